//! How this copy knows the street's hub.

use super::error::StoreError;
use super::exchange::ExchangeTables;
use crate::journal::Hash;
use rusqlite::OptionalExtension as _;
use uuid::Uuid;
use zeroize::Zeroizing;

/// How the street's hub stands, as far as this copy tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownHub {
    /// The door, as the office's letter named it.
    pub door: Zeroizing<String>,
    /// Whether this copy goes there by itself.
    pub is_automatic: bool,
    /// Why it did not go well at the last try; none where it did.
    pub last_fault: Option<String>,
    /// When it was tried last, in milliseconds since 1970.
    pub last_tried_at: Option<i64>,
}

impl ExchangeTables<'_> {
    /// The street's hub, where there is one.
    ///
    /// # Errors
    /// SQL errors.
    pub fn hub(self) -> Result<Option<KnownHub>, StoreError> {
        let sql = "select content, is_automatic, last_fault, last_tried_at from hub_door";
        let found = self.connection().query_row(sql, [], |row| {
            Ok(KnownHub {
                door: Zeroizing::new(row.get(0)?),
                is_automatic: row.get(1)?,
                last_fault: row.get(2)?,
                last_tried_at: row.get(3)?,
            })
        });
        Ok(found.optional()?)
    }

    /// Keeps the door; whether this copy goes there by itself stays, and is so at first.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_hub_door(self, door: &str) -> Result<(), StoreError> {
        self.connection().execute(
            "insert into hub_door (is_own, content, is_automatic) values (1, ?1, 1) \
             on conflict (is_own) do update set content = excluded.content",
            [door],
        )?;
        Ok(())
    }

    /// Whether this copy goes to the hub by itself.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_hub_automatic(self, is_automatic: bool) -> Result<(), StoreError> {
        self.connection()
            .execute("update hub_door set is_automatic = ?1", [is_automatic])?;
        Ok(())
    }

    /// Notes how a try went.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_hub_try(self, fault: Option<&str>, at: i64) -> Result<(), StoreError> {
        self.connection().execute(
            "update hub_door set last_fault = ?1, last_tried_at = ?2",
            (fault, at),
        )?;
        Ok(())
    }

    /// As whom this office sets the hub up.
    ///
    /// # Errors
    /// SQL errors.
    pub fn hub_manager(self) -> Result<Option<Zeroizing<String>>, StoreError> {
        let found = self
            .connection()
            .query_row("select content from hub_manager", [], |row| row.get(0))
            .optional()?;
        Ok(found.map(Zeroizing::new))
    }

    /// Keeps as whom this office sets the hub up.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_hub_manager(self, content: &str) -> Result<(), StoreError> {
        self.connection().execute(
            "insert or replace into hub_manager (is_own, content) values (1, ?1)",
            [content],
        )?;
        Ok(())
    }

    /// Whether a segment of a lost desk was found whole in a depot, or put down there.
    ///
    /// # Errors
    /// SQL errors.
    pub fn is_handed_down(self, depot: Uuid, hash: Hash) -> Result<bool, StoreError> {
        let sql = "select exists (select 1 from handed_down where depot = ?1 and hash = ?2)";
        let connection = self.connection();
        Ok(connection.query_row(sql, (depot.as_bytes(), hash.0), |row| row.get(0))?)
    }

    /// Notes that a segment of a lost desk lies whole in a depot.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_handed_down(self, depot: Uuid, hash: Hash) -> Result<(), StoreError> {
        self.connection().execute(
            "insert or ignore into handed_down (depot, hash) values (?1, ?2)",
            (depot.as_bytes(), hash.0),
        )?;
        Ok(())
    }
}
