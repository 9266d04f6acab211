//! 工单编号 of requests that bring none of their own: `来访2026-0001`, one series per channel and year.

use crate::domain::record::RequestChannel;

/// The word in front of the numbers of a channel.
#[must_use]
pub fn order_prefix(channel: RequestChannel) -> &'static str {
    match channel {
        RequestChannel::Hotline12345 => "热线",
        RequestChannel::Hotline8890 => "民心",
        RequestChannel::AtOnce => "马上办",
        RequestChannel::WalkIn => "来访",
        RequestChannel::VillageTalkPoint => "评理",
        RequestChannel::CareHome => "关爱",
        RequestChannel::WomensCouncil => "议事",
        RequestChannel::Grid => "网格",
        RequestChannel::Police => "公安",
        RequestChannel::Court => "法院",
        RequestChannel::Petition => "信访",
        RequestChannel::Other => "其他",
    }
}

/// The number of a request in its channel's series.
#[must_use]
pub fn order_no(channel: RequestChannel, year: i32, number: u32) -> String {
    format!("{}{year}-{number:04}", order_prefix(channel))
}
