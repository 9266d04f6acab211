//! 重复件: which requests may be of one matter, and hanging them on its first.

use super::around::Around;
use super::intake::followers_of;
use super::list::{RequestRow, row_of};
use super::steps::{find, step};
use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::id::RequestId;
use lxq_core::domain::record::{Instant, Record, Request};
use lxq_core::domain::request::{self as life, RepeatReason, repeat_reasons};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::request_work::known_since;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Requests older than this many days are not compared.
const DAYS: i64 = 180;
/// At most so many are shown.
const SHOWN: usize = 5;

request! {
    /// A request, or what has been typed of one so far.
    pub struct PossibleRepeats {
        /// A request that is there already.
        pub request_id: Option<RequestId>,
        /// 诉求标题.
        pub title: Option<String>,
        /// 诉求内容.
        pub content: Option<String>,
        /// 诉求人电话.
        pub requester_phone: Option<String>,
        /// 诉求人地址.
        pub requester_address: Option<String>,
        /// 被诉求单位.
        pub target_unit: Option<String>,
        /// 被诉求单位地址.
        pub target_address: Option<String>,
        /// 是否保密: the person is then not compared.
        #[serde(default)]
        pub is_confidential: bool,
    }

    /// 关联重复件.
    pub struct LinkRepeat {
        /// The request that repeats another one.
        pub request_id: RequestId,
        /// The first of the matter, or another one that hangs on it.
        pub repeat_of: RequestId,
    }

    /// 取消重复关联.
    pub struct UnlinkRepeat {
        /// The request that counts for itself again.
        pub request_id: RequestId,
    }
}

response! {
    /// Requests of the last 180 days that may be of the same matter, the likeliest first.
    pub struct Repeats {
        /// The requests.
        pub repeats: Vec<Repeat>,
    }

    /// One of them.
    pub struct Repeat {
        /// The request.
        pub request: RequestRow,
        /// Why it may be of the same matter, the strongest reason first.
        pub reasons: Vec<RepeatReason>,
    }
}

pub(crate) fn possible_repeats(desk: &Desk, ask: PossibleRepeats) -> Result<Repeats, Failure> {
    let now = desk.casebook.now();
    let since = Instant((now - chrono::TimeDelta::days(DAYS)).timestamp_millis());
    desk.casebook.read(|reader| {
        let around = Around::load(reader)?;
        let at = around.at(now, desk.actor.id);
        let request = match ask.request_id {
            Some(id) => find(reader, id)?,
            None => typed(ask),
        };
        let mut found: Vec<(Vec<RepeatReason>, Request)> = known_since(reader, since)?
            .into_iter()
            .filter(|known| known.id != request.id && known.repeat_of != Some(request.id))
            .filter(|known| request.repeat_of != Some(known.id))
            .map(|known| (repeat_reasons(&request, &known), known))
            .filter(|(reasons, _)| !reasons.is_empty())
            .collect();
        found.sort_by_key(|(reasons, _)| (reasons[0], Reverse(reasons.len())));
        // Of requests that hang together the first one stands for all.
        let mut matters = BTreeSet::new();
        let mut repeats = Vec::new();
        for (reasons, known) in found {
            if matters.insert(known.repeat_of.unwrap_or(known.id)) && repeats.len() < SHOWN {
                repeats.push(Repeat {
                    request: row_of(find(reader, known.id)?, &at),
                    reasons,
                });
            }
        }
        Ok(Repeats { repeats })
    })
}

fn typed(ask: PossibleRepeats) -> Request {
    let mut request = Request::blank(Uuid::nil(), Scope::Street);
    request.title = filled(ask.title);
    request.content = filled(ask.content);
    request.requester_phone = filled(ask.requester_phone);
    request.requester_address = filled(ask.requester_address);
    request.target_unit = filled(ask.target_unit);
    request.target_address = filled(ask.target_address);
    request.is_confidential = Some(ask.is_confidential);
    request
}

pub(crate) fn link_repeat(desk: &Desk, form: LinkRepeat) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let request = find(act.reader(), form.request_id)?;
        let first = find(act.reader(), form.repeat_of)
            .map_err(|_| Failure::field("repeat_of", FieldCode::Unknown))?;
        let followers = followers_of(act, request.id)?;
        let around = Around::load(act.reader())?;
        let at = around.at(act.now(), act.actor());
        let facts = life::link_repeat(&request, &first, &followers, &at)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn unlink_repeat(desk: &Desk, form: UnlinkRepeat) -> Result<Done, Failure> {
    step(desk, form.request_id, life::unlink_repeat)
}
