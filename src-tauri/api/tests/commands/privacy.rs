//! What is masked, what is told of who looked, and what a failure never says.

use crate::Street;
use crate::common::{self, facts_of, with, word};
use rstest::rstest;
use serde_json::{Value, json};

const ID_NUMBER: &str = "21021319850701999X";
const PHONE: &str = "13900000001";
const ADDRESS: &str = "3号楼2单元501";

fn assert_hidden(text: &str, what: &str) {
    for secret in [
        ID_NUMBER,
        PHONE,
        "13900000002",
        "13900000003",
        ADDRESS,
        "1985-07-01",
    ] {
        assert!(!text.contains(secret), "{what} tells {secret}");
    }
}

#[test]
fn a_case_and_its_history_show_numbers_masked() {
    let street = Street::open();
    let id = street.agreed();
    let case = street.case(&id);
    assert_hidden(&case.to_string(), "the case");
    let party = case["parties"][0].clone();
    assert_eq!(party["document_no"], "210***********999X");
    assert_eq!(party["phone"], "139****0001");
    assert_eq!(party["address"], "山景社区**");
    assert_eq!(party["age"], 40, "the age is no secret, the birthday is");
    assert_hidden(&json!(street.history(&id)).to_string(), "the history");
    let list = street.call("dispute_list", &json!({}));
    assert_hidden(&list.to_string(), "the list");
}

#[test]
fn who_looks_at_a_party_in_full_leaves_an_entry() {
    let street = Street::open();
    let id = street.registered();
    let other = street.registered();
    let party = street.case(&id)["parties"][0]["party_id"].clone();
    street.sits("archivist");
    let form = json!({ "dispute_id": id, "party_id": party });
    let shown = street.call("reveal_party", &form);
    assert_eq!(shown["document_no"], ID_NUMBER);
    assert_eq!(shown["phone"], PHONE);
    assert_eq!(shown["address"], "山景社区3号楼2单元501");
    assert_eq!(shown["born_on"], "1985-07-01");
    assert_eq!(shown["is_masked"], false);
    let newest = street.history(&id).remove(0);
    assert_eq!(newest["actor"], "同事archivist");
    assert_eq!(facts_of(&[newest]), ["party.revealed"]);
    assert_hidden(&street.case(&id).to_string(), "the case afterwards");
    let failure = street.refused("reveal_party", &with(form, &json!({ "dispute_id": other })));
    assert_eq!(
        word(failure.code),
        "not_found",
        "a party is looked at in its own dispute"
    );
}

#[test]
fn a_consultation_and_a_request_are_masked_until_somebody_asks() {
    let street = Street::open();
    let id = street.consulted();
    let detail = street.call("consultation_detail", &json!({ "id": id }));
    assert_hidden(&detail.to_string(), "the consultation");
    let shown = street.call("consultation_detail", &json!({ "id": id, "reveal": true }));
    assert_eq!(shown["inquirer_phone"], "13900000003");
    assert_eq!(
        shown["acts"][0]["facts"][0]["fact"],
        "consultation.revealed"
    );

    street.import(common::REQUESTS);
    let id =
        street.call("request_list", &json!({ "nature": "complaint" }))["rows"][0]["id"].clone();
    let detail = street
        .call("request_detail", &json!({ "id": id }))
        .to_string();
    assert!(
        !detail.contains("13900000004") && !detail.contains("5号楼"),
        "{detail}"
    );
    let shown = street.call("request_detail", &json!({ "id": id, "reveal": true }));
    assert_eq!(shown["requester_phone"], "13900000004");
    assert_eq!(shown["acts"][0]["facts"][0]["fact"], "request.revealed");
}

#[test]
fn what_comes_back_as_it_was_shown_is_not_kept_masked() {
    let street = Street::open();
    let id = street.registered();
    let shown = street.case(&id)["parties"][0].clone();
    let form = with(
        common::applicant(),
        &json!({
            "name": "张玮", "document_no": shown["document_no"], "phone": shown["phone"],
            "address": shown["address"],
        }),
    );
    let request = json!({ "dispute_id": id, "party_id": shown["party_id"], "party": form });
    street.call("correct_party", &request);
    let ask = json!({ "dispute_id": id, "party_id": shown["party_id"] });
    let party = street.call("reveal_party", &ask);
    assert_eq!(party["name"], "张玮");
    assert_eq!(party["document_no"], ID_NUMBER);
    assert_eq!(party["phone"], PHONE);
    assert_eq!(party["address"], "山景社区3号楼2单元501");

    let consultation = street.consulted();
    let detail = street.call("consultation_detail", &json!({ "id": consultation }));
    let form = with(
        common::consultation(),
        &json!({ "inquirer_phone": detail["inquirer_phone"] }),
    );
    street.call(
        "correct_consultation",
        &json!({ "id": consultation, "consultation": form }),
    );
    let ask = json!({ "id": consultation, "reveal": true });
    let shown = street.call("consultation_detail", &ask);
    assert_eq!(shown["inquirer_phone"], "13900000003");
}

#[test]
fn a_search_shows_no_address_in_full() {
    let street = Street::open();
    street.registered();
    for text in ["山景社区", "2单元", "3号楼", PHONE, ID_NUMBER, "张伟"] {
        let answer = street.call("search", &json!({ "text": text, "kinds": ["dispute"] }));
        assert_eq!(answer["count"], 1, "{text} is found");
        assert_hidden(&answer.to_string(), &format!("the search for {text}"));
    }
}

/// Requests with a number where something else belongs.
#[rstest]
#[case("register_dispute", json!({ "mediation_kind": ID_NUMBER }))]
#[case("register_dispute", json!({ "is_difficult": ID_NUMBER }))]
#[case("register_dispute", json!({ "registered_on": ID_NUMBER }))]
#[case("register_dispute", json!({ "amount_fen": ID_NUMBER }))]
#[case("register_dispute", json!({ "platform_id": ID_NUMBER }))]
#[case("register_dispute", json!({ "parties": ID_NUMBER }))]
#[case("register_dispute", json!({ "parties": [{ "role": ID_NUMBER }] }))]
#[case("register_dispute", json!({ ID_NUMBER: true }))]
#[case("register_dispute", json!({ "dispute_type": [ID_NUMBER] }))]
#[case("dispute_list", json!({ "status": ID_NUMBER }))]
#[case("dispute_list", json!({ "limit": ID_NUMBER }))]
#[case("dispute_list", json!({ "cursor": ID_NUMBER }))]
#[case("dispute_case", json!({ "docket_no": ID_NUMBER }))]
#[case("dispute_case", json!({ "id": ID_NUMBER }))]
#[case("sign_agreement", json!({ "party_signed_on": { ID_NUMBER: "2026-03-02" } }))]
#[case("record_session", json!({ "starts_at": ID_NUMBER }))]
#[case("import_requests", json!({ "mapping": { ID_NUMBER: "列" } }))]
#[case("search", json!(ID_NUMBER))]
#[case("search", json!({ "text": "x", "kinds": ["expected 21021319850701999X"] }))]
fn a_failure_never_says_what_was_typed(#[case] name: &str, #[case] changes: Value) {
    let street = Street::open();
    let request = match (name, changes.is_object()) {
        ("register_dispute", _) => with(common::intake(), &changes),
        ("sign_agreement" | "record_session", _) => {
            let id = street.accepted();
            let form = if name == "record_session" {
                street.session(&id)
            } else {
                json!({ "dispute_id": id })
            };
            with(form, &changes)
        }
        ("import_requests", _) => with(
            json!({ "upload_id": "019cae00-0000-7000-8000-000000000000" }),
            &changes,
        ),
        _ => changes,
    };
    let failure = street.refused(name, &request);
    let told = serde_json::to_string(&failure).unwrap();
    assert!(!told.contains("1985"), "{told}");
    assert!(!lxq_api::sentence::of_failure(&failure).contains("1985"));
}

#[test]
fn a_bad_request_still_says_where_it_is_bad() {
    let street = Street::open();
    let detail = |request: Value| street.refused("unlock", &request).params["detail"].clone();
    assert_eq!(detail(json!({})), "missing field `passphrase`");
    assert!(detail(json!({ "pass_phrase": "x" })).contains("`pass_phrase`"));
    let kinds = street.refused("search", &json!({ "text": "x", "kinds": ["party"] }));
    assert!(
        kinds.params["detail"].contains("`dispute`"),
        "the words that fit are told"
    );
}

/// The content of a confidential dispute is for its mediators and the head (privacy.md P7).
#[test]
fn a_confidential_dispute_is_hidden_from_all_but_its_mediators_and_the_head() {
    let street = Street::open();
    let mediator = street.colleague("mediator");
    let id = street.registers(&json!({
        "is_confidential": true, "mediator_ids": [mediator], "facts": "家中争吵不便外传之事由",
    }))["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let open = street.registered();
    let party = street.case(&id)["parties"][0]["party_id"].clone();
    let asks = [
        ("dispute_case", json!({ "id": id })),
        ("dispute_history", json!({ "id": id })),
        (
            "reveal_party",
            json!({ "dispute_id": id, "party_id": party }),
        ),
    ];
    for role in ["clerk", "archivist"] {
        street.head_sits();
        street.sits(role);
        for (name, request) in &asks {
            let failure = street.refused(name, request);
            assert_eq!(word(failure.code), "not_allowed", "{name} as {role}");
        }
        assert_eq!(street.finds("不便外传"), [], "{role}");
        let known = json!({ "facts": "家中争吵不便外传之事由和别的" });
        let found = street.call("possible_duplicates", &known);
        assert_eq!(found["duplicates"], json!([]), "{role}");
        let rows = street.call("dispute_list", &json!({}))["rows"].clone();
        assert_eq!(
            rows.as_array().unwrap().len(),
            2,
            "that there is one is no secret"
        );
        let titles = rows
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["id"] == json!(id));
        assert!(
            titles
                .clone()
                .all(|row| !row["title"].as_str().unwrap().contains('张')),
            "whose it is is one"
        );
        street.case(&open);
    }
    street.unlock(&mediator);
    for (name, request) in &asks {
        street.call(name, request);
    }
    assert_eq!(street.finds("不便外传").len(), 1);
    street.head_sits();
    street.case(&id);
}

#[test]
fn a_mediator_of_another_case_takes_no_step_in_a_confidential_one() {
    let street = Street::open();
    let id = street.registers(&json!({ "is_confidential": true }))["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let acceptance = street.acceptance(&id);
    street.sits("mediator");
    for (name, request) in [
        ("accept_dispute", acceptance.clone()),
        ("dispute_case", json!({ "id": id })),
    ] {
        assert_eq!(
            word(street.refused(name, &request).code),
            "not_allowed",
            "{name}"
        );
    }
    street.head_sits();
    street.call("accept_dispute", &acceptance);
}
