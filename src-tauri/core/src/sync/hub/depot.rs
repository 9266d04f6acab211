//! A depot that is a table: each desk puts its own segments down under its own role, and rows that are
//! not for it do not exist for it.

use super::address::Login;
use super::door::HubDoor;
use super::fault::HubFault;
use super::founding::VERSION;
use super::line::Line;
use super::roles::{reader_role, street_role};
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::Hash;
use crate::sync::SyncError;
use crate::sync::depot::{Depot, Listing, Reading};
use crate::sync::exchange::ExchangeProgress;
use crate::sync::plan::SegmentName;
use postgres::error::SqlState;
use postgres::types::ToSql;
use std::collections::BTreeSet;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Registers that are looked at: whoever may write could put down a few that are nobody's.
const REGISTERS: i64 = 16;

/// A hub as one desk of a street sees it.
pub struct HubDepot<'p> {
    pub(super) line: Line<'p>,
    id: Uuid,
    key: Hash,
    /// The street's role, which names it in every row.
    street: String,
    /// This desk's role.
    role: String,
    device: DeviceId,
}

impl<'p> HubDepot<'p> {
    /// Goes in by the door that the office's letter named.
    ///
    /// # Errors
    /// [`HubFault`]; [`SyncError::OtherStreet`] where the role belongs to another street.
    pub fn open(
        door: &HubDoor,
        street: &Hash,
        progress: &'p ExchangeProgress,
    ) -> Result<Self, SyncError> {
        let login = Login {
            role: door.role.clone(),
            password: Some(Zeroizing::new(door.password.to_string())),
        };
        let line = Line::open(door.address.clone(), login, progress)?;
        let version: Option<i32> = line.ask(|client| {
            let row = client.query_one("select max(number) from lxq.migration", &[])?;
            row.try_get(0)
        })?;
        if version.unwrap_or(0) < VERSION {
            return Err(HubFault::NotReady.into());
        }
        let found = line.ask(|client| {
            client.query_opt(
                "select desk.street, hub.id, desk.device from lxq.desk as desk, lxq.hub as hub \
                 where desk.is_open and desk.role_name = current_user",
                &[],
            )
        })?;
        let row = found.ok_or(HubFault::NotReady)?;
        let known: String = column(&row, 0)?;
        if known != street_role(street) {
            return Err(SyncError::OtherStreet);
        }
        Ok(Self {
            id: column(&row, 1)?,
            device: DeviceId(column(&row, 2)?),
            line,
            key: *street,
            street: known,
            role: door.role.clone(),
        })
    }

    fn reader(&self, scope: Scope) -> String {
        reader_role(scope, &self.key)
    }

    /// Puts a row down that may lie there already, as a lost answer does not say.
    fn put(&self, sql: &str, values: &[&(dyn ToSql + Sync)]) -> Result<(), SyncError> {
        self.line.ask(|client| match client.execute(sql, values) {
            Err(error) if error.code() == Some(&SqlState::UNIQUE_VIOLATION) => Ok(()),
            other => other.map(|_| ()),
        })
    }

    fn rows_of(
        &self,
        sql: &str,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Vec<u8>>, SyncError> {
        let rows = self.line.ask(|client| client.query(sql, values))?;
        rows.iter().map(|row| column(row, 0)).collect()
    }
}

fn column<'r, T: postgres::types::FromSql<'r>>(
    row: &'r postgres::Row,
    index: usize,
) -> Result<T, SyncError> {
    row.try_get(index).map_err(|_| HubFault::Broken.into())
}

/// Numbers of entries are far below 2⁶³.
fn sql_number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn name_of(row: &postgres::Row) -> Result<SegmentName, SyncError> {
    let number = |index| {
        let found: i64 = column(row, index)?;
        u64::try_from(found).map_err(|_| SyncError::from(HubFault::Broken))
    };
    let hash: Vec<u8> = column(row, 4)?;
    Ok(SegmentName {
        device: DeviceId(column(row, 0)?),
        scope: Scope::from_uuid(column(row, 1)?),
        first: number(2)?,
        last: number(3)?,
        hash: Hash(hash.try_into().map_err(|_| HubFault::Broken)?),
    })
}

impl Depot for HubDepot<'_> {
    fn id(&self) -> Uuid {
        self.id
    }

    fn is_new(&self) -> bool {
        false
    }

    fn place(&self) -> String {
        self.line.address().to_string()
    }

    fn list(&self, reading: &Reading<'_>) -> Result<Listing, SyncError> {
        let devices: Vec<Uuid> = reading.heads.iter().map(|one| one.device.0).collect();
        let scopes: Vec<Uuid> = reading
            .heads
            .iter()
            .map(|one| one.scope.as_uuid())
            .collect();
        let known: Vec<i64> = reading
            .heads
            .iter()
            .map(|one| sql_number(one.seq))
            .collect();
        let rows = self.line.ask(|client| {
            client.query(
                "select segment.device, segment.scope, segment.first, segment.last, segment.hash \
                 from lxq.segment as segment \
                 left join unnest($1::uuid[], $2::uuid[], $3::bigint[]) \
                   as head (device, scope, seq) \
                   on head.device = segment.device and head.scope = segment.scope \
                 where segment.street = $4 \
                   and case when segment.device = $5 \
                     then octet_length(segment.content) = segment.size \
                     else segment.last > coalesce(head.seq, 0) or exists ( \
                       select 1 from lxq.segment as other \
                       where other.device = segment.device and other.scope = segment.scope \
                         and other.first = segment.first and other.hash <> segment.hash) end \
                 order by segment.device, segment.scope, segment.first, segment.hash",
                &[&devices, &scopes, &known, &self.street, &reading.own.0],
            )
        })?;
        Ok(Listing {
            segments: rows.iter().map(name_of).collect::<Result<_, _>>()?,
            strange: Vec::new(),
        })
    }

    fn segment(&self, name: &SegmentName) -> Result<Option<Vec<u8>>, SyncError> {
        let found = self.rows_of(
            "select content from lxq.segment \
             where device = $1 and scope = $2 and first = $3 and hash = $4",
            &[
                &name.device.0,
                &name.scope.as_uuid(),
                &sql_number(name.first),
                &&name.hash.0[..],
            ],
        )?;
        let found = found.into_iter().next();
        Ok(found.filter(|bytes| *blake3::hash(bytes).as_bytes() == name.hash.0))
    }

    fn is_whole(&self, _: &SegmentName) -> Result<bool, SyncError> {
        // Own ones are listed only where they are as long as they were; what is longer ago than a
        // crash of the server, the database's own checksums prove.
        Ok(true)
    }

    fn put_segment(&self, name: &SegmentName, bytes: &[u8]) -> Result<(), SyncError> {
        self.put(
            "insert into lxq.segment \
             (device, scope, first, last, hash, street, size, content, reader, writer) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            &[
                &name.device.0,
                &name.scope.as_uuid(),
                &sql_number(name.first),
                &sql_number(name.last),
                &&name.hash.0[..],
                &self.street,
                &sql_number(bytes.len() as u64),
                &bytes,
                &self.reader(name.scope),
                &self.role,
            ],
        )
    }

    fn remove_damaged(&self, _: &SegmentName) -> Result<(), SyncError> {
        // Nobody takes anything away on a hub; the same entries are put down again under another hash.
        Ok(())
    }

    fn registers(&self) -> Result<Vec<Vec<u8>>, SyncError> {
        self.rows_of(
            "select content from lxq.register where street = $1 order by serial desc limit $2",
            &[&self.street, &REGISTERS],
        )
    }

    fn put_register(&self, serial: u64, bytes: &[u8]) -> Result<(), SyncError> {
        self.put(
            "insert into lxq.register (device, street, serial, content, writer) \
             values ($1, $2, $3, $4, $5)",
            &[
                &self.device.0,
                &self.street,
                &sql_number(serial),
                &bytes,
                &self.role,
            ],
        )
    }

    fn letter(&self, device: DeviceId) -> Result<Option<Vec<u8>>, SyncError> {
        let found = self.rows_of(
            "select content from lxq.letter where device = $1 order by number desc limit 1",
            &[&device.0],
        )?;
        Ok(found.into_iter().next())
    }

    fn put_letter(&self, device: DeviceId, bytes: &[u8]) -> Result<(), SyncError> {
        self.line
            .ask(|client| {
                client.execute(
                    "insert into lxq.letter (device, street, number, content) \
                     select $1, $2, coalesce(max(number), 0) + 1, $3 \
                     from lxq.letter where device = $1",
                    &[&device.0, &self.street, &bytes],
                )
            })
            .map(|_| ())
    }

    fn receipts(&self) -> Result<Vec<Vec<u8>>, SyncError> {
        self.rows_of(
            "select content from lxq.receipt where street = $1 order by device",
            &[&self.street],
        )
    }

    fn put_receipt(&self, device: DeviceId, bytes: &[u8]) -> Result<(), SyncError> {
        let changed = self.line.ask(|client| {
            client.execute(
                "update lxq.receipt set content = $2, put_at = now() where device = $1",
                &[&device.0, &bytes],
            )
        })?;
        if changed > 0 {
            return Ok(());
        }
        self.put(
            "insert into lxq.receipt (device, street, content, writer) values ($1, $2, $3, $4)",
            &[&device.0, &self.street, &bytes, &self.role],
        )
    }

    fn chunks(&self, scope: Scope) -> Result<BTreeSet<String>, SyncError> {
        let rows = self.line.ask(|client| {
            client.query(
                "select name from lxq.chunk where street = $1 and scope = $2",
                &[&self.street, &scope.as_uuid()],
            )
        })?;
        rows.iter().map(|row| column(row, 0)).collect()
    }

    fn chunk(&self, scope: Scope, name: &str) -> Result<Option<Vec<u8>>, SyncError> {
        let found = self.rows_of(
            "select content from lxq.chunk where street = $1 and scope = $2 and name = $3 \
             order by device limit 1",
            &[&self.street, &scope.as_uuid(), &name],
        )?;
        Ok(found.into_iter().next())
    }

    fn put_chunk(&self, scope: Scope, name: &str, sealed: &[u8]) -> Result<(), SyncError> {
        self.put(
            "insert into lxq.chunk (device, scope, name, street, content, reader, writer) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            &[
                &self.device.0,
                &scope.as_uuid(),
                &name,
                &self.street,
                &sealed,
                &self.reader(scope),
                &self.role,
            ],
        )
    }

    fn remove_chunk(&self, _: Scope, _: &str) -> Result<(), SyncError> {
        Ok(())
    }
}
