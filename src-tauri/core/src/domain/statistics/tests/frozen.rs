//! 定稿: a report's check code, and where two tables differ.

use crate::domain::statistics::{
    Compared, Figure, FigureColumn, FigureRow, FigureTable, FigureTableName, FrozenFigures,
    ReportHead, changes, definitions, mark_of, redefined,
};
use chrono::NaiveDate;
use uuid::Uuid;

fn column(key: &str, group: Option<&str>) -> FigureColumn {
    FigureColumn {
        key: key.to_owned(),
        title: format!("{key}栏"),
        group: group.map(str::to_owned),
        opens: false,
    }
}

fn row(id: Option<u128>, key: &str, title: &str, counts: &[u64]) -> FigureRow {
    FigureRow {
        id: id.map(Uuid::from_u128),
        key: key.to_owned(),
        title: title.to_owned(),
        figures: counts
            .iter()
            .map(|count| Figure::Count { count: *count })
            .collect(),
    }
}

fn table(rows: Vec<FigureRow>, total: Option<FigureRow>) -> FigureTable {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    FigureTable {
        name: FigureTableName::CaseTable,
        from: day("2026-01-01"),
        to: day("2026-12-31"),
        columns: vec![column("total", None), column("oral", Some("协议形式"))],
        rows,
        total,
        checks: Vec::new(),
        definitions: definitions(&["total"], "结案日期"),
    }
}

fn report(table: FigureTable) -> FrozenFigures {
    let beside = Compared {
        from: table.from,
        to: table.to,
        rows: Vec::new(),
    };
    FrozenFigures {
        table,
        before: beside.clone(),
        year_before: beside,
    }
}

#[test]
fn the_check_code_follows_every_figure_and_every_word() {
    let plain = || table(vec![row(Some(1), "unit", "甲", &[3, 1])], None);
    let code = report(plain()).hash();
    assert_eq!(report(plain()).hash(), code);
    let mut other = plain();
    other.rows[0].figures[1] = Figure::Count { count: 2 };
    assert_ne!(report(other).hash(), code);
    let mut other = plain();
    other.definitions[0].numerator.push('。');
    assert_ne!(report(other).hash(), code);
    // What is written to the journal and read from it again is the same report.
    let kept = serde_json::to_value(report(plain())).unwrap();
    let read: FrozenFigures = serde_json::from_value(kept).unwrap();
    assert_eq!(read.hash(), code);
}

#[test]
fn what_differs_is_told_by_row_and_column_and_a_new_name_is_no_difference() {
    let was = table(
        vec![
            row(Some(1), "unit", "甲平台", &[3, 1]),
            row(Some(2), "unit", "乙平台", &[4, 0]),
        ],
        Some(row(None, "total", "合计", &[7, 1])),
    );
    let is = table(
        vec![
            row(Some(2), "unit", "乙平台（新名）", &[4, 0]),
            row(Some(1), "unit", "甲平台", &[3, 2]),
            row(Some(3), "unit", "丙平台", &[1, 0]),
        ],
        Some(row(None, "total", "合计", &[8, 2])),
    );
    let told: Vec<(String, String, Option<Figure>, Option<Figure>)> = changes(&was, &is)
        .into_iter()
        .map(|one| (one.row, one.column, one.was, one.is))
        .collect();
    let count = |count| Some(Figure::Count { count });
    let line = |row: &str, column: &str, was, is| (row.to_owned(), column.to_owned(), was, is);
    assert_eq!(
        told,
        [
            line("甲平台", "协议形式 · oral栏", count(1), count(2)),
            line("合计", "total栏", count(7), count(8)),
            line("合计", "协议形式 · oral栏", count(1), count(2)),
            line("丙平台", "total栏", None, count(1)),
            line("丙平台", "协议形式 · oral栏", None, count(0)),
        ]
    );
    assert_eq!(changes(&was, &was), []);
}

#[test]
fn a_row_that_is_gone_is_told_as_gone() {
    let was = table(vec![row(None, "unit", "热线", &[3, 1])], None);
    let told = changes(&was, &table(Vec::new(), None));
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|one| one.row == "热线" && one.is.is_none()));
}

#[test]
fn a_definition_of_another_version_is_named() {
    let mut kept = table(Vec::new(), None);
    assert_eq!(redefined(&kept, Vec::new()), []);
    kept.definitions[0].version = 0;
    let named = redefined(&kept, Vec::new());
    assert_eq!(named[0].name, "total");
    // One of the office's own is known as long as it stands in that version.
    let mut own = named[0].clone();
    own.name = "自定".to_owned();
    kept.definitions = vec![own.clone()];
    assert_eq!(redefined(&kept, vec![own]), []);
}

#[test]
fn the_mark_follows_every_head_and_not_their_order() {
    let head = |number: u128, seq: u64| ReportHead {
        device: Uuid::from_u128(number),
        scope: Uuid::nil(),
        seq,
        hash: "00".to_owned(),
    };
    let mark = mark_of(&[head(1, 5), head(2, 9)]);
    assert_eq!(mark_of(&[head(2, 9), head(1, 5)]), mark);
    assert_ne!(mark_of(&[head(1, 6), head(2, 9)]), mark);
}
