//! Pages of a list: where one ends the next begins, whatever was added meanwhile (keyset paging).

use crate::store::error::StoreError;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, Row, params_from_iter};
use uuid::Uuid;

/// Counting stops here; a screen then shows `1000+`.
pub const COUNT_CAP: u32 = 1000;

/// Which part of a list is asked for.
#[derive(Clone, Debug, Default)]
pub struct PageAsk {
    /// Where the page before ended; none for the first.
    pub after: Option<Cursor>,
    /// At most so many rows.
    pub limit: u32,
}

/// The sort value and id of a page's last row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The sort value as text or number.
    pub value: SortValue,
    /// The row's id.
    pub id: Uuid,
}

/// A sort value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SortValue {
    /// A text, also for days.
    Text(String),
    /// A whole number, also for instants.
    Number(i64),
}

impl Cursor {
    /// The cursor as text: opaque to who carries it.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.value {
            SortValue::Text(text) => format!("t{}{text}", self.id.simple()),
            SortValue::Number(number) => format!("n{}{number}", self.id.simple()),
        }
    }

    /// The inverse of [`Cursor::text`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let kind = text.get(..1)?;
        let id = Uuid::try_parse(text.get(1..33)?).ok()?;
        let value = text.get(33..)?;
        let value = match kind {
            "t" => SortValue::Text(value.to_owned()),
            "n" => SortValue::Number(value.parse().ok()?),
            _ => return None,
        };
        Some(Self { value, id })
    }
}

/// A page of rows.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Where the next page begins; none after the last.
    pub next: Option<Cursor>,
    /// How many rows the filter matches, at most [`COUNT_CAP`].
    pub count: u32,
    /// Whether there are more than that.
    pub is_capped: bool,
}

/// A query for a page: conditions with their values, and the order.
pub(super) struct PageQuery<'a> {
    pub(super) columns: &'a str,
    pub(super) from: &'a str,
    /// An expression that is never null.
    pub(super) sort: &'a str,
    pub(super) id: &'a str,
    pub(super) is_descending: bool,
    pub(super) conditions: Vec<String>,
    pub(super) values: Vec<Sql>,
}

impl PageQuery<'_> {
    pub(super) fn add(&mut self, condition: &str, value: impl Into<Sql>) {
        self.values.push(value.into());
        self.conditions
            .push(condition.replace('?', &format!("?{}", self.values.len())));
    }

    /// Runs the query; the first column must be the id, the second the sort value.
    pub(super) fn run<T>(
        mut self,
        connection: &Connection,
        ask: &PageAsk,
        from_row: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Page<T>, StoreError> {
        let limit = ask.limit.clamp(1, 500);
        let (count, is_capped) = self.count(connection)?;
        if let Some(after) = &ask.after {
            let value = match &after.value {
                SortValue::Text(text) => Sql::Text(text.clone()),
                SortValue::Number(number) => Sql::Integer(*number),
            };
            self.values.push(value);
            self.values.push(Sql::Blob(after.id.as_bytes().to_vec()));
            let (value, id) = (self.values.len() - 1, self.values.len());
            let sign = if self.is_descending { '<' } else { '>' };
            self.conditions.push(format!(
                "({}, {}) {sign} (?{value}, ?{id})",
                self.sort, self.id
            ));
        }
        let direction = if self.is_descending { "desc" } else { "asc" };
        let sql = format!(
            "select {id}, {sort}, {columns} from {from} where {condition} \
             order by {sort} {direction}, {id} {direction} limit {more}",
            id = self.id,
            sort = self.sort,
            columns = self.columns,
            from = self.from,
            condition = self.condition(),
            more = limit + 1,
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let mut found = statement.query(params_from_iter(&self.values))?;
        let mut rows = Vec::new();
        let mut next = None;
        let mut last = None;
        while let Some(row) = found.next()? {
            if rows.len() == limit as usize {
                next = last;
                break;
            }
            let value = match row.get::<_, Sql>(1)? {
                Sql::Integer(number) => SortValue::Number(number),
                Sql::Text(text) => SortValue::Text(text),
                Sql::Null | Sql::Real(_) | Sql::Blob(_) => SortValue::Text(String::new()),
            };
            last = Some(Cursor {
                value,
                id: row.get(0)?,
            });
            rows.push(from_row(row)?);
        }
        Ok(Page {
            rows,
            next,
            count,
            is_capped,
        })
    }

    pub(super) fn condition(&self) -> String {
        if self.conditions.is_empty() {
            "true".to_owned()
        } else {
            self.conditions.join(" and ")
        }
    }

    fn count(&self, connection: &Connection) -> Result<(u32, bool), StoreError> {
        let sql = format!(
            "select count(*) from (select 1 from {} where {} limit {})",
            self.from,
            self.condition(),
            COUNT_CAP + 1
        );
        let count: u32 = connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(&self.values), |row| row.get(0))?;
        Ok((count.min(COUNT_CAP), count > COUNT_CAP))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_as_it_was_written() {
        for value in [
            SortValue::Text("2026-03-02|é第".to_owned()),
            SortValue::Number(-5),
        ] {
            let cursor = Cursor {
                value,
                id: Uuid::from_u128(7),
            };
            assert_eq!(Cursor::parse(&cursor.text()), Some(cursor));
        }
    }

    #[test]
    fn a_mangled_cursor_is_refused() {
        for text in ["", "t", "x00000000000000000000000000000007", "n0000", "é"] {
            assert_eq!(Cursor::parse(text), None, "{text}");
        }
    }
}
