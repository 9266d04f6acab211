//! Fields of a case on which authors disagree.

use crate::Failure;
use crate::shape::response;
use lxq_core::domain::dispute::Case;
use lxq_core::store::Reader;
use serde_json::Value;
use uuid::Uuid;

response! {
    /// A field on which authors disagree.
    pub struct ConflictShape {
        /// The record.
        pub record: Uuid,
        /// Its kind.
        pub kind: String,
        /// The field.
        pub field: String,
        /// The values, the provisional winner last.
        pub candidates: Vec<CandidateShape>,
    }

    /// One author's value.
    pub struct CandidateShape {
        /// The author's copy of the casebook.
        pub device: Uuid,
        /// The number of the entry.
        pub seq: u64,
        /// The value.
        #[ts(type = "unknown")]
        pub value: Value,
    }
}

pub(super) fn conflicts(reader: Reader<'_>, case: &Case) -> Result<Vec<ConflictShape>, Failure> {
    let mut records: Vec<(Uuid, &str)> = vec![(case.dispute.id.0, "dispute")];
    records.extend(case.parties.iter().map(|one| (one.party.id.0, "party")));
    records.extend(
        case.parties
            .iter()
            .map(|one| (one.part.id.0, "dispute_party")),
    );
    records.extend(
        case.sessions
            .iter()
            .map(|one| (one.id.0, "mediation_session")),
    );
    records.extend(case.agreements.iter().map(|one| (one.id.0, "agreement")));
    records.extend(case.items.iter().map(|one| (one.id.0, "performance_item")));
    records.extend(
        case.performances
            .iter()
            .map(|one| (one.id.0, "performance")),
    );
    records.extend(
        case.confirmations
            .iter()
            .map(|one| (one.id.0, "judicial_confirmation")),
    );
    let mut found = Vec::new();
    for (record, kind) in records {
        for conflict in reader.conflicts(record)? {
            let candidates = conflict.candidates.into_iter().map(|one| CandidateShape {
                device: one.device.0,
                seq: one.seq,
                value: one.value,
            });
            found.push(ConflictShape {
                record,
                kind: kind.to_owned(),
                field: conflict.field,
                candidates: candidates.collect(),
            });
        }
    }
    Ok(found)
}
