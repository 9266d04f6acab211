//! The query of each kind of entry, between `?1` and `?2`, both included.
//!
//! A `+` before a status keeps the planner on the index by day, which a calendar's few days make
//! the narrower one.

use crate::domain::calendar::CalendarKind;

/// The query of a kind; all have the same columns.
pub(super) fn sql(kind: CalendarKind) -> &'static str {
    match kind {
        CalendarKind::Session => SESSION,
        CalendarKind::DisputeDue => DISPUTE_DUE,
        CalendarKind::PerformanceDue => PERFORMANCE_DUE,
        CalendarKind::ConfirmationDue => CONFIRMATION_DUE,
        CalendarKind::FollowUpDue => FOLLOW_UP_DUE,
        CalendarKind::EnforcementDue => ENFORCEMENT_DUE,
        CalendarKind::RequestDue => REQUEST_DUE,
        CalendarKind::ReferralDue => REFERRAL_DUE,
        CalendarKind::RatingDue => RATING_DUE,
        CalendarKind::HazardDue => HAZARD_DUE,
        CalendarKind::HazardReview => HAZARD_REVIEW,
        CalendarKind::Inspection => INSPECTION,
        CalendarKind::Outreach => OUTREACH,
        CalendarKind::Appointment => APPOINTMENT,
        CalendarKind::Duty => DUTY,
    }
}

/// Columns of the dispute `d` to which an entry belongs.
macro_rules! of_dispute {
    ($columns:literal, $from:literal) => {
        concat!(
            "select d.id as subject_id, d.docket_no, d.dispute_type, \
             coalesce(d.is_confidential, 0) as is_confidential, d.mediator_ids, d.registered_by, ",
            $columns,
            " from ",
            $from
        )
    };
}

/// Columns of a record that belongs to no dispute.
macro_rules! of_itself {
    ($columns:literal, $from:literal) => {
        concat!(
            "select id, id as subject_id, null as dispute_type, 0 as is_confidential, \
             null as mediator_ids, null as registered_by, null as room_id, \
             null as ends_at, ",
            $columns,
            " from ",
            $from
        )
    };
}

const SESSION: &str = of_dispute!(
    "s.id, d.title, s.starts_at, s.ends_at, null as day, s.scope as platform, \
     s.mediator_ids as people, s.recorder_id as person, s.room_id, s.result as status",
    "mediation_session as s join dispute as d on d.id = s.dispute_id \
     where s.starts_at between ?1 and ?2 and s.result is not 'cancelled'"
);

const DISPUTE_DUE: &str = of_dispute!(
    "d.id, d.title, null as starts_at, null as ends_at, d.due_on as day, d.scope as platform, \
     d.mediator_ids as people, null as person, null as room_id, d.status",
    "dispute as d where d.due_on between ?1 and ?2 and +d.status = 'accepted'"
);

const PERFORMANCE_DUE: &str = of_dispute!(
    "i.id, d.title || '：' || i.description as title, null as starts_at, null as ends_at, \
     i.due_on as day, i.scope as platform, d.mediator_ids as people, null as person, \
     null as room_id, d.status",
    "performance_item as i join dispute as d on d.id = i.dispute_id \
     where i.due_on between ?1 and ?2 and coalesce(i.is_removed, 0) = 0 \
     and +d.status = 'agreed' and d.agreement_id = i.agreement_id \
     and not exists (select 1 from performance as p where p.item_id = i.id and p.is_complete = 1) \
     and (coalesce(i.amount_fen, 0) = 0 or i.amount_fen > \
       (select coalesce(sum(p.amount_fen), 0) from performance as p where p.item_id = i.id))"
);

const CONFIRMATION_DUE: &str = of_dispute!(
    "a.id, d.title, null as starts_at, null as ends_at, a.confirmation_due_on as day, \
     a.scope as platform, d.mediator_ids as people, null as person, null as room_id, d.status",
    "agreement as a join dispute as d on d.id = a.dispute_id \
     where a.confirmation_due_on between ?1 and ?2 and d.agreement_id = a.id \
     and +d.status in ('agreed', 'performed') \
     and not exists (select 1 from judicial_confirmation as c \
       where c.dispute_id = d.id and c.agreement_id = a.id)"
);

/// The days are those of `domain::dispute::deadlines`, before days off are stepped over.
const FOLLOW_UP_DUE: &str = of_dispute!(
    "a.id, d.title, null as starts_at, null as ends_at, \
     date(case a.form when 'oral' then a.agreed_on \
          else coalesce((select max(i.due_on) from performance_item as i \
                         where i.agreement_id = a.id and i.is_removed is not 1), \
                        a.effective_on) end, \
          case a.form when 'oral' then '+15 days' else '+7 days' end) as day, \
     a.scope as platform, d.mediator_ids as people, null as person, null as room_id, d.status",
    "dispute as d join agreement as a on a.id = d.agreement_id \
     where d.status in ('agreed', 'performed') and day between ?1 and ?2 \
     and not exists (select 1 from follow_up as v where v.dispute_id = d.id)"
);

const ENFORCEMENT_DUE: &str = of_dispute!(
    "c.id, d.title, null as starts_at, null as ends_at, c.enforcement_due_on as day, \
     c.scope as platform, d.mediator_ids as people, null as person, null as room_id, d.status",
    "judicial_confirmation as c join dispute as d on d.id = c.dispute_id \
     where c.enforcement_due_on between ?1 and ?2 and c.agreement_id = d.agreement_id \
     and c.result = 'confirmed' and c.enforcement_applied_on is null \
     and exists (select 1 from performance_item as i where i.agreement_id = c.agreement_id \
       and coalesce(i.is_removed, 0) = 0 \
       and not exists (select 1 from performance as p \
         where p.item_id = i.id and p.is_complete = 1) \
       and (coalesce(i.amount_fen, 0) = 0 or i.amount_fen > \
         (select coalesce(sum(p.amount_fen), 0) from performance as p where p.item_id = i.id)))"
);

const REQUEST_DUE: &str = of_itself!(
    "title, order_no as docket_no, due_at as starts_at, null as day, \
     coalesce(handling_platform_id, scope) as platform, null as people, handler_id as person, \
     status",
    "request where due_at between ?1 and ?2 \
     and coalesce(status, '') not in ('finished', 'returned') \
     and repeat_of is null and coalesce(is_invalid, 0) = 0"
);

const REFERRAL_DUE: &str = of_itself!(
    "coalesce(nullif(to_body, ''), from_body) as title, letter_no as docket_no, \
     null as starts_at, due_on as day, coalesce(to_platform_id, scope) as platform, \
     null as people, responsible_id as person, status",
    "referral_now where due_on between ?1 and ?2 and +status in ('sent', 'accepted') \
     and not exists (select 1 from slip_here where slip_here.id = slip_id)"
);

const RATING_DUE: &str = of_itself!(
    "null as title, null as docket_no, null as starts_at, due_on as day, scope as platform, \
     null as people, responsible_id as person, status",
    "rating where due_on between ?1 and ?2 and coalesce(status, '') not in ('closed', 'excluded')"
);

const HAZARD_DUE: &str = of_itself!(
    "title, docket_no, null as starts_at, due_on as day, scope as platform, null as people, \
     responsible_id as person, status",
    "hazard where due_on between ?1 and ?2 and +status in ('lead', 'open', 'handling')"
);

const HAZARD_REVIEW: &str = of_itself!(
    "title, docket_no, null as starts_at, next_review_on as day, scope as platform, \
     null as people, responsible_id as person, status",
    "hazard where next_review_on between ?1 and ?2 \
     and coalesce(status, '') not in ('unfounded', 'turned_into_dispute', 'closed')"
);

const INSPECTION: &str = of_itself!(
    "title, null as docket_no, null as starts_at, planned_on as day, platform_id as platform, \
     inspector_ids as people, null as person, status",
    "inspection where planned_on between ?1 and ?2 and status is not 'cancelled'"
);

const OUTREACH: &str = of_itself!(
    "title, null as docket_no, null as starts_at, held_on as day, platform_id as platform, \
     null as people, null as person, form as status",
    "outreach_activity where held_on between ?1 and ?2 and coalesce(is_removed, 0) = 0"
);

const APPOINTMENT: &str = "select a.id, a.consultation_id as subject_id, \
     null as dispute_type, 0 as is_confidential, \
     null as mediator_ids, null as registered_by, null as room_id, null as ends_at, \
     a.place as title, c.docket_no, a.starts_at, null as day, a.scope as platform, \
     null as people, a.lawyer_id as person, a.status \
     from appointment as a left join consultation as c on c.id = a.consultation_id \
     where a.starts_at between ?1 and ?2 and a.status is not 'cancelled'";

const DUTY: &str = of_itself!(
    "null as title, null as docket_no, null as starts_at, day, platform_id as platform, \
     null as people, person_id as person, shift as status",
    "duty where day between ?1 and ?2 and coalesce(is_removed, 0) = 0"
);
