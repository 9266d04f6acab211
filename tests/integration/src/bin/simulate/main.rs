//! `make simulate`: a street of 44 desks and an office works a year and exchanges by sticks that are
//! maltreated in every way; afterwards all must be equal and nothing lost (docs/simulation.md).
//!
//! `SEED=n` chooses the plan, which the seed alone determines; ids and keys are as random as ever, so
//! a run comes again in what happens, not in its bytes. `SHORT=1` is for the tests.
#![expect(clippy::print_stdout, reason = "telling what it found is all it does")]

mod check;
mod child;
mod clock;
mod cost;
mod desk;
mod dice;
mod fate;
mod healing;
mod parting;
mod plan;
mod roster;
mod stick;
mod street;
mod tally;
mod work;

use plan::{Extent, plan};
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use street::Street;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|word| word == child::WORD) {
        return match child::run(&arguments[1..]) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                println!("a child failed: {error}");
                ExitCode::FAILURE
            }
        };
    }
    let seed = variable("SEED").and_then(|text| text.parse().ok());
    let seed = seed.unwrap_or(20_261_123);
    let extent = match variable("SHORT") {
        Some(_) => Extent::SHORT,
        None => Extent::LONG,
    };
    match simulate(seed, extent) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            println!("to see it again: make simulate SEED={seed}{}", short());
            ExitCode::FAILURE
        }
        Err(error) => {
            println!("failed: {error}");
            println!("to see it again: make simulate SEED={seed}{}", short());
            ExitCode::FAILURE
        }
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|text| !text.is_empty())
}

fn short() -> &'static str {
    variable("SHORT").map_or("", |_| " SHORT=1")
}

fn simulate(seed: u64, extent: Extent) -> Outcome<bool> {
    // A killed process leaves what it wrote in memory as well as on a disk, and the tests are in a hurry.
    let memory = Path::new("/dev/shm");
    let root = if extent == Extent::SHORT && memory.is_dir() {
        tempfile::tempdir_in(memory)?
    } else {
        tempfile::tempdir()?
    };
    let steps = plan(seed, extent);
    let mut street = Street::found(root.path(), extent)?;
    println!("{} steps in {} days", steps.len(), extent.days);
    for (number, step) in steps.iter().enumerate() {
        let done = street.carry_out(step);
        done.map_err(|error| format!("step {number} {step:?}: {error}"))?;
        if variable("VERBOSE").is_some() {
            println!("{number} {step:?}");
        }
    }
    let lines = street.cost.lines(street.desks.len(), extent.days);
    healing::heal(&mut street)?;
    check::check(&mut street)?;
    for line in lines {
        println!("{line}");
    }
    println!("set aside: {}", tally::Counts(&street.tally.reasons));
    println!("{}", street.tally.line(seed));
    Ok(street.tally.is_clean())
}
