//! Known disputes that may be the same matter, shown while somebody types.

use super::list::{DisputeRow, row_of};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{request, response};
use chrono::{Months, NaiveDate};
use lxq_core::domain::dispute::{Resemblance, resemblances};
use lxq_core::domain::id::DisputeId;
use lxq_core::domain::record::{Dispute, Party, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::{dispute, party};
use std::collections::BTreeMap;
use uuid::Uuid;

/// At most so many are shown.
const SHOWN: usize = 5;

request! {
    /// What has been typed so far of a party.
    pub struct TypedParty {
        /// Name.
        pub name: Option<String>,
        /// Number of the paper shown.
        pub document_no: Option<String>,
        /// Credit code.
        pub credit_code: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
    }

    /// What has been typed so far of a matter.
    pub struct PossibleDuplicates {
        /// The parties.
        #[serde(default)]
        pub parties: Vec<TypedParty>,
        /// 纠纷简要情况.
        pub facts: Option<String>,
        /// The dispute that is being corrected; it is no duplicate of itself.
        pub except: Option<DisputeId>,
    }
}

response! {
    /// Disputes of the last twelve months that may be the same matter, the likeliest first.
    pub struct Duplicates {
        /// The disputes.
        pub duplicates: Vec<Duplicate>,
    }

    /// One of them.
    pub struct Duplicate {
        /// The dispute.
        pub dispute: DisputeRow,
        /// Why it may be the same, the strongest reason first.
        pub reasons: Vec<Resemblance>,
    }
}

pub(crate) fn possible_duplicates(
    desk: &Desk,
    form: PossibleDuplicates,
) -> Result<Duplicates, Failure> {
    let typed: Vec<Party> = form.parties.into_iter().map(typed_party).collect();
    let facts = form.facts.unwrap_or_default();
    let today = desk.casebook.today();
    let since = today
        .checked_sub_months(Months::new(12))
        .unwrap_or(NaiveDate::MIN);
    desk.casebook.read(|reader| {
        let sight = desk.sight(reader)?;
        let mut parties: BTreeMap<DisputeId, Vec<Party>> = BTreeMap::new();
        for known in party::known_since(reader, since)? {
            let mut record = Party::blank(known.party_id.0, Scope::Street);
            record.name = Some(known.name);
            record.document_no = known.document_no;
            record.credit_code = known.credit_code;
            record.phone = known.phone;
            parties.entry(known.dispute_id).or_default().push(record);
        }
        let mut found: Vec<(Vec<Resemblance>, DisputeId)> = Vec::new();
        for (id, known_facts) in dispute::registered_since(reader, since)? {
            if Some(id) == form.except {
                continue;
            }
            let known = parties.get(&id).map(Vec::as_slice).unwrap_or_default();
            let reasons = resemblances(&typed, &facts, known, &known_facts);
            // What is confidential is not given away by its likeness either.
            let is_shown = !reasons.is_empty()
                && reader
                    .get::<Dispute>(id)?
                    .is_some_and(|dispute| sight.sees(&dispute));
            if is_shown {
                found.push((reasons, id));
            }
        }
        // Stronger reasons come first in the list of reasons; more of them decide between equals.
        found.sort_by_key(|(reasons, _)| (reasons[0], std::cmp::Reverse(reasons.len())));
        let mut duplicates = Vec::new();
        for (reasons, id) in found.into_iter().take(SHOWN) {
            if let Some(dispute) = reader.get::<Dispute>(id)? {
                duplicates.push(Duplicate {
                    dispute: row_of(dispute, today, &sight),
                    reasons,
                });
            }
        }
        Ok(Duplicates { duplicates })
    })
}

fn typed_party(typed: TypedParty) -> Party {
    let mut party = Party::blank(Uuid::nil(), Scope::Street);
    party.name = typed.name;
    party.document_no = typed.document_no;
    party.credit_code = typed.credit_code;
    party.phone = typed.phone;
    party
}
