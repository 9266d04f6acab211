//! The folder that a scanner writes to: what is new in it, and attaching that with one click.

use super::intakes::{attach, caption};
use super::list::{AttachmentRow, row_of};
use super::subject::{Wish, admitted};
use crate::desk::Desk;
use crate::host::lock;
use crate::shape::{Done, Moment, Nothing, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::record::{Instant, SubjectKind};
use lxq_core::store::attachments::{
    CHUNK_BYTES, Intake, ScanFolder, ScanFolderError, ScannedFile, check_scan_folder,
};
use lxq_core::store::china_midnight;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use uuid::Uuid;

request! {
    /// The folder to watch.
    pub struct SetScanFolder {
        /// Its full path; none watches no folder any more.
        pub path: Option<String>,
    }

    /// A file of the folder.
    pub struct ScanChoice {
        /// Its name.
        pub file_name: String,
    }

    /// A file of the folder to put on a record.
    pub struct AttachScan {
        /// The kind of record.
        pub subject_kind: SubjectKind,
        /// The record.
        pub subject_id: Uuid,
        /// The file's name in the folder.
        pub file_name: String,
        /// 说明.
        pub caption: Option<String>,
    }
}

response! {
    /// The folder that a scanner writes to.
    pub struct ScanFolderShape {
        /// Where it is; none where no folder is watched.
        pub path: Option<String>,
        /// Whether it can be read just now.
        pub is_there: bool,
        /// New files, written to their end, the newest first.
        pub files: Vec<ScanFileRow>,
        /// Whether more are being written.
        pub is_waiting: bool,
    }

    /// A new file of the folder.
    pub struct ScanFileRow {
        /// Its name.
        pub file_name: String,
        /// How many bytes it has.
        pub byte_count: u64,
        /// When it was written.
        pub changed_at: Moment,
    }
}

pub(crate) fn scan_folder(desk: &Desk, _: Nothing) -> Result<ScanFolderShape, Failure> {
    let mut shape = ScanFolderShape {
        path: None,
        is_there: false,
        files: Vec::new(),
        is_waiting: false,
    };
    if !desk.casebook.may_write() {
        return Ok(shape);
    }
    let Some((folder, files, is_waiting)) = look(desk)? else {
        return Ok(shape);
    };
    shape.path = Some(folder.path.to_string_lossy().into_owned());
    if let Some(files) = files {
        shape.is_there = true;
        shape.is_waiting = is_waiting;
        shape.files = files
            .into_iter()
            .map(|file| ScanFileRow {
                file_name: file.name,
                byte_count: file.byte_count,
                changed_at: Instant(file.changed_at).into(),
            })
            .collect();
    }
    Ok(shape)
}

/// The folder with its new files; no files where it cannot be read just now.
#[expect(
    clippy::type_complexity,
    reason = "the folder and what one look at it showed"
)]
fn look(desk: &Desk) -> Result<Option<(ScanFolder, Option<Vec<ScannedFile>>, bool)>, Failure> {
    let file = desk.casebook.chunks()?;
    let Some(folder) = file.scan_folder()? else {
        return Ok(None);
    };
    let done = file.scans_done()?;
    let now = desk.casebook.now().timestamp_millis();
    let mut watch = lock(&desk.watch);
    let files = watch.look(&folder, &done, now).ok();
    let is_waiting = files.as_ref().is_some_and(|files| watch.is_waiting(files));
    Ok(Some((folder, files, is_waiting)))
}

pub(crate) fn set_scan_folder(desk: &Desk, form: SetScanFolder) -> Result<Done, Failure> {
    if !desk.casebook.may_write() {
        return Err(lxq_core::store::StoreError::ReadOnly.into());
    }
    let path = form.path.as_deref().map(str::trim).unwrap_or_default();
    // A path copied from a file manager may stand between quotation marks.
    let path = path.trim_matches('"');
    let folder = if path.is_empty() {
        None
    } else {
        let path = PathBuf::from(path);
        check_scan_folder(&path, desk.casebook.folder()).map_err(|error| {
            let code = match error {
                ScanFolderError::Absent => FieldCode::NoFolder,
                ScanFolderError::NetworkShare => FieldCode::OnNetworkShare,
                ScanFolderError::Casebook => FieldCode::Unknown,
            };
            Failure::field("path", code)
        })?;
        // What was scanned today may be meant; what lay there before is not offered.
        let since = china_midnight(desk.casebook.today()).0;
        Some(ScanFolder { path, since })
    };
    desk.casebook.chunks()?.set_scan_folder(folder.as_ref())?;
    *lock(&desk.watch) = lxq_core::store::attachments::ScanWatch::default();
    Ok(Done {})
}

pub(crate) fn attach_scan(desk: &Desk, form: AttachScan) -> Result<AttachmentRow, Failure> {
    let subject = desk.casebook.read(|reader| {
        admitted(
            desk,
            reader,
            form.subject_kind,
            form.subject_id,
            Wish::Change,
        )
    })?;
    let caption = caption(form.caption.as_deref())?;
    let (folder, scanned) = offered(desk, &form.file_name)?;
    let chunks = desk.casebook.chunks()?;
    let mut state = desk.intakes.enter();
    let intake = Intake::begin(&scanned.name, scanned.byte_count)?;
    let upload = state.begin(desk, subject, intake)?;
    let sent = feed(&folder.path.join(&scanned.name), |piece| {
        Ok(state.get(upload)?.intake.take(piece, &chunks)?)
    });
    let running = state.take_out(upload)?;
    let added = sent
        .and_then(|()| Ok(running.intake.finish(&chunks)?))
        .and_then(|kept| attach(desk, subject, kept, caption));
    match added {
        Ok(record) => {
            chunks.scan_done(&scanned)?;
            Ok(row_of(record))
        }
        Err(failure) => {
            desk.casebook.sweep_chunks(&state.running_chunks())?;
            Err(failure)
        }
    }
}

/// Sets a file aside that belongs to no record; it stays where it is and is not offered again.
pub(crate) fn set_aside(desk: &Desk, choice: ScanChoice) -> Result<Done, Failure> {
    let (_, scanned) = offered(desk, &choice.file_name)?;
    desk.casebook.chunks()?.scan_done(&scanned)?;
    Ok(Done {})
}

/// A file that the folder offers now; no other file of the computer can be named.
fn offered(desk: &Desk, name: &str) -> Result<(ScanFolder, ScannedFile), Failure> {
    let gone = || Failure::refused(FailureCode::NotFound);
    let (folder, files, _) = look(desk)?.ok_or_else(gone)?;
    let scanned = files
        .unwrap_or_default()
        .into_iter()
        .find(|file| file.name == name)
        .ok_or_else(gone)?;
    Ok((folder, scanned))
}

fn feed(path: &Path, mut take: impl FnMut(&[u8]) -> Result<(), Failure>) -> Result<(), Failure> {
    let unreadable = |error| Failure::from(lxq_core::store::StoreError::File(error));
    let mut file = File::open(path).map_err(unreadable)?;
    let mut piece = vec![0; CHUNK_BYTES];
    loop {
        match file.read(&mut piece).map_err(unreadable)? {
            0 => return Ok(()),
            count => take(&piece[..count])?,
        }
    }
}
