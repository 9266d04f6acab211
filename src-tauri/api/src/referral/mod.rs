//! 转办 / 联动: slips that go out and matters that come in, their steps, their lists.

mod detail;
mod handling;
mod list;
mod sending;
mod shape;
mod subject;

pub(crate) use detail::{
    ReferralAsk, ReferralDetail, ReferralsOf, ReferralsOfAsk, detail, referrals_of,
};
pub(crate) use handling::{
    AcceptReferral, FinishReferral, Found, LinkReferral, ReferralStep, ReturnReferral, accept,
    finish, found, link, link_opened, return_back, urge, withdraw,
};
pub(crate) use list::{ReferralCounts, ReferralCountsAsk, ReferralListAsk, counts, list, rows};
pub(crate) use sending::{
    ReceiveReferral, ReferralDraft, ReferralDraftAsk, ReferralSaved, SendReferral, draft, receive,
    send,
};
pub(crate) use shape::{ReferralRow, hand_of, require_slip};
