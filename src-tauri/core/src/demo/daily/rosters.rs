//! 值班表.

use super::Daily;
use crate::demo::days::shift;
use crate::domain::id::{DutyId, PersonId, PlatformId};
use crate::domain::record::{Duty, DutyShift, PlatformKind, Record as _};
use crate::domain::scope::Scope;
use chrono::{Datelike as _, NaiveDate, Weekday};

/// Weeks of the roster before and after today's.
const WEEKS_BACK: i64 = 8;
const WEEKS_AHEAD: i64 = 2;

impl Daily<'_> {
    pub(super) fn rosters(&mut self) {
        let monday = shift(
            self.today,
            -i64::from(self.today.weekday().num_days_from_monday()),
        );
        for week in -WEEKS_BACK..=WEEKS_AHEAD {
            self.week(shift(monday, week * 7), week);
        }
    }

    /// The roster of a week, written some days before it.
    fn week(&mut self, monday: NaiveDate, week: i64) {
        let places: Vec<_> = self.street.places.iter().collect();
        let mut hand = self.hand(shift(monday, -4).min(shift(self.today, -3)));
        let clerk = self.street.clerks[0].id;
        for (index, place) in places.iter().enumerate() {
            let Some(platform) = place.scope.platform() else {
                continue;
            };
            if place.kind == PlatformKind::CareHome {
                continue;
            }
            hand.later(1, 2, &mut self.rng);
            for weekday in 0..5_u32 {
                let day = shift(monday, weekday.into());
                if !self.calendar.is_working_day(day) {
                    continue;
                }
                let turn = usize::try_from(week + WEEKS_BACK).unwrap_or(0) * 5
                    + usize::try_from(weekday).unwrap_or(0)
                    + index;
                let mediator = place.mediators[turn % place.mediators.len()];
                self.duty(&hand, clerk, (platform, day, DutyShift::Day), mediator);
                let has_lawyer = place.kind == PlatformKind::OneStopPlatform
                    && matches!(
                        (day.weekday(), index % 2),
                        (Weekday::Tue, 0) | (Weekday::Thu, 1)
                    );
                if has_lawyer {
                    // Every other platform has its day: neighbours in turn, so that hardly
                    // anybody is wanted in two places at once.
                    let next = turn - index + index / 2;
                    let lawyer = self.street.lawyers[next % self.street.lawyers.len()].id;
                    let shift = if index % 4 < 2 {
                        DutyShift::Morning
                    } else {
                        DutyShift::Afternoon
                    };
                    self.duty(&hand, clerk, (platform, day, shift), lawyer);
                }
            }
        }
    }

    fn duty(
        &mut self,
        hand: &crate::demo::days::Hand<'_>,
        by: PersonId,
        (platform, day, shift): (PlatformId, NaiveDate, DutyShift),
        person: PersonId,
    ) {
        let mut duty = Duty::blank(self.id(hand.now()), Scope::Street);
        duty.id = DutyId(duty.id.0);
        duty.platform_id = Some(platform);
        duty.day = Some(day);
        duty.shift = Some(shift);
        duty.person_id = Some(person);
        self.begin(hand, by, "duty.assigned", &duty);
        let colleagues: Vec<PersonId> = self
            .street
            .places
            .iter()
            .filter(|place| place.scope.platform() == Some(platform))
            .flat_map(|place| place.mediators.clone())
            .filter(|one| *one != person)
            .collect();
        if shift == DutyShift::Day && !colleagues.is_empty() && self.rng.chance(3) {
            let other = self.rng.pick(&colleagues);
            let reason = self.rng.pick(&[
                "外出参加培训",
                "家中有事请假",
                "到法院旁听学习",
                "身体不适就医",
            ]);
            let mut later = hand.clone();
            later.later(1, 20, &mut self.rng);
            self.change(&later, by, "duty.swapped", &mut duty, |duty| {
                duty.swapped_from = Some(person);
                duty.person_id = Some(other);
                duty.swap_reason = Some(reason.to_owned());
            });
        }
    }
}
