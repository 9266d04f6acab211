//! Money as whole fen, so that nothing is ever rounded: reading what users type, printing what
//! forms ask for.

use std::iter::Sum;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::{capitals, text};

/// An amount in fen (0.01 yuan). Travels and is kept as a decimal string of fen: `"120050"`.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Fen(pub i64);

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// No digit at all.
    #[error("no amount")]
    Empty,
    /// A character that no amount contains.
    #[error("unexpected character at {position}")]
    Characters {
        /// Position in the compacted text, from one.
        position: usize,
    },
    /// Thousands separators not after every third digit.
    #[error("separators misplaced")]
    Grouping,
    /// Finer than one fen.
    #[error("finer than one fen")]
    TooManyDecimals,
    /// Below zero where only an amount from zero makes sense.
    #[error("negative")]
    Negative,
    /// More than [`Fen::MAX`].
    #[error("above {} yuan", Fen::MAX.0 / 100)]
    TooLarge,
}

impl Fen {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount that can be typed: 999,999,999,999.99 yuan.
    pub const MAX: Self = Self(99_999_999_999_999);

    /// Reads an amount of zero or more: `12000`, `12,000.50`, `1.2万`, `￥3000元`, `叁仟元整`.
    ///
    /// # Errors
    /// What is wrong first, [`MoneyError::Negative`] included.
    pub fn parse(typed: &str) -> Result<Self, MoneyError> {
        let amount = Self::parse_signed(typed)?;
        if amount.0 < 0 {
            Err(MoneyError::Negative)
        } else {
            Ok(amount)
        }
    }

    /// Reads an amount that may be below zero, written with `-` or `负`.
    ///
    /// # Errors
    /// What is wrong first.
    pub fn parse_signed(typed: &str) -> Result<Self, MoneyError> {
        let text = text::compact(typed);
        let mut rest = text.as_str();
        let mut is_negative = false;
        // Sign and currency may stand in either order: -¥5, ¥-5.
        while let Some(next) = strip_any(rest, &["-", "−", "负"]) {
            if is_negative {
                return Err(MoneyError::Characters {
                    position: position(&text, rest),
                });
            }
            is_negative = true;
            rest = next;
        }
        let before_currency = rest;
        while let Some(next) = strip_any(rest, &["人民币", "RMB", "rmb", "CNY", "￥", "¥", ":"])
        {
            rest = next;
        }
        if !is_negative
            && rest.len() < before_currency.len()
            && let Some(next) = strip_any(rest, &["-", "−", "负"])
        {
            (is_negative, rest) = (true, next);
        }
        let amount = if rest.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',') {
            parse_digits(&text, rest)?
        } else if rest.is_empty() {
            return Err(MoneyError::Empty);
        } else {
            let wrong = MoneyError::Characters {
                position: position(&text, rest),
            };
            capitals::parse(rest).ok_or(wrong)?
        };
        if amount > Self::MAX.0 {
            return Err(MoneyError::TooLarge);
        }
        Ok(Self(if is_negative { -amount } else { amount }))
    }

    /// Whole yuan as fen; `None` past the range of the type.
    #[must_use]
    pub fn from_yuan(yuan: i64) -> Option<Self> {
        yuan.checked_mul(100).map(Self)
    }

    /// The sum; `None` past the range of the type.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference; `None` past the range of the type.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Printed form with sign and separators: `¥12,000.50`.
    #[must_use]
    pub fn with_symbol(self) -> String {
        let (sign, yuan, fen) = self.parts();
        let digits = yuan.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{sign}¥{grouped}.{fen:02}")
    }

    /// Yuan with two decimals for fields and files: `12000.50`.
    #[must_use]
    pub fn plain_yuan(self) -> String {
        let (sign, yuan, fen) = self.parts();
        format!("{sign}{yuan}.{fen:02}")
    }

    /// Units of ten thousand yuan with two decimals, half away from zero: `1.20` for 12,000 yuan.
    /// Public tables show amounts so.
    #[must_use]
    pub fn in_wan(self) -> String {
        let hundredths = (self.0.unsigned_abs() + 5_000) / 10_000;
        let sign = if self.0 < 0 && hundredths > 0 {
            "-"
        } else {
            ""
        };
        format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
    }

    /// Chinese capitals (大写) without the word 人民币: `壹万贰仟元伍角`.
    #[must_use]
    pub fn in_capitals(self) -> String {
        capitals::write(self.0)
    }

    fn parts(self) -> (&'static str, u64, u64) {
        let fen = self.0.unsigned_abs();
        (if self.0 < 0 { "-" } else { "" }, fen / 100, fen % 100)
    }
}

/// Adds amounts, staying at the end of the range instead of wrapping round it.
impl Sum for Fen {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |sum, amount| {
            Self(sum.0.saturating_add(amount.0))
        })
    }
}

impl From<Fen> for String {
    fn from(amount: Fen) -> Self {
        amount.0.to_string()
    }
}

impl TryFrom<String> for Fen {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

/// Reads digits, separators and one unit; the result is not negative.
fn parse_digits(text: &str, rest: &str) -> Result<i64, MoneyError> {
    let is_part = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let (number, unit) = rest.split_at(end);
    let scale = unit_scale(unit).ok_or(MoneyError::Characters {
        position: position(text, unit),
    })?;
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    if let Some(at) = decimals.find(|c: char| !c.is_ascii_digit()) {
        return Err(MoneyError::Characters {
            position: position(text, &decimals[at..]),
        });
    }
    if whole.is_empty() && decimals.is_empty() {
        return Err(MoneyError::Empty);
    }
    let groups: Vec<&str> = whole.split(',').collect();
    if groups.len() > 1 && (groups[0].is_empty() || groups[0].len() > 3) {
        return Err(MoneyError::Grouping);
    }
    if groups.iter().skip(1).any(|group| group.len() != 3) {
        return Err(MoneyError::Grouping);
    }
    scaled(&groups.concat(), decimals.trim_end_matches('0'), scale)
}

/// `whole.decimals` times ten to the power of `scale`, exactly.
fn scaled(whole: &str, decimals: &str, scale: usize) -> Result<i64, MoneyError> {
    if decimals.len() > scale {
        return Err(MoneyError::TooManyDecimals);
    }
    let digits = format!("{whole}{decimals:0<scale$}");
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        Ok(0)
    } else {
        digits.parse().map_err(|_| MoneyError::TooLarge)
    }
}

/// How many decimal places a unit stands above one fen.
fn unit_scale(unit: &str) -> Option<usize> {
    let unit = unit.strip_suffix(['整', '正']).unwrap_or(unit);
    Some(match unit {
        "" | "元" | "圆" | "块" | "块钱" | "元人民币" => 2,
        "角" => 1,
        "分" => 0,
        "千元" => 5,
        "万" | "万元" | "万圆" | "w" | "W" => 6,
        "亿" | "亿元" | "亿圆" => 10,
        _ => return None,
    })
}

fn strip_any<'a>(text: &'a str, prefixes: &[&str]) -> Option<&'a str> {
    prefixes.iter().find_map(|prefix| text.strip_prefix(prefix))
}

/// One-based position of the character with which `rest`, a tail of `text`, begins.
fn position(text: &str, rest: &str) -> usize {
    let start = rest.as_ptr().addr() - text.as_ptr().addr();
    text[..start].chars().count() + 1
}

#[cfg(test)]
#[path = "money_tests.rs"]
mod tests;
