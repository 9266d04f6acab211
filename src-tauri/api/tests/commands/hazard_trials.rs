//! The trials of the hazard ledger's commands: see [`crate::every_command`].

use crate::Street;
use crate::common::{self, with};
use crate::every_command::{Trial, trial};
use serde_json::{Value, json};

const STRANGER: &str = "019cae00-0000-7000-8000-000000000000";

/// The form of a lead.
pub(crate) fn lead() -> Value {
    json!({
        "title": "三号楼飞线充电", "source": "grid", "place": "山景社区3号楼",
        "content": "一楼住户从窗户拉线给电动自行车充电", "people_count": 12,
    })
}

/// A reported lead.
pub(crate) fn reported(street: &Street) -> String {
    let answer = street.call("report_hazard", &lead());
    answer["id"].as_str().unwrap().to_owned()
}

/// The form of a check that finds a risk.
pub(crate) fn check(id: &str) -> Value {
    json!({
        "hazard_id": id, "is_founded": true, "risk_level": "orange",
        "finding": "现场核实，线路老化",
    })
}

/// A hazard that was found to be true.
pub(crate) fn open(street: &Street) -> String {
    let id = reported(street);
    street.call("check_hazard", &check(&id));
    id
}

/// The form of measures due in ten days.
pub(crate) fn plan(street: &Street, id: &str) -> Value {
    let today: chrono::NaiveDate = street.today().parse().unwrap();
    json!({
        "hazard_id": id, "measures": "断电，劝导使用充电桩", "responsible_unit": "山景社区居委会",
        "responsible_id": street.head, "due_on": today + chrono::TimeDelta::days(10),
    })
}

/// A hazard that is being handled.
pub(crate) fn handling(street: &Street) -> String {
    let id = open(street);
    street.call("plan_hazard", &plan(street, &id));
    id
}

/// The form of a settlement.
pub(crate) fn settling(id: &str) -> Value {
    json!({ "hazard_id": id, "manner": "resolved", "result": "已接入充电桩" })
}

/// A hazard that was resolved today.
pub(crate) fn resolved(street: &Street) -> String {
    let id = handling(street);
    street.call("settle_hazard", &settling(&id));
    id
}

/// The form of a look-back with a result.
pub(crate) fn look(id: &str, result: &str) -> Value {
    json!({ "hazard_id": id, "finding": "到现场看过", "result": result })
}

/// A round of the first platform, planned for today.
pub(crate) fn planned(street: &Street) -> String {
    let answer = street.call("plan_inspection", &round(street));
    answer["id"].as_str().unwrap().to_owned()
}

/// The form of a round.
pub(crate) fn round(street: &Street) -> Value {
    json!({
        "title": "三月第一次排查", "area": "山景社区1—6号楼", "planned_on": street.today(),
        "inspector_ids": [street.head], "items": ["燃气", "飞线充电"],
    })
}

/// The form that holds a round today.
pub(crate) fn holding(street: &Street, id: &str) -> Value {
    let items = json!([
        { "text": "燃气", "is_done": true },
        { "text": "飞线充电", "is_done": true, "note": "三号楼一处" },
    ]);
    let mut form = round(street);
    form.as_object_mut().unwrap().remove("items");
    with(
        form,
        &json!({
            "id": id, "items": items, "summary": "发现隐患1件", "held_on": street.today(),
        }),
    )
}

fn step_trials() -> Vec<Trial> {
    vec![
        trial("report_hazard", |_| lead())
            .refused("fields content holds_id_number", |request| {
                with(request, &json!({ "content": "住户21021319850701999X" }))
            })
            .without("statistician")
            .leaves(1),
        trial("check_hazard", |street| check(&reported(street)))
            .refused("fields risk_level required", |request| {
                with(request, &json!({ "risk_level": null }))
            })
            .without("duty_lawyer")
            .leaves(1),
        trial("plan_hazard", |street| {
            let id = open(street);
            plan(street, &id)
        })
        .refused("fields responsible_id unknown", |request| {
            with(request, &json!({ "responsible_id": STRANGER }))
        })
        .without("archivist")
        .leaves(1),
        trial("settle_hazard", |street| settling(&handling(street)))
            .refused("fields result required", |request| {
                with(request, &json!({ "result": " " }))
            })
            .without("administrator")
            .leaves(1),
        trial("review_hazard", |street| {
            look(&resolved(street), "consolidated")
        })
        .refused("fields due_on required", |request| {
            with(request, &json!({ "result": "rebounded" }))
        })
        .without("statistician")
        .leaves(2),
        trial("close_hazard", |street| {
            let id = resolved(street);
            street.call("review_hazard", &look(&id, "consolidated"));
            json!({ "hazard_id": id, "note": "未再出现" })
        })
        .refused("fields closed_on in_future", |request| {
            with(request, &json!({ "closed_on": "2026-04-01" }))
        })
        .without("statistician")
        .leaves(1),
        trial("correct_hazard", |street| {
            let id = reported(street);
            let changes = json!({ "hazard_id": id, "place": "山景社区4号楼" });
            with(lead(), &changes)
        })
        .refused("fields dispute_type unknown", |request| {
            with(request, &json!({ "dispute_type": "no_such_type" }))
        })
        .without("duty_lawyer")
        .leaves(1),
    ]
}

fn reading_trials() -> Vec<Trial> {
    vec![
        trial("hazard_list", |street| {
            reported(street);
            json!({ "status": "lead", "sort": "risk" })
        })
        .refused("fields cursor unknown", |request| {
            with(request, &json!({ "cursor": "x" }))
        })
        .without("statistician"),
        trial("hazard_detail", |street| json!({ "id": reported(street) }))
            .refused("not_found", |_| json!({ "id": STRANGER }))
            .without("statistician"),
        trial("hazard_counts", |_| json!({})).without("statistician"),
        trial("inspection_list", |_| json!({ "status": "held" }))
            .refused("fields cursor unknown", |request| {
                with(request, &json!({ "cursor": "n" }))
            })
            .without("statistician"),
        trial(
            "inspection_detail",
            |street| json!({ "id": planned(street) }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("statistician"),
        trial("inspection_month", |_| json!({ "day": "2026-03-31" })).without("statistician"),
        trial(
            "inspection_items",
            |street| json!({ "platform_id": street.platform() }),
        )
        .without("statistician"),
    ]
}

fn round_trials() -> Vec<Trial> {
    vec![
        trial("plan_inspection", round)
            .refused("fields inspector_ids unknown", |request| {
                with(request, &json!({ "inspector_ids": [STRANGER] }))
            })
            .without("statistician")
            .leaves(1),
        trial("save_inspection", |street| {
            let id = planned(street);
            holding(street, &id)
        })
        .refused("fields summary required", |request| {
            with(request, &json!({ "summary": null }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial(
            "cancel_inspection",
            |street| json!({ "id": planned(street), "reason": "暴雪停工" }),
        )
        .refused("fields reason required", |request| {
            with(request, &json!({ "reason": "" }))
        })
        .without("archivist")
        .leaves(1),
        trial(
            "save_inspection_items",
            |_| json!({ "items": ["燃气", "飞线充电"] }),
        )
        .refused("fields items.1 twice", |request| {
            with(request, &json!({ "items": ["燃气", "燃气"] }))
        })
        .without("clerk")
        .leaves(1),
    ]
}

/// The trials of every command of the ledger.
pub(crate) fn trials() -> Vec<Trial> {
    [
        step_trials(),
        reading_trials(),
        round_trials(),
        crate::hot_spots::trials(),
        crate::suggestions::trials(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A street whose first request was imported, with the request's id.
pub(crate) fn request_of(street: &Street) -> String {
    street.import(common::REQUESTS);
    let list = street.call("request_list", &json!({}));
    list["rows"][0]["id"].as_str().unwrap().to_owned()
}
