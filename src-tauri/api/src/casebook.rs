//! Making, opening, locking and proving a casebook.

use crate::desk::Desk;
use crate::shape::{Done, Nothing, request, response};
use crate::{Failure, FailureCode, FieldCode, Host};
use chrono::NaiveDate;
use lxq_core::domain::dispute::built_in_types;
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{
    Committee, CommitteeKind, CommitteePosition, Definition, Job, Person, Platform, PlatformKind,
    Record, Role,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::{AccountLabel, Casebook, Opened, Passphrase, Problem, StoreError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The shortest passphrase that is taken.
const SHORTEST_PASSPHRASE: usize = 8;

/// Whether a casebook can be worked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CasebookState {
    /// None is in the folder.
    Absent,
    /// One is there and closed.
    Locked,
    /// One is there and open.
    Open,
}

response! {
    /// Whether a casebook is there, and for whom it is open.
    pub struct CasebookStatus {
        /// Whether it can be worked with.
        pub state: CasebookState,
        /// The street whose casebook it is.
        pub street: Option<String>,
        /// Whether it holds demo data.
        pub demo: bool,
        /// The accounts that can unlock it.
        pub accounts: Vec<Account>,
        /// Who has it open.
        pub account: Option<OpenAccount>,
        /// The calendar day in China.
        pub today: NaiveDate,
        /// The program's version.
        pub version: String,
        /// Milliseconds by which this computer's clock lies behind the casebook, for a warning.
        pub clock_behind_ms: i64,
        /// Whether another process writes and this one may only read.
        pub read_only: bool,
    }

    /// An account on the unlocking screen.
    pub struct Account {
        /// Whose it is.
        pub id: PersonId,
        /// Its name.
        pub name: String,
    }

    /// Who has the casebook open.
    pub struct OpenAccount {
        /// Whose account it is.
        pub id: PersonId,
        /// Its name.
        pub name: String,
        /// What the person does at the desk.
        pub role: Role,
        /// The platform to which the person belongs.
        pub platform_id: Option<lxq_core::domain::id::PlatformId>,
    }

    /// A casebook was made.
    pub struct CasebookCreated {
        /// To be printed now; it is kept nowhere.
        pub recovery_code: String,
    }

    /// What a proof found.
    pub struct VerifyAnswer {
        /// Entries checked.
        pub entries: u64,
        /// Chains checked.
        pub chains: u64,
        /// Tables compared with the journal.
        pub tables: u64,
        /// Attachments whose bytes were proved.
        pub attachments: u64,
        /// Chunks left by uploads that were not finished; they do no harm.
        pub loose_chunks: u64,
        /// Whether everything holds.
        pub ok: bool,
        /// What does not.
        pub problems: Vec<VerifyProblem>,
    }

    /// One thing that does not hold.
    pub struct VerifyProblem {
        /// What: `chain`, `head`, `signature`, `row` …
        pub code: String,
        /// Where: ids and names of tables, never values.
        pub place: String,
    }

    /// Tables were made again.
    pub struct RebuildAnswer {
        /// How many records there are.
        pub records: u64,
    }
}

request! {
    /// A new casebook with its first platform and account.
    pub struct CreateCasebook {
        /// 街道.
        pub street: String,
        /// The first platform.
        pub platform: String,
        /// Which of the street's kinds of place it is.
        pub platform_kind: PlatformKind,
        /// 社区 / 村 of the platform.
        pub community: Option<String>,
        /// The committee's full name; made from the platform's where empty.
        pub committee: Option<String>,
        /// The short name in front of 人调字.
        pub committee_short_name: String,
        /// The name of the first account's holder.
        pub person: String,
        /// The first account's passphrase, at least eight characters.
        pub passphrase: String,
    }

    /// Opens the casebook.
    pub struct Unlock {
        /// The account; the only one where there is one.
        pub account: Option<PersonId>,
        /// Its passphrase.
        pub passphrase: String,
    }

    /// A new passphrase by means of the recovery code.
    pub struct Recover {
        /// The account.
        pub account: PersonId,
        /// The code as printed; case, spaces and dashes do not matter.
        pub recovery_code: String,
        /// The new passphrase.
        pub passphrase: String,
    }

    /// Another passphrase for the own account.
    pub struct ChangePassphrase {
        /// The one until now.
        pub current: String,
        /// The new one.
        pub passphrase: String,
    }
}

pub(crate) fn status(host: &Host, _: Nothing) -> Result<CasebookStatus, Failure> {
    answer(host)
}

fn answer(host: &Host) -> Result<CasebookStatus, Failure> {
    let folder = host.folder();
    let device = match folder.device() {
        Ok(device) => Some(device),
        Err(StoreError::Absent(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let desk = host.open_desk();
    let mut account = None;
    if let Some(desk) = &desk {
        let person = desk
            .casebook
            .read(|reader| reader.get::<Person>(desk.actor.id))?;
        account = Some(OpenAccount {
            id: desk.actor.id,
            name: person
                .as_ref()
                .and_then(|person| person.name.clone())
                .unwrap_or_default(),
            role: desk.actor.role,
            platform_id: person.and_then(|person| person.platform_id),
        });
    }
    Ok(CasebookStatus {
        state: match (&device, &desk) {
            (None, _) => CasebookState::Absent,
            (Some(_), None) => CasebookState::Locked,
            (Some(_), Some(_)) => CasebookState::Open,
        },
        street: device.as_ref().map(|device| device.street.clone()),
        demo: device.as_ref().is_some_and(|device| device.is_demo),
        accounts: device
            .map(|device| device.accounts)
            .unwrap_or_default()
            .into_iter()
            .map(|label| Account {
                id: label.id,
                name: label.name,
            })
            .collect(),
        account,
        today: lxq_core::store::china_day(host.options.time.now()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        clock_behind_ms: desk
            .as_ref()
            .map_or(0, |desk| desk.casebook.clock_behind_ms()),
        read_only: desk.is_some_and(|desk| !desk.casebook.may_write()),
    })
}

pub(crate) fn create(host: &Host, form: CreateCasebook) -> Result<CasebookCreated, Failure> {
    let texts = [
        ("street", &form.street),
        ("platform", &form.platform),
        ("committee_short_name", &form.committee_short_name),
        ("person", &form.person),
    ];
    for (field, text) in texts {
        if text.trim().is_empty() {
            return Err(Failure::field(field, FieldCode::Required));
        }
    }
    let passphrase = new_passphrase(&form.passphrase)?;
    let short_name = form.committee_short_name.trim();
    let year = 2026;
    let suffix = lxq_core::domain::dispute::DOCKET_SERIES_SUFFIX;
    lxq_core::domain::dispute::docket_no(short_name, suffix, year, 1)
        .map_err(|_| Failure::field("committee_short_name", FieldCode::Unknown))?;
    let options = &host.options;
    let time = std::sync::Arc::clone(&options.time);
    let (casebook, code) = Casebook::create(
        &host.folder(),
        form.street.trim(),
        false,
        options.work,
        time,
    )?;
    let account = found(&casebook, &form)?;
    let label = AccountLabel {
        id: account,
        name: form.person.trim().to_owned(),
    };
    casebook.add_account(label, &passphrase, options.work)?;
    let recovery_code = code.text().to_owned();
    seat(host, Opened { casebook, account })?;
    Ok(CasebookCreated { recovery_code })
}

/// The first facts of a casebook: platform, committee, the first person, the dispute types.
fn found(casebook: &Casebook, form: &CreateCasebook) -> Result<PersonId, Failure> {
    let id = crate::host::random_id()?;
    let (account, _) = casebook.act(PersonId(id), |act| {
        let mut committee = Committee::blank(act.new_id()?, Scope::Street);
        committee.name = Some(match crate::shape::filled(form.committee.clone()) {
            Some(name) => name,
            None => format!("{}人民调解委员会", form.platform.trim()),
        });
        committee.short_name = Some(form.committee_short_name.trim().to_owned());
        committee.kind = Some(CommitteeKind::Residents);
        committee.is_active = Some(true);
        act.begin("committee.added", &committee)?;
        let mut platform = Platform::blank(act.new_id()?, Scope::Street);
        platform.name = Some(form.platform.trim().to_owned());
        platform.kind = Some(form.platform_kind);
        platform.community = crate::shape::filled(form.community.clone());
        platform.committee_id = Some(committee.id);
        platform.is_active = Some(true);
        act.begin("platform.added", &platform)?;
        let mut person = Person::blank(id, Scope::Street);
        person.name = Some(form.person.trim().to_owned());
        person.role = Some(Role::CommitteeHead);
        person.job = Some(Job::Mediator);
        person.committee_id = Some(committee.id);
        person.committee_position = Some(CommitteePosition::Head);
        person.platform_id = Some(platform.id);
        person.is_active = Some(true);
        act.begin("person.added", &person)?;
        let mut types = Definition::blank(act.new_id()?, Scope::Street);
        types.topic = Some("dispute_type".to_owned());
        types.version = Some(1);
        types.valid_from = Some(act.today());
        types.body = Some(serde_json::to_value(built_in_types())?);
        act.begin("definition.set", &types)?;
        Ok::<_, Failure>(person.id)
    })?;
    Ok(account)
}

pub(crate) fn unlock(host: &Host, form: Unlock) -> Result<CasebookStatus, Failure> {
    let folder = host.folder();
    let device = folder.device()?;
    let account = match (form.account, device.accounts.as_slice()) {
        (Some(account), _) => account,
        (None, [only]) => only.id,
        (None, _) => return Err(Failure::field("account", FieldCode::Required)),
    };
    let passphrase = Passphrase::new(&form.passphrase);
    // The casebook of who sat here before must be closed before it can be opened again.
    host.seat(None);
    let time = || std::sync::Arc::clone(&host.options.time);
    let opened = match Casebook::open(&folder, account, &passphrase, time()) {
        Err(StoreError::Busy) if host.options.may_read_beside => {
            Casebook::open_to_read(&folder, account, &passphrase, time())?
        }
        other => other?,
    };
    if !seat_active(host, opened)? {
        return Err(Failure::refused(FailureCode::NoAccount));
    }
    answer(host)
}

/// Seats whoever opened the casebook; answers no where the person works here no more.
pub(crate) fn seat_active(host: &Host, opened: Opened) -> Result<bool, Failure> {
    let person = opened
        .casebook
        .read(|reader| reader.get::<Person>(opened.account))?;
    if person.is_some_and(|person| person.is_active == Some(false)) {
        return Ok(false);
    }
    seat(host, opened)?;
    Ok(true)
}

fn seat(host: &Host, opened: Opened) -> Result<(), Failure> {
    let uploads = std::sync::Arc::clone(&host.uploads);
    let downloads = std::sync::Arc::clone(&host.downloads);
    let options = &host.options;
    host.seat(Some(Desk::seat(
        opened,
        options.has_background,
        uploads,
        downloads,
        options.work,
        std::sync::Arc::clone(&host.backups),
    )?));
    Ok(())
}

pub(crate) fn lock(host: &Host, _: Nothing) -> Result<CasebookStatus, Failure> {
    host.seat(None);
    answer(host)
}

pub(crate) fn recover(host: &Host, form: Recover) -> Result<CasebookStatus, Failure> {
    let passphrase = new_passphrase(&form.passphrase)?;
    let folder = host.folder();
    Casebook::recover(
        &folder,
        &form.recovery_code,
        form.account,
        &passphrase,
        host.options.work,
    )
    .map_err(|error| {
        if matches!(error, StoreError::WrongPassphrase) {
            Failure::refused(FailureCode::WrongRecoveryCode)
        } else {
            error.into()
        }
    })?;
    unlock(
        host,
        Unlock {
            account: Some(form.account),
            passphrase: form.passphrase,
        },
    )
}

pub(crate) fn change_passphrase(desk: &Desk, form: ChangePassphrase) -> Result<Done, Failure> {
    let passphrase = new_passphrase(&form.passphrase)?;
    desk.casebook.change_passphrase(
        desk.actor.id,
        &Passphrase::new(&form.current),
        &passphrase,
        desk.work,
    )?;
    Ok(Done {})
}

pub(crate) fn new_passphrase(text: &str) -> Result<Passphrase, Failure> {
    let passphrase = Passphrase::new(text);
    if passphrase.length() < SHORTEST_PASSPHRASE {
        let mut failure = Failure::field("passphrase", FieldCode::TooShort);
        failure.fields[0]
            .params
            .insert("least".to_owned(), SHORTEST_PASSPHRASE.to_string());
        return Err(failure);
    }
    Ok(passphrase)
}

pub(crate) fn verify(desk: &Desk, _: Nothing) -> Result<VerifyAnswer, Failure> {
    let report = desk.casebook.verify()?;
    Ok(VerifyAnswer {
        entries: report.entries,
        chains: report.chains,
        tables: report.tables,
        attachments: report.attachments,
        loose_chunks: report.loose_chunks,
        ok: report.problems.is_empty(),
        problems: report.problems.iter().map(problem).collect(),
    })
}

fn problem(problem: &Problem) -> VerifyProblem {
    let chain =
        |device: &dyn std::fmt::Display, scope: &dyn std::fmt::Display| format!("{device}/{scope}");
    let (code, place) = match problem {
        Problem::File => ("file", String::new()),
        Problem::Unreadable { device, scope } => ("unreadable", chain(device, scope)),
        Problem::Chain { device, scope, seq } => {
            ("chain", format!("{}#{seq}", chain(device, scope)))
        }
        Problem::Head { device, scope } => ("head", chain(device, scope)),
        Problem::Signature { device, scope } => ("signature", chain(device, scope)),
        Problem::Seen { device, scope } => ("seen", chain(device, scope)),
        Problem::Row { table, record } => ("row", format!("{table}/{record}")),
        Problem::NotErased { table, record } => ("not_erased", format!("{table}/{record}")),
        Problem::Attachment { record } => ("attachment", record.to_string()),
        Problem::Surplus { table, count } => ("surplus", format!("{table} +{count}")),
    };
    VerifyProblem {
        code: code.to_owned(),
        place,
    }
}

pub(crate) fn rebuild(desk: &Desk, _: Nothing) -> Result<RebuildAnswer, Failure> {
    Ok(RebuildAnswer {
        records: desk.casebook.rebuild()?,
    })
}
