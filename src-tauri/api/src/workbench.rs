//! 今日: what waits for the person before the casebook.

use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Moment, Nearness, Nothing, request, response};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::calendar::{DEFAULT_WARNINGS, warning_today, year_until};
use lxq_core::domain::id::{PersonId, PlatformId};
use lxq_core::domain::record::{DutyShift, Person, Platform, PlatformKind, Role};
use lxq_core::domain::work::{WorkKind, WorkSpan};
use lxq_core::store::table::headline::{self, Share};
use lxq_core::store::table::office;
use lxq_core::store::table::work::{WorkAsk, WorkItem, on_duty, work};
use lxq_core::store::{Reader, china_midnight};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Items of a kind that a screen shows before it leads to the list.
const SHOWN: u32 = 20;
/// Items of a kind that reminders look at.
const COUNTED: u32 = 5000;
/// Days ahead of which a limit is shown.
const AHEAD: u64 = 7;
/// Days ahead of which reminders look: a week's warning may come that much before its own day when
/// offices rest around it.
const REMINDED_AHEAD: u64 = 21;

request! {
    /// Whose work to show.
    pub struct WorkbenchAsk {
        /// Where empty, that of the whole street for its head and its office's clerks, who hand work
        /// out; the own work for all others.
        pub span: Option<WorkSpan>,
    }
}

response! {
    /// One thing that waits.
    pub struct WorkRow {
        /// The record to open.
        pub id: Uuid,
        /// What it is about.
        pub title: String,
        /// Its number.
        pub number: Option<String>,
        /// The last day.
        pub due_on: Option<NaiveDate>,
        /// How near that is.
        pub nearness: Option<Nearness>,
        /// The instant, where it has one.
        pub at: Option<Moment>,
        /// The platform.
        pub platform_id: Option<PlatformId>,
        /// The day on which it is, where that is no limit.
        pub day: Option<NaiveDate>,
        /// The part of that day, of a duty.
        pub shift: Option<DutyShift>,
        /// How many are missing, of what is owed in numbers.
        pub missing: Option<u32>,
    }

    /// What waits of one kind.
    pub struct WorkGroup {
        /// The kind.
        pub kind: WorkKind,
        /// Whether people see to it because of its last day.
        pub is_limit: bool,
        /// How many there are, though at most twenty are listed.
        pub count: u32,
        /// How many of them all are past their last day.
        pub overdue_count: u32,
        /// How many of them all have their last day within a week.
        pub soon_count: u32,
        /// The most urgent of them.
        pub rows: Vec<WorkRow>,
    }

    /// Somebody on duty today.
    pub struct DutyRow {
        /// Where.
        pub platform_id: PlatformId,
        /// Who.
        pub person_id: PersonId,
        /// The part of the day.
        pub shift: DutyShift,
        /// Whether it is the person before the casebook.
        pub is_me: bool,
    }

    /// The day of the person before the casebook.
    pub struct Workbench {
        /// The day.
        pub today: NaiveDate,
        /// Whose work it is.
        pub span: WorkSpan,
        /// The spans that the person may choose.
        pub spans: Vec<WorkSpan>,
        /// What waits; kinds of which nothing waits are left out.
        pub groups: Vec<WorkGroup>,
        /// Who is on duty.
        pub duty: Vec<DutyRow>,
    }

    /// Limits of one kind that run out on one day.
    pub struct DeadlineNotice {
        /// The kind.
        pub kind: WorkKind,
        /// 7 or 1: which warning it is. It comes on the last working day on or before its own.
        pub days_left: u32,
        /// The day on which they run out.
        pub due_on: NaiveDate,
        /// How many.
        pub count: u32,
    }

    /// What to remind of today.
    pub struct DeadlineNotices {
        /// The day.
        pub today: NaiveDate,
        /// The notices; none where nothing runs out.
        pub notices: Vec<DeadlineNotice>,
    }
}

request! {
    /// The period; the twelve months until today where empty.
    pub struct HeadlineAsk {
        /// The first day.
        pub from: Option<NaiveDate>,
        /// The last day.
        pub to: Option<NaiveDate>,
    }
}

response! {
    /// A rate with what it is made of.
    pub struct Rate {
        /// How many of them …
        pub part: u32,
        /// … out of these.
        pub whole: u32,
        /// In a hundred, rounded to one decimal; none of nothing.
        pub percent: Option<f64>,
    }

    /// Places of one kind.
    pub struct PlatformCount {
        /// The kind.
        pub kind: PlatformKind,
        /// How many are in use.
        pub count: u32,
    }

    /// The main counts and rates of a period.
    pub struct HeadlineFigures {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Places in use, by kind.
        pub platforms: Vec<PlatformCount>,
        /// 诉求件 that came in.
        pub requests: u32,
        /// 重复件 among them.
        pub requests_repeated: u32,
        /// 退件 among them.
        pub requests_returned: u32,
        /// 无效件 among them.
        pub requests_invalid: u32,
        /// 办结率: finished, out of those neither repeated, returned nor invalid.
        pub closing_rate: Rate,
        /// 满意率: the upper three levels, out of the rated ones.
        pub satisfaction_rate: Rate,
        /// 高星件.
        pub high_star: u32,
        /// From so many final stars on a request is one.
        pub high_star_min: i64,
        /// 信访积案.
        pub old_petitions: u32,
        /// 涉法事项 in which lawyers helped.
        pub legal_matters: u32,
        /// 纠纷 registered.
        pub disputes: u32,
        /// 调解成功率 of those closed.
        pub settlement_rate: Rate,
        /// 排查 held.
        pub inspections: u32,
        /// 隐患 found.
        pub hazards: u32,
        /// 普法活动.
        pub outreach: u32,
        /// 普法受众.
        pub outreach_people: u32,
        /// 妇女议事会.
        pub womens_councils: u32,
        /// Their members.
        pub womens_council_members: u32,
    }
}

impl From<Share> for Rate {
    fn from(share: Share) -> Self {
        let percent = f64::from(share.part) * 100.0 / f64::from(share.whole);
        Self {
            part: share.part,
            whole: share.whole,
            percent: (share.whole > 0).then(|| (percent * 10.0).round() / 10.0),
        }
    }
}

/// Whether something of that kind can wait for a role: what it may do, and not more.
fn waits_for(kind: WorkKind, role: Role) -> bool {
    use Permission as P;
    let permission = match kind {
        // Sessions are prepared by people who mediate none.
        WorkKind::SessionToday => P::ReadDisputes,
        WorkKind::SessionUnrecorded
        | WorkKind::Acceptance
        | WorkKind::MediationLimit
        | WorkKind::Performance
        | WorkKind::Confirmation
        | WorkKind::Enforcement
        | WorkKind::FollowUp
        | WorkKind::Closing
        | WorkKind::Disagreement => P::WriteDisputes,
        WorkKind::RequestNew
        | WorkKind::RequestToSign
        | WorkKind::RequestDue
        | WorkKind::RequestToClose => P::WriteRequests,
        WorkKind::RatingToVerify | WorkKind::RatingToRectify | WorkKind::RatingToAnswer => {
            P::HandleRatings
        }
        WorkKind::HazardToCheck
        | WorkKind::HazardDue
        | WorkKind::HazardReview
        | WorkKind::Inspection
        | WorkKind::InspectionOwed => P::WriteHazards,
        WorkKind::ReferralToAccept
        | WorkKind::ReferralWaiting
        | WorkKind::ReferralReturned
        | WorkKind::ReferralDue => P::WriteReferrals,
        WorkKind::ContactToAnswer => P::WriteDisputes,
        WorkKind::Appointment | WorkKind::LegalMatter | WorkKind::ConsultationUnrated => {
            P::WriteConsultations
        }
        WorkKind::OutreachBehind => P::WriteOutreach,
        WorkKind::DestructionToApprove => P::ApproveDestruction,
        WorkKind::ClosedLately => return role == Role::Archivist,
        // The head sees it in the committees' own room; here it is whose task it is alone.
        WorkKind::CommitteeFlaw => return role == Role::Administrator,
        WorkKind::PersonTerm | WorkKind::CommitteeTerm | WorkKind::HolidayTable => P::ManageOffice,
        WorkKind::DutyAhead => P::ReadOffice,
    };
    allows(role, permission)
}

fn kinds_for(role: Role) -> Vec<WorkKind> {
    let all = WorkKind::ALL.iter().copied();
    all.filter(|kind| waits_for(*kind, role)).collect()
}

/// The spans that a person may choose: the head and the staff of the street's own office may see
/// all of the street.
fn spans_for(platform: Option<&Platform>, role: Role) -> Vec<WorkSpan> {
    let Some(platform) = platform else {
        return vec![WorkSpan::Mine, WorkSpan::Street];
    };
    let is_office = platform.kind == Some(PlatformKind::StreetOffice);
    if is_office || role == Role::CommitteeHead {
        vec![WorkSpan::Mine, WorkSpan::Platform, WorkSpan::Street]
    } else {
        vec![WorkSpan::Mine, WorkSpan::Platform]
    }
}

/// The span with which the day begins: who hands work out begins with all of it.
fn usual_span(spans: &[WorkSpan], role: Role) -> WorkSpan {
    let hands_out = matches!(role, Role::CommitteeHead | Role::Clerk);
    if hands_out && spans.contains(&WorkSpan::Street) {
        WorkSpan::Street
    } else {
        WorkSpan::Mine
    }
}

fn ask_of(
    desk: &Desk,
    reader: Reader<'_>,
    span: Option<WorkSpan>,
    (ahead, limit): (u64, u32),
) -> Result<(WorkAsk, Vec<WorkSpan>), Failure> {
    let (actor, role) = (desk.actor.id, desk.actor.role);
    let platform = match reader.get::<Person>(actor)? {
        Some(person) => match person.platform_id {
            Some(id) => reader.get::<Platform>(id)?,
            None => None,
        },
        None => None,
    };
    let spans = spans_for(platform.as_ref(), role);
    let span = span.filter(|span| spans.contains(span));
    let ask = WorkAsk {
        person: actor,
        platform: platform.map(|platform| platform.id),
        span: span.unwrap_or_else(|| usual_span(&spans, role)),
        sees_confidential: role == Role::CommitteeHead,
        hosts_sessions: !allows(role, Permission::WriteDisputes),
        now: desk.casebook.now(),
        ahead,
        limit,
    };
    Ok((ask, spans))
}

fn row_of(kind: WorkKind, item: WorkItem, today: NaiveDate) -> WorkRow {
    let due_on = item.last_day().filter(|_| kind.has_limit());
    WorkRow {
        id: item.subject,
        title: item.title,
        number: item.number,
        due_on,
        nearness: due_on.map(|day| Nearness::of(day, today, &DEFAULT_WARNINGS)),
        at: item.at.map(Moment::from),
        platform_id: item.platform,
        day: item.day,
        shift: item.shift,
        missing: item.missing,
    }
}

pub(crate) fn workbench(desk: &Desk, ask: WorkbenchAsk) -> Result<Workbench, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let (ask, spans) = ask_of(desk, reader, ask.span, (AHEAD, SHOWN))?;
        let calendar = office::calendar(reader)?;
        let groups = work(reader, &ask, &kinds_for(desk.actor.role), &calendar)?;
        let place = match ask.span {
            WorkSpan::Street => None,
            WorkSpan::Mine | WorkSpan::Platform => ask.platform,
        };
        let duty = on_duty(reader, today, place)?;
        Ok(Workbench {
            today,
            span: ask.span,
            spans,
            groups: groups
                .into_iter()
                .map(|group| WorkGroup {
                    kind: group.kind,
                    is_limit: group.kind.is_limit(),
                    count: group.count,
                    overdue_count: group.overdue,
                    soon_count: group.soon,
                    rows: group
                        .items
                        .into_iter()
                        .map(|item| row_of(group.kind, item, today))
                        .collect(),
                })
                .collect(),
            duty: duty
                .into_iter()
                .map(|one| DutyRow {
                    platform_id: one.platform,
                    person_id: one.person,
                    shift: one.shift,
                    is_me: one.person == desk.actor.id,
                })
                .collect(),
        })
    })
}

pub(crate) fn notices(desk: &Desk, _: Nothing) -> Result<DeadlineNotices, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let looks = (REMINDED_AHEAD, COUNTED);
        let (ask, _) = ask_of(desk, reader, Some(WorkSpan::Mine), looks)?;
        let calendar = office::calendar(reader)?;
        let kinds: Vec<_> = kinds_for(desk.actor.role)
            .into_iter()
            .filter(|kind| kind.has_limit())
            .collect();
        let mut counts = BTreeMap::new();
        for group in work(reader, &ask, &kinds, &calendar)? {
            let warnings = group.kind.warnings();
            for due_on in group.items.iter().filter_map(WorkItem::last_day) {
                if let Some(days) = warning_today(due_on, today, warnings, &calendar) {
                    *counts.entry((group.kind, days, due_on)).or_insert(0) += 1;
                }
            }
        }
        let notices = counts
            .into_iter()
            .map(|((kind, days, due_on), count)| DeadlineNotice {
                kind,
                days_left: days.into(),
                due_on,
                count,
            })
            .collect();
        Ok(DeadlineNotices { today, notices })
    })
}

pub(crate) fn headline(desk: &Desk, ask: HeadlineAsk) -> Result<HeadlineFigures, Failure> {
    let to = ask.to.unwrap_or_else(|| desk.casebook.today());
    let from = ask.from.unwrap_or_else(|| year_until(to));
    if from > to {
        return Err(Failure::before("to", from));
    }
    let after = to.succ_opt().unwrap_or(to);
    desk.casebook.read(|reader| {
        let high_star_min = office::request_limits(reader)?.high_star_min;
        let (begin, end) = (china_midnight(from), china_midnight(after));
        let requests = headline::requests(reader, begin, end, high_star_min)?;
        let (first, last) = (from.to_string(), to.to_string());
        let disputes = headline::disputes(reader, &first, &last)?;
        let work = headline::work(reader, &first, &last)?;
        let places = reader.all::<Platform>()?;
        let platforms = PlatformKind::ALL.iter().map(|kind| PlatformCount {
            kind: *kind,
            count: u32::try_from(
                places
                    .iter()
                    .filter(|one| one.kind == Some(*kind) && one.is_active != Some(false))
                    .count(),
            )
            .unwrap_or(u32::MAX),
        });
        Ok(HeadlineFigures {
            from,
            to,
            platforms: platforms.collect(),
            requests: requests.received,
            requests_repeated: requests.repeated,
            requests_returned: requests.returned,
            requests_invalid: requests.invalid,
            closing_rate: requests.closed.into(),
            satisfaction_rate: requests.content.into(),
            high_star: requests.high_star,
            high_star_min,
            old_petitions: requests.old_petitions,
            legal_matters: requests.legal_matters,
            disputes: disputes.registered,
            settlement_rate: disputes.settled.into(),
            inspections: work.inspections,
            hazards: work.hazards,
            outreach: work.outreach,
            outreach_people: work.outreach_people,
            womens_councils: work.womens_councils,
            womens_council_members: work.womens_council_members,
        })
    })
}
