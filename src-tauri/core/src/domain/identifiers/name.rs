//! Names of people: brought into one form, split for masking and sound, never refused.

use super::text;

/// Surnames of two characters still met; a name beginning so keeps both as its surname.
pub(in crate::domain) const COMPOUND_SURNAMES: [&str; 40] = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "尉迟",
    "公孙", "长孙", "慕容", "宇文", "轩辕", "令狐", "皇甫", "澹台", "公冶", "宗政", "濮阳", "淳于",
    "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "司空", "司寇", "拓跋", "端木", "百里",
    "东郭", "呼延", "赫连", "西门",
];

/// A name cut into surname and given name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameParts<'a> {
    /// One character, or two of a compound surname; the first part of a name with a middle dot;
    /// everything before the first blank of a Latin name.
    pub surname: &'a str,
    /// The rest, maybe empty.
    pub given: &'a str,
}

/// The form in which a name is kept and compared: half-width Latin, one sort of middle dot (U+00B7)
/// without blanks around it, no blanks between Han characters, single blanks elsewhere.
#[must_use]
pub fn normalise_name(typed: &str) -> String {
    let characters: Vec<char> = typed
        .chars()
        .filter(|c| !text::is_invisible(*c))
        .map(unify)
        .collect();
    let mut name = String::new();
    for (at, &found) in characters.iter().enumerate() {
        let before = name.chars().next_back();
        let next = characters[at + 1..]
            .iter()
            .copied()
            .find(|c| !c.is_whitespace());
        match found {
            blank if blank.is_whitespace() => {
                let is_kept = matches!((before, next), (Some(b), Some(n))
                    if b != ' ' && b != '·' && n != '·' && !(text::is_han(b) && text::is_han(n)));
                if is_kept {
                    name.push(' ');
                }
            }
            // A full stop between Han characters is a middle dot typed for want of one.
            '.' if before.is_some_and(text::is_han) && next.is_some_and(text::is_han) => {
                name.push('·');
            }
            other => name.push(other),
        }
    }
    name
}

/// Cuts a name into surname and given name; the parts are slices of what is given.
#[must_use]
pub fn split_name(name: &str) -> NameParts<'_> {
    let cut = |at: usize, skip: usize| NameParts {
        surname: &name[..at],
        given: &name[at + skip..],
    };
    if let Some(at) = name.find('·') {
        return cut(at, '·'.len_utf8());
    }
    if !name.starts_with(text::is_han) {
        return name.find(' ').map_or(cut(name.len(), 0), |at| cut(at, 1));
    }
    let is_compound = COMPOUND_SURNAMES
        .iter()
        .any(|surname| name.starts_with(surname));
    let length = if is_compound { 2 } else { 1 };
    cut(
        name.char_indices()
            .nth(length)
            .map_or(name.len(), |(at, _)| at),
        0,
    )
}

fn unify(found: char) -> char {
    match text::half_width_char(found) {
        // Hyphenation point, bullet, katakana dots, bullet and dot operators, Greek ano teleia.
        '\u{2027}' | '\u{2022}' | '\u{30FB}' | '\u{FF65}' | '\u{2219}' | '\u{22C5}'
        | '\u{0387}' => '·',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(" 张三 ", "张三")]
    #[case("张　三", "张三")]
    #[case("买买提‧艾力", "买买提·艾力")]
    #[case("买买提•艾力", "买买提·艾力")]
    #[case("买买提．艾力", "买买提·艾力")]
    #[case("买买提 ・ 艾力", "买买提·艾力")]
    #[case("买买提.艾力", "买买提·艾力")]
    #[case("Ｊohn   Smith Jr.", "John Smith Jr.")]
    #[case("𠮷野家", "𠮷野家")]
    #[case("\u{200B}李四\u{FEFF}", "李四")]
    #[case("张三（小明）", "张三(小明)")]
    #[case("", "")]
    fn a_name_is_kept_in_one_form(#[case] typed: &str, #[case] name: &str) {
        assert_eq!(normalise_name(typed), name);
    }

    #[rstest]
    #[case("李小明", "李", "小明")]
    #[case("欧阳修远", "欧阳", "修远")]
    #[case("欧阳", "欧阳", "")]
    #[case("买买提·艾力", "买买提", "艾力")]
    #[case("John Smith", "John", "Smith")]
    #[case("𠮷三", "𠮷", "三")]
    #[case("", "", "")]
    fn a_name_is_cut_after_its_surname(
        #[case] name: &str,
        #[case] surname: &str,
        #[case] given: &str,
    ) {
        assert_eq!(split_name(name), NameParts { surname, given });
    }

    proptest! {
        #[test]
        fn normalising_again_changes_nothing(typed in "[张三欧阳a-c.·•・ 　]{0,12}") {
            let once = normalise_name(&typed);
            prop_assert_eq!(normalise_name(&once), once);
        }
    }
}
