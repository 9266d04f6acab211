//! One typical case: its text for everybody, what was replaced in it for those who may read the
//! dispute, and what can be done now.

use super::list::{TypicalCaseRow, row};
use super::pieces::{TextPiece, originals, told};
use super::source::{find, known_behind, source};
use crate::desk::Desk;
use crate::dispute::{Act, acts_of};
use crate::shape::{request, response};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::anonymise::{Known, SpanKind};
use lxq_core::domain::dispute::Case;
use lxq_core::domain::id::{DisputeId, PersonId, TypicalCaseId};
use lxq_core::domain::record::{TypicalCase, TypicalCaseStatus};
use lxq_core::domain::typical_case::{
    CaseText, Leftover, SECTIONS, TypicalCaseAction, TypicalCaseObstacle, anonymise_sections,
    compose, leftovers, obstacle,
};

request! {
    /// A typical case.
    pub struct TypicalCaseAsk {
        /// Its id.
        pub id: TypicalCaseId,
    }
}

response! {
    /// A typical case.
    pub struct TypicalCaseDetail {
        /// Its line in the list.
        pub row: TypicalCaseRow,
        /// Its sections in order.
        pub sections: Vec<TypicalCaseSection>,
        /// The dispute behind it; none where it is not for the user.
        pub dispute: Option<TypicalCaseSource>,
        /// What is left in it and leads to somebody, or may; nothing for those who only read.
        pub leftovers: Vec<LeftoverRow>,
        /// The day on which it was last handed in.
        pub submitted_on: Option<NaiveDate>,
        /// Who decided on it.
        pub decided_by: Option<PersonId>,
        /// Why it was sent back or taken down.
        pub decision_note: Option<String>,
        /// Every step, with what stands in its way.
        pub steps: Vec<TypicalCaseStep>,
        /// Everything that happened to it, the newest first; nothing for those who only read.
        pub acts: Vec<Act>,
    }

    /// A section of a typical case.
    pub struct TypicalCaseSection {
        /// `title`, `facts`, `course`, `result` or `significance`.
        pub name: String,
        /// The text.
        pub text: String,
        /// The text in pieces.
        pub pieces: Vec<TextPiece>,
        /// What the case says, in pieces, with what is replaced; none where it is not for the user.
        pub original: Option<Vec<TextPiece>>,
    }

    /// The dispute behind a typical case.
    pub struct TypicalCaseSource {
        /// Its id.
        pub id: DisputeId,
        /// Its docket number.
        pub docket_no: Option<String>,
        /// 卷名.
        pub title: Option<String>,
    }

    /// Something that is left in a text.
    pub struct LeftoverRow {
        /// The section.
        pub section: String,
        /// What it is.
        pub kind: SpanKind,
        /// The words.
        pub words: String,
        /// Whether it is a number, which no approved text holds; words may be confirmed.
        pub is_number: bool,
    }

    /// A step and what stands in its way.
    pub struct TypicalCaseStep {
        /// The step.
        pub action: TypicalCaseAction,
        /// What stands in its way; none where it can be taken now.
        pub obstacle: Option<TypicalCaseObstacle>,
    }
}

pub(crate) fn detail(desk: &Desk, ask: TypicalCaseAsk) -> Result<TypicalCaseDetail, Failure> {
    let today = desk.casebook.today();
    let may = |permission| allows(desk.actor.role, permission);
    let may_write = may(Permission::WriteTypicalCases);
    let may_approve = may(Permission::ApproveTypicalCases);
    let (types, _) = crate::settings::types_in_force(desk)?;
    desk.casebook.read(|reader| {
        let record = find(reader, ask.id)?;
        if !may_write && record.status != Some(TypicalCaseStatus::Approved) {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        let sight = desk.sight(reader)?;
        let case = source(reader, &record)?
            .filter(|case| may(Permission::ReadDisputes) && sight.sees(&case.dispute));
        let known = if may_write {
            known_behind(reader, &record)?
        } else {
            Known::default()
        };
        let text = CaseText::of(&record);
        let left = if may_write {
            leftovers(&text, &known)
        } else {
            Vec::new()
        };
        let composed = case.as_ref().filter(|_| may_write).map(|case| {
            let code = case.dispute.dispute_type.as_deref();
            let name = types.iter().find(|one| Some(one.code.as_str()) == code);
            compose(case, name.map_or("纠纷", |one| one.name.as_str()), today)
        });
        let replaced = composed
            .as_ref()
            .map(|composed| anonymise_sections(composed, &known));
        let sections = SECTIONS.into_iter().enumerate().map(|(at, name)| {
            let here: Vec<&Leftover> = left.iter().filter(|one| one.section == name).collect();
            TypicalCaseSection {
                name: name.to_owned(),
                text: text.section(name).to_owned(),
                pieces: told(text.section(name), &here),
                original: composed
                    .as_ref()
                    .zip(replaced.as_ref())
                    .map(|(composed, found)| originals(composed.section(name), &found[at])),
            }
        });
        Ok(TypicalCaseDetail {
            sections: sections.collect(),
            dispute: case.map(behind),
            leftovers: left.into_iter().map(leftover).collect(),
            submitted_on: record.submitted_on,
            decided_by: record.decided_by,
            decision_note: record.decision_note.clone().filter(|_| may_write),
            steps: steps(&record, desk.actor.id, may_write, may_approve),
            acts: if may_write {
                acts_of(reader, ask.id.0)?
            } else {
                Vec::new()
            },
            row: row(&record),
        })
    })
}

fn behind(case: Case) -> TypicalCaseSource {
    TypicalCaseSource {
        id: case.dispute.id,
        docket_no: case.dispute.docket_no,
        title: case.dispute.title,
    }
}

fn leftover(left: Leftover) -> LeftoverRow {
    LeftoverRow {
        section: left.section.to_owned(),
        is_number: left.kind.is_number(),
        kind: left.kind,
        words: left.words,
    }
}

fn steps(
    record: &TypicalCase,
    actor: PersonId,
    may_write: bool,
    may_approve: bool,
) -> Vec<TypicalCaseStep> {
    TypicalCaseAction::ALL
        .iter()
        .map(|action| TypicalCaseStep {
            action: *action,
            obstacle: obstacle(record, *action, actor, may_write, may_approve),
        })
        .collect()
}
