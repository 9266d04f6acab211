//! What the matters of a group say in the same words, and the place that they name.

use super::vectors::Vectors;
use super::words::{ending_at, is_generic, is_nameless, name_from, shows, without_unit};
use crate::domain::segmentation;
use std::collections::{BTreeMap, BTreeSet};

/// Words are shared where that many of a hundred matters have them.
const SHARED: usize = 50;
/// A place may be named by fewer.
const NAMED: usize = 40;
/// A phrase is looked at up to that length.
const LONGEST: usize = 10;
/// A longer one is a sentence that was copied, not a word.
const LONGEST_TERM: usize = 6;
/// A piece of a copied sentence is a word where that many of a hundred titles have it.
const TITLED: usize = 25;
/// At most so many words.
const MOST: usize = 6;
/// A phrase begins and ends with words where it does in that many of a hundred matters.
const WHOLE: usize = 50;
/// A word goes into the longer one that so many of a hundred of its matters have.
const SWALLOWED: usize = 75;

/// What one matter says.
pub(super) struct Text {
    /// Title and place.
    pub(super) head: Vec<char>,
    /// All of it.
    pub(super) whole: Vec<char>,
}

/// The words of a group.
pub(super) struct Shared {
    /// The place, where one is named.
    pub(super) place: Option<String>,
    /// The words, the weightiest first, without those of the place.
    pub(super) terms: Vec<String>,
}

/// With these a place ends, whatever follows.
const SURE: &str = "路村屯巷桥苑";

type Counts = BTreeMap<Vec<char>, usize>;
type Pair = (char, char);

/// A phrase that several have.
struct Phrase {
    letters: Vec<char>,
    score: f32,
}

/// Finds them; `names` are pairs of characters that are never part of them.
pub(super) fn shared(texts: &[Text], names: &BTreeSet<Pair>, vectors: &Vectors) -> Shared {
    let total = texts.len();
    let counts = counts(
        texts.iter().map(|text| &text.whole[..]),
        total * NAMED,
        names,
    );
    let titles = self::counts(texts.iter().map(|text| &text.head[..]), 0, names);
    let place = place(&counts, total);
    // What cuts a word in two is a place's at most; no heading shows it.
    let words = of_words(counts, texts);
    let mut phrases: Vec<Phrase> = words
        .iter()
        .filter(|(_, count)| *count * 100 >= total * SHARED)
        .filter_map(|(letters, count)| {
            let titled = titles.get(letters).copied().unwrap_or_default();
            let is_titled = titled * 100 >= total * TITLED;
            // 妻子刘 and the like are about somebody.
            let is_word = letters.len() <= LONGEST_TERM
                && letters[0] != '子'
                && !is_swallowed(letters, *count, &words, is_titled)
                && !is_generic(&letters.iter().collect::<String>());
            let weight: f32 = pairs(letters)
                .map(|(first, second)| vectors.weight_of(first, second))
                .sum();
            let share = |count: usize| count as f32 / total as f32;
            (is_word && weight > 0.0).then(|| Phrase {
                letters: letters.clone(),
                score: weight * share(*count) * (1.0 + 2.0 * share(titled)),
            })
        })
        .collect();
    phrases.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then_with(|| a.letters.cmp(&b.letters))
    });
    let place_letters: Vec<char> = place.iter().flat_map(|place| place.chars()).collect();
    let mut taken: BTreeSet<Pair> = pairs(&place_letters).collect();
    let mut terms = Vec::new();
    for Phrase { letters, .. } in phrases {
        let letters = without_unit(&letters);
        let known = pairs(letters).filter(|pair| taken.contains(pair)).count();
        if known * 2 >= letters.len() - 1 {
            continue;
        }
        taken.extend(pairs(letters));
        terms.push(letters.iter().collect());
        if terms.len() == MOST {
            break;
        }
    }
    Shared { place, terms }
}

pub(super) fn pairs(letters: &[char]) -> impl Iterator<Item = Pair> + '_ {
    letters.windows(2).map(|pair| (pair[0], pair[1]))
}

/// Phrases with the number of texts that have them, which is at least a hundredth of `least`.
fn counts<'a>(
    texts: impl Iterator<Item = &'a [char]> + Clone,
    least: usize,
    names: &BTreeSet<Pair>,
) -> Counts {
    let mut known: BTreeMap<Pair, usize> = BTreeMap::new();
    for text in texts.clone() {
        for pair in pairs(text).collect::<BTreeSet<_>>() {
            *known.entry(pair).or_default() += 1;
        }
    }
    let is_shared = |count: usize| count > 1 && count * 100 >= least;
    let has = |first: char, second: char| {
        shows(first)
            && shows(second)
            && !names.contains(&(first, second))
            && known.get(&(first, second)).is_some_and(|n| is_shared(*n))
    };
    let mut counts = Counts::new();
    for text in texts {
        let mut own: BTreeSet<&[char]> = BTreeSet::new();
        for at in 0..text.len() {
            for end in at + 2..=text.len().min(at + LONGEST) {
                if !has(text[end - 2], text[end - 1]) {
                    break;
                }
                own.insert(&text[at..end]);
            }
        }
        for phrase in own {
            *counts.entry(phrase.to_vec()).or_default() += 1;
        }
    }
    counts.retain(|_, count| is_shared(*count));
    counts
}

/// Those phrases that are made of whole words in most of the matters that have them.
fn of_words(mut counts: Counts, texts: &[Text]) -> Counts {
    let mut whole: BTreeMap<&[char], usize> = BTreeMap::new();
    for text in texts {
        let begins = begins(&text.whole);
        let mut own: BTreeSet<&[char]> = BTreeSet::new();
        for at in (0..text.whole.len()).filter(|at| begins[*at]) {
            let ends = at + 2..=text.whole.len().min(at + LONGEST);
            for end in ends.filter(|end| begins[*end]) {
                if counts.contains_key(&text.whole[at..end]) {
                    own.insert(&text.whole[at..end]);
                }
            }
        }
        for phrase in own {
            *whole.entry(phrase).or_default() += 1;
        }
    }
    counts.retain(|phrase, count| {
        let whole = whole.get(&phrase[..]).copied().unwrap_or_default();
        whole * 100 >= *count * WHOLE
    });
    counts
}

/// At which characters a word begins; the end of the text is one as well.
fn begins(letters: &[char]) -> Vec<bool> {
    let text: String = letters.iter().collect();
    let mut begins = vec![false; letters.len() + 1];
    let mut at = 0;
    for word in segmentation::words(&text) {
        begins[at] = true;
        at += word.text.chars().count();
    }
    begins[letters.len()] = true;
    begins
}

/// Whether a longer phrase says it, in nearly all of its matters.
fn is_swallowed(letters: &[char], count: usize, counts: &Counts, is_titled: bool) -> bool {
    counts.iter().any(|(longer, more)| {
        longer.len() > letters.len()
            && (longer.len() <= LONGEST_TERM || !is_titled)
            && *more * 100 >= count * SWALLOWED
            && longer.windows(letters.len()).any(|part| part == letters)
    })
}

/// The place that most of them name.
fn place(counts: &Counts, total: usize) -> Option<String> {
    let mut best: Option<(usize, usize, String)> = None;
    for (letters, count) in counts {
        let letters = name_from(letters);
        let Some(begin) = ending(letters) else {
            continue;
        };
        let name: String = letters[..begin].iter().collect();
        let is_part = counts.iter().any(|(longer, more)| {
            longer.len() > letters.len()
                && *more * 100 >= count * SWALLOWED
                && name_from(longer).len() > letters.len()
                && ending(longer).is_some()
                && longer.ends_with(letters)
        });
        // 松林街 of 松林街道 ends where no place ends.
        let goes_on = letters.len() - begin == 1
            && !SURE.contains(letters[begin])
            && counts.iter().any(|(longer, more)| {
                longer.len() > letters.len()
                    && *more * 100 >= count * SWALLOWED
                    && longer.starts_with(letters)
            });
        if *count * 100 < total * NAMED
            || letters.len() < 3
            || is_nameless(&name)
            || is_part
            || goes_on
        {
            continue;
        }
        let rank = (*count, letters.len(), letters.iter().collect::<String>());
        if best.as_ref().is_none_or(|known| rank > *known) {
            best = Some(rank);
        }
    }
    best.map(|(_, _, place)| place)
}

/// Where the ending of a place begins with which these characters end.
fn ending(letters: &[char]) -> Option<usize> {
    (1..letters.len())
        .find(|at| ending_at(letters, *at).is_some_and(|length| at + length == letters.len()))
}
