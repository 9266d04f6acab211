//! 归档: which dossiers wait, which are in the archive, putting them there and taking them out.

use crate::desk::{Desk, record_all};
use crate::dispute::KeptDossier;
use crate::shape::{Done, Moment, Page, filled, page_ask, page_of, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::access::Sight;
use lxq_core::domain::archive::Retention;
use lxq_core::domain::dispute::{Archiving, archive, change_retention as change, unarchive};
use lxq_core::domain::id::{DisputeId, PlatformId};
use lxq_core::domain::identifiers::mask::mask_all;
use lxq_core::domain::record::{Dispute, Instant, RetentionClass};
use lxq_core::store::Act;
use lxq_core::store::table::archive::{ArchiveFilter, ArchiveLine, ArchiveState, dossiers};
use lxq_core::store::table::case::{case as read_case, undecided};
use lxq_core::store::table::office;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// At most so many dossiers go to the archive in one act.
const AT_ONCE: usize = 500;

/// Where dossiers stand on their way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ArchiveStage {
    /// 待归档.
    Waiting,
    /// 已归档.
    Archived,
    /// 已销毁.
    Destroyed,
}

request! {
    /// Which dossiers to list, and from where on.
    pub struct ArchiveListAsk {
        /// Where they stand.
        pub stage: ArchiveStage,
        /// Of this class.
        pub retention_class: Option<RetentionClass>,
        /// Closed in this year.
        pub year: Option<u32>,
        /// Docket numbers with these characters in them.
        pub docket: Option<String>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty, never more than 500.
        pub limit: Option<u32>,
    }

    /// Dossiers for the archive.
    pub struct ArchiveDisputes {
        /// Their disputes.
        pub dispute_ids: Vec<DisputeId>,
        /// 保管期限; the street's usual one where empty.
        pub retention_class: Option<RetentionClass>,
        /// 存放位置, the same for all.
        pub shelf: Option<String>,
    }

    /// How an archived dossier is to be kept from now on.
    pub struct ChangeRetention {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// 保管期限.
        pub retention_class: RetentionClass,
        /// 存放位置.
        pub shelf: Option<String>,
        /// Why; required for another class.
        pub note: Option<String>,
    }

    /// A dossier that must be corrected.
    pub struct UnarchiveDispute {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// Why.
        pub note: String,
    }
}

response! {
    /// A dossier as a line of the archive.
    pub struct ArchiveRow {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// Its platform.
        pub platform_id: Option<PlatformId>,
        /// 卷号.
        pub docket_no: String,
        /// 卷名.
        pub title: String,
        /// Code of its type.
        pub dispute_type: Option<String>,
        /// The day on which it was closed or refused.
        pub closed_on: Option<NaiveDate>,
        /// How it is kept, once it is in the archive.
        pub kept: Option<KeptDossier>,
        /// When it was destroyed.
        pub destroyed_at: Option<Moment>,
        /// Whether its dossier was bound.
        pub is_bound: bool,
        /// Pages of the dossier as it was last bound.
        pub page_count: Option<u32>,
        /// Whether its content is not for who asks.
        pub is_hidden: bool,
    }

    /// Dossiers went to the archive.
    pub struct ArchivedDisputes {
        /// How many.
        pub count: u32,
    }
}

pub(crate) fn list(desk: &Desk, ask: ArchiveListAsk) -> Result<Page<ArchiveRow>, Failure> {
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    let filter = ArchiveFilter {
        state: match ask.stage {
            ArchiveStage::Waiting => ArchiveState::Waiting,
            ArchiveStage::Archived => ArchiveState::Archived,
            ArchiveStage::Destroyed => ArchiveState::Destroyed,
        },
        retention_class: ask.retention_class,
        year: ask.year,
        docket: filled(ask.docket),
    };
    desk.casebook.read(|reader| {
        let sight = desk.sight(reader)?;
        let retention = office::retention(reader)?;
        let found = dossiers(reader, &filter, &part)?;
        Ok(page_of(found, |line| row(line, &sight, &retention)))
    })
}

fn row(line: ArchiveLine, sight: &Sight, retention: &Retention) -> ArchiveRow {
    let is_hidden = !sight.sees_dispute(
        line.id,
        line.is_confidential,
        &line.mediator_ids,
        line.registered_by,
    );
    let kept = line.archived_at.map(|at| {
        KeptDossier::new(
            Instant(at),
            line.archived_by,
            line.retention_class,
            line.shelf,
            line.archive_note,
            retention,
        )
    });
    ArchiveRow {
        dispute_id: line.id,
        platform_id: line.scope.platform(),
        docket_no: line.docket_no,
        title: if is_hidden && line.destroyed_at.is_none() {
            mask_all(&line.title)
        } else {
            line.title
        },
        dispute_type: line.dispute_type,
        closed_on: line.closed_on,
        kept,
        destroyed_at: line.destroyed_at.map(|at| Instant(at).into()),
        is_bound: line.is_bound,
        page_count: line.page_count,
        is_hidden,
    }
}

/// The dispute of an id, if its content is for who asks.
fn readable(desk: &Desk, act: &Act<'_>, id: DisputeId) -> Result<Dispute, Failure> {
    let dispute = act
        .reader()
        .get::<Dispute>(id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    desk.require(act.reader(), &dispute)?;
    Ok(dispute)
}

pub(crate) fn archive_disputes(
    desk: &Desk,
    form: ArchiveDisputes,
) -> Result<ArchivedDisputes, Failure> {
    if form.dispute_ids.is_empty() {
        return Err(Failure::field("dispute_ids", FieldCode::Required));
    }
    if form.dispute_ids.len() > AT_ONCE {
        return Err(Failure::field("dispute_ids", FieldCode::TooLong));
    }
    desk.act(|act, surroundings| {
        let usual = office::retention(act.reader())?.default_class;
        let kept_as = Archiving {
            retention_class: form.retention_class.unwrap_or(usual),
            shelf: form.shelf.clone(),
        };
        let now = Instant(act.now().timestamp_millis());
        for id in &form.dispute_ids {
            let dispute = readable(desk, act, *id)?;
            let case = read_case(act.reader(), *id)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            let open = undecided(act.reader(), &case)?;
            let facts =
                surroundings.decide(act, |at| archive(&dispute, open, &kept_as, now, at))?;
            record_all(act, facts)?;
        }
        Ok(ArchivedDisputes {
            count: u32::try_from(form.dispute_ids.len()).unwrap_or(u32::MAX),
        })
    })
}

pub(crate) fn change_retention(desk: &Desk, form: ChangeRetention) -> Result<Done, Failure> {
    let kept_as = Archiving {
        retention_class: form.retention_class,
        shelf: form.shelf,
    };
    desk.act(|act, _| {
        let dispute = readable(desk, act, form.dispute_id)?;
        record_all(act, change(&dispute, &kept_as, form.note.as_deref())?)?;
        Ok(Done {})
    })
}

pub(crate) fn unarchive_dispute(desk: &Desk, form: UnarchiveDispute) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let dispute = readable(desk, act, form.dispute_id)?;
        record_all(act, unarchive(&dispute, &form.note)?)?;
        Ok(Done {})
    })
}
