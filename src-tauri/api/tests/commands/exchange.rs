//! 交换 through the dispatcher: a desk comes to its street, changes travel by a stick, and what
//! stands in the way is told.

use crate::Street;
use crate::common::{with, word};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use serde_json::{Value, json};

const UNTIL: &str = "2027-03-01";

pub(crate) fn office(street: &Street) -> Value {
    street.call("create_street_key", &json!({ "name": "街道办事处" }))
}

pub(crate) fn fetched(street: &Street, answer: &Value) -> Vec<u8> {
    let id = answer["download_id"].as_str().unwrap().parse().unwrap();
    street.host.download(id).unwrap().bytes.clone()
}

/// A desk's request as it lies with the office.
fn handed_in(office: &Street, desk: &Street) -> String {
    let written = desk.call("write_enrolment_request", &json!({ "name": "山景平台" }));
    office.upload("入网申请.json", fetched(desk, &written))
}

pub(crate) fn decision(office: &Street, desk: &Street) -> Value {
    json!({
        "upload_id": handed_in(office, desk), "name": "山景平台", "role": "platform",
        "platform_ids": [desk.platform()], "valid_until": UNTIL,
    })
}

/// The office's answer as it lies with the desk, and the digits that the office says.
fn answered(office: &Street, desk: &Street) -> (String, String) {
    let signed = office.call("sign_enrolment", &decision(office, desk));
    let upload = desk.upload("入网答复.age", fetched(office, &signed));
    (upload, signed["fingerprint"].as_str().unwrap().to_owned())
}

/// An office and a desk of its street.
pub(crate) fn two() -> (Street, Street) {
    let (first, desk) = (Street::open(), Street::open());
    office(&first);
    let (upload, fingerprint) = answered(&first, &desk);
    let opened = desk.call(
        "open_enrolment",
        &json!({ "upload_id": upload, "fingerprint": fingerprint }),
    );
    assert_eq!(opened["is_accepted"], true);
    (first, desk)
}

pub(crate) fn stick(street: &Street) -> String {
    let path = street.folder().path().with_file_name("U盘");
    std::fs::create_dir_all(&path).unwrap();
    path.to_str().unwrap().to_owned()
}

pub(crate) fn go(street: &Street, folder: &str) -> Value {
    street.call("exchange_with_folder", &json!({ "folder": folder }))
}

fn asked(street: &Street) -> Value {
    office(street);
    json!({ "upload_id": handed_in(street, &Street::open()) })
}

pub(crate) fn trials() -> Vec<Trial> {
    let nameless = |request: Value| with(request, &json!({ "name": " " }));
    let gone = |request: Value| with(request, &json!({ "upload_id": STRANGER }));
    vec![
        trial("site_board", nothing),
        trial("exchange_with_folder", |street| {
            office(street);
            json!({ "folder": stick(street) })
        })
        .refused("fields folder no_folder", |request| {
            with(request, &json!({ "folder": "没有的文件夹" }))
        }),
        trial("exchange_progress", nothing),
        trial("cancel_exchange", nothing),
        trial("create_street_key", |_| json!({ "name": "街道办事处" }))
            .refused("fields name required", nameless)
            .without("mediator"),
        trial("street_key_halves", |street| {
            office(street);
            json!({})
        })
        .without("clerk"),
        trial("restore_street_key", |_| {
            let made = office(&Street::open());
            json!({
                "name": "新办公室", "first_half": made["first_half"],
                "second_half": made["second_half"],
            })
        })
        .refused("fields second_half half_twice", |request| {
            let first = request["first_half"].clone();
            with(request, &json!({ "second_half": first }))
        })
        .without("mediator"),
        trial("write_enrolment_request", |_| json!({ "name": "山景平台" }))
            .refused("fields name required", nameless)
            .without("mediator"),
        trial("read_enrolment_request", asked)
            .refused("upload_gone", gone)
            .without("statistician"),
        trial("sign_enrolment", |street| {
            office(street);
            decision(street, &Street::open())
        })
        .refused("fields platform_ids required", |request| {
            with(request, &json!({ "platform_ids": [] }))
        })
        .without("mediator"),
        trial("open_enrolment", |street| {
            let other = Street::open();
            office(&other);
            let (upload, fingerprint) = answered(&other, street);
            json!({ "upload_id": upload, "fingerprint": fingerprint })
        })
        .refused("fields fingerprint fingerprint_differs", |request| {
            with(
                request,
                &json!({ "fingerprint": "0000 0000 0000 0000 0000" }),
            )
        })
        .without("duty_lawyer"),
        trial("renew_device", |street| {
            office(street);
            let folder = stick(street);
            go(street, &folder);
            json!({ "folder": folder })
        })
        .refused("fields folder no_folder", |request| {
            with(request, &json!({ "folder": "没有的文件夹" }))
        })
        .without("clerk"),
        trial("take_up_given_up", |street| {
            office(street);
            json!({})
        })
        .without("clerk"),
        trial("revoke_device", |street| {
            office(street);
            let desk = Street::open();
            street.call("sign_enrolment", &decision(street, &desk));
            let board = street.call("site_board", &json!({}));
            json!({ "device_id": board["desks"][1]["device_id"] })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "device_id": STRANGER }))
        })
        .without("archivist"),
    ]
}

#[test]
fn a_matter_travels_from_the_desk_to_the_office_by_a_stick() {
    let (office, desk) = two();
    let folder = stick(&office);
    let id = desk.registered();
    let sent = go(&desk, &folder);
    assert!(sent["sent"].as_u64().unwrap() > 4 && sent["is_new"] == true);
    let taken = go(&office, &folder);
    assert_eq!(taken["set_aside"], json!([]));
    assert_eq!(office.case(&id)["row"]["status"], "registered");
    // What the office has since goes the other way with its receipt.
    go(&desk, &folder);
    let board = desk.call("site_board", &json!({}));
    assert_eq!(board["unsent"], 0);
    let desks = board["desks"].as_array().unwrap();
    let row = desks.iter().find(|row| row["role"] == "office").unwrap();
    assert_eq!(
        (&row["missing_there"], &row["missing_here"]),
        (&json!(0), &json!(0))
    );
    assert_eq!(board["folders"][0]["is_there"], true);
}

#[test]
fn a_desk_outside_and_a_foreign_stick_are_told_what_to_do() {
    let alone = Street::open();
    let folder = stick(&alone);
    let ask = json!({ "folder": folder });
    let failure = alone.refused("exchange_with_folder", &ask);
    assert_eq!(word(failure.code), "exchange_not_enrolled");
    office(&alone);
    go(&alone, &folder);
    let (foreign, _) = two();
    let failure = foreign.refused("exchange_with_folder", &ask);
    assert_eq!(word(failure.code), "exchange_other_street");
}

#[test]
fn an_answer_is_read_before_it_is_taken() {
    let (first, desk) = (Street::open(), Street::open());
    office(&first);
    let signed = first.call("sign_enrolment", &decision(&first, &desk));
    let fingerprint = signed["fingerprint"].as_str().unwrap();
    let upload = desk.upload("入网答复.age", fetched(&first, &signed));
    let read = desk.call("open_enrolment", &json!({ "upload_id": upload }));
    assert_eq!(read["is_accepted"], false);
    assert_eq!(read["fingerprint"], fingerprint);
    assert_eq!(desk.call("site_board", &json!({}))["is_enrolled"], false);
    let other = Street::open();
    let elsewhere = other.upload("入网答复.age", fetched(&first, &signed));
    let failure = other.refused("open_enrolment", &json!({ "upload_id": elsewhere }));
    assert_eq!(word(failure.code), "exchange_other_desk");
}

#[test]
fn a_revoked_desk_hears_of_it_by_the_stick_and_exchanges_no_more() {
    let (office, desk) = two();
    let folder = stick(&office);
    go(&desk, &folder);
    go(&office, &folder);
    let board = office.call("site_board", &json!({}));
    let device = board["desks"][1]["device_id"].clone();
    office.call("revoke_device", &json!({ "device_id": device }));
    go(&office, &folder);
    let failure = desk.refused("exchange_with_folder", &json!({ "folder": folder }));
    assert_eq!(word(failure.code), "exchange_revoked");
    assert_eq!(desk.call("site_board", &json!({}))["is_revoked"], true);
    let own = office.call("site_board", &json!({}))["desks"][0]["device_id"].clone();
    let failure = office.refused("revoke_device", &json!({ "device_id": own }));
    assert_eq!(word(failure.code), "exchange_own_desk");
}

#[test]
fn a_copied_disk_is_told_and_goes_on_under_a_name_of_its_own() {
    let (office, desk) = two();
    let platform = desk.platform();
    let folder = stick(&office);
    for street in [&desk, &office, &desk] {
        go(street, &folder);
    }
    let register = || {
        let made = desk.registers(&json!({ "platform_id": platform }));
        made["id"].as_str().unwrap().to_owned()
    };
    let before = register();
    go(&desk, &folder);
    desk.call("renew_device", &json!({ "folder": folder }));
    let failure = desk.refused("exchange_with_folder", &json!({ "folder": folder }));
    assert_eq!(word(failure.code), "exchange_not_enrolled");
    let after = register();
    // It knows the street's other platforms by now and still asks for its own alone.
    let asked = handed_in(&office, &desk);
    let read = office.call("read_enrolment_request", &json!({ "upload_id": asked }));
    assert_eq!(read["platform_ids"], json!([platform]));
    let decision = with(
        decision(&office, &desk),
        &json!({ "platform_ids": [platform] }),
    );
    let signed = office.call("sign_enrolment", &decision);
    let fingerprint = signed["fingerprint"].as_str().unwrap();
    let upload = desk.upload("入网答复.age", fetched(&office, &signed));
    let taken = json!({ "upload_id": upload, "fingerprint": fingerprint });
    desk.call("open_enrolment", &taken);
    go(&desk, &folder);
    assert_eq!(go(&office, &folder)["set_aside"], json!([]));
    for id in [before, after] {
        assert_eq!(office.case(&id)["row"]["status"], "registered");
    }
}

#[test]
fn a_renewal_keeps_the_desks_platforms() {
    let (office, desk) = two();
    let upload = handed_in(&office, &desk);
    let read = office.call("read_enrolment_request", &json!({ "upload_id": upload }));
    assert_eq!(read["valid_until"], UNTIL);
    assert_eq!(read["platform_ids"], json!([desk.platform()]));
    let mine = desk.call("write_enrolment_request", &json!({ "name": "山景平台" }));
    assert_eq!(read["fingerprint"], mine["fingerprint"]);
}
