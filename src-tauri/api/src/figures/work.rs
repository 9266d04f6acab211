//! The tables of the other work: 隐患排查, 法律咨询, 普法活动, 好差评, and 组织队伍.

use super::shape::Wanted;
use crate::Failure;
use lxq_core::domain::record::{Committee, Platform};
use lxq_core::domain::statistics::{
    Figure, FigureCheck, FigureColumn, FigureRow, FigureTable, FigureTableName, FigureUnit,
    definitions,
};
use lxq_core::store::table::work_figures::{WorkFact, WorkTable, work_facts};
use lxq_core::store::{Reader, china_midnight};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a column says: how many of something, or how many of them out of something else.
#[derive(Clone, Copy)]
enum Says {
    Count(&'static str),
    Rate(&'static str, &'static str),
}
use Says::{Count, Rate};

/// A column: its name, its head, the head over it, what it says.
type Column = (&'static str, &'static str, Option<&'static str>, Says);

const HAZARDS: &[Column] = &[
    ("inspections", "排查（次）", None, Count("inspections")),
    ("hazards", "发现隐患（件）", None, Count("hazards")),
    (
        "hazard_people",
        "涉及人数（人）",
        None,
        Count("hazard_people"),
    ),
    ("hazard_red", "红", Some("风险等级"), Count("hazard_red")),
    (
        "hazard_orange",
        "橙",
        Some("风险等级"),
        Count("hazard_orange"),
    ),
    (
        "hazard_yellow",
        "黄",
        Some("风险等级"),
        Count("hazard_yellow"),
    ),
    ("hazard_blue", "蓝", Some("风险等级"), Count("hazard_blue")),
    (
        "hazard_resolved",
        "已化解（件）",
        Some("处置"),
        Count("hazard_resolved"),
    ),
    (
        "hazard_contained",
        "稳控（件）",
        Some("处置"),
        Count("hazard_contained"),
    ),
    (
        "hazard_turned",
        "转为纠纷（件）",
        Some("处置"),
        Count("hazard_turned"),
    ),
    (
        "hazard_open",
        "未处置完（件）",
        Some("处置"),
        Count("hazard_open"),
    ),
    (
        "hazard_overdue",
        "其中超时限（件）",
        Some("处置"),
        Count("hazard_overdue"),
    ),
    (
        "hazard_rate",
        "化解率",
        None,
        Rate("hazard_resolved", "hazards"),
    ),
];

const CONSULTATIONS: &[Column] = &[
    ("consultations", "咨询（件）", None, Count("consultations")),
    (
        "consultation_people",
        "涉及人数（人）",
        None,
        Count("consultation_people"),
    ),
    (
        "consultation_anonymous",
        "匿名（件）",
        None,
        Count("consultation_anonymous"),
    ),
    (
        "consultation_disputes",
        "转入调解（件）",
        None,
        Count("consultation_disputes"),
    ),
    (
        "consultation_rated",
        "有评价（件）",
        None,
        Count("consultation_rated"),
    ),
    (
        "consultation_satisfaction",
        "满意率",
        None,
        Rate("consultation_content", "consultation_rated"),
    ),
];

const OUTREACH: &[Column] = &[
    ("activities", "普法活动（场）", None, Count("activities")),
    (
        "activity_people",
        "受众（人次）",
        None,
        Count("activity_people"),
    ),
    ("leaflets", "发放资料（份）", None, Count("leaflets")),
];

const RATINGS: &[Column] = &[
    ("ratings", "评价（件）", None, Count("ratings")),
    (
        "very_satisfied",
        "非常满意",
        Some("等级"),
        Count("very_satisfied"),
    ),
    ("satisfied", "满意", Some("等级"), Count("satisfied")),
    (
        "fairly_satisfied",
        "基本满意",
        Some("等级"),
        Count("fairly_satisfied"),
    ),
    (
        "dissatisfied",
        "不满意",
        Some("等级"),
        Count("dissatisfied"),
    ),
    (
        "very_dissatisfied",
        "非常不满意",
        Some("等级"),
        Count("very_dissatisfied"),
    ),
    ("excluded", "不计入（件）", None, Count("excluded")),
    ("good_rate", "好评率", None, Rate("good", "counted_ratings")),
    ("bad", "差评（件）", Some("差评"), Count("bad")),
    (
        "rectified_rate",
        "整改率",
        Some("差评"),
        Rate("bad_rectified", "bad"),
    ),
    (
        "answered_rate",
        "答复率",
        Some("差评"),
        Rate("bad_answered", "bad"),
    ),
];

const ORGANISATION: &[Column] = &[
    ("platforms", "平台（个）", None, Count("platforms")),
    ("people", "人员（人）", None, Count("people")),
    ("mediators", "调解员（人）", None, Count("mediators")),
    (
        "full_time_mediators",
        "其中专职（人）",
        None,
        Count("full_time_mediators"),
    ),
    ("lawyers", "律师（人）", None, Count("lawyers")),
    (
        "womens_councils",
        "妇女议事会（个）",
        None,
        Count("womens_councils"),
    ),
    (
        "womens_council_members",
        "议事会成员（人）",
        None,
        Count("womens_council_members"),
    ),
];

/// The counts and columns of a table; none for one of cases, requests or lines.
fn of(name: FigureTableName) -> Option<(WorkTable, &'static [Column])> {
    Some(match name {
        FigureTableName::HazardTable => (WorkTable::Hazards, HAZARDS),
        FigureTableName::ConsultationTable => (WorkTable::Consultations, CONSULTATIONS),
        FigureTableName::OutreachTable => (WorkTable::Outreach, OUTREACH),
        FigureTableName::RatingTable => (WorkTable::Ratings, RATINGS),
        FigureTableName::OrganisationTable => (WorkTable::Organisation, ORGANISATION),
        FigureTableName::CaseTable
        | FigureTableName::RequestTable
        | FigureTableName::StreetYear
        | FigureTableName::OwnTable => {
            return None;
        }
    })
}

/// The definitions under a table, in the order of its columns.
fn defined(name: FigureTableName) -> &'static [&'static str] {
    match name {
        FigureTableName::HazardTable => &[
            "inspections_held",
            "hazards_found",
            "hazard_people",
            "risk_level",
            "hazard_handling",
            "hazard_rate",
        ],
        FigureTableName::ConsultationTable => &[
            "consultation",
            "consultation_people",
            "consultation_disputes",
            "consultation_satisfaction",
        ],
        FigureTableName::OutreachTable => &["outreach"],
        FigureTableName::RatingTable => &["ratings", "good_rate", "bad_ratings"],
        FigureTableName::OrganisationTable => &["platform", "mediators", "womens_council"],
        FigureTableName::CaseTable
        | FigureTableName::RequestTable
        | FigureTableName::StreetYear
        | FigureTableName::OwnTable => &[],
    }
}

/// A figure of summed counts.
fn figure(table: WorkTable, says: Says, counts: &[u64]) -> Figure {
    let of = |name: &str| {
        let place = table.names().iter().position(|one| *one == name);
        place
            .and_then(|place| counts.get(place))
            .copied()
            .unwrap_or(0)
    };
    match says {
        Count(name) => Figure::Count { count: of(name) },
        Rate(part, whole) => Figure::Rate {
            part: of(part),
            whole: of(whole),
        },
    }
}

fn sum<'a>(table: WorkTable, facts: impl IntoIterator<Item = &'a WorkFact>) -> Vec<u64> {
    let mut sum = vec![0; table.names().len()];
    for fact in facts {
        for (sum, count) in sum.iter_mut().zip(&fact.counts) {
            *sum += count;
        }
    }
    sum
}

/// The table, where it is one of these.
pub(super) fn table(reader: Reader<'_>, wanted: Wanted) -> Result<Option<FigureTable>, Failure> {
    let Some((counted, columns)) = of(wanted.table) else {
        return Ok(None);
    };
    let after = wanted.to.succ_opt().unwrap_or(wanted.to);
    let facts = work_facts(
        reader,
        counted,
        (wanted.from, wanted.to),
        (china_midnight(wanted.from), china_midnight(after)),
    )?;
    let row = |id, key: &str, title: String, facts: &[&WorkFact]| {
        let counts = sum(counted, facts.iter().copied());
        FigureRow {
            id,
            key: key.to_owned(),
            title,
            figures: columns
                .iter()
                .map(|column| figure(counted, column.3, &counts))
                .collect(),
        }
    };
    let mut by_unit: BTreeMap<Option<Uuid>, Vec<&WorkFact>> = BTreeMap::new();
    let units = units(reader, wanted.unit)?;
    for fact in &facts {
        let platform = fact.platform.map(Uuid::from);
        let unit = match wanted.unit {
            FigureUnit::Committee => platform.and_then(|id| units.committee_of.get(&id).copied()),
            FigureUnit::Platform => platform,
            FigureUnit::Whole | FigureUnit::Type => None,
        };
        by_unit.entry(unit).or_default().push(fact);
    }
    let mut rows = Vec::new();
    for (id, name) in units.named {
        let facts = by_unit.remove(&Some(id)).unwrap_or_default();
        rows.push(row(Some(id), "unit", name, &facts));
    }
    let rest: Vec<&WorkFact> = by_unit.into_values().flatten().collect();
    if !rest.is_empty() && !rows.is_empty() {
        rows.push(row(None, "rest", "街道本级及其他".to_owned(), &rest));
    }
    let all: Vec<&WorkFact> = facts.iter().collect();
    let total = row(None, "total", "合计".to_owned(), &all);
    Ok(Some(FigureTable {
        name: wanted.table,
        from: wanted.from,
        to: wanted.to,
        columns: columns
            .iter()
            .map(|(key, title, group, _)| FigureColumn {
                key: (*key).to_owned(),
                title: (*title).to_owned(),
                group: group.map(str::to_owned),
                opens: false,
            })
            .collect(),
        rows,
        checks: checks(counted, &sum(counted, &facts)),
        total: Some(total),
        definitions: definitions(defined(wanted.table), ""),
    }))
}

/// Who stands in a row, and which committee's numbers a platform carries.
struct Units {
    named: Vec<(Uuid, String)>,
    committee_of: BTreeMap<Uuid, Uuid>,
}

fn units(reader: Reader<'_>, unit: FigureUnit) -> Result<Units, Failure> {
    let platforms = reader.all::<Platform>()?;
    let named = match unit {
        FigureUnit::Platform => platforms
            .iter()
            .filter(|one| one.is_active != Some(false))
            .map(|one| (one.id.into(), one.name.clone().unwrap_or_default()))
            .collect(),
        FigureUnit::Committee => reader
            .all::<Committee>()?
            .into_iter()
            .filter(|one| one.is_active != Some(false))
            .map(|one| (one.id.into(), one.name.unwrap_or_default()))
            .collect(),
        FigureUnit::Whole | FigureUnit::Type => Vec::new(),
    };
    let committee_of = platforms
        .iter()
        .filter_map(|one| Some((one.id.into(), one.committee_id?.into())))
        .collect();
    Ok(Units {
        named,
        committee_of,
    })
}

/// What must hold in a table.
fn checks(table: WorkTable, total: &[u64]) -> Vec<FigureCheck> {
    let of = |name: &str| {
        let place = table.names().iter().position(|one| *one == name);
        place
            .and_then(|place| total.get(place))
            .copied()
            .unwrap_or(0)
    };
    let sum = |names: &[&str]| names.iter().map(|name| of(name)).sum::<u64>();
    let check = |key: &str, title: &str, holds: bool, left: u64, right: u64| FigureCheck {
        key: key.to_owned(),
        title: title.to_owned(),
        holds,
        left,
        right,
        cases: Vec::new(),
    };
    match table {
        WorkTable::Hazards => {
            let handled = sum(&[
                "hazard_resolved",
                "hazard_contained",
                "hazard_turned",
                "hazard_open",
            ]);
            let graded = sum(&[
                "hazard_red",
                "hazard_orange",
                "hazard_yellow",
                "hazard_blue",
            ]);
            let found = of("hazards");
            vec![
                check(
                    "handling",
                    "处置各项之和等于发现隐患",
                    handled == found,
                    handled,
                    found,
                ),
                check(
                    "risk",
                    "各风险等级之和不多于发现隐患",
                    graded <= found,
                    graded,
                    found,
                ),
            ]
        }
        WorkTable::Ratings => {
            let levels = sum(&[
                "very_satisfied",
                "satisfied",
                "fairly_satisfied",
                "dissatisfied",
                "very_dissatisfied",
            ]);
            let all = of("ratings");
            vec![check(
                "levels",
                "五个等级之和等于评价数",
                levels == all,
                levels,
                all,
            )]
        }
        WorkTable::Organisation => {
            let (full, all) = (of("full_time_mediators"), of("mediators"));
            vec![check(
                "full_time",
                "专职不多于调解员",
                full <= all,
                full,
                all,
            )]
        }
        WorkTable::Consultations | WorkTable::Outreach => Vec::new(),
    }
}
