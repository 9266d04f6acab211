use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn grid(text: &str) -> Vec<(u32, Vec<String>)> {
    let sheet = read("表".into(), text).expect("readable");
    sheet
        .rows()
        .map(|row| {
            let cells = (0..sheet.width()).map(|at| row.cell(at).display().into_owned());
            (row.number, cells.collect())
        })
        .collect()
}

#[rstest]
#[case("编号,内容\n1,甲\n")]
#[case("编号\t内容\r\n1\t甲")]
#[case("编号;内容\r1;甲\r")]
#[case("\"编号\",\"内容\"\r\n\"1\",\" 甲\t\"\r\n")]
#[case("编号|内容\n=\"1\"|甲\n")]
fn the_separator_and_line_ends_are_found(#[case] text: &str) {
    let expected = [
        (1, vec!["编号".into(), "内容".into()]),
        (2, vec!["1".into(), "甲".into()]),
    ];
    assert_eq!(grid(text), expected);
}

#[test]
fn commas_inside_the_text_of_a_tabbed_file_are_not_separators() {
    let rows = grid("编号\t内容\n1\t甲,乙,丙\n2\t丁,戊\n3\t己\n");
    assert_eq!(rows[1].1, ["1", "甲,乙,丙"]);
}

#[test]
fn quoted_fields_keep_their_lines_and_rows_keep_their_numbers() {
    let rows = grid("编号,内容\n\n1,\"甲说:\"\"乙\"\"\n第二行\"\n\n\n2,丙\n");
    assert_eq!(rows[1], (3, vec!["1".into(), "甲说:\"乙\"\n第二行".into()]));
    assert_eq!(rows[2].0, 6);
}

#[test]
fn a_declared_separator_takes_its_own_row() {
    assert_eq!(
        grid("sep=;\n编号;内容\n")[0],
        (2, vec!["编号".into(), "内容".into()])
    );
}

#[test]
fn a_quotation_mark_that_never_closes_is_named_by_its_row() {
    let error = read("表".into(), "编号,内容\n1,甲\n2,\"乙\n3,丙\n").err();
    assert_eq!(error, Some(SheetError::UnclosedQuote { row: 3 }));
}

proptest! {
    #[test]
    fn what_the_csv_crate_writes_is_read_back(
        rows in prop::collection::vec(
            prop::collection::vec("[a王,;\"0 ]{0,3}x", 3), 1..8),
        separator in prop::sample::select(&SEPARATORS[..3]),
    ) {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(u8::try_from(separator).expect("ascii"))
            .quote_style(csv::QuoteStyle::Always)
            .from_writer(Vec::new());
        writer.write_record(["编号", "内容", "备注"]).expect("in memory");
        for row in &rows {
            writer.write_record(row).expect("in memory");
        }
        let text = String::from_utf8(writer.into_inner().expect("in memory")).expect("utf-8");
        let read: Vec<_> = grid(&text).into_iter().skip(1).map(|row| row.1).collect();
        let cleaned: Vec<Vec<String>> = rows.iter()
            .map(|row| row.iter().map(|field| field.trim().to_owned()).collect()).collect();
        prop_assert_eq!(read, cleaned);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[,;\t\"\r\na王=]{0,60}") {
        let _ = read("表".into(), &text);
    }
}
