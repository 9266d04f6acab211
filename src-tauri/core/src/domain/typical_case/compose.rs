//! The first draft: what the case says, put in order. Whoever is in it is still in it.

use super::text::CaseText;
use crate::domain::anonymise::Known;
use crate::domain::dispute::Case;
use crate::domain::record::{
    AgreementForm, Outcome, PartyRole, PerformanceState, SessionResult, TerminationReason,
};
use chrono::{Datelike as _, NaiveDate};

/// Composes title, facts, course and result; what the case teaches is left to its author.
#[must_use]
pub fn compose(case: &Case, type_name: &str, today: NaiveDate) -> CaseText {
    CaseText::new([
        title(case, type_name),
        facts(case),
        course(case),
        result(case, today),
        String::new(),
    ])
}

/// Everybody of whom the case knows that it may speak: parties with all their numbers, and the staff.
#[must_use]
pub fn known_of(case: &Case, staff: Vec<String>) -> Known {
    let mut known = Known::default();
    for one in &case.parties {
        known.add_party(&one.party);
    }
    known.names.extend(staff);
    known.addresses.extend(case.dispute.place.clone());
    known
}

fn title(case: &Case, type_name: &str) -> String {
    let first = |role| {
        let mut parties = case.in_role(role);
        let name = parties.next().and_then(|one| one.party.name.clone());
        let more = if parties.next().is_some() { "等" } else { "" };
        name.map(|name| format!("{name}{more}")).unwrap_or_default()
    };
    format!(
        "{}与{}{type_name}案",
        first(PartyRole::Applicant),
        first(PartyRole::Respondent)
    )
}

fn facts(case: &Case) -> String {
    let mut lines = vec![case.dispute.facts.clone().unwrap_or_default()];
    if let Some(claims) = &case.dispute.claims {
        lines.push(format!("申请人请求：{}", closed(claims)));
    }
    if let Some(amount) = case.dispute.amount_fen.filter(|amount| amount.0 > 0) {
        lines.push(format!("涉及金额{}元。", amount.0 / 100));
    }
    lines.join("\n")
}

fn course(case: &Case) -> String {
    let mut lines = Vec::new();
    if let Some(day) = case.dispute.accepted_on {
        lines.push(format!("{}受理。", month(day)));
    }
    let held = case.sessions.iter().filter(|session| {
        !matches!(
            session.result,
            None | Some(SessionResult::Scheduled | SessionResult::Cancelled)
        )
    });
    for (number, session) in (1..).zip(held) {
        let minutes = session.minutes.as_deref().unwrap_or_default();
        lines.push(format!("第{number}次调解：{}", closed(minutes)));
    }
    lines.join("\n")
}

fn result(case: &Case, today: NaiveDate) -> String {
    let dispute = &case.dispute;
    let mut lines = Vec::new();
    match dispute.outcome {
        Some(Outcome::Settled) => {
            let agreement = case.agreement();
            let form = match agreement.and_then(|one| one.form) {
                Some(AgreementForm::Oral) => "口头",
                Some(AgreementForm::Written) | None => "书面",
            };
            let terms = agreement.and_then(|one| one.terms.as_deref());
            lines.push(format!(
                "双方自愿达成{form}协议：{}",
                closed(terms.unwrap_or_default())
            ));
            let is_done = case
                .items
                .iter()
                .all(|item| case.standing(item, today).state == PerformanceState::Full);
            if is_done && !case.items.is_empty() {
                lines.push("协议已全部履行。".to_owned());
            }
        }
        Some(Outcome::SelfSettled) => lines.push("双方自行和解。".to_owned()),
        Some(Outcome::Withdrawn) => lines.push("申请人撤回申请。".to_owned()),
        Some(Outcome::Refused) => lines.push("不予受理。".to_owned()),
        Some(Outcome::NotSettled) | None => {
            lines.push(format!(
                "调解未成功：{}。",
                reason(dispute.termination_reason)
            ));
        }
    }
    for note in [&dispute.decision_note, &dispute.closing_note]
        .into_iter()
        .flatten()
    {
        lines.push(closed(note));
    }
    lines.join("\n")
}

fn reason(reason: Option<TerminationReason>) -> &'static str {
    match reason {
        Some(TerminationReason::PartyWithdraws) => "当事人不愿继续调解",
        Some(TerminationReason::NoAgreementInTime) => "期限内未达成协议",
        Some(TerminationReason::NoAgreement) | None => "双方分歧过大",
        Some(TerminationReason::OutsideScope) => "不属于人民调解的范围",
        Some(TerminationReason::SuspectedCrime) => "已移交有关机关",
        Some(TerminationReason::FalseMediation) => "属虚假调解",
        Some(TerminationReason::PartyGone) => "当事人死亡或者终止",
        Some(TerminationReason::SelfSettled) => "当事人自行和解",
    }
}

/// A day says too much of whose matter it was.
fn month(day: NaiveDate) -> String {
    format!("{}年{}月", day.year(), day.month())
}

/// A sentence with its end.
fn closed(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['。', '！', '？', '；', '.']) {
        text.to_owned()
    } else {
        format!("{text}。")
    }
}
