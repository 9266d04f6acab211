//! Files go in and come out, damage is found, and a crash loses nothing acknowledged.

use super::{CHUNK_BYTES, ChunkFile, Intake, IntakeError, ScanFolder, ScanWatch, copy_out};
use crate::domain::attachment::{KeptFile, Subject, attachment};
use crate::domain::id::PersonId;
use crate::domain::record::{Attachment, Dispute, Instant, Record as _, SubjectKind};
use crate::domain::scope::Scope;
use crate::store::table::attachment::{of_subject, subject};
use crate::store::tests::builders::Desk;
use crate::store::{Casebook, Folder, Problem, StoreError};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

const PDF: &[u8] = b"%PDF-1.7\n";

/// A paper of so many bytes, each chunk different.
fn paper(length: usize) -> Vec<u8> {
    let mut bytes = PDF.to_vec();
    bytes.extend((PDF.len()..length).map(|at| u8::try_from((at / 251 + at) % 256).unwrap()));
    bytes.truncate(length.max(PDF.len()));
    bytes
}

fn take(file: &ChunkFile, name: &str, bytes: &[u8], piece: usize) -> Result<KeptFile, IntakeError> {
    let mut intake = Intake::begin(name, bytes.len() as u64)?;
    for piece in bytes.chunks(piece) {
        intake.take(piece, file)?;
    }
    intake.finish(file)
}

/// A dispute that attachments may belong to.
fn dispute(book: &Casebook) -> Subject {
    let actor = PersonId(Uuid::nil());
    let (id, _) = book
        .act::<_, StoreError>(actor, |act| {
            let dispute = Dispute::blank(act.new_id()?, Scope::Street);
            act.begin("dispute.registered", &dispute)?;
            Ok(dispute.id.0)
        })
        .unwrap();
    book.read(|reader| subject(reader, SubjectKind::Dispute, id))
        .unwrap()
        .unwrap()
}

fn attach(book: &Casebook, subject: Subject, file: KeptFile) -> Attachment {
    let actor = PersonId(Uuid::nil());
    book.act::<_, StoreError>(actor, |act| {
        let at = Instant(act.now().timestamp_millis());
        let record = attachment(act.new_id()?, subject, file, None, at, actor);
        act.begin("attachment.added", &record)?;
        Ok(record)
    })
    .unwrap()
    .0
}

fn bytes_of(file: &ChunkFile, attachment: &Attachment) -> Vec<u8> {
    let chunks = attachment.chunks.iter().flatten();
    chunks
        .flat_map(|hash| file.get(hash).unwrap().unwrap())
        .collect()
}

#[test]
fn a_paper_comes_out_as_it_went_in_and_a_chunk_is_kept_once() {
    let desk = Desk::new();
    let file = desk.book.chunks().unwrap();
    let bytes = paper(2 * CHUNK_BYTES + 5);
    let kept = take(&file, "协议.pdf", &bytes, 300_000).unwrap();
    assert_eq!(kept.chunks.len(), 3);
    assert_eq!(kept.content_hash, kept.original_hash);
    assert_eq!(kept.byte_count, bytes.len() as u64);
    let again = take(&file, "复印.pdf", &bytes, CHUNK_BYTES).unwrap();
    assert_eq!(again.chunks, kept.chunks, "however it was cut into pieces");
    assert_eq!(file.hashes().unwrap().len(), 3);
    let subject = dispute(&desk.book);
    let first = attach(&desk.book, subject, kept);
    attach(&desk.book, subject, again);
    assert_eq!(bytes_of(&file, &first), bytes);
    let listed = desk
        .book
        .read(|reader| of_subject(reader, SubjectKind::Dispute, subject.id))
        .unwrap();
    assert_eq!(listed.len(), 2);
    let report = desk.book.verify().unwrap();
    assert_eq!((report.attachments, report.loose_chunks), (2, 0));
    assert_eq!(report.problems, []);
}

#[test]
fn nothing_of_a_photo_reaches_the_disk_before_it_is_cleaned() {
    let desk = Desk::new();
    let file = desk.book.chunks().unwrap();
    let photo = include_bytes!("../../domain/attachment/samples/baseline.jpg");
    let mut marked = photo[..2].to_vec();
    marked.extend(b"\xff\xfe\0\x08secret");
    marked.extend(&photo[2..]);
    let mut intake = Intake::begin("现场.jpg", marked.len() as u64).unwrap();
    for piece in marked.chunks(64) {
        intake.take(piece, &file).unwrap();
    }
    assert!(file.hashes().unwrap().is_empty());
    let kept = intake.finish(&file).unwrap();
    assert!(kept.is_cleaned);
    assert_ne!(kept.content_hash, kept.original_hash);
    assert_eq!(kept.original_hash, blake3::hash(&marked).to_hex().as_str());
    let bytes = file.get(&kept.chunks[0]).unwrap().unwrap();
    assert!(!bytes.windows(6).any(|part| part == b"secret"));
}

#[test]
fn a_large_recording_is_never_whole_in_memory() {
    let desk = Desk::new();
    let file = desk.book.chunks().unwrap();
    let bytes = paper(6 * CHUNK_BYTES);
    let mut intake = Intake::begin("录音.pdf", bytes.len() as u64).unwrap();
    for piece in bytes.chunks(700_000) {
        intake.take(piece, &file).unwrap();
        assert!(
            intake.waiting_bytes() < CHUNK_BYTES,
            "at most a chunk waits"
        );
    }
    assert_eq!(intake.finish(&file).unwrap().chunks.len(), 6);
}

#[test]
fn a_file_that_is_not_what_was_announced_is_refused() {
    let desk = Desk::new();
    let file = desk.book.chunks().unwrap();
    let mut intake = Intake::begin("协议.pdf", 10).unwrap();
    let more = intake.take(&paper(11), &file);
    assert!(matches!(
        more,
        Err(IntakeError::Incomplete { received: 11, .. })
    ));
    intake.take(&paper(9), &file).unwrap();
    let fewer = intake.finish(&file);
    assert!(matches!(
        fewer,
        Err(IntakeError::Incomplete { received: 9, .. })
    ));
}

#[test]
fn a_flipped_byte_in_a_chunk_is_found() {
    let desk = Desk::new();
    let file = desk.book.chunks().unwrap();
    let kept = take(&file, "协议.pdf", &paper(CHUNK_BYTES + 9), CHUNK_BYTES).unwrap();
    let record = attach(&desk.book, dispute(&desk.book), kept);
    let sql = desk
        .book
        .open_beside(&desk.book.folder().attachments())
        .unwrap();
    sql.execute(
        "update chunk set bytes = cast(substr(bytes, 1, length(bytes) - 1) || x'00' as blob)",
        [],
    )
    .unwrap();
    let problem = Problem::Attachment {
        record: record.id.0,
    };
    assert_eq!(
        desk.book.verify().unwrap().problems,
        std::slice::from_ref(&problem)
    );
    sql.execute("delete from chunk", []).unwrap();
    assert_eq!(
        desk.book.verify().unwrap().problems,
        [problem],
        "none is left"
    );
}

#[test]
fn bytes_of_another_desk_may_come_later() {
    let (here, there) = (Desk::new(), Desk::new());
    let file = there.book.chunks().unwrap();
    let kept = take(&file, "协议.pdf", &paper(100), 100).unwrap();
    attach(&there.book, dispute(&there.book), kept);
    here.merge_from(&there);
    let report = here.book.verify().unwrap();
    assert_eq!((report.attachments, report.problems), (1, Vec::new()));
}

#[test]
fn a_crash_between_chunks_and_entry_leaves_only_what_is_swept() {
    let desk = Desk::new();
    let subject = dispute(&desk.book);
    let file = desk.book.chunks().unwrap();
    let kept = take(&file, "协议.pdf", &paper(CHUNK_BYTES), CHUNK_BYTES).unwrap();
    let kept = attach(&desk.book, subject, kept);
    // Three chunks are on disk, the entry was never written, and the file is not closed.
    let lost = take(&file, "录像.pdf", &paper(3 * CHUNK_BYTES + 1), CHUNK_BYTES).unwrap();
    std::mem::forget(file);
    let closed = desk.close();
    let folder = Folder::at(closed.folder.path());
    let book = Casebook::open_with_key(&folder, closed.key, true, closed.clock).unwrap();
    let file = book.chunks().unwrap();
    let report = book.verify().unwrap();
    assert_eq!(report.problems, []);
    let loose = lost.chunks.iter().collect::<BTreeSet<_>>();
    assert_eq!(
        report.loose_chunks,
        loose.len() as u64 - 1,
        "the first is shared"
    );
    let running = BTreeSet::from([lost.chunks[3].clone()]);
    assert_eq!(book.sweep_chunks(&running).unwrap(), 2);
    assert_eq!(book.sweep_chunks(&BTreeSet::new()).unwrap(), 1);
    assert_eq!(bytes_of(&file, &kept), paper(CHUNK_BYTES));
}

#[test]
fn a_copy_goes_beside_another_of_its_name_and_never_over_it() {
    let desk = Desk::new();
    let file = desk.book.chunks().unwrap();
    let bytes = paper(CHUNK_BYTES + 1);
    let kept = take(&file, "协议.pdf", &bytes, CHUNK_BYTES).unwrap();
    let record = attach(&desk.book, dispute(&desk.book), kept);
    let folder = tempfile::TempDir::new().unwrap();
    let first = copy_out(&file, &record, folder.path()).unwrap();
    let second = copy_out(&file, &record, folder.path()).unwrap();
    assert_eq!(first, folder.path().join("协议.pdf"));
    assert_eq!(second, folder.path().join("协议 (2).pdf"));
    #[expect(
        clippy::disallowed_methods,
        reason = "the test looks at what was written"
    )]
    let written = std::fs::read(&second).unwrap();
    assert_eq!(written, bytes);
    file.remove(record.chunks.iter().flatten()).unwrap();
    assert!(copy_out(&file, &record, folder.path()).is_err());
    let left = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 2, "no half copy stays");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test plays the scanner")]
fn a_scan_is_offered_once_it_is_written_to_its_end() {
    let desk = Desk::new();
    let file = desk.book.chunks().unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let watched = ScanFolder {
        path: folder.path().to_owned(),
        since: 0,
    };
    file.set_scan_folder(Some(&watched)).unwrap();
    assert_eq!(file.scan_folder().unwrap(), Some(watched.clone()));
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    put("扫描001.pdf", PDF);
    put("Thumbs.db", PDF);
    put(".hidden.pdf", PDF);
    put("空.pdf", b"");
    let mut watch = ScanWatch::default();
    let mut look = |now| {
        let done = file.scans_done().unwrap();
        watch.look(&watched, &done, now).unwrap()
    };
    assert_eq!(look(1_000), [], "it may still be written");
    assert_eq!(look(2_000), [], "not for long enough");
    put("扫描001.pdf", &paper(500));
    assert_eq!(look(3_500), [], "it has grown");
    let found = look(6_000);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].name.as_str(), found[0].byte_count),
        ("扫描001.pdf", 500)
    );
    file.scan_done(&found[0]).unwrap();
    assert_eq!(look(9_000), [], "done with");
    assert!(
        folder.path().join("扫描001.pdf").exists(),
        "never taken away"
    );
    put("扫描001.pdf", &paper(700));
    look(10_000);
    assert_eq!(look(20_000).len(), 1, "another scan under the same name");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_bytes_in_any_pieces_come_out_as_they_went_in(
        tail in prop::collection::vec(any::<u8>(), 0..3000),
        chunks in 0_usize..3,
        piece in 1_usize..CHUNK_BYTES,
    ) {
        let desk = Desk::new();
        let file = desk.book.chunks().unwrap();
        let mut bytes = paper(chunks * CHUNK_BYTES);
        bytes.extend(&tail);
        let kept = take(&file, "材料.pdf", &bytes, piece.max(bytes.len() / 50)).unwrap();
        let out: Vec<u8> = kept.chunks.iter().flat_map(|hash| file.get(hash).unwrap().unwrap()).collect();
        prop_assert_eq!(out, bytes);
    }
}
