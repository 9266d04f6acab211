//! Two computers that did not know of each other, and who decides between them.

use crate::Street;
use crate::common::{PASSPHRASE, termination, with, word};
use lxq_core::domain::record::{Consultation, Fact};
use lxq_core::store::{Casebook, Passphrase, StoreError};
use serde_json::{Value, json};
use uuid::Uuid;

/// The casebook past its commands; nobody sits before it then.
fn open(street: &Street) -> Casebook {
    street.call("lock", &json!({}));
    let account = street.head.parse().unwrap();
    let passphrase = Passphrase::new(PASSPHRASE);
    let opened = Casebook::open(&street.folder(), account, &passphrase, street.time());
    opened.unwrap().casebook
}

/// Carries the journal of one street over to another, as an exchange does.
fn carry(from: &Street, to: &Street) {
    let (entries, heads, keys) = open(from).export().unwrap();
    open(to).merge(entries, &heads, &keys).unwrap();
    from.head_sits();
    to.head_sits();
}

fn correction(id: &str, amount: &str) -> Value {
    json!({
        "dispute_id": id, "title": "张伟与李娜邻里纠纷", "dispute_type": "neighbour",
        "source": "applied", "mediation_kind": "peoples", "amount_fen": amount,
        "facts": "楼上卫生间漏水，泡坏楼下天花板和衣柜", "rights_notice": "oral",
        "rights_told_on": "2026-03-02",
    })
}

/// A terminated dispute about whose amount two computers disagree.
pub(crate) fn disagreeing() -> (Street, Street, String) {
    let here = Street::open();
    let (there, id) = comes_to_disagree(&here);
    (here, there, id)
}

/// Another computer comes to disagree with this one about the amount of a terminated dispute.
pub(crate) fn comes_to_disagree(here: &Street) -> (Street, String) {
    let there = Street::open();
    let id = here.terminated();
    carry(here, &there);
    here.call("correct_dispute", &correction(&id, "300000"));
    there.wait_days(1);
    there.call("correct_dispute", &correction(&id, "400000"));
    here.wait_days(2);
    carry(&there, here);
    (there, id)
}

/// Nothing is left to decide.
const NONE: [Value; 0] = [];

/// What is to be decided, as the list tells it.
fn listed(street: &Street, ask: &Value) -> Vec<Value> {
    let answer = street.call("disagreement_list", ask);
    answer["rows"].as_array().unwrap().clone()
}

/// The one thing that is to be decided.
fn only(street: &Street) -> Value {
    let mut rows = listed(street, &json!({}));
    assert_eq!(rows.len(), 1, "{rows:?}");
    rows.remove(0)
}

/// A decision for one of the values of a row.
pub(crate) fn take(row: &Value, which: u32) -> Value {
    json!({ "record": row["record"], "field": row["field"], "mark": row["mark"], "take": which })
}

fn one(decision: &Value) -> Value {
    json!({ "decisions": [decision] })
}

fn values(row: &Value) -> Vec<&Value> {
    let sides = row["sides"].as_array().unwrap();
    sides.iter().map(|side| &side["value"]).collect()
}

/// Two computers that have the same and then each do something of their own, a day apart.
fn apart(
    begin: impl Fn(&Street) -> String,
    ours: impl Fn(&Street, &str),
    theirs: impl Fn(&Street, &str),
) -> (Street, Street, String) {
    let (here, there) = (Street::open(), Street::open());
    let id = begin(&here);
    carry(&here, &there);
    ours(&here, &id);
    there.wait_days(1);
    theirs(&there, &id);
    here.wait_days(2);
    carry(&there, &here);
    (here, there, id)
}

#[test]
fn authors_who_disagree_are_shown_and_one_value_is_chosen() {
    let (here, there, id) = disagreeing();
    let case = here.case(&id);
    assert_eq!(case["row"]["has_conflict"], true);
    assert_eq!(case["conflicts"][0]["field"], "amount_fen");
    assert_eq!(case["conflicts"][0]["is_blocking"], true);
    let found = here.call("dispute_list", &json!({ "has_conflict": true }));
    assert_eq!(found["count"], 1);

    let row = only(&here);
    assert_eq!(
        values(&row),
        ["300000", "400000"],
        "the provisional winner last"
    );
    assert_eq!(row["weight"], "legal");
    assert_eq!(row["matter"]["id"], json!(id));
    assert_eq!(row["may_decide"], true);
    let sides = row["sides"].as_array().unwrap();
    assert_eq!(sides[0]["actor"], "王国辉");
    assert_eq!(sides[0]["at"], "2026-03-02T00:00:00Z");
    assert_eq!(sides[1]["at"], "2026-03-03T00:00:00Z");
    assert_eq!([&sides[0]["is_here"], &sides[1]["is_here"]], [true, false]);

    let closing = json!({ "dispute_id": id });
    let failure = here.refused("close_dispute", &closing);
    assert_eq!(word(failure.code), "undecided");
    let sentence = lxq_api::sentence::of_failure(&failure);
    assert!(sentence.contains("“涉及金额”"), "{sentence}");

    let mut decision = take(&row, 9);
    assert_eq!(
        here.refused_fields("decide_disagreements", &one(&decision)),
        [("take".to_owned(), "unknown".to_owned())]
    );
    decision["take"] = json!(0);
    let entries = here.entries();
    here.call("decide_disagreements", &one(&decision));
    assert_eq!(here.entries(), entries + 1);
    let case = here.case(&id);
    assert_eq!(case["conflicts"], json!([]));
    assert_eq!(case["row"]["amount_fen"], "300000");
    assert_eq!(here.facts(&id)[0], "conflict.decided");
    assert_eq!(listed(&here, &json!({})), NONE);
    let failure = here.refused("decide_disagreements", &one(&decision));
    assert_eq!(word(failure.code), "not_found", "it is decided");
    here.call("close_dispute", &closing);

    carry(&here, &there);
    let case = there.case(&id);
    assert_eq!(
        case["row"]["amount_fen"], "300000",
        "the decision holds there too"
    );
    assert_eq!(case["row"]["status"], "closed");
    assert_eq!(case["conflicts"], json!([]));
    there.entries();
}

#[test]
fn what_was_there_before_and_what_happened_since_stand_beside_it() {
    let (here, _there, _) = disagreeing();
    let row = only(&here);
    let ask = json!({ "record": row["record"], "field": "amount_fen" });
    let found = here.call("disagreement", &ask);
    assert_eq!(found["before"]["value"], "500000", "as the intake had it");
    assert_eq!(found["before"]["actor"], "王国辉");
    assert_eq!(found["merged"], Value::Null, "an amount is no text");
    let facts = crate::common::facts_of(found["acts"].as_array().unwrap());
    assert_eq!(facts[..2], ["dispute.corrected", "dispute.corrected"]);
    assert_eq!(facts.last().unwrap(), "dispute.registered");
}

fn telling(id: &str, facts: &str) -> Value {
    with(correction(id, "500000"), &json!({ "facts": facts }))
}

#[test]
fn two_versions_of_a_text_are_laid_into_one_and_mended_by_hand() {
    let (here, there, id) = apart(
        Street::terminated,
        |here, id| {
            here.call(
                "correct_dispute",
                &telling(id, "楼上卫生间漏水两次，泡坏楼下天花板和衣柜"),
            );
        },
        |there, id| {
            there.call(
                "correct_dispute",
                &telling(id, "楼上卫生间漏水，泡坏楼下天花板和地板"),
            );
        },
    );
    let row = only(&here);
    assert_eq!([&row["is_text"], &row["is_blocking"]], [true, false]);
    let ask = json!({ "record": row["record"], "field": "facts" });
    let found = here.call("disagreement", &ask);
    let both = "楼上卫生间漏水两次，泡坏楼下天花板和地板";
    assert_eq!(found["merged"]["text"], both);
    assert_eq!(found["merged"]["open_count"], 0);
    assert_eq!(
        found["merged"]["parts"][0],
        json!([
            { "text": "楼上卫生间漏水两次", "is_changed": true },
            { "text": "，泡坏楼下天花板和衣柜", "is_changed": false },
        ])
    );
    let mut decision = json!({
        "record": row["record"], "field": "facts", "mark": row["mark"], "text": " ",
    });
    assert_eq!(
        here.refused_fields("decide_disagreements", &one(&decision)),
        [("text".to_owned(), "required".to_owned())]
    );
    decision["text"] = json!(both);
    here.call("decide_disagreements", &one(&decision));
    carry(&here, &there);
    assert_eq!(there.case(&id)["facts"], both);
    assert_eq!(listed(&there, &json!({})), NONE);
}

#[test]
fn an_amount_is_not_written_anew() {
    let (here, _there, _) = disagreeing();
    let mut decision = take(&only(&here), 0);
    decision.as_object_mut().unwrap().remove("take");
    assert_eq!(
        here.refused_fields("decide_disagreements", &one(&decision)),
        [("take".to_owned(), "required".to_owned())]
    );
    decision["text"] = json!("350000");
    assert_eq!(
        here.refused_fields("decide_disagreements", &one(&decision)),
        [("text".to_owned(), "unknown".to_owned())]
    );
}

#[test]
fn a_number_is_masked_until_somebody_asks_and_leaves_an_entry() {
    let party = |street: &Street, id: &str, phone: &str| {
        let case = street.case(id);
        let form = with(crate::common::respondent(), &json!({ "phone": phone }));
        let party = case["parties"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["name"] == "李娜")
            .unwrap();
        let form = json!({ "dispute_id": id, "party_id": party["party_id"], "party": form });
        street.call("correct_party", &form);
    };
    let (here, _there, id) = apart(
        Street::registered,
        |here, id| party(here, id, "13900000021"),
        |there, id| party(there, id, "13900000022"),
    );
    let row = only(&here);
    assert_eq!([&row["kind"], &row["about"]], ["party", "李娜"]);
    assert_eq!(
        row["matter"]["id"],
        json!(id),
        "a party belongs to its dispute"
    );
    let marked = here.call("dispute_list", &json!({ "has_conflict": true }));
    assert_eq!(marked["rows"][0]["id"], json!(id));
    assert_eq!(marked["rows"][0]["has_conflict"], true);
    assert_eq!(here.case(&id)["conflicts"][0]["kind"], "party");
    assert!(!row.to_string().contains("1390000002"), "{row}");
    let mut ask = json!({ "record": row["record"], "field": "phone" });
    let entries = here.entries();
    let found = here.call("disagreement", &ask);
    assert_eq!(found["is_masked"], true);
    assert!(!found.to_string().contains("1390000002"), "{found}");
    assert_eq!(here.entries(), entries);
    ask["reveal"] = json!(true);
    let found = here.call("disagreement", &ask);
    assert_eq!(values(&found["row"]), ["13900000021", "13900000022"]);
    assert_eq!(found["before"]["value"], "13900000002");
    assert_eq!(here.entries(), entries + 1);
    assert_eq!(here.facts(&id)[0], "disagreement.revealed");
}

/// Two remarks about the origin, which harm nobody, and two amounts, which may.
fn light_and_heavy() -> (Street, Street, String) {
    let form = |id: &str, amount: &str, note: &str| {
        with(
            correction(id, amount),
            &json!({ "origin": "telephone", "origin_note": note }),
        )
    };
    apart(
        Street::terminated,
        move |here, id| {
            here.call("correct_dispute", &form(id, "300000", "来电"));
        },
        move |there, id| {
            there.call("correct_dispute", &form(id, "400000", "热线来电"));
        },
    )
}

#[test]
fn many_are_decided_at_once_only_where_nothing_hangs_on_them() {
    let (here, _there, id) = light_and_heavy();
    let answer = here.call("disagreement_list", &json!({}));
    let counts: Vec<_> = answer["by_weight"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["count"].as_u64().unwrap())
        .collect();
    assert_eq!(counts, [1, 0, 1], "legal, ordinary, harmless");
    assert_eq!(
        answer["by_kind"],
        json!([{ "kind": "dispute", "count": 2 }])
    );
    let rows = answer["rows"].as_array().unwrap();
    assert_eq!(
        [&rows[0]["field"], &rows[1]["field"]],
        ["amount_fen", "origin_note"]
    );
    let both = json!({ "decisions": [take(&rows[1], 1), take(&rows[0], 1)] });
    let entries = here.entries();
    let failure = here.refused("decide_disagreements", &both);
    assert_eq!(word(failure.code), "disagreement_one_by_one");
    assert_eq!(here.entries(), entries, "all or none");
    let harmless = listed(&here, &json!({ "weight": "harmless" }));
    let decisions: Vec<_> = harmless.iter().map(|row| take(row, 1)).collect();
    here.call("decide_disagreements", &json!({ "decisions": decisions }));
    assert_eq!(only(&here)["field"], "amount_fen");
    assert_eq!(here.case(&id)["origin_note"], "热线来电");
    assert_eq!(
        here.refused_fields("decide_disagreements", &json!({ "decisions": [] })),
        [("decisions".to_owned(), "nothing_ticked".to_owned())]
    );
}

#[test]
fn a_page_ends_where_the_next_begins_and_a_matter_has_its_own() {
    let (here, _there, id) = light_and_heavy();
    let page = here.call("disagreement_list", &json!({ "limit": 1 }));
    assert_eq!(
        [&page["rows"][0]["field"], &page["count"]],
        [&json!("amount_fen"), &json!(2)]
    );
    let next = here.call(
        "disagreement_list",
        &json!({ "limit": 1, "cursor": page["next"] }),
    );
    assert_eq!(next["rows"][0]["field"], "origin_note");
    assert_eq!(next["next"], Value::Null);
    assert_eq!(listed(&here, &json!({ "matter": id })).len(), 2);
    assert_eq!(
        listed(&here, &json!({ "matter": here.platform() })).len(),
        0
    );
    assert_eq!(listed(&here, &json!({ "kind": "party" })).len(), 0);
}

#[test]
fn nobody_decides_over_a_value_that_came_in_meanwhile() {
    let (here, there, id) = disagreeing();
    let shown = only(&here);
    there.call("correct_dispute", &correction(&id, "450000"));
    carry(&there, &here);
    let failure = here.refused("decide_disagreements", &one(&take(&shown, 0)));
    assert_eq!(word(failure.code), "disagreement_changed");
    let row = only(&here);
    assert_eq!(values(&row), ["300000", "450000"]);
    here.call("decide_disagreements", &one(&take(&row, 1)));
    assert_eq!(here.case(&id)["row"]["amount_fen"], "450000");
}

#[test]
fn two_who_decide_otherwise_have_something_to_decide_anew() {
    let (here, there, id) = disagreeing();
    carry(&here, &there);
    here.call("decide_disagreements", &one(&take(&only(&here), 0)));
    there.call("decide_disagreements", &one(&take(&only(&there), 1)));
    carry(&there, &here);
    let row = only(&here);
    assert_eq!(row["sides"].as_array().unwrap().len(), 2);
    here.call("decide_disagreements", &one(&take(&row, 1)));
    carry(&here, &there);
    for street in [&here, &there] {
        assert_eq!(listed(street, &json!({})), NONE);
    }
    assert_eq!(
        here.case(&id)["row"]["amount_fen"],
        there.case(&id)["row"]["amount_fen"]
    );
    here.entries();
    there.entries();
}

#[test]
fn who_may_not_write_a_dispute_sees_and_does_not_decide_and_others_see_nothing() {
    let (here, _there, _) = disagreeing();
    here.sits("clerk");
    let row = only(&here);
    assert_eq!(row["may_decide"], false);
    let failure = here.refused("decide_disagreements", &one(&take(&row, 0)));
    assert_eq!(word(failure.code), "not_allowed");
    for role in ["statistician", "administrator", "duty_lawyer"] {
        here.head_sits();
        here.sits(role);
        assert_eq!(listed(&here, &json!({})), NONE, "{role}");
        let ask = json!({ "record": row["record"], "field": row["field"] });
        assert_eq!(
            word(here.refused("disagreement", &ask).code),
            "not_found",
            "{role}"
        );
        let failure = here.refused("decide_disagreements", &one(&take(&row, 0)));
        assert_eq!(word(failure.code), "not_found", "{role}");
    }
}

#[test]
fn a_confidential_dispute_is_not_told_of_to_whoever_may_not_look_into_it() {
    let sealed =
        |id: &str, amount: &str| with(correction(id, amount), &json!({ "is_confidential": true }));
    let (here, _there, _) = apart(
        |here| {
            let id = here.terminated();
            here.call("correct_dispute", &sealed(&id, "500000"));
            id
        },
        |here, id| {
            here.call("correct_dispute", &sealed(id, "300000"));
        },
        |there, id| {
            there.call("correct_dispute", &sealed(id, "400000"));
        },
    );
    let row = only(&here);
    here.sits("mediator");
    let answer = here.call("disagreement_list", &json!({}));
    assert_eq!(answer["count"], 0, "not even counted");
    assert_eq!(answer["by_kind"], json!([]));
    let ask = json!({ "record": row["record"], "field": row["field"], "reveal": true });
    assert_eq!(word(here.refused("disagreement", &ask).code), "not_found");
    here.head_sits();
    only(&here);
}

/// Here mediation was ended without an agreement, there the parties agreed.
fn ended_and_agreed() -> (Street, Street, String) {
    apart(
        Street::accepted,
        |here, id| {
            here.call("terminate_dispute", &termination(id));
        },
        |there, id| {
            there.call("conclude_agreement", &there.terms(id, "oral"));
        },
    )
}

fn of_status(street: &Street) -> Value {
    let rows = listed(street, &json!({ "weight": "legal" }));
    let found = rows.into_iter().find(|row| row["field"] == "status");
    found.unwrap()
}

#[test]
fn with_the_standing_that_does_not_hold_falls_what_its_act_said_besides() {
    let (here, there, id) = ended_and_agreed();
    let row = of_status(&here);
    assert_eq!(values(&row), ["terminated", "agreed"]);
    here.call("decide_disagreements", &one(&take(&row, 1)));
    let case = here.case(&id);
    assert_eq!(case["row"]["status"], "agreed");
    assert_eq!(case["termination_reason"], Value::Null);
    assert_eq!(case["decided_on"], Value::Null);
    assert!(case["agreement"].is_object(), "what holds stays whole");
    assert_eq!(case["accepted_on"], "2026-03-02", "what both knew stays");
    carry(&here, &there);
    assert_eq!(there.case(&id)["termination_reason"], Value::Null);
    there.entries();
}

#[test]
fn an_agreement_that_does_not_hold_is_not_the_dispute_s_any_more() {
    let (here, _there, id) = ended_and_agreed();
    here.call("decide_disagreements", &one(&take(&of_status(&here), 0)));
    let case = here.case(&id);
    assert_eq!(case["row"]["status"], "terminated");
    assert_eq!(case["termination_reason"], "no_agreement");
    assert_eq!(case["agreement"], Value::Null);
    here.entries();
}

/// Writes the advice of a consultation past all commands, as its lawyer does at another computer.
fn advises(street: &Street, id: &str, advice: &str) {
    let book = open(street);
    let id: Uuid = id.parse().unwrap();
    let found = book.read(|reader| reader.get::<Consultation>(id)).unwrap();
    let before = found.unwrap();
    let mut after = before.clone();
    after.advice = Some(advice.to_owned());
    let fact = Fact::change("consultation.corrected", &before, &after);
    let actor = street.head.parse().unwrap();
    book.act::<_, StoreError>(actor, |act| act.record(fact))
        .unwrap();
    drop(book);
    street.head_sits();
}

#[test]
fn what_a_lawyer_was_told_is_told_to_the_lawyer_and_to_whoever_wrote_it_down_alone() {
    let (here, there, id) = apart(
        |here| {
            here.sits("duty_lawyer");
            let id = here.consulted();
            here.head_sits();
            id
        },
        |here, id| advises(here, id, "先与公司协商"),
        |there, id| advises(there, id, "先申请劳动仲裁，保存工资条"),
    );
    for street in [&here, &there] {
        let heads = listed(street, &json!({ "kind": "consultation" }));
        assert_eq!(heads, NONE, "the head is no party to it");
    }
    here.sits("mediator");
    assert_eq!(listed(&here, &json!({ "kind": "consultation" })), NONE);
    here.head_sits();
    here.sits("duty_lawyer");
    let row = only(&here);
    assert_eq!(
        [&row["field"], &row["may_decide"]],
        [&json!("advice"), &json!(true)]
    );
    assert_eq!(row["matter"]["id"], json!(id));
    here.call("decide_disagreements", &one(&take(&row, 1)));
    assert_eq!(listed(&here, &json!({})), NONE);
}

#[test]
fn what_is_the_office_s_is_decided_by_whoever_keeps_the_office() {
    let (here, _there, id) = apart(
        Street::platform,
        |here, id| renames(here, id, "山景社区一站式平台"),
        |there, id| renames(there, id, "山景一站式矛盾解决平台"),
    );
    let mut rows = listed(&here, &json!({ "kind": "platform" }));
    let row = rows.remove(0);
    assert_eq!(
        [&row["matter"]["id"], &row["field"]],
        [&json!(id), &json!("name")]
    );
    here.sits("mediator");
    let seen = listed(&here, &json!({ "kind": "platform" }));
    assert_eq!(seen[0]["may_decide"], false, "who reads the office sees it");
    here.head_sits();
    here.sits("administrator");
    here.call("decide_disagreements", &one(&take(&row, 0)));
    assert_eq!(listed(&here, &json!({ "kind": "platform" })), NONE);
    let office = here.call("office_overview", &json!({}));
    assert_eq!(office["platforms"][0]["name"], "山景社区一站式平台");
}

fn renames(street: &Street, id: &str, name: &str) {
    let office = street.call("office_overview", &json!({}));
    let platform = &office["platforms"][0];
    let form = json!({
        "id": id, "name": name, "kind": platform["kind"], "community": platform["community"],
        "committee_id": platform["committee_id"], "is_active": true,
    });
    street.call("save_platform", &form);
}

#[test]
fn a_number_given_on_two_computers_is_told() {
    let (here, there) = (Street::open(), Street::open());
    carry(&here, &there);
    let platform = here.platform();
    let form = json!({ "platform_id": platform });
    let id = here.registers(&form)["id"].as_str().unwrap().to_owned();
    there.registers(&form);
    carry(&there, &here);
    assert_eq!(here.case(&id)["same_docket_no"], 1);
}
