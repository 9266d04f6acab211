//! 调解协议: its terms, its marks, the day of its effect.

use super::*;
use crate::domain::record::AgreementForm;
use rstest::rstest;
use uuid::Uuid;

fn accepted() -> Matter {
    Matter::registered().accepted().on("2026-03-10")
}

fn concludes(matter: &mut Matter, terms: &AgreementTerms) -> Result<Vec<Fact>, Refusal> {
    matter.tries(|case, at| conclude(case, terms, at))
}

#[test]
fn an_agreement_is_recorded_with_what_it_promises() {
    let matter = Matter::registered().accepted();
    let before = matter.facts.len();
    let matter = matter.agreed_in_writing();
    assert_eq!(
        names(&matter.facts[before..]),
        [
            "agreement.concluded",
            "performance_item.promised",
            "performance_item.promised",
            "dispute.agreed"
        ]
    );
    let case = matter.case();
    let agreement = case.agreement().unwrap();
    assert_eq!(case.status(), DisputeStatus::Agreed);
    assert_eq!(agreement.agreement_no, case.dispute.docket_no);
    assert_eq!(agreement.facts, case.dispute.facts, "taken from the intake");
    assert_eq!(agreement.amount_fen, Some(Fen(300_000)));
    assert_eq!(
        agreement.copy_count,
        Some(3),
        "one for each party and one for the committee"
    );
    let places: Vec<_> = case.items.iter().map(|item| item.position).collect();
    assert_eq!(places, [Some(1), Some(2)]);
}

#[test]
fn the_parts_must_add_up_to_the_whole() {
    let mut terms = forms::terms(AgreementForm::Written);
    terms.amount_fen = Some(Fen(299_999));
    let found = problems(concludes(&mut accepted(), &terms));
    let (sum, whole) = (Fen(300_000), Fen(299_999));
    assert_eq!(found, only("amount_fen", Reason::SumDiffers { sum, whole }));
}

#[test]
fn the_whole_is_the_sum_where_the_form_leaves_it_empty() {
    let mut terms = forms::terms(AgreementForm::Written);
    terms.amount_fen = None;
    let matter = Matter::registered().accepted().agreed(&terms);
    let amount = matter.case().agreement().unwrap().amount_fen;
    assert_eq!(amount, Some(Fen(300_000)));
}

#[test]
fn a_deed_adds_nothing_to_the_sum() {
    let mut terms = forms::terms(AgreementForm::Written);
    terms
        .items
        .push(forms::item("修好水管", None, "2026-03-15"));
    assert_eq!(problems(concludes(&mut accepted(), &terms)), []);
}

#[rstest]
#[case(-1)]
#[case(-300_000)]
fn an_amount_is_not_less_than_nothing(#[case] fen: i64) {
    let mut terms = forms::terms(AgreementForm::Written);
    terms.amount_fen = Some(Fen(fen));
    terms.items = Vec::new();
    let found = problems(concludes(&mut accepted(), &terms));
    assert_eq!(found, only("amount_fen", Reason::NotPositive));
}

#[test]
fn every_fault_of_every_promise_is_told_at_its_place() {
    let mut terms = forms::terms(AgreementForm::Written);
    terms.terms = " ".to_owned();
    terms.amount_fen = None;
    terms.items[0].description = String::new();
    terms.items[0].due_on = day("2026-03-09");
    terms.items[1].amount_fen = Some(Fen(0));
    terms.items[1].debtor_id = Some(Uuid::from_u128(9).into());
    let earliest = day("2026-03-10");
    assert_eq!(
        problems(concludes(&mut accepted(), &terms)),
        [
            ("terms".to_owned(), Reason::Required),
            ("items.0.description".to_owned(), Reason::Required),
            ("items.0.due_on".to_owned(), Reason::Before { earliest }),
            ("items.1.amount_fen".to_owned(), Reason::NotPositive),
            ("items.1.debtor_id".to_owned(), Reason::Unknown),
        ]
    );
}

#[rstest]
#[case("2026-03-01", Reason::Before { earliest: "2026-03-02".parse().unwrap() })]
#[case("2026-03-11", Reason::InFuture)]
fn parties_agree_between_acceptance_and_today(#[case] on: &str, #[case] reason: Reason) {
    let mut terms = forms::terms(AgreementForm::Oral);
    terms.agreed_on = day(on);
    let found = problems(concludes(&mut accepted(), &terms));
    assert_eq!(found, only("agreed_on", reason));
}

#[test]
fn an_oral_agreement_takes_effect_at_once_and_no_court_confirms_it() {
    let case = Matter::registered().accepted().agreed_orally().case();
    let agreement = case.agreement().unwrap();
    assert_eq!(agreement.effective_on, Some(day("2026-03-10")));
    assert_eq!(agreement.confirmation_due_on, None);
}

#[test]
fn an_oral_agreement_is_not_signed() {
    let mut matter = Matter::registered().accepted().agreed_orally();
    let marks = matter.all_marks("2026-03-10");
    let found = problems(matter.tries(|case, at| sign(case, &marks, at)));
    assert_eq!(found, only("agreement", Reason::Unknown));
}

#[test]
fn a_written_agreement_takes_effect_with_the_last_mark() {
    let mut matter = Matter::registered()
        .accepted()
        .agreed_in_writing()
        .on("2026-03-16");
    let all = matter.all_marks("2026-03-12");
    let mut marks = Signatures::default();
    let steps: [fn(&mut Signatures, &Signatures); 3] = [
        |marks, all| marks.mediator_signed_on = all.mediator_signed_on,
        |marks, _| marks.sealed_on = Some(day("2026-03-16")),
        |marks, all| {
            let first = all.party_signed_on.iter().next().unwrap();
            marks.party_signed_on.insert(*first.0, *first.1);
        },
    ];
    for step in steps {
        step(&mut marks, &all);
        let facts = matter.tries(|case, at| sign(case, &marks, at)).unwrap();
        assert_eq!(names(&facts), ["agreement.signed"]);
        matter.happened(facts);
        let case = matter.case();
        assert_eq!(case.agreement().unwrap().effective_on, None);
    }
    marks.party_signed_on = all.party_signed_on;
    let facts = matter.tries(|case, at| sign(case, &marks, at)).unwrap();
    assert_eq!(names(&facts), ["agreement.took_effect"]);
    matter.happened(facts);
    let case = matter.case();
    let agreement = case.agreement().unwrap();
    assert_eq!(
        agreement.effective_on,
        Some(day("2026-03-16")),
        "the day of the seal, the latest of all"
    );
    // Thirty days from 16 March: 15 April, a Wednesday.
    assert_eq!(agreement.confirmation_due_on, Some(day("2026-04-15")));
    assert_eq!(
        matter.tries(|case, at| sign(case, &marks, at)),
        Ok(Vec::new()),
        "the same marks again are no fact"
    );
}

#[test]
fn the_last_day_for_confirmation_moves_off_a_holiday() {
    let matter = Matter::registered()
        .accepted()
        .agreed_in_writing()
        .signed_on("2026-04-01");
    let case = matter.case();
    // Thirty days from 1 April: 1 May, the first day off of five.
    let due_on = case.agreement().unwrap().confirmation_due_on;
    assert_eq!(due_on, Some(day("2026-05-06")));
}

#[test]
fn marks_lie_between_the_agreement_and_today_and_belong_to_parties() {
    let mut matter = Matter::registered().accepted().agreed_in_writing();
    let mut marks = matter.all_marks("2026-03-09");
    let stranger = Uuid::from_u128(9).into();
    marks.party_signed_on = [(stranger, day("2026-03-10"))].into();
    marks.sealed_on = Some(day("2026-03-11"));
    let found = problems(matter.tries(|case, at| sign(case, &marks, at)));
    let earliest = day("2026-03-10");
    assert_eq!(
        found,
        [
            (format!("party_signed_on.{stranger}"), Reason::Unknown),
            ("mediator_signed_on".to_owned(), Reason::Before { earliest }),
            ("sealed_on".to_owned(), Reason::InFuture),
        ]
    );
}

#[test]
fn a_mark_put_down_by_mistake_is_taken_back() {
    let matter = Matter::registered()
        .accepted()
        .agreed_in_writing()
        .signed_on("2026-03-12");
    let mut marks = matter.all_marks("2026-03-12");
    marks.sealed_on = None;
    let case = matter.having(|case, at| sign(case, &marks, at)).case();
    let agreement = case.agreement().unwrap();
    assert_eq!(agreement.effective_on, None);
    assert_eq!(agreement.confirmation_due_on, None);
}

#[test]
fn an_agreement_that_is_being_performed_keeps_its_marks() {
    let mut matter = Matter::registered()
        .accepted()
        .agreed_in_writing()
        .signed_on("2026-03-12");
    let first = matter.case().items.remove(0);
    let form = forms::performance(&first, "2026-03-12");
    matter
        .does(|case, at| record_performance(case, &form, at))
        .unwrap();
    let mut marks = matter.all_marks("2026-03-12");
    let missing = matter.part_ids()[1];
    marks.party_signed_on.remove(&missing);
    marks.sealed_on = None;
    let found = problems(matter.tries(|case, at| sign(case, &marks, at)));
    assert_eq!(
        found,
        [
            (format!("party_signed_on.{missing}"), Reason::Required),
            ("sealed_on".to_owned(), Reason::Required)
        ]
    );
}

#[test]
fn a_later_agreement_takes_the_place_of_the_one_in_force() {
    let matter = Matter::registered()
        .accepted()
        .agreed_in_writing()
        .signed_on("2026-03-12");
    let old = matter.case().agreement().unwrap().id;
    let before = matter.facts.len();
    let mut terms = forms::terms(AgreementForm::Oral);
    terms.agreed_on = day("2026-03-15");
    terms.amount_fen = None;
    terms.items = vec![forms::item("修好水管", None, "2026-04-01")];
    let matter = matter.agreed(&terms);
    assert_eq!(
        names(&matter.facts[before..]),
        [
            "agreement.superseded",
            "agreement.concluded",
            "performance_item.promised",
            "dispute.agreed"
        ]
    );
    assert_eq!(
        set_of(&matter.facts[before]),
        ["is_superseded"],
        "what was agreed first is left as it was"
    );
    let case = matter.case();
    assert_ne!(case.agreement().unwrap().id, old);
    assert_eq!(case.agreements.len(), 2);
    assert_eq!(case.items.len(), 1, "only what is in force is owed");
}
