//! 阅卷授权: given for a purpose and until a day, over by itself.

use super::*;
use crate::domain::id::PersonId;
use crate::domain::record::{DisputeAccess, Record as _};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const LAWYER: PersonId = PersonId(Uuid::from_u128(77));

fn grant(from: &str, to: &str) -> AccessGrant {
    AccessGrant {
        lawyer_id: LAWYER,
        purpose: "为申请人提供法律意见".to_owned(),
        starts_on: day(from),
        ends_on: day(to),
    }
}

fn granted(matter: &mut Matter, from: &str, to: &str) -> DisputeAccess {
    let facts = matter
        .tries(|case, at| grant_access(case, &grant(from, to), &[], at))
        .unwrap();
    assert_eq!(names(&facts), ["dispute_access.granted"]);
    DisputeAccess::from_fields(facts[0].record, facts[0].scope, &facts[0].set)
}

#[rstest]
#[case("2026-03-09", false)]
#[case("2026-03-10", true)]
#[case("2026-03-20", true)]
#[case("2026-03-21", false)]
fn an_access_begins_and_ends_by_itself(#[case] today: &str, #[case] is_open: bool) {
    let access = granted(&mut Matter::registered(), "2026-03-10", "2026-03-20");
    assert_eq!(is_access_open(&access, day(today)), is_open);
}

#[rstest]
#[case("2026-03-02", "2026-03-01", Reason::Before { earliest: day("2026-03-02") })]
#[case("2026-02-01", "2026-02-20", Reason::Before { earliest: day("2026-03-02") })]
#[case("2026-03-02", "2027-03-03", Reason::After { latest: day("2027-03-02") })]
fn the_days_of_an_access_fit(#[case] from: &str, #[case] to: &str, #[case] reason: Reason) {
    let mut matter = Matter::registered();
    let found = matter.tries(|case, at| grant_access(case, &grant(from, to), &[], at));
    assert_eq!(problems(found), only("ends_on", reason));
}

#[test]
fn an_access_has_a_purpose_and_nobody_is_let_in_twice() {
    let mut matter = Matter::registered();
    let known = [granted(&mut matter, "2026-03-02", "2026-03-20")];
    let mut form = grant("2026-03-10", "2026-04-20");
    form.purpose = "  ".to_owned();
    let found = problems(matter.tries(|case, at| grant_access(case, &form, &known, at)));
    assert_eq!(
        found,
        [
            ("purpose".to_owned(), Reason::Required),
            ("lawyer_id".to_owned(), Reason::Twice),
        ]
    );
}

#[test]
fn an_access_is_taken_back_once_with_a_reason() {
    let mut matter = Matter::registered();
    let mut access = granted(&mut matter, "2026-03-02", "2026-03-20");
    let without = matter.tries(|_, at| end_access(&access, " ", at));
    assert_eq!(problems(without), only("reason", Reason::Required));
    let facts = matter
        .tries(|_, at| end_access(&access, "委托已结束", at))
        .unwrap();
    assert_eq!(names(&facts), ["dispute_access.ended"]);
    access.ended_on = Some(matter.today);
    assert!(!is_access_open(&access, matter.today));
    let again = matter.tries(|_, at| end_access(&access, "委托已结束", at));
    assert_eq!(problems(again), only("access_id", Reason::AlreadyOver));
}

proptest! {
    #[test]
    fn outside_its_days_no_access_holds(start in 0_i64..700, length in 0_i64..360, on in -10_i64..1100) {
        let first = day("2026-03-02");
        let at = |days: i64| first + chrono::TimeDelta::days(days);
        let mut access = DisputeAccess::blank(Uuid::nil(), crate::domain::scope::Scope::Street);
        access.starts_on = Some(at(start));
        access.ends_on = Some(at(start + length));
        let inside = (start..=start + length).contains(&on);
        prop_assert_eq!(is_access_open(&access, at(on)), inside);
    }
}
