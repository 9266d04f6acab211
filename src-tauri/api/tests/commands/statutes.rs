//! The statute library and citations: every command, bad folders, versions, what a citation keeps.

use crate::Street;
use crate::common::{consultation, facts_of, with, word};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use rstest::rstest;
use serde_json::{Value, json};
use std::path::PathBuf;

const PAGES: &str = "街道法典@2020-05-28#577";

/// A folder with a made-up code and a fee in two versions.
#[expect(clippy::disallowed_methods, reason = "the test lays the files out")]
fn laid_out(street: &Street) -> PathBuf {
    let folder = street.folder().path().with_file_name("laws");
    let files = [
        (
            "街道法典/合同编.md",
            "# 中华人民共和国街道法典\n# 合同编\n2020年5月28日 通过\n2021年1月1日 施行\n<!-- INFO END -->\n\
             ## 第八章 违约责任\n第五百七十七条 不守约的，应当赔偿。\n第五百七十九条 应当付钱。",
        ),
        (
            "收费/垃圾收费条例(2015-03-01).md",
            "# 垃圾收费条例\n2015年3月1日 公布\n<!-- INFO END -->\n第一条 每月三元。",
        ),
        (
            "收费/垃圾收费条例(2026-01-01).md",
            "# 垃圾收费条例\n2026年1月1日 修订\n<!-- INFO END -->\n第一条 每月五元。",
        ),
        ("收费/说明.md", "没有标题。"),
    ];
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn imported(street: &Street) -> Value {
    let request = json!({ "folder": laid_out(street) });
    street.call("import_statutes", &request)
}

fn cite_form(street: &Street) -> Value {
    imported(street);
    json!({
        "subject_kind": "consultation", "subject_id": street.consulted(), "reference": PAGES,
    })
}

fn cited(street: &Street, form: &Value) -> Value {
    street.call("cite_article", form)["id"].clone()
}

fn citations(street: &Street, form: &Value) -> Value {
    let ask = json!({ "subject_kind": form["subject_kind"], "subject_id": form["subject_id"] });
    street.call("citations_of", &ask)
}

pub fn trials() -> Vec<Trial> {
    vec![
        trial(
            "import_statutes",
            |street| json!({ "folder": laid_out(street) }),
        )
        .refused(
            "fields folder no_folder",
            |_| json!({ "folder": "/没有/这个文件夹" }),
        )
        .without("mediator"),
        trial("statute_progress", nothing).without("clerk"),
        trial("cancel_statute_import", nothing).without("statistician"),
        trial("statute_shelf", nothing),
        trial("statute_list", nothing).refused("fields cursor unknown", |request| {
            with(request, &json!({ "cursor": "第二页" }))
        }),
        trial("statute_detail", |street| {
            imported(street);
            json!({ "law": "街道法典" })
        })
        .refused("not_found", |_| json!({ "law": "没有的法" })),
        trial("statute_search", |street| {
            imported(street);
            json!({ "text": "街道法典 577" })
        }),
        trial("statute_article", |street| {
            imported(street);
            json!({ "reference": PAGES })
        })
        .refused("not_found", |_| json!({ "reference": "街道法典@#9999" })),
        trial("cite_article", cite_form)
            .refused("fields reference unknown", |request| {
                with(request, &json!({ "reference": "不是名字" }))
            })
            .leaves(1),
        trial(
            "remove_citation",
            |street| json!({ "id": cited(street, &cite_form(street)) }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .leaves(1),
        trial(
            "citations_of",
            |street| json!({ "subject_kind": "consultation", "subject_id": street.consulted() }),
        )
        .refused("not_found", |request| {
            with(request, &json!({ "subject_id": STRANGER }))
        }),
    ]
}

#[test]
fn an_import_tells_what_it_took_what_is_odd_and_what_was_bad() {
    let street = Street::open();
    let report = imported(&street);
    assert_eq!((&report["files"], &report["added"]), (&json!(4), &json!(3)));
    assert_eq!(
        report["bad"],
        json!([{ "file": "收费/说明.md", "reason": "no_title", "other": null }])
    );
    let findings = &report["noted"];
    assert_eq!(
        findings[0]["findings"],
        json!([{ "code": "gap", "article": "第五百七十七条", "next": "第五百七十九条" }])
    );
    assert_eq!(findings[1]["findings"][0]["code"], "starts_late");
    let again = imported(&street);
    assert_eq!(
        (&again["added"], &again["unchanged"]),
        (&json!(0), &json!(3))
    );
    let shelf = street.call("statute_shelf", &json!({}));
    assert_eq!(shelf["laws"], 2);
    assert_eq!(shelf["versions"], 3);
    assert_eq!(shelf["last_import"]["report"], again);
    assert_eq!(
        shelf["categories"],
        json!([{ "name": "收费", "count": 1 }, { "name": "街道法典", "count": 1 }])
    );
}

#[rstest]
#[case::empty("  ", "required")]
#[case::nowhere("/没有/这里", "no_folder")]
#[case::relative("laws", "no_folder")]
fn a_folder_that_cannot_be_used_is_told_at_its_field(#[case] folder: &str, #[case] code: &str) {
    let street = Street::open();
    let found = street.refused_fields("import_statutes", &json!({ "folder": folder }));
    assert_eq!(found, [("folder".to_owned(), code.to_owned())]);
}

#[test]
fn a_folder_without_statutes_is_refused_and_a_quoted_path_is_read() {
    let street = Street::open();
    let folder = street.folder().path().with_file_name("空");
    std::fs::create_dir_all(&folder).unwrap();
    let form = json!({ "folder": folder });
    assert_eq!(
        street.refused_fields("import_statutes", &form),
        [("folder".to_owned(), "no_statutes".to_owned())]
    );
    let quoted = format!("\"{}\"", laid_out(&street).display());
    let report = street.call("import_statutes", &json!({ "folder": quoted }));
    assert_eq!(report["added"], 3);
}

#[test]
fn every_role_reads_and_searches_and_the_lawyer_brings_statutes_in() {
    let street = Street::open();
    let folder = laid_out(&street);
    street.sits("duty_lawyer");
    street.call("import_statutes", &json!({ "folder": folder }));
    street.head_sits();
    for role in [
        "mediator",
        "clerk",
        "statistician",
        "archivist",
        "administrator",
    ] {
        street.sits(role);
        let found = street.call("statute_search", &json!({ "text": "守约" }));
        assert_eq!(found["articles"][0]["reference"], PAGES, "{role}");
        assert_eq!(found["articles"][0]["marks"], json!([[1, 3]]), "{role}");
        let shelf = street.call("statute_shelf", &json!({}));
        assert_eq!(shelf["can_import"], role == "administrator", "{role}");
        street.head_sits();
    }
}

#[test]
fn a_law_is_read_in_the_version_of_a_day_beside_its_others() {
    let street = Street::open();
    imported(&street);
    let of = |on: &str| {
        street.call(
            "statute_detail",
            &json!({ "law": "垃圾收费条例", "on": on }),
        )
    };
    let old = of("2020-01-01");
    assert_eq!(old["parts"][0]["articles"][0]["text"], "每月三元。");
    assert_eq!(old["row"]["ended_on"], "2026-01-01");
    assert_eq!(old["versions"].as_array().unwrap().len(), 2);
    let new = of("2026-03-02");
    assert_eq!(new["row"]["version_on"], "2026-01-01");
    let chosen = json!({ "law": "垃圾收费条例", "version_on": "2015-03-01" });
    assert_eq!(street.call("statute_detail", &chosen)["row"], old["row"]);
    let article = street.call(
        "statute_article",
        &json!({ "reference": "垃圾收费条例@2015-03-01#1" }),
    );
    assert_eq!(article["versions"][0]["text"], "每月五元。");
    assert_eq!(article["versions"][0]["is_same"], false);
    assert_eq!(article["versions"][1]["is_same"], true);
}

#[test]
fn the_list_pages_and_finds_laws_by_name() {
    let street = Street::open();
    imported(&street);
    let first = street.call("statute_list", &json!({ "limit": 1 }));
    assert_eq!(first["count"], 2);
    let second = street.call(
        "statute_list",
        &json!({ "limit": 1, "cursor": first["next"] }),
    );
    assert_ne!(first["rows"][0]["law"], second["rows"][0]["law"]);
    assert_eq!(second["next"], Value::Null);
    for text in ["jdfd", "街法典", "街道"] {
        let found = street.call("statute_list", &json!({ "text": text }));
        assert_eq!(found["rows"][0]["law"], "街道法典", "{text}");
    }
    let fees = street.call("statute_list", &json!({ "category": "收费" }));
    assert_eq!(fees["rows"][0]["version_on"], "2026-01-01");
    assert_eq!(fees["rows"][0]["version_count"], 2);
}

#[test]
fn a_citation_keeps_text_version_and_day_and_the_history_tells_it() {
    let street = Street::open();
    let form = cite_form(&street);
    let id = cited(&street, &form);
    let list = citations(&street, &form);
    let row = &list["rows"][0];
    assert_eq!(row["label"], "第五百七十七条");
    assert_eq!(row["title"], "中华人民共和国街道法典");
    assert_eq!(row["text"], "不守约的，应当赔偿。");
    assert_eq!(row["version_on"], "2020-05-28");
    assert_eq!(row["in_force_on"], list["matter_on"]);
    assert_eq!(row["is_in_library"], true);
    assert_eq!(row["later"], Value::Null);
    assert_eq!(
        street.refused_fields("cite_article", &form),
        [("reference".to_owned(), "twice".to_owned())]
    );
    street.call("remove_citation", &json!({ "id": id }));
    assert_eq!(citations(&street, &form)["rows"], json!([]));
    let again = street.refused("remove_citation", &json!({ "id": id }));
    assert_eq!(word(again.code), "not_found");
    let detail = street.call(
        "consultation_detail",
        &json!({ "id": form["subject_id"], "reveal": false }),
    );
    let told = facts_of(detail["acts"].as_array().unwrap());
    assert_eq!(
        told,
        [
            "citation.removed",
            "citation.added",
            "consultation.recorded"
        ]
    );
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "somebody deletes the library's file"
)]
fn a_citation_stays_when_the_library_changes_or_is_gone() {
    let mut street = Street::open();
    imported(&street);
    let dispute = street.agreed();
    let form = json!({
        "subject_kind": "dispute", "subject_id": dispute,
        "reference": "垃圾收费条例@2015-03-01#1", "on": "2020-01-01",
    });
    street.call("cite_article", &form);
    let row = citations(&street, &form)["rows"][0].clone();
    assert_eq!(row["in_force_on"], "2020-01-01");
    assert_eq!(row["later"]["version_on"], "2026-01-01");
    assert_eq!(row["later"]["is_same"], false);
    assert!(
        street
            .facts(&dispute)
            .contains(&"citation.added".to_owned())
    );
    street.call("lock", &json!({}));
    let file = street.folder().statutes();
    assert!(file.is_file());
    street.restart();
    std::fs::remove_file(&file).unwrap();
    for suffix in ["-wal", "-shm"] {
        let mut name = file.clone().into_os_string();
        name.push(suffix);
        std::fs::remove_file(name).ok();
    }
    street.head_sits();
    let kept = citations(&street, &form)["rows"][0].clone();
    assert_eq!(kept["text"], "每月三元。");
    assert_eq!(kept["is_in_library"], false);
    assert_eq!(kept["later"], Value::Null);
    street.entries();
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test spoils the library's file"
)]
fn a_damaged_library_is_made_anew_and_empty() {
    let mut street = Street::open();
    imported(&street);
    let file = street.folder().statutes();
    street.restart();
    for suffix in ["-wal", "-shm"] {
        let mut name = file.clone().into_os_string();
        name.push(suffix);
        std::fs::remove_file(name).ok();
    }
    std::fs::write(
        &file,
        b"no database at all, and long enough to look like one".repeat(200),
    )
    .unwrap();
    street.head_sits();
    let shelf = street.call("statute_shelf", &json!({}));
    assert_eq!(shelf["laws"], 0);
    assert_eq!(imported(&street)["added"], 3);
}

#[test]
fn a_consultation_is_recorded_with_its_citations_or_not_at_all() {
    let street = Street::open();
    imported(&street);
    let form = with(consultation(), &json!({ "citations": [PAGES] }));
    let recorded = street.call("record_consultation", &form);
    let subject = json!({ "subject_kind": "consultation", "subject_id": recorded["id"] });
    let list = citations(&street, &subject);
    assert_eq!(list["rows"][0]["reference"], PAGES);
    assert_eq!(list["can_change"], true);
    let before = street.entries();
    let form = with(consultation(), &json!({ "citations": [PAGES, "没有@#1"] }));
    assert_eq!(
        street.refused_fields("record_consultation", &form),
        [("citations".to_owned(), "unknown".to_owned())]
    );
    assert_eq!(street.entries(), before);
}

#[test]
fn of_a_confidential_dispute_only_those_trusted_see_and_cite() {
    let street = Street::open();
    imported(&street);
    let made = street.registers(&json!({ "is_confidential": true }));
    let form = json!({
        "subject_kind": "dispute", "subject_id": made["id"], "reference": PAGES,
    });
    street.call("cite_article", &form);
    street.sits("mediator");
    let ask = json!({ "subject_kind": "dispute", "subject_id": made["id"] });
    assert_eq!(
        word(street.refused("citations_of", &ask).code),
        "not_allowed"
    );
    assert_eq!(
        word(street.refused("cite_article", &form).code),
        "not_allowed"
    );
    street.head_sits();
    street.sits("duty_lawyer");
    assert_eq!(
        word(street.refused("citations_of", &ask).code),
        "not_allowed"
    );
}
