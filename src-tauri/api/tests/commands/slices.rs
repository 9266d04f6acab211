//! 自由组合 through the dispatcher: grouped, narrowed, opened, taken out, as it was.

use crate::Street;
use crate::common::{PASSPHRASE, with};
use crate::every_command::{Trial, trial};
use crate::figures::{count, failed, settled, year};
use serde_json::{Value, json};

fn ask() -> Value {
    json!({
        "rows": "dispute_type", "columns": "outcome", "from": "2026-01-01", "to": "2026-12-31",
    })
}

pub(crate) fn trials() -> Vec<Trial> {
    let backwards = |request: Value| with(request, &json!({ "from": "2027-01-01" }));
    vec![
        trial("figure_slice", |_| ask())
            .refused("fields to before", backwards)
            .refused("fields columns twice", |request| {
                with(request, &json!({ "columns": "dispute_type" }))
            }),
        trial("figure_slice_cases", |_| json!({ "slice": ask() }))
            .refused("fields to before", |request| {
                let slice = with(ask(), &json!({ "from": "2027-01-01" }));
                with(request, &json!({ "slice": slice }))
            })
            .without("statistician"),
        trial(
            "export_figure_slice",
            |_| json!({ "slice": ask(), "format": "csv" }),
        )
        .refused("fields columns twice", |request| {
            let slice = with(ask(), &json!({ "columns": "dispute_type" }));
            with(request, &json!({ "slice": slice }))
        }),
    ]
}

fn titles(values: &Value) -> Vec<&str> {
    let values = values.as_array().unwrap().iter();
    values.map(|one| one["title"].as_str().unwrap()).collect()
}

#[test]
fn cases_are_grouped_by_two_sides_and_each_number_opens_its_cases() {
    let street = Street::open();
    let (one, other) = (settled(&street), failed(&street));
    let found = street.call("figure_slice", &ask());
    assert_eq!(titles(&found["columns"]), ["调解成功", "调解不成"]);
    assert_eq!(found["total"], count(2));
    assert_eq!(found["column_totals"], json!([count(1), count(1)]));
    let of = |column: &str| {
        street.call(
            "figure_slice_cases",
            &json!({ "slice": ask(), "column": column }),
        )
    };
    assert_eq!(of("settled")["rows"][0]["id"], json!(one));
    assert_eq!(of("not_settled")["rows"][0]["id"], json!(other));
    // A case that is closed after the columns were made counts at once.
    settled(&street);
    assert_eq!(street.call("figure_slice", &ask())["total"], count(3));
}

#[test]
fn a_grouping_is_narrowed_and_says_how_it_was_meant() {
    let street = Street::open();
    settled(&street);
    failed(&street);
    let narrowed = with(
        ask(),
        &json!({
            "columns": null, "measure": "success_rate",
            "filters": [{ "dimension": "outcome", "values": ["settled", "withdrawn"] }],
        }),
    );
    let found = street.call("figure_slice", &narrowed);
    let whole = json!({ "kind": "rate", "part": 1, "whole": 1 });
    assert_eq!(found["total"], whole);
    assert_eq!(found["columns"], json!([]));
    assert_eq!(found["rows"][0]["total"], whole);
    let defined: Vec<&str> = titles(&found["definitions"]);
    assert_eq!(defined, ["调解成功", "调解成功率"]);
    let sides: Vec<&str> = found["values"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["dimension"].as_str().unwrap())
        .collect();
    assert!(
        sides.contains(&"platform") && sides.contains(&"duration_band"),
        "{sides:?}"
    );
    assert!(!sides.contains(&"month"), "days have a period");
}

#[test]
fn a_grouping_is_told_as_it_was() {
    let street = Street::open();
    settled(&street);
    let then = street.call("figure_slice", &ask());
    street.wait_days(3);
    failed(&street);
    let ask = with(ask(), &json!({ "as_of": "2026-03-02T00:00:00Z" }));
    let found = street.call("figure_slice", &ask);
    assert_eq!(found["total"], then["total"]);
    assert_eq!(found["rows"], then["rows"]);
}

#[test]
fn a_grouping_goes_out_as_text_and_as_a_workbook() {
    let street = Street::open();
    settled(&street);
    failed(&street);
    let out = |format: &str| {
        let form = json!({ "slice": ask(), "format": format });
        let answer = street.call("export_figure_slice", &form);
        (
            answer["file_name"].as_str().unwrap().to_owned(),
            crate::documents::held(&street, &answer),
        )
    };
    let (name, text) = out("csv");
    assert_eq!(name, "件数-纠纷类型×调解结果-2026年.csv");
    let text = String::from_utf8(text).unwrap().replace('"', "");
    assert!(
        text.starts_with('\u{feff}'),
        "office programs read it as UTF-8"
    );
    assert!(text.contains("纠纷类型,调解成功,调解不成,合计"), "{text}");
    assert!(text.contains("合计,1,1,2"), "{text}");
    let (name, book) = out("xlsx");
    assert!(name.ends_with(".xlsx") && book.starts_with(b"PK"));
}

#[test]
fn on_the_demo_street_a_grouping_says_what_the_official_table_says() {
    let street = Street::bare();
    street.wait_days(240);
    lxq_api::init_demo(&street.host, None, None, PASSPHRASE).unwrap();
    let account = street.host.accounts()[0].1;
    street.unlock(&account.to_string());
    let official = street.call(
        "figures",
        &with(year("case_table"), &json!({ "unit": "platform" })),
    );
    let keys: Vec<&str> = official["table"]["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["key"].as_str().unwrap())
        .collect();
    let place = |key: &str| keys.iter().position(|one| *one == key).unwrap();
    for (measure, key) in [
        ("cases", "total"),
        ("people", "people"),
        ("amount", "amount"),
        ("success_rate", "success_rate"),
        ("performance_rate", "performance_rate"),
    ] {
        let slice = json!({
            "rows": "platform", "measure": measure, "from": "2026-01-01", "to": "2026-12-31",
            "filters": [{ "dimension": "mediation_kind", "values": ["peoples"] }],
        });
        let found = street.call("figure_slice", &slice);
        let total = &official["table"]["total"]["figures"][place(key)];
        assert_eq!(&found["total"], total, "{key}");
        let mut seen = 0;
        for row in official["table"]["rows"].as_array().unwrap() {
            let same = found["rows"]
                .as_array()
                .unwrap()
                .iter()
                .find(|one| one["value"] == row["id"]);
            if let Some(same) = same {
                assert_eq!(same["total"], row["figures"][place(key)], "{key}");
                seen += 1;
            }
        }
        assert!(seen > 20, "the street has platforms with cases: {seen}");
    }
}
