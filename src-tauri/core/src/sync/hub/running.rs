//! One exchange by the hub.

use super::depot::HubDepot;
use super::door::HubDoor;
use super::{figures, founding};
use crate::domain::id::DeviceId;
use crate::store::Casebook;
use crate::sync::SyncError;
use crate::sync::exchange::{
    ExchangeProgress, ExchangeReport, cover_own, exchange_through, writer,
};
use crate::sync::fork::renew_device_by;
use crate::sync::standing::{Membership, membership};

/// How this desk goes into the street's hub; none where the office's letter named none.
///
/// # Errors
/// SQL errors; a door that does not read.
pub fn hub_door(casebook: &Casebook) -> Result<Option<HubDoor>, SyncError> {
    let known = casebook.read_exchange(|tables| tables.hub())?;
    Ok(match known {
        Some(known) => Some(serde_json::from_str(&known.door)?),
        None => None,
    })
}

fn open<'p>(
    casebook: &Casebook,
    member: &Membership,
    progress: &'p ExchangeProgress,
) -> Result<HubDepot<'p>, SyncError> {
    let door = hub_door(casebook)?.ok_or(SyncError::NoHub)?;
    HubDepot::open(&door, &member.register.content.street_key, progress)
}

/// Exchanges by the street's hub. The office keeps the hub's roles the same as its register, and puts
/// down figures without persons.
///
/// # Errors
/// [`SyncError::NoHub`], [`SyncError::Hub`] and all of [`crate::sync::exchange`].
pub fn exchange_by_hub(
    casebook: &Casebook,
    version: &str,
    progress: &ExchangeProgress,
) -> Result<ExchangeReport, SyncError> {
    let outcome = run(casebook, version, progress);
    let fault = match &outcome {
        Err(SyncError::Hub(fault)) => Some(fault.as_str()),
        Ok(_) | Err(_) => None,
    };
    if !matches!(outcome, Err(SyncError::Cancelled | SyncError::NoHub)) {
        let now = casebook.now().timestamp_millis();
        casebook.keep_exchange(|tables| tables.keep_hub_try(fault, now))?;
    }
    outcome
}

fn run(
    casebook: &Casebook,
    version: &str,
    progress: &ExchangeProgress,
) -> Result<ExchangeReport, SyncError> {
    let member = writer(casebook)?;
    // A lost laptop is shut out before anything else.
    if member.has_street_key {
        cover_own(casebook, member.device)?;
        founding::follow_register(casebook, progress)?;
    }
    let depot = open(casebook, &member, progress)?;
    let report = exchange_through(casebook, &depot, &member, version, progress)?;
    if member.has_street_key {
        // Desks that this exchange brought keys to, and what it brought in.
        founding::follow_register(casebook, progress)?;
        figures::publish(casebook, &depot)?;
    }
    Ok(report)
}

/// Gives this casebook a new device, by what the hub shows of the former one.
///
/// # Errors
/// As [`exchange_by_hub`].
pub fn renew_device_by_hub(casebook: &Casebook) -> Result<DeviceId, SyncError> {
    let member = membership(casebook)?.ok_or(SyncError::NotEnrolled)?;
    let progress = ExchangeProgress::default();
    let depot = open(casebook, &member, &progress)?;
    renew_device_by(casebook, &depot)
}
