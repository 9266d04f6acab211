//! Through which way a request came, by what an export calls its source.

use super::synonyms::plain;
use crate::domain::record::RequestChannel as Channel;

/// Words inside a source's name, the more telling first: `12345（信访转）` is the hotline's.
const WORDS: &[(&str, Channel)] = &[
    ("12345", Channel::Hotline12345),
    ("8890", Channel::Hotline8890),
    ("民心网", Channel::Hotline8890),
    ("马上办", Channel::AtOnce),
    ("金普一号", Channel::AtOnce),
    ("说事点", Channel::VillageTalkPoint),
    ("评理", Channel::VillageTalkPoint),
    ("关爱之家", Channel::CareHome),
    ("妇女议事", Channel::WomensCouncil),
    ("议事会", Channel::WomensCouncil),
    ("网格", Channel::Grid),
    ("110", Channel::Police),
    ("公安", Channel::Police),
    ("派出所", Channel::Police),
    ("法院", Channel::Court),
    ("法庭", Channel::Court),
    ("来访", Channel::WalkIn),
    ("窗口", Channel::WalkIn),
    ("现场", Channel::WalkIn),
    ("信访", Channel::Petition),
    ("热线", Channel::Hotline12345),
];

/// The way that a source's name tells; another one where it tells none.
#[must_use]
pub fn channel(source: &str) -> Channel {
    let name = plain(source);
    WORDS
        .iter()
        .find(|(word, _)| name.contains(word))
        .map_or(Channel::Other, |(_, channel)| *channel)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("12345", Channel::Hotline12345)]
    #[case("大连１２３４５热线平台", Channel::Hotline12345)]
    #[case("8890", Channel::Hotline8890)]
    #[case("辽宁省民心网", Channel::Hotline8890)]
    #[case("金普一号“马上办”", Channel::AtOnce)]
    #[case("街道来访", Channel::WalkIn)]
    #[case("村民评理说事点", Channel::VillageTalkPoint)]
    #[case("关爱之家", Channel::CareHome)]
    #[case("“3+1”妇女议事会", Channel::WomensCouncil)]
    #[case("网格员上报", Channel::Grid)]
    #[case("110非警务分流", Channel::Police)]
    #[case("区人民法院委托", Channel::Court)]
    #[case("区信访局交办", Channel::Petition)]
    #[case("信访接待来访", Channel::WalkIn)]
    #[case("微信公众号", Channel::Other)]
    #[case("", Channel::Other)]
    fn a_source_tells_its_channel(#[case] source: &str, #[case] expected: Channel) {
        assert_eq!(channel(source), expected);
    }
}
