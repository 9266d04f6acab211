//! The lawyers' year: where they were, who comes again, what is asked again and again.

use super::street;
use crate::domain::calendar::china_day;
use crate::domain::record::{
    Appointment, AppointmentStatus, Consultation, Presence, Signature, TextBlock,
};
use std::collections::BTreeMap;

#[test]
fn lawyers_were_where_they_talked_and_nowhere_twice_at_once() {
    let demo = street(2022, "2026-11-24", 300);
    let presences: Vec<Presence> = demo.all();
    assert!(presences.len() > 60, "{}", presences.len());
    let mut days = BTreeMap::<_, Vec<(i64, i64)>>::new();
    for one in &presences {
        let from = one.starts_at.unwrap();
        let Some(to) = one.ends_at else {
            // Forgotten lately; it is put right on the next working day.
            assert!(china_day(from) > "2026-11-18".parse().unwrap());
            continue;
        };
        assert!(from < to && china_day(from) == china_day(to));
        days.entry(one.person_id).or_default().push((from.0, to.0));
    }
    for stays in days.values_mut() {
        stays.sort_unstable();
        assert!(stays.windows(2).all(|pair| pair[0].1 <= pair[1].0));
    }
    let has = |is: fn(&&Presence) -> bool| presences.iter().filter(is).count();
    assert!(has(|one| one.duty_id.is_some()) > 20, "shifts are held");
    assert!(
        has(|one| one.correction_reason.is_some()) > 0,
        "some forgot to check out"
    );
    let consultations: Vec<Consultation> = demo.all();
    let covered = consultations.iter().filter(|talk| {
        presences.iter().any(|one| {
            one.person_id == talk.lawyer_id
                && one.scope == talk.scope
                && one.starts_at <= talk.starts_at
                && one.ends_at >= talk.ends_at
        })
    });
    assert!(covered.count() * 10 > consultations.len() * 9);
}

#[test]
fn some_are_waited_for_today_and_most_of_the_others_came() {
    let demo = street(2022, "2026-11-24", 300);
    let appointments: Vec<Appointment> = demo.all();
    let today = "2026-11-24".parse().unwrap();
    let lawyer = demo.built.accounts[2].id;
    assert!(appointments.iter().any(|one| {
        one.lawyer_id == Some(lawyer)
            && one.status == Some(AppointmentStatus::Planned)
            && china_day(one.starts_at.unwrap()) == today
    }));
    for one in &appointments {
        let is_over = china_day(one.starts_at.unwrap()) < today;
        assert_eq!(is_over, one.status != Some(AppointmentStatus::Planned));
    }
    let blocks: Vec<TextBlock> = demo.all();
    assert!(blocks.iter().any(|block| block.owner_id == Some(lawyer)));
    assert!(
        blocks
            .iter()
            .filter(|block| block.owner_id.is_none())
            .count()
            >= 8
    );
    assert!(!demo.all::<Signature>().is_empty());
}
