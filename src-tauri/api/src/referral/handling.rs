//! The steps of a referral after it was sent.

use super::sending::check_working;
use super::shape::hand_of;
use super::subject::{matter, require_handling};
use crate::desk::{Desk, Surroundings, record_all};
use crate::shape::{Done, filled, request};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::id::{AttachmentId, DisputeId, PersonId, ReferralId, SlipId};
use lxq_core::domain::record::{Attachment, Fact, Instant, Referral, Slip, SubjectKind};
use lxq_core::domain::referral::{
    self as rules, Answering, Hand, ReferralAcceptance, ReferralAction, ReferralRefusal, StepBar,
};
use lxq_core::store::table::referral::{arrived, current, of_subject};
use lxq_core::store::{Act, Reader};
use uuid::Uuid;

request! {
    /// 接收.
    pub struct AcceptReferral {
        /// The referral.
        pub referral_id: ReferralId,
        /// Who is responsible from now on.
        pub responsible_id: Option<PersonId>,
        /// 经办人 of an outside body.
        pub contact: Option<String>,
        /// The number that an outside body gave it.
        pub outside_no: Option<String>,
        /// Whether the parties consent.
        #[serde(default)]
        pub has_consent: bool,
    }

    /// 退回.
    pub struct ReturnReferral {
        /// The referral.
        pub referral_id: ReferralId,
        /// Why.
        pub reason: String,
    }

    /// 办结.
    pub struct FinishReferral {
        /// The referral.
        pub referral_id: ReferralId,
        /// What came of it.
        pub result: String,
        /// The papers that go back to the platform from which a slip came.
        #[serde(default)]
        pub attachment_ids: Vec<AttachmentId>,
    }

    /// A step without a form: 催办, 撤回.
    pub struct ReferralStep {
        /// The referral.
        pub referral_id: ReferralId,
    }

    /// 关联案件: what was opened from a matter that came in.
    pub struct LinkReferral {
        /// The referral.
        pub referral_id: ReferralId,
        /// The kind of the record.
        pub subject_kind: SubjectKind,
        /// Its id.
        pub subject_id: Uuid,
    }
}

/// What a step is taken with: a referral of this house's own, or a slip that arrived.
pub(crate) enum Found {
    Own(Box<Referral>),
    Arrived(Box<Slip>),
}

/// Finds a referral or a slip by its id.
pub(crate) fn found(reader: Reader<'_>, id: ReferralId) -> Result<Found, Failure> {
    if let Some(slip) = arrived(reader, SlipId(id.0))? {
        return Ok(Found::Arrived(Box::new(slip)));
    }
    current(reader, id)?
        .map(|referral| Found::Own(Box::new(referral)))
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

/// Loads a referral or a slip, asks the rules, records what they answer.
fn step(
    desk: &Desk,
    id: ReferralId,
    own: impl FnOnce(&Act<'_>, &Referral, Hand, Instant) -> Result<Vec<Fact>, Failure>,
    slip: impl FnOnce(&Act<'_>, &Slip, &mut Answering<'_, '_>) -> Result<Vec<Fact>, Failure>,
) -> Result<Done, Failure> {
    let now = Instant(desk.casebook.now().timestamp_millis());
    desk.act(|act, surroundings| {
        let hand = hand_of(act.reader(), desk)?;
        let facts = match found(act.reader(), id)? {
            Found::Own(referral) => own(act, &referral, hand, now)?,
            Found::Arrived(arrived) => surroundings.decide(act, |at| {
                slip(act, &arrived, &mut Answering { hand, now, at })
            })?,
        };
        record_all(act, facts)?;
        Ok(Done {})
    })
}

/// A step that the receiver of a slip does not take.
fn of_sender(
    slip: &Slip,
    action: ReferralAction,
    by: &Answering<'_, '_>,
) -> Result<Vec<Fact>, Failure> {
    let refusal = match rules::bar_of(&rules::as_referral(slip), action, by.hand) {
        Some(StepBar::Status | StepBar::Linked) => ReferralRefusal::NotNow {
            action,
            status: rules::reading_of(slip),
        },
        Some(StepBar::OtherSide) | None => ReferralRefusal::OtherSide { action },
    };
    Err(refusal.into())
}

pub(crate) fn accept(desk: &Desk, form: AcceptReferral) -> Result<Done, Failure> {
    let acceptance = ReferralAcceptance {
        responsible_id: form.responsible_id,
        contact: filled(form.contact),
        outside_no: filled(form.outside_no),
        has_consent: form.has_consent,
    };
    step(
        desk,
        form.referral_id,
        |act, referral, hand, now| {
            let facts = rules::accept_referral(referral, &acceptance, hand, now)?;
            check_working(act, "responsible_id", form.responsible_id)?;
            Ok(facts)
        },
        |act, slip, by| {
            let facts = rules::accept_slip(slip, &acceptance, by)?;
            check_working(act, "responsible_id", form.responsible_id)?;
            Ok(facts)
        },
    )
}

pub(crate) fn return_back(desk: &Desk, form: ReturnReferral) -> Result<Done, Failure> {
    step(
        desk,
        form.referral_id,
        |_, referral, hand, now| Ok(rules::return_referral(referral, &form.reason, hand, now)?),
        |_, slip, by| Ok(rules::return_slip(slip, &form.reason, by)?),
    )
}

pub(crate) fn finish(desk: &Desk, form: FinishReferral) -> Result<Done, Failure> {
    let ids = &form.attachment_ids;
    step(
        desk,
        form.referral_id,
        |_, referral, hand, now| {
            if !ids.is_empty() {
                return Err(Failure::field("attachment_ids", FieldCode::Unknown));
            }
            Ok(rules::finish_referral(referral, &form.result, hand, now)?)
        },
        |act, slip, by| {
            let reader = act.reader();
            let mut subjects = vec![(SubjectKind::Slip, slip.id.0)];
            if let Some((kind, id)) = slip.subject_kind.zip(slip.subject_id)
                && !ids.is_empty()
            {
                matter(reader, desk, kind, id)?;
                subjects.push((kind, id));
            }
            let papers = papers_of(reader, ids, &subjects)?;
            Ok(rules::finish_slip(slip, &form.result, &papers, by)?)
        },
    )
}

pub(crate) fn withdraw(desk: &Desk, form: ReferralStep) -> Result<Done, Failure> {
    step(
        desk,
        form.referral_id,
        |_, referral, hand, now| Ok(rules::withdraw_referral(referral, hand, now)?),
        |_, slip, by| of_sender(slip, ReferralAction::Withdraw, by),
    )
}

pub(crate) fn urge(desk: &Desk, form: ReferralStep) -> Result<Done, Failure> {
    step(
        desk,
        form.referral_id,
        |_, referral, hand, _| Ok(rules::urge_referral(referral, hand)?),
        |_, slip, by| of_sender(slip, ReferralAction::Urge, by),
    )
}

pub(crate) fn link(desk: &Desk, form: LinkReferral) -> Result<Done, Failure> {
    require_handling(desk, form.subject_kind)?;
    step(
        desk,
        form.referral_id,
        |act, referral, hand, _| {
            let found = matter(act.reader(), desk, form.subject_kind, form.subject_id)?;
            let others = of_subject(act.reader(), form.subject_id)?;
            Ok(rules::link_referral(
                referral,
                &found.subject(),
                &others,
                hand,
            )?)
        },
        |act, slip, by| {
            let found = matter(act.reader(), desk, form.subject_kind, form.subject_id)?;
            let others = of_subject(act.reader(), form.subject_id)?;
            let opened = (&found.subject(), found.docket_no());
            Ok(rules::link_slip(slip, opened, &others, by)?)
        },
    )
}

/// Joins a dispute that is being registered with the referral from which it is opened.
pub(crate) fn link_opened(
    desk: &Desk,
    act: &mut Act<'_>,
    surroundings: &Surroundings,
    (referral_id, dispute_id): (ReferralId, DisputeId),
) -> Result<(), Failure> {
    let now = Instant(desk.casebook.now().timestamp_millis());
    let hand = hand_of(act.reader(), desk)?;
    let opened = matter(act.reader(), desk, SubjectKind::Dispute, dispute_id.0)?;
    let subject = opened.subject();
    let facts = match found(act.reader(), referral_id)? {
        Found::Own(referral) => rules::link_referral(&referral, &subject, &[], hand)?,
        Found::Arrived(slip) => surroundings.decide(act, |at| {
            let case = (&subject, opened.docket_no());
            rules::link_slip(&slip, case, &[], &mut Answering { hand, now, at })
        })?,
    };
    record_all(act, facts)
}

/// Papers by their ids, all of them on one of these records and none kept apart.
pub(super) fn papers_of(
    reader: Reader<'_>,
    ids: &[AttachmentId],
    subjects: &[(SubjectKind, Uuid)],
) -> Result<Vec<Attachment>, Failure> {
    let mut papers: Vec<Attachment> = Vec::new();
    for id in ids {
        let paper = reader.get::<Attachment>(*id)?.filter(|paper| {
            paper.is_removed != Some(true)
                && paper.is_kept_out != Some(true)
                && paper
                    .subject_kind
                    .zip(paper.subject_id)
                    .is_some_and(|subject| subjects.contains(&subject))
        });
        let paper = paper.ok_or_else(|| Failure::field("attachment_ids", FieldCode::Unknown))?;
        if papers.iter().all(|one| one.id != paper.id) {
            papers.push(paper);
        }
    }
    Ok(papers)
}

impl From<ReferralRefusal> for Failure {
    fn from(refusal: ReferralRefusal) -> Self {
        match refusal {
            ReferralRefusal::NotNow { action, status } => {
                Self::refused(FailureCode::ReferralNotNow)
                    .with("referral_action", action.as_str())
                    .with("referral_status", status.as_str())
            }
            ReferralRefusal::OtherSide { action } => Self::refused(FailureCode::ReferralOtherSide)
                .with("referral_action", action.as_str()),
            ReferralRefusal::UnderWay { status } => Self::refused(FailureCode::ReferralUnderWay)
                .with("referral_status", status.as_str()),
            ReferralRefusal::TooManyBytes { limit_mb } => {
                Self::refused(FailureCode::SlipPapersTooLarge).with("limit_mb", limit_mb)
            }
            ReferralRefusal::SubjectOver => Self::refused(FailureCode::SubjectOver),
            ReferralRefusal::Fields(problems) => {
                lxq_core::domain::dispute::Refusal::Fields(problems).into()
            }
        }
    }
}
