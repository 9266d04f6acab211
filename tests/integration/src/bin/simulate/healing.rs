//! Healing: clocks are right, certificates renewed, sticks left in peace, and everybody meets them.

use crate::Outcome;
use crate::desk::{Desk, admit};
use crate::parting;
use crate::roster::{PLATFORMS, STICKS, platform};
use crate::stick::Stick;
use crate::street::Street;
use lxq_core::sync::DeviceRole;

/// Heals the street. A newcomer with all platforms comes first to the sticks as they are, needs
/// everything on them, and so names what is bad; then a fresh stick goes round, then the old ones.
pub fn heal(street: &mut Street) -> Outcome<()> {
    street.set_clocks_right();
    for number in 1..street.desks.len() {
        admit(
            &street.desks[0],
            &street.desks[number],
            street.until(),
            false,
        )?;
    }
    parting::settle(street)?;
    let newcomer = newcomer(street)?;
    street.desks.push(newcomer);
    let last = street.desks.len() - 1;
    for stick in 0..STICKS {
        street.meet(last, stick)?;
    }
    let place = street.new_place("fresh-stick");
    street.sticks.push(Stick::new(place)?);
    let fresh = street.sticks.len() - 1;
    for _ in 0..2 {
        round(street, fresh)?;
    }
    for stick in 0..STICKS {
        round(street, stick)?;
    }
    // Twice: what came last of open matters is marked for the other platforms at the next meeting.
    for _ in 0..2 {
        round(street, fresh)?;
    }
    // What was left under a former name moved when the counting history came.
    for desk in &mut street.desks {
        let lost = desk.follow_moved()?;
        if lost > 0 {
            println!("lost: {lost} acts of {} on its own desk", desk.name);
        }
    }
    // Whoever was named on the way has now all; nothing more may come.
    for desk in 0..street.desks.len() {
        let report = street.meet(desk, fresh)?;
        if report.counts.received + report.counts.sent + report.counts.waiting > 0 {
            println!("surprise: desk {desk} is not at rest: {:?}", report.counts);
            street.tally.surprises += 1;
        }
    }
    Ok(())
}

fn round(street: &mut Street, stick: usize) -> Outcome<()> {
    for desk in 0..street.desks.len() {
        let report = street.meet(desk, stick)?;
        if report.is_forked {
            return Err(format!("desk {desk} is found to be a copy").into());
        }
    }
    Ok(())
}

fn newcomer(street: &mut Street) -> Outcome<Desk> {
    let place = street.new_place("newcomer");
    let scopes = (0..PLATFORMS).map(platform).collect();
    let now = street.desks[0].clock.shown();
    let desk = Desk::new(place, "新点".to_owned(), DeviceRole::Lawyer, scopes, now)?;
    admit(&street.desks[0], &desk, street.until(), true)?;
    Ok(desk)
}
