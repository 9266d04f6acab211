//! 屏幕签名 of a written agreement: who may, of which text, what it brings about, and the paper.

use crate::Street;
use crate::common::with;
use crate::documents::{held, words_of};
use crate::every_command::{STRANGER, Trial, trial};
use serde_json::{Value, json};
use std::io::Cursor;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("sign_agreement_on_screen", |street| {
            signing(street, &street.unsigned(), 0)
        })
        .refused("fields text_hash text_changed", |request| {
            with(request, &json!({ "text_hash": "0".repeat(64) }))
        })
        .without("clerk")
        // The signature, the place of its picture, the mark on the agreement.
        .tells("signature.given", 3),
        trial("withdraw_agreement_signature", |street| {
            let id = street.unsigned();
            let given = street.call("sign_agreement_on_screen", &signing(street, &id, 0));
            json!({ "dispute_id": id, "id": given["id"] })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "id": STRANGER }))
        })
        .without("duty_lawyer")
        .tells("signature.withdrawn", 3),
    ]
}

/// A drawing of three points, or an empty sheet.
fn png(is_empty: bool) -> Vec<u8> {
    let paper = image::Rgba([255, 255, 255, 255]);
    let mut sheet = image::RgbaImage::from_pixel(40, 16, paper);
    if !is_empty {
        for x in 10..13 {
            sheet.put_pixel(x, 8, image::Rgba([20, 20, 30, 255]));
        }
    }
    let mut bytes = Cursor::new(Vec::new());
    sheet.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn drawn(street: &Street, dispute: &str) -> Value {
    put(street, dispute, &png(false))
}

fn put(street: &Street, dispute: &str, bytes: &[u8]) -> Value {
    let form = json!({
        "subject_kind": "dispute", "subject_id": dispute, "file_name": "签名.png",
        "byte_count": bytes.len(),
    });
    let upload = street.call("begin_attachment", &form)["upload_id"].clone();
    let id = upload.as_str().unwrap().parse().unwrap();
    street.host.append(id, 0, bytes).unwrap();
    let form = json!({ "upload_id": upload, "caption": "签名" });
    street.call("finish_attachment", &form)["id"].clone()
}

/// The form with which a party signs what the case page shows now.
fn signing(street: &Street, dispute: &str, party: usize) -> Value {
    let case = street.case(dispute);
    json!({
        "dispute_id": dispute, "signer": "party", "party_id": case["parties"][party]["id"],
        "text_hash": case["agreement"]["text_hash"], "attachment_id": drawn(street, dispute),
    })
}

fn by_mediator(street: &Street, dispute: &str) -> Value {
    let case = street.case(dispute);
    json!({
        "dispute_id": dispute, "signer": "mediator",
        "person_id": case["row"]["mediator_ids"][0],
        "text_hash": case["agreement"]["text_hash"], "attachment_id": drawn(street, dispute),
    })
}

fn agreement(street: &Street, dispute: &str) -> Value {
    street.case(dispute)["agreement"].clone()
}

/// The words of the agreement as it is printed now.
fn paper(street: &Street, dispute: &str) -> String {
    let form = json!({ "dispute_id": dispute, "form": "written_agreement", "format": "docx" });
    words_of(&held(street, &street.call("issue_document", &form)))
}

#[test]
fn signatures_on_the_screen_and_the_seal_on_paper_give_the_agreement_its_effect() {
    let street = Street::open();
    let id = street.unsigned();
    street.call("sign_agreement_on_screen", &signing(&street, &id, 0));
    street.wait_days(1);
    street.call("sign_agreement_on_screen", &signing(&street, &id, 1));
    let told = street.call("sign_agreement_on_screen", &by_mediator(&street, &id));
    assert_eq!(told["effective_on"], Value::Null, "the seal is missing");
    let case = street.case(&id);
    let signed = case["agreement"]["party_signed_on"].clone();
    let [first, second] = [0, 1].map(|at| case["parties"][at]["id"].as_str().unwrap());
    assert_eq!(signed[first], "2026-03-02");
    assert_eq!(signed[second], "2026-03-03");
    // The seal is put on the paper, as ever.
    let mut marks = json!({ "dispute_id": id, "sealed_on": "2026-03-03" });
    marks["party_signed_on"] = signed;
    marks["mediator_signed_on"] = case["agreement"]["mediator_signed_on"].clone();
    street.call("sign_agreement", &marks);
    assert_eq!(agreement(&street, &id)["effective_on"], "2026-03-03");
}

#[test]
fn nobody_signs_twice_whatever_the_first_time_was() {
    let street = Street::open();
    let id = street.unsigned();
    street.call("sign_agreement_on_screen", &signing(&street, &id, 0));
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &signing(&street, &id, 0)),
        [("party_id".to_owned(), "already_signed".to_owned())]
    );
    street.call("sign_agreement_on_screen", &by_mediator(&street, &id));
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &by_mediator(&street, &id)),
        [("person_id".to_owned(), "already_signed".to_owned())]
    );
    let on_paper = street.unsigned();
    street.call("sign_agreement", &street.marks(&on_paper));
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &signing(&street, &on_paper, 1)),
        [("party_id".to_owned(), "already_signed".to_owned())]
    );
}

#[test]
fn an_empty_picture_is_no_signature_and_another_cases_neither() {
    let street = Street::open();
    let id = street.unsigned();
    let empty = put(&street, &id, &png(true));
    let form = with(signing(&street, &id, 0), &json!({ "attachment_id": empty }));
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &form),
        [("attachment_id".to_owned(), "empty_picture".to_owned())]
    );
    let other = street.unsigned();
    let form = with(
        signing(&street, &id, 0),
        &json!({ "attachment_id": drawn(&street, &other) }),
    );
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &form),
        [("attachment_id".to_owned(), "unknown".to_owned())]
    );
    // A picture serves once.
    let first = signing(&street, &id, 0);
    street.call("sign_agreement_on_screen", &first);
    let again = with(
        signing(&street, &id, 1),
        &json!({ "attachment_id": first["attachment_id"] }),
    );
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &again),
        [("attachment_id".to_owned(), "unknown".to_owned())]
    );
}

#[test]
fn a_case_that_has_ended_is_signed_no_more() {
    let street = Street::open();
    let id = street.agreed();
    let closing = json!({ "dispute_id": id, "note": "双方自行约定履行" });
    let form = signing(&street, &id, 0);
    street.call("close_dispute", &closing);
    let failure = street.refused("sign_agreement_on_screen", &form);
    assert_eq!(crate::common::word(failure.code), "not_now");
    let ended = street.terminated();
    let form = json!({
        "dispute_id": ended, "signer": "party", "text_hash": "0",
        "party_id": street.case(&ended)["parties"][0]["id"],
        "attachment_id": drawn(&street, &ended),
    });
    let failure = street.refused("sign_agreement_on_screen", &form);
    assert_eq!(crate::common::word(failure.code), "not_now");
}

#[test]
fn a_day_that_was_signed_on_the_screen_changes_with_that_signature_only() {
    let street = Street::open();
    let id = street.unsigned();
    let given = street.call("sign_agreement_on_screen", &signing(&street, &id, 0));
    let party = street.case(&id)["parties"][0]["id"].clone();
    let field = format!("party_signed_on.{}", party.as_str().unwrap());
    let empty = json!({ "dispute_id": id });
    assert_eq!(
        street.refused_fields("sign_agreement", &empty),
        [(field, "signed_on_screen".to_owned())]
    );
    street.call(
        "withdraw_agreement_signature",
        &json!({ "dispute_id": id, "id": given["id"] }),
    );
    let found = agreement(&street, &id);
    assert_eq!(found["party_signed_on"], json!({}));
    assert_eq!(found["signatures"], json!([]));
    street.call("sign_agreement_on_screen", &signing(&street, &id, 0));
}

#[test]
fn what_was_signed_is_told_on_the_paper_until_the_text_becomes_another() {
    let street = Street::open();
    let id = street.unsigned();
    let before = paper(&street, &id);
    assert!(!before.contains("在屏幕上签名"));
    street.call("sign_agreement_on_screen", &signing(&street, &id, 1));
    let after = paper(&street, &id);
    assert!(
        after.contains("李娜（已于2026年3月2日在屏幕上签名）"),
        "{after}"
    );
    assert_eq!(after.matches("在屏幕上签名").count(), 1);
    assert_eq!(
        agreement(&street, &id)["signatures"][0]["is_of_this_text"],
        true
    );

    // A party's name was misspelt: what was signed is not what stands there now.
    let party = street.case(&id)["parties"][0].clone();
    let correction = json!({
        "dispute_id": id, "party_id": party["party_id"],
        "party": { "role": "applicant", "kind": "person", "name": "张炜" },
    });
    street.call("correct_party", &correction);
    assert_eq!(
        agreement(&street, &id)["signatures"][0]["is_of_this_text"],
        false
    );
    assert!(!paper(&street, &id).contains("在屏幕上签名"));

    // Terms agreed anew: nobody has signed them.
    street.call("conclude_agreement", &street.terms(&id, "written"));
    let found = agreement(&street, &id);
    assert_eq!(found["signatures"], json!([]));
    assert_eq!(found["older_signature_count"], 1);
}

#[test]
fn a_drawing_is_bound_behind_the_agreement_and_not_with_the_evidence() {
    let street = Street::open();
    let id = street.unsigned();
    let form = signing(&street, &id, 0);
    let given = street.call("sign_agreement_on_screen", &form);
    let place = |item: &str| {
        let found = street.call("dispute_documents", &json!({ "id": id }));
        let parts = found["parts"].as_array().unwrap().clone();
        let part = parts.into_iter().find(|part| part["item"] == item).unwrap();
        part["attachments"].clone()
    };
    assert_eq!(place("agreement"), json!([form["attachment_id"]]));
    assert_eq!(place("evidence"), json!([]));
    street.call(
        "withdraw_agreement_signature",
        &json!({ "dispute_id": id, "id": given["id"] }),
    );
    assert_eq!(place("agreement"), json!([]), "out of the dossier");
}

#[test]
fn an_agent_signs_with_special_power_and_the_recorder_where_there_is_one() {
    let street = Street::open();
    let id = street.unsigned();
    let form = with(
        signing(&street, &id, 0),
        &json!({ "signer": "representative" }),
    );
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &form),
        [("signer".to_owned(), "unknown".to_owned())],
        "nobody represents the party"
    );
    let represented = |scope: &str| {
        let case = street.case(&id);
        let correction = json!({
            "dispute_id": id, "party_id": case["parties"][0]["party_id"],
            "party": {
                "role": "applicant", "kind": "person", "name": "张伟",
                "representative_kind": "agent", "representative_name": "王芳",
                "representative_scope": scope,
            },
        });
        street.call("correct_party", &correction);
    };
    represented("general");
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &form),
        [("signer".to_owned(), "special_power_needed".to_owned())]
    );
    represented("special");
    street.call("sign_agreement_on_screen", &form);
    assert!(paper(&street, &id).contains("张伟的代理人王芳（已于2026年3月2日在屏幕上签名）"));

    let recorder = with(by_mediator(&street, &id), &json!({ "signer": "recorder" }));
    assert_eq!(
        street.refused_fields("sign_agreement_on_screen", &recorder),
        [("person_id".to_owned(), "unknown".to_owned())],
        "the agreement names no recorder"
    );
}

#[test]
fn a_signature_stays_once_the_agreement_is_being_performed() {
    let street = Street::open();
    let id = street.unsigned();
    let given = street.call("sign_agreement_on_screen", &signing(&street, &id, 0));
    // Everybody else signs on paper.
    street.call("sign_agreement", &street.marks(&id));
    street.call("record_performance", &street.payment(&id, 0, "100000"));
    assert_eq!(
        street.refused_fields(
            "withdraw_agreement_signature",
            &json!({ "dispute_id": id, "id": given["id"] })
        ),
        [("id".to_owned(), "being_performed".to_owned())]
    );
}
