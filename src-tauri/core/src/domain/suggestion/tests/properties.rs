//! What holds whatever is learned from and whatever is asked about.

use super::samples::records;
use crate::domain::anonymise::Known;
use crate::domain::suggestion::{Model, Sample};
use proptest::prelude::*;
use std::sync::LazyLock;

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::learn(&records(210, 1, 10)).unwrap());

/// Any text, of what people type and of what they hardly do.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[\\PC\\n]{0,12}",
        "[一-龥]{0,20}",
        "[0-9０-９]{1,18}",
        "[\\x{20000}-\\x{2a6df}]{1,4}",
        "[😀-🙏]{1,3}",
        Just("楼上漏水泡坏天花板，".to_owned()),
        Just("物业费3200元，电话13800001234，".to_owned()),
        Just("拖欠农民工工资，张三说".to_owned()),
    ];
    proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_answered_with_words_of_its_own_and_without_numbers(text in text()) {
        let found = MODEL.suggest(&text, &[]);
        prop_assert!(found.len() <= 3);
        prop_assert_eq!(&found, &MODEL.suggest(&text, &[]), "asked twice");
        for one in &found {
            prop_assert!(one.share.is_finite() && one.share > 0.0);
            prop_assert!(one.words.len() <= 3);
            for word in &one.words {
                prop_assert!(text.contains(word.as_str()));
                prop_assert!(!word.chars().any(char::is_numeric));
                prop_assert!(word.chars().count() >= 2);
            }
        }
    }

    #[test]
    fn a_name_that_was_told_is_in_no_word(name in "[一-龥]{2,3}") {
        let text = format!("{name}家楼上卫生间漏水，泡坏楼下{name}的天花板和墙纸，邻居{name}不修");
        for one in MODEL.suggest(&text, std::slice::from_ref(&name)) {
            prop_assert!(one.words.iter().all(|word| !word.contains(&name)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn the_order_of_the_records_changes_nothing(seed in 1_u64..1000) {
        let mut all = records(84, 9, 12);
        super::super::Order(seed).shuffle(&mut all);
        let (one, other) = (Model::learn(&records(84, 9, 12)).unwrap(), Model::learn(&all).unwrap());
        for sample in &all {
            prop_assert_eq!(one.suggest(&sample.text, &[]), other.suggest(&sample.text, &[]));
        }
    }
}

#[test]
fn a_very_long_text_is_read_in_its_beginning() {
    let long = "楼上卫生间漏水，泡坏楼下天花板。".repeat(20_000);
    assert_eq!(MODEL.suggest(&long, &[])[0].label, "邻里");
    let unbroken = "漏水泡坏天花板墙纸卫生间".repeat(20_000);
    assert!(MODEL.suggest(&unbroken, &[]).len() <= 3);
}

#[test]
fn empty_records_teach_nothing_and_stop_nothing() {
    let blank: Vec<Sample> = (0..60)
        .map(|at| Sample::new("", if at % 2 == 0 { "甲" } else { "乙" }, &Known::default()))
        .collect();
    let model = Model::learn(&blank).unwrap();
    assert_eq!(
        model.suggest("楼上卫生间漏水，泡坏楼下天花板和墙纸", &[]),
        []
    );
}
