//! The life of a hazard and of a round as their deciding functions see them.

mod forms;
mod inspection;
mod life;
mod matrix;
mod text;

use super::*;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::At;
use crate::domain::id::{PersonId, uuid_v7};
use crate::domain::record::{Fact, Fields, HazardSource, Record, RiskLevel};
use crate::domain::scope::Scope;
use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Decides on a day, with ids that count up.
fn on<T>(today: &str, decision: impl FnOnce(&mut At<'_>) -> T) -> T {
    let mut count = 0_u8;
    let mut new_id = || {
        count += 1;
        uuid_v7(DateTime::UNIX_EPOCH, [count; 10])
    };
    decision(&mut At {
        today: day(today),
        actor: PersonId(Uuid::from_u128(9)),
        new_id: &mut new_id,
        calendar: &WorkCalendar::built_in(),
        limits: &Limits::default(),
    })
}

/// A hazard and what happens to it, applied fact by fact.
struct Ledger {
    case: HazardCase,
}

impl Ledger {
    fn reported() -> Self {
        let mut hazard = Hazard::blank(Uuid::from_u128(1), Scope::Street);
        hazard.title = Some("三号楼飞线充电".to_owned());
        hazard.place = Some("山景社区3号楼".to_owned());
        hazard.content = Some("一楼住户从窗户拉线给电动自行车充电".to_owned());
        hazard.source = Some(HazardSource::Grid);
        let facts = on("2026-03-02", |at| report(&hazard, at)).unwrap();
        let hazard = Hazard::from_fields(hazard.id.0, Scope::Street, &facts[0].set);
        Self {
            case: HazardCase {
                hazard,
                reviews: Vec::new(),
            },
        }
    }

    /// In that status, come there by its ordinary way.
    fn in_status(status: HazardStatus) -> Self {
        use HazardStatus as S;
        let mut ledger = Self::reported();
        if status == S::Lead {
            return ledger;
        }
        let mut form = forms::check();
        form.is_founded = status != S::Unfounded;
        ledger.apply(on("2026-03-03", |at| check(&ledger.case, &form, at)));
        if matches!(status, S::Unfounded | S::Open) {
            return ledger;
        }
        if status == S::TurnedIntoDispute {
            ledger.apply(turn_into_dispute(&ledger.case));
            return ledger;
        }
        ledger.apply(on("2026-03-03", |at| {
            plan(&ledger.case, &forms::plan(), at)
        }));
        if status == S::Handling {
            return ledger;
        }
        let mut form = forms::settling();
        if status == S::Contained {
            form.manner = SettleManner::Contained;
        }
        ledger.apply(on("2026-03-10", |at| settle(&ledger.case, &form, at)));
        if status == S::Closed {
            ledger.looks("2026-03-20", ReviewResult::Consolidated);
            let closing = forms::closing();
            ledger.apply(on("2026-03-21", |at| close(&ledger.case, &closing, at)));
        }
        ledger
    }

    fn looks(&mut self, today: &str, result: ReviewResult) {
        let form = forms::look(today, result);
        self.apply(on(today, |at| review(&self.case, &form, at)));
    }

    fn apply(&mut self, answer: Result<Vec<Fact>, HazardRefusal>) {
        for fact in answer.unwrap() {
            if fact.kind == HazardReview::KIND {
                let review = HazardReview::from_fields(fact.record, fact.scope, &fact.set);
                self.case.reviews.push(review);
            } else {
                let mut fields: Fields = self.case.hazard.fields();
                fields.extend(fact.set);
                self.case.hazard = Hazard::from_fields(fact.record, fact.scope, &fields);
            }
        }
    }
}

fn problems<T>(answer: Result<T, HazardRefusal>) -> Vec<(String, Fault)> {
    match answer {
        Ok(_) => Vec::new(),
        Err(HazardRefusal::Fields(found)) => {
            let found = found.into_iter();
            found.map(|one| (one.field, one.fault)).collect()
        }
        Err(other) => panic!("expected problems of fields, got {other:?}"),
    }
}

fn only(field: &str, fault: Fault) -> Vec<(String, Fault)> {
    vec![(field.to_owned(), fault)]
}

fn names(facts: &[Fact]) -> Vec<&'static str> {
    facts.iter().map(|fact| fact.name).collect()
}

/// The risk that the usual check finds.
const RISK: RiskLevel = RiskLevel::Orange;
