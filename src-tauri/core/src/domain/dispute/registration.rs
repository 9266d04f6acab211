//! 登记: a matter is written down with its parties.

use super::case::At;
use super::refusal::{Problems, Reason, Refusal};
use crate::domain::id::{DisputeId, PartyId};
use crate::domain::identifiers::{CheckLevel, IdentifierKind, check};
use crate::domain::record::{
    Dispute, DisputeParty, DisputeStatus, DocumentKind, Fact, Party, PartyKind, PartyRole, Record,
    RepresentativeKind,
};
use crate::domain::scope::Scope;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;

/// A party as the form has it.
#[derive(Clone, Debug)]
pub struct PartyEntry {
    /// Applicant or respondent.
    pub role: PartyRole,
    /// Whether rights and duties were told to this party.
    pub is_told_of_rights: bool,
    /// What is known of the party; its id is given here.
    pub party: Party,
}

/// A filled intake form.
#[derive(Clone, Debug)]
pub struct Registration {
    /// The dispute as filled in; id and scope are set, status and days are given here.
    pub dispute: Dispute,
    /// The parties in the order of the form.
    pub parties: Vec<PartyEntry>,
    /// The name of the dispute's type, for the title.
    pub type_name: String,
}

/// Registers a dispute.
///
/// # Errors
/// Every field that is missing or does not fit, at once.
pub fn register(form: &Registration, at: &mut At<'_>) -> Result<Vec<Fact>, Refusal> {
    let mut problems = Problems::default();
    let given = &form.dispute;
    problems.require_text("dispute_type", given.dispute_type.as_deref());
    problems.require_text("facts", given.facts.as_deref());
    for (field, day) in [
        ("registered_on", given.registered_on),
        ("occurred_on", given.occurred_on),
        ("rights_told_on", given.rights_told_on),
    ] {
        if let Some(day) = day {
            problems.check_day(field, day, None, at.today);
        }
    }
    if given.amount_fen.is_some_and(|amount| amount.0 < 0) {
        problems.add("amount_fen", Reason::NotPositive);
    }
    if !form
        .parties
        .iter()
        .any(|entry| entry.role == PartyRole::Applicant)
    {
        problems.add("parties", Reason::NoApplicant);
    }
    for (index, entry) in form.parties.iter().enumerate() {
        check_party(
            &mut problems,
            &format!("parties.{index}."),
            &entry.party,
            at.today,
        );
    }
    problems.finish()?;

    let registered_on = given.registered_on.unwrap_or(at.today);
    let mut dispute = given.clone();
    dispute.status = Some(DisputeStatus::Registered);
    dispute.registered_on = Some(registered_on);
    dispute.registered_by = Some(at.actor);
    dispute.title = Some(match given.title.as_deref().map(str::trim) {
        Some(title) if !title.is_empty() => title.to_owned(),
        _ => title(&form.parties, &form.type_name),
    });
    let mut facts = vec![Fact::new("dispute.registered", &dispute)];
    let mut places = BTreeMap::new();
    for entry in &form.parties {
        let place = places.entry(entry.role).or_insert(0);
        *place += 1;
        facts.extend(add_party(dispute.id, dispute.scope, *place, entry, at));
    }
    Ok(facts)
}

/// The facts that bring a party into a dispute, at a place in the order of its role from 1.
pub(super) fn add_party(
    dispute: DisputeId,
    scope: Scope,
    place: u32,
    entry: &PartyEntry,
    at: &mut At<'_>,
) -> [Fact; 2] {
    let mut party = entry.party.clone();
    party.id = PartyId((at.new_id)());
    party.scope = scope;
    complete_from_id_card(&mut party, at.today);
    let mut part = DisputeParty::blank((at.new_id)(), scope);
    part.dispute_id = Some(dispute);
    part.party_id = Some(party.id);
    part.role = Some(entry.role);
    part.position = Some(place);
    part.is_told_of_rights = Some(entry.is_told_of_rights);
    [
        Fact::new("party.added", &party),
        Fact::new("dispute_party.added", &part),
    ]
}

/// 卷名: `张某与李某邻里纠纷`, with 等 where a side has several parties (forms.md §3.1).
#[must_use]
pub fn title(parties: &[PartyEntry], type_name: &str) -> String {
    let side = |role| {
        let mut names = parties
            .iter()
            .filter(|entry| entry.role == role)
            .filter_map(|entry| entry.party.name.as_deref().map(str::trim));
        let first = names.next().unwrap_or_default().to_owned();
        if names.next().is_some() {
            first + "等"
        } else {
            first
        }
    };
    let (applicants, respondents) = (side(PartyRole::Applicant), side(PartyRole::Respondent));
    if respondents.is_empty() {
        format!("{applicants}{type_name}")
    } else {
        format!("{applicants}与{respondents}{type_name}")
    }
}

/// Notes what is missing or does not fit in a party.
pub(super) fn check_party(problems: &mut Problems, path: &str, party: &Party, today: NaiveDate) {
    problems.require_text(&format!("{path}name"), party.name.as_deref());
    let id_card = match party.document_kind {
        Some(DocumentKind::IdCard) => party.document_no.as_deref(),
        _ => None,
    };
    let numbers = [
        ("document_no", IdentifierKind::IdCard, id_card),
        (
            "credit_code",
            IdentifierKind::CreditCode,
            party.credit_code.as_deref(),
        ),
        ("phone", IdentifierKind::Phone, party.phone.as_deref()),
        (
            "representative_phone",
            IdentifierKind::Phone,
            party.representative_phone.as_deref(),
        ),
    ];
    for (field, kind, text) in numbers {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            continue;
        };
        let found = check(kind, text, today);
        let is_overruled = party
            .overruled
            .as_ref()
            .and_then(|reasons| reasons.get(field))
            .is_some_and(|reason| !reason.trim().is_empty());
        if found.level == CheckLevel::Error
            && !is_overruled
            && let Some(code) = found.code
        {
            problems.add(format!("{path}{field}"), Reason::Identifier { code });
        }
    }
    if let Some(born_on) = party.born_on {
        problems.check_day(&format!("{path}born_on"), born_on, None, today);
    }
}

/// Whether a party is under 18 on a day, as far as is known.
#[must_use]
pub fn is_child(party: &Party, today: NaiveDate) -> bool {
    let age = match party.born_on {
        Some(born_on) => Some(years_between(born_on, today)),
        None => party.age,
    };
    party.kind != Some(PartyKind::Organisation) && age.is_some_and(|age| age < 18)
}

/// Whether a party is a child and nobody speaks for it.
pub(super) fn lacks_guardian(party: &Party, today: NaiveDate) -> bool {
    is_child(party, today)
        && (party.representative_kind != Some(RepresentativeKind::Guardian)
            || party
                .representative_name
                .as_deref()
                .is_none_or(|name| name.trim().is_empty()))
}

/// Years completed between two days.
fn years_between(born_on: NaiveDate, day: NaiveDate) -> u32 {
    let is_before_birthday = (day.month(), day.day()) < (born_on.month(), born_on.day());
    let years = day.year() - born_on.year() - i32::from(is_before_birthday);
    u32::try_from(years).unwrap_or(0)
}

/// Takes sex and birthday from a valid ID number where the form left them empty, and keeps the
/// number in its normal form.
pub(super) fn complete_from_id_card(party: &mut Party, today: NaiveDate) {
    if party.document_kind != Some(DocumentKind::IdCard) {
        return;
    }
    let Some(text) = party.document_no.as_deref() else {
        return;
    };
    let found = check(IdentifierKind::IdCard, text, today);
    if found.level == CheckLevel::Error {
        return;
    }
    party.sex = party.sex.or(found.sex);
    party.born_on = party.born_on.or(found.born_on);
    party.document_no = Some(found.normalised);
}
