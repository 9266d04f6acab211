//! The steps in the life of a request: each loads it, asks the domain, records its facts.

use super::around::Around;
use crate::conflict::{Taking, require_clear};
use crate::desk::{Desk, record_all};
use crate::shape::{Done, Moment, request};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::id::{PersonId, PlatformId, RequestId};
use lxq_core::domain::record::{
    ConflictCapacity, Fact, Instant, Person, Platform, Request, Role, Satisfaction,
};
use lxq_core::domain::request::{self as life, Assignment, At, Contact, Marks, Refusal};
use lxq_core::store::{Act, Reader};

request! {
    /// 分派, of one request or of several at once.
    pub struct AssignRequest {
        /// The requests; all of them are assigned, or none.
        pub request_ids: Vec<RequestId>,
        /// The platform that is to handle them.
        pub handling_platform_id: Option<PlatformId>,
        /// The member of staff who is to handle them.
        pub handler_id: Option<PersonId>,
    }

    /// 签收.
    pub struct SignInRequest {
        /// The request.
        pub request_id: RequestId,
    }

    /// 联系诉求人.
    pub struct ContactRequest {
        /// The request.
        pub request_id: RequestId,
        /// When; now where empty.
        pub contacted_at: Option<Moment>,
        /// How the requester was reached, or that nobody answered.
        pub contact_note: String,
    }

    /// 延期, once.
    pub struct ExtendRequest {
        /// The request.
        pub request_id: RequestId,
        /// By how many working days.
        pub days: u16,
        /// Why.
        pub reason: String,
    }

    /// 退件.
    pub struct ReturnRequest {
        /// The request.
        pub request_id: RequestId,
        /// Why.
        pub reason: String,
    }

    /// 答复.
    pub struct AnswerRequest {
        /// The request.
        pub request_id: RequestId,
        /// 解决情况.
        pub result: String,
    }

    /// 办结.
    pub struct CloseRequest {
        /// The request.
        pub request_id: RequestId,
        /// 群众满意度, where it is known.
        pub satisfaction: Option<Satisfaction>,
    }

    /// 重办.
    pub struct ReopenRequest {
        /// The request.
        pub request_id: RequestId,
        /// Why.
        pub reason: String,
    }

    /// 评星与标注, all of them as they are to stand.
    pub struct MarkRequest {
        /// The request.
        pub request_id: RequestId,
        /// 评星.
        pub stars: Option<i64>,
        /// 加星.
        pub stars_added: Option<i64>,
        /// 减星.
        pub stars_removed: Option<i64>,
        /// 群众满意度.
        pub satisfaction: Option<Satisfaction>,
        /// 是否信访积案.
        #[serde(default)]
        pub is_old_petition: bool,
        /// 是否涉法事项.
        #[serde(default)]
        pub is_legal_matter: bool,
        /// 是否为无效件.
        #[serde(default)]
        pub is_invalid: bool,
        /// The lawyers, mediators and judges who help in it.
        #[serde(default)]
        pub helper_ids: Vec<PersonId>,
    }
}

/// The request of that id.
pub(super) fn find(reader: Reader<'_>, id: RequestId) -> Result<Request, Failure> {
    reader
        .get::<Request>(id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

/// Loads a request, lets the domain decide, records what it answers.
pub(super) fn step(
    desk: &Desk,
    id: RequestId,
    decision: impl FnOnce(&Request, &At<'_>) -> Result<Vec<Fact>, Refusal>,
) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let request = find(act.reader(), id)?;
        let around = Around::load(act.reader())?;
        let facts = decision(&request, &around.at(act.now(), act.actor()))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

/// The hands that a form names; none where it names none.
pub(super) fn assignment(
    act: &Act<'_>,
    platform: Option<PlatformId>,
    handler: Option<PersonId>,
) -> Result<Assignment, Failure> {
    let unknown = |field| Failure::field(field, FieldCode::Unknown);
    let platform = match platform {
        Some(id) => Some(
            act.reader()
                .get::<Platform>(id)?
                .ok_or_else(|| unknown("handling_platform_id"))?,
        ),
        None => None,
    };
    let handler = match handler {
        Some(id) => Some(
            act.reader()
                .get::<Person>(id)?
                .ok_or_else(|| unknown("handler_id"))?,
        ),
        None => None,
    };
    Ok(Assignment { platform, handler })
}

pub(crate) fn assign(desk: &Desk, form: AssignRequest) -> Result<Done, Failure> {
    if form.request_ids.is_empty() {
        return Err(Failure::field("request_ids", FieldCode::Required));
    }
    desk.act(|act, _| {
        let to = assignment(act, form.handling_platform_id, form.handler_id)?;
        let around = Around::load(act.reader())?;
        for id in form.request_ids {
            let request = find(act.reader(), id)?;
            let facts = life::assign(&request, &to, &around.at(act.now(), act.actor()))?;
            record_all(act, facts)?;
        }
        Ok(Done {})
    })
}

pub(crate) fn sign_in(desk: &Desk, form: SignInRequest) -> Result<Done, Failure> {
    step(desk, form.request_id, life::sign_in)
}

pub(crate) fn contact(desk: &Desk, form: ContactRequest) -> Result<Done, Failure> {
    step(desk, form.request_id, |request, at| {
        let contact = Contact {
            contacted_at: form.contacted_at.map_or(at.now, Instant::from),
            note: form.contact_note,
        };
        life::contact(request, &contact, at)
    })
}

pub(crate) fn extend(desk: &Desk, form: ExtendRequest) -> Result<Done, Failure> {
    step(desk, form.request_id, |request, at| {
        life::extend(request, form.days, &form.reason, at)
    })
}

pub(crate) fn return_back(desk: &Desk, form: ReturnRequest) -> Result<Done, Failure> {
    step(desk, form.request_id, |request, at| {
        life::return_back(request, &form.reason, at)
    })
}

pub(crate) fn answer(desk: &Desk, form: AnswerRequest) -> Result<Done, Failure> {
    step(desk, form.request_id, |request, at| {
        life::answer(request, &form.result, at)
    })
}

pub(crate) fn close(desk: &Desk, form: CloseRequest) -> Result<Done, Failure> {
    step(desk, form.request_id, |request, at| {
        life::close(request, form.satisfaction, at)
    })
}

pub(crate) fn reopen(desk: &Desk, form: ReopenRequest) -> Result<Done, Failure> {
    step(desk, form.request_id, |request, at| {
        life::reopen(request, &form.reason, at)
    })
}

pub(crate) fn mark(desk: &Desk, form: MarkRequest) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let request = find(act.reader(), form.request_id)?;
        crate::dispute::check_people(act, "helper_ids", &form.helper_ids)?;
        let mut lawyers = form.helper_ids.clone();
        let had = request.helper_ids.as_deref().unwrap_or_default();
        lawyers.retain(|one| !had.contains(one));
        for id in std::mem::take(&mut lawyers) {
            let person = act.reader().get::<Person>(id)?;
            if person.is_some_and(|one| one.role == Some(Role::DutyLawyer)) {
                lawyers.push(id);
            }
        }
        let marks = Marks {
            stars: form.stars,
            stars_added: form.stars_added,
            stars_removed: form.stars_removed,
            satisfaction: form.satisfaction,
            is_old_petition: form.is_old_petition,
            is_legal_matter: form.is_legal_matter,
            is_invalid: form.is_invalid,
            helper_ids: form.helper_ids,
        };
        let facts = life::mark(&request, &marks)?;
        let taking = Taking::Request(&request);
        let capacity = ConflictCapacity::Lawyer;
        let field = "helper_ids";
        require_clear(act, surroundings, &taking, &lawyers, capacity, field)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}
