//! Saving a new dispute, against a bare durable update of one row in an encrypted file: alone,
//! and with the search index following in the background as it does in a window.

use crate::report::Report;
use crate::street::Street;
use crate::{peer, percentile, timed};
use serde_json::json;
use std::time::Duration;

const ROUNDS: usize = 500;
/// How long somebody who saves one dispute after the other would need at the very least: the index
/// then runs beside the saves and not only after them.
const PACE: Duration = Duration::from_millis(10);

pub fn run(report: &mut Report) {
    against_peer(report, &Street::new(), "save of a new dispute", None);
    let street = Street::with_index();
    let what = "save of a new dispute, the index following";
    against_peer(report, &street, what, Some(PACE));
}

fn against_peer(report: &mut Report, street: &Street, what: &str, pace: Option<Duration>) {
    let peer = peer::encrypted(&street.folder.path().join("peer.db"));
    peer.execute_batch(
        "create table one (id integer primary key, n integer); insert into one values (1, 0)",
    )
    .expect("a table");
    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let request = json!({
            "dispute_type": "neighbour", "source": "applied", "mediation_kind": "peoples",
            "facts": format!("楼上漏水浸湿顶棚，双方对赔偿数额意见不一，第{round}件。"),
            "claims": "赔偿修缮费用", "amount_fen": "350000", "place": "3号楼",
            "parties": [
                { "role": "applicant", "kind": "person", "name": "甲某", "phone": "19900000000" },
                { "role": "respondent", "kind": "person", "name": "乙某" },
            ],
        });
        ours.push(timed(|| street.call("register_dispute", request)).1);
        let ((), time) = timed(|| {
            peer.execute("update one set n = n + 1 where id = 1", [])
                .expect("an update");
        });
        peers.push(time);
        if round % 100 == 99 {
            peer.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(()))
                .expect("a checkpoint");
        }
        if let Some(pace) = pace {
            std::thread::sleep(pace);
        }
    }
    for (percent, goal) in [(50, None), (99, Some(3.0))] {
        let (ours, peers) = (
            percentile(&mut ours, percent),
            percentile(&mut peers, percent),
        );
        report.against(
            &format!("{what}, p{percent}"),
            ours,
            ("bare durable update", peers),
            goal,
        );
    }
}
