//! What a casebook is set up with: versioned definitions, holidays, saved column mappings.

use super::record;
use crate::domain::id::{ColumnProfileId, DefinitionId, HolidayYearId};
use chrono::NaiveDate;
use serde_json::Value;

record! {
    /// A versioned definition, such as the table of dispute types; old records keep the version
    /// under which they were made.
    Definition(DefinitionId) as "definition" {
        /// What it defines: `dispute_type`, `street`, `deadline`.
        topic: String,
        /// 1, 2, 3 … within the topic.
        version: u32,
        /// The first day on which it holds.
        valid_from: NaiveDate,
        /// Its body; the shape is the topic's.
        body: Value,
    }
}

record! {
    /// The public holidays and make-up working days of one year (国务院办公厅节假日安排).
    HolidayYear(HolidayYearId) as "holiday_year" {
        /// The year.
        year: u32,
        /// Days off that are not an ordinary weekend.
        days_off: Vec<NaiveDate>,
        /// Weekend days on which people work (调休).
        working_days: Vec<NaiveDate>,
        /// Where the table was read, such as the notice's number.
        source: String,
    }
}

record! {
    /// A saved mapping of a spreadsheet's columns to the fields of a kind of ledger.
    ColumnProfile(ColumnProfileId) as "column_profile" {
        /// The name people chose.
        name: String,
        /// Column title by field name.
        mapping: std::collections::BTreeMap<String, String>,
        /// Whether it is offered.
        is_active: bool,
        /// Which kind of ledger it reads; requests where empty, as there was no other kind at first.
        ledger: String,
    }
}
