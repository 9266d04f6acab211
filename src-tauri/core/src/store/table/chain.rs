//! How far the journal has come in a scope, and whether it still holds what it held.

use super::history::MEMBERS;
use crate::domain::document::ChainMark;
use crate::domain::id::{DeviceId, DisputeId};
use crate::domain::record::PrintedDocument;
use crate::domain::scope::Scope;
use crate::domain::statistics::ReportHead;
use crate::journal::{Entry, Hash, SignedHead};
use crate::store::entries::{self, ENTRY_COLUMNS};
use crate::store::{Reader, StoreError};
use rusqlite::{OptionalExtension as _, named_params};

/// The entries of a dispute and of all that belongs to it, whole, in the order in which they fold.
///
/// # Errors
/// SQL errors.
pub fn entries_of_dispute(reader: Reader<'_>, id: DisputeId) -> Result<Vec<Entry>, StoreError> {
    let sql = format!(
        "{MEMBERS} select {ENTRY_COLUMNS}, earlier.hash \
         from entry join stream on stream.id = entry.stream \
         left join entry as earlier on earlier.stream = entry.stream and earlier.seq = entry.seq - 1 \
         where entry.record in (select id from member)"
    );
    let mut select = reader.connection().prepare_cached(&sql)?;
    let mut rows = select.query(named_params! { ":id": id.as_bytes() })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let mut entry = entries::from_row(row)?;
        entry.prev = row.get::<_, Option<[u8; 32]>>(13)?.map_or(Hash::NONE, Hash);
        found.push(entry);
    }
    found.sort_unstable_by_key(Entry::order);
    Ok(found)
}

/// The signed heads of all streams with their devices' public keys.
///
/// # Errors
/// SQL errors.
pub fn signed_heads(reader: Reader<'_>) -> Result<Vec<(SignedHead, [u8; 32])>, StoreError> {
    let mut select = reader.connection().prepare_cached(
        "select stream.device, stream.scope, stream.signed_seq, entry.hash, stream.signature, \
         device.public_key \
         from stream join entry on entry.stream = stream.id and entry.seq = stream.signed_seq \
         join device on device.id = stream.device \
         order by stream.device, stream.scope",
    )?;
    let rows = select.query_map([], |row| {
        let head = SignedHead {
            device: DeviceId(row.get(0)?),
            scope: Scope::from_uuid(row.get(1)?),
            seq: u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
            hash: Hash(row.get(3)?),
            signature: row.get(4)?,
        };
        Ok((head, row.get(5)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How far every stream has come, in a fixed order, and each as far as it is vouched for.
///
/// # Errors
/// SQL errors.
pub fn report_heads(reader: Reader<'_>) -> Result<Vec<ReportHead>, StoreError> {
    let mut heads: Vec<ReportHead> = signed_heads(reader)?
        .into_iter()
        .map(|(head, _)| ReportHead {
            device: head.device.0,
            scope: head.scope.as_uuid(),
            seq: head.seq,
            hash: head.hash.to_string(),
        })
        .collect();
    heads.sort_unstable();
    Ok(heads)
}

/// The heads of all streams of a scope.
///
/// # Errors
/// SQL errors.
pub fn mark(reader: Reader<'_>, scope: Scope) -> Result<ChainMark, StoreError> {
    let mut select = reader
        .connection()
        .prepare_cached("select device, head_seq, head_hash from stream where scope = :scope")?;
    let heads = select
        .query_map(named_params! { ":scope": scope.as_uuid() }, |row| {
            let hash = Hash(row.get(2)?);
            Ok(format!(
                "{}:{}:{hash}",
                DeviceId(row.get(0)?),
                row.get::<_, i64>(1)?
            ))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(ChainMark::of(heads))
}

/// Whether the journal still holds an entry under a head that it had, `device:seq:hash`.
///
/// # Errors
/// SQL errors.
pub fn holds(reader: Reader<'_>, scope: Scope, head: &str) -> Result<bool, StoreError> {
    let mut parts = head.splitn(3, ':');
    let (Some(device), Some(seq), Some(hash)) = (parts.next(), parts.next(), parts.next()) else {
        return Ok(false);
    };
    let (Ok(device), Ok(seq)) = (device.parse::<uuid::Uuid>(), seq.parse::<i64>()) else {
        return Ok(false);
    };
    let found: Option<[u8; 32]> = reader
        .connection()
        .prepare_cached(
            "select entry.hash from entry join stream on stream.id = entry.stream \
             where stream.device = :device and stream.scope = :scope and entry.seq = :seq",
        )?
        .query_row(
            named_params! { ":device": device, ":scope": scope.as_uuid(), ":seq": seq },
            |row| row.get(0),
        )
        .optional()?;
    Ok(found.is_some_and(|found| Hash(found).to_string() == hash))
}

/// The dossier that was bound with those very bytes, by their BLAKE3 in hex.
///
/// # Errors
/// SQL errors.
pub fn bound_as(
    reader: Reader<'_>,
    content_hash: &str,
) -> Result<Option<PrintedDocument>, StoreError> {
    let found = reader.list_by::<PrintedDocument>("content_hash", content_hash)?;
    Ok(found.into_iter().rfind(|one| one.chain_head.is_some()))
}
