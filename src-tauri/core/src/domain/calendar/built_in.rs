//! The yearly holiday notices of the General Office of the State Council that were known when
//! this was built. Later years come from the user.

use chrono::NaiveDate;

use super::year_table::YearTable;

/// One notice: year, its number, holidays as first and last day, make-up working days. Days are
/// written as month times hundred plus day.
type Notice = (u32, &'static str, &'static [(u32, u32)], &'static [u32]);

const NOTICES: [Notice; 5] = [
    (
        2022,
        "国办发明电〔2021〕11号",
        &[
            (101, 103),
            (131, 206),
            (403, 405),
            (430, 504),
            (603, 605),
            (910, 912),
            (1001, 1007),
        ],
        &[129, 130, 402, 424, 507, 1008, 1009],
    ),
    (
        2023,
        "国办发明电〔2022〕16号",
        &[
            (101, 102),
            (121, 127),
            (405, 405),
            (429, 503),
            (622, 624),
            (929, 1006),
        ],
        &[128, 129, 423, 506, 625, 1007, 1008],
    ),
    (
        2024,
        "国办发明电〔2023〕7号",
        &[
            (101, 101),
            (210, 217),
            (404, 406),
            (501, 505),
            (610, 610),
            (915, 917),
            (1001, 1007),
        ],
        &[204, 218, 407, 428, 511, 914, 929, 1012],
    ),
    (
        2025,
        "国办发明电〔2024〕12号",
        &[
            (101, 101),
            (128, 204),
            (404, 406),
            (501, 505),
            (531, 602),
            (1001, 1008),
        ],
        &[126, 208, 427, 928, 1011],
    ),
    (
        2026,
        "国办发明电〔2025〕7号",
        &[
            (101, 103),
            (215, 223),
            (404, 406),
            (501, 505),
            (619, 621),
            (925, 927),
            (1001, 1007),
        ],
        &[104, 214, 228, 509, 920, 1010],
    ),
];

/// The tables of all notices, earliest first.
pub(super) fn tables() -> Vec<YearTable> {
    NOTICES.iter().map(table).collect()
}

fn table((year, source, holidays, working): &Notice) -> YearTable {
    let day =
        |written: u32| NaiveDate::from_ymd_opt(year.cast_signed(), written / 100, written % 100);
    let of_holiday = |&(first, last): &(u32, u32)| {
        let (first, last) = (day(first), day(last));
        first
            .into_iter()
            .flat_map(|day| day.iter_days())
            .take_while(move |day| Some(*day) <= last)
    };
    YearTable {
        year: *year,
        days_off: holidays.iter().flat_map(of_holiday).collect(),
        working_days: working.iter().filter_map(|written| day(*written)).collect(),
        source: (*source).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::year_table::is_weekend;
    use super::*;

    #[test]
    fn every_table_is_sound_and_complete() {
        for (built, notice) in tables().iter().zip(NOTICES) {
            assert_eq!(built.check(), Ok(()), "{}", built.year);
            assert_eq!(
                built.working_days.len(),
                notice.3.len(),
                "a misprinted day is lost"
            );
        }
    }

    /// Make-up days give back the weekdays taken beyond the statutory days: 11 a year, 13 from
    /// 2025. A misprinted day breaks the balance.
    #[rstest]
    #[case(2022, 11)]
    #[case(2023, 11)]
    #[case(2024, 11)]
    #[case(2025, 13)]
    #[case(2026, 13)]
    fn weekdays_off_less_days_made_up_are_the_statutory_days(
        #[case] year: u32,
        #[case] statutory: usize,
    ) {
        let tables = tables();
        let found = tables.iter().find(|table| table.year == year);
        let net = found.map(|table| {
            let weekdays_off = table
                .days_off
                .iter()
                .filter(|day| !is_weekend(**day))
                .count();
            weekdays_off - table.working_days.len()
        });
        assert_eq!(net, Some(statutory));
    }
}
