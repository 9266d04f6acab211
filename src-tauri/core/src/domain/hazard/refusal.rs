//! Why something is refused: data, from which every surface words its own sentence.

use super::action::{HazardAction, HazardObstacle};
use super::free_text::holds_id_number;
use crate::domain::record::{HazardStatus, InspectionStatus};
use chrono::NaiveDate;

/// A refusal. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HazardRefusal {
    /// The hazard does not allow the step now.
    #[error("{action:?} is not possible while {status:?}: {obstacle:?}")]
    NotNow {
        /// What was asked.
        action: HazardAction,
        /// Where the hazard stands.
        status: HazardStatus,
        /// Why not.
        obstacle: HazardObstacle,
        /// What is possible instead.
        possible: Vec<HazardAction>,
    },
    /// The inspection is over: held or cancelled.
    #[error("the inspection is {status:?}")]
    InspectionOver {
        /// Where it stands.
        status: InspectionStatus,
    },
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<HazardProblem>),
}

/// A field that keeps something from being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HazardProblem {
    /// The field's path in the request, such as `items.0.text`.
    pub field: String,
    /// What is the matter with it.
    pub fault: Fault,
}

/// What is the matter with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is empty.
    Required,
    /// It has more characters than that.
    TooLong {
        /// How many it may have.
        most: u32,
    },
    /// The day lies in the future.
    InFuture,
    /// The day lies before one that it must follow.
    Before {
        /// The earliest day that fits.
        earliest: NaiveDate,
    },
    /// The day lies after one that it must not follow.
    After {
        /// The latest day that fits.
        latest: NaiveDate,
    },
    /// The text holds an identity number: the ledger names no persons.
    HoldsIdNumber,
    /// The same thing stands there twice.
    Twice,
    /// It must be more than nothing.
    NotPositive,
    /// Not one line of the list was ticked.
    NothingTicked,
}

/// Gathers the problems of a form, so that all are told at once.
#[derive(Default)]
pub(super) struct Problems(Vec<HazardProblem>);

impl Problems {
    pub(super) fn add(&mut self, field: impl Into<String>, fault: Fault) {
        let field = field.into();
        self.0.push(HazardProblem { field, fault });
    }

    /// Notes a text that is missing, too long, or holds an identity number.
    pub(super) fn require_text(&mut self, field: &str, text: Option<&str>, most: u32) {
        match text.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => self.check_text(field, Some(text), most),
            None => self.add(field, Fault::Required),
        }
    }

    /// Notes a text that is too long or holds an identity number.
    pub(super) fn check_text(&mut self, field: &str, text: Option<&str>, most: u32) {
        let Some(text) = text else { return };
        if text.trim().chars().count() > most as usize {
            self.add(field, Fault::TooLong { most });
        } else if holds_id_number(text) {
            self.add(field, Fault::HoldsIdNumber);
        }
    }

    /// Notes a day in the future or before another day.
    pub(super) fn check_day(
        &mut self,
        field: &str,
        day: NaiveDate,
        earliest: Option<NaiveDate>,
        today: NaiveDate,
    ) {
        if day > today {
            self.add(field, Fault::InFuture);
        } else {
            self.check_order(field, day, earliest);
        }
    }

    /// Notes a day before another day.
    pub(super) fn check_order(&mut self, field: &str, day: NaiveDate, earliest: Option<NaiveDate>) {
        if let Some(earliest) = earliest.filter(|earliest| day < *earliest) {
            self.add(field, Fault::Before { earliest });
        }
    }

    pub(super) fn finish(self) -> Result<(), HazardRefusal> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(HazardRefusal::Fields(self.0))
        }
    }
}

/// The most characters of a line, such as a title.
pub(super) const LINE: u32 = 60;
/// The most characters of a place, a unit, an area.
pub(super) const PLACE: u32 = 100;
/// The most characters of a narrative.
pub(super) const NARRATIVE: u32 = 2000;
