//! What can befall a folder: nothing gets worse, damage is named, and the writer mends it.

use super::rig::{admit, assert_equal, go, office, reasons, segments, stick, street, try_go};
use crate::store::tests::builders::{Desk, platform, title};
use crate::store::tests::dump;
use crate::sync::{ExchangeProgress, SyncError, exchange};
use rstest::rstest;
use std::path::Path;

fn truncate(path: &Path) {
    let bytes = std::fs::read(path).unwrap();
    std::fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
}

fn empty(path: &Path) {
    std::fs::write(path, b"").unwrap();
}

fn flip(path: &Path) {
    let mut bytes = std::fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

fn rename(path: &Path) {
    std::fs::rename(path, path.with_file_name("副本.age")).unwrap();
}

fn renumber(path: &Path) {
    let name = path.file_name().unwrap().to_str().unwrap();
    let name = name.replacen("1-2-", "1-9-", 1);
    std::fs::rename(path, path.with_file_name(name)).unwrap();
}

fn lose(path: &Path) {
    std::fs::remove_file(path).unwrap();
}

#[rstest]
#[case::truncated(truncate, &["damaged"])]
#[case::emptied(empty, &["damaged"])]
#[case::flipped(flip, &["damaged"])]
#[case::renamed(rename, &["renamed"])]
#[case::renumbered(renumber, &["renamed"])]
#[case::lost(lose, &[])]
fn a_bad_segment_is_named_blocks_nothing_and_is_written_again(
    #[case] harm: fn(&Path),
    #[case] expected: &[&str],
) {
    let desks = street(3, &[platform()]);
    let stick = stick();
    desks[1].act([title("甲"), title("乙")]);
    desks[2].act([title("丙")]);
    go(&desks[1], &stick);
    let [path] = segments(stick.path()).try_into().unwrap();
    harm(&path);
    go(&desks[2], &stick);
    let report = go(&desks[0], &stick);
    assert_eq!(reasons(&report), expected);
    assert_eq!(
        report.counts.received, 1,
        "the other desk's segment is taken"
    );
    // Its writer comes by again.
    let mended = go(&desks[1], &stick);
    assert_eq!(mended.counts.sent, 2);
    for desk in [&desks[0], &desks[2]] {
        assert_eq!(go(desk, &stick).counts.received, 2);
    }
    assert_equal(&desks);
}

#[test]
fn an_emptied_and_a_stale_folder_delete_nothing_and_are_filled_again() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    desks[1].act([title("甲")]);
    go(&desks[1], &stick);
    let stale = tempfile::TempDir::new().unwrap();
    copy(stick.path(), stale.path());
    desks[1].act([title("乙")]);
    go(&desks[1], &stick);
    go(&desks[0], &stick);
    let before = dump::everything(&desks[0].sql());
    for place in [stale.path(), tempfile::TempDir::new().unwrap().path()] {
        let report = try_go(&desks[0], place).unwrap();
        assert_eq!((report.counts.received, report.set_aside.len()), (0, 0));
        dump::assert_equal(&dump::everything(&desks[0].sql()), &before);
    }
    assert_eq!(try_go(&desks[1], stale.path()).unwrap().counts.sent, 1);
    std::fs::remove_dir_all(stick.path().join("连心桥交换")).unwrap();
    assert_eq!(go(&desks[1], &stick).counts.sent, 2, "all is written again");
    assert_equal(&desks);
}

#[test]
fn a_copy_of_a_stick_is_as_good_as_the_stick() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    desks[1].act([title("甲")]);
    go(&desks[1], &stick);
    let copied = tempfile::TempDir::new().unwrap();
    copy(stick.path(), copied.path());
    assert_eq!(go(&desks[0], &stick).counts.received, 1);
    assert_eq!(go(&desks[0], &copied).counts.received, 0);
    assert_equal(&desks);
}

#[test]
fn what_an_interrupted_copy_leaves_is_nobodys() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    desks[1].act([title("甲")]);
    go(&desks[1], &stick);
    let path = segments(stick.path())[0].clone();
    std::fs::rename(&path, path.with_extension("new")).unwrap();
    let report = go(&desks[0], &stick);
    assert_eq!((report.counts.received, report.set_aside.len()), (0, 0));
    go(&desks[1], &stick);
    assert_eq!(go(&desks[0], &stick).counts.received, 1);
}

#[test]
fn a_pulled_stick_is_told_and_the_next_exchange_goes_on() {
    let desks = street(2, &[platform()]);
    let place = tempfile::TempDir::new().unwrap();
    let stick = place.path().join("stick");
    assert!(matches!(
        try_go(&desks[1], &stick),
        Err(SyncError::NoFolder)
    ));
    std::fs::create_dir(&stick).unwrap();
    desks[1].act([title("甲")]);
    // A file where a folder must be is what a broken medium looks like.
    std::fs::create_dir(stick.join("连心桥交换")).unwrap();
    std::fs::write(stick.join("连心桥交换/segments"), b"").unwrap();
    assert!(matches!(try_go(&desks[1], &stick), Err(SyncError::File(_))));
    std::fs::remove_file(stick.join("连心桥交换/segments")).unwrap();
    try_go(&desks[1], &stick).unwrap();
    assert_eq!(try_go(&desks[0], &stick).unwrap().counts.received, 1);
}

#[test]
fn a_stopped_exchange_keeps_what_was_done() {
    let desks = street(3, &[platform()]);
    let stick = stick();
    for desk in &desks[1..] {
        desk.act([title("甲")]);
        go(desk, &stick);
    }
    let progress = ExchangeProgress::default();
    progress.cancel();
    let stopped = exchange(&desks[0].book, stick.path(), "1.0", &progress);
    assert!(matches!(stopped, Err(SyncError::Cancelled)));
    desks[0].assert_sound();
    assert_eq!(go(&desks[0], &stick).counts.received, 1);
}

#[test]
fn a_gap_waits_for_its_segment() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    for number in 0..3 {
        desks[1].act([title(&format!("{number}"))]);
        go(&desks[1], &stick);
    }
    let all = segments(stick.path());
    let middle = all
        .iter()
        .find(|path| path.to_string_lossy().contains("/2-2-"))
        .unwrap();
    let kept = std::fs::read(middle).unwrap();
    std::fs::remove_file(middle).unwrap();
    let report = go(&desks[0], &stick);
    assert_eq!((report.counts.received, report.counts.waiting), (1, 1));
    std::fs::write(middle, kept).unwrap();
    assert_eq!(go(&desks[0], &stick).counts.received, 2);
    assert_equal(&desks);
}

#[test]
fn another_streets_stick_is_refused_before_anything_is_written() {
    let ours = office();
    let theirs = office();
    let stick = stick();
    ours.act([title("甲")]);
    admit(&ours, &Desk::new(), "平台", &[platform()]);
    go(&ours, &stick);
    theirs.act([title("乙")]);
    let before = (dump::everything(&theirs.sql()), list(stick.path()));
    assert!(matches!(
        try_go(&theirs, stick.path()),
        Err(SyncError::OtherStreet)
    ));
    dump::assert_equal(&dump::everything(&theirs.sql()), &before.0);
    assert_eq!(list(stick.path()), before.1);
}

#[test]
fn a_copied_disk_is_found_out_and_puts_nothing_down() {
    let mut desks = street(2, &[platform()]);
    let original = desks.pop().unwrap();
    original.act([title("共同")]);
    let closed = original.close();
    let place = tempfile::TempDir::new().unwrap();
    copy(closed.folder.path(), place.path());
    let key = closed.key.clone();
    let original = closed.open();
    let folder = crate::store::Folder::at(place.path());
    let copied =
        crate::store::Casebook::open_with_key(&folder, key, true, original.clock.clone()).unwrap();
    let write = |book: &crate::store::Casebook, text: &str| {
        book.act::<_, crate::store::StoreError>(crate::store::tests::builders::actor(), |act| {
            act.record(title(text))
        })
        .unwrap();
    };
    write(&original.book, "原来的");
    write(&copied, "复制的");
    let stick = stick();
    go(&original, &stick);
    let report = exchange(&copied, stick.path(), "1.0", &ExchangeProgress::default()).unwrap();
    assert!(report.is_forked);
    assert_eq!((report.counts.sent, reasons(&report)), (0, vec!["forked"]));
    assert_eq!(go(&desks[0], &stick).counts.received, 2);

    // With a device of its own it is a desk like any other, and nothing is lost of either.
    let copied = crate::store::tests::builders::Desk {
        book: copied,
        clock: original.clock.clone(),
        key: original.key.clone(),
        code: crate::store::RecoveryCode::generate().unwrap(),
        folder: place,
    };
    let former = copied.book.device().unwrap();
    let device = crate::sync::renew_device(&copied.book, stick.path()).unwrap();
    assert_ne!(device, former);
    copied.assert_sound();
    assert!(matches!(
        try_go(&copied, stick.path()),
        Err(SyncError::NotEnrolled)
    ));
    admit(&desks[0], &copied, "副本", &[platform()]);
    assert_eq!(
        go(&copied, &stick).counts.received,
        1,
        "what the original wrote since"
    );
    assert_eq!(
        go(&desks[0], &stick).counts.received,
        1,
        "what the copy wrote since"
    );
    go(&original, &stick);
    assert_eq!(desks[0].export().0.len(), 3);
    desks.extend([original, copied]);
    assert_equal(&desks);
}

#[test]
fn an_old_backup_that_was_restored_is_found_out_and_gets_all_back() {
    let mut desks = street(2, &[platform()]);
    let desk = desks.pop().unwrap();
    desk.act([title("备份前")]);
    let closed = desk.close();
    let place = tempfile::TempDir::new().unwrap();
    copy(closed.folder.path(), place.path());
    let desk = closed.open();
    desk.act([title("备份后")]);
    let stick = stick();
    go(&desk, &stick);
    let folder = crate::store::Folder::at(place.path());
    let key = desk.key.clone();
    let book = crate::store::Casebook::open_with_key(&folder, key, true, desk.clock.clone());
    let restored = Desk {
        book: book.unwrap(),
        clock: desk.clock.clone(),
        key: desk.key.clone(),
        code: crate::store::RecoveryCode::generate().unwrap(),
        folder: place,
    };
    assert!(go(&restored, &stick).is_forked);
    crate::sync::renew_device(&restored.book, stick.path()).unwrap();
    admit(&desks[0], &restored, "恢复", &[platform()]);
    restored.act([title("恢复后")]);
    go(&restored, &stick);
    go(&desks[0], &stick);
    assert_eq!(desks[0].export().0.len(), 3);
    desks.push(restored);
    assert_equal(&desks);
}

#[test]
fn an_office_with_a_new_device_certifies_itself() {
    let office = office();
    let stick = stick();
    office.act([title("甲")]);
    go(&office, &stick);
    crate::sync::renew_device(&office.book, stick.path()).unwrap();
    office.act([title("乙")]);
    let report = go(&office, &stick);
    assert_eq!((report.counts.sent, report.is_forked), (1, false));
    office.assert_sound();
}

pub fn copy(from: &Path, to: &Path) {
    for path in list(from) {
        let relative = path.strip_prefix(from).unwrap();
        std::fs::create_dir_all(to.join(relative).parent().unwrap()).unwrap();
        std::fs::copy(&path, to.join(relative)).unwrap();
    }
}

fn list(folder: &Path) -> Vec<std::path::PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
