//! 案卷自查: the seven points that inspectors look at (forms.md §2), before a case is closed.

use super::dossier::{DossierPart, DossierState, PartRequirement};
use crate::domain::choice::choice;
use crate::domain::dispute::Case;
use crate::domain::record::{DisputeStatus, DossierItem, Outcome, Party, PartyKind, PartyRole};
use chrono::NaiveDate;

choice! {
    /// What inspectors look at.
    InspectionPoint {
        /// 受理合法.
        LawfulIntake = "lawful_intake",
        /// 材料齐全.
        Completeness = "completeness",
        /// 格式规范.
        StandardForm = "standard_form",
        /// 证据充分.
        Evidence = "evidence",
        /// 依法调解.
        LawCited = "law_cited",
        /// 回访及时.
        TimelyFollowUp = "timely_follow_up",
        /// 装订完整.
        Binding = "binding",
    }
}

choice! {
    /// How a point stands.
    PointState {
        /// 符合.
        Met = "met",
        /// 不符合.
        NotMet = "not_met",
        /// 未到阶段.
        NotYet = "not_yet",
    }
}

/// A point with how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectionResult {
    /// The point.
    pub point: InspectionPoint,
    /// How it stands.
    pub state: PointState,
    /// The items that are missing or not in order.
    pub items: Vec<DossierItem>,
}

/// Looks at a case as an inspector would. `citations` counts the articles cited on it,
/// `bound_on` is the day on which its dossier was last made.
#[must_use]
pub fn inspect(
    case: &Case,
    parts: &[DossierPart],
    citations: usize,
    bound_on: Option<NaiveDate>,
) -> Vec<InspectionResult> {
    InspectionPoint::ALL
        .iter()
        .map(|point| {
            let (state, items) = match point {
                InspectionPoint::LawfulIntake => lawful_intake(case),
                InspectionPoint::Completeness => completeness(parts),
                InspectionPoint::StandardForm => standard_form(case),
                InspectionPoint::Evidence => evidence(case, parts),
                InspectionPoint::LawCited => law_cited(case, citations),
                InspectionPoint::TimelyFollowUp => follow_up(case),
                InspectionPoint::Binding => binding(case, bound_on),
            };
            InspectionResult {
                point: *point,
                state,
                items,
            }
        })
        .collect()
}

fn met(is_met: bool, item: DossierItem) -> (PointState, Vec<DossierItem>) {
    if is_met {
        (PointState::Met, Vec::new())
    } else {
        (PointState::NotMet, vec![item])
    }
}

const NOT_YET: (PointState, Vec<DossierItem>) = (PointState::NotYet, Vec::new());

/// Both sides are there, and the parties were told of their rights before the first session.
fn lawful_intake(case: &Case) -> (PointState, Vec<DossierItem>) {
    let has_both = case.in_role(PartyRole::Applicant).next().is_some()
        && case.in_role(PartyRole::Respondent).next().is_some();
    if !has_both {
        return (PointState::NotMet, vec![DossierItem::Intake]);
    }
    if case.dispute.accepted_on.is_none() {
        return if case.status() == DisputeStatus::Registered {
            NOT_YET
        } else {
            (PointState::Met, Vec::new())
        };
    }
    let first = case.sessions.iter().filter_map(|one| one.starts_at).min();
    let is_told_in_time = match (case.dispute.rights_told_on, first) {
        (Some(told), Some(first)) => {
            let day = crate::domain::calendar::china_day(first);
            told <= day
        }
        (Some(_), None) => true,
        (None, _) => false,
    };
    met(is_told_in_time, DossierItem::RightsNotice)
}

fn completeness(parts: &[DossierPart]) -> (PointState, Vec<DossierItem>) {
    let missing: Vec<_> = parts
        .iter()
        .filter(|part| part.state == DossierState::Missing)
        .map(|part| part.item)
        .collect();
    let is_later = parts.iter().any(|part| {
        part.requirement == PartRequirement::Required && part.state == DossierState::Later
    });
    match (missing.is_empty(), is_later) {
        (false, _) => (PointState::NotMet, missing),
        (true, true) => NOT_YET,
        (true, false) => (PointState::Met, missing),
    }
}

/// The fields that the official forms ask of a party are filled in.
fn standard_form(case: &Case) -> (PointState, Vec<DossierItem>) {
    let filled = |party: &Party| match party.kind {
        Some(PartyKind::Organisation) => {
            party.legal_representative.is_some() && party.address.is_some()
        }
        Some(PartyKind::Person) | None => {
            let has_age = party.age.is_some() || party.born_on.is_some();
            has_age && party.sex.is_some() && party.address.is_some()
        }
    };
    met(
        case.parties.iter().all(|one| filled(&one.party)),
        DossierItem::Intake,
    )
}

fn evidence(case: &Case, parts: &[DossierPart]) -> (PointState, Vec<DossierItem>) {
    let has_any = parts
        .iter()
        .any(|part| part.item == DossierItem::Evidence && !part.attachments.is_empty());
    if has_any {
        (PointState::Met, Vec::new())
    } else if case.agreement().is_none() && case.status() != DisputeStatus::Closed {
        NOT_YET
    } else {
        (PointState::NotMet, vec![DossierItem::Evidence])
    }
}

fn law_cited(case: &Case, citations: usize) -> (PointState, Vec<DossierItem>) {
    if case.agreement().is_none() {
        return NOT_YET;
    }
    met(citations > 0, DossierItem::Agreement)
}

/// A settled case was visited before it was closed.
fn follow_up(case: &Case) -> (PointState, Vec<DossierItem>) {
    if !case.follow_ups.is_empty() {
        return (PointState::Met, Vec::new());
    }
    let is_over = matches!(
        case.status(),
        DisputeStatus::Performed | DisputeStatus::Closed
    );
    let is_settled = case.agreement().is_some()
        && !matches!(
            case.dispute.outcome,
            Some(Outcome::NotSettled | Outcome::Refused | Outcome::Withdrawn)
        );
    if is_over && is_settled {
        (PointState::NotMet, vec![DossierItem::FollowUp])
    } else {
        NOT_YET
    }
}

/// The dossier was made after the case was closed.
fn binding(case: &Case, bound_on: Option<NaiveDate>) -> (PointState, Vec<DossierItem>) {
    match (case.dispute.closed_on, bound_on) {
        (Some(closed), Some(bound)) if bound >= closed => (PointState::Met, Vec::new()),
        (Some(_), _) => (PointState::NotMet, Vec::new()),
        (None, _) => NOT_YET,
    }
}
