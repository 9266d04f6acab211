//! Who answers for a matter while it is referred.

use super::step::{is_open, is_out, status_of};
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{Referral, ReferralStatus};

/// Who is responsible for a matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsible {
    /// The platform, where it is one of this house's.
    pub platform_id: Option<PlatformId>,
    /// The body, where it is none of the platforms.
    pub body: Option<String>,
    /// The person in charge, where one is named.
    pub person_id: Option<PersonId>,
    /// Whether the receiver has not accepted yet.
    pub is_waiting: bool,
}

/// Who is responsible for a matter of a platform: that platform, until a receiver has accepted
/// (process.md §8). `referral` is the one under way, if one is.
#[must_use]
pub fn responsible_of(referral: Option<&Referral>, home: Option<PlatformId>) -> Responsible {
    let Some(referral) = referral.filter(|one| is_open(one)) else {
        return Responsible {
            platform_id: home,
            ..Responsible::default()
        };
    };
    if status_of(referral) == ReferralStatus::Accepted {
        let is_joint = referral.is_joint == Some(true);
        return Responsible {
            platform_id: referral.to_platform_id,
            body: if is_joint {
                referral.lead_body.clone()
            } else {
                referral.to_body.clone()
            },
            person_id: referral.responsible_id,
            is_waiting: false,
        };
    }
    Responsible {
        platform_id: referral
            .from_platform_id
            .or(home.filter(|_| is_out(referral))),
        body: referral.from_body.clone(),
        person_id: referral.responsible_id.filter(|_| is_out(referral)),
        is_waiting: true,
    }
}
