//! 图表: the series that charts are drawn of, the cases behind a number, and what a wall may show.
//!
//! Everything is counted by the predicates of the tables of figures. Leaves the drawing to the interface.

mod cases;
mod places;
mod series;
mod shape;
mod wall;

pub(crate) use cases::{DashboardCasesAsk, cases};
pub(crate) use shape::{Dashboard, DashboardAsk, dashboard};
pub(crate) use wall::{WallFigures, wall_figures};
