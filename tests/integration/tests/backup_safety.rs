//! Backups are killed again and again. What was told of as whole stays whole, what was cut short is
//! never taken for a backup, and the newest always proves sound.

use lxq_core::store::backup::{BackupPlace, BackupProgress, DrillOutcome};
use lxq_core::store::{
    AccountLabel, Casebook, Folder, StoreError, SystemTime, WallClock, WorkFactor,
};
use lxq_integration::crash::{Numbered, actor, passphrase};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

const RUNS: u32 = 25;

#[test]
fn a_killed_backup_leaves_the_earlier_ones_whole_and_no_half_one() {
    let temporary = tempfile::TempDir::new().unwrap();
    let folder = Folder::at(temporary.path().join("casebook"));
    let place = temporary.path().join("备份盘");
    std::fs::create_dir_all(&place).unwrap();
    let clock: Arc<dyn WallClock> = Arc::new(SystemTime);
    let created = Casebook::create(
        &folder,
        "景山街道",
        false,
        WorkFactor::LIGHT,
        Arc::clone(&clock),
    );
    let (casebook, _) = created.unwrap();
    let label = AccountLabel {
        id: actor(),
        name: "王国辉".to_owned(),
    };
    casebook
        .add_account(label, &passphrase(), WorkFactor::LIGHT)
        .unwrap();
    for ordinal in 0..400 {
        let numbered = Numbered { run: 0, ordinal };
        casebook
            .act::<_, StoreError>(actor(), |act| numbered.record(act))
            .unwrap();
    }
    casebook.choose_backup_folder(Some(&place)).unwrap();
    let progress = BackupProgress::default();
    casebook.back_up("1.0", &progress).unwrap();
    drop(casebook);
    for run in 0..RUNS {
        let mut child = Command::new(env!("CARGO_BIN_EXE_backup_runner"))
            .arg(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert_eq!(line, "open\n");
        // Moments that come again in the next test run, all over the time that a backup takes.
        std::thread::sleep(Duration::from_millis(u64::from(run * 37 % 251)));
        child.kill().unwrap();
        child.wait().unwrap();
        let told: Vec<String> = output.lines().map(Result::unwrap).collect();
        let found = BackupPlace::list_below(&place).unwrap();
        let newest = found.first().unwrap().folder.display().to_string();
        if let Some(last) = told.last() {
            assert!(newest >= *last, "run {run}: the last one told of is there");
        }
        let opened = Casebook::open(&folder, actor(), &passphrase(), Arc::clone(&clock)).unwrap();
        let progress = BackupProgress::default();
        let typed = "一步两步三步";
        let report = opened.casebook.drill(None, typed, &progress).unwrap();
        assert_eq!(report.outcome, DrillOutcome::Sound, "run {run}");
    }
    let found = BackupPlace::list_below(&place).unwrap();
    assert!(found.len() <= 9, "older ones go: {}", found.len());
}
