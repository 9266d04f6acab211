//! How well suggestions go, by cross-validation over the casebook or over a labelled spreadsheet.

use super::learner::samples;
use crate::desk::Desk;
use crate::import::{header_of, sheet_of, workbook};
use crate::settings::types_in;
use crate::shape::{request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::anonymise::Known;
use lxq_core::domain::suggestion::{
    Evaluation, LEAST_LABELS, LEAST_TEXTS, LabelFigures, Sample, evaluate, least_for,
};
use lxq_core::store::table::suggestion::closed_texts;
use std::collections::BTreeMap;
use std::time::Instant;
use uuid::Uuid;

/// So many models where a request names no number.
const USUAL_FOLDS: u32 = 5;
/// More than that take long and tell nothing more.
const MOST_FOLDS: u32 = 20;

request! {
    /// What to judge suggestions by.
    pub struct EvaluateModel {
        /// How many models, each judged by the texts that it did not see: 2 to 20; 5 where empty.
        pub folds: Option<u32>,
        /// A model learns from at most so many texts; from all others where empty.
        pub learn_from: Option<u32>,
        /// An uploaded spreadsheet; the closed disputes of the casebook where empty.
        pub upload_id: Option<Uuid>,
        /// The columns with the text, one after the other.
        #[serde(default)]
        pub text_columns: Vec<String>,
        /// The column with what it was.
        pub label_column: Option<String>,
    }
}

response! {
    /// How well suggestions go; each text was judged by a model that did not see it.
    pub struct ModelEvaluation {
        /// How many records there were.
        pub record_count: u32,
        /// How many different texts of types with enough of them were judged.
        pub text_count: u32,
        /// From how many texts a model learned.
        pub learned_count: u32,
        /// How many models.
        pub folds: u32,
        /// The mean of F1 over the types.
        pub macro_f1: f64,
        /// The share of texts whose likeliest type is right.
        pub accuracy: f64,
        /// The share of texts for which something is suggested.
        pub shown: f64,
        /// The share of these whose first suggestion is right.
        pub shown_right: f64,
        /// The share of these of which one suggestion is right.
        pub shown_among: f64,
        /// How long learning takes, in milliseconds.
        pub learning_ms: f64,
        /// How long the suggestions for a text take, in milliseconds.
        pub suggesting_ms: f64,
        /// The types.
        pub types: Vec<TypeFigures>,
    }

    /// The figures of a type.
    pub struct TypeFigures {
        /// Its code, or the label of the spreadsheet.
        pub code: String,
        /// Its name.
        pub name: String,
        /// How many texts are of it.
        pub count: u32,
        /// Of those that were given it, how many are of it.
        pub precision: f64,
        /// Of those that are of it, how many were given it.
        pub recall: f64,
        /// The harmonic mean of both.
        pub f1: f64,
    }
}

pub(crate) fn evaluate_model(desk: &Desk, ask: EvaluateModel) -> Result<ModelEvaluation, Failure> {
    let folds = ask.folds.unwrap_or(USUAL_FOLDS);
    if !(2..=MOST_FOLDS).contains(&folds) {
        return Err(Failure::field("folds", FieldCode::Unknown));
    }
    let most = ask.learn_from.map(|count| count as usize);
    if most.is_some_and(|most| most < LEAST_TEXTS) {
        return Err(Failure::field("learn_from", FieldCode::Unknown));
    }
    let (samples, names) = match ask.upload_id {
        Some(upload) => (of_sheet(desk, upload, &ask)?, BTreeMap::new()),
        None => {
            let (types, _) = desk.casebook.read(types_in)?;
            let names = types.into_iter().map(|one| (one.code, one.name)).collect();
            (samples(&desk.casebook.read(closed_texts)?), names)
        }
    };
    let begun = Instant::now();
    let clock = || begun.elapsed();
    let (least_texts, least_of_type) = least_for(folds as usize);
    let found = evaluate(&samples, folds as usize, most, &clock).ok_or_else(|| {
        Failure::refused(FailureCode::TooFewToLearn)
            .with("found", samples.len())
            .with("texts", least_texts)
            .with("types", LEAST_LABELS)
            .with("each", least_of_type)
    })?;
    Ok(shown(found, samples.len(), &names))
}

/// The rows of a spreadsheet that have a text and a label.
fn of_sheet(desk: &Desk, upload: Uuid, ask: &EvaluateModel) -> Result<Vec<Sample>, Failure> {
    let (_, workbook) = workbook(desk, upload)?;
    let sheet = sheet_of(&workbook, None)?;
    let header = header_of(sheet, None)?;
    let column = |field: &str, name: &str| {
        header
            .column(name.trim())
            .map(|column| column.index)
            .ok_or_else(|| {
                let mut failure = Failure::field(field, FieldCode::ColumnMissing);
                for problem in &mut failure.fields {
                    problem.params.insert("column".to_owned(), name.to_owned());
                }
                failure
            })
    };
    if ask.text_columns.is_empty() {
        return Err(Failure::field("text_columns", FieldCode::Required));
    }
    let label = ask.label_column.as_deref().unwrap_or_default();
    if label.trim().is_empty() {
        return Err(Failure::field("label_column", FieldCode::Required));
    }
    let label = column("label_column", label)?;
    let texts = ask
        .text_columns
        .iter()
        .map(|name| column("text_columns", name))
        .collect::<Result<Vec<_>, _>>()?;
    let rows = sheet.rows().filter(|row| row.number > header.row);
    Ok(rows
        .filter_map(|row| {
            let label = row.cell(label).display().trim().to_owned();
            let parts: Vec<String> = texts
                .iter()
                .map(|column| row.cell(*column).display().trim().to_owned())
                .collect();
            let text = parts.join("\n");
            let is_whole = !label.is_empty() && !text.trim().is_empty();
            is_whole.then(|| Sample::new(&text, &label, &Known::default()))
        })
        .collect())
}

fn shown(found: Evaluation, records: usize, names: &BTreeMap<String, String>) -> ModelEvaluation {
    let types = found
        .labels
        .into_iter()
        .map(|one| figures(one, names))
        .collect();
    ModelEvaluation {
        record_count: count(records),
        text_count: count(found.text_count),
        learned_count: count(found.learned_count),
        folds: count(found.folds),
        macro_f1: found.macro_f1,
        accuracy: found.accuracy,
        shown: found.shown,
        shown_right: found.shown_right,
        shown_among: found.shown_among,
        learning_ms: found.learning.as_secs_f64() * 1000.0,
        suggesting_ms: found.suggesting.as_secs_f64() * 1000.0,
        types,
    }
}

fn figures(one: LabelFigures, names: &BTreeMap<String, String>) -> TypeFigures {
    TypeFigures {
        name: names.get(&one.label).unwrap_or(&one.label).clone(),
        code: one.label,
        count: count(one.count),
        precision: one.precision,
        recall: one.recall,
        f1: one.f1,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
