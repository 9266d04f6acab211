//! Bringing a folder of statutes into the library.

use super::rows::StatuteFinding;
use super::with_library;
use crate::desk::Desk;
use crate::host::lock;
use crate::shape::{Done, Moment, Nothing, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::record::Instant;
use lxq_core::statute::{BadFileReason, ImportProgress, ImportReport, Library, look};
use lxq_core::store::{Folder, StoreError};
use std::path::PathBuf;
use std::sync::Arc;

request! {
    /// Which folder to bring in.
    pub struct ImportStatutes {
        /// Its whole path on this computer; sub-folders become categories.
        pub folder: String,
    }
}

response! {
    /// What an import of statutes did.
    pub struct StatuteImportReport {
        /// Files that may be laws.
        pub files: u32,
        /// Files taken in for the first time.
        pub added: u32,
        /// Files that say something else than at the last import.
        pub changed: u32,
        /// Files that were known already.
        pub unchanged: u32,
        /// Articles in the files taken or known.
        pub articles: u32,
        /// Files of other kinds, which were not looked at.
        pub others: u32,
        /// Files that were not taken.
        pub bad: Vec<BadStatuteFile>,
        /// What is odd about those that were.
        pub noted: Vec<NotedStatuteFile>,
    }

    /// A file that was not taken.
    pub struct BadStatuteFile {
        /// Its place below the folder.
        pub file: String,
        /// Why.
        pub reason: BadFileReason,
        /// The other file, where it is one too many.
        pub other: Option<String>,
    }

    /// A file, or a code of several, with what is odd about it.
    pub struct NotedStatuteFile {
        /// Its place below the folder; for a code its title.
        pub file: String,
        /// What was found.
        pub findings: Vec<StatuteFinding>,
    }

    /// How far a running import of statutes is.
    pub struct StatuteProgress {
        /// Whether one runs.
        pub running: bool,
        /// Files done.
        pub done: u32,
        /// Files in all.
        pub total: u32,
    }

    /// The last import.
    pub struct LastStatuteImport {
        /// The folder.
        pub folder: String,
        /// When it was over.
        pub finished_at: Moment,
        /// What it did.
        pub report: StatuteImportReport,
    }
}

pub(crate) fn import(desk: &Desk, form: ImportStatutes) -> Result<StatuteImportReport, Failure> {
    if !desk.casebook.may_write() {
        return Err(StoreError::ReadOnly.into());
    }
    let folder = chosen(&form.folder)?;
    let job = Arc::new(ImportProgress::default());
    {
        let mut running = lock(&desk.statutes.job);
        if running.is_some() {
            return Err(Failure::refused(FailureCode::Busy));
        }
        *running = Some(Arc::clone(&job));
    }
    // A connection of its own: whoever searches meanwhile does not wait.
    let outcome = Library::beside(&desk.casebook).and_then(|mut library| {
        let now = desk.casebook.now().timestamp_millis();
        library.import(&folder, now, &job)
    });
    *lock(&desk.statutes.job) = None;
    Ok(outcome?.into())
}

/// The folder that a person named, if it can be read and holds statutes.
fn chosen(typed: &str) -> Result<PathBuf, Failure> {
    // A path copied from a file manager may stand between quotation marks.
    let typed = typed.trim().trim_matches('"').trim();
    if typed.is_empty() {
        return Err(Failure::field("folder", FieldCode::Required));
    }
    let folder = PathBuf::from(typed);
    if !folder.is_absolute() || !folder.is_dir() {
        return Err(Failure::field("folder", FieldCode::NoFolder));
    }
    match Folder::at(&folder).refuse_network_share() {
        Ok(()) => {}
        Err(StoreError::NetworkShare(_)) => {
            return Err(Failure::field("folder", FieldCode::OnNetworkShare));
        }
        Err(_) => return Err(Failure::field("folder", FieldCode::NoFolder)),
    }
    if look(&folder)?.files.is_empty() {
        return Err(Failure::field("folder", FieldCode::NoStatutes));
    }
    Ok(folder)
}

pub(crate) fn progress(desk: &Desk, _: Nothing) -> Result<StatuteProgress, Failure> {
    let job = lock(&desk.statutes.job).clone();
    let (done, total) = job.as_ref().map_or((0, 0), |job| job.counts());
    Ok(StatuteProgress {
        running: job.is_some(),
        done,
        total,
    })
}

pub(crate) fn cancel(desk: &Desk, _: Nothing) -> Result<Done, Failure> {
    if let Some(job) = lock(&desk.statutes.job).as_ref() {
        job.cancel();
    }
    Ok(Done {})
}

pub(super) fn last(desk: &Desk) -> Result<Option<LastStatuteImport>, Failure> {
    let found = with_library(desk, |library| library.last_import())?;
    Ok(found.map(|(folder, at, report)| LastStatuteImport {
        folder,
        finished_at: Instant(at).into(),
        report: report.into(),
    }))
}

impl From<ImportReport> for StatuteImportReport {
    fn from(report: ImportReport) -> Self {
        Self {
            files: report.files,
            added: report.added,
            changed: report.changed,
            unchanged: report.unchanged,
            articles: report.articles,
            others: report.others,
            bad: report
                .bad
                .into_iter()
                .map(|bad| BadStatuteFile {
                    file: bad.file,
                    reason: bad.reason,
                    other: bad.other,
                })
                .collect(),
            noted: report
                .noted
                .into_iter()
                .map(|noted| NotedStatuteFile {
                    file: noted.file,
                    findings: noted.findings.into_iter().map(Into::into).collect(),
                })
                .collect(),
        }
    }
}
