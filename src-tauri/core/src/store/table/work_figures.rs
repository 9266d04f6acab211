//! Facts for the tables of the other work: hazards, consultations, outreach, ratings, and who does it;
//! each table counted in one statement, a row for each platform.

use crate::domain::id::PlatformId;
use crate::domain::record::Instant;
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::named_params;
use uuid::Uuid;

/// A table of such counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkTable {
    /// 隐患排查.
    Hazards,
    /// 法律咨询.
    Consultations,
    /// 普法活动.
    Outreach,
    /// 好差评.
    Ratings,
    /// 组织和队伍, as it is.
    Organisation,
}

/// The counts of a platform, in the order of [`WorkTable::names`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkFact {
    /// The platform; none for what is of no platform.
    pub platform: Option<PlatformId>,
    /// How many of each.
    pub counts: Vec<u64>,
}

impl WorkTable {
    /// What is counted, in the order of the counts.
    #[must_use]
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Hazards => &[
                "inspections",
                "hazards",
                "hazard_people",
                "hazard_red",
                "hazard_orange",
                "hazard_yellow",
                "hazard_blue",
                "hazard_resolved",
                "hazard_contained",
                "hazard_turned",
                "hazard_open",
                "hazard_overdue",
            ],
            Self::Consultations => &[
                "consultations",
                "consultation_people",
                "consultation_anonymous",
                "consultation_disputes",
                "consultation_rated",
                "consultation_content",
            ],
            Self::Outreach => &["activities", "activity_people", "leaflets"],
            Self::Ratings => &[
                "ratings",
                "very_satisfied",
                "satisfied",
                "fairly_satisfied",
                "dissatisfied",
                "very_dissatisfied",
                "good",
                "excluded",
                "counted_ratings",
                "bad",
                "bad_rectified",
                "bad_answered",
            ],
            Self::Organisation => &[
                "platforms",
                "people",
                "mediators",
                "full_time_mediators",
                "lawyers",
                "womens_councils",
                "womens_council_members",
            ],
        }
    }

    fn sql(self) -> &'static str {
        match self {
            Self::Hazards => {
                "with one as ( \
                   select platform_id as unit, 1 as held, 0 as hazard, null as status, \
                     0 as people, null as risk, null as due from inspection \
                   where status = 'held' and held_on between :from and :to \
                   union all \
                   select scope, 0, 1, status, coalesce(people_count, 0), risk_level, due_on \
                   from hazard where status not in ('lead', 'unfounded') \
                   and found_on between :from and :to) \
                 select unit, sum(held), sum(hazard), sum(people), \
                   sum(risk is 'red'), sum(risk is 'orange'), sum(risk is 'yellow'), \
                   sum(risk is 'blue'), sum(coalesce(status in ('resolved', 'closed'), 0)), \
                   sum(status is 'contained'), sum(status is 'turned_into_dispute'), \
                   sum(coalesce(status in ('open', 'handling'), 0)), \
                   sum(coalesce(status in ('open', 'handling') and due <= :to, 0)) \
                 from one group by unit"
            }
            Self::Consultations => {
                "select scope, count(*), sum(coalesce(people_count, 1)), \
                   sum(coalesce(is_anonymous, 0)), \
                   sum((select count(*) from dispute where consultation_id = consultation.id)), \
                   sum(satisfaction is not null), \
                   sum(coalesce(satisfaction in \
                     ('very_satisfied', 'satisfied', 'fairly_satisfied'), 0)) \
                 from consultation where starts_at >= :after and starts_at < :before \
                 group by scope"
            }
            Self::Outreach => {
                "select platform_id, count(*), sum(coalesce(people_count, 0)), \
                   sum(coalesce(leaflet_count, 0)) \
                 from outreach_activity where held_on between :from and :to \
                 and is_removed is not 1 group by platform_id"
            }
            Self::Ratings => {
                "with one as (select scope, level, finding, rectified_on, answered_on, \
                   status is 'excluded' as out, \
                   status is not 'excluded' and \
                     level in ('dissatisfied', 'very_dissatisfied') as bad \
                   from rating where rated_at >= :after and rated_at < :before) \
                 select scope, count(*), sum(level is 'very_satisfied'), \
                   sum(level is 'satisfied'), sum(level is 'fairly_satisfied'), \
                   sum(level is 'dissatisfied'), sum(level is 'very_dissatisfied'), \
                   sum(coalesce(not out and level in \
                     ('very_satisfied', 'satisfied', 'fairly_satisfied'), 0)), \
                   sum(out), sum(not out), sum(coalesce(bad, 0)), \
                   sum(coalesce(bad and rectified_on is not null, 0)), \
                   sum(coalesce(bad and answered_on is not null, 0)) \
                 from one group by scope"
            }
            Self::Organisation => {
                "with one as ( \
                   select id as unit, 1 as platform, null as job, 0 as full, 0 as council, \
                     0 as members from platform where is_active is not 0 \
                   union all \
                   select platform_id, 0, job, coalesce(is_full_time, 0), 0, 0 from person \
                   where is_active is not 0 \
                   union all \
                   select platform_id, 0, null, 0, 1, coalesce(member_count, 0) \
                   from womens_council where is_active is not 0) \
                 select unit, sum(platform), sum(job is not null), sum(job is 'mediator'), \
                   sum(job is 'mediator' and full), sum(job is 'lawyer'), sum(council), \
                   sum(members) from one group by unit"
            }
        }
    }
}

/// The counts of a period, from one day to another, both included.
///
/// # Errors
/// SQL errors.
pub fn work_facts(
    reader: Reader<'_>,
    table: WorkTable,
    (from, to): (NaiveDate, NaiveDate),
    (after, before): (Instant, Instant),
) -> Result<Vec<WorkFact>, StoreError> {
    let count = table.names().len();
    let mut statement = reader.connection().prepare_cached(table.sql())?;
    let (from, to) = (from.to_string(), to.to_string());
    let values = named_params! {
        ":from": from, ":to": to, ":after": after.0, ":before": before.0,
    };
    // Each statement asks for days or for instants, not for both.
    let wanted: Vec<(&str, &dyn rusqlite::ToSql)> = values
        .iter()
        .filter(|(name, _)| matches!(statement.parameter_index(name), Ok(Some(_))))
        .copied()
        .collect();
    let rows = statement.query_map(wanted.as_slice(), |row| {
        let unit: Option<Uuid> = row.get(0)?;
        let counts = (1..=count)
            .map(|place| Ok(row.get::<_, Option<u32>>(place)?.map_or(0, u64::from)))
            .collect::<rusqlite::Result<_>>()?;
        Ok(WorkFact {
            platform: unit.and_then(|unit| Scope::from_uuid(unit).platform()),
            counts,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
