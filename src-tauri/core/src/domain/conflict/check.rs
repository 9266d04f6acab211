//! A check as it is kept: what was found, and whether the person goes on in spite of it.

use crate::domain::dispute::{At, FieldProblem, Problems};
use crate::domain::record::{
    ConflictCheck, ConflictFinding, ConflictResult, ConflictWeight, Fact, Record as _,
};

/// Longest reason of a consent.
const LONGEST: usize = 200;

/// Why a check refuses the person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckRefusal {
    /// Who mediated a matter may not act in it, nor the other way round (process.md §7).
    #[error("nobody can consent to this conflict")]
    Barred,
    /// The reason of the consent does not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
}

/// Somebody's consent to go on in spite of what was found.
#[derive(Clone, Debug)]
pub struct Consent<'a> {
    /// The field in which the reason was typed.
    pub field: &'a str,
    /// Why.
    pub reason: &'a str,
}

/// Keeps what a check found. `check` has its subject, person and capacity; `before` is the last
/// check of the same person in the same matter, which a consent decides where it found the same.
/// Answers the fact with the check as it then stands.
///
/// # Errors
/// Consent to what nobody can consent to; a consent without a reason.
pub fn check(
    mut check: ConflictCheck,
    found: Vec<ConflictFinding>,
    consent: Option<&Consent<'_>>,
    before: Option<&ConflictCheck>,
    at: &At<'_>,
) -> Result<(Option<Fact>, ConflictCheck), CheckRefusal> {
    let has = |weight| found.iter().any(|one| one.weight == weight);
    let demands = has(ConflictWeight::Barred) || has(ConflictWeight::Conflict);
    if let Some(consent) = consent.filter(|_| demands) {
        if has(ConflictWeight::Barred) {
            return Err(CheckRefusal::Barred);
        }
        let mut problems = Problems::default();
        problems.require_text(consent.field, Some(consent.reason));
        problems.limit_text(consent.field, Some(consent.reason), LONGEST);
        problems.found().map_err(CheckRefusal::Fields)?;
    }
    let same = before.filter(|before| before.findings.as_deref().unwrap_or_default() == found);
    if let Some(before) = same
        && (consent.is_none() || !demands || before.result == Some(ConflictResult::Waived))
    {
        // Nothing new was found, and what was decided stays decided.
        return Ok((None, before.clone()));
    }
    if let Some(before) = same {
        let mut next = before.clone();
        decide(&mut next, consent, at);
        let fact = Fact::change("conflict_check.decided", before, &next);
        return Ok((Some(fact), next));
    }
    check.findings = Some(found).filter(|found| !found.is_empty());
    check.result = Some(if demands {
        ConflictResult::Conflict
    } else {
        ConflictResult::Clear
    });
    check.checked_by = Some(at.actor);
    check.checked_on = Some(at.today);
    if demands {
        decide(&mut check, consent, at);
    }
    debug_assert!(!check.record_id().is_nil(), "a check has an id of its own");
    Ok((Some(Fact::new("conflict_check.recorded", &check)), check))
}

fn decide(check: &mut ConflictCheck, consent: Option<&Consent<'_>>, at: &At<'_>) {
    if let Some(consent) = consent {
        check.result = Some(ConflictResult::Waived);
        check.consent_reason = Some(consent.reason.trim().to_owned());
        check.decided_by = Some(at.actor);
        check.decided_on = Some(at.today);
    }
}
