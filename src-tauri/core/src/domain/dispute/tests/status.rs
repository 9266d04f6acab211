//! Every action in every status: allowed, or refused with what is possible instead.

use super::*;
use crate::domain::record::{AgreementForm, LinkKind, Record};
use rstest::rstest;

/// Takes an action with a form that fits as far as the status lets it.
fn take(action: DisputeAction, matter: &mut Matter) -> Result<Vec<Fact>, Refusal> {
    use DisputeAction as A;
    let today = matter.today.to_string();
    match action {
        A::Accept => matter.tries(|case, at| accept(case, &forms::acceptance(&today), at)),
        A::Refuse => matter.tries(|case, at| refuse(case, &forms::refusal_notice(&today), at)),
        A::RecordSession => {
            let form = forms::session(matter, &today);
            let now = forms::morning("2026-12-31");
            matter.tries(|case, at| record_session(case, &form, now, at))
        }
        A::Conclude => {
            let mut terms = forms::terms(AgreementForm::Written);
            terms.agreed_on = matter.today;
            matter.tries(|case, at| conclude(case, &terms, at))
        }
        A::Sign => matter.tries(|case, at| sign(case, &Signatures::default(), at)),
        A::RecordPerformance => {
            let Some(item) = matter.case().items.pop() else {
                let unknown = Record::blank(uuid::Uuid::nil(), matter.dispute().scope);
                let form = forms::performance(&unknown, &today);
                return matter.tries(|case, at| record_performance(case, &form, at));
            };
            let form = forms::performance(&item, &today);
            matter.tries(|case, at| record_performance(case, &form, at))
        }
        A::RecordFollowUp => {
            matter.tries(|case, at| record_follow_up(case, &forms::visit(&today), at))
        }
        A::Extend => {
            let change = Correction::Extend {
                until: day("2026-06-01"),
                reason: "等待鉴定".to_owned(),
                is_agreed: true,
            };
            matter.tries(|case, at| correct(case, &change, at))
        }
        A::Suspend => matter.tries(|case, at| suspend(case, &forms::suspension(&today), at)),
        A::Resume => matter.tries(|case, at| resume(case, day(&today), at)),
        A::ChangeMediators => {
            matter.tries(|case, _| change_mediators(case, &[matter::COLLEAGUE], "当事人要求"))
        }
        A::AskRecusal => {
            let form = super::recusal::request(matter);
            matter.tries(|case, at| ask_recusal(case, &form, &[], at))
        }
        A::Terminate => matter.tries(|case, at| terminate(case, &forms::termination(&today), at)),
        A::Close => matter.tries(|case, at| close(case, &forms::closing(&today), &[], at)),
        A::Correct => {
            let mut given = matter.dispute();
            given.place = Some("3号楼".to_owned());
            matter.tries(|case, at| correct(case, &Correction::Fields(&given), at))
        }
        A::ApplyConfirmation => {
            let form = ConfirmationApplication {
                applied_on: matter.today,
                matter: ConfirmationMatter::RightsAndDuties,
                is_joint: true,
                has_consent: true,
                court: "开发区法院".to_owned(),
                case_no: None,
                papers: None,
                remark: None,
            };
            matter.tries(|case, at| apply_confirmation(case, &form, at))
        }
        A::Archive => {
            let now = forms::morning("2026-12-31");
            matter
                .tries(|case, at| archive(&case.dispute, Vec::new(), &forms::archiving(), now, at))
        }
        A::ChangeRetention => matter.tries(|case, _| {
            change_retention(&case.dispute, &forms::archiving(), Some("仍在诉讼"))
        }),
        A::Unarchive => matter.tries(|case, _| unarchive(&case.dispute, "协议日期有误")),
        A::Link => {
            let other = Record::blank(uuid::Uuid::from_u128(7), matter.dispute().scope);
            matter
                .tries(|case, at| link(&case.dispute, &other, LinkKind::SameMatter, None, &[], at))
        }
    }
}

fn archived() -> Matter {
    let mut matter = Matter::in_status(DisputeStatus::Closed);
    let facts = take(DisputeAction::Archive, &mut matter).unwrap();
    matter.happened(facts);
    matter
}

#[test]
fn once_archived_nothing_changes_until_it_is_taken_out() {
    let mut matter = archived();
    assert_eq!(
        allowed(&matter.dispute()),
        [
            DisputeAction::ChangeRetention,
            DisputeAction::Unarchive,
            DisputeAction::Link
        ]
    );
    for action in DisputeAction::ALL {
        let is_possible = allowed(&matter.dispute()).contains(action);
        let answer = take(*action, &mut matter.clone());
        let is_refused = matches!(answer, Err(Refusal::Archived { .. }));
        assert_eq!(is_refused, !is_possible, "{action:?}: {answer:?}");
    }
    assert!(matches!(
        require_open(&matter.dispute()),
        Err(Refusal::Archived { .. })
    ));
    let facts = take(DisputeAction::Unarchive, &mut matter).unwrap();
    matter.happened(facts);
    assert_eq!(matter.dispute().archived_at, None);
    assert_eq!(require_open(&matter.dispute()), Ok(()));
    take(DisputeAction::Correct, &mut matter).unwrap();
}

#[test]
fn another_class_wants_a_reason_and_another_place_none() {
    let matter = archived();
    let mut form = forms::archiving();
    form.shelf = Some("3号柜".to_owned());
    let dispute = matter.dispute();
    assert_eq!(change_retention(&dispute, &form, None).unwrap().len(), 1);
    form.retention_class = crate::domain::record::RetentionClass::Permanent;
    let refusal = change_retention(&dispute, &form, None).unwrap_err();
    assert_eq!(refusal, Refusal::field("note", Reason::Required));
    assert!(change_retention(&dispute, &form, Some("群体性纠纷")).is_ok());
}

#[test]
fn a_disputed_case_does_not_go_to_the_archive() {
    let mut matter = Matter::in_status(DisputeStatus::Closed);
    let now = forms::morning("2026-12-31");
    let open = vec!["agreement.terms".to_owned()];
    let answer =
        matter.tries(|case, at| archive(&case.dispute, open.clone(), &forms::archiving(), now, at));
    assert_eq!(
        answer,
        Err(Refusal::Undecided(vec!["agreement.terms".to_owned()]))
    );
}

#[test]
fn of_a_destroyed_case_nothing_is_possible() {
    let mut dispute = Matter::in_status(DisputeStatus::Closed).dispute();
    dispute.destroyed_at = Some(forms::morning("2056-12-31"));
    assert_eq!(allowed(&dispute), []);
    for action in DisputeAction::ALL {
        assert_eq!(require(&dispute, *action), Err(Refusal::Destroyed));
    }
}

#[rstest]
fn an_action_is_refused_for_the_status_exactly_where_it_is_not_possible(
    #[values(
        DisputeStatus::Registered,
        DisputeStatus::Refused,
        DisputeStatus::Accepted,
        DisputeStatus::Agreed,
        DisputeStatus::Performed,
        DisputeStatus::Terminated,
        DisputeStatus::Closed
    )]
    status: DisputeStatus,
) {
    let mut matter = Matter::in_status(status);
    assert_eq!(matter.case().status(), status, "the way there leads there");
    for action in DisputeAction::ALL {
        let answer = take(*action, &mut matter);
        let refused = Err(Refusal::NotNow {
            action: *action,
            status,
            possible: possible(status),
        });
        assert_eq!(
            answer == refused,
            !possible(status).contains(action),
            "{action:?} while {status:?}: {answer:?}"
        );
    }
}

/// What the law lets happen in each status, written down a second time.
#[rstest]
#[case(
    DisputeStatus::Registered,
    "accept refuse change_mediators ask_recusal terminate correct link"
)]
#[case(
    DisputeStatus::Accepted,
    "record_session conclude extend suspend change_mediators ask_recusal terminate correct link"
)]
#[case(
    DisputeStatus::Agreed,
    "sign record_performance record_follow_up record_session conclude apply_confirmation \
     change_mediators ask_recusal close correct link"
)]
#[case(
    DisputeStatus::Performed,
    "record_follow_up close apply_confirmation correct link"
)]
#[case(DisputeStatus::Terminated, "close record_follow_up correct link")]
#[case(DisputeStatus::Refused, "archive correct link")]
#[case(
    DisputeStatus::Closed,
    "archive record_follow_up apply_confirmation correct link"
)]
fn the_usual_next_step_is_named_first(#[case] status: DisputeStatus, #[case] words: &str) {
    let found: Vec<_> = possible(status)
        .iter()
        .map(|action| action.as_str())
        .collect();
    assert_eq!(found.join(" "), words);
}
