//! The public holidays of one year, as an office enters or receives them.

use chrono::{Datelike, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// Days off and make-up working days of one year, from the yearly notice of the State Council.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct YearTable {
    /// The year that the notice is about.
    pub year: u32,
    /// Days off; weekend days inside a holiday may be listed or left out.
    #[ts(type = "Array<string>")]
    #[schemars(with = "Vec<String>")]
    pub days_off: Vec<NaiveDate>,
    /// Saturdays and Sundays on which people work (调休).
    #[ts(type = "Array<string>")]
    #[schemars(with = "Vec<String>")]
    pub working_days: Vec<NaiveDate>,
    /// Where it was read, such as the number of the notice.
    pub source: String,
}

/// Why a table cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum YearTableError {
    /// The day belongs to another year; only the last week of the year before may be listed, for
    /// a New Year holiday that begins there.
    #[error("{day} is not in {year}")]
    OtherYear {
        /// The day.
        day: NaiveDate,
        /// The year of the table.
        year: u32,
    },
    /// The day is listed as off and as working, or twice in one list.
    #[error("{day} is listed twice")]
    ListedTwice {
        /// The day.
        day: NaiveDate,
    },
    /// A make-up working day falls on no weekend, so it makes up for nothing.
    #[error("{day} is no weekend day")]
    NoWeekend {
        /// The day.
        day: NaiveDate,
    },
}

impl YearTable {
    /// Whether the table can be used as it stands.
    ///
    /// # Errors
    /// The first fault found.
    pub fn check(&self) -> Result<(), YearTableError> {
        let mut seen = std::collections::BTreeSet::new();
        for &day in self.days_off.iter().chain(&self.working_days) {
            if !self.covers(day) {
                return Err(YearTableError::OtherYear {
                    day,
                    year: self.year,
                });
            }
            if !seen.insert(day) {
                return Err(YearTableError::ListedTwice { day });
            }
        }
        match self.working_days.iter().find(|day| !is_weekend(**day)) {
            Some(&day) => Err(YearTableError::NoWeekend { day }),
            None => Ok(()),
        }
    }

    fn covers(&self, day: NaiveDate) -> bool {
        let year = self.year.cast_signed();
        day.year() == year || (day.year() + 1 == year && day.month() == 12 && day.day() >= 25)
    }
}

/// Saturday or Sunday.
pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn days(texts: &[&str]) -> Vec<NaiveDate> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn table(days_off: &[&str], working: &[&str]) -> YearTable {
        YearTable {
            year: 2023,
            days_off: days(days_off),
            working_days: days(working),
            source: String::new(),
        }
    }

    #[test]
    fn a_new_year_holiday_may_begin_in_december() {
        assert_eq!(
            table(&["2022-12-31", "2023-01-02"], &["2023-01-28"]).check(),
            Ok(())
        );
    }

    #[rstest]
    #[case(&["2024-01-01"], &[], "other year")]
    #[case(&["2022-12-24"], &[], "other year")]
    #[case(&["2023-01-28"], &["2023-01-28"], "twice")]
    #[case(&["2023-01-02", "2023-01-02"], &[], "twice")]
    #[case(&[], &["2023-01-27"], "no weekend")]
    fn a_table_that_contradicts_itself_is_refused(
        #[case] days_off: &[&str],
        #[case] working: &[&str],
        #[case] why: &str,
    ) {
        let found = match table(days_off, working).check().unwrap_err() {
            YearTableError::OtherYear { .. } => "other year",
            YearTableError::ListedTwice { .. } => "twice",
            YearTableError::NoWeekend { .. } => "no weekend",
        };
        assert_eq!(found, why);
    }

    #[test]
    fn a_table_travels_with_iso_days() {
        let json = serde_json::to_value(table(&["2023-01-02"], &["2023-01-28"])).unwrap();
        assert_eq!(json["days_off"][0], "2023-01-02");
        assert_eq!(
            serde_json::from_value::<YearTable>(json).unwrap().year,
            2023
        );
    }
}
