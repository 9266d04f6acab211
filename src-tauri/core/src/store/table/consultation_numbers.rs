//! How many consultations there were, without a word of them (privacy.md P6).

use crate::domain::id::PlatformId;
use crate::domain::record::{Instant, Satisfaction, SuggestedWay};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError, china_day};
use std::collections::BTreeMap;

/// One period, place and topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Consultations.
    pub count: u32,
    /// How many of them became a dispute.
    pub to_mediation: u32,
    /// How often each way was suggested.
    pub ways: BTreeMap<SuggestedWay, u32>,
    /// How content people were, where they said so.
    pub satisfaction: BTreeMap<Satisfaction, u32>,
}

/// What numbers are counted by: `2026-03` or `2026-03-02`, the platform, the topic's code.
pub type Place = (String, Option<PlatformId>, Option<String>);

/// The numbers of a span of time, by month or by day.
///
/// # Errors
/// SQL errors.
pub fn numbers(
    reader: Reader<'_>,
    from: Instant,
    before: Instant,
    platform: Option<PlatformId>,
    is_daily: bool,
) -> Result<BTreeMap<Place, Numbers>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select starts_at, scope, topic, suggested_ways, satisfaction, \
         exists (select 1 from dispute where dispute.consultation_id = consultation.id) \
         from consultation where starts_at >= ?1 and starts_at < ?2 and (?3 is null or scope = ?3)",
    )?;
    let scope = platform.map(|id| id.as_bytes().to_vec());
    let mut rows = statement.query(rusqlite::params![from.0, before.0, scope])?;
    let mut found: BTreeMap<Place, Numbers> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let day = china_day(Instant(row.get(0)?).utc());
        let period = day.format(if is_daily { "%Y-%m-%d" } else { "%Y-%m" });
        let place = (
            period.to_string(),
            Scope::from_uuid(row.get(1)?).platform(),
            row.get(2)?,
        );
        let numbers = found.entry(place).or_default();
        numbers.count += 1;
        numbers.to_mediation += u32::from(row.get::<_, bool>(5)?);
        let ways: Vec<SuggestedWay> = row
            .get::<_, Option<String>>(3)?
            .and_then(|list| serde_json::from_str(&list).ok())
            .unwrap_or_default();
        for way in ways {
            *numbers.ways.entry(way).or_default() += 1;
        }
        let level = row
            .get::<_, Option<String>>(4)?
            .and_then(|word| Satisfaction::parse(&word));
        if let Some(level) = level {
            *numbers.satisfaction.entry(level).or_default() += 1;
        }
    }
    Ok(found)
}

impl Numbers {
    /// Adds those of another place.
    pub fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.to_mediation += other.to_mediation;
        for (way, count) in &other.ways {
            *self.ways.entry(*way).or_default() += count;
        }
        for (level, count) in &other.satisfaction {
            *self.satisfaction.entry(*level).or_default() += count;
        }
    }
}
