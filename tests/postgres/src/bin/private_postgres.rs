//! Starts a server, prints its address, and keeps it until standard input ends: for tests that are no
//! Rust programs.

use lxq_postgres::{Postgres, Wanted};
use std::io::{self, Read as _, Write as _};

fn main() -> io::Result<()> {
    let server = Postgres::start(Wanted::default())?;
    writeln!(io::stdout(), "{}", server.address())?;
    io::stdout().flush()?;
    let mut rest = String::new();
    io::stdin().read_to_string(&mut rest)?;
    drop(server);
    Ok(())
}
