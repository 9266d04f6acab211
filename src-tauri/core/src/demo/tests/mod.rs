//! The demo street is a year of believable work, and none of it is true.

mod content;
mod figures;
mod lawyers;
mod linkage;
mod street;
mod texts;
mod year;

use super::{DemoBuilt, DemoOptions, build};
use crate::domain::record::Record;
use crate::store::{Casebook, Folder, Passphrase, StoreError, WallClock};
use chrono::{DateTime, NaiveDate, Utc};
use std::sync::Arc;
use tempfile::TempDir;

/// A clock that stands still.
struct Standing(DateTime<Utc>);

impl WallClock for Standing {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// A built street, open.
struct Demo {
    casebook: Casebook,
    built: DemoBuilt,
    today: NaiveDate,
    _folder: TempDir,
}

impl Demo {
    fn all<R: Record>(&self) -> Vec<R> {
        let read = |reader: crate::store::Reader<'_>| reader.all::<R>();
        self.casebook.read::<_, StoreError>(read).unwrap()
    }
}

fn street(seed: u64, day: &str, cases: u32) -> Demo {
    let now: DateTime<Utc> = format!("{day}T10:00:00+08:00").parse().unwrap();
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::at(place.path().join("demo"));
    let passphrase = Passphrase::new("lianxinqiao");
    let options = DemoOptions {
        seed,
        cases,
        requests: cases,
        consultations: cases / 2,
        ..DemoOptions::new(passphrase.clone())
    };
    let built = build(&folder, &options, Arc::new(Standing(now))).unwrap();
    let first = built.accounts[0].id;
    let opened = Casebook::open(&folder, first, &passphrase, Arc::new(Standing(now))).unwrap();
    Demo {
        casebook: opened.casebook,
        built,
        today: day.parse().unwrap(),
        _folder: place,
    }
}
