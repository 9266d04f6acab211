//! 统计: the official tables and the street's yearly report, on the screen, as a file, and as the
//! casebook was at an instant.

mod cases;
mod export;
mod requests;
mod shape;
mod year;

use crate::Failure;
use lxq_core::domain::statistics::{FigureTable, FigureTableName};
use lxq_core::store::Reader;

pub(crate) use export::{ExportFigures, FiguresExported, export};
pub(crate) use shape::{
    FigureAsk, FigureCases, FigureCasesAsk, FigureReport, cases, figures, opened,
};

/// A table in a state of the casebook.
fn table(reader: Reader<'_>, wanted: shape::Wanted) -> Result<FigureTable, Failure> {
    match wanted.table {
        FigureTableName::CaseTable => cases::table(reader, wanted),
        FigureTableName::RequestTable => requests::table(reader, wanted),
        FigureTableName::StreetYear => year::table(reader, wanted),
    }
}
