//! The casebook without a window: what a dispute is, what may happen to it, and how that is kept.
//!
//! Arrows run one way: `access`, `search`, `import`, `export`, `sync` → `store` → `journal` → `domain`. Facts are
//! appended to the journal; every table is a projection of it and can be made again.

pub mod access;
pub mod archive;
pub mod demo;
pub mod domain;
pub mod export;
pub mod ics;
pub mod import;
pub mod journal;
pub mod proof;
pub mod search;
pub mod statute;
pub mod store;
pub mod sync;
