//! Which matters belong together: average link, so that a chain of neighbours does not join what is
//! unlike at its ends.

use super::vectors::{Vector, Vectors, common, sum};
use std::cmp::Ordering;
use std::collections::{BTreeSet, BinaryHeap};

/// Two groups are joined while their matters have that much in common on average.
pub(super) const ALIKE: f32 = 0.1;
/// A feature of more matters than that brings no two together, though it counts once they are.
const TOO_COMMON: u32 = 600;
/// What the rarer features must give before the whole is looked at.
const PART: f32 = 0.7;

/// A group that grows.
struct Group {
    matters: Vec<usize>,
    sum: Vector,
    first_day: i32,
    last_day: i32,
    near: BTreeSet<usize>,
    /// How often it grew; none once it went into another.
    age: Option<u32>,
}

/// Two groups that may be joined.
struct Join {
    alike: f32,
    groups: (usize, usize),
    ages: (u32, u32),
}

/// Groups of two and more; `days` ascend, and no two neighbours of a group lie more than `window` apart.
pub(super) fn groups(vectors: &Vectors, days: &[i32], window: i32) -> Vec<Vec<usize>> {
    let mut groups: Vec<Group> = vectors
        .matters
        .iter()
        .zip(days)
        .enumerate()
        .map(|(at, (vector, day))| Group {
            matters: vec![at],
            sum: vector.clone(),
            first_day: *day,
            last_day: *day,
            near: BTreeSet::new(),
            age: Some(0),
        })
        .collect();
    let mut joins = BinaryHeap::new();
    for (one, other, alike) in pairs(vectors, days, window) {
        groups[one].near.insert(other);
        groups[other].near.insert(one);
        joins.push(Join {
            alike,
            groups: (one, other),
            ages: (0, 0),
        });
    }
    while let Some(join) = joins.pop() {
        let (into, from) = join.groups;
        if groups[into].age != Some(join.ages.0) || groups[from].age != Some(join.ages.1) {
            continue;
        }
        merge(&mut groups, into, from);
        let near: Vec<usize> = groups[into].near.iter().copied().collect();
        for other in near {
            joins.extend(join_of(&groups, into.min(other), into.max(other), window));
        }
    }
    let mut found: Vec<Vec<usize>> = groups
        .into_iter()
        .filter(|group| group.matters.len() > 1)
        .map(|group| group.matters)
        .collect();
    for matters in &mut found {
        matters.sort_unstable();
    }
    found
}

fn merge(groups: &mut [Group], into: usize, from: usize) {
    let gone = &mut groups[from];
    let matters = std::mem::take(&mut gone.matters);
    let vector = std::mem::take(&mut gone.sum);
    let near = std::mem::take(&mut gone.near);
    let (first, last) = (gone.first_day, gone.last_day);
    gone.age = None;
    for other in near {
        groups[other].near.remove(&from);
        if other != into {
            groups[other].near.insert(into);
            groups[into].near.insert(other);
        }
    }
    let grown = &mut groups[into];
    grown.matters.extend(matters);
    grown.sum = sum(&grown.sum, &vector);
    grown.first_day = grown.first_day.min(first);
    grown.last_day = grown.last_day.max(last);
    grown.age = grown.age.map(|age| age + 1);
}

fn join_of(groups: &[Group], one: usize, other: usize, window: i32) -> Option<Join> {
    let (a, b) = (&groups[one], &groups[other]);
    let apart = (a.first_day - b.last_day).max(b.first_day - a.last_day);
    let alike = common(&a.sum, &b.sum) / (a.matters.len() * b.matters.len()) as f32;
    (apart <= window && alike >= ALIKE).then_some(Join {
        alike,
        groups: (one, other),
        ages: (a.age?, b.age?),
    })
}

/// Pairs of matters within the window that have enough in common, found by their rarer features.
fn pairs(vectors: &Vectors, days: &[i32], window: i32) -> Vec<(usize, usize, f32)> {
    let mut having: Vec<Vec<(usize, f32)>> = vec![Vec::new(); vectors.pairs.len()];
    let mut begin = vec![0; vectors.pairs.len()];
    let mut shared = vec![0.0_f32; days.len()];
    let mut touched = Vec::new();
    let mut found = Vec::new();
    for (at, vector) in vectors.matters.iter().enumerate() {
        for (feature, weight) in vector {
            let feature = *feature as usize;
            if vectors.frequency[feature] > TOO_COMMON {
                continue;
            }
            let others = &mut having[feature];
            while others
                .get(begin[feature])
                .is_some_and(|(other, _)| days[at] - days[*other] > window)
            {
                begin[feature] += 1;
            }
            for (other, by) in &others[begin[feature]..] {
                if shared[*other] == 0.0 {
                    touched.push(*other);
                }
                shared[*other] += weight * by;
            }
            others.push((at, *weight));
        }
        touched.sort_unstable();
        for other in touched.drain(..) {
            let part = std::mem::take(&mut shared[other]);
            if part < ALIKE * PART {
                continue;
            }
            let alike = common(vector, &vectors.matters[other]);
            if alike >= ALIKE {
                found.push((other, at, alike));
            }
        }
    }
    found
}

impl PartialEq for Join {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Join {}

impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Join {
    /// The most alike first; of equals the earliest.
    fn cmp(&self, other: &Self) -> Ordering {
        self.alike
            .total_cmp(&other.alike)
            .then_with(|| other.groups.cmp(&self.groups))
            .then_with(|| self.ages.cmp(&other.ages))
    }
}
