//! `lxq slice`: cases grouped by any two sides, shown, as JSON, or as a file.

use crate::arguments::Slice;
use crate::figures::{list, text, words};
use crate::output;
use crate::work::{ending, save};
use lxq_api::{Failure, FieldCode, Host, dispatch};
use serde_json::{Value, json};
use std::process::ExitCode;

/// Shows a grouping, or writes it.
pub fn run(host: &Host, wanted: &Slice, as_json: bool) -> Result<ExitCode, Failure> {
    let ask = ask_of(wanted)?;
    if let Some(file) = &wanted.out {
        let format = ending(file)
            .filter(|format| ["xlsx", "csv"].contains(&format.as_str()))
            .ok_or_else(|| Failure::field("format", FieldCode::Unknown))?;
        let request = json!({ "slice": ask, "format": format });
        let answer = dispatch(host, "export_figure_slice", request)?;
        save(host, &answer, file)?;
        if !as_json {
            output::line(&format!("已写入：{}", file.display()));
        }
    }
    let found = dispatch(host, "figure_slice", ask)?;
    if as_json {
        output::json(&found);
    } else if wanted.out.is_none() {
        show(&found);
    }
    Ok(ExitCode::SUCCESS)
}

fn ask_of(wanted: &Slice) -> Result<Value, Failure> {
    let mut filters = Vec::new();
    for one in &wanted.only {
        let (side, values) = one
            .split_once('=')
            .ok_or_else(|| Failure::field("only", FieldCode::Unknown))?;
        let values: Vec<&str> = values.split(',').map(str::trim).collect();
        filters.push(json!({ "dimension": side.trim(), "values": values }));
    }
    Ok(json!({
        "rows": wanted.rows,
        "columns": wanted.columns,
        "measure": wanted.measure,
        "from": wanted.from,
        "to": wanted.to,
        "basis": wanted.basis,
        "filters": filters,
        "as_of": wanted.as_of,
    }))
}

fn show(found: &Value) {
    output::line(&format!(
        "{} 至 {}",
        text(&found["from"]),
        text(&found["to"])
    ));
    let columns = list(&found["columns"]);
    let mut head = vec!["项目".to_owned()];
    head.extend(columns.iter().map(|one| text(&one["title"])));
    head.push("合计".to_owned());
    output::line(&head.join("　"));
    let line = |title: String, figures: &Value, total: &Value| {
        let mut line = vec![title];
        line.extend(list(figures).into_iter().map(words));
        line.push(words(total));
        output::line(&line.join("　"));
    };
    for row in list(&found["rows"]) {
        line(text(&row["title"]), &row["figures"], &row["total"]);
    }
    line("合计".to_owned(), &found["column_totals"], &found["total"]);
}
