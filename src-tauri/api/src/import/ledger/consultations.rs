//! 法律咨询台账: each row a consultation as its form takes it.

use super::book::{Book, broken, key, number, refused};
use super::report::Fault;
use crate::consultation::{RecordConsultation, SERIES_SUFFIX, fill};
use crate::export::REFUSED;
use crate::shape::Moment;
use crate::{Failure, FailureCode};
use chrono::{Datelike as _, NaiveDateTime, TimeZone as _, Utc};
use lxq_core::domain::dispute::docket_no;
use lxq_core::domain::identifiers::{DocketNo, Sex};
use lxq_core::domain::record::{
    AgeBand, Consultation, ConsultationManner, InquirerGroup, Record, Satisfaction, SuggestedWay,
};
use lxq_core::domain::scope::Scope;
use lxq_core::import::dates::china_time;
use lxq_core::import::ledger::LedgerRow;
use lxq_core::import::{RowCode, plain};
use lxq_core::store::Act;
use lxq_core::store::table::dispute::{DocketTable, next_docket_number};
use std::collections::HashSet;

pub(super) fn known(act: &Act<'_>) -> Result<HashSet<String>, Failure> {
    let mut keys = HashSet::new();
    for found in act.reader().all::<Consultation>()? {
        if let Some(no) = &found.docket_no {
            keys.insert(key(found.scope, &["编号", &number(no)]));
        }
        let at = found.starts_at.map(|at| china_time(at).to_string());
        let content = found.content.as_deref().unwrap_or_default();
        keys.insert(key(found.scope, &[&at.unwrap_or_default(), content]));
    }
    Ok(keys)
}

pub(super) fn key_of(row: &LedgerRow, scope: Scope) -> String {
    match row.text("docket_no") {
        Some(no) => key(scope, &["编号", &number(no)]),
        None => {
            let at = row.moment("starts_at").map(|at| at.to_string());
            let content = row.text("content").unwrap_or_default();
            key(scope, &[&at.unwrap_or_default(), content])
        }
    }
}

pub(super) fn take(act: &mut Act<'_>, book: &Book<'_>, row: &LedgerRow) -> Result<(), Vec<Fault>> {
    let mut faults = Vec::new();
    let scope = match book.platform_of(row) {
        Ok(platform) => Scope::Platform(platform.id),
        Err(fault) => return Err(vec![fault]),
    };
    let form = form_of(row, book, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut found = Consultation::blank(act.new_id().map_err(broken)?, scope);
    fill(&mut found, form, act.today()).map_err(|failure| refused(failure, origin))?;
    found.lawyer_id = found.lawyer_id.or(Some(act.actor()));
    number_of(act, book, row, &mut found)?;
    act.begin("consultation.imported", &found).map_err(broken)
}

fn origin(field: &str) -> &str {
    match field {
        "amount_fen" => "amount",
        "lawyer_id" => "lawyer",
        other => other,
    }
}

fn form_of(row: &LedgerRow, book: &Book<'_>, faults: &mut Vec<Fault>) -> RecordConsultation {
    let lawyer_id = row.text("lawyer").and_then(|name| {
        let found = book.names.person("lawyer", name);
        found.map_err(|fault| faults.push(fault)).ok()
    });
    let topic = row.text("topic").and_then(|name| {
        let found = book.names.dispute_type("topic", name);
        found.map_err(|fault| faults.push(fault)).ok()
    });
    let name = row.owned("inquirer_name");
    let is_anonymous = name.as_deref().is_some_and(|name| {
        let said = plain(name);
        [REFUSED, "匿名", "不愿透露", "拒绝"].contains(&said.as_str())
    });
    RecordConsultation {
        platform_id: None,
        request_id: None,
        starts_at: row.moment("starts_at").map(moment),
        ends_at: row.moment("ends_at").map(moment),
        consultation_point: row.owned("consultation_point"),
        lawyer_id,
        manner: row
            .word("manner")
            .and_then(ConsultationManner::parse)
            .unwrap_or(ConsultationManner::Visit),
        is_anonymous,
        inquirer_name: name,
        inquirer_sex: row.word("inquirer_sex").map(|word| {
            if word == "male" {
                Sex::Male
            } else {
                Sex::Female
            }
        }),
        inquirer_age_band: row.word("inquirer_age_band").and_then(AgeBand::parse),
        inquirer_phone: row.owned("inquirer_phone"),
        inquirer_group: row.word("inquirer_group").and_then(InquirerGroup::parse),
        topic,
        people_count: row.count("people_count"),
        amount_fen: row.money("amount"),
        content: row.owned("content").unwrap_or_default(),
        advice: row.owned("advice"),
        legal_basis: row.owned("legal_basis"),
        suggested_ways: ways(row, faults),
        satisfaction: row.word("satisfaction").and_then(Satisfaction::parse),
        remark: row.owned("remark"),
        conflict_consent: None,
        citations: Vec::new(),
        draft_id: None,
        same_visit_as: None,
    }
}

fn ways(row: &LedgerRow, faults: &mut Vec<Fault>) -> Vec<SuggestedWay> {
    let mut ways = Vec::new();
    for said in row
        .names("suggested_ways")
        .iter()
        .filter(|one| !one.is_empty())
    {
        let found = SuggestedWay::ALL.iter().find(|way| {
            let name = crate::sentence::of_choice("suggested_way", way.as_str());
            plain(&name) == plain(said)
        });
        match found {
            Some(way) => ways.push(*way),
            None => faults.push(Fault::Cell("suggested_ways", RowCode::ValueUnknown)),
        }
    }
    ways
}

/// The instant of a wall time in China.
fn moment(local: NaiveDateTime) -> Moment {
    let china = chrono::FixedOffset::east_opt(8 * 3600).expect("eight hours are a valid offset");
    let instant = china.from_local_datetime(&local).single();
    Moment(instant.map_or(chrono::DateTime::UNIX_EPOCH, |at| at.with_timezone(&Utc)))
}

fn number_of(
    act: &Act<'_>,
    book: &Book<'_>,
    row: &LedgerRow,
    found: &mut Consultation,
) -> Result<(), Vec<Fault>> {
    let year = row.moment("starts_at").map_or(0, |at| at.year());
    let year = u32::try_from(year).unwrap_or_default();
    let id = found.scope.platform();
    let short_name = id
        .and_then(|id| book.names.short_name(id))
        .unwrap_or_default();
    found.docket_year = Some(year);
    if let Some(text) = row.text("docket_no") {
        found.docket_no = Some(number(text));
        if let Ok(parsed) = text.parse::<DocketNo>() {
            found.docket_year = Some(parsed.year.into());
            let own = format!("{short_name}{SERIES_SUFFIX}");
            found.docket_number = (parsed.series == own).then_some(parsed.number);
        }
        return Ok(());
    }
    let next = next_docket_number(act.reader(), DocketTable::Consultation, found.scope, year)
        .map_err(broken)?;
    let no = docket_no(short_name, SERIES_SUFFIX, year, next)
        .map_err(|_| broken(Failure::refused(FailureCode::NotFound)))?;
    found.docket_no = Some(no);
    found.docket_number = Some(next);
    Ok(())
}
