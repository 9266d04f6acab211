//! Whether two fields hold the same number, however each was written: width, blanks, dashes,
//! country code, lower case, several telephones in one field.

use std::collections::BTreeSet;

use super::phone::{Phone, PhoneKind, split_phones};
use super::{credit_code::CreditCode, id_card, text};
use chrono::NaiveDate;

/// Telephone numbers shorter than this are a hotline's, nobody's own.
const OWN_DIGITS: usize = 7;

/// The number of a paper in the form in which it is compared and found: an old identity number in
/// its eighteen digits, every other text without blanks and in upper case. `None` where nothing
/// stands there.
#[must_use]
pub fn document_key(typed: &str) -> Option<String> {
    // Whether the birthday has come is a question of the form, not of sameness.
    let key = id_card::IdCard::parse(typed, NaiveDate::MAX)
        .map_or_else(|_| id_card::normalise(typed), |card| card.normalised);
    Some(key.to_uppercase()).filter(|key| !key.is_empty())
}

/// A credit code in the form in which it is compared and found. `None` where nothing stands there.
#[must_use]
pub fn credit_code_key(typed: &str) -> Option<String> {
    let key = CreditCode::parse(typed).map_or_else(
        |_| text::compact(typed).to_uppercase(),
        |code| code.normalised,
    );
    Some(key).filter(|key| !key.is_empty())
}

/// Every telephone of a field in the form in which it is compared and found. What is no number is
/// left out, unless it has as many digits as one: half a number typed wrongly is still its own.
#[must_use]
pub fn phone_keys(cell: &str) -> BTreeSet<String> {
    split_phones(cell)
        .iter()
        .map(|number| {
            Phone::parse(number).map_or_else(|_| digits(number), |phone| phone.normalised)
        })
        .filter(|key| digits(key).len() >= OWN_DIGITS)
        .collect()
}

/// The one form of a text that is, as a whole, a telephone, an identity number or a credit code;
/// `None` for every other text.
#[must_use]
pub fn number_key(typed: &str) -> Option<String> {
    let phone = Phone::parse(typed).ok().map(|phone| phone.normalised);
    let card = || id_card::IdCard::parse(typed, NaiveDate::MAX).ok();
    let code = || CreditCode::parse(typed).ok();
    phone
        .or_else(|| card().map(|card| card.normalised))
        .or_else(|| code().map(|code| code.normalised))
}

/// Whether a telephone stands in both fields. A landline without its area code is the same as one
/// with it.
#[must_use]
pub fn share_phone(one: &str, other: &str) -> bool {
    let (one, other) = (phone_keys(one), phone_keys(other));
    let matches = |a: &String| {
        other
            .iter()
            .any(|b| a == b || is_local_of(a, b) || is_local_of(b, a))
    };
    one.iter().any(matches)
}

/// Whether a number is the other's without its area code.
fn is_local_of(local: &str, landline: &str) -> bool {
    let is_local = Phone::parse(local).is_ok_and(|phone| phone.kind == PhoneKind::Local);
    is_local && landline.split('-').nth(1) == Some(local)
}

fn digits(typed: &str) -> String {
    text::half_width(typed)
        .chars()
        .filter(char::is_ascii_digit)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("139-0000-0001")]
    #[case("+86 139 0000 0001")]
    #[case("008613900000001")]
    #[case("１３９０００００００１")]
    #[case("0411-80000011、13900000001")]
    #[case("13800138000 / 139 0000 0001")]
    fn a_mobile_number_is_the_same_however_it_is_written(#[case] typed: &str) {
        assert!(share_phone(typed, "13900000001"));
        assert!(share_phone("13900000001", typed));
    }

    #[rstest]
    #[case("（0411）8000 0011", "041180000011", true)]
    #[case("80000011", "0411-80000011", true)]
    #[case("80000011", "0411-80000011-8001", true)]
    #[case("80000011", "0411-80000012", false)]
    #[case("010-80000011", "0411-80000011", false)]
    #[case("13900000001", "13900000002", false)]
    #[case("13900000001、13900000002", "13900000003/13900000002", true)]
    #[case("12345", "12345", false)]
    #[case("无", "无", false)]
    #[case("", "", false)]
    fn other_numbers_are_compared_number_by_number(
        #[case] one: &str,
        #[case] other: &str,
        #[case] is_same: bool,
    ) {
        assert_eq!(share_phone(one, other), is_same);
        assert_eq!(share_phone(other, one), is_same);
    }

    #[rstest]
    #[case("210213 19850701 999x", Some("21021319850701999X"))]
    #[case("２１０２１３１９８５０７０１９９９Ｘ", Some("21021319850701999X"))]
    #[case("210213660101996", Some("210213196601019962"))]
    #[case(" e1234 5678 ", Some("E12345678"))]
    #[case(" 　", None)]
    fn a_paper_is_known_by_one_form_of_its_number(#[case] typed: &str, #[case] key: Option<&str>) {
        assert_eq!(document_key(typed).as_deref(), key);
    }

    #[rstest]
    #[case("9121 0213 ma00 0004 xb", Some("91210213MA000004XB"))]
    #[case("９１２１０２１３ＭＡ０００００４ＸＢ", Some("91210213MA000004XB"))]
    #[case("2102000 12345678", Some("210200012345678"))]
    #[case("", None)]
    fn an_organisation_is_known_by_one_form_of_its_code(
        #[case] typed: &str,
        #[case] key: Option<&str>,
    ) {
        assert_eq!(credit_code_key(typed).as_deref(), key);
    }

    proptest! {
        #[test]
        fn sharing_is_mutual_and_a_number_of_its_own_shares_itself(
            one in "[0-9+、 -]{0,24}", other in "[0-9+、 -]{0,24}",
        ) {
            prop_assert_eq!(share_phone(&one, &other), share_phone(&other, &one));
            prop_assert_eq!(share_phone(&one, &one), !phone_keys(&one).is_empty());
        }

        #[test]
        fn a_key_is_its_own_key(typed in "[0-9a-zA-Z ]{0,20}") {
            for of in [document_key, credit_code_key] {
                if let Some(key) = of(&typed) {
                    prop_assert_eq!(of(&key), Some(key.clone()));
                }
            }
        }
    }
}
