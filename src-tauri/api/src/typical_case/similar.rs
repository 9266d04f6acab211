//! 类似案例: approved typical cases near an open dispute, or near what is being typed.

use super::list::beginning;
use super::source::readable;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{filled, request, response};
use lxq_core::domain::id::{DisputeId, TypicalCaseId};
use lxq_core::domain::record::{TypicalCase, TypicalCaseStatus};
use lxq_core::domain::typical_case::{Told, similar};
use lxq_core::store::table::typical_case;

/// So many are shown where a request names no number.
const USUAL: u32 = 5;
/// More than that nobody reads beside a case.
const MOST: u32 = 20;

request! {
    /// What to find typical cases for.
    pub struct SimilarCasesAsk {
        /// A dispute.
        pub dispute_id: Option<DisputeId>,
        /// Or a text that is being written.
        pub text: Option<String>,
        /// Its type of dispute, where it is known.
        pub dispute_type: Option<String>,
        /// At most so many; 5 where empty.
        pub limit: Option<u32>,
    }
}

response! {
    /// Typical cases that are near.
    pub struct SimilarCases {
        /// The nearest first.
        pub cases: Vec<SimilarCase>,
        /// How many typical cases there are to compare with.
        pub approved_count: u32,
    }

    /// A typical case that is near, and why.
    pub struct SimilarCase {
        /// Its id.
        pub id: TypicalCaseId,
        /// 标题.
        pub title: String,
        /// Its type.
        pub dispute_type: Option<String>,
        /// The beginning of its result.
        pub result: String,
        /// The words that both have, the rarest first.
        pub terms: Vec<String>,
        /// Whether it is of the same type.
        pub is_same_type: bool,
    }
}

pub(crate) fn similar_cases(desk: &Desk, ask: SimilarCasesAsk) -> Result<SimilarCases, Failure> {
    desk.casebook.read(|reader| {
        let mut text = filled(ask.text).unwrap_or_default();
        let mut dispute_type = ask.dispute_type;
        if let Some(id) = ask.dispute_id {
            let dispute = readable(reader, id, desk)?.dispute;
            for part in [dispute.facts, dispute.claims].into_iter().flatten() {
                text.push('\n');
                text.push_str(&part);
            }
            dispute_type = dispute_type.or(dispute.dispute_type);
        }
        let mut approved = typical_case::of_status(reader, TypicalCaseStatus::Approved)?;
        // A dispute is not shown to itself.
        approved.retain(|one| ask.dispute_id.is_none() || one.dispute_id != ask.dispute_id);
        let texts: Vec<String> = approved.iter().map(all_of).collect();
        let told: Vec<Told<'_>> = approved
            .iter()
            .zip(&texts)
            .map(|(one, text)| Told {
                text,
                dispute_type: one.dispute_type.as_deref().unwrap_or_default(),
            })
            .collect();
        let most = ask.limit.unwrap_or(USUAL).clamp(1, MOST) as usize;
        let found = similar(&text, dispute_type.as_deref(), &told, most);
        Ok(SimilarCases {
            approved_count: u32::try_from(approved.len()).unwrap_or(u32::MAX),
            cases: found
                .into_iter()
                .map(|near| {
                    let one = &approved[near.at];
                    SimilarCase {
                        id: one.id,
                        title: one.title.clone().unwrap_or_default(),
                        dispute_type: one.dispute_type.clone(),
                        result: beginning(one.result.as_deref().unwrap_or_default()),
                        terms: near.terms,
                        is_same_type: near.is_same_type,
                    }
                })
                .collect(),
        })
    })
}

fn all_of(record: &TypicalCase) -> String {
    [&record.title, &record.facts, &record.course, &record.result]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\n")
}
