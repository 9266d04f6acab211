//! 诉求件: registering, the steps of their life, repeats, lists, one request, and the limits.

mod around;
mod detail;
mod intake;
mod limits;
mod list;
mod outcome;
mod repeats;
mod steps;

pub(crate) use around::{Around, taken_up};
pub(crate) use detail::{RequestAsk, RequestDetail, detail};
pub(crate) use intake::{CorrectRequest, RegisterRequest, RequestRegistered, correct, register};
pub(crate) use limits::{
    RequestLimitTable, SaveRequestLimits, request_limits, save_request_limits,
};
pub(crate) use list::{
    RequestCountShape, RequestCountsAsk, RequestListAsk, RequestRow, RequestSources, counts,
    filter_of, list, sources,
};
pub(crate) use repeats::{
    LinkRepeat, PossibleRepeats, Repeats, UnlinkRepeat, link_repeat, possible_repeats,
    unlink_repeat,
};
pub(crate) use steps::{
    AnswerRequest, AssignRequest, CloseRequest, ContactRequest, ExtendRequest, MarkRequest,
    ReopenRequest, ReturnRequest, SignInRequest, answer, assign, close, contact, extend, mark,
    reopen, return_back, sign_in,
};
