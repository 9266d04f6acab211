//! 履行 in whole and in part, and 回访.

use super::*;
use crate::domain::record::{AgreementForm, FollowUpFinding, PaymentManner, PerformanceState};
use rstest::rstest;
use uuid::Uuid;

/// A matter with 1,000 yuan due on 20 March and 2,000 due on 20 April, agreed on the 10th.
fn owing() -> Matter {
    Matter::registered().accepted().agreed_orally()
}

/// The form of a payment for one of the promised things.
fn payment(matter: &Matter, index: usize, fen: i64) -> PerformanceRecord {
    let item = matter.case().items.remove(index);
    let mut form = forms::performance(&item, &matter.today.to_string());
    form.amount_fen = Some(Fen(fen));
    form.is_complete = false;
    form
}

fn pays(matter: &mut Matter, form: &PerformanceRecord) -> Result<Vec<Fact>, Refusal> {
    matter.tries(|case, at| record_performance(case, form, at))
}

#[test]
fn nothing_is_performed_before_the_agreement_has_effect() {
    let mut matter = Matter::registered().accepted().agreed_in_writing();
    let form = payment(&matter, 0, 100_000);
    let found = problems(pays(&mut matter, &form));
    assert_eq!(found, only("agreement", Reason::NotEffective));
}

#[test]
fn a_part_leaves_the_rest_open() {
    let mut matter = owing();
    let form = payment(&matter, 0, 40_000);
    let facts = pays(&mut matter, &form).unwrap();
    assert_eq!(names(&facts), ["performance.recorded"]);
    matter.happened(facts);
    let case = matter.case();
    assert_eq!(case.status(), DisputeStatus::Agreed);
    let standing = case.standing(&case.items[0], matter.today);
    assert_eq!((standing.paid, standing.open), (Fen(40_000), Fen(60_000)));
    assert_eq!(standing.state, PerformanceState::Partial);
    assert_eq!(
        case.standing(&case.items[0], day("2026-03-21")).state,
        PerformanceState::Overdue,
        "the day of performance is over and not all was paid"
    );
    assert_eq!(
        case.standing(&case.items[0], day("2026-03-20")).state,
        PerformanceState::Partial,
        "the last day still counts"
    );
}

#[test]
fn the_last_part_makes_the_dispute_performed() {
    let mut matter = owing();
    for (index, fen) in [(0, 40_000), (0, 60_000), (1, 200_000)] {
        let form = payment(&matter, index, fen);
        let facts = pays(&mut matter, &form).unwrap();
        matter.happened(facts);
    }
    let case = matter.case();
    assert_eq!(case.status(), DisputeStatus::Performed);
    assert_eq!(case.open_items(matter.today), 0);
    let complete: Vec<_> = case
        .performances
        .iter()
        .map(|done| done.is_complete)
        .collect();
    assert_eq!(complete, [Some(false), Some(true), Some(true)]);
}

#[rstest]
#[case(None, Reason::Required)]
#[case(Some(0), Reason::NotPositive)]
#[case(Some(-1), Reason::NotPositive)]
#[case(Some(100_001), Reason::MoreThanPromised { open: Fen(100_000) })]
fn a_payment_fits_what_is_open(#[case] fen: Option<i64>, #[case] reason: Reason) {
    let mut matter = owing();
    let mut form = payment(&matter, 0, 1);
    form.amount_fen = fen.map(Fen);
    assert_eq!(
        problems(pays(&mut matter, &form)),
        only("amount_fen", reason)
    );
}

#[test]
fn a_part_of_a_sum_is_not_the_whole_whatever_the_form_says() {
    let mut matter = owing();
    let mut form = payment(&matter, 0, 1);
    form.is_complete = true;
    let facts = pays(&mut matter, &form).unwrap();
    matter.happened(facts);
    let case = matter.case();
    let standing = case.standing(&case.items[0], matter.today);
    assert_eq!(standing.open, Fen(99_999));
    assert_eq!(standing.state, PerformanceState::Partial);
}

#[test]
fn what_is_done_is_not_done_again() {
    let mut matter = owing();
    let form = payment(&matter, 0, 100_000);
    let facts = pays(&mut matter, &form).unwrap();
    matter.happened(facts);
    assert_eq!(
        problems(pays(&mut matter, &form)),
        only("item_id", Reason::Twice)
    );
}

#[test]
fn only_what_was_promised_is_performed() {
    let mut matter = owing();
    let mut form = payment(&matter, 0, 1);
    form.item_id = Uuid::from_u128(9).into();
    assert_eq!(
        problems(pays(&mut matter, &form)),
        only("item_id", Reason::Unknown)
    );
}

#[rstest]
#[case("2026-03-09", Reason::Before { earliest: "2026-03-10".parse().unwrap() })]
#[case("2026-03-11", Reason::InFuture)]
fn it_is_done_between_the_agreement_and_today(#[case] on: &str, #[case] reason: Reason) {
    let mut matter = owing();
    let mut form = payment(&matter, 0, 1);
    form.performed_on = day(on);
    assert_eq!(
        problems(pays(&mut matter, &form)),
        only("performed_on", reason)
    );
}

/// A matter in which only a deed is owed.
fn owing_a_deed() -> Matter {
    let mut terms = forms::terms(AgreementForm::Oral);
    terms.amount_fen = None;
    terms.items = vec![forms::item("修好水管", None, "2026-03-20")];
    Matter::registered().accepted().agreed(&terms)
}

fn deed(matter: &Matter, is_complete: bool) -> PerformanceRecord {
    let mut form = payment(matter, 0, 1);
    form.amount_fen = None;
    form.manner = PaymentManner::Deed;
    form.is_complete = is_complete;
    form
}

#[test]
fn a_deed_is_done_when_somebody_says_so() {
    let mut matter = owing_a_deed();
    let form = deed(&matter, false);
    let facts = pays(&mut matter, &form).unwrap();
    matter.happened(facts);
    assert_eq!(matter.case().status(), DisputeStatus::Agreed);
    let form = deed(&matter, true);
    let facts = pays(&mut matter, &form).unwrap();
    assert_eq!(names(&facts), ["performance.recorded", "dispute.performed"]);
}

#[rstest]
#[case(0)]
#[case(-100)]
fn money_for_a_deed_is_more_than_nothing(#[case] fen: i64) {
    let mut matter = owing_a_deed();
    let mut form = deed(&matter, false);
    form.amount_fen = Some(Fen(fen));
    assert_eq!(
        problems(pays(&mut matter, &form)),
        only("amount_fen", Reason::NotPositive)
    );
}

#[test]
fn a_visit_is_recorded_by_who_acts() {
    let matter = owing().on("2026-04-27");
    let form = forms::visit("2026-04-27");
    let case = matter
        .having(|case, at| record_follow_up(case, &form, at))
        .case();
    assert_eq!(case.follow_ups.len(), 1);
    assert_eq!(case.follow_ups[0].visitor_id, Some(matter::MEDIATOR));
    assert_eq!(case.follow_ups[0].finding, Some(FollowUpFinding::Performed));
    assert_eq!(case.status(), DisputeStatus::Agreed, "a visit ends nothing");
}

#[test]
fn a_visit_follows_the_agreement_and_says_something() {
    let mut matter = owing();
    let mut form = forms::visit("2026-03-09");
    form.content = " ".to_owned();
    let found = problems(matter.tries(|case, at| record_follow_up(case, &form, at)));
    let earliest = day("2026-03-10");
    assert_eq!(
        found,
        [
            ("visited_on".to_owned(), Reason::Before { earliest }),
            ("content".to_owned(), Reason::Required)
        ]
    );
}
