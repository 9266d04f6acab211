//! Staff and platforms as rows. Names of staff are told: they stand on every paper; their numbers are not.

use super::cells::{Row, Telling};
use super::names::Names;
use crate::Failure;
use crate::shape::request;
use lxq_core::domain::id::{PersonId, PlatformId};
use lxq_core::domain::office::job_of;
use lxq_core::domain::record::{Person, Platform, PlatformKind, Role};
use lxq_core::store::Act;

request! {
    /// Which members of staff.
    #[derive(Default)]
    pub struct PersonListAsk {
        /// Only these; all where empty.
        pub ids: Option<Vec<PersonId>>,
        /// Those who have left too.
        pub left: Option<bool>,
    }

    /// Which platforms.
    #[derive(Default)]
    pub struct PlatformListAsk {
        /// Only these; all where empty.
        pub ids: Option<Vec<PlatformId>>,
    }
}

pub(super) fn people(
    act: &Act<'_>,
    ask: &PersonListAsk,
    names: &Names,
    telling: Telling,
) -> Result<Vec<Row>, Failure> {
    let mut people = act.reader().all::<Person>()?;
    people.retain(|person| {
        let is_here = person.is_active != Some(false) || ask.left == Some(true);
        is_here && ask.ids.as_ref().is_none_or(|ids| ids.contains(&person.id))
    });
    people.sort_by(|a, b| (a.role, &a.name).cmp(&(b.role, &b.name)));
    Ok(people
        .iter()
        .map(|person| person_row(person, names, telling))
        .collect())
}

fn person_row(person: &Person, names: &Names, telling: Telling) -> Row {
    let role = person.role.unwrap_or(Role::Mediator);
    let mut row = Row::default();
    row.text("name", person.name.clone());
    row.word("job", "job", Some(job_of(person.job, role).as_str()));
    row.word("role", "role", Some(role.as_str()));
    row.text("sex", person.sex.map(|sex| sex.label()));
    row.text("platform", names.platform(person.platform_id));
    row.text("committee", names.committee(person.committee_id));
    row.word(
        "committee_position",
        "committee_position",
        person.committee_position.map(|one| one.as_str()),
    );
    row.flag("is_full_time", person.is_full_time);
    row.text("community", person.community.clone());
    let phone = person.phone.as_deref();
    row.number("phone", phone.map(|phone| telling.phone(phone)));
    let licence = person.licence_no.as_deref();
    row.number("licence_no", licence.map(|number| telling.hidden(number)));
    row.text("organisation", person.organisation.clone());
    row.day("appointed_on", person.appointed_on);
    row.day("term_ends_on", person.term_ends_on);
    row.flag("is_active", Some(person.is_active.unwrap_or(true)));
    row
}

pub(super) fn platforms(
    act: &Act<'_>,
    ask: &PlatformListAsk,
    names: &Names,
) -> Result<Vec<Row>, Failure> {
    let mut platforms = act.reader().all::<Platform>()?;
    platforms.retain(|one| ask.ids.as_ref().is_none_or(|ids| ids.contains(&one.id)));
    platforms.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
    Ok(platforms
        .iter()
        .map(|platform| {
            let mut row = Row::default();
            row.text("name", platform.name.clone());
            let kind = platform.kind.unwrap_or(PlatformKind::OneStopPlatform);
            row.word("kind", "platform_kind", Some(kind.as_str()));
            row.text("community", platform.community.clone());
            row.text("address", platform.address.clone());
            row.number("phone", platform.phone.clone());
            row.text("committee", names.committee(platform.committee_id));
            row.text(
                "committee_short_name",
                names.short_name(platform.committee_id),
            );
            row.flag("is_active", Some(platform.is_active.unwrap_or(true)));
            row
        })
        .collect())
}
