//! Drafts: what somebody has not finished typing. Local to this copy, encrypted, not journalled.

use super::error::StoreError;
use crate::domain::id::PersonId;
use rusqlite::{Connection, Row, named_params};
use uuid::Uuid;

/// An unfinished form.
#[derive(Clone, PartialEq)]
pub struct Draft {
    /// Its id, chosen by the form when it is opened.
    pub id: Uuid,
    /// Which form: `dispute`, `consultation`.
    pub form: String,
    /// Who types.
    pub author: PersonId,
    /// What was typed, as the form's own JSON.
    pub content: String,
    /// When it was last kept, in milliseconds since 1970.
    pub saved_at: i64,
}

pub(super) fn save(connection: &Connection, draft: &Draft) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "insert into draft (id, form, author, content, saved_at) \
             values (:id, :form, :author, :content, :saved_at) \
             on conflict (id) do update \
             set form = excluded.form, content = excluded.content, saved_at = excluded.saved_at \
             where author = excluded.author",
        )?
        .execute(named_params! {
            ":id": draft.id.as_bytes(),
            ":form": draft.form,
            ":author": draft.author.as_bytes(),
            ":content": draft.content,
            ":saved_at": draft.saved_at,
        })?;
    Ok(())
}

pub(super) fn discard(connection: &Connection, id: Uuid) -> Result<(), StoreError> {
    connection
        .prepare_cached("delete from draft where id = ?1")?
        .execute([id.as_bytes()])?;
    Ok(())
}

pub(super) fn discard_before(connection: &Connection, instant: i64) -> Result<u32, StoreError> {
    let count = connection.execute("delete from draft where saved_at < ?1", [instant])?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

pub(super) fn count_before(connection: &Connection, instant: i64) -> Result<u32, StoreError> {
    let sql = "select count(*) from draft where saved_at < ?1";
    Ok(connection.query_row(sql, [instant], |row| row.get(0))?)
}

pub(super) fn of_author(
    connection: &Connection,
    author: PersonId,
) -> Result<Vec<Draft>, StoreError> {
    let mut statement = connection.prepare_cached(
        "select id, form, author, content, saved_at from draft \
         where author = ?1 order by saved_at desc",
    )?;
    let rows = statement.query_map([author.as_bytes()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        id: row.get(0)?,
        form: row.get(1)?,
        author: PersonId(row.get(2)?),
        content: row.get(3)?,
        saved_at: row.get(4)?,
    })
}
