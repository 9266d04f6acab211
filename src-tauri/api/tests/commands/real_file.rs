//! Real messages that lie beside the checkout of those who have them; never part of it.

use crate::Street;
use serde_json::json;
use std::path::Path;

/// The file; none where it is not there.
#[expect(
    clippy::disallowed_methods,
    reason = "the file lies outside the casebook"
)]
fn messages() -> Option<Vec<u8>> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/citizen-messages.xlsx");
    std::fs::read(path).ok()
}

#[test]
fn the_messages_of_a_real_board_are_imported_whole_and_again_change_nothing() {
    let Some(bytes) = messages() else { return };
    let street = Street::open();
    let upload = street.upload("citizen-messages.xlsx", bytes);
    let form = json!({ "upload_id": upload });
    let first = street.call("import_requests", &form);
    assert_eq!(first["rejected"], json!([]));
    assert_eq!(first["imported"], 4326);
    let entries = street.entries();
    let again = street.call("import_requests", &form);
    assert_eq!(again["unchanged"], 4326);
    assert_eq!(again["rejected"], json!([]));
    assert_eq!(street.entries(), entries);
}

/// The headings of a real board's strongest groups; none where the file is not there.
#[test]
fn the_ten_strongest_hot_spots_of_a_real_board_name_a_subject_and_mostly_a_place() {
    let Some(bytes) = messages() else { return };
    let street = Street::open();
    let upload = street.upload("citizen-messages.xlsx", bytes);
    street.call("import_requests", &json!({ "upload_id": upload }));
    let ask = json!({ "from": "2019-01-01", "to": "2020-01-31", "limit": 10 });
    let found = street.call("hot_spots", &ask);
    let spots = found["spots"].as_array().unwrap();
    assert_eq!(spots.len(), 10);
    assert!(
        found["matter_count"].as_u64() > Some(4300),
        "all but the few of earlier years"
    );
    let placed = spots
        .iter()
        .filter(|spot| spot["place"].is_string())
        .count();
    assert!(placed >= 8, "{placed} name a place");
    for spot in spots {
        assert!(spot["count"].as_u64() >= Some(3));
        assert!(!spot["terms"].as_array().unwrap().is_empty());
        let dates = [
            &spot["first_on"],
            &spot["peak_from"],
            &spot["peak_to"],
            &spot["last_on"],
        ];
        let days: Vec<_> = dates.iter().map(|day| day.as_str().unwrap()).collect();
        assert!(days.is_sorted());
    }
    assert!(
        spots[0]["peak_count"].as_u64() >= Some(20),
        "the strongest is strong"
    );
}
