//! Lists of consultations.

use super::page::{Page, PageAsk, PageQuery};
use crate::domain::id::{ConsultationId, PersonId, PlatformId};
use crate::domain::record::{Consultation, ConsultationManner, Instant, Satisfaction};
use crate::store::{Reader, StoreError};

/// Which consultations a list shows.
#[derive(Clone, Debug, Default)]
pub struct ConsultationFilter {
    /// Of this platform.
    pub platform_id: Option<PlatformId>,
    /// Of this lawyer.
    pub lawyer_id: Option<PersonId>,
    /// About this topic.
    pub topic: Option<String>,
    /// Come in this manner.
    pub manner: Option<ConsultationManner>,
    /// From this instant on.
    pub from: Option<Instant>,
    /// Before this instant.
    pub before: Option<Instant>,
    /// For this person's eyes: as its lawyer, or as who wrote it down.
    pub seen_by: Option<PersonId>,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct ConsultationLine {
    /// Its id.
    pub id: ConsultationId,
    /// Its number.
    pub docket_no: Option<String>,
    /// Start.
    pub starts_at: Option<Instant>,
    /// The lawyer.
    pub lawyer_id: Option<PersonId>,
    /// How the person came.
    pub manner: Option<ConsultationManner>,
    /// The topic's code.
    pub topic: Option<String>,
    /// The person; none when unnamed.
    pub inquirer_name: Option<String>,
    /// 拒绝提供.
    pub is_anonymous: bool,
    /// The beginning of what was asked.
    pub content: Option<String>,
    /// 满意度.
    pub satisfaction: Option<Satisfaction>,
}

/// A page of a list of consultations, the newest first.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &ConsultationFilter,
    is_descending: bool,
    ask: &PageAsk,
) -> Result<Page<ConsultationLine>, StoreError> {
    let mut query = PageQuery {
        columns: "docket_no, starts_at, lawyer_id, manner, topic, inquirer_name, \
                  coalesce(is_anonymous, 0), substr(content, 1, 120), satisfaction",
        from: "consultation",
        sort: "coalesce(starts_at, 0)",
        id: "id",
        is_descending,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    if let Some(platform) = filter.platform_id {
        query.add("scope = ?", platform.as_bytes().to_vec());
    }
    if let Some(lawyer) = filter.lawyer_id {
        query.add("lawyer_id = ?", lawyer.as_bytes().to_vec());
    }
    if let Some(topic) = &filter.topic {
        query.add("topic = ?", topic.clone());
    }
    if let Some(manner) = filter.manner {
        query.add("manner = ?", manner.as_str().to_owned());
    }
    if let Some(from) = filter.from {
        query.add("starts_at >= ?", from.0);
    }
    if let Some(before) = filter.before {
        query.add("starts_at < ?", before.0);
    }
    if let Some(person) = filter.seen_by {
        query.add(
            "(lawyer_id = ? or id in (select record from entry \
              where fact = 'consultation.recorded' and actor = ?))",
            person.as_bytes().to_vec(),
        );
    }
    query.run(reader.connection(), ask, |row| {
        let text = |index| row.get::<_, Option<String>>(index);
        Ok(ConsultationLine {
            id: ConsultationId(row.get(0)?),
            docket_no: text(2)?,
            starts_at: row.get::<_, Option<i64>>(3)?.map(Instant),
            lawyer_id: row.get::<_, Option<uuid::Uuid>>(4)?.map(PersonId),
            manner: text(5)?.and_then(|word| ConsultationManner::parse(&word)),
            topic: text(6)?,
            inquirer_name: text(7)?,
            is_anonymous: row.get(8)?,
            content: text(9)?,
            satisfaction: text(10)?.and_then(|word| Satisfaction::parse(&word)),
        })
    })
}

/// The consultation of that number.
///
/// # Errors
/// SQL errors.
pub fn by_docket_no(reader: Reader<'_>, number: &str) -> Result<Vec<Consultation>, StoreError> {
    reader.list_by("docket_no", number)
}

/// Who wrote a consultation down; the journal knows.
///
/// # Errors
/// SQL errors.
pub fn recorder(reader: Reader<'_>, id: ConsultationId) -> Result<Option<PersonId>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select actor from entry where record = ?1 and fact = 'consultation.recorded' \
         order by at limit 1",
    )?;
    let mut rows = statement.query([id.as_bytes()])?;
    Ok(match rows.next()? {
        Some(row) => Some(PersonId(row.get(0)?)),
        None => None,
    })
}
