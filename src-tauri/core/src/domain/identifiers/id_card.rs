//! The resident identity number (GB 11643—1999): eighteen characters, or the old fifteen digits.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::{region, sex::Sex, text};

/// Weights of the first seventeen digits (GB 11643—1999).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// Check characters by the remainder of the weighted sum modulo eleven.
const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
/// Nobody alive, and nobody in an old file, was born before this year.
const EARLIEST_BIRTH_YEAR: i32 = 1850;

/// A well-formed identity number and what it tells about its bearer.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdCard {
    /// Eighteen characters, half width, capital `X`; an old number is converted.
    pub normalised: String,
    /// From the sequence number.
    pub sex: Sex,
    /// From digits seven to fourteen.
    pub born_on: NaiveDate,
    /// First six digits (GB/T 2260), maybe of a county that no longer exists.
    pub region_code: String,
    /// The finest name our small table has for the region.
    pub region_name: Option<&'static str>,
    /// Whether fifteen digits were typed: no longer a document since 2013, but found in old files.
    pub is_old_number: bool,
}

/// Why a text is not an identity number; tested in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IdCardError {
    /// Neither fifteen nor eighteen characters.
    #[error("{found} characters instead of 15 or 18")]
    Length {
        /// Characters found after normalising.
        found: usize,
    },
    /// A character other than a digit (or `X` at the end), counted from one.
    #[error("unexpected character at {position}")]
    Characters {
        /// Position of the first wrong character, from one.
        position: usize,
    },
    /// The first two digits name no province.
    #[error("no province {province:02}")]
    Region {
        /// The two digits.
        province: u32,
    },
    /// The birth date cannot be.
    #[error("birth date {fault:?}")]
    Date {
        /// What is wrong with it.
        fault: BirthDateFault,
    },
    /// The last character does not fit the others.
    #[error("check character {found}, computed {expected}")]
    Check {
        /// What the other seventeen digits ask for.
        expected: char,
        /// What was typed.
        found: char,
    },
}

/// What is wrong with the birth date inside an identity number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BirthDateFault {
    /// No such day in the calendar.
    NoSuchDay,
    /// Later than today.
    InFuture,
    /// Before 1850.
    TooEarly,
}

impl IdCard {
    /// Reads an identity number as typed; `today` bounds the birth date.
    ///
    /// # Errors
    /// The first fault found, in the order length, characters, region, date, check.
    pub fn parse(typed: &str, today: NaiveDate) -> Result<Self, IdCardError> {
        let text = normalise(typed);
        match text.chars().count() {
            18 => Self::from_long(&text, today, false),
            15 => {
                check_characters(&text, 15)?;
                let body = format!("{}19{}", &text[..6], &text[6..]);
                let last = check_character(&body);
                Self::from_long(&format!("{body}{last}"), today, true)
            }
            found => Err(IdCardError::Length { found }),
        }
    }

    fn from_long(text: &str, today: NaiveDate, is_old_number: bool) -> Result<Self, IdCardError> {
        check_characters(text, 17)?;
        let number = |part: &str| part.bytes().fold(0, |n, b| n * 10 + u32::from(b - b'0'));
        let province = number(&text[..2]);
        if !region::is_province(province) {
            return Err(IdCardError::Region { province });
        }
        let born_on = birth_date(&text[6..14], today)?;
        let (expected, found) = (check_character(&text[..17]), last_character(text));
        if expected != found {
            return Err(IdCardError::Check { expected, found });
        }
        Ok(Self {
            normalised: text.to_owned(),
            sex: Sex::of_sequence(number(&text[14..17])),
            born_on,
            region_code: text[..6].to_owned(),
            region_name: region::name_of(&text[..6]),
            is_old_number,
        })
    }

    /// Years completed on a day; `None` for a day before birth. Who was born on 29 February
    /// completes a common year on 1 March.
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Option<u32> {
        day.years_since(self.born_on)
    }
}

/// A number must not reach a log by way of `{:?}`.
impl fmt::Debug for IdCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdCard")
            .field("is_old_number", &self.is_old_number)
            .finish_non_exhaustive()
    }
}

/// Half width, without blanks, capital `X`: the form in which a number is kept and compared.
#[must_use]
pub fn normalise(typed: &str) -> String {
    text::compact(typed).to_ascii_uppercase()
}

/// Digits up to `digits`; after that one digit or `X`. Leaves only ASCII behind.
fn check_characters(text: &str, digits: usize) -> Result<(), IdCardError> {
    let is_fit = |(at, c): (usize, char)| c.is_ascii_digit() || (at == digits && c == 'X');
    match text.chars().enumerate().position(|found| !is_fit(found)) {
        Some(at) => Err(IdCardError::Characters { position: at + 1 }),
        None => Ok(()),
    }
}

fn birth_date(text: &str, today: NaiveDate) -> Result<NaiveDate, IdCardError> {
    let fault = |fault| Err(IdCardError::Date { fault });
    let Ok(day) = NaiveDate::parse_from_str(text, "%Y%m%d") else {
        return fault(BirthDateFault::NoSuchDay);
    };
    if day > today {
        return fault(BirthDateFault::InFuture);
    }
    if day.year() < EARLIEST_BIRTH_YEAR {
        return fault(BirthDateFault::TooEarly);
    }
    Ok(day)
}

fn check_character(body: &str) -> char {
    let sum: u32 = body
        .bytes()
        .zip(WEIGHTS)
        .map(|(b, w)| u32::from(b - b'0') * w)
        .sum();
    CHECKS[(sum % 11) as usize]
}

fn last_character(text: &str) -> char {
    text.chars().next_back().unwrap_or(' ')
}

#[cfg(test)]
#[path = "id_card_tests.rs"]
mod tests;
