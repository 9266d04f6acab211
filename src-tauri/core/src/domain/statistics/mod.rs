//! 统计: named, versioned figures, the official tables that are made of them, and what must hold in
//! each table (statistics.md §1). Pure: facts come in, tables go out.

mod case_table;
mod case_tally;
mod columns;
mod dashboard;
mod dashboard_definition;
mod definition;
mod figure;
mod frozen;
mod masking;
mod own;
mod public;
mod slice;

pub use case_table::{CaseColumn, CaseFact, case_checks, case_columns, counted_type};
pub use case_tally::{CASE_MEASURES, CaseMeasure, CaseTally};
pub use columns::CaseColumns;
pub use dashboard::{
    DashboardCount, FUNNEL, IntakeFact, LONGEST_YEARS, LimitState, OpenFact, WaitBand, ageing,
    months, reached,
};
pub use dashboard_definition::dashboard_definitions;
pub use definition::{Definition, definitions, names};
pub use figure::{
    Figure, FigureBasis, FigureCheck, FigureColumn, FigureRow, FigureTable, FigureTableName,
    FigureUnit,
};
pub use frozen::{
    Compared, FigureChange, FrozenFigures, ReportCaseFate, ReportHead, changes, mark_of, redefined,
};
pub use masking::{PublicCount, SMALLEST_TOLD, mask};
pub use own::{
    MOST_OWN, OwnAnswers, OwnBasis, OwnCount, OwnFigure, OwnItem, OwnProblem, OwnProblemCode,
    OwnSubject, OwnValues, OwnVocabulary, read_own,
};
pub use public::{PlatformMonth, PublicFigure, published};

pub use slice::{
    CommitteeOf, NO_VALUE, Slice, SliceDimension, SliceFilter, SliceMeasure, SliceQuery,
};

#[cfg(test)]
mod tests;
