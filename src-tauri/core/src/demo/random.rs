//! Reproducible numbers: SplitMix64 (Steele, Lea, Flood, 2014; <https://doi.org/10.1145/2714064.2660195>),
//! whose every seed gives a full period. Not for keys.

/// A stream of numbers that a seed determines.
#[derive(Clone)]
pub(super) struct Rng(u64);

impl Rng {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own, so that more draws in one place change nothing in another.
    pub(super) fn fork(&self, label: u64) -> Self {
        let mut mixed = Self(self.0 ^ label.wrapping_mul(0xA076_1D64_78BD_642F));
        Self(mixed.next())
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn range(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high - low).unwrap_or(0) + 1;
        low + i64::try_from(self.next() % span).unwrap_or(0)
    }

    /// A count from `low` to `high`, both included.
    pub(super) fn count(&mut self, low: u32, high: u32) -> u32 {
        u32::try_from(self.range(low.into(), high.into())).unwrap_or(low)
    }

    /// Yes in so many of a hundred cases.
    pub(super) fn chance(&mut self, percent: i64) -> bool {
        self.range(1, 100) <= percent
    }

    pub(super) fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(length.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    /// One of a list that is not empty.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        *self.choose(list)
    }

    /// One of a list that is not empty, where it stands.
    pub(super) fn choose<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.index(list.len())]
    }

    /// One of a list that is not empty, by weight.
    pub(super) fn weighed<T: Copy>(&mut self, list: &[(u32, T)]) -> T {
        let whole: u32 = list.iter().map(|(weight, _)| weight).sum();
        let mut left = self.count(1, whole.max(1));
        for (weight, value) in list {
            if left <= *weight {
                return *value;
            }
            left -= weight;
        }
        list[list.len() - 1].1
    }

    /// The random part of an id.
    pub(super) fn bytes(&mut self) -> [u8; 10] {
        let (head, tail) = (self.next().to_le_bytes(), self.next().to_le_bytes());
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&head);
        bytes[8..].copy_from_slice(&tail[..2]);
        bytes
    }
}
