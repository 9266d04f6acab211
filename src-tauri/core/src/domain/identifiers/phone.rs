//! Telephone numbers as people write them in work orders: mobile, landline, service, foreign.
//!
//! Ranges inside the mobile numbers are not checked, as they change every year.

use thiserror::Error;

use super::text;

/// A telephone number in the form in which it is kept and compared.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    /// Digits; a landline as `0411-80000011` or `0411-80000011-8001`, a foreign number with `+`.
    pub normalised: String,
    /// What sort of number it is.
    pub kind: PhoneKind,
}

/// What sort of telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    /// Eleven digits beginning with 13–19.
    Mobile,
    /// Area code and seven or eight digits.
    Landline,
    /// Seven or eight digits without area code: reachable from the same city only.
    Local,
    /// Short numbers (12345, 110, 95xxx) and 400 or 800 numbers.
    Service,
    /// A country code other than 86.
    Foreign,
}

/// Why a text is no telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PhoneError {
    /// A character that no number contains.
    #[error("unexpected character at {position}")]
    Characters {
        /// Position in the compacted text, from one.
        position: usize,
    },
    /// The digits fit no kind of number by their count.
    #[error("{found} digits")]
    Length {
        /// Digits found.
        found: usize,
    },
    /// Eleven digits, but not beginning like a mobile number.
    #[error("no mobile number begins so")]
    Prefix,
}

impl Phone {
    /// Reads one telephone number as typed.
    ///
    /// # Errors
    /// A strange character, a count of digits no number has, or a wrong beginning.
    pub fn parse(typed: &str) -> Result<Self, PhoneError> {
        let text = text::compact(typed).replace('转', "-");
        let rest = text.strip_prefix('+').unwrap_or(&text);
        if let Some(at) = rest
            .chars()
            .position(|c| !c.is_ascii_digit() && !is_separator(c))
        {
            return Err(PhoneError::Characters {
                position: at + 1 + (text.len() - rest.len()),
            });
        }
        let (domestic, is_international) = strip_country(&text);
        let digits: String = domestic.chars().filter(char::is_ascii_digit).collect();
        let new = |normalised: String, kind| Ok(Self { normalised, kind });
        if is_international == Some(false) {
            return match digits.len() {
                7..=15 => new(format!("+{digits}"), PhoneKind::Foreign),
                found => Err(PhoneError::Length { found }),
            };
        }
        if is_mobile(&digits) {
            return new(digits, PhoneKind::Mobile);
        }
        let with_zero = || format!("0{}", domestic.trim_start_matches(is_separator));
        if let Some(found) = landline(domestic) {
            return new(found, PhoneKind::Landline);
        }
        if let Some(found) = is_international.and_then(|_| landline(&with_zero())) {
            return new(found, PhoneKind::Landline);
        }
        if is_service(&digits) {
            return new(digits, PhoneKind::Service);
        }
        match digits.len() {
            7 | 8 if !digits.starts_with(['0', '1']) => new(digits, PhoneKind::Local),
            11 if !digits.starts_with('0') => Err(PhoneError::Prefix),
            found => Err(PhoneError::Length { found }),
        }
    }
}

/// A number must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Phone")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// Splits a cell holding several numbers at `、 , ， / ; ；`, line ends and blanks. A number written
/// with blanks inside stays whole. What is no number is kept as it stands, so nothing is lost.
#[must_use]
pub fn split_phones(cell: &str) -> Vec<String> {
    let strong = |c: char| matches!(c, '、' | ',' | '，' | '/' | '／' | ';' | '；' | '\n' | '\r');
    let mut found = Vec::new();
    for part in cell.split(strong) {
        let words: Vec<&str> = part.split_whitespace().collect();
        let mut at = 0;
        while at < words.len() {
            let whole = |end: &usize| Phone::parse(&words[at..*end].concat()).is_ok();
            let end = (at + 1..=words.len()).rev().find(whole).unwrap_or(at + 1);
            found.push(words[at..end].join(" "));
            at = end;
        }
    }
    found
}

fn is_separator(found: char) -> bool {
    matches!(found, '-' | '(' | ')' | '–' | '—' | '－')
}

/// The number without its country code; whether a code stood there, and whether it was 86.
fn strip_country(text: &str) -> (&str, Option<bool>) {
    let code = text.strip_prefix('+').or_else(|| text.strip_prefix("00"));
    match code.map(|rest| (rest, rest.strip_prefix("86"))) {
        Some((_, Some(domestic))) => (domestic, Some(true)),
        Some((foreign, None)) => (foreign, Some(false)),
        None => match text.strip_prefix("86") {
            Some(rest) if is_mobile(&rest.replace(is_separator, "")) => (rest, Some(true)),
            _ => (text, None),
        },
    }
}

fn is_mobile(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.len() == 11
        && bytes[0] == b'1'
        && bytes[1] >= b'3'
        && bytes.iter().all(u8::is_ascii_digit)
}

/// Area code, number and extension joined by dashes; `None` when the text is no landline.
fn landline(text: &str) -> Option<String> {
    let cleaned = text.replace(['(', ')'], "-").replace(is_separator, "-");
    let mut groups: Vec<&str> = cleaned.split('-').filter(|g| !g.is_empty()).collect();
    let first = *groups.first()?;
    if !first.starts_with('0') || first.len() < 3 {
        return None;
    }
    let short_area = first.starts_with("010") || first.starts_with("02");
    let area_length = if short_area { 3 } else { 4 };
    let area = first.get(..area_length)?;
    if first.len() > area_length {
        groups[0] = &first[area_length..];
    } else {
        groups.remove(0);
    }
    let extension = if groups.len() > 1 && digits_before_last(&groups) >= 7 {
        groups.pop()
    } else {
        None
    };
    let number = groups.concat();
    let is_extension = extension.is_none_or(|e| (1..=6).contains(&e.len()));
    if !(7..=8).contains(&number.len()) || number.starts_with(['0', '1']) || !is_extension {
        return None;
    }
    Some(extension.map_or(format!("{area}-{number}"), |e| {
        format!("{area}-{number}-{e}")
    }))
}

fn digits_before_last(groups: &[&str]) -> usize {
    groups[..groups.len() - 1].iter().map(|g| g.len()).sum()
}

fn is_service(digits: &str) -> bool {
    match digits.len() {
        3 => matches!(digits, "110" | "114" | "119" | "120" | "122"),
        4 => digits == "8890",
        5 => ["123", "95", "96", "10", "11", "12"]
            .iter()
            .any(|p| digits.starts_with(p)),
        6..=8 => digits.starts_with("95") || (digits.len() == 6 && digits.starts_with("96")),
        10 => digits.starts_with("400") || digits.starts_with("800"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("13800138000", "13800138000", PhoneKind::Mobile)]
    #[case("19900000000", "19900000000", PhoneKind::Mobile)]
    #[case("+86 139-0000-0000", "13900000000", PhoneKind::Mobile)]
    #[case("8613900000000", "13900000000", PhoneKind::Mobile)]
    #[case("008613900000000", "13900000000", PhoneKind::Mobile)]
    #[case("１３９００００００００", "13900000000", PhoneKind::Mobile)]
    #[case("0411-80000011", "0411-80000011", PhoneKind::Landline)]
    #[case("041180000011", "0411-80000011", PhoneKind::Landline)]
    #[case("（0411）8000 0011", "0411-80000011", PhoneKind::Landline)]
    #[case("+86-411-8000-0011", "0411-80000011", PhoneKind::Landline)]
    #[case("01080000011", "010-80000011", PhoneKind::Landline)]
    #[case("0411-80000011-8001", "0411-80000011-8001", PhoneKind::Landline)]
    #[case("0411-80000011转8001", "0411-80000011-8001", PhoneKind::Landline)]
    #[case("80000011", "80000011", PhoneKind::Local)]
    #[case("12345", "12345", PhoneKind::Service)]
    #[case("8890", "8890", PhoneKind::Service)]
    #[case("12348", "12348", PhoneKind::Service)]
    #[case("12338", "12338", PhoneKind::Service)]
    #[case("110", "110", PhoneKind::Service)]
    #[case("95588", "95588", PhoneKind::Service)]
    #[case("400-800-0011", "4008000011", PhoneKind::Service)]
    #[case("+852 2345 6789", "+85223456789", PhoneKind::Foreign)]
    fn a_number_is_kept_in_one_form(
        #[case] typed: &str,
        #[case] normalised: &str,
        #[case] kind: PhoneKind,
    ) {
        let phone = Phone::parse(typed).unwrap();
        assert_eq!((phone.normalised.as_str(), phone.kind), (normalised, kind));
    }

    #[rstest]
    #[case("12345678901", PhoneError::Prefix)]
    #[case("1380013800", PhoneError::Length { found: 10 })]
    #[case("138001380001", PhoneError::Length { found: 12 })]
    #[case("", PhoneError::Length { found: 0 })]
    #[case("1380013800O", PhoneError::Characters { position: 11 })]
    #[case("+86无", PhoneError::Characters { position: 4 })]
    fn what_is_no_number_is_told_apart(#[case] typed: &str, #[case] fault: PhoneError) {
        assert_eq!(Phone::parse(typed), Err(fault));
    }

    #[rstest]
    #[case("13800138000、0411-80000011", &["13800138000", "0411-80000011"])]
    #[case("13800138000 13900000000", &["13800138000", "13900000000"])]
    #[case("139 0000 0000/8000 0011", &["139 0000 0000", "8000 0011"])]
    #[case("13800138000；无", &["13800138000", "无"])]
    #[case(" ，", &[])]
    fn a_cell_with_several_numbers_is_split(#[case] cell: &str, #[case] numbers: &[&str]) {
        assert_eq!(split_phones(cell), numbers);
    }

    proptest! {
        #[test]
        fn the_kept_form_reads_back_as_itself(typed in "[0-9+() -]{0,20}") {
            if let Ok(phone) = Phone::parse(&typed) {
                prop_assert_eq!(Phone::parse(&phone.normalised), Ok(phone));
            }
        }

        #[test]
        fn splitting_loses_no_digit(cell in "[0-9、,; /-]{0,40}") {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            prop_assert_eq!(digits(&split_phones(&cell).concat()), digits(&cell));
        }
    }
}
