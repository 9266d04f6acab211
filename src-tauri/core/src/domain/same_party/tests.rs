//! By which numbers people are known again, what is kept silent, and a request for contact.

use super::*;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::At;
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{
    ContactAnswer, ContactRequest, Dispute, DisputeStatus, DocumentKind, Fact, Instant, Party,
    PartyKind, PartyNumber, Record,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use rstest::rstest;
use uuid::Uuid;

const HERE: PlatformId = PlatformId(Uuid::from_u128(1));
const THERE: PlatformId = PlatformId(Uuid::from_u128(2));
const MEDIATOR: PersonId = PersonId(Uuid::from_u128(3));
const NOW: Instant = Instant(1_795_420_800_000);

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn party(card: &str, phone: &str) -> Party {
    let mut party = Party::blank(Uuid::from_u128(9), Scope::Platform(HERE));
    party.kind = Some(PartyKind::Person);
    party.document_no = Some(card.to_owned());
    party.phone = Some(phone.to_owned());
    party
}

#[rstest]
#[case::both("21021319850701999x", "139 0000 0001", &["21021319850701999X", "13900000001"])]
#[case::an_old_card("210213660101996", "", &["210213196601019962"])]
#[case::two_telephones("", "13900000001、0411-80000011", &["0411-80000011", "13900000001"])]
#[case::a_landline_without_its_area("", "80000011", &[])]
#[case::a_hotline("", "12345", &[])]
#[case::half_a_card("2102131985", "", &[])]
#[case::nothing("", "", &[])]
fn a_person_is_known_by_card_and_telephone(
    #[case] card: &str,
    #[case] phone: &str,
    #[case] expected: &[&str],
) {
    let found = numbers_of(&party(card, phone));
    let texts: Vec<&str> = found.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, expected);
}

#[test]
fn an_organisation_and_another_paper_make_nobody_known() {
    let mut company = party("", "0411-80000011");
    company.kind = Some(PartyKind::Organisation);
    assert!(numbers_of(&company).is_empty());
    let mut visitor = party("21021319850701999X", "");
    visitor.document_kind = Some(DocumentKind::Passport);
    assert!(numbers_of(&visitor).is_empty());
}

#[test]
fn a_number_is_never_printed() {
    let number = numbers_of(&party("", "13900000001")).pop_first().unwrap();
    assert_eq!(format!("{number:?}"), "KnownNumber(Phone)");
}

#[rstest]
#[case(DisputeStatus::Registered, false, 40, None)]
#[case(DisputeStatus::Accepted, false, 40, None)]
#[case(DisputeStatus::Agreed, false, 18, None)]
#[case(DisputeStatus::Performed, false, 40, Some(Silence::Over))]
#[case(DisputeStatus::Closed, false, 40, Some(Silence::Over))]
#[case(DisputeStatus::Refused, false, 40, Some(Silence::Over))]
#[case(DisputeStatus::Terminated, false, 40, Some(Silence::Over))]
#[case(DisputeStatus::Accepted, true, 40, Some(Silence::Confidential))]
#[case(DisputeStatus::Accepted, false, 17, Some(Silence::Child))]
fn only_open_matters_of_adults_that_are_not_confidential_are_told(
    #[case] status: DisputeStatus,
    #[case] is_confidential: bool,
    #[case] age: u32,
    #[case] expected: Option<Silence>,
) {
    let mut one = party("", "13900000001");
    one.age = Some(age);
    let found = silence_of((Some(status), is_confidential), [&one], today());
    assert_eq!(found, expected);
}

fn at<T>(step: impl FnOnce(&mut At<'_>) -> T) -> T {
    let mut number = 100;
    let mut new_id = || {
        number += 1;
        Uuid::from_u128(number)
    };
    step(&mut At {
        today: today(),
        actor: MEDIATOR,
        new_id: &mut new_id,
        calendar: &WorkCalendar::with_tables([]),
        limits: &Limits::default(),
    })
}

fn dispute() -> Dispute {
    let mut dispute = Dispute::blank(Uuid::from_u128(7), Scope::Platform(HERE));
    dispute.title = Some("漏水".to_owned());
    dispute
}

fn form(message: &str) -> ContactForm {
    ContactForm {
        to_platform_id: THERE,
        number: PartyNumber::Phone,
        mark: Some("00".repeat(16)),
        message: message.to_owned(),
    }
}

fn ask(message: &str, waiting: bool) -> Result<Vec<Fact>, ContactRefusal> {
    at(|at| ask_contact(&dispute(), &form(message), waiting, NOW, at))
}

fn read<R: Record>(fact: &Fact) -> R {
    R::from_fields(fact.record, fact.scope, &fact.set)
}

#[test]
fn what_goes_to_the_other_platform_names_neither_dispute_nor_party() {
    let facts = ask(" 请与我们联系 ", false).unwrap();
    let origin: ContactRequest = read(&facts[0]);
    let copy: ContactRequest = read(&facts[1]);
    assert_eq!(
        (origin.scope, copy.scope),
        (Scope::Platform(HERE), Scope::Platform(THERE))
    );
    assert_eq!(origin.dispute_id, Some(dispute().id));
    assert_eq!(
        (origin.copy_id, copy.origin_id),
        (Some(copy.id), Some(origin.id))
    );
    assert_eq!(
        (copy.dispute_id, copy.copy_id, origin.origin_id),
        (None, None, None)
    );
    assert_eq!(copy.message.as_deref(), Some("请与我们联系"));
    assert_eq!(copy.asked_by, Some(MEDIATOR));
}

#[test]
fn a_request_is_answered_once_and_the_answer_goes_to_the_asker() {
    let facts = ask("请与我们联系", false).unwrap();
    let mut copy: ContactRequest = read(&facts[1]);
    let facts = at(|at| answer_contact(&copy, "请来金石滩平台面谈", NOW, at)).unwrap();
    let answer: ContactAnswer = read(&facts[1]);
    assert_eq!(answer.scope, Scope::Platform(HERE));
    assert_eq!(answer.request_id, copy.origin_id);
    assert_eq!(answer.from_platform_id, Some(THERE));
    assert_eq!(answer.text.as_deref(), Some("请来金石滩平台面谈"));
    copy.answered_at = Some(NOW);
    let again = at(|at| answer_contact(&copy, "再答", NOW, at));
    assert_eq!(again, Err(ContactRefusal::Answered));
}

#[test]
fn a_second_request_waits_for_the_first_ones_answer() {
    assert_eq!(ask("请与我们联系", true), Err(ContactRefusal::UnderWay));
}

#[rstest]
#[case::empty(" ".to_owned())]
#[case::too_long("长".repeat(501))]
fn a_message_that_does_not_fit_is_refused(#[case] message: String) {
    let refusal = ask(&message, false).unwrap_err();
    let ContactRefusal::Fields(problems) = refusal else {
        panic!("{refusal:?}")
    };
    assert_eq!(problems[0].field, "message");
}
