//! `lxq hot-spots`: shown, as JSON, and what is refused.

use crate::book::Book;

#[test]
fn hot_spots_of_the_demo_street_are_shown_with_their_matters() {
    let book = Book::demo();
    let found = book.lxq(&["hot-spots", "--days", "90", "--json"]).done();
    assert_eq!(found["days"], 90);
    assert!(found["matter_count"].as_u64().unwrap() > 0);
    let said = book.lxq(&["hot-spots", "--days", "90"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let last = said.out.lines().last().unwrap();
    assert!(
        last.contains(&format!("比对 {} 件", found["matter_count"])),
        "{last}"
    );
    for spot in found["spots"].as_array().unwrap() {
        for matter in spot["matters"].as_array().unwrap() {
            assert!(said.out.contains(matter["number"].as_str().unwrap()));
        }
    }
}

#[test]
fn a_window_that_is_not_offered_is_refused() {
    let said = Book::new().lxq(&["hot-spots", "--days", "15"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(!said.err.is_empty());
}
