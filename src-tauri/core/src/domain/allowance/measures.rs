//! What is measured of a case to grade it.

use crate::domain::dispute::Case;
use crate::domain::identifiers::Fen;
use crate::domain::record::{AgreementForm, SessionResult};
use chrono::NaiveDate;

/// The measures of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// How many parties.
    pub people: u32,
    /// 涉及金额; what was agreed on where that is more.
    pub amount: Fen,
    /// How many mediation sessions were held.
    pub sessions: u32,
    /// How many days from acceptance to the end.
    pub days: u32,
    /// Whether it ended by an oral agreement.
    pub is_oral: bool,
    /// Code of its type.
    pub dispute_type: String,
    /// Marked as 疑难复杂.
    pub is_difficult: bool,
}

impl Measures {
    /// Measures a case.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let dispute = &case.dispute;
        let agreement = case.agreement();
        let held = case.sessions.iter().filter(|session| {
            !matches!(
                session.result,
                None | Some(SessionResult::Scheduled | SessionResult::Cancelled)
            )
        });
        let agreed = agreement.and_then(|agreement| agreement.amount_fen);
        Self {
            people: u32::try_from(case.parties.len()).unwrap_or(u32::MAX),
            amount: dispute.amount_fen.max(agreed).unwrap_or_default(),
            sessions: u32::try_from(held.count()).unwrap_or(u32::MAX),
            days: days_between(dispute.accepted_on, dispute.closed_on),
            is_oral: agreement.is_some_and(|one| one.form == Some(AgreementForm::Oral)),
            dispute_type: dispute.dispute_type.clone().unwrap_or_default(),
            is_difficult: dispute.is_difficult == Some(true),
        }
    }
}

fn days_between(from: Option<NaiveDate>, to: Option<NaiveDate>) -> u32 {
    match (from, to) {
        (Some(from), Some(to)) => u32::try_from((to - from).num_days()).unwrap_or(0),
        _ => 0,
    }
}
