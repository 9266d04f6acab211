//! What people disagree about: all of it with the matter to which it belongs, and one with who
//! wrote what, when, and what both set out from.

use crate::domain::disagreement::{Home, home};
use crate::domain::id::{DeviceId, PersonId};
use crate::domain::record::{Fields, Kind, SubjectKind, kind};
use crate::domain::scope::Scope;
use crate::journal::{Candidate, Entry, Hlc, ancestor};
use crate::store::{Reader, StoreError, entries};
use rusqlite::OptionalExtension as _;
use serde_json::Value;
use uuid::Uuid;

/// A field on which authors disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The record.
    pub record: Uuid,
    /// Its kind.
    pub kind: &'static Kind,
    /// The field.
    pub field: String,
    /// The values, the provisional winner last.
    pub candidates: Vec<Candidate>,
}

impl Disagreement {
    /// A mark of the values as they stand: another one as soon as one more author is heard of, so
    /// that nobody decides over what they have not seen.
    #[must_use]
    pub fn mark(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for one in &self.candidates {
            hasher.update(one.device.as_bytes());
            hasher.update(&one.seq.to_be_bytes());
        }
        hasher.finalize().to_hex()[..16].to_owned()
    }
}

/// Who wrote one of the values, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Author {
    /// On which copy of the casebook.
    pub device: DeviceId,
    /// The number of the entry.
    pub seq: u64,
    /// Who.
    pub actor: PersonId,
    /// When.
    pub at: Hlc,
    /// The value; null where it was cleared.
    pub value: Value,
}

/// What all authors had seen last of the field.
#[derive(Clone, Debug, PartialEq)]
pub struct Common {
    /// Who wrote it.
    pub actor: PersonId,
    /// When.
    pub at: Hlc,
    /// The value; null where it had been cleared.
    pub value: Value,
}

/// A matter, or another record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Matter {
    /// Its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
}

/// The disputes on which authors disagree: on the dispute itself, its parties, or what was recorded
/// in its course. Driven by what is undecided, which is little, and not by the disputes.
pub(super) const UNDECIDED_DISPUTES: &str = "with undecided (id) as (select record from conflict) \
     select id from undecided \
     union select dispute_id from dispute_party where id in undecided \
     union select dispute_id from dispute_party \
       where party_id in undecided and coalesce(is_removed, 0) = 0 \
     union select dispute_id from mediation_session where id in undecided \
     union select dispute_id from agreement where id in undecided \
     union select dispute_id from performance_item where id in undecided \
     union select dispute_id from performance where id in undecided \
     union select dispute_id from follow_up where id in undecided \
     union select dispute_id from inquiry where id in undecided \
     union select dispute_id from judicial_confirmation where id in undecided";

/// Everything on which authors disagree, of kinds that are known here, in a fixed order.
///
/// # Errors
/// SQL errors; a row that does not read.
pub fn disagreements(reader: Reader<'_>) -> Result<Vec<Disagreement>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select record, kind, field, candidates from conflict order by record, kind, field",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(kind) = kind(&row.get::<_, String>(1)?) {
            found.push(Disagreement {
                record: row.get(0)?,
                kind,
                field: row.get(2)?,
                candidates: serde_json::from_str(&row.get::<_, String>(3)?)?,
            });
        }
    }
    Ok(found)
}

/// The disagreement about a field of a record, where there is one.
///
/// # Errors
/// SQL errors; a row that does not read.
pub fn disagreement(
    reader: Reader<'_>,
    record: Uuid,
    field: &str,
) -> Result<Option<Disagreement>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select kind, candidates from conflict where record = ?1 and field = ?2 order by kind",
    )?;
    let found: Option<(String, String)> = statement
        .query_row((record.as_bytes(), field), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let Some((name, candidates)) = found else {
        return Ok(None);
    };
    let Some(kind) = kind(&name) else {
        return Ok(None);
    };
    Ok(Some(Disagreement {
        record,
        kind,
        field: field.to_owned(),
        candidates: serde_json::from_str(&candidates)?,
    }))
}

/// Who wrote the values, the provisional winner last, and what all of them had seen before.
///
/// # Errors
/// SQL errors.
pub fn authors(
    reader: Reader<'_>,
    of: &Disagreement,
) -> Result<(Vec<Author>, Option<Common>), StoreError> {
    let connection = reader.connection();
    let entries = entries::of_record(connection, of.kind.name, of.record)?;
    let authors = of.candidates.iter().filter_map(|one| {
        let entry = entries
            .iter()
            .find(|entry| entry.device == one.device && entry.seq == one.seq)?;
        Some(Author {
            device: one.device,
            seq: one.seq,
            actor: entry.actor,
            at: entry.at,
            value: one.value.clone(),
        })
    });
    let mut failure = None;
    let common = ancestor(&entries, &of.field, &of.candidates, |later, earlier| {
        entries::saw(connection, later, earlier).unwrap_or_else(|error| {
            failure = Some(error);
            false
        })
    });
    let common = common.map(|entry| Common {
        actor: entry.actor,
        at: entry.at,
        value: entry
            .set
            .as_ref()
            .and_then(|set| set.get(&of.field))
            .cloned()
            .unwrap_or(Value::Null),
    });
    match failure {
        Some(error) => Err(error.into()),
        None => Ok((authors.collect(), common)),
    }
}

/// What is undone with the values that do not hold, where the field says where a matter stands: the
/// acts by which it came to stand otherwise, unknown to the author of the value that holds, set
/// other fields with it (a closing its day, an ending its reason). Those get back what they were,
/// unless something else came after or they are undecided themselves.
///
/// # Errors
/// SQL errors.
pub fn undone(
    reader: Reader<'_>,
    of: &Disagreement,
    holds: &Candidate,
) -> Result<Fields, StoreError> {
    let connection = reader.connection();
    let mut entries = entries::of_record(connection, of.kind.name, of.record)?;
    entries.sort_unstable_by_key(Entry::order);
    let sets = |entry: &Entry, field: &str| {
        let set = entry.set.as_ref();
        set.and_then(|set| set.get(field)).cloned()
    };
    let mut fallen: Vec<&Entry> = Vec::new();
    if let Some(author) = entries
        .iter()
        .find(|entry| entry.device == holds.device && entry.seq == holds.seq)
    {
        for entry in &entries {
            let is_other = entry.device != author.device && sets(entry, &of.field).is_some();
            if is_other && !entries::saw(connection, author, entry)? {
                fallen.push(entry);
            }
        }
    }
    let has_fallen = |entry: &Entry| fallen.iter().any(|one| one.hash == entry.hash);
    let undecided = reader.conflicts(of.record)?;
    let mut back = Fields::new();
    for field in fallen.iter().flat_map(|entry| entry.set.iter().flatten()) {
        let name = field.0;
        let is_free = *name != of.field && undecided.iter().all(|one| one.field != *name);
        let last = entries.iter().rfind(|entry| sets(entry, name).is_some());
        if is_free && last.is_some_and(has_fallen) {
            let before = entries
                .iter()
                .rev()
                .filter(|entry| !has_fallen(entry))
                .find_map(|entry| sets(entry, name));
            back.insert(name.clone(), before.unwrap_or(Value::Null));
        }
    }
    Ok(back)
}

/// The records to which a record belongs, the nearest first: none where it is a matter of its own
/// or where its matter has not come here; several of a party.
///
/// # Errors
/// SQL errors.
pub fn owners(reader: Reader<'_>, of: &str, record: Uuid) -> Result<Vec<Matter>, StoreError> {
    let named = |sql: &str, kind: &'static str| -> Result<Vec<Matter>, StoreError> {
        let mut statement = reader.connection().prepare_cached(sql)?;
        let ids = statement.query_map([record.as_bytes()], |row| row.get::<_, Option<Uuid>>(0))?;
        let ids: Vec<Option<Uuid>> = ids.collect::<Result<_, _>>()?;
        let matters = ids.into_iter().flatten().map(|id| Matter { kind, id });
        Ok(matters.collect())
    };
    match home(of) {
        None | Some(Home::Itself) => Ok(Vec::new()),
        Some(Home::Named { column, kind }) => {
            named(&format!("select {column} from {of} where id = ?1"), kind)
        }
        Some(Home::Parties) => named(
            "select dispute_id from dispute_party where party_id = ?1 \
             and coalesce(is_removed, 0) = 0 order by dispute_id desc",
            "dispute",
        ),
        Some(Home::Signed) => {
            let mut found = named("select dispute_id from signature where id = ?1", "dispute")?;
            found.extend(named(
                "select consultation_id from signature where id = ?1",
                "consultation",
            )?);
            Ok(found)
        }
        Some(Home::Subject) => {
            let sql = format!("select subject_kind, subject_id from {of} where id = ?1");
            let found: Option<(Option<String>, Option<Uuid>)> = reader
                .connection()
                .prepare_cached(&sql)?
                .query_row([record.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            let subject = found.and_then(|(kind, id)| {
                let kind = SubjectKind::parse(&kind?)?.as_str();
                Some(Matter { kind, id: id? })
            });
            Ok(subject.into_iter().collect())
        }
    }
}

/// What a record is called: its title or name, and its number, where its kind has them.
///
/// # Errors
/// SQL errors.
pub fn label(
    reader: Reader<'_>,
    of: &str,
    record: Uuid,
) -> Result<(Option<String>, Option<String>), StoreError> {
    const TITLES: &[&str] = &[
        "title",
        "name",
        "theme",
        "topic",
        "description",
        "file_name",
    ];
    const NUMBERS: &[&str] = &[
        "docket_no",
        "order_no",
        "agreement_no",
        "list_no",
        "report_no",
    ];
    let Some(kind) = kind(of) else {
        return Ok((None, None));
    };
    let column = |names: &[&'static str]| {
        let mut known = names.iter().filter(|name| kind.field(name).is_some());
        known.next().copied().unwrap_or("null")
    };
    let sql = format!(
        "select {}, {} from {} where id = ?1",
        column(TITLES),
        column(NUMBERS),
        kind.name
    );
    let found = reader
        .connection()
        .prepare_cached(&sql)?
        .query_row([record.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.unwrap_or((None, None)))
}

/// The person of whom a record is, where its kind has one.
///
/// # Errors
/// SQL errors.
pub fn person_of(
    reader: Reader<'_>,
    of: &str,
    record: Uuid,
) -> Result<Option<PersonId>, StoreError> {
    let Some(kind) = kind(of).filter(|kind| kind.field("person_id").is_some()) else {
        return Ok(None);
    };
    let sql = format!("select person_id from {} where id = ?1", kind.name);
    let found: Option<Option<Uuid>> = reader
        .connection()
        .prepare_cached(&sql)?
        .query_row([record.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(found.flatten().map(PersonId))
}

/// The scope in which the record lives; none where it has no row.
///
/// # Errors
/// SQL errors.
pub fn record_scope(reader: Reader<'_>, of: &Disagreement) -> Result<Option<Scope>, StoreError> {
    let sql = format!("select scope from {} where id = ?1", of.kind.name);
    let found: Option<Uuid> = reader
        .connection()
        .prepare_cached(&sql)?
        .query_row([of.record.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(found.map(Scope::from_uuid))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::KINDS;
    use crate::store::migration;
    use rusqlite::Connection;

    #[test]
    fn every_kind_can_be_asked_for_its_owners_its_name_its_person_and_its_scope() {
        let mut connection = Connection::open_in_memory().unwrap();
        migration::migrate(&mut connection, None).unwrap();
        let reader = Reader::new(&connection);
        let record = Uuid::from_u128(7);
        for kind in KINDS {
            let name = kind.name;
            assert_eq!(owners(reader, name, record).unwrap(), [], "{name}");
            assert_eq!(label(reader, name, record).unwrap(), (None, None), "{name}");
            assert_eq!(person_of(reader, name, record).unwrap(), None, "{name}");
            let of = Disagreement {
                record,
                kind,
                field: kind.fields[0].name.to_owned(),
                candidates: Vec::new(),
            };
            assert_eq!(record_scope(reader, &of).unwrap(), None, "{name}");
            assert_eq!(authors(reader, &of).unwrap(), (Vec::new(), None), "{name}");
        }
    }
}
