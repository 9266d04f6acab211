//! What a screen on a wall may show: the whole street's numbers, no names, small ones masked (privacy.md §6).

use super::shape::{DashboardAsk, DashboardMonth, FunnelStep, GridRow, WaitRow, Wanted};
use super::{places, series};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Moment, Nothing, response};
use chrono::NaiveDate;
use lxq_core::domain::record::{Instant, Satisfaction};
use lxq_core::domain::statistics::{Figure, LimitState, PublicCount, mask};
use std::collections::BTreeMap;

/// Of fewer ratings no rate is told.
const FEWEST_RATED: u32 = 10;

response! {
    /// The numbers of the street for everybody who passes by.
    pub struct WallFigures {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// When they were counted.
        pub read_at: Moment,
        /// The main ones.
        pub headline: WallHeadline,
        /// Every month of the period.
        pub months: Vec<DashboardMonth>,
        /// The steps from intake to closing.
        pub funnel: Vec<FunnelStep>,
        /// Open disputes by how long they have waited.
        pub ageing: Vec<WaitRow>,
        /// The types of disputes that occur.
        pub types: Vec<String>,
        /// Disputes by community and type.
        pub communities: Vec<WallCommunity>,
    }

    /// The main numbers.
    pub struct WallHeadline {
        /// Disputes registered.
        pub disputes: u32,
        /// Disputes open today.
        pub open: u32,
        /// Those of them whose limit has passed.
        pub over: u32,
        /// Settled of the closed ones.
        pub success: Figure,
        /// Requests that came in.
        pub requests: u32,
        /// Closed of those that count.
        pub closing: Figure,
        /// Content of the rated ones; none where fewer than ten were rated.
        pub satisfaction: Option<Figure>,
    }

    /// A community.
    pub struct WallCommunity {
        /// Its name.
        pub name: String,
        /// How many disputes of each type.
        pub by_type: Vec<PublicCount>,
        /// Disputes.
        pub disputes: PublicCount,
        /// Requests.
        pub requests: PublicCount,
    }
}

pub(crate) fn wall_figures(desk: &Desk, _: Nothing) -> Result<WallFigures, Failure> {
    let today = desk.casebook.today();
    let whole = DashboardAsk {
        from: None,
        to: None,
        platform_id: None,
    };
    let wanted = Wanted::of(&whole, today)?;
    desk.casebook.read(|reader| {
        let intakes = series::intakes(reader, wanted)?;
        let months = series::months(reader, wanted, &intakes)?;
        let ageing = series::ageing(reader, None, today)?;
        let levels = series::satisfaction(reader, wanted)?;
        let grid = places::grid(reader, &intakes)?;
        let places = places::places(reader, wanted, &intakes)?;
        let asked = series::asked(reader, wanted)?;
        let all = |of: fn(&DashboardMonth) -> u32| months.iter().map(of).sum::<u32>();
        let rate = |part: u32, whole: u32| Figure::Rate {
            part: part.into(),
            whole: whole.into(),
        };
        let is_good = |level: Satisfaction| level <= Satisfaction::FairlySatisfied;
        let content = levels.levels.iter().filter(|one| is_good(one.level));
        let content = content.map(|one| one.count).sum();
        let community = |platform| {
            let place = places.iter().find(|place| place.platform_id == platform);
            place.map_or_else(String::new, |place| {
                place
                    .community
                    .clone()
                    .unwrap_or_else(|| place.name.clone())
            })
        };
        let mut by_community: BTreeMap<String, (Vec<u32>, u32)> = BTreeMap::new();
        for GridRow {
            platform_id,
            counts,
            ..
        } in &grid.rows
        {
            let own = by_community.entry(community(*platform_id)).or_default();
            own.0.resize(counts.len(), 0);
            for (sum, count) in own.0.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        for place in &places {
            by_community
                .entry(community(place.platform_id))
                .or_default()
                .1 += place.requests;
        }
        Ok(WallFigures {
            from: wanted.from,
            to: wanted.to,
            read_at: Instant(desk.casebook.now().timestamp_millis()).into(),
            headline: WallHeadline {
                disputes: grid.total,
                open: ageing.iter().map(|row| row.total).sum(),
                over: ageing
                    .iter()
                    .filter_map(|row| row.by_limit.get(&LimitState::Over))
                    .sum(),
                success: rate(all(|month| month.settled), all(|month| month.closed)),
                requests: all(|month| month.received),
                closing: Figure::Rate {
                    part: asked.iter().map(|one| one.closed).sum(),
                    whole: asked.iter().map(|one| one.counted).sum(),
                },
                satisfaction: (levels.rated >= FEWEST_RATED).then(|| rate(content, levels.rated)),
            },
            funnel: series::funnel(&intakes),
            communities: masked(by_community, grid.types.len()),
            types: grid.types.into_iter().map(|one| one.name).collect(),
            months,
            ageing,
        })
    })
}

/// The communities with their small numbers hidden, also from whoever knows the sums.
fn masked(communities: BTreeMap<String, (Vec<u32>, u32)>, width: usize) -> Vec<WallCommunity> {
    let (names, counts): (Vec<String>, Vec<(Vec<u32>, u32)>) = communities.into_iter().unzip();
    let (mut cells, requests): (Vec<Vec<u32>>, Vec<u32>) = counts.into_iter().unzip();
    for row in &mut cells {
        row.resize(width, 0);
    }
    let sums: Vec<u32> = cells.iter().map(|row| row.iter().sum()).collect();
    let (cells, sums, requests) = (mask(&cells), mask(&[sums]), mask(&[requests]));
    let mut sums = sums.into_iter().flatten();
    let mut requests = requests.into_iter().flatten();
    let rows = names
        .into_iter()
        .zip(cells)
        .map(|(name, by_type)| WallCommunity {
            name,
            by_type,
            disputes: sums.next().unwrap_or(PublicCount::Withheld),
            requests: requests.next().unwrap_or(PublicCount::Withheld),
        });
    rows.collect()
}
