//! 登记: what must be filled, the title, the number, the places of the parties.

use super::*;
use crate::domain::identifiers::{DocketNo, IdentifierCode};
use crate::domain::record::{DocumentKind, PartyKind};
use rstest::rstest;

#[test]
fn a_registration_records_the_dispute_and_each_party_with_its_part() {
    let matter = Matter::registered();
    assert_eq!(
        names(&matter.facts),
        [
            "dispute.registered",
            "party.added",
            "dispute_party.added",
            "party.added",
            "dispute_party.added"
        ]
    );
    let dispute = matter.dispute();
    assert_eq!(dispute.status, Some(DisputeStatus::Registered));
    assert_eq!(dispute.registered_on, Some(day("2026-03-02")));
    assert_eq!(dispute.registered_by, Some(matter::MEDIATOR));
    assert_eq!(dispute.due_on, None, "the limit runs from acceptance");
}

#[test]
fn everything_missing_is_told_at_once() {
    let mut form = forms::registration();
    form.dispute.dispute_type = None;
    form.dispute.facts = Some("  ".to_owned());
    form.dispute.amount_fen = Some(Fen(-1));
    form.parties = vec![forms::entry(PartyRole::Respondent, " ")];
    let found = problems(Matter::registered_on("2026-03-02", &form));
    assert_eq!(
        found,
        [
            ("dispute_type".to_owned(), Reason::Required),
            ("facts".to_owned(), Reason::Required),
            ("amount_fen".to_owned(), Reason::NotPositive),
            ("parties".to_owned(), Reason::NoApplicant),
            ("parties.0.name".to_owned(), Reason::Required),
        ]
    );
}

#[rstest]
#[case("registered_on")]
#[case("occurred_on")]
#[case("rights_told_on")]
fn a_day_in_the_future_is_refused(#[case] field: &str) {
    let mut form = forms::registration();
    let tomorrow = Some(day("2026-03-03"));
    match field {
        "registered_on" => form.dispute.registered_on = tomorrow,
        "occurred_on" => form.dispute.occurred_on = tomorrow,
        _ => form.dispute.rights_told_on = tomorrow,
    }
    let found = problems(Matter::registered_on("2026-03-02", &form));
    assert_eq!(found, only(field, Reason::InFuture));
}

#[test]
fn a_number_that_fails_its_check_is_refused_until_a_reason_is_given() {
    let mut form = forms::registration();
    let party = &mut form.parties[1].party;
    party.document_kind = Some(DocumentKind::IdCard);
    party.document_no = Some("210213198507019990".to_owned());
    let refused = problems(Matter::registered_on("2026-03-02", &form));
    let code = IdentifierCode::IdCardChecksum;
    assert_eq!(
        refused,
        only("parties.1.document_no", Reason::Identifier { code })
    );
    let reason = ("document_no".to_owned(), "证件原件如此".to_owned());
    form.parties[1].party.overruled = Some([reason].into());
    let kept = Matter::registered_with(&form).case().parties[1]
        .party
        .clone();
    assert_eq!(kept.document_no.as_deref(), Some("210213198507019990"));
    assert_eq!(kept.born_on, None, "nothing is read out of a wrong number");
}

#[test]
fn a_blank_reason_overrules_nothing() {
    let mut form = forms::registration();
    form.parties[0].party.phone = Some("138001380001".to_owned());
    form.parties[0].party.overruled = Some([("phone".to_owned(), " ".to_owned())].into());
    let found = problems(Matter::registered_on("2026-03-02", &form));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "parties.0.phone");
}

#[test]
fn sex_and_birthday_come_out_of_the_id_number() {
    let mut form = forms::registration();
    let party = &mut form.parties[0].party;
    party.document_kind = Some(DocumentKind::IdCard);
    party.document_no = Some(" 21021319850701999x ".to_owned());
    let party = Matter::registered_with(&form).case().parties[0]
        .party
        .clone();
    assert_eq!(party.document_no.as_deref(), Some("21021319850701999X"));
    assert_eq!(party.born_on, Some(day("1985-07-01")));
    assert_eq!(party.sex, Some(crate::domain::identifiers::Sex::Male));
}

#[rstest]
#[case(&["张伟"], &["李娜"], "张伟与李娜邻里纠纷")]
#[case(&["张伟", "王芳"], &["李娜"], "张伟等与李娜邻里纠纷")]
#[case(&["张伟"], &["李娜", "赵强", "钱进"], "张伟与李娜等邻里纠纷")]
#[case(&["张伟"], &[], "张伟邻里纠纷")]
#[case(&[" 阿不都·热合曼 "], &["李娜"], "阿不都·热合曼与李娜邻里纠纷")]
fn the_title_names_the_first_of_each_side(
    #[case] applicants: &[&str],
    #[case] respondents: &[&str],
    #[case] expected: &str,
) {
    let side = |role, names: &[&str]| {
        let entries = names.iter().map(|name| forms::entry(role, name));
        entries.collect::<Vec<_>>()
    };
    let mut parties = side(PartyRole::Applicant, applicants);
    parties.extend(side(PartyRole::Respondent, respondents));
    assert_eq!(title(&parties, "邻里纠纷"), expected);
}

#[test]
fn a_title_that_was_typed_is_kept() {
    let mut form = forms::registration();
    form.dispute.title = Some(" 3号楼漏水案 ".to_owned());
    let matter = Matter::registered_with(&form);
    assert_eq!(matter.dispute().title.as_deref(), Some("3号楼漏水案"));
}

#[test]
fn each_side_counts_its_parties_from_one() {
    let mut form = forms::registration();
    form.parties
        .insert(1, forms::entry(PartyRole::Applicant, "王芳"));
    let case = Matter::registered_with(&form).case();
    let places: Vec<_> = case
        .parties
        .iter()
        .map(|one| (one.part.role.unwrap().as_str(), one.part.position.unwrap()))
        .collect();
    assert_eq!(
        places,
        [("applicant", 1), ("applicant", 2), ("respondent", 1)]
    );
}

#[test]
fn an_organisation_may_be_a_party() {
    let mut form = forms::registration();
    form.parties[1].party.kind = Some(PartyKind::Organisation);
    form.parties[1].party.name = Some("山景物业有限公司".to_owned());
    form.parties[1].party.credit_code = Some("91210213MA000004XB".to_owned());
    assert_eq!(problems(Matter::registered_on("2026-03-02", &form)), []);
}

#[test]
fn a_docket_number_reads_as_the_covers_print_it() {
    let number = docket_no("马山景", DOCKET_SERIES_SUFFIX, 2026, 12).unwrap();
    assert_eq!(number, "（2026）马山景人调字第12号");
    let typed: DocketNo = "(2026)马山景人调字第0012号".parse().unwrap();
    assert_eq!(typed.to_string(), number, "however it is typed");
}

#[rstest]
#[case("马山景", 26)]
#[case("", 2026)]
#[case("马山景", 100_000)]
fn a_number_that_cannot_be_printed_is_refused(#[case] short_name: &str, #[case] year: u32) {
    assert!(
        docket_no(short_name, "", year, 1).is_err(),
        "{short_name} {year}"
    );
}
