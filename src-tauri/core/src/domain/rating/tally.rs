//! Counts of ratings: the good rate, and how many bad ones came to their end.

use super::{is_bad, is_over};
use crate::domain::record::{RatingStatus, Satisfaction};
use std::collections::BTreeMap;

/// So many ratings of one level, one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TallyLine {
    /// The level.
    pub level: Satisfaction,
    /// Where they stand.
    pub status: RatingStatus,
    /// Whether their time limit has passed.
    pub is_overdue: bool,
    /// How many.
    pub count: u32,
}

/// The counts of a set of ratings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatingTally {
    /// All of them.
    pub total: u32,
    /// By status.
    pub by_status: BTreeMap<RatingStatus, u32>,
    /// By level, without the excluded ones.
    pub by_level: BTreeMap<Satisfaction, u32>,
    /// 5, 4 and 3 stars, without the excluded ones.
    pub good: u32,
    /// All without the excluded ones: what the good rate (好评率) is taken of.
    pub rated: u32,
    /// Bad ratings, the excluded ones too.
    pub bad: u32,
    /// Bad ratings that came to their end: answered, or excluded with the reason.
    pub bad_ended: u32,
    /// Bad ratings whose time limit has passed.
    pub overdue: u32,
}

impl RatingTally {
    /// Adds the lines up.
    #[must_use]
    pub fn of(lines: impl IntoIterator<Item = TallyLine>) -> Self {
        let mut tally = Self::default();
        for line in lines {
            let count = line.count;
            tally.total += count;
            *tally.by_status.entry(line.status).or_default() += count;
            if line.status != RatingStatus::Excluded {
                *tally.by_level.entry(line.level).or_default() += count;
                tally.rated += count;
                if !is_bad(line.level) {
                    tally.good += count;
                }
            }
            if is_bad(line.level) {
                tally.bad += count;
                if is_over(line.status) {
                    tally.bad_ended += count;
                }
            }
            if line.is_overdue && !is_over(line.status) {
                tally.overdue += count;
            }
        }
        tally
    }
}
