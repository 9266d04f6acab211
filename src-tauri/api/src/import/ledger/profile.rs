//! Saved mappings of ledgers.

use crate::desk::Desk;
use crate::import::profile::PROFILE_NAME_CHARS;
use crate::shape::{filled, request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::id::ColumnProfileId;
use lxq_core::domain::record::{ColumnProfile, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::import::ledger::{LedgerField, LedgerKind};
use std::collections::BTreeMap;

request! {
    /// Of which kind of ledger the mappings are asked for.
    pub struct LedgerProfilesAsk {
        /// The kind.
        pub kind: LedgerKind,
    }

    /// A mapping of a ledger to save.
    pub struct SaveLedgerProfile {
        /// The kind of ledger.
        pub kind: LedgerKind,
        /// Its name; one of that name is replaced.
        pub name: String,
        /// The column for each field.
        pub mapping: BTreeMap<String, String>,
        /// Whether it is offered from now on.
        pub is_active: bool,
    }
}

response! {
    /// What a kind of ledger has, and the mappings that were saved for it.
    pub struct LedgerProfiles {
        /// Its fields, in order.
        pub fields: Vec<LedgerFieldRow>,
        /// The saved mappings, by name.
        pub profiles: Vec<LedgerProfileRow>,
    }

    /// A field that a column may fill.
    pub struct LedgerFieldRow {
        /// Its name.
        pub name: String,
        /// What it is called.
        pub title: String,
        /// What stands in it.
        pub meaning: String,
        /// Whether a ledger must have a column for it.
        pub is_required: bool,
    }

    /// A saved mapping of a ledger.
    pub struct LedgerProfileRow {
        /// Its id.
        pub id: ColumnProfileId,
        /// Its name.
        pub name: String,
        /// The column for each field.
        pub mapping: BTreeMap<String, String>,
        /// Whether it is offered.
        pub is_active: bool,
    }
}

pub(super) fn stored(desk: &Desk, kind: LedgerKind) -> Result<Vec<LedgerProfileRow>, Failure> {
    let mut stored = desk
        .casebook
        .read(|reader| Ok::<_, Failure>(reader.all::<ColumnProfile>()?))?;
    stored.retain(|one| one.ledger.as_deref() == Some(kind.as_str()));
    let mut profiles: Vec<_> = stored.into_iter().map(|one| row(one, kind)).collect();
    profiles.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(profiles)
}

fn row(profile: ColumnProfile, kind: LedgerKind) -> LedgerProfileRow {
    let mapping = profile.mapping.unwrap_or_default();
    LedgerProfileRow {
        id: profile.id,
        name: profile.name.unwrap_or_default(),
        // A field of a newer version is left out; the journal keeps it.
        mapping: mapping
            .into_iter()
            .filter(|(field, _)| kind.field(field).is_some())
            .collect(),
        is_active: profile.is_active.unwrap_or(true),
    }
}

pub(crate) fn profiles(desk: &Desk, ask: LedgerProfilesAsk) -> Result<LedgerProfiles, Failure> {
    super::admit_to(desk, ask.kind)?;
    let fields = LedgerField::readable(ask.kind).map(|field| {
        let spec = field.spec();
        LedgerFieldRow {
            name: spec.name.to_owned(),
            title: spec.title.to_owned(),
            meaning: spec.meaning.to_owned(),
            is_required: spec.is_required,
        }
    });
    Ok(LedgerProfiles {
        fields: fields.collect(),
        profiles: stored(desk, ask.kind)?,
    })
}

pub(crate) fn save_profile(
    desk: &Desk,
    form: SaveLedgerProfile,
) -> Result<LedgerProfileRow, Failure> {
    super::admit_to(desk, form.kind)?;
    let name =
        filled(Some(form.name)).ok_or_else(|| Failure::field("name", FieldCode::Required))?;
    if name.chars().count() > PROFILE_NAME_CHARS {
        return Err(Failure::field("name", FieldCode::TooLong));
    }
    if form.is_active && form.mapping.is_empty() {
        return Err(Failure::field("mapping", FieldCode::Required));
    }
    super::preview::columns(form.kind, &form.mapping)?;
    desk.act(|act, _| {
        let named = act.reader().list_by::<ColumnProfile>("name", &name)?;
        let known = named
            .into_iter()
            .find(|one| one.ledger.as_deref() == Some(form.kind.as_str()));
        let mut profile = match &known {
            Some(profile) => profile.clone(),
            None => ColumnProfile::blank(act.new_id()?, Scope::Street),
        };
        profile.name = Some(name);
        profile.ledger = Some(form.kind.as_str().to_owned());
        profile.mapping = Some(form.mapping);
        profile.is_active = Some(form.is_active);
        match &known {
            Some(known) => act.change("column_profile.changed", known, &profile)?,
            None => act.begin("column_profile.saved", &profile)?,
        }
        Ok(row(profile, form.kind))
    })
}
