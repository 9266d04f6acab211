//! Learning, suggesting and judging, on records written for these tests.

mod learning;
mod properties;
mod real_messages;
mod samples;
