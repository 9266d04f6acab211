//! 申请书, 受理登记表 and 告知书.

use super::super::around::CaseAround;
use super::super::{party, words};
use super::{missing, money, said};
use crate::Failure;
use crate::sentence::of_choice;
use lxq_core::domain::dispute::{Case, CaseParty};
use lxq_core::domain::record::PartyRole;
use lxq_documents::template::Values;
use uuid::Uuid;

/// The party of a document; a copy without one is blank.
pub(super) fn party_of(case: &Case, subject: Option<Uuid>) -> Result<Option<&CaseParty>, Failure> {
    let Some(subject) = subject else {
        return Ok(None);
    };
    let found = case
        .parties
        .iter()
        .find(|one| Uuid::from(one.part.id) == subject);
    found.map(Some).ok_or_else(missing)
}

pub(super) fn application(case: &Case, around: &CaseAround) -> Values {
    let mut values = Values::new();
    values
        .list(
            "申请人",
            party::rows(case, Some(PartyRole::Applicant), around),
        )
        .list(
            "被申请人",
            party::rows(case, Some(PartyRole::Respondent), around),
        )
        .text("纠纷事实", said(&case.dispute.facts))
        .text("申请事项", said(&case.dispute.claims))
        .text("涉及金额", money(case.dispute.amount_fen));
    values
}

pub(super) fn intake_register(case: &Case, around: &CaseAround) -> Values {
    let dispute = &case.dispute;
    let mut values = application(case, around);
    let source = dispute
        .source
        .map(|source| of_choice("case_source", source.as_str()));
    let origin = dispute
        .origin
        .map(|origin| of_choice("origin", origin.as_str()));
    let origin = [origin.unwrap_or_default(), said(&dispute.origin_note)];
    let origin: Vec<&str> = origin
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let opinion = match (dispute.accepted_on, dispute.refusal_reason) {
        (Some(day), _) => format!("{}受理。", words::day(day)),
        (None, Some(reason)) => format!(
            "不予受理：{}。",
            of_choice("refusal_reason", reason.as_str())
        ),
        (None, None) => String::new(),
    };
    values
        .text("案件来源", source.unwrap_or_default())
        .text("来源说明", origin.join("，"))
        .text("受理意见", opinion)
        .text("登记人", around.name(dispute.registered_by));
    values
}

pub(super) fn rights_notice(party: Option<&CaseParty>) -> Values {
    let mut values = Values::new();
    let name = party.and_then(|one| one.party.name.clone());
    values.text("当事人", name.unwrap_or_default());
    values
}
