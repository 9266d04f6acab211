//! What the street office does with the street's key: make it, enrol desks, revoke them.

use super::age_key;
use super::certificate::{DeviceCertificate, DeviceRole};
use super::enrolment::{self, EnrolmentRequest};
use super::error::SyncError;
use super::hub::{HubDoor, hub_door};
use super::letter::{identities_for, seal_letter};
use super::register::{FORMAT, KeyLine, KeyName, LastHead, Register, Revocation, StreamOrder};
use super::signed::Signed;
use super::standing::{keep_register, membership};
use super::street_key::{HalfCode, StreetKey};
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::{DeviceKey, SignedHead};
use crate::store::Casebook;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// How long the office's own certificate holds: it renews it itself.
const OFFICE_DAYS: u64 = 3 * 365;

/// What the office decides on a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// What the desk is called.
    pub name: String,
    /// What it is to the street.
    pub role: DeviceRole,
    /// The platforms whose matters it reads and writes.
    pub scopes: Vec<Scope>,
    /// The last day.
    pub valid_until: NaiveDate,
}

/// Makes the street's key in this casebook, which becomes the office's.
///
/// # Errors
/// [`SyncError::StreetPresent`]; no randomness; SQL errors.
pub fn create_street_key(casebook: &Casebook, name: &str) -> Result<[HalfCode; 2], SyncError> {
    if membership(casebook)?.is_some() {
        return Err(SyncError::StreetPresent);
    }
    let key = StreetKey::generate()?;
    found(casebook, &key, name, 1)?;
    Ok(key.split()?)
}

/// Brings the street's key back from its halves: into a casebook that belongs to no street yet, or
/// to the same.
///
/// # Errors
/// Halves that do not fit; another street's key; SQL errors.
pub fn restore_street_key(
    casebook: &Casebook,
    name: &str,
    first: &str,
    second: &str,
) -> Result<(), SyncError> {
    let key = StreetKey::join(first, second)?;
    let Some(member) = membership(casebook)? else {
        // Nobody here knows which registers were signed: any that a depot holds goes before this one,
        // which is joined to it at the first exchange.
        return found(casebook, &key, name, 0);
    };
    if member.register.content.street_key != key.public() {
        return Err(SyncError::OtherStreet);
    }
    casebook.keep_exchange(|tables| Ok::<_, SyncError>(tables.keep_street_secret(key.bytes())?))?;
    amend(casebook, |_, _| Ok(()))
}

/// Two fresh halves of the street's key, to be printed and kept in two places.
///
/// # Errors
/// [`SyncError::NoStreetKey`].
pub fn street_key_halves(casebook: &Casebook) -> Result<[HalfCode; 2], SyncError> {
    Ok(street_key(casebook)?.split()?)
}

/// Signs a desk's request or renews its certificate; answers the letter to it.
///
/// # Errors
/// [`SyncError::NoStreetKey`], [`SyncError::Revoked`] for a device that was revoked before: its key may
/// be in other hands.
pub fn enrol(
    casebook: &Casebook,
    request: &EnrolmentRequest,
    decided: Enrolment,
) -> Result<Vec<u8>, SyncError> {
    let today = casebook.today();
    age_key::recipient(&request.recipient)?;
    if casebook.folder().device()?.is_demo != request.is_demo {
        return Err(SyncError::Demo);
    }
    amend(casebook, |register, key| {
        if register.revocation(request.device).is_some() {
            return Err(SyncError::Revoked);
        }
        for scope in &decided.scopes {
            add_key(register, key, KeyName::Scope(*scope));
        }
        let certificate = DeviceCertificate {
            device: request.device,
            name: decided.name,
            role: decided.role,
            signing_key: request.signing_key,
            recipient: request.recipient.clone(),
            scopes: decided.scopes,
            valid_from: today,
            valid_until: decided.valid_until,
            serial: register.serial,
        };
        register.put(sign(&key.signing(), certificate)?);
        Ok(())
    })?;
    letter_to(casebook, request.device)
}

/// Certifies this desk, which has a new device, as the office again.
pub(super) fn renew_office(
    casebook: &Casebook,
    request: &EnrolmentRequest,
) -> Result<(), SyncError> {
    let today = casebook.today();
    let decided = Enrolment {
        name: request.name.clone(),
        role: DeviceRole::Office,
        scopes: Vec::new(),
        valid_until: office_until(today),
    };
    enrol(casebook, request, decided).map(|_| ())
}

fn office_until(today: NaiveDate) -> NaiveDate {
    today
        .checked_add_days(Days::new(OFFICE_DAYS))
        .unwrap_or(NaiveDate::MAX)
}

/// The newest letter to a desk.
pub(super) fn letter_to(casebook: &Casebook, device: DeviceId) -> Result<Vec<u8>, SyncError> {
    let key = street_key(casebook)?;
    let member = membership(casebook)?.ok_or(SyncError::NoStreetKey)?;
    let register = &member.register;
    let certificate = register
        .content
        .certificate(device)
        .ok_or(SyncError::NoDesk)?;
    let own = hub_door(casebook)?.filter(|_| device != member.device);
    let hub = own.map(|own| HubDoor::of(own.address, &key, device));
    seal_letter(register, &certificate.content, &key, hub)
}

/// Signs the register as it is under the next number, so that every desk gets a fresh letter.
pub(super) fn reissue(casebook: &Casebook) -> Result<(), SyncError> {
    amend(casebook, |_, _| Ok(()))
}

/// Revokes a desk: what it wrote up to what is known here still counts, nothing later does. The keys
/// of its scopes get a new generation, so that it cannot read what is written from now on.
///
/// # Errors
/// [`SyncError::NoStreetKey`], [`SyncError::NoDesk`], [`SyncError::OwnDesk`].
pub fn revoke(casebook: &Casebook, device: DeviceId) -> Result<(), SyncError> {
    if casebook.device()? == device {
        return Err(SyncError::OwnDesk);
    }
    let today = casebook.today();
    let heads = casebook.read_exchange(|tables| tables.signed_heads(device))?;
    amend(casebook, |register, key| {
        let certificate = register.certificate(device).ok_or(SyncError::NoDesk)?;
        let certificate = certificate.content.clone();
        let last = heads.iter().map(LastHead::told);
        register.revoked.retain(|one| one.device != device);
        register.revoked.push(Revocation {
            device,
            revoked_on: today,
            last: last.collect(),
        });
        let held: BTreeSet<KeyName> = identities_for(&certificate, register, key)
            .into_iter()
            .map(|line| line.name)
            .collect();
        for line in &mut register.keys {
            if held.contains(&line.name) {
                let next = line.recipients.len() + 1;
                let recipient = key.identity(line.name, next).to_public();
                line.recipients.push(recipient.to_string());
            }
        }
        Ok(())
    })
}

/// Orders that of these streams the histories count that lead to these heads, which are the office's own.
/// An order that stands is only ever carried on.
pub(super) fn order(casebook: &Casebook, heads: &[SignedHead]) -> Result<(), SyncError> {
    let today = casebook.today();
    amend(casebook, |register, _| {
        for head in heads {
            let is_it =
                |one: &StreamOrder| (one.device, one.last.scope) == (head.device, head.scope);
            register.orders.retain(|one| !is_it(one));
            register.orders.push(StreamOrder {
                device: head.device,
                ordered_on: today,
                last: LastHead::told(head),
            });
        }
        Ok(())
    })
}

/// Joins the register of a depot, which is newer than the one known here, to that one: the office's
/// casebook was restored from its halves, or another computer holds the street's key as well.
pub(super) fn adopt(casebook: &Casebook, newer: Register) -> Result<(), SyncError> {
    amend(casebook, |register, _| {
        let ours = std::mem::replace(register, newer);
        for certificate in ours.certificates {
            if register.certificate(certificate.content.device).is_none() {
                register.put(certificate);
            }
        }
        for line in ours.keys {
            match register.keys.iter_mut().find(|one| one.name == line.name) {
                Some(known) if known.recipients.len() >= line.recipients.len() => {}
                Some(known) => *known = line,
                None => register.keys.push(line),
            }
        }
        for revocation in ours.revoked {
            if register.revocation(revocation.device).is_none() {
                register.revoked.push(revocation);
            }
        }
        for order in ours.orders {
            // What was said first stays, and what goes on from it is ordered again when it is needed.
            if register.order(order.device, order.last.scope).is_none() {
                register.orders.push(order);
            }
        }
        register.serial = register.serial.max(ours.serial) + 1;
        Ok(())
    })
}

/// Makes keys for scopes in which the office writes and that have none yet, such as those of a new
/// platform. Answers whether there were any.
pub(super) fn cover(casebook: &Casebook, scopes: &BTreeSet<Scope>) -> Result<bool, SyncError> {
    let member = membership(casebook)?.ok_or(SyncError::NoStreetKey)?;
    let register = &member.register.content;
    let is_known = |scope: &&Scope| register.key(KeyName::Scope(**scope)).is_some();
    if scopes.iter().all(|scope| is_known(&scope)) {
        return Ok(false);
    }
    amend(casebook, |register, key| {
        for scope in scopes {
            add_key(register, key, KeyName::Scope(*scope));
        }
        Ok(())
    })?;
    Ok(true)
}

pub(super) fn street_key(casebook: &Casebook) -> Result<StreetKey, SyncError> {
    let secret = casebook.read_exchange(|tables| tables.street_secret())?;
    let secret = secret.ok_or(SyncError::NoStreetKey)?;
    Ok(StreetKey::from_bytes(*secret))
}

/// Founds the street: the first register, with this desk as its office.
fn found(casebook: &Casebook, key: &StreetKey, name: &str, serial: u64) -> Result<(), SyncError> {
    let own = enrolment::own_request(casebook, name)?;
    let today = casebook.today();
    let scopes: Vec<Scope> = own
        .platforms
        .iter()
        .map(|one| Scope::Platform(one.id))
        .collect();
    let mut register = Register {
        format: FORMAT,
        street: own.street,
        street_key: key.public(),
        serial,
        keys: Vec::new(),
        certificates: Vec::new(),
        revoked: Vec::new(),
        orders: Vec::new(),
    };
    for name in [KeyName::Office, KeyName::Scope(Scope::Street)] {
        add_key(&mut register, key, name);
    }
    for scope in &scopes {
        add_key(&mut register, key, KeyName::Scope(*scope));
    }
    let certificate = DeviceCertificate {
        device: own.device,
        name: own.name,
        role: DeviceRole::Office,
        signing_key: own.signing_key,
        recipient: own.recipient,
        scopes,
        valid_from: today,
        valid_until: office_until(today),
        serial,
    };
    register.put(sign(&key.signing(), certificate)?);
    keep(casebook, key, register)
}

/// Changes the register under the next number.
fn amend(
    casebook: &Casebook,
    change: impl FnOnce(&mut Register, &StreetKey) -> Result<(), SyncError>,
) -> Result<(), SyncError> {
    let key = street_key(casebook)?;
    let member = membership(casebook)?.ok_or(SyncError::NoStreetKey)?;
    let mut register = member.register.content;
    register.serial += 1;
    change(&mut register, &key)?;
    keep(casebook, &key, register)
}

/// Signs and keeps a register with the secret and the keys that this desk may hold.
fn keep(casebook: &Casebook, key: &StreetKey, register: Register) -> Result<(), SyncError> {
    let device = casebook.device()?;
    let signing = key.signing();
    let register = Signed::by(register, |bytes| Ok::<_, SyncError>(signing.seal(bytes)))?;
    let own = register.content.certificate(device);
    let identities = own.map_or_else(Vec::new, |own| {
        identities_for(&own.content, &register.content, key)
    });
    casebook.keep_exchange(|tables| {
        tables.keep_street_secret(key.bytes())?;
        for line in &identities {
            tables.keep_identity(&line.name.to_string(), line.generation, &line.identity)?;
        }
        keep_register(tables, &register)
    })
}

fn add_key(register: &mut Register, key: &StreetKey, name: KeyName) {
    if register.key(name).is_none() {
        register.keys.push(KeyLine {
            name,
            recipients: vec![key.identity(name, 1).to_public().to_string()],
        });
    }
}

fn sign(
    key: &DeviceKey,
    certificate: DeviceCertificate,
) -> Result<Signed<DeviceCertificate>, SyncError> {
    Signed::by(certificate, |bytes| Ok(key.seal(bytes)))
}
