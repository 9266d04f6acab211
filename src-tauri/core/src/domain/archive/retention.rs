//! 保管期限: how long what is kept, counted by pure functions.
//!
//! No law gives the years of a mediation dossier (forms.md §6); archives have counted 10 and 30
//! years since 2012, so these are the defaults, and a street sets its own. Consultations, requests
//! and hazards are kept as privacy.md P11 proposes.

use crate::domain::record::{RetentionClass, SubjectKind};
use chrono::{Datelike as _, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How long each thing is kept, in whole years, as a street has set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct Retention {
    /// The class of a dossier for which nobody chose another.
    pub default_class: RetentionClass,
    /// 短期.
    pub short: u32,
    /// 长期.
    pub long: u32,
    /// 法律咨询, from the day of the talk.
    pub consultation: u32,
    /// 诉求件, from closing.
    pub request: u32,
    /// 隐患, from the last look at it once it is closed.
    pub hazard: u32,
    /// A form that nobody finished, from the last key.
    pub draft: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            default_class: RetentionClass::Long,
            short: 10,
            long: 30,
            consultation: 3,
            request: 2,
            hazard: 5,
            draft: 1,
        }
    }
}

/// The least and the most years that can be set.
pub const YEARS: std::ops::RangeInclusive<u32> = 1..=100;

impl Retention {
    /// The years by name, as forms and errors name them.
    #[must_use]
    pub fn years(&self) -> [(&'static str, u32); 6] {
        [
            ("short", self.short),
            ("long", self.long),
            ("consultation", self.consultation),
            ("request", self.request),
            ("hazard", self.hazard),
            ("draft", self.draft),
        ]
    }

    /// The first day on which a dossier archived on a day may be destroyed; none for one that is
    /// kept for ever. Its time runs from the first day of the year that follows, as an archive
    /// counts whole years.
    #[must_use]
    pub fn dossier_due_on(
        &self,
        class: RetentionClass,
        archived_on: NaiveDate,
    ) -> Option<NaiveDate> {
        let years = match class {
            RetentionClass::Short => self.short,
            RetentionClass::Long => self.long,
            RetentionClass::Permanent => return None,
        };
        let year = archived_on.year() + 1 + i32::try_from(years).ok()?;
        NaiveDate::from_ymd_opt(year, 1, 1)
    }

    /// The first day on which another record that ended on a day may be destroyed; none for kinds
    /// that are not destroyed by themselves. From 29 February it is counted to the 28th.
    #[must_use]
    pub fn due_on(&self, kind: SubjectKind, ended_on: NaiveDate) -> Option<NaiveDate> {
        let years = self
            .least_years(kind)
            .filter(|_| kind != SubjectKind::Dispute)?;
        ended_on.checked_add_months(Months::new(years.saturating_mul(12)))
    }

    /// The fewest years for which a record of a kind is kept; none for kinds that are not destroyed by
    /// themselves.
    #[must_use]
    pub fn least_years(&self, kind: SubjectKind) -> Option<u32> {
        match kind {
            SubjectKind::Dispute => Some(self.short.min(self.long)),
            SubjectKind::Consultation => Some(self.consultation),
            SubjectKind::Request => Some(self.request),
            SubjectKind::Hazard => Some(self.hazard),
            SubjectKind::Inspection
            | SubjectKind::Referral
            | SubjectKind::Slip
            | SubjectKind::SlipAnswer
            | SubjectKind::Rating
            | SubjectKind::OutreachActivity
            | SubjectKind::Person
            | SubjectKind::Platform => None,
        }
    }
}
