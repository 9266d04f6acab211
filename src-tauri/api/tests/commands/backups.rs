//! 备份 through the dispatcher: made, proved, brought back on a bare computer; and who is reminded.

use crate::Street;
use crate::common::{PASSPHRASE, with};
use crate::every_command::{Trial, nothing, trial};
use crate::exchange::{go, stick, two};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A place beside the casebook.
fn place(street: &Street) -> String {
    let path = street.folder().path().with_file_name("备份盘");
    std::fs::create_dir_all(&path).unwrap();
    path.to_str().unwrap().to_owned()
}

fn chosen(street: &Street) -> Value {
    street.call("choose_backup_place", &json!({ "folder": place(street) }));
    json!({})
}

fn backed_up(street: &Street) -> String {
    chosen(street);
    let made = street.call("back_up_now", &json!({}));
    made["folder"].as_str().unwrap().to_owned()
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("backup_overview", nothing),
        trial(
            "choose_backup_place",
            |street| json!({ "folder": place(street) }),
        )
        .refused("fields folder no_folder", |request| {
            with(request, &json!({ "folder": "没有的文件夹" }))
        })
        .without("mediator"),
        trial("set_backup_automatic", |_| json!({ "is_automatic": false })).without("clerk"),
        trial("back_up_now", chosen),
        trial("drill_restore", |street| {
            backed_up(street);
            json!({ "secret": PASSPHRASE })
        })
        .refused("backup_wrong_secret", |request| {
            with(request, &json!({ "secret": "别的口令别的口令" }))
        }),
    ]
}

/// The backup warnings on the board.
fn warned(street: &Street) -> Vec<(String, u64)> {
    let board = street.call("site_board", &json!({}));
    let all = board["warnings"].as_array().unwrap().iter();
    all.map(|one| {
        let words = one["warning"].as_str().unwrap().to_owned();
        (words, one["count"].as_u64().unwrap())
    })
    .collect()
}

#[test]
fn a_casebook_comes_back_on_a_bare_computer_with_the_passphrase() {
    let street = Street::open();
    let folder = backed_up(&street);
    let bare = Street::bare();
    let found = bare.call("list_backups", &json!({ "folder": place(&street) }));
    assert_eq!(found["backups"][0]["folder"], folder);
    assert_eq!(found["backups"][0]["street"], "马桥子街道");
    let plugged_in = bare.call("list_backups", &json!({}));
    assert!(plugged_in["backups"].is_array());
    let wrong = json!({ "folder": folder, "secret": "别的口令别的口令" });
    let failure = bare.refused("restore_backup", &wrong);
    assert_eq!(json!(failure.code), "backup_wrong_secret");
    let right = json!({ "folder": folder, "secret": PASSPHRASE });
    let restored = bare.call("restore_backup", &right);
    assert_eq!(restored["is_open"], true);
    assert_eq!(restored["keeps_identity"], false);
    let status = bare.call("casebook_status", &json!({}));
    assert_eq!(
        (&status["state"], &status["street"]),
        (&json!("open"), &json!("马桥子街道"))
    );
    assert_eq!(status["account"]["id"], street.head);
    assert_eq!(bare.call("verify_casebook", &json!({}))["ok"], true);
    // A computer that has a casebook gets none.
    let failure = bare.refused("restore_backup", &right);
    assert_eq!(json!(failure.code), "casebook_present");
}

#[test]
fn with_the_recovery_code_it_waits_for_a_new_passphrase() {
    let street = Street::open();
    let folder = backed_up(&street);
    let bare = Street::bare();
    let code = json!({ "folder": folder, "secret": street.recovery_code.to_lowercase() });
    assert_eq!(bare.call("restore_backup", &code)["is_open"], false);
    assert_eq!(bare.call("casebook_status", &json!({}))["state"], "locked");
    let recover = json!({
        "account": street.head, "recovery_code": street.recovery_code,
        "passphrase": "全新的八个字口令",
    });
    assert_eq!(bare.call("recover", &recover)["state"], "open");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test pulls the disk")]
fn who_has_no_backup_for_a_week_and_no_drill_is_reminded_without_an_enrolment() {
    let street = Street::open();
    assert_eq!(warned(&street), []);
    street.wait_days(8);
    assert_eq!(warned(&street), [("backup_old".to_owned(), 8)]);
    backed_up(&street);
    assert_eq!(warned(&street), [("drill_old".to_owned(), 8)]);
    let done = street.call("drill_restore", &json!({ "secret": street.recovery_code }));
    assert_eq!(
        (&done["outcome"], &done["by_recovery_code"]),
        (&json!("sound"), &json!(true))
    );
    assert_eq!(warned(&street), []);
    std::fs::rename(
        place(&street),
        street.folder().path().with_file_name("拔走了"),
    )
    .unwrap();
    let failure = street.refused("back_up_now", &json!({}));
    assert_eq!(json!(failure.code), "backup_away");
    assert_eq!(warned(&street), [("backup_failing".to_owned(), 0)]);
    let overview = street.call("backup_overview", &json!({}));
    assert_eq!(
        (&overview["is_there"], &overview["last_fault"]),
        (&json!(false), &json!("away"))
    );
}

#[test]
fn the_office_sees_who_is_backed_up_and_counts_who_is_not() {
    let (office, desk) = two();
    let folder = stick(&office);
    go(&desk, &folder);
    go(&office, &folder);
    assert!(warned(&office).contains(&("desks_without_backup".to_owned(), 1)));
    backed_up(&desk);
    desk.wait(chrono::TimeDelta::minutes(1));
    office.wait(chrono::TimeDelta::minutes(1));
    go(&desk, &folder);
    go(&office, &folder);
    let board = office.call("site_board", &json!({}));
    let row = &board["desks"][1];
    assert!(row["last_backup_at"].is_string(), "{row}");
    assert!(row["last_drill_at"].is_null());
    assert!(
        !warned(&office)
            .iter()
            .any(|one| one.0 == "desks_without_backup")
    );
}

#[test]
fn a_restored_desk_of_a_street_is_told_to_take_a_new_identity() {
    let (_office, desk) = two();
    let folder = backed_up(&desk);
    let bare = Street::bare();
    let request = json!({ "folder": folder, "secret": PASSPHRASE });
    assert_eq!(
        bare.call("restore_backup", &request)["keeps_identity"],
        true
    );
    assert_eq!(warned(&bare)[0], ("restored".to_owned(), 0));
}

#[test]
fn a_window_backs_up_by_itself_where_a_place_is_chosen_and_locking_ends_it() {
    let street = Street::open().with_background();
    street.call("unlock", &json!({ "passphrase": PASSPHRASE }));
    chosen(&street);
    street.call("set_backup_automatic", &json!({ "is_automatic": true }));
    let begun = Instant::now();
    while street.call("backup_overview", &json!({}))["last_at"].is_null() {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "it was made by itself"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    street.call("set_backup_automatic", &json!({ "is_automatic": false }));
    street.wait_days(1);
    chosen(&street);
    let locking = Instant::now();
    assert_eq!(street.call("lock", &json!({}))["state"], "locked");
    assert!(locking.elapsed() < Duration::from_secs(10));
    street.call("unlock", &json!({ "passphrase": PASSPHRASE }));
    let overview = street.call("backup_overview", &json!({}));
    assert_eq!(
        overview["backups"].as_array().unwrap().len(),
        1,
        "it was switched off"
    );
}

#[test]
fn the_casebooks_own_folder_is_no_place_for_backups() {
    let street = Street::open();
    let own = street.folder().path().to_str().unwrap().to_owned();
    let request = json!({ "folder": own });
    let problems = street.refused_fields("choose_backup_place", &request);
    assert_eq!(problems, [("folder".to_owned(), "own_folder".to_owned())]);
}
