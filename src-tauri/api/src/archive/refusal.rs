//! Refusals of the archive as every surface sees them.

use crate::{Failure, FailureCode, FailureKind, FieldCode};
use lxq_core::archive::ArchiveError;
use lxq_core::domain::archive::DestructionRefusal;
use lxq_core::domain::dispute::Refusal;

impl From<DestructionRefusal> for Failure {
    fn from(refusal: DestructionRefusal) -> Self {
        use FailureCode as C;
        match refusal {
            DestructionRefusal::NotNow {
                action,
                status,
                possible,
            } => {
                let words: Vec<_> = possible.iter().map(|action| action.as_str()).collect();
                Self::refused(C::DestructionNotNow)
                    .with("destruction_action", action.as_str())
                    .with("destruction_status", status.as_str())
                    .with("destruction_possible", words.join(" "))
            }
            DestructionRefusal::OwnList => Self::refused(C::DestructionOwnList),
            DestructionRefusal::Twice => Self::refused(C::DestructionTwice),
            DestructionRefusal::NoHead => Self::refused(C::DestructionNoHead),
            DestructionRefusal::NotDue { number, due_on } => {
                let failure = Self::refused(C::DestructionNotDue).with("number", number);
                match due_on {
                    Some(day) => failure.with("due_on", day),
                    None => failure,
                }
            }
            DestructionRefusal::OnOtherList { number, list_no } => {
                Self::refused(C::DestructionOnOtherList)
                    .with("number", number)
                    .with("list_no", list_no)
            }
            DestructionRefusal::Undecided { number } => {
                Self::refused(C::DestructionUndecided).with("number", number)
            }
            DestructionRefusal::Fields(problems) => Refusal::Fields(problems).into(),
        }
    }
}

impl From<ArchiveError> for Failure {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::Absent => Self::field("folder", FieldCode::NoFolder),
            ArchiveError::NoArchive => Self::refused(FailureCode::ArchiveUnknown),
            ArchiveError::Unreadable => Self::refused(FailureCode::ArchiveUnreadable),
            ArchiveError::Newer => Self::of(FailureCode::ArchiveNewer, FailureKind::Unavailable),
            ArchiveError::NoFile => Self::refused(FailureCode::NotFound),
            ArchiveError::File(_) => Self::of(FailureCode::FileUnusable, FailureKind::Unavailable),
            ArchiveError::Store(error) => error.into(),
        }
    }
}
