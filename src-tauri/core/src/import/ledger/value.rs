//! A cell of a ledger as what its field takes.

use super::field::Takes;
use crate::domain::identifiers::Fen;
use crate::import::cell::Cell;
use crate::import::dates;
use crate::import::problem::RowCode as C;
use crate::import::sheet::DateSystem;
use crate::import::synonyms::plain;
use crate::import::words::{Word, yes_or_no_word};
use chrono::{NaiveDate, NaiveDateTime};

/// The longest list of names or numbers.
const LONGEST_LIST: usize = 2_000;
/// The longest number that names something.
const LONGEST_NUMBER: usize = 64;
/// What people write where there is nothing.
const NOTHING: &[&str] = &["", "无", "暂无", "空", "null", "none", "na"];

/// What a cell holds, read.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Words, or a number that names something.
    Text(String),
    /// A calendar day.
    Day(NaiveDate),
    /// A day with its time, in China.
    Moment(NaiveDateTime),
    /// A whole number.
    Count(u32),
    /// An amount.
    Money(Fen),
    /// Yes or no.
    Flag(bool),
    /// A word of a closed vocabulary, as it is stored.
    Word(&'static str),
}

/// Reads a cell; none where it is empty or says that there is nothing.
///
/// # Errors
/// What is wrong with it.
pub(super) fn read(
    takes: Takes,
    title: &str,
    cell: &Cell,
    system: DateSystem,
    today: NaiveDate,
) -> Result<Option<Value>, C> {
    match cell {
        Cell::Empty => return Ok(None),
        Cell::Error(_) => return Err(C::CellError),
        Cell::FormulaWithoutValue => return Err(C::FormulaWithoutValue),
        Cell::Text(_) | Cell::Integer(_) | Cell::Number(_) | Cell::DateTime(_) | Cell::Bool(_) => {}
    }
    let text = cell.display();
    let is_nothing = NOTHING.contains(&plain(&text).as_str());
    // `+`, `-` and `/` alone say nothing; a text that is words may say 无.
    if is_nothing && !matches!(takes, Takes::Text(_) | Takes::YesNo) {
        return Ok(None);
    }
    let value = match takes {
        Takes::Computed => return Ok(None),
        Takes::Text(most) => limited(&text, most)?,
        Takes::List => limited(number(cell, &text)?, LONGEST_LIST)?,
        Takes::Number => limited(number(cell, &text)?, LONGEST_NUMBER)?,
        Takes::Day | Takes::AnyDay => {
            let day = dates::instant(cell, system)
                .ok_or(C::DateUnreadable)?
                .date();
            if takes == Takes::Day && day > today {
                return Err(C::DateInFuture);
            }
            Value::Day(day)
        }
        Takes::Moment => {
            let at = dates::instant(cell, system).ok_or(C::DateUnreadable)?;
            if at.date() > today {
                return Err(C::DateInFuture);
            }
            Value::Moment(at)
        }
        Takes::Count => {
            let digits = plain(&text);
            let digits = digits.trim_end_matches(['人', '名', '个']);
            Value::Count(digits.parse().map_err(|_| C::ValueUnknown)?)
        }
        Takes::Yuan => Value::Money(amount(title, &text)?),
        Takes::YesNo => match yes_or_no_word(cell) {
            Word::Known(flag) => Value::Flag(flag),
            Word::Nothing => return Ok(None),
            Word::Unknown => match plain(&text).as_str() {
                "专职" | "在岗" | "在职" | "在用" | "启用" | "保密" | "疑难" => {
                    Value::Flag(true)
                }
                "兼职" | "离岗" | "离职" | "停用" | "不保密" | "公开" => {
                    Value::Flag(false)
                }
                _ => return Err(C::ValueUnknown),
            },
        },
        Takes::Word(words) => {
            let said = plain(&text);
            let known = words
                .iter()
                .find(|(_, written)| written.iter().any(|one| plain(one) == said));
            Value::Word(known.ok_or(C::ValueUnknown)?.0)
        }
    };
    Ok(Some(value))
}

fn limited(text: &str, most: usize) -> Result<Value, C> {
    if text.len() > most && text.chars().count() > most {
        return Err(C::TooLong);
    }
    Ok(Value::Text(text.to_owned()))
}

/// A cell whose digits must all be there.
fn number<'t>(cell: &Cell, text: &'t str) -> Result<&'t str, C> {
    if cell.is_rounded() {
        return Err(C::NumberRounded);
    }
    // The spreadsheet took `2019-3` for a date: what was typed is gone.
    if matches!(cell, Cell::DateTime(_) | Cell::Bool(_)) {
        return Err(C::ValueUnknown);
    }
    // Excel's mark for "this is text" leaks into some exports.
    Ok(text.strip_prefix('\'').unwrap_or(text).trim())
}

/// An amount in yuan; in 万元 where the column's title says so and the cell is a number without a unit.
fn amount(title: &str, text: &str) -> Result<Fen, C> {
    let is_bare = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let typed = if is_bare && title.contains('万') {
        format!("{text}万")
    } else {
        text.to_owned()
    };
    Fen::parse(&typed).map_err(|_| C::ValueUnknown)
}

/// The names or numbers of a list, in order; what says that there is nothing keeps its place, empty.
#[must_use]
pub fn names_in(text: &str) -> Vec<String> {
    let parts = text.split(['、', '，', ',', '；', ';', '\n', '/']);
    let mut names: Vec<String> = parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            if NOTHING.contains(&plain(part).as_str()) {
                String::new()
            } else {
                part.to_owned()
            }
        })
        .collect();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    names
}
