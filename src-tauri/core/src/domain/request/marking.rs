//! 评星与标注: what others said of a request, kept as they gave it.

use super::refusal::{Refusal, finish};
use crate::domain::dispute::{Problems, Reason};
use crate::domain::id::PersonId;
use crate::domain::record::{Fact, Request, Satisfaction};

/// The marks of a request, all of them as they are to stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// 评星.
    pub stars: Option<i64>,
    /// 加星.
    pub stars_added: Option<i64>,
    /// 减星.
    pub stars_removed: Option<i64>,
    /// 群众满意度.
    pub satisfaction: Option<Satisfaction>,
    /// 是否信访积案.
    pub is_old_petition: bool,
    /// 是否涉法事项.
    pub is_legal_matter: bool,
    /// 是否为无效件.
    pub is_invalid: bool,
    /// The lawyers, mediators and judges who help in it.
    pub helper_ids: Vec<PersonId>,
}

/// The most stars that any hotline gives.
const MOST_STARS: i64 = 100;

impl Marks {
    /// The marks that a request has.
    #[must_use]
    pub fn of(request: &Request) -> Self {
        Self {
            stars: request.stars,
            stars_added: request.stars_added,
            stars_removed: request.stars_removed,
            satisfaction: request.satisfaction,
            is_old_petition: request.is_old_petition == Some(true),
            is_legal_matter: request.is_legal_matter == Some(true),
            is_invalid: request.is_invalid == Some(true),
            helper_ids: request.helper_ids.clone().unwrap_or_default(),
        }
    }
}

/// 最终星级: what was given, with what was added and taken off; none where no stars were given.
#[must_use]
pub fn final_stars(request: &Request) -> Option<i64> {
    let given = [request.stars, request.stars_added, request.stars_removed];
    given.iter().any(Option::is_some).then(|| {
        request.stars.unwrap_or(0) + request.stars_added.unwrap_or(0)
            - request.stars_removed.unwrap_or(0)
    })
}

/// Sets the marks; nothing where they are as they were.
///
/// # Errors
/// Stars that no hotline gives; a helper named twice.
pub fn mark(request: &Request, marks: &Marks) -> Result<Vec<Fact>, Refusal> {
    let mut problems = Problems::default();
    for (field, stars) in [
        ("stars", marks.stars),
        ("stars_added", marks.stars_added),
        ("stars_removed", marks.stars_removed),
    ] {
        if stars.is_some_and(|stars| !(0..=MOST_STARS).contains(&stars)) {
            let (least, most) = (0, MOST_STARS);
            problems.add(field, Reason::OutOfRange { least, most });
        }
    }
    let mut named = marks.helper_ids.clone();
    named.sort_unstable();
    named.dedup();
    if named.len() < marks.helper_ids.len() {
        problems.add("helper_ids", Reason::Twice);
    }
    finish(problems)?;
    let flag = |is_set: bool, before: Option<bool>| {
        if is_set {
            Some(true)
        } else {
            before.map(|_| false)
        }
    };
    let mut next = request.clone();
    next.stars = marks.stars;
    next.stars_added = marks.stars_added;
    next.stars_removed = marks.stars_removed;
    next.satisfaction = marks.satisfaction;
    next.is_old_petition = flag(marks.is_old_petition, request.is_old_petition);
    next.is_legal_matter = flag(marks.is_legal_matter, request.is_legal_matter);
    next.is_invalid = flag(marks.is_invalid, request.is_invalid);
    next.helper_ids = Some(marks.helper_ids.clone()).filter(|people| !people.is_empty());
    let fact = Fact::change("request.marked", request, &next);
    if fact.set.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![fact])
}
