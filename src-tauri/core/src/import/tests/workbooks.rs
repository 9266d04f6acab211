use std::time::{Duration, Instant};

use rust_xlsxwriter::{Format as Look, Formula, Workbook as Writer};

use super::*;

fn written(write: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Workbook {
    let mut writer = Writer::new();
    write(writer.add_worksheet());
    Workbook::read("工单.xlsx", &writer.save_to_buffer().unwrap()).unwrap()
}

const HEADER: [&str; 4] = ["工单编号", "受理时间", "主要内容", "来电人"];

#[test]
fn a_sheet_that_claims_a_million_rows_reads_as_the_five_hundred_it_has() {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    sheet.write_row(0, 0, HEADER).unwrap();
    for row in 1..=500 {
        sheet
            .write_row(
                row,
                0,
                [format!("GD{row}"), "2022-02-01".into(), "路灯".into()],
            )
            .unwrap();
    }
    // Below, only looks and blanks, down to the last row there is.
    for row in (510..60_000).step_by(7) {
        sheet.write_blank(row, 6, &Look::new().set_bold()).unwrap();
    }
    sheet.write_string(1_048_575, 6, " ").unwrap();
    let bytes = writer.save_to_buffer().unwrap();

    let start = Instant::now();
    let workbook = Workbook::read("工单.xlsx", &bytes).unwrap();
    let took = start.elapsed();

    let sheet = &workbook.sheets()[0];
    assert_eq!((sheet.row_count(), sheet.width()), (501, 4));
    assert!(took < Duration::from_secs(5), "took {took:?}");
    let rows = read_all(&workbook);
    assert_eq!(rows.len(), 500);
    assert_eq!(rows[499].as_ref().unwrap().row, 501);
}

#[test]
fn rows_keep_the_numbers_the_spreadsheet_shows() {
    let workbook = written(|sheet| {
        sheet.write_row(2, 0, HEADER).unwrap();
        sheet
            .write_row(9, 0, ["GD1", "2022-02-01", "路灯"])
            .unwrap();
        sheet.write_row(70_000, 0, ["GD2", "昨天", "噪音"]).unwrap();
    });
    let rows = read_all(&workbook);
    assert_eq!(rows[0].as_ref().unwrap().row, 10);
    assert_eq!(
        problems(&rows),
        [(70_001, RequestField::SubmittedAt, RowCode::DateUnreadable)]
    );
}

#[test]
fn titles_are_passed_over_and_merged_groups_name_their_columns() {
    let look = Look::new();
    let workbook = written(|sheet| {
        sheet
            .merge_range(0, 0, 0, 4, "某某街道诉求件汇总表", &look)
            .unwrap();
        sheet.write(1, 0, "导出日期：2022年3月1日").unwrap();
        sheet.merge_range(2, 0, 3, 0, "工单编号", &look).unwrap();
        sheet.merge_range(2, 1, 2, 2, "诉求人", &look).unwrap();
        sheet.write_row(3, 1, ["姓名", "电话"]).unwrap();
        sheet.merge_range(2, 3, 3, 3, "诉求内容", &look).unwrap();
        sheet.merge_range(2, 4, 3, 4, "加星", &look).unwrap();
        sheet
            .write_row(4, 0, ["GD1", "甲某", "000", "路灯不亮", "2"])
            .unwrap();
    });
    let header = detect_header(&workbook.sheets()[0]).unwrap();
    assert_eq!(header.row, 4);
    let rows = read_all(&workbook);
    let row = rows[0].as_ref().unwrap();
    assert_eq!(row.order_no, "GD1");
    assert_eq!(row.requester_name.as_deref(), Some("甲某"));
    assert_eq!(row.requester_phone.as_deref(), Some("000"));
    assert_eq!(row.stars_added, Some(2));
}

#[test]
fn a_formula_gives_its_saved_value_or_is_named() {
    let workbook = written(|sheet| {
        sheet.write_row(0, 0, HEADER).unwrap();
        let value = Formula::new("CONCAT(\"GD\",1)").set_result("GD1");
        sheet.write_formula(1, 0, value).unwrap();
        sheet.write(1, 2, "路灯").unwrap();
        sheet
            .write_formula(2, 0, Formula::new("Z9").set_result("#REF!"))
            .unwrap();
        sheet.write(2, 2, "噪音").unwrap();
    });
    let rows = read_all(&workbook);
    assert_eq!(rows[0].as_ref().unwrap().order_no, "GD1");
    assert_eq!(
        problems(&rows),
        [(3, RequestField::OrderNo, RowCode::CellError)]
    );
}

#[test]
fn a_formula_saved_without_its_value_is_named_and_an_empty_result_is_just_empty() {
    let bytes = include_bytes!("../samples/unsaved-formulas.xlsx");
    let rows = read_all(&Workbook::read("工单.xlsx", bytes).unwrap());
    let unsaved = |row| (row, RequestField::OrderNo, RowCode::FormulaWithoutValue);
    let empty = (4, RequestField::OrderNo, RowCode::Missing);
    assert_eq!(problems(&rows), [unsaved(2), unsaved(3), empty]);
    assert_eq!(rows[3].as_ref().unwrap().order_no, "GD4");
}

#[test]
fn a_number_that_lost_its_digits_is_never_an_order_number() {
    let workbook = written(|sheet| {
        sheet
            .write_row(0, 0, ["工单编号", "主要内容", "诉求人电话", "身份证号"])
            .unwrap();
        sheet.write(1, 0, 440_524_198_001_011_234_f64).unwrap();
        sheet.write(2, 0, "4.40524E+17").unwrap();
        sheet.write(3, 0, 201_902_280_001_f64).unwrap();
        sheet.write(3, 2, 13_800_000_001_f64).unwrap();
        sheet.write(3, 3, 440_524_198_001_011_234_f64).unwrap();
        for row in 1..4 {
            sheet.write(row, 1, "路灯").unwrap();
        }
    });
    let rows = read_all(&workbook);
    let rounded = |row| (row, RequestField::OrderNo, RowCode::NumberRounded);
    assert_eq!(problems(&rows), [rounded(2), rounded(3)]);
    let kept = rows[2].as_ref().unwrap();
    assert_eq!(kept.order_no, "201902280001");
    assert_eq!(kept.requester_phone.as_deref(), Some("13800000001"));
    assert!(
        kept.raw["身份证号"].contains('E'),
        "a rounded number must look like one"
    );
}

#[test]
fn dates_are_read_as_serial_numbers_date_cells_and_text() {
    let look = Look::new().set_num_format("yyyy/m/d h:mm:ss");
    let workbook = written(|sheet| {
        sheet.write_row(0, 0, HEADER).unwrap();
        sheet.write(1, 1, 43_524.475_752_314_8).unwrap();
        sheet
            .write_number_with_format(2, 1, 43_524.475_752_314_8, &look)
            .unwrap();
        sheet.write(3, 1, "2019年2月28日 11时25分05秒").unwrap();
        sheet.write(4, 1, 20_190_228).unwrap();
        for row in 1..6 {
            sheet.write(row, 0, format!("GD{row}")).unwrap();
            sheet.write(row, 2, "路灯").unwrap();
        }
    });
    let read: Vec<_> = read_all(&workbook)
        .into_iter()
        .map(|row| row.unwrap().submitted_at.map(|at| at.to_string()))
        .collect();
    let instant = Some("2019-02-28 11:25:05".to_owned());
    let day = Some("2019-02-28 00:00:00".to_owned());
    assert_eq!(read, [instant.clone(), instant.clone(), instant, day, None]);
}

#[test]
fn sheets_that_are_hidden_or_empty_are_left_out() {
    let mut writer = Writer::new();
    writer.add_worksheet().set_name("空表").unwrap();
    writer
        .add_worksheet()
        .set_name("工单")
        .unwrap()
        .write(0, 0, "编号")
        .unwrap();
    let hidden = writer.add_worksheet().set_name("名单").unwrap();
    hidden.write(0, 0, "姓名").unwrap();
    hidden.set_hidden(true);
    let workbook = Workbook::read("a.xlsx", &writer.save_to_buffer().unwrap()).unwrap();
    let names: Vec<_> = workbook.sheets().iter().map(Sheet::name).collect();
    assert_eq!(names, ["工单"]);
}

#[test]
fn an_old_workbook_is_read_with_its_merged_header_and_dates() {
    let bytes = include_bytes!("../samples/orders-biff8.xls");
    let workbook = Workbook::read("工单.dat", bytes).unwrap();
    assert_eq!(workbook.format(), Format::Xls);
    let rows = read_all(&workbook);
    let first = rows[0].as_ref().unwrap();
    assert_eq!((first.row, first.order_no.as_str()), (4, "GD001"));
    assert_eq!(first.requester_phone.as_deref(), Some("13800000001"));
    assert_eq!(
        first.submitted_at.unwrap().to_string(),
        "2019-02-28 11:25:05"
    );
    assert_eq!(rows[1].as_ref().unwrap().order_no, "1002");
    assert_eq!(
        problems(&rows),
        [(6, RequestField::OrderNo, RowCode::NumberRounded)]
    );
}

#[test]
fn serial_numbers_of_an_old_macintosh_file_count_from_1904() {
    let bytes = include_bytes!("../samples/dates-from-1904.xls");
    let rows = read_all(&Workbook::read("工单.xls", bytes).unwrap());
    let at = |row: usize| {
        rows[row]
            .as_ref()
            .unwrap()
            .submitted_at
            .unwrap()
            .to_string()
    };
    assert_eq!(
        (at(0), at(1)),
        ("2019-02-28 11:25:05".into(), "2019-02-28 00:00:00".into())
    );
}

#[test]
fn an_open_document_is_read() {
    let bytes = include_bytes!("../samples/orders.ods");
    let workbook = Workbook::read("工单.ods", bytes).unwrap();
    assert_eq!(workbook.format(), Format::Ods);
    let rows = read_all(&workbook);
    assert_eq!(rows.len(), 2);
    let second = rows[1].as_ref().unwrap();
    assert_eq!(
        (second.row, second.content.as_str()),
        (6, "楼道堆物\n第二行")
    );
}
