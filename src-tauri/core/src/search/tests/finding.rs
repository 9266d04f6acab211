//! What finds what.

use rstest::rstest;

use super::{dispute, id, index_of, records, search, with_facets};
use crate::search::{Among, Document, Facet, Field, Filter, Page, SearchKind, Tail};

#[rstest]
#[case::inside_a_run("国辉", true)]
#[case::whole_run("王国辉家楼上漏水", true)]
#[case::not_over_punctuation("漏水赔偿", false)]
#[case::pasted_with_punctuation("漏水，赔偿", true)]
#[case::single_at_the_end("偿", true)]
#[case::single_at_the_beginning("王", true)]
#[case::single_not_there("李", false)]
#[case::all_words("王国 赔偿", true)]
#[case::one_word_missing("王国 调解", false)]
#[case::letters_and_han("A7县", true)]
#[case::full_width("Ａ７县春", true)]
#[case::lower_case("a7县春华镇", true)]
#[case::digits_after_a_letter("7县", true)]
#[case::beginning_of_digits("123", true)]
#[case::end_of_digits("345", false)]
#[case::digits_and_han("12345热", true)]
#[case::other_digits_before_han("1234热", false)]
#[case::extension_b("𠮷田", true)]
#[case::extension_b_alone("𠮷", true)]
#[case::private_use_name("张\u{E863}", true)]
#[case::minority_name("阿依古丽·买买提", true)]
#[case::minority_name_other_dot("阿依古丽・买买", true)]
#[case::minority_name_no_dot("古丽买买提", true)]
#[case::quotes("\"王国辉\"", true)]
#[case::operators("王国辉 NOT 赔偿", false)]
#[case::star("王国*", true)]
#[case::column("words:王国", false)]
fn a_query_finds_the_text(#[case] query: &str, #[case] expected: bool) {
    let text = "王国辉家楼上漏水，赔偿。A7县春华镇转12345热线\n𠮷田与张\u{E863}、阿依古丽·买买提";
    let found = search(&index_of(&[dispute(1, text)]), query);
    assert_eq!(found.count, u32::from(expected), "{query}");
}

#[rstest]
#[case::initials("wgh")]
#[case::beginning_of_initials("wg")]
#[case::whole("wangguohui")]
#[case::beginning("wangg")]
#[case::upper_case("WGH")]
#[case::in_syllables("wang guo hui")]
#[case::with_a_word("wgh 漏水")]
fn a_name_is_found_by_its_reading(#[case] query: &str) {
    let mut document = dispute(1, "楼上漏水");
    document.names = vec!["王国辉".into()];
    document.name_readings = vec!["wangguohui".into(), "wgh".into()];
    let found = search(&index_of(&[document]), query);
    assert_eq!(records(&found), [1], "{query}");
}

#[rstest]
#[case::phone("13800138000")]
#[case::beginning_of_phone("1380013")]
#[case::phone_with_separators("138-0013-8000")]
#[case::phone_with_spaces("138 0013 80")]
#[case::docket("〔2026〕春民调字第12号")]
#[case::docket_without_brackets("春民调字第12号")]
#[case::order_number("JC20260301")]
#[case::last_four_of_an_id("123X")]
fn a_number_is_found_by_its_beginning(#[case] query: &str) {
    let mut document = dispute(1, "无");
    document.numbers = [
        "138-0013-8000",
        "〔2026〕春民调字第12号",
        "JC20260301-0007",
        "123X",
    ]
    .map(Into::into)
    .into();
    assert_eq!(
        records(&search(&index_of(&[document]), query)),
        [1],
        "{query}"
    );
}

#[test]
fn a_phone_without_separators_is_found_by_one_with_them() {
    let mut document = dispute(1, "无");
    document.numbers = vec!["13800138000".into()];
    assert_eq!(
        records(&search(&index_of(&[document]), "138-0013-8000")),
        [1]
    );
}

#[rstest]
#[case("+86 139-0000-0001")]
#[case("+86 139 0000 0001")]
#[case("008613900000001")]
#[case("１３９０００００００１")]
fn a_phone_is_found_by_one_with_a_country_code(#[case] query: &str) {
    let mut document = dispute(1, "无");
    document.numbers = vec!["13900000001".into()];
    assert_eq!(
        records(&search(&index_of(&[document]), query)),
        [1],
        "{query}"
    );
}

#[test]
fn what_looks_like_a_phone_is_still_found_as_it_is_written() {
    let mut document = dispute(1, "无");
    document.numbers = vec!["8613900000001".into()];
    let index = index_of(&[document]);
    assert_eq!(records(&search(&index, "8613900000001")), [1]);
}

#[test]
fn values_of_one_record_do_not_run_together() {
    let mut document = dispute(1, "第3");
    document.names = vec!["号楼".into()];
    assert_eq!(search(&index_of(&[document]), "3号楼").count, 0);
}

#[test]
fn the_passage_says_where_it_comes_from() {
    let mut document = dispute(1, "楼上漏水");
    document.names = vec!["王国辉".into()];
    let index = index_of(&[document]);
    let found = search(&index, "国辉");
    let snippet = found.hits[0].snippet.as_ref().unwrap();
    assert_eq!(
        (snippet.field, snippet.text.as_str()),
        (Field::Name, "王国辉")
    );
    assert_eq!(snippet.marks, [(1, 3)]);
    assert_eq!(search(&index, "案件").hits[0].title_marks, [(0, 2)]);
}

#[test]
fn a_search_is_narrowed_to_facets() {
    let index = index_of(&[
        with_facets(
            dispute(1, "漏水"),
            &[("status", "closed"), ("month", "2026-03")],
        ),
        with_facets(
            dispute(2, "漏水"),
            &[("status", "accepted"), ("month", "2026-03")],
        ),
        with_facets(
            dispute(3, "漏水"),
            &[("status", "closed"), ("month", "2026-04")],
        ),
    ]);
    let narrowed = |facets: &[(&str, &str)]| {
        let facets = facets
            .iter()
            .map(|&(name, value)| Facet::new(name, value))
            .collect();
        let filter = Filter {
            facets,
            ..Filter::default()
        };
        records(
            &index
                .find("漏水", &filter, Page::first(9), Tail::default())
                .unwrap(),
        )
    };
    assert_eq!(narrowed(&[("status", "closed")]), [3, 1]);
    assert_eq!(narrowed(&[("status", "closed"), ("month", "2026-03")]), [1]);
    assert_eq!(
        narrowed(&[("month", "2026-04"), ("month", "2026-03")]),
        [3, 2, 1]
    );
    assert_eq!(narrowed(&[("status", "\" OR \"漏")]), [0_u128; 0]);
    assert_eq!(search(&index, "closed").count, 0, "facets are not words");
}

#[test]
fn a_search_is_narrowed_to_kinds_and_scopes() {
    let documents = [
        Document::new(SearchKind::Dispute, id(1), id(100), 0),
        Document::new(SearchKind::Request, id(2), id(100), MINUTES[1]),
        Document::new(SearchKind::Dispute, id(3), id(200), MINUTES[2]),
    ]
    .map(|mut document| {
        document.title = "漏水".into();
        document
    });
    let index = index_of(&documents);
    let narrowed = |filter: Filter| {
        records(
            &index
                .find("漏水", &filter, Page::first(9), Tail::default())
                .unwrap(),
        )
    };
    let kinds = Among::These(vec![SearchKind::Dispute]);
    assert_eq!(
        narrowed(Filter {
            kinds: kinds.clone(),
            ..Filter::default()
        }),
        [3, 1]
    );
    let scopes = Among::These(vec![id(100)]);
    assert_eq!(
        narrowed(Filter {
            scopes: scopes.clone(),
            ..Filter::default()
        }),
        [2, 1]
    );
    assert_eq!(
        narrowed(Filter {
            kinds,
            scopes,
            ..Filter::default()
        }),
        [1]
    );
    let none = Filter {
        scopes: Among::These(Vec::new()),
        ..Filter::default()
    };
    assert_eq!(
        narrowed(none),
        [0_u128; 0],
        "no right to see, nothing to see"
    );
}

const MINUTES: [i64; 3] = [0, super::MINUTE, 2 * super::MINUTE];
