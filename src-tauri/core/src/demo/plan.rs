//! Everything that happens in the street's year, in the order in which it happens.

mod entrusted;
mod origin;

use super::citizen::Registry;
use super::consultation::Consulted;
use super::days::{Year, shift};
use super::fate::{Desk, RequestStep};
use super::life::{self, Life, Taken};
use super::matter::{self, Matter};
use super::random::Rng;
use super::request::{Asked, Hotline};
use super::scenario::{Deck, Ground};
use super::script::{Script, Stage, of_life, staged};
use super::step::{Intake, Step, Surroundings};
use super::street::{Street, found};
use crate::domain::dispute::built_in_types;
use crate::domain::id::{DisputeId, PersonId, RequestId, uuid_v7};
use crate::domain::record::{
    Dispute, Fact, LinkKind, MediationKind, PlatformKind, Record, RefusalReason, Remedy, Request,
};
use chrono::{DateTime, NaiveDate, Utc};

/// The first one-stop platform among the places, whose mediator has an account.
const FIRST_PLATFORM: usize = 1;

/// Requests of the last working day, some of which nobody has taken up yet.
const FRESH_REQUESTS: u32 = 8;

/// What happens.
pub(super) enum Deed {
    Dispute(DisputeId, Step),
    Consult(Box<Consulted>),
    Import(Box<Request>),
    Request(RequestId, RequestStep),
    Note(Box<Fact>),
    Wall(DisputeId, super::walls::Wall),
}

/// Something that somebody did at an instant.
pub(super) struct Event {
    pub(super) at: DateTime<Utc>,
    pub(super) by: PersonId,
    pub(super) deed: Deed,
}

/// How many of each.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) cases: u32,
    pub(super) requests: u32,
    pub(super) consultations: u32,
}

/// The street and its year.
pub(super) struct Plan {
    pub(super) street: Street,
    pub(super) events: Vec<Event>,
}

/// A dispute that later ones may come back to.
struct Told {
    id: DisputeId,
    matter: Matter,
    began_on: NaiveDate,
}

struct Planner<'a> {
    street: &'a Street,
    surroundings: &'a Surroundings,
    registry: Registry,
    deck: Deck,
    rng: Rng,
    today: NaiveDate,
    events: Vec<Event>,
    told: Vec<Told>,
    asked: Vec<Asked>,
}

/// Plans a street's year that ends yesterday.
pub(super) fn plan(seed: u64, wanted: Wanted, today: NaiveDate, around: &Surroundings) -> Plan {
    let rng = Rng::new(seed);
    let mut registry = Registry::default();
    let street = found(&mut registry, today, rng.fork(1));
    let mut planner = Planner {
        street: &street,
        surroundings: around,
        registry,
        deck: Deck::new(),
        rng: rng.fork(2),
        today,
        events: Vec::new(),
        told: Vec::new(),
        asked: Vec::new(),
    };
    let mut hotline = Hotline::new(&street, &around.calendar);
    let scripts = planner.scripts(wanted.cases);
    let staged_count = staged(today, &around.calendar, &around.limits).len();
    for (index, script) in scripts.into_iter().enumerate() {
        planner.dispute(index, &script, index < staged_count, &mut hotline);
    }
    let of_disputes = hotline.number;
    for index in of_disputes..wanted.requests {
        planner.request(&mut hotline, index < of_disputes + FRESH_REQUESTS);
    }
    let consulted = planner
        .events
        .iter()
        .filter(|event| matches!(event.deed, Deed::Consult(_)))
        .count();
    for _ in u32::try_from(consulted).unwrap_or(0)..wanted.consultations {
        let place = planner.place(Ground::Anywhere, "");
        let day = planner.some_day();
        planner.consultation(place, day, None);
    }
    planner.waiting_referrals();
    planner.handle_requests(wanted);
    let mut events = planner.events;
    super::walls::add(&mut events, &street, today, rng.fork(12));
    events.sort_by_key(|event| event.at);
    Plan { street, events }
}

impl<'a> Planner<'a> {
    fn year(&self) -> Year<'a> {
        Year::until(self.today, &self.surroundings.calendar)
    }
}

impl Planner<'_> {
    /// The staged scripts first, as many as there is room for, then lives.
    fn scripts(&mut self, cases: u32) -> Vec<Script> {
        let around = self.surroundings;
        let mut scripts = staged(self.today, &around.calendar, &around.limits);
        let count = usize::try_from(cases).unwrap_or(0);
        while scripts.len() < count {
            scripts.push(of_life(&self.year(), &mut self.rng));
        }
        scripts.truncate(count);
        scripts
    }

    /// A place where people would bring a matter; the street's own office takes few.
    fn place(&mut self, ground: Ground, code: &str) -> usize {
        let kind = match (ground, code) {
            (Ground::Village, _) => PlatformKind::VillageTalkPoint,
            (_, "business") => PlatformKind::MediationRoom,
            (_, "marriage_family") if self.rng.chance(22) => PlatformKind::CareHome,
            (Ground::Anywhere, _) if self.rng.chance(10) => PlatformKind::VillageTalkPoint,
            _ => self.rng.weighed(&[
                (88, PlatformKind::OneStopPlatform),
                (3, PlatformKind::CareHome),
                (6, PlatformKind::MediationRoom),
                (3, PlatformKind::StreetOffice),
            ]),
        };
        let places = &self.street.places;
        let fitting: Vec<usize> = (0..places.len())
            .filter(|index| places[*index].kind == kind)
            .collect();
        // The busiest platform is the first: it is the one whose mediator has an account.
        if kind == PlatformKind::OneStopPlatform && self.rng.chance(12) {
            return fitting[0];
        }
        self.rng.pick(&fitting)
    }

    fn dispute(
        &mut self,
        index: usize,
        script: &Script,
        is_staged: bool,
        hotline: &mut Hotline<'_>,
    ) {
        if !is_staged && self.rng.chance(5) && self.again(script) {
            return;
        }
        let code = match is_staged {
            true if script.instalments > 1 => "contract",
            true => Deck::code(index, &mut self.rng),
            false => Deck::code(usize::MAX, &mut self.rng),
        };
        let scenario = self
            .deck
            .deal(code, shift(script.began_on, -20), &mut self.rng);
        let is_for_account =
            is_staged && index.is_multiple_of(3) && scenario.ground() != Ground::Village;
        let place = if is_for_account {
            FIRST_PLATFORM
        } else {
            self.place(scenario.ground(), code)
        };
        let matter = matter::tell(
            scenario,
            (place, &self.street.places[place]),
            script.began_on,
            self.today,
            &mut self.registry,
            &mut self.rng,
        );
        self.live(script, matter, is_staged, Some(hotline));
    }

    /// The parties of an earlier dispute come back; answers whether any were found.
    fn again(&mut self, script: &Script) -> bool {
        let earlier: Vec<usize> = (0..self.told.len())
            .filter(|index| shift(self.told[*index].began_on, 3) < script.began_on)
            .collect();
        if earlier.is_empty() {
            return false;
        }
        let index = self.rng.pick(&earlier);
        let (known, place) = (self.told[index].id, self.told[index].matter.place);
        let is_duplicate = self.rng.chance(20);
        let matter = if is_duplicate {
            self.told[index].matter.clone()
        } else {
            let parties = self.told[index].matter.parties.clone();
            let mut again = matter::tell_of(
                self.told[index].matter.scenario,
                (place, &self.street.places[place]),
                script.began_on,
                parties,
                &mut self.rng,
            );
            let before = super::days::written(self.told[index].began_on);
            again.facts = format!(
                "双方曾于{before}因同类纠纷到本平台申请调解，此后再起争执。{}",
                again.facts
            );
            again
        };
        let (kind, remark) = if is_duplicate {
            (LinkKind::Duplicate, "同一事项重复登记，以先登记的为准")
        } else {
            self.rng.pick(&[
                (LinkKind::Continuation, "原协议履行中双方再起争执"),
                (LinkKind::SameParties, "双方此前曾在本平台调解"),
                (LinkKind::SameMatter, "与此前纠纷系同一起因"),
            ])
        };
        let script = Script {
            began_on: if is_duplicate {
                // After a long holiday rather than before it: the first one must be there.
                self.surroundings
                    .calendar
                    .next_working_day_on_or_after(shift(self.told[index].began_on, 4))
                    .min(script.began_on)
            } else {
                script.began_on
            },
            ..*script
        };
        let halted = Script {
            halt: Stage::Registered,
            ..script
        };
        let count = self.events.len();
        let made = self.live(
            if is_duplicate { &halted } else { &script },
            matter,
            true,
            None,
        );
        if is_duplicate || self.rng.chance(60) {
            let (at, by) = (self.events[count].at, self.events[count].by);
            let link = Step::Link {
                other: known,
                kind,
                remark: remark.to_owned(),
            };
            self.push(
                at + chrono::TimeDelta::minutes(3),
                by,
                Deed::Dispute(made, link),
            );
            if is_duplicate {
                let refuse = Step::Refuse {
                    reason: RefusalReason::AlreadyHandled,
                    note: "该事项已在本平台登记并办理，重复登记，不再另行受理。".to_owned(),
                    remedies: vec![Remedy::Lawsuit],
                };
                self.push(
                    at + chrono::TimeDelta::minutes(7),
                    by,
                    Deed::Dispute(made, refuse),
                );
            }
        }
        true
    }

    /// Lets a matter live by its script.
    fn live(
        &mut self,
        script: &Script,
        matter: Matter,
        is_plain: bool,
        hotline: Option<&mut Hotline<'_>>,
    ) -> DisputeId {
        let mut rng = self.rng.fork(3);
        self.rng.next();
        let place = &self.street.places[matter.place];
        let began = super::days::at(script.began_on, 480);
        let mut dispute = Dispute::blank(uuid_v7(began, rng.bytes()), place.scope);
        let id = dispute.id;
        dispute.dispute_type = Some(matter.scenario.code.to_owned());
        dispute.dispute_type_version = Some(1);
        dispute.facts = Some(matter.facts.clone());
        dispute.claims = Some(matter.claims.clone());
        dispute.amount_fen = matter.amount;
        dispute.occurred_on = Some(matter.occurred_on);
        dispute.place = Some(matter.happened_at.clone());
        dispute.is_difficult = Some(matter.parties.len() > 4 || rng.chance(6));
        dispute.is_confidential = Some(matter.scenario.code == "marriage_family" && rng.chance(30));
        dispute.mediation_kind = Some(if is_plain {
            MediationKind::Peoples
        } else {
            rng.weighed(&[
                (92, MediationKind::Peoples),
                (5, MediationKind::Lawyer),
                (2, MediationKind::Administrative),
                (1, MediationKind::Judicial),
            ])
        });
        self.originate(&mut dispute, &matter, script, hotline, &mut rng);
        let type_name = built_in_types()
            .into_iter()
            .find(|one| one.code == matter.scenario.code)
            .map(|one| one.name)
            .unwrap_or_default();
        let intake = Intake {
            dispute: dispute.clone(),
            parties: matter.parties.clone(),
            type_name: type_name.clone(),
            committee: place.short_name.clone(),
        };
        let life = Life {
            street: self.street,
            place,
            matter: &matter,
            script,
            calendar: &self.surroundings.calendar,
            today: self.today,
        };
        let taken = life::write(&life, Step::Register(Box::new(intake)), &mut rng);
        for Taken { at, by, step, .. } in &taken {
            self.push(*at, *by, Deed::Dispute(id, step.clone()));
        }
        self.entrusted(&dispute, &type_name, (place, &taken), &mut rng.fork(11));
        self.told.push(Told {
            id,
            matter,
            began_on: script.began_on,
        });
        id
    }

    /// Notes an event of the past; the year ends yesterday.
    fn push(&mut self, at: DateTime<Utc>, by: PersonId, deed: Deed) {
        if at < super::days::at(self.today, 0) {
            self.events.push(Event { at, by, deed });
        }
    }
}
