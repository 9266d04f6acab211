//! A text as the sequence of tokens that the index keeps.
//!
//! A run of Han characters gives its overlapping pairs and then its last character alone:
//! `王国辉` → `王国` `国辉` `辉`. The lone last one keeps a phrase from leaping over punctuation, and
//! lets a single character be found as the beginning of a token. Letters and digits are lower-cased
//! words; a word ends where letters and digits meet, so `辽A12345` is found by `12345`.

use std::convert::Infallible;
use std::ops::Range;

use super::characters::{Class, FACET_CLOSE, class, fold_into};

/// A longer word continues in the next token.
const LONGEST_WORD_BYTES: usize = 64;

/// Whether the last character of a text is known to end its run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// A document: the text ends here.
    Closed,
    /// A query: what is sought may go on, so no lone last character follows the last pair.
    Open,
}

/// Calls `emit` with each token and the bytes of the text it was made from.
///
/// # Errors
/// Stops at, and returns, the first error of `emit`.
pub(super) fn for_each_token<E>(
    text: &str,
    ending: Ending,
    emit: impl FnMut(&str, Range<usize>) -> Result<(), E>,
) -> Result<(), E> {
    let mut scan = Scan {
        emit,
        buffer: String::new(),
        word: None,
        han: None,
    };
    let mut chars = text.char_indices();
    while let Some((start, c)) = chars.next() {
        let end = start + c.len_utf8();
        match class(c) {
            Class::Ignorable => {}
            Class::Han => {
                scan.end_word()?;
                scan.han(c, start..end)?;
            }
            Class::MiddleDot => {
                scan.end_word()?;
                scan.dot()?;
            }
            class @ (Class::Letter | Class::Digit) => {
                scan.end_han()?;
                scan.word(c, class, start..end)?;
            }
            Class::Break => scan.end_runs()?,
            Class::ValueBreak => {
                scan.end_runs()?;
                (scan.emit)(&text[start..end], start..end)?;
            }
            Class::FacetOpen => {
                scan.end_runs()?;
                let close = chars
                    .find(|&(_, c)| c == FACET_CLOSE)
                    .map_or(text.len(), |(close, _)| close);
                (scan.emit)(&text[start..close], start..close)?;
            }
        }
    }
    scan.end_word()?;
    let goes_on = ending == Ending::Open && scan.han.as_ref().is_some_and(|run| run.paired);
    if goes_on { Ok(()) } else { scan.end_han() }
}

/// The run being read: a word or a Han run, never both.
struct Scan<F> {
    emit: F,
    buffer: String,
    word: Option<(Class, Range<usize>)>,
    han: Option<HanRun>,
}

struct HanRun {
    last: char,
    at: Range<usize>,
    /// At least one pair was emitted.
    paired: bool,
    /// A middle dot was passed over since `last`.
    dotted: bool,
}

impl<E, F: FnMut(&str, Range<usize>) -> Result<(), E>> Scan<F> {
    fn han(&mut self, c: char, at: Range<usize>) -> Result<(), E> {
        let paired = match self.han.take() {
            Some(run) => {
                self.buffer.clear();
                self.buffer.extend([run.last, c]);
                (self.emit)(&self.buffer, run.at.start..at.end)?;
                true
            }
            None => false,
        };
        self.han = Some(HanRun {
            last: c,
            at,
            paired,
            dotted: false,
        });
        Ok(())
    }

    fn dot(&mut self) -> Result<(), E> {
        match &mut self.han {
            Some(run) if !run.dotted => {
                run.dotted = true;
                Ok(())
            }
            Some(_) | None => self.end_han(),
        }
    }

    fn word(&mut self, c: char, class: Class, at: Range<usize>) -> Result<(), E> {
        let full = self.buffer.len() >= LONGEST_WORD_BYTES;
        if full
            || self
                .word
                .as_ref()
                .is_some_and(|(current, _)| *current != class)
        {
            self.end_word()?;
        }
        match &mut self.word {
            Some((_, span)) => span.end = at.end,
            None => {
                self.buffer.clear();
                self.word = Some((class, at));
            }
        }
        fold_into(&mut self.buffer, c);
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), E> {
        match self.word.take() {
            Some((_, span)) if !self.buffer.is_empty() => (self.emit)(&self.buffer, span),
            Some(_) | None => Ok(()),
        }
    }

    fn end_han(&mut self) -> Result<(), E> {
        match self.han.take() {
            Some(run) => {
                self.buffer.clear();
                self.buffer.push(run.last);
                (self.emit)(&self.buffer, run.at)
            }
            None => Ok(()),
        }
    }

    fn end_runs(&mut self) -> Result<(), E> {
        self.end_word()?;
        self.end_han()
    }
}

/// The tokens of one text, kept together for matching in memory.
#[derive(Clone, Default)]
pub(super) struct Tokens {
    arena: String,
    /// Where each token ends in `arena`, and where it stood in the text.
    spans: Vec<(usize, Range<usize>)>,
}

impl Tokens {
    /// The tokens of a text.
    pub(super) fn of(text: &str, ending: Ending) -> Self {
        let mut tokens = Self::default();
        let outcome: Result<(), Infallible> = for_each_token(text, ending, |token, source| {
            tokens.arena.push_str(token);
            tokens.spans.push((tokens.arena.len(), source));
            Ok(())
        });
        match outcome {
            Ok(()) => tokens,
        }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    /// The token at a place that must exist.
    pub(super) fn text(&self, place: usize) -> &str {
        let start = place
            .checked_sub(1)
            .map_or(0, |before| self.spans[before].0);
        &self.arena[start..self.spans[place].0]
    }

    /// The bytes of the text that the token at a place was made from.
    pub(super) fn source(&self, place: usize) -> &Range<usize> {
        &self.spans[place].1
    }

    /// All tokens in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|place| self.text(place))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Ending, Tokens};

    #[rstest]
    #[case::han_run("王国辉", &["王国", "国辉", "辉"])]
    #[case::lone_character("王", &["王"])]
    #[case::punctuation_breaks("漏水，赔偿", &["漏水", "水", "赔偿", "偿"])]
    #[case::mixed("A7县春华镇", &["a", "7", "县春", "春华", "华镇", "镇"])]
    #[case::hotline("12345热线", &["12345", "热线", "线"])]
    #[case::full_width("Ｌ２号", &["l", "2", "号"])]
    #[case::extension_b("𠮷野家", &["𠮷野", "野家", "家"])]
    #[case::name_with_dot("阿依·买提", &["阿依", "依买", "买提", "提"])]
    #[case::name_with_other_dot("阿依・买提", &["阿依", "依买", "买提", "提"])]
    #[case::dot_before_a_digit("第·5", &["第", "5"])]
    #[case::variation_selector("葛\u{E0101}城", &["葛城", "城"])]
    #[case::phone("138-0013", &["138", "0013"])]
    #[case::dotted_capital("İz", &["iz"])]
    #[case::nothing("，。 !", &[])]
    fn a_text_becomes_these_tokens(#[case] text: &str, #[case] expected: &[&str]) {
        let tokens = Tokens::of(text, Ending::Closed);
        assert_eq!(tokens.iter().collect::<Vec<_>>(), expected);
    }

    #[rstest]
    #[case::run("王国辉", &["王国", "国辉"])]
    #[case::lone_character("王", &["王"])]
    #[case::only_the_end_is_open("春华12号楼", &["春华", "华", "12", "号楼"])]
    fn an_open_text_may_go_on(#[case] text: &str, #[case] expected: &[&str]) {
        let tokens = Tokens::of(text, Ending::Open);
        assert_eq!(tokens.iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_token_knows_where_it_stood() {
        let text = "在A7县";
        let tokens = Tokens::of(text, Ending::Closed);
        let sources: Vec<_> = (0..tokens.len())
            .map(|at| &text[tokens.source(at).clone()])
            .collect();
        assert_eq!(sources, ["在", "A", "7", "县"]);
    }

    #[test]
    fn a_very_long_word_goes_on_in_the_next_token() {
        let tokens = Tokens::of(&"x".repeat(100), Ending::Closed);
        assert_eq!(tokens.iter().map(str::len).collect::<Vec<_>>(), [64, 36]);
    }
}
