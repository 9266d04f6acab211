//! Reading a template: a line is a part of the paper, its first word says which.

use super::schema::{Placeholder, Shape, find};
use super::{Cell, Part, Piece, Problem, Template, TemplateError, Text};
use std::collections::BTreeSet;

/// Characters of a line for handwriting where the template does not say how many.
const USUAL_BLANK: u8 = 8;
/// Lines of a writing space where the template does not say how many.
const USUAL_LINES: u8 = 6;

/// Reads a template against what its form knows.
///
/// # Errors
/// Every problem with its line; line 0 where it is of the whole.
pub(super) fn parse(
    text: &str,
    schema: &'static [Placeholder],
) -> Result<Template, Vec<TemplateError>> {
    let mut parser = Parser {
        lines: (1..).zip(text.lines()).collect::<Vec<_>>().into_iter(),
        scopes: vec![schema],
        path: Vec::new(),
        used: BTreeSet::new(),
        errors: Vec::new(),
        title: None,
    };
    let parts = parser.parts(None).parts;
    let title = parser.title.take();
    if title.is_none() {
        parser.complain(0, Problem::NoTitle);
    }
    let mut lost = Vec::new();
    required(schema, "", &parser.used, &mut lost);
    for name in lost {
        parser.complain(0, Problem::Lost(name));
    }
    if parser.errors.is_empty() {
        Ok(Template {
            title: title.unwrap_or_default(),
            parts,
        })
    } else {
        Err(parser.errors)
    }
}

/// The required names that are not used, behind their list's.
fn required(schema: &[Placeholder], path: &str, used: &BTreeSet<String>, lost: &mut Vec<String>) {
    for one in schema.iter().filter(|one| one.is_required) {
        let whole = format!("{path}{}", one.name);
        if !used.contains(&whole) {
            lost.push(whole);
        } else if let Shape::List(of) = one.shape {
            required(of, &format!("{whole}."), used, lost);
        }
    }
}

/// How a list of parts ended.
struct Ended {
    parts: Vec<Part>,
    by_otherwise: bool,
}

struct Parser<'a> {
    lines: std::vec::IntoIter<(u32, &'a str)>,
    scopes: Vec<&'static [Placeholder]>,
    path: Vec<&'static str>,
    used: BTreeSet<String>,
    errors: Vec<TemplateError>,
    title: Option<Text>,
}

impl Parser<'_> {
    fn complain(&mut self, line: u32, problem: Problem) {
        self.errors.push(TemplateError { line, problem });
    }

    /// The parts up to the end, or up to the end of the block that began on a line.
    fn parts(&mut self, opened: Option<u32>) -> Ended {
        let mut parts = Vec::new();
        while let Some((number, line)) = self.lines.next() {
            let line = line.trim();
            if line.is_empty() || line.starts_with("//") {
                continue;
            }
            let (word, rest) = line
                .split_once([' ', '　'])
                .map_or((line, ""), |(word, rest)| (word, rest.trim()));
            match (word, opened) {
                ("结束", Some(_)) => {
                    return Ended {
                        parts,
                        by_otherwise: false,
                    };
                }
                ("否则", Some(_)) => {
                    return Ended {
                        parts,
                        by_otherwise: true,
                    };
                }
                ("结束" | "否则", None) => self.complain(number, Problem::NothingToEnd),
                _ => parts.extend(self.part(number, word, rest)),
            }
        }
        if let Some(opened) = opened {
            self.complain(opened, Problem::NotEnded);
        }
        Ended {
            parts,
            by_otherwise: false,
        }
    }

    fn part(&mut self, line: u32, word: &str, rest: &str) -> Option<Part> {
        let part = match word {
            "标题" => {
                self.title = Some(self.line_of(line, rest));
                return None;
            }
            "抬头" => Part::Subtitle(self.line_of(line, rest)),
            "编号" => Part::Number(self.line_of(line, rest)),
            "小标题" => Part::Heading(self.line_of(line, rest)),
            "段落" => Part::Paragraph(self.line_of(line, rest)),
            "说明" => Part::Note(self.line_of(line, rest)),
            "字段" => Part::Fields(self.cells(line, rest, USUAL_BLANK)),
            "框" => Part::Boxes(self.cells(line, rest, 1)),
            "书写" => {
                let (name, lines) = self.placeholder(line, strip_braces(rest), USUAL_LINES);
                Part::Writing {
                    name: self.text_name(line, &name),
                    lines,
                }
            }
            "选择" => Part::Choices(self.named(line, rest, |shape| shape == Shape::Choices)?.0),
            "表格" => return self.table(line, rest),
            "签名" => {
                let (label, day) = split_day(rest);
                Part::Signature {
                    label: self.line_of(line, label),
                    has_day: day.is_some(),
                }
            }
            "盖章" => {
                let (label, day) = split_day(rest);
                Part::Seal {
                    label: self.line_of(line, label),
                    day: day.map(|day| self.line_of(line, day)),
                }
            }
            "每个" => return self.each(line, rest),
            "如有" => {
                let name = self.any_name(line, rest);
                let given = self.parts(Some(line));
                let otherwise = if given.by_otherwise {
                    let otherwise = self.parts(Some(line));
                    if otherwise.by_otherwise {
                        self.complain(line, Problem::NotEnded);
                    }
                    otherwise.parts
                } else {
                    Vec::new()
                };
                Part::Given {
                    name,
                    parts: given.parts,
                    otherwise,
                }
            }
            other => {
                self.complain(line, Problem::UnknownWord(other.chars().take(12).collect()));
                return None;
            }
        };
        Some(part)
    }

    fn each(&mut self, line: u32, rest: &str) -> Option<Part> {
        let Some((name, of)) = self.named(line, rest, |shape| matches!(shape, Shape::List(_)))
        else {
            // The block is read to its end all the same, so that its lines are not blamed too.
            let errors = self.errors.len();
            self.parts(Some(line));
            self.errors.truncate(errors);
            return None;
        };
        if let Shape::List(rows) = of.shape {
            self.scopes.push(rows);
            self.path.push(of.name);
        }
        let body = self.parts(Some(line));
        self.scopes.pop();
        self.path.pop();
        if body.by_otherwise {
            self.complain(line, Problem::NothingToEnd);
        }
        Some(Part::Each {
            name,
            parts: body.parts,
        })
    }

    /// `列表 | 列题={名}*份 | 列题={名}*份>`; a share with `>` behind stands at the right.
    fn table(&mut self, line: u32, rest: &str) -> Option<Part> {
        let (list, columns) = rest.split_once('|').unwrap_or((rest, ""));
        let (name, of) = self.named(line, list, |shape| matches!(shape, Shape::List(_)))?;
        if let Shape::List(rows) = of.shape {
            self.scopes.push(rows);
            self.path.push(of.name);
        }
        let columns = self.cells(line, columns, 1);
        self.scopes.pop();
        self.path.pop();
        Some(Part::Table { name, columns })
    }

    /// `标签=内容*份/行 | …`.
    fn cells(&mut self, line: u32, rest: &str, usual: u8) -> Vec<Cell> {
        rest.split('|')
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .map(|cell| {
                let (label, value) = cell.split_once('=').unwrap_or((cell, ""));
                // A size stands behind the last star that no placeholder follows.
                let (value, size) = match value.rsplit_once('*') {
                    Some((before, size)) if !size.contains('}') => (before, size),
                    _ => (value, ""),
                };
                let (size, is_figures) = match size.trim().strip_suffix('>') {
                    Some(size) => (size, true),
                    None => (size.trim(), false),
                };
                let (share, lines) = self.sizes(line, size);
                Cell {
                    label: label.trim().to_owned(),
                    value: self.text_of(line, value.trim(), usual),
                    share: share.unwrap_or(1),
                    lines: lines.unwrap_or(1),
                    is_figures,
                }
            })
            .collect()
    }

    /// `份`, `份/行`, or nothing.
    fn sizes(&mut self, line: u32, text: &str) -> (Option<u8>, Option<u8>) {
        if text.is_empty() {
            return (None, None);
        }
        let mut numbers = text.splitn(2, '/').map(|part| part.trim().parse::<u8>());
        let mut next = || match numbers.next() {
            Some(Ok(number)) if number > 0 => Ok(Some(number)),
            Some(_) => Err(()),
            None => Ok(None),
        };
        match (next(), next()) {
            (Ok(share), Ok(lines)) => (share, lines),
            _ => {
                self.complain(line, Problem::NoNumber);
                (None, None)
            }
        }
    }

    fn line_of(&mut self, line: u32, text: &str) -> Text {
        self.text_of(line, text, USUAL_BLANK)
    }

    /// Words with placeholders among them: `{名}` or `{名/宽}`.
    fn text_of(&mut self, line: u32, text: &str, usual: u8) -> Text {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            if !before.is_empty() {
                pieces.push(Piece::Words(before.to_owned()));
            }
            let Some((inside, after)) = behind.split_once('}') else {
                self.complain(line, Problem::OpenBrace);
                return Text(pieces);
            };
            let (name, blank) = self.placeholder(line, inside, usual);
            pieces.push(Piece::Value {
                name: self.text_name(line, &name),
                blank,
            });
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        Text(pieces)
    }

    /// `名/数`.
    fn placeholder(&mut self, line: u32, inside: &str, usual: u8) -> (String, u8) {
        let (name, size) = inside.split_once('/').unwrap_or((inside, ""));
        let size = match size.trim() {
            "" => usual,
            digits => digits
                .parse::<u8>()
                .ok()
                .filter(|size| (1..=40).contains(size))
                .unwrap_or_else(|| {
                    self.complain(line, Problem::NoNumber);
                    usual
                }),
        };
        (name.trim().to_owned(), size)
    }

    fn text_name(&mut self, line: u32, name: &str) -> String {
        self.named(line, name, |shape| shape == Shape::Text)
            .map_or_else(String::new, |(name, _)| name)
    }

    fn any_name(&mut self, line: u32, name: &str) -> String {
        self.asked(line, name, false, |_| true)
            .map_or_else(String::new, |(name, _)| name)
    }

    fn named(
        &mut self,
        line: u32,
        name: &str,
        fits: fn(Shape) -> bool,
    ) -> Option<(String, Placeholder)> {
        self.asked(line, name, true, fits)
    }

    /// The placeholder of a name; to ask whether there is something is no use of it.
    fn asked(
        &mut self,
        line: u32,
        name: &str,
        is_use: bool,
        fits: fn(Shape) -> bool,
    ) -> Option<(String, Placeholder)> {
        let name = strip_braces(name);
        let Some(found) = find(&self.scopes, name).copied() else {
            self.complain(
                line,
                Problem::UnknownPlaceholder(name.chars().take(20).collect()),
            );
            return None;
        };
        if !fits(found.shape) {
            self.complain(line, Problem::OtherShape(found.name));
            return None;
        }
        if is_use {
            let depth = self.scopes.iter().rposition(|scope| scope.contains(&found));
            let path = self.path.iter().take(depth.unwrap_or(0));
            let whole: Vec<&str> = path.copied().chain([found.name]).collect();
            self.used.insert(whole.join("."));
        }
        Some((found.name.to_owned(), found))
    }
}

fn strip_braces(text: &str) -> &str {
    text.trim()
        .trim_start_matches('{')
        .trim_end_matches('}')
        .trim()
}

/// A label and, behind a bar, its day.
fn split_day(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once('|') {
        Some((label, day)) => (label.trim(), Some(day.trim())),
        None => (text, None),
    }
}
