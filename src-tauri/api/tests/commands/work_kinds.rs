//! 今日, kind by kind: what brings an item, that it opens its record, and what makes it leave.

use crate::Street;
use crate::common::{self, termination, with};
use crate::{
    archive, calendar, hazard_trials as hazards, lawyers_bag, office, outreach, ratings, referrals,
    requests,
};
use lxq_core::domain::work::WorkKind;
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One kind: how an item comes before the person, and how it leaves.
struct Waiting {
    kind: WorkKind,
    /// Who sees it.
    role: &'static str,
    /// Brings the item; answers what is needed to end it.
    brings: fn(&Street) -> Value,
    /// What the head does so that it leaves.
    ends: fn(&Street, &Value),
}

fn waiting(kind: WorkKind, brings: fn(&Street) -> Value, ends: fn(&Street, &Value)) -> Waiting {
    Waiting {
        kind,
        role: "committee_head",
        brings,
        ends,
    }
}

/// The usual form with the day and whatever else a step takes.
fn of_dispute(id: &Value, more: &Value) -> Value {
    with(json!({ "dispute_id": id }), more)
}

fn session(street: &Street, days: i64) -> Value {
    let id = street.accepted();
    street.call("record_session", &calendar::plan(street, &id, 1));
    let session = street.case(&id)["sessions"][0]["id"].clone();
    street.wait_days(days);
    json!({ "dispute_id": id, "session_id": session })
}

fn later(street: &Street, ids: &Value) {
    let form = with(ids.clone(), &json!({ "starts_at": "2026-03-16T01:00:00Z" }));
    street.call("move_session", &form);
}

fn disputes() -> Vec<Waiting> {
    use WorkKind as K;
    vec![
        waiting(K::SessionToday, |street| session(street, 4), later),
        waiting(K::SessionUnrecorded, |street| session(street, 5), later),
        waiting(
            K::Acceptance,
            |street| json!(street.registered()),
            |street, id| {
                street.call("accept_dispute", &street.acceptance(id.as_str().unwrap()));
            },
        ),
        waiting(
            K::MediationLimit,
            |street| {
                let id = street.accepted();
                street.wait_days(24);
                json!(id)
            },
            |street, id| {
                street.call("terminate_dispute", &termination(id.as_str().unwrap()));
            },
        ),
        waiting(
            K::Performance,
            |street| {
                let id = street.agreed();
                street.wait_days(10);
                json!(id)
            },
            |street, id| {
                let paid = street.payment(id.as_str().unwrap(), 0, "100000");
                street.call("record_performance", &paid);
            },
        ),
        waiting(
            K::Confirmation,
            |street| {
                let id = referrals::signed(street);
                street.wait_days(24);
                json!(id)
            },
            |street, id| {
                let told = json!({ "decided_on": street.today() });
                street.call("waive_confirmation", &of_dispute(id, &told));
            },
        ),
        waiting(
            K::Enforcement,
            |street| {
                let ids = referrals::confirmed(street);
                street.wait_days(745);
                ids
            },
            |street, ids| {
                street.call("record_enforcement", ids);
            },
        ),
        waiting(
            K::FollowUp,
            |street| {
                let id = street.agreed();
                street.wait_days(10);
                json!(id)
            },
            |street, id| {
                let visit = json!({ "finding": "performed", "content": "双方满意" });
                street.call("record_follow_up", &of_dispute(id, &visit));
            },
        ),
        waiting(
            K::Disagreement,
            |street| {
                crate::disagreements::comes_to_disagree(street);
                street.call("disagreement_list", &json!({ "kind": "dispute" }))["rows"][0].clone()
            },
            |street, row| {
                let form = json!({ "decisions": [crate::disagreements::take(row, 0)] });
                street.call("decide_disagreements", &form);
            },
        ),
        waiting(
            K::Closing,
            |street| json!(street.terminated()),
            |street, id| {
                street.call("close_dispute", &of_dispute(id, &json!({})));
            },
        ),
        Waiting {
            role: "archivist",
            ..waiting(
                K::ClosedLately,
                |street| {
                    let id = json!(street.terminated());
                    street.call("close_dispute", &of_dispute(&id, &json!({})));
                    id
                },
                |street, _| street.wait_days(31),
            )
        },
    ]
}

/// A request that waits for a mediator's signature.
fn assigned(street: &Street) -> Value {
    let id = requests::received(street);
    let form = json!({ "request_ids": [id], "handler_id": street.colleague("mediator") });
    street.call("assign_request", &form);
    id
}

fn intake() -> Vec<Waiting> {
    use WorkKind as K;
    vec![
        waiting(K::RequestNew, requests::received, |street, id| {
            let form = json!({ "request_ids": [id], "handler_id": street.head });
            street.call("assign_request", &form);
        }),
        Waiting {
            role: "mediator",
            ..waiting(K::RequestToSign, assigned, |street, id| {
                street.call("sign_in_request", &json!({ "request_id": id }));
            })
        },
        Waiting {
            role: "mediator",
            ..waiting(
                K::RequestDue,
                // Nobody has signed it in, and it is late all the same.
                |street| {
                    let id = assigned(street);
                    street.wait_days(10);
                    id
                },
                |street, id| {
                    street.call("sign_in_request", &json!({ "request_id": id }));
                    let answer = json!({ "request_id": id, "result": "已更换灯具" });
                    street.call("answer_request", &answer);
                },
            )
        },
        waiting(K::RequestToClose, requests::answered, |street, id| {
            street.call("close_request", &json!({ "request_id": id }));
        }),
        Waiting {
            role: "duty_lawyer",
            ..waiting(
                K::LegalMatter,
                |street| {
                    let id = requests::received(street);
                    let lawyer = street.colleague("duty_lawyer");
                    let marks = json!({ "request_id": id, "is_legal_matter": true, "helper_ids": [lawyer] });
                    street.call("mark_request", &marks);
                    json!({ "request_id": id, "lawyer_id": lawyer })
                },
                |street, ids| {
                    let form = with(common::consultation(), ids);
                    street.call("record_consultation", &form);
                },
            )
        },
        waiting(
            K::Appointment,
            |street| {
                let id = lawyers_bag::planned(street, &street.consulted());
                street.wait_days(3);
                id
            },
            |street, id| {
                street.call("settle_appointment", &json!({ "id": id, "status": "kept" }));
            },
        ),
        waiting(
            K::ConsultationUnrated,
            |street| json!(street.consulted()),
            |street, id| {
                let rated = with(
                    common::consultation(),
                    &json!({ "satisfaction": "satisfied" }),
                );
                let form = json!({ "id": id, "consultation": rated });
                street.call("correct_consultation", &form);
            },
        ),
        waiting(
            K::RatingToVerify,
            |street| json!(ratings::bad(street)),
            |street, id| {
                let form = ratings::truth(street, id.as_str().unwrap());
                street.call("verify_rating", &form);
            },
        ),
        waiting(
            K::RatingToRectify,
            |street| json!(ratings::verified(street)),
            |street, id| {
                let form = json!({ "rating_id": id, "action_taken": "补办了答复" });
                street.call("rectify_rating", &form);
            },
        ),
        waiting(
            K::RatingToAnswer,
            |street| json!(ratings::rectified(street)),
            |street, id| {
                let form = json!({ "rating_id": id, "answer": "已当面致歉并说明" });
                street.call("answer_rating", &form);
            },
        ),
    ]
}

fn holds_round(street: &Street) {
    let id = hazards::planned(street);
    street.call("save_inspection", &hazards::holding(street, &id));
}

fn prevention() -> Vec<Waiting> {
    use WorkKind as K;
    vec![
        waiting(
            K::HazardToCheck,
            |street| json!(hazards::reported(street)),
            |street, id| {
                street.call("check_hazard", &hazards::check(id.as_str().unwrap()));
            },
        ),
        waiting(
            K::HazardDue,
            |street| {
                let id = hazards::handling(street);
                street.wait_days(5);
                json!(id)
            },
            |street, id| {
                street.call("settle_hazard", &hazards::settling(id.as_str().unwrap()));
            },
        ),
        waiting(
            K::HazardReview,
            |street| {
                let id = hazards::resolved(street);
                street.wait_days(10);
                json!(id)
            },
            |street, id| {
                let look = hazards::look(id.as_str().unwrap(), "consolidated");
                street.call("review_hazard", &look);
            },
        ),
        waiting(
            K::Inspection,
            |street| json!(hazards::planned(street)),
            |street, id| {
                let round = hazards::holding(street, id.as_str().unwrap());
                street.call("save_inspection", &round);
            },
        ),
        waiting(
            K::InspectionOwed,
            |street| {
                street.wait_days(23);
                json!(null)
            },
            |street, _| {
                holds_round(street);
                holds_round(street);
            },
        ),
        waiting(
            K::OutreachBehind,
            |street| {
                let own = json!({ "platform_id": street.platform(), "activity_count": 1 });
                let line = with(outreach::line(), &own);
                let id = street.call("save_outreach_plan_line", &line)["id"].clone();
                street.wait_days(31);
                id
            },
            |street, id| {
                let held = json!({ "plan_id": id, "people_count": 100 });
                street.call("record_outreach", &with(outreach::activity(), &held));
            },
        ),
    ]
}

fn linkage() -> Vec<Waiting> {
    use WorkKind as K;
    vec![
        waiting(
            K::ReferralToAccept,
            |street| json!(referrals::received(street)),
            |street, id| {
                let form = json!({ "referral_id": id, "responsible_id": street.head });
                street.call("accept_referral", &form);
            },
        ),
        waiting(
            K::ReferralWaiting,
            |street| json!(referrals::sent(street)),
            |street, id| {
                street.call("accept_referral", &json!({ "referral_id": id }));
            },
        ),
        waiting(
            K::ReferralReturned,
            |street| {
                let dispute = street.registered();
                let sent = street.call("send_referral", &referrals::slip(&dispute));
                let back = json!({ "referral_id": sent["id"], "reason": "不属于本所管辖" });
                street.call("return_referral", &back);
                json!(dispute)
            },
            |street, dispute| {
                street.wait_days(1);
                let again = referrals::slip(dispute.as_str().unwrap());
                street.call("send_referral", &again);
            },
        ),
        waiting(
            K::ReferralDue,
            |street| {
                let id = referrals::accepted(street);
                street.wait_days(3);
                json!(id)
            },
            |street, id| {
                let form = json!({ "referral_id": id, "result": "已制止，双方和解" });
                street.call("finish_referral", &form);
            },
        ),
    ]
}

fn contacts() -> Vec<Waiting> {
    vec![waiting(
        WorkKind::ContactToAnswer,
        crate::same_party::asked,
        |street, id| {
            let form = json!({ "id": id, "answer": "周三上午可来面谈。" });
            street.call("answer_contact", &form);
        },
    )]
}

fn committee_of_three(street: &Street) -> Value {
    let hired = |name: &str, sex: &str| {
        let form = json!({ "name": name, "role": "mediator", "sex": sex, "is_active": true });
        street.call("save_person", &form)["id"].clone()
    };
    let seat = |id: &Value, position: &str| json!({ "person_id": id, "position": position });
    json!([
        seat(&json!(street.head), "head"),
        seat(&hired("周敏", "female"), "member"),
        seat(&hired("吴刚", "male"), "member"),
    ])
}

/// The first committee with other members or another term.
fn first_committee(street: &Street, changes: &Value) {
    let list = street.call("committee_list", &json!({}));
    let id = list["committees"][0]["id"].clone();
    let form = with(office::committee(), &json!({ "id": id }));
    street.call("save_committee", &with(form, changes));
}

fn offices() -> Vec<Waiting> {
    use WorkKind as K;
    vec![
        waiting(K::DestructionToApprove, archive::listed, |street, id| {
            street.call("approve_destruction", &json!({ "id": id }));
        }),
        waiting(
            K::PersonTerm,
            |street| {
                let form = json!({
                    "name": "周敏", "role": "mediator", "is_active": true,
                    "appointed_on": "2023-05-01", "term_ends_on": "2026-04-30",
                });
                street.call("save_person", &form)["id"].clone()
            },
            |street, id| {
                let form = json!({
                    "id": id, "name": "周敏", "role": "mediator", "is_active": true,
                    "appointed_on": "2026-03-01", "term_ends_on": "2029-02-28",
                });
                street.call("save_person", &form);
            },
        ),
        waiting(
            K::CommitteeTerm,
            |street| {
                let term = json!({ "term_starts_on": "2023-05-01", "term_ends_on": "2026-04-30" });
                first_committee(street, &term);
                json!(null)
            },
            |street, _| first_committee(street, &json!({ "term_ends_on": "2028-12-31" })),
        ),
        Waiting {
            role: "administrator",
            ..waiting(
                K::CommitteeFlaw,
                |_| json!(null),
                |street, _| {
                    let members = json!({ "members": committee_of_three(street) });
                    first_committee(street, &members);
                },
            )
        },
        waiting(
            K::HolidayTable,
            |street| {
                street.wait_days(245);
                json!(null)
            },
            |street, _| {
                let table = json!({
                    "year": 2027, "days_off": ["2027-01-01"], "working_days": [],
                    "source": "国办发明电",
                });
                street.call("save_holiday_year", &table);
            },
        ),
        waiting(
            K::DutyAhead,
            |street| json!(calendar::on_duty(street)),
            |street, id| {
                street.call("remove_duty", &json!({ "id": id }));
            },
        ),
    ]
}

fn all() -> Vec<Waiting> {
    [
        disputes(),
        intake(),
        prevention(),
        linkage(),
        contacts(),
        offices(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The group of a kind among the person's own work.
fn group(street: &Street, kind: WorkKind) -> Option<Value> {
    let answer = street.call("workbench", &json!({ "span": "mine" }));
    let groups = answer["groups"].as_array().unwrap().iter();
    let mut found = groups.filter(|group| group["kind"] == kind.as_str());
    found.next().cloned()
}

#[test]
fn every_kind_is_tried() {
    let tried: Vec<_> = all().iter().map(|one| one.kind).collect();
    let known: BTreeSet<_> = WorkKind::ALL.iter().copied().collect();
    assert_eq!(tried.len(), known.len(), "each once");
    assert_eq!(tried.into_iter().collect::<BTreeSet<_>>(), known);
}

#[rstest]
#[case::disputes(disputes())]
#[case::intake(intake())]
#[case::prevention(prevention())]
#[case::linkage(linkage())]
#[case::contacts(contacts())]
#[case::offices(offices())]
fn an_item_comes_by_itself_and_leaves_as_soon_as_it_is_done(#[case] kinds: Vec<Waiting>) {
    for Waiting {
        kind,
        role,
        brings,
        ends,
    } in kinds
    {
        let street = Street::open();
        if role != "committee_head" {
            street.colleague(role);
        }
        let sits = |street: &Street| match role {
            "committee_head" => street.head_sits(),
            other => {
                street.sits(other);
            }
        };
        let ids = brings(&street);
        sits(&street);
        let found = group(&street, kind).unwrap_or_else(|| panic!("{kind:?} does not wait"));
        assert_eq!(found["count"], 1, "{kind:?}");
        assert_eq!(found["is_limit"], kind.is_limit(), "{kind:?}");
        let row = &found["rows"][0];
        assert!(row["id"].is_string(), "{kind:?} opens its record");
        assert_ne!(row["title"], "", "{kind:?} says what it is about");
        assert!(
            kind.has_limit() || row["due_on"].is_null(),
            "{kind:?}: {row}"
        );
        street.head_sits();
        ends(&street, &ids);
        sits(&street);
        assert_eq!(
            group(&street, kind),
            None,
            "{kind:?} stays though it is done"
        );
    }
}

#[test]
fn a_list_waits_for_the_head_alone_once_another_approved_it() {
    let street = Street::open();
    street.colleague("archivist");
    let list = archive::listed(&street);
    let waits = |who: &str| {
        street.sits(who);
        group(&street, WorkKind::DestructionToApprove).is_some()
    };
    assert!(waits("archivist"));
    street.call("approve_destruction", &json!({ "id": list }));
    assert!(!waits("archivist"), "who approved has nothing left to do");
    street.head_sits();
    assert!(group(&street, WorkKind::DestructionToApprove).is_some());
}

#[test]
fn a_platform_that_began_in_the_months_last_days_owes_no_rounds_yet() {
    let street = Street::open();
    street.wait_days(25);
    let form = json!({
        "name": "金石滩说事点", "kind": "village_talk_point",
        "committee_short_name": "马金石", "is_active": true,
    });
    let new = street.call("save_platform", &form)["id"].clone();
    let answer = street.call("workbench", &json!({ "span": "street" }));
    let groups = answer["groups"].as_array().unwrap();
    let owed = groups.iter().find(|one| one["kind"] == "inspection_owed");
    let rows = owed.unwrap()["rows"].as_array().unwrap();
    assert!(!rows.is_empty(), "the older platform owes its rounds");
    assert!(rows.iter().all(|row| row["id"] != new));
}
