//! What a statement counts, read without who asked and what was said.

use super::presence::bounds;
use crate::domain::id::{ConsultationId, DutyId, PersonId, PlatformId};
use crate::domain::record::{
    AppointmentStatus, ConsultationManner, InquirerGroup, Instant, ReferralChannel, Satisfaction,
    SuggestedWay,
};
use crate::domain::scope::Scope;
use crate::domain::statement::{Appointed, Attendance, Matter, Part, Period, Served, Shift};
use crate::store::{Reader, StoreError};
use rusqlite::types::Value as Sql;
use rusqlite::{Row, named_params};
use uuid::Uuid;

/// What of a period a statement is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct StatementFilter {
    /// Of this lawyer only.
    pub lawyer_id: Option<PersonId>,
    /// Of this platform only.
    pub platform_id: Option<PlatformId>,
}

/// What was served in a period.
///
/// # Errors
/// SQL errors.
pub fn served(
    reader: Reader<'_>,
    period: Period,
    filter: &StatementFilter,
) -> Result<Served, StoreError> {
    let ask = Ask {
        reader,
        period,
        lawyer: blob(filter.lawyer_id.map(|id| id.0)),
        platform: blob(filter.platform_id.map(|id| id.0)),
    };
    Ok(Served {
        matters: ask.matters()?,
        attendances: ask.attendances()?,
        shifts: ask.shifts()?,
        appointments: ask.appointments()?,
    })
}

struct Ask<'a> {
    reader: Reader<'a>,
    period: Period,
    lawyer: Sql,
    platform: Sql,
}

fn blob(id: Option<Uuid>) -> Sql {
    id.map_or(Sql::Null, |id| Sql::Blob(id.as_bytes().to_vec()))
}

fn part(row: &Row<'_>) -> rusqlite::Result<Part> {
    Ok(Part {
        person: row.get::<_, Option<Uuid>>("person")?.map(PersonId),
        platform: row
            .get::<_, Option<Uuid>>("platform")?
            .map(Scope::from_uuid)
            .and_then(Scope::platform),
    })
}

impl Ask<'_> {
    fn rows<T>(
        &self,
        sql: &str,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let (begin, end) = bounds(self.period.from, self.period.to);
        let mut statement = self.reader.connection().prepare_cached(sql)?;
        let rows = statement.query_map(
            named_params! {
                ":begin": begin.0, ":end": end.0, ":lawyer": self.lawyer, ":platform": self.platform,
            },
            |row| read(row),
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn matters(&self) -> Result<Vec<Matter>, StoreError> {
        self.rows(
            "select c.id, c.lawyer_id as person, c.scope as platform, c.visit_id, c.starts_at, \
               c.ends_at, c.manner, c.topic, c.inquirer_group, coalesce(c.is_anonymous, 0), \
               c.suggested_ways, c.satisfaction, \
               (select count(*) from dispute d where d.consultation_id = c.id), \
               (select group_concat(r.channel) from referral r where r.subject_id = c.id \
                and r.direction = 'out' and r.status is not 'withdrawn') \
             from consultation c \
             where c.starts_at >= :begin and c.starts_at < :end \
               and (:lawyer is null or c.lawyer_id = :lawyer) \
               and (:platform is null or c.scope = :platform) \
             order by c.starts_at, c.id",
            |row| {
                let text = |index| row.get::<_, Option<String>>(index);
                Ok(Matter {
                    id: ConsultationId(row.get(0)?),
                    part: part(row)?,
                    visit: row.get::<_, Option<Uuid>>(3)?.map(ConsultationId),
                    starts_at: Instant(row.get(4)?),
                    ends_at: row.get::<_, Option<i64>>(5)?.map(Instant),
                    manner: text(6)?.and_then(|word| ConsultationManner::parse(&word)),
                    topic: text(7)?,
                    group: text(8)?.and_then(|word| InquirerGroup::parse(&word)),
                    is_anonymous: row.get(9)?,
                    ways: text(10)?
                        .and_then(|list| serde_json::from_str::<Vec<SuggestedWay>>(&list).ok())
                        .unwrap_or_default(),
                    satisfaction: text(11)?.and_then(|word| Satisfaction::parse(&word)),
                    disputes: row.get(12)?,
                    hand_overs: text(13)?
                        .unwrap_or_default()
                        .split(',')
                        .filter_map(ReferralChannel::parse)
                        .collect(),
                })
            },
        )
    }

    fn attendances(&self) -> Result<Vec<Attendance>, StoreError> {
        self.rows(
            "select person_id as person, scope as platform, duty_id, starts_at, ends_at \
             from presence \
             where starts_at >= :begin and starts_at < :end and coalesce(is_removed, 0) = 0 \
               and (:lawyer is null or person_id = :lawyer) \
               and (:platform is null or scope = :platform) \
             order by starts_at, id",
            |row| {
                Ok(Attendance {
                    part: part(row)?,
                    duty: row.get::<_, Option<Uuid>>(2)?.map(DutyId),
                    starts_at: Instant(row.get(3)?),
                    ends_at: row.get::<_, Option<i64>>(4)?.map(Instant),
                })
            },
        )
    }

    fn shifts(&self) -> Result<Vec<Shift>, StoreError> {
        let mut statement = self.reader.connection().prepare_cached(
            "select u.id, u.person_id as person, u.platform_id as platform \
             from duty u join person p on p.id = u.person_id \
             where u.day between :from and :to and coalesce(u.is_removed, 0) = 0 \
               and (p.job = 'lawyer' or p.role = 'duty_lawyer') \
               and (:lawyer is null or u.person_id = :lawyer) \
               and (:platform is null or u.platform_id = :platform) \
             order by u.day, u.id",
        )?;
        let rows = statement.query_map(
            named_params! {
                ":from": self.period.from.to_string(), ":to": self.period.to.to_string(),
                ":lawyer": self.lawyer, ":platform": self.platform,
            },
            |row| {
                Ok(Shift {
                    duty: DutyId(row.get(0)?),
                    part: part(row)?,
                })
            },
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn appointments(&self) -> Result<Vec<Appointed>, StoreError> {
        self.rows(
            "select lawyer_id as person, scope as platform, status from appointment \
             where starts_at >= :begin and starts_at < :end \
               and (:lawyer is null or lawyer_id = :lawyer) \
               and (:platform is null or scope = :platform) \
             order by starts_at, id",
            |row| {
                let status = row.get::<_, Option<String>>(2)?;
                Ok(Appointed {
                    part: part(row)?,
                    status: status
                        .and_then(|word| AppointmentStatus::parse(&word))
                        .unwrap_or(AppointmentStatus::Planned),
                })
            },
        )
    }
}
