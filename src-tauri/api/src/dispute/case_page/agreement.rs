//! The agreement in force, what it promises, and what was done of it.

use super::super::signing::{AgreementSignature, signatures};
use crate::shape::response;
use chrono::NaiveDate;
use lxq_core::domain::dispute::{Case, text_hash};
use lxq_core::domain::id::{
    AgreementId, DisputePartyId, PerformanceId, PerformanceItemId, PersonId,
};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::{AgreementForm, PaymentManner, PerformanceState};
use std::collections::BTreeMap;

response! {
    /// The agreement in force.
    pub struct AgreementShape {
        /// Its id.
        pub id: AgreementId,
        /// Written or oral.
        pub form: AgreementForm,
        /// 协议编号.
        pub agreement_no: Option<String>,
        /// 主要事实、争议事项.
        pub facts: Option<String>,
        /// 协议内容.
        pub terms: String,
        /// 履行方式、地点、期限.
        pub performance_manner: Option<String>,
        /// 协议涉及金额, in fen.
        pub amount_fen: Option<Fen>,
        /// The same in capital characters.
        pub amount_capital: Option<String>,
        /// The day on which the parties agreed.
        pub agreed_on: Option<NaiveDate>,
        /// The day on which each party signed.
        pub party_signed_on: BTreeMap<DisputePartyId, NaiveDate>,
        /// The day on which the mediator signed.
        pub mediator_signed_on: Option<NaiveDate>,
        /// The day of the seal.
        pub sealed_on: Option<NaiveDate>,
        /// 生效日期; none while a signature or the seal is missing.
        pub effective_on: Option<NaiveDate>,
        /// Last day for judicial confirmation.
        pub confirmation_due_on: Option<NaiveDate>,
        /// How many copies.
        pub copy_count: Option<u32>,
        /// 记录人.
        pub recorder_id: Option<PersonId>,
        /// The hash of the text, by which a signature tells what was read.
        pub text_hash: String,
        /// Its signatures that were drawn on the screen.
        pub signatures: Vec<AgreementSignature>,
        /// How many signatures were drawn on agreements of which it took the place.
        pub older_signature_count: u32,
    }

    /// One promised thing with what was done of it.
    pub struct ItemShape {
        /// Its id.
        pub id: PerformanceItemId,
        /// What is to be done.
        pub description: String,
        /// Who is to do it.
        pub debtor_id: Option<DisputePartyId>,
        /// How much, in fen.
        pub amount_fen: Option<Fen>,
        /// What was paid, in fen.
        pub paid_fen: Fen,
        /// What is still open, in fen.
        pub open_fen: Fen,
        /// By which day.
        pub due_on: Option<NaiveDate>,
        /// How it stands today.
        pub state: PerformanceState,
        /// What was done.
        pub performances: Vec<PerformanceShape>,
    }

    /// Something done of what was promised.
    pub struct PerformanceShape {
        /// Its id.
        pub id: PerformanceId,
        /// When.
        pub performed_on: Option<NaiveDate>,
        /// How much, in fen.
        pub amount_fen: Option<Fen>,
        /// How.
        pub manner: PaymentManner,
        /// Proof.
        pub proof: Option<String>,
    }
}

pub(super) fn agreement_shape(case: &Case) -> Option<AgreementShape> {
    let agreement = case.agreement()?.clone();
    let signatures = signatures(case);
    let older = case.signatures.len() - signatures.len();
    Some(AgreementShape {
        text_hash: text_hash(case, &agreement),
        signatures,
        older_signature_count: u32::try_from(older).unwrap_or(u32::MAX),
        id: agreement.id,
        form: agreement.form.unwrap_or(AgreementForm::Written),
        agreement_no: agreement.agreement_no,
        facts: agreement.facts,
        terms: agreement.terms.unwrap_or_default(),
        performance_manner: agreement.performance_manner,
        amount_capital: agreement.amount_fen.map(Fen::in_capitals),
        amount_fen: agreement.amount_fen,
        agreed_on: agreement.agreed_on,
        party_signed_on: agreement.party_signed_on.unwrap_or_default(),
        mediator_signed_on: agreement.mediator_signed_on,
        sealed_on: agreement.sealed_on,
        effective_on: agreement.effective_on,
        confirmation_due_on: agreement.confirmation_due_on,
        copy_count: agreement.copy_count,
        recorder_id: agreement.recorder_id,
    })
}

pub(super) fn item_shape(
    case: &Case,
    item: &lxq_core::domain::record::PerformanceItem,
    today: NaiveDate,
) -> ItemShape {
    let standing = case.standing(item, today);
    let done = case
        .performances
        .iter()
        .filter(|done| done.item_id == Some(item.id));
    ItemShape {
        id: item.id,
        description: item.description.clone().unwrap_or_default(),
        debtor_id: item.debtor_id,
        amount_fen: item.amount_fen,
        paid_fen: standing.paid,
        open_fen: standing.open,
        due_on: item.due_on,
        state: standing.state,
        performances: done
            .map(|done| PerformanceShape {
                id: done.id,
                performed_on: done.performed_on,
                amount_fen: done.amount_fen,
                manner: done.manner.unwrap_or(PaymentManner::Transfer),
                proof: done.proof.clone(),
            })
            .collect(),
    }
}
