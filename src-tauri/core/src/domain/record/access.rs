//! 阅卷授权: a lawyer may look into one dispute, for a purpose and until a day (privacy.md P6).

use super::record;
use crate::domain::id::{DisputeAccessId, DisputeId, PersonId};
use chrono::NaiveDate;

record! {
    /// 阅卷授权.
    DisputeAccess(DisputeAccessId) as "dispute_access" {
        /// The dispute.
        dispute_id: DisputeId,
        /// The lawyer.
        lawyer_id: PersonId,
        /// What for.
        purpose: String,
        /// From this day on.
        starts_on: NaiveDate,
        /// Up to and with this day.
        ends_on: NaiveDate,
        /// Who gave it.
        granted_by: PersonId,
        /// Taken back on this day, before its end.
        ended_on: NaiveDate,
        /// Why.
        end_reason: String,
    }
}
