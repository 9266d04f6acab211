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
