//! What an import tells: while it runs, and when it is over.

use super::finding::{BadFileReason, Finding};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// How far a running import is; others look at it and may stop it.
#[derive(Debug, Default)]
pub struct ImportProgress {
    done: AtomicU32,
    total: AtomicU32,
    is_cancelled: AtomicBool,
}

impl ImportProgress {
    /// Files done, and files in all.
    #[must_use]
    pub fn counts(&self) -> (u32, u32) {
        (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }

    /// Stops the import before its next file.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub(super) fn begin(&self, total: usize) {
        self.total
            .store(u32::try_from(total).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    pub(super) fn one_done(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// Files of the folder that may be laws.
    pub files: u32,
    /// Files taken in for the first time.
    pub added: u32,
    /// Files that say something else than at the last import.
    pub changed: u32,
    /// Files that were known already.
    pub unchanged: u32,
    /// Articles in the files that were taken or known.
    pub articles: u32,
    /// Files of other kinds, which were not looked at.
    pub others: u32,
    /// Files that were not taken.
    pub bad: Vec<BadFile>,
    /// What is odd about those that were, by file or, for a whole code, by its title.
    pub noted: Vec<NotedFile>,
}

/// A file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadFile {
    /// Its place below the folder.
    pub file: String,
    /// Why.
    pub reason: BadFileReason,
    /// The other file, where it is one too many.
    #[serde(default)]
    pub other: Option<String>,
}

/// A file, or a code of several, with what is odd about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedFile {
    /// Its place below the folder; for a code its title.
    pub file: String,
    /// What was found.
    pub findings: Vec<Finding>,
}
