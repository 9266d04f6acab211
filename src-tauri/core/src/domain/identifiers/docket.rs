//! The number a committee gives to a case or a paper: year, series and running number.
//!
//! Brackets and padding differ between offices; two numbers are equal when the three parts are.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::text;

/// Years a docket may carry; committees exist since the People's Republic.
const YEARS: std::ops::RangeInclusive<u16> = 1949..=2199;
/// The longest series seen is ten characters; more is a sentence, not a number.
const LONGEST_SERIES: usize = 20;

/// A docket number such as `（2022）马人调字第12号`.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct DocketNo {
    /// Four digits.
    pub year: u16,
    /// Short name of the committee and kind of paper: `马人调字`, `宁医调`.
    pub series: String,
    /// Running number within year and series, from one.
    pub number: u32,
}

/// Why a text is no docket number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DocketNoError {
    /// No year in brackets.
    #[error("no bracketed year")]
    YearMissing,
    /// Not four digits, or out of range.
    #[error("year unusable")]
    Year,
    /// Missing, too long, or with digits or brackets inside.
    #[error("series unusable")]
    Series,
    /// Missing, zero or too large.
    #[error("running number unusable")]
    Number,
}

impl DocketNo {
    /// Joins the three parts.
    ///
    /// # Errors
    /// A part out of its range.
    pub fn new(year: u16, series: &str, number: u32) -> Result<Self, DocketNoError> {
        let series = text::compact(series);
        let is_strange =
            |c: char| c.is_numeric() && c != '〇' || is_bracket(c) || "第号".contains(c);
        if !YEARS.contains(&year) {
            return Err(DocketNoError::Year);
        }
        if series.is_empty()
            || series.chars().count() > LONGEST_SERIES
            || series.contains(is_strange)
        {
            return Err(DocketNoError::Series);
        }
        if number == 0 {
            return Err(DocketNoError::Number);
        }
        Ok(Self {
            year,
            series,
            number,
        })
    }

    /// The form of official letters, year inside: `宁医调〔2018〕3号`.
    #[must_use]
    pub fn letter_form(&self) -> String {
        format!("{}〔{}〕{}号", self.series, self.year, self.number)
    }

    /// The bracketed form with the number padded by zeros, for offices that set it so.
    #[must_use]
    pub fn padded(&self, width: usize) -> String {
        format!(
            "（{}）{}第{:0width$}号",
            self.year, self.series, self.number
        )
    }
}

/// The form printed on papers: full-width brackets, no padding.
impl fmt::Display for DocketNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "（{}）{}第{}号", self.year, self.series, self.number)
    }
}

/// Reads `(2022)马人调字第0012号`, `宁医调〔2018〕3号` and their mixtures of width and brackets.
impl FromStr for DocketNo {
    type Err = DocketNoError;

    fn from_str(typed: &str) -> Result<Self, DocketNoError> {
        let text = text::compact(typed);
        let (before, rest) = text
            .split_once(is_bracket)
            .ok_or(DocketNoError::YearMissing)?;
        let (year, after) = rest
            .split_once(is_bracket)
            .ok_or(DocketNoError::YearMissing)?;
        let year = Some(year.trim_end_matches('年'))
            .filter(|y| y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|y| y.parse().ok())
            .ok_or(DocketNoError::Year)?;
        let tail = after.strip_suffix('号').unwrap_or(after);
        let digits_from = tail.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let number = tail[digits_from..]
            .parse()
            .map_err(|_| DocketNoError::Number)?;
        let middle = tail[..digits_from].trim_end_matches('第');
        let series = match (before.is_empty(), middle.is_empty()) {
            (true, _) => middle,
            (false, true) => before,
            (false, false) => return Err(DocketNoError::Series),
        };
        Self::new(year, series, number)
    }
}

impl TryFrom<String> for DocketNo {
    type Error = DocketNoError;

    fn try_from(text: String) -> Result<Self, DocketNoError> {
        text.parse()
    }
}

impl From<DocketNo> for String {
    fn from(docket: DocketNo) -> Self {
        docket.to_string()
    }
}

fn is_bracket(found: char) -> bool {
    matches!(found, '(' | ')' | '〔' | '〕' | '[' | ']' | '【' | '】')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("(2022)马人调字第0012号", 2022, "马人调字", 12)]
    #[case("（2022）马人调字第12号", 2022, "马人调字", 12)]
    #[case("[2022]马人调字第12号", 2022, "马人调字", 12)]
    #[case("〔２０２２〕 马人调字 第１２号", 2022, "马人调字", 12)]
    #[case("（2022）马山景人调字第3号", 2022, "马山景人调字", 3)]
    #[case("宁医调〔2018〕3号", 2018, "宁医调", 3)]
    #[case("宁医调(2018)第3号", 2018, "宁医调", 3)]
    #[case("（2022年）马人调字第12", 2022, "马人调字", 12)]
    fn written_variants_are_one_number(
        #[case] typed: &str,
        #[case] year: u16,
        #[case] series: &str,
        #[case] number: u32,
    ) {
        assert_eq!(
            typed.parse(),
            Ok(DocketNo {
                year,
                series: series.into(),
                number
            })
        );
    }

    #[rstest]
    #[case("（22）马人调字第1号", DocketNoError::Year)]
    #[case("（1822）马人调字第1号", DocketNoError::Year)]
    #[case("马人调字第1号", DocketNoError::YearMissing)]
    #[case("（2022）第1号", DocketNoError::Series)]
    #[case("（2022）辽0213民初123号", DocketNoError::Series)]
    #[case("马（2022）人调字第1号", DocketNoError::Series)]
    #[case("（2022）马人调字第0号", DocketNoError::Number)]
    #[case("（2022）马人调字第号", DocketNoError::Number)]
    #[case("（2022）马人调字第99999999999号", DocketNoError::Number)]
    fn a_malformed_number_is_told_by_its_part(#[case] typed: &str, #[case] fault: DocketNoError) {
        assert_eq!(typed.parse::<DocketNo>(), Err(fault));
    }

    #[test]
    fn a_number_prints_in_the_form_of_the_office() {
        let docket = DocketNo::new(2022, "马人调字", 12).unwrap();
        assert_eq!(docket.to_string(), "（2022）马人调字第12号");
        assert_eq!(docket.padded(4), "（2022）马人调字第0012号");
        assert_eq!(
            DocketNo::new(2018, "宁医调", 3).unwrap().letter_form(),
            "宁医调〔2018〕3号"
        );
        assert_eq!(
            serde_json::to_string(&docket).unwrap(),
            "\"（2022）马人调字第12号\""
        );
    }

    proptest! {
        #[test]
        fn every_form_reads_back(year in YEARS, series in "[马山景人调字受不咨]{1,8}", number in 1u32..) {
            let docket = DocketNo::new(year, &series, number).unwrap();
            prop_assert_eq!(docket.to_string().parse(), Ok(docket.clone()));
            prop_assert_eq!(docket.letter_form().parse(), Ok(docket.clone()));
            prop_assert_eq!(docket.padded(6).parse(), Ok(docket));
        }
    }
}
