//! What a model says after learning, and how well by cross-validation.

use super::samples::records;
use crate::domain::anonymise::Known;
use crate::domain::suggestion::{LEAST_TEXTS, Model, Sample, evaluate};
use std::time::Duration;

const LEAK: &str = "楼上邻居家的卫生间又漏水，我家天花板和墙纸都泡坏了，说了几次也不修。";

fn still() -> Duration {
    Duration::ZERO
}

#[test]
fn a_narrative_is_given_its_type_with_the_words_that_speak_for_it() {
    let model = Model::learn(&records(350, 1, 0)).unwrap();
    let found = model.suggest(LEAK, &[]);
    assert_eq!(found[0].label, "邻里");
    assert!(found[0].share > 0.5, "{found:?}");
    assert!(found[0].words.contains(&"天花板".to_owned()), "{found:?}");
    for one in &found {
        for word in &one.words {
            assert!(LEAK.contains(word.as_str()), "{word} is not in the text");
            assert!(word.chars().count() >= 2, "{word} is a fragment");
        }
    }
    assert!(found.is_sorted_by(|a, b| a.share >= b.share));
    assert!(found.iter().map(|one| one.share).sum::<f32>() <= 1.0001);
}

#[test]
fn a_text_that_says_too_little_is_given_nothing() {
    let model = Model::learn(&records(350, 1, 0)).unwrap();
    for text in [
        "",
        "漏水",
        "13800001234",
        "hello world",
        "双方争执不下，希望对方给个说法",
    ] {
        assert_eq!(model.suggest(text, &[]), [], "{text}");
    }
}

#[test]
fn from_few_records_or_a_single_type_nothing_is_learned() {
    let all = records(70, 1, 0);
    assert!(Model::learn(&all[..LEAST_TEXTS - 1]).is_none());
    assert!(Model::learn(&[]).is_none());
    let single: Vec<Sample> = records(280, 1, 0)
        .into_iter()
        .filter(|one| one.label() == "物业")
        .collect();
    assert!(single.len() > LEAST_TEXTS);
    assert!(Model::learn(&single).is_none());
    assert!(evaluate(&single, 5, None, &still).is_none());
}

#[test]
fn a_type_with_one_or_two_records_is_not_learned() {
    let mut all = records(140, 1, 0);
    let rare = |text| Sample::new(text, "海事", &Known::default());
    all.push(rare("渔船碰撞，网具损坏"));
    all.push(rare("渔港泊位争执，缆绳被解开"));
    let model = Model::learn(&all).unwrap();
    assert!(!model.labels().contains(&"海事".to_owned()));
    assert_eq!(model.text_count(), 140);
}

#[test]
fn names_of_people_in_the_records_and_in_the_text_are_not_read() {
    let mut all = records(140, 1, 0);
    let known = Known {
        names: vec!["欧阳漏水".to_owned()],
        ..Known::default()
    };
    for at in 0..20 {
        let text = format!("欧阳漏水与邻户第{at}次为地界犁过去的两垄承包地争吵，要求恢复田埂");
        all.push(Sample::new(&text, "土地", &known));
    }
    let model = Model::learn(&all).unwrap();
    let text = "欧阳漏水说承包地的地界被邻户犁过去两垄，要求恢复田埂";
    let found = model.suggest(text, &["欧阳漏水".to_owned()]);
    assert_eq!(found[0].label, "土地");
    assert!(
        found[0]
            .words
            .iter()
            .all(|word| !word.contains("漏水") && !word.contains("欧阳"))
    );
}

#[test]
fn texts_that_are_there_twice_are_judged_once() {
    let once = records(210, 3, 0);
    let twice: Vec<Sample> = once.iter().chain(&once).cloned().collect();
    let found = evaluate(&twice, 5, None, &still).unwrap();
    assert_eq!(found, evaluate(&once, 5, None, &still).unwrap());
    assert!(found.text_count <= 210);
}

/// Seven kinds, one record in twenty filed wrongly, two in five with a sentence of another kind.
#[test]
#[expect(clippy::print_stdout, reason = "the figures are worth reading")]
fn written_records_are_told_apart_under_cross_validation() {
    let found = evaluate(&records(560, 5, 20), 4, None, &still).unwrap();
    println!(
        "written records: macro-F1 {:.3} of {} texts, shown {:.3}, right {:.3}, among {:.3}",
        found.macro_f1, found.text_count, found.shown, found.shown_right, found.shown_among
    );
    assert!(found.macro_f1 > 0.8, "{}", found.macro_f1);
    assert!(
        found.shown_right > found.accuracy,
        "what is doubtful is not shown"
    );
    assert_eq!(found.labels.len(), 7);
    let counted: usize = found.labels.iter().map(|one| one.count).sum();
    assert_eq!(counted, found.text_count);
}

#[test]
fn fewer_texts_to_learn_from_are_as_many_as_asked_for() {
    let found = evaluate(&records(280, 5, 0), 4, Some(100), &still).unwrap();
    assert_eq!(found.learned_count, 100);
}
