//! 归卷: where an attachment of a dispute is bound, who gave it and what it proves.

use crate::domain::dispute::Case;
use crate::domain::id::DisputePartyId;
use crate::domain::record::{Attachment, DossierItem, Fact, SubjectKind};

/// Characters of what an attachment proves.
pub const PROVES_CHARS: usize = 200;

/// Where an attachment goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filing {
    /// The item; none for the evidence.
    pub item: Option<DossierItem>,
    /// 提供人.
    pub provided_by: Option<DisputePartyId>,
    /// 证明内容.
    pub proves: Option<String>,
    /// 原件.
    pub is_original: bool,
    /// 不入卷.
    pub is_kept_out: bool,
}

/// Why an attachment is not filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilingRefusal {
    /// It is no attachment of a dispute, or was taken off.
    NotOfACase,
    /// Who gave it is no party of the dispute.
    UnknownParty,
    /// What it proves has more characters than [`PROVES_CHARS`].
    TooLong,
}

/// Files an attachment; nothing where nothing changes.
///
/// # Errors
/// Why it is not filed.
pub fn file(
    case: &Case,
    attachment: &Attachment,
    filing: &Filing,
) -> Result<Vec<Fact>, FilingRefusal> {
    let is_here = attachment.subject_kind == Some(SubjectKind::Dispute)
        && attachment.subject_id == Some(case.dispute.id.into())
        && attachment.is_removed != Some(true);
    if !is_here {
        return Err(FilingRefusal::NotOfACase);
    }
    if let Some(party) = filing.provided_by
        && !case.parties.iter().any(|one| one.part.id == party)
    {
        return Err(FilingRefusal::UnknownParty);
    }
    let proves = filing.proves.as_deref().map(str::trim);
    if proves.is_some_and(|text| text.chars().count() > PROVES_CHARS) {
        return Err(FilingRefusal::TooLong);
    }
    let mut next = attachment.clone();
    next.dossier_item = filing.item;
    next.provided_by = filing.provided_by;
    next.proves = proves.filter(|text| !text.is_empty()).map(str::to_owned);
    next.is_original = Some(filing.is_original);
    next.is_kept_out = Some(filing.is_kept_out);
    let fact = Fact::change("attachment.filed", attachment, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}
