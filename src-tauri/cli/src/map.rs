//! `lxq map`: the map of the street, given, placed on, taken away, or told.

use crate::arguments::Map;
use crate::{output, work};
use lxq_api::{Failure, FieldCode, Host, StoreError, dispatch};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Changes the map as wanted, then says how it is.
pub fn run(host: &Host, wanted: &Map, as_json: bool) -> Result<ExitCode, Failure> {
    if wanted.remove {
        dispatch(host, "remove_street_map", json!({}))?;
    }
    if let Some(file) = &wanted.file {
        let upload_id = host.upload("", read(file)?)?;
        let request = json!({ "upload_id": upload_id, "property": wanted.property });
        dispatch(host, "save_street_map", request)?;
    }
    if !wanted.places.is_empty() {
        let before = dispatch(host, "street_map", json!({}))?;
        let mut places: Vec<Value> = before["places"].as_array().cloned().unwrap_or_default();
        for told in &wanted.places {
            let place = place_of(host, told)?;
            places.retain(|one| one["platform_id"] != place["platform_id"]);
            places.push(place);
        }
        dispatch(host, "place_on_map", json!({ "places": places }))?;
    }
    let found = dispatch(host, "street_map", json!({}))?;
    if as_json {
        output::json(&found);
    } else {
        show(&found);
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the file lies where somebody put it"
)]
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| StoreError::from(error).into())
}

/// `NAME=X,Y`, both in percent.
fn place_of(host: &Host, told: &str) -> Result<Value, Failure> {
    let unknown = || Failure::field("places", FieldCode::BesideMap);
    let (name, at) = told.rsplit_once('=').ok_or_else(unknown)?;
    let (x, y) = at.split_once(',').ok_or_else(unknown)?;
    let part = |text: &str| text.trim().parse::<f64>().map_err(|_| unknown());
    Ok(json!({
        "platform_id": work::platform(host, name.trim())?,
        "x": part(x)? / 100.0,
        "y": part(y)? / 100.0,
    }))
}

fn show(found: &Value) {
    let picture = &found["picture"];
    match picture["kind"].as_str() {
        Some("image") => {
            let places = found["places"].as_array().map_or(0, Vec::len);
            output::line(&format!("地图是一张图片，放了 {places} 个平台。"));
        }
        Some(_) => {
            let areas = picture["areas"].as_array().into_iter().flatten();
            let names: Vec<&str> = areas.filter_map(|area| area["name"].as_str()).collect();
            output::line(&format!(
                "地图有 {} 个区域：{}。",
                names.len(),
                names.join("、")
            ));
        }
        None => output::line("还没有地图。"),
    }
}
