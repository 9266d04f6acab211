//! What the numbers of a law's articles tell: gaps, articles put in later, doubles, disorder.

use super::finding::{Finding, FindingCode};
use super::number::ArticleNo;
use std::collections::HashSet;

/// Walks through the numbers in the order of the text. A part of a code begins anywhere.
pub(super) fn findings(numbers: &[ArticleNo], is_part: bool) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut before: Option<ArticleNo> = None;
    for &number in numbers {
        if number.inserted > 0 {
            found.push(Finding::at(FindingCode::Inserted, &number));
        }
        if !seen.insert(number) {
            found.push(Finding::at(FindingCode::Twice, &number));
            continue;
        }
        match before {
            None if is_part || number.number == 1 => {}
            None => found.push(Finding::at(FindingCode::StartsLate, &number)),
            Some(before) if number.follows(before) => {}
            Some(before) if number < before => {
                found.push(Finding::at(FindingCode::OutOfOrder, &number));
                // The law goes on from where it was.
                continue;
            }
            Some(before) => found.push(Finding::gap(&before, &number)),
        }
        before = Some(number);
    }
    found
}

/// Gaps between the parts of a code, whose files come in any order: each part is the first and the
/// last of its numbers.
pub(super) fn between_parts(parts: &mut [(ArticleNo, ArticleNo)]) -> Vec<Finding> {
    parts.sort_unstable();
    let mut found = Vec::new();
    if let Some((first, _)) = parts.first()
        && first.number != 1
    {
        found.push(Finding::at(FindingCode::StartsLate, first));
    }
    for pair in parts.windows(2) {
        let [(_, last), (first, _)] = pair else {
            continue;
        };
        if first > last && !first.follows(*last) {
            found.push(Finding::gap(last, first));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(numbers: &[u32]) -> Vec<ArticleNo> {
        numbers.iter().copied().map(ArticleNo::plain).collect()
    }

    #[test]
    fn a_law_that_counts_through_gives_no_finding() {
        assert_eq!(findings(&plain(&[1, 2, 3, 4]), false), []);
        assert_eq!(findings(&plain(&[205, 206]), true), []);
    }

    #[test]
    fn gaps_doubles_and_disorder_are_told_and_a_late_start_of_a_whole_law() {
        assert_eq!(
            findings(&plain(&[2, 3, 6, 6, 4, 7]), false),
            [
                Finding::at(FindingCode::StartsLate, "第二条"),
                Finding::gap("第三条", "第六条"),
                Finding::at(FindingCode::Twice, "第六条"),
                Finding::at(FindingCode::OutOfOrder, "第四条"),
            ]
        );
    }

    #[test]
    fn an_article_put_in_later_is_told_and_is_no_gap() {
        let mut numbers = plain(&[1, 2]);
        numbers.push(ArticleNo {
            number: 2,
            inserted: 1,
        });
        numbers.push(ArticleNo::plain(3));
        assert_eq!(
            findings(&numbers, false),
            [Finding::at(FindingCode::Inserted, "第二条之一")]
        );
    }

    #[test]
    fn parts_of_a_code_are_looked_at_together_whatever_their_order() {
        let part = |first, last| (ArticleNo::plain(first), ArticleNo::plain(last));
        assert_eq!(between_parts(&mut [part(205, 462), part(1, 204)]), []);
        assert_eq!(
            between_parts(&mut [part(463, 988), part(1, 204)]),
            [Finding::gap("第二百零四条", "第四百六十三条")]
        );
    }
}
