//! 通知书批量出具: which notices fall in a period, that each is kept with its own case, and that
//! nobody learns of a case that is not for them.

use crate::Street;
use crate::common::{termination, with};
use crate::documents::{held, words_of};
use crate::every_command::{Trial, trial};
use serde_json::{Value, json};
use std::io::{Cursor, Read as _};

pub(crate) fn trials() -> Vec<Trial> {
    let backwards = |request| with(request, &json!({ "to": "2026-02-01" }));
    vec![
        trial("notice_list", |street| {
            street.accepted();
            week()
        })
        .refused("fields to before", backwards)
        .without("statistician"),
        trial("issue_notices", |street| {
            street.accepted();
            with(week(), &json!({ "format": "docx" }))
        })
        .refused("fields chosen no_notices", |request| {
            with(request, &json!({ "chosen": [] }))
        })
        .without("duty_lawyer")
        // The rights of each of two parties.
        .leaves(2),
    ]
}

fn week() -> Value {
    json!({ "from": "2026-03-02", "to": "2026-03-08" })
}

fn rows(street: &Street, ask: &Value) -> Vec<Value> {
    let found = street.call("notice_list", ask);
    found["rows"].as_array().unwrap().clone()
}

fn forms(street: &Street, ask: &Value) -> Vec<String> {
    let rows = rows(street, ask);
    rows.iter()
        .map(|row| row["form"].as_str().unwrap().to_owned())
        .collect()
}

/// The names in a compressed folder, in their order, with what each paper says.
fn papers(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().to_owned(), words_of(&bytes))
        })
        .collect()
}

#[test]
fn the_notices_of_a_week_lie_in_one_folder_and_each_is_kept_with_its_case() {
    let street = Street::open();
    let taken = street.accepted();
    street.wait_days(2);
    let refused = street.registered();
    street.call(
        "refuse_dispute",
        &json!({
            "dispute_id": refused, "reason": "outside_scope", "note": "已由法院受理",
            "remedies_told": ["lawsuit"],
        }),
    );
    street.call("terminate_dispute", &termination(&taken));
    // By day, then by docket number.
    assert_eq!(
        forms(&street, &week()),
        [
            "rights_notice",
            "rights_notice",
            "termination_notice",
            "refusal_notice"
        ]
    );
    let answer = street.call("issue_notices", &with(week(), &json!({ "format": "docx" })));
    assert_eq!(answer["count"], rows(&street, &week()).len());
    assert_eq!(answer["file_name"], "通知书-2026-03-02至2026-03-08.zip");
    let papers = papers(&held(&street, &answer));
    let docket = street.case(&taken)["row"]["docket_no"].clone();
    let (name, words) = &papers[0];
    assert!(name.starts_with(&format!("01-{}-", docket.as_str().unwrap())));
    assert!(words.contains("权利"), "{words}");
    assert!(
        papers
            .iter()
            .any(|(_, words)| words.contains("已由法院受理"))
    );
    let printed = |id: &str| {
        let facts = street.facts(id);
        facts
            .iter()
            .filter(|fact| *fact == "document.printed")
            .count()
    };
    assert_eq!((printed(&taken), printed(&refused)), (3, 1));
    assert!(
        rows(&street, &week())
            .iter()
            .all(|row| row["printed"]["differs"] == false)
    );
}

#[test]
fn only_what_was_ticked_is_printed() {
    let street = Street::open();
    street.accepted();
    let second = rows(&street, &week())[1].clone();
    assert_eq!(second["party_name"], "李娜");
    let chosen = json!([{
        "dispute_id": second["dispute_id"], "form": second["form"],
        "subject_id": second["subject_id"],
    }]);
    let request = with(week(), &json!({ "format": "docx", "chosen": chosen }));
    let answer = street.call("issue_notices", &request);
    assert_eq!(answer["count"], 1);
    // What was ticked and is gone since is told.
    let other = with(
        request,
        &json!({ "chosen": [chosen[0], {
            "dispute_id": second["dispute_id"], "form": "refusal_notice",
        }] }),
    );
    assert_eq!(
        street.refused_fields("issue_notices", &other),
        [("chosen".to_owned(), "unknown".to_owned())]
    );
}

#[test]
fn another_day_and_another_platform_have_none() {
    let street = Street::open();
    street.accepted();
    let next = json!({ "from": "2026-03-03", "to": "2026-03-09" });
    assert_eq!(forms(&street, &next), Vec::<String>::new());
    assert_eq!(
        street.refused_fields("issue_notices", &with(next, &json!({ "format": "pdf" }))),
        [("chosen".to_owned(), "no_notices".to_owned())]
    );
    let elsewhere = street.call(
        "save_platform",
        &json!({
            "name": "金石滩说事点", "kind": "village_talk_point",
            "committee_short_name": "马金石", "is_active": true,
        }),
    );
    let there = with(week(), &json!({ "platform_id": elsewhere["id"] }));
    assert_eq!(forms(&street, &there), Vec::<String>::new());
}

#[test]
fn a_confidential_case_of_others_is_neither_listed_nor_printed() {
    let street = Street::open();
    let secret = street.registers(&json!({ "is_confidential": true }));
    let id = secret["id"].as_str().unwrap();
    street.call("accept_dispute", &street.acceptance(id));
    assert_eq!(forms(&street, &week()).len(), 2);
    street.sits("mediator");
    assert_eq!(forms(&street, &week()).len(), 0);
    assert_eq!(
        street.refused_fields("issue_notices", &with(week(), &json!({ "format": "docx" }))),
        [("chosen".to_owned(), "no_notices".to_owned())]
    );
}
