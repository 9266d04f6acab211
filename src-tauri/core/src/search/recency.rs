//! The number that puts the newest record first.
//!
//! FTS5 walks its lists by row number and can stop early only in that order, so the row number is
//! the recency: minutes since 1970 and a place within the minute, negated so that the newest is
//! read first. Minutes keep the gaps between neighbours, and so the lists, small. Records of one
//! minute stand in the order they came in. Should more than [`PLACES`] share a minute, as after an
//! import without dates, the rest stand a minute later.

use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, params};
use serde::{Deserialize, Serialize};

/// Places within one minute.
const PLACES: i64 = 1 << 12;

const MILLISECONDS: i64 = 60_000;

/// Where a record stands among all: larger is newer.
///
/// As a number it stays below 2^53 for any date of this millennium, so JavaScript can hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Order(i64);

impl Order {
    /// The latest place of the minute of an instant: where a record not indexed yet stands.
    pub(super) fn newest_of(at: i64) -> Self {
        Self(minute(at) * PLACES + (PLACES - 1))
    }

    /// The order of a row of posting lists.
    pub(super) fn of_posting(row: i64) -> Self {
        Self(-row)
    }

    /// The row number in the posting lists: the newest comes first.
    pub(super) fn posting_row(self) -> i64 {
        -self.0
    }

    /// Whether a record of this instant may keep this place.
    pub(super) fn serves(self, at: i64) -> bool {
        self.0.div_euclid(PLACES) == minute(at)
    }
}

/// The next free place for a record of this instant.
///
/// # Errors
/// When the table cannot be read.
pub(super) fn next_free(conn: &Connection, at: i64) -> rusqlite::Result<Order> {
    let mut newest_of = conn.prepare_cached(
        "select max(recency)
         from document
         where recency between ?1 and ?2",
    )?;
    let mut first = minute(at) * PLACES;
    loop {
        let last = first + (PLACES - 1);
        let newest: Option<i64> = newest_of.query_row(params![first, last], |row| row.get(0))?;
        match newest {
            None => return Ok(Order(first)),
            Some(order) if order < last => return Ok(Order(order + 1)),
            Some(_) => first += PLACES,
        }
    }
}

impl ToSql for Order {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Order {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

fn minute(at: i64) -> i64 {
    at.div_euclid(MILLISECONDS)
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn a_later_minute_is_newer_also_before_1970() {
        let instants = [i64::MIN, -60_001, -60_000, 0, 59_999, 60_000, i64::MAX];
        let orders: Vec<_> = instants.map(Order::newest_of).into();
        assert!(orders.is_sorted());
        assert_eq!(orders[3], orders[4], "one minute");
    }

    #[test]
    fn a_place_serves_the_instants_of_its_minute() {
        assert!(Order::newest_of(0).serves(59_999));
        assert!(!Order::newest_of(0).serves(60_000));
    }
}
