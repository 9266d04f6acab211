//! 诉求件 as hotlines and counters send them.

use super::citizen::{Registry, home};
use super::complaint::{COMPLAINTS, Complaint};
use super::days::{Hand, fits_season};
use super::matter::Matter;
use super::random::Rng;
use super::street::Street;
use super::text::Words;
use crate::domain::calendar::WorkCalendar;
use crate::domain::id::{PersonId, uuid_v7};
use crate::domain::identifiers::Sex;
use crate::domain::record::{
    Instant, Record, Request, RequestChannel, RequestNature, RequestStatus,
};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

/// A request as it came in, and what a good answer to it says.
pub(super) struct Asked {
    pub(super) request: Request,
    /// Where it came in.
    pub(super) place: usize,
    pub(super) imported_at: DateTime<Utc>,
    pub(super) by: PersonId,
    pub(super) result: String,
    /// Whether a dispute was opened from it.
    pub(super) is_of_dispute: bool,
}

/// The ways by which requests come, as an export writes them, with the letters of their numbers.
const SOURCES: &[(u32, (&str, &str, RequestChannel))] = &[
    (430, ("12345", "DL", RequestChannel::Hotline12345)),
    (290, ("8890", "LN", RequestChannel::Hotline8890)),
    (160, ("金普一号“马上办”", "MSB", RequestChannel::AtOnce)),
    (50, ("街道来访", "LF", RequestChannel::WalkIn)),
    (24, ("网格上报", "WG", RequestChannel::Grid)),
    (
        14,
        ("村民评理说事点", "PL", RequestChannel::VillageTalkPoint),
    ),
    (10, ("关爱之家", "GA", RequestChannel::CareHome)),
    (8, ("妇女议事会", "FY", RequestChannel::WomensCouncil)),
    (6, ("110 非警务分流", "JQ", RequestChannel::Police)),
    (4, ("信访转送", "XF", RequestChannel::Petition)),
    (4, ("法院转送", "SQ", RequestChannel::Court)),
];

/// Makes up requests.
pub(super) struct Hotline<'a> {
    pub(super) street: &'a Street,
    pub(super) calendar: &'a WorkCalendar,
    pub(super) number: u32,
    pile: Vec<&'static Complaint>,
}

impl<'a> Hotline<'a> {
    pub(super) fn new(street: &'a Street, calendar: &'a WorkCalendar) -> Self {
        Self {
            street,
            calendar,
            number: 0,
            pile: Vec::new(),
        }
    }

    /// Any matter, at a place and day.
    pub(super) fn ask(
        &mut self,
        place: usize,
        day: NaiveDate,
        registry: &mut Registry,
        rng: &mut Rng,
    ) -> Asked {
        if self.pile.is_empty() {
            self.pile.extend(COMPLAINTS);
        }
        let fitting: Vec<usize> = (0..self.pile.len())
            .filter(|index| fits_season(self.pile[*index].title, day))
            .collect();
        let index = match fitting.is_empty() {
            true => rng.index(self.pile.len()),
            false => rng.pick(&fitting),
        };
        let complaint = self.pile.swap_remove(index);
        let mut words = Words::default();
        let at = &self.street.places[place];
        words.set("place", at.community.as_str());
        words.set("estate", rng.choose(&at.estates).as_str());
        let mut asked = self.blank(place, day, registry, rng);
        let request = &mut asked.request;
        request.title = Some(words.fill(complaint.title, rng));
        request.content = Some(words.fill(complaint.content, rng));
        request.nature = Some(complaint.nature);
        let [one, two, three] = complaint.categories;
        request.category_1 = Some(one.to_owned());
        request.category_2 = Some(two.to_owned());
        request.category_3 = Some(three.to_owned());
        request.target_unit = Some(complaint.target.to_owned()).filter(|unit| !unit.is_empty());
        request.handling_unit = Some(words.fill(complaint.unit, rng));
        asked.result = words.fill(complaint.result, rng);
        asked
    }

    /// A request from which a dispute was opened some days later.
    pub(super) fn ask_of(
        &mut self,
        matter: &Matter,
        day: NaiveDate,
        registry: &mut Registry,
        rng: &mut Rng,
    ) -> Asked {
        let mut words = matter.words.clone();
        let mut asked = self.blank(matter.place, day, registry, rng);
        let request = &mut asked.request;
        let topic = matter.scenario.topic;
        request.title = Some(format!("反映{topic}"));
        request.content = Some(words.fill(
            &format!("来电人反映：在{{place}}遇到{topic}的问题，与对方（{{b}}）多次协商未果，希望社区或街道出面协调解决。"),
            rng,
        ));
        request.nature = Some(RequestNature::Help);
        request.category_1 = Some("社会治安".to_owned());
        request.category_2 = Some("矛盾纠纷".to_owned());
        request.category_3 = Some("民事调解".to_owned());
        request.handling_unit = Some(self.street.places[matter.place].name.clone());
        let applicant = matter.parties.first().map(|entry| &entry.party);
        request.requester_name = applicant.and_then(|party| party.name.clone());
        request.requester_phone = applicant.and_then(|party| party.phone.clone());
        request.requester_address = applicant.and_then(|party| party.address.clone());
        request.is_confidential = Some(false);
        asked.is_of_dispute = true;
        asked.result =
            "已转入人民调解程序，由一站式矛盾解决平台登记受理，调解结果另行反馈诉求人。".to_owned();
        asked
    }

    fn blank(
        &mut self,
        place: usize,
        day: NaiveDate,
        registry: &mut Registry,
        rng: &mut Rng,
    ) -> Asked {
        self.number += 1;
        let at = &self.street.places[place];
        let mut hand = Hand::new(self.calendar, day, rng);
        let submitted_at = Instant(hand.quarter().timestamp_millis() - rng.range(60, 600) * 60_000);
        hand.later(10, 200, rng);
        let mut request = Request::blank(uuid_v7(hand.now(), rng.bytes()), at.scope);
        let (source, letters, channel) = rng.weighed(SOURCES);
        request.order_no = Some(format!(
            "{letters}{}{:02}{:02}{:05}",
            day.year(),
            day.month(),
            day.day(),
            self.number
        ));
        request.source_platform = Some(source.to_owned());
        request.channel = Some(channel);
        request.submitted_at = Some(submitted_at);
        let is_confidential = rng.chance(9);
        request.is_confidential = Some(is_confidential);
        if !is_confidential {
            let sex = if rng.chance(50) {
                Sex::Female
            } else {
                Sex::Male
            };
            request.requester_name = Some(registry.staff_name(sex, rng));
            request.requester_phone = Some(registry.mobile(rng));
            request.requester_address = Some(home(at, rng));
        }
        request.status = Some(RequestStatus::Received);
        Asked {
            request,
            place,
            imported_at: hand.now(),
            by: rng.choose(&self.street.clerks).id,
            result: String::new(),
            is_of_dispute: false,
        }
    }
}
