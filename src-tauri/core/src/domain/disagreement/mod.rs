//! 内容核对: what two people wrote into one field without having seen each other's.
//!
//! The journal calls it a conflict ([`crate::journal::Conflict`]); the word here is `disagreement`,
//! as `domain::conflict` is the conflict of interest (利益冲突). Owns how much hangs on a field, to
//! what a record belongs, and the merging of texts. Leaves finding conflicts to the journal.

mod belonging;
mod text;
mod weight;

pub use belonging::{Home, home};
pub use text::{Merged, Span, merge_texts, spans};
pub use weight::{DisagreementWeight, blocks, is_text, weight};
