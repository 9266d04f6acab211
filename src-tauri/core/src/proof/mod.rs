//! 核验: proving a bound dossier, with the casebook or with a bundle that needs none.
//!
//! A bundle holds the entries of one case, the signed heads of the streams they stand in and the
//! devices' public keys, and is sealed by the device that made it; nothing of other cases is in it.
//! Each entry proves itself by its hash, neighbours in a stream prove their order, the heads that
//! were signed make up the mark on the dossier's cover, and the entry that bound the dossier names
//! the hash of the file.

mod bundle;
mod check;

pub use bundle::{Bundle, BundleError, DeviceKeyText, HeadText, Seal, bundle_of, unsealed};
pub(crate) use bundle::{halves, whole};
pub use check::{BundleFault, BundleReport};
