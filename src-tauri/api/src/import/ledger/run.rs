//! One import of a ledger: all or nothing, with its progress and a way to stop it.

use super::book::{Book, Taken};
use super::names::Names;
use super::preview::{columns, place, suggested};
use super::profile::stored;
use super::report::{ImportLedger, LedgerReport, RejectedEntry, rejected};
use crate::desk::{Desk, Surroundings};
use crate::import::run::{ImportJob, Stop, alone};
use crate::import::table::workbook;
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::record::{Person, Platform};
use lxq_core::import::RowCode;
use lxq_core::import::ledger::{
    LedgerField, LedgerMapping, LedgerRow, LedgerRowProblem, extract_ledger,
};
use lxq_core::store::Act;
use std::collections::{BTreeMap, HashMap};

pub(crate) fn run(desk: &Desk, form: ImportLedger) -> Result<LedgerReport, Failure> {
    super::admit_to(desk, form.kind)?;
    alone(desk, |job| import(desk, &form, job))
}

fn import(desk: &Desk, form: &ImportLedger, job: &ImportJob) -> Result<LedgerReport, Failure> {
    let kind = form.kind;
    let (_, workbook) = workbook(desk, form.upload_id)?;
    let (sheet, header) = place(kind, &workbook, form.sheet.as_deref(), form.header_row)?;
    let chosen = match (&form.profile, form.mapping.is_empty()) {
        (_, false) => form.mapping.clone(),
        (Some(name), true) => {
            stored(desk, kind)?
                .into_iter()
                .find(|profile| profile.name == *name)
                .ok_or_else(|| Failure::field("profile", FieldCode::Unknown))?
                .mapping
        }
        (None, true) => suggested(kind, &header),
    };
    let mapping = LedgerMapping {
        columns: columns(kind, &chosen)?,
    };
    let total = sheet.rows().filter(|row| row.number > header.row).count();
    job.expect(total);
    let mut rows = extract_ledger(kind, sheet, &header, &mapping, desk.casebook.today())?;
    let columns: BTreeMap<&'static str, String> = LedgerField::readable(kind)
        .filter_map(|field| Some((field.name(), rows.column(field.name())?)))
        .collect();
    let (types, version) = crate::settings::types_in_force(desk)?;
    let mut report = LedgerReport {
        read: 0,
        imported: 0,
        unchanged: 0,
        rejected_rows: 0,
        rejected: Vec::new(),
        dry_run: form.dry_run,
    };
    let outcome = desk.casebook.act(desk.actor.id, |act| {
        let surroundings = Surroundings::load(act)?;
        let names = Names::load(act, types)?;
        let platform = platform(act, form)?;
        let mut book = Book::open(act, kind, names, platform, &surroundings)?;
        book.version = version;
        let mut taking = Taking {
            columns,
            seen: HashMap::new(),
        };
        for row in rows.by_ref() {
            job.step(report.read + 1)?;
            report.read += 1;
            match row {
                Ok(row) => taking.take(act, &mut book, &row, &mut report)?,
                Err(problems) => {
                    report.rejected_rows += 1;
                    let problems = problems.into_iter().map(RejectedEntry::from);
                    report.rejected.extend(problems);
                }
            }
        }
        // A trial goes the whole way and is then taken back, so that it tells the truth.
        if form.dry_run {
            Err(Stop::Trial)
        } else {
            Ok(())
        }
    });
    match outcome {
        Ok(_) | Err(Stop::Trial) => Ok(report),
        Err(Stop::Failed(failure)) => Err(*failure),
    }
}

/// The platform of rows that name none: the one that was chosen, or one's own.
fn platform(act: &Act<'_>, form: &ImportLedger) -> Result<Option<Platform>, Failure> {
    if form.platform_id.is_some() {
        return crate::dispute::platform_of(act, form.platform_id).map(Some);
    }
    let own = act.reader().get::<Person>(act.actor())?;
    match own.and_then(|person| person.platform_id) {
        Some(id) => Ok(act.reader().get::<Platform>(id)?),
        None => Ok(None),
    }
}

/// Rows as they are taken, and where each entry came first.
struct Taking {
    columns: BTreeMap<&'static str, String>,
    seen: HashMap<String, u32>,
}

impl Taking {
    fn take(
        &mut self,
        act: &mut Act<'_>,
        book: &mut Book<'_>,
        row: &LedgerRow,
        report: &mut LedgerReport,
    ) -> Result<(), Stop> {
        let found = match book.key(row) {
            Err(fault) => Err(vec![fault]),
            Ok(key) => {
                if let Some(first) = self.seen.get(&key) {
                    report.rejected_rows += 1;
                    report
                        .rejected
                        .extend(twice(book, row, *first, &self.columns));
                    return Ok(());
                }
                self.seen.insert(key.clone(), row.row);
                book.take(act, row, &key)
            }
        };
        match found {
            Ok(Taken::New) => report.imported += 1,
            Ok(Taken::Known) => report.unchanged += 1,
            Err(faults) => {
                report.rejected_rows += 1;
                let entries = rejected(book.kind, row.row, &self.columns, faults)?;
                report.rejected.extend(entries);
            }
        }
        Ok(())
    }
}

/// An earlier row speaks of the same entry.
fn twice(
    book: &Book<'_>,
    row: &LedgerRow,
    first: u32,
    columns: &BTreeMap<&'static str, String>,
) -> Option<RejectedEntry> {
    let name = book.kind.fields().first()?.name;
    Some(RejectedEntry::from(LedgerRowProblem {
        row: row.row,
        field: book.kind.field(name)?,
        code: RowCode::EntryTwice,
        column: columns.get(name).cloned(),
        first_row: Some(first),
    }))
}

/// Where an import was stopped.
impl ImportJob {
    fn step(&self, done: u32) -> Result<(), Stop> {
        if self.is_cancelled() {
            return Err(Stop::from(Failure::refused(FailureCode::Cancelled)));
        }
        self.advance(done);
        Ok(())
    }
}
