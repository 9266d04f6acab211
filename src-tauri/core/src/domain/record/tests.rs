//! What facts and rows promise of every kind.

use super::*;
use serde_json::json;
use std::collections::BTreeSet;

fn dispute() -> Dispute {
    let mut dispute = Dispute::blank(Uuid::from_u128(1), Scope::Street);
    dispute.title = Some("张伟与李娜邻里纠纷".to_owned());
    dispute.amount_fen = Some(crate::domain::identifiers::Fen(300_000));
    dispute
}

#[test]
fn a_change_holds_the_difference_and_clears_with_null() {
    let before = dispute();
    let mut after = before.clone();
    after.title = None;
    after.place = Some("3号楼".to_owned());
    let fact = Fact::change("dispute.corrected", &before, &after);
    let expected = json!({ "place": "3号楼", "title": null });
    assert_eq!(Value::Object(fact.set), expected);
}

#[test]
fn no_change_is_an_empty_set() {
    let dispute = dispute();
    assert!(
        Fact::change("dispute.corrected", &dispute, &dispute)
            .set
            .is_empty()
    );
    assert!(Fact::event("party.revealed", &dispute).set.is_empty());
}

#[test]
fn a_change_applied_to_the_state_before_gives_the_state_after() {
    let before = dispute();
    let mut after = before.clone();
    after.title = None;
    after.mediator_ids = Some(Vec::new());
    let mut fields = before.fields();
    fields.extend(Fact::change("dispute.corrected", &before, &after).set);
    let read = Dispute::from_fields(before.id.0, before.scope, &fields);
    assert!(read == after, "an empty list is not the same as none");
}

#[test]
fn a_value_of_another_type_is_left_out_and_the_rest_is_read() {
    let fields: Fields = serde_json::from_value(json!({
        "title": 7,
        "status": "a_word_of_a_newer_version",
        "facts": "漏水",
        "a_field_of_a_newer_version": true,
    }))
    .unwrap();
    let read = Dispute::from_fields(Uuid::from_u128(1), Scope::Street, &fields);
    assert_eq!(read.title, None);
    assert_eq!(read.status, None);
    assert_eq!(read.facts.as_deref(), Some("漏水"));
}

#[test]
fn debug_prints_ids_and_no_word_of_the_record() {
    let dispute = dispute();
    let fact = Fact::new("dispute.registered", &dispute);
    for text in [format!("{dispute:?}"), format!("{fact:?}")] {
        assert!(!text.contains("张伟") && !text.contains("300000"), "{text}");
        assert!(text.contains(&dispute.id.to_string()));
    }
}

#[test]
fn every_kind_is_known_by_its_name_and_has_each_field_once() {
    let names: BTreeSet<_> = KINDS.iter().map(|kind| kind.name).collect();
    assert_eq!(names.len(), KINDS.len());
    for one in KINDS {
        assert_eq!(kind(one.name), Some(*one));
        let fields: BTreeSet<_> = one.fields.iter().map(|field| field.name).collect();
        assert_eq!(fields.len(), one.fields.len(), "{}", one.name);
    }
    assert_eq!(kind("a_kind_of_a_newer_version"), None);
}

#[test]
fn an_instant_out_of_range_prints_as_the_epoch() {
    assert_eq!(Instant(i64::MAX).utc().timestamp(), 0);
}

#[test]
fn every_word_of_a_status_reads_back() {
    for status in DisputeStatus::ALL {
        assert_eq!(DisputeStatus::parse(status.as_str()), Some(*status));
        assert_eq!(json!(status), json!(status.as_str()));
    }
    assert_eq!(DisputeStatus::parse("Registered"), None);
}
