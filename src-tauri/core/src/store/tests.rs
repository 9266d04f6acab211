//! Proofs of the store, on real encrypted files: replay, merging, damage, keys, versions.

mod as_of;
pub(crate) mod builders;
mod case_facts;
mod damage;
mod distrust;
pub(crate) mod dump;
mod erasing;
pub(crate) mod facts;
mod files;
pub(crate) mod merging;
mod opening;
mod replay;
mod schema;
