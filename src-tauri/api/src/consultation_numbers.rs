//! What the street sees of consultations: date, place, category, count, outcome, satisfaction.
//! Neither content nor inquirer, and no free text, in which either might stand (privacy.md P6).

use crate::Failure;
use crate::calendar::check_span;
use crate::desk::Desk;
use crate::shape::{request, response};
use chrono::{Datelike as _, NaiveDate};
use lxq_core::domain::id::PlatformId;
use lxq_core::domain::record::{Satisfaction, SuggestedWay};
use lxq_core::store::china_midnight;
use lxq_core::store::table::consultation_numbers::{Numbers, numbers};
use std::collections::BTreeMap;

/// Days at once.
const LONGEST_SPAN: i64 = 3 * 366;

request! {
    /// Which span of time, and how finely.
    pub struct ConsultationNumbersAsk {
        /// The first day; the first of the year where empty.
        pub from: Option<NaiveDate>,
        /// The last day; today where empty.
        pub to: Option<NaiveDate>,
        /// Of this platform.
        pub platform_id: Option<PlatformId>,
        /// By day; by month where not.
        #[serde(default)]
        pub daily: bool,
    }
}

response! {
    /// Numbers of consultations.
    pub struct ConsultationNumbers {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// All together.
        pub total: ConsultationCount,
        /// By period, platform and topic, the newest period first.
        pub rows: Vec<ConsultationNumbersRow>,
    }

    /// One period, platform and topic.
    pub struct ConsultationNumbersRow {
        /// `2026-03`, or `2026-03-02`.
        pub period: String,
        /// The platform.
        pub platform_id: Option<PlatformId>,
        /// Code of the topic.
        pub topic: Option<String>,
        /// How many.
        pub count: ConsultationCount,
    }

    /// How many consultations, and what came of them.
    pub struct ConsultationCount {
        /// Consultations.
        pub consultations: u32,
        /// How many became a dispute that is mediated.
        pub to_mediation: u32,
        /// How often each way was suggested.
        pub suggested_ways: BTreeMap<SuggestedWay, u32>,
        /// How content people were, where they said so.
        pub satisfaction: BTreeMap<Satisfaction, u32>,
    }
}

pub(crate) fn consultation_numbers(
    desk: &Desk,
    ask: ConsultationNumbersAsk,
) -> Result<ConsultationNumbers, Failure> {
    let to = ask.to.unwrap_or_else(|| desk.casebook.today());
    let from = ask
        .from
        .or_else(|| NaiveDate::from_ymd_opt(to.year(), 1, 1))
        .unwrap_or(to);
    check_span(from, to, LONGEST_SPAN)?;
    let before = china_midnight(to.succ_opt().unwrap_or(to));
    let found = desk.casebook.read(|reader| {
        numbers(
            reader,
            china_midnight(from),
            before,
            ask.platform_id,
            ask.daily,
        )
    })?;
    let mut total = Numbers::default();
    for one in found.values() {
        total.add(one);
    }
    let mut rows: Vec<_> = found
        .into_iter()
        .map(
            |((period, platform_id, topic), numbers)| ConsultationNumbersRow {
                period,
                platform_id,
                topic,
                count: count(numbers),
            },
        )
        .collect();
    rows.sort_by(|a, b| b.period.cmp(&a.period));
    Ok(ConsultationNumbers {
        from,
        to,
        total: count(total),
        rows,
    })
}

fn count(numbers: Numbers) -> ConsultationCount {
    ConsultationCount {
        consultations: numbers.count,
        to_mediation: numbers.to_mediation,
        suggested_ways: numbers.ways,
        satisfaction: numbers.satisfaction,
    }
}
