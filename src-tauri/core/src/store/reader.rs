//! Reading: a record by its id, records by a field, and where the tables live for whom.

use super::error::StoreError;
use super::value::from_sql;
use crate::domain::record::{Fields, Record};
use crate::domain::scope::Scope;
use crate::journal::{Candidate, Conflict};
use rusqlite::{Connection, OptionalExtension as _, Row, ToSql, named_params};
use uuid::Uuid;

/// Reads from one state of the casebook.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    connection: &'c Connection,
}

impl<'c> Reader<'c> {
    pub(super) fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    pub(super) fn connection(self) -> &'c Connection {
        self.connection
    }

    /// The record of that id.
    ///
    /// # Errors
    /// SQL errors.
    pub fn get<R: Record>(self, id: impl Into<Uuid>) -> Result<Option<R>, StoreError> {
        let id: Uuid = id.into();
        Ok(self
            .connection
            .prepare_cached(&select::<R>("id = ?1"))?
            .query_row([id.as_bytes()], |row| Ok(from_row::<R>(row)))
            .optional()?)
    }

    /// The record of that id as a view shows it; the view has the table's columns.
    pub(super) fn get_from<R: Record>(self, view: &str, id: Uuid) -> Result<Option<R>, StoreError> {
        Ok(self
            .connection
            .prepare_cached(&select_from::<R>(view, "id = ?1"))?
            .query_row([id.as_bytes()], |row| Ok(from_row::<R>(row)))
            .optional()?)
    }

    /// The records of which `column` has that value, oldest first. The column's name is the
    /// program's own text, never a user's.
    ///
    /// # Errors
    /// SQL errors.
    pub fn list_by<R: Record>(
        self,
        column: &'static str,
        value: impl ToSql,
    ) -> Result<Vec<R>, StoreError> {
        self.list_where(&format!("{column} = ?1 order by created_at, id"), &[&value])
    }

    /// All records of a kind, oldest first; for kinds of which there are few.
    ///
    /// # Errors
    /// SQL errors.
    pub fn all<R: Record>(self) -> Result<Vec<R>, StoreError> {
        self.list_where("true order by created_at, id", &[])
    }

    /// The records for which a condition holds; the condition is the program's own text.
    pub(super) fn list_where<R: Record>(
        self,
        condition: &str,
        values: &[&dyn ToSql],
    ) -> Result<Vec<R>, StoreError> {
        let mut statement = self.connection.prepare_cached(&select::<R>(condition))?;
        let rows = statement.query_map(values, |row| Ok(from_row::<R>(row)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The undecided conflicts of a record.
    ///
    /// # Errors
    /// SQL errors.
    pub fn conflicts(self, record: impl Into<Uuid>) -> Result<Vec<Conflict>, StoreError> {
        let record: Uuid = record.into();
        let mut statement = self.connection.prepare_cached(
            "select field, candidates from conflict where record = :record order by field",
        )?;
        let mut rows = statement.query(named_params! { ":record": record.as_bytes() })?;
        let mut conflicts = Vec::new();
        while let Some(row) = rows.next()? {
            let candidates: Vec<Candidate> = serde_json::from_str(&row.get::<_, String>(1)?)?;
            conflicts.push(Conflict {
                field: row.get(0)?,
                candidates,
            });
        }
        Ok(conflicts)
    }
}

fn select<R: Record>(condition: &str) -> String {
    select_from::<R>(R::KIND.name, condition)
}

fn select_from<R: Record>(table: &str, condition: &str) -> String {
    let mut sql = String::from("select id, scope");
    for field in R::KIND.fields {
        sql.push_str(", ");
        sql.push_str(field.name);
    }
    sql.push_str(" from ");
    sql.push_str(table);
    sql.push_str(" where ");
    sql.push_str(condition);
    sql
}

fn from_row<R: Record>(row: &Row<'_>) -> R {
    let id = |index| row.get::<_, Uuid>(index).unwrap_or_default();
    let mut fields = Fields::new();
    for (index, field) in R::KIND.fields.iter().enumerate() {
        if let Ok(value) = row.get_ref(index + 2) {
            let value = from_sql(field.column, value);
            if !value.is_null() {
                fields.insert(field.name.to_owned(), value);
            }
        }
    }
    R::from_fields(id(0), Scope::from_uuid(id(1)), &fields)
}
