//! What does not fit in a roster, to be told but not forbidden.

use super::{is_standing, shares_time};
use crate::domain::choice::choice;
use crate::domain::id::{DutyId, PersonId};
use crate::domain::record::Duty;
use chrono::NaiveDate;

choice! {
    /// What does not fit.
    DutyWarningKind {
        /// 同一时间在两处值班.
        TwoPlaces = "two_places",
        /// 已停用的人员.
        InactivePerson = "inactive_person",
    }
}

/// Something in the roster that somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyWarning {
    /// What it is.
    pub kind: DutyWarningKind,
    /// The day.
    pub day: NaiveDate,
    /// Who.
    pub person_id: PersonId,
    /// The duties concerned.
    pub duty_ids: Vec<DutyId>,
}

/// What does not fit in these duties, by day.
pub fn warnings(duties: &[Duty], is_active: impl Fn(PersonId) -> bool) -> Vec<DutyWarning> {
    let mut found = Vec::new();
    let standing: Vec<_> = duties.iter().filter(|duty| is_standing(duty)).collect();
    for (index, duty) in standing.iter().enumerate() {
        let (Some(day), Some(person_id)) = (duty.day, duty.person_id) else {
            continue;
        };
        if !is_active(person_id) {
            found.push(DutyWarning {
                kind: DutyWarningKind::InactivePerson,
                day,
                person_id,
                duty_ids: vec![duty.id],
            });
        }
        let elsewhere = standing.iter().skip(index + 1).filter(|other| {
            other.day == duty.day
                && other.person_id == duty.person_id
                && other.platform_id != duty.platform_id
                && matches!((duty.shift, other.shift), (Some(a), Some(b)) if shares_time(a, b))
        });
        for other in elsewhere {
            found.push(DutyWarning {
                kind: DutyWarningKind::TwoPlaces,
                day,
                person_id,
                duty_ids: vec![duty.id, other.id],
            });
        }
    }
    found.sort_by_key(|warning| (warning.day, warning.kind));
    found
}
