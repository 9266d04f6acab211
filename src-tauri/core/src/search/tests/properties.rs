//! What holds for any text and any query.

use std::collections::HashMap;

use proptest::prelude::*;

use super::{dispute, id, index, index_of, records, search};
use crate::search::{Among, Document, Facet, Filter, Page, SearchIndex, Tail, find_tail};

/// Few different characters, so that texts and queries meet; every class among them.
const CHARACTERS: &str = "[王国辉水漏𠮷\u{E863}aAbＡ127７wg，。· \\-\n]";

fn text() -> impl Strategy<Value = String> {
    proptest::string::string_regex(&format!("{CHARACTERS}{{0,24}}")).unwrap()
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let content = (
        text(),
        prop::collection::vec(text(), 0..3),
        text(),
        text(),
        "[wgh]{0,4}",
    );
    prop::collection::vec(content, 1..8).prop_map(|all| {
        (1_u8..)
            .zip(all)
            .map(|(number, (title, texts, name, numbers, reading))| {
                let mut document = dispute(number, "");
                document.title = title;
                document.texts = texts;
                document.names = vec![name];
                document.numbers = vec![numbers];
                document.name_readings = vec![reading];
                document
            })
            .collect()
    })
}

fn facet() -> impl Strategy<Value = Facet> {
    ("[ab]", "[xy\"\0\u{F8F0}\u{F8F1}]{0,2}").prop_map(|(name, value)| Facet::new(name, value))
}

fn found_in_memory(query: &str, documents: &[Document]) -> Vec<u128> {
    let hits = find_tail(query, &Filter::default(), documents);
    hits.iter().map(|hit| hit.record.as_u128()).collect()
}

fn found(index: &SearchIndex, query: &str) -> Vec<u128> {
    records(&search(index, query))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_part_of_a_run_finds_its_text(
        before in "\\PC{0,8}",
        run in "[\u{4E00}-\u{4E20}\u{20BB7}\u{E863}]{2,12}",
        after in "\\PC{0,8}",
        from in any::<prop::sample::Index>(),
        length in any::<prop::sample::Index>(),
    ) {
        let run: Vec<char> = run.chars().collect();
        let from = from.index(run.len() - 1);
        let length = 2 + length.index(run.len() - from - 1);
        let part: String = run[from..from + length].iter().collect();
        let text = format!("{before}{}{after}", run.iter().collect::<String>());
        let index = index_of(&[dispute(1, &text)]);
        prop_assert_eq!(found(&index, &part), [1], "{} in {}", part, text);
    }

    #[test]
    fn a_han_query_finds_exactly_the_texts_that_contain_it(
        texts in prop::collection::vec("[王国辉，]{0,12}", 1..8),
        query in "[王国辉]{1,4}",
    ) {
        let documents: Vec<Document> =
            (1_u8..).zip(&texts).map(|(number, text)| dispute(number, text)).collect();
        let mut expected: Vec<u128> =
            (1..).zip(&texts).filter(|(_, text)| text.contains(&query)).map(|(n, _)| n).collect();
        expected.reverse();
        prop_assert_eq!(found(&index_of(&documents), &query), expected);
    }

    #[test]
    fn index_and_memory_find_the_same(documents in documents(), query in text()) {
        let index = index_of(&documents);
        prop_assert_eq!(found(&index, &query), found_in_memory(&query, &documents));
    }

    #[test]
    fn index_and_memory_find_the_same_by_a_part_of_a_text(
        documents in documents(),
        from in any::<prop::sample::Index>(),
        length in 1_usize..6,
    ) {
        let all: Vec<char> = documents.iter().flat_map(|document| document.title.chars()).collect();
        let from = from.index(all.len() + 1);
        let query: String = all[from..].iter().take(length).collect();
        let index = index_of(&documents);
        prop_assert_eq!(found(&index, &query), found_in_memory(&query, &documents));
    }

    #[test]
    fn index_and_memory_agree_on_any_characters(text in any::<String>(), query in any::<String>()) {
        let documents = [dispute(1, &text)];
        let index = index_of(&documents);
        prop_assert_eq!(found(&index, &query), found_in_memory(&query, &documents));
        prop_assert_eq!(found(&index, &text), found_in_memory(&text, &documents));
    }

    #[test]
    fn index_and_memory_narrow_alike(
        facets in prop::collection::vec(prop::collection::vec(facet(), 0..4), 1..8),
        wanted in prop::collection::vec(facet(), 0..3),
        scopes in prop::option::of(prop::collection::vec((0_u128..3).prop_map(id), 0..3)),
    ) {
        let documents: Vec<Document> = (1_u8..)
            .zip(facets)
            .map(|(number, facets)| Document {
                facets,
                scope: id(u128::from(number % 3)),
                ..dispute(number, "漏水")
            })
            .collect();
        let scopes = scopes.map_or(Among::Any, Among::These);
        let filter = Filter { facets: wanted, scopes, ..Filter::default() };
        let index = index_of(&documents);
        let indexed = index.find("漏水", &filter, Page::first(100), Tail::default()).unwrap();
        let in_memory = find_tail("漏水", &filter, &documents);
        let in_memory: Vec<u128> = in_memory.iter().map(|hit| hit.record.as_u128()).collect();
        prop_assert_eq!(records(&indexed), in_memory);
    }

    #[test]
    fn no_query_is_an_error(
        query in "([\"*^:(){}+\\-,\0]|NEAR|AND|OR|NOT|words|[王a1 ]|\\PC){0,40}",
    ) {
        let index = index_of(&[dispute(1, "王国辉")]);
        prop_assert!(search(&index, &query).count <= 1);
    }

    #[test]
    fn marks_lie_in_their_text(text in "\\PC{0,200}", query in text()) {
        let documents = [dispute(1, &text)];
        for hit in find_tail(&query, &Filter::default(), &documents) {
            let Some(snippet) = hit.snippet else { continue };
            let units = u32::try_from(snippet.text.encode_utf16().count()).unwrap();
            let mut last = 0;
            for (start, end) in snippet.marks {
                prop_assert!(last <= start && start < end && end <= units);
                last = end;
            }
        }
    }

    #[test]
    fn replacing_and_removing_leave_no_ghost(
        steps in prop::collection::vec((0_u8..4, prop::option::of("[王国辉水]{1,4}"), 0_u8..3), 1..16),
        query in "[王国辉水]{1,3}",
    ) {
        let mut index = index();
        let mut expected: HashMap<u8, Document> = HashMap::new();
        for (position, (record, text, minute)) in (1..).zip(steps) {
            match text {
                Some(text) => {
                    let document = Document {
                        record: id(record.into()),
                        ..dispute(minute, &text)
                    };
                    index.apply(std::slice::from_ref(&document), &[], position).unwrap();
                    expected.insert(record, document);
                }
                None => {
                    index.apply(&[], &[id(record.into())], position).unwrap();
                    expected.remove(&record);
                }
            }
        }
        let documents: Vec<Document> = expected.into_values().collect();
        let mut from_index = found(&index, &query);
        let mut from_memory = found_in_memory(&query, &documents);
        from_index.sort_unstable();
        from_memory.sort_unstable();
        prop_assert_eq!(from_index, from_memory);
    }
}
