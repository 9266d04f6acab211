//! 调查记录 and 调解记录: what was said, when, where and by whom.

use super::super::around::CaseAround;
use super::super::{party, words};
use super::{missing, said};
use crate::Failure;
use crate::sentence::of_choice;
use lxq_core::domain::dispute::{Case, CaseParty};
use lxq_core::domain::identifiers::Sex;
use lxq_core::domain::identifiers::mask::{mask_address, mask_phone};
use lxq_core::domain::record::MediationSession;
use lxq_documents::template::Values;
use uuid::Uuid;

pub(super) fn inquiry_record(
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

pub(super) fn session_record(
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
