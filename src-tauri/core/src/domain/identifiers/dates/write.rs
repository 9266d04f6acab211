//! The forms in which papers print a day.

use chrono::{Datelike, NaiveDate};

/// Printed where a day is to be filled in by hand.
pub const BLANK_DAY: &str = "　　年　　月　　日";

/// Today's official form (GB/T 9704): Arabic digits without leading zeros, `2022年1月5日`.
#[must_use]
pub fn paper_form(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// The older form of courts and letters: `二〇二二年一月十五日`.
#[must_use]
pub fn numeral_form(day: NaiveDate) -> String {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let number = |value| match tens_and_ones(value, &DIGITS) {
        (None, ones) => ones,
        (Some('一'), ones) => format!("十{ones}"),
        (Some(tens), ones) => format!("{tens}十{ones}"),
    };
    format!(
        "{}年{}月{}日",
        year(day, &DIGITS),
        number(day.month()),
        number(day.day())
    )
}

/// The form on cheques: capitals, with 零 before the months 1, 2 and 10 and before the days 1–9,
/// 10, 20 and 30, so that no figure can be added in front.
#[must_use]
pub fn cheque_form(day: NaiveDate) -> String {
    const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
    let number = |value| match tens_and_ones(value, &DIGITS) {
        (None, ones) => ones,
        (Some(tens), ones) => format!("{tens}拾{ones}"),
    };
    let (month, of_month) = (day.month(), day.day());
    let before_month = if matches!(month, 1 | 2 | 10) {
        "零"
    } else {
        ""
    };
    let before_day = if of_month < 10 || of_month.is_multiple_of(10) {
        "零"
    } else {
        ""
    };
    let year = year(day, &DIGITS);
    format!(
        "{year}年{before_month}{}月{before_day}{}日",
        number(month),
        number(of_month)
    )
}

fn year(day: NaiveDate, digits: &[char; 10]) -> String {
    let spelt = |c: char| c.to_digit(10).and_then(|d| digits.get(d as usize)).copied();
    day.year()
        .to_string()
        .chars()
        .map(|c| spelt(c).unwrap_or(c))
        .collect()
}

/// The tens figure, if any, and the ones figure, empty for zero.
fn tens_and_ones(value: u32, digits: &[char; 10]) -> (Option<char>, String) {
    let tens = (value >= 10).then(|| digits[(value / 10 % 10) as usize]);
    let ones = if value.is_multiple_of(10) {
        String::new()
    } else {
        digits[(value % 10) as usize].to_string()
    };
    (tens, ones)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(
        "2022-01-15",
        "2022年1月15日",
        "二〇二二年一月十五日",
        "贰零贰贰年零壹月壹拾伍日"
    )]
    #[case(
        "2022-10-20",
        "2022年10月20日",
        "二〇二二年十月二十日",
        "贰零贰贰年零壹拾月零贰拾日"
    )]
    #[case(
        "2024-02-29",
        "2024年2月29日",
        "二〇二四年二月二十九日",
        "贰零贰肆年零贰月贰拾玖日"
    )]
    #[case(
        "2020-12-31",
        "2020年12月31日",
        "二〇二〇年十二月三十一日",
        "贰零贰零年壹拾贰月叁拾壹日"
    )]
    #[case(
        "2023-03-02",
        "2023年3月2日",
        "二〇二三年三月二日",
        "贰零贰叁年叁月零贰日"
    )]
    #[case(
        "2010-11-10",
        "2010年11月10日",
        "二〇一〇年十一月十日",
        "贰零壹零年壹拾壹月零壹拾日"
    )]
    fn a_day_prints_in_three_forms(
        #[case] iso: &str,
        #[case] paper: &str,
        #[case] numerals: &str,
        #[case] cheque: &str,
    ) {
        let day: NaiveDate = iso.parse().unwrap();
        assert_eq!(paper_form(day), paper);
        assert_eq!(numeral_form(day), numerals);
        assert_eq!(cheque_form(day), cheque);
    }
}
