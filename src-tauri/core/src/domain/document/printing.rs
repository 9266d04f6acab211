//! What was printed, and what the case says otherwise since.

use crate::domain::id::{DisputeId, PersonId, PrintedDocumentId, TemplateId};
use crate::domain::record::{DocumentForm, DocumentFormat, Instant, PrintedDocument, Record as _};
use crate::domain::scope::Scope;
use uuid::Uuid;

/// A document as it was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printing {
    /// The dispute.
    pub dispute_id: DisputeId,
    /// The form; none for the whole dossier.
    pub form: Option<DocumentForm>,
    /// Of which party, session, performance or visit.
    pub subject_id: Option<Uuid>,
    /// The kind of file.
    pub format: DocumentFormat,
    /// Its words in order.
    pub words: Vec<String>,
    /// BLAKE3 of the file, in hex.
    pub content_hash: String,
    /// How many pages it has.
    pub page_count: Option<u32>,
    /// The wording by which it was made.
    pub template_id: Option<TemplateId>,
    /// What the journal had come to, for a whole dossier.
    pub chain: Option<ChainMark>,
}

/// How far the journal had come in a scope: the heads of its streams, and one value over them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainMark {
    /// BLAKE3 over the heads, in hex.
    pub head: String,
    /// Each as `device:seq:hash`, in order.
    pub heads: Vec<String>,
}

impl ChainMark {
    /// The mark of heads; their order does not matter.
    #[must_use]
    pub fn of(mut heads: Vec<String>) -> Self {
        heads.sort_unstable();
        Self {
            head: blake3::hash(heads.join("\n").as_bytes())
                .to_hex()
                .to_string(),
            heads,
        }
    }
}

/// The record of a printing.
#[must_use]
pub fn printed(
    id: PrintedDocumentId,
    scope: Scope,
    printing: Printing,
    printed_at: Instant,
    printed_by: PersonId,
) -> PrintedDocument {
    let mut document = PrintedDocument::blank(id.into(), scope);
    document.dispute_id = Some(printing.dispute_id);
    document.form = printing.form;
    document.subject_id = printing.subject_id;
    document.format = Some(printing.format);
    document.words = Some(printing.words).filter(|words| !words.is_empty());
    document.content_hash = Some(printing.content_hash);
    document.page_count = printing.page_count;
    document.template_id = printing.template_id;
    if let Some(chain) = printing.chain {
        document.chain_head = Some(chain.head);
        document.heads = Some(chain.heads);
    }
    document.printed_at = Some(printed_at);
    document.printed_by = Some(printed_by);
    document
}

/// A place where a document says otherwise than when it was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What was printed; empty where something was added.
    pub printed: String,
    /// What it says now; empty where something was taken out.
    pub now: String,
}

/// Where a document says otherwise now than when it was printed: its words compared as a longest
/// common subsequence, neighbouring changes joined.
#[must_use]
pub fn differences(printed: &[String], now: &[String]) -> Vec<Difference> {
    let lengths = common_lengths(printed, now);
    let at = |i: usize, j: usize| lengths[i * (now.len() + 1) + j];
    let (mut i, mut j) = (0, 0);
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let mut found = Vec::new();
    let mut close = |old: &mut Vec<&str>, new: &mut Vec<&str>| {
        if !old.is_empty() || !new.is_empty() {
            found.push(Difference {
                printed: old.join("\n"),
                now: new.join("\n"),
            });
            old.clear();
            new.clear();
        }
    };
    loop {
        match (printed.get(i), now.get(j)) {
            (Some(before), Some(after)) if before == after => {
                close(&mut old, &mut new);
                i += 1;
                j += 1;
            }
            (Some(before), after) if after.is_none() || at(i + 1, j) >= at(i, j + 1) => {
                old.push(before);
                i += 1;
            }
            (_, Some(after)) => {
                new.push(after);
                j += 1;
            }
            (_, None) => break,
        }
    }
    close(&mut old, &mut new);
    found
}

/// For each pair of places, how many words the rests have in common, by rows of `now.len() + 1`.
fn common_lengths(printed: &[String], now: &[String]) -> Vec<u32> {
    let width = now.len() + 1;
    let mut lengths = vec![0_u32; (printed.len() + 1) * width];
    for (i, before) in printed.iter().enumerate().rev() {
        for (j, after) in now.iter().enumerate().rev() {
            lengths[i * width + j] = if before == after {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    lengths
}
