//! Proofs of the store, on real encrypted files: replay, merging, damage, keys, versions.

mod as_of;
pub(crate) mod builders;
mod case_facts;
mod damage;
mod distrust;
mod dump;
mod erasing;
mod facts;
mod files;
mod merging;
mod opening;
mod replay;
mod schema;
