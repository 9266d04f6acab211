//! What is found of a corpus, and what is not; the figures stand in docs/figures.md.

use super::corpus::{Sample, TEXTS, bare, sample, unseen};
use crate::domain::anonymise::{Anonymised, Known, SpanKind, anonymise, remaining};
use std::ops::Range;
use std::time::Instant;

/// Every text with what came of it.
fn all() -> Vec<(Sample, Anonymised)> {
    (0..TEXTS)
        .map(|seed| {
            let sample = sample(seed);
            let found = anonymise(&sample.text, &sample.known);
            (sample, found)
        })
        .collect()
}

/// Runs of digits in what is left, whatever stands between them but words.
fn longest_run(text: &str) -> usize {
    let (mut longest, mut run) = (0, 0);
    for found in text.chars() {
        if found.is_numeric() && !"一二三四五六七八九十零百千万".contains(found) {
            run += 1;
            longest = longest.max(run);
        } else if found.is_alphabetic() {
            run = 0;
        }
    }
    longest
}

#[test]
fn no_number_of_the_corpus_survives_in_any_spelling() {
    let mut numbers = 0;
    for (sample, found) in all() {
        let left = bare(&found.text);
        for secret in &sample.secrets {
            numbers += 1;
            assert!(
                !left.contains(secret.as_str()),
                "a number survived in {}",
                found.text
            );
            let letters: Vec<char> = secret.chars().collect();
            for part in letters.windows(8) {
                let part: String = part.iter().collect();
                assert!(
                    !left.contains(&part),
                    "part of a number survived in {}",
                    found.text
                );
            }
        }
        assert!(
            longest_run(&found.text) <= 8,
            "digits in a row in {}",
            found.text
        );
        let numbers_left = remaining(&found.text, &Known::default())
            .into_iter()
            .filter(|span| span.kind.is_number());
        assert_eq!(numbers_left.count(), 0);
    }
    assert!(numbers > 1000, "the corpus holds only {numbers} numbers");
}

#[derive(Default)]
struct Count {
    all: usize,
    found: usize,
}

impl Count {
    fn percent(&self) -> f64 {
        100.0 * self.found as f64 / self.all.max(1) as f64
    }
}

/// What was found of the names, and how much of what was replaced was one.
#[derive(Default)]
struct Names {
    known: Count,
    others: Count,
    taken: Count,
    missed: Vec<String>,
    mistaken: Vec<String>,
}

fn names_of(samples: impl Iterator<Item = Sample>) -> Names {
    let mut names = Names::default();
    for sample in samples {
        let found = anonymise(&sample.text, &sample.known);
        let spans: Vec<&Range<usize>> = found
            .spans
            .iter()
            .filter(|span| span.kind == SpanKind::Name)
            .map(|span| &span.original)
            .collect();
        for (places, count) in [
            (&sample.known_names, &mut names.known),
            (&sample.other_names, &mut names.others),
        ] {
            for at in places {
                count.all += 1;
                let is_covered = spans
                    .iter()
                    .any(|span| span.start <= at.start && at.end <= span.end);
                if is_covered {
                    count.found += 1;
                } else {
                    names.missed.push(around(&sample.text, at));
                }
            }
        }
        for span in spans {
            names.taken.all += 1;
            let is_true = sample
                .known_names
                .iter()
                .chain(&sample.other_names)
                .any(|at| at.start < span.end && span.start < at.end);
            if is_true {
                names.taken.found += 1;
            } else {
                names.mistaken.push(around(&sample.text, span));
            }
        }
    }
    names
}

/// Prints what docs/figures.md tells.
fn tell(what: &str, names: &Names) {
    let Names {
        known,
        others,
        taken,
        missed,
        mistaken,
    } = names;
    eprintln!(
        "{what}: parties {}/{} ({:.1} %), others {}/{} ({:.1} %), of {} replaced {:.1} % were names",
        known.found,
        known.all,
        known.percent(),
        others.found,
        others.all,
        others.percent(),
        taken.all,
        taken.percent()
    );
    eprintln!("missed: {:#?}", &missed[..missed.len().min(40)]);
    eprintln!("mistaken: {:#?}", &mistaken[..mistaken.len().min(40)]);
}

#[test]
fn most_names_are_found_and_little_else_is_taken_for_one() {
    let names = names_of((0..TEXTS).map(sample));
    tell("sentences seen", &names);
    assert!(names.known.percent() >= 99.5, "names that the case knows");
    assert!(names.others.percent() >= 90.0, "names of others");
    assert!(names.taken.percent() >= 99.0, "of what was replaced");
}

#[test]
fn names_are_found_in_sentences_that_nobody_had_seen() {
    let names = names_of((0..TEXTS).map(unseen));
    tell("sentences not seen", &names);
    assert!(names.known.percent() >= 99.0, "names that the case knows");
    assert!(names.others.percent() >= 50.0, "names of others");
    assert!(names.taken.percent() >= 95.0, "of what was replaced");
}

fn around(text: &str, at: &Range<usize>) -> String {
    let before: String = text[..at.start].chars().rev().take(6).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[at.end..].chars().take(6).collect();
    format!("{before}[{}]{after}", &text[at.clone()])
}

#[test]
fn a_thousand_texts_are_done_before_anybody_notices() {
    let texts: Vec<Sample> = (0..200).map(sample).collect();
    let characters: usize = texts.iter().map(|one| one.text.chars().count()).sum();
    let start = Instant::now();
    for one in &texts {
        let _ = anonymise(&one.text, &one.known);
    }
    let passed = start.elapsed();
    eprintln!(
        "200 texts of {} characters each: {passed:?}",
        characters / 200
    );
}
