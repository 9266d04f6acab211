//! What keeps the parties from asking the court, and what still runs.

use super::super::case::Case;
use crate::domain::choice::choice;
use crate::domain::record::{
    Agreement, AgreementForm, ConfirmationResult, DisputeStatus, JudicialConfirmation,
};
use chrono::NaiveDate;

choice! {
    /// Why the court cannot be asked to confirm the agreement now.
    ConfirmationObstacle {
        /// 还没有达成协议.
        NoAgreement = "no_agreement",
        /// 口头协议.
        Oral = "oral",
        /// 协议尚未生效.
        NotEffective = "not_effective",
        /// 已有一件申请在办.
        UnderWay = "under_way",
        /// 法院已确认有效.
        Confirmed = "confirmed",
        /// 已过三十日.
        Lapsed = "lapsed",
    }
}

/// What keeps the parties of a case from asking the court on a day; nothing where they may.
#[must_use]
pub fn confirmation_obstacle(case: &Case, today: NaiveDate) -> Option<ConfirmationObstacle> {
    use ConfirmationObstacle as O;
    let Some(agreement) = case.agreement() else {
        return Some(O::NoAgreement);
    };
    if agreement.form == Some(AgreementForm::Oral) {
        return Some(O::Oral);
    }
    if agreement.effective_on.is_none() {
        return Some(O::NotEffective);
    }
    let results: Vec<_> = of(case, agreement).map(result_of).collect();
    if results.contains(&ConfirmationResult::Confirmed) {
        return Some(O::Confirmed);
    }
    if results.iter().copied().any(is_under_way) {
        return Some(O::UnderWay);
    }
    let is_lapsed = agreement.confirmation_due_on.is_some_and(|due| due < today);
    is_lapsed.then_some(O::Lapsed)
}

/// The last day for asking the court, until it was asked, nobody wants to, or the day has passed.
pub(in super::super) fn confirmation_due_on(case: &Case, today: NaiveDate) -> Option<NaiveDate> {
    let is_waived = |agreement| {
        of(case, agreement).any(|one| {
            matches!(
                result_of(one),
                ConfirmationResult::Waived | ConfirmationResult::Rejected
            )
        })
    };
    let is_alive = matches!(
        case.status(),
        DisputeStatus::Agreed | DisputeStatus::Performed | DisputeStatus::Closed
    );
    let agreement = case.agreement().filter(|one| is_alive && !is_waived(one))?;
    match confirmation_obstacle(case, today) {
        None => agreement.confirmation_due_on,
        Some(_) => None,
    }
}

/// The last day for asking the court to enforce a confirmed agreement, while something promised
/// is open and nobody has asked.
pub(in super::super) fn enforcement_open_until(case: &Case, today: NaiveDate) -> Option<NaiveDate> {
    let agreement = case.agreement().filter(|_| case.open_items(today) > 0)?;
    of(case, agreement)
        .filter(|one| result_of(one) == ConfirmationResult::Confirmed)
        .find(|one| one.enforcement_applied_on.is_none())?
        .enforcement_due_on
}

/// What was asked of a court about an agreement.
pub(super) fn of<'a>(
    case: &'a Case,
    agreement: &'a Agreement,
) -> impl Iterator<Item = &'a JudicialConfirmation> {
    case.confirmations
        .iter()
        .filter(|one| one.agreement_id == Some(agreement.id))
}

/// What came of an application; one that came without its beginning counts as handed in.
pub(super) fn result_of(confirmation: &JudicialConfirmation) -> ConfirmationResult {
    confirmation.result.unwrap_or(ConfirmationResult::Applied)
}

/// Whether the court still has it before it.
pub(super) fn is_under_way(result: ConfirmationResult) -> bool {
    matches!(
        result,
        ConfirmationResult::Applied | ConfirmationResult::Accepted
    )
}
