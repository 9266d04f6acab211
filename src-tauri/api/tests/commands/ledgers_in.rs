//! Older ledgers brought in: columns by what people call them, faults row by row, nothing twice, and
//! no work made of what is over.

use crate::Street;
use crate::common::{LICENCE, with, word};
use crate::ledgers_out::take_out;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A ledger of disputes as an office keeps it; every name and number is invented.
pub const DISPUTES: &str = "\
序号,案号,受理时间,申请人姓名,联系电话,被申请人,类型,案情简介,调解人,处理结果,协议形式,结案时间,涉及金额（万元）,履行情况
1,2019-001,2019.3.5,张三,13900000011,李四,邻里,楼上漏水泡坏墙面,王国辉,成功,口头,2019年3月20日,0.3,当场履行
2,2019-002,2019/4/1,王五、赵六,,某某物业公司,物业纠纷,物业费长期没有交,王国辉,不成功,,2019-04-28,,
3,2019-003,2019-05-06,孙七,,周八,婚姻家庭,赡养老人的费用分担,王国辉,达成协议,书面,2019-05-30,1.2,按月支付
";

/// A ledger of hazards.
pub const HAZARDS: &str = "\
排查时间,排查地点,隐患情况,风险等级,化解措施,责任单位,化解时限,化解时间,化解结果,销号时间,备注
2020-03-02,五号楼,电动车在楼道里充电,高,设集中充电处,社区,2020-03-20,2020-03-15,已建充电棚,2020-04-20,已无反弹
2020-05-01,小学门口,摊贩占道与家长争吵,一般,划定摆摊处,城管,2020-05-20,2020-05-18,已划定,2020-06-30,同意销号
";

const CONSULTATIONS: &str = "\
咨询日期,社区,接待律师,姓名,电话,类型,咨询问题,律师意见
2021-06-01 09:30,山景社区,同事duty_lawyer,钱进,13900000021,劳动争议,公司拖欠工资怎么办,先申请劳动仲裁
2021-06-08,山景社区,同事duty_lawyer,匿名,,邻里,邻居占用楼道,先请社区调解
";

const PEOPLE: &str = "\
姓名,职业,所属平台,电话,律所,律师执业证号,聘任时间
吴九,专职调解员,山景社区一站式矛盾解决平台,13900000031,,,2024-01-01
郑十,律师,,13900000032,某某律师事务所,12102201510123457,
";

const PLATFORMS: &str = "\
平台名称,社区,地址,调委会简称
海湾社区一站式矛盾解决平台,海湾社区,海湾路1号,马海湾
东村村民评理说事点,东村,东村村委会,马海湾
";

fn brings(street: &Street, kind: &str, csv: &str, changes: &Value) -> Value {
    let upload = street.upload("台账.csv", csv);
    let form = json!({ "kind": kind, "upload_id": upload });
    street.call("import_ledger", &with(form, changes))
}

fn counts(report: &Value) -> [u64; 4] {
    ["read", "imported", "unchanged", "rejected_rows"].map(|name| report[name].as_u64().unwrap())
}

/// The rows that were not taken: row, field and code.
fn rejected(report: &Value) -> Vec<(u64, String, String)> {
    let rows = report["rejected"].as_array().unwrap();
    rows.iter()
        .map(|one| {
            let text = |name: &str| one[name].as_str().unwrap().to_owned();
            (one["row"].as_u64().unwrap(), text("field"), text("code"))
        })
        .collect()
}

#[test]
fn an_older_ledger_of_disputes_arrives_with_its_days_and_outcomes() {
    let street = Street::open();
    let report = brings(&street, "disputes", DISPUTES, &json!({}));
    assert_eq!(counts(&report), [3, 3, 0, 0], "{report}");
    let case = |no: &str| street.call("dispute_case", &json!({ "docket_no": no }));
    let settled = case("2019-001");
    assert_eq!(settled["row"]["status"], "closed", "{settled}");
    assert_eq!(settled["row"]["registered_on"], "2019-03-05");
    assert_eq!(settled["row"]["closed_on"], "2019-03-20");
    assert_eq!(settled["row"]["amount_fen"], "300000");
    assert_eq!(settled["row"]["title"], "张三与李四邻里纠纷");
    assert_eq!(settled["outcome"], "settled");
    assert_eq!(case("2019-002")["outcome"], "not_settled");
    assert_eq!(case("2019-002")["parties"].as_array().unwrap().len(), 3);
    assert_eq!(case("2019-003")["row"]["amount_fen"], "1200000");
}

#[test]
fn what_is_over_makes_no_work_and_counts_in_the_figures_of_its_year() {
    let street = Street::open();
    let before = street.call("workbench", &json!({}));
    brings(&street, "disputes", DISPUTES, &json!({}));
    brings(&street, "hazards", HAZARDS, &json!({}));
    assert_eq!(street.call("workbench", &json!({})), before);
    assert_eq!(
        street.call("deadline_notices", &json!({})),
        street_notices(&before)
    );
    let figures = json!({ "table": "case_table", "from": "2019-01-01", "to": "2019-12-31" });
    let found = street.call("figures", &figures);
    let checks = found["table"]["checks"].as_array().unwrap();
    assert!(
        checks.iter().all(|check| check["holds"] == true),
        "{checks:?}"
    );
}

/// No limit of one's own runs.
fn street_notices(_: &Value) -> Value {
    Street::open().call("deadline_notices", &json!({}))
}

#[test]
fn the_same_ledger_again_changes_nothing_and_a_longer_one_brings_only_what_is_new() {
    let street = Street::open();
    street.colleague("duty_lawyer");
    for (kind, csv, rows) in [
        ("disputes", DISPUTES, 3),
        ("hazards", HAZARDS, 2),
        ("consultations", CONSULTATIONS, 2),
        ("people", PEOPLE, 2),
        ("platforms", PLATFORMS, 2),
    ] {
        let report = brings(&street, kind, csv, &json!({}));
        assert_eq!(counts(&report), [rows, rows, 0, 0], "{kind}: {report}");
        let entries = street.entries();
        let again = brings(&street, kind, csv, &json!({}));
        assert_eq!(counts(&again), [rows, 0, rows, 0], "{kind}");
        assert_eq!(street.entries(), entries, "{kind}");
    }
    let longer = format!(
        "{DISPUTES}4,2019-004,2019-06-01,冯一,,陈二,其他,停车位争议,王国辉,和解,,2019-06-03,,\n"
    );
    let report = brings(&street, "disputes", &longer, &json!({}));
    assert_eq!(counts(&report), [4, 1, 3, 0]);
}

#[test]
fn every_fault_of_a_row_is_told_with_its_column_and_never_what_stands_there() {
    let street = Street::open();
    let csv = "\
编号,登记日期,申请人,申请人电话,被申请人,纠纷类型,纠纷简要情况,调解员,调解结果,结案日期,协议形式,状态
甲1,2019-03-05,张三,,李四,外星纠纷,漏水,没有此人,调解成功,2019-03-20,口头,
甲2,2019-03-05,张三,,李四,邻里纠纷,漏水,王国辉,调解成功,2019-03-20,,
甲3,2019-03-05,张三,,李四,邻里纠纷,漏水,王国辉,调解成功,2019-03-01,口头,
甲4,2019-03-05,张三,,李四,邻里纠纷,漏水,王国辉,,,,调解中
甲5,昨天,张三,,李四,邻里纠纷,,王国辉,说不清,2019-03-01,口头,
甲6,2019-03-05,张三,13900000011、13900000012,李四,邻里纠纷,漏水,王国辉,调解成功,2019-03-20,口头,
甲7,2019-03-05,张三,,李四,邻里纠纷,漏水,王国辉,调解成功,2019-03-20,口头,
甲7,2019-03-06,张三,,李四,邻里纠纷,漏水,王国辉,调解成功,2019-03-20,口头,
";
    let report = brings(&street, "disputes", csv, &json!({}));
    let at = |row, field: &str, code: &str| (row, field.to_owned(), code.to_owned());
    assert_eq!(
        rejected(&report),
        [
            at(2, "dispute_type", "name_unknown"),
            at(2, "mediators", "name_unknown"),
            at(3, "agreement_form", "missing"),
            at(4, "closed_on", "out_of_order"),
            at(5, "due_on", "limit_passed"),
            at(6, "registered_on", "date_unreadable"),
            at(6, "outcome", "value_unknown"),
            at(6, "facts", "missing"),
            at(7, "applicant_phones", "count_differs"),
            at(9, "docket_no", "entry_twice"),
        ]
    );
    assert_eq!(counts(&report), [8, 1, 0, 7]);
    let told = report["rejected"].to_string();
    for secret in ["外星", "没有此人", "说不清", "张三", "13900000011"] {
        assert!(!told.contains(secret), "{secret}");
    }
    assert!(told.contains("请补上办结的日期和结果"));
}

#[test]
fn a_trial_tells_the_truth_and_writes_nothing() {
    let street = Street::open();
    let entries = street.entries();
    let trial = brings(&street, "disputes", DISPUTES, &json!({ "dry_run": true }));
    assert_eq!(counts(&trial), [3, 3, 0, 0]);
    assert_eq!(trial["dry_run"], true);
    assert_eq!(street.entries(), entries);
}

#[test]
fn a_matter_that_goes_on_comes_in_as_one_accepted_with_its_limit() {
    let street = Street::open();
    let csv = "编号,登记日期,申请人,被申请人,纠纷类型,纠纷简要情况,调解员,状态\n\
        甲1,2026-02-20,张三,李四,邻里纠纷,漏水,王国辉,调解中\n\
        甲2,2026-02-21,王五,赵六,邻里纠纷,噪音,,已登记\n";
    let report = brings(&street, "disputes", csv, &json!({}));
    assert_eq!(counts(&report), [2, 2, 0, 0], "{report}");
    let open = street.call("dispute_case", &json!({ "docket_no": "甲1" }));
    assert_eq!(open["row"]["status"], "accepted");
    assert_eq!(open["row"]["due_on"], "2026-03-23");
    let id = open["row"]["id"].as_str().unwrap();
    street.call("terminate_dispute", &crate::common::termination(id));
}

#[test]
fn numbers_of_the_own_series_are_not_given_again() {
    let street = Street::open();
    let csv = "编号,登记日期,申请人,纠纷类型,纠纷简要情况,调解结果,结案日期\n\
        (2026)马山景人调字第7号,2026-01-05,张三,邻里纠纷,漏水,撤回,2026-01-06\n";
    brings(&street, "disputes", csv, &json!({}));
    let next = street.registers(&json!({}));
    assert_eq!(next["docket_no"], "（2026）马山景人调字第8号");
}

#[test]
fn hazards_stand_where_their_days_say_and_may_be_taken_further() {
    let street = Street::open();
    brings(&street, "hazards", HAZARDS, &json!({}));
    let csv = "排查时间,排查地点,基本情况,风险等级,处置措施,责任单位,处置时限,化解日期,化解情况,状态\n\
        2026-02-01,六号楼,下水堵塞引起争吵,黄,疏通管道,物业,2026-03-20,,,\n\
        2026-02-02,七号楼,外墙脱落,橙,维修,物业,2026-02-20,2026-02-18,已维修,\n\
        2026-02-03,八号楼,停车争执,黄,划线,物业,2026-02-20,,,\n";
    let report = brings(&street, "hazards", csv, &json!({}));
    assert_eq!(counts(&report), [3, 2, 0, 1], "{report}");
    assert_eq!(
        rejected(&report),
        [(4, "due_on".to_owned(), "limit_passed".to_owned())]
    );
    let counts = street.call("hazard_counts", &json!({}));
    assert_eq!(counts["closed"], 2, "{counts}");
    assert_eq!(counts["handling"], 1);
    assert_eq!(counts["resolved"], 1);
    assert_eq!(counts["review_overdue"], 0, "no look back of old is missed");
}

#[test]
fn an_unnamed_consultation_keeps_no_name_and_a_wrong_telephone_is_told() {
    let street = Street::open();
    street.sits("duty_lawyer");
    let csv = format!(
        "{CONSULTATIONS}2021-06-09,山景社区,同事duty_lawyer,孙丽,123,邻里,噪音怎么办,调解\n"
    );
    let report = brings(&street, "consultations", &csv, &json!({}));
    assert_eq!(counts(&report), [3, 2, 0, 1], "{report}");
    assert_eq!(report["rejected"][0]["field"], "inquirer_phone");
    let list = street.call("consultation_list", &json!({}));
    let names: Vec<_> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["inquirer_name"].clone(), row["is_anonymous"].clone()))
        .collect();
    assert_eq!(
        names,
        [(Value::Null, json!(true)), (json!("钱进"), json!(false))]
    );
}

#[test]
fn people_and_platforms_come_in_by_the_rules_of_their_forms() {
    let street = Street::open();
    brings(&street, "people", PEOPLE, &json!({}));
    brings(&street, "platforms", PLATFORMS, &json!({}));
    let office = street.call("office_overview", &json!({}));
    let person = |name: &str| {
        let people = office["people"].as_array().unwrap();
        people
            .iter()
            .find(|one| one["name"] == name)
            .unwrap()
            .clone()
    };
    assert_eq!(person("吴九")["role"], "mediator");
    assert_eq!(person("郑十")["role"], "duty_lawyer");
    assert_eq!(person("郑十")["has_account"], false);
    let platforms = office["platforms"].as_array().unwrap();
    let committees: Vec<_> = platforms
        .iter()
        .filter(|one| one["name"] != "山景社区一站式矛盾解决平台")
        .map(|one| (one["kind"].clone(), one["committee_id"].clone()))
        .collect();
    assert_eq!(committees.len(), 2);
    assert_eq!(
        committees[0].1, committees[1].1,
        "one committee of that short name"
    );
    assert!(
        committees
            .iter()
            .any(|(kind, _)| kind == "village_talk_point")
    );
    let csv = "姓名,职业,联系电话,执业证号\n假一,调解员,123,\n真二,律师,,\n";
    let report = brings(&street, "people", csv, &json!({}));
    assert_eq!(
        rejected(&report),
        [
            (2, "phone".to_owned(), "unfit".to_owned()),
            (3, "licence_no".to_owned(), "missing".to_owned())
        ]
    );
}

#[test]
fn each_kind_asks_for_the_permission_of_its_own_form() {
    let street = Street::open();
    let upload = street.upload("台账.csv", PEOPLE);
    street.sits("clerk");
    for (kind, may) in [
        ("disputes", false),
        ("hazards", true),
        ("consultations", false),
        ("people", false),
        ("platforms", false),
    ] {
        let answer = street.dispatch("ledger_profiles", &json!({ "kind": kind }));
        assert_eq!(answer.is_ok(), may, "{kind}");
    }
    let form = json!({ "kind": "people", "upload_id": upload });
    assert_eq!(
        word(street.refused("import_ledger", &form).code),
        "not_allowed"
    );
}

#[test]
fn a_saved_mapping_of_one_kind_is_not_offered_to_another_nor_to_requests() {
    let street = Street::open();
    let csv = "甲,乙,丙,丁\n2020-03-02,五号楼,楼道充电,红\n";
    let mapping = json!({ "found_on": "甲", "place": "乙", "content": "丙", "risk_level": "丁" });
    street.call(
        "save_ledger_profile",
        &json!({ "kind": "hazards", "name": "自制", "mapping": mapping, "is_active": true }),
    );
    let upload = street.upload("自制.csv", csv);
    let preview = street.call(
        "preview_ledger",
        &json!({ "kind": "hazards", "upload_id": upload }),
    );
    assert_eq!(preview["fitting_profile"], "自制");
    assert_eq!(preview["missing"], json!([]));
    let requests = street.call("column_profiles", &json!({}));
    assert_eq!(requests["profiles"], json!([]));
    let others = street.call("ledger_profiles", &json!({ "kind": "disputes" }));
    assert_eq!(others["profiles"], json!([]));
    let report = brings(&street, "hazards", csv, &json!({ "profile": "自制" }));
    assert_eq!(counts(&report), [1, 1, 0, 0]);
}

/// A street with entries of every kind, some of them generated.
fn filled(rows: &[(u8, u8, u8)]) -> Street {
    let street = Street::open();
    street.colleague("duty_lawyer");
    street.agreed();
    street.terminated();
    let mut disputes = String::from(
        "编号,登记日期,申请人,申请人证件号,被申请人,纠纷类型,纠纷简要情况,调解结果,结案日期,协议形式,涉及金额（元）\n",
    );
    let mut hazards = String::from("编号,排查时间,排查地点,基本情况,风险等级,销号日期\n");
    for (place, (day, outcome, amount)) in rows.iter().enumerate() {
        let day = day % 28 + 1;
        let (outcome, form) = match outcome % 3 {
            0 => ("调解成功", "口头协议"),
            1 => ("调解不成", ""),
            _ => ("撤回", ""),
        };
        disputes.push_str(&format!(
            "旧{place},2020-03-{day:02},申{place}、申{place}乙,无,=对{place},邻里纠纷,+第{place}件,{outcome},2020-04-{day:02},{form},{amount}.5\n"
        ));
        let number = if amount % 2 == 0 {
            format!("隐{place}")
        } else {
            String::new()
        };
        hazards.push_str(&format!(
            "{number},2020-03-{day:02},{place}号楼,-第{place}处,红,2020-05-{day:02}\n"
        ));
    }
    let report = brings(&street, "disputes", &disputes, &json!({}));
    assert_eq!(report["rejected_rows"], 0, "{report}");
    brings(&street, "hazards", &hazards, &json!({}));
    brings(&street, "consultations", CONSULTATIONS, &json!({}));
    brings(&street, "people", PEOPLE, &json!({}));
    brings(&street, "platforms", PLATFORMS, &json!({}));
    street
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn a_ledger_taken_out_and_brought_in_again_changes_nothing(
        rows in prop::collection::vec((any::<u8>(), any::<u8>(), any::<u8>()), 0..6),
    ) {
        let street = filled(&rows);
        for kind in ["disputes", "hazards", "consultations", "people", "platforms"] {
            for (format, full) in [("xlsx", true), ("csv", true), ("xlsx", false)] {
                let list = json!({ "name": kind, "filter": {} });
                let reason = full.then_some("核对");
                let changes = json!({ "format": format, "full": full, "reason": reason });
                let (answer, bytes) = take_out(&street, &list, &changes);
                let entries = street.entries();
                let upload = street.upload("导出.表", bytes);
                let report =
                    street.call("import_ledger", &json!({ "kind": kind, "upload_id": upload }));
                prop_assert_eq!(&report["read"], &answer["count"], "{} {}", kind, format);
                prop_assert_eq!(&report["unchanged"], &answer["count"], "{} {}", kind, report);
                prop_assert_eq!(street.entries(), entries);
            }
        }
    }

    #[test]
    fn a_full_ledger_comes_in_whole_on_another_computer(
        rows in prop::collection::vec((any::<u8>(), any::<u8>(), any::<u8>()), 1..5),
    ) {
        let old = filled(&rows);
        let list = json!({ "name": "disputes", "filter": { "status": "closed" } });
        let (answer, bytes) =
            take_out(&old, &list, &json!({ "full": true, "reason": "换电脑" }));
        let new = Street::open();
        let upload = new.upload("导出.xlsx", bytes);
        let report = new.call("import_ledger", &json!({ "kind": "disputes", "upload_id": upload }));
        prop_assert_eq!(&report["imported"], &answer["count"], "{}", report);
        let filter = json!({ "status": "closed" });
        let titles = |street: &Street| {
            let list = street.call("dispute_list", &filter);
            let rows = list["rows"].as_array().unwrap().clone();
            let mut shown: Vec<_> = rows
                .iter()
                .map(|row| {
                    ["docket_no", "title", "closed_on", "amount_fen", "dispute_type"]
                        .map(|name| row[name].to_string())
                })
                .collect();
            shown.sort();
            shown
        };
        prop_assert_eq!(titles(&new), titles(&old));
    }
}

#[test]
fn every_word_that_an_export_writes_is_one_that_an_import_reads() {
    use lxq_core::import::ledger::{LedgerKind, Takes};
    for kind in LedgerKind::ALL {
        for field in kind.fields() {
            let Takes::Word(words) = field.takes else {
                continue;
            };
            for (word, written) in words {
                let vocabulary = match (field.name, kind) {
                    ("status", LedgerKind::Disputes) => "dispute_status",
                    ("status", _) => "hazard_status",
                    ("source", LedgerKind::Disputes) => "case_source",
                    ("source", _) => "hazard_source",
                    ("manner", _) => "consultation_manner",
                    ("inquirer_sex", _) => "sex",
                    ("inquirer_age_band", _) => "age_band",
                    ("kind", _) => "platform_kind",
                    (name, _) => name,
                };
                let said = lxq_api::sentence::of_choice(vocabulary, word);
                assert_eq!(said, written[0], "{} {}", field.name, word);
            }
        }
    }
    assert_eq!(LICENCE.len(), 17);
}
