//! 好差评 and 以案定补 through the dispatcher.

use crate::Street;
use crate::common::{self, facts_of, with, word};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use serde_json::{Value, json};

/// A rating of that level on a consultation.
fn rating_of(consultation: &str, level: &str) -> Value {
    json!({
        "subject_kind": "consultation", "subject_id": consultation, "level": level,
        "channel": "telephone", "reasons": ["speed"], "comment": "等了三天没有回音",
    })
}

/// A bad rating on a new consultation.
pub(crate) fn bad(street: &Street) -> String {
    let form = rating_of(&street.consulted(), "dissatisfied");
    let answer = street.call("record_rating", &form);
    answer["id"].as_str().unwrap().to_owned()
}

pub(crate) fn truth(street: &Street, id: &str) -> Value {
    json!({
        "rating_id": id, "finding": "true_rating", "finding_note": "电话回访，情况属实",
        "responsible_id": street.head,
    })
}

pub(crate) fn verified(street: &Street) -> String {
    let id = bad(street);
    street.call("verify_rating", &truth(street, &id));
    id
}

pub(crate) fn rectified(street: &Street) -> String {
    let id = verified(street);
    street.call(
        "rectify_rating",
        &json!({ "rating_id": id, "action_taken": "补办了答复，约谈了经办人" }),
    );
    id
}

/// A closed dispute that was settled orally over 3,000 yuan.
fn settled(street: &Street) -> String {
    let id = street.agreed();
    street.call(
        "close_dispute",
        &json!({ "dispute_id": id, "note": "分期履行中" }),
    );
    id
}

fn grades(street: &Street) -> Value {
    let table = street.call("difficulty_grades", &json!({}));
    json!({ "is_settled_only": true, "grades": table["grades"] })
}

/// The trials of these commands.
pub fn trials() -> Vec<Trial> {
    let mut all = rating_trials();
    all.extend(allowance_trials());
    all
}

fn rating_trials() -> Vec<Trial> {
    vec![
        trial("record_rating", |street| {
            rating_of(&street.consulted(), "very_dissatisfied")
        })
        .refused("fields rated_at in_future", |request| {
            with(request, &json!({ "rated_at": "2026-03-03T00:00:00Z" }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial("verify_rating", |street| {
            let id = bad(street);
            truth(street, &id)
        })
        .refused("fields responsible_id unknown", |request| {
            with(request, &json!({ "responsible_id": STRANGER }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial(
            "rectify_rating",
            |street| json!({ "rating_id": verified(street), "action_taken": "补办了答复" }),
        )
        .refused("fields action_taken required", |request| {
            with(request, &json!({ "action_taken": " " }))
        })
        .without("statistician")
        .leaves(1),
        trial(
            "answer_rating",
            |street| json!({ "rating_id": rectified(street), "answer": "已当面致歉并说明" }),
        )
        .refused("fields answered_on before", |request| {
            with(request, &json!({ "answered_on": "2026-03-01" }))
        })
        .without("archivist")
        .leaves(1),
        trial("exclude_rating", |street| {
            json!({
                "rating_id": bad(street), "finding": "mistaken",
                "exclusion_reason": "评价人来电说点错了",
            })
        })
        .refused("fields finding unknown", |request| {
            with(request, &json!({ "finding": "true_rating" }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial("rating_list", |street| {
            bad(street);
            json!({ "status": "to_verify", "bad_only": true, "subject_kind": "consultation" })
        })
        .refused("fields cursor unknown", |request| {
            with(request, &json!({ "cursor": "x" }))
        })
        .without("duty_lawyer"),
        trial("rating_detail", |street| json!({ "id": bad(street) }))
            .refused("not_found", |_| json!({ "id": STRANGER }))
            .without("administrator"),
        trial(
            "ratings_of",
            |street| json!({ "subject_kind": "consultation", "subject_id": street.consulted() }),
        )
        .refused("fields subject_kind unknown", |request| {
            with(request, &json!({ "subject_kind": "platform" }))
        }),
        trial("rating_counts", nothing).without("duty_lawyer"),
    ]
}

fn allowance_trials() -> Vec<Trial> {
    vec![
        trial("difficulty_grades", nothing),
        trial("save_difficulty_grades", |street| {
            let mut form = grades(street);
            form["grades"][0]["amount_fen"] = json!("5000");
            form
        })
        .refused("fields grades.0.amount_fen not_positive", |mut request| {
            request["grades"][0]["amount_fen"] = json!("-1");
            request
        })
        .without("mediator")
        .leaves(1),
        trial(
            "dispute_grade",
            |street| json!({ "dispute_id": settled(street) }),
        )
        .refused("not_found", |_| json!({ "dispute_id": STRANGER }))
        .without("statistician"),
        trial("decide_difficulty_grade", |street| {
            json!({
                "dispute_id": settled(street), "grade": "complex",
                "grade_reason": "双方三次反悔，夜间上门五次",
            })
        })
        .refused("fields grade_reason required", |request| {
            with(request, &json!({ "grade_reason": null }))
        })
        .without("mediator")
        .tells("dispute.grade_decided", 1),
        trial("allowance_month", |street| {
            settled(street);
            json!({ "year": 2026, "month": 3 })
        })
        .refused("fields month unknown", |request| {
            with(request, &json!({ "month": 13 }))
        })
        .without("clerk"),
    ]
}

fn detail(street: &Street, id: &str) -> Value {
    street.call("rating_detail", &json!({ "id": id }))
}

fn counts(street: &Street) -> Value {
    street.call("rating_counts", &json!({}))
}

#[test]
fn a_bad_rating_is_followed_to_its_end() {
    let street = Street::open();
    let id = bad(&street);
    assert_eq!(detail(&street, &id)["row"]["due_on"], "2026-03-23");
    street.call("verify_rating", &truth(&street, &id));
    street.wait_days(30);
    let overdue = street.call("rating_list", &json!({ "overdue": true }));
    assert_eq!(overdue["rows"][0]["id"], json!(id));
    assert_eq!(counts(&street)["overdue"], 1);
    street.call(
        "rectify_rating",
        &json!({ "rating_id": id, "action_taken": "补办了答复" }),
    );
    assert_eq!(counts(&street)["bad_ended"], 0, "the answer is still owed");
    street.call(
        "answer_rating",
        &json!({ "rating_id": id, "answer": "已当面致歉并说明" }),
    );
    let closed = detail(&street, &id);
    assert_eq!(closed["row"]["status"], "closed");
    assert_eq!(
        facts_of(closed["acts"].as_array().unwrap()),
        [
            "rating.answered",
            "rating.rectified",
            "rating.verified",
            "rating.recorded"
        ]
    );
    let told = counts(&street);
    assert_eq!((&told["bad"], &told["bad_ended"]), (&json!(1), &json!(1)));
    assert_eq!((&told["good"], &told["rated"]), (&json!(0), &json!(1)));
    assert_eq!(told["overdue"], 0);
}

#[test]
fn a_step_out_of_turn_tells_what_is_possible() {
    let street = Street::open();
    let id = bad(&street);
    let before = street.entries();
    let form = json!({ "rating_id": id, "answer": "已答复" });
    let failure = street.refused("answer_rating", &form);
    assert_eq!(word(failure.code), "rating_not_now");
    let sentence = lxq_api::sentence::of_failure(&failure);
    assert_eq!(
        sentence,
        "这条评价现为“待核实”，不能答复。现在可以：核实、不计入。"
    );
    assert_eq!(street.entries(), before);
    let steps = detail(&street, &id)["steps"].clone();
    assert_eq!(steps[0], json!({ "action": "verify", "obstacle": null }));
    assert_eq!(steps[2]["obstacle"], "not_now");
}

#[test]
fn a_mediator_checks_ratings_but_only_the_head_leaves_one_out() {
    let street = Street::open();
    // The mediator wrote the talk down; the head sees the rating of it, and not the talk.
    street.sits("mediator");
    let id = bad(&street);
    let mistaken = json!({
        "rating_id": id, "finding": "mistaken", "finding_note": "来电说明",
        "exclusion_reason": "点错了",
    });
    assert_eq!(
        word(street.refused("verify_rating", &mistaken).code),
        "not_allowed"
    );
    assert_eq!(detail(&street, &id)["steps"][3]["obstacle"], "head_only");
    street.head_sits();
    street.call("verify_rating", &mistaken);
    let excluded = detail(&street, &id);
    assert_eq!(excluded["row"]["status"], "excluded");
    assert_eq!(excluded["exclusion_reason"], "点错了");
    let told = counts(&street);
    assert_eq!((&told["rated"], &told["bad_ended"]), (&json!(0), &json!(1)));
}

#[test]
fn whoever_left_puts_nothing_right() {
    let street = Street::open();
    let id = bad(&street);
    let gone = street.call(
        "save_person",
        &json!({ "name": "周敏", "role": "mediator", "is_active": false }),
    );
    let form = with(
        truth(&street, &id),
        &json!({ "responsible_id": gone["id"] }),
    );
    assert_eq!(
        street.refused_fields("verify_rating", &form),
        [("responsible_id".to_owned(), "not_active".to_owned())]
    );
}

#[test]
fn rating_a_request_fills_its_satisfaction_once() {
    let street = Street::open();
    street.import(common::REQUESTS);
    let list = street.call("request_list", &json!({}));
    let request = list["rows"][0]["id"].as_str().unwrap();
    let rate = |level: &str| {
        json!({
            "subject_kind": "request", "subject_id": request, "level": level, "channel": "hotline",
        })
    };
    let before = street.entries();
    street.call("record_rating", &rate("dissatisfied"));
    assert_eq!(street.entries() - before, 2, "the rating and the request");
    street.call("record_rating", &rate("satisfied"));
    assert_eq!(
        street.entries() - before,
        3,
        "a second rating stands beside the first"
    );
    let detail = street.call("request_detail", &json!({ "id": request }));
    assert_eq!(detail["row"]["satisfaction"], "dissatisfied");
    let ratings = street.call(
        "ratings_of",
        &json!({ "subject_kind": "request", "subject_id": request }),
    );
    assert_eq!(ratings["ratings"].as_array().unwrap().len(), 2);
    assert_eq!(ratings["may_record"], true);
}

#[test]
fn a_lawyer_sees_the_ratings_of_the_own_consultations_alone() {
    let street = Street::open();
    let others = street.consulted();
    street.call("record_rating", &rating_of(&others, "dissatisfied"));
    let lawyer = street.sits("duty_lawyer");
    let own = street.consulted();
    let ask = |id: &str| json!({ "subject_kind": "consultation", "subject_id": id });
    street.head_sits();
    street.call("record_rating", &rating_of(&own, "satisfied"));
    street.unlock(&lawyer);
    let seen = street.call("ratings_of", &ask(&own));
    assert_eq!(seen["ratings"][0]["comment"], "等了三天没有回音");
    assert_eq!(
        (&seen["may_record"], &seen["may_open"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(
        word(street.refused("ratings_of", &ask(&others)).code),
        "not_allowed"
    );
    street.head_sits();
}

#[test]
fn a_clerk_sees_that_a_consultation_was_rated_but_not_what_was_said() {
    let street = Street::open();
    let id = bad(&street);
    street.sits("clerk");
    let row = street.call("rating_list", &json!({}))["rows"][0].clone();
    assert_eq!(row["level"], "dissatisfied");
    assert_eq!(
        (&row["comment"], &row["subject"]["title"]),
        (&json!(null), &json!(null))
    );
    let failure = street.refused("rating_detail", &json!({ "id": id }));
    assert_eq!(word(failure.code), "not_allowed");
    let form = json!({ "rating_id": id, "finding": "true_rating", "finding_note": "属实" });
    assert_eq!(
        word(street.refused("verify_rating", &form).code),
        "not_allowed"
    );
    street.head_sits();
}

#[test]
fn the_ratings_of_a_confidential_dispute_are_for_whom_it_is() {
    let street = Street::open();
    let answer = street.registers(&json!({ "is_confidential": true }));
    let dispute = answer["id"].as_str().unwrap();
    street.call(
        "record_rating",
        &json!({
            "subject_kind": "dispute", "subject_id": dispute, "level": "dissatisfied",
            "channel": "on_site", "comment": "不公平",
        }),
    );
    assert!(
        street
            .facts(dispute)
            .contains(&"rating.recorded".to_owned())
    );
    street.sits("mediator");
    let ask = json!({ "subject_kind": "dispute", "subject_id": dispute });
    assert_eq!(word(street.refused("ratings_of", &ask).code), "not_allowed");
    let row = street.call("rating_list", &json!({}))["rows"][0].clone();
    assert_eq!(
        (&row["comment"], &row["subject"]["may_open"]),
        (&json!(null), &json!(false))
    );
    street.head_sits();
}

#[test]
fn a_settled_case_is_graded_and_its_amount_split_among_its_mediators() {
    let street = Street::open();
    let id = street.agreed();
    let second = street.colleague("mediator");
    street.call(
        "change_mediators",
        &json!({
            "dispute_id": id, "mediator_ids": [street.head, second], "reason": "共同调解",
        }),
    );
    street.call(
        "close_dispute",
        &json!({ "dispute_id": id, "note": "分期履行中" }),
    );
    let grade = street.call("dispute_grade", &json!({ "dispute_id": id }));
    assert_eq!(grade["proposed"], "oral");
    assert_eq!(grade["reasons"], json!([{ "kind": "oral" }]));
    assert_eq!(
        (&grade["is_counted"], &grade["may_decide"]),
        (&json!(true), &json!(true))
    );
    let mut table = grades(&street);
    table["grades"][0]["amount_fen"] = json!("5001");
    table["valid_from"] = json!("2026-03-01");
    assert_eq!(street.call("save_difficulty_grades", &table)["version"], 1);
    let ask = json!({ "year": 2026, "month": 3 });
    let list = street.call("allowance_month", &ask);
    assert_eq!(
        (&list["count"], &list["amount_fen"]),
        (&json!(1), &json!("5001"))
    );
    assert_eq!(list["is_built_in"], false);
    let shares: Vec<_> = list["mediators"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["person_id"].as_str().unwrap(),
                one["amount_fen"].as_str().unwrap(),
            )
        })
        .collect();
    assert!(
        shares.contains(&(street.head.as_str(), "2501")),
        "the remainder to the first"
    );
    assert!(shares.contains(&(second.as_str(), "2500")));
    let other_month = json!({ "year": 2026, "month": 2 });
    assert_eq!(street.call("allowance_month", &other_month)["count"], 0);
    street.sits("mediator");
    let own = street.call("allowance_month", &ask);
    assert_eq!(own["is_own_part"], true);
    assert_eq!(own["mediators"].as_array().unwrap().len(), 1);
    assert_eq!(own["amount_fen"], "2500");
    street.head_sits();
}

#[test]
fn a_case_that_is_not_closed_is_not_graded() {
    let street = Street::open();
    let id = street.agreed();
    let form = json!({ "dispute_id": id, "grade": "complex", "grade_reason": "很难" });
    let failure = street.refused("decide_difficulty_grade", &form);
    assert_eq!(word(failure.code), "grade_not_now");
}

#[test]
fn a_decided_grade_is_paid_and_can_be_taken_back() {
    let street = Street::open();
    let id = settled(&street);
    let decide =
        |grade: Value| json!({ "dispute_id": id, "grade": grade, "grade_reason": "双方三次反悔" });
    street.call("decide_difficulty_grade", &decide(json!("complex")));
    let ask = json!({ "year": 2026, "month": 3 });
    let list = street.call("allowance_month", &ask);
    assert_eq!(list["amount_fen"], "40000");
    assert_eq!(list["mediators"][0]["cases"][0]["is_decided"], true);
    let before = street.entries();
    street.call("decide_difficulty_grade", &decide(json!("complex")));
    assert_eq!(street.entries(), before, "nothing new, nothing written");
    street.call("decide_difficulty_grade", &decide(json!(null)));
    let grade = street.call("dispute_grade", &json!({ "dispute_id": id }));
    assert_eq!(
        (&grade["is_decided"], &grade["grade"]),
        (&json!(false), &json!("oral"))
    );
    assert_eq!(grade["grade_reason"], json!(null));
}

#[test]
fn the_month_measures_a_case_as_its_page_does() {
    let street = Street::open();
    let id = street.accepted();
    for _ in 0..2 {
        street.call("record_session", &street.session(&id));
    }
    street.call("conclude_agreement", &street.terms(&id, "oral"));
    street.wait_days(31);
    street.call(
        "close_dispute",
        &json!({ "dispute_id": id, "note": "履行中" }),
    );
    let grade = street.call("dispute_grade", &json!({ "dispute_id": id }));
    assert_eq!(
        grade["reasons"],
        json!([{ "kind": "days", "found": 31, "least": 30 }])
    );
    let list = street.call("allowance_month", &json!({ "year": 2026, "month": 4 }));
    assert_eq!(list["mediators"][0]["cases"][0]["grade"], grade["grade"]);
}
