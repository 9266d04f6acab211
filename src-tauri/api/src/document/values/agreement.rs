//! 协议书, 收条 and 司法确认申请书: what was agreed and what was done of it.

use super::super::around::CaseAround;
use super::super::{party, words};
use super::{missing, money, said};
use crate::Failure;
use crate::sentence::of_choice;
use lxq_core::domain::dispute::Case;
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::{Party, PartyRole, Performance, PerformanceItem};
use lxq_documents::template::Values;
use uuid::Uuid;

pub(super) fn agreement(case: &Case, around: &CaseAround) -> Values {
    let mut values = Values::new();
    let parties = party::rows(case, None, around);
    values
        .list(
            "申请人",
            party::rows(case, Some(PartyRole::Applicant), around),
        )
        .list(
            "被申请人",
            party::rows(case, Some(PartyRole::Respondent), around),
        )
        .list("当事人", parties)
        .text("协议编号", said(&case.dispute.docket_no));
    let Some(agreement) = case.agreement() else {
        values.text("主要事实", said(&case.dispute.facts));
        return values;
    };
    let items = (1..)
        .zip(&case.items)
        .map(|(number, one)| item(case, one, number));
    let law = around
        .citations
        .iter()
        .map(|one| format!("《{}》{}", said(&one.statute_title), said(&one.article_no)));
    values
        .list("履行事项", items.collect())
        .text("协议编号", said(&agreement.agreement_no))
        .text("主要事实", said(&agreement.facts))
        .text("协议内容", said(&agreement.terms))
        .text("履行方式", said(&agreement.performance_manner))
        .text("协议金额", money(agreement.amount_fen))
        .text("法律依据", law.collect::<Vec<_>>().join("；"))
        .text(
            "份数",
            agreement
                .copy_count
                .map(|count| count.to_string())
                .unwrap_or_default(),
        )
        .text("盖章日期", words::day_or_blank(agreement.sealed_on))
        .text("达成日期", words::day_or_blank(agreement.agreed_on))
        .text("生效日期", words::day_or_blank(agreement.effective_on))
        .text(
            "确认期限",
            words::day_or_blank(agreement.confirmation_due_on),
        )
        .text("调解员", around.names(case.dispute.mediator_ids.as_ref()))
        .text("记录人", around.name(agreement.recorder_id));
    values
}

fn item(case: &Case, one: &PerformanceItem, number: u32) -> Values {
    let mut row = Values::new();
    row.text("序号", number.to_string())
        .text("履行内容", said(&one.description))
        .text(
            "履行人",
            debtor(case, one)
                .and_then(|party| party.name.clone())
                .unwrap_or_default(),
        )
        .text("金额", money(one.amount_fen))
        .text("期限", words::day_or_blank(one.due_on));
    row
}

fn debtor<'a>(case: &'a Case, item: &PerformanceItem) -> Option<&'a Party> {
    let id = item.debtor_id?;
    let found = case.parties.iter().find(|one| one.part.id == id)?;
    Some(&found.party)
}

pub(super) fn receipt(
    case: &Case,
    around: &CaseAround,
    subject: Option<Uuid>,
) -> Result<Values, Failure> {
    let mut values = Values::new();
    values.text("协议编号", said(&case.dispute.docket_no));
    let Some(subject) = subject else {
        return Ok(values);
    };
    let found = case
        .performances
        .iter()
        .find(|one| Uuid::from(one.id) == subject);
    let done: &Performance = found.ok_or_else(missing)?;
    let item = case.items.iter().find(|item| Some(item.id) == done.item_id);
    let payer = item.and_then(|item| debtor(case, item));
    // Of two parties the one who does not pay is paid.
    let mut others = case
        .parties
        .iter()
        .filter(|one| payer.is_some_and(|payer| one.party.id != payer.id));
    let payee = match (others.next(), others.next()) {
        (Some(one), None) => Some(party::party(one, around)),
        _ => None,
    };
    let manner = done
        .manner
        .map(|manner| of_choice("payment_manner", manner.as_str()));
    let payee_text = |name: &str| {
        payee
            .as_ref()
            .map_or("", |one| one.text_of(name))
            .to_owned()
    };
    values
        .text(
            "付款人",
            payer
                .and_then(|payer| payer.name.clone())
                .unwrap_or_default(),
        )
        .text(
            "事由",
            item.and_then(|item| item.description.clone())
                .unwrap_or_default(),
        )
        .text(
            "金额大写",
            done.amount_fen.map(Fen::in_capitals).unwrap_or_default(),
        )
        .text(
            "金额小写",
            done.amount_fen
                .map(|amount| amount.with_symbol().trim_start_matches('¥').to_owned())
                .unwrap_or_default(),
        )
        .text("支付方式", manner.unwrap_or_default())
        .text("收款日期", words::day_or_blank(done.performed_on))
        .text("收款人", payee_text("姓名"))
        .text("收款人证件", payee_text("证件号码"));
    Ok(values)
}

pub(super) fn confirmation(case: &Case, around: &CaseAround) -> Values {
    let mut values = agreement(case, around);
    let court = case
        .confirmations
        .iter()
        .rev()
        .find_map(|one| one.court.clone());
    values.text("法院", court.unwrap_or_default());
    values
}
