//! Matters that may be known already.

use super::*;
use rstest::rstest;

const LEAK: &str = "2026年2月以来楼上卫生间反复漏水，泡坏楼下天花板、衣柜和地板";

/// Why two people who share only what is named may be in the same matter.
#[rstest]
#[case("", "")]
#[case("document_no=21021319850701999x", "same_document")]
#[case("credit_code=91210213MA000004XB", "same_credit_code")]
#[case("phone=13900000000", "same_phone")]
#[case("name=王国辉", "same_name")]
#[case("name=王国辉 phone=13900000000", "same_phone same_name")]
#[case(
    "phone=13900000000 document_no=21021319850701999X name=王国辉",
    "same_document same_phone same_name"
)]
fn what_is_shared_is_the_reason_the_strongest_first(#[case] shared: &str, #[case] reasons: &str) {
    let with = |name: &str| {
        let mut party = forms::person(name);
        for pair in shared.split_whitespace() {
            let (field, value) = pair.split_once('=').unwrap();
            let value = Some(value.to_owned());
            match field {
                "document_no" => party.document_no = value,
                "credit_code" => party.credit_code = value,
                "phone" => party.phone = value,
                _ => party.name = value,
            }
        }
        party
    };
    let mut known = with("李娜");
    known.document_no = known.document_no.map(|number| number.to_uppercase());
    let found = resemblances(&[with("张伟")], "", &[known], "");
    let words: Vec<_> = found.iter().map(|reason| reason.as_str()).collect();
    assert_eq!(words.join(" "), reasons);
}

/// The same number of the same person, each time written otherwise.
#[rstest]
#[case("phone", "139-0000-0001", "13900000001")]
#[case("phone", "+86 139 0000 0001", "13900000001")]
#[case("phone", "１３９０００００００１", "13900000001")]
#[case("phone", "0411-80000011、139 0000 0001", "13900000001")]
#[case("phone", "80000011", "（0411）8000 0011")]
#[case("document_no", "210213 19850701 999x", "21021319850701999X")]
#[case("document_no", "210213660101996", "210213196601019962")]
#[case("credit_code", "9121 0213 ma00 0004 xb", "91210213MA000004XB")]
fn a_number_is_the_same_however_it_is_written(
    #[case] field: &str,
    #[case] typed: &str,
    #[case] kept: &str,
) {
    let with = |name: &str, value: &str| {
        let mut party = forms::person(name);
        let value = Some(value.to_owned());
        match field {
            "document_no" => party.document_no = value,
            "credit_code" => party.credit_code = value,
            _ => party.phone = value,
        }
        party
    };
    let (one, other) = ([with("张伟", typed)], [with("李娜", kept)]);
    let found = resemblances(&one, "", &other, "");
    assert_eq!(found.len(), 1, "{field} {typed}");
    assert_eq!(resemblances(&other, "", &one, ""), found);
}

/// What is written where a number is missing is nobody's number.
#[rstest]
#[case("无", "无")]
#[case("12345", "12345")]
#[case("13900000001", "13900000002")]
fn a_word_or_a_hotline_is_nobodys_number(#[case] typed: &str, #[case] kept: &str) {
    let with = |name: &str, phone: &str| {
        let mut party = forms::person(name);
        party.phone = Some(phone.to_owned());
        party
    };
    let found = resemblances(&[with("张伟", typed)], "", &[with("李娜", kept)], "");
    assert_eq!(found, []);
}

#[test]
fn a_name_that_sounds_the_same_is_noticed() {
    let found = resemblances(&[forms::person("张玮")], "", &[forms::person("章伟")], "");
    assert_eq!(found, [Resemblance::SameSound]);
}

#[test]
fn one_party_by_name_hides_another_by_sound() {
    let typed = [forms::person("张伟"), forms::person("李娜")];
    let known = [forms::person("章伟"), forms::person("李娜")];
    assert_eq!(
        resemblances(&typed, "", &known, ""),
        [Resemblance::SameName]
    );
}

#[rstest]
#[case(LEAK, true)]
#[case(
    "今年2月以来楼上卫生间反复漏水，把楼下天花板、衣柜、地板都泡坏了",
    true
)]
#[case("邻居家的狗夜里叫个不停，影响老人和孩子休息", false)]
#[case("漏水", false)]
#[case("", false)]
fn much_the_same_story_is_noticed(#[case] story: &str, #[case] is_alike: bool) {
    let expected: &[Resemblance] = if is_alike {
        &[Resemblance::SimilarFacts]
    } else {
        &[]
    };
    assert_eq!(resemblances(&[], story, &[], LEAK), expected);
}

#[test]
fn nothing_typed_resembles_nothing() {
    let blank = || {
        let mut party = forms::person(" ");
        party.phone = Some(String::new());
        party
    };
    assert_eq!(resemblances(&[blank()], "", &[blank()], ""), []);
}

#[test]
fn likeness_is_the_same_from_both_sides_and_whole_with_itself() {
    assert_eq!(fact_likeness(LEAK, LEAK), 1000);
    let other = "楼上卫生间漏水很久了，一直没有人来修理，天花板都掉了";
    assert_eq!(fact_likeness(LEAK, other), fact_likeness(other, LEAK));
}
