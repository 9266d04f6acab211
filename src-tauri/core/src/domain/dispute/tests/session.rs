//! 调解（一次）: planned, held, cancelled.

use super::*;
use crate::domain::id::MediationSessionId;
use crate::domain::record::Instant;
use rstest::rstest;
use uuid::Uuid;

const NOON: &str = "2026-03-05";

/// Records a session at noon of 5 March 2026 in a matter accepted on the 2nd.
fn records(matter: &mut Matter, form: &SessionRecord) -> Result<Vec<Fact>, Refusal> {
    let noon = Instant(forms::morning(NOON).0 + 3 * 3_600_000);
    matter.tries(|case, at| record_session(case, form, noon, at))
}

fn accepted() -> Matter {
    Matter::registered().accepted().on(NOON)
}

#[test]
fn a_session_held_is_numbered_and_takes_the_mediators_of_the_dispute() {
    let mut matter = accepted();
    let form = forms::session(&matter, NOON);
    let facts = records(&mut matter, &form).unwrap();
    assert_eq!(names(&facts), ["mediation_session.held"]);
    matter.happened(facts);
    let facts = records(&mut matter, &form).unwrap();
    matter.happened(facts);
    let sessions = matter.case().sessions;
    let numbers: Vec<_> = sessions.iter().map(|one| one.number.unwrap()).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(sessions[0].mediator_ids, Some(vec![matter::MEDIATOR]));
}

#[rstest]
#[case(SessionResult::Continued, false)]
#[case(SessionResult::Agreed, false)]
#[case(SessionResult::NotAgreed, false)]
#[case(SessionResult::PartyAbsent, false)]
#[case(SessionResult::Scheduled, true)]
#[case(SessionResult::Cancelled, true)]
fn a_session_that_has_not_begun_has_no_result(
    #[case] result: SessionResult,
    #[case] is_possible: bool,
) {
    let mut matter = accepted();
    let mut form = forms::session(&matter, "2026-03-06");
    form.result = result;
    let found = problems(records(&mut matter, &form));
    let expected = if is_possible {
        Vec::new()
    } else {
        only("result", Reason::ResultUnfit)
    };
    assert_eq!(found, expected);
}

#[rstest]
#[case("2026-03-04", false)]
#[case("2026-03-05", true)]
fn a_session_planned_for_a_day_that_is_over_needs_its_result(
    #[case] on: &str,
    #[case] is_possible: bool,
) {
    let mut matter = accepted();
    let mut form = forms::session(&matter, on);
    form.result = SessionResult::Scheduled;
    let found = problems(records(&mut matter, &form));
    let expected = if is_possible {
        Vec::new()
    } else {
        only("result", Reason::ResultUnfit)
    };
    assert_eq!(found, expected);
}

#[test]
fn nobody_mediates_before_the_matter_is_taken() {
    let mut matter = accepted();
    let form = forms::session(&matter, "2026-03-01");
    let found = problems(records(&mut matter, &form));
    let earliest = day("2026-03-02");
    assert_eq!(found, only("starts_at", Reason::Before { earliest }));
}

#[test]
fn a_session_held_needs_minutes_and_somebody_present() {
    let mut matter = accepted();
    let mut form = forms::session(&matter, NOON);
    form.place = " ".to_owned();
    form.minutes = None;
    form.present_party_ids = Vec::new();
    let required = |field: &str| (field.to_owned(), Reason::Required);
    assert_eq!(
        problems(records(&mut matter, &form)),
        [
            required("place"),
            required("minutes"),
            required("present_party_ids")
        ]
    );
    form.place = "调解室".to_owned();
    form.result = SessionResult::PartyAbsent;
    assert_eq!(
        problems(records(&mut matter, &form)),
        [],
        "nobody came, nothing was said"
    );
}

#[test]
fn people_are_invited_with_the_parties_consent() {
    let mut matter = accepted();
    let mut form = forms::session(&matter, NOON);
    form.invitees = Some("楼长".to_owned());
    assert_eq!(
        problems(records(&mut matter, &form)),
        only("has_invitee_consent", Reason::ConsentMissing)
    );
    form.has_invitee_consent = true;
    assert_eq!(problems(records(&mut matter, &form)), []);
}

#[test]
fn who_is_present_belongs_to_the_dispute_and_the_end_follows_the_start() {
    let mut matter = accepted();
    let mut form = forms::session(&matter, NOON);
    form.present_party_ids = vec![Uuid::from_u128(9).into()];
    form.ends_at = Some(Instant(form.starts_at.0 - 1));
    assert_eq!(
        problems(records(&mut matter, &form)),
        [
            ("ends_at".to_owned(), Reason::ResultUnfit),
            ("present_party_ids".to_owned(), Reason::Unknown)
        ]
    );
}

#[test]
fn a_planned_session_is_held_under_its_number() {
    let mut matter = accepted();
    let mut form = forms::session(&matter, "2026-03-06");
    form.result = SessionResult::Scheduled;
    form.minutes = None;
    form.present_party_ids = Vec::new();
    let facts = records(&mut matter, &form).unwrap();
    assert_eq!(names(&facts), ["mediation_session.scheduled"]);
    matter.happened(facts);
    let planned = matter.case().sessions.pop().unwrap();

    let mut matter = matter.on("2026-03-06");
    let mut held = forms::session(&matter, "2026-03-06");
    held.id = Some(planned.id);
    held.result = SessionResult::Agreed;
    let now = forms::morning("2026-03-07");
    let facts = matter
        .tries(|case, at| record_session(case, &held, now, at))
        .unwrap();
    assert_eq!(names(&facts), ["mediation_session.held"]);
    assert_eq!(
        set_of(&facts[0]),
        ["minutes", "present_party_ids", "result"],
        "the entry holds what changed"
    );
    matter.happened(facts);
    let sessions = matter.case().sessions;
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].number, Some(1));
    assert_eq!(
        matter.tries(|case, at| record_session(case, &held, now, at)),
        Ok(Vec::new()),
        "the same again is no fact"
    );
}

#[test]
fn a_session_of_another_matter_is_unknown() {
    let mut matter = accepted();
    let mut form = forms::session(&matter, NOON);
    form.id = Some(MediationSessionId(Uuid::from_u128(9)));
    assert_eq!(
        problems(records(&mut matter, &form)),
        only("id", Reason::Unknown)
    );
}

/// A matter with a session of an hour planned for nine o'clock on 6 March.
fn planned() -> (Matter, SessionMove) {
    let mut matter = accepted();
    let mut form = forms::session(&matter, "2026-03-06");
    form.result = SessionResult::Scheduled;
    form.minutes = None;
    form.ends_at = Some(Instant(form.starts_at.0 + 3_600_000));
    let facts = records(&mut matter, &form).unwrap();
    matter.happened(facts);
    let session = matter.case().sessions.pop().unwrap();
    let form = SessionMove {
        id: session.id,
        starts_at: forms::morning("2026-03-09"),
        ends_at: None,
        room_id: None,
        place: None,
    };
    (matter, form)
}

/// Moves a session at noon of 5 March 2026.
fn moves(matter: &mut Matter, form: &SessionMove) -> Result<Vec<Fact>, Refusal> {
    let noon = forms::morning(NOON);
    matter.tries(|case, _| move_session(case, form, noon))
}

#[test]
fn a_planned_session_moves_and_lasts_as_long_as_before() {
    let (mut matter, form) = planned();
    let facts = moves(&mut matter, &form).unwrap();
    assert_eq!(names(&facts), ["mediation_session.moved"]);
    assert_eq!(set_of(&facts[0]), ["ends_at", "starts_at"]);
    matter.happened(facts);
    let session = matter.case().sessions.pop().unwrap();
    assert_eq!(session.ends_at, Some(Instant(form.starts_at.0 + 3_600_000)));
    assert_eq!(moves(&mut matter, &form), Ok(Vec::new()), "there already");
}

#[test]
fn a_session_that_was_held_stays_where_it_was() {
    let (mut matter, form) = planned();
    let mut held = forms::session(&matter, NOON);
    held.id = Some(form.id);
    let facts = records(&mut matter, &held).unwrap();
    matter.happened(facts);
    assert_eq!(
        problems(moves(&mut matter, &form)),
        only("session_id", Reason::AlreadyHeld)
    );
}

#[test]
fn a_session_moves_neither_into_the_past_nor_to_an_end_before_its_start() {
    let (mut matter, mut form) = planned();
    form.starts_at = forms::morning("2026-03-04");
    form.ends_at = Some(Instant(form.starts_at.0 - 1));
    let earliest = day(NOON);
    assert_eq!(
        problems(moves(&mut matter, &form)),
        [
            ("starts_at".to_owned(), Reason::Before { earliest }),
            ("ends_at".to_owned(), Reason::ResultUnfit)
        ]
    );
    form.id = MediationSessionId(Uuid::from_u128(9));
    assert_eq!(
        problems(moves(&mut matter, &form)),
        only("session_id", Reason::Unknown)
    );
}
