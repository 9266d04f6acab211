//! An upload: begun, fed with pieces, finished or cancelled.

use super::intakes::{Running, attach, caption};
use super::list::{AttachmentRow, row_of};
use super::subject::{Wish, admitted};
use crate::desk::Desk;
use crate::shape::{Done, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::record::SubjectKind;
use lxq_core::store::attachments::{CHUNK_BYTES, Intake};
use uuid::Uuid;

request! {
    /// A file that is about to be sent.
    pub struct BeginAttachment {
        /// The kind of record that it is put on.
        pub subject_kind: SubjectKind,
        /// The record.
        pub subject_id: Uuid,
        /// The file's name.
        pub file_name: String,
        /// How many bytes it has.
        pub byte_count: u64,
    }

    /// An upload.
    pub struct UploadAsk {
        /// Its id.
        pub upload_id: Uuid,
    }

    /// An upload whose last piece was sent.
    pub struct FinishAttachment {
        /// Its id.
        pub upload_id: Uuid,
        /// 说明.
        pub caption: Option<String>,
    }
}

response! {
    /// Pieces may be sent now.
    pub struct AttachmentBegun {
        /// The upload.
        pub upload_id: Uuid,
        /// The largest piece.
        pub piece_bytes: u64,
    }
}

pub(crate) fn begin(desk: &Desk, form: BeginAttachment) -> Result<AttachmentBegun, Failure> {
    let subject = desk.casebook.read(|reader| {
        admitted(
            desk,
            reader,
            form.subject_kind,
            form.subject_id,
            Wish::Change,
        )
    })?;
    if !desk.casebook.may_write() {
        return Err(lxq_core::store::StoreError::ReadOnly.into());
    }
    let intake = Intake::begin(&form.file_name, form.byte_count)?;
    let upload_id = desk.intakes.enter().begin(desk, subject, intake)?;
    Ok(AttachmentBegun {
        upload_id,
        piece_bytes: CHUNK_BYTES as u64,
    })
}

/// Takes the piece of an upload that begins at an offset; answers how many bytes have come. A
/// piece that came before changes nothing. An upload whose file is not taken is over.
pub(crate) fn append(desk: &Desk, id: Uuid, offset: u64, piece: &[u8]) -> Result<u64, Failure> {
    let file = desk.casebook.chunks()?;
    let mut state = desk.intakes.enter();
    let running = state.get(id)?;
    let received = running.intake.received();
    if offset + piece.len() as u64 <= received {
        return Ok(received);
    }
    if offset != received || piece.len() > CHUNK_BYTES {
        return Err(Failure::refused(FailureCode::AttachmentIncomplete));
    }
    if let Err(error) = running.intake.take(piece, &file) {
        let gone = state.take_out(id)?;
        state.forget(desk, gone)?;
        return Err(error.into());
    }
    Ok(received + piece.len() as u64)
}

pub(crate) fn finish(desk: &Desk, form: FinishAttachment) -> Result<AttachmentRow, Failure> {
    let caption = caption(form.caption.as_deref())?;
    let file = desk.casebook.chunks()?;
    let mut state = desk.intakes.enter();
    let Running {
        subject, intake, ..
    } = state.take_out(form.upload_id)?;
    let added = intake
        .finish(&file)
        .map_err(Failure::from)
        .and_then(|kept| attach(desk, subject, kept, caption));
    match added {
        Ok(record) => Ok(row_of(record)),
        Err(failure) => {
            let running = state.running_chunks();
            desk.casebook.sweep_chunks(&running)?;
            Err(failure)
        }
    }
}

pub(crate) fn cancel(desk: &Desk, ask: UploadAsk) -> Result<Done, Failure> {
    let mut state = desk.intakes.enter();
    let gone = state.take_out(ask.upload_id)?;
    state.forget(desk, gone)?;
    Ok(Done {})
}
