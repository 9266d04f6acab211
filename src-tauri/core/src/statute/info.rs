//! The days in the lines before `<!-- INFO END -->` and in a file's name.

use chrono::NaiveDate;
use std::ops::Range;

/// Words right behind a day that make it the day on which the law takes effect.
const TAKES_EFFECT: [&str; 4] = ["施行", "实施", "生效", "起执行"];

/// The days that a law tells of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct InfoDays {
    /// The last day on which it was passed, amended or made public.
    pub passed_on: Option<NaiveDate>,
    /// From when it is in force.
    pub in_force_on: Option<NaiveDate>,
}

/// Reads the lines about a law. A day right before 施行 is that of taking effect; of the others the
/// last counts, as laws list their amendments.
pub(super) fn read<'a>(lines: impl Iterator<Item = &'a str>) -> InfoDays {
    let mut days = InfoDays::default();
    for line in lines {
        let found = days_in(line);
        for (index, (day, place)) in found.iter().enumerate() {
            let behind = line[place.end..].trim_start_matches([' ', '\u{3000}', '起', '正', '式']);
            if TAKES_EFFECT.iter().any(|word| behind.starts_with(word)) {
                days.in_force_on = days.in_force_on.max(Some(*day));
            } else if index == 0 || !is_quoted(line, place.start) {
                days.passed_on = days.passed_on.max(Some(*day));
            }
        }
    }
    days
}

/// Whether the place lies within 《…》, as in the name of an amending decision.
fn is_quoted(line: &str, at: usize) -> bool {
    let before = &line[..at];
    before.matches('《').count() > before.matches('》').count()
}

/// The last day of 本法自…起施行 in a text.
pub(super) fn effect_in(text: &str) -> Option<NaiveDate> {
    let found = days_in(text).into_iter().filter(|(_, place)| {
        let behind = text[place.end..].trim_start_matches([' ', '起']);
        let before = text[..place.start].trim_end();
        let clause = before.rsplit(['。', '；', '，', '\n']).next();
        behind.starts_with("施行")
            && clause.is_some_and(|clause| clause.ends_with('自') && clause.starts_with('本'))
    });
    found.map(|(day, _)| day).next_back()
}

/// The days written as 2013年10月25日, with the bytes of each.
fn days_in(text: &str) -> Vec<(NaiveDate, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(place) = text[from..].find('年') {
        let year_end = from + place;
        from = year_end + '年'.len_utf8();
        let Some((year, start)) = year_before(&text[..year_end]) else {
            continue;
        };
        let Some((month, rest)) = number_until(&text[from..], '月') else {
            continue;
        };
        let Some((day, rest)) = number_until(rest, '日') else {
            continue;
        };
        if let Some(day) = NaiveDate::from_ymd_opt(year, month, day) {
            found.push((day, start..text.len() - rest.len()));
        }
    }
    found
}

/// The four digits at the end of a text, and where they begin.
fn year_before(text: &str) -> Option<(i32, usize)> {
    let mut digits: Vec<(usize, u32)> = Vec::with_capacity(5);
    for (at, c) in text.char_indices().rev() {
        match super::number::half_width(c).to_digit(10) {
            Some(digit) if digits.len() < 5 => digits.push((at, digit)),
            Some(_) | None => break,
        }
    }
    let start = digits.last()?.0;
    let year = digits
        .iter()
        .rev()
        .fold(0, |sum, (_, digit)| sum * 10 + digit);
    (digits.len() == 4).then_some((i32::try_from(year).ok()?, start))
}

fn number_until(text: &str, mark: char) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_once(mark)?;
    let digits: String = digits
        .trim()
        .chars()
        .map(super::number::half_width)
        .collect();
    (1..=2)
        .contains(&digits.len())
        .then(|| digits.parse().ok())
        .flatten()
        .map(|number| (number, rest))
}

/// The day in a file's name, such as `劳动合同法(2012-12-28)`.
pub(super) fn in_file_name(stem: &str) -> Option<NaiveDate> {
    let half: Vec<char> = stem.chars().map(super::number::half_width).collect();
    half.windows(4).enumerate().find_map(|(at, year)| {
        if !year.iter().all(char::is_ascii_digit) {
            return None;
        }
        let text: String = half[at..].iter().collect();
        let mut parts = text.splitn(3, ['-', '.', '_', '年', '月']);
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day: String = parts
            .next()?
            .chars()
            .take_while(char::is_ascii_digit)
            .take(2)
            .collect();
        NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> Option<NaiveDate> {
        (!text.is_empty()).then(|| text.parse().unwrap())
    }

    #[rstest]
    #[case::one(&["2010年8月28日 第十一届会议通过"], "2010-08-28", "")]
    #[case::amended(
        &["1993年10月31日 通过", "2013年10月25日 《关于修改的决定》第二次修正"],
        "2013-10-25", ""
    )]
    #[case::in_force(
        &["2011年3月21日 第1515次会议通过", "2011年3月23日 公布", "2011年3月30日 施行"],
        "2011-03-23", "2011-03-30"
    )]
    #[case::one_line(
        &["（2020年5月28日通过 自2021年1月1日起施行）"], "2020-05-28", "2021-01-01"
    )]
    #[case::quoted_day(
        &["2016年2月6日 《国务院2099年1月1日的决定》修订"], "2016-02-06", ""
    )]
    #[case::wide(&["２０１０年８月２８日 通过"], "2010-08-28", "")]
    #[case::nothing(&["最高人民法院", "2010年 通过", "13月"], "", "")]
    fn the_lines_before_the_text_tell_its_days(
        #[case] lines: &[&str],
        #[case] passed: &str,
        #[case] in_force: &str,
    ) {
        let found = read(lines.iter().copied());
        assert_eq!(
            (found.passed_on, found.in_force_on),
            (day(passed), day(in_force))
        );
    }

    #[rstest]
    #[case("消费者权益保护法(2013-10-25)", "2013-10-25")]
    #[case("物业管理条例（２０１８-3-19）", "2018-03-19")]
    #[case("2018.03.19物业", "2018-03-19")]
    #[case("总则", "")]
    #[case("法（2018-13-40）", "")]
    #[case("第1515次会议", "")]
    fn a_file_name_tells_the_day_of_a_version(#[case] name: &str, #[case] expected: &str) {
        assert_eq!(in_file_name(name), day(expected));
    }

    #[test]
    fn the_last_article_tells_when_the_law_takes_effect() {
        let text = "本法自2021年1月1日起施行。《某法》同时废止。";
        assert_eq!(effect_in(text), day("2021-01-01"));
        assert_eq!(effect_in("自2021年1月1日起计算"), None);
        assert_eq!(effect_in("甲方于2021年1月1日起施行"), None);
    }
}
