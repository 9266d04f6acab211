//! One row understood: the request it speaks of, typed, and what else stood in the row.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDateTime;

use crate::domain::record::{RequestNature as Nature, RequestStatus, Satisfaction};

/// A row as a request. Absent means the column is not mapped or the cell is empty.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RequestRow {
    /// The row as the spreadsheet numbers it.
    pub row: u32,
    /// See [`super::RequestField::OrderNo`]; never empty.
    pub order_no: String,
    /// Whether the number was made from what the row says, as the table has none.
    pub is_derived: bool,
    /// The hotline, platform or counter it came through.
    pub source_platform: Option<String>,
    /// When the citizen asked, in local wall time.
    pub submitted_at: Option<NaiveDateTime>,
    /// Who asked; absent from a confidential request.
    pub requester_name: Option<String>,
    /// How to reach them; absent from a confidential request.
    pub requester_phone: Option<String>,
    /// Where they live; absent from a confidential request.
    pub requester_address: Option<String>,
    /// Whom it is about.
    pub target_unit: Option<String>,
    /// Where that is.
    pub target_address: Option<String>,
    /// The matter in a line.
    pub title: Option<String>,
    /// The matter in full; never empty.
    pub content: String,
    /// What the citizen wants.
    pub nature: Option<Nature>,
    /// Subject, broadest level.
    pub category_1: Option<String>,
    /// Subject, middle level.
    pub category_2: Option<String>,
    /// Subject, finest level.
    pub category_3: Option<String>,
    /// The office that deals with it.
    pub handling_unit: Option<String>,
    /// The person who does.
    pub handler: Option<String>,
    /// When it was handed to them, in local wall time.
    pub assigned_at: Option<NaiveDateTime>,
    /// When the citizen was answered, in local wall time.
    pub answered_at: Option<NaiveDateTime>,
    /// When it was reported as done, in local wall time.
    pub closed_at: Option<NaiveDateTime>,
    /// How far the other system says it is.
    pub status: Option<RequestStatus>,
    /// What came of it.
    pub result: Option<String>,
    /// How content the citizen is.
    pub satisfaction: Option<Satisfaction>,
    /// Whether the citizen wishes to stay unknown.
    pub is_confidential: Option<bool>,
    /// Whether the same was asked before.
    pub is_repeat: Option<bool>,
    /// Whether the other system set it aside.
    pub is_invalid: Option<bool>,
    /// Stars given for the handling, as the other system gives them; never a priority.
    pub stars: Option<u8>,
    /// Stars added to them.
    pub stars_added: Option<u8>,
    /// Stars taken from them.
    pub stars_removed: Option<u8>,
    /// Why more time was asked for.
    pub extension_reason: Option<String>,
    /// Why it was sent back.
    pub return_reason: Option<String>,
    /// When it was sent back, in local wall time.
    pub returned_at: Option<NaiveDateTime>,
    /// Anything noted beside.
    pub remark: Option<String>,
    /// What stands in columns that fill no field, by column; and words of mapped columns that mean
    /// nothing to us, such as `表扬` for the nature.
    pub raw: BTreeMap<String, String>,
    /// Columns whose word was understood, so that what stood there before is no longer kept raw.
    pub understood: BTreeSet<String>,
}

/// The row number alone: the rest speaks of a person.
impl fmt::Debug for RequestRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestRow")
            .field("row", &self.row)
            .finish_non_exhaustive()
    }
}
