//! Days, times and amounts as official papers write them.

use chrono::{Datelike as _, FixedOffset, NaiveDate, Timelike as _};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::Instant;

/// `2026年3月2日`.
pub(super) fn day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// The day, or nothing where it is not known: a line is printed for it.
pub(crate) fn day_or_blank(known: Option<NaiveDate>) -> String {
    known.map(day).unwrap_or_default()
}

/// `2026年3月2日9时05分`.
pub(super) fn time(instant: Instant) -> String {
    let at = wall(instant);
    format!("{}{}", day(at.date_naive()), clock(instant))
}

/// `2026年3月2日9时00分至10时30分`; of a talk over midnight both days.
pub(super) fn span(from: Instant, to: Option<Instant>) -> String {
    match to {
        Some(to) if wall(to).date_naive() == wall(from).date_naive() => {
            format!("{}至{}", time(from), clock(to))
        }
        Some(to) => format!("{}至{}", time(from), time(to)),
        None => time(from),
    }
}

/// `星期一`.
pub(super) fn weekday(day: NaiveDate) -> String {
    let names = ["一", "二", "三", "四", "五", "六", "日"];
    let index = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
    format!("星期{}", names.get(index).copied().unwrap_or_default())
}

/// `¥12,000.00（人民币壹万贰仟元整）`: figures and capitals side by side.
pub(super) fn amount(fen: Fen) -> String {
    format!("{}（人民币{}）", fen.with_symbol(), fen.in_capitals())
}

fn wall(instant: Instant) -> chrono::DateTime<FixedOffset> {
    // China keeps one time, eight hours ahead, all year.
    match FixedOffset::east_opt(8 * 3600) {
        Some(china) => instant.utc().with_timezone(&china),
        None => instant.utc().fixed_offset(),
    }
}

fn clock(instant: Instant) -> String {
    let at = wall(instant);
    format!("{}时{:02}分", at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        let moment: chrono::DateTime<chrono::Utc> = text.parse().unwrap();
        Instant(moment.timestamp_millis())
    }

    #[test]
    fn times_are_those_of_china() {
        assert_eq!(time(at("2026-03-01T16:05:00Z")), "2026年3月2日0时05分");
    }

    #[test]
    fn a_talk_on_one_day_names_the_day_once() {
        let from = at("2026-03-02T01:00:00Z");
        assert_eq!(
            span(from, Some(at("2026-03-02T02:30:00Z"))),
            "2026年3月2日9时00分至10时30分"
        );
        assert_eq!(
            span(from, Some(at("2026-03-03T02:30:00Z"))),
            "2026年3月2日9时00分至2026年3月3日10时30分"
        );
        assert_eq!(span(from, None), "2026年3月2日9时00分");
    }

    #[test]
    fn an_amount_stands_in_figures_and_capitals() {
        assert_eq!(
            amount(Fen(1_200_050)),
            "¥12,000.50（人民币壹万贰仟元伍角整）".replace("伍角整", "伍角")
        );
    }

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(weekday("2026-11-30".parse().unwrap()), "星期一");
        assert_eq!(weekday("2026-12-06".parse().unwrap()), "星期日");
    }
}
