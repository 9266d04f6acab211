//! 突出问题: groups of like matters in time and place, of what may be seen; matters only, never persons.

use crate::desk::Desk;
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use chrono::{Days, NaiveDate};
use lxq_core::access::{DisputesInSight, allows, reading};
use lxq_core::domain::hot_spot::{self as rules, HotSpot as Found, Matter, USUAL_WINDOW, WINDOWS};
use lxq_core::domain::id::PlatformId;
use lxq_core::domain::record::SubjectKind;
use lxq_core::store::Reader;
use lxq_core::store::table::hot_spot::{MatterLine, matters};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What is looked through where no day is named.
const USUAL_DAYS: u64 = 89;
/// So many are shown where a request names no number.
const USUAL: u32 = 20;
/// More than that nobody reads.
const MOST: u32 = 50;
/// The kinds of matters.
const KINDS: [SubjectKind; 3] = [
    SubjectKind::Request,
    SubjectKind::Dispute,
    SubjectKind::Hazard,
];

request! {
    /// Where to look for hot spots.
    pub struct HotSpotsAsk {
        /// The first day; 90 days back where empty.
        pub from: Option<NaiveDate>,
        /// The last day; today where empty.
        pub to: Option<NaiveDate>,
        /// The window in days: 7, 14, 30 or 90; 14 where empty.
        pub days: Option<u32>,
        /// At this platform; the whole street where empty.
        pub platform_id: Option<PlatformId>,
        /// Among requests, disputes, hazards; all three where empty.
        pub kinds: Option<Vec<SubjectKind>>,
        /// At most so many; 20 where empty.
        pub limit: Option<u32>,
    }
}

response! {
    /// Hot spots.
    pub struct HotSpots {
        /// The first day that was looked at.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// The window in days.
        pub days: u32,
        /// How many matters were compared.
        pub matter_count: u32,
        /// The groups, the strongest first.
        pub spots: Vec<HotSpot>,
    }

    /// A group of like matters.
    pub struct HotSpot {
        /// The place that they name.
        pub place: Option<String>,
        /// The type that most of them have, in words.
        pub category: Option<String>,
        /// The words that they share, the weightiest first.
        pub terms: Vec<String>,
        /// How many different matters; what was written again is counted once.
        pub count: u32,
        /// How many of these fall into its densest window.
        pub peak_count: u32,
        /// The first day of that window's matters.
        pub peak_from: NaiveDate,
        /// Their last day.
        pub peak_to: NaiveDate,
        /// The first day of all.
        pub first_on: NaiveDate,
        /// The last day of all.
        pub last_on: NaiveDate,
        /// How strong it is; only to be compared with others.
        pub strength: f64,
        /// Its matters, the earliest first, with those that were written again.
        pub matters: Vec<HotSpotMatter>,
    }

    /// A matter of a group.
    pub struct HotSpotMatter {
        /// What it is.
        pub kind: SubjectKind,
        /// Its id.
        pub id: Uuid,
        /// Its number.
        pub number: String,
        /// Its title.
        pub title: String,
        /// The day on which it came.
        pub day: NaiveDate,
    }
}

pub(crate) fn hot_spots(desk: &Desk, ask: HotSpotsAsk) -> Result<HotSpots, Failure> {
    let to = ask.to.unwrap_or_else(|| desk.casebook.today());
    let from = ask
        .from
        .unwrap_or_else(|| to.checked_sub_days(Days::new(USUAL_DAYS)).unwrap_or(to));
    if from > to {
        return Err(Failure::before("to", from));
    }
    let days = ask.days.unwrap_or(USUAL_WINDOW);
    if !WINDOWS.contains(&days) {
        return Err(Failure::field("days", FieldCode::Unknown));
    }
    let kinds: BTreeSet<&str> = match &ask.kinds {
        None => KINDS.iter().map(|kind| kind.as_str()).collect(),
        Some(kinds) if kinds.iter().any(|kind| !KINDS.contains(kind)) => {
            return Err(Failure::field("kinds", FieldCode::Unknown));
        }
        Some(kinds) => kinds.iter().map(|kind| kind.as_str()).collect(),
    };
    let limit = ask.limit.unwrap_or(USUAL).clamp(1, MOST) as usize;
    let (lines, types) = desk.casebook.read(|reader| {
        let mut lines = Vec::new();
        for kind in KINDS
            .into_iter()
            .filter(|kind| kinds.contains(kind.as_str()))
        {
            lines.extend(in_sight(desk, reader, kind, from, to, ask.platform_id)?);
        }
        let (types, _) = crate::settings::types_in(reader)?;
        let types: BTreeMap<String, String> =
            types.into_iter().map(|one| (one.code, one.name)).collect();
        Ok::<_, Failure>((lines, types))
    })?;
    let compared: Vec<Matter<'_>> = lines.iter().map(|line| matter(line, &types)).collect();
    let spots = rules::hot_spots(&compared, days, limit);
    Ok(HotSpots {
        from,
        to,
        days,
        matter_count: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        spots: spots.into_iter().map(|spot| shown(spot, &lines)).collect(),
    })
}

/// The matters of a kind that this person may read.
fn in_sight(
    desk: &Desk,
    reader: Reader<'_>,
    kind: SubjectKind,
    from: NaiveDate,
    to: NaiveDate,
    platform: Option<PlatformId>,
) -> Result<Vec<MatterLine>, Failure> {
    if !allows(desk.actor.role, reading(kind)) {
        return Ok(Vec::new());
    }
    let mut lines = matters(reader, kind, from, to, platform)?;
    if kind == SubjectKind::Dispute {
        let sight = desk.sight(reader)?;
        match sight.disputes() {
            DisputesInSight::All => {}
            DisputesInSight::Assigned => {
                let own: BTreeSet<Uuid> = sight.assigned().map(|id| id.0).collect();
                lines.retain(|line| own.contains(&line.id));
            }
            DisputesInSight::Nothing => lines.clear(),
        }
    }
    Ok(lines)
}

fn matter<'a>(line: &'a MatterLine, types: &'a BTreeMap<String, String>) -> Matter<'a> {
    // A dispute is called by the names of its parties, which say nothing of its subject.
    let title = if line.kind == SubjectKind::Dispute {
        ""
    } else {
        &line.title
    };
    Matter {
        kind: line.kind,
        id: line.id,
        day: line.day,
        title,
        text: &line.text,
        place: &line.place,
        category: types.get(&line.category).unwrap_or(&line.category),
        names: &line.names,
    }
}

fn shown(spot: Found, lines: &[MatterLine]) -> HotSpot {
    let matters: Vec<HotSpotMatter> = spot
        .matters
        .iter()
        .map(|at| {
            let line = &lines[*at];
            HotSpotMatter {
                kind: line.kind,
                id: line.id,
                number: line.number.clone(),
                title: line.title.clone(),
                day: line.day,
            }
        })
        .collect();
    HotSpot {
        place: spot.place,
        category: spot.category,
        terms: spot.terms,
        count: spot.count,
        peak_count: spot.peak_count,
        peak_from: spot.peak_from,
        peak_to: spot.peak_to,
        first_on: matters.first().map_or(spot.peak_from, |one| one.day),
        last_on: matters.last().map_or(spot.peak_to, |one| one.day),
        strength: (spot.strength * 100.0).round() / 100.0,
        matters,
    }
}
