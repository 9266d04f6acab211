//! The figures of the report on the full demo street, made on days and by seeds at which a year
//! is hard to fill: each must come out by the ordinary query.

use crate::report::Report;
use crate::street::{PASSPHRASE, Street};
use serde_json::{Value, json};

/// Today, its seed, and what is hard about it.
const DAYS: &[(&str, u64, &str)] = &[
    ("2026-11-24", 2022, "an ordinary day"),
    (
        "2026-01-27",
        1,
        "the year begins within the Spring Festival",
    ),
    (
        "2026-10-01",
        2,
        "the year begins within the National holiday",
    ),
    ("2026-10-08", 3, "the day after the National holiday"),
    ("2024-02-29", 4, "a leap day"),
];

pub fn run(report: &mut Report) {
    for (day, seed, what) in DAYS {
        let street = Street::on(day);
        lxq_api::init_demo(&street.host, Some(*seed), None, PASSPHRASE).unwrap_or_else(|failure| {
            panic!("the demo street of {day}: {:?}", failure.code);
        });
        street.unlock();
        let figures = street.call("headline_figures", json!({}));
        println!("headline figures of {day} ({what}): {}", spoken(&figures));
        report.hold(
            &format!("headline figures of {day}"),
            are_those_of_the_report(&figures),
        );
    }
}

fn percent(figures: &Value, name: &str) -> f64 {
    figures[name]["percent"].as_f64().unwrap_or(0.0)
}

fn spoken(figures: &Value) -> String {
    format!(
        "{} requests, {} of high stars, closed {} %, satisfied {} %, {} legal matters, {} old petitions",
        figures["requests"],
        figures["high_star"],
        percent(figures, "closing_rate"),
        percent(figures, "satisfaction_rate"),
        figures["legal_matters"],
        figures["old_petitions"]
    )
}

fn are_those_of_the_report(figures: &Value) -> bool {
    let number = |name: &str| figures[name].as_u64().unwrap_or(0);
    number("requests") == 12_776
        && number("high_star") == 26
        && (92.5..=93.5).contains(&percent(figures, "closing_rate"))
        && (90.5..=91.5).contains(&percent(figures, "satisfaction_rate"))
        && number("legal_matters") >= 30
        && number("old_petitions") >= 10
}
