//! The list of what is to be decided, what weighs most first.

use super::shape::{DisagreementRow, Telling};
use super::standing::{Standing, standing};
use crate::desk::Desk;
use crate::shape::{PAGE, request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::disagreement::{DisagreementWeight, Home, home, weight};
use lxq_core::domain::record::{Dispute, Record as _};
use lxq_core::store::Reader;
use lxq_core::store::table::disagreement::{Disagreement, Matter, disagreements, owners};
use std::collections::BTreeMap;
use uuid::Uuid;

request! {
    /// Which of them.
    pub struct DisagreementsAsk {
        /// Only those on whose field so much hangs.
        pub weight: Option<DisagreementWeight>,
        /// Only those of records of that kind, such as `party`.
        pub kind: Option<String>,
        /// Only those of that matter.
        pub matter: Option<Uuid>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many.
        pub limit: Option<u32>,
    }
}

response! {
    /// How many there are of a weight.
    pub struct WeightCount {
        /// The weight.
        pub weight: DisagreementWeight,
        /// How many.
        pub count: u32,
    }

    /// How many there are of a kind of record.
    pub struct DisagreementKindCount {
        /// The kind.
        pub kind: String,
        /// How many.
        pub count: u32,
    }

    /// What is to be decided.
    pub struct DisagreementList {
        /// The rows, what weighs most first, those of one matter together.
        pub rows: Vec<DisagreementRow>,
        /// Hand this back for the next page; none after the last.
        pub next: Option<String>,
        /// How many match.
        pub count: u32,
        /// Never: all are counted.
        pub capped: bool,
        /// How many there are of each weight, whatever was asked for of weight and kind.
        pub by_weight: Vec<WeightCount>,
        /// How many there are of each kind, whatever was asked for of weight and kind.
        pub by_kind: Vec<DisagreementKindCount>,
    }
}

/// The order of the list: a place in it is a key that outlives what is decided meanwhile.
type Key = (DisagreementWeight, bool, Uuid, Uuid, String);

/// One that this person sees, with its place in the list.
struct Seen {
    key: Key,
    of: Disagreement,
    standing: Standing,
}

fn key(of: &Disagreement, standing: &Standing) -> Key {
    (
        weight(of.kind.name, &of.field),
        standing.matter.kind != Dispute::KIND.name,
        standing.matter.id,
        of.record,
        of.field.clone(),
    )
}

fn cursor_of((weight, is_other, matter, record, field): &Key) -> String {
    let (weight, is_other) = (weight.as_str(), u8::from(*is_other));
    format!(
        "{weight}.{is_other}.{}.{}.{field}",
        matter.simple(),
        record.simple()
    )
}

fn parse(cursor: &str) -> Option<Key> {
    let mut parts = cursor.splitn(5, '.');
    Some((
        DisagreementWeight::parse(parts.next()?)?,
        parts.next()? == "1",
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.to_owned(),
    ))
}

pub(crate) fn list(desk: &Desk, ask: DisagreementsAsk) -> Result<DisagreementList, Failure> {
    let after = match ask.cursor.as_deref() {
        None | Some("") => None,
        Some(text) => {
            Some(parse(text).ok_or_else(|| Failure::field("cursor", FieldCode::Unknown))?)
        }
    };
    let own = desk.casebook.device()?;
    desk.casebook.read(|reader| {
        let mut seen = Vec::new();
        for of in disagreements(reader)? {
            if let Some(standing) = standing(desk, reader, &of)? {
                let key = key(&of, &standing);
                seen.push(Seen { key, of, standing });
            }
        }
        seen.retain(|one| {
            ask.matter
                .is_none_or(|matter| one.standing.matter.id == matter)
        });
        let (by_weight, by_kind) = counts(&seen);
        seen.retain(|one| {
            ask.weight.is_none_or(|weight| one.key.0 == weight)
                && ask
                    .kind
                    .as_ref()
                    .is_none_or(|kind| one.of.kind.name == kind)
        });
        let count = size(seen.len());
        seen.sort_by(|one, other| one.key.cmp(&other.key));
        if let Some(after) = after {
            seen.retain(|one| one.key > after);
        }
        let limit = usize::try_from(ask.limit.unwrap_or(PAGE).clamp(1, 500)).unwrap_or(500);
        let has_more = seen.len() > limit;
        seen.truncate(limit);
        let next = seen
            .last()
            .filter(|_| has_more)
            .map(|one| cursor_of(&one.key));
        let telling = Telling {
            reader,
            own,
            is_masked: true,
        };
        let rows = seen
            .iter()
            .map(|one| Ok(telling.row(&one.of, &one.standing)?.0))
            .collect::<Result<_, Failure>>()?;
        Ok(DisagreementList {
            rows,
            next,
            count,
            capped: false,
            by_weight,
            by_kind,
        })
    })
}

/// What is undecided of a matter, as far as it is for this person.
pub(crate) fn of_matter(
    desk: &Desk,
    reader: Reader<'_>,
    matter: Uuid,
) -> Result<Vec<Disagreement>, Failure> {
    let mut found = Vec::new();
    for of in disagreements(reader)? {
        if !may_belong(reader, &of, matter)? {
            continue;
        }
        let standing = standing(desk, reader, &of)?;
        if standing.is_some_and(|standing| standing.matter.id == matter) {
            found.push(of);
        }
    }
    Ok(found)
}

/// Whether a record may belong to a matter, as far as one look tells.
fn may_belong(reader: Reader<'_>, of: &Disagreement, matter: Uuid) -> Result<bool, Failure> {
    let hangs_on = |owner: &Matter| owner.id == matter || home(owner.kind) != Some(Home::Itself);
    Ok(of.record == matter
        || owners(reader, of.kind.name, of.record)?
            .iter()
            .any(hangs_on))
}

fn counts(seen: &[Seen]) -> (Vec<WeightCount>, Vec<DisagreementKindCount>) {
    let of =
        |weight: DisagreementWeight| size(seen.iter().filter(|one| one.key.0 == weight).count());
    let by_weight = DisagreementWeight::ALL
        .iter()
        .map(|weight| WeightCount {
            weight: *weight,
            count: of(*weight),
        })
        .collect();
    let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
    for one in seen {
        *kinds.entry(one.of.kind.name).or_default() += 1;
    }
    let by_kind = kinds
        .into_iter()
        .map(|(kind, count)| DisagreementKindCount {
            kind: kind.to_owned(),
            count,
        })
        .collect();
    (by_weight, by_kind)
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
