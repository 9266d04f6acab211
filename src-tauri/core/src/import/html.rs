//! Tables in web pages and in Excel's XML of 2003: hotline systems save both under the name `.xls`.
//!
//! A small reader of tags, not of documents: it knows tables, rows, cells and what spans them, and
//! takes all else for text. A table inside a cell belongs to the text of that cell.

use super::cell::Cell;
use super::error::{Format, SheetError};
use super::sheet::{DateSystem, Sheet, SheetBuilder};

mod tags;

use tags::{Piece, Tag, pieces};

/// Further than a spreadsheet reaches, no span is believed.
const MOST_COLUMNS: u32 = 16_384;
const MOST_ROWS: u32 = 1_048_576;

/// Whether text is a page with a table rather than a text table.
pub(super) fn is_page(text: &str) -> bool {
    text.trim_start().starts_with('<')
}

/// Reads every table of a page as a sheet; tables without a name take the file's.
///
/// # Errors
/// [`SheetError::NoTable`], or [`SheetError::Truncated`] when a table never ends.
pub(super) fn read(name: &str, text: &str) -> Result<Vec<Sheet>, SheetError> {
    let mut reader = Reader {
        name: name.to_owned(),
        ..Reader::default()
    };
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => reader.text(&text),
            Piece::Open(tag) => reader.open(&tag),
            Piece::Close(name) => reader.close(&name),
        }
    }
    if reader.depth > 0 && !reader.ended {
        return Err(SheetError::Truncated {
            format: Format::Html,
        });
    }
    reader.end_table();
    if reader.sheets.is_empty() {
        Err(SheetError::NoTable)
    } else {
        Ok(reader.sheets)
    }
}

#[derive(Default)]
struct Reader {
    name: String,
    sheets: Vec<Sheet>,
    table: Option<Table>,
    depth: u32,
    ended: bool,
}

impl Reader {
    fn text(&mut self, text: &str) {
        if let Some(cell) = self.table.as_mut().and_then(|table| table.cell.as_mut()) {
            cell.text.push_str(text);
        }
    }

    fn open(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "worksheet" => {
                if let Some(name) = tag.value("name") {
                    self.name = name;
                }
            }
            "table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.table = Some(Table::new(self.table_name()));
                }
            }
            "br" => self.text("\n"),
            name if self.depth == 1 => {
                let Some(table) = &mut self.table else { return };
                match name {
                    "tr" | "row" => table.open_row(tag),
                    "td" | "th" | "cell" => table.open_cell(tag),
                    "data" => table.type_of_cell(tag),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.end_table();
                }
            }
            "html" | "workbook" => self.ended = true,
            "p" | "div" | "li" => self.text("\n"),
            "td" | "th" | "cell" | "tr" | "row" if self.depth == 1 => {
                if let Some(table) = &mut self.table {
                    table.close_cell();
                }
            }
            _ => {}
        }
    }

    /// The sheet's or file's name, numbered where several tables share it.
    fn table_name(&self) -> String {
        let taken = |name: &str| self.sheets.iter().any(|sheet| sheet.name() == name);
        let mut name = self.name.clone();
        let mut number = 2;
        while taken(&name) {
            name = format!("{} ({number})", self.name);
            number += 1;
        }
        name
    }

    fn end_table(&mut self) {
        let Some(mut table) = self.table.take() else {
            return;
        };
        table.close_cell();
        let sheet = table.builder.finish();
        if sheet.row_count() > 0 {
            self.sheets.push(sheet);
        }
    }
}

struct OpenCell {
    text: String,
    is_number: bool,
    columns: u32,
    rows: u32,
}

struct Table {
    builder: SheetBuilder,
    /// The row to come; the open row is the one before.
    next_row: u32,
    column: u32,
    /// For each column the first row that no cell from above reaches into.
    free_from: Vec<u32>,
    cell: Option<OpenCell>,
}

impl Table {
    fn new(name: String) -> Self {
        Self {
            builder: SheetBuilder::new(name, DateSystem::From1900),
            next_row: 0,
            column: 0,
            free_from: Vec::new(),
            cell: None,
        }
    }

    fn open_row(&mut self, tag: &Tag) {
        self.close_cell();
        if let Some(index) = tag.number("index") {
            self.next_row = self.next_row.max(index.saturating_sub(1).min(MOST_ROWS));
        }
        self.next_row = self.next_row.saturating_add(1);
        self.column = 0;
    }

    fn open_cell(&mut self, tag: &Tag) {
        self.close_cell();
        if let Some(index) = tag.number("index") {
            self.column = self.column.max(index.saturating_sub(1));
        }
        let row = self.next_row.saturating_sub(1);
        while self
            .free_from
            .get(self.column as usize)
            .is_some_and(|&free| free > row)
        {
            self.column += 1;
        }
        // HTML counts the cells a span covers, Excel's XML those it covers beyond the first.
        let span = |html: &str, xml: &str, most: u32| {
            let beyond = tag.number(xml).map(|more| more.saturating_add(1));
            tag.number(html).or(beyond).unwrap_or(1).clamp(1, most)
        };
        let columns = span("colspan", "mergeacross", MOST_COLUMNS);
        let rows = span("rowspan", "mergedown", MOST_ROWS);
        self.cell = Some(OpenCell {
            text: String::new(),
            is_number: false,
            columns,
            rows,
        });
    }

    fn type_of_cell(&mut self, tag: &Tag) {
        if let Some(cell) = &mut self.cell {
            cell.is_number = tag.value("type").is_some_and(|kind| kind == "Number");
        }
    }

    fn close_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let row = self.next_row.saturating_sub(1);
        let end = self.column.saturating_add(cell.columns);
        if end > MOST_COLUMNS {
            return;
        }
        let number = cell
            .is_number
            .then(|| cell.text.trim().parse().ok())
            .flatten();
        let value = number.map_or_else(|| Cell::text(&cell.text), Cell::number);
        self.builder.put(row, self.column, value);
        let last_row = row.saturating_add(cell.rows - 1);
        self.builder.merge((row, self.column), (last_row, end - 1));
        if self.free_from.len() < end as usize {
            self.free_from.resize(end as usize, 0);
        }
        self.free_from[self.column as usize..end as usize].fill(last_row.saturating_add(1));
        self.column = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(sheet: &Sheet) -> Vec<Vec<String>> {
        sheet
            .rows()
            .map(|row| {
                (0..sheet.width())
                    .map(|at| row.cell(at).display().into_owned())
                    .collect()
            })
            .collect()
    }

    #[test]
    fn a_table_with_spans_entities_and_breaks_is_read() {
        let page = "<html><head><style>td{mso-number-format:'<td>'}</style></head><body>\
            <table border=1><tr><td rowspan=2>编号<td colspan=\"2\">诉求人</tr>\
            <tr><th>姓名</th><th>电话</th></tr>\
            <!-- <tr><td>旧</td></tr> -->\
            <tr><td x:str>1&nbsp;</td><td>张<b>三</b></td><td>甲&lt;乙&#x4e19;<br>丁</td></tr>\
            </table></body></html>";
        let sheets = read("表", page).expect("a table");
        assert_eq!(
            grid(&sheets[0]),
            [
                ["编号", "诉求人", ""],
                ["", "姓名", "电话"],
                ["1", "张三", "甲<乙丙\n丁"]
            ]
        );
        assert_eq!(sheets[0].merges().len(), 2);
    }

    #[test]
    fn excel_xml_of_2003_is_read() {
        let page = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:\
            spreadsheet\"><Worksheet ss:Name=\"工单\"><Table><Row><Cell><Data ss:Type=\"String\">\
            编号</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"String\">内容</Data></Cell></Row>\
            <Row ss:Index=\"4\"><Cell><Data ss:Type=\"Number\">4.4E+17</Data></Cell></Row></Table>\
            </Worksheet></Workbook>";
        let sheets = read("表", page).expect("a table");
        let sheet = &sheets[0];
        assert_eq!(sheet.name(), "工单");
        assert_eq!(sheet.row(0).cell(2).display(), "内容");
        assert_eq!(sheet.row(1).number, 4);
        assert!(sheet.row(1).cell(0).is_rounded());
    }

    #[test]
    fn a_table_that_never_ends_is_a_truncated_file() {
        let page = "<html><table><tr><td>编号</td></tr><tr><td>1";
        assert_eq!(
            read("表", page).err(),
            Some(SheetError::Truncated {
                format: Format::Html
            })
        );
    }

    #[test]
    fn a_page_without_a_table_is_named() {
        assert_eq!(
            read("表", "<html>请登录</html>").err(),
            Some(SheetError::NoTable)
        );
    }

    #[test]
    fn a_table_inside_a_cell_is_text_of_that_cell() {
        let page =
            "<table><tr><td>甲<table><tr><td>乙</td></tr></table></td><td>丙</td></tr></table>";
        assert_eq!(
            grid(&read("表", page).expect("a table")[0]),
            [["甲乙", "丙"]]
        );
    }
}
