//! 各点情况: how this desk and the others of the street stand.

use super::running::{SetAsideRow, row};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Moment, Nothing, response};
use chrono::NaiveDate;
use lxq_core::domain::id::{DeviceId, PlatformId};
use lxq_core::domain::record::Instant;
use lxq_core::journal::Entry;
use lxq_core::store::{Casebook, StoreError};
use lxq_core::sync::{
    self, BoardRow, BoardWarning, DeskStanding, DeviceRole, FolderDepot, HubFault, Partings,
    SyncError,
};
use std::path::Path;

response! {
    /// How the exchange stands.
    pub struct SiteBoard {
        /// Whether this desk belongs to a street.
        pub is_enrolled: bool,
        /// Whether this casebook holds the street's key.
        pub is_office: bool,
        /// Whether this desk was revoked.
        pub is_revoked: bool,
        /// 街道 to which it belongs.
        pub street: Option<String>,
        /// The digits by which desks know the street.
        pub fingerprint: Option<String>,
        /// Every desk, this one first.
        pub desks: Vec<DeskRow>,
        /// Sticks and folders that were exchanged with, the last one first; and sticks that are plugged in.
        pub folders: Vec<FolderRow>,
        /// What somebody should see to, the gravest first.
        pub warnings: Vec<BoardWarningRow>,
        /// The street's hub, where the office named one.
        pub hub: Option<HubRow>,
        /// Computers of which two histories lie about, till the office orders which one counts.
        pub parted_device_ids: Vec<DeviceId>,
        /// Changes that were given up here for another history and that nobody has put in again.
        pub given_up: Vec<GivenUpRow>,
        /// What was not taken, and why.
        pub set_aside: Vec<SetAsideRow>,
        /// Changes of this desk that are on no stick yet.
        pub unsent: u64,
        /// When this desk exchanged last.
        pub last_exchange_at: Option<Moment>,
    }

    /// A desk.
    pub struct DeskRow {
        /// Its device.
        pub device_id: DeviceId,
        /// What it is called.
        pub name: String,
        /// What it is to the street.
        pub role: DeviceRole,
        /// Its platforms.
        pub platform_ids: Vec<PlatformId>,
        /// Whether it is this one.
        pub is_own: bool,
        /// The last day of its certificate.
        pub valid_until: NaiveDate,
        /// How its certificate stands.
        pub standing: DeskStanding,
        /// When it exchanged last, as far as is known here.
        pub last_exchange_at: Option<Moment>,
        /// Its changes that are not here, though this desk may read them.
        pub missing_here: u64,
        /// This desk's changes that it lacks; unknown until its receipt came.
        pub missing_there: Option<u64>,
        /// Its changes that it has put on no stick; unknown until its receipt came.
        pub unsent: Option<u64>,
        /// Its changes that are held back here.
        pub held: u64,
        /// Its segments that were not taken here.
        pub set_aside: u64,
        /// Minutes by which its clock was ahead.
        pub clock_ahead_minutes: u32,
        /// Its program's version.
        pub version: Option<String>,
        /// When it was last backed up, as far as is known here.
        pub last_backup_at: Option<Moment>,
        /// When a restore drill last proved a backup of it, as far as is known here.
        pub last_drill_at: Option<Moment>,
    }

    /// A change of a history that does not count.
    pub struct GivenUpRow {
        /// Under whose name it was written.
        pub device_id: DeviceId,
        /// When.
        pub at: Moment,
        /// What happened, as the journal names it.
        pub fact: String,
    }

    /// What somebody should see to.
    pub struct BoardWarningRow {
        /// What.
        pub warning: BoardWarning,
        /// How many, or how many days, where it is counted.
        pub count: u32,
    }

    /// The street's hub.
    pub struct HubRow {
        /// Where it is.
        pub place: String,
        /// Whether this desk goes there by itself.
        pub is_automatic: bool,
        /// Whether this desk set it up.
        pub is_managed: bool,
        /// When this desk tried it last.
        pub last_tried_at: Option<Moment>,
        /// Why it did not serve then; none where it did.
        pub last_fault: Option<HubFault>,
    }

    /// A stick or folder.
    pub struct FolderRow {
        /// Where it was seen last.
        pub folder: String,
        /// When; never for a stick that is plugged in and was not used yet.
        pub last_at: Option<Moment>,
        /// Whether it is there now.
        pub is_there: bool,
    }
}

pub(crate) fn site_board(desk: &Desk, _: Nothing) -> Result<SiteBoard, Failure> {
    let casebook = &desk.casebook;
    let device = casebook.device()?;
    let (folders, set_aside, unsent, last) = casebook.read_exchange(|tables| {
        Ok::<_, StoreError>((
            tables.depots()?,
            tables.set_aside()?,
            tables.unsent(device)?,
            tables.last_run()?,
        ))
    })?;
    let member = sync::membership(casebook)?;
    let hub = hub(casebook)?;
    let desks = match &member {
        Some(member) => sync::site_board(casebook, member)?,
        None => Vec::new(),
    };
    let is_office = member.as_ref().is_some_and(|one| one.has_street_key);
    let is_hub_failing = hub
        .as_ref()
        .is_some_and(|hub| hub.is_automatic && hub.last_fault.is_some());
    let now = casebook.now().timestamp_millis();
    let partings = match &member {
        Some(member) => sync::partings(casebook, member)?,
        None => Partings::default(),
    };
    let warnings = partings
        .warnings
        .into_iter()
        .chain(sync::board_warnings(&desks, is_office, is_hub_failing, now))
        .chain(crate::backup::warnings(casebook, member.is_some())?)
        .map(|(warning, count)| BoardWarningRow { warning, count })
        .collect();
    let register = member.as_ref().map(|member| &member.register.content);
    let mut folders: Vec<FolderRow> = folders
        .into_iter()
        .filter(|one| hub.as_ref().is_none_or(|hub| hub.place != one.place))
        .map(|one| FolderRow {
            is_there: FolderDepot::peek(Path::new(&one.place)) == Some(one.id),
            folder: one.place,
            last_at: Some(Instant(one.last_at).into()),
        })
        .collect();
    for place in sync::media() {
        let folder = place.to_string_lossy().into_owned();
        if folders.iter().all(|known| known.folder != folder) {
            folders.push(FolderRow {
                folder,
                last_at: None,
                is_there: true,
            });
        }
    }
    Ok(SiteBoard {
        is_enrolled: member.as_ref().is_some_and(|one| one.certificate().is_ok()),
        is_office,
        is_revoked: member
            .as_ref()
            .is_some_and(|one| matches!(one.certificate(), Err(SyncError::Revoked))),
        street: register.map(|register| register.street.clone()),
        fingerprint: register.map(|register| sync::fingerprint(&register.street_key)),
        desks: desks.into_iter().map(DeskRow::from).collect(),
        folders,
        warnings,
        hub,
        parted_device_ids: partings.devices.into_iter().collect(),
        given_up: partings.missing.iter().map(GivenUpRow::of).collect(),
        set_aside: set_aside.into_iter().map(row).collect(),
        unsent,
        last_exchange_at: last.map(|at| Instant(at).into()),
    })
}

fn hub(casebook: &Casebook) -> Result<Option<HubRow>, Failure> {
    let Some(door) = sync::hub_door(casebook)? else {
        return Ok(None);
    };
    let (known, manager) = casebook
        .read_exchange(|tables| Ok::<_, StoreError>((tables.hub()?, tables.hub_manager()?)))?;
    Ok(known.map(|known| HubRow {
        place: door.address.to_string(),
        is_automatic: known.is_automatic,
        is_managed: manager.is_some(),
        last_tried_at: known.last_tried_at.map(|at| Instant(at).into()),
        last_fault: known.last_fault.as_deref().and_then(HubFault::parse),
    }))
}

impl GivenUpRow {
    fn of(entry: &Entry) -> Self {
        Self {
            device_id: entry.device,
            at: Instant(entry.at.millis()).into(),
            fact: entry.fact.clone(),
        }
    }
}

impl From<BoardRow> for DeskRow {
    fn from(row: BoardRow) -> Self {
        Self {
            device_id: row.device,
            name: row.name,
            role: row.role,
            platform_ids: row.scopes.iter().filter_map(|one| one.platform()).collect(),
            is_own: row.is_own,
            valid_until: row.valid_until,
            standing: row.standing,
            last_exchange_at: row.last_exchange_at.map(|at| Instant(at).into()),
            missing_here: row.missing_here,
            missing_there: row.missing_there,
            unsent: row.unsent,
            held: row.held,
            set_aside: row.set_aside,
            clock_ahead_minutes: u32::try_from(row.clock_ahead_ms / 60_000).unwrap_or(0),
            version: row.version,
            last_backup_at: row.last_backup_at.map(|at| Instant(at).into()),
            last_drill_at: row.last_drill_at.map(|at| Instant(at).into()),
        }
    }
}
