//! Writing a calendar for other programs (RFC 5545).
//!
//! Owns the form of the file; what stands in an entry is the caller's, who must name no citizen:
//! the file leaves the casebook unencrypted.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// Who made the file, as the standard wants it told.
const MAKER: &str = "-//Lianxinqiao//lxq//ZH";

/// An entry of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IcsEntry {
    /// The same for the same entry each time, so that a change moves it.
    pub uid: String,
    /// What is shown.
    pub summary: String,
    /// Where.
    pub location: Option<String>,
    /// When.
    pub time: IcsTime,
}

/// When an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IcsTime {
    /// The whole day.
    Day(NaiveDate),
    /// From an instant to another.
    Span(DateTime<Utc>, DateTime<Utc>),
}

/// The file's text. `stamp` says when it was made.
#[must_use]
pub fn write(name: &str, entries: &[IcsEntry], stamp: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", MAKER))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .name(name)
        .timezone("Asia/Shanghai");
    for entry in entries {
        let mut event = Event::new();
        event
            .uid(&entry.uid)
            .timestamp(stamp)
            .summary(&entry.summary);
        match entry.time {
            IcsTime::Day(day) => {
                event.all_day(day);
            }
            IcsTime::Span(start, end) => {
                event.starts(start).ends(end);
            }
        }
        if let Some(location) = &entry.location {
            event.location(location);
        }
        calendar.push(event.done());
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn sample() -> Vec<IcsEntry> {
        vec![
            IcsEntry {
                uid: "session-1@lianxinqiao".to_owned(),
                summary:
                    "调解：邻里纠纷（（2026）马山景人调字第12号），第二次；双方到场，请提前十分钟到"
                        .repeat(2),
                location: Some("第一调解室".to_owned()),
                time: IcsTime::Span(at("2026-03-06T01:00:00Z"), at("2026-03-06T02:00:00Z")),
            },
            IcsEntry {
                uid: "dispute_due-2@lianxinqiao".to_owned(),
                summary: "调解期限".to_owned(),
                location: None,
                time: IcsTime::Day("2026-04-01".parse().unwrap()),
            },
        ]
    }

    #[test]
    fn the_file_has_the_form_of_the_standard() {
        let text = write("连心桥日程", &sample(), at("2026-03-02T00:00:00Z"));
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
            assert!(!line.contains('\n'));
        }
        let whole = text.replace("\r\n ", "");
        assert!(whole.contains("DTSTART:20260306T010000Z"));
        assert!(whole.contains("DTEND:20260306T020000Z"));
        assert!(whole.contains("DTSTART;VALUE=DATE:20260401"));
        assert!(whole.contains("DTSTAMP:20260302T000000Z"));
        assert!(whole.contains("UID:dispute_due-2@lianxinqiao"));
        assert!(whole.contains("LOCATION:第一调解室"));
    }

    #[test]
    fn the_same_entries_make_the_same_file() {
        let stamp = at("2026-03-02T00:00:00Z");
        assert_eq!(write("a", &sample(), stamp), write("a", &sample(), stamp));
    }
}
