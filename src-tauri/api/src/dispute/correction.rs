//! Corrections of a dispute and its parties.

use super::party::PartyForm;
use super::steps::step;
use crate::desk::Desk;
use crate::shape::{Done, filled, request};
use crate::{Failure, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::dispute::{self as life, Correction, PartyEntry};
use lxq_core::domain::id::{DisputeId, DisputePartyId, PartyId};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::identifiers::mask::{mask_address, mask_id_number, mask_phone};
use lxq_core::domain::record::{
    CaseSource, CourtProcedure, MediationKind, NoticeManner, Origin, Party, PreventedHarm,
};
use uuid::Uuid;

request! {
    /// What the intake should have said.
    pub struct CorrectDispute {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// 卷名.
        pub title: String,
        /// Code in the table of dispute types.
        pub dispute_type: String,
        /// Source as the statistics count it.
        pub source: CaseSource,
        /// Where it really came from.
        pub origin: Option<Origin>,
        /// Number or name of the origin.
        pub origin_note: Option<String>,
        /// Which of the four kinds of mediation.
        pub mediation_kind: MediationKind,
        /// How the court hears the matter, where it entrusted it after filing.
        pub court_procedure: Option<CourtProcedure>,
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
        /// What mediation kept from happening, if anything.
        pub prevented: Option<PreventedHarm>,
        /// How many people that would have touched.
        pub prevented_people: Option<u32>,
        /// Content hidden from all but mediator and head.
        #[serde(default)]
        pub is_confidential: bool,
        /// How rights and duties were told.
        pub rights_notice: Option<NoticeManner>,
        /// On which day.
        pub rights_told_on: Option<NaiveDate>,
    }

    /// What is known of a party should have been.
    pub struct CorrectParty {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The party.
        pub party_id: PartyId,
        /// All that is known of it.
        pub party: PartyForm,
    }

    /// One more party.
    pub struct AddParty {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The party.
        pub party: PartyForm,
    }

    /// A party that does not belong there.
    pub struct RemoveParty {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// Its part in the dispute.
        pub dispute_party_id: DisputePartyId,
    }
}

pub(crate) fn correct(desk: &Desk, form: CorrectDispute) -> Result<Done, Failure> {
    let (types, version) = crate::settings::types_in_force(desk)?;
    if !types.iter().any(|one| one.code == form.dispute_type) {
        return Err(Failure::field("dispute_type", FieldCode::Unknown));
    }
    step(desk, form.dispute_id, |case, at| {
        let mut given = case.dispute.clone();
        given.title = filled(Some(form.title));
        if given.dispute_type.as_deref() != Some(form.dispute_type.as_str()) {
            given.dispute_type_version = Some(version);
        }
        given.dispute_type = Some(form.dispute_type);
        given.source = Some(form.source);
        given.origin = form.origin;
        given.origin_note = filled(form.origin_note);
        given.mediation_kind = Some(form.mediation_kind);
        given.court_procedure = form.court_procedure;
        given.facts = filled(Some(form.facts));
        given.claims = filled(form.claims);
        given.amount_fen = form.amount_fen;
        given.occurred_on = form.occurred_on;
        given.place = filled(form.place);
        given.is_difficult = Some(form.is_difficult);
        given.prevented = form.prevented;
        given.prevented_people = form.prevented_people;
        given.is_confidential = Some(form.is_confidential);
        given.rights_notice = form.rights_notice;
        given.rights_told_on = form.rights_told_on;
        life::correct(case, &Correction::Fields(&given), at)
    })
}

pub(crate) fn correct_party(desk: &Desk, form: CorrectParty) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let mut party = form.party.record(form.party_id.0, case.dispute.scope);
        if let Some(known) = case.parties.iter().find(|one| one.party.id == party.id) {
            unmask(&mut party, &known.party);
        }
        life::correct_party(case, &party, at)
    })
}

/// A masked value that comes back as it was shown was not changed.
fn unmask(given: &mut Party, known: &Party) {
    type Mask = fn(&str) -> String;
    let fields: [(&mut Option<String>, &Option<String>, Mask); 4] = [
        (&mut given.document_no, &known.document_no, mask_id_number),
        (&mut given.phone, &known.phone, mask_phone),
        (&mut given.address, &known.address, mask_address),
        (
            &mut given.representative_phone,
            &known.representative_phone,
            mask_phone,
        ),
    ];
    for (given, known, mask) in fields {
        if given.is_some() && *given == known.as_deref().map(mask) {
            given.clone_from(known);
        }
    }
}

pub(crate) fn add_party(desk: &Desk, form: AddParty) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let entry = PartyEntry {
            role: form.party.role,
            is_told_of_rights: form.party.is_told_of_rights,
            party: form.party.record(Uuid::nil(), case.dispute.scope),
        };
        life::correct(case, &Correction::AddParty(&entry), at)
    })
}

pub(crate) fn remove_party(desk: &Desk, form: RemoveParty) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        life::correct(case, &Correction::RemoveParty(form.dispute_party_id), at)
    })
}
