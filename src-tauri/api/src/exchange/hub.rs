//! 共享数据库: setting the street's hub up, and exchanging by it.

use super::running::{Exchanged, told};
use super::{required, uploaded};
use crate::desk::Desk;
use crate::shape::{Done, Nothing, request, response};
use crate::{Failure, FieldCode};
use lxq_core::sync::{self, HubFounded, SyncError};
use uuid::Uuid;

request! {
    /// A database that becomes the street's hub.
    pub struct SetUpHub {
        /// `postgres://role:password@server:port/database`.
        pub address: String,
        /// The certificate by which the server is known, where the system does not know it.
        pub root_certificate: Option<Uuid>,
    }

    /// Whether this desk exchanges by itself.
    pub struct HubAutomatic {
        /// Whether.
        pub is_automatic: bool,
    }
}

response! {
    /// The hub is ready.
    pub struct HubSetUp {
        /// Where it is, without role and password.
        pub place: String,
        /// Desks that may go in.
        pub desks: u32,
        /// Desks whose way in was made or changed just now.
        pub changed: u32,
    }
}

pub(crate) fn set_up_hub(desk: &Desk, form: SetUpHub) -> Result<HubSetUp, Failure> {
    let address = required("address", &form.address)?;
    let root_certificate = match form.root_certificate {
        None => None,
        Some(id) => {
            let text = String::from_utf8(uploaded(desk, id)?.bytes.clone());
            let unread = |_| Failure::field("root_certificate", FieldCode::RootCertificate);
            Some(text.map_err(unread)?)
        }
    };
    let HubFounded { desks, changed } =
        sync::found_hub(&desk.casebook, &address, root_certificate)?;
    let door = sync::hub_door(&desk.casebook)?.ok_or(SyncError::NoHub)?;
    desk.hub_runner.nudge();
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(HubSetUp {
        place: door.address.to_string(),
        desks: number(desks),
        changed: number(changed),
    })
}

pub(crate) fn exchange_with_hub(desk: &Desk, _: Nothing) -> Result<Exchanged, Failure> {
    let door = sync::hub_door(&desk.casebook)?.ok_or(SyncError::NoHub)?;
    let version = env!("CARGO_PKG_VERSION");
    let outcome = desk
        .exchanges
        .run(|progress| sync::exchange_by_hub(&desk.casebook, version, progress));
    desk.follower.nudge();
    Ok(told(door.address.to_string(), outcome?))
}

pub(crate) fn set_hub_automatic(desk: &Desk, form: HubAutomatic) -> Result<Done, Failure> {
    sync::hub_door(&desk.casebook)?.ok_or(SyncError::NoHub)?;
    desk.casebook
        .keep_exchange(|tables| tables.keep_hub_automatic(form.is_automatic))?;
    desk.hub_runner.nudge();
    Ok(Done {})
}
