//! The shapes that ship with the program: read without a word, written back, and read again.

use crate::Street;
use crate::common::{REQUESTS, with, word};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

/// Two orders of a hotline that tells no numbers.
const DETAILS: &str = "\
诉求来源,诉求日期,诉求人姓名,诉求人电话,诉求人电邮,诉求人所在地址,被诉求单位名称,被诉求单位地址,诉求标题,诉求内容,承办人,诉求性质,办理方式,办理部门,办理分类,被诉求单位的行业主管部门,一级定性,二级定性,三级定性,是否重复反应问题,是否为无效件,分派时间,报结案时间,解决情况详情,公示内容,群众满意度,回访内容,审核状态,评星,加星,减星,推荐选项,延期申请日期,延期结束日期,延期理由,退件标志,退件理由,退件日期,最终办理部门
12345,2026-02-01 09:30,钱进,13900000004,q@example.com,山景社区5号楼,某物业公司,山景街1号,垃圾清运不及时,小区垃圾三天没有清运,周敏,投诉,转办,街道办事处,一般,住建局,城市管理,环境卫生,垃圾清运,否,否,2026-02-01 10:00,2026-02-03 16:00,已清运,已公示,非常满意,居民认可,通过,5,1,,推荐,,,,否,,,街道办事处
8890,2026-02-02 08:00,孙丽,13900000005,,山景社区6号楼,,,楼道灯不亮,六号楼楼道灯坏了两周,,求助,,街道办事处,,,,,,否,否,2026-02-02 09:00,,,,未评价,,,,,,,2026-02-05,2026-03-20,等待配件,是,不属本辖区,2026-02-04,
";

fn counts(report: &Value) -> [u64; 5] {
    let of = |field: &str| report[field].as_u64().unwrap();
    assert_eq!(report["rejected"], json!([]), "{report}");
    [
        of("read"),
        of("imported"),
        of("updated"),
        of("unchanged"),
        of("repeated"),
    ]
}

fn details(street: &Street) -> Vec<Value> {
    let list = street.call("request_list", &json!({ "ascending": true }));
    let rows = list["rows"].as_array().unwrap().clone();
    rows.iter()
        .map(|row| {
            street.call(
                "request_detail",
                &json!({ "id": row["id"], "reveal": true }),
            )
        })
        .collect()
}

/// Exports and answers the file's name and bytes.
fn export(street: &Street, form: &Value) -> (String, Vec<u8>) {
    let answer = street.call("export_requests", form);
    let id: Uuid = answer["download_id"].as_str().unwrap().parse().unwrap();
    let file = street.host.download(id).unwrap();
    assert_eq!(answer["file_name"], file.file_name.as_str());
    (file.file_name.clone(), file.bytes.clone())
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_detailed_table_is_recognised_with_the_reason_and_taken_without_numbers() {
    let street = Street::open();
    let upload = street.upload("明细.csv", DETAILS);
    let preview = street.call("preview_import", &json!({ "upload_id": upload }));
    assert_eq!(preview["shape"], "hotline_detail");
    assert_eq!(preview["recognised"]["name"], "热线工单明细");
    assert_eq!(
        (
            &preview["recognised"]["found"],
            &preview["recognised"]["of"]
        ),
        (&json!(39), &json!(39))
    );
    assert_eq!(
        (&preview["missing"], &preview["mapping"]["order_no"]),
        (&json!([]), &Value::Null)
    );
    let report = street.call("import_requests", &json!({ "upload_id": upload }));
    assert_eq!(counts(&report), [2, 2, 0, 0, 0]);
    let [first, second] = &details(&street)[..] else {
        panic!("two requests")
    };
    assert!(
        first["row"]["order_no"]
            .as_str()
            .unwrap()
            .starts_with("导入-")
    );
    assert_eq!(first["row"]["status"], "finished");
    assert_eq!(
        (&first["row"]["satisfaction"], &first["stars"]),
        (&json!("very_satisfied"), &json!(5))
    );
    assert_eq!(second["row"]["status"], "returned");
    assert_eq!(second["raw"]["群众满意度"], "未评价");
    assert_eq!(
        second["raw"]["延期结束日期"], "2026-03-20",
        "a day to come is no error"
    );
}

#[test]
fn a_table_without_numbers_may_come_again_in_any_order() {
    let street = Street::open();
    assert_eq!(counts(&street.import(DETAILS)), [2, 2, 0, 0, 0]);
    let entries = street.entries();
    let mut lines: Vec<&str> = DETAILS.lines().collect();
    lines.swap(1, 2);
    lines.push(lines[1]);
    assert_eq!(counts(&street.import(&lines.join("\n"))), [3, 0, 0, 2, 1]);
    assert_eq!(street.entries(), entries);
}

#[test]
fn what_a_later_export_adds_updates_the_same_request() {
    let street = Street::open();
    street.import(DETAILS);
    let later = DETAILS
        .replace(",未评价,", ",满意,")
        .replace("已清运,已公示", "三次清运,已公示");
    assert_eq!(counts(&street.import(&later)), [2, 0, 2, 0, 0]);
    let second = &details(&street)[1];
    assert_eq!(second["row"]["satisfaction"], "satisfied");
    assert_eq!(
        second["raw"].get("群众满意度"),
        None,
        "the word that was kept raw is gone"
    );
}

#[test]
fn a_letter_s_status_and_mark_are_understood_and_its_urgency_is_no_priority() {
    let street = Street::open();
    let letters = "\
申请人,电话,手机,身份证号,提交时间,是否公开,标题,内容,回复内容,信件类型,查询码,所属领域,所属区域,来信目的,受理时间,办结时间,信件标识,首次信件编号,办理状态
赵强,,13900000003,,2026-02-01,是,拖欠工资,装修公司拖欠工资,,诉求件,X1,劳动,山景,投诉,2026-02-02,,重复,X0,待审核
";
    let upload = street.upload("来信.csv", letters);
    let form = json!({ "upload_id": upload, "profile": "来信来件" });
    assert_eq!(
        counts(&street.call("import_requests", &form)),
        [1, 1, 0, 0, 0]
    );
    let letter = &details(&street)[0];
    assert_eq!(
        (&letter["row"]["status"], &letter["is_repeat"]),
        (&json!("answered"), &json!(true))
    );
    assert_eq!(letter["raw"]["首次信件编号"], "X0");
    let list = "工单编号,主要内容,紧急程度,工单状态\nB1,路灯不亮,特急,处理中\n";
    assert_eq!(counts(&street.import(list)), [1, 1, 0, 0, 0]);
    let order = details(&street)
        .into_iter()
        .find(|one| one["row"]["order_no"] == "B1")
        .unwrap();
    assert_eq!(
        (&order["row"]["status"], &order["raw"]["紧急程度"]),
        (&json!("in_progress"), &json!("特急"))
    );
}

#[rstest]
#[case("评星", "12星半", "stars")]
#[case("工单状态", "天知道", "status")]
#[case("加星", "-1", "stars_added")]
#[case("退件标志", "部分", "is_returned")]
#[case("信件标识", "加急", "flag")]
fn a_word_that_nobody_knows_is_told_at_its_field(
    #[case] column: &str,
    #[case] cell: &str,
    #[case] field: &str,
) {
    let street = Street::open();
    let report = street.import(&format!("工单编号,诉求内容,{column}\nA1,路灯不亮,{cell}\n"));
    let rejected = &report["rejected"][0];
    assert_eq!(
        (&rejected["field"], &rejected["code"]),
        (&json!(field), &json!("value_unknown"))
    );
    assert!(!rejected["message"].as_str().unwrap().contains(cell));
    assert_eq!(street.call("request_list", &json!({}))["count"], 0);
}

#[test]
fn a_shipped_name_is_not_for_one_s_own_and_a_saved_mapping_can_be_withdrawn() {
    let street = Street::open();
    let form = |name: &str, active: bool| json!({ "name": name, "mapping": { "content": "乙" }, "is_active": active });
    assert_eq!(
        street.refused_fields("save_column_profile", &form("热线工单列表", true)),
        [("name".to_owned(), "reserved".to_owned())]
    );
    assert_eq!(
        street.refused_fields("save_column_profile", &form(&"长".repeat(41), true)),
        [("name".to_owned(), "too_long".to_owned())]
    );
    let empty = with(form("空的", true), &json!({ "mapping": {} }));
    assert_eq!(
        street.refused_fields("save_column_profile", &empty),
        [("mapping".to_owned(), "required".to_owned())]
    );
    street.call("save_column_profile", &form("甲乙表", true));
    street.call("save_column_profile", &form("甲乙表", false));
    let known = street.call("column_profiles", &json!({}));
    assert_eq!(known["profiles"][0]["is_active"], false);
    assert_eq!(known["shapes"].as_array().unwrap().len(), 4);
}

#[test]
fn an_export_is_masked_and_leaves_an_entry_without_what_was_in_it() {
    let street = Street::open();
    street.import(DETAILS);
    let entries = street.entries();
    let form = json!({
        "shape": "hotline_detail", "format": "csv", "filter": { "from": "2026-02-01" },
    });
    let (name, bytes) = export(&street, &form);
    assert_eq!(name, "诉求件-热线工单明细-20260302.csv");
    let csv = text(bytes);
    for secret in ["钱进", "13900000004", "5号楼", "q@example.com"] {
        assert!(!csv.contains(secret), "{secret}");
    }
    assert!(csv.contains("139****0004") && csv.contains("已公示"));
    assert_eq!(street.entries(), entries + 1);
    assert_eq!(street.finds("诉求件-热线"), []);
}

#[test]
fn identities_leave_only_with_the_permission_and_a_reason() {
    let street = Street::open();
    street.import(REQUESTS);
    let form = json!({ "shape": "hotline_detail", "format": "xlsx", "full": true });
    let entries = street.entries();
    for reason in [Value::Null, json!("  ")] {
        assert_eq!(
            street.refused_fields(
                "export_requests",
                &with(form.clone(), &json!({ "reason": reason }))
            ),
            [("reason".to_owned(), "required".to_owned())]
        );
    }
    assert_eq!(
        street.refused_fields(
            "export_requests",
            &with(form.clone(), &json!({ "reason": "因".repeat(501) }))
        ),
        [("reason".to_owned(), "too_long".to_owned())]
    );
    assert_eq!(street.entries(), entries, "nothing went out");
    let reasoned = with(form, &json!({ "reason": "区热线办核对工单" }));
    let csv = with(reasoned.clone(), &json!({ "format": "csv" }));
    assert!(text(export(&street, &csv).1).contains("13900000004"));
    street.sits("clerk");
    assert_eq!(
        word(street.refused("export_requests", &reasoned).code),
        "not_allowed"
    );
    let masked = with(reasoned, &json!({ "full": false }));
    assert!(export(&street, &masked).1.starts_with(b"PK"), "a workbook");
}

#[test]
fn a_file_that_waits_is_forgotten_when_somebody_else_sits_down() {
    let street = Street::open();
    street.import(REQUESTS);
    let form = json!({ "shape": "matter_board", "format": "csv" });
    let answer = street.call("export_requests", &form);
    assert_eq!(answer["count"], 2);
    let id: Uuid = answer["download_id"].as_str().unwrap().parse().unwrap();
    assert!(street.host.download(id).is_ok());
    street.sits("clerk");
    assert_eq!(
        word(street.host.download(id).err().unwrap().code),
        "download_gone"
    );
    street.call("lock", &json!({}));
    assert_eq!(word(street.host.download(id).err().unwrap().code), "locked");
}

#[test]
fn a_confidential_order_leaves_without_identity_even_in_full() {
    let street = Street::open();
    street.import("工单编号,主要内容,来电人,是否保密,来电号码\nA1,路灯不亮,钱进,是,13900000004\n");
    let form = json!({
        "shape": "hotline_list", "format": "csv", "full": true, "reason": "核对",
    });
    let csv = text(export(&street, &form).1);
    assert!(csv.contains("\"是\"") && !csv.contains("钱进") && !csv.contains("13900000004"));
}

#[test]
fn bad_filters_are_refused() {
    let street = Street::open();
    let form = json!({ "shape": "hotline_list", "format": "csv", "filter": { "from": "昨天" } });
    assert_eq!(
        word(street.refused("export_requests", &form).code),
        "bad_request"
    );
    let form = json!({ "shape": "别的", "format": "csv" });
    assert_eq!(
        word(street.refused("export_requests", &form).code),
        "bad_request"
    );
}

/// A table of generated requests; some rows repeat, some are confidential.
fn generated(rows: &[(u8, u8, u8, u8)]) -> String {
    let mut csv = "工单编号,诉求来源,诉求日期,诉求人,诉求人电话,诉求标题,诉求内容,分派时间,报结案时间,群众满意度,是否保密,评星,紧急程度\n"
        .to_owned();
    for (number, (day, level, stars, secret)) in rows.iter().enumerate() {
        let day = day % 28 + 1;
        let done = if level % 2 == 0 {
            format!("2026-02-{day:02} 12:00:01")
        } else {
            String::new()
        };
        let level = [
            "非常满意",
            "满意",
            "基本满意",
            "不满意",
            "非常不满意",
            "未评价",
        ][usize::from(level % 6)];
        let secret = ["是", "否", ""][usize::from(secret % 3)];
        csv.push_str(&format!(
            "N{number},12345,2026-02-{day:02} 10:00:09,钱进,1390000{number:04},\"路灯, {day}\",第{}盏路灯\"\"不亮,,{done},{level},{secret},{},紧急\n",
            stars % 3,
            stars % 26,
        ).replace("第", "\"第").replace("不亮,", "不亮\","));
    }
    csv
}

/// Two citizens with order numbers of their own wrote the very same; a table without numbers must not
/// put the telephone of one over that of the other, in whichever order it lists them.
#[test]
fn two_who_wrote_the_same_stay_two_when_a_table_without_numbers_comes_back() {
    let street = Street::open();
    let twin = |number: u8, level: &str| {
        format!(
            "N{number},12345,2026-02-27 10:00:09,钱进,1390000000{number},路灯不亮,第1盏路灯不亮,,,{level},,{number},\n"
        )
    };
    let csv = generated(&[]) + &twin(1, "满意") + &twin(2, "不满意");
    assert_eq!(street.import(&csv)["imported"], 2);
    let form = json!({
        "shape": "hotline_detail", "format": "csv", "full": true, "reason": "核对",
    });
    let (name, bytes) = export(&street, &form);
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let entries = street.entries();
    for order in [[0, 1, 2], [0, 2, 1]] {
        let table: Vec<&str> = order.iter().map(|place| lines[*place]).collect();
        let upload = street.upload(&name, table.join("\n").into_bytes());
        let again = json!({ "upload_id": upload, "profile": "hotline_detail" });
        let report = street.call("import_requests", &again);
        assert_eq!(
            (&report["imported"], &report["updated"]),
            (&json!(0), &json!(0))
        );
        assert_eq!(street.entries(), entries, "{:?}", updates(&street));
    }
}

/// What updates changed, by field.
fn updates(street: &Street) -> Vec<Value> {
    let listed = street.call("request_list", &json!({}));
    let rows = listed["rows"].as_array().unwrap();
    let details = rows
        .iter()
        .map(|row| street.call("request_detail", &json!({ "id": row["id"] })));
    let acts = details.flat_map(|detail| detail["acts"].as_array().unwrap().clone());
    let facts = acts.flat_map(|act| act["facts"].as_array().unwrap().clone());
    facts
        .filter(|fact| fact["fact"] == "request.updated")
        .map(|fact| fact["changes"].clone())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn an_export_that_comes_back_changes_nothing(
        rows in prop::collection::vec(any::<(u8, u8, u8, u8)>(), 1..6),
        shape in prop::sample::select(&["hotline_detail", "hotline_list", "letters", "matter_board"][..]),
        format in prop::sample::select(&["xlsx", "csv"][..]),
        full in any::<bool>(),
    ) {
        let street = Street::open();
        let report = street.import(&generated(&rows));
        prop_assert_eq!(&report["imported"], &json!(rows.len()));
        let form = json!({ "shape": shape, "format": format, "full": full, "reason": "核对" });
        let (name, bytes) = export(&street, &form);
        let entries = street.entries();
        let upload = street.upload(&name, bytes);
        let profile = street.call("preview_import", &json!({ "upload_id": upload }));
        prop_assert_eq!(&profile["shape"], &json!(shape));
        let again = json!({ "upload_id": upload, "profile": shape });
        let report = street.call("import_requests", &again);
        prop_assert_eq!(&report["imported"], &json!(0));
        prop_assert_eq!(&report["updated"], &json!(0), "{:?}", updates(&street));
        prop_assert_eq!(street.entries(), entries);
    }
}
