//! Sentences in Chinese for surfaces without a window, out of the same catalogue as the window's.

use crate::failure::{Failure, FieldProblem, ProblemCode};
use lxq_core::import::RowProblem;
use lxq_core::import::ledger::LedgerRowProblem;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

type Catalogue = BTreeMap<String, Value>;

fn catalogue(text: &str) -> Catalogue {
    serde_json::from_str(text).expect("the catalogue is a JSON object, as a test shows")
}

static FAILURES: LazyLock<Catalogue> =
    LazyLock::new(|| catalogue(include_str!("../../../ui/src/texts/zh-CN/failures.json")));
static FACTS: LazyLock<Catalogue> =
    LazyLock::new(|| catalogue(include_str!("../../../ui/src/texts/zh-CN/facts.json")));
static FIELDS: LazyLock<Catalogue> =
    LazyLock::new(|| catalogue(include_str!("../../../ui/src/texts/zh-CN/fields.json")));
static CHOICES: LazyLock<Catalogue> =
    LazyLock::new(|| catalogue(include_str!("../../../ui/src/texts/zh-CN/choices.json")));

/// The sentence of a failure, with what is the matter at each field below it.
#[must_use]
pub fn of_failure(failure: &Failure) -> String {
    let mut params = failure.params.clone();
    for (name, catalogue) in [
        ("status", "dispute_status"),
        ("action", "dispute_action"),
        ("possible", "dispute_action"),
        ("obstacle", "confirmation_obstacle"),
        ("referral_status", "referral_status"),
        ("referral_action", "referral_action"),
        ("rating_status", "rating_status"),
        ("rating_action", "rating_action"),
        ("rating_possible", "rating_action"),
        ("hazard_status", "hazard_status"),
        ("hazard_action", "hazard_action"),
        ("hazard_possible", "hazard_action"),
        ("hazard_obstacle", "hazard_obstacle"),
        ("inspection_status", "inspection_status"),
        ("typical_case_status", "typical_case_status"),
        ("typical_case_action", "typical_case_action"),
        ("typical_case_possible", "typical_case_action"),
        ("typical_case_unfit", "typical_case_unfit"),
        ("destruction_status", "destruction_status"),
        ("destruction_action", "destruction_action"),
        ("destruction_possible", "destruction_action"),
        ("request_status", "request_status"),
        ("request_action", "request_action"),
        ("request_obstacle", "request_obstacle"),
    ] {
        if let Some(words) = params.get_mut(name) {
            let said: Vec<_> = words
                .split(' ')
                .map(|word| of_choice(catalogue, word))
                .collect();
            *words = if words.is_empty() {
                "无".to_owned()
            } else {
                said.join("、")
            };
        }
    }
    if let Some(words) = params.get_mut("fields") {
        let said: Vec<_> = words.split(' ').map(of_field_of_kind).collect();
        *words = said.join("、");
    }
    let mut text = fill(lookup(&FAILURES, &word(&failure.code)), &params);
    if let Some(id) = &failure.detail_id {
        text = text.replace("{detail_id}", id);
    }
    for problem in &failure.fields {
        text.push_str("\n  ");
        text.push_str(&of_problem(problem));
    }
    text
}

/// What is wrong in a row of a ledger; never what stands there.
#[must_use]
pub fn of_entry(problem: &LedgerRowProblem) -> String {
    let mut params = BTreeMap::from([
        ("row".to_owned(), problem.row.to_string()),
        ("field".to_owned(), problem.field.spec().title.to_owned()),
    ]);
    if let Some(first) = problem.first_row {
        params.insert("first_row".to_owned(), first.to_string());
    }
    fill(lookup(&FAILURES, &word(&problem.code)), &params)
}

/// What is the matter with a field, under the title that a ledger gives it.
#[must_use]
pub fn of_problem_at(title: &str, problem: &FieldProblem) -> String {
    let code = match &problem.code {
        ProblemCode::Field(code) => word(code),
        ProblemCode::Identifier(code) => word(code),
    };
    format!(
        "{title}：{}",
        fill(lookup(&FAILURES, &code), &problem.params)
    )
}

/// What is the matter with a field, its name in front.
#[must_use]
pub fn of_problem(problem: &FieldProblem) -> String {
    let last = problem.field.rsplit('.').next().unwrap_or_default();
    let code = match &problem.code {
        ProblemCode::Field(code) => word(code),
        ProblemCode::Identifier(code) => word(code),
    };
    format!(
        "{}：{}",
        of_field(last),
        fill(lookup(&FAILURES, &code), &problem.params)
    )
}

/// What is wrong in a row of a spreadsheet; never what stands there.
#[must_use]
pub fn of_row(problem: &RowProblem) -> String {
    let mut params = BTreeMap::from([
        ("row".to_owned(), problem.row.to_string()),
        ("field".to_owned(), of_field(&word(&problem.field))),
        (
            "column".to_owned(),
            problem.column.clone().unwrap_or_default(),
        ),
    ]);
    if let Some(first) = problem.first_row {
        params.insert("first_row".to_owned(), first.to_string());
    }
    fill(lookup(&FAILURES, &word(&problem.code)), &params)
}

/// A past event in words: `受理了本纠纷`.
#[must_use]
pub fn of_fact(fact: &str) -> String {
    lookup(&FACTS, fact)
}

/// The name of a field.
#[must_use]
pub fn of_field(field: &str) -> String {
    lookup(&FIELDS, field)
}

/// The name of a field given as `kind.field`: the kind's own word for it, or the common one.
#[must_use]
pub fn of_field_of_kind(name: &str) -> String {
    match name.split_once('.') {
        Some((_, field)) if !FIELDS.contains_key(name) => of_field(field),
        Some(_) | None => of_field(name),
    }
}

/// A word of a closed vocabulary.
#[must_use]
pub fn of_choice(vocabulary: &str, word: &str) -> String {
    CHOICES
        .get(vocabulary)
        .and_then(|words| words.get(word))
        .and_then(Value::as_str)
        .unwrap_or(word)
        .to_owned()
}

/// The text of a key; the key itself where the catalogue has none.
fn lookup(catalogue: &Catalogue, key: &str) -> String {
    catalogue
        .get(key)
        .and_then(Value::as_str)
        .unwrap_or(key)
        .to_owned()
}

fn fill(mut text: String, params: &BTreeMap<String, String>) -> String {
    for (name, value) in params {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// The word under which serde writes a plain choice.
fn word(choice: &impl Serialize) -> String {
    serde_json::to_value(choice)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
