//! A casebook in a folder of its own, and what the program said about it.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The passphrase of every casebook here.
pub const PASSPHRASE: &str = "马桥子街道山景社区";

/// What the program printed, and how it ended.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// What it printed, as a program reads it.
    pub fn json(&self) -> Value {
        match serde_json::from_str(&self.out) {
            Ok(value) => value,
            Err(error) => panic!("{error} in {}{}", self.out, self.err),
        }
    }

    /// The same, once it is done.
    pub fn done(self) -> Value {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self.json()
    }
}

/// A folder for a casebook.
pub struct Book {
    folder: TempDir,
}

impl Book {
    /// A folder without a casebook.
    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A casebook with one platform and one account.
    pub fn new() -> Self {
        let book = Self::empty();
        let said = book.lxq(&[
            "init",
            "--street",
            "马桥子街道",
            "--platform",
            "山景社区一站式平台",
            "--short-name",
            "马山景",
            "--person",
            "王国辉",
        ]);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        book
    }

    /// A small demo street.
    pub fn demo() -> Self {
        let book = Self::empty();
        let said = book.lxq(&["init", "--demo", "--seed", "7", "--cases", "12"]);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        book
    }

    /// Where the casebook lies.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("book")
    }

    /// Writes a file beside the casebook.
    pub fn file(&self, name: &str, content: &[u8]) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Calls the program with the passphrase in its environment.
    pub fn lxq(&self, arguments: &[&str]) -> Said {
        run(&self.path(), arguments, Some(PASSPHRASE))
    }

    /// Calls it without one, or with another one.
    pub fn lxq_with(&self, passphrase: Option<&str>, arguments: &[&str]) -> Said {
        run(&self.path(), arguments, passphrase)
    }

    /// Calls the program where there is no casebook and no passphrase.
    pub fn alone(arguments: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lxq"));
        said(command.args(arguments))
    }

    /// Calls a command of the table.
    pub fn call(&self, name: &str, request: &Value) -> Said {
        self.lxq(&["call", name, &request.to_string()])
    }
}

fn run(folder: &Path, arguments: &[&str], passphrase: Option<&str>) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lxq"));
    command
        .arg("--casebook")
        .arg(folder)
        .args(arguments)
        .env_remove("LXQ_PASSPHRASE");
    if let Some(passphrase) = passphrase {
        command.env("LXQ_PASSPHRASE", passphrase);
    }
    said(&mut command)
}

fn said(command: &mut Command) -> Said {
    command.env_remove("LXQ_CASEBOOK").stdin(Stdio::null());
    let output = command.output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The names of an object's values, in order.
pub fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

/// Whether an object has at least these values.
pub fn has(value: &Value, names: &[&str]) -> bool {
    names.iter().all(|name| keys(value).contains(name))
}
