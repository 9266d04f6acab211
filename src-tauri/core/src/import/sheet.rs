//! A sheet as rows that hold something. Rows keep the number the spreadsheet shows; rows and
//! columns that only claim to exist cost nothing, however far the sheet says it reaches.

use std::collections::BTreeSet;
use std::fmt;

use super::cell::Cell;

/// Headers stand in these rows; merges further down are looks, and there may be thousands.
const TOP_ROWS: u32 = 100;

/// Which day a serial number counts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateSystem {
    /// Day 1 is 1900-01-01, with Excel's extra 29 February 1900.
    #[default]
    From1900,
    /// Day 0 is 1904-01-01, as old Macintosh files count.
    From1904,
}

/// A rectangle of merged cells; the upper left cell holds the value of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// First row, numbered as the spreadsheet shows it.
    pub first_row: u32,
    /// Last row, numbered as the spreadsheet shows it.
    pub last_row: u32,
    /// First column, from 0.
    pub first_column: u32,
    /// Last column, from 0.
    pub last_column: u32,
}

impl Merge {
    /// Whether the merge covers this cell.
    pub fn covers(&self, row: u32, column: u32) -> bool {
        (self.first_row..=self.last_row).contains(&row)
            && (self.first_column..=self.last_column).contains(&column)
    }
}

/// A sheet: its rows that hold something, in order.
#[derive(Clone)]
pub struct Sheet {
    name: String,
    date_system: DateSystem,
    merges: Vec<Merge>,
    /// Row number and where the row's cells end in `cells`.
    rows: Vec<(u32, usize)>,
    /// Column and cell, row after row, by column within a row; never an empty cell.
    cells: Vec<(u32, Cell)>,
    width: u32,
}

impl Sheet {
    /// The sheet's name; for a text file, the file's name without its ending.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Which day serial numbers of this sheet count from.
    pub fn date_system(&self) -> DateSystem {
        self.date_system
    }

    /// Merged rectangles of the first rows, where the format tells them (xlsx, xls, HTML).
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// How many columns reach to the last one that holds anything.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// How many rows hold anything.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// The rows that hold anything, from the top.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        (0..self.rows.len()).map(|index| self.row(index))
    }

    /// The row with this number in the spreadsheet, if it holds anything.
    pub fn row_numbered(&self, number: u32) -> Option<Row<'_>> {
        let index = self.rows.binary_search_by_key(&number, |row| row.0).ok()?;
        Some(self.row(index))
    }

    /// Where rows below the row with this number begin, as a position for [`Sheet::row`].
    pub(super) fn position_below(&self, number: u32) -> usize {
        self.rows.partition_point(|row| row.0 <= number)
    }

    /// The row at a position among the rows that hold anything.
    pub(super) fn row(&self, index: usize) -> Row<'_> {
        let (number, end) = self.rows[index];
        let start = index.checked_sub(1).map_or(0, |before| self.rows[before].1);
        Row {
            number,
            cells: &self.cells[start..end],
        }
    }
}

/// Name and extent alone.
impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sheet")
            .field("rows", &self.rows.len())
            .field("width", &self.width)
            .finish_non_exhaustive()
    }
}

/// A row that holds something.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The number the spreadsheet shows, from 1.
    pub number: u32,
    cells: &'a [(u32, Cell)],
}

impl<'a> Row<'a> {
    /// The cell in a column, counted from 0; empty where nothing is.
    pub fn cell(&self, column: u32) -> &'a Cell {
        static EMPTY: Cell = Cell::Empty;
        // Most rows are full from the left, so the column is the position.
        let guess = usize::try_from(column)
            .ok()
            .and_then(|at| self.cells.get(at));
        if let Some((at, cell)) = guess
            && *at == column
        {
            return cell;
        }
        self.cells
            .binary_search_by_key(&column, |cell| cell.0)
            .map_or(&EMPTY, |at| &self.cells[at].1)
    }

    /// The cells that hold something, with their columns.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = (u32, &'a Cell)> + use<'a> {
        self.cells.iter().map(|(column, cell)| (*column, cell))
    }
}

/// Collects cells in any order into a [`Sheet`].
pub(super) struct SheetBuilder {
    name: String,
    date_system: DateSystem,
    merges: Vec<Merge>,
    cells: Vec<(u32, u32, Cell)>,
}

impl SheetBuilder {
    pub(super) fn new(name: String, date_system: DateSystem) -> Self {
        Self {
            name,
            date_system,
            merges: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// Puts a cell at a row and column counted from 0. Empty cells are forgotten.
    pub(super) fn put(&mut self, row: u32, column: u32, cell: Cell) {
        if !cell.is_empty() {
            self.cells.push((row, column, cell));
        }
    }

    /// Notes a merge by its corners, counted from 0, if it may belong to a header.
    pub(super) fn merge(&mut self, first: (u32, u32), last: (u32, u32)) {
        if first.0 < TOP_ROWS && first != last && first.0 <= last.0 && first.1 <= last.1 {
            self.merges.push(Merge {
                first_row: first.0.saturating_add(1),
                last_row: last.0.saturating_add(1),
                first_column: first.1,
                last_column: last.1,
            });
        }
    }

    /// Whether the first row leaves out a column that rows near it use: only then can it be a
    /// title or name groups of columns, and only then do merges matter.
    pub(super) fn first_row_has_gaps(&self) -> bool {
        let top = || self.cells.iter().take_while(|cell| cell.0 < TOP_ROWS);
        let Some(first) = top().map(|cell| cell.0).min() else {
            return false;
        };
        let columns = |row: Option<u32>| {
            let cells = top().filter(|cell| row.is_none_or(|row| cell.0 == row));
            cells.map(|cell| cell.1).collect::<BTreeSet<_>>().len()
        };
        columns(Some(first)) < columns(None)
    }

    pub(super) fn finish(mut self) -> Sheet {
        if !self.cells.is_sorted_by_key(|cell| (cell.0, cell.1)) {
            self.cells.sort_by_key(|cell| (cell.0, cell.1));
        }
        // A file that names a cell twice means the later one.
        self.cells.dedup_by(|later, kept| {
            let same = (later.0, later.1) == (kept.0, kept.1);
            if same {
                std::mem::swap(later, kept);
            }
            same
        });
        let mut rows: Vec<(u32, usize)> = Vec::new();
        let mut width = 0;
        let mut cells = Vec::with_capacity(self.cells.len());
        for (row, column, cell) in self.cells {
            cells.push((column, cell));
            width = width.max(column.saturating_add(1));
            let number = row.saturating_add(1);
            match rows.last_mut() {
                Some(last) if last.0 == number => last.1 = cells.len(),
                _ => rows.push((number, cells.len())),
            }
        }
        Sheet {
            name: self.name,
            date_system: self.date_system,
            merges: self.merges,
            rows,
            cells,
            width,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_numbers_and_gaps_take_no_room() {
        let mut builder = SheetBuilder::new("表".into(), DateSystem::default());
        builder.put(1_048_575, 16_383, Cell::text("末"));
        builder.put(4, 2, Cell::text("旧"));
        builder.put(4, 2, Cell::text("新"));
        builder.put(4, 0, Cell::Empty);
        let sheet = builder.finish();
        let numbers: Vec<_> = sheet.rows().map(|row| row.number).collect();
        assert_eq!(numbers, [5, 1_048_576]);
        assert_eq!(
            sheet.row(0).cell(2).display(),
            "新",
            "the later cell is the one meant"
        );
        assert!(sheet.row(0).cell(0).is_empty());
        assert_eq!(sheet.width(), 16_384);
        assert_eq!(sheet.cells.len(), 2);
    }
}
