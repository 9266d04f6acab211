//! A grouping as a file, with what its figures mean and what narrowed it.

use super::asking::{SliceAsk, SliceReport, slice};
use crate::Failure;
use crate::desk::Desk;
use crate::export::ExportFormat;
use crate::figures::{FiguresExported, cell, meanings, period};
use crate::sentence::of_choice;
use crate::shape::request;
use lxq_core::domain::record::Person;
use lxq_core::domain::statistics::SliceDimension;
use lxq_core::export::{Ledger, LedgerCell, to_ledger_csv, to_ledger_xlsx};

request! {
    /// A grouping to take out; it names nobody.
    pub struct ExportSlice {
        /// The grouping.
        pub slice: SliceAsk,
        /// The kind of file.
        pub format: ExportFormat,
    }
}

pub(crate) fn export(desk: &Desk, form: ExportSlice) -> Result<FiguresExported, Failure> {
    let narrowed: Vec<String> = form
        .slice
        .filters
        .iter()
        .map(|one| side(one.dimension))
        .collect();
    let found = slice(desk, form.slice)?;
    let person = desk
        .casebook
        .read(|reader| reader.get::<Person>(desk.actor.id))?
        .and_then(|person| person.name)
        .unwrap_or_else(|| "工作人员".to_owned());
    let mut foot = format!("{person} 于 {} 制表", desk.casebook.today());
    if !narrowed.is_empty() {
        foot.push_str(&format!("；按{}筛选", narrowed.join("、")));
    }
    let name = title(&found);
    let bytes = match form.format {
        ExportFormat::Xlsx => {
            let sheets = [sheet(&found, &foot), meanings(&found.definitions, &foot)];
            to_ledger_xlsx(&sheets, &name, desk.casebook.now())
                .map_err(|error| Failure::defect(&error))?
        }
        ExportFormat::Csv => to_ledger_csv(&sheet(&found, &foot)),
    };
    let file_name = format!("{name}.{}", form.format.ending());
    Ok(FiguresExported {
        download_id: desk.downloads.hold(&file_name, bytes)?,
        file_name,
    })
}

fn side(dimension: SliceDimension) -> String {
    of_choice("slice_dimension", dimension.as_str())
}

fn measure(found: &SliceReport) -> String {
    of_choice("slice_measure", found.measure.as_str())
}

fn title(found: &SliceReport) -> String {
    let across = found
        .column_side
        .map_or_else(String::new, |one| format!("×{}", side(one)));
    let rows = side(found.row_side);
    let period = period(found.from, found.to);
    format!("{}-{rows}{across}-{period}", measure(found))
}

fn sheet(found: &SliceReport, foot: &str) -> Ledger {
    let mut heads = vec![side(found.row_side)];
    heads.extend(found.columns.iter().map(|one| one.title.clone()));
    heads.push(if found.column_side.is_some() {
        "合计".to_owned()
    } else {
        measure(found)
    });
    let line = |title: &str, figures: &[_], total| {
        let mut line = vec![LedgerCell::Text(title.to_owned())];
        line.extend(figures.iter().map(cell));
        line.push(cell(total));
        line
    };
    let mut rows: Vec<_> = found
        .rows
        .iter()
        .map(|row| line(&row.title, &row.figures, &row.total))
        .collect();
    rows.push(line("合计", &found.column_totals, &found.total));
    Ledger {
        name: measure(found),
        heads,
        rows,
        has_total: true,
        foot: foot.to_owned(),
    }
}
