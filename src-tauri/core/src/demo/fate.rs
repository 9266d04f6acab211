//! What became of each request of the year: counts that a report names come out exactly, and who
//! did what when is as offices work.

use super::days::{Hand, at};
use super::random::Rng;
use super::request::Asked;
use super::street::Street;
use crate::domain::calendar::WorkCalendar;
use crate::domain::id::{PersonId, RequestId};
use crate::domain::record::{Instant, Satisfaction};
use crate::domain::request::Marks;
use crate::store::china_day;
use chrono::{DateTime, NaiveDate, Utc};

/// For so many days before today the street works with its requests here; what is older came in
/// with the hotlines' own tables, once new and once finished.
const LIVE_DAYS: i64 = 75;
/// 信访积案 of a whole year, and matters in which lawyers helped.
const OLD_PETITIONS: usize = 12;
const LEGAL_MATTERS: usize = 33;
/// 高星件 of a whole year.
const HIGH_STARS: usize = 26;
/// The number of requests in a whole year, to which these counts belong.
const WHOLE_YEAR: usize = 12_776;
/// 办结率 and 满意率 of the report, in a hundred.
const CLOSED_PERCENT: usize = 93;
const CONTENT_PERCENT: usize = 91;
/// How many of the newest requests still wait to be assigned, at the least.
const WAITING: usize = 4;
/// How many of a hundred closed requests were rated.
const RATED_PERCENT: usize = 58;

/// One step of somebody with a request.
#[derive(Clone)]
pub(super) enum RequestStep {
    Assign {
        platform: usize,
        handler: PersonId,
    },
    SignIn,
    Contact {
        note: &'static str,
    },
    Extend {
        days: u16,
        reason: &'static str,
    },
    Answer {
        result: String,
    },
    Close {
        satisfaction: Option<Satisfaction>,
    },
    Return {
        reason: &'static str,
    },
    Mark(Marks),
    LinkRepeat {
        first: RequestId,
    },
    /// The hotline's table tells that it is finished.
    Update {
        closed_at: Instant,
        result: String,
        satisfaction: Option<Satisfaction>,
    },
}

/// A step with who takes it and when.
pub(super) struct Handled {
    pub(super) at: DateTime<Utc>,
    pub(super) by: PersonId,
    pub(super) id: RequestId,
    pub(super) step: RequestStep,
}

/// How a request stands at the end of the year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Closed(Option<Satisfaction>),
    Open,
    Returned,
    Invalid,
    Repeat(usize),
}

/// The parts of the street that deal with requests.
pub(super) struct Desk<'a> {
    pub(super) street: &'a Street,
    pub(super) calendar: &'a WorkCalendar,
    pub(super) today: NaiveDate,
}

/// So many of a whole number, at least one where there is anything.
fn share(whole: usize, percent: usize) -> usize {
    (whole * percent + 50) / 100
}

/// The year's counts, or as much of them as a smaller street has.
fn of_year(count: usize, whole: usize) -> usize {
    (count * whole / WHOLE_YEAR).clamp(usize::from(whole > 20), count)
}

impl Desk<'_> {
    /// Decides the fate of every request and tells what was done.
    pub(super) fn handle(&self, asked: &[Asked], rng: &mut Rng) -> Vec<Handled> {
        let fates = self.fates(asked, rng);
        let marks = self.marks(asked, &fates, rng);
        let waiting = waiting(asked, &fates);
        let mut done = Vec::new();
        for (index, one) in asked.iter().enumerate() {
            let mut rng = rng.fork(u64::try_from(index).unwrap_or(0) + 100);
            if waiting.contains(&index) {
                continue;
            }
            self.live(
                asked,
                one,
                fates[index],
                marks[index].as_ref(),
                &mut rng,
                &mut done,
            );
        }
        done
    }

    fn age(&self, one: &Asked) -> i64 {
        (self.today - china_day(one.imported_at)).num_days()
    }

    fn fates(&self, asked: &[Asked], rng: &mut Rng) -> Vec<Fate> {
        let count = asked.len();
        let mut fates = vec![Fate::Closed(None); count];
        // Those from which no dispute was opened may also be sent back or hang on another.
        let mut plain: Vec<usize> = (0..count)
            .filter(|index| !asked[*index].is_of_dispute && self.age(&asked[*index]) > 4)
            .collect();
        shuffle(&mut plain, rng);
        let mut free = plain.into_iter();
        for index in free.by_ref().take(count * 14 / 1000) {
            fates[index] = Fate::Returned;
        }
        for index in free.by_ref().take(count * 6 / 1000) {
            fates[index] = Fate::Invalid;
        }
        for index in free.by_ref().take(count * 30 / 1000) {
            if let Some(first) = earlier(asked, index, &fates) {
                fates[index] = Fate::Repeat(first);
            }
        }
        let mut counted: Vec<usize> = (0..count)
            .filter(|index| matches!(fates[*index], Fate::Closed(_)))
            .collect();
        counted.sort_by_key(|index| std::cmp::Reverse(asked[*index].imported_at));
        let mut open = counted.len() - share(counted.len(), CLOSED_PERCENT);
        for pass in 0..2 {
            for index in &counted {
                let percent = match self.age(&asked[*index]) {
                    ..=1 => 100,
                    2..=4 => 82,
                    5..=9 => 55,
                    10..=20 => 30,
                    21..=60 => 9,
                    61.. => 0,
                };
                let is_wanted = pass == 1 || rng.chance(percent);
                if open > 0 && fates[*index] != Fate::Open && is_wanted {
                    fates[*index] = Fate::Open;
                    open -= 1;
                }
            }
        }
        counted.retain(|index| fates[*index] != Fate::Open);
        shuffle(&mut counted, rng);
        let rated = share(counted.len(), RATED_PERCENT);
        let content = share(rated, CONTENT_PERCENT);
        for (place, index) in counted.into_iter().take(rated).enumerate() {
            fates[index] = Fate::Closed(Some(if place < content {
                rng.weighed(&[
                    (50, Satisfaction::VerySatisfied),
                    (36, Satisfaction::Satisfied),
                    (14, Satisfaction::FairlySatisfied),
                ])
            } else {
                rng.weighed(&[
                    (75, Satisfaction::Dissatisfied),
                    (25, Satisfaction::VeryDissatisfied),
                ])
            }));
        }
        fates
    }

    /// Stars, old petitions and legal matters, on closed requests.
    fn marks(&self, asked: &[Asked], fates: &[Fate], rng: &mut Rng) -> Vec<Option<Marks>> {
        let mut marks: Vec<Option<Marks>> = vec![None; asked.len()];
        let mut closed: Vec<usize> = (0..asked.len())
            .filter(|index| matches!(fates[*index], Fate::Closed(rated) if !is_bad(rated)))
            .collect();
        shuffle(&mut closed, rng);
        let mut free = closed.into_iter();
        for index in free.by_ref().take(of_year(HIGH_STARS, asked.len())) {
            let (stars, added) = rng.pick(&[(5, None), (5, None), (4, Some(1)), (3, Some(2))]);
            marks[index] = Some(Marks {
                stars: Some(stars),
                stars_added: added,
                ..Marks::default()
            });
        }
        for index in free.by_ref().take(of_year(OLD_PETITIONS, asked.len())) {
            marks[index] = Some(Marks {
                is_old_petition: true,
                ..Marks::default()
            });
        }
        for (number, index) in (0..).zip(free.by_ref().take(of_year(LEGAL_MATTERS, asked.len()))) {
            marks[index] = Some(Marks {
                is_legal_matter: true,
                helper_ids: self.helpers(number),
                ..Marks::default()
            });
        }
        for index in free {
            if rng.chance(28) {
                let stars = rng.weighed(&[(58, 1), (26, 2), (12, 3), (4, 4)]);
                let removed = (stars > 1 && rng.chance(3)).then_some(1);
                marks[index] = Some(Marks {
                    stars: Some(stars),
                    stars_removed: removed,
                    ..Marks::default()
                });
            }
        }
        marks
    }

    /// One of the firm's lawyers each time, with a mediator now and then, and once in a while the
    /// judge: two mediators and one judge in all.
    fn helpers(&self, number: usize) -> Vec<PersonId> {
        let street = self.street;
        let mut helpers = vec![street.lawyers[number % street.lawyers.len()].id];
        if number.is_multiple_of(3) {
            helpers.push(street.helpers[usize::from(number % 2 == 1)]);
        }
        if number % 8 == 3 {
            helpers.push(street.judge);
        }
        helpers
    }

    fn live(
        &self,
        asked: &[Asked],
        one: &Asked,
        fate: Fate,
        marks: Option<&Marks>,
        rng: &mut Rng,
        done: &mut Vec<Handled>,
    ) {
        let id = one.request.id;
        let mut push = |at: DateTime<Utc>, by: PersonId, step: RequestStep| {
            done.push(Handled { at, by, id, step });
        };
        let age = self.age(one);
        let place = &self.street.places[one.place];
        let handler = if rng.chance(70) {
            place.clerk
        } else {
            rng.pick(&place.mediators)
        };
        let clerk = one.by;
        let mut hand = Hand::at_instant(self.calendar, one.imported_at);
        if age > LIVE_DAYS {
            let (is_closed, satisfaction) = match fate {
                Fate::Closed(satisfaction) => (true, satisfaction),
                Fate::Invalid | Fate::Repeat(_) => (true, None),
                Fate::Open | Fate::Returned => (false, None),
            };
            if fate == Fate::Returned {
                hand.later(30, 90, rng);
                push(hand.now(), clerk, RequestStep::Return { reason: back(rng) });
                return;
            }
            if let Fate::Repeat(first) = fate {
                hand.later(15, 60, rng);
                push(
                    hand.now(),
                    clerk,
                    RequestStep::LinkRepeat {
                        first: asked[first].request.id,
                    },
                );
            }
            if is_closed {
                hand.days(1, 9, rng);
                let closed_at = Instant(hand.quarter().timestamp_millis());
                hand.later(30, 90, rng);
                push(
                    hand.now(),
                    clerk,
                    RequestStep::Update {
                        closed_at,
                        result: one.result.clone(),
                        satisfaction,
                    },
                );
            }
            if let Some(marks) = self.full_marks(fate, marks, satisfaction) {
                hand.days(1, 6, rng);
                push(hand.now(), clerk, RequestStep::Mark(marks));
            }
            return;
        }
        let is_waiting = fate == Fate::Open && age <= 1 && rng.chance(45);
        if is_waiting {
            return;
        }
        hand.later(15, 60, rng);
        if fate == Fate::Returned {
            push(hand.now(), clerk, RequestStep::Return { reason: back(rng) });
            return;
        }
        push(
            hand.now(),
            clerk,
            RequestStep::Assign {
                platform: one.place,
                handler,
            },
        );
        if let Fate::Repeat(first) = fate {
            hand.later(3, 9, rng);
            push(
                hand.now(),
                clerk,
                RequestStep::LinkRepeat {
                    first: asked[first].request.id,
                },
            );
        }
        if fate == Fate::Open && age <= 3 && rng.chance(40) {
            return;
        }
        hand.later(10, 120, rng);
        push(hand.now(), handler, RequestStep::SignIn);
        hand.later(8, 60, rng);
        push(
            hand.now(),
            handler,
            RequestStep::Contact {
                note: rng.pick(CONTACTS),
            },
        );
        if fate == Fate::Open {
            if age > 6 && rng.chance(70) {
                hand.days(1, 2, rng);
                let (days, reason) = rng.pick(EXTENSIONS);
                push(hand.now(), handler, RequestStep::Extend { days, reason });
            }
            if (2..=9).contains(&age) && rng.chance(25) {
                hand.days(1, 2, rng);
                push(
                    hand.now(),
                    handler,
                    RequestStep::Answer {
                        result: one.result.clone(),
                    },
                );
            }
            return;
        }
        let satisfaction = match fate {
            Fate::Closed(satisfaction) => satisfaction,
            Fate::Open | Fate::Returned | Fate::Invalid | Fate::Repeat(_) => None,
        };
        let last = at(self.today, 0);
        let days = rng.weighed(&[(34, 1), (28, 2), (18, 3), (12, 4), (8, 7)]);
        let mut slow = hand.clone();
        slow.days(days, days, rng);
        // What must be over by today is done at once.
        if slow.now() + chrono::TimeDelta::days(4) < last {
            hand = slow;
        } else {
            hand.later(20, 60, rng);
        }
        push(
            hand.now(),
            handler,
            RequestStep::Answer {
                result: one.result.clone(),
            },
        );
        let mut visit = hand.clone();
        visit.days(1, 3, rng);
        if visit.now() < last {
            hand = visit;
        } else {
            hand.later(5, 20, rng);
        }
        push(hand.now(), clerk, RequestStep::Close { satisfaction });
        if let Some(marks) = self.full_marks(fate, marks, satisfaction) {
            hand.later(2, 9, rng);
            push(hand.now(), clerk, RequestStep::Mark(marks));
        }
    }

    /// The marks with what the request was rated; an invalid request is marked as such.
    fn full_marks(
        &self,
        fate: Fate,
        marks: Option<&Marks>,
        satisfaction: Option<Satisfaction>,
    ) -> Option<Marks> {
        let is_invalid = fate == Fate::Invalid;
        let marks = match marks {
            Some(marks) => marks.clone(),
            None if is_invalid => Marks::default(),
            None => return None,
        };
        Some(Marks {
            is_invalid,
            satisfaction,
            ..marks
        })
    }
}

/// Whether a rating is one of the lower two levels.
pub(super) fn is_bad(rated: Option<Satisfaction>) -> bool {
    matches!(
        rated,
        Some(Satisfaction::Dissatisfied | Satisfaction::VeryDissatisfied)
    )
}

/// The newest open requests, which nobody has assigned yet: a clerk's morning begins with some
/// whatever day it is.
fn waiting(asked: &[Asked], fates: &[Fate]) -> Vec<usize> {
    let mut open: Vec<usize> = (0..asked.len())
        .filter(|index| fates[*index] == Fate::Open && !asked[*index].is_of_dispute)
        .collect();
    open.sort_by_key(|index| std::cmp::Reverse(asked[*index].imported_at));
    open.truncate(WAITING);
    open
}

fn shuffle(list: &mut [usize], rng: &mut Rng) {
    for last in (1..list.len()).rev() {
        list.swap(last, rng.index(last + 1));
    }
}

/// An earlier request of the same place on which one may hang.
fn earlier(asked: &[Asked], index: usize, fates: &[Fate]) -> Option<usize> {
    let one = &asked[index];
    (0..asked.len()).rev().find(|other| {
        let known = &asked[*other];
        let apart = (one.imported_at - known.imported_at).num_days();
        matches!(fates[*other], Fate::Closed(_))
            && known.place == one.place
            && known.request.category_3 == one.request.category_3
            && (1..60).contains(&apart)
    })
}

fn back(rng: &mut Rng) -> &'static str {
    rng.pick(&[
        "事项发生地不在本街道辖区，应由相邻街道办理。",
        "属市级专业部门职责，本街道无管理权限，请转有关部门办理。",
        "诉求人已就同一事项提起诉讼，法院正在审理。",
        "诉求内容不清且留存电话无法接通，三次联系未果。",
    ])
}

const CONTACTS: &[&str] = &[
    "已电话联系诉求人，核实情况，告知由社区上门处理。",
    "已电话联系，诉求人补充了现场照片，约定明日现场查看。",
    "第一次无人接听，第二次接通，已告知办理时限。",
    "已上门走访，当面听取诉求并登记。",
    "已电话联系诉求人，对方希望尽快解决，已安抚并说明流程。",
];

const EXTENSIONS: &[(u16, &str)] = &[
    (5, "需物业、施工单位共同到场，约定时间晚于原时限。"),
    (7, "涉及多户意见征询，需召开居民议事会。"),
    (10, "维修资金使用正在公示，公示期满后施工。"),
    (5, "责任单位负责人出差，现场核实延后。"),
];
