//! A text as the classifier reads it: words, single characters and pairs, each as a hash.

use crate::domain::anonymise::{Known, anonymise};
use crate::domain::segmentation::{Word, WordKind, words};
use std::collections::BTreeMap;

/// What comes after so many characters is not read.
const LONGEST: usize = 3000;
/// Characters with which numbers are written; 某 stands for what was taken out.
const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿两某";
/// Words that stand in any record and say nothing of its subject.
const IDLE: &[&str] = &[
    "申请",
    "请求",
    "调解",
    "双方",
    "要求",
    "认为",
    "表示",
    "多次",
    "进行",
    "产生",
    "发生",
    "问题",
    "情况",
    "纠纷",
    "矛盾",
    "争执",
    "争议",
    "协商",
    "社区",
    "街道",
    "当事人",
    "希望",
    "处理",
    "解决",
    "拒绝",
    "同意",
    "没有",
    "不能",
    "可以",
    "造成",
    "导致",
    "引起",
    "现在",
    "自己",
    "对方",
    "有关",
    "相关",
    "继续",
    "承担",
    "责任",
    "影响",
    "存在",
    "需要",
    "应当",
    "应该",
    "予以",
    "支付",
    "赔偿",
    "原因",
    "结果",
    "方面",
    "起来",
    "出来",
    "下来",
    "上述",
    "被告",
    "原告",
    "申请人",
    "被申请人",
];

/// A record to learn from: what it says, without anybody in it, and what it was.
#[derive(Clone)]
pub struct Sample {
    pub(super) text: String,
    pub(super) label: String,
}

impl Sample {
    /// What a record says and what it was; names, addresses and numbers are taken out here.
    #[must_use]
    pub fn new(text: &str, label: &str, known: &Known) -> Self {
        Self {
            text: anonymise(&beginning(text), known).text,
            label: label.to_owned(),
        }
    }

    /// What it was.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }
}

/// A feature: the hash of a word, a character or a pair.
pub(super) type Feature = u64;

/// A word of a text with the features that it is made of.
pub(super) struct ReadWord {
    pub(super) word: String,
    pub(super) features: Vec<Feature>,
}

/// A text as features.
#[derive(Default)]
pub(super) struct Reading {
    /// How often each stands in it.
    pub(super) counts: BTreeMap<Feature, u32>,
    /// The words that may be shown, each once, in the order of the text.
    pub(super) words: Vec<ReadWord>,
}

impl Reading {
    /// Reads a text; `names` are left out of it.
    pub(super) fn of(text: &str, names: &[String]) -> Self {
        let text = without(&beginning(text), names);
        let mut reading = Self::default();
        let mut run: Vec<char> = Vec::new();
        let mut shown = std::collections::BTreeSet::new();
        for word in words(&text) {
            // A person's name is neither a word nor part of a pair.
            if word.kind == WordKind::Person && word.text.chars().nth(1).is_some() {
                reading.add_run(&mut run);
                continue;
            }
            if is_word(&word) {
                let letters: Vec<char> = word.text.chars().collect();
                let feature = hash(Kind::Word, &letters);
                *reading.counts.entry(feature).or_default() += 1;
                let shows = word.kind == WordKind::Subject && !IDLE.contains(&word.text);
                if shows && shown.insert(word.text) {
                    let mut features = vec![feature];
                    features.extend(letters.windows(2).map(|pair| hash(Kind::Pair, pair)));
                    features.extend(letters.chunks(1).map(|letter| hash(Kind::Letter, letter)));
                    reading.words.push(ReadWord {
                        word: word.text.to_owned(),
                        features,
                    });
                }
            }
            for letter in word.text.chars() {
                if is_read(letter) {
                    run.push(letter);
                } else {
                    reading.add_run(&mut run);
                }
            }
        }
        reading.add_run(&mut run);
        reading
    }

    /// Counts the characters and pairs of a run without a break.
    fn add_run(&mut self, run: &mut Vec<char>) {
        for letter in run.chunks(1) {
            *self.counts.entry(hash(Kind::Letter, letter)).or_default() += 1;
        }
        for pair in run.windows(2) {
            *self.counts.entry(hash(Kind::Pair, pair)).or_default() += 1;
        }
        run.clear();
    }
}

/// The part of a text that is read.
fn beginning(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// A text without names, and without what the anonymiser puts in a number's place.
fn without(text: &str, names: &[String]) -> String {
    let mut text = text.to_owned();
    for name in names {
        let name = name.trim();
        if name.chars().nth(1).is_some() {
            text = text.replace(name, " ");
        }
    }
    let mut is_inside = false;
    text.retain(|letter| {
        is_inside = (is_inside || letter == '〔') && letter != '〕';
        !is_inside
    });
    text
}

/// Whether a word is a feature by itself.
fn is_word(word: &Word<'_>) -> bool {
    let is_kind = match word.kind {
        WordKind::Subject | WordKind::Place | WordKind::Other => true,
        WordKind::Person | WordKind::Count => false,
    };
    is_kind && word.text.chars().nth(1).is_some() && word.text.chars().all(is_read)
}

/// Whether a character is read: a Chinese one that is no numeral. Digits and Latin letters are not.
fn is_read(letter: char) -> bool {
    let is_han = matches!(letter,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
    is_han && !NUMERALS.contains(letter)
}

/// What is hashed.
#[derive(Clone, Copy)]
enum Kind {
    Letter = 1,
    Pair = 2,
    Word = 3,
}

/// FNV-1a over whole characters, with a shift that also moves high bits down.
fn hash(kind: Kind, letters: &[char]) -> Feature {
    let begin = 0xcbf2_9ce4_8422_2325 ^ (kind as u64);
    letters.iter().fold(begin, |hash, letter| {
        let hash = (hash ^ u64::from(u32::from(*letter))).wrapping_mul(0x0100_0000_01b3);
        hash ^ (hash >> 29)
    })
}
