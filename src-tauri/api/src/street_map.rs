//! 街道地图: kept in the casebook as versioned definitions, the picture apart from the places, so that moving a
//! place does not keep the picture again.

use crate::desk::Desk;
use crate::shape::{Done, Nothing, request, response};
use crate::{Failure, FailureCode, FieldCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::attachment::{clean, media_of};
use lxq_core::domain::record::{Definition, Platform, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::domain::street_map::{
    MAP_BYTES, MapFault, MapPicture, MapPlace, areas_of, misplaced,
};
use lxq_core::store::Reader;
use lxq_core::store::table::office;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

const PICTURE: &str = "street_map";
const PLACES: &str = "street_map_places";
/// The property in which most files hold the name.
const NAME: &str = "name";

response! {
    /// The map of the street.
    pub struct StreetMap {
        /// What it is drawn of; none where nobody gave one.
        pub picture: Option<MapPicture>,
        /// Where platforms lie on a picture.
        pub places: Vec<MapPlace>,
        /// Whether who asks may change it.
        pub may_change: bool,
    }
}

request! {
    /// A picture or a GeoJSON file as the map.
    pub struct SaveStreetMap {
        /// The file.
        pub upload_id: Uuid,
        /// The property of a GeoJSON file that names its areas; `name` where empty.
        pub property: Option<String>,
    }

    /// Where the platforms lie on the picture; whoever is not named is not on it.
    pub struct PlaceOnMap {
        /// The places.
        pub places: Vec<MapPlace>,
    }
}

pub(crate) fn street_map(desk: &Desk, _: Nothing) -> Result<StreetMap, Failure> {
    let (picture, places) = desk.casebook.read(|reader| {
        Ok::<_, Failure>((
            in_force::<Option<MapPicture>>(reader, PICTURE)?.0,
            in_force::<Vec<MapPlace>>(reader, PLACES)?.0,
        ))
    })?;
    Ok(StreetMap {
        picture,
        places,
        may_change: allows(desk.actor.role, Permission::ManageOffice),
    })
}

pub(crate) fn save(desk: &Desk, form: SaveStreetMap) -> Result<Done, Failure> {
    let held = desk.uploads.get(form.upload_id);
    let file = held.ok_or_else(|| Failure::refused(FailureCode::UploadGone))?;
    if file.bytes.len() > MAP_BYTES {
        return Err(Failure::field("upload_id", FieldCode::MapTooLarge));
    }
    let property = form.property.as_deref().unwrap_or(NAME).trim();
    let picture = picture_of(&file.bytes, property)?;
    keep(desk, PICTURE, &Some(picture))
}

pub(crate) fn place(desk: &Desk, form: PlaceOnMap) -> Result<Done, Failure> {
    if let Some(at) = misplaced(&form.places) {
        return Err(Failure::field(
            &format!("places.{at}"),
            FieldCode::BesideMap,
        ));
    }
    desk.casebook.read(|reader| {
        for (at, place) in form.places.iter().enumerate() {
            if reader.get::<Platform>(place.platform_id)?.is_none() {
                let field = format!("places.{at}.platform_id");
                return Err(Failure::field(&field, FieldCode::Unknown));
            }
        }
        Ok(())
    })?;
    keep(desk, PLACES, &form.places)
}

pub(crate) fn remove(desk: &Desk, _: Nothing) -> Result<Done, Failure> {
    keep(desk, PLACES, &Vec::<MapPlace>::new())?;
    keep(desk, PICTURE, &None::<MapPicture>)
}

/// What a file makes: a picture without place and device in it, or areas.
fn picture_of(bytes: &[u8], property: &str) -> Result<MapPicture, Failure> {
    let media = media_of(bytes, "").ok();
    if let Some((media, container)) = media.and_then(|media| Some((media, media.container?))) {
        let cleaned =
            clean(container, bytes).map_err(|_| Failure::field("upload_id", FieldCode::NotAMap))?;
        return Ok(MapPicture::Image {
            media_type: media.media_type.to_owned(),
            base64: STANDARD.encode(cleaned),
        });
    }
    let areas = areas_of(bytes, property).map_err(|fault| match fault {
        MapFault::NotAMap => Failure::field("upload_id", FieldCode::NotAMap),
        MapFault::NoSuchProperty => Failure::field("property", FieldCode::NoSuchProperty),
    })?;
    Ok(MapPicture::Areas {
        property: property.to_owned(),
        areas,
    })
}

/// A definition's body and its version; the empty one and 0 where there is none.
fn in_force<T: DeserializeOwned + Default>(
    reader: Reader<'_>,
    topic: &'static str,
) -> Result<(T, u32), Failure> {
    let Some(found) = office::definition(reader, topic)? else {
        return Ok((T::default(), 0));
    };
    let body = found
        .body
        .and_then(|body| serde_json::from_value(body).ok());
    Ok((body.unwrap_or_default(), found.version.unwrap_or(1)))
}

/// Keeps a new version, unless it says what is said already.
fn keep<T>(desk: &Desk, topic: &'static str, value: &T) -> Result<Done, Failure>
where
    T: Serialize + DeserializeOwned + Default + PartialEq,
{
    desk.act(|act, _| {
        let (before, version) = in_force::<T>(act.reader(), topic)?;
        if before == *value {
            return Ok(Done {});
        }
        let mut definition = Definition::blank(act.new_id()?, Scope::Street);
        definition.topic = Some(topic.to_owned());
        definition.version = Some(version + 1);
        definition.valid_from = Some(act.today());
        definition.body = Some(serde_json::to_value(value)?);
        act.begin("definition.set", &definition)?;
        Ok(Done {})
    })
}
