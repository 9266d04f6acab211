//! Numbers of digits: identity numbers, telephones, bank cards, and others long enough to lead to
//! somebody. What has the form goes, whether its checksum fits or not.

use super::claims::Claims;
use super::known::Known;
use super::span::SpanKind;
use crate::domain::identifiers::{CreditCode, CreditCodeError, IdCard, IdCardError, text};
use chrono::NaiveDate;
use std::ops::Range;

/// No number is written in more parts.
const MOST_GROUPS: usize = 9;
/// So many blanks and dashes at most stand between two parts of a number.
const WIDEST_GAP: usize = 3;

/// What may stand between the parts of a number.
fn is_separator(found: char) -> bool {
    found.is_whitespace()
        || text::is_invisible(found)
        || matches!(
            found,
            '-' | '–'
                | '—'
                | '―'
                | '‐'
                | '‑'
                | '−'
                | '_'
                | '.'
                | '·'
                | '•'
                | '/'
                | '\\'
                | '('
                | ')'
                | '~'
                | '*'
                | '\''
        )
}

/// Claims every number of digits.
pub(super) fn claim(claims: &mut Claims) {
    let groups = groups(claims);
    let mut at = 0;
    while at < groups.len() {
        let Some((last, kind, end)) = longest(claims, &groups, at) else {
            at += 1;
            continue;
        };
        let begin = with_country_sign(claims, groups[at].start);
        let begin = if kind == SpanKind::OtherNumber {
            with_letters(claims, begin)
        } else {
            begin
        };
        claims.claim_number(kind, begin..end);
        at = last + 1;
    }
}

/// Numbers of the parties are known whatever their form; shorter ones could be anything.
const SHORTEST_KNOWN: usize = 5;

/// Claims the numbers that the case knows, in any spelling.
pub(super) fn claim_known(claims: &mut Claims, known: &Known) {
    for number in &known.numbers {
        let wanted: Vec<char> = number
            .chars()
            .map(text::half_width_char)
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if wanted.len() < SHORTEST_KNOWN {
            continue;
        }
        let kind = match wanted.len() {
            15 | 18 => SpanKind::IdCard,
            _ if wanted.iter().all(char::is_ascii_digit) => SpanKind::Phone,
            _ => SpanKind::OtherDocument,
        };
        let mut at = 0;
        while at < claims.len() {
            match spelt(claims, at, &wanted) {
                Some(end) => {
                    claims.claim_number(kind, at..end);
                    at = end;
                }
                None => at += 1,
            }
        }
    }
}

/// The end of a number that is spelt out from a place on.
fn spelt(claims: &Claims, start: usize, wanted: &[char]) -> Option<usize> {
    let mut at = start;
    for (place, letter) in wanted.iter().enumerate() {
        if place > 0 {
            at = (at..claims.len())
                .take(WIDEST_GAP + 1)
                .find(|at| !is_separator(claims.chars[*at]))?;
        }
        let found = claims.free(at)?;
        let found = claims.digits[at].unwrap_or(found.to_ascii_uppercase());
        if found != *letter {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Runs of digits, unclaimed.
fn groups(claims: &Claims) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for at in 0..claims.len() {
        if claims.digits[at].is_none() || claims.is_taken(at) {
            continue;
        }
        match groups.last_mut() {
            Some(group) if group.end == at => group.end = at + 1,
            Some(_) | None => groups.push(at..at + 1),
        }
    }
    groups
}

/// The longest number that begins with a group: its last group, its kind, where it ends.
fn longest(
    claims: &Claims,
    groups: &[Range<usize>],
    first: usize,
) -> Option<(usize, SpanKind, usize)> {
    let mut last = first;
    while last + 1 < groups.len()
        && last + 1 - first < MOST_GROUPS
        && is_gap(claims, groups[last].end..groups[last + 1].start)
    {
        last += 1;
    }
    (first..=last).rev().find_map(|last| {
        let parts = &groups[first..=last];
        let number = Number::of(claims, parts);
        let end = groups[last].end;
        if let Some(end) = number.check_letter(claims, end) {
            return Some((last, SpanKind::IdCard, end));
        }
        number.kind(claims, end).map(|kind| (last, kind, end))
    })
}

fn is_gap(claims: &Claims, gap: Range<usize>) -> bool {
    let visible = gap
        .clone()
        .filter(|at| !text::is_invisible(claims.chars[*at]))
        .count();
    visible <= WIDEST_GAP
        && claims.is_free(gap.clone())
        && gap.into_iter().all(|at| is_separator(claims.chars[at]))
}

/// The + before a country code, and a bracket before an area code.
fn with_country_sign(claims: &Claims, at: usize) -> usize {
    match at.checked_sub(1).and_then(|before| claims.free(before)) {
        Some('+') => at - 1,
        Some(_) | None => at,
    }
}

/// Letters written together with a number belong to it.
fn with_letters(claims: &Claims, at: usize) -> usize {
    (0..at)
        .rev()
        .take_while(|place| claims.free(*place).is_some_and(|c| c.is_ascii_alphabetic()))
        .last()
        .unwrap_or(at)
}

struct Number {
    digits: String,
    lengths: Vec<usize>,
    parts: Vec<String>,
}

impl Number {
    fn of(claims: &Claims, groups: &[Range<usize>]) -> Self {
        let parts: Vec<String> = groups
            .iter()
            .map(|group| group.clone().filter_map(|at| claims.digits[at]).collect())
            .collect();
        Self {
            digits: parts.concat(),
            lengths: parts.iter().map(String::len).collect(),
            parts,
        }
    }

    fn is_single(&self) -> bool {
        self.parts.len() == 1
    }

    /// Where an identity number ends whose check character is a letter.
    fn check_letter(&self, claims: &Claims, end: usize) -> Option<usize> {
        if self.digits.len() != 17 {
            return None;
        }
        let at = (end..claims.len())
            .take(WIDEST_GAP + 1)
            .find(|at| !is_separator(claims.chars[*at]))?;
        matches!(claims.free(at)?, 'X' | 'x' | '×' | 'х' | 'Х').then_some(at + 1)
    }

    fn kind(&self, claims: &Claims, end: usize) -> Option<SpanKind> {
        let length = self.digits.len();
        if self.is_phone() {
            return Some(SpanKind::Phone);
        }
        if self.is_identity() {
            return Some(SpanKind::IdCard);
        }
        if (13..=19).contains(&length) && self.is_card() {
            return Some(SpanKind::BankCard);
        }
        if !self.is_single() {
            return (self.is_local_phone() && !is_measured(claims, end)).then_some(SpanKind::Phone);
        }
        match length {
            0..=6 => None,
            7 | 8 => {
                (self.is_local_phone() && !is_measured(claims, end)).then_some(SpanKind::Phone)
            }
            9..=12 => (!is_measured(claims, end)).then_some(SpanKind::OtherNumber),
            _ => Some(SpanKind::OtherNumber),
        }
    }

    fn is_phone(&self) -> bool {
        let digits = self.digits.as_str();
        let domestic = ["0086", "86", "0"]
            .iter()
            .find_map(|code| digits.strip_prefix(code).filter(|rest| is_mobile(rest)));
        if is_mobile(digits) || domestic.is_some() || is_landline(digits) {
            return true;
        }
        let country = digits
            .strip_prefix("0086")
            .or_else(|| digits.strip_prefix("86"));
        if country.is_some_and(|rest| is_landline(&format!("0{rest}"))) && !self.is_single() {
            return true;
        }
        if digits.len() == 10 && (digits.starts_with("400") || digits.starts_with("800")) {
            return true;
        }
        // With an extension behind.
        let last = self.lengths.last().copied().unwrap_or(0);
        !self.is_single() && (1..=6).contains(&last) && is_landline(&digits[..digits.len() - last])
    }

    /// Seven or eight digits without an area code, written as such; two years are none.
    fn is_local_phone(&self) -> bool {
        let is_written_so = matches!(self.lengths.as_slice(), [7 | 8] | [4, 4] | [3, 4]);
        is_written_so
            && self.digits.starts_with(|c: char| ('2'..='9').contains(&c))
            && !is_day(&self.digits)
            && !self.parts.iter().all(|part| is_year(part))
    }

    fn is_identity(&self) -> bool {
        let is_cut_so = self.lengths.first() == Some(&6);
        match self.digits.len() {
            18 | 15 => {
                (is_cut_so && !self.is_single())
                    || matches!(
                        IdCard::parse(&self.digits, NaiveDate::MAX),
                        Ok(_) | Err(IdCardError::Check { .. })
                    )
            }
            _ => false,
        }
    }

    fn is_card(&self) -> bool {
        let holds_date = self.parts.windows(3).any(|three| {
            let number = |text: &str| text.parse::<u32>().unwrap_or(0);
            is_year(&three[0])
                && (1..=12).contains(&number(&three[1]))
                && (1..=31).contains(&number(&three[2]))
        });
        if holds_date || (!self.is_single() && self.parts.iter().any(|part| is_mobile(part))) {
            return false;
        }
        let (last, others) = match self.lengths.split_last() {
            Some((last, others)) if !others.is_empty() => (*last, others),
            Some(_) | None => return has_luhn(&self.digits),
        };
        let is_in_fours = others.iter().all(|length| *length == 4) && last <= 4;
        let is_in_parts = others.iter().all(|length| *length >= 2);
        is_in_fours || (is_in_parts && has_luhn(&self.digits))
    }
}

fn is_mobile(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.len() == 11 && bytes[0] == b'1' && bytes[1] >= b'3'
}

fn is_landline(digits: &str) -> bool {
    if !digits.starts_with('0') || digits.len() < 10 {
        return false;
    }
    let area = if digits.starts_with("010") || digits.starts_with("02") {
        3
    } else {
        4
    };
    let rest = &digits[area..];
    matches!(rest.len(), 7 | 8) && !rest.starts_with(['0', '1'])
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && (part.starts_with("19") || part.starts_with("20"))
}

fn is_day(digits: &str) -> bool {
    digits.len() == 8
        && NaiveDate::parse_from_str(digits, "%Y%m%d").is_ok()
        && is_year(&digits[..4])
}

/// The checksum of bank cards (ISO/IEC 7812).
fn has_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let value = u32::from(digit - b'0');
            if at % 2 == 1 {
                value * 2 / 10 + value * 2 % 10
            } else {
                value
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether a sum or a measure is told: 1000000元.
pub(super) fn is_measured(claims: &Claims, end: usize) -> bool {
    let mut at = end;
    if claims.chars.get(at) == Some(&'.') {
        at += 1;
        while claims.chars.get(at).is_some_and(char::is_ascii_digit) {
            at += 1;
        }
    }
    while claims.chars.get(at).is_some_and(|c| c.is_whitespace()) {
        at += 1;
    }
    claims
        .chars
        .get(at)
        .is_some_and(|unit| "元块万亿千百圆角分平米㎡吨斤度户人次天年月日个件股".contains(*unit))
}

/// Claims 统一社会信用代码: letters and digits, eighteen of them, in one piece or in several.
pub(super) fn claim_credit_codes(claims: &mut Claims) {
    let mut at = 0;
    while at < claims.len() {
        let is_start = claims.free(at).is_some_and(|c| c.is_ascii_alphanumeric())
            && (at == 0 || !claims.chars[at - 1].is_ascii_alphanumeric());
        match is_start.then(|| credit_code(claims, at)).flatten() {
            Some(end) => {
                claims.claim_number(SpanKind::CreditCode, at..end);
                at = end;
            }
            None => at += 1,
        }
    }
}

fn credit_code(claims: &Claims, start: usize) -> Option<usize> {
    let mut code = String::new();
    let mut gap = 0;
    let mut is_whole = true;
    for at in start..claims.len() {
        let found = claims.free(at)?;
        if found.is_ascii_alphanumeric() {
            is_whole &= gap == 0;
            gap = 0;
            code.push(found.to_ascii_uppercase());
            if code.len() == 18 {
                let goes_on = claims
                    .chars
                    .get(at + 1)
                    .is_some_and(char::is_ascii_alphanumeric);
                return (!goes_on && reads_as_code(&code, is_whole)).then_some(at + 1);
            }
        } else {
            gap += 1;
            if gap > WIDEST_GAP || !is_separator(found) {
                return None;
            }
        }
    }
    None
}

fn reads_as_code(code: &str, is_whole: bool) -> bool {
    let fits = matches!(
        CreditCode::parse(code),
        Ok(_) | Err(CreditCodeError::Check { .. } | CreditCodeError::OrganisationCheck { .. })
    );
    let letters = code.chars().filter(char::is_ascii_alphabetic).count();
    // An identity number with its X is none; a code mistyped with I, O or Z is taken by its form.
    let is_identity = letters == 1 && code.ends_with('X');
    let is_form =
        (1..=10).contains(&letters) && code[2..8].bytes().all(|b| b.is_ascii_digit() || b == b'O');
    !is_identity && ((fits && letters > 0) || (is_whole && is_form))
}
