//! Proofs of the exchange: whatever happens to a stick, desks end equal and damage is named.

mod enrolling;
mod faults;
mod revoking;
mod rig;
mod segments;
mod sticks;
