//! The anonymiser by itself: any text, with whom it may be about.

use super::pieces::{TextPiece, originals};
use super::source::{known, readable};
use crate::desk::Desk;
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::anonymise::{Known, anonymise};
use lxq_core::domain::id::DisputeId;

/// Longer texts are given in parts.
const LONGEST: usize = 100_000;

request! {
    /// A text to be anonymised.
    pub struct AnonymiseText {
        /// The text.
        pub text: String,
        /// The dispute that it is about: its parties are then known.
        pub dispute_id: Option<DisputeId>,
        /// Other people of whom it may speak.
        #[serde(default)]
        pub names: Vec<String>,
        /// Other organisations.
        #[serde(default)]
        pub organisations: Vec<String>,
        /// Other addresses.
        #[serde(default)]
        pub addresses: Vec<String>,
        /// Other numbers: telephones, papers.
        #[serde(default)]
        pub numbers: Vec<String>,
    }
}

response! {
    /// A text without anybody in it; a guess where nobody told of a name, so somebody reads it.
    pub struct AnonymisedText {
        /// The text.
        pub text: String,
        /// How much was replaced.
        pub replaced_count: u32,
        /// The text as it was, in pieces, with what stands for which.
        pub pieces: Vec<TextPiece>,
    }
}

pub(crate) fn anonymise_text(desk: &Desk, form: AnonymiseText) -> Result<AnonymisedText, Failure> {
    if form.text.trim().is_empty() {
        return Err(Failure::field("text", FieldCode::Required));
    }
    if form.text.chars().count() > LONGEST {
        return Err(Failure::field("text", FieldCode::TooLong));
    }
    let mut all = match form.dispute_id {
        Some(id) => desk.casebook.read(|reader| {
            let case = readable(reader, id, desk)?;
            known(reader, &case)
        })?,
        None => Known::default(),
    };
    all.names.extend(form.names);
    all.organisations.extend(form.organisations);
    all.addresses.extend(form.addresses);
    all.numbers.extend(form.numbers);
    let found = anonymise(&form.text, &all);
    Ok(AnonymisedText {
        replaced_count: u32::try_from(found.spans.len()).unwrap_or(u32::MAX),
        pieces: originals(&form.text, &found),
        text: found.text,
    })
}
