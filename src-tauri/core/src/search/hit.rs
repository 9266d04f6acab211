//! What was found, a page at a time.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::document::SearchKind;
use super::recency::Order;
use super::snippet::Snippet;

/// Matches beyond this many are not counted; the window then says `1000+`.
pub const COUNT_CAP: u32 = 1000;

/// A place in the order of results, newest first; handed back to go on from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// Larger is newer.
    pub(super) order: Order,
    /// Decides between equals.
    pub(super) record: Uuid,
}

impl Ord for Cursor {
    /// Earlier in the list is less.
    fn cmp(&self, other: &Self) -> Ordering {
        (other.order, other.record).cmp(&(self.order, self.record))
    }
}

impl PartialOrd for Cursor {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Which part of the results is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// At most so many hits.
    pub limit: u32,
    /// Only what comes after this place.
    pub after: Option<Cursor>,
}

impl Page {
    /// The newest hits.
    #[must_use]
    pub fn first(limit: u32) -> Self {
        Self { limit, after: None }
    }

    /// The hits after those already shown.
    #[must_use]
    pub fn after(cursor: Cursor, limit: u32) -> Self {
        Self {
            limit,
            after: Some(cursor),
        }
    }

    pub(super) fn hits(self) -> usize {
        usize::try_from(self.limit).unwrap_or(usize::MAX)
    }
}

/// One record found. `Debug` prints the kind and the id alone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// What it is.
    pub kind: SearchKind,
    /// Its id.
    pub record: Uuid,
    /// Its line in the list, unmasked.
    pub title: String,
    /// Where the title answers the query: start and end in UTF-16 units, as JavaScript counts.
    pub title_marks: Vec<(u32, u32)>,
    /// The passage that answers the query best; `None` if there is no text but the title.
    pub snippet: Option<Snippet>,
    /// Its place in the results.
    pub cursor: Cursor,
}

impl fmt::Debug for Hit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hit({} {})", self.kind.name(), self.record)
    }
}

/// A page of results and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Newest first.
    pub hits: Vec<Hit>,
    /// All matches, on whatever page, up to [`COUNT_CAP`].
    pub count: u32,
    /// There are more than [`COUNT_CAP`].
    pub capped: bool,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

impl Found {
    /// The count and whether it is capped, of so many matches.
    pub(super) fn capped(matches: usize) -> (u32, bool) {
        match u32::try_from(matches) {
            Ok(count) if count <= COUNT_CAP => (count, false),
            Ok(_) | Err(_) => (COUNT_CAP, true),
        }
    }
}
