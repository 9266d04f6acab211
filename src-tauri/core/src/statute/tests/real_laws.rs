//! Public statutes that lie beside the checkout of those who have them; never part of it.

use crate::statute::{ImportProgress, Library, Sought, look};
use rusqlite::Connection;
use std::collections::HashMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// Counts lines that begin with 第…条 and a blank, without the parser.
fn lines_that_begin_an_article(path: &Path) -> usize {
    let mut text = String::new();
    File::open(path).unwrap().read_to_string(&mut text).unwrap();
    let begins = |line: &&str| {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
        let Some(rest) = line.strip_prefix('第') else {
            return false;
        };
        let number = rest.trim_start_matches(|c| "零一二三四五六七八九十百千".contains(c));
        let Some(rest) = number.strip_prefix('条') else {
            return false;
        };
        number.len() < line.len() - 3 && rest.starts_with([' ', '\u{3000}', '\u{a0}'])
    };
    text.lines().filter(begins).count()
}

#[test]
fn every_article_of_the_public_statutes_is_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/laws");
    let Ok(found) = look(&folder) else { return };
    let mut library = Library::open(Connection::open_in_memory().unwrap()).unwrap();
    let report = library
        .import(&folder, 0, &ImportProgress::default())
        .unwrap();
    assert_eq!(report.bad, []);
    assert_eq!(report.added, 29);
    let mut counted = HashMap::new();
    let laws = library.laws().unwrap();
    for law in laws.iter() {
        for part in library.parts(law).unwrap() {
            counted.insert(part.path, part.articles.len());
        }
    }
    assert_eq!(counted.len(), 29);
    for file in found.files {
        assert_eq!(
            counted.get(&file.name),
            Some(&lines_that_begin_an_article(&file.path)),
            "{}",
            file.name
        );
    }
    assert_eq!(report.noted, []);
    for (typed, begins) in [
        ("民法典 577", "当事人一方不履行合同义务"),
        ("五百七十七条", "当事人一方不履行合同义务"),
        ("第577条", "当事人一方不履行合同义务"),
        ("民诉法 194", ""),
        ("mfd1165", "行为人因过错侵害他人民事权益"),
        ("劳动合同法 第十九条", "劳动合同期限三个月以上"),
    ] {
        let sought = Sought {
            text: typed,
            on: "2026-03-02".parse().unwrap(),
            law: None,
            limit: 5,
        };
        let found = library.find(&sought).unwrap();
        assert!(
            found.articles[0].article.text.starts_with(begins),
            "{typed}"
        );
    }
}
