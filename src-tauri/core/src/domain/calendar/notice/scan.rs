//! Finding days and spans of days in a Chinese sentence or a line of a table.

use chrono::NaiveDate;

/// Days from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

/// A day as written: what is left out is that of the day before it.
#[derive(Clone, Copy)]
struct Written {
    year: Option<u32>,
    month: Option<u32>,
    day: u32,
    /// Where it begins and ends, in characters.
    from: usize,
    to: usize,
}

/// Every day or span that a text names. Days without a year belong to `year`.
pub(super) fn spans(text: &str, year: u32) -> Vec<Span> {
    let chars: Vec<char> = text.chars().map(narrow).collect();
    let written = written(&chars);
    let mut spans = Vec::new();
    let mut month = None;
    let mut index = 0;
    while let Some(one) = written.get(index) {
        index += 1;
        month = one.month.or(month);
        let Some(first) = date(one, month, year) else {
            continue;
        };
        let joined = written
            .get(index)
            .filter(|next| is_until(chars.get(one.to..next.from).unwrap_or_default()));
        let Some(next) = joined else {
            spans.push(Span { first, last: first });
            continue;
        };
        index += 1;
        month = next.month.or(month);
        let own_year = next.year.or(one.year).unwrap_or(year);
        if let Some(last) = date(next, month, own_year) {
            spans.push(Span { first, last });
        }
    }
    spans
}

fn date(written: &Written, month: Option<u32>, year: u32) -> Option<NaiveDate> {
    let year = written.year.unwrap_or(year).cast_signed();
    NaiveDate::from_ymd_opt(year, month?, written.day)
}

/// Whether what stands between two days joins them to a span: 至, or a dash, with a weekday in
/// brackets before it.
fn is_until(between: &[char]) -> bool {
    let mut depth = 0_i32;
    let rest: String = between
        .iter()
        .filter(|c| {
            depth += i32::from(**c == '(');
            let is_outside = depth == 0;
            depth -= i32::from(**c == ')');
            is_outside && !c.is_whitespace()
        })
        .collect();
    matches!(
        rest.as_str(),
        "至" | "到" | "-" | "--" | "~" | "—" | "–" | "——"
    )
}

fn written(chars: &[char]) -> Vec<Written> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        match whole(chars, at).or_else(|| chinese(chars, at)) {
            Some(one) => {
                at = one.to;
                found.push(one);
            }
            None => {
                while chars.get(at).is_some_and(char::is_ascii_digit) {
                    at += 1;
                }
            }
        }
    }
    found
}

/// `2027-01-02`, `2027/1/2`, `2027.1.2`, `20270102`.
fn whole(chars: &[char], from: usize) -> Option<Written> {
    let (digits, year, at) = number(chars, from)?;
    if digits == 8 {
        return Some(Written {
            year: Some(year / 10_000),
            month: Some(year / 100 % 100),
            day: year % 100,
            from,
            to: at,
        });
    }
    let sign = *chars.get(at).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (_, month, at) = number(chars, at + 1).filter(|_| digits == 4)?;
    chars.get(at).filter(|c| **c == sign)?;
    let (_, day, to) = number(chars, at + 1)?;
    Some(Written {
        year: Some(year),
        month: Some(month),
        day,
        from,
        to,
    })
}

/// `2027年1月2日`, `1月2日`, `2日`.
fn chinese(chars: &[char], from: usize) -> Option<Written> {
    let (mut year, mut month) = (None, None);
    let mut at = from;
    loop {
        let (_, value, next) = number(chars, at)?;
        match chars.get(next)? {
            '年' if year.is_none() && month.is_none() => year = Some(value),
            '月' if month.is_none() => month = Some(value),
            '日' | '号' => {
                return Some(Written {
                    year,
                    month,
                    day: value,
                    from,
                    to: next + 1,
                });
            }
            // 10月1-7日
            '-' | '至' | '~' | '—' if month.is_some() => {
                return Some(Written {
                    year,
                    month,
                    day: value,
                    from,
                    to: next,
                });
            }
            _ => return None,
        }
        at = next + 1;
    }
}

/// The digits from a place on: how many, their value, and where they end.
fn number(chars: &[char], from: usize) -> Option<(usize, u32, usize)> {
    let digits: String = chars
        .get(from..)?
        .iter()
        .take_while(|c| c.is_ascii_digit())
        .collect();
    let value = digits.parse().ok().filter(|_| digits.len() <= 8)?;
    Some((digits.len(), value, from + digits.len()))
}

/// Full-width digits and signs as half-width ones.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '〔' => '(',
        '〕' => ')',
        other => other,
    }
}
