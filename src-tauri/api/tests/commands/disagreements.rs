//! Two computers that did not know of each other, and who decides between them.

use crate::Street;
use crate::common::{PASSPHRASE, word};
use lxq_core::store::{Casebook, Passphrase};
use serde_json::{Value, json};

/// Carries the journal of one street over to another, as an exchange does.
fn carry(from: &Street, to: &Street) {
    let open = |street: &Street| {
        street.call("lock", &json!({}));
        let account = street.head.parse().unwrap();
        let passphrase = Passphrase::new(PASSPHRASE);
        let opened = Casebook::open(&street.folder(), account, &passphrase, street.time());
        opened.unwrap().casebook
    };
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
    let (here, there) = (Street::open(), Street::open());
    let id = here.terminated();
    carry(&here, &there);
    here.call("correct_dispute", &correction(&id, "300000"));
    there.wait_days(1);
    there.call("correct_dispute", &correction(&id, "400000"));
    here.wait_days(2);
    carry(&there, &here);
    (here, there, id)
}

#[test]
fn authors_who_disagree_are_shown_and_one_value_is_chosen() {
    let (here, there, id) = disagreeing();
    let case = here.case(&id);
    assert_eq!(case["row"]["has_conflict"], true);
    let conflict = case["conflicts"][0].clone();
    assert_eq!(conflict["field"], "amount_fen");
    let candidates = conflict["candidates"].as_array().unwrap();
    let values: Vec<_> = candidates.iter().map(|one| &one["value"]).collect();
    assert_eq!(values, ["300000", "400000"], "the provisional winner last");
    let listed = here.call("dispute_list", &json!({ "has_conflict": true }));
    assert_eq!(listed["count"], 1);

    let closing = json!({ "dispute_id": id });
    let failure = here.refused("close_dispute", &closing);
    assert_eq!(word(failure.code), "undecided");
    assert_eq!(failure.params["fields"], "dispute.amount_fen");

    let mut decision = json!({
        "dispute_id": id, "record": conflict["record"], "field": "amount_fen",
        "device": candidates[0]["device"], "seq": 999,
    });
    assert_eq!(
        here.refused_fields("decide_conflict", &decision),
        [("seq".to_owned(), "unknown".to_owned())]
    );
    decision["seq"] = candidates[0]["seq"].clone();
    here.sits("clerk");
    let failure = here.refused("decide_conflict", &decision);
    assert_eq!(word(failure.code), "not_allowed");
    here.head_sits();
    let entries = here.entries();
    here.call("decide_conflict", &decision);
    assert_eq!(here.entries(), entries + 1);
    let case = here.case(&id);
    assert_eq!(case["conflicts"], json!([]));
    assert_eq!(case["row"]["amount_fen"], "300000");
    assert_eq!(here.facts(&id)[0], "conflict.decided");
    let failure = here.refused("decide_conflict", &decision);
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
