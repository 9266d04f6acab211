//! The number of a lawyer's practising licence: seventeen digits, no check digit. What the groups
//! mean is known from secondary sources only, so most doubts are notes, not faults.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::{region, sex::Sex, text};

/// Nobody holds a licence from before this year: the profession was restored in 1979–1980.
const EARLIEST_YEAR: i32 = 1980;

/// A licence number and what it seems to tell.
#[derive(Clone, PartialEq, Eq)]
pub struct LawyerLicence {
    /// Half-width digits.
    pub normalised: String,
    /// Year of the first licence; only in the form of seventeen digits.
    pub first_year: Option<i32>,
    /// Category; only in the form of seventeen digits.
    pub category: Option<LawyerCategory>,
    /// Sex; only in the form of seventeen digits.
    pub sex: Option<Sex>,
    /// The first doubt about the number, if any.
    pub note: Option<LicenceNote>,
}

/// Category of practice, from position ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LawyerCategory {
    /// 专职.
    FullTime,
    /// 兼职.
    PartTime,
    /// 香港.
    HongKong,
    /// 澳门.
    Macao,
    /// 台湾.
    Taiwan,
    /// 公职.
    PublicOffice,
    /// 公司.
    Company,
    /// 法律援助.
    LegalAid,
    /// 军队.
    Military,
}

/// A doubt that a user may set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LicenceNote {
    /// Eleven to fourteen digits: an old number, still seen.
    OldForm,
    /// Any other count of digits than seventeen.
    UnusualLength,
    /// The province does not exist.
    UnknownProvince,
    /// The year of the first licence is before 1980 or after this year.
    UnlikelyYear,
    /// Category or sex digit outside the known values.
    UnknownGroup,
}

/// Why a text cannot be a lawyer's licence number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LicenceError {
    /// Something other than a digit.
    #[error("unexpected character at {position}")]
    Characters {
        /// Position of the first wrong character, from one; zero for an empty text.
        position: usize,
    },
    /// Seventeen digits, but of another kind of document (2 is a firm's).
    #[error("document kind {found}")]
    DocumentKind {
        /// The first digit.
        found: u32,
    },
}

impl LawyerLicence {
    /// Reads a licence number as typed; `today` bounds the year.
    ///
    /// # Errors
    /// A character that is no digit, or the number of another kind of document.
    pub fn parse(typed: &str, today: NaiveDate) -> Result<Self, LicenceError> {
        let number = text::compact(typed);
        let Some(digits) = text::digits(&number).filter(|d| !d.is_empty()) else {
            let wrong = number.chars().position(|c| !c.is_ascii_digit());
            return Err(LicenceError::Characters {
                position: wrong.map_or(0, |at| at + 1),
            });
        };
        let mut licence = Self {
            normalised: number,
            first_year: None,
            category: None,
            sex: None,
            note: None,
        };
        match digits.len() {
            17 if digits[0] != 1 => return Err(LicenceError::DocumentKind { found: digits[0] }),
            17 => licence.read_groups(&digits, today),
            11..=14 => licence.note = Some(LicenceNote::OldForm),
            _ => licence.note = Some(LicenceNote::UnusualLength),
        }
        Ok(licence)
    }

    fn read_groups(&mut self, digits: &[u32], today: NaiveDate) {
        let year = digits[5..9].iter().fold(0, |n, d| n * 10 + d).cast_signed();
        self.first_year = Some(year);
        self.category = LawyerCategory::of(digits[9]);
        self.sex = match digits[10] {
            0 => Some(Sex::Male),
            1 => Some(Sex::Female),
            _ => None,
        };
        self.note = if !region::is_province(digits[1] * 10 + digits[2]) {
            Some(LicenceNote::UnknownProvince)
        } else if !(EARLIEST_YEAR..=today.year()).contains(&year) {
            Some(LicenceNote::UnlikelyYear)
        } else if self.category.is_none() || self.sex.is_none() {
            Some(LicenceNote::UnknownGroup)
        } else {
            None
        };
    }
}

/// A number must not reach a log by way of `{:?}`.
impl fmt::Debug for LawyerLicence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LawyerLicence")
            .field("note", &self.note)
            .finish_non_exhaustive()
    }
}

impl LawyerCategory {
    fn of(digit: u32) -> Option<Self> {
        Some(match digit {
            1 => Self::FullTime,
            2 => Self::PartTime,
            3 => Self::HongKong,
            4 => Self::Macao,
            5 => Self::Taiwan,
            6 => Self::PublicOffice,
            7 => Self::Company,
            8 => Self::LegalAid,
            9 => Self::Military,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[rstest]
    #[case("12102201510123456", Some(Sex::Male), None)]
    #[case("12102201511123456", Some(Sex::Female), None)]
    #[case("１２１０２ 201511123456", Some(Sex::Female), None)]
    #[case("1210220151012345", None, Some(LicenceNote::UnusualLength))]
    #[case("210212345678", None, Some(LicenceNote::OldForm))]
    #[case("12102189910123456", Some(Sex::Male), Some(LicenceNote::UnlikelyYear))]
    #[case("12102202710123456", Some(Sex::Male), Some(LicenceNote::UnlikelyYear))]
    #[case(
        "19902201510123456",
        Some(Sex::Male),
        Some(LicenceNote::UnknownProvince)
    )]
    #[case("12102201500123456", Some(Sex::Male), Some(LicenceNote::UnknownGroup))]
    fn a_number_is_plausible_or_noted(
        #[case] typed: &str,
        #[case] sex: Option<Sex>,
        #[case] note: Option<LicenceNote>,
    ) {
        let licence = LawyerLicence::parse(typed, today()).unwrap();
        assert_eq!((licence.sex, licence.note), (sex, note));
    }

    #[test]
    fn a_sound_number_tells_year_and_category() {
        let licence = LawyerLicence::parse("12102201510123456", today()).unwrap();
        assert_eq!(licence.first_year, Some(2015));
        assert_eq!(licence.category, Some(LawyerCategory::FullTime));
    }

    #[rstest]
    #[case("22102201510123456", LicenceError::DocumentKind { found: 2 })]
    #[case("1210220151012345X", LicenceError::Characters { position: 17 })]
    #[case("", LicenceError::Characters { position: 0 })]
    fn another_document_is_refused(#[case] typed: &str, #[case] fault: LicenceError) {
        assert_eq!(LawyerLicence::parse(typed, today()), Err(fault));
    }
}
