//! How a name sounds: spelling without tones for finding a person by typing, and for noticing that
//! two names written differently may be one person.
//!
//! Sound is a help to find, never a key: two people may share it, and a rare character may have none.

use pinyin::ToPinyin;

use crate::domain::identifiers::name::normalise_name;

/// More readings of one name help nobody.
const MOST_READINGS: usize = 8;

/// Characters that sound otherwise as a surname: that sound first, then the ordinary one.
const SURNAMES: [(char, &[&str]); 54] = [
    ('单', &["shan", "dan"]),
    ('仇', &["qiu", "chou"]),
    ('解', &["xie", "jie"]),
    ('曾', &["zeng", "ceng"]),
    ('区', &["ou", "qu"]),
    ('任', &["ren"]),
    ('查', &["zha", "cha"]),
    ('乐', &["yue", "le"]),
    ('盖', &["ge", "gai"]),
    ('缪', &["miao", "mou"]),
    ('覃', &["qin", "tan"]),
    ('朴', &["piao", "pu"]),
    ('翟', &["zhai", "di"]),
    ('尉', &["wei", "yu"]),
    ('员', &["yun", "yuan"]),
    ('冼', &["xian"]),
    ('洗', &["xian", "xi"]),
    ('繁', &["po", "fan"]),
    ('黑', &["he", "hei"]),
    ('折', &["she", "zhe"]),
    ('秘', &["bi", "mi"]),
    ('种', &["chong", "zhong"]),
    ('重', &["chong", "zhong"]),
    ('宓', &["mi", "fu"]),
    ('召', &["shao", "zhao"]),
    ('薄', &["bo", "bao"]),
    ('柏', &["bai", "bo"]),
    ('卜', &["bu", "bo"]),
    ('贾', &["jia", "gu"]),
    ('於', &["yu", "wu"]),
    ('牟', &["mu", "mou"]),
    ('隗', &["wei", "kui"]),
    ('郗', &["xi", "chi"]),
    ('句', &["gou", "ju"]),
    ('俞', &["yu", "shu"]),
    ('谌', &["chen", "shen"]),
    ('那', &["na", "nuo"]),
    ('车', &["che", "ju"]),
    ('颉', &["xie", "jie"]),
    ('祭', &["zhai", "ji"]),
    ('盛', &["sheng", "cheng"]),
    ('都', &["du", "dou"]),
    ('行', &["xing", "hang"]),
    ('藏', &["zang", "cang"]),
    ('瞿', &["qu", "ju"]),
    ('莘', &["shen", "xin"]),
    ('能', &["nai", "neng"]),
    ('宿', &["su", "xiu"]),
    ('阚', &["kan", "han"]),
    ('乜', &["nie", "mie"]),
    ('郇', &["xun", "huan"]),
    ('朝', &["chao", "zhao"]),
    ('长', &["chang", "zhang"]),
    ('陆', &["lu", "liu"]),
];

/// Surnames of two characters that do not sound like their characters.
const COMPOUND_SURNAMES: [(&str, &[[&str; 2]]); 6] = [
    ("尉迟", &[["yu", "chi"], ["wei", "chi"]]),
    ("万俟", &[["mo", "qi"], ["wan", "si"]]),
    ("单于", &[["chan", "yu"], ["shan", "yu"], ["dan", "yu"]]),
    ("长孙", &[["zhang", "sun"], ["chang", "sun"]]),
    ("澹台", &[["tan", "tai"], ["dan", "tai"]]),
    ("拓跋", &[["tuo", "ba"]]),
];

/// Characters of given names that are read in two ways.
const GIVEN: [(char, &[&str]); 27] = [
    ('乐', &["le", "yue"]),
    ('长', &["chang", "zhang"]),
    ('朝', &["chao", "zhao"]),
    ('茜', &["qian", "xi"]),
    ('蔚', &["wei", "yu"]),
    ('晟', &["sheng", "cheng"]),
    ('盛', &["sheng", "cheng"]),
    ('柏', &["bai", "bo"]),
    ('行', &["xing", "hang"]),
    ('重', &["zhong", "chong"]),
    ('筠', &["yun", "jun"]),
    ('莘', &["xin", "shen"]),
    ('传', &["chuan", "zhuan"]),
    ('单', &["dan", "shan"]),
    ('曾', &["zeng", "ceng"]),
    ('卜', &["bu", "bo"]),
    ('朴', &["pu", "piao"]),
    ('率', &["shuai", "lv"]),
    ('尉', &["wei", "yu"]),
    ('解', &["jie", "xie"]),
    ('藏', &["cang", "zang"]),
    ('宿', &["su", "xiu"]),
    ('都', &["du", "dou"]),
    ('调', &["tiao", "diao"]),
    ('降', &["jiang", "xiang"]),
    ('弹', &["tan", "dan"]),
    ('薄', &["bo", "bao"]),
];

/// One way of spelling a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NameReading {
    /// All syllables joined, lower case, without tones; ü as `v`, in a further reading as `u`.
    pub full: String,
    /// The first letter of each syllable.
    pub initials: String,
}

/// Syllables of one way of reading.
type Syllables = Vec<String>;

/// The ways of spelling a name, the likeliest first, at most eight. Latin is kept in lower case;
/// a character without a known sound stands for itself.
#[must_use]
pub fn readings(name: &str) -> Vec<NameReading> {
    let mut found: Vec<NameReading> = Vec::new();
    let spelt = spellings(name);
    for syllables in spelt
        .iter()
        .flat_map(|s| [s.clone(), s.iter().map(|s| with_u(s)).collect()])
    {
        let initials = syllables.iter().filter_map(|s| s.chars().next()).collect();
        let reading = NameReading {
            full: syllables.concat(),
            initials,
        };
        if !reading.full.is_empty() && !found.contains(&reading) {
            found.push(reading);
        }
    }
    found.truncate(MOST_READINGS);
    found
}

/// Whether what someone typed finds a name: full spelling, initials, or both mixed (`wgh`,
/// `wangguohui`, `wangghui`), from any syllable on and with the last one unfinished; or the
/// characters themselves. Blanks, apostrophes and case do not matter.
#[must_use]
pub fn matches(query: &str, name: &str) -> bool {
    let query: String = query
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '-' | '·'))
        .map(|c| if c == 'ü' { 'v' } else { c })
        .collect();
    if query.is_empty() {
        return false;
    }
    if !query.is_ascii() {
        let name = normalise_name(name).to_lowercase().replace(['·', ' '], "");
        return name.contains(&query);
    }
    spellings(name)
        .iter()
        .any(|syllables| (0..syllables.len()).any(|from| begins_with(&syllables[from..], &query)))
}

/// Whether two names share a way of reading, syllable by syllable: a reason to ask whether they
/// are one person.
#[must_use]
pub fn similar_sound(a: &str, b: &str) -> bool {
    let (a, b) = (spellings(a), spellings(b));
    a.iter()
        .any(|reading| !reading.is_empty() && b.contains(reading))
}

/// All likely spellings, with ü as `v`; the fewer departures from the first sounds, the earlier.
fn spellings(name: &str) -> Vec<Syllables> {
    let mut ways: Vec<(usize, Syllables)> = vec![(0, Vec::new())];
    for sounds in segments(name) {
        let mut longer: Vec<(usize, Syllables)> = Vec::new();
        for (rank, sound) in sounds.iter().enumerate() {
            let join =
                |(cost, way): &(usize, Syllables)| (cost + rank, [way.as_slice(), sound].concat());
            longer.extend(ways.iter().map(join));
        }
        longer.sort_by_key(|(cost, _)| *cost);
        longer.truncate(MOST_READINGS);
        ways = longer;
    }
    ways.into_iter().map(|(_, way)| way).collect()
}

/// The name cut into surname, characters and Latin words, each with its possible sounds.
fn segments(name: &str) -> Vec<Vec<Syllables>> {
    let name = normalise_name(name).to_lowercase();
    let mut segments = Vec::new();
    let mut rest = name.as_str();
    if let Some((surname, sounds)) = COMPOUND_SURNAMES.iter().find(|(s, _)| name.starts_with(s)) {
        segments.push(
            sounds
                .iter()
                .map(|two| two.map(str::to_owned).to_vec())
                .collect(),
        );
        rest = &name[surname.len()..];
    }
    let mut word = String::new();
    for found in rest.chars() {
        if found.is_ascii_alphanumeric() {
            word.push(found);
            continue;
        }
        if !word.is_empty() {
            segments.push(vec![vec![std::mem::take(&mut word)]]);
        }
        if found.is_alphanumeric() {
            segments.push(sounds_of(found, segments.is_empty()));
        }
    }
    if !word.is_empty() {
        segments.push(vec![vec![word]]);
    }
    segments
}

fn sounds_of(found: char, is_surname: bool) -> Vec<Syllables> {
    let in_table = |table: &[(char, &[&str])]| {
        let entry = table.iter().find(|(character, _)| *character == found)?;
        Some(
            entry
                .1
                .iter()
                .map(|sound| vec![(*sound).to_owned()])
                .collect(),
        )
    };
    let surname = if is_surname {
        in_table(&SURNAMES)
    } else {
        None
    };
    surname.or_else(|| in_table(&GIVEN)).unwrap_or_else(|| {
        let plain = found
            .to_pinyin()
            .map(|sound| sound.plain().replace('ü', "v"));
        vec![vec![plain.unwrap_or_else(|| found.to_string())]]
    })
}

/// The spelling of those who type `u` for ü.
fn with_u(syllable: &str) -> String {
    match syllable.as_bytes() {
        [b'l' | b'n', b'v', ..] => syllable.replacen('v', "u", 1),
        _ => syllable.to_owned(),
    }
}

/// Whether a typed text spells the syllables from the first on. Each gives its whole, its first
/// letter or its double initial (zh, ch, sh); the last one typed may be unfinished anywhere.
fn begins_with(syllables: &[String], typed: &str) -> bool {
    let mut reached = vec![0];
    for syllable in syllables {
        let mut next = Vec::new();
        for form in [syllable.clone(), with_u(syllable)] {
            for &at in &reached {
                let rest = &typed[at..];
                if form.starts_with(rest) {
                    return true;
                }
                let double = ["zh", "ch", "sh"]
                    .iter()
                    .find(|double| form.starts_with(**double));
                let first = form
                    .char_indices()
                    .nth(1)
                    .map_or(form.as_str(), |(end, _)| &form[..end]);
                let parts = [Some(form.as_str()), double.copied(), Some(first)];
                next.extend(
                    parts
                        .into_iter()
                        .flatten()
                        .filter(|p| rest.starts_with(p))
                        .map(|p| at + p.len()),
                );
            }
        }
        next.sort_unstable();
        next.dedup();
        reached = next;
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("王国辉", &[("wangguohui", "wgh")])]
    #[case("单志强", &[("shanzhiqiang", "szq"), ("danzhiqiang", "dzq")])]
    #[case("仇英", &[("qiuying", "qy"), ("chouying", "cy")])]
    #[case("解放", &[("xiefang", "xf"), ("jiefang", "jf")])]
    #[case("任敏", &[("renmin", "rm")])]
    #[case("尉迟恭", &[("yuchigong", "ycg"), ("weichigong", "wcg")])]
    #[case("万俟明", &[("moqiming", "mqm"), ("wansiming", "wsm")])]
    #[case("乐乐", &[("yuele", "yl"), ("lele", "ll"), ("yueyue", "yy"), ("leyue", "ly")])]
    #[case("吕绿", &[("lvlv", "ll"), ("lulu", "ll")])]
    #[case("欧阳修", &[("ouyangxiu", "oyx")])]
    #[case("买买提·艾力", &[("maimaitiaili", "mmtal")])]
    #[case("John Smith", &[("johnsmith", "js")])]
    #[case("李A", &[("lia", "la")])]
    #[case("", &[])]
    #[case("·", &[])]
    fn a_name_is_spelt_with_the_surname_sound_first(
        #[case] name: &str,
        #[case] expected: &[(&str, &str)],
    ) {
        let found = readings(name);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|r| (r.full.as_str(), r.initials.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[rstest]
    #[case('曾', "zeng")]
    #[case('区', "ou")]
    #[case('查', "zha")]
    #[case('盖', "ge")]
    #[case('缪', "miao")]
    #[case('覃', "qin")]
    #[case('朴', "piao")]
    #[case('翟', "zhai")]
    #[case('牟', "mu")]
    #[case('阚', "kan")]
    fn a_surname_sounds_as_a_surname(#[case] surname: char, #[case] sound: &str) {
        let found = readings(&surname.to_string());
        assert_eq!(
            found.first().map(|reading| reading.full.as_str()),
            Some(sound)
        );
    }

    #[rstest]
    #[case("wgh", "王国辉")]
    #[case("WangGuoHui", "王国辉")]
    #[case("wang guo hui", "王国辉")]
    #[case("wangg", "王国辉")]
    #[case("guohui", "王国辉")]
    #[case("gh", "王国辉")]
    #[case("wghui", "王国辉")]
    #[case("szq", "单志强")]
    #[case("dzq", "单志强")]
    #[case("shzq", "单志强")]
    #[case("lvmei", "吕梅")]
    #[case("lümei", "吕梅")]
    #[case("lumei", "吕梅")]
    #[case("国辉", "王国辉")]
    #[case("smith", "John Smith")]
    #[case("买买提艾力", "买买提•艾力")]
    #[case("a", "A")]
    fn typing_finds_a_name(#[case] query: &str, #[case] name: &str) {
        assert!(matches(query, name));
    }

    #[rstest]
    #[case("", "王国辉")]
    #[case("wh", "王国辉")]
    #[case("wanguohui", "王国辉")]
    #[case("wghx", "王国辉")]
    #[case("王辉", "王国辉")]
    #[case("shi", "西安")]
    fn other_typing_does_not(#[case] query: &str, #[case] name: &str) {
        assert!(!matches(query, name));
    }

    #[rstest]
    #[case("张伟", "章炜", true)]
    #[case("单丽", "丹丽", true)]
    #[case("单丽", "山丽", true)]
    #[case("吕明", "路明", false)]
    #[case("西安", "先", false)]
    #[case("张伟", "张卫国", false)]
    #[case("JOHN", "john", true)]
    #[case("", "", false)]
    fn names_that_sound_alike_are_noticed(#[case] a: &str, #[case] b: &str, #[case] alike: bool) {
        assert_eq!(similar_sound(a, b), alike);
        assert_eq!(similar_sound(b, a), alike);
    }

    proptest! {
        #[test]
        fn a_name_has_few_readings_and_each_finds_it(name in "[单乐朴长吕国华明a-c]{1,9}") {
            let found = readings(&name);
            prop_assert!((1..=MOST_READINGS).contains(&found.len()));
            for reading in found {
                prop_assert!(matches(&reading.full, &name), "{}", reading.full);
                prop_assert!(matches(&reading.initials, &name), "{}", reading.initials);
            }
            prop_assert!(similar_sound(&name, &name));
        }

        #[test]
        fn no_text_makes_spelling_panic(query in "\\PC{0,12}", name in "\\PC{0,12}") {
            let _ = matches(&query, &name);
            prop_assert!(readings(&name).len() <= MOST_READINGS);
        }
    }
}
