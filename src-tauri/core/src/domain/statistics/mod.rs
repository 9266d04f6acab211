//! 统计: named, versioned figures, the official tables that are made of them, and what must hold in
//! each table (statistics.md §1). Pure: facts come in, tables go out.

mod case_table;
mod definition;
mod figure;
mod frozen;

pub use case_table::{CaseColumn, CaseFact, case_checks, case_columns, counted_type};
pub use definition::{Definition, definitions, names};
pub use figure::{
    Figure, FigureBasis, FigureCheck, FigureColumn, FigureRow, FigureTable, FigureTableName,
    FigureUnit,
};
pub use frozen::{
    Compared, FigureChange, FrozenFigures, ReportCaseFate, ReportHead, changes, mark_of, redefined,
};

#[cfg(test)]
mod tests;
