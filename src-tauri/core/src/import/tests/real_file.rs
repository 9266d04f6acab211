use std::path::Path;
use std::time::Instant;

use super::*;
use crate::domain::anonymise::{Known, anonymise};
use crate::domain::identifiers::IdCard;

/// Real messages that lie beside the checkout of those who have them; never part of it.
#[test]
fn the_messages_of_a_real_board_are_read_without_a_problem() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/citizen-messages.xlsx");
    #[expect(clippy::disallowed_methods, reason = "a test reads its input")]
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: no {}", path.display());
        return;
    };
    let start = Instant::now();
    let workbook = Workbook::read("citizen-messages.xlsx", &bytes).unwrap();
    let read = start.elapsed();
    let rows = read_all(&workbook);
    eprintln!("read {read:?}, with extraction {:?}", start.elapsed());

    assert_eq!(problems(&rows), []);
    assert_eq!(rows.len(), 4326);
    let first = rows[0].as_ref().unwrap();
    assert_eq!((first.row, first.order_no.as_str()), (2, "188006"));
    assert_eq!(
        first.submitted_at.unwrap().to_string(),
        "2019-02-28 11:25:05"
    );
    assert!(!first.content.starts_with(char::is_whitespace));
    assert_eq!(first.raw.keys().collect::<Vec<_>>(), ["反对数", "点赞数"]);

    let mut held = 0;
    for row in rows.iter().flatten() {
        held += usize::from(holds_number(&row.content));
        let found = anonymise(&row.content, &Known::default());
        assert!(
            !holds_number(&found.text),
            "row {} still holds a number",
            row.row
        );
    }
    eprintln!("{held} contents held a mobile or an identity number, none does any more");
}

/// Mobile and identity numbers as another reader finds them: in the digits alone.
fn holds_number(text: &str) -> bool {
    let mut runs: Vec<String> = vec![String::new()];
    for found in text.chars() {
        let found = match found {
            '\u{FF10}'..='\u{FF19}' => char::from_u32(u32::from(found) - 0xFEE0).unwrap(),
            other => other,
        };
        if found.is_ascii_digit() {
            runs.last_mut().unwrap().push(found);
        } else if !runs.last().unwrap().is_empty() {
            runs.push(String::new());
        }
    }
    runs.iter().any(|run| {
        let is_mobile = run.len() == 11 && run.starts_with('1') && run.as_bytes()[1] >= b'3';
        let is_identity = IdCard::parse(run, NaiveDate::MAX).is_ok();
        is_mobile || (run.len() == 18 && is_identity)
    })
}
