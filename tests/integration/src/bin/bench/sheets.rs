//! Sheets: a list of 100,000 rows as a workbook, against openpyxl writing the same cells.

use crate::report::Report;
use chrono::{DateTime, NaiveDate, TimeDelta};
use lxq_core::export::{ExportCell, Imprint, ListColumn, ListTable, to_list_xlsx};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// So many rows.
const ROWS: u32 = 100_000;
/// How many times it is written.
const TIMES: u32 = 3;

const COLUMNS: &[ListColumn] = &[
    column("编号"),
    column("卷名"),
    column("纠纷类型"),
    column("状态"),
    column("登记日期"),
    column("结案日期"),
    column("当事人数"),
    column("涉及金额（元）"),
    column("申请人电话"),
    column("纠纷简要情况"),
];

const fn column(title: &'static str) -> ListColumn {
    ListColumn {
        title,
        meaning: "演示",
    }
}

const TYPES: [&str; 4] = ["邻里纠纷", "物业纠纷", "婚姻家庭纠纷", "损害赔偿纠纷"];

fn row(number: u32) -> Vec<ExportCell> {
    let text = |text: String| ExportCell::Text(text);
    let first = NaiveDate::from_ymd_opt(2022, 1, 1).unwrap_or_default();
    let day = first + TimeDelta::days((number % 1_500).into());
    let kind = TYPES[number as usize % TYPES.len()];
    vec![
        ExportCell::Identifier(format!("（2026）马桥子人调字第{number}号")),
        text(format!("甲{number}与乙{}{kind}", number % 977)),
        text(kind.to_owned()),
        text(
            if number.is_multiple_of(5) {
                "调解中"
            } else {
                "已结案"
            }
            .to_owned(),
        ),
        ExportCell::Day(day),
        if number.is_multiple_of(5) {
            ExportCell::Empty
        } else {
            ExportCell::Day(day + TimeDelta::days(21))
        },
        ExportCell::Count(i64::from(number % 7 + 2)),
        ExportCell::Money(i64::from(number) * 137),
        ExportCell::Identifier(format!("139****{:04}", number % 10_000)),
        text(format!(
            "双方因{kind}发生争执，经社区多次走访，第{number}次登记，现申请调解。"
        )),
    ]
}

/// Runs it.
pub fn run(report: &mut Report) {
    let what = "sheets: .xlsx of 100,000 rows against openpyxl";
    let list = ListTable {
        name: "纠纷".to_owned(),
        columns: COLUMNS.to_vec(),
        rows: (0..ROWS).map(row).collect(),
        notes: vec![("行数".to_owned(), ROWS.to_string())],
    };
    let imprint = Imprint {
        title: "纠纷".to_owned(),
        foot: "演示".to_owned(),
        at: DateTime::default(),
    };
    let mut best = Duration::MAX;
    for _ in 0..TIMES {
        let begin = Instant::now();
        let bytes = to_list_xlsx(&list, &imprint).expect("a list that a sheet takes");
        best = best.min(begin.elapsed());
        assert!(!bytes.is_empty());
    }
    match python(&list) {
        Some(seconds) => {
            let peer = ("openpyxl, write-only", Duration::from_secs_f64(seconds));
            report.ahead(what, best, peer, 10.0);
        }
        None => {
            println!("{what}: not measured (package python3-openpyxl)");
            report.hold(what, false);
        }
    }
}

/// How long openpyxl takes for the same cells; the best of as many.
fn python(list: &ListTable) -> Option<f64> {
    let told: Vec<Vec<Value>> = list
        .rows
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    let heads: Vec<_> = list.columns.iter().map(|column| column.title).collect();
    let widths = vec![18; heads.len()];
    let told = json!({ "heads": heads, "widths": widths, "rows": told, "times": TIMES });
    let program = std::env::var("LXQ_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".to_owned());
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/bin/bench/python_openpyxl.py");
    let mut child = Command::new(program)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child
        .stdin
        .take()?
        .write_all(told.to_string().as_bytes())
        .ok()?;
    let run = child.wait_with_output().ok()?;
    let answer: Value = serde_json::from_slice(&run.stdout).ok()?;
    answer["seconds"].as_f64()
}

fn cell(cell: &ExportCell) -> Value {
    match cell {
        ExportCell::Empty => json!(["text", null]),
        ExportCell::Text(text) | ExportCell::Identifier(text) => json!(["text", text]),
        ExportCell::At(at) => json!(["text", at.to_string()]),
        ExportCell::Day(day) => json!(["day", day.to_string()]),
        ExportCell::Count(count) => json!(["count", count]),
        #[expect(clippy::cast_precision_loss, reason = "cents of a demo fit a double")]
        ExportCell::Money(fen) => json!(["money", *fen as f64 / 100.0]),
    }
}
