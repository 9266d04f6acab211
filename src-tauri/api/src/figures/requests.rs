//! 诉求件情况统计表, by the source of the requests or by the platform that handles them.

use super::shape::Wanted;
use crate::Failure;
use lxq_core::domain::record::Platform;
use lxq_core::domain::statistics::{
    Figure, FigureCheck, FigureColumn, FigureRow, FigureTable, FigureUnit, definitions,
};
use lxq_core::store::table::office;
use lxq_core::store::table::statistics::{RequestFact, requests};
use lxq_core::store::{Reader, china_midnight};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A column: its name, its head, and what it says of requests.
type Column = (&'static str, &'static str, fn(&RequestFact) -> Figure);

const COLUMNS: [Column; 15] = [
    ("received", "诉求件", |one| count(one.received)),
    ("repeated", "重复件", |one| count(one.repeated)),
    ("returned", "退件", |one| count(one.returned)),
    ("invalid", "无效件", |one| count(one.invalid)),
    ("counted", "应办件", |one| count(one.counted)),
    ("closed", "已办结", |one| count(one.closed)),
    ("closing_rate", "办结率", |one| {
        rate(one.closed, one.counted)
    }),
    ("on_time_rate", "按时办结率", |one| {
        rate(one.on_time, one.timed)
    }),
    ("response_rate", "响应率", |one| {
        rate(one.contacted, one.counted)
    }),
    ("rated", "有评价", |one| count(one.rated)),
    ("satisfaction_rate", "满意率", |one| {
        rate(one.content, one.rated)
    }),
    ("repeat_rate", "重复率", |one| {
        rate(one.repeated, one.received)
    }),
    ("high_star", "高星件", |one| count(one.high_star)),
    ("legal_matter", "涉法事项", |one| count(one.legal)),
    ("old_petition", "信访积案", |one| {
        count(one.old_petitions)
    }),
];

fn count(count: u64) -> Figure {
    Figure::Count { count }
}

fn rate(part: u64, whole: u64) -> Figure {
    Figure::Rate { part, whole }
}

/// The sum of facts.
fn sum<'a>(facts: impl IntoIterator<Item = &'a RequestFact>) -> RequestFact {
    let mut sum = RequestFact::default();
    for one in facts {
        sum.received += one.received;
        sum.repeated += one.repeated;
        sum.returned += one.returned;
        sum.invalid += one.invalid;
        sum.counted += one.counted;
        sum.closed += one.closed;
        sum.timed += one.timed;
        sum.on_time += one.on_time;
        sum.contacted += one.contacted;
        sum.rated += one.rated;
        sum.content += one.content;
        sum.high_star += one.high_star;
        sum.legal += one.legal;
        sum.old_petitions += one.old_petitions;
    }
    sum
}

/// The requests of a period.
pub(super) fn facts(reader: Reader<'_>, wanted: Wanted) -> Result<Vec<RequestFact>, Failure> {
    let high_star_min = office::request_limits(reader)?.high_star_min;
    let after = wanted.to.succ_opt().unwrap_or(wanted.to);
    Ok(requests(
        reader,
        china_midnight(wanted.from),
        china_midnight(after),
        high_star_min,
    )?)
}

/// All of a period.
pub(super) fn whole(reader: Reader<'_>, wanted: Wanted) -> Result<RequestFact, Failure> {
    Ok(sum(&facts(reader, wanted)?))
}

pub(super) fn table(reader: Reader<'_>, wanted: Wanted) -> Result<FigureTable, Failure> {
    let facts = facts(reader, wanted)?;
    let names: BTreeMap<Uuid, String> = reader
        .all::<Platform>()?
        .into_iter()
        .map(|one| (one.id.into(), one.name.unwrap_or_default()))
        .collect();
    let mut by_row: BTreeMap<(String, Option<Uuid>), Vec<&RequestFact>> = BTreeMap::new();
    for one in &facts {
        let (title, id) = match wanted.unit {
            FigureUnit::Platform => {
                let id = one.platform.map(Uuid::from);
                let name = id.and_then(|id| names.get(&id).cloned());
                (name.unwrap_or_else(|| "未分派".to_owned()), id)
            }
            FigureUnit::Type => {
                let named = Some(one.category.clone()).filter(|name| !name.is_empty());
                (named.unwrap_or_else(|| "未定性".to_owned()), None)
            }
            FigureUnit::Committee | FigureUnit::Whole => {
                let named = Some(one.source.clone()).filter(|source| !source.is_empty());
                (named.unwrap_or_else(|| "未填写来源".to_owned()), None)
            }
        };
        by_row.entry((title, id)).or_default().push(one);
    }
    let row = |id, key: &str, title: String, fact: &RequestFact| FigureRow {
        id,
        key: key.to_owned(),
        title,
        figures: COLUMNS.iter().map(|(_, _, figure)| figure(fact)).collect(),
    };
    let total = sum(&facts);
    let rows = by_row
        .into_iter()
        .map(|((title, id), facts)| row(id, "unit", title, &sum(facts)))
        .collect();
    let parts = total.repeated + total.returned + total.invalid + total.counted;
    Ok(FigureTable {
        name: wanted.table,
        from: wanted.from,
        to: wanted.to,
        columns: COLUMNS
            .iter()
            .map(|(key, title, _)| FigureColumn {
                key: (*key).to_owned(),
                title: (*title).to_owned(),
                group: None,
                opens: false,
            })
            .collect(),
        rows,
        total: Some(row(None, "total", "合计".to_owned(), &total)),
        checks: vec![
            FigureCheck {
                key: "parts".to_owned(),
                // A request may be repeated and returned at once, so the parts may say more.
                title: "重复、退件、无效与应办件之和不少于诉求件".to_owned(),
                holds: parts >= total.received,
                left: parts,
                right: total.received,
                cases: Vec::new(),
            },
            FigureCheck {
                key: "closed".to_owned(),
                title: "已办结不多于应办件".to_owned(),
                holds: total.closed <= total.counted,
                left: total.closed,
                right: total.counted,
                cases: Vec::new(),
            },
        ],
        definitions: definitions(&COLUMNS.map(|(key, ..)| key), ""),
    })
}
