//! 档案: dossiers go to the archive, are kept as long as the street says, leave it as a folder, are
//! read again from there, and are destroyed by a list that two people approve.

mod certificate;
mod destruction;
mod dossiers;
mod due;
mod export;
mod reading;
mod refusal;
mod retention;

pub(crate) use certificate::{IssueDestructionList, issue_destruction_list};
pub(crate) use destruction::{
    ApproveDestruction, CarryOutDestruction, DestructionAsk, DestructionDetail, DestructionDone,
    DestructionLists, ListDestruction, RejectDestruction, WithdrawDestruction, approve, carry_out,
    detail, list, lists, reject, withdraw,
};
pub(crate) use dossiers::{
    ArchiveDisputes, ArchiveListAsk, ArchiveRow, ArchivedDisputes, ChangeRetention,
    UnarchiveDispute, archive_disputes, change_retention, list as archive_list, unarchive_dispute,
};
pub(crate) use due::{DraftsDiscarded, DueAsk, DueList, discard_old_drafts, due_list};
pub(crate) use export::{ArchiveExported, ExportArchive, export_archive};
pub(crate) use reading::{
    ArchiveRead, ArchivedDossierAsk, ArchivedDossierRead, OpenArchivedFile, ReadArchive,
    open_archived_file, read_archive, read_archived_dossier,
};
pub(crate) use retention::{RetentionTable, SaveRetention, retention_table, save_retention};
