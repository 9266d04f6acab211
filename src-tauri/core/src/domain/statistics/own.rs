//! 自定义指标: figures that a committee defines for itself, in lines of plain words.
//!
//! ```text
//! # 一行一项；# 开头的是说明。
//! 指标 欠薪纠纷调解成功率
//! 计数 纠纷：类型=拖欠农民工工资纠纷，结果=调解成功
//! 除以 纠纷：类型=拖欠农民工工资纠纷
//! 归期 结案
//! 依据 区司法局2026年考核办法
//! ```
//!
//! Without 除以 it is a plain count. Conditions are parted by ，and must all hold; values by 、, of which
//! one must. `=` one of these, `≠` none of these, `≥` at least, of a number.

use crate::domain::choice::choice;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// At most so many figures of one's own.
pub const MOST_OWN: usize = 40;
/// The longest name of one.
const TITLE_CHARS: usize = 40;
/// The longest line about its source.
const SOURCE_CHARS: usize = 80;

choice! {
    /// What a figure of one's own counts.
    OwnSubject {
        /// 纠纷.
        Dispute = "dispute",
        /// 诉求件.
        Request = "request",
    }
}

/// Which day puts it into a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnBasis {
    /// 结案.
    Closed,
    /// 登记.
    Registered,
    /// 诉求.
    Submitted,
}

choice! {
    /// What is the matter with a line.
    OwnProblemCode {
        /// The line begins with a word that is none of the five.
        UnknownLine = "unknown_line",
        /// Something stands before the first 指标, or 指标 has no name.
        NoTitle = "no_title",
        /// The name is too long.
        LongTitle = "long_title",
        /// Another figure has that name.
        TitleTwice = "title_twice",
        /// A figure says nothing of what it counts.
        NoCount = "no_count",
        /// The line stands there twice in a figure.
        LineTwice = "line_twice",
        /// Neither 纠纷 nor 诉求件.
        UnknownSubject = "unknown_subject",
        /// What is divided by is of another kind.
        OtherSubject = "other_subject",
        /// No such item can be asked of it.
        UnknownItem = "unknown_item",
        /// The item has no such value.
        UnknownValue = "unknown_value",
        /// Neither =, ≠ nor ≥ stands in the condition, or one that does not fit the item.
        NoComparison = "no_comparison",
        /// Not a number.
        NoNumber = "no_number",
        /// That day does not go with what is counted.
        UnfitBasis = "unfit_basis",
        /// The source is too long.
        LongSource = "long_source",
        /// Too many figures.
        TooMany = "too_many",
    }
}

/// What is the matter, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OwnProblem {
    /// The line, from 1.
    pub line: u32,
    /// What.
    pub code: OwnProblemCode,
    /// The word that is meant; empty where it is the whole line.
    pub name: String,
}

/// How an item is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnValues {
    /// One of these: the word people write and the word the casebook keeps.
    Words(Vec<(String, String)>),
    /// Any text.
    Text,
    /// A whole number.
    Number,
}

/// An item that can be asked of a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnItem {
    /// Its name in the lines: 类型.
    pub name: String,
    /// Its name in the casebook: `dispute_type`.
    pub key: &'static str,
    /// How it is answered.
    pub values: OwnValues,
}

/// Everything that can be asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnVocabulary {
    /// Of disputes.
    pub dispute: Vec<OwnItem>,
    /// Of requests.
    pub request: Vec<OwnItem>,
}

impl OwnVocabulary {
    fn of(&self, subject: OwnSubject) -> &[OwnItem] {
        match subject {
            OwnSubject::Dispute => &self.dispute,
            OwnSubject::Request => &self.request,
        }
    }
}

/// What a record answers.
pub trait OwnAnswers {
    /// The words of an item: none where it has none.
    fn words(&self, key: &str) -> Option<String>;
    /// The number of an item.
    fn number(&self, key: &str) -> i64;
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Condition {
    In(&'static str, BTreeSet<String>),
    NotIn(&'static str, BTreeSet<String>),
    AtLeast(&'static str, i64),
}

impl Condition {
    fn holds(&self, record: &dyn OwnAnswers) -> bool {
        match self {
            Self::In(key, words) => record.words(key).is_some_and(|word| words.contains(&word)),
            Self::NotIn(key, words) => !record.words(key).is_some_and(|word| words.contains(&word)),
            Self::AtLeast(key, least) => record.number(key) >= *least,
        }
    }
}

/// What is counted: all of which every condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCount {
    /// The line as it was written, for the definition under the table.
    pub words: String,
    conditions: Vec<Condition>,
}

impl OwnCount {
    /// Whether a record counts.
    pub fn holds(&self, record: &dyn OwnAnswers) -> bool {
        self.conditions.iter().all(|one| one.holds(record))
    }
}

/// A figure of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFigure {
    /// What it is called; its name in tables too.
    pub title: String,
    /// What it counts.
    pub subject: OwnSubject,
    /// Which of them.
    pub numerator: OwnCount,
    /// Out of which; none for a plain count.
    pub denominator: Option<OwnCount>,
    /// Which day counts.
    pub basis: OwnBasis,
    /// Where its meaning comes from.
    pub source: String,
}

impl OwnFigure {
    /// What makes its meaning: with another one it is a new version.
    #[must_use]
    pub fn meaning(&self) -> String {
        let out_of = self.denominator.as_ref().map_or("", |one| &one.words);
        format!(
            "{}|{}|{out_of}|{:?}",
            self.subject.as_str(),
            self.numerator.words,
            self.basis
        )
    }
}

/// One figure while its lines are read.
#[derive(Default)]
struct Draft {
    line: u32,
    title: String,
    numerator: Option<(OwnSubject, OwnCount)>,
    denominator: Option<(u32, OwnSubject, OwnCount)>,
    basis: Option<(u32, OwnBasis)>,
    source: Option<String>,
}

/// Reads the lines.
///
/// # Errors
/// Everything that is wrong, in the order of the lines.
pub fn read_own(text: &str, vocabulary: &OwnVocabulary) -> Result<Vec<OwnFigure>, Vec<OwnProblem>> {
    let mut reading = Reading {
        vocabulary,
        figures: Vec::new(),
        problems: Vec::new(),
    };
    let mut draft: Option<Draft> = None;
    for (number, line) in (1_u32..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') || line.starts_with('＃') {
            continue;
        }
        let (word, rest) = split_word(line);
        if word == "指标" {
            reading.finish(draft.take());
            draft = Some(reading.title(number, rest));
        } else if let Some(draft) = draft.as_mut() {
            reading.line(draft, number, word, rest);
        } else {
            reading.wrong(number, OwnProblemCode::NoTitle, "");
        }
    }
    reading.finish(draft);
    reading.problems.sort_by_key(|problem| problem.line);
    if reading.problems.is_empty() {
        Ok(reading.figures)
    } else {
        Err(reading.problems)
    }
}

/// The first word of a line, and what follows it after spaces or a colon.
fn split_word(line: &str) -> (&str, &str) {
    let end = line.find(|sign: char| sign.is_whitespace() || "：:".contains(sign));
    match end {
        None => (line, ""),
        Some(end) => {
            let rest = line[end..]
                .trim_start_matches(|sign: char| sign.is_whitespace() || "：:".contains(sign));
            (&line[..end], rest.trim())
        }
    }
}

struct Reading<'a> {
    vocabulary: &'a OwnVocabulary,
    figures: Vec<OwnFigure>,
    problems: Vec<OwnProblem>,
}

impl Reading<'_> {
    fn wrong(&mut self, line: u32, code: OwnProblemCode, name: &str) {
        self.problems.push(OwnProblem {
            line,
            code,
            name: name.chars().take(TITLE_CHARS).collect(),
        });
    }

    fn title(&mut self, line: u32, title: &str) -> Draft {
        if title.is_empty() {
            self.wrong(line, OwnProblemCode::NoTitle, "");
        } else if title.chars().count() > TITLE_CHARS {
            self.wrong(line, OwnProblemCode::LongTitle, title);
        } else if self.figures.iter().any(|one| one.title == title) {
            self.wrong(line, OwnProblemCode::TitleTwice, title);
        }
        if self.figures.len() == MOST_OWN {
            self.wrong(line, OwnProblemCode::TooMany, "");
        }
        Draft {
            line,
            title: title.to_owned(),
            ..Draft::default()
        }
    }

    fn line(&mut self, draft: &mut Draft, line: u32, word: &str, rest: &str) {
        let is_there = match word {
            "计数" => draft.numerator.is_some(),
            "除以" => draft.denominator.is_some(),
            "归期" => draft.basis.is_some(),
            "依据" => draft.source.is_some(),
            _ => {
                self.wrong(line, OwnProblemCode::UnknownLine, word);
                return;
            }
        };
        if is_there {
            self.wrong(line, OwnProblemCode::LineTwice, word);
            return;
        }
        match word {
            "计数" => draft.numerator = self.count(line, rest),
            "除以" => {
                draft.denominator = self
                    .count(line, rest)
                    .map(|(subject, count)| (line, subject, count));
            }
            "归期" => match rest {
                "结案" => draft.basis = Some((line, OwnBasis::Closed)),
                "登记" => draft.basis = Some((line, OwnBasis::Registered)),
                "诉求" => draft.basis = Some((line, OwnBasis::Submitted)),
                _ => self.wrong(line, OwnProblemCode::UnfitBasis, rest),
            },
            _ => {
                if rest.chars().count() > SOURCE_CHARS {
                    self.wrong(line, OwnProblemCode::LongSource, "");
                }
                draft.source = Some(rest.to_owned());
            }
        }
    }

    fn count(&mut self, line: u32, rest: &str) -> Option<(OwnSubject, OwnCount)> {
        let (word, conditions) = split_word(rest);
        let subject = match word {
            "纠纷" => OwnSubject::Dispute,
            "诉求件" => OwnSubject::Request,
            _ => {
                self.wrong(line, OwnProblemCode::UnknownSubject, word);
                return None;
            }
        };
        let mut found = Vec::new();
        let before = self.problems.len();
        for condition in conditions.split(['，', ',', '；', ';']) {
            let condition = condition.trim();
            if condition.is_empty() {
                continue;
            }
            found.extend(self.condition(line, subject, condition));
        }
        let conditions_words = conditions.trim();
        let words = if conditions_words.is_empty() {
            word.to_owned()
        } else {
            format!("{word}：{conditions_words}")
        };
        (self.problems.len() == before).then_some((
            subject,
            OwnCount {
                words,
                conditions: found,
            },
        ))
    }

    fn condition(&mut self, line: u32, subject: OwnSubject, text: &str) -> Option<Condition> {
        const SIGNS: &[&str] = &["≠", "!=", "！=", "≥", ">=", "＞＝", "=", "＝"];
        let found = SIGNS
            .iter()
            .filter_map(|sign| Some((text.find(sign)?, *sign)))
            .min_by_key(|(at, sign)| (*at, std::cmp::Reverse(sign.len())));
        let Some((at, sign)) = found else {
            self.wrong(line, OwnProblemCode::NoComparison, text);
            return None;
        };
        let (name, values) = (text[..at].trim(), text[at + sign.len()..].trim());
        let vocabulary = self.vocabulary;
        let items = vocabulary.of(subject);
        let Some(item) = items.iter().find(|item| item.name == name) else {
            self.wrong(line, OwnProblemCode::UnknownItem, name);
            return None;
        };
        let is_least = matches!(sign, "≥" | ">=" | "＞＝");
        if is_least != (item.values == OwnValues::Number) {
            self.wrong(line, OwnProblemCode::NoComparison, text);
            return None;
        }
        if is_least {
            let Ok(least) = values.parse() else {
                self.wrong(line, OwnProblemCode::NoNumber, values);
                return None;
            };
            return Some(Condition::AtLeast(item.key, least));
        }
        let mut words = BTreeSet::new();
        for value in values.split(['、', '|', '｜']).map(str::trim) {
            match &item.values {
                OwnValues::Words(known) => {
                    let Some((_, word)) = known.iter().find(|(said, _)| said == value) else {
                        self.wrong(line, OwnProblemCode::UnknownValue, value);
                        return None;
                    };
                    words.insert(word.clone());
                }
                OwnValues::Text | OwnValues::Number => {
                    words.insert(value.to_owned());
                }
            }
        }
        Some(if matches!(sign, "=" | "＝") {
            Condition::In(item.key, words)
        } else {
            Condition::NotIn(item.key, words)
        })
    }

    fn finish(&mut self, draft: Option<Draft>) {
        let Some(draft) = draft else { return };
        let Some((subject, numerator)) = draft.numerator else {
            // A line that does not read is told already.
            if !self.problems.iter().any(|one| one.line > draft.line) {
                self.wrong(draft.line, OwnProblemCode::NoCount, &draft.title);
            }
            return;
        };
        if let Some((line, other, _)) = &draft.denominator
            && *other != subject
        {
            self.wrong(*line, OwnProblemCode::OtherSubject, "");
        }
        let usual = match subject {
            OwnSubject::Dispute => OwnBasis::Closed,
            OwnSubject::Request => OwnBasis::Submitted,
        };
        let (line, basis) = draft.basis.unwrap_or((draft.line, usual));
        if (basis == OwnBasis::Submitted) != (subject == OwnSubject::Request) {
            self.wrong(line, OwnProblemCode::UnfitBasis, "");
        }
        self.figures.push(OwnFigure {
            title: draft.title,
            subject,
            numerator,
            denominator: draft.denominator.map(|(_, _, count)| count),
            basis,
            source: draft.source.unwrap_or_default(),
        });
    }
}
