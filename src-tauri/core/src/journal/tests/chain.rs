//! The chain: one flipped bit anywhere in an entry is found; the text of `set` may go by law.

use super::builders::{any_entry, chained, device, set};
use crate::domain::id::{ActionId, DeviceId, PersonId};
use crate::domain::record::Fields;
use crate::domain::scope::Scope;
use crate::journal::{ChainFault, Entry, Hash, Hlc, Seen, check_chain, set_text};
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

fn head_before(entry: &Entry) -> (u64, Hash) {
    (entry.seq - 1, entry.prev)
}

/// Whether the chain finds that `changed` is not the entry that was written.
fn is_found(written: &Entry, changed: &Entry) -> bool {
    check_chain(head_before(written), changed) != Ok((written.seq, written.hash))
}

fn flipped(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[bit / 8] ^= 1 << (bit % 8);
    bytes
}

/// Every id, number, hash and text of an entry with one bit flipped, with the field's name.
/// Texts that are no UTF-8 and sets that are no JSON after the flip cannot be read at all.
fn every_flip(entry: &Entry) -> Vec<(&'static str, Entry)> {
    let mut all: Vec<(&'static str, Entry)> = Vec::new();
    let mut flip = |name, bytes: &[u8], put: &dyn Fn(&mut Entry, &[u8]) -> Option<()>| {
        for bit in 0..bytes.len() * 8 {
            let mut changed = entry.clone();
            if put(&mut changed, &flipped(bytes, bit)).is_some() {
                all.push((name, changed));
            }
        }
    };
    let uuid = |bytes: &[u8]| Uuid::from_slice(bytes).ok();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
    let number = |bytes: &[u8]| Some(u64::from_be_bytes(bytes.try_into().ok()?));
    let hash = |bytes: &[u8]| Some(Hash(bytes.try_into().ok()?));
    flip("device", entry.device.as_bytes(), &|changed, bytes| {
        changed.device = DeviceId(uuid(bytes)?);
        Some(())
    });
    flip("seq", &entry.seq.to_be_bytes(), &|changed, bytes| {
        changed.seq = number(bytes)?;
        Some(())
    });
    flip("at", &entry.at.as_i64().to_be_bytes(), &|changed, bytes| {
        changed.at = Hlc::from_i64(i64::from_be_bytes(bytes.try_into().ok()?));
        (changed.at != entry.at).then_some(())
    });
    flip("actor", entry.actor.as_bytes(), &|changed, bytes| {
        changed.actor = PersonId(uuid(bytes)?);
        Some(())
    });
    flip("action", entry.action.as_bytes(), &|changed, bytes| {
        changed.action = ActionId(uuid(bytes)?);
        Some(())
    });
    flip("fact", entry.fact.as_bytes(), &|changed, bytes| {
        changed.fact = text(bytes)?;
        Some(())
    });
    flip("kind", entry.kind.as_bytes(), &|changed, bytes| {
        changed.kind = text(bytes)?;
        Some(())
    });
    flip("record", entry.record.as_bytes(), &|changed, bytes| {
        changed.record = uuid(bytes)?;
        Some(())
    });
    flip(
        "scope",
        entry.scope.as_uuid().as_bytes(),
        &|changed, bytes| {
            changed.scope = Scope::from_uuid(uuid(bytes)?);
            Some(())
        },
    );
    for (index, seen) in entry.after.iter().enumerate() {
        flip("after.device", seen.device.as_bytes(), &|changed, bytes| {
            changed.after[index].device = DeviceId(uuid(bytes)?);
            Some(())
        });
        flip("after.seq", &seen.seq.to_be_bytes(), &|changed, bytes| {
            changed.after[index].seq = number(bytes)?;
            Some(())
        });
    }
    let set = set_text(entry.set.as_ref().unwrap());
    flip("set", set.as_bytes(), &|changed, bytes| {
        let read: Fields = serde_json::from_slice(bytes).ok()?;
        changed.set = Some(read);
        (changed.set != entry.set).then_some(())
    });
    flip("set_hash", &entry.set_hash.0, &|changed, bytes| {
        changed.set_hash = hash(bytes)?;
        Some(())
    });
    flip("prev", &entry.prev.0, &|changed, bytes| {
        changed.prev = hash(bytes)?;
        Some(())
    });
    flip("hash", &entry.hash.0, &|changed, bytes| {
        changed.hash = hash(bytes)?;
        Some(())
    });
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_flipped_bit_of_every_field_is_found(entry in any_entry()) {
        prop_assert_eq!(check_chain(head_before(&entry), &entry), Ok((entry.seq, entry.hash)));
        for (field, changed) in every_flip(&entry) {
            prop_assert!(is_found(&entry, &changed), "a bit of {} may be flipped", field);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn every_flipped_bit_of_the_json_line_is_found(entry in any_entry()) {
        let line = serde_json::to_vec(&entry).unwrap();
        for bit in 0..line.len() * 8 {
            let Ok(read) = serde_json::from_slice::<Entry>(&flipped(&line, bit)) else { continue };
            prop_assert!(
                read == entry || is_found(&entry, &read),
                "bit {} of {} may be flipped", bit % 8, String::from_utf8_lossy(&line[..=bit / 8]),
            );
        }
    }
}

proptest! {
    #[test]
    fn an_entry_is_read_back_from_its_json(entry in any_entry()) {
        let line = serde_json::to_string(&entry).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Entry>(&line).unwrap(), &entry);
        let erased = Entry { set: None, ..entry };
        let line = serde_json::to_string(&erased).unwrap();
        prop_assert_eq!(serde_json::from_str::<Entry>(&line).unwrap(), erased);
    }

    #[test]
    fn erasing_the_text_keeps_the_chain(entry in any_entry()) {
        let head = (entry.seq, entry.hash);
        let erased = Entry { set: None, ..entry };
        prop_assert!(erased.is_set_intact());
        prop_assert_eq!(check_chain(head_before(&erased), &erased), Ok(head));
    }

    #[test]
    fn moving_bytes_between_neighbouring_texts_is_found(entry in any_entry(), cut in any::<usize>()) {
        let joined = format!("{}{}", entry.fact, entry.kind);
        let cut = cut % (joined.len() + 1);
        prop_assume!(joined.is_char_boundary(cut) && cut != entry.fact.len());
        let (fact, kind) = joined.split_at(cut);
        let moved = Entry { fact: fact.to_owned(), kind: kind.to_owned(), ..entry.clone() };
        prop_assert!(is_found(&entry, &moved));
    }
}

/// A chain of four entries of one device.
fn four() -> Vec<Entry> {
    let mut head = (0, Hash::NONE);
    (1..=4)
        .map(|number| {
            let fields = set([("title", json!(format!("第{number}次")))]);
            let entry = chained(head, device(1), Hlc::new(number, 0), Vec::new(), fields);
            head = (entry.seq, entry.hash);
            entry
        })
        .collect()
}

/// The first fault of a chain; none where it holds.
fn fault_of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Option<ChainFault> {
    let mut head = (0, Hash::NONE);
    for entry in entries {
        match check_chain(head, entry) {
            Ok(next) => head = next,
            Err(fault) => return Some(fault),
        }
    }
    None
}

#[test]
fn a_chain_as_it_was_written_holds() {
    assert_eq!(fault_of(&four()), None);
}

#[test]
fn a_missing_entry_is_a_gap() {
    let [first, _, third, _] = &four()[..] else {
        unreachable!("four entries")
    };
    let fault = ChainFault::Gap {
        expected: 2,
        found: 3,
    };
    assert_eq!(fault_of([first, third]), Some(fault));
}

#[test]
fn a_repeated_entry_is_a_gap() {
    let [first, second, ..] = &four()[..] else {
        unreachable!("four entries")
    };
    let fault = ChainFault::Gap {
        expected: 3,
        found: 2,
    };
    assert_eq!(fault_of([first, second, second]), Some(fault));
}

#[test]
fn an_entry_written_again_breaks_those_after_it() {
    let mut entries = four();
    entries[1].fact = "dispute.closed".to_owned();
    assert_eq!(fault_of(&entries), Some(ChainFault::Changed { seq: 2 }));
    entries[1].hash = entries[1].expected_hash();
    assert_eq!(fault_of(&entries), Some(ChainFault::Broken { seq: 3 }));
}

#[test]
fn a_changed_text_is_told_apart_from_a_changed_entry() {
    let mut entries = four();
    entries[2].set = Some(set([("title", json!("别的"))]));
    assert_eq!(fault_of(&entries), Some(ChainFault::SetChanged { seq: 3 }));
}

#[test]
fn an_entry_of_another_stream_with_that_number_does_not_fit() {
    let mut entries = four();
    let seen = Seen {
        device: device(2),
        seq: 1,
    };
    let head = (1, entries[0].hash);
    let other = chained(head, device(2), Hlc::new(9, 0), vec![seen], Fields::new());
    entries[1] = other;
    assert_eq!(fault_of(&entries), Some(ChainFault::Broken { seq: 3 }));
}

#[test]
fn a_line_with_a_member_of_another_name_is_refused() {
    let line = serde_json::to_string(&four()[0]).unwrap();
    for (name, other) in [
        ("\"set\"", "\"sett\""),
        ("{\"device\"", "{\"new\":1,\"device\""),
    ] {
        let changed = line.replacen(name, other, 1);
        assert_ne!(changed, line);
        assert!(serde_json::from_str::<Entry>(&changed).is_err(), "{other}");
    }
}
