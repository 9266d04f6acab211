//! Order numbers for tables that have none: made from what stays the same when a table is exported
//! again, so that a second import finds the first one's requests.
//!
//! One invariant: the number depends on the request alone, not on its row, the file or the clock.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::cell::Cell;
use super::dates::china_time;
use super::field::RequestField;
use super::mapping::Mapping;
use super::request_row::RequestRow;
use crate::domain::record::Request;

/// What a number is made of. Result, satisfaction, stars, status and every other column may change
/// from export to export; these tell what was asked, when and of whom.
const MADE_OF: [RequestField; 5] = [
    RequestField::SourcePlatform,
    RequestField::SubmittedAt,
    RequestField::Title,
    RequestField::Content,
    RequestField::TargetUnit,
];

/// So many characters of the content stand for a title where there is none.
const OPENING: usize = 30;
/// Keeps the hashes apart from any other use; part of every number ever made.
const CONTEXT: &str = "lianxinqiao 2026 request without order number";
/// Digits and letters that nobody confuses (Crockford's).
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Sixty bits: among a million requests two share a number once in two million streets.
const LENGTH: usize = 12;

/// How the requests of a table without order numbers are told apart: by those columns, of the five
/// that count, which the table has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivedKey(BTreeSet<RequestField>);

impl DerivedKey {
    /// The key for a mapping; none where a column holds order numbers.
    #[must_use]
    pub fn of(mapping: &Mapping) -> Option<Self> {
        let has = |field: &RequestField| mapping.columns.contains_key(field);
        (!has(&RequestField::OrderNo)).then(|| Self(MADE_OF.into_iter().filter(has).collect()))
    }

    /// The number of a row.
    #[must_use]
    pub fn number(&self, row: &RequestRow) -> String {
        self.hash(
            row.source_platform.as_deref(),
            row.submitted_at,
            row.title.as_deref(),
            &row.content,
            row.target_unit.as_deref(),
        )
    }

    /// The number that a known request would get from a table with the same columns, whatever
    /// number it has: an order handed on in two tables is one request.
    #[must_use]
    pub fn number_of(&self, request: &Request) -> String {
        self.hash(
            request.source_platform.as_deref(),
            request.submitted_at.map(china_time),
            request.title.as_deref(),
            request.content.as_deref().unwrap_or_default(),
            request.target_unit.as_deref(),
        )
    }

    fn hash(
        &self,
        source: Option<&str>,
        submitted_at: Option<NaiveDateTime>,
        title: Option<&str>,
        content: &str,
        target: Option<&str>,
    ) -> String {
        // A title that only repeats the beginning was put there by us.
        let title = title.filter(|title| *title != opening(content));
        let at = submitted_at.map(|at| at.to_string());
        let parts = [source, at.as_deref(), title, Some(content), target];
        let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
        for (field, part) in MADE_OF.into_iter().zip(parts) {
            let part = part.filter(|_| self.0.contains(&field)).unwrap_or_default();
            let cell = Cell::text(part);
            let kept = cell.display();
            hasher.update(&u64::try_from(kept.len()).unwrap_or(u64::MAX).to_le_bytes());
            hasher.update(kept.as_bytes());
        }
        let hash = hasher.finalize();
        let bits = hash.as_bytes().iter().flat_map(|byte| {
            (0..8)
                .rev()
                .map(move |place| usize::from(byte >> place & 1))
        });
        let bits: Vec<usize> = bits.take(LENGTH * 5).collect();
        let digits = bits
            .chunks(5)
            .map(|five| char::from(DIGITS[five.iter().fold(0, |sum, bit| sum * 2 + bit)]));
        format!("导入-{}", digits.collect::<String>())
    }
}

/// The beginning of the content, which stands for a title where a table has none.
#[must_use]
pub fn opening(content: &str) -> String {
    content.chars().take(OPENING).collect()
}

/// Whether a kept text and one read from a cell are the same but for blanks that reading drops.
#[must_use]
pub fn same_text(kept: &str, read: &str) -> bool {
    kept == read || Cell::text(kept).display() == read
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn key(fields: &[RequestField]) -> DerivedKey {
        DerivedKey::of(&Mapping {
            sheet: "表".into(),
            header_row: 1,
            columns: fields.iter().map(|field| (*field, "列".into())).collect(),
        })
        .expect("no order numbers")
    }

    fn row() -> RequestRow {
        RequestRow {
            source_platform: Some("12345".into()),
            submitted_at: NaiveDate::from_ymd_opt(2026, 3, 1)
                .and_then(|day| day.and_hms_opt(9, 30, 0)),
            title: Some("路灯不亮".into()),
            content: "六号楼楼道灯坏了两周".into(),
            ..RequestRow::default()
        }
    }

    #[test]
    fn a_number_stays_what_it_was_in_earlier_versions() {
        assert_eq!(key(&MADE_OF).number(&row()), "导入-47E8GJ9PZ6QA");
    }

    #[test]
    fn a_table_with_order_numbers_needs_no_others() {
        let mapping = Mapping {
            sheet: "表".into(),
            header_row: 1,
            columns: [(RequestField::OrderNo, "编号".to_owned())].into(),
        };
        assert_eq!(DerivedKey::of(&mapping), None);
    }

    #[test]
    fn what_changes_from_export_to_export_is_no_part_of_the_number() {
        let key = key(&MADE_OF);
        let mut later = row();
        later.row = 99;
        later.result = Some("已修好".into());
        later.stars = Some(5);
        later.is_invalid = Some(true);
        assert_eq!(key.number(&later), key.number(&row()));
        later.content.push('多');
        assert_ne!(key.number(&later), key.number(&row()));
    }

    #[test]
    fn a_title_made_from_the_content_counts_as_none() {
        let key = key(&MADE_OF);
        let untitled = RequestRow {
            title: None,
            ..row()
        };
        let titled = RequestRow {
            title: Some(opening(&row().content)),
            ..row()
        };
        assert_eq!(key.number(&untitled), key.number(&titled));
    }

    proptest! {
        #[test]
        fn texts_never_run_into_one_another(one in "[ab]{0,4}", other in "[ab]{0,4}") {
            let key = key(&MADE_OF);
            let of = |title: &str, content: &str| {
                let row = RequestRow {
                    title: Some(format!("题{title}")),
                    content: format!("文{content}"),
                    ..RequestRow::default()
                };
                key.number(&row)
            };
            prop_assert_eq!(of(&one, &other) == of(&other, &one), one == other);
        }
    }
}
