//! A referral from slip to result, and who answers for the matter meanwhile.

mod slips;

use super::*;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::{At, FieldProblem, Reason};
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{
    Dispute, DisputeStatus, Fact, Instant, Record, Referral, ReferralChannel, ReferralDirection,
    ReferralStatus, Request,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const HERE: PlatformId = PlatformId(Uuid::from_u128(1));
const THERE: PlatformId = PlatformId(Uuid::from_u128(2));
const MEDIATOR: PersonId = PersonId(Uuid::from_u128(3));
const NOW: Instant = Instant(1_772_409_600_000);
const SENDER: Hand = Hand {
    platform_id: Some(HERE),
    is_head: false,
};
const RECEIVER: Hand = Hand {
    platform_id: Some(THERE),
    is_head: false,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at<T>(decision: impl FnOnce(&mut At<'_>) -> T) -> T {
    let mut next = 100;
    let mut new_id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    decision(&mut At {
        today: day("2026-03-02"),
        actor: MEDIATOR,
        new_id: &mut new_id,
        calendar: &WorkCalendar::with_tables([]),
        limits: &Limits::default(),
    })
}

fn subject(status: DisputeStatus) -> Subject {
    let mut dispute = Dispute::blank(Uuid::from_u128(9), Scope::Platform(HERE));
    dispute.status = Some(status);
    Subject::of_dispute(&dispute)
}

fn form(channel: ReferralChannel) -> Sending {
    let is_to_platform = channel == ReferralChannel::Platform;
    Sending {
        channel,
        to_platform_id: is_to_platform.then_some(THERE),
        to_body: (!is_to_platform).then(|| "马桥子派出所".to_owned()),
        outside_no: None,
        letter_no: None,
        contact: None,
        reason: "不属于本平台辖区".to_owned(),
        content: "纠纷：漏水".to_owned(),
        has_consent: true,
        due_on: None,
        joint: None,
        responsible_id: None,
        parties: Vec::new(),
        papers: Vec::new(),
    }
}

fn sends(form: &Sending) -> Result<Vec<Fact>, ReferralRefusal> {
    let subject = subject(DisputeStatus::Accepted);
    at(|at| send(&subject, form, &[], NOW, at))
}

fn of(facts: &[Fact]) -> Referral {
    let fact = facts.first().unwrap();
    Referral::from_fields(fact.record, fact.scope, &fact.set)
}

fn after(before: &Referral, facts: &[Fact]) -> Referral {
    let mut fields = before.fields();
    fields.extend(facts.iter().flat_map(|fact| fact.set.clone()));
    Referral::from_fields(before.id.0, before.scope, &fields)
}

fn sent(channel: ReferralChannel) -> Referral {
    of(&sends(&form(channel)).unwrap())
}

/// One record for both sides, as within a platform and as before there were slips.
fn shared() -> Referral {
    Referral {
        slip_id: None,
        ..sent(ReferralChannel::Platform)
    }
}

fn accepts(referral: &Referral, hand: Hand) -> Result<Vec<Fact>, ReferralRefusal> {
    let form = ReferralAcceptance {
        responsible_id: Some(MEDIATOR),
        ..ReferralAcceptance::default()
    };
    accept_referral(referral, &form, hand, NOW)
}

fn arrival(channel: ReferralChannel) -> Arrival {
    Arrival {
        platform_id: HERE,
        channel,
        from_body: "开发区人民法院".to_owned(),
        outside_no: Some("（2026）辽0291诉前调88号".to_owned()),
        letter_no: None,
        contact: None,
        reason: "诉前委派调解".to_owned(),
        content: "物业费纠纷".to_owned(),
        has_consent: false,
        received_on: day("2026-03-02"),
        due_on: None,
    }
}

fn fields(answer: Result<Vec<Fact>, ReferralRefusal>) -> Vec<(String, Reason)> {
    match answer {
        Err(ReferralRefusal::Fields(problems)) => problems
            .into_iter()
            .map(|FieldProblem { field, reason }| (field, reason))
            .collect(),
        other => panic!("expected problems of fields, got {other:?}"),
    }
}

#[rstest]
#[case(ReferralDirection::In, ReferralChannel::CourtDelegated, "2026-04-01")]
#[case(ReferralDirection::In, ReferralChannel::CourtEntrusted, "2026-03-17")]
#[case(ReferralDirection::In, ReferralChannel::Petition, "2026-04-01")]
#[case(ReferralDirection::Out, ReferralChannel::Petition, "2026-05-06")]
#[case(ReferralDirection::Out, ReferralChannel::Police, "2026-03-09")]
#[case(ReferralDirection::Out, ReferralChannel::LegalAid, "2026-03-09")]
#[case(ReferralDirection::Out, ReferralChannel::Arbitration, "2026-04-16")]
#[case(ReferralDirection::Out, ReferralChannel::Platform, "2026-03-11")]
fn each_linkage_has_its_term(
    #[case] direction: ReferralDirection,
    #[case] channel: ReferralChannel,
    #[case] last: &str,
) {
    let calendar = WorkCalendar::with_tables([]);
    let found = due_on(
        direction,
        channel,
        day("2026-03-02"),
        &Limits::default(),
        &calendar,
    );
    assert_eq!(
        found,
        day(last),
        "7 March is a Saturday, 1 to 5 May are days off"
    );
}

#[test]
fn who_sent_a_matter_answers_for_it_until_the_receiver_accepts() {
    let waiting = shared();
    let responsible = responsible_of(Some(&waiting), Some(HERE));
    assert_eq!(responsible.platform_id, Some(HERE));
    assert!(responsible.is_waiting);
    let accepted = after(&waiting, &accepts(&waiting, RECEIVER).unwrap());
    let responsible = responsible_of(Some(&accepted), Some(HERE));
    assert_eq!(responsible.platform_id, Some(THERE));
    assert_eq!(responsible.person_id, Some(MEDIATOR));
    assert!(!responsible.is_waiting);
    let facts = return_referral(&accepted, "双方住在贵平台辖区", RECEIVER, NOW).unwrap();
    let responsible = responsible_of(Some(&after(&accepted, &facts)), Some(HERE));
    assert_eq!(
        responsible.platform_id,
        Some(HERE),
        "returned, it is the sender's again"
    );
}

#[test]
fn a_matter_has_at_most_one_referral_under_way() {
    let waiting = sent(ReferralChannel::Police);
    let subject = subject(DisputeStatus::Accepted);
    let form = form(ReferralChannel::LegalAid);
    let again = |others: &[Referral]| at(|at| send(&subject, &form, others, NOW, at));
    let status = ReferralStatus::Sent;
    assert_eq!(
        again(std::slice::from_ref(&waiting)),
        Err(ReferralRefusal::UnderWay { status })
    );
    let withdrawn = after(&waiting, &withdraw_referral(&waiting, SENDER, NOW).unwrap());
    assert!(again(&[withdrawn]).is_ok());
}

#[rstest]
#[case(DisputeStatus::Registered, true)]
#[case(DisputeStatus::Refused, true)]
#[case(DisputeStatus::Accepted, true)]
#[case(DisputeStatus::Agreed, true)]
#[case(DisputeStatus::Terminated, true)]
#[case(DisputeStatus::Performed, false)]
#[case(DisputeStatus::Closed, false)]
fn a_dispute_is_referred_while_somebody_must_deal_with_it(
    #[case] status: DisputeStatus,
    #[case] is_possible: bool,
) {
    let subject = subject(status);
    let answer = at(|at| send(&subject, &form(ReferralChannel::Police), &[], NOW, at));
    let expected = (!is_possible).then_some(ReferralRefusal::SubjectOver);
    assert_eq!(answer.err(), expected);
}

#[test]
fn a_slip_is_checked_field_by_field() {
    let mut empty = form(ReferralChannel::Petition);
    empty.to_body = Some(" ".to_owned());
    empty.reason = String::new();
    empty.content = "长".repeat(5001);
    empty.has_consent = false;
    empty.due_on = Some(day("2026-03-01"));
    let earliest = day("2026-03-02");
    assert_eq!(
        fields(sends(&empty)),
        [
            ("to_body".to_owned(), Reason::Required),
            ("reason".to_owned(), Reason::Required),
            ("content".to_owned(), Reason::TooLong),
            ("has_consent".to_owned(), Reason::BothPartiesNeeded),
            ("due_on".to_owned(), Reason::Before { earliest }),
        ]
    );
    let mut own = form(ReferralChannel::Platform);
    own.to_platform_id = Some(HERE);
    assert_eq!(
        fields(sends(&own)),
        [("to_platform_id".to_owned(), Reason::Twice)]
    );
    let court = form(ReferralChannel::CourtDelegated);
    assert_eq!(
        fields(sends(&court)),
        [("channel".to_owned(), Reason::ComesOnly)]
    );
}

#[test]
fn danger_is_reported_to_the_police_without_asking() {
    let mut alarm = form(ReferralChannel::Police);
    alarm.has_consent = false;
    assert!(sends(&alarm).is_ok());
}

#[test]
fn a_joint_matter_has_a_lead_others_who_take_part_and_one_mediator() {
    let mut joint = form(ReferralChannel::Administration);
    joint.joint = Some(Joint {
        lead_body: "马桥子司法所".to_owned(),
        taking_part: vec![" ".to_owned()],
    });
    assert_eq!(
        fields(sends(&joint)),
        [
            ("taking_part".to_owned(), Reason::Required),
            ("responsible_id".to_owned(), Reason::Required)
        ]
    );
    joint.joint = Some(Joint {
        lead_body: "马桥子司法所".to_owned(),
        taking_part: vec!["派出所".to_owned(), "派出所".to_owned()],
    });
    joint.responsible_id = Some(MEDIATOR);
    assert_eq!(
        fields(sends(&joint)),
        [("taking_part".to_owned(), Reason::Twice)]
    );
    joint.joint = Some(Joint {
        lead_body: "马桥子司法所".to_owned(),
        taking_part: vec!["派出所".to_owned(), "妇联".to_owned()],
    });
    let waiting = of(&sends(&joint).unwrap());
    let accepted = after(&waiting, &accepts(&waiting, SENDER).unwrap());
    let responsible = responsible_of(Some(&accepted), Some(HERE));
    assert_eq!(responsible.body.as_deref(), Some("马桥子司法所"));
    assert_eq!(responsible.person_id, Some(MEDIATOR));
}

#[test]
fn each_step_is_taken_by_its_own_side() {
    let waiting = shared();
    assert_eq!(
        accepts(&waiting, SENDER),
        Err(ReferralRefusal::OtherSide {
            action: ReferralAction::Accept
        })
    );
    assert_eq!(
        withdraw_referral(&waiting, RECEIVER, NOW),
        Err(ReferralRefusal::OtherSide {
            action: ReferralAction::Withdraw
        })
    );
    let head = Hand {
        platform_id: Some(HERE),
        is_head: true,
    };
    assert!(
        accepts(&waiting, head).is_ok(),
        "the head acts for every platform"
    );
    assert!(
        accepts(&sent(ReferralChannel::Police), SENDER).is_ok(),
        "the sender writes down what an outside body answers"
    );
}

#[test]
fn what_a_court_delegates_is_accepted_with_the_parties_consent_and_linked_once() {
    let facts = at(|at| receive(&arrival(ReferralChannel::CourtDelegated), NOW, at)).unwrap();
    let waiting = of(&facts);
    assert_eq!(waiting.due_on, Some(day("2026-04-01")));
    assert_eq!(
        fields(accepts(&waiting, SENDER)),
        [("has_consent".to_owned(), Reason::BothPartiesNeeded)]
    );
    let agreed = ReferralAcceptance {
        responsible_id: Some(MEDIATOR),
        has_consent: true,
        ..ReferralAcceptance::default()
    };
    let accepted = after(
        &waiting,
        &accept_referral(&waiting, &agreed, SENDER, NOW).unwrap(),
    );
    let dispute = subject(DisputeStatus::Registered);
    let linked = link_referral(&accepted, &dispute, &[], SENDER).unwrap();
    let linked = after(&accepted, &linked);
    assert_eq!(linked.subject_id, Some(dispute.id));
    assert_eq!(
        link_referral(&linked, &dispute, &[], SENDER),
        Err(ReferralRefusal::NotNow {
            action: ReferralAction::Link,
            status: ReferralStatus::Accepted
        })
    );
}

#[test]
fn a_matter_does_not_come_from_tomorrow_and_is_not_due_before_it_came() {
    let mut early = arrival(ReferralChannel::Police);
    early.received_on = day("2026-03-03");
    early.due_on = Some(day("2026-03-02"));
    let earliest = day("2026-03-03");
    assert_eq!(
        fields(at(|at| receive(&early, NOW, at))),
        [
            ("received_on".to_owned(), Reason::InFuture),
            ("due_on".to_owned(), Reason::Before { earliest })
        ]
    );
}

#[test]
fn a_slip_tells_what_the_receiver_needs_and_no_more() {
    let mut request = Request::blank(Uuid::nil(), Scope::Street);
    request.title = Some("楼道灯不亮".to_owned());
    request.requester_name = Some("孙丽".to_owned());
    request.requester_phone = Some("13900000005".to_owned());
    request.requester_address = Some("山景社区6号楼2单元".to_owned());
    let masked = request_slip(&request, Contacts::Masked);
    assert!(masked.contains("诉求人：孙丽，电话139****0005"), "{masked}");
    assert!(!masked.contains("2单元"), "{masked}");
    assert!(request_slip(&request, Contacts::Whole).contains("13900000005"));
    request.is_confidential = Some(true);
    assert!(!request_slip(&request, Contacts::Whole).contains("孙丽"));
}

proptest! {
    /// Whatever anybody does in whatever order, a referral goes forward or stays where it is, and
    /// nothing happens to it once it is over.
    #[test]
    fn a_referral_never_goes_back(steps in prop::collection::vec((0..5usize, any::<bool>()), 0..12)) {
        let mut referral = shared();
        for (step, is_sender) in steps {
            let hand = if is_sender { SENDER } else { RECEIVER };
            let was_open = is_open(&referral);
            let answer = match step {
                0 => accepts(&referral, hand),
                1 => return_referral(&referral, "退回", hand, NOW),
                2 => finish_referral(&referral, "已调解", hand, NOW),
                3 => withdraw_referral(&referral, hand, NOW),
                _ => urge_referral(&referral, hand),
            };
            let offered = possible_steps(&referral, hand);
            let action = ReferralAction::ALL
                .iter()
                .find(|action| action.as_str() == ["accept", "return", "finish", "withdraw", "urge"][step])
                .unwrap();
            prop_assert_eq!(answer.is_ok(), offered.contains(action));
            if let Ok(facts) = answer {
                prop_assert!(was_open);
                referral = after(&referral, &facts);
            }
        }
    }
}
