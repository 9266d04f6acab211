//! 自定义指标: lines that read, and every way in which they do not.

use crate::domain::statistics::{
    OwnAnswers, OwnBasis, OwnItem, OwnProblemCode as Code, OwnSubject, OwnValues, OwnVocabulary,
    read_own,
};
use proptest::prelude::*;
use rstest::rstest;

fn item(name: &str, key: &'static str, values: OwnValues) -> OwnItem {
    OwnItem {
        name: name.to_owned(),
        key,
        values,
    }
}

fn vocabulary() -> OwnVocabulary {
    let words = |list: &[(&str, &str)]| {
        let pair = |(said, word): &(&str, &str)| ((*said).to_owned(), (*word).to_owned());
        OwnValues::Words(list.iter().map(pair).collect())
    };
    OwnVocabulary {
        dispute: vec![
            item(
                "类型",
                "type",
                words(&[("邻里纠纷", "neighbour"), ("物业纠纷", "property")]),
            ),
            item("结果", "outcome", words(&[("调解成功", "settled")])),
            item("当事人数", "people", OwnValues::Number),
        ],
        request: vec![item("来源", "source", OwnValues::Text)],
    }
}

struct Record(&'static str, &'static str, i64);

impl OwnAnswers for Record {
    fn words(&self, key: &str) -> Option<String> {
        match key {
            "type" => Some(self.0.to_owned()),
            "outcome" => Some(self.1.to_owned()).filter(|word| !word.is_empty()),
            _ => None,
        }
    }

    fn number(&self, _: &str) -> i64 {
        self.2
    }
}

const RATE: &str = "\
# 说明
指标 物业和邻里调解成功率

  计数 纠纷：类型=邻里纠纷、物业纠纷，结果=调解成功
  除以 纠纷：类型=邻里纠纷、物业纠纷
  归期 登记
  依据 区司法局2026年考核办法
指标 多人纠纷
计数：纠纷：当事人数≥5
指标 网格上报
计数 诉求件: 来源=网格, 来源≠热线
";

#[test]
fn lines_of_words_become_figures() {
    let figures = read_own(RATE, &vocabulary()).unwrap();
    let titles: Vec<&str> = figures.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["物业和邻里调解成功率", "多人纠纷", "网格上报"]);
    let rate = &figures[0];
    assert_eq!(
        (rate.subject, rate.basis, rate.source.as_str()),
        (
            OwnSubject::Dispute,
            OwnBasis::Registered,
            "区司法局2026年考核办法"
        )
    );
    assert_eq!(
        figures[1].basis,
        OwnBasis::Closed,
        "the usual one of disputes"
    );
    assert_eq!(
        figures[2].basis,
        OwnBasis::Submitted,
        "the only one of requests"
    );
    let out_of = rate.denominator.as_ref().unwrap();
    for (record, counts, is_out_of) in [
        (Record("neighbour", "settled", 2), true, true),
        (Record("property", "", 2), false, true),
        (Record("labour", "settled", 2), false, false),
    ] {
        assert_eq!(
            (rate.numerator.holds(&record), out_of.holds(&record)),
            (counts, is_out_of)
        );
    }
    assert!(figures[1].numerator.holds(&Record("labour", "", 5)));
    assert!(!figures[1].numerator.holds(&Record("labour", "", 4)));
}

#[rstest]
#[case::a_word_that_is_none_of_the_five("指标 甲\n计算 纠纷", 2, Code::UnknownLine, "计算")]
#[case::lines_without_a_name("计数 纠纷", 1, Code::NoTitle, "")]
#[case::a_name_that_is_empty("指标", 1, Code::NoTitle, "")]
#[case::a_name_that_is_there("指标 甲\n计数 纠纷\n指标 甲\n计数 纠纷", 3, Code::TitleTwice, "甲")]
#[case::nothing_to_count("指标 甲\n归期 结案", 1, Code::NoCount, "甲")]
#[case::a_line_twice("指标 甲\n计数 纠纷\n计数 纠纷", 3, Code::LineTwice, "计数")]
#[case::another_subject("指标 甲\n计数 咨询", 2, Code::UnknownSubject, "咨询")]
#[case::out_of_something_else("指标 甲\n计数 纠纷\n除以 诉求件", 3, Code::OtherSubject, "")]
#[case::an_item_that_is_not_there(
    "指标 甲\n计数 纠纷：类形=邻里纠纷",
    2,
    Code::UnknownItem,
    "类形"
)]
#[case::a_value_that_is_not_there("指标 甲\n计数 纠纷：类型=邻居", 2, Code::UnknownValue, "邻居")]
#[case::no_sign(
    "指标 甲\n计数 纠纷：类型邻里纠纷",
    2,
    Code::NoComparison,
    "类型邻里纠纷"
)]
#[case::a_number_that_equals("指标 甲\n计数 纠纷：当事人数=5", 2, Code::NoComparison, "当事人数=5")]
#[case::a_word_at_least("指标 甲\n计数 纠纷：类型≥5", 2, Code::NoComparison, "类型≥5")]
#[case::not_a_number("指标 甲\n计数 纠纷：当事人数≥五", 2, Code::NoNumber, "五")]
#[case::a_day_of_something_else("指标 甲\n计数 纠纷\n归期 诉求", 3, Code::UnfitBasis, "")]
#[case::a_day_that_is_none("指标 甲\n计数 纠纷\n归期 月底", 3, Code::UnfitBasis, "月底")]
fn what_does_not_read_is_named_with_its_line(
    #[case] text: &str,
    #[case] line: u32,
    #[case] code: Code,
    #[case] name: &str,
) {
    let problems = read_own(text, &vocabulary()).unwrap_err();
    let first = &problems[0];
    assert_eq!(
        (first.line, first.code, first.name.as_str()),
        (line, code, name)
    );
}

#[test]
fn a_figure_keeps_its_meaning_when_its_source_alone_changes() {
    let of = |text: &str| read_own(text, &vocabulary()).unwrap().remove(0).meaning();
    let plain = of("指标 甲\n计数 纠纷：结果=调解成功");
    assert_eq!(of("指标 甲\n计数 纠纷：结果=调解成功\n依据 县里"), plain);
    assert_ne!(of("指标 甲\n计数 纠纷：结果≠调解成功"), plain);
    assert_ne!(of("指标 甲\n计数 纠纷：结果=调解成功\n归期 登记"), plain);
}

proptest! {
    #[test]
    fn whatever_is_typed_reads_or_is_refused_with_lines_that_are_there(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "指标", "计数", "除以", "归期", "依据", "纠纷", "诉求件", "：", "=", "≠", "≥", "，", "、", " ",
                "\n", "类型", "邻里纠纷", "5", "甲", "𠀀", "#", "!=",
            ]),
            0..40,
        ),
    ) {
        let text = words.concat();
        let lines = u32::try_from(text.lines().count()).unwrap();
        match read_own(&text, &vocabulary()) {
            Ok(figures) => prop_assert!(figures.iter().all(|one| !one.title.is_empty())),
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                prop_assert!(problems.iter().all(|one| (1..=lines).contains(&one.line)));
            }
        }
    }
}
