//! The linear classifier: for each label a support vector machine against all others.
//!
//! L2-regularised squared hinge loss, solved in the dual by coordinate descent (Hsieh and others, “A
//! dual coordinate descent method for large-scale linear SVM”, ICML 2008). A rare label weighs as much
//! as a frequent one, as each is asked after alike. Of what was tried (this, multinomial logistic
//! regression, complement naive Bayes; characters to triples, words, both) this had the best macro-F1
//! under cross-validation; `docs/figures.md` has the figures.

use super::Order;
use super::vocabulary::Vector;

/// How much a mistake costs against a large weight.
const COST: f32 = 1.0;
/// How often every text is gone through; more changes nothing that is measured.
const ROUNDS: usize = 10;

/// Weights by feature and label.
pub(super) struct Classifier {
    labels: usize,
    /// Those of a feature lie together; a last row stands for what holds of every text.
    weights: Vec<f32>,
}

impl Classifier {
    /// Learns from texts of known labels; label numbers are below `labels`, features below `features`.
    pub(super) fn learn(
        texts: &[&Vector],
        answers: &[usize],
        labels: usize,
        features: usize,
    ) -> Self {
        let total = texts.len() as f32;
        // What a mistake costs on either side of a label.
        let costs: Vec<(f32, f32)> = (0..labels)
            .map(|label| {
                let own = answers.iter().filter(|answer| **answer == label).count() as f32;
                let cost = |count: f32| COST * total / (2.0 * count.max(1.0));
                (cost(own), cost(total - own))
            })
            .collect();
        let mut own = Self {
            labels,
            weights: vec![0.0; (features + 1) * labels],
        };
        let mut dual = vec![0.0_f32; texts.len() * labels];
        let mut steps = vec![0.0_f32; labels];
        let mut order: Vec<usize> = (0..texts.len()).collect();
        let mut chance = Order(42);
        for _ in 0..ROUNDS {
            chance.shuffle(&mut order);
            for at in &order {
                let (text, answer) = (texts[*at], answers[*at]);
                let margins = own.margins(text);
                let square = 1.0 + text.iter().map(|(_, value)| value * value).sum::<f32>();
                let duals = &mut dual[at * labels..(at + 1) * labels];
                for label in 0..labels {
                    let is_own = label == answer;
                    let (sign, cost) = if is_own {
                        (1.0, costs[label].0)
                    } else {
                        (-1.0, costs[label].1)
                    };
                    let give = 0.5 / cost;
                    let slope = sign * margins[label] - 1.0 + give * duals[label];
                    let next = (duals[label] - slope / (square + give)).max(0.0);
                    steps[label] = (next - duals[label]) * sign;
                    duals[label] = next;
                }
                own.step(text, &steps);
            }
        }
        own
    }

    /// How far a text lies on the side of each label.
    pub(super) fn margins(&self, text: &Vector) -> Vec<f32> {
        let last = self.weights.len() - self.labels;
        let mut margins = self.weights[last..].to_vec();
        for (feature, value) in text {
            for (margin, weight) in margins.iter_mut().zip(self.row(*feature)) {
                *margin += value * weight;
            }
        }
        margins
    }

    /// How much more a feature speaks for a label than for all of them on the average.
    pub(super) fn speaks_for(&self, feature: usize, label: usize) -> f32 {
        let row = self.row(feature);
        row[label] - row.iter().sum::<f32>() / self.labels as f32
    }

    fn row(&self, feature: usize) -> &[f32] {
        &self.weights[feature * self.labels..(feature + 1) * self.labels]
    }

    fn step(&mut self, text: &Vector, steps: &[f32]) {
        let last = self.weights.len() - self.labels;
        for (weight, step) in self.weights[last..].iter_mut().zip(steps) {
            *weight += step;
        }
        for (feature, value) in text {
            let row = &mut self.weights[feature * self.labels..(feature + 1) * self.labels];
            for (weight, step) in row.iter_mut().zip(steps) {
                *weight += value * step;
            }
        }
    }
}
