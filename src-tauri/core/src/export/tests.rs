//! Generated requests out and in again, through the readers that clerks' files go through.

use super::*;
use crate::domain::id::RequestId;
use crate::domain::record::{
    Instant, Record as _, Request, RequestNature, RequestStatus, Satisfaction,
};
use crate::domain::scope::Scope;
use crate::import::dates::china_time;
use crate::import::{
    DerivedKey, Mapping, RequestRow, RequestShape, Workbook, detect_header, extract, same_text,
};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

fn imprint() -> Imprint {
    Imprint {
        title: "热线工单明细".into(),
        foot: "王国辉 & 同事导出".into(),
        at: DateTime::from_timestamp(1_772_400_000, 0).unwrap(),
    }
}

/// The rows that a clerk's import would see.
fn read_back(shape: RequestShape, name: &str, bytes: &[u8]) -> Vec<RequestRow> {
    let workbook = Workbook::read(name, bytes).unwrap();
    let sheet = &workbook.sheets()[0];
    let header = detect_header(sheet).unwrap();
    let found = RequestShape::recognise(&header).unwrap();
    assert_eq!((found.shape, found.missing.len()), (shape, 0));
    let mapping = Mapping {
        sheet: sheet.name().to_owned(),
        header_row: header.row,
        columns: shape.mapping(&header),
    };
    let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    extract(sheet, &header, &mapping, today)
        .unwrap()
        .map(|row| row.unwrap())
        .collect()
}

fn out_and_in(
    shape: RequestShape,
    disclosure: Disclosure,
    request: &Request,
) -> [Vec<RequestRow>; 2] {
    let mut table = ExportTable::new(shape, disclosure);
    table.push(request);
    [
        read_back(shape, "表.xlsx", &to_xlsx(&table, &imprint()).unwrap()),
        read_back(shape, "表.csv", &to_csv(&table)),
    ]
}

fn text() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[甲乙路灯a1=+'\"@,; -]{0,6}[丙丁b2\n]")
}

fn moment() -> impl Strategy<Value = Option<Instant>> {
    prop::option::of((1_700_000_000_000..1_772_000_000_000_i64).prop_map(Instant))
}

fn word<T: Copy + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    prop::option::of(prop::sample::select(all))
}

prop_compose! {
    fn request()(
        order_no in "[A-Z]{0,2}[0-9]{1,18}",
        texts in prop::collection::vec(text(), 14),
        content in "[=+-]?[甲乙路灯a1'\"@,;]{1,6}[丙丁b2]",
        moments in prop::collection::vec(moment(), 5),
        nature in word(RequestNature::ALL),
        status in prop::sample::select(RequestStatus::ALL),
        satisfaction in word(Satisfaction::ALL),
        flags in prop::collection::vec(any::<Option<bool>>(), 3),
        stars in prop::collection::vec(prop::option::of(0..=25_i64), 3),
        urgency in prop::option::of(prop::sample::select(&["紧急", "一般", "特急"][..])),
    ) -> Request {
        let mut request = Request::blank(Uuid::nil(), Scope::Street);
        request.id = RequestId(Uuid::nil());
        request.order_no = Some(order_no);
        let mut texts = texts.into_iter();
        let mut text = || texts.next().flatten().and_then(|text| {
            let kept = text.trim().to_owned();
            (!kept.is_empty()).then_some(kept)
        });
        request.source_platform = text();
        request.target_unit = text();
        request.target_address = text();
        request.title = text();
        request.category_1 = text();
        request.category_2 = text();
        request.category_3 = text();
        request.handling_unit = text();
        request.handler = text();
        request.result = text();
        request.extension_reason = text();
        request.return_reason = text();
        request.remark = text();
        request.requester_name = text();
        request.requester_phone = Some("13900000004".into());
        request.requester_address = Some("山景社区5号楼".into());
        request.content = Some(content);
        request.submitted_at = moments[0];
        request.assigned_at = moments[1];
        request.closed_at = moments[2];
        request.returned_at = moments[3];
        request.answered_at = moments[4];
        request.nature = nature;
        request.status = Some(status);
        request.satisfaction = satisfaction;
        request.is_confidential = flags[0];
        request.is_repeat = flags[1];
        request.is_invalid = flags[2];
        request.stars = stars[0];
        request.stars_added = stars[1];
        request.stars_removed = stars[2];
        request.raw = urgency.map(|word| [("紧急程度".to_owned(), word.to_owned())].into());
        if request.is_confidential == Some(true) {
            request.requester_name = None;
            request.requester_phone = None;
            request.requester_address = None;
        }
        request
    }
}

/// Whether what a row says of a text is what the request says.
fn agrees(kept: Option<&String>, read: Option<&String>) -> bool {
    match (kept, read) {
        (_, None) => true,
        (Some(kept), Some(read)) => same_text(kept, read),
        (None, Some(_)) => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_row_read_back_says_nothing_that_its_request_does_not(
        request in request(),
        shape in prop::sample::select(RequestShape::ALL),
    ) {
        for rows in out_and_in(shape, Disclosure::Full, &request) {
            prop_assert_eq!(rows.len(), 1);
            let row = &rows[0];
            prop_assert!(agrees(request.content.as_ref(), Some(&row.content)));
            let texts = [
                (&request.source_platform, &row.source_platform),
                (&request.requester_name, &row.requester_name),
                (&request.requester_phone, &row.requester_phone),
                (&request.requester_address, &row.requester_address),
                (&request.target_unit, &row.target_unit),
                (&request.target_address, &row.target_address),
                (&request.title, &row.title),
                (&request.category_1, &row.category_1),
                (&request.handling_unit, &row.handling_unit),
                (&request.handler, &row.handler),
                (&request.result, &row.result),
                (&request.extension_reason, &row.extension_reason),
                (&request.return_reason, &row.return_reason),
                (&request.remark, &row.remark),
            ];
            for (kept, read) in texts {
                prop_assert!(agrees(kept.as_ref(), read.as_ref()));
            }
            for (kept, read) in [
                (request.submitted_at, row.submitted_at),
                (request.assigned_at, row.assigned_at),
                (request.closed_at, row.closed_at),
                (request.returned_at, row.returned_at),
            ] {
                prop_assert!(read.is_none() || read == kept.map(china_time));
            }
            let agree = |kept: Option<bool>, read: Option<bool>| read.is_none() || read == kept;
            prop_assert!(agree(request.is_repeat, row.is_repeat));
            prop_assert!(agree(request.is_invalid, row.is_invalid));
            prop_assert!(agree(request.is_confidential, row.is_confidential));
            prop_assert!(row.nature.is_none() || row.nature == request.nature);
            prop_assert!(row.satisfaction.is_none() || row.satisfaction == request.satisfaction);
            prop_assert!(row.status <= request.status, "a status only moves on");
            for (kept, read) in [
                (request.stars, row.stars),
                (request.stars_added, row.stars_added),
                (request.stars_removed, row.stars_removed),
            ] {
                prop_assert!(read.is_none() || read.map(i64::from) == kept);
            }
            let raw = request.raw.clone().unwrap_or_default();
            prop_assert!(row.raw.iter().all(|(title, word)| raw.get(title) == Some(word)));
            match DerivedKey::of(&mapping_of(shape)) {
                Some(key) => prop_assert_eq!(&row.order_no, &key.number_of(&request)),
                None => prop_assert_eq!(Some(&row.order_no), request.order_no.as_ref()),
            }
        }
    }

    #[test]
    fn a_masked_row_holds_no_name_number_or_address(
        request in request(),
        shape in prop::sample::select(RequestShape::ALL),
    ) {
        for rows in out_and_in(shape, Disclosure::Masked, &request) {
            let row = &rows[0];
            prop_assert!(row.requester_phone.iter().all(|phone| phone == "139****0004"));
            prop_assert!(row.requester_address.iter().all(|address| address == "山景社区**"));
            prop_assert!(row.requester_name.iter().all(|name| name.contains('*')));
        }
    }
}

fn mapping_of(shape: RequestShape) -> Mapping {
    let fields = shape.columns().iter().filter_map(|column| column.field);
    Mapping {
        sheet: "表".into(),
        header_row: 1,
        columns: fields.map(|field| (field, "列".to_owned())).collect(),
    }
}

fn plain() -> Request {
    let mut request = Request::blank(Uuid::nil(), Scope::Street);
    request.order_no = Some("202603010000000017".into());
    request.content = Some("=HYPERLINK(\"x\")".into());
    request.submitted_at = Some(Instant(1_772_328_600_000));
    request.stars = Some(15);
    request.status = Some(RequestStatus::Received);
    request.raw = Some(
        [
            ("诉求人电邮".to_owned(), "a@b.c".to_owned()),
            ("群众满意度".to_owned(), "未评价".to_owned()),
            ("承办人".to_owned(), "不曾导入".to_owned()),
        ]
        .into(),
    );
    request
}

#[test]
fn a_raw_column_goes_back_to_its_place_and_a_personal_one_only_in_full() {
    for (disclosure, mail) in [
        (Disclosure::Full, Some("a@b.c")),
        (Disclosure::Masked, None),
    ] {
        for rows in out_and_in(RequestShape::HotlineDetail, disclosure, &plain()) {
            let raw = &rows[0].raw;
            assert_eq!(raw.get("诉求人电邮").map(String::as_str), mail);
            assert_eq!(raw["群众满意度"], "未评价");
            assert_eq!(rows[0].handler, None, "what was not imported stays out");
            assert_eq!(rows[0].stars, Some(15));
        }
    }
}

#[test]
fn a_confidential_request_tells_nothing_of_the_person_even_in_full() {
    let mut request = plain();
    request.is_confidential = Some(true);
    request.requester_name = Some("钱进".into());
    request.requester_phone = Some("13900000004".into());
    for shape in RequestShape::ALL {
        let mut table = ExportTable::new(*shape, Disclosure::Full);
        table.push(&request);
        let csv = String::from_utf8(to_csv(&table)).unwrap();
        for secret in ["钱进", "13900000004", "a@b.c"] {
            assert!(!csv.contains(secret), "{shape:?}");
        }
    }
}

#[test]
fn a_text_table_keeps_long_numbers_and_computes_nothing() {
    let mut table = ExportTable::new(RequestShape::HotlineList, Disclosure::Full);
    table.push(&plain());
    let csv = String::from_utf8(to_csv(&table)).unwrap();
    assert!(csv.starts_with("\u{feff}\"工单编号\",\"受理员工号\""));
    assert!(csv.contains("\"202603010000000017\t\""));
    assert!(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
    assert!(csv.contains("\"2026-03-01 09:30:00\""));
}

#[test]
fn a_workbook_holds_real_dates_and_numbers_as_text() {
    use calamine::{Data, DataType as _, Reader as _, Xlsx};
    let mut table = ExportTable::new(RequestShape::HotlineList, Disclosure::Full);
    table.push(&plain());
    let bytes = to_xlsx(&table, &imprint()).unwrap();
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let cell = |title: &str| {
        let at = (0_u32..)
            .zip(sheet.headers().unwrap())
            .find(|(_, name)| name == title);
        sheet.get_value((1, at.unwrap().0)).unwrap()
    };
    assert_eq!(cell("工单编号"), &Data::String("202603010000000017".into()));
    assert!(cell("受理时间").is_datetime());
    assert_eq!(cell("主要内容"), &Data::String("=HYPERLINK(\"x\")".into()));
}

/// A reader that is none of ours, where the machine has one: Python's openpyxl.
#[test]
fn another_reader_finds_the_same_cells() {
    let mut table = ExportTable::new(RequestShape::HotlineList, Disclosure::Full);
    table.push(&plain());
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("表.xlsx");
    #[expect(clippy::disallowed_methods, reason = "the other reader reads a file")]
    std::fs::write(&path, to_xlsx(&table, &imprint()).unwrap()).unwrap();
    let script = "import sys\n\
        try:\n import openpyxl\nexcept ImportError:\n sys.exit(77)\n\
        sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]\n\
        row = dict(zip([c.value for c in sheet[1]], sheet[2]))\n\
        print(row['工单编号'].value, row['工单编号'].data_type, row['受理时间'].value, row['主要内容'].data_type)";
    let run = std::process::Command::new("python3")
        .env("PYTHONIOENCODING", "utf-8")
        .arg("-c")
        .arg(script)
        .arg(&path)
        .output();
    let Ok(output) = run else { return };
    if output.status.code() == Some(77) {
        return;
    }
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(
        said.trim(),
        "202603010000000017 s 2026-03-01 09:30:00 s",
        "{complaint}"
    );
}

#[test]
fn a_long_list_written_row_by_row_reads_as_a_short_one_does() {
    use super::workbook::{Manner, list_xlsx};
    use calamine::{Data, Reader as _, Xlsx};
    let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let list = ListTable {
        name: "纠纷".to_owned(),
        columns: ["编号", "日期", "时间", "件数", "金额", "情况"]
            .map(|title| ListColumn {
                title,
                meaning: "演示",
            })
            .to_vec(),
        rows: (0..300_i64)
            .map(|number| {
                vec![
                    ExportCell::Identifier(format!("{number:018}")),
                    ExportCell::Day(day),
                    ExportCell::At(day.and_hms_opt(9, 30, 0).unwrap()),
                    ExportCell::Count(number),
                    ExportCell::Money(number * 137),
                    if number % 3 == 0 {
                        ExportCell::Empty
                    } else {
                        ExportCell::Text(format!("<甲&乙>\n“{number}” =1+1 "))
                    },
                ]
            })
            .collect(),
        notes: vec![("行数".to_owned(), "300".to_owned())],
    };
    let read = |manner| -> Vec<Vec<Vec<Data>>> {
        let bytes = list_xlsx(&list, &imprint(), manner).unwrap();
        let mut book = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let sheets = book.worksheets();
        sheets
            .into_iter()
            .map(|(_, range)| range.rows().map(<[Data]>::to_vec).collect())
            .collect()
    };
    let short = read(Manner::InMemory);
    assert_eq!(short[0].len(), 301);
    assert_eq!(read(Manner::RowByRow), short);
}
