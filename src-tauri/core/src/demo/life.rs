//! A dispute's life as a chain of steps in office hours, each by the person who would take it.

mod ending;

use super::days::{Hand, shift};
use super::matter::Matter;
use super::minutes::minutes;
use super::phrases;
use super::random::Rng;
use super::script::{End, Script, Stage};
use super::step::Step;
use super::street::{Place, Street};
use crate::domain::calendar::WorkCalendar;
use crate::domain::id::PersonId;
use crate::domain::record::{Instant, NoticeManner, PartyRole, PlatformKind, SessionResult};
use chrono::{DateTime, NaiveDate, Utc};

/// A step with its instant and who takes it.
pub(super) struct Taken {
    pub(super) at: DateTime<Utc>,
    pub(super) by: PersonId,
    pub(super) stage: Stage,
    pub(super) step: Step,
}

/// What a life is written from.
pub(super) struct Life<'a> {
    pub(super) street: &'a Street,
    pub(super) place: &'a Place,
    pub(super) matter: &'a Matter,
    pub(super) script: &'a Script,
    pub(super) calendar: &'a WorkCalendar,
    pub(super) today: NaiveDate,
}

struct Pen<'a, 'r> {
    life: &'a Life<'a>,
    hand: Hand<'a>,
    rng: &'r mut Rng,
    /// The responsible mediator.
    mediator: PersonId,
    taken: Vec<Taken>,
}

/// Writes a life down, from its registration (which the caller takes) to its halt or to yesterday.
pub(super) fn write(life: &Life<'_>, first: Step, rng: &mut Rng) -> Vec<Taken> {
    let mut hand = Hand::new(life.calendar, life.script.began_on, rng);
    if life.script.at_once {
        // Early enough for what follows on the same day.
        hand.later(0, 5, rng);
    }
    let mediator = rng.pick(&life.place.mediators);
    let mut pen = Pen {
        life,
        hand,
        rng,
        mediator,
        taken: Vec::new(),
    };
    let registrar = if pen.rng.chance(60) {
        life.place.clerk
    } else {
        mediator
    };
    pen.take(Stage::Registered, registrar, first);
    pen.mishaps(registrar);
    match life.script.end {
        End::Refused => pen.refuse(),
        End::Settled(form) => pen.settle(form),
        End::Terminated(reason) => pen.fail(reason),
    }
    let Pen { mut taken, .. } = pen;
    let midnight = super::days::at(life.today, 0);
    // What a court says comes between the payments.
    taken.sort_by_key(|taken| taken.at);
    taken.retain(|taken| taken.stage <= life.script.halt && taken.at < midnight);
    if life.script.has_appointment {
        taken.extend(appointment(life, mediator, &taken, rng));
    }
    if life.script.rests {
        taken.extend(rest(mediator, &taken, rng));
    }
    taken
}

/// An expert is asked at the end of what happened; until the answer comes mediation rests.
fn rest(mediator: PersonId, taken: &[Taken], rng: &mut Rng) -> Option<Taken> {
    let last = taken.last()?;
    Some(Taken {
        at: last.at + chrono::TimeDelta::minutes(rng.range(9, 25)),
        by: mediator,
        stage: Stage::Mediating,
        step: Step::Suspend {
            note: (rng.pick(phrases::SUSPENSION)).to_owned(),
        },
    })
}

/// A session that stands in the diary for the next days, arranged at the end of what happened.
fn appointment(
    life: &Life<'_>,
    mediator: PersonId,
    taken: &[Taken],
    rng: &mut Rng,
) -> Option<Taken> {
    let last = taken.last()?;
    let day = shift(life.today, rng.range(0, 3));
    let mut then = Hand::new(life.calendar, day, rng);
    then.later(0, 30, rng);
    Some(Taken {
        at: last.at + chrono::TimeDelta::minutes(rng.range(9, 25)),
        by: mediator,
        stage: Stage::Mediating,
        step: Step::Schedule {
            starts_at: Instant(then.quarter().timestamp_millis()),
            place: format!("{}调解室", life.place.community),
            room: life.place.room,
        },
    })
}

impl Pen<'_, '_> {
    fn take(&mut self, stage: Stage, by: PersonId, step: Step) {
        self.taken.push(Taken {
            at: self.hand.now(),
            by,
            stage,
            step,
        });
        self.hand.later(4, 15, self.rng);
    }

    fn say(&mut self, list: &[&str]) -> String {
        let mut words = self.life.matter.words.clone();
        words.fill(self.rng.pick(list), self.rng)
    }

    /// Slips of the intake that somebody puts right, so that histories show old values.
    fn mishaps(&mut self, registrar: PersonId) {
        let matter = self.life.matter;
        if self.rng.chance(6) {
            let address = super::citizen::home(self.life.place, self.rng);
            self.take(
                Stage::Registered,
                registrar,
                Step::CorrectParty {
                    role: PartyRole::Respondent,
                    phone: None,
                    address: Some(address),
                },
            );
        }
        if self.rng.chance(7) {
            self.take(
                Stage::Registered,
                registrar,
                Step::Correct {
                    amount: matter.amount,
                    place: Some(format!("{}（现场）", matter.happened_at)),
                    is_difficult: None,
                    dispute_type: None,
                },
            );
        }
    }

    fn refuse(&mut self) {
        self.hand.days(1, 3, self.rng);
        let (reason, note, remedies) = self.rng.pick(phrases::REFUSALS);
        let note = self.say(&[note]);
        let mediator = self.mediator;
        self.take(
            Stage::Mediating,
            mediator,
            Step::Refuse {
                reason,
                note,
                remedies: remedies.to_vec(),
            },
        );
    }

    fn accept(&mut self) {
        if self.life.script.at_once {
            self.hand.later(5, 20, self.rng);
        } else {
            self.hand.days(1, 3, self.rng);
        }
        let mut mediators = vec![self.mediator];
        if self.rng.chance(35) {
            let other = self.rng.pick(&self.life.place.mediators);
            if other != self.mediator {
                mediators.push(other);
            }
        }
        let notice = if self.rng.chance(65) {
            NoticeManner::Written
        } else {
            NoticeManner::Oral
        };
        let mediator = self.mediator;
        self.take(
            Stage::Accepted,
            mediator,
            Step::Accept { mediators, notice },
        );
        if self.rng.chance(4) {
            self.change_mediator();
        }
    }

    fn change_mediator(&mut self) {
        self.hand.days(1, 2, self.rng);
        let others: Vec<_> = self
            .life
            .place
            .mediators
            .iter()
            .filter(|id| **id != self.mediator)
            .copied()
            .collect();
        let Some(other) = others.first() else {
            return;
        };
        let reason = (self.rng.pick(phrases::MEDIATOR_CHANGE)).to_owned();
        self.mediator = *other;
        let head = self.life.street.head.id;
        self.take(
            Stage::Accepted,
            head,
            Step::ChangeMediators {
                mediators: vec![*other],
                reason,
            },
        );
    }

    /// All sessions; the last one has the result.
    fn mediate(&mut self, last: SessionResult, offer: &str) {
        let count = self.life.script.sessions.max(1);
        for number in 1..=count {
            let is_last = number == count;
            if number == 1 && self.life.script.at_once && count == 1 && self.rng.chance(30) {
                self.hand.later(10, 40, self.rng);
            } else {
                let arranged = self.rng.chance(45).then(|| self.arrange());
                self.hand.days(2, 6, self.rng);
                self.hand.not_after(930, self.rng);
                let agreed = Instant(self.hand.quarter().timestamp_millis());
                if let Some(Step::Schedule { starts_at, .. }) = arranged
                    .and_then(|index| self.taken.get_mut(index))
                    .map(|taken| &mut taken.step)
                {
                    *starts_at = agreed;
                }
            }
            let is_open = self.life.script.halt == Stage::Mediating;
            let result = if is_last && !is_open {
                last
            } else if self.rng.chance(15) {
                SessionResult::PartyAbsent
            } else {
                SessionResult::Continued
            };
            self.hold(number, result, offer);
            if self.life.script.is_extended && number == count - 1 {
                self.extend();
            }
        }
    }

    /// Puts the next session into the diary; its hour is set once it is known.
    fn arrange(&mut self) -> usize {
        let mediator = self.mediator;
        let place = self.room();
        let starts_at = Instant(self.hand.quarter().timestamp_millis());
        let room = self
            .life
            .place
            .room
            .filter(|_| place.ends_with("调解室") || place == self.life.place.name);
        self.take(
            Stage::Mediating,
            mediator,
            Step::Schedule {
                starts_at,
                place,
                room,
            },
        );
        self.taken.len() - 1
    }

    fn room(&mut self) -> String {
        let community = &self.life.place.community;
        match self.rng.range(1, 10) {
            1..6 if self.life.place.kind != PlatformKind::OneStopPlatform => {
                self.life.place.name.clone()
            }
            1 => format!("{community}居民议事厅"),
            2 => self.life.matter.happened_at.clone(),
            _ => format!("{community}调解室"),
        }
    }

    fn hold(&mut self, number: u32, result: SessionResult, offer: &str) {
        self.hand.not_after(930, self.rng);
        let starts_at = Instant(self.hand.quarter().timestamp_millis());
        let length = if result == SessionResult::PartyAbsent {
            (30, 40)
        } else {
            (45, 110)
        };
        self.hand.later(length.0, length.1, self.rng);
        let ends_at = Instant(self.hand.quarter().timestamp_millis().max(starts_at.0));
        self.hand.later(16, 30, self.rng);
        let invitees = self
            .rng
            .chance(30)
            .then(|| (self.rng.pick(phrases::INVITEES)).to_owned());
        let minutes = minutes(self.life.matter, number, result, offer, self.rng);
        let place = self.room();
        let step = Step::Hold {
            starts_at,
            ends_at,
            place,
            recorder: self.life.place.clerk,
            invitees,
            is_open: self.rng.chance(20),
            minutes,
            result,
        };
        let mediator = self.mediator;
        self.take(Stage::Mediating, mediator, step);
    }

    fn extend(&mut self) {
        self.hand.days(1, 3, self.rng);
        let until = shift(self.life.script.began_on, 30 + self.rng.range(25, 30));
        let reason = (self.rng.pick(phrases::EXTENSION)).to_owned();
        let mediator = self.mediator;
        self.take(Stage::Mediating, mediator, Step::Extend { until, reason });
    }
}
