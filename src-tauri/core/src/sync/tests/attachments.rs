//! Attachments on a stick: they arrive whole, go on where they stopped, and damage is mended.

use super::rig::{assert_equal, go, stick, street};
use crate::domain::attachment::{Subject, attachment};
use crate::domain::record::{Dispute, Instant, Record as _, SubjectKind};
use crate::store::StoreError;
use crate::store::attachments::{CHUNK_BYTES, Intake};
use crate::store::table::attachment::subject;
use crate::store::tests::builders::{Desk, actor, platform};
use crate::sync::attachments::{AttachmentCounts, Carrier};
use crate::sync::{FolderDepot, membership};
use std::path::{Path, PathBuf};

/// A paper of so many bytes.
fn paper(length: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.extend((bytes.len()..length).map(|at| u8::try_from((at / 251 + at) % 256).unwrap()));
    bytes
}

fn attach(desk: &Desk, bytes: &[u8]) {
    let subject: Subject = {
        let (id, _) = desk
            .book
            .act::<_, StoreError>(actor(), |act| {
                let dispute = Dispute::blank(act.new_id()?, platform());
                act.begin("dispute.registered", &dispute)?;
                Ok(dispute.id.0)
            })
            .unwrap();
        let read = desk
            .book
            .read(|reader| subject(reader, SubjectKind::Dispute, id));
        read.unwrap().unwrap()
    };
    let file = desk.book.chunks().unwrap();
    let mut intake = Intake::begin("扫描件.pdf", bytes.len() as u64).unwrap();
    for piece in bytes.chunks(CHUNK_BYTES) {
        intake.take(piece, &file).unwrap();
    }
    let kept = intake.finish(&file).unwrap();
    desk.book
        .act::<_, StoreError>(actor(), |act| {
            let at = Instant(act.now().timestamp_millis());
            let record = attachment(act.new_id()?, subject, kept, None, at, actor());
            act.begin("attachment.added", &record)
        })
        .unwrap();
}

fn chunks(stick: &Path) -> Vec<PathBuf> {
    let folder = stick.join("连心桥交换/chunks").join(platform().to_string());
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut found: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn counts(sent: u64, received: u64, waiting: u64) -> AttachmentCounts {
    AttachmentCounts {
        sent,
        received,
        waiting,
    }
}

#[test]
fn an_attachment_arrives_whole_and_is_carried_once() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    let bytes = paper(2 * CHUNK_BYTES + 77);
    attach(&desks[1], &bytes);
    assert_eq!(go(&desks[1], &stick).attachments, counts(1, 0, 0));
    assert_eq!(chunks(stick.path()).len(), 3);
    assert_eq!(go(&desks[0], &stick).attachments, counts(0, 1, 0));
    for desk in &desks {
        assert_eq!(go(desk, &stick).attachments, counts(0, 0, 0));
        assert_eq!(desk.book.verify().unwrap().attachments, 1);
    }
    assert_equal(&desks);
    let hashes = desks[0].book.chunks().unwrap().hashes().unwrap();
    let names: Vec<_> = chunks(stick.path())
        .iter()
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert!(
        names.iter().all(|name| !hashes.contains(name)),
        "a name tells nobody outside whether a known file is among them"
    );
}

#[test]
fn a_damaged_chunk_is_taken_away_and_put_down_again() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    attach(&desks[1], &paper(CHUNK_BYTES + 5));
    go(&desks[1], &stick);
    let path = chunks(stick.path()).remove(0);
    std::fs::write(&path, b"half").unwrap();
    assert_eq!(go(&desks[0], &stick).attachments, counts(0, 0, 1));
    desks[0].assert_sound();
    assert!(!path.exists());
    assert_eq!(go(&desks[1], &stick).attachments, counts(1, 0, 0));
    assert_eq!(go(&desks[0], &stick).attachments, counts(0, 1, 0));
    assert_equal(&desks);
}

#[test]
fn the_newest_come_first_and_the_rest_next_time() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    for (hour, length) in [(1, 3000), (2, 4000)] {
        let morning = crate::store::tests::builders::MORNING;
        desks[1]
            .clock
            .set(morning + hour * crate::store::tests::builders::HOUR);
        attach(&desks[1], &paper(length));
    }
    let member = membership(&desks[1].book).unwrap().unwrap();
    let key = member.register.content.street_key;
    let id = uuid::Uuid::from_u128(1);
    let depot = FolderDepot::open(stick.path(), &key, id).unwrap();
    let carry = |limit| {
        let carrier = Carrier {
            casebook: &desks[1].book,
            depot: &depot,
            member: &member,
            limit,
        };
        carrier.carry(true, || Ok(())).unwrap()
    };
    assert_eq!(carry(1), counts(1, 0, 1));
    let length = |path: &PathBuf| path.metadata().unwrap().len();
    let [first] = chunks(stick.path()).try_into().unwrap();
    assert!(length(&first) > 4000, "the newer one");
    assert_eq!(carry(u64::MAX), counts(1, 0, 0));
    assert_eq!(chunks(stick.path()).len(), 2);
}
