//! 突出问题 through the dispatcher: what people may see is grouped, with what they share.

use crate::Street;
use crate::common::with;
use crate::every_command::{Trial, trial};
use crate::hazard_trials::lead;
use rstest::rstest;
use serde_json::{Value, json};

/// Four leads on one subject at one place.
const LEADS: [(&str, &str); 4] = [
    (
        "云杉小区停车收费纠纷",
        "地面车位被物业改成收费停车位，晚归的车没有地方停",
    ),
    (
        "云杉小区物业涨停车费",
        "停车费涨了一倍却不公示，业主委员会说没有同意过",
    ),
    (
        "云杉小区停车位对外出租",
        "物业把停车位租给外来车辆，停车收费没有票据",
    ),
    (
        "云杉小区停车道闸争执",
        "道闸不放没交停车费的业主，早高峰堵在物业门口",
    ),
];

fn spots(street: &Street, ask: &Value) -> Vec<Value> {
    let found = street.call("hot_spots", ask);
    found["spots"].as_array().unwrap().clone()
}

fn with_leads(street: &Street) {
    for (title, content) in LEADS {
        let change = json!({ "title": title, "content": content, "place": "云杉小区" });
        street.call("report_hazard", &with(lead(), &change));
    }
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("hot_spots", |street| {
            with_leads(street);
            json!({ "days": 14 })
        })
        .refused("fields days unknown", |request| {
            with(request, &json!({ "days": 15 }))
        })
        .refused("fields kinds unknown", |request| {
            with(request, &json!({ "kinds": ["consultation"] }))
        })
        .refused("fields to before", |request| {
            with(
                request,
                &json!({ "from": "2026-03-02", "to": "2026-03-01" }),
            )
        })
        .without("duty_lawyer"),
    ]
}

#[test]
fn like_leads_of_one_place_are_one_hot_spot_with_their_rows() {
    let street = Street::open();
    street.registered();
    with_leads(&street);
    let found = spots(&street, &json!({}));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["place"], "云杉小区");
    assert_eq!(found[0]["count"], 4);
    assert_eq!(found[0]["matters"].as_array().unwrap().len(), 4);
    assert_eq!(found[0]["matters"][0]["kind"], "hazard");
    let others = json!({ "kinds": ["request", "dispute"] });
    assert_eq!(spots(&street, &others), Vec::<Value>::new());
    let before = json!({ "from": "2020-01-01", "to": "2020-12-31" });
    assert_eq!(spots(&street, &before), Vec::<Value>::new());
}

#[rstest]
#[case::a_window_that_is_not_offered(json!({ "days": 15 }), "days", "unknown")]
#[case::what_is_no_matter(json!({ "kinds": ["consultation"] }), "kinds", "unknown")]
#[case::a_period_that_ends_before_it_begins(
    json!({ "from": "2026-03-02", "to": "2026-03-01" }), "to", "before"
)]
fn where_nothing_can_be_looked_for_it_is_said_at_the_field(
    #[case] ask: Value,
    #[case] field: &str,
    #[case] code: &str,
) {
    let found = Street::open().refused_fields("hot_spots", &ask);
    assert_eq!(found, [(field.to_owned(), code.to_owned())]);
}

#[test]
fn confidential_matters_are_compared_with_nothing() {
    let street = Street::open();
    let count = || street.call("hot_spots", &json!({}))["matter_count"].clone();
    street.registered();
    assert_eq!(count(), 1);
    street.registers(&json!({ "is_confidential": true }));
    assert_eq!(count(), 1, "not even for whoever registered it");
}
