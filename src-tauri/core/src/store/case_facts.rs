//! What figures ask of an accepted case, and its sums by month and scope: tables made of other tables,
//! which follow them in the same transaction.
//!
//! Whoever writes a record says so by [`Touched::note`] before and after, and calls [`Touched::follow`] once at the end;
//! [`remake`] makes all of it again. Invariant: both ways end in the same rows.

use super::error::StoreError;
use crate::domain::id::DisputeId;
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    AgreementForm, CaseSource, Kind, MediationKind, Outcome, PreventedHarm,
};
use crate::domain::scope::Scope;
use crate::domain::statistics::{CASE_MEASURES, CaseFact, CaseMeasure, CaseTally, FigureBasis};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params, params_from_iter};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The columns of `case_fact`, in the order in which they are made and read.
pub(super) const FACT_COLUMNS: &str = "case_fact.dispute_id, case_fact.scope, case_fact.registered_on, case_fact.closed_on, \
     case_fact.dispute_type, case_fact.mediation_kind, case_fact.source, case_fact.people_count, \
     case_fact.outcome, case_fact.is_difficult, case_fact.amount_fen, case_fact.form, \
     case_fact.has_effect, case_fact.promised_count, case_fact.fulfilled_count, \
     case_fact.is_confirmation_applied, case_fact.is_confirmed, case_fact.prevented, \
     case_fact.prevented_people_count";

const FACT_COUNT: usize = 19;

/// Makes the facts of accepted disputes out of their records; a condition may follow.
const MADE: &str = include_str!("case_facts.sql");

/// What a fact says, with the days that put it into periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) case: CaseFact,
    pub(super) scope: Scope,
    pub(super) registered_on: Option<String>,
    pub(super) closed_on: Option<String>,
}

/// The disputes whose facts a transaction may have changed.
#[derive(Default)]
pub(super) struct Touched(BTreeSet<Uuid>);

impl Touched {
    /// Notes a record that is written, before and after: it may come to belong to another dispute.
    pub(super) fn note(
        &mut self,
        connection: &Connection,
        kind: &Kind,
        record: Uuid,
    ) -> Result<(), StoreError> {
        let sql = match kind.name {
            "dispute" => {
                self.0.insert(record);
                return Ok(());
            }
            "dispute_party" => "select dispute_id from dispute_party where id = ?1",
            "agreement" => "select dispute_id from agreement where id = ?1",
            "performance_item" => "select dispute_id from performance_item where id = ?1",
            "performance" => "select dispute_id from performance where id = ?1",
            "judicial_confirmation" => "select dispute_id from judicial_confirmation where id = ?1",
            _ => return Ok(()),
        };
        let dispute: Option<Option<Uuid>> = connection
            .prepare_cached(sql)?
            .query_row([record.as_bytes()], |row| row.get(0))
            .optional()?;
        self.0.extend(dispute.flatten());
        Ok(())
    }

    /// Brings facts and sums after the records.
    pub(super) fn follow(&self, connection: &Connection) -> Result<(), StoreError> {
        for dispute in &self.0 {
            let before = kept(connection, *dispute)?;
            let after = made(connection, *dispute)?;
            if before == after {
                continue;
            }
            if let Some((_, before)) = &before {
                add(connection, before, &CaseTally::of(&before.case).negated())?;
                connection
                    .prepare_cached("delete from case_fact where dispute_id = ?1")?
                    .execute([dispute.as_bytes()])?;
            }
            if let Some((_, after)) = &after {
                add(connection, after, &CaseTally::of(&after.case))?;
                connection
                    .prepare_cached(&format!("insert into case_fact {MADE} and dispute.id = ?1"))?
                    .execute([dispute.as_bytes()])?;
            }
        }
        Ok(())
    }
}

/// Makes facts and sums again from the records alone.
pub(super) fn remake(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("delete from case_fact; delete from case_summary;")?;
    connection.execute(
        &format!("insert into case_fact {MADE} order by dispute.id"),
        [],
    )?;
    for (key, tally) in summed(connection)? {
        write(connection, &key, &tally)?;
    }
    Ok(())
}

/// The place of sums: basis, kind of mediation, month, scope.
type Key = (FigureBasis, MediationKind, String, Uuid);

/// The sums of the facts.
fn summed(connection: &Connection) -> Result<BTreeMap<Key, CaseTally>, StoreError> {
    let sql = format!("select {FACT_COLUMNS} from case_fact");
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut sums: BTreeMap<Key, CaseTally> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let made = from_row(row)?;
        let tally = CaseTally::of(&made.case);
        for key in keys(&made) {
            sums.entry(key).or_default().add(&tally);
        }
    }
    Ok(sums)
}

/// What is kept otherwise than the records give it: the table, and the dispute or scope.
pub(super) fn differences(
    connection: &Connection,
) -> Result<BTreeSet<(&'static str, Uuid)>, StoreError> {
    let mut found = BTreeSet::new();
    for (one, other) in [
        (MADE, "select * from case_fact"),
        ("select * from case_fact", MADE),
    ] {
        let mut statement =
            connection.prepare(&format!("select dispute_id from ({one} except {other})"))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        for dispute in rows {
            found.insert(("case_fact", dispute?));
        }
    }
    let kept = all_kept(connection)?;
    let summed = summed(connection)?;
    for key in kept.keys().chain(summed.keys()) {
        if kept.get(key) != summed.get(key) {
            found.insert(("case_summary", key.3));
        }
    }
    Ok(found)
}

fn keys(made: &Made) -> Vec<Key> {
    let place = |basis, day: &Option<String>| {
        let month = day.as_ref()?.chars().take(7).collect();
        Some((basis, made.case.mediation_kind, month, made.scope.as_uuid()))
    };
    let closed = place(FigureBasis::Closed, &made.closed_on);
    let registered = place(FigureBasis::Registered, &made.registered_on);
    closed.into_iter().chain(registered).collect()
}

/// A row as it stands in SQL, where also a word that this program does not know makes a difference, and
/// what it says.
type Stored = (Vec<rusqlite::types::Value>, Made);

fn kept(connection: &Connection, dispute: Uuid) -> Result<Option<Stored>, StoreError> {
    let sql = format!("select {FACT_COLUMNS} from case_fact where dispute_id = ?1");
    one(connection, &sql, dispute)
}

fn made(connection: &Connection, dispute: Uuid) -> Result<Option<Stored>, StoreError> {
    one(connection, &format!("{MADE} and dispute.id = ?1"), dispute)
}

fn one(connection: &Connection, sql: &str, dispute: Uuid) -> Result<Option<Stored>, StoreError> {
    Ok(connection
        .prepare_cached(sql)?
        .query_row([dispute.as_bytes()], |row| {
            let values = (0..FACT_COUNT).map(|at| row.get(at));
            Ok((values.collect::<Result<_, _>>()?, from_row(row)?))
        })
        .optional()?)
}

/// Adds to the sums where a case counts; sums of no case go.
fn add(connection: &Connection, made: &Made, tally: &CaseTally) -> Result<(), StoreError> {
    for key in keys(made) {
        let mut sums = kept_at(connection, &key)?.unwrap_or_default();
        sums.add(tally);
        write(connection, &key, &sums)?;
    }
    Ok(())
}

fn kept_at(connection: &Connection, key: &Key) -> Result<Option<CaseTally>, StoreError> {
    let (basis, kind, month, scope) = key;
    let sql = format!(
        "select {} from case_summary \
         where basis = :basis and mediation_kind = :kind and month = :month and scope = :scope",
        summary_columns()
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_row(
            named_params! {
                ":basis": basis.as_str(),
                ":kind": kind.as_str(),
                ":month": month,
                ":scope": scope.as_bytes(),
            },
            |row| tally_of(row, 0),
        )
        .optional()?)
}

fn write(connection: &Connection, key: &Key, tally: &CaseTally) -> Result<(), StoreError> {
    let (basis, kind, month, scope) = key;
    if tally.sum(CaseMeasure::Cases) == 0 {
        connection
            .prepare_cached(
                "delete from case_summary where basis = :basis and mediation_kind = :kind \
                 and month = :month and scope = :scope",
            )?
            .execute(named_params! {
                ":basis": basis.as_str(),
                ":kind": kind.as_str(),
                ":month": month,
                ":scope": scope.as_bytes(),
            })?;
        return Ok(());
    }
    let types: BTreeMap<&String, &i64> = tally.types().iter().filter(|one| *one.1 != 0).collect();
    let mut values: Vec<Box<dyn rusqlite::ToSql>> = vec![
        Box::new(basis.as_str()),
        Box::new(kind.as_str()),
        Box::new(month.clone()),
        Box::new(scope.as_bytes().to_vec()),
    ];
    for sum in tally.sums() {
        values.push(Box::new(*sum));
    }
    values.push(Box::new(serde_json::to_string(&types)?));
    let places: Vec<String> = (1..=values.len()).map(|at| format!("?{at}")).collect();
    connection
        .prepare_cached(&format!(
            "insert or replace into case_summary (basis, mediation_kind, month, scope, {}) \
             values ({})",
            summary_columns(),
            places.join(", ")
        ))?
        .execute(params_from_iter(values))?;
    Ok(())
}

/// The columns of sums, and the types behind them.
fn summary_columns() -> String {
    let names: Vec<&str> = CASE_MEASURES.iter().map(|(_, name)| *name).collect();
    format!("{}, types", names.join(", "))
}

/// Sums as they are kept, from that column on.
fn tally_of(row: &Row<'_>, first: usize) -> rusqlite::Result<CaseTally> {
    let mut sums = [0; CASE_MEASURES.len()];
    for (at, sum) in sums.iter_mut().enumerate() {
        *sum = row.get(first + at)?;
    }
    let mut tally = CaseTally::kept(sums);
    let types = row.get_ref(first + CASE_MEASURES.len())?;
    let types: BTreeMap<String, i64> = types
        .as_str()
        .ok()
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default();
    tally.take_types(types);
    Ok(tally)
}

/// A fact as it is kept; a word of a newer version counts as none.
pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Made> {
    let text = |index| row.get::<_, Option<String>>(index);
    let count = |index| {
        row.get::<_, i64>(index)
            .map(|n| u32::try_from(n).unwrap_or(0))
    };
    let scope = Scope::from_uuid(row.get(1)?);
    Ok(Made {
        scope,
        registered_on: text(2)?,
        closed_on: text(3)?,
        case: CaseFact {
            id: DisputeId(row.get(0)?),
            platform: scope.platform(),
            committee: None,
            committee_kind: None,
            dispute_type: row.get(4)?,
            mediation_kind: MediationKind::parse(&row.get::<_, String>(5)?)
                .unwrap_or(MediationKind::Peoples),
            source: text(6)?.and_then(|word| CaseSource::parse(&word)),
            people: count(7)?,
            outcome: text(8)?.and_then(|word| Outcome::parse(&word)),
            is_difficult: row.get(9)?,
            amount: Fen(row.get(10)?),
            form: text(11)?.and_then(|word| AgreementForm::parse(&word)),
            has_effect: row.get(12)?,
            promised: count(13)?,
            fulfilled: count(14)?,
            is_confirmation_applied: row.get(15)?,
            is_confirmed: row.get(16)?,
            prevented: text(17)?.and_then(|word| PreventedHarm::parse(&word)),
            prevented_people: count(18)?,
        },
    })
}

/// All sums that are kept.
fn all_kept(connection: &Connection) -> Result<BTreeMap<Key, CaseTally>, StoreError> {
    let mut statement = connection.prepare(&format!(
        "select basis, mediation_kind, month, scope, {} from case_summary",
        summary_columns()
    ))?;
    let rows = statement.query_map([], |row| Ok((key_of(row)?, tally_of(row, 4)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn key_of(row: &Row<'_>) -> rusqlite::Result<Key> {
    let basis: String = row.get(0)?;
    let kind: String = row.get(1)?;
    Ok((
        FigureBasis::parse(&basis).unwrap_or(FigureBasis::Closed),
        MediationKind::parse(&kind).unwrap_or(MediationKind::Peoples),
        row.get(2)?,
        row.get(3)?,
    ))
}

/// The sums kept for whole months, by scope; the bodies of committees are for the caller to add.
///
/// # Errors
/// SQL errors.
pub(super) fn by_scope(
    connection: &Connection,
    basis: FigureBasis,
    kind: Option<MediationKind>,
    (first, last): (&str, &str),
) -> Result<BTreeMap<Uuid, CaseTally>, StoreError> {
    let mut found: BTreeMap<Uuid, CaseTally> = BTreeMap::new();
    let mut statement = connection.prepare_cached(&format!(
        "select scope, {} from case_summary \
         where basis = ?1 and mediation_kind = ?2 and month between ?3 and ?4",
        summary_columns()
    ))?;
    for kind in kinds(kind) {
        let mut rows = statement.query([basis.as_str(), kind.as_str(), first, last])?;
        while let Some(row) = rows.next()? {
            found
                .entry(row.get(0)?)
                .or_default()
                .add(&tally_of(row, 1)?);
        }
    }
    Ok(found)
}

/// How many cases whole months have, and how many of them were settled.
///
/// # Errors
/// SQL errors.
pub(super) fn counted(
    connection: &Connection,
    basis: FigureBasis,
    kind: Option<MediationKind>,
    (first, last): (&str, &str),
) -> Result<(u64, u64), StoreError> {
    let mut statement = connection.prepare_cached(
        "select coalesce(sum(case_count), 0), coalesce(sum(settled_count), 0) from case_summary \
         where basis = ?1 and mediation_kind = ?2 and month between ?3 and ?4",
    )?;
    let (mut cases, mut settled) = (0, 0);
    for kind in kinds(kind) {
        let bound = [basis.as_str(), kind.as_str(), first, last];
        let found: (i64, i64) = statement.query_row(bound, |row| Ok((row.get(0)?, row.get(1)?)))?;
        cases += u64::try_from(found.0).unwrap_or(0);
        settled += u64::try_from(found.1).unwrap_or(0);
    }
    Ok((cases, settled))
}

/// The sums kept of each scope and month, over all kinds of mediation.
///
/// # Errors
/// SQL errors.
pub(super) fn by_month(
    connection: &Connection,
    basis: FigureBasis,
) -> Result<BTreeMap<(Uuid, String), CaseTally>, StoreError> {
    let mut found: BTreeMap<(Uuid, String), CaseTally> = BTreeMap::new();
    for ((kept, _, month, scope), tally) in all_kept(connection)? {
        if kept == basis {
            found.entry((scope, month)).or_default().add(&tally);
        }
    }
    Ok(found)
}

fn kinds(kind: Option<MediationKind>) -> Vec<MediationKind> {
    kind.map_or_else(|| MediationKind::ALL.to_vec(), |one| vec![one])
}
