//! 隐患台账: what rounds and residents brought, and what became of it.

use super::inspections::Round;
use super::{Daily, Numbers};
use crate::demo::days::{Hand, shift};
use crate::demo::text::Words;
use crate::domain::dispute::docket_no;
use crate::domain::record::{
    Hazard, HazardReview, HazardSource, HazardStatus, Record as _, ReviewResult, RiskLevel,
};
use chrono::Datelike as _;

const HAZARDS: usize = 140;
/// What follows the committee's short name in the number of a hazard.
const SUFFIX: &str = "隐字";

struct Sort {
    title: &'static str,
    content: &'static str,
    dispute_type: &'static str,
    people: (u32, u32),
    risk: RiskLevel,
    measures: &'static str,
    result: &'static str,
}

const SORTS: &[Sort] = &[
    Sort {
        title: "{estate}地下车位收费争议",
        content: "{estate}物业拟将地下车位月租由{240-300}元调到{360-450}元，业主群反映强烈，已有联名信，存在集中反映的可能。",
        dispute_type: "property_management",
        people: (30, 120),
        risk: RiskLevel::Orange,
        measures: "组织物业、业主代表召开协商会，公示成本测算；社区网格员逐楼听取意见。",
        result: "物业同意维持原价一年，成立车位管理小组，业主代表签字确认。",
    },
    Sort {
        title: "{estate}{2-20}号楼外墙渗漏维修资金分歧",
        content: "外墙渗漏涉及三个单元，业主对动用维修资金比例意见不一，楼上楼下已发生口角。",
        dispute_type: "property_management",
        people: (12, 40),
        risk: RiskLevel::Yellow,
        measures: "邀请房管部门讲解维修资金使用办法，组织楼栋议事会表决。",
        result: "三分之二以上业主同意使用维修资金，已报批施工。",
    },
    Sort {
        title: "{estate}电动自行车飞线充电",
        content: "{estate}{2-20}号楼多户从窗口拉线充电，存在火灾风险，劝阻时发生争执。",
        dispute_type: "neighbour",
        people: (5, 20),
        risk: RiskLevel::Orange,
        measures: "协调加装充电桩八个；社区民警入户告知；三日内拆除飞线。",
        result: "飞线已全部拆除，充电桩投入使用。",
    },
    Sort {
        title: "{place}餐饮门店油烟扰民",
        content: "{estate}一楼餐饮门店油烟直排，楼上住户多次反映，双方关系紧张。",
        dispute_type: "pollution",
        people: (6, 18),
        risk: RiskLevel::Yellow,
        measures: "联合综合执法队责令加装净化设备，调整排烟口方向。",
        result: "净化设备已安装，检测合格，住户表示接受。",
    },
    Sort {
        title: "{place}改造工地工资发放苗头",
        content: "外墙保温改造工地进度款未到位，班组反映上月工资延迟，涉及外来务工人员。",
        dispute_type: "migrant_pay",
        people: (9, 32),
        risk: RiskLevel::Red,
        measures: "当日约谈总包单位，督促开设工资专户；劳动监察同步介入，每日报告进度。",
        result: "工资已通过专户足额发放，留存发放凭证。",
    },
    Sort {
        title: "{place}沟渠改道引起的地界争议",
        content: "排水沟改道后两侧承包地界桩移位，相邻农户对边界各执一词。",
        dispute_type: "forest_land",
        people: (4, 12),
        risk: RiskLevel::Yellow,
        measures: "村委会会同自然资源所现场测量，恢复界桩。",
        result: "界桩已恢复，双方在现场确认。",
    },
    Sort {
        title: "{estate}加装电梯采光补偿分歧",
        content: "{estate}{2-20}号楼加装电梯，一二层住户对采光和补偿有异议，施工受阻。",
        dispute_type: "neighbour",
        people: (8, 24),
        risk: RiskLevel::Yellow,
        measures: "请设计单位说明采光影响，街道、社区、住户三方协商补偿办法。",
        result: "达成补偿方案，施工恢复。",
    },
    Sort {
        title: "{place}健身房预付卡停业退费",
        content: "临街健身房张贴停业通知，持卡居民担心退费，已有二十余人到社区询问。",
        dispute_type: "consumer",
        people: (20, 80),
        risk: RiskLevel::Orange,
        measures: "联系市场监管所约谈经营者，登记持卡情况，分批协商退费。",
        result: "经营者分两批退费完毕，余下转店使用，居民认可。",
    },
    Sort {
        title: "{estate}广场舞噪声",
        content: "{estate}中心广场夜间音响声大，低层住户与舞队多次争吵。",
        dispute_type: "neighbour",
        people: (15, 50),
        risk: RiskLevel::Blue,
        measures: "议定活动时间与音量公约，设置定向音箱。",
        result: "公约张贴执行两周，未再反映。",
    },
    Sort {
        title: "{estate}楼顶违建阳光房渗水",
        content: "顶层住户搭建阳光房，雨后楼下多户渗水，邻里关系紧张。",
        dispute_type: "housing",
        people: (3, 10),
        risk: RiskLevel::Yellow,
        measures: "综合执法队下达整改通知，社区协助清运，做好防水。",
        result: "阳光房已拆除，防水修复完成。",
    },
];

impl Daily<'_> {
    pub(super) fn hazards(&mut self, rounds: &[Round]) {
        if rounds.is_empty() {
            return;
        }
        let count = self.scaled(HAZARDS);
        let mut numbers = Numbers::default();
        let mut picked: Vec<usize> = (0..count)
            .map(|number| match number % 8 {
                // The last weeks are the ones a reader looks at.
                0 | 1 => rounds.len() - 1 - self.rng.index(rounds.len().min(60)),
                _ => self.rng.index(rounds.len()),
            })
            .collect();
        picked.sort_unstable();
        for index in picked {
            self.hazard(&rounds[index], &mut numbers);
        }
    }

    fn hazard(&mut self, round: &Round, numbers: &mut Numbers) {
        let place = &self.street.places[round.place];
        let sort = self.rng.choose(SORTS);
        let mut words = Words::default();
        words.set("place", place.community.as_str());
        words.set("estate", self.rng.choose(&place.estates).as_str());
        let mut hand = self.hand(round.held_on);
        hand.later(180, 240, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let by = round.by;
        let year = hand.day.year();
        let number = numbers.next(&place.short_name, year);
        let mut hazard = Hazard::blank(self.id(hand.now()), place.scope);
        let docket_year = u32::try_from(year).unwrap_or_default();
        hazard.docket_no = docket_no(&place.short_name, SUFFIX, docket_year, number).ok();
        hazard.docket_year = Some(docket_year);
        hazard.docket_number = Some(number);
        hazard.title = Some(words.fill(sort.title, &mut self.rng));
        hazard.content = Some(words.fill(sort.content, &mut self.rng));
        hazard.dispute_type = Some(sort.dispute_type.to_owned());
        hazard.place = Some(self.rng.choose(&place.estates).clone());
        hazard.found_on = Some(hand.day);
        hazard.people_count = Some(self.rng.count(sort.people.0, sort.people.1));
        hazard.status = Some(HazardStatus::Lead);
        if self.rng.chance(70) {
            hazard.source = Some(HazardSource::Inspection);
            hazard.inspection_id = Some(round.id);
        } else {
            hazard.source = Some(self.rng.pick(&[
                HazardSource::Residents,
                HazardSource::Grid,
                HazardSource::WomensCouncil,
                HazardSource::VillageTalkPoint,
                HazardSource::Police,
            ]));
        }
        self.begin(&hand, by, "hazard.reported", &hazard);
        self.handle(hazard, sort, hand, round.place);
    }

    /// From the check to the end, as far as the year goes.
    fn handle(&mut self, mut hazard: Hazard, sort: &Sort, mut hand: Hand<'_>, place: usize) {
        let place = &self.street.places[place];
        let (mediator, clerk) = (place.mediators[0], place.clerk);
        hand.days(0, 2, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let day = hand.day;
        if self.rng.chance(6) {
            self.change(&hand, mediator, "hazard.checked", &mut hazard, |one| {
                one.status = Some(HazardStatus::Unfounded);
                one.checked_on = Some(day);
                one.check_finding = Some("现场核查，情况与反映不符，当事各方无争议。".to_owned());
            });
            return;
        }
        self.change(&hand, mediator, "hazard.checked", &mut hazard, |one| {
            one.status = Some(HazardStatus::Open);
            one.checked_on = Some(day);
            one.risk_level = Some(sort.risk);
            one.check_finding = Some("现场核查属实，双方均表示愿意协商。".to_owned());
        });
        hand.days(0, 3, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let due_on = self
            .calendar
            .next_working_day_on_or_after(shift(hand.day, self.rng.range(10, 25)));
        let community = place.community.clone();
        self.change(&hand, mediator, "hazard.planned", &mut hazard, |one| {
            one.status = Some(HazardStatus::Handling);
            one.measures = Some(sort.measures.to_owned());
            one.responsible_unit = Some(format!("{community}居民委员会"));
            one.responsible_id = Some(mediator);
            one.sponsor = Some("街道分管负责人".to_owned());
            one.due_on = Some(due_on);
        });
        hand.days(5, 22, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let is_contained = self.rng.chance(12);
        let day = hand.day;
        let until = match sort.risk {
            RiskLevel::Red => 7,
            RiskLevel::Orange => 15,
            RiskLevel::Yellow => 30,
            RiskLevel::Blue => 60,
        };
        let review_on = self
            .calendar
            .next_working_day_on_or_after(shift(day, until));
        let name = if is_contained {
            "hazard.contained"
        } else {
            "hazard.resolved"
        };
        self.change(&hand, mediator, name, &mut hazard, |one| {
            one.status = Some(if is_contained {
                HazardStatus::Contained
            } else {
                HazardStatus::Resolved
            });
            one.settled_on = Some(day);
            one.result = Some(sort.result.to_owned());
            one.next_review_on = Some(review_on);
        });
        // A review here and there is forgotten and stands overdue.
        if self.rng.chance(9) {
            return;
        }
        hand.go_to(review_on, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let day = hand.day;
        let mut review = HazardReview::blank(self.id(hand.now()), hazard.scope);
        review.hazard_id = Some(hazard.id);
        review.reviewed_on = Some(day);
        review.reviewer_id = Some(clerk);
        review.finding = Some("实地查看并走访相邻住户，未再发生争执，措施仍在执行。".to_owned());
        review.result = Some(ReviewResult::Consolidated);
        self.begin(&hand, clerk, "hazard_review.recorded", &review);
        self.change(&hand, clerk, "hazard.reviewed", &mut hazard, |one| {
            one.next_review_on = None;
        });
        hand.days(1, 6, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let day = hand.day;
        self.change(&hand, mediator, "hazard.closed", &mut hazard, |one| {
            one.status = Some(HazardStatus::Closed);
            one.closed_on = Some(day);
            one.closing_note = Some("回头看结果稳定，同意销号。".to_owned());
        });
    }
}
