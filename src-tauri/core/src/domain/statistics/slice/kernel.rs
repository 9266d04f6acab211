//! The inner loops: a block of cases at a time, a look-up for each side, no branch within.

use super::axis::{Axis, Base};
use super::{CommitteeOf, SliceQuery};
use crate::domain::statistics::columns::{CaseColumns, day_code};

/// So many cases are looked at together.
pub(super) const BLOCK: usize = 2048;

/// Which cases a query looks at.
pub(super) struct Narrowed<'a> {
    days: &'a [u16],
    first: u16,
    last: u16,
    /// A column and, by its code, whether the case is in.
    filters: Vec<(Base<'a>, Spread)>,
}

impl<'a> Narrowed<'a> {
    pub(super) fn of(
        columns: &'a CaseColumns,
        query: &SliceQuery,
        committees: &CommitteeOf,
    ) -> Self {
        let filters = query
            .filters
            .iter()
            .map(|filter| {
                let axis = columns.axis(query, filter.dimension, committees);
                let is_in: Vec<bool> = axis
                    .keys
                    .iter()
                    .map(|key| filter.values.contains(key))
                    .collect();
                let places = axis.places.iter().map(|place| {
                    u32::from(is_in.get(usize::from(*place)).copied().unwrap_or(false))
                });
                (axis.base, Spread::of(axis.base, places))
            })
            .collect();
        Self {
            days: columns.days(query.basis),
            // A case without such a day is in no period.
            first: day_code(Some(query.from)).max(1),
            last: day_code(Some(query.to)),
            filters,
        }
    }

    /// Says of each case whether it is in: 1 or 0. Answers whether any is.
    pub(super) fn mask(&self, mask: &mut [u32], range: std::ops::Range<usize>) -> bool {
        let mut any = 0;
        for (mask, day) in mask.iter_mut().zip(&self.days[range.clone()]) {
            *mask = u32::from((self.first <= *day) & (*day <= self.last));
            any |= *mask;
        }
        if any == 0 {
            return false;
        }
        for (base, is_in) in &self.filters {
            look_up(mask, *base, is_in, range.clone(), |mask, is_in| {
                *mask &= is_in
            });
        }
        true
    }
}

/// A number for every code that a column can hold, so that no look-up can miss.
pub(super) enum Spread {
    Narrow(Box<[u32; 1 << 8]>),
    Wide(Box<[u32; 1 << 16]>),
}

impl Spread {
    fn of(base: Base<'_>, numbers: impl Iterator<Item = u32>) -> Self {
        match base {
            Base::Narrow(_) => Self::Narrow(filled(numbers)),
            Base::Wide(_) => Self::Wide(filled(numbers)),
        }
    }
}

fn filled<const N: usize>(numbers: impl Iterator<Item = u32>) -> Box<[u32; N]> {
    let mut all = Box::new([0; N]);
    all.iter_mut()
        .zip(numbers)
        .for_each(|(place, number)| *place = number);
    all
}

/// The places of an axis, each `step` apart.
pub(super) fn spread(axis: &Axis<'_>, step: usize) -> Spread {
    let step = u32::try_from(step).unwrap_or(u32::MAX);
    Spread::of(
        axis.base,
        axis.places.iter().map(|place| u32::from(*place) * step),
    )
}

/// Does something with the number that stands for each case's code.
pub(super) fn look_up(
    into: &mut [u32],
    base: Base<'_>,
    numbers: &Spread,
    range: std::ops::Range<usize>,
    with: impl Fn(&mut u32, u32),
) {
    match (base, numbers) {
        (Base::Narrow(codes), Spread::Narrow(numbers)) => {
            for (into, code) in into.iter_mut().zip(&codes[range]) {
                with(into, numbers[usize::from(*code)]);
            }
        }
        (Base::Wide(codes), Spread::Wide(numbers)) => {
            for (into, code) in into.iter_mut().zip(&codes[range]) {
                with(into, numbers[usize::from(*code)]);
            }
        }
        (Base::Narrow(_), Spread::Wide(_)) | (Base::Wide(_), Spread::Narrow(_)) => {}
    }
}

/// Counts in four places in turn, so that one count need not wait for the other.
pub(super) struct Lanes {
    size: usize,
    counts: Vec<u32>,
}

impl Lanes {
    pub(super) fn new(size: usize) -> Self {
        Self {
            size,
            counts: vec![0; size * 4],
        }
    }

    pub(super) fn add(&mut self, key: &[u32], mask: &[u32]) {
        let size = self.size;
        let (one, rest) = self.counts.split_at_mut(size);
        let (two, rest) = rest.split_at_mut(size);
        let (three, four) = rest.split_at_mut(size);
        let (keys, masks) = (key.chunks_exact(4), mask.chunks_exact(4));
        for (key, mask) in keys.remainder().iter().zip(masks.remainder()) {
            one[*key as usize] += mask;
        }
        for (key, mask) in keys.zip(masks) {
            one[key[0] as usize] += mask[0];
            two[key[1] as usize] += mask[1];
            three[key[2] as usize] += mask[2];
            four[key[3] as usize] += mask[3];
        }
    }

    pub(super) fn sums(&self) -> Vec<i64> {
        let at = |place: usize| {
            (0..4)
                .map(|lane| i64::from(self.counts[lane * self.size + place]))
                .sum()
        };
        (0..self.size).map(at).collect()
    }
}

pub(super) fn add<T>(
    sums: &mut [i64],
    key: &[u32],
    mask: &[u32],
    values: &[T],
    number: impl Fn(&T) -> i64,
) {
    for ((key, mask), value) in key.iter().zip(mask).zip(values) {
        sums[*key as usize] += i64::from(*mask) * number(value);
    }
}
