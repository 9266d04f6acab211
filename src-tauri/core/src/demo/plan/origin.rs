//! Where disputes come from, and what comes to the street besides.

use super::{Deed, Desk, Planner, Wanted};
use crate::demo::consultation::consult;
use crate::demo::daily::{Daily, Rated, Talk};
use crate::demo::days::shift;
use crate::demo::fate::RequestStep;
use crate::demo::matter::Matter;
use crate::demo::random::Rng;
use crate::demo::request::{Asked, Hotline};
use crate::demo::scenario::Ground;
use crate::demo::script::Script;
use crate::domain::id::{ConsultationId, RequestId};
use crate::domain::record::{CaseSource, Dispute, Instant, Origin, PlatformKind};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Disputes of a whole year, to which the counts of everything else belong.
const WHOLE_YEAR_CASES: u32 = 480;

impl Planner<'_> {
    /// Where a dispute came from; a request or a consultation is then made up some days before.
    pub(super) fn originate(
        &mut self,
        dispute: &mut Dispute,
        matter: &Matter,
        script: &Script,
        hotline: Option<&mut Hotline<'_>>,
        rng: &mut Rng,
    ) {
        use CaseSource as S;
        use Origin as O;
        let (source, origin) = rng.weighed(&[
            (34, (S::Applied, O::WalkIn)),
            (12, (S::Applied, O::Telephone)),
            (6, (S::Applied, O::Consultation)),
            (10, (S::Proactive, O::Inspection)),
            (15, (S::Proactive, O::Grid)),
            (8, (S::EntrustedPolice, O::Police110)),
            (3, (S::EntrustedCourt, O::Court)),
            (1, (S::EntrustedPetition, O::PetitionOffice)),
            (1, (S::EntrustedProcuratorate, O::Other)),
            (11, (S::EntrustedOther, O::Request)),
        ]);
        dispute.source = Some(source);
        dispute.origin = Some(origin);
        let kind = self.street.places[matter.place].kind;
        let origin = match (source, kind) {
            (S::Proactive, PlatformKind::VillageTalkPoint) => O::TalkPoint,
            (S::Proactive, PlatformKind::CareHome) => O::CareHome,
            (S::Proactive, _) if matter.scenario.code == "marriage_family" && rng.chance(40) => {
                O::WomensCouncil
            }
            _ => origin,
        };
        let before = self
            .year()
            .working_day(shift(script.began_on, -rng.range(1, 4)));
        dispute.origin_note = match origin {
            O::Police110 => Some(format!(
                "警情编号{}{:04}",
                before.format("%Y%m%d"),
                rng.range(1, 9999)
            )),
            O::Court => Some(format!("诉前委派函第{}号", rng.range(11, 460))),
            O::PetitionOffice => Some(format!("信访转送单第{}号", rng.range(3, 90))),
            O::Inspection => Some("每月两次矛盾纠纷排查发现".to_owned()),
            O::Grid => Some(format!("第{}网格网格员上报", rng.range(1, 9))),
            O::WalkIn
            | O::Telephone
            | O::Request
            | O::Consultation
            | O::TalkPoint
            | O::WomensCouncil
            | O::CareHome
            | O::Other => None,
        };
        match (origin, hotline) {
            (O::Request, Some(hotline)) => {
                let asked = hotline.ask_of(matter, before, &mut self.registry, rng);
                dispute.request_id = Some(asked.request.id);
                dispute.origin_note.clone_from(&asked.request.order_no);
                self.import(asked);
            }
            (O::Consultation, Some(_)) => {
                let id = self.consultation(matter.place, before, Some(matter.scenario.code));
                dispute.consultation_id = Some(id);
            }
            _ => {}
        }
    }

    /// A request of some day, or a fresh one that waits.
    pub(super) fn request(&mut self, hotline: &mut Hotline<'_>, is_fresh: bool) {
        let mut rng = self.rng.fork(4);
        self.rng.next();
        let place = self.place(Ground::Town, "");
        let day = if is_fresh {
            self.year().working_day(shift(self.today, -1))
        } else {
            self.some_day()
        };
        let asked = hotline.ask(place, day, &mut self.registry, &mut rng);
        self.import(asked);
    }

    fn import(&mut self, asked: Asked) {
        let request = Box::new(asked.request.clone());
        self.push(asked.imported_at, asked.by, Deed::Import(request));
        self.asked.push(asked);
    }

    /// Lets every request that came in be handled, by what the whole year is to look like, and
    /// writes down what else the street does.
    pub(super) fn handle_requests(&mut self, wanted: Wanted) {
        let asked = std::mem::take(&mut self.asked);
        let mut rng = self.rng.fork(7);
        let desk = Desk {
            street: self.street,
            calendar: &self.surroundings.calendar,
            today: self.today,
        };
        let places: BTreeMap<RequestId, (Scope, usize)> = asked
            .iter()
            .map(|one| (one.request.id, (one.request.scope, one.place)))
            .collect();
        let mut rated = Vec::new();
        for handled in desk.handle(&asked, &mut rng) {
            let level = match &handled.step {
                RequestStep::Close { satisfaction } | RequestStep::Update { satisfaction, .. } => {
                    *satisfaction
                }
                RequestStep::Assign { .. }
                | RequestStep::SignIn
                | RequestStep::Contact { .. }
                | RequestStep::Extend { .. }
                | RequestStep::Answer { .. }
                | RequestStep::Return { .. }
                | RequestStep::Mark(_)
                | RequestStep::LinkRepeat { .. } => None,
            };
            if let Some(level) = level {
                let (scope, place) = places[&handled.id];
                rated.push(Rated {
                    request: handled.id,
                    scope,
                    place,
                    level,
                    closed_at: handled.at,
                });
            }
            let step = Deed::Request(handled.id, handled.step);
            self.push(handled.at, handled.by, step);
        }
        let scale = usize::try_from(wanted.cases * 1000 / WHOLE_YEAR_CASES).unwrap_or(1000);
        let daily = Daily::new(
            self.street,
            &self.surroundings.calendar,
            self.today,
            scale.min(1000),
            self.rng.fork(8),
        );
        let talks = self.talks();
        for noted in daily.write(&asked, &rated, &talks) {
            self.push(noted.at, noted.by, Deed::Note(Box::new(noted.fact)));
        }
    }

    /// The consultations as their lawyers' days need them.
    fn talks(&self) -> Vec<Talk> {
        let consulted = self.events.iter().filter_map(|event| match &event.deed {
            Deed::Consult(consulted) => Some((event.at, &consulted.consultation)),
            Deed::Dispute(..)
            | Deed::Wall(..)
            | Deed::Import(_)
            | Deed::Request(..)
            | Deed::Note(_) => None,
        });
        consulted
            .filter_map(|(at, one)| {
                Some(Talk {
                    recorded_at: Instant(at.timestamp_millis()),
                    id: one.id,
                    lawyer: one.lawyer_id?,
                    scope: one.scope,
                    place: one.consultation_point.clone()?,
                    manner: one.manner?,
                    is_anonymous: one.is_anonymous == Some(true),
                    starts_at: one.starts_at?,
                    ends_at: one.ends_at?,
                })
            })
            .collect()
    }

    pub(super) fn consultation(
        &mut self,
        place: usize,
        day: NaiveDate,
        topic: Option<&str>,
    ) -> ConsultationId {
        let mut rng = self.rng.fork(5);
        self.rng.next();
        let consulted = consult(
            self.street,
            place,
            day,
            topic,
            &self.surroundings.calendar,
            &mut self.registry,
            &mut rng,
        );
        let id = consulted.consultation.id;
        self.push(
            consulted.at,
            consulted.by,
            Deed::Consult(Box::new(consulted)),
        );
        id
    }

    /// A working day of the past year.
    pub(super) fn some_day(&mut self) -> NaiveDate {
        let back = self.rng.range(1, 362);
        let year = self.year();
        year.working_day(year.ago(back))
    }
}
