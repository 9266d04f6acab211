//! What may be done with a request now, and what stands in the way of the rest.

use super::refusal::Refusal;
use super::time::At;
use crate::domain::choice::choice;
use crate::domain::record::{Request, RequestStatus};

choice! {
    /// What people do with a request.
    RequestAction {
        /// 分派.
        Assign = "assign",
        /// 签收.
        SignIn = "sign_in",
        /// 联系诉求人.
        Contact = "contact",
        /// 答复.
        Answer = "answer",
        /// 办结.
        Close = "close",
        /// 延期.
        Extend = "extend",
        /// 退件.
        Return = "return",
        /// 重办.
        Reopen = "reopen",
        /// 关联重复件.
        LinkRepeat = "link_repeat",
        /// 取消重复关联.
        UnlinkRepeat = "unlink_repeat",
        /// 评星与标注.
        Mark = "mark",
        /// 更正.
        Correct = "correct",
    }
}

choice! {
    /// What stands in the way of a step.
    RequestObstacle {
        /// 还没有分派.
        NotAssigned = "not_assigned",
        /// 还没有签收.
        NotSignedIn = "not_signed_in",
        /// 已经签收.
        SignedIn = "signed_in",
        /// 还没有答复.
        NotAnswered = "not_answered",
        /// 已经答复.
        Answered = "answered",
        /// 已经办结.
        Finished = "finished",
        /// 已经退件.
        Returned = "returned",
        /// 正在办理, so there is nothing to open again.
        StillOpen = "still_open",
        /// 已经延期一次.
        ExtendedBefore = "extended_before",
        /// 办理时限已过.
        TimeOver = "time_over",
        /// 退件时限已过.
        ReturnTimeOver = "return_time_over",
        /// 没有办理时限.
        NoTime = "no_time",
        /// 已经关联为重复件.
        IsRepeat = "is_repeat",
        /// 没有关联重复件.
        NoRepeat = "no_repeat",
    }
}

/// A step, with what stands in its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The step.
    pub action: RequestAction,
    /// What stands in its way; nothing where it is possible.
    pub obstacle: Option<RequestObstacle>,
}

/// Where a request stands; a record that came without its beginning counts as received.
pub(super) fn status(request: &Request) -> RequestStatus {
    request.status.unwrap_or(RequestStatus::Received)
}

/// What stands in the way of a step now.
#[must_use]
pub fn obstacle(request: &Request, action: RequestAction, at: &At<'_>) -> Option<RequestObstacle> {
    use RequestAction as A;
    use RequestObstacle as O;
    use RequestStatus as S;
    let status = status(request);
    match action {
        A::Assign => match status {
            S::Received | S::Assigned | S::InProgress => None,
            S::Answered => Some(O::Answered),
            S::Finished => Some(O::Finished),
            S::Returned => Some(O::Returned),
        },
        A::SignIn => match status {
            S::Assigned => None,
            S::Received => Some(O::NotAssigned),
            S::InProgress | S::Answered => Some(O::SignedIn),
            S::Finished => Some(O::Finished),
            S::Returned => Some(O::Returned),
        },
        A::Contact => match status {
            S::Assigned | S::InProgress | S::Answered => None,
            S::Received => Some(O::NotAssigned),
            S::Finished => Some(O::Finished),
            S::Returned => Some(O::Returned),
        },
        A::Answer => match status {
            S::InProgress | S::Answered => None,
            S::Received => Some(O::NotAssigned),
            S::Assigned => Some(O::NotSignedIn),
            S::Finished => Some(O::Finished),
            S::Returned => Some(O::Returned),
        },
        A::Close => match status {
            S::Answered => None,
            S::Received | S::Assigned | S::InProgress => Some(O::NotAnswered),
            S::Finished => Some(O::Finished),
            S::Returned => Some(O::Returned),
        },
        A::Extend => match status {
            S::Received => Some(O::NotAssigned),
            S::Answered => Some(O::Answered),
            S::Finished => Some(O::Finished),
            S::Returned => Some(O::Returned),
            S::Assigned => Some(O::NotSignedIn),
            S::InProgress => match request.due_at {
                None => Some(O::NoTime),
                Some(_) if request.extension_count.unwrap_or(0) > 0 => Some(O::ExtendedBefore),
                Some(due) if due < at.now => Some(O::TimeOver),
                Some(_) => None,
            },
        },
        A::Return => match status {
            S::Received => None,
            S::Assigned | S::InProgress => request
                .assigned_at
                .is_some_and(|from| at.days_after(from, at.limits.return_days) < at.now)
                .then_some(O::ReturnTimeOver),
            S::Answered => Some(O::Answered),
            S::Finished => Some(O::Finished),
            S::Returned => Some(O::Returned),
        },
        A::Reopen => match status {
            S::Answered | S::Finished | S::Returned => None,
            S::Received | S::Assigned | S::InProgress => Some(O::StillOpen),
        },
        A::LinkRepeat => request.repeat_of.is_some().then_some(O::IsRepeat),
        A::UnlinkRepeat => request.repeat_of.is_none().then_some(O::NoRepeat),
        A::Mark | A::Correct => None,
    }
}

/// Every step with what stands in its way, the usual next ones first.
#[must_use]
pub fn steps(request: &Request, at: &At<'_>) -> Vec<Step> {
    use RequestAction as A;
    use RequestStatus as S;
    let usual: &[A] = match status(request) {
        S::Received => &[A::Assign],
        S::Assigned => &[A::SignIn, A::Contact],
        S::InProgress => &[A::Answer, A::Contact],
        S::Answered => &[A::Close, A::Answer],
        S::Finished | S::Returned => &[A::Reopen],
    };
    let rest = A::ALL.iter().filter(|action| !usual.contains(action));
    usual
        .iter()
        .chain(rest)
        .map(|action| Step {
            action: *action,
            obstacle: obstacle(request, *action, at),
        })
        .collect()
}

/// Refuses a step in whose way something stands.
///
/// # Errors
/// [`Refusal::NotNow`] with the obstacle.
pub fn require(request: &Request, action: RequestAction, at: &At<'_>) -> Result<(), Refusal> {
    match obstacle(request, action, at) {
        None => Ok(()),
        Some(obstacle) => Err(Refusal::NotNow {
            action,
            status: status(request),
            obstacle,
        }),
    }
}
