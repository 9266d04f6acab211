//! Generated cases: for every name that any form knows a value, as people write it and as nobody
//! should. The same number makes the same case on every machine.

use lxq_documents::Choice;
use lxq_documents::forms::OfficialForm;
use lxq_documents::template::{Placeholder, Shape, Values};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Every name of every form with its shape; rows of a list that several forms have know all names.
static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::default();
    for form in OfficialForm::all() {
        for one in form.schema {
            match one.shape {
                Shape::Text => names.texts.push(one.name),
                Shape::List(of) => names.lists.entry(one.name).or_default().extend(of),
                Shape::Choices => names.choices.push(one.name),
            }
        }
    }
    names.texts.sort_unstable();
    names.texts.dedup();
    names
});

#[derive(Default)]
struct Names {
    texts: Vec<&'static str>,
    lists: BTreeMap<&'static str, Vec<Placeholder>>,
    choices: Vec<&'static str>,
}

/// Texts in which an office writes at length.
const LONG: &[&str] = &[
    "纠纷事实",
    "申请事项",
    "主要事实",
    "协议内容",
    "履行方式",
    "记录",
    "调解记录",
    "调解结果",
    "说明",
    "回访情况",
    "调解经过",
    "结案说明",
    "移送事由",
    "移送内容",
    "办理结果",
    "咨询内容",
    "解答意见",
    "履行内容",
    "证明内容",
    "当事人概况",
    "法律依据",
];
const PARTIES: &[&str] = &["申请人", "被申请人", "当事人", "到场当事人"];
const SURNAMES: &str = "王李张刘陈杨赵黄周吴欧阳慕容";
/// Of everyday, of Extension A and of Extension B.
const GIVEN: &str = "国辉桂兰建军海燕长安丽某㐂䶮𠮷𡈽𠀋𤭢𪚥";
const TELLING: &str = "楼上漏水浸湿客厅天花板，双方对赔偿数额意见不一；经调解：自愿达成协议。“甲方”（乙方）、《民法典》——¥￥％…";
const LATIN: &str = "ABCXYZabcxyz0123456789";
/// What markup, XML and readers of text stumble over.
const SIGNS: &[&str] = &[
    "#let x = 1",
    "$a^2$",
    "*粗*",
    "_斜_",
    "<w:t>",
    "</w:t>",
    "&amp;",
    "]]>",
    "\\u{41}",
    "\"引\"",
    "{姓名}",
    "//",
    "\t",
    "@某",
    "`码`",
    "%s",
    "= 题",
    "- 项",
];
/// What draws nothing, ends lines or turns the direction of writing.
const HIDDEN: &[char] = &[
    '\u{0}',
    '\u{1}',
    '\u{7}',
    '\u{1b}',
    '\u{7f}',
    '\u{85}',
    '\u{ad}',
    '\u{200b}',
    '\u{200d}',
    '\u{202e}',
    '\u{2028}',
    '\u{2029}',
    '\u{2066}',
    '\u{feff}',
    '\u{fe0f}',
    '\u{ffff}',
    '\r',
    '\n',
    '\u{b}',
    '\u{c}',
    '\u{e000}',
    '\u{3fffd}',
    '　',
    '\u{a0}',
];
const EMOJI: &[&str] = &["😀", "👨‍👩‍👧‍👦", "❤️", "🇨🇳", "🏠", "✅", "☎"];
const CAPITALS: &str = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整";

/// A small generator, the same on every machine (splitmix64).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn of(number: u64) -> Self {
        Self(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    /// True once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn letters(&mut self, of: &str, count: usize) -> String {
        let letters: Vec<char> = of.chars().collect();
        (0..count).map(|_| self.one_of(&letters)).collect()
    }

    fn name(&mut self) -> String {
        match self.below(16) {
            0 => self.letters(GIVEN, 20) + "·" + &self.letters(GIVEN, 25),
            1 => "Jean-Baptiste O’Brien-Wolfeschlegelsteinhausenbergerdorff".to_owned(),
            2 => format!("{}{}", self.letters(SURNAMES, 1), self.one_of(EMOJI)),
            3 => "大连市中山区桃源街道".to_owned() + &self.letters(TELLING, 60) + "有限公司",
            _ => {
                let count = 1 + self.below(2);
                self.letters(SURNAMES, 1) + &self.letters(GIVEN, count)
            }
        }
    }

    fn amount(&mut self) -> String {
        let count = 1 + self.below(40);
        let capitals = self.letters(CAPITALS, count);
        let count = 1 + self.below(24);
        let figures = self.letters("0123456789", count);
        format!("人民币{capitals}（¥{figures}.00）")
    }

    fn short(&mut self) -> String {
        match self.below(12) {
            0 => self.amount(),
            1 => self.one_of(SIGNS).to_owned(),
            2 => self.letters(LATIN, 80),
            3 => {
                let (name, hidden) = (self.name(), self.one_of(HIDDEN));
                format!("{hidden}{name}{hidden}\n{hidden}")
            }
            4 => self.name() + self.one_of(EMOJI),
            5 => self.letters(TELLING, 120),
            6..=8 => format!("2026年{}月{}日", 1 + self.below(12), 1 + self.below(28)),
            _ => self.name(),
        }
    }

    fn long(&mut self) -> String {
        let paragraphs = if self.once_in(200) {
            60
        } else {
            1 + self.below(4)
        };
        let mut text = String::new();
        for _ in 0..paragraphs {
            let most = if self.once_in(40) { 900 } else { 90 };
            let count = self.below(most);
            text.push_str(&self.letters(TELLING, count));
            if self.once_in(6) {
                text.push_str(&self.short());
            }
            if self.once_in(30) {
                text.push_str("https://example.com/");
                text.push_str(&self.letters(LATIN, 300));
            }
            if self.once_in(10) {
                text.push(self.one_of(HIDDEN));
            }
            text.push_str(self.one_of(&["\n", "\r\n", "\n\n", "\r"]));
        }
        text
    }

    /// A value of that name; one in six is empty, in one way or another.
    fn value(&mut self, name: &str) -> String {
        if self.once_in(6) {
            return self
                .one_of(&["", " ", "　", "\n", "\u{200b}\u{7}", "\t\u{feff}"])
                .to_owned();
        }
        if name == "组织" {
            return self.one_of(&["", "", "是"]).to_owned();
        }
        if LONG.contains(&name) {
            self.long()
        } else {
            self.short()
        }
    }

    /// How many rows a list has: of parties 1 to 40, of all else 0 to 40.
    fn rows(&mut self, list: &str) -> usize {
        let most = if self.once_in(25) { 40 } else { 3 };
        if PARTIES.contains(&list) {
            1 + self.below(most)
        } else {
            self.below(most + 1)
        }
    }

    fn choices(&mut self) -> Vec<Choice> {
        let count = 1 + self.below(9);
        (0..count)
            .map(|_| Choice {
                label: self.name(),
                is_chosen: self.once_in(3),
            })
            .collect()
    }
}

/// The case of that number.
pub(super) fn case(number: u64) -> Values {
    let mut chance = Chance::of(number);
    let mut values = Values::new();
    for name in &NAMES.texts {
        values.text(name, chance.value(name));
    }
    for (name, of) in &NAMES.lists {
        let rows = (0..chance.rows(name)).map(|_| {
            let mut row = Values::new();
            for one in of {
                row.text(one.name, chance.value(one.name));
            }
            row
        });
        values.list(name, rows.collect());
    }
    for name in &NAMES.choices {
        values.choices(name, chance.choices());
    }
    values
}
