//! A side of the cases: a column's codes and the values that they stand for.

use super::{CommitteeOf, NO, NO_VALUE, SliceDimension, SliceQuery, YES};
use crate::domain::id::PlatformId;
use crate::domain::record::{AgreementForm, CaseSource, MediationKind, Outcome};
use crate::domain::statistics::columns::{
    AMOUNT_BANDS, CaseColumns, DURATION_BANDS, OPEN, PEOPLE_BANDS, day_code, day_of,
};
use crate::domain::statistics::figure::FigureBasis;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;

/// A column of codes as it is kept.
#[derive(Clone, Copy)]
pub(super) enum Base<'a> {
    Narrow(&'a [u8]),
    Wide(&'a [u16]),
}

/// A side: the code of each case's value, through a table, and what the values are called.
pub(super) struct Axis<'a> {
    pub(super) base: Base<'a>,
    /// The value's place in `keys` by the code of the base.
    pub(super) places: Vec<u16>,
    pub(super) keys: Vec<String>,
}

impl<'a> Axis<'a> {
    /// A side whose codes are its values.
    fn plain(base: Base<'a>, keys: Vec<String>) -> Self {
        let places = (0..=u16::MAX).take(keys.len()).collect();
        Self { base, places, keys }
    }

    /// A side that puts the codes of another together.
    fn grouped(base: Base<'a>, names: impl IntoIterator<Item = String>) -> Self {
        let mut keys: Vec<String> = Vec::new();
        let mut known: BTreeMap<String, u16> = BTreeMap::new();
        let places = names
            .into_iter()
            .map(|name| {
                *known.entry(name).or_insert_with_key(|name| {
                    keys.push(name.clone());
                    u16::try_from(keys.len() - 1).unwrap_or(u16::MAX)
                })
            })
            .collect();
        Self { base, places, keys }
    }

    /// The one group of everything.
    pub(super) fn whole(base: Base<'a>) -> Self {
        Self {
            base,
            places: Vec::new(),
            keys: vec![NO_VALUE.to_owned()],
        }
    }
}

fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<String> {
    let known = all.iter().map(|one| word(*one));
    known.chain([NO_VALUE]).map(str::to_owned).collect()
}

fn bands<T>(bands: &[(T, &str)]) -> Vec<String> {
    bands.iter().map(|(_, name)| (*name).to_owned()).collect()
}

/// A side whose values are always the same.
fn fixed(side: SliceDimension, codes: &[u8]) -> Axis<'_> {
    Axis::plain(Base::Narrow(codes), side.fixed_values())
}

impl SliceDimension {
    /// The values of a side on which they are always the same, in the order of their codes; empty for
    /// days and for what an office names itself.
    #[must_use]
    pub fn fixed_values(self) -> Vec<String> {
        match self {
            Self::Year
            | Self::Quarter
            | Self::Month
            | Self::Platform
            | Self::Committee
            | Self::DisputeType => Vec::new(),
            Self::Source => words(CaseSource::ALL, CaseSource::as_str),
            Self::MediationKind => words(MediationKind::ALL, MediationKind::as_str),
            Self::Outcome => words(Outcome::ALL, Outcome::as_str),
            Self::AgreementForm => words(AgreementForm::ALL, AgreementForm::as_str),
            Self::Difficult | Self::Performed => [NO, YES].map(str::to_owned).into(),
            Self::Confirmation => [NO_VALUE, "applied", "confirmed"].map(str::to_owned).into(),
            Self::PeopleBand => bands(&PEOPLE_BANDS),
            Self::AmountBand => bands(&AMOUNT_BANDS),
            Self::DurationBand => {
                let mut values = bands(&DURATION_BANDS);
                values.push(OPEN.to_owned());
                values
            }
        }
    }
}

impl CaseColumns {
    pub(super) fn days(&self, basis: FigureBasis) -> &[u16] {
        match basis {
            FigureBasis::Closed => &self.closed,
            FigureBasis::Registered => &self.registered,
        }
    }

    pub(super) fn axis(
        &self,
        query: &SliceQuery,
        side: SliceDimension,
        committees: &CommitteeOf,
    ) -> Axis<'_> {
        match side {
            SliceDimension::Year => self.time(query, |day| format!("{:04}", day.year())),
            SliceDimension::Quarter => self.time(query, |day| {
                format!("{:04}-Q{}", day.year(), day.month0() / 3 + 1)
            }),
            SliceDimension::Month => self.time(query, |day| day.format("%Y-%m").to_string()),
            SliceDimension::Platform => {
                let name = |one: &Option<PlatformId>| {
                    one.map_or_else(|| NO_VALUE.to_owned(), |one| one.to_string())
                };
                let keys = self.platforms.iter().map(name).collect();
                Axis::plain(Base::Wide(&self.platform), keys)
            }
            SliceDimension::Committee => {
                let committee = |one: &Option<PlatformId>| {
                    let committee = one.and_then(|one| committees.get(&one));
                    committee.map_or_else(|| NO_VALUE.to_owned(), ToString::to_string)
                };
                let names = self.platforms.iter().map(committee);
                Axis::grouped(Base::Wide(&self.platform), names)
            }
            SliceDimension::DisputeType => {
                Axis::plain(Base::Wide(&self.dispute_type), self.types.clone())
            }
            SliceDimension::Source => fixed(side, &self.source),
            SliceDimension::MediationKind => fixed(side, &self.mediation_kind),
            SliceDimension::Outcome => fixed(side, &self.outcome),
            SliceDimension::AgreementForm => fixed(side, &self.form),
            SliceDimension::Difficult => fixed(side, &self.difficult),
            SliceDimension::Performed => fixed(side, &self.performed),
            SliceDimension::Confirmation => fixed(side, &self.confirmation),
            SliceDimension::PeopleBand => fixed(side, &self.people_band),
            SliceDimension::AmountBand => fixed(side, &self.amount_band),
            SliceDimension::DurationBand => fixed(side, &self.duration_band),
        }
    }

    /// A side of time; days outside the period count for nothing, so that they need no name.
    fn time(&self, query: &SliceQuery, name: impl Fn(NaiveDate) -> String) -> Axis<'_> {
        let first = day_code(Some(query.from)).max(1);
        let last = day_code(Some(query.to));
        let mut axis = Axis::grouped(
            Base::Wide(self.days(query.basis)),
            (first..=last).filter_map(day_of).map(name),
        );
        let before = usize::from(first);
        axis.places.splice(0..0, std::iter::repeat_n(0, before));
        axis
    }
}
