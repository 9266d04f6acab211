//! The query behind each kind of work: what is shown of an item, and how many there are, are late,
//! are soon.

use crate::domain::work::{WorkKind, WorkSpan};
use crate::store::table::request::WAITS;

/// By when an item is to be done, as an expression.
#[derive(Clone, Copy)]
enum Due {
    /// By no day.
    Never,
    /// By a day.
    On(&'static str),
    /// By a day, or the next working day after it.
    Worked(&'static str),
    /// By an instant.
    At(&'static str),
    /// It is at an instant, which is no limit.
    Is(&'static str),
}

impl Due {
    /// The last day and the instant.
    fn columns(self) -> (&'static str, &'static str) {
        match self {
            Self::Never => ("null", "null"),
            Self::On(day) | Self::Worked(day) => (day, "null"),
            Self::At(at) | Self::Is(at) => ("null", at),
        }
    }

    /// What makes an item late, and what makes it due within a week.
    fn tests(self) -> (String, String) {
        match self {
            Self::Never | Self::Is(_) => ("0".to_owned(), "0".to_owned()),
            Self::On(day) => (
                format!("{day} < :today"),
                format!("{day} between :today and :week"),
            ),
            Self::Worked(day) => (
                format!("{day} <= :worked"),
                format!("{day} > :worked and {day} <= :worked_week"),
            ),
            Self::At(at) => (
                format!("{at} < :day_start"),
                format!("{at} >= :day_start and {at} < :week_end"),
            ),
        }
    }
}

/// A kind's source: what it selects, and whose it is.
struct Source {
    /// Subject id, title, number, scope.
    columns: [&'static str; 4],
    /// By when.
    due: Due,
    /// The day on which it was or is, where that is no limit.
    day: &'static str,
    /// The tables.
    tables: &'static str,
    /// What makes it wait.
    condition: String,
    /// What makes it the person's own; `:me` and `:me_text` are the person.
    mine: &'static str,
    /// What makes it the platform's; `:platform` is null for the whole street.
    platform: &'static str,
    /// What makes it the street's.
    street: &'static str,
    /// The most urgent first.
    order: &'static str,
}

const DISPUTE: [&str; 4] = ["d.id", "d.title", "d.docket_no", "d.scope"];
const DISPUTE_MINE: &str =
    "exists (select 1 from json_each(d.mediator_ids) as one where one.value = :me_text)";
/// A session is also whoever's mediates or records it, and theirs who prepare the platform's.
const SESSION_MINE: &str = "(exists (select 1 from json_each(d.mediator_ids) as one where one.value = :me_text) or \
     exists (select 1 from json_each(s.mediator_ids) as one where one.value = :me_text) or \
     s.recorder_id = :me or (:hosts and (:platform is null or s.scope = :platform)))";
/// Before it is taken, a matter waits for whoever registered it, its mediators, or anybody there.
const ACCEPTANCE_MINE: &str = "(d.registered_by = :me or \
     exists (select 1 from json_each(d.mediator_ids) as one where one.value = :me_text) or \
     (coalesce(json_array_length(d.mediator_ids), 0) = 0 and d.scope = :platform))";
const DISPUTE_PLATFORM: &str = "(:platform is null or d.scope = :platform)";
/// A confidential matter is for its mediators, its registrar and the head (privacy.md P7).
const DISPUTE_SEEN: &str = "(d.is_confidential is not 1 or :sees or d.registered_by = :me or \
     exists (select 1 from json_each(d.mediator_ids) as one where one.value = :me_text))";
const REQUEST_MINE: &str = "(r.handler_id = :me or (r.handler_id is null and \
     coalesce(r.handling_platform_id, r.scope) = :platform))";
const REQUEST_PLATFORM: &str =
    "(:platform is null or r.scope = :platform or r.handling_platform_id = :platform)";
const RATING_PLATFORM: &str = "(:platform is null or t.scope = :platform)";
const HAZARD_PLATFORM: &str = "(:platform is null or h.scope = :platform)";

/// What a rating is about, in words of its subject; the rating's own words are not shown.
const RATING: [&str; 4] = [
    "t.id",
    "coalesce(r.title, d.title, c.docket_no)",
    "coalesce(r.order_no, d.docket_no, c.docket_no)",
    "t.scope",
];
const RATING_TABLES: &str = "rating t left join request r on r.id = t.subject_id \
     left join dispute d on d.id = t.subject_id left join consultation c on c.id = t.subject_id";
const REFERRAL_TABLES: &str = "referral_now f left join request r on r.id = f.subject_id \
     left join dispute d on d.id = f.subject_id left join hazard h on h.id = f.subject_id \
     left join consultation c on c.id = f.subject_id";
/// A linked repeat waits in the first request of its matter, what is void nowhere.
const REQUEST_COUNTS: &str = "r.repeat_of is null and coalesce(r.is_invalid, 0) = 0";
/// Something promised in the agreement in force, of which some is open.
const OPEN_PROMISE: &str = "i.is_removed is not 1 and i.agreement_id = d.agreement_id \
     and not exists (select 1 from performance p where p.item_id = i.id and p.is_complete = 1) \
     and (i.amount_fen is null or i.amount_fen > \
          (select coalesce(sum(p.amount_fen), 0) from performance p where p.item_id = i.id))";

fn dispute(
    tables: &'static str,
    due: Due,
    condition: impl Into<String>,
    order: &'static str,
) -> Source {
    Source {
        columns: DISPUTE,
        due,
        day: "null",
        tables,
        condition: condition.into(),
        mine: DISPUTE_MINE,
        platform: DISPUTE_PLATFORM,
        street: "true",
        order,
    }
}

fn request(condition: impl AsRef<str>) -> Source {
    Source {
        columns: [
            "r.id",
            "r.title",
            "r.order_no",
            "coalesce(r.handling_platform_id, r.scope)",
        ],
        due: Due::At("r.due_at"),
        day: "null",
        tables: "request r",
        condition: format!("{} and {REQUEST_COUNTS}", condition.as_ref()),
        mine: REQUEST_MINE,
        platform: REQUEST_PLATFORM,
        street: "true",
        order: "coalesce(r.due_at, 9e15), r.submitted_at, r.id",
    }
}

/// A request that waits for a step which has no limit of its own.
fn request_step(condition: &str) -> Source {
    Source {
        due: Due::Is("r.due_at"),
        ..request(condition)
    }
}

fn hazard(due: Due, condition: &str, order: &'static str) -> Source {
    Source {
        columns: ["h.id", "h.title", "h.docket_no", "h.scope"],
        due,
        day: "null",
        tables: "hazard h",
        condition: condition.to_owned(),
        mine: "(h.responsible_id = :me or (h.responsible_id is null and h.scope = :platform))",
        platform: HAZARD_PLATFORM,
        street: "true",
        order,
    }
}

fn rating(condition: &str) -> Source {
    Source {
        columns: RATING,
        due: Due::On("t.due_on"),
        day: "null",
        tables: RATING_TABLES,
        condition: condition.to_owned(),
        mine: "(t.responsible_id = :me or (t.responsible_id is null and t.scope = :platform))",
        platform: RATING_PLATFORM,
        street: "true",
        order: "coalesce(t.due_on, '9999'), t.rated_at, t.id",
    }
}

/// A slip, of the platform that stands in `scope`.
fn referral(scope: &'static str, condition: &str) -> Source {
    Source {
        columns: [
            "f.id",
            "coalesce(r.title, d.title, h.title, f.reason)",
            "coalesce(r.order_no, d.docket_no, h.docket_no, c.docket_no)",
            scope,
        ],
        due: Due::On("f.due_on"),
        day: "null",
        tables: REFERRAL_TABLES,
        condition: condition.to_owned(),
        mine: "f.sent_by = :me",
        platform: "(:platform is null or coalesce(f.from_platform_id, f.scope) = :platform)",
        street: "true",
        order: "coalesce(f.due_on, '9999'), f.sent_at, f.id",
    }
}

/// The query's parts; none of a kind that is reckoned and not selected.
fn source(kind: WorkKind) -> Option<Source> {
    let session = "mediation_session s join dispute d on d.id = s.dispute_id";
    Some(match kind {
        WorkKind::SessionToday => Source {
            mine: SESSION_MINE,
            ..dispute(
                session,
                Due::Is("s.starts_at"),
                "s.result = 'scheduled' and s.starts_at >= :day_start and s.starts_at < :day_end",
                "s.starts_at, s.id",
            )
        },
        WorkKind::SessionUnrecorded => dispute(
            session,
            Due::Is("s.starts_at"),
            "s.result = 'scheduled' and s.starts_at < :day_start",
            "s.starts_at, s.id",
        ),
        WorkKind::Acceptance => Source {
            mine: ACCEPTANCE_MINE,
            ..dispute(
                "dispute d",
                Due::Never,
                "d.status = 'registered'",
                "d.registered_on, d.id",
            )
        },
        WorkKind::MediationLimit => dispute(
            "dispute d",
            Due::On("d.due_on"),
            "d.status = 'accepted' and d.due_on <= :soon",
            "d.due_on, d.id",
        ),
        WorkKind::Performance => dispute(
            "performance_item i join dispute d on d.id = i.dispute_id",
            Due::On("i.due_on"),
            format!("i.due_on <= :soon and d.status = 'agreed' and {OPEN_PROMISE}"),
            "i.due_on, i.id",
        ),
        WorkKind::Confirmation => dispute(
            "dispute d join agreement a on a.id = d.agreement_id",
            Due::On("a.confirmation_due_on"),
            "d.status in ('agreed', 'performed') and a.form = 'written' \
               and a.confirmation_due_on between :today and :soon \
               and not exists (select 1 from judicial_confirmation j where j.agreement_id = a.id \
                 and j.result not in ('withdrawn', 'not_accepted'))",
            "a.confirmation_due_on, d.id",
        ),
        WorkKind::Enforcement => dispute(
            "judicial_confirmation j join dispute d on d.id = j.dispute_id",
            Due::On("j.enforcement_due_on"),
            format!(
                "j.result = 'confirmed' and j.agreement_id = d.agreement_id \
                 and j.enforcement_applied_on is null \
                 and j.enforcement_due_on between :today and max(:enforcement, :soon) \
                 and exists (select 1 from performance_item i where {OPEN_PROMISE})"
            ),
            "j.enforcement_due_on, d.id",
        ),
        WorkKind::FollowUp => dispute(
            // The days are those of `domain::dispute::deadlines`.
            "dispute d join (select a.id, \
                 date(case a.form when 'oral' then a.agreed_on \
                      else coalesce((select max(i.due_on) from performance_item i \
                                     where i.agreement_id = a.id and i.is_removed is not 1), \
                                    a.effective_on) end, \
                      case a.form when 'oral' then '+15 days' else '+7 days' end) as due_on \
                 from agreement a) f on f.id = d.agreement_id",
            Due::Worked("f.due_on"),
            "d.status in ('agreed', 'performed') and f.due_on <= :worked_soon \
               and not exists (select 1 from follow_up v where v.dispute_id = d.id)",
            "f.due_on, d.id",
        ),
        WorkKind::Closing => dispute(
            "dispute d",
            Due::Never,
            "(d.status = 'terminated' or (d.status = 'performed' \
               and exists (select 1 from follow_up v where v.dispute_id = d.id)))",
            "d.registered_on, d.id",
        ),
        WorkKind::ClosedLately => Source {
            day: "d.closed_on",
            mine: DISPUTE_PLATFORM,
            ..dispute(
                "dispute d",
                Due::Never,
                "d.status = 'closed' and d.closed_on >= :lately and d.archived_at is null",
                "d.closed_on desc, d.id",
            )
        },
        // Once somebody else than the head approved, only the head's approval can follow.
        WorkKind::DestructionToApprove => Source {
            columns: [
                "l.id",
                "'销毁清册（' || json_array_length(l.items) || '件）'",
                "l.list_no",
                "l.scope",
            ],
            due: Due::Never,
            day: "null",
            tables: "destruction l",
            condition: "l.status in ('listed', 'half_approved') and l.listed_by is not :me \
                 and l.first_approved_by is not :me and (l.first_approved_by is null or \
                 exists (select 1 from person p where p.role = 'committee_head' \
                         and p.id in (:me, l.first_approved_by)))"
                .to_owned(),
            mine: "true",
            platform: "true",
            street: "true",
            order: "l.listed_on, l.id",
        },
        WorkKind::RequestNew => request_step("r.status = 'received'"),
        WorkKind::RequestDue => request(format!("{WAITS} and r.due_at < :request_soon")),
        WorkKind::RequestToClose => request_step("r.status = 'answered'"),
        WorkKind::LegalMatter => Source {
            mine: "true",
            platform: "true",
            ..request_step(
                "r.status in ('received', 'assigned', 'in_progress') \
                 and exists (select 1 from json_each(r.helper_ids) as one \
                             where one.value = :me_text) \
                 and not exists (select 1 from consultation o \
                                 where o.request_id = r.id and o.lawyer_id = :me) \
                 and not exists (select 1 from dispute o where o.request_id = r.id)",
            )
        },
        // What was said at a consultation belongs to its lawyer (privacy.md P6), so each sees
        // the own ones alone.
        WorkKind::ConsultationUnrated => Source {
            columns: [
                "c.id",
                "substr(coalesce(c.content, c.docket_no), 1, 40)",
                "c.docket_no",
                "c.scope",
            ],
            due: Due::Is("c.starts_at"),
            day: "null",
            tables: "consultation c",
            condition: "c.starts_at >= :lately_at and c.lawyer_id = :me \
                        and c.satisfaction is null"
                .to_owned(),
            mine: "true",
            platform: "true",
            street: "true",
            order: "c.starts_at, c.id",
        },
        WorkKind::RatingToVerify => rating("t.status = 'to_verify'"),
        WorkKind::RatingToRectify => rating("t.status = 'rectifying'"),
        WorkKind::RatingToAnswer => rating("t.status = 'to_answer'"),
        WorkKind::HazardToCheck => hazard(Due::Never, "h.status = 'lead'", "h.found_on, h.id"),
        WorkKind::HazardDue => hazard(
            Due::On("h.due_on"),
            "h.status in ('open', 'handling') and (h.due_on is null or h.due_on <= :soon)",
            "coalesce(h.due_on, ''), h.id",
        ),
        WorkKind::HazardReview => hazard(
            Due::On("h.next_review_on"),
            "h.status in ('resolved', 'contained') and h.next_review_on <= :soon",
            "h.next_review_on, h.id",
        ),
        WorkKind::Inspection => Source {
            columns: ["n.id", "n.title", "n.area", "n.scope"],
            due: Due::On("n.planned_on"),
            day: "null",
            tables: "inspection n",
            condition: "n.status = 'planned' and n.planned_on <= :soon".to_owned(),
            mine: "(n.scope = :platform or exists \
                   (select 1 from json_each(n.inspector_ids) as one where one.value = :me_text))",
            platform: "(:platform is null or n.scope = :platform)",
            street: "true",
            order: "n.planned_on, n.id",
        },
        WorkKind::ReferralToAccept => Source {
            mine: "f.to_platform_id = :platform",
            platform: "(:platform is null or f.to_platform_id = :platform)",
            ..referral(
                "coalesce(f.to_platform_id, f.scope)",
                "f.status = 'sent' and (f.direction = 'in' \
                 or (f.to_platform_id is not null and f.slip_id is null))",
            )
        },
        // Over the whole street a slip between platforms stands once, with whoever must accept it.
        WorkKind::ReferralWaiting => Source {
            street: "(f.to_platform_id is null or (f.slip_id is not null \
                      and not exists (select 1 from slip_here s where s.id = f.slip_id)))",
            ..referral(
                "coalesce(f.from_platform_id, f.scope)",
                "f.status = 'sent' and f.direction = 'out'",
            )
        },
        WorkKind::ReferralReturned => Source {
            due: Due::Never,
            order: "f.returned_at, f.id",
            ..referral(
                "coalesce(f.from_platform_id, f.scope)",
                "f.status = 'returned' and f.direction = 'out' \
                 and coalesce(d.status, '') not in ('closed', 'refused') \
                 and coalesce(r.status, '') not in ('finished', 'returned') \
                 and coalesce(h.status, '') not in ('closed', 'unfounded') \
                 and not exists (select 1 from referral_now o where o.subject_id = f.subject_id \
                                 and o.sent_at > f.sent_at)",
            )
        },
        WorkKind::ReferralDue => Source {
            mine: "((f.responsible_id = :me and f.slip_id is null) \
                    or (f.sent_by = :me and f.is_slip = 0))",
            platform: "(:platform is null or f.scope = :platform \
                        or (f.to_platform_id = :platform and f.slip_id is null))",
            // A slip that lies here as well stands with its receiver.
            street: "not exists (select 1 from slip_here s where s.id = f.slip_id)",
            ..referral("f.scope", "f.status = 'accepted' and f.due_on <= :soon")
        },
        WorkKind::ContactToAnswer => Source {
            columns: ["k.id", "p.name", "null", "k.scope"],
            due: Due::Never,
            day: "null",
            tables: "contact_here k left join platform p on p.id = k.from_platform_id",
            condition: "k.answered_at is null and k.asked_at is not null".to_owned(),
            mine: "k.to_platform_id = :platform",
            platform: "(:platform is null or k.to_platform_id = :platform)",
            street: "true",
            order: "k.asked_at, k.id",
        },
        WorkKind::Appointment => Source {
            columns: ["a.consultation_id", "a.place", "c.docket_no", "a.scope"],
            due: Due::Is("a.starts_at"),
            day: "null",
            tables: "appointment a join consultation c on c.id = a.consultation_id",
            condition: "a.status = 'planned' and a.starts_at < :day_end and a.lawyer_id = :me"
                .to_owned(),
            mine: "true",
            platform: "true",
            street: "true",
            order: "a.starts_at, a.id",
        },
        WorkKind::RequestToSign
        | WorkKind::InspectionOwed
        | WorkKind::OutreachBehind
        | WorkKind::PersonTerm
        | WorkKind::CommitteeTerm
        | WorkKind::CommitteeFlaw
        | WorkKind::HolidayTable
        | WorkKind::Disagreement
        | WorkKind::DutyAhead => return None,
    })
}

/// The whole query of a kind for a span; none of a kind that is reckoned.
pub(super) fn select(kind: WorkKind, span: WorkSpan) -> Option<String> {
    let source = source(kind)?;
    let whose = match span {
        WorkSpan::Mine => source.mine,
        WorkSpan::Platform => source.platform,
        WorkSpan::Street => source.street,
    };
    // Only matters of disputes can be confidential.
    let seen = if source.tables.contains("dispute d") {
        DISPUTE_SEEN
    } else {
        "true"
    };
    let [subject, title, number, scope] = source.columns;
    let (due_on, at) = source.due.columns();
    let (overdue, soon) = source.due.tests();
    Some(format!(
        "select {subject} as subject, {title} as title, {number} as number, {scope} as scope, \
           {due_on} as due_on, {at} as at, {day} as day, count(*) over () as count, \
           coalesce(sum({overdue}) over (), 0) as overdue, \
           coalesce(sum({soon}) over (), 0) as soon \
         from {tables} where ({condition}) and {whose} and {seen} \
         order by {order} limit :limit",
        day = source.day,
        tables = source.tables,
        condition = source.condition,
        order = source.order,
    ))
}
