//! Reading days and hours from fields and spreadsheet cells.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use thiserror::Error;

use crate::domain::identifiers::text;

/// Years that a field may hold: the births of the oldest files, and every deadline to come.
const YEARS: std::ops::RangeInclusive<i32> = 1850..=2199;
/// Excel counts a 29 February 1900 that never was; serials from here on are one too high.
const SERIAL_AFTER_GHOST_DAY: f64 = 60.0;
/// Serial of the last day we accept (2199-12-31).
const LAST_SERIAL: f64 = 109_574.0;

/// Why a text is no day, or no hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DateTextError {
    /// Nothing there.
    #[error("empty")]
    Empty,
    /// Not one of the accepted ways of writing.
    #[error("not a date as usually written")]
    Form,
    /// A year of two digits, or outside 1850–2199.
    #[error("year unusable")]
    Year,
    /// No such day in the calendar.
    #[error("no such day")]
    NoSuchDay,
    /// No such hour or minute.
    #[error("no such time")]
    NoSuchTime,
}

/// Reads a day: `2022-1-5`, `2022/1/5`, `2022.1.5`, `20220105`, `2022年1月5日` or an Excel serial
/// such as `44566`. A time after it is allowed and dropped.
///
/// # Errors
/// What is wrong with the text.
pub fn parse_day(typed: &str) -> Result<NaiveDate, DateTextError> {
    parse_day_and_time(typed).map(|(day, _)| day)
}

/// Reads a day and, when one is written, the time after it (`9:30`, `上午9时30分`).
///
/// # Errors
/// What is wrong with the text.
pub fn parse_day_and_time(typed: &str) -> Result<(NaiveDate, Option<NaiveTime>), DateTextError> {
    let text = text::half_width(typed);
    let text = text.trim_matches(|c: char| c.is_whitespace() || text::is_invisible(c));
    if text.is_empty() {
        return Err(DateTextError::Empty);
    }
    if let Some(moment) = as_serial(text) {
        let has_time = text.contains('.');
        return moment.map(|at| (at.date(), has_time.then(|| at.time())));
    }
    let (day, rest) = read_day(text)?;
    let rest = rest.trim_start_matches(['T', 't']).trim();
    let time = if rest.is_empty() {
        None
    } else {
        Some(parse_time(rest)?)
    };
    Ok((day, time))
}

/// Reads an hour of the day: `9:30`, `09:30:15`, `上午9时30分`, `下午3点半`, `15时`.
///
/// # Errors
/// What is wrong with the text.
pub fn parse_time(typed: &str) -> Result<NaiveTime, DateTextError> {
    let text = text::compact(typed);
    let (half_of_day, rest) = split_half_of_day(&text);
    if rest.is_empty() {
        return Err(if text.is_empty() {
            DateTextError::Empty
        } else {
            DateTextError::Form
        });
    }
    let rest = rest.replace("点半", ":30").replace("时半", ":30");
    let rest = rest.replace(['时', '点', '分'], ":").replace('秒', "");
    let parts: Vec<&str> = rest.trim_end_matches(':').split(':').collect();
    let number = |at: usize| parts.get(at).map_or(Ok(0), |part| short_number(part));
    let has_hour_mark = parts.len() > 1 || text.contains(['时', '点']);
    if parts.len() > 3 || !has_hour_mark {
        return Err(DateTextError::Form);
    }
    let hour = half_of_day
        .hour(number(0)?)
        .ok_or(DateTextError::NoSuchTime)?;
    NaiveTime::from_hms_opt(hour, number(1)?, number(2)?).ok_or(DateTextError::NoSuchTime)
}

/// The moment that a spreadsheet serial of the 1900 system stands for, to the second.
///
/// # Errors
/// [`DateTextError::Year`] before 1900 or after 2199; [`DateTextError::NoSuchDay`] for serial 60,
/// the 29 February 1900 that Excel invented.
pub fn excel_serial(serial: f64) -> Result<NaiveDateTime, DateTextError> {
    if !(1.0..LAST_SERIAL + 1.0).contains(&serial) {
        return Err(DateTextError::Year);
    }
    if serial.trunc() == SERIAL_AFTER_GHOST_DAY {
        return Err(DateTextError::NoSuchDay);
    }
    let ghost = i64::from(serial > SERIAL_AFTER_GHOST_DAY);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "at most 109574 days of 86400 seconds"
    )]
    let seconds = (serial * 86_400.0).round() as i64;
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 31).unwrap_or_default();
    let start = epoch.and_time(NaiveTime::MIN) - Duration::days(ghost);
    start
        .checked_add_signed(Duration::seconds(seconds))
        .ok_or(DateTextError::Year)
}

/// Five digits, with or without a fraction: a date cell that lost its format.
fn as_serial(text: &str) -> Option<Result<NaiveDateTime, DateTextError>> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_serial = whole.len() == 5 && is_number(whole) && is_number(fraction);
    is_serial.then(|| text.parse().map_or(Err(DateTextError::Form), excel_serial))
}

fn read_day(text: &str) -> Result<(NaiveDate, &str), DateTextError> {
    let digits_end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    if digits_end == 8 {
        let (digits, rest) = text.split_at(8);
        return Ok((day_of(&digits[..4], &digits[4..6], &digits[6..])?, rest));
    }
    let (year, rest) = text
        .split_once(['-', '/', '.', '年'])
        .ok_or(DateTextError::Form)?;
    let (month, rest) = rest
        .split_once(['-', '/', '.', '月'])
        .ok_or(DateTextError::Form)?;
    let rest = rest.trim_start();
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (of_month, rest) = rest.split_at(end);
    let after = rest.trim_start();
    let after = after.strip_prefix(['日', '号']).unwrap_or(after);
    Ok((day_of(year.trim(), month.trim(), of_month)?, after))
}

fn day_of(year: &str, month: &str, of_month: &str) -> Result<NaiveDate, DateTextError> {
    if year.is_empty() || !year.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateTextError::Form);
    }
    let year: i32 = year.parse().map_err(|_| DateTextError::Year)?;
    let (month, of_month) = (short_number(month)?, short_number(of_month)?);
    if !YEARS.contains(&year) {
        return Err(DateTextError::Year);
    }
    let day = NaiveDate::from_ymd_opt(year, month, of_month);
    day.filter(|d| YEARS.contains(&d.year()))
        .ok_or(DateTextError::NoSuchDay)
}

fn short_number(part: &str) -> Result<u32, DateTextError> {
    let is_short = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if is_short {
        part.parse().map_err(|_| DateTextError::Form)
    } else {
        Err(DateTextError::Form)
    }
}

/// What a word before the hour does to it.
#[derive(Clone, Copy)]
enum HalfOfDay {
    Unsaid,
    Morning,
    Noon,
    Afternoon,
}

impl HalfOfDay {
    fn hour(self, said: u32) -> Option<u32> {
        match self {
            Self::Unsaid => Some(said),
            Self::Morning => (said <= 12).then_some(said),
            Self::Noon => Some(if said <= 2 { said + 12 } else { said }),
            Self::Afternoon => Some(if said < 12 { said + 12 } else { said }),
        }
    }
}

fn split_half_of_day(text: &str) -> (HalfOfDay, &str) {
    let words = [
        ("凌晨", HalfOfDay::Morning),
        ("早上", HalfOfDay::Morning),
        ("上午", HalfOfDay::Morning),
        ("中午", HalfOfDay::Noon),
        ("下午", HalfOfDay::Afternoon),
        ("傍晚", HalfOfDay::Afternoon),
        ("晚上", HalfOfDay::Afternoon),
    ];
    let found = words
        .iter()
        .find_map(|(word, half)| Some((*half, text.strip_prefix(word)?)));
    found.unwrap_or((HalfOfDay::Unsaid, text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2022-1-5")]
    #[case("2022-01-05")]
    #[case("2022/1/5")]
    #[case("2022.1.5")]
    #[case("20220105")]
    #[case("2022年1月5日")]
    #[case(" ２０２２年 1 月 05 日 ")]
    #[case("2022年1月5号")]
    #[case("44566")]
    #[case("44566.0")]
    #[case("2022-01-05T09:30:00")]
    #[case("2022年1月5日上午9时30分")]
    fn a_day_is_read_however_it_is_written(#[case] typed: &str) {
        assert_eq!(parse_day(typed).unwrap().to_string(), "2022-01-05");
    }

    #[rstest]
    #[case("2022-1-5", None)]
    #[case("44566", None)]
    #[case("44566.395833333", Some("09:30:00"))]
    #[case("2022-1-5 9:30", Some("09:30:00"))]
    #[case("2022/1/5 09:30:15", Some("09:30:15"))]
    #[case("20220105 9:30", Some("09:30:00"))]
    #[case("2022年1月5日 下午3点半", Some("15:30:00"))]
    fn a_time_may_follow_the_day(#[case] typed: &str, #[case] time: Option<&str>) {
        let (day, found) = parse_day_and_time(typed).unwrap();
        assert_eq!(day.to_string(), "2022-01-05");
        assert_eq!(found.map(|t| t.to_string()).as_deref(), time);
    }

    #[rstest]
    #[case("9:30", "09:30:00")]
    #[case("09：30", "09:30:00")]
    #[case("上午9时30分", "09:30:00")]
    #[case("下午12点5分", "12:05:00")]
    #[case("中午1点", "13:00:00")]
    #[case("凌晨0时", "00:00:00")]
    #[case("晚上8点", "20:00:00")]
    #[case("15时", "15:00:00")]
    fn an_hour_is_read_with_or_without_its_half_of_day(#[case] typed: &str, #[case] time: &str) {
        assert_eq!(parse_time(typed).unwrap().to_string(), time);
    }

    #[rstest]
    #[case("", DateTextError::Empty)]
    #[case("昨天", DateTextError::Form)]
    #[case("2022年1月", DateTextError::Form)]
    #[case("202201", DateTextError::Form)]
    #[case("22-1-5", DateTextError::Year)]
    #[case("1822-1-5", DateTextError::Year)]
    #[case("2022-2-29", DateTextError::NoSuchDay)]
    #[case("2022-13-1", DateTextError::NoSuchDay)]
    #[case("2022-1-5 25:00", DateTextError::NoSuchTime)]
    #[case("2022-1-5 abc", DateTextError::Form)]
    #[case("2022-1-5 上午", DateTextError::Form)]
    #[case("2022-1-5 9", DateTextError::Form)]
    fn what_is_no_day_is_told(#[case] typed: &str, #[case] fault: DateTextError) {
        assert_eq!(parse_day_and_time(typed), Err(fault));
    }

    #[rstest]
    #[case(1.0, Ok("1900-01-01 00:00:00"))]
    #[case(59.0, Ok("1900-02-28 00:00:00"))]
    #[case(61.0, Ok("1900-03-01 00:00:00"))]
    #[case(44566.5, Ok("2022-01-05 12:00:00"))]
    #[case(109_574.0, Ok("2199-12-31 00:00:00"))]
    #[case(60.0, Err(DateTextError::NoSuchDay))]
    #[case(0.0, Err(DateTextError::Year))]
    #[case(f64::NAN, Err(DateTextError::Year))]
    #[case(1e300, Err(DateTextError::Year))]
    fn serials_follow_the_1900_system(
        #[case] serial: f64,
        #[case] moment: Result<&str, DateTextError>,
    ) {
        assert_eq!(
            excel_serial(serial).map(|at| at.to_string()),
            moment.map(str::to_owned)
        );
    }

    proptest! {
        #[test]
        fn every_printed_day_reads_back(days in 0i64..127_000) {
            let day = NaiveDate::from_ymd_opt(1850, 1, 1).unwrap() + Duration::days(days);
            prop_assert_eq!(parse_day(&super::super::paper_form(day)), Ok(day));
            prop_assert_eq!(parse_day(&day.to_string()), Ok(day));
            prop_assert_eq!(parse_day(&day.format("%Y%m%d").to_string()), Ok(day));
        }

        #[test]
        fn no_text_makes_reading_panic(text in "[0-9年月日时点分上下午:./ T-]{0,20}") {
            let _ = parse_day_and_time(&text);
        }
    }
}
