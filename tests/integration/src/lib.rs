//! What the tests of this package share: the acts of the writer that is killed.

pub mod crash;
