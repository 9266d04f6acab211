//! A desk: its casebook, its clock, what it has acknowledged.

use crate::Outcome;
use crate::clock::VirtualClock;
use crate::dice::Dice;
use crate::work::{self, Matters, actor};
use chrono::NaiveDate;
use lxq_core::domain::id::{ActionId, DeviceId};
use lxq_core::domain::scope::Scope;
use lxq_core::journal::Hash;
use lxq_core::store::{AccountLabel, Casebook, Folder, Passphrase, StreamHead, WorkFactor};
use lxq_core::sync::{
    DeviceRole, Enrolment, ExchangeProgress, ExchangeReport, SyncError, accept_letter, enrol,
    exchange, open_letter, read_request, write_request,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The street's name.
pub const STREET: &str = "马桥子街道";

/// The end of a stream after an act that was acknowledged. The hash stands for all before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ack {
    pub device: DeviceId,
    pub scope: Scope,
    pub seq: u64,
    pub hash: Hash,
    /// The act, where it is known.
    pub action: Option<ActionId>,
}

/// A desk.
pub struct Desk {
    /// What it is called.
    pub name: String,
    /// What it is to the street.
    pub role: DeviceRole,
    /// Where its casebook lies.
    pub place: PathBuf,
    /// Its clock.
    pub clock: Arc<VirtualClock>,
    /// The platforms it works for.
    pub scopes: Vec<Scope>,
    /// What it acknowledged.
    pub acks: Vec<Ack>,
    /// Open but while another process has it.
    book: Option<Casebook>,
}

/// What opens these casebooks.
pub fn passphrase() -> Passphrase {
    Passphrase::new("一步两步三步四步")
}

impl Desk {
    /// A new desk that belongs to no street yet.
    pub fn new(
        place: PathBuf,
        name: String,
        role: DeviceRole,
        scopes: Vec<Scope>,
        now: i64,
    ) -> Outcome<Self> {
        let clock = Arc::new(VirtualClock::default());
        clock.set(now);
        let folder = Folder::at(&place);
        let (book, _) = Casebook::create(&folder, STREET, false, WorkFactor::LIGHT, clock.clone())?;
        let label = AccountLabel {
            id: actor(),
            name: "调解员".to_owned(),
        };
        book.add_account(label, &passphrase(), WorkFactor::LIGHT)?;
        Ok(Self {
            name,
            role,
            place,
            clock,
            scopes,
            acks: Vec::new(),
            book: Some(book),
        })
    }

    /// A second computer with a copy of this desk's folder.
    pub fn over(&self, place: PathBuf, name: String) -> Outcome<Self> {
        let clock = Arc::new(VirtualClock::default());
        clock.set(self.clock.shown());
        let mut copy = Self {
            name,
            role: self.role,
            place,
            clock,
            scopes: self.scopes.clone(),
            acks: self.acks.clone(),
            book: None,
        };
        copy.open()?;
        Ok(copy)
    }

    /// The open casebook.
    pub fn book(&self) -> Outcome<&Casebook> {
        Ok(self.book.as_ref().ok_or("the casebook is closed")?)
    }

    /// Its device.
    pub fn device(&self) -> Outcome<DeviceId> {
        Ok(self.book()?.device()?)
    }

    /// Closes the casebook, for another process or a copy.
    pub fn close(&mut self) {
        self.book = None;
    }

    /// Opens it again.
    pub fn open(&mut self) -> Outcome<()> {
        let folder = Folder::at(&self.place);
        let opened = Casebook::open(&folder, actor(), &passphrase(), self.clock.clone())?;
        self.book = Some(opened.casebook);
        Ok(())
    }

    /// Does acts and keeps what was acknowledged.
    pub fn work(&mut self, acts: usize, matters: &mut Matters, dice: &mut Dice) -> Outcome<()> {
        for _ in 0..acts {
            let scope = work::place(&self.scopes, dice);
            self.act(scope, matters, dice)?;
        }
        Ok(())
    }

    /// Does an act in each scope; answers how many.
    pub fn work_everywhere(&mut self, matters: &mut Matters, dice: &mut Dice) -> Outcome<u64> {
        let all: Vec<Scope> = self.scopes.iter().copied().chain([Scope::Street]).collect();
        for scope in &all {
            self.act(*scope, matters, dice)?;
        }
        Ok(all.len() as u64)
    }

    fn act(&mut self, scope: Scope, matters: &mut Matters, dice: &mut Dice) -> Outcome<()> {
        let before = self.own_heads()?;
        let done = work::act(self.book()?, scope, matters, dice)?;
        for head in self.own_heads()? {
            if !before.contains(&head) {
                self.acks.push(Ack {
                    device: head.device,
                    scope: head.scope,
                    seq: head.seq,
                    hash: head.hash,
                    action: Some(done.action),
                });
            }
        }
        Ok(())
    }

    /// One exchange.
    pub fn meet(&self, stick: &Path) -> Outcome<Result<ExchangeReport, SyncError>> {
        let progress = ExchangeProgress::default();
        Ok(exchange(self.book()?, stick, "1.0", &progress))
    }

    /// Every stream as far as it is here.
    pub fn heads(&self) -> Outcome<Vec<StreamHead>> {
        let heads = self.book()?.read_exchange(|tables| tables.streams())?;
        Ok(heads)
    }

    fn own_heads(&self) -> Outcome<Vec<StreamHead>> {
        let own = self.device()?;
        let mut heads = self.heads()?;
        heads.retain(|head| head.device == own);
        Ok(heads)
    }

    /// Whether it may read a scope.
    pub fn covers(&self, scope: Scope) -> bool {
        self.role == DeviceRole::Office || scope == Scope::Street || self.scopes.contains(&scope)
    }

    /// Every entry by its place.
    pub fn entries(&self) -> Outcome<BTreeMap<(DeviceId, Scope, u64), Hash>> {
        let (entries, ..) = self.book()?.export()?;
        Ok(entries
            .into_iter()
            .map(|entry| ((entry.device, entry.scope, entry.seq), entry.hash))
            .collect())
    }

    /// Takes up what was acknowledged under a former device and has moved to this one. Answers how
    /// much of it is nowhere.
    pub fn follow_moved(&mut self) -> Outcome<u64> {
        let (entries, ..) = self.book()?.export()?;
        let mut places = BTreeMap::new();
        let mut last_of_act = BTreeMap::new();
        for entry in entries {
            places.insert((entry.device, entry.scope, entry.seq), entry.hash);
            last_of_act.insert(
                (entry.action, entry.scope),
                (entry.device, entry.seq, entry.hash),
            );
        }
        let mut lost = 0;
        for ack in &mut self.acks {
            if places.get(&(ack.device, ack.scope, ack.seq)) == Some(&ack.hash) {
                continue;
            }
            let moved = ack
                .action
                .and_then(|action| last_of_act.get(&(action, ack.scope)));
            match moved {
                Some((device, seq, hash)) => {
                    (ack.device, ack.seq, ack.hash) = (*device, *seq, *hash);
                }
                None => lost += 1,
            }
        }
        Ok(lost)
    }
}

/// Enrols a desk, or renews its certificate; the letter is opened where it is asked for.
pub fn admit(office: &Desk, desk: &Desk, until: NaiveDate, is_carried: bool) -> Outcome<()> {
    let (_, bytes) = write_request(desk.book()?, &desk.name)?;
    let decided = Enrolment {
        name: desk.name.clone(),
        role: desk.role,
        scopes: desk.scopes.clone(),
        valid_until: until,
    };
    let sealed = enrol(office.book()?, &read_request(&bytes)?, decided)?;
    if is_carried {
        let letter = open_letter(desk.book()?, &sealed)?;
        accept_letter(desk.book()?, &letter)?;
    }
    Ok(())
}
