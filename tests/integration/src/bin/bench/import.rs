//! Import of the real citizen messages, against reading and inserting them raw.

use crate::report::Report;
use crate::street::Street;
use crate::{peer, percentile, timed};
use serde_json::json;
use std::path::PathBuf;

const ROUNDS: usize = 5;

pub fn run(report: &mut Report) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/citizen-messages.xlsx");
    #[expect(clippy::disallowed_methods, reason = "the bench reads its input")]
    let Ok(bytes) = std::fs::read(&file) else {
        println!("import: the messages are not here, left out");
        return;
    };
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    let mut imported = 0;
    for _ in 0..ROUNDS {
        let street = Street::new();
        let upload = street
            .host
            .upload("messages.xlsx", bytes.clone())
            .expect("an upload");
        let (report, time) =
            timed(|| street.call("import_requests", json!({ "upload_id": upload })));
        imported = report["imported"].as_u64().unwrap_or(0);
        ours.push(time);
        let folder = street.folder.path().join("peer.db");
        let ((), time) = timed(|| {
            let rows = peer::read(&bytes);
            peer::insert(&mut peer::encrypted(&folder), &rows);
        });
        peers.push(time);
    }
    let (ours, peers) = (percentile(&mut ours, 50), percentile(&mut peers, 50));
    let what = format!("import of {imported} messages incl. journal");
    report.time(&what, ours, 3000);
    report.against(
        &what,
        ours,
        ("calamine + raw encrypted insert", peers),
        Some(3.0),
    );
}
