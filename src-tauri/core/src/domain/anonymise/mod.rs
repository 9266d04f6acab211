//! 隐名: a free text made fit to be shown to people who may not know whom it is about (privacy.md P17).
//!
//! Names become 张某 or 李某甲, addresses end at the community, and every number that leads to a person
//! is taken out, found by its checksum and by its form alike: what only looks like one goes as well.
//! Who is not named to it is found by surname and surroundings, which is a guess; a person reads the
//! result before anybody else does. Invariant: what comes out goes in again unchanged.

mod claims;
mod digits;
mod known;
mod labelled;
mod names;
mod organisations;
mod people;
mod pieces;
mod places;
mod plates;
mod span;
mod words;

pub use known::Known;
pub use span::{Anonymised, Span, SpanKind};

use claims::Claims;
use people::People;
use pieces::Pieces;

/// Taking something out can bring words together that read as a name only then; so often at most.
const PASSES: usize = 8;

/// Replaces in a text whatever leads to a person; `known` are those of whom it is known that the text
/// may be about them.
#[must_use]
pub fn anonymise(text: &str, known: &Known) -> Anonymised {
    let mut pieces = Pieces::of(text);
    for _ in 0..PASSES {
        let shown = pieces.shown();
        let claims = pass(&shown, known);
        if claims.replacements().next().is_none() {
            break;
        }
        pieces.replace(&shown, &claims);
    }
    pieces.finish()
}

/// What of a text still leads to somebody, or may: what another round would replace.
#[must_use]
pub fn remaining(text: &str, known: &Known) -> Vec<Span> {
    anonymise(text, known).spans
}

/// Where a text that went through already speaks of somebody by another name, or leaves out a number.
#[must_use]
pub fn replaced_places(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut claims = Claims::of(text);
    claims.claim_inert();
    claims.aliases()
}

/// One round: numbers first, as they are certain, names last.
fn pass(text: &str, known: &Known) -> Claims {
    let mut claims = Claims::of(text);
    let mut people = People::default();
    claims.claim_inert();
    labelled::claim_emails(&mut claims);
    labelled::claim_docket_numbers(&mut claims);
    plates::claim(&mut claims);
    digits::claim_known(&mut claims, known);
    digits::claim_credit_codes(&mut claims);
    digits::claim(&mut claims);
    labelled::claim_codes(&mut claims);
    organisations::claim_known(&mut claims, known);
    names::claim_known(&mut claims, &mut people, known);
    organisations::claim_unknown(&mut claims);
    places::claim(&mut claims, known);
    names::claim_unknown(&mut claims, &mut people);
    names::claim_partial(&mut claims, &mut people);
    people.name_all(&mut claims);
    claims
}

#[cfg(test)]
mod tests;
