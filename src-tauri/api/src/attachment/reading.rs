//! Showing an attachment and handing it out; both leave an entry.

use super::keeping::AttachmentAsk;
use super::list::{AttachmentRow, row_of};
use super::subject::{Wish, known};
use crate::desk::Desk;
use crate::host::lock;
use crate::shape::{request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::attachment::{AttachmentForm, IMAGE_BYTES, form_of};
use lxq_core::domain::id::AttachmentId;
use lxq_core::domain::record::{Attachment, Fact};
use lxq_core::store::StoreError;
use lxq_core::store::attachments::copy_out;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

request! {
    /// Where to put a copy of an attachment.
    pub struct SaveAttachment {
        /// The attachment.
        pub id: AttachmentId,
        /// The folder; the user's folder of downloads where empty.
        pub folder: Option<String>,
    }
}

response! {
    /// An attachment may be read now.
    pub struct AttachmentOpened {
        /// It.
        pub row: AttachmentRow,
    }

    /// A copy was written.
    pub struct AttachmentSaved {
        /// The folder.
        pub folder: String,
        /// The copy's name.
        pub file_name: String,
    }
}

/// The attachments that were opened since the casebook was unlocked. Pictures show themselves
/// small on their record's page; of everything else no byte is read without an entry.
#[derive(Default)]
pub(crate) struct Opened(Mutex<BTreeSet<AttachmentId>>);

pub(crate) fn open(desk: &Desk, ask: AttachmentAsk) -> Result<AttachmentOpened, Failure> {
    let found = desk.act(|act, _| {
        let found = known(desk, act.reader(), ask.id, Wish::See)?;
        act.record(Fact::event("attachment.opened", &found))?;
        Ok(found)
    })?;
    lock(&desk.opened.0).insert(ask.id);
    Ok(AttachmentOpened { row: row_of(found) })
}

/// A piece of an attachment, by its place.
pub(crate) fn piece(desk: &Desk, id: AttachmentId, index: usize) -> Result<Vec<u8>, Failure> {
    let found = desk
        .casebook
        .read(|reader| known(desk, reader, id, Wish::See))?;
    if !shows_itself(&found) && !lock(&desk.opened.0).contains(&id) {
        return Err(Failure::refused(FailureCode::NotAllowed));
    }
    let missing = || Failure::refused(FailureCode::NotFound);
    let hash = found
        .chunks
        .as_ref()
        .and_then(|chunks| chunks.get(index))
        .ok_or_else(missing)?;
    bytes(desk.casebook.chunks()?.get(hash))?.ok_or_else(missing)
}

fn shows_itself(attachment: &Attachment) -> bool {
    let media_type = attachment.media_type.as_deref().unwrap_or_default();
    form_of(media_type) == AttachmentForm::Image
        && attachment
            .byte_count
            .is_some_and(|count| u64::try_from(count).is_ok_and(|count| count <= IMAGE_BYTES))
}

pub(crate) fn save(desk: &Desk, form: SaveAttachment) -> Result<AttachmentSaved, Failure> {
    let folder = match form.folder.as_deref().map(str::trim) {
        None | Some("") => downloads(),
        Some(folder) => PathBuf::from(folder),
    };
    if !folder.is_absolute() || !folder.is_dir() {
        return Err(Failure::field("folder", FieldCode::NoFolder));
    }
    let found = desk
        .casebook
        .read(|reader| known(desk, reader, form.id, Wish::See))?;
    // The entry comes first: a copy that nobody knows of must not exist.
    desk.act(|act, _| Ok(act.record(Fact::event("attachment.exported", &found))?))?;
    let file = desk.casebook.chunks()?;
    let path = bytes(copy_out(&file, &found, &folder))?;
    Ok(AttachmentSaved {
        folder: folder.to_string_lossy().into_owned(),
        file_name: path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
    })
}

/// A chunk that is damaged or gone is told as damage, not as a mistake of the program.
fn bytes<T>(found: Result<T, StoreError>) -> Result<T, Failure> {
    found.map_err(|error| {
        if matches!(error, StoreError::DamagedRow { .. }) {
            StoreError::DamagedKey.into()
        } else {
            error.into()
        }
    })
}

/// The user's folder of downloads, or what comes nearest.
fn downloads() -> PathBuf {
    let from = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(folder) = from("XDG_DOWNLOAD_DIR") {
        return PathBuf::from(folder);
    }
    let home = from("USERPROFILE")
        .or_else(|| from("HOME"))
        .map(PathBuf::from)
        .unwrap_or_default();
    ["下载", "Downloads"]
        .iter()
        .map(|name| home.join(name))
        .find(|folder| folder.is_dir())
        .unwrap_or(home)
}
