//! Who may not take which matter, and what a check tells of it.

use super::*;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::{At, Resemblance};
use crate::domain::id::{ConsultationId, DisputeId, PersonId};
use crate::domain::record::{
    ConflictCapacity, ConflictCheck, ConflictFinding, ConflictReason, ConflictResult,
    ConflictWeight, FamilyRelation, FamilyTie, Party, Person, Record as _, Role,
};
use crate::domain::scope::Scope;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const SAME: DisputeId = DisputeId(Uuid::from_u128(1));
const OTHER: DisputeId = DisputeId(Uuid::from_u128(2));
const TALK: ConsultationId = ConsultationId(Uuid::from_u128(3));

fn party(name: &str, phone: &str) -> Party {
    let mut party = Party::blank(Uuid::nil(), Scope::Street);
    party.name = Some(name.to_owned()).filter(|name| !name.is_empty());
    party.phone = Some(phone.to_owned()).filter(|phone| !phone.is_empty());
    party
}

fn lawyer() -> Person {
    let mut person = Person::blank(Uuid::from_u128(9), Scope::Street);
    person.name = Some("周律".to_owned());
    person.phone = Some("13900000009".to_owned());
    person.role = Some(Role::DutyLawyer);
    person
}

fn talk(name: &str, phone: &str) -> KnownConsultation {
    KnownConsultation {
        id: TALK,
        is_seen: true,
        inquirer: party(name, phone),
        disputes: Vec::new(),
    }
}

fn mediated(id: DisputeId, is_sealed: bool) -> KnownDispute {
    KnownDispute {
        id,
        is_sealed,
        parties: vec![party("张伟", "13900000001"), party("李娜", "13900000002")],
    }
}

fn found(
    person: &Person,
    capacity: ConflictCapacity,
    ties: &[FamilyTie],
    matter: &Matter,
    disputes: &[KnownDispute],
    talks: &[KnownConsultation],
) -> Vec<ConflictFinding> {
    let candidate = Candidate {
        person,
        capacity,
        ties,
    };
    findings(&candidate, matter, disputes, talks)
}

fn reasons(found: &[ConflictFinding]) -> Vec<(ConflictWeight, ConflictReason)> {
    found.iter().map(|one| (one.weight, one.reason)).collect()
}

fn between_zhang_and_li() -> Matter {
    Matter {
        close: vec![SAME],
        others: vec![party("张伟", "13900000001"), party("李娜", "13900000002")],
        ..Matter::default()
    }
}

#[test]
fn who_mediated_a_matter_does_not_act_in_it() {
    let found = found(
        &lawyer(),
        ConflictCapacity::Lawyer,
        &[],
        &between_zhang_and_li(),
        &[mediated(SAME, false)],
        &[],
    );
    let barred = (ConflictWeight::Barred, ConflictReason::SameMatterMediated);
    assert_eq!(reasons(&found), [barred]);
    assert_eq!(found[0].subject_id, Some(SAME.0));
}

#[test]
fn a_lawyer_who_advised_in_a_matter_does_not_mediate_it_and_a_mediator_may_with_consent() {
    let mut matter = between_zhang_and_li();
    matter.consultation_id = Some(TALK);
    let talks = [talk("张伟", "13900000001")];
    let as_mediator = |person: &Person| {
        let capacity = ConflictCapacity::Mediator;
        reasons(&found(person, capacity, &[], &matter, &[], &talks))
    };
    let advised = ConflictReason::SameMatterAdvised;
    assert_eq!(as_mediator(&lawyer()), [(ConflictWeight::Barred, advised)]);
    let mut mediator = lawyer();
    mediator.role = Some(Role::Mediator);
    assert_eq!(
        as_mediator(&mediator),
        [(ConflictWeight::Conflict, advised)]
    );
}

#[test]
fn the_same_inquirer_coming_back_is_no_conflict_and_the_other_side_is() {
    let matter = Matter {
        clients: vec![party("张伟", "13900000001")],
        others: vec![party("李娜", "13900000002")],
        ..Matter::default()
    };
    let check = |talks: &[KnownConsultation]| {
        let capacity = ConflictCapacity::Lawyer;
        found(&lawyer(), capacity, &[], &matter, &[], talks)
    };
    assert!(check(&[talk("张伟", "13900000001")]).is_empty());
    let other = check(&[talk("", "139 0000 0002")]);
    let earlier = (
        ConflictWeight::Conflict,
        ConflictReason::EarlierConsultation,
    );
    assert_eq!(reasons(&other), [earlier]);
    assert_eq!(other[0].likeness, [Resemblance::SamePhone]);
}

#[rstest]
#[case("李娜", "", ConflictWeight::Conflict, Resemblance::SameName)]
#[case(
    "王强",
    "1390000-0002",
    ConflictWeight::Conflict,
    Resemblance::SamePhone
)]
#[case("里娜", "", ConflictWeight::Hint, Resemblance::SameSound)]
fn declared_kin_are_known_again_with_the_reason(
    #[case] name: &str,
    #[case] phone: &str,
    #[case] weight: ConflictWeight,
    #[case] likeness: Resemblance,
) {
    let mut tie = FamilyTie::blank(Uuid::nil(), Scope::Street);
    tie.name = Some(name.to_owned());
    tie.phone = Some(phone.to_owned()).filter(|phone| !phone.is_empty());
    tie.relation = Some(FamilyRelation::Sibling);
    let found = found(
        &lawyer(),
        ConflictCapacity::Mediator,
        &[tie],
        &between_zhang_and_li(),
        &[],
        &[],
    );
    assert_eq!(reasons(&found), [(weight, ConflictReason::FamilyTie)]);
    assert_eq!(found[0].likeness, [likeness]);
}

#[test]
fn a_party_and_a_representative_are_not_neutral() {
    let mut matter = between_zhang_and_li();
    matter.others[0].representative_name = Some("周律".to_owned());
    matter.others[1].phone = Some("0086 139 0000 0009".to_owned());
    let capacity = ConflictCapacity::Mediator;
    let found = found(&lawyer(), capacity, &[], &matter, &[], &[]);
    assert_eq!(
        reasons(&found),
        [
            (ConflictWeight::Conflict, ConflictReason::IsParty),
            (ConflictWeight::Conflict, ConflictReason::IsRepresentative),
        ]
    );
}

#[test]
fn mediating_the_same_people_again_is_no_conflict_of_a_mediator() {
    let capacity = ConflictCapacity::Mediator;
    let matter = between_zhang_and_li();
    let known = [mediated(OTHER, false)];
    assert!(found(&lawyer(), capacity, &[], &matter, &known, &[]).is_empty());
    let as_lawyer = ConflictCapacity::Lawyer;
    let found = found(&lawyer(), as_lawyer, &[], &matter, &known, &[]);
    let earlier = (ConflictWeight::Conflict, ConflictReason::EarlierMediation);
    assert_eq!(reasons(&found), [earlier]);
}

proptest! {
    #[test]
    fn a_confidential_case_tells_only_that_there_is_a_conflict(
        is_same in any::<bool>(), is_opponent in any::<bool>(), seen in any::<bool>(),
    ) {
        let mut matter = between_zhang_and_li();
        if is_opponent {
            matter = Matter {
                clients: vec![party("王强", "13900000005")],
                sealed_others: matter.others,
                ..Matter::default()
            };
        }
        let id = if is_same { SAME } else { OTHER };
        let mut advised = talk("李娜", "13900000002");
        advised.is_seen = seen;
        let talks = if is_opponent { vec![advised] } else { Vec::new() };
        let found = found(
            &lawyer(), ConflictCapacity::Lawyer, &[], &matter, &[mediated(id, true)], &talks,
        );
        prop_assert!(!found.is_empty());
        for one in found.iter().filter(|one| one.reason == ConflictReason::Sealed) {
            prop_assert_eq!(&one.likeness, &Vec::new());
            prop_assert_eq!(one.subject_id, None);
            prop_assert_eq!(one.subject_kind, None);
        }
        prop_assert!(found.iter().any(|one| one.reason == ConflictReason::Sealed));
        prop_assert!(found.iter().all(|one| one.subject_id != Some(id.0)));
    }
}

/// Keeps a check on 2 March 2026.
fn kept(
    found: Vec<ConflictFinding>,
    reason: Option<&str>,
    before: Option<&ConflictCheck>,
) -> Result<(Option<&'static str>, ConflictCheck), CheckRefusal> {
    let (calendar, limits) = (WorkCalendar::default(), Limits::default());
    let mut new_id = Uuid::nil;
    let at = At {
        today: "2026-03-02".parse().unwrap(),
        actor: PersonId(Uuid::from_u128(5)),
        new_id: &mut new_id,
        calendar: &calendar,
        limits: &limits,
    };
    let consent = reason.map(|reason| Consent {
        field: "consent_reason",
        reason,
    });
    let blank = ConflictCheck::blank(Uuid::from_u128(6), Scope::Street);
    let (fact, check) = check(blank, found, consent.as_ref(), before, &at)?;
    Ok((fact.map(|fact| fact.name), check))
}

fn conflict(weight: ConflictWeight) -> Vec<ConflictFinding> {
    vec![ConflictFinding {
        weight,
        reason: ConflictReason::Sealed,
        likeness: Vec::new(),
        subject_kind: None,
        subject_id: None,
    }]
}

#[test]
fn a_conflict_stays_undecided_until_somebody_consents_with_a_reason() {
    let (fact, open) = kept(conflict(ConflictWeight::Conflict), None, None).unwrap();
    assert_eq!(fact, Some("conflict_check.recorded"));
    assert_eq!(open.result, Some(ConflictResult::Conflict));
    let empty = kept(conflict(ConflictWeight::Conflict), Some("  "), Some(&open));
    assert!(matches!(empty, Err(CheckRefusal::Fields(_))));
    let reason = Some("双方书面同意");
    let (fact, decided) = kept(conflict(ConflictWeight::Conflict), reason, Some(&open)).unwrap();
    assert_eq!(fact, Some("conflict_check.decided"));
    assert_eq!(decided.result, Some(ConflictResult::Waived));
    assert_eq!(decided.consent_reason.as_deref(), reason);
    let (fact, again) = kept(conflict(ConflictWeight::Conflict), None, Some(&decided)).unwrap();
    assert_eq!((fact, again.result), (None, Some(ConflictResult::Waived)));
    let (fact, other) = kept(conflict(ConflictWeight::Barred), None, Some(&decided)).unwrap();
    assert_eq!(
        fact,
        Some("conflict_check.recorded"),
        "something new came out"
    );
    assert_eq!(other.result, Some(ConflictResult::Conflict));
}

#[test]
fn nobody_consents_to_what_the_rule_forbids_and_a_hint_needs_no_consent() {
    let barred = kept(conflict(ConflictWeight::Barred), Some("双方同意"), None);
    assert!(matches!(barred, Err(CheckRefusal::Barred)));
    let (_, hinted) = kept(conflict(ConflictWeight::Hint), Some("不必"), None).unwrap();
    assert_eq!(hinted.result, Some(ConflictResult::Clear));
    assert_eq!(hinted.consent_reason, None);
    let (_, clear) = kept(Vec::new(), None, None).unwrap();
    assert_eq!(clear.result, Some(ConflictResult::Clear));
}

#[test]
fn kin_are_declared_put_right_and_taken_back() {
    let today = "2026-03-02".parse().unwrap();
    let person = PersonId(Uuid::from_u128(9));
    let form = |name: &str, phone: &str| TieForm {
        name: Some(name.to_owned()).filter(|name| !name.is_empty()),
        relation: FamilyRelation::Spouse,
        document_no: None,
        phone: Some(phone.to_owned()),
    };
    let new_id = Uuid::from_u128(8);
    let faulty = declare(None, new_id, person, form("", "12"), today).unwrap_err();
    let fields: Vec<_> = faulty.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["name", "phone"]);
    let (_, fact) = declare(None, new_id, person, form("李娜", "13900000002"), today).unwrap();
    let fact = fact.unwrap();
    assert_eq!(fact.name, "family_tie.declared");
    let tie = FamilyTie::from_fields(new_id, fact.scope, &fact.set);
    let same = declare(
        Some(&tie),
        new_id,
        person,
        form("李娜", "13900000002"),
        today,
    );
    assert!(same.unwrap().1.is_none(), "nothing changed");
    assert_eq!(withdraw(&tie).unwrap().name, "family_tie.withdrawn");
}
