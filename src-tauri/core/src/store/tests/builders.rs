//! A casebook in a folder of its own, with a clock that tests set.

use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{Fact, Fields, Kind, kind};
use crate::domain::scope::Scope;
use crate::journal::{Entry, SignedHead};
use crate::store::keyring::DatabaseKey;
use crate::store::{
    Acknowledged, Casebook, Folder, MergeReport, RecoveryCode, StoreError, WallClock, WorkFactor,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;
use uuid::Uuid;

/// 23 November 2026, eight o'clock in UTC.
pub const MORNING: i64 = 1_795_420_800_000;

/// One hour, in milliseconds.
pub const HOUR: i64 = 60 * 60 * 1000;

/// A clock that stands until it is set.
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock at an instant.
    pub fn at(millis: i64) -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(millis)))
    }

    /// Sets it.
    pub fn set(&self, millis: i64) {
        self.0.store(millis, Ordering::Relaxed);
    }
}

impl WallClock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::Relaxed)).unwrap()
    }
}

/// A desk: a casebook, its clock, its folder that goes when the test ends.
pub struct Desk {
    /// The open casebook.
    pub book: Casebook,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// What opens it again.
    pub key: DatabaseKey,
    /// The printed code.
    pub code: RecoveryCode,
    /// Its folder.
    pub folder: TempDir,
}

/// What another copy is given.
pub type Bundle = (
    Vec<Entry>,
    Vec<SignedHead>,
    BTreeMap<crate::domain::id::DeviceId, [u8; 32]>,
);

impl Desk {
    /// A new, empty desk.
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let clock = FixedClock::at(MORNING);
        let at = Folder::at(folder.path());
        let (book, code) =
            Casebook::create(&at, "景山街道", false, WorkFactor::LIGHT, clock.clone()).unwrap();
        let typed = RecoveryCode::read(code.text());
        let key = DatabaseKey::open(&at.recovery_key(), &typed).unwrap();
        Self {
            book,
            clock,
            key,
            code,
            folder,
        }
    }

    /// Records facts in one act.
    pub fn act(&self, facts: impl IntoIterator<Item = Fact>) -> Acknowledged {
        let result = self.book.act::<_, StoreError>(actor(), |act| {
            facts.into_iter().try_for_each(|fact| act.record(fact))
        });
        result.unwrap().1
    }

    /// As [`Desk::act`], leaving out facts about records that were destroyed before.
    pub fn act_where_it_may(&self, facts: impl IntoIterator<Item = Fact>) {
        let result = self.book.act::<_, StoreError>(actor(), |act| {
            facts
                .into_iter()
                .try_for_each(|fact| match act.record(fact) {
                    Err(StoreError::Destroyed) => Ok(()),
                    other => other,
                })
        });
        result.unwrap();
    }

    /// Everything, for another copy.
    pub fn export(&self) -> Bundle {
        self.book.export().unwrap()
    }

    /// Merges what another desk exports.
    pub fn merge_from(&self, other: &Self) -> MergeReport {
        self.merge(other.export())
    }

    /// Merges a bundle.
    pub fn merge(&self, (entries, heads, keys): Bundle) -> MergeReport {
        self.book.merge(entries, &heads, &keys).unwrap()
    }

    /// A connection beside the casebook, past all its rules.
    pub fn sql(&self) -> Connection {
        let connection = self
            .book
            .open_beside(&self.book.folder().database())
            .unwrap();
        connection
            .pragma_update(None, "foreign_keys", false)
            .unwrap();
        connection
    }

    /// Fails unless the casebook proves sound.
    #[track_caller]
    pub fn assert_sound(&self) {
        assert_eq!(self.book.verify().unwrap().problems, []);
    }

    /// Closes the casebook and answers what is needed to open it again.
    pub fn close(self) -> Closed {
        drop(self.book);
        Closed {
            clock: self.clock,
            key: self.key,
            code: self.code,
            folder: self.folder,
        }
    }
}

/// A desk whose casebook is closed.
pub struct Closed {
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// What opens it again.
    pub key: DatabaseKey,
    /// The printed code.
    pub code: RecoveryCode,
    /// Its folder.
    pub folder: TempDir,
}

impl Closed {
    /// The desk, opened again.
    pub fn open(self) -> Desk {
        let at = Folder::at(self.folder.path());
        let key = self.key.clone();
        let book = Casebook::open_with_key(&at, key, true, self.clock.clone()).unwrap();
        Desk {
            book,
            clock: self.clock,
            key: self.key,
            code: self.code,
            folder: self.folder,
        }
    }
}

/// Who acts in these tests.
pub fn actor() -> PersonId {
    PersonId(Uuid::from_u128(0xac))
}

/// The scope of the matters in these tests.
pub fn platform() -> Scope {
    Scope::Platform(PlatformId(Uuid::from_u128(0x71a7)))
}

/// A fact about the record of a kind that has that number.
pub fn fact<const N: usize>(kind_name: &str, number: u8, set: [(&str, Value); N]) -> Fact {
    let set = set
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    fact_of(kind(kind_name).unwrap(), number, set)
}

/// As [`fact`], with fields.
pub fn fact_of(kind: &'static Kind, number: u8, set: Fields) -> Fact {
    Fact {
        name: "record.corrected",
        kind,
        record: record(kind, number),
        scope: platform(),
        set,
    }
}

/// The id of the record of a kind that has that number.
pub fn record(kind: &Kind, number: u8) -> Uuid {
    let hash = blake3::hash(kind.name.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.as_bytes()[..16]);
    bytes[15] = number;
    Uuid::from_bytes(bytes)
}

/// A dispute's title.
pub fn title(text: &str) -> Fact {
    fact("dispute", 1, [("title", json!(text))])
}
