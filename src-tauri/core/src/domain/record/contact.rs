//! 联系请求: a platform asks another one, which has a matter with the same party, to get in touch.

use super::Instant;
use super::blind_mark::PartyNumber;
use super::record;
use crate::domain::id::{ContactAnswerId, ContactRequestId, DisputeId, PersonId, PlatformId};

record! {
    /// 联系请求. The asker's record lies in the asker's scope and names its dispute; its copy lies in
    /// the scope of the platform that is asked, names neither dispute nor party, and takes the answer.
    ContactRequest(ContactRequestId) as "contact_request" {
        /// The platform that asks.
        from_platform_id: PlatformId,
        /// The platform that is asked.
        to_platform_id: PlatformId,
        /// The asker's dispute; in the asker's record only.
        dispute_id: DisputeId,
        /// The copy; in the asker's record only.
        copy_id: ContactRequestId,
        /// The asker's record; in the copy only.
        origin_id: ContactRequestId,
        /// By which number the party was known again.
        number: PartyNumber,
        /// The mark that both have; none between platforms of one casebook.
        mark: String,
        /// What the asker says to the mediators there.
        message: String,
        /// Who asked.
        asked_by: PersonId,
        /// When.
        asked_at: Instant,
        /// What was answered; in the copy only.
        answer: String,
        /// Who answered.
        answered_by: PersonId,
        /// When.
        answered_at: Instant,
    }
}

record! {
    /// 联系答复, in the asker's scope.
    ContactAnswer(ContactAnswerId) as "contact_answer" {
        /// The asker's record.
        request_id: ContactRequestId,
        /// The platform that answers.
        from_platform_id: PlatformId,
        /// What it answers.
        text: String,
        /// Who answered.
        answered_by: PersonId,
        /// When.
        answered_at: Instant,
    }
}
