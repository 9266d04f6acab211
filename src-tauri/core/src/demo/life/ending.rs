//! How disputes end: an agreement that is kept or not, or none.

use super::{Pen, Taken};
use crate::demo::days::shift;
use crate::demo::phrases;
use crate::demo::script::{Paying, Stage};
use crate::demo::step::{Promise, Step};
use crate::demo::terms::terms;
use crate::domain::record::{
    AgreementForm, ConfirmationResult, FollowUpFinding, PaymentManner, Satisfaction, SessionResult,
    TerminationReason,
};
use chrono::NaiveDate;

/// How much of the promised was done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    All,
    Part,
    Nothing,
}

impl Pen<'_, '_> {
    /// Sessions, agreement, signatures, what is kept of it, the visit and the closing.
    pub(super) fn settle(&mut self, form: AgreementForm) {
        self.accept();
        // The day of agreement is known only once the sessions are; sums and offers are drawn first.
        let mut draft = self.rng.fork(7);
        let offer = terms(
            self.life.matter,
            self.hand.day,
            self.life.script.instalments,
            &mut draft,
        )
        .offer;
        let mut draft = self.rng.fork(7);
        self.mediate(SessionResult::Agreed, &offer);
        let agreed = terms(
            self.life.matter,
            self.hand.day,
            self.life.script.instalments,
            &mut draft,
        );
        let step = Step::Conclude {
            form,
            terms: agreed.text,
            manner: agreed.manner,
            promises: agreed.promises.clone(),
            recorder: self.life.place.clerk,
        };
        let mediator = self.mediator;
        self.take(Stage::Concluded, mediator, step);
        if form == AgreementForm::Written {
            self.sign();
            self.confirm(&agreed.promises);
        }
        let is_kept = self.keep(&agreed.promises);
        self.visit_and_close(is_kept, &agreed.promises, form);
    }

    fn sign(&mut self) {
        let mediator = self.mediator;
        let is_halved = self.life.script.halt == Stage::PartlySigned || self.rng.chance(18);
        if is_halved {
            let step = Step::Sign {
                applicants: true,
                respondents: false,
                committee: false,
            };
            self.take(Stage::PartlySigned, mediator, step);
            self.hand.days(1, 4, self.rng);
        }
        let step = Step::Sign {
            applicants: true,
            respondents: true,
            committee: true,
        };
        self.take(Stage::Effective, mediator, step);
    }

    /// Where much is still to be paid, the parties here and there ask the court to confirm.
    fn confirm(&mut self, promises: &[Promise]) {
        let last_due = promises.iter().map(|promise| promise.due_on).max();
        let runs_long = last_due.is_some_and(|day| day > shift(self.hand.day, 35));
        if !runs_long || !self.rng.chance(45) {
            return;
        }
        let mediator = self.mediator;
        let number = self.rng.range(11, 480);
        // The court works beside the payments and does not hold them up.
        let mut hand = self.hand.clone();
        hand.days(3, 16, self.rng);
        let asked = hand.now();
        hand.days(3, 7, self.rng);
        let taken = hand.now();
        hand.days(8, 20, self.rng);
        let case_no = format!("（{}）演法调确{number}号", hand.day.format("%Y"));
        let ruling = |result| Step::RecordConfirmation {
            result,
            case_no: case_no.clone(),
        };
        for (at, step) in [
            (asked, Step::ApplyConfirmation),
            (taken, ruling(ConfirmationResult::Accepted)),
            (hand.now(), ruling(ConfirmationResult::Confirmed)),
        ] {
            self.taken.push(Taken {
                at,
                by: mediator,
                stage: Stage::Effective,
                step,
            });
        }
    }

    /// Keeps what was promised, in order of its days; answers how much of it.
    fn keep(&mut self, promises: &[Promise]) -> Kept {
        let mut order: Vec<usize> = (0..promises.len()).collect();
        order.sort_by_key(|index| promises[*index].due_on);
        let mut kept = Kept::All;
        for (place, index) in order.iter().enumerate() {
            let promise = &promises[*index];
            let stage = if place + 1 == promises.len() {
                Stage::Performed
            } else {
                Stage::PartlyPaid
            };
            let how = match self.life.script.paying {
                Paying::InTime => 0,
                Paying::FirstOnly => 99 * i64::from(place > 0),
                Paying::AsPeopleDo => self.rng.range(0, 99),
            };
            let due_on = promise.due_on;
            let early = shift(due_on, -self.rng.range(0, 5));
            match how {
                0..84 => self.perform(stage, *index, 100, early, promise),
                84..91 => {
                    let late = shift(due_on, self.rng.range(2, 14));
                    self.perform(stage, *index, 100, late, promise);
                }
                91..95 if promise.amount.is_some_and(|amount| amount.0 > 200_000) => {
                    let late = shift(due_on, self.rng.range(10, 25));
                    self.perform(Stage::PartlyPaid, *index, 50, due_on, promise);
                    self.perform(stage, *index, 100, late, promise);
                }
                _ => {
                    kept = if place == 0 {
                        Kept::Nothing
                    } else {
                        Kept::Part
                    };
                    // Who stopped paying pays no later instalment either.
                    break;
                }
            }
        }
        kept
    }

    fn perform(
        &mut self,
        stage: Stage,
        item: usize,
        percent: i64,
        on: NaiveDate,
        promise: &Promise,
    ) {
        let day = on.max(self.hand.day);
        self.hand.go_to(day, self.rng);
        let is_money = promise.amount.is_some();
        let manner = if !is_money {
            PaymentManner::Deed
        } else if self.rng.chance(80) {
            PaymentManner::Transfer
        } else {
            PaymentManner::Cash
        };
        let proof = self.say(if is_money {
            phrases::PROOF_OF_MONEY
        } else {
            phrases::PROOF_OF_DEED
        });
        let by = if self.rng.chance(40) {
            self.life.place.clerk
        } else {
            self.mediator
        };
        let step = Step::Perform {
            item,
            percent,
            manner,
            proof,
        };
        self.take(stage, by, step);
    }

    fn visit_and_close(&mut self, kept: Kept, promises: &[Promise], form: AgreementForm) {
        let last_due = promises.iter().map(|promise| promise.due_on).max();
        let after = match form {
            AgreementForm::Oral => self.rng.range(5, 15),
            AgreementForm::Written => self.rng.range(4, 12),
        };
        let day = shift(last_due.unwrap_or(self.hand.day).max(self.hand.day), after);
        self.hand.go_to(day, self.rng);
        let (finding, texts) = match kept {
            Kept::All if self.rng.chance(2) => (FollowUpFinding::Relapsed, phrases::VISIT_RELAPSED),
            Kept::All => (FollowUpFinding::Performed, phrases::VISIT_PERFORMED),
            Kept::Part => (FollowUpFinding::PartlyPerformed, phrases::VISIT_PARTLY),
            Kept::Nothing if self.life.matter.amount.is_none() => {
                (FollowUpFinding::NotPerformed, phrases::VISIT_NOT_DONE)
            }
            Kept::Nothing => (FollowUpFinding::NotPerformed, phrases::VISIT_NOT),
        };
        let satisfaction = match kept {
            Kept::All => self.rng.weighed(&[
                (50, Some(Satisfaction::VerySatisfied)),
                (35, Some(Satisfaction::Satisfied)),
                (7, Some(Satisfaction::FairlySatisfied)),
                (1, Some(Satisfaction::Dissatisfied)),
                (7, None),
            ]),
            Kept::Part | Kept::Nothing => self.rng.weighed(&[
                (3, Some(Satisfaction::FairlySatisfied)),
                (4, Some(Satisfaction::Dissatisfied)),
                (1, Some(Satisfaction::VeryDissatisfied)),
                (2, None),
            ]),
        };
        let content = self.say(texts);
        let by = self.mediator;
        self.take(
            Stage::Visited,
            by,
            Step::Visit {
                finding,
                satisfaction,
                content,
            },
        );
        let (is_closed, note) = match kept {
            Kept::All => (
                true,
                self.rng.chance(70).then(|| self.say(phrases::CLOSING_DONE)),
            ),
            // Money that never came keeps most of these cases open, as reminders go on.
            Kept::Part | Kept::Nothing => {
                let is_closed = self.rng.chance(75);
                self.hand.days(15, 40, self.rng);
                (is_closed, Some(self.say(phrases::CLOSING_OPEN)))
            }
        };
        if is_closed {
            self.close(note);
        }
    }

    pub(super) fn fail(&mut self, reason: TerminationReason) {
        self.accept();
        if reason == TerminationReason::SelfSettled {
            self.hand.days(1, 5, self.rng);
        } else {
            self.mediate(SessionResult::NotAgreed, "");
        }
        if reason == TerminationReason::NoAgreementInTime {
            let day = shift(self.life.script.began_on, 36);
            self.hand.go_to(day, self.rng);
        }
        let (notes, remedies) = phrases::termination(reason);
        let note = self.say(notes);
        let mediator = self.mediator;
        self.take(
            Stage::Concluded,
            mediator,
            Step::Terminate {
                reason,
                note,
                remedies: remedies.to_vec(),
            },
        );
        self.hand.days(1, 6, self.rng);
        let note = self.say(phrases::CLOSING_ENDED);
        self.close(Some(note));
    }

    fn close(&mut self, note: Option<String>) {
        self.hand.days(0, 5, self.rng);
        let by = if self.rng.chance(30) {
            self.life.street.head.id
        } else {
            self.mediator
        };
        self.take(Stage::Closed, by, Step::Close { note });
    }
}
