//! The instant a cell means, in local wall time: date cells, serial numbers and the ways people
//! and systems write a date. Year first or not at all: `2/3/2019` is left unread, not guessed.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _};

use super::cell::Cell;
use super::sheet::DateSystem;
use super::text;
use crate::domain::record::Instant;

/// Years a citizen's request can speak of; anything else is a slip or no date.
const YEARS: std::ops::RangeInclusive<i32> = 1949..=2199;
/// 9999-12-31, the last day a spreadsheet knows.
const LAST_SERIAL: f64 = 2_958_466.0;
const SECONDS_A_DAY: f64 = 86_400.0;

/// Reads a cell as an instant; a date alone is its midnight. `None`: no date could be read.
///
/// Serial numbers count in the sheet's own date system. An instant that names another zone is
/// turned into China's wall time.
pub fn instant(cell: &Cell, system: DateSystem) -> Option<NaiveDateTime> {
    let read = match cell {
        Cell::DateTime(at) => Some(*at),
        Cell::Integer(value) => digits(&value.to_string(), system),
        Cell::Number(value) => from_serial(*value, system),
        Cell::Text(text) => from_text(text, system),
        Cell::Empty | Cell::Bool(_) | Cell::Error(_) | Cell::FormulaWithoutValue => None,
    };
    read.filter(|at| YEARS.contains(&at.year()))
}

/// China's wall time of an instant, to the second: finer than that no table is.
#[must_use]
pub fn china_time(instant: Instant) -> NaiveDateTime {
    let local = instant.utc().naive_utc() + TimeDelta::hours(8);
    local.with_nanosecond(0).unwrap_or(local)
}

/// The instant of a serial number, to the nearest second.
pub(super) fn from_serial(serial: f64, system: DateSystem) -> Option<NaiveDateTime> {
    if !(0.0..LAST_SERIAL).contains(&serial) {
        return None;
    }
    let offset = match system {
        DateSystem::From1904 => 1462.0,
        // Before the 29 February 1900 that never was, days count from one day later.
        DateSystem::From1900 if serial < 60.0 => 1.0,
        DateSystem::From1900 => 0.0,
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "below 3 million days, whole seconds"
    )]
    let seconds = ((serial + offset) * SECONDS_A_DAY).round() as i64;
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    epoch.checked_add_signed(TimeDelta::try_seconds(seconds)?)
}

/// Digits alone: `20190228`, `201902281125`, `20190228112505`, or the serial number of a day.
fn digits(text: &str, system: DateSystem) -> Option<NaiveDateTime> {
    let part = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse().ok());
    let second = match text.len() {
        5 => return from_serial(text.parse().ok()?, system),
        8 | 12 => 0,
        14 => part(12, 14)?,
        _ => return None,
    };
    let (hour, minute) = if text.len() == 8 {
        (0, 0)
    } else {
        (part(8, 10)?, part(10, 12)?)
    };
    let year = text.get(..4)?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, part(4, 6)?, part(6, 8)?)?.and_hms_opt(hour, minute, second)
}

fn from_text(raw: &str, system: DateSystem) -> Option<NaiveDateTime> {
    // The longest date people write is far shorter; a story is not searched for dates.
    if raw.len() > 96 {
        return None;
    }
    let line: String = raw.chars().map(text::half_width).collect();
    let line = line.trim();
    if line.bytes().all(|b| b.is_ascii_digit()) {
        return digits(line, system);
    }
    if let Some((days, fraction)) = line.split_once('.')
        && days.len() == 5
        && [days, fraction]
            .iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_digit()))
    {
        return from_serial(line.parse().ok()?, system);
    }
    let mut scan = Scan { rest: line };
    let date = scan.date()?;
    scan.weekday();
    if scan.rest.is_empty() {
        return Some(date.and_time(NaiveTime::MIN));
    }
    let time = scan.time()?;
    let local = scan.in_local_time(date.and_time(time))?;
    scan.rest.is_empty().then_some(local)
}

/// What is still to be read of a date text.
struct Scan<'a> {
    rest: &'a str,
}

impl Scan<'_> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Takes the first of these marks that comes next, with the blanks around it.
    fn mark(&mut self, marks: &[&'static str]) -> Option<&'static str> {
        self.blanks();
        let found = *marks.iter().find(|mark| {
            self.rest
                .get(..mark.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(mark))
        })?;
        self.rest = &self.rest[found.len()..];
        self.blanks();
        Some(found)
    }

    /// A number of at most so many digits; more digits are no such number.
    fn number(&mut self, most: usize) -> Option<u32> {
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(self.rest.len());
        if end == 0 || end > most {
            return None;
        }
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        number.parse().ok()
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let run = self
            .rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(self.rest.len());
        if run == 8 {
            let packed = self.number(8)?;
            let year = i32::try_from(packed / 10_000).ok()?;
            return NaiveDate::from_ymd_opt(year, packed / 100 % 100, packed % 100);
        }
        if run != 4 {
            return None;
        }
        let year = i32::try_from(self.number(4)?).ok()?;
        let first = self.mark(&["年", "-", "/", "."])?;
        let month = self.number(2)?;
        let second = self.mark(&["月", "-", "/", "."])?;
        if second != if first == "年" { "月" } else { first } {
            return None;
        }
        let day = self.number(2)?;
        let _ = self.mark(&["日", "号"]);
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// Drops a weekday, which repeats what the date says.
    fn weekday(&mut self) {
        if self.mark(&["星期", "周", "(星期", "(周"]).is_some() {
            let _ = self.mark(&["一", "二", "三", "四", "五", "六", "日", "天"]);
            let _ = self.mark(&[")"]);
        }
        let _ = self.mark(&["T"]);
    }

    fn time(&mut self) -> Option<NaiveTime> {
        let before = self.mark(HALVES);
        let hour = self.number(2)?;
        let (mut minute, mut second) = (0, 0);
        match self.mark(&[":", "时", "点"])? {
            ":" => {
                minute = self.number(2)?;
                if self.mark(&[":"]).is_some() {
                    second = self.number(2)?;
                    if self.mark(&["."]).is_some() {
                        self.number(9)?;
                    }
                }
            }
            _ if self.rest.is_empty() => {}
            _ => {
                minute = self.number(2)?;
                if self.mark(&["分"]).is_some() && !self.rest.is_empty() {
                    second = self.number(2)?;
                    self.mark(&["秒"])?;
                }
            }
        }
        let half = before.or_else(|| self.mark(HALVES));
        let hour = match half {
            None => hour,
            Some("下午" | "晚上" | "PM") if hour < 12 => hour + 12,
            Some("上午" | "凌晨" | "AM") if hour == 12 => 0,
            Some(_) => hour,
        };
        NaiveTime::from_hms_opt(hour, minute, second)
    }

    /// Turns an instant with a zone at its end into China's wall time.
    fn in_local_time(&mut self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        match self.mark(&["Z", "+08:00", "+0800"]) {
            Some("Z") => at.checked_add_signed(TimeDelta::try_hours(8)?),
            Some(_) | None => Some(at),
        }
    }
}

const HALVES: &[&str] = &["上午", "下午", "凌晨", "晚上", "AM", "PM"];

#[cfg(test)]
mod tests;
