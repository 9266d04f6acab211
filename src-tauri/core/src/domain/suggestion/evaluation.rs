//! How well suggestions would have gone, by cross-validation: each text is judged by a model that never
//! saw it.

use super::Order;
use super::model::{LEAST_LABELS, LEAST_OF_LABEL, LEAST_TEXTS, Model, read};
use super::reading::{Reading, Sample};
use std::collections::BTreeMap;
use std::time::Duration;

/// How many different texts, and how many of a label, are needed for so many folds: as many as leave
/// enough to learn from when one fold is taken away.
#[must_use]
pub fn least_for(folds: usize) -> (usize, usize) {
    let folds = folds.max(2);
    let with_fold = |least: usize| (least * folds).div_ceil(folds - 1);
    (with_fold(LEAST_TEXTS), with_fold(LEAST_OF_LABEL).max(folds))
}

/// How well it went.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// How many different texts were judged.
    pub text_count: usize,
    /// From how many a model learned, at most.
    pub learned_count: usize,
    /// How many models were made.
    pub folds: usize,
    /// The mean of the labels' F1.
    pub macro_f1: f64,
    /// The share of texts whose first suggestion is right, where one must be made.
    pub accuracy: f64,
    /// The share of texts for which something would be suggested.
    pub shown: f64,
    /// The share of these whose first suggestion is right.
    pub shown_right: f64,
    /// The share of these of which one of the suggestions is right.
    pub shown_among: f64,
    /// How long learning took, of one model.
    pub learning: Duration,
    /// How long suggesting took, of one text, with its words.
    pub suggesting: Duration,
    /// Each label's figures, in order.
    pub labels: Vec<LabelFigures>,
}

/// The figures of a label.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelFigures {
    /// The label.
    pub label: String,
    /// How many texts have it.
    pub count: usize,
    /// Of the texts that were given it, how many have it.
    pub precision: f64,
    /// Of the texts that have it, how many were given it.
    pub recall: f64,
    /// The harmonic mean of both.
    pub f1: f64,
}

/// What became of the texts of a label.
#[derive(Clone, Copy, Default)]
struct Tally {
    count: usize,
    given: usize,
    right: usize,
}

/// Judges suggestions over records, each label spread evenly over the folds; texts that are there twice
/// count once, and labels with fewer records than [`least_for`] says are left out. A model learns from at most
/// `most` texts where that is given. None where there are too few records. `clock` tells how long
/// something has been running.
#[must_use]
pub fn evaluate(
    samples: &[Sample],
    folds: usize,
    most: Option<usize>,
    clock: &dyn Fn() -> Duration,
) -> Option<Evaluation> {
    let folds = folds.max(2);
    let mut kept: Vec<&Sample> = samples.iter().collect();
    kept.sort_by_key(|one| (&one.label, &one.text));
    kept.dedup_by_key(|one| (&one.label, &one.text));
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for one in &kept {
        tallies.entry(&one.label).or_default().count += 1;
    }
    let (least_texts, least_of_label) = least_for(folds);
    tallies.retain(|_, tally| tally.count >= least_of_label);
    kept.retain(|one| tallies.contains_key(one.label.as_str()));
    if kept.len() < least_texts || tallies.len() < LEAST_LABELS {
        return None;
    }
    let readings: Vec<Reading> = kept.iter().map(|one| read(one)).collect();
    let mut order: Vec<usize> = (0..kept.len()).collect();
    Order(11).shuffle(&mut order);
    order.sort_by_key(|at| &kept[*at].label);
    let mut run = Run::default();
    for fold in 0..folds {
        let (judged, mut learned): (Vec<usize>, Vec<usize>) = {
            let (judged, learned): (Vec<_>, Vec<_>) = order
                .iter()
                .enumerate()
                .partition(|(place, _)| place % folds == fold);
            let texts = |list: Vec<(usize, &usize)>| list.into_iter().map(|(_, at)| *at).collect();
            (texts(judged), texts(learned))
        };
        Order(13).shuffle(&mut learned);
        learned.truncate(most.unwrap_or(usize::MAX));
        let chosen: Vec<&Sample> = learned.iter().map(|at| kept[*at]).collect();
        let read: Vec<&Reading> = learned.iter().map(|at| &readings[*at]).collect();
        let begun = clock();
        let model = Model::learn_read(&chosen, &read)?;
        run.learning += clock().saturating_sub(begun);
        run.learned = run.learned.max(model.text_count());
        for at in judged {
            run.judge(&model, kept[at], &readings[at], &mut tallies, clock);
        }
    }
    Some(run.figures(kept.len(), folds, &tallies))
}

/// The sums of all folds.
#[derive(Default)]
struct Run {
    learned: usize,
    learning: Duration,
    suggesting: Duration,
    shown: usize,
    shown_right: usize,
    shown_among: usize,
}

impl Run {
    fn judge(
        &mut self,
        model: &Model,
        sample: &Sample,
        reading: &Reading,
        tallies: &mut BTreeMap<&str, Tally>,
        clock: &dyn Fn() -> Duration,
    ) {
        let ranked = model.ranked(&model.vector(reading));
        let given = model.labels()[ranked[0].0].as_str();
        if let Some(tally) = tallies.get_mut(given) {
            tally.given += 1;
            tally.right += usize::from(given == sample.label);
        }
        let begun = clock();
        let suggestions = model.suggest(&sample.text, &[]);
        self.suggesting += clock().saturating_sub(begun);
        if let Some(first) = suggestions.first() {
            self.shown += 1;
            self.shown_right += usize::from(first.label == sample.label);
            self.shown_among +=
                usize::from(suggestions.iter().any(|one| one.label == sample.label));
        }
    }

    fn figures(self, texts: usize, folds: usize, tallies: &BTreeMap<&str, Tally>) -> Evaluation {
        let labels: Vec<LabelFigures> = tallies
            .iter()
            .map(|(label, tally)| {
                let (precision, recall) = (
                    share(tally.right, tally.given),
                    share(tally.right, tally.count),
                );
                LabelFigures {
                    label: (*label).to_owned(),
                    count: tally.count,
                    precision,
                    recall,
                    f1: share(2 * tally.right, tally.given + tally.count),
                }
            })
            .collect();
        let right: usize = tallies.values().map(|tally| tally.right).sum();
        let each =
            |sum: Duration, count: usize| sum / u32::try_from(count.max(1)).unwrap_or(u32::MAX);
        Evaluation {
            text_count: texts,
            learned_count: self.learned,
            folds,
            macro_f1: labels.iter().map(|one| one.f1).sum::<f64>() / labels.len() as f64,
            accuracy: share(right, texts),
            shown: share(self.shown, texts),
            shown_right: share(self.shown_right, self.shown),
            shown_among: share(self.shown_among, self.shown),
            learning: each(self.learning, folds),
            suggesting: each(self.suggesting, texts),
            labels,
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    part as f64 / whole as f64
}
