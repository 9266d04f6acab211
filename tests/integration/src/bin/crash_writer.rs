//! Writes acts to a casebook as fast as it can until it is killed, and tells of each on its
//! output once it is acknowledged. Arguments: the folder and the number of the run.

use lxq_core::store::{Casebook, Folder, StoreError, SystemTime};
use lxq_integration::crash::{Numbered, actor, passphrase};
use std::error::Error;
use std::io::Write as _;
use std::sync::Arc;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, folder, run] = &arguments[..] else {
        return Err("two arguments: the folder and the number of the run".into());
    };
    let (folder, run) = (Folder::at(folder), run.parse()?);
    let opened = Casebook::open(&folder, actor(), &passphrase(), Arc::new(SystemTime))?;
    for ordinal in 0.. {
        let numbered = Numbered { run, ordinal };
        let (ids, _) = opened
            .casebook
            .act::<_, StoreError>(actor(), |act| numbered.record(act))?;
        let mut line = ordinal.to_string();
        for id in ids {
            line.push_str(&format!(" {id}"));
        }
        line.push('\n');
        // One write a line: what the reader finds whole was acknowledged.
        std::io::stdout().write_all(line.as_bytes())?;
    }
    Ok(())
}
