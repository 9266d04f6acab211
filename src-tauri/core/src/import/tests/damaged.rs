use proptest::prelude::*;
use rstest::rstest;
use rust_xlsxwriter::Workbook as Writer;

use super::*;

fn xlsx() -> Vec<u8> {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    for row in 0..200 {
        sheet
            .write_row(row, 0, [format!("GD{row}"), "路灯不亮".repeat(3)])
            .unwrap();
    }
    writer.save_to_buffer().unwrap()
}

fn cut(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() * 2 / 3);
    bytes
}

fn scratched(mut bytes: Vec<u8>) -> Vec<u8> {
    let middle = bytes.len() / 3;
    bytes[middle..middle + 400].fill(0xaa);
    bytes
}

fn protected() -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1024, 0);
    bytes.extend(
        "EncryptedPackage\0"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    bytes.resize(1536, 0);
    bytes
}

fn xls() -> Vec<u8> {
    include_bytes!("../samples/orders-biff8.xls").to_vec()
}

#[rstest]
#[case(Vec::new(), SheetError::Empty)]
#[case(b" \r\n".to_vec(), SheetError::Empty)]
#[case(cut(xlsx()), SheetError::TruncatedArchive)]
#[case(scratched(xlsx()), SheetError::Damaged { format: Format::Xlsx })]
#[case(protected(), SheetError::Encrypted)]
#[case(xls()[..4000].to_vec(), SheetError::Truncated { format: Format::Xls })]
#[case(b"%PDF-1.7 ...".to_vec(), SheetError::NotASpreadsheet)]
#[case("<html>登录超时</html>".into(), SheetError::NoTable)]
#[case(",,\n,,\n".into(), SheetError::NoSheet)]
fn each_way_a_file_fails_has_its_own_name(#[case] bytes: Vec<u8>, #[case] error: SheetError) {
    assert_eq!(Workbook::read("工单.xlsx", &bytes).err(), Some(error));
}

/// Reads to the end, whatever comes.
fn exercise(bytes: &[u8]) {
    let Ok(workbook) = Workbook::read("工单", bytes) else {
        return;
    };
    for sheet in workbook.sheets() {
        let Some(header) = detect_header(sheet) else {
            continue;
        };
        let mapping = Mapping::suggest(sheet, &header);
        if let Ok(rows) = extract(sheet, &header, &mapping, today()) {
            rows.for_each(drop);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        exercise(&bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(工单编号|主要内容|<table>|<td|[,\"\n\t<>=a0-9]){0,60}") {
        exercise(text.as_bytes());
    }

    #[test]
    fn a_damaged_workbook_is_read_or_refused(
        which in 0..3,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = match which {
            0 => xlsx(),
            1 => xls(),
            _ => include_bytes!("../samples/orders.ods").to_vec(),
        };
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        exercise(&bytes);
    }
}
