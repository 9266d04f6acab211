//! 典型案例: closed disputes told without anybody in them, and the anonymiser by itself.

mod anonymising;
mod detail;
mod list;
mod pieces;
mod refusal;
mod similar;
mod source;
mod steps;

pub(crate) use anonymising::{AnonymiseText, AnonymisedText, anonymise_text};
pub(crate) use detail::{TypicalCaseAsk, TypicalCaseDetail, detail};
pub(crate) use list::{
    TypicalCaseListAsk, TypicalCaseOf, TypicalCaseOfAsk, TypicalCases, list, of_dispute,
};
pub(crate) use similar::{SimilarCases, SimilarCasesAsk, similar_cases};
pub(crate) use steps::{
    ApproveTypicalCase, DraftTypicalCase, RejectTypicalCase, ReviseTypicalCase, SubmitTypicalCase,
    TypicalCaseDrafted, WithdrawTypicalCase, approve, draft, reject, revise, submit, withdraw,
};
