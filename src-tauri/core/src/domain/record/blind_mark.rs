//! 同一当事人标记: that a platform has an open matter with somebody, without saying with whom.

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{BlindMarkId, PlatformId};

choice! {
    /// By which number somebody is known again.
    PartyNumber {
        /// 居民身份证号.
        Document = "document",
        /// 电话.
        Phone = "phone",
    }
}

record! {
    /// 同一当事人标记: lies in the street's scope while the matter is open and is erased afterwards.
    BlindMark(BlindMarkId) as "blind_mark" {
        /// The platform that has the matter.
        platform_id: PlatformId,
        /// A slow, keyed hash of a number, 32 hexadecimal digits. Only desks of the street can make it.
        mark: String,
    }
}
