//! 同一当事人: another platform has an open matter with the same person. What leaves a platform says
//! that and no more: neither who nor what (privacy.md P7, P19). Nothing is read or written here.

mod contact;
mod number;

pub use contact::{ContactForm, ContactRefusal, answer_contact, ask_contact};
pub use number::{KnownNumber, Silence, marked, numbers_of, silence_of};

#[cfg(test)]
mod tests;
