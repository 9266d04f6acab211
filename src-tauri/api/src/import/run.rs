//! One import: all or nothing, with its progress and a way to stop it.

use super::known::Known;
use super::merge::take;
use super::preview::count;
use super::profile::{Source, source_named, stored_profiles};
use super::report::{ImportProgress, ImportReport, ImportRequests, RejectedRow};
use super::table::{header_of, sheet_of, workbook};
use crate::desk::Desk;
use crate::host::lock;
use crate::request::Around;
use crate::shape::{Done, Nothing, filled};
use crate::{Failure, FailureCode};
use lxq_core::domain::scope::Scope;
use lxq_core::import::{Mapping, RequestShape, extract};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// An import that runs; others see how far it is and may stop it.
#[derive(Default)]
pub(crate) struct ImportJob {
    done: AtomicU32,
    total: AtomicU32,
    is_cancelled: AtomicBool,
}

impl ImportJob {
    /// Notes how many rows there are.
    pub(super) fn expect(&self, total: usize) {
        self.total.store(count(total), Ordering::Relaxed);
    }

    /// Notes how many rows are done.
    pub(super) fn advance(&self, done: u32) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// Whether somebody stopped it.
    pub(super) fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

pub(crate) fn run(desk: &Desk, form: ImportRequests) -> Result<ImportReport, Failure> {
    alone(desk, |job| import(desk, form, job))
}

/// Runs an import while no other does; others may follow and stop it.
pub(super) fn alone<T>(
    desk: &Desk,
    import: impl FnOnce(&ImportJob) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let job = Arc::new(ImportJob::default());
    {
        let mut running = lock(&desk.job);
        if running.is_some() {
            return Err(Failure::refused(FailureCode::Busy));
        }
        *running = Some(Arc::clone(&job));
    }
    let answer = import(&job);
    *lock(&desk.job) = None;
    desk.follower.nudge();
    answer
}

fn import(desk: &Desk, form: ImportRequests, job: &ImportJob) -> Result<ImportReport, Failure> {
    let (_, workbook) = workbook(desk, form.upload_id)?;
    let sheet = sheet_of(&workbook, form.sheet.as_deref())?;
    let header = header_of(sheet, form.header_row)?;
    let columns = match (&form.profile, form.mapping.is_empty()) {
        (_, false) => form.mapping.clone(),
        (Some(name), true) => match source_named(&stored_profiles(desk)?, name)? {
            Source::Saved(profile) => profile.mapping.clone(),
            Source::Shape(shape) => shape.mapping(&header),
        },
        (None, true) => match RequestShape::recognise(&header) {
            Some(found) => found.shape.mapping(&header),
            None => Mapping::suggest(sheet, &header).columns,
        },
    };
    let mapping = Mapping {
        sheet: sheet.name().to_owned(),
        header_row: header.row,
        columns,
    };
    let total = sheet.rows().filter(|row| row.number > header.row).count();
    job.expect(total);
    let mut rows = extract(sheet, &header, &mapping, desk.casebook.today())?;
    let source = filled(form.source_platform);
    let mut report = ImportReport {
        read: 0,
        imported: 0,
        updated: 0,
        unchanged: 0,
        repeated: 0,
        rejected: Vec::new(),
        dry_run: form.dry_run,
    };
    let outcome = desk.casebook.act(desk.actor.id, |act| {
        let platform = crate::dispute::platform_of(act, form.platform_id)?;
        let scope = Scope::Platform(platform.id);
        let known = Known::load(act, scope, &mapping)?;
        let around = Around::load(act.reader())?;
        for row in rows.by_ref() {
            if job.is_cancelled() {
                return Err(Stop::Failed(Box::new(Failure::refused(
                    FailureCode::Cancelled,
                ))));
            }
            report.read += 1;
            job.advance(report.read);
            match row {
                Ok(row) => take(act, (&known, &around), source.as_deref(), row, &mut report)?,
                Err(problems) => {
                    report
                        .rejected
                        .extend(problems.into_iter().map(RejectedRow::from));
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
    // A row that only repeats another one was read as well.
    report.repeated = count(rows.repeated());
    report.read = report.read.saturating_add(report.repeated);
    match outcome {
        Ok(_) | Err(Stop::Trial) => Ok(report),
        Err(Stop::Failed(failure)) => Err(*failure),
    }
}

/// Why an import's transaction is taken back.
pub(super) enum Stop {
    Trial,
    Failed(Box<Failure>),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(Box::new(failure))
    }
}

impl From<lxq_core::store::StoreError> for Stop {
    fn from(error: lxq_core::store::StoreError) -> Self {
        Self::from(Failure::from(error))
    }
}

pub(crate) fn progress(desk: &Desk, _: Nothing) -> Result<ImportProgress, Failure> {
    let job = desk.running_import();
    Ok(ImportProgress {
        running: job.is_some(),
        done: job
            .as_ref()
            .map_or(0, |job| job.done.load(Ordering::Relaxed)),
        total: job
            .as_ref()
            .map_or(0, |job| job.total.load(Ordering::Relaxed)),
    })
}

pub(crate) fn cancel(desk: &Desk, _: Nothing) -> Result<Done, Failure> {
    if let Some(job) = desk.running_import() {
        job.is_cancelled.store(true, Ordering::Relaxed);
    }
    Ok(Done {})
}
