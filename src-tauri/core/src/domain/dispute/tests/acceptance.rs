//! 受理, 不予受理, and the limits that begin with acceptance.

use super::*;
use crate::domain::record::{CaseSource, RefusalReason, RepresentativeKind};
use rstest::rstest;

#[test]
fn acceptance_begins_the_limit_and_tells_each_party_its_rights() {
    let mut matter = Matter::registered();
    let before = matter.facts.len();
    matter
        .does(|case, at| accept(case, &forms::acceptance("2026-03-02"), at))
        .unwrap();
    assert_eq!(
        names(&matter.facts[before..]),
        [
            "dispute.accepted",
            "dispute_party.told_of_rights",
            "dispute_party.told_of_rights"
        ]
    );
    let dispute = matter.dispute();
    assert_eq!(dispute.status, Some(DisputeStatus::Accepted));
    assert_eq!(dispute.accepted_on, Some(day("2026-03-02")));
    assert_eq!(dispute.due_on, Some(day("2026-04-01")));
    assert_eq!(dispute.extension_count, Some(0));
}

#[test]
fn whoever_was_told_of_rights_at_intake_is_not_told_again() {
    let mut form = forms::registration();
    form.parties[0].is_told_of_rights = true;
    let matter = Matter::registered_with(&form).accepted();
    let told = matter
        .facts
        .iter()
        .filter(|fact| fact.name == "dispute_party.told_of_rights");
    assert_eq!(told.count(), 1);
}

#[test]
fn everything_that_keeps_a_matter_from_being_taken_is_told_at_once() {
    let mut form = forms::registration();
    form.parties = vec![forms::entry(PartyRole::Applicant, "小明")];
    form.parties[0].party.age = Some(12);
    let mut matter = Matter::registered_with(&form);
    let mut acceptance = forms::acceptance("2026-03-02");
    acceptance.mediator_ids = Vec::new();
    acceptance.rights_told_on = None;
    let found = problems(matter.tries(|case, at| accept(case, &acceptance, at)));
    assert_eq!(
        found,
        [
            ("parties".to_owned(), Reason::NoRespondent),
            ("parties".to_owned(), Reason::GuardianMissing),
            ("mediator_ids".to_owned(), Reason::Required),
            ("rights_told_on".to_owned(), Reason::RightsNotTold),
        ]
    );
}

#[rstest]
#[case("2026-03-01", Reason::Before { earliest: "2026-03-02".parse().unwrap() })]
#[case("2026-03-06", Reason::InFuture)]
fn a_day_that_does_not_fit_is_refused(#[case] on: &str, #[case] reason: Reason) {
    let mut matter = Matter::registered().on("2026-03-05");
    let mut form = forms::acceptance(on);
    form.rights_told_on = Some(day("2026-03-02"));
    let found = problems(matter.tries(|case, at| accept(case, &form, at)));
    assert_eq!(found, only("accepted_on", reason));
}

#[test]
fn what_the_intake_says_of_mediators_and_rights_is_enough() {
    let mut form = forms::registration();
    form.dispute.mediator_ids = Some(vec![matter::COLLEAGUE]);
    form.dispute.rights_told_on = Some(day("2026-03-02"));
    form.dispute.rights_notice = Some(NoticeManner::Written);
    let mut acceptance = forms::acceptance("2026-03-02");
    acceptance.mediator_ids = Vec::new();
    acceptance.rights_notice = None;
    acceptance.rights_told_on = None;
    let dispute = Matter::registered_with(&form)
        .having(|case, at| accept(case, &acceptance, at))
        .dispute();
    assert_eq!(dispute.mediator_ids, Some(vec![matter::COLLEAGUE]));
    assert_eq!(dispute.rights_notice, Some(NoticeManner::Written));
}

#[test]
fn a_mediator_is_named_once() {
    let mut form = forms::acceptance("2026-03-02");
    form.mediator_ids = vec![matter::MEDIATOR, matter::MEDIATOR];
    let found = problems(Matter::registered().tries(|case, at| accept(case, &form, at)));
    assert_eq!(found, only("mediator_ids", Reason::Twice));
}

/// The day on which a child comes of age, a day before it, and a guardian in between.
#[rstest]
#[case("2008-03-02", None, true)]
#[case("2008-03-03", None, false)]
#[case("2008-03-03", Some("周敏"), true)]
#[case("2008-03-03", Some("  "), false)]
#[case("2008-02-29", None, true)]
fn a_child_takes_part_with_a_guardian(
    #[case] born_on: &str,
    #[case] guardian: Option<&str>,
    #[case] is_taken: bool,
) {
    let mut form = forms::registration();
    let party = &mut form.parties[0].party;
    party.born_on = Some(day(born_on));
    if let Some(name) = guardian {
        party.representative_kind = Some(RepresentativeKind::Guardian);
        party.representative_name = Some(name.to_owned());
    }
    let mut matter = Matter::registered_with(&form);
    let found =
        problems(matter.tries(|case, at| accept(case, &forms::acceptance("2026-03-02"), at)));
    let expected = if is_taken {
        Vec::new()
    } else {
        only("parties", Reason::GuardianMissing)
    };
    assert_eq!(found, expected);
}

#[test]
fn an_agent_is_no_guardian() {
    let mut form = forms::registration();
    let party = &mut form.parties[0].party;
    party.age = Some(17);
    party.representative_kind = Some(RepresentativeKind::Agent);
    party.representative_name = Some("周敏".to_owned());
    let mut matter = Matter::registered_with(&form);
    let answer = matter.tries(|case, at| accept(case, &forms::acceptance("2026-03-02"), at));
    assert_eq!(problems(answer), only("parties", Reason::GuardianMissing));
}

/// The first day is not counted, and a last day without offices moves on (process.md §4).
#[rstest]
#[case(
    MediationKind::Peoples,
    CaseSource::Applied,
    "2024-01-31",
    "2024-03-01"
)]
#[case(
    MediationKind::Peoples,
    CaseSource::Applied,
    "2024-02-01",
    "2024-03-04"
)]
#[case(
    MediationKind::Peoples,
    CaseSource::Applied,
    "2024-03-01",
    "2024-04-01"
)]
#[case(
    MediationKind::Peoples,
    CaseSource::Applied,
    "2025-12-02",
    "2026-01-04"
)]
#[case(
    MediationKind::Peoples,
    CaseSource::Applied,
    "2026-03-05",
    "2026-04-07"
)]
#[case(
    MediationKind::Peoples,
    CaseSource::EntrustedCourt,
    "2026-03-02",
    "2026-04-01"
)]
#[case(MediationKind::Lawyer, CaseSource::Applied, "2026-03-02", "2026-04-01")]
#[case(
    MediationKind::Administrative,
    CaseSource::Applied,
    "2026-03-02",
    "2026-03-30"
)]
#[case(
    MediationKind::Administrative,
    CaseSource::Applied,
    "2026-04-01",
    "2026-04-30"
)]
#[case(
    MediationKind::Judicial,
    CaseSource::EntrustedCourt,
    "2026-03-02",
    "2026-03-17"
)]
fn the_limit_ends_on_a_working_day(
    #[case] kind: MediationKind,
    #[case] source: CaseSource,
    #[case] accepted_on: &str,
    #[case] due_on: &str,
) {
    let mut form = forms::registration();
    form.dispute.mediation_kind = Some(kind);
    form.dispute.source = Some(source);
    let matter = Matter::registered_on(accepted_on, &form)
        .unwrap()
        .accepted_on(accepted_on);
    assert_eq!(matter.dispute().due_on, Some(day(due_on)));
}

#[test]
fn a_refusal_ends_the_matter_with_its_reason_and_the_other_ways() {
    let dispute = Matter::registered().refused().dispute();
    assert_eq!(dispute.status, Some(DisputeStatus::Refused));
    assert_eq!(dispute.outcome, Some(Outcome::Refused));
    assert_eq!(dispute.decided_on, Some(day("2026-03-02")));
    assert_eq!(
        dispute.refusal_reason,
        Some(RefusalReason::OtherSideDeclines)
    );
}

#[test]
fn a_refusal_needs_another_way_and_words_for_another_reason() {
    let mut form = forms::refusal_notice("2026-03-02");
    form.reason = RefusalReason::Other;
    form.note = Some("\u{3000}".to_owned());
    form.remedies_told = Vec::new();
    let found = problems(Matter::registered().tries(|case, at| refuse(case, &form, at)));
    assert_eq!(
        found,
        [
            ("note".to_owned(), Reason::Required),
            ("remedies_told".to_owned(), Reason::Required)
        ]
    );
}

#[test]
fn a_refusal_before_registration_is_refused() {
    let form = forms::refusal_notice("2026-03-01");
    let found = problems(Matter::registered().tries(|case, at| refuse(case, &form, at)));
    let earliest = day("2026-03-02");
    assert_eq!(found, only("decided_on", Reason::Before { earliest }));
}
