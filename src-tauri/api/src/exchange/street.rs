//! The street's key: made once, kept in two printed halves, and what it takes back.

use super::required;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Done, Nothing, request, response};
use lxq_core::domain::id::DeviceId;
use lxq_core::sync::{self, HalfCode, SyncError};

request! {
    /// Makes this casebook the street office's.
    pub struct CreateStreetKey {
        /// What this desk is called.
        pub name: String,
    }

    /// Brings the street's key back.
    pub struct RestoreStreetKey {
        /// What this desk is called.
        pub name: String,
        /// One printed half.
        pub first_half: String,
        /// The other one.
        pub second_half: String,
    }

    /// A desk that counts no more.
    pub struct RevokeDevice {
        /// Its device.
        pub device_id: DeviceId,
    }
}

response! {
    /// The two halves of the street's key; to be printed now and kept in two places.
    pub struct StreetKeyMade {
        /// The digits by which desks know the street.
        pub fingerprint: String,
        /// One half.
        pub first_half: String,
        /// The other half.
        pub second_half: String,
    }
}

pub(crate) fn create_key(desk: &Desk, form: CreateStreetKey) -> Result<StreetKeyMade, Failure> {
    let name = required("name", &form.name)?;
    let halves = sync::create_street_key(&desk.casebook, &name)?;
    made(desk, &halves)
}

pub(crate) fn key_halves(desk: &Desk, _: Nothing) -> Result<StreetKeyMade, Failure> {
    let halves = sync::street_key_halves(&desk.casebook)?;
    made(desk, &halves)
}

fn made(desk: &Desk, [first, second]: &[HalfCode; 2]) -> Result<StreetKeyMade, Failure> {
    let member = sync::membership(&desk.casebook)?.ok_or(SyncError::NoStreetKey)?;
    Ok(StreetKeyMade {
        fingerprint: sync::fingerprint(&member.register.content.street_key),
        first_half: first.text().to_owned(),
        second_half: second.text().to_owned(),
    })
}

pub(crate) fn restore_key(desk: &Desk, form: RestoreStreetKey) -> Result<Done, Failure> {
    let name = required("name", &form.name)?;
    sync::restore_street_key(&desk.casebook, &name, &form.first_half, &form.second_half)?;
    Ok(Done {})
}

pub(crate) fn revoke_device(desk: &Desk, form: RevokeDevice) -> Result<Done, Failure> {
    sync::revoke(&desk.casebook, form.device_id)?;
    Ok(Done {})
}
