//! 移出: archived dossiers as a folder with a manifest, on a medium that the archive keeps.

use crate::desk::Desk;
use crate::document::{Bound, bind};
use crate::shape::{request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::archive::{ArchiveFolder, ArchivedDossier, FileRole, Manifest};
use lxq_core::domain::calendar::china_day;
use lxq_core::domain::id::{DisputeId, PersonId};
use lxq_core::domain::record::{Attachment, Dispute, Fact, RetentionClass};
use lxq_core::proof::{Bundle, bundle_of};
use lxq_core::store::attachments::ChunkFile;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// At most so many dossiers in one call, so that a window can tell how far it is.
const AT_ONCE: usize = 50;

request! {
    /// Archived dossiers to copy out, with all that is in them in full.
    pub struct ExportArchive {
        /// The folder's whole path on this computer: an empty one, a new one, or an archive that is added
        /// to.
        pub folder: String,
        /// The disputes; those that are in the folder already are left as they are.
        pub dispute_ids: Vec<DisputeId>,
    }
}

response! {
    /// Dossiers were copied out.
    pub struct ArchiveExported {
        /// The folder.
        pub folder: String,
        /// How many were added.
        pub added: u32,
        /// How many were there already.
        pub known: u32,
        /// How many the folder holds now.
        pub total: u32,
    }
}

/// The folder that somebody named.
pub(super) fn chosen(typed: &str) -> Result<PathBuf, Failure> {
    // A path copied from a file manager may stand between quotation marks.
    let typed = typed.trim().trim_matches('"').trim();
    if typed.is_empty() {
        return Err(Failure::field("folder", FieldCode::Required));
    }
    let folder = PathBuf::from(typed);
    if folder.is_absolute() {
        Ok(folder)
    } else {
        Err(Failure::field("folder", FieldCode::NoFolder))
    }
}

pub(crate) fn export_archive(desk: &Desk, form: ExportArchive) -> Result<ArchiveExported, Failure> {
    if form.dispute_ids.is_empty() {
        return Err(Failure::field("dispute_ids", FieldCode::Required));
    }
    if form.dispute_ids.len() > AT_ONCE {
        return Err(Failure::field("dispute_ids", FieldCode::TooLong));
    }
    let folder = ArchiveFolder::at(chosen(&form.folder)?);
    let device = desk.casebook.folder().device()?;
    let blank = || Manifest {
        version: 1,
        street: device.street.clone(),
        is_demo: device.is_demo,
        written_at: 0,
        dossiers: Vec::new(),
        seal: None,
    };
    let mut manifest = folder.manifest()?.unwrap_or_else(blank);
    let there: BTreeSet<DisputeId> = manifest.dossiers.iter().map(|one| one.dispute_id).collect();
    let (mut added, mut known) = (0, 0);
    // All are asked before the first is written, so that a wrong one leaves nothing behind.
    let disputes = admitted(desk, &form.dispute_ids)?;
    for dispute in disputes {
        if there.contains(&dispute.id) {
            known += 1;
            continue;
        }
        let dossier = copy_out(desk, &folder, &manifest, &dispute)?;
        manifest.dossiers.push(dossier);
        added += 1;
        // After each: a medium that is taken out in the middle holds what is named so far.
        manifest.written_at = desk.casebook.now().timestamp_millis();
        manifest.seal(&desk.casebook)?;
        folder.write(&manifest)?;
    }
    Ok(ArchiveExported {
        folder: folder.path().to_string_lossy().into_owned(),
        added,
        known,
        total: u32::try_from(manifest.dossiers.len()).unwrap_or(u32::MAX),
    })
}

fn admitted(desk: &Desk, ids: &[DisputeId]) -> Result<Vec<Dispute>, Failure> {
    desk.casebook.read(|reader| {
        let mut disputes = Vec::new();
        for id in ids {
            let dispute = reader
                .get::<Dispute>(*id)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            desk.require(reader, &dispute)?;
            if dispute.destroyed_at.is_some() {
                return Err(Failure::refused(FailureCode::Destroyed));
            }
            if dispute.archived_at.is_none() {
                return Err(Failure::field("dispute_ids", FieldCode::NotArchived));
            }
            disputes.push(dispute);
        }
        Ok(disputes)
    })
}

/// Binds a dossier anew, so that the bundle beside it proves these very bytes, and writes it with its
/// attachments.
fn copy_out(
    desk: &Desk,
    folder: &ArchiveFolder,
    manifest: &Manifest,
    dispute: &Dispute,
) -> Result<ArchivedDossier, Failure> {
    let Bound {
        case,
        around,
        file,
        binding,
    } = bind(desk, dispute.id)?;
    // The entry comes first: a copy that nobody knows of must not exist.
    desk.act(|act, _| Ok(act.record(Fact::event("dossier.exported", dispute))?))?;
    let bundle = bundle_of(&desk.casebook, dispute.id, binding.into())?;
    let docket = dispute.docket_no.clone().unwrap_or_default();
    let within = free_name(manifest, &docket);
    let mut files = vec![
        folder.put(&within, "卷宗.pdf", FileRole::Dossier, None, &file.bytes)?,
        folder.put(
            &within,
            "卷宗.lxqproof",
            FileRole::Proof,
            None,
            &bundle.write(),
        )?,
    ];
    let chunks = desk.casebook.chunks()?;
    for (number, attachment) in (1..).zip(&around.attachments) {
        let bytes = bytes_of(attachment, &chunks)?;
        let name = format!("附件-{number:02}{}", ending(attachment));
        let caption = attachment.caption.clone().or(attachment.file_name.clone());
        files.push(folder.put(&within, &name, FileRole::Attachment, caption, &bytes)?);
    }
    let archived_at = dispute
        .archived_at
        .unwrap_or(lxq_core::domain::record::Instant(0));
    Ok(ArchivedDossier {
        dispute_id: dispute.id,
        folder: within,
        docket_no: docket,
        title: case.dispute.title.clone().unwrap_or_default(),
        dispute_type: around.dispute_type.clone(),
        closed_on: dispute.closed_on.or(dispute.decided_on),
        archived_on: china_day(archived_at),
        retention_class: dispute.retention_class.unwrap_or(RetentionClass::Long),
        shelf: dispute.shelf.clone(),
        page_count: file.page_count.unwrap_or(0),
        staff: staff(&bundle, |id| around.name(Some(id))),
        files,
    })
}

/// Who acted, by name.
fn staff(bundle: &Bundle, name: impl Fn(PersonId) -> String) -> BTreeMap<PersonId, String> {
    let actors: BTreeSet<PersonId> = bundle.entries.iter().map(|entry| entry.actor).collect();
    actors.into_iter().map(|id| (id, name(id))).collect()
}

/// The docket number as a folder's name; with a number behind it where two dossiers carry the same.
fn free_name(manifest: &Manifest, docket: &str) -> String {
    let plain: String = docket
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || "（）()-".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    let plain = if plain.is_empty() {
        "卷".to_owned()
    } else {
        plain
    };
    let is_taken = |name: &str| manifest.dossiers.iter().any(|one| one.folder == name);
    let mut name = plain.clone();
    let mut number = 2;
    while is_taken(&name) {
        name = format!("{plain}-{number}");
        number += 1;
    }
    name
}

/// The ending of an attachment's name, if it is a plain one.
fn ending(attachment: &Attachment) -> String {
    let name = attachment.file_name.as_deref().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, ending))
            if (1..=8).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) =>
        {
            format!(".{}", ending.to_ascii_lowercase())
        }
        _ => String::new(),
    }
}

fn bytes_of(attachment: &Attachment, chunks: &ChunkFile) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    for hash in attachment.chunks.iter().flatten() {
        let chunk = chunks.get(hash)?;
        bytes.extend(chunk.ok_or_else(|| Failure::refused(FailureCode::Damaged))?);
    }
    Ok(bytes)
}
