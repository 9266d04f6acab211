//! Column mappings: the shapes that come with the program, and those that people save.

use crate::desk::Desk;
use crate::shape::{Nothing, filled, request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::id::ColumnProfileId;
use lxq_core::domain::record::{ColumnProfile, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::import::{RequestField, RequestShape};
use std::collections::BTreeMap;

/// Characters of a saved mapping's name.
pub(super) const PROFILE_NAME_CHARS: usize = 40;

request! {
    /// A column mapping to save.
    pub struct SaveColumnProfile {
        /// Its name; one of that name is replaced.
        pub name: String,
        /// The column for each field.
        pub mapping: BTreeMap<RequestField, String>,
        /// Whether it is offered from now on.
        pub is_active: bool,
    }
}

response! {
    /// The shipped shapes and the saved mappings.
    pub struct ColumnProfiles {
        /// The shapes that come with the program.
        pub shapes: Vec<ShapeRow>,
        /// The saved mappings, by name.
        pub profiles: Vec<ColumnProfileRow>,
    }

    /// A shape that comes with the program.
    pub struct ShapeRow {
        /// The shape.
        pub shape: RequestShape,
        /// Its name.
        pub name: String,
        /// The titles of its columns.
        pub columns: Vec<String>,
    }

    /// A saved mapping.
    pub struct ColumnProfileRow {
        /// Its id.
        pub id: ColumnProfileId,
        /// Its name.
        pub name: String,
        /// The column for each field.
        pub mapping: BTreeMap<RequestField, String>,
        /// Whether it is offered.
        pub is_active: bool,
    }
}

/// The shipped shape of that name: its own or its word on the wire.
fn shape_named(name: &str) -> Option<RequestShape> {
    let is_it = |shape: &RequestShape| shape.as_str() == name || shape_name(*shape) == name;
    RequestShape::ALL.iter().copied().find(is_it)
}

/// The Chinese name of a shipped shape.
pub(crate) fn shape_name(shape: RequestShape) -> String {
    crate::sentence::of_choice("request_shape", shape.as_str())
}

/// Where a mapping is taken from.
pub(super) enum Source<'p> {
    Saved(&'p ColumnProfileRow),
    Shape(RequestShape),
}

pub(super) fn source_named<'p>(
    profiles: &'p [ColumnProfileRow],
    name: &str,
) -> Result<Source<'p>, Failure> {
    // One's own comes first: a casebook may hold one of that name from before the shape shipped.
    if let Some(own) = profiles.iter().find(|profile| profile.name == name) {
        return Ok(Source::Saved(own));
    }
    shape_named(name)
        .map(Source::Shape)
        .ok_or_else(|| Failure::field("profile", FieldCode::Unknown))
}

pub(super) fn stored_profiles(desk: &Desk) -> Result<Vec<ColumnProfileRow>, Failure> {
    let stored = desk
        .casebook
        .read(|reader| Ok::<_, Failure>(reader.all::<ColumnProfile>()?))?;
    let of_requests = stored.into_iter().filter(|one| one.ledger.is_none());
    let mut profiles: Vec<_> = of_requests.map(profile_row).collect();
    profiles.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(profiles)
}

fn profile_row(profile: ColumnProfile) -> ColumnProfileRow {
    let mapping = profile.mapping.unwrap_or_default();
    ColumnProfileRow {
        id: profile.id,
        name: profile.name.unwrap_or_default(),
        // A field of a newer version is left out; the journal keeps it.
        mapping: mapping
            .into_iter()
            .filter_map(|(field, column)| {
                let field = serde_json::from_value(serde_json::Value::String(field)).ok()?;
                Some((field, column))
            })
            .collect(),
        is_active: profile.is_active.unwrap_or(true),
    }
}

pub(crate) fn profiles(desk: &Desk, _: Nothing) -> Result<ColumnProfiles, Failure> {
    let shapes = RequestShape::ALL.iter().map(|shape| ShapeRow {
        shape: *shape,
        name: shape_name(*shape),
        columns: shape
            .columns()
            .iter()
            .map(|column| column.title.to_owned())
            .collect(),
    });
    Ok(ColumnProfiles {
        shapes: shapes.collect(),
        profiles: stored_profiles(desk)?,
    })
}

pub(crate) fn save_profile(
    desk: &Desk,
    form: SaveColumnProfile,
) -> Result<ColumnProfileRow, Failure> {
    let name =
        filled(Some(form.name)).ok_or_else(|| Failure::field("name", FieldCode::Required))?;
    if name.chars().count() > PROFILE_NAME_CHARS {
        return Err(Failure::field("name", FieldCode::TooLong));
    }
    // A mapping saved before the shape shipped may still be withdrawn.
    if form.is_active && shape_named(&name).is_some() {
        return Err(Failure::field("name", FieldCode::Reserved));
    }
    if form.is_active && form.mapping.is_empty() {
        return Err(Failure::field("mapping", FieldCode::Required));
    }
    let mapping: BTreeMap<String, String> = form
        .mapping
        .into_iter()
        .map(|(field, column)| Ok((field_name(field)?, column)))
        .collect::<Result<_, Failure>>()?;
    desk.act(|act, _| {
        let named = act.reader().list_by::<ColumnProfile>("name", &name)?;
        let known = named.into_iter().rfind(|one| one.ledger.is_none());
        let mut profile = match &known {
            Some(profile) => profile.clone(),
            None => ColumnProfile::blank(act.new_id()?, Scope::Street),
        };
        profile.name = Some(name);
        profile.mapping = Some(mapping);
        profile.is_active = Some(form.is_active);
        match &known {
            Some(known) => act.change("column_profile.changed", known, &profile)?,
            None => act.begin("column_profile.saved", &profile)?,
        }
        Ok(profile_row(profile))
    })
}

pub(super) fn field_name(field: RequestField) -> Result<String, Failure> {
    Ok(serde_json::to_value(field)?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}
