//! The steps in the life of a dispute: each loads the case, asks the domain, records its facts.

use crate::calendar::{require_free, room_of};
use crate::conflict::{Taking, require_clear};
use crate::desk::{Desk, Surroundings, record_all};
use crate::shape::{Done, Moment, filled, request};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::calendar::Booking;
use lxq_core::domain::dispute::{
    self as life, Acceptance, AgreementTerms, At, Case, Closing, Correction, ItemTerms,
    PerformanceRecord, Refusal, RefusalNotice, SessionRecord, Signatures, Termination, Visit,
};
use lxq_core::domain::id::{
    DisputeId, DisputePartyId, MediationSessionId, PerformanceItemId, PersonId, RoomId,
};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::{
    AgreementForm, ConflictCapacity, DisputeStatus, Fact, FollowUpFinding, Instant, NoticeManner,
    PaymentManner, Person, PreventedHarm, RefusalReason, Remedy, Satisfaction, SessionResult,
    TerminationReason,
};
use lxq_core::store::Act;
use lxq_core::store::table::case;
use std::collections::BTreeMap;

request! {
    /// 受理.
    pub struct AcceptDispute {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// 受理日期; today where empty.
        pub accepted_on: Option<NaiveDate>,
        /// The mediators, the responsible one first; those of the intake where empty.
        #[serde(default)]
        pub mediator_ids: Vec<PersonId>,
        /// How rights and duties were told, where the intake does not have it.
        pub rights_notice: Option<NoticeManner>,
        /// When.
        pub rights_told_on: Option<NaiveDate>,
    }

    /// 不予受理.
    pub struct RefuseDispute {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The day of the decision; today where empty.
        pub decided_on: Option<NaiveDate>,
        /// Why.
        pub reason: RefusalReason,
        /// In words.
        pub note: Option<String>,
        /// The other ways that were told.
        pub remedies_told: Vec<Remedy>,
    }

    /// 记录调解.
    pub struct RecordSession {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// A session recorded before that is changed; none for a new one.
        pub session_id: Option<MediationSessionId>,
        /// Start.
        pub starts_at: Moment,
        /// End.
        pub ends_at: Option<Moment>,
        /// Where; the room's name where empty.
        pub place: String,
        /// The room, where it is one of the platform's own.
        pub room_id: Option<RoomId>,
        /// Whether to plan it although a room or somebody is taken at that time.
        pub despite_clash: Option<bool>,
        /// The mediators present; those of the dispute where empty.
        #[serde(default)]
        pub mediator_ids: Vec<PersonId>,
        /// 记录人.
        pub recorder_id: Option<PersonId>,
        /// The parties present.
        #[serde(default)]
        pub present_party_ids: Vec<DisputePartyId>,
        /// 参加人.
        pub invitees: Option<String>,
        /// Whether the parties consent to them.
        #[serde(default)]
        pub has_invitee_consent: bool,
        /// Whether it is open to others.
        #[serde(default)]
        pub is_open: bool,
        /// 调解记录.
        pub minutes: Option<String>,
        /// What came of it.
        pub result: SessionResult,
    }

    /// One promised thing.
    pub struct PromisedItem {
        /// What is to be done.
        pub description: String,
        /// Who is to do it.
        pub debtor_id: Option<DisputePartyId>,
        /// How much, in fen, where it is money.
        pub amount_fen: Option<Fen>,
        /// By which day.
        pub due_on: NaiveDate,
    }

    /// 达成协议.
    pub struct ConcludeAgreement {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// Written or oral.
        pub form: AgreementForm,
        /// The day on which the parties agreed; today where empty.
        pub agreed_on: Option<NaiveDate>,
        /// 主要事实、争议事项; those of the dispute where empty.
        pub facts: Option<String>,
        /// 协议内容.
        pub terms: String,
        /// 履行方式、地点、期限.
        pub performance_manner: Option<String>,
        /// 协议涉及金额, in fen.
        pub amount_fen: Option<Fen>,
        /// 记录人.
        pub recorder_id: Option<PersonId>,
        /// What is promised.
        #[serde(default)]
        pub items: Vec<PromisedItem>,
    }

    /// 签署协议.
    pub struct SignAgreement {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The day on which each party signed, by its part in the dispute.
        #[serde(default)]
        pub party_signed_on: BTreeMap<DisputePartyId, NaiveDate>,
        /// The day on which the mediator signed.
        pub mediator_signed_on: Option<NaiveDate>,
        /// The day on which the committee's seal was put on.
        pub sealed_on: Option<NaiveDate>,
    }

    /// 登记履行.
    pub struct RecordPerformance {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// What was promised.
        pub item_id: PerformanceItemId,
        /// When it was done; today where empty.
        pub performed_on: Option<NaiveDate>,
        /// How much, in fen, where it is money.
        pub amount_fen: Option<Fen>,
        /// How.
        pub manner: PaymentManner,
        /// Whether the promise is fulfilled with it, where it is no money.
        #[serde(default)]
        pub is_complete: bool,
        /// Proof.
        pub proof: Option<String>,
    }

    /// 回访.
    pub struct RecordFollowUp {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The day of the visit; today where empty.
        pub visited_on: Option<NaiveDate>,
        /// 回访人; who acts where empty.
        pub visitor_id: Option<PersonId>,
        /// What was found.
        pub finding: FollowUpFinding,
        /// How content the parties are.
        pub satisfaction: Option<Satisfaction>,
        /// 回访情况.
        pub content: String,
    }

    /// 延期.
    pub struct ExtendDeadline {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The new last day; moved to a working day.
        pub until: NaiveDate,
        /// Why.
        pub reason: String,
        /// Whether both parties agree.
        pub is_agreed: bool,
    }

    /// 更换调解员.
    pub struct ChangeMediators {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The mediators, the responsible one first.
        pub mediator_ids: Vec<PersonId>,
        /// Why.
        pub reason: String,
    }

    /// 终止调解.
    pub struct TerminateDispute {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The day; today where empty.
        pub decided_on: Option<NaiveDate>,
        /// Why.
        pub reason: TerminationReason,
        /// In words.
        pub note: Option<String>,
        /// The other ways that were told.
        #[serde(default)]
        pub remedies_told: Vec<Remedy>,
    }

    /// 结案.
    pub struct CloseDispute {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// 结案日期; today where empty.
        pub closed_on: Option<NaiveDate>,
        /// 结案说明; required while something promised is open.
        pub note: Option<String>,
        /// What mediation kept from happening, if anything.
        pub prevented: Option<PreventedHarm>,
        /// How many people that would have touched.
        pub prevented_people: Option<u32>,
    }
}

/// Loads a case, lets the domain decide, records what it answers.
pub(super) fn step(
    desk: &Desk,
    id: DisputeId,
    decision: impl FnOnce(&Case, &mut At<'_>) -> Result<Vec<Fact>, Refusal>,
) -> Result<Done, Failure> {
    step_with(desk, id, &[], decision)
}

/// A step whose form names people, field by field; they must be there.
fn step_with(
    desk: &Desk,
    id: DisputeId,
    people: &[(&str, &[PersonId])],
    decision: impl FnOnce(&Case, &mut At<'_>) -> Result<Vec<Fact>, Refusal>,
) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case =
            case::case(act.reader(), id)?.ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &case.dispute)?;
        let facts = surroundings.decide(act, |at| decision(&case, at))?;
        for (field, ids) in people {
            check_people(act, field, ids)?;
        }
        record_all(act, facts)?;
        Ok(Done {})
    })
}

/// Whoever a form names is on the staff.
pub(crate) fn check_people(act: &Act<'_>, field: &str, ids: &[PersonId]) -> Result<(), Failure> {
    for id in ids {
        if act.reader().get::<Person>(*id)?.is_none() {
            return Err(Failure::field(field, FieldCode::Unknown));
        }
    }
    Ok(())
}

pub(crate) fn accept(desk: &Desk, form: AcceptDispute) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case = case::case(act.reader(), form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &case.dispute)?;
        let acceptance = Acceptance {
            accepted_on: form.accepted_on.unwrap_or(act.today()),
            mediator_ids: form.mediator_ids,
            rights_notice: form.rights_notice,
            rights_told_on: form.rights_told_on,
        };
        let facts = surroundings.decide(act, |at| life::accept(&case, &acceptance, at))?;
        let mut taking = acceptance.mediator_ids;
        check_people(act, "mediator_ids", &taking)?;
        if taking.is_empty() {
            taking = case.dispute.mediator_ids.clone().unwrap_or_default();
        }
        require_free_of_conflict(act, surroundings, &case, &taking)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn refuse(desk: &Desk, form: RefuseDispute) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let notice = RefusalNotice {
            decided_on: form.decided_on.unwrap_or(at.today),
            reason: form.reason,
            note: filled(form.note),
            remedies_told: form.remedies_told,
        };
        life::refuse(case, &notice, at)
    })
}

pub(crate) fn record_session(desk: &Desk, form: RecordSession) -> Result<Done, Failure> {
    let now = Instant(desk.casebook.now().timestamp_millis());
    desk.act(|act, surroundings| {
        let case = case::case(act.reader(), form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &case.dispute)?;
        let before = form
            .session_id
            .and_then(|id| case.sessions.iter().find(|one| one.id == id));
        let kept = before.and_then(|session| session.room_id);
        let room = room_of(act.reader(), form.room_id, kept)?;
        let place = filled(Some(form.place)).or(room.and_then(|room| room.name));
        let record = SessionRecord {
            id: form.session_id,
            starts_at: form.starts_at.into(),
            ends_at: form.ends_at.map(Instant::from),
            place: place.unwrap_or_default(),
            room_id: form.room_id,
            mediator_ids: form.mediator_ids,
            recorder_id: form.recorder_id,
            present_party_ids: form.present_party_ids,
            invitees: filled(form.invitees),
            has_invitee_consent: form.has_invitee_consent,
            is_open: form.is_open,
            minutes: filled(form.minutes),
            result: form.result,
        };
        let facts = surroundings.decide(act, |at| life::record_session(&case, &record, now, at))?;
        check_people(act, "mediator_ids", &record.mediator_ids)?;
        check_people(act, "recorder_id", record.recorder_id.as_slice())?;
        if record.result == SessionResult::Scheduled
            && form.despite_clash != Some(true)
            && !facts.is_empty()
        {
            require_free(act.reader(), &booking(&case, &record))?;
        }
        record_all(act, facts)?;
        Ok(Done {})
    })
}

/// What a planned session takes.
fn booking(case: &Case, record: &SessionRecord) -> Booking {
    let mut people = record.mediator_ids.clone();
    if people.is_empty() {
        people = case.dispute.mediator_ids.clone().unwrap_or_default();
    }
    people.extend(record.recorder_id);
    Booking {
        id: record.id.map(|id| id.0).unwrap_or_default(),
        starts_at: record.starts_at,
        ends_at: record.ends_at,
        room_id: record.room_id,
        people,
    }
}

pub(crate) fn conclude(desk: &Desk, form: ConcludeAgreement) -> Result<Done, Failure> {
    let people = [("recorder_id", form.recorder_id.as_slice())];
    step_with(desk, form.dispute_id, &people, |case, at| {
        let items = form.items.into_iter().map(|item| ItemTerms {
            description: item.description.trim().to_owned(),
            debtor_id: item.debtor_id,
            amount_fen: item.amount_fen,
            due_on: item.due_on,
        });
        let terms = AgreementTerms {
            form: form.form,
            agreed_on: form.agreed_on.unwrap_or(at.today),
            facts: filled(form.facts),
            terms: form.terms.trim().to_owned(),
            performance_manner: filled(form.performance_manner),
            amount_fen: form.amount_fen,
            recorder_id: form.recorder_id,
            items: items.collect(),
        };
        life::conclude(case, &terms, at)
    })
}

pub(crate) fn sign(desk: &Desk, form: SignAgreement) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let marks = Signatures {
            party_signed_on: form.party_signed_on,
            mediator_signed_on: form.mediator_signed_on,
            sealed_on: form.sealed_on,
        };
        life::sign(case, &marks, at)
    })
}

pub(crate) fn record_performance(desk: &Desk, form: RecordPerformance) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let record = PerformanceRecord {
            item_id: form.item_id,
            performed_on: form.performed_on.unwrap_or(at.today),
            amount_fen: form.amount_fen,
            manner: form.manner,
            is_complete: form.is_complete,
            proof: filled(form.proof),
        };
        life::record_performance(case, &record, at)
    })
}

pub(crate) fn record_follow_up(desk: &Desk, form: RecordFollowUp) -> Result<Done, Failure> {
    let people = [("visitor_id", form.visitor_id.as_slice())];
    step_with(desk, form.dispute_id, &people, |case, at| {
        let visit = Visit {
            visited_on: form.visited_on.unwrap_or(at.today),
            visitor_id: form.visitor_id,
            finding: form.finding,
            satisfaction: form.satisfaction,
            content: form.content.trim().to_owned(),
        };
        life::record_follow_up(case, &visit, at)
    })
}

pub(crate) fn extend(desk: &Desk, form: ExtendDeadline) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let extension = Correction::Extend {
            until: form.until,
            reason: form.reason,
            is_agreed: form.is_agreed,
        };
        life::correct(case, &extension, at)
    })
}

pub(crate) fn change_mediators(desk: &Desk, form: ChangeMediators) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case = case::case(act.reader(), form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &case.dispute)?;
        let facts = life::change_mediators(&case, &form.mediator_ids, &form.reason)?;
        check_people(act, "mediator_ids", &form.mediator_ids)?;
        let had = case.dispute.mediator_ids.as_deref().unwrap_or_default();
        let mut new = form.mediator_ids;
        new.retain(|one| !had.contains(one));
        // Before a matter is taken nobody takes it; acceptance checks whoever stands there then.
        if case.status() != DisputeStatus::Registered {
            require_free_of_conflict(act, surroundings, &case, &new)?;
        }
        record_all(act, facts)?;
        Ok(Done {})
    })
}

/// Refuses mediators with a conflict of interest that nobody decided.
fn require_free_of_conflict(
    act: &mut Act<'_>,
    surroundings: &Surroundings,
    case: &Case,
    mediators: &[PersonId],
) -> Result<(), Failure> {
    let taking = Taking::Dispute(&case.dispute);
    let capacity = ConflictCapacity::Mediator;
    require_clear(
        act,
        surroundings,
        &taking,
        mediators,
        capacity,
        "mediator_ids",
    )
}

pub(crate) fn terminate(desk: &Desk, form: TerminateDispute) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let termination = Termination {
            decided_on: form.decided_on.unwrap_or(at.today),
            reason: form.reason,
            note: filled(form.note),
            remedies_told: form.remedies_told,
        };
        life::terminate(case, &termination, at)
    })
}

pub(crate) fn close(desk: &Desk, form: CloseDispute) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case = case::case(act.reader(), form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &case.dispute)?;
        let undecided = case::undecided(act.reader(), &case)?;
        let facts = surroundings.decide(act, |at| {
            let closing = Closing {
                closed_on: form.closed_on.unwrap_or(at.today),
                note: filled(form.note),
                prevented: form.prevented,
                prevented_people: form.prevented_people,
            };
            life::close(&case, &closing, &undecided, at)
        })?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}
