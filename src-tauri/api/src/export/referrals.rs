//! Referrals as rows, with what of them the list shows.

use super::cells::{Row, Telling};
use super::making::every;
use super::names::Names;
use super::outreach::column;
use crate::Failure;
use crate::desk::Desk;
use crate::referral::{ReferralListAsk, rows as listed};
use lxq_core::domain::anonymise::Known;
use lxq_core::domain::record::Instant;
use lxq_core::export::ListColumn;
use lxq_core::store::Act;

/// The columns with their names.
pub(super) const COLUMNS: &[(&str, ListColumn)] = &[
    ("direction", column("方向", "转出或转入")),
    ("channel", column("联动方式", "按哪种联动机制")),
    ("status", column("状态", "办到哪一步")),
    ("from", column("转出单位", "从哪里转来")),
    ("to", column("接收单位", "转到哪里")),
    ("subject", column("事项", "转的是什么；不给看的为星号")),
    ("reason", column("转办事由", "为什么转；不给看的为星号")),
    ("outside_no", column("对方编号", "对方单位的编号")),
    ("sent_at", column("转办时间", "什么时候转出或收到")),
    ("due_on", column("办理时限", "办到哪一天为止")),
    ("urged_count", column("催办次数", "催办过几次")),
    ("is_joint", column("联动", "是否几家一起办")),
    ("responsible", column("责任人", "接收后由谁负责")),
];

pub(super) fn rows(
    desk: &Desk,
    act: &Act<'_>,
    ask: &ReferralListAsk,
    names: &Names,
    telling: Telling,
) -> Result<Vec<Row>, Failure> {
    let known = Known::default();
    let mut rows = Vec::new();
    every(
        |part| listed(desk, act.reader(), ask, part),
        |found| {
            let mut row = Row::default();
            row.word(
                "direction",
                "referral_direction",
                Some(found.direction.as_str()),
            );
            row.word("channel", "referral_channel", Some(found.channel.as_str()));
            row.word("status", "referral_status", Some(found.status.as_str()));
            row.text(
                "from",
                names.platform(found.from_platform_id).or(found.from_body),
            );
            row.text("to", names.platform(found.to_platform_id).or(found.to_body));
            row.text(
                "subject",
                telling.story(found.subject_title.as_ref(), &known),
            );
            row.text("reason", telling.story(Some(&found.reason), &known));
            row.number("outside_no", found.outside_no);
            row.at("sent_at", found.sent_at.map(Instant::from));
            row.day("due_on", found.due_on);
            row.count("urged_count", Some(found.urged_count));
            row.flag("is_joint", Some(found.is_joint));
            row.text("responsible", names.person(found.responsible_id));
            rows.push(row);
            Ok(())
        },
    )?;
    Ok(rows)
}
