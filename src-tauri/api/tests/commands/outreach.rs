//! 普法: activities and the year's plan.

use crate::Street;
use crate::common::{facts_of, with, word};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use serde_json::{Value, json};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("record_outreach", |_| activity())
            .refused("fields held_on in_future", |request| {
                with(request, &json!({ "held_on": "2026-03-03" }))
            })
            .without("archivist")
            .leaves(1),
        trial("correct_outreach", |street| {
            let changed = with(activity(), &json!({ "people_count": 80 }));
            json!({ "id": held(street, &activity()), "activity": changed })
        })
        .refused("fields people_count not_positive", |mut request| {
            request["activity"]["people_count"] = json!(0);
            request
        })
        .without("statistician")
        .leaves(1),
        trial(
            "remove_outreach",
            |street| json!({ "id": held(street, &activity()) }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("administrator")
        .leaves(1),
        trial("outreach_list", nothing).refused("fields month unknown", |_| json!({ "month": 13 })),
        trial("outreach_totals", nothing).refused(
            "fields year unknown",
            |_| json!({ "year": 4_000_000_000_u32 }),
        ),
        trial(
            "outreach_detail",
            |street| json!({ "id": held(street, &activity()) }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER })),
        trial("outreach_year", nothing)
            .refused("fields year unknown", |_| json!({ "year": 100_000 })),
        trial("save_outreach_plan_line", |_| line())
            .refused("fields theme required", |request| {
                with(request, &json!({ "theme": "  " }))
            })
            .without("statistician")
            .leaves(1),
        trial(
            "remove_outreach_plan_line",
            |street| json!({ "id": planned(street, &line()) }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("archivist")
        .leaves(1),
        trial("copy_outreach_plan", |street| {
            planned(street, &line());
            planned(street, &with(line(), &json!({ "theme": "民法典" })));
            json!({ "from_year": 2026, "to_year": 2027 })
        })
        .refused("fields from_year no_plan", |request| {
            with(request, &json!({ "from_year": 2024 }))
        })
        .without("administrator")
        .leaves(2),
    ]
}

pub(crate) fn activity() -> Value {
    json!({
        "theme": "反诈", "form": "stand", "held_on": "2026-03-01", "place": "山景社区广场",
        "organiser": "马桥子司法所", "speaker": "李律师", "people_count": 60, "leaflet_count": 200,
    })
}

pub(crate) fn line() -> Value {
    json!({
        "year": 2026, "month": 3, "theme": "反诈", "form": "stand", "activity_count": 2,
        "people_count": 100,
    })
}

fn held(street: &Street, form: &Value) -> String {
    let answer = street.call("record_outreach", form);
    answer["id"].as_str().unwrap().to_owned()
}

fn planned(street: &Street, form: &Value) -> String {
    let answer = street.call("save_outreach_plan_line", form);
    answer["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_year_shows_its_plan_against_what_was_done_on_the_day() {
    let street = Street::open();
    let id = planned(&street, &line());
    held(&street, &with(activity(), &json!({ "plan_id": id })));
    held(
        &street,
        &with(
            activity(),
            &json!({ "theme": "民法典", "people_count": 15 }),
        ),
    );
    let year = street.call("outreach_year", &json!({}));
    assert_eq!(year["year"], 2026);
    assert_eq!(year["lines"][0]["done_activities"], 1);
    assert_eq!(year["lines"][0]["done_people"], 60);
    assert_eq!(year["lines"][0]["standing"], "ahead");
    assert_eq!(year["activities"], 2);
    assert_eq!(year["people"], 75);
    assert_eq!(year["unplanned_activities"], 1);
    assert_eq!(year["themes"], json!(["反诈", "民法典"]));
    street.wait_days(30);
    let year = street.call("outreach_year", &json!({ "year": 2026 }));
    assert_eq!(year["lines"][0]["standing"], "behind", "March is over");
    held(
        &street,
        &with(
            activity(),
            &json!({ "plan_id": id, "held_on": "2026-03-31" }),
        ),
    );
    let year = street.call("outreach_year", &json!({}));
    assert_eq!(year["standing"], "done");
}

#[test]
fn an_activity_taken_out_counts_no_more_and_can_still_be_read() {
    let street = Street::open();
    let id = held(&street, &activity());
    street.call("remove_outreach", &json!({ "id": id }));
    let list = street.call("outreach_list", &json!({}));
    assert_eq!(list["rows"], json!([]));
    let totals = street.call("outreach_totals", &json!({}));
    assert_eq!(
        totals,
        json!({ "activities": 0, "people": 0, "leaflets": 0 })
    );
    let detail = street.call("outreach_detail", &json!({ "id": id }));
    assert_eq!(detail["is_removed"], true);
    let facts = facts_of(detail["acts"].as_array().unwrap());
    assert_eq!(
        facts,
        ["outreach_activity.removed", "outreach_activity.recorded"]
    );
    let again = street.refused("remove_outreach", &json!({ "id": id }));
    assert_eq!(word(again.code), "not_found");
}

#[test]
fn the_list_is_narrowed_by_year_month_platform_theme_form_and_line() {
    let street = Street::open();
    let platform = street.platform();
    let plan = planned(&street, &line());
    held(
        &street,
        &with(activity(), &json!({ "held_on": "2025-12-31" })),
    );
    held(
        &street,
        &with(
            activity(),
            &json!({ "held_on": "2026-02-28", "form": "lecture" }),
        ),
    );
    held(
        &street,
        &with(
            activity(),
            &json!({ "platform_id": platform, "theme": "民法典" }),
        ),
    );
    held(&street, &with(activity(), &json!({ "plan_id": plan })));
    for (ask, count) in [
        (json!({}), 4),
        (json!({ "year": 2026 }), 3),
        (json!({ "year": 2025, "month": 12 }), 1),
        (json!({ "month": 2 }), 1),
        (json!({ "platform_id": platform }), 1),
        (json!({ "theme": "反诈" }), 3),
        (json!({ "form": "lecture" }), 1),
        (json!({ "plan_id": plan }), 1),
    ] {
        let list = street.call("outreach_list", &ask);
        assert_eq!(list["count"], count, "{ask}");
        let totals = street.call("outreach_totals", &ask);
        assert_eq!(totals["activities"], count, "{ask}");
    }
    let page = street.call("outreach_list", &json!({ "limit": 3 }));
    assert_eq!(page["rows"].as_array().unwrap().len(), 3);
    let rest = street.call(
        "outreach_list",
        &json!({ "limit": 3, "cursor": page["next"] }),
    );
    assert_eq!(
        rest["rows"][0]["held_on"], "2025-12-31",
        "the oldest comes last"
    );
}

#[test]
fn an_activity_fulfils_no_line_of_another_year_nor_one_taken_out() {
    let street = Street::open();
    let refused = [("plan_id".to_owned(), "unknown".to_owned())];
    let next_year = planned(&street, &with(line(), &json!({ "year": 2027 })));
    let gone = planned(&street, &line());
    street.call("remove_outreach_plan_line", &json!({ "id": gone }));
    for id in [next_year.as_str(), gone.as_str(), STRANGER] {
        let form = with(activity(), &json!({ "plan_id": id }));
        assert_eq!(street.refused_fields("record_outreach", &form), refused);
    }
}

#[test]
fn a_platform_that_is_closed_holds_nothing_new() {
    let street = Street::open();
    let refused = [("platform_id".to_owned(), "unknown".to_owned())];
    let form = with(activity(), &json!({ "platform_id": STRANGER }));
    assert_eq!(street.refused_fields("record_outreach", &form), refused);
    let form = with(line(), &json!({ "platform_id": STRANGER }));
    assert_eq!(
        street.refused_fields("save_outreach_plan_line", &form),
        refused
    );
}

#[test]
fn last_years_plan_is_taken_over_once_and_a_line_keeps_its_year() {
    let street = Street::open();
    let id = planned(&street, &line());
    let ask = json!({ "from_year": 2026, "to_year": 2027 });
    assert_eq!(street.call("copy_outreach_plan", &ask)["lines"], 1);
    assert_eq!(
        street.refused_fields("copy_outreach_plan", &ask),
        [("to_year".to_owned(), "plan_there".to_owned())]
    );
    let next = street.call("outreach_year", &json!({ "year": 2027 }));
    assert_eq!(next["lines"][0]["theme"], "反诈");
    assert_eq!(
        next["lines"][0]["standing"], "on_track",
        "the year has not begun"
    );
    assert_eq!(next["has_plan_before"], true);
    let moved = with(line(), &json!({ "id": id, "year": 2028 }));
    assert_eq!(
        street.refused_fields("save_outreach_plan_line", &moved),
        [("year".to_owned(), "unknown".to_owned())]
    );
}
