//! 登记.

use super::party::PartyForm;
use crate::desk::{Desk, record_all};
use crate::request::taken_up;
use crate::shape::{filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::{Datelike as _, NaiveDate};
use lxq_core::domain::dispute::{
    DOCKET_SERIES_SUFFIX, PartyEntry, Registration, docket_no, register as decide,
};
use lxq_core::domain::id::{
    ConsultationId, DisputeId, HazardId, PersonId, PlatformId, ReferralId, RequestId,
};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::{
    CaseSource, Committee, Consultation, CourtProcedure, Dispute, MediationKind, NoticeManner,
    Origin, Platform, Record,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Act;
use lxq_core::store::table::dispute::{DocketTable, next_docket_number};
use uuid::Uuid;

request! {
    /// A filled intake form.
    pub struct RegisterDispute {
        /// The platform; the own one where empty.
        pub platform_id: Option<PlatformId>,
        /// Code in the table of dispute types.
        pub dispute_type: String,
        /// Source as the statistics count it.
        pub source: CaseSource,
        /// Where it really came from.
        pub origin: Option<Origin>,
        /// Number or name of the origin.
        pub origin_note: Option<String>,
        /// The request from which it is opened.
        pub request_id: Option<RequestId>,
        /// The consultation from which it is opened.
        pub consultation_id: Option<ConsultationId>,
        /// The referral from which it is opened.
        pub referral_id: Option<ReferralId>,
        /// The hazard that goes on as this dispute.
        pub hazard_id: Option<HazardId>,
        /// Which of the four kinds of mediation.
        pub mediation_kind: MediationKind,
        /// How the court hears the matter, where it entrusted it after filing.
        pub court_procedure: Option<CourtProcedure>,
        /// 卷名; made from names and type where empty.
        pub title: Option<String>,
        /// 纠纷简要情况.
        pub facts: String,
        /// 申请事项.
        pub claims: Option<String>,
        /// 涉及金额, in fen.
        pub amount_fen: Option<Fen>,
        /// When it happened.
        pub occurred_on: Option<NaiveDate>,
        /// Where it happened.
        pub place: Option<String>,
        /// 疑难复杂.
        #[serde(default)]
        pub is_difficult: bool,
        /// Content hidden from all but mediator and head.
        #[serde(default)]
        pub is_confidential: bool,
        /// 登记日期; today where empty.
        pub registered_on: Option<NaiveDate>,
        /// How rights and duties were told.
        pub rights_notice: Option<NoticeManner>,
        /// On which day.
        pub rights_told_on: Option<NaiveDate>,
        /// The mediators, the responsible one first.
        #[serde(default)]
        pub mediator_ids: Vec<PersonId>,
        /// The parties in the order of the form.
        pub parties: Vec<PartyForm>,
        /// The draft that this form was; it is thrown away.
        pub draft_id: Option<Uuid>,
    }
}

response! {
    /// A dispute was registered.
    pub struct DisputeRegistered {
        /// Its id.
        pub id: DisputeId,
        /// Its docket number.
        pub docket_no: String,
        /// 卷名.
        pub title: String,
    }
}

pub(crate) fn register(desk: &Desk, form: RegisterDispute) -> Result<DisputeRegistered, Failure> {
    let (types, version) = crate::settings::types_in_force(desk)?;
    let type_name = types
        .iter()
        .find(|one| one.code == form.dispute_type)
        .map(|one| one.name.clone())
        .ok_or_else(|| {
            let code = if form.dispute_type.is_empty() {
                FieldCode::Required
            } else {
                FieldCode::Unknown
            };
            Failure::field("dispute_type", code)
        })?;
    let draft_id = form.draft_id;
    let registered = desk.act(|act, surroundings| {
        let platform = platform_of(act, form.platform_id)?;
        let scope = Scope::Platform(platform.id);
        let today = act.today();
        let registered_on = form.registered_on.unwrap_or(today);
        let year = u32::try_from(registered_on.year()).unwrap_or_default();
        let number = next_docket_number(act.reader(), DocketTable::Dispute, scope, year)?;
        let short_name = short_name_of(act, &platform)?;
        let id: DisputeId = act.new_id()?;
        let mut dispute = Dispute::blank(id.0, scope);
        dispute.docket_no = Some(
            docket_no(&short_name, DOCKET_SERIES_SUFFIX, year, number)
                .map_err(|_| Failure::field("platform_id", FieldCode::Unknown))?,
        );
        dispute.docket_year = Some(year);
        dispute.docket_number = Some(number);
        dispute.dispute_type = Some(form.dispute_type);
        dispute.dispute_type_version = Some(version);
        dispute.source = Some(form.source);
        dispute.origin = form.origin;
        dispute.origin_note = filled(form.origin_note);
        dispute.request_id = form.request_id;
        dispute.consultation_id = form.consultation_id;
        dispute.hazard_id = form.hazard_id;
        if let Some(id) = form.hazard_id {
            let request_id = crate::hazard::turn_into_dispute(act, id)?;
            dispute.request_id = dispute.request_id.or(request_id);
        }
        dispute.mediation_kind = Some(form.mediation_kind);
        dispute.court_procedure = form.court_procedure;
        dispute.title = filled(form.title);
        dispute.facts = filled(Some(form.facts));
        dispute.claims = filled(form.claims);
        dispute.amount_fen = form.amount_fen;
        dispute.occurred_on = form.occurred_on;
        dispute.place = filled(form.place);
        dispute.is_difficult = Some(form.is_difficult);
        dispute.is_confidential = Some(form.is_confidential);
        dispute.registered_on = Some(registered_on);
        dispute.rights_notice = form.rights_notice;
        dispute.rights_told_on = form.rights_told_on;
        dispute.mediator_ids = Some(form.mediator_ids).filter(|people| !people.is_empty());
        check_origin(act, &dispute)?;
        let mediators = dispute.mediator_ids.as_deref().unwrap_or_default();
        super::check_people(act, "mediator_ids", mediators)?;
        let parties = form
            .parties
            .into_iter()
            .map(|party| PartyEntry {
                role: party.role,
                is_told_of_rights: party.is_told_of_rights,
                party: party.record(Uuid::nil(), scope),
            })
            .collect();
        let registration = Registration {
            dispute,
            parties,
            type_name,
        };
        let facts = surroundings.decide(act, |at| decide(&registration, at))?;
        let title = facts
            .first()
            .and_then(|fact| fact.set.get("title"))
            .and_then(|title| title.as_str())
            .unwrap_or_default()
            .to_owned();
        record_all(act, facts)?;
        if let Some(referral) = form.referral_id {
            crate::referral::link_opened(desk, act, surroundings, (referral, id))?;
        }
        Ok(DisputeRegistered {
            id,
            docket_no: registration.dispute.docket_no.unwrap_or_default(),
            title,
        })
    })?;
    if let Some(draft) = draft_id {
        crate::settings::discard_own(desk, draft)?;
    }
    Ok(registered)
}

/// The platform of a form, or that of who acts.
pub(crate) fn platform_of(act: &Act<'_>, id: Option<PlatformId>) -> Result<Platform, Failure> {
    let own = || {
        act.reader()
            .get::<lxq_core::domain::record::Person>(act.actor())
            .map(|person| person.and_then(|person| person.platform_id))
    };
    let id = match id {
        Some(id) => id,
        None => own()?.ok_or_else(|| Failure::field("platform_id", FieldCode::Required))?,
    };
    act.reader()
        .get::<Platform>(id)?
        .ok_or_else(|| Failure::field("platform_id", FieldCode::Unknown))
}

/// The short name of a platform's committee, which its numbers carry.
pub(crate) fn short_name_of(act: &Act<'_>, platform: &Platform) -> Result<String, Failure> {
    let committee = match platform.committee_id {
        Some(id) => act.reader().get::<Committee>(id)?,
        None => None,
    };
    committee
        .and_then(|committee| committee.short_name)
        .ok_or_else(|| Failure::field("platform_id", FieldCode::Unknown))
}

/// What a dispute is opened from must be there; a waiting request is then being dealt with.
fn check_origin(act: &mut Act<'_>, dispute: &Dispute) -> Result<(), Failure> {
    if let Some(id) = dispute.request_id {
        let platform = dispute.scope.platform();
        let facts = taken_up(act, "request.turned_into_dispute", id, platform)?;
        record_all(act, facts)?;
    }
    if let Some(id) = dispute.consultation_id
        && act.reader().get::<Consultation>(id)?.is_none()
    {
        return Err(Failure::refused(FailureCode::NotFound));
    }
    Ok(())
}
