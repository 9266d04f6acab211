//! 排查: two rounds a month through each platform's places.

use super::Daily;
use crate::demo::days::shift;
use crate::domain::id::{InspectionId, PersonId};
use crate::domain::record::{
    Inspection, InspectionItem, InspectionStatus, PlatformKind, Record as _,
};
use chrono::{Datelike as _, Months, NaiveDate};

/// A round that was made, for the hazards that it found.
pub(super) struct Round {
    pub(super) id: InspectionId,
    pub(super) place: usize,
    pub(super) held_on: NaiveDate,
    pub(super) by: PersonId,
}

const MONTHS: u32 = 12;

const ITEMS: [&str; 8] = [
    "燃气：软管、阀门、餐饮门店用气",
    "电动自行车：进楼入户、飞线充电、充电桩",
    "消防通道、楼道堆物与占用车位",
    "邻里漏水、噪声、采光通风争议",
    "物业收费、停车收费与维修资金使用",
    "工地、小作坊欠薪苗头",
    "宅基地、承包地边界争议",
    "上次排查发现问题的整改情况",
];

impl Daily<'_> {
    /// Answers the rounds that were made, the oldest first.
    pub(super) fn inspections(&mut self) -> Vec<Round> {
        let mut rounds = Vec::new();
        let this_month = self.today.with_day(1).unwrap_or(self.today);
        for back in (0..MONTHS).rev() {
            let month = this_month
                .checked_sub_months(Months::new(back))
                .unwrap_or(this_month);
            for index in 0..self.street.places.len() {
                for half in 0..2 {
                    // One round here and there is missed; the month's table then says so.
                    let is_missed = back > 0 && half == 1 && self.rng.chance(2);
                    let is_left_out = !self
                        .rng
                        .chance(i64::try_from(self.scale / 10).unwrap_or(100));
                    if !is_missed && !is_left_out {
                        let day = shift(month, 5 + half * 14 + self.rng.range(0, 6));
                        rounds.extend(self.round(index, day));
                    }
                }
            }
        }
        rounds.sort_by_key(|round| round.held_on);
        rounds
    }

    fn round(&mut self, index: usize, day: NaiveDate) -> Option<Round> {
        let place = &self.street.places[index];
        let is_walked = matches!(
            place.kind,
            PlatformKind::OneStopPlatform | PlatformKind::VillageTalkPoint | PlatformKind::CareHome
        );
        if !is_walked {
            return None;
        }
        let by = place.clerk;
        let day = self.calendar.next_working_day_on_or_after(day);
        let mut hand = self.hand(shift(day, -6).min(shift(self.today, -2)));
        let mut inspection = Inspection::blank(self.id(hand.now()), place.scope);
        inspection.platform_id = place.scope.platform();
        inspection.title = Some(format!("{}{}月矛盾隐患排查", place.community, day.month()));
        inspection.area = Some(place.estates.join("、"));
        inspection.planned_on = Some(day);
        inspection.inspector_ids = Some(vec![place.mediators[0], place.clerk]);
        let items = ITEMS.map(|text| InspectionItem {
            text: text.to_owned(),
            is_done: false,
            note: String::new(),
        });
        inspection.items = Some(items.to_vec());
        inspection.status = Some(InspectionStatus::Planned);
        self.begin(&hand, by, "inspection.planned", &inspection);
        if day >= self.today {
            return None;
        }
        hand.go_to(day, &mut self.rng);
        hand.later(60, 150, &mut self.rng);
        let is_quiet = self.rng.chance(60);
        self.change(
            &hand,
            by,
            "inspection.held",
            &mut inspection,
            |inspection| {
                inspection.status = Some(InspectionStatus::Held);
                inspection.held_on = Some(day);
                for item in inspection.items.iter_mut().flatten() {
                    item.is_done = true;
                }
                let summary = if is_quiet {
                    "按清单逐项查看，未发现新的隐患，上次问题整改情况良好。"
                } else {
                    "按清单逐项查看，发现的问题已记入隐患台账并当场告知责任单位。"
                };
                inspection.summary = Some(summary.to_owned());
            },
        );
        Some(Round {
            id: inspection.id,
            place: index,
            held_on: day,
            by,
        })
    }
}
