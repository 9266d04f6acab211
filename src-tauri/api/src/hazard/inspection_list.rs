//! The list of things to look at with which a round begins: the street's own, or the last round's.

use crate::Failure;
use crate::desk::Desk;
use crate::shape::{request, response};
use chrono::NaiveDate;
use lxq_core::domain::hazard::{INSPECTION_LIST_TOPIC, built_in_items, check_items};
use lxq_core::domain::id::{InspectionId, PlatformId};
use lxq_core::domain::record::{Definition, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Reader;
use lxq_core::store::table::{inspection, office};

request! {
    /// Whose last list to answer beside the street's.
    pub struct InspectionItemsAsk {
        /// The platform.
        pub platform_id: Option<PlatformId>,
    }

    /// A new version of the list.
    pub struct SaveInspectionItems {
        /// All lines in order.
        pub items: Vec<String>,
    }
}

response! {
    /// The list with which a round begins.
    pub struct InspectionItems {
        /// The version in force; 1 for the one that comes with the program.
        pub version: u32,
        /// Its lines in order.
        pub items: Vec<String>,
        /// The list of the round that the platform held last.
        pub last: Option<LastInspectionItems>,
    }

    /// The list of the round that a platform held last.
    pub struct LastInspectionItems {
        /// The round.
        pub id: InspectionId,
        /// What it is called.
        pub title: String,
        /// When it was held.
        pub held_on: Option<NaiveDate>,
        /// Its lines in order.
        pub items: Vec<String>,
    }
}

pub(crate) fn inspection_items(
    desk: &Desk,
    ask: InspectionItemsAsk,
) -> Result<InspectionItems, Failure> {
    desk.casebook.read(|reader| {
        let (items, version) = in_force(reader)?;
        let last = match ask.platform_id {
            Some(platform) => inspection::last_held(reader, platform)?,
            None => None,
        };
        Ok(InspectionItems {
            version,
            items,
            last: last.map(|round| LastInspectionItems {
                id: round.id,
                title: round.title.unwrap_or_default(),
                held_on: round.held_on,
                items: round
                    .items
                    .unwrap_or_default()
                    .into_iter()
                    .map(|item| item.text)
                    .collect(),
            }),
        })
    })
}

pub(crate) fn save_inspection_items(
    desk: &Desk,
    form: SaveInspectionItems,
) -> Result<InspectionItems, Failure> {
    check_items(form.items.iter().map(String::as_str))?;
    let items: Vec<String> = form
        .items
        .iter()
        .map(|item| item.trim().to_owned())
        .collect();
    desk.act(|act, _| {
        let (before, version) = in_force(act.reader())?;
        if before == items {
            return Ok(InspectionItems {
                version,
                items,
                last: None,
            });
        }
        let mut definition = Definition::blank(act.new_id()?, Scope::Street);
        definition.topic = Some(INSPECTION_LIST_TOPIC.to_owned());
        definition.version = Some(version + 1);
        definition.valid_from = Some(act.today());
        definition.body = Some(serde_json::to_value(&items)?);
        act.begin("definition.set", &definition)?;
        Ok(InspectionItems {
            version: version + 1,
            items,
            last: None,
        })
    })
}

/// The list in force with its version.
fn in_force(reader: Reader<'_>) -> Result<(Vec<String>, u32), Failure> {
    let found = office::definition(reader, INSPECTION_LIST_TOPIC)?;
    let version = found
        .as_ref()
        .and_then(|definition| definition.version)
        .unwrap_or(1);
    let items = found
        .and_then(|definition| definition.body)
        .and_then(|body| serde_json::from_value(body).ok())
        .unwrap_or_else(built_in_items);
    Ok((items, version))
}
