//! Whether a matter being written down is known already: same people, or much the same facts.

use crate::domain::choice::choice;
use crate::domain::identifiers::name::normalise_name;
use crate::domain::identifiers::{credit_code_key, document_key, share_phone};
use crate::domain::pinyin::similar_sound;
use crate::domain::record::Party;
use std::collections::BTreeSet;

choice! {
    /// Why a known dispute may be the same matter.
    Resemblance {
        /// 证件号码相同.
        SameDocument = "same_document",
        /// 统一社会信用代码相同.
        SameCreditCode = "same_credit_code",
        /// 电话相同.
        SamePhone = "same_phone",
        /// 姓名相同.
        SameName = "same_name",
        /// 姓名同音.
        SameSound = "same_sound",
        /// 事由相近.
        SimilarFacts = "similar_facts",
    }
}

/// Facts at least this alike are shown, on a scale from 0 to 1000.
const LIKE: u32 = 400;
/// Texts shorter than this say too little to compare.
const SHORTEST: usize = 12;

/// Why two sets of parties and facts may belong to the same matter, the strongest reason first.
#[must_use]
pub fn resemblances(
    parties: &[Party],
    facts: &str,
    known_parties: &[Party],
    known_facts: &str,
) -> Vec<Resemblance> {
    let mut found = BTreeSet::new();
    for party in parties {
        for known in known_parties {
            found.extend(party_resemblances(party, known));
        }
    }
    if found.contains(&Resemblance::SameName) {
        found.remove(&Resemblance::SameSound);
    }
    if fact_likeness(facts, known_facts) >= LIKE {
        found.insert(Resemblance::SimilarFacts);
    }
    found.into_iter().collect()
}

/// By what two people, or two organisations, seem to be the same, however a number is written.
#[must_use]
pub fn party_resemblances(party: &Party, known: &Party) -> Vec<Resemblance> {
    let key =
        |value: &Option<String>, key: fn(&str) -> Option<String>| value.as_deref().and_then(key);
    let same = |a: &Option<String>, b: &Option<String>, of| {
        key(a, of).is_some_and(|a| Some(a) == key(b, of))
    };
    let mut found = Vec::new();
    if same(&party.document_no, &known.document_no, document_key) {
        found.push(Resemblance::SameDocument);
    }
    if same(&party.credit_code, &known.credit_code, credit_code_key) {
        found.push(Resemblance::SameCreditCode);
    }
    if let (Some(a), Some(b)) = (&party.phone, &known.phone)
        && share_phone(a, b)
    {
        found.push(Resemblance::SamePhone);
    }
    if let (Some(a), Some(b)) = (&party.name, &known.name) {
        let (a, b) = (normalise_name(a), normalise_name(b));
        if !a.is_empty() && a == b {
            found.push(Resemblance::SameName);
        } else if a.chars().count() > 1 && similar_sound(&a, &b) {
            found.push(Resemblance::SameSound);
        }
    }
    found
}

/// How much of two texts' pairs of characters is common, from 0 to 1000 (Dice's coefficient).
#[must_use]
pub fn fact_likeness(a: &str, b: &str) -> u32 {
    let (a, b) = (pairs(a), pairs(b));
    if a.len() < SHORTEST || b.len() < SHORTEST {
        return 0;
    }
    let common = a.intersection(&b).count();
    u32::try_from(common * 2000 / (a.len() + b.len())).unwrap_or(0)
}

fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let letters: Vec<char> = text
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect();
    letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
