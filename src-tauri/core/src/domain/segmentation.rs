//! A text in words, by a dictionary: for words that are shown to people, never for finding records.
//!
//! The dictionary is read once, at the first text, in a tenth of a second, and takes 33 MB. Words that
//! it does not know come out as single characters, so no word is ever a fragment of another.

use jieba_rs::Jieba;
use std::sync::LazyLock;

/// Words of the field that the dictionary lacks or would cut in two.
const OWN: &[&str] = &[
    "物业费",
    "物业服务费",
    "停车费",
    "停车位",
    "道闸",
    "飞线充电",
    "业委会",
    "业主委员会",
    "维修资金",
    "公共收益",
    "返水",
    "渗水",
    "漏水",
    "彩礼",
    "抚养费",
    "抚养权",
    "赡养费",
    "探望权",
    "宅基地",
    "滴水",
    "采光权",
    "相邻权",
    "农民工",
    "拖欠工资",
    "劳务费",
    "工程款",
    "加班费",
    "经济补偿",
    "误工费",
    "护理费",
    "医疗费",
    "营养费",
    "预付卡",
    "会员卡",
    "退款",
    "网购",
    "货款",
    "定金",
    "押金",
    "租金",
    "承包地",
    "地界",
    "林地",
    "青苗",
    "补偿款",
    "安置房",
    "油烟",
    "扬尘",
    "噪音",
    "噪声",
    "广场舞",
    "电动自行车",
    "电动车",
    "非机动车",
    "交警",
    "责任认定",
    "剐蹭",
    "追尾",
];

static DICTIONARY: LazyLock<Jieba> = LazyLock::new(|| {
    let mut dictionary = Jieba::new();
    for word in OWN {
        dictionary.add_word(word, None, Some("n"));
    }
    // 三个月工资 is no 月工资.
    dictionary.add_word("月工资", Some(1), Some("n"));
    dictionary.add_word("个月", Some(50_000), Some("q"));
    dictionary
});

/// What a word is, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordKind {
    /// It names a thing, a deed, a quality or where something is, as 楼上 does.
    Subject,
    /// It names a person.
    Person,
    /// It names a place or an organisation.
    Place,
    /// A number, a measure or a time.
    Count,
    /// A word of grammar, or one that the dictionary does not know.
    Other,
}

/// A word in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    /// The word.
    pub(crate) text: &'t str,
    /// What it is.
    pub(crate) kind: WordKind,
}

/// The words of a text in order; together they are the text.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let tagged = DICTIONARY.tag(text, false);
    tagged
        .into_iter()
        .map(|word| Word {
            text: word.word,
            kind: kind(word.tag),
        })
        .collect()
}

/// The dictionary's tags begin with a letter for the part of speech; names have further letters.
fn kind(tag: &str) -> WordKind {
    let mut letters = tag.chars();
    match (letters.next(), letters.next()) {
        (Some('n'), Some('r')) => WordKind::Person,
        (Some('n'), Some('s' | 't')) => WordKind::Place,
        (Some('n' | 'v' | 'a' | 'i' | 'l' | 'j' | 'g' | 's'), _) => WordKind::Subject,
        (Some('m' | 'q' | 't'), _) => WordKind::Count,
        _ => WordKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_of_the_field_stay_whole() {
        assert_eq!(
            cut("拖欠物业服务费并飞线充电"),
            ["拖欠", "物业服务费", "并", "飞线充电"]
        );
        assert!(cut("欠三个月工资").contains(&"工资"));
    }

    #[test]
    fn names_places_and_numbers_are_known_as_such() {
        let kinds = |text| {
            words(text)
                .into_iter()
                .map(|word| word.kind)
                .collect::<Vec<_>>()
        };
        assert_eq!(kinds("王建国"), [WordKind::Person]);
        assert_eq!(kinds("北京"), [WordKind::Place]);
        assert_eq!(kinds("三千"), [WordKind::Count]);
        assert_eq!(kinds("屋顶"), [WordKind::Subject]);
    }

    proptest! {
        #[test]
        fn the_words_together_are_the_text(text in "[\\PC\\n\\u{20000}-\\u{2a6df}😀一-龥]{0,60}") {
            prop_assert_eq!(cut(&text).concat(), text);
        }
    }
}
