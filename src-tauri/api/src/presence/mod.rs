//! 值班签到: who was there from when to when, and what was forgotten.

mod list;
mod steps;

pub(crate) use list::{PresenceList, PresenceListAsk, list, own_only};
pub(crate) use steps::{
    CheckIn, CheckOut, CheckedIn, CorrectPresence, check_in, check_out, correct_presence,
};
