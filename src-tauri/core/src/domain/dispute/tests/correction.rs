//! Corrections keep what was there, and keep what acceptance demanded.

use super::*;
use crate::domain::id::DisputePartyId;
use crate::domain::record::{
    Dispute, DisputeLink, DocumentKind, LinkKind, Record, RepresentativeKind,
};
use rstest::rstest;
use uuid::Uuid;

fn corrects(matter: &mut Matter, change: impl FnOnce(&mut Dispute)) -> Result<Vec<Fact>, Refusal> {
    let mut given = matter.dispute();
    change(&mut given);
    matter.tries(|case, at| correct(case, &Correction::Fields(&given), at))
}

#[test]
fn a_correction_records_what_differs_and_nothing_else() {
    let mut matter = Matter::registered();
    let facts = corrects(&mut matter, |dispute| {
        dispute.amount_fen = Some(Fen(500_000));
        dispute.place = Some("3号楼".to_owned());
    })
    .unwrap();
    assert_eq!(names(&facts), ["dispute.corrected"]);
    assert_eq!(set_of(&facts[0]), ["amount_fen", "place"]);
    assert_eq!(corrects(&mut matter, |_| {}), Ok(Vec::new()));
}

#[test]
fn a_field_may_be_cleared() {
    let mut matter = Matter::registered();
    let facts = corrects(&mut matter, |dispute| dispute.source = None).unwrap();
    assert_eq!(facts[0].set["source"], serde_json::Value::Null);
}

#[test]
fn decisions_days_and_numbers_are_not_corrected() {
    let mut matter = Matter::registered().accepted();
    let facts = corrects(&mut matter, |dispute| {
        dispute.status = Some(DisputeStatus::Closed);
        dispute.outcome = Some(Outcome::Settled);
        dispute.accepted_on = Some(day("2026-03-01"));
        dispute.docket_no = Some("（2026）马山景人调字第99号".to_owned());
    });
    assert_eq!(facts, Ok(Vec::new()));
}

#[test]
fn a_correction_is_checked_as_the_intake_was() {
    let mut matter = Matter::registered();
    let found = problems(corrects(&mut matter, |dispute| {
        dispute.title = None;
        dispute.facts = Some(" ".to_owned());
        dispute.dispute_type = None;
        dispute.amount_fen = Some(Fen(-1));
        dispute.occurred_on = Some(day("2026-03-03"));
        dispute.rights_told_on = Some(day("2026-03-03"));
    }));
    let fields: Vec<_> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "dispute_type",
            "facts",
            "title",
            "occurred_on",
            "rights_told_on",
            "amount_fen"
        ]
    );
}

#[test]
fn a_matter_that_was_taken_stays_one_in_which_rights_were_told() {
    let mut matter = Matter::registered().accepted();
    let found = problems(corrects(&mut matter, |dispute| {
        dispute.rights_told_on = None
    }));
    assert_eq!(found, only("rights_told_on", Reason::RightsNotTold));
}

#[rstest]
#[case(MediationKind::Administrative, "2026-03-30")]
#[case(MediationKind::Judicial, "2026-03-17")]
#[case(MediationKind::Lawyer, "2026-04-01")]
fn another_kind_of_mediation_has_another_limit(#[case] kind: MediationKind, #[case] due: &str) {
    let mut matter = Matter::registered().accepted();
    let facts = corrects(&mut matter, |dispute| dispute.mediation_kind = Some(kind)).unwrap();
    matter.happened(facts);
    assert_eq!(matter.dispute().due_on, Some(day(due)));
}

#[test]
fn an_agreed_extension_outlives_a_correction_of_the_kind() {
    let extension = Correction::Extend {
        until: day("2026-04-15"),
        reason: "等待鉴定".to_owned(),
        is_agreed: true,
    };
    let mut matter = Matter::registered()
        .accepted()
        .having(|case, at| correct(case, &extension, at));
    let facts = corrects(&mut matter, |dispute| {
        dispute.mediation_kind = Some(MediationKind::Judicial);
    })
    .unwrap();
    matter.happened(facts);
    assert_eq!(matter.dispute().due_on, Some(day("2026-04-15")));
}

fn adds(matter: &mut Matter, entry: &PartyEntry) -> Result<Vec<Fact>, Refusal> {
    matter.tries(|case, at| correct(case, &Correction::AddParty(entry), at))
}

fn removes(matter: &mut Matter, id: DisputePartyId) -> Result<Vec<Fact>, Refusal> {
    matter.tries(|case, at| correct(case, &Correction::RemoveParty(id), at))
}

#[test]
fn one_more_party_stands_last_on_its_side() {
    let mut matter = Matter::registered();
    for name in ["赵强", "钱进"] {
        let facts = adds(&mut matter, &forms::entry(PartyRole::Respondent, name)).unwrap();
        matter.happened(facts);
    }
    let second = matter.part_ids()[2];
    let facts = removes(&mut matter, second).unwrap();
    matter.happened(facts);
    let facts = adds(&mut matter, &forms::entry(PartyRole::Respondent, "孙丽")).unwrap();
    matter.happened(facts);
    let case = matter.case();
    let order: Vec<_> = case
        .in_role(PartyRole::Respondent)
        .map(|one| {
            (
                one.party.name.as_deref().unwrap(),
                one.part.position.unwrap(),
            )
        })
        .collect();
    assert_eq!(order, [("李娜", 1), ("钱进", 3), ("孙丽", 4)]);
}

#[test]
fn a_party_that_is_added_is_checked() {
    let mut entry = forms::entry(PartyRole::Respondent, "");
    entry.party.phone = Some("12345678901".to_owned());
    let found = problems(adds(&mut Matter::registered(), &entry));
    let fields: Vec<_> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["party.name", "party.phone"]);
}

#[test]
fn a_child_joins_a_matter_that_was_taken_with_a_guardian_only() {
    let mut child = forms::entry(PartyRole::Respondent, "小明");
    child.party.age = Some(9);
    assert_eq!(
        problems(adds(&mut Matter::registered(), &child)),
        [],
        "whether it is taken is not decided yet"
    );
    let mut matter = Matter::registered().accepted();
    assert_eq!(
        problems(adds(&mut matter, &child)),
        only("party.representative_name", Reason::GuardianMissing)
    );
    child.party.age = None;
    child.party.document_kind = Some(DocumentKind::IdCard);
    child.party.document_no = Some("21021320150630999X".to_owned());
    assert_eq!(
        problems(adds(&mut matter, &child)),
        only("party.representative_name", Reason::GuardianMissing),
        "the ID number tells the age"
    );
    child.party.representative_kind = Some(RepresentativeKind::Guardian);
    child.party.representative_name = Some("周敏".to_owned());
    assert_eq!(problems(adds(&mut matter, &child)), []);
}

#[test]
fn a_side_is_never_left_empty() {
    let mut matter = Matter::registered();
    let (applicant, respondent) = (matter.part_ids()[0], matter.part_ids()[1]);
    let refused = |reason| only("dispute_party_id", reason);
    assert_eq!(
        problems(removes(&mut matter, applicant)),
        refused(Reason::NoApplicant)
    );
    assert_eq!(
        problems(removes(&mut matter, respondent)),
        [],
        "before acceptance the other side may still be unknown"
    );
    let mut matter = matter.accepted();
    assert_eq!(
        problems(removes(&mut matter, respondent)),
        refused(Reason::NoRespondent)
    );
    let stranger = Uuid::from_u128(9).into();
    assert_eq!(
        problems(removes(&mut matter, stranger)),
        refused(Reason::Unknown)
    );
}

#[test]
fn a_party_taken_out_stays_in_the_history() {
    let mut matter = Matter::registered();
    let respondent = matter.part_ids()[1];
    let facts = removes(&mut matter, respondent).unwrap();
    assert_eq!(names(&facts), ["dispute_party.removed"]);
    assert_eq!(set_of(&facts[0]), ["is_removed"]);
    matter.happened(facts);
    assert_eq!(matter.case().parties.len(), 1);
}

#[test]
fn a_party_is_put_right_field_by_field() {
    let mut matter = Matter::registered();
    let mut party = matter.case().parties[1].party.clone();
    party.name = Some("李纳".to_owned());
    let facts = matter
        .tries(|case, at| correct_party(case, &party, at))
        .unwrap();
    assert_eq!(names(&facts), ["party.corrected"]);
    assert_eq!(set_of(&facts[0]), ["name"]);
    matter.happened(facts);
    assert_eq!(
        matter.tries(|case, at| correct_party(case, &party, at)),
        Ok(Vec::new())
    );
}

#[test]
fn a_party_put_right_is_checked_and_known() {
    let mut matter = Matter::registered().accepted();
    let mut party = matter.case().parties[0].party.clone();
    party.born_on = Some(day("2020-01-01"));
    assert_eq!(
        problems(matter.tries(|case, at| correct_party(case, &party, at))),
        only("party.representative_name", Reason::GuardianMissing)
    );
    party.born_on = Some(day("2026-03-03"));
    party.representative_kind = Some(RepresentativeKind::Guardian);
    party.representative_name = Some("周敏".to_owned());
    assert_eq!(
        problems(matter.tries(|case, at| correct_party(case, &party, at))),
        only("party.born_on", Reason::InFuture)
    );
    party.id = Uuid::from_u128(9).into();
    assert_eq!(
        problems(matter.tries(|case, at| correct_party(case, &party, at))),
        only("party_id", Reason::Unknown)
    );
}

fn links(
    matter: &mut Matter,
    from: &Dispute,
    to: &Dispute,
    known: &[DisputeLink],
) -> Result<Vec<Fact>, Refusal> {
    matter.tries(|_, at| link(from, to, LinkKind::SameMatter, None, known, at))
}

#[test]
fn two_disputes_are_linked_once_in_either_direction() {
    let mut matter = Matter::registered();
    let here = matter.dispute();
    let there = Dispute::blank(Uuid::from_u128(7), here.scope);
    let twice = || only("linked_id", Reason::Twice);
    assert_eq!(problems(links(&mut matter, &here, &here, &[])), twice());

    let facts = links(&mut matter, &here, &there, &[]).unwrap();
    assert_eq!(names(&facts), ["dispute_link.made"]);
    let mut known = DisputeLink::from_fields(facts[0].record, facts[0].scope, &facts[0].set);
    let again = std::slice::from_ref(&known);
    assert_eq!(problems(links(&mut matter, &here, &there, again)), twice());
    assert_eq!(problems(links(&mut matter, &there, &here, again)), twice());

    assert_eq!(names(&unlink(&known)), ["dispute_link.removed"]);
    known.is_removed = Some(true);
    assert!(unlink(&known).is_empty(), "taken back once");
    let taken_back = std::slice::from_ref(&known);
    assert_eq!(
        problems(links(&mut matter, &there, &here, taken_back)),
        [],
        "what was taken back may be made again"
    );
}
