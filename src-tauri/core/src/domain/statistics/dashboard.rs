//! 图表: the series that charts are drawn of. Pure: facts come in, counts go out.

use super::case_table::CaseFact;
use crate::domain::calendar::{DEFAULT_WARNINGS, Urgency};
use crate::domain::choice::choice;
use crate::domain::id::{DisputeId, PlatformId};
use crate::domain::record::{DisputeStatus, Outcome};
use chrono::{Datelike, Days, Months, NaiveDate};
use std::collections::BTreeMap;

/// So long a period may be; what is longer nobody reads in a chart.
pub const LONGEST_YEARS: u32 = 10;

choice! {
    /// What is counted of disputes in a chart.
    DashboardCount {
        /// 登记.
        Registered = "registered",
        /// 受理.
        Accepted = "accepted",
        /// 调解.
        Mediated = "mediated",
        /// 达成协议.
        Agreed = "agreed",
        /// 履行.
        Performed = "performed",
        /// 结案, after all that.
        Finished = "finished",
        /// 结案, whatever the outcome, by the day of closing.
        Closed = "closed",
        /// 调解成功, by the day of closing.
        Settled = "settled",
    }
}

/// The steps from intake to closing, in order; each counts those of the step before that came further.
pub const FUNNEL: [DashboardCount; 6] = [
    DashboardCount::Registered,
    DashboardCount::Accepted,
    DashboardCount::Mediated,
    DashboardCount::Agreed,
    DashboardCount::Performed,
    DashboardCount::Finished,
];

choice! {
    /// How long ago an open dispute was registered.
    WaitBand {
        /// 7日以内.
        Week = "week",
        /// 8至30日.
        Month = "month",
        /// 31至60日.
        TwoMonths = "two_months",
        /// 61至90日.
        ThreeMonths = "three_months",
        /// 90日以上.
        Longer = "longer",
    }
}

impl WaitBand {
    /// The fewest and the most days of the band.
    #[must_use]
    pub fn days(self) -> (u64, Option<u64>) {
        match self {
            Self::Week => (0, Some(7)),
            Self::Month => (8, Some(30)),
            Self::TwoMonths => (31, Some(60)),
            Self::ThreeMonths => (61, Some(90)),
            Self::Longer => (91, None),
        }
    }

    /// The band of a dispute that was registered on a day.
    #[must_use]
    pub fn of(registered_on: NaiveDate, today: NaiveDate) -> Self {
        let days = u64::try_from((today - registered_on).num_days()).unwrap_or(0);
        let fits = |band: &&Self| band.days().1.is_none_or(|most| days <= most);
        Self::ALL.iter().find(fits).copied().unwrap_or(Self::Longer)
    }

    /// The days of registration that fall into it: the earliest, none for the last band, and the latest.
    #[must_use]
    pub fn registered(self, today: NaiveDate) -> (Option<NaiveDate>, NaiveDate) {
        let (fewest, most) = self.days();
        let back = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
        (most.map(back), back(fewest))
    }
}

choice! {
    /// How an open dispute stands to its limit.
    LimitState {
        /// 期限内.
        Within = "within",
        /// 7日内到期.
        Near = "near",
        /// 已超期.
        Over = "over",
        /// 中止.
        Resting = "resting",
        /// 未计期限: not taken yet, or agreed and being performed.
        NoLimit = "no_limit",
    }
}

/// A dispute that asks something of somebody still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenFact {
    /// 登记日期.
    pub registered_on: NaiveDate,
    /// Where it stands.
    pub status: DisputeStatus,
    /// The last day of its limit.
    pub due_on: Option<NaiveDate>,
    /// Whether its mediation rests.
    pub is_resting: bool,
}

impl OpenFact {
    /// How it stands to its limit, as the list of disputes says it.
    #[must_use]
    pub fn limit(&self, today: NaiveDate) -> LimitState {
        if self.status != DisputeStatus::Accepted {
            return LimitState::NoLimit;
        }
        if self.is_resting {
            return LimitState::Resting;
        }
        let Some(due_on) = self.due_on else {
            return LimitState::NoLimit;
        };
        match Urgency::of(due_on, today, &DEFAULT_WARNINGS) {
            Urgency::Calm { .. } => LimitState::Within,
            Urgency::Soon { .. } | Urgency::Imminent { .. } => LimitState::Near,
            Urgency::Overdue { .. } => LimitState::Over,
        }
    }
}

/// Open disputes by how long they have waited and how they stand to their limit; every band is there.
#[must_use]
pub fn ageing(open: &[OpenFact], today: NaiveDate) -> Vec<(WaitBand, BTreeMap<LimitState, u32>)> {
    let bands = WaitBand::ALL.iter().map(|band| {
        let mut counts: BTreeMap<LimitState, u32> =
            LimitState::ALL.iter().map(|state| (*state, 0)).collect();
        let own = |one: &&OpenFact| WaitBand::of(one.registered_on, today) == *band;
        for one in open.iter().filter(own) {
            *counts.entry(one.limit(today)).or_default() += 1;
        }
        (*band, counts)
    });
    bands.collect()
}

/// A dispute that was registered in the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeFact {
    /// The dispute.
    pub id: DisputeId,
    /// Its platform.
    pub platform: Option<PlatformId>,
    /// Code of its type.
    pub dispute_type: String,
    /// 登记日期.
    pub registered_on: NaiveDate,
    /// Whether it was mediated at least once, or agreed.
    pub is_mediated: bool,
    /// Whether it has an agreement.
    pub is_agreed: bool,
}

/// The step of the funnel to which a dispute came; `case` is what the case table knows of one that was taken.
#[must_use]
pub fn reached(intake: &IntakeFact, case: Option<&CaseFact>) -> DashboardCount {
    let Some(case) = case else {
        return DashboardCount::Registered;
    };
    if !intake.is_mediated {
        return DashboardCount::Accepted;
    }
    if !intake.is_agreed {
        return DashboardCount::Mediated;
    }
    if !case.is_fulfilled() {
        return DashboardCount::Agreed;
    }
    if case.outcome == Some(Outcome::Settled) {
        DashboardCount::Finished
    } else {
        DashboardCount::Performed
    }
}

/// The months of a period, each from its first to its last day within the period.
#[must_use]
pub fn months(from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
    let mut found = Vec::new();
    let mut first = from;
    while first <= to {
        let next = first
            .with_day(1)
            .and_then(|day| day.checked_add_months(Months::new(1)));
        let Some(next) = next else { break };
        found.push((first, next.pred_opt().unwrap_or(first).min(to)));
        first = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_months_of_a_period_cover_each_of_its_days_once() {
        assert_eq!(
            months(day("2025-12-15"), day("2026-02-10")),
            [
                (day("2025-12-15"), day("2025-12-31")),
                (day("2026-01-01"), day("2026-01-31")),
                (day("2026-02-01"), day("2026-02-10")),
            ]
        );
        assert_eq!(months(day("2026-02-10"), day("2026-02-10")).len(), 1);
    }

    #[rstest]
    #[case::of_today("2026-06-30", WaitBand::Week)]
    #[case::a_week_ago("2026-06-23", WaitBand::Week)]
    #[case::eight_days_ago("2026-06-22", WaitBand::Month)]
    #[case::thirty_days_ago("2026-05-31", WaitBand::Month)]
    #[case::sixty_days_ago("2026-05-01", WaitBand::TwoMonths)]
    #[case::ninety_days_ago("2026-04-01", WaitBand::ThreeMonths)]
    #[case::longer_ago("2026-03-31", WaitBand::Longer)]
    #[case::of_tomorrow("2026-07-01", WaitBand::Week)]
    fn a_wait_falls_into_one_band(#[case] registered: &str, #[case] band: WaitBand) {
        let today = day("2026-06-30");
        assert_eq!(WaitBand::of(day(registered), today), band);
        if day(registered) <= today {
            let (earliest, latest) = band.registered(today);
            assert!(earliest.is_none_or(|earliest| earliest <= day(registered)));
            assert!(day(registered) <= latest, "the list of the band holds it");
        }
    }

    #[rstest]
    #[case::calm(DisputeStatus::Accepted, Some("2026-07-30"), false, LimitState::Within)]
    #[case::in_a_week(DisputeStatus::Accepted, Some("2026-07-07"), false, LimitState::Near)]
    #[case::on_its_last_day(DisputeStatus::Accepted, Some("2026-06-30"), false, LimitState::Near)]
    #[case::over(DisputeStatus::Accepted, Some("2026-06-29"), false, LimitState::Over)]
    #[case::resting(DisputeStatus::Accepted, Some("2026-06-29"), true, LimitState::Resting)]
    #[case::not_taken_yet(DisputeStatus::Registered, None, false, LimitState::NoLimit)]
    #[case::agreed(DisputeStatus::Agreed, Some("2026-06-29"), false, LimitState::NoLimit)]
    fn an_open_dispute_stands_in_words_to_its_limit(
        #[case] status: DisputeStatus,
        #[case] due_on: Option<&str>,
        #[case] is_resting: bool,
        #[case] state: LimitState,
    ) {
        let open = OpenFact {
            registered_on: day("2026-06-01"),
            status,
            due_on: due_on.map(day),
            is_resting,
        };
        assert_eq!(open.limit(day("2026-06-30")), state);
        let counted = ageing(&[open], day("2026-06-30"));
        assert_eq!(counted.len(), WaitBand::ALL.len());
        assert_eq!(counted[1].1[&state], 1);
        let all: u32 = counted.iter().flat_map(|(_, by)| by.values()).sum();
        assert_eq!(all, 1);
    }
}
