//! Crashes: the desk's own process, killed by SIGKILL while it writes or exchanges.

use crate::Outcome;
use crate::clock::VirtualClock;
use crate::desk::{Ack, passphrase};
use crate::dice::Dice;
use crate::roster::scopes;
use crate::street::Street;
use crate::work::{self, Matters, actor};
use lxq_core::store::{Casebook, Folder};
use lxq_core::sync::{ExchangeProgress, exchange};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// The word by which this program knows that it is such a process.
pub const WORD: &str = "child";

/// Lets a process of its own write until it is killed; what it acknowledged by then counts.
pub fn kill_writing(street: &mut Street, number: usize, seed: u64) -> Outcome<()> {
    street.tally.fault("KilledWriting");
    let mut dice = Dice::new(seed);
    let desk = &mut street.desks[number];
    desk.close();
    let (mut child, mut output) = spawn(&[
        "write",
        &desk.place.to_string_lossy(),
        &desk.clock.shown().to_string(),
        &number.to_string(),
        &seed.to_string(),
    ])?;
    let mut text = String::new();
    for _ in 0..dice.between(1, 4) {
        output.read_line(&mut text)?;
    }
    std::thread::sleep(Duration::from_micros(dice.next() % 6000));
    child.kill()?;
    child.wait()?;
    output.read_to_string(&mut text)?;
    desk.open()?;
    for line in text.split_inclusive('\n').filter_map(whole) {
        let (device, scope, seq, hash, action) = serde_json::from_str(line)?;
        street.tally.operations += 1;
        desk.acks.push(Ack {
            device,
            scope,
            seq,
            hash,
            action: Some(action),
        });
    }
    Ok(())
}

/// Lets a process of its own exchange and kills it in the middle, or as near to it as chance has it.
pub fn kill_meeting(street: &mut Street, number: usize, stick: usize, seed: u64) -> Outcome<()> {
    let mut dice = Dice::new(seed);
    let desk = &mut street.desks[number];
    desk.close();
    let (mut child, mut output) = spawn(&[
        "meet",
        &desk.place.to_string_lossy(),
        &desk.clock.shown().to_string(),
        &street.sticks[stick].place.to_string_lossy(),
    ])?;
    let mut text = String::new();
    output.read_line(&mut text)?;
    std::thread::sleep(Duration::from_micros(dice.next() % 40_000));
    child.kill()?;
    child.wait()?;
    output.read_to_string(&mut text)?;
    desk.open()?;
    let is_over = text.contains("done");
    street.tally.fault(if is_over {
        "KilledAfterMeeting"
    } else {
        "KilledMeeting"
    });
    Ok(())
}

/// A line that was written to its end; a killed process may leave half a line.
fn whole(line: &str) -> Option<&str> {
    line.strip_suffix('\n')
}

fn spawn(arguments: &[&str]) -> Outcome<(Child, BufReader<ChildStdout>)> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg(WORD)
        .args(arguments)
        .stdout(Stdio::piped())
        .spawn()?;
    let output = child.stdout.take().ok_or("no output")?;
    Ok((child, BufReader::new(output)))
}

/// What such a process does; it ends by being killed.
pub fn run(arguments: &[String]) -> Outcome<()> {
    let [what, folder, clock, rest @ ..] = arguments else {
        return Err("what, folder and clock are needed".into());
    };
    let time = Arc::new(VirtualClock::default());
    time.set(clock.parse()?);
    let book = Casebook::open(&Folder::at(folder), actor(), &passphrase(), time)?.casebook;
    match (what.as_str(), rest) {
        ("write", [desk, seed]) => write(&book, desk.parse()?, seed.parse()?),
        ("meet", [stick]) => {
            say("open")?;
            exchange(&book, Path::new(stick), "1.0", &ExchangeProgress::default())?;
            say("done")?;
            loop {
                std::thread::park();
            }
        }
        _ => Err("write or meet".into()),
    }
}

fn write(book: &Casebook, desk: usize, seed: u64) -> Outcome<()> {
    let (mut matters, mut dice) = (Matters::default(), Dice::new(seed));
    let own = book.device()?;
    loop {
        let heads = || book.read_exchange(|tables| tables.streams());
        let before = heads()?;
        let scope = work::place(&scopes(desk), &mut dice);
        let done = work::act(book, scope, &mut matters, &mut dice)?;
        for head in heads()? {
            if head.device == own && !before.contains(&head) {
                let told = (head.device, head.scope, head.seq, head.hash, done.action);
                say(&serde_json::to_string(&told)?)?;
            }
        }
    }
}

/// One write a line: what the reader finds whole was acknowledged.
fn say(line: &str) -> Outcome<()> {
    Ok(std::io::stdout().write_all(format!("{line}\n").as_bytes())?)
}
