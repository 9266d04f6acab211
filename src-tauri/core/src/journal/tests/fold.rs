//! The fold: the same entries in any order, repeated or split, give the same state.

use super::history::{History, Place, histories};
use crate::domain::record::Fields;
use crate::journal::{Conflict, Entry, Folded, fold};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn folded<'a>(history: &History, entries: impl IntoIterator<Item = &'a Entry>) -> Folded {
    fold(entries, |later, earlier| history.saw(later, earlier))
}

/// The winning values by the plain definition: the last entry that sets a field wins it.
fn winners(history: &History) -> Fields {
    let mut entries: Vec<_> = history.entries.iter().collect();
    entries.sort_by_key(|entry| entry.order());
    let mut fields = Fields::new();
    for entry in entries {
        for (name, value) in entry.set.iter().flatten() {
            fields.insert(name.clone(), value.clone());
        }
    }
    fields.retain(|_, value| !value.is_null());
    fields
}

/// The conflicts by the plain definition: of the entries that set a field, those stand that
/// no other replaced knowingly; where they differ, people must decide.
fn disagreements(history: &History) -> Vec<(String, BTreeSet<Place>)> {
    let mut found = Vec::new();
    for field in ["claims", "place", "title"] {
        let setting: Vec<_> = history
            .entries
            .iter()
            .filter(|entry| {
                entry
                    .set
                    .as_ref()
                    .is_some_and(|set| set.contains_key(field))
            })
            .collect();
        let is_replaced = |entry: &Entry| {
            setting.iter().any(|other| {
                let place = (entry.device, entry.seq);
                place != (other.device, other.seq)
                    && history.known[&(other.device, other.seq)].contains(&place)
            })
        };
        let standing: Vec<_> = setting.iter().filter(|entry| !is_replaced(entry)).collect();
        let value = |entry: &Entry| entry.set.as_ref().unwrap()[field].clone();
        if standing
            .iter()
            .any(|entry| value(entry) != value(standing[0]))
        {
            let places = standing
                .iter()
                .map(|entry| (entry.device, entry.seq))
                .collect();
            found.push((field.to_owned(), places));
        }
    }
    found
}

fn places(conflict: &Conflict) -> BTreeSet<Place> {
    conflict
        .candidates
        .iter()
        .map(|candidate| (candidate.device, candidate.seq))
        .collect()
}

/// A history, with its entries shuffled and some of them repeated.
fn shuffled() -> impl Strategy<Value = (History, Vec<Entry>)> {
    histories().prop_flat_map(|history| {
        let entries = history.entries.clone();
        let again = prop::collection::vec(any::<prop::sample::Index>(), 0..10);
        let delivered = again
            .prop_map(move |again| {
                let again = again
                    .iter()
                    .filter(|_| !entries.is_empty())
                    .map(|at| at.get(&entries));
                entries.iter().chain(again).cloned().collect::<Vec<_>>()
            })
            .prop_shuffle();
        (Just(history), delivered)
    })
}

proptest! {
    #[test]
    fn any_order_and_repetition_give_the_same_state((history, delivered) in shuffled()) {
        prop_assert_eq!(folded(&history, &delivered), folded(&history, &history.entries));
    }

    #[test]
    fn delivery_in_parts_ends_in_the_same_state(
        (history, delivered) in shuffled(),
        size in 1..5_usize,
    ) {
        // A desk keeps what has come and folds it again at each delivery.
        let mut last = Folded::default();
        for end in (size..delivered.len() + size).step_by(size) {
            last = folded(&history, &delivered[..end.min(delivered.len())]);
        }
        prop_assert_eq!(last, folded(&history, &history.entries));
    }

    #[test]
    fn the_last_entry_that_sets_a_field_wins_it(history in histories()) {
        prop_assert_eq!(folded(&history, &history.entries).fields, winners(&history));
    }

    #[test]
    fn conflicts_are_those_of_the_definition_and_no_others(history in histories()) {
        let conflicts = folded(&history, &history.entries).conflicts;
        let found: Vec<_> = conflicts
            .iter()
            .map(|conflict| (conflict.field.clone(), places(conflict)))
            .collect();
        prop_assert_eq!(found, disagreements(&history));
    }

    #[test]
    fn the_last_candidate_is_the_value_that_shows(history in histories()) {
        let folded = folded(&history, &history.entries);
        for conflict in &folded.conflicts {
            let shown = folded.fields.get(&conflict.field).cloned().unwrap_or_default();
            prop_assert_eq!(&conflict.candidates.last().unwrap().value, &shown);
        }
    }

    #[test]
    fn a_record_dates_from_its_first_entry_to_its_last(history in histories()) {
        let folded = folded(&history, &history.entries);
        let stamps = || history.entries.iter().map(|entry| entry.at);
        prop_assert_eq!(folded.created_at, stamps().min().unwrap_or_default());
        prop_assert_eq!(folded.changed_at, stamps().max().unwrap_or_default());
    }
}
