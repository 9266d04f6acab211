//! 普法: the year's plan and what was done of it.

use super::Daily;
use crate::demo::days::shift;
use crate::domain::record::{
    OutreachActivity, OutreachForm, OutreachPlan, PlatformKind, Record as _,
};
use crate::domain::scope::Scope;
use chrono::{Datelike as _, NaiveDate};

const ACTIVITIES: usize = 132;

/// Theme, form, month by which it should be done, how many, how many people.
const PLAN: &[(&str, OutreachForm, u32, u32, u32)] = &[
    ("民法典", OutreachForm::Lecture, 5, 26, 1_300),
    ("防范电信网络诈骗", OutreachForm::Stand, 11, 33, 4_000),
    ("未成年人保护法", OutreachForm::School, 6, 8, 1_600),
    ("妇女权益保障法", OutreachForm::Lecture, 3, 10, 500),
    ("防范非法集资", OutreachForm::DoorToDoor, 9, 12, 900),
    ("劳动合同法与根治欠薪", OutreachForm::Enterprise, 12, 8, 400),
    ("人民调解法", OutreachForm::AdviceDay, 10, 7, 350),
    ("宪法宣传周", OutreachForm::Stand, 12, 12, 1_500),
    ("反家庭暴力法", OutreachForm::AdviceDay, 11, 8, 320),
    ("法治文艺汇演", OutreachForm::Show, 10, 2, 800),
];

impl Daily<'_> {
    pub(super) fn outreach(&mut self) {
        let year = self.today.year();
        let head = self.street.head.id;
        let new_year = NaiveDate::from_ymd_opt(year, 1, 8).unwrap_or(self.today);
        let mut hand = self.hand(new_year.min(shift(self.today, -2)));
        let mut lines = Vec::new();
        for (theme, form, month, count, people) in PLAN {
            hand.later(1, 4, &mut self.rng);
            let mut line = OutreachPlan::blank(self.id(hand.now()), Scope::Street);
            line.year = u32::try_from(year).ok();
            line.month = Some(*month);
            line.theme = Some((*theme).to_owned());
            line.form = Some(*form);
            line.activity_count = Some(*count);
            line.people_count = Some(*people);
            self.begin(&hand, head, "outreach_plan.added", &line);
            lines.push(line.id);
        }
        for _ in 0..self.scaled(ACTIVITIES) {
            let day = self.ago(2, 360);
            self.activity(day, &lines, year);
        }
    }

    fn activity(&mut self, day: NaiveDate, lines: &[crate::domain::id::OutreachPlanId], year: i32) {
        let weights: Vec<(u32, usize)> = PLAN
            .iter()
            .enumerate()
            .map(|(index, (_, _, _, count, _))| (*count, index))
            .collect();
        let index = self.rng.weighed(&weights);
        let (theme, form, ..) = PLAN[index];
        let places = self.places(&[
            PlatformKind::OneStopPlatform,
            PlatformKind::VillageTalkPoint,
        ]);
        let place = self.rng.pick(&places);
        let mut hand = self.hand(day);
        hand.later(30, 200, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let mut activity = OutreachActivity::blank(self.id(hand.now()), Scope::Street);
        activity.platform_id = place.scope.platform();
        activity.title = Some(format!("“{theme}”{}{}", place.community, words_of(form)));
        activity.theme = Some(theme.to_owned());
        activity.form = Some(form);
        activity.held_on = Some(hand.day);
        activity.place = Some(match form {
            OutreachForm::School => "社区小学礼堂".to_owned(),
            OutreachForm::Enterprise => "园区会议室".to_owned(),
            OutreachForm::Lecture
            | OutreachForm::Stand
            | OutreachForm::DoorToDoor
            | OutreachForm::AdviceDay
            | OutreachForm::Show
            | OutreachForm::Online
            | OutreachForm::Other => format!("{}文化广场", self.rng.choose(&place.estates)),
        });
        activity.organiser = Some("马桥子街道司法所".to_owned());
        let lawyers: Vec<String> = self
            .street
            .lawyers
            .iter()
            .map(|one| one.name.clone())
            .collect();
        activity.speaker = Some(format!("律师 {}", self.rng.choose(&lawyers)));
        let (low, high) = match form {
            OutreachForm::Show => (260, 480),
            OutreachForm::School => (140, 260),
            OutreachForm::Stand => (80, 210),
            OutreachForm::Lecture
            | OutreachForm::DoorToDoor
            | OutreachForm::AdviceDay
            | OutreachForm::Enterprise
            | OutreachForm::Online
            | OutreachForm::Other => (28, 90),
        };
        let people = self.rng.count(low, high);
        activity.people_count = Some(people);
        activity.leaflet_count = Some(people / 2 * 3);
        activity.summary = Some("现场讲解案例、解答提问，发放宣传手册，群众反响良好。".to_owned());
        // Lines of another year are not at hand here.
        activity.plan_id = (hand.day.year() == year).then(|| lines[index]);
        self.begin(&hand, place.clerk, "outreach_activity.recorded", &activity);
    }
}

fn words_of(form: OutreachForm) -> &'static str {
    match form {
        OutreachForm::Lecture => "专题讲座",
        OutreachForm::Stand => "现场宣传",
        OutreachForm::DoorToDoor => "入户宣传",
        OutreachForm::AdviceDay => "法律咨询日",
        OutreachForm::Show => "文艺演出",
        OutreachForm::School => "进校园",
        OutreachForm::Enterprise => "进企业",
        OutreachForm::Online => "线上课堂",
        OutreachForm::Other => "活动",
    }
}
