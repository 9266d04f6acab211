use super::super::header::{Column, HeaderGuess};
use super::super::workbook::Workbook;
use super::value::Value;
use super::*;
use crate::import::RowCode;
use chrono::NaiveDate;
use rstest::rstest;
use std::collections::BTreeSet;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();

fn header(names: &[&str]) -> HeaderGuess {
    let columns = (0..).zip(names).map(|(index, name)| Column {
        index,
        name: (*name).into(),
    });
    HeaderGuess {
        row: 1,
        columns: columns.collect(),
    }
}

/// The rows of a text table as a ledger, by the proposed columns.
fn read(kind: LedgerKind, csv: &str) -> Vec<Result<LedgerRow, Vec<LedgerRowProblem>>> {
    let book = Workbook::read("台账.csv", csv.as_bytes()).unwrap();
    let sheet = &book.sheets()[0];
    let header = detect_ledger_header(kind, sheet).unwrap();
    let mapping = LedgerMapping {
        columns: suggest_ledger(kind, &header),
    };
    extract_ledger(kind, sheet, &header, &mapping, TODAY)
        .unwrap()
        .collect()
}

#[test]
fn every_field_has_one_name_one_title_and_says_what_stands_in_it() {
    for kind in LedgerKind::ALL {
        let fields = kind.fields();
        let names: BTreeSet<_> = fields.iter().map(|field| field.name).collect();
        let titles: BTreeSet<_> = fields.iter().map(|field| field.title).collect();
        assert_eq!(
            (names.len(), titles.len()),
            (fields.len(), fields.len()),
            "{kind:?}"
        );
        assert!(fields.iter().all(|field| !field.meaning.is_empty()));
        assert!(fields.iter().any(|field| field.is_required), "{kind:?}");
    }
}

#[test]
fn the_titles_of_an_export_are_known_again_each_as_its_own_field() {
    for kind in LedgerKind::ALL {
        let titles: Vec<_> = kind.fields().iter().map(|field| field.title).collect();
        let found = suggest_ledger(*kind, &header(&titles));
        for field in LedgerField::readable(*kind) {
            assert_eq!(
                found.get(&field).map(String::as_str),
                Some(field.spec().title),
                "{kind:?}"
            );
        }
        assert!(
            found
                .keys()
                .all(|field| field.spec().takes != Takes::Computed)
        );
    }
}

#[rstest]
#[case(LedgerKind::Disputes, &["案号", "申请人姓名", "被申请人姓名", "案情简介", "调解人"],
    &["docket_no", "mediators", "applicants", "respondents", "facts"])]
#[case(LedgerKind::Hazards, &["序号", "发现时间", "隐患地点", "隐患描述", "包案领导"],
    &["place", "found_on", "content", "sponsor"])]
#[case(LedgerKind::Consultations, &["咨询日期", "接待律师", "咨询的问题", "解答"],
    &["starts_at", "lawyer", "content", "advice"])]
#[case(LedgerKind::People, &["调解员姓名", "手机号码", "专兼职"], &["name", "is_full_time", "phone"])]
#[case(LedgerKind::Platforms, &["平台名称", "详细地址", "简称"],
    &["name", "address", "committee_short_name"])]
fn what_offices_call_their_columns_is_recognised(
    #[case] kind: LedgerKind,
    #[case] columns: &[&str],
    #[case] fields: &[&str],
) {
    let found = suggest_ledger(kind, &header(columns));
    let found: Vec<_> = found.keys().map(|field| field.name()).collect();
    assert_eq!(found, fields);
}

#[test]
fn the_header_is_found_below_a_title_and_sums_are_no_entries() {
    let rows = read(
        LedgerKind::Hazards,
        "某某街道矛盾纠纷排查台账,,,\n排查时间,排查地点,基本情况,涉及人数\n\
         2020-03-02,五号楼,楼道充电,12人\n,,,\n合计,,,1\n",
    );
    let [Ok(row)] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(row.count("people_count"), Some(12));
    assert_eq!(row.day("found_on"), NaiveDate::from_ymd_opt(2020, 3, 2));
}

#[test]
fn amounts_are_yuan_unless_the_column_says_ten_thousands() {
    let of = |title: &str, cell: &str| {
        let csv = format!("申请人,纠纷类型,纠纷简要情况,{title}\n张三,邻里纠纷,漏水,{cell}\n");
        let rows = read(LedgerKind::Disputes, &csv);
        rows[0]
            .as_ref()
            .ok()
            .and_then(|row| row.money("amount"))
            .map(|fen| fen.0)
    };
    assert_eq!(of("涉及金额（元）", "3000.5"), Some(300_050));
    assert_eq!(of("涉及金额（万元）", "1.2"), Some(1_200_000));
    assert_eq!(of("涉及金额（万元）", "1.2万"), Some(1_200_000));
    assert_eq!(of("涉及金额（元）", "1.2万"), Some(1_200_000));
}

#[test]
fn everything_that_is_wrong_in_a_row_is_said_at_once() {
    let rows = read(
        LedgerKind::Disputes,
        "编号,登记日期,申请人,纠纷类型,纠纷简要情况,调解结果\n\
         4.4E+17,2026-03-03,,邻里纠纷,漏水,说不清\n",
    );
    let Err(problems) = &rows[0] else {
        panic!("{rows:?}")
    };
    let mut codes: Vec<_> = problems
        .iter()
        .map(|one| (one.field.name(), one.code))
        .collect();
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            ("applicants", RowCode::Missing),
            ("docket_no", RowCode::NumberRounded),
            ("outcome", RowCode::ValueUnknown),
            ("registered_on", RowCode::DateInFuture),
        ]
    );
    assert!(
        !format!("{rows:?}").contains("说不清"),
        "nothing of a cell is told"
    );
}

#[rstest]
#[case("张三、李四", &["张三", "李四"])]
#[case("张三，李四,王五", &["张三", "李四", "王五"])]
#[case("无、13900000001", &["", "13900000001"])]
#[case("张三、无", &["张三"])]
#[case("/", &[])]
fn lists_keep_their_places(#[case] text: &str, #[case] names: &[&str]) {
    assert_eq!(names_in(text), names);
}

#[test]
fn a_value_is_compared_and_not_printed() {
    assert!(Value::Text("甲".into()) == Value::Text("甲".into()));
}
