//! `lxq` as people and programs call it: arguments, standard output, standard error, exit code.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]

mod archive;
mod asking;
mod backup;
mod book;
mod contacts;
mod dashboard;
mod disagreements;
mod documents;
mod exchange;
mod figures;
mod hot_spots;
mod importing;
mod making;
mod map;
mod misuse;
mod model;
mod proving;
mod report;
mod slice;
mod statement;
