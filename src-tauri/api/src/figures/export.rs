//! 导出: a table of figures as a workbook with its definitions, as text, or as a paper.

use super::shape::{FigureAsk, figures};
use crate::Failure;
use crate::desk::Desk;
use crate::sentence::of_choice;
use crate::shape::{file_kind, request, response};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use lxq_core::domain::record::Person;
use lxq_core::domain::statistics::{
    Definition, Figure, FigureRow, FigureTable, FigureTableName, FrozenFigures,
};
use lxq_core::export::{Ledger, LedgerCell, to_ledger_csv, to_ledger_xlsx};
use lxq_documents::{Align, Block, Column, Document, Layout, SignatureLine, Table, to_docx};
use uuid::Uuid;

/// Where there is no figure.
const NONE: &str = "—";

file_kind! {
    /// The kind of file.
    pub enum FigureFormat {
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// Text that Excel and WPS open.
        Csv = "csv",
        /// A paper to sign.
        Docx = "docx",
    }
}

request! {
    /// A table to take out; it names nobody.
    pub struct ExportFigures {
        /// Which table, of which period.
        pub figures: FigureAsk,
        /// The kind of file.
        pub format: FigureFormat,
    }
}

response! {
    /// A table that waits to be fetched.
    pub struct FiguresExported {
        /// The id under which the host hands it out.
        pub download_id: Uuid,
        /// The name it should get.
        pub file_name: String,
    }
}

pub(crate) fn export(desk: &Desk, form: ExportFigures) -> Result<FiguresExported, Failure> {
    let found = figures(desk, form.figures)?;
    let person = desk
        .casebook
        .read(|reader| reader.get::<Person>(desk.actor.id))?
        .and_then(|person| person.name)
        .unwrap_or_else(|| "工作人员".to_owned());
    let imprint = Imprint {
        street: desk.casebook.folder().device()?.street,
        foot: format!("{person} 于 {} 制表", desk.casebook.today()),
        number: None,
        note: None,
        at: desk.casebook.now(),
    };
    let figures = FrozenFigures {
        table: found.table,
        before: found.before,
        year_before: found.year_before,
    };
    let bytes = file_of(&figures, form.format, &imprint)?;
    let file_name = format!("{}.{}", title(&figures.table), form.format.ending());
    Ok(FiguresExported {
        download_id: desk.downloads.hold(&file_name, bytes)?,
        file_name,
    })
}

/// What stands around the figures in a file.
pub(crate) struct Imprint {
    /// The street's name.
    pub(crate) street: String,
    /// Who made it, and when.
    pub(crate) foot: String,
    /// The number of a report that was sent.
    pub(crate) number: Option<String>,
    /// What is said of it below the definitions.
    pub(crate) note: Option<String>,
    /// The instant that the file carries.
    pub(crate) at: DateTime<Utc>,
}

/// A table as a file of that kind.
pub(crate) fn file_of(
    figures: &FrozenFigures,
    format: FigureFormat,
    imprint: &Imprint,
) -> Result<Vec<u8>, Failure> {
    let table = &figures.table;
    match format {
        FigureFormat::Xlsx => {
            let sheets = [
                sheet(table, &imprint.foot),
                meanings(&table.definitions, &imprint.foot),
            ];
            to_ledger_xlsx(&sheets, &title(table), imprint.at)
                .map_err(|error| Failure::defect(&error))
        }
        FigureFormat::Csv => Ok(to_ledger_csv(&sheet(table, &imprint.foot))),
        FigureFormat::Docx => {
            to_docx(&paper(figures, imprint)).map_err(|error| Failure::defect(&error))
        }
    }
}

/// The name of a table and its period.
pub(crate) fn title(table: &FigureTable) -> String {
    let name = of_choice("figure_table_name", table.name.as_str());
    format!("{name}-{}", period_of(table))
}

/// The period of a table, or its day where it tells what there is on a day.
fn period_of(table: &FigureTable) -> String {
    if table.name == FigureTableName::OrganisationTable {
        format!("截至{}", table.to)
    } else {
        period(table.from, table.to)
    }
}

/// A period in words: a year, a month, or its days.
pub(crate) fn period(from: NaiveDate, to: NaiveDate) -> String {
    let after = to.succ_opt().unwrap_or(to);
    let is_month_start = |day: NaiveDate| day.day() == 1;
    let is_year = from.month() == 1 && after.month() == 1 && after.year() == from.year() + 1;
    if is_month_start(from) && is_month_start(after) && is_year {
        format!("{}年", from.year())
    } else if is_month_start(from) && from.month() == to.month() && after.month() != to.month() {
        format!("{}年{}月", from.year(), from.month())
    } else {
        format!("{from}至{to}")
    }
}

/// The heads of the columns, with the group before those that stand in one.
fn heads(table: &FigureTable) -> Vec<String> {
    let first = if table.total.is_some() {
        "单位"
    } else {
        "项目"
    };
    let rest = table.columns.iter().map(|column| match &column.group {
        Some(group) => format!("{group}·{}", column.title),
        None => column.title.clone(),
    });
    std::iter::once(first.to_owned()).chain(rest).collect()
}

fn rows(table: &FigureTable) -> impl Iterator<Item = &FigureRow> {
    table.rows.iter().chain(&table.total)
}

fn sheet(table: &FigureTable, foot: &str) -> Ledger {
    Ledger {
        name: of_choice("figure_table_name", table.name.as_str()),
        heads: heads(table),
        rows: rows(table)
            .map(|row| {
                let first = LedgerCell::Text(row.title.clone());
                std::iter::once(first)
                    .chain(row.figures.iter().map(cell))
                    .collect()
            })
            .collect(),
        has_total: table.total.is_some(),
        foot: foot.to_owned(),
    }
}

/// The definitions, printed with every table that leaves the house.
pub(crate) fn meanings(definitions: &[Definition], foot: &str) -> Ledger {
    let text = |text: &str| LedgerCell::Text(text.to_owned());
    Ledger {
        name: "口径".to_owned(),
        heads: ["名称", "版次", "分子（计数）", "分母", "归期", "依据"]
            .map(str::to_owned)
            .to_vec(),
        rows: definitions
            .iter()
            .map(|one| {
                vec![
                    text(&one.title),
                    LedgerCell::Number(one.version.into()),
                    text(&one.numerator),
                    text(one.denominator.as_deref().unwrap_or(NONE)),
                    text(&one.basis),
                    text(&one.source),
                ]
            })
            .collect(),
        has_total: false,
        foot: foot.to_owned(),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts and cents of a street fit a double"
)]
pub(crate) fn cell(figure: &Figure) -> LedgerCell {
    match figure {
        Figure::Count { count } => LedgerCell::Number(*count as f64),
        Figure::Money { fen } => LedgerCell::Number((fen.0 as f64 / 10_000.0).round() / 100.0),
        Figure::Rate { whole: 0, .. } => LedgerCell::Text(NONE.to_owned()),
        Figure::Rate { part, whole } => LedgerCell::Share(*part as f64 / *whole as f64),
    }
}

/// A figure in words: money in 万元 with two decimals, rates in percent with one.
pub(super) fn words(figure: &Figure) -> String {
    match figure {
        Figure::Count { count } => count.to_string(),
        Figure::Money { fen } => {
            let hundredths = (i128::from(fen.0) + 5_000).div_euclid(10_000);
            format!("{}.{:02}", hundredths / 100, hundredths % 100)
        }
        Figure::Rate { whole: 0, .. } => NONE.to_owned(),
        Figure::Rate { part, whole } => {
            let tenths =
                (u128::from(*part) * 2_000 + u128::from(*whole)) / (u128::from(*whole) * 2);
            format!("{}.{}%", tenths / 10, tenths % 10)
        }
    }
}

/// The table on paper: lines with the years beside each other for a report, the whole for a table.
fn paper(found: &FrozenFigures, imprint: &Imprint) -> Document {
    let table = &found.table;
    let or_none = |figure: Option<&Figure>| figure.map_or_else(|| NONE.to_owned(), words);
    let lines: Vec<[String; 4]> = match &table.total {
        Some(total) => heads(table)
            .into_iter()
            .skip(1)
            .enumerate()
            .map(|(place, name)| {
                let of = |rows: &[FigureRow]| {
                    or_none(rows.first().and_then(|row| row.figures.get(place)))
                };
                let now = or_none(total.figures.get(place));
                [
                    name,
                    now,
                    of(&found.before.rows),
                    of(&found.year_before.rows),
                ]
            })
            .collect(),
        None => table
            .rows
            .iter()
            .map(|row| {
                let of = |rows: &[FigureRow]| {
                    let same = rows.iter().find(|other| other.key == row.key);
                    or_none(same.and_then(|other| other.figures.first()))
                };
                let now = or_none(row.figures.first());
                let name = row.title.clone();
                [
                    name,
                    now,
                    of(&found.before.rows),
                    of(&found.year_before.rows),
                ]
            })
            .collect(),
    };
    let column = |title: &str, share: u32, align: Align| Column {
        title: title.to_owned(),
        share,
        align,
    };
    let meanings = table.definitions.iter().map(|one| {
        let out_of = one.denominator.as_ref().map(|text| format!(" ÷ {text}"));
        Block::Note(format!(
            "{}（第{}版）：{}{}；按{}。",
            one.title,
            one.version,
            one.numerator,
            out_of.unwrap_or_default(),
            one.basis
        ))
    });
    let is_compared = !found.before.rows.is_empty() || !found.year_before.rows.is_empty();
    let mut columns = vec![
        column("项目", 8, Align::Words),
        column(if is_compared { "本期" } else { "数量" }, 3, Align::Figures),
        column("上期", 3, Align::Figures),
        column("上年同期", 3, Align::Figures),
    ];
    let mut rows: Vec<Vec<String>> = lines.into_iter().map(Vec::from).collect();
    if !is_compared {
        // What is counted as it is today stands beside no other period.
        columns.truncate(2);
        rows.iter_mut().for_each(|row| row.truncate(2));
    }
    let mut blocks = vec![Block::Table(Table {
        columns,
        rows,
        has_total: false,
    })];
    blocks.extend(meanings);
    blocks.extend(imprint.note.clone().map(Block::Note));
    blocks.push(Block::Signatures(vec![SignatureLine {
        label: "制表人（签名）".to_owned(),
        has_day: true,
    }]));
    Document {
        title: of_choice("figure_table_name", table.name.as_str()),
        subtitle: Some(format!("{}　{}", imprint.street, period_of(table))),
        blocks,
        foot: imprint.foot.clone(),
        is_landscape: false,
        number: imprint.number.clone(),
        layout: Layout::Report,
    }
}
