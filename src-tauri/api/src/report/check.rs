//! 核对: whether a report is what the journal says of that moment, and what was corrected since.

use super::list::{ReportAsk, figures_of, found};
use crate::Failure;
use crate::desk::Desk;
use crate::dispute::{DisputeRow, row_of};
use crate::figures::{Wanted, compute, facts, own_definitions};
use crate::shape::response;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::{DisputeId, ReportSnapshotId};
use lxq_core::domain::record::{Dispute, ReportSnapshot};
use lxq_core::domain::scope::Scope;
use lxq_core::domain::statistics::{
    CaseFact, CaseTally, Definition, FigureChange, FigureTableName, FrozenFigures, ReportCaseFate,
    case_columns, changes, redefined,
};
use lxq_core::store::table::chain::holds;
use lxq_core::store::{AsOf, Reader};
use std::collections::BTreeMap;

/// At most so many cases are listed.
const CASES: usize = 500;

response! {
    /// What the journal says of a report.
    pub struct ReportCheck {
        /// The report.
        pub id: ReportSnapshotId,
        /// Whether what it says is, byte for byte, what was kept.
        pub is_whole: bool,
        /// Of how many streams the journal no longer holds what it held.
        pub missing_count: u32,
        /// How many figures were computed again.
        pub figure_count: u32,
        /// Where the figures computed again from the journal as of that moment differ; empty where all is well.
        pub recomputed: Vec<FigureChange>,
        /// Where the figures of today differ: corrections, and what was entered late.
        pub later: Vec<FigureChange>,
        /// The cases because of which they do, at most 500; empty for who may not see disputes.
        pub cases: Vec<ReportCase>,
        /// How many there are.
        pub case_count: u32,
        /// Definitions that mean something else today.
        pub redefined: Vec<Definition>,
    }

    /// A case that is counted otherwise than in a report.
    pub struct ReportCase {
        /// The dispute.
        pub dispute: DisputeRow,
        /// What became of it.
        pub fate: ReportCaseFate,
        /// The columns in which it counts otherwise.
        pub columns: Vec<String>,
    }
}

pub(crate) fn check(desk: &Desk, ask: ReportAsk) -> Result<ReportCheck, Failure> {
    let report = desk.casebook.read(|reader| found(reader, ask.id))?;
    let kept = figures_of(&report)?;
    let wanted = super::wanted_of(&report);
    let heads = report.heads.clone().unwrap_or_default();
    let (then, facts_then) = desk.casebook.read_as_of(&AsOf::heads(&heads), |reader| {
        Ok::<_, Failure>((compute(reader, wanted)?, case_facts(reader, wanted)?))
    })?;
    let sees_cases = allows(desk.actor.role, Permission::ReadDisputes);
    desk.casebook.read(|reader| {
        let now = compute(reader, wanted)?;
        let (cases, case_count) = if sees_cases {
            let facts_now = case_facts(reader, wanted)?;
            differing(desk, reader, wanted, &facts_then, &facts_now)?
        } else {
            (Vec::new(), 0)
        };
        Ok(ReportCheck {
            id: report.id,
            is_whole: report.figures_hash.as_deref() == Some(kept.hash().as_str()),
            missing_count: missing(reader, &report)?,
            figure_count: figure_count(&kept),
            recomputed: all_changes(&kept, &then),
            later: changes(&kept.table, &now.table),
            cases,
            case_count,
            redefined: redefined(&kept.table, own_definitions(reader)?),
        })
    })
}

/// How many streams do not hold the entry any more up to which the report counted.
fn missing(reader: Reader<'_>, report: &ReportSnapshot) -> Result<u32, Failure> {
    let mut count = 0;
    for head in report.heads.iter().flatten() {
        let text = format!("{}:{}:{}", head.device, head.seq, head.hash);
        if !holds(reader, Scope::from_uuid(head.scope), &text)? {
            count += 1;
        }
    }
    Ok(count)
}

fn figure_count(kept: &FrozenFigures) -> u32 {
    let of = |rows: &[lxq_core::domain::statistics::FigureRow]| -> usize {
        rows.iter().map(|row| row.figures.len()).sum()
    };
    let total = kept.table.total.iter().map(|row| row.figures.len());
    let count = of(&kept.table.rows)
        + total.sum::<usize>()
        + of(&kept.before.rows)
        + of(&kept.year_before.rows);
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The differences of the table and of the periods beside it.
fn all_changes(was: &FrozenFigures, is: &FrozenFigures) -> Vec<FigureChange> {
    let mut found = changes(&was.table, &is.table);
    for (was_beside, is_beside) in [
        (&was.before, &is.before),
        (&was.year_before, &is.year_before),
    ] {
        let beside = |table: &FrozenFigures, rows: &[_]| {
            let mut table = table.table.clone();
            table.rows = rows.to_vec();
            table.total = None;
            table
        };
        let older = beside(was, &was_beside.rows);
        found.extend(changes(&older, &beside(is, &is_beside.rows)));
    }
    found
}

/// The cases that the case table counts, by their id; none of another table.
fn case_facts(
    reader: Reader<'_>,
    wanted: Wanted,
) -> Result<BTreeMap<DisputeId, CaseFact>, Failure> {
    if wanted.table != FigureTableName::CaseTable {
        return Ok(BTreeMap::new());
    }
    let found = facts(reader, wanted)?;
    Ok(found.into_iter().map(|case| (case.id, case)).collect())
}

fn differing(
    desk: &Desk,
    reader: Reader<'_>,
    wanted: Wanted,
    then: &BTreeMap<DisputeId, CaseFact>,
    now: &BTreeMap<DisputeId, CaseFact>,
) -> Result<(Vec<ReportCase>, u32), Failure> {
    let (types, _) = crate::settings::types_in(reader)?;
    let columns = case_columns(&types, wanted.is_rolled_up);
    let sight = desk.sight(reader)?;
    let today = desk.casebook.today();
    let mut ids: Vec<DisputeId> = then.keys().chain(now.keys()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let (mut found, mut count) = (Vec::new(), 0);
    for id in ids {
        let (was, is) = (then.get(&id), now.get(&id));
        let fate = match (was, is) {
            (None, _) => ReportCaseFate::Added,
            (_, None) => ReportCaseFate::Removed,
            (Some(was), Some(is)) if was != is => ReportCaseFate::Changed,
            _ => continue,
        };
        let figures = |case: Option<&CaseFact>| -> Vec<_> {
            let tally = case.map(CaseTally::of).unwrap_or_default();
            columns.iter().map(|column| column.figure(&tally)).collect()
        };
        let titles: Vec<String> = figures(was)
            .iter()
            .zip(&figures(is))
            .zip(&columns)
            .filter(|((was, is), _)| was != is)
            .map(|(_, column)| match &column.shown.group {
                Some(group) => format!("{group} · {}", column.shown.title),
                None => column.shown.title.clone(),
            })
            .collect();
        let moved = was
            .zip(is)
            .is_some_and(|(was, is)| (was.platform, was.committee) != (is.platform, is.committee));
        if titles.is_empty() && !moved {
            continue;
        }
        count += 1;
        if found.len() < CASES
            && let Some(dispute) = reader.get::<Dispute>(id)?
        {
            found.push(ReportCase {
                dispute: row_of(dispute, today, &sight),
                fate,
                columns: titles,
            });
        }
    }
    Ok((found, count))
}
