//! `lxq requests import`: good rows, bad rows, columns by hand, a saved mapping, a trial.

use crate::book::{Book, has};
use serde_json::{Value, json};

const GOOD: &str = "\
工单编号,诉求日期,诉求标题,诉求内容
A1,2026-02-01,路灯不亮,六号楼楼道灯坏了两周
A2,2026-02-02,垃圾清运,小区垃圾三天没有清运
";

fn counts(report: &Value) -> [u64; 5] {
    let of = |name: &str| report[name].as_u64().unwrap();
    let rejected = report["rejected"].as_array().unwrap().len() as u64;
    [
        of("read"),
        of("imported"),
        of("updated"),
        of("unchanged"),
        rejected,
    ]
}

#[test]
fn a_table_is_taken_once_updated_when_it_changes_and_otherwise_left_alone() {
    let book = Book::new();
    let import = |text: &str| {
        let file = book.file("诉求件.csv", text.as_bytes());
        counts(&book.lxq(&["requests", "import", &file, "--json"]).done())
    };
    assert_eq!(import(GOOD), [2, 2, 0, 0, 0]);
    assert_eq!(import(GOOD), [2, 0, 0, 2, 0]);
    assert_eq!(import(&GOOD.replace("三天", "五天")), [2, 0, 1, 1, 0]);
}

#[test]
fn every_row_is_read_and_each_fault_is_told_with_its_place() {
    let book = Book::new();
    let bad = format!(
        "{GOOD}A2,2026-02-02,垃圾清运,小区垃圾三天没有清运\nA3,昨天,,\n,2026-02-01,,没有编号\n"
    );
    let file = book.file("有错.csv", bad.as_bytes());
    let report = book.lxq(&["requests", "import", &file, "--json"]).done();
    // Two good rows, one that only repeats, one with two faults, one with one.
    assert_eq!(counts(&report), [5, 2, 0, 0, 3], "{report}");
    assert_eq!(report["repeated"], 1);
    let mut told = Vec::new();
    for one in report["rejected"].as_array().unwrap() {
        assert!(has(one, &["row", "field", "code", "message"]), "{one}");
        told.push((one["row"].clone(), one["code"].clone()));
    }
    told.sort_by_key(|(row, code)| (row.as_u64(), code.to_string()));
    assert_eq!(
        told,
        [
            (json!(5), json!("date_unreadable")),
            (json!(5), json!("missing")),
            (json!(6), json!("missing")),
        ]
    );
    let people = book.lxq(&["requests", "import", &file]);
    assert!(
        people.out.contains("读取 5 行") && people.out.contains("第5行"),
        "{}",
        people.out
    );
}

#[test]
fn a_trial_says_what_would_happen_and_writes_nothing() {
    let book = Book::new();
    let file = book.file("诉求件.csv", GOOD.as_bytes());
    let trial = book
        .lxq(&["requests", "import", &file, "--json", "--dry-run"])
        .done();
    assert_eq!(
        (counts(&trial), &trial["dry_run"]),
        ([2, 2, 0, 0, 0], &json!(true))
    );
    assert_eq!(book.call("request_list", &json!({})).done()["count"], 0);
}

#[test]
fn columns_are_named_by_hand_or_by_a_saved_mapping() {
    let book = Book::new();
    let file = book.file("甲乙.csv", "甲,乙\nB1,路灯不亮\n".as_bytes());
    let by_hand = [
        "requests",
        "import",
        &file,
        "--json",
        "--header-row",
        "1",
        "--map",
        "order_no=甲",
        "--map",
        "content = 乙",
    ];
    assert_eq!(counts(&book.lxq(&by_hand).done()), [1, 1, 0, 0, 0]);
    let profile = json!({
        "name": "甲乙表", "mapping": { "order_no": "甲", "content": "乙" }, "is_active": true,
    });
    book.call("save_column_profile", &profile).done();
    let by_name = [
        "requests",
        "import",
        &file,
        "--json",
        "--header-row",
        "1",
        "--profile",
        "甲乙表",
    ];
    assert_eq!(counts(&book.lxq(&by_name).done()), [1, 0, 0, 1, 0]);
    let unknown = [
        "requests",
        "import",
        &file,
        "--json",
        "--profile",
        "没有的表",
    ];
    let said = book.lxq(&unknown);
    assert_eq!(
        said.code, 1,
        "a profile that is not there is refused, nothing is mistyped"
    );
    assert_eq!(said.json()["failure"]["fields"][0]["field"], "profile");
}

#[test]
fn a_column_that_is_not_there_and_a_file_that_is_no_table_are_refused() {
    let book = Book::new();
    let file = book.file("诉求件.csv", GOOD.as_bytes());
    let said = book.lxq(&[
        "requests",
        "import",
        &file,
        "--json",
        "--map",
        "order_no=没有的列",
    ]);
    assert_eq!(said.code, 1);
    assert_eq!(said.json()["failure"]["code"], "mapping");
    let empty = book.file("空.csv", b"");
    let said = book.lxq(&["requests", "import", &empty, "--json"]);
    assert_eq!(
        (said.code, &said.json()["failure"]["code"]),
        (1, &json!("sheet_empty"))
    );
}

const LEDGER: &str = "\
编号,登记日期,申请人,被申请人,纠纷类型,纠纷简要情况,调解结果,结案日期,协议形式
旧1,2019-03-05,张三,李四,邻里纠纷,楼上漏水,调解成功,2019-03-20,口头
旧2,2019-03-06,王五,赵六,外星纠纷,噪音扰民,调解不成,2019-03-21,
";

#[test]
fn an_older_ledger_comes_in_and_the_list_goes_out_again() {
    let book = Book::new();
    let file = book.file("台账.csv", LEDGER.as_bytes());
    let run = |arguments: &[&str]| {
        let report = book.lxq(arguments).done();
        ["read", "imported", "unchanged", "rejected_rows"]
            .map(|name| report[name].as_u64().unwrap())
    };
    let import = ["import", "disputes", &file, "--json"];
    assert_eq!(run(&[&import[..], &["--dry-run"]].concat()), [2, 1, 0, 1]);
    assert_eq!(run(&import), [2, 1, 0, 1]);
    assert_eq!(run(&import), [2, 0, 1, 1]);
    for name in ["纠纷.xlsx", "纠纷.csv"] {
        let out = book.file(name, b"");
        let full = ["--full", "--reason", "核对", "--json"];
        let answer = book
            .lxq(&[&["export", "disputes", "--out", &out], &full[..]].concat())
            .done();
        assert_eq!(answer["count"], 1);
        assert_eq!(
            run(&["import", "disputes", &out, "--json"]),
            [1, 0, 1, 0],
            "{name}"
        );
    }
}
