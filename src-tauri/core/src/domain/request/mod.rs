//! The life of a request (诉求件): what may happen when, by when, and what follows.
//!
//! Each function takes a request, decides, and answers the facts to be journalled. Nothing is read
//! or written here; the instant, the actor and the limits come with [`At`].

mod action;
mod answering;
mod assignment;
mod handling;
mod limits;
mod marking;
mod order_no;
mod refusal;
mod registration;
mod repeat;
mod resemblance;
mod time;

pub use action::{RequestAction, RequestObstacle, Step, obstacle, require, steps};
pub use answering::{answer, close, reopen, return_back};
pub use assignment::{Assignment, assign, sign_in, take_up};
pub use handling::{Contact, contact, extend};
pub use limits::RequestLimits;
pub use marking::{Marks, final_stars, mark};
pub use order_no::{order_no, order_prefix};
pub use refusal::Refusal;
pub use registration::{check, correct, register};
pub use repeat::{link_repeat, unlink_repeat};
pub use resemblance::{RepeatReason, repeat_reasons};
pub use time::{
    At, RequestTime, RequestTimeKind, RequestTimeState, due_at, sign_in_due_at, time_of,
};

#[cfg(test)]
mod tests;
