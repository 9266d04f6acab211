//! A casebook in a temporary folder, worked through the dispatcher as every surface does.

use chrono::{DateTime, Utc};
use lxq_api::{Host, HostOptions, dispatch};
use lxq_core::store::{SystemTime, WallClock, WorkFactor};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "bench-street";

/// A host over a folder that goes away with it.
pub struct Street {
    pub host: Host,
    pub folder: TempDir,
}

/// A clock that stands still.
struct Standing(DateTime<Utc>);

impl WallClock for Standing {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

impl Street {
    /// An empty folder without a casebook.
    pub fn empty() -> Self {
        Self::bare(Arc::new(SystemTime), false)
    }

    /// The full demo street, unlocked.
    pub fn demo() -> Self {
        let street = Self::empty();
        lxq_api::init_demo(&street.host, None, None, PASSPHRASE).unwrap_or_else(|failure| {
            panic!("the demo street: {:?}", failure.code);
        });
        street.unlock();
        street
    }

    /// The same on another day.
    pub fn on(day: &str) -> Self {
        let morning = format!("{day}T10:00:00+08:00").parse().expect("a day");
        Self::bare(Arc::new(Standing(morning)), false)
    }

    fn bare(time: Arc<dyn WallClock>, has_background: bool) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let host = Host::new(HostOptions {
            folder: folder.path().join("book"),
            time,
            work: WorkFactor::LIGHT,
            has_background,
            may_read_beside: false,
        });
        Self { host, folder }
    }

    /// A new casebook with one platform.
    pub fn new() -> Self {
        Self::empty().founded()
    }

    /// The same with the search index following in the background, as in a window.
    pub fn with_index() -> Self {
        Self::bare(Arc::new(SystemTime), true).founded()
    }

    fn founded(self) -> Self {
        let street = self;
        street.call(
            "create_casebook",
            json!({
                "street": "测速街道", "platform": "测速平台", "platform_kind": "one_stop_platform",
                "committee_short_name": "测速", "person": "测速员", "passphrase": PASSPHRASE,
            }),
        );
        street
    }

    /// Opens the casebook for its first account.
    pub fn unlock(&self) {
        let account = self.host.accounts().first().map(|(_, id)| *id);
        self.call(
            "unlock",
            json!({ "passphrase": PASSPHRASE, "account": account }),
        );
    }

    /// Carries a command out; a failure ends the run.
    pub fn call(&self, name: &str, request: Value) -> Value {
        match dispatch(&self.host, name, request) {
            Ok(answer) => answer,
            Err(failure) => panic!("{name}: {:?} {:?}", failure.code, failure.fields),
        }
    }
}
