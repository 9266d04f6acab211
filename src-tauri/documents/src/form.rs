//! Where the rules of a form stand: one grid for all its rows.
//!
//! Each row divides the width by its own shares; a common grid has a rule wherever any row has
//! one, and each box spans the columns between its own two.

use crate::model::FormBox;
use crate::text;

/// The characters of a label on one line, beyond which it is broken.
const LONGEST_LINE: u32 = 7;
/// The most boxes of a row; a longer one is continued on the next.
const MOST_BOXES: usize = 12;
/// The lines beyond which a row may be broken by the end of a page.
const MOST_WHOLE: u32 = 12;
/// The most lines that a row has at least: with them it still fits on a page.
const MOST_RULED: u8 = 28;
/// The space at both sides of a cell's words, in hundredths of a character.
const INSETS: u32 = 84;
/// Width beside the characters of a label, in hundredths of a character.
const PADDING: u32 = 120;

/// A cell of the grid.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Whether it holds a label, and not a value.
    pub is_label: bool,
    /// What it says, line by line.
    pub lines: Vec<String>,
    /// How many columns it covers.
    pub span: usize,
    /// How wide it is, in thousandths of the form.
    pub width: u32,
}

impl Cell {
    /// The width of its words in a form of so many characters, in hundredths of a character.
    pub(crate) fn room(&self, characters: u32) -> u32 {
        (self.width * characters / 10).saturating_sub(INSETS).max(1)
    }

    /// How many lines it takes, or a few more.
    fn height(&self, characters: u32) -> u32 {
        let room = self.room(characters);
        let lines = self.lines.iter().map(|line| {
            let width: u32 = line.chars().map(text::width).sum();
            width.div_ceil(room).max(1)
        });
        lines.sum()
    }
}

/// A row of the grid.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its cells, from the left.
    pub cells: Vec<Cell>,
    /// Its least height, in lines.
    pub lines: u8,
    /// Whether it may go on to the next page: a short one stays whole.
    pub is_tall: bool,
}

/// A form on its grid.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Grid {
    /// The widths of the columns, in thousandths of the form.
    pub columns: Vec<u32>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The grid of a form that is so many characters wide.
pub(crate) fn grid(rows: &[Vec<FormBox>], characters: u32) -> Grid {
    let rows = rows.iter().flat_map(|row| row.chunks(MOST_BOXES));
    let placed: Vec<_> = rows.map(places).collect();
    let cut: Vec<Vec<(u32, u32)>> = placed
        .iter()
        .map(|row| {
            row.iter()
                .flat_map(|one| pieces(one, &placed, characters))
                .collect()
        })
        .collect();
    let mut stops: Vec<u32> = cut
        .iter()
        .flatten()
        .flat_map(|(from, to)| [*from, *to])
        .collect();
    stops.extend([0, 1000]);
    stops.sort_unstable();
    stops.dedup();
    let rows = placed
        .iter()
        .map(|row| {
            let least = row.iter().map(|one| one.content.lines).max();
            let boxes = row.iter();
            let cells: Vec<Cell> = boxes
                .flat_map(|one| cells(one, &placed, characters, &stops))
                .collect();
            Row {
                lines: least.unwrap_or(1).clamp(1, MOST_RULED),
                is_tall: cells.iter().any(|one| one.height(characters) > MOST_WHOLE),
                cells,
            }
        })
        .collect();
    Grid {
        columns: stops.windows(2).map(|two| two[1] - two[0]).collect(),
        rows,
    }
}

/// A box and where it stands, in thousandths of the form.
struct Place<'a> {
    content: &'a FormBox,
    from: u32,
    to: u32,
}

fn places(row: &[FormBox]) -> Vec<Place<'_>> {
    let named: u64 = row.iter().map(|one| u64::from(one.share)).sum();
    // A box is never so narrow that nothing can be written in it.
    let share = |one: &FormBox| u64::from(one.share).max(named / 50).max(1);
    let whole: u64 = row.iter().map(share).sum();
    let mut done = 0;
    let mut from = 0;
    row.iter()
        .map(|content| {
            done += share(content);
            let to = u32::try_from(done * 1000 / whole).unwrap_or(1000);
            let place = Place { content, from, to };
            from = to;
            place
        })
        .collect()
}

/// Where the label of a box ends: all labels that begin at one place end at one place.
fn label_end(one: &Place, all: &[Vec<Place>], characters: u32) -> u32 {
    let beside = all
        .iter()
        .flatten()
        .filter(|other| other.from == one.from && !other.content.label.is_empty());
    let longest = beside.map(|other| even(length(&other.content.label), LONGEST_LINE));
    let width = (longest.max().unwrap_or(1) * 100 + PADDING) * 10 / characters.max(1);
    one.from + width.min((one.to - one.from) / 2)
}

/// The lines of a label in so much width: of about one length, and not one with a last character
/// on a line of its own.
fn label_lines(label: &str, width: u32, characters: u32) -> Vec<String> {
    let label = text::line(label);
    // Thousandths of a form are coarse: half a character is forgiven.
    let room = (width * characters / 10 + 50).saturating_sub(PADDING) / 100;
    let line = even(length(&label), room.max(1));
    if label.contains(|one: char| one.is_ascii()) {
        return vec![label];
    }
    let letters: Vec<char> = label.chars().collect();
    let lines = letters.chunks(usize::try_from(line).unwrap_or(1));
    lines.map(|line| line.iter().collect()).collect()
}

fn length(label: &str) -> u32 {
    u32::try_from(text::line(label).chars().count()).unwrap_or(u32::MAX)
}

/// The length of each line where so many characters stand on lines of one length.
fn even(length: u32, longest: u32) -> u32 {
    length.div_ceil(length.div_ceil(longest).max(1)).max(1)
}

fn pieces(one: &Place, all: &[Vec<Place>], characters: u32) -> Vec<(u32, u32)> {
    if one.content.label.is_empty() {
        return vec![(one.from, one.to)];
    }
    let middle = label_end(one, all, characters);
    vec![(one.from, middle), (middle, one.to)]
}

fn cells(one: &Place, all: &[Vec<Place>], characters: u32, stops: &[u32]) -> Vec<Cell> {
    let pieces = pieces(one, all, characters);
    let last = pieces.len();
    (1..)
        .zip(pieces)
        .map(|(number, (from, to))| {
            let is_label = number < last;
            Cell {
                is_label,
                lines: if is_label {
                    label_lines(&one.content.label, to - from, characters)
                } else {
                    text::lines(&one.content.value)
                },
                span: stops
                    .iter()
                    .filter(|stop| (from..to).contains(stop))
                    .count(),
                width: to - from,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::grid;
    use crate::model::FormBox;

    fn one(label: &str, share: u32) -> FormBox {
        FormBox {
            label: label.to_owned(),
            value: "值".to_owned(),
            share,
            lines: 1,
        }
    }

    #[test]
    fn rows_with_other_shares_stand_on_one_grid() {
        let rows = [
            vec![one("姓名", 1), one("性别", 1)],
            vec![one("纠纷简要情况", 1)],
            vec![one("", 1)],
        ];
        let grid = grid(&rows, 36);
        assert_eq!(grid.columns.iter().sum::<u32>(), 1000);
        for row in &grid.rows {
            assert_eq!(
                row.cells.iter().map(|cell| cell.span).sum::<usize>(),
                grid.columns.len()
            );
            assert_eq!(row.cells.iter().map(|cell| cell.width).sum::<u32>(), 1000);
        }
        assert_eq!(
            grid.rows[0].cells[0].width, grid.rows[1].cells[0].width,
            "labels end at one place"
        );
    }

    #[test]
    fn a_long_label_stands_on_lines_of_one_length() {
        let grid = grid(&[vec![one("人民调解委员会意见", 1)]], 36);
        assert_eq!(grid.rows[0].cells[0].lines, ["人民调解委", "员会意见"]);
    }

    #[test]
    fn a_short_label_stands_on_one_line() {
        let labels = ["性别", "联系方式", "单位或住址", "当事人申请事项"];
        let rows: Vec<_> = labels
            .iter()
            .map(|label| vec![one("姓名", 1), one(label, 2)])
            .collect();
        for row in grid(&rows, 36).rows {
            assert!(
                row.cells.iter().all(|cell| cell.lines.len() == 1),
                "{row:?}"
            );
        }
    }

    #[test]
    fn no_box_is_too_narrow_and_no_row_too_long() {
        let rows = [(0..30)
            .map(|_| one("项", u32::MAX))
            .chain([one("窄", 0)])
            .collect()];
        let grid = grid(&rows, 36);
        assert_eq!(grid.rows.len(), 3);
        assert!(
            grid.rows
                .iter()
                .flat_map(|row| &row.cells)
                .all(|cell| cell.span > 0 && cell.width > 0)
        );
    }
}
