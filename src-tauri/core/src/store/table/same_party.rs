//! Marks of the street's platforms, the numbers of open matters, and requests for contact.

use crate::domain::id::{BlindMarkId, DeviceId, DisputeId, PlatformId};
use crate::domain::record::{
    ContactAnswer, ContactRequest, DisputeStatus, DocumentKind, Party, PartyKind, Record as _,
};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use rusqlite::Row;
use uuid::Uuid;

/// A matter that is not over, with what its parties are known by.
pub struct OpenMatter {
    /// The dispute.
    pub dispute_id: DisputeId,
    /// The platform that has it.
    pub platform_id: PlatformId,
    /// Where it stands.
    pub status: Option<DisputeStatus>,
    /// 保密纠纷.
    pub is_confidential: bool,
    /// Its parties; of their fields only what tells who they are by number, and their age.
    pub parties: Vec<Party>,
}

/// The open matters of a casebook, the newest first.
///
/// # Errors
/// SQL errors.
pub fn open_matters(reader: Reader<'_>) -> Result<Vec<OpenMatter>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select dispute.id, dispute.scope, dispute.status, \
         coalesce(dispute.is_confidential, 0), party.id, party.kind, party.born_on, party.age, \
         party.document_kind, party.document_no, party.phone \
         from dispute \
         join dispute_party on dispute_party.dispute_id = dispute.id \
         join party on party.id = dispute_party.party_id \
         where dispute.status in ('registered', 'accepted', 'agreed') \
         and coalesce(dispute_party.is_removed, 0) = 0 \
         order by dispute.registered_on desc, dispute.id",
    )?;
    let mut rows = statement.query([])?;
    let mut found: Vec<OpenMatter> = Vec::new();
    while let Some(row) = rows.next()? {
        let dispute_id = DisputeId(row.get(0)?);
        let scope = Scope::from_uuid(row.get(1)?);
        let Some(platform_id) = scope.platform() else {
            continue;
        };
        if found
            .last()
            .is_none_or(|last| last.dispute_id != dispute_id)
        {
            found.push(OpenMatter {
                dispute_id,
                platform_id,
                status: word(row, 2)?.and_then(|word| DisputeStatus::parse(&word)),
                is_confidential: row.get(3)?,
                parties: Vec::new(),
            });
        }
        let mut party = Party::blank(row.get(4)?, scope);
        party.kind = word(row, 5)?.and_then(|word| PartyKind::parse(&word));
        party.born_on = word(row, 6)?.and_then(|day| day.parse().ok());
        party.age = row.get(7)?;
        party.document_kind = word(row, 8)?.and_then(|word| DocumentKind::parse(&word));
        party.document_no = word(row, 9)?;
        party.phone = word(row, 10)?;
        if let Some(last) = found.last_mut() {
            last.parties.push(party);
        }
    }
    Ok(found)
}

fn word(row: &Row<'_>, column: usize) -> Result<Option<String>, StoreError> {
    Ok(row.get(column)?)
}

/// A mark that counts, with the desk that put it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingMark {
    /// Its record.
    pub id: BlindMarkId,
    /// The platform that has the matter.
    pub platform_id: PlatformId,
    /// The mark.
    pub mark: String,
    /// Whose it is.
    pub device: DeviceId,
}

const MARKS: &str = "select blind_mark.id, blind_mark.platform_id, blind_mark.mark, stream.device \
     from blind_mark \
     join entry on entry.record = blind_mark.id and entry.fact = 'blind_mark.set' \
     join stream on stream.id = entry.stream \
     where blind_mark.mark is not null and blind_mark.platform_id is not null";

fn mark(row: &Row<'_>) -> rusqlite::Result<StandingMark> {
    Ok(StandingMark {
        id: BlindMarkId(row.get(0)?),
        platform_id: PlatformId(row.get(1)?),
        mark: row.get(2)?,
        device: DeviceId(row.get(3)?),
    })
}

/// Every mark of the street.
///
/// # Errors
/// SQL errors.
pub fn marks(reader: Reader<'_>) -> Result<Vec<StandingMark>, StoreError> {
    let mut statement = reader.connection().prepare_cached(MARKS)?;
    let rows = statement.query_map([], mark)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The marks that are equal to one.
///
/// # Errors
/// SQL errors.
pub fn marks_like(reader: Reader<'_>, text: &str) -> Result<Vec<StandingMark>, StoreError> {
    let sql = format!("{MARKS} and blind_mark.mark = ?1");
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let rows = statement.query_map([text], mark)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A request that this casebook sent, with what was answered.
pub struct SentContact {
    /// The asker's record.
    pub request: ContactRequest,
    /// The newest answer of the platform that was asked.
    pub answer: Option<ContactAnswer>,
}

/// What was asked of other platforms for a dispute, the newest first.
///
/// # Errors
/// SQL errors.
pub fn contacts_of(reader: Reader<'_>, id: DisputeId) -> Result<Vec<SentContact>, StoreError> {
    let mut requests = reader.list_by::<ContactRequest>("dispute_id", id.as_bytes())?;
    requests.sort_by_key(|one| std::cmp::Reverse((one.asked_at, one.id)));
    requests
        .into_iter()
        .map(|request| {
            let answers = reader.list_by::<ContactAnswer>("request_id", request.id.as_bytes())?;
            // Only the platform that was asked answers.
            let answer = answers
                .into_iter()
                .filter(|one| one.from_platform_id == request.to_platform_id)
                .max_by_key(|one| (one.answered_at, one.id));
            Ok(SentContact { request, answer })
        })
        .collect()
}

/// A request that arrived here; none for one that this desk only sent.
///
/// # Errors
/// SQL errors.
pub fn arrived_contact(reader: Reader<'_>, id: Uuid) -> Result<Option<ContactRequest>, StoreError> {
    reader.get_from("contact_here", id)
}

/// The requests that arrived: those that wait for an answer, the oldest first, then at most `most` of
/// those that were answered, the newest first.
///
/// # Errors
/// SQL errors.
pub fn arrived_contacts(
    reader: Reader<'_>,
    platform: Option<PlatformId>,
    most: u32,
) -> Result<Vec<ContactRequest>, StoreError> {
    let mut found = Vec::new();
    for sql in [
        "select id from contact_here where answered_at is null and asked_at is not null \
         and (?1 is null or to_platform_id = ?1) order by asked_at, id limit 10000 + ?2",
        "select id from contact_here where answered_at is not null \
         and (?1 is null or to_platform_id = ?1) order by answered_at desc, id limit ?2",
    ] {
        let mut statement = reader.connection().prepare_cached(sql)?;
        let platform = platform.map(|id| id.0);
        let rows = statement.query_map((platform.as_ref().map(Uuid::as_bytes), most), |row| {
            row.get::<_, Uuid>(0)
        })?;
        for id in rows {
            found.extend(arrived_contact(reader, id?)?);
        }
    }
    Ok(found)
}
