use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-23")
}

#[rstest]
#[case("11010519491231002X", Sex::Female, "1949-12-31", Some("北京市"))]
#[case("440524188001010014", Sex::Male, "1880-01-01", Some("广东省"))]
#[case("210213189902289995", Sex::Male, "1899-02-28", Some("大连市金州区"))]
#[case("21021319850701999X", Sex::Male, "1985-07-01", Some("大连市金州区"))]
#[case("21021319850719996X", Sex::Female, "1985-07-19", Some("大连市金州区"))]
#[case("210281197001019978", Sex::Male, "1970-01-01", Some("大连市瓦房店市"))]
#[case("210213199912319966", Sex::Female, "1999-12-31", Some("大连市金州区"))]
#[case("210213201506309981", Sex::Female, "2015-06-30", Some("大连市金州区"))]
#[case("21021320150630999X", Sex::Male, "2015-06-30", Some("大连市金州区"))]
#[case("210213200002299973", Sex::Male, "2000-02-29", Some("大连市金州区"))]
#[case("210200190001019978", Sex::Male, "1900-01-01", Some("大连市"))]
fn a_sound_number_tells_sex_birthday_and_region(
    #[case] number: &str,
    #[case] sex: Sex,
    #[case] born_on: &str,
    #[case] region: Option<&str>,
) {
    let card = IdCard::parse(number, today()).unwrap();
    assert_eq!(
        (card.sex, card.born_on, card.region_name),
        (sex, day(born_on), region)
    );
    assert_eq!(card.normalised, number);
    assert!(!card.is_old_number);
}

#[rstest]
#[case("21021319850701999x")]
#[case(" 210213 19850701 999X ")]
#[case("２１０２１３１９８５０７０１９９９Ｘ")]
fn typing_habits_are_normalised(#[case] typed: &str) {
    assert_eq!(
        IdCard::parse(typed, today()).unwrap().normalised,
        "21021319850701999X"
    );
}

#[rstest]
#[case("130503670401001", "130503196704010016")]
#[case("210213660101996", "210213196601019962")]
#[case("210213670815997", "210213196708159973")]
fn an_old_number_becomes_eighteen_characters(#[case] old: &str, #[case] new: &str) {
    let card = IdCard::parse(old, today()).unwrap();
    assert!(card.is_old_number);
    assert_eq!(card.normalised, new);
}

#[rstest]
#[case("2102131985070199", IdCardError::Length { found: 16 })]
#[case("", IdCardError::Length { found: 0 })]
#[case("210213190002299xxx", IdCardError::Characters { position: 16 })]
#[case("2102131985O7019990", IdCardError::Characters { position: 11 })]
#[case("21021366010199X", IdCardError::Characters { position: 15 })]
#[case("大连021319850701999X", IdCardError::Characters { position: 1 })]
#[case("990213198507019990", IdCardError::Region { province: 99 })]
#[case("210213190002299990", IdCardError::Date { fault: BirthDateFault::NoSuchDay })]
#[case("210213184912319990", IdCardError::Date { fault: BirthDateFault::TooEarly })]
#[case("210213202611249990", IdCardError::Date { fault: BirthDateFault::InFuture })]
#[case("210213198507019990", IdCardError::Check { expected: 'X', found: '0' })]
#[case("110105194912310021", IdCardError::Check { expected: 'X', found: '1' })]
fn the_first_fault_in_order_is_told(#[case] number: &str, #[case] fault: IdCardError) {
    assert_eq!(IdCard::parse(number, today()), Err(fault));
}

#[rstest]
#[case("210213201506309981", "2029-06-29", Some(13))]
#[case("210213201506309981", "2029-06-30", Some(14))]
#[case("210213200002299973", "2018-02-28", Some(17))]
#[case("210213200002299973", "2018-03-01", Some(18))]
#[case("210213200002299973", "1999-12-31", None)]
fn age_is_years_completed(#[case] number: &str, #[case] on: &str, #[case] age: Option<u32>) {
    assert_eq!(IdCard::parse(number, today()).unwrap().age_on(day(on)), age);
}

#[test]
fn debugging_a_card_prints_no_number() {
    let card = IdCard::parse("21021319850701999X", today()).unwrap();
    let printed = format!("{card:?}");
    assert!(
        !printed.contains("1985") && !printed.contains("210213"),
        "{printed}"
    );
}

proptest! {
    #[test]
    fn one_changed_digit_is_always_noticed(at in 0usize..17, step in 1u8..10) {
        let mut bytes = *b"21021319850701999X";
        bytes[at] = b'0' + (bytes[at] - b'0' + step) % 10;
        let changed = String::from_utf8(bytes.to_vec()).unwrap();
        prop_assert!(IdCard::parse(&changed, today()).is_err());
    }

    #[test]
    fn no_text_makes_the_check_panic(text in "\\PC{0,24}") {
        let _ = IdCard::parse(&text, today());
    }
}
