//! 各点情况: how each desk of the street stands, as far as its receipts have come here.

use super::certificate::DeviceRole;
use super::error::SyncError;
use super::standing::Membership;
use crate::domain::choice::choice;
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::store::Casebook;
use crate::store::backup::{BackupState, DrillOutcome};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Days before a certificate's end from which on its renewal is due.
const SOON: u64 = 30;

choice! {
    /// How a desk's certificate stands.
    DeskStanding {
        /// It holds.
        Valid = "valid",
        /// It ends within 30 days.
        Ending = "ending",
        /// It has run out.
        Expired = "expired",
        /// It was revoked.
        Revoked = "revoked",
    }
}

choice! {
    /// What of the exchange somebody should see to.
    BoardWarning {
        /// This desk was revoked.
        Revoked = "revoked",
        /// The office ordered that a copy of this disk goes on under its name, and this desk takes a new one.
        MustRenew = "must_renew",
        /// Computers of which two histories lie about, till the office orders which one counts; how many.
        Parted = "parted",
        /// Entries that were given up here and that nobody has put in again; how many.
        GivenUp = "given_up",
        /// This desk's certificate has run out.
        CertificateExpired = "certificate_expired",
        /// This desk's certificate ends within 30 days.
        CertificateEnding = "certificate_ending",
        /// This desk wrote and has not exchanged for a week; days.
        LongAgo = "long_ago",
        /// The hub did not serve at the last try.
        HubFailing = "hub_failing",
        /// Segments were set aside; how many.
        SetAside = "set_aside",
        /// At the office: desks that have not exchanged for two weeks; how many.
        DesksSilent = "desks_silent",
        /// At the office: desks whose certificate has run out or ends soon; how many.
        DesksEnding = "desks_ending",
        /// Desks whose clock is ahead; how many.
        ClocksAhead = "clocks_ahead",
        /// This copy was restored from a backup and still bears the lost one's identity.
        Restored = "restored",
        /// The last backup could not be made.
        BackupFailing = "backup_failing",
        /// This casebook was not backed up for a week; days.
        BackupOld = "backup_old",
        /// The last restore drill found that the backup would not bring everything back.
        DrillFailed = "drill_failed",
        /// No restore drill proved a backup for half a year; days.
        DrillOld = "drill_old",
        /// At the office: desks that said of no backup for two weeks; how many.
        DesksWithoutBackup = "desks_without_backup",
    }
}

/// Days without an exchange after which a desk that wrote is reminded.
const LONG: i64 = 7;
/// Days after which the office looks after a desk.
const SILENT: i64 = 14;
/// Days without a backup after which a desk is reminded.
const BACKUP_DAYS: i64 = 7;
/// Days without a restore drill after which a desk is reminded.
const DRILL_DAYS: i64 = 180;
/// Minutes by which clocks may differ.
const AHEAD_MS: i64 = 5 * 60_000;
const DAY_MS: i64 = 24 * 60 * 60_000;

/// What somebody should see to, the gravest first, with how many or how long.
#[must_use]
pub fn board_warnings(
    rows: &[BoardRow],
    is_office: bool,
    is_hub_failing: bool,
    now: i64,
) -> Vec<(BoardWarning, u32)> {
    let days = |at: i64| u32::try_from((now - at) / DAY_MS).unwrap_or(0);
    let count = |holds: &dyn Fn(&&BoardRow) -> bool| {
        u32::try_from(rows.iter().filter(holds).count()).unwrap_or(u32::MAX)
    };
    let others = |row: &&BoardRow| !row.is_own && row.standing != DeskStanding::Revoked;
    let own = rows.iter().find(|row| row.is_own);
    let mut all = Vec::new();
    match own.map(|own| own.standing) {
        Some(DeskStanding::Revoked) => all.push((BoardWarning::Revoked, 0)),
        Some(DeskStanding::Expired) => all.push((BoardWarning::CertificateExpired, 0)),
        Some(DeskStanding::Ending) => all.push((BoardWarning::CertificateEnding, 0)),
        Some(DeskStanding::Valid) | None => {}
    }
    if let Some(own) = own
        && own.unsent.is_some_and(|count| count > 0)
        && let Some(at) = own.last_exchange_at.filter(|at| now - at >= LONG * DAY_MS)
    {
        all.push((BoardWarning::LongAgo, days(at)));
    }
    if is_hub_failing {
        all.push((BoardWarning::HubFailing, 0));
    }
    let aside = rows.iter().map(|row| row.set_aside).sum::<u64>();
    all.push((
        BoardWarning::SetAside,
        u32::try_from(aside).unwrap_or(u32::MAX),
    ));
    if is_office {
        let is_silent = |row: &&BoardRow| {
            let silent = row
                .last_exchange_at
                .is_some_and(|at| now - at >= SILENT * DAY_MS);
            others(row) && silent
        };
        let ends = |row: &&BoardRow| others(row) && row.standing != DeskStanding::Valid;
        all.push((BoardWarning::DesksSilent, count(&is_silent)));
        all.push((BoardWarning::DesksEnding, count(&ends)));
        let is_bare = |row: &&BoardRow| {
            let is_old = row
                .last_backup_at
                .is_none_or(|at| now - at >= SILENT * DAY_MS);
            // Without a receipt nothing is known, and that it is silent is told already.
            others(row) && row.last_exchange_at.is_some() && is_old
        };
        all.push((BoardWarning::DesksWithoutBackup, count(&is_bare)));
    }
    let ahead = |row: &&BoardRow| others(row) && row.clock_ahead_ms >= AHEAD_MS;
    all.push((BoardWarning::ClocksAhead, count(&ahead)));
    let stands = |one: &(BoardWarning, u32)| match one.0 {
        BoardWarning::SetAside
        | BoardWarning::DesksSilent
        | BoardWarning::DesksEnding
        | BoardWarning::DesksWithoutBackup
        | BoardWarning::ClocksAhead => one.1 > 0,
        BoardWarning::Revoked
        | BoardWarning::MustRenew
        | BoardWarning::Parted
        | BoardWarning::GivenUp
        | BoardWarning::CertificateExpired
        | BoardWarning::CertificateEnding
        | BoardWarning::LongAgo
        | BoardWarning::HubFailing
        | BoardWarning::Restored
        | BoardWarning::BackupFailing
        | BoardWarning::BackupOld
        | BoardWarning::DrillFailed
        | BoardWarning::DrillOld => true,
    };
    all.retain(stands);
    all
}

/// What somebody should see to in the backups of this casebook, the gravest first. `began_at` is when
/// this copy began; until a week has gone by, nobody is reminded of what is still new.
#[must_use]
pub fn backup_warnings(
    state: &BackupState,
    began_at: i64,
    is_enrolled: bool,
    now: i64,
) -> Vec<(BoardWarning, u32)> {
    let days_since = |at: Option<i64>| (now - at.unwrap_or(began_at)) / DAY_MS;
    let days = |at: Option<i64>| u32::try_from(days_since(at)).unwrap_or(0);
    let mut all = Vec::new();
    if state.is_restored && is_enrolled {
        all.push((BoardWarning::Restored, 0));
    }
    if state.last_fault.is_some() {
        all.push((BoardWarning::BackupFailing, 0));
    }
    if days_since(state.last_at) >= BACKUP_DAYS {
        all.push((BoardWarning::BackupOld, days(state.last_at)));
    }
    let is_new = now - began_at < BACKUP_DAYS * DAY_MS;
    if state
        .last_drill
        .is_some_and(|one| one != DrillOutcome::Sound)
    {
        all.push((BoardWarning::DrillFailed, 0));
    } else if state.last_at.is_some() && !is_new {
        match state.sound_drill_at {
            Some(at) if now - at < DRILL_DAYS * DAY_MS => {}
            at => all.push((BoardWarning::DrillOld, days(at))),
        }
    }
    all
}

/// A desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// The device.
    pub device: DeviceId,
    /// What it is called.
    pub name: String,
    /// What it is to the street.
    pub role: DeviceRole,
    /// Its platforms.
    pub scopes: Vec<Scope>,
    /// Whether it is this one.
    pub is_own: bool,
    /// The last day of its certificate.
    pub valid_until: NaiveDate,
    /// How its certificate stands.
    pub standing: DeskStanding,
    /// When it exchanged last as far as is known here, in milliseconds since 1970.
    pub last_exchange_at: Option<i64>,
    /// Entries that it has and this desk lacks, though it may read them.
    pub missing_here: u64,
    /// Entries of this desk that it lacks, though it may read them; unknown without a receipt.
    pub missing_there: Option<u64>,
    /// Entries of its own that it had put into no depot.
    pub unsent: Option<u64>,
    /// Entries of it that are held here until what they wait for comes.
    pub held: u64,
    /// Segments of it that were set aside here.
    pub set_aside: u64,
    /// Milliseconds by which its clock was ahead of this one's when its receipt was read.
    pub clock_ahead_ms: i64,
    /// Its program's version.
    pub version: Option<String>,
    /// When it was last backed up, as far as is known here, in milliseconds since 1970.
    pub last_backup_at: Option<i64>,
    /// When a restore drill last proved a backup of it, as far as is known here.
    pub last_drill_at: Option<i64>,
}

/// Every desk of the street, this one first.
///
/// # Errors
/// SQL errors.
pub fn site_board(casebook: &Casebook, member: &Membership) -> Result<Vec<BoardRow>, SyncError> {
    let today = casebook.today();
    let register = &member.register.content;
    let own = member.device;
    let backup = casebook.backup_state()?;
    casebook.read_exchange(|tables| {
        let here: BTreeMap<(DeviceId, Scope), u64> = tables
            .streams()?
            .into_iter()
            .map(|one| ((one.device, one.scope), one.seq))
            .collect();
        let readers = tables.readers()?;
        let held = tables.held_counts()?;
        let aside = tables.set_aside()?;
        let last_run = tables.last_run()?;
        let own_unsent = tables.unsent(own)?;
        let own_certificate = register.certificate(own);
        let reads = |scope: Scope| own_certificate.is_some_and(|one| one.content.covers(scope));
        let mut rows = Vec::new();
        for certificate in register.certificates.iter().map(|one| &one.content) {
            let device = certificate.device;
            let is_own = device == own;
            let reader = readers.iter().find(|one| one.device == device);
            let there: BTreeMap<(DeviceId, Scope), u64> = reader
                .into_iter()
                .flat_map(|reader| &reader.streams)
                .map(|(device, scope, seq)| ((*device, *scope), *seq))
                .collect();
            // A desk writes slips into scopes that it does not read; whoever reads them may lack them.
            type Heads = BTreeMap<(DeviceId, Scope), u64>;
            let lacking = |from: &Heads,
                           to: &Heads,
                           of: DeviceId,
                           reads: &dyn Fn(Scope) -> bool| {
                from.iter()
                    .filter(|((device, scope), _)| *device == of && reads(*scope))
                    .map(|(stream, seq)| seq.saturating_sub(to.get(stream).copied().unwrap_or(0)))
                    .sum::<u64>()
            };
            rows.push(BoardRow {
                device,
                name: certificate.name.clone(),
                role: certificate.role,
                scopes: certificate.scopes.clone(),
                is_own,
                valid_until: certificate.valid_until,
                standing: if register.revocation(device).is_some() {
                    DeskStanding::Revoked
                } else {
                    standing(certificate.valid_until, today)
                },
                last_exchange_at: if is_own {
                    last_run
                } else {
                    reader.map(|reader| reader.at)
                },
                missing_here: if is_own {
                    0
                } else {
                    lacking(&there, &here, device, &reads)
                },
                missing_there: if is_own {
                    None
                } else {
                    reader.map(|_| lacking(&here, &there, own, &|scope| certificate.covers(scope)))
                },
                unsent: if is_own {
                    Some(own_unsent)
                } else {
                    reader.map(|reader| reader.unsent)
                },
                held: held.get(&device).copied().unwrap_or(0),
                set_aside: aside
                    .iter()
                    .filter(|one| one.device == Some(device))
                    .count() as u64,
                clock_ahead_ms: reader.map_or(0, |reader| (reader.at - reader.seen_at).max(0)),
                version: reader.map(|reader| reader.version.clone()),
                last_backup_at: if is_own {
                    backup.last_at
                } else {
                    reader.and_then(|reader| reader.last_backup_at)
                },
                last_drill_at: if is_own {
                    backup.sound_drill_at
                } else {
                    reader.and_then(|reader| reader.last_drill_at)
                },
            });
        }
        rows.sort_by_key(|row| (!row.is_own, row.role, row.name.clone()));
        Ok(rows)
    })
}

fn standing(valid_until: NaiveDate, today: NaiveDate) -> DeskStanding {
    if today > valid_until {
        DeskStanding::Expired
    } else if today
        .checked_add_days(Days::new(SOON))
        .is_some_and(|soon| soon > valid_until)
    {
        DeskStanding::Ending
    } else {
        DeskStanding::Valid
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::backup::BackupFault;
    use rstest::rstest;
    use uuid::Uuid;

    const NOW: i64 = 100 * DAY_MS;

    fn row(number: u128) -> BoardRow {
        BoardRow {
            device: DeviceId(Uuid::from_u128(number)),
            name: String::new(),
            role: DeviceRole::Platform,
            scopes: Vec::new(),
            is_own: number == 0,
            valid_until: NaiveDate::MAX,
            standing: DeskStanding::Valid,
            last_exchange_at: Some(NOW),
            missing_here: 0,
            missing_there: Some(0),
            unsent: Some(0),
            held: 0,
            set_aside: 0,
            clock_ahead_ms: 0,
            version: None,
            last_backup_at: Some(NOW),
            last_drill_at: None,
        }
    }

    #[test]
    fn where_all_is_well_nobody_is_warned() {
        assert_eq!(board_warnings(&[row(0), row(1)], true, false, NOW), []);
    }

    #[test]
    fn a_desk_is_told_of_itself_and_the_office_of_all() {
        let mut own = row(0);
        own.unsent = Some(3);
        own.last_exchange_at = Some(NOW - 9 * DAY_MS);
        own.standing = DeskStanding::Ending;
        let mut silent = row(1);
        silent.last_exchange_at = Some(NOW - 20 * DAY_MS);
        silent.standing = DeskStanding::Expired;
        silent.set_aside = 2;
        let mut ahead = row(2);
        ahead.clock_ahead_ms = 6 * 60_000;
        let mut lost = row(3);
        lost.standing = DeskStanding::Revoked;
        lost.last_exchange_at = Some(0);
        lost.last_backup_at = None;
        ahead.last_backup_at = Some(NOW - 15 * DAY_MS);
        let rows = [own, silent, ahead, lost];
        use BoardWarning as W;
        let mine = [
            (W::CertificateEnding, 0),
            (W::LongAgo, 9),
            (W::HubFailing, 0),
            (W::SetAside, 2),
        ];
        let desk = board_warnings(&rows, false, true, NOW);
        assert_eq!(desk, [&mine[..], &[(W::ClocksAhead, 1)]].concat());
        let office = board_warnings(&rows, true, true, NOW);
        let all = [
            (W::DesksSilent, 1),
            (W::DesksEnding, 1),
            (W::DesksWithoutBackup, 1),
            (W::ClocksAhead, 1),
        ];
        assert_eq!(office, [&mine[..], &all].concat());
    }

    #[rstest]
    #[case::new_desk(6, None, None, &[])]
    #[case::never(9, None, None, &[(BoardWarning::BackupOld, 9)])]
    #[case::fresh_but_never_drilled(90, Some(1), None, &[(BoardWarning::DrillOld, 90)])]
    #[case::new_and_backed_up(3, Some(1), None, &[])]
    #[case::old(90, Some(7), Some(20), &[(BoardWarning::BackupOld, 7)])]
    #[case::all_well(90, Some(6), Some(179), &[])]
    #[case::drilled_long_ago(99, Some(6), Some(180), &[(BoardWarning::DrillOld, 180)])]
    fn a_desk_is_reminded_of_its_backups(
        #[case] began: i64,
        #[case] backup: Option<i64>,
        #[case] drill: Option<i64>,
        #[case] expected: &[(BoardWarning, u32)],
    ) {
        let now = 500 * DAY_MS;
        let ago = |days: i64| now - days * DAY_MS;
        let state = BackupState {
            last_at: backup.map(ago),
            sound_drill_at: drill.map(ago),
            last_drill: drill.map(|_| DrillOutcome::Sound),
            ..BackupState::default()
        };
        assert_eq!(backup_warnings(&state, ago(began), true, now), expected);
    }

    #[test]
    fn what_failed_and_what_was_restored_comes_first() {
        let state = BackupState {
            last_at: Some(NOW - 8 * DAY_MS),
            last_fault: Some(BackupFault::Away),
            last_drill: Some(DrillOutcome::FileChanged),
            sound_drill_at: Some(NOW - DAY_MS),
            is_restored: true,
            ..BackupState::default()
        };
        use BoardWarning as W;
        let all = [
            (W::Restored, 0),
            (W::BackupFailing, 0),
            (W::BackupOld, 8),
            (W::DrillFailed, 0),
        ];
        assert_eq!(backup_warnings(&state, 0, true, NOW), all);
        assert_eq!(backup_warnings(&state, 0, false, NOW), all[1..]);
    }
}
