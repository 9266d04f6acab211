//! The calendar for other programs: as a text to save once, and as a file that this copy keeps
//! up to date in a folder of the user's choice. No party is named in it.

use super::range::{CalendarAsk, check_span, readable};
use crate::desk::Desk;
use crate::host::lock;
use crate::sentence::of_choice;
use crate::shape::{Nothing, request, response};
use crate::{Failure, FieldCode, Tag};
use chrono::TimeDelta;
use lxq_core::domain::calendar::CalendarKind;
use lxq_core::domain::record::{Person, Platform};
use lxq_core::ics::{IcsEntry, IcsTime, write};
use lxq_core::store::table::calendar::{CalendarItem, rooms};
use lxq_core::store::{CALENDAR_FILE, CalendarPlace, Reader, write_calendar};
use std::collections::BTreeMap;
use std::path::PathBuf;
use uuid::Uuid;

/// At most so many days at once.
const LONGEST_SPAN: i64 = 800;
/// So many days back and ahead stand in the kept file.
const KEPT: (i64, i64) = (30, 365);
/// The calendar's name, as other programs show it.
const NAME: &str = "连心桥日程";

/// What a desk remembers of the kept file.
#[derive(Default)]
pub(crate) struct FileMemory {
    /// The entries written last.
    written: Option<Vec<IcsEntry>>,
    /// Whether the last try failed.
    has_failed: bool,
}

request! {
    /// Where to keep the calendar for other programs.
    pub struct KeepCalendarFile {
        /// The folder on this computer; none to keep none.
        pub folder: Option<String>,
        /// Whether only the own days stand in it.
        #[serde(default)]
        pub is_own: bool,
    }
}

response! {
    /// A calendar for other programs.
    pub struct CalendarText {
        /// A name for the file.
        pub file_name: String,
        /// Its text.
        pub text: String,
        /// How many entries it has.
        pub count: u32,
    }

    /// Where this copy keeps a calendar for other programs.
    pub struct CalendarFileState {
        /// The whole path of the file; none where none is kept.
        pub path: Option<String>,
        /// The folder.
        pub folder: Option<String>,
        /// Whether only one person's days stand in it.
        pub is_own: bool,
        /// Whether it could not be written the last time.
        pub has_failed: bool,
    }
}

pub(crate) fn ics(desk: &Desk, ask: CalendarAsk) -> Result<CalendarText, Failure> {
    check_span(ask.from, ask.to, LONGEST_SPAN)?;
    let entries = desk.casebook.read(|reader| entries(desk, reader, &ask))?;
    Ok(CalendarText {
        file_name: format!("{NAME}{}至{}.ics", ask.from, ask.to),
        text: write(NAME, &entries, desk.casebook.now()),
        count: u32::try_from(entries.len()).unwrap_or(u32::MAX),
    })
}

pub(crate) fn state(desk: &Desk, _: Nothing) -> Result<CalendarFileState, Failure> {
    let place = desk.casebook.folder().device()?.calendar;
    let shown = |path: PathBuf| path.to_string_lossy().into_owned();
    Ok(CalendarFileState {
        path: place
            .as_ref()
            .map(|place| shown(place.folder.join(CALENDAR_FILE))),
        is_own: place
            .as_ref()
            .is_some_and(|place| place.person_id.is_some()),
        folder: place.map(|place| shown(place.folder)),
        has_failed: lock(&desk.calendar_file).has_failed,
    })
}

pub(crate) fn keep(desk: &Desk, form: KeepCalendarFile) -> Result<CalendarFileState, Failure> {
    let place = crate::shape::filled(form.folder).map(|folder| CalendarPlace {
        folder: PathBuf::from(folder),
        person_id: form.is_own.then_some(desk.actor.id),
    });
    *lock(&desk.calendar_file) = FileMemory::default();
    if let Some(place) = &place {
        // Tried before it is chosen, so that a folder that cannot be used is refused here.
        write_kept(desk, place).map_err(|_| Failure::field("folder", FieldCode::FolderUnusable))?;
    }
    desk.casebook.keep_calendar(place)?;
    state(desk, Nothing {})
}

/// Writes the kept file anew after a command changed something that stands in it. A file that
/// cannot be written keeps nobody from working; the state tells it.
pub(crate) fn follow(desk: &Desk, changes: &[Tag]) {
    let concerns = |tag: &Tag| {
        !matches!(
            tag,
            Tag::Casebook
                | Tag::Draft
                | Tag::ColumnProfile
                | Tag::Consultation
                | Tag::Statute
                | Tag::Citation
        )
    };
    if !changes.iter().any(concerns) {
        return;
    }
    let Ok(device) = desk.casebook.folder().device() else {
        return;
    };
    let Some(place) = device.calendar else { return };
    if place.person_id.is_none_or(|person| person == desk.actor.id) {
        let has_failed = write_kept(desk, &place).is_err();
        lock(&desk.calendar_file).has_failed = has_failed;
    }
}

fn write_kept(desk: &Desk, place: &CalendarPlace) -> Result<(), Failure> {
    let today = desk.casebook.today();
    let ask = CalendarAsk {
        from: today - TimeDelta::days(KEPT.0),
        to: today + TimeDelta::days(KEPT.1),
        kinds: Vec::new(),
        platform_id: None,
        person_id: place.person_id,
    };
    let entries = desk.casebook.read(|reader| entries(desk, reader, &ask))?;
    let mut memory = lock(&desk.calendar_file);
    if memory.has_failed || memory.written.as_ref() != Some(&entries) {
        let text = write(NAME, &entries, desk.casebook.now());
        write_calendar(&place.folder, &text)?;
        memory.written = Some(entries);
    }
    Ok(())
}

/// Names for the ids of entries; of staff, places and types only.
struct Names {
    rooms: BTreeMap<Uuid, String>,
    platforms: BTreeMap<Uuid, String>,
    people: BTreeMap<Uuid, String>,
    types: BTreeMap<String, String>,
}

fn entries(desk: &Desk, reader: Reader<'_>, ask: &CalendarAsk) -> Result<Vec<IcsEntry>, Failure> {
    let names = Names {
        rooms: named(rooms(reader)?, |room| (room.id.0, room.name)),
        platforms: named(reader.all::<Platform>()?, |one| (one.id.0, one.name)),
        people: named(reader.all::<Person>()?, |one| (one.id.0, one.name)),
        types: crate::settings::types_in(reader)?
            .0
            .into_iter()
            .map(|one| (one.code, one.name))
            .collect(),
    };
    let found = readable(desk, reader, ask)?;
    Ok(found.into_iter().map(|item| entry(item, &names)).collect())
}

fn named<R>(records: Vec<R>, name: impl Fn(R) -> (Uuid, Option<String>)) -> BTreeMap<Uuid, String> {
    let pairs = records.into_iter().map(name);
    pairs.filter_map(|(id, name)| Some((id, name?))).collect()
}

fn entry(item: CalendarItem, names: &Names) -> IcsEntry {
    let room = item.room_id.and_then(|id| names.rooms.get(&id.0));
    let platform = item.platform_id.and_then(|id| names.platforms.get(&id.0));
    let place: Vec<&str> = [platform, room]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let time = match item.starts_at {
        Some(start) => {
            let usual = start.utc() + TimeDelta::hours(1);
            let end = item.ends_at.map_or(usual, |end| end.utc());
            IcsTime::Span(start.utc(), end.max(start.utc()))
        }
        None => IcsTime::Day(item.day),
    };
    IcsEntry {
        uid: format!("{}-{}@lianxinqiao", item.kind.as_str(), item.id),
        summary: summary(&item, names),
        location: (!place.is_empty()).then(|| place.join(" ")),
        time,
    }
}

/// What an entry is called outside the casebook: its kind, the type of the dispute and the
/// number, never the title, which names the parties.
fn summary(item: &CalendarItem, names: &Names) -> String {
    let kind = of_choice("calendar_kind", item.kind.as_str());
    let what = match item.kind {
        CalendarKind::Session
        | CalendarKind::DisputeDue
        | CalendarKind::PerformanceDue
        | CalendarKind::ConfirmationDue
        | CalendarKind::FollowUpDue
        | CalendarKind::EnforcementDue => item
            .dispute_type
            .as_ref()
            .filter(|_| !item.is_confidential)
            .map(|code| names.types.get(code).unwrap_or(code).clone()),
        CalendarKind::Outreach => item.title.clone(),
        CalendarKind::Duty => {
            let shift = item.status.as_deref().unwrap_or_default();
            let people = item.people.iter().filter_map(|id| names.people.get(&id.0));
            let people: Vec<&str> = people.map(String::as_str).collect();
            Some(format!(
                "{} {}",
                of_choice("duty_shift", shift),
                people.join("、")
            ))
        }
        CalendarKind::RequestDue
        | CalendarKind::ReferralDue
        | CalendarKind::RatingDue
        | CalendarKind::HazardDue
        | CalendarKind::HazardReview
        | CalendarKind::Inspection
        | CalendarKind::Appointment => None,
    };
    let mut text = kind;
    if let Some(what) = what.filter(|what| !what.trim().is_empty()) {
        text = format!("{text}：{}", what.trim());
    }
    match item.docket_no.as_deref().filter(|no| !no.is_empty()) {
        Some(number) => format!("{text} · {number}"),
        None => text,
    }
}
