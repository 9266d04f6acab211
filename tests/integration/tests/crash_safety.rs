//! Crash safety: a writer is killed again and again over one casebook. What it acknowledged is
//! there whole, and of no act is there a half.

#![expect(clippy::unwrap_used, reason = "the whole file is a test")]

use lxq_core::domain::record::{Dispute, Party};
use lxq_core::store::{
    AccountLabel, Casebook, Folder, StoreError, SystemTime, VerifyReport, WorkFactor,
};
use lxq_integration::crash::{Numbered, actor, passphrase, shared_dispute};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

const RUNS: u32 = 200;

/// Numbers that look random and come again in the next test run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// An acknowledged act with the ids of the parties it added.
struct Line {
    ordinal: u32,
    ids: Vec<String>,
}

impl Line {
    /// A line that was written to its end; a killed writer may leave half a line.
    fn read(text: &str) -> Option<Self> {
        let mut words = text.strip_suffix('\n')?.split(' ');
        let ordinal = words.next()?.parse().ok()?;
        Some(Self {
            ordinal,
            ids: words.map(str::to_owned).collect(),
        })
    }
}

/// Lets a writer run until it has acknowledged so many acts and a moment more, kills it, and
/// answers all it acknowledged.
fn write_until_killed(folder: &Folder, run: u32, acts: u64, spins: u64) -> Vec<Line> {
    let mut writer: Child = Command::new(env!("CARGO_BIN_EXE_crash_writer"))
        .arg(folder.path())
        .arg(run.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(writer.stdout.take().unwrap());
    let mut lines = Vec::new();
    for _ in 0..acts {
        let mut text = String::new();
        output.read_line(&mut text).unwrap();
        lines.push(Line::read(&text).expect("the writer goes on until it is killed"));
    }
    for _ in 0..spins {
        std::hint::spin_loop();
    }
    writer.kill().unwrap();
    let status = writer.wait().unwrap();
    assert!(!status.success(), "the writer was killed, it did not end");
    let mut rest = String::new();
    output.read_to_string(&mut rest).unwrap();
    lines.extend(rest.split_inclusive('\n').filter_map(Line::read));
    lines
}

/// How many parties of an act are there.
fn party_count(casebook: &Casebook, numbered: Numbered) -> usize {
    let parties = casebook
        .read::<_, StoreError>(|reader| reader.list_by::<Party>("name", numbered.name()))
        .unwrap();
    parties.len()
}

/// Checks one run: every acknowledged act whole, the one after them whole or absent.
fn check_run(casebook: &Casebook, run: u32, lines: &[Line]) {
    for (ordinal, line) in (0..).zip(lines) {
        let numbered = Numbered { run, ordinal };
        assert_eq!(line.ordinal, ordinal);
        assert_eq!(line.ids.len(), numbered.party_count() as usize);
        let found = party_count(casebook, numbered);
        assert_eq!(found, line.ids.len(), "{} is not whole", numbered.name());
        for id in &line.ids {
            let id: lxq_core::domain::id::PartyId = id.parse().unwrap();
            let party = casebook.read::<_, StoreError>(|reader| reader.get::<Party>(id));
            assert_eq!(party.unwrap().unwrap().name, Some(numbered.name()));
        }
    }
    let next = Numbered {
        run,
        ordinal: u32::try_from(lines.len()).unwrap(),
    };
    let found = party_count(casebook, next);
    assert!(
        found == 0 || found == next.party_count() as usize,
        "half of {} is there",
        next.name()
    );
    let after = Numbered {
        ordinal: next.ordinal + 1,
        ..next
    };
    assert_eq!(
        party_count(casebook, after),
        0,
        "an act was done before its turn"
    );
}

/// Checks in the journal that every act has as many entries as it recorded facts, and that the
/// shared dispute bears the name of the last act that changed it.
fn check_journal(casebook: &Casebook) {
    let (entries, ..) = casebook.export().unwrap();
    let mut acts = BTreeMap::new();
    let mut last = None;
    for entry in &entries {
        let set = entry.set.as_ref().unwrap();
        let (count, size) = acts.entry(entry.action).or_insert((0, None));
        *count += 1;
        if let Some(age) = set.get("age") {
            *size = age.as_u64();
        }
        if entry.kind == "dispute" {
            last = last.max(Some((entry.at, set["title"].to_string())));
        }
    }
    for (action, (count, size)) in acts {
        assert_eq!(Some(count), size, "{action} is not whole in the journal");
    }
    let dispute = casebook.read::<_, StoreError>(|reader| reader.get::<Dispute>(shared_dispute()));
    let title = dispute.unwrap().unwrap().title.unwrap();
    assert_eq!(last.map(|(_, title)| title), Some(format!("\"{title}\"")));
}

#[track_caller]
fn assert_sound(report: &VerifyReport) {
    assert_eq!(report.problems, []);
}

#[test]
fn a_killed_writer_leaves_every_acknowledged_act_whole_and_no_act_half() {
    let temporary = tempfile::TempDir::new().unwrap();
    let folder = Folder::at(temporary.path());
    let (casebook, _) = Casebook::create(
        &folder,
        "景山街道",
        false,
        WorkFactor::LIGHT,
        Arc::new(SystemTime),
    )
    .unwrap();
    let label = AccountLabel {
        id: actor(),
        name: "王国辉".to_owned(),
    };
    casebook
        .add_account(label, &passphrase(), WorkFactor::LIGHT)
        .unwrap();
    drop(casebook);
    let mut dice = Dice(0x2026_1123);
    let mut acknowledged = 0_u64;
    for run in 0..RUNS {
        let lines = write_until_killed(&folder, run, dice.below(41), dice.below(200_000));
        acknowledged += lines.len() as u64;
        // Every third time the log stays as the killed writer left it, for the next one to find.
        let open = if run % 3 == 0 {
            Casebook::open_to_read
        } else {
            Casebook::open
        };
        let opened = open(&folder, actor(), &passphrase(), Arc::new(SystemTime)).unwrap();
        check_run(&opened.casebook, run, &lines);
        if run % 20 == 19 {
            assert_sound(&opened.casebook.verify().unwrap());
        }
    }
    let casebook = Casebook::open(&folder, actor(), &passphrase(), Arc::new(SystemTime))
        .unwrap()
        .casebook;
    check_journal(&casebook);
    let report = casebook.verify().unwrap();
    assert_sound(&report);
    assert!(report.entries > acknowledged, "acts were written");
    assert_eq!(report.chains, 2);
}
