//! Counts that are shown in public: small ones are told as “under three”, and nobody may work them
//! out of the others (privacy.md §6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The smallest count that is told exactly.
pub const SMALLEST_TOLD: u32 = 3;

/// A count as the public sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PublicCount {
    /// None, or three and more.
    Told {
        /// The number.
        count: u32,
    },
    /// One or two.
    Few,
    /// Not told, as a small one could be worked out of it.
    Withheld,
}

impl PublicCount {
    /// A count that stands alone: no sum is known of which it is a part.
    #[must_use]
    pub fn alone(count: u32) -> Self {
        if is_small(count) {
            Self::Few
        } else {
            Self::Told { count }
        }
    }

    fn is_hidden(self) -> bool {
        !matches!(self, Self::Told { .. })
    }
}

/// Hides the small cells of a table of which the sums of rows and columns are known. Where one cell of
/// a row or column alone would be hidden, the smallest other one that is not empty is withheld as
/// well, so that no sum gives the small one away; where there is no other, the sum says what it says.
#[must_use]
pub fn mask(cells: &[Vec<u32>]) -> Vec<Vec<PublicCount>> {
    let mut masked: Vec<Vec<PublicCount>> = cells
        .iter()
        .map(|row| row.iter().copied().map(PublicCount::alone).collect())
        .collect();
    let width = cells.iter().map(Vec::len).max().unwrap_or(0);
    loop {
        let rows = (0..cells.len()).map(|row| (0..cells[row].len()).map(|at| (row, at)).collect());
        let columns = (0..width).map(|at| {
            let there = (0..cells.len()).filter(|row| at < cells[*row].len());
            there.map(|row| (row, at)).collect()
        });
        let lines: Vec<Vec<(usize, usize)>> = rows.chain(columns).collect();
        let Some((row, at)) = lines.iter().find_map(|line| exposed(line, cells, &masked)) else {
            return masked;
        };
        masked[row][at] = PublicCount::Withheld;
    }
}

/// The cell that must be withheld so that the only hidden one of a line stays hidden.
fn exposed(
    line: &[(usize, usize)],
    cells: &[Vec<u32>],
    masked: &[Vec<PublicCount>],
) -> Option<(usize, usize)> {
    let hidden = line
        .iter()
        .filter(|(row, at)| masked[*row][*at].is_hidden());
    if hidden.count() != 1 {
        return None;
    }
    line.iter()
        .copied()
        .filter(|(row, at)| !masked[*row][*at].is_hidden() && cells[*row][*at] > 0)
        .min_by_key(|(row, at)| cells[*row][*at])
}

fn is_small(count: u32) -> bool {
    count > 0 && count < SMALLEST_TOLD
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_small_cell_is_hidden_with_the_smallest_beside_it() {
        let told = |count| PublicCount::Told { count };
        assert_eq!(
            mask(&[vec![1, 9, 4, 0]]),
            [[PublicCount::Few, told(9), PublicCount::Withheld, told(0)]]
        );
        assert_eq!(
            mask(&[vec![2, 1, 7]]),
            [[PublicCount::Few, PublicCount::Few, told(7)]],
            "two hidden ones hide each other"
        );
    }

    proptest! {
        #[test]
        fn no_small_cell_is_told_or_follows_from_the_sums(
            cells in prop::collection::vec(prop::collection::vec(0_u32..9, 4), 1..6)
        ) {
            let masked = mask(&cells);
            let mut lines: Vec<Vec<(usize, usize)>> = (0..cells.len())
                .map(|row| (0..4).map(|at| (row, at)).collect())
                .collect();
            lines.extend((0..4).map(|at| (0..cells.len()).map(|row| (row, at)).collect::<Vec<_>>()));
            for line in lines {
                let hidden = line.iter().filter(|(row, at)| masked[*row][*at].is_hidden()).count();
                let filled = line.iter().filter(|(row, at)| cells[*row][*at] > 0).count();
                prop_assert!(hidden != 1 || filled == 1, "{cells:?} gives {masked:?}");
            }
            for (row, masked) in cells.iter().zip(&masked) {
                for (count, shown) in row.iter().zip(masked) {
                    prop_assert!(!is_small(*count) || *shown == PublicCount::Few);
                    prop_assert!(*count < SMALLEST_TOLD || *shown != PublicCount::Few);
                    prop_assert!(*count > 0 || !shown.is_hidden(), "nothing is no secret");
                }
            }
        }
    }
}
