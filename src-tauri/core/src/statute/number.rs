//! Numbers of articles: 第五百七十七条, 577, ５７７条, 第一百二十条之一.

use std::fmt;

/// Larger numbers are no article of anything.
const LARGEST: u32 = 9_999;
/// So many articles may have been put in behind one.
const LARGEST_INSERTED: u32 = 99;
const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS: [(u32, char); 3] = [(1_000, '千'), (100, '百'), (10, '十')];

/// The number of an article; ordered as articles stand in a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleNo {
    /// 第**577**条.
    pub number: u32,
    /// 之**一** of an article that was put in later; 0 for an ordinary one.
    pub inserted: u32,
}

impl ArticleNo {
    /// An ordinary article.
    #[must_use]
    pub fn plain(number: u32) -> Self {
        Self {
            number,
            inserted: 0,
        }
    }

    /// Reads a number that stands at the beginning of a text: `第五百七十七条`, `577条`, `第12条之一`.
    /// Answers it with the bytes that it took. 条 must be there.
    #[must_use]
    pub fn leading(text: &str) -> Option<(Self, usize)> {
        let rest = text.strip_prefix('第').unwrap_or(text);
        let (number, rest) = numeral(rest, LARGEST)?;
        let rest = rest.trim_start_matches(is_blank).strip_prefix('条')?;
        let (inserted, rest) = match rest.strip_prefix('之') {
            Some(behind) => numeral(behind, LARGEST_INSERTED).unwrap_or((0, rest)),
            None => (0, rest),
        };
        let found = Self { number, inserted };
        (number > 0).then_some((found, text.len() - rest.len()))
    }

    /// Reads what somebody typed for an article and nothing else: as [`leading`](Self::leading), and
    /// also `577`, `577-1` and `第577`.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((found, bytes)) = Self::leading(text) {
            return (bytes == text.len()).then_some(found);
        }
        let is_marked = text.starts_with('第');
        let (number, rest) = numeral(text.strip_prefix('第').unwrap_or(text), LARGEST)?;
        let in_digits = text.chars().any(|c| half_width(c).is_ascii_digit());
        // 三十 alone is a word of a sentence, 30 is a number.
        if number == 0 || !(is_marked || in_digits) {
            return None;
        }
        let inserted = match rest.strip_prefix(['-', '－', '之']) {
            Some(behind) => {
                let (inserted, rest) = numeral(behind, LARGEST_INSERTED)?;
                (rest.is_empty() && inserted > 0).then_some(inserted)?
            }
            None if rest.is_empty() => 0,
            None => return None,
        };
        Some(Self { number, inserted })
    }

    /// Whether an article of this number follows one of the other without a gap.
    #[must_use]
    pub fn follows(self, before: Self) -> bool {
        let next = Self::plain(before.number.saturating_add(1));
        let put_in = Self {
            number: before.number,
            inserted: before.inserted.saturating_add(1),
        };
        self == next || self == put_in
    }
}

/// The number as a law prints it.
impl fmt::Display for ArticleNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "第{}条", in_words(self.number))?;
        if self.inserted > 0 {
            write!(f, "之{}", in_words(self.inserted))?;
        }
        Ok(())
    }
}

/// A number below ten thousand in Chinese: 10 is 十, 110 一百一十, 1001 一千零一.
#[must_use]
pub fn in_words(number: u32) -> String {
    let digit = |n: u32| {
        DIGITS
            .get(usize::try_from(n).unwrap_or(0))
            .copied()
            .unwrap_or('零')
    };
    if number > LARGEST {
        return number.to_string();
    }
    if number < 10 {
        return digit(number).to_string();
    }
    let mut words = String::new();
    let mut rest = number;
    let mut skipped = false;
    for (unit, name) in UNITS {
        let count = rest / unit;
        rest %= unit;
        if count == 0 {
            skipped = !words.is_empty();
            continue;
        }
        if skipped {
            words.push('零');
            skipped = false;
        }
        if !(unit == 10 && count == 1 && words.is_empty()) {
            words.push(digit(count));
        }
        words.push(name);
    }
    if rest > 0 {
        if skipped {
            words.push('零');
        }
        words.push(digit(rest));
    }
    words
}

/// Reads a numeral at the beginning of a text, in Chinese or in digits of any width; blanks within
/// it do not count. Answers it with what follows.
fn numeral(text: &str, largest: u32) -> Option<(u32, &str)> {
    let text = text.trim_start_matches(is_blank);
    let end = text
        .char_indices()
        .find(|&(_, c)| !is_numeral(c) && !is_blank(c))
        .map_or(text.len(), |(at, _)| at);
    let taken = text[..end].trim_end_matches(is_blank);
    let rest = &text[taken.len()..];
    let figures: Vec<char> = taken
        .chars()
        .filter(|&c| !is_blank(c))
        .map(half_width)
        .collect();
    let number = if figures.iter().any(|&c| unit_of(c).is_some()) {
        with_units(&figures)?
    } else {
        in_places(&figures)?
    };
    (number <= largest).then_some((number, rest))
}

/// 五百七十七: each digit counts as often as the unit behind it says.
fn with_units(figures: &[char]) -> Option<u32> {
    let (mut sum, mut pending, mut last_unit) = (0_u32, None, 10_000);
    for &figure in figures {
        if let Some(unit) = unit_of(figure) {
            if unit >= last_unit {
                return None;
            }
            // 十五 is ten and five.
            sum = sum.checked_add(pending.take().unwrap_or(1) * unit)?;
            last_unit = unit;
        } else {
            match (digit_of(figure)?, pending) {
                (0, None) => {}
                (digit, None) => pending = Some(digit),
                (_, Some(_)) => return None,
            }
        }
    }
    sum.checked_add(pending.unwrap_or(0))
}

/// 577, 五七七, 五〇三.
fn in_places(figures: &[char]) -> Option<u32> {
    if figures.is_empty() || figures.len() > 4 {
        return None;
    }
    let mut number = 0;
    for &figure in figures {
        number = number * 10 + digit_of(figure)?;
    }
    Some(number)
}

fn digit_of(figure: char) -> Option<u32> {
    match figure {
        '〇' | '○' => Some(0),
        '两' => Some(2),
        other => other.to_digit(10).or_else(|| {
            let place = DIGITS.iter().position(|&digit| digit == other)?;
            u32::try_from(place).ok()
        }),
    }
}

fn unit_of(figure: char) -> Option<u32> {
    let found = UNITS.iter().find(|(_, name)| *name == figure);
    found.map(|(unit, _)| *unit)
}

fn is_numeral(c: char) -> bool {
    let c = half_width(c);
    digit_of(c).is_some() || unit_of(c).is_some()
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}' | '\t')
}

pub(super) fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case(1, "一")]
    #[case(10, "十")]
    #[case(19, "十九")]
    #[case(20, "二十")]
    #[case(101, "一百零一")]
    #[case(110, "一百一十")]
    #[case(115, "一百一十五")]
    #[case(577, "五百七十七")]
    #[case(1000, "一千")]
    #[case(1001, "一千零一")]
    #[case(1010, "一千零一十")]
    #[case(1260, "一千二百六十")]
    #[case(9999, "九千九百九十九")]
    fn a_number_is_written_as_laws_write_it(#[case] number: u32, #[case] words: &str) {
        assert_eq!(in_words(number), words);
    }

    #[rstest]
    #[case("五百七十七条", 577, 0)]
    #[case("第577条", 577, 0)]
    #[case("577条", 577, 0)]
    #[case("577", 577, 0)]
    #[case("５７７", 577, 0)]
    #[case("第５７７条", 577, 0)]
    #[case("第 五 条", 5, 0)]
    #[case("五七七条", 577, 0)]
    #[case("第一百零三条之二", 103, 2)]
    #[case("103条之2", 103, 2)]
    #[case("103-2", 103, 2)]
    #[case("第五百七十七", 577, 0)]
    fn what_is_typed_for_an_article_is_read(
        #[case] typed: &str,
        #[case] number: u32,
        #[case] inserted: u32,
    ) {
        assert_eq!(
            ArticleNo::typed(typed),
            Some(ArticleNo { number, inserted })
        );
    }

    #[rstest]
    #[case("三十")]
    #[case("三十日内")]
    #[case("第")]
    #[case("条")]
    #[case("0条")]
    #[case("第五条第二款")]
    #[case("12345")]
    #[case("577-")]
    #[case("百十条之")]
    fn other_words_are_no_article(#[case] typed: &str) {
        assert_eq!(ArticleNo::typed(typed), None);
    }

    #[test]
    fn articles_follow_each_other_also_where_one_was_put_in() {
        let at = |number, inserted| ArticleNo { number, inserted };
        assert!(at(6, 0).follows(at(5, 0)));
        assert!(at(5, 1).follows(at(5, 0)));
        assert!(at(5, 2).follows(at(5, 1)));
        assert!(at(6, 0).follows(at(5, 2)));
        assert!(!at(7, 0).follows(at(5, 0)));
        assert!(!at(5, 2).follows(at(5, 0)));
        assert!(!at(5, 0).follows(at(5, 0)));
    }

    proptest! {
        #[test]
        fn every_number_survives_the_way_through_words(number in 1_u32..=9_999, inserted in 0_u32..=99) {
            let article = ArticleNo { number, inserted };
            let printed = article.to_string();
            prop_assert_eq!(ArticleNo::typed(&printed), Some(article));
            prop_assert_eq!(ArticleNo::leading(&printed), Some((article, printed.len())));
            let wide: String = number.to_string().chars()
                .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect();
            prop_assert_eq!(ArticleNo::typed(&wide), Some(ArticleNo::plain(number)));
            prop_assert_eq!(ArticleNo::typed(&number.to_string()), Some(ArticleNo::plain(number)));
        }

        #[test]
        fn no_text_makes_reading_fail(text in "\\PC{0,24}") {
            let _ = ArticleNo::typed(&text);
            let _ = ArticleNo::leading(&text);
        }
    }
}
