//! Figures without persons, in clear beside the sealed segments, so that a district adds them up by SQL.

use super::depot::HubDepot;
use super::roles::street_role;
use crate::domain::statistics::{PublicFigure, published};
use crate::store::table::public_figures;
use crate::store::{Casebook, StoreError};
use crate::sync::SyncError;
use crate::sync::standing::membership;
use chrono::NaiveDate;
use postgres::Transaction;
use std::collections::BTreeMap;
use uuid::Uuid;

type Key = (Uuid, NaiveDate, String, String);
type Value = (Option<i64>, bool);

/// Puts down what changed of the street's figures since the last time.
pub(super) fn publish(casebook: &Casebook, depot: &HubDepot<'_>) -> Result<(), SyncError> {
    let member = membership(casebook)?.ok_or(SyncError::NotEnrolled)?;
    let register = &member.register.content;
    let (months, names) = casebook.read(|reader| {
        let months = public_figures::months(reader)?;
        Ok::<_, StoreError>((months, public_figures::names(reader)?))
    })?;
    let mut wanted: BTreeMap<Key, Value> = BTreeMap::new();
    for ((platform, month), counted) in &months {
        // A month that reads not as one was typed by nobody here; it is in no figure either.
        let Ok(first) = format!("{month}-01").parse::<NaiveDate>() else {
            continue;
        };
        for PublicFigure {
            figure,
            part,
            value,
            is_few,
        } in published(counted)
        {
            let key = (platform.0, first, figure.to_owned(), part);
            wanted.insert(key, (value, is_few));
        }
    }
    let street = street_role(&register.street_key);
    depot.line.ask(|client| {
        let mut transaction = client.transaction()?;
        name_street(&mut transaction, &street, &register.street)?;
        for (platform, name) in &names {
            name_platform(&mut transaction, &street, platform.0, name)?;
        }
        replace(&mut transaction, &street, &wanted)?;
        transaction.commit()
    })
}

fn name_street(
    transaction: &mut Transaction<'_>,
    street: &str,
    name: &str,
) -> Result<(), postgres::Error> {
    let sql = "update lxq.street set name = $2 where street = $1";
    if transaction.execute(sql, &[&street, &name])? == 0 {
        let sql = "insert into lxq.street (street, name) values ($1, $2)";
        transaction.execute(sql, &[&street, &name])?;
    }
    Ok(())
}

fn name_platform(
    transaction: &mut Transaction<'_>,
    street: &str,
    platform: Uuid,
    name: &str,
) -> Result<(), postgres::Error> {
    let sql = "update lxq.platform set name = $3 where street = $1 and platform = $2";
    if transaction.execute(sql, &[&street, &platform, &name])? == 0 {
        let sql = "insert into lxq.platform (street, platform, name) values ($1, $2, $3)";
        transaction.execute(sql, &[&street, &platform, &name])?;
    }
    Ok(())
}

/// Takes away what is told otherwise or no more, and puts down what is missing.
fn replace(
    transaction: &mut Transaction<'_>,
    street: &str,
    wanted: &BTreeMap<Key, Value>,
) -> Result<(), postgres::Error> {
    let rows = transaction.query(
        "select platform, month, figure, part, value, is_few from lxq.figure where street = $1",
        &[&street],
    )?;
    let mut told: BTreeMap<Key, Value> = BTreeMap::new();
    for row in rows {
        let key = (
            row.try_get(0)?,
            row.try_get(1)?,
            row.try_get(2)?,
            row.try_get(3)?,
        );
        told.insert(key, (row.try_get(4)?, row.try_get(5)?));
    }
    let gone = told
        .iter()
        .filter(|(key, value)| wanted.get(key) != Some(*value));
    let delete = transaction.prepare(
        "delete from lxq.figure where street = $1 and platform = $2 and month = $3 \
         and figure = $4 and part = $5",
    )?;
    for ((platform, month, figure, part), _) in gone {
        transaction.execute(&delete, &[&street, platform, month, figure, part])?;
    }
    let insert = transaction.prepare(
        "insert into lxq.figure (street, platform, month, figure, part, value, is_few) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )?;
    let new = wanted
        .iter()
        .filter(|(key, value)| told.get(key) != Some(*value));
    for ((platform, month, figure, part), (value, is_few)) in new {
        transaction.execute(
            &insert,
            &[&street, platform, month, figure, part, value, is_few],
        )?;
    }
    Ok(())
}
