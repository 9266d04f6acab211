//! A street of desks and the sticks between them.

use crate::domain::scope::Scope;
use crate::store::tests::builders::Desk;
use crate::store::tests::dump;
use crate::sync::{
    DeviceRole, Enrolment, ExchangeProgress, ExchangeReport, SyncError, accept_letter,
    create_street_key, enrol, exchange, open_letter, read_request, write_request,
};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The last day of certificates in these tests.
pub fn until() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 11, 30).unwrap()
}

/// A desk that is the street's office.
pub fn office() -> Desk {
    let desk = Desk::new();
    create_street_key(&desk.book, "街道办事处").unwrap();
    desk
}

/// What the office decides for a desk of these scopes.
pub fn decided(name: &str, scopes: &[Scope]) -> Enrolment {
    Enrolment {
        name: name.to_owned(),
        role: DeviceRole::Platform,
        scopes: scopes.to_vec(),
        valid_until: until(),
    }
}

/// Enrols a desk.
pub fn admit(office: &Desk, desk: &Desk, name: &str, scopes: &[Scope]) {
    let (_, bytes) = write_request(&desk.book, name).unwrap();
    let request = read_request(&bytes).unwrap();
    let sealed = enrol(&office.book, &request, decided(name, scopes)).unwrap();
    let letter = open_letter(&desk.book, &sealed).unwrap();
    accept_letter(&desk.book, &letter).unwrap();
}

/// An office and desks that all share these scopes.
pub fn street(count: usize, scopes: &[Scope]) -> Vec<Desk> {
    let mut desks = vec![office()];
    for number in 1..count {
        let desk = Desk::new();
        admit(&desks[0], &desk, &format!("{number}号平台"), scopes);
        desks.push(desk);
    }
    desks
}

/// A desk, and a copy of its disk.
pub fn copied(desk: Desk) -> (Desk, Desk) {
    let closed = desk.close();
    let place = tempfile::TempDir::new().unwrap();
    super::faults::copy(closed.folder.path(), place.path());
    let desk = closed.open();
    let folder = crate::store::Folder::at(place.path());
    let (key, clock) = (desk.key.clone(), desk.clock.clone());
    let book = crate::store::Casebook::open_with_key(&folder, key.clone(), true, clock.clone());
    let copy = Desk {
        book: book.unwrap(),
        clock,
        key,
        code: crate::store::RecoveryCode::generate().unwrap(),
        folder: place,
    };
    (desk, copy)
}

/// A stick.
pub fn stick() -> TempDir {
    TempDir::new().unwrap()
}

/// One exchange.
pub fn try_go(desk: &Desk, stick: &Path) -> Result<ExchangeReport, SyncError> {
    exchange(&desk.book, stick, "1.0", &ExchangeProgress::default())
}

/// One exchange that goes well.
#[track_caller]
pub fn go(desk: &Desk, stick: &TempDir) -> ExchangeReport {
    try_go(desk, stick.path()).unwrap()
}

/// Fails unless all desks hold the same.
#[track_caller]
pub fn assert_equal(desks: &[Desk]) {
    let first = dump::everything(&desks[0].sql());
    for desk in &desks[1..] {
        dump::assert_equal(&dump::everything(&desk.sql()), &first);
    }
    desks.iter().for_each(Desk::assert_sound);
}

/// Every segment on a stick, in order of the names.
pub fn segments(stick: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![stick.join("连心桥交换/segments")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "age") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The reasons of what was set aside, in order.
pub fn reasons(report: &ExchangeReport) -> Vec<&str> {
    report
        .set_aside
        .iter()
        .map(|one| one.reason.as_str())
        .collect()
}
