//! `lxq dashboard`: the numbers of all charts, shown or as JSON; with `--wall` those for a screen on a wall.

use crate::arguments::Dashboard;
use crate::work::choice;
use crate::{output, work};
use lxq_api::{Failure, Host, dispatch};
use serde_json::{Map, Value, json};
use std::process::ExitCode;

/// Shows them.
pub fn run(host: &Host, wanted: &Dashboard, as_json: bool) -> Result<ExitCode, Failure> {
    let found = if wanted.wall {
        dispatch(host, "wall_figures", json!({}))?
    } else {
        let mut ask = Map::new();
        for (name, day) in [("from", &wanted.from), ("to", &wanted.to)] {
            if let Some(day) = day {
                ask.insert(name.to_owned(), Value::from(day.clone()));
            }
        }
        if let Some(name) = &wanted.platform {
            ask.insert("platform_id".to_owned(), work::platform(host, name)?);
        }
        dispatch(host, "dashboard", Value::Object(ask))?
    };
    if as_json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    output::line(&format!(
        "{} 至 {}",
        text(&found["from"]),
        text(&found["to"])
    ));
    show_months(&found);
    show_steps(&found);
    if wanted.wall {
        show_communities(&found);
    } else {
        show_levels(&found);
        show_places(&found);
        show_meanings(&found);
    }
    Ok(ExitCode::SUCCESS)
}

fn show_months(found: &Value) {
    output::line("");
    output::line("月份　登记纠纷　结案　调解成功　收到诉求件　已办结");
    for month in list(&found["months"]) {
        let name = text(&month["from"]).get(..7).unwrap_or_default();
        output::line(&format!(
            "{name}　{}　{}　{}　{}　{}",
            month["registered"],
            month["closed"],
            month["settled"],
            month["received"],
            month["finished"],
        ));
    }
}

fn show_steps(found: &Value) {
    output::line("");
    output::line("从登记到结案");
    for step in list(&found["funnel"]) {
        let name = choice("dashboard_count", &step["step"]);
        output::line(&format!("{name}　{}", step["count"]));
    }
    output::line("");
    output::line("在办纠纷的时长（登记至今）");
    for row in list(&found["ageing"]) {
        let band = choice("wait_band", &row["band"]);
        let states = row["by_limit"].as_object().into_iter().flatten();
        let states: Vec<String> = states
            .filter(|(_, count)| **count != 0)
            .map(|(state, count)| format!("{}{count}", choice("limit_state", &json!(state))))
            .collect();
        output::line(&format!("{band}　{}　{}", row["total"], states.join("、")));
    }
}

fn show_levels(found: &Value) {
    let ladder = &found["satisfaction"];
    output::line("");
    output::line(&format!(
        "诉求人满意度（有评价 {}，未评价 {}）",
        ladder["rated"], ladder["unrated"]
    ));
    for rung in list(&ladder["levels"]) {
        let level = choice("satisfaction", &rung["level"]);
        output::line(&format!("{level}　{}", rung["count"]));
    }
    output::line("");
    output::line("好差评（计入 / 不计入）");
    for rung in list(&found["ratings"]) {
        let level = choice("satisfaction", &rung["level"]);
        output::line(&format!(
            "{level}　{} / {}",
            rung["count"], rung["excluded"]
        ));
    }
}

fn show_places(found: &Value) {
    let grid = &found["grid"];
    output::line("");
    output::line("登记的纠纷，按类型");
    for one in list(&grid["types"]) {
        output::line(&format!("{}　{}", text(&one["name"]), one["total"]));
    }
    output::line("");
    output::line("社区　平台　登记纠纷　诉求件　隐患");
    for place in list(&found["places"]) {
        let community = place["community"].as_str().unwrap_or("—");
        output::line(&format!(
            "{community}　{}　{}　{}　{}",
            text(&place["name"]),
            place["disputes"],
            place["requests"],
            place["hazards"],
        ));
    }
}

fn show_communities(found: &Value) {
    output::line("");
    output::line("社区　登记纠纷　诉求件（1至2件写作<3，可推算出小数的不公开）");
    for one in list(&found["communities"]) {
        output::line(&format!(
            "{}　{}　{}",
            text(&one["name"]),
            public(&one["disputes"]),
            public(&one["requests"]),
        ));
    }
}

fn show_meanings(found: &Value) {
    output::line("");
    for one in list(&found["definitions"]) {
        output::line(&format!(
            "{}（第{}版）：{}；按{}",
            text(&one["title"]),
            one["version"],
            text(&one["numerator"]),
            text(&one["basis"]),
        ));
    }
}

/// A count as the public sees it.
fn public(count: &Value) -> String {
    match count["kind"].as_str() {
        Some("told") => count["count"].to_string(),
        Some("few") => "<3".to_owned(),
        _ => "不公开".to_owned(),
    }
}

fn list(value: &Value) -> Vec<&Value> {
    value.as_array().into_iter().flatten().collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
