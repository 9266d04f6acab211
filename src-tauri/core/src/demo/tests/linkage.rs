//! What the street does with courts and others, and what waits for its people today.

use super::street;
use crate::domain::record::{
    ConfirmationResult, ContactAnswer, ContactRequest, JudicialConfirmation, MediationSession,
    Rating, RatingStatus, Referral, ReferralDirection, ReferralStatus, Request, RequestStatus,
};
use crate::store::table::same_party::open_matters;
use crate::sync::matters_elsewhere;
use rstest::rstest;

#[test]
fn a_year_holds_confirmed_agreements_and_sessions_in_rooms() {
    let demo = street(2022, "2026-11-24", 300);
    let asked: Vec<JudicialConfirmation> = demo.all();
    let confirmed = |one: &&JudicialConfirmation| one.result == Some(ConfirmationResult::Confirmed);
    assert!(asked.iter().any(|one| confirmed(&one)));
    for one in asked.iter().filter(confirmed) {
        assert!(one.applied_on < one.decided_on && one.enforcement_due_on > one.decided_on);
    }
    let sessions: Vec<MediationSession> = demo.all();
    assert!(sessions.iter().any(|session| session.room_id.is_some()));
}

#[test]
fn what_courts_and_police_hand_over_becomes_disputes_and_some_of_it_waits() {
    let demo = street(2022, "2026-11-24", 300);
    let referrals: Vec<Referral> = demo.all();
    let count = |status| {
        referrals
            .iter()
            .filter(|one| one.direction == Some(ReferralDirection::In))
            .filter(|one| one.status == Some(status))
            .count()
    };
    assert_eq!(count(ReferralStatus::Sent), 2);
    assert!(count(ReferralStatus::Accepted) >= 2);
    assert!(count(ReferralStatus::Finished) > 5);
    for one in &referrals {
        let is_over = one.status == Some(ReferralStatus::Finished);
        assert!(
            !is_over || one.subject_id.is_some(),
            "finished without its matter"
        );
    }
}

#[rstest]
#[case::monday("2026-11-30")]
#[case::friday("2026-12-04")]
#[case::sunday("2026-12-06")]
#[case::after_spring_festival("2027-02-15")]
#[case::in_the_october_holiday("2026-10-05")]
fn a_clerks_morning_begins_with_new_requests_whatever_day_it_is(#[case] day: &str) {
    let demo = street(2022, day, 40);
    let requests: Vec<Request> = demo.all();
    let waiting = requests
        .iter()
        .filter(|one| one.status == Some(RequestStatus::Received))
        .count();
    assert!(waiting >= 3, "{waiting} wait");
}

#[test]
fn every_bad_rating_is_on_its_way_or_at_its_end() {
    let demo = street(2022, "2026-11-24", 480);
    let ratings: Vec<Rating> = demo.all();
    let bad = ratings
        .iter()
        .filter(|one| one.level.is_some_and(crate::domain::rating::is_bad));
    for one in bad {
        assert_ne!(one.status, Some(RatingStatus::Recorded));
    }
}

#[test]
fn two_people_stand_before_two_platforms_and_one_request_for_contact_waits() {
    let demo = street(2022, "2026-11-24", 480);
    let requests: Vec<ContactRequest> = demo.all();
    let own = requests.iter().filter(|one| one.dispute_id.is_some());
    assert_eq!(own.count(), 2);
    let arrived: Vec<_> = requests
        .iter()
        .filter(|one| one.origin_id.is_some())
        .collect();
    let waiting = arrived
        .iter()
        .filter(|one| one.answered_at.is_none())
        .count();
    assert_eq!((arrived.len(), waiting), (2, 1));
    assert_eq!(demo.all::<ContactAnswer>().len(), 1);
    let matters = demo.casebook.read(open_matters).unwrap();
    for request in requests.iter().filter(|one| one.dispute_id.is_some()) {
        let asker = matters
            .iter()
            .find(|one| Some(one.dispute_id) == request.dispute_id);
        let found = matters_elsewhere(&demo.casebook, asker.unwrap()).unwrap();
        let there = found
            .iter()
            .find(|one| Some(one.platform_id) == request.to_platform_id);
        assert!(there.is_some(), "nothing is there");
    }
}
