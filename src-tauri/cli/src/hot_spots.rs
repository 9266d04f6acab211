//! `lxq hot-spots`: groups of like matters in time and place, the strongest first.

use crate::arguments::HotSpots;
use crate::work::choice;
use crate::{output, work};
use lxq_api::{Failure, Host, dispatch};
use serde_json::{Map, Value};
use std::process::ExitCode;

/// Shows them with their matters.
pub fn run(host: &Host, wanted: &HotSpots, as_json: bool) -> Result<ExitCode, Failure> {
    let mut ask = Map::new();
    let texts = [("from", &wanted.from), ("to", &wanted.to)];
    for (name, text) in texts {
        if let Some(text) = text {
            ask.insert(name.to_owned(), Value::from(text.clone()));
        }
    }
    for (name, number) in [("days", wanted.days), ("limit", wanted.limit)] {
        if let Some(number) = number {
            ask.insert(name.to_owned(), Value::from(number));
        }
    }
    if !wanted.kinds.is_empty() {
        ask.insert("kinds".to_owned(), Value::from(wanted.kinds.clone()));
    }
    if let Some(name) = &wanted.platform {
        ask.insert("platform_id".to_owned(), work::platform(host, name)?);
    }
    let answer = dispatch(host, "hot_spots", Value::Object(ask))?;
    if as_json {
        output::json(&answer);
    } else {
        show(&answer);
    }
    Ok(ExitCode::SUCCESS)
}

fn show(answer: &Value) {
    let empty = Vec::new();
    let spots = answer["spots"].as_array().unwrap_or(&empty);
    for (number, spot) in (1..).zip(spots) {
        let terms = words(&spot["terms"]);
        let place = spot["place"].as_str().unwrap_or("（未写明地点）");
        output::line(&format!(
            "{number}. {place} · {} 天内 {} 件 · {}",
            answer["days"],
            spot["peak_count"],
            terms.join("、"),
        ));
        output::line(&format!(
            "   {} 至 {}，共 {} 件",
            text(&spot["first_on"]),
            text(&spot["last_on"]),
            spot["count"],
        ));
        for matter in spot["matters"].as_array().unwrap_or(&empty) {
            output::line(&format!(
                "   {}　{}　{}　{}",
                text(&matter["day"]),
                choice("subject_kind", &matter["kind"]),
                text(&matter["number"]),
                text(&matter["title"]),
            ));
        }
    }
    output::line(&format!(
        "{} 至 {}，比对 {} 件，突出问题 {} 个。相同或照抄的内容只计一件。",
        text(&answer["from"]),
        text(&answer["to"]),
        answer["matter_count"],
        spots.len(),
    ));
}

fn words(list: &Value) -> Vec<&str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
