use super::{Demo, street};
use crate::demo::advice::ADVICE;
use crate::demo::complaint::COMPLAINTS;
use crate::demo::random::Rng;
use crate::demo::scenario::all;
use crate::demo::text::Words;
use crate::domain::dispute::built_in_types;
use crate::domain::record::{
    Agreement, Consultation, Dispute, FollowUp, MediationSession, PerformanceItem, Record, Request,
};
use serde_json::Value;

/// Every text of every record of a kind.
fn texts<R: Record>(demo: &Demo) -> Vec<String> {
    let mut texts = Vec::new();
    for record in demo.all::<R>() {
        for value in record.fields().into_iter().map(|(_, value)| value) {
            if let Value::String(text) = value {
                texts.push(text);
            }
        }
    }
    texts
}

#[test]
fn no_text_keeps_a_hole_of_its_template() {
    let demo = street(11, "2026-11-24", 300);
    let all = [
        texts::<Dispute>(&demo),
        texts::<MediationSession>(&demo),
        texts::<Agreement>(&demo),
        texts::<PerformanceItem>(&demo),
        texts::<FollowUp>(&demo),
        texts::<Consultation>(&demo),
        texts::<Request>(&demo),
    ];
    for text in all.iter().flatten() {
        assert!(!text.contains(['{', '}', '[', ']', '|']), "{text}");
        assert!(
            !text.contains("。。") && !text.contains("；；") && !text.contains("，，"),
            "{text}"
        );
    }
}

#[test]
fn every_scenario_fills_whatever_is_drawn() {
    let types = built_in_types();
    for scenario in all() {
        assert!(
            types.iter().any(|one| one.code == scenario.code),
            "{}",
            scenario.code
        );
        for seed in 0..12 {
            let (mut rng, mut words) = (Rng::new(seed), Words::default());
            for (name, word) in [
                ("a", "张建国"),
                ("b", "李敏"),
                ("ta", "他"),
                ("tb", "她"),
                ("when", "2026年3月5日"),
                ("place", "云杉社区"),
                ("estate", "云杉花园"),
                ("amount", "3600元"),
            ] {
                words.set(name, word);
            }
            let facts = words.fill(scenario.facts, &mut rng);
            let length = facts.chars().count();
            assert!((80..=260).contains(&length), "{length}: {facts}");
            for template in [
                scenario.claims,
                scenario.says,
                scenario.reply,
                scenario.finding,
                scenario.pay,
                scenario.deed,
            ] {
                let text = words.fill(template, &mut rng);
                assert!(!text.contains(['{', '}', '[', ']', '|']), "{text}");
            }
            let is_about_money = scenario.yuan.1 > 0;
            assert_eq!(is_about_money, !scenario.pay.is_empty(), "{facts}");
            assert_eq!(
                is_about_money,
                scenario.claims.contains("{amount}"),
                "{facts}"
            );
            assert!(is_about_money || !scenario.deed.is_empty(), "{facts}");
        }
    }
}

#[test]
fn there_is_enough_to_tell_for_every_type() {
    for one in built_in_types() {
        let count = all().filter(|scenario| scenario.code == one.code).count();
        assert!(count >= 3, "{}: {count}", one.code);
    }
    assert!(all().count() >= 80, "{}", all().count());
    assert!(ADVICE.len() >= 25 && COMPLAINTS.len() >= 25);
}
