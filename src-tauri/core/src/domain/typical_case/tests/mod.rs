mod deciding;
mod nearness;

use super::*;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::{At, Case, CaseParty};
use crate::domain::id::{DisputeId, PersonId};
use crate::domain::record::{
    Agreement, AgreementForm, Dispute, DisputeParty, DisputeStatus, MediationSession, Outcome,
    Party, PartyKind, PartyRole, Record as _, SessionResult,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn party(number: u128, role: PartyRole, name: &str) -> CaseParty {
    let mut part = DisputeParty::blank(Uuid::from_u128(number), Scope::Street);
    part.role = Some(role);
    let mut party = Party::blank(Uuid::from_u128(number + 100), Scope::Street);
    party.kind = Some(PartyKind::Person);
    party.name = Some(name.to_owned());
    party.phone = Some("13900000001".to_owned());
    party.address = Some("山景社区3号楼2单元501".to_owned());
    CaseParty { part, party }
}

/// A leaking pipe, settled and closed; every name and number is invented.
fn closed_case() -> Case {
    let id = Uuid::from_u128(1);
    let mut dispute = Dispute::blank(id, Scope::Street);
    dispute.status = Some(DisputeStatus::Closed);
    dispute.outcome = Some(Outcome::Settled);
    dispute.registered_on = Some(day("2026-03-01"));
    dispute.accepted_on = Some(day("2026-03-02"));
    dispute.dispute_type = Some("neighbour".to_owned());
    dispute.facts = Some(
        "张伟家卫生间漏水，泡坏楼下李娜家天花板，李娜电话13900000002，住山景社区3号楼2单元401"
            .to_owned(),
    );
    dispute.claims = Some("张伟赔偿损失".to_owned());
    let mut agreement = Agreement::blank(Uuid::from_u128(2), Scope::Street);
    agreement.form = Some(AgreementForm::Written);
    agreement.terms = Some("张伟赔偿李娜3000元".to_owned());
    dispute.agreement_id = Some(agreement.id);
    let mut session = MediationSession::blank(Uuid::from_u128(3), Scope::Street);
    session.minutes = Some("双方陈述了漏水的经过，李娜要求尽快修好".to_owned());
    session.result = Some(SessionResult::Agreed);
    Case {
        dispute,
        parties: vec![
            party(10, PartyRole::Applicant, "李娜"),
            party(20, PartyRole::Respondent, "张伟"),
        ],
        sessions: vec![session],
        agreements: vec![agreement],
        items: Vec::new(),
        performances: Vec::new(),
        follow_ups: Vec::new(),
        confirmations: Vec::new(),
        inquiries: Vec::new(),
        signatures: Vec::new(),
    }
}

fn at<T>(actor: u128, decision: impl FnOnce(&mut At<'_>) -> T) -> T {
    let calendar = WorkCalendar::built_in();
    let limits = Limits::default();
    let mut new_id = || Uuid::from_u128(77);
    decision(&mut At {
        today: day("2026-05-01"),
        actor: person(actor),
        new_id: &mut new_id,
        calendar: &calendar,
        limits: &limits,
    })
}

fn text_of(case: &Case) -> CaseText {
    let known = known_of(case, Vec::new());
    let composed = compose(case, "邻里纠纷", day("2026-05-01"));
    CaseText::from(&anonymise_sections(&composed, &known))
}

#[test]
fn a_dispute_is_told_in_order_and_without_anybody_in_it() {
    let case = closed_case();
    let told = text_of(&case);
    assert_eq!(told.section("title"), "李某与张某邻里纠纷案");
    assert_eq!(
        told.section("facts"),
        "张某家卫生间漏水，泡坏楼下李某家天花板，李某电话〔电话〕，住山景社区\n申请人请求：张某赔偿损失。"
    );
    assert_eq!(
        told.section("course"),
        "2026年3月受理。\n第1次调解：双方陈述了漏水的经过，李某要求尽快修好。"
    );
    assert_eq!(
        told.section("result"),
        "双方自愿达成书面协议：张某赔偿李某3000元。"
    );
    assert_eq!(told.section("significance"), "");
}

#[test]
fn one_person_has_one_name_in_all_sections() {
    let mut case = closed_case();
    case.parties[0].party.name = Some("张敏".to_owned());
    case.dispute.facts = Some("张伟与张敏相邻".to_owned());
    let told = text_of(&case);
    assert_eq!(told.section("title"), "张某甲与张某乙邻里纠纷案");
    assert!(told.section("facts").starts_with("张某乙与张某甲相邻"));
    assert!(told.section("result").contains("张某乙赔偿"));
}

#[test]
fn the_id_of_the_dispute_is_all_that_leads_back() {
    let case = closed_case();
    let (record, _) = at(1, |at| draft(&case, &[], &text_of(&case), at)).unwrap();
    assert_eq!(record.dispute_id, Some(DisputeId(Uuid::from_u128(1))));
    let fields = serde_json::to_string(&record.fields()).unwrap();
    for word in ["张伟", "李娜", "1390000", "401", "3号楼"] {
        assert!(!fields.contains(word));
    }
}
