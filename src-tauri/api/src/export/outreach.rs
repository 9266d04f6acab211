//! Outreach activities as rows; they name nobody but who spoke.

use super::cells::Row;
use super::making::every;
use super::names::Names;
use crate::Failure;
use crate::outreach::{OutreachListAsk, lines};
use lxq_core::export::ListColumn;
use lxq_core::store::Act;

/// The columns with their names.
pub(super) const COLUMNS: &[(&str, ListColumn)] = &[
    ("held_on", column("日期", "哪一天举办")),
    ("platform", column("平台", "哪个平台举办；街道举办的为空")),
    ("title", column("活动名称", "活动叫什么")),
    ("theme", column("主题", "如反诈、民法典")),
    ("form", column("形式", "讲座、现场宣传、入户宣传等")),
    ("place", column("地点", "在哪里")),
    ("organiser", column("主办单位", "谁主办")),
    ("speaker", column("主讲人", "谁主讲，或参与的律师")),
    ("people_count", column("受众人数", "多少人参加")),
    ("leaflet_count", column("发放资料份数", "发了多少份资料")),
    ("summary", column("活动情况", "活动的情况")),
];

pub(super) const fn column(title: &'static str, meaning: &'static str) -> ListColumn {
    ListColumn { title, meaning }
}

pub(super) fn rows(
    act: &Act<'_>,
    ask: &OutreachListAsk,
    names: &Names,
) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    every(
        |part| lines(act.reader(), ask, act.today(), part),
        |found| {
            let mut row = Row::default();
            row.day("held_on", found.held_on);
            row.text("platform", names.platform(found.platform_id));
            row.text("title", found.title);
            row.text("theme", found.theme);
            row.word("form", "outreach_form", found.form.map(|one| one.as_str()));
            row.text("place", found.place);
            row.text("organiser", found.organiser);
            row.text("speaker", found.speaker);
            row.count("people_count", found.people_count);
            row.count("leaflet_count", found.leaflet_count);
            row.text("summary", found.summary);
            rows.push(row);
            Ok(())
        },
    )?;
    Ok(rows)
}
