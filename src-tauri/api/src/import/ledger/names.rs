//! The street's own names as a ledger writes them: platforms, committees, staff, types of dispute.

use super::report::Fault;
use crate::Failure;
use lxq_core::domain::dispute::DisputeType;
use lxq_core::domain::id::{CommitteeId, PersonId, PlatformId};
use lxq_core::domain::record::{Committee, Person, Platform};
use lxq_core::import::ledger::LedgerRow;
use lxq_core::import::{RowCode, plain};
use lxq_core::store::Act;

/// What a ledger's words may name.
pub(super) struct Names {
    platforms: Vec<Platform>,
    committees: Vec<Committee>,
    people: Vec<Person>,
    types: Vec<DisputeType>,
}

impl Names {
    pub(super) fn load(act: &Act<'_>, types: Vec<DisputeType>) -> Result<Self, Failure> {
        Ok(Self {
            platforms: act.reader().all::<Platform>()?,
            committees: act.reader().all::<Committee>()?,
            people: act.reader().all::<Person>()?,
            types,
        })
    }

    /// The platform that a row names in full, or by its committee where that has only one; none where
    /// it names none.
    pub(super) fn platform(&self, row: &LedgerRow) -> Result<Option<&Platform>, Fault> {
        let Some(name) = row.text("platform") else {
            return Ok(None);
        };
        let wanted = plain(name);
        let mut named = self
            .platforms
            .iter()
            .filter(|one| is_called(&one.name, &wanted));
        if let Some(found) = named.next() {
            return Ok(Some(found));
        }
        let committee = self.committee_called(&wanted);
        let mut sharing = self
            .platforms
            .iter()
            .filter(|one| committee.is_some() && one.committee_id == committee);
        match (sharing.next(), sharing.next()) {
            (Some(found), None) => Ok(Some(found)),
            (Some(_), Some(_)) => Err(Fault::Cell("platform", RowCode::NameAmbiguous)),
            (None, _) => Err(Fault::Cell("platform", RowCode::NameUnknown)),
        }
    }

    /// The committee of that full or short name.
    pub(super) fn committee(&self, name: &str) -> Option<CommitteeId> {
        self.committee_called(&plain(name))
    }

    fn committee_called(&self, wanted: &str) -> Option<CommitteeId> {
        let found = self
            .committees
            .iter()
            .find(|one| is_called(&one.name, wanted) || is_called(&one.short_name, wanted));
        found.map(|one| one.id)
    }

    /// The short name of a platform's committee, which its numbers carry.
    pub(super) fn short_name(&self, id: PlatformId) -> Option<&str> {
        let platform = self.platforms.iter().find(|one| one.id == id)?;
        let committee = self
            .committees
            .iter()
            .find(|one| Some(one.id) == platform.committee_id)?;
        committee.short_name.as_deref()
    }

    /// The member of staff of that name; of several those who work here come first.
    pub(super) fn person(&self, field: &'static str, name: &str) -> Result<PersonId, Fault> {
        let wanted = plain(name);
        let named: Vec<&Person> = self
            .people
            .iter()
            .filter(|one| is_called(&one.name, &wanted))
            .collect();
        let here: Vec<&&Person> = named
            .iter()
            .filter(|one| one.is_active != Some(false))
            .collect();
        match (named.as_slice(), here.as_slice()) {
            (_, [one]) => Ok(one.id),
            ([one], _) => Ok(one.id),
            ([], _) => Err(Fault::Cell(field, RowCode::NameUnknown)),
            _ => Err(Fault::Cell(field, RowCode::NameAmbiguous)),
        }
    }

    /// The code of a type of dispute, by its name with or without 纠纷, or by a part that only one has.
    pub(super) fn dispute_type(&self, field: &'static str, name: &str) -> Result<String, Fault> {
        let wanted = plain(name);
        let core = wanted.trim_end_matches("纠纷");
        let of = |one: &DisputeType| plain(&one.name);
        let equal = self.types.iter().find(|one| {
            let known = of(one);
            one.code == name || known == wanted || known.trim_end_matches("纠纷") == core
        });
        if let Some(found) = equal {
            return Ok(found.code.clone());
        }
        let is_long = core.chars().count() >= 2;
        let mut alike = self
            .types
            .iter()
            .filter(|one| is_long && of(one).contains(core));
        match (alike.next(), alike.next()) {
            (Some(found), None) => Ok(found.code.clone()),
            _ => Err(Fault::Cell(field, RowCode::NameUnknown)),
        }
    }

    /// The name of a type of dispute.
    pub(super) fn type_name(&self, code: &str) -> String {
        let found = self.types.iter().find(|one| one.code == code);
        found.map(|one| one.name.clone()).unwrap_or_default()
    }
}

fn is_called(name: &Option<String>, wanted: &str) -> bool {
    name.as_ref().is_some_and(|name| plain(name) == wanted)
}
