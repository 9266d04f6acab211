//! Disputes: intake, the steps of their life, lists, the case page and its history.

mod access;
mod case_page;
mod confirmation;
mod correction;
mod duplicates;
mod history;
mod inquiry;
mod intake;
mod links;
mod list;
mod party;
mod people;
mod recusal;
mod signing;
mod steps;
mod suspension;

pub(crate) use access::{EndDisputeAccess, GrantDisputeAccess, end_access, grant_access};
pub(crate) use case_page::{DisputeAsk, DisputeCase, KeptDossier, case_page, find as find_dispute};
pub(crate) use confirmation::{
    ApplyConfirmation, CorrectConfirmation, RecordConfirmationResult, RecordEnforcement,
    WaiveConfirmation, apply_confirmation, correct_confirmation, record_confirmation,
    record_enforcement, waive_confirmation,
};
pub(crate) use correction::{
    AddParty, CorrectDispute, CorrectParty, RemoveParty, add_party, correct, correct_party,
    remove_party,
};
pub(crate) use duplicates::{Duplicates, PossibleDuplicates, possible_duplicates};
pub(crate) use history::{Act, DisputeHistory, acts_of, history, is_masked, masked, shape_acts};
pub(crate) use inquiry::{
    CaucusNotes, CaucusNotesAsk, RecordCaucusNote, RecordInquiry, RemoveCaucusNote, RemoveInquiry,
    list_caucus_notes, record_caucus_note, record_inquiry, remove_caucus_note, remove_inquiry,
};
pub(crate) use intake::{DisputeRegistered, RegisterDispute, platform_of, register, short_name_of};
pub(crate) use links::{LinkDisputes, UnlinkDisputes, link, unlink};
pub(crate) use list::{DisputeListAsk, DisputeRow, lines, list, row_of};
pub(crate) use party::{PartyShape, RevealParty, party_shape, reveal_party};
pub(crate) use people::{CasePeople, case_people};
pub(crate) use recusal::{AskRecusal, DecideRecusal, ask_recusal, decide_recusal};
pub(crate) use signing::{
    AgreementSigned, SignAgreementOnScreen, WithdrawAgreementSignature, sign_on_screen,
    withdraw_agreement_signature,
};
pub(crate) use steps::{
    AcceptDispute, ChangeMediators, CloseDispute, ConcludeAgreement, ExtendDeadline,
    RecordFollowUp, RecordPerformance, RecordSession, RefuseDispute, SignAgreement,
    TerminateDispute, accept, change_mediators, check_people, close, conclude, extend,
    record_follow_up, record_performance, record_session, refuse, sign, terminate,
};
pub(crate) use suspension::{ResumeDispute, SuspendDispute, resume, suspend};
