//! What may be typed behind `lxq`.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// 连心桥: the casebook without a window.
#[derive(Parser)]
#[command(name = "lxq", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// The casebook's folder; LXQ_CASEBOOK or the user's data folder otherwise.
    #[arg(long, global = true, value_name = "DIR")]
    pub casebook: Option<PathBuf>,
    /// A file whose first line is the passphrase; LXQ_PASSPHRASE otherwise.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// The account, by name; the first one otherwise.
    #[arg(long, global = true, value_name = "NAME")]
    pub account: Option<String>,
    /// Print JSON for programs.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What `lxq` can do.
#[derive(Subcommand)]
pub enum Command {
    /// Make a casebook, or a demo street.
    Init(Init),
    /// List every command of the table with the schemas of its request and response.
    Commands,
    /// Carry out any command of the table.
    Call {
        /// Its name.
        name: String,
        /// Its request as JSON; `-` reads it from standard input.
        #[arg(default_value = "{}")]
        request: String,
    },
    /// Citizens' requests.
    Requests {
        /// What to do with them.
        #[command(subcommand)]
        command: Requests,
    },
    /// Find records by any words.
    Search {
        /// Words, names or their pinyin, numbers or their beginning.
        text: Vec<String>,
        /// At most so many hits.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// Bring an older ledger in, all or nothing; what is known already is left as it is.
    Import(ImportLedger),
    /// Write a list as a table with its definitions; masked unless asked for.
    Export(ExportList),
    /// The calendar, shown or written as an .ics file that names no party.
    Calendar {
        /// Write it to this file.
        #[arg(long, value_name = "FILE")]
        ics: Option<PathBuf>,
        /// The first day, such as 2026-11-01; today otherwise.
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        /// The last day; thirty days after the first otherwise.
        #[arg(long, value_name = "DAY")]
        to: Option<String>,
    },
    /// Laws and regulations: bring a folder in, search in it.
    Statutes {
        /// What to do with them.
        #[command(subcommand)]
        command: Statutes,
    },
    /// Disputes.
    Dispute {
        /// What to do with them.
        #[command(subcommand)]
        command: Dispute,
    },
    /// Write the papers that a case calls for as .docx, and its dossier as one .pdf; or with
    /// --notices the notices of a period over all cases as one .zip.
    Documents(Documents),
    /// Write the bundle that proves the last bound dossier of a case without the casebook.
    DossierProof(DossierProof),
    /// Prove a bound dossier; exit code 1 where it or its history was changed, 2 where it cannot be
    /// told. Without a casebook the .lxqproof file beside it is asked.
    VerifyDossier(VerifyDossier),
    /// An official table of figures or the yearly report, shown or written as a file.
    Figures(Figures),
    /// Cases grouped by any two sides and narrowed by others (自由组合), shown or written as a file.
    Slice(Slice),
    /// Tables of figures as they were sent (定稿报表): send one, list them, prove one.
    Report {
        /// What to do with them.
        #[command(subcommand)]
        command: Report,
    },
    /// The numbers of all charts (图表), shown or as JSON; numbers only.
    Dashboard(Dashboard),
    /// The map of the street: give a picture or GeoJSON, place platforms on it, take it away, or tell how it is.
    Map(Map),
    /// The archive: dossiers into it, out of it as a folder, and what is due.
    Archive {
        /// What to do with it.
        #[command(subcommand)]
        command: Archive,
    },
    /// 内容核对: fields that two computers filled in differently.
    Disagreements {
        /// What to do with them.
        #[command(subcommand)]
        command: Disagreements,
    },
    /// 同一当事人: other platforms' open matters with the same person, and requests to get in touch.
    Contacts {
        /// What to do.
        #[command(subcommand)]
        command: Contacts,
    },
    /// Exchange with other desks by stick or folder, and how a desk comes to its street.
    Exchange {
        /// What to do.
        #[command(subcommand)]
        command: Exchange,
    },
    /// Exchange with other desks by the street's PostgreSQL server (交换服务器).
    Hub {
        /// What to do.
        #[command(subcommand)]
        command: Hub,
    },
    /// Backups (备份) of this casebook, and drills that prove them (恢复演练).
    Backup {
        /// What to do.
        #[command(subcommand)]
        command: Backup,
    },
    /// Bring a casebook back from a backup (恢复), into a folder in which nothing is yet.
    Restore {
        /// The backup, or the stick or folder whose newest is meant.
        backup: PathBuf,
        /// The folder of the casebook that comes back.
        #[arg(long)]
        to: PathBuf,
    },
    /// Groups of like matters in time and place (突出问题), the strongest first; matters only.
    HotSpots(HotSpots),
    /// The likely type of a narrative (建议类型), learned from the closed disputes.
    Model {
        /// What to do with it.
        #[command(subcommand)]
        command: Model,
    },
    /// The service statement of lawyers, shown or written as .xlsx or .docx; numbers only.
    Statement(Statement),
    /// Put files on a record.
    Attach(Attach),
    /// List the attachments of a record, and save copies of them.
    Attachments(Attachments),
    /// Prove chains, signatures, tables and attachments; exit code 1 where something does not hold.
    Verify,
    /// Make every table again from the journal.
    Rebuild,
    /// Show the interface in a browser on this computer.
    Serve {
        /// The port on 127.0.0.1; any free one where 0.
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
}

/// What a new casebook is made of.
#[derive(Args)]
pub struct Init {
    /// Make a synthetic demo street.
    #[arg(long)]
    pub demo: bool,
    /// Another seed gives another demo street.
    #[arg(long, requires = "demo")]
    pub seed: Option<u64>,
    /// How many disputes the demo street has.
    #[arg(long, requires = "demo")]
    pub cases: Option<u32>,
    /// 街道.
    #[arg(long, required_unless_present = "demo")]
    pub street: Option<String>,
    /// The first platform.
    #[arg(long, required_unless_present = "demo")]
    pub platform: Option<String>,
    /// Its kind.
    #[arg(long, default_value = "one_stop_platform")]
    pub platform_kind: String,
    /// 社区 / 村.
    #[arg(long)]
    pub community: Option<String>,
    /// The committee's full name.
    #[arg(long)]
    pub committee: Option<String>,
    /// The committee's short name in front of 人调字.
    #[arg(long, required_unless_present = "demo")]
    pub short_name: Option<String>,
    /// The name of the first account's holder.
    #[arg(long, required_unless_present = "demo")]
    pub person: Option<String>,
}

/// What can be done between desks.
#[derive(Subcommand)]
pub enum Exchange {
    /// Make this casebook the street office's; prints the two halves of the street's key once.
    InitStreet {
        /// What this desk is called.
        #[arg(long)]
        name: String,
    },
    /// Print a fresh pair of halves of the street's key.
    Halves,
    /// Bring the street's key back from its two halves.
    Restore {
        /// What this desk is called.
        #[arg(long)]
        name: String,
        /// One half.
        #[arg(long)]
        first: String,
        /// The other half.
        #[arg(long)]
        second: String,
    },
    /// Write this desk's request, which goes to the office.
    Request {
        /// What this desk is called.
        #[arg(long)]
        name: String,
        /// The file.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Sign a desk's request, or renew its certificate.
    Sign(Sign),
    /// Open the office's answer; without the digits it only tells them, with exit code 1.
    Open {
        /// The file.
        answer: PathBuf,
        /// The digits that the office said on the telephone.
        #[arg(long)]
        fingerprint: Option<String>,
    },
    /// Revoke a desk: what it writes from now on is refused everywhere.
    Revoke {
        /// Its name or its device's id.
        desk: String,
    },
    /// Give this desk a new device where a copy of its disk writes elsewhere.
    Renew {
        /// The stick or folder that showed it; the hub where left out.
        folder: Option<PathBuf>,
    },
    /// Enter what was given up here for another history, and nobody has put in again, under this desk's name.
    TakeUp,
    /// Exchange with a stick or folder; exit code 1 where something was set aside.
    Run {
        /// The stick or folder.
        folder: PathBuf,
    },
    /// How this desk and the others stand.
    Status,
}

/// What to do about backups.
#[derive(Subcommand)]
pub enum Backup {
    /// Make one now.
    Now {
        /// The stick or folder into which they go from now on; the chosen one where left out.
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// What is kept, the newest first; exit code 1 where nothing is.
    List {
        /// A stick or folder other than the chosen one.
        #[arg(long)]
        from: Option<PathBuf>,
    },
    /// Open the newest one as after a loss and prove it; exit code 1 where it would not bring all back.
    Drill {
        /// The recovery code, to prove that one; the passphrase is proved where left out.
        #[arg(long)]
        recovery_code: Option<String>,
    },
    /// Whether one a day is made by itself while the window is open.
    Automatic {
        /// `on` or `off`.
        #[arg(value_parser = ["on", "off"])]
        state: String,
    },
}

/// What to do with the street's hub.
#[derive(Subcommand)]
pub enum Hub {
    /// Make a database the street's hub, or bring it up to date; at the street office.
    Init {
        /// `postgres://role:password@server:port/database`; the role may create schemas and roles.
        address: String,
        /// The certificate by which the server is known, where the system does not know it.
        #[arg(long)]
        root_cert: Option<PathBuf>,
    },
    /// Exchange by the hub now; exit code 1 where something was set aside.
    Run,
    /// Whether this desk exchanges by the hub by itself.
    Automatic {
        /// `on` or `off`.
        #[arg(value_parser = ["on", "off"])]
        state: String,
    },
}

/// What the office decides on a request.
#[derive(Args)]
pub struct Sign {
    /// The request.
    pub request: PathBuf,
    /// What the desk is called; as it asked where left out.
    #[arg(long)]
    pub name: Option<String>,
    /// office, platform or lawyer.
    #[arg(long, default_value = "platform")]
    pub role: String,
    /// A platform by its name, as often as needed; those it asked for where left out.
    #[arg(long)]
    pub platform: Vec<String>,
    /// The last day, as YYYY-MM-DD.
    #[arg(long)]
    pub until: String,
    /// The file of the answer.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// Of which case, and where to.
#[derive(Args)]
pub struct Documents {
    /// The case's docket number, brackets of any width.
    #[arg(required_unless_present = "notices", conflicts_with = "notices")]
    pub docket: Option<String>,
    /// The folder; a file that is there already is kept, the new one gets a number.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Only this form, such as written_agreement or 人民调解协议书; blank where the case has none.
    #[arg(long, value_name = "NAME", conflicts_with = "notices")]
    pub form: Option<String>,
    /// The notices to parties of all cases (权利义务告知书, 不予受理 and 终止调解通知书).
    #[arg(long, requires = "from", requires = "to")]
    pub notices: bool,
    /// The first day of the notices.
    #[arg(long, value_name = "DAY", requires = "notices")]
    pub from: Option<String>,
    /// The last day of the notices.
    #[arg(long, value_name = "DAY", requires = "notices")]
    pub to: Option<String>,
    /// The notices as .pdf, not as .docx.
    #[arg(long, requires = "notices")]
    pub pdf: bool,
}

/// Which table, of which period, and where to.
#[derive(Args)]
pub struct Figures {
    /// case_table (人民调解案件情况统计表), request_table (诉求件) or street_year (街道年度报告).
    pub table: String,
    /// The first day, such as 2026-01-01; twelve months before the last one otherwise.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day; today otherwise.
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    /// Which day puts a case into the period: closed or registered.
    #[arg(long)]
    pub basis: Option<String>,
    /// What stands in a row: committee, platform or whole.
    #[arg(long)]
    pub unit: Option<String>,
    /// Count the types under the list of 2010.
    #[arg(long)]
    pub rolled_up: bool,
    /// The kind of mediation: peoples, administrative, judicial or lawyer.
    #[arg(long)]
    pub mediation: Option<String>,
    /// As the casebook was at this instant, such as 2026-12-31T16:00:00Z.
    #[arg(long, value_name = "INSTANT")]
    pub as_of: Option<String>,
    /// Write it as a workbook with its definitions.
    #[arg(long, value_name = "FILE")]
    pub xlsx: Option<PathBuf>,
    /// Write it to this file; .xlsx, .csv or .docx by its ending.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Which cases, grouped how. Sides: year, quarter, month, platform, committee, dispute_type, source,
/// mediation_kind, outcome, agreement_form, difficult, performed, confirmation, people_band,
/// amount_band, duration_band.
#[derive(Args)]
pub struct Slice {
    /// The side of the rows.
    pub rows: String,
    /// The side of the columns.
    pub columns: Option<String>,
    /// What is said of each group: cases, people, amount, success_rate or performance_rate.
    #[arg(long)]
    pub measure: Option<String>,
    /// Only cases with one of these values, such as source=applied,proactive.
    #[arg(long = "only", value_name = "SIDE=VALUE,…")]
    pub only: Vec<String>,
    /// The first day, such as 2026-01-01; twelve months before the last one otherwise.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day; today otherwise.
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    /// Which day puts a case into the period: closed or registered.
    #[arg(long)]
    pub basis: Option<String>,
    /// As the casebook was at this instant, such as 2026-12-31T16:00:00Z.
    #[arg(long, value_name = "INSTANT")]
    pub as_of: Option<String>,
    /// Write it to this file; .xlsx or .csv by its ending.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Which table goes to whom.
#[derive(Args)]
pub struct ReportSend {
    /// Which table, of which period; --xlsx or --out writes the file that goes out.
    #[command(flatten)]
    pub figures: Figures,
    /// 报送单位.
    #[arg(long, value_name = "NAME")]
    pub sent_to: String,
    /// 备注.
    #[arg(long)]
    pub note: Option<String>,
    /// The number of the earlier report that it puts right.
    #[arg(long, value_name = "NUMBER")]
    pub corrects: Option<String>,
}

/// What can be done with reports that are sent.
#[derive(Subcommand)]
pub enum Report {
    /// Keep a table as it is sent, with its definitions and the position of the journal.
    Send(Box<ReportSend>),
    /// List what was sent, the newest first.
    List,
    /// Compute a report again from the journal as of its moment, and name what was corrected since;
    /// exit code 1 where it does not agree with the journal.
    Check {
        /// Its number, such as 2026-3.
        number: String,
    },
    /// Write a report as it was sent; .xlsx, .csv or .docx by the file's ending.
    Export {
        /// Its number, such as 2026-3.
        number: String,
        /// The file.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// What can be done with the archive.
#[derive(Subcommand)]
pub enum Archive {
    /// List dossiers.
    List {
        /// waiting (待归档), archived (已归档) or destroyed (已销毁).
        #[arg(long, default_value = "archived")]
        stage: String,
    },
    /// Put dossiers of matters that are over into the archive, all or none.
    Put {
        /// Their docket numbers, brackets of any width.
        #[arg(required = true)]
        dockets: Vec<String>,
        /// How long they are kept: short, long or permanent; the street's usual one otherwise.
        #[arg(long)]
        class: Option<String>,
        /// 存放位置, the same for all.
        #[arg(long)]
        shelf: Option<String>,
    },
    /// List what may be destroyed today.
    Due {
        /// dispute, consultation, request or hazard.
        #[arg(default_value = "dispute")]
        kind: String,
    },
    /// Copy archived dossiers into a folder with a sealed manifest, in full; all of them where none is
    /// named.
    Export {
        /// Their docket numbers, brackets of any width.
        dockets: Vec<String>,
        /// The folder: empty, new, or an archive that is added to.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Check a folder of archived dossiers; exit code 1 where something is not as it was written.
    Read {
        /// The folder.
        folder: PathBuf,
    },
}

/// Of which case, and where to.
#[derive(Args)]
pub struct DossierProof {
    /// The case's docket number, brackets of any width.
    pub docket: String,
    /// The folder.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Which dossier, and what proves it.
#[derive(Args)]
pub struct VerifyDossier {
    /// The dossier, a .pdf.
    pub file: PathBuf,
    /// The bundle; the file of that name ending in .lxqproof beside the dossier otherwise.
    #[arg(long, value_name = "FILE")]
    pub proof: Option<PathBuf>,
}

/// Which charts.
#[derive(Args)]
pub struct Dashboard {
    /// The first day; twelve months back where not given.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day; today where not given.
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    /// Only of this platform, by name.
    #[arg(long, value_name = "NAME")]
    pub platform: Option<String>,
    /// The whole street's numbers as a wall may show them, small ones masked.
    #[arg(long, conflicts_with_all = ["from", "to", "platform"])]
    pub wall: bool,
}

/// What becomes of the map.
#[derive(Args)]
pub struct Map {
    /// Take this picture (PNG, JPEG, WebP) or GeoJSON file as the map.
    #[arg(long, value_name = "FILE", conflicts_with = "remove")]
    pub file: Option<PathBuf>,
    /// The property of a GeoJSON file that names its areas; `name` where not given.
    #[arg(long, value_name = "NAME", requires = "file")]
    pub property: Option<String>,
    /// Place a platform on the picture: its name, and percent from the left and from the top.
    #[arg(long = "place", value_name = "NAME=X,Y", conflicts_with = "remove")]
    pub places: Vec<String>,
    /// Take the map and the places on it away.
    #[arg(long)]
    pub remove: bool,
}

/// Where to look for hot spots.
#[derive(Args)]
pub struct HotSpots {
    /// The first day; 90 days back where not given.
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day; today where not given.
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    /// The window in days: 7, 14, 30 or 90.
    #[arg(long, value_name = "DAYS")]
    pub days: Option<u32>,
    /// Only among these: request, dispute, hazard.
    #[arg(long = "kind", value_name = "KIND")]
    pub kinds: Vec<String>,
    /// Only of this platform, by name.
    #[arg(long, value_name = "NAME")]
    pub platform: Option<String>,
    /// At most so many groups.
    #[arg(long, value_name = "N")]
    pub limit: Option<u32>,
}

/// What can be done with fields that two computers filled in differently.
#[derive(Subcommand)]
pub enum Disagreements {
    /// List them, what weighs most first; each with the record and the field that name it.
    List {
        /// Only those that weigh so much: legal, ordinary or harmless.
        #[arg(long)]
        weight: Option<String>,
        /// Only those of records of that kind, such as party.
        #[arg(long)]
        kind: Option<String>,
    },
    /// Show one: who wrote what and when, what was there before, the history around.
    Show {
        /// The record.
        record: String,
        /// The field.
        field: String,
        /// Numbers and addresses in full; an entry is left of it.
        #[arg(long)]
        reveal: bool,
    },
    /// Decide which value holds.
    Decide(Decide),
}

/// What is decided.
#[derive(Args)]
pub struct Decide {
    /// The record.
    #[arg(required_unless_present = "harmless", requires = "field")]
    pub record: Option<String>,
    /// The field.
    pub field: Option<String>,
    /// The number of the value that holds, as show counts them.
    #[arg(long, value_name = "NUMBER", required_unless_present_any = ["text", "harmless"], conflicts_with = "text")]
    pub take: Option<u32>,
    /// The text that holds in place of all of them.
    #[arg(long)]
    pub text: Option<String>,
    /// The mark that show told; refused where another value came in since.
    #[arg(long)]
    pub mark: Option<String>,
    /// All harmless ones: of each the value written last.
    #[arg(long, conflicts_with_all = ["record", "field", "take", "text", "mark"])]
    pub harmless: bool,
}

/// What can be done about the same person at two platforms.
#[derive(Subcommand)]
pub enum Contacts {
    /// List the requests that arrived, with the disputes that they mean.
    List,
    /// Tell which other platforms have an open matter with a party of a dispute.
    Of {
        /// The number of the dispute.
        docket: String,
    },
    /// Ask such a platform to get in touch.
    Ask {
        /// The number of the dispute.
        docket: String,
        /// The platform, by its name.
        #[arg(long)]
        platform: String,
        /// What is said to the mediators there.
        #[arg(long)]
        message: String,
    },
    /// Answer a request that arrived.
    Answer {
        /// The request, as list names it.
        id: String,
        /// What is answered.
        #[arg(long)]
        text: String,
    },
}

/// What can be done with the likely type.
#[derive(Subcommand)]
pub enum Model {
    /// Name the types that a narrative is likely to be, with the words that speak for them.
    Suggest {
        /// The narrative; - reads it from standard input.
        #[arg(required = true)]
        text: Vec<String>,
    },
    /// Judge the suggestions by cross-validation: macro-F1, each type, and how long it takes.
    Evaluate(Evaluate),
}

/// By what suggestions are judged.
#[derive(Args)]
pub struct Evaluate {
    /// A labelled spreadsheet instead of the closed disputes; nothing of it is kept.
    #[arg(long, value_name = "FILE", requires = "text", requires = "label")]
    pub file: Option<PathBuf>,
    /// Its column with the text; may be repeated.
    #[arg(long, value_name = "COLUMN", requires = "file")]
    pub text: Vec<String>,
    /// Its column with what it is.
    #[arg(long, value_name = "COLUMN", requires = "file")]
    pub label: Option<String>,
    /// How many models, each judged by the texts that it did not see.
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub folds: u32,
    /// Learn from at most so many texts.
    #[arg(long, value_name = "N")]
    pub learn_from: Option<u32>,
}

/// Which statement, and where to.
#[derive(Args)]
pub struct Statement {
    /// The month, such as 2026-03.
    #[arg(long, value_name = "MONTH", conflicts_with = "year")]
    pub month: Option<String>,
    /// A whole year; this one where neither is given.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<u32>,
    /// Only of this lawyer, by name.
    #[arg(long, value_name = "NAME")]
    pub lawyer: Option<String>,
    /// Only of this platform, by name.
    #[arg(long, value_name = "NAME")]
    pub platform: Option<String>,
    /// Write it to this file; .xlsx or .docx by its ending.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Which files go on which record.
#[derive(Args)]
pub struct Attach {
    /// dispute, request, consultation, hazard, inspection, referral, rating, outreach_activity,
    /// person or platform.
    pub kind: String,
    /// Its number or its id.
    pub record: String,
    /// The files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// 说明, the same for all.
    #[arg(long)]
    pub caption: Option<String>,
}

/// Whose attachments.
#[derive(Args)]
pub struct Attachments {
    /// As for attach.
    pub kind: String,
    /// Its number or its id.
    pub record: String,
    /// Save copies into this folder; each leaves an entry.
    #[arg(long, value_name = "DIR")]
    pub save: Option<PathBuf>,
}

/// What can be done with requests.
#[derive(Subcommand)]
pub enum Requests {
    /// Import a spreadsheet, all or nothing; the same file twice changes nothing.
    Import(ImportRequests),
    /// Export requests as a table in a shape that other systems know; masked unless asked for.
    Export(Export),
}

/// Which requests are brought in, and how.
#[derive(Args)]
pub struct ImportRequests {
    /// The spreadsheet.
    pub file: PathBuf,
    /// A saved column mapping, or one that comes with the program, such as 热线工单列表.
    #[arg(long, conflicts_with = "map")]
    pub profile: Option<String>,
    /// A field and its column, such as order_no=工单编号; may be repeated.
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    /// The sheet; the largest otherwise.
    #[arg(long)]
    pub sheet: Option<String>,
    /// The row that names the columns; found by itself otherwise.
    #[arg(long)]
    pub header_row: Option<u32>,
    /// The hotline they came from, where no column says so.
    #[arg(long)]
    pub source: Option<String>,
    /// The platform that takes them, by name; the account's own otherwise.
    #[arg(long)]
    pub platform: Option<String>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// Which ledger is brought in, and how.
#[derive(Args)]
pub struct ImportLedger {
    /// disputes (纠纷), hazards (隐患), consultations (法律咨询), people (人员) or platforms (平台).
    pub kind: String,
    /// The spreadsheet.
    pub file: PathBuf,
    /// A saved column mapping.
    #[arg(long, conflicts_with = "map")]
    pub profile: Option<String>,
    /// A field and its column, such as docket_no=案号; may be repeated.
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    /// The sheet; the one that looks like such a ledger otherwise.
    #[arg(long)]
    pub sheet: Option<String>,
    /// The row that names the columns; found by itself otherwise.
    #[arg(long)]
    pub header_row: Option<u32>,
    /// The platform of rows that name none, by name; the account's own otherwise.
    #[arg(long)]
    pub platform: Option<String>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// Which list is exported, and how.
#[derive(Args)]
pub struct ExportList {
    /// disputes (纠纷), hazards (隐患), consultations (法律咨询), people (人员), platforms (平台), outreach
    /// (普法活动), referrals (转办) or ratings (好差评).
    pub list: String,
    /// The table to write; .xlsx or .csv by its ending.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// What the list is narrowed to, as `lxq commands` names it, such as status=closed or
    /// from=2026-01-01; may be repeated.
    #[arg(long = "where", value_name = "FIELD=VALUE")]
    pub narrow: Vec<String>,
    /// Only of this platform, by name.
    #[arg(long, value_name = "NAME")]
    pub platform: Option<String>,
    /// Names, numbers and addresses in full; needs the permission and a reason.
    #[arg(long, requires = "reason")]
    pub full: bool,
    /// Why.
    #[arg(long)]
    pub reason: Option<String>,
}

/// What is exported, and how.
#[derive(Args)]
pub struct Export {
    /// The table to write; .xlsx or .csv by its ending.
    pub file: PathBuf,
    /// The shape: hotline_detail (热线工单明细), hotline_list (热线工单列表), letters (来信来件) or
    /// matter_board (事项看板).
    #[arg(long)]
    pub shape: String,
    /// Only requests in this status, such as finished.
    #[arg(long)]
    pub status: Option<String>,
    /// Only requests of this nature, such as complaint.
    #[arg(long)]
    pub nature: Option<String>,
    /// Only requests from this hotline or counter.
    #[arg(long)]
    pub source: Option<String>,
    /// Only requests of this platform, by name.
    #[arg(long)]
    pub platform: Option<String>,
    /// Only requests made on or after this day, such as 2026-01-01.
    #[arg(long)]
    pub from: Option<String>,
    /// Only requests made on or before this day.
    #[arg(long)]
    pub to: Option<String>,
    /// The oldest first.
    #[arg(long)]
    pub ascending: bool,
    /// Names, phones and addresses in full; needs the permission and a reason.
    #[arg(long, requires = "reason")]
    pub full: bool,
    /// Why.
    #[arg(long)]
    pub reason: Option<String>,
}

/// What can be done with statutes.
#[derive(Subcommand)]
pub enum Statutes {
    /// Bring a folder of Markdown statutes in; the same folder again changes nothing.
    Import {
        /// The folder; sub-folders become categories.
        folder: PathBuf,
    },
    /// Find articles: words from two characters on, 民法典 577, 第577条, mfd577.
    Search {
        /// What to find.
        #[arg(required = true)]
        text: Vec<String>,
        /// Only what is in force on this day, such as 2026-11-01; today otherwise.
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        /// At most so many articles.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
}

/// What can be done with disputes.
#[derive(Subcommand)]
pub enum Dispute {
    /// Show a dispute with its history.
    Show {
        /// Its docket number, brackets of any width.
        docket: String,
    },
}
