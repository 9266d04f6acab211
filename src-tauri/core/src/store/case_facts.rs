//! What figures ask of an accepted case, and its sums by month and scope: tables made of other tables,
//! which follow them in the same transaction.
//!
//! Whoever writes a record says so by [`note`] before and after, and calls [`follow`] once at the end;
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
            if let Some(before) = &before {
                add(connection, before, &CaseTally::of(&before.case).negated())?;
                connection
                    .prepare_cached("delete from case_fact where dispute_id = ?1")?
                    .execute([dispute.as_bytes()])?;
            }
            if let Some(after) = &after {
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
    connection.execute_batch(
        "delete from case_fact; delete from case_summary; delete from case_summary_type;",
    )?;
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

fn kept(connection: &Connection, dispute: Uuid) -> Result<Option<Made>, StoreError> {
    let sql = format!("select {FACT_COLUMNS} from case_fact where dispute_id = ?1");
    one(connection, &sql, dispute)
}

fn made(connection: &Connection, dispute: Uuid) -> Result<Option<Made>, StoreError> {
    one(connection, &format!("{MADE} and dispute.id = ?1"), dispute)
}

fn one(connection: &Connection, sql: &str, dispute: Uuid) -> Result<Option<Made>, StoreError> {
    Ok(connection
        .prepare_cached(sql)?
        .query_row([dispute.as_bytes()], from_row)
        .optional()?)
}

/// Adds to the sums where a case counts; sums of no case go.
fn add(connection: &Connection, made: &Made, tally: &CaseTally) -> Result<(), StoreError> {
    for key in keys(made) {
        write(connection, &key, tally)?;
        let (basis, kind, month, scope) = &key;
        for table in ["case_summary", "case_summary_type"] {
            connection
                .prepare_cached(&format!(
                    "delete from {table} where basis = :basis and mediation_kind = :kind \
                     and month = :month and scope = :scope and case_count = 0"
                ))?
                .execute(named_params! {
                    ":basis": basis.as_str(),
                    ":kind": kind.as_str(),
                    ":month": month,
                    ":scope": scope.as_bytes(),
                })?;
        }
    }
    Ok(())
}

fn write(connection: &Connection, key: &Key, tally: &CaseTally) -> Result<(), StoreError> {
    let (basis, kind, month, scope) = key;
    let mut values: Vec<Box<dyn rusqlite::ToSql>> = vec![
        Box::new(basis.as_str()),
        Box::new(kind.as_str()),
        Box::new(month.clone()),
        Box::new(scope.as_bytes().to_vec()),
    ];
    for sum in tally.sums() {
        values.push(Box::new(*sum));
    }
    connection
        .prepare_cached(&summary_insert())?
        .execute(params_from_iter(values))?;
    for (code, count) in tally.types() {
        connection
            .prepare_cached(
                "insert into case_summary_type \
                 (basis, mediation_kind, month, scope, dispute_type, case_count) \
                 values (:basis, :kind, :month, :scope, :type, :count) \
                 on conflict do update set case_count = case_count + excluded.case_count",
            )?
            .execute(named_params! {
                ":basis": basis.as_str(),
                ":kind": kind.as_str(),
                ":month": month,
                ":scope": scope.as_bytes(),
                ":type": code,
                ":count": count,
            })?;
    }
    Ok(())
}

fn summary_insert() -> String {
    let names: Vec<&str> = CASE_MEASURES.iter().map(|(_, name)| *name).collect();
    let places: Vec<String> = (5..5 + names.len()).map(|at| format!("?{at}")).collect();
    let more: Vec<String> = names
        .iter()
        .map(|name| format!("{name} = {name} + excluded.{name}"))
        .collect();
    format!(
        "insert into case_summary (basis, mediation_kind, month, scope, {}) \
         values (?1, ?2, ?3, ?4, {}) on conflict do update set {}",
        names.join(", "),
        places.join(", "),
        more.join(", ")
    )
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
    let names: Vec<&str> = CASE_MEASURES.iter().map(|(_, name)| *name).collect();
    let mut found: BTreeMap<Key, CaseTally> = BTreeMap::new();
    let mut statement = connection.prepare(&format!(
        "select basis, mediation_kind, month, scope, {} from case_summary",
        names.join(", ")
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mut sums = [0; CASE_MEASURES.len()];
        for (at, sum) in sums.iter_mut().enumerate() {
            *sum = row.get(at + 4)?;
        }
        found.insert(key_of(row)?, CaseTally::kept(sums));
    }
    let mut statement = connection.prepare(
        "select basis, mediation_kind, month, scope, dispute_type, case_count \
         from case_summary_type",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let code: String = row.get(4)?;
        found
            .entry(key_of(row)?)
            .or_default()
            .add_type(&code, row.get(5)?);
    }
    Ok(found)
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
    let kinds: Vec<MediationKind> =
        kind.map_or_else(|| MediationKind::ALL.to_vec(), |one| vec![one]);
    let sums: Vec<String> = CASE_MEASURES
        .iter()
        .map(|(_, name)| format!("sum({name})"))
        .collect();
    let mut sums = connection.prepare_cached(&format!(
        "select scope, {} from case_summary \
         where basis = ?1 and mediation_kind = ?2 and month between ?3 and ?4 group by scope",
        sums.join(", ")
    ))?;
    let mut types = connection.prepare_cached(
        "select scope, dispute_type, case_count from case_summary_type \
         where basis = ?1 and mediation_kind = ?2 and month between ?3 and ?4",
    )?;
    for kind in kinds {
        let bound = [basis.as_str(), kind.as_str(), first, last];
        let mut rows = sums.query(bound)?;
        while let Some(row) = rows.next()? {
            let mut sums = [0; CASE_MEASURES.len()];
            for (at, sum) in sums.iter_mut().enumerate() {
                *sum = row.get(at + 1)?;
            }
            found
                .entry(row.get(0)?)
                .or_default()
                .add(&CaseTally::kept(sums));
        }
        let mut rows = types.query(bound)?;
        while let Some(row) = rows.next()? {
            let code = row.get_ref(1)?.as_str().unwrap_or_default();
            found
                .entry(row.get(0)?)
                .or_default()
                .add_type(code, row.get(2)?);
        }
    }
    found.retain(|_, tally| tally.sum(CaseMeasure::Cases) != 0);
    Ok(found)
}
