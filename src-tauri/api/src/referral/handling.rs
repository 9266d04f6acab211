//! The steps of a referral after it was sent.

use super::sending::check_working;
use super::shape::hand_of;
use super::subject::{matter, require_handling};
use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request};
use crate::{Failure, FailureCode};
use lxq_core::domain::id::{DisputeId, PersonId, ReferralId};
use lxq_core::domain::record::{Fact, Instant, Referral, SubjectKind};
use lxq_core::domain::referral::{self as rules, Hand, ReferralAcceptance, ReferralRefusal};
use lxq_core::store::Act;
use lxq_core::store::table::referral::of_subject;
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

/// Loads a referral, asks the rules, records what they answer.
fn step(
    desk: &Desk,
    id: ReferralId,
    decision: impl FnOnce(&Act<'_>, &Referral, Hand, Instant) -> Result<Vec<Fact>, Failure>,
) -> Result<Done, Failure> {
    let now = Instant(desk.casebook.now().timestamp_millis());
    desk.act(|act, _| {
        let referral = act
            .reader()
            .get::<Referral>(id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let hand = hand_of(act.reader(), desk)?;
        let facts = decision(act, &referral, hand, now)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn accept(desk: &Desk, form: AcceptReferral) -> Result<Done, Failure> {
    step(desk, form.referral_id, |act, referral, hand, now| {
        let acceptance = ReferralAcceptance {
            responsible_id: form.responsible_id,
            contact: filled(form.contact),
            outside_no: filled(form.outside_no),
            has_consent: form.has_consent,
        };
        let facts = rules::accept_referral(referral, &acceptance, hand, now)?;
        check_working(act, "responsible_id", form.responsible_id)?;
        Ok(facts)
    })
}

pub(crate) fn return_back(desk: &Desk, form: ReturnReferral) -> Result<Done, Failure> {
    step(desk, form.referral_id, |_, referral, hand, now| {
        Ok(rules::return_referral(referral, &form.reason, hand, now)?)
    })
}

pub(crate) fn finish(desk: &Desk, form: FinishReferral) -> Result<Done, Failure> {
    step(desk, form.referral_id, |_, referral, hand, now| {
        Ok(rules::finish_referral(referral, &form.result, hand, now)?)
    })
}

pub(crate) fn withdraw(desk: &Desk, form: ReferralStep) -> Result<Done, Failure> {
    step(desk, form.referral_id, |_, referral, hand, _| {
        Ok(rules::withdraw_referral(referral, hand)?)
    })
}

pub(crate) fn urge(desk: &Desk, form: ReferralStep) -> Result<Done, Failure> {
    step(desk, form.referral_id, |_, referral, hand, _| {
        Ok(rules::urge_referral(referral, hand)?)
    })
}

pub(crate) fn link(desk: &Desk, form: LinkReferral) -> Result<Done, Failure> {
    require_handling(desk, form.subject_kind)?;
    step(desk, form.referral_id, |act, referral, hand, _| {
        let subject = matter(act.reader(), desk, form.subject_kind, form.subject_id)?.subject();
        let others = of_subject(act.reader(), form.subject_id)?;
        Ok(rules::link_referral(referral, &subject, &others, hand)?)
    })
}

/// Joins a dispute that is being registered with the referral from which it is opened.
pub(crate) fn link_opened(
    desk: &Desk,
    act: &mut Act<'_>,
    referral_id: ReferralId,
    dispute_id: DisputeId,
) -> Result<(), Failure> {
    let referral = act
        .reader()
        .get::<Referral>(referral_id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    let hand = hand_of(act.reader(), desk)?;
    let subject = matter(act.reader(), desk, SubjectKind::Dispute, dispute_id.0)?.subject();
    let facts = rules::link_referral(&referral, &subject, &[], hand)?;
    record_all(act, facts)
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
            ReferralRefusal::SubjectOver => Self::refused(FailureCode::SubjectOver),
            ReferralRefusal::Fields(problems) => {
                lxq_core::domain::dispute::Refusal::Fields(problems).into()
            }
        }
    }
}
