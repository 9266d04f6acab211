//! The uploads that run at a desk.

use super::subject::{Wish, admitted};
use crate::desk::Desk;
use crate::host::{lock, random_id};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::attachment::{
    CaptionTooLong, FileProblem, KeptFile, Subject, attachment, caption_of,
};
use lxq_core::domain::id::AttachmentId;
use lxq_core::domain::record::{Attachment, Instant};
use lxq_core::store::attachments::{Intake, IntakeError};
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard};
use uuid::Uuid;

/// Uploads that may run at once: one at a time is sent, others may have been abandoned.
const UPLOADS: usize = 4;

/// An upload that runs.
pub(super) struct Running {
    pub(super) id: Uuid,
    pub(super) subject: Subject,
    pub(super) intake: Intake,
}

/// The uploads that run. Whoever writes chunks, names them in an entry or sweeps them holds this,
/// so that no chunk is swept between being written and being named.
#[derive(Default)]
pub(crate) struct Intakes(Mutex<State>);

#[derive(Default)]
pub(crate) struct State {
    running: Vec<Running>,
    was_swept: bool,
}

impl Intakes {
    pub(crate) fn enter(&self) -> MutexGuard<'_, State> {
        lock(&self.0)
    }
}

impl State {
    /// Lets an upload begin. The first one sweeps what a crash may have left behind; one too many
    /// takes the place of the oldest.
    pub(super) fn begin(
        &mut self,
        desk: &Desk,
        subject: Subject,
        intake: Intake,
    ) -> Result<Uuid, Failure> {
        if !self.was_swept {
            desk.casebook.sweep_chunks(&BTreeSet::new())?;
            self.was_swept = true;
        }
        if self.running.len() >= UPLOADS {
            let oldest = self.running.remove(0);
            self.forget(desk, oldest)?;
        }
        let id = random_id()?;
        self.running.push(Running {
            id,
            subject,
            intake,
        });
        Ok(id)
    }

    pub(super) fn get(&mut self, id: Uuid) -> Result<&mut Running, Failure> {
        self.running
            .iter_mut()
            .find(|running| running.id == id)
            .ok_or_else(|| Failure::refused(FailureCode::UploadGone))
    }

    pub(super) fn take_out(&mut self, id: Uuid) -> Result<Running, Failure> {
        let at = self.running.iter().position(|running| running.id == id);
        at.map(|at| self.running.remove(at))
            .ok_or_else(|| Failure::refused(FailureCode::UploadGone))
    }

    /// Takes the bytes of an upload that comes to nothing out of the file again.
    pub(super) fn forget(&self, desk: &Desk, gone: Running) -> Result<(), Failure> {
        if !gone.intake.chunk_hashes().is_empty() {
            desk.casebook.sweep_chunks(&self.running_chunks())?;
        }
        Ok(())
    }

    /// The chunks of uploads that still run.
    pub(crate) fn running_chunks(&self) -> BTreeSet<String> {
        self.running
            .iter()
            .flat_map(|running| running.intake.chunk_hashes().iter().cloned())
            .collect()
    }
}

/// Puts a kept file on its record.
pub(super) fn attach(
    desk: &Desk,
    subject: Subject,
    file: KeptFile,
    caption: Option<String>,
) -> Result<Attachment, Failure> {
    desk.act(|act, _| {
        // What was admitted when the upload began may be gone or closed to this person now.
        let subject = admitted(desk, act.reader(), subject.kind, subject.id, Wish::Change)?;
        let at = Instant(act.now().timestamp_millis());
        let id: AttachmentId = act.new_id()?;
        let record = attachment(id, subject, file, caption, at, act.actor());
        act.begin("attachment.added", &record)?;
        Ok(record)
    })
}

/// The caption as typed, if it is not too long.
pub(super) fn caption(text: Option<&str>) -> Result<Option<String>, Failure> {
    caption_of(text).map_err(|CaptionTooLong| Failure::field("caption", FieldCode::TooLong))
}

impl From<FileProblem> for Failure {
    fn from(problem: FileProblem) -> Self {
        use FailureCode as C;
        match problem {
            FileProblem::Empty => Self::refused(C::AttachmentEmpty),
            FileProblem::TooLarge { limit_mb } => {
                Self::refused(C::AttachmentTooLarge).with("limit_mb", limit_mb)
            }
            FileProblem::Executable => Self::refused(C::AttachmentExecutable),
            FileProblem::Heic => Self::refused(C::AttachmentHeic),
            FileProblem::Unknown => Self::refused(C::AttachmentUnknown),
            FileProblem::Damaged => Self::refused(C::AttachmentDamaged),
        }
    }
}

impl From<IntakeError> for Failure {
    fn from(error: IntakeError) -> Self {
        match error {
            IntakeError::File(problem) => problem.into(),
            IntakeError::Incomplete { .. } => Self::refused(FailureCode::AttachmentIncomplete),
            IntakeError::Store(error) => error.into(),
        }
    }
}
