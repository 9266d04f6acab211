//! 妇女议事会: 248 with 6,327 members in all, as the report has them.

use super::Daily;
use crate::demo::days::shift;
use crate::demo::names;
use crate::domain::identifiers::Sex;
use crate::domain::record::{PlatformKind, Record as _, WomensCouncil};
use crate::domain::scope::Scope;

const COUNCILS: u32 = 248;
const MEMBERS: u32 = 6_327;
const AREAS: [&str; 8] = [
    "东片", "西片", "南片", "北片", "中心", "新区", "临街", "老区",
];

impl Daily<'_> {
    pub(super) fn councils(&mut self) {
        let places = self.places(&[
            PlatformKind::OneStopPlatform,
            PlatformKind::VillageTalkPoint,
        ]);
        let by = self.street.head.id;
        let first = shift(self.today, -398);
        let base = MEMBERS / COUNCILS;
        let mut left = MEMBERS;
        for number in 0..COUNCILS {
            let index = usize::try_from(number).unwrap_or(0);
            let place = places[index % places.len()];
            let mut hand = self.hand(first);
            hand.later(
                i64::from(number % 180),
                i64::from(number % 180) + 1,
                &mut self.rng,
            );
            let mut council = WomensCouncil::blank(self.id(hand.now()), Scope::Street);
            let area = AREAS[index / places.len() % AREAS.len()];
            council.name = Some(format!("{}{area}“3+1”妇女议事会", place.community));
            council.platform_id = place.scope.platform();
            council.community = Some(place.community.clone());
            // As many above the middle as below it, and the last one what is left of the sum.
            let swing = [0, 4, 7, 2][index / 2 % 4];
            let members = match number {
                _ if number == COUNCILS - 1 => left,
                _ if number % 2 == 0 => base + swing,
                _ => base - swing + u32::from(number % 4 == 1),
            };
            left -= members;
            council.member_count = Some(members);
            council.contact_name = Some(self.woman());
            council.contact_phone = Some(format!("1990000{:04}", 1000 + number));
            council.founded_on = Some(shift(self.today, -420 - self.rng.range(0, 900)));
            council.is_active = Some(true);
            self.begin(&hand, by, "womens_council.added", &council);
        }
    }

    /// The name of somebody who does not exist.
    fn woman(&mut self) -> String {
        let surname = names::surname(&mut self.rng);
        format!("{surname}{}", names::given(&mut self.rng, Sex::Female))
    }
}
