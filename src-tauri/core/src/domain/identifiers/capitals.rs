//! Amounts in Chinese capitals (大写), after the rules for filling in payment papers: inner zeros
//! give one 零, 整 ends an amount without 角 and 分, and ten is 壹拾.

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const UNITS: [&str; 4] = ["", "拾", "佰", "仟"];
const WAN: u64 = 10_000;
const YI: u64 = 100_000_000;

/// Writes an amount of fen in capitals, without the word 人民币.
#[must_use]
pub fn write(fen: i64) -> String {
    let (yuan, cents) = (fen.unsigned_abs() / 100, fen.unsigned_abs() % 100);
    let sign = if fen < 0 { "负" } else { "" };
    let whole = match (yuan, cents) {
        (0, 0) => "零元".to_owned(),
        (0, _) => String::new(),
        _ => format!("{}元", integer(yuan)),
    };
    let tail = match (cents / 10, cents % 10) {
        (0, 0) => "整".to_owned(),
        (0, fen) if yuan == 0 => format!("{}分", digit(fen)),
        (0, fen) => format!("零{}分", digit(fen)),
        (jiao, 0) => format!("{}角", digit(jiao)),
        (jiao, fen) => format!("{}角{}分", digit(jiao), digit(fen)),
    };
    format!("{sign}{whole}{tail}")
}

/// Reads capitals or everyday numerals (`叁仟元整`, `三千五百元`, `壹圆伍角正`) as fen; `None` when
/// the text is not such an amount or is too large to hold.
#[must_use]
pub fn parse(text: &str) -> Option<i64> {
    let text = text.strip_suffix(['整', '正']).unwrap_or(text);
    let (yuan, cents) = match text.split_once(['元', '圆']) {
        Some((yuan, cents)) => (read_integer(yuan)?, cents),
        None if text.ends_with(['角', '分']) => (0, text),
        None => (read_integer(text)?, ""),
    };
    let (jiao, rest) = match cents.split_once('角') {
        Some((jiao, rest)) => (one_digit(jiao.strip_prefix('零').unwrap_or(jiao))?, rest),
        None => (0, cents),
    };
    let fen = match rest.strip_suffix('分') {
        Some(fen) => one_digit(fen.strip_prefix('零').unwrap_or(fen))?,
        None if rest.is_empty() => 0,
        None => return None,
    };
    yuan.checked_mul(100)?.checked_add(jiao * 10 + fen)
}

fn digit(value: u64) -> char {
    usize::try_from(value)
        .ok()
        .and_then(|at| DIGITS.get(at).copied())
        .unwrap_or('零')
}

/// A whole number above zero. A lower group that leaves its first place empty is led by 零.
fn integer(value: u64) -> String {
    let (unit, size) = match value {
        0..WAN => return group(value),
        WAN..YI => ("万", WAN),
        _ => ("亿", YI),
    };
    let rest = match value % size {
        0 => String::new(),
        low if low < size / 10 => format!("零{}", integer(low)),
        low => integer(low),
    };
    format!("{}{unit}{rest}", integer(value / size))
}

/// Up to four digits; zeros between digits give one 零, those at either end none.
fn group(value: u64) -> String {
    let mut written = String::new();
    let mut has_gap = false;
    for (place, unit) in UNITS.iter().enumerate().rev() {
        match (value / 10_u64.pow(u32::try_from(place).unwrap_or(0))) % 10 {
            0 => has_gap = !written.is_empty(),
            value => {
                if std::mem::take(&mut has_gap) {
                    written.push('零');
                }
                written.push(digit(value));
                written.push_str(unit);
            }
        }
    }
    written
}

fn value_of(found: char) -> Option<i64> {
    Some(match found {
        '零' | '〇' => 0,
        '壹' | '一' => 1,
        '贰' | '二' | '两' => 2,
        '叁' | '三' => 3,
        '肆' | '四' => 4,
        '伍' | '五' => 5,
        '陆' | '六' => 6,
        '柒' | '七' => 7,
        '捌' | '八' => 8,
        '玖' | '九' => 9,
        _ => return None,
    })
}

fn one_digit(text: &str) -> Option<i64> {
    let mut characters = text.chars();
    let value = value_of(characters.next()?)?;
    characters.next().is_none().then_some(value)
}

fn read_integer(text: &str) -> Option<i64> {
    if text.is_empty() {
        return None;
    }
    for (unit, size) in [('亿', 100_000_000), ('万', 10_000)] {
        if let Some((high, low)) = text.rsplit_once(unit) {
            let low = if low.is_empty() {
                0
            } else {
                read_integer(low)?
            };
            return if low < size {
                read_integer(high)?.checked_mul(size)?.checked_add(low)
            } else {
                None
            };
        }
    }
    let (mut sum, mut pending, mut last_unit) = (0, None, i64::MAX);
    for found in text.chars() {
        let unit = match found {
            '仟' | '千' => 1000,
            '佰' | '百' => 100,
            '拾' | '十' => 10,
            other => match (value_of(other)?, pending) {
                (0, None | Some(0)) => {
                    pending = Some(0);
                    continue;
                }
                (value, None | Some(0)) => {
                    pending = Some(value);
                    continue;
                }
                _ => return None,
            },
        };
        // 十五 means 一十五: a leading ten may leave out its one.
        let value = match pending.take() {
            Some(value) if value > 0 => value,
            None | Some(_) if unit == 10 && sum == 0 => 1,
            _ => return None,
        };
        if unit >= last_unit {
            return None;
        }
        (sum, last_unit) = (sum + value * unit, unit);
    }
    Some(sum + pending.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::domain::identifiers::Fen;

    #[rstest]
    #[case("0.00", "零元整")]
    #[case("0.05", "伍分")]
    #[case("0.50", "伍角")]
    #[case("0.56", "伍角陆分")]
    #[case("1.00", "壹元整")]
    #[case("10.00", "壹拾元整")]
    #[case("15.00", "壹拾伍元整")]
    #[case("20.03", "贰拾元零叁分")]
    #[case("101.10", "壹佰零壹元壹角")]
    #[case("325.04", "叁佰贰拾伍元零肆分")]
    #[case("1001.00", "壹仟零壹元整")]
    #[case("1010.00", "壹仟零壹拾元整")]
    #[case("1409.50", "壹仟肆佰零玖元伍角")]
    #[case("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    #[case("6007.14", "陆仟零柒元壹角肆分")]
    #[case("10000.00", "壹万元整")]
    #[case("10001.00", "壹万零壹元整")]
    #[case("10010.50", "壹万零壹拾元伍角")]
    #[case("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    #[case("107000.53", "壹拾万柒仟元伍角叁分")]
    #[case("120000.00", "壹拾贰万元整")]
    #[case("1005000.00", "壹佰万伍仟元整")]
    #[case("10050000.05", "壹仟零伍万元零伍分")]
    #[case("100000000.00", "壹亿元整")]
    #[case("100010000.00", "壹亿零壹万元整")]
    #[case("1000005000.00", "壹拾亿零伍仟元整")]
    #[case("100100001.01", "壹亿零壹拾万零壹元零壹分")]
    #[case(
        "999999999999.99",
        "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    )]
    #[case("-15.00", "负壹拾伍元整")]
    fn amounts_are_written_as_on_payment_papers(#[case] amount: &str, #[case] capitals: &str) {
        let amount = Fen::parse_signed(amount).expect("a sound amount");
        assert_eq!(write(amount.0), capitals);
    }

    #[test]
    fn thousands_of_hundred_millions_are_read_as_a_number_of_hundred_millions() {
        assert_eq!(write(100_010_000_000_000), "壹万零壹亿元整");
    }

    #[rstest]
    #[case("壹圆伍角正", Some(150))]
    #[case("十五元", Some(1500))]
    #[case("两万三千", Some(2_300_000))]
    #[case("壹仟陆佰捌拾元零叁角贰分", Some(168_032))]
    #[case("伍分", Some(5))]
    #[case("", None)]
    #[case("元", None)]
    #[case("一二", None)]
    #[case("百千", None)]
    #[case("玖亿亿亿亿亿", None)]
    fn written_amounts_are_read(#[case] text: &str, #[case] fen: Option<i64>) {
        assert_eq!(parse(text), fen);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(fen in 0..=i64::MAX) {
            prop_assert_eq!(parse(&write(fen)), Some(fen));
        }

        #[test]
        fn no_amount_has_two_zeros_in_a_row(fen in any::<i64>()) {
            prop_assert!(!write(fen).contains("零零"));
        }
    }
}
