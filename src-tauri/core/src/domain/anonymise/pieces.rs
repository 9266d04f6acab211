//! The text as it changes from round to round, each piece beside what was there in the beginning.

use super::claims::Claims;
use super::span::{Anonymised, Span, SpanKind};

struct Piece {
    original: String,
    shown: String,
    /// What was replaced; none where nothing was.
    kind: Option<SpanKind>,
}

pub(super) struct Pieces(Vec<Piece>);

impl Pieces {
    pub(super) fn of(text: &str) -> Self {
        Self(vec![Piece {
            original: text.to_owned(),
            shown: text.to_owned(),
            kind: None,
        }])
    }

    pub(super) fn shown(&self) -> String {
        self.0.iter().map(|piece| piece.shown.as_str()).collect()
    }

    /// Puts the claims of a round into effect; a piece that was replaced before is replaced whole.
    pub(super) fn replace(&mut self, shown: &str, claims: &Claims) {
        let mut claims = claims.in_bytes().into_iter().peekable();
        let mut next: Vec<Piece> = Vec::new();
        let mut begins = 0;
        // The piece that a claim has begun to swallow, and where the claim ends.
        let mut open: Option<(Piece, usize)> = None;
        for piece in std::mem::take(&mut self.0) {
            let ends = begins + piece.shown.len();
            if piece.kind.is_some() && !piece.shown.is_empty() {
                // Replaced before: inert, and no claim touches it.
                close(&mut next, &mut open);
                next.push(piece);
                begins = ends;
                continue;
            }
            if piece.shown.is_empty() {
                match &mut open {
                    Some((swallowing, _)) => swallowing.original.push_str(&piece.original),
                    None => next.push(piece),
                }
                continue;
            }
            let mut at = begins;
            while at < ends {
                // A claim on what was replaced before has nothing to do any more.
                while open.is_none() && claims.peek().is_some_and(|(range, _)| range.start < at) {
                    claims.next();
                }
                if let Some((swallowing, until)) = &mut open {
                    let to = (*until).min(ends);
                    swallowing.original.push_str(&shown[at..to]);
                    at = to;
                    if *until == to {
                        close(&mut next, &mut open);
                    }
                    continue;
                }
                let to = match claims.peek() {
                    Some((range, claim)) if range.start == at => {
                        let begun = Piece {
                            original: String::new(),
                            shown: claim.by.clone(),
                            kind: Some(claim.kind),
                        };
                        open = Some((begun, range.end));
                        claims.next();
                        continue;
                    }
                    Some((range, _)) => range.start.min(ends),
                    None => ends,
                };
                next.push(Piece {
                    original: shown[at..to].to_owned(),
                    shown: shown[at..to].to_owned(),
                    kind: None,
                });
                at = to;
            }
            begins = ends;
        }
        close(&mut next, &mut open);
        self.0 = next;
    }

    pub(super) fn finish(self) -> Anonymised {
        let mut text = String::new();
        let mut spans = Vec::new();
        let mut original = 0;
        for piece in self.0 {
            let (from, begins) = (original, text.len());
            original += piece.original.len();
            text.push_str(&piece.shown);
            if let Some(kind) = piece.kind {
                spans.push(Span {
                    kind,
                    original: from..original,
                    shown: begins..text.len(),
                });
            }
        }
        Anonymised { text, spans }
    }
}

fn close(next: &mut Vec<Piece>, open: &mut Option<(Piece, usize)>) {
    if let Some((piece, _)) = open.take() {
        next.push(piece);
    }
}
