//! A text in pieces, so that a screen marks what was replaced and what is left.

use crate::shape::response;
use lxq_core::domain::anonymise::{Anonymised, SpanKind, replaced_places};
use lxq_core::domain::typical_case::Leftover;

response! {
    /// A piece of a text.
    pub struct TextPiece {
        /// The words.
        pub text: String,
        /// What they are, where they lead to somebody; of a text that was anonymised, none.
        pub kind: Option<SpanKind>,
        /// What stands for them; none where they stay.
        pub replaced_by: Option<String>,
        /// Whether they stand for somebody or something already.
        pub is_alias: bool,
    }
}

fn plain(text: &str) -> TextPiece {
    TextPiece {
        text: text.to_owned(),
        kind: None,
        replaced_by: None,
        is_alias: false,
    }
}

/// A text as it was, with what is replaced in it.
pub(super) fn originals(text: &str, found: &Anonymised) -> Vec<TextPiece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for span in &found.spans {
        pieces.push(plain(&text[at..span.original.start]));
        pieces.push(TextPiece {
            kind: Some(span.kind),
            replaced_by: Some(found.text[span.shown.clone()].to_owned()),
            ..plain(&text[span.original.clone()])
        });
        at = span.original.end;
    }
    pieces.push(plain(&text[at..]));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// A text as it is told, with the names that stand for others and with what is left.
pub(super) fn told(text: &str, left: &[&Leftover]) -> Vec<TextPiece> {
    let mut marks: Vec<(std::ops::Range<usize>, Option<SpanKind>)> = replaced_places(text)
        .into_iter()
        .map(|at| (at, None))
        .chain(left.iter().map(|one| (one.at.clone(), Some(one.kind))))
        .collect();
    marks.sort_by_key(|(at, _)| at.start);
    let mut pieces = Vec::new();
    let mut at = 0;
    for (place, kind) in marks {
        if place.start < at {
            continue;
        }
        pieces.push(plain(&text[at..place.start]));
        pieces.push(TextPiece {
            kind,
            is_alias: kind.is_none(),
            ..plain(&text[place.clone()])
        });
        at = place.end;
    }
    pieces.push(plain(&text[at..]));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}
