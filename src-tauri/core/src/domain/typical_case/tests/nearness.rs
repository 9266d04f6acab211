use super::*;
use std::time::Instant;

const TOLD: &[(&str, &str)] = &[
    (
        "楼上卫生间漏水，泡坏楼下天花板和衣柜，双方就防水层返修费用分担发生争执",
        "neighbour",
    ),
    (
        "装修公司拖欠农民工工资三个月，包工头失去联系",
        "migrant_pay",
    ),
    (
        "小区宠物狗咬伤邻居孩子，就狂犬疫苗费用达不成一致",
        "neighbour",
    ),
    (
        "父母赡养费由三个子女轮流承担，长子拒绝支付",
        "marriage_family",
    ),
];

fn told() -> Vec<Told<'static>> {
    TOLD.iter()
        .map(|(text, dispute_type)| Told { text, dispute_type })
        .collect()
}

#[test]
fn the_nearest_case_comes_first_with_the_words_that_match() {
    let found = similar(
        "我家天花板被楼上漏水泡坏了，防水层要返修",
        Some("neighbour"),
        &told(),
        3,
    );
    assert_eq!(found[0].at, 0);
    assert!(found[0].is_same_type);
    assert!(found[0].terms.iter().any(|term| term.contains("天花板")));
    assert!(found[0].terms.iter().any(|term| term.contains("漏水")));
    for term in &found[0].terms {
        assert!(
            TOLD[0].0.contains(term.as_str()),
            "a reason stands in both texts"
        );
    }
}

#[test]
fn what_every_text_says_is_no_reason() {
    assert_eq!(
        similar("申请人与被申请人多次协商，请求调解", None, &told(), 3),
        []
    );
    assert_eq!(similar("", None, &told(), 3), []);
    assert_eq!(similar("漏水", None, &[], 3), []);
}

#[test]
fn a_thousand_cases_are_compared_while_somebody_types() {
    let many: Vec<String> = (0..1000)
        .map(|number| {
            format!(
                "{}第{number}件，{}",
                TOLD[number % 4].0,
                TOLD[(number + 1) % 4].0
            )
        })
        .collect();
    let told: Vec<Told<'_>> = many
        .iter()
        .map(|text| Told {
            text,
            dispute_type: "neighbour",
        })
        .collect();
    let start = Instant::now();
    let found = similar(TOLD[0].0, Some("neighbour"), &told, 5);
    eprintln!("1,000 typical cases compared in {:?}", start.elapsed());
    assert_eq!(found.len(), 5);
}
