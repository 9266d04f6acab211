//! What the values of a side are called, and the order in which they stand.

use crate::Failure;
use crate::sentence::of_choice;
use crate::shape::response;
use lxq_core::domain::record::{Committee, Platform};
use lxq_core::domain::statistics::{NO_VALUE, SliceDimension};
use lxq_core::store::Reader;
use std::collections::BTreeMap;

response! {
    /// A value of a side.
    pub struct SliceValue {
        /// The value, as filters name it.
        pub value: String,
        /// What it is called.
        pub title: String,
    }
}

/// The names of values that the office gives itself, in its own order.
pub(super) struct Names {
    types: Vec<(String, String)>,
    platforms: Vec<(String, String)>,
    committees: Vec<(String, String)>,
}

impl Names {
    pub(super) fn read(reader: Reader<'_>) -> Result<Self, Failure> {
        let (types, _) = crate::settings::types_in(reader)?;
        let named = |id: String, name: Option<String>| (id, name.unwrap_or_default());
        Ok(Self {
            types: types.into_iter().map(|one| (one.code, one.name)).collect(),
            platforms: reader
                .all::<Platform>()?
                .into_iter()
                .map(|one| named(one.id.to_string(), one.name))
                .collect(),
            committees: reader
                .all::<Committee>()?
                .into_iter()
                .map(|one| named(one.id.to_string(), one.name))
                .collect(),
        })
    }

    fn given(&self, side: SliceDimension) -> Option<&[(String, String)]> {
        let known = [
            (SliceDimension::DisputeType, &self.types),
            (SliceDimension::Platform, &self.platforms),
            (SliceDimension::Committee, &self.committees),
        ];
        let found = known.into_iter().find(|(one, _)| *one == side);
        found.map(|(_, names)| names.as_slice())
    }

    /// What a value is called.
    pub(super) fn title(&self, side: SliceDimension, value: &str) -> String {
        if let Some(known) = self.given(side) {
            let found = known.iter().find(|(id, _)| id == value);
            return match found {
                Some((_, name)) => name.clone(),
                None => of_choice("slice_unnamed", side.as_str()),
            };
        }
        let (year, rest) = value.split_at(value.len().min(4));
        match side {
            SliceDimension::Year => format!("{year}年"),
            SliceDimension::Quarter => format!("{year}年第{}季度", rest.trim_start_matches("-Q")),
            SliceDimension::Month => {
                let month = rest.trim_start_matches('-').trim_start_matches('0');
                format!("{year}年{month}月")
            }
            _ if value == NO_VALUE => of_choice("slice_unnamed", side.as_str()),
            SliceDimension::Source => of_choice("case_source", value),
            SliceDimension::MediationKind => of_choice("mediation_kind", value),
            SliceDimension::Outcome => of_choice("outcome", value),
            SliceDimension::AgreementForm => of_choice("agreement_form", value),
            SliceDimension::Platform
            | SliceDimension::Committee
            | SliceDimension::DisputeType
            | SliceDimension::Difficult
            | SliceDimension::Performed
            | SliceDimension::Confirmation
            | SliceDimension::PeopleBand
            | SliceDimension::AmountBand
            | SliceDimension::DurationBand => of_choice(&format!("slice_{}", side.as_str()), value),
        }
    }

    /// The values in the order in which the office lists them; those that it does not list, last.
    pub(super) fn order(&self, side: SliceDimension, values: &[String]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..values.len()).collect();
        if let Some(known) = self.given(side) {
            let places: BTreeMap<&str, usize> = known
                .iter()
                .enumerate()
                .map(|(place, (id, _))| (id.as_str(), place))
                .collect();
            order.sort_by_key(|at| {
                places
                    .get(values[*at].as_str())
                    .copied()
                    .unwrap_or(usize::MAX)
            });
        }
        order
    }

    /// The values to which a side may be narrowed; none for days, which have a period.
    pub(super) fn values(&self, side: SliceDimension) -> Vec<SliceValue> {
        let fixed = side.fixed_values();
        let given = self.given(side).unwrap_or_default().iter();
        given
            .map(|(value, _)| value.clone())
            .chain(fixed)
            .map(|value| SliceValue {
                title: self.title(side, &value),
                value,
            })
            .collect()
    }
}
