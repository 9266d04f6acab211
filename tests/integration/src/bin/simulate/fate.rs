//! What befalls a whole desk: copied, restored from a backup, lost.

use crate::Outcome;
use crate::desk::{Desk, admit};
use crate::dice::Dice;
use crate::roster::STICKS;
use crate::stick::copy;
use crate::street::{Street, meet};
use lxq_core::sync::{SyncError, renew_device, revoke};

/// A desk's folder is copied to a second computer, where somebody works on.
pub fn copy_disk(street: &mut Street, number: usize) -> Outcome<()> {
    street.tally.fault("DiskCopied");
    let place = street.new_place("copy");
    let desk = &mut street.desks[number];
    desk.close();
    copy(&desk.place, &place)?;
    desk.open()?;
    let mut second = desk.over(place, format!("{}副本", desk.name))?;
    // What was acknowledged before is the original's.
    second.acks.clear();
    work_everywhere(street, &mut second)?;
    street.copies.insert(number, second);
    Ok(())
}

/// The original puts down what it wrote; the copy comes to the same stick.
pub fn unmask(street: &mut Street, number: usize, stick: usize) -> Outcome<()> {
    let Some(mut second) = street.copies.remove(&number) else {
        return Ok(());
    };
    work_at(street, number)?;
    street.meet(number, stick)?;
    work_everywhere(street, &mut second)?;
    become_another(street, &mut second, stick)?;
    street.desks.push(second);
    Ok(())
}

/// A desk's folder is backed up.
pub fn back_up(street: &mut Street, number: usize) -> Outcome<()> {
    let place = street.new_place("backup");
    let desk = &mut street.desks[number];
    desk.close();
    copy(&desk.place, &place)?;
    desk.open()?;
    let acks = desk.acks.clone();
    street.backups.insert(number, (place, acks));
    Ok(())
}

/// The disk dies after an exchange that the office has heard of; the backup is restored.
pub fn restore(street: &mut Street, number: usize, stick: usize) -> Outcome<()> {
    let Some((place, acks)) = street.backups.remove(&number) else {
        return Ok(());
    };
    street.tally.fault("BackupRestored");
    work_at(street, number)?;
    street.meet(number, stick)?;
    street.meet(0, stick)?;
    inherit(street, number)?;
    let desk = &mut street.desks[number];
    desk.close();
    let mut restored = desk.over(place, format!("{}恢复", desk.name))?;
    restored.acks = acks;
    let former = restored.device()?;
    become_another(street, &mut restored, stick)?;
    street.desks[number] = restored;
    // Nobody writes under the former name any more. The revocation says so, and lets the office put
    // down what was written under it.
    revoke(street.desks[0].book()?, former)?;
    street.revoked.insert(former);
    Ok(())
}

/// A desk that writes under another's name is found out at a stick and gets a name of its own.
fn become_another(street: &mut Street, desk: &mut Desk, stick: usize) -> Outcome<()> {
    let at = &mut street.sticks[stick];
    let report = meet(desk, at, &mut street.tally, &mut street.cost)?
        .map_err(|error| format!("a copied disk: {error:?}"))?;
    if !report.is_forked || report.counts.sent != 0 {
        return Err(format!("{} was not found out", desk.name).into());
    }
    renew_device(desk.book()?, &at.place)?;
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

/// A laptop is lost. The office reads the sticks, revokes it and gives out another.
pub fn lose(street: &mut Street, number: usize) -> Outcome<()> {
    street.tally.fault("LaptopLost");
    for stick in 0..STICKS {
        street.meet(0, stick)?;
    }
    inherit(street, number)?;
    let device = street.desks[number].device()?;
    revoke(street.desks[0].book()?, device)?;
    street.revoked.insert(device);
    let replacement = street.new_desk(number)?;
    admit(&street.desks[0], &replacement, street.until(), true)?;
    let lost = std::mem::replace(&mut street.desks[number], replacement);
    street.lost.insert(number, lost);
    Ok(())
}

/// Whoever has a lost laptop writes and exchanges; it may have heard that it is revoked.
pub fn thieve(street: &mut Street, number: usize, stick: usize) -> Outcome<()> {
    let Some(mut lost) = street.lost.remove(&number) else {
        return Ok(());
    };
    street.tally.fault("RevokedWrites");
    work_everywhere(street, &mut lost)?;
    let at = &mut street.sticks[stick];
    match meet(&lost, at, &mut street.tally, &mut street.cost)? {
        Ok(_) | Err(SyncError::Revoked) => Ok(()),
        Err(error) => Err(format!("a lost laptop: {error:?}").into()),
    }
}

/// What a desk acknowledged and the office has outlives the desk; the rest is gone with its disk.
fn inherit(street: &mut Street, number: usize) -> Outcome<()> {
    let there = street.desks[0].entries()?;
    let acks = street.desks[number].acks.iter();
    let kept = acks.filter(|ack| there.get(&(ack.device, ack.scope, ack.seq)) == Some(&ack.hash));
    let kept: Vec<_> = kept.copied().collect();
    street.inherited.extend(kept);
    Ok(())
}

pub fn work_at(street: &mut Street, number: usize) -> Outcome<()> {
    let dice = &mut Dice::new(u64::try_from(number)?);
    let desk = &mut street.desks[number];
    street.tally.operations += desk.work_everywhere(&mut street.matters, dice)?;
    Ok(())
}

pub fn work_everywhere(street: &mut Street, desk: &mut Desk) -> Outcome<()> {
    let dice = &mut Dice::new(desk.clock.shown().unsigned_abs());
    street.tally.operations += desk.work_everywhere(&mut street.matters, dice)?;
    Ok(())
}
