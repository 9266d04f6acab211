//! One referral, and those of one matter.

use super::handling::Found;
use super::shape::{ReferralRow, ResponsibleShape, hand_of, is_slip_readable, row};
use super::subject::{matter, may_handle};
use crate::desk::Desk;
use crate::dispute::{Act, acts_of};
use crate::shape::{Moment, request, response};
use crate::{Failure, FailureCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::{PersonId, ReferralId, SlipAnswerId};
use lxq_core::domain::record::{
    PartyKind, PartyRole, Referral, ReferralStatus, SlipAnswer, SlipParty, SlipReply, SubjectKind,
};
use lxq_core::domain::referral::{
    ReferralAction, StepBar, SubjectState, as_referral, bar_of, is_open, responsible_of,
};
use lxq_core::store::table::referral::{answers, of_subject};
use lxq_core::store::{Reader, StoreError};
use uuid::Uuid;

request! {
    /// Which referral.
    pub struct ReferralAsk {
        /// Its id.
        pub id: ReferralId,
    }

    /// Whose referrals.
    pub struct ReferralsOfAsk {
        /// The kind of the matter.
        pub subject_kind: SubjectKind,
        /// Its id.
        pub subject_id: Uuid,
    }
}

response! {
    /// A referral with its slip and what can be done.
    pub struct ReferralDetail {
        /// Its line in the list.
        pub row: ReferralRow,
        /// 函件编号.
        pub letter_no: Option<String>,
        /// 对方经办人.
        pub contact: Option<String>,
        /// What the slip tells the receiver.
        pub content: String,
        /// Whether the parties consent.
        pub has_consent: bool,
        /// Who sent it or took it in.
        pub sent_by: Option<PersonId>,
        /// Accepted on.
        pub accepted_at: Option<Moment>,
        /// Returned on.
        pub returned_at: Option<Moment>,
        /// 退回理由.
        pub return_reason: Option<String>,
        /// Finished on.
        pub finished_at: Option<Moment>,
        /// 办理结果.
        pub result: Option<String>,
        /// 牵头单位.
        pub lead_body: Option<String>,
        /// 参与单位.
        pub taking_part: Vec<String>,
        /// The parties whom a slip that arrived names, for the intake.
        pub parties: Vec<SlipPartyShape>,
        /// What the receiving platform answered, the oldest first.
        pub answers: Vec<SlipAnswerShape>,
        /// When it was taken back although the receiver had accepted by then; it goes on.
        pub crossed_at: Option<Moment>,
        /// Who answers for the matter now.
        pub responsible: ResponsibleShape,
        /// Every step, with the reason where it cannot be taken.
        pub steps: Vec<ReferralStepShape>,
        /// Everything that happened to it, the newest first.
        pub acts: Vec<Act>,
    }

    /// A party whom a slip names.
    pub struct SlipPartyShape {
        /// The part in the matter.
        pub role: PartyRole,
        /// A person or an organisation.
        pub kind: PartyKind,
        /// The name.
        pub name: String,
        /// The telephone, where the slip tells it in full.
        pub phone: Option<String>,
    }

    /// An answer of the platform to which a slip went.
    pub struct SlipAnswerShape {
        /// Its id, on which its papers lie.
        pub id: SlipAnswerId,
        /// What it answers.
        pub reply: SlipReply,
        /// When.
        pub answered_at: Option<Moment>,
        /// Who.
        pub answered_by: Option<PersonId>,
        /// Who is responsible from then on.
        pub responsible_id: Option<PersonId>,
        /// The number of the case that was opened.
        pub docket_no: Option<String>,
        /// 退回理由 or 办理结果.
        pub text: Option<String>,
    }

    /// A step of a referral.
    pub struct ReferralStepShape {
        /// Which.
        pub action: ReferralAction,
        /// Why it cannot be taken; none where it can.
        pub bar: Option<StepBar>,
    }

    /// The referrals of a matter.
    pub struct ReferralsOf {
        /// The newest first.
        pub referrals: Vec<ReferralRow>,
        /// The one that is under way.
        pub open_id: Option<ReferralId>,
        /// Who answers for the matter now.
        pub responsible: ResponsibleShape,
        /// Why none can be sent; none where one can.
        pub bar: Option<FailureCode>,
    }
}

pub(crate) fn detail(desk: &Desk, ask: ReferralAsk) -> Result<ReferralDetail, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let (found, slip) = match super::found(reader, ask.id)? {
            Found::Own(own) => (*own, None),
            Found::Arrived(slip) => (as_referral(&slip), Some(slip)),
        };
        let hand = hand_of(reader, desk)?;
        if !is_slip_readable(reader, desk, &found, hand)? {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        let may_write = allows(desk.actor.role, Permission::WriteReferrals);
        let steps = ReferralAction::ALL.iter().map(|action| ReferralStepShape {
            action: *action,
            bar: match bar_of(&found, *action, hand) {
                None if !may_write => Some(StepBar::OtherSide),
                bar => bar,
            },
        });
        let answers = answers(reader, found.id)?;
        let acts = acts_of(reader, found.id.0)?;
        let crossed_at = match &slip {
            Some(slip) => slip
                .withdrawn_at
                .filter(|_| slip.status.is_some())
                .map(Moment::from),
            None => withdrawn_too_late(reader, &found, &acts)?,
        };
        let parties = slip.and_then(|slip| slip.parties).unwrap_or_default();
        let home = found.from_platform_id.or(found.to_platform_id);
        Ok(ReferralDetail {
            steps: steps.collect(),
            responsible: responsible_of(Some(&found), home).into(),
            acts,
            parties: parties.into_iter().map(SlipPartyShape::from).collect(),
            answers: answers.into_iter().filter_map(answered).collect(),
            crossed_at,
            row: row(reader, desk, found.clone(), hand, today)?,
            letter_no: found.letter_no,
            contact: found.contact,
            content: found.content.unwrap_or_default(),
            has_consent: found.has_consent.unwrap_or(false),
            sent_by: found.sent_by,
            accepted_at: found.accepted_at.map(Moment::from),
            returned_at: found.returned_at.map(Moment::from),
            return_reason: found.return_reason,
            finished_at: found.finished_at.map(Moment::from),
            result: found.result,
            lead_body: found.lead_body,
            taking_part: found.taking_part.unwrap_or_default(),
        })
    })
}

/// When a referral was taken back that the receiver had accepted by then.
fn withdrawn_too_late(
    reader: Reader<'_>,
    found: &Referral,
    acts: &[Act],
) -> Result<Option<Moment>, StoreError> {
    let own = reader.get::<Referral>(found.id)?;
    let is_withdrawn = own.is_some_and(|own| own.status == Some(ReferralStatus::Withdrawn));
    if !is_withdrawn || found.status == Some(ReferralStatus::Withdrawn) {
        return Ok(None);
    }
    let withdrawn = acts
        .iter()
        .find(|act| act.facts.iter().any(|one| one.fact == "referral.withdrawn"));
    Ok(withdrawn.map(|act| act.at))
}

impl From<SlipParty> for SlipPartyShape {
    fn from(party: SlipParty) -> Self {
        Self {
            role: party.role,
            kind: party.kind,
            name: party.name,
            phone: party.phone,
        }
    }
}

/// An answer as a screen shows it; none of a word that is newer than this program.
fn answered(answer: SlipAnswer) -> Option<SlipAnswerShape> {
    Some(SlipAnswerShape {
        id: answer.id,
        reply: answer.reply?,
        answered_at: answer.answered_at.map(Moment::from),
        answered_by: answer.answered_by,
        responsible_id: answer.responsible_id,
        docket_no: answer.docket_no,
        text: answer.text,
    })
}

pub(crate) fn referrals_of(desk: &Desk, ask: ReferralsOfAsk) -> Result<ReferralsOf, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let subject = matter(reader, desk, ask.subject_kind, ask.subject_id)?.subject();
        let found = of_subject(reader, subject.id)?;
        let open = found.iter().find(|one| is_open(one));
        let may_write = allows(desk.actor.role, Permission::WriteReferrals)
            && may_handle(desk, ask.subject_kind);
        let bar = if !may_write {
            Some(FailureCode::NotAllowed)
        } else if open.is_some() {
            Some(FailureCode::ReferralUnderWay)
        } else {
            (subject.state == SubjectState::Over).then_some(FailureCode::SubjectOver)
        };
        let responsible = responsible_of(open, subject.scope.platform()).into();
        let open_id = open.map(|one| one.id);
        let hand = hand_of(reader, desk)?;
        let rows = found
            .into_iter()
            .map(|referral| row(reader, desk, referral, hand, today));
        Ok(ReferralsOf {
            referrals: rows.collect::<Result<_, Failure>>()?,
            open_id,
            responsible,
            bar,
        })
    })
}
