//! The steps on a bad rating: each loads it, asks the domain, records its facts.

use super::subject::find;
use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::dispute::At;
use lxq_core::domain::id::{PersonId, RatingId};
use lxq_core::domain::rating::{
    self, Exclusion, RatingAnswer, RatingRefusal, Rectification, Verification,
};
use lxq_core::domain::record::{Fact, Person, Rating, RatingFinding, Role, SubjectKind};
use lxq_core::store::Act;

request! {
    /// 核实.
    pub struct VerifyRating {
        /// The rating.
        pub rating_id: RatingId,
        /// The day of the check; today where empty.
        pub verified_on: Option<NaiveDate>,
        /// What it found.
        pub finding: RatingFinding,
        /// How that was found out.
        pub finding_note: String,
        /// Who puts it right; needed where the rating is true.
        pub responsible_id: Option<PersonId>,
        /// Until when; 15 working days from the check where empty.
        pub due_on: Option<NaiveDate>,
        /// Why it does not count; needed for a mistake or malice.
        pub exclusion_reason: Option<String>,
    }

    /// 登记整改.
    pub struct RectifyRating {
        /// The rating.
        pub rating_id: RatingId,
        /// 整改措施.
        pub action_taken: String,
        /// The day on which it was done; today where empty.
        pub rectified_on: Option<NaiveDate>,
    }

    /// 答复.
    pub struct AnswerRating {
        /// The rating.
        pub rating_id: RatingId,
        /// What the rater was told.
        pub answer: String,
        /// The day; today where empty.
        pub answered_on: Option<NaiveDate>,
    }

    /// 不计入.
    pub struct ExcludeRating {
        /// The rating.
        pub rating_id: RatingId,
        /// 误评 or 恶意差评.
        pub finding: RatingFinding,
        /// Why.
        pub exclusion_reason: String,
    }
}

/// Loads a rating whose subject the user may handle, lets the domain decide, records its facts.
fn step(
    desk: &Desk,
    id: RatingId,
    responsible: Option<PersonId>,
    decision: impl FnOnce(&Rating, bool, &mut At<'_>) -> Result<Vec<Fact>, RatingRefusal>,
) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let found = act
            .reader()
            .get::<Rating>(id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let kind = found.subject_kind.unwrap_or(SubjectKind::Request);
        let subject = find(
            act.reader(),
            kind,
            found.subject_id.unwrap_or_default(),
            desk,
        )?;
        if !subject.shown.may_handle {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        let is_head = desk.actor.role == Role::CommitteeHead;
        let facts = surroundings.decide(act, |at| decision(&found, is_head, at))?;
        check_responsible(act, responsible)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

/// Who puts a rating right still works here.
fn check_responsible(act: &Act<'_>, person: Option<PersonId>) -> Result<(), Failure> {
    let Some(id) = person else { return Ok(()) };
    match act.reader().get::<Person>(id)? {
        None => Err(Failure::field("responsible_id", FieldCode::Unknown)),
        Some(person) if person.is_active == Some(false) => {
            Err(Failure::field("responsible_id", FieldCode::NotActive))
        }
        Some(_) => Ok(()),
    }
}

pub(crate) fn verify(desk: &Desk, form: VerifyRating) -> Result<Done, Failure> {
    step(
        desk,
        form.rating_id,
        form.responsible_id,
        |found, is_head, at| {
            let check = Verification {
                verified_on: form.verified_on.unwrap_or(at.today),
                finding: form.finding,
                finding_note: form.finding_note.trim().to_owned(),
                responsible_id: form.responsible_id,
                due_on: form.due_on,
                exclusion_reason: filled(form.exclusion_reason),
            };
            rating::verify(found, &check, is_head, at)
        },
    )
}

pub(crate) fn rectify(desk: &Desk, form: RectifyRating) -> Result<Done, Failure> {
    step(desk, form.rating_id, None, |found, _, at| {
        let done = Rectification {
            action_taken: form.action_taken.trim().to_owned(),
            rectified_on: form.rectified_on.unwrap_or(at.today),
        };
        rating::rectify(found, &done, at)
    })
}

pub(crate) fn answer(desk: &Desk, form: AnswerRating) -> Result<Done, Failure> {
    step(desk, form.rating_id, None, |found, _, at| {
        let told = RatingAnswer {
            answer: form.answer.trim().to_owned(),
            answered_on: form.answered_on.unwrap_or(at.today),
        };
        rating::answer(found, &told, at)
    })
}

pub(crate) fn exclude(desk: &Desk, form: ExcludeRating) -> Result<Done, Failure> {
    step(desk, form.rating_id, None, |found, is_head, _| {
        let exclusion = Exclusion {
            finding: form.finding,
            reason: form.exclusion_reason.trim().to_owned(),
        };
        rating::exclude(found, &exclusion, is_head)
    })
}
