//! What a street tells of its platforms without persons, month by month, for others to add up.
//!
//! Which of these numbers is about few people is judged cell by cell: a type of dispute with one or two cases
//! in a month of one platform is told as “under three”, and so that no sum gives it away, the smallest
//! other one of the month is withheld (privacy.md §6). An amount is told only of three cases and more.

use super::case_tally::{CaseMeasure, CaseTally};
use super::masking::{PublicCount, SMALLEST_TOLD, mask};

/// What was counted of one platform in one month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlatformMonth {
    /// Cases by the month of registration.
    pub registered: CaseTally,
    /// Cases by the month of closing.
    pub closed: CaseTally,
    /// 诉求件 that came in.
    pub requests: u64,
    /// 法律咨询.
    pub consultations: u64,
}

/// One number as it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicFigure {
    /// What is counted.
    pub figure: &'static str,
    /// The code of the type of dispute; empty for all.
    pub part: String,
    /// The number; none where it is withheld.
    pub value: Option<i64>,
    /// Whether it is one or two.
    pub is_few: bool,
}

/// The numbers of a platform's month.
#[must_use]
pub fn published(month: &PlatformMonth) -> Vec<PublicFigure> {
    let whole = |figure, count: u64| PublicFigure {
        figure,
        part: String::new(),
        value: i64::try_from(count).ok(),
        is_few: false,
    };
    let mut all = vec![
        whole("registered", month.registered.count(CaseMeasure::Cases)),
        whole("closed", month.closed.count(CaseMeasure::Cases)),
        whole("settled", month.closed.count(CaseMeasure::Settled)),
        whole("requests", month.requests),
        whole("consultations", month.consultations),
    ];
    let closed = month.closed.count(CaseMeasure::Cases);
    let amount = month.closed.count(CaseMeasure::AmountFen);
    all.push(PublicFigure {
        value: i64::try_from(amount)
            .ok()
            .filter(|_| closed == 0 || closed >= u64::from(SMALLEST_TOLD)),
        ..whole("amount_fen", 0)
    });
    for (figure, tally) in [("registered", &month.registered), ("closed", &month.closed)] {
        all.extend(by_type(figure, tally));
    }
    all
}

fn by_type(figure: &'static str, tally: &CaseTally) -> Vec<PublicFigure> {
    let types: Vec<(&String, u32)> = tally
        .types()
        .iter()
        .filter_map(|(code, count)| Some((code, u32::try_from(*count).ok()?)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let counts = types.iter().map(|(_, count)| *count).collect();
    let masked = mask(&[counts]).into_iter().next().unwrap_or_default();
    types
        .into_iter()
        .zip(masked)
        .map(|((code, _), count)| PublicFigure {
            figure,
            part: code.clone(),
            value: match count {
                PublicCount::Told { count } => Some(i64::from(count)),
                PublicCount::Few | PublicCount::Withheld => None,
            },
            is_few: count == PublicCount::Few,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn month(types: &[(&str, i64)]) -> PlatformMonth {
        let mut registered = CaseTally::default();
        registered.take_types(
            types
                .iter()
                .map(|(code, count)| ((*code).to_owned(), *count))
                .collect(),
        );
        PlatformMonth {
            registered,
            ..PlatformMonth::default()
        }
    }

    fn values(month: &PlatformMonth) -> Vec<(String, Option<i64>, bool)> {
        published(month)
            .into_iter()
            .filter(|one| one.figure == "registered" && !one.part.is_empty())
            .map(|one| (one.part, one.value, one.is_few))
            .collect()
    }

    #[test]
    fn one_or_two_cases_of_a_type_are_told_as_few_and_cannot_be_worked_out() {
        let found = values(&month(&[("medical", 1), ("neighbour", 5), ("wages", 9)]));
        assert_eq!(
            found,
            [
                ("medical".to_owned(), None, true),
                ("neighbour".to_owned(), None, false),
                ("wages".to_owned(), Some(9), false),
            ]
        );
    }

    proptest! {
        #[test]
        fn no_small_count_of_a_type_is_ever_published(counts in prop::collection::vec(0i64..6, 1..8)) {
            let codes = ["a", "b", "c", "d", "e", "f", "g", "h"];
            let types: Vec<_> = codes.into_iter().zip(counts).collect();
            for (_, value, _) in values(&month(&types)) {
                prop_assert!(value.is_none_or(|value| value >= 3));
            }
        }
    }
}
