//! Merging with people, disks and devices that are not to be trusted.

use super::builders::{Bundle, Desk, MORNING, fact, platform, title};
use super::dump;
use crate::domain::id::{DeviceId, PlatformId};
use crate::domain::scope::Scope;
use crate::journal::{DeviceKey, Entry, Hash, Hlc, Seen, set_hash, set_text};
use crate::store::{Casebook, Folder, HeldReason, MergeReport};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;
use zeroize::Zeroizing;

fn places(report: &MergeReport) -> Vec<(DeviceId, u64)> {
    report
        .refused
        .iter()
        .map(|refused| (refused.0, refused.2))
        .collect()
}

/// Three desks: ours, one whose entries are tampered with, one that is honest.
fn three() -> (Desk, Bundle, Bundle) {
    let (ours, forged, honest) = (Desk::new(), Desk::new(), Desk::new());
    for text in ["甲", "乙", "丙"] {
        forged.act([title(text)]);
        honest.act([title(text)]);
    }
    (ours, forged.export(), honest.export())
}

fn together(a: Bundle, b: Bundle) -> Bundle {
    (
        [a.0, b.0].concat(),
        [a.1, b.1].concat(),
        a.2.into_iter().chain(b.2).collect(),
    )
}

#[test]
fn a_device_that_nobody_made_known_is_refused() {
    let (ours, (entries, heads, _), honest) = three();
    let stranger = entries[0].device;
    let report = ours.merge(together((entries, heads, BTreeMap::new()), honest));
    assert_eq!(
        places(&report),
        [(stranger, 1), (stranger, 2), (stranger, 3)]
    );
    assert_eq!(report.merged, 3);
    ours.assert_sound();
}

#[test]
fn a_changed_entry_is_refused_and_other_streams_go_on() {
    type Change = fn(&mut Entry);
    let changes: [Change; 4] = [
        |entry| entry.fact = "dispute.closed".to_owned(),
        |entry| {
            entry.set = Some(serde_json::Map::from_iter([(
                "title".to_owned(),
                json!("丁"),
            )]))
        },
        |entry| entry.at = Hlc::new(MORNING, 99),
        |entry| entry.hash = Hash([1; 32]),
    ];
    for change in changes {
        let (ours, mut forged, honest) = three();
        change(&mut forged.0[1]);
        let device = forged.0[1].device;
        let report = ours.merge(together(forged, honest));
        assert_eq!(places(&report), [(device, 2)]);
        assert_eq!(report.merged, 3, "the honest stream goes on");
        ours.assert_sound();
    }
}

/// The entry with its hashes made right again, as a forger who holds no signing key would.
fn forge(mut entry: Entry, text: &str) -> Entry {
    let set = serde_json::Map::from_iter([("title".to_owned(), json!(text))]);
    entry.set_hash = set_hash(&set_text(&set));
    entry.set = Some(set);
    entry.hash = entry.expected_hash();
    entry
}

#[test]
fn an_entry_that_no_signature_vouches_for_is_never_merged() {
    let (ours, mut forged, honest) = three();
    let mut next = forged.0[2].clone();
    next.seq = 4;
    next.prev = forged.0[2].hash;
    forged.0.push(forge(next, "伪造"));
    let report = ours.merge(together(forged, honest));
    assert_eq!(report.merged, 6);
    let held: Vec<_> = report.held.iter().map(|held| (held.2, held.3)).collect();
    assert_eq!(held, [(4, HeldReason::Unsigned)]);
    ours.assert_sound();
}

#[test]
fn a_head_signed_by_another_device_vouches_for_nothing() {
    let (ours, mut forged, _) = three();
    let stranger = DeviceKey::from_secret(&Zeroizing::new([7; 32]));
    let head = &forged.1[0];
    forged.1 = vec![stranger.sign(head.device, head.scope, head.seq, head.hash)];
    let report = ours.merge(forged);
    assert_eq!((report.merged, report.held.len()), (0, 3));
    ours.assert_sound();
}

#[test]
fn a_forged_entry_that_came_first_never_blocks_the_true_one() {
    let (ours, (entries, heads, keys), _) = three();
    let forged = forge(entries[1].clone(), "伪造");
    let report = ours.merge((vec![forged.clone()], heads.clone(), keys.clone()));
    assert_eq!(report.held.len(), 1, "it may be waiting for entry 1");
    let report = ours.merge((entries.clone(), heads.clone(), keys.clone()));
    assert_eq!(
        (report.merged, places(&report)),
        (3, vec![(forged.device, 2)])
    );
    ours.assert_sound();
    let report = ours.merge((vec![forged.clone()], heads, keys));
    assert_eq!(places(&report), [(forged.device, 2)]);
    ours.assert_sound();
}

#[test]
fn a_key_that_is_known_is_not_replaced() {
    let (ours, bundle, _) = three();
    ours.merge((bundle.0[..1].to_vec(), bundle.1.clone(), bundle.2.clone()));
    let device = bundle.0[0].device;
    let stranger = DeviceKey::from_secret(&Zeroizing::new([7; 32]));
    let forged = forge(bundle.0[0].clone(), "伪造");
    let head = stranger.sign(device, platform(), 1, forged.hash);
    let keys = BTreeMap::from([(device, stranger.public())]);
    assert_eq!(ours.merge((vec![forged], vec![head], keys)).merged, 0);
    assert_eq!(ours.merge(bundle).merged, 3);
    ours.assert_sound();
}

/// A device that signs whatever it writes, rightly or not.
struct FaultyDevice {
    id: DeviceId,
    key: DeviceKey,
}

impl FaultyDevice {
    fn new() -> Self {
        Self {
            id: DeviceId(Uuid::from_u128(0xbad)),
            key: DeviceKey::from_secret(&Zeroizing::new([3; 32])),
        }
    }

    /// A signed bundle of one entry that `fault` spoils before it is hashed.
    fn bundle(&self, fault: impl FnOnce(&mut Entry)) -> Bundle {
        let (_, (mut entries, ..), _) = three();
        let mut entry = entries.swap_remove(0);
        entry.device = self.id;
        fault(&mut entry);
        entry.hash = entry.expected_hash();
        let head = self.key.sign(self.id, entry.scope, entry.seq, entry.hash);
        (
            vec![entry],
            vec![head],
            BTreeMap::from([(self.id, self.key.public())]),
        )
    }
}

#[test]
fn an_entry_that_no_table_can_hold_is_refused_and_blocks_nobody() {
    let faulty = FaultyDevice::new();
    let seen = |device: u128, seq| Seen {
        device: DeviceId(Uuid::from_u128(device)),
        seq,
    };
    let bundles = [
        faulty.bundle(|entry| entry.after = vec![seen(1, 1), seen(1, 2)]),
        faulty.bundle(|entry| entry.after = vec![seen(2, 1), seen(1, 1)]),
        faulty.bundle(|entry| entry.after = vec![seen(1, u64::MAX)]),
        faulty.bundle(|entry| {
            entry.after = vec![Seen {
                device: entry.device,
                seq: 1,
            }]
        }),
        faulty.bundle(|entry| entry.seq = u64::MAX),
        faulty.bundle(|entry| entry.seq = 0),
    ];
    for bundle in bundles {
        let (ours, _, honest) = three();
        let report = ours.merge(together(bundle, honest));
        assert_eq!((report.merged, report.refused.len()), (3, 1));
        ours.assert_sound();
    }
}

#[test]
fn the_street_under_its_other_name_is_the_same_stream() {
    let faulty = FaultyDevice::new();
    let named = |scope| faulty.bundle(|entry| entry.scope = scope);
    let ours = Desk::new();
    let nil = Scope::Platform(PlatformId(Uuid::nil()));
    let report = ours.merge(together(named(Scope::Street), named(nil)));
    assert_eq!(report.merged, 1);
    ours.assert_sound();
}

#[test]
fn a_record_under_two_kinds_is_a_record_of_each() {
    let faulty = FaultyDevice::new();
    let [ours, theirs] = [Desk::new(), Desk::new()];
    let dispute = title("甲");
    let record = dispute.record;
    ours.act([dispute]);
    let forged = faulty.bundle(|entry| {
        entry.record = record;
        entry.kind = "agreement".to_owned();
    });
    ours.merge(forged.clone());
    theirs.merge(forged);
    theirs.merge_from(&ours);
    ours.assert_sound();
    theirs.assert_sound();
    dump::assert_equal(&dump::tables(&ours.sql()), &dump::tables(&theirs.sql()));
}

#[test]
fn a_kind_of_a_newer_version_is_kept_and_passed_on() {
    let faulty = FaultyDevice::new();
    let [ours, theirs] = [Desk::new(), Desk::new()];
    assert_eq!(
        ours.merge(faulty.bundle(|entry| entry.kind = "hazard".to_owned()))
            .merged,
        1
    );
    assert_eq!(theirs.merge_from(&ours).merged, 1);
    ours.assert_sound();
    theirs.assert_sound();
}

#[test]
fn a_copy_of_this_disk_that_wrote_by_itself_is_noticed() {
    let original = Desk::new();
    original.act([title("甲")]);
    original.book.checkpoint().unwrap();
    let copy = tempfile::TempDir::new().unwrap();
    copy_casebook(original.folder.path(), copy.path());
    let at = Folder::at(copy.path());
    let key = original.key.clone();
    let cloned = Casebook::open_with_key(&at, key, true, original.clock.clone()).unwrap();
    original.act([title("乙")]);
    let by_the_copy = fact("dispute", 2, [("title", json!("丙"))]);
    cloned
        .act::<_, crate::store::StoreError>(super::builders::actor(), |act| act.record(by_the_copy))
        .unwrap();
    let report = original.merge(cloned.export().unwrap());
    assert_eq!(
        (report.merged, report.known, report.refused.len()),
        (0, 1, 1)
    );
    original.assert_sound();
}

#[expect(
    clippy::disallowed_methods,
    reason = "a disk is cloned past the program"
)]
fn copy_casebook(from: &std::path::Path, to: &std::path::Path) {
    for name in ["casebook.db", "device.json"] {
        std::fs::copy(from.join(name), to.join(name)).unwrap();
    }
}
