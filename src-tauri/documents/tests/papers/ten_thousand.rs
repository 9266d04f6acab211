//! Ten thousand generated cases make their papers: none panics, loses a value that the official form
//! requires, or writes beyond its page.

use crate::cases::case;
use crate::readers::{Word, boxes, part};
use crate::{DAY, squeezed};
use lxq_documents::forms::OfficialForm;
use lxq_documents::template::{Placeholder, Shape, Template, Values};
use lxq_documents::{Block, Document, Fonts, Layout, to_docx, to_pdf};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

const CASES: u64 = 10_000;
/// Of each case every form is filled in and looked through; so many of them, in turn, are also
/// written as `.docx` and read again.
const DOCX_OF_A_CASE: u64 = 2;
/// One case in so many is also printed: one form of it, in turn, as PDF.
const CASES_A_PDF: u64 = 9;
fn forms() -> Vec<(&'static OfficialForm, Template)> {
    let forms = OfficialForm::all().iter();
    forms
        .map(|form| (form, form.read(form.wording).unwrap()))
        .collect()
}

fn in_turn(number: u64, forms: usize) -> usize {
    usize::try_from(number % u64::try_from(forms).unwrap()).unwrap()
}

#[test]
fn ten_thousand_cases_make_papers_that_say_what_they_must() {
    let forms = forms();
    on_all_cores(CASES, |number| {
        let values = case(number);
        for (form, wording) in &forms {
            let paper = form.document(wording, &values);
            let place = format!("case {number}, {}", form.name);
            assert_filled(&paper, &place);
            let words = squeezed(&paper.words().concat());
            assert_required(form.schema, &values, &words, &place);
        }
        for turn in 0..DOCX_OF_A_CASE {
            let (form, wording) = &forms[in_turn(number * DOCX_OF_A_CASE + turn, forms.len())];
            let paper = form.document(wording, &values);
            let docx = to_docx(&paper).unwrap();
            let (texts, _) = part(&docx, "word/document.xml");
            let place = format!("case {number}, {}.docx", form.name);
            let words = squeezed(&texts.concat());
            assert_eq!(words, squeezed(&paper.words().concat()), "{place}");
        }
    });
}

#[test]
fn every_part_of_the_container_is_whole_xml() {
    let forms = forms();
    for (index, (form, wording)) in (0_u64..).zip(&forms) {
        let docx = to_docx(&form.document(wording, &case(index))).unwrap();
        let archive = zip::ZipArchive::new(std::io::Cursor::new(&docx)).unwrap();
        let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
        for name in names
            .iter()
            .filter(|name| name.ends_with(".xml") || name.ends_with(".rels"))
        {
            part(&docx, name);
        }
    }
}

#[test]
fn one_case_in_nine_is_printed_and_nothing_stands_beyond_its_margins() {
    let forms = forms();
    let fonts = Fonts::system();
    // On threads of their own: typst has those of rayon, and one that waits for a part of a paper
    // would begin another paper on top of it.
    on_all_cores(CASES / CASES_A_PDF, |turn| {
        let number = turn * CASES_A_PDF;
        let (form, wording) = &forms[in_turn(turn, forms.len())];
        let paper = form.document(wording, &case(number));
        let place = format!("case {number}, {}.pdf", form.name);
        let pdf = to_pdf(&paper, DAY, fonts).unwrap_or_else(|error| panic!("{place}: {error}"));
        let pages = boxes(&pdf.bytes);
        assert_eq!(pages.len(), pdf.page_count, "{place}");
        for (index, page) in pages.iter().enumerate() {
            let margins = Margins::of(&paper, page.width, page.height);
            for word in &page.words {
                assert!(margins.hold(word), "{place}, page {}: {word:?}", index + 1);
            }
        }
        let words = pages.iter().flat_map(|page| &page.words);
        let printed = count(words.map(|word| word.text.as_str()));
        let told = paper.words();
        for (character, times) in count(told.iter().map(String::as_str)) {
            let found = printed.get(&character).copied().unwrap_or(0);
            assert!(
                found >= times,
                "{place} has {character} {found} times, not {times}"
            );
        }
    });
}

/// Does something for each number below a limit, on as many threads as there are cores.
fn on_all_cores(limit: u64, work: impl Fn(u64) + Sync) {
    let next = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= limit {
                        return;
                    }
                    work(number);
                }
            });
        }
    });
}

/// What draws nothing is as good as nothing: a line for handwriting is printed.
#[test]
fn a_value_that_draws_nothing_leaves_its_line() {
    for (form, wording) in forms() {
        let mut hidden = Values::new();
        for one in form.schema.iter().filter(|one| one.shape == Shape::Text) {
            hidden.text(one.name, "\u{200b}\u{7}\n\u{feff}");
        }
        let words = |values: &Values| squeezed(&form.document(&wording, values).words().concat());
        assert_eq!(words(&hidden), words(&Values::new()), "{}", form.name);
    }
}

/// Where words may stand, in points.
struct Margins {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Margins {
    fn of(paper: &Document, width: f64, height: f64) -> Self {
        let millimetres = |length: f64| length / 25.4 * 72.0;
        let [top, right, bottom, left] = match paper.layout {
            Layout::Report => [22.0; 4],
            Layout::Official | Layout::Cover => [30.0, 26.0, 28.0, 28.0],
        };
        Self {
            left: millimetres(left),
            right: width - millimetres(right),
            top: millimetres(top),
            bottom: height - millimetres(bottom),
        }
    }

    /// The box of a word is that of its face, which is higher than its letters; a mark at either
    /// end of a line draws on half of its box, and a dash may hang into the margin a little.
    fn hold(&self, word: &Word) -> bool {
        let size = word.bottom - word.top;
        let is_of_head = word.bottom < self.top && word.text.ends_with("（续页）");
        let is_of_foot = word.top > self.bottom
            && word
                .text
                .chars()
                .all(|one| "第页共".contains(one) || one.is_ascii_digit());
        let is_beside = word.left < self.left - size * 0.6 || word.right > self.right + size * 0.8;
        let is_outside = word.top < self.top - size / 2.0 || word.bottom > self.bottom + size / 2.0;
        !is_beside && (!is_outside || is_of_head || is_of_foot)
    }
}

/// How often each Chinese character comes. They alone are counted: each stands by itself, and every
/// face of every machine has them.
fn count<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for character in texts.into_iter().flat_map(str::chars) {
        if matches!(character, '\u{4e00}'..='\u{9fff}') {
            *counts.entry(character).or_default() += 1;
        }
    }
    counts
}

/// What is seen of a text on paper, without white space.
fn printed(text: &str) -> String {
    let paper = Document {
        title: String::new(),
        subtitle: None,
        number: None,
        blocks: vec![Block::Paragraph(text.to_owned())],
        foot: String::new(),
        is_landscape: false,
        layout: Layout::Official,
    };
    squeezed(&paper.words().concat())
}

/// Nothing that a form names is left without a value, a line or a box for it.
fn assert_filled(paper: &Document, place: &str) {
    let has_words = |text: &str, what: &str| {
        assert!(!printed(text).is_empty(), "{place}: an empty {what}");
    };
    has_words(&paper.title, "title");
    for block in &paper.blocks {
        match block {
            Block::Heading(text) => has_words(text, "heading"),
            Block::Paragraph(text) => has_words(text, "paragraph"),
            Block::Note(text) => has_words(text, "note"),
            Block::Fields(fields) => {
                assert!(!fields.is_empty(), "{place}: no field");
                for field in fields {
                    has_words(&field.label, "label");
                    has_words(&field.printed(), &field.label);
                }
            }
            Block::Writing { lines, .. } => assert!(*lines > 0, "{place}: no line to write on"),
            Block::Choices(choices) => {
                for one in choices {
                    has_words(&one.label, "choice");
                }
            }
            Block::Table(table) => {
                for one in &table.columns {
                    has_words(&one.title, "head");
                }
            }
            Block::Form(rows) => {
                for one in rows.iter().flatten() {
                    has_words(&one.label, "label");
                    assert!(one.lines > 0, "{place}: no room for {}", one.label);
                }
            }
            Block::Signatures(lines) => {
                for one in lines {
                    has_words(&one.label, "signature");
                }
            }
            Block::Seal { label, .. } => has_words(label, "seal"),
        }
    }
}

/// What only a person has, and what only an organisation.
const OF_PERSONS: &[&str] = &["姓名", "性别", "民族", "年龄", "职业", "住址", "证件号码"];
const OF_ORGANISATIONS: &[&str] = &["名称", "地址", "法定代表人", "职务"];

/// Whatever value the official form requires is printed, of each row of each list too.
fn assert_required(schema: &[Placeholder], values: &Values, words: &str, place: &str) {
    let knows_both = schema.iter().any(|one| one.name == "组织");
    let others = if values.has("组织") {
        OF_PERSONS
    } else {
        OF_ORGANISATIONS
    };
    for one in schema.iter().filter(|one| one.is_required) {
        match one.shape {
            Shape::Text if knows_both && others.contains(&one.name) => {}
            Shape::Text => {
                let wanted = printed(values.text_of(one.name));
                // A selector of a variant draws nothing where it stands alone.
                let is_blank = wanted.chars().all(|one| one == '\u{fe0f}');
                assert!(
                    is_blank || words.contains(&wanted),
                    "{place} lost {}: {wanted}",
                    one.name
                );
            }
            Shape::List(of) => {
                for row in values.rows_of(one.name) {
                    assert_required(of, row, words, place);
                }
            }
            Shape::Choices => {
                for choice in values.choices_of(one.name) {
                    let wanted = printed(&choice.label);
                    assert!(
                        words.contains(&wanted),
                        "{place} lost {}: {wanted}",
                        one.name
                    );
                }
            }
        }
    }
}
