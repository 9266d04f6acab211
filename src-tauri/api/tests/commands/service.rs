//! Presence on duty, and the statement of what was served.

use crate::Street;
use crate::common::{consultation, with, word};
use crate::every_command::{Trial, nothing, trial};
use calamine::{Data, Reader as _, Xlsx};
use chrono::TimeDelta;
use quick_xml::events::Event;
use serde_json::{Value, json};
use std::io::{Cursor, Read as _};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("check_in", |_| json!({ "manner": "on_site" }))
            .refused("fields starts_at in_future", |request| {
                with(request, &json!({ "starts_at": "2026-03-02T03:00:00Z" }))
            })
            .without("mediator")
            .leaves(1),
        trial("check_out", |street| {
            let id = checked_in(street);
            street.wait(TimeDelta::hours(3));
            json!({ "id": id, "remark": "无人来访" })
        })
        .refused("fields ends_at ends_before_start", |request| {
            with(request, &json!({ "ends_at": "2026-03-01T23:00:00Z" }))
        })
        .without("archivist")
        .leaves(1),
        trial("correct_presence", |street| {
            let id = checked_in(street);
            street.wait_days(1);
            json!({
                "id": id, "starts_at": "2026-03-02T00:00:00Z", "ends_at": "2026-03-02T03:30:00Z",
                "manner": "on_site", "reason": "忘记签退",
            })
        })
        .refused("fields reason required", |request| {
            with(request, &json!({ "reason": "" }))
        })
        .without("mediator")
        .leaves(1),
        trial("presence_list", nothing)
            .refused(
                "fields to before",
                |_| json!({ "from": "2026-03-02", "to": "2026-03-01" }),
            )
            .without("mediator"),
        trial("service_statement", |_| json!({ "year": 2026, "month": 3 }))
            .refused("fields month unknown", |request| {
                with(request, &json!({ "month": 13 }))
            })
            .without("mediator"),
        trial(
            "export_service_statement",
            |_| json!({ "statement": { "year": 2026 }, "format": "docx" }),
        )
        .refused("fields month in_future", |request| {
            with(
                request,
                &json!({ "statement": { "year": 2026, "month": 4 } }),
            )
        })
        .without("mediator")
        .leaves(1),
    ]
}

fn checked_in(street: &Street) -> Value {
    street.call("check_in", &json!({ "manner": "on_site" }))["id"].clone()
}

fn march() -> Value {
    json!({ "year": 2026, "month": 3 })
}

fn total(street: &Street, ask: &Value) -> Value {
    street.call("service_statement", ask)["total"].clone()
}

/// Rows of a list as the core told them.
fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

#[test]
fn a_shift_is_held_by_whoever_checks_in_where_the_roster_has_them() {
    let street = Street::open();
    let lawyer = street.colleague("duty_lawyer");
    let duty = json!({
        "platform_id": street.platform(), "day": "2026-03-02", "shift": "morning",
        "person_id": lawyer,
    });
    let duty = street.call("set_duty", &duty)["id"].clone();
    street.sits("duty_lawyer");
    let came = street.call("check_in", &json!({ "manner": "on_site" }));
    assert_eq!(came["duty_id"], duty);
    let twice = street.refused_fields("check_in", &json!({ "manner": "on_site" }));
    assert_eq!(twice, [("starts_at".to_owned(), "overlaps".to_owned())]);
    street.wait(TimeDelta::minutes(195));
    street.call("check_out", &json!({ "id": came["id"] }));
    let figures = total(&street, &march());
    assert_eq!(figures["shifts_planned"], 1);
    assert_eq!(figures["shifts_held"], 1);
    assert_eq!(figures["minutes"], 195);
    assert_eq!(figures["idle_presences"], 1, "nobody came, and it counts");
}

#[test]
fn a_forgotten_check_out_is_shown_the_next_day_and_corrected_with_a_reason() {
    let street = Street::open();
    street.sits("duty_lawyer");
    let id = checked_in(&street);
    let shown = |street: &Street| street.call("presence_list", &json!({}))["presences"][0].clone();
    assert_eq!(shown(&street)["is_forgotten"], false);
    street.wait_days(1);
    assert_eq!(shown(&street)["is_forgotten"], true);
    let late = street.refused_fields("check_out", &json!({ "id": id }));
    assert_eq!(late, [("ends_at".to_owned(), "over_midnight".to_owned())]);
    let right = json!({
        "id": id, "starts_at": "2026-03-02T00:00:00Z", "ends_at": "2026-03-02T03:30:00Z",
        "manner": "on_site", "reason": "忘记签退",
    });
    street.call("correct_presence", &right);
    let row = shown(&street);
    assert_eq!(row["is_forgotten"], false);
    assert_eq!(row["correction_reason"], "忘记签退");
    assert_eq!(total(&street, &march())["minutes"], 210);
}

#[test]
fn a_shift_over_midnight_is_refused_and_split_into_two_days() {
    let street = Street::open();
    street.wait_days(1);
    // Ten in the evening until one in the morning, in China.
    let night = json!({
        "manner": "on_site", "starts_at": "2026-03-02T14:00:00Z", "ends_at": "2026-03-02T17:00:00Z",
    });
    let refused = street.refused_fields("check_in", &night);
    assert_eq!(
        refused,
        [("ends_at".to_owned(), "over_midnight".to_owned())]
    );
    let evening = with(night.clone(), &json!({ "ends_at": "2026-03-02T15:59:00Z" }));
    street.call("check_in", &evening);
    let morning = with(night, &json!({ "starts_at": "2026-03-02T16:00:00Z" }));
    street.call("check_in", &morning);
    let figures = total(&street, &march());
    assert_eq!(
        (&figures["presences"], &figures["minutes"]),
        (&json!(2), &json!(179))
    );
}

#[test]
fn nobody_checks_others_in_but_who_keeps_the_roster_and_a_lawyer_sees_the_own_alone() {
    let street = Street::open();
    let lawyer = street.colleague("duty_lawyer");
    street.sits("clerk");
    let of_other = json!({ "manner": "remote", "person_id": lawyer });
    let id = street.call("check_in", &of_other)["id"].clone();
    assert_eq!(
        street.call("presence_list", &json!({}))["may_keep_others"],
        true
    );
    street.head_sits();
    street.wait(TimeDelta::minutes(10));
    let own = checked_in(&street);
    street.sits("duty_lawyer");
    let seen = street.call("presence_list", &json!({ "person_id": street.head }));
    let ids: Vec<_> = rows(&seen["presences"])
        .iter()
        .map(|one| &one["id"])
        .collect();
    assert_eq!(ids, [&id], "whatever was asked for");
    let code = |request: Value| word(street.refused("check_out", &request).code);
    assert_eq!(code(json!({ "id": own })), "not_allowed");
    let of_other = json!({ "manner": "on_site", "person_id": street.head });
    assert_eq!(
        word(street.refused("check_in", &of_other).code),
        "not_allowed"
    );
    let statement = street.call(
        "service_statement",
        &with(march(), &json!({ "lawyer_id": street.head })),
    );
    assert_eq!(statement["lawyer_id"], lawyer);
    assert_eq!(statement["total"]["presences"], 1);
}

#[test]
fn a_month_without_visits_has_every_figure_at_nothing() {
    let street = Street::open();
    let statement = street.call("service_statement", &json!({ "year": 2026, "month": 2 }));
    for (name, figure) in statement["total"].as_object().unwrap() {
        assert_eq!(*figure, 0, "{name}");
    }
    assert_eq!(statement["lawyers"], json!([]));
    let export = json!({ "statement": { "year": 2026, "month": 2 }, "format": "docx" });
    let (texts, _) = docx(&street, &export);
    assert!(texts.contains(&"本期没有。".to_owned()));
    let export = with(export, &json!({ "format": "xlsx" }));
    assert_eq!(
        sheet(&street, &export, "按律师").len(),
        2,
        "the head and the sum"
    );
}

#[test]
fn months_border_at_midnight_in_china() {
    let street = Street::open();
    // The last minute of February and the first of March, as China's clocks have them.
    for (starts_at, content) in [
        ("2026-02-28T15:59:00Z", "二月最后一分钟"),
        ("2026-02-28T16:00:00Z", "三月第一分钟"),
    ] {
        let form = json!({ "starts_at": starts_at, "content": content });
        street.call("record_consultation", &with(consultation(), &form));
    }
    let february = total(&street, &json!({ "year": 2026, "month": 2 }));
    assert_eq!(february["consultations"], 1);
    assert_eq!(total(&street, &march())["consultations"], 1);
    assert_eq!(total(&street, &json!({ "year": 2026 }))["consultations"], 2);
}

/// A month of a lawyer: two presences, three matters, a slip, a dispute, an appointment.
fn served(street: &Street) -> String {
    let lawyer = street.colleague("duty_lawyer");
    street.call(
        "save_person",
        &json!({
            "id": lawyer, "name": "林律师", "role": "duty_lawyer", "is_active": true,
            "licence_no": crate::common::LICENCE, "organisation": "衡屿律师事务所",
            "platform_id": street.platform(),
        }),
    );
    street.sits("duty_lawyer");
    let id = checked_in(street);
    let record = |changes: Value| {
        let told = street.call("record_consultation", &with(consultation(), &changes));
        told["id"].as_str().unwrap().to_owned()
    };
    let first = record(json!({
        "topic": "labour", "inquirer_group": "migrant_worker", "satisfaction": "satisfied",
        "ends_at": "2026-03-02T00:30:00Z",
    }));
    record(json!({
        "same_visit_as": first, "topic": "neighbour", "inquirer_group": "migrant_worker",
        "satisfaction": "dissatisfied", "suggested_ways": ["mediation", "lawsuit"],
        "ends_at": "2026-03-02T00:45:00Z",
    }));
    record(json!({ "is_anonymous": true, "manner": "telephone", "topic": "labour" }));
    street.call(
        "hand_over_consultation",
        &json!({ "consultation_id": first, "target": "arbitration", "has_consent": true }),
    );
    street.call(
        "plan_appointment",
        &json!({
            "consultation_id": first, "starts_at": "2026-03-04T01:00:00Z", "place": "山景社区",
        }),
    );
    street.wait(TimeDelta::hours(4));
    street.call("check_out", &json!({ "id": id }));
    street.head_sits();
    let dispute = with(
        crate::common::intake(),
        &json!({ "consultation_id": first }),
    );
    street.call("register_dispute", &dispute);
    first
}

#[test]
fn the_statement_equals_what_was_recorded() {
    let street = Street::open();
    served(&street);
    let statement = street.call("service_statement", &march());
    let total = &statement["total"];
    let expected = json!({
        "presences": 1, "open_presences": 0, "minutes": 240, "idle_presences": 0,
        "shifts_planned": 0, "shifts_held": 0, "consultations": 3, "visits": 2,
        "consultation_minutes": 45, "anonymous": 1, "disputes_opened": 1, "handed_over": 1,
        "rated": 2, "content": 1, "appointments": 1, "appointments_kept": 0,
    });
    assert_eq!(*total, expected);
    assert_eq!(statement["firms"][0]["name"], "衡屿律师事务所");
    assert_eq!(statement["firms"][0]["figures"], expected);
    assert_eq!(statement["lawyers"][0]["name"], "林律师");
    assert_eq!(statement["platforms"][0]["figures"], expected);
    let counted = |list: &str, field: &str| -> Vec<(Value, Value)> {
        rows(&statement[list])
            .iter()
            .map(|one| (one[field].clone(), one["count"].clone()))
            .collect()
    };
    assert_eq!(
        counted("topics", "topic"),
        [(json!("labour"), json!(2)), (json!("neighbour"), json!(1))]
    );
    assert_eq!(
        counted("groups", "group"),
        [(Value::Null, json!(1)), (json!("migrant_worker"), json!(2))]
    );
    assert_eq!(
        counted("ways", "way"),
        [
            (json!("mediation"), json!(1)),
            (json!("arbitration"), json!(2)),
            (json!("lawsuit"), json!(1)),
        ]
    );
    assert_eq!(
        counted("hand_overs", "channel"),
        [(json!("arbitration"), json!(1))]
    );
}

fn exported(street: &Street, request: &Value) -> (String, Vec<u8>) {
    let answer = street.call("export_service_statement", request);
    let id = answer["download_id"].as_str().unwrap().parse().unwrap();
    let name = answer["file_name"].as_str().unwrap().to_owned();
    (name, street.host.download(id).unwrap().bytes.clone())
}

/// A sheet of the exported workbook, read by another reader.
fn sheet(street: &Street, request: &Value, name: &str) -> Vec<Vec<Data>> {
    let (_, bytes) = exported(street, request);
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The texts of the exported paper in order, and its elements; its XML parsed whole.
fn docx(street: &Street, request: &Value) -> (Vec<String>, Vec<String>) {
    let (_, bytes) = exported(street, request);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").unwrap();
    part.read_to_string(&mut xml).unwrap();
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut texts, mut elements, mut text) = (Vec::new(), Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                elements.push(String::from_utf8_lossy(start.name().as_ref()).into_owned());
            }
            Event::Text(words) => text.push_str(&words.decode().unwrap()),
            Event::End(end) if end.name().as_ref() == b"w:t" => {
                texts.push(std::mem::take(&mut text));
            }
            Event::Eof => return (texts, elements),
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::DocType(_)
            | Event::End(_)
            | Event::GeneralRef(_)
            | Event::PI(_) => {}
        }
    }
}

#[test]
fn the_workbook_holds_the_same_figures_as_numbers() {
    let street = Street::open();
    served(&street);
    let request = json!({ "statement": march(), "format": "xlsx" });
    let (name, _) = exported(&street, &request);
    assert_eq!(name, "律师服务报表-2026年3月.xlsx");
    let lawyers = sheet(&street, &request, "按律师");
    let column = |head: &str| {
        let found = lawyers[0]
            .iter()
            .position(|one| *one == Data::String(head.to_owned()));
        found.unwrap_or_else(|| panic!("no column {head}"))
    };
    assert_eq!(
        lawyers[1][column("律师")],
        Data::String("林律师".to_owned())
    );
    assert_eq!(lawyers[1][column("咨询件数")], Data::Float(3.0));
    assert_eq!(lawyers[1][column("服务时长（小时）")], Data::Float(4.0));
    assert_eq!(
        lawyers[1][2..],
        lawyers[2][2..],
        "the sum of one line is that line"
    );
    let topics = sheet(&street, &request, "按咨询事项");
    assert_eq!(topics[1][1], Data::Float(2.0));
}

#[test]
fn the_paper_to_sign_holds_the_same_figures_and_room_for_three_hands() {
    let street = Street::open();
    served(&street);
    let request = json!({ "statement": march(), "format": "docx" });
    let (texts, elements) = docx(&street, &request);
    assert_eq!(texts[0], "马桥子街道律师服务报表");
    assert_eq!(texts[1], "2026年3月");
    for text in ["林律师", "衡屿律师事务所", "4.0", "农民工"] {
        assert!(texts.iter().any(|one| one == text), "{text}");
    }
    let signs = texts.iter().filter(|text| text.contains("年　　月　　日"));
    assert_eq!(signs.count(), 3);
    assert!(elements.iter().filter(|one| *one == "w:tbl").count() >= 7);
}

#[test]
fn nothing_of_who_asked_and_what_was_said_is_in_any_statement() {
    let street = Street::open();
    served(&street);
    let secrets = ["赵强", "13900000003", "装修公司", "先申请劳动仲裁"];
    for role in ["clerk", "statistician", "committee_head"] {
        street.sits(role);
        let shown = street.call("service_statement", &march()).to_string();
        let request = json!({ "statement": march(), "format": "docx" });
        let paper = docx(&street, &request).0.concat();
        for secret in secrets {
            assert!(
                !shown.contains(secret) && !paper.contains(secret),
                "{secret} as {role}"
            );
        }
        street.head_sits();
    }
}
