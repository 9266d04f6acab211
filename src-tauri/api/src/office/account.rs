//! Accounts: who may open the casebook, and who may let them.

use crate::casebook::new_passphrase;
use crate::desk::Desk;
use crate::shape::{Done, request};
use crate::{Failure, FailureCode};
use lxq_core::access::may_give_passphrase;
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{Person, Role};
use lxq_core::store::AccountLabel;

request! {
    /// An account for a member of staff, or a new passphrase for it.
    pub struct SaveAccount {
        /// Whose.
        pub person_id: PersonId,
        /// The passphrase, at least eight characters.
        pub passphrase: String,
    }
}

/// The people who have an account on this computer.
pub(super) fn accounts(desk: &Desk) -> Vec<PersonId> {
    let labels = desk
        .casebook
        .folder()
        .device()
        .map(|device| device.accounts)
        .unwrap_or_default();
    labels.into_iter().map(|label| label.id).collect()
}

pub(crate) fn save_account(desk: &Desk, form: SaveAccount) -> Result<Done, Failure> {
    let passphrase = new_passphrase(&form.passphrase)?;
    let person = desk
        .casebook
        .read(|reader| reader.get::<Person>(form.person_id))?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    if !may_give_passphrase(desk.actor.role, person.role.unwrap_or(Role::Mediator)) {
        return Err(Failure::refused(FailureCode::NotAllowed));
    }
    let label = AccountLabel {
        id: person.id,
        name: person.name.unwrap_or_default(),
    };
    desk.casebook.add_account(label, &passphrase, desk.work)?;
    Ok(Done {})
}
