//! A text character by character, and who has claimed which of them.

use super::span::SpanKind;
use super::words::{STEMS, is_compound, is_doubtful, is_function, is_surname, is_word_end};
use crate::domain::identifiers::text;
use std::ops::Range;

/// Chinese numerals in a row that long are a number read out.
const SHORTEST_SPOKEN: usize = 7;

/// A claim on some characters.
#[derive(Clone)]
pub(super) struct Claim {
    pub(super) kind: SpanKind,
    pub(super) at: Range<usize>,
    pub(super) by: String,
}

/// The characters of a text, half width, with their digits and what is claimed of them.
pub(super) struct Claims {
    pub(super) chars: Vec<char>,
    /// The digit that each character stands for.
    pub(super) digits: Vec<Option<char>>,
    offsets: Vec<usize>,
    taken: Vec<bool>,
    /// What reads as replaced already.
    inert: Vec<Range<usize>>,
    claims: Vec<Claim>,
}

impl Claims {
    pub(super) fn of(typed: &str) -> Self {
        let mut offsets: Vec<usize> = typed.char_indices().map(|(at, _)| at).collect();
        offsets.push(typed.len());
        let chars: Vec<char> = typed.chars().map(text::half_width_char).collect();
        Self {
            digits: read_digits(&chars),
            taken: vec![false; chars.len()],
            chars,
            offsets,
            inert: Vec::new(),
            claims: Vec::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at a place that nobody has claimed.
    pub(super) fn free(&self, at: usize) -> Option<char> {
        (at < self.len() && !self.taken[at]).then(|| self.chars[at])
    }

    pub(super) fn is_free(&self, at: Range<usize>) -> bool {
        at.end <= self.len() && at.clone().all(|place| !self.taken[place])
    }

    pub(super) fn is_taken(&self, at: usize) -> bool {
        at < self.len() && self.taken[at]
    }

    /// Whether those words stand at a place.
    pub(super) fn stands(&self, at: usize, words: &str) -> bool {
        (at..)
            .zip(words.chars())
            .all(|(place, found)| self.chars.get(place) == Some(&found))
    }

    /// Whether those words end before a place, nobody having claimed them.
    pub(super) fn ends(&self, end: usize, words: &str) -> bool {
        let length = words.chars().count();
        end >= length && self.stands(end - length, words) && self.is_free(end - length..end)
    }

    pub(super) fn text(&self, at: Range<usize>) -> String {
        self.chars[at].iter().collect()
    }

    /// Claims characters; whoever came first keeps them.
    /// Answers the claim's number where it was free.
    pub(super) fn claim(
        &mut self,
        kind: SpanKind,
        at: Range<usize>,
        by: impl Into<String>,
    ) -> Option<usize> {
        if at.is_empty() || !self.is_free(at.clone()) {
            return None;
        }
        self.taken[at.clone()].fill(true);
        self.claims.push(Claim {
            kind,
            at,
            by: by.into(),
        });
        Some(self.claims.len() - 1)
    }

    /// Says what stands in place of a claim.
    pub(super) fn put(&mut self, claim: usize, by: String) {
        self.claims[claim].by = by;
    }

    /// Claims a number, which its token replaces.
    pub(super) fn claim_number(&mut self, kind: SpanKind, at: Range<usize>) {
        self.claim(kind, at, kind.token());
    }

    /// What is to be replaced, in order.
    pub(super) fn replacements(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter()
    }

    /// The claims in order, by bytes.
    pub(super) fn in_bytes(&self) -> Vec<(Range<usize>, &Claim)> {
        let mut found: Vec<_> = self
            .claims
            .iter()
            .map(|claim| {
                let at = self.offsets[claim.at.start]..self.offsets[claim.at.end];
                (at, claim)
            })
            .collect();
        found.sort_by_key(|(at, _)| at.start);
        found
    }

    /// Where the text speaks of somebody or something by another name, by bytes.
    pub(super) fn aliases(&self) -> Vec<Range<usize>> {
        self.inert
            .iter()
            .filter_map(|at| self.alias_in(at))
            .map(|at| self.offsets[at.start]..self.offsets[at.end])
            .collect()
    }

    /// 张某 of 张某处, 某小区 of 求某小区, nothing of 某日: what is left alone is more than what
    /// stands for somebody.
    fn alias_in(&self, at: &Range<usize>) -> Option<Range<usize>> {
        let Some(some) = at.clone().find(|place| self.chars[*place] == '某') else {
            return Some(at.clone());
        };
        let is_stem = |place: &usize| STEMS.contains(&self.chars[*place]);
        let stems = (some..at.end)
            .find(|place| self.chars[*place] != '某')
            .unwrap_or(at.end);
        let noun = (stems..at.end)
            .find(|place| !is_stem(place))
            .unwrap_or(at.end);
        let has_noun = noun < at.end;
        let is_somebody = match some - at.start {
            0 => false,
            1 => stems < noun || self.is_surname_before(some, has_noun),
            _ => true,
        };
        if is_somebody {
            Some(at.start..noun)
        } else {
            has_noun.then_some(some..at.end)
        }
    }

    /// Whether the character before 某 is a surname and not the end of what was said before:
    /// 于某 is somebody, 于某小区 and 于某日 are not.
    fn is_surname_before(&self, some: usize, has_noun: bool) -> bool {
        let surname = self.chars[some - 1];
        if surname.is_ascii_alphabetic() {
            return true;
        }
        let is_word_end = some > 1 && is_word_end(self.chars[some - 2], surname);
        let is_time = self
            .chars
            .get(some + 1)
            .is_some_and(|c| "年月日天时次".contains(*c));
        let is_particle = is_doubtful(surname) && has_noun || is_function(surname) && is_time;
        is_surname(surname) && !is_word_end && !is_particle
    }

    /// What reads as replaced already, by characters.
    pub(super) fn inert(&self) -> &[Range<usize>] {
        &self.inert
    }

    /// Takes what a former round left: 张某, 李某甲, 某公司, 〔电话〕. It stays as it is.
    pub(super) fn claim_inert(&mut self) {
        let mut at = 0;
        while at < self.len() {
            let end = if self.chars[at] == '〔' {
                self.token_end(at)
            } else {
                self.alias_end(at)
            };
            let Some(end) = end else {
                at += 1;
                continue;
            };
            self.taken[at..end].fill(true);
            self.inert.push(at..end);
            at = end;
        }
    }

    fn token_end(&self, at: usize) -> Option<usize> {
        let found = SpanKind::ALL
            .iter()
            .map(|kind| kind.token())
            .find(|token| !token.is_empty() && self.stands(at, token));
        found.map(|token| at + token.chars().count())
    }

    fn alias_end(&self, at: usize) -> Option<usize> {
        let is_some = |place: usize| self.chars.get(place) == Some(&'某');
        let mut end = if is_some(at) {
            at
        } else if !self
            .chars
            .get(at)
            .is_some_and(|c| text::is_han(*c) || c.is_ascii_alphabetic())
        {
            return None;
        } else if is_some(at + 1) {
            at + 1
        } else if is_some(at + 2) && is_compound(self.chars[at], self.chars[at + 1]) {
            at + 2
        } else {
            return None;
        };
        while is_some(end) {
            end += 1;
        }
        while self.chars.get(end).is_some_and(|c| STEMS.contains(c)) {
            end += 1;
        }
        for noun in super::words::ALIAS_NOUNS {
            if self.stands(end, noun) {
                return Some(end + noun.chars().count());
            }
        }
        Some(end)
    }
}

/// Digits, and Chinese numerals that are read one by one: 幺三九…
fn read_digits(chars: &[char]) -> Vec<Option<char>> {
    let mut digits: Vec<Option<char>> = chars
        .iter()
        .map(|c| c.is_ascii_digit().then_some(*c))
        .collect();
    let mut at = 0;
    while at < chars.len() {
        let end = (at..chars.len())
            .find(|place| spoken_digit(chars[*place]).is_none())
            .unwrap_or(chars.len());
        if end - at >= SHORTEST_SPOKEN {
            for place in at..end {
                digits[place] = spoken_digit(chars[place]);
            }
        }
        at = end + 1;
    }
    digits
}

fn spoken_digit(found: char) -> Option<char> {
    Some(match found {
        '零' | '〇' | '○' | '洞' => '0',
        '一' | '壹' | '幺' => '1',
        '二' | '贰' | '两' => '2',
        '三' | '叁' => '3',
        '四' | '肆' => '4',
        '五' | '伍' => '5',
        '六' | '陆' => '6',
        '七' | '柒' | '拐' => '7',
        '八' | '捌' => '8',
        '九' | '玖' | '勾' => '9',
        digit if digit.is_ascii_digit() => digit,
        _ => return None,
    })
}
