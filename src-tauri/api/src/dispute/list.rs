//! The list of disputes.

use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Nearness, Page, page_ask, page_of, request, response};
use chrono::NaiveDate;
use lxq_core::access::{DisputesInSight, Sight};
use lxq_core::domain::calendar::{DEFAULT_WARNINGS, Urgency};
use lxq_core::domain::id::{DisputeId, PersonId, PlatformId};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::identifiers::mask::mask_all;
use lxq_core::domain::record::{Dispute, DisputeStatus, MediationKind};
use lxq_core::store::Reader;
use lxq_core::store::table::dispute::{DisputeFilter, DisputeLine, DisputeSort, page};
use lxq_core::store::table::page::{self as table, PageAsk};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a list of disputes is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DisputeOrder {
    /// 登记日期.
    RegisteredOn,
    /// 期限.
    DueOn,
    /// Last change.
    ChangedAt,
    /// 金额.
    Amount,
    /// 编号.
    DocketNo,
}

/// One status, or several.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Statuses {
    /// One.
    One(DisputeStatus),
    /// Any of these.
    Any(Vec<DisputeStatus>),
}

request! {
    /// Which disputes to list, and from where on.
    #[derive(Default)]
    pub struct DisputeListAsk {
        /// In any of these statuses.
        pub status: Option<Statuses>,
        /// Of this platform.
        pub platform_id: Option<PlatformId>,
        /// Of this type.
        pub dispute_type: Option<String>,
        /// Of this kind of mediation.
        pub mediation_kind: Option<MediationKind>,
        /// In the hands of this mediator.
        pub mediator_id: Option<PersonId>,
        /// Registered on or after.
        pub from: Option<NaiveDate>,
        /// Registered on or before.
        pub to: Option<NaiveDate>,
        /// Being mediated, with a limit that ends on or before this day.
        pub due_by: Option<NaiveDate>,
        /// Marked because authors disagree.
        pub has_conflict: Option<bool>,
        /// The order; by day of registration where empty.
        pub sort: Option<DisputeOrder>,
        /// Whether it ascends.
        pub ascending: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty, never more than 500.
        pub limit: Option<u32>,
    }
}

response! {
    /// A row of the list.
    pub struct DisputeRow {
        /// Its id.
        pub id: DisputeId,
        /// Its platform.
        pub platform_id: Option<PlatformId>,
        /// 编号.
        pub docket_no: String,
        /// 卷名.
        pub title: String,
        /// Where it stands.
        pub status: DisputeStatus,
        /// Code of its type.
        pub dispute_type: String,
        /// The kind of mediation.
        pub mediation_kind: MediationKind,
        /// 登记日期.
        pub registered_on: Option<NaiveDate>,
        /// The last day of the limit.
        pub due_on: Option<NaiveDate>,
        /// How near that is, while it is being mediated.
        pub nearness: Option<Nearness>,
        /// 结案日期.
        pub closed_on: Option<NaiveDate>,
        /// 涉及金额, in fen.
        pub amount_fen: Option<Fen>,
        /// The mediators.
        pub mediator_ids: Vec<PersonId>,
        /// Whether authors disagree on a field of it.
        pub has_conflict: bool,
        /// Whether its mediation rests (中止); its limit then does not run.
        pub is_suspended: bool,
    }
}

pub(crate) fn list(desk: &Desk, ask: DisputeListAsk) -> Result<Page<DisputeRow>, Failure> {
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let sight = desk.sight(reader)?;
        let found = lines(reader, &ask, &sight, today, &part)?;
        Ok(page_of(found, |line| row(line, today, &sight)))
    })
}

/// The lines of a list that are in sight, in its order.
pub(crate) fn lines(
    reader: Reader<'_>,
    ask: &DisputeListAsk,
    sight: &Sight,
    today: NaiveDate,
    part: &PageAsk,
) -> Result<table::Page<DisputeLine>, Failure> {
    let filter = DisputeFilter {
        statuses: match &ask.status {
            None => Vec::new(),
            Some(Statuses::One(status)) => vec![*status],
            Some(Statuses::Any(statuses)) => statuses.clone(),
        },
        platform_id: ask.platform_id,
        dispute_type: ask.dispute_type.clone(),
        mediation_kind: ask.mediation_kind,
        mediator_id: ask.mediator_id,
        from: ask.from,
        to: ask.to,
        due_by: ask.due_by,
        has_conflict: ask.has_conflict,
        assigned_to: (sight.disputes() == DisputesInSight::Assigned)
            .then_some((sight.person, today)),
    };
    let sort = match ask.sort {
        None | Some(DisputeOrder::RegisteredOn) => DisputeSort::RegisteredOn,
        Some(DisputeOrder::DueOn) => DisputeSort::DueOn,
        Some(DisputeOrder::ChangedAt) => DisputeSort::ChangedAt,
        Some(DisputeOrder::Amount) => DisputeSort::Amount,
        Some(DisputeOrder::DocketNo) => DisputeSort::DocketNo,
    };
    let is_descending = !ask.ascending.unwrap_or(false);
    Ok(page(reader, &filter, sort, is_descending, part)?)
}

fn row(line: DisputeLine, today: NaiveDate, sight: &Sight) -> DisputeRow {
    let is_hidden = !sight.sees_dispute(
        line.id,
        line.is_confidential,
        &line.mediator_ids,
        line.registered_by,
    );
    let title = line.title.unwrap_or_default();
    let status = line.status.unwrap_or(DisputeStatus::Registered);
    DisputeRow {
        id: line.id,
        platform_id: line.scope.platform(),
        docket_no: line.docket_no.unwrap_or_default(),
        title: if is_hidden { mask_all(&title) } else { title },
        status,
        dispute_type: line.dispute_type.unwrap_or_default(),
        mediation_kind: line.mediation_kind.unwrap_or(MediationKind::Peoples),
        registered_on: line.registered_on,
        due_on: line.due_on,
        nearness: line
            .due_on
            .filter(|_| status == DisputeStatus::Accepted && !line.is_suspended)
            .map(|due_on| Urgency::of(due_on, today, &DEFAULT_WARNINGS)),
        closed_on: line.closed_on,
        amount_fen: line.amount_fen.filter(|_| !is_hidden),
        mediator_ids: line.mediator_ids,
        has_conflict: line.has_conflict,
        is_suspended: line.is_suspended,
    }
}

/// A dispute as a row.
pub(crate) fn row_of(dispute: Dispute, today: NaiveDate, sight: &Sight) -> DisputeRow {
    let is_suspended = lxq_core::domain::dispute::is_suspended(&dispute);
    row(
        DisputeLine {
            id: dispute.id,
            scope: dispute.scope,
            docket_no: dispute.docket_no,
            title: dispute.title,
            status: dispute.status,
            dispute_type: dispute.dispute_type,
            mediation_kind: dispute.mediation_kind,
            registered_on: dispute.registered_on,
            due_on: dispute.due_on,
            closed_on: dispute.closed_on,
            amount_fen: dispute.amount_fen,
            mediator_ids: dispute.mediator_ids.unwrap_or_default(),
            has_conflict: false,
            is_confidential: dispute.is_confidential.unwrap_or(false),
            registered_by: dispute.registered_by,
            is_suspended,
        },
        today,
        sight,
    )
}
