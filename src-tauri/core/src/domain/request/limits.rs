//! How long a request may take: one table, which a street may change.

use crate::domain::record::{Request, RequestChannel, RequestNature};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The limits in working days. What a nature has of its own goes before what its channel has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct RequestLimits {
    /// 签收时限: from assignment to signing in.
    pub sign_in_days: u16,
    /// 退件时限: how long after assignment a request may still be returned.
    pub return_days: u16,
    /// The most by which the time may be extended, once.
    pub extension_days: u16,
    /// 办理时限 by channel.
    pub channel_days: BTreeMap<RequestChannel, u16>,
    /// 办理时限 by nature, where it differs from the channel's.
    pub nature_days: BTreeMap<RequestNature, u16>,
    /// 高星件: from so many stars on.
    pub high_star_min: i64,
}

/// Where a channel has no limit of its own.
const USUAL: u16 = 5;

impl Default for RequestLimits {
    /// What other cities' rules say, as Dalian's own were not at hand: signing in within one working
    /// day, five for what comes by telephone or on foot, three online and for a mere question,
    /// return within two, an extension of at most ten. Petitions keep the fifteen of their own rules.
    fn default() -> Self {
        use RequestChannel as C;
        let channel_days = C::ALL.iter().map(|channel| {
            let days = match channel {
                C::AtOnce | C::Police => 3,
                C::Petition => 15,
                C::Hotline12345
                | C::Hotline8890
                | C::WalkIn
                | C::VillageTalkPoint
                | C::CareHome
                | C::WomensCouncil
                | C::Grid
                | C::Court
                | C::Other => USUAL,
            };
            (*channel, days)
        });
        Self {
            sign_in_days: 1,
            return_days: 2,
            extension_days: 10,
            channel_days: channel_days.collect(),
            nature_days: BTreeMap::from([(RequestNature::Inquiry, 3)]),
            high_star_min: 5,
        }
    }
}

impl RequestLimits {
    /// How many working days a request may take.
    #[must_use]
    pub fn days(&self, request: &Request) -> u16 {
        let by_nature = request
            .nature
            .and_then(|nature| self.nature_days.get(&nature));
        let by_channel = request
            .channel
            .and_then(|channel| self.channel_days.get(&channel));
        by_nature.or(by_channel).copied().unwrap_or(USUAL)
    }
}
