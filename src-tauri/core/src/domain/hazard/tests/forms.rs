//! Forms that fit, to be spoilt by the tests.

use super::*;

pub(super) fn check() -> HazardCheck {
    HazardCheck {
        checked_on: day("2026-03-03"),
        is_founded: true,
        risk_level: Some(RISK),
        finding: "现场核实，线路老化".to_owned(),
    }
}

pub(super) fn plan() -> HazardPlan {
    HazardPlan {
        measures: "当场断电，劝导使用充电桩".to_owned(),
        responsible_unit: Some("山景社区居委会".to_owned()),
        responsible_id: None,
        sponsor: None,
        due_on: Some(day("2026-03-10")),
    }
}

pub(super) fn settling() -> HazardSettling {
    HazardSettling {
        manner: SettleManner::Resolved,
        settled_on: day("2026-03-10"),
        result: "已接入充电桩".to_owned(),
        next_review_on: None,
    }
}

pub(super) fn look(today: &str, result: ReviewResult) -> HazardLookBack {
    HazardLookBack {
        reviewed_on: day(today),
        reviewer_id: None,
        finding: "到现场看过".to_owned(),
        result,
        next_review_on: None,
        due_on: (result == ReviewResult::Rebounded).then(|| day(today)),
        inspection_id: None,
    }
}

pub(super) fn closing() -> HazardClosing {
    HazardClosing {
        closed_on: day("2026-03-21"),
        note: "两个月未再出现".to_owned(),
    }
}
