//! 各点情况: how each desk of the street stands, as far as its receipts have come here.

use super::certificate::DeviceRole;
use super::error::SyncError;
use super::standing::Membership;
use crate::domain::choice::choice;
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::store::Casebook;
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
    }
}

/// Days without an exchange after which a desk that wrote is reminded.
const LONG: i64 = 7;
/// Days after which the office looks after a desk.
const SILENT: i64 = 14;
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
    }
    let ahead = |row: &&BoardRow| others(row) && row.clock_ahead_ms >= AHEAD_MS;
    all.push((BoardWarning::ClocksAhead, count(&ahead)));
    let stands = |one: &(BoardWarning, u32)| match one.0 {
        BoardWarning::SetAside
        | BoardWarning::DesksSilent
        | BoardWarning::DesksEnding
        | BoardWarning::ClocksAhead => one.1 > 0,
        BoardWarning::Revoked
        | BoardWarning::MustRenew
        | BoardWarning::Parted
        | BoardWarning::GivenUp
        | BoardWarning::CertificateExpired
        | BoardWarning::CertificateEnding
        | BoardWarning::LongAgo
        | BoardWarning::HubFailing => true,
    };
    all.retain(stands);
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
}

/// Every desk of the street, this one first.
///
/// # Errors
/// SQL errors.
pub fn site_board(casebook: &Casebook, member: &Membership) -> Result<Vec<BoardRow>, SyncError> {
    let today = casebook.today();
    let register = &member.register.content;
    let own = member.device;
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
            (W::ClocksAhead, 1),
        ];
        assert_eq!(office, [&mine[..], &all].concat());
    }
}
