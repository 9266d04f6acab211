//! Two histories of one stream, put down on different sticks before the copy of the disk was found out: the
//! office orders which one counts, everybody ends equal, and nothing acknowledged is lost.

use super::rig::{admit, assert_equal, copied, go, office, reasons, stick, street, try_go};
use crate::domain::record::Fact;
use crate::store::tests::builders::{Desk, fact, platform};
use crate::sync::{SyncError, membership, renew_device, revoke};
use proptest::prelude::*;
use serde_json::json;
use tempfile::TempDir;

/// A dispute of that number with a title.
fn dispute(number: u8, text: &str) -> Fact {
    fact("dispute", number, [("title", json!(text))])
}

/// Everybody meets every stick, some times over.
fn rounds(desks: &[&Desk], sticks: &[&TempDir], times: usize) {
    for _ in 0..times {
        for stick in sticks {
            for desk in desks {
                go(desk, stick);
            }
        }
    }
}

/// The titles that stand in a desk's journal.
fn titles(desk: &Desk) -> Vec<String> {
    let entries = desk.export().0.into_iter();
    let mut found: Vec<String> = entries
        .filter_map(|entry| Some(entry.set?.get("title")?.as_str()?.to_owned()))
        .collect();
    found.sort();
    found.dedup();
    found
}

/// A copy that was found out gets a name of its own at a stick.
fn become_another(office: &Desk, copy: &Desk, stick: &TempDir) {
    renew_device(&copy.book, stick.path()).unwrap();
    copy.assert_sound();
    admit(office, copy, "换了身份", &[platform()]);
}

fn orders(desk: &Desk) -> usize {
    let member = membership(&desk.book).unwrap().unwrap();
    member.register.content.orders.len()
}

/// An office, the original, its copy, and two desks of the platform, one of which has the copy's history
/// and the other the original's: what was written, and on which sticks.
struct Parted {
    office: Desk,
    original: Desk,
    copy: Desk,
    third: Desk,
    fourth: Desk,
    originals: TempDir,
    copies: TempDir,
}

fn parted() -> Parted {
    let mut desks = street(4, &[platform()]).into_iter();
    let mut next = || desks.next().unwrap();
    let (office, original, third, fourth) = (next(), next(), next(), next());
    original.act([dispute(1, "共同")]);
    let (original, copy) = copied(original);
    original.act([dispute(1, "原来的改了"), dispute(2, "原来的")]);
    copy.act([dispute(1, "复制的改了"), dispute(3, "复制的")]);
    let (originals, copies) = (stick(), stick());
    go(&original, &originals);
    go(&copy, &copies);
    assert_eq!(go(&third, &copies).counts.received, 3);
    assert_eq!(go(&fourth, &originals).counts.received, 3);
    Parted {
        office,
        original,
        copy,
        third,
        fourth,
        originals,
        copies,
    }
}

const ALL: [&str; 5] = ["共同", "原来的", "原来的改了", "复制的", "复制的改了"];

#[test]
fn desks_that_took_different_histories_end_equal_and_the_original_goes_on() {
    let street = parted();
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        originals,
        copies,
    } = &street;
    assert!(go(copy, originals).is_forked);
    become_another(office, copy, originals);
    go(office, originals);
    // The original is told at the copy's stick, until the office has seen both.
    assert!(go(original, copies).is_forked);
    let met = go(office, copies);
    assert_eq!((reasons(&met), orders(office)), (vec!["forked"], 1));
    let report = go(original, copies);
    assert_eq!((report.is_forked, report.must_renew), (false, false));
    let report = go(third, copies);
    assert_eq!(
        report.given_up, 2,
        "the copy's history under the original's name"
    );
    assert_eq!(
        report.counts.received, 2,
        "the original's, put down by the office"
    );
    let desks = [office, original, copy, third, fourth];
    rounds(&desks, &[originals, copies], 2);
    original.act([dispute(2, "继续写")]);
    rounds(&desks, &[originals, copies], 2);
    for desk in desks {
        assert_eq!(titles(desk).len(), 6, "all that anybody wrote");
        desk.assert_sound();
    }
    let gone = third
        .book
        .read_exchange(|tables| tables.given_up())
        .unwrap();
    assert_eq!(gone.iter().filter(|one| one.is_back).count(), 2);
    let at_rest = go(third, copies);
    assert_eq!((at_rest.counts.received, reasons(&at_rest)), (0, vec![]));
    assert_eq!(at_rest.parted.len(), 0);
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        ..
    } = street;
    assert_equal(&[office, original, copy, third, fourth]);
}

#[test]
fn where_the_office_had_the_copys_history_first_the_original_takes_a_new_name() {
    let street = parted();
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        originals,
        copies,
    } = &street;
    go(office, copies);
    go(office, originals);
    let report = go(original, originals);
    assert_eq!((report.is_forked, report.must_renew), (true, true));
    assert!(!go(copy, originals).is_forked, "the copy's history counts");
    become_another(office, original, originals);
    let desks = [office, original, copy, third, fourth];
    rounds(&desks, &[originals, copies], 3);
    for desk in desks {
        assert_eq!(titles(desk), ALL);
    }
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        ..
    } = street;
    assert_equal(&[office, original, copy, third, fourth]);
}

#[test]
fn a_desk_tells_the_office_of_a_history_whose_stick_is_lost() {
    let street = parted();
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        originals,
        ..
    } = &street;
    assert!(go(copy, originals).is_forked);
    become_another(office, copy, originals);
    // The copy's stick is lost; the third desk alone has its former history.
    let report = go(third, originals);
    assert_eq!((reasons(&report), report.parted.len()), (vec!["forked"], 1));
    assert_eq!(
        reasons(&go(third, originals)),
        ["forked"],
        "till it is ordered"
    );
    go(office, originals);
    assert_eq!(orders(office), 1);
    assert_eq!(go(third, originals).given_up, 2);
    let fresh = stick();
    let desks = [office, original, copy, third, fourth];
    rounds(&desks, &[originals, &fresh], 2);
    for desk in desks {
        assert_eq!(titles(desk), ALL);
    }
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        ..
    } = street;
    assert_equal(&[office, original, copy, third, fourth]);
}

#[test]
fn histories_that_part_at_the_first_number_come_together() {
    let mut desks = street(3, &[platform()]);
    let third = desks.pop().unwrap();
    let (original, copy) = copied(desks.pop().unwrap());
    let office = desks.pop().unwrap();
    original.act([dispute(1, "原来的")]);
    copy.act([dispute(2, "复制的一"), dispute(2, "复制的二")]);
    let [one, other] = [stick(), stick()];
    go(&original, &one);
    go(&copy, &other);
    go(&third, &other);
    go(&office, &one);
    go(&office, &other);
    let report = go(&third, &other);
    assert_eq!((report.given_up, report.counts.received), (2, 1));
    third.assert_sound();
    assert!(go(&copy, &other).must_renew);
    become_another(&office, &copy, &other);
    rounds(&[&office, &original, &copy, &third], &[&one, &other], 2);
    assert_eq!(titles(&third), ["原来的", "复制的一", "复制的二"]);
    assert_equal(&[office, original, copy, third]);
}

#[test]
fn three_histories_come_together() {
    let mut desks = street(4, &[platform()]);
    let (fourth, third) = (desks.pop().unwrap(), desks.pop().unwrap());
    let original = desks.pop().unwrap();
    let office = desks.pop().unwrap();
    original.act([dispute(1, "共同")]);
    let (original, first) = copied(original);
    let (original, second) = copied(original);
    original.act([dispute(2, "原来的")]);
    first.act([dispute(3, "第一份"), dispute(3, "第一份又写")]);
    second.act([dispute(4, "第二份")]);
    let sticks = [stick(), stick(), stick()];
    for (desk, stick) in [&original, &first, &second].into_iter().zip(&sticks) {
        go(desk, stick);
    }
    go(&third, &sticks[1]);
    go(&fourth, &sticks[2]);
    for stick in &sticks {
        go(&office, stick);
    }
    for (copy, stick) in [(&first, &sticks[1]), (&second, &sticks[2])] {
        assert!(go(copy, stick).must_renew);
        become_another(&office, copy, stick);
    }
    let all = [&office, &original, &first, &second, &third, &fourth];
    let places: Vec<&TempDir> = sticks.iter().collect();
    rounds(&all, &places, 3);
    let expected = ["共同", "原来的", "第一份", "第一份又写", "第二份"];
    for desk in all {
        assert_eq!(titles(desk), expected);
    }
    assert_equal(&[office, original, first, second, third, fourth]);
}

#[test]
fn a_history_that_parts_after_an_order_is_ordered_again_and_the_order_is_carried_on() {
    let street = parted();
    let (office, original, third) = (&street.office, &street.original, &street.third);
    let desks = [office, original, third, &street.fourth];
    go(office, &street.originals);
    go(office, &street.copies);
    rounds(&desks, &[&street.originals, &street.copies], 2);
    original.act([dispute(2, "以后的")]);
    rounds(&desks, &[&street.originals], 1);
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        originals,
        copies,
    } = street;
    let (original, late) = copied(original);
    original.act([dispute(2, "原来的再写")]);
    late.act([dispute(4, "又一份")]);
    go(&original, &originals);
    let lates = stick();
    go(&late, &lates);
    go(&third, &lates);
    go(&office, &originals);
    go(&office, &lates);
    assert_eq!(orders(&office), 1, "one order a stream");
    assert!(go(&late, &lates).must_renew);
    become_another(&office, &late, &lates);
    assert!(go(&copy, &copies).must_renew);
    become_another(&office, &copy, &copies);
    let all = [&office, &original, &copy, &late, &third, &fourth];
    rounds(&all, &[&originals, &copies, &lates], 3);
    for desk in all {
        assert_eq!(titles(desk).len(), 8);
    }
    assert_equal(&[office, original, copy, late, third, fourth]);
}

#[test]
fn a_desk_with_the_other_history_of_a_revoked_device_gives_it_up() {
    let street = parted();
    let (office, third, fourth) = (&street.office, &street.third, &street.fourth);
    go(office, &street.originals);
    revoke(&office.book, street.original.book.device().unwrap()).unwrap();
    let fresh = stick();
    go(office, &fresh);
    let report = go(third, &fresh);
    assert_eq!((report.given_up, report.counts.received), (2, 2));
    assert!(matches!(
        try_go(&street.copy, fresh.path()),
        Err(SyncError::Revoked)
    ));
    // The thief's copy never comes back: who has what it wrote may enter it under its own name.
    assert_eq!(third.book.take_up_given_up().unwrap(), 2);
    assert_eq!(third.book.take_up_given_up().unwrap(), 0);
    third.assert_sound();
    rounds(&[office, third, fourth], &[&fresh], 2);
    assert_eq!(titles(fourth), ALL);
    let Parted {
        office,
        third,
        fourth,
        ..
    } = street;
    assert_equal(&[office, third, fourth]);
}

#[test]
fn an_order_comes_before_the_entries_or_twice_and_a_newcomer_waits_for_the_counting_ones() {
    let street = parted();
    let (office, originals, copies) = (&street.office, &street.originals, &street.copies);
    go(office, originals);
    go(office, copies);
    let serial = |desk: &Desk| {
        let member = membership(&desk.book).unwrap().unwrap();
        member.register.content.serial
    };
    let ordered = serial(office);
    for stick in [originals, copies, originals] {
        go(office, stick);
    }
    assert_eq!(serial(office), ordered, "it is said once");
    // A newcomer knows the order by its first letter and meets the copy's entries alone.
    let newcomer = Desk::new();
    admit(office, &newcomer, "新点", &[platform()]);
    let lonely = stick();
    let closed = street.copy;
    closed.act([dispute(3, "没听说")]);
    go(&closed, &lonely);
    let report = go(&newcomer, &lonely);
    assert_eq!((report.counts.received, report.counts.waiting), (0, 4));
    go(office, &lonely);
    assert_eq!(go(&newcomer, &lonely).counts.received, 3);
    assert_equal(&[street.office, newcomer]);
}

#[test]
fn a_register_without_orders_is_as_it_was_before_there_were_any() {
    let office = office();
    let member = membership(&office.book).unwrap().unwrap();
    let text = serde_json::to_string(&member.register).unwrap();
    assert!(!text.contains("orders"));
    let read = crate::sync::register::read(text.as_bytes(), &member.register.content.street_key);
    assert_eq!(read.unwrap().content.orders, []);
}

#[test]
fn a_copy_that_renews_before_it_sees_the_other_history_loses_nothing() {
    let street = parted();
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        originals,
        copies,
    } = &street;
    go(office, originals);
    go(office, copies);
    // A stick on which nothing but the register lies: where the histories part cannot be seen there.
    let bare = stick();
    go(fourth, originals);
    go(third, copies);
    go(&street.original, copies);
    let empty_desk = Desk::new();
    admit(office, &empty_desk, "别的平台", &[]);
    go(&empty_desk, &bare);
    assert!(go(copy, &bare).must_renew);
    become_another(office, copy, &bare);
    let desks = [office, original, copy, third, fourth];
    rounds(&desks, &[originals, copies, &bare], 3);
    for desk in desks {
        assert_eq!(titles(desk), ALL);
    }
    let Parted {
        office,
        original,
        copy,
        third,
        fourth,
        ..
    } = street;
    assert_equal(&[office, original, copy, third, fourth]);
}

#[test]
fn search_and_figures_follow_what_is_given_up() {
    use crate::search::{Filter, Follower, Page};
    use std::sync::Arc;
    let street = parted();
    let (office, third) = (&street.office, street.third);
    go(office, &street.originals);
    go(office, &street.copies);
    let key = third.key.clone();
    let closed = third.close();
    let folder = crate::store::Folder::at(closed.folder.path());
    let clock = closed.clock.clone();
    let book = crate::store::Casebook::open_with_key(&folder, key, true, clock).unwrap();
    let book = Arc::new(book);
    let follower = Follower::start(&book, false).unwrap();
    follower.catch_up(&book).unwrap();
    let count = |text: &str| {
        let found = follower.find(&book, text, &Filter::default(), Page::first(9));
        found.unwrap().hits.len()
    };
    assert_eq!((count("复制的"), count("原来的")), (2, 0));
    let progress = crate::sync::ExchangeProgress::default();
    crate::sync::exchange(&book, street.copies.path(), "1.0", &progress).unwrap();
    assert_eq!((count("复制的"), count("原来的")), (0, 2));
    follower.catch_up(&book).unwrap();
    assert_eq!((count("复制的"), count("原来的")), (0, 2));
}

#[test]
fn what_a_restored_desk_wrote_beyond_the_revocation_of_its_former_name_moves_to_the_new_one() {
    let mut desks = street(2, &[platform()]);
    let desk = desks.pop().unwrap();
    let office = desks.pop().unwrap();
    let [read, unread] = [stick(), stick()];
    desk.act([dispute(1, "一")]);
    go(&desk, &read);
    go(&office, &read);
    desk.act([dispute(2, "二")]);
    go(&desk, &unread);
    let (dead, restored) = copied(desk);
    renew_device(&restored.book, unread.path()).unwrap();
    revoke(&office.book, dead.book.device().unwrap()).unwrap();
    admit(&office, &restored, "恢复", &[platform()]);
    rounds(&[&restored, &office], &[&read], 2);
    assert_eq!(titles(&office), ["一", "二"]);
    assert_equal(&[office, restored]);
}

#[test]
fn what_a_restored_desk_wrote_where_the_revocation_names_nothing_moves_to_the_new_name() {
    let mut desks = street(2, &[platform()]);
    let desk = desks.pop().unwrap();
    let office = desks.pop().unwrap();
    let [read, unread] = [stick(), stick()];
    go(&office, &read);
    desk.act([dispute(1, "一")]);
    go(&desk, &unread);
    let (dead, restored) = copied(desk);
    renew_device(&restored.book, unread.path()).unwrap();
    revoke(&office.book, dead.book.device().unwrap()).unwrap();
    admit(&office, &restored, "恢复", &[platform()]);
    rounds(&[&restored, &office], &[&read], 2);
    assert_eq!(titles(&office), ["一"]);
    assert_equal(&[office, restored]);
}

#[test]
fn the_office_keeps_a_history_that_only_a_dead_disk_wrote_and_can_put_it_in_again() {
    let street = parted();
    let Parted {
        office,
        original,
        fourth,
        originals,
        copies,
        ..
    } = &street;
    go(office, originals);
    go(office, copies);
    let kept = || office.book.read_exchange(|tables| tables.given_up());
    assert_eq!(kept().unwrap().len(), 2);
    assert_eq!(titles(office).len(), 3);
    assert_eq!(office.book.take_up_given_up().unwrap(), 2);
    assert!(kept().unwrap().iter().all(|one| one.is_back));
    office.assert_sound();
    rounds(&[office, original, fourth], &[originals], 2);
    assert_eq!(titles(fourth), ALL);
    let (office, original, fourth) = (street.office, street.original, street.fourth);
    assert_equal(&[office, original, fourth]);
}

#[test]
fn the_law_erases_what_was_given_up_as_well() {
    let street = parted();
    let (office, third) = (&street.office, &street.third);
    go(office, &street.originals);
    go(office, &street.copies);
    assert_eq!(go(third, &street.copies).given_up, 2);
    let mut destruction = dispute(1, "");
    destruction.name = crate::domain::record::DESTROYED;
    destruction.set.clear();
    third.act([destruction]);
    let kept = third
        .book
        .read_exchange(|tables| tables.given_up())
        .unwrap();
    let texts: Vec<bool> = kept.iter().map(|one| one.entry.set.is_some()).collect();
    assert_eq!(texts, [false, true], "the other dispute is still there");
    assert_eq!(third.book.take_up_given_up().unwrap(), 1);
    third.assert_sound();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whoever writes, meets whichever stick, in whatever order: once the losers have new names, all are equal
    /// and everything is there.
    #[test]
    fn random_histories_on_two_sticks_end_equal(
        steps in prop::collection::vec((0_usize..5, 0_usize..2, any::<bool>()), 4..24),
    ) {
        let mut desks = street(4, &[platform()]);
        let (fourth, third) = (desks.pop().unwrap(), desks.pop().unwrap());
        let original = desks.pop().unwrap();
        let office = desks.pop().unwrap();
        original.act([dispute(1, "共同")]);
        let (original, copy) = copied(original);
        let sticks = [stick(), stick()];
        let desks = [office, original, copy, third, fourth];
        let mut written = vec!["共同".to_owned()];
        for (number, (who, place, writes)) in steps.into_iter().enumerate() {
            if writes {
                let text = format!("第{number}次");
                let record = u8::try_from(number % 4 + 1).unwrap();
                desks[who].act([dispute(record, &text)]);
                written.push(text);
            }
            go(&desks[who], &sticks[place]);
        }
        let all = |desks: &[Desk; 5], times| {
            let desks: Vec<&Desk> = desks.iter().collect();
            rounds(&desks, &[&sticks[0], &sticks[1]], times);
        };
        all(&desks, 2);
        for number in 1..3 {
            let report = go(&desks[number], &sticks[0]);
            if report.must_renew {
                become_another(&desks[0], &desks[number], &sticks[0]);
            }
        }
        all(&desks, 3);
        // Two that nobody could tell apart: whoever is still found out is the copy.
        for number in 1..3 {
            if go(&desks[number], &sticks[0]).is_forked {
                become_another(&desks[0], &desks[number], &sticks[0]);
                all(&desks, 3);
            }
        }
        written.sort();
        for desk in &desks {
            prop_assert_eq!(&titles(desk), &written);
        }
        assert_equal(&desks);
        desks[0].act([dispute(1, "完")]);
    }
}
