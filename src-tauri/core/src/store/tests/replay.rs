//! Replay: the tables as they grew are the tables made again from the journal.

use super::builders::{Desk, HOUR, MORNING, actor, fact, fact_of, platform, title};
use super::dump;
use super::facts::{all_fields, any_fact};
use crate::domain::record::{Dispute, Fact, KINDS, Party, Platform, Record};
use crate::domain::scope::Scope;
use crate::store::{Casebook, Folder, StoreError};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Acts of one to five facts, at wall clocks that also go back.
fn acts() -> impl Strategy<Value = Vec<(Vec<Fact>, i64)>> {
    let act = (prop::collection::vec(any_fact(), 1..5), -20..20_i64);
    prop::collection::vec(act, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn tables_made_again_are_the_tables_that_grew(acts in acts()) {
        let desk = Desk::new();
        for (facts, hours) in acts {
            desk.clock.set(MORNING + hours * HOUR);
            desk.act_where_it_may(facts);
        }
        let grown = dump::everything(&desk.sql());
        desk.assert_sound();
        desk.book.rebuild().unwrap();
        dump::assert_equal(&dump::everything(&desk.sql()), &grown);
        desk.assert_sound();
    }
}

#[test]
fn every_field_of_every_kind_is_read_back_as_it_was_recorded() {
    fn check<R: Record>(desk: &Desk) {
        let fields = all_fields(R::KIND.fields, 1);
        let fact = fact_of(R::KIND, 1, fields);
        let id = fact.record;
        let expected = R::from_fields(id, fact.scope, &fact.set);
        desk.act([fact]);
        let found = desk
            .book
            .read::<_, StoreError>(|reader| reader.get::<R>(id));
        assert_eq!(found.unwrap().unwrap().fields(), expected.fields());
    }
    let desk = Desk::new();
    check::<Platform>(&desk);
    check::<Party>(&desk);
    check::<Dispute>(&desk);
}

#[test]
fn facts_of_every_kind_leave_a_sound_casebook() {
    let desk = Desk::new();
    desk.act(
        KINDS
            .iter()
            .map(|kind| fact_of(kind, 1, all_fields(kind.fields, 1))),
    );
    desk.assert_sound();
    assert_eq!(desk.book.rebuild().unwrap(), KINDS.len() as u64);
}

#[test]
fn a_failed_act_leaves_nothing() {
    let desk = Desk::new();
    desk.act([title("甲")]);
    let before = dump::everything(&desk.sql());
    let failed = desk.book.act::<(), _>(actor(), |act| {
        act.record(title("乙"))?;
        Err(StoreError::NoAccount)
    });
    assert!(matches!(failed, Err(StoreError::NoAccount)));
    dump::assert_equal(&dump::everything(&desk.sql()), &before);
    desk.act([title("丙")]);
    desk.assert_sound();
}

#[test]
fn an_act_across_scopes_goes_on_in_each_stream() {
    let desk = Desk::new();
    for name in ["甲", "乙"] {
        let mut shared = fact("platform", 1, [("name", json!(name))]);
        shared.scope = Scope::Street;
        desk.act([
            shared,
            title(name),
            fact("party", 1, [("name", json!(name))]),
        ]);
    }
    let report = desk.book.verify().unwrap();
    assert_eq!(
        (report.problems, report.chains, report.entries),
        (vec![], 2, 6)
    );
}

#[test]
fn stamps_go_on_rising_when_the_clock_was_set_back_between_two_openings() {
    let desk = Desk::new();
    desk.act([title("甲")]);
    let closed = desk.close();
    closed.clock.set(MORNING - 1_000 * HOUR);
    let at = Folder::at(closed.folder.path());
    let book = Casebook::open_with_key(&at, closed.key, true, closed.clock).unwrap();
    book.act::<_, StoreError>(actor(), |act| act.record(title("乙")))
        .unwrap();
    let (entries, ..) = book.export().unwrap();
    assert!(entries[0].at < entries[1].at);
    assert_eq!(book.verify().unwrap().problems, []);
}

#[test]
fn a_change_to_the_same_state_writes_nothing() {
    let desk = Desk::new();
    let mut party = Party::blank(uuid::Uuid::from_u128(5), platform());
    party.name = Some("王国辉".to_owned());
    let (changed, _) = desk
        .book
        .act::<_, StoreError>(actor(), |act| {
            act.begin("party.added", &party)?;
            act.change("party.corrected", &party, &party.clone())?;
            act.reader().get::<Party>(party.id)
        })
        .unwrap();
    assert_eq!(changed, Some(party));
    assert_eq!(desk.export().0.len(), 1);
    assert_eq!(
        desk.export().0[0].set.as_ref().unwrap()["name"],
        Value::from("王国辉")
    );
}
