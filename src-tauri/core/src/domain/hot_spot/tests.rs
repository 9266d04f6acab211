//! Small written samples; no real message is among them.

use super::{HotSpot, Matter, hot_spots};
use crate::domain::record::SubjectKind;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Clone, Debug)]
struct Told {
    id: u128,
    day: u64,
    title: String,
    text: String,
    names: Vec<String>,
}

fn told(id: u128, day: u64, title: &str, text: &str) -> Told {
    Told {
        id,
        day,
        title: title.to_owned(),
        text: text.to_owned(),
        names: Vec::new(),
    }
}

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1)
        .unwrap()
        .checked_add_days(Days::new(number))
        .unwrap()
}

fn found(all: &[Told], window: u32) -> Vec<HotSpot> {
    let matters: Vec<Matter<'_>> = all
        .iter()
        .map(|one| Matter {
            kind: SubjectKind::Request,
            id: Uuid::from_u128(one.id),
            day: day(one.day),
            title: &one.title,
            text: &one.text,
            place: "",
            category: "",
            names: &one.names,
        })
        .collect();
    hot_spots(&matters, window, 20)
}

/// The members of each group by id.
fn members(all: &[Told], window: u32) -> BTreeSet<Vec<u128>> {
    found(all, window)
        .iter()
        .map(|spot| {
            let mut ids: Vec<u128> = spot.matters.iter().map(|at| all[*at].id).collect();
            ids.sort_unstable();
            ids
        })
        .collect()
}

fn parking() -> Vec<Told> {
    vec![
        told(
            1,
            0,
            "云杉小区停车难",
            "云杉小区地面车位被物业改成收费停车位，晚归的车没地方停",
        ),
        told(
            2,
            3,
            "云杉小区物业乱收停车费",
            "物业涨了停车费却不公示，云杉小区业主委员会没有同意",
        ),
        told(
            3,
            6,
            "反映云杉小区停车收费问题",
            "停车费从八十涨到两百，云杉小区物业说是停车场改造的钱",
        ),
        told(
            4,
            9,
            "云杉小区停车位被占",
            "物业把云杉小区的停车位租给外来车辆，停车收费也没有票据",
        ),
    ]
}

fn noise() -> Vec<Told> {
    vec![
        told(
            11,
            1,
            "白桦路夜市噪声扰民",
            "白桦路夜市的音响放到凌晨，噪声吵得睡不着",
        ),
        told(12, 4, "夜市音响太吵", "白桦路夜市每晚音响震天，噪声没人管"),
        told(
            13,
            5,
            "请管管白桦路夜市噪声",
            "孩子备考，白桦路夜市音响噪声到凌晨一点",
        ),
    ]
}

#[test]
fn no_heading_cuts_a_word_in_two() {
    let all: Vec<Told> = parking().into_iter().chain(noise()).collect();
    for spot in found(&all, 14) {
        for term in &spot.terms {
            let told = all.iter().map(|one| format!("{}，{}", one.title, one.text));
            let (mut has, mut whole) = (0, 0);
            for text in told.filter(|text| text.contains(term.as_str())) {
                let ends: BTreeSet<usize> = crate::domain::segmentation::words(&text)
                    .iter()
                    .scan(0, |at, word| {
                        *at += word.text.len();
                        Some(*at)
                    })
                    .chain([0])
                    .collect();
                let is_whole = |(at, _): (usize, &str)| {
                    ends.contains(&at) && ends.contains(&(at + term.len()))
                };
                has += 1;
                whole += usize::from(text.match_indices(term.as_str()).any(is_whole));
            }
            assert!(
                whole * 2 >= has,
                "{term} is cut in {} of {has}",
                has - whole
            );
        }
    }
}

#[test]
fn matters_of_one_place_and_subject_are_a_hot_spot_that_names_both() {
    let all: Vec<Told> = parking().into_iter().chain(noise()).collect();
    let spots = found(&all, 14);
    assert_eq!(spots.len(), 2);
    assert_eq!(spots[0].place.as_deref(), Some("云杉小区"));
    assert_eq!((spots[0].count, spots[0].peak_count), (4, 4));
    assert!(
        spots[0].terms.iter().any(|term| term.contains("停车")),
        "{:?}",
        spots[0].terms
    );
    assert_eq!(spots[1].place.as_deref(), Some("白桦路"));
    assert!(
        spots[1]
            .terms
            .iter()
            .any(|term| term.contains("噪声") || term.contains("音响"))
    );
}

#[test]
fn the_same_subject_elsewhere_is_another_matter() {
    let mut all = parking();
    for told in parking() {
        all.push(Told {
            id: told.id + 100,
            title: told
                .title
                .replace("云杉小区", "海棠花园")
                .replace("停车", "电梯"),
            text: told
                .text
                .replace("云杉小区", "海棠花园")
                .replace("停车", "电梯")
                .replace("车位", "轿厢"),
            ..told
        });
    }
    for group in members(&all, 14) {
        assert!(group.iter().all(|id| *id > 100) || group.iter().all(|id| *id < 100));
    }
}

#[test]
fn what_was_written_ten_times_counts_once() {
    let one = &parking()[0];
    let all: Vec<Told> = (0..10)
        .map(|number| Told {
            id: number,
            day: u64::try_from(number).unwrap(),
            ..one.clone()
        })
        .collect();
    assert_eq!(found(&all, 14), [], "one letter is no hot spot");
    let mut all = parking();
    all.push(Told {
        id: 9,
        day: 5,
        ..parking()[1].clone()
    });
    let spots = found(&all, 14);
    assert_eq!(spots[0].count, 4, "different ones");
    assert_eq!(spots[0].matters.len(), 5, "all are shown");
}

#[test]
fn nothing_is_grouped_across_more_than_the_window() {
    let mut all = parking();
    all[3].day = 40;
    assert_eq!(members(&all, 14), BTreeSet::from([vec![1, 2, 3]]));
    assert_eq!(members(&all, 90), BTreeSet::from([vec![1, 2, 3, 4]]));
}

#[test]
fn a_known_name_brings_nothing_together_and_is_never_shown() {
    let name = "司徒云鹤";
    let subjects = ["楼道堆物", "水管冻裂", "下水堵塞", "路灯不亮"];
    let all: Vec<Told> = (0_u128..)
        .zip(subjects)
        .map(|(id, subject)| Told {
            names: vec![name.to_owned()],
            ..told(id, 1, subject, &format!("{name}：{subject}，{name}"))
        })
        .collect();
    assert_eq!(found(&all, 14), []);
    let mut all = parking();
    for one in &mut all {
        one.text = format!("{name}说：{}", one.text);
        one.names = vec![name.to_owned()];
    }
    let spots = found(&all, 14);
    assert!(spots[0].terms.iter().all(|term| !term.contains("云鹤")));
}

#[test]
fn a_name_that_nobody_told_of_is_not_shown_either() {
    let mut all = parking();
    for one in &mut all {
        one.text = format!("居民王国辉反映，{}", one.text);
    }
    let spots = found(&all, 14);
    assert!(
        spots[0].terms.iter().all(|term| !term.contains("国辉")),
        "{:?}",
        spots[0].terms
    );
}

/// Any mixture of a few places and subjects.
fn any_matters() -> impl Strategy<Value = Vec<Told>> {
    let places = ["云杉小区", "白桦路", "海棠花园", "松林社区"];
    let subjects = [
        "停车收费涨价物业不公示",
        "夜市音响噪声吵人",
        "楼顶漏水没人维修",
        "垃圾清运不及时发臭",
    ];
    let ends = [
        "请来看看",
        "多次找过没有结果",
        "老人受不了",
        "已经半个月",
        "盼解决",
    ];
    proptest::collection::vec((0..4_usize, 0..4_usize, 0..5_usize, 0..60_u64), 0..25).prop_map(
        move |all| {
            (0_u128..)
                .zip(all)
                .map(|(id, (place, subject, end, day))| {
                    let (place, subject) = (places[place], subjects[subject]);
                    let text = format!("{place}{subject}，{}{place}", ends[end]);
                    told(id, day, &format!("{place}{subject}"), &text)
                })
                .collect()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_what_is_given_changes_nothing(all in any_matters(), seed in 0..1000_usize) {
        let mut other = all.clone();
        if !other.is_empty() {
            let at = seed % other.len();
            other.rotate_left(at);
        }
        other.reverse();
        prop_assert_eq!(members(&all, 14), members(&other, 14));
    }

    #[test]
    fn what_has_nothing_in_common_changes_no_group(all in any_matters(), day in 0..60_u64) {
        let mut more = all.clone();
        more.push(told(999, day, "咨询婚姻登记材料", "办理婚姻登记需带哪些证件原件"));
        prop_assert_eq!(members(&all, 14), members(&more, 14));
    }

    #[test]
    fn neighbours_in_a_group_lie_within_the_window(all in any_matters(), window in 1..30_u32) {
        for spot in found(&all, window) {
            let days: Vec<u64> = spot.matters.iter().map(|at| all[*at].day).collect();
            for pair in days.windows(2) {
                prop_assert!(pair[1] - pair[0] <= u64::from(window));
            }
            prop_assert!(spot.peak_to - spot.peak_from < chrono::Duration::days(window.into()));
        }
    }
}
