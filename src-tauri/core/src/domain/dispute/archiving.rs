//! 归档: the dossier of a matter that is over goes to the archive, and nothing on it changes until
//! it is taken out again, with the reason.

use super::action::{DisputeAction, require};
use super::case::At;
use super::refusal::{Problems, Refusal};
use crate::domain::record::{Dispute, Fact, Instant, RetentionClass};

/// The longest place and the longest reason, in characters.
const LONGEST: usize = 200;

/// How a dossier is kept.
#[derive(Clone, Debug)]
pub struct Archiving {
    /// 保管期限.
    pub retention_class: RetentionClass,
    /// 存放位置.
    pub shelf: Option<String>,
}

/// Puts the dossier of a dispute into the archive. `undecided` are the fields on which authors
/// disagree.
///
/// # Errors
/// A matter that is not over, or is archived already; undecided fields; a place that is too long.
pub fn archive(
    dispute: &Dispute,
    undecided: Vec<String>,
    form: &Archiving,
    now: Instant,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(dispute, DisputeAction::Archive)?;
    if !undecided.is_empty() {
        return Err(Refusal::Undecided(undecided));
    }
    check(form, None)?;
    let mut next = dispute.clone();
    keep_as(&mut next, form);
    next.archived_at = Some(now);
    next.archived_by = Some(at.actor);
    next.archive_note = None;
    Ok(vec![Fact::change("dispute.archived", dispute, &next)])
}

/// Keeps an archived dossier otherwise: in another class, or at another place.
///
/// # Errors
/// A dossier that is not in the archive; another class without the reason.
pub fn change_retention(
    dispute: &Dispute,
    form: &Archiving,
    note: Option<&str>,
) -> Result<Vec<Fact>, Refusal> {
    require(dispute, DisputeAction::ChangeRetention)?;
    let is_other = dispute.retention_class != Some(form.retention_class);
    check(form, is_other.then_some(note))?;
    let mut next = dispute.clone();
    keep_as(&mut next, form);
    if let Some(note) = note.map(str::trim).filter(|note| !note.is_empty()) {
        next.archive_note = Some(note.to_owned());
    }
    let fact = Fact::change("dispute.retention_changed", dispute, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}

/// Takes a dossier out of the archive, to correct it.
///
/// # Errors
/// A dossier that is not in the archive; no reason.
pub fn unarchive(dispute: &Dispute, note: &str) -> Result<Vec<Fact>, Refusal> {
    require(dispute, DisputeAction::Unarchive)?;
    let mut problems = Problems::default();
    problems.require_text("note", Some(note));
    problems.limit_text("note", Some(note), LONGEST);
    problems.finish()?;
    let mut next = dispute.clone();
    next.archived_at = None;
    next.archived_by = None;
    next.archive_note = Some(note.trim().to_owned());
    Ok(vec![Fact::change("dispute.unarchived", dispute, &next)])
}

fn keep_as(dispute: &mut Dispute, form: &Archiving) {
    dispute.retention_class = Some(form.retention_class);
    dispute.shelf = form
        .shelf
        .as_deref()
        .map(str::trim)
        .filter(|shelf| !shelf.is_empty())
        .map(str::to_owned);
}

/// `note` is there where a reason is due.
fn check(form: &Archiving, note: Option<Option<&str>>) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    problems.limit_text("shelf", form.shelf.as_deref(), LONGEST);
    if let Some(note) = note {
        problems.require_text("note", note);
        problems.limit_text("note", note, LONGEST);
    }
    problems.finish()
}
