//! Failures as every surface sees them: stable codes with the data of a sentence, never a
//! sentence, and never a person's data.

use chrono::NaiveDate;
use lxq_core::domain::allowance::GradeRefusal;
use lxq_core::domain::dispute::{FieldProblem as CoreProblem, Reason, Refusal};
use lxq_core::domain::identifiers::IdentifierCode;
use lxq_core::domain::rating::RatingRefusal;
use lxq_core::domain::request;
use lxq_core::search::FollowError;
use lxq_core::statute::StatuteError;
use lxq_core::store::StoreError;
use lxq_documents::PdfError;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A command that was not carried out; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Failure {
    /// Which sentence to show.
    pub code: FailureCode,
    /// In which of three manners.
    pub kind: FailureKind,
    /// What the sentence needs.
    pub params: BTreeMap<String, String>,
    /// What to show at which field.
    pub fields: Vec<FieldProblem>,
    /// The number under which the log tells more, for a defect.
    pub detail_id: Option<String>,
}

/// A field that keeps a command from being carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FieldProblem {
    /// Its path in the request, such as `parties.0.document_no`.
    pub field: String,
    /// Which sentence to show.
    pub code: ProblemCode,
    /// What the sentence needs.
    pub params: BTreeMap<String, String>,
    /// Whether the user may keep the value with a reason.
    pub can_overrule: bool,
}

/// Refused, unavailable or our fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// A rule or a state does not allow it: a calm hint.
    Refused,
    /// Something that is needed is away: what to do, and try again.
    Unavailable,
    /// A mistake of ours: an apology and a number to quote.
    Defect,
}

/// Why a command was not carried out.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum FailureCode {
    /// The status does not allow the action; `status`, `action`, `possible`.
    NotNow,
    /// Mediation rests; `action`, `possible`.
    Suspended,
    /// The dossier is in the archive; `action`, `possible`.
    Archived,
    /// It was destroyed when its time was over.
    Destroyed,
    /// The destruction list does not allow the step; `destruction_status`, `destruction_action`,
    /// `destruction_possible`.
    DestructionNotNow,
    /// Whoever drew up a destruction list does not approve it.
    DestructionOwnList,
    /// One person approves a destruction list once.
    DestructionTwice,
    /// One of the two who approve must be the head of the committee.
    DestructionNoHead,
    /// Something on the list is not due; `number`, `due_on`.
    DestructionNotDue,
    /// Something is on another list that is under way; `number`, `list_no`.
    DestructionOnOtherList,
    /// Authors disagree on something on the list; `number`.
    DestructionUndecided,
    /// The folder holds no archive of this program, or other things.
    ArchiveUnknown,
    /// The archive's manifest does not read.
    ArchiveUnreadable,
    /// A newer program wrote the archive.
    ArchiveNewer,
    /// The desk belongs to no street yet.
    ExchangeNotEnrolled,
    /// The office revoked this desk.
    ExchangeRevoked,
    /// The file or the folder is another street's.
    ExchangeOtherStreet,
    /// The answer is for another desk.
    ExchangeOtherDesk,
    /// The answer is older than what is known.
    ExchangeOlder,
    /// The file is none of the exchange's, or is damaged.
    ExchangeUnreadable,
    /// What the file says was not signed by whom it names.
    ExchangeForged,
    /// A newer program wrote it.
    ExchangeNewer,
    /// This casebook does not hold the street's key.
    ExchangeNoStreetKey,
    /// This casebook belongs to a street already.
    ExchangeStreetPresent,
    /// The office does not revoke itself.
    ExchangeOwnDesk,
    /// The stick or folder went away in the middle, or refuses.
    ExchangeFolderAway,
    /// Somebody stopped the exchange; what was done stays.
    ExchangeStopped,
    /// The office named no hub to this desk.
    NoHub,
    /// The hub does not answer.
    HubUnreachable,
    /// The way to the hub cannot be encrypted, or its certificate does not hold.
    HubCertificate,
    /// The hub does not let this role in.
    HubLogin,
    /// The role may not do on the hub what was asked.
    HubDenied,
    /// The hub is not set up for this desk.
    HubNotReady,
    /// A newer program set the hub up.
    HubNewer,
    /// The hub failed.
    HubBroken,
    /// A backup, a drill or a restore is under way.
    BackupRunning,
    /// No place was chosen for backups.
    BackupNoPlace,
    /// The place of backups is away or refuses.
    BackupAway,
    /// The place of backups is full.
    BackupFull,
    /// There is no backup.
    BackupNone,
    /// Neither a passphrase nor the recovery code of the backup.
    BackupWrongSecret,
    /// A file of the backup is missing or changed.
    BackupDamaged,
    /// The backup was made by a newer version of the program.
    BackupNewer,
    /// Something is in the folder into which it should be restored.
    BackupTargetUsed,
    /// Somebody stopped it; what stood before stays.
    BackupStopped,
    /// The rating's status does not allow the step; `rating_status`, `rating_action`,
    /// `rating_possible`.
    RatingNotNow,
    /// Only a closed case is graded.
    GradeNotNow,
    /// The hazard does not allow the step now; `hazard_status`, `hazard_action`, `hazard_obstacle`,
    /// `hazard_possible`.
    HazardNotNow,
    /// The round was held or cancelled already; `inspection_status`.
    InspectionOver,
    /// Something about the request stands in the way; `request_action`, `request_status`, `obstacle`.
    RequestNotNow,
    /// The typical case does not allow the step now; `typical_case_status`, `typical_case_action`,
    /// `typical_case_possible`.
    TypicalCaseNotNow,
    /// No typical case is made of that dispute; `typical_case_unfit`.
    TypicalCaseUnfit,
    /// Whoever wrote in a typical case does not decide on it.
    TypicalCaseOwnText,
    /// Fields are missing or do not fit.
    Fields,
    /// The court cannot be asked to confirm the agreement now. `obstacle`.
    NotConfirmable,
    /// The referral's status does not allow the step; `referral_status`, `referral_action`.
    ReferralNotNow,
    /// The step is for the other side of the referral. `referral_action`.
    ReferralOtherSide,
    /// The matter has a referral that is under way. `referral_status`.
    ReferralUnderWay,
    /// The papers that should travel with a slip are larger together than `limit_mb`.
    SlipPapersTooLarge,
    /// The matter is over; it cannot be referred.
    SubjectOver,
    /// That platform has no open matter with a party of the dispute, as far as is known here.
    NothingElsewhere,
    /// Confidential matters and those with a child ask no other platform.
    ContactConfidential,
    /// That platform was asked for this dispute and has not answered yet.
    ContactUnderWay,
    /// The request was answered before.
    ContactAnswered,
    /// Authors disagree; somebody must decide first. `fields`.
    Undecided,
    /// Somebody else's value came in meanwhile; it must be looked at before anybody decides.
    DisagreementChanged,
    /// Something hangs on one of the fields; such are decided one by one.
    DisagreementOneByOne,
    /// The passphrase does not fit.
    WrongPassphrase,
    /// The recovery code does not fit.
    WrongRecoveryCode,
    /// No account of that name.
    NoAccount,
    /// The casebook is locked.
    Locked,
    /// No casebook here yet.
    NoCasebook,
    /// There is a casebook here already.
    CasebookPresent,
    /// The folder is a network share.
    NetworkShare,
    /// Another window or command is using the casebook.
    Busy,
    /// The casebook is of a newer version.
    NewerCasebook,
    /// A file of the casebook is damaged.
    Damaged,
    /// The disk is full, or a file cannot be used.
    FileUnusable,
    /// The casebook is open for reading only.
    ReadOnly,
    /// The user's role does not allow it.
    NotAllowed,
    /// No command of that name. `name`.
    UnknownCommand,
    /// The request has not the command's form. `detail`.
    BadRequest,
    /// The record is not there.
    NotFound,
    /// A demo street takes no real data.
    DemoCasebook,
    /// The uploaded file is no longer held.
    UploadGone,
    /// The file that was made is no longer held.
    DownloadGone,
    /// The file is empty.
    SheetEmpty,
    /// The file is protected by a password.
    SheetEncrypted,
    /// The file is damaged or cut off.
    SheetDamaged,
    /// The file is no spreadsheet that can be read.
    SheetUnknown,
    /// The file is too large.
    SheetTooLarge,
    /// The attachment has no bytes.
    AttachmentEmpty,
    /// The attachment is larger than `limit_mb`.
    AttachmentTooLarge,
    /// Programs, scripts and papers with macros are not attached.
    AttachmentExecutable,
    /// A HEIC photo can be neither cleaned nor shown.
    AttachmentHeic,
    /// The file is none of the kinds that are attached.
    AttachmentUnknown,
    /// The picture is damaged.
    AttachmentDamaged,
    /// The file did not come whole.
    AttachmentIncomplete,
    /// The wording of a form does not read, or loses what the official form requires; `line`, `name`,
    /// `count`.
    TemplateUnreadable,
    /// The lines of figures of one's own do not read; `count`.
    OwnFiguresUnreadable,
    /// This machine has no Chinese font to print with.
    NoChineseFont,
    /// The columns are not mapped as they must be.
    Mapping,
    /// Of `found` records too few are fit to learn from: `texts` in all, `types` types, `each` of a type.
    TooFewToLearn,
    /// The user stopped it; nothing was changed.
    Cancelled,
    /// A mistake of ours.
    Internal,
}

/// What is the matter with a field.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum FieldCode {
    /// It is empty.
    Required,
    /// The day lies in the future.
    InFuture,
    /// The day lies before `earliest`.
    Before,
    /// The day lies after `latest`.
    After,
    /// A child takes part without a guardian.
    GuardianMissing,
    /// No applicant.
    NoApplicant,
    /// No respondent.
    NoRespondent,
    /// Rights and duties have not been told.
    RightsNotTold,
    /// People were invited without consent.
    ConsentMissing,
    /// The parts add up to `sum`, not to `whole`.
    SumDiffers,
    /// Only `open` is still open.
    MoreThanPromised,
    /// The agreement has no effect yet.
    NotEffective,
    /// `count` promised things have not been done.
    Unperformed,
    /// Both parties must agree.
    BothPartiesNeeded,
    /// It is not there.
    Unknown,
    /// A dossier that is not in the archive.
    NotArchived,
    /// The platform is closed, or the person no longer works here.
    NotActive,
    /// It is there twice.
    Twice,
    /// It must be more than nothing.
    NotPositive,
    /// The result does not fit the time.
    ResultUnfit,
    /// No court confirms such a matter, by `article`.
    NotConfirmableMatter,
    /// The court has decided already.
    AlreadyDecided,
    /// A matter comes by this linkage and never goes by it.
    ComesOnly,
    /// The passphrase is too short.
    TooShort,
    /// The text is too long.
    TooLong,
    /// The number cannot be meant.
    TooLarge,
    /// The job does not go with the role.
    JobUnfit,
    /// Another committee's numbers carry that short name.
    ShortNameTaken,
    /// The person is a member of another committee.
    MemberElsewhere,
    /// Platforms still carry the committee's name in their numbers.
    CommitteeInUse,
    /// The year has a plan already.
    PlanThere,
    /// The year has no plan.
    NoPlan,
    /// There is no such folder.
    NoFolder,
    /// The folder is the casebook's own.
    OwnFolder,
    /// What was typed is no address of a database with its role.
    HubAddress,
    /// The file holds no certificate.
    RootCertificate,
    /// The folder lies on a network share.
    OnNetworkShare,
    /// The text holds an identity number, where no person may be named.
    HoldsIdNumber,
    /// Not one line of the list was ticked.
    NothingTicked,
    /// Whoever or whatever it names no longer works here.
    Inactive,
    /// Nobody decided about a conflict of interest that was found.
    ConflictUndecided,
    /// A conflict of interest to which nobody can consent (process.md §7).
    ConflictBarred,
    /// That mediator's recusal is asked for already and not decided.
    RecusalPending,
    /// The mediator who steps back cannot go on.
    SteppedBack,
    /// It has come to its end already.
    AlreadyOver,
    /// It must lie between `least` and `most`.
    OutOfRange,
    /// The spreadsheet has no such column.
    ColumnMissing,
    /// The column is used for two fields.
    ColumnTwice,
    /// The name belongs to something that comes with the program.
    Reserved,
    /// The session was held or cancelled and cannot be moved.
    AlreadyHeld,
    /// The room or somebody is taken at that time; may be kept.
    Clash,
    /// More days than anybody looks at.
    TooFar,
    /// The folder is not there or cannot be written to.
    FolderUnusable,
    /// The text names no day as 休 or 班.
    NoDaysFound,
    /// It ends before it starts.
    EndsBeforeStart,
    /// It begins on one day and ends on another.
    OverMidnight,
    /// The person is somewhere else at that time.
    Overlaps,
    /// It has ended, and only a correction changes that.
    AlreadyEnded,
    /// That side has signed already.
    AlreadySigned,
    /// The text is no longer the one that was read.
    TextChanged,
    /// It was signed on the screen; the signature must be taken back first.
    SignedOnScreen,
    /// An agent signs an agreement with 特别授权 only.
    SpecialPowerNeeded,
    /// The agreement is being performed, so that it keeps its effect.
    BeingPerformed,
    /// Nothing is drawn on the picture.
    EmptyPicture,
    /// No notice falls in that period, or none was ticked.
    NoNotices,
    /// The file is no bundle that proves a dossier.
    NotAProof,
    /// The file is neither a picture nor GeoJSON with areas.
    NotAMap,
    /// The file is too large for a map.
    MapTooLarge,
    /// No area of the file has a name under that property.
    NoSuchProperty,
    /// The place lies beside the map's picture, or the platform is there already.
    BesideMap,
    /// Who asked must agree that it goes to others.
    InquirerConsent,
    /// `count` numbers that lead to somebody are left in the text.
    HoldsNumber,
    /// `count` words in the text may name somebody.
    MayHoldName,
    /// The folder holds no file that may be a statute.
    NoStatutes,
    /// The half of the street's key was not typed as it was printed.
    HalfMistyped,
    /// It is the same half twice.
    HalfTwice,
    /// The halves were printed at different times.
    HalvesUnpaired,
    /// The digits are not those of the street's key.
    FingerprintDiffers,
}

/// A field's problem: one of the form, or one that a number's check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum ProblemCode {
    /// Of the form.
    Field(FieldCode),
    /// Of a number.
    Identifier(IdentifierCode),
}

impl Failure {
    /// A refusal.
    #[must_use]
    pub fn refused(code: FailureCode) -> Self {
        Self::of(code, FailureKind::Refused)
    }

    pub(crate) fn of(code: FailureCode, kind: FailureKind) -> Self {
        Self {
            code,
            kind,
            params: BTreeMap::new(),
            fields: Vec::new(),
            detail_id: None,
        }
    }

    /// A refusal for one field.
    #[must_use]
    pub fn field(field: &str, code: FieldCode) -> Self {
        let mut failure = Self::refused(FailureCode::Fields);
        failure.fields.push(FieldProblem {
            field: field.to_owned(),
            code: ProblemCode::Field(code),
            params: BTreeMap::new(),
            can_overrule: false,
        });
        failure
    }

    /// A refusal for a day before another one, which the sentence names.
    #[must_use]
    pub fn before(field: &str, earliest: NaiveDate) -> Self {
        Self::field(field, FieldCode::Before).naming("earliest", earliest)
    }

    /// A refusal for a day after another one, which the sentence names.
    #[must_use]
    pub fn after(field: &str, latest: NaiveDate) -> Self {
        Self::field(field, FieldCode::After).naming("latest", latest)
    }

    fn naming(mut self, bound: &str, day: NaiveDate) -> Self {
        for problem in &mut self.fields {
            problem.params.insert(bound.to_owned(), day.to_string());
        }
        self
    }

    /// The same failure with one more value for its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// A mistake of ours; `detail` goes to the log under the number that the user sees.
    #[must_use]
    pub fn defect(error: &dyn std::error::Error) -> Self {
        let mut failure = Self::of(FailureCode::Internal, FailureKind::Defect);
        let mut chain = error.to_string();
        let mut source = error.source();
        while let Some(error) = source {
            chain.push_str(": ");
            chain.push_str(&error.to_string());
            source = error.source();
        }
        failure.detail_id = Some(crate::host::log_defect(&chain));
        failure
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        use FailureCode as C;
        let unavailable = |code| Self::of(code, FailureKind::Unavailable);
        match error {
            StoreError::Absent(_) => Self::refused(C::NoCasebook),
            StoreError::Present(_) => Self::refused(C::CasebookPresent),
            StoreError::NetworkShare(_) => Self::refused(C::NetworkShare),
            StoreError::Busy => unavailable(C::Busy),
            StoreError::WrongPassphrase => Self::refused(C::WrongPassphrase),
            StoreError::NoAccount => Self::refused(C::NoAccount),
            StoreError::Newer { found, known } => unavailable(C::NewerCasebook)
                .with("found", found)
                .with("known", known),
            StoreError::WrongKey | StoreError::Damaged(_) | StoreError::DamagedKey => {
                unavailable(C::Damaged)
            }
            StoreError::File(_) => unavailable(C::FileUnusable),
            StoreError::ReadOnly => unavailable(C::ReadOnly),
            StoreError::Destroyed => Self::refused(C::Destroyed),
            StoreError::NoRandomness | StoreError::DamagedRow { .. } | StoreError::Sql(_) => {
                if error.is_disk_full() {
                    unavailable(C::FileUnusable)
                } else if error.is_corrupt() {
                    unavailable(C::Damaged)
                } else {
                    Self::defect(&error)
                }
            }
        }
    }
}

impl From<FollowError> for Failure {
    fn from(error: FollowError) -> Self {
        match error {
            FollowError::Store(error) => error.into(),
            FollowError::Search(error) => Self::defect(&error),
        }
    }
}

impl From<StatuteError> for Failure {
    fn from(error: StatuteError) -> Self {
        match error {
            StatuteError::Store(error) => error.into(),
            StatuteError::Sqlite(error) => StoreError::from(error).into(),
            StatuteError::Folder(_) => Self::field("folder", FieldCode::NoFolder),
            StatuteError::Cancelled => Self::refused(FailureCode::Cancelled),
            StatuteError::Search(_) | StatuteError::Report(_) => Self::defect(&error),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::defect(&error)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotNow {
                action,
                status,
                possible,
            } => {
                let words: Vec<_> = possible.iter().map(|action| action.as_str()).collect();
                Self::refused(FailureCode::NotNow)
                    .with("action", action.as_str())
                    .with("status", status.as_str())
                    .with("possible", words.join(" "))
            }
            Refusal::Suspended { action, possible } => {
                let words: Vec<_> = possible.iter().map(|action| action.as_str()).collect();
                Self::refused(FailureCode::Suspended)
                    .with("action", action.as_str())
                    .with("possible", words.join(" "))
            }
            Refusal::Archived { action, possible } => {
                let words: Vec<_> = possible.iter().map(|action| action.as_str()).collect();
                Self::refused(FailureCode::Archived)
                    .with("action", action.as_str())
                    .with("possible", words.join(" "))
            }
            Refusal::Destroyed => Self::refused(FailureCode::Destroyed),
            Refusal::NotConfirmable(obstacle) => {
                Self::refused(FailureCode::NotConfirmable).with("obstacle", obstacle.as_str())
            }
            Refusal::Undecided(fields) => {
                Self::refused(FailureCode::Undecided).with("fields", fields.join(" "))
            }
            Refusal::Fields(problems) => {
                let mut failure = Self::refused(FailureCode::Fields);
                failure.fields = problems.into_iter().map(FieldProblem::from).collect();
                failure
            }
        }
    }
}

impl From<Vec<CoreProblem>> for Failure {
    fn from(problems: Vec<CoreProblem>) -> Self {
        Refusal::Fields(problems).into()
    }
}

impl From<RatingRefusal> for Failure {
    fn from(refusal: RatingRefusal) -> Self {
        match refusal {
            RatingRefusal::NotNow {
                action,
                status,
                possible,
            } => {
                let words: Vec<_> = possible.iter().map(|action| action.as_str()).collect();
                Self::refused(FailureCode::RatingNotNow)
                    .with("rating_action", action.as_str())
                    .with("rating_status", status.as_str())
                    .with("rating_possible", words.join(" "))
            }
            RatingRefusal::HeadOnly => Self::refused(FailureCode::NotAllowed),
            RatingRefusal::Fields(problems) => Refusal::Fields(problems).into(),
        }
    }
}

impl From<GradeRefusal> for Failure {
    fn from(refusal: GradeRefusal) -> Self {
        match refusal {
            GradeRefusal::NotClosed => Self::refused(FailureCode::GradeNotNow),
            GradeRefusal::Fields(problems) => Refusal::Fields(problems).into(),
        }
    }
}

impl From<request::Refusal> for Failure {
    fn from(refusal: request::Refusal) -> Self {
        match refusal {
            request::Refusal::NotNow {
                action,
                status,
                obstacle,
            } => Self::refused(FailureCode::RequestNotNow)
                .with("request_action", action.as_str())
                .with("request_status", status.as_str())
                .with("request_obstacle", obstacle.as_str()),
            request::Refusal::Fields(problems) => Refusal::Fields(problems).into(),
        }
    }
}

impl From<CoreProblem> for FieldProblem {
    fn from(problem: CoreProblem) -> Self {
        use FieldCode as C;
        let mut params = BTreeMap::new();
        let mut put = |name: &str, value: String| params.insert(name.to_owned(), value);
        let mut can_overrule = false;
        let code = match problem.reason {
            Reason::Required => C::Required,
            Reason::InFuture => C::InFuture,
            Reason::Before { earliest } => {
                put("earliest", earliest.to_string());
                C::Before
            }
            Reason::Identifier { code } => {
                can_overrule = true;
                return Self {
                    field: problem.field,
                    code: ProblemCode::Identifier(code),
                    params,
                    can_overrule,
                };
            }
            Reason::GuardianMissing => C::GuardianMissing,
            Reason::NoApplicant => C::NoApplicant,
            Reason::NoRespondent => C::NoRespondent,
            Reason::RightsNotTold => C::RightsNotTold,
            Reason::ConsentMissing => C::ConsentMissing,
            Reason::SumDiffers { sum, whole } => {
                put("sum", sum.with_symbol());
                put("whole", whole.with_symbol());
                C::SumDiffers
            }
            Reason::MoreThanPromised { open } => {
                put("open", open.with_symbol());
                C::MoreThanPromised
            }
            Reason::NotEffective => C::NotEffective,
            Reason::Unperformed { count } => {
                put("count", count.to_string());
                C::Unperformed
            }
            Reason::BothPartiesNeeded => C::BothPartiesNeeded,
            Reason::Unknown => C::Unknown,
            Reason::TooLong => C::TooLong,
            Reason::Twice => C::Twice,
            Reason::NotPositive => C::NotPositive,
            Reason::ResultUnfit => C::ResultUnfit,
            Reason::After { latest } => {
                put("latest", latest.to_string());
                C::After
            }
            Reason::NotConfirmable { article } => {
                put("article", article.to_owned());
                C::NotConfirmableMatter
            }
            Reason::AlreadyDecided => C::AlreadyDecided,
            Reason::ComesOnly => C::ComesOnly,
            Reason::AlreadyHeld => C::AlreadyHeld,
            Reason::RecusalPending => C::RecusalPending,
            Reason::SteppedBack => C::SteppedBack,
            Reason::AlreadyOver => C::AlreadyOver,
            Reason::Inactive => C::Inactive,
            Reason::NotActive => C::NotActive,
            Reason::HoldsIdNumber => C::HoldsIdNumber,
            Reason::EndsBeforeStart => C::EndsBeforeStart,
            Reason::OverMidnight => C::OverMidnight,
            Reason::Overlaps => C::Overlaps,
            Reason::AlreadyEnded => C::AlreadyEnded,
            Reason::AlreadySigned => C::AlreadySigned,
            Reason::TextChanged => C::TextChanged,
            Reason::SignedOnScreen => C::SignedOnScreen,
            Reason::SpecialPowerNeeded => C::SpecialPowerNeeded,
            Reason::BeingPerformed => C::BeingPerformed,
            Reason::OutOfRange { least, most } => {
                put("least", least.to_string());
                put("most", most.to_string());
                C::OutOfRange
            }
        };
        Self {
            field: problem.field,
            code: ProblemCode::Field(code),
            params,
            can_overrule,
        }
    }
}

impl From<PdfError> for Failure {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::NoChineseFont => {
                Self::of(FailureCode::NoChineseFont, FailureKind::Unavailable)
            }
            PdfError::NoSuchDay | PdfError::NotSet { .. } => Self::defect(&error),
        }
    }
}
