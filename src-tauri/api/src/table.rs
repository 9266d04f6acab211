//! The table of commands, and the dispatcher that everybody calls.

use crate::import::ledger;
use crate::{Failure, FailureCode, Host};
use crate::{
    allowance, archive, attachment, backup, calendar, casebook, conflict, consultation,
    consultation_numbers, dashboard, disagreement, dispute, document, duty, exchange, export,
    figures, hazard, hot_spot, import, limits, office, outreach, presence, rating, referral,
    report, request, room, same_party, search, settings, slice, statement, statute, street_map,
    suggestion, text_block, typical_case, visit, workbench,
};
use lxq_core::access::{Permission, allows};
use schemars::{JsonSchema, Schema, schema_for};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// What commands read and change; a query is asked again when a tag it reads has changed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// Whether a casebook is there and open.
    Casebook,
    /// Disputes and all that belongs to them.
    Dispute,
    /// Consultations.
    Consultation,
    /// Citizens' requests.
    Request,
    /// Referrals and their slips.
    Referral,
    /// Ratings (好差评).
    Rating,
    /// Hazards with their reviews.
    Hazard,
    /// Rounds of inspection.
    Inspection,
    /// Platforms, committees, people, women's councils.
    Office,
    /// Outreach activities and the year's plan.
    Outreach,
    /// Holidays, dispute types, limits.
    Settings,
    /// Saved column mappings.
    ColumnProfile,
    /// Attachments of any record.
    Attachment,
    /// The folder that a scanner writes to.
    ScanFolder,
    /// Unfinished forms.
    Draft,
    /// The roster, the rooms, and the file for other calendars.
    Calendar,
    /// Who was present on duty.
    Presence,
    /// Frequent questions.
    TextBlock,
    /// Typical cases (典型案例).
    TypicalCase,
    /// The statute library.
    Statute,
    /// Articles cited on records.
    Citation,
    /// Wordings of forms, and what was printed.
    Document,
    /// What is in the archive, what is due, and the destruction lists.
    Archive,
    /// Tables of figures as they were sent (定稿报表).
    Report,
    /// The street's desks and how they stand.
    Exchange,
    /// Backups and restore drills.
    Backup,
}

/// A row of the table.
pub struct CommandInfo {
    /// The command's name.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub summary: &'static str,
    /// What it reads.
    pub reads: &'static [Tag],
    /// What it changes.
    pub changes: &'static [Tag],
    /// The permission it needs; none while nobody has unlocked the casebook.
    pub permission: Option<Permission>,
    /// The schema of its request.
    pub request: fn() -> Schema,
    /// The schema of its response.
    pub response: fn() -> Schema,
    pub(crate) describe: fn(&mut crate::typescript::Types) -> (String, String),
    run: fn(&Host, Value) -> Result<Value, Failure>,
}

/// Declares commands: `host` ones work without an open casebook, others get the desk of the
/// account that unlocked it.
macro_rules! commands {
    (
        host { $($(#[doc = $hdoc:literal])* $hname:ident($hrequest:ty) -> $hresponse:ty,
            reads [$($hread:ident),*], changes [$($hchange:ident),*], $hrun:path;)* }
        desk { $($(#[doc = $doc:literal])* $name:ident($request:ty) -> $response:ty,
            reads [$($read:ident),*], changes [$($change:ident),*], $permission:ident, $run:path;)* }
    ) => {
        /// Every command, in the order of the table.
        #[must_use]
        pub fn commands() -> &'static [CommandInfo] {
            &[
                $(CommandInfo {
                    name: stringify!($hname),
                    summary: concat!($($hdoc),*),
                    reads: &[$(Tag::$hread),*],
                    changes: &[$(Tag::$hchange),*],
                    permission: None,
                    request: || schema_for!($hrequest),
                    response: || schema_for!($hresponse),
                    describe: |types| (types.name::<$hrequest>(), types.name::<$hresponse>()),
                    run: |host, request| {
                        let response: $hresponse = $hrun(host, parse::<$hrequest>(request)?)?;
                        Ok(serde_json::to_value(response)?)
                    },
                },)*
                $(CommandInfo {
                    name: stringify!($name),
                    summary: concat!($($doc),*),
                    reads: &[$(Tag::$read),*],
                    changes: &[$(Tag::$change),*],
                    permission: Some(Permission::$permission),
                    request: || schema_for!($request),
                    response: || schema_for!($response),
                    describe: |types| (types.name::<$request>(), types.name::<$response>()),
                    run: |host, request| {
                        let desk = host.desk()?;
                        if !allows(desk.actor.role, Permission::$permission) {
                            return Err(Failure::refused(FailureCode::NotAllowed));
                        }
                        let response: $response = $run(&desk, parse::<$request>(request)?)?;
                        calendar::follow(&desk, &[$(Tag::$change),*]);
                        Ok(serde_json::to_value(response)?)
                    },
                },)*
            ]
        }
    };
}

commands! {
    host {
        /// Whether a casebook is there, whether it is open and for whom.
        casebook_status(crate::shape::Nothing) -> casebook::CasebookStatus,
            reads [Casebook], changes [], casebook::status;
        /// Makes a casebook with its first platform and account; answers the recovery code once.
        create_casebook(casebook::CreateCasebook) -> casebook::CasebookCreated,
            reads [], changes [Casebook], casebook::create;
        /// Opens the casebook with an account's passphrase.
        unlock(casebook::Unlock) -> casebook::CasebookStatus,
            reads [], changes [Casebook], casebook::unlock;
        /// Closes the casebook and forgets its key.
        lock(crate::shape::Nothing) -> casebook::CasebookStatus,
            reads [], changes [Casebook], casebook::lock;
        /// Gives an account a new passphrase by means of the recovery code.
        recover(casebook::Recover) -> casebook::CasebookStatus,
            reads [], changes [Casebook], casebook::recover;
        /// The backups that lie in a folder, for whoever brings a casebook back.
        list_backups(backup::ListBackups) -> backup::BackupList,
            reads [], changes [], backup::list_backups;
        /// Brings a casebook back from a backup, where there is none yet.
        restore_backup(backup::RestoreBackup) -> backup::Restored,
            reads [], changes [Casebook], backup::restore_backup;
        /// How far a running backup, drill or restore is.
        backup_progress(crate::shape::Nothing) -> backup::BackupRunning,
            reads [], changes [], backup::backup_progress;
        /// Stops a running backup, drill or restore; what stood before stays.
        cancel_backup(crate::shape::Nothing) -> crate::shape::Done,
            reads [], changes [], backup::cancel_backup;
    }
    desk {
        /// Gives the own account another passphrase.
        change_passphrase(casebook::ChangePassphrase) -> crate::shape::Done,
            reads [], changes [], ReadOffice, casebook::change_passphrase;
        /// Proves the journal's chains and compares every table with it.
        verify_casebook(crate::shape::Nothing) -> casebook::VerifyAnswer,
            reads [], changes [], Maintain, casebook::verify;
        /// Makes every table again from the journal.
        rebuild_tables(crate::shape::Nothing) -> casebook::RebuildAnswer,
            reads [],
            changes [Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach, Calendar, Settings, ColumnProfile, Attachment, Presence, TextBlock, TypicalCase, Citation, Document],
            Maintain, casebook::rebuild;

        /// What waits today, by kind: for oneself, one's platform or the street.
        workbench(workbench::WorkbenchAsk) -> workbench::Workbench,
            reads [Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach, Calendar, Settings], changes [],
            ReadOffice, workbench::workbench;
        /// The year's main counts and rates, out of the records.
        headline_figures(workbench::HeadlineAsk) -> workbench::HeadlineFigures,
            reads [Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach, Calendar, Settings], changes [],
            ReadOffice, workbench::headline;
        /// How many own limits run out in a week and tomorrow, for reminders without names.
        deadline_notices(crate::shape::Nothing) -> workbench::DeadlineNotices,
            reads [Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach, Calendar, Settings], changes [],
            ReadOffice, workbench::notices;

        /// Platforms, committees, people and dispute types, as every screen needs them.
        office_overview(crate::shape::Nothing) -> office::OfficeOverview,
            reads [Office, Settings], changes [], ReadOffice, office::overview;
        /// Adds a platform or changes one.
        save_platform(office::SavePlatform) -> office::PlatformRow,
            reads [], changes [Office], ManageOffice, office::save_platform;
        /// Adds a member of staff or changes one.
        save_person(office::SavePerson) -> office::PersonRow,
            reads [], changes [Office], ManageOffice, office::save_person;
        /// Gives a member of staff an account with a passphrase.
        save_account(office::SaveAccount) -> crate::shape::Done,
            reads [], changes [Office, Casebook], ManageOffice, office::save_account;

        /// Every committee with its members and what the law would have otherwise.
        committee_list(crate::shape::Nothing) -> office::CommitteeList,
            reads [Office], changes [], ReadOffice, office::committee_list;
        /// Adds a committee or changes one, with its members.
        save_committee(office::SaveCommittee) -> office::CommitteeDetail,
            reads [], changes [Office], ManageOffice, office::save_committee;
        /// The communities, each with its 法治建设联络员 or nobody.
        community_liaisons(crate::shape::Nothing) -> office::CommunityList,
            reads [Office], changes [], ReadOffice, office::community_liaisons;
        /// A page of the list of women's councils.
        womens_council_list(office::WomensCouncilListAsk)
            -> crate::shape::Page<office::WomensCouncilRow>,
            reads [Office], changes [], ReadOffice, office::womens_council_list;
        /// How many women's councils there are, and how many members they have.
        womens_council_totals(office::WomensCouncilTotalsAsk) -> office::WomensCouncilTotals,
            reads [Office], changes [], ReadOffice, office::womens_council_totals;
        /// Adds a women's council or changes one.
        save_womens_council(office::SaveWomensCouncil) -> office::WomensCouncilRow,
            reads [], changes [Office], ManageOffice, office::save_womens_council;

        /// Records an outreach activity that was held.
        record_outreach(outreach::RecordOutreach) -> outreach::OutreachRecorded,
            reads [], changes [Outreach, Draft], WriteOutreach, outreach::record;
        /// Puts right an outreach activity.
        correct_outreach(outreach::CorrectOutreach) -> crate::shape::Done,
            reads [], changes [Outreach, Draft], WriteOutreach, outreach::correct;
        /// Takes out an outreach activity that was entered by mistake; it is kept and marked.
        remove_outreach(outreach::RemoveOutreach) -> crate::shape::Done,
            reads [], changes [Outreach], WriteOutreach, outreach::remove;
        /// A page of the list of outreach activities.
        outreach_list(outreach::OutreachListAsk) -> crate::shape::Page<outreach::OutreachRow>,
            reads [Outreach], changes [], ReadOffice, outreach::list;
        /// How many activities there were, how many people and leaflets.
        outreach_totals(outreach::OutreachTotalsAsk) -> outreach::OutreachTotals,
            reads [Outreach], changes [], ReadOffice, outreach::totals;
        /// An outreach activity with its history.
        outreach_detail(outreach::OutreachAsk) -> outreach::OutreachDetail,
            reads [Outreach, Office], changes [], ReadOffice, outreach::detail;
        /// A year's outreach plan against what was done.
        outreach_year(outreach::OutreachYearAsk) -> outreach::OutreachYear,
            reads [Outreach], changes [], ReadOffice, outreach::year;
        /// Adds a line to a year's outreach plan or changes one.
        save_outreach_plan_line(outreach::SaveOutreachPlanLine) -> outreach::OutreachPlanSaved,
            reads [], changes [Outreach], WriteOutreach, outreach::save_line;
        /// Takes a line out of a year's outreach plan; it is kept and marked.
        remove_outreach_plan_line(outreach::RemoveOutreachPlanLine) -> crate::shape::Done,
            reads [], changes [Outreach], WriteOutreach, outreach::remove_line;
        /// Takes a year's outreach plan over from another year.
        copy_outreach_plan(outreach::CopyOutreachPlan) -> outreach::OutreachPlanCopied,
            reads [], changes [Outreach], WriteOutreach, outreach::copy_plan;

        /// The holiday tables, built-in and own.
        holiday_years(crate::shape::Nothing) -> settings::HolidayYears,
            reads [Settings], changes [], ReadOffice, settings::holiday_years;
        /// Replaces the holiday table of a year.
        save_holiday_year(settings::SaveHolidayYear) -> settings::HolidayYearRow,
            reads [], changes [Settings], ManageOffice, settings::save_holiday_year;
        /// The table of dispute types with its version.
        dispute_type_table(crate::shape::Nothing) -> settings::DisputeTypeTable,
            reads [Settings], changes [], ReadOffice, settings::dispute_type_table;
        /// Makes a new version of the table of dispute types.
        save_dispute_types(settings::SaveDisputeTypes) -> settings::DisputeTypeTable,
            reads [], changes [Settings], ManageOffice, settings::save_dispute_types;
        /// How long mediation and judicial confirmation may take.
        mediation_limits(crate::shape::Nothing) -> limits::MediationLimitTable,
            reads [Settings], changes [], ReadOffice, limits::mediation_limits;
        /// Sets how long they may take, for matters taken from today on.
        save_mediation_limits(limits::SaveMediationLimits) -> limits::MediationLimitTable,
            reads [], changes [Settings], ManageOffice, limits::save_mediation_limits;
        /// Checks an ID number, a credit code, a phone or a licence number.
        check_identifier(settings::CheckIdentifier) -> lxq_core::domain::identifiers::IdentifierCheck,
            reads [], changes [], ReadOffice, settings::check_identifier;

        /// Registers a dispute with its parties; answers its docket number.
        register_dispute(dispute::RegisterDispute) -> dispute::DisputeRegistered,
            reads [],
            changes [Dispute, Request, Consultation, Referral, Draft, Hazard],
            WriteDisputes, dispute::register;
        /// Known disputes that may be the same matter, with the reasons.
        possible_duplicates(dispute::PossibleDuplicates) -> dispute::Duplicates,
            reads [Dispute], changes [], ReadDisputes, dispute::possible_duplicates;
        /// A page of the list of disputes.
        dispute_list(dispute::DisputeListAsk) -> crate::shape::Page<dispute::DisputeRow>,
            reads [Dispute, Office], changes [], ReadAssignedDisputes, dispute::list;
        /// A dispute with all that belongs to it.
        dispute_case(dispute::DisputeAsk) -> dispute::DisputeCase,
            reads [Dispute, Office, Settings], changes [], ReadAssignedDisputes, dispute::case_page;
        /// Everything that happened to a dispute, out of the journal.
        dispute_history(dispute::DisputeAsk) -> dispute::DisputeHistory,
            reads [Dispute, Office], changes [], ReadAssignedDisputes, dispute::history;
        /// 调查: what somebody was asked outside of a session.
        record_inquiry(dispute::RecordInquiry) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::record_inquiry;
        /// Takes an inquiry out.
        remove_inquiry(dispute::RemoveInquiry) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::remove_inquiry;
        /// The notes of talks with one side alone, for those who mediate.
        caucus_notes(dispute::CaucusNotesAsk) -> dispute::CaucusNotes,
            reads [Dispute], changes [], WriteDisputes, dispute::list_caucus_notes;
        /// Notes what one side said to the mediator alone.
        record_caucus_note(dispute::RecordCaucusNote) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::record_caucus_note;
        /// Takes such a note out.
        remove_caucus_note(dispute::RemoveCaucusNote) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::remove_caucus_note;
        /// The documents of a case: what its dossier holds and lacks, and what was printed.
        dispute_documents(dispute::DisputeAsk) -> document::DisputeDocuments,
            reads [Dispute, Office, Settings, Attachment, Citation, Document], changes [],
            ReadAssignedDisputes, document::list;
        /// A document as it would be printed, numbers and addresses masked.
        preview_document(document::PreviewDocument) -> document::DocumentIssued,
            reads [], changes [], ReadAssignedDisputes, document::preview;
        /// Hands a document out to be printed or changed, and keeps what it said.
        issue_document(document::IssueDocument) -> document::DocumentIssued,
            reads [], changes [Document], IssueDocuments, document::issue;
        /// Hands out every document that a case calls for.
        issue_documents(document::IssueDocuments) -> document::DocumentIssued,
            reads [], changes [Document], IssueDocuments, document::issue_all;
        /// The notices to parties that fall in a period, over all cases that one may see.
        notice_list(document::NoticeListAsk) -> document::NoticeList,
            reads [Dispute, Office, Document], changes [], IssueDocuments,
            document::list_notices;
        /// Hands the notices of a period out in one compressed folder.
        issue_notices(document::IssueNotices) -> document::DocumentIssued,
            reads [], changes [Document], IssueDocuments, document::issue_notices;
        /// Binds the whole dossier as one file, with the mark of how far the journal had come.
        issue_dossier(document::IssueDossier) -> document::DocumentIssued,
            reads [], changes [Document], IssueDocuments, document::issue_dossier;
        /// Whether a file is a dossier that was bound here, and whether its history still holds.
        check_dossier(document::CheckDossier) -> document::DossierChecked,
            reads [Dispute, Document], changes [], ReadAssignedDisputes, document::check_dossier;
        /// The bundle that proves the last bound dossier to somebody without the casebook.
        export_dossier_proof(document::ExportDossierProof) -> document::DocumentIssued,
            reads [], changes [Document], IssueDocuments, document::export_proof;
        /// Hands a part of the roster out to be printed.
        issue_duty_roster(document::IssueDutyRoster) -> document::DocumentIssued,
            reads [], changes [], ReadOffice, document::issue_duty_roster;
        /// Hands a consultation out as the form that is signed.
        issue_consultation_form(document::IssueConsultationForm) -> document::DocumentIssued,
            reads [], changes [Consultation], ReadConsultations, document::issue_consultation_form;
        /// Hands the slip of a referral out to go with the matter.
        issue_referral_slip(document::IssueReferralSlip) -> document::DocumentIssued,
            reads [], changes [Referral], ReadReferrals, document::issue_referral_slip;
        /// Where a document says otherwise now than when it was printed.
        document_differences(document::DocumentDifferencesAsk) -> document::DocumentDifferences,
            reads [Dispute, Office, Attachment, Citation, Document], changes [],
            IssueDocuments, document::differences;
        /// Says where an attachment is bound in the dossier.
        file_attachment(document::FileAttachment) -> crate::shape::Done,
            reads [], changes [Attachment], WriteDisputes, document::file_attachment;
        /// Every form with its wording.
        document_templates(crate::shape::Nothing) -> document::DocumentTemplates,
            reads [Document], changes [], ReadOffice, document::templates;
        /// Whether a wording of a form reads, and what is wrong with it.
        check_template(document::CheckTemplate) -> document::TemplateChecked,
            reads [], changes [], ReadOffice, document::check;
        /// Uses a wording of a form from now on.
        save_template(document::SaveTemplate) -> document::TemplateRow,
            reads [], changes [Document], ManageOffice, document::save;
        /// Uses the program's own wording of a form again.
        withdraw_template(document::TemplateAsk) -> crate::shape::Done,
            reads [], changes [Document], ManageOffice, document::withdraw;
        /// Shows a party's numbers and address in full, and leaves an entry of it.
        reveal_party(dispute::RevealParty) -> dispute::PartyShape,
            reads [], changes [], ReadDisputes, dispute::reveal_party;
        /// 受理.
        accept_dispute(dispute::AcceptDispute) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::accept;
        /// 不予受理.
        refuse_dispute(dispute::RefuseDispute) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::refuse;
        /// 记录调解, planned or held.
        record_session(dispute::RecordSession) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::record_session;
        /// 达成协议.
        conclude_agreement(dispute::ConcludeAgreement) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::conclude;
        /// 签署协议: who signed on which day, and the seal.
        sign_agreement(dispute::SignAgreement) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::sign;
        /// 屏幕签名: a party, the mediator or the recorder signs the agreement that was read.
        sign_agreement_on_screen(dispute::SignAgreementOnScreen) -> dispute::AgreementSigned,
            reads [], changes [Dispute, Attachment], WriteDisputes, dispute::sign_on_screen;
        /// Takes a signature on the screen back, with the mark that it made.
        withdraw_agreement_signature(dispute::WithdrawAgreementSignature) -> crate::shape::Done,
            reads [], changes [Dispute, Attachment], WriteDisputes,
            dispute::withdraw_agreement_signature;
        /// 登记履行, whole or in part.
        record_performance(dispute::RecordPerformance) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::record_performance;
        /// 回访.
        record_follow_up(dispute::RecordFollowUp) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::record_follow_up;
        /// 延期, agreed by both parties.
        extend_deadline(dispute::ExtendDeadline) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::extend;
        /// 中止调解: the limit rests while an expert works or a party is ill.
        suspend_dispute(dispute::SuspendDispute) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::suspend;
        /// 恢复调解: the limit goes on where it stood.
        resume_dispute(dispute::ResumeDispute) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::resume;
        /// 更换调解员.
        change_mediators(dispute::ChangeMediators) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::change_mediators;
        /// 终止调解.
        terminate_dispute(dispute::TerminateDispute) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::terminate;
        /// 结案.
        close_dispute(dispute::CloseDispute) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::close;
        /// Puts right what the intake says; the history keeps what was there.
        correct_dispute(dispute::CorrectDispute) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::correct;
        /// Puts right what is known of a party.
        correct_party(dispute::CorrectParty) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::correct_party;
        /// Brings one more party into a dispute.
        add_party(dispute::AddParty) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::add_party;
        /// Takes a party that does not belong there out of a dispute.
        remove_party(dispute::RemoveParty) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::remove_party;
        /// Links two disputes.
        link_disputes(dispute::LinkDisputes) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::link;
        /// Takes a link back.
        unlink_disputes(dispute::UnlinkDisputes) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::unlink;

        /// 申请司法确认, within thirty days of effect.
        apply_confirmation(dispute::ApplyConfirmation) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::apply_confirmation;
        /// The parties do not ask the court to confirm their agreement.
        waive_confirmation(dispute::WaiveConfirmation) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::waive_confirmation;
        /// What the court said to an application.
        record_confirmation_result(dispute::RecordConfirmationResult) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::record_confirmation;
        /// 申请执行 of a confirmed agreement.
        record_enforcement(dispute::RecordEnforcement) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::record_enforcement;
        /// Puts right what is written of an application.
        correct_confirmation(dispute::CorrectConfirmation) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::correct_confirmation;

        /// 内容核对: fields that two computers filled in differently, of every kind of record that one
        /// may see.
        disagreement_list(disagreement::DisagreementsAsk) -> disagreement::DisagreementList,
            reads [Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach,
                Settings, ColumnProfile, Attachment, Calendar, Presence, TextBlock, TypicalCase,
                Citation, Document, Archive, Report],
            changes [], ReadOffice, disagreement::list;
        /// One of them: who wrote what and when, what was there before, the history around.
        disagreement(disagreement::DisagreementAsk) -> disagreement::DisagreementDetail,
            reads [Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach,
                Settings, ColumnProfile, Attachment, Calendar, Presence, TextBlock, TypicalCase,
                Citation, Document, Archive, Report],
            changes [], ReadOffice, disagreement::detail;
        /// Decides which value holds, or writes a text anew out of both; many at once where
        /// nothing hangs on them.
        decide_disagreements(disagreement::DecideDisagreements) -> crate::shape::Done,
            reads [], changes [Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach,
                Settings, ColumnProfile, Attachment, Calendar, Presence, TextBlock, TypicalCase,
                Citation, Document, Archive, Report],
            ReadOffice, disagreement::decide;

        /// What speaks against somebody in a matter, before they take it.
        check_conflict(conflict::CheckConflict) -> conflict::ConflictAnswer,
            reads [Dispute, Consultation, Request, Office], changes [],
            ReadOffice, conflict::check_conflict;
        /// Keeps a check of conflicts, or consents to go on with the reason.
        record_conflict_check(conflict::RecordConflictCheck) -> conflict::ConflictCheckRow,
            reads [], changes [Dispute, Consultation, Request], ReadOffice, conflict::record;
        /// The checks of conflicts in a matter, the newest first.
        conflict_check_list(conflict::ConflictChecksAsk) -> conflict::ConflictChecks,
            reads [Dispute, Consultation, Request], changes [], ReadOffice, conflict::checks;
        /// The kin that one declared for oneself.
        family_tie_list(crate::shape::Nothing) -> conflict::FamilyTies,
            reads [Office], changes [], ReadOffice, conflict::ties;
        /// Declares kin of one's own, or puts a declaration right.
        save_family_tie(conflict::SaveFamilyTie) -> conflict::TieSaved,
            reads [], changes [Office], ReadOffice, conflict::save_tie;
        /// Takes a declaration of kin back; it is kept and marked.
        remove_family_tie(conflict::RemoveFamilyTie) -> crate::shape::Done,
            reads [], changes [Office], ReadOffice, conflict::remove_tie;
        /// 申请回避: somebody asks for another mediator.
        ask_recusal(dispute::AskRecusal) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::ask_recusal;
        /// 决定回避; a granted one changes the mediators in the same act.
        decide_recusal(dispute::DecideRecusal) -> crate::shape::Done,
            reads [], changes [Dispute], DecideRecusals, dispute::decide_recusal;
        /// 阅卷授权: lets a lawyer look into a dispute, for a purpose and until a day.
        grant_dispute_access(dispute::GrantDisputeAccess) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::grant_access;
        /// Takes such an access back before its day.
        end_dispute_access(dispute::EndDisputeAccess) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, dispute::end_access;
        /// Who may act in a case and who may look: checks, recusals, lawyers let in.
        case_people(dispute::DisputeAsk) -> dispute::CasePeople,
            reads [Dispute, Office], changes [], ReadAssignedDisputes, dispute::case_people;
        /// How many consultations there were, by date, place and topic; nothing of their content.
        consultation_numbers(consultation_numbers::ConsultationNumbersAsk)
            -> consultation_numbers::ConsultationNumbers,
            reads [Consultation, Dispute, Office], changes [],
            ReadOffice, consultation_numbers::consultation_numbers;

        /// What is proposed for a slip, and the linkages with their usual last days.
        referral_draft(referral::ReferralDraftAsk) -> referral::ReferralDraft,
            reads [Dispute, Request, Consultation, Settings], changes [],
            WriteReferrals, referral::draft;
        /// 转出: sends a matter to another platform or body.
        send_referral(referral::SendReferral) -> referral::ReferralSaved,
            reads [], changes [Referral, Dispute, Request], WriteReferrals, referral::send;
        /// 转入: registers a matter that an outside body hands over.
        receive_referral(referral::ReceiveReferral) -> referral::ReferralSaved,
            reads [], changes [Referral], WriteReferrals, referral::receive;
        /// 接收: from now on the receiver is responsible.
        accept_referral(referral::AcceptReferral) -> crate::shape::Done,
            reads [], changes [Referral, Dispute, Request], WriteReferrals, referral::accept;
        /// 退回, with the reason.
        return_referral(referral::ReturnReferral) -> crate::shape::Done,
            reads [], changes [Referral, Dispute, Request], WriteReferrals, referral::return_back;
        /// 办结, with the result.
        finish_referral(referral::FinishReferral) -> crate::shape::Done,
            reads [], changes [Referral, Dispute, Request], WriteReferrals, referral::finish;
        /// 撤回, while nobody has accepted.
        withdraw_referral(referral::ReferralStep) -> crate::shape::Done,
            reads [], changes [Referral, Dispute, Request], WriteReferrals, referral::withdraw;
        /// 催办, once more.
        urge_referral(referral::ReferralStep) -> crate::shape::Done,
            reads [], changes [Referral, Dispute, Request], WriteReferrals, referral::urge;
        /// Joins a matter that came in with the record opened from it.
        link_referral(referral::LinkReferral) -> crate::shape::Done,
            reads [], changes [Referral, Dispute, Request], WriteReferrals, referral::link;
        /// A page of the list of referrals, out or in.
        referral_list(referral::ReferralListAsk) -> crate::shape::Page<referral::ReferralRow>,
            reads [Referral, Dispute, Request, Consultation, Office], changes [],
            ReadReferrals, referral::list;
        /// How many referrals wait, are handled, are late.
        referral_counts(referral::ReferralCountsAsk) -> referral::ReferralCounts,
            reads [Referral], changes [], ReadReferrals, referral::counts;
        /// A referral with its slip, its steps and its history.
        referral_detail(referral::ReferralAsk) -> referral::ReferralDetail,
            reads [Referral, Dispute, Request, Consultation, Office], changes [],
            ReadReferrals, referral::detail;
        /// The referrals of a matter, and who answers for it.
        referrals_of(referral::ReferralsOfAsk) -> referral::ReferralsOf,
            reads [Referral, Dispute, Request, Consultation, Office], changes [],
            ReadReferrals, referral::referrals_of;

        /// 同一当事人: which other platforms have an open matter with a party of a dispute.
        matters_elsewhere(same_party::MattersElsewhereAsk) -> same_party::MattersElsewhere,
            reads [Dispute, Referral, Office], changes [], WriteDisputes, same_party::elsewhere;
        /// 请求联系: asks such a platform to get in touch; names neither dispute nor party there.
        ask_contact(same_party::AskContact) -> crate::shape::Done,
            reads [], changes [Referral, Dispute], WriteDisputes, same_party::ask;
        /// The requests for contact that arrived, with the disputes that they mean.
        arrived_contacts(crate::shape::Nothing) -> same_party::ArrivedContacts,
            reads [Referral, Dispute, Office], changes [], WriteDisputes, same_party::arrived;
        /// Answers a request for contact.
        answer_contact(same_party::AnswerContact) -> crate::shape::Done,
            reads [], changes [Referral], WriteDisputes, same_party::answer;

        /// Keeps an unfinished form through crashes.
        save_draft(settings::SaveDraft) -> crate::shape::Done,
            reads [], changes [Draft], ReadOffice, settings::save_draft;
        /// The own unfinished forms, the newest first.
        draft_list(crate::shape::Nothing) -> settings::Drafts,
            reads [Draft], changes [], ReadOffice, settings::draft_list;
        /// Throws an unfinished form away.
        discard_draft(settings::DiscardDraft) -> crate::shape::Done,
            reads [], changes [Draft], ReadOffice, settings::discard_draft;

        /// Records a consultation; a refused identity is complete.
        record_consultation(consultation::RecordConsultation) -> consultation::ConsultationRecorded,
            reads [], changes [Consultation, Request, Draft, Citation],
            WriteConsultations, consultation::record;
        /// Puts right a consultation.
        correct_consultation(consultation::CorrectConsultation) -> crate::shape::Done,
            reads [], changes [Consultation], WriteConsultations, consultation::correct;
        /// A page of the list of consultations.
        consultation_list(consultation::ConsultationListAsk)
            -> crate::shape::Page<consultation::ConsultationRow>,
            reads [Consultation, Office], changes [], ReadConsultations, consultation::list;
        /// A consultation, with the disputes opened from it and its history.
        consultation_detail(consultation::ConsultationAsk) -> consultation::ConsultationDetail,
            reads [Consultation, Dispute, Office], changes [],
            ReadConsultations, consultation::detail;

        /// The visit of a consultation: matters, appointments, signatures, slips.
        visit_detail(visit::VisitAsk) -> visit::VisitDetail,
            reads [Consultation, Referral, Attachment], changes [],
            ReadConsultations, visit::detail;
        /// 预约: plans a time to talk a matter over again.
        plan_appointment(visit::PlanAppointment) -> visit::AppointmentPlanned,
            reads [], changes [Consultation, Calendar], WriteConsultations, visit::plan;
        /// 改期 of an appointment, with the reason.
        move_appointment(visit::MoveAppointment) -> crate::shape::Done,
            reads [], changes [Consultation, Calendar],
            WriteConsultations, visit::move_appointment;
        /// What became of an appointment: 如约, 失约 or 取消.
        settle_appointment(visit::SettleAppointment) -> crate::shape::Done,
            reads [], changes [Consultation, Calendar], WriteConsultations, visit::settle;
        /// 签名 under a consultation, on the screen or on paper.
        sign_consultation(visit::SignConsultation) -> visit::SignatureGiven,
            reads [], changes [Consultation], WriteConsultations, visit::sign;
        /// Takes a signature back that was put in the wrong place.
        withdraw_signature(visit::WithdrawSignature) -> crate::shape::Done,
            reads [], changes [Consultation], WriteConsultations, visit::withdraw;
        /// What is proposed for the slip of a consultation, by where it should go.
        hand_over_draft(visit::HandOverDraftAsk) -> visit::HandOverDraft,
            reads [Consultation, Settings], changes [], WriteConsultations, visit::draft;
        /// 移送: hands a consultation over to mediation, legal aid, arbitration or court.
        hand_over_consultation(visit::HandOver) -> referral::ReferralSaved,
            reads [], changes [Referral, Consultation], WriteConsultations, visit::hand_over;
        /// Frequent questions with their answers: the own ones and the street's.
        text_block_list(crate::shape::Nothing) -> text_block::TextBlocks,
            reads [TextBlock], changes [], ReadConsultations, text_block::list;
        /// Adds a frequent question or changes one.
        save_text_block(text_block::SaveTextBlock) -> text_block::TextBlockRow,
            reads [], changes [TextBlock], WriteConsultations, text_block::save;
        /// Takes a frequent question out; it is kept and marked.
        remove_text_block(text_block::TextBlockAsk) -> crate::shape::Done,
            reads [], changes [TextBlock], WriteConsultations, text_block::remove;

        /// 签到.
        check_in(presence::CheckIn) -> presence::CheckedIn,
            reads [], changes [Presence], KeepPresence, presence::check_in;
        /// 签退.
        check_out(presence::CheckOut) -> crate::shape::Done,
            reads [], changes [Presence], KeepPresence, presence::check_out;
        /// Puts a presence right, with the reason.
        correct_presence(presence::CorrectPresence) -> crate::shape::Done,
            reads [], changes [Presence], KeepPresence, presence::correct_presence;
        /// Who was present on duty, from when to when.
        presence_list(presence::PresenceListAsk) -> presence::PresenceList,
            reads [Presence, Calendar], changes [], ReadStatements, presence::list;
        /// 服务报表: what lawyers served in a month or a year, in numbers.
        service_statement(statement::ServiceStatementAsk) -> statement::ServiceStatement,
            reads [Consultation, Presence, Calendar, Referral, Dispute, Office, Settings],
            changes [], ReadStatements, statement::statement;
        /// The same as a workbook or a paper to sign; answers the id to fetch it by.
        export_service_statement(statement::ExportServiceStatement)
            -> statement::ServiceStatementExported,
            reads [], changes [], ReadStatements, statement::export;

        /// Registers a request that somebody brought; answers its number.
        register_request(request::RegisterRequest) -> request::RequestRegistered,
            reads [], changes [Request, Draft], WriteRequests, request::register;
        /// Puts right what was written down of a request.
        correct_request(request::CorrectRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::correct;
        /// Requests that may be of the same matter, with the reasons; secrecy is kept.
        possible_repeats(request::PossibleRepeats) -> request::Repeats,
            reads [Request], changes [], ReadRequests, request::possible_repeats;
        /// 分派, of one request or of several at once.
        assign_request(request::AssignRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::assign;
        /// 签收.
        sign_in_request(request::SignInRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::sign_in;
        /// 联系诉求人.
        contact_request(request::ContactRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::contact;
        /// 延期, once, by some working days.
        extend_request(request::ExtendRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::extend;
        /// 退件: back where it came from.
        return_request(request::ReturnRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::return_back;
        /// 答复.
        answer_request(request::AnswerRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::answer;
        /// 办结.
        close_request(request::CloseRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::close;
        /// 重办: the request is dealt with once more.
        reopen_request(request::ReopenRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::reopen;
        /// 关联重复件: hangs a request on the first of its matter, which alone is counted.
        link_repeat(request::LinkRepeat) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::link_repeat;
        /// 取消重复关联.
        unlink_repeat(request::UnlinkRepeat) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::unlink_repeat;
        /// 评星与标注: what others said of a request, as they gave it.
        mark_request(request::MarkRequest) -> crate::shape::Done,
            reads [], changes [Request], WriteRequests, request::mark;
        /// A page of the list of citizens' requests.
        request_list(request::RequestListAsk) -> crate::shape::Page<request::RequestRow>,
            reads [Request, Office, Settings], changes [], ReadRequests, request::list;
        /// How many requests stand where, are overdue or due soon.
        request_counts(request::RequestCountsAsk) -> request::RequestCountShape,
            reads [Request, Settings], changes [], ReadRequests, request::counts;
        /// A request with its steps, its repeats, what was opened from it, and its history.
        request_detail(request::RequestAsk) -> request::RequestDetail,
            reads [Request, Dispute, Consultation, Office, Settings], changes [],
            ReadHelpedRequests, request::detail;
        /// The hotlines and counters from which requests came.
        request_sources(crate::shape::Nothing) -> request::RequestSources,
            reads [Request], changes [], ReadRequests, request::sources;
        /// How long each step of a request may take, in working days.
        request_limits(crate::shape::Nothing) -> request::RequestLimitTable,
            reads [Settings], changes [], ReadOffice, request::request_limits;
        /// Sets how long each step of a request may take.
        save_request_limits(request::SaveRequestLimits) -> request::RequestLimitTable,
            reads [], changes [Settings], ManageOffice, request::save_request_limits;
        /// The sheets, columns and first rows of an uploaded spreadsheet, with a proposed mapping.
        preview_import(import::PreviewImport) -> import::ImportPreview,
            reads [ColumnProfile], changes [], WriteRequests, import::preview;
        /// Imports the uploaded spreadsheet, all or nothing; or says what an import would do.
        import_requests(import::ImportRequests) -> import::ImportReport,
            reads [], changes [Request], WriteRequests, import::run;
        /// What is in an uploaded ledger, with a proposed mapping; each kind with its own permission.
        preview_ledger(ledger::PreviewLedger) -> ledger::LedgerPreview,
            reads [ColumnProfile], changes [], ReadOffice, ledger::preview;
        /// The fields of a kind of ledger, and the mappings saved for it.
        ledger_profiles(ledger::LedgerProfilesAsk) -> ledger::LedgerProfiles,
            reads [ColumnProfile], changes [], ReadOffice, ledger::profiles;
        /// Saves a mapping of a ledger; one of the same name is replaced.
        save_ledger_profile(ledger::SaveLedgerProfile) -> ledger::LedgerProfileRow,
            reads [], changes [ColumnProfile], ReadOffice, ledger::save_profile;
        /// Imports an older ledger, all or nothing; what is known already is left as it is.
        import_ledger(ledger::ImportLedger) -> ledger::LedgerReport,
            reads [], changes [Dispute, Hazard, Consultation, Office], ReadOffice, ledger::run;
        /// How far the running import is.
        import_progress(crate::shape::Nothing) -> import::ImportProgress,
            reads [], changes [], ReadOffice, import::progress;
        /// Stops the running import; nothing of it remains.
        cancel_import(crate::shape::Nothing) -> crate::shape::Done,
            reads [], changes [], ReadOffice, import::cancel;
        /// Requests as a table in a shape that other systems know; answers the id to fetch it by.
        export_requests(export::ExportRequests) -> export::RequestsExported,
            reads [], changes [], ReadRequests, export::export;
        /// Makes a table of the rows that another list would show, each list with its own permission;
        /// masked unless there is a reason.
        export_list(export::ExportList) -> export::ListExported,
            reads [], changes [], ReadOffice, export::export_list;
        /// The shapes that come with the program, and the saved column mappings.
        column_profiles(crate::shape::Nothing) -> import::ColumnProfiles,
            reads [ColumnProfile], changes [], WriteRequests, import::profiles;
        /// Saves a column mapping under a name, or replaces one.
        save_column_profile(import::SaveColumnProfile) -> import::ColumnProfileRow,
            reads [], changes [ColumnProfile], WriteRequests, import::save_profile;

        /// The attachments of a record, and whether they may be changed.
        attachment_list(attachment::AttachmentListAsk) -> attachment::AttachmentList,
            reads [Attachment], changes [], ReadOffice, attachment::list;
        /// Begins to put a file on a record; its bytes then come in pieces.
        begin_attachment(attachment::BeginAttachment) -> attachment::AttachmentBegun,
            reads [], changes [], ReadOffice, attachment::begin;
        /// Puts the file on its record, once its last piece has come.
        finish_attachment(attachment::FinishAttachment) -> attachment::AttachmentRow,
            reads [], changes [Attachment, Dispute, Request, Consultation],
            ReadOffice, attachment::finish;
        /// Stops an upload; nothing of it remains.
        cancel_attachment(attachment::UploadAsk) -> crate::shape::Done,
            reads [], changes [], ReadOffice, attachment::cancel;
        /// Opens an attachment for reading, and leaves an entry of it.
        open_attachment(attachment::AttachmentAsk) -> attachment::AttachmentOpened,
            reads [], changes [], ReadOffice, attachment::open;
        /// Writes a copy of an attachment into a folder, and leaves an entry of it.
        save_attachment(attachment::SaveAttachment) -> attachment::AttachmentSaved,
            reads [], changes [], ReadOffice, attachment::save;
        /// Gives an attachment another caption.
        caption_attachment(attachment::CaptionAttachment) -> crate::shape::Done,
            reads [], changes [Attachment, Dispute, Request, Consultation],
            ReadOffice, attachment::caption;
        /// Takes an attachment off its record; history and bytes stay.
        remove_attachment(attachment::AttachmentAsk) -> crate::shape::Done,
            reads [], changes [Attachment, Dispute, Request, Consultation],
            ReadOffice, attachment::remove;
        /// Puts an attachment back on its record.
        restore_attachment(attachment::AttachmentAsk) -> crate::shape::Done,
            reads [], changes [Attachment, Dispute, Request, Consultation],
            ReadOffice, attachment::restore;
        /// The folder that a scanner writes to, with its new files.
        scan_folder(crate::shape::Nothing) -> attachment::ScanFolderShape,
            reads [ScanFolder], changes [], ReadOffice, attachment::scan_folder;
        /// Watches another folder, or none.
        set_scan_folder(attachment::SetScanFolder) -> crate::shape::Done,
            reads [], changes [ScanFolder], ReadOffice, attachment::set_scan_folder;
        /// Puts a new file of the scanner's folder on a record.
        attach_scan(attachment::AttachScan) -> attachment::AttachmentRow,
            reads [], changes [Attachment, ScanFolder, Dispute, Request, Consultation],
            ReadOffice, attachment::attach_scan;
        /// Offers a file of the scanner's folder no longer; the file stays where it is.
        set_scan_aside(attachment::ScanChoice) -> crate::shape::Done,
            reads [], changes [ScanFolder], ReadOffice, attachment::set_aside;
        /// Brings a folder of statutes into the library; the same folder again changes nothing.
        import_statutes(statute::ImportStatutes) -> statute::StatuteImportReport,
            reads [], changes [Statute, Citation], ImportStatutes, statute::import;
        /// How far the running import of statutes is.
        statute_progress(crate::shape::Nothing) -> statute::StatuteProgress,
            reads [], changes [], ImportStatutes, statute::progress;
        /// Stops the running import of statutes; nothing of it remains.
        cancel_statute_import(crate::shape::Nothing) -> crate::shape::Done,
            reads [], changes [], ImportStatutes, statute::cancel;
        /// What the statute library holds, and what its last import told.
        statute_shelf(crate::shape::Nothing) -> statute::StatuteShelf,
            reads [Statute], changes [], ReadOffice, statute::shelf;
        /// A page of the laws, each in the version in force.
        statute_list(statute::StatuteListAsk) -> crate::shape::Page<statute::StatuteRow>,
            reads [Statute], changes [], ReadOffice, statute::list;
        /// A law in one version, with its headings, all articles and its other versions.
        statute_detail(statute::StatuteAsk) -> statute::StatuteDetail,
            reads [Statute], changes [], ReadOffice, statute::detail;
        /// Laws and articles in force on a day, by name, number or words.
        statute_search(statute::StatuteSearchAsk) -> statute::StatuteSearchAnswer,
            reads [Statute], changes [], ReadOffice, statute::search;
        /// An article in one version, with the same article of the others.
        statute_article(statute::ArticleAsk) -> statute::ArticleDetail,
            reads [Statute], changes [], ReadOffice, statute::article;
        /// Cites an article on a consultation or a dispute; text and version are kept.
        cite_article(statute::CiteArticle) -> statute::CitationRow,
            reads [], changes [Citation, Consultation, Dispute], ReadOffice, statute::cite;
        /// Takes a citation off its record; it stays in the history.
        remove_citation(statute::CitationAsk) -> crate::shape::Done,
            reads [], changes [Citation, Consultation, Dispute], ReadOffice, statute::remove;
        /// The articles cited on a record, with what the library has of them now.
        citations_of(statute::CitationListAsk) -> statute::CitationList,
            reads [Citation, Statute, Consultation, Dispute], changes [],
            ReadOffice, statute::citations_of;
        /// Records a rating of a request, a dispute or a consultation.
        record_rating(rating::RecordRating) -> rating::RatingRecorded,
            reads [], changes [Rating, Request, Dispute], HandleRatings, rating::record;
        /// 核实 of a bad rating: true and to be put right, or not counted.
        verify_rating(rating::VerifyRating) -> crate::shape::Done,
            reads [], changes [Rating, Dispute], HandleRatings, rating::verify;
        /// 登记整改.
        rectify_rating(rating::RectifyRating) -> crate::shape::Done,
            reads [], changes [Rating, Dispute], HandleRatings, rating::rectify;
        /// 答复; the bad rating has come to its end.
        answer_rating(rating::AnswerRating) -> crate::shape::Done,
            reads [], changes [Rating, Dispute], HandleRatings, rating::answer;
        /// 不计入, with the reason, by the head of the committee.
        exclude_rating(rating::ExcludeRating) -> crate::shape::Done,
            reads [], changes [Rating, Dispute], HandleRatings, rating::exclude;
        /// A page of the list of ratings.
        rating_list(rating::RatingListAsk) -> crate::shape::Page<rating::RatingRow>,
            reads [Rating, Request, Dispute, Consultation], changes [], ReadRatings, rating::list;
        /// A rating with what can be done now and its history.
        rating_detail(rating::RatingAsk) -> rating::RatingDetail,
            reads [Rating, Request, Dispute, Consultation, Office, Settings], changes [],
            ReadRatings, rating::detail;
        /// The ratings of a record; a lawyer sees those of the own consultations.
        ratings_of(rating::RatingsOfAsk) -> rating::RatingsOf,
            reads [Rating, Request, Dispute, Consultation], changes [],
            ReadOffice, rating::ratings_of;
        /// How many ratings stand where, the good rate and the bad ones that came to their end.
        rating_counts(rating::RatingCountsAsk) -> rating::RatingCounts,
            reads [Rating], changes [], ReadRatings, rating::counts;

        /// The table of difficulty grades (以案定补) with thresholds and amounts.
        difficulty_grades(crate::shape::Nothing) -> allowance::DifficultyGrades,
            reads [Settings], changes [], ReadOffice, allowance::difficulty_grades;
        /// Makes a new version of the table of difficulty grades.
        save_difficulty_grades(allowance::SaveDifficultyGrades) -> allowance::DifficultyGrades,
            reads [], changes [Settings], ManageOffice, allowance::save_difficulty_grades;
        /// The grade of a case: proposed with the reasons, or decided.
        dispute_grade(allowance::DisputeGradeAsk) -> allowance::DisputeGrade,
            reads [Dispute, Settings], changes [], ReadDisputes, allowance::dispute_grade;
        /// Decides the grade of a closed case.
        decide_difficulty_grade(allowance::DecideDifficultyGrade) -> crate::shape::Done,
            reads [], changes [Dispute], DecideGrades, allowance::decide;
        /// A month's list for the allowance: per mediator the cases by grade and the amount.
        allowance_month(allowance::AllowanceAsk) -> allowance::AllowanceList,
            reads [Dispute, Settings, Office], changes [], ReadAllowance,
            allowance::allowance_month;
        /// Reports a lead of a hazard; answers its number.
        report_hazard(hazard::ReportHazard) -> hazard::HazardReported,
            reads [], changes [Hazard, Inspection, Request, Draft], WriteHazards, hazard::report;
        /// 核查: nothing there, or open with a risk level.
        check_hazard(hazard::CheckHazard) -> crate::shape::Done,
            reads [], changes [Hazard], WriteHazards, hazard::check;
        /// 处置措施 with who answers for them and until when; may be changed while handled.
        plan_hazard(hazard::PlanHazard) -> crate::shape::Done,
            reads [], changes [Hazard], WriteHazards, hazard::plan;
        /// 化解 or 稳控; 回头看 begins.
        settle_hazard(hazard::SettleHazard) -> crate::shape::Done,
            reads [], changes [Hazard], WriteHazards, hazard::settle;
        /// 回头看.
        review_hazard(hazard::ReviewHazard) -> crate::shape::Done,
            reads [], changes [Hazard, Inspection], WriteHazards, hazard::review;
        /// 销号.
        close_hazard(hazard::CloseHazard) -> crate::shape::Done,
            reads [], changes [Hazard], WriteHazards, hazard::close;
        /// Puts right what a lead says; the history keeps what was there.
        correct_hazard(hazard::CorrectHazard) -> crate::shape::Done,
            reads [], changes [Hazard], WriteHazards, hazard::correct;
        /// A page of the hazard ledger, what is overdue first.
        hazard_list(hazard::HazardListAsk) -> crate::shape::Page<hazard::HazardRow>,
            reads [Hazard, Office], changes [], ReadHazards, hazard::list;
        /// A hazard with its steps, its reviews, what came of it and its history.
        hazard_detail(hazard::HazardAsk) -> hazard::HazardDetail,
            reads [Hazard, Inspection, Dispute, Request, Office, Settings], changes [],
            ReadHazards, hazard::detail;
        /// How many hazards wait for what.
        hazard_counts(hazard::HazardCountsAsk) -> hazard::HazardCounts,
            reads [Hazard], changes [], ReadHazards, hazard::counts;
        /// Groups of like matters in time and place, the strongest first.
        hot_spots(hot_spot::HotSpotsAsk) -> hot_spot::HotSpots,
            reads [Hazard, Dispute, Request, Settings], changes [],
            ReadHazards, hot_spot::hot_spots;
        /// Plans a round of inspection.
        plan_inspection(hazard::PlanInspection) -> hazard::InspectionPlanned,
            reads [], changes [Inspection], WriteHazards, hazard::plan_inspection;
        /// Keeps the ticks of a round, or holds it.
        save_inspection(hazard::SaveInspection) -> crate::shape::Done,
            reads [], changes [Inspection], WriteHazards, hazard::save_inspection;
        /// Cancels a planned round, with the reason.
        cancel_inspection(hazard::CancelInspection) -> crate::shape::Done,
            reads [], changes [Inspection], WriteHazards, hazard::cancel_inspection;
        /// A page of the list of rounds.
        inspection_list(hazard::InspectionListAsk) -> crate::shape::Page<hazard::InspectionRow>,
            reads [Inspection, Office], changes [], ReadHazards, hazard::inspection_list;
        /// A round with its list, the reviews due in it and what it found.
        inspection_detail(hazard::InspectionAsk) -> hazard::InspectionDetail,
            reads [Inspection, Hazard, Office], changes [], ReadHazards, hazard::inspection_detail;
        /// What each platform did in a month, and what it still owes.
        inspection_month(hazard::InspectionMonthAsk) -> hazard::InspectionMonth,
            reads [Inspection, Hazard, Office], changes [], ReadHazards, hazard::inspection_month;
        /// The list with which a round begins, and that of the last round.
        inspection_items(hazard::InspectionItemsAsk) -> hazard::InspectionItems,
            reads [Inspection, Settings], changes [], ReadHazards, hazard::inspection_items;
        /// Makes a new version of the list with which a round begins.
        save_inspection_items(hazard::SaveInspectionItems) -> hazard::InspectionItems,
            reads [], changes [Settings], ManageOffice, hazard::save_inspection_items;
        /// Everything that stands in the calendar between two days.
        calendar_range(calendar::CalendarAsk) -> calendar::CalendarRange,
            reads [Dispute, Request, Office, Settings, Calendar], changes [],
            ReadOffice, calendar::range;
        /// The same as a file for other calendars; it names no party.
        calendar_ics(calendar::CalendarAsk) -> calendar::CalendarText,
            reads [], changes [], ReadOffice, calendar::ics;
        /// Where this copy keeps a calendar for other programs.
        calendar_file(crate::shape::Nothing) -> calendar::CalendarFileState,
            reads [Calendar, Dispute, Request], changes [], ReadOffice, calendar::state;
        /// Chooses the folder in which this copy keeps a calendar up to date, or that it keeps none.
        keep_calendar_file(calendar::KeepCalendarFile) -> calendar::CalendarFileState,
            reads [], changes [Calendar], ReadOffice, calendar::keep;
        /// The sessions that want the same room or people at a time.
        check_booking(calendar::BookingAsk) -> calendar::BookingCheck,
            reads [Dispute, Calendar, Settings], changes [], ReadDisputes, calendar::check;
        /// 改期: moves a planned session to another time or room.
        move_session(calendar::MoveSession) -> crate::shape::Done,
            reads [], changes [Dispute], WriteDisputes, calendar::move_session;
        /// Reads a year's holidays out of a notice, a list or a calendar file; saves nothing.
        read_holiday_notice(calendar::ReadHolidayNotice) -> lxq_core::domain::calendar::HolidayNotice,
            reads [], changes [], ManageOffice, calendar::read_notice;
        /// The roster between two days, with what somebody should look at.
        duty_week(duty::DutyWeekAsk) -> duty::DutyWeek,
            reads [Calendar, Office, Settings], changes [], ReadOffice, duty::week;
        /// Puts somebody into a cell of the roster.
        set_duty(duty::SetDuty) -> duty::RosterRow,
            reads [], changes [Calendar], ManageDuty, duty::put;
        /// Takes somebody out of the roster.
        remove_duty(duty::RemoveDuty) -> crate::shape::Done,
            reads [], changes [Calendar], ManageDuty, duty::take_out;
        /// 换班: somebody else comes, on record with the reason.
        swap_duty(duty::SwapDuty) -> crate::shape::Done,
            reads [], changes [Calendar], ManageDuty, duty::exchange;
        /// Copies a week of the roster on to later weeks.
        copy_duty_week(duty::CopyDutyWeek) -> duty::CopiedWeek,
            reads [], changes [Calendar], ManageDuty, duty::copy;
        /// The rooms that sessions take.
        room_list(crate::shape::Nothing) -> room::Rooms,
            reads [Calendar, Office], changes [], ReadOffice, room::list;
        /// Adds a room or changes one.
        save_room(room::SaveRoom) -> room::RoomRow,
            reads [], changes [Calendar], ManageDuty, room::save;

        /// Takes whoever is in a text out of it: names, addresses, numbers.
        anonymise_text(typical_case::AnonymiseText) -> typical_case::AnonymisedText,
            reads [Dispute], changes [], ReadOffice, typical_case::anonymise_text;
        /// Makes the draft of a typical case of a closed dispute, without anybody in it.
        draft_typical_case(typical_case::DraftTypicalCase) -> typical_case::TypicalCaseDrafted,
            reads [], changes [TypicalCase], WriteTypicalCases, typical_case::draft;
        /// Puts another text in its place; it is a draft again.
        revise_typical_case(typical_case::ReviseTypicalCase) -> crate::shape::Done,
            reads [], changes [TypicalCase], WriteTypicalCases, typical_case::revise;
        /// Hands a draft in.
        submit_typical_case(typical_case::SubmitTypicalCase) -> crate::shape::Done,
            reads [], changes [TypicalCase], WriteTypicalCases, typical_case::submit;
        /// Lets the whole street read it; never its author.
        approve_typical_case(typical_case::ApproveTypicalCase) -> crate::shape::Done,
            reads [], changes [TypicalCase], ApproveTypicalCases, typical_case::approve;
        /// Sends it back to its authors, with the reason.
        reject_typical_case(typical_case::RejectTypicalCase) -> crate::shape::Done,
            reads [], changes [TypicalCase], ApproveTypicalCases, typical_case::reject;
        /// Takes it down, with the reason.
        withdraw_typical_case(typical_case::WithdrawTypicalCase) -> crate::shape::Done,
            reads [], changes [TypicalCase], WriteTypicalCases, typical_case::withdraw;
        /// The typical cases: approved ones for everybody, others for those who make them.
        typical_case_list(typical_case::TypicalCaseListAsk) -> typical_case::TypicalCases,
            reads [TypicalCase], changes [], ReadOffice, typical_case::list;
        /// A typical case; what was replaced only for those who may read its dispute.
        typical_case_detail(typical_case::TypicalCaseAsk) -> typical_case::TypicalCaseDetail,
            reads [TypicalCase, Dispute, Office, Settings], changes [],
            ReadOffice, typical_case::detail;
        /// Whether a typical case can be made of a dispute, and which was.
        typical_case_of(typical_case::TypicalCaseOfAsk) -> typical_case::TypicalCaseOf,
            reads [TypicalCase, Dispute], changes [], ReadDisputes, typical_case::of_dispute;
        /// Approved typical cases near a dispute or a text, with the words that both have.
        similar_cases(typical_case::SimilarCasesAsk) -> typical_case::SimilarCases,
            reads [TypicalCase, Dispute], changes [], ReadOffice, typical_case::similar_cases;

        /// A table of figures with the periods that it is compared with; it names nobody.
        figures(figures::FigureAsk) -> figures::FigureReport,
            reads [Dispute, Request, Rating, Hazard, Inspection, Outreach, Consultation, Office,
                Settings, Archive], changes [], ReadOffice, figures::figures;
        /// The cases behind a figure of the case table.
        figure_cases(figures::FigureCasesAsk) -> figures::FigureCases,
            reads [Dispute, Office, Settings], changes [], ReadDisputes, figures::cases;
        /// A table of figures as a file; it names nobody.
        export_figures(figures::ExportFigures) -> figures::FiguresExported,
            reads [], changes [], ReadOffice, figures::export;
        /// Cases grouped by any two sides, narrowed by others; it names nobody.
        figure_slice(slice::SliceAsk) -> slice::SliceReport,
            reads [Dispute, Office, Settings], changes [], ReadOffice, slice::slice;
        /// The cases behind a number of a grouping.
        figure_slice_cases(slice::SliceCasesAsk) -> figures::FigureCases,
            reads [Dispute, Office, Settings], changes [], ReadDisputes, slice::cases;
        /// A grouping as a file; it names nobody.
        export_figure_slice(slice::ExportSlice) -> figures::FiguresExported,
            reads [], changes [], ReadOffice, slice::export;
        /// The lines by which the office defines figures of its own, and what can be asked in them.
        own_figures(crate::shape::Nothing) -> figures::OwnFigures,
            reads [Settings], changes [], ReadOffice, figures::own_figures;
        /// Reads such lines and counts by them, keeping nothing.
        check_own_figures(figures::OwnFiguresText) -> figures::OwnFiguresChecked,
            reads [Settings, Dispute, Request], changes [], ReadOffice, figures::check_own;
        /// Sets such lines; a figure whose meaning changed gets a new version.
        save_own_figures(figures::OwnFiguresText) -> figures::OwnFigures,
            reads [], changes [Settings], ManageOffice, figures::save_own;
        /// Keeps a table of figures as it is sent, with its definitions and the heads of the journal.
        freeze_report(report::FreezeReport) -> report::ReportDetail,
            reads [], changes [Report], FreezeReports, report::freeze;
        /// The reports that were sent, the newest first.
        reports(crate::shape::Nothing) -> report::ReportList,
            reads [Report, Office], changes [], ReadOffice, report::list;
        /// A report as it was sent.
        report(report::ReportAsk) -> report::ReportDetail,
            reads [Report, Office], changes [], ReadOffice, report::detail;
        /// Computes a report again from the journal as of its moment, and names what differs today.
        check_report(report::ReportAsk) -> report::ReportCheck,
            reads [Report, Dispute, Request, Rating, Hazard, Inspection, Outreach, Consultation,
                Office, Settings, Archive], changes [], ReadOffice, report::check;
        /// A report as it was sent, as a file.
        export_report(report::ExportReport) -> figures::FiguresExported,
            reads [], changes [], ReadOffice, report::export;
        /// The series of all charts of a period; they name nobody.
        dashboard(dashboard::DashboardAsk) -> dashboard::Dashboard,
            reads [Dispute, Request, Rating, Hazard, Office, Settings, Archive], changes [],
            ReadOffice, dashboard::dashboard;
        /// The disputes behind a number of a chart.
        dashboard_cases(dashboard::DashboardCasesAsk) -> figures::FigureCases,
            reads [Dispute, Office, Settings], changes [], ReadDisputes, dashboard::cases;
        /// The map of the street: a picture or areas, and where platforms lie.
        street_map(crate::shape::Nothing) -> street_map::StreetMap,
            reads [Settings, Office], changes [], ReadOffice, street_map::street_map;
        /// Takes a picture or a GeoJSON file as the map.
        save_street_map(street_map::SaveStreetMap) -> crate::shape::Done,
            reads [], changes [Settings], ManageOffice, street_map::save;
        /// Places platforms on the map's picture.
        place_on_map(street_map::PlaceOnMap) -> crate::shape::Done,
            reads [], changes [Settings], ManageOffice, street_map::place;
        /// Takes the map away.
        remove_street_map(crate::shape::Nothing) -> crate::shape::Done,
            reads [], changes [Settings], ManageOffice, street_map::remove;
        /// The whole street's numbers for a screen on a wall, small ones masked.
        wall_figures(crate::shape::Nothing) -> dashboard::WallFigures,
            reads [Dispute, Request, Rating, Hazard, Office, Settings, Archive], changes [],
            ReadOffice, dashboard::wall_figures;

        /// Dossiers on their way: waiting for the archive, in it, or destroyed.
        archive_list(archive::ArchiveListAsk) -> crate::shape::Page<archive::ArchiveRow>,
            reads [Archive, Dispute, Document, Settings], changes [], ReadDisputes, archive::archive_list;
        /// Puts dossiers of matters that are over into the archive.
        archive_disputes(archive::ArchiveDisputes) -> archive::ArchivedDisputes,
            reads [], changes [Archive, Dispute], ManageArchive, archive::archive_disputes;
        /// Keeps an archived dossier otherwise: in another class, at another place.
        change_retention(archive::ChangeRetention) -> crate::shape::Done,
            reads [], changes [Archive, Dispute], ManageArchive, archive::change_retention;
        /// Takes a dossier out of the archive, with the reason.
        unarchive_dispute(archive::UnarchiveDispute) -> crate::shape::Done,
            reads [], changes [Archive, Dispute], ManageArchive, archive::unarchive_dispute;
        /// How long what is kept.
        retention_table(crate::shape::Nothing) -> archive::RetentionTable,
            reads [Settings], changes [], ReadOffice, archive::retention_table;
        /// Sets how long what is kept.
        save_retention(archive::SaveRetention) -> archive::RetentionTable,
            reads [], changes [Settings, Archive], ManageOffice, archive::save_retention;
        /// What may be destroyed today and is on no list yet.
        due_list(archive::DueAsk) -> archive::DueList,
            reads [Archive, Dispute, Consultation, Request, Hazard, Settings, Draft], changes [],
            ManageArchive, archive::due_list;
        /// Throws away unfinished forms that are older than the street keeps them.
        discard_old_drafts(crate::shape::Nothing) -> archive::DraftsDiscarded,
            reads [], changes [Draft], ManageArchive, archive::discard_old_drafts;
        /// The destruction lists.
        destruction_lists(crate::shape::Nothing) -> archive::DestructionLists,
            reads [Archive], changes [], ManageArchive, archive::lists;
        /// A destruction list with its lines.
        destruction_detail(archive::DestructionAsk) -> archive::DestructionDetail,
            reads [Archive], changes [], ManageArchive, archive::detail;
        /// Draws up a list of what is to be destroyed.
        list_destruction(archive::ListDestruction) -> archive::DestructionDetail,
            reads [], changes [Archive], ManageArchive, archive::list;
        /// Approves a list: two do, neither who drew it up, one of them the head.
        approve_destruction(archive::ApproveDestruction) -> crate::shape::Done,
            reads [], changes [Archive], ApproveDestruction, archive::approve;
        /// Sends a list back, with the reason.
        reject_destruction(archive::RejectDestruction) -> crate::shape::Done,
            reads [], changes [Archive], ApproveDestruction, archive::reject;
        /// Takes a list back, with the reason.
        withdraw_destruction(archive::WithdrawDestruction) -> crate::shape::Done,
            reads [], changes [Archive], ManageArchive, archive::withdraw;
        /// Destroys what is on an approved list; it cannot be undone.
        carry_out_destruction(archive::CarryOutDestruction) -> archive::DestructionDone,
            reads [], changes [Archive, Dispute, Consultation, Request, Rating, Referral, Hazard,
                Attachment, Citation, Document], ManageArchive, archive::carry_out;
        /// A destruction list on paper.
        issue_destruction_list(archive::IssueDestructionList) -> document::DocumentIssued,
            reads [], changes [], ManageArchive, archive::issue_destruction_list;
        /// Copies archived dossiers into a folder with a sealed manifest.
        export_archive(archive::ExportArchive) -> archive::ArchiveExported,
            reads [], changes [Document], ManageArchive, archive::export_archive;
        /// Reads and checks a folder of archived dossiers.
        read_archive(archive::ReadArchive) -> archive::ArchiveRead,
            reads [], changes [], ManageArchive, archive::read_archive;
        /// A dossier of such a folder with its history.
        read_archived_dossier(archive::ArchivedDossierAsk) -> archive::ArchivedDossierRead,
            reads [], changes [], ManageArchive, archive::read_archived_dossier;
        /// A file of such a folder, to look at or to save.
        open_archived_file(archive::OpenArchivedFile) -> document::DocumentIssued,
            reads [], changes [], ManageArchive, archive::open_archived_file;

        /// How this desk and the others of the street stand, and what was not taken.
        site_board(crate::shape::Nothing) -> exchange::SiteBoard,
            reads [Exchange], changes [], ReadOffice, exchange::site_board;
        /// Puts down in a stick or folder what it lacks and takes what this casebook lacks.
        exchange_with_folder(exchange::ExchangeWithFolder) -> exchange::Exchanged,
            reads [],
            changes [Exchange, Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach, Calendar, Settings, ColumnProfile, Attachment, Presence, TextBlock, TypicalCase, Citation, Document, Archive, Report],
            ReadOffice, exchange::exchange_with_folder;
        /// Exchanges by the street's hub.
        exchange_with_hub(crate::shape::Nothing) -> exchange::Exchanged,
            reads [],
            changes [Exchange, Dispute, Consultation, Request, Referral, Rating, Hazard, Inspection, Office, Outreach, Calendar, Settings, ColumnProfile, Attachment, Presence, TextBlock, TypicalCase, Citation, Document, Archive, Report],
            ReadOffice, exchange::exchange_with_hub;
        /// Makes a database the street's hub, or brings it up to date.
        set_up_hub(exchange::SetUpHub) -> exchange::HubSetUp,
            reads [], changes [Exchange], ManageOffice, exchange::set_up_hub;
        /// Whether this desk exchanges by the hub by itself.
        set_hub_automatic(exchange::HubAutomatic) -> crate::shape::Done,
            reads [], changes [Exchange], ManageOffice, exchange::set_hub_automatic;
        /// How far a running exchange is.
        exchange_progress(crate::shape::Nothing) -> exchange::ExchangeState,
            reads [], changes [], ReadOffice, exchange::exchange_progress;
        /// Stops a running exchange before its next segment; what was done stays.
        cancel_exchange(crate::shape::Nothing) -> crate::shape::Done,
            reads [], changes [], ReadOffice, exchange::cancel_exchange;
        /// Makes the street's key here; answers its two halves, which are printed.
        create_street_key(exchange::CreateStreetKey) -> exchange::StreetKeyMade,
            reads [], changes [Exchange], ManageOffice, exchange::create_key;
        /// A fresh pair of halves of the street's key, to be printed.
        street_key_halves(crate::shape::Nothing) -> exchange::StreetKeyMade,
            reads [], changes [], ManageOffice, exchange::key_halves;
        /// Brings the street's key back from its two halves.
        restore_street_key(exchange::RestoreStreetKey) -> crate::shape::Done,
            reads [], changes [Exchange], ManageOffice, exchange::restore_key;
        /// Writes this desk's request, which goes to the office.
        write_enrolment_request(exchange::WriteRequest) -> exchange::RequestWritten,
            reads [], changes [], ManageOffice, exchange::write_enrolment_request;
        /// What a desk's request says; nothing is signed by it.
        read_enrolment_request(exchange::EnrolmentRequestAsk) -> exchange::EnrolmentRequestRead,
            reads [], changes [], ManageOffice, exchange::read_enrolment_request;
        /// Signs a desk's request, or renews its certificate; answers the file for the desk.
        sign_enrolment(exchange::SignEnrolment) -> exchange::EnrolmentSigned,
            reads [], changes [Exchange], ManageOffice, exchange::sign_enrolment;
        /// Reads the office's answer, and takes it where the office's digits are given.
        open_enrolment(exchange::OpenEnrolment) -> exchange::EnrolmentOpened,
            reads [], changes [Exchange], ManageOffice, exchange::open_enrolment;
        /// Gives this desk a new device where a copy of its disk writes elsewhere; the folder shows since when.
        renew_device(exchange::RenewDevice) -> crate::shape::Done,
            reads [], changes [Exchange, Casebook], ManageOffice, exchange::renew_device;
        /// Enters what was given up here for another history, and nobody has put in again, under this desk's own name.
        take_up_given_up(crate::shape::Nothing) -> exchange::TakenUp,
            reads [], changes [Exchange, Casebook], ManageOffice, exchange::take_up_given_up;
        /// Revokes a desk: what it writes from now on is refused everywhere.
        revoke_device(exchange::RevokeDevice) -> crate::shape::Done,
            reads [], changes [Exchange], ManageOffice, exchange::revoke_device;

        /// How backups stand: the place, what is kept there, the last one and the last drill.
        backup_overview(crate::shape::Nothing) -> backup::BackupOverview,
            reads [Backup], changes [], ReadOffice, backup::backup_overview;
        /// Chooses the folder into which backups go.
        choose_backup_place(backup::ChooseBackupPlace) -> crate::shape::Done,
            reads [], changes [Backup, Exchange], ManageOffice, backup::choose_backup_place;
        /// Whether one backup a day is made by itself.
        set_backup_automatic(backup::BackupAutomatic) -> crate::shape::Done,
            reads [], changes [Backup], ManageOffice, backup::set_backup_automatic;
        /// Makes a backup now.
        back_up_now(crate::shape::Nothing) -> backup::BackupMade,
            reads [], changes [Backup, Exchange], ReadOffice, backup::back_up_now;
        /// Opens the newest backup as after a loss and proves it (恢复演练).
        drill_restore(backup::DrillRestore) -> backup::Drilled,
            reads [], changes [Backup, Exchange], ReadOffice, backup::drill_restore;

        /// The likely types of a narrative, by what was closed; nothing is set by it.
        suggest_type(suggestion::SuggestType) -> suggestion::TypeSuggestions,
            reads [Dispute, Settings], changes [], WriteDisputes, suggestion::suggest_type;
        /// How well such suggestions go, by cross-validation over closed disputes or a spreadsheet.
        evaluate_model(suggestion::EvaluateModel) -> suggestion::ModelEvaluation,
            reads [Dispute, Settings], changes [], ReadDisputes, suggestion::evaluate_model;

        /// Finds records by any words, names by pinyin, numbers by their beginning.
        search(search::SearchAsk) -> search::SearchAnswer,
            reads [Dispute, Consultation, Request, Hazard, TypicalCase, Office], changes [],
            ReadOffice, search::search;
    }
}

/// Carries a command out: the one entrance for window, command line, browser and tests.
///
/// # Errors
/// A [`Failure`]; nothing was then changed.
pub fn dispatch(host: &Host, name: &str, request: Value) -> Result<Value, Failure> {
    let command = commands()
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| Failure::refused(FailureCode::UnknownCommand).with("name", name))?;
    (command.run)(host, request)
}

fn parse<T: DeserializeOwned>(request: Value) -> Result<T, Failure> {
    let request = if request.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        request
    };
    serde_json::from_value(request).map_err(|error| {
        Failure::refused(FailureCode::BadRequest).with("detail", structure_of(&error))
    })
}

/// What serde says of a request's structure without the values, which may be a person's.
fn structure_of(error: &serde_json::Error) -> String {
    let text = error.to_string();
    // Serde quotes what it does not know: a field's name may be told, a word in its place not.
    let quoted = text.split('`').nth(1).unwrap_or_default();
    let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
    let is_safe = text.starts_with("missing field")
        || (text.starts_with("unknown field") && quoted.chars().all(is_name));
    if is_safe {
        return text;
    }
    // What was expected comes last and is the program's own text, up to what was found instead.
    match text.rsplit_once("expected ") {
        Some((_, expected)) => {
            let end = expected.find(", found").unwrap_or(expected.len());
            format!("expected {}", &expected[..end])
        }
        None => "expected another form".to_owned(),
    }
}
