//! 重复件: requests of one matter hang on the first of them, and only the first is counted.

use super::action::{RequestAction, require};
use super::refusal::Refusal;
use super::time::At;
use crate::domain::dispute::Reason;
use crate::domain::record::{Fact, Request};

/// Hangs a request on the first of its matter. `first` is the request named, or, where that one is
/// a repeat itself, the one on which it hangs; `followers` are those that hang on `request`.
///
/// # Errors
/// A request that hangs already, itself named, or one that hangs on this one.
pub fn link_repeat(
    request: &Request,
    first: &Request,
    followers: &[Request],
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::LinkRepeat, at)?;
    let is_own = request.id == first.id || first.repeat_of == Some(request.id);
    if is_own || followers.iter().any(|one| one.id == first.id) {
        return Err(Refusal::field("repeat_of", Reason::Twice));
    }
    let hang = |one: &Request| {
        let mut next = one.clone();
        next.is_repeat = Some(true);
        next.repeat_of = Some(first.repeat_of.unwrap_or(first.id));
        Fact::change("request.linked", one, &next)
    };
    Ok(std::iter::once(request)
        .chain(followers)
        .map(hang)
        .collect())
}

/// Takes a request off the first of its matter: it counts for itself again.
///
/// # Errors
/// A request that hangs on none.
pub fn unlink_repeat(request: &Request, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::UnlinkRepeat, at)?;
    let mut next = request.clone();
    next.is_repeat = Some(false);
    next.repeat_of = None;
    Ok(vec![Fact::change("request.unlinked", request, &next)])
}
