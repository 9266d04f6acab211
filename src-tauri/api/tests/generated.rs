//! What is generated from the table is what is committed.

#[test]
fn the_committed_typescript_is_that_of_the_table() {
    let committed = include_str!("../../../ui/src/ipc/generated.ts");
    assert!(
        lxq_api::typescript::generate() == committed,
        "run `make types`"
    );
}
