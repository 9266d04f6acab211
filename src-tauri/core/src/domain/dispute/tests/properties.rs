//! Any order of steps keeps a matter possible, and its facts alone make it again.

use super::*;
use crate::domain::record::{AgreementForm, RefusalReason, TerminationReason};
use proptest::prelude::*;

/// A step somebody may try at any time, fitting or not.
#[derive(Clone, Debug)]
enum Step {
    WaitDays(u8),
    Accept {
        is_told: bool,
    },
    Refuse {
        remedies: bool,
    },
    Session {
        result: u8,
        days_off: i8,
    },
    Conclude {
        is_oral: bool,
        parts: u8,
    },
    Sign {
        marks: u8,
    },
    Perform {
        item: u8,
        fen: i64,
        is_complete: bool,
    },
    Visit,
    Extend {
        days: u8,
    },
    Suspend,
    Resume {
        days_ago: u8,
    },
    ChangeMediators,
    Terminate {
        reason: u8,
    },
    Close {
        has_note: bool,
    },
    Correct {
        kind: u8,
    },
    AddParty {
        is_applicant: bool,
        age: u8,
    },
    RemoveParty(u8),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..20_u8).prop_map(Step::WaitDays),
        any::<bool>().prop_map(|is_told| Step::Accept { is_told }),
        any::<bool>().prop_map(|remedies| Step::Refuse { remedies }),
        (0..6_u8, -3..3_i8).prop_map(|(result, days_off)| Step::Session { result, days_off }),
        (any::<bool>(), 0..3_u8).prop_map(|(is_oral, parts)| Step::Conclude { is_oral, parts }),
        prop_oneof![Just(7), 0..8_u8].prop_map(|marks| Step::Sign { marks }),
        (
            0..3_u8,
            prop_oneof![Just(1000), -1..3000_i64],
            any::<bool>()
        )
            .prop_map(|(item, fen, is_complete)| Step::Perform {
                item,
                fen,
                is_complete
            }),
        Just(Step::Visit),
        (0..90_u8).prop_map(|days| Step::Extend { days }),
        Just(Step::Suspend),
        (0..9_u8).prop_map(|days_ago| Step::Resume { days_ago }),
        Just(Step::ChangeMediators),
        (0..8_u8).prop_map(|reason| Step::Terminate { reason }),
        any::<bool>().prop_map(|has_note| Step::Close { has_note }),
        (0..4_u8).prop_map(|kind| Step::Correct { kind }),
        (any::<bool>(), 5..60_u8)
            .prop_map(|(is_applicant, age)| Step::AddParty { is_applicant, age }),
        (0..4_u8).prop_map(Step::RemoveParty),
    ]
}

fn nth<T: Copy>(all: &[T], index: u8) -> Option<T> {
    all.get(usize::from(index)).copied()
}

fn take(matter: &mut Matter, step: &Step) -> Result<(), Refusal> {
    let today = matter.today.to_string();
    match step {
        Step::WaitDays(days) => {
            matter.today = matter.today + chrono::Days::new((*days).into());
            Ok(())
        }
        Step::Accept { is_told } => {
            let mut form = forms::acceptance(&today);
            form.rights_told_on = form.rights_told_on.filter(|_| *is_told);
            matter.does(|case, at| accept(case, &form, at))
        }
        Step::Refuse { remedies } => {
            let mut form = forms::refusal_notice(&today);
            form.reason = RefusalReason::OutsideScope;
            form.remedies_told.retain(|_| *remedies);
            matter.does(|case, at| refuse(case, &form, at))
        }
        Step::Session { result, days_off } => {
            let on = matter.today + chrono::Duration::days((*days_off).into());
            let mut form = forms::session(matter, &on.to_string());
            form.result = nth(SessionResult::ALL, *result).unwrap();
            form.id = matter.case().sessions.first().map(|session| session.id);
            let now = forms::morning(&today);
            matter.does(|case, at| record_session(case, &form, now, at))
        }
        Step::Conclude { is_oral, parts } => {
            let mut terms = forms::terms(if *is_oral {
                AgreementForm::Oral
            } else {
                AgreementForm::Written
            });
            terms.agreed_on = matter.today;
            terms.amount_fen = None;
            terms.items = (0..*parts)
                .map(|part| forms::item("付款", (part < 2).then_some(1000), &today))
                .collect();
            matter.does(|case, at| conclude(case, &terms, at))
        }
        Step::Sign { marks } => {
            let mut form = matter.all_marks(&today);
            if marks & 1 == 0 {
                form.party_signed_on.pop_first();
            }
            form.mediator_signed_on = form.mediator_signed_on.filter(|_| marks & 2 != 0);
            form.sealed_on = form.sealed_on.filter(|_| marks & 4 != 0);
            matter.does(|case, at| sign(case, &form, at))
        }
        Step::Perform {
            item,
            fen,
            is_complete,
        } => {
            let items = matter.case().items;
            let Some(item) = items.get(usize::from(*item)) else {
                return Ok(());
            };
            let mut form = forms::performance(item, &today);
            form.amount_fen = item.amount_fen.map(|_| Fen(*fen));
            form.is_complete = *is_complete;
            matter.does(|case, at| record_performance(case, &form, at))
        }
        Step::Visit => matter.does(|case, at| record_follow_up(case, &forms::visit(&today), at)),
        Step::Extend { days } => {
            let change = Correction::Extend {
                until: matter.today + chrono::Days::new((*days).into()),
                reason: "等待鉴定".to_owned(),
                is_agreed: true,
            };
            matter.does(|case, at| correct(case, &change, at))
        }
        Step::Suspend => matter.does(|case, at| suspend(case, &forms::suspension(&today), at)),
        Step::Resume { days_ago } => {
            let on = matter.today - chrono::Days::new((*days_ago).into());
            matter.does(|case, at| resume(case, on, at))
        }
        Step::ChangeMediators => {
            matter.does(|case, _| change_mediators(case, &[matter::COLLEAGUE], "回避"))
        }
        Step::Terminate { reason } => {
            let mut form = forms::termination(&today);
            form.reason = nth(TerminationReason::ALL, *reason).unwrap();
            matter.does(|case, at| terminate(case, &form, at))
        }
        Step::Close { has_note } => {
            let mut form = forms::closing(&today);
            form.note = has_note.then(|| "申请人放弃余款".to_owned());
            matter.does(|case, at| close(case, &form, &[], at))
        }
        Step::Correct { kind } => {
            let mut given = matter.dispute();
            given.mediation_kind = nth(MediationKind::ALL, *kind);
            matter.does(|case, at| correct(case, &Correction::Fields(&given), at))
        }
        Step::AddParty { is_applicant, age } => {
            let role = if *is_applicant {
                PartyRole::Applicant
            } else {
                PartyRole::Respondent
            };
            let mut entry = forms::entry(role, "赵强");
            entry.party.age = Some((*age).into());
            matter.does(|case, at| correct(case, &Correction::AddParty(&entry), at))
        }
        Step::RemoveParty(index) => match nth(&matter.part_ids(), *index) {
            Some(id) => matter.does(|case, at| correct(case, &Correction::RemoveParty(id), at)),
            None => Ok(()),
        },
    }
}

/// What no order of steps may bring about.
fn assert_possible(matter: &Matter) {
    let case = matter.case();
    let dispute = &case.dispute;
    let status = case.status();
    let was_taken = dispute.accepted_on.is_some();
    let has_side = |role| case.in_role(role).next().is_some();
    assert!(has_side(PartyRole::Applicant), "nobody asks for anything");
    if was_taken {
        assert!(has_side(PartyRole::Respondent), "nobody answers");
        assert!(dispute.rights_told_on.is_some(), "rights were not told");
        let pauses = dispute.pauses.as_deref().unwrap_or_default();
        let rests = pauses.last().is_some_and(|pause| pause.until.is_none());
        assert!(dispute.due_on.is_some() || rests, "no limit runs");
        assert!(
            pauses
                .windows(2)
                .all(|two| two[0].until < Some(two[1].from)),
            "two rests at once"
        );
        assert!(
            dispute
                .mediator_ids
                .as_ref()
                .is_some_and(|ids| !ids.is_empty())
        );
    }
    let in_force: Vec<_> = case
        .agreements
        .iter()
        .filter(|agreement| agreement.is_superseded != Some(true))
        .collect();
    assert!(in_force.len() <= 1, "two agreements in force");
    assert_eq!(
        in_force.first().map(|one| one.id),
        dispute.agreement_id,
        "the agreement in force is the dispute's"
    );
    let is_effective = case
        .agreement()
        .is_some_and(|agreement| agreement.effective_on.is_some());
    let is_begun = case
        .performances
        .iter()
        .any(|done| case.items.iter().any(|item| Some(item.id) == done.item_id));
    assert!(is_effective || !is_begun, "performed without effect");
    for item in &case.items {
        let standing = case.standing(item, matter.today);
        let promised = item.amount_fen.unwrap_or_default();
        assert!(standing.paid <= promised, "more was paid than promised");
    }
    match status {
        DisputeStatus::Registered => assert!(!was_taken),
        DisputeStatus::Accepted => {
            assert!(was_taken);
            assert_eq!(dispute.agreement_id, None);
        }
        DisputeStatus::Agreed => assert!(case.agreement().is_some(), "agreed on nothing"),
        DisputeStatus::Performed => {
            assert!(is_effective);
            assert_eq!(
                case.open_items(matter.today),
                0,
                "performed, and something open"
            );
        }
        DisputeStatus::Refused => assert_eq!(dispute.outcome, Some(Outcome::Refused)),
        DisputeStatus::Terminated => assert!(dispute.outcome.is_some()),
        DisputeStatus::Closed => {
            assert!(dispute.outcome.is_some(), "closed without an outcome");
            assert!(dispute.closed_on.is_some());
            if dispute.outcome == Some(Outcome::Settled) {
                assert!(is_effective, "settled by an agreement without effect");
            }
            if case.open_items(matter.today) > 0 {
                assert!(dispute.closing_note.is_some(), "closed over something open");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_order_of_steps_makes_a_matter_impossible(
        steps in prop::collection::vec(any_step(), 0..40),
    ) {
        let mut matter = Matter::registered();
        for step in &steps {
            let before = matter.facts.len();
            let status = matter.case().status();
            match take(&mut matter, step) {
                Ok(()) => assert_possible(&matter),
                Err(refusal) => {
                    prop_assert_eq!(matter.facts.len(), before, "a refusal changes nothing");
                    if let Refusal::NotNow { action, possible: offered, .. } = refusal {
                        prop_assert!(!possible(status).contains(&action));
                        prop_assert_eq!(offered, possible(status));
                    } else if let Refusal::Suspended { action, possible: offered } = refusal {
                        prop_assert!(is_suspended(&matter.dispute()));
                        prop_assert!(!offered.contains(&action));
                    }
                }
            }
        }
        // Rows have no derived debug output that could be compared by eye; the fields do.
        prop_assert!(matter.replayed() == matter.case(), "the facts alone make it again");
    }

    #[test]
    fn a_matter_reaches_every_end_from_anywhere(
        steps in prop::collection::vec(any_step(), 0..15),
    ) {
        let mut matter = Matter::registered();
        for step in &steps {
            take(&mut matter, step).ok();
        }
        let today = matter.today.to_string();
        let accept_it = |matter: &mut Matter| {
            let form = forms::acceptance(&today);
            matter.does(|case, at| accept(case, &form, at)).ok();
        };
        accept_it(&mut matter);
        let form = forms::termination(&today);
        matter.does(|case, at| terminate(case, &form, at)).ok();
        if matter.case().status() == DisputeStatus::Agreed {
            let marks = matter.all_marks(&today);
            matter.does(|case, at| sign(case, &marks, at)).ok();
        }
        let mut form = forms::closing(&today);
        form.note = Some("申请人放弃余款".to_owned());
        matter.does(|case, at| close(case, &form, &[], at)).ok();
        let status = matter.case().status();
        prop_assert!(
            matches!(status, DisputeStatus::Closed | DisputeStatus::Refused),
            "stuck while {status:?}"
        );
    }
}
