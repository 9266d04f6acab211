//! The papers of a whole demo street: every document that its cases call for is made, and says what
//! an official form must say.

use crate::Street;
use crate::common::PASSPHRASE;
use serde_json::{Value, json};

/// Cases of the street; with their parties and sessions some hundreds of papers.
const CASES: u32 = 48;

/// What each form must say of any case, as far as it is called for.
fn must_say(form: &str, case: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let names = || {
        let parties = case["parties"].as_array().unwrap();
        parties
            .iter()
            .map(|party| text(&party["name"]))
            .collect::<Vec<_>>()
    };
    let docket = text(&case["row"]["docket_no"]);
    match form {
        "application" => [names(), vec![text(&case["facts"])]].concat(),
        "intake_register" => [names(), vec![docket, text(&case["facts"])]].concat(),
        "session_record" => vec![docket, text(&case["row"]["title"])],
        "written_agreement" | "oral_agreement" => {
            [names(), vec![docket, text(&case["agreement"]["terms"])]].concat()
        }
        "follow_up_record" => vec![docket, text(&case["row"]["title"])],
        "termination_notice" | "refusal_notice" => names(),
        _ => Vec::new(),
    }
}

#[test]
fn every_document_that_a_street_calls_for_says_what_it_must() {
    let street = Street::bare();
    lxq_api::init_demo(&street.host, Some(5), Some(CASES), PASSPHRASE).unwrap();
    let account = street.host.accounts()[0].1;
    street.unlock(&account.to_string());
    let listed = street.call("dispute_list", &json!({ "limit": CASES }));
    let mut made = std::collections::BTreeMap::<String, u32>::new();
    for row in listed["rows"].as_array().unwrap() {
        let case = street.case(row["id"].as_str().unwrap());
        let found = street.call("dispute_documents", &json!({ "id": row["id"] }));
        let parts = found["parts"].as_array().unwrap();
        for document in parts
            .iter()
            .flat_map(|part| part["documents"].as_array().unwrap())
        {
            let form = document["form"].as_str().unwrap();
            let request = json!({
                "dispute_id": row["id"], "form": form, "subject_id": document["subject_id"],
                "format": "docx",
            });
            let answer = street.call("issue_document", &request);
            assert_eq!(answer["unprintable"], json!([]), "{form}");
            let words = crate::documents::words_of(&crate::documents::held(&street, &answer));
            for said in must_say(form, &case) {
                for line in said.lines() {
                    assert!(words.contains(line), "{form} leaves out {line}");
                }
            }
            *made.entry(form.to_owned()).or_default() += 1;
        }
    }
    for form in [
        "application",
        "rights_notice",
        "session_record",
        "written_agreement",
        "oral_agreement",
        "receipt",
        "follow_up_record",
        "termination_notice",
        "refusal_notice",
    ] {
        assert!(
            made.contains_key(form),
            "the street has no {form}: {made:?}"
        );
    }
}
