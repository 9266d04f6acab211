//! 典型案例 through the dispatcher.

use crate::Street;
use crate::common::{termination, with, word};
use crate::every_command::{STRANGER, Trial, trial};
use serde_json::{Value, json};

/// A closed dispute.
fn closed(street: &Street) -> String {
    let id = street.terminated();
    street.call("close_dispute", &json!({ "dispute_id": id }));
    id
}

/// A draft of the head's.
fn drafted(street: &Street) -> String {
    let form = json!({ "dispute_id": closed(street) });
    let answer = street.call("draft_typical_case", &form);
    answer["id"].as_str().unwrap().to_owned()
}

/// The form of a whole text.
fn revision(id: &str) -> Value {
    json!({
        "id": id, "title": "张某与李某邻里纠纷案", "facts": "楼上卫生间漏水，泡坏楼下天花板和衣柜",
        "course": "调解员到现场查看，组织双方协商", "result": "双方分歧过大，告知诉讼途径",
        "significance": "漏水应当先查明原因",
    })
}

/// Handed in by the head.
fn submitted(street: &Street) -> String {
    let id = drafted(street);
    street.call("revise_typical_case", &revision(&id));
    street.call("submit_typical_case", &json!({ "id": id }));
    id
}

/// Approved by the mediator; the head sits before the casebook again.
fn approved(street: &Street) -> String {
    let id = submitted(street);
    street.sits("mediator");
    street.call("approve_typical_case", &json!({ "id": id }));
    street.head_sits();
    id
}

/// Handed in by the mediator, for the head to decide on.
fn of_the_mediator(street: &Street) -> String {
    let dispute = closed(street);
    street.sits("mediator");
    let answer = street.call("draft_typical_case", &json!({ "dispute_id": dispute }));
    let id = answer["id"].as_str().unwrap().to_owned();
    street.call("revise_typical_case", &revision(&id));
    street.call("submit_typical_case", &json!({ "id": id }));
    street.head_sits();
    id
}

/// The trials of these commands.
pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("anonymise_text", |_| {
            json!({ "text": "张伟电话13900000001", "names": ["张伟"] })
        })
        .refused("fields text required", |request| {
            with(request, &json!({ "text": " " }))
        }),
        trial(
            "draft_typical_case",
            |street| json!({ "dispute_id": closed(street) }),
        )
        .refused("not_found", |_| json!({ "dispute_id": STRANGER }))
        .without("duty_lawyer")
        .leaves(1),
        trial("revise_typical_case", |street| revision(&drafted(street)))
            .refused("fields facts required", |request| {
                with(request, &json!({ "facts": " " }))
            })
            .without("clerk")
            .leaves(1),
        trial("submit_typical_case", |street| {
            let id = drafted(street);
            street.call("revise_typical_case", &revision(&id));
            json!({ "id": id })
        })
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("archivist")
        .leaves(1),
        trial(
            "approve_typical_case",
            |street| json!({ "id": of_the_mediator(street) }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("clerk")
        .leaves(1),
        trial("reject_typical_case", |street| {
            json!({ "id": of_the_mediator(street), "decision_note": "典型意义再写具体些" })
        })
        .refused("fields decision_note required", |request| {
            with(request, &json!({ "decision_note": "" }))
        })
        .without("clerk")
        .leaves(1),
        trial("withdraw_typical_case", |street| {
            json!({ "id": drafted(street), "decision_note": "当事人不愿公开" })
        })
        .refused("fields decision_note required", |request| {
            with(request, &json!({ "decision_note": "" }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial("typical_case_list", |_| json!({ "status": "approved" })),
        trial(
            "typical_case_detail",
            |street| json!({ "id": approved(street) }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER })),
        trial(
            "typical_case_of",
            |street| json!({ "dispute_id": closed(street) }),
        )
        .refused("not_found", |_| json!({ "dispute_id": STRANGER }))
        .without("duty_lawyer"),
        trial("similar_cases", |_| json!({ "text": "楼上漏水" })).refused("not_found", |_| {
            json!({ "dispute_id": STRANGER })
        }),
    ]
}

#[test]
fn a_closed_dispute_becomes_a_text_without_anybody_in_it() {
    let street = Street::open();
    let id = drafted(&street);
    let detail = street.call("typical_case_detail", &json!({ "id": id }));
    assert_eq!(detail["row"]["status"], "draft");
    assert_eq!(detail["sections"][0]["text"], "张某与李某邻里纠纷案");
    let told = detail["sections"].as_array().unwrap().iter();
    let told: String = told.map(|one| one["text"].as_str().unwrap()).collect();
    for word in ["张伟", "李娜", "13900000001", "501", "王国辉"] {
        assert!(!told.contains(word));
    }
    let title = detail["sections"][0]["original"].as_array().unwrap();
    assert_eq!(title[0]["text"], "张伟");
    assert_eq!(title[0]["replaced_by"], "张某");
    assert_eq!(detail["leftovers"], json!([]));
}

#[test]
fn an_open_or_confidential_dispute_and_one_with_a_child_is_refused_with_the_reason() {
    let street = Street::open();
    let refused = |id: &str| {
        let failure = street.refused("draft_typical_case", &json!({ "dispute_id": id }));
        assert_eq!(word(failure.code), "typical_case_unfit");
        failure.params["typical_case_unfit"].clone()
    };
    assert_eq!(refused(&street.accepted()), "not_closed");
    let close = |changes: Value| {
        let answer = street.registers(&changes);
        let id = answer["id"].as_str().unwrap().to_owned();
        street.call("accept_dispute", &street.acceptance(&id));
        street.call("terminate_dispute", &termination(&id));
        street.call("close_dispute", &json!({ "dispute_id": id }));
        id
    };
    assert_eq!(
        refused(&close(json!({ "is_confidential": true }))),
        "confidential"
    );
    let child = json!({
        "role": "respondent", "kind": "person", "name": "李小娜", "age": 15,
        "representative_kind": "guardian", "representative_name": "李强",
    });
    let with_child = json!({ "parties": [crate::common::applicant(), child] });
    assert_eq!(refused(&close(with_child)), "minor");
    let id = closed(&street);
    street.call("draft_typical_case", &json!({ "dispute_id": id }));
    assert_eq!(refused(&id), "present");
}

#[test]
fn its_author_does_not_approve_it_and_a_number_keeps_it_back() {
    let street = Street::open();
    let id = submitted(&street);
    let failure = street.refused("approve_typical_case", &json!({ "id": id }));
    assert_eq!(word(failure.code), "typical_case_own_text");
    let spoilt = with(
        revision(&id),
        &json!({ "course": "致电139 0000 0001，卡6228480402564890018" }),
    );
    street.call("revise_typical_case", &spoilt);
    let fields = street.refused_fields("submit_typical_case", &json!({ "id": id }));
    assert_eq!(fields, [("course".to_owned(), "holds_number".to_owned())]);
    let detail = street.call("typical_case_detail", &json!({ "id": id }));
    let kinds: Vec<_> = detail["leftovers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["kind"].as_str().unwrap(),
                one["is_number"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(kinds, [("phone", true), ("bank_card", true)]);
}

#[test]
fn a_name_that_is_left_is_confirmed_word_by_word() {
    let street = Street::open();
    let id = drafted(&street);
    let named = with(
        revision(&id),
        &json!({ "course": "张伟与调解员赵秀英谈话" }),
    );
    street.call("revise_typical_case", &named);
    street.call("submit_typical_case", &json!({ "id": id }));
    street.sits("mediator");
    let approve = |confirmed: Value| json!({ "id": id, "confirmed": confirmed });
    let fields = street.refused_fields("approve_typical_case", &approve(json!(["赵秀英"])));
    assert_eq!(fields, [("course".to_owned(), "may_hold_name".to_owned())]);
    street.call("approve_typical_case", &approve(json!(["赵秀英", "张伟"])));
}

#[test]
fn everybody_in_the_street_reads_what_is_approved_and_only_that() {
    let street = Street::open();
    let id = approved(&street);
    let other = drafted(&street);
    let readers = ["duty_lawyer", "clerk", "statistician"];
    for role in readers {
        street.colleague(role);
    }
    for role in readers {
        street.sits(role);
        let list = street.call("typical_case_list", &json!({}));
        assert_eq!(list["cases"].as_array().unwrap().len(), 1, "{role}");
        assert_eq!(list["may_write"], false, "{role}");
        let detail = street.call("typical_case_detail", &json!({ "id": id }));
        assert_eq!(detail["sections"][4]["text"], "漏水应当先查明原因");
        assert_eq!(detail["sections"][1]["original"], Value::Null, "{role}");
        assert_eq!(detail["acts"], json!([]), "{role}");
        let failure = street.refused("typical_case_detail", &json!({ "id": other }));
        assert_eq!(word(failure.code), "not_allowed", "{role}");
    }
    street.sits("duty_lawyer");
    let detail = street.call("typical_case_detail", &json!({ "id": id }));
    assert_eq!(
        detail["dispute"],
        Value::Null,
        "a lawyer has no way to the dispute"
    );
    assert!(!detail.to_string().contains("张伟"));
}

#[test]
fn the_search_finds_an_approved_one_for_everybody_and_one_in_the_making_for_its_makers() {
    let street = Street::open();
    let id = approved(&street);
    let title = "张某与李某邻里纠纷案".to_owned();
    let found = || {
        let answer = street.call(
            "search",
            &json!({ "text": "分歧过大", "kinds": ["typical_case"] }),
        );
        answer["hits"].as_array().unwrap().clone()
    };
    let approved_hit = found();
    assert_eq!(approved_hit.len(), 1, "by a word of its text");
    assert_eq!(approved_hit[0]["id"], json!(id));
    assert!(
        street
            .finds("邻里纠纷案")
            .contains(&("typical_case".to_owned(), title))
    );
    let other = drafted(&street);
    street.call("revise_typical_case", &revision(&other));
    assert_eq!(found().len(), 2, "the head sees those in the making");
    for role in [
        "duty_lawyer",
        "clerk",
        "statistician",
        "archivist",
        "administrator",
    ] {
        street.head_sits();
        street.sits(role);
        assert_eq!(found().len(), 1, "{role}");
    }
    street.head_sits();
    street.sits("mediator");
    assert_eq!(found().len(), 2, "a mediator makes them as well");
    street.call(
        "withdraw_typical_case",
        &json!({ "id": id, "decision_note": "当事人认得出" }),
    );
    street.head_sits();
    street.sits("duty_lawyer");
    assert_eq!(found(), [] as [Value; 0], "taken down, it is found no more");
}

#[test]
fn an_open_dispute_shows_typical_cases_with_the_words_that_match() {
    let street = Street::open();
    let id = approved(&street);
    let open = street.accepted();
    let near = street.call("similar_cases", &json!({ "dispute_id": open }));
    assert_eq!(near["approved_count"], 1);
    assert_eq!(near["cases"][0]["id"], json!(id));
    assert_eq!(near["cases"][0]["is_same_type"], true);
    let terms = near["cases"][0]["terms"].as_array().unwrap();
    assert!(
        terms
            .iter()
            .any(|term| term.as_str().unwrap().contains("漏水"))
    );
    let typed = street.call("similar_cases", &json!({ "text": "卫生间漏水怎么办" }));
    assert_eq!(typed["cases"][0]["id"], json!(id));
    let far = street.call("similar_cases", &json!({ "text": "工资拖欠" }));
    assert_eq!(far["cases"], json!([]));
    street.sits("duty_lawyer");
    let failure = street.refused("similar_cases", &json!({ "dispute_id": open }));
    assert_eq!(word(failure.code), "not_allowed");
}
