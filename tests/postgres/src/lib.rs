//! A PostgreSQL server of one's own: Debian's programs, a folder and a port that nobody else has, an
//! ordinary user. It is gone with the value that started it.

#![expect(
    clippy::disallowed_methods,
    reason = "what is written here is a test server's and gone with it"
)]

mod certificate;

use std::fs;
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The role that may do everything, and its password.
const MANAGER: (&str, &str) = ("guanli", "guanli-mima");

/// What a server is to be like.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Whether it speaks TLS, and nothing else over the network.
    pub tls: bool,
    /// Whether it waits for the disk as it does at home; tests that kill no server need not.
    pub durable: bool,
}

/// A running server.
pub struct Postgres {
    folder: TempDir,
    port: u16,
    root_certificate: Option<String>,
}

impl Postgres {
    /// Starts a server and waits until it answers.
    ///
    /// # Errors
    /// Where PostgreSQL's server is not installed, or does not start.
    pub fn start(wanted: Wanted) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("lxq-postgres-").tempdir()?;
        let password = folder.path().join("password");
        fs::write(&password, MANAGER.1)?;
        own(folder.path())?;
        let data = folder.path().join("data");
        let mut initdb = program("initdb")?;
        initdb
            .arg("--pgdata")
            .arg(&data)
            .args(["--username", MANAGER.0, "--auth", "scram-sha-256"])
            .args(["--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"])
            .arg("--pwfile")
            .arg(&password);
        done(&mut initdb)?;
        let mut server = Self {
            // Free a moment ago; whoever takes it meanwhile makes the start fail and not the test lie.
            port: TcpListener::bind("127.0.0.1:0")?.local_addr()?.port(),
            folder,
            root_certificate: None,
        };
        let mut settings = format!(
            "listen_addresses = '127.0.0.1, 127.0.0.2'\nport = {}\nunix_socket_directories = '{}'\n",
            server.port,
            server.folder.path().display()
        );
        if !wanted.durable {
            settings.push_str("fsync = off\nfull_page_writes = off\n");
        }
        if wanted.tls {
            let made = certificate::make(&data)?;
            settings.push_str("ssl = on\n");
            server.root_certificate = Some(made);
            let rules = "local all all scram-sha-256\nhostssl all all all scram-sha-256\n";
            fs::write(data.join("pg_hba.conf"), rules)?;
            own(&data)?;
        }
        let file = data.join("postgresql.conf");
        let before = fs::read_to_string(&file)?;
        fs::write(&file, before + &settings)?;
        server.run()?;
        Ok(server)
    }

    /// Starts the server again after [`Postgres::stop`].
    ///
    /// # Errors
    /// Where it does not start.
    pub fn run(&self) -> io::Result<()> {
        let mut start = self.control()?;
        start
            .arg("--log")
            .arg(self.folder.path().join("data/server.log"))
            .args(["--wait", "start"]);
        done(&mut start)
    }

    /// Stops the server as a power cut does.
    ///
    /// # Errors
    /// Where it does not stop.
    pub fn stop(&self) -> io::Result<()> {
        let mut stop = self.control()?;
        stop.args(["--mode", "immediate", "--wait", "stop"]);
        done(&mut stop)
    }

    fn control(&self) -> io::Result<Command> {
        let mut control = program("pg_ctl")?;
        control.arg("--pgdata").arg(self.folder.path().join("data"));
        Ok(control)
    }

    /// Where it is, with the role that may do everything.
    #[must_use]
    pub fn address(&self) -> String {
        self.address_at("localhost")
    }

    /// The same under another name of this computer.
    #[must_use]
    pub fn address_at(&self, host: &str) -> String {
        let (role, password) = MANAGER;
        format!("postgres://{role}:{password}@{host}:{}/postgres", self.port)
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The certificate by which it is known, where it speaks TLS.
    #[must_use]
    pub fn root_certificate(&self) -> Option<&str> {
        self.root_certificate.as_deref()
    }

    /// What the server wrote into its log.
    ///
    /// # Errors
    /// Where there is none.
    pub fn log(&self) -> io::Result<String> {
        fs::read_to_string(self.folder.path().join("data/server.log"))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // It may have been stopped already.
        self.stop().ok();
    }
}

/// One of the server's programs, which will not run as root.
fn program(name: &str) -> io::Result<Command> {
    let path = newest()?.join(name);
    let mut command = if is_root()? {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(path);
        command
    } else {
        Command::new(path)
    };
    // Whatever folder the tests run in, the other user may not be let into it.
    command.current_dir("/").stdin(Stdio::null());
    Ok(command)
}

/// The folder of the newest version that is installed.
fn newest() -> io::Result<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = Vec::new();
    for entry in fs::read_dir("/usr/lib/postgresql").into_iter().flatten() {
        let folder = entry?.path().join("bin");
        let version = folder.parent().and_then(Path::file_name);
        let version = version.and_then(|name| name.to_str()?.parse().ok());
        if let Some(version) = version.filter(|_| folder.join("initdb").is_file()) {
            found.push((version, folder));
        }
    }
    found.sort();
    let newest = found.pop().map(|(_, folder)| folder);
    newest.ok_or_else(|| io::Error::other("PostgreSQL's server is missing: scripts/setup.sh tests"))
}

fn is_root() -> io::Result<bool> {
    let output = Command::new("id").arg("-u").output()?;
    Ok(output.stdout.trim_ascii() == b"0")
}

/// Gives a folder to the user who runs the server.
fn own(folder: &Path) -> io::Result<()> {
    if !is_root()? {
        return Ok(());
    }
    done(Command::new("chown").args(["-R", "postgres"]).arg(folder))
}

/// Runs a program to its end. What stays behind keeps no pipe of ours open.
fn done(command: &mut Command) -> io::Result<()> {
    let errors = tempfile::tempfile()?;
    let status = command
        .stdout(Stdio::null())
        .stderr(errors.try_clone()?)
        .status()?;
    if status.success() {
        return Ok(());
    }
    let mut said = String::new();
    io::Seek::rewind(&mut &errors)?;
    io::Read::read_to_string(&mut &errors, &mut said)?;
    Err(io::Error::other(format!("PostgreSQL: {said}")))
}
