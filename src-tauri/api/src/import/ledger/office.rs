//! 人员名册 and 平台台账: each row saved as its form on the screen saves it.

use super::book::{Book, broken, refused};
use super::report::Fault;
use crate::Failure;
use crate::office::{SavePerson, SavePlatform, add_person, add_platform};
use lxq_core::domain::identifiers::Sex;
use lxq_core::domain::identifiers::mask::mask_phone;
use lxq_core::domain::record::{CommitteePosition, Job, Person, Platform, PlatformKind, Role};
use lxq_core::import::ledger::LedgerRow;
use lxq_core::import::{RowCode, plain};
use lxq_core::store::Act;
use std::collections::HashSet;

/// Everybody by name and telephone, masked as well, and by name alone.
pub(super) fn known_people(act: &Act<'_>) -> Result<HashSet<String>, Failure> {
    let mut keys = HashSet::new();
    for person in act.reader().all::<Person>()? {
        let name = plain(person.name.as_deref().unwrap_or_default());
        if let Some(phone) = &person.phone {
            keys.insert(format!("{name}|{}", plain(phone)));
            keys.insert(format!("{name}|{}", plain(&mask_phone(phone))));
        }
        keys.insert(format!("{name}|"));
    }
    Ok(keys)
}

pub(super) fn key_of_person(row: &LedgerRow) -> String {
    let name = plain(row.text("name").unwrap_or_default());
    format!("{name}|{}", plain(row.text("phone").unwrap_or_default()))
}

pub(super) fn known_platforms(act: &Act<'_>) -> Result<HashSet<String>, Failure> {
    let platforms = act.reader().all::<Platform>()?.into_iter();
    Ok(platforms
        .filter_map(|one| one.name.map(|name| plain(&name)))
        .collect())
}

pub(super) fn key_of_platform(row: &LedgerRow) -> String {
    plain(row.text("name").unwrap_or_default())
}

pub(super) fn take_person(
    act: &mut Act<'_>,
    book: &Book<'_>,
    row: &LedgerRow,
) -> Result<(), Vec<Fault>> {
    let platform_id = book.names.platform(row).map_err(|fault| vec![fault])?;
    let committee_id = committee(book, row)?;
    let job = row.word("job").and_then(Job::parse);
    let role = row.word("role").and_then(Role::parse);
    let form = SavePerson {
        id: None,
        name: row.owned("name").unwrap_or_default(),
        role: role.unwrap_or(match job {
            Some(Job::Lawyer) => Role::DutyLawyer,
            Some(Job::Mediator) => Role::Mediator,
            Some(Job::Judge | Job::Volunteer | Job::Liaison | Job::Official) => Role::Clerk,
            None => Role::Mediator,
        }),
        job,
        sex: row.word("sex").map(|word| {
            if word == "male" {
                Sex::Male
            } else {
                Sex::Female
            }
        }),
        committee_id,
        committee_position: row
            .word("committee_position")
            .and_then(CommitteePosition::parse)
            .filter(|_| committee_id.is_some()),
        is_full_time: row.flag("is_full_time"),
        community: row.owned("community"),
        platform_id: platform_id.map(|one| one.id),
        phone: row.owned("phone"),
        licence_no: row.owned("licence_no"),
        organisation: row.owned("organisation"),
        appointed_on: row.day("appointed_on"),
        term_ends_on: row.day("term_ends_on"),
        is_active: row.flag("is_active").unwrap_or(true),
    };
    add_person(act, form).map_err(|failure| refused(failure, origin))
}

pub(super) fn take_platform(
    act: &mut Act<'_>,
    book: &Book<'_>,
    row: &LedgerRow,
) -> Result<(), Vec<Fault>> {
    let name = row.owned("name").unwrap_or_default();
    let short_name = row.owned("committee_short_name");
    let known = short_name
        .as_deref()
        .and_then(|name| committee_now(act, name));
    let committee_id = match (committee(book, row), known) {
        (Ok(Some(id)), _) => Some(id),
        (_, Some(id)) => Some(id),
        // A committee of its own is made by its short name; the full name is not there yet.
        (Err(_), None) if short_name.is_some() => None,
        (Err(faults), None) => return Err(faults),
        (Ok(None), None) => None,
    };
    let form = SavePlatform {
        id: None,
        kind: row
            .word("kind")
            .and_then(PlatformKind::parse)
            .unwrap_or_else(|| kind_of(&name)),
        name,
        community: row.owned("community"),
        address: row.owned("address"),
        phone: row.owned("phone"),
        committee_short_name: short_name.filter(|_| committee_id.is_none()),
        committee_id,
        is_active: row.flag("is_active").unwrap_or(true),
    };
    add_platform(act, form).map_err(|failure| refused(failure, origin))
}

fn origin(field: &str) -> &str {
    match field {
        "committee_id" => "committee",
        "platform_id" => "platform",
        other => other,
    }
}

/// The committee that a row names.
fn committee(
    book: &Book<'_>,
    row: &LedgerRow,
) -> Result<Option<lxq_core::domain::id::CommitteeId>, Vec<Fault>> {
    let Some(name) = row.text("committee") else {
        return Ok(None);
    };
    match book.names.committee(name) {
        Some(id) => Ok(Some(id)),
        None => Err(vec![Fault::Cell("committee", RowCode::NameUnknown)]),
    }
}

/// The committee of that short name, one of an earlier row too.
fn committee_now(act: &Act<'_>, name: &str) -> Option<lxq_core::domain::id::CommitteeId> {
    let found = act
        .reader()
        .list_by::<lxq_core::domain::record::Committee>("short_name", name)
        .map_err(broken);
    found.ok()?.first().map(|one| one.id)
}

/// What a platform's name says that it is.
fn kind_of(name: &str) -> PlatformKind {
    [
        ("说事点", PlatformKind::VillageTalkPoint),
        ("关爱之家", PlatformKind::CareHome),
        ("调解室", PlatformKind::MediationRoom),
        ("司法所", PlatformKind::StreetOffice),
    ]
    .into_iter()
    .find(|(word, _)| name.contains(word))
    .map_or(PlatformKind::OneStopPlatform, |(_, kind)| kind)
}
