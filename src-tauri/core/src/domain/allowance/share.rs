//! Splitting a case's amount among its mediators.

use crate::domain::identifiers::Fen;

/// Splits an amount into so many shares that differ by nothing but the remainder, which goes to the
/// first; their sum is the amount. Nobody gets nothing: without shares nothing is split.
#[must_use]
pub fn split(amount: Fen, among: usize) -> Vec<Fen> {
    let Ok(count) = i64::try_from(among) else {
        return Vec::new();
    };
    if count == 0 {
        return Vec::new();
    }
    let each = amount.0 / count;
    let first = amount.0 - each * (count - 1);
    let mut shares = vec![Fen(each); among];
    shares[0] = Fen(first);
    shares
}
