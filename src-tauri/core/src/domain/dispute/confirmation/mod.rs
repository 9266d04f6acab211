//! 司法确认: the parties ask a court to confirm their written agreement within thirty days of its
//! effect (人民调解法 art. 33, 民事诉讼法 art. 205–206), and what follows from its answer.

mod application;
mod correction;
mod obstacle;
mod ruling;

pub use application::{
    ConfirmationApplication, ConfirmationMatter, WaivedConfirmation, apply_confirmation,
    waive_confirmation,
};
pub use correction::{ConfirmationCorrection, correct_confirmation};
pub use obstacle::{ConfirmationObstacle, confirmation_obstacle};
pub(super) use obstacle::{confirmation_due_on, enforcement_open_until};
pub use ruling::{
    ConfirmationRuling, ConfirmationStep, EnforcementApplication, confirmation_steps,
    enforcement_due_on, record_confirmation, record_enforcement,
};
