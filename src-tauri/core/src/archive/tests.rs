use super::*;
use crate::domain::id::{DeviceId, DisputeId};
use crate::domain::record::RetentionClass;
use crate::journal::{DeviceKey, Hash};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use uuid::Uuid;
use zeroize::Zeroizing;

fn archive(folder: &ArchiveFolder) -> Manifest {
    let files = [
        (
            "卷宗.pdf",
            FileRole::Dossier,
            b"%PDF-1.7 dossier".as_slice(),
        ),
        ("卷宗.lxqproof", FileRole::Proof, b"{}"),
        ("附件-01.jpg", FileRole::Attachment, b"picture"),
    ];
    let files = files.map(|(name, role, bytes)| folder.put("一", name, role, None, bytes).unwrap());
    let key = DeviceKey::from_secret(&Zeroizing::new([7; 32]));
    let mut manifest = Manifest {
        version: 1,
        street: "山景街道".to_owned(),
        is_demo: true,
        written_at: 0,
        dossiers: vec![ArchivedDossier {
            dispute_id: DisputeId(Uuid::from_u128(1)),
            folder: "一".to_owned(),
            docket_no: "（2026）山人调字第1号".to_owned(),
            title: "甲与乙邻里纠纷".to_owned(),
            dispute_type: "邻里纠纷".to_owned(),
            closed_on: NaiveDate::from_ymd_opt(2026, 3, 2),
            archived_on: NaiveDate::from_ymd_opt(2026, 4, 1).unwrap(),
            retention_class: RetentionClass::Long,
            shelf: None,
            page_count: 3,
            staff: BTreeMap::new(),
            files: files.to_vec(),
        }],
        seal: None,
    };
    let signature = key.seal(&manifest.sealed_bytes());
    manifest.seal = Some(ManifestSeal {
        device: DeviceId(Uuid::from_u128(2)),
        public_key: Hash(key.public()),
        signature: crate::proof::halves(&signature),
    });
    folder.write(&manifest).unwrap();
    manifest
}

#[test]
fn what_was_written_is_read_back_whole_and_sealed() {
    let place = tempfile::TempDir::new().unwrap();
    let folder = ArchiveFolder::at(place.path().join("档案"));
    assert!(folder.manifest().unwrap().is_none());
    let written = archive(&folder);
    let read = folder.open().unwrap();
    assert_eq!(read, written);
    assert!(read.is_sealed());
    assert!(folder.check(&read.dossiers[0]).unwrap().is_whole());
    let bytes = folder.read(&read.dossiers[0], "卷宗.pdf").unwrap();
    assert_eq!(bytes, b"%PDF-1.7 dossier");
}

#[test]
fn the_sums_are_those_that_sha256sum_checks() {
    let place = tempfile::TempDir::new().unwrap();
    let folder = ArchiveFolder::at(place.path());
    archive(&folder);
    let output = std::process::Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "SHA256SUMS"])
        .current_dir(place.path())
        .output();
    // Not every machine has the tool; where it is, it must agree.
    if let Ok(output) = output {
        assert!(output.status.success(), "{output:?}");
    }
}

#[test]
fn a_changed_a_lost_and_a_renamed_file_are_each_named() {
    let place = tempfile::TempDir::new().unwrap();
    let folder = ArchiveFolder::at(place.path());
    let manifest = archive(&folder);
    let within = place.path().join("一");
    std::fs::File::create(within.join("卷宗.pdf")).unwrap();
    let report = folder.check(&manifest.dossiers[0]).unwrap();
    assert_eq!(report.changed, ["卷宗.pdf"]);
    let mut named = manifest.dossiers[0].clone();
    named.files[2].name = "附件-02.jpg".to_owned();
    assert_eq!(folder.check(&named).unwrap().missing, ["附件-02.jpg"]);
}

#[test]
fn a_manifest_that_was_touched_is_no_longer_sealed() {
    let place = tempfile::TempDir::new().unwrap();
    let mut manifest = archive(&ArchiveFolder::at(place.path()));
    manifest.dossiers[0].retention_class = RetentionClass::Short;
    assert!(!manifest.is_sealed());
}

#[test]
fn a_manifest_that_leads_out_of_the_folder_is_refused() {
    for name in ["../secret", "/etc/passwd", "a/b", "..", "c:\\x", ""] {
        let place = tempfile::TempDir::new().unwrap();
        let folder = ArchiveFolder::at(place.path());
        let mut manifest = archive(&folder);
        manifest.dossiers[0].files[0].name = name.to_owned();
        folder.write(&manifest).unwrap();
        assert!(
            matches!(folder.open(), Err(ArchiveError::Unreadable)),
            "{name}"
        );
    }
}

#[test]
fn a_folder_of_other_things_is_not_taken_for_an_archive() {
    let place = tempfile::TempDir::new().unwrap();
    std::fs::File::create(place.path().join("信.txt")).unwrap();
    let folder = ArchiveFolder::at(place.path());
    assert!(matches!(folder.manifest(), Err(ArchiveError::NoArchive)));
    let nowhere = ArchiveFolder::at(place.path().join("nowhere"));
    assert!(matches!(nowhere.open(), Err(ArchiveError::Absent)));
}
