//! Identity numbers in free text: the ledger is about matters and places (privacy.md P1, P17).

use crate::domain::identifiers::{IdCard, IdCardError};
use chrono::NaiveDate;

/// Whether a text holds what can only be an identity number: fifteen or eighteen characters on their
/// own with a region and a birth date in them. A mistyped last character makes it no less a
/// person's number; order numbers and dates fail at region or birth date.
#[must_use]
pub fn holds_id_number(text: &str) -> bool {
    let mut run = String::new();
    for found in text.chars().chain([' ']) {
        let folded = match found {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(found) - 0xFEE0).unwrap_or(found),
            other => other,
        };
        if folded.is_ascii_digit() || matches!(folded, 'x' | 'X') {
            run.push(folded);
        } else {
            if is_id_number(&run) {
                return true;
            }
            run.clear();
        }
    }
    false
}

fn is_id_number(run: &str) -> bool {
    matches!(run.len(), 15 | 18)
        && match IdCard::parse(run, NaiveDate::MAX) {
            Ok(_) | Err(IdCardError::Check { .. }) => true,
            Err(
                IdCardError::Length { .. }
                | IdCardError::Characters { .. }
                | IdCardError::Region { .. }
                | IdCardError::Date { .. },
            ) => false,
        }
}
