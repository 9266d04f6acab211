//! What a lawyer does around a consultation: the appointment to come again, the signatures
//! under it, and to whom it is handed over.
//!
//! Pure: now, the actor and new ids are arguments; each function answers facts or a refusal.

mod appointment;
mod hand_over;
mod signature;

pub use appointment::{AppointmentPlan, Settlement, move_to, plan, settle};
pub use hand_over::HandOverTarget;
pub use signature::{Signing, sign, withdraw};

#[cfg(test)]
mod tests;
