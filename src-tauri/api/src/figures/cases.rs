//! 人民调解案件情况统计表, out of a state of the casebook.

use super::shape::Wanted;
use crate::Failure;
use lxq_core::domain::id::{CommitteeId, DisputeId, PlatformId};
use lxq_core::domain::record::{Committee, Platform};
use lxq_core::domain::statistics::{
    CaseFact, CaseMeasure, CaseTally, FigureBasis, FigureRow, FigureTable, FigureUnit, case_checks,
    case_columns, counted_type, definitions,
};
use lxq_core::store::Reader;
use lxq_core::store::table::statistics::{CaseFilter, case_tallies, cases};
use std::collections::BTreeMap;
use uuid::Uuid;

const DEFINED: &[&str] = &[
    "total",
    "people",
    "settled",
    "difficult",
    "amount",
    "body",
    "source",
    "type",
    "form",
    "performed",
    "confirmation",
    "prevented",
    "success_rate",
    "performance_rate",
];

fn filter(wanted: Wanted) -> CaseFilter {
    CaseFilter {
        from: wanted.from,
        to: wanted.to,
        basis: wanted.basis,
        mediation_kind: Some(wanted.mediation_kind),
    }
}

/// The cases of the period, each under the type that is counted.
pub(crate) fn facts(reader: Reader<'_>, wanted: Wanted) -> Result<Vec<CaseFact>, Failure> {
    let (types, _) = crate::settings::types_in(reader)?;
    let mut found = cases(reader, &filter(wanted))?;
    for one in &mut found {
        one.dispute_type = counted_type(&types, &one.dispute_type, wanted.is_rolled_up);
    }
    Ok(found)
}

fn unit_of(
    unit: FigureUnit,
    committee: Option<CommitteeId>,
    platform: Option<PlatformId>,
) -> Option<Uuid> {
    match unit {
        FigureUnit::Committee => committee.map(Into::into),
        FigureUnit::Platform => platform.map(Into::into),
        FigureUnit::Whole | FigureUnit::Type => None,
    }
}

/// Who stands in a row, with the name; those without cases too, as the sheet lists every unit.
fn units(reader: Reader<'_>, unit: FigureUnit) -> Result<Vec<(Uuid, String)>, Failure> {
    Ok(match unit {
        FigureUnit::Committee => reader
            .all::<Committee>()?
            .into_iter()
            .filter(|one| one.is_active != Some(false))
            .map(|one| (one.id.into(), one.name.unwrap_or_default()))
            .collect(),
        FigureUnit::Platform => reader
            .all::<Platform>()?
            .into_iter()
            .filter(|one| one.is_active != Some(false))
            .map(|one| (one.id.into(), one.name.unwrap_or_default()))
            .collect(),
        FigureUnit::Whole | FigureUnit::Type => Vec::new(),
    })
}

pub(super) fn table(reader: Reader<'_>, wanted: Wanted) -> Result<FigureTable, Failure> {
    let (types, _) = crate::settings::types_in(reader)?;
    let columns = case_columns(&types, wanted.is_rolled_up);
    let mut all = CaseTally::default();
    let mut by_unit: BTreeMap<Option<Uuid>, CaseTally> = BTreeMap::new();
    for one in case_tallies(reader, &filter(wanted))? {
        let tally = if wanted.is_rolled_up {
            one.tally.rolled_up(&types)
        } else {
            one.tally
        };
        all.add(&tally);
        by_unit
            .entry(unit_of(wanted.unit, one.committee, one.platform))
            .or_default()
            .add(&tally);
    }
    let row = |id: Option<Uuid>, key: &str, title: String, tally: &CaseTally| FigureRow {
        id,
        key: key.to_owned(),
        title,
        figures: columns.iter().map(|column| column.figure(tally)).collect(),
    };
    let mut rows = Vec::new();
    if !matches!(wanted.unit, FigureUnit::Whole | FigureUnit::Type) {
        for (id, name) in units(reader, wanted.unit)? {
            let tally = by_unit.remove(&Some(id)).unwrap_or_default();
            rows.push(row(Some(id), "unit", name, &tally));
        }
        // Of a unit that is closed since, or of none.
        let mut rest = CaseTally::default();
        by_unit.values().for_each(|tally| rest.add(tally));
        if rest.count(CaseMeasure::Cases) > 0 {
            rows.push(row(None, "rest", "其他".to_owned(), &rest));
        }
    }
    let checks = case_checks(&types, wanted.is_rolled_up, &all, || facts(reader, wanted))?;
    Ok(FigureTable {
        name: wanted.table,
        from: wanted.from,
        to: wanted.to,
        columns: columns.iter().map(|column| column.shown.clone()).collect(),
        rows,
        total: Some(row(None, "total", "合计".to_owned(), &all)),
        checks,
        definitions: definitions(DEFINED, basis_words(wanted.basis)),
    })
}

/// The basis, as it is printed.
pub(crate) fn basis_words(basis: FigureBasis) -> &'static str {
    match basis {
        FigureBasis::Closed => "结案日期",
        FigureBasis::Registered => "登记日期",
    }
}

/// The cases behind a figure; none where there is no such column.
pub(super) fn behind(
    reader: Reader<'_>,
    wanted: Wanted,
    column: &str,
    row: Option<Uuid>,
) -> Result<Option<Vec<DisputeId>>, Failure> {
    let (types, _) = crate::settings::types_in(reader)?;
    let columns = case_columns(&types, wanted.is_rolled_up);
    let Some(column) = columns.iter().find(|one| one.shown.key == column) else {
        return Ok(None);
    };
    let facts = facts(reader, wanted)?;
    let wanted_ones: Vec<&CaseFact> = facts
        .iter()
        .filter(|case| row.is_none() || unit_of(wanted.unit, case.committee, case.platform) == row)
        .collect();
    Ok(Some(
        column
            .cases(&wanted_ones)
            .into_iter()
            .map(|case| case.id)
            .collect(),
    ))
}
