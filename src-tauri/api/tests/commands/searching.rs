//! What is found at once, and by whom.

use crate::Street;
use crate::common;
use rstest::rstest;
use serde_json::json;

#[rstest]
#[case::han_in_the_middle("生间漏")]
#[case::one_han("漏")]
#[case::a_name("张伟")]
#[case::initials("zw")]
#[case::a_reading("lina")]
#[case::phone("1390000000")]
#[case::docket_number("马山景人调字第1号")]
#[case::docket_number_with_narrow_brackets("(2026)马山景人调字第1号")]
#[case::last_four("999X")]
#[case::last_four_small("999x")]
#[case::the_number("21021319850701999X")]
#[case::the_title("张伟与李娜")]
fn a_dispute_is_found_as_soon_as_it_is_registered(#[case] text: &str) {
    let street = Street::open();
    street.registered();
    let expected = ("dispute".to_owned(), "张伟与李娜邻里纠纷".to_owned());
    let found = street.finds(text);
    assert!(found.contains(&expected), "{text}: {found:?}");
}

#[test]
fn what_was_put_right_is_found_by_its_new_words_alone() {
    let street = Street::open();
    let id = street.registered();
    let part = street.case(&id)["parties"][1].clone();
    let party = common::with(common::respondent(), &json!({ "name": "周敏" }));
    street.call(
        "correct_party",
        &json!({ "dispute_id": id, "party_id": part["party_id"], "party": party }),
    );
    assert_eq!(street.finds("周敏").len(), 1);
    assert_eq!(street.finds("zm").len(), 1);
    assert_eq!(
        street.finds("lina"),
        [],
        "the title keeps the old name, the party does not"
    );
    street.call(
        "remove_party",
        &json!({ "dispute_id": id, "dispute_party_id": part["id"] }),
    );
    assert_eq!(street.finds("周敏"), []);
}

#[test]
fn minutes_terms_and_visits_are_found_in_their_dispute() {
    let street = Street::open();
    let id = street.accepted();
    let session = common::with(
        street.session(&id),
        &json!({ "minutes": "双方同意更换软管" }),
    );
    street.call("record_session", &session);
    assert_eq!(street.finds("更换软管").len(), 1);
    street.call("conclude_agreement", &street.terms(&id, "oral"));
    assert_eq!(street.finds("分两次付清").len(), 1);
}

#[test]
fn one_search_finds_every_kind_the_role_may_see() {
    let street = Street::open();
    street.registers(&json!({ "facts": "装修噪音扰民" }));
    // The head writes down what the lawyer was asked: it is for these two.
    let lawyer = street.colleague("duty_lawyer");
    street.call(
        "record_consultation",
        &common::with(
            common::consultation(),
            &json!({ "content": "装修噪音怎么办", "lawyer_id": lawyer }),
        ),
    );
    street.import("工单编号,诉求内容\nA1,楼上装修噪音\n");
    let kinds = || {
        let mut kinds: Vec<_> = street
            .finds("装修噪音")
            .into_iter()
            .map(|hit| hit.0)
            .collect();
        kinds.sort();
        kinds
    };
    assert_eq!(kinds(), ["consultation", "dispute", "request"]);
    for (role, seen) in [
        ("mediator", &["dispute", "request"][..]),
        ("clerk", &["dispute", "request"]),
        ("archivist", &["dispute"]),
        ("duty_lawyer", &["consultation"]),
        ("statistician", &[]),
        ("administrator", &[]),
    ] {
        street.head_sits();
        street.sits(role);
        assert_eq!(kinds(), seen, "{role}");
    }
    street.head_sits();
    let some = street.call(
        "search",
        &json!({ "text": "装修噪音", "kinds": ["request"] }),
    );
    assert_eq!(some["count"], 1);
}

#[test]
fn people_and_platforms_are_found() {
    let street = Street::open();
    assert_eq!(
        street.finds("wgh"),
        [("person".to_owned(), "王国辉".to_owned())]
    );
    let found = street.finds("一站式");
    assert_eq!(found[0].0, "platform");
}

#[test]
fn nothing_typed_finds_nothing() {
    let street = Street::open();
    street.registered();
    for text in ["", " ", "\"", "*", "()", "AND"] {
        assert_eq!(street.finds(text), [], "{text}");
    }
}

#[test]
fn an_index_begun_anew_finds_the_same() {
    let mut street = Street::open();
    street.registered();
    street.restart();
    street.head_sits();
    assert_eq!(street.finds("卫生间漏水").len(), 1);
}
