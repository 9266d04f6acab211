//! One disagreement: both values beside what was there before, a draft of both, the history around.

use super::shape::{DisagreementRow, Telling, moment};
use super::standing::standing;
use crate::desk::Desk;
use crate::dispute::{Act, acts_of, is_masked};
use crate::shape::{Moment, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::disagreement::{merge_texts, spans};
use lxq_core::domain::record::{Fact, Fields};
use lxq_core::store::table::disagreement::{Common, Disagreement, disagreement, record_scope};
use lxq_core::store::{Act as Writing, Reader};
use serde_json::Value;
use uuid::Uuid;

request! {
    /// Which one.
    pub struct DisagreementAsk {
        /// The record.
        pub record: Uuid,
        /// The field.
        pub field: String,
        /// With numbers and addresses in full, of which an entry is left.
        #[serde(default)]
        pub reveal: bool,
    }
}

response! {
    /// What all who disagree had seen last.
    pub struct DisagreementBefore {
        /// Who wrote it.
        pub actor: String,
        /// When.
        pub at: Moment,
        /// The value; null where it had been cleared.
        #[ts(type = "unknown")]
        pub value: Value,
    }

    /// A part of a text.
    pub struct TextPart {
        /// The part.
        pub text: String,
        /// Whether it was not in the text before.
        pub is_changed: bool,
    }

    /// All versions of a text in one, to be mended by hand.
    pub struct MergedText {
        /// The text; what several changed in one place stands there in all their words.
        pub text: String,
        /// At how many places that is so.
        pub open_count: u32,
        /// Each version in parts, in the order of the sides.
        pub parts: Vec<Vec<TextPart>>,
    }

    /// A disagreement with what is around it.
    pub struct DisagreementDetail {
        /// What the list tells of it.
        pub row: DisagreementRow,
        /// What was there before; none where nothing was, or where nobody had seen the other's.
        pub before: Option<DisagreementBefore>,
        /// The versions in one, of a text that may be written anew.
        pub merged: Option<MergedText>,
        /// Whether values are masked and may be asked for in full.
        pub is_masked: bool,
        /// What happened to the record since what was there before, the newest first.
        pub acts: Vec<Act>,
    }
}

pub(crate) fn detail(desk: &Desk, ask: DisagreementAsk) -> Result<DisagreementDetail, Failure> {
    let own = desk.casebook.device()?;
    if ask.reveal {
        // The entry of who looked goes first; beside a process that writes, nothing is shown in full.
        desk.act(|act, _| {
            let of = find(act.reader(), &ask)?;
            standing(desk, act.reader(), &of)?.ok_or_else(not_found)?;
            looked(act, &of)
        })?;
    }
    desk.casebook.read(|reader| {
        let of = find(reader, &ask)?;
        let standing = standing(desk, reader, &of)?.ok_or_else(not_found)?;
        let is_masked = is_masked(&of.field) && !ask.reveal;
        let telling = Telling {
            reader,
            own,
            is_masked,
        };
        let (row, common) = telling.row(&of, &standing)?;
        let mut acts = acts_of(reader, of.record)?;
        if let Some(common) = &common {
            let since = moment(common.at).0;
            acts.retain(|act| act.at.0 >= since);
        }
        Ok(DisagreementDetail {
            merged: row.is_text.then(|| merged(&of, common.as_ref())),
            before: match common {
                None => None,
                Some(common) => Some(DisagreementBefore {
                    actor: telling.name(common.actor)?,
                    at: moment(common.at),
                    value: telling.value(&of.field, common.value),
                }),
            },
            row,
            is_masked,
            acts,
        })
    })
}

fn not_found() -> Failure {
    Failure::refused(FailureCode::NotFound)
}

fn find(reader: Reader<'_>, ask: &DisagreementAsk) -> Result<Disagreement, Failure> {
    disagreement(reader, ask.record, &ask.field)?.ok_or_else(not_found)
}

fn looked(act: &mut Writing<'_>, of: &Disagreement) -> Result<(), Failure> {
    let scope = record_scope(act.reader(), of)?.ok_or_else(not_found)?;
    act.record(Fact {
        name: "disagreement.revealed",
        kind: of.kind,
        record: of.record,
        scope,
        set: Fields::new(),
    })?;
    Ok(())
}

/// The versions merged one after the other into the first.
fn merged(of: &Disagreement, common: Option<&Common>) -> MergedText {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let before = common.map(|common| text(&common.value)).unwrap_or_default();
    let versions: Vec<String> = of.candidates.iter().map(|one| text(&one.value)).collect();
    let (mut whole, mut open_count) = (versions.first().cloned().unwrap_or_default(), 0);
    for version in versions.iter().skip(1) {
        let merged = merge_texts(&before, &whole, version);
        open_count += merged.open;
        whole = merged.text;
    }
    let parts = versions.iter().map(|version| {
        let spans = spans(&before, version).into_iter();
        let parts = spans.map(|span| TextPart {
            text: span.text,
            is_changed: span.is_changed,
        });
        parts.collect()
    });
    MergedText {
        text: whole,
        open_count,
        parts: parts.collect(),
    }
}
