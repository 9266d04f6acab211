//! The life of a dispute: what may happen when, and what follows (人民调解法 ch. 4–5).
//!
//! Each function takes the state of a case, decides, and answers the facts to be journalled.
//! Nothing is read or written here; today, the actor and new ids come with [`At`].

mod acceptance;
mod action;
mod agreement;
mod archiving;
mod assignment;
mod case;
mod closure;
mod confirmation;
mod correction;
mod deadlines;
mod docket;
mod follow_up;
mod inquiry;
mod linking;
mod performance;
mod recusal;
mod refusal;
mod registration;
mod resemblance;
mod session;
mod signing;
mod suspension;
mod taking_over;
mod type_table;

pub use acceptance::{Acceptance, RefusalNotice, accept, refuse};
pub use action::{DisputeAction, allowed, is_suspended, possible, require, require_open};
pub use agreement::{AgreementTerms, ItemTerms, Signatures, conclude, sign};
pub use archiving::{Archiving, archive, change_retention, unarchive};
pub use assignment::{AccessGrant, end_access, grant_access, is_access_open};
pub use case::{At, Case, CaseParty, ItemStanding, trusted_with};
pub use closure::{Closing, Termination, close, terminate};
pub use confirmation::{
    ConfirmationApplication, ConfirmationCorrection, ConfirmationMatter, ConfirmationObstacle,
    ConfirmationRuling, ConfirmationStep, EnforcementApplication, WaivedConfirmation,
    apply_confirmation, confirmation_obstacle, confirmation_steps, correct_confirmation,
    enforcement_due_on, record_confirmation, record_enforcement, waive_confirmation,
};
pub use correction::{Correction, change_mediators, correct, correct_party};
pub use deadlines::{
    Deadline, DeadlineKind, deadlines, mediation_due, mediation_due_on, mediation_limit,
    mediation_limit_kind,
};
pub use docket::{DOCKET_SERIES_SUFFIX, docket_no};
pub use follow_up::{Visit, record_follow_up};
pub use inquiry::{InquiryRecord, note_caucus, record_inquiry, remove_caucus, remove_inquiry};
pub use linking::{link, unlink};
pub use performance::{PerformanceRecord, record_performance};
pub use recusal::{RecusalDecision, RecusalRequest, ask_recusal, decide_recusal};
pub(crate) use refusal::Problems;
pub use refusal::{FieldProblem, Reason, Refusal};
pub use registration::{PartyEntry, Registration, is_child, register, title};
pub use resemblance::{Resemblance, fact_likeness, party_resemblances, resemblances};
pub(in crate::domain) use session::china_day;
pub use session::{SessionMove, SessionRecord, move_session, record_session};
pub use signing::{ScreenSigning, is_of_text, sign_on_screen, text_hash, withdraw_signature};
pub use suspension::{Suspension, resume, suspend};
pub use taking_over::{OldEnding, OldMatter, take_over};
pub use type_table::{DisputeType, built_in_types};

#[cfg(test)]
mod tests;
