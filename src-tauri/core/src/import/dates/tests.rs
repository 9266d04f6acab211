use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn read(text: &str) -> Option<String> {
    instant(&Cell::text(text), DateSystem::From1900).map(|at| at.to_string())
}

#[rstest]
#[case("2019/2/28 11:25:05", "2019-02-28 11:25:05")]
#[case("2019-02-28", "2019-02-28 00:00:00")]
#[case("2019.2.8", "2019-02-08 00:00:00")]
#[case("2019年2月28日 11时25分", "2019-02-28 11:25:00")]
#[case("2019年2月28日11时25分05秒", "2019-02-28 11:25:05")]
#[case("2019年2月28", "2019-02-28 00:00:00")]
#[case("2019年2月28日", "2019-02-28 00:00:00")]
#[case("2019年2月28日 星期四 9:05", "2019-02-28 09:05:00")]
#[case("2019 年 2 月 28 日 上午9时30分", "2019-02-28 09:30:00")]
#[case("2019-02-28 下午3:05", "2019-02-28 15:05:00")]
#[case("2019/2/28 12:10:00 AM", "2019-02-28 00:10:00")]
#[case("2019/2/28 1:10 PM", "2019-02-28 13:10:00")]
#[case("20190228", "2019-02-28 00:00:00")]
#[case("20190228 11:25", "2019-02-28 11:25:00")]
#[case("20190228112505", "2019-02-28 11:25:05")]
#[case("2019-02-28T11:25:05", "2019-02-28 11:25:05")]
#[case("2019-02-28 11:25:05.123", "2019-02-28 11:25:05")]
#[case("2019-02-28T11:25:05+08:00", "2019-02-28 11:25:05")]
#[case("2019-02-28T20:25:05Z", "2019-03-01 04:25:05")]
#[case("２０１９／２／２８　１１：２５", "2019-02-28 11:25:00")]
#[case("43524", "2019-02-28 00:00:00")]
#[case("43524.4757523148", "2019-02-28 11:25:05")]
fn a_date_text_is_read(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(read(text).as_deref(), Some(expected));
}

#[rstest]
#[case("昨天下午")]
#[case("2/28/2019")]
#[case("19-2-28")]
#[case("2019-2/28")]
#[case("2019-13-01")]
#[case("2019-02-30")]
#[case("2019-02-28 25:00")]
#[case("2019-02-28 11:25 之后")]
#[case("0219-02-28")]
#[case("2019")]
#[case("2019-02")]
#[case("1551324305")]
#[case("")]
fn what_is_no_certain_date_stays_unread(#[case] text: &str) {
    assert_eq!(read(text), None);
}

#[rstest]
#[case(43_524.475_752_314_8, DateSystem::From1900, "2019-02-28 11:25:05")]
#[case(42_062.475_752_314_8, DateSystem::From1904, "2019-02-28 11:25:05")]
#[case(44_566.0, DateSystem::From1900, "2022-01-05 00:00:00")]
fn serial_numbers_count_in_the_system_of_the_sheet(
    #[case] serial: f64,
    #[case] system: DateSystem,
    #[case] expected: &str,
) {
    let at = instant(&Cell::number(serial), system).map(|at| at.to_string());
    assert_eq!(at.as_deref(), Some(expected));
}

proptest! {
    #[test]
    fn any_text_is_read_or_left_without_a_panic(text in "\\PC{0,40}") {
        let _ = read(&text);
    }

    #[test]
    fn every_second_survives_its_serial_number(seconds in -600_000_000_i64..7_000_000_000) {
        let at = chrono::DateTime::from_timestamp(seconds, 0).expect("in range").naive_utc();
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        let serial = (seconds as f64) / SECONDS_A_DAY + 25_569.0;
        prop_assert_eq!(from_serial(serial, DateSystem::From1900), Some(at));
    }
}
