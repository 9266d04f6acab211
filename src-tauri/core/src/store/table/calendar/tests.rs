//! The calendar over a casebook of its own.

use super::*;
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    Agreement, Dispute, DisputeStatus, DutyShift, Fact, Hazard, HazardStatus, Performance,
    PerformanceItem, Record, Request, RequestStatus,
};
use crate::store::tests::builders::{Desk, platform};
use uuid::Uuid;

const PERSON: PersonId = PersonId(Uuid::from_u128(0xa1));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn filter(from: &str, to: &str) -> CalendarFilter {
    CalendarFilter {
        from: day(from),
        to: day(to),
        kinds: CalendarKind::ALL.to_vec(),
        platform_id: None,
        person_id: None,
    }
}

fn dispute() -> Dispute {
    let mut dispute = Dispute::blank(id(1), platform());
    dispute.title = Some("甲与乙邻里纠纷".to_owned());
    dispute.status = Some(DisputeStatus::Agreed);
    dispute.dispute_type = Some("neighbour".to_owned());
    dispute.mediator_ids = Some(vec![PERSON]);
    dispute.agreement_id = Some(id(2).into());
    dispute.due_on = Some(day("2026-04-01"));
    dispute
}

fn session(number: u128, starts: &str, result: SessionResult) -> MediationSession {
    let mut session = MediationSession::blank(id(number), platform());
    session.dispute_id = Some(id(1).into());
    let starts: chrono::DateTime<chrono::Utc> = starts.parse().unwrap();
    session.starts_at = Some(Instant(starts.timestamp_millis()));
    session.mediator_ids = Some(vec![PERSON]);
    session.result = Some(result);
    session
}

fn new<R: Record>(record: &R) -> Fact {
    Fact::new("record.corrected", record)
}

fn kinds(desk: &Desk, filter: &CalendarFilter) -> Vec<(CalendarKind, String)> {
    desk.book
        .read(|reader| items(reader, filter))
        .unwrap()
        .into_iter()
        .map(|item| (item.kind, item.day.to_string()))
        .collect()
}

#[test]
fn a_session_stands_on_its_day_in_china_unless_it_was_cancelled() {
    let desk = Desk::new();
    desk.act([
        new(&dispute()),
        // Half past midnight on the 6th in China is still the 5th in UTC.
        new(&session(
            10,
            "2026-03-05T16:30:00Z",
            SessionResult::Scheduled,
        )),
        new(&session(
            11,
            "2026-03-06T02:00:00Z",
            SessionResult::Cancelled,
        )),
    ]);
    assert_eq!(kinds(&desk, &filter("2026-03-01", "2026-03-05")), []);
    let found = kinds(&desk, &filter("2026-03-06", "2026-03-06"));
    assert_eq!(found, [(CalendarKind::Session, "2026-03-06".to_owned())]);
}

#[test]
fn a_deadline_stands_while_it_is_not_met() {
    let desk = Desk::new();
    let mut accepted = dispute();
    accepted.status = Some(DisputeStatus::Accepted);
    let mut agreement = Agreement::blank(id(2), platform());
    agreement.dispute_id = Some(id(1).into());
    agreement.confirmation_due_on = Some(day("2026-04-09"));
    let mut item = PerformanceItem::blank(id(3), platform());
    item.dispute_id = Some(id(1).into());
    item.agreement_id = Some(id(2).into());
    item.amount_fen = Some(Fen(1000));
    item.due_on = Some(day("2026-04-05"));
    desk.act([new(&accepted), new(&agreement), new(&item)]);
    let april = filter("2026-04-01", "2026-04-30");
    let words = |desk: &Desk| -> Vec<_> {
        kinds(desk, &april)
            .into_iter()
            .map(|(kind, _)| kind)
            .collect()
    };
    assert_eq!(words(&desk), [CalendarKind::DisputeDue]);

    desk.act([Fact::change("record.corrected", &accepted, &dispute())]);
    let promised = [
        CalendarKind::PerformanceDue,
        CalendarKind::ConfirmationDue,
        CalendarKind::FollowUpDue,
    ];
    assert_eq!(words(&desk), promised);

    let mut paid = Performance::blank(id(4), platform());
    paid.dispute_id = Some(id(1).into());
    paid.item_id = Some(id(3).into());
    paid.amount_fen = Some(Fen(400));
    desk.act([new(&paid)]);
    assert_eq!(words(&desk), promised, "the rest is open");
    let mut rest = paid.clone();
    rest.id = id(5).into();
    rest.amount_fen = Some(Fen(600));
    desk.act([new(&rest)]);
    assert_eq!(words(&desk), promised[1..]);
}

#[test]
fn requests_hazards_and_duties_stand_on_their_days_and_filters_narrow() {
    let desk = Desk::new();
    let mut request = Request::blank(id(20), platform());
    request.due_at = Some(china_midnight(day("2026-03-10")));
    request.handler_id = Some(PERSON);
    request.status = Some(RequestStatus::InProgress);
    let mut finished = request.clone();
    finished.id = id(21).into();
    finished.status = Some(RequestStatus::Finished);
    let mut hazard = Hazard::blank(id(22), platform());
    hazard.next_review_on = Some(day("2026-03-11"));
    hazard.due_on = Some(day("2026-03-12"));
    hazard.status = Some(HazardStatus::Open);
    let mut duty = Duty::blank(id(23), Scope::Street);
    duty.platform_id = Some(PlatformId(id(99)));
    duty.day = Some(day("2026-03-13"));
    duty.shift = Some(DutyShift::Day);
    duty.person_id = Some(PERSON);
    desk.act([new(&request), new(&finished), new(&hazard), new(&duty)]);
    let mut march = filter("2026-03-01", "2026-03-31");
    let found: Vec<_> = kinds(&desk, &march).into_iter().map(|one| one.0).collect();
    assert_eq!(
        found,
        [
            CalendarKind::RequestDue,
            CalendarKind::HazardReview,
            CalendarKind::HazardDue,
            CalendarKind::Duty
        ]
    );
    march.person_id = Some(PERSON);
    assert_eq!(kinds(&desk, &march).len(), 2);
    march.platform_id = Some(PlatformId(id(99)));
    assert_eq!(kinds(&desk, &march).len(), 1);
    march.kinds = vec![CalendarKind::Session];
    assert_eq!(kinds(&desk, &march).len(), 0);
}

#[test]
fn every_kind_is_found_by_an_index() {
    let desk = Desk::new();
    let sql = desk.sql();
    for kind in CalendarKind::ALL {
        let mut statement = sql
            .prepare(&format!("explain query plan {}", kinds::sql(*kind)))
            .unwrap();
        let steps: Vec<String> = statement
            .query_map(["2026-03-01", "2026-03-31"], |row| row.get(3))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert!(
            steps
                .iter()
                // The view has arms, each of which is found by an index.
                .all(|step| !step.starts_with("SCAN") || step == "SCAN referral_now"),
            "{kind:?}: {steps:?}"
        );
    }
}

#[test]
fn bookings_are_the_sessions_that_may_share_time() {
    let desk = Desk::new();
    desk.act([
        new(&session(
            10,
            "2026-03-06T01:00:00Z",
            SessionResult::Scheduled,
        )),
        new(&session(
            11,
            "2026-03-06T01:00:00Z",
            SessionResult::Cancelled,
        )),
        new(&session(
            12,
            "2026-03-08T01:00:00Z",
            SessionResult::Scheduled,
        )),
    ]);
    let from = china_midnight(day("2026-03-06"));
    let to = china_midnight(day("2026-03-07"));
    let found = desk.book.read(|reader| bookings(reader, from, to)).unwrap();
    let ids: Vec<_> = found.iter().map(|(_, booking)| booking.id).collect();
    assert_eq!(ids, [id(10)]);
}
