//! A list of records as a table: typed rows, what each column means, and what was asked for.

use super::table::ExportCell;

/// A column of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListColumn {
    /// Its title, under which an import knows it again.
    pub title: &'static str,
    /// What stands in it.
    pub meaning: &'static str,
}

/// A list with all its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct ListTable {
    /// What it is called.
    pub name: String,
    /// The columns.
    pub columns: Vec<ListColumn>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<ExportCell>>,
    /// What the list was asked for, who took it out and how many rows it has: a name and a value each.
    pub notes: Vec<(String, String)>,
}
