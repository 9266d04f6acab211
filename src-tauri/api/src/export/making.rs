//! What every export does: it asks for the right to full data, reads the whole list, says what was
//! narrowed and who made it.

use crate::desk::Desk;
use crate::shape::{file_kind, filled};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::record::Person;
use lxq_core::export::Disclosure;
use lxq_core::store::Act;
use lxq_core::store::table::page::{Page, PageAsk};
use serde::Serialize;
use std::collections::BTreeMap;

/// A sheet has no more rows than this below its header.
const MOST_ROWS: usize = 1_048_575;
/// Rows read at once.
const STEP: u32 = 500;
/// A reason is a sentence, not a report.
const REASON_CHARS: usize = 500;

file_kind! {
    /// The kind of file.
    pub enum ExportFormat {
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// Text with commas.
        Csv = "csv",
    }
}

impl ExportFormat {
    /// What its files end with.
    pub(super) fn word(self) -> &'static str {
        self.ending()
    }
}

/// How much of people may go out: everything only with a permission and a reason.
pub(super) fn permit(
    desk: &Desk,
    is_full: bool,
    reason: Option<String>,
) -> Result<(Disclosure, Option<String>), Failure> {
    let reason = filled(reason);
    if is_full {
        if !allows(desk.actor.role, Permission::ExportIdentity) {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        if reason.is_none() {
            return Err(Failure::field("reason", FieldCode::Required));
        }
    }
    if reason
        .as_ref()
        .is_some_and(|text| text.chars().count() > REASON_CHARS)
    {
        return Err(Failure::field("reason", FieldCode::TooLong));
    }
    let disclosure = if is_full {
        Disclosure::Full
    } else {
        Disclosure::Masked
    };
    Ok((disclosure, reason))
}

/// Takes every row of a list, page by page, in its order.
pub(super) fn every<T>(
    mut page: impl FnMut(&PageAsk) -> Result<Page<T>, Failure>,
    mut take: impl FnMut(T) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut part = PageAsk {
        after: None,
        limit: STEP,
    };
    let mut taken = 0_usize;
    loop {
        let found = page(&part)?;
        taken += found.rows.len();
        if taken > MOST_ROWS {
            return Err(Failure::refused(FailureCode::SheetTooLarge));
        }
        for row in found.rows {
            take(row)?;
        }
        part.after = found.next;
        if part.after.is_none() {
            return Ok(());
        }
    }
}

/// The filters that were set, by their names; words, days and ids, none of a person's data. Of a list
/// of ids only how many there are.
pub(super) fn narrowed_to(ask: &impl Serialize) -> Result<BTreeMap<String, String>, Failure> {
    const PAGING: [&str; 2] = ["cursor", "limit"];
    let value = serde_json::to_value(ask)?;
    let fields = value.as_object().cloned().unwrap_or_default();
    let set = fields
        .into_iter()
        .filter(|(name, value)| !value.is_null() && !PAGING.contains(&name.as_str()));
    Ok(set
        .map(|(name, value)| {
            let said = match (value.as_str(), value.as_array()) {
                (Some(text), _) => text.to_owned(),
                (None, Some(ids)) if name == "ids" => ids.len().to_string(),
                (None, _) => value.to_string(),
            };
            (name, said)
        })
        .collect())
}

/// Who makes it.
pub(super) fn who(act: &Act<'_>) -> Result<String, Failure> {
    let person = act.reader().get::<Person>(act.actor())?;
    Ok(person
        .and_then(|person| person.name)
        .unwrap_or_else(|| "工作人员".to_owned()))
}

/// Who made it and when, for the foot of every printed page.
pub(super) fn foot(who: &str, act: &Act<'_>, disclosure: Disclosure) -> String {
    format!("{who} 于 {} 导出 · {}", act.today(), note(disclosure))
}

/// How much of people is in it, in words.
pub(super) fn note(disclosure: Disclosure) -> &'static str {
    match disclosure {
        Disclosure::Masked => "个人信息已遮盖",
        Disclosure::Full => "含个人信息，请妥善保管",
    }
}
