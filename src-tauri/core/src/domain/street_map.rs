//! 街道地图: a picture or areas that the office gives, and where its platforms lie on it.
//!
//! Of a GeoJSON file only the areas and one name each are kept; whatever else it holds goes. Pure.

use super::id::PlatformId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;
use ts_rs::TS;

/// At most so large a file makes a map.
pub const MAP_BYTES: usize = 2 * 1024 * 1024;
/// At most so many areas; a street has dozens.
const AREAS: usize = 500;
/// At most so many characters of a name.
const NAME_CHARS: usize = 60;

/// What a map is drawn of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MapPicture {
    /// A picture.
    Image {
        /// Its media type.
        media_type: String,
        /// Its bytes.
        base64: String,
    },
    /// Areas with names.
    Areas {
        /// The property of the file that held the names.
        property: String,
        /// The areas.
        areas: Vec<MapArea>,
    },
}

/// An area with its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MapArea {
    /// The community or platform.
    pub name: String,
    /// Polygons, each with its outline first and its holes after it; points are longitude and latitude.
    pub polygons: Vec<Vec<Vec<(f64, f64)>>>,
}

/// Where a platform lies on a picture.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MapPlace {
    /// The platform.
    pub platform_id: PlatformId,
    /// From the left edge, 0 to 1.
    pub x: f64,
    /// From the upper edge, 0 to 1.
    pub y: f64,
}

/// Why a file makes no map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapFault {
    /// Neither a picture nor areas.
    NotAMap,
    /// No area has a name under that property.
    NoSuchProperty,
}

/// The areas of a GeoJSON file, named by a property.
///
/// # Errors
/// A file that holds no areas, or none with such a name.
pub fn areas_of(bytes: &[u8], property: &str) -> Result<Vec<MapArea>, MapFault> {
    let file: Value = serde_json::from_slice(bytes).map_err(|_| MapFault::NotAMap)?;
    let features = file["features"].as_array().ok_or(MapFault::NotAMap)?;
    let drawn: Vec<(&Value, Vec<_>)> = features
        .iter()
        .filter_map(|feature| Some((feature, polygons_of(&feature["geometry"])?)))
        .collect();
    if drawn.is_empty() || drawn.len() > AREAS {
        return Err(MapFault::NotAMap);
    }
    let named: Vec<MapArea> = drawn
        .into_iter()
        .filter_map(|(feature, polygons)| {
            let name = feature["properties"][property].as_str()?.trim();
            let is_name = !name.is_empty() && name.chars().count() <= NAME_CHARS;
            is_name.then(|| MapArea {
                name: name.to_owned(),
                polygons,
            })
        })
        .collect();
    if named.is_empty() {
        return Err(MapFault::NoSuchProperty);
    }
    Ok(named)
}

/// An outline with its holes.
type Polygon = Vec<Vec<(f64, f64)>>;

fn polygons_of(geometry: &Value) -> Option<Vec<Polygon>> {
    let coordinates = &geometry["coordinates"];
    match geometry["type"].as_str()? {
        "Polygon" => Some(vec![polygon(coordinates)?]),
        "MultiPolygon" => coordinates.as_array()?.iter().map(polygon).collect(),
        _ => None,
    }
}

fn polygon(rings: &Value) -> Option<Polygon> {
    let rings = rings.as_array()?.iter().map(|ring| {
        let points = ring.as_array()?.iter().map(|point| {
            let (x, y) = (point.get(0)?.as_f64()?, point.get(1)?.as_f64()?);
            (x.abs() <= 180.0 && y.abs() <= 90.0).then_some((x, y))
        });
        let points: Vec<(f64, f64)> = points.collect::<Option<_>>()?;
        (points.len() >= 4).then_some(points)
    });
    let rings: Vec<_> = rings.collect::<Option<_>>()?;
    (!rings.is_empty()).then_some(rings)
}

/// The first place that cannot be kept: beside the picture, or of a platform that is there already.
#[must_use]
pub fn misplaced(places: &[MapPlace]) -> Option<usize> {
    let mut seen = BTreeSet::new();
    places.iter().position(|place| {
        let is_on = [place.x, place.y]
            .iter()
            .all(|part| (0.0..=1.0).contains(part));
        !is_on || !seen.insert(place.platform_id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use serde_json::json;

    fn file(geometry: &Value, properties: &Value) -> Vec<u8> {
        let feature = json!({ "type": "Feature", "geometry": geometry, "properties": properties });
        json!({ "type": "FeatureCollection", "features": [feature] })
            .to_string()
            .into_bytes()
    }

    fn square() -> Value {
        json!({ "type": "Polygon", "coordinates":
            [[[121.0, 39.0], [121.1, 39.0], [121.1, 39.1, 7.5], [121.0, 39.0]]] })
    }

    #[test]
    fn of_a_file_only_areas_and_one_name_each_are_kept() {
        let bytes = file(&square(), &json!({ "name": " 山景社区 ", "owner": "张三" }));
        let areas = areas_of(&bytes, "name").unwrap();
        assert_eq!(areas.len(), 1);
        assert_eq!(areas[0].name, "山景社区");
        assert_eq!(areas[0].polygons[0][0].len(), 4);
        assert!(!serde_json::to_string(&areas).unwrap().contains("张三"));
        let many = json!({ "type": "MultiPolygon", "coordinates": [square()["coordinates"], square()["coordinates"]] });
        let areas = areas_of(&file(&many, &json!({ "name": "山景社区" })), "name").unwrap();
        assert_eq!(areas[0].polygons.len(), 2);
    }

    #[rstest]
    #[case::no_json(b"\x89PNG".to_vec(), MapFault::NotAMap)]
    #[case::no_features(b"{}".to_vec(), MapFault::NotAMap)]
    #[case::points_alone(
        file(&json!({ "type": "Point", "coordinates": [1, 2] }), &json!({ "name": "a" })),
        MapFault::NotAMap
    )]
    #[case::beyond_the_earth(
        file(&json!({ "type": "Polygon", "coordinates": [[[500, 2], [1, 2], [1, 3], [500, 2]]] }), &json!({ "name": "a" })),
        MapFault::NotAMap
    )]
    #[case::another_property(file(&square(), &json!({ "title": "a" })), MapFault::NoSuchProperty)]
    #[case::an_empty_name(file(&square(), &json!({ "name": " " })), MapFault::NoSuchProperty)]
    fn a_file_without_named_areas_makes_no_map(#[case] bytes: Vec<u8>, #[case] fault: MapFault) {
        assert_eq!(areas_of(&bytes, "name"), Err(fault));
    }

    #[test]
    fn a_place_beside_the_picture_or_there_twice_is_found() {
        let at = |id: u128, x: f64| MapPlace {
            platform_id: PlatformId(uuid::Uuid::from_u128(id)),
            x,
            y: 0.5,
        };
        assert_eq!(misplaced(&[at(1, 0.0), at(2, 1.0)]), None);
        assert_eq!(misplaced(&[at(1, 0.0), at(2, 1.01)]), Some(1));
        assert_eq!(misplaced(&[at(1, 0.0), at(1, 0.3)]), Some(1));
        assert_eq!(misplaced(&[at(1, f64::NAN)]), Some(0));
    }
}
