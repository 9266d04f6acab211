//! Which of the domain's functions decides a step, and its form filled from the step.

use super::{Promise, Step};
use crate::domain::dispute::{
    self as life, Acceptance, AgreementTerms, At, Case, Closing, ConfirmationApplication,
    ConfirmationMatter, ConfirmationRuling, Correction, ItemTerms, PerformanceRecord, Refusal,
    RefusalNotice, SessionRecord, Signatures, Suspension, Termination, Visit,
};
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    Fact, Instant, PartyRole, PaymentManner, PreventedHarm, SessionResult, SuspensionReason,
};
use chrono::NaiveDate;

/// The court that confirms agreements of this street.
const COURT: &str = "区人民法院（演示）";

/// Lets the domain decide a step in the life of a case.
pub(super) fn decide(
    case: &Case,
    step: &Step,
    now: Instant,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    match step {
        // These two need more than the case and were taken care of by the caller.
        Step::Register(_) | Step::Link { .. } => Ok(Vec::new()),
        Step::Correct { .. } | Step::CorrectParty { .. } => correct(case, step, at),
        Step::ChangeMediators { mediators, reason } => {
            life::change_mediators(case, mediators, reason)
        }
        Step::Accept { mediators, notice } => life::accept(
            case,
            &Acceptance {
                accepted_on: at.today,
                mediator_ids: mediators.clone(),
                rights_notice: Some(*notice),
                rights_told_on: Some(at.today),
            },
            at,
        ),
        Step::Refuse {
            reason,
            note,
            remedies,
        } => life::refuse(
            case,
            &RefusalNotice {
                decided_on: at.today,
                reason: *reason,
                note: Some(note.clone()),
                remedies_told: remedies.clone(),
            },
            at,
        ),
        Step::Schedule { .. } | Step::Hold { .. } => {
            life::record_session(case, &session(case, step), now, at)
        }
        Step::Extend { until, reason } => life::correct(
            case,
            &Correction::Extend {
                until: *until,
                reason: reason.clone(),
                is_agreed: true,
            },
            at,
        ),
        Step::Suspend { note } => life::suspend(
            case,
            &Suspension {
                suspended_on: at.today,
                reason: SuspensionReason::ExpertOpinion,
                note: Some(note.clone()),
            },
            at,
        ),
        Step::Conclude {
            form,
            terms,
            manner,
            promises,
            recorder,
        } => life::conclude(
            case,
            &AgreementTerms {
                form: *form,
                agreed_on: at.today,
                facts: None,
                terms: terms.clone(),
                performance_manner: Some(manner.clone()),
                amount_fen: None,
                recorder_id: Some(*recorder),
                items: promises.iter().map(|promise| item(case, promise)).collect(),
            },
            at,
        ),
        Step::Sign {
            applicants,
            respondents,
            committee,
        } => life::sign(
            case,
            &marks(case, (*applicants, *respondents, *committee), at.today),
            at,
        ),
        Step::ApplyConfirmation => life::apply_confirmation(
            case,
            &ConfirmationApplication {
                applied_on: at.today,
                matter: ConfirmationMatter::RightsAndDuties,
                is_joint: true,
                has_consent: true,
                court: COURT.to_owned(),
                case_no: None,
                papers: Some("确认申请书、调解协议书、双方身份证明".to_owned()),
                remark: None,
            },
            at,
        ),
        Step::RecordConfirmation { result, case_no } => {
            let Some(asked) = case.confirmations.last() else {
                return Ok(Vec::new());
            };
            life::record_confirmation(
                case,
                &ConfirmationRuling {
                    confirmation_id: asked.id,
                    result: *result,
                    decided_on: at.today,
                    case_no: Some(case_no.clone()),
                    reason: None,
                    performance_ends_on: None,
                },
                at,
            )
        }
        Step::Perform {
            item,
            percent,
            manner,
            proof,
        } => perform(case, (*item, *percent), *manner, proof, at),
        Step::Visit {
            finding,
            satisfaction,
            content,
        } => life::record_follow_up(
            case,
            &Visit {
                visited_on: at.today,
                visitor_id: None,
                finding: *finding,
                satisfaction: *satisfaction,
                content: content.clone(),
            },
            at,
        ),
        Step::Terminate {
            reason,
            note,
            remedies,
        } => life::terminate(
            case,
            &Termination {
                decided_on: at.today,
                reason: *reason,
                note: Some(note.clone()),
                remedies_told: remedies.clone(),
            },
            at,
        ),
        Step::Close { note } => life::close(
            case,
            &Closing {
                closed_on: at.today,
                note: note.clone(),
                prevented: prevented(case).map(|found| found.0),
                prevented_people: prevented(case).map(|found| found.1),
            },
            &[],
            at,
        ),
    }
}

/// What the mediation of some difficult cases kept from happening, and to how many.
fn prevented(case: &Case) -> Option<(PreventedHarm, u32)> {
    let dispute = &case.dispute;
    if dispute.is_difficult != Some(true) || dispute.outcome.is_some() {
        return None;
    }
    let number = dispute.docket_number.unwrap_or(0);
    match number % 6 {
        0 => Some((PreventedHarm::MassPetition, 5 + number % 9)),
        2 => Some((PreventedHarm::Crime, 2 + number % 3)),
        3 => Some((PreventedHarm::Suicide, 1)),
        _ => None,
    }
}

fn correct(case: &Case, step: &Step, at: &mut At<'_>) -> Result<Vec<Fact>, Refusal> {
    if let Step::Correct {
        amount,
        place,
        is_difficult,
        dispute_type,
    } = step
    {
        let mut given = case.dispute.clone();
        given.amount_fen = amount.or(given.amount_fen);
        given.place = place.clone().or(given.place);
        given.is_difficult = is_difficult.or(given.is_difficult);
        given.dispute_type = dispute_type.map(str::to_owned).or(given.dispute_type);
        return life::correct(case, &Correction::Fields(&given), at);
    }
    let Step::CorrectParty {
        role,
        phone,
        address,
    } = step
    else {
        return Ok(Vec::new());
    };
    let Some(known) = case.in_role(*role).next() else {
        return Ok(Vec::new());
    };
    let mut party = known.party.clone();
    party.phone = phone.clone().or(party.phone);
    party.address = address.clone().or(party.address);
    life::correct_party(case, &party, at)
}

/// A planned session, or one that was held; the planned one then becomes the one held.
fn session(case: &Case, step: &Step) -> SessionRecord {
    let planned = case
        .sessions
        .iter()
        .find(|session| session.result == Some(SessionResult::Scheduled))
        .map(|session| session.id);
    let mut form = SessionRecord {
        id: planned,
        starts_at: Instant(0),
        ends_at: None,
        place: String::new(),
        room_id: None,
        mediator_ids: Vec::new(),
        recorder_id: None,
        present_party_ids: Vec::new(),
        invitees: None,
        has_invitee_consent: false,
        is_open: false,
        minutes: None,
        result: SessionResult::Scheduled,
    };
    if let Step::Schedule {
        starts_at,
        place,
        room,
    } = step
    {
        form.id = None;
        form.room_id = *room;
        form.starts_at = *starts_at;
        form.place.clone_from(place);
    }
    if let Step::Hold {
        starts_at,
        ends_at,
        place,
        recorder,
        invitees,
        is_open,
        minutes,
        result,
    } = step
    {
        form.starts_at = *starts_at;
        form.ends_at = Some(*ends_at);
        form.place.clone_from(place);
        form.recorder_id = Some(*recorder);
        form.has_invitee_consent = invitees.is_some();
        form.invitees.clone_from(invitees);
        form.is_open = *is_open;
        form.minutes = Some(minutes.clone());
        form.result = *result;
        let is_absent = *result == SessionResult::PartyAbsent;
        form.present_party_ids = case
            .parties
            .iter()
            .filter(|party| !is_absent || party.part.role == Some(PartyRole::Applicant))
            .map(|party| party.part.id)
            .collect();
    }
    form
}

fn item(case: &Case, promise: &Promise) -> ItemTerms {
    ItemTerms {
        description: promise.description.clone(),
        debtor_id: promise
            .debtor
            .and_then(|role| case.in_role(role).next())
            .map(|party| party.part.id),
        amount_fen: promise.amount,
        due_on: promise.due_on,
    }
}

/// The marks known before, with those of today.
fn marks(
    case: &Case,
    (applicants, respondents, committee): (bool, bool, bool),
    today: NaiveDate,
) -> Signatures {
    let known = case.agreement();
    let mut signed = known
        .and_then(|agreement| agreement.party_signed_on.clone())
        .unwrap_or_default();
    for party in &case.parties {
        let signs = match party.part.role {
            Some(PartyRole::Applicant) => applicants,
            Some(PartyRole::Respondent) => respondents,
            None => false,
        };
        if signs {
            signed.entry(party.part.id).or_insert(today);
        }
    }
    let now = committee.then_some(today);
    Signatures {
        party_signed_on: signed,
        mediator_signed_on: known
            .and_then(|agreement| agreement.mediator_signed_on)
            .or(now),
        sealed_on: known.and_then(|agreement| agreement.sealed_on).or(now),
    }
}

fn perform(
    case: &Case,
    (item, percent): (usize, i64),
    manner: PaymentManner,
    proof: &str,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let Some(item) = case.items.get(item) else {
        return Ok(Vec::new());
    };
    let is_money = item.amount_fen.is_some();
    let open = case.standing(item, at.today).open.0;
    let amount = if percent >= 100 {
        open
    } else {
        // Whole hundreds of yuan, but not nothing.
        (open * percent / 100 / 10_000 * 10_000).max(open.min(10_000))
    };
    life::record_performance(
        case,
        &PerformanceRecord {
            item_id: item.id,
            performed_on: at.today,
            amount_fen: is_money.then_some(Fen(amount)),
            manner: if is_money {
                manner
            } else {
                PaymentManner::Deed
            },
            is_complete: percent >= 100,
            proof: Some(proof.to_owned()),
        },
        at,
    )
}
