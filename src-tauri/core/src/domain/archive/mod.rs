//! 归档与销毁: how long a dossier and other records are kept, which are due, and by whose agreement
//! they are destroyed.

mod action;
mod decision;
mod kept;
mod refusal;
mod retention;

pub use action::{DestructionAction, is_open, may_take, possible};
pub use decision::{
    Candidate, LONGEST_LIST, approve, carried_out, list, reject, require_due, withdraw,
};
pub use kept::{DESTROYED_TITLE, kept_fields};
pub use refusal::DestructionRefusal;
pub use retention::{Retention, YEARS};

#[cfg(test)]
mod tests;
