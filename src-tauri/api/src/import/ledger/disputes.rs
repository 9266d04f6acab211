//! 纠纷台账: each row a matter taken over, with its parties.

use super::book::{Book, broken, key, number, refused};
use super::report::Fault;
use crate::desk::record_all;
use crate::{Failure, FailureCode, FieldCode, ProblemCode};
use chrono::Datelike as _;
use lxq_core::domain::dispute::{
    DOCKET_SERIES_SUFFIX, OldEnding, OldMatter, PartyEntry, Registration, docket_no, take_over,
};
use lxq_core::domain::identifiers::{CheckLevel, DocketNo, IdentifierKind, check};
use lxq_core::domain::record::{
    AgreementForm, CaseSource, Dispute, DisputeParty, DisputeStatus, DocumentKind, MediationKind,
    Outcome, Party, PartyKind, PartyRole, Record,
};
use lxq_core::domain::scope::Scope;
use lxq_core::import::RowCode;
use lxq_core::import::ledger::LedgerRow;
use lxq_core::store::Act;
use lxq_core::store::table::dispute::{DocketTable, next_docket_number};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Words in the name of an organisation.
const ORGANISATION: &[&str] = &[
    "公司",
    "中心",
    "委员会",
    "合作社",
    "商店",
    "超市",
    "医院",
    "学校",
    "幼儿园",
    "厂",
    "局",
    "事务所",
    "银行",
    "集团",
    "物业",
    "店",
    "社区",
    "村委会",
    "居委会",
];

/// Every dispute by what tells it from others: its number, and its day, applicants and story.
pub(super) fn known(act: &Act<'_>) -> Result<HashSet<String>, Failure> {
    let reader = act.reader();
    let names: HashMap<_, _> = reader
        .all::<Party>()?
        .into_iter()
        .map(|party| (party.id, party.name.unwrap_or_default()))
        .collect();
    let mut applicants: HashMap<_, Vec<(Option<u32>, String)>> = HashMap::new();
    for part in reader.all::<DisputeParty>()? {
        let (Some(dispute), Some(party)) = (part.dispute_id, part.party_id) else {
            continue;
        };
        if part.role == Some(PartyRole::Applicant) && part.is_removed != Some(true) {
            let name = names.get(&party).cloned().unwrap_or_default();
            applicants
                .entry(dispute)
                .or_default()
                .push((part.position, name));
        }
    }
    let mut keys = HashSet::new();
    for dispute in reader.all::<Dispute>()? {
        if let Some(no) = &dispute.docket_no {
            keys.insert(key(dispute.scope, &["编号", &number(no)]));
        }
        let mut of = applicants.remove(&dispute.id).unwrap_or_default();
        of.sort();
        let of: Vec<_> = of.into_iter().map(|(_, name)| name).collect();
        let day = dispute.registered_on.map(|day| day.to_string());
        keys.insert(key(
            dispute.scope,
            &[
                &day.unwrap_or_default(),
                &of.join("、"),
                dispute.facts.as_deref().unwrap_or_default(),
            ],
        ));
    }
    Ok(keys)
}

pub(super) fn key_of(row: &LedgerRow, scope: Scope) -> String {
    match row.text("docket_no") {
        Some(no) => key(scope, &["编号", &number(no)]),
        None => {
            let day = registered_on(row).map(|day| day.to_string());
            let applicants = row.names("applicants").join("、");
            let facts = row.text("facts").unwrap_or_default();
            key(scope, &[&day.unwrap_or_default(), &applicants, facts])
        }
    }
}

fn registered_on(row: &LedgerRow) -> Option<chrono::NaiveDate> {
    row.day("registered_on")
        .or_else(|| row.day("accepted_on"))
        .or_else(|| row.day("closed_on"))
}

pub(super) fn take(act: &mut Act<'_>, book: &Book<'_>, row: &LedgerRow) -> Result<(), Vec<Fault>> {
    let mut faults = Vec::new();
    let scope = match book.platform_of(row) {
        Ok(platform) => Scope::Platform(platform.id),
        Err(fault) => return Err(vec![fault]),
    };
    let mut dispute = Dispute::blank(act.new_id().map_err(broken)?, scope);
    fill(&mut dispute, row, book, &mut faults);
    let parties = parties(row, act.today(), &mut faults);
    let ending = ending(row, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    number_of(act, book, row, &mut dispute)?;
    let type_name = book
        .names
        .type_name(dispute.dispute_type.as_deref().unwrap_or_default());
    let form = OldMatter {
        accepted_on: accepted_on(row),
        ending,
        registration: Registration {
            dispute,
            parties,
            type_name,
        },
    };
    let facts = book
        .surroundings
        .decide(act, |at| take_over(&form, at))
        .map_err(|refusal| {
            let failure = Failure::from(refusal);
            let has_passed = form.ending.is_none()
                && failure.fields.iter().any(|one| {
                    one.field == "closed_on"
                        && matches!(one.code, ProblemCode::Field(FieldCode::Required))
                });
            if has_passed {
                vec![Fault::Cell("due_on", RowCode::LimitPassed)]
            } else {
                refused(located(failure, &form), |field| field)
            }
        })?;
    record_all(act, facts).map_err(broken)
}

/// The refusal with the fields of the ledger in place of the form's: parties stand in the order of the
/// sides.
fn located(mut failure: Failure, form: &OldMatter) -> Failure {
    let entries = &form.registration.parties;
    for problem in &mut failure.fields {
        let mut parts = problem.field.split('.');
        let is_party = parts.next() == Some("parties");
        let place = parts.next().and_then(|place| place.parse::<usize>().ok());
        let role = place
            .and_then(|place| entries.get(place))
            .map(|entry| entry.role);
        let is_applicant = role != Some(PartyRole::Respondent);
        let of_side = |applicant: &'static str, respondent: &'static str| {
            if is_applicant { applicant } else { respondent }
        };
        problem.field = match parts.next().unwrap_or(&problem.field) {
            "document_no" | "credit_code" => of_side("applicant_ids", "respondent_ids"),
            "phone" => of_side("applicant_phones", "respondent_phones"),
            _ if is_party => of_side("applicants", "respondents"),
            "amount_fen" => "amount",
            "mediator_ids" => "mediators",
            other => other,
        }
        .to_owned();
    }
    failure
}

fn fill(dispute: &mut Dispute, row: &LedgerRow, book: &Book<'_>, faults: &mut Vec<Fault>) {
    if let Some(name) = row.text("dispute_type") {
        match book.names.dispute_type("dispute_type", name) {
            Ok(code) => dispute.dispute_type = Some(code),
            Err(fault) => faults.push(fault),
        }
    }
    dispute.dispute_type_version = Some(book.type_version());
    let mut mediators = Vec::new();
    for name in row
        .names("mediators")
        .iter()
        .filter(|name| !name.is_empty())
    {
        match book.names.person("mediators", name) {
            Ok(id) => mediators.push(id),
            Err(fault) => faults.push(fault),
        }
    }
    dispute.mediator_ids = Some(mediators).filter(|ids| !ids.is_empty());
    dispute.registered_on = registered_on(row);
    if dispute.registered_on.is_none() {
        faults.push(Fault::Cell("registered_on", RowCode::Missing));
    }
    let word = |field| row.word(field);
    dispute.source = word("source")
        .and_then(CaseSource::parse)
        .or(Some(CaseSource::Applied));
    dispute.mediation_kind = word("mediation_kind")
        .and_then(MediationKind::parse)
        .or(Some(MediationKind::Peoples));
    dispute.title = row.owned("title");
    dispute.facts = row.owned("facts");
    dispute.claims = row.owned("claims");
    dispute.amount_fen = row.money("amount");
    dispute.occurred_on = row.day("occurred_on");
    dispute.place = row.owned("place");
    dispute.is_difficult = Some(row.flag("is_difficult").unwrap_or(false));
    dispute.is_confidential = Some(row.flag("is_confidential").unwrap_or(false));
}

/// The number of the ledger as it is, in its series where it is one of the platform's; a new one where
/// the ledger has none.
fn number_of(
    act: &Act<'_>,
    book: &Book<'_>,
    row: &LedgerRow,
    dispute: &mut Dispute,
) -> Result<(), Vec<Fault>> {
    let year = dispute.registered_on.map_or(0, |day| day.year());
    let year = u32::try_from(year).unwrap_or_default();
    let id = dispute.scope.platform();
    let short_name = id
        .and_then(|id| book.names.short_name(id))
        .unwrap_or_default();
    dispute.docket_year = Some(year);
    if let Some(text) = row.text("docket_no") {
        dispute.docket_no = Some(number(text));
        if let Ok(parsed) = text.parse::<DocketNo>() {
            dispute.docket_year = Some(parsed.year.into());
            let own = format!("{short_name}{DOCKET_SERIES_SUFFIX}");
            dispute.docket_number = (parsed.series == own).then_some(parsed.number);
        }
        return Ok(());
    }
    let next = next_docket_number(act.reader(), DocketTable::Dispute, dispute.scope, year)
        .map_err(broken)?;
    let no = docket_no(short_name, DOCKET_SERIES_SUFFIX, year, next)
        .map_err(|_| broken(Failure::refused(FailureCode::NotFound)))?;
    dispute.docket_no = Some(no);
    dispute.docket_number = Some(next);
    Ok(())
}

/// When the matter was taken; a matter of which the ledger says that it is being mediated was taken
/// when it was registered.
fn accepted_on(row: &LedgerRow) -> Option<chrono::NaiveDate> {
    let is_accepted = row.word("status") == Some(DisputeStatus::Accepted.as_str());
    row.day("accepted_on")
        .or_else(|| registered_on(row).filter(|_| is_accepted))
}

fn ending(row: &LedgerRow, faults: &mut Vec<Fault>) -> Option<OldEnding> {
    use DisputeStatus as S;
    let status = row.word("status").and_then(S::parse);
    let outcome = row.word("outcome").and_then(Outcome::parse);
    let is_over = matches!(
        status,
        Some(S::Refused | S::Agreed | S::Performed | S::Terminated | S::Closed)
    );
    let closed_on = row.day("closed_on").or_else(|| row.day("agreed_on"));
    if outcome.is_none() && !is_over && closed_on.is_none() {
        return None;
    }
    let has_form = row.word("agreement_form").is_some();
    let outcome = match (outcome, status) {
        (Some(outcome), _) => Some(outcome),
        (None, Some(S::Refused)) => Some(Outcome::Refused),
        (None, Some(S::Terminated)) => Some(Outcome::NotSettled),
        (None, Some(S::Agreed | S::Performed)) => Some(Outcome::Settled),
        (None, _) if has_form => Some(Outcome::Settled),
        (None, _) => None,
    };
    let closed_on =
        closed_on.or_else(|| registered_on(row).filter(|_| outcome == Some(Outcome::Refused)));
    if outcome.is_none() {
        faults.push(Fault::Cell("outcome", RowCode::Missing));
    }
    if closed_on.is_none() {
        faults.push(Fault::Cell("closed_on", RowCode::Missing));
    }
    Some(OldEnding {
        outcome: outcome?,
        closed_on: closed_on?,
        form: row.word("agreement_form").and_then(AgreementForm::parse),
        agreed_on: row.day("agreed_on"),
        terms: row.owned("terms"),
        amount_fen: row.money("agreement_amount"),
        decision_note: row.owned("decision_note"),
        closing_note: row.owned("closing_note"),
    })
}

fn parties(row: &LedgerRow, today: chrono::NaiveDate, faults: &mut Vec<Fault>) -> Vec<PartyEntry> {
    let mut all = Vec::new();
    for (role, [names, phones, ids, addresses]) in [
        (
            PartyRole::Applicant,
            [
                "applicants",
                "applicant_phones",
                "applicant_ids",
                "applicant_addresses",
            ],
        ),
        (
            PartyRole::Respondent,
            [
                "respondents",
                "respondent_phones",
                "respondent_ids",
                "respondent_addresses",
            ],
        ),
    ] {
        let side: Vec<_> = row
            .names(names)
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect();
        let phones = beside(row, phones, side.len(), faults);
        let ids = beside(row, ids, side.len(), faults);
        let addresses = addresses_of(row, addresses, side.len());
        for (place, name) in side.into_iter().enumerate() {
            let mut party = Party::blank(Uuid::nil(), Scope::Street);
            let is_organisation = ORGANISATION.iter().any(|word| name.ends_with(word));
            party.kind = Some(if is_organisation {
                PartyKind::Organisation
            } else {
                PartyKind::Person
            });
            party.name = Some(name);
            party.phone = phones.get(place).cloned().flatten();
            party.address = addresses.get(place).cloned().flatten();
            if let Some(number) = ids.get(place).cloned().flatten() {
                let code = check(IdentifierKind::CreditCode, &number, today);
                if is_organisation || code.level != CheckLevel::Error {
                    party.credit_code = Some(number);
                } else {
                    party.document_kind = Some(DocumentKind::IdCard);
                    party.document_no = Some(number);
                }
            }
            all.push(PartyEntry {
                role,
                is_told_of_rights: false,
                party,
            });
        }
    }
    all
}

/// What stands for each of a side; as many as there are names, or nothing.
fn beside(
    row: &LedgerRow,
    field: &'static str,
    count: usize,
    faults: &mut Vec<Fault>,
) -> Vec<Option<String>> {
    let found = row.names(field);
    if found.len() > count {
        faults.push(Fault::Cell(field, RowCode::CountDiffers));
    }
    found
        .into_iter()
        .map(|one| Some(one).filter(|text| !text.is_empty()))
        .collect()
}

/// Addresses have commas of their own: only a semicolon parts those of several people.
fn addresses_of(row: &LedgerRow, field: &str, count: usize) -> Vec<Option<String>> {
    let text = row.text(field).unwrap_or_default();
    let filled = |part: &str| {
        let part = part.trim();
        (!part.is_empty() && part != "无").then(|| part.to_owned())
    };
    if count == 1 {
        return vec![filled(text)];
    }
    text.split(['；', ';', '\n'])
        .map(filled)
        .take(count)
        .collect()
}
