//! Documents and the dossier: what a case calls for, what is handed out and kept, who may, and
//! what a printed document says that the case no longer says.

use crate::Street;
use crate::attachments::{PHOTO, attached};
use crate::common::{facts_of, with};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use serde_json::{Value, json};
use std::io::{Cursor, Read as _};

fn agreement_of(street: &Street) -> Value {
    json!({ "dispute_id": street.unsigned(), "form": "written_agreement", "format": "docx" })
}

/// The agreement was printed; answers its printing.
fn printing(street: &Street) -> (String, Value) {
    let request = agreement_of(street);
    let id = request["dispute_id"].as_str().unwrap().to_owned();
    street.call("issue_document", &request);
    let printed = document(street, &id, "written_agreement")["printed"].clone();
    (id, printed)
}

fn documents(street: &Street, id: &str) -> Value {
    street.call("dispute_documents", &json!({ "id": id }))
}

/// The first document of a form in the dossier.
fn document(street: &Street, id: &str, form: &str) -> Value {
    let found = documents(street, id);
    let parts = found["parts"].as_array().unwrap();
    let rows = parts
        .iter()
        .flat_map(|part| part["documents"].as_array().unwrap());
    rows.into_iter()
        .find(|row| row["form"] == form)
        .unwrap_or_else(|| panic!("the case calls for no {form}"))
        .clone()
}

fn part(street: &Street, id: &str, item: &str) -> Value {
    let found = documents(street, id);
    let parts = found["parts"].as_array().unwrap();
    parts
        .iter()
        .find(|part| part["item"] == item)
        .unwrap()
        .clone()
}

fn states(street: &Street, id: &str) -> Vec<(String, String)> {
    let found = documents(street, id);
    let parts = found["parts"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    parts
        .iter()
        .map(|part| (text(&part["item"]), text(&part["state"])))
        .collect()
}

fn state_of(street: &Street, id: &str, item: &str) -> String {
    let states = states(street, id);
    states
        .into_iter()
        .find(|(known, _)| known == item)
        .unwrap()
        .1
}

pub(crate) fn held(street: &Street, answer: &Value) -> Vec<u8> {
    let id = answer["download_id"].as_str().unwrap().parse().unwrap();
    street.host.download(id).unwrap().bytes.clone()
}

/// The words of a .docx, in their order.
pub(crate) fn words_of(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").unwrap();
    part.read_to_string(&mut xml).unwrap();
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut words = String::new();
    loop {
        let event = reader.read_event().unwrap();
        if let quick_xml::events::Event::Text(text) = &event {
            words.push_str(&text.decode().unwrap());
        }
        if matches!(event, quick_xml::events::Event::Eof) {
            return words;
        }
    }
}

pub(crate) fn trials() -> Vec<Trial> {
    let stranger = |request: Value| with(request, &json!({ "dispute_id": STRANGER }));
    vec![
        trial(
            "dispute_documents",
            |street| json!({ "id": street.accepted() }),
        )
        .refused("not_found", |request| {
            with(request, &json!({ "id": STRANGER }))
        })
        .without("statistician"),
        trial(
            "preview_document",
            |street| json!({ "dispute_id": street.accepted(), "form": "application" }),
        )
        .refused("not_found", stranger)
        .without("statistician"),
        trial("issue_document", agreement_of)
            .refused("not_found", |request| {
                with(request, &json!({ "subject_id": STRANGER, "form": "receipt" }))
            })
            .without("duty_lawyer")
            .tells("document.printed", 1),
        trial(
            "issue_documents",
            |street| json!({ "dispute_id": street.accepted(), "format": "docx" }),
        )
        .refused("not_found", stranger)
        .without("statistician")
        // The application, and the notice to each of the two parties.
        .tells("document.printed", 3),
        trial("issue_dossier", |street| {
            json!({ "dispute_id": street.accepted() })
        })
        .refused("not_found", stranger)
        .without("administrator")
        .tells("dossier.bound", 1),
        trial("check_dossier", |street| {
            bound(street);
            json!({ "content_hash": "0".repeat(64) })
        })
        .refused("fields content_hash unknown", |request| {
            with(request, &json!({ "content_hash": "../卷宗" }))
        })
        .without("statistician"),
        trial("export_dossier_proof", |street| {
            let (id, _) = bound(street);
            json!({ "dispute_id": id })
        })
        .refused("not_found", stranger)
        .without("statistician")
        .tells("dossier.proof_exported", 1),
        trial("issue_duty_roster", |street| {
            json!({
                "platform_id": street.platform(), "from": "2026-03-02", "to": "2026-03-08",
                "format": "pdf",
            })
        })
        .refused("fields to before", |request| {
            with(request, &json!({ "to": "2026-03-01" }))
        }),
        trial("issue_consultation_form", |street| {
            json!({ "consultation_id": street.consulted(), "format": "docx" })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "consultation_id": STRANGER }))
        })
        .without("clerk")
        .leaves(1),
        trial("issue_referral_slip", |street| {
            json!({ "referral_id": crate::referrals::sent(street), "format": "docx" })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "referral_id": STRANGER }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial("document_differences", |street| {
            let (_, printed) = printing(street);
            json!({ "id": printed["id"] })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "id": STRANGER }))
        })
        .without("duty_lawyer"),
        trial("file_attachment", |street| {
            let id = street.accepted();
            let row = attached(street, &id, "现场.jpg", PHOTO);
            json!({ "id": row["id"], "item": "identity", "is_original": true })
        })
        .refused("fields provided_by unknown", |request| {
            with(request, &json!({ "provided_by": STRANGER }))
        })
        .without("clerk")
        .leaves(1),
        trial("document_templates", nothing),
        trial("check_template", |_| {
            json!({ "form": "receipt", "wording": "标题 收条" })
        }),
        trial("save_template", |street| {
            json!({ "form": "receipt", "wording": wording(street, "receipt", "收条", "收　条") })
        })
        .refused("template_unreadable", |request| {
            with(request, &json!({ "wording": "标题 收条" }))
        })
        .without("mediator")
        .leaves(1),
        trial("withdraw_template", |street| {
            let wording = wording(street, "receipt", "收条", "收　条");
            street.call("save_template", &json!({ "form": "receipt", "wording": wording }));
            json!({ "form": "receipt" })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "form": "application" }))
        })
        .without("clerk")
        .leaves(1),
    ]
}

/// A dossier was bound; answers the dispute and the file.
fn bound(street: &Street) -> (String, Vec<u8>) {
    let id = street.agreed();
    let answer = street.call("issue_dossier", &json!({ "dispute_id": id }));
    (id, held(street, &answer))
}

/// The wording in use with a word put for another.
fn wording(street: &Street, form: &str, word: &str, other: &str) -> String {
    let found = street.call("document_templates", &json!({}));
    let rows = found["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["form"] == form).unwrap();
    row["wording"].as_str().unwrap().replace(word, other)
}

#[test]
fn a_dossier_is_computed_as_the_case_goes_on() {
    let street = Street::open();
    let registered = street.registered();
    assert_eq!(state_of(&street, &registered, "intake"), "ready");
    assert_eq!(state_of(&street, &registered, "rights_notice"), "later");
    let agreed = street.agreed();
    for (item, state) in [
        ("rights_notice", "ready"),
        ("identity", "missing"),
        ("session_record", "missing"),
        ("agreement", "ready"),
        ("evidence", "later"),
        ("follow_up", "later"),
    ] {
        assert_eq!(state_of(&street, &agreed, item), state, "{item}");
    }
    street.call("record_session", &street.session(&agreed));
    assert_eq!(state_of(&street, &agreed, "session_record"), "ready");
}

#[test]
fn an_agreement_holds_parties_terms_and_amounts_in_figures_and_capitals() {
    let street = Street::open();
    let answer = street.call("issue_document", &agreement_of(&street));
    let words = words_of(&held(&street, &answer));
    for said in [
        "人民调解协议书",
        "张伟",
        "山景社区3号楼2单元501",
        "李娜赔偿张伟3000元，分两次付清",
        "¥1,000.00（人民币壹仟元整）",
        "¥3,000.00（人民币叁仟元整）",
        "一式3份",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    let name = answer["file_name"].as_str().unwrap();
    assert_eq!(name, "人民调解协议书.docx");
}

#[test]
fn a_preview_masks_what_the_paper_shows_and_leaves_no_entry() {
    let street = Street::open();
    let id = street.accepted();
    let before = street.entries();
    let ask = json!({ "dispute_id": id, "form": "application" });
    let answer = street.call("preview_document", &ask);
    assert!(held(&street, &answer).starts_with(b"%PDF-"));
    assert_eq!(answer["page_count"], 1);
    assert_eq!(street.entries(), before);
}

#[test]
fn a_printed_agreement_that_is_changed_says_how_it_differs() {
    let street = Street::open();
    let (id, printed) = printing(&street);
    assert_eq!(printed["differs"], false);
    let again = with(
        street.terms(&id, "written"),
        &json!({ "terms": "李娜赔偿张伟3000元，一次付清" }),
    );
    street.call("conclude_agreement", &again);
    let now = document(&street, &id, "written_agreement")["printed"].clone();
    assert_eq!(now["differs"], true);
    let found = street.call("document_differences", &json!({ "id": printed["id"] }));
    assert_eq!(
        found["places"],
        json!([{
            "printed": "李娜赔偿张伟3000元，分两次付清",
            "now": "李娜赔偿张伟3000元，一次付清",
        }])
    );
}

#[test]
fn a_saved_wording_is_used_and_the_programs_own_comes_back() {
    let street = Street::open();
    let request = agreement_of(&street);
    let own = wording(
        &street,
        "written_agreement",
        "标题 人民调解协议书",
        "标题 调解协议书",
    );
    let form = json!({ "form": "written_agreement", "wording": own, "remark": "统一格式" });
    assert_eq!(street.call("save_template", &form)["version"], 1);
    let words = |answer: &Value| words_of(&held(&street, answer));
    let answer = street.call("issue_document", &request);
    assert!(words(&answer).starts_with("调解协议书"));
    assert_eq!(
        street.refused_fields("save_template", &form),
        [("wording".to_owned(), "twice".to_owned())]
    );
    street.call("withdraw_template", &json!({ "form": "written_agreement" }));
    let answer = street.call("issue_document", &request);
    assert!(words(&answer).starts_with("人民调解协议书"));
}

#[test]
fn a_wording_that_does_not_read_is_told_with_its_lines_and_saves_nothing() {
    let street = Street::open();
    let wording = wording(
        &street,
        "receipt",
        "标题 收条",
        "标题 收条\n段落 {身高}\n大字 收条",
    );
    let ask = json!({ "form": "receipt", "wording": wording });
    let checked = street.call("check_template", &ask);
    assert_eq!(
        checked["problems"],
        json!([
            { "line": 2, "code": "unknown_placeholder", "name": "身高" },
            { "line": 3, "code": "unknown_word", "name": "大字" },
        ])
    );
    let before = street.entries();
    let failure = street.refused("save_template", &ask);
    assert_eq!(failure.params["line"], "2");
    assert_eq!(street.entries(), before);
}

#[test]
fn an_attachment_is_bound_where_it_was_filed_and_kept_out_where_it_must_not_be() {
    let street = Street::open();
    let id = street.accepted();
    let photo = attached(&street, &id, "现场.jpg", PHOTO)["id"].clone();
    assert_eq!(
        part(&street, &id, "evidence")["attachments"],
        json!([photo])
    );
    let filing = json!({ "id": photo, "item": "identity" });
    street.call("file_attachment", &filing);
    assert_eq!(
        part(&street, &id, "identity")["attachments"],
        json!([photo])
    );
    assert_eq!(state_of(&street, &id, "identity"), "ready");
    street.call(
        "file_attachment",
        &with(filing, &json!({ "is_kept_out": true })),
    );
    assert_eq!(part(&street, &id, "identity")["attachments"], json!([]));
    assert_eq!(part(&street, &id, "evidence")["attachments"], json!([]));
}

#[test]
fn a_dossier_is_one_pdf_that_holds_what_the_case_has() {
    let street = Street::open();
    let id = street.agreed();
    street.call("record_session", &street.session(&id));
    attached(&street, &id, "现场.jpg", PHOTO);
    let answer = street.call("issue_dossier", &json!({ "dispute_id": id }));
    let bytes = held(&street, &answer);
    assert!(bytes.starts_with(b"%PDF-"));
    // Cover, contents, application, two notices, evidence with its photo, session, agreement, back.
    assert!(answer["page_count"].as_u64().unwrap() >= 9, "{answer}");
    let name = answer["file_name"].as_str().unwrap();
    assert!(
        name.ends_with("卷宗.pdf") && !name.contains("张伟"),
        "{name}"
    );
    assert!(street.facts(&id).contains(&"dossier.bound".to_owned()));
    assert!(!documents(&street, &id)["bound_at"].is_null());
}

#[test]
fn a_document_on_which_authors_disagree_is_not_printed() {
    let (street, _there, id) = crate::disagreements::disagreeing();
    let agreement = json!({ "dispute_id": id, "form": "written_agreement", "format": "pdf" });
    assert_eq!(
        crate::common::word(street.refused("issue_document", &agreement).code),
        "undecided"
    );
    let dossier = json!({ "dispute_id": id });
    assert_eq!(
        crate::common::word(street.refused("issue_dossier", &dossier).code),
        "undecided"
    );
    assert_eq!(documents(&street, &id)["is_disputed"], true);
}

#[test]
fn a_confidential_case_prints_for_nobody_who_may_not_read_it() {
    let street = Street::open();
    let form = with(crate::common::intake(), &json!({ "is_confidential": true }));
    let id = street.call("register_dispute", &form)["id"]
        .as_str()
        .unwrap()
        .to_owned();
    street.sits("clerk");
    for (command, request) in [
        ("dispute_documents", json!({ "id": id })),
        (
            "preview_document",
            json!({ "dispute_id": id, "form": "application" }),
        ),
        (
            "issue_document",
            json!({ "dispute_id": id, "form": "application", "format": "pdf" }),
        ),
        ("issue_dossier", json!({ "dispute_id": id })),
    ] {
        let failure = street.refused(command, &request);
        assert_eq!(
            crate::common::word(failure.code),
            "not_allowed",
            "{command}"
        );
    }
}

#[test]
fn every_document_of_every_state_is_made_in_both_formats() {
    let street = Street::open();
    let cases = [
        street.registered(),
        street.accepted(),
        street.unsigned(),
        street.agreed(),
        street.terminated(),
    ];
    for id in &cases {
        let forms = documents(&street, id)["forms"].clone();
        for row in forms.as_array().unwrap() {
            for format in ["docx", "pdf"] {
                let request = json!({
                    "dispute_id": id, "form": row["form"], "subject_id": row["subject_id"],
                    "format": format,
                });
                let answer = street.call("issue_document", &request);
                assert_eq!(answer["unprintable"], json!([]), "{row}");
            }
        }
    }
    let history = street.history(&cases[0]);
    assert!(facts_of(&history).contains(&"document.printed".to_owned()));
}

#[test]
fn a_bound_dossier_is_known_again_and_a_changed_one_is_not() {
    let street = Street::open();
    let (id, file) = bound(&street);
    let check = |bytes: &[u8]| {
        let hash = lxq_api::content_hash(bytes);
        street.call("check_dossier", &json!({ "content_hash": hash }))
    };
    let known = check(&file);
    assert_eq!(known["is_bound"], true);
    assert_eq!(known["faults"], json!([]));
    assert_eq!(known["later_count"], 0);
    assert_eq!(known["docket_no"], street.case(&id)["row"]["docket_no"]);
    street.call("record_session", &street.session(&id));
    assert_eq!(check(&file)["later_count"], 1, "what came later is told");
    assert_eq!(check(&file)["faults"], json!([]), "and is no fault");
    let mut changed = file;
    *changed.last_mut().unwrap() ^= 1;
    assert_eq!(check(&changed)["is_bound"], false);
}

/// The bundle of a bound dossier, with the file.
fn proof(street: &Street) -> (Vec<u8>, Vec<u8>) {
    let other = street.accepted();
    let (id, file) = bound(street);
    street.call("record_session", &street.session(&other));
    let answer = street.call("export_dossier_proof", &json!({ "dispute_id": id }));
    let name = answer["file_name"].as_str().unwrap();
    assert!(name.ends_with("卷宗核验.lxqproof"), "{name}");
    (file, held(street, &answer))
}

#[test]
fn a_bundle_proves_a_dossier_without_the_casebook_and_holds_nothing_of_other_cases() {
    let street = Street::open();
    let (file, bundle) = proof(&street);
    let read = lxq_api::Bundle::read(&bundle).unwrap();
    let report = read.check(&lxq_api::content_hash(&file), true);
    assert!(report.is_file_unchanged);
    assert_eq!(report.faults, []);
    let binding = read
        .entries
        .iter()
        .find(|one| one.record == read.binding)
        .unwrap();
    let dispute = binding.set.as_ref().unwrap()["dispute_id"].clone();
    let disputes = read.entries.iter().filter(|one| one.kind == "dispute");
    for entry in disputes {
        assert_eq!(json!(entry.record), dispute);
    }
    let report = read.check(&lxq_api::content_hash(b"another file"), true);
    assert!(!report.is_file_unchanged);
}

/// A fault of a bundle, what it is told as, and how the bundle got it.
type Spoilt = (lxq_api::BundleFault, fn(&mut Value));

#[test]
fn whatever_is_changed_in_a_bundle_is_found() {
    use lxq_api::BundleFault as Fault;
    let street = Street::open();
    let (file, bundle) = proof(&street);
    let whole: Value = serde_json::from_slice(&bundle).unwrap();
    let spoilt: [Spoilt; 7] = [
        (Fault::Entry, |bundle| {
            bundle["entries"][0]["set"]["facts"] = json!("另一件事")
        }),
        (Fault::Entry, |bundle| {
            bundle["entries"][1]["fact"] = json!("dispute.closed")
        }),
        (Fault::Seal, |bundle| {
            bundle["entries"].as_array_mut().unwrap().remove(2);
        }),
        (Fault::Seal, |bundle| bundle["seal"] = Value::Null),
        (Fault::Head, |bundle| bundle["heads"] = json!([])),
        (Fault::Head, |bundle| bundle["devices"] = json!([])),
        (Fault::Binding, |bundle| bundle["binding"] = json!(STRANGER)),
    ];
    for (number, (fault, spoil)) in spoilt.into_iter().enumerate() {
        let mut bundle = whole.clone();
        spoil(&mut bundle);
        let bytes = serde_json::to_vec(&bundle).unwrap();
        let read = lxq_api::Bundle::read(&bytes).unwrap();
        let report = read.check(&lxq_api::content_hash(&file), true);
        assert!(
            report.faults.contains(&fault),
            "{number}: {:?}",
            report.faults
        );
    }
    assert!(lxq_api::Bundle::read(b"{}").is_none());
}

fn inquiry(street: &Street, id: &str) -> Value {
    json!({
        "dispute_id": id, "starts_at": format!("{}T01:00:00Z", street.today()),
        "place": "山景社区3号楼", "informant_name": "邻居赵敏", "informant_phone": "13900000006",
        "statement": "问：楼上几时漏的水？答：上周五晚上。",
    })
}

fn caucus(street: &Street, id: &str) -> Value {
    let party = street.case(id)["parties"][0]["id"].clone();
    json!({
        "dispute_id": id, "party_id": party, "content": "底线是两千五百元，先不要告诉对方",
        "talked_at": format!("{}T01:00:00Z", street.today()),
    })
}

pub(crate) fn statement_trials() -> Vec<Trial> {
    let empty = |request: Value| with(request, &json!({ "statement": " " }));
    vec![
        trial("record_inquiry", |street| {
            let id = street.accepted();
            inquiry(street, &id)
        })
        .refused("fields statement required", empty)
        .without("clerk")
        .tells("inquiry.recorded", 1),
        trial("remove_inquiry", |street| {
            let id = street.accepted();
            street.call("record_inquiry", &inquiry(street, &id));
            json!({ "id": street.case(&id)["inquiries"][0]["id"] })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "id": STRANGER }))
        })
        .without("clerk")
        .leaves(1),
        trial(
            "caucus_notes",
            |street| json!({ "dispute_id": street.accepted() }),
        )
        .refused("not_found", |request| {
            with(request, &json!({ "dispute_id": STRANGER }))
        })
        .without("clerk"),
        trial("record_caucus_note", |street| {
            let id = street.accepted();
            caucus(street, &id)
        })
        .refused("fields party_id unknown", |request| {
            with(request, &json!({ "party_id": STRANGER }))
        })
        .without("archivist")
        .leaves(1),
        trial("remove_caucus_note", |street| {
            let id = street.accepted();
            street.call("record_caucus_note", &caucus(street, &id));
            let notes = street.call("caucus_notes", &json!({ "dispute_id": id }));
            json!({ "id": notes["rows"][0]["id"] })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "id": STRANGER }))
        })
        .without("clerk")
        .leaves(1),
    ]
}

#[test]
fn an_inquiry_is_a_paper_of_its_own_in_the_dossier() {
    let street = Street::open();
    let id = street.accepted();
    street.call("record_inquiry", &inquiry(&street, &id));
    assert_eq!(state_of(&street, &id, "inquiry"), "ready");
    let row = document(&street, &id, "inquiry_record");
    let request = json!({
        "dispute_id": id, "form": "inquiry_record", "subject_id": row["subject_id"],
        "format": "docx",
    });
    let answer = street.call("issue_document", &request);
    let words = words_of(&held(&street, &answer));
    assert!(
        words.contains("邻居赵敏") && words.contains("13900000006"),
        "{words}"
    );
    assert!(words.contains("上周五晚上"), "{words}");
}

#[test]
fn what_one_side_said_alone_is_never_printed_bound_searched_or_told() {
    let street = Street::open();
    let id = street.agreed();
    let secret = "两千五百元";
    street.call("record_caucus_note", &caucus(&street, &id));
    let notes = street.call("caucus_notes", &json!({ "dispute_id": id }));
    assert!(notes.to_string().contains(secret));
    let forms = documents(&street, &id)["forms"].clone();
    for row in forms.as_array().unwrap() {
        let request = json!({
            "dispute_id": id, "form": row["form"], "subject_id": row["subject_id"], "format": "docx",
        });
        let answer = street.call("issue_document", &request);
        assert!(!words_of(&held(&street, &answer)).contains(secret), "{row}");
    }
    for (command, request) in [
        ("dispute_case", json!({ "id": id })),
        ("dispute_history", json!({ "id": id })),
        ("dispute_documents", json!({ "id": id })),
        ("search", json!({ "text": secret })),
    ] {
        let answer = street.call(command, &request);
        assert!(!answer.to_string().contains(secret), "{command}");
    }
    street.call("issue_dossier", &json!({ "dispute_id": id }));
    let answer = street.call("export_dossier_proof", &json!({ "dispute_id": id }));
    let bundle = String::from_utf8(held(&street, &answer)).unwrap();
    assert!(!bundle.contains(secret));
    for role in [
        "clerk",
        "archivist",
        "duty_lawyer",
        "statistician",
        "administrator",
    ] {
        street.head_sits();
        street.sits(role);
        let failure = street.refused("caucus_notes", &json!({ "dispute_id": id }));
        assert_eq!(crate::common::word(failure.code), "not_allowed", "{role}");
    }
}

#[test]
fn who_was_heard_is_masked_on_the_page_and_a_correction_keeps_what_was_masked() {
    let street = Street::open();
    let id = street.accepted();
    let heard = with(
        inquiry(&street, &id),
        &json!({ "informant_address": "山景社区3号楼2单元502" }),
    );
    street.call("record_inquiry", &heard);
    let shown = street.case(&id)["inquiries"][0].clone();
    assert_eq!(shown["informant_phone"], "139****0006");
    assert!(!shown.to_string().contains("2单元"), "{shown}");
    let history = json!(street.history(&id)).to_string();
    assert!(!history.contains("13900000006"), "{history}");
    let again = with(
        heard,
        &json!({
            "id": shown["id"], "statement": "答：听说是周五。",
            "informant_phone": shown["informant_phone"],
            "informant_address": shown["informant_address"],
        }),
    );
    street.call("record_inquiry", &again);
    let request = json!({
        "dispute_id": id, "form": "inquiry_record", "subject_id": shown["id"], "format": "docx",
    });
    let answer = street.call("issue_document", &request);
    let words = words_of(&held(&street, &answer));
    assert!(
        words.contains("13900000006") && words.contains("2单元502"),
        "{words}"
    );
    assert!(words.contains("听说是周五"), "{words}");
}

#[test]
fn a_dossier_is_checked_by_its_file_and_by_its_bundle_alone() {
    let street = Street::open();
    let (id, file) = bound(&street);
    let proof = street.call("export_dossier_proof", &json!({ "dispute_id": id }));
    let proof = held(&street, &proof);
    // The host holds few files, so each check hands in its own.
    let handed_in = |bytes: &[u8]| json!(street.host.upload("卷宗", bytes.to_vec()).unwrap());
    let by_casebook =
        |file: &[u8]| street.call("check_dossier", &json!({ "upload_id": handed_in(file) }));
    let ask = |file: &[u8], bundle: &[u8]| json!({ "upload_id": handed_in(file), "proof_upload_id": handed_in(bundle) });
    let by_bundle = |file: &[u8], bundle: &[u8]| street.call("check_dossier", &ask(file, bundle));
    let is_good = |found: &Value| found["is_bound"] == true && found["faults"] == json!([]);

    let found = by_casebook(&file);
    assert!(is_good(&found), "{found}");
    assert_eq!(found["docket_no"], street.case(&id)["row"]["docket_no"]);
    let mut changed = file.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    assert_eq!(by_casebook(&changed)["is_bound"], false);

    let found = by_bundle(&file, &proof);
    assert!(is_good(&found), "{found}");
    assert_eq!(
        found["docket_no"],
        Value::Null,
        "the casebook was not asked"
    );
    assert_eq!(by_bundle(&changed, &proof)["is_bound"], false);
    let text = String::from_utf8(proof).unwrap();
    let spoilt = text.replacen("dispute.registered", "dispute.accepted", 1);
    assert_ne!(by_bundle(&file, spoilt.as_bytes())["faults"], json!([]));
    assert_eq!(
        street.refused_fields("check_dossier", &ask(&file, &file)),
        [("proof_upload_id".to_owned(), "not_a_proof".to_owned())]
    );
    assert_eq!(
        street.refused_fields("check_dossier", &json!({})),
        [("upload_id".to_owned(), "required".to_owned())]
    );
}
