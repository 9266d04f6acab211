//! Number plates of vehicles (GA 36—2018), those of new energy included.

use super::claims::Claims;
use super::span::SpanKind;
use crate::domain::identifiers::text;

/// The provinces by one character, and the armed police and embassies.
const PROVINCES: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领军空海";
/// The last place may hold one of these.
const ENDINGS: &str = "挂学警港澳领使试超";
/// What stands before a plate whose province was left out.
const LABELS: [&str; 6] = ["车牌号", "车牌", "车号", "牌照", "号牌", "牌号"];

/// Claims every plate.
pub(super) fn claim(claims: &mut Claims) {
    let mut at = 0;
    while at < claims.len() {
        let end = claims
            .free(at)
            .filter(|c| PROVINCES.contains(*c))
            .and_then(|_| plate(claims, at + 1));
        match end {
            Some(end) => {
                claims.claim_number(SpanKind::Plate, at..end);
                at = end;
            }
            None => {
                at = labelled(claims, at).unwrap_or(at + 1);
            }
        }
    }
}

/// The end of letter and serial behind a province.
fn plate(claims: &Claims, start: usize) -> Option<usize> {
    let letter = skip(claims, start);
    claims.free(letter).filter(char::is_ascii_alphabetic)?;
    let end = serial(claims, letter + 1, 5)?;
    Some(end)
}

/// The end of a serial with at least so many characters, two of them digits.
fn serial(claims: &Claims, start: usize, least: usize) -> Option<usize> {
    let (mut at, mut end, mut count, mut digits) = (start, start, 0, 0);
    loop {
        let place = skip(claims, at);
        let Some(found) = claims.free(place) else {
            break;
        };
        if found.is_ascii_alphanumeric() && count < 8 {
            // What comes after a blank behind a whole serial is another word.
            if place > at && count >= 6 {
                break;
            }
            count += 1;
            digits += usize::from(found.is_ascii_digit());
        } else if ENDINGS.contains(found) && count + 1 >= least {
            return (digits >= 2).then_some(place + 1);
        } else {
            break;
        }
        end = place + 1;
        at = end;
    }
    (count >= least && digits >= 2).then_some(end)
}

fn labelled(claims: &mut Claims, at: usize) -> Option<usize> {
    let label = LABELS.iter().find(|label| claims.stands(at, label))?;
    let mut begin = at + label.chars().count();
    while claims
        .free(begin)
        .is_some_and(|c| ":：为是系(（“\" 号".contains(c))
    {
        begin += 1;
    }
    let end = serial(claims, begin, 5).filter(|end| end - begin <= 12)?;
    claims.claim_number(SpanKind::Plate, begin..end);
    Some(end)
}

/// Past blanks, dots and dashes between the parts of a plate.
fn skip(claims: &Claims, start: usize) -> usize {
    let is_between = |found: char| {
        found.is_whitespace() || text::is_invisible(found) || "·•.-–—_・".contains(found)
    };
    (start..claims.len())
        .take(4)
        .find(|at| !is_between(claims.chars[*at]))
        .unwrap_or(claims.len())
}
