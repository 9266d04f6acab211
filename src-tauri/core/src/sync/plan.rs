//! What to write and what to read, worked out from names alone before anything is done.

use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::Hash;
use std::fmt;
use std::str::FromStr;

/// The name of a segment: whose entries it holds, from where to where, and the hash of its bytes, so
/// that whoever carries it can tell a whole one without opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SegmentName {
    /// The device.
    pub device: DeviceId,
    /// The scope.
    pub scope: Scope,
    /// The first number.
    pub first: u64,
    /// The last number.
    pub last: u64,
    /// BLAKE3 of the file.
    pub hash: Hash,
}

impl fmt::Display for SegmentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}/{}/{}-{}-{}.age",
            self.device, self.scope, self.first, self.last, self.hash
        )
    }
}

impl FromStr for SegmentName {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('/');
        let (Some(device), Some(scope), Some(file), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(());
        };
        let mut parts = file.strip_suffix(".age").ok_or(())?.split('-');
        let (Some(first), Some(last), Some(hash), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(());
        };
        let word = |text: &str| serde_json::Value::String(text.to_owned());
        let name = Self {
            device: device.parse().map_err(|_| ())?,
            scope: serde_json::from_value(word(scope)).map_err(|_| ())?,
            first: first.parse().map_err(|_| ())?,
            last: last.parse().map_err(|_| ())?,
            hash: serde_json::from_value(word(hash)).map_err(|_| ())?,
        };
        // A name that is written in another way, or that names nothing, is nobody's.
        if name.first == 0 || name.last < name.first || name.to_string() != text {
            return Err(());
        }
        Ok(name)
    }
}

/// The first run of numbers of an own stream that no segment covers, up to the head.
pub fn uncovered(head: u64, there: &[SegmentName]) -> Option<(u64, u64)> {
    let mut covered = 0;
    while covered < head {
        let next = there
            .iter()
            .filter(|name| name.first <= covered + 1 && name.last > covered)
            .map(|name| name.last)
            .max();
        match next {
            Some(last) => covered = last,
            None => {
                let beyond = there.iter().map(|name| name.first);
                let end = beyond.filter(|first| *first > covered + 1).min();
                return Some((covered + 1, end.map_or(head, |first| first - 1).min(head)));
            }
        }
    }
    None
}

/// Of a stream's segments the one to read next: it holds the first entry that is missing here, and
/// of several the one that reaches farthest.
pub fn next(head: u64, there: &[SegmentName]) -> Option<SegmentName> {
    there
        .iter()
        .filter(|name| name.first <= head.saturating_add(1) && name.last > head)
        .max_by_key(|name| (name.last, name.first))
        .copied()
}

/// How many entries lie beyond a gap: they are there, and what must come before them is not.
pub fn waiting(head: u64, there: &[SegmentName]) -> u64 {
    let (mut end, mut count) = (head, 0);
    let mut sorted: Vec<_> = there.iter().collect();
    sorted.sort_unstable_by_key(|name| (name.first, name.last));
    for name in sorted {
        if name.last > end {
            count += name.last - name.first.max(end + 1) + 1;
            end = name.last;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn name((first, last): (u64, u64)) -> SegmentName {
        SegmentName {
            device: DeviceId(Uuid::from_u128(7)),
            scope: Scope::Street,
            first,
            last,
            hash: Hash([9; 32]),
        }
    }

    fn names(all: &[(u64, u64)]) -> Vec<SegmentName> {
        all.iter().copied().map(name).collect()
    }

    #[test]
    fn a_name_is_read_back_and_another_spelling_is_none() {
        let text = name((1, 20)).to_string();
        assert_eq!(text.parse(), Ok(name((1, 20))));
        for wrong in [
            text.replace("/1-20", "/01-20"),
            text.replace("/1-20", "/20-1"),
            text.replace("/1-20", "/0-20"),
            text.replace(".age", ".age.tmp"),
            format!("../{text}"),
            text.to_uppercase(),
        ] {
            assert!(wrong.parse::<SegmentName>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_what_no_segment_covers_is_written() {
        assert_eq!(uncovered(9, &[]), Some((1, 9)));
        assert_eq!(uncovered(9, &names(&[(1, 4)])), Some((5, 9)));
        assert_eq!(uncovered(9, &names(&[(5, 9)])), Some((1, 4)));
        assert_eq!(uncovered(9, &names(&[(1, 4), (3, 9)])), None);
        assert_eq!(uncovered(0, &[]), None);
    }

    #[test]
    fn the_first_gap_is_asked_for_and_what_lies_beyond_waits() {
        let there = names(&[(1, 4), (3, 6), (9, 12)]);
        assert_eq!(next(0, &there), Some(name((1, 4))));
        assert_eq!(next(4, &there), Some(name((3, 6))));
        assert_eq!(next(6, &there), None);
        assert_eq!(waiting(6, &there), 4);
        assert_eq!(waiting(12, &there), 0);
    }
}
