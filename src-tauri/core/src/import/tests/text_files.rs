use rstest::rstest;

use super::*;

const TEXT: &str = "工单编号,受理时间,主要内容\r\n0012,2022-02-01,\"楼道,堆物\"\r\n";

fn utf8() -> Vec<u8> {
    TEXT.into()
}

fn utf8_with_mark() -> Vec<u8> {
    format!("\u{feff}{TEXT}").into_bytes()
}

fn gb18030() -> Vec<u8> {
    encoding_rs::GB18030.encode(TEXT).0.into_owned()
}

fn semicolons() -> Vec<u8> {
    TEXT.replace("\"楼道,堆物\"", "'")
        .replace(',', ";")
        .replace('\'', "楼道,堆物")
        .into_bytes()
}

fn unicode_text() -> Vec<u8> {
    let text = TEXT
        .replace("\"楼道,堆物\"", "'")
        .replace(',', "\t")
        .replace('\'', "楼道,堆物");
    std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect()
}

fn web_page() -> Vec<u8> {
    let page = "<html><head><meta charset=gb2312></head><table><tr><td>工单编号<td>受理时间<td>主要内容\
                <tr><td style=\"mso-number-format:'\\@'\">0012<td>2022-02-01<td>楼道,堆物</table></html>";
    encoding_rs::GB18030.encode(page).0.into_owned()
}

#[rstest]
#[case(utf8())]
#[case(utf8_with_mark())]
#[case(gb18030())]
#[case(semicolons())]
#[case(unicode_text())]
#[case(web_page())]
fn whatever_a_text_export_is_written_in_it_says_the_same(#[case] bytes: Vec<u8>) {
    let workbook = Workbook::read("导出/工单.xls", &bytes).unwrap();
    assert_eq!(workbook.sheets()[0].name(), "工单");
    let rows = read_all(&workbook);
    let row = rows[0].as_ref().unwrap();
    assert_eq!(
        (row.row, row.order_no.as_str(), row.content.as_str()),
        (2, "0012", "楼道,堆物")
    );
    assert_eq!(row.submitted_at.unwrap().to_string(), "2022-02-01 00:00:00");
}
