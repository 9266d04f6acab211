//! A dispute with all that belongs to it, as one screen shows it.

mod agreement;
mod conflicts;
mod session;

use super::confirmation::{ConfirmationStanding, standing};
use super::inquiry::{InquiryShape, inquiry_shape};
use super::list::{DisputeRow, row_of};
use super::party::{PartyShape, party_shape};
use super::suspension::{SuspensionShape, suspension_shape};
use crate::desk::Desk;
use crate::shape::{Moment, Nearness, request, response};
use crate::{Failure, FailureCode};
use agreement::{AgreementShape, ItemShape, agreement_shape, item_shape};
use chrono::NaiveDate;
use conflicts::{ConflictShape, conflicts};
use lxq_core::access::{Permission, Sight, allows};
use lxq_core::domain::archive::Retention;
use lxq_core::domain::calendar::china_day;
use lxq_core::domain::dispute::{Case, DeadlineKind, DisputeAction, allowed, deadlines};
use lxq_core::domain::id::{
    ConsultationId, DisputeId, DisputeLinkId, FollowUpId, HazardId, PerformanceItemId, PersonId,
    RequestId,
};
use lxq_core::domain::identifiers::DocketNo;
use lxq_core::domain::record::{
    CaseSource, CourtProcedure, Dispute, FollowUpFinding, Instant, LinkKind, NoticeManner, Origin,
    Outcome, PreventedHarm, RefusalReason, Remedy, RetentionClass, Satisfaction, TerminationReason,
};
use lxq_core::store::Reader;
use lxq_core::store::table::{case, dispute as table, office};
use session::{SessionShape, session_shape};

request! {
    /// Which dispute: by id, or by docket number.
    pub struct DisputeAsk {
        /// Its id.
        pub id: Option<DisputeId>,
        /// Or its docket number, brackets of any width.
        pub docket_no: Option<String>,
    }
}

response! {
    /// A dispute with all that belongs to it.
    pub struct DisputeCase {
        /// Its line in the list.
        pub row: DisputeRow,
        /// Source as the statistics count it.
        pub source: CaseSource,
        /// Where it really came from.
        pub origin: Option<Origin>,
        /// Number or name of the origin.
        pub origin_note: Option<String>,
        /// The request from which it was opened.
        pub request_id: Option<RequestId>,
        /// The consultation from which it was opened.
        pub consultation_id: Option<ConsultationId>,
        /// The hazard from which it was opened.
        pub hazard_id: Option<HazardId>,
        /// 纠纷简要情况.
        pub facts: String,
        /// 申请事项.
        pub claims: Option<String>,
        /// When it happened.
        pub occurred_on: Option<NaiveDate>,
        /// Where it happened.
        pub place: Option<String>,
        /// 疑难复杂.
        pub is_difficult: bool,
        /// What mediation kept from happening.
        pub prevented: Option<PreventedHarm>,
        /// How many people that would have touched.
        pub prevented_people: Option<u32>,
        /// Content hidden from all but mediator and head.
        pub is_confidential: bool,
        /// How rights and duties were told.
        pub rights_notice: Option<NoticeManner>,
        /// On which day.
        pub rights_told_on: Option<NaiveDate>,
        /// 登记人.
        pub registered_by: Option<PersonId>,
        /// 受理日期.
        pub accepted_on: Option<NaiveDate>,
        /// How often the limit was extended.
        pub extension_count: u32,
        /// Why it was last extended.
        pub extension_reason: Option<String>,
        /// How the court hears the matter, where it entrusted it after filing.
        pub court_procedure: Option<CourtProcedure>,
        /// Whether mediation rests, and when it did; none where it never did.
        pub suspension: Option<SuspensionShape>,
        /// Why it was refused.
        pub refusal_reason: Option<RefusalReason>,
        /// Why it was terminated.
        pub termination_reason: Option<TerminationReason>,
        /// In words, for a refusal or a termination.
        pub decision_note: Option<String>,
        /// The day of refusal or termination.
        pub decided_on: Option<NaiveDate>,
        /// The other ways that were told.
        pub remedies_told: Vec<Remedy>,
        /// How it ended.
        pub outcome: Option<Outcome>,
        /// 结案说明.
        pub closing_note: Option<String>,
        /// The parties, applicants first; numbers and addresses masked.
        pub parties: Vec<PartyShape>,
        /// The sessions in order.
        pub sessions: Vec<SessionShape>,
        /// What people were asked outside of sessions, in order.
        pub inquiries: Vec<InquiryShape>,
        /// The agreement in force.
        pub agreement: Option<AgreementShape>,
        /// How many agreements it took the place of.
        pub superseded_agreements: u32,
        /// What the agreement in force promises.
        pub items: Vec<ItemShape>,
        /// The visits.
        pub follow_ups: Vec<FollowUpShape>,
        /// What must happen by when, the nearest first.
        pub deadlines: Vec<DeadlineShape>,
        /// Where judicial confirmation of the agreement stands.
        pub confirmation: ConfirmationStanding,
        /// How its dossier is kept, once it is in the archive.
        pub archive: Option<KeptDossier>,
        /// When it was destroyed, its time being over.
        pub destroyed_at: Option<Moment>,
        /// What may be done now, the usual next step first.
        pub possible: Vec<DisputeAction>,
        /// Disputes that belong to it.
        pub links: Vec<LinkShape>,
        /// Fields on which authors disagree.
        pub conflicts: Vec<ConflictShape>,
        /// Other disputes that carry the same docket number.
        pub same_docket_no: u32,
    }

    /// How a dossier is kept.
    pub struct KeptDossier {
        /// 归档日期.
        pub archived_at: Moment,
        /// Who put it there.
        pub archived_by: Option<PersonId>,
        /// 保管期限.
        pub retention_class: RetentionClass,
        /// 存放位置.
        pub shelf: Option<String>,
        /// Why it is kept otherwise than before.
        pub note: Option<String>,
        /// The first day on which it may be destroyed; none for one that is kept for ever.
        pub due_on: Option<NaiveDate>,
    }

    /// A visit.
    pub struct FollowUpShape {
        /// Its id.
        pub id: FollowUpId,
        /// The day.
        pub visited_on: Option<NaiveDate>,
        /// 回访人.
        pub visitor_id: Option<PersonId>,
        /// What was found.
        pub finding: FollowUpFinding,
        /// How content the parties are.
        pub satisfaction: Option<Satisfaction>,
        /// 回访情况.
        pub content: String,
    }

    /// One thing with its last day.
    pub struct DeadlineShape {
        /// What runs out.
        pub kind: DeadlineKind,
        /// The last day.
        pub due_on: NaiveDate,
        /// How near it is.
        pub nearness: Nearness,
        /// The promised thing that it is about.
        pub item_id: Option<PerformanceItemId>,
        /// Whether the holidays of that year are not known yet.
        pub is_provisional: bool,
    }

    /// A link to another dispute.
    pub struct LinkShape {
        /// The link.
        pub id: DisputeLinkId,
        /// How they belong together.
        pub kind: LinkKind,
        /// In words.
        pub remark: Option<String>,
        /// The other dispute.
        pub dispute: DisputeRow,
    }
}

/// The dispute that an ask names, if its content is for who asks.
pub(crate) fn find(reader: Reader<'_>, ask: &DisputeAsk, desk: &Desk) -> Result<Case, Failure> {
    let not_found = || Failure::refused(FailureCode::NotFound);
    let id = match (&ask.id, &ask.docket_no) {
        (Some(id), _) => *id,
        (None, Some(text)) => {
            // A number of an older ledger may have a form of its own.
            let number = text
                .parse::<DocketNo>()
                .map_or_else(|_| text.trim().to_owned(), |number| number.to_string());
            let found = table::by_docket_no(reader, &number)?;
            found.first().ok_or_else(not_found)?.id
        }
        (None, None) => return Err(not_found()),
    };
    let case = case::case(reader, id)?.ok_or_else(not_found)?;
    desk.require(reader, &case.dispute)?;
    Ok(case)
}

pub(crate) fn case_page(desk: &Desk, ask: DisputeAsk) -> Result<DisputeCase, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let case = find(reader, &ask, desk)?;
        let sight = desk.sight(reader)?;
        let calendar = office::calendar(reader)?;
        let deadlines = deadlines(&case, today, &calendar)
            .into_iter()
            .map(|deadline| DeadlineShape {
                kind: deadline.kind,
                due_on: deadline.due_on,
                nearness: deadline.urgency,
                item_id: deadline.item_id,
                is_provisional: !calendar.is_year_known(chrono::Datelike::year(&deadline.due_on)),
            })
            .collect();
        let mut links = Vec::new();
        for link in case::links(reader, case.dispute.id)? {
            let other = if link.dispute_id == Some(case.dispute.id) {
                link.linked_id
            } else {
                link.dispute_id
            };
            let Some(other) = other else { continue };
            if let Some(dispute) = reader.get::<Dispute>(other)? {
                links.push(LinkShape {
                    id: link.id,
                    kind: link.kind.unwrap_or(LinkKind::SameMatter),
                    remark: link.remark,
                    dispute: row_of(dispute, today, &sight),
                });
            }
        }
        let conflicts = conflicts(desk, reader, case.dispute.id)?;
        let same_docket_no = match &case.dispute.docket_no {
            Some(number) => table::by_docket_no(reader, number)?.len().saturating_sub(1),
            None => 0,
        };
        let kept = kept_dossier(&case.dispute, &office::retention(reader)?);
        let page = page(
            case,
            today,
            &sight,
            deadlines,
            links,
            conflicts,
            same_docket_no,
        );
        Ok(DisputeCase {
            archive: kept,
            ..page
        })
    })
}

/// How the dossier of a dispute is kept; none while it is not in the archive.
fn kept_dossier(dispute: &Dispute, retention: &Retention) -> Option<KeptDossier> {
    Some(KeptDossier::new(
        dispute.archived_at?,
        dispute.archived_by,
        dispute.retention_class,
        dispute.shelf.clone(),
        dispute.archive_note.clone(),
        retention,
    ))
}

impl KeptDossier {
    /// How a dossier is kept that was archived at an instant, by what the street has set.
    pub(crate) fn new(
        archived_at: Instant,
        archived_by: Option<PersonId>,
        retention_class: Option<RetentionClass>,
        shelf: Option<String>,
        note: Option<String>,
        retention: &Retention,
    ) -> Self {
        let retention_class = retention_class.unwrap_or(retention.default_class);
        Self {
            archived_at: archived_at.into(),
            archived_by,
            retention_class,
            shelf,
            note,
            due_on: retention.dossier_due_on(retention_class, china_day(archived_at)),
        }
    }
}

fn page(
    case: Case,
    today: NaiveDate,
    sight: &Sight,
    deadlines: Vec<DeadlineShape>,
    links: Vec<LinkShape>,
    conflicts: Vec<ConflictShape>,
    same_docket_no: usize,
) -> DisputeCase {
    let items = case
        .items
        .iter()
        .map(|item| item_shape(&case, item, today))
        .collect();
    let agreement = agreement_shape(&case);
    let superseded = case
        .agreements
        .iter()
        .filter(|one| one.is_superseded == Some(true))
        .count();
    let confirmation = standing(&case, today);
    let suspension = suspension_shape(&case.dispute);
    let dispute = case.dispute.clone();
    let mut row = row_of(dispute.clone(), today, sight);
    row.has_conflict = !conflicts.is_empty();
    DisputeCase {
        row,
        source: dispute.source.unwrap_or(CaseSource::Applied),
        origin: dispute.origin,
        origin_note: dispute.origin_note,
        request_id: dispute.request_id,
        consultation_id: dispute.consultation_id,
        hazard_id: dispute.hazard_id,
        facts: dispute.facts.unwrap_or_default(),
        claims: dispute.claims,
        occurred_on: dispute.occurred_on,
        place: dispute.place,
        is_difficult: dispute.is_difficult.unwrap_or(false),
        prevented: dispute.prevented,
        prevented_people: dispute.prevented_people,
        is_confidential: dispute.is_confidential.unwrap_or(false),
        rights_notice: dispute.rights_notice,
        rights_told_on: dispute.rights_told_on,
        registered_by: dispute.registered_by,
        accepted_on: dispute.accepted_on,
        extension_count: dispute.extension_count.unwrap_or(0),
        extension_reason: dispute.extension_reason,
        court_procedure: dispute.court_procedure,
        suspension,
        refusal_reason: dispute.refusal_reason,
        termination_reason: dispute.termination_reason,
        decision_note: dispute.decision_note,
        decided_on: dispute.decided_on,
        remedies_told: dispute.remedies_told.unwrap_or_default(),
        outcome: dispute.outcome,
        closing_note: dispute.closing_note,
        parties: case
            .parties
            .iter()
            .map(|party| party_shape(party, today, true))
            .collect(),
        possible: allowed(&case.dispute)
            .iter()
            .copied()
            // Who is let in to look does nothing.
            .filter(|action| {
                let needed = if action.is_of_archive() {
                    Permission::ManageArchive
                } else {
                    Permission::WriteDisputes
                };
                allows(sight.role, needed)
            })
            .filter(|action| {
                *action != DisputeAction::ApplyConfirmation || confirmation.obstacle.is_none()
            })
            .collect(),
        confirmation,
        archive: None,
        destroyed_at: dispute.destroyed_at.map(Moment::from),
        sessions: case.sessions.into_iter().map(session_shape).collect(),
        inquiries: case.inquiries.into_iter().map(inquiry_shape).collect(),
        agreement,
        superseded_agreements: u32::try_from(superseded).unwrap_or(u32::MAX),
        items,
        follow_ups: case
            .follow_ups
            .into_iter()
            .map(|visit| FollowUpShape {
                id: visit.id,
                visited_on: visit.visited_on,
                visitor_id: visit.visitor_id,
                finding: visit.finding.unwrap_or(FollowUpFinding::Performed),
                satisfaction: visit.satisfaction,
                content: visit.content.unwrap_or_default(),
            })
            .collect(),
        deadlines,
        links,
        conflicts,
        same_docket_no: u32::try_from(same_docket_no).unwrap_or(u32::MAX),
    }
}
