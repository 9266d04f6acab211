//! Real messages that lie beside the checkout of those who have them; never part of it.
//!
//! They carry no labels. A message is given one here where words of exactly one of seven topics stand in
//! its title; it is then judged by its text alone, once as it is and once without any of these
//! words. That is no substitute for labels that somebody gave who read the message: the figures
//! tell how learning goes on real language, not whether a goal for labelled messages is met.

use crate::domain::suggestion::{Sample, evaluate};
use crate::import::{Workbook, detect_header};
use std::path::Path;
use std::time::Instant;

/// Seven topics with words that name them.
const TOPICS: &[(&str, &str)] = &[
    (
        "城乡建设",
        "物业 业委会 拆迁 违建 违章建筑 房产证 公积金 购房 楼盘 开发商 交房 公租房 棚改 棚户区 安置房 路灯 \
         小区停车 维修资金 电梯 精装 预售 规划",
    ),
    (
        "环境保护",
        "污染 噪音 噪声 扰民 油烟 废气 异味 臭味 恶臭 排污 扬尘 粉尘 垃圾焚烧 环保 污水",
    ),
    (
        "交通运输",
        "地铁 公交 出租车 滴滴 快递 高铁 客运 网约车 的士 高速 班车 轻轨",
    ),
    (
        "教育文体",
        "学校 小学 中学 幼儿园 教育 教师 老师 培训机构 补课 学生 招生 入学 学籍 大学 高考 中考 体育 图书馆",
    ),
    (
        "劳动和社会保障",
        "工资 社保 养老保险 退休 失业 劳动合同 工伤 欠薪 医保 生育津贴 养老金 就业 加班 人才补贴",
    ),
    (
        "商贸旅游",
        "传销 景区 旅游 超市 消费 退款 食品安全 市场监管 假货 商家 餐饮 健身房 会员卡 虚假宣传 诈骗 酒店",
    ),
    (
        "卫生计生",
        "医院 医生 疫苗 计生 二胎 卫生院 医疗 诊所 独生子女 生育证 社会抚养费 药店 护士 体检",
    ),
];

/// Titles and texts; none where the file is not there.
#[expect(
    clippy::disallowed_methods,
    reason = "the file lies outside the casebook"
)]
fn messages() -> Option<Vec<(String, String)>> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/citizen-messages.xlsx");
    let bytes = std::fs::read(path).ok()?;
    let workbook = Workbook::read("citizen-messages.xlsx", &bytes).expect("a workbook");
    let sheet = workbook.sheets().first().expect("a sheet");
    let header = detect_header(sheet).expect("a header");
    let column = |name: &str| header.column(name).expect("a column").index;
    let (title, text) = (column("留言主题"), column("留言详情"));
    let rows = sheet.rows().filter(|row| row.number > header.row);
    Some(
        rows.map(|row| {
            (
                row.cell(title).display().into_owned(),
                row.cell(text).display().trim().to_owned(),
            )
        })
        .collect(),
    )
}

/// The one topic whose words stand in a title.
fn topic(title: &str) -> Option<&'static str> {
    let mut found = TOPICS
        .iter()
        .filter(|(_, words)| words.split_whitespace().any(|word| title.contains(word)))
        .map(|(topic, _)| *topic);
    found.next().filter(|_| found.next().is_none())
}

/// A text without any word that gave a label.
fn without_words(text: &str) -> String {
    let words = TOPICS
        .iter()
        .flat_map(|(_, words)| words.split_whitespace());
    words.fold(text.to_owned(), |text, word| text.replace(word, "，"))
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are worth reading")]
fn real_messages_are_told_apart_by_the_topics_of_their_titles() {
    let Some(messages) = messages() else { return };
    let labelled: Vec<(&str, &str)> = messages
        .iter()
        .filter(|(_, text)| text.chars().count() >= 10)
        .filter_map(|(title, text)| Some((topic(title)?, text.as_str())))
        .collect();
    assert!(labelled.len() > 1500, "{}", labelled.len());
    let begun = Instant::now();
    let clock = || begun.elapsed();
    for (name, is_bare, most, least) in [
        ("as they are", false, None, 0.84),
        ("as they are", false, Some(400), 0.76),
        ("without the words", true, None, 0.72),
        ("without the words", true, Some(400), 0.60),
    ] {
        let samples: Vec<Sample> = labelled
            .iter()
            .map(|(label, text)| {
                let text = if is_bare {
                    without_words(text)
                } else {
                    (*text).to_owned()
                };
                // Their names are codes already; taking them out again would only cost time.
                let label = (*label).to_owned();
                Sample { text, label }
            })
            .collect();
        let found = evaluate(&samples, 5, most, &clock).expect("enough of them");
        println!(
            "real messages {name}: {} texts, learned from {}: macro-F1 {:.3}, right {:.3}, shown {:.3}, of \
             these right {:.3}, among {:.3}; learning {:?}, suggesting {:?}",
            found.text_count,
            found.learned_count,
            found.macro_f1,
            found.accuracy,
            found.shown,
            found.shown_right,
            found.shown_among,
            found.learning,
            found.suggesting,
        );
        assert!(found.macro_f1 > least, "{name}: {}", found.macro_f1);
        assert!(
            found.shown_right > found.accuracy,
            "what is doubtful is not shown"
        );
    }
}
