//! Real messages that lie beside the checkout of those who have them; never part of it.

use crate::Street;
use serde_json::json;
use std::path::Path;

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the file lies outside the casebook"
)]
fn the_messages_of_a_real_board_are_imported_whole_and_again_change_nothing() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/citizen-messages.xlsx");
    let Ok(bytes) = std::fs::read(&path) else {
        return;
    };
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
