//! `lxq map`: areas are given and told, a picture is placed on, and what makes no map is refused.

use crate::book::Book;
use serde_json::json;

#[test]
fn a_map_of_areas_is_given_and_told_and_taken_away() {
    let book = Book::demo();
    let map = json!({ "type": "FeatureCollection", "features": [{
        "type": "Feature", "properties": { "社区": "山景社区" },
        "geometry": { "type": "Polygon",
            "coordinates": [[[121.0, 39.0], [121.1, 39.0], [121.1, 39.1], [121.0, 39.0]]] },
    }] });
    let file = book.file("areas.geojson", map.to_string().as_bytes());
    let file = file.as_str();
    let said = book.lxq(&["map", "--file", file, "--property", "社区"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, "地图有 1 个区域：山景社区。\n");
    let said = book.lxq(&["map", "--file", file, "--property", "村"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("名称属性"), "{}", said.err);
    assert_eq!(book.lxq(&["map", "--remove"]).out, "还没有地图。\n");
}

#[test]
fn a_place_is_a_name_and_two_numbers() {
    let book = Book::demo();
    let office = book.lxq(&["map", "--place", "没有这个平台=10,20"]);
    assert_eq!((office.code, office.out.as_str()), (1, ""));
    let spoilt = book.lxq(&["map", "--place", "山景社区一站式矛盾解决平台=左边"]);
    assert_eq!(spoilt.code, 1);
    assert!(spoilt.err.contains("不在图上"), "{}", spoilt.err);
    let found = book
        .lxq(&[
            "map",
            "--place",
            "山景社区一站式矛盾解决平台=12.5,40",
            "--json",
        ])
        .done();
    assert_eq!(found["places"][0]["x"], 0.125);
    assert_eq!(found["places"][0]["y"], 0.4);
}
