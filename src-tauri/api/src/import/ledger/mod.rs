//! Importing other ledgers than requests: look, map, try, import — all or nothing. What is known
//! already is left as it is; what is new comes in by the domain's own rules.

mod book;
mod consultations;
mod disputes;
mod hazards;
mod names;
mod office;
mod preview;
mod profile;
mod report;
mod run;

pub(crate) use preview::{LedgerPreview, PreviewLedger, preview};
pub(crate) use profile::{
    LedgerProfileRow, LedgerProfiles, LedgerProfilesAsk, SaveLedgerProfile, profiles, save_profile,
};
pub(crate) use report::{ImportLedger, LedgerReport};
pub(crate) use run::run;

use crate::Failure;
use crate::desk::{Desk, admit};
use lxq_core::access::{Permission, allows};
use lxq_core::import::ledger::LedgerKind;

/// Refuses a kind of ledger that is not this person's to fill.
fn admit_to(desk: &Desk, kind: LedgerKind) -> Result<(), Failure> {
    let permission = match kind {
        LedgerKind::Disputes => Permission::WriteDisputes,
        LedgerKind::Hazards => Permission::WriteHazards,
        LedgerKind::Consultations => Permission::WriteConsultations,
        LedgerKind::People | LedgerKind::Platforms => Permission::ManageOffice,
    };
    admit(allows(desk.actor.role, permission))
}
