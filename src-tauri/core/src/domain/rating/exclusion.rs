//! 不计入: a rating given by mistake or in malice does not count, with the reason.

use super::LONGEST;
use super::action::{RatingAction, require};
use super::refusal::RatingRefusal;
use crate::domain::dispute::{Problems, Reason};
use crate::domain::record::{Fact, Rating, RatingFinding, RatingStatus};

/// Why a rating does not count.
#[derive(Clone, Debug)]
pub struct Exclusion {
    /// 误评 or 恶意差评.
    pub finding: RatingFinding,
    /// In words.
    pub reason: String,
}

/// Takes a rating out of the count; it stays to be seen.
///
/// # Errors
/// A status that does not allow it; somebody who is not the head of the committee; no reason; a
/// finding that says the rating is true.
pub fn exclude(
    rating: &Rating,
    form: &Exclusion,
    is_head: bool,
) -> Result<Vec<Fact>, RatingRefusal> {
    require(rating, RatingAction::Exclude)?;
    if !is_head {
        return Err(RatingRefusal::HeadOnly);
    }
    if form.finding == RatingFinding::True {
        return Err(RatingRefusal::field("finding", Reason::Unknown));
    }
    let mut problems = Problems::default();
    problems.require_text("exclusion_reason", Some(&form.reason));
    problems.limit_text("exclusion_reason", Some(&form.reason), LONGEST);
    problems.found().map_err(RatingRefusal::Fields)?;
    Ok(excluded(rating, rating.clone(), form))
}

pub(super) fn excluded(before: &Rating, mut next: Rating, form: &Exclusion) -> Vec<Fact> {
    next.status = Some(RatingStatus::Excluded);
    next.finding = Some(form.finding);
    next.exclusion_reason = Some(form.reason.clone());
    vec![Fact::change("rating.excluded", before, &next)]
}
