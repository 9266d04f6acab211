//! One request with what came of it.

use super::around::Around;
use super::list::{RequestRow, row_of};
use super::outcome::LinkedMatter;
use super::steps::find;
use crate::desk::Desk;
use crate::dispute::{Act, DisputeRow, acts_of};
use crate::shape::{Moment, request, response};
use crate::{Failure, FailureCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::{PersonId, PlatformId, RequestId};
use lxq_core::domain::identifiers::mask::{mask_address, mask_phone};
use lxq_core::domain::record::{Consultation, Fact, Hazard, Request};
use lxq_core::domain::request::{self as life, RequestAction, RequestObstacle};
use lxq_core::store::Reader;
use lxq_core::store::table::dispute::opened_from;
use lxq_core::store::table::request_work::followers;
use std::collections::BTreeMap;

request! {
    /// A request.
    pub struct RequestAsk {
        /// Its id.
        pub id: RequestId,
        /// Whether to show phone and address in full; leaves an entry.
        #[serde(default)]
        pub reveal: bool,
    }
}

response! {
    /// A request with what came of it.
    pub struct RequestDetail {
        /// Its line in the list.
        pub row: RequestRow,
        /// Where it came in.
        pub platform_id: Option<PlatformId>,
        /// 诉求人; none for a confidential request.
        pub requester_name: Option<String>,
        /// 诉求人电话, masked unless asked for.
        pub requester_phone: Option<String>,
        /// 诉求人地址, masked unless asked for.
        pub requester_address: Option<String>,
        /// 被诉求单位.
        pub target_unit: Option<String>,
        /// 被诉求单位地址.
        pub target_address: Option<String>,
        /// 诉求内容.
        pub content: String,
        /// 一级定性.
        pub category_1: Option<String>,
        /// 二级定性.
        pub category_2: Option<String>,
        /// 三级定性.
        pub category_3: Option<String>,
        /// 承办人 as an export names them.
        pub handler: Option<String>,
        /// 分派时间.
        pub assigned_at: Option<Moment>,
        /// 签收时间.
        pub signed_in_at: Option<Moment>,
        /// 联系诉求人的时间.
        pub contacted_at: Option<Moment>,
        /// How the requester was reached.
        pub contact_note: Option<String>,
        /// How often the time was extended.
        pub extension_count: u32,
        /// 延期理由.
        pub extension_reason: Option<String>,
        /// The most working days by which it may be extended.
        pub extension_days: u16,
        /// 答复时间.
        pub answered_at: Option<Moment>,
        /// 退件时间.
        pub returned_at: Option<Moment>,
        /// 退件理由.
        pub return_reason: Option<String>,
        /// 报结案时间.
        pub closed_at: Option<Moment>,
        /// 解决情况.
        pub result: Option<String>,
        /// How often it was opened again.
        pub reopen_count: u32,
        /// 重办时间.
        pub reopened_at: Option<Moment>,
        /// 重办理由.
        pub reopen_reason: Option<String>,
        /// 是否保密.
        pub is_confidential: bool,
        /// 是否重复反映.
        pub is_repeat: bool,
        /// 是否为无效件.
        pub is_invalid: bool,
        /// 是否信访积案.
        pub is_old_petition: bool,
        /// 是否涉法事项.
        pub is_legal_matter: bool,
        /// Who helps in it.
        pub helper_ids: Vec<PersonId>,
        /// 评星.
        pub stars: Option<i64>,
        /// 加星.
        pub stars_added: Option<i64>,
        /// 减星.
        pub stars_removed: Option<i64>,
        /// 备注.
        pub remark: Option<String>,
        /// Columns that no field takes, by title.
        pub raw: BTreeMap<String, String>,
        /// Every step, the usual next ones first, with what stands in the way.
        pub steps: Vec<RequestStep>,
        /// The first request of the matter, where this one hangs on another.
        pub first: Option<RequestRow>,
        /// The requests that hang on this one, or on the same first one.
        pub repeats: Vec<RequestRow>,
        /// Disputes opened from it.
        pub disputes: Vec<DisputeRow>,
        /// Disputes, consultations and hazards opened from it, with what came of them.
        pub matters: Vec<LinkedMatter>,
        /// Everything that happened to it, the newest first.
        pub acts: Vec<Act>,
    }

    /// A step in the life of a request.
    pub struct RequestStep {
        /// The step.
        pub action: RequestAction,
        /// What stands in its way; none where it is possible.
        pub obstacle: Option<RequestObstacle>,
    }
}

/// Refuses a request to whoever may see only those in which they help.
fn require_part(desk: &Desk, found: &Request) -> Result<(), Failure> {
    let helpers = found.helper_ids.as_deref().unwrap_or_default();
    if allows(desk.actor.role, Permission::ReadRequests) || helpers.contains(&desk.actor.id) {
        Ok(())
    } else {
        Err(Failure::refused(FailureCode::NotAllowed))
    }
}

pub(crate) fn detail(desk: &Desk, ask: RequestAsk) -> Result<RequestDetail, Failure> {
    if ask.reveal {
        desk.act(|act, _| {
            let found = find(act.reader(), ask.id)?;
            require_part(desk, &found)?;
            Ok(act.record(Fact::event("request.revealed", &found))?)
        })?;
    }
    desk.casebook.read(|reader| {
        let found = find(reader, ask.id)?;
        require_part(desk, &found)?;
        shape(reader, found, ask.reveal, desk)
    })
}

fn shape(
    reader: Reader<'_>,
    found: Request,
    reveal: bool,
    desk: &Desk,
) -> Result<RequestDetail, Failure> {
    let around = Around::load(reader)?;
    let sight = desk.sight(reader)?;
    let at = around.at(desk.casebook.now(), desk.actor.id);
    let shown = |text: &Option<String>, mask: fn(&str) -> String| match reveal {
        true => text.clone(),
        false => text.as_deref().map(mask),
    };
    // Somebody who helps in this request sees it alone, not what belongs to others (privacy.md P5).
    let sees_others = allows(desk.actor.role, Permission::ReadRequests);
    let first = match found.repeat_of.filter(|_| sees_others) {
        Some(id) => reader.get::<Request>(id)?,
        None => None,
    };
    let repeats = followers(reader, found.repeat_of.unwrap_or(found.id))?
        .into_iter()
        .filter(|one| sees_others && one.id != found.id);
    let steps = life::steps(&found, &at)
        .into_iter()
        .map(|step| RequestStep {
            action: step.action,
            obstacle: step.obstacle,
        });
    let mut disputes = opened_from(reader, "request_id", found.id.0)?;
    disputes.retain(|_| sees_others);
    let today = desk.casebook.today();
    Ok(RequestDetail {
        platform_id: found.scope.platform(),
        requester_name: found.requester_name.clone(),
        requester_phone: shown(&found.requester_phone, mask_phone),
        requester_address: shown(&found.requester_address, mask_address),
        target_unit: found.target_unit.clone(),
        target_address: found.target_address.clone(),
        content: found.content.clone().unwrap_or_default(),
        category_1: found.category_1.clone(),
        category_2: found.category_2.clone(),
        category_3: found.category_3.clone(),
        handler: found.handler.clone(),
        assigned_at: found.assigned_at.map(Moment::from),
        signed_in_at: found.signed_in_at.map(Moment::from),
        contacted_at: found.contacted_at.map(Moment::from),
        contact_note: found.contact_note.clone(),
        extension_count: found.extension_count.unwrap_or(0),
        extension_reason: found.extension_reason.clone(),
        extension_days: around.limits.extension_days,
        answered_at: found.answered_at.map(Moment::from),
        returned_at: found.returned_at.map(Moment::from),
        return_reason: found.return_reason.clone(),
        closed_at: found.closed_at.map(Moment::from),
        result: found.result.clone(),
        reopen_count: found.reopen_count.unwrap_or(0),
        reopened_at: found.reopened_at.map(Moment::from),
        reopen_reason: found.reopen_reason.clone(),
        is_confidential: found.is_confidential.unwrap_or(false),
        is_repeat: found.is_repeat.unwrap_or(false),
        is_invalid: found.is_invalid.unwrap_or(false),
        is_old_petition: found.is_old_petition.unwrap_or(false),
        is_legal_matter: found.is_legal_matter.unwrap_or(false),
        helper_ids: found.helper_ids.clone().unwrap_or_default(),
        stars: found.stars,
        stars_added: found.stars_added,
        stars_removed: found.stars_removed,
        remark: found.remark.clone(),
        raw: found.raw.clone().unwrap_or_default(),
        steps: steps.collect(),
        first: first.map(|first| row_of(first, &at)),
        repeats: repeats.map(|one| row_of(one, &at)).collect(),
        matters: matters(reader, found.id, &disputes, desk)?,
        disputes: disputes
            .into_iter()
            .map(|dispute| crate::dispute::row_of(dispute, today, &sight))
            .collect(),
        acts: acts_of(reader, found.id.0)?,
        row: row_of(found, &at),
    })
}

fn matters(
    reader: Reader<'_>,
    id: RequestId,
    disputes: &[lxq_core::domain::record::Dispute],
    desk: &Desk,
) -> Result<Vec<LinkedMatter>, Failure> {
    let sight = desk.sight(reader)?;
    let mut matters: Vec<_> = disputes
        .iter()
        .map(|dispute| LinkedMatter::of_dispute(dispute.clone(), &sight))
        .collect();
    for one in reader.list_by::<Consultation>("request_id", id.as_bytes())? {
        let is_open = desk.sees_consultation(reader, &one)?;
        matters.push(LinkedMatter::of_consultation(one, is_open));
    }
    let hazards = reader.list_by::<Hazard>("request_id", id.as_bytes())?;
    matters.extend(hazards.into_iter().map(LinkedMatter::of_hazard));
    Ok(matters)
}
