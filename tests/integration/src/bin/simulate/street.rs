//! The street while it works: desks, sticks, and the carrying out of the plan.

use crate::Outcome;
use crate::clock::{BEGIN, DAY};
use crate::cost::Cost;
use crate::desk::{Ack, Desk, admit};
use crate::dice::Dice;
use crate::plan::{Extent, Harm, Step, Timed};
use crate::roster::{DESKS, STICKS, role, scopes};
use crate::stick::Stick;
use crate::tally::Tally;
use crate::work::Matters;
use crate::{child, fate, parting};
use chrono::{Days, NaiveDate};
use lxq_core::domain::id::DeviceId;
use lxq_core::domain::scope::Scope;
use lxq_core::sync::{ExchangeReport, SyncError, create_street_key};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The street.
pub struct Street {
    /// The office, then the desks, then copies that became desks of their own.
    pub desks: Vec<Desk>,
    /// The sticks.
    pub sticks: Vec<Stick>,
    /// Copied disks that were not found out yet, by the desk they are copies of.
    pub copies: BTreeMap<usize, Desk>,
    /// Copied disks that put their own history down elsewhere, by the desk they are copies of.
    pub twins: BTreeMap<usize, Desk>,
    /// Backups: where, and what was acknowledged by then.
    pub backups: BTreeMap<usize, (PathBuf, Vec<Ack>)>,
    /// Lost laptops in other hands.
    pub lost: BTreeMap<usize, Desk>,
    /// Devices that were revoked.
    pub revoked: BTreeSet<DeviceId>,
    /// What desks acknowledged that are no more, as far as the office has it.
    pub inherited: Vec<Ack>,
    /// What people know of each other's work.
    pub matters: Matters,
    /// Counts.
    pub tally: Tally,
    /// What exchanges cost.
    pub cost: Cost,
    extent: Extent,
    root: PathBuf,
    now: i64,
    made: usize,
}

impl Street {
    /// The office and its desks, all enrolled.
    pub fn found(root: &Path, extent: Extent) -> Outcome<Self> {
        let mut street = Self {
            desks: Vec::new(),
            sticks: Vec::new(),
            copies: BTreeMap::new(),
            twins: BTreeMap::new(),
            backups: BTreeMap::new(),
            lost: BTreeMap::new(),
            revoked: BTreeSet::new(),
            inherited: Vec::new(),
            matters: Matters::default(),
            tally: Tally::default(),
            cost: Cost::default(),
            extent,
            root: root.to_owned(),
            now: BEGIN,
            made: 0,
        };
        for number in 0..STICKS {
            let place = root.join(format!("stick-{number}"));
            street.sticks.push(Stick::new(place)?);
        }
        for number in 0..=DESKS {
            let desk = street.new_desk(number)?;
            if number == 0 {
                create_street_key(desk.book()?, "街道办事处")?;
            } else {
                admit(&street.desks[0], &desk, street.until(), true)?;
            }
            street.desks.push(desk);
        }
        Ok(street)
    }

    /// A new desk that does that desk's work.
    pub fn new_desk(&mut self, number: usize) -> Outcome<Desk> {
        let name = format!("{number}号点");
        let place = self.new_place(&name);
        Desk::new(place, name, role(number), scopes(number), self.now)
    }

    /// A folder that nothing is in yet.
    pub fn new_place(&mut self, name: &str) -> PathBuf {
        self.made += 1;
        self.root.join(format!("{}-{name}", self.made))
    }

    /// The last day of a certificate that is given today.
    pub fn until(&self) -> NaiveDate {
        let today = chrono::DateTime::from_timestamp_millis(self.now).unwrap_or_default();
        let days = u64::try_from(self.extent.certified_days()).unwrap_or(1);
        today.date_naive() + Days::new(days)
    }

    /// Sets everybody's clock, which stay as wrong as they are.
    pub fn set_time(&mut self, now: i64) {
        self.now = now;
        let copies = self.copies.values().chain(self.lost.values());
        let copies = copies.chain(self.twins.values());
        for desk in self.desks.iter().chain(copies) {
            desk.clock.set(now);
        }
    }

    /// Sets all clocks right, so long after the last day that no stamp lies ahead any more.
    pub fn set_clocks_right(&mut self) {
        let days = i64::try_from(self.extent.days).unwrap_or(0);
        self.set_time(BEGIN + (days + 400) * DAY);
        for desk in &self.desks {
            desk.clock.mistake(0);
        }
    }

    /// Carries a step out.
    pub fn carry_out(&mut self, (at, step): &Timed) -> Outcome<()> {
        self.set_time(BEGIN + at);
        match *step {
            Step::Work { desk, acts, seed } => {
                self.tally.operations += acts as u64;
                self.desks[desk].work(acts, &mut self.matters, &mut Dice::new(seed))
            }
            Step::Meet { desk, stick } => self.meet(desk, stick).map(|_| ()),
            Step::Befall {
                harm,
                stick,
                desk,
                seed,
            } => self.befall(harm, stick, desk, seed),
            Step::Clock { desk, wrong_by_ms } => {
                if wrong_by_ms != 0 {
                    self.tally.fault(clock_fault(wrong_by_ms));
                }
                self.desks[desk].clock.mistake(wrong_by_ms);
                Ok(())
            }
            Step::KillWriting { desk, seed } => child::kill_writing(self, desk, seed),
            Step::KillMeeting { desk, stick, seed } => child::kill_meeting(self, desk, stick, seed),
            Step::CopyDisk { desk } => fate::copy_disk(self, desk),
            Step::Unmask { desk, stick } => fate::unmask(self, desk, stick),
            Step::Part { desk, sticks } => parting::part(self, desk, sticks),
            Step::Unsuspecting { desk, stick, waits } => {
                parting::unsuspecting(self, desk, stick, waits)
            }
            Step::BackUp { desk } => fate::back_up(self, desk),
            Step::Restore { desk, stick } => fate::restore(self, desk, stick),
            Step::Lose { desk } => fate::lose(self, desk),
            Step::Thieve { desk, stick } => fate::thieve(self, desk, stick),
            Step::Renew { desk } => admit(&self.desks[0], &self.desks[desk], self.until(), false),
            Step::Keep => {
                for desk in &self.desks {
                    desk.book()?.checkpoint()?;
                }
                Ok(())
            }
        }
    }

    fn befall(&mut self, harm: Harm, stick: usize, desk: usize, seed: u64) -> Outcome<()> {
        let device = self.desks[desk].device()?;
        let spare = self.root.join(format!("stick-{stick}-before"));
        let dice = &mut Dice::new(seed);
        if self.sticks[stick].befall(harm, device, &spare, dice)? {
            self.tally.fault(format!("{harm:?}"));
        }
        Ok(())
    }

    /// A desk of the street exchanges with a stick, which must go well.
    pub fn meet(&mut self, desk: usize, stick: usize) -> Outcome<ExchangeReport> {
        match self.try_meet(desk, stick)? {
            Ok(report) => Ok(report),
            Err(error) => Err(format!("desk {desk} at stick {stick}: {error:?}").into()),
        }
    }

    /// The same, which may be refused.
    pub fn try_meet(
        &mut self,
        desk: usize,
        stick: usize,
    ) -> Outcome<Result<ExchangeReport, SyncError>> {
        let (desk, stick) = (&self.desks[desk], &mut self.sticks[stick]);
        meet(desk, stick, &mut self.tally, &mut self.cost)
    }
}

/// One exchange of a desk, counted; every corruption that the desk had to meet must be named.
pub fn meet(
    desk: &Desk,
    stick: &mut Stick,
    tally: &mut Tally,
    cost: &mut Cost,
) -> Outcome<Result<ExchangeReport, SyncError>> {
    let device = desk.device()?;
    let lying: Vec<usize> = (0..stick.corruptions.len())
        .filter(|at| stick.holds(&stick.corruptions[*at]))
        .collect();
    let before = stick.sizes(device);
    let begin = Instant::now();
    let report = match desk.meet(&stick.place)? {
        Ok(report) => report,
        Err(error) => return Ok(Err(error)),
    };
    cost.note(
        begin.elapsed(),
        stick.sizes(device).saturating_sub(before),
        &report.counts,
    );
    tally.operations += 1;
    tally.exchanges += 1;
    tally.given_up += report.given_up;
    for one in &report.set_aside {
        *tally.reasons.entry(one.reason.clone()).or_default() += 1;
    }
    let heads: BTreeMap<(DeviceId, Scope), u64> = desk
        .heads()?
        .into_iter()
        .map(|head| ((head.device, head.scope), head.seq))
        .collect();
    for at in lying {
        let corruption = &mut stick.corruptions[at];
        if report
            .set_aside
            .iter()
            .any(|one| one.name == corruption.path)
        {
            corruption.is_named = true;
            continue;
        }
        let is_needed = match corruption.claim() {
            // A name that says nothing is told by everybody.
            None => true,
            Some(name) => {
                let head = heads.get(&(name.device, name.scope)).copied().unwrap_or(0);
                let known = desk
                    .book()?
                    .read_exchange(|tables| tables.compared(name.hash))?;
                // What is known to tell a history that does not count, nobody needs.
                known.is_none_or(|known| known.parted_at.is_none())
                    && name.device != device
                    && desk.covers(name.scope)
                    && (name.first..=name.last).contains(&(head + 1))
            }
        };
        if is_needed {
            tally.unnamed += 1;
            println!(
                "unnamed: {:?} {} at {}",
                corruption.harm, corruption.path, desk.name
            );
        }
    }
    Ok(Ok(report))
}

fn clock_fault(wrong_by_ms: i64) -> &'static str {
    match wrong_by_ms {
        ..0 => "ClockBack",
        0..=DAY => "ClockHoursAhead",
        _ if wrong_by_ms > 300 * DAY => "ClockYearAhead",
        _ => "ClockDaysAhead",
    }
}
