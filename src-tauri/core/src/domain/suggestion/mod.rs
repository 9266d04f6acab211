//! 建议类型: the likely type of a matter that is being written down, learned from the office's own
//! closed records, with the words that speak for it.
//!
//! It proposes and never sets. A text is read as words and pairs of characters; a linear classifier
//! (one support vector machine a type) weighs them, and a held-out part of the records tells what its
//! margins are worth. Nothing of the texts is kept but hashes of what several of them share. Names,
//! addresses and numbers are taken out of a text before it is learned from. Invariants: the same
//! records give the same model in any order, and a word that is shown stands in the text that was
//! asked about.
//!
//! - `reading`: a text as features, without numbers
//! - `vocabulary`: which features count, and how much
//! - `classifier`: the weights, and how they are learned
//! - `calibration`: what a margin is worth
//! - [`model`](Model): learning and suggesting
//! - [`evaluation`](evaluate): how well that goes, by cross-validation

mod calibration;
mod classifier;
mod evaluation;
mod model;
mod reading;
mod vocabulary;

pub use evaluation::{Evaluation, LabelFigures, evaluate, least_for};
pub use model::{LEAST_LABELS, LEAST_OF_LABEL, LEAST_TEXTS, Model, Suggestion};
pub use reading::Sample;

/// Numbers that look random and are the same each time: what is learned may not depend on chance.
struct Order(u64);

impl Order {
    /// Puts something into an order that says nothing.
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            let among = u64::try_from(end).unwrap_or(u64::MAX).saturating_add(1);
            list.swap(end, usize::try_from(self.0 % among).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests;
