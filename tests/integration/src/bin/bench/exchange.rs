//! Exchange: how many bytes a change takes, how fast another casebook takes a street's year in, and the
//! same last-writer-wins merge done by PostgreSQL from jsonb.
//!
//! A change is what the merge weighs: one field that an entry sets. Entries are told beside it.

use crate::report::Report;
use crate::street::{PASSPHRASE, Street};
use crate::{millis, timed};
use lxq_core::journal::Entry;
use lxq_core::store::table::same_party::marks;
use lxq_core::store::{Casebook, Folder, Passphrase, SystemTime, WorkFactor};
use lxq_core::sync::{
    DeviceRole, Enrolment, ExchangeProgress, accept_letter, create_street_key, enrol, exchange,
    open_letter, read_request, write_request,
};
use lxq_postgres::{Postgres, Wanted};
use postgres::{Client, NoTls};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Bytes that a change may take.
const BYTES: f64 = 120.0;
/// Changes that are to be taken in within a second.
const RATE: f64 = 50_000.0;
/// How many times as long PostgreSQL is to take.
const AHEAD: f64 = 5.0;
/// A mark is to be dear to whoever tries numbers, and not to be felt in an exchange.
const MARK_MS: f64 = 60.0;
/// Within so many milliseconds a new desk of the office is to have everything.
const CATCH_UP: u64 = 5 * 60 * 1000;
/// Changes of a platform in a year as the design reckons them.
const PLATFORM_YEAR: f64 = 300_000.0;

pub fn run(report: &mut Report) {
    let street = Street::demo();
    street.call("lock", json!({}));
    let office = open(&street.folder.path().join("book"));
    create_street_key(&office, "街道办事处").expect("a street's key");
    mark_parties(&office, report);
    let stick = tempfile::tempdir().expect("a temporary folder");
    let (sent, time) = timed(|| go(&office, stick.path()));
    let bytes = size_of(&stick.path().join("连心桥交换/segments"));
    let (entries, ..) = office.export().expect("the journal");
    let changes: usize = entries.iter().map(fields).sum();
    let per = |count: usize| bytes as f64 / count.max(1) as f64;
    println!(
        "export: {} entries, {changes} changes, {bytes} bytes in {}: {:.1} bytes a change (goal ≤ {BYTES}), {:.1} an entry",
        entries.len(),
        millis(time),
        per(changes),
        per(entries.len()),
    );
    report.hold("export: bytes a change", per(changes) <= BYTES);
    assert_eq!(sent, entries.len() as u64, "all is put down");
    let ours = take_in(&office, stick.path(), &entries, changes, report);
    against_postgres(&entries, changes, ours, report);
}

/// Marks the parties of all open matters, which the office does for platforms without a desk of their own.
/// What is told beside it is an exchange of the same entries that finds all marks made.
pub fn mark_parties(office: &Casebook, report: &mut Report) {
    let count = || office.read(marks).expect("the marks").len();
    let (mut made, mut took) = (0, Duration::ZERO);
    loop {
        let sticks = [(); 2].map(|()| tempfile::tempdir().expect("a temporary folder"));
        let (_, first) = timed(|| go(office, sticks[0].path()));
        let news = count() - made;
        if news == 0 {
            break;
        }
        let (_, again) = timed(|| go(office, sticks[1].path()));
        made += news;
        took += first.saturating_sub(again);
    }
    let each = took.as_secs_f64() * 1000.0 / made.max(1) as f64;
    println!(
        "marks of parties: {made} in {}, {each:.1} ms each (goal ≤ {MARK_MS})",
        millis(took)
    );
    report.hold("a mark of a party", each <= MARK_MS);
}

/// A new computer of the office's, enrolled.
pub fn second_desk(office: &Casebook, place: &Path) -> Casebook {
    let folder = Folder::at(place);
    let time = Arc::new(SystemTime);
    let described = office.folder().device().expect("its description");
    let (desk, _) = Casebook::create(&folder, &described.street, true, WorkFactor::LIGHT, time)
        .expect("a casebook");
    let (_, request) = write_request(&desk, "街道第二台").expect("a request");
    let decided = Enrolment {
        name: "街道第二台".to_owned(),
        role: DeviceRole::Office,
        scopes: Vec::new(),
        valid_until: office.today() + chrono::Days::new(365),
    };
    let request = read_request(&request).expect("a request");
    let sealed = enrol(office, &request, decided).expect("an answer");
    let letter = open_letter(&desk, &sealed).expect("a letter");
    accept_letter(&desk, &letter).expect("a certificate");
    desk
}

/// It takes all in.
fn take_in(
    office: &Casebook,
    stick: &Path,
    entries: &[Entry],
    changes: usize,
    report: &mut Report,
) -> Duration {
    let place = tempfile::tempdir().expect("a temporary folder");
    let desk = second_desk(office, &place.path().join("book"));
    go(office, stick);
    let (received, ours) = timed(|| receive(&desk, stick));
    assert_eq!(received, entries.len() as u64, "all is taken");
    let rate = |count: usize| count as f64 / ours.as_secs_f64();
    println!(
        "import: {received} entries of a year of the whole street in {}, {:.0} entries a second",
        millis(ours),
        rate(entries.len()),
    );
    report.rate(
        "import with merge, chain check and projection, changes",
        rate(changes),
        RATE,
    );
    let what = "a new desk of the office catches up a year of all platforms of the demo street";
    report.time(what, ours, CATCH_UP);
    println!(
        "at that rate 44 platform-years of {PLATFORM_YEAR} changes take {:.1} minutes",
        44.0 * PLATFORM_YEAR / rate(changes) / 60.0
    );
    let proof = desk.verify().expect("a proof");
    report.hold("what was taken in proves sound", proof.problems.is_empty());
    ours
}

/// PostgreSQL has the same entries as jsonb and works out what holds of each field.
fn against_postgres(entries: &[Entry], changes: usize, ours: Duration, report: &mut Report) {
    let what = "import against the merge in PostgreSQL from jsonb";
    let Some(server) = server(what, report) else {
        return;
    };
    let mut client = Client::connect(&server.address(), NoTls).expect("a server");
    client
        .batch_execute(
            "create table entry (device uuid, scope uuid, seq bigint, at bigint, kind text, \
             record uuid, set jsonb, primary key (device, scope, seq)); \
             create table state (record uuid, field text, value jsonb, at bigint, device uuid, \
             seq bigint, primary key (record, field));",
        )
        .expect("tables");
    let mut text = String::new();
    for entry in entries {
        let set = Value::Object(entry.set.clone().unwrap_or_default());
        let set = set.to_string().replace('\\', "\\\\");
        let scope = entry.scope.as_uuid();
        text.push_str(&format!(
            "{}\t{scope}\t{}\t{}\t{}\t{}\t{set}\n",
            entry.device,
            entry.seq,
            entry.at.as_i64(),
            entry.kind,
            entry.record,
        ));
    }
    let ((), loading) = timed(|| {
        let mut copy = client.copy_in("copy entry from stdin").expect("a copy");
        copy.write_all(text.as_bytes()).expect("rows");
        copy.finish().expect("all rows");
    });
    client.batch_execute("analyze entry").expect("its figures");
    let ((), theirs) = timed(|| {
        client
            .batch_execute(
                "insert into state (record, field, value, at, device, seq) \
             select distinct on (entry.record, one.key) \
             entry.record, one.key, one.value, entry.at, entry.device, entry.seq \
             from entry cross join lateral jsonb_each(entry.set) as one \
             order by entry.record, one.key, entry.at desc, entry.device desc, entry.seq desc \
             on conflict (record, field) do update \
             set value = excluded.value, at = excluded.at, device = excluded.device, \
             seq = excluded.seq \
             where (excluded.at, excluded.device, excluded.seq) \
             > (state.at, state.device, state.seq)",
            )
            .expect("the merge");
    });
    println!(
        "the merge in PostgreSQL: {:.0} changes a second; loading the entries as jsonb before: {}",
        changes as f64 / theirs.as_secs_f64(),
        millis(loading)
    );
    report.ahead(what, ours, ("PostgreSQL, the merge alone", theirs), AHEAD);
}

/// A server that waits for its disk; where there is none, the figure is told as missed.
pub fn server(what: &str, report: &mut Report) -> Option<Postgres> {
    let wanted = Wanted {
        durable: true,
        ..Wanted::default()
    };
    let server = Postgres::start(wanted).ok();
    if server.is_none() {
        println!("{what}: PostgreSQL is not there (apt install postgresql); not measured");
        report.hold(what, false);
    }
    server
}

pub fn fields(entry: &Entry) -> usize {
    entry.set.as_ref().map_or(0, serde_json::Map::len)
}

pub fn open(place: &Path) -> Casebook {
    let folder = Folder::at(place);
    let account = folder.device().expect("its description").accounts[0].id;
    let passphrase = Passphrase::new(PASSPHRASE);
    let opened = Casebook::open(&folder, account, &passphrase, Arc::new(SystemTime));
    opened.expect("the demo street").casebook
}

pub fn go(desk: &Casebook, stick: &Path) -> u64 {
    let report = exchange(desk, stick, "bench", &ExchangeProgress::default());
    report.expect("an exchange").counts.sent
}

pub fn receive(desk: &Casebook, stick: &Path) -> u64 {
    let report = exchange(desk, stick, "bench", &ExchangeProgress::default());
    report.expect("an exchange").counts.received
}

pub fn size_of(folder: &Path) -> u64 {
    let mut sum = 0;
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        sum += if path.is_dir() {
            size_of(&path)
        } else {
            entry.metadata().map_or(0, |meta| meta.len())
        };
    }
    sum
}
