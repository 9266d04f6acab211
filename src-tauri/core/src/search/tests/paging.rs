//! Pages, counts, and the tail among the indexed.

use super::{MINUTE, dispute, id, index, index_of, records};
use crate::search::{
    COUNT_CAP, Document, Filter, Found, Page, SearchIndex, Tail, find_tail, unite,
};

fn page(index: &SearchIndex, page: Page, tail: Tail<'_>) -> Found {
    index.find("漏水", &Filter::default(), page, tail).unwrap()
}

/// All pages of this size, one after the other.
fn read_through(index: &SearchIndex, limit: u32, tail: Tail<'_>) -> Vec<u128> {
    let mut all = Vec::new();
    let mut next = Page::first(limit);
    loop {
        let found = page(index, next, tail);
        all.extend(records(&found));
        match found.next {
            Some(cursor) => next = Page::after(cursor, limit),
            None => return all,
        }
    }
}

#[test]
fn the_newest_comes_first() {
    let index = index_of(&[dispute(2, "漏水"), dispute(3, "漏水"), dispute(1, "漏水")]);
    assert_eq!(
        records(&page(&index, Page::first(9), Tail::default())),
        [3, 2, 1]
    );
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    let documents: Vec<_> = (1..=10).map(|number| dispute(number, "漏水")).collect();
    let index = index_of(&documents);
    let first = page(&index, Page::first(4), Tail::default());
    assert_eq!(
        (first.hits.len(), first.count, first.capped),
        (4, 10, false)
    );
    assert_eq!(
        read_through(&index, 4, Tail::default()),
        (1..=10).rev().collect::<Vec<_>>()
    );
    assert_eq!(
        read_through(&index, 5, Tail::default()),
        (1..=10).rev().collect::<Vec<_>>()
    );
}

#[test]
fn the_count_stands_on_every_page() {
    let documents: Vec<_> = (1..=10).map(|number| dispute(number, "漏水")).collect();
    let index = index_of(&documents);
    let first = page(&index, Page::first(4), Tail::default());
    let second = page(&index, Page::after(first.next.unwrap(), 4), Tail::default());
    assert_eq!(second.count, 10);
}

#[test]
fn a_count_stops_at_the_cap() {
    let many = |count: u128| -> Vec<Document> {
        (0..count)
            .map(|number| Document {
                record: id(number),
                ..dispute(1, "漏水")
            })
            .collect()
    };
    let index = index_of(&many(COUNT_CAP.into()));
    let found = page(&index, Page::first(1), Tail::default());
    assert_eq!(
        (found.count, found.capped),
        (COUNT_CAP, false),
        "exactly as many"
    );
    let newer = [Document {
        record: id(99_999),
        ..dispute(1, "漏水")
    }];
    let found = page(
        &index,
        Page::first(1),
        Tail {
            documents: &newer,
            removed: &[],
        },
    );
    assert_eq!(
        (found.count, found.capped),
        (COUNT_CAP, true),
        "one more in the tail"
    );
    let found = page(&index_of(&many(1001)), Page::first(1), Tail::default());
    assert_eq!(
        (found.count, found.capped),
        (COUNT_CAP, true),
        "one more in the index"
    );
}

#[test]
fn a_new_record_is_found_before_it_is_indexed() {
    let index = index_of(&[dispute(1, "漏水"), dispute(3, "漏水")]);
    let new = [dispute(2, "漏水"), dispute(4, "噪音")];
    let found = page(
        &index,
        Page::first(9),
        Tail {
            documents: &new,
            removed: &[],
        },
    );
    assert_eq!((records(&found), found.count), (vec![3, 2, 1], 3));
}

#[test]
fn the_tail_wins_over_what_was_indexed_of_its_records() {
    let index = index_of(&[dispute(1, "漏水"), dispute(2, "漏水"), dispute(3, "漏水")]);
    let changed = [dispute(1, "噪音"), dispute(2, "漏水严重")];
    let tail = Tail {
        documents: &changed,
        removed: &[id(3)],
    };
    let found = page(&index, Page::first(9), tail);
    assert_eq!((records(&found), found.count), (vec![2], 1));
    assert_eq!(found.hits[0].snippet.as_ref().unwrap().text, "漏水严重");
}

#[test]
fn a_record_changed_and_then_removed_in_the_tail_is_gone() {
    let new = [dispute(1, "漏水")];
    let found = page(
        &index(),
        Page::first(9),
        Tail {
            documents: &new,
            removed: &[id(1)],
        },
    );
    assert_eq!(found.count, 0);
}

#[test]
fn pages_run_through_index_and_tail_alike() {
    let even: Vec<_> = (1..=10).map(|number| dispute(2 * number, "漏水")).collect();
    let odd: Vec<_> = (1..=10)
        .map(|number| dispute(2 * number - 1, "漏水"))
        .collect();
    let index = index_of(&even);
    let tail = Tail {
        documents: &odd,
        removed: &[],
    };
    for limit in [1, 3, 7, 20, 50] {
        let all = read_through(&index, limit, tail);
        assert_eq!(all, (1..=20).rev().collect::<Vec<_>>(), "pages of {limit}");
    }
}

#[test]
fn tail_records_of_one_instant_are_each_shown_once() {
    let same: Vec<Document> = (1..=9)
        .map(|number| Document {
            at: MINUTE,
            ..dispute(number, "漏水")
        })
        .collect();
    let all = read_through(
        &index(),
        2,
        Tail {
            documents: &same,
            removed: &[],
        },
    );
    assert_eq!(all, (1..=9).rev().collect::<Vec<_>>());
}

#[test]
fn without_an_index_the_tail_alone_can_be_paged() {
    let documents: Vec<_> = (1..=5).map(|number| dispute(number, "漏水")).collect();
    let hits = find_tail("漏水", &Filter::default(), &documents);
    let found = unite(Found::default(), hits, Page::first(2));
    assert_eq!((records(&found), found.count), (vec![5, 4], 5));
    assert!(found.next.is_some());
}
