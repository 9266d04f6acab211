//! How long each kind of matter may take. The defaults are what law and practice say; an office
//! may set others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What runs out.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum LimitKind {
    /// People's mediation, from acceptance.
    PeopleMediation,
    /// Mediation delegated by a court before filing (诉前委派).
    CourtDelegated,
    /// Mediation entrusted by a court after filing, ordinary procedure.
    CourtEntrustedOrdinary,
    /// Mediation entrusted by a court after filing, summary procedure.
    CourtEntrustedSummary,
    /// Mediation by a lawyer.
    LawyerMediation,
    /// Administrative mediation, in working days.
    AdministrativeMediation,
    /// The parties' joint application for judicial confirmation, from the day of effect.
    JudicialConfirmation,
}

impl LimitKind {
    /// Every limit, in the order of the settings.
    pub const ALL: [Self; 7] = [
        Self::PeopleMediation,
        Self::CourtDelegated,
        Self::CourtEntrustedOrdinary,
        Self::CourtEntrustedSummary,
        Self::LawyerMediation,
        Self::AdministrativeMediation,
        Self::JudicialConfirmation,
    ];

    /// Its name among the limits.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PeopleMediation => "people_mediation",
            Self::CourtDelegated => "court_delegated",
            Self::CourtEntrustedOrdinary => "court_entrusted_ordinary",
            Self::CourtEntrustedSummary => "court_entrusted_summary",
            Self::LawyerMediation => "lawyer_mediation",
            Self::AdministrativeMediation => "administrative_mediation",
            Self::JudicialConfirmation => "judicial_confirmation",
        }
    }
}

/// A length of time as rules state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// Every day counts.
    NaturalDays(u16),
    /// Only days on which offices work count.
    WorkingDays(u16),
}

/// The length of each limit, as an office has set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct Limits {
    /// About one month (人民调解工作若干规定 art. 33), taken as 30 days.
    pub people_mediation: Length,
    /// 30 days (法释〔2016〕14号 art. 27).
    pub court_delegated: Length,
    /// 15 days (法释〔2016〕14号).
    pub court_entrusted_ordinary: Length,
    /// 7 days (法释〔2016〕14号).
    pub court_entrusted_summary: Length,
    /// 30 days (司发通〔2017〕105号).
    pub lawyer_mediation: Length,
    /// 20 working days (one province's rule; Liaoning's own term was not at hand).
    pub administrative_mediation: Length,
    /// 30 days from effect (人民调解法 art. 33, 民事诉讼法 art. 205).
    pub judicial_confirmation: Length,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            people_mediation: Length::NaturalDays(30),
            court_delegated: Length::NaturalDays(30),
            court_entrusted_ordinary: Length::NaturalDays(15),
            court_entrusted_summary: Length::NaturalDays(7),
            lawyer_mediation: Length::NaturalDays(30),
            administrative_mediation: Length::WorkingDays(20),
            judicial_confirmation: Length::NaturalDays(30),
        }
    }
}

impl Length {
    /// How many days.
    #[must_use]
    pub fn days(self) -> u16 {
        match self {
            Self::NaturalDays(days) | Self::WorkingDays(days) => days,
        }
    }
}

impl Limits {
    /// The length set for a kind.
    #[must_use]
    pub fn of(&self, kind: LimitKind) -> Length {
        match kind {
            LimitKind::PeopleMediation => self.people_mediation,
            LimitKind::CourtDelegated => self.court_delegated,
            LimitKind::CourtEntrustedOrdinary => self.court_entrusted_ordinary,
            LimitKind::CourtEntrustedSummary => self.court_entrusted_summary,
            LimitKind::LawyerMediation => self.lawyer_mediation,
            LimitKind::AdministrativeMediation => self.administrative_mediation,
            LimitKind::JudicialConfirmation => self.judicial_confirmation,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_may_set_one_limit_and_keep_the_others() {
        let set = r#"{"people_mediation":{"working_days":30}}"#;
        let limits: Limits = serde_json::from_str(set).unwrap();
        assert_eq!(
            limits.of(LimitKind::PeopleMediation),
            Length::WorkingDays(30)
        );
        assert_eq!(
            limits.of(LimitKind::CourtEntrustedSummary),
            Length::NaturalDays(7)
        );
    }
}
