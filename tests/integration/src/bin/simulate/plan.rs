//! What will happen, worked out from the seed alone before anything does.

use crate::clock::{DAY, HOUR};
use crate::dice::Dice;
use crate::roster::{DESKS, STICKS, stick};

/// What befalls a stick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Harm {
    /// A segment ends too early.
    Truncated,
    /// A segment is empty.
    Emptied,
    /// One bit of a segment is another.
    Flipped,
    /// A segment has a name of another kind.
    Renamed,
    /// A segment's name tells other numbers.
    Renumbered,
    /// A segment lies there twice, once under another name.
    Duplicated,
    /// A segment went away.
    Lost,
    /// A segment is away for some days, so that later ones are read before it.
    Reordered,
    /// An interrupted copy left something over.
    LeftOver,
    /// The folder is empty.
    FolderEmptied,
    /// The folder is again what it was some days before.
    FolderStale,
    /// Register and receipts do not read.
    ListsDamaged,
}

impl Harm {
    /// All of them; those of segments more often than those of whole folders.
    const ALL: [Self; 20] = [
        Self::Truncated,
        Self::Truncated,
        Self::Emptied,
        Self::Emptied,
        Self::Flipped,
        Self::Flipped,
        Self::Renamed,
        Self::Renamed,
        Self::Renumbered,
        Self::Renumbered,
        Self::Duplicated,
        Self::Duplicated,
        Self::Lost,
        Self::Lost,
        Self::Reordered,
        Self::Reordered,
        Self::LeftOver,
        Self::FolderEmptied,
        Self::FolderStale,
        Self::ListsDamaged,
    ];
}

/// Something that happens. Desks and sticks are numbers; desk nought is the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A desk does some acts.
    Work { desk: usize, acts: usize, seed: u64 },
    /// A desk exchanges with a stick.
    Meet { desk: usize, stick: usize },
    /// Something befalls a stick, or on it a segment of that desk.
    Befall {
        harm: Harm,
        stick: usize,
        desk: usize,
        seed: u64,
    },
    /// A desk's clock is wrong by so much from now on.
    Clock { desk: usize, wrong_by_ms: i64 },
    /// A desk's process is killed while it writes.
    KillWriting { desk: usize, seed: u64 },
    /// A desk's process is killed while it exchanges.
    KillMeeting {
        desk: usize,
        stick: usize,
        seed: u64,
    },
    /// A desk's folder is copied to a second computer, which works on.
    CopyDisk { desk: usize },
    /// That copy meets a stick with the original's segments, is found out and gets a new identity.
    Unmask { desk: usize, stick: usize },
    /// A desk's folder is copied, and original and copy put what they write down on different sticks.
    Part { desk: usize, sticks: [usize; 2] },
    /// One of them comes to a stick; where it is found out, it may get a new identity at once or wait for
    /// the office's order.
    Unsuspecting {
        desk: usize,
        stick: usize,
        waits: bool,
    },
    /// A desk's folder is backed up.
    BackUp { desk: usize },
    /// The disk dies, and the backup is restored.
    Restore { desk: usize, stick: usize },
    /// A laptop is lost: revoked, and replaced by another that is enrolled.
    Lose { desk: usize },
    /// Whoever has the lost laptop writes and exchanges.
    Thieve { desk: usize, stick: usize },
    /// The office renews a desk's certificate.
    Renew { desk: usize },
    /// Everybody's logs are carried over.
    Keep,
}

/// How long and how hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Days.
    pub days: usize,
    /// Acts of a desk on a working day, at most.
    pub acts: usize,
    /// Faults of a stick a day, in a thousand days.
    pub harms: usize,
    /// Wrong clocks a day, in a thousand days.
    pub clocks: usize,
    /// Kills a day, in a thousand days.
    pub kills: usize,
    /// Laptops lost.
    pub losses: usize,
    /// Disks copied, and as many restored from a backup.
    pub copies: usize,
    /// Disks copied whose two histories are put down on different sticks.
    pub partings: usize,
}

impl Extent {
    /// A year.
    pub const LONG: Self = Self {
        days: 365,
        acts: 4,
        harms: 150,
        clocks: 150,
        kills: 250,
        losses: 6,
        copies: 4,
        partings: 4,
    };
    /// What fits into the tests.
    pub const SHORT: Self = Self {
        days: 14,
        acts: 1,
        harms: 1000,
        clocks: 800,
        kills: 500,
        losses: 2,
        copies: 1,
        partings: 2,
    };

    /// Days for which a certificate is given.
    pub fn certified_days(self) -> usize {
        self.days * 3 / 5
    }
}

/// A step with the day and the hour at which it happens.
pub type Timed = (i64, Step);

/// The whole plan.
pub fn plan(seed: u64, extent: Extent) -> Vec<Timed> {
    let mut planner = Planner {
        dice: Dice::new(seed),
        extent,
        steps: Vec::new(),
    };
    planner.ordinary_days();
    planner.renewals();
    planner.misfortunes();
    let mut steps = planner.steps;
    // A stable order: what happens in the same hour happens as it was planned.
    steps.sort_by_key(|(at, _)| *at);
    steps
}

struct Planner {
    dice: Dice,
    extent: Extent,
    steps: Vec<Timed>,
}

impl Planner {
    fn at(&mut self, day: usize, hour: usize, step: Step) {
        let day = i64::try_from(day).unwrap_or(0) * DAY;
        let minutes = i64::try_from(self.dice.below(60)).unwrap_or(0) * 60_000;
        let hour = i64::try_from(hour).unwrap_or(0) * HOUR;
        self.steps.push((day + hour + minutes, step));
    }

    fn ordinary_days(&mut self) {
        // Of each stick the days on which nobody brings it.
        let mut away = [0_usize; STICKS];
        for day in 0..self.extent.days {
            for (number, until) in away.iter_mut().enumerate() {
                if *until <= day && self.dice.chance(15) {
                    *until = day + self.dice.between(5, 20).min(self.extent.days / 3);
                }
                let is_weekly = day % 7 == number;
                if is_weekly && *until <= day {
                    self.steps.push((
                        i64::try_from(day).unwrap_or(0) * DAY + 9 * HOUR,
                        Step::Meet {
                            desk: 0,
                            stick: number,
                        },
                    ));
                }
            }
            for desk in 0..=DESKS {
                self.day_of(desk, day, &away);
            }
            for number in 0..STICKS {
                if self.dice.chance(self.extent.harms) {
                    self.harm(day, number);
                }
            }
            if self.dice.chance(self.extent.clocks) {
                self.wrong_clock(day);
            }
            if self.dice.chance(self.extent.kills) {
                self.kill(day);
            }
            if day % 7 == 6 {
                self.at(day, 20, Step::Keep);
            }
        }
    }

    fn day_of(&mut self, desk: usize, day: usize, away: &[usize; STICKS]) {
        if day % 7 < 5 && self.dice.chance(800) {
            let acts = self.dice.between(1, self.extent.acts);
            let (hour, seed) = (self.dice.between(8, 16), self.dice.next());
            self.at(day, hour, Step::Work { desk, acts, seed });
        }
        let usual = stick(desk);
        for (number, until) in away.iter().enumerate() {
            let often = if number == usual { 250 } else { 10 };
            if desk > 0 && *until <= day && self.dice.chance(often) {
                let hour = self.dice.between(8, 17);
                let stick = number;
                self.at(day, hour, Step::Meet { desk, stick });
            }
        }
    }

    fn harm(&mut self, day: usize, stick: usize) {
        let harm = self.dice.pick(&Harm::ALL);
        let (desk, seed) = (self.dice.between(0, DESKS), self.dice.next());
        let hour = self.dice.between(8, 18);
        let step = Step::Befall {
            harm,
            stick,
            desk,
            seed,
        };
        self.at(day, hour, step);
    }

    fn wrong_clock(&mut self, day: usize) {
        // The office's clock is set back at most: it dates certificates. One desk alone is a year ahead.
        let desk = self.dice.between(1, DESKS);
        let wrong_by_ms = match self.dice.below(5) {
            0 => -3 * HOUR,
            1 => -DAY,
            2 => -40 * DAY,
            3 => 20 * HOUR,
            _ => 3 * DAY,
        };
        self.at(day, 7, Step::Clock { desk, wrong_by_ms });
        let later = day + self.dice.between(1, 9);
        let step = Step::Clock {
            desk,
            wrong_by_ms: 0,
        };
        self.at(later, 19, step);
    }

    fn kill(&mut self, day: usize) {
        let (desk, seed) = (self.dice.between(0, DESKS), self.dice.next());
        let hour = self.dice.between(8, 17);
        let step = if self.dice.chance(500) {
            Step::KillWriting { desk, seed }
        } else {
            let stick = stick(desk);
            Step::KillMeeting { desk, stick, seed }
        };
        self.at(day, hour, step);
    }

    /// Certificates end within the year; four of five are renewed before.
    fn renewals(&mut self) {
        let end = self.extent.certified_days();
        for desk in 1..=DESKS {
            if self.dice.chance(800) {
                let day = end.saturating_sub(self.dice.below(self.extent.days / 8));
                self.at(day, 10, Step::Renew { desk });
            }
        }
    }

    /// What befalls one desk once, no desk twice.
    fn misfortunes(&mut self) {
        let mut desks: Vec<usize> = (1..=DESKS).collect();
        let days = self.extent.days;
        let mut next = |dice: &mut Dice| desks.swap_remove(dice.below(desks.len()));
        let year_ahead = next(&mut self.dice);
        let step = Step::Clock {
            desk: year_ahead,
            wrong_by_ms: 365 * DAY,
        };
        self.at(days / 3, 7, step);
        let step = Step::Clock {
            desk: year_ahead,
            wrong_by_ms: 0,
        };
        self.at(days / 2, 19, step);
        for _ in 0..self.extent.copies {
            let desk = next(&mut self.dice);
            let day = self.dice.between(days / 4, days * 3 / 4);
            self.at(day, 6, Step::CopyDisk { desk });
            let later = day + self.dice.between(2, 6);
            let stick = stick(desk);
            self.at(later.min(days), 18, Step::Unmask { desk, stick });
            let desk = next(&mut self.dice);
            self.at(day, 6, Step::BackUp { desk });
            let stick = crate::roster::stick(desk);
            self.at(later.min(days), 18, Step::Restore { desk, stick });
        }
        for number in 0..self.extent.partings {
            let desk = next(&mut self.dice);
            let day = self.dice.between(days / 5, days * 3 / 5);
            let usual = stick(desk);
            let other = (usual + self.dice.between(1, STICKS - 1)) % STICKS;
            let sticks = if self.dice.chance(500) {
                [usual, other]
            } else {
                [other, usual]
            };
            self.at(day, 7, Step::Part { desk, sticks });
            let later = day + self.dice.between(1, 6);
            let stick = self.dice.pick(&sticks);
            let waits = number % 2 == 1;
            let step = Step::Unsuspecting { desk, stick, waits };
            self.at(later.min(days), 18, step);
        }
        for number in 0..self.extent.losses {
            let desk = next(&mut self.dice);
            let day = self.dice.between(days / 4, days * 3 / 4);
            if number == 0 {
                // Lost while its clock is days ahead: what it wrote is held everywhere.
                let wrong_by_ms = 3 * DAY;
                self.at(day - 1, 6, Step::Clock { desk, wrong_by_ms });
                let seed = self.dice.next();
                let acts = 2;
                self.at(day - 1, 7, Step::Work { desk, acts, seed });
                let stick = stick(desk);
                self.at(day - 1, 18, Step::Meet { desk, stick });
            }
            self.at(day, 21, Step::Lose { desk });
            let later = day + self.dice.between(1, 4);
            let stick = stick(desk);
            self.at(later.min(days), 6, Step::Thieve { desk, stick });
        }
    }
}
