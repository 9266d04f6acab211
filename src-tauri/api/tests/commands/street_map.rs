//! 街道地图 through the dispatcher: a picture with places, areas with names, and what makes no map.

use crate::Street;
use crate::common::with;
use crate::every_command::{Trial, trial};
use rstest::rstest;
use serde_json::{Value, json};

/// The smallest PNG, of one grey point, with a text in it that a map need not keep.
fn picture() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut png = image::GrayImage::new(1, 1);
    png.put_pixel(0, 0, image::Luma([200]));
    png.write_to(
        &mut std::io::Cursor::new(&mut bytes),
        image::ImageFormat::Png,
    )
    .unwrap();
    bytes
}

fn areas(property: &str) -> String {
    json!({ "type": "FeatureCollection", "features": [{
        "type": "Feature",
        "properties": { property: "山景社区", "keeper": "张三" },
        "geometry": { "type": "Polygon",
            "coordinates": [[[121.0, 39.0], [121.1, 39.0], [121.1, 39.1], [121.0, 39.0]]] },
    }] })
    .to_string()
}

fn given(street: &Street) -> Value {
    json!({ "upload_id": street.upload("map.png", picture()) })
}

fn placed(street: &Street) -> Value {
    street.call("save_street_map", &given(street));
    json!({ "places": [{ "platform_id": street.platform(), "x": 0.25, "y": 0.5 }] })
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("street_map", |_| json!({})),
        trial("save_street_map", given)
            .refused("upload_gone", |request| {
                with(
                    request,
                    &json!({ "upload_id": "00000000-0000-7000-8000-000000000000" }),
                )
            })
            .leaves(1)
            .without("statistician"),
        trial("place_on_map", placed)
            .refused("fields places.0 beside_map", |mut request| {
                request["places"][0]["x"] = json!(1.5);
                request
            })
            .leaves(1)
            .without("statistician"),
        trial("remove_street_map", |street| {
            let places = placed(street);
            street.call("place_on_map", &places);
            json!({})
        })
        .leaves(2)
        .without("statistician"),
    ]
}

#[test]
fn a_picture_is_kept_with_the_places_on_it_until_it_is_taken_away() {
    let street = Street::open();
    assert_eq!(
        street.call("street_map", &json!({}))["picture"],
        Value::Null
    );
    let places = placed(&street);
    street.call("place_on_map", &places);
    let found = street.call("street_map", &json!({}));
    assert_eq!(found["picture"]["kind"], "image");
    assert_eq!(found["picture"]["media_type"], "image/png");
    assert_eq!(found["places"], places["places"]);
    assert_eq!(found["may_change"], true);
    let entries = street.entries();
    street.call("place_on_map", &places);
    assert_eq!(street.entries(), entries, "the same again is nothing new");
    // Another picture keeps its places; they are moved by hand where it differs.
    street.call("remove_street_map", &json!({}));
    let found = street.call("street_map", &json!({}));
    assert_eq!(found["picture"], Value::Null);
    assert_eq!(found["places"], json!([]));
}

#[test]
fn of_a_file_of_areas_nothing_but_outlines_and_names_is_kept() {
    let street = Street::open();
    let upload = street.upload("areas.geojson", areas("社区名称"));
    street.call(
        "save_street_map",
        &json!({ "upload_id": upload, "property": "社区名称" }),
    );
    let picture = street.call("street_map", &json!({}))["picture"].clone();
    assert_eq!(picture["property"], "社区名称");
    assert_eq!(picture["areas"][0]["name"], "山景社区");
    assert!(!picture.to_string().contains("张三"));
    street.sits("statistician");
    let found = street.call("street_map", &json!({}));
    assert_eq!(found["may_change"], false);
}

#[rstest]
#[case::a_text("map.txt", b"not a map".to_vec(), "not_a_map")]
#[case::a_picture_cut_short("map.png", picture()[..40].to_vec(), "not_a_map")]
#[case::a_paper("map.pdf", b"%PDF-1.7".to_vec(), "not_a_map")]
#[case::too_large("map.png", [picture(), vec![0; 2 * 1024 * 1024]].concat(), "map_too_large")]
fn what_makes_no_map_is_said_at_the_file(
    #[case] name: &str,
    #[case] bytes: Vec<u8>,
    #[case] code: &str,
) {
    let street = Street::open();
    let form = json!({ "upload_id": street.upload(name, bytes) });
    let found = street.refused_fields("save_street_map", &form);
    assert_eq!(found, [("upload_id".to_owned(), code.to_owned())]);
}

#[test]
fn a_property_that_names_nothing_and_a_platform_that_is_not_there_are_refused() {
    let street = Street::open();
    let form = json!({ "upload_id": street.upload("areas.geojson", areas("社区名称")) });
    let found = street.refused_fields("save_street_map", &form);
    assert_eq!(
        found,
        [("property".to_owned(), "no_such_property".to_owned())]
    );
    let nowhere = json!({ "places": [
        { "platform_id": "00000000-0000-7000-8000-000000000000", "x": 0.1, "y": 0.1 },
    ] });
    let found = street.refused_fields("place_on_map", &nowhere);
    assert_eq!(
        found,
        [("places.0.platform_id".to_owned(), "unknown".to_owned())]
    );
}
