//! 利益冲突: checked before somebody takes a matter, recorded with what came of it; and the kin that
//! people declare for themselves.

mod asking;
mod gathering;
mod guard;
mod tie;

pub(crate) use asking::{
    CheckConflict, ConflictAnswer, ConflictCheckRow, ConflictChecks, ConflictChecksAsk,
    RecordConflictCheck, check_conflict, checks, checks_of_subject, record,
};
pub(crate) use guard::{Taking, of_new, require_clear};
pub(crate) use tie::{
    FamilyTies, RemoveFamilyTie, SaveFamilyTie, TieSaved, remove_tie, save_tie, ties,
};
