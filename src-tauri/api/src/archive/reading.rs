//! 阅览: a folder of archived dossiers is checked and read, also where its casebook is long gone.

use super::export::chosen;
use crate::desk::Desk;
use crate::dispute::{Act, shape_acts};
use crate::document::{DocumentIssued, DossierFault, File, hold};
use crate::shape::{Moment, request, response};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::archive::{ArchiveFolder, ArchivedDossier, FileRole, Manifest};
use lxq_core::domain::id::DisputeId;
use lxq_core::domain::record::{Instant, RetentionClass};
use lxq_core::proof::{Bundle, BundleFault};
use lxq_core::store::table::history::acts_of;

request! {
    /// A folder to read.
    pub struct ReadArchive {
        /// Its whole path on this computer.
        pub folder: String,
    }

    /// A dossier in a folder.
    pub struct ArchivedDossierAsk {
        /// The folder's whole path on this computer.
        pub folder: String,
        /// The dispute.
        pub dispute_id: DisputeId,
    }

    /// A file of a dossier in a folder.
    pub struct OpenArchivedFile {
        /// The folder's whole path on this computer.
        pub folder: String,
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The file, as the manifest names it.
        pub name: String,
    }
}

response! {
    /// What a folder of archived dossiers holds, and whether it is as it was written.
    pub struct ArchiveRead {
        /// The folder.
        pub folder: String,
        /// 街道.
        pub street: String,
        /// Whether the people in it are invented.
        pub is_demo: bool,
        /// When it was last added to.
        pub written_at: Moment,
        /// Whether its manifest is as the device wrote that sealed it.
        pub is_sealed: bool,
        /// Whether this casebook knows that device, so that nobody else can have sealed it.
        pub is_device_known: bool,
        /// The dossiers.
        pub dossiers: Vec<ArchivedDossierRow>,
        /// How many of them are not as they were written.
        pub damaged_count: u32,
    }

    /// A dossier in a folder.
    pub struct ArchivedDossierRow {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// 卷号.
        pub docket_no: String,
        /// 卷名.
        pub title: String,
        /// Its type in words.
        pub dispute_type: String,
        /// 结案日期.
        pub closed_on: Option<NaiveDate>,
        /// 归档日期.
        pub archived_on: NaiveDate,
        /// 保管期限.
        pub retention_class: RetentionClass,
        /// 存放位置 of the paper.
        pub shelf: Option<String>,
        /// Pages of the dossier.
        pub page_count: u32,
        /// How many files it has.
        pub file_count: u32,
        /// Files that are not there.
        pub missing: Vec<String>,
        /// Files that are not what was written.
        pub changed: Vec<String>,
        /// What does not hold in its history; nothing where it is whole.
        pub faults: Vec<DossierFault>,
    }

    /// A dossier in a folder, read.
    pub struct ArchivedDossierRead {
        /// Its line.
        pub row: ArchivedDossierRow,
        /// Its files.
        pub files: Vec<ArchivedFileRow>,
        /// Its history, the newest first, masked as on a case page.
        pub acts: Vec<Act>,
    }

    /// A file of a dossier.
    pub struct ArchivedFileRow {
        /// Its name in the folder.
        pub name: String,
        /// What it is.
        pub role: FileRole,
        /// What an attachment is called.
        pub caption: Option<String>,
        /// Its length.
        pub byte_count: u64,
    }
}

pub(crate) fn read_archive(desk: &Desk, ask: ReadArchive) -> Result<ArchiveRead, Failure> {
    let folder = ArchiveFolder::at(chosen(&ask.folder)?);
    let manifest = folder.open()?;
    let mut dossiers = Vec::with_capacity(manifest.dossiers.len());
    for dossier in &manifest.dossiers {
        dossiers.push(examined(&folder, dossier)?.0);
    }
    let damaged = dossiers.iter().filter(|row| !is_whole(row)).count();
    Ok(ArchiveRead {
        folder: folder.path().to_string_lossy().into_owned(),
        street: manifest.street.clone(),
        is_demo: manifest.is_demo,
        written_at: Instant(manifest.written_at).into(),
        is_sealed: manifest.is_sealed(),
        is_device_known: is_device_known(desk, &manifest)?,
        damaged_count: u32::try_from(damaged).unwrap_or(u32::MAX),
        dossiers,
    })
}

fn is_whole(row: &ArchivedDossierRow) -> bool {
    row.missing.is_empty() && row.changed.is_empty() && row.faults.is_empty()
}

fn is_device_known(desk: &Desk, manifest: &Manifest) -> Result<bool, Failure> {
    let Some(seal) = &manifest.seal else {
        return Ok(false);
    };
    let known = desk.casebook.public_key(seal.device)?;
    Ok(known == Some(seal.public_key.0))
}

/// A dossier's line, and the bundle that proves it where it can be read.
fn examined(
    folder: &ArchiveFolder,
    dossier: &ArchivedDossier,
) -> Result<(ArchivedDossierRow, Option<Bundle>), Failure> {
    let report = folder.check(dossier)?;
    let of_role = |role: FileRole| dossier.files.iter().find(|file| file.role == role);
    let bundle = match of_role(FileRole::Proof) {
        Some(file) if !report.missing.contains(&file.name) => {
            Bundle::read(&folder.read(dossier, &file.name)?)
        }
        Some(_) | None => None,
    };
    let mut faults: Vec<DossierFault> = Vec::new();
    match (&bundle, of_role(FileRole::Dossier)) {
        (Some(bundle), Some(file)) => {
            let checked = bundle.check(&file.blake3, true);
            faults.extend(checked.faults.into_iter().map(DossierFault::from));
            if !checked.is_file_unchanged {
                faults.push(DossierFault::from(BundleFault::Binding));
            }
            faults.dedup();
        }
        (None, _) => faults.push(DossierFault::from(BundleFault::Seal)),
        (Some(_), None) => faults.push(DossierFault::from(BundleFault::Binding)),
    }
    let row = ArchivedDossierRow {
        dispute_id: dossier.dispute_id,
        docket_no: dossier.docket_no.clone(),
        title: dossier.title.clone(),
        dispute_type: dossier.dispute_type.clone(),
        closed_on: dossier.closed_on,
        archived_on: dossier.archived_on,
        retention_class: dossier.retention_class,
        shelf: dossier.shelf.clone(),
        page_count: dossier.page_count,
        file_count: u32::try_from(dossier.files.len()).unwrap_or(u32::MAX),
        missing: report.missing,
        changed: report.changed,
        faults,
    };
    Ok((row, bundle))
}

fn named(folder: &str, id: DisputeId) -> Result<(ArchiveFolder, ArchivedDossier), Failure> {
    let folder = ArchiveFolder::at(chosen(folder)?);
    let found = folder
        .open()?
        .dossiers
        .into_iter()
        .find(|one| one.dispute_id == id);
    let dossier = found.ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    Ok((folder, dossier))
}

pub(crate) fn read_archived_dossier(
    _desk: &Desk,
    ask: ArchivedDossierAsk,
) -> Result<ArchivedDossierRead, Failure> {
    let (folder, dossier) = named(&ask.folder, ask.dispute_id)?;
    let (row, bundle) = examined(&folder, &dossier)?;
    let entries = bundle.map(|bundle| bundle.entries).unwrap_or_default();
    let acts = shape_acts(acts_of(entries), &dossier.staff);
    let files = dossier.files.into_iter().map(|file| ArchivedFileRow {
        name: file.name,
        role: file.role,
        caption: file.caption,
        byte_count: file.byte_count,
    });
    Ok(ArchivedDossierRead {
        row,
        files: files.collect(),
        acts,
    })
}

pub(crate) fn open_archived_file(
    desk: &Desk,
    ask: OpenArchivedFile,
) -> Result<DocumentIssued, Failure> {
    let (folder, dossier) = named(&ask.folder, ask.dispute_id)?;
    let bytes = folder.read(&dossier, &ask.name)?;
    let file = File {
        bytes,
        page_count: None,
        unprintable: Vec::new(),
    };
    hold(desk, file, format!("{}-{}", dossier.docket_no, ask.name), 1)
}
