//! What a wording may say, what it makes, and where an error lies.

use super::{Placeholder, Problem, Template, Values, boxes, must, rows, text};
use crate::{Block, Choice, Document, Field, SignatureLine};
use proptest::prelude::*;
use rstest::rstest;

const SCHEMA: &[Placeholder] = &[
    must("卷号"),
    text("说明"),
    rows("当事人", &[must("姓名"), text("电话")]),
    boxes("途径"),
];

const WORDING: &str = "\
标题 通知书
编号 {卷号}
// 这一行不打印
每个 当事人
字段 姓名={姓名/6} | 电话={电话/11}
结束
如有 说明
段落 说明：{说明}
否则
段落 无说明。
结束
选择 途径
签名 经办人（签名） | 日期
盖章 （印章） | {说明}";

fn party(name: &str) -> Values {
    let mut party = Values::new();
    party.text("姓名", name).text("电话", "");
    party
}

fn values() -> Values {
    let mut values = Values::new();
    values
        .text("卷号", "（2026）马山景人调字第12号")
        .list("当事人", vec![party("甲"), party("乙")])
        .choices(
            "途径",
            vec![Choice {
                label: "仲裁".to_owned(),
                is_chosen: true,
            }],
        );
    values
}

fn filled(wording: &str, values: &Values) -> Document {
    Template::read(wording, SCHEMA).unwrap().fill(values)
}

#[test]
fn a_wording_makes_a_paper_of_its_values() {
    let paper = filled(WORDING, &values());
    let fields = |name: &str| {
        Block::Fields(vec![
            Field {
                label: "姓名".to_owned(),
                value: name.to_owned(),
                blank: 6,
            },
            Field {
                label: "电话".to_owned(),
                value: String::new(),
                blank: 11,
            },
        ])
    };
    assert_eq!(paper.title, "通知书");
    assert_eq!(paper.number.as_deref(), Some("（2026）马山景人调字第12号"));
    assert_eq!(
        paper.blocks,
        [
            fields("甲"),
            fields("乙"),
            Block::Paragraph("无说明。".to_owned()),
            Block::Choices(vec![Choice {
                label: "仲裁".to_owned(),
                is_chosen: true
            }]),
            Block::Signatures(vec![SignatureLine {
                label: "经办人（签名）".to_owned(),
                has_day: true
            }]),
            Block::Seal {
                label: "（印章）".to_owned(),
                day: None
            },
        ]
    );
}

#[test]
fn what_is_not_known_is_a_line_for_handwriting() {
    let paper = filled(WORDING, &Values::new());
    assert_eq!(paper.number.as_deref(), Some("＿＿＿＿＿＿＿＿"));
}

#[test]
fn a_value_is_never_read_as_wording() {
    let mut values = values();
    values.text("说明", "{姓名}\n标题 假的\n结束");
    let paper = filled(WORDING, &values);
    assert_eq!(paper.title, "通知书");
    assert!(paper.words().join("\n").contains("{姓名}\n标题 假的\n结束"));
}

#[rstest]
#[case("段落 {卷宗号}", Problem::UnknownPlaceholder("卷宗号".to_owned()))]
#[case("大字 {卷号}", Problem::UnknownWord("大字".to_owned()))]
#[case("段落 {姓名}", Problem::UnknownPlaceholder("姓名".to_owned()))]
#[case("段落 {当事人}", Problem::OtherShape("当事人"))]
#[case("每个 卷号\n段落 甲\n结束", Problem::OtherShape("卷号"))]
#[case("段落 {卷号", Problem::OpenBrace)]
#[case("书写 {说明/多}", Problem::NoNumber)]
#[case("框 甲={卷号}*0", Problem::NoNumber)]
#[case("如有 说明", Problem::NotEnded)]
#[case("结束", Problem::NothingToEnd)]
#[case("否则", Problem::NothingToEnd)]
fn an_error_names_its_line(#[case] added: &str, #[case] problem: Problem) {
    let wording = format!("{WORDING}\n{added}");
    let errors = Template::read(&wording, SCHEMA).unwrap_err();
    let line = u32::try_from(WORDING.lines().count()).unwrap() + 1;
    assert_eq!(
        errors.first().map(|error| (error.line, &error.problem)),
        Some((line, &problem)),
        "{errors:?}"
    );
    assert_eq!(errors.len(), 1, "{errors:?}");
}

#[test]
fn a_wording_without_a_title_or_a_required_value_is_refused() {
    let errors = Template::read("段落 {说明}", SCHEMA).unwrap_err();
    let problems: Vec<_> = errors.into_iter().map(|error| error.problem).collect();
    let lost = |name: &str| Problem::Lost(name.to_owned());
    assert_eq!(
        problems,
        [Problem::NoTitle, lost("卷号"), lost("当事人"), lost("途径")]
    );
}

#[test]
fn to_ask_whether_a_value_is_there_does_not_print_it() {
    let errors = Template::read(&WORDING.replace("编号 {卷号}", "如有 卷号\n结束"), SCHEMA);
    let lost = errors.unwrap_err();
    assert_eq!(
        lost.first().map(|error| error.problem.clone()),
        Some(Problem::Lost("卷号".to_owned()))
    );
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_stumble(text in "(标题|段落|字段|框|每个|如有|否则|结束|选择|表格|签名|盖章|书写)?[ {}|=*/>0-9卷号说明当事人\\n]{0,60}") {
        let _ = Template::read(&text, SCHEMA);
    }

    #[test]
    fn lines_in_any_order_never_panic_when_filled(lines in prop::collection::vec(0_usize..14, 0..20)) {
        let known: Vec<&str> = WORDING.lines().collect();
        let text: Vec<&str> = lines.iter().filter_map(|line| known.get(*line).copied()).collect();
        if let Ok(template) = Template::read(&text.join("\n"), SCHEMA) {
            let _ = template.fill(&values());
        }
    }
}
