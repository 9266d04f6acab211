//! 同一当事人 between desks that read no more than their own scope.

use super::rig::{admit, go, office, stick};
use super::slips::{Street, street};
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::At;
use crate::domain::id::{DisputeId, DisputePartyId, PlatformId};
use crate::domain::record::{
    BlindMark, ContactRequest, Dispute, DisputeParty, DisputeStatus, Fact, Instant, Party,
    PartyKind, PartyNumber, Record as _,
};
use crate::domain::same_party::{ContactForm, answer_contact, ask_contact};
use crate::domain::scope::Scope;
use crate::store::table::same_party::{arrived_contacts, contacts_of, marks, open_matters};
use crate::store::tests::builders::{Desk, actor};
use crate::sync::{Elsewhere, matched_disputes, matters_elsewhere, revoke};
use uuid::Uuid;

const HERE: PlatformId = PlatformId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0001));
const THERE: PlatformId = PlatformId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0002));
const CARD: &str = "21021319850701999X";
const PHONE: &str = "13900000001";

struct Matter {
    dispute: Dispute,
    party: Party,
}

/// An accepted dispute of a platform with one party.
fn matter(
    desk: &Desk,
    number: u128,
    platform: PlatformId,
    name: &str,
    card: &str,
    phone: &str,
) -> Matter {
    let scope = Scope::Platform(platform);
    let mut dispute = Dispute::blank(Uuid::from_u128(0x1000 + number), scope);
    dispute.title = Some(format!("{name}的纠纷"));
    dispute.status = Some(DisputeStatus::Accepted);
    dispute.registered_on = Some(desk.book.today());
    let mut party = Party::blank(Uuid::from_u128(0x2000 + number), scope);
    party.kind = Some(PartyKind::Person);
    party.name = Some(name.to_owned());
    party.document_no = Some(card.to_owned()).filter(|card| !card.is_empty());
    party.phone = Some(phone.to_owned()).filter(|phone| !phone.is_empty());
    let id = DisputePartyId(Uuid::from_u128(0x3000 + number));
    let mut part = DisputeParty::blank(id.0, scope);
    part.dispute_id = Some(dispute.id);
    part.party_id = Some(party.id);
    desk.act([
        Fact::new("dispute.registered", &dispute),
        Fact::new("party.named", &party),
        Fact::new("dispute_party.added", &part),
    ]);
    Matter { dispute, party }
}

fn change(desk: &Desk, matter: &Matter, change: impl FnOnce(&mut Dispute)) {
    let mut next = matter.dispute.clone();
    change(&mut next);
    desk.act([Fact::change("dispute.corrected", &matter.dispute, &next)]);
}

/// What a desk is told of a dispute of its own.
fn told(desk: &Desk, id: DisputeId) -> Vec<Elsewhere> {
    let matters = desk.book.read(open_matters).unwrap();
    let matter = matters.iter().find(|one| one.dispute_id == id).unwrap();
    matters_elsewhere(&desk.book, matter).unwrap()
}

fn platforms(desk: &Desk, id: DisputeId) -> Vec<(PlatformId, PartyNumber)> {
    let found = told(desk, id).into_iter();
    found.map(|one| (one.platform_id, one.number)).collect()
}

fn mark_count(desk: &Desk) -> usize {
    desk.book.read(marks).unwrap().len()
}

/// The same person at both platforms, told of by one stick that went round twice.
fn same_person() -> (Street, Matter, Matter) {
    let desks = street();
    let ours = matter(&desks.sender, 1, HERE, "王国辉", CARD, "");
    let theirs = matter(&desks.receiver, 2, THERE, "王国辉", CARD, PHONE);
    round(&desks);
    (desks, ours, theirs)
}

fn round(desks: &Street) {
    let stick = stick();
    for desk in [
        &desks.sender,
        &desks.receiver,
        &desks.office,
        &desks.sender,
        &desks.receiver,
    ] {
        go(desk, &stick);
    }
}

#[test]
fn both_desks_learn_that_the_other_platform_has_a_matter_with_the_same_person() {
    let (desks, ours, theirs) = same_person();
    let found = platforms(&desks.sender, ours.dispute.id);
    assert_eq!(found, [(THERE, PartyNumber::Document)]);
    assert_eq!(
        told(&desks.sender, ours.dispute.id)[0].party_id,
        ours.party.id
    );
    let found = platforms(&desks.receiver, theirs.dispute.id);
    assert_eq!(found, [(HERE, PartyNumber::Document)]);
}

#[test]
fn a_telephone_written_otherwise_is_the_same_one() {
    let desks = street();
    let ours = matter(&desks.sender, 1, HERE, "王国辉", "", "+86 139-0000-0001");
    matter(&desks.receiver, 2, THERE, "王国光", "", PHONE);
    round(&desks);
    let found = platforms(&desks.sender, ours.dispute.id);
    assert_eq!(found, [(THERE, PartyNumber::Phone)]);
}

#[test]
fn nothing_but_platform_and_mark_comes_into_the_streets_scope() {
    let (desks, ..) = same_person();
    let sql = "select entry.set_text from entry join stream on stream.id = entry.stream \
               where stream.scope = ?1 and entry.kind = 'blind_mark'";
    let connection = desks.sender.sql();
    let mut statement = connection.prepare(sql).unwrap();
    let street = Scope::Street.as_uuid();
    let texts = statement.query_map([street.as_bytes()], |row| row.get::<_, String>(0));
    let texts: Vec<String> = texts.unwrap().map(Result::unwrap).collect();
    assert_eq!(texts.len(), 3, "one of ours, two of theirs");
    for text in texts {
        let set: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
        let names: Vec<&String> = set.keys().collect();
        assert_eq!(names, ["mark", "platform_id"]);
        let mark = set["mark"].as_str().unwrap();
        assert!(mark.len() == 32 && mark.chars().all(|one| one.is_ascii_hexdigit()));
        assert!(!text.contains(CARD) && !text.contains(PHONE) && !text.contains("王国辉"));
    }
    // Nothing else of the other platform is here, not even under the street's scope.
    let foreign = "select count(*) from party where scope = ?1";
    let count: i64 = connection
        .query_row(foreign, [THERE.as_bytes()], |row| row.get(0))
        .unwrap();
    assert_eq!(count, 0);
}

#[test]
fn the_end_of_a_matter_takes_its_marks_away_and_erases_their_text() {
    let (desks, ours, theirs) = same_person();
    change(&desks.receiver, &theirs, |dispute| {
        dispute.status = Some(DisputeStatus::Closed);
    });
    round(&desks);
    assert_eq!(platforms(&desks.sender, ours.dispute.id), []);
    for desk in [&desks.sender, &desks.receiver, &desks.office] {
        assert_eq!(mark_count(desk), 1, "ours stands");
        let sql = "select count(*) from entry \
                   where fact = 'blind_mark.set' and set_text is not null";
        let left: i64 = desk.sql().query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 1);
        desk.assert_sound();
    }
}

#[test]
fn a_matter_that_is_opened_again_is_marked_again() {
    let (desks, ours, theirs) = same_person();
    change(&desks.receiver, &theirs, |dispute| {
        dispute.status = Some(DisputeStatus::Closed);
    });
    round(&desks);
    let mut closed = theirs.dispute.clone();
    closed.status = Some(DisputeStatus::Closed);
    desks
        .receiver
        .act([Fact::change("dispute.reopened", &closed, &theirs.dispute)]);
    round(&desks);
    assert_eq!(platforms(&desks.sender, ours.dispute.id).len(), 1);
}

#[test]
fn confidential_matters_and_those_with_a_child_give_no_mark() {
    let desks = street();
    let ours = matter(&desks.sender, 1, HERE, "王国辉", CARD, "");
    let theirs = matter(&desks.receiver, 2, THERE, "王国辉", CARD, "");
    change(&desks.receiver, &theirs, |dispute| {
        dispute.is_confidential = Some(true)
    });
    let other = matter(&desks.receiver, 3, THERE, "王小妹", CARD, "");
    let mut child = other.party.clone();
    child.age = Some(12);
    desks
        .receiver
        .act([Fact::change("party.corrected", &other.party, &child)]);
    round(&desks);
    assert_eq!(platforms(&desks.sender, ours.dispute.id), []);
    assert_eq!(mark_count(&desks.receiver), 1, "ours alone");
}

#[test]
fn an_exchange_without_news_writes_nothing() {
    let (desks, ..) = same_person();
    let stick = stick();
    let first = go(&desks.sender, &stick);
    assert!(first.counts.sent > 0);
    let second = go(&desks.sender, &stick);
    assert_eq!(second.counts.sent, 0);
}

#[test]
fn another_streets_key_gives_other_marks() {
    let (desks, ..) = same_person();
    let others = office();
    let desk = Desk::new();
    admit(&others, &desk, "山景平台", &[Scope::Platform(HERE)]);
    matter(&desk, 1, HERE, "王国辉", CARD, "");
    go(&desk, &stick());
    let own = desk.book.read(marks).unwrap().remove(0).mark;
    let all = desks.sender.book.read(marks).unwrap();
    assert!(all.iter().all(|one| one.mark != own));
}

#[test]
fn the_marks_of_a_lost_laptop_are_taken_away_and_the_office_speaks_for_its_platform() {
    let (desks, ours, _) = same_person();
    let lost = desks.receiver.book.device().unwrap();
    revoke(&desks.office.book, lost).unwrap();
    let stick = stick();
    go(&desks.office, &stick);
    go(&desks.sender, &stick);
    let found = platforms(&desks.sender, ours.dispute.id);
    assert_eq!(found, [(THERE, PartyNumber::Document)]);
    let standing = desks.sender.book.read(marks).unwrap();
    assert!(standing.iter().all(|one| one.device != lost));
}

#[test]
fn a_desk_that_marks_for_another_platform_is_not_believed() {
    let desks = street();
    let ours = matter(&desks.sender, 1, HERE, "王国辉", CARD, "");
    let liar = Desk::new();
    let elsewhere = PlatformId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0003));
    admit(
        &desks.office,
        &liar,
        "第三平台",
        &[Scope::Platform(elsewhere)],
    );
    let stick = stick();
    go(&desks.office, &stick);
    go(&desks.sender, &stick);
    let mark = desks.sender.book.read(marks).unwrap().remove(0).mark;
    let mut forged = BlindMark::blank(Uuid::from_u128(0x9000), Scope::Street);
    forged.platform_id = Some(THERE);
    forged.mark = Some(mark);
    go(&liar, &stick);
    liar.act([Fact::new("blind_mark.set", &forged)]);
    go(&liar, &stick);
    go(&desks.sender, &stick);
    assert_eq!(platforms(&desks.sender, ours.dispute.id), []);
}

fn at<T>(desk: &Desk, base: u128, step: impl FnOnce(&mut At<'_>) -> T) -> T {
    let mut number = base;
    let mut new_id = || {
        number += 1;
        Uuid::from_u128(number)
    };
    step(&mut At {
        today: desk.book.today(),
        actor: actor(),
        new_id: &mut new_id,
        calendar: &WorkCalendar::with_tables([]),
        limits: &Limits::default(),
    })
}

#[test]
fn a_request_for_contact_finds_the_matter_there_and_its_answer_comes_back() {
    let (desks, ours, theirs) = same_person();
    let found = told(&desks.sender, ours.dispute.id).remove(0);
    let form = ContactForm {
        to_platform_id: found.platform_id,
        number: found.number,
        mark: found.mark,
        message: "我们在办同一当事人的纠纷，请联系。".to_owned(),
    };
    let now = Instant(desks.sender.book.now().timestamp_millis());
    let facts = at(&desks.sender, 0x7000, |at| {
        ask_contact(&ours.dispute, &form, false, now, at)
    });
    desks.sender.act(facts.unwrap());
    round(&desks);
    // What the sender put into the other scope does not come back to it as something that arrived.
    assert!(
        desks
            .sender
            .book
            .read(|reader| arrived_contacts(reader, None, 9))
            .unwrap()
            .is_empty()
    );
    let mut arrived = desks
        .receiver
        .book
        .read(|reader| arrived_contacts(reader, Some(THERE), 9))
        .unwrap();
    let asked: ContactRequest = arrived.remove(0);
    assert_eq!(
        (asked.from_platform_id, asked.dispute_id),
        (Some(HERE), None)
    );
    let meant = matched_disputes(&desks.receiver.book, (THERE, asked.mark.as_deref()), None);
    assert_eq!(meant.unwrap(), [(theirs.dispute.id, theirs.party.id)]);

    let facts = at(&desks.receiver, 0x8000, |at| {
        answer_contact(&asked, "周三上午可来面谈。", now, at)
    });
    desks.receiver.act(facts.unwrap());
    round(&desks);
    let sent = desks
        .sender
        .book
        .read(|reader| contacts_of(reader, ours.dispute.id))
        .unwrap();
    let answer = sent[0].answer.as_ref().unwrap();
    assert_eq!(answer.text.as_deref(), Some("周三上午可来面谈。"));
    for desk in [&desks.sender, &desks.receiver, &desks.office] {
        desk.assert_sound();
    }
}

#[test]
fn in_one_casebook_the_other_platforms_matter_is_found_without_any_mark() {
    let desk = Desk::new();
    let ours = matter(&desk, 1, HERE, "王国辉", CARD, "");
    let theirs = matter(&desk, 2, THERE, "王国辉", CARD, "");
    let found = told(&desk, ours.dispute.id);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].platform_id, found[0].mark.as_ref()),
        (THERE, None)
    );
    let meant = matched_disputes(&desk.book, (THERE, None), Some(ours.dispute.id)).unwrap();
    assert_eq!(meant, [(theirs.dispute.id, theirs.party.id)]);
}
