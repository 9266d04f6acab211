//! 证据材料: the attachments that are bound as evidence.

use super::super::around::{CaseAround, item_of};
use super::super::words;
use super::said;
use crate::sentence::of_choice;
use lxq_core::domain::attachment::form_of;
use lxq_core::domain::dispute::Case;
use lxq_core::domain::record::{Attachment, DossierItem};
use lxq_documents::template::Values;

pub(super) fn evidence_list(case: &Case, around: &CaseAround) -> Values {
    let mut values = Values::new();
    let evidence = around
        .attachments
        .iter()
        .filter(|one| item_of(one) == DossierItem::Evidence);
    let rows = (1..).zip(evidence).map(|(number, one): (u32, _)| {
        let mut row = Values::new();
        let provider = one
            .provided_by
            .and_then(|id| case.parties.iter().find(|party| party.part.id == id))
            .and_then(|party| party.party.name.clone());
        row.text("序号", number.to_string())
            .text("证据名称", name_of(one))
            .text("种类", evidence_kind(one))
            .text("提供人", provider.unwrap_or_default())
            .text("证明内容", said(&one.proves))
            .text("页数", "")
            .text(
                "提供日期",
                words::day_or_blank(one.added_at.map(lxq_core::domain::calendar::china_day)),
            );
        row
    });
    values.list("证据", rows.collect());
    values
}

/// What an attachment is called: its caption, else its file's name without the ending.
pub(in crate::document) fn name_of(attachment: &Attachment) -> String {
    attachment.caption.clone().unwrap_or_else(|| {
        let name = said(&attachment.file_name);
        name.rsplit_once('.')
            .map_or(name.clone(), |(stem, _)| stem.to_owned())
    })
}

fn evidence_kind(attachment: &Attachment) -> String {
    let form = form_of(attachment.media_type.as_deref().unwrap_or_default());
    of_choice("attachment_form", form.as_str())
}
