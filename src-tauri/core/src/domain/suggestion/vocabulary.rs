//! Which features count, and how much: those that several texts have, the rarer the more.

use super::reading::{Feature, Reading};
use std::collections::{BTreeMap, HashMap};

/// A feature of one text alone tells of that text and of nothing else; it is not kept.
const LEAST: u32 = 2;
/// Of more features than that the rarest are left out, so that a model stays small.
const MOST: usize = 120_000;

/// A text as the classifier weighs it: features by number with their values, of length one.
pub(super) type Vector = Vec<(usize, f32)>;

/// The features of a model.
pub(super) struct Vocabulary {
    known: HashMap<Feature, (usize, f32)>,
}

impl Vocabulary {
    /// The features that several of these texts have.
    pub(super) fn of(texts: &[&Reading]) -> Self {
        let mut counts: BTreeMap<Feature, u32> = BTreeMap::new();
        for text in texts {
            for feature in text.counts.keys() {
                *counts.entry(*feature).or_default() += 1;
            }
        }
        let mut kept: Vec<(Feature, u32)> = counts
            .into_iter()
            .filter(|(_, count)| *count >= LEAST)
            .collect();
        if kept.len() > MOST {
            kept.sort_by_key(|(feature, count)| (std::cmp::Reverse(*count), *feature));
            kept.truncate(MOST);
            kept.sort_unstable();
        }
        let total = texts.len() as f32;
        let known = kept
            .into_iter()
            .enumerate()
            .map(|(number, (feature, count))| {
                let rarity = ((1.0 + total) / (1.0 + count as f32)).ln() + 1.0;
                (feature, (number, rarity))
            })
            .collect();
        Self { known }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// The number of a feature.
    pub(super) fn number(&self, feature: Feature) -> Option<usize> {
        self.known.get(&feature).map(|(number, _)| *number)
    }

    /// A text's vector; empty where it has nothing in common with those that were learned from.
    pub(super) fn vector(&self, text: &Reading) -> Vector {
        let mut vector: Vector = text
            .counts
            .iter()
            .filter_map(|(feature, count)| {
                let (number, rarity) = self.known.get(feature)?;
                Some((*number, (1.0 + (*count as f32).ln()) * rarity))
            })
            .collect();
        vector.sort_unstable_by_key(|(number, _)| *number);
        let length = vector
            .iter()
            .map(|(_, value)| value * value)
            .sum::<f32>()
            .sqrt();
        for (_, value) in &mut vector {
            *value /= length.max(f32::MIN_POSITIVE);
        }
        vector
    }
}
