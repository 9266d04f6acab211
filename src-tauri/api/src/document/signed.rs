//! 屏幕签名 on the printed agreement: who signed on the screen has the words for it on their line,
//! the others a line to sign on. Drawings themselves are bound behind the agreement.

use super::around::CaseAround;
use super::words;
use lxq_core::domain::dispute::{Case, is_of_text};
use lxq_core::domain::record::{Signature, Signer};
use lxq_documents::{Block, Document, Field, SignatureLine};

/// Whose line it is, as its label says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Party,
    Mediator,
    Recorder,
    Other,
}

fn whose(line: &SignatureLine) -> Line {
    if line.label.contains("记录人") {
        Line::Recorder
    } else if line.label.contains("调解员") {
        Line::Mediator
    } else if line.label.contains("当事人") {
        Line::Party
    } else {
        Line::Other
    }
}

/// Tells on the paper who signed this text on the screen.
pub(super) fn tell(document: &mut Document, case: &Case, around: &CaseAround) {
    let given: Vec<&Signature> = case
        .signatures
        .iter()
        .filter(|one| is_of_text(case, one))
        .collect();
    if given.is_empty() {
        return;
    }
    let party_lines = document
        .blocks
        .iter()
        .filter_map(|block| {
            if let Block::Signatures(lines) = block {
                Some(lines)
            } else {
                None
            }
        })
        .flatten()
        .filter(|line| whose(line) == Line::Party)
        .count();
    // A wording of the street's own may have other lines: then whose they are cannot be told.
    let is_for_each = party_lines == case.parties.len();
    let (mut parties, mut told) = (case.parties.iter(), Vec::new());
    let mut blocks = Vec::with_capacity(document.blocks.len());
    for block in document.blocks.drain(..) {
        let Block::Signatures(lines) = block else {
            blocks.push(block);
            continue;
        };
        for line in lines {
            let signature = match whose(&line) {
                Line::Party if is_for_each => {
                    let party = parties.next().map(|party| party.part.id);
                    given
                        .iter()
                        .find(|one| one.party_id.is_some() && one.party_id == party)
                }
                Line::Mediator => given
                    .iter()
                    .find(|one| one.signer == Some(Signer::Mediator)),
                Line::Recorder => given
                    .iter()
                    .find(|one| one.signer == Some(Signer::Recorder)),
                Line::Party | Line::Other => None,
            };
            match (signature, blocks.last_mut()) {
                (Some(signature), _) => {
                    told.push(signature.id);
                    blocks.push(Block::Fields(vec![Field {
                        label: line.label,
                        value: said(signature, case, around),
                        blank: 1,
                    }]));
                }
                (None, Some(Block::Signatures(lines))) => lines.push(line),
                (None, _) => blocks.push(Block::Signatures(vec![line])),
            }
        }
    }
    let untold = given.iter().filter(|one| !told.contains(&one.id));
    blocks.extend(untold.map(|one| Block::Note(said(one, case, around))));
    document.blocks = blocks;
}

/// `张伟（已于2026年3月2日在屏幕上签名）`.
fn said(signature: &Signature, case: &Case, around: &CaseAround) -> String {
    let party = case
        .parties
        .iter()
        .find(|one| Some(one.part.id) == signature.party_id)
        .map(|one| &one.party);
    let name = match (signature.signer, party) {
        (Some(Signer::Representative), Some(party)) => {
            let name = party.representative_name.clone().unwrap_or_default();
            let of = party.name.clone().unwrap_or_default();
            format!("{of}的代理人{name}")
        }
        (_, Some(party)) => party.name.clone().unwrap_or_default(),
        (_, None) => around.name(signature.person_id),
    };
    let day = words::day_or_blank(signature.signed_on);
    format!("{name}（已于{day}在屏幕上签名）")
}
