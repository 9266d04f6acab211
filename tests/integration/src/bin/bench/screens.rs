//! What each screen of the demo street asks, and how long the answer takes.

use crate::report::Report;
use crate::street::{PASSPHRASE, Street};
use crate::timed;
use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};

const ROUNDS: usize = 50;

/// Measures every screen and answers the street, open, for what else is measured on it.
pub fn run(report: &mut Report) -> Street {
    let street = Street::empty();
    let (_, time) = timed(|| {
        lxq_api::init_demo(&street.host, None, None, PASSPHRASE).unwrap_or_else(|failure| {
            panic!("the demo street: {:?}", failure.code);
        })
    });
    report.time("demo street of a full year", time, 15_000);
    street.unlock();
    // A window indexes in the background; here it is done before anything is asked.
    street.host.catch_up().expect("an index");
    for (name, request) in asks(&street) {
        let mut times: Vec<_> = (0..ROUNDS)
            .map(|_| timed(|| street.call(name, request.clone())).1)
            .collect();
        let limit_ms = match name {
            "workbench" => 50,
            "calendar_range" => 30,
            _ => 100,
        };
        report.times(&format!("{name} {}", shown(&request)), &mut times, limit_ms);
    }
    street
}

/// A request as the lines show it: without ids, and not too long.
fn shown(request: &Value) -> String {
    let mut parts = Vec::new();
    for (name, value) in request.as_object().into_iter().flatten() {
        let is_id = name == "id" || name.ends_with("_id");
        let is_long = value.is_array() || value.as_str().is_some_and(|text| text.len() > 24);
        if !is_id && !is_long {
            parts.push(format!("{name}={}", value.to_string().replace('"', "")));
        }
    }
    parts.join(" ")
}

/// The questions of the screens, in the order of the sidebar.
fn asks(street: &Street) -> Vec<(&'static str, Value)> {
    let first = |list: &str, ask: Value| street.call(list, ask)["rows"][0]["id"].clone();
    let dispute = first("dispute_list", json!({}));
    let request = first("request_list", json!({}));
    let status = street.call("casebook_status", json!({}));
    let today: NaiveDate = serde_json::from_value(status["today"].clone()).expect("a day");
    let month =
        json!({ "from": today - chrono::Days::new(14), "to": today + chrono::Days::new(27) });
    let week = json!({ "from": today, "to": today + chrono::Days::new(6) });
    let of_request = json!({ "subject_kind": "request", "subject_id": request });
    let last_month = today
        .with_day0(0)
        .and_then(|day| day.pred_opt())
        .unwrap_or(today);
    vec![
        ("workbench", json!({ "span": "mine" })),
        ("workbench", json!({ "span": "street" })),
        ("deadline_notices", json!({})),
        ("headline_figures", json!({})),
        ("dispute_list", json!({})),
        (
            "dispute_list",
            json!({ "status": ["accepted", "agreed"], "sort": "due_on", "ascending": true }),
        ),
        ("dispute_case", json!({ "id": dispute })),
        ("dispute_history", json!({ "id": dispute })),
        (
            "possible_duplicates",
            json!({ "parties": [{ "name": "王国辉" }], "facts": "楼上漏水浸湿顶棚，双方对赔偿数额意见不一，要求修缮并赔偿损失。" }),
        ),
        ("consultation_list", json!({})),
        (
            "consultation_detail",
            json!({ "id": first("consultation_list", json!({})) }),
        ),
        ("request_list", json!({})),
        ("request_counts", json!({})),
        ("request_sources", json!({})),
        ("request_detail", json!({ "id": request })),
        ("referrals_of", of_request.clone()),
        ("ratings_of", of_request.clone()),
        ("attachment_list", of_request),
        ("rating_list", json!({})),
        ("rating_counts", json!({})),
        (
            "rating_detail",
            json!({ "id": first("rating_list", json!({})) }),
        ),
        ("referral_list", json!({ "direction": "out" })),
        ("referral_list", json!({ "direction": "in" })),
        ("referral_counts", json!({})),
        (
            "referral_detail",
            json!({ "id": first("referral_list", json!({ "direction": "out" })) }),
        ),
        ("calendar_range", month),
        ("duty_week", week),
        ("hazard_list", json!({})),
        ("hazard_counts", json!({})),
        (
            "hazard_detail",
            json!({ "id": first("hazard_list", json!({})) }),
        ),
        ("inspection_list", json!({})),
        ("inspection_month", json!({})),
        ("outreach_year", json!({})),
        ("outreach_list", json!({})),
        ("outreach_totals", json!({})),
        (
            "outreach_detail",
            json!({ "id": first("outreach_list", json!({})) }),
        ),
        ("office_overview", json!({})),
        ("committee_list", json!({})),
        ("womens_council_list", json!({})),
        ("community_liaisons", json!({})),
        (
            "allowance_month",
            json!({ "year": last_month.year(), "month": last_month.month() }),
        ),
        ("holiday_years", json!({})),
        ("search", json!({ "text": "漏水" })),
        ("search", json!({ "text": "水" })),
    ]
}
