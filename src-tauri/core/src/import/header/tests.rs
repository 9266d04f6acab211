use rstest::rstest;

use super::*;
use crate::import::sheet::{DateSystem, SheetBuilder};

/// Rows from the top, and the corners of merges.
fn sheet(rows: &[&[&str]], merges: &[[(u32, u32); 2]]) -> Sheet {
    let mut builder = SheetBuilder::new("表".into(), DateSystem::From1900);
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            builder.put(row, column, Cell::text(text));
        }
    }
    for [first, last] in merges {
        builder.merge(*first, *last);
    }
    builder.finish()
}

fn names(header: &HeaderGuess) -> Vec<&str> {
    header
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect()
}

#[test]
fn titles_and_date_lines_above_the_header_are_passed_over() {
    let sheet = sheet(
        &[
            &["某某街道诉求件汇总表"],
            &["导出时间：2022-03-01", "", "共2件"],
            &["工单编号", "诉求标题", "诉求内容", "诉求日期"],
            &["1", "路灯不亮", "路灯不亮三天", "2022-02-01"],
            &["2", "噪音", "夜间噪音", "2022-02-02"],
        ],
        &[[(0, 0), (0, 3)]],
    );
    let header = detect_header(&sheet).expect("a header");
    assert_eq!(header.row, 3);
    assert_eq!(
        names(&header),
        ["工单编号", "诉求标题", "诉求内容", "诉求日期"]
    );
}

#[test]
fn a_group_above_its_columns_becomes_part_of_their_names() {
    let sheet = sheet(
        &[
            &["统计表"],
            &["工单编号", "诉求人", "", "内容"],
            &["", "姓名", "电话", ""],
            &["1", "甲", "000", "路灯不亮"],
        ],
        &[
            [(0, 0), (0, 3)],
            [(1, 0), (2, 0)],
            [(1, 1), (1, 2)],
            [(1, 3), (2, 3)],
        ],
    );
    let header = detect_header(&sheet).expect("a header");
    assert_eq!(header.row, 3);
    assert_eq!(
        names(&header),
        ["工单编号", "诉求人/姓名", "诉求人/电话", "内容"]
    );
}

#[test]
fn names_are_made_distinct_and_missing_ones_become_letters() {
    let sheet = sheet(
        &[
            &["编号", "备注", "备注", "", "联系\n电话"],
            &["1", "a", "b", "c", "d"],
        ],
        &[],
    );
    let header = header_at(&sheet, 1);
    assert_eq!(
        names(&header),
        ["编号", "备注", "备注 (2)", "D", "联系电话"]
    );
}

#[test]
fn the_row_the_clerk_points_at_is_taken() {
    let sheet = sheet(&[&["甲", "乙"], &["丙", "丁"], &["1", "2"]], &[]);
    assert_eq!(detect_header(&sheet).map(|header| header.row), Some(1));
    assert_eq!(names(&header_at(&sheet, 2)), ["丙", "丁"]);
}

#[test]
fn a_sheet_of_numbers_has_no_header() {
    assert_eq!(
        detect_header(&sheet(&[&["1", "2"], &["3", "4"]], &[])),
        None
    );
}

#[rstest]
#[case(0, "A")]
#[case(25, "Z")]
#[case(26, "AA")]
#[case(16_383, "XFD")]
fn columns_are_lettered_as_in_a_spreadsheet(#[case] column: u32, #[case] expected: &str) {
    assert_eq!(letters(column), expected);
}
