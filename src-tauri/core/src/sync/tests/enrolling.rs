//! How a desk comes to the street, and how the street's key comes back.

use super::rig::{admit, decided, go, office, stick, street};
use crate::store::tests::builders::{Desk, platform, title};
use crate::sync::letter::read_letter;
use crate::sync::standing::own_identity;
use crate::sync::{
    DeskStanding, SyncError, accept_letter, create_street_key, enrol, fingerprint, membership,
    read_request, restore_street_key, site_board, street_key_halves, write_request,
};

#[test]
fn a_desk_that_nobody_enrolled_exchanges_nothing() {
    let place = stick();
    let report = super::rig::try_go(&Desk::new(), place.path());
    assert!(matches!(report, Err(SyncError::NotEnrolled)));
    assert!(std::fs::read_dir(place.path()).unwrap().next().is_none());
}

#[test]
fn a_request_that_was_changed_is_refused() {
    let (request, bytes) = write_request(&Desk::new().book, "甲平台").unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(read_request(text.as_bytes()).unwrap(), request);
    let forged = text.replace("甲平台", "乙平台");
    assert!(matches!(
        read_request(forged.as_bytes()),
        Err(SyncError::Forged)
    ));
    assert!(matches!(read_request(b"{}"), Err(SyncError::Unreadable)));
}

#[test]
fn a_demo_street_and_a_real_one_never_meet() {
    let (mut request, _) = write_request(&Desk::new().book, "平台").unwrap();
    request.is_demo = true;
    let signed = enrol(&office().book, &request, decided("平台", &[platform()]));
    assert!(matches!(signed, Err(SyncError::Demo)));
}

#[test]
fn an_answer_opens_on_its_own_desk_only_and_says_whose_street_it_is() {
    let office = office();
    let [desk, other] = [Desk::new(), Desk::new()];
    let (_, bytes) = write_request(&desk.book, "平台").unwrap();
    let request = read_request(&bytes).unwrap();
    let sealed = enrol(&office.book, &request, decided("平台", &[platform()])).unwrap();
    let wrong = read_letter(&sealed, &own_identity(&other.book).unwrap(), None);
    assert!(matches!(wrong, Err(SyncError::OtherDesk)));
    let own = own_identity(&desk.book).unwrap();
    let letter = read_letter(&sealed, &own, None).unwrap();
    let street = membership(&office.book)
        .unwrap()
        .unwrap()
        .register
        .content
        .street_key;
    assert_eq!(letter.register.content.street_key, street);
    assert_eq!(fingerprint(&street).len(), 24);
    accept_letter(&desk.book, &letter).unwrap();
    let mut changed = sealed.clone();
    let end = changed.len() - 3;
    changed[end] ^= 1;
    assert!(matches!(
        read_letter(&changed, &own, None),
        Err(SyncError::Unreadable)
    ));
}

#[test]
fn a_desk_of_one_street_does_not_follow_another() {
    let [ours, theirs] = [office(), office()];
    let desk = Desk::new();
    admit(&ours, &desk, "平台", &[platform()]);
    let (_, bytes) = write_request(&desk.book, "平台").unwrap();
    let request = read_request(&bytes).unwrap();
    let sealed = enrol(&theirs.book, &request, decided("平台", &[])).unwrap();
    let own = own_identity(&desk.book).unwrap();
    let letter = read_letter(&sealed, &own, None).unwrap();
    let followed = accept_letter(&desk.book, &letter);
    assert!(matches!(followed, Err(SyncError::OtherStreet)));
    let known = membership(&ours.book)
        .unwrap()
        .unwrap()
        .register
        .content
        .street_key;
    let trusted = read_letter(&sealed, &own, Some(&known));
    assert!(matches!(trusted, Err(SyncError::OtherStreet)));
}

#[test]
fn both_halves_make_another_computer_the_office() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    desks[1].act([title("甲")]);
    go(&desks[1], &stick);
    let [one, two] = street_key_halves(&desks[0].book).unwrap();
    let new = Desk::new();
    restore_street_key(&new.book, "新办公室", one.text(), two.text()).unwrap();
    let key = |desk: &Desk| {
        membership(&desk.book)
            .unwrap()
            .unwrap()
            .register
            .content
            .street_key
    };
    assert_eq!(key(&new), key(&desks[0]));
    assert_eq!(go(&new, &stick).counts.received, 1);
    let again = create_street_key(&new.book, "再来");
    assert!(matches!(again, Err(SyncError::StreetPresent)));
    let none = street_key_halves(&desks[1].book);
    assert!(matches!(none, Err(SyncError::NoStreetKey)));
}

#[test]
fn a_restored_office_learns_from_a_stick_who_its_desks_are() {
    let desks = street(3, &[platform()]);
    let stick = stick();
    crate::sync::revoke(&desks[0].book, desks[2].book.device().unwrap()).unwrap();
    desks[1].act([title("甲")]);
    go(&desks[0], &stick);
    go(&desks[1], &stick);
    let [one, two] = street_key_halves(&desks[0].book).unwrap();
    let new = Desk::new();
    restore_street_key(&new.book, "新办公室", one.text(), two.text()).unwrap();
    let late = Desk::new();
    admit(&new, &late, "这期间的新点", &[platform()]);
    let report = go(&new, &stick);
    assert_eq!(report.counts.received, 1);
    let register = membership(&new.book).unwrap().unwrap().register.content;
    assert_eq!(register.certificates.len(), 5);
    assert_eq!(register.revoked.len(), 1);
    new.act([title("乙")]);
    go(&new, &stick);
    for desk in [&desks[1], &late] {
        assert!(go(desk, &stick).counts.received > 0);
    }
    let lost = super::rig::try_go(&desks[2], stick.path());
    assert!(matches!(lost, Err(SyncError::Revoked)));
}

#[test]
fn receipts_tell_how_every_desk_stands() {
    let desks = street(3, &[platform()]);
    let stick = stick();
    desks[1].act([title("甲"), title("乙")]);
    go(&desks[1], &stick);
    go(&desks[0], &stick);
    desks[0].act([title("丙")]);
    go(&desks[0], &stick);
    go(&desks[1], &stick);
    desks[1].act([title("丁")]);
    let board = |desk: &Desk| {
        let member = membership(&desk.book).unwrap().unwrap();
        site_board(&desk.book, &member).unwrap()
    };
    let rows = board(&desks[0]);
    assert_eq!(rows.len(), 3);
    assert!(rows[0].is_own && rows[0].last_exchange_at.is_some());
    let of = |name: &str| rows.iter().find(|row| row.name == name).unwrap();
    assert_eq!(of("1号平台").standing, DeskStanding::Valid);
    assert_eq!(of("1号平台").missing_there, Some(1));
    assert_eq!(of("2号平台").last_exchange_at, None);
    assert_eq!(of("2号平台").missing_there, None);
    let own = &board(&desks[1])[0];
    assert_eq!(own.unsent, Some(1));
    // The office reads the receipt that the desk left after it had taken all.
    go(&desks[0], &stick);
    let rows = board(&desks[0]);
    let desk = rows.iter().find(|row| row.name == "1号平台").unwrap();
    assert_eq!((desk.missing_there, desk.missing_here), (Some(0), 0));
}
