//! A state of the casebook is found again by the heads that were known then.

use super::builders::Desk;
use super::dump;
use super::merging::{Step, live, steps};
use crate::domain::record::DESTROYED;
use crate::store::table::chain::report_heads;
use crate::store::{AsOf, StoreError};
use proptest::prelude::*;

/// The steps without destructions, which no later state is without.
fn kept(steps: Vec<Step>) -> Vec<Step> {
    let keep = |step| match step {
        Step::Act {
            desk,
            mut facts,
            hours,
        } => {
            facts.retain(|fact| fact.name != DESTROYED);
            Step::Act { desk, facts, hours }
        }
        exchange @ Step::Exchange { .. } => exchange,
    };
    steps.into_iter().map(keep).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_heads_of_then_give_the_tables_of_then_whatever_came_since(
        first in steps(),
        later in steps(),
    ) {
        let desks: Vec<_> = (0..3).map(|_| Desk::new()).collect();
        live(&desks, kept(first));
        let heads = desks[0].book.read(report_heads).unwrap();
        let then = dump::records(&desks[0].sql());
        // Also entries of other desks with an earlier stamp, which a state by the clock would count.
        live(&desks, kept(later));
        let again = desks[0]
            .book
            .read_as_of(&AsOf::heads(&heads), |reader| {
                Ok::<_, StoreError>(dump::records(reader.connection()))
            })
            .unwrap();
        dump::assert_equal(&again, &then);
    }
}
