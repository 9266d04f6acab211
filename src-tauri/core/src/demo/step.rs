//! One step of somebody in the life of a dispute, decided by the domain as any other.

mod decision;

use super::DemoError;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::{
    self as life, At, DOCKET_SERIES_SUFFIX, PartyEntry, Registration, docket_no,
};
use crate::domain::id::{DisputeId, PersonId, RoomId};
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    AgreementForm, ConfirmationResult, Dispute, FollowUpFinding, Instant, LinkKind, NoticeManner,
    PartyRole, PaymentManner, RefusalReason, Remedy, Request, RequestStatus, Satisfaction,
    SessionResult, TerminationReason,
};
use crate::store::Act;
use crate::store::table::case;
use crate::store::table::dispute::{DocketTable, next_docket_number};
use chrono::{Datelike as _, NaiveDate};
use decision::decide;
use uuid::Uuid;

/// A filled intake form.
#[derive(Clone)]
pub(super) struct Intake {
    pub(super) dispute: Dispute,
    pub(super) parties: Vec<PartyEntry>,
    pub(super) type_name: String,
    pub(super) committee: String,
}

/// What one of the promised things is.
#[derive(Clone)]
pub(super) struct Promise {
    pub(super) description: String,
    pub(super) debtor: Option<PartyRole>,
    pub(super) amount: Option<Fen>,
    pub(super) due_on: NaiveDate,
}

/// What somebody does.
#[derive(Clone)]
pub(super) enum Step {
    Register(Box<Intake>),
    /// What the intake should have said: sum, place, and whether it is difficult.
    Correct {
        amount: Option<Fen>,
        place: Option<String>,
        is_difficult: Option<bool>,
        dispute_type: Option<&'static str>,
    },
    CorrectParty {
        role: PartyRole,
        phone: Option<String>,
        address: Option<String>,
    },
    ChangeMediators {
        mediators: Vec<PersonId>,
        reason: String,
    },
    Accept {
        mediators: Vec<PersonId>,
        notice: NoticeManner,
    },
    Refuse {
        reason: RefusalReason,
        note: String,
        remedies: Vec<Remedy>,
    },
    Schedule {
        starts_at: Instant,
        place: String,
        /// The room of the platform, where it takes place there.
        room: Option<RoomId>,
    },
    Hold {
        starts_at: Instant,
        ends_at: Instant,
        place: String,
        recorder: PersonId,
        invitees: Option<String>,
        is_open: bool,
        minutes: String,
        result: SessionResult,
    },
    Extend {
        until: NaiveDate,
        reason: String,
    },
    /// An expert's opinion is waited for.
    Suspend {
        note: String,
    },
    Conclude {
        form: AgreementForm,
        terms: String,
        manner: String,
        promises: Vec<Promise>,
        recorder: PersonId,
    },
    Sign {
        applicants: bool,
        respondents: bool,
        committee: bool,
    },
    /// The parties ask the court together.
    ApplyConfirmation,
    /// The court takes the application, and later confirms the agreement.
    RecordConfirmation {
        result: ConfirmationResult,
        case_no: String,
    },
    Perform {
        item: usize,
        /// How much in a hundred of what is open; a hundred fulfils it.
        percent: i64,
        manner: PaymentManner,
        proof: String,
    },
    Visit {
        finding: FollowUpFinding,
        satisfaction: Option<Satisfaction>,
        content: String,
    },
    Terminate {
        reason: TerminationReason,
        note: String,
        remedies: Vec<Remedy>,
    },
    Close {
        note: Option<String>,
    },
    Link {
        other: DisputeId,
        kind: LinkKind,
        remark: String,
    },
}

/// What every decision needs besides the case.
pub(super) struct Surroundings {
    pub(super) calendar: WorkCalendar,
    pub(super) limits: Limits,
}

impl Surroundings {
    /// A decision of whoever acts now.
    pub(super) fn at<'a>(&'a self, act: &Act<'_>, new_id: &'a mut dyn FnMut() -> Uuid) -> At<'a> {
        At {
            today: act.today(),
            actor: act.actor(),
            new_id,
            calendar: &self.calendar,
            limits: &self.limits,
        }
    }
}

/// Lets the domain decide a step and records what it answers.
pub(super) fn take(
    act: &mut Act<'_>,
    dispute: DisputeId,
    step: &Step,
    surroundings: &Surroundings,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<(), DemoError> {
    let now = Instant(act.now().timestamp_millis());
    let mut at = surroundings.at(act, new_id);
    let facts = match step {
        Step::Register(intake) => {
            let registration = numbered(act, intake, at.today)?;
            turn_request(act, &registration.dispute)?;
            life::register(&registration, &mut at)
        }
        Step::Link {
            other,
            kind,
            remark,
        } => {
            let from: Dispute = act.reader().get(dispute)?.ok_or(DemoError::Lost)?;
            let to: Dispute = act.reader().get(*other)?.ok_or(DemoError::Lost)?;
            let known = case::links(act.reader(), dispute)?;
            life::link(&from, &to, *kind, Some(remark.clone()), &known, &mut at)
        }
        Step::Correct { .. }
        | Step::CorrectParty { .. }
        | Step::ChangeMediators { .. }
        | Step::Accept { .. }
        | Step::Refuse { .. }
        | Step::Schedule { .. }
        | Step::Hold { .. }
        | Step::Extend { .. }
        | Step::Suspend { .. }
        | Step::Conclude { .. }
        | Step::Sign { .. }
        | Step::ApplyConfirmation
        | Step::RecordConfirmation { .. }
        | Step::Perform { .. }
        | Step::Visit { .. }
        | Step::Terminate { .. }
        | Step::Close { .. } => {
            let case = case::case(act.reader(), dispute)?.ok_or(DemoError::Lost)?;
            decide(&case, step, now, &mut at)
        }
    };
    for fact in facts? {
        act.record(fact)?;
    }
    Ok(())
}

/// The form with the next number of its committee.
fn numbered(act: &Act<'_>, intake: &Intake, today: NaiveDate) -> Result<Registration, DemoError> {
    let mut dispute = intake.dispute.clone();
    let year = u32::try_from(today.year()).unwrap_or_default();
    let number = next_docket_number(act.reader(), DocketTable::Dispute, dispute.scope, year)?;
    dispute.docket_no = Some(docket_no(
        &intake.committee,
        DOCKET_SERIES_SUFFIX,
        year,
        number,
    )?);
    dispute.docket_year = Some(year);
    dispute.docket_number = Some(number);
    Ok(Registration {
        dispute,
        parties: intake.parties.clone(),
        type_name: intake.type_name.clone(),
    })
}

/// A waiting request from which a dispute is opened is then being dealt with.
fn turn_request(act: &mut Act<'_>, dispute: &Dispute) -> Result<(), DemoError> {
    let Some(id) = dispute.request_id else {
        return Ok(());
    };
    let before: Request = act.reader().get(id)?.ok_or(DemoError::Lost)?;
    if before.status == Some(RequestStatus::Received) {
        let mut request = before.clone();
        request.status = Some(RequestStatus::InProgress);
        act.change("request.turned_into_dispute", &before, &request)?;
    }
    Ok(())
}
