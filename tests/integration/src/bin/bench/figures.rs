//! Figures over a million disputes: the official tables, and any grouping against `DuckDB` on one thread
//! over the same rows.

use crate::report::Report;
use crate::street::{PASSPHRASE, Street};
use crate::{millis, timed};
use age::secrecy::SecretString;
use chrono::{NaiveDate, TimeDelta};
use rusqlite::{Connection, named_params};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use uuid::Uuid;

/// So many disputes, over ten years.
const DISPUTES: u32 = 1_000_000;
const DAYS: i64 = 3_650;
const TIMES: usize = 30;
/// Before the tables of facts.
const SCHEMA_BEFORE: u32 = 12;

/// What the migrations after it make.
const MADE_LATER: [&str; 14] = [
    "table case_fact",
    "table case_summary",
    "index request_by_figures",
    "index dispute_by_closed_on",
    "index dispute_by_unaccepted",
    "table street_secret",
    "table street_register",
    "table scope_identity",
    "table exchange_run",
    "table depot",
    "table sent_segment",
    "table receipt",
    "table reader",
    "table set_aside_segment",
];

/// The official tables.
const TABLES: [&str; 8] = [
    "case_table",
    "street_year",
    "request_table",
    "hazard_table",
    "consultation_table",
    "outreach_table",
    "rating_table",
    "organisation_table",
];

/// Runs it.
pub fn run(report: &mut Report) {
    let street = Street::demo();
    let last = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default();
    street.call("lock", json!({}));
    let ((), time) = timed(|| fill(&street, last));
    println!("figures: {DISPUTES} disputes written: {}", millis(time));
    let ((), time) = timed(|| street.unlock());
    println!("figures: facts and sums of all made: {}", millis(time));
    for table in TABLES {
        for unit in ["platform", "committee"] {
            let ask = json!({
                "table": table, "unit": unit, "from": "2025-12-01", "to": "2026-11-30",
            });
            report.times(
                &format!("figures: {table} of a year by {unit}"),
                &mut times(&street, "figures", &ask),
                10,
            );
        }
    }
    let sides = json!({ "rows": "dispute_type", "columns": "month" });
    let (_, time) = timed(|| street.call("figure_slice", sides));
    println!("figures: columns of all read: {}", millis(time));
    against_duckdb(&street, report);
}

fn times(street: &Street, command: &str, ask: &Value) -> Vec<Duration> {
    street.call(command, ask.clone());
    (0..TIMES)
        .map(|_| timed(|| street.call(command, ask.clone())).1)
        .collect()
}

/// A grouping as both are asked for it.
struct Grouping {
    what: &'static str,
    ask: Value,
    sql: &'static str,
}

fn groupings() -> [Grouping; 3] {
    let period = |mut ask: Value| {
        ask["from"] = "2016-01-01".into();
        ask["to"] = "2026-11-30".into();
        ask
    };
    [
        Grouping {
            what: "types by months, of three sources",
            ask: period(json!({
                "rows": "dispute_type", "columns": "month",
                "filters": [{ "dimension": "source",
                    "values": ["applied", "proactive", "entrusted_court"] }],
            })),
            sql: "select dispute_type, date_trunc('month', closed_on), count(*) from facts \
                  where closed_on between date '2016-01-01' and date '2026-11-30' \
                  and source in ('applied', 'proactive', 'entrusted_court') group by all",
        },
        Grouping {
            what: "platforms by outcomes, of people's mediation",
            ask: period(json!({
                "rows": "platform", "columns": "outcome",
                "filters": [{ "dimension": "mediation_kind", "values": ["peoples"] }],
            })),
            sql: "select scope, outcome, count(*) from facts \
                  where closed_on between date '2016-01-01' and date '2026-11-30' \
                  and mediation_kind = 'peoples' group by all",
        },
        Grouping {
            what: "amounts of types by sources",
            ask: period(json!({
                "rows": "dispute_type", "columns": "source", "measure": "amount",
            })),
            sql: "select dispute_type, source, count(*), \
                  sum(case when outcome = 'settled' then amount_fen else 0 end) from facts \
                  where closed_on between date '2016-01-01' and date '2026-11-30' group by all",
        },
    ]
}

/// The same groupings by `DuckDB`; its texts as they are, and told beside it as its own enumerations.
fn against_duckdb(street: &Street, report: &mut Report) {
    let file = street.folder.path().join("facts.csv");
    let groupings = groupings();
    let count = rows_as_text(&open(street), &file);
    let queries: Vec<&str> = groupings.iter().map(|one| one.sql).collect();
    let told = duckdb(&json!({ "file": file, "queries": queries, "times": TIMES }));
    for (at, one) in groupings.iter().enumerate() {
        let what = format!("figures: {}", one.what);
        let mut ours = times(street, "figure_slice", &one.ask);
        ours.sort();
        let best = ours[0];
        let Some(told) = &told else {
            println!(
                "{what}: {} · not compared (pip package duckdb)",
                millis(best)
            );
            report.hold(&what, false);
            continue;
        };
        assert_eq!(told["rows"], count, "both have the same rows");
        let seconds =
            |kind: &str| Duration::from_secs_f64(told[kind][at].as_f64().unwrap_or_default());
        report.ahead(&what, best, ("DuckDB, one thread", seconds("texts")), 10.0);
        println!(
            "{what}: DuckDB with enumerations instead of texts {}",
            millis(seconds("enumerations"))
        );
    }
}

fn duckdb(ask: &Value) -> Option<Value> {
    let program = std::env::var("LXQ_DUCKDB_PYTHON").ok()?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/bench/python_duckdb.py");
    let mut child = Command::new(program)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child
        .stdin
        .take()?
        .write_all(ask.to_string().as_bytes())
        .ok()?;
    let run = child.wait_with_output().ok()?;
    serde_json::from_slice(&run.stdout).ok()
}

/// The casebook's own file, past the program: only a bench may do that.
fn open(street: &Street) -> Connection {
    let folder = street.folder.path().join("book");
    let key = std::fs::read_dir(folder.join("keys"))
        .expect("keys")
        .flatten()
        .map(|one| one.path())
        .find(|path| !path.ends_with("recovery.age"))
        .expect("a key");
    let mut sealed = Vec::new();
    let mut file = std::fs::File::open(key).expect("a key");
    file.read_to_end(&mut sealed).expect("a key");
    let opener = age::Decryptor::new(sealed.as_slice()).expect("a sealed key");
    let identity = age::scrypt::Identity::new(SecretString::from(PASSPHRASE.to_owned()));
    let mut reader = opener
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .expect("the passphrase");
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).expect("a key");
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let connection = Connection::open(folder.join("casebook.db")).expect("the casebook");
    connection
        .execute_batch(&format!(
            "pragma key = \"x'{hex}'\"; pragma cache_size = -262144;"
        ))
        .expect("the key");
    connection
}

/// Fills the tables of records beside the journal, and takes away what is made of them, so that opening
/// makes it as after an update of the program.
fn fill(street: &Street, last: NaiveDate) {
    let mut connection = open(street);
    let list = |sql: &str| -> Vec<Uuid> {
        let mut statement = connection.prepare(sql).expect("a query");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("ids")
    };
    let platforms = list("select id from platform");
    let parties = list("select id from party limit 1000");
    let types = lxq_core::domain::dispute::built_in_types();
    let transaction = connection.transaction().expect("a transaction");
    for number in 0..DISPUTES {
        // A mixture that repeats only after all of them.
        let mixed = number.wrapping_mul(2_654_435_761);
        let part = |bits: u32, of: u32| (mixed >> bits) % of;
        let base = (u128::from(number) << 64) | 0x7000_0000;
        let id = Uuid::from_u128(base);
        let agreement = Uuid::from_u128(base + 1);
        let registered = last - TimeDelta::days(i64::from(number) * DAYS / i64::from(DISPUTES));
        let closed = (part(3, 50) > 0).then(|| registered + TimeDelta::days(part(7, 45).into()));
        let is_settled = closed.is_some() && part(11, 8) > 0;
        let scope = platforms[part(5, u32::try_from(platforms.len()).unwrap_or(1)) as usize];
        transaction
            .prepare_cached(
                "insert into dispute (id, scope, status, registered_on, accepted_on, closed_on, \
                 dispute_type, mediation_kind, source, outcome, is_difficult, agreement_id, \
                 created_at, changed_at) \
                 values (:id, :scope, :status, :registered, :registered, :closed, :type, :kind, \
                 :source, :outcome, :difficult, :agreement, 1, 1)",
            )
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":id": id.as_bytes(),
                    ":scope": scope.as_bytes(),
                    ":status": if closed.is_some() { "closed" } else { "mediating" },
                    ":registered": registered.to_string(),
                    ":closed": closed.map(|day| day.to_string()),
                    ":type": types[part(9, u32::try_from(types.len()).unwrap_or(1)) as usize].code,
                    ":kind": ["peoples", "peoples", "peoples", "lawyer"][part(13, 4) as usize],
                    ":source": SOURCES[part(15, 7) as usize],
                    ":outcome": closed.map(|_| if is_settled { "settled" } else { "not_settled" }),
                    ":difficult": part(17, 20) == 0,
                    ":agreement": is_settled.then_some(agreement.as_bytes()),
                })
            })
            .expect("a dispute");
        if is_settled {
            transaction
                .prepare_cached(
                    "insert into agreement (id, scope, dispute_id, form, amount_fen, effective_on, \
                     created_at, changed_at) values (?1, ?2, ?3, ?4, ?5, '2026-01-01', 1, 1)",
                )
                .and_then(|mut statement| {
                    let form = if part(19, 3) == 0 { "oral" } else { "written" };
                    statement.execute((
                        agreement.as_bytes(),
                        scope.as_bytes(),
                        id.as_bytes(),
                        form,
                        i64::from(part(8, 9_000_000)),
                    ))
                })
                .expect("an agreement");
        }
        for place in 0..2 {
            let party = parties[(number as usize * 2 + place) % parties.len()];
            let link = Uuid::from_u128(base + 2 + place as u128);
            transaction
                .prepare_cached(
                    "insert into dispute_party (id, scope, dispute_id, party_id, created_at, \
                     changed_at) values (?1, ?2, ?3, ?4, 1, 1)",
                )
                .and_then(|mut statement| {
                    statement.execute((
                        link.as_bytes(),
                        scope.as_bytes(),
                        id.as_bytes(),
                        party.as_bytes(),
                    ))
                })
                .expect("a party");
        }
    }
    transaction.commit().expect("a commit");
    for made_later in MADE_LATER {
        connection
            .execute_batch(&format!("drop {made_later};"))
            .expect("what later versions made");
    }
    connection
        .pragma_update(None, "user_version", SCHEMA_BEFORE)
        .expect("the version");
    connection
        .query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))
        .expect("a checkpoint");
}

const SOURCES: [&str; 7] = [
    "applied",
    "proactive",
    "entrusted_court",
    "entrusted_procuratorate",
    "entrusted_police",
    "entrusted_petition",
    "entrusted_other",
];

/// The rows as text for another program; answers how many.
fn rows_as_text(connection: &Connection, file: &Path) -> u64 {
    let mut out = std::io::BufWriter::new(std::fs::File::create(file).expect("a file"));
    writeln!(
        out,
        "scope,registered_on,closed_on,dispute_type,mediation_kind,source,people_count,outcome,amount_fen"
    )
    .expect("a line");
    let mut statement = connection
        .prepare(
            "select hex(scope), registered_on, closed_on, dispute_type, mediation_kind, source, \
             people_count, outcome, amount_fen from case_fact",
        )
        .expect("a query");
    let mut rows = statement.query([]).expect("rows");
    let mut count = 0;
    while let Some(row) = rows.next().expect("a row") {
        let text = |at: usize| {
            row.get::<_, Option<String>>(at)
                .ok()
                .flatten()
                .unwrap_or_default()
        };
        let number = |at: usize| row.get::<_, i64>(at).unwrap_or_default();
        writeln!(
            out,
            "{},{},{},{},{},{},{},{},{}",
            text(0),
            text(1),
            text(2),
            text(3),
            text(4),
            text(5),
            number(6),
            text(7),
            number(8)
        )
        .expect("a line");
        count += 1;
    }
    out.flush().expect("a file");
    count
}
