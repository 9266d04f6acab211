//! Statements: figures equal sums made otherwise, months border in China, nothing is nothing.

use super::*;
use crate::domain::id::{ConsultationId, DutyId, PersonId, PlatformId};
use crate::domain::record::{
    AppointmentStatus, ConsultationManner, InquirerGroup, Instant, ReferralChannel, Satisfaction,
    SuggestedWay,
};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const MINUTE: i64 = 60_000;
/// Eight in the morning of 2 March 2026 in China.
const MORNING: i64 = 1_772_409_600_000;

#[rstest]
#[case(2026, Some(2), Some(("2026-02-01", "2026-02-28")))]
#[case(2028, Some(2), Some(("2028-02-01", "2028-02-29")))]
#[case(2026, Some(12), Some(("2026-12-01", "2026-12-31")))]
#[case(2026, None, Some(("2026-01-01", "2026-12-31")))]
#[case(2026, Some(13), None)]
#[case(2026, Some(0), None)]
#[case(1999, Some(1), None)]
#[case(4_000_000_000, None, None)]
fn a_period_is_a_month_or_a_year(
    #[case] year: u32,
    #[case] month: Option<u32>,
    #[case] expected: Option<(&str, &str)>,
) {
    let days = Period::of(year, month).map(|one| (one.from.to_string(), one.to.to_string()));
    assert_eq!(
        days,
        expected.map(|(from, to)| (from.to_owned(), to.to_owned()))
    );
}

#[test]
fn a_month_in_which_nobody_came_has_nothing_but_the_shifts() {
    let part = part(1, 1);
    let served = Served {
        attendances: vec![Attendance {
            part,
            duty: Some(duty(1)),
            starts_at: Instant(MORNING),
            ends_at: Some(Instant(MORNING + 180 * MINUTE)),
        }],
        shifts: vec![
            Shift {
                duty: duty(1),
                part,
            },
            Shift {
                duty: duty(2),
                part,
            },
        ],
        ..Served::default()
    };
    let total = tally(&served).total();
    let expected = Figures {
        presences: 1,
        minutes: 180,
        idle_presences: 1,
        shifts_planned: 2,
        shifts_held: 1,
        ..Figures::default()
    };
    assert_eq!(total, expected);
    assert_eq!(tally(&Served::default()).total(), Figures::default());
}

#[test]
fn two_matters_of_one_visit_are_one_visit_and_their_common_time_counts_once() {
    let mut first = matter(1, part(1, 1), 0, Some(30));
    let mut second = matter(2, part(1, 1), 20, Some(50));
    first.visit = Some(first.id);
    second.visit = Some(first.id);
    let served = Served {
        matters: vec![first, second],
        ..Served::default()
    };
    let total = tally(&served).total();
    assert_eq!(
        (
            total.consultations,
            total.visits,
            total.consultation_minutes
        ),
        (2, 1, 50)
    );
}

#[test]
fn an_open_presence_has_no_time_and_is_busy_until_the_end_of_its_day() {
    let part = part(1, 1);
    let open = Attendance {
        part,
        duty: None,
        starts_at: Instant(MORNING),
        ends_at: None,
    };
    let on_the_day = matter(1, part, 300, None);
    let on_the_next = matter(2, part, 24 * 60, None);
    let idle = |matter: Matter| {
        let served = Served {
            matters: vec![matter],
            attendances: vec![open.clone()],
            ..Served::default()
        };
        let total = tally(&served).total();
        (total.open_presences, total.minutes, total.idle_presences)
    };
    assert_eq!(idle(on_the_day), (1, 0, 0));
    assert_eq!(idle(on_the_next), (1, 0, 1));
}

fn part(person: u128, platform: u128) -> Part {
    Part {
        person: Some(PersonId(Uuid::from_u128(person))),
        platform: Some(PlatformId(Uuid::from_u128(platform))),
    }
}

fn duty(number: u128) -> DutyId {
    DutyId(Uuid::from_u128(number))
}

fn matter(number: u128, part: Part, from: i64, to: Option<i64>) -> Matter {
    Matter {
        id: ConsultationId(Uuid::from_u128(number)),
        part,
        visit: None,
        starts_at: Instant(MORNING + from * MINUTE),
        ends_at: to.map(|to| Instant(MORNING + to * MINUTE)),
        manner: Some(ConsultationManner::Visit),
        topic: None,
        group: None,
        is_anonymous: false,
        ways: Vec::new(),
        satisfaction: None,
        disputes: 0,
        hand_overs: Vec::new(),
    }
}

prop_compose! {
    fn any_matter()(
        number in 1_u128..1_000_000, person in 1_u128..4, platform in 1_u128..4,
        from in 0_i64..2_000, length in proptest::option::of(0_i64..120),
        manner in 0_usize..5, topic in proptest::option::of("[a-c]"),
        group in proptest::option::of(0_usize..8), is_anonymous: bool,
        ways in proptest::collection::vec(0_usize..6, 0..3),
        satisfaction in proptest::option::of(0_usize..5), disputes in 0_u32..2,
        hand_overs in proptest::collection::vec(0_usize..4, 0..2),
    ) -> Matter {
        Matter {
            manner: Some(ConsultationManner::ALL[manner]),
            topic,
            group: group.map(|index| InquirerGroup::ALL[index]),
            is_anonymous,
            ways: ways.into_iter().map(|index| SuggestedWay::ALL[index]).collect(),
            satisfaction: satisfaction.map(|index| Satisfaction::ALL[index]),
            disputes,
            hand_overs: hand_overs.into_iter().map(|index| ReferralChannel::ALL[index]).collect(),
            ..matter(number, part(person, platform), from, length.map(|length| from + length))
        }
    }
}

prop_compose! {
    fn any_attendance()(
        person in 1_u128..4, platform in 1_u128..4, held in proptest::option::of(1_u128..8),
        from in 0_i64..2_000, length in proptest::option::of(0_i64..400),
    ) -> Attendance {
        let starts_at = Instant(MORNING + from * MINUTE);
        Attendance {
            part: part(person, platform),
            duty: held.map(duty),
            starts_at,
            ends_at: length.map(|length| Instant(starts_at.0 + length * MINUTE)),
        }
    }
}

fn count<T>(all: &[T], is: impl Fn(&T) -> bool) -> u32 {
    u32::try_from(all.iter().filter(|one| is(one)).count()).unwrap()
}

proptest! {
    #[test]
    fn figures_equal_sums_made_over_the_records_themselves(
        matters in proptest::collection::vec(any_matter(), 0..40),
        attendances in proptest::collection::vec(any_attendance(), 0..20),
        shifts in proptest::collection::vec((1_u128..8, 1_u128..4, 1_u128..4), 0..10),
        statuses in proptest::collection::vec(0_usize..4, 0..6),
    ) {
        let served = Served {
            matters,
            attendances,
            shifts: shifts
                .into_iter()
                .map(|(number, person, platform)| Shift {
                    duty: duty(number),
                    part: part(person, platform),
                })
                .collect(),
            appointments: statuses
                .into_iter()
                .map(|index| Appointed { part: part(1, 1), status: AppointmentStatus::ALL[index] })
                .collect(),
        };
        let found = tally(&served);
        let total = found.total();
        let matters = &served.matters;
        let all = u32::try_from(matters.len()).unwrap();
        prop_assert_eq!(total.consultations, all);
        prop_assert_eq!(total.anonymous, count(matters, |one| one.is_anonymous));
        prop_assert_eq!(total.rated, count(matters, |one| one.satisfaction.is_some()));
        prop_assert_eq!(total.content, count(matters, |one| matches!(
            one.satisfaction.map(Satisfaction::as_str),
            Some("very_satisfied" | "satisfied" | "fairly_satisfied")
        )));
        prop_assert_eq!(total.disputes_opened, matters.iter().map(|one| one.disputes).sum::<u32>());
        let slips: usize = matters.iter().map(|one| one.hand_overs.len()).sum();
        prop_assert_eq!(total.handed_over as usize, slips);
        prop_assert_eq!(total.presences as usize, served.attendances.len());
        let served_minutes: i64 = served.attendances.iter()
            .filter_map(|one| Some((one.ends_at?.0 - one.starts_at.0) / MINUTE))
            .sum();
        prop_assert_eq!(i64::from(total.minutes), served_minutes);
        prop_assert_eq!(total.shifts_planned as usize, served.shifts.len());
        prop_assert_eq!(total.shifts_held, count(&served.shifts, |shift| {
            served.attendances.iter().any(|one| one.duty == Some(shift.duty))
        }));
        prop_assert_eq!(total.appointments, count(&served.appointments, |one| {
            one.status.as_str() != "cancelled"
        }));
        // Every breakdown holds each matter once, and every table of parts the whole.
        prop_assert_eq!(found.topics.values().sum::<u32>(), all);
        prop_assert_eq!(found.groups.values().sum::<u32>(), all);
        prop_assert_eq!(found.manners.values().sum::<u32>(), all);
        prop_assert_eq!(found.satisfactions.values().sum::<u32>(), all);
        prop_assert_eq!(found.hand_overs.values().sum::<u32>() as usize, slips);
        for way in SuggestedWay::ALL {
            let expected = count(matters, |one| one.ways.contains(way));
            prop_assert_eq!(found.ways.get(way).copied().unwrap_or(0), expected);
        }
        for sums in [found.by(|part| part.person.map(|id| id.0)), found.by(|part| part.platform.map(|id| id.0))] {
            let mut whole = Figures::default();
            sums.values().for_each(|figures| whole.add(figures));
            prop_assert_eq!(whole, total);
        }
    }
}
