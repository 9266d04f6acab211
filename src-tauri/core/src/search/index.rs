//! The index: opening it and keeping it in step with the journal.

use std::collections::{HashMap, HashSet};
use std::fmt;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::document::Document;
use super::error::SearchError;
use super::filter::facets_column;
use super::recency::{Order, next_free};
use super::stored_copy::{StoredCopy, readings_column};
use super::{schema, tokenizer};

/// The index of one casebook, over its own file.
///
/// The file is a cache. When it cannot be opened or read, delete it, open a new one and index from
/// position 0; nothing else depends on it.
pub struct SearchIndex {
    pub(super) conn: Connection,
}

impl fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SearchIndex")
    }
}

impl SearchIndex {
    /// Takes over a connection to `search.db`, already unlocked. Tables of another version are
    /// dropped and made anew, so [`position`](Self::position) may be 0 afterwards.
    ///
    /// How the file is kept is the caller's choice. A cache wants `journal_mode = wal`, so that it
    /// is read while it is written, `synchronous = normal` and tens of megabytes of page cache.
    ///
    /// # Errors
    /// When the file cannot be read or written, or SQLite lacks FTS5.
    pub fn open(mut conn: Connection) -> Result<Self, SearchError> {
        tokenizer::register(&conn)?;
        schema::prepare(&mut conn)?;
        Ok(Self { conn })
    }

    /// How far in the journal the index has come; 0 when empty.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn position(&self) -> Result<u64, SearchError> {
        let position: i64 = self
            .conn
            .prepare_cached("select position from progress where id = 1")?
            .query_row([], |row| row.get(0))?;
        Ok(u64::try_from(position).unwrap_or(0))
    }

    /// Puts documents in, each replacing what was indexed of its record, takes records out, and
    /// notes the new position: all in one transaction. Of a record named twice the last document
    /// counts; one both in `batch` and `removed` is out.
    ///
    /// # Errors
    /// When the file cannot be written; the index then stands where it stood.
    pub fn apply(
        &mut self,
        batch: &[Document],
        removed: &[Uuid],
        position: u64,
    ) -> Result<(), SearchError> {
        let stored_position =
            i64::try_from(position).map_err(|_| SearchError::PositionOutOfRange { position })?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let removed: HashSet<&Uuid> = removed.iter().collect();
        for record in &removed {
            take_out(&tx, record)?;
        }
        let documents = last_of_each(batch, &removed);
        let mut free = HashMap::new();
        for document in &documents {
            if let Some(order) = take_out(&tx, &document.record)? {
                free.insert(document.record, order);
            }
        }
        let mut placed = Vec::with_capacity(documents.len());
        for document in documents {
            let copy = StoredCopy::of(document);
            let kept = free
                .remove(&document.record)
                .filter(|order| order.serves(document.at));
            placed.push((keep(&tx, document, &copy, kept)?, document, copy));
        }
        // FTS5 writes its gathered lists out whenever row numbers step back.
        placed.sort_by_key(|(order, ..)| order.posting_row());
        for (order, document, copy) in &placed {
            post(&tx, *order, document, copy)?;
        }
        tx.prepare_cached("update progress set position = ?1 where id = 1")?
            .execute([stored_position])?;
        tx.commit()?;
        Ok(())
    }

    /// Empties the index back to position 0. To be called after an erasure by law: a record taken
    /// out by [`apply`](Self::apply) can no longer be found, but its tokens may lie in the
    /// (encrypted) file until its lists are next merged.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn clear(&mut self) -> Result<(), SearchError> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        schema::create_anew(&tx)?;
        tx.commit()?;
        self.conn.execute_batch("vacuum")?;
        Ok(())
    }
}

/// The documents to index, oldest first, the last of each record.
fn last_of_each<'a>(batch: &'a [Document], removed: &HashSet<&Uuid>) -> Vec<&'a Document> {
    let mut seen = HashSet::new();
    let mut documents: Vec<&Document> = batch
        .iter()
        .rev()
        .filter(|document| !removed.contains(&document.record) && seen.insert(document.record))
        .collect();
    documents.reverse();
    documents.sort_by_key(|document| document.at);
    documents
}

/// Removes all that is indexed of a record; returns the place it had.
fn take_out(tx: &Transaction<'_>, record: &Uuid) -> rusqlite::Result<Option<Order>> {
    let order: Option<Order> = tx
        .prepare_cached("delete from document where record = ?1 returning recency")?
        .query_row([record], |row| row.get(0))
        .optional()?;
    if let Some(order) = order {
        tx.prepare_cached("delete from posting where rowid = ?1")?
            .execute([order.posting_row()])?;
    }
    Ok(order)
}

/// Keeps the copy of a document at its old place or at the next free one.
fn keep(
    tx: &Transaction<'_>,
    document: &Document,
    copy: &StoredCopy,
    kept: Option<Order>,
) -> Result<Order, SearchError> {
    let taken = |order: &Order| -> rusqlite::Result<bool> {
        tx.prepare_cached("select 1 from document where recency = ?1")?
            .exists([order])
    };
    let order = match kept {
        Some(order) if !taken(&order)? => order,
        Some(_) | None => next_free(tx, document.at)?,
    };
    let copy = serde_json::to_string(copy).map_err(SearchError::StoredCopy)?;
    tx.prepare_cached(
        "insert into document (recency, record, kind, copy)
         values (?1, ?2, ?3, ?4)",
    )?
    .execute(params![order, document.record, document.kind.name(), copy])?;
    Ok(order)
}

fn post(
    tx: &Transaction<'_>,
    order: Order,
    document: &Document,
    copy: &StoredCopy,
) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "insert into posting (rowid, words, readings, facets)
         values (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        order.posting_row(),
        copy.words_column(),
        readings_column(document),
        facets_column(document),
    ])?;
    Ok(())
}
