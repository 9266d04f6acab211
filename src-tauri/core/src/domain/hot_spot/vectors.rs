//! Matters as weighted pairs of characters, cut to length one.
//!
//! A pair weighs by how few matters have it, never by how many matters there are: so a matter that
//! shares no pair with others changes nothing for them.

use super::words::{ending_at, means, says_nothing};
use std::collections::BTreeSet;

/// A pair in more matters than that says nearly nothing.
const COMMON: f32 = 300.0;
/// What stands in a title or is said to be the place weighs that much more.
const TITLE: f32 = 2.5;
/// What stands before the ending of a place weighs that much more.
const PLACE: f32 = 2.0;

/// What no other matter has weighs that much less.
const ALONE: f32 = 0.6;

/// A pair of characters as a number that sorts as it does.
type Key = u64;

/// A matter: features with their weights, in ascending order of features.
pub(super) type Vector = Vec<(u32, f32)>;

/// All matters over their common features.
pub(super) struct Vectors {
    /// The pair of each feature.
    pub(super) pairs: Vec<Key>,
    /// How many matters have it.
    pub(super) frequency: Vec<u32>,
    /// The matters.
    pub(super) matters: Vec<Vector>,
}

/// What of a matter is compared.
pub(super) struct Words {
    /// Title and place.
    pub(super) head: Vec<char>,
    /// All else.
    pub(super) body: Vec<char>,
}

impl Vectors {
    /// Weighs every matter.
    pub(super) fn of(matters: &[Words]) -> Self {
        let mut found: Vec<(Key, u32, f32)> = Vec::new();
        for (number, words) in (0_u32..).zip(matters) {
            let begin = found.len();
            add(&words.head, number, TITLE, &mut found);
            add(&words.body, number, 1.0, &mut found);
            // The heaviest of the same pair stays.
            found[begin..].sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.2.total_cmp(&a.2)));
            let mut kept = begin;
            for at in begin..found.len() {
                if at == begin || found[at].0 != found[kept - 1].0 {
                    found[kept] = found[at];
                    kept += 1;
                }
            }
            found.truncate(kept);
        }
        found.sort_unstable_by_key(|(key, matter, _)| (*key, *matter));
        let mut vectors = Self {
            pairs: Vec::new(),
            frequency: Vec::new(),
            matters: vec![Vector::new(); matters.len()],
        };
        let mut alone = vec![0.0_f32; matters.len()];
        for same in found.chunk_by(|a, b| a.0 == b.0) {
            let frequency = u32::try_from(same.len()).unwrap_or(u32::MAX);
            if frequency == 1 {
                // It compares with nothing, but is part of what the matter says.
                let (_, matter, boost) = same[0];
                alone[matter as usize] += (weight(1) * boost * ALONE).powi(2);
                continue;
            }
            let feature = u32::try_from(vectors.pairs.len()).unwrap_or(u32::MAX);
            let weight = weight(frequency);
            for (_, matter, boost) in same {
                vectors.matters[*matter as usize].push((feature, weight * boost));
            }
            vectors.pairs.push(same[0].0);
            vectors.frequency.push(frequency);
        }
        for (vector, alone) in vectors.matters.iter_mut().zip(alone) {
            normalise(vector, alone);
        }
        vectors
    }

    /// A matter without these pairs; it keeps the weights that it had.
    pub(super) fn without(&self, at: usize, pairs: &BTreeSet<(char, char)>) -> Vector {
        let out: BTreeSet<Key> = pairs.iter().map(|(one, other)| key(*one, *other)).collect();
        let mut vector = self.matters[at].clone();
        vector.retain(|(feature, _)| !out.contains(&self.pairs[*feature as usize]));
        vector
    }

    /// What a pair weighs; nothing where one matter has it alone.
    pub(super) fn weight_of(&self, first: char, second: char) -> f32 {
        self.pairs
            .binary_search(&key(first, second))
            .map_or(0.0, |at| weight(self.frequency[at]))
    }
}

fn weight(frequency: u32) -> f32 {
    (1.0 + COMMON / frequency as f32).ln()
}

fn key(first: char, second: char) -> Key {
    u64::from(u32::from(first)) << 32 | u64::from(u32::from(second))
}

fn add(letters: &[char], matter: u32, boost: f32, found: &mut Vec<(Key, u32, f32)>) {
    let mut boosts = vec![1.0_f32; letters.len()];
    for at in 2..letters.len() {
        if let Some(length) = ending_at(letters, at) {
            boosts[at - 2..at + length - 1].fill(PLACE);
        }
    }
    for (at, pair) in letters.windows(2).enumerate() {
        if means(pair[0]) && means(pair[1]) && !says_nothing(pair[0], pair[1]) {
            found.push((key(pair[0], pair[1]), matter, boost * boosts[at]));
        }
    }
}

fn normalise(vector: &mut Vector, alone: f32) {
    let length = (vector.iter().map(|(_, w)| w * w).sum::<f32>() + alone).sqrt();
    if length > 0.0 {
        for (_, weight) in vector {
            *weight /= length;
        }
    }
}

/// How much two have in common.
pub(super) fn common(one: &[(u32, f32)], other: &[(u32, f32)]) -> f32 {
    let (mut at, mut to, mut sum) = (0, 0, 0.0);
    while let (Some((a, weight)), Some((b, by))) = (one.get(at), other.get(to)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => to += 1,
            std::cmp::Ordering::Equal => {
                sum += weight * by;
                at += 1;
                to += 1;
            }
        }
    }
    sum
}

/// Both together.
pub(super) fn sum(one: &[(u32, f32)], other: &[(u32, f32)]) -> Vector {
    let mut both = Vector::with_capacity(one.len() + other.len());
    let (mut at, mut to) = (0, 0);
    loop {
        match (one.get(at), other.get(to)) {
            (None, None) => return both,
            (Some(a), Some(b)) if a.0 == b.0 => {
                both.push((a.0, a.1 + b.1));
                at += 1;
                to += 1;
            }
            (Some(a), b) if b.is_none_or(|b| a.0 < b.0) => {
                both.push(*a);
                at += 1;
            }
            (_, Some(b)) => {
                both.push(*b);
                to += 1;
            }
            (Some(a), None) => {
                both.push(*a);
                at += 1;
            }
        }
    }
}
