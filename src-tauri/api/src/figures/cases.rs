//! 人民调解案件情况统计表, out of a state of the casebook.

use super::shape::Wanted;
use crate::Failure;
use lxq_core::domain::id::DisputeId;
use lxq_core::domain::record::{Committee, Platform};
use lxq_core::domain::statistics::{
    CaseFact, FigureBasis, FigureRow, FigureTable, FigureUnit, case_checks, case_columns,
    counted_type, definitions,
};
use lxq_core::store::Reader;
use lxq_core::store::table::statistics::{CaseFilter, cases};
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

/// The cases of the period, each under the type that is counted.
pub(crate) fn facts(reader: Reader<'_>, wanted: Wanted) -> Result<Vec<CaseFact>, Failure> {
    let (types, _) = crate::settings::types_in(reader)?;
    let filter = CaseFilter {
        from: wanted.from,
        to: wanted.to,
        basis: wanted.basis,
        mediation_kind: Some(wanted.mediation_kind),
    };
    let mut found = cases(reader, &filter)?;
    for one in &mut found {
        one.dispute_type = counted_type(&types, &one.dispute_type, wanted.is_rolled_up);
    }
    Ok(found)
}

fn unit_of(case: &CaseFact, unit: FigureUnit) -> Option<Uuid> {
    match unit {
        FigureUnit::Committee => case.committee.map(Into::into),
        FigureUnit::Platform => case.platform.map(Into::into),
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
    let facts = facts(reader, wanted)?;
    let all: Vec<&CaseFact> = facts.iter().collect();
    let mut by_unit: BTreeMap<Option<Uuid>, Vec<&CaseFact>> = BTreeMap::new();
    for case in &facts {
        by_unit
            .entry(unit_of(case, wanted.unit))
            .or_default()
            .push(case);
    }
    let row = |id: Option<Uuid>, key: &str, title: String, cases: &[&CaseFact]| FigureRow {
        id,
        key: key.to_owned(),
        title,
        figures: columns.iter().map(|column| column.figure(cases)).collect(),
    };
    let mut rows = Vec::new();
    if !matches!(wanted.unit, FigureUnit::Whole | FigureUnit::Type) {
        for (id, name) in units(reader, wanted.unit)? {
            let cases = by_unit.remove(&Some(id)).unwrap_or_default();
            rows.push(row(Some(id), "unit", name, &cases));
        }
        // Of a unit that is closed since, or of none.
        let rest: Vec<&CaseFact> = by_unit.into_values().flatten().collect();
        if !rest.is_empty() {
            rows.push(row(None, "rest", "其他".to_owned(), &rest));
        }
    }
    Ok(FigureTable {
        name: wanted.table,
        from: wanted.from,
        to: wanted.to,
        columns: columns.iter().map(|column| column.shown.clone()).collect(),
        rows,
        total: Some(row(None, "total", "合计".to_owned(), &all)),
        checks: case_checks(&types, wanted.is_rolled_up, &all),
        definitions: definitions(DEFINED, basis_words(wanted.basis)),
    })
}

/// The basis, as it is printed.
pub(super) fn basis_words(basis: FigureBasis) -> &'static str {
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
        .filter(|case| row.is_none() || unit_of(case, wanted.unit) == row)
        .collect();
    Ok(Some(
        column
            .cases(&wanted_ones)
            .into_iter()
            .map(|case| case.id)
            .collect(),
    ))
}
