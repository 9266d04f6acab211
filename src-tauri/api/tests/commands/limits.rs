//! 办理期限: the street's own limits, the court's procedure, and mediation that rests.

use crate::Street;
use crate::common::{facts_of, with, word};
use serde_json::{Value, json};

fn due_on(street: &Street, id: &str) -> Value {
    street.case(id)["row"]["due_on"].clone()
}

fn accepts(street: &Street, changes: &Value) -> String {
    let opened = street.registers(changes);
    let id = opened["id"].as_str().unwrap().to_owned();
    street.call("accept_dispute", &street.acceptance(&id));
    id
}

#[test]
fn a_limit_that_the_street_sets_holds_for_what_is_taken_from_then_on() {
    let street = Street::open();
    let before = street.accepted();
    let shown = street.call("mediation_limits", &json!({}));
    assert_eq!(shown["version"], 0);
    assert_eq!(shown["limits"], shown["defaults"]);
    let mut limits = shown["limits"].clone();
    limits["people_mediation"] = json!({ "working_days": 10 });
    let form = json!({ "limits": limits });
    assert_eq!(street.call("save_mediation_limits", &form)["version"], 1);
    assert_eq!(
        street.call("save_mediation_limits", &form)["version"],
        1,
        "the same again is no version"
    );
    let known = street.call("mediation_limits", &json!({}));
    assert_eq!(known["limits"], limits);
    assert_eq!(known["defaults"], shown["defaults"]);
    assert_eq!(due_on(&street, &before), "2026-04-01");
    assert_eq!(due_on(&street, &accepts(&street, &json!({}))), "2026-03-16");
    let wrong = json!({ "limits": { "judicial_confirmation": { "natural_days": 366 } } });
    let failure = street.refused("save_mediation_limits", &wrong);
    assert_eq!(failure.fields[0].field, "limits.judicial_confirmation");
    assert_eq!(failure.fields[0].params["most"], "365");
}

#[test]
fn the_courts_procedure_is_chosen_at_intake_and_put_right_later() {
    let street = Street::open();
    let form = json!({ "source": "entrusted_court", "court_procedure": "summary" });
    let id = accepts(&street, &form);
    assert_eq!(due_on(&street, &id), "2026-03-09");
    assert_eq!(street.case(&id)["court_procedure"], "summary");
    let mut right = json!({
        "dispute_id": id, "title": "张伟与李娜邻里纠纷", "dispute_type": "neighbour",
        "source": "entrusted_court", "mediation_kind": "peoples", "court_procedure": "ordinary",
        "facts": "楼上卫生间漏水", "rights_notice": "oral", "rights_told_on": "2026-03-02",
    });
    street.call("correct_dispute", &right);
    assert_eq!(due_on(&street, &id), "2026-03-17");
    right["court_procedure"] = Value::Null;
    street.call("correct_dispute", &right);
    assert_eq!(
        due_on(&street, &id),
        "2026-04-01",
        "before filing it has thirty days"
    );
}

#[test]
fn while_an_expert_works_the_limit_rests_and_then_goes_on() {
    let street = Street::open();
    let id = street.accepted();
    assert_eq!(street.case(&id)["suspension"], Value::Null);
    street.wait_days(8);
    let form = json!({ "dispute_id": id, "reason": "expert_opinion", "note": "房屋安全鉴定" });
    street.call("suspend_dispute", &form);
    let case = street.case(&id);
    assert_eq!(
        (&case["row"]["status"], &case["row"]["due_on"]),
        (&json!("accepted"), &Value::Null)
    );
    assert_eq!(case["deadlines"], json!([]), "nothing runs out meanwhile");
    assert_eq!(
        case["suspension"],
        json!({
            "is_suspended": true, "reason": "expert_opinion", "note": "房屋安全鉴定",
            "pauses": [{ "from": "2026-03-10", "until": null }],
        })
    );
    assert_eq!(case["possible"][0], "resume");
    let listed = |street: &Street| street.call("dispute_list", &json!({}))["rows"][0].clone();
    assert_eq!(
        listed(&street)["is_suspended"],
        true,
        "the list says why it has no limit"
    );

    let failure = street.refused("record_session", &street.session(&id));
    assert_eq!(word(failure.code), "suspended");
    assert_eq!(failure.params["action"], "record_session");
    let said = lxq_api::sentence::of_failure(&failure);
    assert_eq!(
        said,
        "调解已中止，不能记录调解。现在可以：恢复调解、更换调解员、申请回避、终止调解、更正、关联纠纷。"
    );
    let again = street.refused("suspend_dispute", &form);
    assert_eq!(word(again.code), "suspended");

    street.wait_days(40);
    street.call(
        "resume_dispute",
        &json!({ "dispute_id": id, "resumed_on": "2026-03-20" }),
    );
    let case = street.case(&id);
    assert_eq!(case["row"]["due_on"], "2026-04-13");
    assert_eq!(listed(&street)["is_suspended"], false);
    assert_eq!(case["suspension"]["is_suspended"], false);
    assert_eq!(case["suspension"]["pauses"][0]["until"], "2026-03-19");
    let facts = facts_of(&street.history(&id));
    assert!(facts.contains(&"dispute.suspended".to_owned()), "{facts:?}");
    assert!(facts.contains(&"dispute.resumed".to_owned()), "{facts:?}");
    let report = street.call("verify_casebook", &json!({}));
    assert_eq!(report["ok"], true, "{report}");
}

#[test]
fn what_does_not_rest_or_was_not_taken_is_refused_with_a_sentence() {
    let street = Street::open();
    let accepted = street.accepted();
    let failure = street.refused("resume_dispute", &json!({ "dispute_id": accepted }));
    assert_eq!(word(failure.code), "not_now");
    assert_eq!(failure.params["status"], "accepted");
    let waiting = street.registered();
    let form = json!({ "dispute_id": waiting, "reason": "party_ill" });
    let failure = street.refused("suspend_dispute", &form);
    assert_eq!(
        (
            word(failure.code).as_str(),
            failure.params["status"].as_str()
        ),
        ("not_now", "registered")
    );
    let entries = street.entries();
    street.refused(
        "suspend_dispute",
        &with(form, &json!({ "dispute_id": accepted, "reason": "other" })),
    );
    assert_eq!(street.entries(), entries);
}
