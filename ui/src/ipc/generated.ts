// Made from the table of commands in src-tauri/api by `make types`. Do not edit.

/**
 * 受理.
 */
export type AcceptDispute = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * 受理日期; today where empty.
 */
accepted_on?: string, 
/**
 * The mediators, the responsible one first; those of the intake where empty.
 */
mediator_ids: Array<PersonId>, 
/**
 * How rights and duties were told, where the intake does not have it.
 */
rights_notice?: NoticeManner, 
/**
 * When.
 */
rights_told_on?: string, };

/**
 * 接收.
 */
export type AcceptReferral = { 
/**
 * The referral.
 */
referral_id: ReferralId, 
/**
 * Who is responsible from now on.
 */
responsible_id?: PersonId, 
/**
 * 经办人 of an outside body.
 */
contact?: string, 
/**
 * The number that an outside body gave it.
 */
outside_no?: string, 
/**
 * Whether the parties consent.
 */
has_consent: boolean, };

/**
 * An account on the unlocking screen.
 */
export type Account = { 
/**
 * Whose it is.
 */
id: PersonId, 
/**
 * Its name.
 */
name: string, };

/**
 * One act of a user.
 */
export type Act = { 
/**
 * The act.
 */
id: string, 
/**
 * When.
 */
at: Moment, 
/**
 * Who.
 */
actor: string, 
/**
 * What happened, in order.
 */
facts: Array<ActFact>, };

/**
 * One thing that happened.
 */
export type ActFact = { 
/**
 * The past event, such as `dispute.accepted`.
 */
fact: string, 
/**
 * The record's kind.
 */
kind: string, 
/**
 * The record.
 */
record: string, 
/**
 * What changed.
 */
changes: Array<Change>, 
/**
 * Whether the text was erased by law.
 */
is_erased: boolean, };

/**
 * One more party.
 */
export type AddParty = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The party.
 */
party: PartyForm, };

/**
 * Age bands, as the form asks age and not a birthday.
 */
export type AgeBand = "under_18" | "from_18" | "from_36" | "from_60";

/**
 * How far an agent may go (委托权限).
 */
export type AgentScope = "general" | "special";

/**
 * 协议形式.
 */
export type AgreementForm = "written" | "oral";

/**
 * 调解协议.
 */
export type AgreementId = string;

/**
 * The agreement in force.
 */
export type AgreementShape = { 
/**
 * Its id.
 */
id: AgreementId, 
/**
 * Written or oral.
 */
form: AgreementForm, 
/**
 * 协议编号.
 */
agreement_no: string | null, 
/**
 * 主要事实、争议事项.
 */
facts: string | null, 
/**
 * 协议内容.
 */
terms: string, 
/**
 * 履行方式、地点、期限.
 */
performance_manner: string | null, 
/**
 * 协议涉及金额, in fen.
 */
amount_fen: Fen | null, 
/**
 * The same in capital characters.
 */
amount_capital: string | null, 
/**
 * The day on which the parties agreed.
 */
agreed_on: string | null, 
/**
 * The day on which each party signed.
 */
party_signed_on: { [key in DisputePartyId]: string }, 
/**
 * The day on which the mediator signed.
 */
mediator_signed_on: string | null, 
/**
 * The day of the seal.
 */
sealed_on: string | null, 
/**
 * 生效日期; none while a signature or the seal is missing.
 */
effective_on: string | null, 
/**
 * Last day for judicial confirmation.
 */
confirmation_due_on: string | null, 
/**
 * How many copies.
 */
copy_count: number | null, 
/**
 * 记录人.
 */
recorder_id: PersonId | null, 
/**
 * The hash of the text, by which a signature tells what was read.
 */
text_hash: string, 
/**
 * Its signatures that were drawn on the screen.
 */
signatures: Array<AgreementSignature>, 
/**
 * How many signatures were drawn on agreements of which it took the place.
 */
older_signature_count: number, };

/**
 * A signature of the agreement in force that was drawn on the screen.
 */
export type AgreementSignature = { 
/**
 * Its id.
 */
id: SignatureId, 
/**
 * Who signed.
 */
signer: Signer, 
/**
 * The party that signed, itself or represented.
 */
party_id: DisputePartyId | null, 
/**
 * The mediator or recorder who signed.
 */
person_id: PersonId | null, 
/**
 * On which day.
 */
signed_on: string | null, 
/**
 * The drawing.
 */
attachment_id: AttachmentId | null, 
/**
 * Whether the text that was signed is the one that the agreement has now.
 */
is_of_this_text: boolean, };

/**
 * Somebody has signed the agreement.
 */
export type AgreementSigned = { 
/**
 * The signature.
 */
id: SignatureId, 
/**
 * 生效日期; none while a mark is missing.
 */
effective_on: string | null, };

/**
 * Which month's list.
 */
export type AllowanceAsk = { 
/**
 * The year.
 */
year: number, 
/**
 * The month, from 1 to 12.
 */
month: number, 
/**
 * Of this platform.
 */
platform_id?: PlatformId, 
/**
 * Of the platforms of this committee.
 */
committee_id?: CommitteeId, };

/**
 * A case in the list.
 */
export type AllowanceCase = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * Its number.
 */
docket_no: string, 
/**
 * Its title; none where it is not for the user.
 */
title: string | null, 
/**
 * Whether the user may open it.
 */
may_open: boolean, 
/**
 * 结案日期.
 */
closed_on: string | null, 
/**
 * Code of its grade.
 */
grade: string | null, 
/**
 * Its name by the table of that day.
 */
grade_name: string | null, 
/**
 * Whether a head decided it.
 */
is_decided: boolean, 
/**
 * What the case earns, in fen.
 */
amount_fen: Fen, 
/**
 * This mediator's share of it, in fen.
 */
share_fen: Fen, 
/**
 * How many mediators share it.
 */
sharers: number, };

/**
 * A month of the allowance.
 */
export type AllowanceList = { 
/**
 * The year.
 */
year: number, 
/**
 * The month.
 */
month: number, 
/**
 * Whether the amounts are the examples that came with the program.
 */
is_built_in: boolean, 
/**
 * Whether only 调解成功 cases count.
 */
is_settled_only: boolean, 
/**
 * Whether only the user's own part is shown.
 */
is_own_part: boolean, 
/**
 * The grades, the lowest first.
 */
grades: Array<GradeColumn>, 
/**
 * The mediators who have a case in it, by name.
 */
mediators: Array<AllowanceMediator>, 
/**
 * How many cases of which grade, each case once.
 */
by_grade: { [key in string]: number }, 
/**
 * How many cases, each once.
 */
count: number, 
/**
 * Cases without a mediator, for which nobody can be paid.
 */
unassigned: Array<AllowanceCase>, 
/**
 * What all of them earn, in fen.
 */
amount_fen: Fen, };

/**
 * A mediator's month.
 */
export type AllowanceMediator = { 
/**
 * The mediator.
 */
person_id: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * The platform.
 */
platform_id: PlatformId | null, 
/**
 * How many cases of which grade.
 */
by_grade: { [key in string]: number }, 
/**
 * The cases.
 */
cases: Array<AllowanceCase>, 
/**
 * The sum of the shares, in fen.
 */
amount_fen: Fen, };

/**
 * Something else that people of a session have to do.
 */
export type AlsoRow = { 
/**
 * A duty or a round.
 */
kind: CalendarKind, 
/**
 * The record.
 */
id: string, 
/**
 * The day.
 */
day: string, 
/**
 * The part of the day, of a duty.
 */
shift: DutyShift | null, 
/**
 * What a round is called.
 */
title: string | null, 
/**
 * Where.
 */
platform_id: PlatformId | null, 
/**
 * Whom it concerns, by name.
 */
people: Array<string>, };

/**
 * A text to be anonymised.
 */
export type AnonymiseText = { 
/**
 * The text.
 */
text: string, 
/**
 * The dispute that it is about: its parties are then known.
 */
dispute_id?: DisputeId, 
/**
 * Other people of whom it may speak.
 */
names: Array<string>, 
/**
 * Other organisations.
 */
organisations: Array<string>, 
/**
 * Other addresses.
 */
addresses: Array<string>, 
/**
 * Other numbers: telephones, papers.
 */
numbers: Array<string>, };

/**
 * A text without anybody in it; a guess where nobody told of a name, so somebody reads it.
 */
export type AnonymisedText = { 
/**
 * The text.
 */
text: string, 
/**
 * How much was replaced.
 */
replaced_count: number, 
/**
 * The text as it was, in pieces, with what stands for which.
 */
pieces: Array<TextPiece>, };

/**
 * 答复.
 */
export type AnswerContact = { 
/**
 * The request.
 */
id: ContactRequestId, 
/**
 * What is answered.
 */
answer: string, };

/**
 * 答复.
 */
export type AnswerRating = { 
/**
 * The rating.
 */
rating_id: RatingId, 
/**
 * What the rater was told.
 */
answer: string, 
/**
 * The day; today where empty.
 */
answered_on?: string, };

/**
 * 答复.
 */
export type AnswerRequest = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * 解决情况.
 */
result: string, };

/**
 * 申请司法确认.
 */
export type ApplyConfirmation = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * 申请日期; today where empty.
 */
applied_on?: string, 
/**
 * What the court is to confirm.
 */
matter: ConfirmationMatter, 
/**
 * All parties apply together.
 */
is_joint: boolean, 
/**
 * Where one party applies: whether the others agree.
 */
has_consent: boolean, 
/**
 * 法院.
 */
court: string, 
/**
 * 案号.
 */
case_no?: string, 
/**
 * What was handed in.
 */
papers?: string, 
/**
 * 备注.
 */
remark?: string, };

/**
 * 预约.
 */
export type AppointmentId = string;

/**
 * An appointment was planned.
 */
export type AppointmentPlanned = { 
/**
 * Its id.
 */
id: AppointmentId, };

/**
 * An appointment.
 */
export type AppointmentRow = { 
/**
 * Its id.
 */
id: AppointmentId, 
/**
 * The lawyer.
 */
lawyer_id: PersonId | null, 
/**
 * The time.
 */
starts_at: Moment | null, 
/**
 * 地点.
 */
place: string, 
/**
 * 备注.
 */
remark: string | null, 
/**
 * Where it stands.
 */
status: AppointmentStatus, 
/**
 * Why it was moved or cancelled, or what became of it.
 */
status_note: string | null, 
/**
 * Whether its day has come, so that it can be kept or missed.
 */
is_due: boolean, };

/**
 * Where an appointment stands.
 */
export type AppointmentStatus = "planned" | "kept" | "missed" | "cancelled";

/**
 * A list that is approved.
 */
export type ApproveDestruction = { 
/**
 * Its id.
 */
id: DestructionId, };

/**
 * Somebody else lets the street read it.
 */
export type ApproveTypicalCase = { 
/**
 * The typical case.
 */
id: TypicalCaseId, 
/**
 * Words that were found and name nobody, as the user confirms.
 */
confirmed: Array<string>, };

/**
 * Dossiers for the archive.
 */
export type ArchiveDisputes = { 
/**
 * Their disputes.
 */
dispute_ids: Array<DisputeId>, 
/**
 * 保管期限; the street's usual one where empty.
 */
retention_class?: RetentionClass, 
/**
 * 存放位置, the same for all.
 */
shelf?: string, };

/**
 * Dossiers were copied out.
 */
export type ArchiveExported = { 
/**
 * The folder.
 */
folder: string, 
/**
 * How many were added.
 */
added: number, 
/**
 * How many were there already.
 */
known: number, 
/**
 * How many the folder holds now.
 */
total: number, };

/**
 * Which dossiers to list, and from where on.
 */
export type ArchiveListAsk = { 
/**
 * Where they stand.
 */
stage: ArchiveStage, 
/**
 * Of this class.
 */
retention_class?: RetentionClass, 
/**
 * Closed in this year.
 */
year?: number, 
/**
 * Docket numbers with these characters in them.
 */
docket?: string, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty, never more than 500.
 */
limit?: number, };

/**
 * What a folder of archived dossiers holds, and whether it is as it was written.
 */
export type ArchiveRead = { 
/**
 * The folder.
 */
folder: string, 
/**
 * 街道.
 */
street: string, 
/**
 * Whether the people in it are invented.
 */
is_demo: boolean, 
/**
 * When it was last added to.
 */
written_at: Moment, 
/**
 * Whether its manifest is as the device wrote that sealed it.
 */
is_sealed: boolean, 
/**
 * Whether this casebook knows that device, so that nobody else can have sealed it.
 */
is_device_known: boolean, 
/**
 * The dossiers.
 */
dossiers: Array<ArchivedDossierRow>, 
/**
 * How many of them are not as they were written.
 */
damaged_count: number, };

/**
 * A dossier as a line of the archive.
 */
export type ArchiveRow = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * Its platform.
 */
platform_id: PlatformId | null, 
/**
 * 卷号.
 */
docket_no: string, 
/**
 * 卷名.
 */
title: string, 
/**
 * Code of its type.
 */
dispute_type: string | null, 
/**
 * The day on which it was closed or refused.
 */
closed_on: string | null, 
/**
 * How it is kept, once it is in the archive.
 */
kept: KeptDossier | null, 
/**
 * When it was destroyed.
 */
destroyed_at: Moment | null, 
/**
 * Whether its dossier was bound.
 */
is_bound: boolean, 
/**
 * Pages of the dossier as it was last bound.
 */
page_count: number | null, 
/**
 * Whether its content is not for who asks.
 */
is_hidden: boolean, };

/**
 * Where dossiers stand on their way.
 */
export type ArchiveStage = "waiting" | "archived" | "destroyed";

/**
 * Dossiers went to the archive.
 */
export type ArchivedDisputes = { 
/**
 * How many.
 */
count: number, };

/**
 * A dossier in a folder.
 */
export type ArchivedDossierAsk = { 
/**
 * The folder's whole path on this computer.
 */
folder: string, 
/**
 * The dispute.
 */
dispute_id: DisputeId, };

/**
 * A dossier in a folder, read.
 */
export type ArchivedDossierRead = { 
/**
 * Its line.
 */
row: ArchivedDossierRow, 
/**
 * Its files.
 */
files: Array<ArchivedFileRow>, 
/**
 * Its history, the newest first, masked as on a case page.
 */
acts: Array<Act>, };

/**
 * A dossier in a folder.
 */
export type ArchivedDossierRow = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * 卷号.
 */
docket_no: string, 
/**
 * 卷名.
 */
title: string, 
/**
 * Its type in words.
 */
dispute_type: string, 
/**
 * 结案日期.
 */
closed_on: string | null, 
/**
 * 归档日期.
 */
archived_on: string, 
/**
 * 保管期限.
 */
retention_class: RetentionClass, 
/**
 * 存放位置 of the paper.
 */
shelf: string | null, 
/**
 * Pages of the dossier.
 */
page_count: number, 
/**
 * How many files it has.
 */
file_count: number, 
/**
 * Files that are not there.
 */
missing: Array<string>, 
/**
 * Files that are not what was written.
 */
changed: Array<string>, 
/**
 * What does not hold in its history; nothing where it is whole.
 */
faults: Array<DossierFault>, };

/**
 * A file of a dossier.
 */
export type ArchivedFileRow = { 
/**
 * Its name in the folder.
 */
name: string, 
/**
 * What it is.
 */
role: FileRole, 
/**
 * What an attachment is called.
 */
caption: string | null, 
/**
 * Its length.
 */
byte_count: number, };

/**
 * A request that arrived.
 */
export type ArrivedContactRow = { 
/**
 * The request.
 */
id: ContactRequestId, 
/**
 * The platform that asks.
 */
from_platform_id: PlatformId | null, 
/**
 * The platform that is asked.
 */
to_platform_id: PlatformId | null, 
/**
 * By which number the party is known again.
 */
number: PartyNumber | null, 
/**
 * What is said.
 */
message: string, 
/**
 * Who asks.
 */
asked_by: PersonId | null, 
/**
 * When.
 */
asked_at: Moment | null, 
/**
 * What was answered.
 */
answer: string | null, 
/**
 * Who answered.
 */
answered_by: PersonId | null, 
/**
 * When.
 */
answered_at: Moment | null, 
/**
 * The disputes of this platform that are meant.
 */
disputes: Array<MeantDispute>, };

/**
 * The requests for contact that arrived.
 */
export type ArrivedContacts = { 
/**
 * Those that wait first, the oldest first; then what was answered, the newest first.
 */
rows: Array<ArrivedContactRow>, 
/**
 * How many wait.
 */
waiting: number, };

/**
 * An article.
 */
export type ArticleAsk = { 
/**
 * Its name in the library, such as 民法典@2020-05-28#577.
 */
reference: string, };

/**
 * An article with the same article of other versions.
 */
export type ArticleDetail = { 
/**
 * Its name in the library.
 */
reference: string, 
/**
 * The version of the law in which it stands.
 */
statute: StatuteRow, 
/**
 * 第五百七十七条.
 */
label: string, 
/**
 * Its text.
 */
text: string, 
/**
 * Every version of the law with its article of that number, the newest first.
 */
versions: Array<ArticleVersion>, };

/**
 * An article in a version of its law.
 */
export type ArticleVersion = { 
/**
 * Its name in the library; none where that version has no such article.
 */
reference: string | null, 
/**
 * The version's day.
 */
version_on: string | null, 
/**
 * From when it is in force.
 */
in_force_on: string | null, 
/**
 * Where it stands today.
 */
standing: Standing, 
/**
 * Its text.
 */
text: string | null, 
/**
 * Whether the text is that of the article asked for.
 */
is_same: boolean, };

/**
 * 请求联系.
 */
export type AskContact = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The platform to ask.
 */
platform_id: PlatformId, 
/**
 * What is said to the mediators there.
 */
message: string, };

/**
 * 申请回避.
 */
export type AskRecusal = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * Who is to step back.
 */
mediator_id: PersonId, 
/**
 * Who asked.
 */
asked_by: RecusalAsker, 
/**
 * Which party, where a party asked.
 */
asking_party_id?: DisputePartyId, 
/**
 * When; today where empty.
 */
asked_on?: string, 
/**
 * Why.
 */
reason: RecusalReason, 
/**
 * In words.
 */
note?: string, };

/**
 * 分派, of one request or of several at once.
 */
export type AssignRequest = { 
/**
 * The requests; all of them are assigned, or none.
 */
request_ids: Array<RequestId>, 
/**
 * The platform that is to handle them.
 */
handling_platform_id?: PlatformId, 
/**
 * The member of staff who is to handle them.
 */
handler_id?: PersonId, };

/**
 * A file of the folder to put on a record.
 */
export type AttachScan = { 
/**
 * The kind of record.
 */
subject_kind: SubjectKind, 
/**
 * The record.
 */
subject_id: string, 
/**
 * The file's name in the folder.
 */
file_name: string, 
/**
 * 说明.
 */
caption?: string, };

/**
 * An attachment.
 */
export type AttachmentAsk = { 
/**
 * Its id.
 */
id: AttachmentId, };

/**
 * Pieces may be sent now.
 */
export type AttachmentBegun = { 
/**
 * The upload.
 */
upload_id: string, 
/**
 * The largest piece.
 */
piece_bytes: number, };

/**
 * How an attachment is shown.
 */
export type AttachmentForm = "image" | "audio" | "video" | "pdf" | "document";

/**
 * 附件.
 */
export type AttachmentId = string;

/**
 * The attachments of a record.
 */
export type AttachmentList = { 
/**
 * Those on it, the oldest first.
 */
rows: Array<AttachmentRow>, 
/**
 * Those that were taken off it; their bytes are still kept.
 */
removed: Array<AttachmentRow>, 
/**
 * Whether files may be added and taken off.
 */
can_change: boolean, };

/**
 * Whose attachments to list.
 */
export type AttachmentListAsk = { 
/**
 * The kind of record.
 */
subject_kind: SubjectKind, 
/**
 * The record.
 */
subject_id: string, };

/**
 * An attachment may be read now.
 */
export type AttachmentOpened = { 
/**
 * It.
 */
row: AttachmentRow, };

/**
 * An attachment.
 */
export type AttachmentRow = { 
/**
 * Its id.
 */
id: AttachmentId, 
/**
 * Its name, with the ending of its bytes.
 */
file_name: string, 
/**
 * Its media type.
 */
media_type: string, 
/**
 * How it is shown.
 */
form: AttachmentForm, 
/**
 * How many bytes it has.
 */
byte_count: number, 
/**
 * In how many pieces it is read.
 */
piece_count: number, 
/**
 * Whether place and device were taken out.
 */
is_cleaned: boolean, 
/**
 * BLAKE3 of the bytes as they came, in hex.
 */
original_hash: string, 
/**
 * 说明.
 */
caption: string | null, 
/**
 * When it was added.
 */
added_at: Moment | null, 
/**
 * Who added it.
 */
added_by: PersonId | null, 
/**
 * Where it is bound in the dossier of its dispute; with the evidence where nobody said.
 */
dossier_item: DossierItem | null, 
/**
 * 提供人.
 */
provided_by: DisputePartyId | null, 
/**
 * 证明内容.
 */
proves: string | null, 
/**
 * 原件.
 */
is_original: boolean, 
/**
 * 不入卷.
 */
is_kept_out: boolean, };

/**
 * A copy was written.
 */
export type AttachmentSaved = { 
/**
 * The folder.
 */
folder: string, 
/**
 * The copy's name.
 */
file_name: string, };

/**
 * Whether one is made every day.
 */
export type BackupAutomatic = { 
/**
 * Whether.
 */
is_automatic: boolean, };

/**
 * Why a backup was not made.
 */
export type BackupFault = "away" | "full" | "other";

/**
 * The backups in a folder.
 */
export type BackupList = { 
/**
 * The newest first.
 */
backups: Array<BackupRow>, };

/**
 * A backup was made.
 */
export type BackupMade = { 
/**
 * Its folder.
 */
folder: string, 
/**
 * When.
 */
made_at: Moment, 
/**
 * Disputes in it.
 */
disputes: number, 
/**
 * Attachments in it.
 */
attachments: number, 
/**
 * Its bytes.
 */
bytes: number, 
/**
 * Older ones that were let go.
 */
let_go: number, };

/**
 * How backups stand.
 */
export type BackupOverview = { 
/**
 * The folder that was chosen.
 */
folder: string | null, 
/**
 * Whether it is there now.
 */
is_there: boolean, 
/**
 * Whether it lies on the casebook's own disk, and would be lost with it.
 */
is_on_same_disk: boolean, 
/**
 * Whether one is made every day by itself.
 */
is_automatic: boolean, 
/**
 * When the last whole one was made.
 */
last_at: Moment | null, 
/**
 * Its bytes.
 */
last_bytes: number | null, 
/**
 * When one was last tried.
 */
last_tried_at: Moment | null, 
/**
 * Why that one was not made; none where it was.
 */
last_fault: BackupFault | null, 
/**
 * When the last drill was.
 */
last_drill_at: Moment | null, 
/**
 * What it found.
 */
last_drill: DrillOutcome | null, 
/**
 * How long it took, in milliseconds.
 */
last_drill_ms: number | null, 
/**
 * What is kept in the place, the newest first.
 */
backups: Array<BackupRow>, 
/**
 * Sticks and disks that are plugged in.
 */
places: Array<string>, };

/**
 * A backup.
 */
export type BackupRow = { 
/**
 * Its folder.
 */
folder: string, 
/**
 * When it was made.
 */
made_at: Moment, 
/**
 * 街道 whose casebook it is.
 */
street: string, 
/**
 * Whether it holds demo data.
 */
demo: boolean, 
/**
 * Disputes in it.
 */
disputes: number, 
/**
 * Attachments in it.
 */
attachments: number, 
/**
 * Its bytes.
 */
bytes: number, 
/**
 * The program that made it.
 */
version: string, };

/**
 * How far a running backup, drill or restore is.
 */
export type BackupRunning = { 
/**
 * Whether one runs.
 */
running: boolean, 
/**
 * Bytes done.
 */
done: number, 
/**
 * Bytes in all, as far as is known.
 */
total: number, };

/**
 * Why a file was not taken.
 */
export type BadFileReason = "unreadable" | "encoding" | "too_large" | "no_title" | "no_article" | "too_many_articles" | "same_version" | "same_file";

/**
 * A file that was not taken.
 */
export type BadStatuteFile = { 
/**
 * Its place below the folder.
 */
file: string, 
/**
 * Why.
 */
reason: BadFileReason, 
/**
 * The other file, where it is one too many.
 */
other: string | null, };

/**
 * A file that is about to be sent.
 */
export type BeginAttachment = { 
/**
 * The kind of record that it is put on.
 */
subject_kind: SubjectKind, 
/**
 * The record.
 */
subject_id: string, 
/**
 * The file's name.
 */
file_name: string, 
/**
 * How many bytes it has.
 */
byte_count: number, };

/**
 * What of the exchange somebody should see to.
 */
export type BoardWarning = "revoked" | "must_renew" | "parted" | "given_up" | "certificate_expired" | "certificate_ending" | "long_ago" | "hub_failing" | "set_aside" | "desks_silent" | "desks_ending" | "clocks_ahead" | "restored" | "backup_failing" | "backup_old" | "drill_failed" | "drill_old" | "desks_without_backup";

/**
 * What somebody should see to.
 */
export type BoardWarningRow = { 
/**
 * What.
 */
warning: BoardWarning, 
/**
 * How many, or how many days, where it is counted.
 */
count: number, };

/**
 * A session that somebody thinks of.
 */
export type BookingAsk = { 
/**
 * The dispute, whose mediators come unless others are named.
 */
dispute_id?: DisputeId, 
/**
 * The session that is moved; none for a new one.
 */
session_id?: MediationSessionId, 
/**
 * Start.
 */
starts_at: Moment, 
/**
 * End; an hour later where empty.
 */
ends_at?: Moment, 
/**
 * The room.
 */
room_id?: RoomId, 
/**
 * Who comes.
 */
person_ids: Array<PersonId>, };

/**
 * What a booking runs into.
 */
export type BookingCheck = { 
/**
 * Sessions that want the same room or people at the time.
 */
clashes: Array<ClashRow>, 
/**
 * What else the people have to do then: a duty at another place, a round that day. It is
 * told and keeps nobody from planning.
 */
also: Array<AlsoRow>, 
/**
 * Whether offices rest on the day.
 */
is_day_off: boolean, };

/**
 * Which part of the calendar is asked for.
 */
export type CalendarAsk = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Only these kinds; all where empty.
 */
kinds: Array<CalendarKind>, 
/**
 * Only of this platform.
 */
platform_id?: PlatformId, 
/**
 * Only what is in this person's hands.
 */
person_id?: PersonId, };

/**
 * Where this copy keeps a calendar for other programs.
 */
export type CalendarFileState = { 
/**
 * The whole path of the file; none where none is kept.
 */
path: string | null, 
/**
 * The folder.
 */
folder: string | null, 
/**
 * Whether only one person's days stand in it.
 */
is_own: boolean, 
/**
 * Whether it could not be written the last time.
 */
has_failed: boolean, };

/**
 * The kinds of entry in the calendar.
 */
export type CalendarKind = "session" | "dispute_due" | "performance_due" | "confirmation_due" | "follow_up_due" | "enforcement_due" | "request_due" | "referral_due" | "rating_due" | "hazard_due" | "hazard_review" | "inspection" | "outreach" | "appointment" | "duty";

/**
 * The calendar between two days.
 */
export type CalendarRange = { 
/**
 * The entries by day and time.
 */
items: Array<CalendarRow>, 
/**
 * The days that are otherwise than their week has them.
 */
marks: Array<MarkedDay>, 
/**
 * Years of which no holiday table is known.
 */
unknown_years: Array<number>, };

/**
 * An entry of the calendar.
 */
export type CalendarRow = { 
/**
 * What it is.
 */
kind: CalendarKind, 
/**
 * The record whose day it is.
 */
id: string, 
/**
 * The record to open.
 */
subject_id: string, 
/**
 * Its title; covered where it is not for this person.
 */
title: string | null, 
/**
 * 编号 or 工单编号.
 */
docket_no: string | null, 
/**
 * Code of the dispute's type.
 */
dispute_type: string | null, 
/**
 * The day in China.
 */
day: string, 
/**
 * Start, where it has a time.
 */
starts_at: Moment | null, 
/**
 * End, where it has one.
 */
ends_at: Moment | null, 
/**
 * The platform.
 */
platform_id: PlatformId | null, 
/**
 * Whose it is.
 */
person_ids: Array<PersonId>, 
/**
 * The room.
 */
room_id: RoomId | null, 
/**
 * Where it stands, as a word of its record's own vocabulary.
 */
status: string | null, 
/**
 * Whether it may be moved to another time by who asks.
 */
is_movable: boolean, };

/**
 * A calendar for other programs.
 */
export type CalendarText = { 
/**
 * A name for the file.
 */
file_name: string, 
/**
 * Its text.
 */
text: string, 
/**
 * How many entries it has.
 */
count: number, };

/**
 * A planned round that will not take place.
 */
export type CancelInspection = { 
/**
 * The round.
 */
id: InspectionId, 
/**
 * Why.
 */
reason: string, };

/**
 * Another caption.
 */
export type CaptionAttachment = { 
/**
 * The attachment.
 */
id: AttachmentId, 
/**
 * 说明; none takes it away.
 */
caption?: string, };

/**
 * A list that is carried out; it cannot be undone.
 */
export type CarryOutDestruction = { 
/**
 * Its id.
 */
id: DestructionId, 
/**
 * How many records are on it, as who carries it out has read.
 */
item_count: number, };

/**
 * Who may act in a case, and who may look.
 */
export type CasePeople = { 
/**
 * Checks of conflicts of interest, the newest first.
 */
checks: Array<ConflictCheckRow>, 
/**
 * Recusals, the newest first.
 */
recusals: Array<RecusalShape>, 
/**
 * Lawyers who are or were let in, the newest first; a lawyer sees the own ones.
 */
accesses: Array<DisputeAccessShape>, 
/**
 * Whether the user may let lawyers in and write down who asks for a recusal.
 */
may_write: boolean, 
/**
 * Whether the user may decide on a recusal.
 */
may_decide: boolean, };

/**
 * 案件来源, the values of the statistics.
 */
export type CaseSource = "applied" | "proactive" | "entrusted_court" | "entrusted_procuratorate" | "entrusted_police" | "entrusted_petition" | "entrusted_other";

/**
 * A casebook was made.
 */
export type CasebookCreated = { 
/**
 * To be printed now; it is kept nowhere.
 */
recovery_code: string, };

/**
 * Whether a casebook can be worked with.
 */
export type CasebookState = "absent" | "locked" | "open";

/**
 * Whether a casebook is there, and for whom it is open.
 */
export type CasebookStatus = { 
/**
 * Whether it can be worked with.
 */
state: CasebookState, 
/**
 * The street whose casebook it is.
 */
street: string | null, 
/**
 * Whether it holds demo data.
 */
demo: boolean, 
/**
 * The accounts that can unlock it.
 */
accounts: Array<Account>, 
/**
 * Who has it open.
 */
account: OpenAccount | null, 
/**
 * The calendar day in China.
 */
today: string, 
/**
 * The program's version.
 */
version: string, 
/**
 * Milliseconds by which this computer's clock lies behind the casebook, for a warning.
 */
clock_behind_ms: number, 
/**
 * Whether another process writes and this one may only read.
 */
read_only: boolean, };

/**
 * 背靠背谈话.
 */
export type CaucusNoteId = string;

/**
 * A note.
 */
export type CaucusNoteShape = { 
/**
 * Its id.
 */
id: CaucusNoteId, 
/**
 * With whom.
 */
party_id: DisputePartyId | null, 
/**
 * When.
 */
talked_at: Moment | null, 
/**
 * What was said.
 */
content: string, 
/**
 * Who noted it.
 */
noted_by: PersonId | null, };

/**
 * The notes of talks with one side alone.
 */
export type CaucusNotes = { 
/**
 * The oldest first.
 */
rows: Array<CaucusNoteShape>, };

/**
 * Whose notes.
 */
export type CaucusNotesAsk = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, };

/**
 * A field before and after.
 */
export type Change = { 
/**
 * The field.
 */
field: string, 
/**
 * Before; null where there was nothing.
 */
before: unknown, 
/**
 * After; null where it was cleared.
 */
after: unknown, };

/**
 * 更换调解员.
 */
export type ChangeMediators = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The mediators, the responsible one first.
 */
mediator_ids: Array<PersonId>, 
/**
 * Why.
 */
reason: string, };

/**
 * Another passphrase for the own account.
 */
export type ChangePassphrase = { 
/**
 * The one until now.
 */
current: string, 
/**
 * The new one.
 */
passphrase: string, };

/**
 * How an archived dossier is to be kept from now on.
 */
export type ChangeRetention = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * 保管期限.
 */
retention_class: RetentionClass, 
/**
 * 存放位置.
 */
shelf?: string, 
/**
 * Why; required for another class.
 */
note?: string, };

/**
 * How many slips by a linkage.
 */
export type ChannelCount = { 
/**
 * The linkage.
 */
channel: ReferralChannel, 
/**
 * How many.
 */
count: number, };

/**
 * Whom to check, in which matter: a record, or the inquirer who is being written down.
 */
export type CheckConflict = { 
/**
 * Who would take it; who asks where empty.
 */
person_id?: PersonId, 
/**
 * As what; as a mediator in a dispute, as a lawyer otherwise, where empty.
 */
capacity?: ConflictCapacity, 
/**
 * The kind of matter.
 */
subject_kind?: SubjectKind, 
/**
 * The matter.
 */
subject_id?: string, 
/**
 * Without a matter: the inquirer's name.
 */
inquirer_name?: string, 
/**
 * And telephone.
 */
inquirer_phone?: string, 
/**
 * The request from which the consultation is opened.
 */
request_id?: RequestId, };

/**
 * A file that may be a dossier.
 */
export type CheckDossier = { 
/**
 * BLAKE3 of the file, in hex; none where the file itself was handed in.
 */
content_hash?: string, 
/**
 * The file, handed in.
 */
upload_id?: string, 
/**
 * The bundle (`.lxqproof`) that is asked instead of this casebook, handed in.
 */
proof_upload_id?: string, };

/**
 * 核查.
 */
export type CheckHazard = { 
/**
 * The hazard.
 */
hazard_id: HazardId, 
/**
 * 核查日期; today where empty.
 */
checked_on?: string, 
/**
 * Whether there is something there.
 */
is_founded: boolean, 
/**
 * 风险等级; required where there is.
 */
risk_level?: RiskLevel, 
/**
 * 核查情况.
 */
finding: string, };

/**
 * A number to check.
 */
export type CheckIdentifier = { 
/**
 * What it is.
 */
kind: IdentifierKind, 
/**
 * As typed.
 */
text: string, };

/**
 * 签到.
 */
export type CheckIn = { 
/**
 * The platform; the own one where empty.
 */
platform_id?: PlatformId, 
/**
 * Who; oneself where empty.
 */
person_id?: PersonId, 
/**
 * From when; now where empty.
 */
starts_at?: Moment, 
/**
 * Until when, where it is written down afterwards.
 */
ends_at?: Moment, 
/**
 * How the person serves.
 */
manner: PresenceManner, 
/**
 * 备注.
 */
remark?: string, };

/**
 * How a number stands.
 */
export type CheckLevel = "ok" | "warning" | "error";

/**
 * 签退.
 */
export type CheckOut = { 
/**
 * The presence.
 */
id: PresenceId, 
/**
 * Until when; now where empty.
 */
ends_at?: Moment, 
/**
 * 备注; what stands there stays where empty.
 */
remark?: string, };

/**
 * A wording to try.
 */
export type CheckTemplate = { 
/**
 * The form.
 */
form: DocumentForm, 
/**
 * The wording.
 */
wording: string, };

/**
 * Somebody has come.
 */
export type CheckedIn = { 
/**
 * The presence.
 */
id: PresenceId, 
/**
 * The duty of the roster that it holds.
 */
duty_id: DutyId | null, };

/**
 * Where backups go.
 */
export type ChooseBackupPlace = { 
/**
 * The folder's whole path on this computer; nowhere where left out.
 */
folder?: string, };

/**
 * A citation.
 */
export type CitationAsk = { 
/**
 * Its id.
 */
id: CitationId, };

/**
 * A citation of an article.
 */
export type CitationId = string;

/**
 * The citations of a record.
 */
export type CitationList = { 
/**
 * Those on it, in order.
 */
rows: Array<CitationRow>, 
/**
 * Whether articles may be cited and taken off.
 */
can_change: boolean, 
/**
 * The day of the matter, by which versions are looked up.
 */
matter_on: string, };

/**
 * Whose citations to list.
 */
export type CitationListAsk = { 
/**
 * The kind of record.
 */
subject_kind: SubjectKind, 
/**
 * The record.
 */
subject_id: string, };

/**
 * An article that was cited.
 */
export type CitationRow = { 
/**
 * Its id.
 */
id: CitationId, 
/**
 * The law's whole title.
 */
title: string, 
/**
 * The law's short title.
 */
law: string, 
/**
 * The day of the version cited.
 */
version_on: string | null, 
/**
 * 第五百七十七条.
 */
label: string, 
/**
 * The text as cited.
 */
text: string, 
/**
 * The article's name in the library.
 */
reference: string, 
/**
 * The day on which that version was in force.
 */
in_force_on: string | null, 
/**
 * When it was cited.
 */
cited_at: Moment | null, 
/**
 * Who cited it.
 */
cited_by: PersonId | null, 
/**
 * Whether the library has that version now.
 */
is_in_library: boolean, 
/**
 * The newest later version in the library that is in force today.
 */
later: LaterVersion | null, };

/**
 * Cites an article.
 */
export type CiteArticle = { 
/**
 * On which kind of record: a consultation or a dispute.
 */
subject_kind: SubjectKind, 
/**
 * The record.
 */
subject_id: string, 
/**
 * The article's name in the library, such as 民法典@2020-05-28#577.
 */
reference: string, 
/**
 * The day on which it was in force; that of the matter where empty.
 */
on?: string, };

/**
 * A session at the same time.
 */
export type ClashRow = { 
/**
 * The other session.
 */
session_id: MediationSessionId, 
/**
 * The docket number of its dispute.
 */
docket_no: string, 
/**
 * Its start.
 */
starts_at: Moment | null, 
/**
 * Its end.
 */
ends_at: Moment | null, 
/**
 * The room that both want, by name.
 */
room: string | null, 
/**
 * The members of staff whom both want, by name.
 */
people: Array<string>, };

/**
 * 结案.
 */
export type CloseDispute = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * 结案日期; today where empty.
 */
closed_on?: string, 
/**
 * 结案说明; required while something promised is open.
 */
note?: string, 
/**
 * What mediation kept from happening, if anything.
 */
prevented?: PreventedHarm, 
/**
 * How many people that would have touched.
 */
prevented_people?: number, };

/**
 * 销号.
 */
export type CloseHazard = { 
/**
 * The hazard.
 */
hazard_id: HazardId, 
/**
 * 销号日期; today where empty.
 */
closed_on?: string, 
/**
 * 销号意见.
 */
note: string, };

/**
 * 办结.
 */
export type CloseRequest = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * 群众满意度, where it is known.
 */
satisfaction?: Satisfaction, };

/**
 * A saved mapping of spreadsheet columns.
 */
export type ColumnProfileId = string;

/**
 * A saved mapping.
 */
export type ColumnProfileRow = { 
/**
 * Its id.
 */
id: ColumnProfileId, 
/**
 * Its name.
 */
name: string, 
/**
 * The column for each field.
 */
mapping: { [key in RequestField]?: string }, 
/**
 * Whether it is offered.
 */
is_active: boolean, };

/**
 * The shipped shapes and the saved mappings.
 */
export type ColumnProfiles = { 
/**
 * The shapes that come with the program.
 */
shapes: Array<ShapeRow>, 
/**
 * The saved mappings, by name.
 */
profiles: Array<ColumnProfileRow>, };

/**
 * A committee with its members.
 */
export type CommitteeDetail = { 
/**
 * Its id.
 */
id: CommitteeId, 
/**
 * 全称.
 */
name: string, 
/**
 * The short name in front of 人调字.
 */
short_name: string, 
/**
 * Who set it up.
 */
kind: CommitteeKind | null, 
/**
 * First day of the term of office.
 */
term_starts_on: string | null, 
/**
 * Last day of the term of office.
 */
term_ends_on: string | null, 
/**
 * How the term stands today.
 */
term: TermState, 
/**
 * Days until its last day, negative once it has passed.
 */
term_days: number | null, 
/**
 * Whether it works today.
 */
is_active: boolean, 
/**
 * The platforms whose numbers carry its name.
 */
platform_ids: Array<PlatformId>, 
/**
 * Its members, the head first.
 */
members: Array<CommitteeMember>, 
/**
 * What the law would have otherwise.
 */
warnings: Array<CommitteeWarningRow>, };

/**
 * 人民调解委员会.
 */
export type CommitteeId = string;

/**
 * Who set a committee up (人民调解法 art. 8 and 34).
 */
export type CommitteeKind = "village" | "residents" | "township" | "street" | "enterprise" | "social_organisation";

/**
 * Every committee.
 */
export type CommitteeList = { 
/**
 * The committees by name, those that work today first.
 */
committees: Array<CommitteeDetail>, };

/**
 * A member of a committee.
 */
export type CommitteeMember = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Their place.
 */
position: CommitteePosition, 
/**
 * Sex.
 */
sex: Sex | null, 
/**
 * 专职 rather than 兼职.
 */
is_full_time: boolean | null, };

/**
 * A person's place in a committee.
 */
export type CommitteePosition = "head" | "deputy_head" | "member";

/**
 * A committee.
 */
export type CommitteeRow = { 
/**
 * Its id.
 */
id: CommitteeId, 
/**
 * Full name.
 */
name: string, 
/**
 * Short name in front of 人调字.
 */
short_name: string, 
/**
 * Whether it works today.
 */
is_active: boolean, };

/**
 * What a committee lacks by law.
 */
export type CommitteeWarning = "too_few_members" | "too_many_members" | "no_head" | "several_heads" | "no_woman" | "sex_unknown" | "no_term" | "term_too_long" | "term_ending" | "term_over";

/**
 * Something that the law would have otherwise.
 */
export type CommitteeWarningRow = { 
/**
 * What.
 */
warning: CommitteeWarning, 
/**
 * Article of 人民调解法.
 */
article: number, 
/**
 * Its paragraph.
 */
paragraph: number, 
/**
 * Members, heads or days, as the sentence needs.
 */
count: number, };

/**
 * The communities of the street.
 */
export type CommunityList = { 
/**
 * The communities, those without a liaison first.
 */
communities: Array<CommunityRow>, 
/**
 * How many have no liaison.
 */
missing: number, };

/**
 * A community.
 */
export type CommunityRow = { 
/**
 * 社区 / 村.
 */
community: string, 
/**
 * Its platforms.
 */
platform_ids: Array<PlatformId>, 
/**
 * Its liaisons; empty where nobody was named.
 */
liaisons: Array<LiaisonRow>, };

/**
 * Another period's figures of the same table: the whole, or the lines of a report that tell of a period.
 */
export type Compared = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Its rows.
 */
rows: Array<FigureRow>, };

/**
 * 达成协议.
 */
export type ConcludeAgreement = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * Written or oral.
 */
form: AgreementForm, 
/**
 * The day on which the parties agreed; today where empty.
 */
agreed_on?: string, 
/**
 * 主要事实、争议事项; those of the dispute where empty.
 */
facts?: string, 
/**
 * 协议内容.
 */
terms: string, 
/**
 * 履行方式、地点、期限.
 */
performance_manner?: string, 
/**
 * 协议涉及金额, in fen.
 */
amount_fen?: Fen, 
/**
 * 记录人.
 */
recorder_id?: PersonId, 
/**
 * What is promised.
 */
items: Array<PromisedItem>, };

/**
 * What the court is to confirm; it takes the first alone.
 */
export type ConfirmationMatter = "rights_and_duties" | "personal_status" | "adoption" | "marriage" | "title" | "other_procedure";

/**
 * Why the court cannot be asked to confirm the agreement now.
 */
export type ConfirmationObstacle = "no_agreement" | "oral" | "not_effective" | "under_way" | "confirmed" | "lapsed";

/**
 * What the court said.
 */
export type ConfirmationResult = "applied" | "accepted" | "confirmed" | "rejected" | "not_accepted" | "withdrawn" | "waived";

/**
 * An application to a court.
 */
export type ConfirmationShape = { 
/**
 * Its id.
 */
id: JudicialConfirmationId, 
/**
 * The agreement.
 */
agreement_id: AgreementId | null, 
/**
 * 申请日期.
 */
applied_on: string | null, 
/**
 * Whether all parties applied together.
 */
is_joint: boolean, 
/**
 * 法院.
 */
court: string | null, 
/**
 * 案号.
 */
case_no: string | null, 
/**
 * What was handed in.
 */
papers: string | null, 
/**
 * What came of it.
 */
result: ConfirmationResult, 
/**
 * 裁定日期.
 */
decided_on: string | null, 
/**
 * Why the court said no.
 */
reason: string | null, 
/**
 * The last day of performance.
 */
performance_ends_on: string | null, 
/**
 * 申请执行的最后一日.
 */
enforcement_due_on: string | null, 
/**
 * 申请执行日期.
 */
enforcement_applied_on: string | null, 
/**
 * 备注.
 */
remark: string | null, 
/**
 * What can be done with it now.
 */
steps: Array<ConfirmationStep>, };

/**
 * Where judicial confirmation stands in a case.
 */
export type ConfirmationStanding = { 
/**
 * Why the court cannot be asked now; none where it can.
 */
obstacle: ConfirmationObstacle | null, 
/**
 * The last day of what the agreement promises.
 */
last_promise_on: string | null, 
/**
 * The applications, oldest first.
 */
applications: Array<ConfirmationShape>, };

/**
 * What can be done with an application.
 */
export type ConfirmationStep = "record" | "enforce" | "correct";

/**
 * What speaks against somebody.
 */
export type ConflictAnswer = { 
/**
 * Who was checked.
 */
person_id: PersonId, 
/**
 * As what.
 */
capacity: ConflictCapacity, 
/**
 * What was found, the gravest first.
 */
findings: Array<ConflictFinding>, 
/**
 * Clear, a conflict, or one to which somebody consented before.
 */
result: ConflictResult, 
/**
 * Whether nobody can consent to it.
 */
is_barred: boolean, 
/**
 * Why it goes on, where somebody consented before.
 */
consent_reason: string | null, };

/**
 * Who a person would be in the matter.
 */
export type ConflictCapacity = "mediator" | "lawyer";

/**
 * 利益冲突检查.
 */
export type ConflictCheckId = string;

/**
 * A check that was kept.
 */
export type ConflictCheckRow = { 
/**
 * Its id.
 */
id: ConflictCheckId, 
/**
 * Who was checked.
 */
person_id: PersonId | null, 
/**
 * As what.
 */
capacity: ConflictCapacity, 
/**
 * What was found, the gravest first.
 */
findings: Array<ConflictFinding>, 
/**
 * What came of it.
 */
result: ConflictResult, 
/**
 * Why it goes on.
 */
consent_reason: string | null, 
/**
 * Who checked.
 */
checked_by: PersonId | null, 
/**
 * When.
 */
checked_on: string | null, 
/**
 * Who consented.
 */
decided_by: PersonId | null, 
/**
 * When.
 */
decided_on: string | null, };

/**
 * The checks of a matter, the newest first.
 */
export type ConflictChecks = { 
/**
 * The checks.
 */
checks: Array<ConflictCheckRow>, };

/**
 * The checks of which matter.
 */
export type ConflictChecksAsk = { 
/**
 * The kind of matter.
 */
subject_kind: SubjectKind, 
/**
 * The matter.
 */
subject_id: string, };

/**
 * One finding: reasons and the id of a record, never what stands in it.
 */
export type ConflictFinding = { 
/**
 * What it demands.
 */
weight: ConflictWeight, 
/**
 * Why.
 */
reason: ConflictReason, 
/**
 * By what a person was known again.
 */
likeness: Array<Resemblance>, 
/**
 * What kind of record it comes from; none where that is not for everybody.
 */
subject_kind: SubjectKind | null, 
/**
 * That record.
 */
subject_id: string | null, };

/**
 * Why somebody should not take a matter, what nobody can consent to first.
 */
export type ConflictReason = "same_matter_mediated" | "same_matter_advised" | "is_party" | "is_representative" | "family_tie" | "earlier_mediation" | "earlier_consultation" | "sealed";

/**
 * What came of a check.
 */
export type ConflictResult = "clear" | "conflict" | "waived";

/**
 * A field on which authors disagree; what they wrote is told by `disagreement`.
 */
export type ConflictShape = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: string, 
/**
 * The field.
 */
field: string, 
/**
 * Whether it holds up closing, and printing the agreement and the dossier.
 */
is_blocking: boolean, };

/**
 * What a finding demands.
 */
export type ConflictWeight = "barred" | "conflict" | "hint";

/**
 * A consultation.
 */
export type ConsultationAsk = { 
/**
 * Its id.
 */
id: ConsultationId, 
/**
 * Whether to show the telephone in full; leaves an entry.
 */
reveal: boolean, };

/**
 * How many consultations, and what came of them.
 */
export type ConsultationCount = { 
/**
 * Consultations.
 */
consultations: number, 
/**
 * How many became a dispute that is mediated.
 */
to_mediation: number, 
/**
 * How often each way was suggested.
 */
suggested_ways: { [key in SuggestedWay]?: number }, 
/**
 * How content people were, where they said so.
 */
satisfaction: { [key in Satisfaction]?: number }, };

/**
 * A consultation with what came of it.
 */
export type ConsultationDetail = { 
/**
 * Its id.
 */
id: ConsultationId, 
/**
 * Its number.
 */
docket_no: string, 
/**
 * Its platform.
 */
platform_id: PlatformId | null, 
/**
 * The request from which it was opened.
 */
request_id: RequestId | null, 
/**
 * Start.
 */
starts_at: Moment | null, 
/**
 * End.
 */
ends_at: Moment | null, 
/**
 * 咨询点 / 社区.
 */
consultation_point: string | null, 
/**
 * 值班律师.
 */
lawyer_id: PersonId | null, 
/**
 * How the person came.
 */
manner: ConsultationManner, 
/**
 * 拒绝提供.
 */
is_anonymous: boolean, 
/**
 * 咨询人.
 */
inquirer_name: string | null, 
/**
 * 性别.
 */
inquirer_sex: Sex | null, 
/**
 * 年龄段.
 */
inquirer_age_band: AgeBand | null, 
/**
 * Telephone, masked unless asked for.
 */
inquirer_phone: string | null, 
/**
 * 身份类别.
 */
inquirer_group: InquirerGroup | null, 
/**
 * Code of the topic.
 */
topic: string | null, 
/**
 * How many people the matter touches.
 */
people_count: number | null, 
/**
 * 涉及金额, in fen.
 */
amount_fen: Fen | null, 
/**
 * 咨询内容.
 */
content: string, 
/**
 * 解答意见.
 */
advice: string | null, 
/**
 * 法律依据.
 */
legal_basis: string | null, 
/**
 * 建议途径.
 */
suggested_ways: Array<SuggestedWay>, 
/**
 * 满意度.
 */
satisfaction: Satisfaction | null, 
/**
 * 备注.
 */
remark: string | null, 
/**
 * Disputes opened from it.
 */
disputes: Array<DisputeRow>, 
/**
 * Everything that happened to it, the newest first.
 */
acts: Array<Act>, };

/**
 * 法律咨询.
 */
export type ConsultationId = string;

/**
 * Which consultations to list, and from where on.
 */
export type ConsultationListAsk = { 
/**
 * Of this platform.
 */
platform_id?: PlatformId, 
/**
 * Of this lawyer.
 */
lawyer_id?: PersonId, 
/**
 * About this topic.
 */
topic?: string, 
/**
 * Come in this manner.
 */
manner?: ConsultationManner, 
/**
 * On or after this day.
 */
from?: string, 
/**
 * On or before this day.
 */
to?: string, 
/**
 * Whether the oldest come first.
 */
ascending?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty.
 */
limit?: number, };

/**
 * How the person came.
 */
export type ConsultationManner = "visit" | "telephone" | "online" | "appointment" | "home_visit";

/**
 * Numbers of consultations.
 */
export type ConsultationNumbers = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * All together.
 */
total: ConsultationCount, 
/**
 * By period, platform and topic, the newest period first.
 */
rows: Array<ConsultationNumbersRow>, };

/**
 * Which span of time, and how finely.
 */
export type ConsultationNumbersAsk = { 
/**
 * The first day; the first of the year where empty.
 */
from?: string, 
/**
 * The last day; today where empty.
 */
to?: string, 
/**
 * Of this platform.
 */
platform_id?: PlatformId, 
/**
 * By day; by month where not.
 */
daily: boolean, };

/**
 * One period, platform and topic.
 */
export type ConsultationNumbersRow = { 
/**
 * `2026-03`, or `2026-03-02`.
 */
period: string, 
/**
 * The platform.
 */
platform_id: PlatformId | null, 
/**
 * Code of the topic.
 */
topic: string | null, 
/**
 * How many.
 */
count: ConsultationCount, };

/**
 * A consultation was recorded.
 */
export type ConsultationRecorded = { 
/**
 * Its id.
 */
id: ConsultationId, 
/**
 * Its number.
 */
docket_no: string, };

/**
 * A row of the list.
 */
export type ConsultationRow = { 
/**
 * Its id.
 */
id: ConsultationId, 
/**
 * Its number.
 */
docket_no: string, 
/**
 * Start.
 */
starts_at: Moment | null, 
/**
 * The lawyer.
 */
lawyer_id: PersonId | null, 
/**
 * How the person came.
 */
manner: ConsultationManner, 
/**
 * Code of the topic.
 */
topic: string | null, 
/**
 * Who asked; none when unnamed.
 */
inquirer_name: string | null, 
/**
 * 拒绝提供.
 */
is_anonymous: boolean, 
/**
 * The beginning of what was asked.
 */
content: string, 
/**
 * 满意度.
 */
satisfaction: Satisfaction | null, };

/**
 * 联系诉求人.
 */
export type ContactRequest = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * When; now where empty.
 */
contacted_at?: Moment, 
/**
 * How the requester was reached, or that nobody answered.
 */
contact_note: string, };

/**
 * 联系请求.
 */
export type ContactRequestId = string;

/**
 * What copying came to.
 */
export type CopiedWeek = { 
/**
 * Duties added.
 */
added: number, 
/**
 * Left out as offices rest on the day.
 */
on_days_off: number, 
/**
 * Left out as somebody is there already.
 */
taken: number, 
/**
 * Left out as the person no longer works here.
 */
inactive: number, };

/**
 * A week to copy.
 */
export type CopyDutyWeek = { 
/**
 * The first day of the week that is copied.
 */
from: string, 
/**
 * The first day of the week into which it is copied.
 */
to: string, 
/**
 * Into how many weeks one after the other; one where empty.
 */
weeks?: number, 
/**
 * Only of this platform.
 */
platform_id?: PlatformId, };

/**
 * A plan that is taken over from another year.
 */
export type CopyOutreachPlan = { 
/**
 * The year whose lines are copied.
 */
from_year: number, 
/**
 * The year that has no plan yet.
 */
to_year: number, };

/**
 * Puts an application right; what is left out is cleared.
 */
export type CorrectConfirmation = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The application.
 */
confirmation_id: JudicialConfirmationId, 
/**
 * 申请日期.
 */
applied_on: string, 
/**
 * All parties applied together.
 */
is_joint: boolean, 
/**
 * 法院.
 */
court: string, 
/**
 * 案号.
 */
case_no?: string, 
/**
 * What was handed in.
 */
papers?: string, 
/**
 * What the court said.
 */
result: ConfirmationResult, 
/**
 * 裁定日期.
 */
decided_on?: string, 
/**
 * Why the court said no.
 */
reason?: string, 
/**
 * The last day of performance.
 */
performance_ends_on?: string, 
/**
 * 申请执行日期.
 */
enforcement_applied_on?: string, 
/**
 * 备注.
 */
remark?: string, };

/**
 * A consultation as it should have been recorded.
 */
export type CorrectConsultation = { 
/**
 * The consultation.
 */
id: ConsultationId, 
/**
 * All of it.
 */
consultation: RecordConsultation, };

/**
 * What the intake should have said.
 */
export type CorrectDispute = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * 卷名.
 */
title: string, 
/**
 * Code in the table of dispute types.
 */
dispute_type: string, 
/**
 * Source as the statistics count it.
 */
source: CaseSource, 
/**
 * Where it really came from.
 */
origin?: Origin, 
/**
 * Number or name of the origin.
 */
origin_note?: string, 
/**
 * Which of the four kinds of mediation.
 */
mediation_kind: MediationKind, 
/**
 * How the court hears the matter, where it entrusted it after filing.
 */
court_procedure?: CourtProcedure, 
/**
 * 纠纷简要情况.
 */
facts: string, 
/**
 * 申请事项.
 */
claims?: string, 
/**
 * 涉及金额, in fen.
 */
amount_fen?: Fen, 
/**
 * When it happened.
 */
occurred_on?: string, 
/**
 * Where it happened.
 */
place?: string, 
/**
 * 疑难复杂.
 */
is_difficult: boolean, 
/**
 * What mediation kept from happening, if anything.
 */
prevented?: PreventedHarm, 
/**
 * How many people that would have touched.
 */
prevented_people?: number, 
/**
 * Content hidden from all but mediator and head.
 */
is_confidential: boolean, 
/**
 * How rights and duties were told.
 */
rights_notice?: NoticeManner, 
/**
 * On which day.
 */
rights_told_on?: string, };

/**
 * What a lead should have said.
 */
export type CorrectHazard = { 
/**
 * The hazard.
 */
hazard_id: HazardId, 
/**
 * What it is, in a line.
 */
title: string, 
/**
 * Code in the table of dispute types.
 */
dispute_type?: string, 
/**
 * From where the lead came.
 */
source: HazardSource, 
/**
 * 排查地点.
 */
place: string, 
/**
 * 排查时间; as it was where empty.
 */
found_on?: string, 
/**
 * 基本情况.
 */
content: string, 
/**
 * 涉及人数.
 */
people_count?: number, 
/**
 * 风险等级; as it was where empty.
 */
risk_level?: RiskLevel, };

/**
 * An activity as it should have been recorded.
 */
export type CorrectOutreach = { 
/**
 * The activity.
 */
id: OutreachActivityId, 
/**
 * All of it.
 */
activity: RecordOutreach, };

/**
 * What is known of a party should have been.
 */
export type CorrectParty = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The party.
 */
party_id: PartyId, 
/**
 * All that is known of it.
 */
party: PartyForm, };

/**
 * A presence as it should have been.
 */
export type CorrectPresence = { 
/**
 * The presence.
 */
id: PresenceId, 
/**
 * From when.
 */
starts_at: Moment, 
/**
 * Until when; empty only on the day itself.
 */
ends_at?: Moment, 
/**
 * How the person served.
 */
manner: PresenceManner, 
/**
 * 备注.
 */
remark?: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether it was entered by mistake; it is kept and marked.
 */
is_removed: boolean, };

/**
 * A request as it should have been written down.
 */
export type CorrectRequest = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * All of it; platform, assignment and repeats are changed elsewhere.
 */
request: RegisterRequest, };

/**
 * How the court hears a matter that it entrusts after filing (法释〔2016〕14号).
 */
export type CourtProcedure = "ordinary" | "summary";

/**
 * A new casebook with its first platform and account.
 */
export type CreateCasebook = { 
/**
 * 街道.
 */
street: string, 
/**
 * The first platform.
 */
platform: string, 
/**
 * Which of the street's kinds of place it is.
 */
platform_kind: PlatformKind, 
/**
 * 社区 / 村 of the platform.
 */
community?: string, 
/**
 * The committee's full name; made from the platform's where empty.
 */
committee?: string, 
/**
 * The short name in front of 人调字.
 */
committee_short_name: string, 
/**
 * The name of the first account's holder.
 */
person: string, 
/**
 * The first account's passphrase, at least eight characters.
 */
passphrase: string, };

/**
 * Makes this casebook the street office's.
 */
export type CreateStreetKey = { 
/**
 * What this desk is called.
 */
name: string, };

/**
 * The series of all charts, which name nobody.
 */
export type Dashboard = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Of this platform; the whole street where empty.
 */
platform_id: PlatformId | null, 
/**
 * The day on which open disputes were counted.
 */
today: string, 
/**
 * Which lists who asks may open.
 */
opens: DashboardOpens, 
/**
 * Every month of the period.
 */
months: Array<DashboardMonth>, 
/**
 * Disputes by type and platform.
 */
grid: TypeGrid, 
/**
 * The steps from intake to closing.
 */
funnel: Array<FunnelStep>, 
/**
 * Open disputes by how long they have waited.
 */
ageing: Array<WaitRow>, 
/**
 * Satisfaction of requests, the best level first.
 */
satisfaction: SatisfactionLadder, 
/**
 * 好差评, the best level first.
 */
ratings: Array<RatingRung>, 
/**
 * Every day of the period.
 */
days: Array<DashboardDay>, 
/**
 * Platforms that had anything, by community.
 */
places: Array<DashboardPlace>, 
/**
 * What each series means; a chart has those of its name.
 */
definitions: Array<Definition>, };

/**
 * Of which period, and of which platform.
 */
export type DashboardAsk = { 
/**
 * The first day; twelve months before the last one where empty.
 */
from?: string, 
/**
 * The last day; today where empty.
 */
to?: string, 
/**
 * Of this platform; the whole street where empty.
 */
platform_id?: PlatformId, };

/**
 * A number of a chart, of which the disputes are asked.
 */
export type DashboardCasesAsk = { 
/**
 * The first day; twelve months before the last one where empty.
 */
from?: string, 
/**
 * The last day; today where empty.
 */
to?: string, 
/**
 * Of this platform; the whole street where empty.
 */
platform_id?: PlatformId, 
/**
 * What it counts.
 */
count: DashboardCount, };

/**
 * What is counted of disputes in a chart.
 */
export type DashboardCount = "registered" | "accepted" | "mediated" | "agreed" | "performed" | "finished" | "closed" | "settled";

/**
 * What came on a day.
 */
export type DashboardDay = { 
/**
 * The day.
 */
day: string, 
/**
 * Requests that came in.
 */
requests: number, 
/**
 * Disputes registered.
 */
disputes: number, };

/**
 * A month.
 */
export type DashboardMonth = { 
/**
 * Its first day within the period.
 */
from: string, 
/**
 * Its last day within the period.
 */
to: string, 
/**
 * Disputes registered.
 */
registered: number, 
/**
 * Disputes closed, all that had been taken.
 */
closed: number, 
/**
 * Those of them that were settled.
 */
settled: number, 
/**
 * Requests that came in.
 */
received: number, 
/**
 * Those of them that count and are finished by now.
 */
finished: number, };

/**
 * Which lists who asks may open.
 */
export type DashboardOpens = { 
/**
 * Of disputes.
 */
disputes: boolean, 
/**
 * Of requests.
 */
requests: boolean, 
/**
 * Of ratings.
 */
ratings: boolean, 
/**
 * Of hazards.
 */
hazards: boolean, };

/**
 * What a platform had in the period.
 */
export type DashboardPlace = { 
/**
 * The platform; none for what belongs to none.
 */
platform_id: PlatformId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its community or village.
 */
community: string | null, 
/**
 * Disputes registered there.
 */
disputes: number, 
/**
 * Requests that it handles.
 */
requests: number, 
/**
 * Hazards found there.
 */
hazards: number, };

/**
 * How a calendar marks a day that is otherwise than its week has it.
 */
export type DayMark = "off" | "working";

/**
 * What runs out.
 */
export type DeadlineKind = "mediation" | "judicial_confirmation" | "performance" | "follow_up" | "enforcement";

/**
 * Limits of one kind that run out on one day.
 */
export type DeadlineNotice = { 
/**
 * The kind.
 */
kind: WorkKind, 
/**
 * 7 or 1: which warning it is. It comes on the last working day on or before its own.
 */
days_left: number, 
/**
 * The day on which they run out.
 */
due_on: string, 
/**
 * How many.
 */
count: number, };

/**
 * What to remind of today.
 */
export type DeadlineNotices = { 
/**
 * The day.
 */
today: string, 
/**
 * The notices; none where nothing runs out.
 */
notices: Array<DeadlineNotice>, };

/**
 * One thing with its last day.
 */
export type DeadlineShape = { 
/**
 * What runs out.
 */
kind: DeadlineKind, 
/**
 * The last day.
 */
due_on: string, 
/**
 * How near it is.
 */
nearness: Urgency, 
/**
 * The promised thing that it is about.
 */
item_id: PerformanceItemId | null, 
/**
 * Whether the holidays of that year are not known yet.
 */
is_provisional: boolean, };

/**
 * 定级.
 */
export type DecideDifficultyGrade = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The grade's code; none to go by the thresholds again.
 */
grade?: string, 
/**
 * Why; needed where it differs from the proposed one.
 */
grade_reason?: string, };

/**
 * Decisions, all or none of them carried out.
 */
export type DecideDisagreements = { 
/**
 * One; or several, if nothing hangs on any of the fields.
 */
decisions: Array<Decision>, };

/**
 * 决定回避.
 */
export type DecideRecusal = { 
/**
 * Which.
 */
recusal_id: RecusalId, 
/**
 * Whether the mediator steps back.
 */
is_granted: boolean, 
/**
 * When; today where empty.
 */
decided_on?: string, 
/**
 * In words; required where it is refused.
 */
decision_note?: string, 
/**
 * The mediators from now on, the responsible one first.
 */
new_mediator_ids: Array<PersonId>, };

/**
 * A decision about one field: a value or a text.
 */
export type Decision = { 
/**
 * The record.
 */
record: string, 
/**
 * The field.
 */
field: string, 
/**
 * The mark of the values that were shown.
 */
mark: string, 
/**
 * Which of the values holds, counted from 0 in the order in which they were shown.
 */
take?: number, 
/**
 * The text that holds in place of all of them.
 */
text?: string, };

/**
 * The meaning of a figure.
 */
export type Definition = { 
/**
 * The figure, as tables and programs name it.
 */
name: string, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * What is counted.
 */
numerator: string, 
/**
 * Out of what; none for a plain count.
 */
denominator: string | null, 
/**
 * Which day puts something into a period.
 */
basis: string, 
/**
 * Where the meaning comes from.
 */
source: string, };

/**
 * A desk.
 */
export type DeskRow = { 
/**
 * Its device.
 */
device_id: DeviceId, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is to the street.
 */
role: DeviceRole, 
/**
 * Its platforms.
 */
platform_ids: Array<PlatformId>, 
/**
 * Whether it is this one.
 */
is_own: boolean, 
/**
 * The last day of its certificate.
 */
valid_until: string, 
/**
 * How its certificate stands.
 */
standing: DeskStanding, 
/**
 * When it exchanged last, as far as is known here.
 */
last_exchange_at: Moment | null, 
/**
 * Its changes that are not here, though this desk may read them.
 */
missing_here: number, 
/**
 * This desk's changes that it lacks; unknown until its receipt came.
 */
missing_there: number | null, 
/**
 * Its changes that it has put on no stick; unknown until its receipt came.
 */
unsent: number | null, 
/**
 * Its changes that are held back here.
 */
held: number, 
/**
 * Its segments that were not taken here.
 */
set_aside: number, 
/**
 * Minutes by which its clock was ahead.
 */
clock_ahead_minutes: number, 
/**
 * Its program's version.
 */
version: string | null, 
/**
 * When it was last backed up, as far as is known here.
 */
last_backup_at: Moment | null, 
/**
 * When a restore drill last proved a backup of it, as far as is known here.
 */
last_drill_at: Moment | null, };

/**
 * How a desk's certificate stands.
 */
export type DeskStanding = "valid" | "ending" | "expired" | "revoked";

/**
 * What people do with a destruction list.
 */
export type DestructionAction = "approve" | "reject" | "withdraw" | "carry_out";

/**
 * A destruction list.
 */
export type DestructionAsk = { 
/**
 * Its id.
 */
id: DestructionId, };

/**
 * A destruction list with its lines.
 */
export type DestructionDetail = { 
/**
 * Its line in the list.
 */
row: DestructionRow, 
/**
 * 鉴定意见.
 */
reason: string, 
/**
 * Its lines.
 */
items: Array<DestructionItem>, 
/**
 * Who approved it first.
 */
first_approved_by: PersonId | null, 
/**
 * On which day.
 */
first_approved_on: string | null, 
/**
 * Who approved it after that.
 */
second_approved_by: PersonId | null, 
/**
 * On which day.
 */
second_approved_on: string | null, 
/**
 * Who sent it back or took it back.
 */
decided_by: PersonId | null, 
/**
 * On which day.
 */
decided_on: string | null, 
/**
 * Why.
 */
decision_note: string | null, 
/**
 * Who carried it out.
 */
carried_out_by: PersonId | null, 
/**
 * On which day.
 */
carried_out_on: string | null, 
/**
 * What this person may do with it now.
 */
possible: Array<DestructionAction>, 
/**
 * Why it cannot be approved by this person although it waits; none otherwise.
 */
is_own: boolean, };

/**
 * A destruction was carried out.
 */
export type DestructionDone = { 
/**
 * How many records of the list.
 */
item_count: number, 
/**
 * How many records went with them in all.
 */
record_count: number, 
/**
 * How many attachments were among them.
 */
attachment_count: number, 
/**
 * Of how many entries the text was erased.
 */
entry_count: number, };

/**
 * 销毁清册.
 */
export type DestructionId = string;

/**
 * A line of a destruction list: what is known of a record without anybody in it.
 */
export type DestructionItem = { 
/**
 * The record.
 */
subject_id: string, 
/**
 * Its docket or order number.
 */
number: string, 
/**
 * Code of its type, where it has one.
 */
dispute_type: string | null, 
/**
 * The day from which its time is counted: archived, closed, talked over.
 */
ended_on: string, 
/**
 * 保管期限, of a dossier.
 */
retention_class: RetentionClass | null, 
/**
 * The first day on which it may be destroyed.
 */
due_on: string, 
/**
 * Pages of the dossier as it was last bound.
 */
page_count: number | null, 
/**
 * How many records were destroyed with it; none until then.
 */
record_count: number | null, 
/**
 * How many attachments were among them.
 */
attachment_count: number | null, 
/**
 * Of how many entries the text was erased.
 */
entry_count: number | null, };

/**
 * The destruction lists, the newest first.
 */
export type DestructionLists = { 
/**
 * The lists.
 */
rows: Array<DestructionRow>, 
/**
 * How many wait for this person to approve them.
 */
waiting_count: number, };

/**
 * A destruction list in a line.
 */
export type DestructionRow = { 
/**
 * Its id.
 */
id: DestructionId, 
/**
 * 清册编号.
 */
list_no: string, 
/**
 * What is on it.
 */
subject_kind: SubjectKind, 
/**
 * How many records.
 */
item_count: number, 
/**
 * Where it stands.
 */
status: DestructionStatus, 
/**
 * Who drew it up.
 */
listed_by: PersonId | null, 
/**
 * On which day.
 */
listed_on: string | null, 
/**
 * The day of its last step.
 */
changed_on: string | null, 
/**
 * Whether it waits for this person to approve it.
 */
is_waiting: boolean, };

/**
 * Where a destruction list stands.
 */
export type DestructionStatus = "listed" | "half_approved" | "approved" | "rejected" | "withdrawn" | "carried_out";

/**
 * A copy of the casebook on one disk.
 */
export type DeviceId = string;

/**
 * What a desk is to the street.
 */
export type DeviceRole = "office" | "platform" | "lawyer";

/**
 * The table of grades.
 */
export type DifficultyGrades = { 
/**
 * The version; 0 for the one that came with the program.
 */
version: number, 
/**
 * Whether it is the one that came with the program, whose amounts are examples.
 */
is_built_in: boolean, 
/**
 * The first day on which it holds.
 */
valid_from: string | null, 
/**
 * Whether only 调解成功 cases count.
 */
is_settled_only: boolean, 
/**
 * The grades, the lowest first.
 */
grades: Array<Grade>, };

/**
 * Which one.
 */
export type DisagreementAsk = { 
/**
 * The record.
 */
record: string, 
/**
 * The field.
 */
field: string, 
/**
 * With numbers and addresses in full, of which an entry is left.
 */
reveal: boolean, };

/**
 * What all who disagree had seen last.
 */
export type DisagreementBefore = { 
/**
 * Who wrote it.
 */
actor: string, 
/**
 * When.
 */
at: Moment, 
/**
 * The value; null where it had been cleared.
 */
value: unknown, };

/**
 * A disagreement with what is around it.
 */
export type DisagreementDetail = { 
/**
 * What the list tells of it.
 */
row: DisagreementRow, 
/**
 * What was there before; none where nothing was, or where nobody had seen the other's.
 */
before: DisagreementBefore | null, 
/**
 * The versions in one, of a text that may be written anew.
 */
merged: MergedText | null, 
/**
 * Whether values are masked and may be asked for in full.
 */
is_masked: boolean, 
/**
 * What happened to the record since what was there before, the newest first.
 */
acts: Array<Act>, };

/**
 * How many there are of a kind of record.
 */
export type DisagreementKindCount = { 
/**
 * The kind.
 */
kind: string, 
/**
 * How many.
 */
count: number, };

/**
 * What is to be decided.
 */
export type DisagreementList = { 
/**
 * The rows, what weighs most first, those of one matter together.
 */
rows: Array<DisagreementRow>, 
/**
 * Hand this back for the next page; none after the last.
 */
next: string | null, 
/**
 * How many match.
 */
count: number, 
/**
 * Never: all are counted.
 */
capped: boolean, 
/**
 * How many there are of each weight, whatever was asked for of weight and kind.
 */
by_weight: Array<WeightCount>, 
/**
 * How many there are of each kind, whatever was asked for of weight and kind.
 */
by_kind: Array<DisagreementKindCount>, };

/**
 * To what a record belongs.
 */
export type DisagreementMatter = { 
/**
 * The kind: `dispute`, `request` …
 */
kind: string, 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
title: string | null, 
/**
 * Its number.
 */
number: string | null, };

/**
 * A field that two computers filled in differently.
 */
export type DisagreementRow = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: string, 
/**
 * The field.
 */
field: string, 
/**
 * How much hangs on it.
 */
weight: DisagreementWeight, 
/**
 * Whether it holds up closing the dispute, printing its agreement and its dossier.
 */
is_blocking: boolean, 
/**
 * Whether the decision may be written anew out of the texts.
 */
is_text: boolean, 
/**
 * To what it belongs.
 */
matter: DisagreementMatter, 
/**
 * What the record is called, where it is not the matter itself.
 */
about: string | null, 
/**
 * The values, the one that stands for the time being last.
 */
sides: Array<DisagreementSide>, 
/**
 * Whether whoever asks may decide.
 */
may_decide: boolean, 
/**
 * Goes with the decision, which is refused once it is another one.
 */
mark: string, };

/**
 * One value with whoever wrote it.
 */
export type DisagreementSide = { 
/**
 * Who.
 */
actor: string, 
/**
 * The end of the name of the computer on which it was written.
 */
device: string, 
/**
 * Whether that is this computer.
 */
is_here: boolean, 
/**
 * When.
 */
at: Moment, 
/**
 * The value, masked as everywhere; null where it was cleared.
 */
value: unknown, };

/**
 * How much hangs on a field.
 */
export type DisagreementWeight = "legal" | "ordinary" | "harmless";

/**
 * Which of them.
 */
export type DisagreementsAsk = { 
/**
 * Only those on whose field so much hangs.
 */
weight?: DisagreementWeight, 
/**
 * Only those of records of that kind, such as `party`.
 */
kind?: string, 
/**
 * Only those of that matter.
 */
matter?: string, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many.
 */
limit?: number, };

/**
 * A draft to throw away.
 */
export type DiscardDraft = { 
/**
 * Its id.
 */
id: string, };

/**
 * 阅卷授权.
 */
export type DisputeAccessId = string;

/**
 * 阅卷授权.
 */
export type DisputeAccessShape = { 
/**
 * Its id.
 */
id: DisputeAccessId, 
/**
 * The lawyer.
 */
lawyer_id: PersonId | null, 
/**
 * What for.
 */
purpose: string, 
/**
 * From this day on.
 */
starts_on: string | null, 
/**
 * Up to and with this day.
 */
ends_on: string | null, 
/**
 * Who gave it.
 */
granted_by: PersonId | null, 
/**
 * Taken back on this day.
 */
ended_on: string | null, 
/**
 * Why.
 */
end_reason: string | null, 
/**
 * Whether the lawyer may look today.
 */
is_open: boolean, 
/**
 * Whether it can still be taken back.
 */
may_end: boolean, };

/**
 * What people do with a dispute.
 */
export type DisputeAction = "accept" | "refuse" | "record_session" | "conclude" | "sign" | "record_performance" | "record_follow_up" | "extend" | "suspend" | "resume" | "change_mediators" | "ask_recusal" | "terminate" | "close" | "correct" | "link" | "apply_confirmation" | "archive" | "change_retention" | "unarchive";

/**
 * Which dispute: by id, or by docket number.
 */
export type DisputeAsk = { 
/**
 * Its id.
 */
id?: DisputeId, 
/**
 * Or its docket number, brackets of any width.
 */
docket_no?: string, };

/**
 * A dispute with all that belongs to it.
 */
export type DisputeCase = { 
/**
 * Its line in the list.
 */
row: DisputeRow, 
/**
 * Source as the statistics count it.
 */
source: CaseSource, 
/**
 * Where it really came from.
 */
origin: Origin | null, 
/**
 * Number or name of the origin.
 */
origin_note: string | null, 
/**
 * The request from which it was opened.
 */
request_id: RequestId | null, 
/**
 * The consultation from which it was opened.
 */
consultation_id: ConsultationId | null, 
/**
 * The hazard from which it was opened.
 */
hazard_id: HazardId | null, 
/**
 * 纠纷简要情况.
 */
facts: string, 
/**
 * 申请事项.
 */
claims: string | null, 
/**
 * When it happened.
 */
occurred_on: string | null, 
/**
 * Where it happened.
 */
place: string | null, 
/**
 * 疑难复杂.
 */
is_difficult: boolean, 
/**
 * What mediation kept from happening.
 */
prevented: PreventedHarm | null, 
/**
 * How many people that would have touched.
 */
prevented_people: number | null, 
/**
 * Content hidden from all but mediator and head.
 */
is_confidential: boolean, 
/**
 * How rights and duties were told.
 */
rights_notice: NoticeManner | null, 
/**
 * On which day.
 */
rights_told_on: string | null, 
/**
 * 登记人.
 */
registered_by: PersonId | null, 
/**
 * 受理日期.
 */
accepted_on: string | null, 
/**
 * How often the limit was extended.
 */
extension_count: number, 
/**
 * Why it was last extended.
 */
extension_reason: string | null, 
/**
 * How the court hears the matter, where it entrusted it after filing.
 */
court_procedure: CourtProcedure | null, 
/**
 * Whether mediation rests, and when it did; none where it never did.
 */
suspension: SuspensionShape | null, 
/**
 * Why it was refused.
 */
refusal_reason: RefusalReason | null, 
/**
 * Why it was terminated.
 */
termination_reason: TerminationReason | null, 
/**
 * In words, for a refusal or a termination.
 */
decision_note: string | null, 
/**
 * The day of refusal or termination.
 */
decided_on: string | null, 
/**
 * The other ways that were told.
 */
remedies_told: Array<Remedy>, 
/**
 * How it ended.
 */
outcome: Outcome | null, 
/**
 * 结案说明.
 */
closing_note: string | null, 
/**
 * The parties, applicants first; numbers and addresses masked.
 */
parties: Array<PartyShape>, 
/**
 * The sessions in order.
 */
sessions: Array<SessionShape>, 
/**
 * What people were asked outside of sessions, in order.
 */
inquiries: Array<InquiryShape>, 
/**
 * The agreement in force.
 */
agreement: AgreementShape | null, 
/**
 * How many agreements it took the place of.
 */
superseded_agreements: number, 
/**
 * What the agreement in force promises.
 */
items: Array<ItemShape>, 
/**
 * The visits.
 */
follow_ups: Array<FollowUpShape>, 
/**
 * What must happen by when, the nearest first.
 */
deadlines: Array<DeadlineShape>, 
/**
 * Where judicial confirmation of the agreement stands.
 */
confirmation: ConfirmationStanding, 
/**
 * How its dossier is kept, once it is in the archive.
 */
archive: KeptDossier | null, 
/**
 * When it was destroyed, its time being over.
 */
destroyed_at: Moment | null, 
/**
 * What may be done now, the usual next step first.
 */
possible: Array<DisputeAction>, 
/**
 * Disputes that belong to it.
 */
links: Array<LinkShape>, 
/**
 * Fields on which authors disagree.
 */
conflicts: Array<ConflictShape>, 
/**
 * Other disputes that carry the same docket number.
 */
same_docket_no: number, };

/**
 * The documents of a case.
 */
export type DisputeDocuments = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The dossier in the order in which it is bound.
 */
parts: Array<DossierPartRow>, 
/**
 * Every form that can be printed, ahead of its step or left blank.
 */
forms: Array<DocumentRow>, 
/**
 * 案卷自查: the seven points.
 */
inspection: Array<DossierPointRow>, 
/**
 * Whether people disagree on what the agreement says, so that it is not printed.
 */
is_disputed: boolean, 
/**
 * When the whole dossier was last made.
 */
bound_at: Moment | null, };

/**
 * The grade of a case.
 */
export type DisputeGrade = { 
/**
 * Whether the case is closed; only then it is graded.
 */
is_closed: boolean, 
/**
 * Whether it counts for the allowance.
 */
is_counted: boolean, 
/**
 * Code of the grade that holds.
 */
grade: string | null, 
/**
 * What the case earns by it, in fen.
 */
amount_fen: Fen, 
/**
 * Whether a head decided it.
 */
is_decided: boolean, 
/**
 * Why a head decided so.
 */
grade_reason: string | null, 
/**
 * Code of the grade that the thresholds propose.
 */
proposed: string | null, 
/**
 * Why they do.
 */
reasons: Array<GradeReason>, 
/**
 * The grades of the table by which the case is graded, the lowest first.
 */
grades: Array<Grade>, 
/**
 * Whether the user may decide.
 */
may_decide: boolean, };

/**
 * A dispute whose grade is asked for.
 */
export type DisputeGradeAsk = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, };

/**
 * Everything that happened to a dispute, the newest first.
 */
export type DisputeHistory = { 
/**
 * The acts.
 */
acts: Array<Act>, };

/**
 * 纠纷.
 */
export type DisputeId = string;

/**
 * A link between two disputes.
 */
export type DisputeLinkId = string;

/**
 * Which disputes to list, and from where on.
 */
export type DisputeListAsk = { 
/**
 * In any of these statuses.
 */
status?: Statuses, 
/**
 * Of this platform.
 */
platform_id?: PlatformId, 
/**
 * Of this type.
 */
dispute_type?: string, 
/**
 * Of this kind of mediation.
 */
mediation_kind?: MediationKind, 
/**
 * In the hands of this mediator.
 */
mediator_id?: PersonId, 
/**
 * Registered on or after.
 */
from?: string, 
/**
 * Registered on or before.
 */
to?: string, 
/**
 * Being mediated, with a limit that ends on or before this day.
 */
due_by?: string, 
/**
 * Marked because authors disagree.
 */
has_conflict?: boolean, 
/**
 * The order; by day of registration where empty.
 */
sort?: DisputeOrder, 
/**
 * Whether it ascends.
 */
ascending?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty, never more than 500.
 */
limit?: number, };

/**
 * How a list of disputes is sorted.
 */
export type DisputeOrder = "registered_on" | "due_on" | "changed_at" | "amount" | "docket_no";

/**
 * A party's part in a dispute.
 */
export type DisputePartyId = string;

/**
 * A dispute was registered.
 */
export type DisputeRegistered = { 
/**
 * Its id.
 */
id: DisputeId, 
/**
 * Its docket number.
 */
docket_no: string, 
/**
 * 卷名.
 */
title: string, };

/**
 * A row of the list.
 */
export type DisputeRow = { 
/**
 * Its id.
 */
id: DisputeId, 
/**
 * Its platform.
 */
platform_id: PlatformId | null, 
/**
 * 编号.
 */
docket_no: string, 
/**
 * 卷名.
 */
title: string, 
/**
 * Where it stands.
 */
status: DisputeStatus, 
/**
 * Code of its type.
 */
dispute_type: string, 
/**
 * The kind of mediation.
 */
mediation_kind: MediationKind, 
/**
 * 登记日期.
 */
registered_on: string | null, 
/**
 * The last day of the limit.
 */
due_on: string | null, 
/**
 * How near that is, while it is being mediated.
 */
nearness: Urgency | null, 
/**
 * 结案日期.
 */
closed_on: string | null, 
/**
 * 涉及金额, in fen.
 */
amount_fen: Fen | null, 
/**
 * The mediators.
 */
mediator_ids: Array<PersonId>, 
/**
 * Whether authors disagree on a field of it.
 */
has_conflict: boolean, 
/**
 * Whether its mediation rests (中止); its limit then does not run.
 */
is_suspended: boolean, };

/**
 * Where a dispute stands.
 */
export type DisputeStatus = "registered" | "refused" | "accepted" | "agreed" | "performed" | "terminated" | "closed";

/**
 * One type of dispute.
 */
export type DisputeType = { 
/**
 * Its code, which records hold.
 */
code: string, 
/**
 * Its name, such as 邻里纠纷.
 */
name: string, 
/**
 * The code under which the list of 2010 counts it; its own where it is in that list.
 */
rollup_to: string, 
/**
 * Whether it is offered for new records.
 */
is_active: boolean, };

/**
 * The table of dispute types.
 */
export type DisputeTypeTable = { 
/**
 * The version in force.
 */
version: number, 
/**
 * Its types in order.
 */
types: Array<DisputeType>, };

/**
 * A place.
 */
export type DocumentDifference = { 
/**
 * What was printed.
 */
printed: string, 
/**
 * What it says now.
 */
now: string, };

/**
 * Where a document says otherwise now than when it was printed.
 */
export type DocumentDifferences = { 
/**
 * The document's title.
 */
title: string, 
/**
 * When it was printed.
 */
printed_at: Moment | null, 
/**
 * The places, in order.
 */
places: Array<DocumentDifference>, };

/**
 * A printing to compare with the case.
 */
export type DocumentDifferencesAsk = { 
/**
 * The printing.
 */
id: PrintedDocumentId, };

/**
 * A form of the office (forms.md §3).
 */
export type DocumentForm = "dossier_cover" | "dossier_contents" | "application" | "intake_register" | "rights_notice" | "power_of_attorney" | "inquiry_record" | "evidence_list" | "session_record" | "written_agreement" | "oral_agreement" | "receipt" | "follow_up_record" | "confirmation_application" | "refusal_notice" | "termination_notice" | "dossier_statement" | "back_cover" | "closing_report" | "referral_slip" | "duty_roster" | "consultation_form" | "destruction_list";

/**
 * The kind of file in which a document is handed out.
 */
export type DocumentFormat = "pdf" | "docx";

/**
 * A file that waits to be fetched.
 */
export type DocumentIssued = { 
/**
 * The id under which the host hands it out.
 */
download_id: string, 
/**
 * The name it should get; it names nobody.
 */
file_name: string, 
/**
 * How many documents are in it.
 */
count: number, 
/**
 * How many pages it has; none where the format does not tell.
 */
page_count: number | null, 
/**
 * Characters that no font of this machine draws.
 */
unprintable: Array<string>, };

/**
 * The paper by which a person showed who they are.
 */
export type DocumentKind = "id_card" | "passport" | "hong_kong_macau_permit" | "taiwan_permit" | "military_card" | "household_register" | "other_document";

/**
 * A document.
 */
export type DocumentRow = { 
/**
 * The form.
 */
form: DocumentForm, 
/**
 * Of which party, session, performance or visit.
 */
subject_id: string | null, 
/**
 * Its title, with its number where there are several.
 */
title: string, 
/**
 * When it was last printed or saved.
 */
printed: PrintedRow | null, };

/**
 * Every form with its wording.
 */
export type DocumentTemplates = { 
/**
 * In the order of the forms.
 */
rows: Array<TemplateRow>, 
/**
 * Whether who asks may change them.
 */
may_change: boolean, };

/**
 * A command was carried out and has nothing to tell.
 */
export type Done = Record<symbol, never>;

/**
 * What is known of a file.
 */
export type DossierChecked = { 
/**
 * Whether a dossier with these very bytes was bound here, or is the one of the bundle.
 */
is_bound: boolean, 
/**
 * Its docket number.
 */
docket_no: string | null, 
/**
 * When it was bound.
 */
bound_at: Moment | null, 
/**
 * By whom.
 */
bound_by: PersonId | null, 
/**
 * What the QR code on its cover says after the docket number.
 */
chain_head: string | null, 
/**
 * What does not hold in its history; nothing where it is whole.
 */
faults: Array<DossierFault>, 
/**
 * How many entries the case has got since.
 */
later_count: number, };

/**
 * What does not hold in the history of a dossier.
 */
export type DossierFault = "seal" | "entry" | "order" | "head" | "binding";

/**
 * An item of the dossier (卷内材料, forms.md §2), in the order in which it is bound.
 */
export type DossierItem = "intake" | "rights_notice" | "identity" | "power_of_attorney" | "inquiry" | "evidence" | "session_record" | "agreement" | "notice" | "performance_proof" | "follow_up" | "confirmation" | "statement";

/**
 * An item of the dossier.
 */
export type DossierPartRow = { 
/**
 * Which.
 */
item: DossierItem, 
/**
 * Whether the dossier must hold it.
 */
requirement: PartRequirement, 
/**
 * How it stands.
 */
state: DossierState, 
/**
 * The documents that belong there.
 */
documents: Array<DocumentRow>, 
/**
 * The attachments that are bound there.
 */
attachments: Array<AttachmentId>, };

/**
 * A point of the inspection.
 */
export type DossierPointRow = { 
/**
 * Which.
 */
point: InspectionPoint, 
/**
 * How it stands.
 */
state: PointState, 
/**
 * The items that are missing or not in order.
 */
items: Array<DossierItem>, };

/**
 * How an item of the dossier stands.
 */
export type DossierState = "ready" | "missing" | "later";

/**
 * An unfinished form.
 */
export type DraftShape = { 
/**
 * Its id.
 */
id: string, 
/**
 * Which form.
 */
form: string, 
/**
 * What was typed, as the form's own JSON text.
 */
content: string, 
/**
 * When it was last kept.
 */
saved_at: Moment, };

/**
 * A closed dispute of which a typical case is made.
 */
export type DraftTypicalCase = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, };

/**
 * Unfinished forms.
 */
export type Drafts = { 
/**
 * The newest first.
 */
drafts: Array<DraftShape>, };

/**
 * Unfinished forms were thrown away.
 */
export type DraftsDiscarded = { 
/**
 * How many.
 */
count: number, };

/**
 * What a drill found.
 */
export type DrillOutcome = "sound" | "file_missing" | "file_changed" | "not_opening" | "unsound" | "counts_differ" | "attachments_missing";

/**
 * Proves that the newest backup can be brought back.
 */
export type DrillRestore = { 
/**
 * The own passphrase, or the recovery code: what would be at hand after a loss.
 */
secret: string, };

/**
 * What a drill found.
 */
export type Drilled = { 
/**
 * When the backup was made.
 */
made_at: Moment, 
/**
 * What was found.
 */
outcome: DrillOutcome, 
/**
 * Whether the recovery code opened it, and not a passphrase.
 */
by_recovery_code: boolean, 
/**
 * How long it took, in milliseconds.
 */
took_ms: number, 
/**
 * Disputes in it.
 */
disputes: number, 
/**
 * Entries proved.
 */
entries: number, 
/**
 * Attachments proved.
 */
attachments: number, };

/**
 * What is due, of a kind.
 */
export type DueAsk = { 
/**
 * The kind.
 */
subject_kind: SubjectKind, };

/**
 * How many records of a kind are due.
 */
export type DueCount = { 
/**
 * The kind.
 */
subject_kind: SubjectKind, 
/**
 * How many, at most 500.
 */
count: number, };

/**
 * What may be destroyed today.
 */
export type DueList = { 
/**
 * How many of each kind, at most 500.
 */
counts: Array<DueCount>, 
/**
 * Those of the kind asked for, the oldest first, at most 500.
 */
items: Array<DestructionItem>, 
/**
 * Unfinished forms that nobody touched for longer than the street keeps them.
 */
old_drafts: number, };

/**
 * One of them.
 */
export type Duplicate = { 
/**
 * The dispute.
 */
dispute: DisputeRow, 
/**
 * Why it may be the same, the strongest reason first.
 */
reasons: Array<Resemblance>, };

/**
 * Disputes of the last twelve months that may be the same matter, the likeliest first.
 */
export type Duplicates = { 
/**
 * The disputes.
 */
duplicates: Array<Duplicate>, };

/**
 * 值班.
 */
export type DutyId = string;

/**
 * Somebody on duty today.
 */
export type DutyRow = { 
/**
 * Where.
 */
platform_id: PlatformId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * The part of the day.
 */
shift: DutyShift, 
/**
 * Whether it is the person before the casebook.
 */
is_me: boolean, };

/**
 * The part of the day.
 */
export type DutyShift = "morning" | "afternoon" | "day" | "night";

/**
 * What does not fit.
 */
export type DutyWarningKind = "two_places" | "inactive_person";

/**
 * Something in the roster that somebody should look at.
 */
export type DutyWarningRow = { 
/**
 * What it is.
 */
kind: DutyWarningKind, 
/**
 * The day.
 */
day: string, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * The duties concerned.
 */
duty_ids: Array<DutyId>, };

/**
 * A part of the roster.
 */
export type DutyWeek = { 
/**
 * Who is on duty, by day, shift and platform.
 */
duties: Array<RosterRow>, 
/**
 * The days.
 */
days: Array<RosterDay>, 
/**
 * What somebody should look at.
 */
warnings: Array<DutyWarningRow>, };

/**
 * Which part of the roster is asked for.
 */
export type DutyWeekAsk = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Only of this platform.
 */
platform_id?: PlatformId, };

/**
 * Where the day of taking effect comes from.
 */
export type EffectBasis = "info" | "text" | "passed" | "none";

/**
 * A platform that has an open matter with a party as well.
 */
export type ElsewhereRow = { 
/**
 * The platform.
 */
platform_id: PlatformId, 
/**
 * The party of this dispute that is the same.
 */
party_id: PartyId, 
/**
 * By which number the party is known again.
 */
number: PartyNumber, 
/**
 * Whether it was asked and has not answered yet.
 */
is_asked: boolean, };

/**
 * Takes it back before its day.
 */
export type EndDisputeAccess = { 
/**
 * Which.
 */
access_id: DisputeAccessId, 
/**
 * Why.
 */
reason: string, };

/**
 * What an answer says.
 */
export type EnrolmentOpened = { 
/**
 * 街道.
 */
street: string, 
/**
 * The digits that the office shows as well.
 */
fingerprint: string, 
/**
 * What this desk is called.
 */
name: string, 
/**
 * The last day of its certificate.
 */
valid_until: string, 
/**
 * Whether it was taken.
 */
is_accepted: boolean, };

/**
 * A request that a desk handed in.
 */
export type EnrolmentRequestAsk = { 
/**
 * The file.
 */
upload_id: string, };

/**
 * What a request says.
 */
export type EnrolmentRequestRead = { 
/**
 * What the desk is to be called.
 */
name: string, 
/**
 * 街道, as the desk was set up.
 */
street: string, 
/**
 * Its device.
 */
device_id: DeviceId, 
/**
 * The digits that the desk shows as well.
 */
fingerprint: string, 
/**
 * The platforms that it has.
 */
platform_ids: Array<PlatformId>, 
/**
 * Those, and the ones known here, from which the office chooses.
 */
platforms: Array<PlatformChoice>, 
/**
 * The last day of its certificate, where it has one already.
 */
valid_until: string | null, };

/**
 * The answer to a desk.
 */
export type EnrolmentSigned = { 
/**
 * Under which it is fetched.
 */
download_id: string, 
/**
 * Its file's name.
 */
file_name: string, 
/**
 * The digits by which the desk makes sure that it is this office's.
 */
fingerprint: string, };

/**
 * What to judge suggestions by.
 */
export type EvaluateModel = { 
/**
 * How many models, each judged by the texts that it did not see: 2 to 20; 5 where empty.
 */
folds?: number, 
/**
 * A model learns from at most so many texts; from all others where empty.
 */
learn_from?: number, 
/**
 * An uploaded spreadsheet; the closed disputes of the casebook where empty.
 */
upload_id?: string, 
/**
 * The columns with the text, one after the other.
 */
text_columns: Array<string>, 
/**
 * The column with what it was.
 */
label_column?: string, };

/**
 * How far a running exchange is.
 */
export type ExchangeState = { 
/**
 * Whether one runs.
 */
running: boolean, 
/**
 * Segments done.
 */
done: number, 
/**
 * Segments in all, as far as is known.
 */
total: number, 
/**
 * Exchanges that were tried by themselves since the casebook was unlocked.
 */
tries: number, 
/**
 * Changes that came in by themselves since the casebook was unlocked.
 */
arrivals: number, };

/**
 * Which stick or folder to exchange with.
 */
export type ExchangeWithFolder = { 
/**
 * Its whole path on this computer.
 */
folder: string, };

/**
 * What an exchange did.
 */
export type Exchanged = { 
/**
 * The folder.
 */
folder: string, 
/**
 * Whether nobody had exchanged through it before.
 */
is_new: boolean, 
/**
 * Changes put down.
 */
sent: number, 
/**
 * Changes taken in.
 */
received: number, 
/**
 * Changes that wait for what must come before them.
 */
waiting: number, 
/**
 * Attachments put down.
 */
attachments_sent: number, 
/**
 * Attachments that are whole here since.
 */
attachments_received: number, 
/**
 * Attachments that are not whole yet, here or in the folder.
 */
attachments_waiting: number, 
/**
 * Records on which two desks now disagree.
 */
conflicts: number, 
/**
 * Whether news of the street's desks came along.
 */
has_news_of_desks: boolean, 
/**
 * Whether a copy of this computer's disk writes elsewhere; nothing was then put down.
 */
is_forked: boolean, 
/**
 * Whether the office ordered that the other copy goes on, and this desk takes a new identity.
 */
must_renew: boolean, 
/**
 * Changes of a copy's history that were given up here, since the other one counts.
 */
given_up: number, 
/**
 * Computers of which two histories lie about, till the office orders which one counts.
 */
parted_device_ids: Array<DeviceId>, 
/**
 * Platforms in which this desk wrote and for which the office has signed nothing yet.
 */
unsigned_platform_ids: Array<PlatformId>, 
/**
 * What was not taken, and why.
 */
set_aside: Array<SetAsideRow>, };

/**
 * 不计入.
 */
export type ExcludeRating = { 
/**
 * The rating.
 */
rating_id: RatingId, 
/**
 * 误评 or 恶意差评.
 */
finding: RatingFinding, 
/**
 * Why.
 */
exclusion_reason: string, };

/**
 * Archived dossiers to copy out, with all that is in them in full.
 */
export type ExportArchive = { 
/**
 * The folder's whole path on this computer: an empty one, a new one, or an archive that is added
 * to.
 */
folder: string, 
/**
 * The disputes; those that are in the folder already are left as they are.
 */
dispute_ids: Array<DisputeId>, };

/**
 * The dossier that was bound last.
 */
export type ExportDossierProof = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, };

/**
 * A table to take out; it names nobody.
 */
export type ExportFigures = { 
/**
 * Which table, of which period.
 */
figures: FigureAsk, 
/**
 * The kind of file.
 */
format: FigureFormat, };

/**
 * The kind of file.
 */
export type ExportFormat = "xlsx" | "csv";

/**
 * An export of the rows that a list would show.
 */
export type ExportList = { 
/**
 * Which list, and what it is narrowed to.
 */
list: ListAsk, 
/**
 * The kind of file.
 */
format: ExportFormat, 
/**
 * Whether names, numbers and addresses go out in full; needs a permission and a reason.
 */
full: boolean, 
/**
 * Why they have to.
 */
reason?: string, };

/**
 * A report that was sent, as a file.
 */
export type ExportReport = { 
/**
 * Its id.
 */
id: ReportSnapshotId, 
/**
 * The kind of file.
 */
format: FigureFormat, };

/**
 * An export of the requests that a list would show.
 */
export type ExportRequests = { 
/**
 * The shape of the table.
 */
shape: RequestShape, 
/**
 * The kind of file.
 */
format: ExportFormat, 
/**
 * Which requests, and in which order; paging is not asked for.
 */
filter?: RequestListAsk, 
/**
 * Whether names, phones and addresses go out in full; needs a permission and a reason.
 */
full: boolean, 
/**
 * Why they have to.
 */
reason?: string, };

/**
 * A statement to take out.
 */
export type ExportServiceStatement = { 
/**
 * Which period, and of whom.
 */
statement: ServiceStatementAsk, 
/**
 * The kind of file.
 */
format: StatementFormat, };

/**
 * A grouping to take out; it names nobody.
 */
export type ExportSlice = { 
/**
 * The grouping.
 */
slice: SliceAsk, 
/**
 * The kind of file.
 */
format: ExportFormat, };

/**
 * 延期.
 */
export type ExtendDeadline = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The new last day; moved to a working day.
 */
until: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether both parties agree.
 */
is_agreed: boolean, };

/**
 * 延期, once.
 */
export type ExtendRequest = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * By how many working days.
 */
days: number, 
/**
 * Why.
 */
reason: string, };

/**
 * A command that was not carried out; nothing was changed.
 */
export type Failure = { 
/**
 * Which sentence to show.
 */
code: FailureCode, 
/**
 * In which of three manners.
 */
kind: FailureKind, 
/**
 * What the sentence needs.
 */
params: { [key in string]: string }, 
/**
 * What to show at which field.
 */
fields: Array<FieldProblem>, 
/**
 * The number under which the log tells more, for a defect.
 */
detail_id: string | null, };

/**
 * Why a command was not carried out.
 */
export type FailureCode = "not_now" | "suspended" | "archived" | "destroyed" | "destruction_not_now" | "destruction_own_list" | "destruction_twice" | "destruction_no_head" | "destruction_not_due" | "destruction_on_other_list" | "destruction_undecided" | "archive_unknown" | "archive_unreadable" | "archive_newer" | "exchange_not_enrolled" | "exchange_revoked" | "exchange_other_street" | "exchange_other_desk" | "exchange_older" | "exchange_unreadable" | "exchange_forged" | "exchange_newer" | "exchange_no_street_key" | "exchange_street_present" | "exchange_own_desk" | "exchange_folder_away" | "exchange_stopped" | "no_hub" | "hub_unreachable" | "hub_certificate" | "hub_login" | "hub_denied" | "hub_not_ready" | "hub_newer" | "hub_broken" | "backup_running" | "backup_no_place" | "backup_away" | "backup_full" | "backup_none" | "backup_wrong_secret" | "backup_damaged" | "backup_newer" | "backup_target_used" | "backup_stopped" | "rating_not_now" | "grade_not_now" | "hazard_not_now" | "inspection_over" | "request_not_now" | "typical_case_not_now" | "typical_case_unfit" | "typical_case_own_text" | "fields" | "not_confirmable" | "referral_not_now" | "referral_other_side" | "referral_under_way" | "slip_papers_too_large" | "subject_over" | "nothing_elsewhere" | "contact_confidential" | "contact_under_way" | "contact_answered" | "undecided" | "disagreement_changed" | "disagreement_one_by_one" | "wrong_passphrase" | "wrong_recovery_code" | "no_account" | "locked" | "no_casebook" | "casebook_present" | "network_share" | "busy" | "newer_casebook" | "damaged" | "file_unusable" | "read_only" | "not_allowed" | "unknown_command" | "bad_request" | "not_found" | "demo_casebook" | "upload_gone" | "download_gone" | "sheet_empty" | "sheet_encrypted" | "sheet_damaged" | "sheet_unknown" | "sheet_too_large" | "attachment_empty" | "attachment_too_large" | "attachment_executable" | "attachment_heic" | "attachment_unknown" | "attachment_damaged" | "attachment_incomplete" | "template_unreadable" | "own_figures_unreadable" | "no_chinese_font" | "mapping" | "too_few_to_learn" | "cancelled" | "internal";

/**
 * Refused, unavailable or our fault.
 */
export type FailureKind = "refused" | "unavailable" | "defect";

/**
 * How somebody is kin.
 */
export type FamilyRelation = "spouse" | "parent" | "child" | "sibling" | "grandkin" | "in_law" | "other";

/**
 * 亲属申报.
 */
export type FamilyTieId = string;

/**
 * One declaration; numbers are masked.
 */
export type FamilyTieRow = { 
/**
 * Its id.
 */
id: FamilyTieId, 
/**
 * The kin's name.
 */
name: string, 
/**
 * How they are kin.
 */
relation: FamilyRelation, 
/**
 * Number of the kin's ID card.
 */
document_no: string | null, 
/**
 * The kin's telephone.
 */
phone: string | null, };

/**
 * The own declarations.
 */
export type FamilyTies = { 
/**
 * In the order in which they were made.
 */
ties: Array<FamilyTieRow>, };

/**
 * An amount in fen (0.01 yuan). Travels and is kept as a decimal string of fen: `"120050"`.
 */
export type Fen = string;

/**
 * What is the matter with a field.
 */
export type FieldCode = "required" | "in_future" | "before" | "after" | "guardian_missing" | "no_applicant" | "no_respondent" | "rights_not_told" | "consent_missing" | "sum_differs" | "more_than_promised" | "not_effective" | "unperformed" | "both_parties_needed" | "unknown" | "not_archived" | "not_active" | "twice" | "not_positive" | "result_unfit" | "not_confirmable_matter" | "already_decided" | "comes_only" | "too_short" | "too_long" | "too_large" | "job_unfit" | "short_name_taken" | "member_elsewhere" | "committee_in_use" | "plan_there" | "no_plan" | "no_folder" | "own_folder" | "hub_address" | "root_certificate" | "on_network_share" | "holds_id_number" | "nothing_ticked" | "inactive" | "conflict_undecided" | "conflict_barred" | "recusal_pending" | "stepped_back" | "already_over" | "out_of_range" | "column_missing" | "column_twice" | "reserved" | "already_held" | "clash" | "too_far" | "folder_unusable" | "no_days_found" | "ends_before_start" | "over_midnight" | "overlaps" | "already_ended" | "already_signed" | "text_changed" | "signed_on_screen" | "special_power_needed" | "being_performed" | "empty_picture" | "no_notices" | "not_a_proof" | "not_a_map" | "map_too_large" | "no_such_property" | "beside_map" | "inquirer_consent" | "holds_number" | "may_hold_name" | "no_statutes" | "half_mistyped" | "half_twice" | "halves_unpaired" | "fingerprint_differs";

/**
 * A field that keeps a command from being carried out.
 */
export type FieldProblem = { 
/**
 * Its path in the request, such as `parties.0.document_no`.
 */
field: string, 
/**
 * Which sentence to show.
 */
code: ProblemCode, 
/**
 * What the sentence needs.
 */
params: { [key in string]: string }, 
/**
 * Whether the user may keep the value with a reason.
 */
can_overrule: boolean, };

/**
 * A value.
 */
export type Figure = { "kind": "count", 
/**
 * The number.
 */
count: number, } | { "kind": "money", 
/**
 * In fen.
 */
fen: Fen, } | { "kind": "rate", 
/**
 * How many of them …
 */
part: number, 
/**
 * … out of these.
 */
whole: number, };

/**
 * Which table, of which period.
 */
export type FigureAsk = { 
/**
 * The table.
 */
table: FigureTableName, 
/**
 * The first day; twelve months before the last one where empty.
 */
from?: string, 
/**
 * The last day; today where empty.
 */
to?: string, 
/**
 * Which day puts a case into the period; that of closing where empty.
 */
basis?: FigureBasis, 
/**
 * What stands in a row; the committee where empty.
 */
unit?: FigureUnit, 
/**
 * Whether the types are counted under the list of 2010.
 */
is_rolled_up: boolean, 
/**
 * Of this kind of mediation; people's mediation where empty.
 */
mediation_kind?: MediationKind, 
/**
 * As the casebook was at this instant; as it is now where empty.
 */
as_of?: Moment, };

/**
 * Which day puts a case into a period.
 */
export type FigureBasis = "closed" | "registered";

/**
 * The cases behind a figure.
 */
export type FigureCases = { 
/**
 * The disputes, at most 500; those that are not for who asks without their title.
 */
rows: Array<DisputeRow>, 
/**
 * How many there are.
 */
count: number, };

/**
 * A figure of the case table, of which the cases are asked.
 */
export type FigureCasesAsk = { 
/**
 * The table.
 */
figures: FigureAsk, 
/**
 * The column's name.
 */
column: string, 
/**
 * The committee or platform; the whole where empty.
 */
row?: string, };

/**
 * A figure that is no longer what it was.
 */
export type FigureChange = { 
/**
 * The row.
 */
row: string, 
/**
 * The column; empty in a report of lines.
 */
column: string, 
/**
 * What it was; none where there was no such figure.
 */
was: Figure | null, 
/**
 * What it is; none where there is no such figure any more.
 */
is: Figure | null, };

/**
 * A check of a table in itself (statistics.md §1.1).
 */
export type FigureCheck = { 
/**
 * Its name.
 */
key: string, 
/**
 * What must hold, in words.
 */
title: string, 
/**
 * Whether it does.
 */
holds: boolean, 
/**
 * One side.
 */
left: number, 
/**
 * The other.
 */
right: number, 
/**
 * The disputes because of which it does not.
 */
cases: Array<string>, };

/**
 * A column.
 */
export type FigureColumn = { 
/**
 * Its name.
 */
key: string, 
/**
 * Its head.
 */
title: string, 
/**
 * The head over several columns; none for one that stands alone.
 */
group: string | null, 
/**
 * Whether its figures open the cases behind them.
 */
opens: boolean, };

/**
 * The kind of file.
 */
export type FigureFormat = "xlsx" | "csv" | "docx";

/**
 * A table of figures with the periods that it is compared with.
 */
export type FigureReport = { 
/**
 * The table.
 */
table: FigureTable, 
/**
 * Which day puts a case into the period.
 */
basis: FigureBasis, 
/**
 * What stands in a row.
 */
unit: FigureUnit, 
/**
 * The period before, of the same length.
 */
before: Compared, 
/**
 * The same days a year earlier.
 */
year_before: Compared, 
/**
 * As the casebook was at this instant; none for now.
 */
as_of: Moment | null, 
/**
 * Whether who asks may open the cases behind a figure.
 */
opens_cases: boolean, };

/**
 * A row.
 */
export type FigureRow = { 
/**
 * The committee or platform; none for the whole, or for a line of a report.
 */
id: string | null, 
/**
 * Its name.
 */
key: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its figures, one a column.
 */
figures: Array<Figure>, };

/**
 * A table of figures.
 */
export type FigureTable = { 
/**
 * Which.
 */
name: FigureTableName, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * The columns.
 */
columns: Array<FigureColumn>, 
/**
 * The rows.
 */
rows: Array<FigureRow>, 
/**
 * All of them together; none for a report of lines.
 */
total: FigureRow | null, 
/**
 * What must hold of it.
 */
checks: Array<FigureCheck>, 
/**
 * What its figures mean.
 */
definitions: Array<Definition>, };

/**
 * A table of figures.
 */
export type FigureTableName = "case_table" | "request_table" | "street_year" | "hazard_table" | "consultation_table" | "outreach_table" | "rating_table" | "organisation_table" | "own_table";

/**
 * What stands in a row of a table.
 */
export type FigureUnit = "committee" | "platform" | "whole" | "type";

/**
 * What somebody served, or all together.
 */
export type Figures = { 
/**
 * 值班次数: presences.
 */
presences: number, 
/**
 * Those that nobody has checked out of; their time is not known and not counted.
 */
open_presences: number, 
/**
 * 服务时长, in minutes: from 签到 to 签退.
 */
minutes: number, 
/**
 * Presences to whose time and place no consultation of the same lawyer belongs.
 */
idle_presences: number, 
/**
 * 排班: duties of lawyers in the roster, those taken out not.
 */
shifts_planned: number, 
/**
 * 到岗: those of them that a presence holds.
 */
shifts_held: number, 
/**
 * 咨询件数: matters.
 */
consultations: number, 
/**
 * 来访人次: visits; the matters of one visit count once.
 */
visits: number, 
/**
 * 咨询用时, in minutes: from start to end, where both are known. Matters of one visit that
 * were talked over at the same time count their time once.
 */
consultation_minutes: number, 
/**
 * 未留身份: matters whose inquirer refused to be known.
 */
anonymous: number, 
/**
 * 登记纠纷: disputes opened from the matters.
 */
disputes_opened: number, 
/**
 * 移送: slips sent of the matters, those withdrawn not.
 */
handed_over: number, 
/**
 * Matters with a satisfaction.
 */
rated: number, 
/**
 * Those of them in the upper three of five levels.
 */
content: number, 
/**
 * 预约: appointments whose time lies in the period, those cancelled not.
 */
appointments: number, 
/**
 * 如约.
 */
appointments_kept: number, };

/**
 * A table that waits to be fetched.
 */
export type FiguresExported = { 
/**
 * The id under which the host hands it out.
 */
download_id: string, 
/**
 * The name it should get.
 */
file_name: string, };

/**
 * Where an attachment is bound.
 */
export type FileAttachment = { 
/**
 * The attachment.
 */
id: AttachmentId, 
/**
 * The item of the dossier; the evidence where empty.
 */
item?: DossierItem, 
/**
 * 提供人.
 */
provided_by?: DisputePartyId, 
/**
 * 证明内容.
 */
proves?: string, 
/**
 * 原件.
 */
is_original: boolean, 
/**
 * 不入卷.
 */
is_kept_out: boolean, };

/**
 * What a file of a dossier is.
 */
export type FileRole = "dossier" | "proof" | "attachment";

/**
 * What was found.
 */
export type FindingCode = "gap" | "starts_late" | "inserted" | "twice" | "out_of_order" | "unclear" | "no_day" | "no_info_end";

/**
 * An upload whose last piece was sent.
 */
export type FinishAttachment = { 
/**
 * Its id.
 */
upload_id: string, 
/**
 * 说明.
 */
caption?: string, };

/**
 * 办结.
 */
export type FinishReferral = { 
/**
 * The referral.
 */
referral_id: ReferralId, 
/**
 * What came of it.
 */
result: string, 
/**
 * The papers that go back to the platform from which a slip came.
 */
attachment_ids: Array<AttachmentId>, };

/**
 * The figures of a law firm.
 */
export type FirmFigures = { 
/**
 * Its name; none where none is written down.
 */
name: string | null, 
/**
 * The figures.
 */
figures: Figures, };

/**
 * A stick or folder.
 */
export type FolderRow = { 
/**
 * Where it was seen last.
 */
folder: string, 
/**
 * When; never for a stick that is plugged in and was not used yet.
 */
last_at: Moment | null, 
/**
 * Whether it is there now.
 */
is_there: boolean, };

/**
 * What a visit found.
 */
export type FollowUpFinding = "performed" | "partly_performed" | "not_performed" | "relapsed";

/**
 * 回访.
 */
export type FollowUpId = string;

/**
 * A visit.
 */
export type FollowUpShape = { 
/**
 * Its id.
 */
id: FollowUpId, 
/**
 * The day.
 */
visited_on: string | null, 
/**
 * 回访人.
 */
visitor_id: PersonId | null, 
/**
 * What was found.
 */
finding: FollowUpFinding, 
/**
 * How content the parties are.
 */
satisfaction: Satisfaction | null, 
/**
 * 回访情况.
 */
content: string, };

/**
 * A table to keep as it is sent.
 */
export type FreezeReport = { 
/**
 * The table, as it is now.
 */
figures: FigureAsk, 
/**
 * 报送单位.
 */
sent_to: string, 
/**
 * 备注.
 */
note?: string, 
/**
 * The earlier report of the same table that it puts right.
 */
corrects_id?: ReportSnapshotId, };

/**
 * What a report said: its figures with their definitions, and the periods beside them.
 */
export type FrozenFigures = { 
/**
 * The table.
 */
table: FigureTable, 
/**
 * The period before, of the same length.
 */
before: Compared, 
/**
 * The same days a year earlier.
 */
year_before: Compared, };

/**
 * A step from intake to closing.
 */
export type FunnelStep = { 
/**
 * The step.
 */
step: DashboardCount, 
/**
 * How many came so far.
 */
count: number, };

/**
 * A change of a history that does not count.
 */
export type GivenUpRow = { 
/**
 * Under whose name it was written.
 */
device_id: DeviceId, 
/**
 * When.
 */
at: Moment, 
/**
 * What happened, as the journal names it.
 */
fact: string, };

/**
 * One grade.
 */
export type Grade = { 
/**
 * Its code, which records hold.
 */
code: string, 
/**
 * Its name, such as 简易.
 */
name: string, 
/**
 * What a case of this grade earns, in fen.
 */
amount_fen: Fen, 
/**
 * What lifts a case to it.
 */
thresholds: GradeThresholds, };

/**
 * A grade as a column of the list.
 */
export type GradeColumn = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What a case earns by the table at the month's end, in fen.
 */
amount_fen: Fen, };

/**
 * Why a case is of a grade.
 */
export type GradeReason = { "kind": "people", 
/**
 * How many there are.
 */
found: number, 
/**
 * From how many on.
 */
least: number, } | { "kind": "amount", 
/**
 * How much, in fen.
 */
found: Fen, 
/**
 * From how much on, in fen.
 */
least: Fen, } | { "kind": "sessions", 
/**
 * How many.
 */
found: number, 
/**
 * From how many on.
 */
least: number, } | { "kind": "days", 
/**
 * How many.
 */
found: number, 
/**
 * From how many on.
 */
least: number, } | { "kind": "dispute_type", 
/**
 * The type's code.
 */
code: string, } | { "kind": "difficult" } | { "kind": "oral" } | { "kind": "nothing_higher" };

/**
 * What lifts a case to a grade: any one of them is enough.
 */
export type GradeThresholds = { 
/**
 * At least so many parties.
 */
people: number | null, 
/**
 * At least this amount is quarrelled about, in fen.
 */
amount_fen: Fen | null, 
/**
 * At least so many mediation sessions were held.
 */
sessions: number | null, 
/**
 * At least so many days went by from acceptance to the end.
 */
days: number | null, 
/**
 * Codes of dispute types that are of this grade, unless the agreement is oral.
 */
dispute_types: Array<string>, 
/**
 * Marked as 疑难复杂 at the intake.
 */
is_difficult: boolean, 
/**
 * Ended by an oral agreement: then the type alone lifts it no further.
 */
is_oral: boolean, };

/**
 * Lets a lawyer look into a dispute.
 */
export type GrantDisputeAccess = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The lawyer.
 */
lawyer_id: PersonId, 
/**
 * What for.
 */
purpose: string, 
/**
 * From this day on; today where empty.
 */
starts_on?: string, 
/**
 * Up to and with this day.
 */
ends_on: string, };

/**
 * A platform.
 */
export type GridRow = { 
/**
 * The platform.
 */
platform_id: PlatformId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * How many of each type.
 */
counts: Array<number>, 
/**
 * All of them.
 */
total: number, };

/**
 * A type of disputes.
 */
export type GridType = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How many of it.
 */
total: number, };

/**
 * How many matters of people of a group.
 */
export type GroupCount = { 
/**
 * The group; none where none was given.
 */
group: InquirerGroup | null, 
/**
 * How many.
 */
count: number, };

/**
 * A consultation to hand over.
 */
export type HandOver = { 
/**
 * The consultation.
 */
consultation_id: ConsultationId, 
/**
 * Where it goes.
 */
target: HandOverTarget, 
/**
 * The platform that mediates; that of the consultation where empty.
 */
to_platform_id?: PlatformId, 
/**
 * The body, where it does not go to mediation; the usual one where empty.
 */
to_body?: string, 
/**
 * 移送事由; the usual one where empty.
 */
reason?: string, 
/**
 * What the slip tells the receiver; the proposed text where empty.
 */
content?: string, 
/**
 * The last day; the usual one where empty.
 */
due_on?: string, 
/**
 * Whether the inquirer agrees that it goes there.
 */
has_consent: boolean, };

/**
 * What is proposed for the slip of a consultation.
 */
export type HandOverDraft = { 
/**
 * The linkage.
 */
channel: ReferralChannel, 
/**
 * The platform that mediates.
 */
to_platform_id: PlatformId | null, 
/**
 * The body otherwise.
 */
to_body: string | null, 
/**
 * 移送事由.
 */
reason: string, 
/**
 * What the slip tells the receiver.
 */
content: string, 
/**
 * The usual last day.
 */
due_on: string | null, };

/**
 * What to propose for the slip of a consultation.
 */
export type HandOverDraftAsk = { 
/**
 * The consultation.
 */
consultation_id: ConsultationId, 
/**
 * Where it should go.
 */
target: HandOverTarget, 
/**
 * Whether the telephone stands in it in full; leaves an entry.
 */
with_contacts: boolean, };

/**
 * A slip of the consultation.
 */
export type HandOverRow = { 
/**
 * Its id.
 */
id: ReferralId, 
/**
 * The linkage.
 */
channel: ReferralChannel, 
/**
 * The platform to which it went.
 */
to_platform_id: PlatformId | null, 
/**
 * The body to which it went otherwise.
 */
to_body: string | null, 
/**
 * Sent.
 */
sent_at: Moment | null, 
/**
 * The last day.
 */
due_on: string | null, 
/**
 * Where it stands.
 */
status: ReferralStatus, 
/**
 * What came of it.
 */
result: string | null, };

/**
 * The ways on which a lawyer sends a matter.
 */
export type HandOverTarget = "mediation" | "legal_aid" | "arbitration" | "court";

/**
 * What people do with a hazard.
 */
export type HazardAction = "check" | "plan" | "settle" | "review" | "close" | "turn_into_dispute" | "correct";

/**
 * Which hazard.
 */
export type HazardAsk = { 
/**
 * Its id.
 */
id: HazardId, };

/**
 * How many hazards wait for what.
 */
export type HazardCounts = { 
/**
 * 待核查.
 */
lead: number, 
/**
 * 待处置.
 */
open: number, 
/**
 * 处置中.
 */
handling: number, 
/**
 * Of these, past the last day.
 */
handling_overdue: number, 
/**
 * 已化解, under 回头看.
 */
resolved: number, 
/**
 * 稳控.
 */
contained: number, 
/**
 * 回头看 due today or overdue.
 */
review_due: number, 
/**
 * Of these, overdue.
 */
review_overdue: number, 
/**
 * 回头看 due within the week after today.
 */
review_soon: number, 
/**
 * 红 or 橙, and not over.
 */
high_risk: number, 
/**
 * 已销号.
 */
closed: number, 
/**
 * All of them.
 */
total: number, };

/**
 * Of which hazards to count.
 */
export type HazardCountsAsk = { 
/**
 * Of this platform; all where empty.
 */
platform_id?: PlatformId, };

/**
 * A hazard with all that belongs to it.
 */
export type HazardDetail = { 
/**
 * Its line in the list.
 */
row: HazardRow, 
/**
 * 基本情况.
 */
content: string, 
/**
 * 涉及人数.
 */
people_count: number | null, 
/**
 * 核查日期.
 */
checked_on: string | null, 
/**
 * 核查情况.
 */
check_finding: string | null, 
/**
 * 处置措施.
 */
measures: string | null, 
/**
 * 包保领导.
 */
sponsor: string | null, 
/**
 * Resolved or contained on this day.
 */
settled_on: string | null, 
/**
 * 销号日期.
 */
closed_on: string | null, 
/**
 * 销号意见.
 */
closing_note: string | null, 
/**
 * Every step, with what stands in its way.
 */
steps: Array<HazardStepShape>, 
/**
 * Days from a settlement to the first 回头看 at this risk.
 */
review_days: number, 
/**
 * The day of the next 回头看 if the hazard is settled, or looked at, today.
 */
proposed_review_on: string, 
/**
 * The reviews, the earliest first.
 */
reviews: Array<HazardReviewShape>, 
/**
 * The disputes opened from it.
 */
disputes: Array<DisputeRow>, 
/**
 * The request from which it was opened.
 */
request: HazardRequest | null, 
/**
 * The round in which it was found.
 */
inspection: HazardRound | null, 
/**
 * Everything that happened to it, the newest first.
 */
acts: Array<Act>, };

/**
 * 隐患.
 */
export type HazardId = string;

/**
 * Which hazards to list, and from where on.
 */
export type HazardListAsk = { 
/**
 * In this status.
 */
status?: HazardStatus, 
/**
 * Of this risk.
 */
risk_level?: RiskLevel, 
/**
 * Of this platform.
 */
platform_id?: PlatformId, 
/**
 * In handling and past the last day.
 */
overdue?: boolean, 
/**
 * With a 回头看 due.
 */
review?: ReviewDue, 
/**
 * From there.
 */
source?: HazardSource, 
/**
 * Code in the table of dispute types.
 */
dispute_type?: string, 
/**
 * Found on or after this day.
 */
from?: string, 
/**
 * Found on or before this day.
 */
to?: string, 
/**
 * Opened from this request.
 */
request_id?: RequestId, 
/**
 * Found in this round.
 */
inspection_id?: InspectionId, 
/**
 * How to sort; what must happen next first where empty.
 */
sort?: HazardOrder, 
/**
 * Whether the smallest come first; what suits the order where empty.
 */
ascending?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty.
 */
limit?: number, };

/**
 * Why a step is not possible now.
 */
export type HazardObstacle = "not_checked" | "already_checked" | "not_planned" | "not_settled" | "already_settled" | "not_consolidated" | "unfounded" | "turned_into_dispute" | "closed";

/**
 * How the list is sorted.
 */
export type HazardOrder = "next_day" | "found_on" | "docket_no" | "risk";

/**
 * A lead was reported.
 */
export type HazardReported = { 
/**
 * Its id.
 */
id: HazardId, 
/**
 * Its number.
 */
docket_no: string, };

/**
 * The request from which a hazard was opened.
 */
export type HazardRequest = { 
/**
 * Its id.
 */
id: RequestId, 
/**
 * 工单编号.
 */
order_no: string, 
/**
 * 诉求标题; none for who may not read requests.
 */
title: string | null, };

/**
 * 回头看.
 */
export type HazardReviewId = string;

/**
 * A 回头看.
 */
export type HazardReviewShape = { 
/**
 * Its id.
 */
id: HazardReviewId, 
/**
 * The hazard.
 */
hazard_id: HazardId | null, 
/**
 * The day.
 */
reviewed_on: string | null, 
/**
 * Who looked.
 */
reviewer_id: PersonId | null, 
/**
 * What was found.
 */
finding: string, 
/**
 * What that means.
 */
result: ReviewResult, 
/**
 * 下次回头看.
 */
next_review_on: string | null, 
/**
 * The round in which it was done.
 */
inspection_id: InspectionId | null, };

/**
 * The round in which a hazard was found.
 */
export type HazardRound = { 
/**
 * Its id.
 */
id: InspectionId, 
/**
 * What it is called.
 */
title: string, 
/**
 * The day on which it was held, or is planned.
 */
day: string | null, };

/**
 * A row of the list.
 */
export type HazardRow = { 
/**
 * Its id.
 */
id: HazardId, 
/**
 * Its platform.
 */
platform_id: PlatformId | null, 
/**
 * Its number.
 */
docket_no: string, 
/**
 * What it is.
 */
title: string, 
/**
 * Where it stands.
 */
status: HazardStatus, 
/**
 * 风险等级.
 */
risk_level: RiskLevel | null, 
/**
 * From where the lead came.
 */
source: HazardSource, 
/**
 * Code of what it may turn into.
 */
dispute_type: string | null, 
/**
 * 排查地点.
 */
place: string, 
/**
 * 排查时间.
 */
found_on: string | null, 
/**
 * 责任单位.
 */
responsible_unit: string | null, 
/**
 * 责任人.
 */
responsible_id: PersonId | null, 
/**
 * 处置时限.
 */
due_on: string | null, 
/**
 * How near it is, while it is being handled.
 */
due_nearness: Urgency | null, 
/**
 * 下次回头看.
 */
next_review_on: string | null, 
/**
 * How near it is.
 */
review_nearness: Urgency | null, 
/**
 * 化解情况.
 */
result: string | null, };

/**
 * From where a lead came.
 */
export type HazardSource = "inspection" | "request" | "grid" | "village_talk_point" | "care_home" | "womens_council" | "residents" | "police" | "petition" | "other";

/**
 * Where a hazard stands.
 */
export type HazardStatus = "lead" | "unfounded" | "open" | "handling" | "resolved" | "contained" | "turned_into_dispute" | "closed";

/**
 * A step.
 */
export type HazardStepShape = { 
/**
 * The step.
 */
action: HazardAction, 
/**
 * Why it is not possible now; none where it is.
 */
obstacle: HazardObstacle | null, };

/**
 * The period; the twelve months until today where empty.
 */
export type HeadlineAsk = { 
/**
 * The first day.
 */
from?: string, 
/**
 * The last day.
 */
to?: string, };

/**
 * The main counts and rates of a period.
 */
export type HeadlineFigures = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Places in use, by kind.
 */
platforms: Array<PlatformCount>, 
/**
 * 诉求件 that came in.
 */
requests: number, 
/**
 * 重复件 among them.
 */
requests_repeated: number, 
/**
 * 退件 among them.
 */
requests_returned: number, 
/**
 * 无效件 among them.
 */
requests_invalid: number, 
/**
 * 办结率: finished, out of those neither repeated, returned nor invalid.
 */
closing_rate: Rate, 
/**
 * 满意率: the upper three levels, out of the rated ones.
 */
satisfaction_rate: Rate, 
/**
 * 高星件.
 */
high_star: number, 
/**
 * From so many final stars on a request is one.
 */
high_star_min: number, 
/**
 * 信访积案.
 */
old_petitions: number, 
/**
 * 涉法事项 in which lawyers helped.
 */
legal_matters: number, 
/**
 * 纠纷 registered.
 */
disputes: number, 
/**
 * 调解成功率 of those closed.
 */
settlement_rate: Rate, 
/**
 * 排查 held.
 */
inspections: number, 
/**
 * 隐患 found.
 */
hazards: number, 
/**
 * 普法活动.
 */
outreach: number, 
/**
 * 普法受众.
 */
outreach_people: number, 
/**
 * 妇女议事会.
 */
womens_councils: number, 
/**
 * Their members.
 */
womens_council_members: number, };

/**
 * What a hit is.
 */
export type HitKind = "dispute" | "consultation" | "request" | "hazard" | "typical_case" | "person" | "platform";

/**
 * What was read for one year.
 */
export type HolidayNotice = { 
/**
 * The year.
 */
year: number, 
/**
 * Days off.
 */
days_off: Array<string>, 
/**
 * Weekend days on which people work.
 */
working_days: Array<string>, 
/**
 * Lines that name days but could not be used, from 1.
 */
unread_lines: Array<number>, };

/**
 * The holidays of one year.
 */
export type HolidayYearRow = { 
/**
 * The year.
 */
year: number, 
/**
 * Days off that are not an ordinary weekend.
 */
days_off: Array<string>, 
/**
 * Weekend days on which people work (调休).
 */
working_days: Array<string>, 
/**
 * Where the table was read.
 */
source: string, 
/**
 * Whether it came with the program and nobody has changed it.
 */
is_built_in: boolean, };

/**
 * The holiday tables by year.
 */
export type HolidayYears = { 
/**
 * The tables.
 */
years: Array<HolidayYearRow>, };

/**
 * A group of like matters.
 */
export type HotSpot = { 
/**
 * The place that they name.
 */
place: string | null, 
/**
 * The type that most of them have, in words.
 */
category: string | null, 
/**
 * The words that they share, the weightiest first.
 */
terms: Array<string>, 
/**
 * How many different matters; what was written again is counted once.
 */
count: number, 
/**
 * How many of these fall into its densest window.
 */
peak_count: number, 
/**
 * The first day of that window's matters.
 */
peak_from: string, 
/**
 * Their last day.
 */
peak_to: string, 
/**
 * The first day of all.
 */
first_on: string, 
/**
 * The last day of all.
 */
last_on: string, 
/**
 * How strong it is; only to be compared with others.
 */
strength: number, 
/**
 * Its matters, the earliest first, with those that were written again.
 */
matters: Array<HotSpotMatter>, };

/**
 * A matter of a group.
 */
export type HotSpotMatter = { 
/**
 * What it is.
 */
kind: SubjectKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The day on which it came.
 */
day: string, };

/**
 * Hot spots.
 */
export type HotSpots = { 
/**
 * The first day that was looked at.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * The window in days.
 */
days: number, 
/**
 * How many matters were compared.
 */
matter_count: number, 
/**
 * The groups, the strongest first.
 */
spots: Array<HotSpot>, };

/**
 * Where to look for hot spots.
 */
export type HotSpotsAsk = { 
/**
 * The first day; 90 days back where empty.
 */
from?: string, 
/**
 * The last day; today where empty.
 */
to?: string, 
/**
 * The window in days: 7, 14, 30 or 90; 14 where empty.
 */
days?: number, 
/**
 * At this platform; the whole street where empty.
 */
platform_id?: PlatformId, 
/**
 * Among requests, disputes, hazards; all three where empty.
 */
kinds?: Array<SubjectKind>, 
/**
 * At most so many; 20 where empty.
 */
limit?: number, };

/**
 * Whether this desk exchanges by itself.
 */
export type HubAutomatic = { 
/**
 * Whether.
 */
is_automatic: boolean, };

/**
 * Why a hub did not serve. Holds nothing that the server said, as that may quote somebody.
 */
export type HubFault = "address" | "root_certificate" | "unreachable" | "certificate" | "login" | "denied" | "not_ready" | "newer" | "broken";

/**
 * The street's hub.
 */
export type HubRow = { 
/**
 * Where it is.
 */
place: string, 
/**
 * Whether this desk goes there by itself.
 */
is_automatic: boolean, 
/**
 * Whether this desk set it up.
 */
is_managed: boolean, 
/**
 * When this desk tried it last.
 */
last_tried_at: Moment | null, 
/**
 * Why it did not serve then; none where it did.
 */
last_fault: HubFault | null, };

/**
 * The hub is ready.
 */
export type HubSetUp = { 
/**
 * Where it is, without role and password.
 */
place: string, 
/**
 * Desks that may go in.
 */
desks: number, 
/**
 * Desks whose way in was made or changed just now.
 */
changed: number, };

/**
 * What a number tells, and whether to trust it.
 */
export type IdentifierCheck = { 
/**
 * The form in which the number is kept; the folded text when it could not be read.
 */
normalised: string, 
/**
 * How the number stands.
 */
level: CheckLevel, 
/**
 * What was found; empty when there is nothing to say.
 */
code: IdentifierCode | null, 
/**
 * The sex that the number states.
 */
sex: Sex | null, 
/**
 * The birth date that the number states.
 */
born_on: string | null, 
/**
 * The finest name known for the region in the number.
 */
region: string | null, };

/**
 * What a check found; stable names, worded by the screen.
 */
export type IdentifierCode = "id_card_length" | "id_card_characters" | "id_card_region" | "id_card_date" | "id_card_date_in_future" | "id_card_checksum" | "id_card_region_unknown" | "id_card_old_number" | "credit_code_length" | "credit_code_characters" | "credit_code_organisation_checksum" | "credit_code_checksum" | "phone_length" | "phone_characters" | "phone_prefix" | "phone_local" | "phone_foreign" | "lawyer_licence_characters" | "lawyer_licence_document_kind" | "lawyer_licence_old_number" | "lawyer_licence_length" | "lawyer_licence_province" | "lawyer_licence_year" | "lawyer_licence_group";

/**
 * Which number a field holds.
 */
export type IdentifierKind = "id_card" | "credit_code" | "phone" | "lawyer_licence";

/**
 * An import of a ledger, or a trial of one.
 */
export type ImportLedger = { 
/**
 * The kind of ledger.
 */
kind: LedgerKind, 
/**
 * The upload.
 */
upload_id: string, 
/**
 * The platform of rows that name none; the own one where empty.
 */
platform_id?: PlatformId, 
/**
 * The sheet; the one that looks like such a ledger where empty.
 */
sheet?: string, 
/**
 * The row that names the columns; found by itself where empty.
 */
header_row?: number, 
/**
 * The saved mapping to use, by its name.
 */
profile?: string, 
/**
 * The column for each field; the proposal where empty and no profile is named.
 */
mapping: { [key in string]: string }, 
/**
 * Only say what would happen.
 */
dry_run: boolean, };

/**
 * What is in an uploaded spreadsheet.
 */
export type ImportPreview = { 
/**
 * The name under which it was handed in.
 */
file_name: string, 
/**
 * Its sheets with rows.
 */
sheets: Array<SheetShape>, 
/**
 * The sheet that is shown.
 */
sheet: string, 
/**
 * The row that names the columns.
 */
header_row: number, 
/**
 * The columns.
 */
columns: Array<string>, 
/**
 * The first rows below the header.
 */
rows: Array<PreviewRow>, 
/**
 * A proposed mapping, or that of the profile as far as its columns are here.
 */
mapping: { [key in RequestField]?: string }, 
/**
 * Fields that no request can be without and that have no column yet.
 */
missing: Array<RequestField>, 
/**
 * The saved mapping whose columns all are here, if there is one.
 */
fitting_profile: string | null, 
/**
 * The shipped shape that the columns show, if they show one.
 */
recognised: RecognisedShape | null, 
/**
 * The shape by which the mapping was proposed, where no saved mapping did it.
 */
shape: RequestShape | null, };

/**
 * How far the running import is.
 */
export type ImportProgress = { 
/**
 * Whether one runs.
 */
running: boolean, 
/**
 * Rows done.
 */
done: number, 
/**
 * Rows in all.
 */
total: number, };

/**
 * What an import did, or would do.
 */
export type ImportReport = { 
/**
 * Rows with content below the header: taken, known, repeated or rejected.
 */
read: number, 
/**
 * New requests.
 */
imported: number, 
/**
 * Requests known before that changed.
 */
updated: number, 
/**
 * Requests known before that say the same.
 */
unchanged: number, 
/**
 * Rows that say again what an earlier row said.
 */
repeated: number, 
/**
 * What was not taken, and why; a row with two faults stands here twice.
 */
rejected: Array<RejectedRow>, 
/**
 * Whether nothing was written because it was a trial.
 */
dry_run: boolean, };

/**
 * An import, or a trial of one.
 */
export type ImportRequests = { 
/**
 * The upload.
 */
upload_id: string, 
/**
 * The platform that takes the requests; the own one where empty.
 */
platform_id?: PlatformId, 
/**
 * The sheet; the first with rows where empty.
 */
sheet?: string, 
/**
 * The row that names the columns; found by itself where empty.
 */
header_row?: number, 
/**
 * The saved or shipped mapping to use, by its name.
 */
profile?: string, 
/**
 * The column for each field; the proposal where empty and no profile is named.
 */
mapping: { [key in RequestField]?: string }, 
/**
 * The hotline they all came from, where no column says so.
 */
source_platform?: string, 
/**
 * Only say what would happen.
 */
dry_run: boolean, };

/**
 * Which folder to bring in.
 */
export type ImportStatutes = { 
/**
 * Its whole path on this computer; sub-folders become categories.
 */
folder: string, };

/**
 * 身份类别.
 */
export type InquirerGroup = "migrant_worker" | "elderly" | "woman" | "disabled" | "minor" | "military_family" | "enterprise" | "other";

/**
 * 调查记录.
 */
export type InquiryId = string;

/**
 * An inquiry.
 */
export type InquiryShape = { 
/**
 * Its id.
 */
id: InquiryId, 
/**
 * Start.
 */
starts_at: Moment | null, 
/**
 * End.
 */
ends_at: Moment | null, 
/**
 * Where.
 */
place: string, 
/**
 * 参加人.
 */
participants: string | null, 
/**
 * 被调查人.
 */
informant_name: string, 
/**
 * 性别.
 */
informant_sex: Sex | null, 
/**
 * 年龄.
 */
informant_age: number | null, 
/**
 * 民族.
 */
informant_ethnic_group: string | null, 
/**
 * 单位或住址.
 */
informant_address: string | null, 
/**
 * 联系方式.
 */
informant_phone: string | null, 
/**
 * 记录.
 */
statement: string, 
/**
 * 调查人.
 */
investigator_ids: Array<PersonId>, 
/**
 * 记录人.
 */
recorder_id: PersonId | null, };

/**
 * Which round.
 */
export type InspectionAsk = { 
/**
 * Its id.
 */
id: InspectionId, };

/**
 * A round with its list and what it found.
 */
export type InspectionDetail = { 
/**
 * Its line in the list.
 */
row: InspectionRow, 
/**
 * The list with its ticks.
 */
items: Array<InspectionItem>, 
/**
 * 情况小结.
 */
summary: string | null, 
/**
 * Why it was cancelled.
 */
cancel_reason: string | null, 
/**
 * Hazards of the platform whose 回头看 is due: they come first in the round.
 */
due_reviews: Array<HazardRow>, 
/**
 * The hazards reported in it.
 */
hazards: Array<HazardRow>, 
/**
 * The 回头看 done in it.
 */
reviews: Array<HazardReviewShape>, 
/**
 * Everything that happened to it, the newest first.
 */
acts: Array<Act>, };

/**
 * 排查.
 */
export type InspectionId = string;

/**
 * A line of an inspection's list.
 */
export type InspectionItem = { 
/**
 * What is to be looked at.
 */
text: string, 
/**
 * Whether it was.
 */
is_done: boolean, 
/**
 * What was seen.
 */
note?: string, };

/**
 * The list with which a round begins.
 */
export type InspectionItems = { 
/**
 * The version in force; 1 for the one that comes with the program.
 */
version: number, 
/**
 * Its lines in order.
 */
items: Array<string>, 
/**
 * The list of the round that the platform held last.
 */
last: LastInspectionItems | null, };

/**
 * Whose last list to answer beside the street's.
 */
export type InspectionItemsAsk = { 
/**
 * The platform.
 */
platform_id?: PlatformId, };

/**
 * Which rounds to list, and from where on.
 */
export type InspectionListAsk = { 
/**
 * In this status.
 */
status?: InspectionStatus, 
/**
 * Of this platform.
 */
platform_id?: PlatformId, 
/**
 * Held, or else planned, on or after this day.
 */
from?: string, 
/**
 * Held, or else planned, on or before this day.
 */
to?: string, 
/**
 * Whether the oldest come first.
 */
ascending?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty.
 */
limit?: number, };

/**
 * What each platform did in a month.
 */
export type InspectionMonth = { 
/**
 * The first day of the month.
 */
first: string, 
/**
 * Rounds that a platform holds in a month at the least.
 */
required: number, 
/**
 * How many platforms still owe rounds.
 */
short: number, 
/**
 * The working platforms, and those that held a round.
 */
platforms: Array<PlatformMonth>, };

/**
 * Which month.
 */
export type InspectionMonthAsk = { 
/**
 * Any day of it; the present month where empty.
 */
day?: string, };

/**
 * A round was planned.
 */
export type InspectionPlanned = { 
/**
 * Its id.
 */
id: InspectionId, };

/**
 * What inspectors look at.
 */
export type InspectionPoint = "lawful_intake" | "completeness" | "standard_form" | "evidence" | "law_cited" | "timely_follow_up" | "binding";

/**
 * A row of the list.
 */
export type InspectionRow = { 
/**
 * Its id.
 */
id: InspectionId, 
/**
 * Its platform.
 */
platform_id: PlatformId | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * 排查区域.
 */
area: string, 
/**
 * Where it stands.
 */
status: InspectionStatus, 
/**
 * The planned day.
 */
planned_on: string | null, 
/**
 * The day on which it was done.
 */
held_on: string | null, 
/**
 * Whether it is planned and its day has gone by.
 */
is_late: boolean, 
/**
 * 排查人员.
 */
inspector_ids: Array<PersonId>, 
/**
 * How many lines its list has.
 */
item_count: number, 
/**
 * How many of them are ticked.
 */
done_count: number, 
/**
 * How many hazards were reported in it.
 */
hazard_count: number, 
/**
 * How many 回头看 were done in it.
 */
review_count: number, };

/**
 * Where an inspection stands.
 */
export type InspectionStatus = "planned" | "held" | "cancelled";

/**
 * A consultation to print.
 */
export type IssueConsultationForm = { 
/**
 * The consultation.
 */
consultation_id: ConsultationId, 
/**
 * The kind of file.
 */
format: DocumentFormat, };

/**
 * A destruction list to print.
 */
export type IssueDestructionList = { 
/**
 * The list.
 */
id: DestructionId, 
/**
 * The kind of file.
 */
format: DocumentFormat, };

/**
 * A document to hand out.
 */
export type IssueDocument = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The form.
 */
form: DocumentForm, 
/**
 * Of which party, session, performance or visit; a blank copy where empty.
 */
subject_id?: string, 
/**
 * The kind of file.
 */
format: DocumentFormat, };

/**
 * Every document that a case calls for.
 */
export type IssueDocuments = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The kind of file; of several documents a compressed folder is made.
 */
format: DocumentFormat, };

/**
 * A dossier to bind.
 */
export type IssueDossier = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, };

/**
 * A part of the roster to print.
 */
export type IssueDutyRoster = { 
/**
 * The platform.
 */
platform_id: PlatformId, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * The kind of file.
 */
format: DocumentFormat, };

/**
 * Notices to hand out in one file.
 */
export type IssueNotices = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Only of this platform.
 */
platform_id?: PlatformId, 
/**
 * The ticked ones; all of the period where it is left out.
 */
chosen?: Array<NoticeChoice>, 
/**
 * The kind of file; they lie in one compressed folder.
 */
format: DocumentFormat, };

/**
 * A referral whose slip to print.
 */
export type IssueReferralSlip = { 
/**
 * The referral.
 */
referral_id: ReferralId, 
/**
 * The kind of file.
 */
format: DocumentFormat, };

/**
 * One promised thing with what was done of it.
 */
export type ItemShape = { 
/**
 * Its id.
 */
id: PerformanceItemId, 
/**
 * What is to be done.
 */
description: string, 
/**
 * Who is to do it.
 */
debtor_id: DisputePartyId | null, 
/**
 * How much, in fen.
 */
amount_fen: Fen | null, 
/**
 * What was paid, in fen.
 */
paid_fen: Fen, 
/**
 * What is still open, in fen.
 */
open_fen: Fen, 
/**
 * By which day.
 */
due_on: string | null, 
/**
 * How it stands today.
 */
state: PerformanceState, 
/**
 * What was done.
 */
performances: Array<PerformanceShape>, };

/**
 * What a person works as; what the account may do is the [`Role`].
 */
export type Job = "mediator" | "lawyer" | "judge" | "volunteer" | "liaison" | "official";

/**
 * 司法确认.
 */
export type JudicialConfirmationId = string;

/**
 * Where to keep the calendar for other programs.
 */
export type KeepCalendarFile = { 
/**
 * The folder on this computer; none to keep none.
 */
folder?: string, 
/**
 * Whether only the own days stand in it.
 */
is_own: boolean, };

/**
 * How a dossier is kept.
 */
export type KeptDossier = { 
/**
 * 归档日期.
 */
archived_at: Moment, 
/**
 * Who put it there.
 */
archived_by: PersonId | null, 
/**
 * 保管期限.
 */
retention_class: RetentionClass, 
/**
 * 存放位置.
 */
shelf: string | null, 
/**
 * Why it is kept otherwise than before.
 */
note: string | null, 
/**
 * The first day on which it may be destroyed; none for one that is kept for ever.
 */
due_on: string | null, };

/**
 * The list of the round that a platform held last.
 */
export type LastInspectionItems = { 
/**
 * The round.
 */
id: InspectionId, 
/**
 * What it is called.
 */
title: string, 
/**
 * When it was held.
 */
held_on: string | null, 
/**
 * Its lines in order.
 */
items: Array<string>, };

/**
 * The last import.
 */
export type LastStatuteImport = { 
/**
 * The folder.
 */
folder: string, 
/**
 * When it was over.
 */
finished_at: Moment, 
/**
 * What it did.
 */
report: StatuteImportReport, };

/**
 * A later version of an article that was cited.
 */
export type LaterVersion = { 
/**
 * Its name in the library; none where the later version has no such article.
 */
reference: string | null, 
/**
 * The version's day.
 */
version_on: string | null, 
/**
 * From when it is in force.
 */
in_force_on: string | null, 
/**
 * Whether its text is the cited one.
 */
is_same: boolean, };

/**
 * The figures of a lawyer.
 */
export type LawyerFigures = { 
/**
 * The lawyer; none where a consultation names nobody.
 */
person_id: PersonId | null, 
/**
 * Name.
 */
name: string, 
/**
 * 律师事务所.
 */
organisation: string | null, 
/**
 * 执业证号.
 */
licence_no: string | null, 
/**
 * The figures.
 */
figures: Figures, };

/**
 * Whether there is anything to suggest with.
 */
export type LearningState = "ready" | "learning" | "too_few";

/**
 * A field that a column may fill.
 */
export type LedgerFieldRow = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What stands in it.
 */
meaning: string, 
/**
 * Whether a ledger must have a column for it.
 */
is_required: boolean, };

/**
 * A kind of ledger that can be imported and exported.
 */
export type LedgerKind = "disputes" | "hazards" | "consultations" | "people" | "platforms";

/**
 * What is in an uploaded ledger.
 */
export type LedgerPreview = { 
/**
 * The name under which it was handed in.
 */
file_name: string, 
/**
 * Its sheets with rows.
 */
sheets: Array<SheetShape>, 
/**
 * The sheet that is shown.
 */
sheet: string, 
/**
 * The row that names the columns.
 */
header_row: number, 
/**
 * The columns.
 */
columns: Array<string>, 
/**
 * The first rows below the header.
 */
rows: Array<PreviewRow>, 
/**
 * A proposed mapping, or that of the profile as far as its columns are here.
 */
mapping: { [key in string]: string }, 
/**
 * Fields that a ledger must have and that have no column yet.
 */
missing: Array<string>, 
/**
 * The saved mapping whose columns all are here, if there is one.
 */
fitting_profile: string | null, };

/**
 * A saved mapping of a ledger.
 */
export type LedgerProfileRow = { 
/**
 * Its id.
 */
id: ColumnProfileId, 
/**
 * Its name.
 */
name: string, 
/**
 * The column for each field.
 */
mapping: { [key in string]: string }, 
/**
 * Whether it is offered.
 */
is_active: boolean, };

/**
 * What a kind of ledger has, and the mappings that were saved for it.
 */
export type LedgerProfiles = { 
/**
 * Its fields, in order.
 */
fields: Array<LedgerFieldRow>, 
/**
 * The saved mappings, by name.
 */
profiles: Array<LedgerProfileRow>, };

/**
 * Of which kind of ledger the mappings are asked for.
 */
export type LedgerProfilesAsk = { 
/**
 * The kind.
 */
kind: LedgerKind, };

/**
 * What an import of a ledger did, or would do.
 */
export type LedgerReport = { 
/**
 * Rows with content below the header: taken, known or rejected.
 */
read: number, 
/**
 * New entries.
 */
imported: number, 
/**
 * Entries known before; they are left as they are.
 */
unchanged: number, 
/**
 * How many rows were not taken.
 */
rejected_rows: number, 
/**
 * What was not taken, and why; a row with two faults stands here twice.
 */
rejected: Array<RejectedEntry>, 
/**
 * Whether nothing was written because it was a trial.
 */
dry_run: boolean, };

/**
 * Something that is left in a text.
 */
export type LeftoverRow = { 
/**
 * The section.
 */
section: string, 
/**
 * What it is.
 */
kind: SpanKind, 
/**
 * The words.
 */
words: string, 
/**
 * Whether it is a number, which no approved text holds; words may be confirmed.
 */
is_number: boolean, };

/**
 * A length of time as rules state it.
 */
export type Length = { "natural_days": number } | { "working_days": number };

/**
 * A liaison.
 */
export type LiaisonRow = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Telephone at work.
 */
phone: string | null, 
/**
 * How the term of office stands today.
 */
term: TermState, 
/**
 * Days until its last day, negative once it has passed.
 */
term_days: number | null, };

/**
 * How an open dispute stands to its limit.
 */
export type LimitState = "within" | "near" | "over" | "resting" | "no_limit";

/**
 * The length of each limit, as an office has set it.
 */
export type Limits = { 
/**
 * About one month (人民调解工作若干规定 art. 33), taken as 30 days.
 */
people_mediation: Length, 
/**
 * 30 days (法释〔2016〕14号 art. 27).
 */
court_delegated: Length, 
/**
 * 15 days (法释〔2016〕14号).
 */
court_entrusted_ordinary: Length, 
/**
 * 7 days (法释〔2016〕14号).
 */
court_entrusted_summary: Length, 
/**
 * 30 days (司发通〔2017〕105号).
 */
lawyer_mediation: Length, 
/**
 * 20 working days (one province's rule; Liaoning's own term was not at hand).
 */
administrative_mediation: Length, 
/**
 * 30 days from effect (人民调解法 art. 33, 民事诉讼法 art. 205).
 */
judicial_confirmation: Length, };

/**
 * Two disputes that belong together.
 */
export type LinkDisputes = { 
/**
 * The dispute from which the link is made.
 */
dispute_id: DisputeId, 
/**
 * The other one.
 */
linked_id: DisputeId, 
/**
 * How they belong together.
 */
kind: LinkKind, 
/**
 * In words.
 */
remark?: string, };

/**
 * How two disputes belong together.
 */
export type LinkKind = "same_matter" | "same_parties" | "continuation" | "duplicate";

/**
 * 关联案件: what was opened from a matter that came in.
 */
export type LinkReferral = { 
/**
 * The referral.
 */
referral_id: ReferralId, 
/**
 * The kind of the record.
 */
subject_kind: SubjectKind, 
/**
 * Its id.
 */
subject_id: string, };

/**
 * 关联重复件.
 */
export type LinkRepeat = { 
/**
 * The request that repeats another one.
 */
request_id: RequestId, 
/**
 * The first of the matter, or another one that hangs on it.
 */
repeat_of: RequestId, };

/**
 * A link to another dispute.
 */
export type LinkShape = { 
/**
 * The link.
 */
id: DisputeLinkId, 
/**
 * How they belong together.
 */
kind: LinkKind, 
/**
 * In words.
 */
remark: string | null, 
/**
 * The other dispute.
 */
dispute: DisputeRow, };

/**
 * A matter opened from a request, with what came of it.
 */
export type LinkedMatter = { 
/**
 * What it is.
 */
kind: SubjectKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its number.
 */
docket_no: string, 
/**
 * What it is about; none where that is confidential.
 */
title: string | null, 
/**
 * Where a dispute stands.
 */
dispute_status: DisputeStatus | null, 
/**
 * Where a hazard stands.
 */
hazard_status: HazardStatus | null, 
/**
 * How a dispute ended.
 */
outcome: Outcome | null, 
/**
 * What was advised in a consultation, or how a hazard was resolved.
 */
note: string | null, 
/**
 * The day on which it ended, or was recorded.
 */
ended_on: string | null, 
/**
 * Whether something can be told to the requester.
 */
is_done: boolean, };

/**
 * Which list, narrowed as the list itself is; paging is not asked for.
 */
export type ListAsk = { "name": "disputes", "filter": DisputeListAsk } | { "name": "hazards", "filter": HazardListAsk } | { "name": "consultations", "filter": ConsultationListAsk } | { "name": "people", "filter": PersonListAsk } | { "name": "platforms", "filter": PlatformListAsk } | { "name": "outreach", "filter": OutreachListAsk } | { "name": "referrals", "filter": ReferralListAsk } | { "name": "ratings", "filter": RatingListAsk };

/**
 * Which backups lie in a folder.
 */
export type ListBackups = { 
/**
 * The stick or folder's whole path on this computer; every stick and disk that is plugged in
 * where left out.
 */
folder?: string, };

/**
 * Records for a destruction list.
 */
export type ListDestruction = { 
/**
 * Their kind.
 */
subject_kind: SubjectKind, 
/**
 * The records.
 */
subject_ids: Array<string>, 
/**
 * 鉴定意见.
 */
reason: string, };

/**
 * A list that waits to be fetched.
 */
export type ListExported = { 
/**
 * The id under which the host hands it out.
 */
download_id: string, 
/**
 * The name it should get.
 */
file_name: string, 
/**
 * How many rows are in it.
 */
count: number, };

/**
 * How many matters came in a manner.
 */
export type MannerCount = { 
/**
 * The manner.
 */
manner: ConsultationManner | null, 
/**
 * How many.
 */
count: number, };

/**
 * An area with its name.
 */
export type MapArea = { 
/**
 * The community or platform.
 */
name: string, 
/**
 * Polygons, each with its outline first and its holes after it; points are longitude and latitude.
 */
polygons: Array<Array<Array<[number, number]>>>, };

/**
 * What a map is drawn of.
 */
export type MapPicture = { "kind": "image", 
/**
 * Its media type.
 */
media_type: string, 
/**
 * Its bytes.
 */
base64: string, } | { "kind": "areas", 
/**
 * The property of the file that held the names.
 */
property: string, 
/**
 * The areas.
 */
areas: Array<MapArea>, };

/**
 * Where a platform lies on a picture.
 */
export type MapPlace = { 
/**
 * The platform.
 */
platform_id: PlatformId, 
/**
 * From the left edge, 0 to 1.
 */
x: number, 
/**
 * From the upper edge, 0 to 1.
 */
y: number, };

/**
 * 评星与标注, all of them as they are to stand.
 */
export type MarkRequest = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * 评星.
 */
stars?: number, 
/**
 * 加星.
 */
stars_added?: number, 
/**
 * 减星.
 */
stars_removed?: number, 
/**
 * 群众满意度.
 */
satisfaction?: Satisfaction, 
/**
 * 是否信访积案.
 */
is_old_petition: boolean, 
/**
 * 是否涉法事项.
 */
is_legal_matter: boolean, 
/**
 * 是否为无效件.
 */
is_invalid: boolean, 
/**
 * The lawyers, mediators and judges who help in it.
 */
helper_ids: Array<PersonId>, };

/**
 * A day marked 休 or 班.
 */
export type MarkedDay = { 
/**
 * The day.
 */
day: string, 
/**
 * The mark.
 */
mark: DayMark, };

/**
 * What other platforms have with the parties of a dispute.
 */
export type MattersElsewhere = { 
/**
 * Why nothing is told either way; none where it is.
 */
silence: Silence | null, 
/**
 * The platforms, one line each.
 */
platforms: Array<ElsewhereRow>, 
/**
 * What was asked of them for this dispute, the newest first.
 */
contacts: Array<SentContactRow>, };

/**
 * A dispute.
 */
export type MattersElsewhereAsk = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, };

/**
 * A dispute that a request means.
 */
export type MeantDispute = { 
/**
 * The dispute.
 */
id: DisputeId, 
/**
 * Its number.
 */
docket_no: string | null, 
/**
 * Its title.
 */
title: string | null, 
/**
 * The party that is the same.
 */
party: string | null, };

/**
 * The four kinds of mediation, counted apart since 2018.
 */
export type MediationKind = "peoples" | "administrative" | "judicial" | "lawyer";

/**
 * The limits in force.
 */
export type MediationLimitTable = { 
/**
 * The version; none while they are the program's own.
 */
version: number, 
/**
 * The limits.
 */
limits: Limits, 
/**
 * What law and practice say, to go back to.
 */
defaults: Limits, };

/**
 * 调解（一次）.
 */
export type MediationSessionId = string;

/**
 * Somebody's place in a committee.
 */
export type MemberForm = { 
/**
 * The member.
 */
person_id: PersonId, 
/**
 * Head, deputy or plain member.
 */
position: CommitteePosition, };

/**
 * All versions of a text in one, to be mended by hand.
 */
export type MergedText = { 
/**
 * The text; what several changed in one place stands there in all their words.
 */
text: string, 
/**
 * At how many places that is so.
 */
open_count: number, 
/**
 * Each version in parts, in the order of the sides.
 */
parts: Array<Array<TextPart>>, };

/**
 * How well suggestions go; each text was judged by a model that did not see it.
 */
export type ModelEvaluation = { 
/**
 * How many records there were.
 */
record_count: number, 
/**
 * How many different texts of types with enough of them were judged.
 */
text_count: number, 
/**
 * From how many texts a model learned.
 */
learned_count: number, 
/**
 * How many models.
 */
folds: number, 
/**
 * The mean of F1 over the types.
 */
macro_f1: number, 
/**
 * The share of texts whose likeliest type is right.
 */
accuracy: number, 
/**
 * The share of texts for which something is suggested.
 */
shown: number, 
/**
 * The share of these whose first suggestion is right.
 */
shown_right: number, 
/**
 * The share of these of which one suggestion is right.
 */
shown_among: number, 
/**
 * How long learning takes, in milliseconds.
 */
learning_ms: number, 
/**
 * How long the suggestions for a text take, in milliseconds.
 */
suggesting_ms: number, 
/**
 * The types.
 */
types: Array<TypeFigures>, };

/**
 * An instant as RFC 3339 text.
 */
export type Moment = string;

/**
 * 改期.
 */
export type MoveAppointment = { 
/**
 * The appointment.
 */
id: AppointmentId, 
/**
 * The new time.
 */
starts_at: Moment, 
/**
 * 地点.
 */
place: string, 
/**
 * The lawyer; the same one where empty.
 */
lawyer_id?: PersonId, 
/**
 * 备注.
 */
remark?: string, 
/**
 * Why.
 */
reason: string, };

/**
 * 改期: another time or room for a planned session.
 */
export type MoveSession = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The session.
 */
session_id: MediationSessionId, 
/**
 * The new start.
 */
starts_at: Moment, 
/**
 * The new end; as long as before where empty.
 */
ends_at?: Moment, 
/**
 * The room from now on; none for a place that is no room.
 */
room_id?: RoomId, 
/**
 * Whether to move it although a room or somebody is taken at that time.
 */
despite_clash?: boolean, };

/**
 * A file, or a code of several, with what is odd about it.
 */
export type NotedStatuteFile = { 
/**
 * Its place below the folder; for a code its title.
 */
file: string, 
/**
 * What was found.
 */
findings: Array<StatuteFinding>, };

/**
 * Asks nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * A notice, by its case and what it is about.
 */
export type NoticeChoice = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The form.
 */
form: DocumentForm, 
/**
 * Of which party.
 */
subject_id: string | null, };

/**
 * The notices of a period.
 */
export type NoticeList = { 
/**
 * Them, by day and docket number.
 */
rows: Array<NoticeRow>, };

/**
 * Of which days.
 */
export type NoticeListAsk = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Only of this platform.
 */
platform_id?: PlatformId, };

/**
 * How the rights and duties were told (人民调解法 art. 23–24).
 */
export type NoticeManner = "written" | "oral";

/**
 * A notice.
 */
export type NoticeRow = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * Its docket number.
 */
docket_no: string, 
/**
 * 卷名.
 */
dispute_title: string, 
/**
 * The form.
 */
form: DocumentForm, 
/**
 * Of which party.
 */
subject_id: string | null, 
/**
 * The party's name; none where the notice goes to all of them.
 */
party_name: string | null, 
/**
 * The day of which it tells.
 */
on: string, 
/**
 * When it was last printed or saved.
 */
printed: PrintedRow | null, };

/**
 * What every screen needs to name things.
 */
export type OfficeOverview = { 
/**
 * The platforms by kind and name.
 */
platforms: Array<PlatformRow>, 
/**
 * The people by role and name.
 */
people: Array<PersonRow>, 
/**
 * The committees.
 */
committees: Array<CommitteeRow>, 
/**
 * The dispute types in force.
 */
dispute_types: Array<DisputeType>, 
/**
 * The version of their table.
 */
dispute_type_version: number, };

/**
 * Who has the casebook open.
 */
export type OpenAccount = { 
/**
 * Whose account it is.
 */
id: PersonId, 
/**
 * Its name.
 */
name: string, 
/**
 * What the person does at the desk.
 */
role: Role, 
/**
 * The platform to which the person belongs.
 */
platform_id: PlatformId | null, };

/**
 * A file of a dossier in a folder.
 */
export type OpenArchivedFile = { 
/**
 * The folder's whole path on this computer.
 */
folder: string, 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The file, as the manifest names it.
 */
name: string, };

/**
 * The office's answer.
 */
export type OpenEnrolment = { 
/**
 * The file.
 */
upload_id: string, 
/**
 * The digits that the office said; nothing is taken while they are left out.
 */
fingerprint?: string, };

/**
 * Where the matter really came from, which the statistics' values do not tell.
 */
export type Origin = "walk_in" | "telephone" | "request" | "consultation" | "inspection" | "grid" | "police_110" | "court" | "petition_office" | "talk_point" | "womens_council" | "care_home" | "other";

/**
 * How a dispute ended.
 */
export type Outcome = "settled" | "not_settled" | "refused" | "self_settled" | "withdrawn";

/**
 * 普法活动.
 */
export type OutreachActivityId = string;

/**
 * An activity.
 */
export type OutreachAsk = { 
/**
 * Its id.
 */
id: OutreachActivityId, };

/**
 * An activity with what happened to it.
 */
export type OutreachDetail = { 
/**
 * Its line in the list.
 */
row: OutreachRow, 
/**
 * 活动情况.
 */
summary: string | null, 
/**
 * Whether it was entered by mistake; nothing can be changed then.
 */
is_removed: boolean, 
/**
 * Everything that happened to it, the newest first.
 */
acts: Array<Act>, };

/**
 * The form of an activity.
 */
export type OutreachForm = "lecture" | "stand" | "door_to_door" | "advice_day" | "show" | "school" | "enterprise" | "online" | "other";

/**
 * Which activities to list, and from where on.
 */
export type OutreachListAsk = { 
/**
 * Held in this year.
 */
year?: number, 
/**
 * Held in this month, 1–12; of this year where no year is given.
 */
month?: number, 
/**
 * Held by this platform.
 */
platform_id?: PlatformId, 
/**
 * On this theme.
 */
theme?: string, 
/**
 * In this form.
 */
form?: OutreachForm, 
/**
 * For this line of the plan.
 */
plan_id?: OutreachPlanId, 
/**
 * Whether the oldest come first.
 */
ascending?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty.
 */
limit?: number, };

/**
 * A plan was taken over.
 */
export type OutreachPlanCopied = { 
/**
 * How many lines it has.
 */
lines: number, };

/**
 * A line of the year's plan of 普法.
 */
export type OutreachPlanId = string;

/**
 * A line of the plan.
 */
export type OutreachPlanRow = { 
/**
 * Its id.
 */
id: OutreachPlanId, 
/**
 * The last month in which it should be done; none for any time of the year.
 */
month: number | null, 
/**
 * 主题.
 */
theme: string, 
/**
 * The form.
 */
form: OutreachForm, 
/**
 * The platform that is to do it; none for the street.
 */
platform_id: PlatformId | null, 
/**
 * How many activities were planned.
 */
activity_count: number, 
/**
 * How many people they should reach.
 */
people_count: number | null, 
/**
 * 备注.
 */
remark: string | null, 
/**
 * How many activities were held.
 */
done_activities: number, 
/**
 * How many people they reached.
 */
done_people: number, 
/**
 * How many activities today asks for.
 */
expected: number, 
/**
 * How it stands.
 */
standing: PlanStanding, };

/**
 * A line was saved.
 */
export type OutreachPlanSaved = { 
/**
 * Its id.
 */
id: OutreachPlanId, };

/**
 * An activity was recorded.
 */
export type OutreachRecorded = { 
/**
 * Its id.
 */
id: OutreachActivityId, };

/**
 * An activity.
 */
export type OutreachRow = { 
/**
 * Its id.
 */
id: OutreachActivityId, 
/**
 * The platform that held it; none for the street itself.
 */
platform_id: PlatformId | null, 
/**
 * 活动名称.
 */
title: string | null, 
/**
 * 主题.
 */
theme: string, 
/**
 * The form.
 */
form: OutreachForm, 
/**
 * The day.
 */
held_on: string | null, 
/**
 * Where.
 */
place: string, 
/**
 * 主办单位.
 */
organiser: string | null, 
/**
 * 主讲人 / 参与律师.
 */
speaker: string | null, 
/**
 * 受众人数.
 */
people_count: number, 
/**
 * 发放资料份数.
 */
leaflet_count: number | null, 
/**
 * The line of the year's plan that it fulfils.
 */
plan_id: OutreachPlanId | null, };

/**
 * What the activities come to.
 */
export type OutreachTotals = { 
/**
 * Activities.
 */
activities: number, 
/**
 * People reached.
 */
people: number, 
/**
 * Leaflets handed out.
 */
leaflets: number, };

/**
 * Which activities to add up.
 */
export type OutreachTotalsAsk = { 
/**
 * Held in this year.
 */
year?: number, 
/**
 * Held in this month, 1–12; of this year where no year is given.
 */
month?: number, 
/**
 * Held by this platform.
 */
platform_id?: PlatformId, 
/**
 * On this theme.
 */
theme?: string, 
/**
 * In this form.
 */
form?: OutreachForm, 
/**
 * For this line of the plan.
 */
plan_id?: OutreachPlanId, };

/**
 * A year's plan against what was done.
 */
export type OutreachYear = { 
/**
 * The year.
 */
year: number, 
/**
 * The lines by month, those for any time of the year last.
 */
lines: Array<OutreachPlanRow>, 
/**
 * Activities that were planned.
 */
planned_activities: number, 
/**
 * People that they were to reach.
 */
planned_people: number, 
/**
 * Activities that were held, planned or not.
 */
activities: number, 
/**
 * People that they reached.
 */
people: number, 
/**
 * Activities that no line had planned.
 */
unplanned_activities: number, 
/**
 * People that those reached.
 */
unplanned_people: number, 
/**
 * Planned activities that today asks for.
 */
expected: number, 
/**
 * How the plan stands as a whole.
 */
standing: PlanStanding, 
/**
 * Whether the year before has a plan that could be taken over.
 */
has_plan_before: boolean, 
/**
 * Themes used until now, the most frequent first.
 */
themes: Array<string>, };

/**
 * A year.
 */
export type OutreachYearAsk = { 
/**
 * Which; this year where empty.
 */
year?: number, };

/**
 * The lines in force.
 */
export type OwnFigures = { 
/**
 * The lines; empty where there are none yet.
 */
text: string, 
/**
 * The version; 0 where there are none yet.
 */
version: number, 
/**
 * What can be asked, for who writes them.
 */
items: Array<OwnItemShape>, 
/**
 * Whether who asks may change them.
 */
may_change: boolean, };

/**
 * What the lines say.
 */
export type OwnFiguresChecked = { 
/**
 * What is wrong, by line; empty where all reads.
 */
problems: Array<OwnProblem>, 
/**
 * The figures of the last twelve months by these lines; empty where something is wrong.
 */
rows: Array<FigureRow>, };

/**
 * Lines that define figures.
 */
export type OwnFiguresText = { 
/**
 * The lines.
 */
text: string, };

/**
 * An item that can be asked.
 */
export type OwnItemShape = { 
/**
 * Of what.
 */
subject: OwnSubject, 
/**
 * Its name in the lines.
 */
name: string, 
/**
 * The values it may have; empty for a text or a number.
 */
values: Array<string>, 
/**
 * Whether it is a number, which is asked with ≥.
 */
is_number: boolean, };

/**
 * What is the matter, and where.
 */
export type OwnProblem = { 
/**
 * The line, from 1.
 */
line: number, 
/**
 * What.
 */
code: OwnProblemCode, 
/**
 * The word that is meant; empty where it is the whole line.
 */
name: string, };

/**
 * What is the matter with a line.
 */
export type OwnProblemCode = "unknown_line" | "no_title" | "long_title" | "title_twice" | "no_count" | "line_twice" | "unknown_subject" | "other_subject" | "unknown_item" | "unknown_value" | "no_comparison" | "no_number" | "unfit_basis" | "long_source" | "too_many";

/**
 * What a figure of one's own counts.
 */
export type OwnSubject = "dispute" | "request";

/**
 * A page of a list.
 */
export type Page<T> = { 
/**
 * The rows.
 */
rows: Array<T>, 
/**
 * Hand this back for the next page; none after the last.
 */
next: string | null, 
/**
 * How many rows match, at most 1000.
 */
count: number, 
/**
 * Whether more than 1000 match.
 */
capped: boolean, };

/**
 * Whether a dossier must hold an item (forms.md §2).
 */
export type PartRequirement = "required" | "as_needed";

/**
 * A party as a form has it.
 */
export type PartyForm = { 
/**
 * Applicant or respondent.
 */
role: PartyRole, 
/**
 * Human being or organisation.
 */
kind: PartyKind, 
/**
 * Name.
 */
name: string, 
/**
 * 性别; from the ID number where empty.
 */
sex?: Sex, 
/**
 * Birthday; from the ID number where empty.
 */
born_on?: string, 
/**
 * Age as told, where no birthday is known.
 */
age?: number, 
/**
 * 民族.
 */
ethnic_group?: string, 
/**
 * Which paper was shown.
 */
document_kind?: DocumentKind, 
/**
 * Its number.
 */
document_no?: string, 
/**
 * 统一社会信用代码.
 */
credit_code?: string, 
/**
 * Telephone.
 */
phone?: string, 
/**
 * 住址 / 地址.
 */
address?: string, 
/**
 * 工作单位.
 */
workplace?: string, 
/**
 * 职业或职务.
 */
occupation?: string, 
/**
 * 法定代表人.
 */
legal_representative?: string, 
/**
 * Their post.
 */
legal_representative_title?: string, 
/**
 * Whether somebody speaks for the party, and as what.
 */
representative_kind?: RepresentativeKind, 
/**
 * Their name.
 */
representative_name?: string, 
/**
 * Their telephone.
 */
representative_phone?: string, 
/**
 * 与当事人关系.
 */
representative_relation?: string, 
/**
 * An agent's authority.
 */
representative_scope?: AgentScope, 
/**
 * Why a number that fails its check is kept, by field name.
 */
overruled: { [key in string]: string }, 
/**
 * Whether rights and duties were told to this party.
 */
is_told_of_rights: boolean, };

/**
 * 当事人: a person or an organisation in a matter.
 */
export type PartyId = string;

/**
 * Whether a party is a human being.
 */
export type PartyKind = "person" | "organisation";

/**
 * By which number somebody is known again.
 */
export type PartyNumber = "document" | "phone";

/**
 * 申请人 or 被申请人.
 */
export type PartyRole = "applicant" | "respondent";

/**
 * A party of a dispute; numbers and address are masked unless asked for.
 */
export type PartyShape = { 
/**
 * Its part in the dispute.
 */
id: DisputePartyId, 
/**
 * The party.
 */
party_id: PartyId, 
/**
 * Applicant or respondent.
 */
role: PartyRole, 
/**
 * Human being or organisation.
 */
kind: PartyKind, 
/**
 * Name.
 */
name: string, 
/**
 * 性别.
 */
sex: Sex | null, 
/**
 * Birthday; not while masked.
 */
born_on: string | null, 
/**
 * Age today, in years completed.
 */
age: number | null, 
/**
 * Whether the party is under 18.
 */
is_minor: boolean, 
/**
 * 民族.
 */
ethnic_group: string | null, 
/**
 * Which paper was shown.
 */
document_kind: DocumentKind | null, 
/**
 * Its number.
 */
document_no: string | null, 
/**
 * 统一社会信用代码.
 */
credit_code: string | null, 
/**
 * Telephone.
 */
phone: string | null, 
/**
 * 住址 / 地址.
 */
address: string | null, 
/**
 * 工作单位.
 */
workplace: string | null, 
/**
 * 职业或职务.
 */
occupation: string | null, 
/**
 * 法定代表人.
 */
legal_representative: string | null, 
/**
 * Their post.
 */
legal_representative_title: string | null, 
/**
 * Whether somebody speaks for the party, and as what.
 */
representative_kind: RepresentativeKind | null, 
/**
 * Their name.
 */
representative_name: string | null, 
/**
 * Their telephone.
 */
representative_phone: string | null, 
/**
 * 与当事人关系.
 */
representative_relation: string | null, 
/**
 * An agent's authority.
 */
representative_scope: AgentScope | null, 
/**
 * Why a number that fails its check was kept.
 */
overruled: { [key in string]: string }, 
/**
 * Whether rights and duties were told.
 */
is_told_of_rights: boolean, 
/**
 * Whether numbers and address are masked.
 */
is_masked: boolean, };

/**
 * A time in which mediation rested.
 */
export type PauseShape = { 
/**
 * The first day that did not count.
 */
from: string, 
/**
 * The last one; none while it rests.
 */
until: string | null, };

/**
 * 支付方式 or other manner of performance.
 */
export type PaymentManner = "cash" | "transfer" | "deed";

/**
 * A performance, whole or in part.
 */
export type PerformanceId = string;

/**
 * What somebody promised in an agreement.
 */
export type PerformanceItemId = string;

/**
 * Something done of what was promised.
 */
export type PerformanceShape = { 
/**
 * Its id.
 */
id: PerformanceId, 
/**
 * When.
 */
performed_on: string | null, 
/**
 * How much, in fen.
 */
amount_fen: Fen | null, 
/**
 * How.
 */
manner: PaymentManner, 
/**
 * Proof.
 */
proof: string | null, };

/**
 * How something promised stands on a day; computed, never typed.
 */
export type PerformanceState = "not_due" | "partial" | "full" | "overdue";

/**
 * A member of staff: mediator, lawyer, judge, volunteer, liaison.
 */
export type PersonId = string;

/**
 * Which members of staff.
 */
export type PersonListAsk = { 
/**
 * Only these; all where empty.
 */
ids?: Array<PersonId>, 
/**
 * Those who have left too.
 */
left?: boolean, };

/**
 * A member of staff.
 */
export type PersonRow = { 
/**
 * Their id.
 */
id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * What they may do at the desk.
 */
role: Role, 
/**
 * What they work as.
 */
job: Job, 
/**
 * Sex.
 */
sex: Sex | null, 
/**
 * The committee of which they are a member.
 */
committee_id: CommitteeId | null, 
/**
 * Their place in it.
 */
committee_position: CommitteePosition | null, 
/**
 * 专职 rather than 兼职.
 */
is_full_time: boolean | null, 
/**
 * 社区 / 村.
 */
community: string | null, 
/**
 * Their platform.
 */
platform_id: PlatformId | null, 
/**
 * Telephone at work.
 */
phone: string | null, 
/**
 * 执业证号.
 */
licence_no: string | null, 
/**
 * 律师事务所 or other employer.
 */
organisation: string | null, 
/**
 * First day of the term of office.
 */
appointed_on: string | null, 
/**
 * Last day of the term of office.
 */
term_ends_on: string | null, 
/**
 * How the term stands today.
 */
term: TermState, 
/**
 * Days until its last day, negative once it has passed.
 */
term_days: number | null, 
/**
 * Whether they work here today.
 */
is_active: boolean, 
/**
 * Whether they have an account.
 */
has_account: boolean, 
/**
 * Whether who asks may give them a passphrase.
 */
may_give_passphrase: boolean, };

/**
 * Where the platforms lie on the picture; whoever is not named is not on it.
 */
export type PlaceOnMap = { 
/**
 * The places.
 */
places: Array<MapPlace>, };

/**
 * Something that a wording may name in braces.
 */
export type PlaceholderRow = { 
/**
 * Its name; of a list's rows with the list's name before it: `申请人.姓名`.
 */
name: string, 
/**
 * What it stands for.
 */
shape: PlaceholderShape, 
/**
 * Whether the official form has it, so that no wording may leave it out.
 */
is_required: boolean, };

/**
 * What a placeholder stands for.
 */
export type PlaceholderShape = "text" | "list" | "choices";

/**
 * An appointment to plan.
 */
export type PlanAppointment = { 
/**
 * The consultation that it follows.
 */
consultation_id: ConsultationId, 
/**
 * The time.
 */
starts_at: Moment, 
/**
 * 地点.
 */
place: string, 
/**
 * The lawyer; that of the consultation where empty.
 */
lawyer_id?: PersonId, 
/**
 * 备注.
 */
remark?: string, };

/**
 * 处置措施, for the first time or anew.
 */
export type PlanHazard = { 
/**
 * The hazard.
 */
hazard_id: HazardId, 
/**
 * 处置措施.
 */
measures: string, 
/**
 * 责任单位; this or the person is required.
 */
responsible_unit?: string, 
/**
 * 责任人.
 */
responsible_id?: PersonId, 
/**
 * 包保领导.
 */
sponsor?: string, 
/**
 * 处置时限.
 */
due_on?: string, };

/**
 * A round to come.
 */
export type PlanInspection = { 
/**
 * The platform; the own one where empty.
 */
platform_id?: PlatformId, 
/**
 * What the round is called.
 */
title: string, 
/**
 * 排查区域.
 */
area: string, 
/**
 * The planned day.
 */
planned_on: string, 
/**
 * 排查人员.
 */
inspector_ids: Array<PersonId>, 
/**
 * What is to be looked at, in order.
 */
items: Array<string>, };

/**
 * How a line of the plan stands.
 */
export type PlanStanding = "done" | "ahead" | "on_track" | "behind";

/**
 * A platform to choose.
 */
export type PlatformChoice = { 
/**
 * The platform.
 */
id: PlatformId, 
/**
 * What it is called.
 */
name: string, };

/**
 * Places of one kind.
 */
export type PlatformCount = { 
/**
 * The kind.
 */
kind: PlatformKind, 
/**
 * How many are in use.
 */
count: number, };

/**
 * The figures of a platform.
 */
export type PlatformFigures = { 
/**
 * The platform.
 */
platform_id: PlatformId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * 社区 / 村.
 */
community: string | null, 
/**
 * The figures.
 */
figures: Figures, };

/**
 * 平台: where people come with a matter.
 */
export type PlatformId = string;

/**
 * The kinds of place to which people bring a matter.
 */
export type PlatformKind = "one_stop_platform" | "village_talk_point" | "care_home" | "mediation_room" | "street_office";

/**
 * Which platforms.
 */
export type PlatformListAsk = { 
/**
 * Only these; all where empty.
 */
ids?: Array<PlatformId>, };

/**
 * What a platform did in a month.
 */
export type PlatformMonth = { 
/**
 * The platform.
 */
platform_id: PlatformId, 
/**
 * Rounds planned and not held yet.
 */
planned: number, 
/**
 * Rounds held.
 */
held: number, 
/**
 * Rounds that it still owes.
 */
missing: number, 
/**
 * Hazards reported in them.
 */
hazards: number, 
/**
 * Its rounds, the earliest first.
 */
inspections: Array<InspectionRow>, };

/**
 * A platform.
 */
export type PlatformRow = { 
/**
 * Its id.
 */
id: PlatformId, 
/**
 * Name.
 */
name: string, 
/**
 * Kind.
 */
kind: PlatformKind, 
/**
 * 社区 / 村.
 */
community: string | null, 
/**
 * Address.
 */
address: string | null, 
/**
 * Telephone.
 */
phone: string | null, 
/**
 * Its committee.
 */
committee_id: CommitteeId | null, 
/**
 * Whether it takes matters.
 */
is_active: boolean, };

/**
 * How a point stands.
 */
export type PointState = "met" | "not_met" | "not_yet";

/**
 * What has been typed so far of a matter.
 */
export type PossibleDuplicates = { 
/**
 * The parties.
 */
parties: Array<TypedParty>, 
/**
 * 纠纷简要情况.
 */
facts?: string, 
/**
 * The dispute that is being corrected; it is no duplicate of itself.
 */
except?: DisputeId, };

/**
 * A request, or what has been typed of one so far.
 */
export type PossibleRepeats = { 
/**
 * A request that is there already.
 */
request_id?: RequestId, 
/**
 * 诉求标题.
 */
title?: string, 
/**
 * 诉求内容.
 */
content?: string, 
/**
 * 诉求人电话.
 */
requester_phone?: string, 
/**
 * 诉求人地址.
 */
requester_address?: string, 
/**
 * 被诉求单位.
 */
target_unit?: string, 
/**
 * 被诉求单位地址.
 */
target_address?: string, 
/**
 * 是否保密: the person is then not compared.
 */
is_confidential: boolean, };

/**
 * 值班签到.
 */
export type PresenceId = string;

/**
 * The presences of some days.
 */
export type PresenceList = { 
/**
 * The newest first.
 */
presences: Array<PresenceRow>, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Whether who asks may check others in and out.
 */
may_keep_others: boolean, };

/**
 * Which presences are asked for.
 */
export type PresenceListAsk = { 
/**
 * The first day; a month back where empty.
 */
from?: string, 
/**
 * The last day; today where empty.
 */
to?: string, 
/**
 * Of this person.
 */
person_id?: PersonId, 
/**
 * At this platform.
 */
platform_id?: PlatformId, 
/**
 * Only those without a 签退.
 */
is_open: boolean, };

/**
 * How somebody serves.
 */
export type PresenceManner = "on_site" | "remote";

/**
 * A presence.
 */
export type PresenceRow = { 
/**
 * Its id.
 */
id: PresenceId, 
/**
 * Who.
 */
person_id: PersonId | null, 
/**
 * Where.
 */
platform_id: PlatformId | null, 
/**
 * The duty that it holds.
 */
duty_id: DutyId | null, 
/**
 * The part of the day of that duty.
 */
shift: DutyShift | null, 
/**
 * 签到.
 */
starts_at: Moment | null, 
/**
 * 签退.
 */
ends_at: Moment | null, 
/**
 * How the person served.
 */
manner: PresenceManner, 
/**
 * 备注.
 */
remark: string | null, 
/**
 * Why it was corrected.
 */
correction_reason: string | null, 
/**
 * Whether the 签退 was forgotten.
 */
is_forgotten: boolean, 
/**
 * Whether who asks may change it.
 */
is_mine_to_change: boolean, };

/**
 * What mediation kept from happening (预防, statistics.md §1).
 */
export type PreventedHarm = "suicide" | "crime" | "mass_petition" | "mass_fight";

/**
 * A document to look at.
 */
export type PreviewDocument = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The form.
 */
form: DocumentForm, 
/**
 * Of which party, session, performance or visit; a blank copy where empty.
 */
subject_id?: string, };

/**
 * An uploaded spreadsheet to look at.
 */
export type PreviewImport = { 
/**
 * The upload.
 */
upload_id: string, 
/**
 * The sheet; the first with rows where empty.
 */
sheet?: string, 
/**
 * The row that names the columns; found by itself where empty.
 */
header_row?: number, 
/**
 * A saved or shipped mapping to propose, by its name.
 */
profile?: string, };

/**
 * An uploaded ledger to look at.
 */
export type PreviewLedger = { 
/**
 * The kind of ledger.
 */
kind: LedgerKind, 
/**
 * The upload.
 */
upload_id: string, 
/**
 * The sheet; the one that looks like such a ledger where empty.
 */
sheet?: string, 
/**
 * The row that names the columns; found by itself where empty.
 */
header_row?: number, 
/**
 * A saved mapping to propose, by its name.
 */
profile?: string, };

/**
 * A row of a preview.
 */
export type PreviewRow = { 
/**
 * The row as the spreadsheet numbers it.
 */
row: number, 
/**
 * Its cells by column.
 */
cells: Array<string>, };

/**
 * A document that was printed.
 */
export type PrintedDocumentId = string;

/**
 * A printing.
 */
export type PrintedRow = { 
/**
 * Its id.
 */
id: PrintedDocumentId, 
/**
 * When.
 */
at: Moment | null, 
/**
 * By whom.
 */
by: PersonId | null, 
/**
 * The kind of file.
 */
format: DocumentFormat | null, 
/**
 * Whether the case says otherwise now.
 */
differs: boolean, };

/**
 * A field's problem: one of the form, or one that a number's check found.
 */
export type ProblemCode = FieldCode | IdentifierCode;

/**
 * One promised thing.
 */
export type PromisedItem = { 
/**
 * What is to be done.
 */
description: string, 
/**
 * Who is to do it.
 */
debtor_id?: DisputePartyId, 
/**
 * How much, in fen, where it is money.
 */
amount_fen?: Fen, 
/**
 * By which day.
 */
due_on: string, };

/**
 * A count as the public sees it.
 */
export type PublicCount = { "kind": "told", 
/**
 * The number.
 */
count: number, } | { "kind": "few" } | { "kind": "withheld" };

/**
 * A rate with what it is made of.
 */
export type Rate = { 
/**
 * How many of them …
 */
part: number, 
/**
 * … out of these.
 */
whole: number, 
/**
 * In a hundred, rounded to one decimal; none of nothing.
 */
percent: number | null, };

/**
 * The record that was rated.
 */
export type RatedSubject = { 
/**
 * Its kind.
 */
kind: SubjectKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Its title; none where it is not for the user.
 */
title: string | null, 
/**
 * Whether the user may open it.
 */
may_open: boolean, 
/**
 * Whether the user may see and handle its ratings: who is content is no secret of the
 * head's, what a lawyer was told is.
 */
may_handle: boolean, };

/**
 * What people do with a rating.
 */
export type RatingAction = "verify" | "rectify" | "answer" | "exclude";

/**
 * A rating.
 */
export type RatingAsk = { 
/**
 * Its id.
 */
id: RatingId, };

/**
 * The way by which a rating came.
 */
export type RatingChannel = "on_site" | "telephone" | "online" | "message" | "hotline";

/**
 * How many ratings there are, and how many bad ones came to their end.
 */
export type RatingCounts = { 
/**
 * All of them.
 */
total: number, 
/**
 * By status.
 */
by_status: { [key in RatingStatus]?: number }, 
/**
 * By level, without the excluded ones.
 */
by_level: { [key in Satisfaction]?: number }, 
/**
 * 5, 4 and 3 stars, without the excluded ones.
 */
good: number, 
/**
 * All without the excluded ones: the good rate is `good` of these.
 */
rated: number, 
/**
 * Bad ratings, the excluded ones too.
 */
bad: number, 
/**
 * Bad ratings answered or excluded with the reason.
 */
bad_ended: number, 
/**
 * Bad ratings whose time limit has passed.
 */
overdue: number, };

/**
 * Which ratings to count.
 */
export type RatingCountsAsk = { 
/**
 * Of this platform.
 */
platform_id?: PlatformId, 
/**
 * Given on or after this day.
 */
from?: string, 
/**
 * Given on or before this day.
 */
to?: string, };

/**
 * A rating with all that was done about it.
 */
export type RatingDetail = { 
/**
 * Its line in the list.
 */
row: RatingRow, 
/**
 * What the check found.
 */
finding: RatingFinding | null, 
/**
 * How that was found out.
 */
finding_note: string | null, 
/**
 * The day of the check.
 */
verified_on: string | null, 
/**
 * 整改措施.
 */
action_taken: string | null, 
/**
 * Put right on this day.
 */
rectified_on: string | null, 
/**
 * 答复.
 */
answer: string | null, 
/**
 * Answered on this day.
 */
answered_on: string | null, 
/**
 * Why it does not count.
 */
exclusion_reason: string | null, 
/**
 * The time limit that a check of today sets where nobody sets another.
 */
usual_due_on: string, 
/**
 * Every step.
 */
steps: Array<RatingStep>, 
/**
 * Everything that happened to it, the newest first.
 */
acts: Array<Act>, };

/**
 * What the check of a bad rating found.
 */
export type RatingFinding = "true_rating" | "mistaken" | "malicious";

/**
 * 好差评.
 */
export type RatingId = string;

/**
 * Which ratings to list, and from where on.
 */
export type RatingListAsk = { 
/**
 * In this status.
 */
status?: RatingStatus, 
/**
 * Of this level.
 */
level?: Satisfaction, 
/**
 * Only bad ones.
 */
bad_only?: boolean, 
/**
 * Only those whose time limit has passed.
 */
overdue?: boolean, 
/**
 * On this kind of record.
 */
subject_kind?: SubjectKind, 
/**
 * Of this platform.
 */
platform_id?: PlatformId, 
/**
 * Put right by this person.
 */
responsible_id?: PersonId, 
/**
 * Given on or after this day.
 */
from?: string, 
/**
 * Given on or before this day.
 */
to?: string, 
/**
 * Whether the oldest come first.
 */
ascending?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty.
 */
limit?: number, };

/**
 * What stands in the way of a step.
 */
export type RatingObstacle = "not_now" | "head_only" | "not_allowed";

/**
 * What a rating is about.
 */
export type RatingReason = "speed" | "attitude" | "skill" | "result" | "contact" | "fairness" | "other";

/**
 * A rating was recorded.
 */
export type RatingRecorded = { 
/**
 * Its id.
 */
id: RatingId, 
/**
 * Where it stands: a bad one waits to be checked.
 */
status: RatingStatus, };

/**
 * A rating in a list.
 */
export type RatingRow = { 
/**
 * Its id.
 */
id: RatingId, 
/**
 * What was rated.
 */
subject: RatedSubject, 
/**
 * Its platform.
 */
platform_id: PlatformId | null, 
/**
 * One of five levels.
 */
level: Satisfaction, 
/**
 * Whether it is a bad rating.
 */
is_bad: boolean, 
/**
 * What it is about.
 */
reasons: Array<RatingReason>, 
/**
 * What the rater said; none where the subject is not for the user.
 */
comment: string | null, 
/**
 * How it came.
 */
channel: RatingChannel, 
/**
 * Whether the rater gave a name.
 */
is_named: boolean, 
/**
 * When it was given.
 */
rated_at: Moment | null, 
/**
 * Where it stands.
 */
status: RatingStatus, 
/**
 * Who puts it right.
 */
responsible_id: PersonId | null, 
/**
 * 整改时限.
 */
due_on: string | null, 
/**
 * How near that is, while something is left to do.
 */
nearness: Urgency | null, };

/**
 * A level of 好差评.
 */
export type RatingRung = { 
/**
 * The level.
 */
level: Satisfaction, 
/**
 * How many count.
 */
count: number, 
/**
 * How many do not: mistaken or malicious ones.
 */
excluded: number, };

/**
 * Where a rating stands; only a bad one goes further than `Recorded`.
 */
export type RatingStatus = "recorded" | "to_verify" | "rectifying" | "to_answer" | "closed" | "excluded";

/**
 * A step and what stands in its way.
 */
export type RatingStep = { 
/**
 * The step.
 */
action: RatingAction, 
/**
 * What stands in its way; none where it can be taken now.
 */
obstacle: RatingObstacle | null, };

/**
 * The ratings of a record.
 */
export type RatingsOf = { 
/**
 * The newest first.
 */
ratings: Array<RatingRow>, 
/**
 * Whether the user may record one.
 */
may_record: boolean, 
/**
 * Whether the user may open a rating with its steps.
 */
may_open: boolean, };

/**
 * A record whose ratings are asked for.
 */
export type RatingsOfAsk = { 
/**
 * Its kind.
 */
subject_kind: SubjectKind, 
/**
 * Its id.
 */
subject_id: string, };

/**
 * A folder to read.
 */
export type ReadArchive = { 
/**
 * Its whole path on this computer.
 */
folder: string, };

/**
 * A notice, a list or a calendar file with a year's holidays.
 */
export type ReadHolidayNotice = { 
/**
 * The year.
 */
year: number, 
/**
 * The text, pasted.
 */
text?: string, 
/**
 * Or a file that was handed in.
 */
upload_id?: string, };

/**
 * Tables were made again.
 */
export type RebuildAnswer = { 
/**
 * How many records there are.
 */
records: number, };

/**
 * A matter that came in.
 */
export type ReceiveReferral = { 
/**
 * The platform to which it came; the own one where empty.
 */
platform_id?: PlatformId, 
/**
 * The linkage.
 */
channel: ReferralChannel, 
/**
 * 来文单位.
 */
from_body: string, 
/**
 * 案号 / 警情编号 / 信访事项编号.
 */
outside_no?: string, 
/**
 * 委派函 / 移送函 number.
 */
letter_no?: string, 
/**
 * 经办人.
 */
contact?: string, 
/**
 * What it is about, in a line.
 */
reason: string, 
/**
 * What the letter says.
 */
content: string, 
/**
 * Whether the parties consent to mediation.
 */
has_consent: boolean, 
/**
 * The day on which it came; today where empty.
 */
received_on?: string, 
/**
 * 办理时限; the usual one of the linkage where empty.
 */
due_on?: string, };

/**
 * A shape that a table's columns show, and why.
 */
export type RecognisedShape = { 
/**
 * The shape.
 */
shape: RequestShape, 
/**
 * Its name, which stands for a saved mapping's.
 */
name: string, 
/**
 * How many of its columns are there.
 */
found: number, 
/**
 * How many it has.
 */
of: number, 
/**
 * The titles of those that are not there.
 */
missing: Array<string>, };

/**
 * 背靠背谈话.
 */
export type RecordCaucusNote = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The one to change; none for a new one.
 */
id?: CaucusNoteId, 
/**
 * With whom.
 */
party_id: DisputePartyId, 
/**
 * When.
 */
talked_at: Moment, 
/**
 * What was said.
 */
content: string, };

/**
 * What the court said.
 */
export type RecordConfirmationResult = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The application.
 */
confirmation_id: JudicialConfirmationId, 
/**
 * What the court said.
 */
result: ConfirmationResult, 
/**
 * The day of it; today where empty.
 */
decided_on?: string, 
/**
 * 案号; that of before where empty.
 */
case_no?: string, 
/**
 * Why the court said no, or the parties took it back.
 */
reason?: string, 
/**
 * The last day of performance; that of the last promise where empty.
 */
performance_ends_on?: string, };

/**
 * Keeps a check, or consents to go on in spite of what it found.
 */
export type RecordConflictCheck = { 
/**
 * Who would take it; who asks where empty.
 */
person_id?: PersonId, 
/**
 * As what; as a mediator in a dispute, as a lawyer otherwise, where empty.
 */
capacity?: ConflictCapacity, 
/**
 * The kind of matter.
 */
subject_kind: SubjectKind, 
/**
 * The matter.
 */
subject_id: string, 
/**
 * Why it goes on in spite of what was found.
 */
consent_reason?: string, };

/**
 * A consultation; only content and advice, place and time cannot be empty.
 */
export type RecordConsultation = { 
/**
 * The platform; the own one where empty.
 */
platform_id?: PlatformId, 
/**
 * The request from which it is opened.
 */
request_id?: RequestId, 
/**
 * Start; now where empty.
 */
starts_at?: Moment, 
/**
 * End.
 */
ends_at?: Moment, 
/**
 * 咨询点 / 社区.
 */
consultation_point?: string, 
/**
 * 值班律师; who acts where empty.
 */
lawyer_id?: PersonId, 
/**
 * How the person came.
 */
manner: ConsultationManner, 
/**
 * 拒绝提供身份: name and phone are then not kept.
 */
is_anonymous: boolean, 
/**
 * 咨询人.
 */
inquirer_name?: string, 
/**
 * 性别.
 */
inquirer_sex?: Sex, 
/**
 * 年龄段.
 */
inquirer_age_band?: AgeBand, 
/**
 * Telephone.
 */
inquirer_phone?: string, 
/**
 * 身份类别.
 */
inquirer_group?: InquirerGroup, 
/**
 * Code in the table of dispute types.
 */
topic?: string, 
/**
 * How many people the matter touches.
 */
people_count?: number, 
/**
 * 涉及金额, in fen.
 */
amount_fen?: Fen, 
/**
 * 咨询内容.
 */
content: string, 
/**
 * 解答意见.
 */
advice?: string, 
/**
 * 法律依据.
 */
legal_basis?: string, 
/**
 * 建议途径.
 */
suggested_ways: Array<SuggestedWay>, 
/**
 * 满意度.
 */
satisfaction?: Satisfaction, 
/**
 * 备注.
 */
remark?: string, 
/**
 * Why it goes on in spite of a conflict of interest that was found.
 */
conflict_consent?: string, 
/**
 * Articles that are cited, by their names in the statute library; of no account in a correction.
 */
citations: Array<string>, 
/**
 * The draft that this form was; it is thrown away.
 */
draft_id?: string, 
/**
 * 再记一件: an earlier matter of the same visit; a correction changes no visit.
 */
same_visit_as?: ConsultationId, };

/**
 * 申请执行.
 */
export type RecordEnforcement = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The confirmation.
 */
confirmation_id: JudicialConfirmationId, 
/**
 * 申请执行日期; today where empty.
 */
enforcement_applied_on?: string, 
/**
 * 备注.
 */
remark?: string, };

/**
 * 回访.
 */
export type RecordFollowUp = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The day of the visit; today where empty.
 */
visited_on?: string, 
/**
 * 回访人; who acts where empty.
 */
visitor_id?: PersonId, 
/**
 * What was found.
 */
finding: FollowUpFinding, 
/**
 * How content the parties are.
 */
satisfaction?: Satisfaction, 
/**
 * 回访情况.
 */
content: string, };

/**
 * 调查.
 */
export type RecordInquiry = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The one to change; none for a new one.
 */
id?: InquiryId, 
/**
 * Start.
 */
starts_at: Moment, 
/**
 * End.
 */
ends_at?: Moment, 
/**
 * Where.
 */
place: string, 
/**
 * 参加人.
 */
participants?: string, 
/**
 * 被调查人.
 */
informant_name: string, 
/**
 * 性别.
 */
informant_sex?: Sex, 
/**
 * 年龄.
 */
informant_age?: number, 
/**
 * 民族.
 */
informant_ethnic_group?: string, 
/**
 * 单位或住址.
 */
informant_address?: string, 
/**
 * 联系方式.
 */
informant_phone?: string, 
/**
 * 记录, question and answer.
 */
statement: string, 
/**
 * 调查人; who acts where empty.
 */
investigator_ids: Array<PersonId>, 
/**
 * 记录人.
 */
recorder_id?: PersonId, };

/**
 * An activity that was held.
 */
export type RecordOutreach = { 
/**
 * The platform that held it; none for the street itself.
 */
platform_id?: PlatformId, 
/**
 * 活动名称.
 */
title?: string, 
/**
 * 主题.
 */
theme: string, 
/**
 * The form.
 */
form: OutreachForm, 
/**
 * The day.
 */
held_on: string, 
/**
 * Where.
 */
place: string, 
/**
 * 主办单位.
 */
organiser?: string, 
/**
 * 主讲人 / 参与律师.
 */
speaker?: string, 
/**
 * 受众人数.
 */
people_count: number, 
/**
 * 发放资料份数.
 */
leaflet_count?: number, 
/**
 * 活动情况.
 */
summary?: string, 
/**
 * The line of the year's plan that it fulfils.
 */
plan_id?: OutreachPlanId, 
/**
 * The draft that this form was; it is thrown away.
 */
draft_id?: string, };

/**
 * 登记履行.
 */
export type RecordPerformance = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * What was promised.
 */
item_id: PerformanceItemId, 
/**
 * When it was done; today where empty.
 */
performed_on?: string, 
/**
 * How much, in fen, where it is money.
 */
amount_fen?: Fen, 
/**
 * How.
 */
manner: PaymentManner, 
/**
 * Whether the promise is fulfilled with it, where it is no money.
 */
is_complete: boolean, 
/**
 * Proof.
 */
proof?: string, };

/**
 * A rating of a request, a dispute or a consultation.
 */
export type RecordRating = { 
/**
 * What was rated.
 */
subject_kind: SubjectKind, 
/**
 * Its id.
 */
subject_id: string, 
/**
 * One of five levels.
 */
level: Satisfaction, 
/**
 * What it is about.
 */
reasons: Array<RatingReason>, 
/**
 * What the rater said.
 */
comment?: string, 
/**
 * How it came.
 */
channel: RatingChannel, 
/**
 * Whether the rater gave a name.
 */
is_named: boolean, 
/**
 * When it was given; now where empty.
 */
rated_at?: Moment, };

/**
 * 记录调解.
 */
export type RecordSession = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * A session recorded before that is changed; none for a new one.
 */
session_id?: MediationSessionId, 
/**
 * Start.
 */
starts_at: Moment, 
/**
 * End.
 */
ends_at?: Moment, 
/**
 * Where; the room's name where empty.
 */
place: string, 
/**
 * The room, where it is one of the platform's own.
 */
room_id?: RoomId, 
/**
 * Whether to plan it although a room or somebody is taken at that time.
 */
despite_clash?: boolean, 
/**
 * The mediators present; those of the dispute where empty.
 */
mediator_ids: Array<PersonId>, 
/**
 * 记录人.
 */
recorder_id?: PersonId, 
/**
 * The parties present.
 */
present_party_ids: Array<DisputePartyId>, 
/**
 * 参加人.
 */
invitees?: string, 
/**
 * Whether the parties consent to them.
 */
has_invitee_consent: boolean, 
/**
 * Whether it is open to others.
 */
is_open: boolean, 
/**
 * 调解记录.
 */
minutes?: string, 
/**
 * What came of it.
 */
result: SessionResult, };

/**
 * A new passphrase by means of the recovery code.
 */
export type Recover = { 
/**
 * The account.
 */
account: PersonId, 
/**
 * The code as printed; case, spaces and dashes do not matter.
 */
recovery_code: string, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * 登记整改.
 */
export type RectifyRating = { 
/**
 * The rating.
 */
rating_id: RatingId, 
/**
 * 整改措施.
 */
action_taken: string, 
/**
 * The day on which it was done; today where empty.
 */
rectified_on?: string, };

/**
 * Who asked.
 */
export type RecusalAsker = "party" | "mediator";

/**
 * 回避.
 */
export type RecusalId = string;

/**
 * Why, as the list has it.
 */
export type RecusalReason = "near_relative" | "own_interest" | "other_relation" | "earlier_adviser" | "other";

/**
 * 回避.
 */
export type RecusalShape = { 
/**
 * Its id.
 */
id: RecusalId, 
/**
 * Who is to step back.
 */
mediator_id: PersonId | null, 
/**
 * Who asked.
 */
asked_by: RecusalAsker, 
/**
 * Which party, where a party asked.
 */
asking_party_id: DisputePartyId | null, 
/**
 * When.
 */
asked_on: string | null, 
/**
 * Why.
 */
reason: RecusalReason, 
/**
 * In words.
 */
note: string | null, 
/**
 * Where it stands.
 */
status: RecusalStatus, 
/**
 * Who decided.
 */
decided_by: PersonId | null, 
/**
 * When.
 */
decided_on: string | null, 
/**
 * The decision in words.
 */
decision_note: string | null, 
/**
 * The mediators since then.
 */
new_mediator_ids: Array<PersonId>, };

/**
 * Where it stands.
 */
export type RecusalStatus = "asked" | "granted" | "refused";

/**
 * What people do with a referral.
 */
export type ReferralAction = "accept" | "return" | "finish" | "urge" | "withdraw" | "link";

/**
 * Which referral.
 */
export type ReferralAsk = { 
/**
 * Its id.
 */
id: ReferralId, };

/**
 * The linkage by which a matter goes or comes.
 */
export type ReferralChannel = "platform" | "court_delegated" | "court_entrusted" | "police" | "petition" | "procuratorate" | "administration" | "hotline" | "arbitration" | "legal_aid" | "court" | "other";

/**
 * How many referrals of one side are under way.
 */
export type ReferralCountShape = { 
/**
 * 待接收.
 */
waiting: number, 
/**
 * 办理中.
 */
handling: number, 
/**
 * 超期.
 */
overdue: number, };

/**
 * How many referrals are under way.
 */
export type ReferralCounts = { 
/**
 * What went out.
 */
sent: ReferralCountShape, 
/**
 * What came in.
 */
received: ReferralCountShape, };

/**
 * Whose referrals to count.
 */
export type ReferralCountsAsk = { 
/**
 * Of this platform; of the whole street where empty.
 */
platform_id?: PlatformId, };

/**
 * A referral with its slip and what can be done.
 */
export type ReferralDetail = { 
/**
 * Its line in the list.
 */
row: ReferralRow, 
/**
 * 函件编号.
 */
letter_no: string | null, 
/**
 * 对方经办人.
 */
contact: string | null, 
/**
 * What the slip tells the receiver.
 */
content: string, 
/**
 * Whether the parties consent.
 */
has_consent: boolean, 
/**
 * Who sent it or took it in.
 */
sent_by: PersonId | null, 
/**
 * Accepted on.
 */
accepted_at: Moment | null, 
/**
 * Returned on.
 */
returned_at: Moment | null, 
/**
 * 退回理由.
 */
return_reason: string | null, 
/**
 * Finished on.
 */
finished_at: Moment | null, 
/**
 * 办理结果.
 */
result: string | null, 
/**
 * 牵头单位.
 */
lead_body: string | null, 
/**
 * 参与单位.
 */
taking_part: Array<string>, 
/**
 * The parties whom a slip that arrived names, for the intake.
 */
parties: Array<SlipPartyShape>, 
/**
 * What the receiving platform answered, the oldest first.
 */
answers: Array<SlipAnswerShape>, 
/**
 * When it was taken back although the receiver had accepted by then; it goes on.
 */
crossed_at: Moment | null, 
/**
 * Who answers for the matter now.
 */
responsible: ResponsibleShape, 
/**
 * Every step, with the reason where it cannot be taken.
 */
steps: Array<ReferralStepShape>, 
/**
 * Everything that happened to it, the newest first.
 */
acts: Array<Act>, };

/**
 * Which way a referral goes.
 */
export type ReferralDirection = "out" | "in";

/**
 * What is proposed for a slip.
 */
export type ReferralDraft = { 
/**
 * What the slip may tell; the user changes it.
 */
content: string, 
/**
 * The linkages that are possible, each with its usual last day.
 */
terms: Array<ReferralTerm>, };

/**
 * What to propose for a slip.
 */
export type ReferralDraftAsk = { 
/**
 * The kind of the matter; none for one that comes in.
 */
subject_kind?: SubjectKind, 
/**
 * Its id.
 */
subject_id?: string, 
/**
 * Whether telephones stand in it in full; leaves an entry.
 */
with_contacts: boolean, 
/**
 * The day on which a matter came in; today where empty.
 */
received_on?: string, };

/**
 * 转办单.
 */
export type ReferralId = string;

/**
 * Which referrals to list, and from where on.
 */
export type ReferralListAsk = { 
/**
 * What went out, or what came in; what goes between platforms stands in both.
 */
direction: ReferralDirection, 
/**
 * In this status.
 */
status?: ReferralStatus, 
/**
 * By this linkage.
 */
channel?: ReferralChannel, 
/**
 * Of this platform, on that side.
 */
platform_id?: PlatformId, 
/**
 * Only those under way past their last day.
 */
overdue?: boolean, 
/**
 * Sent on or after this day.
 */
from?: string, 
/**
 * Sent on or before this day.
 */
to?: string, 
/**
 * Whether the oldest come first.
 */
ascending?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty.
 */
limit?: number, };

/**
 * A referral as a row of a list.
 */
export type ReferralRow = { 
/**
 * Its id.
 */
id: ReferralId, 
/**
 * Out of this house or into it.
 */
direction: ReferralDirection, 
/**
 * The linkage.
 */
channel: ReferralChannel, 
/**
 * Where it stands.
 */
status: ReferralStatus, 
/**
 * The platform from which it goes.
 */
from_platform_id: PlatformId | null, 
/**
 * The body from which it comes.
 */
from_body: string | null, 
/**
 * The platform to which it goes.
 */
to_platform_id: PlatformId | null, 
/**
 * The body to which it goes.
 */
to_body: string | null, 
/**
 * What is referred; none while nothing was opened from what came in.
 */
subject_kind: SubjectKind | null, 
/**
 * Its id.
 */
subject_id: string | null, 
/**
 * Its title; with stars where its content is not for this person.
 */
subject_title: string | null, 
/**
 * Whether this person may open it.
 */
is_subject_readable: boolean, 
/**
 * 转办事由.
 */
reason: string, 
/**
 * Number of the other body.
 */
outside_no: string | null, 
/**
 * When it was sent, or came.
 */
sent_at: Moment | null, 
/**
 * 办理时限.
 */
due_on: string | null, 
/**
 * How near that is, while it is under way.
 */
nearness: Urgency | null, 
/**
 * 催办 so often.
 */
urged_count: number, 
/**
 * 是否联动.
 */
is_joint: boolean, 
/**
 * Who is responsible once it is accepted.
 */
responsible_id: PersonId | null, 
/**
 * Whether it came as a slip from another platform.
 */
is_slip: boolean, 
/**
 * Whether it went as a slip to another platform, whose answers come with an exchange.
 */
has_slip: boolean, };

/**
 * A referral was sent, or taken in.
 */
export type ReferralSaved = { 
/**
 * Its id.
 */
id: ReferralId, };

/**
 * Where a referral stands; until it is accepted, who sent it stays responsible.
 */
export type ReferralStatus = "sent" | "accepted" | "returned" | "finished" | "withdrawn";

/**
 * A step without a form: 催办, 撤回.
 */
export type ReferralStep = { 
/**
 * The referral.
 */
referral_id: ReferralId, };

/**
 * A step of a referral.
 */
export type ReferralStepShape = { 
/**
 * Which.
 */
action: ReferralAction, 
/**
 * Why it cannot be taken; none where it can.
 */
bar: StepBar | null, };

/**
 * A linkage with what it demands.
 */
export type ReferralTerm = { 
/**
 * The linkage.
 */
channel: ReferralChannel, 
/**
 * The usual last day.
 */
due_on: string, 
/**
 * Whether the parties must consent.
 */
needs_consent: boolean, };

/**
 * The referrals of a matter.
 */
export type ReferralsOf = { 
/**
 * The newest first.
 */
referrals: Array<ReferralRow>, 
/**
 * The one that is under way.
 */
open_id: ReferralId | null, 
/**
 * Who answers for the matter now.
 */
responsible: ResponsibleShape, 
/**
 * Why none can be sent; none where one can.
 */
bar: FailureCode | null, };

/**
 * Whose referrals.
 */
export type ReferralsOfAsk = { 
/**
 * The kind of the matter.
 */
subject_kind: SubjectKind, 
/**
 * Its id.
 */
subject_id: string, };

/**
 * Why a matter is not taken (第75号令 art. 22; forms.md §3.15).
 */
export type RefusalReason = "other_side_declines" | "outside_scope" | "no_clear_request" | "papers_missing" | "reserved_by_law" | "already_handled" | "other";

/**
 * 不予受理.
 */
export type RefuseDispute = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The day of the decision; today where empty.
 */
decided_on?: string, 
/**
 * Why.
 */
reason: RefusalReason, 
/**
 * In words.
 */
note?: string, 
/**
 * The other ways that were told.
 */
remedies_told: Array<Remedy>, };

/**
 * A filled intake form.
 */
export type RegisterDispute = { 
/**
 * The platform; the own one where empty.
 */
platform_id?: PlatformId, 
/**
 * Code in the table of dispute types.
 */
dispute_type: string, 
/**
 * Source as the statistics count it.
 */
source: CaseSource, 
/**
 * Where it really came from.
 */
origin?: Origin, 
/**
 * Number or name of the origin.
 */
origin_note?: string, 
/**
 * The request from which it is opened.
 */
request_id?: RequestId, 
/**
 * The consultation from which it is opened.
 */
consultation_id?: ConsultationId, 
/**
 * The referral from which it is opened.
 */
referral_id?: ReferralId, 
/**
 * The hazard that goes on as this dispute.
 */
hazard_id?: HazardId, 
/**
 * Which of the four kinds of mediation.
 */
mediation_kind: MediationKind, 
/**
 * How the court hears the matter, where it entrusted it after filing.
 */
court_procedure?: CourtProcedure, 
/**
 * 卷名; made from names and type where empty.
 */
title?: string, 
/**
 * 纠纷简要情况.
 */
facts: string, 
/**
 * 申请事项.
 */
claims?: string, 
/**
 * 涉及金额, in fen.
 */
amount_fen?: Fen, 
/**
 * When it happened.
 */
occurred_on?: string, 
/**
 * Where it happened.
 */
place?: string, 
/**
 * 疑难复杂.
 */
is_difficult: boolean, 
/**
 * Content hidden from all but mediator and head.
 */
is_confidential: boolean, 
/**
 * 登记日期; today where empty.
 */
registered_on?: string, 
/**
 * How rights and duties were told.
 */
rights_notice?: NoticeManner, 
/**
 * On which day.
 */
rights_told_on?: string, 
/**
 * The mediators, the responsible one first.
 */
mediator_ids: Array<PersonId>, 
/**
 * The parties in the order of the form.
 */
parties: Array<PartyForm>, 
/**
 * The draft that this form was; it is thrown away.
 */
draft_id?: string, };

/**
 * A request as somebody writes it down.
 */
export type RegisterRequest = { 
/**
 * Where it came in; the own platform where empty.
 */
platform_id?: PlatformId, 
/**
 * 诉求渠道.
 */
channel?: RequestChannel, 
/**
 * 工单编号 of the hotline; given by itself where empty.
 */
order_no?: string, 
/**
 * 诉求来源 in the hotline's own words.
 */
source_platform?: string, 
/**
 * 诉求日期; now where empty.
 */
submitted_at?: Moment, 
/**
 * 是否保密: name, telephone and address are then not kept.
 */
is_confidential: boolean, 
/**
 * 诉求人.
 */
requester_name?: string, 
/**
 * 诉求人电话.
 */
requester_phone?: string, 
/**
 * 诉求人地址.
 */
requester_address?: string, 
/**
 * 被诉求单位.
 */
target_unit?: string, 
/**
 * 被诉求单位地址.
 */
target_address?: string, 
/**
 * 诉求标题.
 */
title: string, 
/**
 * 诉求内容.
 */
content: string, 
/**
 * 诉求性质.
 */
nature?: RequestNature, 
/**
 * 一级定性.
 */
category_1?: string, 
/**
 * 二级定性.
 */
category_2?: string, 
/**
 * 三级定性.
 */
category_3?: string, 
/**
 * 办理部门.
 */
handling_unit?: string, 
/**
 * 备注.
 */
remark?: string, 
/**
 * The platform to which it is assigned at once.
 */
handling_platform_id?: PlatformId, 
/**
 * The member of staff to whom it is assigned at once.
 */
handler_id?: PersonId, 
/**
 * The first request of the same matter.
 */
repeat_of?: RequestId, 
/**
 * The draft that this form was; it is thrown away.
 */
draft_id?: string, };

/**
 * A list that is sent back.
 */
export type RejectDestruction = { 
/**
 * Its id.
 */
id: DestructionId, 
/**
 * Why.
 */
decision_note: string, };

/**
 * Somebody else sends it back.
 */
export type RejectTypicalCase = { 
/**
 * The typical case.
 */
id: TypicalCaseId, 
/**
 * Why.
 */
decision_note: string, };

/**
 * A row that was not taken.
 */
export type RejectedEntry = { 
/**
 * The row as the spreadsheet numbers it.
 */
row: number, 
/**
 * The field at fault.
 */
field: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What is wrong.
 */
code: RowCode, 
/**
 * The column to look in.
 */
column: string | null, 
/**
 * For a duplicate, the row that came first.
 */
first_row: number | null, 
/**
 * The sentence, in Chinese.
 */
message: string, };

/**
 * A row that was not taken.
 */
export type RejectedRow = { 
/**
 * The row as the spreadsheet numbers it.
 */
row: number, 
/**
 * The field at fault.
 */
field: RequestField, 
/**
 * What is wrong.
 */
code: RowCode, 
/**
 * The column to look in.
 */
column: string | null, 
/**
 * For a duplicate, the row that came first.
 */
first_row: number | null, 
/**
 * The sentence, in Chinese.
 */
message: string, };

/**
 * The other ways that people are told of (人民调解法 art. 26).
 */
export type Remedy = "arbitration" | "administrative" | "lawsuit" | "legal_aid" | "police";

/**
 * A note to take out.
 */
export type RemoveCaucusNote = { 
/**
 * Its id.
 */
id: CaucusNoteId, };

/**
 * A duty to take out.
 */
export type RemoveDuty = { 
/**
 * Its id.
 */
id: DutyId, };

/**
 * A declaration that is taken back.
 */
export type RemoveFamilyTie = { 
/**
 * Which.
 */
id: FamilyTieId, };

/**
 * An inquiry to take out.
 */
export type RemoveInquiry = { 
/**
 * Its id.
 */
id: InquiryId, };

/**
 * An activity that was entered by mistake.
 */
export type RemoveOutreach = { 
/**
 * The activity; it is kept and marked.
 */
id: OutreachActivityId, };

/**
 * A line that is no longer planned.
 */
export type RemoveOutreachPlanLine = { 
/**
 * The line; what was done for it then counts beside the plan.
 */
id: OutreachPlanId, };

/**
 * A party that does not belong there.
 */
export type RemoveParty = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * Its part in the dispute.
 */
dispute_party_id: DisputePartyId, };

/**
 * By what this desk, a copy, gets a name of its own.
 */
export type RenewDevice = { 
/**
 * The stick's or folder's whole path on this computer; by the hub where left out.
 */
folder?: string, };

/**
 * 重办.
 */
export type ReopenRequest = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * Why.
 */
reason: string, };

/**
 * One of them.
 */
export type Repeat = { 
/**
 * The request.
 */
request: RequestRow, 
/**
 * Why it may be of the same matter, the strongest reason first.
 */
reasons: Array<RepeatReason>, };

/**
 * Why a known request may be of the same matter.
 */
export type RepeatReason = "same_phone" | "same_title_and_place" | "similar_title" | "similar_content";

/**
 * Requests of the last 180 days that may be of the same matter, the likeliest first.
 */
export type Repeats = { 
/**
 * The requests.
 */
repeats: Array<Repeat>, };

/**
 * A report that was sent.
 */
export type ReportAsk = { 
/**
 * Its id.
 */
id: ReportSnapshotId, };

/**
 * A case that is counted otherwise than in a report.
 */
export type ReportCase = { 
/**
 * The dispute.
 */
dispute: DisputeRow, 
/**
 * What became of it.
 */
fate: ReportCaseFate, 
/**
 * The columns in which it counts otherwise.
 */
columns: Array<string>, };

/**
 * What became of a case that a report counted, or did not.
 */
export type ReportCaseFate = "added" | "removed" | "changed";

/**
 * What the journal says of a report.
 */
export type ReportCheck = { 
/**
 * The report.
 */
id: ReportSnapshotId, 
/**
 * Whether what it says is, byte for byte, what was kept.
 */
is_whole: boolean, 
/**
 * Of how many streams the journal no longer holds what it held.
 */
missing_count: number, 
/**
 * How many figures were computed again.
 */
figure_count: number, 
/**
 * Where the figures computed again from the journal as of that moment differ; empty where all is well.
 */
recomputed: Array<FigureChange>, 
/**
 * Where the figures of today differ: corrections, and what was entered late.
 */
later: Array<FigureChange>, 
/**
 * The cases because of which they do, at most 500; empty for who may not see disputes.
 */
cases: Array<ReportCase>, 
/**
 * How many there are.
 */
case_count: number, 
/**
 * Definitions that mean something else today.
 */
redefined: Array<Definition>, };

/**
 * A report as it was sent.
 */
export type ReportDetail = { 
/**
 * Its line in the list.
 */
row: ReportRow, 
/**
 * 备注.
 */
note: string | null, 
/**
 * Which day put a case into the period.
 */
basis: FigureBasis, 
/**
 * What stands in a row.
 */
unit: FigureUnit, 
/**
 * Whether the types are counted under the list of 2010.
 */
is_rolled_up: boolean, 
/**
 * Of this kind of mediation.
 */
mediation_kind: MediationKind, 
/**
 * What it says.
 */
figures: FrozenFigures, 
/**
 * BLAKE3 over what it says, in hex.
 */
figures_hash: string, 
/**
 * One mark for all heads of the journal at that moment, in hex.
 */
journal_mark: string, 
/**
 * Whether who asks may send another that puts it right.
 */
may_freeze: boolean, };

/**
 * A lead: a matter at a place, never a person.
 */
export type ReportHazard = { 
/**
 * The platform; the own one where empty.
 */
platform_id?: PlatformId, 
/**
 * What it is, in a line.
 */
title: string, 
/**
 * Code in the table of dispute types: what it may turn into.
 */
dispute_type?: string, 
/**
 * From where the lead came.
 */
source: HazardSource, 
/**
 * The request from which it is opened.
 */
request_id?: RequestId, 
/**
 * The round in which it was found.
 */
inspection_id?: InspectionId, 
/**
 * 排查地点.
 */
place: string, 
/**
 * 排查时间; today where empty.
 */
found_on?: string, 
/**
 * 基本情况.
 */
content: string, 
/**
 * 涉及人数.
 */
people_count?: number, 
/**
 * 风险等级, as far as it can be told before the check.
 */
risk_level?: RiskLevel, 
/**
 * The draft that this form was; it is thrown away.
 */
draft_id?: string, };

/**
 * Another report.
 */
export type ReportLink = { 
/**
 * Its id.
 */
id: ReportSnapshotId, 
/**
 * 报表编号.
 */
report_no: string, };

/**
 * The reports that were sent, the newest first.
 */
export type ReportList = { 
/**
 * The reports.
 */
rows: Array<ReportRow>, 
/**
 * Whether who asks may send one.
 */
may_freeze: boolean, };

/**
 * A report in a line.
 */
export type ReportRow = { 
/**
 * Its id.
 */
id: ReportSnapshotId, 
/**
 * 报表编号.
 */
report_no: string, 
/**
 * Which table.
 */
table: FigureTableName, 
/**
 * The first day of its period.
 */
from: string, 
/**
 * The last day of its period.
 */
to: string, 
/**
 * 报送单位.
 */
sent_to: string, 
/**
 * When it was made.
 */
frozen_at: Moment, 
/**
 * Who made it.
 */
frozen_by: PersonId | null, 
/**
 * The earlier report that it puts right.
 */
corrects: ReportLink | null, 
/**
 * The latest report that puts it right.
 */
corrected_by: ReportLink | null, };

/**
 * 定稿报表.
 */
export type ReportSnapshotId = string;

/**
 * Who speaks for a party.
 */
export type RepresentativeKind = "guardian" | "agent";

/**
 * What people do with a request.
 */
export type RequestAction = "assign" | "sign_in" | "contact" | "answer" | "close" | "extend" | "return" | "reopen" | "link_repeat" | "unlink_repeat" | "mark" | "correct";

/**
 * A request.
 */
export type RequestAsk = { 
/**
 * Its id.
 */
id: RequestId, 
/**
 * Whether to show phone and address in full; leaves an entry.
 */
reveal: boolean, };

/**
 * The way by which a request came to the street.
 */
export type RequestChannel = "hotline_12345" | "hotline_8890" | "at_once" | "walk_in" | "village_talk_point" | "care_home" | "womens_council" | "grid" | "police" | "court" | "petition" | "other";

/**
 * How many requests stand where.
 */
export type RequestCountShape = { 
/**
 * By status; none is left out.
 */
by_status: { [key in RequestStatus]?: number }, 
/**
 * 待分派.
 */
unassigned: number, 
/**
 * 超期.
 */
overdue: number, 
/**
 * 即将到期: within one working day.
 */
due_soon: number, };

/**
 * Whose requests to count; all where empty.
 */
export type RequestCountsAsk = { 
/**
 * Come in at this platform.
 */
platform_id?: PlatformId, 
/**
 * Handled by this platform.
 */
handling_platform_id?: PlatformId, 
/**
 * Handled by this member of staff.
 */
handler_id?: PersonId, };

/**
 * A request with what came of it.
 */
export type RequestDetail = { 
/**
 * Its line in the list.
 */
row: RequestRow, 
/**
 * Where it came in.
 */
platform_id: PlatformId | null, 
/**
 * 诉求人; none for a confidential request.
 */
requester_name: string | null, 
/**
 * 诉求人电话, masked unless asked for.
 */
requester_phone: string | null, 
/**
 * 诉求人地址, masked unless asked for.
 */
requester_address: string | null, 
/**
 * 被诉求单位.
 */
target_unit: string | null, 
/**
 * 被诉求单位地址.
 */
target_address: string | null, 
/**
 * 诉求内容.
 */
content: string, 
/**
 * 一级定性.
 */
category_1: string | null, 
/**
 * 二级定性.
 */
category_2: string | null, 
/**
 * 三级定性.
 */
category_3: string | null, 
/**
 * 承办人 as an export names them.
 */
handler: string | null, 
/**
 * 分派时间.
 */
assigned_at: Moment | null, 
/**
 * 签收时间.
 */
signed_in_at: Moment | null, 
/**
 * 联系诉求人的时间.
 */
contacted_at: Moment | null, 
/**
 * How the requester was reached.
 */
contact_note: string | null, 
/**
 * How often the time was extended.
 */
extension_count: number, 
/**
 * 延期理由.
 */
extension_reason: string | null, 
/**
 * The most working days by which it may be extended.
 */
extension_days: number, 
/**
 * 答复时间.
 */
answered_at: Moment | null, 
/**
 * 退件时间.
 */
returned_at: Moment | null, 
/**
 * 退件理由.
 */
return_reason: string | null, 
/**
 * 报结案时间.
 */
closed_at: Moment | null, 
/**
 * 解决情况.
 */
result: string | null, 
/**
 * How often it was opened again.
 */
reopen_count: number, 
/**
 * 重办时间.
 */
reopened_at: Moment | null, 
/**
 * 重办理由.
 */
reopen_reason: string | null, 
/**
 * 是否保密.
 */
is_confidential: boolean, 
/**
 * 是否重复反映.
 */
is_repeat: boolean, 
/**
 * 是否为无效件.
 */
is_invalid: boolean, 
/**
 * 是否信访积案.
 */
is_old_petition: boolean, 
/**
 * 是否涉法事项.
 */
is_legal_matter: boolean, 
/**
 * Who helps in it.
 */
helper_ids: Array<PersonId>, 
/**
 * 评星.
 */
stars: number | null, 
/**
 * 加星.
 */
stars_added: number | null, 
/**
 * 减星.
 */
stars_removed: number | null, 
/**
 * 备注.
 */
remark: string | null, 
/**
 * Columns that no field takes, by title.
 */
raw: { [key in string]: string }, 
/**
 * Every step, the usual next ones first, with what stands in the way.
 */
steps: Array<RequestStep>, 
/**
 * The first request of the matter, where this one hangs on another.
 */
first: RequestRow | null, 
/**
 * The requests that hang on this one, or on the same first one.
 */
repeats: Array<RequestRow>, 
/**
 * Disputes opened from it.
 */
disputes: Array<DisputeRow>, 
/**
 * Disputes, consultations and hazards opened from it, with what came of them.
 */
matters: Array<LinkedMatter>, 
/**
 * Everything that happened to it, the newest first.
 */
acts: Array<Act>, };

/**
 * A field of a request. What it is called on the screen lives with the screen; what other systems
 * call it lives in [`super::synonyms`].
 */
export type RequestField = "order_no" | "source_platform" | "submitted_at" | "requester_name" | "requester_phone" | "requester_address" | "target_unit" | "target_address" | "title" | "content" | "nature" | "category_1" | "category_2" | "category_3" | "handling_unit" | "handler" | "assigned_at" | "answered_at" | "closed_at" | "status" | "result" | "satisfaction" | "is_confidential" | "is_repeat" | "is_invalid" | "flag" | "stars" | "stars_added" | "stars_removed" | "extension_reason" | "is_returned" | "return_reason" | "returned_at" | "remark";

/**
 * 诉求件.
 */
export type RequestId = string;

/**
 * The limits in force.
 */
export type RequestLimitTable = { 
/**
 * The version; none while they are the program's own.
 */
version: number, 
/**
 * The limits.
 */
limits: RequestLimits, };

/**
 * The limits in working days. What a nature has of its own goes before what its channel has.
 */
export type RequestLimits = { 
/**
 * 签收时限: from assignment to signing in.
 */
sign_in_days: number, 
/**
 * 退件时限: how long after assignment a request may still be returned.
 */
return_days: number, 
/**
 * The most by which the time may be extended, once.
 */
extension_days: number, 
/**
 * 办理时限 by channel.
 */
channel_days: { [key in RequestChannel]?: number }, 
/**
 * 办理时限 by nature, where it differs from the channel's.
 */
nature_days: { [key in RequestNature]?: number }, 
/**
 * 高星件: from so many stars on.
 */
high_star_min: number, };

/**
 * Which requests to list, and from where on.
 */
export type RequestListAsk = { 
/**
 * In any of these statuses.
 */
status?: RequestStatuses, 
/**
 * Waiting in this relation to their time: due soon, or overdue.
 */
time?: RequestTimeState, 
/**
 * Come in at this platform.
 */
platform_id?: PlatformId, 
/**
 * Handled by this platform.
 */
handling_platform_id?: PlatformId, 
/**
 * Handled by this member of staff.
 */
handler_id?: PersonId, 
/**
 * Come by this way.
 */
channel?: RequestChannel, 
/**
 * From this hotline or counter.
 */
source_platform?: string, 
/**
 * Of this nature.
 */
nature?: RequestNature, 
/**
 * Of this satisfaction.
 */
satisfaction?: Satisfaction, 
/**
 * Only 高星件.
 */
high_star?: boolean, 
/**
 * Only the first of each matter.
 */
only_first?: boolean, 
/**
 * Only 应办件: neither repeated nor returned nor invalid.
 */
only_counted?: boolean, 
/**
 * Only 信访积案.
 */
old_petition?: boolean, 
/**
 * Only 涉法事项.
 */
legal_matter?: boolean, 
/**
 * On or after this day.
 */
from?: string, 
/**
 * On or before this day.
 */
to?: string, 
/**
 * The order; by the day on which it came in where empty.
 */
sort?: RequestOrder, 
/**
 * Whether it ascends.
 */
ascending?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty.
 */
limit?: number, };

/**
 * 诉求性质.
 */
export type RequestNature = "inquiry" | "help" | "complaint" | "report" | "suggestion";

/**
 * What stands in the way of a step.
 */
export type RequestObstacle = "not_assigned" | "not_signed_in" | "signed_in" | "not_answered" | "answered" | "finished" | "returned" | "still_open" | "extended_before" | "time_over" | "return_time_over" | "no_time" | "is_repeat" | "no_repeat";

/**
 * How a list of requests is sorted.
 */
export type RequestOrder = "submitted_at" | "due_at";

/**
 * A request was registered.
 */
export type RequestRegistered = { 
/**
 * Its id.
 */
id: RequestId, 
/**
 * Its number.
 */
order_no: string, };

/**
 * A row of the list.
 */
export type RequestRow = { 
/**
 * Its id.
 */
id: RequestId, 
/**
 * 工单编号.
 */
order_no: string, 
/**
 * Where it stands.
 */
status: RequestStatus, 
/**
 * The way by which it came.
 */
channel: RequestChannel | null, 
/**
 * 诉求来源.
 */
source_platform: string | null, 
/**
 * 诉求日期.
 */
submitted_at: Moment | null, 
/**
 * 诉求标题.
 */
title: string, 
/**
 * 诉求性质.
 */
nature: RequestNature | null, 
/**
 * 办理部门.
 */
handling_unit: string | null, 
/**
 * The platform that handles it.
 */
handling_platform_id: PlatformId | null, 
/**
 * The member of staff who handles it.
 */
handler_id: PersonId | null, 
/**
 * 承办人 as an export names them.
 */
handler: string | null, 
/**
 * 办理时限.
 */
due_at: Moment | null, 
/**
 * What it waits for and how near that is; none where it waits for nothing.
 */
time: RequestTimeShape | null, 
/**
 * 群众满意度.
 */
satisfaction: Satisfaction | null, 
/**
 * 最终星级; none where no stars were given.
 */
stars: number | null, 
/**
 * 是否重复反映.
 */
is_repeat: boolean, 
/**
 * 是否保密.
 */
is_confidential: boolean, };

/**
 * A shape of tables of requests.
 */
export type RequestShape = "hotline_detail" | "hotline_list" | "letters" | "matter_board";

/**
 * Where requests came from.
 */
export type RequestSources = { 
/**
 * Hotlines and counters, the most frequent first.
 */
sources: Array<string>, };

/**
 * Where a request stands.
 */
export type RequestStatus = "received" | "assigned" | "in_progress" | "answered" | "finished" | "returned";

/**
 * One status, or several.
 */
export type RequestStatuses = RequestStatus | Array<RequestStatus>;

/**
 * A step in the life of a request.
 */
export type RequestStep = { 
/**
 * The step.
 */
action: RequestAction, 
/**
 * What stands in its way; none where it is possible.
 */
obstacle: RequestObstacle | null, };

/**
 * What a request waits for.
 */
export type RequestTimeKind = "sign_in" | "answer";

/**
 * What a request waits for.
 */
export type RequestTimeShape = { 
/**
 * What.
 */
kind: RequestTimeKind, 
/**
 * By when.
 */
due_at: Moment, 
/**
 * Working minutes until then; below nothing where it is past.
 */
minutes: number, 
/**
 * How near it is.
 */
state: RequestTimeState, };

/**
 * How a request stands to its time.
 */
export type RequestTimeState = "calm" | "soon" | "overdue";

/**
 * A request was written, to be handed to the office.
 */
export type RequestWritten = { 
/**
 * Under which it is fetched.
 */
download_id: string, 
/**
 * Its file's name.
 */
file_name: string, 
/**
 * The digits by which the office makes sure whose it is.
 */
fingerprint: string, };

/**
 * A table that waits to be fetched.
 */
export type RequestsExported = { 
/**
 * The id under which the host hands it out.
 */
download_id: string, 
/**
 * The name it should get.
 */
file_name: string, 
/**
 * How many requests are in it.
 */
count: number, };

/**
 * Why a known dispute may be the same matter.
 */
export type Resemblance = "same_document" | "same_credit_code" | "same_phone" | "same_name" | "same_sound" | "similar_facts";

/**
 * Who answers for a matter now.
 */
export type ResponsibleShape = { 
/**
 * The platform, where it is one of this house's.
 */
platform_id: PlatformId | null, 
/**
 * The body, where it is none of the platforms.
 */
body: string | null, 
/**
 * The person in charge.
 */
person_id: PersonId | null, 
/**
 * Whether the receiver has not accepted yet.
 */
is_waiting: boolean, };

/**
 * Brings a casebook back.
 */
export type RestoreBackup = { 
/**
 * The backup's folder, as the list names it; of a place with several, the newest.
 */
folder: string, 
/**
 * A passphrase of the backup, or its recovery code.
 */
secret: string, };

/**
 * Brings the street's key back.
 */
export type RestoreStreetKey = { 
/**
 * What this desk is called.
 */
name: string, 
/**
 * One printed half.
 */
first_half: string, 
/**
 * The other one.
 */
second_half: string, };

/**
 * A casebook was brought back.
 */
export type Restored = { 
/**
 * Whether it is open now; with the recovery code it waits to be unlocked.
 */
is_open: boolean, 
/**
 * Whether it still bears the identity of the one that was lost, and must take a new one
 * before it exchanges.
 */
keeps_identity: boolean, 
/**
 * Attachments whose bytes were not in the backup.
 */
attachments_missing: number, 
/**
 * When the backup was made.
 */
made_at: Moment, 
/**
 * Disputes in it.
 */
disputes: number, };

/**
 * 恢复调解.
 */
export type ResumeDispute = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The first day that counts again; today where empty.
 */
resumed_on?: string, };

/**
 * How long each thing is kept, in whole years, as a street has set it.
 */
export type Retention = { 
/**
 * The class of a dossier for which nobody chose another.
 */
default_class: RetentionClass, 
/**
 * 短期.
 */
short: number, 
/**
 * 长期.
 */
long: number, 
/**
 * 法律咨询, from the day of the talk.
 */
consultation: number, 
/**
 * 诉求件, from closing.
 */
request: number, 
/**
 * 隐患, from the last look at it once it is closed.
 */
hazard: number, 
/**
 * A form that nobody finished, from the last key.
 */
draft: number, };

/**
 * 保管期限 of a dossier (forms.md §6).
 */
export type RetentionClass = "short" | "long" | "permanent";

/**
 * The years in force.
 */
export type RetentionTable = { 
/**
 * The version; none while they are the program's own.
 */
version: number, 
/**
 * The years.
 */
retention: Retention, 
/**
 * Those of the program, to go back to.
 */
defaults: Retention, };

/**
 * 退回.
 */
export type ReturnReferral = { 
/**
 * The referral.
 */
referral_id: ReferralId, 
/**
 * Why.
 */
reason: string, };

/**
 * 退件.
 */
export type ReturnRequest = { 
/**
 * The request.
 */
request_id: RequestId, 
/**
 * Why.
 */
reason: string, };

/**
 * A party to show in full.
 */
export type RevealParty = { 
/**
 * The dispute in which it is looked at.
 */
dispute_id: DisputeId, 
/**
 * The party.
 */
party_id: PartyId, };

/**
 * Which 回头看 are due.
 */
export type ReviewDue = "overdue" | "due" | "soon";

/**
 * 回头看.
 */
export type ReviewHazard = { 
/**
 * The hazard.
 */
hazard_id: HazardId, 
/**
 * The day; today where empty.
 */
reviewed_on?: string, 
/**
 * Who looked; who acts where empty.
 */
reviewer_id?: PersonId, 
/**
 * 回头看情况.
 */
finding: string, 
/**
 * What that means.
 */
result: ReviewResult, 
/**
 * 下次回头看; where it needs watching and none is named, by risk level.
 */
next_review_on?: string, 
/**
 * The new 处置时限, required after a relapse.
 */
due_on?: string, 
/**
 * The round in which it was done.
 */
inspection_id?: InspectionId, };

/**
 * What a 回头看 found.
 */
export type ReviewResult = "consolidated" | "still_open" | "rebounded";

/**
 * The text of a typical case.
 */
export type ReviseTypicalCase = { 
/**
 * The typical case.
 */
id: TypicalCaseId, 
/**
 * 标题.
 */
title: string, 
/**
 * 案情简介.
 */
facts: string, 
/**
 * 调解过程.
 */
course: string, 
/**
 * 调解结果.
 */
result: string, 
/**
 * 典型意义.
 */
significance: string, };

/**
 * A desk that counts no more.
 */
export type RevokeDevice = { 
/**
 * Its device.
 */
device_id: DeviceId, };

/**
 * 风险等级.
 */
export type RiskLevel = "red" | "orange" | "yellow" | "blue";

/**
 * What a person does at the desk; it decides what the policy lets them do.
 */
export type Role = "mediator" | "committee_head" | "duty_lawyer" | "clerk" | "statistician" | "archivist" | "administrator";

/**
 * 调解室: a room of a platform.
 */
export type RoomId = string;

/**
 * A room.
 */
export type RoomRow = { 
/**
 * Its id.
 */
id: RoomId, 
/**
 * The platform to which it belongs.
 */
platform_id: PlatformId | null, 
/**
 * Name.
 */
name: string, 
/**
 * How many people it seats.
 */
seat_count: number | null, 
/**
 * Whether it is used today.
 */
is_active: boolean, };

/**
 * The rooms, those in use first.
 */
export type Rooms = { 
/**
 * The rooms.
 */
rooms: Array<RoomRow>, };

/**
 * A day of the roster.
 */
export type RosterDay = { 
/**
 * The day.
 */
day: string, 
/**
 * Whether offices work.
 */
is_working: boolean, 
/**
 * 休 or 班, where it is otherwise than the week has it.
 */
mark: DayMark | null, };

/**
 * Somebody on duty.
 */
export type RosterRow = { 
/**
 * Its id.
 */
id: DutyId, 
/**
 * The platform.
 */
platform_id: PlatformId | null, 
/**
 * The day.
 */
day: string | null, 
/**
 * The part of it.
 */
shift: DutyShift, 
/**
 * Who.
 */
person_id: PersonId | null, 
/**
 * Who was, before a swap.
 */
swapped_from: PersonId | null, 
/**
 * Why it was swapped.
 */
swap_reason: string | null, 
/**
 * 备注.
 */
remark: string | null, };

/**
 * The kinds of problems. Names are stable; the sentences for them live with the screen.
 */
export type RowCode = "missing" | "number_rounded" | "date_unreadable" | "date_in_future" | "formula_without_value" | "cell_error" | "too_long" | "value_unknown" | "duplicate_in_file" | "entry_twice" | "out_of_order" | "limit_passed" | "name_unknown" | "name_ambiguous" | "count_differs" | "unfit";

/**
 * Satisfaction in the five levels of 好差评.
 */
export type Satisfaction = "very_satisfied" | "satisfied" | "fairly_satisfied" | "dissatisfied" | "very_dissatisfied";

/**
 * How many matters of a satisfaction.
 */
export type SatisfactionCount = { 
/**
 * The satisfaction; none where none was given.
 */
satisfaction: Satisfaction | null, 
/**
 * How many.
 */
count: number, };

/**
 * How content people are with how requests were handled.
 */
export type SatisfactionLadder = { 
/**
 * By level, the best first.
 */
levels: Array<SatisfactionRung>, 
/**
 * Requests that count and were rated.
 */
rated: number, 
/**
 * Requests that count and were not.
 */
unrated: number, };

/**
 * A level of satisfaction.
 */
export type SatisfactionRung = { 
/**
 * The level.
 */
level: Satisfaction, 
/**
 * How many.
 */
count: number, };

/**
 * An account for a member of staff, or a new passphrase for it.
 */
export type SaveAccount = { 
/**
 * Whose.
 */
person_id: PersonId, 
/**
 * The passphrase, at least eight characters.
 */
passphrase: string, };

/**
 * Where to put a copy of an attachment.
 */
export type SaveAttachment = { 
/**
 * The attachment.
 */
id: AttachmentId, 
/**
 * The folder; the user's folder of downloads where empty.
 */
folder?: string, };

/**
 * A column mapping to save.
 */
export type SaveColumnProfile = { 
/**
 * Its name; one of that name is replaced.
 */
name: string, 
/**
 * The column for each field.
 */
mapping: { [key in RequestField]?: string }, 
/**
 * Whether it is offered from now on.
 */
is_active: boolean, };

/**
 * A new committee, or a changed one.
 */
export type SaveCommittee = { 
/**
 * The committee that is changed; none for a new one.
 */
id?: CommitteeId, 
/**
 * 全称.
 */
name: string, 
/**
 * The short name in front of 人调字.
 */
short_name: string, 
/**
 * Who set it up.
 */
kind: CommitteeKind, 
/**
 * First day of the term of office.
 */
term_starts_on?: string, 
/**
 * Last day of the term of office.
 */
term_ends_on?: string, 
/**
 * Whether it works today.
 */
is_active: boolean, 
/**
 * All its members; as they are where empty.
 */
members?: Array<MemberForm>, };

/**
 * A new version of the table of grades.
 */
export type SaveDifficultyGrades = { 
/**
 * Whether only 调解成功 cases count.
 */
is_settled_only: boolean, 
/**
 * The grades, the lowest first; a new one has an empty code.
 */
grades: Array<Grade>, 
/**
 * Cases closed from this day on are graded by it; today where empty.
 */
valid_from?: string, };

/**
 * A new version of the table of dispute types.
 */
export type SaveDisputeTypes = { 
/**
 * All types in order; one that records hold may be switched off, never left out.
 */
types: Array<DisputeType>, };

/**
 * An unfinished form.
 */
export type SaveDraft = { 
/**
 * Its id, chosen when the form is opened.
 */
id: string, 
/**
 * Which form.
 */
form: string, 
/**
 * What was typed, as the form's own JSON text.
 */
content: string, };

/**
 * Kin that one declares, or puts right.
 */
export type SaveFamilyTie = { 
/**
 * A declaration made before; none for a new one.
 */
id?: FamilyTieId, 
/**
 * The kin's name.
 */
name: string, 
/**
 * How they are kin.
 */
relation: FamilyRelation, 
/**
 * Number of the kin's ID card.
 */
document_no?: string, 
/**
 * The kin's telephone.
 */
phone?: string, };

/**
 * A year's holidays.
 */
export type SaveHolidayYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Days off that are not an ordinary weekend.
 */
days_off: Array<string>, 
/**
 * Weekend days on which people work (调休).
 */
working_days: Array<string>, 
/**
 * Where the table was read.
 */
source: string, };

/**
 * A round with its ticks; held where it has a day.
 */
export type SaveInspection = { 
/**
 * The round.
 */
id: InspectionId, 
/**
 * What it is called.
 */
title: string, 
/**
 * 排查区域.
 */
area: string, 
/**
 * The planned day.
 */
planned_on: string, 
/**
 * 排查人员.
 */
inspector_ids: Array<PersonId>, 
/**
 * The list with its ticks, in order.
 */
items: Array<InspectionItem>, 
/**
 * 情况小结; required once it is held.
 */
summary?: string, 
/**
 * The day on which it was done; none while people are still at it.
 */
held_on?: string, };

/**
 * A new version of the list.
 */
export type SaveInspectionItems = { 
/**
 * All lines in order.
 */
items: Array<string>, };

/**
 * A mapping of a ledger to save.
 */
export type SaveLedgerProfile = { 
/**
 * The kind of ledger.
 */
kind: LedgerKind, 
/**
 * Its name; one of that name is replaced.
 */
name: string, 
/**
 * The column for each field.
 */
mapping: { [key in string]: string }, 
/**
 * Whether it is offered from now on.
 */
is_active: boolean, };

/**
 * The limits as they are to hold from today.
 */
export type SaveMediationLimits = { 
/**
 * All of them.
 */
limits: Limits, };

/**
 * A new line of a year's plan, or a changed one.
 */
export type SaveOutreachPlanLine = { 
/**
 * The line that is changed; none for a new one.
 */
id?: OutreachPlanId, 
/**
 * The year; it stays as it is in a line that is changed.
 */
year: number, 
/**
 * The last month in which it should be done, 1–12; none for any time of the year.
 */
month?: number, 
/**
 * 主题.
 */
theme: string, 
/**
 * The form.
 */
form: OutreachForm, 
/**
 * The platform that is to do it; none for the street.
 */
platform_id?: PlatformId, 
/**
 * How many activities.
 */
activity_count: number, 
/**
 * How many people they should reach.
 */
people_count?: number, 
/**
 * 备注.
 */
remark?: string, };

/**
 * A new member of staff, or a changed one.
 */
export type SavePerson = { 
/**
 * Who is changed; none for a new one.
 */
id?: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * What they may do at the desk.
 */
role: Role, 
/**
 * What they work as; as the role has it where empty.
 */
job?: Job, 
/**
 * Sex.
 */
sex?: Sex, 
/**
 * The committee of which they are a member.
 */
committee_id?: CommitteeId, 
/**
 * Their place in it; a plain member where empty.
 */
committee_position?: CommitteePosition, 
/**
 * 专职 rather than 兼职.
 */
is_full_time?: boolean, 
/**
 * The community whose liaison they are, or where they serve.
 */
community?: string, 
/**
 * Their platform.
 */
platform_id?: PlatformId, 
/**
 * Telephone at work.
 */
phone?: string, 
/**
 * 执业证号.
 */
licence_no?: string, 
/**
 * 律师事务所 or other employer.
 */
organisation?: string, 
/**
 * First day of the term of office.
 */
appointed_on?: string, 
/**
 * Last day of the term of office.
 */
term_ends_on?: string, 
/**
 * Whether they work here today.
 */
is_active: boolean, };

/**
 * A new platform, or a changed one.
 */
export type SavePlatform = { 
/**
 * The platform that is changed; none for a new one.
 */
id?: PlatformId, 
/**
 * Name.
 */
name: string, 
/**
 * Kind.
 */
kind: PlatformKind, 
/**
 * 社区 / 村.
 */
community?: string, 
/**
 * Address.
 */
address?: string, 
/**
 * Telephone.
 */
phone?: string, 
/**
 * An existing committee whose number series it shares.
 */
committee_id?: CommitteeId, 
/**
 * Or the short name of a new committee of its own.
 */
committee_short_name?: string, 
/**
 * Whether it takes matters.
 */
is_active: boolean, };

/**
 * The limits as they are to hold from today.
 */
export type SaveRequestLimits = { 
/**
 * All of them.
 */
limits: RequestLimits, };

/**
 * The years as they are to hold from today.
 */
export type SaveRetention = { 
/**
 * All of them.
 */
retention: Retention, };

/**
 * A new room, or a changed one.
 */
export type SaveRoom = { 
/**
 * The room that is changed; none for a new one.
 */
id?: RoomId, 
/**
 * The platform to which it belongs.
 */
platform_id: PlatformId, 
/**
 * Name.
 */
name: string, 
/**
 * How many people it seats.
 */
seat_count?: number, 
/**
 * Whether it is used today.
 */
is_active: boolean, };

/**
 * A picture or a GeoJSON file as the map.
 */
export type SaveStreetMap = { 
/**
 * The file.
 */
upload_id: string, 
/**
 * The property of a GeoJSON file that names its areas; `name` where empty.
 */
property?: string, };

/**
 * A wording to use from now on.
 */
export type SaveTemplate = { 
/**
 * The form.
 */
form: DocumentForm, 
/**
 * The wording.
 */
wording: string, 
/**
 * 修改说明.
 */
remark?: string, };

/**
 * A frequent question with its answer.
 */
export type SaveTextBlock = { 
/**
 * The one to change; none for a new one.
 */
id?: TextBlockId, 
/**
 * 标题, by which it is found.
 */
title: string, 
/**
 * Code in the table of dispute types.
 */
topic?: string, 
/**
 * 咨询内容.
 */
content?: string, 
/**
 * 解答意见.
 */
advice?: string, 
/**
 * 法律依据.
 */
legal_basis?: string, 
/**
 * 建议途径.
 */
suggested_ways: Array<SuggestedWay>, 
/**
 * Whether the whole street uses it, rather than who saves it alone.
 */
is_shared: boolean, };

/**
 * A new women's council, or a changed one.
 */
export type SaveWomensCouncil = { 
/**
 * The council that is changed; none for a new one.
 */
id?: WomensCouncilId, 
/**
 * Name.
 */
name: string, 
/**
 * The platform that looks after it.
 */
platform_id?: PlatformId, 
/**
 * 社区 / 村.
 */
community?: string, 
/**
 * How many members it has.
 */
member_count: number, 
/**
 * 联系人.
 */
contact_name?: string, 
/**
 * Telephone of the contact.
 */
contact_phone?: string, 
/**
 * Set up on this day.
 */
founded_on?: string, 
/**
 * Whether it meets today.
 */
is_active: boolean, };

/**
 * A file of the folder.
 */
export type ScanChoice = { 
/**
 * Its name.
 */
file_name: string, };

/**
 * A new file of the folder.
 */
export type ScanFileRow = { 
/**
 * Its name.
 */
file_name: string, 
/**
 * How many bytes it has.
 */
byte_count: number, 
/**
 * When it was written.
 */
changed_at: Moment, };

/**
 * The folder that a scanner writes to.
 */
export type ScanFolderShape = { 
/**
 * Where it is; none where no folder is watched.
 */
path: string | null, 
/**
 * Whether it can be read just now.
 */
is_there: boolean, 
/**
 * New files, written to their end, the newest first.
 */
files: Array<ScanFileRow>, 
/**
 * Whether more are being written.
 */
is_waiting: boolean, };

/**
 * What was found, the newest first.
 */
export type SearchAnswer = { 
/**
 * The hits.
 */
hits: Array<SearchHit>, 
/**
 * How many match, at most 1000.
 */
count: number, 
/**
 * Whether more than 1000 match.
 */
capped: boolean, };

/**
 * What to find.
 */
export type SearchAsk = { 
/**
 * Words, names or their pinyin, numbers or their beginning.
 */
text: string, 
/**
 * Of these kinds only; all where empty.
 */
kinds: Array<HitKind>, 
/**
 * At most so many hits; 20 where empty, never more than 200.
 */
limit?: number, };

/**
 * A record found.
 */
export type SearchHit = { 
/**
 * What it is.
 */
kind: HitKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its line.
 */
title: string, 
/**
 * Where the title answers: starts and ends, as JavaScript counts characters.
 */
title_marks: Array<[number, number]>, 
/**
 * The passage that answers best.
 */
snippet: string, 
/**
 * Where the passage answers.
 */
snippet_marks: Array<[number, number]>, };

/**
 * A filled slip.
 */
export type SendReferral = { 
/**
 * The kind of the matter.
 */
subject_kind: SubjectKind, 
/**
 * Its id.
 */
subject_id: string, 
/**
 * The linkage.
 */
channel: ReferralChannel, 
/**
 * The platform to which it goes, between platforms.
 */
to_platform_id?: PlatformId, 
/**
 * The body to which it goes otherwise.
 */
to_body?: string, 
/**
 * Number of the other body.
 */
outside_no?: string, 
/**
 * 移送函 number.
 */
letter_no?: string, 
/**
 * 经办人 of the other body.
 */
contact?: string, 
/**
 * 转办事由.
 */
reason: string, 
/**
 * What the slip tells the receiver.
 */
content: string, 
/**
 * Whether the parties consent.
 */
has_consent: boolean, 
/**
 * 办理时限; the usual one of the linkage where empty.
 */
due_on?: string, 
/**
 * 是否联动.
 */
is_joint: boolean, 
/**
 * 牵头单位 of a joint matter.
 */
lead_body?: string, 
/**
 * 参与单位 of a joint matter.
 */
taking_part: Array<string>, 
/**
 * The one responsible mediator of a joint matter.
 */
responsible_id?: PersonId, 
/**
 * The papers of the matter that travel with a slip to another platform.
 */
attachment_ids: Array<AttachmentId>, };

/**
 * A request that went out.
 */
export type SentContactRow = { 
/**
 * The request.
 */
id: ContactRequestId, 
/**
 * The platform that was asked.
 */
to_platform_id: PlatformId, 
/**
 * What was said.
 */
message: string, 
/**
 * Who asked.
 */
asked_by: PersonId | null, 
/**
 * When.
 */
asked_at: Moment | null, 
/**
 * What was answered.
 */
answer: string | null, 
/**
 * Who answered.
 */
answered_by: PersonId | null, 
/**
 * When.
 */
answered_at: Moment | null, };

/**
 * What was served in a period.
 */
export type ServiceStatement = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Of this lawyer only.
 */
lawyer_id: PersonId | null, 
/**
 * Of this platform only.
 */
platform_id: PlatformId | null, 
/**
 * All together.
 */
total: Figures, 
/**
 * By lawyer.
 */
lawyers: Array<LawyerFigures>, 
/**
 * By law firm.
 */
firms: Array<FirmFigures>, 
/**
 * By platform.
 */
platforms: Array<PlatformFigures>, 
/**
 * Matters by topic, the most frequent first.
 */
topics: Array<TopicCount>, 
/**
 * Matters by 身份类别.
 */
groups: Array<GroupCount>, 
/**
 * Matters by how the person came.
 */
manners: Array<MannerCount>, 
/**
 * Matters by suggested way; one with two ways counts under both.
 */
ways: Array<WayCount>, 
/**
 * Matters by satisfaction.
 */
satisfactions: Array<SatisfactionCount>, 
/**
 * Slips by linkage.
 */
hand_overs: Array<ChannelCount>, };

/**
 * Which period, and of whom.
 */
export type ServiceStatementAsk = { 
/**
 * The year; this one where empty.
 */
year?: number, 
/**
 * The month, 1–12; the whole year where empty.
 */
month?: number, 
/**
 * Of this lawyer only; a lawyer always sees the own figures alone.
 */
lawyer_id?: PersonId, 
/**
 * Of this platform only.
 */
platform_id?: PlatformId, };

/**
 * A statement that waits to be fetched.
 */
export type ServiceStatementExported = { 
/**
 * The id under which the host hands it out.
 */
download_id: string, 
/**
 * The name it should get; it names no person.
 */
file_name: string, };

/**
 * What came of a mediation session.
 */
export type SessionResult = "scheduled" | "continued" | "agreed" | "not_agreed" | "party_absent" | "cancelled";

/**
 * A mediation session.
 */
export type SessionShape = { 
/**
 * Its id.
 */
id: MediationSessionId, 
/**
 * Which session of the dispute.
 */
number: number, 
/**
 * Start.
 */
starts_at: Moment | null, 
/**
 * End.
 */
ends_at: Moment | null, 
/**
 * Where.
 */
place: string, 
/**
 * The room, where it is one of the platform's own.
 */
room_id: RoomId | null, 
/**
 * The mediators present.
 */
mediator_ids: Array<PersonId>, 
/**
 * 记录人.
 */
recorder_id: PersonId | null, 
/**
 * The parties present.
 */
present_party_ids: Array<DisputePartyId>, 
/**
 * 参加人.
 */
invitees: string | null, 
/**
 * Whether the parties consent to them.
 */
has_invitee_consent: boolean, 
/**
 * Whether it is open to others.
 */
is_open: boolean, 
/**
 * 调解记录.
 */
minutes: string | null, 
/**
 * What came of it.
 */
result: SessionResult, };

/**
 * Why a segment was set aside. It lies where it was and is tried again.
 */
export type SetAsideReason = "damaged" | "renamed" | "not_for_us" | "unknown_device" | "forged" | "revoked" | "expired" | "foreign_scope" | "newer" | "forked";

/**
 * A segment that was not taken.
 */
export type SetAsideRow = { 
/**
 * Its place in the folder.
 */
file: string, 
/**
 * Who is said to have written it.
 */
device_id: DeviceId | null, 
/**
 * Why.
 */
reason: SetAsideReason, };

/**
 * Somebody in a cell of the roster.
 */
export type SetDuty = { 
/**
 * The platform.
 */
platform_id: PlatformId, 
/**
 * The day.
 */
day: string, 
/**
 * The part of it.
 */
shift: DutyShift, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * 备注.
 */
remark?: string, };

/**
 * The folder to watch.
 */
export type SetScanFolder = { 
/**
 * Its full path; none watches no folder any more.
 */
path?: string, };

/**
 * A database that becomes the street's hub.
 */
export type SetUpHub = { 
/**
 * `postgres://role:password@server:port/database`.
 */
address: string, 
/**
 * The certificate by which the server is known, where the system does not know it.
 */
root_certificate?: string, };

/**
 * What became of an appointment.
 */
export type SettleAppointment = { 
/**
 * The appointment.
 */
id: AppointmentId, 
/**
 * 如约, 失约 or 取消.
 */
status: AppointmentStatus, 
/**
 * Why it was cancelled, or what came of it.
 */
note?: string, };

/**
 * 化解 or 稳控.
 */
export type SettleHazard = { 
/**
 * The hazard.
 */
hazard_id: HazardId, 
/**
 * Resolved or contained.
 */
manner: SettleManner, 
/**
 * 化解日期; today where empty.
 */
settled_on?: string, 
/**
 * 化解情况.
 */
result: string, 
/**
 * 首次回头看; by risk level where empty.
 */
next_review_on?: string, };

/**
 * How a hazard was settled.
 */
export type SettleManner = "resolved" | "contained";

/**
 * The sex stated by an identity number or a licence number, as the forms ask for it (男、女).
 */
export type Sex = "male" | "female";

/**
 * A shape that comes with the program.
 */
export type ShapeRow = { 
/**
 * The shape.
 */
shape: RequestShape, 
/**
 * Its name.
 */
name: string, 
/**
 * The titles of its columns.
 */
columns: Array<string>, };

/**
 * A sheet.
 */
export type SheetShape = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many rows with content it has.
 */
rows: number, };

/**
 * 签署协议.
 */
export type SignAgreement = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The day on which each party signed, by its part in the dispute.
 */
party_signed_on: { [key in DisputePartyId]: string }, 
/**
 * The day on which the mediator signed.
 */
mediator_signed_on?: string, 
/**
 * The day on which the committee's seal was put on.
 */
sealed_on?: string, };

/**
 * Somebody signs the written agreement in force on the screen, today.
 */
export type SignAgreementOnScreen = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * Who: a party, who represents it, the mediator or the recorder.
 */
signer: Signer, 
/**
 * The party that signs, itself or represented.
 */
party_id?: DisputePartyId, 
/**
 * The mediator or recorder who signs.
 */
person_id?: PersonId, 
/**
 * The hash of the text that was read, as the case page has it.
 */
text_hash: string, 
/**
 * The drawing, a PNG attached to the dispute.
 */
attachment_id: AttachmentId, };

/**
 * Somebody signs a consultation.
 */
export type SignConsultation = { 
/**
 * The consultation.
 */
consultation_id: ConsultationId, 
/**
 * Who.
 */
signer: Signer, 
/**
 * How.
 */
manner: SignatureManner, 
/**
 * On which day; today where empty.
 */
signed_on?: string, 
/**
 * The picture of a signature on the screen, an attachment of the consultation.
 */
attachment_id?: AttachmentId, };

/**
 * What the office decides on a request.
 */
export type SignEnrolment = { 
/**
 * The file.
 */
upload_id: string, 
/**
 * What the desk is called.
 */
name: string, 
/**
 * What it is to the street.
 */
role: DeviceRole, 
/**
 * The platforms whose matters it reads and writes.
 */
platform_ids: Array<PlatformId>, 
/**
 * The last day.
 */
valid_until: string, };

/**
 * 签收.
 */
export type SignInRequest = { 
/**
 * The request.
 */
request_id: RequestId, };

/**
 * Somebody has signed.
 */
export type SignatureGiven = { 
/**
 * Its id.
 */
id: SignatureId, };

/**
 * 签名.
 */
export type SignatureId = string;

/**
 * How it was signed.
 */
export type SignatureManner = "screen" | "paper";

/**
 * A signature.
 */
export type SignatureRow = { 
/**
 * Its id.
 */
id: SignatureId, 
/**
 * Who signed.
 */
signer: Signer, 
/**
 * How.
 */
manner: SignatureManner, 
/**
 * On which day.
 */
signed_on: string | null, 
/**
 * The picture.
 */
attachment_id: AttachmentId | null, };

/**
 * Who signs: the first two a consultation, the others a written agreement.
 */
export type Signer = "lawyer" | "inquirer" | "party" | "representative" | "mediator" | "recorder";

/**
 * Why nothing of a matter is told to other platforms.
 */
export type Silence = "over" | "confidential" | "child";

/**
 * A typical case that is near, and why.
 */
export type SimilarCase = { 
/**
 * Its id.
 */
id: TypicalCaseId, 
/**
 * 标题.
 */
title: string, 
/**
 * Its type.
 */
dispute_type: string | null, 
/**
 * The beginning of its result.
 */
result: string, 
/**
 * The words that both have, the rarest first.
 */
terms: Array<string>, 
/**
 * Whether it is of the same type.
 */
is_same_type: boolean, };

/**
 * Typical cases that are near.
 */
export type SimilarCases = { 
/**
 * The nearest first.
 */
cases: Array<SimilarCase>, 
/**
 * How many typical cases there are to compare with.
 */
approved_count: number, };

/**
 * What to find typical cases for.
 */
export type SimilarCasesAsk = { 
/**
 * A dispute.
 */
dispute_id?: DisputeId, 
/**
 * Or a text that is being written.
 */
text?: string, 
/**
 * Its type of dispute, where it is known.
 */
dispute_type?: string, 
/**
 * At most so many; 5 where empty.
 */
limit?: number, };

/**
 * How the exchange stands.
 */
export type SiteBoard = { 
/**
 * Whether this desk belongs to a street.
 */
is_enrolled: boolean, 
/**
 * Whether this casebook holds the street's key.
 */
is_office: boolean, 
/**
 * Whether this desk was revoked.
 */
is_revoked: boolean, 
/**
 * 街道 to which it belongs.
 */
street: string | null, 
/**
 * The digits by which desks know the street.
 */
fingerprint: string | null, 
/**
 * Every desk, this one first.
 */
desks: Array<DeskRow>, 
/**
 * Sticks and folders that were exchanged with, the last one first; and sticks that are plugged in.
 */
folders: Array<FolderRow>, 
/**
 * What somebody should see to, the gravest first.
 */
warnings: Array<BoardWarningRow>, 
/**
 * The street's hub, where the office named one.
 */
hub: HubRow | null, 
/**
 * Computers of which two histories lie about, till the office orders which one counts.
 */
parted_device_ids: Array<DeviceId>, 
/**
 * Changes that were given up here for another history and that nobody has put in again.
 */
given_up: Array<GivenUpRow>, 
/**
 * What was not taken, and why.
 */
set_aside: Array<SetAsideRow>, 
/**
 * Changes of this desk that are on no stick yet.
 */
unsent: number, 
/**
 * When this desk exchanged last.
 */
last_exchange_at: Moment | null, };

/**
 * Which cases, grouped how.
 */
export type SliceAsk = { 
/**
 * The side of the rows.
 */
rows: SliceDimension, 
/**
 * The side of the columns; a single one where empty.
 */
columns?: SliceDimension, 
/**
 * What is said of each group; how many cases where empty.
 */
measure?: SliceMeasure, 
/**
 * The first day; twelve months before the last one where empty.
 */
from?: string, 
/**
 * The last day; today where empty.
 */
to?: string, 
/**
 * Which day puts a case into the period; that of closing where empty.
 */
basis?: FigureBasis, 
/**
 * What narrows the cases.
 */
filters: Array<SliceNarrowing>, 
/**
 * As the casebook was at this instant; as it is now where empty.
 */
as_of?: Moment, };

/**
 * A number of which the cases are asked.
 */
export type SliceCasesAsk = { 
/**
 * The grouping.
 */
slice: SliceAsk, 
/**
 * The value of the row; all rows where empty.
 */
row?: string, 
/**
 * The value of the column; all columns where empty.
 */
column?: string, };

/**
 * A side by which cases are grouped or narrowed.
 */
export type SliceDimension = "year" | "quarter" | "month" | "platform" | "committee" | "dispute_type" | "source" | "mediation_kind" | "outcome" | "agreement_form" | "difficult" | "performed" | "confirmation" | "people_band" | "amount_band" | "duration_band";

/**
 * What is said of each group.
 */
export type SliceMeasure = "cases" | "people" | "amount" | "success_rate" | "performance_rate";

/**
 * Only cases with one of these values.
 */
export type SliceNarrowing = { 
/**
 * The side.
 */
dimension: SliceDimension, 
/**
 * The values.
 */
values: Array<string>, };

/**
 * Cases grouped by two sides.
 */
export type SliceReport = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Which day puts a case into the period.
 */
basis: FigureBasis, 
/**
 * What is said of each group.
 */
measure: SliceMeasure, 
/**
 * The side of the rows.
 */
row_side: SliceDimension, 
/**
 * The side of the columns; none for a single one.
 */
column_side: SliceDimension | null, 
/**
 * The rows under which there is a case.
 */
rows: Array<SliceRow>, 
/**
 * The columns under which there is a case; none without such a side.
 */
columns: Array<SliceValue>, 
/**
 * The figures of all rows together, a column each.
 */
column_totals: Array<Figure>, 
/**
 * The figure of all of them.
 */
total: Figure, 
/**
 * The values of the sides, but for days, for narrowing.
 */
values: Array<SliceValues>, 
/**
 * What the figures mean.
 */
definitions: Array<Definition>, 
/**
 * As the casebook was at this instant; none for now.
 */
as_of: Moment | null, 
/**
 * Whether who asks may open the cases behind a number.
 */
opens_cases: boolean, };

/**
 * A row.
 */
export type SliceRow = { 
/**
 * Its value.
 */
value: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its figures, a column each.
 */
figures: Array<Figure>, 
/**
 * The figure of the whole row.
 */
total: Figure, };

/**
 * A value of a side.
 */
export type SliceValue = { 
/**
 * The value, as filters name it.
 */
value: string, 
/**
 * What it is called.
 */
title: string, };

/**
 * The values of a side.
 */
export type SliceValues = { 
/**
 * The side.
 */
dimension: SliceDimension, 
/**
 * Its values.
 */
values: Array<SliceValue>, };

/**
 * 转办回复.
 */
export type SlipAnswerId = string;

/**
 * An answer of the platform to which a slip went.
 */
export type SlipAnswerShape = { 
/**
 * Its id, on which its papers lie.
 */
id: SlipAnswerId, 
/**
 * What it answers.
 */
reply: SlipReply, 
/**
 * When.
 */
answered_at: Moment | null, 
/**
 * Who.
 */
answered_by: PersonId | null, 
/**
 * Who is responsible from then on.
 */
responsible_id: PersonId | null, 
/**
 * The number of the case that was opened.
 */
docket_no: string | null, 
/**
 * 退回理由 or 办理结果.
 */
text: string | null, };

/**
 * A party whom a slip names.
 */
export type SlipPartyShape = { 
/**
 * The part in the matter.
 */
role: PartyRole, 
/**
 * A person or an organisation.
 */
kind: PartyKind, 
/**
 * The name.
 */
name: string, 
/**
 * The telephone, where the slip tells it in full.
 */
phone: string | null, };

/**
 * What the receiver of a slip answers.
 */
export type SlipReply = "accepted" | "opened" | "returned" | "finished";

/**
 * What was found.
 */
export type SpanKind = "name" | "organisation" | "place" | "id_card" | "other_document" | "credit_code" | "phone" | "bank_card" | "plate" | "email" | "messenger" | "other_number";

/**
 * Where a version stands on a day.
 */
export type Standing = "in_force" | "not_yet" | "superseded";

/**
 * The kind of file.
 */
export type StatementFormat = "xlsx" | "docx";

/**
 * One status, or several.
 */
export type Statuses = DisputeStatus | Array<DisputeStatus>;

/**
 * An article.
 */
export type StatuteArticleRow = { 
/**
 * Its name in the library.
 */
reference: string, 
/**
 * 第五百七十七条.
 */
label: string, 
/**
 * Its text.
 */
text: string, };

/**
 * A law.
 */
export type StatuteAsk = { 
/**
 * Its short title, or its whole one.
 */
law: string, 
/**
 * The version of that day; the one in force where empty.
 */
version_on?: string, 
/**
 * The day on which it is to be in force; today where empty.
 */
on?: string, };

/**
 * A law, all of it.
 */
export type StatuteDetail = { 
/**
 * The version.
 */
row: StatuteRow, 
/**
 * Every version of the law, the newest first.
 */
versions: Array<StatuteRow>, 
/**
 * Its files in the order of their articles; one for most laws.
 */
parts: Array<StatutePart>, 
/**
 * What is odd between the files.
 */
findings: Array<StatuteFinding>, };

/**
 * What is odd about a file.
 */
export type StatuteFinding = { 
/**
 * What.
 */
code: FindingCode, 
/**
 * The article at which it was found; for a gap the last before it.
 */
article: string | null, 
/**
 * For a gap, the first article behind it.
 */
next: string | null, };

/**
 * A heading.
 */
export type StatuteHeading = { 
/**
 * 1 at the top.
 */
level: number, 
/**
 * 第一章 总则.
 */
title: string, 
/**
 * The place of the article before which it stands.
 */
before: number, 
/**
 * What stands under it without belonging to an article.
 */
text: string | null, };

/**
 * An article that was found.
 */
export type StatuteHit = { 
/**
 * Its name in the library.
 */
reference: string, 
/**
 * The law's short title.
 */
law: string, 
/**
 * The law's whole title.
 */
title: string, 
/**
 * The day of its version.
 */
version_on: string | null, 
/**
 * 第五百七十七条.
 */
label: string, 
/**
 * The passage that answers.
 */
snippet: string, 
/**
 * Where the passage answers: starts and ends, as JavaScript counts characters.
 */
marks: Array<[number, number]>, };

/**
 * What an import of statutes did.
 */
export type StatuteImportReport = { 
/**
 * Files that may be laws.
 */
files: number, 
/**
 * Files taken in for the first time.
 */
added: number, 
/**
 * Files that say something else than at the last import.
 */
changed: number, 
/**
 * Files that were known already.
 */
unchanged: number, 
/**
 * Articles in the files taken or known.
 */
articles: number, 
/**
 * Files of other kinds, which were not looked at.
 */
others: number, 
/**
 * Files that were not taken.
 */
bad: Array<BadStatuteFile>, 
/**
 * What is odd about those that were.
 */
noted: Array<NotedStatuteFile>, };

/**
 * Which laws to list.
 */
export type StatuteListAsk = { 
/**
 * Of this category.
 */
category?: string, 
/**
 * Named so: title, short title, initials, or a part of them.
 */
text?: string, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 100 where empty, never more than 500.
 */
limit?: number, };

/**
 * A file of a law.
 */
export type StatutePart = { 
/**
 * 合同编; empty where the law is one file.
 */
title: string, 
/**
 * Where the file lay below the folder.
 */
path: string, 
/**
 * The lines about the law: when it was passed and amended.
 */
notes: Array<string>, 
/**
 * What stands before the first article.
 */
preamble: string | null, 
/**
 * What is odd about the file.
 */
findings: Array<StatuteFinding>, 
/**
 * Its headings in order.
 */
headings: Array<StatuteHeading>, 
/**
 * Its articles in order.
 */
articles: Array<StatuteArticleRow>, };

/**
 * How far a running import of statutes is.
 */
export type StatuteProgress = { 
/**
 * Whether one runs.
 */
running: boolean, 
/**
 * Files done.
 */
done: number, 
/**
 * Files in all.
 */
total: number, };

/**
 * A version of a law.
 */
export type StatuteRow = { 
/**
 * Its short title, the same for all versions: 民法典.
 */
law: string, 
/**
 * Its whole title.
 */
title: string, 
/**
 * The sub-folder in which it lay.
 */
category: string, 
/**
 * The day of this version.
 */
version_on: string | null, 
/**
 * From when it is in force.
 */
in_force_on: string | null, 
/**
 * Where that day comes from.
 */
basis: EffectBasis, 
/**
 * From when a later version is in force.
 */
ended_on: string | null, 
/**
 * Where it stands on the day that was asked for, or today.
 */
standing: Standing, 
/**
 * How many articles it has.
 */
article_count: number, 
/**
 * How many versions of the law the library has.
 */
version_count: number, };

/**
 * What was found.
 */
export type StatuteSearchAnswer = { 
/**
 * The day on which it is in force.
 */
on: string, 
/**
 * Laws of that name.
 */
laws: Array<StatuteRow>, 
/**
 * Articles, the best first.
 */
articles: Array<StatuteHit>, 
/**
 * How many match, at most 1000.
 */
count: number, 
/**
 * Whether more than 1000 match.
 */
capped: boolean, };

/**
 * What to find.
 */
export type StatuteSearchAsk = { 
/**
 * Words from two characters on, or 民法典 577, 第577条, mfd577.
 */
text: string, 
/**
 * Only what is in force on this day; today where empty.
 */
on?: string, 
/**
 * Only in this law, by its title.
 */
law?: string, 
/**
 * At most so many articles; 20 where empty, never more than 200.
 */
limit?: number, };

/**
 * What the library holds.
 */
export type StatuteShelf = { 
/**
 * The categories with how many laws each has.
 */
categories: Array<StatuteShelfRow>, 
/**
 * Laws, each counted once.
 */
laws: number, 
/**
 * Versions of them.
 */
versions: number, 
/**
 * Articles of all versions.
 */
articles: number, 
/**
 * The last import.
 */
last_import: LastStatuteImport | null, 
/**
 * Whether this person may bring statutes in.
 */
can_import: boolean, };

/**
 * A category.
 */
export type StatuteShelfRow = { 
/**
 * Its name: the sub-folder's.
 */
name: string, 
/**
 * How many laws.
 */
count: number, };

/**
 * Why a step cannot be taken now.
 */
export type StepBar = "status" | "other_side" | "linked";

/**
 * The two halves of the street's key; to be printed now and kept in two places.
 */
export type StreetKeyMade = { 
/**
 * The digits by which desks know the street.
 */
fingerprint: string, 
/**
 * One half.
 */
first_half: string, 
/**
 * The other half.
 */
second_half: string, };

/**
 * The map of the street.
 */
export type StreetMap = { 
/**
 * What it is drawn of; none where nobody gave one.
 */
picture: MapPicture | null, 
/**
 * Where platforms lie on a picture.
 */
places: Array<MapPlace>, 
/**
 * Whether who asks may change it.
 */
may_change: boolean, };

/**
 * The kind of record to which another one belongs; its id stands beside it.
 */
export type SubjectKind = "request" | "dispute" | "consultation" | "hazard" | "inspection" | "referral" | "slip" | "slip_answer" | "rating" | "outreach_activity" | "person" | "platform";

/**
 * A draft is handed in.
 */
export type SubmitTypicalCase = { 
/**
 * The typical case.
 */
id: TypicalCaseId, };

/**
 * What has been typed so far of a matter.
 */
export type SuggestType = { 
/**
 * Facts and claims; where empty, only learning begins.
 */
narrative: string, 
/**
 * Names of people in it, which are not read.
 */
names: Array<string>, };

/**
 * 建议途径.
 */
export type SuggestedWay = "negotiation" | "mediation" | "arbitration" | "administrative" | "lawsuit" | "legal_aid";

/**
 * 中止调解.
 */
export type SuspendDispute = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The first day that does not count; today where empty.
 */
suspended_on?: string, 
/**
 * Why.
 */
reason: SuspensionReason, 
/**
 * In words.
 */
note?: string, };

/**
 * Why mediation rests for a while, and its limit with it (process.md §3, §4).
 */
export type SuspensionReason = "expert_opinion" | "party_ill" | "awaiting_result" | "force_majeure" | "other";

/**
 * Why mediation rests, or last rested, and when it did.
 */
export type SuspensionShape = { 
/**
 * Whether it rests now.
 */
is_suspended: boolean, 
/**
 * Why.
 */
reason: SuspensionReason | null, 
/**
 * In words.
 */
note: string | null, 
/**
 * Each time, oldest first; none of their days counts.
 */
pauses: Array<PauseShape>, };

/**
 * 换班.
 */
export type SwapDuty = { 
/**
 * The duty.
 */
id: DutyId, 
/**
 * Who comes instead.
 */
person_id: PersonId, 
/**
 * A duty of theirs that the one relieved takes over in return.
 */
in_return_id?: DutyId, 
/**
 * Why.
 */
reason: string, };

/**
 * What commands read and change; a query is asked again when a tag it reads has changed.
 */
export type Tag = "casebook" | "dispute" | "consultation" | "request" | "referral" | "rating" | "hazard" | "inspection" | "office" | "outreach" | "settings" | "column_profile" | "attachment" | "scan_folder" | "draft" | "calendar" | "presence" | "text_block" | "typical_case" | "statute" | "citation" | "document" | "archive" | "report" | "exchange" | "backup";

/**
 * What was put in again of what had been given up.
 */
export type TakenUp = { 
/**
 * How many changes.
 */
changes: number, };

/**
 * A form.
 */
export type TemplateAsk = { 
/**
 * Which.
 */
form: DocumentForm, };

/**
 * Whether a wording reads.
 */
export type TemplateChecked = { 
/**
 * What is wrong, by line.
 */
problems: Array<TemplateProblem>, };

/**
 * What is wrong with a wording.
 */
export type TemplateProblem = { 
/**
 * The line, from 1; 0 where it is of the whole.
 */
line: number, 
/**
 * What.
 */
code: TemplateProblemCode, 
/**
 * The word or name that is meant.
 */
name: string | null, };

/**
 * What can be wrong with a wording.
 */
export type TemplateProblemCode = "no_title" | "unknown_word" | "unknown_placeholder" | "other_shape" | "open_brace" | "no_number" | "not_ended" | "nothing_to_end" | "lost";

/**
 * A form with its wording.
 */
export type TemplateRow = { 
/**
 * The form.
 */
form: DocumentForm, 
/**
 * The wording in use.
 */
wording: string, 
/**
 * The version of a committee's own wording; none for that of the program.
 */
version: number | null, 
/**
 * 修改说明.
 */
remark: string | null, 
/**
 * When it was saved.
 */
saved_at: Moment | null, 
/**
 * Who saved it.
 */
saved_by: PersonId | null, 
/**
 * What the form knows.
 */
placeholders: Array<PlaceholderRow>, };

/**
 * How a term of office stands on a day.
 */
export type TermState = "open" | "running" | "ending" | "over";

/**
 * 终止调解.
 */
export type TerminateDispute = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The day; today where empty.
 */
decided_on?: string, 
/**
 * Why.
 */
reason: TerminationReason, 
/**
 * In words.
 */
note?: string, 
/**
 * The other ways that were told.
 */
remedies_told: Array<Remedy>, };

/**
 * Why mediation ended without being finished (process.md §3).
 */
export type TerminationReason = "party_withdraws" | "no_agreement_in_time" | "no_agreement" | "outside_scope" | "suspected_crime" | "false_mediation" | "party_gone" | "self_settled";

/**
 * A block of text.
 */
export type TextBlockAsk = { 
/**
 * Its id.
 */
id: TextBlockId, };

/**
 * 常用文本.
 */
export type TextBlockId = string;

/**
 * A block of text.
 */
export type TextBlockRow = { 
/**
 * Its id.
 */
id: TextBlockId, 
/**
 * 标题.
 */
title: string, 
/**
 * Code of the topic.
 */
topic: string | null, 
/**
 * 咨询内容.
 */
content: string | null, 
/**
 * 解答意见.
 */
advice: string | null, 
/**
 * 法律依据.
 */
legal_basis: string | null, 
/**
 * 建议途径.
 */
suggested_ways: Array<SuggestedWay>, 
/**
 * Whether the whole street uses it.
 */
is_shared: boolean, 
/**
 * Whether who asks may change it.
 */
is_mine_to_change: boolean, };

/**
 * The blocks of text that somebody may pick.
 */
export type TextBlocks = { 
/**
 * The own ones first, then the street's, by title.
 */
blocks: Array<TextBlockRow>, 
/**
 * Whether who asks may change the street's.
 */
may_share: boolean, };

/**
 * A part of a text.
 */
export type TextPart = { 
/**
 * The part.
 */
text: string, 
/**
 * Whether it was not in the text before.
 */
is_changed: boolean, };

/**
 * A piece of a text.
 */
export type TextPiece = { 
/**
 * The words.
 */
text: string, 
/**
 * What they are, where they lead to somebody; of a text that was anonymised, none.
 */
kind: SpanKind | null, 
/**
 * What stands for them; none where they stay.
 */
replaced_by: string | null, 
/**
 * Whether they stand for somebody or something already.
 */
is_alias: boolean, };

/**
 * A declaration was kept.
 */
export type TieSaved = { 
/**
 * Its id.
 */
id: FamilyTieId, };

/**
 * How many matters of a topic.
 */
export type TopicCount = { 
/**
 * Its code; none where none was given.
 */
topic: string | null, 
/**
 * Its name.
 */
name: string | null, 
/**
 * How many.
 */
count: number, };

/**
 * The figures of a type.
 */
export type TypeFigures = { 
/**
 * Its code, or the label of the spreadsheet.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How many texts are of it.
 */
count: number, 
/**
 * Of those that were given it, how many are of it.
 */
precision: number, 
/**
 * Of those that are of it, how many were given it.
 */
recall: number, 
/**
 * The harmonic mean of both.
 */
f1: number, };

/**
 * Disputes registered in the period by type and platform.
 */
export type TypeGrid = { 
/**
 * The types that occur, in the order of their table: the columns.
 */
types: Array<GridType>, 
/**
 * The platforms, the busiest first.
 */
rows: Array<GridRow>, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * A type that it may be.
 */
export type TypeSuggestion = { 
/**
 * Its code.
 */
dispute_type: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How likely, in per cent.
 */
percent: number, 
/**
 * Words of the narrative that speak for it.
 */
words: Array<string>, };

/**
 * The types that it is likely to be; nothing is set by it.
 */
export type TypeSuggestions = { 
/**
 * Whether there is anything to suggest with.
 */
state: LearningState, 
/**
 * From how many closed disputes it was learned.
 */
learned_count: number, 
/**
 * The likeliest first, at most three; none where it is hardly likely.
 */
suggestions: Array<TypeSuggestion>, };

/**
 * What has been typed so far of a party.
 */
export type TypedParty = { 
/**
 * Name.
 */
name?: string, 
/**
 * Number of the paper shown.
 */
document_no?: string, 
/**
 * Credit code.
 */
credit_code?: string, 
/**
 * Telephone.
 */
phone?: string, };

/**
 * What people do with a typical case.
 */
export type TypicalCaseAction = "revise" | "submit" | "approve" | "reject" | "withdraw";

/**
 * A typical case.
 */
export type TypicalCaseAsk = { 
/**
 * Its id.
 */
id: TypicalCaseId, };

/**
 * A typical case.
 */
export type TypicalCaseDetail = { 
/**
 * Its line in the list.
 */
row: TypicalCaseRow, 
/**
 * Its sections in order.
 */
sections: Array<TypicalCaseSection>, 
/**
 * The dispute behind it; none where it is not for the user.
 */
dispute: TypicalCaseSource | null, 
/**
 * What is left in it and leads to somebody, or may; nothing for those who only read.
 */
leftovers: Array<LeftoverRow>, 
/**
 * The day on which it was last handed in.
 */
submitted_on: string | null, 
/**
 * Who decided on it.
 */
decided_by: PersonId | null, 
/**
 * Why it was sent back or taken down.
 */
decision_note: string | null, 
/**
 * Every step, with what stands in its way.
 */
steps: Array<TypicalCaseStep>, 
/**
 * Everything that happened to it, the newest first; nothing for those who only read.
 */
acts: Array<Act>, };

/**
 * A typical case was drafted.
 */
export type TypicalCaseDrafted = { 
/**
 * Its id.
 */
id: TypicalCaseId, };

/**
 * 典型案例.
 */
export type TypicalCaseId = string;

/**
 * Which typical cases to list.
 */
export type TypicalCaseListAsk = { 
/**
 * In this status; all that the user may see where empty.
 */
status?: TypicalCaseStatus, 
/**
 * Of this type of dispute.
 */
dispute_type?: string, 
/**
 * With these words in them.
 */
text?: string, 
/**
 * Made of this dispute; only for those who make typical cases.
 */
dispute_id?: DisputeId, };

/**
 * What stands in the way of a step.
 */
export type TypicalCaseObstacle = "not_now" | "own_text" | "not_allowed";

/**
 * Whether a typical case can be made of a dispute, and which was.
 */
export type TypicalCaseOf = { 
/**
 * Whether the user may make one of it now.
 */
may_draft: boolean, 
/**
 * Why none is made of it; none where one can be.
 */
unfit: TypicalCaseUnfit | null, 
/**
 * The one that was made and not taken down.
 */
present: TypicalCaseRow | null, };

/**
 * A dispute of which a typical case may be made.
 */
export type TypicalCaseOfAsk = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, };

/**
 * A typical case in a list.
 */
export type TypicalCaseRow = { 
/**
 * Its id.
 */
id: TypicalCaseId, 
/**
 * 标题.
 */
title: string, 
/**
 * Its type.
 */
dispute_type: string | null, 
/**
 * The beginning of the facts.
 */
summary: string, 
/**
 * Where it stands.
 */
status: TypicalCaseStatus, 
/**
 * Everybody who wrote in it.
 */
author_ids: Array<PersonId>, 
/**
 * The day of the draft.
 */
drafted_on: string | null, 
/**
 * The day on which it was decided.
 */
decided_on: string | null, };

/**
 * A section of a typical case.
 */
export type TypicalCaseSection = { 
/**
 * `title`, `facts`, `course`, `result` or `significance`.
 */
name: string, 
/**
 * The text.
 */
text: string, 
/**
 * The text in pieces.
 */
pieces: Array<TextPiece>, 
/**
 * What the case says, in pieces, with what is replaced; none where it is not for the user.
 */
original: Array<TextPiece> | null, };

/**
 * The dispute behind a typical case.
 */
export type TypicalCaseSource = { 
/**
 * Its id.
 */
id: DisputeId, 
/**
 * Its docket number.
 */
docket_no: string | null, 
/**
 * 卷名.
 */
title: string | null, };

/**
 * Where a typical case stands.
 */
export type TypicalCaseStatus = "draft" | "submitted" | "approved" | "rejected" | "withdrawn";

/**
 * A step and what stands in its way.
 */
export type TypicalCaseStep = { 
/**
 * The step.
 */
action: TypicalCaseAction, 
/**
 * What stands in its way; none where it can be taken now.
 */
obstacle: TypicalCaseObstacle | null, };

/**
 * Why no typical case is made of a dispute.
 */
export type TypicalCaseUnfit = "not_closed" | "confidential" | "minor" | "present";

/**
 * Typical cases.
 */
export type TypicalCases = { 
/**
 * What was last changed first.
 */
cases: Array<TypicalCaseRow>, 
/**
 * How many wait for somebody to approve them; none for those who may not.
 */
submitted_count: number, 
/**
 * Whether the user makes typical cases.
 */
may_write: boolean, };

/**
 * A dossier that must be corrected.
 */
export type UnarchiveDispute = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * Why.
 */
note: string, };

/**
 * A link to take back.
 */
export type UnlinkDisputes = { 
/**
 * The link.
 */
link_id: DisputeLinkId, };

/**
 * 取消重复关联.
 */
export type UnlinkRepeat = { 
/**
 * The request that counts for itself again.
 */
request_id: RequestId, };

/**
 * Opens the casebook.
 */
export type Unlock = { 
/**
 * The account; the only one where there is one.
 */
account?: PersonId, 
/**
 * Its passphrase.
 */
passphrase: string, };

/**
 * An upload.
 */
export type UploadAsk = { 
/**
 * Its id.
 */
upload_id: string, };

/**
 * How near an end is on a given day.
 */
export type Urgency = { "state": "calm", 
/**
 * Days until the end.
 */
days_left: number, } | { "state": "soon", 
/**
 * Days until the end.
 */
days_left: number, } | { "state": "imminent", 
/**
 * Days until the end.
 */
days_left: number, } | { "state": "overdue", 
/**
 * Days since the end.
 */
days_over: number, };

/**
 * What a proof found.
 */
export type VerifyAnswer = { 
/**
 * Entries checked.
 */
entries: number, 
/**
 * Chains checked.
 */
chains: number, 
/**
 * Tables compared with the journal.
 */
tables: number, 
/**
 * Attachments whose bytes were proved.
 */
attachments: number, 
/**
 * Chunks left by uploads that were not finished; they do no harm.
 */
loose_chunks: number, 
/**
 * Whether everything holds.
 */
ok: boolean, 
/**
 * What does not.
 */
problems: Array<VerifyProblem>, };

/**
 * One thing that does not hold.
 */
export type VerifyProblem = { 
/**
 * What: `chain`, `head`, `signature`, `row` …
 */
code: string, 
/**
 * Where: ids and names of tables, never values.
 */
place: string, };

/**
 * 核实.
 */
export type VerifyRating = { 
/**
 * The rating.
 */
rating_id: RatingId, 
/**
 * The day of the check; today where empty.
 */
verified_on?: string, 
/**
 * What it found.
 */
finding: RatingFinding, 
/**
 * How that was found out.
 */
finding_note: string, 
/**
 * Who puts it right; needed where the rating is true.
 */
responsible_id?: PersonId, 
/**
 * Until when; 15 working days from the check where empty.
 */
due_on?: string, 
/**
 * Why it does not count; needed for a mistake or malice.
 */
exclusion_reason?: string, };

/**
 * A consultation whose visit is asked for.
 */
export type VisitAsk = { 
/**
 * The consultation.
 */
consultation_id: ConsultationId, };

/**
 * What belongs to a consultation and its visit.
 */
export type VisitDetail = { 
/**
 * The matters of the visit in their order; the consultation alone where it had one.
 */
matters: Array<VisitMatter>, 
/**
 * Its appointments, the earliest first.
 */
appointments: Array<AppointmentRow>, 
/**
 * The signatures that stand.
 */
signatures: Array<SignatureRow>, 
/**
 * Where it was handed over to, the newest first.
 */
hand_overs: Array<HandOverRow>, 
/**
 * Whether a slip is under way, so that no other may be sent.
 */
is_under_way: boolean, 
/**
 * Whether who asks may add to it.
 */
can_change: boolean, };

/**
 * A matter of a visit.
 */
export type VisitMatter = { 
/**
 * Its id.
 */
id: ConsultationId, 
/**
 * Its number.
 */
docket_no: string, 
/**
 * Start.
 */
starts_at: Moment | null, 
/**
 * Code of the topic.
 */
topic: string | null, 
/**
 * The beginning of what was asked.
 */
content: string, };

/**
 * How long ago an open dispute was registered.
 */
export type WaitBand = "week" | "month" | "two_months" | "three_months" | "longer";

/**
 * Open disputes that have waited so long.
 */
export type WaitRow = { 
/**
 * So long.
 */
band: WaitBand, 
/**
 * Registered on or after this day; none for the longest.
 */
from: string | null, 
/**
 * Registered on or before this day.
 */
to: string, 
/**
 * How many stand how to their limit.
 */
by_limit: { [key in LimitState]?: number }, 
/**
 * All of them.
 */
total: number, };

/**
 * 当事人不申请司法确认.
 */
export type WaiveConfirmation = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The day on which they said so; today where empty.
 */
decided_on?: string, 
/**
 * Why, in words.
 */
reason?: string, };

/**
 * A community.
 */
export type WallCommunity = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many disputes of each type.
 */
by_type: Array<PublicCount>, 
/**
 * Disputes.
 */
disputes: PublicCount, 
/**
 * Requests.
 */
requests: PublicCount, };

/**
 * The numbers of the street for everybody who passes by.
 */
export type WallFigures = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * When they were counted.
 */
read_at: Moment, 
/**
 * The main ones.
 */
headline: WallHeadline, 
/**
 * Every month of the period.
 */
months: Array<DashboardMonth>, 
/**
 * The steps from intake to closing.
 */
funnel: Array<FunnelStep>, 
/**
 * Open disputes by how long they have waited.
 */
ageing: Array<WaitRow>, 
/**
 * The types of disputes that occur.
 */
types: Array<string>, 
/**
 * Disputes by community and type.
 */
communities: Array<WallCommunity>, };

/**
 * The main numbers.
 */
export type WallHeadline = { 
/**
 * Disputes registered.
 */
disputes: number, 
/**
 * Disputes open today.
 */
open: number, 
/**
 * Those of them whose limit has passed.
 */
over: number, 
/**
 * Settled of the closed ones.
 */
success: Figure, 
/**
 * Requests that came in.
 */
requests: number, 
/**
 * Closed of those that count.
 */
closing: Figure, 
/**
 * Content of the rated ones; none where fewer than ten were rated.
 */
satisfaction: Figure | null, };

/**
 * How often a way was suggested.
 */
export type WayCount = { 
/**
 * The way.
 */
way: SuggestedWay, 
/**
 * How many.
 */
count: number, };

/**
 * How many there are of a weight.
 */
export type WeightCount = { 
/**
 * The weight.
 */
weight: DisagreementWeight, 
/**
 * How many.
 */
count: number, };

/**
 * A signature on the screen to take back.
 */
export type WithdrawAgreementSignature = { 
/**
 * The dispute.
 */
dispute_id: DisputeId, 
/**
 * The signature.
 */
id: SignatureId, };

/**
 * A list that is taken back.
 */
export type WithdrawDestruction = { 
/**
 * Its id.
 */
id: DestructionId, 
/**
 * Why.
 */
decision_note: string, };

/**
 * A signature to take back.
 */
export type WithdrawSignature = { 
/**
 * The signature.
 */
id: SignatureId, };

/**
 * It is taken down.
 */
export type WithdrawTypicalCase = { 
/**
 * The typical case.
 */
id: TypicalCaseId, 
/**
 * Why.
 */
decision_note: string, };

/**
 * 妇女议事会.
 */
export type WomensCouncilId = string;

/**
 * Which councils to list, and from where on.
 */
export type WomensCouncilListAsk = { 
/**
 * Looked after by this platform.
 */
platform_id?: PlatformId, 
/**
 * Of this community.
 */
community?: string, 
/**
 * Whose name, community or contact holds this text.
 */
text?: string, 
/**
 * Whether they meet today.
 */
is_active?: boolean, 
/**
 * Where the page before ended.
 */
cursor?: string, 
/**
 * At most so many rows; 50 where empty.
 */
limit?: number, };

/**
 * A women's council.
 */
export type WomensCouncilRow = { 
/**
 * Its id.
 */
id: WomensCouncilId, 
/**
 * Name.
 */
name: string, 
/**
 * The platform that looks after it.
 */
platform_id: PlatformId | null, 
/**
 * 社区 / 村.
 */
community: string | null, 
/**
 * How many members it has.
 */
member_count: number, 
/**
 * 联系人.
 */
contact_name: string | null, 
/**
 * Telephone of the contact.
 */
contact_phone: string | null, 
/**
 * Set up on this day.
 */
founded_on: string | null, 
/**
 * Whether it meets today.
 */
is_active: boolean, };

/**
 * What the councils come to.
 */
export type WomensCouncilTotals = { 
/**
 * Councils.
 */
councils: number, 
/**
 * Members of all of them.
 */
members: number, 
/**
 * Communities that have one.
 */
communities: number, };

/**
 * Which councils to add up.
 */
export type WomensCouncilTotalsAsk = { 
/**
 * Looked after by this platform.
 */
platform_id?: PlatformId, 
/**
 * Of this community.
 */
community?: string, 
/**
 * Whose name, community or contact holds this text.
 */
text?: string, 
/**
 * Whether they meet today.
 */
is_active?: boolean, };

/**
 * What waits of one kind.
 */
export type WorkGroup = { 
/**
 * The kind.
 */
kind: WorkKind, 
/**
 * Whether people see to it because of its last day.
 */
is_limit: boolean, 
/**
 * How many there are, though at most twenty are listed.
 */
count: number, 
/**
 * How many of them all are past their last day.
 */
overdue_count: number, 
/**
 * How many of them all have their last day within a week.
 */
soon_count: number, 
/**
 * The most urgent of them.
 */
rows: Array<WorkRow>, };

/**
 * Something that waits to be done. Each ends by itself once the record says it is done.
 */
export type WorkKind = "session_today" | "session_unrecorded" | "acceptance" | "mediation_limit" | "performance" | "confirmation" | "enforcement" | "follow_up" | "closing" | "request_new" | "request_to_sign" | "request_due" | "request_to_close" | "rating_to_verify" | "rating_to_rectify" | "rating_to_answer" | "hazard_to_check" | "hazard_due" | "hazard_review" | "inspection" | "inspection_owed" | "referral_to_accept" | "referral_waiting" | "referral_returned" | "referral_due" | "contact_to_answer" | "appointment" | "legal_matter" | "consultation_unrated" | "outreach_behind" | "closed_lately" | "destruction_to_approve" | "person_term" | "committee_term" | "committee_flaw" | "holiday_table" | "disagreement" | "duty_ahead";

/**
 * One thing that waits.
 */
export type WorkRow = { 
/**
 * The record to open.
 */
id: string, 
/**
 * What it is about.
 */
title: string, 
/**
 * Its number.
 */
number: string | null, 
/**
 * The last day.
 */
due_on: string | null, 
/**
 * How near that is.
 */
nearness: Urgency | null, 
/**
 * The instant, where it has one.
 */
at: Moment | null, 
/**
 * The platform.
 */
platform_id: PlatformId | null, 
/**
 * The day on which it is, where that is no limit.
 */
day: string | null, 
/**
 * The part of that day, of a duty.
 */
shift: DutyShift | null, 
/**
 * How many are missing, of what is owed in numbers.
 */
missing: number | null, };

/**
 * Whose work is shown.
 */
export type WorkSpan = "mine" | "platform" | "street";

/**
 * The day of the person before the casebook.
 */
export type Workbench = { 
/**
 * The day.
 */
today: string, 
/**
 * Whose work it is.
 */
span: WorkSpan, 
/**
 * The spans that the person may choose.
 */
spans: Array<WorkSpan>, 
/**
 * What waits; kinds of which nothing waits are left out.
 */
groups: Array<WorkGroup>, 
/**
 * Who is on duty.
 */
duty: Array<DutyRow>, };

/**
 * Whose work to show.
 */
export type WorkbenchAsk = { 
/**
 * Where empty, that of the whole street for its head and its office's clerks, who hand work
 * out; the own work for all others.
 */
span?: WorkSpan, };

/**
 * Asks the office to let this desk in.
 */
export type WriteRequest = { 
/**
 * What this desk is called.
 */
name: string, };

/** Every command with its request and response. */
export interface Commands {
  /** Whether a casebook is there, whether it is open and for whom. */
  casebook_status: { request: Nothing; response: CasebookStatus };
  /** Makes a casebook with its first platform and account; answers the recovery code once. */
  create_casebook: { request: CreateCasebook; response: CasebookCreated };
  /** Opens the casebook with an account's passphrase. */
  unlock: { request: Unlock; response: CasebookStatus };
  /** Closes the casebook and forgets its key. */
  lock: { request: Nothing; response: CasebookStatus };
  /** Gives an account a new passphrase by means of the recovery code. */
  recover: { request: Recover; response: CasebookStatus };
  /** The backups that lie in a folder, for whoever brings a casebook back. */
  list_backups: { request: ListBackups; response: BackupList };
  /** Brings a casebook back from a backup, where there is none yet. */
  restore_backup: { request: RestoreBackup; response: Restored };
  /** How far a running backup, drill or restore is. */
  backup_progress: { request: Nothing; response: BackupRunning };
  /** Stops a running backup, drill or restore; what stood before stays. */
  cancel_backup: { request: Nothing; response: Done };
  /** Gives the own account another passphrase. */
  change_passphrase: { request: ChangePassphrase; response: Done };
  /** Proves the journal's chains and compares every table with it. */
  verify_casebook: { request: Nothing; response: VerifyAnswer };
  /** Makes every table again from the journal. */
  rebuild_tables: { request: Nothing; response: RebuildAnswer };
  /** What waits today, by kind: for oneself, one's platform or the street. */
  workbench: { request: WorkbenchAsk; response: Workbench };
  /** The year's main counts and rates, out of the records. */
  headline_figures: { request: HeadlineAsk; response: HeadlineFigures };
  /** How many own limits run out in a week and tomorrow, for reminders without names. */
  deadline_notices: { request: Nothing; response: DeadlineNotices };
  /** Platforms, committees, people and dispute types, as every screen needs them. */
  office_overview: { request: Nothing; response: OfficeOverview };
  /** Adds a platform or changes one. */
  save_platform: { request: SavePlatform; response: PlatformRow };
  /** Adds a member of staff or changes one. */
  save_person: { request: SavePerson; response: PersonRow };
  /** Gives a member of staff an account with a passphrase. */
  save_account: { request: SaveAccount; response: Done };
  /** Every committee with its members and what the law would have otherwise. */
  committee_list: { request: Nothing; response: CommitteeList };
  /** Adds a committee or changes one, with its members. */
  save_committee: { request: SaveCommittee; response: CommitteeDetail };
  /** The communities, each with its 法治建设联络员 or nobody. */
  community_liaisons: { request: Nothing; response: CommunityList };
  /** A page of the list of women's councils. */
  womens_council_list: { request: WomensCouncilListAsk; response: Page<WomensCouncilRow> };
  /** How many women's councils there are, and how many members they have. */
  womens_council_totals: { request: WomensCouncilTotalsAsk; response: WomensCouncilTotals };
  /** Adds a women's council or changes one. */
  save_womens_council: { request: SaveWomensCouncil; response: WomensCouncilRow };
  /** Records an outreach activity that was held. */
  record_outreach: { request: RecordOutreach; response: OutreachRecorded };
  /** Puts right an outreach activity. */
  correct_outreach: { request: CorrectOutreach; response: Done };
  /** Takes out an outreach activity that was entered by mistake; it is kept and marked. */
  remove_outreach: { request: RemoveOutreach; response: Done };
  /** A page of the list of outreach activities. */
  outreach_list: { request: OutreachListAsk; response: Page<OutreachRow> };
  /** How many activities there were, how many people and leaflets. */
  outreach_totals: { request: OutreachTotalsAsk; response: OutreachTotals };
  /** An outreach activity with its history. */
  outreach_detail: { request: OutreachAsk; response: OutreachDetail };
  /** A year's outreach plan against what was done. */
  outreach_year: { request: OutreachYearAsk; response: OutreachYear };
  /** Adds a line to a year's outreach plan or changes one. */
  save_outreach_plan_line: { request: SaveOutreachPlanLine; response: OutreachPlanSaved };
  /** Takes a line out of a year's outreach plan; it is kept and marked. */
  remove_outreach_plan_line: { request: RemoveOutreachPlanLine; response: Done };
  /** Takes a year's outreach plan over from another year. */
  copy_outreach_plan: { request: CopyOutreachPlan; response: OutreachPlanCopied };
  /** The holiday tables, built-in and own. */
  holiday_years: { request: Nothing; response: HolidayYears };
  /** Replaces the holiday table of a year. */
  save_holiday_year: { request: SaveHolidayYear; response: HolidayYearRow };
  /** The table of dispute types with its version. */
  dispute_type_table: { request: Nothing; response: DisputeTypeTable };
  /** Makes a new version of the table of dispute types. */
  save_dispute_types: { request: SaveDisputeTypes; response: DisputeTypeTable };
  /** How long mediation and judicial confirmation may take. */
  mediation_limits: { request: Nothing; response: MediationLimitTable };
  /** Sets how long they may take, for matters taken from today on. */
  save_mediation_limits: { request: SaveMediationLimits; response: MediationLimitTable };
  /** Checks an ID number, a credit code, a phone or a licence number. */
  check_identifier: { request: CheckIdentifier; response: IdentifierCheck };
  /** Registers a dispute with its parties; answers its docket number. */
  register_dispute: { request: RegisterDispute; response: DisputeRegistered };
  /** Known disputes that may be the same matter, with the reasons. */
  possible_duplicates: { request: PossibleDuplicates; response: Duplicates };
  /** A page of the list of disputes. */
  dispute_list: { request: DisputeListAsk; response: Page<DisputeRow> };
  /** A dispute with all that belongs to it. */
  dispute_case: { request: DisputeAsk; response: DisputeCase };
  /** Everything that happened to a dispute, out of the journal. */
  dispute_history: { request: DisputeAsk; response: DisputeHistory };
  /** 调查: what somebody was asked outside of a session. */
  record_inquiry: { request: RecordInquiry; response: Done };
  /** Takes an inquiry out. */
  remove_inquiry: { request: RemoveInquiry; response: Done };
  /** The notes of talks with one side alone, for those who mediate. */
  caucus_notes: { request: CaucusNotesAsk; response: CaucusNotes };
  /** Notes what one side said to the mediator alone. */
  record_caucus_note: { request: RecordCaucusNote; response: Done };
  /** Takes such a note out. */
  remove_caucus_note: { request: RemoveCaucusNote; response: Done };
  /** The documents of a case: what its dossier holds and lacks, and what was printed. */
  dispute_documents: { request: DisputeAsk; response: DisputeDocuments };
  /** A document as it would be printed, numbers and addresses masked. */
  preview_document: { request: PreviewDocument; response: DocumentIssued };
  /** Hands a document out to be printed or changed, and keeps what it said. */
  issue_document: { request: IssueDocument; response: DocumentIssued };
  /** Hands out every document that a case calls for. */
  issue_documents: { request: IssueDocuments; response: DocumentIssued };
  /** The notices to parties that fall in a period, over all cases that one may see. */
  notice_list: { request: NoticeListAsk; response: NoticeList };
  /** Hands the notices of a period out in one compressed folder. */
  issue_notices: { request: IssueNotices; response: DocumentIssued };
  /** Binds the whole dossier as one file, with the mark of how far the journal had come. */
  issue_dossier: { request: IssueDossier; response: DocumentIssued };
  /** Whether a file is a dossier that was bound here, and whether its history still holds. */
  check_dossier: { request: CheckDossier; response: DossierChecked };
  /** The bundle that proves the last bound dossier to somebody without the casebook. */
  export_dossier_proof: { request: ExportDossierProof; response: DocumentIssued };
  /** Hands a part of the roster out to be printed. */
  issue_duty_roster: { request: IssueDutyRoster; response: DocumentIssued };
  /** Hands a consultation out as the form that is signed. */
  issue_consultation_form: { request: IssueConsultationForm; response: DocumentIssued };
  /** Hands the slip of a referral out to go with the matter. */
  issue_referral_slip: { request: IssueReferralSlip; response: DocumentIssued };
  /** Where a document says otherwise now than when it was printed. */
  document_differences: { request: DocumentDifferencesAsk; response: DocumentDifferences };
  /** Says where an attachment is bound in the dossier. */
  file_attachment: { request: FileAttachment; response: Done };
  /** Every form with its wording. */
  document_templates: { request: Nothing; response: DocumentTemplates };
  /** Whether a wording of a form reads, and what is wrong with it. */
  check_template: { request: CheckTemplate; response: TemplateChecked };
  /** Uses a wording of a form from now on. */
  save_template: { request: SaveTemplate; response: TemplateRow };
  /** Uses the program's own wording of a form again. */
  withdraw_template: { request: TemplateAsk; response: Done };
  /** Shows a party's numbers and address in full, and leaves an entry of it. */
  reveal_party: { request: RevealParty; response: PartyShape };
  /** 受理. */
  accept_dispute: { request: AcceptDispute; response: Done };
  /** 不予受理. */
  refuse_dispute: { request: RefuseDispute; response: Done };
  /** 记录调解, planned or held. */
  record_session: { request: RecordSession; response: Done };
  /** 达成协议. */
  conclude_agreement: { request: ConcludeAgreement; response: Done };
  /** 签署协议: who signed on which day, and the seal. */
  sign_agreement: { request: SignAgreement; response: Done };
  /** 屏幕签名: a party, the mediator or the recorder signs the agreement that was read. */
  sign_agreement_on_screen: { request: SignAgreementOnScreen; response: AgreementSigned };
  /** Takes a signature on the screen back, with the mark that it made. */
  withdraw_agreement_signature: { request: WithdrawAgreementSignature; response: Done };
  /** 登记履行, whole or in part. */
  record_performance: { request: RecordPerformance; response: Done };
  /** 回访. */
  record_follow_up: { request: RecordFollowUp; response: Done };
  /** 延期, agreed by both parties. */
  extend_deadline: { request: ExtendDeadline; response: Done };
  /** 中止调解: the limit rests while an expert works or a party is ill. */
  suspend_dispute: { request: SuspendDispute; response: Done };
  /** 恢复调解: the limit goes on where it stood. */
  resume_dispute: { request: ResumeDispute; response: Done };
  /** 更换调解员. */
  change_mediators: { request: ChangeMediators; response: Done };
  /** 终止调解. */
  terminate_dispute: { request: TerminateDispute; response: Done };
  /** 结案. */
  close_dispute: { request: CloseDispute; response: Done };
  /** Puts right what the intake says; the history keeps what was there. */
  correct_dispute: { request: CorrectDispute; response: Done };
  /** Puts right what is known of a party. */
  correct_party: { request: CorrectParty; response: Done };
  /** Brings one more party into a dispute. */
  add_party: { request: AddParty; response: Done };
  /** Takes a party that does not belong there out of a dispute. */
  remove_party: { request: RemoveParty; response: Done };
  /** Links two disputes. */
  link_disputes: { request: LinkDisputes; response: Done };
  /** Takes a link back. */
  unlink_disputes: { request: UnlinkDisputes; response: Done };
  /** 申请司法确认, within thirty days of effect. */
  apply_confirmation: { request: ApplyConfirmation; response: Done };
  /** The parties do not ask the court to confirm their agreement. */
  waive_confirmation: { request: WaiveConfirmation; response: Done };
  /** What the court said to an application. */
  record_confirmation_result: { request: RecordConfirmationResult; response: Done };
  /** 申请执行 of a confirmed agreement. */
  record_enforcement: { request: RecordEnforcement; response: Done };
  /** Puts right what is written of an application. */
  correct_confirmation: { request: CorrectConfirmation; response: Done };
  /** 内容核对: fields that two computers filled in differently, of every kind of record that one may see. */
  disagreement_list: { request: DisagreementsAsk; response: DisagreementList };
  /** One of them: who wrote what and when, what was there before, the history around. */
  disagreement: { request: DisagreementAsk; response: DisagreementDetail };
  /** Decides which value holds, or writes a text anew out of both; many at once where nothing hangs on them. */
  decide_disagreements: { request: DecideDisagreements; response: Done };
  /** What speaks against somebody in a matter, before they take it. */
  check_conflict: { request: CheckConflict; response: ConflictAnswer };
  /** Keeps a check of conflicts, or consents to go on with the reason. */
  record_conflict_check: { request: RecordConflictCheck; response: ConflictCheckRow };
  /** The checks of conflicts in a matter, the newest first. */
  conflict_check_list: { request: ConflictChecksAsk; response: ConflictChecks };
  /** The kin that one declared for oneself. */
  family_tie_list: { request: Nothing; response: FamilyTies };
  /** Declares kin of one's own, or puts a declaration right. */
  save_family_tie: { request: SaveFamilyTie; response: TieSaved };
  /** Takes a declaration of kin back; it is kept and marked. */
  remove_family_tie: { request: RemoveFamilyTie; response: Done };
  /** 申请回避: somebody asks for another mediator. */
  ask_recusal: { request: AskRecusal; response: Done };
  /** 决定回避; a granted one changes the mediators in the same act. */
  decide_recusal: { request: DecideRecusal; response: Done };
  /** 阅卷授权: lets a lawyer look into a dispute, for a purpose and until a day. */
  grant_dispute_access: { request: GrantDisputeAccess; response: Done };
  /** Takes such an access back before its day. */
  end_dispute_access: { request: EndDisputeAccess; response: Done };
  /** Who may act in a case and who may look: checks, recusals, lawyers let in. */
  case_people: { request: DisputeAsk; response: CasePeople };
  /** How many consultations there were, by date, place and topic; nothing of their content. */
  consultation_numbers: { request: ConsultationNumbersAsk; response: ConsultationNumbers };
  /** What is proposed for a slip, and the linkages with their usual last days. */
  referral_draft: { request: ReferralDraftAsk; response: ReferralDraft };
  /** 转出: sends a matter to another platform or body. */
  send_referral: { request: SendReferral; response: ReferralSaved };
  /** 转入: registers a matter that an outside body hands over. */
  receive_referral: { request: ReceiveReferral; response: ReferralSaved };
  /** 接收: from now on the receiver is responsible. */
  accept_referral: { request: AcceptReferral; response: Done };
  /** 退回, with the reason. */
  return_referral: { request: ReturnReferral; response: Done };
  /** 办结, with the result. */
  finish_referral: { request: FinishReferral; response: Done };
  /** 撤回, while nobody has accepted. */
  withdraw_referral: { request: ReferralStep; response: Done };
  /** 催办, once more. */
  urge_referral: { request: ReferralStep; response: Done };
  /** Joins a matter that came in with the record opened from it. */
  link_referral: { request: LinkReferral; response: Done };
  /** A page of the list of referrals, out or in. */
  referral_list: { request: ReferralListAsk; response: Page<ReferralRow> };
  /** How many referrals wait, are handled, are late. */
  referral_counts: { request: ReferralCountsAsk; response: ReferralCounts };
  /** A referral with its slip, its steps and its history. */
  referral_detail: { request: ReferralAsk; response: ReferralDetail };
  /** The referrals of a matter, and who answers for it. */
  referrals_of: { request: ReferralsOfAsk; response: ReferralsOf };
  /** 同一当事人: which other platforms have an open matter with a party of a dispute. */
  matters_elsewhere: { request: MattersElsewhereAsk; response: MattersElsewhere };
  /** 请求联系: asks such a platform to get in touch; names neither dispute nor party there. */
  ask_contact: { request: AskContact; response: Done };
  /** The requests for contact that arrived, with the disputes that they mean. */
  arrived_contacts: { request: Nothing; response: ArrivedContacts };
  /** Answers a request for contact. */
  answer_contact: { request: AnswerContact; response: Done };
  /** Keeps an unfinished form through crashes. */
  save_draft: { request: SaveDraft; response: Done };
  /** The own unfinished forms, the newest first. */
  draft_list: { request: Nothing; response: Drafts };
  /** Throws an unfinished form away. */
  discard_draft: { request: DiscardDraft; response: Done };
  /** Records a consultation; a refused identity is complete. */
  record_consultation: { request: RecordConsultation; response: ConsultationRecorded };
  /** Puts right a consultation. */
  correct_consultation: { request: CorrectConsultation; response: Done };
  /** A page of the list of consultations. */
  consultation_list: { request: ConsultationListAsk; response: Page<ConsultationRow> };
  /** A consultation, with the disputes opened from it and its history. */
  consultation_detail: { request: ConsultationAsk; response: ConsultationDetail };
  /** The visit of a consultation: matters, appointments, signatures, slips. */
  visit_detail: { request: VisitAsk; response: VisitDetail };
  /** 预约: plans a time to talk a matter over again. */
  plan_appointment: { request: PlanAppointment; response: AppointmentPlanned };
  /** 改期 of an appointment, with the reason. */
  move_appointment: { request: MoveAppointment; response: Done };
  /** What became of an appointment: 如约, 失约 or 取消. */
  settle_appointment: { request: SettleAppointment; response: Done };
  /** 签名 under a consultation, on the screen or on paper. */
  sign_consultation: { request: SignConsultation; response: SignatureGiven };
  /** Takes a signature back that was put in the wrong place. */
  withdraw_signature: { request: WithdrawSignature; response: Done };
  /** What is proposed for the slip of a consultation, by where it should go. */
  hand_over_draft: { request: HandOverDraftAsk; response: HandOverDraft };
  /** 移送: hands a consultation over to mediation, legal aid, arbitration or court. */
  hand_over_consultation: { request: HandOver; response: ReferralSaved };
  /** Frequent questions with their answers: the own ones and the street's. */
  text_block_list: { request: Nothing; response: TextBlocks };
  /** Adds a frequent question or changes one. */
  save_text_block: { request: SaveTextBlock; response: TextBlockRow };
  /** Takes a frequent question out; it is kept and marked. */
  remove_text_block: { request: TextBlockAsk; response: Done };
  /** 签到. */
  check_in: { request: CheckIn; response: CheckedIn };
  /** 签退. */
  check_out: { request: CheckOut; response: Done };
  /** Puts a presence right, with the reason. */
  correct_presence: { request: CorrectPresence; response: Done };
  /** Who was present on duty, from when to when. */
  presence_list: { request: PresenceListAsk; response: PresenceList };
  /** 服务报表: what lawyers served in a month or a year, in numbers. */
  service_statement: { request: ServiceStatementAsk; response: ServiceStatement };
  /** The same as a workbook or a paper to sign; answers the id to fetch it by. */
  export_service_statement: { request: ExportServiceStatement; response: ServiceStatementExported };
  /** Registers a request that somebody brought; answers its number. */
  register_request: { request: RegisterRequest; response: RequestRegistered };
  /** Puts right what was written down of a request. */
  correct_request: { request: CorrectRequest; response: Done };
  /** Requests that may be of the same matter, with the reasons; secrecy is kept. */
  possible_repeats: { request: PossibleRepeats; response: Repeats };
  /** 分派, of one request or of several at once. */
  assign_request: { request: AssignRequest; response: Done };
  /** 签收. */
  sign_in_request: { request: SignInRequest; response: Done };
  /** 联系诉求人. */
  contact_request: { request: ContactRequest; response: Done };
  /** 延期, once, by some working days. */
  extend_request: { request: ExtendRequest; response: Done };
  /** 退件: back where it came from. */
  return_request: { request: ReturnRequest; response: Done };
  /** 答复. */
  answer_request: { request: AnswerRequest; response: Done };
  /** 办结. */
  close_request: { request: CloseRequest; response: Done };
  /** 重办: the request is dealt with once more. */
  reopen_request: { request: ReopenRequest; response: Done };
  /** 关联重复件: hangs a request on the first of its matter, which alone is counted. */
  link_repeat: { request: LinkRepeat; response: Done };
  /** 取消重复关联. */
  unlink_repeat: { request: UnlinkRepeat; response: Done };
  /** 评星与标注: what others said of a request, as they gave it. */
  mark_request: { request: MarkRequest; response: Done };
  /** A page of the list of citizens' requests. */
  request_list: { request: RequestListAsk; response: Page<RequestRow> };
  /** How many requests stand where, are overdue or due soon. */
  request_counts: { request: RequestCountsAsk; response: RequestCountShape };
  /** A request with its steps, its repeats, what was opened from it, and its history. */
  request_detail: { request: RequestAsk; response: RequestDetail };
  /** The hotlines and counters from which requests came. */
  request_sources: { request: Nothing; response: RequestSources };
  /** How long each step of a request may take, in working days. */
  request_limits: { request: Nothing; response: RequestLimitTable };
  /** Sets how long each step of a request may take. */
  save_request_limits: { request: SaveRequestLimits; response: RequestLimitTable };
  /** The sheets, columns and first rows of an uploaded spreadsheet, with a proposed mapping. */
  preview_import: { request: PreviewImport; response: ImportPreview };
  /** Imports the uploaded spreadsheet, all or nothing; or says what an import would do. */
  import_requests: { request: ImportRequests; response: ImportReport };
  /** What is in an uploaded ledger, with a proposed mapping; each kind with its own permission. */
  preview_ledger: { request: PreviewLedger; response: LedgerPreview };
  /** The fields of a kind of ledger, and the mappings saved for it. */
  ledger_profiles: { request: LedgerProfilesAsk; response: LedgerProfiles };
  /** Saves a mapping of a ledger; one of the same name is replaced. */
  save_ledger_profile: { request: SaveLedgerProfile; response: LedgerProfileRow };
  /** Imports an older ledger, all or nothing; what is known already is left as it is. */
  import_ledger: { request: ImportLedger; response: LedgerReport };
  /** How far the running import is. */
  import_progress: { request: Nothing; response: ImportProgress };
  /** Stops the running import; nothing of it remains. */
  cancel_import: { request: Nothing; response: Done };
  /** Requests as a table in a shape that other systems know; answers the id to fetch it by. */
  export_requests: { request: ExportRequests; response: RequestsExported };
  /** Makes a table of the rows that another list would show, each list with its own permission; masked unless there is a reason. */
  export_list: { request: ExportList; response: ListExported };
  /** The shapes that come with the program, and the saved column mappings. */
  column_profiles: { request: Nothing; response: ColumnProfiles };
  /** Saves a column mapping under a name, or replaces one. */
  save_column_profile: { request: SaveColumnProfile; response: ColumnProfileRow };
  /** The attachments of a record, and whether they may be changed. */
  attachment_list: { request: AttachmentListAsk; response: AttachmentList };
  /** Begins to put a file on a record; its bytes then come in pieces. */
  begin_attachment: { request: BeginAttachment; response: AttachmentBegun };
  /** Puts the file on its record, once its last piece has come. */
  finish_attachment: { request: FinishAttachment; response: AttachmentRow };
  /** Stops an upload; nothing of it remains. */
  cancel_attachment: { request: UploadAsk; response: Done };
  /** Opens an attachment for reading, and leaves an entry of it. */
  open_attachment: { request: AttachmentAsk; response: AttachmentOpened };
  /** Writes a copy of an attachment into a folder, and leaves an entry of it. */
  save_attachment: { request: SaveAttachment; response: AttachmentSaved };
  /** Gives an attachment another caption. */
  caption_attachment: { request: CaptionAttachment; response: Done };
  /** Takes an attachment off its record; history and bytes stay. */
  remove_attachment: { request: AttachmentAsk; response: Done };
  /** Puts an attachment back on its record. */
  restore_attachment: { request: AttachmentAsk; response: Done };
  /** The folder that a scanner writes to, with its new files. */
  scan_folder: { request: Nothing; response: ScanFolderShape };
  /** Watches another folder, or none. */
  set_scan_folder: { request: SetScanFolder; response: Done };
  /** Puts a new file of the scanner's folder on a record. */
  attach_scan: { request: AttachScan; response: AttachmentRow };
  /** Offers a file of the scanner's folder no longer; the file stays where it is. */
  set_scan_aside: { request: ScanChoice; response: Done };
  /** Brings a folder of statutes into the library; the same folder again changes nothing. */
  import_statutes: { request: ImportStatutes; response: StatuteImportReport };
  /** How far the running import of statutes is. */
  statute_progress: { request: Nothing; response: StatuteProgress };
  /** Stops the running import of statutes; nothing of it remains. */
  cancel_statute_import: { request: Nothing; response: Done };
  /** What the statute library holds, and what its last import told. */
  statute_shelf: { request: Nothing; response: StatuteShelf };
  /** A page of the laws, each in the version in force. */
  statute_list: { request: StatuteListAsk; response: Page<StatuteRow> };
  /** A law in one version, with its headings, all articles and its other versions. */
  statute_detail: { request: StatuteAsk; response: StatuteDetail };
  /** Laws and articles in force on a day, by name, number or words. */
  statute_search: { request: StatuteSearchAsk; response: StatuteSearchAnswer };
  /** An article in one version, with the same article of the others. */
  statute_article: { request: ArticleAsk; response: ArticleDetail };
  /** Cites an article on a consultation or a dispute; text and version are kept. */
  cite_article: { request: CiteArticle; response: CitationRow };
  /** Takes a citation off its record; it stays in the history. */
  remove_citation: { request: CitationAsk; response: Done };
  /** The articles cited on a record, with what the library has of them now. */
  citations_of: { request: CitationListAsk; response: CitationList };
  /** Records a rating of a request, a dispute or a consultation. */
  record_rating: { request: RecordRating; response: RatingRecorded };
  /** 核实 of a bad rating: true and to be put right, or not counted. */
  verify_rating: { request: VerifyRating; response: Done };
  /** 登记整改. */
  rectify_rating: { request: RectifyRating; response: Done };
  /** 答复; the bad rating has come to its end. */
  answer_rating: { request: AnswerRating; response: Done };
  /** 不计入, with the reason, by the head of the committee. */
  exclude_rating: { request: ExcludeRating; response: Done };
  /** A page of the list of ratings. */
  rating_list: { request: RatingListAsk; response: Page<RatingRow> };
  /** A rating with what can be done now and its history. */
  rating_detail: { request: RatingAsk; response: RatingDetail };
  /** The ratings of a record; a lawyer sees those of the own consultations. */
  ratings_of: { request: RatingsOfAsk; response: RatingsOf };
  /** How many ratings stand where, the good rate and the bad ones that came to their end. */
  rating_counts: { request: RatingCountsAsk; response: RatingCounts };
  /** The table of difficulty grades (以案定补) with thresholds and amounts. */
  difficulty_grades: { request: Nothing; response: DifficultyGrades };
  /** Makes a new version of the table of difficulty grades. */
  save_difficulty_grades: { request: SaveDifficultyGrades; response: DifficultyGrades };
  /** The grade of a case: proposed with the reasons, or decided. */
  dispute_grade: { request: DisputeGradeAsk; response: DisputeGrade };
  /** Decides the grade of a closed case. */
  decide_difficulty_grade: { request: DecideDifficultyGrade; response: Done };
  /** A month's list for the allowance: per mediator the cases by grade and the amount. */
  allowance_month: { request: AllowanceAsk; response: AllowanceList };
  /** Reports a lead of a hazard; answers its number. */
  report_hazard: { request: ReportHazard; response: HazardReported };
  /** 核查: nothing there, or open with a risk level. */
  check_hazard: { request: CheckHazard; response: Done };
  /** 处置措施 with who answers for them and until when; may be changed while handled. */
  plan_hazard: { request: PlanHazard; response: Done };
  /** 化解 or 稳控; 回头看 begins. */
  settle_hazard: { request: SettleHazard; response: Done };
  /** 回头看. */
  review_hazard: { request: ReviewHazard; response: Done };
  /** 销号. */
  close_hazard: { request: CloseHazard; response: Done };
  /** Puts right what a lead says; the history keeps what was there. */
  correct_hazard: { request: CorrectHazard; response: Done };
  /** A page of the hazard ledger, what is overdue first. */
  hazard_list: { request: HazardListAsk; response: Page<HazardRow> };
  /** A hazard with its steps, its reviews, what came of it and its history. */
  hazard_detail: { request: HazardAsk; response: HazardDetail };
  /** How many hazards wait for what. */
  hazard_counts: { request: HazardCountsAsk; response: HazardCounts };
  /** Groups of like matters in time and place, the strongest first. */
  hot_spots: { request: HotSpotsAsk; response: HotSpots };
  /** Plans a round of inspection. */
  plan_inspection: { request: PlanInspection; response: InspectionPlanned };
  /** Keeps the ticks of a round, or holds it. */
  save_inspection: { request: SaveInspection; response: Done };
  /** Cancels a planned round, with the reason. */
  cancel_inspection: { request: CancelInspection; response: Done };
  /** A page of the list of rounds. */
  inspection_list: { request: InspectionListAsk; response: Page<InspectionRow> };
  /** A round with its list, the reviews due in it and what it found. */
  inspection_detail: { request: InspectionAsk; response: InspectionDetail };
  /** What each platform did in a month, and what it still owes. */
  inspection_month: { request: InspectionMonthAsk; response: InspectionMonth };
  /** The list with which a round begins, and that of the last round. */
  inspection_items: { request: InspectionItemsAsk; response: InspectionItems };
  /** Makes a new version of the list with which a round begins. */
  save_inspection_items: { request: SaveInspectionItems; response: InspectionItems };
  /** Everything that stands in the calendar between two days. */
  calendar_range: { request: CalendarAsk; response: CalendarRange };
  /** The same as a file for other calendars; it names no party. */
  calendar_ics: { request: CalendarAsk; response: CalendarText };
  /** Where this copy keeps a calendar for other programs. */
  calendar_file: { request: Nothing; response: CalendarFileState };
  /** Chooses the folder in which this copy keeps a calendar up to date, or that it keeps none. */
  keep_calendar_file: { request: KeepCalendarFile; response: CalendarFileState };
  /** The sessions that want the same room or people at a time. */
  check_booking: { request: BookingAsk; response: BookingCheck };
  /** 改期: moves a planned session to another time or room. */
  move_session: { request: MoveSession; response: Done };
  /** Reads a year's holidays out of a notice, a list or a calendar file; saves nothing. */
  read_holiday_notice: { request: ReadHolidayNotice; response: HolidayNotice };
  /** The roster between two days, with what somebody should look at. */
  duty_week: { request: DutyWeekAsk; response: DutyWeek };
  /** Puts somebody into a cell of the roster. */
  set_duty: { request: SetDuty; response: RosterRow };
  /** Takes somebody out of the roster. */
  remove_duty: { request: RemoveDuty; response: Done };
  /** 换班: somebody else comes, on record with the reason. */
  swap_duty: { request: SwapDuty; response: Done };
  /** Copies a week of the roster on to later weeks. */
  copy_duty_week: { request: CopyDutyWeek; response: CopiedWeek };
  /** The rooms that sessions take. */
  room_list: { request: Nothing; response: Rooms };
  /** Adds a room or changes one. */
  save_room: { request: SaveRoom; response: RoomRow };
  /** Takes whoever is in a text out of it: names, addresses, numbers. */
  anonymise_text: { request: AnonymiseText; response: AnonymisedText };
  /** Makes the draft of a typical case of a closed dispute, without anybody in it. */
  draft_typical_case: { request: DraftTypicalCase; response: TypicalCaseDrafted };
  /** Puts another text in its place; it is a draft again. */
  revise_typical_case: { request: ReviseTypicalCase; response: Done };
  /** Hands a draft in. */
  submit_typical_case: { request: SubmitTypicalCase; response: Done };
  /** Lets the whole street read it; never its author. */
  approve_typical_case: { request: ApproveTypicalCase; response: Done };
  /** Sends it back to its authors, with the reason. */
  reject_typical_case: { request: RejectTypicalCase; response: Done };
  /** Takes it down, with the reason. */
  withdraw_typical_case: { request: WithdrawTypicalCase; response: Done };
  /** The typical cases: approved ones for everybody, others for those who make them. */
  typical_case_list: { request: TypicalCaseListAsk; response: TypicalCases };
  /** A typical case; what was replaced only for those who may read its dispute. */
  typical_case_detail: { request: TypicalCaseAsk; response: TypicalCaseDetail };
  /** Whether a typical case can be made of a dispute, and which was. */
  typical_case_of: { request: TypicalCaseOfAsk; response: TypicalCaseOf };
  /** Approved typical cases near a dispute or a text, with the words that both have. */
  similar_cases: { request: SimilarCasesAsk; response: SimilarCases };
  /** A table of figures with the periods that it is compared with; it names nobody. */
  figures: { request: FigureAsk; response: FigureReport };
  /** The cases behind a figure of the case table. */
  figure_cases: { request: FigureCasesAsk; response: FigureCases };
  /** A table of figures as a file; it names nobody. */
  export_figures: { request: ExportFigures; response: FiguresExported };
  /** Cases grouped by any two sides, narrowed by others; it names nobody. */
  figure_slice: { request: SliceAsk; response: SliceReport };
  /** The cases behind a number of a grouping. */
  figure_slice_cases: { request: SliceCasesAsk; response: FigureCases };
  /** A grouping as a file; it names nobody. */
  export_figure_slice: { request: ExportSlice; response: FiguresExported };
  /** The lines by which the office defines figures of its own, and what can be asked in them. */
  own_figures: { request: Nothing; response: OwnFigures };
  /** Reads such lines and counts by them, keeping nothing. */
  check_own_figures: { request: OwnFiguresText; response: OwnFiguresChecked };
  /** Sets such lines; a figure whose meaning changed gets a new version. */
  save_own_figures: { request: OwnFiguresText; response: OwnFigures };
  /** Keeps a table of figures as it is sent, with its definitions and the heads of the journal. */
  freeze_report: { request: FreezeReport; response: ReportDetail };
  /** The reports that were sent, the newest first. */
  reports: { request: Nothing; response: ReportList };
  /** A report as it was sent. */
  report: { request: ReportAsk; response: ReportDetail };
  /** Computes a report again from the journal as of its moment, and names what differs today. */
  check_report: { request: ReportAsk; response: ReportCheck };
  /** A report as it was sent, as a file. */
  export_report: { request: ExportReport; response: FiguresExported };
  /** The series of all charts of a period; they name nobody. */
  dashboard: { request: DashboardAsk; response: Dashboard };
  /** The disputes behind a number of a chart. */
  dashboard_cases: { request: DashboardCasesAsk; response: FigureCases };
  /** The map of the street: a picture or areas, and where platforms lie. */
  street_map: { request: Nothing; response: StreetMap };
  /** Takes a picture or a GeoJSON file as the map. */
  save_street_map: { request: SaveStreetMap; response: Done };
  /** Places platforms on the map's picture. */
  place_on_map: { request: PlaceOnMap; response: Done };
  /** Takes the map away. */
  remove_street_map: { request: Nothing; response: Done };
  /** The whole street's numbers for a screen on a wall, small ones masked. */
  wall_figures: { request: Nothing; response: WallFigures };
  /** Dossiers on their way: waiting for the archive, in it, or destroyed. */
  archive_list: { request: ArchiveListAsk; response: Page<ArchiveRow> };
  /** Puts dossiers of matters that are over into the archive. */
  archive_disputes: { request: ArchiveDisputes; response: ArchivedDisputes };
  /** Keeps an archived dossier otherwise: in another class, at another place. */
  change_retention: { request: ChangeRetention; response: Done };
  /** Takes a dossier out of the archive, with the reason. */
  unarchive_dispute: { request: UnarchiveDispute; response: Done };
  /** How long what is kept. */
  retention_table: { request: Nothing; response: RetentionTable };
  /** Sets how long what is kept. */
  save_retention: { request: SaveRetention; response: RetentionTable };
  /** What may be destroyed today and is on no list yet. */
  due_list: { request: DueAsk; response: DueList };
  /** Throws away unfinished forms that are older than the street keeps them. */
  discard_old_drafts: { request: Nothing; response: DraftsDiscarded };
  /** The destruction lists. */
  destruction_lists: { request: Nothing; response: DestructionLists };
  /** A destruction list with its lines. */
  destruction_detail: { request: DestructionAsk; response: DestructionDetail };
  /** Draws up a list of what is to be destroyed. */
  list_destruction: { request: ListDestruction; response: DestructionDetail };
  /** Approves a list: two do, neither who drew it up, one of them the head. */
  approve_destruction: { request: ApproveDestruction; response: Done };
  /** Sends a list back, with the reason. */
  reject_destruction: { request: RejectDestruction; response: Done };
  /** Takes a list back, with the reason. */
  withdraw_destruction: { request: WithdrawDestruction; response: Done };
  /** Destroys what is on an approved list; it cannot be undone. */
  carry_out_destruction: { request: CarryOutDestruction; response: DestructionDone };
  /** A destruction list on paper. */
  issue_destruction_list: { request: IssueDestructionList; response: DocumentIssued };
  /** Copies archived dossiers into a folder with a sealed manifest. */
  export_archive: { request: ExportArchive; response: ArchiveExported };
  /** Reads and checks a folder of archived dossiers. */
  read_archive: { request: ReadArchive; response: ArchiveRead };
  /** A dossier of such a folder with its history. */
  read_archived_dossier: { request: ArchivedDossierAsk; response: ArchivedDossierRead };
  /** A file of such a folder, to look at or to save. */
  open_archived_file: { request: OpenArchivedFile; response: DocumentIssued };
  /** How this desk and the others of the street stand, and what was not taken. */
  site_board: { request: Nothing; response: SiteBoard };
  /** Puts down in a stick or folder what it lacks and takes what this casebook lacks. */
  exchange_with_folder: { request: ExchangeWithFolder; response: Exchanged };
  /** Exchanges by the street's hub. */
  exchange_with_hub: { request: Nothing; response: Exchanged };
  /** Makes a database the street's hub, or brings it up to date. */
  set_up_hub: { request: SetUpHub; response: HubSetUp };
  /** Whether this desk exchanges by the hub by itself. */
  set_hub_automatic: { request: HubAutomatic; response: Done };
  /** How far a running exchange is. */
  exchange_progress: { request: Nothing; response: ExchangeState };
  /** Stops a running exchange before its next segment; what was done stays. */
  cancel_exchange: { request: Nothing; response: Done };
  /** Makes the street's key here; answers its two halves, which are printed. */
  create_street_key: { request: CreateStreetKey; response: StreetKeyMade };
  /** A fresh pair of halves of the street's key, to be printed. */
  street_key_halves: { request: Nothing; response: StreetKeyMade };
  /** Brings the street's key back from its two halves. */
  restore_street_key: { request: RestoreStreetKey; response: Done };
  /** Writes this desk's request, which goes to the office. */
  write_enrolment_request: { request: WriteRequest; response: RequestWritten };
  /** What a desk's request says; nothing is signed by it. */
  read_enrolment_request: { request: EnrolmentRequestAsk; response: EnrolmentRequestRead };
  /** Signs a desk's request, or renews its certificate; answers the file for the desk. */
  sign_enrolment: { request: SignEnrolment; response: EnrolmentSigned };
  /** Reads the office's answer, and takes it where the office's digits are given. */
  open_enrolment: { request: OpenEnrolment; response: EnrolmentOpened };
  /** Gives this desk a new device where a copy of its disk writes elsewhere; the folder shows since when. */
  renew_device: { request: RenewDevice; response: Done };
  /** Enters what was given up here for another history, and nobody has put in again, under this desk's own name. */
  take_up_given_up: { request: Nothing; response: TakenUp };
  /** Revokes a desk: what it writes from now on is refused everywhere. */
  revoke_device: { request: RevokeDevice; response: Done };
  /** How backups stand: the place, what is kept there, the last one and the last drill. */
  backup_overview: { request: Nothing; response: BackupOverview };
  /** Chooses the folder into which backups go. */
  choose_backup_place: { request: ChooseBackupPlace; response: Done };
  /** Whether one backup a day is made by itself. */
  set_backup_automatic: { request: BackupAutomatic; response: Done };
  /** Makes a backup now. */
  back_up_now: { request: Nothing; response: BackupMade };
  /** Opens the newest backup as after a loss and proves it (恢复演练). */
  drill_restore: { request: DrillRestore; response: Drilled };
  /** The likely types of a narrative, by what was closed; nothing is set by it. */
  suggest_type: { request: SuggestType; response: TypeSuggestions };
  /** How well such suggestions go, by cross-validation over closed disputes or a spreadsheet. */
  evaluate_model: { request: EvaluateModel; response: ModelEvaluation };
  /** Finds records by any words, names by pinyin, numbers by their beginning. */
  search: { request: SearchAsk; response: SearchAnswer };
}

/** What each command reads and changes: the rules of the cache. */
export const COMMANDS: { [K in keyof Commands]: { reads: Tag[]; changes: Tag[] } } = {
  casebook_status: { reads: ["casebook"], changes: [] },
  create_casebook: { reads: [], changes: ["casebook"] },
  unlock: { reads: [], changes: ["casebook"] },
  lock: { reads: [], changes: ["casebook"] },
  recover: { reads: [], changes: ["casebook"] },
  list_backups: { reads: [], changes: [] },
  restore_backup: { reads: [], changes: ["casebook"] },
  backup_progress: { reads: [], changes: [] },
  cancel_backup: { reads: [], changes: [] },
  change_passphrase: { reads: [], changes: [] },
  verify_casebook: { reads: [], changes: [] },
  rebuild_tables: { reads: [], changes: ["dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","calendar","settings","column_profile","attachment","presence","text_block","typical_case","citation","document"] },
  workbench: { reads: ["dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","calendar","settings"], changes: [] },
  headline_figures: { reads: ["dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","calendar","settings"], changes: [] },
  deadline_notices: { reads: ["dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","calendar","settings"], changes: [] },
  office_overview: { reads: ["office","settings"], changes: [] },
  save_platform: { reads: [], changes: ["office"] },
  save_person: { reads: [], changes: ["office"] },
  save_account: { reads: [], changes: ["office","casebook"] },
  committee_list: { reads: ["office"], changes: [] },
  save_committee: { reads: [], changes: ["office"] },
  community_liaisons: { reads: ["office"], changes: [] },
  womens_council_list: { reads: ["office"], changes: [] },
  womens_council_totals: { reads: ["office"], changes: [] },
  save_womens_council: { reads: [], changes: ["office"] },
  record_outreach: { reads: [], changes: ["outreach","draft"] },
  correct_outreach: { reads: [], changes: ["outreach","draft"] },
  remove_outreach: { reads: [], changes: ["outreach"] },
  outreach_list: { reads: ["outreach"], changes: [] },
  outreach_totals: { reads: ["outreach"], changes: [] },
  outreach_detail: { reads: ["outreach","office"], changes: [] },
  outreach_year: { reads: ["outreach"], changes: [] },
  save_outreach_plan_line: { reads: [], changes: ["outreach"] },
  remove_outreach_plan_line: { reads: [], changes: ["outreach"] },
  copy_outreach_plan: { reads: [], changes: ["outreach"] },
  holiday_years: { reads: ["settings"], changes: [] },
  save_holiday_year: { reads: [], changes: ["settings"] },
  dispute_type_table: { reads: ["settings"], changes: [] },
  save_dispute_types: { reads: [], changes: ["settings"] },
  mediation_limits: { reads: ["settings"], changes: [] },
  save_mediation_limits: { reads: [], changes: ["settings"] },
  check_identifier: { reads: [], changes: [] },
  register_dispute: { reads: [], changes: ["dispute","request","consultation","referral","draft","hazard"] },
  possible_duplicates: { reads: ["dispute"], changes: [] },
  dispute_list: { reads: ["dispute","office"], changes: [] },
  dispute_case: { reads: ["dispute","office","settings"], changes: [] },
  dispute_history: { reads: ["dispute","office"], changes: [] },
  record_inquiry: { reads: [], changes: ["dispute"] },
  remove_inquiry: { reads: [], changes: ["dispute"] },
  caucus_notes: { reads: ["dispute"], changes: [] },
  record_caucus_note: { reads: [], changes: ["dispute"] },
  remove_caucus_note: { reads: [], changes: ["dispute"] },
  dispute_documents: { reads: ["dispute","office","settings","attachment","citation","document"], changes: [] },
  preview_document: { reads: [], changes: [] },
  issue_document: { reads: [], changes: ["document"] },
  issue_documents: { reads: [], changes: ["document"] },
  notice_list: { reads: ["dispute","office","document"], changes: [] },
  issue_notices: { reads: [], changes: ["document"] },
  issue_dossier: { reads: [], changes: ["document"] },
  check_dossier: { reads: ["dispute","document"], changes: [] },
  export_dossier_proof: { reads: [], changes: ["document"] },
  issue_duty_roster: { reads: [], changes: [] },
  issue_consultation_form: { reads: [], changes: ["consultation"] },
  issue_referral_slip: { reads: [], changes: ["referral"] },
  document_differences: { reads: ["dispute","office","attachment","citation","document"], changes: [] },
  file_attachment: { reads: [], changes: ["attachment"] },
  document_templates: { reads: ["document"], changes: [] },
  check_template: { reads: [], changes: [] },
  save_template: { reads: [], changes: ["document"] },
  withdraw_template: { reads: [], changes: ["document"] },
  reveal_party: { reads: [], changes: [] },
  accept_dispute: { reads: [], changes: ["dispute"] },
  refuse_dispute: { reads: [], changes: ["dispute"] },
  record_session: { reads: [], changes: ["dispute"] },
  conclude_agreement: { reads: [], changes: ["dispute"] },
  sign_agreement: { reads: [], changes: ["dispute"] },
  sign_agreement_on_screen: { reads: [], changes: ["dispute","attachment"] },
  withdraw_agreement_signature: { reads: [], changes: ["dispute","attachment"] },
  record_performance: { reads: [], changes: ["dispute"] },
  record_follow_up: { reads: [], changes: ["dispute"] },
  extend_deadline: { reads: [], changes: ["dispute"] },
  suspend_dispute: { reads: [], changes: ["dispute"] },
  resume_dispute: { reads: [], changes: ["dispute"] },
  change_mediators: { reads: [], changes: ["dispute"] },
  terminate_dispute: { reads: [], changes: ["dispute"] },
  close_dispute: { reads: [], changes: ["dispute"] },
  correct_dispute: { reads: [], changes: ["dispute"] },
  correct_party: { reads: [], changes: ["dispute"] },
  add_party: { reads: [], changes: ["dispute"] },
  remove_party: { reads: [], changes: ["dispute"] },
  link_disputes: { reads: [], changes: ["dispute"] },
  unlink_disputes: { reads: [], changes: ["dispute"] },
  apply_confirmation: { reads: [], changes: ["dispute"] },
  waive_confirmation: { reads: [], changes: ["dispute"] },
  record_confirmation_result: { reads: [], changes: ["dispute"] },
  record_enforcement: { reads: [], changes: ["dispute"] },
  correct_confirmation: { reads: [], changes: ["dispute"] },
  disagreement_list: { reads: ["dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","settings","column_profile","attachment","calendar","presence","text_block","typical_case","citation","document","archive","report"], changes: [] },
  disagreement: { reads: ["dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","settings","column_profile","attachment","calendar","presence","text_block","typical_case","citation","document","archive","report"], changes: [] },
  decide_disagreements: { reads: [], changes: ["dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","settings","column_profile","attachment","calendar","presence","text_block","typical_case","citation","document","archive","report"] },
  check_conflict: { reads: ["dispute","consultation","request","office"], changes: [] },
  record_conflict_check: { reads: [], changes: ["dispute","consultation","request"] },
  conflict_check_list: { reads: ["dispute","consultation","request"], changes: [] },
  family_tie_list: { reads: ["office"], changes: [] },
  save_family_tie: { reads: [], changes: ["office"] },
  remove_family_tie: { reads: [], changes: ["office"] },
  ask_recusal: { reads: [], changes: ["dispute"] },
  decide_recusal: { reads: [], changes: ["dispute"] },
  grant_dispute_access: { reads: [], changes: ["dispute"] },
  end_dispute_access: { reads: [], changes: ["dispute"] },
  case_people: { reads: ["dispute","office"], changes: [] },
  consultation_numbers: { reads: ["consultation","dispute","office"], changes: [] },
  referral_draft: { reads: ["dispute","request","consultation","settings"], changes: [] },
  send_referral: { reads: [], changes: ["referral","dispute","request"] },
  receive_referral: { reads: [], changes: ["referral"] },
  accept_referral: { reads: [], changes: ["referral","dispute","request"] },
  return_referral: { reads: [], changes: ["referral","dispute","request"] },
  finish_referral: { reads: [], changes: ["referral","dispute","request"] },
  withdraw_referral: { reads: [], changes: ["referral","dispute","request"] },
  urge_referral: { reads: [], changes: ["referral","dispute","request"] },
  link_referral: { reads: [], changes: ["referral","dispute","request"] },
  referral_list: { reads: ["referral","dispute","request","consultation","office"], changes: [] },
  referral_counts: { reads: ["referral"], changes: [] },
  referral_detail: { reads: ["referral","dispute","request","consultation","office"], changes: [] },
  referrals_of: { reads: ["referral","dispute","request","consultation","office"], changes: [] },
  matters_elsewhere: { reads: ["dispute","referral","office"], changes: [] },
  ask_contact: { reads: [], changes: ["referral","dispute"] },
  arrived_contacts: { reads: ["referral","dispute","office"], changes: [] },
  answer_contact: { reads: [], changes: ["referral"] },
  save_draft: { reads: [], changes: ["draft"] },
  draft_list: { reads: ["draft"], changes: [] },
  discard_draft: { reads: [], changes: ["draft"] },
  record_consultation: { reads: [], changes: ["consultation","request","draft","citation"] },
  correct_consultation: { reads: [], changes: ["consultation"] },
  consultation_list: { reads: ["consultation","office"], changes: [] },
  consultation_detail: { reads: ["consultation","dispute","office"], changes: [] },
  visit_detail: { reads: ["consultation","referral","attachment"], changes: [] },
  plan_appointment: { reads: [], changes: ["consultation","calendar"] },
  move_appointment: { reads: [], changes: ["consultation","calendar"] },
  settle_appointment: { reads: [], changes: ["consultation","calendar"] },
  sign_consultation: { reads: [], changes: ["consultation"] },
  withdraw_signature: { reads: [], changes: ["consultation"] },
  hand_over_draft: { reads: ["consultation","settings"], changes: [] },
  hand_over_consultation: { reads: [], changes: ["referral","consultation"] },
  text_block_list: { reads: ["text_block"], changes: [] },
  save_text_block: { reads: [], changes: ["text_block"] },
  remove_text_block: { reads: [], changes: ["text_block"] },
  check_in: { reads: [], changes: ["presence"] },
  check_out: { reads: [], changes: ["presence"] },
  correct_presence: { reads: [], changes: ["presence"] },
  presence_list: { reads: ["presence","calendar"], changes: [] },
  service_statement: { reads: ["consultation","presence","calendar","referral","dispute","office","settings"], changes: [] },
  export_service_statement: { reads: [], changes: [] },
  register_request: { reads: [], changes: ["request","draft"] },
  correct_request: { reads: [], changes: ["request"] },
  possible_repeats: { reads: ["request"], changes: [] },
  assign_request: { reads: [], changes: ["request"] },
  sign_in_request: { reads: [], changes: ["request"] },
  contact_request: { reads: [], changes: ["request"] },
  extend_request: { reads: [], changes: ["request"] },
  return_request: { reads: [], changes: ["request"] },
  answer_request: { reads: [], changes: ["request"] },
  close_request: { reads: [], changes: ["request"] },
  reopen_request: { reads: [], changes: ["request"] },
  link_repeat: { reads: [], changes: ["request"] },
  unlink_repeat: { reads: [], changes: ["request"] },
  mark_request: { reads: [], changes: ["request"] },
  request_list: { reads: ["request","office","settings"], changes: [] },
  request_counts: { reads: ["request","settings"], changes: [] },
  request_detail: { reads: ["request","dispute","consultation","office","settings"], changes: [] },
  request_sources: { reads: ["request"], changes: [] },
  request_limits: { reads: ["settings"], changes: [] },
  save_request_limits: { reads: [], changes: ["settings"] },
  preview_import: { reads: ["column_profile"], changes: [] },
  import_requests: { reads: [], changes: ["request"] },
  preview_ledger: { reads: ["column_profile"], changes: [] },
  ledger_profiles: { reads: ["column_profile"], changes: [] },
  save_ledger_profile: { reads: [], changes: ["column_profile"] },
  import_ledger: { reads: [], changes: ["dispute","hazard","consultation","office"] },
  import_progress: { reads: [], changes: [] },
  cancel_import: { reads: [], changes: [] },
  export_requests: { reads: [], changes: [] },
  export_list: { reads: [], changes: [] },
  column_profiles: { reads: ["column_profile"], changes: [] },
  save_column_profile: { reads: [], changes: ["column_profile"] },
  attachment_list: { reads: ["attachment"], changes: [] },
  begin_attachment: { reads: [], changes: [] },
  finish_attachment: { reads: [], changes: ["attachment","dispute","request","consultation"] },
  cancel_attachment: { reads: [], changes: [] },
  open_attachment: { reads: [], changes: [] },
  save_attachment: { reads: [], changes: [] },
  caption_attachment: { reads: [], changes: ["attachment","dispute","request","consultation"] },
  remove_attachment: { reads: [], changes: ["attachment","dispute","request","consultation"] },
  restore_attachment: { reads: [], changes: ["attachment","dispute","request","consultation"] },
  scan_folder: { reads: ["scan_folder"], changes: [] },
  set_scan_folder: { reads: [], changes: ["scan_folder"] },
  attach_scan: { reads: [], changes: ["attachment","scan_folder","dispute","request","consultation"] },
  set_scan_aside: { reads: [], changes: ["scan_folder"] },
  import_statutes: { reads: [], changes: ["statute","citation"] },
  statute_progress: { reads: [], changes: [] },
  cancel_statute_import: { reads: [], changes: [] },
  statute_shelf: { reads: ["statute"], changes: [] },
  statute_list: { reads: ["statute"], changes: [] },
  statute_detail: { reads: ["statute"], changes: [] },
  statute_search: { reads: ["statute"], changes: [] },
  statute_article: { reads: ["statute"], changes: [] },
  cite_article: { reads: [], changes: ["citation","consultation","dispute"] },
  remove_citation: { reads: [], changes: ["citation","consultation","dispute"] },
  citations_of: { reads: ["citation","statute","consultation","dispute"], changes: [] },
  record_rating: { reads: [], changes: ["rating","request","dispute"] },
  verify_rating: { reads: [], changes: ["rating","dispute"] },
  rectify_rating: { reads: [], changes: ["rating","dispute"] },
  answer_rating: { reads: [], changes: ["rating","dispute"] },
  exclude_rating: { reads: [], changes: ["rating","dispute"] },
  rating_list: { reads: ["rating","request","dispute","consultation"], changes: [] },
  rating_detail: { reads: ["rating","request","dispute","consultation","office","settings"], changes: [] },
  ratings_of: { reads: ["rating","request","dispute","consultation"], changes: [] },
  rating_counts: { reads: ["rating"], changes: [] },
  difficulty_grades: { reads: ["settings"], changes: [] },
  save_difficulty_grades: { reads: [], changes: ["settings"] },
  dispute_grade: { reads: ["dispute","settings"], changes: [] },
  decide_difficulty_grade: { reads: [], changes: ["dispute"] },
  allowance_month: { reads: ["dispute","settings","office"], changes: [] },
  report_hazard: { reads: [], changes: ["hazard","inspection","request","draft"] },
  check_hazard: { reads: [], changes: ["hazard"] },
  plan_hazard: { reads: [], changes: ["hazard"] },
  settle_hazard: { reads: [], changes: ["hazard"] },
  review_hazard: { reads: [], changes: ["hazard","inspection"] },
  close_hazard: { reads: [], changes: ["hazard"] },
  correct_hazard: { reads: [], changes: ["hazard"] },
  hazard_list: { reads: ["hazard","office"], changes: [] },
  hazard_detail: { reads: ["hazard","inspection","dispute","request","office","settings"], changes: [] },
  hazard_counts: { reads: ["hazard"], changes: [] },
  hot_spots: { reads: ["hazard","dispute","request","settings"], changes: [] },
  plan_inspection: { reads: [], changes: ["inspection"] },
  save_inspection: { reads: [], changes: ["inspection"] },
  cancel_inspection: { reads: [], changes: ["inspection"] },
  inspection_list: { reads: ["inspection","office"], changes: [] },
  inspection_detail: { reads: ["inspection","hazard","office"], changes: [] },
  inspection_month: { reads: ["inspection","hazard","office"], changes: [] },
  inspection_items: { reads: ["inspection","settings"], changes: [] },
  save_inspection_items: { reads: [], changes: ["settings"] },
  calendar_range: { reads: ["dispute","request","office","settings","calendar"], changes: [] },
  calendar_ics: { reads: [], changes: [] },
  calendar_file: { reads: ["calendar","dispute","request"], changes: [] },
  keep_calendar_file: { reads: [], changes: ["calendar"] },
  check_booking: { reads: ["dispute","calendar","settings"], changes: [] },
  move_session: { reads: [], changes: ["dispute"] },
  read_holiday_notice: { reads: [], changes: [] },
  duty_week: { reads: ["calendar","office","settings"], changes: [] },
  set_duty: { reads: [], changes: ["calendar"] },
  remove_duty: { reads: [], changes: ["calendar"] },
  swap_duty: { reads: [], changes: ["calendar"] },
  copy_duty_week: { reads: [], changes: ["calendar"] },
  room_list: { reads: ["calendar","office"], changes: [] },
  save_room: { reads: [], changes: ["calendar"] },
  anonymise_text: { reads: ["dispute"], changes: [] },
  draft_typical_case: { reads: [], changes: ["typical_case"] },
  revise_typical_case: { reads: [], changes: ["typical_case"] },
  submit_typical_case: { reads: [], changes: ["typical_case"] },
  approve_typical_case: { reads: [], changes: ["typical_case"] },
  reject_typical_case: { reads: [], changes: ["typical_case"] },
  withdraw_typical_case: { reads: [], changes: ["typical_case"] },
  typical_case_list: { reads: ["typical_case"], changes: [] },
  typical_case_detail: { reads: ["typical_case","dispute","office","settings"], changes: [] },
  typical_case_of: { reads: ["typical_case","dispute"], changes: [] },
  similar_cases: { reads: ["typical_case","dispute"], changes: [] },
  figures: { reads: ["dispute","request","rating","hazard","inspection","outreach","consultation","office","settings","archive"], changes: [] },
  figure_cases: { reads: ["dispute","office","settings"], changes: [] },
  export_figures: { reads: [], changes: [] },
  figure_slice: { reads: ["dispute","office","settings"], changes: [] },
  figure_slice_cases: { reads: ["dispute","office","settings"], changes: [] },
  export_figure_slice: { reads: [], changes: [] },
  own_figures: { reads: ["settings"], changes: [] },
  check_own_figures: { reads: ["settings","dispute","request"], changes: [] },
  save_own_figures: { reads: [], changes: ["settings"] },
  freeze_report: { reads: [], changes: ["report"] },
  reports: { reads: ["report","office"], changes: [] },
  report: { reads: ["report","office"], changes: [] },
  check_report: { reads: ["report","dispute","request","rating","hazard","inspection","outreach","consultation","office","settings","archive"], changes: [] },
  export_report: { reads: [], changes: [] },
  dashboard: { reads: ["dispute","request","rating","hazard","office","settings","archive"], changes: [] },
  dashboard_cases: { reads: ["dispute","office","settings"], changes: [] },
  street_map: { reads: ["settings","office"], changes: [] },
  save_street_map: { reads: [], changes: ["settings"] },
  place_on_map: { reads: [], changes: ["settings"] },
  remove_street_map: { reads: [], changes: ["settings"] },
  wall_figures: { reads: ["dispute","request","rating","hazard","office","settings","archive"], changes: [] },
  archive_list: { reads: ["archive","dispute","document","settings"], changes: [] },
  archive_disputes: { reads: [], changes: ["archive","dispute"] },
  change_retention: { reads: [], changes: ["archive","dispute"] },
  unarchive_dispute: { reads: [], changes: ["archive","dispute"] },
  retention_table: { reads: ["settings"], changes: [] },
  save_retention: { reads: [], changes: ["settings","archive"] },
  due_list: { reads: ["archive","dispute","consultation","request","hazard","settings","draft"], changes: [] },
  discard_old_drafts: { reads: [], changes: ["draft"] },
  destruction_lists: { reads: ["archive"], changes: [] },
  destruction_detail: { reads: ["archive"], changes: [] },
  list_destruction: { reads: [], changes: ["archive"] },
  approve_destruction: { reads: [], changes: ["archive"] },
  reject_destruction: { reads: [], changes: ["archive"] },
  withdraw_destruction: { reads: [], changes: ["archive"] },
  carry_out_destruction: { reads: [], changes: ["archive","dispute","consultation","request","rating","referral","hazard","attachment","citation","document"] },
  issue_destruction_list: { reads: [], changes: [] },
  export_archive: { reads: [], changes: ["document"] },
  read_archive: { reads: [], changes: [] },
  read_archived_dossier: { reads: [], changes: [] },
  open_archived_file: { reads: [], changes: [] },
  site_board: { reads: ["exchange"], changes: [] },
  exchange_with_folder: { reads: [], changes: ["exchange","dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","calendar","settings","column_profile","attachment","presence","text_block","typical_case","citation","document","archive","report"] },
  exchange_with_hub: { reads: [], changes: ["exchange","dispute","consultation","request","referral","rating","hazard","inspection","office","outreach","calendar","settings","column_profile","attachment","presence","text_block","typical_case","citation","document","archive","report"] },
  set_up_hub: { reads: [], changes: ["exchange"] },
  set_hub_automatic: { reads: [], changes: ["exchange"] },
  exchange_progress: { reads: [], changes: [] },
  cancel_exchange: { reads: [], changes: [] },
  create_street_key: { reads: [], changes: ["exchange"] },
  street_key_halves: { reads: [], changes: [] },
  restore_street_key: { reads: [], changes: ["exchange"] },
  write_enrolment_request: { reads: [], changes: [] },
  read_enrolment_request: { reads: [], changes: [] },
  sign_enrolment: { reads: [], changes: ["exchange"] },
  open_enrolment: { reads: [], changes: ["exchange"] },
  renew_device: { reads: [], changes: ["exchange","casebook"] },
  take_up_given_up: { reads: [], changes: ["exchange","casebook"] },
  revoke_device: { reads: [], changes: ["exchange"] },
  backup_overview: { reads: ["backup"], changes: [] },
  choose_backup_place: { reads: [], changes: ["backup","exchange"] },
  set_backup_automatic: { reads: [], changes: ["backup"] },
  back_up_now: { reads: [], changes: ["backup","exchange"] },
  drill_restore: { reads: [], changes: ["backup","exchange"] },
  suggest_type: { reads: ["dispute","settings"], changes: [] },
  evaluate_model: { reads: ["dispute","settings"], changes: [] },
  search: { reads: ["dispute","consultation","request","hazard","typical_case","office"], changes: [] },
};
