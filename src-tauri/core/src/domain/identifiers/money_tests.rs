use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
#[case("12000", 1_200_000)]
#[case("12,000.50", 1_200_050)]
#[case("12，000．5", 1_200_050)]
#[case("1.2万", 1_200_000)]
#[case("1.2 万元", 1_200_000)]
#[case("0.000001万", 1)]
#[case("2亿元", 20_000_000_000)]
#[case("￥3000元", 300_000)]
#[case("¥3,000.00", 300_000)]
#[case("人民币3000元整", 300_000)]
#[case("１２３４．５６", 123_456)]
#[case(".5", 50)]
#[case("3.", 300)]
#[case("0", 0)]
#[case("007", 700)]
#[case("12.500", 1_250)]
#[case("5角", 50)]
#[case("999999999999.99", 99_999_999_999_999)]
#[case("人民币叁仟元整", 300_000)]
#[case("三千五百元", 350_000)]
fn typed_amounts_become_fen(#[case] typed: &str, #[case] fen: i64) {
    assert_eq!(Fen::parse(typed), Ok(Fen(fen)));
}

#[rstest]
#[case("", MoneyError::Empty)]
#[case("元", MoneyError::Characters { position: 1 })]
#[case("¥", MoneyError::Empty)]
#[case(".", MoneyError::Empty)]
#[case("12.345", MoneyError::TooManyDecimals)]
#[case("0.0000001万", MoneyError::TooManyDecimals)]
#[case("0.5分", MoneyError::TooManyDecimals)]
#[case("-5", MoneyError::Negative)]
#[case("¥-5", MoneyError::Negative)]
#[case("负伍元整", MoneyError::Negative)]
#[case("1,2,3", MoneyError::Grouping)]
#[case("1234,567", MoneyError::Grouping)]
#[case(",123", MoneyError::Grouping)]
#[case("12a", MoneyError::Characters { position: 3 })]
#[case("1.2.3", MoneyError::Characters { position: 4 })]
#[case("--5", MoneyError::Characters { position: 2 })]
#[case("若干", MoneyError::Characters { position: 1 })]
#[case("12美元", MoneyError::Characters { position: 3 })]
#[case("1000000000000", MoneyError::TooLarge)]
#[case("99999999999999999999999", MoneyError::TooLarge)]
fn what_is_no_amount_is_told(#[case] typed: &str, #[case] fault: MoneyError) {
    assert_eq!(Fen::parse(typed), Err(fault));
}

#[rstest]
#[case("-5", -500)]
#[case("-¥12.34", -1234)]
#[case("¥-12.34", -1234)]
#[case("负壹元整", -100)]
fn a_signed_field_takes_amounts_below_zero(#[case] typed: &str, #[case] fen: i64) {
    assert_eq!(Fen::parse_signed(typed), Ok(Fen(fen)));
}

#[rstest]
#[case(1_200_050, "¥12,000.50", "12000.50", "1.20")]
#[case(0, "¥0.00", "0.00", "0.00")]
#[case(5, "¥0.05", "0.05", "0.00")]
#[case(99_900, "¥999.00", "999.00", "0.10")]
#[case(100_000_000, "¥1,000,000.00", "1000000.00", "100.00")]
#[case(-123_456, "-¥1,234.56", "-1234.56", "-0.12")]
#[case(
    i64::MIN,
    "-¥92,233,720,368,547,758.08",
    "-92233720368547758.08",
    "-9223372036854.78"
)]
fn amounts_print_for_papers_fields_and_tables(
    #[case] fen: i64,
    #[case] symbol: &str,
    #[case] plain: &str,
    #[case] wan: &str,
) {
    let amount = Fen(fen);
    assert_eq!(amount.with_symbol(), symbol);
    assert_eq!(amount.plain_yuan(), plain);
    assert_eq!(amount.in_wan(), wan);
}

#[test]
fn an_amount_travels_as_a_string_of_fen() {
    assert_eq!(serde_json::to_string(&Fen(120_050)).unwrap(), "\"120050\"");
    assert_eq!(serde_json::from_str::<Fen>("\"-5\"").unwrap(), Fen(-5));
    assert!(serde_json::from_str::<Fen>("\"1.5\"").is_err());
    assert!(
        serde_json::from_str::<Fen>("120050").is_err(),
        "a number could lose digits on the way"
    );
    assert_eq!(Fen::inline(&ts_rs::Config::default()), "string");
    assert_eq!(schemars::schema_for!(Fen).get("type").unwrap(), "string");
}

proptest! {
    #[test]
    fn every_printed_form_reads_back(fen in 0..=Fen::MAX.0) {
        let amount = Fen(fen);
        prop_assert_eq!(Fen::parse(&amount.with_symbol()), Ok(amount));
        prop_assert_eq!(Fen::parse(&amount.plain_yuan()), Ok(amount));
        prop_assert_eq!(Fen::parse(&amount.in_capitals()), Ok(amount));
    }

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,20}") {
        let _ = Fen::parse_signed(&text);
    }

    #[test]
    fn no_amount_text_makes_reading_panic(text in "[-¥0-9,.万亿元角分整零壹贰拾佰仟]{0,16}") {
        let _ = Fen::parse_signed(&text);
    }
}
