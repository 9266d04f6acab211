//! The monthly list for the allowance.

use crate::desk::Desk;
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use chrono::{Months, NaiveDate};
use lxq_core::domain::allowance::{CaseShare, GradeTable, MediatorMonth, in_force_on, month};
use lxq_core::domain::id::{CommitteeId, DisputeId, PersonId, PlatformId};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::{Dispute, Person, Role};
use lxq_core::store::Reader;
use lxq_core::store::table::allowance::{MonthFilter, closed_cases, tables};
use std::collections::BTreeMap;

request! {
    /// Which month's list.
    pub struct AllowanceAsk {
        /// The year.
        pub year: u32,
        /// The month, from 1 to 12.
        pub month: u32,
        /// Of this platform.
        pub platform_id: Option<PlatformId>,
        /// Of the platforms of this committee.
        pub committee_id: Option<CommitteeId>,
    }
}

response! {
    /// A grade as a column of the list.
    pub struct GradeColumn {
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// What a case earns by the table at the month's end, in fen.
        pub amount_fen: Fen,
    }

    /// A case in the list.
    pub struct AllowanceCase {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// Its number.
        pub docket_no: String,
        /// Its title; none where it is not for the user.
        pub title: Option<String>,
        /// Whether the user may open it.
        pub may_open: bool,
        /// 结案日期.
        pub closed_on: Option<NaiveDate>,
        /// Code of its grade.
        pub grade: Option<String>,
        /// Its name by the table of that day.
        pub grade_name: Option<String>,
        /// Whether a head decided it.
        pub is_decided: bool,
        /// What the case earns, in fen.
        pub amount_fen: Fen,
        /// This mediator's share of it, in fen.
        pub share_fen: Fen,
        /// How many mediators share it.
        pub sharers: u32,
    }

    /// A mediator's month.
    pub struct AllowanceMediator {
        /// The mediator.
        pub person_id: PersonId,
        /// The name.
        pub name: String,
        /// The platform.
        pub platform_id: Option<PlatformId>,
        /// How many cases of which grade.
        pub by_grade: BTreeMap<String, u32>,
        /// The cases.
        pub cases: Vec<AllowanceCase>,
        /// The sum of the shares, in fen.
        pub amount_fen: Fen,
    }

    /// A month of the allowance.
    pub struct AllowanceList {
        /// The year.
        pub year: u32,
        /// The month.
        pub month: u32,
        /// Whether the amounts are the examples that came with the program.
        pub is_built_in: bool,
        /// Whether only 调解成功 cases count.
        pub is_settled_only: bool,
        /// Whether only the user's own part is shown.
        pub is_own_part: bool,
        /// The grades, the lowest first.
        pub grades: Vec<GradeColumn>,
        /// The mediators who have a case in it, by name.
        pub mediators: Vec<AllowanceMediator>,
        /// How many cases of which grade, each case once.
        pub by_grade: BTreeMap<String, u32>,
        /// How many cases, each once.
        pub count: u32,
        /// Cases without a mediator, for which nobody can be paid.
        pub unassigned: Vec<AllowanceCase>,
        /// What all of them earn, in fen.
        pub amount_fen: Fen,
    }
}

pub(crate) fn allowance_month(desk: &Desk, ask: AllowanceAsk) -> Result<AllowanceList, Failure> {
    let (from, to) = days(&ask)?;
    desk.casebook.read(|reader| {
        let filter = MonthFilter {
            from,
            to,
            platform_id: ask.platform_id,
            committee_id: ask.committee_id,
        };
        let versions = tables(reader)?;
        let by_day: BTreeMap<NaiveDate, (GradeTable, u32)> = from
            .iter_days()
            .take_while(|day| *day <= to)
            .map(|day| (day, in_force_on(&versions, day)))
            .collect();
        let (table, version) = &by_day[&to];
        let mut cases = closed_cases(reader, &filter)?;
        let is_own_part = desk.actor.role == Role::Mediator;
        if is_own_part {
            cases.retain(|case| case.mediator_ids.contains(&desk.actor.id));
        }
        let list = month(&cases, |day| {
            by_day.get(&day).map_or(table, |(table, _)| table)
        });
        let mut grades = columns(table);
        let mut mediators = Vec::with_capacity(list.mediators.len());
        let mine = |one: &MediatorMonth| !is_own_part || one.person_id == desk.actor.id;
        for one in list.mediators.into_iter().filter(mine) {
            for share in &one.cases {
                add_column(&mut grades, share);
            }
            mediators.push(mediator(desk, reader, one)?);
        }
        mediators.sort_by(|a, b| (&a.name, a.person_id).cmp(&(&b.name, b.person_id)));
        let amount = if is_own_part {
            mediators.iter().map(|one| one.amount_fen).sum()
        } else {
            list.amount
        };
        let unassigned = list.unassigned.into_iter().map(|id| {
            let nothing = CaseShare {
                id,
                closed_on: to,
                grade: None,
                grade_name: None,
                is_decided: false,
                amount: Fen::ZERO,
                share: Fen::ZERO,
                sharers: 0,
            };
            case(desk, reader, nothing)
        });
        Ok(AllowanceList {
            year: ask.year,
            month: ask.month,
            is_built_in: *version == 0,
            is_settled_only: table.is_settled_only,
            is_own_part,
            grades,
            mediators,
            by_grade: list.by_grade,
            count: list.count,
            unassigned: unassigned.collect::<Result<_, Failure>>()?,
            amount_fen: amount,
        })
    })
}

/// The first and the last day of the month asked for.
fn days(ask: &AllowanceAsk) -> Result<(NaiveDate, NaiveDate), Failure> {
    let year = i32::try_from(ask.year).unwrap_or(0);
    if !(1990..=2200).contains(&year) {
        return Err(Failure::field("year", FieldCode::Unknown));
    }
    let from = NaiveDate::from_ymd_opt(year, ask.month, 1);
    let to = from
        .and_then(|from| from.checked_add_months(Months::new(1)))
        .and_then(|next| next.pred_opt());
    from.zip(to)
        .ok_or_else(|| Failure::field("month", FieldCode::Unknown))
}

fn columns(table: &GradeTable) -> Vec<GradeColumn> {
    let column = |grade: &lxq_core::domain::allowance::Grade| GradeColumn {
        code: grade.code.clone(),
        name: grade.name.clone(),
        amount_fen: grade.amount_fen,
    };
    table.grades.iter().map(column).collect()
}

/// A case closed under an earlier table may be of a grade that the newer one has no more.
fn add_column(grades: &mut Vec<GradeColumn>, share: &CaseShare) {
    let (Some(code), Some(name)) = (&share.grade, &share.grade_name) else {
        return;
    };
    if grades.iter().all(|grade| grade.code != *code) {
        grades.push(GradeColumn {
            code: code.clone(),
            name: name.clone(),
            amount_fen: share.amount,
        });
    }
}

fn mediator(
    desk: &Desk,
    reader: Reader<'_>,
    one: MediatorMonth,
) -> Result<AllowanceMediator, Failure> {
    let person = reader.get::<Person>(one.person_id)?;
    let mut by_grade: BTreeMap<String, u32> = BTreeMap::new();
    for share in &one.cases {
        if let Some(code) = &share.grade {
            *by_grade.entry(code.clone()).or_default() += 1;
        }
    }
    Ok(AllowanceMediator {
        person_id: one.person_id,
        platform_id: person.as_ref().and_then(|person| person.platform_id),
        name: person.and_then(|person| person.name).unwrap_or_default(),
        by_grade,
        amount_fen: one.amount,
        cases: one
            .cases
            .into_iter()
            .map(|share| case(desk, reader, share))
            .collect::<Result<_, Failure>>()?,
    })
}

fn case(desk: &Desk, reader: Reader<'_>, share: CaseShare) -> Result<AllowanceCase, Failure> {
    let dispute = reader.get::<Dispute>(share.id)?;
    let may_open = match &dispute {
        Some(one) => desk.sees(reader, one)?,
        None => false,
    };
    let (docket_no, title, closed_on) = match dispute {
        Some(one) => (one.docket_no, one.title, one.closed_on),
        None => (None, None, None),
    };
    Ok(AllowanceCase {
        dispute_id: share.id,
        docket_no: docket_no.unwrap_or_default(),
        title: title.filter(|_| may_open),
        may_open,
        closed_on,
        grade: share.grade,
        grade_name: share.grade_name,
        is_decided: share.is_decided,
        amount_fen: share.amount,
        share_fen: share.share,
        sharers: share.sharers,
    })
}
