//! The words that other systems use for our levels, kinds and steps: what [`crate::import`] reads.

use crate::domain::record::{Request, RequestNature, RequestStatus, Satisfaction};
use crate::import::RequestShape;

pub(super) fn nature(nature: RequestNature) -> &'static str {
    match nature {
        RequestNature::Inquiry => "咨询",
        RequestNature::Help => "求助",
        RequestNature::Complaint => "投诉",
        RequestNature::Report => "举报",
        RequestNature::Suggestion => "建议",
    }
}

pub(super) fn satisfaction(level: Satisfaction) -> &'static str {
    match level {
        Satisfaction::VerySatisfied => "非常满意",
        Satisfaction::Satisfied => "满意",
        Satisfaction::FairlySatisfied => "基本满意",
        Satisfaction::Dissatisfied => "不满意",
        Satisfaction::VeryDissatisfied => "非常不满意",
    }
}

/// Letter systems know fewer steps than we; a step is never told as a later one.
pub(super) fn status(shape: RequestShape, status: RequestStatus) -> &'static str {
    let has_few = shape == RequestShape::Letters;
    match status {
        RequestStatus::Received | RequestStatus::Assigned if has_few => "待处理",
        RequestStatus::Received => "待分派",
        RequestStatus::Assigned => "待签收",
        RequestStatus::InProgress => "处理中",
        RequestStatus::Answered if has_few => "待审核",
        RequestStatus::Answered => "已答复",
        RequestStatus::Finished => "已办结",
        RequestStatus::Returned => "已退件",
    }
}

/// The one word of a letter system's mark; none where nobody has said either way.
pub(super) fn flag(request: &Request) -> Option<&'static str> {
    match (request.is_invalid, request.is_repeat) {
        _ if request.status == Some(RequestStatus::Returned) => Some("不予受理"),
        (Some(true), _) => Some("无效"),
        (_, Some(true)) => Some("重复"),
        (Some(false), Some(false)) => Some("正常"),
        (None | Some(false), None | Some(false)) => None,
    }
}

pub(super) fn yes_or_no(value: bool) -> &'static str {
    if value { "是" } else { "否" }
}
