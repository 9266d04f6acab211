//! Parties as forms send them and screens show them.

use crate::desk::Desk;
use crate::shape::{filled, request, response};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::domain::dispute::CaseParty;
use lxq_core::domain::id::{DisputeId, DisputePartyId, PartyId};
use lxq_core::domain::identifiers::Sex;
use lxq_core::domain::identifiers::mask::{mask_address, mask_id_number, mask_phone};
use lxq_core::domain::record::{
    AgentScope, DocumentKind, Fact, Party, PartyKind, PartyRole, Record, RepresentativeKind,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::case;
use std::collections::BTreeMap;
use uuid::Uuid;

request! {
    /// A party as a form has it.
    pub struct PartyForm {
        /// Applicant or respondent.
        pub role: PartyRole,
        /// Human being or organisation.
        pub kind: PartyKind,
        /// Name.
        pub name: String,
        /// 性别; from the ID number where empty.
        pub sex: Option<Sex>,
        /// Birthday; from the ID number where empty.
        pub born_on: Option<NaiveDate>,
        /// Age as told, where no birthday is known.
        pub age: Option<u32>,
        /// 民族.
        pub ethnic_group: Option<String>,
        /// Which paper was shown.
        pub document_kind: Option<DocumentKind>,
        /// Its number.
        pub document_no: Option<String>,
        /// 统一社会信用代码.
        pub credit_code: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// 住址 / 地址.
        pub address: Option<String>,
        /// 工作单位.
        pub workplace: Option<String>,
        /// 职业或职务.
        pub occupation: Option<String>,
        /// 法定代表人.
        pub legal_representative: Option<String>,
        /// Their post.
        pub legal_representative_title: Option<String>,
        /// Whether somebody speaks for the party, and as what.
        pub representative_kind: Option<RepresentativeKind>,
        /// Their name.
        pub representative_name: Option<String>,
        /// Their telephone.
        pub representative_phone: Option<String>,
        /// 与当事人关系.
        pub representative_relation: Option<String>,
        /// An agent's authority.
        pub representative_scope: Option<AgentScope>,
        /// Why a number that fails its check is kept, by field name.
        #[serde(default)]
        pub overruled: BTreeMap<String, String>,
        /// Whether rights and duties were told to this party.
        #[serde(default)]
        pub is_told_of_rights: bool,
    }

    /// A party to show in full.
    pub struct RevealParty {
        /// The dispute in which it is looked at.
        pub dispute_id: DisputeId,
        /// The party.
        pub party_id: PartyId,
    }
}

response! {
    /// A party of a dispute; numbers and address are masked unless asked for.
    pub struct PartyShape {
        /// Its part in the dispute.
        pub id: DisputePartyId,
        /// The party.
        pub party_id: PartyId,
        /// Applicant or respondent.
        pub role: PartyRole,
        /// Human being or organisation.
        pub kind: PartyKind,
        /// Name.
        pub name: String,
        /// 性别.
        pub sex: Option<Sex>,
        /// Birthday; not while masked.
        pub born_on: Option<NaiveDate>,
        /// Age today, in years completed.
        pub age: Option<u32>,
        /// Whether the party is under 18.
        pub is_minor: bool,
        /// 民族.
        pub ethnic_group: Option<String>,
        /// Which paper was shown.
        pub document_kind: Option<DocumentKind>,
        /// Its number.
        pub document_no: Option<String>,
        /// 统一社会信用代码.
        pub credit_code: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// 住址 / 地址.
        pub address: Option<String>,
        /// 工作单位.
        pub workplace: Option<String>,
        /// 职业或职务.
        pub occupation: Option<String>,
        /// 法定代表人.
        pub legal_representative: Option<String>,
        /// Their post.
        pub legal_representative_title: Option<String>,
        /// Whether somebody speaks for the party, and as what.
        pub representative_kind: Option<RepresentativeKind>,
        /// Their name.
        pub representative_name: Option<String>,
        /// Their telephone.
        pub representative_phone: Option<String>,
        /// 与当事人关系.
        pub representative_relation: Option<String>,
        /// An agent's authority.
        pub representative_scope: Option<AgentScope>,
        /// Why a number that fails its check was kept.
        pub overruled: BTreeMap<String, String>,
        /// Whether rights and duties were told.
        pub is_told_of_rights: bool,
        /// Whether numbers and address are masked.
        pub is_masked: bool,
    }
}

impl PartyForm {
    /// The form as a record; the id is set by who registers it.
    pub(crate) fn record(self, id: Uuid, scope: Scope) -> Party {
        let mut party = Party::blank(id, scope);
        let is_person = self.kind == PartyKind::Person;
        party.kind = Some(self.kind);
        party.name = filled(Some(self.name))
            .map(|name| lxq_core::domain::identifiers::name::normalise_name(&name));
        party.sex = self.sex.filter(|_| is_person);
        party.born_on = self.born_on.filter(|_| is_person);
        party.age = self.age.filter(|_| is_person);
        party.ethnic_group = filled(self.ethnic_group);
        party.document_no = filled(self.document_no);
        party.document_kind = party
            .document_no
            .as_ref()
            .map(|_| self.document_kind.unwrap_or(DocumentKind::IdCard));
        party.credit_code = filled(self.credit_code);
        party.phone = filled(self.phone);
        party.address = filled(self.address);
        party.workplace = filled(self.workplace);
        party.occupation = filled(self.occupation);
        party.legal_representative = filled(self.legal_representative);
        party.legal_representative_title = filled(self.legal_representative_title);
        party.representative_kind = self.representative_kind;
        if self.representative_kind.is_some() {
            party.representative_name = filled(self.representative_name);
            party.representative_phone = filled(self.representative_phone);
            party.representative_relation = filled(self.representative_relation);
            party.representative_scope = self.representative_scope;
        }
        party.overruled = Some(self.overruled).filter(|reasons| !reasons.is_empty());
        party
    }
}

/// A party as a screen shows it.
pub(crate) fn party_shape(party: &CaseParty, today: NaiveDate, is_masked: bool) -> PartyShape {
    let CaseParty { part, party } = party.clone();
    let masked = |text: Option<String>, mask: fn(&str) -> String| {
        if is_masked {
            text.map(|text| mask(&text))
        } else {
            text
        }
    };
    let age = party
        .born_on
        .map(|born_on| today.years_since(born_on).unwrap_or(0))
        .or(party.age);
    PartyShape {
        id: part.id,
        party_id: party.id,
        role: part.role.unwrap_or(PartyRole::Applicant),
        kind: party.kind.unwrap_or(PartyKind::Person),
        name: party.name.unwrap_or_default(),
        sex: party.sex,
        born_on: party.born_on.filter(|_| !is_masked),
        age,
        is_minor: age.is_some_and(|age| age < 18),
        ethnic_group: party.ethnic_group,
        document_kind: party.document_kind,
        document_no: masked(party.document_no, mask_id_number),
        credit_code: party.credit_code,
        phone: masked(party.phone, mask_phone),
        address: masked(party.address, mask_address),
        workplace: party.workplace,
        occupation: party.occupation,
        legal_representative: party.legal_representative,
        legal_representative_title: party.legal_representative_title,
        representative_kind: party.representative_kind,
        representative_name: party.representative_name,
        representative_phone: masked(party.representative_phone, mask_phone),
        representative_relation: party.representative_relation,
        representative_scope: party.representative_scope,
        overruled: party.overruled.unwrap_or_default(),
        is_told_of_rights: part.is_told_of_rights.unwrap_or(false),
        is_masked,
    }
}

pub(crate) fn reveal_party(desk: &Desk, form: RevealParty) -> Result<PartyShape, Failure> {
    let today = desk.casebook.today();
    let not_found = || Failure::refused(FailureCode::NotFound);
    let case = desk.casebook.read(|reader| {
        let case = case::case(reader, form.dispute_id)?.ok_or_else(not_found)?;
        desk.require(reader, &case.dispute)?;
        Ok::<_, Failure>(case)
    })?;
    let found = case
        .parties
        .into_iter()
        .find(|one| one.party.id == form.party_id)
        .ok_or_else(not_found)?;
    // The entry of who looked goes first; beside a process that writes, nothing is shown in full.
    desk.act(|act, _| Ok(act.record(Fact::event("party.revealed", &found.party))?))?;
    Ok(party_shape(&found, today, false))
}
