use super::{Demo, street};
use crate::demo::STREET;
use crate::domain::record::{
    Committee, Consultation, Dispute, Fields, Person, Platform, PlatformKind, Record, Request, Role,
};
use crate::store::StoreError;
use rstest::rstest;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn the_street_has_all_its_places_and_four_accounts() {
    let demo = street(2022, "2026-11-24", 60);
    let platforms: Vec<Platform> = demo.all();
    let count = |kind| {
        let of_kind = platforms.iter().filter(|one| one.kind == Some(kind));
        of_kind.count()
    };
    assert_eq!(count(PlatformKind::StreetOffice), 1);
    assert_eq!(count(PlatformKind::OneStopPlatform), 26);
    assert_eq!(count(PlatformKind::VillageTalkPoint), 7);
    assert_eq!(count(PlatformKind::CareHome), 10);
    assert_eq!(count(PlatformKind::MediationRoom), 1);
    let committees: Vec<Committee> = demo.all();
    let short_names: BTreeSet<_> = committees.iter().map(|one| &one.short_name).collect();
    assert_eq!(short_names.len(), 45, "number series must not mix");
    let people: Vec<Person> = demo.all();
    assert!(people.iter().all(|person| person.is_demo == Some(true)));
    let role_of = |index: usize| {
        let id = demo.built.accounts[index].id;
        people.iter().find(|person| person.id == id).unwrap().role
    };
    assert_eq!(
        [role_of(0), role_of(1), role_of(2), role_of(3)],
        [
            Some(Role::CommitteeHead),
            Some(Role::Mediator),
            Some(Role::DutyLawyer),
            Some(Role::Clerk)
        ]
    );
    let device = demo.casebook.folder().device().unwrap();
    assert!(device.is_demo);
    assert_eq!(device.street, STREET);
}

#[test]
fn journal_and_tables_prove_themselves_and_nothing_lies_in_the_future() {
    let demo = street(7, "2026-11-24", 60);
    let report = demo.casebook.verify().unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    assert_eq!(demo.casebook.clock_behind_ms(), 0);
    assert_eq!(demo.casebook.rebuild().unwrap(), {
        let again = street(7, "2026-11-24", 60);
        again.casebook.rebuild().unwrap()
    });
}

/// Everything of a kind without ids, in the order of its making.
fn told<R: Record>(demo: &Demo) -> Vec<Fields> {
    let without_ids = |record: &R| {
        let mut fields = record.fields();
        fields.retain(|name, _| !name.ends_with("_id") && !name.ends_with("_ids"));
        fields
    };
    demo.all::<R>().iter().map(without_ids).collect()
}

#[test]
fn one_seed_makes_one_street_and_another_makes_another() {
    let (one, same, other) = (
        street(2022, "2026-11-24", 50),
        street(2022, "2026-11-24", 50),
        street(2023, "2026-11-24", 50),
    );
    assert_eq!(told::<Dispute>(&one), told::<Dispute>(&same));
    assert_eq!(told::<Consultation>(&one), told::<Consultation>(&same));
    assert_eq!(told::<Request>(&one), told::<Request>(&same));
    assert_eq!(told::<Person>(&one), told::<Person>(&same));
    assert_ne!(told::<Dispute>(&one), told::<Dispute>(&other));
    let ids = |demo: &Demo| {
        let disputes: Vec<Dispute> = demo.all();
        disputes.iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&one), ids(&same), "ids come from the seed too");
}

/// The domain must take every invented step on whatever day somebody opens the demo.
#[rstest]
#[case("2026-01-01", 1)]
#[case("2026-02-20", 2)]
#[case("2026-02-28", 3)]
#[case("2026-05-04", 4)]
#[case("2026-10-08", 5)]
#[case("2026-12-31", 6)]
#[case("2024-02-29", 7)]
#[case("2025-10-12", 8)]
#[case("2027-03-01", 9)]
#[case("2031-07-19", 10)]
fn a_street_can_be_built_on_any_day(#[case] day: &str, #[case] seed: u64) {
    let demo = street(seed, day, 90);
    let disputes: Vec<Dispute> = demo.all();
    assert!(disputes.len() >= 88, "{}", disputes.len());
}

#[test]
fn acts_follow_one_another_in_the_order_of_their_time() {
    let demo = street(5, "2026-11-24", 50);
    let (entries, ..) = demo.casebook.export().unwrap();
    let mut actions = BTreeSet::new();
    let mut before = crate::journal::Hlc::default();
    let mut sorted = entries;
    sorted.sort_by_key(|entry| entry.at);
    for entry in &sorted {
        assert!(entry.at > before, "no two facts at one stamp");
        before = entry.at;
        actions.insert(entry.action);
    }
    let acts = usize::try_from(demo.built.counts.acts).unwrap();
    assert!(actions.len() > acts / 2, "acts stand apart in the history");
    assert!(sorted.iter().all(|entry| {
        let set = entry.set.clone().unwrap_or_default();
        !set.values()
            .any(|value| value == &Value::String(String::new()))
    }));
    let read = |reader: crate::store::Reader<'_>| reader.all::<Platform>();
    assert_eq!(demo.casebook.read::<_, StoreError>(read).unwrap().len(), 45);
}
