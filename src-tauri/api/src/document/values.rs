//! What each form of a case is filled in with.

use super::around::{CaseAround, item_of};
use super::{party, words};
use crate::sentence::of_choice;
use crate::{Failure, FailureCode};
use lxq_core::domain::attachment::form_of;
use lxq_core::domain::dispute::{Case, CaseParty};
use lxq_core::domain::document::CalledFor;
use lxq_core::domain::identifiers::mask::{mask_address, mask_phone};
use lxq_core::domain::identifiers::{Fen, Sex};
use lxq_core::domain::record::{
    Attachment, DocumentForm, DossierItem, MediationSession, Party, PartyRole, Performance,
    PerformanceItem, RefusalReason, Remedy, TerminationReason,
};
use lxq_documents::Choice;
use lxq_documents::template::Values;
use uuid::Uuid;

/// The values of a document.
///
/// # Errors
/// A party, session, performance or visit that the case does not have.
pub(super) fn values(
    case: &Case,
    around: &CaseAround,
    called: CalledFor,
) -> Result<Values, Failure> {
    let subject = called.subject_id;
    let mut values = match called.form {
        DocumentForm::Application => application(case, around),
        DocumentForm::IntakeRegister => intake_register(case, around),
        DocumentForm::RightsNotice => rights_notice(party_of(case, subject)?),
        DocumentForm::PowerOfAttorney => match party_of(case, subject)? {
            Some(one) => party::power_of_attorney(one, around, case),
            None => Values::new(),
        },
        DocumentForm::InquiryRecord => inquiry_record(case, around, subject)?,
        DocumentForm::EvidenceList => evidence_list(case, around),
        DocumentForm::SessionRecord => session_record(case, around, subject)?,
        DocumentForm::WrittenAgreement | DocumentForm::OralAgreement => agreement(case, around),
        DocumentForm::Receipt => receipt(case, around, subject)?,
        DocumentForm::FollowUpRecord => follow_up(case, around, subject)?,
        DocumentForm::ConfirmationApplication => confirmation(case, around),
        DocumentForm::RefusalNotice => notice(case, around, RefusalReason::ALL, |one| {
            (
                one.as_str(),
                "refusal_reason",
                case.dispute.refusal_reason == Some(one),
            )
        }),
        DocumentForm::TerminationNotice => notice(case, around, TerminationReason::ALL, |one| {
            (
                one.as_str(),
                "termination_reason",
                case.dispute.termination_reason == Some(one),
            )
        }),
        DocumentForm::ClosingReport => closing_report(case, around),
        DocumentForm::DossierCover => cover(case, around),
        DocumentForm::DossierContents
        | DocumentForm::DossierStatement
        | DocumentForm::BackCover
        | DocumentForm::ReferralSlip
        | DocumentForm::DutyRoster
        | DocumentForm::ConsultationForm => Values::new(),
    };
    let dispute = &case.dispute;
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    values
        .text("调委会", around.committee.clone())
        .text("卷号", said(&dispute.docket_no))
        .text("卷名", said(&dispute.title))
        .text("纠纷类型", around.dispute_type.clone())
        .text("登记日期", words::day_or_blank(dispute.registered_on))
        .text("受理日期", words::day_or_blank(dispute.accepted_on))
        .text(
            "申请人名单",
            party::list_of(case, Some(PartyRole::Applicant)),
        )
        .text(
            "被申请人名单",
            party::list_of(case, Some(PartyRole::Respondent)),
        )
        .text("当事人名单", party::list_of(case, None));
    Ok(values)
}

fn missing() -> Failure {
    Failure::refused(FailureCode::NotFound)
}

fn money(fen: Option<Fen>) -> String {
    fen.map(words::amount).unwrap_or_default()
}

fn said(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

/// The party of a document; a copy without one is blank.
fn party_of(case: &Case, subject: Option<Uuid>) -> Result<Option<&CaseParty>, Failure> {
    let Some(subject) = subject else {
        return Ok(None);
    };
    let found = case
        .parties
        .iter()
        .find(|one| Uuid::from(one.part.id) == subject);
    found.map(Some).ok_or_else(missing)
}

fn application(case: &Case, around: &CaseAround) -> Values {
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

fn intake_register(case: &Case, around: &CaseAround) -> Values {
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

fn rights_notice(party: Option<&CaseParty>) -> Values {
    let mut values = Values::new();
    let name = party.and_then(|one| one.party.name.clone());
    values.text("当事人", name.unwrap_or_default());
    values
}

fn inquiry_record(
    case: &Case,
    around: &CaseAround,
    subject: Option<Uuid>,
) -> Result<Values, Failure> {
    let mut values = Values::new();
    let Some(subject) = subject else {
        return Ok(values);
    };
    let found = case
        .inquiries
        .iter()
        .find(|one| Uuid::from(one.id) == subject);
    let heard = found.ok_or_else(missing)?;
    let hidden = |text: &Option<String>, mask: fn(&str) -> String| {
        let text = said(text);
        if around.is_masked { mask(&text) } else { text }
    };
    values
        .text(
            "时间",
            heard
                .starts_at
                .map(|from| words::span(from, heard.ends_at))
                .unwrap_or_default(),
        )
        .text("地点", said(&heard.place))
        .text(
            "参加人",
            heard
                .participants
                .clone()
                .unwrap_or_else(|| "无".to_owned()),
        )
        .text("被调查人", said(&heard.informant_name))
        .text(
            "性别",
            heard.informant_sex.map(Sex::label).unwrap_or_default(),
        )
        .text(
            "年龄",
            heard
                .informant_age
                .map(|age| format!("{age}岁"))
                .unwrap_or_default(),
        )
        .text("民族", said(&heard.informant_ethnic_group))
        .text("单位或住址", hidden(&heard.informant_address, mask_address))
        .text("联系方式", hidden(&heard.informant_phone, mask_phone))
        .text("记录", said(&heard.statement));
    Ok(values)
}

fn evidence_list(case: &Case, around: &CaseAround) -> Values {
    let mut values = Values::new();
    let evidence = around
        .attachments
        .iter()
        .filter(|one| item_of(one) == DossierItem::Evidence);
    let rows = (1..).zip(evidence).map(|(number, one): (u32, _)| {
        let mut row = Values::new();
        let provider = one
            .provided_by
            .and_then(|id| case.parties.iter().find(|party| party.part.id == id))
            .and_then(|party| party.party.name.clone());
        row.text("序号", number.to_string())
            .text("证据名称", name_of(one))
            .text("种类", evidence_kind(one))
            .text("提供人", provider.unwrap_or_default())
            .text("证明内容", said(&one.proves))
            .text("页数", "")
            .text(
                "提供日期",
                words::day_or_blank(one.added_at.map(lxq_core::domain::calendar::china_day)),
            );
        row
    });
    values.list("证据", rows.collect());
    values
}

/// What an attachment is called: its caption, else its file's name without the ending.
pub(super) fn name_of(attachment: &Attachment) -> String {
    attachment.caption.clone().unwrap_or_else(|| {
        let name = said(&attachment.file_name);
        name.rsplit_once('.')
            .map_or(name.clone(), |(stem, _)| stem.to_owned())
    })
}

fn evidence_kind(attachment: &Attachment) -> String {
    let form = form_of(attachment.media_type.as_deref().unwrap_or_default());
    of_choice("attachment_form", form.as_str())
}

fn session_record(
    case: &Case,
    around: &CaseAround,
    subject: Option<Uuid>,
) -> Result<Values, Failure> {
    let mut values = Values::new();
    let Some(subject) = subject else {
        let parties = case.parties.iter().map(party::present).collect();
        values
            .list("到场当事人", parties)
            .text("调解员", around.names(case.dispute.mediator_ids.as_ref()));
        return Ok(values);
    };
    let found = case
        .sessions
        .iter()
        .find(|one| Uuid::from(one.id) == subject);
    let session: &MediationSession = found.ok_or_else(missing)?;
    let is_present = |one: &&CaseParty| {
        session
            .present_party_ids
            .as_ref()
            .is_some_and(|ids| ids.contains(&one.part.id))
    };
    let present = case.parties.iter().filter(is_present).map(party::present);
    let is_open = session.is_open.map(|is| if is { "公开" } else { "不公开" });
    let result = session
        .result
        .map(|result| of_choice("session_result", result.as_str()));
    values
        .list("到场当事人", present.collect())
        .text(
            "时间",
            session
                .starts_at
                .map(|from| words::span(from, session.ends_at))
                .unwrap_or_default(),
        )
        .text("地点", said(&session.place))
        .text(
            "参加人",
            session.invitees.clone().unwrap_or_else(|| "无".to_owned()),
        )
        .text("调解员", around.names(session.mediator_ids.as_ref()))
        .text("记录人", around.name(session.recorder_id))
        .text("公开", is_open.unwrap_or_default())
        .text("调解记录", said(&session.minutes))
        .text("调解结果", result.unwrap_or_default());
    Ok(values)
}

fn agreement(case: &Case, around: &CaseAround) -> Values {
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

fn receipt(case: &Case, around: &CaseAround, subject: Option<Uuid>) -> Result<Values, Failure> {
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

fn follow_up(case: &Case, around: &CaseAround, subject: Option<Uuid>) -> Result<Values, Failure> {
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

fn confirmation(case: &Case, around: &CaseAround) -> Values {
    let mut values = agreement(case, around);
    let court = case
        .confirmations
        .iter()
        .rev()
        .find_map(|one| one.court.clone());
    values.text("法院", court.unwrap_or_default());
    values
}

/// A notice with its reasons as boxes; `of` tells an item's word, its vocabulary and whether it is
/// the reason.
fn notice<T: Copy>(
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

fn closing_report(case: &Case, around: &CaseAround) -> Values {
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

fn cover(case: &Case, around: &CaseAround) -> Values {
    let mut values = Values::new();
    let dispute = &case.dispute;
    values
        .text("调解起日", words::day_or_blank(dispute.accepted_on))
        .text(
            "调解止日",
            words::day_or_blank(dispute.closed_on.or(dispute.decided_on)),
        )
        .text("调解员", around.names(dispute.mediator_ids.as_ref()))
        .text("立卷人", "")
        .text("立卷日期", "")
        .text("保管期限", "")
        .text("备注", "");
    values
}
