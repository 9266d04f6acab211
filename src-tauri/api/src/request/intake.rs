//! 登记 and 更正: a request as the form has it.

use super::around::Around;
use super::steps::{assignment, find};
use crate::desk::{Desk, record_all};
use crate::shape::{Done, Moment, filled, request, response};
use crate::{Failure, FieldCode};
use chrono::Datelike as _;
use lxq_core::domain::calendar::china_day;
use lxq_core::domain::id::{PersonId, PlatformId, RequestId};
use lxq_core::domain::identifiers::mask::{mask_address, mask_phone};
use lxq_core::domain::record::{Instant, Record, Request, RequestChannel, RequestNature};
use lxq_core::domain::request::{self as life, order_no, order_prefix};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Act;
use lxq_core::store::table::request::by_order_no;
use lxq_core::store::table::request_work::{followers, next_order_number};
use uuid::Uuid;

request! {
    /// A request as somebody writes it down.
    pub struct RegisterRequest {
        /// Where it came in; the own platform where empty.
        pub platform_id: Option<PlatformId>,
        /// 诉求渠道.
        pub channel: Option<RequestChannel>,
        /// 工单编号 of the hotline; given by itself where empty.
        pub order_no: Option<String>,
        /// 诉求来源 in the hotline's own words.
        pub source_platform: Option<String>,
        /// 诉求日期; now where empty.
        pub submitted_at: Option<Moment>,
        /// 是否保密: name, telephone and address are then not kept.
        #[serde(default)]
        pub is_confidential: bool,
        /// 诉求人.
        pub requester_name: Option<String>,
        /// 诉求人电话.
        pub requester_phone: Option<String>,
        /// 诉求人地址.
        pub requester_address: Option<String>,
        /// 被诉求单位.
        pub target_unit: Option<String>,
        /// 被诉求单位地址.
        pub target_address: Option<String>,
        /// 诉求标题.
        pub title: String,
        /// 诉求内容.
        pub content: String,
        /// 诉求性质.
        pub nature: Option<RequestNature>,
        /// 一级定性.
        pub category_1: Option<String>,
        /// 二级定性.
        pub category_2: Option<String>,
        /// 三级定性.
        pub category_3: Option<String>,
        /// 办理部门.
        pub handling_unit: Option<String>,
        /// 备注.
        pub remark: Option<String>,
        /// The platform to which it is assigned at once.
        pub handling_platform_id: Option<PlatformId>,
        /// The member of staff to whom it is assigned at once.
        pub handler_id: Option<PersonId>,
        /// The first request of the same matter.
        pub repeat_of: Option<RequestId>,
        /// The draft that this form was; it is thrown away.
        pub draft_id: Option<Uuid>,
    }

    /// A request as it should have been written down.
    pub struct CorrectRequest {
        /// The request.
        pub request_id: RequestId,
        /// All of it; platform, assignment and repeats are changed elsewhere.
        pub request: RegisterRequest,
    }
}

response! {
    /// A request was registered.
    pub struct RequestRegistered {
        /// Its id.
        pub id: RequestId,
        /// Its number.
        pub order_no: String,
    }
}

pub(crate) fn register(desk: &Desk, form: RegisterRequest) -> Result<RequestRegistered, Failure> {
    let draft_id = form.draft_id;
    let registered = desk.act(|act, _| {
        let platform = crate::dispute::platform_of(act, form.platform_id)?;
        if platform.is_active == Some(false) {
            return Err(Failure::field("platform_id", FieldCode::NotActive));
        }
        let scope = Scope::Platform(platform.id);
        let is_assigned = form.handling_platform_id.is_some() || form.handler_id.is_some();
        let to = match is_assigned {
            true => Some(assignment(act, form.handling_platform_id, form.handler_id)?),
            false => None,
        };
        let first = form.repeat_of;
        let mut request = Request::blank(act.new_id()?, scope);
        fill(&mut request, form);
        request.order_no = Some(number(act, &request)?);
        let around = Around::load(act.reader())?;
        let now = act.now();
        let actor = act.actor();
        let at = around.at(now, actor);
        record_all(act, life::register(&request, to.as_ref(), &at)?)?;
        if let Some(first) = first {
            let first = find(act.reader(), first)
                .map_err(|_| Failure::field("repeat_of", FieldCode::Unknown))?;
            let stands = find(act.reader(), request.id)?;
            record_all(act, life::link_repeat(&stands, &first, &[], &at)?)?;
        }
        Ok(RequestRegistered {
            id: request.id,
            order_no: request.order_no.unwrap_or_default(),
        })
    })?;
    if let Some(draft) = draft_id {
        crate::settings::discard_own(desk, draft)?;
    }
    Ok(registered)
}

pub(crate) fn correct(desk: &Desk, form: CorrectRequest) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = find(act.reader(), form.request_id)?;
        let mut given = form.request;
        // What comes back as it was shown, masked, was not changed.
        let unmask =
            |typed: &mut Option<String>, known: &Option<String>, mask: fn(&str) -> String| {
                if typed.is_some() && *typed == known.as_deref().map(mask) {
                    typed.clone_from(known);
                }
            };
        unmask(
            &mut given.requester_phone,
            &before.requester_phone,
            mask_phone,
        );
        unmask(
            &mut given.requester_address,
            &before.requester_address,
            mask_address,
        );
        let mut after = before.clone();
        fill(&mut after, given);
        after.submitted_at = after.submitted_at.or(before.submitted_at);
        after.order_no = after.order_no.or(before.order_no.clone());
        if after.order_no != before.order_no {
            after.order_no = Some(number(act, &after)?);
        }
        let around = Around::load(act.reader())?;
        let facts = life::correct(&before, &after, &around.at(act.now(), act.actor()))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

/// Takes over what the form says of the request itself.
fn fill(request: &mut Request, form: RegisterRequest) {
    request.channel = form.channel;
    request.order_no = filled(form.order_no);
    request.source_platform = filled(form.source_platform);
    request.submitted_at = form.submitted_at.map(Instant::from);
    request.is_confidential = Some(form.is_confidential);
    request.requester_name = filled(form.requester_name);
    request.requester_phone = filled(form.requester_phone);
    request.requester_address = filled(form.requester_address);
    request.target_unit = filled(form.target_unit);
    request.target_address = filled(form.target_address);
    request.title = filled(Some(form.title));
    request.content = filled(Some(form.content));
    request.nature = form.nature;
    request.category_1 = filled(form.category_1);
    request.category_2 = filled(form.category_2);
    request.category_3 = filled(form.category_3);
    request.handling_unit = filled(form.handling_unit);
    request.remark = filled(form.remark);
}

/// The number that a request brings, which none other may have, or the next one of its series.
fn number(act: &Act<'_>, request: &Request) -> Result<String, Failure> {
    if let Some(given) = &request.order_no {
        return match by_order_no(act.reader(), request.scope, given)? {
            Some(known) if known.id != request.id => {
                Err(Failure::field("order_no", FieldCode::Twice))
            }
            Some(_) | None => Ok(given.clone()),
        };
    }
    let channel = request.channel.unwrap_or(RequestChannel::Other);
    let now = Instant(act.now().timestamp_millis());
    let year = china_day(request.submitted_at.unwrap_or(now)).year();
    let series = format!("{}{year}-", order_prefix(channel));
    let number = next_order_number(act.reader(), request.scope, &series)?;
    Ok(order_no(channel, year, number))
}

/// Those that hang on a request.
pub(super) fn followers_of(act: &Act<'_>, id: RequestId) -> Result<Vec<Request>, Failure> {
    Ok(followers(act.reader(), id)?)
}
