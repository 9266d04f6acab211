//! Proofs of the journal: what holds for every history, every clock, every flipped bit.

mod ancestor;
mod builders;
mod canonical;
mod chain;
mod clock;
mod conflict;
mod fold;
mod history;
mod signature;
