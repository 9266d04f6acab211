//! Dates as people and spreadsheets write them, and as papers print them.
//!
//! All are days and hours on the local wall; there is no zone and no clock here.

pub mod read;
pub mod write;

pub use read::{DateTextError, excel_serial, parse_day, parse_day_and_time, parse_time};
pub use write::{BLANK_DAY, cheque_form, numeral_form, paper_form};
