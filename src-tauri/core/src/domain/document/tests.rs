//! Wordings, printings and filing as their deciding functions see them.

use super::*;
use crate::domain::id::{PersonId, TemplateId};
use crate::domain::record::{DocumentForm, DocumentFormat, Instant, Record as _, Template};
use crate::domain::scope::Scope;
use proptest::prelude::*;
use uuid::Uuid;

const SAVER: PersonId = PersonId(Uuid::from_u128(7));

fn wording(text: &str) -> Wording {
    Wording {
        form: DocumentForm::Receipt,
        wording: text.to_owned(),
        remark: None,
    }
}

fn saved(known: &[Template], number: u128, text: &str) -> Result<Template, WordingRefusal> {
    let id = TemplateId(Uuid::from_u128(number));
    save(id, known, wording(text), Instant(0), SAVER)
}

#[test]
fn each_saved_wording_is_the_next_version_and_the_newest_is_used() {
    let first = saved(&[], 1, "甲").unwrap();
    let second = saved(std::slice::from_ref(&first), 2, "乙").unwrap();
    assert_eq!((first.version, second.version), (Some(1), Some(2)));
    assert_eq!(first.scope, Scope::Street);
    let known = [second.clone(), first];
    assert_eq!(newest(&known, DocumentForm::Receipt), Some(&second));
    assert_eq!(newest(&known, DocumentForm::Application), None);
}

#[test]
fn the_wording_in_use_is_not_saved_again_and_a_long_one_not_at_all() {
    let known = [saved(&[], 1, "甲").unwrap()];
    assert_eq!(saved(&known, 2, "甲").err(), Some(WordingRefusal::Same));
    let long = "长".repeat(20_001);
    assert_eq!(saved(&known, 2, &long).err(), Some(WordingRefusal::TooLong));
}

#[test]
fn a_withdrawn_wording_gives_way_to_the_programs_and_its_number_is_not_used_again() {
    let mut known = vec![saved(&[], 1, "甲").unwrap()];
    let facts = withdraw(&known, DocumentForm::Receipt).unwrap();
    assert_eq!(facts.len(), 1);
    known[0].is_withdrawn = Some(true);
    assert_eq!(newest(&known, DocumentForm::Receipt), None);
    assert_eq!(
        withdraw(&known, DocumentForm::Receipt).err(),
        Some(WordingRefusal::NothingToWithdraw)
    );
    assert_eq!(saved(&known, 2, "甲").unwrap().version, Some(2));
}

fn printing(words: &[&str]) -> Printing {
    Printing {
        dispute_id: Uuid::from_u128(3).into(),
        form: Some(DocumentForm::Receipt),
        subject_id: None,
        format: DocumentFormat::Pdf,
        words: words.iter().map(ToString::to_string).collect(),
        content_hash: "00".to_owned(),
        page_count: Some(1),
        template_id: None,
        chain: None,
    }
}

#[test]
fn a_printing_keeps_what_it_said_when_and_by_whom() {
    let id = Uuid::from_u128(5).into();
    let kept = printed(id, Scope::Street, printing(&["收条"]), Instant(9), SAVER);
    assert_eq!(kept.words, Some(vec!["收条".to_owned()]));
    assert_eq!(
        (kept.printed_at, kept.printed_by),
        (Some(Instant(9)), Some(SAVER))
    );
    assert!(kept.fields().contains_key("content_hash"));
}

#[test]
fn a_mark_does_not_depend_on_the_order_of_its_heads() {
    let heads = |texts: [&str; 2]| ChainMark::of(texts.map(str::to_owned).to_vec());
    assert_eq!(heads(["a:1:x", "b:2:y"]), heads(["b:2:y", "a:1:x"]));
    assert_ne!(
        heads(["a:1:x", "b:2:y"]).head,
        heads(["a:1:x", "b:3:y"]).head
    );
}

fn lines(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

#[test]
fn neighbouring_changes_are_one_difference() {
    let found = differences(
        &lines(&["标题", "甲", "乙", "丙", "尾"]),
        &lines(&["标题", "甲", "丁", "戊", "尾", "注"]),
    );
    let places: Vec<_> = found
        .iter()
        .map(|one| (one.printed.as_str(), one.now.as_str()))
        .collect();
    assert_eq!(places, [("乙\n丙", "丁\n戊"), ("", "注")]);
}

proptest! {
    #[test]
    fn what_is_equal_has_no_difference_and_every_change_is_told(
        before in prop::collection::vec("[甲乙丙]", 0..12),
        after in prop::collection::vec("[甲乙丙]", 0..12),
    ) {
        let found = differences(&before, &after);
        prop_assert_eq!(found.is_empty(), before == after);
        let count = |texts: &[String]| -> usize { texts.len() };
        let taken: usize = found.iter().map(|one| words(&one.printed)).sum();
        let put: usize = found.iter().map(|one| words(&one.now)).sum();
        prop_assert_eq!(count(&before) - taken, count(&after) - put, "what stays is the same");
    }
}

fn words(text: &str) -> usize {
    if text.is_empty() {
        0
    } else {
        text.lines().count()
    }
}
