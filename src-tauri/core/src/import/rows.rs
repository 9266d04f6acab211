//! Rows into requests, one by one, with everything that is wrong in a row said at once.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::derived::DerivedKey;
use super::field::RequestField;
use super::header::{Column, HeaderGuess};
use super::mapping::{Mapping, MappingProblem};
use super::problem::{RowCode, RowProblem};
use super::reading::Reading;
use super::request_row::RequestRow;
use super::sheet::{Row, Sheet};
use super::synonyms::plain;

/// Parts of column names that point to the person who asked. Of a confidential request, columns
/// so named are dropped even when they fill no field.
const PERSONAL: &[&str] = &[
    "姓名",
    "来电人",
    "诉求人",
    "用户",
    "申请人",
    "写信人",
    "反映人",
    "投诉人",
    "举报人",
    "联系",
    "电话",
    "手机",
    "号码",
    "电邮",
    "邮箱",
    "邮件",
    "身份",
    "证件",
    "证号",
    "住址",
    "地址",
    "微信",
    "昵称",
    "性别",
    "年龄",
    "出生",
    "applicant",
    "name",
    "phone",
    "mobile",
    "mail",
    "address",
    "idno",
];

/// Columns that only count the rows of an export.
const COUNTERS: &[&str] = &["序号", "名次", "行号", "no"];

/// Reads the rows below the header as requests. Today is the caller's: dates after it are refused.
///
/// Where no column holds order numbers, [`DerivedKey`] makes them. A row whose number came before
/// with the same cells is passed over
/// ([`RequestRows::repeated`] counts them), as is a header that an export repeats page by page.
///
/// # Errors
/// What [`Mapping::check`] finds.
pub fn extract<'a>(
    sheet: &'a Sheet,
    header: &'a HeaderGuess,
    mapping: &Mapping,
    today: NaiveDate,
) -> Result<RequestRows<'a>, Vec<MappingProblem>> {
    mapping.check(header)?;
    let fields: Vec<(RequestField, &Column)> = mapping
        .columns
        .iter()
        .filter_map(|(field, name)| Some((*field, header.column(name)?)))
        .collect();
    let is_mapped = |column: &Column| {
        fields
            .iter()
            .any(|(_, mapped)| mapped.index == column.index)
    };
    let rest = header
        .columns
        .iter()
        .filter(|column| !is_mapped(column))
        .map(|column| Rest {
            column,
            is_personal: is_personal(&column.name),
            is_counter: COUNTERS.contains(&plain(&column.name).as_str()),
        })
        .collect();
    Ok(RequestRows {
        sheet,
        next: sheet.position_below(header.row),
        header,
        fields,
        rest,
        key: DerivedKey::of(mapping),
        today,
        seen: HashMap::new(),
        repeated: 0,
    })
}

/// Whether a column so named points to the person who asked.
pub(crate) fn is_personal(name: &str) -> bool {
    let name = plain(name);
    PERSONAL.iter().any(|part| name.contains(part))
}

/// A column that fills no field.
struct Rest<'a> {
    column: &'a Column,
    is_personal: bool,
    is_counter: bool,
}

/// The requests of a sheet, or for each unusable row all that is wrong with it.
pub struct RequestRows<'a> {
    sheet: &'a Sheet,
    next: usize,
    header: &'a HeaderGuess,
    fields: Vec<(RequestField, &'a Column)>,
    rest: Vec<Rest<'a>>,
    /// How rows are numbered where no column does it.
    key: Option<DerivedKey>,
    today: NaiveDate,
    /// Where each order number came first.
    seen: HashMap<String, usize>,
    repeated: usize,
}

impl Iterator for RequestRows<'_> {
    type Item = Result<RequestRow, Vec<RowProblem>>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.next < self.sheet.row_count() {
            let position = self.next;
            self.next += 1;
            if let Some(item) = self.read(position) {
                return Some(item);
            }
        }
        None
    }
}

impl<'a> RequestRows<'a> {
    /// How many rows so far said again what an earlier row said.
    pub fn repeated(&self) -> usize {
        self.repeated
    }

    fn read(&mut self, position: usize) -> Option<Result<RequestRow, Vec<RowProblem>>> {
        let row = self.sheet.row(position);
        if self.repeats_header(row) {
            return None;
        }
        let mut reading = Reading::new(row, self.sheet.date_system(), self.today);
        for (field, column) in &self.fields {
            reading.take(*field, column);
        }
        if let Some(key) = &self.key {
            reading.number(key);
        }
        if let Some(first) = self.first_with_number(reading.order_no(), position) {
            let first = self.sheet.row(first);
            if self.same_cells(first, row) {
                self.repeated += 1;
                return None;
            }
            let column = self
                .fields
                .iter()
                .find(|(field, _)| *field == RequestField::OrderNo);
            reading.problems.push(RowProblem {
                row: row.number,
                field: RequestField::OrderNo,
                code: RowCode::DuplicateInFile,
                column: column.map(|(_, column)| column.name.clone()),
                first_row: Some(first.number),
            });
        }
        Some(reading.finish().map(|request| self.with_rest(row, request)))
    }

    /// Whether every mapped cell that holds anything holds its column's own name.
    fn repeats_header(&self, row: Row<'_>) -> bool {
        let header = self.sheet.row_numbered(self.header.row);
        let mut mapped = self
            .fields
            .iter()
            .map(|(_, column)| (row.cell(column.index), column));
        header.is_some_and(|header| {
            mapped.all(|(cell, column)| !cell.is_empty() && cell == header.cell(column.index))
        })
    }

    /// The earlier row with this order number; notes this row if there is none.
    fn first_with_number(&mut self, order_no: &str, position: usize) -> Option<usize> {
        if order_no.is_empty() {
            return None;
        }
        let first = *self.seen.entry(order_no.to_owned()).or_insert(position);
        (first != position).then_some(first)
    }

    fn same_cells(&self, one: Row<'_>, other: Row<'_>) -> bool {
        let rest = self
            .rest
            .iter()
            .filter(|rest| !rest.is_counter)
            .map(|rest| rest.column);
        let mut columns = self.fields.iter().map(|(_, column)| *column).chain(rest);
        columns.all(|column| one.cell(column.index) == other.cell(column.index))
    }

    /// Keeps what fills no field; of a confidential request, nothing that points to the person.
    fn with_rest(&self, row: Row<'_>, mut request: RequestRow) -> RequestRow {
        let is_confidential = request.is_confidential == Some(true);
        for rest in &self.rest {
            let text = row.cell(rest.column.index).display();
            if !(text.is_empty() || is_confidential && rest.is_personal) {
                request
                    .raw
                    .insert(rest.column.name.clone(), text.into_owned());
            }
        }
        if is_confidential {
            request.requester_name = None;
            request.requester_phone = None;
            request.requester_address = None;
        }
        request
    }
}
