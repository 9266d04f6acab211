//! Ratings as rows, with what of them the list shows.

use super::cells::{Row, Telling};
use super::making::every;
use super::names::Names;
use super::outreach::column;
use crate::Failure;
use crate::desk::Desk;
use crate::rating::{RatingListAsk, rows as listed};
use crate::sentence::of_choice;
use lxq_core::domain::anonymise::Known;
use lxq_core::domain::record::Instant;
use lxq_core::export::ListColumn;
use lxq_core::store::Act;

/// The columns with their names.
pub(super) const COLUMNS: &[(&str, ListColumn)] = &[
    ("rated_at", column("评价时间", "什么时候评的")),
    ("platform", column("平台", "评的是哪个平台的事")),
    ("subject_kind", column("评价对象", "评的是哪一类事")),
    ("subject_no", column("对象编号", "评的那一件的编号")),
    (
        "level",
        column("评价", "五级：非常满意、满意、基本满意、不满意、非常不满意"),
    ),
    ("reasons", column("原因", "为什么评低")),
    (
        "comment",
        column("评价内容", "评价人说了什么；不给看的为空"),
    ),
    ("channel", column("评价渠道", "怎样评的")),
    ("is_named", column("实名", "评价人是否留名")),
    ("status", column("状态", "差评整改到哪一步")),
    ("responsible", column("整改责任人", "由谁整改")),
    ("due_on", column("整改时限", "整改到哪一天为止")),
];

pub(super) fn rows(
    desk: &Desk,
    act: &Act<'_>,
    ask: &RatingListAsk,
    names: &Names,
    telling: Telling,
) -> Result<Vec<Row>, Failure> {
    let known = Known::default();
    let mut rows = Vec::new();
    every(
        |part| listed(desk, act.reader(), ask, part),
        |found| {
            let mut row = Row::default();
            row.at("rated_at", found.rated_at.map(Instant::from));
            row.text("platform", names.platform(found.platform_id));
            row.word(
                "subject_kind",
                "subject_kind",
                Some(found.subject.kind.as_str()),
            );
            row.number("subject_no", Some(found.subject.number));
            row.word("level", "satisfaction", Some(found.level.as_str()));
            let reasons = found.reasons.iter();
            let reasons: Vec<_> = reasons
                .map(|reason| of_choice("rating_reason", reason.as_str()))
                .collect();
            row.text("reasons", Some(reasons.join("、")));
            row.text("comment", telling.story(found.comment.as_ref(), &known));
            row.word("channel", "rating_channel", Some(found.channel.as_str()));
            row.flag("is_named", Some(found.is_named));
            row.word("status", "rating_status", Some(found.status.as_str()));
            row.text("responsible", names.person(found.responsible_id));
            row.day("due_on", found.due_on);
            rows.push(row);
            Ok(())
        },
    )?;
    Ok(rows)
}
