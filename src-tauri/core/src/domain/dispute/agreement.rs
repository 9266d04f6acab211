//! 调解协议: what was agreed, and the marks that give it effect (人民调解法 art. 28–30).

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::refusal::{FieldProblem, Problems, Reason, Refusal};
use crate::domain::calendar::{AgreementSigning, LimitKind, effective_on, nth_day_after};
use crate::domain::id::{DisputePartyId, PersonId};
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    Agreement, AgreementForm, DisputeStatus, Fact, PerformanceItem, Record, Signature, Signer,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One promised thing as the form has it.
#[derive(Clone, Debug)]
pub struct ItemTerms {
    /// What is to be done.
    pub description: String,
    /// Who is to do it.
    pub debtor_id: Option<DisputePartyId>,
    /// How much, where it is money.
    pub amount_fen: Option<Fen>,
    /// By which day.
    pub due_on: NaiveDate,
}

/// An agreement as the form has it.
#[derive(Clone, Debug)]
pub struct AgreementTerms {
    /// Written or oral.
    pub form: AgreementForm,
    /// The day on which the parties agreed.
    pub agreed_on: NaiveDate,
    /// 主要事实、争议事项; the dispute's facts where empty.
    pub facts: Option<String>,
    /// 协议内容.
    pub terms: String,
    /// 履行方式、地点、期限.
    pub performance_manner: Option<String>,
    /// 协议涉及金额.
    pub amount_fen: Option<Fen>,
    /// 记录人.
    pub recorder_id: Option<PersonId>,
    /// What is promised.
    pub items: Vec<ItemTerms>,
}

/// The marks on a written agreement.
#[derive(Clone, Debug, Default)]
pub struct Signatures {
    /// The day on which each party signed, sealed or left a fingerprint.
    pub party_signed_on: BTreeMap<DisputePartyId, NaiveDate>,
    /// The day on which the mediator signed.
    pub mediator_signed_on: Option<NaiveDate>,
    /// The day on which the committee's seal was put on.
    pub sealed_on: Option<NaiveDate>,
}

impl Signatures {
    /// The marks that an agreement bears.
    #[must_use]
    pub fn of(agreement: &Agreement) -> Self {
        Self {
            party_signed_on: agreement.party_signed_on.clone().unwrap_or_default(),
            mediator_signed_on: agreement.mediator_signed_on,
            sealed_on: agreement.sealed_on,
        }
    }
}

impl Agreement {
    /// The day on which a party signed.
    #[must_use]
    pub fn signed_on(&self, party: DisputePartyId) -> Option<NaiveDate> {
        self.party_signed_on.as_ref()?.get(&party).copied()
    }
}

/// Concludes an agreement; one that was in force before is superseded.
///
/// # Errors
/// A status that does not allow it; terms missing; parts that do not add up.
pub fn conclude(case: &Case, form: &AgreementTerms, at: &mut At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Conclude)?;
    let mut problems = Problems::default();
    problems.require_text("terms", Some(&form.terms));
    problems.check_day(
        "agreed_on",
        form.agreed_on,
        case.dispute.accepted_on,
        at.today,
    );
    if form.amount_fen.is_some_and(|amount| amount.0 < 0) {
        problems.add("amount_fen", Reason::NotPositive);
    }
    check_items(&mut problems, case, form);
    problems.finish()?;

    let scope = case.dispute.scope;
    let mut agreement = Agreement::blank((at.new_id)(), scope);
    agreement.dispute_id = Some(case.dispute.id);
    agreement.form = Some(form.form);
    agreement.agreement_no.clone_from(&case.dispute.docket_no);
    agreement.facts = form.facts.clone().or_else(|| case.dispute.facts.clone());
    agreement.terms = Some(form.terms.clone());
    agreement
        .performance_manner
        .clone_from(&form.performance_manner);
    agreement.amount_fen = form.amount_fen.or_else(|| sum_of(&form.items));
    agreement.agreed_on = Some(form.agreed_on);
    agreement.recorder_id = form.recorder_id;
    // Each party one copy, the committee one (人民调解法 art. 29).
    agreement.copy_count = Some(u32::try_from(case.parties.len() + 1).unwrap_or(u32::MAX));
    if form.form == AgreementForm::Oral {
        take_effect(&mut agreement, Some(form.agreed_on), at);
    }

    let mut facts = Vec::new();
    if let Some(old) = case.agreement() {
        let mut superseded = old.clone();
        superseded.is_superseded = Some(true);
        facts.push(Fact::change("agreement.superseded", old, &superseded));
    }
    facts.push(Fact::new("agreement.concluded", &agreement));
    for (position, item) in (1..).zip(&form.items) {
        let mut promised = PerformanceItem::blank((at.new_id)(), scope);
        promised.dispute_id = Some(case.dispute.id);
        promised.agreement_id = Some(agreement.id);
        promised.position = Some(position);
        promised.description = Some(item.description.clone());
        promised.debtor_id = item.debtor_id;
        promised.amount_fen = item.amount_fen;
        promised.due_on = Some(item.due_on);
        facts.push(Fact::new("performance_item.promised", &promised));
    }
    let mut next = case.dispute.clone();
    next.status = Some(DisputeStatus::Agreed);
    next.agreement_id = Some(agreement.id);
    facts.push(Fact::change("dispute.agreed", &case.dispute, &next));
    Ok(facts)
}

fn check_items(problems: &mut Problems, case: &Case, form: &AgreementTerms) {
    for (index, item) in form.items.iter().enumerate() {
        problems.require_text(
            &format!("items.{index}.description"),
            Some(&item.description),
        );
        if item.due_on < form.agreed_on {
            problems.add(
                format!("items.{index}.due_on"),
                Reason::Before {
                    earliest: form.agreed_on,
                },
            );
        }
        if item.amount_fen.is_some_and(|amount| amount.0 <= 0) {
            problems.add(format!("items.{index}.amount_fen"), Reason::NotPositive);
        }
        let is_known = |id| case.parties.iter().any(|party| party.part.id == id);
        if item.debtor_id.is_some_and(|id| !is_known(id)) {
            problems.add(format!("items.{index}.debtor_id"), Reason::Unknown);
        }
    }
    if let (Some(whole), Some(sum)) = (form.amount_fen, sum_of(&form.items))
        && sum != whole
    {
        problems.add("amount_fen", Reason::SumDiffers { sum, whole });
    }
}

fn sum_of(items: &[ItemTerms]) -> Option<Fen> {
    let amounts: Vec<i64> = items
        .iter()
        .filter_map(|item| Some(item.amount_fen?.0))
        .collect();
    if amounts.is_empty() {
        None
    } else {
        Some(Fen(amounts.into_iter().fold(0, i64::saturating_add)))
    }
}

/// Notes signatures and seal on a written agreement; with the last of them it takes effect.
///
/// # Errors
/// A status that does not allow it; no written agreement; days that do not fit; marks taken back
/// from an agreement that is being performed; another day for who signed on the screen.
pub fn sign(case: &Case, marks: &Signatures, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    let before = signable(case)?;
    let mut problems = Problems::default();
    keep_drawn(&mut problems, case, before, marks);
    problems.finish()?;
    mark(case, marks, at)
}

/// The written agreement in force, while it may be signed.
///
/// # Errors
/// A status that does not allow it; no written agreement.
pub(super) fn signable(case: &Case) -> Result<&Agreement, Refusal> {
    require(&case.dispute, DisputeAction::Sign)?;
    case.agreement()
        .filter(|agreement| agreement.form == Some(AgreementForm::Written))
        .ok_or_else(|| Refusal::field("agreement", Reason::Unknown))
}

/// A day that a signature on the screen gave stays as it is until that signature is taken back.
fn keep_drawn(problems: &mut Problems, case: &Case, before: &Agreement, marks: &Signatures) {
    let of_it = |one: &&Signature| one.agreement_id == Some(before.id);
    for drawn in case.signatures.iter().filter(of_it) {
        let (field, old, new) = match (drawn.signer, drawn.party_id) {
            (Some(Signer::Mediator), _) => (
                "mediator_signed_on".to_owned(),
                before.mediator_signed_on,
                marks.mediator_signed_on,
            ),
            (_, Some(party)) => (
                format!("party_signed_on.{party}"),
                before.signed_on(party),
                marks.party_signed_on.get(&party).copied(),
            ),
            _ => continue,
        };
        if old != new {
            problems.add(field, Reason::SignedOnScreen);
        }
    }
}

/// Puts the marks on the written agreement, wherever they come from.
///
/// # Errors
/// As [`sign`], except for what was signed on the screen.
pub(super) fn mark(case: &Case, marks: &Signatures, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    let before = signable(case)?;
    let mut problems = Problems::default();
    for (party, day) in &marks.party_signed_on {
        let field = format!("party_signed_on.{party}");
        if case.parties.iter().any(|known| known.part.id == *party) {
            problems.check_day(&field, *day, before.agreed_on, at.today);
        } else {
            problems.add(field, Reason::Unknown);
        }
    }
    let days = [
        ("mediator_signed_on", marks.mediator_signed_on),
        ("sealed_on", marks.sealed_on),
    ];
    for (field, day) in days {
        if let Some(day) = day {
            problems.check_day(field, day, before.agreed_on, at.today);
        }
    }
    problems.finish()?;
    let mut next = before.clone();
    next.party_signed_on = Some(marks.party_signed_on.clone());
    next.mediator_signed_on = marks.mediator_signed_on;
    next.sealed_on = marks.sealed_on;
    let parties: Vec<_> = case
        .parties
        .iter()
        .map(|party| marks.party_signed_on.get(&party.part.id).copied())
        .collect();
    let effect = effective_on(&AgreementSigning::Written {
        parties: &parties,
        mediators: &[marks.mediator_signed_on],
        sealed_on: marks.sealed_on,
    });
    take_effect(&mut next, effect, at);
    if effect.is_none() && is_begun(case) {
        return Err(Refusal::Fields(missing_marks(case, marks)));
    }
    let name = if effect.is_some() && before.effective_on.is_none() {
        "agreement.took_effect"
    } else {
        "agreement.signed"
    };
    let fact = Fact::change(name, before, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}

/// Whether something of what the agreement in force promises was done already.
pub(super) fn is_begun(case: &Case) -> bool {
    let is_promised = |id| case.items.iter().any(|item| Some(item.id) == id);
    case.performances
        .iter()
        .any(|done| is_promised(done.item_id))
}

/// The marks without which the agreement has no effect.
fn missing_marks(case: &Case, marks: &Signatures) -> Vec<FieldProblem> {
    let unsigned = case
        .parties
        .iter()
        .map(|party| party.part.id)
        .filter(|id| !marks.party_signed_on.contains_key(id))
        .map(|id| format!("party_signed_on.{id}"));
    let others = [
        ("mediator_signed_on", marks.mediator_signed_on),
        ("sealed_on", marks.sealed_on),
    ];
    let unmarked = others
        .into_iter()
        .filter(|(_, day)| day.is_none())
        .map(|(field, _)| field.to_owned());
    unsigned
        .chain(unmarked)
        .map(|field| FieldProblem {
            field,
            reason: Reason::Required,
        })
        .collect()
}

/// Sets the day of effect and, for a written agreement, the last day for asking the court to
/// confirm it (人民调解法 art. 33).
fn take_effect(agreement: &mut Agreement, effect: Option<NaiveDate>, at: &At<'_>) {
    agreement.effective_on = effect;
    agreement.confirmation_due_on = effect
        .filter(|_| agreement.form == Some(AgreementForm::Written))
        .map(|day| {
            nth_day_after(
                day,
                at.limits.of(LimitKind::JudicialConfirmation),
                at.calendar,
            )
        });
}
