//! 内容核对: fields that two computers filled in differently, told in one list, looked at one by one
//! and decided. Not to be taken for `conflict`, the conflict of interest (利益冲突).
//!
//! Owns what is shown of them and to whom, and the decision. Which they are is the journal's to
//! say; how much hangs on a field, `lxq_core::domain::disagreement`'s. Invariant: nobody decides
//! over a value that they have not been shown.

mod deciding;
mod detail;
mod list;
mod shape;
mod standing;

pub(crate) use deciding::{DecideDisagreements, decide};
pub(crate) use detail::{DisagreementAsk, DisagreementDetail, detail};
pub(crate) use list::{DisagreementList, DisagreementsAsk, list, of_matter};
