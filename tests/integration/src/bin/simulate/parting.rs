//! Two histories of one disk on different sticks: nobody knows which is which, till the office orders.

use crate::Outcome;
use crate::desk::{Desk, admit};
use crate::fate::{work_at, work_everywhere};
use crate::roster::STICKS;
use crate::stick::copy;
use crate::street::{Street, meet};
use lxq_core::sync::renew_device;

/// A desk's folder is copied; original and copy work on, and each meets a stick of its own.
pub fn part(street: &mut Street, number: usize, sticks: [usize; 2]) -> Outcome<()> {
    street.tally.fault("HistoriesParted");
    let place = street.new_place("twin");
    let desk = &mut street.desks[number];
    desk.close();
    copy(&desk.place, &place)?;
    desk.open()?;
    let mut second = desk.over(place, format!("{}另一份", desk.name))?;
    second.acks.clear();
    work_at(street, number)?;
    street.meet(number, sticks[0])?;
    work_everywhere(street, &mut second)?;
    let at = &mut street.sticks[sticks[1]];
    meet(&second, at, &mut street.tally, &mut street.cost)?
        .map_err(|error| format!("a copied disk: {error:?}"))?;
    street.twins.insert(number, second);
    Ok(())
}

/// The copy works on and comes to a stick. Found out, it gets a new identity there, or waits.
pub fn unsuspecting(street: &mut Street, number: usize, stick: usize, waits: bool) -> Outcome<()> {
    let Some(mut second) = street.twins.remove(&number) else {
        return Ok(());
    };
    work_everywhere(street, &mut second)?;
    let report = {
        let at = &mut street.sticks[stick];
        meet(&second, at, &mut street.tally, &mut street.cost)?
            .map_err(|error| format!("a copied disk: {error:?}"))?
    };
    if report.is_forked && !waits {
        renew(street, &mut second, stick)?;
        street.desks.push(second);
    } else {
        street.twins.insert(number, second);
    }
    Ok(())
}

/// Sees to it that nobody is anybody's copy any more: the office looks at all sticks, and whoever it ordered to
/// gets a new identity.
pub fn settle(street: &mut Street) -> Outcome<()> {
    for stick in (0..STICKS).chain(0..STICKS) {
        street.meet(0, stick)?;
    }
    let numbers: Vec<usize> = street.twins.keys().copied().collect();
    for number in numbers {
        if let Some(second) = street.twins.remove(&number) {
            street.desks.push(second);
        }
    }
    for round in 0..4 {
        for number in 1..street.desks.len() {
            for stick in 0..STICKS {
                let report = street.meet(number, stick)?;
                // Two who put nothing different down where the office could see it: the later one renews.
                let is_left = report.is_forked && round == 3;
                if report.must_renew || is_left {
                    let mut desk = street.desks.remove(number);
                    renew(street, &mut desk, stick)?;
                    street.desks.insert(number, desk);
                }
            }
        }
        for stick in 0..STICKS {
            street.meet(0, stick)?;
        }
    }
    Ok(())
}

/// Gives a desk a new identity by what a stick shows.
fn renew(street: &mut Street, desk: &mut Desk, stick: usize) -> Outcome<()> {
    street.tally.fault("Renewed");
    renew_device(desk.book()?, &street.sticks[stick].place)?;
    let lost = desk.follow_moved()?;
    if lost > 0 {
        println!("lost: {lost} acts of {} in its renewal", desk.name);
        street.tally.lost += lost;
    }
    admit(&street.desks[0], desk, street.until(), true)?;
    let at = &mut street.sticks[stick];
    let report = meet(desk, at, &mut street.tally, &mut street.cost)?
        .map_err(|error| format!("a renewed desk: {error:?}"))?;
    if report.is_forked {
        return Err(format!("{} is found out again", desk.name).into());
    }
    Ok(())
}
