//! Files as people have them, tidy and not.

use crate::statute::{BadFileReason, Heading};
use crate::statute::{Finding, FindingCode, ParsedStatute, parse};
use rstest::rstest;

/// A made-up law with an article put in later and a gap.
pub const STREET_LAW: &str = "\
# 街道调解试行办法

2019年3月1日 街道会议通过

2021年6月1日 街道会议第一次修正

<!-- INFO END -->

为了做好调解工作，制定本办法。

## 第一章 总　则

第一条 为了方便群众，制定本办法。

第二条 调解应当遵循下列原则：

（一）自愿；

（二）平等。

第二条之一 调解不收费。

## 第二章 程序

### 第一节 申请

第三条 当事人可以书面申请，也可以口头申请。

第五条 依照本办法第三条、第四条的规定办理。

第三条规定的申请，应当登记。

## 附件 

申请书格式
";

fn read(text: &str) -> ParsedStatute {
    parse(text, "街道调解试行办法").unwrap()
}

fn labels(statute: &ParsedStatute) -> Vec<String> {
    let articles = statute.articles.iter();
    articles.map(|article| article.no.to_string()).collect()
}

#[test]
fn a_law_is_read_with_its_days_headings_articles_and_what_is_odd_about_them() {
    let statute = read(STREET_LAW);
    assert_eq!(statute.title, "街道调解试行办法");
    assert_eq!(statute.part, None);
    assert_eq!(statute.version_on, "2021-06-01".parse().ok());
    assert_eq!(statute.in_force_on, None);
    assert_eq!(
        statute.preamble.as_deref(),
        Some("为了做好调解工作，制定本办法。")
    );
    assert_eq!(
        labels(&statute),
        ["第一条", "第二条", "第二条之一", "第三条", "第五条"]
    );
    assert_eq!(
        statute.articles[1].text,
        "调解应当遵循下列原则：\n（一）自愿；\n（二）平等。"
    );
    assert_eq!(
        statute.articles[4].text,
        "依照本办法第三条、第四条的规定办理。\n第三条规定的申请，应当登记。"
    );
    let heading = |level, title: &str, before, text: Option<&str>| Heading {
        level,
        title: title.to_owned(),
        before,
        text: text.map(str::to_owned),
    };
    assert_eq!(
        statute.headings,
        [
            heading(1, "第一章 总则", 0, None),
            heading(1, "第二章 程序", 3, None),
            heading(2, "第一节 申请", 3, None),
            heading(1, "附件", 5, Some("申请书格式")),
        ]
    );
    assert_eq!(
        statute.findings,
        [
            Finding::at(FindingCode::Inserted, "第二条之一"),
            Finding::gap("第三条", "第五条"),
        ]
    );
}

#[test]
fn the_day_in_the_file_name_counts_before_those_in_the_text() {
    let statute = parse(STREET_LAW, "街道调解试行办法(2021-05-20)").unwrap();
    assert_eq!(statute.version_on, "2021-05-20".parse().ok());
}

#[test]
fn a_part_of_a_code_begins_with_any_number() {
    let statute = read(
        "# 街道法典\n# 程序编\n2020年5月28日 通过\n2021年1月1日 施行\n<!-- INFO END -->\n\
         ## 第一分编  通则\n### 第一章  一般规定\n第二十条 甲。\n##\n第二十一条 乙。\n",
    );
    assert_eq!(statute.part.as_deref(), Some("程序编"));
    assert_eq!(statute.in_force_on, "2021-01-01".parse().ok());
    assert_eq!(statute.findings, []);
    let titles: Vec<_> = statute.headings.iter().map(|one| &one.title).collect();
    assert_eq!(titles, ["第一分编 通则", "第一章 一般规定"]);
}

#[test]
fn the_last_article_tells_when_a_new_law_takes_effect_but_not_an_amended_one() {
    let law = |about: &str| {
        read(&format!(
            "# 某法\n{about}\n<!-- INFO END -->\n第一条 甲。\n第二条 本法自2021年11月1日起施行。"
        ))
    };
    assert_eq!(
        law("2021年8月20日 通过").effect_on,
        "2021-11-01".parse().ok()
    );
    assert_eq!(law("2021年8月20日 通过\n2023年9月1日 修正").effect_on, None);
}

#[rstest]
#[case::windows(
    "\u{feff}# 某法\r\n2020年1月1日 通过\r\n<!-- INFO END -->\r\n第一条 甲。\r\n第二条 乙。\r\n"
)]
#[case::invisible(
    "# 某法\n2020年1月1日 通过\n<!-- INFO END -->\n\u{200b}\n\u{200b}第一条\u{3000}甲。\n第二条 乙。"
)]
#[case::no_blank("# 某法\n2020年1月1日 通过\n<!-- INFO END -->\n第一条甲。\n第二条乙。")]
#[case::bold("# 某法\n2020年1月1日 通过\n<!-- INFO END -->\n**第一条** 甲。\n**第二条** 乙。")]
#[case::as_headings(
    "# 某法\n2020年1月1日 通过\n<!-- INFO END -->\n### 第一条 甲。\n### 第二条\n乙。"
)]
#[case::digits("# 某法\n2020年1月1日 通过\n<!-- INFO END -->\n第1条 甲。\n第２条 乙。")]
fn untidy_files_give_the_same_two_articles(#[case] text: &str) {
    let statute = read(text);
    let articles: Vec<_> = statute
        .articles
        .iter()
        .map(|article| (article.no.to_string(), article.text.as_str()))
        .collect();
    assert_eq!(
        articles,
        [("第一条".to_owned(), "甲。"), ("第二条".to_owned(), "乙。")]
    );
    assert_eq!(statute.findings, []);
}

#[test]
fn a_file_without_the_end_mark_and_with_bare_headings_is_read_and_tells_it() {
    let statute =
        read("# 某法\n2020年1月1日 通过\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。");
    let titles: Vec<_> = statute.headings.iter().map(|one| &one.title).collect();
    assert_eq!(titles, ["第一章 总则", "第二章 附则"]);
    assert_eq!(statute.findings, [Finding::bare(FindingCode::NoInfoEnd)]);
}

#[test]
fn a_number_out_of_line_without_a_blank_stays_text_and_is_told() {
    let statute = read("# 某法\n<!-- INFO END -->\n第一条 甲。\n第九条乙。\n第二条 丙。");
    assert_eq!(labels(&statute), ["第一条", "第二条"]);
    assert_eq!(statute.articles[0].text, "甲。\n第九条乙。");
    assert_eq!(
        statute.findings,
        [
            Finding::at(FindingCode::Unclear, "第九条"),
            Finding::bare(FindingCode::NoDay),
        ]
    );
}

#[rstest]
#[case("第一条 甲。\n第二条 乙。", BadFileReason::NoTitle)]
#[case(
    "# 某案例\n2020年1月1日\n<!-- INFO END -->\n没有条文。",
    BadFileReason::NoArticle
)]
#[case("", BadFileReason::NoTitle)]
fn what_is_no_law_is_refused_with_its_reason(#[case] text: &str, #[case] reason: BadFileReason) {
    assert_eq!(parse(text, "某"), Err(reason));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_parser_fail(text in "(#|第|[一二条章 \n]|之|INFO END|\\PC){0,60}") {
        parse(&text, "某").ok();
    }
}
