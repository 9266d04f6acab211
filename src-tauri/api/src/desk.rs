//! An open casebook with who sits before it.

use crate::attachment::{Intakes, Opened as OpenedAttachments};
use crate::backup::{BackupRunner, Backups};
use crate::calendar::FileMemory;
use crate::exchange::{Exchanges, HubRunner};
use crate::host::{HeldFiles, lock};
use crate::import::ImportJob;
use crate::slice::SliceColumns;
use crate::statute::Statutes;
use crate::suggestion::Learner;
use crate::{Failure, FailureCode};
use lxq_core::access::{DisputesInSight, Sight};
use lxq_core::domain::calendar::{Limits, WorkCalendar};
use lxq_core::domain::dispute::At;
use lxq_core::domain::id::{PersonId, uuid_v7};
use lxq_core::domain::record::{Consultation, Dispute, Fact, Person, Role};
use lxq_core::search::Follower;
use lxq_core::store::attachments::ScanWatch;
use lxq_core::store::table::{access, consultation, office};
use lxq_core::store::{Act, Casebook, Opened, Reader, StoreError, WorkFactor};
use std::sync::{Arc, Mutex};

/// Who sits before the casebook.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The member of staff.
    pub id: PersonId,
    /// What the policy asks.
    pub role: Role,
}

/// An open casebook, its search index, and the import that may be running.
pub struct Desk {
    /// The casebook.
    pub casebook: Arc<Casebook>,
    /// Who unlocked it.
    pub actor: Actor,
    pub(crate) follower: Arc<Follower>,
    pub(crate) learner: Learner,
    pub(crate) slice_columns: SliceColumns,
    pub(crate) job: Mutex<Option<Arc<ImportJob>>>,
    pub(crate) calendar_file: Mutex<FileMemory>,
    pub(crate) uploads: Arc<HeldFiles>,
    pub(crate) downloads: Arc<HeldFiles>,
    pub(crate) intakes: Intakes,
    pub(crate) opened: OpenedAttachments,
    pub(crate) watch: Mutex<ScanWatch>,
    pub(crate) work: WorkFactor,
    pub(crate) statutes: Statutes,
    pub(crate) exchanges: Arc<Exchanges>,
    pub(crate) hub_runner: HubRunner,
    pub(crate) backups: Arc<Backups>,
    pub(crate) backup_runner: BackupRunner,
}

/// The fixed surroundings of a decision.
pub(crate) struct Surroundings {
    calendar: WorkCalendar,
    limits: Limits,
}

impl Surroundings {
    pub(crate) fn load(act: &Act<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            calendar: office::calendar(act.reader())?,
            limits: office::limits(act.reader())?,
        })
    }

    /// Runs a decision with today, the actor and new ids.
    pub(crate) fn decide<T>(&self, act: &Act<'_>, decision: impl FnOnce(&mut At<'_>) -> T) -> T {
        let now = act.now();
        let mut new_id = || {
            let mut random = [0; 10];
            // Never observed to fail once the process runs; a fixed suffix still differs by time.
            getrandom::fill(&mut random).ok();
            uuid_v7(now, random)
        };
        decision(&mut At {
            today: act.today(),
            actor: act.actor(),
            new_id: &mut new_id,
            calendar: &self.calendar,
            limits: &self.limits,
        })
    }
}

impl Desk {
    pub(crate) fn seat(
        opened: Opened,
        has_background: bool,
        uploads: Arc<HeldFiles>,
        downloads: Arc<HeldFiles>,
        work: WorkFactor,
        backups: Arc<Backups>,
    ) -> Result<Self, Failure> {
        let Opened { casebook, account } = opened;
        let person = casebook.read(|reader| reader.get::<Person>(account))?;
        let role = person
            .and_then(|person| person.role)
            .unwrap_or(Role::Administrator);
        let casebook = Arc::new(casebook);
        let follower = Arc::new(Follower::start(&casebook, has_background)?);
        let exchanges = Arc::new(Exchanges::default());
        let hub_runner = HubRunner::start(&casebook, &follower, &exchanges, has_background)
            .map_err(StoreError::from)?;
        let backup_runner =
            BackupRunner::start(&casebook, &backups, has_background).map_err(StoreError::from)?;
        Ok(Self {
            casebook,
            actor: Actor { id: account, role },
            follower,
            learner: Learner::new(has_background),
            slice_columns: SliceColumns::default(),
            job: Mutex::new(None),
            calendar_file: Mutex::default(),
            uploads,
            downloads,
            intakes: Intakes::default(),
            opened: OpenedAttachments::default(),
            watch: Mutex::default(),
            work,
            statutes: Statutes::default(),
            exchanges,
            hub_runner,
            backups,
            backup_runner,
        })
    }

    /// Carries out an act: loads, decides, records, all in one transaction.
    pub(crate) fn act<T>(
        &self,
        body: impl FnOnce(&mut Act<'_>, &Surroundings) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let (value, _) = self.casebook.act(self.actor.id, |act| {
            let surroundings = Surroundings::load(act)?;
            body(act, &surroundings)
        })?;
        self.follower.nudge();
        Ok(value)
    }

    /// What this person may look into today; asked anew each time, as an access ends by itself.
    pub(crate) fn sight(&self, reader: Reader<'_>) -> Result<Sight, StoreError> {
        let sight = Sight::new(self.actor.id, self.actor.role, []);
        if sight.disputes() != DisputesInSight::Assigned {
            return Ok(sight);
        }
        let today = self.casebook.today();
        let assigned = access::assigned(reader, self.actor.id, today)?;
        Ok(Sight::new(self.actor.id, self.actor.role, assigned))
    }

    /// Whether the content of a dispute is for this person.
    pub(crate) fn sees(&self, reader: Reader<'_>, dispute: &Dispute) -> Result<bool, StoreError> {
        Ok(self.sight(reader)?.sees(dispute))
    }

    /// Refuses a dispute whose content is not for this person.
    pub(crate) fn require(&self, reader: Reader<'_>, dispute: &Dispute) -> Result<(), Failure> {
        admit(self.sees(reader, dispute)?)
    }

    /// Whether the content of a consultation is for this person.
    pub(crate) fn sees_consultation(
        &self,
        reader: Reader<'_>,
        found: &Consultation,
    ) -> Result<bool, StoreError> {
        let recorder = consultation::recorder(reader, found.id)?;
        Ok(self.sight(reader)?.sees_consultation(found, recorder))
    }

    /// Refuses a consultation whose content is not for this person.
    pub(crate) fn require_consultation(
        &self,
        reader: Reader<'_>,
        found: &Consultation,
    ) -> Result<(), Failure> {
        admit(self.sees_consultation(reader, found)?)
    }

    /// The import that runs, if one does.
    pub(crate) fn running_import(&self) -> Option<Arc<ImportJob>> {
        lock(&self.job).clone()
    }
}

/// Refuses what is not for this person.
pub(crate) fn admit(is_admitted: bool) -> Result<(), Failure> {
    if is_admitted {
        Ok(())
    } else {
        Err(Failure::refused(FailureCode::NotAllowed))
    }
}

/// Records the facts of a decision.
pub(crate) fn record_all(act: &mut Act<'_>, facts: Vec<Fact>) -> Result<(), Failure> {
    for fact in facts {
        act.record(fact)?;
    }
    Ok(())
}
