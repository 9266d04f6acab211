//! Platforms, committees, people and women's councils.

use crate::Street;
use crate::common::{LICENCE, PASSPHRASE, with, word};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use serde_json::{Value, json};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("committee_list", nothing),
        trial("save_committee", |_| committee())
            .refused("fields term_ends_on before", |request| {
                with(request, &json!({ "term_ends_on": "2025-12-31" }))
            })
            .without("mediator")
            .leaves(1),
        trial("community_liaisons", nothing),
        trial("womens_council_list", nothing)
            .refused("fields cursor unknown", |_| json!({ "cursor": "第二页" })),
        trial("womens_council_totals", nothing),
        trial("save_womens_council", |_| council("山景社区妇女议事会"))
            .refused("fields member_count not_positive", |request| {
                with(request, &json!({ "member_count": 0 }))
            })
            .without("clerk")
            .leaves(1),
    ]
}

pub(crate) fn committee() -> Value {
    json!({
        "name": "听涛社区居民委员会人民调解委员会", "short_name": "马听涛", "kind": "residents",
        "term_starts_on": "2026-01-01", "term_ends_on": "2028-12-31", "is_active": true,
    })
}

fn council(name: &str) -> Value {
    json!({
        "name": name, "community": "山景社区", "member_count": 25, "contact_name": "孙丽",
        "contact_phone": "13900000005", "founded_on": "2025-03-08", "is_active": true,
    })
}

fn person(name: &str) -> Value {
    json!({ "name": name, "role": "mediator", "sex": "female", "is_active": true })
}

fn platform() -> Value {
    json!({ "name": "山景社区关爱之家", "kind": "care_home", "community": "山景社区", "is_active": true })
}

fn hired(street: &Street, form: &Value) -> String {
    let answer = street.call("save_person", form);
    answer["id"].as_str().unwrap().to_owned()
}

fn committees(street: &Street) -> Vec<Value> {
    let list = street.call("committee_list", &json!({}));
    list["committees"].as_array().unwrap().clone()
}

fn warnings(committee: &Value) -> Vec<(String, u64)> {
    let rows = committee["warnings"].as_array().unwrap().iter();
    rows.map(|row| {
        let word = row["warning"].as_str().unwrap().to_owned();
        (word, row["article"].as_u64().unwrap())
    })
    .collect()
}

#[test]
fn the_first_committee_has_its_head_and_is_told_what_the_law_asks() {
    let street = Street::open();
    let first = committees(&street).remove(0);
    assert_eq!(first["members"][0]["name"], "王国辉");
    assert_eq!(first["members"][0]["position"], "head");
    assert_eq!(first["platform_ids"], json!([street.platform()]));
    let told: Vec<_> = warnings(&first);
    let told: Vec<_> = told.iter().map(|(word, at)| (word.as_str(), *at)).collect();
    assert_eq!(
        told,
        [("too_few_members", 8), ("sex_unknown", 8), ("no_term", 9)]
    );
    assert_eq!(first["warnings"][0]["count"], 1);
}

#[test]
fn a_committee_is_saved_with_its_members_who_leave_when_they_are_left_out() {
    let street = Street::open();
    let [anna, bea, cara] = ["周敏", "吴芳", "郑洁"].map(|name| hired(&street, &person(name)));
    let seats = json!([
        { "person_id": bea, "position": "member" },
        { "person_id": anna, "position": "head" },
        { "person_id": cara, "position": "deputy_head" },
    ]);
    let before = street.entries();
    let saved = street.call(
        "save_committee",
        &with(committee(), &json!({ "members": seats })),
    );
    assert_eq!(
        street.entries() - before,
        4,
        "the committee and three people"
    );
    assert_eq!(saved["warnings"], json!([]));
    assert_eq!(saved["members"][0]["name"], "周敏", "the head comes first");
    assert_eq!(saved["term"], "running");
    let smaller = json!({ "id": saved["id"], "members": [seats[1]] });
    let saved = street.call("save_committee", &with(committee(), &smaller));
    assert_eq!(saved["members"].as_array().unwrap().len(), 1);
    let unasked = json!({ "id": saved["id"], "name": "听涛社区调委会" });
    let saved = street.call("save_committee", &with(committee(), &unasked));
    assert_eq!(
        saved["members"].as_array().unwrap().len(),
        1,
        "as they were"
    );
}

#[test]
fn nobody_sits_twice_nor_in_two_committees_nor_as_a_stranger() {
    let street = Street::open();
    let member = hired(&street, &person("周敏"));
    let refused = |seats: Value| {
        let form = with(committee(), &json!({ "members": seats }));
        street.refused_fields("save_committee", &form)
    };
    let seat = |id: &str| json!({ "person_id": id, "position": "member" });
    let told = |field: &str, code: &str| [(field.to_owned(), code.to_owned())];
    assert_eq!(
        refused(json!([seat(&member), seat(&member)])),
        told("members.1.person_id", "twice")
    );
    assert_eq!(
        refused(json!([seat(&street.head)])),
        told("members.0.person_id", "member_elsewhere")
    );
    assert_eq!(
        refused(json!([seat(STRANGER)])),
        told("members.0.person_id", "unknown")
    );
    assert_eq!(committees(&street).len(), 1, "nothing was kept of them");
}

#[test]
fn two_committees_never_share_the_name_in_front_of_their_numbers() {
    let street = Street::open();
    let form = with(committee(), &json!({ "short_name": "马山景" }));
    let taken = |field: &str| [(field.to_owned(), "short_name_taken".to_owned())];
    assert_eq!(
        street.refused_fields("save_committee", &form),
        taken("short_name")
    );
    let form = with(platform(), &json!({ "committee_short_name": "马山景" }));
    assert_eq!(
        street.refused_fields("save_platform", &form),
        taken("committee_short_name")
    );
}

#[test]
fn a_platform_shares_an_existing_committee_and_keeps_it() {
    let street = Street::open();
    let shared = committees(&street)[0]["id"].clone();
    let form = with(platform(), &json!({ "committee_id": shared }));
    let home = street.call("save_platform", &form);
    assert_eq!(home["committee_id"], shared);
    assert_eq!(
        committees(&street)[0]["platform_ids"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let renamed = with(platform(), &json!({ "id": home["id"], "name": "山景之家" }));
    let home = street.call("save_platform", &renamed);
    assert_eq!(home["committee_id"], shared, "it was not asked to change");
}

#[test]
fn a_committee_whose_name_numbers_carry_is_not_dissolved() {
    let street = Street::open();
    let first = committees(&street).remove(0);
    let form = json!({
        "id": first["id"], "name": first["name"], "short_name": first["short_name"],
        "kind": "residents", "is_active": false,
    });
    assert_eq!(
        street.refused_fields("save_committee", &form),
        [("is_active".to_owned(), "committee_in_use".to_owned())]
    );
}

#[test]
fn a_person_is_told_every_field_that_does_not_fit() {
    let street = Street::open();
    let form = json!({
        "name": " ", "role": "duty_lawyer", "job": "mediator", "phone": "12",
        "appointed_on": "2026-03-03", "term_ends_on": "2026-01-01", "is_active": true,
    });
    let told: Vec<_> = street.refused_fields("save_person", &form);
    let told: Vec<_> = told.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(
        told,
        [
            ("name", "required"),
            ("phone", "phone_length"),
            ("appointed_on", "in_future"),
            ("term_ends_on", "before"),
            ("job", "job_unfit"),
        ]
    );
    let form = json!({ "name": "李律师", "role": "duty_lawyer", "is_active": true });
    let required = [("licence_no".to_owned(), "required".to_owned())];
    assert_eq!(street.refused_fields("save_person", &form), required);
    let lawyer = street.call(
        "save_person",
        &with(form, &json!({ "licence_no": LICENCE })),
    );
    assert_eq!(lawyer["job"], "lawyer", "as the role has it");
}

#[test]
fn a_term_of_office_is_told_before_it_is_over() {
    let street = Street::open();
    let form = with(person("周敏"), &json!({ "term_ends_on": "2026-04-01" }));
    let saved = street.call("save_person", &form);
    assert_eq!(
        (&saved["term"], &saved["term_days"]),
        (&json!("ending"), &json!(30))
    );
    street.wait_days(31);
    let office = street.call("office_overview", &json!({}));
    let people = office["people"].as_array().unwrap();
    let row = people.iter().find(|row| row["id"] == saved["id"]).unwrap();
    assert_eq!(
        (&row["term"], &row["term_days"]),
        (&json!("over"), &json!(-1))
    );
}

#[test]
fn every_community_shows_its_liaison_or_that_nobody_is_named() {
    let street = Street::open();
    let form = json!({
        "name": "听涛社区平台", "kind": "one_stop_platform", "community": "听涛社区",
        "committee_short_name": "马听涛", "is_active": true,
    });
    street.call("save_platform", &form);
    let list = street.call("community_liaisons", &json!({}));
    assert_eq!(list["missing"], 2);
    let liaison = json!({ "role": "clerk", "job": "liaison" });
    let form = with(person("周敏"), &liaison);
    assert_eq!(
        street.refused_fields("save_person", &form),
        [("community".to_owned(), "required".to_owned())]
    );
    hired(&street, &with(form, &json!({ "community": "山景社区" })));
    let list = street.call("community_liaisons", &json!({}));
    assert_eq!(list["missing"], 1);
    assert_eq!(
        list["communities"][0]["community"], "听涛社区",
        "what is missing comes first"
    );
    assert_eq!(list["communities"][1]["liaisons"][0]["name"], "周敏");
}

#[test]
fn councils_come_page_by_page_and_add_up() {
    let street = Street::open();
    for number in 0..7 {
        let form = council(&format!("第{number}妇女议事会"));
        street.call("save_womens_council", &form);
    }
    let other = json!({ "community": "听涛社区", "contact_name": "钱进", "member_count": 30 });
    street.call(
        "save_womens_council",
        &with(council("听涛妇女议事会"), &other),
    );
    let mut names = Vec::new();
    let mut ask = json!({ "limit": 3 });
    loop {
        let page = street.call("womens_council_list", &ask);
        assert_eq!(page["count"], 8);
        names.extend(
            page["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["name"].clone()),
        );
        if page["next"].is_null() {
            break;
        }
        ask["cursor"] = page["next"].clone();
    }
    names.dedup();
    assert_eq!(names.len(), 8, "each once");
    let all = street.call("womens_council_totals", &json!({}));
    assert_eq!(
        all,
        json!({ "councils": 8, "members": 205, "communities": 2 })
    );
    let of = street.call("womens_council_totals", &json!({ "text": "钱进" }));
    assert_eq!(
        of,
        json!({ "councils": 1, "members": 30, "communities": 1 })
    );
    let none = street.call("womens_council_list", &json!({ "is_active": false }));
    assert_eq!(none["count"], 0);
}

#[test]
fn an_administrator_gives_no_passphrase_to_an_account_that_may_do_more() {
    let street = Street::open();
    let mediator = street.colleague("mediator");
    let statistician = street.colleague("statistician");
    let own = street.sits("administrator");
    for id in [&street.head, &mediator, &statistician] {
        let form = json!({ "person_id": id, "passphrase": "管理员想出来的口令" });
        assert_eq!(
            word(street.refused("save_account", &form).code),
            "not_allowed"
        );
    }
    let form = json!({ "person_id": own, "passphrase": PASSPHRASE });
    street.call("save_account", &form);
    let office = street.call("office_overview", &json!({}));
    let people = office["people"].as_array().unwrap();
    let may = |id: &str| {
        let row = people.iter().find(|row| row["id"] == id).unwrap();
        row["may_give_passphrase"].clone()
    };
    assert_eq!(may(&street.head), false);
    assert_eq!(may(&own), true);
    street.head_sits();
}

#[test]
fn an_administrator_lends_an_account_no_more_than_the_own_rights() {
    let street = Street::open();
    let own = street.sits("administrator");
    let form = json!({ "id": own, "name": "管理员", "role": "committee_head", "is_active": true });
    assert_eq!(
        word(street.refused("save_person", &form).code),
        "not_allowed"
    );
    let head = json!({ "id": street.head, "name": "王国辉", "role": "clerk", "is_active": true });
    assert_eq!(
        word(street.refused("save_person", &head).code),
        "not_allowed"
    );
    let new = json!({ "name": "新调解员", "role": "mediator", "is_active": true });
    assert_eq!(street.call("save_person", &new)["has_account"], false);
    street.head_sits();
}

#[test]
fn a_new_name_stands_on_the_unlocking_screen() {
    let street = Street::open();
    let id = street.colleague("mediator");
    let form = json!({ "id": id, "name": "周敏敏", "role": "mediator", "is_active": true });
    street.call("save_person", &form);
    let status = street.call("lock", &json!({}));
    let accounts = status["accounts"].as_array().unwrap();
    let label = accounts.iter().find(|one| one["id"] == json!(id)).unwrap();
    assert_eq!(label["name"], "周敏敏");
    assert_eq!(accounts[0]["name"], "王国辉", "in the order they were");
}
