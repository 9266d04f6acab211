//! 归档与销毁 through the dispatcher: dossiers go to the archive, leave it as a folder, and what is due
//! is destroyed by a list that two people approved.

use crate::Street;
use crate::attachments::{PHOTO, attached};
use crate::common::{termination, with, word};
use crate::documents::{held, words_of};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use serde_json::{Value, json};
use tempfile::TempDir;

/// More than three years: a consultation is then due.
const CONSULTATION_DUE: i64 = 3 * 366;
/// More than eleven years: a dossier kept for a short time is then due.
const SHORT_DUE: i64 = 11 * 366;

/// A closed dispute.
fn closed(street: &Street) -> String {
    let id = street.terminated();
    street.call("close_dispute", &json!({ "dispute_id": id }));
    id
}

/// A closed dispute in the archive, for a short time.
fn archived(street: &Street) -> String {
    let id = closed(street);
    let form = json!({ "dispute_ids": [id], "retention_class": "short", "shelf": "2号柜3层" });
    street.call("archive_disputes", &form);
    id
}

fn stage(street: &Street, stage: &str) -> Vec<Value> {
    let page = street.call("archive_list", &json!({ "stage": stage }));
    page["rows"].as_array().unwrap().clone()
}

fn due(street: &Street, kind: &str) -> Vec<Value> {
    let found = street.call("due_list", &json!({ "subject_kind": kind }));
    found["items"].as_array().unwrap().clone()
}

fn list_form(street: &Street, kind: &str) -> Value {
    let ids: Vec<Value> = due(street, kind)
        .iter()
        .map(|item| item["subject_id"].clone())
        .collect();
    json!({ "subject_kind": kind, "subject_ids": ids, "reason": "保管期限已满，无继续保存价值" })
}

/// A list of a consultation that is due, drawn up by the clerk; the head sits.
pub(crate) fn listed(street: &Street) -> Value {
    street.consulted();
    street.wait_days(CONSULTATION_DUE);
    list_of(street, "consultation")
}

fn list_of(street: &Street, kind: &str) -> Value {
    street.sits("clerk");
    let form = list_form(street, kind);
    let list = street.call("list_destruction", &form);
    street.head_sits();
    list["row"]["id"].clone()
}

/// Approved by the archivist and the head; the head sits.
fn approved(street: &Street, list: &Value) {
    street.call("approve_destruction", &json!({ "id": list }));
    street.sits("archivist");
    street.call("approve_destruction", &json!({ "id": list }));
    street.head_sits();
}

fn carry_out(street: &Street, list: &Value) -> Value {
    let detail = street.call("destruction_detail", &json!({ "id": list }));
    let form = json!({ "id": list, "item_count": detail["row"]["item_count"] });
    street.call("carry_out_destruction", &form)
}

/// An archive folder with one dossier that has a photo, and its dispute.
fn exported(street: &Street) -> (TempDir, String) {
    let id = closed(street);
    attached(street, &id, "现场.jpg", PHOTO);
    let form = json!({ "dispute_ids": [id] });
    street.call("archive_disputes", &form);
    let place = TempDir::new().unwrap();
    let form = json!({ "folder": place.path(), "dispute_ids": [id] });
    let answer = street.call("export_archive", &form);
    assert_eq!(answer["added"], 1);
    (place, id)
}

/// The folder stays for as long as the test's process does; its trial only needs its path.
fn kept(place: TempDir) -> Value {
    json!(place.keep())
}

pub(crate) fn trials() -> Vec<Trial> {
    let stranger = |request: Value| with(request, &json!({ "dispute_id": STRANGER }));
    vec![
        trial("archive_list", |_| json!({ "stage": "waiting" }))
            .refused("fields cursor unknown", |request| {
                with(request, &json!({ "cursor": "?" }))
            })
            .without("statistician"),
        trial(
            "archive_disputes",
            |street| json!({ "dispute_ids": [closed(street)] }),
        )
        .refused("not_found", |request| {
            with(request, &json!({ "dispute_ids": [STRANGER] }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial("change_retention", |street| {
            json!({
                "dispute_id": archived(street), "retention_class": "permanent",
                "note": "群体性纠纷，永久保存",
            })
        })
        .refused("fields note required", |request| {
            with(request, &json!({ "note": null }))
        })
        .without("statistician")
        .tells("dispute.retention_changed", 1),
        trial(
            "unarchive_dispute",
            |street| json!({ "dispute_id": archived(street), "note": "结案日期有误，须更正" }),
        )
        .refused("not_found", stranger)
        .without("duty_lawyer")
        .tells("dispute.unarchived", 1),
        trial("retention_table", nothing),
        trial("save_retention", |_| {
            json!({ "retention": {
                "default_class": "long", "short": 5, "long": 15, "consultation": 3, "request": 2,
                "hazard": 5, "draft": 1,
            } })
        })
        .refused("fields retention.long out_of_range", |request| {
            let mut request = request;
            request["retention"]["long"] = json!(4);
            request
        })
        .without("mediator")
        .leaves(1),
        trial("export_archive", |street| {
            let id = archived(street);
            json!({ "folder": kept(TempDir::new().unwrap()), "dispute_ids": [id] })
        })
        .refused("fields folder no_folder", |request| {
            with(request, &json!({ "folder": "档案" }))
        })
        .without("duty_lawyer")
        // The binding, and that it was copied out.
        .leaves(2),
        trial("read_archive", |street| {
            let (place, _) = exported(street);
            json!({ "folder": kept(place) })
        })
        .refused("fields folder no_folder", |request| {
            with(request, &json!({ "folder": "/nowhere" }))
        })
        .without("statistician"),
        trial("read_archived_dossier", |street| {
            let (place, id) = exported(street);
            json!({ "folder": kept(place), "dispute_id": id })
        })
        .refused("not_found", stranger)
        .without("statistician"),
        trial("open_archived_file", |street| {
            let (place, id) = exported(street);
            json!({ "folder": kept(place), "dispute_id": id, "name": "卷宗.pdf" })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "name": "../lianxinqiao-archive.json" }))
        })
        .without("duty_lawyer"),
    ]
}

pub(crate) fn destruction_trials() -> Vec<Trial> {
    let stranger = |request: Value| with(request, &json!({ "id": STRANGER }));
    vec![
        trial("due_list", |_| json!({ "subject_kind": "dispute" })).without("statistician"),
        trial("discard_old_drafts", nothing).without("administrator"),
        trial("destruction_lists", nothing).without("duty_lawyer"),
        trial(
            "destruction_detail",
            |street| json!({ "id": listed(street) }),
        )
        .refused("not_found", stranger)
        .without("statistician"),
        trial("list_destruction", |street| {
            street.consulted();
            street.wait_days(CONSULTATION_DUE);
            list_form(street, "consultation")
        })
        .refused("fields reason required", |request| {
            with(request, &json!({ "reason": " " }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial(
            "approve_destruction",
            |street| json!({ "id": listed(street) }),
        )
        .refused("not_found", stranger)
        .without("clerk")
        .leaves(1),
        trial(
            "reject_destruction",
            |street| json!({ "id": listed(street), "decision_note": "其中一件仍在诉讼" }),
        )
        .refused("fields decision_note required", |request| {
            with(request, &json!({ "decision_note": "" }))
        })
        .without("clerk")
        .leaves(1),
        trial(
            "withdraw_destruction",
            |street| json!({ "id": listed(street), "decision_note": "列册有误" }),
        )
        .refused("fields decision_note required", |request| {
            with(request, &json!({ "decision_note": " " }))
        })
        .without("statistician")
        .leaves(1),
        trial("carry_out_destruction", |street| {
            let list = listed(street);
            approved(street, &list);
            json!({ "id": list, "item_count": 1 })
        })
        .refused("fields item_count unknown", |request| {
            with(request, &json!({ "item_count": 2 }))
        })
        .without("duty_lawyer")
        // The consultation, its check for conflicts, and the list.
        .leaves(3),
        trial(
            "issue_destruction_list",
            |street| json!({ "id": listed(street), "format": "docx" }),
        )
        .refused("not_found", stranger)
        .without("statistician")
        .leaves(1),
    ]
}

#[test]
fn a_closed_case_goes_to_the_archive_and_nothing_on_it_changes_until_it_comes_out() {
    let street = Street::open();
    let id = closed(&street);
    let waiting = stage(&street, "waiting");
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0]["dispute_id"], json!(id));
    assert_eq!(waiting[0]["is_bound"], false);
    street.call(
        "archive_disputes",
        &json!({ "dispute_ids": [id], "shelf": "2号柜" }),
    );
    assert_eq!(stage(&street, "waiting").len(), 0);
    let kept = stage(&street, "archived")[0]["kept"].clone();
    assert_eq!(kept["retention_class"], "long");
    assert_eq!(kept["shelf"], "2号柜");
    assert_eq!(kept["due_on"], "2057-01-01");
    let case = street.case(&id);
    assert_eq!(
        case["possible"],
        json!(["change_retention", "unarchive", "link"])
    );
    assert_eq!(case["archive"]["due_on"], "2057-01-01");
    let failure = street.refused(
        "correct_dispute",
        &json!({
            "dispute_id": id, "title": "另一个卷名", "dispute_type": "neighbour", "source": "applied",
            "mediation_kind": "peoples", "facts": "另一个事实",
        }),
    );
    assert_eq!(word(failure.code), "archived");
    let form = json!({
        "subject_kind": "dispute", "subject_id": id, "file_name": "现场.jpg",
        "byte_count": PHOTO.len(),
    });
    assert_eq!(
        word(street.refused("begin_attachment", &form).code),
        "archived"
    );
    let again = street.refused("archive_disputes", &json!({ "dispute_ids": [id] }));
    assert_eq!(word(again.code), "archived");
    street.call(
        "unarchive_dispute",
        &json!({ "dispute_id": id, "note": "结案日期有误" }),
    );
    assert_eq!(street.case(&id)["archive"], Value::Null);
    assert_eq!(stage(&street, "waiting").len(), 1);
}

#[test]
fn several_go_together_or_none_does() {
    let street = Street::open();
    let (one, other, open) = (closed(&street), closed(&street), street.accepted());
    let failure = street.refused("archive_disputes", &json!({ "dispute_ids": [one, open] }));
    assert_eq!(word(failure.code), "not_now");
    assert_eq!(stage(&street, "archived").len(), 0);
    let answer = street.call("archive_disputes", &json!({ "dispute_ids": [one, other] }));
    assert_eq!(answer["count"], 2);
    assert_eq!(stage(&street, "archived").len(), 2);
}

#[test]
fn the_cover_says_how_long_the_dossier_is_kept() {
    let street = Street::open();
    let id = archived(&street);
    let form = json!({ "dispute_id": id, "form": "dossier_cover", "format": "docx" });
    let words = words_of(&held(&street, &street.call("issue_document", &form)));
    assert!(words.contains("短期"), "{words}");
}

#[test]
fn years_that_a_street_sets_count_at_once() {
    let street = Street::open();
    archived(&street);
    let mut form = street.call("retention_table", &json!({}))["retention"].clone();
    form["short"] = json!(5);
    street.call("save_retention", &json!({ "retention": form }));
    assert_eq!(
        stage(&street, "archived")[0]["kept"]["due_on"],
        "2032-01-01"
    );
}

#[test]
fn what_is_due_is_destroyed_and_only_what_names_nobody_is_left() {
    let street = Street::open();
    let id = archived(&street);
    street.call(
        "unarchive_dispute",
        &json!({ "dispute_id": id, "note": "补照片" }),
    );
    attached(&street, &id, "现场.jpg", PHOTO);
    let form = json!({ "dispute_ids": [id], "retention_class": "short" });
    street.call("archive_disputes", &form);
    let bound = held(
        &street,
        &street.call("issue_dossier", &json!({ "dispute_id": id })),
    );
    let docket = street.case(&id)["row"]["docket_no"].clone();
    let other = street.accepted();
    assert!(street.finds("漏水").len() >= 2);

    assert_eq!(due(&street, "dispute").len(), 0);
    street.wait_days(SHORT_DUE);
    let items = due(&street, "dispute");
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["number"], docket);
    let list = list_of(&street, "dispute");
    assert_eq!(due(&street, "dispute").len(), 0, "it is on a list");
    approved(&street, &list);
    let before = street.entries();
    let done = carry_out(&street, &list);
    assert_eq!(done["item_count"], 1);
    assert_eq!(done["attachment_count"], 1);
    assert_eq!(
        street.entries() - before,
        done["record_count"].as_u64().unwrap() + 1
    );

    // What is left: the number, the type, the days, no word of the matter.
    let case = street.case(&id);
    assert_eq!(case["row"]["docket_no"], docket);
    assert_eq!(case["row"]["title"], "（已依法销毁）");
    assert_eq!(case["facts"], "");
    assert_eq!(case["parties"], json!([]));
    assert_eq!(case["possible"], json!([]));
    assert!(case["destroyed_at"].is_string());
    let texts = format!("{case}{:?}", street.history(&id));
    for gone in ["张伟", "李娜", "漏水", "现场", "补照片"] {
        assert!(!texts.contains(gone), "{gone} is left");
    }
    assert!(street.facts(&id).contains(&"record.destroyed".to_owned()));
    // The other case with the same words is still found, the destroyed one is not.
    let hits = street.finds("漏水");
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert_eq!(street.case(&other)["parties"].as_array().unwrap().len(), 2);
    // No bytes of its photo, and the casebook proves sound, also when it is made again.
    let report = street.call("verify_casebook", &json!({}));
    assert_eq!(
        (&report["ok"], &report["attachments"]),
        (&json!(true), &json!(0)),
        "{report}"
    );
    street.call("rebuild_tables", &json!({}));
    street.entries();
    // A court that has the dossier on paper can still ask whether it is the one.
    let form = json!({ "content_hash": blake3::hash(&bound).to_hex().to_string() });
    let checked = street.call("check_dossier", &form);
    assert_eq!(checked["is_bound"], true, "{checked}");
    assert_eq!(checked["faults"], json!([]), "{checked}");
    // Nothing can be made of it any more, and it is among the destroyed.
    let failure = street.refused("issue_dossier", &json!({ "dispute_id": id }));
    assert_eq!(word(failure.code), "destroyed");
    assert_eq!(stage(&street, "destroyed").len(), 1);
    assert_eq!(stage(&street, "archived").len(), 0);
}

#[test]
fn figures_of_old_years_stay_when_dossiers_are_destroyed() {
    let street = Street::open();
    archived(&street);
    let ask = json!({ "from": "2026-01-01", "to": "2026-12-31" });
    street.wait_days(SHORT_DUE);
    let before = street.call("headline_figures", &ask);
    let list = list_of(&street, "dispute");
    approved(&street, &list);
    carry_out(&street, &list);
    assert_eq!(street.call("headline_figures", &ask), before);
}

#[test]
fn a_party_who_stands_in_another_case_stays_there() {
    let street = Street::open();
    let id = archived(&street);
    let open = street.accepted();
    street.wait_days(SHORT_DUE);
    let list = list_of(&street, "dispute");
    approved(&street, &list);
    carry_out(&street, &list);
    assert_eq!(street.case(&id)["parties"], json!([]));
    let names = street.case(&open)["parties"].to_string();
    assert!(names.contains("张伟"), "{names}");
}

#[test]
fn nobody_destroys_alone_and_nobody_the_own_list() {
    let street = Street::open();
    let list = listed(&street);
    street.call("approve_destruction", &json!({ "id": list }));
    let twice = street.refused("approve_destruction", &json!({ "id": list }));
    assert_eq!(word(twice.code), "destruction_twice");
    let form = json!({ "id": list, "item_count": 1 });
    let early = street.refused("carry_out_destruction", &form);
    assert_eq!(word(early.code), "destruction_not_now");
    // The mediator draws a list up and may not approve it.
    let street = Street::open();
    street.consulted();
    street.wait_days(CONSULTATION_DUE);
    street.sits("mediator");
    let list =
        street.call("list_destruction", &list_form(&street, "consultation"))["row"]["id"].clone();
    let own = street.refused("approve_destruction", &json!({ "id": list }));
    assert_eq!(word(own.code), "destruction_own_list");
}

#[test]
fn two_who_are_no_head_do_not_suffice() {
    let street = Street::open();
    let list = listed(&street);
    street.colleague("archivist");
    street.colleague("mediator");
    for role in ["archivist", "mediator"] {
        street.sits(role);
        let detail = street.call("destruction_detail", &json!({ "id": list }));
        assert_eq!(detail["row"]["is_waiting"], true);
        if role == "mediator" {
            let failure = street.refused("approve_destruction", &json!({ "id": list }));
            assert_eq!(word(failure.code), "destruction_no_head");
        } else {
            street.call("approve_destruction", &json!({ "id": list }));
        }
    }
}

#[test]
fn an_approved_list_stops_when_a_dossier_on_it_is_to_be_kept_longer() {
    let street = Street::open();
    let id = archived(&street);
    street.wait_days(SHORT_DUE);
    let list = list_of(&street, "dispute");
    approved(&street, &list);
    let form = json!({ "dispute_id": id, "retention_class": "permanent", "note": "群体性纠纷" });
    street.call("change_retention", &form);
    let form = json!({ "id": list, "item_count": 1 });
    let failure = street.refused("carry_out_destruction", &form);
    assert_eq!(word(failure.code), "destruction_not_due");
    assert!(!street.case(&id)["facts"].as_str().unwrap().is_empty());
}

#[test]
fn requests_and_hazards_that_are_over_fall_due_and_a_table_does_not_bring_them_back() {
    let street = Street::open();
    let csv = "工单编号,诉求标题,诉求内容,诉求日期,诉求人,报结案时间,解决情况\n\
        1001,路灯不亮,三号楼前路灯不亮,2026-01-05,王小明,2026-01-08,已修复\n";
    street.import(csv);
    street.wait_days(2 * 366 + 10);
    let items = due(&street, "request");
    assert_eq!(items.len(), 1, "{items:?}");
    let list = list_of(&street, "request");
    approved(&street, &list);
    carry_out(&street, &list);
    let found = street.call("request_list", &json!({}));
    assert_eq!(found["rows"][0]["order_no"], "1001");
    assert!(!found.to_string().contains("王小明"), "{found}");
    let report = street.import(csv);
    let found = street.call("request_list", &json!({}));
    assert_eq!(found["rows"].as_array().unwrap().len(), 1, "{report}");
    assert!(!found.to_string().contains("路灯"), "{found}");
    assert!(street.finds("路灯").is_empty());
}

#[test]
fn the_list_on_paper_says_who_approved_and_what_went() {
    let street = Street::open();
    let id = archived(&street);
    let docket = street.case(&id)["row"]["docket_no"]
        .as_str()
        .unwrap()
        .to_owned();
    street.wait_days(SHORT_DUE);
    let list = list_of(&street, "dispute");
    approved(&street, &list);
    carry_out(&street, &list);
    let form = json!({ "id": list, "format": "docx" });
    let answer = street.call("issue_destruction_list", &form);
    assert_eq!(answer["file_name"], "档案销毁清册-2037-1.docx");
    let words = words_of(&held(&street, &answer));
    for said in [
        "王国辉",
        "同事archivist",
        "同事clerk",
        "短期",
        docket.as_str(),
        "保管期限已满",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    assert!(!words.contains("张伟"));
}

#[test]
fn old_unfinished_forms_are_thrown_away_and_young_ones_stay() {
    let street = Street::open();
    let draft = |id: &str| json!({ "id": id, "form": "dispute", "content": "{}" });
    street.call("save_draft", &draft("019cae00-0000-7000-8000-000000000001"));
    street.wait_days(366);
    street.call("save_draft", &draft("019cae00-0000-7000-8000-000000000002"));
    let found = street.call("due_list", &json!({ "subject_kind": "dispute" }));
    assert_eq!(found["old_drafts"], 1);
    assert_eq!(street.call("discard_old_drafts", &json!({}))["count"], 1);
    let left = street.call("draft_list", &json!({}));
    assert_eq!(left["drafts"].as_array().unwrap().len(), 1);
}

#[test]
fn an_archive_folder_is_read_again_by_another_casebook() {
    let street = Street::open();
    let (place, id) = exported(&street);
    let again = json!({ "folder": place.path(), "dispute_ids": [id] });
    let answer = street.call("export_archive", &again);
    assert_eq!((&answer["added"], &answer["known"]), (&json!(0), &json!(1)));

    let elsewhere = Street::open();
    for (reader, is_known) in [(&street, true), (&elsewhere, false)] {
        let read = reader.call("read_archive", &json!({ "folder": place.path() }));
        assert_eq!(read["is_sealed"], true);
        assert_eq!(read["is_device_known"], is_known);
        assert_eq!(read["damaged_count"], 0, "{read}");
        assert_eq!(read["dossiers"][0]["file_count"], 3);
    }
    let ask = json!({ "folder": place.path(), "dispute_id": id });
    let dossier = elsewhere.call("read_archived_dossier", &ask);
    let acts = dossier["acts"].as_array().unwrap();
    assert!(acts.iter().any(|act| act["actor"] == "王国辉"), "{dossier}");
    assert!(
        !dossier.to_string().contains("13900000001"),
        "numbers are masked"
    );
    let files = dossier["files"].as_array().unwrap();
    assert_eq!(files[2]["role"], "attachment");
    let form = with(ask.clone(), &json!({ "name": files[0]["name"] }));
    let pdf = held(&elsewhere, &elsewhere.call("open_archived_file", &form));
    assert!(pdf.starts_with(b"%PDF"));
    let form = with(ask, &json!({ "name": files[2]["name"] }));
    assert_eq!(
        held(&elsewhere, &elsewhere.call("open_archived_file", &form)),
        PHOTO
    );
}

#[test]
fn a_folder_that_was_touched_is_told_file_by_file() {
    let street = Street::open();
    let (place, _) = exported(&street);
    let read = street.call("read_archive", &json!({ "folder": place.path() }));
    let folder = std::fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.is_dir())
        .unwrap();
    assert_eq!(read["damaged_count"], 0);
    std::fs::File::create(folder.join("卷宗.pdf")).unwrap();
    let read = street.call("read_archive", &json!({ "folder": place.path() }));
    assert_eq!(read["damaged_count"], 1);
    assert_eq!(read["dossiers"][0]["changed"], json!(["卷宗.pdf"]));
    let failure = street.refused("read_archive", &json!({ "folder": folder }));
    assert_eq!(word(failure.code), "archive_unknown");
}

#[test]
fn what_was_said_to_the_mediator_alone_never_leaves_with_the_dossier() {
    let street = Street::open();
    let id = street.accepted();
    let party = street.case(&id)["parties"][0]["id"].clone();
    street.call(
        "record_caucus_note",
        &json!({
            "dispute_id": id, "party_id": party, "talked_at": "2026-03-02T01:00:00Z",
            "content": "其实愿意赔偿八千",
        }),
    );
    street.call("terminate_dispute", &termination(&id));
    street.call("close_dispute", &json!({ "dispute_id": id }));
    street.call("archive_disputes", &json!({ "dispute_ids": [id] }));
    let place = TempDir::new().unwrap();
    let form = json!({ "folder": place.path(), "dispute_ids": [id] });
    street.call("export_archive", &form);
    let ask = json!({ "folder": place.path(), "dispute_id": id });
    let dossier = street.call("read_archived_dossier", &ask);
    for file in dossier["files"].as_array().unwrap() {
        let form = with(ask.clone(), &json!({ "name": file["name"] }));
        let bytes = held(&street, &street.call("open_archived_file", &form));
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(!text.contains("八千"), "{}", file["name"]);
    }
    assert!(!dossier.to_string().contains("八千"));
    let failure = street.refused(
        "export_archive",
        &json!({
            "folder": place.path(), "dispute_ids": [street.accepted()],
        }),
    );
    assert_eq!(word(failure.fields[0].code), "not_archived");
}
