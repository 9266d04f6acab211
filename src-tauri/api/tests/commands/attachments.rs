//! Attachments: every command, bad files, who may look, and what a broken upload leaves.

use crate::Street;
use crate::common::{facts_of, with, word};
use crate::every_command::{Trial, trial};
use chrono::TimeDelta;
use rstest::rstest;
use serde_json::{Value, json};
use std::path::PathBuf;
use uuid::Uuid;

const STRANGER: &str = "019cae00-0000-7000-8000-000000000000";
const MIB: usize = 1024 * 1024;
pub(crate) const PHOTO: &[u8] =
    include_bytes!("../../../core/src/domain/attachment/samples/baseline.jpg");

/// A photo with a comment that tells of a place.
fn photo() -> Vec<u8> {
    let mut bytes = PHOTO[..2].to_vec();
    bytes.extend(b"\xff\xfe\0\x08secret");
    bytes.extend(&PHOTO[2..]);
    bytes
}

fn paper(length: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(length, b'x');
    bytes
}

fn on(kind: &str, id: &str) -> Value {
    json!({ "subject_kind": kind, "subject_id": id })
}

fn announced(id: &str, name: &str, length: usize) -> Value {
    with(
        on("dispute", id),
        &json!({ "file_name": name, "byte_count": length }),
    )
}

/// Begins an upload and sends all of a file.
fn sent(street: &Street, dispute: &str, name: &str, bytes: &[u8]) -> Uuid {
    let begun = street.call("begin_attachment", &announced(dispute, name, bytes.len()));
    let upload: Uuid = begun["upload_id"].as_str().unwrap().parse().unwrap();
    let largest = usize::try_from(begun["piece_bytes"].as_u64().unwrap()).unwrap();
    let mut offset = 0;
    for piece in bytes.chunks(largest) {
        offset = street.host.append(upload, offset, piece).unwrap();
    }
    assert_eq!(offset, bytes.len() as u64);
    upload
}

pub(crate) fn attached(street: &Street, dispute: &str, name: &str, bytes: &[u8]) -> Value {
    let upload = sent(street, dispute, name, bytes);
    street.call("finish_attachment", &json!({ "upload_id": upload }))
}

fn attached_id(street: &Street) -> Value {
    let dispute = street.registered();
    attached(street, &dispute, "协议.pdf", &paper(40))["id"].clone()
}

fn listed(street: &Street, dispute: &str) -> Value {
    street.call("attachment_list", &on("dispute", dispute))
}

fn id_of(row: &Value) -> Uuid {
    row["id"].as_str().unwrap().parse().unwrap()
}

/// The scanner's folder, with a file that was written to its end.
#[expect(clippy::disallowed_methods, reason = "the test plays the scanner")]
fn scanned(street: &Street) -> PathBuf {
    let folder = scans(street);
    street.call("set_scan_folder", &json!({ "path": folder }));
    std::fs::write(folder.join("扫描001.pdf"), paper(50)).unwrap();
    street.call("scan_folder", &json!({}));
    street.wait(TimeDelta::seconds(3));
    folder
}

fn scans(street: &Street) -> PathBuf {
    let folder = street.folder().path().with_file_name("scans");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// How many chunks lie there that nothing names.
fn loose_chunks(street: &Street) -> Value {
    street.call("verify_casebook", &json!({}))["loose_chunks"].clone()
}

pub fn trials() -> Vec<Trial> {
    let stranger = |request| with(request, &json!({ "id": STRANGER }));
    vec![
        trial("attachment_list", |street| {
            on("dispute", &street.registered())
        })
        .refused("not_found", |request| {
            with(request, &json!({ "subject_id": STRANGER }))
        }),
        trial("begin_attachment", |street| {
            announced(&street.registered(), "现场.jpg", 40)
        })
        .refused("attachment_executable", |request| {
            with(request, &json!({ "file_name": "现场.jpg.exe" }))
        }),
        trial("finish_attachment", |street| {
            let upload = sent(street, &street.registered(), "现场.jpg", &photo());
            json!({ "upload_id": upload, "caption": "楼下天花板" })
        })
        .refused("fields caption too_long", |request| {
            with(request, &json!({ "caption": "长".repeat(201) }))
        })
        .leaves(1),
        trial("cancel_attachment", |street| {
            let upload = sent(street, &street.registered(), "录像.pdf", &paper(2 * MIB));
            json!({ "upload_id": upload })
        })
        .refused("upload_gone", |_| json!({ "upload_id": STRANGER })),
        trial(
            "open_attachment",
            |street| json!({ "id": attached_id(street) }),
        )
        .refused("not_found", stranger)
        .leaves(1),
        trial(
            "save_attachment",
            |street| json!({ "id": attached_id(street), "folder": scans(street) }),
        )
        .refused("fields folder no_folder", |request| {
            with(request, &json!({ "folder": "/没有/这个文件夹" }))
        })
        .leaves(1),
        trial(
            "caption_attachment",
            |street| json!({ "id": attached_id(street), "caption": "双方签字的协议" }),
        )
        .refused("fields caption too_long", |request| {
            with(request, &json!({ "caption": "长".repeat(201) }))
        })
        .leaves(1),
        trial(
            "remove_attachment",
            |street| json!({ "id": attached_id(street) }),
        )
        .refused("not_found", stranger)
        .leaves(1),
        trial("restore_attachment", |street| {
            let request = json!({ "id": attached_id(street) });
            street.call("remove_attachment", &request);
            request
        })
        .refused("not_found", stranger)
        .leaves(1),
        trial("scan_folder", |street| {
            scanned(street);
            json!({})
        }),
        trial("set_scan_folder", |street| json!({ "path": scans(street) }))
            .refused("fields path no_folder", |_| json!({ "path": "扫描" })),
        trial("attach_scan", |street| {
            scanned(street);
            with(
                on("dispute", &street.registered()),
                &json!({ "file_name": "扫描001.pdf" }),
            )
        })
        .refused("not_found", |request| {
            with(request, &json!({ "file_name": "../casebook/device.json" }))
        })
        .leaves(1),
        trial("set_scan_aside", |street| {
            scanned(street);
            json!({ "file_name": "扫描001.pdf" })
        })
        .refused("not_found", |_| json!({ "file_name": "扫描002.pdf" })),
    ]
}

#[test]
fn a_photo_is_shown_without_its_place_and_told_in_the_history() {
    let street = Street::open();
    let dispute = street.registered();
    let row = attached(&street, &dispute, "现场.pdf", &photo());
    assert_eq!(row["file_name"], "现场.jpg", "named by its bytes");
    assert_eq!(row["media_type"], "image/jpeg");
    assert_eq!(
        (&row["form"], &row["is_cleaned"]),
        (&json!("image"), &json!(true))
    );
    assert_eq!(row["byte_count"], PHOTO.len());
    assert_eq!(row["added_by"], street.head);
    let shown = street.host.piece(id_of(&row), 0).unwrap();
    assert_eq!(shown, PHOTO);
    let again = attached(&street, &dispute, "现场.jpg", &photo());
    assert_eq!(again["original_hash"], row["original_hash"]);
    assert_eq!(
        listed(&street, &dispute)["rows"].as_array().unwrap().len(),
        2
    );
    let facts = street.facts(&dispute);
    assert_eq!(
        facts
            .iter()
            .filter(|fact| *fact == "attachment.added")
            .count(),
        2
    );
}

#[test]
fn of_a_recording_no_byte_is_read_without_an_entry() {
    let street = Street::open();
    let dispute = street.registered();
    let recording = [b"ID3".as_slice(), &[7; 100]].concat();
    let id = id_of(&attached(&street, &dispute, "调解录音.mp3", &recording));
    let failure = street.host.piece(id, 0).unwrap_err();
    assert_eq!(word(failure.code), "not_allowed");
    let opened = street.call("open_attachment", &json!({ "id": id }));
    assert_eq!(opened["row"]["form"], "audio");
    assert_eq!(street.host.piece(id, 0).unwrap(), recording);
    assert_eq!(
        word(street.host.piece(id, 1).unwrap_err().code),
        "not_found"
    );
    let newest = street.history(&dispute).remove(0);
    assert_eq!(facts_of(&[newest]), ["attachment.opened"]);
    street.head_sits();
    assert!(
        street.host.piece(id, 0).is_err(),
        "a new sitting opens anew"
    );
}

#[rstest]
#[case::empty("照片.jpg", 0, "attachment_empty")]
#[case::too_large("录像.mp4", 500 * MIB + 1, "attachment_too_large")]
#[case::program("安装.exe", 10, "attachment_executable")]
fn what_can_be_told_beforehand_is_refused_before_it_is_sent(
    #[case] name: &str,
    #[case] length: usize,
    #[case] code: &str,
) {
    let street = Street::open();
    let request = announced(&street.registered(), name, length);
    let failure = street.refused("begin_attachment", &request);
    assert_eq!(word(failure.code), code);
}

#[rstest]
#[case::program("照片.jpg", b"MZ\x90\0abcdefgh", "attachment_executable")]
#[case::heic("照片.jpg", b"\0\0\0\x18ftypheic", "attachment_heic")]
#[case::text("照片.jpg", b"just some text", "attachment_unknown")]
fn a_file_is_refused_as_soon_as_its_bytes_tell_what_it_is(
    #[case] name: &str,
    #[case] bytes: &[u8],
    #[case] code: &str,
) {
    let street = Street::open();
    let dispute = street.registered();
    let before = street.entries();
    let begun = street.call("begin_attachment", &announced(&dispute, name, bytes.len()));
    let upload = begun["upload_id"].as_str().unwrap().parse().unwrap();
    let failure = street.host.append(upload, 0, bytes).unwrap_err();
    assert_eq!(word(failure.code), code);
    let over = street.host.append(upload, 0, bytes).unwrap_err();
    assert_eq!(word(over.code), "upload_gone", "it is over");
    assert_eq!(street.entries(), before);
    assert_eq!(listed(&street, &dispute)["rows"], json!([]));
}

#[test]
fn a_damaged_picture_and_a_file_cut_short_are_refused_and_leave_nothing() {
    let street = Street::open();
    let dispute = street.registered();
    let upload = sent(&street, &dispute, "坏.jpg", &PHOTO[..100]);
    let finish = json!({ "upload_id": upload });
    let failure = street.refused("finish_attachment", &finish);
    assert_eq!(word(failure.code), "attachment_damaged");
    let begun = street.call("begin_attachment", &announced(&dispute, "断.pdf", 3 * MIB));
    let upload: Uuid = begun["upload_id"].as_str().unwrap().parse().unwrap();
    let half = paper(MIB);
    assert_eq!(street.host.append(upload, 0, &half).unwrap(), MIB as u64);
    assert_eq!(
        street.host.append(upload, 0, &half).unwrap(),
        MIB as u64,
        "sent again"
    );
    let skipped = street
        .host
        .append(upload, 2 * MIB as u64, &half)
        .unwrap_err();
    assert_eq!(word(skipped.code), "attachment_incomplete");
    let failure = street.refused("finish_attachment", &json!({ "upload_id": upload }));
    assert_eq!(word(failure.code), "attachment_incomplete");
    assert_eq!(loose_chunks(&street), 0);
    assert_eq!(listed(&street, &dispute)["rows"], json!([]));
}

#[test]
fn a_cancelled_upload_takes_its_bytes_away_and_no_others() {
    let street = Street::open();
    let dispute = street.registered();
    let kept = attached(&street, &dispute, "协议.pdf", &paper(2 * MIB));
    let other = sent(
        &street,
        &dispute,
        "另一份.pdf",
        &[paper(MIB), vec![b'o'; MIB]].concat(),
    );
    let mut bytes = paper(2 * MIB);
    bytes.extend(vec![b'y'; 2 * MIB]);
    let upload = sent(&street, &dispute, "录像.pdf", &bytes);
    assert_eq!(
        loose_chunks(&street),
        2,
        "what is not shared with the first"
    );
    street.call("cancel_attachment", &json!({ "upload_id": upload }));
    assert_eq!(loose_chunks(&street), 1, "the other still runs");
    street.call("finish_attachment", &json!({ "upload_id": other }));
    assert_eq!(loose_chunks(&street), 0);
    street.call("open_attachment", &json!({ "id": kept["id"] }));
    assert!(street.host.piece(id_of(&kept), 1).is_ok());
    street.entries();
}

#[test]
fn an_upload_cut_off_by_locking_is_swept_before_the_next() {
    let street = Street::open();
    let dispute = street.registered();
    let upload = sent(&street, &dispute, "录像.pdf", &paper(3 * MIB));
    street.head_sits();
    let failure = street.host.append(upload, 0, &paper(1)).unwrap_err();
    assert_eq!(word(failure.code), "upload_gone");
    assert_eq!(
        loose_chunks(&street),
        2,
        "found, and no damage: the third was the second"
    );
    attached(&street, &dispute, "协议.pdf", b"%PDF-1.4 small");
    assert_eq!(loose_chunks(&street), 0);
}

#[test]
fn of_many_abandoned_uploads_the_oldest_gives_way() {
    let street = Street::open();
    let dispute = street.registered();
    let first = sent(&street, &dispute, "一.pdf", &paper(40));
    for _ in 0..4 {
        sent(&street, &dispute, "又一.pdf", &paper(50));
    }
    let failure = street.refused("finish_attachment", &json!({ "upload_id": first }));
    assert_eq!(word(failure.code), "upload_gone");
}

/// Memory of this process, in bytes.
#[cfg(target_os = "linux")]
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    let kib: usize = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kib * 1024
}

#[cfg(target_os = "linux")]
#[test]
fn a_hundred_megabytes_go_through_in_pieces_and_never_lie_in_memory() {
    let street = Street::open();
    let dispute = street.registered();
    let length = 100 * MIB;
    let begun = street.call(
        "begin_attachment",
        &announced(&dispute, "现场录像.mp4", length),
    );
    let upload: Uuid = begun["upload_id"].as_str().unwrap().parse().unwrap();
    let mut piece = vec![0; MIB];
    piece[4..12].copy_from_slice(b"ftypisom");
    street.host.append(upload, 0, &piece).unwrap();
    let before = memory();
    for number in 1..100_u64 {
        piece[..8].copy_from_slice(&number.to_be_bytes());
        let offset = number * MIB as u64;
        let received = street.host.append(upload, offset, &piece).unwrap();
        assert_eq!(received, offset + MIB as u64);
    }
    let row = street.call("finish_attachment", &json!({ "upload_id": upload }));
    assert_eq!(row["byte_count"], length);
    assert_eq!(row["piece_count"], 100);
    let id = id_of(&row);
    street.call("open_attachment", &json!({ "id": id }));
    for number in 1..100_usize {
        let read = street.host.piece(id, number).unwrap();
        assert_eq!(read[..8], (number as u64).to_be_bytes());
    }
    let grown = memory().saturating_sub(before);
    assert!(grown < 24 * MIB, "{} MiB more in memory", grown / MIB);
}

#[rstest]
#[case("mediator", "dispute", true, true)]
#[case("clerk", "dispute", true, false)]
#[case("archivist", "dispute", true, false)]
#[case("duty_lawyer", "dispute", false, false)]
#[case("administrator", "dispute", false, false)]
#[case("duty_lawyer", "own_consultation", true, true)]
#[case("duty_lawyer", "consultation", false, false)]
#[case("mediator", "consultation", false, false)]
#[case("clerk", "consultation", false, false)]
#[case("clerk", "request", true, true)]
#[case("archivist", "request", false, false)]
fn the_record_decides_who_may_look_and_attach(
    #[case] role: &str,
    #[case] kind: &str,
    #[case] may_look: bool,
    #[case] may_attach: bool,
) {
    let street = Street::open();
    let id = match kind {
        "dispute" => street.registered(),
        "consultation" => street.consulted(),
        "own_consultation" => {
            street.sits(role);
            street.consulted()
        }
        _ => {
            street.import(crate::common::REQUESTS);
            let list = street.call("request_list", &json!({}));
            list["rows"][0]["id"].as_str().unwrap().to_owned()
        }
    };
    street.sits(role);
    let kind = kind.trim_start_matches("own_");
    let looked = street.dispatch("attachment_list", &on(kind, &id));
    let file = json!({ "file_name": "协议.pdf", "byte_count": 40 });
    let begun = street.dispatch("begin_attachment", &with(on(kind, &id), &file));
    for (answer, may) in [(&looked, may_look), (&begun, may_attach)] {
        match answer {
            Ok(_) => assert!(may),
            Err(failure) => {
                assert!(!may);
                assert_eq!(word(failure.code), "not_allowed");
            }
        }
    }
    if let Ok(list) = looked {
        assert_eq!(list["can_change"], may_attach);
    }
}

#[test]
fn the_papers_of_a_confidential_dispute_are_closed_to_others() {
    let street = Street::open();
    let answer = street.registers(&json!({ "is_confidential": true }));
    let dispute = answer["id"].as_str().unwrap();
    let id = id_of(&attached(&street, dispute, "现场.jpg", &photo()));
    street.sits("mediator");
    let ask = json!({ "id": id });
    for (name, request) in [
        ("attachment_list", on("dispute", dispute)),
        ("begin_attachment", announced(dispute, "又.jpg", 5)),
        ("open_attachment", ask.clone()),
        ("save_attachment", ask.clone()),
        ("remove_attachment", ask.clone()),
        ("restore_attachment", ask.clone()),
        ("caption_attachment", ask),
    ] {
        let failure = street.refused(name, &request);
        assert_eq!(word(failure.code), "not_allowed", "{name}");
    }
    assert!(street.host.piece(id, 0).is_err());
}

#[test]
fn what_is_taken_off_stays_in_the_casebook_and_comes_back() {
    let street = Street::open();
    let dispute = street.registered();
    let row = attached(&street, &dispute, "协议.pdf", &paper(40));
    let ask = json!({ "id": row["id"] });
    let caption = json!({ "id": row["id"], "caption": " 签字页 " });
    street.call("caption_attachment", &caption);
    street.call("remove_attachment", &ask);
    let list = listed(&street, &dispute);
    assert_eq!(list["rows"], json!([]));
    assert_eq!(list["removed"][0]["caption"], "签字页");
    assert_eq!(loose_chunks(&street), 0, "its bytes stay named");
    street.call("restore_attachment", &ask);
    let before = street.entries();
    street.call("restore_attachment", &ask);
    assert_eq!(street.entries(), before, "already there");
    assert_eq!(listed(&street, &dispute)["rows"][0]["id"], row["id"]);
}

#[test]
fn a_copy_is_written_where_it_is_asked_for() {
    let street = Street::open();
    let dispute = street.registered();
    let bytes = paper(2 * MIB + 3);
    let row = attached(&street, &dispute, "协议.pdf", &bytes);
    let folder = scans(&street);
    let ask = json!({ "id": row["id"], "folder": folder });
    assert_eq!(
        street.call("save_attachment", &ask)["file_name"],
        "协议.pdf"
    );
    assert_eq!(
        street.call("save_attachment", &ask)["file_name"],
        "协议 (2).pdf"
    );
    #[expect(
        clippy::disallowed_methods,
        reason = "the test looks at what was written"
    )]
    let written = std::fs::read(folder.join("协议 (2).pdf")).unwrap();
    assert_eq!(written, bytes);
    assert_eq!(street.facts(&dispute)[0], "attachment.exported");
}

#[test]
fn a_scan_is_attached_with_one_click_and_offered_no_more() {
    let street = Street::open();
    let nothing = street.call("scan_folder", &json!({}));
    assert_eq!(nothing["path"], Value::Null);
    let folder = scanned(&street);
    let shown = street.call("scan_folder", &json!({}));
    assert_eq!(shown["files"][0]["file_name"], "扫描001.pdf");
    let dispute = street.registered();
    let choice = with(
        on("dispute", &dispute),
        &json!({ "file_name": "扫描001.pdf" }),
    );
    let row = street.call("attach_scan", &choice);
    assert_eq!(row["byte_count"], 50);
    assert!(folder.join("扫描001.pdf").exists(), "the scan stays");
    let shown = street.call("scan_folder", &json!({}));
    assert_eq!(shown["files"], json!([]));
    assert_eq!(
        word(street.refused("attach_scan", &choice).code),
        "not_found"
    );
    street.call("set_scan_folder", &json!({}));
    assert_eq!(street.call("scan_folder", &json!({}))["path"], Value::Null);
    let own = json!({ "path": street.folder().path() });
    let problems = street.refused_fields("set_scan_folder", &own);
    assert_eq!(problems, [("path".to_owned(), "unknown".to_owned())]);
}

#[test]
fn a_scan_that_is_no_evidence_is_refused_and_offered_again() {
    let street = Street::open();
    let folder = scans(&street);
    street.call("set_scan_folder", &json!({ "path": folder }));
    #[expect(clippy::disallowed_methods, reason = "the test plays the scanner")]
    std::fs::write(folder.join("扫描.jpg"), b"not a picture").unwrap();
    street.call("scan_folder", &json!({}));
    street.wait(TimeDelta::seconds(3));
    let dispute = street.registered();
    let choice = with(on("dispute", &dispute), &json!({ "file_name": "扫描.jpg" }));
    let failure = street.refused("attach_scan", &choice);
    assert_eq!(word(failure.code), "attachment_unknown");
    let shown = street.call("scan_folder", &json!({}));
    assert_eq!(shown["files"].as_array().unwrap().len(), 1);
}
