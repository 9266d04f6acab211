//! A paper as its parts, in their order.

use crate::{blank, text};

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title, in the middle at the top.
    pub title: String,
    /// A line below it, such as the period; above the title on a cover, where it names the committee.
    pub subtitle: Option<String>,
    /// The number of the paper, at the right below the title.
    pub number: Option<String>,
    /// What follows.
    pub blocks: Vec<Block>,
    /// The line at the foot of each page, before its number.
    pub foot: String,
    /// Whether the pages lie on their side, for wide tables.
    pub is_landscape: bool,
    /// How it is set.
    pub layout: Layout,
}

/// How a paper is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Tables and remarks in small letters.
    Report,
    /// An official paper: binding margin, large title, body with fixed lines, continuation pages.
    Official,
    /// A cover: few large lines over a whole page.
    Cover,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph, or several where it has line ends; indented by two characters in an official paper.
    Paragraph(String),
    /// A remark in small letters.
    Note(String),
    /// Labelled values on one line, wrapped where they do not fit.
    Fields(Vec<Field>),
    /// A long text, or empty ruled lines for it.
    Writing {
        /// What it says.
        text: String,
        /// How many lines are ruled where it says nothing.
        lines: u8,
    },
    /// Boxes to tick, one below the other.
    Choices(Vec<Choice>),
    /// A table.
    Table(Table),
    /// A form of ruled boxes: each row a list of labels with their values.
    Form(Vec<Vec<FormBox>>),
    /// Where people sign; kept together on one page, with the last paragraph before it.
    Signatures(Vec<SignatureLine>),
    /// The place of a seal with the day below it, at the right; kept with what is before it.
    Seal {
        /// What stands in the place of the seal, such as `（人民调解委员会印章）`.
        label: String,
        /// The day, in words; a line for it where there is none.
        day: Option<String>,
    },
}

/// A labelled value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is, such as `姓名`; the colon is added.
    pub label: String,
    /// The value; a line of `blank` characters is printed where it is empty.
    pub value: String,
    /// How wide the line for handwriting is, in characters.
    pub blank: u8,
}

/// A box to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is ticked.
    pub label: String,
    /// Whether it is.
    pub is_chosen: bool,
}

/// A labelled box of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormBox {
    /// What it is; an empty label leaves the whole width to the value.
    pub label: String,
    /// The value; may have several lines.
    pub value: String,
    /// Its share of the row's width, label included; shares of a row together are the whole.
    pub share: u32,
    /// The least height, in lines of text.
    pub lines: u8,
}

/// A table with its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; each has as many cells as there are columns, missing ones are empty.
    pub rows: Vec<Vec<String>>,
    /// Whether the last row is the sum of the others.
    pub has_total: bool,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// Its share of the width; shares of all columns together are the whole.
    pub share: u32,
    /// How its cells stand.
    pub align: Align,
}

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words, at the left.
    Words,
    /// Figures, at the right.
    Figures,
}

/// A line on which somebody signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureLine {
    /// Who signs, such as `律师（签名）`.
    pub label: String,
    /// Whether the day is written beside it.
    pub has_day: bool,
}

impl Field {
    /// What is printed behind the label: the value, or a line for handwriting.
    #[must_use]
    pub fn printed(&self) -> String {
        if self.is_blank() {
            blank::line(self.blank)
        } else {
            text::line(&self.value)
        }
    }

    /// Whether it is left for handwriting.
    pub(crate) fn is_blank(&self) -> bool {
        text::is_blank(&self.value)
    }
}

impl Choice {
    /// What is printed.
    #[must_use]
    pub fn printed(&self) -> String {
        let tick = if self.is_chosen { '☑' } else { '□' };
        format!("{tick} {}", text::line(&self.label))
    }
}

impl SignatureLine {
    /// What is printed.
    #[must_use]
    pub fn printed(&self) -> String {
        self.parts().concat()
    }

    /// The label, the line behind it and the day; the line is shorter where the label is long, so
    /// that all three stay on one line of an official paper.
    pub(crate) fn parts(&self) -> [String; 3] {
        let label = format!("{}：", text::line(&self.label));
        let day = if self.has_day { blank::DAY } else { "" };
        let taken = label.chars().count() + day.chars().count();
        let line = blank::line(blank::signature(taken));
        [label, line, day.to_owned()]
    }
}

impl Document {
    /// The words of the paper in the order in which every rendering has them, a piece for each
    /// paragraph, label, value and cell; what is left for handwriting is there as its line.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        let mut head = vec![text::line(&self.title)];
        head.extend(self.subtitle.as_deref().map(text::line));
        if self.layout == Layout::Cover {
            head.reverse();
        }
        words.append(&mut head);
        words.extend(self.number.as_deref().map(text::line));
        for block in &self.blocks {
            block.words(&mut words);
        }
        words
    }

    /// Whether a block names to whom an official paper is addressed, and therefore begins at the
    /// margin: the first paragraph with its colon, or the one behind `此致`.
    pub(crate) fn is_addressed(&self, index: usize) -> bool {
        let said = |index: usize| {
            if let Some(Block::Paragraph(text)) = self.blocks.get(index) {
                text.trim()
            } else {
                ""
            }
        };
        let is_first = index == 0 && said(0).ends_with('：');
        self.layout == Layout::Official
            && (is_first || index > 0 && said(index - 1) == "此致" && !said(index).is_empty())
    }

    /// Whether a block must end on the page on which the next one begins: before signatures and
    /// seals, which never stand alone.
    pub(crate) fn is_kept_with_next(&self, index: usize) -> bool {
        matches!(
            self.blocks.get(index + 1),
            Some(Block::Signatures(_) | Block::Seal { .. })
        )
    }
}

impl Block {
    fn words(&self, words: &mut Vec<String>) {
        match self {
            Self::Heading(text) => words.push(text::line(text)),
            Self::Paragraph(text) | Self::Note(text) | Self::Writing { text, .. } => {
                words.extend(text::lines(text));
            }
            Self::Fields(fields) => {
                for field in fields {
                    words.push(format!("{}：", text::line(&field.label)));
                    words.push(field.printed());
                }
            }
            Self::Choices(choices) => words.extend(choices.iter().map(Choice::printed)),
            Self::Table(table) => {
                words.extend(table.columns.iter().map(|column| text::line(&column.title)));
                for row in &table.rows {
                    let cells = row.iter().take(table.columns.len());
                    words.extend(cells.flat_map(|cell| text::lines(cell)));
                }
            }
            Self::Form(rows) => {
                for one in rows.iter().flatten() {
                    words.extend(Some(text::line(&one.label)).filter(|label| !label.is_empty()));
                    words.extend(text::lines(&one.value));
                }
            }
            Self::Signatures(lines) => words.extend(lines.iter().map(SignatureLine::printed)),
            Self::Seal { label, day } => {
                words.push(text::line(label));
                words.push(text::line(day.as_deref().unwrap_or(blank::DAY)));
            }
        }
    }
}
