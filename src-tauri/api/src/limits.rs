//! 办理期限: the limits of mediation, which a street sets for itself.

use crate::desk::Desk;
use crate::shape::{Nothing, request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::calendar::{LimitKind, Limits};
use lxq_core::domain::record::{Definition, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::office::{DEADLINE, definition, limits as in_force};

request! {
    /// The limits as they are to hold from today.
    pub struct SaveMediationLimits {
        /// All of them.
        pub limits: Limits,
    }
}

response! {
    /// The limits in force.
    pub struct MediationLimitTable {
        /// The version; none while they are the program's own.
        pub version: u32,
        /// The limits.
        pub limits: Limits,
        /// What law and practice say, to go back to.
        pub defaults: Limits,
    }
}

/// The longest limit, in days.
const LONGEST: u16 = 365;

pub(crate) fn mediation_limits(desk: &Desk, _: Nothing) -> Result<MediationLimitTable, Failure> {
    desk.casebook.read(|reader| {
        let known = definition(reader, DEADLINE)?;
        let version = known.and_then(|known| known.version).unwrap_or(0);
        Ok(table(version, in_force(reader)?))
    })
}

pub(crate) fn save_mediation_limits(
    desk: &Desk,
    form: SaveMediationLimits,
) -> Result<MediationLimitTable, Failure> {
    let limits = form.limits;
    check(&limits)?;
    desk.act(|act, _| {
        let known = definition(act.reader(), DEADLINE)?;
        let version = known.and_then(|known| known.version).unwrap_or(0);
        if in_force(act.reader())? == limits {
            return Ok(table(version, limits));
        }
        let mut definition = Definition::blank(act.new_id()?, Scope::Street);
        definition.topic = Some(DEADLINE.to_owned());
        definition.version = Some(version + 1);
        definition.valid_from = Some(act.today());
        definition.body = Some(serde_json::to_value(limits)?);
        act.begin("definition.set", &definition)?;
        Ok(table(version + 1, limits))
    })
}

fn table(version: u32, limits: Limits) -> MediationLimitTable {
    MediationLimitTable {
        version,
        limits,
        defaults: Limits::default(),
    }
}

fn check(limits: &Limits) -> Result<(), Failure> {
    let is_wrong = |kind: &LimitKind| !(1..=LONGEST).contains(&limits.of(*kind).days());
    let Some(wrong) = LimitKind::ALL.into_iter().find(is_wrong) else {
        return Ok(());
    };
    let mut failure = Failure::field(&format!("limits.{}", wrong.as_str()), FieldCode::OutOfRange);
    let params = &mut failure.fields[0].params;
    params.insert("least".to_owned(), "1".to_owned());
    params.insert("most".to_owned(), LONGEST.to_string());
    Err(failure)
}
