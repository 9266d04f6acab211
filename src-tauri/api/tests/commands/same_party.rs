//! 同一当事人: another platform's open matter with the same person, and 请求联系.

use crate::Street;
use crate::common::{with, word};
use crate::every_command::{STRANGER, Trial, trial};
use crate::referrals::neighbours;
use crate::slips::desks;
use serde_json::{Value, json};

/// The same person in a dispute here and in one of another platform of this casebook.
fn same_person(street: &Street) -> (String, String) {
    let here = street.registered();
    let there = neighbours(street).as_str().unwrap().to_owned();
    street.registers(&json!({ "platform_id": there }));
    (here, there)
}

fn asking(street: &Street) -> Value {
    let (here, there) = same_person(street);
    json!({ "dispute_id": here, "platform_id": there, "message": "请与我们联系，一起商量。" })
}

/// A request of another platform that waits for this one's answer.
pub(crate) fn asked(street: &Street) -> Value {
    street.registered();
    let there = neighbours(street);
    let theirs = street.registers(&json!({ "platform_id": there }));
    let form = json!({
        "dispute_id": theirs["id"], "platform_id": street.platform(), "message": "请与我们联系。",
    });
    street.call("ask_contact", &form);
    street.call("arrived_contacts", &json!({}))["rows"][0]["id"].clone()
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "matters_elsewhere",
            |street| json!({ "dispute_id": street.registered() }),
        )
        .refused("not_found", |ask| {
            with(ask, &json!({ "dispute_id": STRANGER }))
        })
        .without("clerk"),
        trial("ask_contact", asking)
            .refused("nothing_elsewhere", |ask| {
                with(ask, &json!({ "platform_id": STRANGER }))
            })
            .without("clerk")
            .tells("contact_request.sent", 2),
        trial("arrived_contacts", |_| json!({})).without("clerk"),
        trial(
            "answer_contact",
            |street| json!({ "id": asked(street), "answer": "周三上午可来面谈。" }),
        )
        .refused("not_found", |form| with(form, &json!({ "id": STRANGER })))
        .without("clerk")
        .leaves(2),
    ]
}

fn elsewhere(street: &Street, dispute: &str) -> Value {
    street.call("matters_elsewhere", &json!({ "dispute_id": dispute }))
}

#[test]
fn in_one_casebook_the_other_platform_is_named_and_answers() {
    let street = Street::open();
    let (here, there) = same_person(&street);
    let found = elsewhere(&street, &here);
    let party = street.case(&here)["parties"][0]["party_id"].clone();
    assert_eq!(
        found["platforms"],
        json!([
            { "platform_id": there, "party_id": party, "number": "document", "is_asked": false }
        ])
    );
    let form = json!({ "dispute_id": here, "platform_id": there, "message": "请与我们联系。" });
    street.call("ask_contact", &form);
    assert_eq!(elsewhere(&street, &here)["platforms"][0]["is_asked"], true);
    assert_eq!(
        word(street.refused("ask_contact", &form).code),
        "contact_under_way"
    );

    let arrived = street.call("arrived_contacts", &json!({}));
    assert_eq!(arrived["waiting"], 1);
    let row = &arrived["rows"][0];
    assert_eq!(row["disputes"].as_array().unwrap().len(), 1);
    assert_ne!(row["disputes"][0]["id"], json!(here));
    assert_eq!(row["disputes"][0]["party"], "张伟");
    let answer = json!({ "id": row["id"], "answer": "周三上午可来面谈。" });
    street.call("answer_contact", &answer);
    assert_eq!(
        word(street.refused("answer_contact", &answer).code),
        "contact_answered"
    );
    let contact = &elsewhere(&street, &here)["contacts"][0];
    assert_eq!(contact["answer"], "周三上午可来面谈。");
    assert!(
        street
            .facts(&here)
            .contains(&"contact_answer.given".to_owned())
    );
    // Once answered it may be asked again.
    street.call("ask_contact", &form);
}

#[test]
fn of_a_confidential_dispute_nothing_is_asked_and_nothing_told() {
    let street = Street::open();
    let (_, there) = same_person(&street);
    let hidden = street.registers(&json!({ "is_confidential": true }));
    let here = hidden["id"].as_str().unwrap().to_owned();
    let found = elsewhere(&street, &here);
    assert_eq!(
        (&found["silence"], &found["platforms"]),
        (&json!("confidential"), &json!([]))
    );
    let form = json!({ "dispute_id": here, "platform_id": there, "message": "请与我们联系。" });
    assert_eq!(
        word(street.refused("ask_contact", &form).code),
        "contact_confidential"
    );
}

#[test]
fn between_two_desks_no_more_than_the_platform_and_the_message_is_told() {
    let desks = desks();
    let register = |desk: &Street, platform: &str| {
        let answer = desk.registers(&json!({ "platform_id": platform }));
        answer["id"].as_str().unwrap().to_owned()
    };
    let ours = register(&desks.sender, &desks.from);
    let theirs = register(&desks.receiver, &desks.to);
    desks.carry();
    let found = elsewhere(&desks.sender, &ours);
    assert_eq!(found["platforms"][0]["platform_id"], json!(desks.to));
    let form = json!({ "dispute_id": ours, "platform_id": desks.to, "message": "请与我们联系。" });
    desks.sender.call("ask_contact", &form);
    desks.carry();
    let arrived = desks.receiver.call("arrived_contacts", &json!({}));
    let row = &arrived["rows"][0];
    assert_eq!(row["from_platform_id"], json!(desks.from));
    assert_eq!(row["disputes"][0]["id"], json!(theirs));
    assert!(!arrived.to_string().contains(&ours));
    let answer = json!({ "id": row["id"], "answer": "周三上午可来面谈。" });
    desks.receiver.call("answer_contact", &answer);
    desks.carry();
    let contact = &elsewhere(&desks.sender, &ours)["contacts"][0];
    assert_eq!(contact["answer"], "周三上午可来面谈。");
    assert!(
        desks.sender.call("arrived_contacts", &json!({}))["rows"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}
