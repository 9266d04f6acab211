//! Setting a hub up and keeping its roles the same as the street's register.

use super::address::{HubAddress, Login, read_address};
use super::door::HubDoor;
use super::fault::HubFault;
use super::line::Line;
use super::roles::{office_role, reader_role, role_of, street_role};
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::store::Casebook;
use crate::sync::SyncError;
use crate::sync::certificate::{DeviceCertificate, DeviceRole};
use crate::sync::exchange::ExchangeProgress;
use crate::sync::office;
use crate::sync::register::{KeyName, Register};
use crate::sync::standing::membership;
use crate::sync::street_key::StreetKey;
use postgres::{Client, Transaction};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Every step that the tables took, in order; a step once released never changes. A step that takes
/// something away comes only after every desk has gone without it: expand, then contract.
const STEPS: [&str; 1] = [include_str!("schema/0001_hub.sql")];

/// The number of the last step.
pub const VERSION: i32 = 1;

/// Whoever may read figures is given the second.
const GROUPS: [&str; 2] = ["lxq_desk", "lxq_figures"];

/// What setting a hub up did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HubFounded {
    /// Desks that may go in.
    pub desks: usize,
    /// Desks whose way in was made or changed just now.
    pub changed: usize,
}

/// As whom the office sets the hub up, kept in its casebook.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manager {
    pub address: HubAddress,
    pub role: String,
    #[serde(with = "crate::sync::letter::secret_text")]
    pub password: Zeroizing<String>,
}

impl Manager {
    fn login(&self) -> Login {
        Login {
            role: self.role.clone(),
            password: Some(self.password.clone()).filter(|one| !one.is_empty()),
        }
    }
}

/// Sets a hub up in a database, or brings it up to date: tables, groups, a role for each desk of the
/// street. `text` is `postgres://role:password@host:port/database` with a role that may create roles
/// and schemas. The letters to the desks carry their way in from then on.
///
/// # Errors
/// [`SyncError::NoStreetKey`] anywhere but at the office; [`HubFault`].
pub fn found_hub(
    casebook: &Casebook,
    text: &str,
    root_certificate: Option<String>,
) -> Result<HubFounded, SyncError> {
    let key = office::street_key(casebook)?;
    let (address, login) = read_address(text, root_certificate)?;
    let mut client = address.connect(&login)?;
    migrate(&mut client)?;
    let manager = Manager {
        address: address.clone(),
        role: login.role.clone(),
        password: login.password.clone().unwrap_or_default(),
    };
    let member = membership(casebook)?.ok_or(SyncError::NoStreetKey)?;
    let door = HubDoor::of(address, &key, member.device);
    let is_new = casebook.read_exchange(|tables| {
        let known = tables.hub()?;
        Ok::<_, SyncError>(known.is_none_or(|known| {
            serde_json::from_str::<HubDoor>(&known.door).ok().as_ref() != Some(&door)
        }))
    })?;
    casebook.keep_exchange(|tables| {
        tables.keep_hub_manager(&Zeroizing::new(serde_json::to_string(&manager)?))?;
        tables.keep_hub_door(&Zeroizing::new(serde_json::to_string(&door)?))?;
        Ok::<_, SyncError>(())
    })?;
    if is_new {
        // A higher number takes the letters, which name the hub now, to every desk by whatever way.
        office::reissue(casebook)?;
    }
    let member = membership(casebook)?.ok_or(SyncError::NoStreetKey)?;
    let changed =
        admit(&mut client, &member.register.content, &key).map_err(|error| fault(&error))?;
    Ok(HubFounded {
        desks: wanted(&member.register.content)
            .values()
            .filter(|one| one.is_open)
            .count(),
        changed,
    })
}

/// Gives an office that has a new device its way in again, where it sets the hub up.
pub fn reopen(casebook: &Casebook) -> Result<(), SyncError> {
    let Some(text) = casebook.read_exchange(|tables| tables.hub_manager())? else {
        return Ok(());
    };
    let manager: Manager = serde_json::from_str(&text)?;
    let door = HubDoor::of(
        manager.address,
        &office::street_key(casebook)?,
        casebook.device()?,
    );
    let text = Zeroizing::new(serde_json::to_string(&door)?);
    casebook.keep_exchange(|tables| Ok::<_, SyncError>(tables.keep_hub_door(&text)?))
}

/// Keeps the hub's roles the same as the register, where this office sets the hub up.
pub fn follow_register(casebook: &Casebook, progress: &ExchangeProgress) -> Result<(), SyncError> {
    let Some(text) = casebook.read_exchange(|tables| tables.hub_manager())? else {
        return Ok(());
    };
    let manager: Manager = serde_json::from_str(&text)?;
    let key = office::street_key(casebook)?;
    let member = membership(casebook)?.ok_or(SyncError::NoStreetKey)?;
    let line = Line::open(manager.address.clone(), manager.login(), progress)?;
    line.ask(|client| admit(client, &member.register.content, &key))?;
    Ok(())
}

fn fault(error: &postgres::Error) -> SyncError {
    HubFault::of(error).into()
}

fn migrate(client: &mut Client) -> Result<(), SyncError> {
    let steps = |client: &mut Client| -> Result<Option<i32>, postgres::Error> {
        let mut transaction = client.transaction()?;
        for group in GROUPS {
            if !exists(
                &mut transaction,
                "select 1 from pg_roles where rolname = $1",
                group,
            )? {
                transaction.batch_execute(&format!("create role {group} nologin"))?;
            }
        }
        let sql = "select 1 from pg_namespace where nspname = $1";
        if !exists(&mut transaction, sql, "lxq")? {
            transaction.batch_execute(
                "create schema lxq; \
                 create table lxq.migration ( \
                   number integer primary key, \
                   applied_at timestamptz not null default now() \
                 )",
            )?;
        }
        let row = transaction.query_one("select max(number) from lxq.migration", &[])?;
        let last: Option<i32> = row.try_get(0)?;
        for (number, step) in (1..).zip(STEPS) {
            if number > last.unwrap_or(0) {
                transaction.batch_execute(step)?;
                transaction
                    .execute("insert into lxq.migration (number) values ($1)", &[&number])?;
            }
        }
        let hub = transaction.query_opt("select id from lxq.hub", &[])?;
        if hub.is_none() {
            let id = Uuid::from_bytes(random());
            transaction.execute("insert into lxq.hub (id) values ($1)", &[&id])?;
        }
        transaction.commit()?;
        Ok(last)
    };
    match steps(client).map_err(|error| fault(&error))? {
        Some(last) if last > VERSION => Err(HubFault::Newer.into()),
        _ => Ok(()),
    }
}

fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    // Never observed to fail once the process runs; two hubs of one name would only be taken for one.
    getrandom::fill(&mut bytes).ok();
    bytes
}

fn exists(
    transaction: &mut Transaction<'_>,
    sql: &str,
    name: &str,
) -> Result<bool, postgres::Error> {
    Ok(transaction.query_opt(sql, &[&name])?.is_some())
}

/// What a desk may on the hub.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Leave {
    device: Uuid,
    is_office: bool,
    is_open: bool,
    /// The roles that it is granted.
    readers: BTreeSet<String>,
}

fn wanted(register: &Register) -> BTreeMap<String, Leave> {
    let street = &register.street_key;
    let leave = |one: &DeviceCertificate| {
        let is_office = one.role == DeviceRole::Office;
        let is_open = register.revocation(one.device).is_none();
        let mut readers = BTreeSet::from([street_role(street)]);
        if is_office {
            readers.insert(office_role(street));
            readers.extend(scopes(register).map(|scope| reader_role(scope, street)));
        } else {
            readers.extend(one.scopes.iter().map(|scope| reader_role(*scope, street)));
        }
        let leave = Leave {
            device: one.device.0,
            is_office,
            is_open,
            readers: if is_open { readers } else { BTreeSet::new() },
        };
        (role_of(one.device), leave)
    };
    let all = register.certificates.iter();
    all.map(|one| leave(&one.content)).collect()
}

fn scopes(register: &Register) -> impl Iterator<Item = Scope> {
    register.keys.iter().filter_map(|line| match line.name {
        KeyName::Scope(scope) => Some(scope),
        KeyName::Office => None,
    })
}

/// Makes, changes and shuts roles so that they say what the register says; answers how many desks'.
fn admit(
    client: &mut Client,
    register: &Register,
    key: &StreetKey,
) -> Result<usize, postgres::Error> {
    let street = street_role(&register.street_key);
    let mut transaction = client.transaction()?;
    let there = roles(&mut transaction)?;
    groups(&mut transaction, register, &there)?;
    let known = known(&mut transaction, &street)?;
    let mut changed = 0;
    for (role, leave) in &wanted(register) {
        // A dump that was brought back elsewhere has the tables and none of the roles.
        let before = known.get(role).filter(|_| there.contains(role));
        if before == Some(leave) || (before.is_none() && !leave.is_open) {
            continue;
        }
        changed += 1;
        open_or_shut(&mut transaction, role, leave, key, &there)?;
        let nothing = BTreeSet::new();
        let had = before.map_or(&nothing, |before| &before.readers);
        for reader in had.difference(&leave.readers) {
            transaction.batch_execute(&format!("revoke {reader} from {role}"))?;
        }
        for reader in leave.readers.difference(had) {
            transaction.batch_execute(&format!("grant {reader} to {role}"))?;
        }
        note(&mut transaction, &street, role, leave)?;
    }
    transaction.commit()?;
    Ok(changed)
}

/// Makes the street's roles and those of its scopes, which belong to the street.
fn groups(
    transaction: &mut Transaction<'_>,
    register: &Register,
    there: &BTreeSet<String>,
) -> Result<(), postgres::Error> {
    let street = street_role(&register.street_key);
    let mut make = |role: &str, then: &str| {
        if there.contains(role) {
            return Ok(());
        }
        transaction.batch_execute(&format!("create role {role} nologin; {then}"))
    };
    make(&street, "")?;
    make(&office_role(&register.street_key), "")?;
    for scope in scopes(register) {
        let reader = reader_role(scope, &register.street_key);
        if reader != street {
            make(&reader, &format!("grant {street} to {reader}"))?;
        }
    }
    Ok(())
}

/// The hub's roles that the server has.
fn roles(transaction: &mut Transaction<'_>) -> Result<BTreeSet<String>, postgres::Error> {
    let sql = "select rolname::text from pg_roles where rolname like 'lxq~_%' escape '~'";
    let rows = transaction.query(sql, &[])?;
    rows.iter().map(|row| row.try_get(0)).collect()
}

fn open_or_shut(
    transaction: &mut Transaction<'_>,
    role: &str,
    leave: &Leave,
    key: &StreetKey,
    there: &BTreeSet<String>,
) -> Result<(), postgres::Error> {
    let is_there = there.contains(role);
    if !leave.is_open {
        let shut = format!("alter role {role} nologin password null");
        return transaction.batch_execute(if is_there { &shut } else { "" });
    }
    let password = key.hub_password(DeviceId(leave.device));
    // The server is told what proves the password, never the password itself: logs keep statements.
    let proof = postgres_protocol::password::scram_sha_256(password.as_bytes());
    let verb = if is_there { "alter" } else { "create" };
    transaction.batch_execute(&format!(
        "{verb} role {role} login password '{proof}'; grant lxq_desk to {role}"
    ))
}

/// Notes what a role may, so that the next visit finds what changed.
fn note(
    transaction: &mut Transaction<'_>,
    street: &str,
    role: &str,
    leave: &Leave,
) -> Result<(), postgres::Error> {
    transaction.execute("delete from lxq.desk_reader where role_name = $1", &[&role])?;
    transaction.execute("delete from lxq.desk where role_name = $1", &[&role])?;
    transaction.execute(
        "insert into lxq.desk (role_name, street, device, is_office, is_open) \
         values ($1, $2, $3, $4, $5)",
        &[
            &role,
            &street,
            &leave.device,
            &leave.is_office,
            &leave.is_open,
        ],
    )?;
    for reader in &leave.readers {
        transaction.execute(
            "insert into lxq.desk_reader (role_name, reader) values ($1, $2)",
            &[&role, reader],
        )?;
    }
    Ok(())
}

fn known(
    transaction: &mut Transaction<'_>,
    street: &str,
) -> Result<BTreeMap<String, Leave>, postgres::Error> {
    let mut all = BTreeMap::new();
    let rows = transaction.query(
        "select role_name, device, is_office, is_open from lxq.desk where street = $1",
        &[&street],
    )?;
    for row in rows {
        let leave = Leave {
            device: row.try_get(1)?,
            is_office: row.try_get(2)?,
            is_open: row.try_get(3)?,
            readers: BTreeSet::new(),
        };
        all.insert(row.try_get(0)?, leave);
    }
    let rows = transaction.query(
        "select reader.role_name, reader.reader from lxq.desk_reader as reader \
         join lxq.desk as desk on desk.role_name = reader.role_name where desk.street = $1",
        &[&street],
    )?;
    for row in rows {
        let role: String = row.try_get(0)?;
        let reader = row.try_get(1)?;
        if let Some(leave) = all.get_mut(&role) {
            leave.readers.insert(reader);
        }
    }
    Ok(all)
}
