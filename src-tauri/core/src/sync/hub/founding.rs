//! Setting a hub up and keeping its roles the same as the street's register.

use super::address::{HubAddress, Login, read_address};
use super::door::{HubDoor, role_of};
use super::fault::HubFault;
use super::line::Line;
use crate::domain::scope::Scope;
use crate::store::Casebook;
use crate::sync::SyncError;
use crate::sync::certificate::{DeviceCertificate, DeviceRole};
use crate::sync::office;
use crate::sync::register::Register;
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

/// Keeps the hub's roles the same as the register, where this office sets the hub up.
pub fn follow_register(casebook: &Casebook) -> Result<(), SyncError> {
    let Some(text) = casebook.read_exchange(|tables| tables.hub_manager())? else {
        return Ok(());
    };
    let manager: Manager = serde_json::from_str(&text)?;
    let key = office::street_key(casebook)?;
    let member = membership(casebook)?.ok_or(SyncError::NoStreetKey)?;
    let line = Line::open(manager.address.clone(), manager.login())?;
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
    scopes: BTreeSet<Uuid>,
}

fn wanted(register: &Register) -> BTreeMap<String, Leave> {
    let leave = |one: &DeviceCertificate| {
        let scopes = one.scopes.iter().copied().chain([Scope::Street]);
        let leave = Leave {
            device: one.device.0,
            is_office: one.role == DeviceRole::Office,
            is_open: register.revocation(one.device).is_none(),
            scopes: scopes.map(Scope::as_uuid).collect(),
        };
        (role_of(one.device), leave)
    };
    register
        .certificates
        .iter()
        .map(|one| leave(&one.content))
        .collect()
}

/// Makes, changes and shuts roles so that they say what the register says; answers how many.
fn admit(
    client: &mut Client,
    register: &Register,
    key: &StreetKey,
) -> Result<usize, postgres::Error> {
    let street = key.public();
    let mut transaction = client.transaction()?;
    let known = known(&mut transaction, &street.0)?;
    let mut changed = 0;
    for (role, leave) in &wanted(register) {
        let before = known.get(role);
        if before == Some(leave) || (before.is_none() && !leave.is_open) {
            continue;
        }
        changed += 1;
        let device = crate::domain::id::DeviceId(leave.device);
        let password = key.hub_password(device);
        // The server is told what proves the password, never the password itself: logs keep statements.
        let proof = postgres_protocol::password::scram_sha_256(password.as_bytes());
        let is_there = exists(
            &mut transaction,
            "select 1 from pg_roles where rolname = $1",
            role,
        )?;
        // Names and proofs are hexadecimal and Base64; nothing in them needs quoting.
        transaction.batch_execute(&match (is_there, leave.is_open) {
            (false, true) => {
                format!("create role {role} login password '{proof}'; grant lxq_desk to {role}")
            }
            (true, true) => {
                format!("alter role {role} login password '{proof}'; grant lxq_desk to {role}")
            }
            (true, false) => format!("alter role {role} nologin password null"),
            (false, false) => String::new(),
        })?;
        transaction.execute("delete from lxq.desk_scope where role_name = $1", &[role])?;
        transaction.execute("delete from lxq.desk where role_name = $1", &[role])?;
        transaction.execute(
            "insert into lxq.desk (role_name, street, device, is_office, is_open) \
             values ($1, $2, $3, $4, $5)",
            &[
                role,
                &&street.0[..],
                &leave.device,
                &leave.is_office,
                &leave.is_open,
            ],
        )?;
        for scope in &leave.scopes {
            transaction.execute(
                "insert into lxq.desk_scope (role_name, scope) values ($1, $2)",
                &[role, scope],
            )?;
        }
    }
    transaction.commit()?;
    Ok(changed)
}

fn known(
    transaction: &mut Transaction<'_>,
    street: &[u8],
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
            scopes: BTreeSet::new(),
        };
        all.insert(row.try_get(0)?, leave);
    }
    let rows = transaction.query(
        "select scope.role_name, scope.scope from lxq.desk_scope as scope \
         join lxq.desk as desk on desk.role_name = scope.role_name where desk.street = $1",
        &[&street],
    )?;
    for row in rows {
        let role: String = row.try_get(0)?;
        let scope = row.try_get(1)?;
        if let Some(leave) = all.get_mut(&role) {
            leave.scopes.insert(scope);
        }
    }
    Ok(all)
}
