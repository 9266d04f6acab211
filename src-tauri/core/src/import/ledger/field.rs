//! A field of a ledger: what it is called, what its cells hold, whether a ledger can be without it.

use super::LedgerKind;
use serde::{Serialize, Serializer};
use std::fmt;

/// What the cells of a field hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Words, at most so many characters.
    Text(usize),
    /// A number that names something, so that a rounded one is worthless.
    Number,
    /// Several of them or names, parted by `、`, commas or line breaks.
    List,
    /// A calendar day.
    Day,
    /// A day that may lie ahead, such as the end of a term.
    AnyDay,
    /// A day with its time.
    Moment,
    /// A whole number from nothing on.
    Count,
    /// An amount in yuan, or in 万元 where it says so.
    Yuan,
    /// Yes or no.
    YesNo,
    /// A word of a closed vocabulary: each with what people write for it, the export's word first.
    Word(&'static [(&'static str, &'static [&'static str])]),
    /// Only written, never read: it follows from the rest.
    Computed,
}

/// A field as its kind's table has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// Its name on the wire and in saved mappings.
    pub name: &'static str,
    /// Its title in an export.
    pub title: &'static str,
    /// What stands in it, for the second sheet of an export.
    pub meaning: &'static str,
    /// What else people call it.
    pub others: &'static [&'static str],
    /// What its cells hold.
    pub takes: Takes,
    /// Whether a ledger must have a column for it, filled in every row.
    pub is_required: bool,
}

impl FieldSpec {
    /// A field that a ledger may be without.
    pub(super) const fn new(
        name: &'static str,
        title: &'static str,
        takes: Takes,
        meaning: &'static str,
        others: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            title,
            meaning,
            others,
            takes,
            is_required: false,
        }
    }

    /// The same, of a field that no row can be without.
    pub(super) const fn required(self) -> Self {
        Self {
            is_required: true,
            ..self
        }
    }
}

/// A field of a kind. Ordered as the kind's table is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LedgerField {
    kind: LedgerKind,
    place: usize,
}

impl LedgerField {
    pub(super) fn new(kind: LedgerKind, place: usize) -> Self {
        Self { kind, place }
    }

    /// Every field of a kind that an import reads.
    pub fn readable(kind: LedgerKind) -> impl Iterator<Item = Self> {
        let places = 0..kind.fields().len();
        places
            .map(move |place| Self { kind, place })
            .filter(|field| field.spec().takes != Takes::Computed)
    }

    /// What its table says.
    #[must_use]
    pub fn spec(self) -> &'static FieldSpec {
        &self.kind.fields()[self.place]
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.spec().name
    }
}

impl fmt::Debug for LedgerField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for LedgerField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
