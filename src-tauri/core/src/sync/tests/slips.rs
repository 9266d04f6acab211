//! 转办单 between desks that read no more than their own scope.

use super::rig::{admit, go, office, reasons, segments, stick};
use crate::domain::attachment::{Subject as AttachedTo, attachment};
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::At;
use crate::domain::id::{PlatformId, uuid_v7};
use crate::domain::record::{
    Attachment, Dispute, DisputeStatus, Fact, Instant, Record as _, Referral, ReferralChannel,
    ReferralStatus, Slip, SlipAnswer, SlipReply, SubjectKind,
};
use crate::domain::referral::{
    Answering, Hand, ReferralAcceptance, Sending, Subject, accept_slip, finish_slip, link_slip,
    return_slip, send, urge_referral, withdraw_referral,
};
use crate::domain::scope::Scope;
use crate::store::StoreError;
use crate::store::attachments::{CHUNK_BYTES, Intake};
use crate::store::table::page::PageAsk;
use crate::store::table::referral::{
    self as table, ReferralFilter, ReferralSide, arrived, current,
};
use crate::store::tests::builders::{Desk, HOUR, MORNING, actor};
use crate::sync::Depot as _;
use crate::sync::{membership, revoke, site_board};
use std::cell::Cell;
use uuid::Uuid;

const HERE: PlatformId = PlatformId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0001));
const THERE: PlatformId = PlatformId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0002));
const ELSEWHERE: PlatformId =
    PlatformId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0003));
const SENDER: Hand = hand(HERE);
const RECEIVER: Hand = hand(THERE);

const fn hand(platform: PlatformId) -> Hand {
    Hand {
        platform_id: Some(platform),
        is_head: false,
    }
}

/// A street: its office, the sender's desk and the receiver's.
pub struct Street {
    pub office: Desk,
    pub sender: Desk,
    pub receiver: Desk,
}

pub fn street() -> Street {
    let (office, sender, receiver) = (office(), Desk::new(), Desk::new());
    admit(&office, &sender, "山景平台", &[Scope::Platform(HERE)]);
    admit(&office, &receiver, "金石滩平台", &[Scope::Platform(THERE)]);
    // The sender hears of the receiver's key.
    let stick = stick();
    go(&office, &stick);
    for desk in [&sender, &receiver] {
        go(desk, &stick);
    }
    Street {
        office,
        sender,
        receiver,
    }
}

thread_local! {
    static NUMBER: Cell<u8> = const { Cell::new(0) };
}

fn at<T>(desk: &Desk, decision: impl FnOnce(&mut At<'_>) -> T) -> T {
    let now = desk.book.now();
    let mut new_id = || {
        let number = NUMBER.with(|number| {
            number.set(number.get() + 1);
            number.get()
        });
        uuid_v7(now, [number; 10])
    };
    decision(&mut At {
        today: desk.book.today(),
        actor: actor(),
        new_id: &mut new_id,
        calendar: &WorkCalendar::with_tables([]),
        limits: &Limits::default(),
    })
}

fn now(desk: &Desk) -> Instant {
    Instant(desk.book.now().timestamp_millis())
}

fn dispute(desk: &Desk, scope: Scope) -> Dispute {
    let mut dispute = Dispute::blank(at(desk, |at| (at.new_id)()), scope);
    dispute.status = Some(DisputeStatus::Accepted);
    dispute.facts = Some("楼上漏水，双方争执".to_owned());
    desk.act([Fact::new("dispute.registered", &dispute)]);
    dispute
}

/// Sends a dispute to the receiver's platform.
fn sent(desk: &Desk, papers: Vec<Attachment>) -> Referral {
    let dispute = dispute(desk, Scope::Platform(HERE));
    let form = Sending {
        channel: ReferralChannel::Platform,
        to_platform_id: Some(THERE),
        to_body: None,
        outside_no: None,
        letter_no: None,
        contact: None,
        reason: "事项发生在对方辖区".to_owned(),
        content: "申请人：王芳，电话13900000001".to_owned(),
        has_consent: true,
        due_on: None,
        joint: None,
        responsible_id: None,
        parties: Vec::new(),
        papers,
    };
    let subject = Subject::of_dispute(&dispute);
    let facts = at(desk, |at| send(&subject, &form, &[], now(desk), at)).unwrap();
    let first = &facts[0];
    let referral = Referral::from_fields(first.record, first.scope, &first.set);
    desk.act(facts);
    referral
}

pub fn seen(desk: &Desk, referral: &Referral) -> Referral {
    let found = desk.book.read(|reader| current(reader, referral.id));
    found.unwrap().unwrap()
}

fn slip(desk: &Desk, referral: &Referral) -> Option<Slip> {
    let id = referral.slip_id.unwrap();
    desk.book.read(|reader| arrived(reader, id)).unwrap()
}

/// A step of the receiver with the slip as it is known there.
fn answer(
    desk: &Desk,
    referral: &Referral,
    step: impl FnOnce(&Slip, &mut Answering<'_, '_>) -> Vec<Fact>,
) {
    let slip = slip(desk, referral).unwrap();
    let facts = at(desk, |at| {
        let now = now(desk);
        step(
            &slip,
            &mut Answering {
                hand: RECEIVER,
                now,
                at,
            },
        )
    });
    desk.act(facts);
}

pub fn accept(desk: &Desk, referral: &Referral) {
    let form = ReferralAcceptance {
        responsible_id: Some(actor()),
        ..ReferralAcceptance::default()
    };
    answer(desk, referral, |slip, by| {
        accept_slip(slip, &form, by).unwrap()
    });
}

fn count(desk: &Desk, side: ReferralSide) -> usize {
    let filter = ReferralFilter {
        side,
        ..ReferralFilter::default()
    };
    let ask = PageAsk::default();
    let found = desk
        .book
        .read(|reader| table::page(reader, &filter, true, &ask));
    found.unwrap().rows.len()
}

fn scopes(desk: &Desk) -> Vec<Scope> {
    let streams = desk.book.read_exchange(|tables| tables.streams()).unwrap();
    let own = desk.book.device().unwrap();
    let others = streams.into_iter().filter(|one| one.device != own);
    let mut scopes: Vec<_> = others.map(|one| one.scope).collect();
    scopes.sort();
    scopes.dedup();
    scopes
}

#[test]
fn a_slip_goes_there_and_its_answers_come_back_and_nobody_reads_the_others_scope() {
    let street = street();
    let (sender, receiver) = (&street.sender, &street.receiver);
    let stick = stick();
    let secret = dispute(receiver, Scope::Platform(THERE));
    let referral = sent(sender, Vec::new());
    assert_eq!(count(sender, ReferralSide::Received), 0, "it was only sent");
    assert_eq!(slip(sender, &referral), None);
    go(sender, &stick);
    assert_eq!(reasons(&go(receiver, &stick)), [""; 0]);
    let waiting = slip(receiver, &referral).unwrap();
    assert_eq!(waiting.reason.as_deref(), Some("事项发生在对方辖区"));
    assert_eq!(count(receiver, ReferralSide::Received), 1);
    assert_eq!(count(receiver, ReferralSide::Sent), 0);

    receiver.clock.set(MORNING + HOUR);
    accept(receiver, &referral);
    let mut opened = dispute(receiver, Scope::Platform(THERE));
    opened.docket_no = Some("马金石调〔2026〕3号".to_owned());
    answer(receiver, &referral, |slip, by| {
        let case = (&Subject::of_dispute(&opened), opened.docket_no.as_deref());
        link_slip(slip, case, &[], by).unwrap()
    });
    go(receiver, &stick);
    assert_eq!(reasons(&go(sender, &stick)), [""; 0]);
    let answered = seen(sender, &referral);
    assert_eq!(answered.status, Some(ReferralStatus::Accepted));
    assert_eq!(answered.responsible_id, Some(actor()));
    let told = sender
        .book
        .read(|reader| table::answers(reader, referral.id))
        .unwrap();
    let numbers: Vec<_> = told
        .iter()
        .filter_map(|one| one.docket_no.clone())
        .collect();
    assert_eq!(numbers, ["马金石调〔2026〕3号"]);

    receiver.clock.set(MORNING + 2 * HOUR);
    answer(receiver, &referral, |slip, by| {
        finish_slip(slip, "已达成协议", &[], by).unwrap()
    });
    go(receiver, &stick);
    go(sender, &stick);
    let done = seen(sender, &referral);
    assert_eq!(done.status, Some(ReferralStatus::Finished));
    assert_eq!(done.result.as_deref(), Some("已达成协议"));

    assert_eq!(scopes(sender), [Scope::Platform(HERE)]);
    assert_eq!(scopes(receiver), [Scope::Platform(THERE)]);
    let there = sender.book.read(|reader| reader.get::<Dispute>(secret.id));
    assert!(there.unwrap().is_none());
    assert_eq!(reasons(&go(&street.office, &stick)), [""; 0]);
    assert_eq!(seen(&street.office, &referral).status, done.status);
    assert_eq!(count(&street.office, ReferralSide::Sent), 1);
    assert_eq!(count(&street.office, ReferralSide::Received), 1);
    for desk in [sender, receiver, &street.office] {
        desk.assert_sound();
    }
}

#[test]
fn what_was_exchanged_is_not_carried_twice_and_what_is_missing_is_counted() {
    let street = street();
    let (sender, receiver) = (&street.sender, &street.receiver);
    let stick = stick();
    sent(sender, Vec::new());
    go(receiver, &stick);
    assert_eq!(
        go(sender, &stick).counts.sent,
        3,
        "a case, its referral, the slip"
    );
    let before = segments(stick.path());
    assert_eq!(go(sender, &stick).counts.sent, 0);
    assert_eq!(segments(stick.path()), before);
    let missing = |desk: &Desk, of: &Desk| {
        let member = membership(&desk.book).unwrap().unwrap();
        let device = of.book.device().unwrap();
        let rows = site_board(&desk.book, &member).unwrap();
        let row = rows.into_iter().find(|row| row.device == device).unwrap();
        (row.missing_here, row.missing_there)
    };
    assert_eq!(missing(sender, receiver), (0, Some(1)), "only the slip");
    assert_eq!(go(receiver, &stick).counts.received, 1);
    assert_eq!(missing(receiver, sender), (0, Some(0)));
    go(sender, &stick);
    assert_eq!(missing(sender, receiver), (0, Some(0)));
}

#[test]
fn a_reminder_and_a_return_arrive() {
    let street = street();
    let (sender, receiver) = (&street.sender, &street.receiver);
    let stick = stick();
    let referral = sent(sender, Vec::new());
    sender.act(urge_referral(&referral, SENDER).unwrap());
    go(sender, &stick);
    go(receiver, &stick);
    assert_eq!(slip(receiver, &referral).unwrap().urged_count, Some(1));
    answer(receiver, &referral, |slip, by| {
        return_slip(slip, "双方住在贵平台辖区", by).unwrap()
    });
    go(receiver, &stick);
    go(sender, &stick);
    let returned = seen(sender, &referral);
    assert_eq!(returned.status, Some(ReferralStatus::Returned));
    assert_eq!(
        returned.return_reason.as_deref(),
        Some("双方住在贵平台辖区")
    );
}

#[test]
fn an_acceptance_goes_before_the_withdrawal_that_it_met_on_the_way() {
    let street = street();
    let (sender, receiver) = (&street.sender, &street.receiver);
    let stick = stick();
    let referral = sent(sender, Vec::new());
    go(sender, &stick);
    go(receiver, &stick);
    // Both offline: the receiver accepts, the sender takes it back an hour later.
    accept(receiver, &referral);
    sender.clock.set(MORNING + HOUR);
    sender.act(withdraw_referral(&referral, SENDER, now(sender)).unwrap());
    assert_eq!(
        seen(sender, &referral).status,
        Some(ReferralStatus::Withdrawn)
    );
    for _ in 0..2 {
        for desk in [sender, receiver, &street.office] {
            desk.clock.set(MORNING + 2 * HOUR);
            go(desk, &stick);
        }
    }
    for desk in [sender, &street.office] {
        let status = seen(desk, &referral).status;
        assert_eq!(status, Some(ReferralStatus::Accepted));
    }
    let crossed = slip(receiver, &referral).unwrap();
    assert_eq!(crossed.status, Some(ReferralStatus::Accepted));
    assert!(crossed.withdrawn_at.is_some(), "and the receiver is told");
}

#[test]
fn a_withdrawal_that_came_first_ends_it() {
    let street = street();
    let (sender, receiver) = (&street.sender, &street.receiver);
    let stick = stick();
    let referral = sent(sender, Vec::new());
    sender.act(withdraw_referral(&referral, SENDER, now(sender)).unwrap());
    go(sender, &stick);
    go(receiver, &stick);
    let id = referral.slip_id.unwrap();
    let shown = receiver.book.read(|reader| current(reader, id.0)).unwrap();
    assert_eq!(shown.unwrap().status, Some(ReferralStatus::Withdrawn));
}

/// Sends a dispute with a paper of two chunks.
pub fn sent_with_paper(sender: &Desk) -> Referral {
    let case = dispute(sender, Scope::Platform(HERE));
    let file = sender.book.chunks().unwrap();
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(CHUNK_BYTES + 99, 7);
    let mut intake = Intake::begin("现场照片.pdf", bytes.len() as u64).unwrap();
    for piece in bytes.chunks(CHUNK_BYTES) {
        intake.take(piece, &file).unwrap();
    }
    let kept = intake.finish(&file).unwrap();
    let on_case = AttachedTo {
        kind: SubjectKind::Dispute,
        id: case.id.0,
        scope: case.scope,
    };
    let paper = sender
        .book
        .act::<_, StoreError>(actor(), |act| {
            let at = Instant(act.now().timestamp_millis());
            let record = attachment(act.new_id()?, on_case, kept, None, at, actor());
            act.begin("attachment.added", &record)?;
            Ok(record)
        })
        .unwrap()
        .0;
    sent(sender, vec![paper])
}

/// Something that only the receiver's desks may read.
pub fn secret(desk: &Desk) {
    dispute(desk, Scope::Platform(THERE));
}

#[test]
fn papers_travel_into_a_scope_whose_key_the_sender_does_not_hold() {
    let street = street();
    let (sender, receiver) = (&street.sender, &street.receiver);
    let stick = stick();
    let referral = sent_with_paper(sender);
    assert_eq!(
        go(sender, &stick).attachments.sent,
        2,
        "its own and the copy"
    );
    assert_eq!(go(receiver, &stick).attachments.received, 1);
    assert_eq!(receiver.book.verify().unwrap().attachments, 1);
    let there = receiver
        .book
        .read(|reader| {
            crate::store::table::attachment::of_subject(
                reader,
                SubjectKind::Slip,
                referral.slip_id.unwrap().0,
            )
        })
        .unwrap();
    assert_eq!(there[0].file_name.as_deref(), Some("现场照片.pdf"));

    accept(receiver, &referral);
    answer(receiver, &referral, |slip, by| {
        finish_slip(slip, "已达成协议", &there, by).unwrap()
    });
    go(receiver, &stick);
    go(sender, &stick);
    let told = sender
        .book
        .read(|reader| table::answers(reader, referral.id))
        .unwrap();
    let last = told.last().unwrap();
    assert_eq!(last.reply, Some(SlipReply::Finished));
    let back = sender.book.read(|reader| {
        crate::store::table::attachment::of_subject(reader, SubjectKind::SlipAnswer, last.id.0)
    });
    assert_eq!(back.unwrap().len(), 1);
    assert_eq!(reasons(&go(&street.office, &stick)), [""; 0]);
    for desk in [sender, receiver, &street.office] {
        desk.assert_sound();
    }
}

#[test]
fn anything_but_a_letter_in_a_foreign_scope_is_neither_sent_nor_taken() {
    let street = street();
    let (sender, receiver) = (&street.sender, &street.receiver);
    let stick = stick();
    sent(sender, Vec::new());
    dispute(sender, Scope::Platform(THERE));
    let report = go(sender, &stick);
    assert_eq!(report.unsigned, [Scope::Platform(THERE)]);
    assert_eq!(go(receiver, &stick).counts.received, 0);

    // A desk that is made to write the segment all the same is not believed.
    let member = membership(&sender.book).unwrap().unwrap();
    let certificate = member.certificate().unwrap();
    let own = sender.book.device().unwrap();
    let entries = sender
        .book
        .read_exchange(|tables| tables.entries_of((own, Scope::Platform(THERE)), 1, 9, 9))
        .unwrap();
    let end = entries.last().unwrap();
    let head = sender.book.sign_head(end.scope, end.seq, end.hash).unwrap();
    let register = &member.register.content;
    let recipients = register.recipients(end.scope).unwrap().unwrap();
    let bytes = crate::sync::segment::pack(&entries, &head, certificate, &recipients).unwrap();
    let name = crate::sync::SegmentName {
        device: own,
        scope: end.scope,
        first: 1,
        last: end.seq,
        hash: crate::journal::Hash(*blake3::hash(&bytes).as_bytes()),
    };
    let key = register.street_key;
    let depot = crate::sync::FolderDepot::open(stick.path(), &key, Uuid::from_u128(1)).unwrap();
    depot.put_segment(&name, &bytes).unwrap();
    let refused = go(receiver, &stick);
    assert_eq!(reasons(&refused), ["foreign_scope"]);
    assert_eq!(refused.counts.received, 0);
    assert_eq!(count(receiver, ReferralSide::Received), 0, "refused whole");
}

#[test]
fn only_the_platform_to_which_it_went_answers_it() {
    let street = street();
    let third = Desk::new();
    admit(
        &street.office,
        &third,
        "海青平台",
        &[Scope::Platform(ELSEWHERE)],
    );
    let stick = stick();
    let referral = sent(&street.sender, Vec::new());
    go(&street.office, &stick);
    go(&third, &stick);
    let mut forged = SlipAnswer::blank(Uuid::from_u128(77), Scope::Platform(HERE));
    forged.referral_id = Some(referral.id);
    forged.from_platform_id = Some(ELSEWHERE);
    forged.reply = Some(SlipReply::Finished);
    forged.answered_at = Some(now(&third));
    third.act([Fact::new("slip_answer.given", &forged)]);
    go(&third, &stick);
    go(&street.sender, &stick);
    let status = seen(&street.sender, &referral).status;
    assert_eq!(status, Some(ReferralStatus::Sent));
}

#[test]
fn a_revoked_sender_writes_no_more_slips() {
    let street = street();
    let (sender, receiver) = (&street.sender, &street.receiver);
    let stick = stick();
    let first = sent(sender, Vec::new());
    go(sender, &stick);
    go(&street.office, &stick);
    revoke(&street.office.book, sender.book.device().unwrap()).unwrap();
    let second = sent(sender, Vec::new());
    // It has not heard of it, and leaves its stick.
    let other = super::rig::stick();
    go(sender, &other);
    go(&street.office, &stick);
    go(receiver, &stick);
    go(receiver, &other);
    assert!(
        slip(receiver, &first).is_some(),
        "what was there before counts"
    );
    assert!(slip(receiver, &second).is_none());
}
