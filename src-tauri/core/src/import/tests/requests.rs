use super::*;
use crate::domain::record::{RequestNature as Nature, Satisfaction};

#[test]
fn a_row_says_all_that_is_wrong_with_it_at_once() {
    let rows = read_all(&csv(
        "工单编号,受理时间,办结时间,主要内容,群众满意度\n,昨天,2030-01-01,,还行\n",
    ));
    assert_eq!(
        problems(&rows),
        [
            (2, RequestField::OrderNo, RowCode::Missing),
            (2, RequestField::SubmittedAt, RowCode::DateUnreadable),
            (2, RequestField::Content, RowCode::Missing),
            (2, RequestField::ClosedAt, RowCode::DateInFuture),
            (2, RequestField::Satisfaction, RowCode::ValueUnknown),
        ]
    );
}

#[test]
fn a_problem_names_the_column_and_never_what_stands_in_it() {
    let rows = read_all(&csv(
        "工单编号,受理时间,主要内容\nGD1,王某某,手机13800000001\n",
    ));
    let problem = &rows[0].as_ref().unwrap_err()[0];
    assert_eq!(problem.column.as_deref(), Some("受理时间"));
    let shown = format!("{rows:?}") + &serde_json::to_string(problem).unwrap();
    assert!(!shown.contains("王某某") && !shown.contains("13800000001"));
}

#[test]
fn a_confidential_request_keeps_nothing_of_the_person() {
    let rows = read_all(&csv(
        "工单编号,是否保密,来电人,诉求人电话,诉求人地址,诉求人电邮,联系人微信,紧急程度,主要内容\n\
         GD1,是,王某某,13800000001,某路1号,a@b.c,wx1,一般,路灯不亮\n\
         GD2,否,李某某,13800000002,某路2号,d@e.f,wx2,紧急,楼道堆物\n",
    ));
    let hidden = rows[0].as_ref().unwrap();
    assert_eq!(
        (
            &hidden.requester_name,
            &hidden.requester_phone,
            &hidden.requester_address
        ),
        (&None, &None, &None)
    );
    assert_eq!(hidden.raw.keys().collect::<Vec<_>>(), ["紧急程度"]);
    let open = rows[1].as_ref().unwrap();
    assert_eq!(open.requester_name.as_deref(), Some("李某某"));
    assert_eq!(open.raw.len(), 3);
}

#[test]
fn a_wish_for_secrecy_in_unknown_words_is_not_taken_for_none() {
    let rows = read_all(&csv("工单编号,是否保密,主要内容\nGD1,部分,路灯不亮\n"));
    assert_eq!(
        problems(&rows),
        [(2, RequestField::IsConfidential, RowCode::ValueUnknown)]
    );
}

#[test]
fn the_same_order_twice_counts_once_and_a_different_one_is_refused() {
    let workbook = csv("序号,工单编号,主要内容\n1,GD1,路灯\n2,GD1,路灯\n3,GD1,噪音\n4,GD2,路灯\n");
    let sheet = &workbook.sheets()[0];
    let header = detect_header(sheet).unwrap();
    let mapping = Mapping::suggest(sheet, &header);
    let mut rows = extract(sheet, &header, &mapping, today()).unwrap();
    let read: Vec<_> = rows.by_ref().collect();
    assert_eq!(rows.repeated(), 1);
    assert_eq!(read.iter().filter(|row| row.is_ok()).count(), 2);
    let problem = &read[1].as_ref().unwrap_err()[0];
    assert_eq!(
        (problem.row, problem.code, problem.first_row),
        (4, RowCode::DuplicateInFile, Some(2))
    );
}

#[test]
fn a_header_repeated_on_every_page_is_no_request() {
    let rows = read_all(&csv(
        "工单编号,主要内容\nGD1,路灯\n工单编号,主要内容\nGD2,噪音\n",
    ));
    assert_eq!(rows.iter().filter(|row| row.is_ok()).count(), 2);
    assert_eq!(rows.len(), 2);
}

#[test]
fn words_and_stars_become_values_and_placeholders_are_kept_beside() {
    let rows = read_all(&csv(
        "工单编号,主要内容,诉求性质,群众满意度,是否重复反应问题,是否为无效件,评星\n\
         GD1,路灯,投诉,基本满意,否,有效,三星\nGD2,路灯,表扬,未评价,,,\n",
    ));
    let first = rows[0].as_ref().unwrap();
    assert_eq!(first.nature, Some(Nature::Complaint));
    assert_eq!(first.satisfaction, Some(Satisfaction::FairlySatisfied));
    assert_eq!(
        (first.is_repeat, first.is_invalid, first.stars),
        (Some(false), Some(false), Some(3))
    );
    let second = rows[1].as_ref().unwrap();
    assert_eq!(
        (second.nature, second.satisfaction, second.is_repeat),
        (None, None, None)
    );
    assert_eq!(
        (
            second.raw["诉求性质"].as_str(),
            second.raw["群众满意度"].as_str()
        ),
        ("表扬", "未评价")
    );
}

#[test]
fn a_text_longer_than_its_field_is_refused() {
    let long = "长".repeat(501);
    let fits = "长".repeat(500);
    let rows = read_all(&csv(&format!(
        "工单编号,诉求标题,主要内容\nGD1,{long},路灯\nGD2,{fits},路灯\n"
    )));
    assert_eq!(
        problems(&rows),
        [(2, RequestField::Title, RowCode::TooLong)]
    );
    assert!(rows[1].is_ok());
}

#[test]
fn title_and_content_may_come_from_one_column() {
    let workbook = csv("工单编号,主要内容\nGD1,路灯\n");
    let sheet = &workbook.sheets()[0];
    let header = header_at(sheet, 1);
    let mut mapping = Mapping::suggest(sheet, &header);
    mapping
        .columns
        .insert(RequestField::Title, "主要内容".into());
    let row = extract(sheet, &header, &mapping, today())
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(
        (row.title.as_deref(), row.content.as_str()),
        (Some("路灯"), "路灯")
    );
}

#[test]
fn a_mapping_that_lacks_a_required_field_reads_nothing() {
    let workbook = csv("诉求标题,办理部门\n路灯,路灯所\n");
    let sheet = &workbook.sheets()[0];
    let header = detect_header(sheet).unwrap();
    let problems = extract(sheet, &header, &Mapping::suggest(sheet, &header), today()).err();
    assert_eq!(
        problems,
        Some(vec![MappingProblem::MissingRequired {
            field: RequestField::Content
        }])
    );
}

#[test]
fn the_digits_that_excel_was_told_to_keep_are_kept() {
    let rows = read_all(&csv(
        "工单编号,诉求人电话,主要内容\n=\"00123\",'0411123,路灯\n',,路灯\n",
    ));
    assert_eq!(
        problems(&rows),
        [(3, RequestField::OrderNo, RowCode::Missing)]
    );
    let row = rows[0].as_ref().unwrap();
    assert_eq!(
        (row.order_no.as_str(), row.requester_phone.as_deref()),
        ("00123", Some("0411123"))
    );
}
