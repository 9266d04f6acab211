//! 定稿: a report as it was sent, word for word and figure for figure, and what differs from it later.

use super::definition::{Definition, definitions, names};
use super::figure::{Figure, FigureRow, FigureTable};
use crate::domain::choice::choice;
use crate::domain::document::ChainMark;
use crate::journal::canonical_json;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use uuid::Uuid;

/// Another period's figures of the same table: the whole, or the lines of a report that tell of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Compared {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Its rows.
    pub rows: Vec<FigureRow>,
}

/// What a report said: its figures with their definitions, and the periods beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FrozenFigures {
    /// The table.
    pub table: FigureTable,
    /// The period before, of the same length.
    pub before: Compared,
    /// The same days a year earlier.
    pub year_before: Compared,
}

impl FrozenFigures {
    /// BLAKE3 over the canonical JSON, in hex: equal for equal reports, on every computer.
    #[must_use]
    pub fn hash(&self) -> String {
        let value = serde_json::to_value(self).expect("figures have string keys and plain values");
        blake3::hash(canonical_json(&value).as_bytes())
            .to_hex()
            .to_string()
    }
}

/// How far a stream had come when a report was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReportHead {
    /// The device that writes it.
    pub device: Uuid,
    /// Its scope.
    pub scope: Uuid,
    /// The number of its last entry.
    #[ts(type = "number")]
    pub seq: u64,
    /// That entry's hash, in hex.
    pub hash: String,
}

/// One mark for all heads, short enough to be printed.
#[must_use]
pub fn mark_of(heads: &[ReportHead]) -> String {
    let text = |one: &ReportHead| format!("{}:{}:{}:{}", one.device, one.scope, one.seq, one.hash);
    ChainMark::of(heads.iter().map(text).collect()).head
}

choice! {
    /// What became of a case that a report counted, or did not.
    ReportCaseFate {
        /// 新计入: counted now, and not then.
        Added = "added",
        /// 不再计入: counted then, and not now.
        Removed = "removed",
        /// 有更正: counted then and now, and differently.
        Changed = "changed",
    }
}

/// A figure that is no longer what it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FigureChange {
    /// The row.
    pub row: String,
    /// The column; empty in a report of lines.
    pub column: String,
    /// What it was; none where there was no such figure.
    pub was: Option<Figure>,
    /// What it is; none where there is no such figure any more.
    pub is: Option<Figure>,
}

/// Where two tables of the same name and period say different things, in the order of the older one.
/// Rows belong together by the unit's id, or by name and title where they are of no unit; a new name
/// of a unit is no difference.
#[must_use]
pub fn changes(was: &FigureTable, is: &FigureTable) -> Vec<FigureChange> {
    let rows = |table: &FigureTable| -> Vec<FigureRow> {
        table.rows.iter().chain(&table.total).cloned().collect()
    };
    let (older, newer) = (rows(was), rows(is));
    let mut found = Vec::new();
    for row in &older {
        let other = newer.iter().find(|other| is_same(row, other));
        for (place, column) in was.columns.iter().enumerate() {
            let now_place = is.columns.iter().position(|one| one.key == column.key);
            let before = row.figures.get(place).copied();
            let after = other.and_then(|other| other.figures.get(now_place?).copied());
            if before != after {
                found.push(change(row, &title(column), before, after));
            }
        }
    }
    for row in &newer {
        let known = older.iter().any(|other| is_same(row, other));
        for (place, column) in is.columns.iter().enumerate() {
            let was_there = known && was.columns.iter().any(|one| one.key == column.key);
            let after = row.figures.get(place).copied();
            if !was_there && after.is_some() {
                found.push(change(row, &title(column), None, after));
            }
        }
    }
    found
}

fn change(row: &FigureRow, column: &str, was: Option<Figure>, is: Option<Figure>) -> FigureChange {
    FigureChange {
        row: row.title.clone(),
        column: column.to_owned(),
        was,
        is,
    }
}

fn title(column: &super::figure::FigureColumn) -> String {
    match &column.group {
        Some(group) => format!("{group} · {}", column.title),
        None if column.key == "figure" => String::new(),
        None => column.title.clone(),
    }
}

fn is_same(one: &FigureRow, other: &FigureRow) -> bool {
    match (one.id, other.id) {
        (Some(one), Some(other)) => one == other,
        (None, None) => {
            // A line of a report is known by its name, a row of a source by what it is called.
            one.key == other.key && (one.key != "unit" || one.title == other.title)
        }
        _ => false,
    }
}

/// Definitions that mean something else today than in a report: another version, or none any more.
/// `own` are those that the committee made itself.
#[must_use]
pub fn redefined(table: &FigureTable, own: Vec<Definition>) -> Vec<Definition> {
    let known: BTreeSet<(String, u32)> = definitions(&names().collect::<Vec<_>>(), "")
        .into_iter()
        .chain(own)
        .map(|one| (one.name, one.version))
        .collect();
    table
        .definitions
        .iter()
        .filter(|one| !known.contains(&(one.name.clone(), one.version)))
        .cloned()
        .collect()
}
