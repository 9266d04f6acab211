//! 自由组合: cases grouped by any two sides and narrowed by others, with the cases behind each number.

mod asking;
mod export;
mod keeping;
mod naming;

pub(crate) use asking::{SliceAsk, SliceCasesAsk, SliceReport, cases, slice};
pub(crate) use export::{ExportSlice, export};
pub(crate) use keeping::SliceColumns;
