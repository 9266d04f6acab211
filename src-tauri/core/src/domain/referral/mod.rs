//! 转办 / 联动: a matter goes to another platform or body and comes back with a result.
//!
//! Until the receiver accepts it, who sent it stays responsible; a matter has at most one referral
//! that is under way (process.md §8). Nothing is read or written here.

mod arrival;
mod arrived;
mod between;
mod channel;
mod handling;
mod letter_box;
mod refusal;
mod responsible;
mod sending;
mod slip;
mod step;
mod subject;

pub use arrival::{Arrival, link_referral, receive};
pub use arrived::{
    Answering, accept_slip, as_referral, finish_slip, link_slip, reading_of, return_slip,
};
pub use between::{PAPERS_BYTES, slip_of};
pub use channel::{Term, due_on, may_go_by, needs_consent, term};
pub use handling::{
    ReferralAcceptance, accept_referral, finish_referral, return_referral, urge_referral,
    withdraw_referral,
};
pub use letter_box::{LETTER_BOX, is_letter, lies_in_letter_box};
pub use refusal::ReferralRefusal;
pub use responsible::{Responsible, responsible_of};
pub use sending::{Joint, Sending, send};
pub use slip::{Contacts, consultation_slip, dispute_slip, hazard_slip, request_slip};
pub use step::{Hand, ReferralAction, StepBar, bar_of, is_open, possible_steps};
pub use subject::{Subject, SubjectState};

#[cfg(test)]
mod tests;
