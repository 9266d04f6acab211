//! Every step in every status: carried out, or refused with what stands in the way.

use super::*;
use rstest::rstest;

/// Takes a step with a form that fits as far as the status lets it.
fn take(action: RequestAction, one: &Request, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    use RequestAction as A;
    let mut first = asked(7);
    first.submitted_at = Some(clock("2026-02-25 09:00"));
    match action {
        A::Assign => assign(one, &colleague(), at),
        A::SignIn => sign_in(one, at),
        A::Contact => {
            let form = Contact {
                contacted_at: at.now,
                note: "电话联系，已说明".to_owned(),
            };
            contact(one, &form, at)
        }
        A::Answer => answer(one, "已更换三个楼层的灯具", at),
        A::Close => close(one, None, at),
        A::Extend => extend(one, 3, "等待配件", at),
        A::Return => return_back(one, "不属本街道", at),
        A::Reopen => reopen(one, "诉求人说没有修好", at),
        A::LinkRepeat => link_repeat(one, &first, &[], at),
        A::UnlinkRepeat => unlink_repeat(one, at),
        A::Mark => {
            let marks = Marks {
                stars: Some(5),
                ..Marks::of(one)
            };
            mark(one, &marks)
        }
        A::Correct => {
            let mut given = one.clone();
            given.title = Some("六号楼楼道灯不亮".to_owned());
            correct(one, &given, at)
        }
    }
}

#[rstest]
fn a_step_is_refused_exactly_where_something_stands_in_its_way(
    #[values("2026-03-02 16:00", "2026-03-06 16:00", "2026-04-20 16:00")] time: &str,
) {
    for status in RequestStatus::ALL {
        let one = in_status(*status);
        assert_eq!(one.status, Some(*status), "the way there leads there");
        at(time, |at| {
            for step in steps(&one, at) {
                let answer = take(step.action, &one, at);
                match step.obstacle {
                    None => assert_eq!(answer.unwrap().len(), 1, "{:?} in {status:?}", step.action),
                    Some(obstacle) => assert_eq!(
                        answer.unwrap_err(),
                        Refusal::NotNow {
                            action: step.action,
                            status: *status,
                            obstacle
                        }
                    ),
                }
            }
        });
    }
}

#[rstest]
#[case(RequestStatus::Received, &[RequestAction::Assign, RequestAction::Return])]
#[case(RequestStatus::Assigned, &[RequestAction::SignIn, RequestAction::Contact, RequestAction::Assign, RequestAction::Return])]
#[case(RequestStatus::InProgress, &[RequestAction::Answer, RequestAction::Contact, RequestAction::Assign, RequestAction::Extend, RequestAction::Return])]
#[case(RequestStatus::Answered, &[RequestAction::Close, RequestAction::Answer, RequestAction::Contact, RequestAction::Reopen])]
#[case(RequestStatus::Finished, &[RequestAction::Reopen])]
#[case(RequestStatus::Returned, &[RequestAction::Reopen])]
fn a_status_allows_these_steps_the_usual_one_first(
    #[case] status: RequestStatus,
    #[case] expected: &[RequestAction],
) {
    let one = in_status(status);
    let possible: Vec<_> = at("2026-03-02 16:00", |at| steps(&one, at))
        .into_iter()
        .filter(|step| step.obstacle.is_none())
        .map(|step| step.action)
        .collect();
    let always = [
        RequestAction::LinkRepeat,
        RequestAction::Mark,
        RequestAction::Correct,
    ];
    assert_eq!(possible, [expected, &always].concat());
}

#[test]
fn every_step_is_listed_once() {
    for status in RequestStatus::ALL {
        let one = in_status(*status);
        let mut listed: Vec<_> = at("2026-03-02 16:00", |at| steps(&one, at))
            .into_iter()
            .map(|step| step.action)
            .collect();
        listed.sort_unstable();
        assert_eq!(listed, RequestAction::ALL, "{status:?}");
    }
}
