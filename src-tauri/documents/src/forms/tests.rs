//! Every form that comes with the program reads, prints blank, and says all it is given.

use super::{FORMS, OfficialForm};
use crate::template::{Placeholder, Problem, Shape, Values};
use crate::{Block, Choice};
use rstest::rstest;

/// A value for every placeholder: its own name in brackets.
fn everything(schema: &'static [Placeholder]) -> Values {
    let mut values = Values::new();
    for one in schema {
        match one.shape {
            Shape::Text => values.text(one.name, format!("〔{}〕", one.name)),
            Shape::List(of) => values.list(one.name, vec![everything(of)]),
            Shape::Choices => values.choices(
                one.name,
                vec![Choice {
                    label: format!("〔{}〕", one.name),
                    is_chosen: true,
                }],
            ),
        };
    }
    values
}

/// The same of a party that is a person: it is no organisation.
fn of_persons(schema: &'static [Placeholder]) -> Values {
    let mut values = everything(schema);
    for one in schema {
        match one.shape {
            Shape::Text if one.name == "组织" => values.text(one.name, ""),
            Shape::List(of) => values.list(one.name, vec![of_persons(of)]),
            Shape::Text | Shape::Choices => continue,
        };
    }
    values
}

fn printed(form: &OfficialForm, values: &Values) -> String {
    let wording = form.read(form.wording).unwrap();
    form.document(&wording, values).words().join("\n")
}

fn required<'a>(schema: &'a [Placeholder], names: &mut Vec<&'a str>) {
    for one in schema.iter().filter(|one| one.is_required) {
        match one.shape {
            Shape::List(of) => required(of, names),
            Shape::Text | Shape::Choices => names.push(one.name),
        }
    }
}

#[test]
fn every_form_that_comes_with_the_program_reads() {
    for form in FORMS {
        assert_eq!(form.read(form.wording).err(), None, "{}", form.name);
    }
}

#[test]
fn every_required_value_is_printed_for_persons_and_organisations() {
    for form in FORMS {
        let both =
            printed(form, &everything(form.schema)) + &printed(form, &of_persons(form.schema));
        let mut names = Vec::new();
        required(form.schema, &mut names);
        for name in names {
            let is_printed = both.contains(&format!("〔{name}〕"));
            assert!(is_printed, "{} leaves {name} out", form.name);
        }
    }
}

#[test]
fn every_placeholder_that_a_form_knows_is_used_by_its_wording_or_kept_for_a_committee() {
    for form in FORMS {
        let mut wording = form.wording.to_owned();
        for one in form.schema {
            match one.shape {
                Shape::Text => wording.push_str(&format!("\n段落 {{{}}}", one.name)),
                Shape::Choices => wording.push_str(&format!("\n选择 {{{}}}", one.name)),
                Shape::List(of) => {
                    wording.push_str(&format!("\n每个 {}", one.name));
                    for inner in of {
                        wording.push_str(&format!("\n段落 {{{}}}", inner.name));
                    }
                    wording.push_str("\n结束");
                }
            }
        }
        assert_eq!(form.read(&wording).err(), None, "{}", form.name);
    }
}

#[test]
fn a_form_without_any_value_prints_lines_for_handwriting() {
    for form in FORMS {
        let wording = form.read(form.wording).unwrap();
        let document = form.document(&wording, &Values::new());
        let has_lines = document.words().iter().any(|word| word.contains('＿'))
            || document
                .blocks
                .iter()
                .any(|block| matches!(block, Block::Form(_) | Block::Table(_)));
        assert!(has_lines, "{}", form.name);
        assert!(!document.title.is_empty(), "{}", form.name);
    }
}

#[rstest]
#[case("application", "字段 申请人={姓名/6}", "申请人.姓名")]
#[case("written_agreement", "书写 {协议内容/6}", "协议内容")]
#[case("rights_notice", "段落 {当事人/8}：", "当事人")]
#[case("refusal_notice", "选择 {途径}", "途径")]
fn a_wording_cannot_lose_what_the_official_form_requires(
    #[case] name: &str,
    #[case] taken_out: &str,
    #[case] lost: &str,
) {
    let form = OfficialForm::of(name).unwrap();
    assert!(form.wording.contains(taken_out));
    let line = form
        .wording
        .lines()
        .find(|line| line.contains(taken_out))
        .unwrap();
    let errors = form.read(&form.wording.replace(line, "")).unwrap_err();
    let lost = errors
        .iter()
        .any(|error| error.line == 0 && error.problem == Problem::Lost(lost.to_owned()));
    assert!(lost, "{errors:?}");
}
