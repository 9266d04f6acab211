//! A slip between two platforms: what it tells, whose each step is, what the answers say.

use super::*;
use crate::domain::record::{
    Attachment, PartyKind, PartyRole, Slip, SlipAnswer, SlipParty, SlipReply, SubjectKind,
};

fn slip(facts: &[Fact]) -> Slip {
    let fact = facts.iter().find(|fact| fact.kind.name == "slip").unwrap();
    Slip::from_fields(fact.record, fact.scope, &fact.set)
}

fn then(before: &Slip, facts: &[Fact]) -> Slip {
    let mut fields = before.fields();
    for fact in facts.iter().filter(|fact| fact.kind.name == "slip") {
        assert_eq!((fact.record, fact.scope), (before.id.0, before.scope));
        fields.extend(fact.set.clone());
    }
    Slip::from_fields(before.id.0, before.scope, &fields)
}

fn answer(facts: &[Fact]) -> SlipAnswer {
    let fact = facts
        .iter()
        .find(|fact| fact.kind.name == "slip_answer")
        .unwrap();
    SlipAnswer::from_fields(fact.record, fact.scope, &fact.set)
}

fn as_receiver<T>(step: impl FnOnce(&mut Answering<'_, '_>) -> T) -> T {
    at(|at| {
        step(&mut Answering {
            hand: RECEIVER,
            now: NOW,
            at,
        })
    })
}

fn accepting() -> ReferralAcceptance {
    ReferralAcceptance {
        responsible_id: Some(MEDIATOR),
        ..ReferralAcceptance::default()
    }
}

fn party(name: &str, phone: &str) -> SlipParty {
    SlipParty {
        role: PartyRole::Applicant,
        kind: PartyKind::Person,
        name: name.to_owned(),
        phone: Some(phone.to_owned()),
    }
}

fn paper(bytes: u64) -> Attachment {
    let mut paper = Attachment::blank(Uuid::from_u128(50), Scope::Platform(HERE));
    paper.subject_kind = Some(SubjectKind::Dispute);
    paper.file_name = Some("照片.jpg".to_owned());
    paper.byte_count = i64::try_from(bytes).ok();
    paper.chunks = Some(vec!["ab".repeat(32)]);
    paper
}

#[test]
fn a_slip_lies_in_the_receivers_scope_and_tells_only_what_its_text_tells() {
    let mut form = form(ReferralChannel::Platform);
    form.content = "申请人：王芳，电话13900000001\n被申请人：李强，电话139****0002".to_owned();
    form.parties = vec![
        party("王芳", "13900000001"),
        party("李强", "13900000002"),
        party("赵敏", "13900000003"),
    ];
    form.papers = vec![paper(1000)];
    let facts = sends(&form).unwrap();
    let (referral, slip) = (of(&facts), slip(&facts));
    assert_eq!(referral.slip_id, Some(slip.id));
    assert_eq!(slip.scope, Scope::Platform(THERE));
    assert_eq!(slip.referral_id, Some(referral.id));
    let told = slip.parties.clone().unwrap();
    let told: Vec<_> = told
        .iter()
        .map(|one| (one.name.as_str(), one.phone.as_deref()))
        .collect();
    assert_eq!(
        told,
        [("王芳", Some("13900000001")), ("李强", None)],
        "a masked telephone and a name that was struck out stay behind"
    );
    let copy = facts.last().unwrap();
    assert_eq!(copy.scope, Scope::Platform(THERE));
    assert_eq!(copy.set["subject_kind"], "slip");
    assert_eq!(copy.set["subject_id"], slip.id.to_string());
    for fact in facts.iter().filter(|fact| fact.scope == slip.scope) {
        let letter = is_letter((fact.kind.name, fact.name), Some(&fact.set), |one| {
            one == HERE
        });
        assert!(letter, "{} goes through the letter box", fact.name);
    }
}

#[test]
fn papers_travel_up_to_a_limit_and_only_with_a_slip() {
    let mut large = form(ReferralChannel::Platform);
    large.papers = vec![paper(PAPERS_BYTES), paper(1)];
    assert_eq!(
        sends(&large),
        Err(ReferralRefusal::TooManyBytes { limit_mb: 50 })
    );
    let mut police = form(ReferralChannel::Police);
    police.papers = vec![paper(1)];
    assert_eq!(
        fields(sends(&police)),
        [("attachment_ids".to_owned(), Reason::Unknown)]
    );
}

#[test]
fn the_sender_cannot_take_the_receivers_steps_whoever_sits_there() {
    let referral = sent(ReferralChannel::Platform);
    let head = Hand {
        platform_id: Some(THERE),
        is_head: true,
    };
    assert_eq!(
        accepts(&referral, head),
        Err(ReferralRefusal::OtherSide {
            action: ReferralAction::Accept
        })
    );
    let urged = urge_referral(&referral, SENDER).unwrap();
    let names: Vec<_> = urged.iter().map(|fact| fact.name).collect();
    assert_eq!(names, ["referral.urged", "slip.urged"]);
    assert_eq!(urged[1].scope, Scope::Platform(THERE));
    assert_eq!(urged[1].record, referral.slip_id.unwrap().0);
}

#[test]
fn every_step_of_the_receiver_is_answered_in_the_senders_scope() {
    let facts = sends(&form(ReferralChannel::Platform)).unwrap();
    let (referral, waiting) = (of(&facts), slip(&facts));
    let accepted = as_receiver(|by| accept_slip(&waiting, &accepting(), by)).unwrap();
    let told = answer(&accepted);
    assert_eq!(told.scope, Scope::Platform(HERE));
    assert_eq!(told.referral_id, Some(referral.id));
    assert_eq!(told.reply, Some(SlipReply::Accepted));
    assert_eq!(told.responsible_id, Some(MEDIATOR));
    let taken = then(&waiting, &accepted);
    assert_eq!(reading_of(&taken), ReferralStatus::Accepted);

    let mut dispute = subject(DisputeStatus::Registered);
    dispute.scope = Scope::Platform(THERE);
    let of_case = (&dispute, Some("马金石调〔2026〕3号"));
    let linked = as_receiver(|by| link_slip(&taken, of_case, &[], by)).unwrap();
    let told = answer(&linked);
    assert_eq!(told.docket_no.as_deref(), Some("马金石调〔2026〕3号"));
    let opened = then(&taken, &linked);
    assert_eq!(opened.subject_id, Some(dispute.id));

    let done = as_receiver(|by| finish_slip(&opened, "已达成协议", &[paper(9)], by)).unwrap();
    assert_eq!(answer(&done).text.as_deref(), Some("已达成协议"));
    let back = done.last().unwrap();
    assert_eq!(back.scope, Scope::Platform(HERE));
    assert_eq!(back.set["subject_kind"], "slip_answer");
    let over = then(&opened, &done);
    assert_eq!(
        as_receiver(|by| return_slip(&over, "退回", by)),
        Err(ReferralRefusal::NotNow {
            action: ReferralAction::Return,
            status: ReferralStatus::Finished
        })
    );
}

#[test]
fn an_acceptance_goes_before_a_withdrawal_that_crossed_it() {
    let facts = sends(&form(ReferralChannel::Platform)).unwrap();
    let (referral, waiting) = (of(&facts), slip(&facts));
    let withdrawal = withdraw_referral(&referral, SENDER, NOW).unwrap();
    let withdrawn = then(&waiting, &withdrawal);
    assert_eq!(reading_of(&withdrawn), ReferralStatus::Withdrawn);
    assert!(as_receiver(|by| accept_slip(&withdrawn, &accepting(), by)).is_err());
    let accepted = as_receiver(|by| accept_slip(&waiting, &accepting(), by)).unwrap();
    let crossed = then(&then(&waiting, &accepted), &withdrawal);
    assert_eq!(reading_of(&crossed), ReferralStatus::Accepted);
    let done = as_receiver(|by| finish_slip(&crossed, "已达成协议", &[], by));
    assert!(done.is_ok(), "the receiver goes on with it");
}
