//! A version of a law as lists show it, and where it stands on a day.

use crate::domain::choice::choice;
use chrono::NaiveDate;

choice! {
    /// Where the day of taking effect comes from.
    EffectBasis {
        /// The lines about the law say it.
        Info = "info",
        /// Its last articles say it.
        Text = "text",
        /// Only the day is known on which it was passed or amended.
        Passed = "passed",
        /// No day is known.
        None = "none",
    }
}

choice! {
    /// Where a version stands on a day.
    Standing {
        /// 施行中.
        InForce = "in_force",
        /// 尚未施行.
        NotYet = "not_yet",
        /// 已被新版本替代.
        Superseded = "superseded",
    }
}

/// A version of a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// Its row, until the next import.
    pub id: i64,
    /// Its short title, the same for all versions: 民法典.
    pub law: String,
    /// Its whole title.
    pub title: String,
    /// How its short title begins to sound.
    pub initials: String,
    /// The sub-folder in which it lay.
    pub category: String,
    /// The day of this version.
    pub version_on: Option<NaiveDate>,
    /// From when it is in force; always where none is known.
    pub in_force_on: Option<NaiveDate>,
    /// Where that comes from.
    pub basis: EffectBasis,
    /// From when a later version is in force.
    pub ended_on: Option<NaiveDate>,
    /// How many articles it has.
    pub article_count: u32,
}

impl Law {
    /// Where it stands on a day.
    #[must_use]
    pub fn standing(&self, on: NaiveDate) -> Standing {
        if self.in_force_on.is_some_and(|from| from > on) {
            Standing::NotYet
        } else if self.ended_on.is_some_and(|end| end <= on) {
            Standing::Superseded
        } else {
            Standing::InForce
        }
    }
}
