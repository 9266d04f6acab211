//! The hub: what it takes to put a year's segments down and to take them, against PostgreSQL's own `copy`
//! of the same bytes in and out; and the whole exchange of both desks beside it.

use crate::exchange::{fields, mark_parties, open, second_desk, server};
use crate::report::Report;
use crate::street::Street;
use crate::{millis, timed};
use lxq_core::store::Casebook;
use lxq_core::sync::{
    Depot as _, ExchangeProgress, HubDepot, Reading, create_street_key, exchange_by_hub, found_hub,
    hub_door, membership,
};
use lxq_postgres::Postgres;
use postgres::binary_copy::{BinaryCopyInWriter, BinaryCopyOutIter};
use postgres::types::Type;
use postgres::{Client, NoTls};
use serde_json::json;

/// How many times as long as `copy` it may take.
const BEHIND: f64 = 2.0;

pub fn run(report: &mut Report) {
    let what = "hub: putting a year's segments down and taking them, against copy";
    let Some(server) = server(what, report) else {
        return;
    };
    let street = Street::demo();
    street.call("lock", json!({}));
    let office = open(&street.folder.path().join("book"));
    create_street_key(&office, "街道办事处").expect("a street's key");
    mark_parties(&office, report);
    found_hub(&office, &server.address(), None).expect("a hub");
    let place = tempfile::tempdir().expect("a temporary folder");
    let desk = second_desk(&office, &place.path().join("book"));
    let (entries, ..) = office.export().expect("the journal");
    let changes: usize = entries.iter().map(fields).sum();
    let go = |casebook: &Casebook| {
        exchange_by_hub(casebook, "bench", &ExchangeProgress::default()).expect("an exchange")
    };
    let (_, push) = timed(|| go(&office));
    let (taken, pull) = timed(|| go(&desk));
    assert_eq!(taken.counts.received, entries.len() as u64, "all is taken");
    println!(
        "hub: {changes} changes ({} entries) put down by one desk in {}, taken in by another in {}",
        entries.len(),
        millis(push),
        millis(pull)
    );
    transport(&server, &office, what, report);
}

/// The hub's own part of it: the segments' bytes there and back.
fn transport(server: &Postgres, office: &Casebook, what: &str, report: &mut Report) {
    let member = membership(office).expect("a street").expect("a desk");
    let door = hub_door(office).expect("a door").expect("a hub");
    let progress = ExchangeProgress::default();
    let street = member.register.content.street_key;
    let depot = HubDepot::open(&door, &street, &progress).expect("the hub");
    let nothing = Reading {
        own: member.device,
        heads: &[],
    };
    let names = depot.list(&nothing).expect("a list").segments;
    let read = || -> Vec<Vec<u8>> {
        let bytes = names
            .iter()
            .map(|name| depot.segment(name).expect("a segment"));
        bytes.map(|bytes| bytes.expect("whole")).collect()
    };
    let all = read();
    let size: usize = all.iter().map(Vec::len).sum();
    let mut client = Client::connect(&server.address(), NoTls).expect("a server");
    client
        .batch_execute(
            "delete from lxq.segment; create table peer (hash bytea, content bytea); checkpoint",
        )
        .expect("an empty shelf");
    let ((), put) = timed(|| {
        for (name, bytes) in names.iter().zip(&all) {
            depot.put_segment(name, bytes).expect("a segment");
        }
    });
    let (found, take) = timed(|| {
        let listed = depot.list(&nothing).expect("a list").segments.len();
        assert_eq!(listed, names.len());
        read()
    });
    assert_eq!(found, all, "they are the same bytes");
    let ((), copy_in) = timed(|| {
        let sink = client
            .copy_in("copy peer from stdin binary")
            .expect("a copy");
        let mut writer = BinaryCopyInWriter::new(sink, &[Type::BYTEA, Type::BYTEA]);
        for (name, bytes) in names.iter().zip(&all) {
            writer.write(&[&&name.hash.0[..], bytes]).expect("a row");
        }
        writer.finish().expect("all rows");
    });
    let (copied, copy_out) = timed(|| {
        let source = client
            .copy_out("copy peer to stdout binary")
            .expect("a copy");
        let rows = BinaryCopyOutIter::new(source, &[Type::BYTEA, Type::BYTEA]);
        let rows = postgres::fallible_iterator::FallibleIterator::map(rows, |row| {
            Ok(row.get::<Vec<u8>>(1).len())
        });
        postgres::fallible_iterator::FallibleIterator::fold(rows, 0, |sum, one| Ok(sum + one))
            .expect("rows")
    });
    assert_eq!(copied, size, "they are the same bytes");
    println!(
        "hub: {} segments, {size} bytes: put {}, taken {}; copy in {}, out {}",
        names.len(),
        millis(put),
        millis(take),
        millis(copy_in),
        millis(copy_out)
    );
    report.against(what, put + take, ("copy", copy_in + copy_out), Some(BEHIND));
}
