//! What a person typed, as phrases that must all be found.
//!
//! Everything typed is data. The text is read by the tokenizer of the index and only the tokens go
//! on, each in quotes, so no operator of the engine can be reached from the search box.

use super::characters::{clean, parts_query};
use super::filter::Filter;
use super::tokens::{Ending, Tokens};
use crate::domain::identifiers::number_key;

/// More than this is not read; a longer text pasted in still finds what begins like it.
const LONGEST_QUERY_CHARS: usize = 200;

/// The demands of a search; a document must meet every one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Query {
    clauses: Vec<Clause>,
}

/// One demand: any of the phrases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    phrases: Vec<Phrase>,
}

/// Tokens that must stand side by side; the last may only be the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    tokens: Vec<String>,
    prefix: bool,
}

/// What a part of the query consists of, which decides whether its neighbours may be one word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Letters,
    Digits,
    Mixed,
}

impl Query {
    /// Reads what was typed. Parts set apart by spaces, commas and the like are separate demands.
    pub(super) fn parse(typed: &str) -> Self {
        let typed: String = typed.chars().take(LONGEST_QUERY_CHARS).collect();
        let typed = clean(&typed);
        let parts: Vec<Phrase> = typed.split(parts_query).filter_map(Phrase::of).collect();
        let mut clauses: Vec<Clause> = parts
            .chunk_by(|a, b| a.script() == b.script() && a.script() != Script::Mixed)
            .flat_map(Clause::of_neighbours)
            .collect();
        // `+86 139 0000 0001` also asks for the number in the one form in which it is indexed.
        let kept = number_key(&typed).filter(|key| *key != typed);
        if let Some(kept) = kept.as_deref().and_then(Phrase::of) {
            for clause in &mut clauses {
                if !clause.phrases.contains(&kept) {
                    clause.phrases.push(kept.clone());
                }
            }
        }
        Self { clauses }
    }

    /// Nothing that could be sought: an empty box, or punctuation alone.
    pub(super) fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// All demands.
    pub(super) fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The MATCH expression, or `None` when nothing can match.
    pub(super) fn expression(&self, filter: &Filter) -> Option<String> {
        let groups = filter.token_groups();
        if self.is_empty() || groups.iter().any(Vec::is_empty) {
            return None;
        }
        let words = self.clauses.iter().map(|clause| {
            any_of(
                &clause
                    .phrases
                    .iter()
                    .map(Phrase::expression)
                    .collect::<Vec<_>>(),
            )
        });
        let facets = groups
            .iter()
            .map(|group| any_of(&group.iter().map(|token| quoted(token)).collect::<Vec<_>>()));
        Some(words.chain(facets).collect::<Vec<_>>().join(" AND "))
    }
}

impl Clause {
    /// The demands of neighbouring parts of one script. `wang guo hui` also asks for `wangguohui`,
    /// `138 0013` for `13800138`: how people type readings and phone numbers.
    fn of_neighbours(parts: &[Phrase]) -> Vec<Self> {
        let single = parts.iter().all(|part| part.script() == Script::Mixed)
            || parts.iter().map(|part| part.tokens.len()).sum::<usize>() < 2;
        let joined = if single {
            None
        } else {
            Phrase::of(
                &parts
                    .iter()
                    .flat_map(|part| part.tokens.clone())
                    .collect::<String>(),
            )
        };
        parts
            .iter()
            .map(|part| {
                let mut phrases = vec![part.clone()];
                phrases.extend(joined.clone().filter(|joined| joined != part));
                Self { phrases }
            })
            .collect()
    }

    /// The places where any phrase stands: ranges of tokens.
    pub(super) fn places(&self, tokens: &Tokens) -> Vec<(usize, &Phrase)> {
        let all = self.phrases.iter();
        all.flat_map(|phrase| phrase.places(tokens).map(move |place| (place, phrase)))
            .collect()
    }

    /// Whether any phrase stands in the tokens.
    pub(super) fn is_met_by(&self, tokens: &Tokens) -> bool {
        self.phrases
            .iter()
            .any(|phrase| phrase.places(tokens).next().is_some())
    }
}

impl Phrase {
    /// The phrase of one part of a query; `None` if it holds no word.
    fn of(part: &str) -> Option<Self> {
        let read = Tokens::of(part, Ending::Open);
        let tokens: Vec<String> = read.iter().map(str::to_owned).collect();
        let last = tokens.last()?;
        let one_han_character = last.chars().count() == 1;
        let prefix = one_han_character || script_of(last) != Script::Mixed;
        Some(Self { tokens, prefix })
    }

    /// How many tokens side by side.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// How many characters of the last token were asked for, if it may go on.
    pub(super) fn open_chars(&self) -> Option<usize> {
        let last = self.tokens.last().filter(|_| self.prefix)?;
        Some(last.chars().count())
    }

    /// Where the phrase begins among the tokens.
    fn places<'a>(&'a self, tokens: &'a Tokens) -> impl Iterator<Item = usize> + 'a {
        let starts = (tokens.len() + 1).saturating_sub(self.tokens.len());
        (0..starts).filter(move |&start| {
            self.tokens.iter().enumerate().all(|(offset, wanted)| {
                let found = tokens.text(start + offset);
                if self.prefix && offset + 1 == self.tokens.len() {
                    found.starts_with(wanted.as_str())
                } else {
                    found == wanted
                }
            })
        })
    }

    fn expression(&self) -> String {
        let tokens: Vec<String> = self.tokens.iter().map(|token| quoted(token)).collect();
        let star = if self.prefix { " *" } else { "" };
        format!("{}{star}", tokens.join(" + "))
    }

    fn script(&self) -> Script {
        let mut scripts = self.tokens.iter().map(|token| script_of(token));
        match scripts.next() {
            Some(first) if scripts.all(|script| script == first) => first,
            Some(_) | None => Script::Mixed,
        }
    }
}

fn script_of(token: &str) -> Script {
    use super::characters::{Class, class};
    match token.chars().next().map(class) {
        Some(Class::Letter) => Script::Letters,
        Some(Class::Digit) => Script::Digits,
        Some(
            Class::Han
            | Class::MiddleDot
            | Class::Ignorable
            | Class::FacetOpen
            | Class::ValueBreak
            | Class::Break,
        )
        | None => Script::Mixed,
    }
}

fn quoted(token: &str) -> String {
    format!("\"{}\"", token.replace('"', "\"\""))
}

fn any_of(alternatives: &[String]) -> String {
    match alternatives {
        [only] => only.clone(),
        several => format!("({})", several.join(" OR ")),
    }
}

#[cfg(test)]
mod tests {

    use rstest::rstest;

    use super::Query;
    use crate::search::filter::Filter;

    #[rstest]
    #[case::phrase("王国辉", r#""王国" + "国辉""#)]
    #[case::single("王", r#""王" *"#)]
    #[case::words("漏水 赔偿", r#""漏水" AND "赔偿""#)]
    #[case::commas("张三、李四", r#""张三" AND "李四""#)]
    #[case::mixed("A7县", r#""a" + "7" + "县" *"#)]
    #[case::reading("wgh", r#""wgh" *"#)]
    #[case::reading_in_parts(
        "wang guo",
        r#"("wang" * OR "wangguo" *) AND ("guo" * OR "wangguo" *)"#
    )]
    #[case::phone_in_parts("138-0013", r#"("138" + "0013" * OR "1380013" *)"#)]
    #[case::phone_with_country_code("+86 139-0000-0001", r#"("86" * OR "8613900000001" * OR "13900000001" *) AND ("139" + "0000" + "0001" * OR "8613900000001" * OR "13900000001" *)"#)]
    #[case::docket("〔2026〕12号", r#""2026" + "12" + "号" *"#)]
    #[case::operators(
        r#""a" NOT b*"#,
        r#"("a" * OR "anotb" *) AND ("not" * OR "anotb" *) AND ("b" * OR "anotb" *)"#
    )]
    fn what_is_typed_becomes_this_expression(#[case] typed: &str, #[case] expected: &str) {
        assert_eq!(
            Query::parse(typed).expression(&Filter::default()).unwrap(),
            expected
        );
    }

    #[rstest]
    #[case("")]
    #[case("  \u{3000}")]
    #[case("，。！*\"^:()-")]
    #[case("\u{F8F0}\u{F8F1}\u{F8F2}\0")]
    fn nothing_to_seek_is_no_expression(#[case] typed: &str) {
        assert!(Query::parse(typed).is_empty());
        assert_eq!(Query::parse(typed).expression(&Filter::default()), None);
    }
}
