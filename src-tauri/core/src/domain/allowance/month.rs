//! The monthly list: what each mediator earned with which cases.

use super::grade_table::GradeTable;
use super::measures::Measures;
use super::proposal::propose;
use super::share::split;
use crate::domain::id::{DisputeId, PersonId};
use crate::domain::identifiers::Fen;
use crate::domain::record::Outcome;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A closed case as the list takes it.
#[derive(Clone, Debug)]
pub struct GradedCase {
    /// The dispute.
    pub id: DisputeId,
    /// 结案日期.
    pub closed_on: NaiveDate,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The mediators, the responsible one first.
    pub mediator_ids: Vec<PersonId>,
    /// The grade that was decided, where one was.
    pub decided: Option<String>,
    /// What is measured of it.
    pub measures: Measures,
}

/// A mediator's part in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseShare {
    /// The dispute.
    pub id: DisputeId,
    /// 结案日期.
    pub closed_on: NaiveDate,
    /// Code of its grade.
    pub grade: Option<String>,
    /// Its name in the table of that day.
    pub grade_name: Option<String>,
    /// Whether a head decided it.
    pub is_decided: bool,
    /// What the case earns.
    pub amount: Fen,
    /// This mediator's share of it.
    pub share: Fen,
    /// How many mediators share it.
    pub sharers: u32,
}

/// A mediator's month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediatorMonth {
    /// The mediator.
    pub person_id: PersonId,
    /// The cases in order of their closing.
    pub cases: Vec<CaseShare>,
    /// The sum of the shares.
    pub amount: Fen,
}

/// A month of the allowance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllowanceMonth {
    /// The mediators who have a case in it.
    pub mediators: Vec<MediatorMonth>,
    /// How many cases by the code of their grade, each case once.
    pub by_grade: BTreeMap<String, u32>,
    /// How many cases count.
    pub count: u32,
    /// Cases that nobody can be paid for, as no mediator is named.
    pub unassigned: Vec<DisputeId>,
    /// What all of them earn.
    pub amount: Fen,
}

/// Makes the list of a month's closed cases; the table is that of each case's closing day.
#[must_use]
pub fn month<'t>(
    cases: &[GradedCase],
    table_on: impl Fn(NaiveDate) -> &'t GradeTable,
) -> AllowanceMonth {
    let mut month = AllowanceMonth::default();
    let mut by_mediator: BTreeMap<PersonId, Vec<CaseShare>> = BTreeMap::new();
    for case in cases {
        let table = table_on(case.closed_on);
        if table.is_settled_only && case.outcome != Some(Outcome::Settled) {
            continue;
        }
        if case.mediator_ids.is_empty() {
            month.unassigned.push(case.id);
            continue;
        }
        let decided = case
            .decided
            .clone()
            .filter(|code| table.grade(code).is_some());
        let is_decided = decided.is_some();
        let code = decided.or_else(|| propose(table, &case.measures).grade);
        let grade = code.as_deref().and_then(|code| table.grade(code));
        let amount = grade.map(|grade| grade.amount_fen).unwrap_or_default();
        month.count += 1;
        month.amount = Fen(month.amount.0.saturating_add(amount.0));
        if let Some(code) = &code {
            *month.by_grade.entry(code.clone()).or_default() += 1;
        }
        let shares = split(amount, case.mediator_ids.len());
        for (mediator, share) in case.mediator_ids.iter().zip(shares) {
            by_mediator.entry(*mediator).or_default().push(CaseShare {
                id: case.id,
                closed_on: case.closed_on,
                grade: code.clone(),
                grade_name: grade.map(|grade| grade.name.clone()),
                is_decided,
                amount,
                share,
                sharers: u32::try_from(case.mediator_ids.len()).unwrap_or(u32::MAX),
            });
        }
    }
    month.mediators = by_mediator
        .into_iter()
        .map(|(person_id, cases)| MediatorMonth {
            person_id,
            amount: cases.iter().map(|case| case.share).sum(),
            cases,
        })
        .collect();
    month
}
