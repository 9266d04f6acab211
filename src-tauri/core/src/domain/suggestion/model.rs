//! What was learned from records, and what it says of a text.

use super::Order;
use super::calibration::Calibration;
use super::classifier::Classifier;
use super::reading::{Reading, Sample};
use super::vocabulary::{Vector, Vocabulary};

/// From fewer records nothing is learned.
pub const LEAST_TEXTS: usize = 30;
/// Of fewer labels there is nothing to choose.
pub const LEAST_LABELS: usize = 2;
/// A label of fewer records is not learned.
pub const LEAST_OF_LABEL: usize = 3;
/// At most so many suggestions.
const MOST: usize = 3;
/// At most so many words for each.
const MOST_WORDS: usize = 3;
/// Where the first is less likely than that, nothing is suggested.
const LEAST_SHARE: f32 = 0.45;
/// Where the first lies so far on the other side of its border, the text is of no kind that is known.
const LEAST_MARGIN: f32 = -0.4;
/// Others are named from that share on.
const LEAST_OTHER: f32 = 0.1;
/// A text says enough once it has so many characters and pairs that records have.
const LEAST_KNOWN: usize = 12;
/// One record in so many is held out to see what margins are worth.
const HELD_OUT: usize = 4;
/// Of fewer records each is held out once, as one part alone would tell little.
const PLENTY: usize = 1000;
/// A word is named that speaks at least so strongly, against the strongest.
const LEAST_VOICE: f32 = 0.2;

/// A label that a text may have.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The label.
    pub label: String,
    /// How likely it is, of one.
    pub share: f32,
    /// Words of the text that speak for it, the strongest first.
    pub words: Vec<String>,
}

/// What was learned.
pub struct Model {
    labels: Vec<String>,
    vocabulary: Vocabulary,
    classifier: Classifier,
    calibration: Calibration,
    text_count: usize,
}

impl Model {
    /// Learns from records in any order; none where there are too few.
    #[must_use]
    pub fn learn(samples: &[Sample]) -> Option<Self> {
        let samples: Vec<&Sample> = samples.iter().collect();
        let readings: Vec<Reading> = samples.iter().map(|one| read(one)).collect();
        let readings: Vec<&Reading> = readings.iter().collect();
        Self::learn_read(&samples, &readings)
    }

    /// The same from what was read already.
    pub(super) fn learn_read(samples: &[&Sample], readings: &[&Reading]) -> Option<Self> {
        let mut kept: Vec<(&Sample, &Reading)> = samples
            .iter()
            .copied()
            .zip(readings.iter().copied())
            .collect();
        kept.sort_by_key(|(sample, _)| (&sample.label, &sample.text));
        let of_label = |label: &str| kept.iter().filter(|(one, _)| one.label == label).count();
        let mut labels: Vec<String> = kept.iter().map(|(one, _)| one.label.clone()).collect();
        labels.dedup();
        labels.retain(|label| of_label(label) >= LEAST_OF_LABEL);
        kept.retain(|(one, _)| labels.contains(&one.label));
        if kept.len() < LEAST_TEXTS || labels.len() < LEAST_LABELS {
            return None;
        }
        // So that no label is held out as a whole.
        Order(7).shuffle(&mut kept);
        let answers: Vec<usize> = kept
            .iter()
            .map(|(one, _)| {
                labels
                    .iter()
                    .position(|label| *label == one.label)
                    .unwrap_or(0)
            })
            .collect();
        let readings: Vec<&Reading> = kept.iter().map(|(_, reading)| *reading).collect();
        let vocabulary = Vocabulary::of(&readings);
        let vectors: Vec<Vector> = readings
            .iter()
            .map(|reading| vocabulary.vector(reading))
            .collect();
        let learn = |chosen: &[usize]| {
            let texts: Vec<&Vector> = chosen.iter().map(|at| &vectors[*at]).collect();
            let answers: Vec<usize> = chosen.iter().map(|at| answers[*at]).collect();
            Classifier::learn(&texts, &answers, labels.len(), vocabulary.len())
        };
        let rehearsals = if kept.len() < PLENTY { HELD_OUT } else { 1 };
        let mut margins: Vec<(Vec<f32>, usize)> = Vec::new();
        for part in 0..rehearsals {
            let (held_out, others): (Vec<usize>, Vec<usize>) =
                (0..kept.len()).partition(|at| at % HELD_OUT == part);
            let rehearsal = learn(&others);
            margins.extend(
                held_out
                    .iter()
                    .map(|at| (rehearsal.margins(&vectors[*at]), answers[*at])),
            );
        }
        let everything: Vec<usize> = (0..kept.len()).collect();
        let classifier = learn(&everything);
        Some(Self {
            calibration: Calibration::fit(&margins),
            classifier,
            vocabulary,
            labels,
            text_count: kept.len(),
        })
    }

    /// From how many records it was learned.
    #[must_use]
    pub fn text_count(&self) -> usize {
        self.text_count
    }

    /// The labels that it knows, in order.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The labels that a text may have, the likeliest first, at most three; none where the text says too
    /// little or the likeliest is hardly likely. `names` in it are not read.
    #[must_use]
    pub fn suggest(&self, text: &str, names: &[String]) -> Vec<Suggestion> {
        let reading = Reading::of(text, names);
        let vector = self.vocabulary.vector(&reading);
        if vector.len() < LEAST_KNOWN {
            return Vec::new();
        }
        let margins = self.classifier.margins(&vector);
        let ranked = self.rank(&margins);
        let (first, share) = ranked[0];
        if share < LEAST_SHARE || margins[first] < LEAST_MARGIN {
            return Vec::new();
        }
        ranked
            .into_iter()
            .enumerate()
            .take(MOST)
            .filter(|(rank, (_, share))| *rank == 0 || *share >= LEAST_OTHER)
            .map(|(_, (label, share))| Suggestion {
                label: self.labels[label].clone(),
                share,
                words: self.words_for(label, &reading, &vector),
            })
            .collect()
    }

    /// The labels by number with their shares, the likeliest first.
    pub(super) fn ranked(&self, vector: &Vector) -> Vec<(usize, f32)> {
        self.rank(&self.classifier.margins(vector))
    }

    fn rank(&self, margins: &[f32]) -> Vec<(usize, f32)> {
        let shares = self.calibration.shares(margins);
        let mut ranked: Vec<(usize, f32)> = shares.into_iter().enumerate().collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked
    }

    /// A text as this model weighs it.
    pub(super) fn vector(&self, reading: &Reading) -> Vector {
        self.vocabulary.vector(reading)
    }

    /// The words of a text that speak for a label, the strongest first.
    fn words_for(&self, label: usize, reading: &Reading, vector: &Vector) -> Vec<String> {
        let voice = |feature| {
            let number = self.vocabulary.number(feature)?;
            let at = vector
                .binary_search_by_key(&number, |(known, _)| *known)
                .ok()?;
            Some(vector[at].1 * self.classifier.speaks_for(number, label))
        };
        let mut voices: Vec<(f32, &str)> = reading
            .words
            .iter()
            // A word that no record has may be anybody's name.
            .filter(|one| self.vocabulary.number(one.features[0]).is_some())
            .map(|one| {
                let sum = one
                    .features
                    .iter()
                    .filter_map(|feature| voice(*feature))
                    .sum();
                (sum, one.word.as_str())
            })
            .filter(|(sum, _)| *sum > 0.0)
            .collect();
        voices.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let strongest = voices.first().map_or(0.0, |(sum, _)| *sum);
        let mut words: Vec<String> = Vec::new();
        for (sum, word) in voices {
            let is_said = words
                .iter()
                .any(|known| known.contains(word) || word.contains(known.as_str()));
            if words.len() == MOST_WORDS || sum < strongest * LEAST_VOICE {
                break;
            }
            if !is_said {
                words.push(word.to_owned());
            }
        }
        words
    }
}

/// What is read of a record.
pub(super) fn read(sample: &Sample) -> Reading {
    Reading::of(&sample.text, &[])
}
