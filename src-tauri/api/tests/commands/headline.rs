//! The demo street has exactly the figures of the report, by the ordinary query over its records.

use crate::Street;
use crate::common::PASSPHRASE;
use rstest::rstest;
use serde_json::{Value, json};

/// The street made on a day, and its figures as the window asks for them.
fn figures_of(days_from_march: i64, seed: u64) -> Value {
    let street = Street::bare();
    street.wait_days(days_from_march);
    lxq_api::init_demo(&street.host, Some(seed), None, PASSPHRASE).unwrap();
    let account = street.host.accounts()[0].1;
    street.unlock(&account.to_string());
    street.call("headline_figures", &json!({}))
}

#[rstest]
#[case::an_ordinary_day("2025-11-25", "2026-11-24", 267, 2022)]
#[case::the_year_begins_within_the_spring_festival("2025-01-28", "2026-01-27", -34, 1)]
#[case::the_year_begins_within_the_national_holiday("2025-10-02", "2026-10-01", 213, 2)]
#[case::the_first_working_day_after_the_national_holiday("2025-10-09", "2026-10-08", 220, 3)]
fn the_demo_street_has_the_figures_of_the_report(
    #[case] from: &str,
    #[case] to: &str,
    #[case] days: i64,
    #[case] seed: u64,
) {
    let figures = figures_of(days, seed);
    let number = |name: &str| figures[name].as_u64().unwrap();
    let percent = |name: &str| figures[name]["percent"].as_f64().unwrap();
    assert_eq!(
        (&figures["from"], &figures["to"]),
        (&json!(from), &json!(to))
    );
    assert_eq!(number("requests"), 12_776);
    assert_eq!(number("high_star"), 26);
    assert!(
        (92.5..=93.5).contains(&percent("closing_rate")),
        "{figures}"
    );
    assert!(
        (90.5..=91.5).contains(&percent("satisfaction_rate")),
        "{figures}"
    );
    assert!(number("legal_matters") >= 30, "{figures}");
    assert!(number("old_petitions") >= 10, "{figures}");
    let places = json!([
        { "kind": "one_stop_platform", "count": 26 },
        { "kind": "village_talk_point", "count": 7 },
        { "kind": "care_home", "count": 10 },
        { "kind": "mediation_room", "count": 1 },
        { "kind": "street_office", "count": 1 },
    ]);
    let places = places.as_array().unwrap();
    for place in places {
        let found = figures["platforms"].as_array().unwrap();
        assert!(found.contains(place), "{place} of {figures}");
    }
    assert_eq!(number("disputes"), 480);
    assert!(percent("settlement_rate") > 80.0, "{figures}");
    assert_eq!(number("womens_councils"), 248);
    assert_eq!(number("womens_council_members"), 6_327);
    // At least two a month on each of the 43 platforms that walk round, but for a missed one.
    assert!(number("inspections") >= 24, "{figures}");
    assert!(number("hazards") >= 12, "{figures}");
    assert!(number("outreach") >= 12, "{figures}");
    assert!(number("outreach_people") > number("outreach"), "{figures}");
}
