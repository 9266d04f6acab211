//! Papers of every shape, for properties.

use lxq_documents::{
    Align, Block, Choice, Column, Document, Field, FormBox, Layout, SignatureLine, Table,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Texts as people write them, and as nobody should.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[一-龥，。]{0,40}",
        1 => "[ -~]{0,60}",
        1 => "\\PC{0,12}",
        1 => any::<String>().prop_map(|text| text.chars().take(20).collect()),
        1 => "([一-龥]{1,20}\n){0,6}",
    ]
}

fn field() -> impl Strategy<Value = Field> {
    (text(), text(), 0..30_u8).prop_map(|(label, value, blank)| Field {
        label,
        value,
        blank,
    })
}

fn form_box() -> impl Strategy<Value = FormBox> {
    (text(), text(), any::<u32>(), 0..40_u8).prop_map(|(label, value, share, lines)| FormBox {
        label,
        value,
        share,
        lines,
    })
}

fn table() -> impl Strategy<Value = Table> {
    let column =
        (text(), any::<u32>(), any::<bool>()).prop_map(|(title, share, is_words)| Column {
            title,
            share,
            align: if is_words {
                Align::Words
            } else {
                Align::Figures
            },
        });
    (
        vec(column, 0..6),
        vec(vec(text(), 0..7), 0..6),
        any::<bool>(),
    )
        .prop_map(|(columns, rows, has_total)| Table {
            columns,
            rows,
            has_total,
        })
}

fn block() -> impl Strategy<Value = Block> {
    let signer =
        (text(), any::<bool>()).prop_map(|(label, has_day)| SignatureLine { label, has_day });
    let choice = (text(), any::<bool>()).prop_map(|(label, is_chosen)| Choice { label, is_chosen });
    prop_oneof![
        text().prop_map(Block::Heading),
        text().prop_map(Block::Paragraph),
        text().prop_map(Block::Note),
        vec(field(), 0..6).prop_map(Block::Fields),
        (text(), 0..60_u8).prop_map(|(text, lines)| Block::Writing { text, lines }),
        vec(choice, 0..4).prop_map(Block::Choices),
        table().prop_map(Block::Table),
        vec(vec(form_box(), 0..5), 0..5).prop_map(Block::Form),
        vec(signer, 0..25).prop_map(Block::Signatures),
        (text(), proptest::option::of(text())).prop_map(|(label, day)| Block::Seal { label, day }),
    ]
}

/// Any paper at all.
pub(super) fn document() -> impl Strategy<Value = Document> {
    let layout = prop_oneof![
        Just(Layout::Official),
        Just(Layout::Report),
        Just(Layout::Cover)
    ];
    let maybe = || proptest::option::of(text());
    (
        text(),
        maybe(),
        maybe(),
        vec(block(), 0..8),
        text(),
        any::<bool>(),
        layout,
    )
        .prop_map(
            |(title, subtitle, number, blocks, foot, is_landscape, layout)| Document {
                title,
                subtitle,
                number,
                blocks,
                foot,
                is_landscape,
                layout,
            },
        )
}
