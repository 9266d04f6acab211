//! The passage that shows why a record was found.
//!
//! Offsets are UTF-16 units, as the window's JavaScript counts: `𠮷` is two.

use std::ops::Range;
use std::{fmt, iter};

use serde::{Deserialize, Serialize};

use super::query::{Phrase, Query};
use super::stored_copy::{StoredCopy, compact};
use super::tokens::{Ending, Tokens};

/// Characters shown before the first match.
const LEAD_CHARS: usize = 20;
/// Characters shown in all.
const PASSAGE_CHARS: usize = 90;

/// Where in a record a passage comes from; masking hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A narrative, a note.
    Text,
    /// Where somebody lives.
    Address,
    /// A person or organisation.
    Name,
    /// A docket, order or phone number.
    Number,
}

/// A passage with its matches. `Debug` prints no word of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// Where it comes from.
    pub field: Field,
    /// One line, with `…` where it was cut; unmasked.
    pub text: String,
    /// Start and end of each match in `text`, in UTF-16 units, ascending, not overlapping.
    pub marks: Vec<(u32, u32)>,
}

impl fmt::Debug for Snippet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Snippet({:?}, {} marks)", self.field, self.marks.len())
    }
}

/// The matches in a title.
pub(super) fn title_marks(query: &Query, title: &str) -> Vec<(u32, u32)> {
    let (_, matches) = matches(query, title);
    passage(Field::Text, title, &matches, usize::MAX).marks
}

/// The passage of a text that is no record's, with its matches.
pub(super) fn plain_passage(query: &Query, text: &str) -> (String, Vec<(u32, u32)>) {
    let (_, matches) = matches(query, text);
    let found = passage(Field::Text, text, &matches, PASSAGE_CHARS);
    (found.text, found.marks)
}

/// The value that answers most of the query; the opening of the first one if none does.
pub(super) fn snippet(query: &Query, copy: &StoredCopy) -> Option<Snippet> {
    let mut best: Option<(usize, Snippet)> = None;
    for (field, value) in values(copy) {
        let (met, matches) = matches_of(query, field, value);
        if best.as_ref().is_none_or(|(most, _)| met > *most) {
            best = Some((met, passage(field, value, &matches, PASSAGE_CHARS)));
        }
    }
    best.map(|(_, snippet)| snippet)
}

fn values(copy: &StoredCopy) -> impl Iterator<Item = (Field, &str)> {
    let texts = copy.texts.iter().map(|value| (Field::Text, value.as_str()));
    let addresses = copy
        .addresses
        .iter()
        .map(|value| (Field::Address, value.as_str()));
    let names = copy.names.iter().map(|value| (Field::Name, value.as_str()));
    let numbers = copy
        .numbers
        .iter()
        .map(|value| (Field::Number, value.as_str()));
    texts
        .chain(addresses)
        .chain(names)
        .chain(numbers)
        .filter(|(_, value)| !value.trim().is_empty())
}

/// A number found without its separators is marked as a whole.
fn matches_of(query: &Query, field: Field, value: &str) -> (usize, Vec<Range<usize>>) {
    let as_written = matches(query, value);
    if field != Field::Number || as_written.0 > 0 {
        return as_written;
    }
    match compact(value).map(|compact| matches(query, &compact).0) {
        Some(met) if met > 0 => (met, iter::once(0..value.len()).collect()),
        Some(_) | None => as_written,
    }
}

/// How many demands the text meets, and the bytes that meet them: ascending, not overlapping.
fn matches(query: &Query, text: &str) -> (usize, Vec<Range<usize>>) {
    let tokens = Tokens::of(text, Ending::Closed);
    let mut met = 0;
    let mut found: Vec<Range<usize>> = Vec::new();
    for clause in query.clauses() {
        let places = clause.places(&tokens);
        met += usize::from(!places.is_empty());
        found.extend(
            places
                .into_iter()
                .map(|(start, phrase)| bytes(text, &tokens, start, phrase)),
        );
    }
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, kept| {
        let overlap = next.start <= kept.end;
        if overlap {
            kept.end = kept.end.max(next.end);
        }
        overlap
    });
    (met, found)
}

/// The bytes of a phrase; of a last token that goes on, only what was asked for.
fn bytes(text: &str, tokens: &Tokens, start: usize, phrase: &Phrase) -> Range<usize> {
    let last = tokens.source(start + phrase.len() - 1);
    let asked = phrase
        .open_chars()
        .and_then(|chars| text[last.clone()].char_indices().nth(chars));
    let end = asked.map_or(last.end, |(offset, _)| last.start + offset);
    tokens.source(start).start..end
}

fn passage(field: Field, value: &str, matches: &[Range<usize>], chars: usize) -> Snippet {
    let window = window(value, matches.first().map_or(0, |first| first.start), chars);
    let mut text = String::new();
    if window.start > 0 {
        text.push('…');
    }
    let lead = text.len();
    text.extend(
        value[window.clone()]
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c }),
    );
    let marks = matches
        .iter()
        .map(|found| found.start.max(window.start)..found.end.min(window.end))
        .filter(|found| found.start < found.end)
        .map(|found| {
            let before = utf16(&value[window.start..found.start]) + utf16(&text[..lead]);
            (before, before + utf16(&value[found]))
        })
        .collect();
    if window.end < value.len() {
        text.push('…');
    }
    Snippet { field, text, marks }
}

/// The bytes to show: some characters before the first match, and as many in all as there are.
fn window(value: &str, first: usize, chars: usize) -> Range<usize> {
    let back = |from: usize, chars: usize| {
        let before = value[..from].char_indices().rev();
        before.take(chars).last().map_or(from, |(at, _)| at)
    };
    let start = back(first, LEAD_CHARS.min(chars));
    let shown = value[start..].chars().take(chars).count();
    let start = back(start, chars - shown);
    let end = value[start..]
        .char_indices()
        .nth(chars)
        .map_or(value.len(), |(at, _)| start + at);
    start..end
}

fn utf16(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {

    use rstest::rstest;

    use super::{Field, PASSAGE_CHARS, StoredCopy, snippet, title_marks};
    use crate::search::query::Query;

    fn copy(texts: &[&str], names: &[&str], numbers: &[&str]) -> StoredCopy {
        let all = |values: &[&str]| values.iter().map(|&value| value.to_owned()).collect();
        StoredCopy {
            title: String::new(),
            texts: all(texts),
            addresses: Vec::new(),
            names: all(names),
            numbers: all(numbers),
        }
    }

    #[rstest]
    #[case::phrase("漏水", "楼上漏水，又漏水", &[(2, 4), (6, 8)])]
    #[case::two_units_before_it("漏水", "𠮷家漏水", &[(3, 5)])]
    #[case::single("水", "漏水了", &[(1, 2)])]
    #[case::prefix_of_a_word("138", "电话13800138000", &[(2, 5)])]
    #[case::over_a_dot("依买", "阿依·买提", &[(1, 4)])]
    #[case::touching_matches("漏 水", "漏水", &[(0, 2)])]
    fn matches_are_marked(#[case] query: &str, #[case] text: &str, #[case] marks: &[(u32, u32)]) {
        let snippet = snippet(&Query::parse(query), &copy(&[text], &[], &[])).unwrap();
        assert_eq!(
            (snippet.text.as_str(), snippet.marks.as_slice()),
            (text, marks)
        );
        assert_eq!(title_marks(&Query::parse(query), text), marks);
    }

    #[test]
    fn a_long_text_is_cut_around_its_first_match() {
        let text = format!("{}漏水{}", "前".repeat(300), "后".repeat(300));
        let snippet = snippet(&Query::parse("漏水"), &copy(&[&text], &[], &[])).unwrap();
        assert_eq!(
            snippet.text.chars().count(),
            PASSAGE_CHARS + 2,
            "and … at both ends"
        );
        assert_eq!(snippet.marks, [(21, 23)]);
    }

    #[test]
    fn a_match_near_the_end_keeps_a_full_passage() {
        let text = format!("{}漏水", "前".repeat(300));
        let snippet = snippet(&Query::parse("漏水"), &copy(&[&text], &[], &[])).unwrap();
        assert_eq!(snippet.text.chars().count(), PASSAGE_CHARS + 1);
        assert_eq!(snippet.marks, [(89, 91)]);
    }

    #[test]
    fn the_value_that_answers_most_is_shown() {
        let copy = copy(&["漏水", "王国辉家漏水"], &["王国辉"], &[]);
        let snippet = snippet(&Query::parse("王国辉 漏水"), &copy).unwrap();
        assert_eq!(snippet.text, "王国辉家漏水");
    }

    #[test]
    fn a_number_found_without_its_separators_is_marked_whole() {
        let snippet = snippet(
            &Query::parse("13800138"),
            &copy(&["某"], &[], &["138-0013-8000"]),
        )
        .unwrap();
        assert_eq!(
            (snippet.field, snippet.marks),
            (Field::Number, vec![(0, 13)])
        );
    }

    #[test]
    fn lines_become_one_line() {
        let snippet = snippet(&Query::parse("漏水"), &copy(&["一\n二\t漏水"], &[], &[])).unwrap();
        assert_eq!(snippet.text, "一 二 漏水");
    }
}
