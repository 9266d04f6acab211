//! Exit code 2: what was typed wrongly, or what is needed and away.

use crate::book::Book;
use rstest::rstest;

#[rstest]
#[case::no_word(&[])]
#[case::no_such_word(&["mediate"])]
#[case::no_street(&["init", "--person", "王国辉"])]
#[case::a_seed_without_a_demo(&["init", "--seed", "7"])]
#[case::a_limit_in_words(&["search", "路灯", "--limit", "many"])]
#[case::no_file(&["requests", "import"])]
#[case::two_mappings(&["requests", "import", "a.csv", "--profile", "甲", "--map", "a=b"])]
fn words_that_the_program_does_not_know_are_misuse(#[case] arguments: &[&str]) {
    let said = Book::empty().lxq(arguments);
    assert_eq!(said.code, 2, "{}", said.err);
    assert_eq!(said.out, "");
    assert!(!said.err.is_empty());
}

#[rstest]
#[case::help(&["--help"])]
#[case::help_of_a_word(&["requests", "import", "--help"])]
#[case::version(&["--version"])]
fn asking_for_help_is_none(#[case] arguments: &[&str]) {
    let said = Book::empty().lxq_with(None, arguments);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(!said.out.is_empty());
}

#[rstest]
#[case::bad_json(&["call", "dispute_list", "{limit:1}"], "bad_request")]
#[case::another_shape(&["call", "dispute_list", r#"{"limit":"ten"}"#], "bad_request")]
#[case::unknown_command(&["call", "dispute_lst", "{}"], "unknown_command")]
#[case::a_mapping_without_a_column(&["requests", "import", "FILE", "--map", "order_no"], "bad_request")]
fn a_request_that_has_not_its_form_is_misuse(#[case] arguments: &[&str], #[case] code: &str) {
    let book = Book::new();
    let file = book.file("诉求件.csv", "工单编号,诉求内容\nA1,路灯不亮\n".as_bytes());
    let mut arguments: Vec<&str> = arguments.to_vec();
    for one in &mut arguments {
        if *one == "FILE" {
            *one = &file;
        }
    }
    arguments.push("--json");
    let said = book.lxq(&arguments);
    assert_eq!(said.code, 2, "{}", said.out);
    assert_eq!(said.json()["failure"]["code"], code);
    assert!(!said.json()["message"].as_str().unwrap().is_empty());
}

#[test]
fn without_a_passphrase_nothing_is_asked_of_the_casebook() {
    let book = Book::new();
    for passphrase in [None, Some("")] {
        let said = book.lxq_with(passphrase, &["verify"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("LXQ_PASSPHRASE"), "{}", said.err);
        let said = book.lxq_with(passphrase, &["verify", "--json"]);
        assert_eq!(said.code, 2);
        assert_eq!(said.json()["failure"]["fields"][0]["field"], "passphrase");
    }
}

#[test]
fn a_file_that_is_away_is_no_refusal() {
    let book = Book::new();
    let said = book.lxq(&["requests", "import", "/no/such/table.csv", "--json"]);
    assert_eq!(said.code, 2);
    let said = book.lxq_with(None, &["--passphrase-file", "/no/such/file", "verify"]);
    assert_eq!(said.code, 2);
}

#[test]
fn a_folder_without_a_casebook_is_refused() {
    let said = Book::empty().lxq(&["verify", "--json"]);
    assert_eq!(said.code, 1);
    assert_eq!(said.json()["failure"]["code"], "no_casebook");
}
