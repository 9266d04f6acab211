//! What of a ledger is in the casebook already, and how a new row comes in.

use super::names::Names;
use super::report::Fault;
use super::{consultations, disputes, hazards, office};
use crate::Failure;
use crate::desk::Surroundings;
use lxq_core::domain::identifiers::DocketNo;
use lxq_core::domain::record::Platform;
use lxq_core::domain::scope::Scope;
use lxq_core::import::ledger::{LedgerKind, LedgerRow};
use lxq_core::import::plain;
use lxq_core::store::Act;
use std::collections::HashSet;

/// Everything that a row is read against.
pub(super) struct Book<'s> {
    pub(super) kind: LedgerKind,
    pub(super) names: Names,
    /// The platform of rows that name none.
    pub(super) platform: Option<Platform>,
    pub(super) surroundings: &'s Surroundings,
    /// The version of the table of dispute types.
    pub(super) version: u32,
    known: HashSet<String>,
}

/// What became of a row.
pub(super) enum Taken {
    New,
    Known,
}

impl<'s> Book<'s> {
    pub(super) fn open(
        act: &Act<'_>,
        kind: LedgerKind,
        names: Names,
        platform: Option<Platform>,
        surroundings: &'s Surroundings,
    ) -> Result<Self, Failure> {
        let known = match kind {
            LedgerKind::Disputes => disputes::known(act)?,
            LedgerKind::Hazards => hazards::known(act)?,
            LedgerKind::Consultations => consultations::known(act)?,
            LedgerKind::People => office::known_people(act)?,
            LedgerKind::Platforms => office::known_platforms(act)?,
        };
        Ok(Self {
            kind,
            names,
            platform,
            surroundings,
            version: 1,
            known,
        })
    }

    /// The version of the table of dispute types in force.
    pub(super) fn type_version(&self) -> u32 {
        self.version
    }

    /// What tells a row's entry from others.
    pub(super) fn key(&self, row: &LedgerRow) -> Result<String, Fault> {
        Ok(match self.kind {
            LedgerKind::Disputes => disputes::key_of(row, self.scope(row)?),
            LedgerKind::Hazards => hazards::key_of(row, self.scope(row)?),
            LedgerKind::Consultations => consultations::key_of(row, self.scope(row)?),
            LedgerKind::People => office::key_of_person(row),
            LedgerKind::Platforms => office::key_of_platform(row),
        })
    }

    /// Takes a row in, unless it is known.
    ///
    /// # Errors
    /// What is wrong with the row; nothing of it was written then.
    pub(super) fn take(
        &mut self,
        act: &mut Act<'_>,
        row: &LedgerRow,
        key: &str,
    ) -> Result<Taken, Vec<Fault>> {
        if self.known.contains(key) {
            return Ok(Taken::Known);
        }
        match self.kind {
            LedgerKind::Disputes => disputes::take(act, self, row),
            LedgerKind::Hazards => hazards::take(act, self, row),
            LedgerKind::Consultations => consultations::take(act, self, row),
            LedgerKind::People => office::take_person(act, self, row),
            LedgerKind::Platforms => office::take_platform(act, self, row),
        }?;
        Ok(Taken::New)
    }

    /// The platform of a row.
    pub(super) fn platform_of(&self, row: &LedgerRow) -> Result<&Platform, Fault> {
        let named = self.names.platform(row)?;
        named
            .or(self.platform.as_ref())
            .ok_or(Fault::Cell("platform", lxq_core::import::RowCode::Missing))
    }

    fn scope(&self, row: &LedgerRow) -> Result<Scope, Fault> {
        Ok(Scope::Platform(self.platform_of(row)?.id))
    }
}

/// A number in the one form in which it is kept: brackets and padding differ between offices.
pub(super) fn number(text: &str) -> String {
    text.parse::<DocketNo>()
        .map_or_else(|_| text.trim().to_owned(), |number| number.to_string())
}

/// Parts of a key: what differs by taste does not tell entries apart.
pub(super) fn key(scope: Scope, parts: &[&str]) -> String {
    let mut out = scope.as_uuid().simple().to_string();
    for part in parts {
        out.push('|');
        out.push_str(&plain(part));
    }
    out
}

/// A refused form as the faults of a row.
pub(super) fn refused(failure: impl Into<Failure>, origin: fn(&str) -> &str) -> Vec<Fault> {
    vec![Fault::Form(Box::new(failure.into()), origin)]
}

/// What goes wrong beside the row.
pub(super) fn broken(failure: impl Into<Failure>) -> Vec<Fault> {
    refused(failure, |field| field)
}
