//! The papers of a case and how they stand (forms.md §2).

use crate::shape::response;
use lxq_core::domain::dispute::Case;
use lxq_core::domain::record::{AgreementForm, SessionResult};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paper of the case (forms.md §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// 人民调解申请书 / 受理登记表.
    IntakeForm,
    /// 权利义务告知书.
    RightsNotice,
    /// 当事人身份证明.
    Identity,
    /// 授权委托书.
    PowerOfAttorney,
    /// 人民调解记录.
    SessionRecord,
    /// 人民调解协议书.
    WrittenAgreement,
    /// 口头协议登记表.
    OralAgreementForm,
    /// 履行凭证.
    PerformanceProof,
    /// 回访记录.
    FollowUpRecord,
    /// 不予受理 / 终止通知书.
    Notice,
}

/// How a paper of the case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    /// What it says is recorded.
    Ready,
    /// The law or the practice demands it, and it is not there yet.
    Missing,
    /// It will be needed later, or only in some cases.
    Later,
}

response! {
    /// A paper of the case.
    pub struct Paper {
        /// Which.
        pub kind: PaperKind,
        /// How it stands.
        pub state: PaperState,
        /// How many of it there are.
        pub count: u32,
    }
}

/// Which papers the case has, lacks, or will need (forms.md §2).
pub(super) fn papers(case: &Case) -> Vec<Paper> {
    use lxq_core::domain::record::{DisputeStatus as S, RepresentativeKind};
    let status = case.status();
    let began = !matches!(status, S::Registered | S::Refused);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let told = case
        .parties
        .iter()
        .filter(|one| one.part.is_told_of_rights == Some(true))
        .count();
    let identified = case
        .parties
        .iter()
        .filter(|one| one.party.document_no.is_some() || one.party.credit_code.is_some());
    let agents = case
        .parties
        .iter()
        .filter(|one| one.party.representative_kind == Some(RepresentativeKind::Agent));
    let held = case.sessions.iter().filter(|one| {
        !matches!(
            one.result,
            Some(SessionResult::Scheduled | SessionResult::Cancelled) | None
        )
    });
    let (held, identified, agents) = (held.count(), identified.count(), agents.count());
    let proofs = case
        .performances
        .iter()
        .filter(|done| done.proof.is_some())
        .count();
    let state = |has: bool, is_due: bool| match (has, is_due) {
        (true, _) => PaperState::Ready,
        (false, true) => PaperState::Missing,
        (false, false) => PaperState::Later,
    };
    let mut papers = vec![
        (PaperKind::IntakeForm, PaperState::Ready, 1),
        (
            PaperKind::RightsNotice,
            state(case.dispute.rights_told_on.is_some(), began),
            told,
        ),
        (
            PaperKind::Identity,
            state(identified == case.parties.len(), began),
            identified,
        ),
    ];
    if agents > 0 {
        papers.push((PaperKind::PowerOfAttorney, PaperState::Ready, agents));
    }
    if matches!(status, S::Refused | S::Terminated) || case.dispute.decided_on.is_some() {
        papers.push((PaperKind::Notice, PaperState::Ready, 1));
    }
    if status != S::Refused {
        let is_due = !matches!(status, S::Registered | S::Accepted);
        papers.push((PaperKind::SessionRecord, state(held > 0, is_due), held));
    }
    if let Some(agreement) = case.agreement() {
        let kind = match agreement.form {
            Some(AgreementForm::Oral) => PaperKind::OralAgreementForm,
            _ => PaperKind::WrittenAgreement,
        };
        papers.push((kind, state(agreement.effective_on.is_some(), true), 1));
        papers.push((
            PaperKind::PerformanceProof,
            state(proofs > 0, false),
            proofs,
        ));
        let visits = case.follow_ups.len();
        papers.push((
            PaperKind::FollowUpRecord,
            state(visits > 0, status == S::Closed),
            visits,
        ));
    }
    papers
        .into_iter()
        .map(|(kind, state, number)| Paper {
            kind,
            state,
            count: count(number),
        })
        .collect()
}
