//! The limits of requests, which a street sets for itself.

use crate::desk::Desk;
use crate::shape::{Nothing, request, response};
use crate::{Failure, FieldCode};
use lxq_core::domain::record::{Definition, Record};
use lxq_core::domain::request::RequestLimits;
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::office::{REQUEST_LIMIT, definition, request_limits as in_force};

request! {
    /// The limits as they are to hold from today.
    pub struct SaveRequestLimits {
        /// All of them.
        pub limits: RequestLimits,
    }
}

response! {
    /// The limits in force.
    pub struct RequestLimitTable {
        /// The version; none while they are the program's own.
        pub version: u32,
        /// The limits.
        pub limits: RequestLimits,
    }
}

/// The longest limit, in working days.
const LONGEST: u16 = 120;

pub(crate) fn request_limits(desk: &Desk, _: Nothing) -> Result<RequestLimitTable, Failure> {
    desk.casebook.read(|reader| {
        let known = definition(reader, REQUEST_LIMIT)?;
        Ok(RequestLimitTable {
            version: known.and_then(|known| known.version).unwrap_or(0),
            limits: in_force(reader)?,
        })
    })
}

pub(crate) fn save_request_limits(
    desk: &Desk,
    form: SaveRequestLimits,
) -> Result<RequestLimitTable, Failure> {
    let limits = form.limits;
    check(&limits)?;
    desk.act(|act, _| {
        let known = definition(act.reader(), REQUEST_LIMIT)?;
        let version = known.and_then(|known| known.version).unwrap_or(0);
        if in_force(act.reader())? == limits {
            return Ok(RequestLimitTable { version, limits });
        }
        let mut definition = Definition::blank(act.new_id()?, Scope::Street);
        definition.topic = Some(REQUEST_LIMIT.to_owned());
        definition.version = Some(version + 1);
        definition.valid_from = Some(act.today());
        definition.body = Some(serde_json::to_value(&limits)?);
        act.begin("definition.set", &definition)?;
        Ok(RequestLimitTable {
            version: version + 1,
            limits,
        })
    })
}

fn check(limits: &RequestLimits) -> Result<(), Failure> {
    let mut lengths = vec![
        ("sign_in_days".to_owned(), limits.sign_in_days),
        ("return_days".to_owned(), limits.return_days),
        ("extension_days".to_owned(), limits.extension_days),
    ];
    let channels = limits.channel_days.iter();
    lengths.extend(channels.map(|(one, days)| (format!("channel_days.{}", one.as_str()), *days)));
    let natures = limits.nature_days.iter();
    lengths.extend(natures.map(|(one, days)| (format!("nature_days.{}", one.as_str()), *days)));
    let stars = u16::try_from(limits.high_star_min).unwrap_or(0);
    lengths.push(("high_star_min".to_owned(), stars));
    let wrong = lengths
        .into_iter()
        .find(|(_, days)| !(1..=LONGEST).contains(days));
    match wrong {
        None => Ok(()),
        Some((field, _)) => {
            let mut failure = Failure::field(&format!("limits.{field}"), FieldCode::OutOfRange);
            let params = &mut failure.fields[0].params;
            params.insert("least".to_owned(), "1".to_owned());
            params.insert("most".to_owned(), LONGEST.to_string());
            Err(failure)
        }
    }
}
