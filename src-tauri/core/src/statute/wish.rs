//! What somebody typed into the search box, taken apart: a law, an article, words.

use super::name::short_title;
use super::number::ArticleNo;

/// A way to understand what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// The name of a law; none where only a number was typed.
    pub law: Option<String>,
    /// The article.
    pub article: ArticleNo,
}

/// What was typed as a law and an article: `民法典 577`, `民法典第五百七十七条`, `mfd577`, `577条`.
pub(super) fn reference(typed: &str) -> Option<Reference> {
    let typed = typed.trim();
    if let Some(article) = ArticleNo::typed(typed) {
        return Some(Reference { law: None, article });
    }
    // The longest number at the end that leaves a name before it.
    let places = typed.char_indices().skip(1);
    for (at, c) in places {
        let before = typed[..at].chars().next_back();
        let is_start = is_numeral_or_mark(c)
            && !before.is_some_and(|before| is_figure(before) && is_figure(c))
            && before != Some('第');
        if !is_start {
            continue;
        }
        if let Some(article) = ArticleNo::typed(&typed[at..]) {
            let law = short_title(typed[..at].trim_end_matches(['第', '，', ',', '·', ' ']));
            return (!law.is_empty()).then_some(Reference {
                law: Some(law),
                article,
            });
        }
    }
    None
}

/// The first word, which may be a law's name, and the rest: `劳动合同法 试用期`.
pub(super) fn law_and_words(typed: &str) -> Option<(String, &str)> {
    let (first, rest) = typed.trim().split_once(char::is_whitespace)?;
    Some((short_title(first), rest.trim()))
        .filter(|(law, rest)| !law.is_empty() && !rest.is_empty())
}

fn is_numeral_or_mark(c: char) -> bool {
    c == '第' || is_figure(c)
}

fn is_figure(c: char) -> bool {
    super::number::half_width(c).is_ascii_digit() || "零〇一二三四五六七八九十百千两".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("民法典 577", "民法典", 577, 0)]
    #[case("民法典577", "民法典", 577, 0)]
    #[case("民法典５７７条", "民法典", 577, 0)]
    #[case("民法典第五百七十七条", "民法典", 577, 0)]
    #[case("民法典五百七十七条", "民法典", 577, 0)]
    #[case("《民法典》 第577条", "民法典", 577, 0)]
    #[case("mfd577", "mfd", 577, 0)]
    #[case("中华人民共和国刑法 第一百二十条之一", "刑法", 120, 1)]
    #[case("刑法120-1", "刑法", 120, 1)]
    #[case("五百七十七条", "", 577, 0)]
    #[case("第577条", "", 577, 0)]
    #[case("577", "", 577, 0)]
    fn a_law_with_an_article_is_understood_however_it_is_typed(
        #[case] typed: &str,
        #[case] law: &str,
        #[case] number: u32,
        #[case] inserted: u32,
    ) {
        let found = reference(typed).unwrap();
        assert_eq!(found.law.unwrap_or_default(), law);
        assert_eq!(found.article, ArticleNo { number, inserted });
    }

    #[rstest]
    #[case("违约责任")]
    #[case("三十日内")]
    #[case("试用期 三个月")]
    #[case("")]
    fn words_are_no_article(#[case] typed: &str) {
        assert_eq!(reference(typed), None);
    }

    #[test]
    fn the_first_word_may_name_a_law() {
        let found = law_and_words(" 劳动合同法 试用期 工资 ");
        assert_eq!(found, Some(("劳动合同法".to_owned(), "试用期 工资")));
        assert_eq!(law_and_words("劳动合同法"), None);
    }
}
