//! The library over folders of small made-up laws: importing, again, versions, finding.

use super::parsing::STREET_LAW;
use crate::statute::{
    ArticleRef, BadFileReason, EffectBasis, Finding, FindingCode, FoundArticles, ImportProgress,
    ImportReport, Library, Sought, Standing, StatuteError,
};
use chrono::NaiveDate;
use encoding_rs::GB18030;
use rstest::rstest;
use rusqlite::Connection;
use std::path::Path;
use tempfile::TempDir;

/// A folder of statutes and a library.
struct Shelf {
    folder: TempDir,
    library: Library,
}

fn law(title: &str, days: &str, articles: &[&str]) -> String {
    format!(
        "# {title}\n\n{days}\n\n<!-- INFO END -->\n\n{}\n",
        articles.join("\n\n")
    )
}

impl Shelf {
    fn empty() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            library: Library::open(Connection::open_in_memory().unwrap()).unwrap(),
        }
    }

    /// A street's method in one file, a code in two, a law in two versions.
    fn stocked() -> Self {
        let mut shelf = Self::empty();
        shelf.put("地方/街道调解试行办法.md", STREET_LAW);
        let code = |part: &str, articles: &[&str]| {
            let days = format!("# {part}\n\n2020年5月28日 通过");
            law("中华人民共和国街道法典", &days, articles)
        };
        shelf.put(
            "街道法典/合同编.md",
            code(
                "合同编",
                &["第三条 当事人应当守约。", "第四条 违约责任由违约一方承担。"],
            ),
        );
        shelf.put(
            "街道法典/总则.md",
            code(
                "总则",
                &["第一条 为了街道。", "第二条 本法自2021年1月1日起施行。"],
            ),
        );
        let fees = |text| ["第一条 为了收费。", text];
        shelf.put(
            "收费/垃圾收费条例(2015-03-01).md",
            law(
                "垃圾收费条例",
                "2015年3月1日 公布",
                &fees("第二条 每月三元。"),
            ),
        );
        shelf.put(
            "收费/垃圾收费条例(2022-06-01).md",
            law(
                "垃圾收费条例",
                "2015年3月1日 公布\n\n2022年6月1日 修订\n\n2022年9月1日 施行",
                &fees("第二条 每月五元。"),
            ),
        );
        let report = shelf.import();
        assert_eq!((report.added, report.bad.len()), (5, 0), "{report:?}");
        shelf
    }

    #[expect(clippy::disallowed_methods, reason = "the test lays the files out")]
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    fn try_import(&mut self, progress: &ImportProgress) -> Result<ImportReport, StatuteError> {
        self.library.import(self.folder.path(), 0, progress)
    }

    fn import(&mut self) -> ImportReport {
        self.try_import(&ImportProgress::default()).unwrap()
    }

    fn find_on(&mut self, text: &str, on: &str) -> FoundArticles {
        let sought = Sought {
            text,
            on: day(on),
            law: None,
            limit: 20,
        };
        self.library.find(&sought).unwrap()
    }

    fn find(&mut self, text: &str) -> Vec<String> {
        let found = self.find_on(text, "2026-03-02");
        let articles = found.articles.iter();
        articles
            .map(|one| one.article.reference.to_string())
            .collect()
    }

    fn dump(&self) -> Vec<String> {
        let tables = [
            "statute",
            "statute_file",
            "statute_heading",
            "statute_article",
        ];
        let rows = tables.iter().map(|table| {
            let sql = format!("select count(*), coalesce(sum(id), 0) from {table}");
            let row = |row: &rusqlite::Row<'_>| {
                Ok(format!(
                    "{table} {} {}",
                    row.get::<_, i64>(0)?,
                    row.get::<_, i64>(1)?
                ))
            };
            self.library.conn.query_row(&sql, [], row).unwrap()
        });
        rows.collect()
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[rstest]
#[case::law_and_number("街道法典 4", "街道法典@2020-05-28#4")]
#[case::without_blank("街道法典4", "街道法典@2020-05-28#4")]
#[case::as_printed("中华人民共和国街道法典第四条", "街道法典@2020-05-28#4")]
#[case::initials("jdfd4", "街道法典@2020-05-28#4")]
#[case::beginning("街道法 4", "街道法典@2020-05-28#4")]
#[case::put_in_later("街道调解试行办法 第二条之一", "街道调解试行办法@2021-06-01#2-1")]
#[case::words("违约责任", "街道法典@2020-05-28#4")]
#[case::two_characters("守约", "街道法典@2020-05-28#3")]
#[case::law_and_words("街道法典 违约", "街道法典@2020-05-28#4")]
#[case::abbreviation("街法典 违约", "街道法典@2020-05-28#4")]
fn an_article_is_found_however_it_is_asked_for(#[case] typed: &str, #[case] expected: &str) {
    assert_eq!(Shelf::stocked().find(typed), [expected]);
}

#[test]
fn a_number_alone_is_found_in_every_law_the_largest_first() {
    let found = Shelf::stocked().find("第三条");
    assert_eq!(
        found,
        ["街道调解试行办法@2021-06-01#3", "街道法典@2020-05-28#3"]
    );
    assert_eq!(Shelf::stocked().find("4条"), ["街道法典@2020-05-28#4"]);
    assert!(Shelf::stocked().find("九百条").is_empty());
}

#[test]
fn words_are_found_with_their_places_and_laws_by_name() {
    let mut shelf = Shelf::stocked();
    let found = shelf.find_on("违约责任", "2026-03-02");
    assert_eq!(found.articles[0].passage.text, "违约责任由违约一方承担。");
    assert_eq!(found.articles[0].passage.marks, [(0, 4)]);
    let found = shelf.find_on("收费", "2026-03-02");
    let titles: Vec<_> = found.laws.iter().map(|law| law.title.as_str()).collect();
    assert_eq!(titles, ["垃圾收费条例"]);
    assert!(shelf.find("没有这样的词").is_empty());
    assert!(shelf.find("，。").is_empty());
}

#[rstest]
#[case("2014-12-31", None)]
#[case("2015-03-01", Some("每月三元。"))]
#[case("2022-08-31", Some("每月三元。"))]
#[case("2022-09-01", Some("每月五元。"))]
fn the_version_in_force_on_the_day_of_the_matter_is_found(
    #[case] on: &str,
    #[case] expected: Option<&str>,
) {
    let mut shelf = Shelf::stocked();
    for typed in ["垃圾收费条例 2", "每月"] {
        let found = shelf.find_on(typed, on);
        let texts: Vec<_> = found
            .articles
            .iter()
            .map(|one| one.article.text.as_str())
            .collect();
        assert_eq!(texts, expected.as_slice(), "{typed}");
    }
}

#[test]
fn versions_stand_side_by_side_and_tell_where_their_days_come_from() {
    let laws = Shelf::stocked().library.laws().unwrap();
    let told: Vec<_> = laws
        .iter()
        .filter(|law| law.law != "街道调解试行办法")
        .map(|law| {
            (
                law.law.as_str(),
                law.in_force_on,
                law.basis,
                law.standing(day("2026-03-02")),
            )
        })
        .collect();
    let on = |text| Some(day(text));
    assert_eq!(
        told,
        [
            (
                "街道法典",
                on("2021-01-01"),
                EffectBasis::Text,
                Standing::InForce
            ),
            (
                "垃圾收费条例",
                on("2015-03-01"),
                EffectBasis::Passed,
                Standing::Superseded
            ),
            (
                "垃圾收费条例",
                on("2022-09-01"),
                EffectBasis::Info,
                Standing::InForce
            ),
        ]
    );
}

#[test]
fn the_same_folder_again_changes_nothing_and_a_changed_file_only_itself() {
    let mut shelf = Shelf::stocked();
    let before = shelf.dump();
    let report = shelf.import();
    assert_eq!((report.unchanged, report.added, report.changed), (5, 0, 0));
    assert_eq!(shelf.dump(), before);
    shelf.put(
        "收费/垃圾收费条例(2022-06-01).md",
        law("垃圾收费条例", "2022年6月1日 修订", &["第一条 每月六元。"]),
    );
    let report = shelf.import();
    assert_eq!((report.unchanged, report.added, report.changed), (4, 0, 1));
    assert_eq!(shelf.find("每月"), ["垃圾收费条例@2022-06-01#1"]);
    assert!(shelf.find("五元").is_empty());
}

#[test]
fn what_a_folder_no_longer_has_stays() {
    let mut shelf = Shelf::stocked();
    shelf.folder = TempDir::new().unwrap();
    let report = shelf.import();
    assert_eq!(report.files, 0);
    assert_eq!(shelf.find("守约"), ["街道法典@2020-05-28#3"]);
}

#[test]
fn bad_files_are_listed_with_their_reasons_and_keep_no_other_out() {
    let mut shelf = Shelf::empty();
    shelf.put("好.md", law("好法", "2020年1月1日 通过", &["第一条 甲。"]));
    shelf.put(
        "同样.md",
        law("好法", "2020年1月1日 通过", &["第一条 甲。"]),
    );
    shelf.put(
        "同日.md",
        law("好法", "2020年1月1日 通过", &["第一条 乙。"]),
    );
    shelf.put("案例.md", "# 某案例\n没有条文。");
    shelf.put("无题.md", "第一条 甲。");
    shelf.put(
        "乱码.md",
        (0..=255_u8).cycle().take(4096).collect::<Vec<_>>(),
    );
    shelf.put("巨大.md", vec![b'x'; 8 * 1024 * 1024 + 1]);
    shelf.put("说明.txt", "不是法");
    shelf.put(".隐藏.md", "不看");
    let text = law("国标法", "2020年1月1日 通过", &["第一条 镕基。"]);
    shelf.put("国标.md", GB18030.encode(&text).0);
    let report = shelf.import();
    let bad: Vec<_> = report
        .bad
        .iter()
        .map(|bad| (bad.file.as_str(), bad.reason, bad.other.as_deref()))
        .collect();
    assert_eq!(
        bad,
        [
            ("乱码.md", BadFileReason::Encoding, None),
            ("同样.md", BadFileReason::SameVersion, Some("同日.md")),
            ("好.md", BadFileReason::SameVersion, Some("同日.md")),
            ("巨大.md", BadFileReason::TooLarge, None),
            ("无题.md", BadFileReason::NoTitle, None),
            ("案例.md", BadFileReason::NoArticle, None),
        ]
    );
    assert_eq!((report.files, report.added, report.others), (8, 2, 1));
    assert_eq!(shelf.find("镕基"), ["国标法@2020-01-01#1"]);
    shelf.put("抄本/国标.md", GB18030.encode(&text).0);
    let again = shelf.import();
    let twin = again
        .bad
        .iter()
        .find(|bad| bad.reason == BadFileReason::SameFile)
        .unwrap();
    assert_eq!(twin.other.as_deref(), Some("国标.md"));
}

#[test]
fn oddities_are_told_and_a_missing_part_of_a_code_as_well() {
    let mut shelf = Shelf::stocked();
    let code = law(
        "街道法典",
        "# 附则\n2020年5月28日 通过",
        &["第九条 甲。", "第九条 乙。"],
    );
    shelf.put("街道法典/附则.md", code);
    let report = shelf.import();
    let noted: Vec<_> = report
        .noted
        .iter()
        .map(|noted| (noted.file.as_str(), noted.findings.clone()))
        .collect();
    assert_eq!(
        noted,
        [
            (
                "地方/街道调解试行办法.md",
                vec![
                    Finding::at(FindingCode::Inserted, "第二条之一"),
                    Finding::gap("第三条", "第五条"),
                ]
            ),
            (
                "街道法典/附则.md",
                vec![Finding::at(FindingCode::Twice, "第九条")]
            ),
            ("街道法典", vec![Finding::gap("第四条", "第九条")]),
        ]
    );
    assert_eq!(
        shelf.find("街道法典 9"),
        ["街道法典@2020-05-28#9", "街道法典@2020-05-28#9+1"]
    );
    let second = ArticleRef::parse("街道法典@2020-05-28#9+1").unwrap();
    let (_, article) = shelf.library.named(&second).unwrap().unwrap();
    assert_eq!(article.text, "乙。");
}

#[test]
fn a_stopped_import_leaves_nothing_behind() {
    let mut shelf = Shelf::empty();
    shelf.put("好.md", law("好法", "2020年1月1日 通过", &["第一条 甲。"]));
    let progress = ImportProgress::default();
    progress.cancel();
    assert!(matches!(
        shelf.try_import(&progress),
        Err(StatuteError::Cancelled)
    ));
    assert!(shelf.library.laws().unwrap().is_empty());
    assert!(shelf.library.last_import().unwrap().is_none());
    let report = shelf.import();
    let (_, _, kept) = shelf.library.last_import().unwrap().unwrap();
    assert_eq!(kept, report);
}

#[test]
fn a_folder_that_is_not_there_is_an_error_and_no_empty_report() {
    let mut library = Library::open(Connection::open_in_memory().unwrap()).unwrap();
    let outcome = library.import(Path::new("/没有/这里"), 0, &ImportProgress::default());
    assert!(matches!(outcome, Err(StatuteError::Folder(_))));
}

#[test]
fn the_parts_of_a_code_are_read_in_the_order_of_their_articles() {
    let mut shelf = Shelf::stocked();
    let laws = shelf.library.laws().unwrap();
    let code = laws.iter().find(|law| law.law == "街道法典").unwrap();
    assert_eq!(code.article_count, 4);
    assert_eq!(code.category, "街道法典");
    let parts = shelf.library.parts(code).unwrap();
    let titles: Vec<_> = parts.iter().map(|part| part.title.as_str()).collect();
    assert_eq!(titles, ["总则", "合同编"]);
    assert_eq!(parts[1].articles[1].text, "违约责任由违约一方承担。");
}

#[test]
fn a_library_of_another_version_is_emptied() {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch("create table statute (x); pragma user_version = 99")
        .unwrap();
    let mut library = Library::open(conn).unwrap();
    assert!(library.laws().unwrap().is_empty());
}
