//! The linkages: which way each goes, what it demands, how long it takes.

use crate::domain::calendar::{Length, Limits, WorkCalendar, nth_day_after};
use crate::domain::record::{ReferralChannel, ReferralDirection};
use chrono::NaiveDate;

/// How long a referral takes unless its slip says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The length.
    pub length: Length,
    /// Whether a law or a national rule says so; otherwise it is this house's custom.
    pub is_law: bool,
}

/// The usual term of a linkage.
///
/// | linkage | term | source |
/// | --- | --- | --- |
/// | 诉前委派 | 30 days | 法释〔2016〕14号 art. 27 |
/// | 委托 | 15 days (ordinary procedure) | 法释〔2016〕14号 art. 27 |
/// | 公安 | 5 days | practice of one city's 110 linkage (process.md §4) |
/// | 信访, into this house | about a month | 人民调解工作若干规定 art. 33 |
/// | 信访, out of it | 60 days | 信访工作条例 art. 34 |
/// | 仲裁 | 45 days | 劳动争议调解仲裁法 art. 43 |
/// | 法律援助 | 7 days to decide on the application | 法律援助法 art. 43 |
/// | 法院立案 | 7 days to take the suit or refuse it | 民事诉讼法 art. 126 |
/// | all others | 7 working days | custom |
#[must_use]
pub fn term(direction: ReferralDirection, channel: ReferralChannel, limits: &Limits) -> Term {
    use ReferralChannel as C;
    let law = |length| Term {
        length,
        is_law: true,
    };
    let custom = |length| Term {
        length,
        is_law: false,
    };
    match channel {
        C::CourtDelegated => law(limits.court_delegated),
        C::CourtEntrusted => law(limits.court_entrusted_ordinary),
        C::Police => custom(Length::NaturalDays(5)),
        C::Petition => law(match direction {
            ReferralDirection::In => limits.people_mediation,
            ReferralDirection::Out => Length::NaturalDays(60),
        }),
        C::Arbitration => law(Length::NaturalDays(45)),
        C::LegalAid | C::Court => law(Length::NaturalDays(7)),
        C::Platform | C::Procuratorate | C::Administration | C::Hotline | C::Other => {
            custom(Length::WorkingDays(7))
        }
    }
}

/// The usual last day of a referral that goes or comes on a day.
#[must_use]
pub fn due_on(
    direction: ReferralDirection,
    channel: ReferralChannel,
    from: NaiveDate,
    limits: &Limits,
    calendar: &WorkCalendar,
) -> NaiveDate {
    nth_day_after(from, term(direction, channel, limits).length, calendar)
}

/// Whether a matter goes by a linkage in a direction. A court delegates and entrusts, it is never
/// delegated to; what comes from another platform comes as its slip and is not registered by hand.
#[must_use]
pub fn may_go_by(direction: ReferralDirection, channel: ReferralChannel) -> bool {
    use ReferralChannel as C;
    match direction {
        ReferralDirection::Out => !matches!(channel, C::CourtDelegated | C::CourtEntrusted),
        ReferralDirection::In => !matches!(channel, C::Platform | C::Court),
    }
}

/// Whether the parties must agree. Mediation that courts, police and petition offices hand over
/// needs both sides' will (人民调解法 art. 17, 法释〔2016〕14号 art. 11); a matter goes to the
/// petition office with it as well (访调对接). Danger is reported to the police without asking
/// (人民调解法 art. 25).
#[must_use]
pub fn needs_consent(direction: ReferralDirection, channel: ReferralChannel) -> bool {
    use ReferralChannel as C;
    match direction {
        ReferralDirection::Out => channel == C::Petition,
        ReferralDirection::In => matches!(
            channel,
            C::CourtDelegated | C::CourtEntrusted | C::Police | C::Petition
        ),
    }
}
