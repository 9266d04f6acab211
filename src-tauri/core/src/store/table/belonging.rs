//! What goes with a record that is destroyed, and what is still there of its text.

use crate::domain::record::{Kind, SubjectKind, kind};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use uuid::Uuid;

/// A record that goes with another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Belonging {
    /// Its kind.
    pub kind: &'static Kind,
    /// Its id.
    pub record: Uuid,
    /// Where it lives.
    pub scope: Scope,
}

/// What belongs to any record by its id.
const OF_SUBJECT: &[&str] = &[
    "attachment",
    "citation",
    "conflict_check",
    "rating",
    "referral",
    "slip",
];
/// What belongs to a dispute.
const OF_DISPUTE: &[&str] = &[
    "dispute_party",
    "mediation_session",
    "agreement",
    "performance_item",
    "performance",
    "signature",
    "follow_up",
    "inquiry",
    "caucus_note",
    "judicial_confirmation",
    "recusal",
    "dispute_access",
    "printed_document",
    "contact_request",
];

/// A record with all that goes when it is destroyed, itself last. A party who stands in another
/// matter stays.
///
/// # Errors
/// SQL errors.
pub fn belongings(
    reader: Reader<'_>,
    subject: SubjectKind,
    id: Uuid,
) -> Result<Vec<Belonging>, StoreError> {
    let mut found = Vec::new();
    let mut add = |name: &str, condition: &str| -> Result<(), StoreError> {
        let kind = kind(name).expect("the lists name kinds");
        let sql = format!("select id, scope from {name} where {condition} order by id");
        let mut statement = reader.connection().prepare_cached(&sql)?;
        let rows = statement.query_map([id.as_bytes()], |row| {
            Ok(Belonging {
                kind,
                record: row.get(0)?,
                scope: Scope::from_uuid(row.get(1)?),
            })
        })?;
        for row in rows {
            let one = row?;
            if !found.contains(&one) {
                found.push(one);
            }
        }
        Ok(())
    };
    for name in OF_SUBJECT {
        add(name, "subject_id = ?1")?;
    }
    add(
        "slip_answer",
        "referral_id in (select id from referral where subject_id = ?1)",
    )?;
    match subject {
        SubjectKind::Dispute => {
            add(
                "contact_answer",
                "request_id in (select id from contact_request where dispute_id = ?1)",
            )?;
            add(
                "party",
                "id in (select party_id from dispute_party where dispute_id = ?1) \
                 and not exists (select 1 from dispute_party as other \
                   join dispute on dispute.id = other.dispute_id \
                   where other.party_id = party.id and other.dispute_id <> ?1 \
                   and dispute.destroyed_at is null)",
            )?;
            add(
                "attachment",
                "subject_id in (select id from rating where subject_id = ?1 \
                 union all select id from referral where subject_id = ?1 \
                 union all select id from slip where subject_id = ?1 \
                 union all select slip_answer.id from slip_answer \
                   join referral on referral.id = slip_answer.referral_id \
                   where referral.subject_id = ?1)",
            )?;
            for name in OF_DISPUTE {
                add(name, "dispute_id = ?1")?;
            }
            add("dispute_link", "dispute_id = ?1 or linked_id = ?1")?;
            add("dispute", "id = ?1")?;
        }
        SubjectKind::Consultation => {
            add("appointment", "consultation_id = ?1")?;
            add("signature", "consultation_id = ?1")?;
            add("consultation", "id = ?1")?;
        }
        SubjectKind::Request => add("request", "id = ?1")?,
        SubjectKind::Hazard => {
            add("hazard_review", "hazard_id = ?1")?;
            add("hazard", "id = ?1")?;
        }
        SubjectKind::Inspection
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer
        | SubjectKind::Rating
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform => {}
    }
    Ok(found)
}

/// How many entries of a record still have their text.
///
/// # Errors
/// SQL errors.
pub fn text_count(reader: Reader<'_>, record: Uuid) -> Result<u32, StoreError> {
    Ok(reader
        .connection()
        .prepare_cached("select count(*) from entry where record = ?1 and set_text is not null")?
        .query_row([record.as_bytes()], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::KINDS;
    use crate::store::migration;
    use rusqlite::Connection;

    /// What names a dispute and outlives it: matters of their own that led to it or tell of it
    /// without a name.
    const OUTLIVES: &[&str] = &["typical_case"];

    #[test]
    fn whatever_names_a_dispute_as_its_own_goes_with_it() {
        let mut connection = Connection::open_in_memory().unwrap();
        migration::migrate(&mut connection, None).unwrap();
        let named: Vec<&str> = KINDS
            .iter()
            .map(|kind| kind.name)
            .filter(|name| {
                let sql = "select 1 from pragma_table_info(?1) where name = 'dispute_id'";
                let mut found = connection.prepare(sql).unwrap();
                found.exists([name]).unwrap()
            })
            .filter(|name| *name != "dispute_link" && !OUTLIVES.contains(name))
            .collect();
        let missing: Vec<_> = named
            .into_iter()
            .filter(|name| !OF_DISPUTE.contains(name))
            .collect();
        assert_eq!(missing, [""; 0]);
    }
}
