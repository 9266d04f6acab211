//! Prints `ui/src/ipc/generated.ts`; `make types` puts it in place.
#![expect(clippy::print_stdout, reason = "printing is all it does")]

fn main() {
    print!("{}", lxq_api::typescript::generate());
}
