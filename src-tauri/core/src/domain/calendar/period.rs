//! The twelve months of which a street speaks when it says "this year".

use chrono::{Months, NaiveDate};

/// The first day of the twelve months that end with a day.
#[must_use]
pub fn year_until(last: NaiveDate) -> NaiveDate {
    last.checked_sub_months(Months::new(12))
        .and_then(|day| day.succ_opt())
        .unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::year_until;
    use rstest::rstest;

    #[rstest]
    #[case("2026-12-31", "2026-01-01")]
    #[case("2026-11-24", "2025-11-25")]
    #[case("2024-02-29", "2023-03-01")]
    #[case("2025-02-28", "2024-02-29")]
    fn twelve_months_end_with_their_last_day(#[case] last: &str, #[case] first: &str) {
        assert_eq!(year_until(last.parse().unwrap()).to_string(), first);
    }
}
