//! Rows that several answers share.

use crate::shape::response;
use chrono::NaiveDate;
use lxq_core::statute::{EffectBasis, Finding, FindingCode, Law, Standing};

response! {
    /// A version of a law.
    pub struct StatuteRow {
        /// Its short title, the same for all versions: 民法典.
        pub law: String,
        /// Its whole title.
        pub title: String,
        /// The sub-folder in which it lay.
        pub category: String,
        /// The day of this version.
        pub version_on: Option<NaiveDate>,
        /// From when it is in force.
        pub in_force_on: Option<NaiveDate>,
        /// Where that day comes from.
        pub basis: EffectBasis,
        /// From when a later version is in force.
        pub ended_on: Option<NaiveDate>,
        /// Where it stands on the day that was asked for, or today.
        pub standing: Standing,
        /// How many articles it has.
        pub article_count: u32,
        /// How many versions of the law the library has.
        pub version_count: u32,
    }

    /// What is odd about a file.
    pub struct StatuteFinding {
        /// What.
        pub code: FindingCode,
        /// The article at which it was found; for a gap the last before it.
        pub article: Option<String>,
        /// For a gap, the first article behind it.
        pub next: Option<String>,
    }
}

pub(super) fn row(law: &Law, all: &[Law], on: NaiveDate) -> StatuteRow {
    let versions = all.iter().filter(|one| one.law == law.law).count();
    StatuteRow {
        law: law.law.clone(),
        title: law.title.clone(),
        category: law.category.clone(),
        version_on: law.version_on,
        in_force_on: law.in_force_on,
        basis: law.basis,
        ended_on: law.ended_on,
        standing: law.standing(on),
        article_count: law.article_count,
        version_count: u32::try_from(versions).unwrap_or(u32::MAX),
    }
}

impl From<Finding> for StatuteFinding {
    fn from(finding: Finding) -> Self {
        Self {
            code: finding.code,
            article: finding.article,
            next: finding.next,
        }
    }
}
