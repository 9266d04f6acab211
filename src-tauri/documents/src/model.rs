//! A paper as its parts, in their order.

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title, in the middle at the top.
    pub title: String,
    /// A line below it, such as the period.
    pub subtitle: Option<String>,
    /// What follows.
    pub blocks: Vec<Block>,
    /// The line at the foot of each page, before its number.
    pub foot: String,
    /// Whether the pages lie on their side, for wide tables.
    pub is_landscape: bool,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A remark in small letters.
    Note(String),
    /// A table.
    Table(Table),
    /// Where people sign; kept together on one page.
    Signatures(Vec<SignatureLine>),
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
