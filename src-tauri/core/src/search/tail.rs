//! The tail: records that changed after the index last came by, searched in memory by its rules.

use std::collections::HashSet;

use uuid::Uuid;

use super::document::Document;
use super::filter::Filter;
use super::find::hit_of;
use super::hit::{Cursor, Found, Hit, Page};
use super::query::Query;
use super::recency::Order;
use super::stored_copy::{StoredCopy, readings_column};
use super::tokens::{Ending, Tokens};

/// What the index has not seen yet. The default: nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tail<'a> {
    /// New and changed records; of a record named twice the last counts.
    pub documents: &'a [Document],
    /// Records that are gone.
    pub removed: &'a [Uuid],
}

/// Every document that answers the query, newest first: exactly those an index of them would find.
#[must_use]
pub fn find_tail(query: &str, filter: &Filter, documents: &[Document]) -> Vec<Hit> {
    let query = Query::parse(query);
    if query.is_empty() {
        return Vec::new();
    }
    let mut seen = HashSet::new();
    let mut hits: Vec<Hit> = documents
        .iter()
        .rev()
        .filter(|document| seen.insert(document.record) && filter.admits(document))
        .filter_map(|document| {
            let copy = StoredCopy::of(document);
            let order = Order::newest_of(document.at);
            let cursor = Cursor {
                order,
                record: document.record,
            };
            meets(&query, document, &copy).then(|| hit_of(&query, document.kind, cursor, copy))
        })
        .collect();
    hits.sort_by_key(|hit| hit.cursor);
    hits
}

/// One page out of what the index found and what the tail found.
///
/// `indexed` must be the same page, found while leaving out every record of the tail, as
/// [`SearchIndex::find`](super::SearchIndex::find) does; `tail` all hits of the tail. Should both
/// hold a record nonetheless, the tail's version is shown.
#[must_use]
pub fn unite(indexed: Found, tail: Vec<Hit>, page: Page) -> Found {
    let known: HashSet<Uuid> = tail.iter().map(|hit| hit.record).collect();
    let matches = usize::try_from(indexed.count)
        .unwrap_or(usize::MAX)
        .saturating_add(tail.len());
    let (count, capped) = Found::capped(matches);
    let more_indexed = indexed.next.is_some();
    let mut hits: Vec<Hit> = indexed
        .hits
        .into_iter()
        .filter(|hit| !known.contains(&hit.record))
        .chain(
            tail.into_iter()
                .filter(|hit| page.after.is_none_or(|after| hit.cursor > after)),
        )
        .collect();
    hits.sort_by_key(|hit| hit.cursor);
    let more = more_indexed || hits.len() > page.hits();
    hits.truncate(page.hits());
    let next = hits.last().filter(|_| more).map(|last| last.cursor);
    Found {
        hits,
        count,
        capped: capped || indexed.capped,
        next,
    }
}

fn meets(query: &Query, document: &Document, copy: &StoredCopy) -> bool {
    let columns = [copy.words_column(), readings_column(document)]
        .map(|column| Tokens::of(&column, Ending::Closed));
    query
        .clauses()
        .iter()
        .all(|clause| columns.iter().any(|column| clause.is_met_by(column)))
}
