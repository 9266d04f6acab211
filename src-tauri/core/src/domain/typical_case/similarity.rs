//! 类似案例: which typical cases speak of the same things, and in which words.
//!
//! Two texts are near where pairs of characters are common to both that few texts have (idf). The
//! pairs that stand side by side are shown joined, as the reason.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Characters of which no subject is made.
const EMPTY: &str = "的了与和在是为将把被对向由从到也又不未有就并则之等及以其该某个这那一二三四五六七八九十年月日时\
后前中上下经方双各均已并但因于给多次申请人当事调解协议达成履行元约称系者所可能应当要求请我你他她们";
/// A reason is at most so many characters long.
const LONGEST_TERM: usize = 6;
/// At most so many reasons.
const MOST_TERMS: usize = 5;
/// Below that share of the weight of what is asked for nothing is near.
const LEAST: f64 = 0.06;
/// What the same type of dispute adds.
const SAME_TYPE: f64 = 0.08;

/// A typical case as it is compared.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// All it says.
    pub text: &'a str,
    /// Its type.
    pub dispute_type: &'a str,
}

/// A typical case that is near.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    /// Its place in the list.
    pub at: usize,
    /// How near, from 0 to 1.
    pub score: f64,
    /// The words that both have, the rarest first.
    pub terms: Vec<String>,
    /// Whether it is of the same type.
    pub is_same_type: bool,
}

type Pair = (char, char);

/// The nearest of a list to a text, the nearest first.
#[must_use]
pub fn similar(
    text: &str,
    dispute_type: Option<&str>,
    told: &[Told<'_>],
    most: usize,
) -> Vec<Similar> {
    let asked = pairs(text);
    if asked.is_empty() {
        return Vec::new();
    }
    let sets: Vec<HashSet<Pair>> = told
        .iter()
        .map(|one| pairs(one.text).into_iter().map(|(_, pair)| pair).collect())
        .collect();
    let mut frequency: HashMap<Pair, usize> = HashMap::new();
    for pair in sets.iter().flatten() {
        *frequency.entry(*pair).or_default() += 1;
    }
    let count = told.len() as f64;
    let weight = |pair: &Pair| {
        let found = frequency.get(pair).copied().unwrap_or(0) as f64;
        (1.0 + count / (1.0 + found)).ln()
    };
    let distinct: BTreeSet<Pair> = asked.iter().map(|(_, pair)| *pair).collect();
    let whole: f64 = distinct.iter().map(weight).sum();
    let mut found: Vec<Similar> = sets
        .iter()
        .enumerate()
        .filter_map(|(at, set)| {
            let shared: f64 = distinct
                .iter()
                .filter(|pair| set.contains(pair))
                .map(weight)
                .sum();
            let is_same_type = dispute_type == Some(told[at].dispute_type);
            let terms = terms(&asked, set, told[at].text, &weight);
            let share = shared / whole;
            if terms.is_empty() || share < LEAST {
                return None;
            }
            let score = share + if is_same_type { SAME_TYPE } else { 0.0 };
            Some(Similar {
                at,
                score: score.min(1.0),
                terms,
                is_same_type,
            })
        })
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.at.cmp(&b.at)));
    found.truncate(most);
    found
}

/// The pairs of characters of a text that may mean something, with their places.
fn pairs(text: &str) -> Vec<(usize, Pair)> {
    let letters: Vec<char> = text.chars().collect();
    let means = |letter: char| letter.is_alphabetic() && !EMPTY.contains(letter);
    letters
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| means(pair[0]) && means(pair[1]))
        .map(|(at, pair)| (at, (pair[0], pair[1])))
        .collect()
}

/// The words that both texts have, made of pairs side by side, the weightiest first.
fn terms(
    asked: &[(usize, Pair)],
    set: &HashSet<Pair>,
    text: &str,
    weight: &impl Fn(&Pair) -> f64,
) -> Vec<String> {
    let mut weights: BTreeMap<String, f64> = BTreeMap::new();
    let mut at = 0;
    while at < asked.len() {
        let (place, pair) = asked[at];
        at += 1;
        if !set.contains(&pair) {
            continue;
        }
        let (mut term, mut sum, mut next) = (
            String::from_iter([pair.0, pair.1]),
            weight(&pair),
            place + 1,
        );
        while let Some((place, pair)) = asked.get(at) {
            let mut longer = term.clone();
            longer.push(pair.1);
            let is_near = *place == next && term.chars().count() < LONGEST_TERM;
            if !is_near || !set.contains(pair) || !text.contains(&longer) {
                break;
            }
            (term, sum, next) = (longer, sum + weight(pair), next + 1);
            at += 1;
        }
        weights.insert(term, sum);
    }
    let mut terms: Vec<(String, f64)> = weights.into_iter().collect();
    terms.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    terms.truncate(MOST_TERMS);
    terms.into_iter().map(|(term, _)| term).collect()
}
