//! Proofs of the exchange: whatever happens to a stick, desks end equal and damage is named.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests do to a stick what people do to it"
)]

mod attachments;
mod enrolling;
mod faults;
mod forks;
mod hub;
mod revoking;
mod rig;
mod same_party;
mod segments;
mod slips;
mod sticks;
