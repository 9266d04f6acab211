//! The steps of a typical case: each loads it, asks the domain, records its facts.

use super::source::{find, known, known_behind, readable};
use crate::Failure;
use crate::desk::{Desk, record_all};
use crate::shape::{Done, request, response};
use lxq_core::domain::anonymise::Known;
use lxq_core::domain::dispute::At;
use lxq_core::domain::id::{DisputeId, TypicalCaseId};
use lxq_core::domain::record::{Fact, TypicalCase};
use lxq_core::domain::typical_case::{self as domain, CaseText, TypicalCaseRefusal};
use lxq_core::store::table::typical_case;

request! {
    /// A closed dispute of which a typical case is made.
    pub struct DraftTypicalCase {
        /// The dispute.
        pub dispute_id: DisputeId,
    }

    /// The text of a typical case.
    pub struct ReviseTypicalCase {
        /// The typical case.
        pub id: TypicalCaseId,
        /// 标题.
        pub title: String,
        /// 案情简介.
        pub facts: String,
        /// 调解过程.
        #[serde(default)]
        pub course: String,
        /// 调解结果.
        #[serde(default)]
        pub result: String,
        /// 典型意义.
        #[serde(default)]
        pub significance: String,
    }

    /// A draft is handed in.
    pub struct SubmitTypicalCase {
        /// The typical case.
        pub id: TypicalCaseId,
    }

    /// Somebody else lets the street read it.
    pub struct ApproveTypicalCase {
        /// The typical case.
        pub id: TypicalCaseId,
        /// Words that were found and name nobody, as the user confirms.
        #[serde(default)]
        pub confirmed: Vec<String>,
    }

    /// Somebody else sends it back.
    pub struct RejectTypicalCase {
        /// The typical case.
        pub id: TypicalCaseId,
        /// Why.
        pub decision_note: String,
    }

    /// It is taken down.
    pub struct WithdrawTypicalCase {
        /// The typical case.
        pub id: TypicalCaseId,
        /// Why.
        pub decision_note: String,
    }
}

response! {
    /// A typical case was drafted.
    pub struct TypicalCaseDrafted {
        /// Its id.
        pub id: TypicalCaseId,
    }
}

pub(crate) fn draft(desk: &Desk, form: DraftTypicalCase) -> Result<TypicalCaseDrafted, Failure> {
    let (types, _) = crate::settings::types_in_force(desk)?;
    desk.act(|act, surroundings| {
        let case = readable(act.reader(), form.dispute_id, desk)?;
        let present = typical_case::of_dispute(act.reader(), form.dispute_id)?;
        let known = known(act.reader(), &case)?;
        let code = case.dispute.dispute_type.as_deref();
        let name = types.iter().find(|one| Some(one.code.as_str()) == code);
        let name = name.map_or("纠纷", |one| one.name.as_str());
        let composed = domain::compose(&case, name, act.today());
        let text = CaseText::from(&domain::anonymise_sections(&composed, &known));
        let (record, facts) =
            surroundings.decide(act, |at| domain::draft(&case, &present, &text, at))?;
        record_all(act, facts)?;
        Ok(TypicalCaseDrafted { id: record.id })
    })
}

/// Loads a typical case with whom its dispute knows, lets the domain decide, records its facts.
fn step(
    desk: &Desk,
    id: TypicalCaseId,
    decision: impl FnOnce(&TypicalCase, &Known, &mut At<'_>) -> Result<Vec<Fact>, TypicalCaseRefusal>,
) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let record = find(act.reader(), id)?;
        let known = known_behind(act.reader(), &record)?;
        let facts = surroundings.decide(act, |at| decision(&record, &known, at))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn revise(desk: &Desk, form: ReviseTypicalCase) -> Result<Done, Failure> {
    let text = CaseText::new([
        form.title,
        form.facts,
        form.course,
        form.result,
        form.significance,
    ]);
    step(desk, form.id, |record, _, at| {
        domain::revise(record, &text, at)
    })
}

pub(crate) fn submit(desk: &Desk, form: SubmitTypicalCase) -> Result<Done, Failure> {
    step(desk, form.id, |record, known, at| {
        domain::submit(record, known, at)
    })
}

pub(crate) fn approve(desk: &Desk, form: ApproveTypicalCase) -> Result<Done, Failure> {
    let confirmed = form.confirmed.into_iter().collect();
    step(desk, form.id, |record, known, at| {
        domain::approve(record, known, &confirmed, at)
    })
}

pub(crate) fn reject(desk: &Desk, form: RejectTypicalCase) -> Result<Done, Failure> {
    step(desk, form.id, |record, _, at| {
        domain::reject(record, form.decision_note.trim(), at)
    })
}

pub(crate) fn withdraw(desk: &Desk, form: WithdrawTypicalCase) -> Result<Done, Failure> {
    step(desk, form.id, |record, _, at| {
        domain::withdraw(record, form.decision_note.trim(), at)
    })
}
