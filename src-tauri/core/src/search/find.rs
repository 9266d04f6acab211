//! Reading the index: one walk along the posting lists, newest first, that stops as soon as the
//! page is full and the count is known.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::document::SearchKind;
use super::error::SearchError;
use super::filter::Filter;
use super::hit::{COUNT_CAP, Cursor, Found, Hit, Page};
use super::index::SearchIndex;
use super::query::Query;
use super::recency::Order;
use super::snippet::{snippet, title_marks};
use super::stored_copy::StoredCopy;
use super::tail::{Tail, find_tail, unite};

/// As many matches as have to be seen to know that there are more than can be counted.
const WALK: usize = COUNT_CAP as usize + 1;

impl SearchIndex {
    /// Searches the index and the tail that is not indexed yet, as if all were indexed.
    ///
    /// Several words must all be found. A run of Han characters is found wherever it stands in a
    /// longer one; letters and digits are found by the beginning of a word, letters also as the
    /// reading or the initials of a name. Nothing typed is an operator; a query without a letter,
    /// digit or character finds nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn find(
        &self,
        query: &str,
        filter: &Filter,
        page: Page,
        tail: Tail<'_>,
    ) -> Result<Found, SearchError> {
        let parsed = Query::parse(query);
        let Some(expression) = parsed.expression(filter) else {
            return Ok(Found::default());
        };
        // One snapshot, should another connection be indexing meanwhile.
        let snapshot = self.conn.unchecked_transaction()?;
        let walk = Walk {
            conn: &snapshot,
            expression,
            stale: stale_rows(&snapshot, tail)?,
        };
        let indexed = walk.found(&parsed, page)?;
        let unindexed: Vec<Hit> = find_tail(query, filter, tail.documents)
            .into_iter()
            .filter(|hit| !tail.removed.contains(&hit.record))
            .collect();
        Ok(unite(indexed, unindexed, page))
    }
}

/// One search in the index, leaving out what the tail knows better.
struct Walk<'a> {
    conn: &'a Connection,
    expression: String,
    stale: HashSet<Order>,
}

impl Walk<'_> {
    fn found(&self, query: &Query, page: Page) -> Result<Found, SearchError> {
        let one_more = page.hits().saturating_add(1);
        let (matches, mut rows) = match page.after {
            None => {
                let rows = self.rows(None, WALK.max(one_more))?;
                (rows.len(), rows)
            }
            Some(after) => (
                self.rows(None, WALK)?.len(),
                self.rows_after(after, one_more)?,
            ),
        };
        let more = rows.len() > page.hits();
        rows.truncate(page.hits());
        let hits = rows
            .into_iter()
            .filter_map(|order| self.hit(query, order).transpose())
            .collect::<Result<Vec<_>, _>>()?;
        let (count, capped) = Found::capped(matches);
        let next = hits.last().filter(|_| more).map(|last| last.cursor);
        Ok(Found {
            hits,
            count,
            capped,
            next,
        })
    }

    fn rows_after(&self, after: Cursor, want: usize) -> Result<Vec<Order>, SearchError> {
        let mut rows = self.rows(Some(after.order), want.saturating_add(1))?;
        // The row at the cursor's own place is either the cursor or a rival of a tail hit.
        if rows.first() == Some(&after.order) {
            let record: Uuid = self
                .conn
                .prepare_cached("select record from document where recency = ?1")?
                .query_row([after.order], |row| row.get(0))?;
            if (Cursor { record, ..after }) <= after {
                rows.remove(0);
            }
        }
        rows.truncate(want);
        Ok(rows)
    }

    /// Matching rows, newest first, from this place on.
    fn rows(&self, from: Option<Order>, want: usize) -> Result<Vec<Order>, SearchError> {
        let first = from.map_or(i64::MIN, Order::posting_row);
        let mut statement = self.conn.prepare_cached(
            "select rowid
             from posting
             where posting match ?1 and rowid >= ?2
             order by rowid",
        )?;
        let mut found = Vec::new();
        let mut rows = statement.query(params![self.expression, first])?;
        while found.len() < want {
            let Some(row) = rows.next()? else { break };
            let order = Order::of_posting(row.get(0)?);
            if !self.stale.contains(&order) {
                found.push(order);
            }
        }
        Ok(found)
    }

    fn hit(&self, query: &Query, order: Order) -> Result<Option<Hit>, SearchError> {
        let stored = self
            .conn
            .prepare_cached("select record, kind, copy from document where recency = ?1")?
            .query_row([order], |row| {
                Ok((
                    row.get(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, String>(2)?,
                ))
            })
            .optional()?;
        let Some((record, kind, copy)) = stored else {
            return Ok(None);
        };
        let kind = SearchKind::from_name(&kind).ok_or(SearchError::UnknownKind)?;
        let copy: StoredCopy = serde_json::from_str(&copy).map_err(SearchError::StoredCopy)?;
        Ok(Some(hit_of(query, kind, Cursor { order, record }, copy)))
    }
}

/// The hit shown for a stored copy.
pub(super) fn hit_of(query: &Query, kind: SearchKind, cursor: Cursor, copy: StoredCopy) -> Hit {
    Hit {
        kind,
        record: cursor.record,
        title_marks: title_marks(query, &copy.title),
        snippet: snippet(query, &copy),
        title: copy.title,
        cursor,
    }
}

/// The rows of records that the tail has a newer version of, or knows to be gone.
fn stale_rows(conn: &Connection, tail: Tail<'_>) -> rusqlite::Result<HashSet<Order>> {
    let mut statement = conn.prepare_cached("select recency from document where record = ?1")?;
    let records = tail
        .documents
        .iter()
        .map(|document| &document.record)
        .chain(tail.removed);
    records
        .filter_map(|record| {
            statement
                .query_row([record], |row| row.get(0))
                .optional()
                .transpose()
        })
        .collect()
}
