//! What an import of a ledger is asked and what it tells.

use crate::failure::{FieldProblem, ProblemCode};
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::id::PlatformId;
use lxq_core::import::RowCode;
use lxq_core::import::ledger::{LedgerKind, LedgerRowProblem};
use std::collections::BTreeMap;
use uuid::Uuid;

request! {
    /// An import of a ledger, or a trial of one.
    pub struct ImportLedger {
        /// The kind of ledger.
        pub kind: LedgerKind,
        /// The upload.
        pub upload_id: Uuid,
        /// The platform of rows that name none; the own one where empty.
        pub platform_id: Option<PlatformId>,
        /// The sheet; the one that looks like such a ledger where empty.
        pub sheet: Option<String>,
        /// The row that names the columns; found by itself where empty.
        pub header_row: Option<u32>,
        /// The saved mapping to use, by its name.
        pub profile: Option<String>,
        /// The column for each field; the proposal where empty and no profile is named.
        #[serde(default)]
        pub mapping: BTreeMap<String, String>,
        /// Only say what would happen.
        #[serde(default)]
        pub dry_run: bool,
    }
}

response! {
    /// What an import of a ledger did, or would do.
    pub struct LedgerReport {
        /// Rows with content below the header: taken, known or rejected.
        pub read: u32,
        /// New entries.
        pub imported: u32,
        /// Entries known before; they are left as they are.
        pub unchanged: u32,
        /// How many rows were not taken.
        pub rejected_rows: u32,
        /// What was not taken, and why; a row with two faults stands here twice.
        pub rejected: Vec<RejectedEntry>,
        /// Whether nothing was written because it was a trial.
        pub dry_run: bool,
    }

    /// A row that was not taken.
    pub struct RejectedEntry {
        /// The row as the spreadsheet numbers it.
        pub row: u32,
        /// The field at fault.
        pub field: String,
        /// What it is called.
        pub title: String,
        /// What is wrong.
        pub code: RowCode,
        /// The column to look in.
        pub column: Option<String>,
        /// For a duplicate, the row that came first.
        pub first_row: Option<u32>,
        /// The sentence, in Chinese.
        pub message: String,
    }
}

impl From<LedgerRowProblem> for RejectedEntry {
    fn from(problem: LedgerRowProblem) -> Self {
        let title = problem.field.spec().title;
        Self {
            message: crate::sentence::of_entry(&problem),
            row: problem.row,
            field: problem.field.name().to_owned(),
            title: title.to_owned(),
            code: problem.code,
            column: problem.column,
            first_row: problem.first_row,
        }
    }
}

/// What is wrong with a row: its own faults, or what the house's rules say of it.
pub(super) enum Fault {
    /// A cell of this field.
    Cell(&'static str, RowCode),
    /// A refusal of a form's fields, told as the screens tell it; with the field of the ledger that a
    /// form's field comes from.
    Form(Box<Failure>, fn(&str) -> &str),
}

/// The faults of a row as the report tells them; the failure itself where it is none of the row.
pub(super) fn rejected(
    kind: LedgerKind,
    row: u32,
    columns: &BTreeMap<&'static str, String>,
    faults: Vec<Fault>,
) -> Result<Vec<RejectedEntry>, Failure> {
    let mut entries = Vec::new();
    for fault in faults {
        match fault {
            Fault::Cell(name, code) => {
                let Some(field) = kind.field(name) else {
                    continue;
                };
                entries.push(RejectedEntry::from(LedgerRowProblem {
                    row,
                    field,
                    code,
                    column: columns.get(name).cloned(),
                    first_row: None,
                }));
            }
            Fault::Form(failure, _) if failure.fields.is_empty() => return Err(*failure),
            Fault::Form(failure, origin) => {
                let of = |problem: FieldProblem| entry(kind, row, columns, &problem, origin);
                entries.extend(failure.fields.into_iter().map(of));
            }
        }
    }
    Ok(entries)
}

fn entry(
    kind: LedgerKind,
    row: u32,
    columns: &BTreeMap<&'static str, String>,
    problem: &FieldProblem,
    origin: fn(&str) -> &str,
) -> RejectedEntry {
    let name = origin(&problem.field);
    let title = kind.field(name).map_or_else(
        || crate::sentence::of_field(name),
        |field| field.spec().title.to_owned(),
    );
    let code = match &problem.code {
        ProblemCode::Field(FieldCode::Required) => RowCode::Missing,
        ProblemCode::Field(FieldCode::Before) => RowCode::OutOfOrder,
        ProblemCode::Field(FieldCode::InFuture) => RowCode::DateInFuture,
        ProblemCode::Field(FieldCode::TooLong) => RowCode::TooLong,
        ProblemCode::Field(_) | ProblemCode::Identifier(_) => RowCode::Unfit,
    };
    RejectedEntry {
        row,
        field: name.to_owned(),
        code,
        column: columns.get(name).cloned(),
        first_row: None,
        message: crate::sentence::of_problem_at(&title, problem),
        title,
    }
}
