//! 签到: that somebody on duty was there, from when to when; whether anybody came or not.

use super::Instant;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{DutyId, PersonId, PresenceId};

choice! {
    /// How somebody serves.
    PresenceManner {
        /// 实地.
        OnSite = "on_site",
        /// 远程.
        Remote = "remote",
    }
}

record! {
    /// 值班签到 of one person at the platform in whose scope it lives.
    Presence(PresenceId) as "presence" {
        /// Who.
        person_id: PersonId,
        /// The duty of the roster that it holds, where one fits.
        duty_id: DutyId,
        /// 签到.
        starts_at: Instant,
        /// 签退; none while the person is there, or forgot.
        ends_at: Instant,
        /// How the person serves.
        manner: PresenceManner,
        /// 备注.
        remark: String,
        /// Why it was corrected.
        correction_reason: String,
        /// Whether it was entered by mistake.
        is_removed: bool,
    }
}
