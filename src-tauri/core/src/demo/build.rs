//! Makes the casebook of the demo street and lets its year happen.

use super::handling::Counter;
use super::plan::{Deed, Event, Plan, Wanted, plan};
use super::random::Rng;
use super::step::{Surroundings, take};
use super::street::Street;
use super::typical;
use super::{DemoError, archive, same_party};
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::docket_no;
use crate::domain::id::{ActionId, PersonId, uuid_v7};
use crate::domain::record::Consultation;
use crate::domain::request::RequestLimits;
use crate::store::table::dispute::{DocketTable, next_docket_number};
use crate::store::{
    AccountLabel, Act, Casebook, Folder, Passphrase, WallClock, WorkFactor, china_day,
};
use chrono::Datelike as _;
use std::sync::Arc;

/// The street's name, which says what it is.
pub const STREET: &str = "马桥子街道（演示）";
/// What follows the committee's short name in the number of a consultation.
const CONSULTATION_SUFFIX: &str = "咨字";

/// How big a street is to be built, and for whom.
#[derive(Clone)]
pub struct DemoOptions {
    /// The same seed on the same day gives the same street.
    pub seed: u64,
    /// How many disputes.
    pub cases: u32,
    /// How many requests, those included from which disputes were opened.
    pub requests: u32,
    /// How many consultations, those included from which disputes were opened.
    pub consultations: u32,
    /// The passphrase of all accounts.
    pub passphrase: Passphrase,
    /// How costly the passphrase is to try.
    pub work: WorkFactor,
}

impl DemoOptions {
    /// A street as big as the real one looks in a year.
    #[must_use]
    pub fn new(passphrase: Passphrase) -> Self {
        Self {
            seed: 2022,
            cases: 480,
            requests: 12_776,
            consultations: 220,
            passphrase,
            work: WorkFactor::LIGHT,
        }
    }

    /// A smaller street, or a bigger one, with everything else in proportion: quick to build, but
    /// with other counts than a whole year's.
    pub fn shrink_to(&mut self, cases: u32) {
        let share = |count: u32| {
            let count = u64::from(count) * u64::from(cases) / u64::from(self.cases.max(1));
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        (self.requests, self.consultations) = (share(self.requests), share(self.consultations));
        self.cases = cases;
    }
}

/// How much was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoCounts {
    /// Places to which people come.
    pub platforms: u32,
    /// Disputes.
    pub disputes: u32,
    /// Consultations.
    pub consultations: u32,
    /// Requests.
    pub requests: u32,
    /// Acts of people in the year.
    pub acts: u32,
}

/// A demo street that was built.
pub struct DemoBuilt {
    /// To be shown once; it is kept nowhere.
    pub recovery_code: String,
    /// The accounts: a committee head, a mediator, a lawyer, a clerk.
    pub accounts: Vec<AccountLabel>,
    /// How much was written.
    pub counts: DemoCounts,
}

/// Builds a demo street in a folder without a casebook.
///
/// # Errors
/// A casebook in the folder already, file and SQL errors.
pub fn build(
    folder: &Folder,
    options: &DemoOptions,
    time: Arc<dyn WallClock>,
) -> Result<DemoBuilt, DemoError> {
    build_with(folder, options, time, |_, _| ())
}

/// Builds a demo street and tells how many acts of how many are done.
///
/// # Errors
/// As [`build`].
pub fn build_with(
    folder: &Folder,
    options: &DemoOptions,
    time: Arc<dyn WallClock>,
    mut progress: impl FnMut(u32, u32),
) -> Result<DemoBuilt, DemoError> {
    let today = china_day(time.now());
    let surroundings = Surroundings {
        calendar: WorkCalendar::built_in(),
        limits: Limits::default(),
    };
    let wanted = Wanted {
        cases: options.cases,
        requests: options.requests,
        consultations: options.consultations,
    };
    let Plan { street, events } = plan(options.seed, wanted, today, &surroundings);
    let (casebook, code) = Casebook::create(folder, STREET, true, options.work, time)?;
    let whole = count(&events, |_| true);
    let began = super::days::at(super::days::shift(today, -400), 540);
    let rng = Rng::new(options.seed).fork(6);
    casebook.act_at(street.head.id, began, |act| {
        let mut ids = rng;
        act.turn(street.head.id, began, ActionId(uuid_v7(began, ids.bytes())));
        for fact in &street.founding {
            act.record(fact.clone())?;
        }
        let limits = RequestLimits::default();
        let counter = Counter {
            street: &street,
            calendar: &surroundings.calendar,
            limits: &limits,
        };
        for (done, event) in (0..).zip(&events) {
            happen(act, event, (&surroundings, &counter), &mut ids)?;
            if done % 256 == 0 {
                progress(done, whole);
            }
        }
        // Before the archive closes them for good, the street tells some of its cases.
        typical::write(act, &street, today, &surroundings, &mut ids)?;
        // A small street has the disputes that were asked for and no older ones.
        if options.cases >= archive::LEAST_CASES {
            archive::write(act, &street, today, &surroundings, &mut ids)?;
        }
        same_party::write(act, &street, today, &surroundings, &mut ids)?;
        Ok::<_, DemoError>(())
    })?;
    progress(whole, whole);
    let accounts = accounts(&street);
    for label in &accounts {
        casebook.add_account(label.clone(), &options.passphrase, options.work)?;
    }
    Ok(DemoBuilt {
        recovery_code: code.text().to_owned(),
        accounts,
        counts: counts(&street, &events),
    })
}

/// The committee head comes first: the unlocking screen offers the first account.
fn accounts(street: &Street) -> Vec<AccountLabel> {
    let label = |post: &str, id: PersonId, name: &str| AccountLabel {
        id,
        name: format!("演示 {post} {name}"),
    };
    vec![
        label("调委会主任", street.head.id, &street.head.name),
        label("调解员", street.mediator.id, &street.mediator.name),
        label("值班律师", street.lawyers[0].id, &street.lawyers[0].name),
        label("社区办事员", street.clerks[0].id, &street.clerks[0].name),
    ]
}

fn count(events: &[Event], is_counted: impl Fn(&Event) -> bool) -> u32 {
    let found = events.iter().filter(|event| is_counted(event)).count();
    u32::try_from(found).unwrap_or(u32::MAX)
}

fn counts(street: &Street, events: &[Event]) -> DemoCounts {
    use super::step::Step;
    DemoCounts {
        platforms: u32::try_from(street.places.len()).unwrap_or(u32::MAX),
        disputes: count(events, |event| {
            matches!(event.deed, Deed::Dispute(_, Step::Register(_)))
        }),
        consultations: count(events, |event| matches!(event.deed, Deed::Consult(_))),
        requests: count(events, |event| matches!(event.deed, Deed::Import(_))),
        acts: count(events, |_| true),
    }
}

/// One event, as an act of its own.
fn happen(
    act: &mut Act<'_>,
    event: &Event,
    (surroundings, counter): (&Surroundings, &Counter<'_>),
    ids: &mut Rng,
) -> Result<(), DemoError> {
    act.turn(event.by, event.at, ActionId(uuid_v7(event.at, ids.bytes())));
    match &event.deed {
        Deed::Dispute(id, step) => {
            let mut new_id = || uuid_v7(event.at, ids.bytes());
            take(act, *id, step, surroundings, &mut new_id)
        }
        Deed::Consult(consulted) => consult(act, &consulted.consultation, &consulted.short_name),
        Deed::Import(request) => Ok(act.begin("request.imported", &**request)?),
        Deed::Request(id, step) => counter.take(act, event.by, *id, step),
        Deed::Note(fact) => Ok(act.record((**fact).clone())?),
        Deed::Wall(id, wall) => {
            let mut new_id = || uuid_v7(event.at, ids.bytes());
            super::walls::take(act, *id, wall, surroundings, &mut new_id)
        }
    }
}

fn consult(act: &mut Act<'_>, told: &Consultation, short_name: &str) -> Result<(), DemoError> {
    let mut consultation = told.clone();
    let year = u32::try_from(act.today().year()).unwrap_or_default();
    let scope = consultation.scope;
    let number = next_docket_number(act.reader(), DocketTable::Consultation, scope, year)?;
    consultation.docket_no = Some(docket_no(short_name, CONSULTATION_SUFFIX, year, number)?);
    consultation.docket_year = Some(year);
    consultation.docket_number = Some(number);
    Ok(act.begin("consultation.recorded", &consultation)?)
}
