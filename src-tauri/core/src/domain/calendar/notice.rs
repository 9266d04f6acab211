//! Reading a year's holidays out of what people have at hand: the notice's own sentences, a list
//! of days marked 休 or 班, a table saved as text, or an .ics file.
//!
//! Invariant: nothing is guessed. A line that names days without saying which kind they are is
//! told by its number and left out.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

mod scan;

use scan::{Span, spans};

/// The longest holiday that is believed; more is a slip of the pen.
const LONGEST: i64 = 31;
/// Words that make a day off.
const OFF: &[&str] = &["放假", "休", "假"];
/// Words that make a working day.
const WORKING: &[&str] = &["上班", "补班", "班", "调休上课"];

/// What was read for one year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HolidayNotice {
    /// The year.
    pub year: u32,
    /// Days off.
    #[ts(type = "Array<string>")]
    #[schemars(with = "Vec<String>")]
    pub days_off: Vec<NaiveDate>,
    /// Weekend days on which people work.
    #[ts(type = "Array<string>")]
    #[schemars(with = "Vec<String>")]
    pub working_days: Vec<NaiveDate>,
    /// Lines that name days but could not be used, from 1.
    pub unread_lines: Vec<u32>,
}

/// Reads a text for a year; days without a year belong to it.
#[must_use]
pub fn read(text: &str, year: u32) -> HolidayNotice {
    let mut found = Found::new(year);
    if text.contains("BEGIN:VCALENDAR") {
        read_events(text, &mut found);
    } else {
        for (index, line) in text.lines().enumerate() {
            for sentence in line.split(['。', '；', ';']) {
                found.take(sentence, sentence, index);
            }
        }
    }
    found.finish()
}

struct Found {
    year: u32,
    off: BTreeSet<NaiveDate>,
    working: BTreeSet<NaiveDate>,
    unread: BTreeSet<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Off,
    Working,
}

impl Found {
    fn new(year: u32) -> Self {
        Self {
            year,
            off: BTreeSet::new(),
            working: BTreeSet::new(),
            unread: BTreeSet::new(),
        }
    }

    /// Takes the days of one text with the mark of another.
    fn take(&mut self, days: &str, words: &str, line: usize) {
        let found = spans(days, self.year);
        if found.is_empty() {
            return;
        }
        let is_read = mark_of(words).is_some_and(|mark| {
            let added: Vec<bool> = found.iter().map(|span| self.add(*span, mark)).collect();
            added.into_iter().all(|is_added| is_added)
        });
        if !is_read {
            self.unread
                .insert(u32::try_from(line + 1).unwrap_or(u32::MAX));
        }
    }

    fn add(&mut self, span: Span, mark: Mark) -> bool {
        let length = (span.last - span.first).num_days();
        if !(0..LONGEST).contains(&length) {
            return false;
        }
        let days: Vec<_> = span
            .first
            .iter_days()
            .take_while(|day| *day <= span.last)
            .collect();
        if !days.iter().all(|day| self.covers(*day)) {
            return false;
        }
        match mark {
            Mark::Off => self.off.extend(days),
            Mark::Working => self.working.extend(days),
        }
        true
    }

    /// As a year's table takes them: its own days, and a New Year that begins in December.
    fn covers(&self, day: NaiveDate) -> bool {
        let year = self.year.cast_signed();
        day.year() == year || (day.year() + 1 == year && day.month() == 12 && day.day() >= 25)
    }

    fn finish(self) -> HolidayNotice {
        let days_off = self.off.difference(&self.working).copied().collect();
        HolidayNotice {
            year: self.year,
            days_off,
            working_days: self.working.into_iter().collect(),
            unread_lines: self.unread.into_iter().collect(),
        }
    }
}

/// Which kind of day the words speak of; the later word counts, as in 放假调休，…上班.
fn mark_of(words: &str) -> Option<Mark> {
    let last = |marks: &[&str]| marks.iter().filter_map(|mark| words.rfind(mark)).max();
    match (last(OFF), last(WORKING)) {
        (None, None) => None,
        (off, working) if off > working => Some(Mark::Off),
        _ => Some(Mark::Working),
    }
}

/// The whole-day events of an .ics file; the summary says 休 or 班.
fn read_events(text: &str, found: &mut Found) {
    let unfolded = text.replace("\r\n", "\n");
    let unfolded = unfolded.replace("\n ", "").replace("\n\t", "");
    let (mut from, mut until, mut summary, mut begun) = (None, None, String::new(), 0);
    for (index, line) in unfolded.lines().enumerate() {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let day = || NaiveDate::parse_from_str(value.get(..8)?, "%Y%m%d").ok();
        match name.split(';').next().unwrap_or_default() {
            "BEGIN" if value == "VEVENT" => {
                (from, until, begun) = (None, None, index);
                summary.clear();
            }
            "DTSTART" => from = day(),
            "DTEND" => until = day().and_then(|day| day.pred_opt()),
            "SUMMARY" | "DESCRIPTION" | "CATEGORIES" => {
                summary.insert_str(0, value);
            }
            "END" if value == "VEVENT" => {
                if let Some(first) = from {
                    let last = until.filter(|last| *last >= first).unwrap_or(first);
                    if first.year() == found.year.cast_signed()
                        || last.year() == found.year.cast_signed()
                    {
                        let is_read = mark_of(&summary)
                            .is_some_and(|mark| found.add(Span { first, last }, mark));
                        if !is_read {
                            found
                                .unread
                                .insert(u32::try_from(begun + 1).unwrap_or(u32::MAX));
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
