//! 交换服务器 through the dispatcher, against a real PostgreSQL server: set up, exchanged by, by itself in
//! the background, and what the street tells in clear.

use crate::Street;
use crate::common::{PASSPHRASE, with, word};
use crate::every_command::{STRANGER, Trial, trial};
use crate::exchange::{office, two};
use lxq_postgres::{Postgres, Wanted};
use postgres::{Client, NoTls};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

fn server(street: &Street) -> String {
    let server = Postgres::start(Wanted::default()).unwrap();
    let address = server.address();
    street.hold(server);
    address
}

fn set_up(street: &Street) -> String {
    let address = server(street);
    street.call("set_up_hub", &json!({ "address": address }));
    address
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("set_up_hub", |street| {
            office(street);
            json!({ "address": server(street) })
        })
        .refused("fields address hub_address", |request| {
            with(request, &json!({ "address": "不是地址" }))
        })
        .refused("upload_gone", |request| {
            with(request, &json!({ "root_certificate": STRANGER }))
        })
        .without("mediator"),
        trial("exchange_with_hub", |street| {
            office(street);
            set_up(street);
            json!({})
        }),
        trial("set_hub_automatic", |street| {
            office(street);
            set_up(street);
            json!({ "is_automatic": false })
        })
        .without("clerk"),
    ]
}

/// An office and a desk that both know the hub: the desk heard of it by a stick.
fn two_by_hub() -> (Street, Street, String) {
    let (office, desk) = two();
    let address = set_up(&office);
    let stick = office.folder().path().with_file_name("U盘");
    std::fs::create_dir_all(&stick).unwrap();
    for street in [&office, &desk] {
        street.call("exchange_with_folder", &json!({ "folder": stick }));
    }
    (office, desk, address)
}

#[test]
fn a_matter_travels_from_the_desk_to_the_office_by_the_server() {
    let (office, desk, _) = two_by_hub();
    let id = desk.registered();
    let sent = desk.call("exchange_with_hub", &json!({}));
    assert!(sent["sent"].as_u64().unwrap() > 4);
    office.call("exchange_with_hub", &json!({}));
    assert_eq!(office.case(&id)["row"]["status"], "registered");
    let board = desk.call("site_board", &json!({}));
    assert_eq!(board["hub"]["last_fault"], Value::Null);
    assert_eq!(
        (&board["hub"]["is_managed"], &board["unsent"]),
        (&json!(false), &json!(0))
    );
    // The server is no folder that somebody could plug in.
    let folders = board["folders"].as_array().unwrap();
    assert!(
        folders
            .iter()
            .all(|one| !one["folder"].as_str().unwrap().starts_with("postgres"))
    );
}

#[test]
fn what_stands_in_the_way_is_told_and_nothing_of_the_password() {
    let alone = Street::open();
    office(&alone);
    let failure = alone.refused("exchange_with_hub", &json!({}));
    assert_eq!(word(failure.code), "no_hub");
    let nowhere = "postgres://guanli:geheim-mima@127.0.0.1:1/x";
    let failure = alone.refused("set_up_hub", &json!({ "address": nowhere }));
    assert_eq!(word(failure.code), "hub_unreachable");
    assert!(!format!("{failure:?}").contains("geheim"));
    let address = server(&alone).replace("guanli-mima", "falsch");
    let failure = alone.refused("set_up_hub", &json!({ "address": address }));
    assert_eq!(word(failure.code), "hub_login");
    let root = alone.upload("root.pem", b"no certificate".to_vec());
    let ask = json!({ "address": nowhere, "root_certificate": root });
    let failure = alone.refused("set_up_hub", &ask);
    assert_eq!(failure.fields[0].field, "root_certificate");
    let desk = Street::open();
    let failure = desk.refused("set_up_hub", &json!({ "address": nowhere }));
    assert_eq!(word(failure.code), "exchange_no_street_key");
}

/// Waits until something holds; a minute is far more than it takes.
#[track_caller]
fn until(what: &str, holds: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !holds() {
        assert!(Instant::now() < end, "{what}");
        std::thread::yield_now();
    }
}

#[test]
fn in_the_window_it_goes_by_itself_and_locking_stops_it() {
    let (office, desk, _) = two_by_hub();
    let id = desk.registered();
    desk.call("exchange_with_hub", &json!({}));
    let head = office.head.clone();
    let office = office.with_background();
    office.unlock(&head);
    let arrivals = || {
        let state = office.call("exchange_progress", &json!({}));
        state["arrivals"].as_u64().unwrap()
    };
    until("the matter comes by itself", || arrivals() > 4);
    assert_eq!(office.case(&id)["row"]["status"], "registered");
    office.call("lock", &json!({}));
    office.unlock(&head);
    office.call("set_hub_automatic", &json!({ "is_automatic": false }));
    let board = office.call("site_board", &json!({}));
    assert_eq!(board["hub"]["is_automatic"], false);
}

#[test]
fn the_district_adds_up_what_the_streets_tables_say_and_sees_no_small_number_by_type() {
    let street = Street::bare();
    lxq_api::init_demo(&street.host, Some(7), Some(400), PASSPHRASE).unwrap();
    let account = street.host.accounts()[0].1;
    street.unlock(&account.to_string());
    office(&street);
    let address = set_up(&street);
    street.call("exchange_with_hub", &json!({}));
    let mut client = Client::connect(&address, NoTls).unwrap();
    client
        .batch_execute("grant lxq_figures to guanli; set role lxq_figures")
        .unwrap();
    let sum = |client: &mut Client, figure: &str| -> i64 {
        let sql = "select coalesce(sum(value), 0)::bigint from lxq.figure \
                   where part = '' and figure = $1 and month >= '2026-01-01' and month < '2027-01-01'";
        client.query_one(sql, &[&figure]).unwrap().get(0)
    };
    let year = json!({ "from": "2026-01-01", "to": "2026-12-31", "basis": "registered", "rows": "platform" });
    let slice = street.call("figure_slice", &year);
    let cases = slice["total"]["count"].as_i64();
    assert_eq!(cases, Some(sum(&mut client, "registered")));
    let small = "select count(*) from lxq.figure where part <> '' and value between 1 and 2";
    let few: i64 = client.query_one(small, &[]).unwrap().get(0);
    assert_eq!(few, 0);
    let hidden = "select count(*) from lxq.figure where part <> '' and value is null";
    let hidden: i64 = client.query_one(hidden, &[]).unwrap().get(0);
    assert!(hidden > 0, "the demo street has few cases of many types");
    let names = client.query("select name from lxq.platform", &[]).unwrap();
    assert!(names.len() > 26);
    // A second visit puts nothing down anew.
    let before: i64 = client
        .query_one("select count(*) from lxq.figure", &[])
        .unwrap()
        .get(0);
    street.call("exchange_with_hub", &json!({}));
    let after: i64 = client
        .query_one("select count(*) from lxq.figure", &[])
        .unwrap()
        .get(0);
    assert_eq!(before, after);
}
