//! The statement on paper: the same tables for the workbook and for the document to sign.

use super::shape::ServiceStatement;
use crate::sentence::of_choice;
use chrono::{Datelike as _, NaiveDate};
use lxq_core::domain::statement::Figures;
use lxq_core::export::{Ledger, LedgerCell};
use lxq_documents::{Align, Block, Column, Document, Layout, SignatureLine, Table};

/// What is printed where nothing was given.
const NOT_GIVEN: &str = "未填写";

/// How each figure is counted, below the tables.
const NOTES: &str = "口径：服务时长按签到至签退计算，未签退的不计时长；到岗指有签到与排班对应；\
来访人次按次计，同一次来访的多件事项计一次；咨询用时按起止时间计算；满意指五级评价的前三级；\
移送不含撤回的；月、年按北京时间的自然月、自然年计算。本表只有数字，不含咨询人和咨询内容。";

/// A figure of the main tables: its head, and the number.
type Measure = (&'static str, fn(&Figures) -> String);

/// The figures of the main tables, in their order.
const MEASURES: &[Measure] = &[
    ("排班", |one| one.shifts_planned.to_string()),
    ("到岗", |one| one.shifts_held.to_string()),
    ("签到次数", |one| one.presences.to_string()),
    ("服务时长（小时）", |one| hours(one.minutes)),
    ("无人咨询", |one| one.idle_presences.to_string()),
    ("咨询件数", |one| one.consultations.to_string()),
    ("来访人次", |one| one.visits.to_string()),
    ("咨询用时（小时）", |one| {
        hours(one.consultation_minutes)
    }),
    ("登记纠纷", |one| one.disputes_opened.to_string()),
    ("移送", |one| one.handed_over.to_string()),
    ("评价", |one| one.rated.to_string()),
    ("满意", |one| one.content.to_string()),
];

/// Hours with one decimal, as statements of service have them.
pub(super) fn hours(minutes: u32) -> String {
    let tenths = (u64::from(minutes) + 3) / 6;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A table of counts: its title, the head of its first column, its rows.
type Counted = (&'static str, &'static str, Vec<(String, u32)>);

/// One table of the statement.
struct Part {
    title: &'static str,
    heads: Vec<(&'static str, u32, Align)>,
    rows: Vec<Vec<String>>,
    has_total: bool,
}

fn parts(statement: &ServiceStatement) -> Vec<Part> {
    let mut parts = vec![
        figures(
            "一、按律师",
            &[("律师", 3), ("律师事务所", 5)],
            statement.lawyers.iter().map(|one| {
                let firm = one.organisation.clone();
                (
                    vec![
                        named(&one.name),
                        firm.unwrap_or_else(|| NOT_GIVEN.to_owned()),
                    ],
                    one.figures,
                )
            }),
            statement.total,
        ),
        figures(
            "二、按律师事务所",
            &[("律师事务所", 7)],
            statement.firms.iter().map(|one| {
                let name = one.name.clone();
                (
                    vec![name.unwrap_or_else(|| NOT_GIVEN.to_owned())],
                    one.figures,
                )
            }),
            statement.total,
        ),
        figures(
            "三、按平台",
            &[("平台", 7)],
            statement
                .platforms
                .iter()
                .map(|one| (vec![named(&one.name)], one.figures)),
            statement.total,
        ),
    ];
    let word = |vocabulary: &'static str, word: Option<&'static str>| match word {
        Some(word) => of_choice(vocabulary, word),
        None => NOT_GIVEN.to_owned(),
    };
    let counts: [Counted; 6] = [
        (
            "四、按咨询事项",
            "事项",
            statement
                .topics
                .iter()
                .map(|one| {
                    let name = one.name.clone().or_else(|| one.topic.clone());
                    (name.unwrap_or_else(|| NOT_GIVEN.to_owned()), one.count)
                })
                .collect(),
        ),
        (
            "五、按咨询人身份类别",
            "身份类别",
            statement
                .groups
                .iter()
                .map(|one| {
                    (
                        word("inquirer_group", one.group.map(|it| it.as_str())),
                        one.count,
                    )
                })
                .collect(),
        ),
        (
            "六、按咨询方式",
            "方式",
            statement
                .manners
                .iter()
                .map(|one| {
                    (
                        word("consultation_manner", one.manner.map(|it| it.as_str())),
                        one.count,
                    )
                })
                .collect(),
        ),
        (
            "七、建议途径",
            "途径",
            statement
                .ways
                .iter()
                .map(|one| (word("suggested_way", Some(one.way.as_str())), one.count))
                .collect(),
        ),
        (
            "八、移送去向",
            "去向",
            statement
                .hand_overs
                .iter()
                .map(|one| {
                    (
                        word("referral_channel", Some(one.channel.as_str())),
                        one.count,
                    )
                })
                .collect(),
        ),
        (
            "九、满意度",
            "满意度",
            statement
                .satisfactions
                .iter()
                .map(|one| {
                    let level = one.satisfaction.map(|it| it.as_str());
                    (word("satisfaction", level), one.count)
                })
                .collect(),
        ),
    ];
    parts.extend(counts.into_iter().map(|(title, head, rows)| {
        Part {
            title,
            heads: vec![(head, 4, Align::Words), ("件数", 1, Align::Figures)],
            rows: rows
                .into_iter()
                .map(|(name, count)| vec![name, count.to_string()])
                .collect(),
            has_total: false,
        }
    }));
    parts
}

/// A table of the main figures, with the sum below.
fn figures(
    title: &'static str,
    names: &[(&'static str, u32)],
    rows: impl Iterator<Item = (Vec<String>, Figures)>,
    total: Figures,
) -> Part {
    let mut heads: Vec<_> = names
        .iter()
        .map(|(name, share)| (*name, *share, Align::Words))
        .collect();
    heads.extend(MEASURES.iter().map(|(name, _)| (*name, 2, Align::Figures)));
    let measured = |mut cells: Vec<String>, figures: &Figures| {
        cells.extend(MEASURES.iter().map(|(_, measure)| measure(figures)));
        cells
    };
    let mut rows: Vec<_> = rows
        .map(|(cells, figures)| measured(cells, &figures))
        .collect();
    let mut sum = vec!["合计".to_owned()];
    sum.resize(names.len(), String::new());
    rows.push(measured(sum, &total));
    Part {
        title,
        heads,
        rows,
        has_total: true,
    }
}

fn named(name: &str) -> String {
    if name.is_empty() {
        NOT_GIVEN.to_owned()
    } else {
        name.to_owned()
    }
}

/// `2026年3月`, or `2026年`.
pub(super) fn period_words(from: NaiveDate, to: NaiveDate) -> String {
    if from.month() == to.month() {
        format!("{}年{}月", from.year(), from.month())
    } else {
        format!("{}年", from.year())
    }
}

/// Whose statement it is, in words; a lawyer's name or a platform's.
fn whose(statement: &ServiceStatement) -> Option<String> {
    let lawyer = statement.lawyer_id.and_then(|id| {
        let line = statement
            .lawyers
            .iter()
            .find(|one| one.person_id == Some(id));
        line.map(|line| line.name.clone())
    });
    let platform = statement.platform_id.and_then(|id| {
        let mut lines = statement.platforms.iter();
        lines
            .find(|one| one.platform_id == Some(id))
            .map(|line| line.name.clone())
    });
    let words: Vec<_> = [lawyer, platform].into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

/// The document to sign.
pub(super) fn document(statement: &ServiceStatement, street: &str, foot: &str) -> Document {
    let mut subtitle = period_words(statement.from, statement.to);
    if let Some(whose) = whose(statement) {
        subtitle = format!("{subtitle}　{whose}");
    }
    let mut blocks = Vec::new();
    for part in parts(statement) {
        blocks.push(Block::Heading(part.title.to_owned()));
        if part.rows.is_empty() {
            blocks.push(Block::Paragraph("本期没有。".to_owned()));
            continue;
        }
        blocks.push(Block::Table(Table {
            columns: part
                .heads
                .into_iter()
                .map(|(title, share, align)| Column {
                    title: title.to_owned(),
                    share,
                    align,
                })
                .collect(),
            rows: part.rows,
            has_total: part.has_total,
        }));
    }
    blocks.push(Block::Note(NOTES.to_owned()));
    blocks.push(Block::Signatures(
        [
            "值班律师（签名）",
            "律师事务所（盖章）",
            "街道（社区）经办人（签名）",
        ]
        .into_iter()
        .map(|label| SignatureLine {
            label: label.to_owned(),
            has_day: true,
        })
        .collect(),
    ));
    Document {
        title: format!("{street}律师服务报表"),
        subtitle: Some(subtitle),
        blocks,
        foot: foot.to_owned(),
        is_landscape: true,
        number: None,
        layout: Layout::Report,
    }
}

/// The sheets of the workbook: numbers as numbers.
pub(super) fn ledgers(statement: &ServiceStatement, foot: &str) -> Vec<Ledger> {
    let sheets = parts(statement).into_iter().map(|part| Ledger {
        // A sheet's name needs no number in front of it.
        name: part
            .title
            .split_once('、')
            .map_or(part.title, |(_, name)| name)
            .to_owned(),
        heads: part
            .heads
            .iter()
            .map(|(head, ..)| (*head).to_owned())
            .collect(),
        rows: part
            .rows
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .zip(&part.heads)
                    .map(|(text, (_, _, align))| match (align, text.parse::<f64>()) {
                        (Align::Figures, Ok(number)) => LedgerCell::Number(number),
                        (Align::Figures | Align::Words, _) => LedgerCell::Text(text),
                    })
                    .collect()
            })
            .collect(),
        has_total: part.has_total,
        foot: foot.to_owned(),
    });
    let mut sheets: Vec<_> = sheets.collect();
    sheets.push(Ledger {
        name: "说明".to_owned(),
        heads: vec!["口径".to_owned()],
        rows: NOTES
            .trim_start_matches("口径：")
            .split_terminator(['；', '。'])
            .map(|note| vec![LedgerCell::Text(note.to_owned())])
            .collect(),
        has_total: false,
        foot: foot.to_owned(),
    });
    sheets
}
