//! After healing: is everybody equal, is everything there, is every casebook sound?

use crate::Outcome;
use crate::desk::{Ack, Desk};
use crate::roster::{PLATFORMS, platform};
use crate::street::Street;
use lxq_core::domain::id::DeviceId;
use lxq_core::domain::record::KINDS;
use lxq_core::domain::scope::Scope;
use lxq_core::sync::membership;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What revoked devices had given to desks but not to the office: how far each of their streams
/// counts, and the records that more of it touched (decision 0015, price).
#[derive(Debug, Default)]
struct Stranded {
    ends: BTreeMap<(DeviceId, Scope), u64>,
    records: BTreeSet<Vec<u8>>,
    scopes: BTreeSet<Scope>,
}

/// Checks all and counts what is wrong.
pub fn check(street: &mut Street) -> Outcome<()> {
    let stranded = strand(street)?;
    let scopes = (0..PLATFORMS).map(platform).chain([Scope::Street]);
    for scope in scopes {
        compare(street, scope, &stranded)?;
    }
    acknowledged(street)?;
    for (number, desk) in street.desks.iter().enumerate() {
        let report = desk.book()?.verify()?;
        if !report.problems.is_empty() {
            street.tally.unsound += 1;
            let few: Vec<_> = report.problems.iter().take(3).collect();
            println!("unsound: desk {number} ({}): {few:?}", desk.name);
        }
    }
    corruptions(street);
    Ok(())
}

fn corruptions(street: &mut Street) {
    for stick in &street.sticks {
        for corruption in &stick.corruptions {
            if corruption.is_named {
                street.tally.named += 1;
            } else if stick.holds(corruption) {
                street.tally.needless += 1;
            } else {
                street.tally.replaced += 1;
            }
        }
    }
}

fn strand(street: &mut Street) -> Outcome<Stranded> {
    let mut stranded = Stranded::default();
    let office = membership(street.desks[0].book()?)?.ok_or("the office is no desk")?;
    let register = &office.register.content;
    for (number, desk) in street.desks.iter().enumerate() {
        for head in desk.heads()? {
            if !street.revoked.contains(&head.device) {
                continue;
            }
            let revocation = register.revocation(head.device).ok_or("not revoked")?;
            let end = revocation.last_of(head.scope).map_or(0, |last| last.seq);
            if head.seq <= end {
                continue;
            }
            let more = head.seq - end;
            if number == 0 {
                println!("surprise: the office took {more} entries of a revoked device");
                street.tally.surprises += 1;
                continue;
            }
            street.tally.stranded += more;
            stranded.ends.insert((head.device, head.scope), end);
            stranded.scopes.insert(head.scope);
            let sql = sql(desk)?;
            let mut statement = sql.prepare(
                "select record from entry join stream on stream.id = entry.stream \
                 where device = ?1 and scope = ?2 and seq > ?3",
            )?;
            let place = (
                head.device.as_bytes(),
                *head.scope.as_uuid().as_bytes(),
                i64::try_from(end)?,
            );
            let rows = statement.query_map(place, |row| row.get(0))?;
            stranded
                .records
                .extend(rows.collect::<Result<Vec<_>, _>>()?);
        }
    }
    Ok(stranded)
}

/// Compares a scope on all its desks with the office's.
fn compare(street: &mut Street, scope: Scope, stranded: &Stranded) -> Outcome<()> {
    let office = dump(&street.desks[0], scope, stranded)?;
    for (number, desk) in street.desks.iter().enumerate().skip(1) {
        if !desk.covers(scope) {
            continue;
        }
        let theirs = dump(desk, scope, stranded)?;
        if theirs == office {
            continue;
        }
        street.tally.divergences += 1;
        println!("divergence: desk {number} ({}) in {scope}", desk.name);
        for (table, rows) in &office {
            let others = &theirs[table];
            let only = |a: &[String], b: &[String]| -> Vec<String> {
                let b: BTreeSet<_> = b.iter().collect();
                a.iter()
                    .filter(|row| !b.contains(row))
                    .take(2)
                    .cloned()
                    .collect()
            };
            if rows != others {
                println!(
                    "  {table}: office {} rows, desk {}",
                    rows.len(),
                    others.len()
                );
                println!("    office alone: {:?}", only(rows, others));
                println!("    desk alone: {:?}", only(others, rows));
            }
        }
    }
    Ok(())
}

type Dump = BTreeMap<String, Vec<String>>;

/// All that a desk holds of a scope: the tables of records and the journal, as text.
fn dump(desk: &Desk, scope: Scope, stranded: &Stranded) -> Outcome<Dump> {
    let sql = sql(desk)?;
    let mut dump = Dump::new();
    let is_kept = |values: &[Value]| match values.first() {
        Some(Value::Blob(id)) => !stranded.records.contains(id),
        _ => true,
    };
    for kind in KINDS {
        let text = format!("select * from {} where scope = ?1", kind.name);
        dump.insert(kind.name.into(), rows(&sql, &text, scope, is_kept)?);
    }
    let of_scope = "where record in (select entry.record from entry \
         join stream on stream.id = entry.stream where stream.scope = ?1)";
    let text = format!("select record, kind, field, candidates from conflict {of_scope}");
    dump.insert("conflict".into(), rows(&sql, &text, scope, is_kept)?);
    if !stranded.scopes.contains(&scope) {
        for table in ["case_fact", "case_summary"] {
            let text = format!("select * from {table} where scope = ?1");
            dump.insert(table.into(), rows(&sql, &text, scope, |_| true)?);
        }
        let text = "select device, head_seq, head_hash, signed_seq, signature from stream \
             where scope = ?1 and head_seq > 0";
        dump.insert("stream".into(), rows(&sql, text, scope, |_| true)?);
    }
    // What a stranded destruction erased is another text of an entry that all have.
    let is_of_stranded = |values: &[Value]| match values.get(7) {
        Some(Value::Blob(record)) => stranded.records.contains(record),
        _ => false,
    };
    let is_counted = |values: &[Value]| match values {
        _ if is_of_stranded(values) => false,
        [Value::Blob(device), Value::Integer(seq), ..] => {
            stranded.ends.iter().all(|((lost, place), end)| {
                lost.as_bytes() != device.as_slice()
                    || *place != scope
                    || u64::try_from(*seq).is_ok_and(|seq| seq <= *end)
            })
        }
        _ => true,
    };
    let text = "select device, seq, at, actor, action, fact, kind, record, after, set_text, \
         set_hash, hash from entry join stream on stream.id = entry.stream where scope = ?1";
    dump.insert("entry".into(), rows(&sql, text, scope, is_counted)?);
    let text = "select device, seq, other, other_seq \
         from seen join stream on stream.id = seen.stream where scope = ?1";
    dump.insert("seen".into(), rows(&sql, text, scope, is_counted)?);
    Ok(dump)
}

fn rows(
    sql: &Connection,
    text: &str,
    scope: Scope,
    is_kept: impl Fn(&[Value]) -> bool,
) -> Outcome<Vec<String>> {
    let mut statement = sql.prepare(text)?;
    let count = statement.column_count();
    let mut found = Vec::new();
    let mut rows = statement.query([scope.as_uuid().as_bytes()])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Value> = (0..count).map(|at| row.get(at)).collect::<Result<_, _>>()?;
        if is_kept(&values) {
            found.push(format!("{values:?}"));
        }
    }
    found.sort_unstable();
    Ok(found)
}

fn sql(desk: &Desk) -> Outcome<Connection> {
    let book = desk.book()?;
    Ok(book.open_beside(&book.folder().database())?)
}

/// Every acknowledged act must be at the office and at each desk of its scope.
fn acknowledged(street: &mut Street) -> Outcome<()> {
    let own = street.desks.iter().flat_map(|desk| desk.acks.iter());
    let all: Vec<Ack> = own.chain(&street.inherited).copied().collect();
    println!("acknowledged ends of streams: {}", all.len());
    for (number, desk) in street.desks.iter().enumerate() {
        let there = desk.entries()?;
        let missing = all.iter().filter(|ack| {
            desk.covers(ack.scope)
                && there.get(&(ack.device, ack.scope, ack.seq)) != Some(&ack.hash)
        });
        let missing: Vec<_> = missing.collect();
        if let Some(first) = missing.first() {
            street.tally.lost += missing.len() as u64;
            let count = missing.len();
            println!(
                "lost: {count} at desk {number} ({}), first {first:?}",
                desk.name
            );
        }
    }
    Ok(())
}
