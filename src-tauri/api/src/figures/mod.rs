//! 统计: the official tables and the street's yearly report, on the screen, as a file, and as the
//! casebook was at an instant.

mod cases;
mod export;
mod own;
mod requests;
mod shape;
mod work;
mod year;

use crate::{Failure, FieldCode};
use lxq_core::domain::statistics::{FigureTable, FigureTableName};
use lxq_core::store::Reader;

pub(crate) use cases::{basis_words, facts};
pub(crate) use export::{
    ExportFigures, FigureFormat, FiguresExported, Imprint, cell, export, file_of, meanings, period,
    title,
};
pub(crate) use own::{
    OwnFigures, OwnFiguresChecked, OwnFiguresText, check_own, own_definitions, own_figures,
    save_own,
};
pub(crate) use shape::{
    FigureAsk, FigureCases, FigureCasesAsk, FigureReport, Wanted, cases, close, compute, figures,
    opened,
};

/// A table in a state of the casebook.
fn table(reader: Reader<'_>, wanted: shape::Wanted) -> Result<FigureTable, Failure> {
    match wanted.table {
        FigureTableName::CaseTable => cases::table(reader, wanted),
        FigureTableName::RequestTable => requests::table(reader, wanted),
        FigureTableName::StreetYear => year::table(reader, wanted),
        FigureTableName::OwnTable => own::table(reader, wanted),
        FigureTableName::HazardTable
        | FigureTableName::ConsultationTable
        | FigureTableName::OutreachTable
        | FigureTableName::RatingTable
        | FigureTableName::OrganisationTable => {
            work::table(reader, wanted)?.ok_or_else(|| Failure::field("table", FieldCode::Unknown))
        }
    }
}
