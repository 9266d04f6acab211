//! Whether a request speaks of what was asked before. Who asked for secrecy is never compared.

use crate::domain::choice::choice;
use crate::domain::dispute::fact_likeness;
use crate::domain::identifiers::share_phone;
use crate::domain::record::Request;
use std::collections::BTreeSet;

choice! {
    /// Why a known request may be of the same matter.
    RepeatReason {
        /// 电话相同.
        SamePhone = "same_phone",
        /// 标题、地点相同.
        SameTitleAndPlace = "same_title_and_place",
        /// 标题相近.
        SimilarTitle = "similar_title",
        /// 内容相近.
        SimilarContent = "similar_content",
    }
}

/// Contents at least this alike are shown, on a scale from 0 to 1000.
const LIKE_CONTENT: u32 = 500;
/// Titles at least this alike are shown where the place is the same.
const LIKE_TITLE: usize = 600;

/// Why a request may be of the same matter as a known one, the strongest reason first.
#[must_use]
pub fn repeat_reasons(request: &Request, known: &Request) -> Vec<RepeatReason> {
    let mut found = Vec::new();
    let is_open = request.is_confidential != Some(true) && known.is_confidential != Some(true);
    if let (true, Some(one), Some(other)) =
        (is_open, &request.requester_phone, &known.requester_phone)
        && share_phone(one, other)
    {
        found.push(RepeatReason::SamePhone);
    }
    let titles = [&request.title, &known.title].map(letters);
    let place = |one: &Request| {
        let home = one.requester_address.clone().filter(|_| is_open);
        [
            letters(&one.target_address),
            letters(&one.target_unit),
            letters(&home),
        ]
    };
    let (places, known_places) = (place(request), place(known));
    let is_same_place = places
        .iter()
        .zip(&known_places)
        .any(|(one, other)| !one.is_empty() && one == other);
    if !titles[0].is_empty() && titles[0] == titles[1] && is_same_place {
        found.push(RepeatReason::SameTitleAndPlace);
    } else if is_same_place && likeness(&titles[0], &titles[1]) >= LIKE_TITLE {
        found.push(RepeatReason::SimilarTitle);
    }
    let contents = [&request.content, &known.content].map(|text| text.as_deref().unwrap_or(""));
    if fact_likeness(contents[0], contents[1]) >= LIKE_CONTENT {
        found.push(RepeatReason::SimilarContent);
    }
    found
}

fn letters(text: &Option<String>) -> String {
    text.iter()
        .flat_map(|text| text.chars())
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// How much of two titles' pairs of characters is common, from 0 to 1000; titles are short.
fn likeness(a: &str, b: &str) -> usize {
    let pairs = |text: &str| -> BTreeSet<(char, char)> {
        let letters: Vec<char> = text.chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let (a, b) = (pairs(a), pairs(b));
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    a.intersection(&b).count() * 2000 / (a.len() + b.len())
}
