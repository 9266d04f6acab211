//! A PostgreSQL server as Debian ships it, as an ordinary user, in a folder of its own, reached by a
//! socket only. Its settings are its own: what it acknowledges is on disk.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A running server; it ends with this.
pub struct Server {
    folder: PathBuf,
    programs: PathBuf,
}

impl Server {
    /// Starts one; none where PostgreSQL is not installed.
    pub fn start() -> Option<Self> {
        let programs = programs()?;
        let made = ordinary("mktemp").arg("-d").output().ok()?;
        let folder = PathBuf::from(String::from_utf8(made.stdout).ok()?.trim());
        let server = Self { folder, programs };
        let data = server.folder.join("data");
        let log = server.folder.join("log");
        let is_made = quiet(
            ordinary(server.programs.join("initdb"))
                .args([
                    "-A",
                    "trust",
                    "-U",
                    "bench",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "-D",
                ])
                .arg(&data),
        );
        let options = format!("-c listen_addresses='' -k {}", server.folder.display());
        let is_started = is_made
            && quiet(
                ordinary(server.programs.join("pg_ctl"))
                    .arg("-w")
                    .arg("-D")
                    .arg(&data)
                    .arg("-l")
                    .arg(&log)
                    .args(["-o", &options, "start"]),
            );
        is_started.then_some(server)
    }

    /// Runs statements, each in a transaction of its own.
    pub fn run(&self, sql: &str) {
        assert!(quiet(self.client().args(["-c", sql])), "a statement failed");
    }

    /// Loads rows in the text form of `copy`.
    pub fn copy(&self, table: &str, rows: &str) {
        let mut client = self
            .client()
            .args(["-c", &format!("copy {table} from stdin")])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("psql");
        let mut input = client.stdin.take().expect("its input");
        input.write_all(rows.as_bytes()).expect("rows");
        drop(input);
        assert!(client.wait().expect("psql").success(), "copy failed");
    }

    fn client(&self) -> Command {
        let mut command = Command::new(self.programs.join("psql"));
        command
            .args([
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "bench",
                "-d",
                "postgres",
                "-h",
            ])
            .arg(&self.folder);
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        quiet(
            ordinary(self.programs.join("pg_ctl"))
                .arg("-D")
                .arg(self.folder.join("data"))
                .args(["-m", "immediate", "stop"]),
        );
        quiet(ordinary("rm").arg("-rf").arg(&self.folder));
    }
}

/// PostgreSQL refuses to run as root, and so runs as Debian's user of it there.
fn ordinary(program: impl AsRef<OsStr>) -> Command {
    let is_root = Path::new("/root").read_dir().is_ok();
    if !is_root {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    command.current_dir("/");
    command
}

fn quiet(command: &mut Command) -> bool {
    command
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Where Debian puts the server's programs, of the newest version.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut all: Vec<PathBuf> = versions
        .flatten()
        .map(|one| one.path().join("bin"))
        .collect();
    all.retain(|path| path.join("initdb").is_file());
    all.sort();
    all.pop()
}
