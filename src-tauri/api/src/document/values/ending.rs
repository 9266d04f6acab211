//! 回访记录, 通知书, 结案报告表 and the cover: how a case ended.

use super::super::around::CaseAround;
use super::super::{party, words};
use super::intake::intake_register;
use super::{missing, said};
use crate::Failure;
use crate::sentence::of_choice;
use lxq_core::domain::dispute::Case;
use lxq_core::domain::record::Remedy;
use lxq_documents::Choice;
use lxq_documents::template::Values;
use uuid::Uuid;

pub(super) fn follow_up(
    case: &Case,
    around: &CaseAround,
    subject: Option<Uuid>,
) -> Result<Values, Failure> {
    let mut values = Values::new();
    let number = case
        .agreement()
        .and_then(|agreement| agreement.agreement_no.clone())
        .or_else(|| case.dispute.docket_no.clone());
    values.text("协议编号", number.unwrap_or_default());
    let Some(subject) = subject else {
        return Ok(values);
    };
    let found = case
        .follow_ups
        .iter()
        .find(|one| Uuid::from(one.id) == subject);
    let visit = found.ok_or_else(missing)?;
    let finding = visit
        .finding
        .map(|finding| of_choice("follow_up_finding", finding.as_str()));
    let satisfaction = visit
        .satisfaction
        .map(|one| of_choice("satisfaction", one.as_str()));
    values
        .text("回访日期", words::day_or_blank(visit.visited_on))
        .text("履行情况", finding.unwrap_or_default())
        .text("满意程度", satisfaction.unwrap_or_default())
        .text("回访情况", said(&visit.content))
        .text("回访人", around.name(visit.visitor_id));
    Ok(values)
}

/// A notice with its reasons as boxes; `of` tells an item's word, its vocabulary and whether it is
/// the reason.
pub(super) fn notice<T: Copy>(
    case: &Case,
    around: &CaseAround,
    reasons: &[T],
    of: impl Fn(T) -> (&'static str, &'static str, bool),
) -> Values {
    let mut values = Values::new();
    let boxes = reasons.iter().map(|reason| {
        let (word, vocabulary, is_chosen) = of(*reason);
        Choice {
            label: of_choice(vocabulary, word),
            is_chosen,
        }
    });
    let told = case.dispute.remedies_told.clone().unwrap_or_default();
    let ways = Remedy::ALL.iter().map(|way| Choice {
        label: of_choice("remedy", way.as_str()),
        is_chosen: told.contains(way),
    });
    values
        .choices("原因", boxes.collect())
        .choices("途径", ways.collect())
        .list("当事人", party::rows(case, None, around))
        .text("说明", said(&case.dispute.decision_note))
        .text("决定日期", words::day_or_blank(case.dispute.decided_on));
    values
}

pub(super) fn closing_report(case: &Case, around: &CaseAround) -> Values {
    let dispute = &case.dispute;
    let mut values = intake_register(case, around);
    let parties: Vec<String> = case
        .parties
        .iter()
        .map(|one| {
            let values = party::party(one, around);
            let role = one
                .part
                .role
                .map(|role| of_choice("party_role", role.as_str()));
            let address = [values.text_of("住址"), values.text_of("地址")].concat();
            let known: Vec<&str> = [
                one.party.name.as_deref().unwrap_or_default(),
                &address,
                values.text_of("联系方式"),
            ]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
            format!("{}：{}", role.unwrap_or_default(), known.join("，"))
        })
        .collect();
    let sessions: Vec<String> = case
        .sessions
        .iter()
        .filter_map(|one| {
            let day = words::day(lxq_core::domain::calendar::china_day(one.starts_at?));
            let result = of_choice("session_result", one.result?.as_str());
            Some(format!("{day}调解：{result}。"))
        })
        .collect();
    let outcome = dispute
        .outcome
        .map(|outcome| of_choice("outcome", outcome.as_str()));
    let performed: Vec<String> = case
        .items
        .iter()
        .map(|item| {
            let standing = case.standing(item, around.today);
            let state = of_choice("performance_state", standing.state.as_str());
            format!("{}：{state}", said(&item.description))
        })
        .collect();
    let terms = case
        .agreement()
        .and_then(|agreement| agreement.terms.clone());
    values
        .text(
            "填表日期",
            words::day_or_blank(dispute.closed_on.or(dispute.decided_on)),
        )
        .text("调解员", around.names(dispute.mediator_ids.as_ref()))
        .text("结案日期", words::day_or_blank(dispute.closed_on))
        .text("当事人概况", parties.join("\n"))
        .text("调解经过", sessions.join("\n"))
        .text("调解结果", outcome.unwrap_or_default())
        .text("协议内容", terms.unwrap_or_default())
        .text("履行情况", performed.join("\n"))
        .text("结案说明", said(&dispute.closing_note));
    values
}

pub(super) fn cover(case: &Case, around: &CaseAround) -> Values {
    let mut values = Values::new();
    let dispute = &case.dispute;
    values
        .text(
            "调解起日",
            words::day_or_blank(dispute.accepted_on.or(dispute.registered_on)),
        )
        .text(
            "调解止日",
            words::day_or_blank(dispute.closed_on.or(dispute.decided_on)),
        )
        .text("调解员", around.names(dispute.mediator_ids.as_ref()))
        .text("立卷人", "")
        .text("立卷日期", "")
        .text("保管期限", around.retention.clone())
        .text("备注", "");
    values
}
