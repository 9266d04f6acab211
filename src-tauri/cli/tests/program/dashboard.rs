//! `lxq dashboard`: shown, as JSON, for a wall, and what is refused.

use crate::book::Book;

#[test]
fn the_numbers_of_the_charts_are_shown_as_the_json_has_them() {
    let book = Book::demo();
    let found = book.lxq(&["dashboard", "--json"]).done();
    let said = book.lxq(&["dashboard"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for month in found["months"].as_array().unwrap() {
        let name = &month["from"].as_str().unwrap()[..7];
        let line = said
            .out
            .lines()
            .find(|line| line.starts_with(&format!("{name}　")))
            .unwrap();
        let numbers = ["registered", "closed", "settled", "received", "finished"];
        let numbers = numbers.map(|key| month[key].to_string());
        assert_eq!(line, format!("{name}　{}", numbers.join("　")));
    }
    for word in [
        "受理　",
        "7日以内　",
        "非常满意　",
        "在办纠纷的时长（第1版）",
    ] {
        assert!(said.out.contains(word), "{word} is not in {}", said.out);
    }
}

#[test]
fn a_wall_is_told_no_small_number() {
    let book = Book::demo();
    let said = book.lxq(&["dashboard", "--wall"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let communities = said.out.split("社区　登记纠纷").nth(1).unwrap();
    for line in communities.lines().skip(1) {
        let cells: Vec<&str> = line.split('　').skip(1).collect();
        assert!(!cells.contains(&"1") && !cells.contains(&"2"), "{line}");
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused_with_the_day() {
    let said = Book::new().lxq(&["dashboard", "--from", "2026-03-02", "--to", "2026-03-01"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("不能早于 2026-03-02"), "{}", said.err);
}

#[test]
fn a_platform_that_is_not_there_is_refused() {
    let said = Book::new().lxq(&["dashboard", "--platform", "没有这个平台"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("平台"), "{}", said.err);
}
