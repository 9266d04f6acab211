//! A year's holidays as people have them at hand.

use super::*;
use crate::domain::calendar::{WorkCalendar, YearTable};
use proptest::prelude::*;
use rstest::rstest;

fn shown(days: &[NaiveDate]) -> Vec<String> {
    days.iter().map(NaiveDate::to_string).collect()
}

/// The notice for 2026 in its own words (国办发明电〔2025〕7号).
const NOTICE: &str = "\
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。";

#[test]
fn the_notice_in_its_own_words_is_the_built_in_table() {
    let found = read(NOTICE, 2026);
    let mut known = WorkCalendar::built_in_tables()
        .into_iter()
        .find(|table| table.year == 2026)
        .unwrap();
    known.days_off.sort();
    known.working_days.sort();
    assert_eq!(shown(&found.days_off), shown(&known.days_off));
    assert_eq!(shown(&found.working_days), shown(&known.working_days));
    assert_eq!(found.unread_lines, Vec::<u32>::new());
}

#[rstest]
#[case("2027-01-01 休\n2027-01-03 班")]
#[case("日期,安排\n2027/1/1,休\n2027/1/3,班")]
#[case("20270101\t放假\n20270103\t补班")]
#[case("2027年1月1日 休\n２０２７年１月３日 上班")]
#[case("1月1日放假；1月3日上班")]
#[case(
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102\r\n\
     SUMMARY:元旦 休\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270103\r\nSUMMARY:元旦\r\n  补班\r\n\
     END:VEVENT\r\nEND:VCALENDAR"
)]
fn a_list_a_table_or_a_calendar_file_is_read(#[case] text: &str) {
    let found = read(text, 2027);
    assert_eq!(shown(&found.days_off), ["2027-01-01"]);
    assert_eq!(shown(&found.working_days), ["2027-01-03"]);
    assert_eq!(found.unread_lines, Vec::<u32>::new());
}

#[rstest]
#[case("10月1-7日放假", "2027-10-01", 7)]
#[case("2027-10-01至2027-10-07 休", "2027-10-01", 7)]
#[case("2026年12月31日至2027年1月2日放假", "2026-12-31", 3)]
fn a_span_is_all_its_days(#[case] text: &str, #[case] first: &str, #[case] count: usize) {
    let found = read(text, 2027);
    assert_eq!(found.days_off.len(), count, "{:?}", found.days_off);
    assert_eq!(found.days_off[0].to_string(), first);
}

#[rstest]
#[case("元旦 2027-01-01")]
#[case("2028-01-01 休")]
#[case("10月7日至1日放假")]
#[case("1月1日至12月31日放假")]
fn a_line_that_cannot_be_used_is_told_by_its_number(#[case] text: &str) {
    let found = read(&format!("2027年放假安排\n{text}"), 2027);
    assert_eq!(found.unread_lines, [2]);
    assert_eq!(found.days_off.len() + found.working_days.len(), 0);
}

#[test]
fn what_is_read_makes_a_table_that_can_be_saved() {
    let found = read(NOTICE, 2026);
    let table = YearTable {
        year: 2026,
        days_off: found.days_off,
        working_days: found.working_days,
        source: String::new(),
    };
    assert_eq!(table.check(), Ok(()));
}

proptest! {
    #[test]
    fn no_text_whatever_is_a_panic(text in "[0-9年月日休班至，。()/\\-\n:；BEGINVCAL ]{0,80}") {
        let found = read(&text, 2027);
        prop_assert!(found.days_off.iter().all(|day| !found.working_days.contains(day)));
    }
}
