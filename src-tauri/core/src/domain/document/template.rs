//! Wordings of forms: each saved one is a version of its own, the newest that stands is used.

use crate::domain::id::{PersonId, TemplateId};
use crate::domain::record::{DocumentForm, Fact, Instant, Record as _, Template};
use crate::domain::scope::Scope;

/// Characters of a wording; the longest that comes with the program has under 2,000.
pub const WORDING_CHARS: usize = 20_000;
/// Characters of why a form is worded otherwise.
pub const REMARK_CHARS: usize = 200;

/// A wording as the form has it; that it reads was checked before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The form.
    pub form: DocumentForm,
    /// The wording.
    pub wording: String,
    /// 修改说明.
    pub remark: Option<String>,
}

/// Why a wording is not saved or withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordingRefusal {
    /// It is the one in use already.
    Same,
    /// It is longer than [`WORDING_CHARS`], or its remark than [`REMARK_CHARS`].
    TooLong,
    /// The wording that comes with the program is in use; there is nothing to withdraw.
    NothingToWithdraw,
}

/// The wording of a form that is in use; none for that of the program.
#[must_use]
pub fn newest(known: &[Template], form: DocumentForm) -> Option<&Template> {
    known
        .iter()
        .filter(|one| one.form == Some(form) && one.is_withdrawn != Some(true))
        .max_by_key(|one| (one.version, one.saved_at, one.id))
}

/// Saves a wording as the next version of its form.
///
/// # Errors
/// Why it is not saved.
pub fn save(
    id: TemplateId,
    known: &[Template],
    wording: Wording,
    saved_at: Instant,
    saved_by: PersonId,
) -> Result<Template, WordingRefusal> {
    let is_too_long = wording.wording.chars().count() > WORDING_CHARS
        || wording
            .remark
            .as_ref()
            .is_some_and(|remark| remark.chars().count() > REMARK_CHARS);
    if is_too_long {
        return Err(WordingRefusal::TooLong);
    }
    let before = newest(known, wording.form);
    if before.is_some_and(|one| one.wording.as_ref() == Some(&wording.wording)) {
        return Err(WordingRefusal::Same);
    }
    let versions = known.iter().filter(|one| one.form == Some(wording.form));
    let last = versions.filter_map(|one| one.version).max().unwrap_or(0);
    let mut template = Template::blank(id.into(), Scope::Street);
    template.form = Some(wording.form);
    template.version = Some(last.saturating_add(1));
    template.wording = Some(wording.wording);
    template.remark = wording.remark;
    template.saved_at = Some(saved_at);
    template.saved_by = Some(saved_by);
    Ok(template)
}

/// Withdraws every wording of a form, so that the program's own is used again.
///
/// # Errors
/// [`WordingRefusal::NothingToWithdraw`].
pub fn withdraw(known: &[Template], form: DocumentForm) -> Result<Vec<Fact>, WordingRefusal> {
    let facts: Vec<Fact> = known
        .iter()
        .filter(|one| one.form == Some(form) && one.is_withdrawn != Some(true))
        .map(|one| {
            let mut next = one.clone();
            next.is_withdrawn = Some(true);
            Fact::change("template.withdrawn", one, &next)
        })
        .collect();
    if facts.is_empty() {
        Err(WordingRefusal::NothingToWithdraw)
    } else {
        Ok(facts)
    }
}
