//! 街道年度报告: the lines of the yearly report, each with what it means.

use super::shape::Wanted;
use crate::Failure;
use crate::sentence::of_choice;
use lxq_core::domain::record::{Job, Person, Platform, PlatformKind};
use lxq_core::domain::statistics::{
    Figure, FigureBasis, FigureColumn, FigureRow, FigureTable, definitions,
};
use lxq_core::store::table::headline;
use lxq_core::store::table::statistics::{CaseFilter, case_counts, consultations, registered};
use lxq_core::store::{Reader, china_midnight};

/// What the lines mean.
const DEFINED: &[&str] = &[
    "platform",
    "received",
    "counted",
    "closing_rate",
    "satisfaction_rate",
    "high_star",
    "old_petition",
    "legal_matter",
    "staff",
    "disputes",
    "street_success_rate",
    "inspection",
    "consultation",
    "outreach",
    "womens_council",
];
/// Those of them that are counted when the report is made, whatever its period.
const OF_TODAY: &[&str] = &["platform", "staff", "womens_council"];

/// Which definition a line follows.
fn definition_of(key: &str) -> &str {
    match key {
        "lawyers" | "mediators" | "judges" => "staff",
        "womens_councils" | "womens_council_members" => "womens_council",
        "inspections" | "hazards" => "inspection",
        "outreach_people" => "outreach",
        key if key.starts_with("platform_") => "platform",
        key => key,
    }
}

/// Whether a line tells of the day on which the report is made and of no other period.
pub(super) fn is_of_today(key: &str) -> bool {
    OF_TODAY.contains(&definition_of(key))
}

/// 调解成功 among the closed cases of all kinds of mediation.
fn success(reader: Reader<'_>, wanted: Wanted) -> Result<Figure, Failure> {
    let filter = CaseFilter {
        from: wanted.from,
        to: wanted.to,
        basis: FigureBasis::Closed,
        mediation_kind: None,
    };
    let closed = case_counts(reader, &filter)?;
    Ok(Figure::Rate {
        part: closed.part.into(),
        whole: closed.whole.into(),
    })
}

pub(super) fn table(reader: Reader<'_>, wanted: Wanted) -> Result<FigureTable, Failure> {
    let requests = super::requests::whole(reader, wanted)?;
    let work = headline::work(reader, &wanted.from.to_string(), &wanted.to.to_string())?;
    let after = wanted.to.succ_opt().unwrap_or(wanted.to);
    let consulted = consultations(reader, china_midnight(wanted.from), china_midnight(after))?;
    let platforms = reader.all::<Platform>()?;
    let people = reader.all::<Person>()?;
    let mut rows: Vec<FigureRow> = Vec::new();
    let mut line = |key: &str, title: String, figure: Figure| {
        rows.push(FigureRow {
            id: None,
            key: key.to_owned(),
            title,
            figures: vec![figure],
        });
    };
    let count = |count: u64| Figure::Count { count };
    for kind in PlatformKind::ALL {
        let there = platforms
            .iter()
            .filter(|one| one.kind == Some(*kind) && one.is_active != Some(false))
            .count() as u64;
        let name = of_choice("platform_kind", kind.as_str());
        line(
            &format!("platform_{}", kind.as_str()),
            format!("{name}（个）"),
            count(there),
        );
    }
    line(
        "received",
        "受理诉求件（件）".to_owned(),
        count(requests.received),
    );
    line(
        "high_star",
        "其中高星件（件）".to_owned(),
        count(requests.high_star),
    );
    line(
        "closing_rate",
        "诉求件办结率".to_owned(),
        Figure::Rate {
            part: requests.closed,
            whole: requests.counted,
        },
    );
    line(
        "satisfaction_rate",
        "诉求件满意率".to_owned(),
        Figure::Rate {
            part: requests.content,
            whole: requests.rated,
        },
    );
    line(
        "old_petition",
        "化解信访积案（件）".to_owned(),
        count(requests.old_petitions),
    );
    line(
        "legal_matter",
        "律师参与涉法事项（件）".to_owned(),
        count(requests.legal),
    );
    for (key, title, job) in STAFF {
        let there = people
            .iter()
            .filter(|one| one.job == Some(*job) && one.is_active != Some(false))
            .count() as u64;
        line(key, (*title).to_owned(), count(there));
    }
    line(
        "disputes",
        "登记纠纷（件）".to_owned(),
        count(registered(reader, wanted.from, wanted.to)?),
    );
    line(
        "street_success_rate",
        "调解成功率（四种调解合计）".to_owned(),
        success(reader, wanted)?,
    );
    line(
        "consultation",
        "法律咨询（件）".to_owned(),
        count(consulted),
    );
    line(
        "inspections",
        "排查（次）".to_owned(),
        count(work.inspections.into()),
    );
    line(
        "hazards",
        "发现隐患（件）".to_owned(),
        count(work.hazards.into()),
    );
    line(
        "outreach",
        "普法活动（场）".to_owned(),
        count(work.outreach.into()),
    );
    line(
        "outreach_people",
        "普法受众（人次）".to_owned(),
        count(work.outreach_people.into()),
    );
    line(
        "womens_councils",
        "妇女议事会（个）".to_owned(),
        count(work.womens_councils.into()),
    );
    line(
        "womens_council_members",
        "妇女议事会成员（人）".to_owned(),
        count(work.womens_council_members.into()),
    );
    Ok(FigureTable {
        name: wanted.table,
        from: wanted.from,
        to: wanted.to,
        columns: vec![FigureColumn {
            key: "figure".to_owned(),
            title: "数字".to_owned(),
            group: None,
            opens: false,
        }],
        rows,
        total: None,
        checks: Vec::new(),
        definitions: definitions(DEFINED, "结案日期"),
    })
}

const STAFF: &[(&str, &str, Job)] = &[
    ("lawyers", "律师（人）", Job::Lawyer),
    ("mediators", "人民调解员（人）", Job::Mediator),
    ("judges", "法官（人）", Job::Judge),
];
