//! 履行: what was done of what was promised.

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::refusal::{Problems, Reason, Refusal};
use crate::domain::id::PerformanceItemId;
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    DisputeStatus, Fact, PaymentManner, Performance, PerformanceState, Record,
};
use chrono::NaiveDate;

/// A performance as the form has it.
#[derive(Clone, Debug)]
pub struct PerformanceRecord {
    /// What was promised.
    pub item_id: PerformanceItemId,
    /// When it was done.
    pub performed_on: NaiveDate,
    /// How much, where it is money.
    pub amount_fen: Option<Fen>,
    /// How.
    pub manner: PaymentManner,
    /// Whether the promise is fulfilled with it, where it is no money.
    pub is_complete: bool,
    /// Proof: 收条, 汇款单 …
    pub proof: Option<String>,
}

/// Records a performance, whole or in part; with the last one the dispute counts as performed.
///
/// # Errors
/// A status that does not allow it; an agreement without effect; more than what was promised.
pub fn record_performance(
    case: &Case,
    form: &PerformanceRecord,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::RecordPerformance)?;
    let agreement = case.agreement();
    if agreement
        .and_then(|agreement| agreement.effective_on)
        .is_none()
    {
        return Err(Refusal::field("agreement", Reason::NotEffective));
    }
    let Some(item) = case.items.iter().find(|item| item.id == form.item_id) else {
        return Err(Refusal::field("item_id", Reason::Unknown));
    };
    let standing = case.standing(item, at.today);
    let mut problems = Problems::default();
    let agreed_on = agreement.and_then(|agreement| agreement.agreed_on);
    problems.check_day("performed_on", form.performed_on, agreed_on, at.today);
    let is_money = item.amount_fen.is_some_and(|amount| amount.0 > 0);
    if standing.state == PerformanceState::Full {
        problems.add("item_id", Reason::Twice);
    } else {
        match form.amount_fen {
            None if is_money => problems.add("amount_fen", Reason::Required),
            Some(amount) if amount.0 <= 0 => problems.add("amount_fen", Reason::NotPositive),
            Some(amount) if is_money && amount > standing.open => {
                problems.add(
                    "amount_fen",
                    Reason::MoreThanPromised {
                        open: standing.open,
                    },
                );
            }
            None | Some(_) => {}
        }
    }
    problems.finish()?;
    let mut done = Performance::blank((at.new_id)(), case.dispute.scope);
    done.dispute_id = Some(case.dispute.id);
    done.item_id = Some(form.item_id);
    done.performed_on = Some(form.performed_on);
    done.amount_fen = form.amount_fen;
    done.manner = Some(form.manner);
    // Of money the sum decides, of a deed who records it.
    done.is_complete = Some(if is_money {
        form.amount_fen == Some(standing.open)
    } else {
        form.is_complete
    });
    done.proof.clone_from(&form.proof);
    done.recorded_by = Some(at.actor);
    let mut facts = vec![Fact::new("performance.recorded", &done)];
    let mut after = case.clone();
    after.performances.push(done);
    if after.open_items(at.today) == 0 {
        let mut next = case.dispute.clone();
        next.status = Some(DisputeStatus::Performed);
        facts.push(Fact::change("dispute.performed", &case.dispute, &next));
    }
    Ok(facts)
}
