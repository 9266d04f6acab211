//! The short simulation: a street that is maltreated for two weeks ends equal, and nothing is lost.

use std::process::Command;

#[test]
fn a_maltreated_street_ends_equal_and_loses_nothing() {
    let done = Command::new(env!("CARGO_BIN_EXE_simulate"))
        .env("SHORT", "1")
        .env_remove("SEED")
        .output();
    let done = done.expect("the program was built with this test");
    let said = String::from_utf8_lossy(&done.stdout);
    // The last lines tell what was found and how to see it again.
    assert!(done.status.success(), "{said}");
    assert!(said.contains(" divergences=0 lost=0 unnamed=0 "), "{said}");
}
