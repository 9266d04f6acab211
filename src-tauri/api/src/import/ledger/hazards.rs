//! 隐患台账: each row a hazard taken over, where it stands by what the row tells.

use super::book::{Book, broken, key, number, refused};
use super::report::Fault;
use crate::desk::record_all;
use crate::{Failure, FailureCode};
use chrono::Datelike as _;
use lxq_core::domain::dispute::docket_no;
use lxq_core::domain::hazard::{
    DOCKET_SERIES_SUFFIX, Fault as HazardFault, HazardRefusal, OldHazard, OldReview, take_over,
};
use lxq_core::domain::identifiers::DocketNo;
use lxq_core::domain::record::{
    Hazard, HazardSource, HazardStatus, Record, ReviewResult, RiskLevel,
};
use lxq_core::domain::scope::Scope;
use lxq_core::import::ledger::LedgerRow;
use lxq_core::import::{RowCode, opening};
use lxq_core::store::Act;
use lxq_core::store::table::dispute::{DocketTable, next_docket_number};
use std::collections::HashSet;

pub(super) fn known(act: &Act<'_>) -> Result<HashSet<String>, Failure> {
    let mut keys = HashSet::new();
    for hazard in act.reader().all::<Hazard>()? {
        if let Some(no) = &hazard.docket_no {
            keys.insert(key(hazard.scope, &["编号", &number(no)]));
        }
        let day = hazard.found_on.map(|day| day.to_string());
        keys.insert(key(
            hazard.scope,
            &[
                &day.unwrap_or_default(),
                hazard.place.as_deref().unwrap_or_default(),
                hazard.content.as_deref().unwrap_or_default(),
            ],
        ));
    }
    Ok(keys)
}

pub(super) fn key_of(row: &LedgerRow, scope: Scope) -> String {
    match row.text("docket_no") {
        Some(no) => key(scope, &["编号", &number(no)]),
        None => {
            let day = row.day("found_on").map(|day| day.to_string());
            let text = |field| row.text(field).unwrap_or_default();
            key(
                scope,
                &[&day.unwrap_or_default(), text("place"), text("content")],
            )
        }
    }
}

pub(super) fn take(act: &mut Act<'_>, book: &Book<'_>, row: &LedgerRow) -> Result<(), Vec<Fault>> {
    let mut faults = Vec::new();
    let scope = match book.platform_of(row) {
        Ok(platform) => Scope::Platform(platform.id),
        Err(fault) => return Err(vec![fault]),
    };
    let mut hazard = Hazard::blank(act.new_id().map_err(broken)?, scope);
    fill(&mut hazard, row, book, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    number_of(act, book, row, &mut hazard)?;
    let form = OldHazard {
        review: review(row, &hazard),
        hazard,
    };
    let facts = book
        .surroundings
        .decide(act, |at| take_over(&form, at))
        .map_err(|refusal| passed(&refusal).unwrap_or_else(|| refused(refusal, |field| field)))?;
    record_all(act, facts).map_err(broken)
}

/// A day that is over while the hazard is not.
fn passed(refusal: &HazardRefusal) -> Option<Vec<Fault>> {
    let HazardRefusal::Fields(problems) = refusal else {
        return None;
    };
    let [only] = problems.as_slice() else {
        return None;
    };
    let field = match only.field.as_str() {
        "due_on" => "due_on",
        "next_review_on" => "next_review_on",
        _ => return None,
    };
    matches!(only.fault, HazardFault::After { .. })
        .then(|| vec![Fault::Cell(field, RowCode::LimitPassed)])
}

fn fill(hazard: &mut Hazard, row: &LedgerRow, book: &Book<'_>, faults: &mut Vec<Fault>) {
    if let Some(name) = row.text("dispute_type") {
        match book.names.dispute_type("dispute_type", name) {
            Ok(code) => hazard.dispute_type = Some(code),
            Err(fault) => faults.push(fault),
        }
    }
    if let Some(name) = row.text("responsible") {
        match book.names.person("responsible", name) {
            Ok(id) => hazard.responsible_id = Some(id),
            Err(fault) => faults.push(fault),
        }
    }
    let content = row.text("content").unwrap_or_default();
    hazard.title = row.owned("title").or_else(|| Some(opening(content)));
    hazard.content = row.owned("content");
    hazard.source = row
        .word("source")
        .and_then(HazardSource::parse)
        .or(Some(HazardSource::Inspection));
    hazard.risk_level = row.word("risk_level").and_then(RiskLevel::parse);
    hazard.place = row.owned("place");
    hazard.found_on = row.day("found_on");
    hazard.people_count = row.count("people_count").filter(|count| *count > 0);
    hazard.checked_on = row.day("checked_on");
    hazard.check_finding = row.owned("check_finding");
    hazard.measures = row.owned("measures");
    hazard.responsible_unit = row.owned("responsible_unit");
    hazard.sponsor = row.owned("sponsor");
    hazard.due_on = row.day("due_on");
    hazard.settled_on = row.day("settled_on");
    hazard.result = row.owned("result");
    hazard.next_review_on = row.day("next_review_on");
    hazard.closed_on = row.day("closed_on");
    hazard.closing_note = row.owned("closing_note");
    hazard.status = Some(status(row, hazard));
}

/// Where the row says that it stands; else as far as its days tell.
fn status(row: &LedgerRow, hazard: &Hazard) -> HazardStatus {
    if let Some(told) = row.word("status").and_then(HazardStatus::parse) {
        return told;
    }
    if hazard.closed_on.is_some() {
        HazardStatus::Closed
    } else if hazard.settled_on.is_some() {
        HazardStatus::Resolved
    } else if hazard.measures.is_some() && hazard.due_on.is_some() {
        HazardStatus::Handling
    } else if hazard.risk_level.is_some() && hazard.checked_on.is_some() {
        HazardStatus::Open
    } else {
        HazardStatus::Lead
    }
}

/// The last look back, where the row has one.
fn review(row: &LedgerRow, hazard: &Hazard) -> Option<OldReview> {
    let reviewed_on = row.day("reviewed_on");
    let finding = row.owned("review_finding");
    let result = row.word("review_result").and_then(ReviewResult::parse);
    let day = reviewed_on.or_else(|| hazard.closed_on.filter(|_| finding.is_some()))?;
    Some(OldReview {
        reviewed_on: day,
        finding,
        result,
    })
}

fn number_of(
    act: &Act<'_>,
    book: &Book<'_>,
    row: &LedgerRow,
    hazard: &mut Hazard,
) -> Result<(), Vec<Fault>> {
    let year = hazard.found_on.map_or(0, |day| day.year());
    let year = u32::try_from(year).unwrap_or_default();
    let id = hazard.scope.platform();
    let short_name = id
        .and_then(|id| book.names.short_name(id))
        .unwrap_or_default();
    hazard.docket_year = Some(year);
    if let Some(text) = row.text("docket_no") {
        hazard.docket_no = Some(number(text));
        if let Ok(parsed) = text.parse::<DocketNo>() {
            hazard.docket_year = Some(parsed.year.into());
            let own = format!("{short_name}{DOCKET_SERIES_SUFFIX}");
            hazard.docket_number = (parsed.series == own).then_some(parsed.number);
        }
        return Ok(());
    }
    let next = next_docket_number(act.reader(), DocketTable::Hazard, hazard.scope, year)
        .map_err(broken)?;
    let no = docket_no(short_name, DOCKET_SERIES_SUFFIX, year, next)
        .map_err(|_| broken(Failure::refused(FailureCode::NotFound)))?;
    hazard.docket_no = Some(no);
    hazard.docket_number = Some(next);
    Ok(())
}
