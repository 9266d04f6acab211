//! Backs a casebook up again and again until it is killed, and tells of each backup on its output once
//! it is whole. Argument: the folder of the casebook, whose place was chosen.

use lxq_core::store::backup::BackupProgress;
use lxq_core::store::{Casebook, Folder, SystemTime};
use lxq_integration::crash::{actor, passphrase};
use std::error::Error;
use std::io::Write as _;
use std::sync::Arc;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("one argument: the folder")?;
    let opened = Casebook::open(
        &Folder::at(folder),
        actor(),
        &passphrase(),
        Arc::new(SystemTime),
    )?;
    std::io::stdout().write_all(b"open\n")?;
    loop {
        let progress = BackupProgress::default();
        let report = opened.casebook.back_up("1.0", &progress)?;
        let line = format!("{}\n", report.folder.display());
        std::io::stdout().write_all(line.as_bytes())?;
    }
}
