//! Proving that every attachment has its bytes, and finding chunks that nothing names.

use super::chunk_file::ChunkFile;
use crate::domain::id::DeviceId;
use crate::domain::record::Attachment;
use crate::store::verify::{Problem, VerifyReport};
use crate::store::{Reader, StoreError};
use rusqlite::{OptionalExtension as _, named_params};
use std::collections::BTreeSet;

/// The chunks that attachments name, removed ones included, in hex.
///
/// # Errors
/// SQL errors.
pub fn referenced_chunks(reader: Reader<'_>) -> Result<BTreeSet<String>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select one.value from attachment, json_each(attachment.chunks) as one \
         union select one.value from given_up, \
           json_each(json_extract(given_up.entry, '$.set.chunks')) as one \
         where given_up.kind = 'attachment'",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The chunks that no attachment names: left by an upload that was not finished.
///
/// # Errors
/// SQL errors.
pub fn loose_chunks(reader: Reader<'_>, file: &ChunkFile) -> Result<BTreeSet<String>, StoreError> {
    let here = file.hashes()?;
    let named = referenced_chunks(reader)?;
    Ok(here.difference(&named).cloned().collect())
}

/// Proves every attachment: its chunks are here and make up the bytes that the journal names.
/// Bytes of another device's attachment may not have come yet, which is no damage.
pub(in crate::store) fn verify_chunks(
    reader: Reader<'_>,
    file: Option<&ChunkFile>,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    if file.is_some_and(|file| !file.is_sound()) {
        report.problems.push(Problem::File);
    }
    let own = own_device(reader)?;
    for attachment in reader.all::<Attachment>()? {
        // A merge can deliver an entry before the one that names the chunks.
        let Some(chunks) = &attachment.chunks else {
            continue;
        };
        report.attachments += 1;
        let state = match file {
            Some(file) => state_of(file, chunks, &attachment),
            None => State::Absent,
        };
        let is_damaged = match state {
            State::Whole => false,
            State::Absent => own.is_some() && author_of(reader, &attachment)? == own,
            State::Damaged => true,
        };
        if is_damaged {
            report.problems.push(Problem::Attachment {
                record: attachment.id.0,
            });
        }
    }
    if let Some(file) = file {
        report.loose_chunks = loose_chunks(reader, file)?.len() as u64;
    }
    Ok(())
}

enum State {
    Whole,
    Absent,
    Damaged,
}

fn state_of(file: &ChunkFile, chunks: &[String], attachment: &Attachment) -> State {
    let mut hasher = blake3::Hasher::new();
    let mut count = 0_i64;
    for hash in chunks {
        match file.get(hash) {
            Ok(Some(bytes)) => {
                hasher.update(&bytes);
                count += i64::try_from(bytes.len()).unwrap_or(0);
            }
            Ok(None) => return State::Absent,
            Err(_) => return State::Damaged,
        }
    }
    let found = hasher.finalize().to_hex();
    let is_true = attachment.content_hash.as_deref() == Some(found.as_str())
        && attachment.byte_count == Some(count);
    if is_true {
        State::Whole
    } else {
        State::Damaged
    }
}

fn own_device(reader: Reader<'_>) -> Result<Option<DeviceId>, StoreError> {
    Ok(reader
        .connection()
        .query_row("select device from own_device", [], |row| row.get(0))
        .optional()?
        .map(DeviceId))
}

/// The device that brought an attachment into being.
fn author_of(reader: Reader<'_>, attachment: &Attachment) -> Result<Option<DeviceId>, StoreError> {
    Ok(reader
        .connection()
        .prepare_cached(
            "select stream.device from entry join stream on stream.id = entry.stream \
             where entry.record = :record order by entry.at limit 1",
        )?
        .query_row(
            named_params! { ":record": attachment.id.as_bytes() },
            |row| row.get(0),
        )
        .optional()?
        .map(DeviceId))
}
