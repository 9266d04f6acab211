//! Who may do what. One policy function stands under every command, whichever surface asks.

mod keeping;
mod policy;
mod sight;
mod subject;

pub use keeping::{Keeping, Whose, keeping};
pub use policy::{Permission, allows, may_give_passphrase};
pub use sight::{DisputesInSight, Sight};
pub use subject::{reading, writing};
