//! 服务报表: what lawyers served in a month or a year, in numbers; on the screen, as a workbook,
//! and as a paper to sign. Nothing of who asked and what was said is read for it.

mod export;
mod paper;
mod shape;

pub(crate) use export::{ExportServiceStatement, ServiceStatementExported, export};
pub(crate) use shape::{ServiceStatement, ServiceStatementAsk, statement};
