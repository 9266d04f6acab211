//! The words by which matters are not told apart, and those by which places are known.

/// Characters of which no subject is made.
pub(super) const EMPTY: &str = "的了与和在是为将把被对向由从到也又不未有就并则之等及以其该某个这那一二三四五六七八九十\
两百千万几多年月日时点分元号第后前中上下内外里间经各均已但因于给次我你他她它们您能要会都很请问如何怎么什吗呢吧\
啊呀哦些每还更再最只而且或者虽然没无非所可自己让使去来说称";

/// Characters that stand in no name of a place and in no word that is shown.
const FUNCTION: &str = "的了与和在是为将把被对向由从到也又不未有就并则之等及以其该某个这那我你他她它们您吗呢吧啊呀哦些\
每还更再而且或者如很至请问让使去说称于给因但已能要会都可姓妻妇";

/// Words that stand in any letter to an office and say nothing of its subject.
const GENERIC: &[&str] = &[
    "小区",
    "业主",
    "居民",
    "群众",
    "市民",
    "领导",
    "来电",
    "电人",
    "来电人",
    "承担",
    "部门",
    "政府",
    "问题",
    "解决",
    "处理",
    "严重",
    "影响",
    "投诉",
    "举报",
    "反映",
    "希望",
    "建议",
    "咨询",
    "请求",
    "生活",
    "情况",
    "相关",
    "有关",
    "关于",
    "您好",
    "你好",
    "尊敬",
    "感谢",
    "附近",
    "旁边",
    "周边",
    "存在",
    "要求",
    "导致",
    "多次",
    "目前",
    "现在",
    "工作",
    "人员",
    "单位",
    "社区",
    "街道",
    "公司",
    "老百姓",
    "百姓",
    "大家",
    "住户",
    "问题请",
    "尽快",
    "及时",
    "核实",
    "回复",
    "答复",
    "诉求",
    "纠纷",
    "双方",
    "今年",
    "去年",
    "近期",
    "加快",
    "步伐",
    "力度",
    "建设",
    "具体",
    "行动",
    "市委",
    "省委",
    "大力",
    "倡导",
    "背景",
    "刻不",
    "发展",
    "推进",
    "提升",
    "打造",
    "国家",
    "强省",
    "容缓",
    "谢谢",
    "辛苦",
    "百忙",
    "敬礼",
    "此致",
    "长期",
    "一直",
    "进行",
    "造成",
    "发生",
    "出现",
    "需要",
    "应该",
    "孩子",
    "家里",
    "晚上",
    "正常",
];

/// Names of places end so; the longest first where one ends like another.
pub(super) const PLACES: &[&str] = &[
    "幼儿园",
    "菜市场",
    "农贸市场",
    "小区",
    "花园",
    "家园",
    "公寓",
    "嘉园",
    "雅苑",
    "花苑",
    "名苑",
    "华府",
    "新城",
    "新村",
    "名邸",
    "公馆",
    "山庄",
    "别墅",
    "社区",
    "广场",
    "市场",
    "公园",
    "小学",
    "中学",
    "学校",
    "学院",
    "大学",
    "医院",
    "大厦",
    "大街",
    "大道",
    "胡同",
    "车站",
    "工地",
    "园区",
    "苑",
    "府",
    "郡",
    "村",
    "屯",
    "路",
    "街",
    "巷",
    "桥",
    "湖",
    "城",
    "庭",
    "湾",
    "园",
];

/// No name ends so before the ending of a place; what it says holds of any place.
const NAMELESS: &[&str] = &[
    "我们",
    "本",
    "该",
    "此",
    "这个",
    "住宅",
    "同一",
    "整个",
    "居民",
    "老旧",
    "新建",
    "附近",
    "各",
    "封闭",
    "商品房",
    "回迁",
    "安置",
    "开放式",
    "物业",
    "社区",
    "街道",
    "业主",
    "其他",
    "周边",
    "农村",
    "乡村",
    "城市",
    "公共",
    "休闲",
    "购物",
    "商业",
    "房地产",
    "建筑",
    "施工",
    "重点",
    "民办",
    "公办",
    "农民",
    "马",
    "道",
    "公",
    "水",
    "铁",
    "高速",
    "主干",
    "商业步行",
    "步行",
    "人行",
    "天",
    "过街",
    "新",
    "老",
    "旧",
    "全",
    "出",
    "进",
    "回",
    "修",
    "门",
    "大",
    "商",
    "楼",
    "整",
    "两",
    "个",
    "多",
    "走",
    "乡",
    "本小区",
    "普惠性",
    "公立",
    "私立",
    "配套",
    "幼儿",
    "初级",
    "高级",
    "职业",
    "技术",
    "人民",
    "市政",
    "区政",
    "省政",
    "县政",
    "市委市政",
    "委市政",
    "城中",
    "问题",
];

/// A name does not begin with what stands before it: the unit above it, or a verb.
const BEFORE: &[&str] = &[
    "街道", "社区", "地处", "位于", "坐落", "座落", "关于", "反映", "投诉", "举报", "居住", "附近",
    "小区", "省", "市", "区", "县", "镇", "乡",
];

/// What a word does not begin with that speaks of something in a unit.
const UNITS: &str = "省市区县镇";
/// Words that begin so nonetheless.
const WORDS_OF_UNITS: &[&str] = &[
    "市场", "市民", "市政", "市容", "区域", "区间", "县城", "省城", "镇上", "省道", "县道",
];

/// Whether a pair of characters says nothing of a subject.
pub(super) fn says_nothing(first: char, second: char) -> bool {
    static PAIRS: std::sync::LazyLock<std::collections::HashSet<(char, char)>> =
        std::sync::LazyLock::new(|| {
            let pair = |word: &&str| {
                let mut letters = word.chars();
                Some((letters.next()?, letters.next()?))
            };
            let pairs = GENERIC.iter().filter(|word| word.chars().count() == 2);
            pairs.filter_map(pair).collect()
        });
    PAIRS.contains(&(first, second))
}

/// Whether a word says nothing of a subject.
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.contains(&word)
}

/// Whether what stands before the ending of a place is no name.
pub(super) fn is_nameless(name: &str) -> bool {
    NAMELESS.contains(&name) || GENERIC.contains(&name)
}

/// The name of a place without what stands before it.
pub(super) fn name_from(letters: &[char]) -> &[char] {
    let begin = BEFORE.iter().find_map(|word| {
        let length = word.chars().count();
        let stands = letters.len() > length && word.chars().eq(letters[..length].iter().copied());
        stands.then_some(length)
    });
    begin.map_or(letters, |begin| name_from(&letters[begin..]))
}

/// A word without the unit of which it speaks, as in 区解放西路 behind the number of a district.
pub(super) fn without_unit(letters: &[char]) -> &[char] {
    let is_word = |word: &[char]| {
        WORDS_OF_UNITS
            .iter()
            .any(|known| known.chars().eq(word.iter().copied()))
    };
    match letters {
        [unit, _, _, ..] if UNITS.contains(*unit) && !is_word(&letters[..2]) => &letters[1..],
        _ => letters,
    }
}

/// Whether a character may stand in a word that is shown.
pub(super) fn shows(letter: char) -> bool {
    is_han(letter) && !FUNCTION.contains(letter)
}

/// Whether a character may be part of a subject.
pub(super) fn means(letter: char) -> bool {
    is_han(letter) && !EMPTY.contains(letter)
}

/// Whether it is a Chinese character.
fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// The ending of a place that stands there, in characters.
pub(super) fn ending_at(letters: &[char], at: usize) -> Option<usize> {
    PLACES.iter().find_map(|ending| {
        let length = ending.chars().count();
        let stands = letters.len() >= at + length
            && ending.chars().eq(letters[at..at + length].iter().copied());
        stands.then_some(length)
    })
}
