//! A hot spot: made of a group, counted and named.

use super::LEAST;
use super::grouping::{ALIKE, groups};
use super::terms::{Text, pairs, shared};
use super::vectors::{Vector, Vectors, Words, common, sum};
use super::words::{ending_at, means};
use crate::domain::anonymise::{Known, SpanKind, remaining};
use crate::domain::record::SubjectKind;
use chrono::{Datelike as _, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A letter is written again where that many of a hundred of its pairs of characters are.
const SAME: usize = 80;
/// It is so as well where that many of a hundred of its passages are copied.
const COPIED: usize = 15;
/// Matters of one place have that much more in common where they are of one subject.
const OF_SUBJECT: f32 = 0.06;
/// One with less than that share of it is about something else.
const OF_LIKENESS: f32 = 0.35;
/// Fewer passages are copied by chance.
const FEW: usize = 10;
/// So many characters in a row are a passage.
const PASSAGE: usize = 8;
/// What names its place is that much stronger.
const OF_PLACE: f64 = 1.5;
/// The ending of a place stands at most so far behind what reads as a name.
const NAME_OF_PLACE: usize = 4;
/// A group is of a category where that many of a hundred matters are.
const OF_CATEGORY: usize = 60;

/// So many groups more than asked for are looked through for names.
const SPARE: usize = 10;

type Pair = (char, char);

/// A matter as it is compared.
#[derive(Clone, Copy)]
pub struct Matter<'a> {
    /// What it is.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Uuid,
    /// The day on which it came.
    pub day: NaiveDate,
    /// What it is, in a line.
    pub title: &'a str,
    /// What it says.
    pub text: &'a str,
    /// Where.
    pub place: &'a str,
    /// Its type, in words.
    pub category: &'a str,
    /// Names of people that it may hold, so that they are left out.
    pub names: &'a [String],
}

/// A group of matters of one place and time.
#[derive(Clone, Debug, PartialEq)]
pub struct HotSpot {
    /// Their places in what was given, the earliest matter first.
    pub matters: Vec<usize>,
    /// How many different ones; what was written again is counted once.
    pub count: u32,
    /// How many of these fall into its densest window.
    pub peak_count: u32,
    /// The first day of that window's matters.
    pub peak_from: NaiveDate,
    /// Their last day.
    pub peak_to: NaiveDate,
    /// Where, if they name a place.
    pub place: Option<String>,
    /// The type that most of them have.
    pub category: Option<String>,
    /// The words that they share, the weightiest first.
    pub terms: Vec<String>,
    /// How much they have in common, from 0 to 1.
    pub likeness: f64,
    /// How strong it is: the matters of its densest window, weighed by what they have in common.
    pub strength: f64,
}

/// The hot spots among matters, the strongest first, at most `limit`.
#[must_use]
pub fn hot_spots(matters: &[Matter<'_>], window: u32, limit: usize) -> Vec<HotSpot> {
    let window = i32::try_from(window).unwrap_or(i32::MAX);
    let mut order: Vec<usize> = (0..matters.len()).collect();
    order.sort_by_key(|at| {
        let matter = &matters[*at];
        (matter.day, matter.kind.as_str(), matter.id)
    });
    let words: Vec<Words> = order.iter().map(|at| words(&matters[*at])).collect();
    let days: Vec<i32> = order
        .iter()
        .map(|at| matters[*at].day.num_days_from_ce())
        .collect();
    let vectors = Vectors::of(&words);
    let found = Found {
        matters,
        order: &order,
        words: &words,
        vectors: &vectors,
        days: &days,
        window,
    };
    let mut spots: Vec<(Vec<usize>, HotSpot)> = groups(&vectors, &days, window)
        .into_iter()
        .filter(|group| group.len() >= LEAST as usize)
        .filter_map(|group| {
            found
                .spot(&group, &BTreeSet::new())
                .map(|spot| (group, spot))
        })
        .collect();
    let order_of = |a: &HotSpot, b: &HotSpot| {
        let id = |spot: &HotSpot| spot.matters.first().map(|at| matters[*at].id);
        b.strength
            .total_cmp(&a.strength)
            .then(b.peak_to.cmp(&a.peak_to))
            .then_with(|| id(a).cmp(&id(b)))
    };
    spots.sort_by(|a, b| order_of(&a.1, &b.1));
    // Looking for names takes long: only where something may be shown.
    spots.truncate(limit + SPARE);
    let mut spots: Vec<HotSpot> = spots
        .into_iter()
        .filter_map(|(group, spot)| {
            let names = found.names(&group);
            if names.is_empty() {
                Some(spot)
            } else {
                found.spot(&group, &names)
            }
        })
        .collect();
    spots.sort_by(order_of);
    spots.truncate(limit);
    spots
}

/// All that was compared.
struct Found<'a> {
    matters: &'a [Matter<'a>],
    /// Where each stands in what was given.
    order: &'a [usize],
    words: &'a [Words],
    vectors: &'a Vectors,
    days: &'a [i32],
    window: i32,
}

fn words(matter: &Matter<'_>) -> Words {
    let head = [matter.title, matter.place].join("\n");
    Words {
        head: without(&head, matter.names).chars().collect(),
        body: without(matter.text, matter.names).chars().collect(),
    }
}

/// A text with the names of those who are known taken out.
fn without(text: &str, names: &[String]) -> String {
    let mut text = text.to_owned();
    for name in names.iter().filter(|name| name.chars().count() > 1) {
        if text.contains(name.as_str()) {
            text = text.replace(name.as_str(), "\n");
        }
    }
    text
}

impl Found<'_> {
    /// A group counted and named, without the names of people.
    fn spot(&self, group: &[usize], names: &BTreeSet<Pair>) -> Option<HotSpot> {
        if group.len() < LEAST as usize {
            return None;
        }
        let own: Vec<Vector> = group
            .iter()
            .map(|at| self.vectors.without(*at, names))
            .collect();
        // Names alone hold no group together.
        if likeness(&own) < ALIKE {
            return None;
        }
        let texts: Vec<Text> = group.iter().map(|at| self.text(*at)).collect();
        let voices = voices(&texts);
        let first: BTreeSet<usize> = voices.iter().copied().collect();
        if first.len() < LEAST as usize {
            return None;
        }
        let mut is_first = (0..).map(|at| first.contains(&at));
        let texts: Vec<Text> = texts
            .into_iter()
            .filter(|_| is_first.next().unwrap_or(false))
            .collect();
        let shared = shared(&texts, names, self.vectors);
        // A place is no subject, and one word without one may be the turn of a letter.
        let least = if shared.place.is_some() { 1 } else { 2 };
        if shared.terms.len() < least {
            return None;
        }
        let place: Vec<char> = shared
            .place
            .iter()
            .flat_map(|place| place.chars())
            .collect();
        let mut apart = names.clone();
        apart.extend(pairs(&place));
        let subjects: Vec<Vector> = first
            .iter()
            .map(|at| self.vectors.without(group[*at], &apart))
            .collect();
        let likeness = likeness(&subjects);
        if likeness < OF_SUBJECT {
            return None;
        }
        let kept = self.alike(group, &apart, likeness);
        if kept.len() < group.len() {
            return self.spot(&kept, names);
        }
        let likeness = f64::from(likeness);
        let days: Vec<i32> = group.iter().map(|at| self.days[*at]).collect();
        let peak = peak(&days, &voices, self.window);
        let given: Vec<usize> = group.iter().map(|at| self.order[*at]).collect();
        let by_place = if shared.place.is_some() {
            OF_PLACE
        } else {
            1.0
        };
        let more = u32::try_from(peak.count).unwrap_or(u32::MAX) - 1;
        Some(HotSpot {
            count: u32::try_from(first.len()).unwrap_or(u32::MAX),
            peak_count: more + 1,
            peak_from: self.matters[given[peak.first]].day,
            peak_to: self.matters[given[peak.last]].day,
            place: shared.place,
            category: category(given.iter().map(|at| self.matters[*at].category)),
            terms: shared.terms,
            likeness,
            strength: f64::from(more) * likeness.sqrt() * by_place,
            matters: given,
        })
    }

    /// The matters of a group that share its subject and not just its place; where those that are
    /// left come apart in time, the longest part.
    fn alike(&self, group: &[usize], apart: &BTreeSet<Pair>, likeness: f32) -> Vec<usize> {
        let own: Vec<Vector> = group
            .iter()
            .map(|at| self.vectors.without(*at, apart))
            .collect();
        let all = all(&own);
        let others = (own.len() - 1) as f32;
        let kept: Vec<usize> = group
            .iter()
            .zip(&own)
            .filter(|(_, one)| {
                (common(one, &all) - common(one, one)) / others >= likeness * OF_LIKENESS
            })
            .map(|(at, _)| *at)
            .collect();
        let parts = kept.chunk_by(|one, next| self.days[*next] - self.days[*one] <= self.window);
        parts
            .rev()
            .max_by_key(|part| part.len())
            .map(<[usize]>::to_vec)
            .unwrap_or_default()
    }

    fn text(&self, at: usize) -> Text {
        let words = &self.words[at];
        let mut whole = words.head.clone();
        whole.push('\n');
        whole.extend(&words.body);
        Text {
            head: words.head.clone(),
            whole,
        }
    }

    /// The pairs of characters that are part of what reads as a name in most of a group's matters.
    fn names(&self, group: &[usize]) -> BTreeSet<Pair> {
        let mut named: BTreeMap<Pair, usize> = BTreeMap::new();
        let mut having: BTreeMap<Pair, usize> = BTreeMap::new();
        for at in group {
            let whole = self.text(*at).whole;
            let text: String = whole.iter().collect();
            let mut own = BTreeSet::new();
            for span in remaining(&text, &Known::default()) {
                let begin = text[..span.original.start].chars().count();
                let end = begin + text[span.original].chars().count();
                if span.kind == SpanKind::Name && !is_in_place(&whole, begin, end) {
                    own.extend(pairs(&whole[begin..end]));
                }
            }
            for pair in own {
                *named.entry(pair).or_default() += 1;
            }
            for pair in pairs(&whole).collect::<BTreeSet<_>>() {
                *having.entry(pair).or_default() += 1;
            }
        }
        // What reads as a name here and as none elsewhere in the group is none.
        named.retain(|pair, count| *count * 2 >= having.get(pair).copied().unwrap_or_default());
        named.into_keys().collect()
    }
}

/// Whether what reads as a name is the beginning of a place's, as in 景园滨河苑.
fn is_in_place(letters: &[char], begin: usize, end: usize) -> bool {
    (end - 1..letters.len().min(end + NAME_OF_PLACE))
        .take_while(|at| means(letters[*at]))
        .any(|at| at > begin && ending_at(letters, at).is_some_and(|length| at + length >= end))
}

/// Which matters are one letter written again: each has the number of its first.
fn voices(texts: &[Text]) -> Vec<usize> {
    let parts = |length: usize| -> Vec<BTreeSet<&[char]>> {
        let all = texts.iter().map(|text| text.whole.windows(length));
        all.map(|parts| parts.filter(|part| !part.contains(&'\n')).collect())
            .collect()
    };
    let (words, passages) = (parts(2), parts(PASSAGE));
    let mut voices: Vec<usize> = Vec::with_capacity(texts.len());
    for at in 0..texts.len() {
        let same = (0..at).find(|other| {
            let copied = passages[at].intersection(&passages[*other]).count();
            copied >= FEW && is_share(copied, &passages[at], &passages[*other], COPIED)
                || is_share(
                    words[at].intersection(&words[*other]).count(),
                    &words[at],
                    &words[*other],
                    SAME,
                )
        });
        voices.push(same.map_or(at, |other| voices[other]));
    }
    voices
}

/// Whether what is common is that many of a hundred of the shorter one's parts.
fn is_share(
    common: usize,
    one: &BTreeSet<&[char]>,
    other: &BTreeSet<&[char]>,
    share: usize,
) -> bool {
    let least = one.len().min(other.len());
    least > 0 && common * 100 >= least * share
}

fn all(own: &[Vector]) -> Vector {
    own.iter().fold(Vector::new(), |all, one| sum(&all, one))
}

/// What any two of them have in common on average.
fn likeness(own: &[Vector]) -> f32 {
    let all = all(own);
    let alone: f32 = own.iter().map(|one| common(one, one)).sum();
    let count = own.len() as f32;
    (common(&all, &all) - alone) / (count * (count - 1.0))
}

/// The densest window of a group.
struct Peak {
    count: usize,
    first: usize,
    last: usize,
}

fn peak(days: &[i32], voices: &[usize], window: i32) -> Peak {
    let mut best = Peak {
        count: 0,
        first: 0,
        last: 0,
    };
    for (first, day) in days.iter().enumerate() {
        let end = first
            + days[first..]
                .iter()
                .take_while(|one| **one - day < window)
                .count();
        let count = voices[first..end].iter().collect::<BTreeSet<_>>().len();
        if count > best.count {
            best = Peak {
                count,
                first,
                last: end - 1,
            };
        }
    }
    best
}

fn category<'a>(all: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut total = 0;
    for one in all {
        total += 1;
        if !one.is_empty() {
            *counts.entry(one).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .find(|(_, count)| *count * 100 >= total * OF_CATEGORY)
        .map(|(category, _)| category.to_owned())
}
