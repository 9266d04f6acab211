//! A file of a law as title, days, headings and articles. Pure: bytes are decoded by the caller.

use super::finding::{BadFileReason, Finding, FindingCode};
use super::info::{self, InfoDays};
use super::number::ArticleNo;
use super::numbering;
use chrono::NaiveDate;

/// The line that ends what is told about the law.
const INFO_END: &str = "INFO END";
/// A heading without `#` is no longer than this.
const HEADING_CHARS: usize = 40;
/// So many of the last articles are looked through for the day of taking effect.
const CLOSING_ARTICLES: usize = 3;
/// What may stand behind 第…条 where it begins an article.
const BEHIND_LABEL: &[char] = &[
    ' ', '\t', '\u{3000}', '\u{a0}', '【', '［', '[', '*', '：', ':',
];
/// What goes on behind 第…条 where a sentence speaks of another article.
const GOES_ON: &[char] = &[
    '、', '，', '；', '。', '和', '及', '或', '与', '至', '到', '的', '之', '第', '规', '所', '中',
    '款', '项', '）', '》', '以', '等', '关',
];

/// A law as its file tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedStatute {
    /// 中华人民共和国民法典.
    pub title: String,
    /// The part of a code that this file holds: 合同编.
    pub part: Option<String>,
    /// The lines about the law, except its title.
    pub notes: Vec<String>,
    /// The version's day: of the file's name, else the last on which it was passed or amended.
    pub version_on: Option<NaiveDate>,
    /// From when it is in force by the lines about it.
    pub in_force_on: Option<NaiveDate>,
    /// From when it is in force by its own last articles, if that is no day of an older version.
    pub effect_on: Option<NaiveDate>,
    /// What stands before the first article.
    pub preamble: Option<String>,
    /// Parts, chapters, sections in the order of the text.
    pub headings: Vec<Heading>,
    /// The articles in the order of the text.
    pub articles: Vec<ParsedArticle>,
    /// What a person should know of the file.
    pub findings: Vec<Finding>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 for a part, 2 below it, and so on, as the file has them.
    pub level: u32,
    /// 第一章 一般规定.
    pub title: String,
    /// The place among the articles before which it stands.
    pub before: usize,
    /// What stands under it without belonging to an article, such as an annex.
    pub text: Option<String>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedArticle {
    /// Its number.
    pub no: ArticleNo,
    /// Its text without the number, a line per paragraph.
    pub text: String,
}

/// Reads a law.
///
/// # Errors
/// Why the file is no law that could be kept.
pub fn parse(text: &str, file_stem: &str) -> Result<ParsedStatute, BadFileReason> {
    let text = tidy(text);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let (about, body, has_end) = split(&lines);
    let mut titles = about.iter().filter_map(|line| level_one(line));
    let title = titles.next().ok_or(BadFileReason::NoTitle)?;
    let part = titles.next().filter(|part| *part != title);
    let notes: Vec<String> = about
        .iter()
        .filter(|line| level_one(line).is_none() && !line.contains(INFO_END))
        .map(|line| (*line).to_owned())
        .collect();
    let mut reading = Reading::default();
    for line in body {
        reading.line(line);
    }
    reading.end();
    if reading.articles.is_empty() {
        return Err(BadFileReason::NoArticle);
    }
    let InfoDays {
        passed_on,
        in_force_on,
    } = info::read(notes.iter().map(String::as_str));
    let version_on = info::in_file_name(file_stem).or(passed_on);
    let numbers: Vec<ArticleNo> = reading.articles.iter().map(|one| one.no).collect();
    let mut findings = numbering::findings(&numbers, part.is_some());
    findings.append(&mut reading.findings);
    if version_on.is_none() && in_force_on.is_none() {
        findings.push(Finding::bare(FindingCode::NoDay));
    }
    if !has_end {
        findings.push(Finding::bare(FindingCode::NoInfoEnd));
    }
    let closing = reading.articles.iter().rev().take(CLOSING_ARTICLES);
    // An amended law keeps the words about the day on which its first version took effect.
    let effect_on = closing
        .filter_map(|article| info::effect_in(&article.text))
        .next()
        .filter(|day| version_on.is_none_or(|version| *day >= version));
    Ok(ParsedStatute {
        title,
        part,
        notes,
        version_on,
        in_force_on,
        effect_on,
        preamble: joined(&reading.preamble),
        headings: reading.headings,
        articles: reading.articles,
        findings,
    })
}

/// Without byte order marks and characters that nobody sees; one kind of line end.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| {
            !matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
                && (!c.is_control() || matches!(c, '\n' | '\t'))
        })
        .collect()
}

/// The lines about the law, those of its text, and whether a line parts them.
fn split<'a, 'l>(lines: &'a [&'l str]) -> (&'a [&'l str], &'a [&'l str], bool) {
    if let Some(end) = lines.iter().position(|line| line.contains(INFO_END)) {
        return (&lines[..end], &lines[end + 1..], true);
    }
    let begins = |line: &&str| {
        hashes(line) >= 2 || article(line, None).is_some() || plain_heading(line).is_some()
    };
    let end = lines.iter().position(begins).unwrap_or(lines.len());
    (&lines[..end], &lines[end..], false)
}

#[derive(Default)]
struct Reading {
    preamble: Vec<String>,
    headings: Vec<Heading>,
    articles: Vec<ParsedArticle>,
    findings: Vec<Finding>,
    /// The paragraphs of the article or heading being read.
    open: Vec<String>,
    /// Whether those stand under a heading.
    is_under_heading: bool,
}

impl Reading {
    fn line(&mut self, line: &str) {
        let bare = line.trim_start_matches('#').trim();
        let last = self.articles.last().map(|article| article.no);
        if let Some((no, rest)) = article(bare, last) {
            self.end();
            self.articles.push(ParsedArticle {
                no,
                text: String::new(),
            });
            if !rest.is_empty() {
                self.open.push(rest.to_owned());
            }
            return;
        }
        let heading = match hashes(line) {
            0 => plain_heading(line),
            level => Some((level, heading_words(bare))),
        };
        match heading {
            // Some files leave a heading empty.
            Some((_, title)) if title.is_empty() => {}
            Some((level, title)) => {
                self.end();
                self.headings.push(Heading {
                    level: u32::try_from(level).unwrap_or(1).saturating_sub(1).max(1),
                    title,
                    before: self.articles.len(),
                    text: None,
                });
                self.is_under_heading = true;
            }
            None => {
                if let Some((no, _)) = ArticleNo::leading(bare).filter(|_| bare.starts_with('第'))
                    && !goes_on(bare)
                {
                    self.findings.push(Finding::at(FindingCode::Unclear, &no));
                }
                self.open.push(line.replace("**", ""));
            }
        }
    }

    /// Puts the paragraphs read so far where they belong.
    fn end(&mut self) {
        let paragraphs = std::mem::take(&mut self.open);
        let is_under_heading = std::mem::take(&mut self.is_under_heading);
        let Some(text) = joined(&paragraphs) else {
            return;
        };
        if self.articles.is_empty() {
            self.preamble.push(text);
        } else if let (true, Some(heading)) = (is_under_heading, self.headings.last_mut()) {
            heading.text = Some(text);
        } else if let Some(article) = self.articles.last_mut() {
            article.text = text;
        }
    }
}

/// An article's number and the words behind it, where a line begins one. Behind the number a blank
/// is usual; without one the number must be the next.
fn article(line: &str, last: Option<ArticleNo>) -> Option<(ArticleNo, &str)> {
    let line = line.trim_start_matches('*');
    if !line.starts_with('第') {
        return None;
    }
    let (no, bytes) = ArticleNo::leading(line)?;
    let rest = &line[bytes..];
    let is_set_apart = rest.is_empty() || rest.starts_with(BEHIND_LABEL);
    let is_next = || match last {
        Some(last) => no.follows(last),
        None => no.number == 1,
    };
    if !is_set_apart && (rest.starts_with(GOES_ON) || !is_next()) {
        return None;
    }
    let words = rest.trim_start_matches(['*', ' ', '\t', '\u{3000}', '\u{a0}', '：', ':']);
    Some((no, words.trim_end()))
}

fn goes_on(line: &str) -> bool {
    ArticleNo::leading(line).is_some_and(|(_, bytes)| line[bytes..].starts_with(GOES_ON))
}

/// A heading of a file that marks none: 第一章 总则.
fn plain_heading(line: &str) -> Option<(usize, String)> {
    const KINDS: [(&str, usize); 4] = [("分编", 3), ("编", 2), ("章", 3), ("节", 4)];
    let line = line.trim_matches('*');
    if line.chars().count() > HEADING_CHARS || line.contains(['。', '；', '，', '：']) {
        return None;
    }
    let rest = line.strip_prefix('第')?;
    let is_numeral = |c: char| "零〇一二三四五六七八九十百两0123456789 ".contains(c);
    let behind = rest.trim_start_matches(is_numeral);
    if behind.len() == rest.len() {
        return None;
    }
    let (_, level) = KINDS.into_iter().find(|(kind, _)| {
        behind
            .strip_prefix(kind)
            .is_some_and(|name| name.is_empty() || name.starts_with([' ', '\u{3000}', '\t']))
    })?;
    Some((level, heading_words(line)))
}

/// One blank between the number and the name; none within the name, as in 总　则.
fn heading_words(line: &str) -> String {
    let line = line.trim_matches('*').trim();
    let mut words = line.split_whitespace();
    let Some(first) = words.next() else {
        return String::new();
    };
    let rest: String = words.collect();
    let numbered = first.starts_with('第') && first.ends_with(['编', '章', '节']);
    match (rest.is_empty(), numbered) {
        (true, _) => first.to_owned(),
        (false, true) => format!("{first} {rest}"),
        (false, false) => format!("{first}{rest}"),
    }
}

fn hashes(line: &str) -> usize {
    let count = line.len() - line.trim_start_matches('#').len();
    if count <= 6 { count } else { 0 }
}

fn level_one(line: &str) -> Option<String> {
    (hashes(line) == 1)
        .then(|| {
            let words = line[1..].split_whitespace();
            words.collect::<String>()
        })
        .filter(|title| !title.is_empty())
}

fn joined(paragraphs: &[String]) -> Option<String> {
    Some(paragraphs.join("\n")).filter(|text| !text.is_empty())
}
