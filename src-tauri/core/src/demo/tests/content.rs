use super::{Demo, street};
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::{Case, is_suspended, mediation_due_on};
use crate::domain::identifiers::{
    CheckLevel, CreditCode, Fen, IdCard, IdentifierKind, LawyerLicence, check,
};
use crate::domain::record::{
    AgreementForm, Consultation, Dispute, DisputeLink, DisputeParty, DisputeStatus, LinkKind,
    Outcome, Party, PartyKind, PerformanceState, Person, Record as _, Request, RequestStatus,
    SessionResult, TypicalCase, TypicalCaseStatus,
};
use crate::store::table::case;
use std::collections::BTreeSet;

fn cases(demo: &Demo) -> Vec<Case> {
    let disputes: Vec<Dispute> = demo.all();
    let mut cases = Vec::new();
    for dispute in disputes {
        let found = demo.casebook.read(|reader| case::case(reader, dispute.id));
        cases.push(found.unwrap().unwrap());
    }
    cases
}

#[test]
fn every_state_of_a_dispute_can_be_seen() {
    let demo = street(2022, "2026-11-24", 60);
    let cases = cases(&demo);
    let today = demo.today;
    for status in DisputeStatus::ALL {
        let has = cases.iter().any(|case| case.status() == *status);
        assert!(has, "{status:?}");
    }
    for outcome in Outcome::ALL {
        let has = cases
            .iter()
            .any(|case| case.dispute.outcome == Some(*outcome));
        assert!(has, "{outcome:?}");
    }
    let left = |case: &Case| {
        let due_on = case
            .dispute
            .due_on
            .filter(|_| case.status() == DisputeStatus::Accepted)?;
        Some((due_on - today).num_days())
    };
    let open: Vec<i64> = cases.iter().filter_map(left).collect();
    assert!(open.iter().any(|days| *days < 0), "overdue");
    assert!(open.iter().any(|days| (0..=7).contains(days)), "near");
    assert!(open.iter().any(|days| *days > 7), "calm");
    let has = |what: &dyn Fn(&Case) -> bool| cases.iter().any(what);
    assert!(has(&|case| case.dispute.extension_count > Some(0)));
    assert!(has(&|case| is_suspended(&case.dispute)));
    assert!(has(&|case| case.agreement().is_some_and(|agreement| {
        agreement.form == Some(AgreementForm::Written) && agreement.effective_on.is_none()
    })));
    assert!(has(&|case| case.agreement().is_some_and(|agreement| {
        agreement.effective_on.is_none()
            && agreement
                .party_signed_on
                .as_ref()
                .is_some_and(|signed| !signed.is_empty())
    })));
    assert!(has(&|case| case
        .agreement()
        .is_some_and(|one| one.form == Some(AgreementForm::Oral))));
    let standing = |case: &Case, state| {
        case.status() == DisputeStatus::Agreed
            && case
                .items
                .iter()
                .any(|item| case.standing(item, today).state == state)
    };
    assert!(has(&|case| standing(case, PerformanceState::Overdue)));
    assert!(has(&|case| {
        standing(case, PerformanceState::Full) && standing(case, PerformanceState::NotDue)
    }));
    assert!(has(
        &|case| case.status() == DisputeStatus::Performed && case.follow_ups.is_empty()
    ));
    assert!(has(
        &|case| case.status() == DisputeStatus::Performed && !case.follow_ups.is_empty()
    ));
    assert!(has(&|case| {
        let planned = |session: &crate::domain::record::MediationSession| {
            session.result == Some(SessionResult::Scheduled)
                && session
                    .starts_at
                    .is_some_and(|at| at.utc() > demo.casebook.now())
        };
        case.sessions.iter().any(planned)
    }));
}

#[test]
fn a_year_holds_minors_groups_changes_links_and_every_type() {
    let demo = street(2022, "2026-11-24", 300);
    let cases = cases(&demo);
    let has = |what: &dyn Fn(&Case) -> bool| cases.iter().any(what);
    assert!(has(&|case| case.dispute.is_confidential == Some(true)));
    assert!(has(&|case| case.dispute.mediator_change_reason.is_some()));
    assert!(has(&|case| case.parties.len() > 3));
    assert!(has(&|case| case.dispute.request_id.is_some()));
    assert!(has(&|case| case.dispute.consultation_id.is_some()));
    assert!(has(&|case| case
        .parties
        .iter()
        .any(|one| one.party.representative_kind.is_some())));
    let types: BTreeSet<_> = cases
        .iter()
        .map(|case| &case.dispute.dispute_type)
        .collect();
    assert_eq!(types.len(), 18);
    let links: Vec<DisputeLink> = demo.all();
    assert!(
        links
            .iter()
            .any(|link| link.kind == Some(LinkKind::Duplicate))
    );
    assert!(
        links
            .iter()
            .any(|link| link.kind != Some(LinkKind::Duplicate))
    );
    let requests: Vec<Request> = demo.all();
    for status in RequestStatus::ALL {
        assert!(
            requests
                .iter()
                .any(|request| request.status == Some(*status)),
            "{status:?}"
        );
    }
    for request in requests
        .iter()
        .filter(|request| request.is_confidential == Some(true))
    {
        assert!(request.requester_name.is_none() && request.requester_phone.is_none());
    }
    let consultations: Vec<Consultation> = demo.all();
    let unnamed = |one: &&Consultation| one.is_anonymous == Some(true);
    assert!(consultations.iter().any(|one| unnamed(&one)));
    assert!(
        consultations
            .iter()
            .filter(unnamed)
            .all(|one| one.inquirer_name.is_none())
    );
    let (entries, ..) = demo.casebook.export().unwrap();
    for fact in [
        "dispute.corrected",
        "party.corrected",
        "dispute.mediators_changed",
    ] {
        assert!(entries.iter().any(|entry| entry.fact == fact), "{fact}");
    }
    let facts: BTreeSet<_> = cases.iter().map(|case| &case.dispute.facts).collect();
    let twins = cases.len() - facts.len();
    assert!(twins < 8, "only duplicates tell the same story: {twins}");
}

#[test]
fn numbers_pass_every_check_and_belong_to_nobody() {
    let demo = street(3, "2026-11-24", 150);
    let parties: Vec<Party> = demo.all();
    let mut id_cards = 0;
    for party in &parties {
        if let Some(number) = &party.document_no {
            let card = IdCard::parse(number, demo.today).unwrap();
            let sequence: u32 = card.normalised[14..17].parse().unwrap();
            assert!(sequence >= 996, "a number that may be somebody's");
            assert_eq!(party.sex, Some(card.sex));
            id_cards += 1;
        }
        if let Some(code) = &party.credit_code {
            let code = CreditCode::parse(code).unwrap();
            assert!(
                code.normalised[8..12].starts_with("MA00"),
                "{}",
                code.normalised
            );
        }
        let phones = [&party.phone, &party.representative_phone];
        for phone in phones.into_iter().flatten() {
            let found = check(IdentifierKind::Phone, phone, demo.today);
            assert_eq!(found.level, CheckLevel::Ok);
            let is_reserved = ["1990000", "1980000", "1390000", "0411-8000"];
            assert!(is_reserved.iter().any(|block| phone.starts_with(block)));
        }
        assert!(party.kind == Some(PartyKind::Person) || party.credit_code.is_some());
    }
    assert!(id_cards > 150);
    let people: Vec<Person> = demo.all();
    let licences = people
        .iter()
        .filter_map(|person| person.licence_no.as_ref());
    let mut count = 0;
    for licence in licences {
        assert_eq!(
            LawyerLicence::parse(licence, demo.today).unwrap().note,
            None
        );
        count += 1;
    }
    assert_eq!(count, 12);
}

#[test]
fn deadlines_and_sums_are_those_of_the_domain() {
    let demo = street(4, "2026-11-24", 150);
    let (calendar, limits) = (WorkCalendar::built_in(), Limits::default());
    let mut count = 0;
    for case in cases(&demo) {
        let dispute = &case.dispute;
        if let (Some(accepted_on), Some(0)) = (dispute.accepted_on, dispute.extension_count) {
            let due_on = mediation_due_on(dispute, accepted_on, &limits, &calendar);
            assert_eq!(dispute.due_on, due_on);
            count += 1;
        }
        if let Some(agreement) = case.agreement() {
            let sum: Fen = case.items.iter().filter_map(|item| item.amount_fen).sum();
            assert_eq!(agreement.amount_fen.unwrap_or_default(), sum);
            assert!(agreement.effective_on.is_none_or(|day| day < demo.today));
        }
        let days = [
            dispute.registered_on,
            dispute.accepted_on,
            dispute.closed_on,
        ];
        assert!(days.into_iter().flatten().all(|day| day < demo.today));
    }
    assert!(count > 50);
}

#[test]
fn the_street_tells_typical_cases_and_nobody_is_known_from_them() {
    let demo = street(2022, "2026-11-24", 120);
    let told: Vec<TypicalCase> = demo.all();
    let with = |status| {
        let of_status = told.iter().filter(|one| one.status == Some(status));
        of_status.count()
    };
    assert!(with(TypicalCaseStatus::Approved) > 2, "{told:?}");
    assert!(with(TypicalCaseStatus::Rejected) > 0);
    assert!(with(TypicalCaseStatus::Draft) + with(TypicalCaseStatus::Submitted) > 0);
    let parties: Vec<Party> = demo.all();
    let parts: Vec<DisputeParty> = demo.all();
    for one in &told {
        let text = format!("{:?}", one.fields());
        for part in parts
            .iter()
            .filter(|part| part.dispute_id == one.dispute_id)
        {
            let party = parties
                .iter()
                .find(|party| Some(party.id) == part.party_id)
                .unwrap();
            for secret in [&party.name, &party.phone, &party.document_no]
                .into_iter()
                .flatten()
            {
                assert!(
                    !text.contains(secret.as_str()),
                    "somebody is left in a typical case"
                );
            }
        }
    }
}
