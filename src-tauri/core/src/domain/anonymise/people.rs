//! Who is spoken of in a text, and what they are called instead: 张某, or 李某甲 and 李某乙 where several
//! bear a surname, in the order in which they come up.

use super::claims::Claims;
use super::span::SpanKind;
use super::words::{STEMS, is_compound};
use crate::domain::identifiers::text;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Somebody in a text.
pub(super) struct Person {
    /// What stands before 某.
    pub(super) surname: String,
    /// The whole name, where it is known.
    pub(super) full: Option<String>,
}

struct Mention {
    at: usize,
    claim: usize,
    person: usize,
}

/// Everybody in a text.
#[derive(Default)]
pub(super) struct People {
    list: Vec<Person>,
    mentions: Vec<Mention>,
}

impl People {
    /// Somebody by their whole name.
    pub(super) fn of_name(&mut self, full: &str, surname: String) -> usize {
        let known = self
            .list
            .iter()
            .position(|one| one.full.as_deref() == Some(full));
        known.unwrap_or_else(|| {
            self.list.push(Person {
                surname,
                full: Some(full.to_owned()),
            });
            self.list.len() - 1
        })
    }

    /// Whoever was last spoken of with that surname; somebody new where nobody bears it.
    pub(super) fn of_surname(&mut self, surname: &str, before: usize) -> usize {
        let list = &self.list;
        let bears = |mention: &&Mention| list[mention.person].surname == surname;
        let last = self
            .mentions
            .iter()
            .filter(bears)
            .filter(|mention| mention.at < before)
            .max_by_key(|mention| mention.at);
        let found = last.or_else(|| self.mentions.iter().filter(bears).min_by_key(|one| one.at));
        if let Some(mention) = found {
            return mention.person;
        }
        self.list.push(Person {
            surname: surname.to_owned(),
            full: None,
        });
        self.list.len() - 1
    }

    /// Whether somebody who was named bears that surname.
    pub(super) fn has_surname(&self, surname: char) -> bool {
        self.list.iter().any(|one| {
            let mut letters = one.surname.chars();
            letters.next() == Some(surname) && letters.next().is_none()
        })
    }

    /// Claims characters that speak of somebody.
    pub(super) fn mention(&mut self, claims: &mut Claims, at: Range<usize>, person: usize) {
        let begin = at.start;
        if let Some(claim) = claims.claim(SpanKind::Name, at, String::new()) {
            self.mentions.push(Mention {
                at: begin,
                claim,
                person,
            });
        }
    }

    /// Gives everybody who is spoken of another name.
    pub(super) fn name_all(mut self, claims: &mut Claims) {
        self.mentions.sort_by_key(|mention| mention.at);
        let reserved = reserved(claims);
        let mut order: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for mention in &self.mentions {
            let bearers = order.entry(&self.list[mention.person].surname).or_default();
            if !bearers.contains(&mention.person) {
                bearers.push(mention.person);
            }
        }
        let mut names: BTreeMap<usize, String> = BTreeMap::new();
        for (surname, bearers) in &order {
            let taken = reserved.get(*surname);
            if bearers.len() == 1 && taken.is_none() {
                names.insert(bearers[0], format!("{surname}某"));
                continue;
            }
            let free = (0_usize..)
                .map(stems)
                .filter(|stems| taken.is_none_or(|taken| !taken.contains(stems)));
            for (person, stems) in bearers.iter().zip(free) {
                names.insert(*person, format!("{surname}某{stems}"));
            }
        }
        for mention in &self.mentions {
            if let Some(name) = names.get(&mention.person) {
                claims.put(mention.claim, name.clone());
            }
        }
    }
}

/// 甲 … 癸, then 甲甲, 甲乙 …
fn stems(number: usize) -> String {
    let count = STEMS.len();
    let last = STEMS[number % count];
    match number / count {
        0 => last.to_string(),
        more => format!("{}{last}", stems(more - 1)),
    }
}

/// The stems that a text uses already, by surname.
fn reserved(claims: &Claims) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for at in claims.inert() {
        let words = claims.text(at.clone());
        if let Some((surname, rest)) = words.split_once('某') {
            let stems: String = rest.chars().take_while(|c| STEMS.contains(c)).collect();
            if !surname.is_empty() && !stems.is_empty() {
                found.entry(surname.to_owned()).or_default().insert(stems);
            }
        }
    }
    found
}

/// What stands before 某 for a name; none where the name is no name.
pub(super) fn surname_of(name: &[char]) -> Option<String> {
    let first = *name.first()?;
    if let Some(second) = name.get(1).filter(|second| is_compound(first, **second))
        && name.len() > 2
    {
        return Some([first, *second].iter().collect());
    }
    (text::is_han(first) || first.is_ascii_alphabetic()).then(|| first.to_string())
}
