//! Lost laptops, certificates that run out, registers that are old.

use super::rig::{assert_equal, decided, go, reasons, segments, stick, street};
use crate::store::tests::builders::{HOUR, MORNING, platform, title};
use crate::sync::segment::unpack;
use crate::sync::{SyncError, enrol, membership, read_request, revoke, write_request};

const DAY: i64 = 24 * HOUR;

#[test]
fn what_a_lost_laptop_wrote_before_stays_and_what_it_writes_later_is_refused() {
    let desks = street(3, &[platform()]);
    let [office, desk, lost] = [&desks[0], &desks[1], &desks[2]];
    let stick = stick();
    lost.act([title("之前")]);
    go(lost, &stick);
    go(office, &stick);
    let thief = super::rig::stick();
    let device = lost.book.device().unwrap();
    revoke(&office.book, device).unwrap();
    lost.act([title("之后")]);
    // The laptop has not heard of it and writes on a stick of its own and on the common one.
    go(lost, &thief);
    assert_eq!(go(office, &thief).counts.received, 0);
    // The one segment on the thief's stick holds both: the earlier entry counts, for whoever lacks it.
    assert_eq!(go(desk, &thief).counts.received, 1);
    for place in [&thief, &stick] {
        assert_eq!(go(office, place).counts.received, 0);
        assert_eq!(go(desk, place).counts.received, 0);
    }
    assert_equal(&desks[..2]);
    let count = |desk: &crate::store::tests::builders::Desk| {
        desk.export()
            .0
            .iter()
            .filter(|entry| entry.device == device)
            .count()
    };
    assert_eq!((count(office), count(desk)), (1, 1));
    // Once it hears of it, the laptop itself exchanges no more.
    assert!(matches!(
        super::rig::try_go(lost, stick.path()),
        Err(SyncError::Revoked)
    ));
}

#[test]
fn a_later_segment_of_a_revoked_device_is_named() {
    let desks = street(3, &[platform()]);
    let [office, desk, lost] = [&desks[0], &desks[1], &desks[2]];
    let stick = stick();
    lost.act([title("之前")]);
    go(lost, &stick);
    go(office, &stick);
    lost.act([title("之后")]);
    go(lost, &stick);
    revoke(&office.book, lost.book.device().unwrap()).unwrap();
    assert_eq!(reasons(&go(office, &stick)), ["revoked"]);
    let report = go(desk, &stick);
    assert_eq!(
        (report.counts.received, reasons(&report)),
        (1, vec!["revoked"])
    );
    assert_equal(&desks[..2]);
}

#[test]
fn what_the_office_only_held_of_a_lost_laptop_counts_and_what_others_held_beyond_does_not() {
    let desks = street(3, &[platform()]);
    let [office, desk, lost] = [&desks[0], &desks[1], &desks[2]];
    let [stick, thief] = [stick(), super::rig::stick()];
    lost.act([title("之前")]);
    // Its clock is three days ahead, so that what it writes is held; one segment brings both.
    lost.clock.set(MORNING + 3 * DAY);
    lost.act([title("时钟快了")]);
    go(lost, &stick);
    for desk in [office, desk] {
        let report = go(desk, &stick);
        assert_eq!((report.counts.received, report.counts.waiting), (1, 1));
    }
    lost.act([title("丢失之后")]);
    go(lost, &thief);
    assert_eq!(go(desk, &thief).counts.waiting, 2);
    let device = lost.book.device().unwrap();
    revoke(&office.book, device).unwrap();
    for desk in [office, desk] {
        go(desk, &stick);
        desk.assert_sound();
    }
    for desk in &desks {
        desk.clock.set(MORNING + 5 * DAY);
    }
    desk.act([title("另一份")]);
    for _ in 0..2 {
        for desk in [desk, office] {
            go(desk, &stick);
        }
    }
    assert_equal(&desks[..2]);
    let all = office.export().0;
    let count = all.iter().filter(|one| one.device == device).count();
    assert_eq!(count, 2, "all that the office had when it was revoked");
}

#[test]
fn a_replacement_gets_what_the_lost_laptop_wrote_though_all_sticks_are_lost() {
    let mut desks = street(2, &[platform()]);
    let lost = desks.pop().unwrap();
    let [first, second] = [stick(), super::rig::stick()];
    // In two segments, of which neither reaches from the beginning to the last head.
    for text in ["一", "二"] {
        lost.act([title(text)]);
        go(&lost, &first);
    }
    go(&desks[0], &first);
    revoke(&desks[0].book, lost.book.device().unwrap()).unwrap();
    let replacement = crate::store::tests::builders::Desk::new();
    super::rig::admit(&desks[0], &replacement, "新电脑", &[platform()]);
    desks.push(replacement);
    go(&desks[0], &second);
    assert_eq!(go(&desks[1], &second).counts.received, 2);
    let before = segments(second.path());
    for desk in &desks {
        go(desk, &second);
    }
    assert_eq!(segments(second.path()), before, "it is put down once");
    assert_equal(&desks);
}

#[test]
fn what_a_lost_laptop_destroys_later_takes_no_text_from_others() {
    let mut desks = street(2, &[platform()]);
    let lost = desks.pop().unwrap();
    let [stick, thief] = [stick(), super::rig::stick()];
    lost.act([title("之前")]);
    go(&lost, &stick);
    go(&desks[0], &stick);
    revoke(&desks[0].book, lost.book.device().unwrap()).unwrap();
    let replacement = crate::store::tests::builders::Desk::new();
    super::rig::admit(&desks[0], &replacement, "新电脑", &[platform()]);
    desks.push(replacement);
    let mut destruction = title("之前");
    destruction.name = crate::domain::record::DESTROYED;
    destruction.set.clear();
    lost.act([destruction]);
    // On a stick that the laptop has not met yet it puts all down again, without the text.
    go(&lost, &thief);
    assert_eq!(reasons(&go(&desks[1], &thief)), ["revoked"]);
    for _ in 0..2 {
        for desk in &desks {
            go(desk, &thief);
        }
    }
    assert_eq!(desks[1].export().0.len(), 1);
    assert_equal(&desks);
}

#[test]
fn a_revoked_laptop_cannot_read_what_is_written_from_then_on() {
    let desks = street(3, &[platform()]);
    let [office, desk, lost] = [&desks[0], &desks[1], &desks[2]];
    let stick = stick();
    go(office, &stick);
    revoke(&office.book, lost.book.device().unwrap()).unwrap();
    go(office, &stick);
    go(desk, &stick);
    desk.act([title("之后")]);
    go(desk, &stick);
    let sealed = std::fs::read(&segments(stick.path())[0]).unwrap();
    let stolen = membership(&lost.book).unwrap().unwrap().identities;
    assert!(unpack(&sealed, &stolen).is_err());
    assert_eq!(go(office, &stick).counts.received, 1);
}

#[test]
fn what_is_written_after_the_last_day_waits_for_a_renewal_which_a_stick_brings() {
    let desks = street(3, &[platform()]);
    let [office, desk, other] = [&desks[0], &desks[1], &desks[2]];
    let stick = stick();
    let later = MORNING + 400 * DAY;
    desks.iter().for_each(|desk| desk.clock.set(later));
    desk.act([title("过期之后")]);
    go(desk, &stick);
    assert_eq!(reasons(&go(office, &stick)), ["expired"]);
    let (_, bytes) = write_request(&desk.book, "甲平台").unwrap();
    let mut renewal = decided("甲平台", &[platform()]);
    renewal.valid_until = office.book.today() + chrono::Days::new(365);
    enrol(&office.book, &read_request(&bytes).unwrap(), renewal).unwrap();
    let report = go(office, &stick);
    assert_eq!((report.counts.received, report.set_aside.len()), (1, 0));
    assert!(go(desk, &stick).has_news_of_desks);
    assert_eq!(go(other, &stick).counts.received, 1);
    assert_equal(&desks);
}

#[test]
fn an_older_register_on_a_stick_is_not_believed() {
    let desks = street(3, &[platform()]);
    let [office, desk, lost] = [&desks[0], &desks[1], &desks[2]];
    let [stick, stale] = [stick(), super::rig::stick()];
    go(office, &stale);
    revoke(&office.book, lost.book.device().unwrap()).unwrap();
    go(office, &stick);
    go(desk, &stick);
    let known = || {
        membership(&desk.book)
            .unwrap()
            .unwrap()
            .register
            .content
            .serial
    };
    let serial = known();
    go(desk, &stale);
    assert_eq!(known(), serial);
    let news = go(desk, &stale);
    assert!(!news.has_news_of_desks);
    // The stick has learned it from the desk.
    assert!(matches!(
        super::rig::try_go(lost, stale.path()),
        Err(SyncError::Revoked)
    ));
}

#[test]
fn a_forged_register_is_not_believed() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    go(&desks[0], &stick);
    let path = stick.path().join("连心桥交换/register.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let serial = format!("\"serial\":{}", 2);
    assert!(text.contains(&serial));
    std::fs::write(&path, text.replace(&serial, "\"serial\":99")).unwrap();
    let before = membership(&desks[1].book).unwrap().unwrap().register;
    go(&desks[1], &stick);
    assert_eq!(
        membership(&desks[1].book).unwrap().unwrap().register,
        before
    );
    let mended = std::fs::read_to_string(&path).unwrap();
    assert!(!mended.contains("\"serial\":99"));
}

#[test]
fn a_revoked_device_is_not_enrolled_again() {
    let desks = street(2, &[platform()]);
    revoke(&desks[0].book, desks[1].book.device().unwrap()).unwrap();
    let (_, bytes) = write_request(&desks[1].book, "又来").unwrap();
    let request = read_request(&bytes).unwrap();
    let again = enrol(&desks[0].book, &request, decided("又来", &[]));
    assert!(matches!(again, Err(SyncError::Revoked)));
    let own = revoke(&desks[0].book, desks[0].book.device().unwrap());
    assert!(matches!(own, Err(SyncError::OwnDesk)));
}
