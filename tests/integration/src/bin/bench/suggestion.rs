//! Learning types from as many closed disputes as a street gathers in ten years, and suggesting one.

use crate::report::Report;
use crate::street::Street;
use crate::{millis, percentile, timed};
use lxq_core::domain::suggestion::{Model, Sample};
use lxq_core::store::table::suggestion::{ClosedText, closed_texts};
use serde_json::json;
use std::collections::BTreeMap;

const TEXTS: usize = 5000;
const ASKED: usize = 1000;

/// Learns from pairs of the demo street's narratives, and judges what it learned of the street itself.
pub fn run(demo: &Street, report: &mut Report) {
    let closed = demo.write(|casebook, _| casebook.read(closed_texts));
    let (samples, cleaning) = timed(|| pairs(&closed));
    println!(
        "taking people out of {} narratives: {}",
        samples.len(),
        millis(cleaning)
    );
    let (model, learning) = timed(|| Model::learn(&samples).expect("enough of them"));
    let what = format!("learning from {} narratives", samples.len());
    report.time(&what, learning, 10_000);
    let mut times: Vec<_> = closed
        .iter()
        .cycle()
        .take(ASKED)
        .map(|one| timed(|| model.suggest(&one.text, &one.known.names)).1)
        .collect();
    println!(
        "suggesting, slowest: {}",
        millis(percentile(&mut times, 100))
    );
    report.times("suggesting the type of a narrative", &mut times, 1);
    let judged = demo.call("evaluate_model", json!({}));
    println!(
        "demo street under cross-validation: macro-F1 {:.3} of {} texts in {} types",
        judged["macro_f1"].as_f64().unwrap_or_default(),
        judged["text_count"],
        judged["types"].as_array().map_or(0, Vec::len)
    );
}

/// Two narratives of a type in one, as there are not so many in a year.
fn pairs(closed: &[ClosedText]) -> Vec<Sample> {
    let mut of_type: BTreeMap<&str, Vec<&ClosedText>> = BTreeMap::new();
    for one in closed {
        of_type.entry(&one.dispute_type).or_default().push(one);
    }
    let mut samples = Vec::new();
    for number in 0.. {
        for (label, texts) in &of_type {
            let (one, other) = (
                texts[number % texts.len()],
                texts[(number * 31 + 7) % texts.len()],
            );
            let text = format!("{}\n{}", one.text, other.text);
            let mut known = one.known.clone();
            known.names.extend(other.known.names.iter().cloned());
            known
                .organisations
                .extend(other.known.organisations.iter().cloned());
            samples.push(Sample::new(&text, label, &known));
            if samples.len() == TEXTS {
                return samples;
            }
        }
    }
    samples
}
