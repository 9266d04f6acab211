//! What people call a law: its short title, shorter still, or the initials of its sound.

use pinyin::ToPinyin as _;

const STATE: &str = "中华人民共和国";

/// The title without the state's name in front, without blanks: 民法典.
#[must_use]
pub fn short_title(title: &str) -> String {
    let tidy: String = title
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '《' | '》'))
        .collect();
    match tidy.strip_prefix(STATE) {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        Some(_) | None => tidy,
    }
}

/// The first letters of how it sounds: 民法典 → mfd. Letters and digits stand for themselves.
#[must_use]
pub fn initials(title: &str) -> String {
    title
        .chars()
        .filter_map(|c| {
            if c.is_ascii_alphanumeric() {
                return Some(c.to_ascii_lowercase());
            }
            c.to_pinyin().and_then(|sound| sound.plain().chars().next())
        })
        .collect()
}

/// How well typed words name a law; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameMatch {
    /// It is the short or the whole title.
    Title,
    /// The initials of its sound.
    Initials,
    /// The short title begins with it.
    Beginning,
    /// The short title ends with it: 调解法.
    End,
    /// It stands in the title.
    Within,
    /// Its characters stand in the title in that order, the first and the last at its ends: 民诉法.
    Abbreviation,
    /// The beginning of the initials.
    InitialsBeginning,
}

impl NameMatch {
    /// Whether nobody would take it for a word of a law's text.
    #[must_use]
    pub fn is_whole(self) -> bool {
        match self {
            Self::Title | Self::Initials | Self::Abbreviation => true,
            Self::Beginning | Self::End | Self::Within | Self::InitialsBeginning => false,
        }
    }
}

/// How typed words, made short by [`short_title`], name the law of that short title; `None` if they do not.
#[must_use]
pub fn names(typed: &str, title: &str, letters: &str) -> Option<NameMatch> {
    if typed.is_empty() {
        return None;
    }
    if typed == title {
        return Some(NameMatch::Title);
    }
    if typed.is_ascii() {
        let typed = typed.to_ascii_lowercase();
        return if typed == letters {
            Some(NameMatch::Initials)
        } else if typed.len() >= 2 && letters.starts_with(&typed) {
            Some(NameMatch::InitialsBeginning)
        } else {
            None
        };
    }
    if title.starts_with(typed) {
        Some(NameMatch::Beginning)
    } else if title.ends_with(typed) {
        Some(NameMatch::End)
    } else if title.contains(typed) {
        Some(NameMatch::Within)
    } else {
        is_abbreviation(typed, title).then_some(NameMatch::Abbreviation)
    }
}

fn is_abbreviation(typed: &str, title: &str) -> bool {
    let mut wanted = typed.chars().peekable();
    if wanted.peek() != title.chars().next().as_ref()
        || typed.chars().count() < 2
        || typed.chars().next_back() != title.chars().next_back()
    {
        return false;
    }
    for c in title.chars() {
        if wanted.peek() == Some(&c) {
            wanted.next();
        }
    }
    wanted.peek().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("民法典", "中华人民共和国民法典", Some(NameMatch::Title))]
    #[case("中华人民共和国民法典", "中华人民共和国民法典", Some(NameMatch::Title))]
    #[case("《民法典》", "中华人民共和国民法典", Some(NameMatch::Title))]
    #[case("mfd", "中华人民共和国民法典", Some(NameMatch::Initials))]
    #[case("MFD", "中华人民共和国民法典", Some(NameMatch::Initials))]
    #[case("ldht", "中华人民共和国劳动合同法", Some(NameMatch::InitialsBeginning))]
    #[case("劳动合同", "中华人民共和国劳动合同法", Some(NameMatch::Beginning))]
    #[case("调解法", "中华人民共和国人民调解法", Some(NameMatch::End))]
    #[case(
        "司法确认程序",
        "最高人民法院关于人民调解协议司法确认程序的若干规定",
        Some(NameMatch::Within)
    )]
    #[case("民诉法", "中华人民共和国民事诉讼法", Some(NameMatch::Abbreviation))]
    #[case(
        "消法",
        "中华人民共和国消费者权益保护法",
        Some(NameMatch::Abbreviation)
    )]
    #[case(
        "个保法",
        "中华人民共和国个人信息保护法",
        Some(NameMatch::Abbreviation)
    )]
    #[case("刑法", "中华人民共和国民法典", None)]
    #[case("违约", "中华人民共和国民法典", None)]
    #[case("m", "中华人民共和国民法典", None)]
    #[case("", "中华人民共和国民法典", None)]
    fn a_law_is_known_by_many_names(
        #[case] typed: &str,
        #[case] title: &str,
        #[case] expected: Option<NameMatch>,
    ) {
        let short = short_title(title);
        assert_eq!(
            names(&short_title(typed), &short, &initials(&short)),
            expected
        );
    }
}
