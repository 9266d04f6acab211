//! Disputes as rows: what is confidential has no content but for whom it is meant.

use super::cells::{Row, Telling};
use super::making::every;
use super::names::Names;
use crate::Failure;
use crate::desk::Desk;
use crate::dispute::{DisputeListAsk, lines};
use lxq_core::access::Sight;
use lxq_core::domain::anonymise::Known;
use lxq_core::domain::dispute::{Case, CaseParty};
use lxq_core::domain::identifiers::mask::mask_all;
use lxq_core::domain::record::{Agreement, Dispute, PartyKind, PartyRole};
use lxq_core::store::Act;
use lxq_core::store::table::case::case;

/// Between several of a side.
const SEPARATOR: &str = "、";
/// Where somebody of a side has none.
const NONE: &str = "无";

pub(super) fn rows(
    desk: &Desk,
    act: &Act<'_>,
    ask: &DisputeListAsk,
    names: &Names,
    telling: Telling,
) -> Result<Vec<Row>, Failure> {
    let sight = desk.sight(act.reader())?;
    let today = act.today();
    let mut rows = Vec::new();
    every(
        |part| lines(act.reader(), ask, &sight, today, part),
        |line| {
            if let Some(found) = case(act.reader(), line.id)? {
                rows.push(row(&found, &sight, names, telling));
            }
            Ok(())
        },
    )?;
    Ok(rows)
}

fn row(case: &Case, sight: &Sight, names: &Names, telling: Telling) -> Row {
    let dispute = &case.dispute;
    let mut row = Row::default();
    row.number("docket_no", dispute.docket_no.clone());
    row.text("platform", names.platform(dispute.scope.platform()));
    row.word(
        "status",
        "dispute_status",
        dispute.status.map(|one| one.as_str()),
    );
    row.text(
        "dispute_type",
        names.dispute_type(dispute.dispute_type.as_ref()),
    );
    row.word(
        "mediation_kind",
        "mediation_kind",
        dispute.mediation_kind.map(|one| one.as_str()),
    );
    row.word(
        "source",
        "case_source",
        dispute.source.map(|one| one.as_str()),
    );
    row.day("registered_on", dispute.registered_on);
    row.day("accepted_on", dispute.accepted_on);
    row.day("due_on", dispute.due_on);
    row.day("closed_on", dispute.closed_on);
    row.word(
        "outcome",
        "outcome",
        dispute.outcome.map(|one| one.as_str()),
    );
    let mediators = dispute.mediator_ids.as_deref().unwrap_or_default();
    row.text("mediators", names.people(mediators));
    row.flag("is_difficult", dispute.is_difficult);
    row.flag("is_confidential", dispute.is_confidential);
    if sight.sees(dispute) {
        content(&mut row, case, telling);
    } else {
        row.text("title", dispute.title.as_deref().map(mask_all));
    }
    row
}

/// What the dispute is about, and who takes part.
fn content(row: &mut Row, case: &Case, telling: Telling) {
    let dispute = &case.dispute;
    let mut known = Known::default();
    for party in &case.parties {
        known.add_party(&party.party);
    }
    row.text("title", telling.story(dispute.title.as_ref(), &known));
    row.money("amount", dispute.amount_fen);
    sides(row, case, telling);
    row.text("facts", telling.story(dispute.facts.as_ref(), &known));
    row.text("claims", telling.story(dispute.claims.as_ref(), &known));
    row.day("occurred_on", dispute.occurred_on);
    let place = dispute.place.as_deref();
    row.text("place", place.map(|place| telling.address(place)));
    if let Some(agreement) = case.agreement() {
        of_agreement(row, agreement, &known, telling);
    }
    of_end(row, dispute, &known, telling);
}

fn of_agreement(row: &mut Row, agreement: &Agreement, known: &Known, telling: Telling) {
    row.word(
        "agreement_form",
        "agreement_form",
        agreement.form.map(|one| one.as_str()),
    );
    row.day("agreed_on", agreement.agreed_on);
    row.text("terms", telling.story(agreement.terms.as_ref(), known));
    row.money("agreement_amount", agreement.amount_fen);
}

fn of_end(row: &mut Row, dispute: &Dispute, known: &Known, telling: Telling) {
    row.text(
        "decision_note",
        telling.story(dispute.decision_note.as_ref(), known),
    );
    row.text(
        "closing_note",
        telling.story(dispute.closing_note.as_ref(), known),
    );
}

fn sides(row: &mut Row, case: &Case, telling: Telling) {
    let columns = [
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
    ];
    for (role, [name, phone, id, address]) in columns {
        let side: Vec<&CaseParty> = case.in_role(role).collect();
        row.text(
            name,
            joined(&side, SEPARATOR, |party| {
                let name = party.party.name.as_deref()?;
                let is_person = party.party.kind != Some(PartyKind::Organisation);
                Some(if is_person {
                    telling.name(name)
                } else {
                    name.to_owned()
                })
            }),
        );
        row.number(
            phone,
            joined(&side, SEPARATOR, |party| {
                Some(telling.phone(party.party.phone.as_deref()?))
            }),
        );
        row.number(
            id,
            joined(&side, SEPARATOR, |party| {
                let card = party.party.document_no.as_deref();
                match party.party.credit_code.as_deref() {
                    Some(code) => Some(code.to_owned()),
                    None => Some(telling.id_number(card?)),
                }
            }),
        );
        row.text(
            address,
            joined(&side, "；", |party| {
                Some(telling.address(party.party.address.as_deref()?))
            }),
        );
    }
}

/// What each of a side has, in their order; nothing where nobody has any.
fn joined(
    side: &[&CaseParty],
    separator: &str,
    of: impl Fn(&CaseParty) -> Option<String>,
) -> Option<String> {
    let found: Vec<Option<String>> = side.iter().map(|party| of(party)).collect();
    if found.iter().all(Option::is_none) {
        return None;
    }
    let words = found
        .into_iter()
        .map(|one| one.unwrap_or_else(|| NONE.to_owned()));
    Some(words.collect::<Vec<_>>().join(separator))
}
