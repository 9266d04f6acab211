//! 保管期限: how long what is kept, which a street sets for itself.

use crate::desk::Desk;
use crate::shape::{Nothing, request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::archive::{Retention, YEARS};
use lxq_core::domain::record::{Definition, Record as _};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::office::{RETENTION, definition, retention as in_force};

request! {
    /// The years as they are to hold from today.
    pub struct SaveRetention {
        /// All of them.
        pub retention: Retention,
    }
}

response! {
    /// The years in force.
    pub struct RetentionTable {
        /// The version; none while they are the program's own.
        pub version: u32,
        /// The years.
        pub retention: Retention,
        /// Those of the program, to go back to.
        pub defaults: Retention,
    }
}

pub(crate) fn retention_table(desk: &Desk, _: Nothing) -> Result<RetentionTable, Failure> {
    desk.casebook.read(|reader| {
        let known = definition(reader, RETENTION)?;
        let version = known.and_then(|known| known.version).unwrap_or(0);
        Ok(table(version, in_force(reader)?))
    })
}

pub(crate) fn save_retention(desk: &Desk, form: SaveRetention) -> Result<RetentionTable, Failure> {
    let retention = form.retention;
    check(&retention)?;
    desk.act(|act, _| {
        let known = definition(act.reader(), RETENTION)?;
        let version = known.and_then(|known| known.version).unwrap_or(0);
        if in_force(act.reader())? == retention {
            return Ok(table(version, retention));
        }
        let mut definition = Definition::blank(act.new_id()?, Scope::Street);
        definition.topic = Some(RETENTION.to_owned());
        definition.version = Some(version + 1);
        definition.valid_from = Some(act.today());
        definition.body = Some(serde_json::to_value(retention)?);
        act.begin("definition.set", &definition)?;
        Ok(table(version + 1, retention))
    })
}

fn table(version: u32, retention: Retention) -> RetentionTable {
    RetentionTable {
        version,
        retention,
        defaults: Retention::default(),
    }
}

fn check(retention: &Retention) -> Result<(), Failure> {
    let wrong = retention
        .years()
        .into_iter()
        .find(|(_, years)| !YEARS.contains(years));
    let wrong = match wrong {
        Some((name, _)) => Some(name),
        // 长期 that is shorter than 短期 would destroy the wrong dossiers first.
        None if retention.long < retention.short => Some("long"),
        None => None,
    };
    let Some(name) = wrong else { return Ok(()) };
    let mut failure = Failure::field(&format!("retention.{name}"), FieldCode::OutOfRange);
    let least = if name == "long" {
        retention.short.clamp(*YEARS.start(), *YEARS.end())
    } else {
        *YEARS.start()
    };
    let params = &mut failure.fields[0].params;
    params.insert("least".to_owned(), least.to_string());
    params.insert("most".to_owned(), YEARS.end().to_string());
    Err(failure)
}
