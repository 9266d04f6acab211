//! The second kind of depot: tables of a PostgreSQL server, for desks that have a network.
//!
//! The hub is not trusted with anything but to keep bytes: segments are sealed before they leave, and
//! what comes back is checked as from a stick. Its roles and row-level rules keep desks from filling
//! each other's shelves and from seeing how much others write.

mod address;
mod depot;
mod door;
mod fault;
mod figures;
mod founding;
mod line;
pub(super) mod roles;
mod running;

pub use address::HubAddress;
pub use depot::HubDepot;
pub use door::HubDoor;
pub use fault::HubFault;
pub(super) use founding::reopen;
pub use founding::{HubFounded, found_hub};
pub use running::{exchange_by_hub, hub_door, renew_device_by_hub};
