//! Docket numbers: `（2026）马山景人调字第12号`, one series per committee and year (forms.md §4).

use crate::domain::identifiers::{DocketNo, DocketNoError};

/// What follows the committee's short name in the number of a dispute.
pub const DOCKET_SERIES_SUFFIX: &str = "人调字";

/// The docket number of a committee's short name, year and running number.
///
/// # Errors
/// A short name that no number can carry, or a year out of range.
pub fn docket_no(
    short_name: &str,
    suffix: &str,
    year: u32,
    number: u32,
) -> Result<String, DocketNoError> {
    let year = u16::try_from(year).map_err(|_| DocketNoError::Year)?;
    Ok(DocketNo::new(year, &format!("{short_name}{suffix}"), number)?.to_string())
}
