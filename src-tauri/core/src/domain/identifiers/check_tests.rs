use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

#[rstest]
#[case(IdentifierKind::IdCard, "21021319850701999x", None)]
#[case(
    IdentifierKind::IdCard,
    "2102131985070199",
    Some(IdentifierCode::IdCardLength)
)]
#[case(
    IdentifierKind::IdCard,
    "2102131985O701999X",
    Some(IdentifierCode::IdCardCharacters)
)]
#[case(
    IdentifierKind::IdCard,
    "990213198507019990",
    Some(IdentifierCode::IdCardRegion)
)]
#[case(
    IdentifierKind::IdCard,
    "210213190002299990",
    Some(IdentifierCode::IdCardDate)
)]
#[case(
    IdentifierKind::IdCard,
    "210213209907019990",
    Some(IdentifierCode::IdCardDateInFuture)
)]
#[case(
    IdentifierKind::IdCard,
    "210213198507019990",
    Some(IdentifierCode::IdCardChecksum)
)]
#[case(IdentifierKind::CreditCode, "91350100m000100y43", None)]
#[case(
    IdentifierKind::CreditCode,
    "91350100M000100Y4",
    Some(IdentifierCode::CreditCodeLength)
)]
#[case(
    IdentifierKind::CreditCode,
    "91350100M000100Y44",
    Some(IdentifierCode::CreditCodeChecksum)
)]
#[case(IdentifierKind::Phone, "13800138000、0411-80000011", None)]
#[case(
    IdentifierKind::Phone,
    "13800138000、1380013800",
    Some(IdentifierCode::PhoneLength)
)]
#[case(IdentifierKind::Phone, "", Some(IdentifierCode::PhoneLength))]
#[case(IdentifierKind::LawyerLicence, "12102201510123456", None)]
#[case(
    IdentifierKind::LawyerLicence,
    "22102201510123456",
    Some(IdentifierCode::LawyerLicenceDocumentKind)
)]
fn a_number_is_sound_or_wrong(
    #[case] kind: IdentifierKind,
    #[case] text: &str,
    #[case] fault: Option<IdentifierCode>,
) {
    let found = check(kind, text, today());
    assert_eq!(found.code, fault);
    let level = if fault.is_some() {
        CheckLevel::Error
    } else {
        CheckLevel::Ok
    };
    assert_eq!(found.level, level);
}

#[rstest]
#[case(
    IdentifierKind::IdCard,
    "210200190001019978",
    IdentifierCode::IdCardRegionUnknown
)]
#[case(
    IdentifierKind::IdCard,
    "210213660101996",
    IdentifierCode::IdCardOldNumber
)]
#[case(IdentifierKind::Phone, "80000011", IdentifierCode::PhoneLocal)]
#[case(
    IdentifierKind::Phone,
    "13800138000 80000011",
    IdentifierCode::PhoneLocal
)]
#[case(IdentifierKind::Phone, "+852 2345 6789", IdentifierCode::PhoneForeign)]
#[case(
    IdentifierKind::LawyerLicence,
    "1210220151012345",
    IdentifierCode::LawyerLicenceLength
)]
#[case(
    IdentifierKind::LawyerLicence,
    "210212345678",
    IdentifierCode::LawyerLicenceOldNumber
)]
#[case(
    IdentifierKind::LawyerLicence,
    "12102189910123456",
    IdentifierCode::LawyerLicenceYear
)]
fn a_doubtful_number_is_noted(
    #[case] kind: IdentifierKind,
    #[case] text: &str,
    #[case] note: IdentifierCode,
) {
    let found = check(kind, text, today());
    assert_eq!((found.level, found.code), (CheckLevel::Warning, Some(note)));
}

#[test]
fn a_check_travels_with_stable_names() {
    let found = check(IdentifierKind::IdCard, "210213660101996", today());
    let json = serde_json::to_value(&found).unwrap();
    let expected = serde_json::json!({
        "normalised": "210213196601019962",
        "level": "warning",
        "code": "id_card_old_number",
        "sex": "female",
        "born_on": "1966-01-01",
        "region": "大连市金州区",
    });
    assert_eq!(json, expected);
    assert_eq!(
        serde_json::from_value::<IdentifierCheck>(json).unwrap(),
        found
    );
}

#[test]
fn several_phones_are_kept_joined() {
    let found = check(IdentifierKind::Phone, "139 0000 0000/041180000011", today());
    assert_eq!(found.normalised, "13900000000、0411-80000011");
}

proptest! {
    #[test]
    fn checking_again_what_was_kept_finds_the_same(text in "[0-9X -]{0,20}") {
        for kind in [IdentifierKind::IdCard, IdentifierKind::CreditCode, IdentifierKind::LawyerLicence] {
            let once = check(kind, &text, today());
            let again = check(kind, &once.normalised, today());
            // An old number is kept converted, which leaves nothing more to note.
            if once.code != Some(IdentifierCode::IdCardOldNumber) {
                prop_assert_eq!(once, again);
            }
        }
    }
}
