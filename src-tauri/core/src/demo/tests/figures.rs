//! Every figure against a count by hand over the records of generated streets: the SQL of the tables
//! and these loops were written apart and must agree on every platform and in every period.

use super::{Demo, street};
use crate::domain::id::PlatformId;
use crate::domain::record::{
    Agreement, Committee, Consultation, Dispute, DisputeParty, DisputeStatus, Hazard, HazardStatus,
    Inspection, InspectionStatus, Instant, Job, JudicialConfirmation, MediationKind,
    OutreachActivity, Performance, PerformanceItem, Person, Platform, Rating, RatingStatus,
    Request, RequestStatus, RiskLevel, Satisfaction, WomensCouncil,
};
use crate::domain::scope::Scope;
use crate::domain::statistics::{CaseFact, FigureBasis};
use crate::store::table::statistics::{CaseFilter, RequestFact, cases, requests};
use crate::store::table::work_figures::{WorkTable, work_facts};
use crate::store::{StoreError, china_midnight};
use chrono::NaiveDate;
use rstest::rstest;
use std::collections::BTreeMap;

/// A period by its first and last day, and the instants around it.
#[derive(Clone, Copy)]
struct Period {
    days: (NaiveDate, NaiveDate),
    instants: (Instant, Instant),
}

impl Period {
    fn of(from: &str, to: &str) -> Self {
        let days: (NaiveDate, NaiveDate) = (from.parse().unwrap(), to.parse().unwrap());
        Self {
            days,
            instants: (
                china_midnight(days.0),
                china_midnight(days.1.succ_opt().unwrap()),
            ),
        }
    }

    fn has(&self, day: Option<NaiveDate>) -> bool {
        day.is_some_and(|day| self.days.0 <= day && day <= self.days.1)
    }

    fn has_instant(&self, at: Option<Instant>) -> bool {
        at.is_some_and(|at| self.instants.0 <= at && at < self.instants.1)
    }
}

fn periods() -> [Period; 4] {
    [
        Period::of("2025-12-01", "2026-11-30"),
        Period::of("2026-01-01", "2026-03-31"),
        Period::of("2026-09-01", "2026-09-30"),
        Period::of("2026-11-15", "2026-11-15"),
    ]
}

/// The cases of a period by hand.
fn cases_by_hand(demo: &Demo, period: &Period, basis: FigureBasis) -> Vec<CaseFact> {
    let platforms: Vec<Platform> = demo.all();
    let committees: Vec<Committee> = demo.all();
    let parties: Vec<DisputeParty> = demo.all();
    let agreements: Vec<Agreement> = demo.all();
    let items: Vec<PerformanceItem> = demo.all();
    let done: Vec<Performance> = demo.all();
    let court: Vec<JudicialConfirmation> = demo.all();
    let mut found = Vec::new();
    for one in demo.all::<Dispute>() {
        let day = match basis {
            FigureBasis::Closed if one.status != Some(DisputeStatus::Closed) => continue,
            FigureBasis::Closed => one.closed_on,
            FigureBasis::Registered => one.registered_on,
        };
        if one.accepted_on.is_none() || !period.has(day) {
            continue;
        }
        let platform = platforms
            .iter()
            .find(|it| Scope::Platform(it.id) == one.scope);
        let committee = platform.and_then(|it| it.committee_id);
        let agreement = agreements.iter().find(|it| Some(it.id) == one.agreement_id);
        let promised: Vec<&PerformanceItem> = items
            .iter()
            .filter(|it| it.agreement_id.is_some() && it.agreement_id == one.agreement_id)
            .filter(|it| it.is_removed != Some(true))
            .collect();
        let is_fulfilled = |item: &&&PerformanceItem| {
            let of_it = || done.iter().filter(|it| it.item_id == Some(item.id));
            let paid: i64 = of_it()
                .filter_map(|it| it.amount_fen)
                .map(|fen| fen.0)
                .sum();
            let owed = item.amount_fen.map_or(0, |fen| fen.0);
            of_it().any(|it| it.is_complete == Some(true)) || (owed > 0 && owed <= paid)
        };
        let confirmations = || court.iter().filter(|it| it.dispute_id == Some(one.id));
        let word = |it: &&JudicialConfirmation| it.result.map(|result| result.as_str());
        found.push(CaseFact {
            id: one.id,
            platform: platform.map(|it| it.id),
            committee,
            committee_kind: committees
                .iter()
                .find(|it| Some(it.id) == committee)
                .and_then(|it| it.kind),
            dispute_type: one.dispute_type.clone().unwrap_or_default(),
            mediation_kind: one.mediation_kind.unwrap_or(MediationKind::Peoples),
            source: one.source,
            people: u32::try_from(
                parties
                    .iter()
                    .filter(|it| it.dispute_id == Some(one.id) && it.is_removed != Some(true))
                    .count(),
            )
            .unwrap(),
            outcome: one.outcome,
            is_difficult: one.is_difficult == Some(true),
            amount: agreement
                .and_then(|it| it.amount_fen)
                .or(one.amount_fen)
                .unwrap_or(crate::domain::identifiers::Fen(0)),
            form: agreement.and_then(|it| it.form),
            has_effect: agreement.is_some_and(|it| it.effective_on.is_some()),
            promised: u32::try_from(promised.len()).unwrap(),
            fulfilled: u32::try_from(promised.iter().filter(is_fulfilled).count()).unwrap(),
            is_confirmation_applied: confirmations().any(|it| word(&it) != Some("waived")),
            is_confirmed: confirmations().any(|it| word(&it) == Some("confirmed")),
            prevented: one.prevented,
            prevented_people: one.prevented_people.unwrap_or(0),
        });
    }
    found.sort_by_key(|case| case.id);
    found
}

fn is_content(level: Option<Satisfaction>) -> bool {
    use Satisfaction as S;
    matches!(
        level,
        Some(S::VerySatisfied | S::Satisfied | S::FairlySatisfied)
    )
}

/// The requests of a period by hand.
fn requests_by_hand(demo: &Demo, period: &Period, high: i64) -> Vec<RequestFact> {
    let mut by: BTreeMap<(String, Option<PlatformId>, String), RequestFact> = BTreeMap::new();
    for one in demo.all::<Request>() {
        if !period.has_instant(one.submitted_at) {
            continue;
        }
        let source = one.source_platform.clone().unwrap_or_default();
        let category = one.category_1.clone().unwrap_or_default();
        let place = (source.clone(), one.handling_platform_id, category.clone());
        let fact = by.entry(place).or_insert_with(|| RequestFact {
            platform: one.handling_platform_id,
            source,
            category,
            ..RequestFact::default()
        });
        let repeated = one.is_repeat == Some(true);
        let returned = one.status == Some(RequestStatus::Returned);
        let invalid = one.is_invalid == Some(true);
        let counted = !repeated && !returned && !invalid;
        let finished = one.status == Some(RequestStatus::Finished);
        let timed = match (one.due_at, finished) {
            (None, _) => false,
            (Some(_), true) => one.closed_at.is_some(),
            (Some(due), false) => due < period.instants.1,
        };
        let is_on_time = match (one.due_at, one.closed_at) {
            (Some(due), Some(closed)) => closed <= due,
            _ => false,
        };
        let is_answered_in_time = match (one.contacted_at, one.due_at) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(contacted), Some(due)) => contacted <= due,
        };
        let stars =
            one.stars.unwrap_or(0) + one.stars_added.unwrap_or(0) - one.stars_removed.unwrap_or(0);
        for (count, holds) in [
            (&mut fact.received, true),
            (&mut fact.repeated, repeated),
            (&mut fact.returned, returned),
            (&mut fact.invalid, invalid),
            (&mut fact.counted, counted),
            (&mut fact.closed, counted && finished),
            (&mut fact.timed, counted && timed),
            (&mut fact.on_time, counted && finished && is_on_time),
            (&mut fact.contacted, counted && is_answered_in_time),
            (&mut fact.rated, counted && one.satisfaction.is_some()),
            (&mut fact.content, counted && is_content(one.satisfaction)),
            (&mut fact.high_star, stars >= high),
            (&mut fact.legal, one.is_legal_matter == Some(true)),
            (&mut fact.old_petitions, one.is_old_petition == Some(true)),
        ] {
            *count += u64::from(holds);
        }
    }
    by.into_values().collect()
}

/// Counts by platform, where any is more than none.
type Counts = BTreeMap<Option<PlatformId>, Vec<u64>>;

/// Counts of a table by hand.
struct Hand {
    counts: Counts,
    names: &'static [&'static str],
}

impl Hand {
    fn add(&mut self, unit: Option<PlatformId>, name: &str, count: u64) {
        let place = self.names.iter().position(|one| *one == name).unwrap();
        let none = vec![0; self.names.len()];
        self.counts.entry(unit).or_insert(none)[place] += count;
    }
}

fn work_by_hand(demo: &Demo, table: WorkTable, period: &Period) -> Counts {
    let mut hand = Hand {
        counts: Counts::new(),
        names: table.names(),
    };
    match table {
        WorkTable::Hazards => hazards(demo, period, &mut hand),
        WorkTable::Consultations => consultations(demo, period, &mut hand),
        WorkTable::Outreach => {
            for one in demo.all::<OutreachActivity>() {
                if period.has(one.held_on) && one.is_removed != Some(true) {
                    hand.add(one.platform_id, "activities", 1);
                    let people = one.people_count.unwrap_or(0);
                    hand.add(one.platform_id, "activity_people", people.into());
                    let leaflets = one.leaflet_count.unwrap_or(0);
                    hand.add(one.platform_id, "leaflets", leaflets.into());
                }
            }
        }
        WorkTable::Ratings => ratings(demo, period, &mut hand),
        WorkTable::Organisation => organisation(demo, &mut hand),
    }
    hand.counts
}

fn hazards(demo: &Demo, period: &Period, hand: &mut Hand) {
    for one in demo.all::<Inspection>() {
        if one.status == Some(InspectionStatus::Held) && period.has(one.held_on) {
            hand.add(one.platform_id, "inspections", 1);
        }
    }
    for one in demo.all::<Hazard>() {
        use HazardStatus as S;
        let Some(status) = one.status else { continue };
        if !period.has(one.found_on) || matches!(status, S::Lead | S::Unfounded) {
            continue;
        }
        let unit = one.scope.platform();
        hand.add(unit, "hazards", 1);
        hand.add(unit, "hazard_people", one.people_count.unwrap_or(0).into());
        let risk = match one.risk_level {
            Some(RiskLevel::Red) => Some("hazard_red"),
            Some(RiskLevel::Orange) => Some("hazard_orange"),
            Some(RiskLevel::Yellow) => Some("hazard_yellow"),
            Some(RiskLevel::Blue) => Some("hazard_blue"),
            None => None,
        };
        if let Some(risk) = risk {
            hand.add(unit, risk, 1);
        }
        match status {
            S::Resolved | S::Closed => hand.add(unit, "hazard_resolved", 1),
            S::Contained => hand.add(unit, "hazard_contained", 1),
            S::TurnedIntoDispute => hand.add(unit, "hazard_turned", 1),
            S::Open | S::Handling => {
                hand.add(unit, "hazard_open", 1);
                let is_over = one.due_on.is_some_and(|due| due <= period.days.1);
                hand.add(unit, "hazard_overdue", is_over.into());
            }
            S::Lead | S::Unfounded => {}
        }
    }
}

fn consultations(demo: &Demo, period: &Period, hand: &mut Hand) {
    let disputes: Vec<Dispute> = demo.all();
    for one in demo.all::<Consultation>() {
        if !period.has_instant(one.starts_at) {
            continue;
        }
        let opened = disputes
            .iter()
            .filter(|dispute| dispute.consultation_id == Some(one.id))
            .count() as u64;
        for (name, count) in [
            ("consultations", 1),
            ("consultation_people", one.people_count.unwrap_or(1).into()),
            (
                "consultation_anonymous",
                (one.is_anonymous == Some(true)).into(),
            ),
            ("consultation_disputes", opened),
            ("consultation_rated", one.satisfaction.is_some().into()),
            ("consultation_content", is_content(one.satisfaction).into()),
        ] {
            hand.add(one.scope.platform(), name, count);
        }
    }
}

fn ratings(demo: &Demo, period: &Period, hand: &mut Hand) {
    for one in demo.all::<Rating>() {
        if !period.has_instant(one.rated_at) {
            continue;
        }
        let is_out = one.status == Some(RatingStatus::Excluded);
        let is_bad = !is_out && one.level.is_some() && !is_content(one.level);
        let level = one.level.map_or("", Satisfaction::as_str);
        hand.add(one.scope.platform(), level, 1);
        for (name, holds) in [
            ("ratings", true),
            ("excluded", is_out),
            ("counted_ratings", !is_out),
            ("good", !is_out && is_content(one.level)),
            ("bad", is_bad),
            ("bad_rectified", is_bad && one.rectified_on.is_some()),
            ("bad_answered", is_bad && one.answered_on.is_some()),
        ] {
            hand.add(one.scope.platform(), name, holds.into());
        }
    }
}

fn organisation(demo: &Demo, hand: &mut Hand) {
    for one in demo.all::<Platform>() {
        if one.is_active != Some(false) {
            hand.add(Some(one.id), "platforms", 1);
        }
    }
    for one in demo.all::<Person>() {
        if one.is_active == Some(false) {
            continue;
        }
        let is_mediator = one.job == Some(Job::Mediator);
        for (name, holds) in [
            ("people", one.job.is_some()),
            ("mediators", is_mediator),
            (
                "full_time_mediators",
                is_mediator && one.is_full_time == Some(true),
            ),
            ("lawyers", one.job == Some(Job::Lawyer)),
        ] {
            hand.add(one.platform_id, name, holds.into());
        }
    }
    for one in demo.all::<WomensCouncil>() {
        if one.is_active != Some(false) {
            hand.add(one.platform_id, "womens_councils", 1);
            let members = one.member_count.unwrap_or(0);
            hand.add(one.platform_id, "womens_council_members", members.into());
        }
    }
}

#[rstest]
#[case(2022)]
#[case(7)]
fn every_table_says_what_a_count_by_hand_says(#[case] seed: u64) {
    let demo = street(seed, "2026-11-30", 120);
    let mut seen = 0;
    for period in periods() {
        for basis in FigureBasis::ALL {
            let filter = CaseFilter {
                from: period.days.0,
                to: period.days.1,
                basis: *basis,
                mediation_kind: None,
            };
            let found = demo
                .casebook
                .read::<_, StoreError>(|reader| cases(reader, &filter))
                .unwrap();
            assert_eq!(found, cases_by_hand(&demo, &period, *basis));
            seen += found.len();
        }
        let (after, before) = period.instants;
        let mut found = demo
            .casebook
            .read::<_, StoreError>(|reader| requests(reader, after, before, 5))
            .unwrap();
        found.sort_by(|one, other| {
            (&one.source, one.platform, &one.category).cmp(&(
                &other.source,
                other.platform,
                &other.category,
            ))
        });
        assert_eq!(found, requests_by_hand(&demo, &period, 5));
        for table in [
            WorkTable::Hazards,
            WorkTable::Consultations,
            WorkTable::Outreach,
            WorkTable::Ratings,
            WorkTable::Organisation,
        ] {
            let found: Counts = demo
                .casebook
                .read::<_, StoreError>(|reader| {
                    work_facts(reader, table, period.days, period.instants)
                })
                .unwrap()
                .into_iter()
                .map(|fact| (fact.platform, fact.counts))
                .collect();
            assert_eq!(found, work_by_hand(&demo, table, &period), "{table:?}");
        }
    }
    assert!(seen > 100, "the street had too little to count: {seen}");
}
