//! Making, opening, locking and recovering a casebook.

use crate::Street;
use crate::common::{PASSPHRASE, street_form, with, word};
use lxq_api::dispatch;
use serde_json::{Value, json};

#[test]
fn a_computer_without_a_casebook_says_so_and_makes_one() {
    let street = Street::bare();
    let status = street.call("casebook_status", &Value::Null);
    assert_eq!(status["state"], "absent");
    assert_eq!(status["accounts"], json!([]));
    let made = street.call("create_casebook", &street_form());
    let code = made["recovery_code"].as_str().unwrap();
    assert_eq!(code.split('-').count(), 6, "six groups to copy from paper");
    let status = street.call("casebook_status", &json!({}));
    assert_eq!(status["state"], "open");
    assert_eq!(status["street"], "马桥子街道");
    assert_eq!(status["today"], "2026-03-02");
    assert_eq!(status["account"]["name"], "王国辉");
    assert_eq!(status["account"]["role"], "committee_head");
    assert_eq!(status["demo"], false);
    assert_eq!(
        street.entries(),
        4,
        "committee, platform, person, dispute types"
    );
}

#[test]
fn a_casebook_is_made_of_filled_fields_with_a_long_passphrase() {
    let street = Street::bare();
    for field in ["street", "platform", "committee_short_name", "person"] {
        let form = with(street_form(), &json!({ field: " " }));
        assert_eq!(
            street.refused_fields("create_casebook", &form),
            [(field.to_owned(), "required".to_owned())]
        );
    }
    let form = with(street_form(), &json!({ "passphrase": "1234567" }));
    let failure = street.refused("create_casebook", &form);
    assert_eq!(failure.fields[0].params["least"], "8");
    let status = street.call("casebook_status", &json!({}));
    assert_eq!(status["state"], "absent", "nothing was left in the folder");
}

#[test]
fn a_second_casebook_is_not_made_over_the_first() {
    let street = Street::open();
    let id = street.registered();
    let failure = street.refused("create_casebook", &street_form());
    assert_eq!(word(failure.code), "casebook_present");
    assert_eq!(street.case(&id)["row"]["status"], "registered");
}

#[test]
fn a_locked_casebook_tells_whose_it_is_and_nothing_else() {
    let street = Street::open();
    let id = street.registered();
    let status = street.call("lock", &json!({}));
    assert_eq!(status["state"], "locked");
    assert_eq!(status["accounts"][0]["name"], "王国辉");
    assert_eq!(status["account"], Value::Null);
    let failure = street.refused("dispute_case", &json!({ "id": id }));
    assert_eq!(word(failure.code), "locked");
    street.head_sits();
    assert_eq!(street.case(&id)["row"]["status"], "registered");
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let street = Street::open();
    street.call("lock", &json!({}));
    let form = json!({ "account": street.head, "passphrase": "不是这个口令呀" });
    assert_eq!(
        word(street.refused("unlock", &form).code),
        "wrong_passphrase"
    );
    assert_eq!(
        street.call("casebook_status", &json!({}))["state"],
        "locked"
    );
}

#[test]
fn the_only_account_need_not_be_named_and_one_of_several_must() {
    let street = Street::open();
    let form = json!({ "passphrase": PASSPHRASE });
    assert_eq!(street.call("unlock", &form)["state"], "open");
    street.colleague("mediator");
    assert_eq!(
        street.refused_fields("unlock", &form),
        [("account".to_owned(), "required".to_owned())]
    );
    let stranger = json!({
        "account": "019cae00-0000-7000-8000-000000000000", "passphrase": PASSPHRASE,
    });
    assert_eq!(word(street.refused("unlock", &stranger).code), "no_account");
}

#[test]
fn the_recovery_code_gives_a_new_passphrase() {
    let street = Street::open();
    let id = street.registered();
    street.call("lock", &json!({}));
    let typed = street.recovery_code.to_lowercase().replace('-', " ");
    let mut form = json!({
        "account": street.head, "recovery_code": typed, "passphrase": "一个新的八字口令",
    });
    assert_eq!(street.call("recover", &form)["state"], "open");
    assert_eq!(street.case(&id)["row"]["status"], "registered");
    street.call("lock", &json!({}));
    let old = json!({ "account": street.head, "passphrase": PASSPHRASE });
    assert_eq!(
        word(street.refused("unlock", &old).code),
        "wrong_passphrase"
    );
    form["recovery_code"] = json!("00000-00000-00000-00000-00000-00000");
    let failure = street.refused("recover", &form);
    assert_eq!(word(failure.code), "wrong_recovery_code");
    form["passphrase"] = json!("短");
    assert_eq!(
        street.refused_fields("recover", &form),
        [("passphrase".to_owned(), "too_short".to_owned())]
    );
}

#[test]
fn another_passphrase_holds_from_the_next_time_on() {
    let street = Street::open();
    let form = json!({ "current": PASSPHRASE, "passphrase": "一个新的八字口令" });
    street.call("change_passphrase", &form);
    street.call("lock", &json!({}));
    let old = json!({ "passphrase": PASSPHRASE });
    assert_eq!(
        word(street.refused("unlock", &old).code),
        "wrong_passphrase"
    );
    let new = json!({ "passphrase": "一个新的八字口令" });
    assert_eq!(street.call("unlock", &new)["state"], "open");
}

#[test]
fn a_second_window_finds_the_casebook_busy() {
    let street = Street::open();
    let window = street.second_window();
    let form = json!({ "passphrase": PASSPHRASE });
    let failure = dispatch(&window, "unlock", form).unwrap_err();
    assert_eq!(word(failure.code), "busy");
    assert_eq!(word(failure.kind), "unavailable");
}

#[test]
fn an_unknown_command_is_named() {
    let failure = Street::open().refused("delete_everything", &json!({}));
    assert_eq!(word(failure.code), "unknown_command");
    assert_eq!(failure.params["name"], "delete_everything");
}

#[test]
fn whoever_left_the_office_opens_nothing_any_more() {
    let street = Street::open();
    let id = street.colleague("mediator");
    let gone = json!({ "id": id, "name": "周敏", "role": "mediator", "is_active": false });
    street.call("save_person", &gone);
    let form = json!({ "account": id, "passphrase": PASSPHRASE });
    assert_eq!(word(street.refused("unlock", &form).code), "no_account");
    assert_eq!(
        street.call("casebook_status", &json!({}))["state"],
        "locked"
    );
    street.head_sits();
}

#[test]
fn drafts_outlive_the_program_and_are_ones_own() {
    let mut street = Street::open();
    let draft =
        |id: &str, content: &str| json!({ "id": id, "form": "dispute", "content": content });
    let (first, second) = (
        "019cae00-0000-7000-8000-000000000001",
        "019cae00-0000-7000-8000-000000000002",
    );
    street.call("save_draft", &draft(first, "{\"facts\":\"漏\"}"));
    street.wait_days(1);
    street.call("save_draft", &draft(second, "{}"));
    street.wait_days(1);
    street.call("save_draft", &draft(first, "{\"facts\":\"漏水\"}"));
    street.restart();
    street.head_sits();
    let drafts = street.call("draft_list", &json!({}))["drafts"].clone();
    assert_eq!(
        drafts[0]["content"], "{\"facts\":\"漏水\"}",
        "the last kept"
    );
    assert_eq!(drafts[1]["id"], second);
    street.sits("mediator");
    let others = street.call("draft_list", &json!({}));
    assert_eq!(others["drafts"], json!([]), "drafts are their author's");
    street.call("discard_draft", &json!({ "id": first }));
    street.call("save_draft", &draft(second, "{\"facts\":\"别人写的\"}"));
    street.head_sits();
    let kept = street.call("draft_list", &json!({}))["drafts"].clone();
    assert_eq!(kept, drafts, "nobody touches the draft of another");
    street.registers(&json!({ "draft_id": first }));
    let left = street.call("draft_list", &json!({}))["drafts"].clone();
    assert_eq!(left.as_array().unwrap().len(), 1, "the form was sent");
}
