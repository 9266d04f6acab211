//! Backups beside a working user, cut short and damaged; drills that name the damage; a casebook that
//! comes back.

#![expect(clippy::disallowed_methods, reason = "these tests spoil files")]

use super::{
    BackupError, BackupFault, BackupFound, BackupPlace, BackupProgress, BackupReport, DrillOutcome,
    OpenedBy, RestoreReport, restore,
};
use crate::domain::attachment::attachment;
use crate::domain::record::{Attachment, Dispute, Fact, Instant, Record as _, SubjectKind, kind};
use crate::domain::scope::Scope;
use crate::store::attachments::{CHUNK_BYTES, ChunkFile, Intake};
use crate::store::table::attachment::subject;
use crate::store::tests::builders::{Desk, HOUR, MORNING, actor, title};
use crate::store::tests::dump;
use crate::store::{AccountLabel, Folder, Passphrase, StoreError, WorkFactor};
use crate::sync::create_street_key;
use rstest::rstest;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

const PASSPHRASE: &str = "一步两步三步走";
const DAY: i64 = 24 * HOUR;

/// A desk with an account, and a place that it chose.
fn rig() -> (Desk, TempDir) {
    let desk = Desk::new();
    let label = AccountLabel {
        id: actor(),
        name: "王国辉".to_owned(),
    };
    let passphrase = Passphrase::new(PASSPHRASE);
    desk.book
        .add_account(label, &passphrase, WorkFactor::LIGHT)
        .unwrap();
    desk.act([title("楼上漏水")]);
    let place = TempDir::new().unwrap();
    desk.book.choose_backup_folder(Some(place.path())).unwrap();
    (desk, place)
}

fn try_back_up(desk: &Desk, progress: &BackupProgress) -> Result<BackupReport, BackupError> {
    desk.book.back_up("1.0", progress)
}

#[track_caller]
fn back_up(desk: &Desk) -> BackupReport {
    try_back_up(desk, &BackupProgress::default()).unwrap()
}

fn drill(desk: &Desk, typed: &str) -> Result<DrillOutcome, BackupError> {
    let report = desk
        .book
        .drill(Some(actor()), typed, &BackupProgress::default())?;
    Ok(report.outcome)
}

fn list(place: &TempDir) -> Vec<BackupFound> {
    BackupPlace::list_below(place.path()).unwrap()
}

fn bring_back(found: &BackupFound, to: &Path, typed: &str) -> Result<RestoreReport, BackupError> {
    let clock = crate::store::tests::builders::FixedClock::at(MORNING + DAY);
    let progress = BackupProgress::default();
    restore(found, &Folder::at(to), None, typed, clock, &progress)
}

/// Attaches a paper of so many bytes to a new dispute; answers the dispute and the paper.
fn attach(desk: &Desk, length: usize) -> (Dispute, Attachment) {
    let file = desk.book.chunks().unwrap();
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.extend((bytes.len()..length).map(|at| u8::try_from((at / 251 + at) % 256).unwrap()));
    let mut intake = Intake::begin("协议.pdf", bytes.len() as u64).unwrap();
    for piece in bytes.chunks(CHUNK_BYTES) {
        intake.take(piece, &file).unwrap();
    }
    let kept = intake.finish(&file).unwrap();
    let act = desk.book.act::<_, StoreError>(actor(), |act| {
        let dispute = Dispute::blank(act.new_id()?, Scope::Street);
        act.begin("dispute.registered", &dispute)?;
        let of = subject(act.reader(), SubjectKind::Dispute, dispute.id.0)?.unwrap();
        let at = Instant(act.now().timestamp_millis());
        let record = attachment(act.new_id()?, of, kept, None, at, actor());
        act.begin("attachment.added", &record)?;
        Ok((dispute, record))
    });
    act.unwrap().0
}

/// The hashes of the attachments that lie beside the backups.
fn chunks_of(desk: &Desk) -> Vec<String> {
    let place = desk.book.backup_place().unwrap();
    let file = ChunkFile::open(&place.attachments(), &desk.key, false).unwrap();
    file.hashes().unwrap().into_iter().collect()
}

#[test]
fn a_backup_beside_a_thread_that_writes_is_of_one_moment_and_proves_sound() {
    let (desk, place) = rig();
    for number in 0..300 {
        desk.act([title(&format!("第{number}次"))]);
    }
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut count = 0;
            while !is_over.load(Ordering::Relaxed) {
                desk.act([title(&format!("写到{count}"))]);
                count += 1;
            }
            count
        });
        let made: Vec<_> = (0..5)
            .map(|_| try_back_up(&desk, &BackupProgress::default()))
            .collect();
        is_over.store(true, Ordering::Relaxed);
        assert!(writer.join().unwrap() > 0, "saving went on");
        made.into_iter().for_each(|one| assert!(one.is_ok()));
    });
    let found = list(&place);
    assert_eq!(found.len(), 5, "each has a second of its own");
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), DrillOutcome::Sound);
    for one in &found {
        let target = TempDir::new().unwrap();
        let back = bring_back(one, target.path(), PASSPHRASE).unwrap();
        assert_eq!(back.casebook.verify().unwrap().problems, []);
        let entries = back.casebook.export().unwrap().0.len() as u64;
        assert_eq!(entries, one.manifest.counts.entries);
    }
}

#[test]
fn one_that_is_stopped_at_any_step_leaves_the_earlier_ones_whole() {
    let (desk, place) = rig();
    attach(&desk, 2 * CHUNK_BYTES + 9);
    let first = back_up(&desk);
    let (_, second) = attach(&desk, 3 * CHUNK_BYTES + 5);
    let mut stopped = 0;
    loop {
        let progress = BackupProgress::default();
        progress.stops_before.store(stopped + 1, Ordering::Relaxed);
        match try_back_up(&desk, &progress) {
            Err(BackupError::Cancelled) => {}
            other => {
                other.unwrap();
                break;
            }
        }
        stopped += 1;
        let found = list(&place);
        assert_eq!(found.len(), 1, "stopped at step {stopped}");
        assert_eq!(found[0].folder, first.folder);
        assert_eq!(drill(&desk, PASSPHRASE).unwrap(), DrillOutcome::Sound);
        assert_eq!(desk.book.backup_state().unwrap().last_fault, None);
    }
    assert!(stopped > 8, "{stopped}");
    let found = list(&place);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].manifest.counts.attachments, 2);
    let target = TempDir::new().unwrap();
    let back = bring_back(&found[0], target.path(), PASSPHRASE).unwrap();
    let chunks = back.casebook.chunks().unwrap();
    for hash in second.chunks.iter().flatten() {
        assert!(chunks.get(hash).unwrap().is_some());
    }
}

#[test]
fn what_a_crash_left_is_never_taken_for_a_backup_and_goes_with_the_next() {
    let (desk, place) = rig();
    let first = back_up(&desk);
    let half = first.folder.with_file_name("20261124-080000.part");
    std::fs::create_dir_all(&half).unwrap();
    std::fs::copy(
        first.folder.join("manifest.json"),
        half.join("manifest.json"),
    )
    .unwrap();
    let empty = first.folder.with_file_name("20261125-080000");
    std::fs::create_dir_all(&empty).unwrap();
    assert_eq!(list(&place).len(), 1);
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), DrillOutcome::Sound);
    back_up(&desk);
    assert!(!half.exists());
    assert_eq!(list(&place).len(), 2);
}

#[rstest]
#[case::flipped("casebook.db", Some(5000), DrillOutcome::FileChanged)]
#[case::cut("casebook.db", None, DrillOutcome::FileChanged)]
#[case::missing("casebook.db", Some(usize::MAX), DrillOutcome::FileMissing)]
#[case::key("keys/recovery.age", Some(200), DrillOutcome::FileChanged)]
#[case::no_key("keys/recovery.age", Some(usize::MAX), DrillOutcome::FileMissing)]
fn a_drill_names_what_is_wrong_with_a_file(
    #[case] name: &str,
    #[case] at: Option<usize>,
    #[case] expected: DrillOutcome,
) {
    let (desk, _place) = rig();
    let path = back_up(&desk).folder.join(name);
    let mut bytes = std::fs::read(&path).unwrap();
    match at {
        Some(usize::MAX) => std::fs::remove_file(&path).unwrap(),
        Some(at) => {
            bytes[at] ^= 1;
            std::fs::write(&path, bytes).unwrap();
        }
        None => std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap(),
    }
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), expected);
    let state = desk.book.backup_state().unwrap();
    assert_eq!(state.last_drill, Some(expected));
    assert_eq!(state.sound_drill_at, None, "nothing was proved");
}

#[test]
fn a_drill_misses_the_bytes_of_an_attachment() {
    let (desk, _place) = rig();
    attach(&desk, CHUNK_BYTES + 7);
    back_up(&desk);
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), DrillOutcome::Sound);
    let chunk = chunks_of(&desk).remove(0);
    let place = desk.book.backup_place().unwrap();
    let file = ChunkFile::open_copy(&place.attachments(), &desk.key).unwrap();
    file.remove(std::iter::once(&chunk)).unwrap();
    drop(file);
    let missing = DrillOutcome::AttachmentsMissing;
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), missing);
    // The next backup mends it, as the casebook still has them; also where the whole file is spoiled.
    back_up(&desk);
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), DrillOutcome::Sound);
    std::fs::write(place.attachments(), vec![7; 9000]).unwrap();
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), missing);
    back_up(&desk);
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), DrillOutcome::Sound);
}

#[test]
fn a_drill_takes_a_passphrase_or_the_code_of_the_backup_and_leaves_no_copy() {
    let (desk, _place) = rig();
    assert!(matches!(
        drill(&desk, PASSPHRASE),
        Err(BackupError::NoBackup)
    ));
    back_up(&desk);
    let wrong = drill(&desk, "别的口令别的口令");
    assert!(matches!(wrong, Err(BackupError::WrongSecret)));
    assert_eq!(desk.book.backup_state().unwrap().last_drill, None);
    let code = desk.code.text().to_lowercase();
    let progress = BackupProgress::default();
    let report = desk.book.drill(None, &code, &progress).unwrap();
    assert_eq!(report.opened_by, Some(OpenedBy::RecoveryCode));
    assert_eq!(report.outcome, DrillOutcome::Sound);
    assert_eq!(report.manifest.counts.disputes, 1);
    let state = desk.book.backup_state().unwrap();
    assert_eq!(state.sound_drill_at, Some(MORNING));
    let work = desk.folder.path().join("restore-drill");
    assert!(!work.exists());
    // One that a crash left goes when the casebook is opened the next time.
    std::fs::create_dir_all(work.join("keys")).unwrap();
    let desk = desk.close().open();
    assert!(!work.exists());
    // A passphrase that was changed since does not open what was backed up before.
    let passphrase = Passphrase::new("新的口令新的口令");
    let current = Passphrase::new(PASSPHRASE);
    desk.book
        .change_passphrase(actor(), &current, &passphrase, WorkFactor::LIGHT)
        .unwrap();
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), DrillOutcome::Sound);
    let wrong = drill(&desk, "新的口令新的口令");
    assert!(matches!(wrong, Err(BackupError::WrongSecret)));
}

#[test]
fn what_was_destroyed_leaves_the_attachments_at_once_and_the_copies_in_a_month() {
    let (desk, place) = rig();
    let (dispute, paper) = attach(&desk, CHUNK_BYTES + 7);
    attach(&desk, 300);
    back_up(&desk);
    assert_eq!(chunks_of(&desk).len(), 3);
    let destruction = |name: &str, id| {
        Fact::destruction(
            kind(name).unwrap(),
            id,
            Scope::Street,
            serde_json::Map::new(),
        )
    };
    desk.clock.set(MORNING + HOUR);
    desk.act([
        destruction("attachment", paper.id.0),
        destruction("dispute", dispute.id.0),
    ]);
    desk.book
        .sweep_chunks(&std::collections::BTreeSet::new())
        .unwrap();
    back_up(&desk);
    assert_eq!(chunks_of(&desk).len(), 1);
    assert_eq!(list(&place).len(), 2);
    assert_eq!(drill(&desk, PASSPHRASE).unwrap(), DrillOutcome::Sound);
    desk.clock.set(MORNING + 32 * DAY);
    back_up(&desk);
    assert_eq!(
        list(&place).len(),
        1,
        "the others are more than a month old"
    );
}

#[test]
fn older_ones_thin_out_and_a_clock_set_back_changes_nothing_for_the_worse() {
    let (desk, place) = rig();
    for day in 0..40 {
        desk.clock.set(MORNING + day * DAY);
        back_up(&desk);
    }
    let found = list(&place);
    assert_eq!(found.len(), 12, "7 days, 4 more weeks, 1 more month");
    desk.clock.set(MORNING);
    let report = back_up(&desk);
    assert_eq!(
        list(&place)[0].folder,
        report.folder,
        "it still counts as the newest"
    );
}

#[test]
fn what_comes_back_is_equal_and_gets_an_identity_of_its_own() {
    let (desk, place) = rig();
    let (_, paper) = attach(&desk, CHUNK_BYTES + 7);
    let report = back_up(&desk);
    desk.act([title("备份以后写的")]);
    let target = TempDir::new().unwrap();
    let to = target.path().join("找回");
    let wrong = bring_back(&list(&place)[0], &to, "别的口令别的口令");
    assert!(matches!(wrong.err(), Some(BackupError::WrongSecret)));
    assert!(!to.exists(), "nothing was left behind");
    let back = bring_back(&list(&place)[0], &to, PASSPHRASE).unwrap();
    assert_eq!(back.opened_by, OpenedBy::Passphrase(actor()));
    assert_eq!((back.has_new_identity, back.attachments_missing), (true, 0));
    assert_ne!(back.casebook.device().unwrap(), desk.book.device().unwrap());
    assert_eq!(back.casebook.verify().unwrap().problems, []);
    let chunks = back.casebook.chunks().unwrap();
    for hash in paper.chunks.iter().flatten() {
        assert!(chunks.get(hash).unwrap().is_some());
    }
    let state = back.casebook.backup_state().unwrap();
    assert_eq!(
        (state.folder, state.last_at),
        (None, Some(report.manifest.at))
    );
    assert!(!state.is_restored);
    // The lost one comes to light: both go on as two desks and come together.
    let again = Desk::new();
    again.merge(back.casebook.export().unwrap());
    let told = dump::tables(&again.sql());
    let file = back.casebook.folder().database();
    dump::assert_equal(
        &told,
        &dump::tables(&back.casebook.open_beside(&file).unwrap()),
    );
    assert!(!format!("{told:?}").contains("备份以后写的"));
}

#[test]
fn a_desk_of_a_street_is_told_to_take_a_new_identity_first() {
    let (desk, place) = rig();
    create_street_key(&desk.book, "街道办公室").unwrap();
    back_up(&desk);
    let target = TempDir::new().unwrap();
    let back = bring_back(&list(&place)[0], target.path(), desk.code.text()).unwrap();
    assert_eq!(back.opened_by, OpenedBy::RecoveryCode);
    assert!(!back.has_new_identity);
    assert!(back.casebook.backup_state().unwrap().is_restored);
    back.casebook
        .renew_device(&std::collections::BTreeMap::new())
        .unwrap();
    assert!(!back.casebook.backup_state().unwrap().is_restored);
}

#[test]
fn a_restored_copy_lets_go_of_nothing_that_it_does_not_know() {
    let (desk, place) = rig();
    create_street_key(&desk.book, "街道办公室").unwrap();
    back_up(&desk);
    desk.clock.set(MORNING + DAY);
    attach(&desk, 300);
    back_up(&desk);
    let target = TempDir::new().unwrap();
    let back = bring_back(&list(&place)[1], target.path(), PASSPHRASE).unwrap();
    back.casebook
        .keep_backup_folder(Some(place.path()))
        .unwrap();
    let progress = BackupProgress::default();
    back.casebook.back_up("1.0", &progress).unwrap();
    assert_eq!(
        chunks_of(&desk).len(),
        1,
        "the lost copy's paper is still there"
    );
}

#[test]
fn it_goes_into_no_folder_of_its_own_and_comes_back_into_none_that_is_used() {
    let (desk, place) = rig();
    let own = desk.folder.path();
    let choose = |folder: PathBuf| {
        desk.book.keep_backup_folder(Some(&folder)).unwrap();
        try_back_up(&desk, &BackupProgress::default()).err()
    };
    assert!(matches!(
        choose(own.to_owned()),
        Some(BackupError::OwnFolder)
    ));
    assert!(matches!(
        choose(own.join("keys")),
        Some(BackupError::OwnFolder)
    ));
    assert!(matches!(
        choose(own.join("没有")),
        Some(BackupError::Away(_))
    ));
    let state = desk.book.backup_state().unwrap();
    assert_eq!(state.last_fault, Some(BackupFault::Away));
    desk.book.keep_backup_folder(Some(place.path())).unwrap();
    back_up(&desk);
    assert_eq!(desk.book.backup_state().unwrap().last_fault, None);
    let found = &list(&place)[0];
    let over_living = bring_back(found, own, PASSPHRASE);
    assert!(matches!(over_living.err(), Some(BackupError::TargetUsed)));
    let used = TempDir::new().unwrap();
    std::fs::write(used.path().join("照片.jpg"), b"1").unwrap();
    let refused = bring_back(found, used.path(), PASSPHRASE);
    assert!(matches!(refused.err(), Some(BackupError::TargetUsed)));
    // What an earlier restore had begun is no hindrance.
    let begun = TempDir::new().unwrap();
    std::fs::create_dir_all(begun.path().join("restore.part")).unwrap();
    std::fs::write(begun.path().join("casebook.db"), b"1").unwrap();
    assert!(bring_back(found, begun.path(), PASSPHRASE).is_ok());
}

#[test]
fn where_a_stick_was_pulled_its_empty_mount_point_is_no_place() {
    let (desk, place) = rig();
    back_up(&desk);
    let ours = place.path().join("连心桥备份");
    let pulled = place.path().join("拔走了");
    std::fs::rename(&ours, &pulled).unwrap();
    let away = try_back_up(&desk, &BackupProgress::default());
    assert!(matches!(away, Err(BackupError::Away(_))));
    assert!(!ours.exists(), "nothing was written where the stick was");
    // Plugged in again, or chosen anew, it goes on.
    std::fs::rename(&pulled, &ours).unwrap();
    back_up(&desk);
    std::fs::remove_dir_all(&ours).unwrap();
    desk.book.choose_backup_folder(Some(place.path())).unwrap();
    back_up(&desk);
}

#[test]
fn a_damaged_backup_does_not_come_back_and_leaves_nothing() {
    let (desk, place) = rig();
    let path = back_up(&desk).folder.join("casebook.db");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[9000] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let target = TempDir::new().unwrap();
    let refused = bring_back(&list(&place)[0], target.path(), PASSPHRASE);
    assert!(matches!(refused.err(), Some(BackupError::Damaged)));
    assert_eq!(std::fs::read_dir(target.path()).unwrap().count(), 0);
}

#[test]
fn a_manifest_holds_no_name_and_no_text() {
    let (desk, _place) = rig();
    let folder = back_up(&desk).folder;
    let text = std::fs::read_to_string(folder.join("manifest.json")).unwrap();
    assert!(!text.contains("王国辉") && !text.contains("漏水") && !text.contains("景山"));
}
