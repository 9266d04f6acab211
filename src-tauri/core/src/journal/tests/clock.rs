//! The clock: never back, never twice, readable and sortable as text.

use super::builders::any_stamp;
use crate::journal::{Clock, FAR_AHEAD_MS, Hlc};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Happening {
    Write { wall_ms: i64 },
    Merge { stamp: Hlc },
}

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    // Few distinct milliseconds, so that stamps meet; and wild ones, as a dead battery gives.
    let wall = prop_oneof![
        4 => 1_795_000_000_000..1_795_000_000_005_i64,
        1 => any::<i32>().prop_map(|wild| i64::from(wild) * 50_000),
        1 => Just(i64::MIN),
    ];
    let stamp = (1_795_000_000_000..1_795_000_000_005_i64, any::<u16>())
        .prop_map(|(millis, counter)| Hlc::new(millis, counter));
    let happening = prop_oneof![
        3 => wall.prop_map(|wall_ms| Happening::Write { wall_ms }),
        1 => stamp.prop_map(|stamp| Happening::Merge { stamp }),
        1 => Just(Happening::Merge { stamp: Hlc::new(1_795_000_000_003, u16::MAX) }),
    ];
    prop::collection::vec(happening, 1..200)
}

proptest! {
    #[test]
    fn stamps_rise_whatever_the_wall_clock_and_others_do(happenings in happenings()) {
        let mut clock = Clock::default();
        let mut greatest = Hlc::default();
        for happening in happenings {
            match happening {
                Happening::Write { wall_ms } => {
                    let stamp = clock.tick(wall_ms);
                    prop_assert!(stamp > greatest, "{stamp} does not come after {greatest}");
                    prop_assert!(stamp.millis() >= wall_ms, "a stamp lies before its instant");
                    greatest = stamp;
                }
                Happening::Merge { stamp } => {
                    clock.observe(stamp);
                    greatest = greatest.max(stamp);
                }
            }
            prop_assert_eq!(clock.last(), greatest);
        }
    }

    #[test]
    fn a_clock_goes_on_after_the_last_stamp_when_it_is_opened_again(
        last in (0..1_i64 << 46, any::<u16>()),
        wall_ms in any::<i64>(),
    ) {
        let last = Hlc::new(last.0, last.1);
        prop_assert!(Clock::after(last).tick(wall_ms) > last);
        prop_assert!(Clock::after(last).behind_ms(wall_ms) >= 0);
    }

    #[test]
    fn the_text_and_the_number_of_a_stamp_sort_as_the_stamp(a in any_stamp(), b in any_stamp()) {
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        prop_assert_eq!(a.cmp(&b), a.as_i64().cmp(&b.as_i64()));
    }

    #[test]
    fn stamps_of_one_millisecond_sort_by_their_counter(
        millis in 0..1_i64 << 47,
        a in any::<u16>(),
        b in any::<u16>(),
    ) {
        let (first, second) = (Hlc::new(millis, a), Hlc::new(millis, b));
        prop_assert_eq!(a.cmp(&b), first.to_string().cmp(&second.to_string()));
        prop_assert_eq!(a.cmp(&b), first.as_i64().cmp(&second.as_i64()));
    }

    #[test]
    fn a_stamp_is_read_back_from_its_text_and_its_number(stamp in any_stamp()) {
        prop_assert_eq!(stamp.to_string().parse::<Hlc>(), Ok(stamp));
        prop_assert_eq!(Hlc::from_i64(stamp.as_i64()), stamp);
        let json = serde_json::to_string(&stamp).unwrap();
        prop_assert_eq!(serde_json::from_str::<Hlc>(&json).unwrap(), stamp);
    }

    #[test]
    fn a_stamp_is_far_ahead_past_one_day_only(wall_ms in 0..1_i64 << 46) {
        let a_day_on = Hlc::new(wall_ms + FAR_AHEAD_MS, u16::MAX);
        let past_it = Hlc::new(wall_ms + FAR_AHEAD_MS + 1, 0);
        prop_assert!(!Clock::is_far_ahead(a_day_on, wall_ms));
        prop_assert!(Clock::is_far_ahead(past_it, wall_ms));
    }
}

#[test]
fn a_stamp_reads_as_people_write_an_instant() {
    assert_eq!(
        Hlc::new(1_795_420_800_123, 7).to_string(),
        "2026-11-23T08:00:00.123Z/0007"
    );
}

#[test]
fn a_text_that_is_no_stamp_is_refused() {
    for text in [
        "",
        "2026-11-23",
        "2026-11-23T08:00:00Z",
        "x/0000",
        "2026-11-23T08:00:00Z/zz",
    ] {
        assert!(text.parse::<Hlc>().is_err(), "{text}");
    }
}

#[test]
fn a_stamp_beyond_the_last_year_keeps_its_place_as_a_number() {
    let last = Hlc::new(i64::MAX, u16::MAX);
    assert_eq!(last.as_i64(), i64::MAX);
    assert_eq!(Hlc::from_i64(i64::MAX), last);
    assert!(last.to_string().starts_with("6429-"));
}

#[test]
fn a_full_counter_moves_on_to_the_next_millisecond() {
    let mut clock = Clock::after(Hlc::new(1_000, u16::MAX));
    assert_eq!(clock.tick(1_000), Hlc::new(1_001, 0));
}
