//! The value from which authors who disagree set out: the last one that all of them had seen.

use super::entry::Entry;
use super::fold::Candidate;

/// The entry that set a field last of all those that every author of a candidate had seen when
/// writing; none where there was no such. `saw(a, b)` is that of [`fold`](super::fold()).
pub fn ancestor<'a>(
    entries: &'a [Entry],
    field: &str,
    candidates: &[Candidate],
    mut saw: impl FnMut(&Entry, &Entry) -> bool,
) -> Option<&'a Entry> {
    let authored: Vec<&Entry> = candidates
        .iter()
        .filter_map(|one| {
            entries
                .iter()
                .find(|entry| entry.device == one.device && entry.seq == one.seq)
        })
        .collect();
    let mut set: Vec<&Entry> = entries
        .iter()
        .filter(|entry| {
            entry
                .set
                .as_ref()
                .is_some_and(|set| set.contains_key(field))
        })
        .collect();
    set.sort_unstable_by_key(|entry| entry.order());
    set.into_iter().rev().find(|entry| {
        authored.iter().all(|author| {
            if author.device == entry.device {
                entry.seq < author.seq
            } else {
                saw(author, entry)
            }
        })
    })
}
