//! Places down to the community: 山景社区3号楼2单元501 becomes 山景社区.

use super::claims::Claims;
use super::known::Known;
use super::span::SpanKind;
use super::words::is_filler;
use crate::domain::identifiers::text;
use std::ops::Range;

/// The units of an address, the longest first; the flag says that one of them alone is an address.
const UNITS: &[(&str, bool)] = &[
    ("号楼", true),
    ("号院", true),
    ("#楼", true),
    ("单元", true),
    ("栋", true),
    ("幢", true),
    ("号室", true),
    ("户室", true),
    ("弄", true),
    ("楼", false),
    ("座", false),
    ("层", false),
    ("室", true),
    ("门", false),
    ("户", false),
    ("号", false),
    ("#", false),
    ("-", false),
    ("—", false),
    ("之", false),
    ("组", false),
    ("巷", true),
];
/// An address that ends with one of these already tells enough; the number behind it is left out.
const ENOUGH: &[&str] = &["社区", "街道", "小区", "某处", "某路", "村", "屯", "〕"];
/// Names of residential quarters end so.
const QUARTERS: &[&str] = &[
    "小区", "花园", "家园", "公寓", "新苑", "嘉园", "雅苑", "花苑", "名苑", "华府", "新城", "名邸",
    "新居", "公馆",
];
/// Streets end so.
const ROADS: &[&str] = &[
    "大街", "大道", "北路", "南路", "东路", "西路", "路", "街", "胡同",
];
/// Before these the name of a place begins.
const BEFORE: &str = "在住于到去从是为系的了和与至由对向及本该我你他她它们各此这那某个，。、；：";
/// With one of these before it a quarter has no name.
const NAMELESS: &[&str] = &[
    "",
    "该",
    "本",
    "此",
    "我们",
    "我",
    "住宅",
    "这个",
    "同一",
    "同",
    "整个",
    "居民",
    "老旧",
    "新建",
    "附近",
    "各",
    "某",
    "封闭",
    "商品房",
    "回迁",
    "安置",
    "开放式",
    "物业",
    "全",
    "社区",
    "街道",
    "出",
    "进",
    "回",
    "进入",
    "离开",
    "业主",
    "后",
    "前",
];
/// No name of a quarter or a street is longer.
const LONGEST: usize = 6;

/// Claims addresses finer than the community.
pub(super) fn claim(claims: &mut Claims, known: &Known) {
    for address in &known.addresses {
        claim_known(claims, address);
    }
    claim_named(claims, QUARTERS, "某小区", |_, _| true);
    claim_named(claims, ROADS, "某路", numbered);
    claim_chains(claims);
}

/// The quarter and the door of a party's address, wherever they are told.
fn claim_known(claims: &mut Claims, address: &str) {
    let letters: Vec<char> = address
        .chars()
        .map(text::half_width_char)
        .filter(|c| !c.is_whitespace())
        .collect();
    let all: String = letters.iter().collect();
    let behind = ["社区", "街道", "村", "区", "市"]
        .iter()
        .find_map(|unit| all.rfind(unit).map(|at| &all[at + unit.len()..]))
        .unwrap_or(&all);
    let quarter: Vec<char> = behind
        .chars()
        .take_while(|c| text::is_han(*c) && !"一二三四五六七八九十".contains(*c))
        .collect();
    let is_enough = ENOUGH
        .iter()
        .any(|word| quarter.iter().collect::<String>() == *word);
    if quarter.len() >= 2 && !is_enough {
        for at in 0..claims.len() {
            if claims.chars[at..].starts_with(&quarter) {
                claims.claim(SpanKind::Place, at..at + quarter.len(), "某小区");
            }
        }
    }
    let door: String = letters
        .iter()
        .rev()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit())
        .collect();
    let door: Vec<char> = door.chars().rev().collect();
    if door.len() < 3 {
        return;
    }
    let mut at = 0;
    while at < claims.len() {
        let is_digit = |place: usize| claims.chars.get(place).is_some_and(char::is_ascii_digit);
        let end = at + door.len();
        let stands = claims.chars[at..].starts_with(&door)
            && !is_digit(end)
            && (at == 0 || !is_digit(at - 1))
            && !super::digits::is_measured(claims, end);
        let is_part = at > 0 && "元.-号楼".contains(claims.chars[at - 1]);
        if stands
            && !is_part
            && !claims
                .chars
                .get(end)
                .is_some_and(|c| "室号户住.年".contains(*c))
        {
            claims.claim(SpanKind::Place, at..end, "某室");
        }
        at += 1;
    }
}

/// Claims what ends like a quarter or a street and has a name.
fn claim_named(
    claims: &mut Claims,
    endings: &[&str],
    by: &str,
    fits: impl Fn(&Claims, usize) -> bool,
) {
    let mut at = 1;
    while at < claims.len() {
        let ending = endings.iter().find(|ending| claims.stands(at, ending));
        let Some(ending) = ending else {
            at += 1;
            continue;
        };
        let end = at + ending.chars().count();
        let begin = beginning(claims, at);
        let name = claims.text(begin..at);
        if begin < at
            && !NAMELESS.contains(&name.as_str())
            && claims.is_free(begin..end)
            && fits(claims, end)
        {
            claims.claim(SpanKind::Place, begin..end, by);
        }
        at = end;
    }
}

fn beginning(claims: &Claims, end: usize) -> usize {
    let floor = end.saturating_sub(LONGEST);
    let is_part = |at: &usize| {
        claims
            .free(*at)
            .is_some_and(|c| text::is_han(c) && !is_filler(c) && !BEFORE.contains(c))
            && !["社区", "街道", "申请人", "居民", "业主"]
                .iter()
                .any(|word| claims.ends(*at + 1, word))
    };
    (floor..end).rev().take_while(is_part).last().unwrap_or(end)
}

/// Whether a house number follows.
fn numbered(claims: &Claims, end: usize) -> bool {
    chain(claims, end).is_some() || {
        let digits = (end..claims.len())
            .take_while(|at| claims.digits[*at].is_some())
            .count();
        digits > 0 && claims.chars.get(end + digits) == Some(&'号')
    }
}

fn claim_chains(claims: &mut Claims) {
    let mut at = 0;
    while at < claims.len() {
        let end = chain(claims, at).or_else(|| house_number(claims, at));
        let Some(end) = end.filter(|end| claims.is_free(at..*end)) else {
            at += 1;
            continue;
        };
        let is_enough = ENOUGH.iter().any(|word| {
            let length = word.chars().count();
            at >= length && claims.stands(at - length, word)
        }) || is_place_before(claims, at);
        let by = if is_enough { "" } else { "某处" };
        claims.claim(SpanKind::Place, at..end, by);
        at = end;
    }
}

/// Whether a place that was just claimed ends here.
fn is_place_before(claims: &Claims, at: usize) -> bool {
    claims
        .replacements()
        .any(|claim| claim.kind == SpanKind::Place && claim.at.end == at)
}

/// 15号 behind a street.
fn house_number(claims: &Claims, at: usize) -> Option<usize> {
    if !is_place_before(claims, at) {
        return None;
    }
    let Range { end, .. } = number(claims, at)?;
    (claims.chars.get(end) == Some(&'号')).then_some(end + 1)
}

/// The end of numbers with units that are an address together: 3号楼2单元501, 3-2-501室.
fn chain(claims: &Claims, start: usize) -> Option<usize> {
    if start > 0 && (claims.digits[start - 1].is_some() || is_numeral(claims.chars[start - 1])) {
        return None;
    }
    let (mut at, mut end, mut count, mut is_address) = (start, None, 0, false);
    while let Some(found) = number(claims, at) {
        let unit = UNITS
            .iter()
            .find(|(unit, _)| claims.stands(found.end, unit));
        let Some((unit, is_strong)) = unit else {
            // A door without a word for it ends the address.
            let length = found.end - found.start;
            if is_address && (2..=5).contains(&length) && claims.chars[found.start].is_ascii_digit()
            {
                end = Some(found.end);
                count += 1;
            }
            break;
        };
        let after = found.end + unit.chars().count();
        if matches!(*unit, "-" | "—") && number(claims, after).is_none() {
            if is_address {
                end = Some(found.end);
            }
            break;
        }
        count += 1;
        is_address |= *is_strong;
        if !matches!(*unit, "-" | "—" | "之") {
            end = Some(after);
        }
        at = after;
    }
    let end = end?;
    (is_address && claims.is_free(start..end) && count > 0).then_some(end)
}

/// Digits, or Chinese numerals, or one letter, at a place.
fn number(claims: &Claims, at: usize) -> Option<Range<usize>> {
    let found = claims.free(at)?;
    let is_kind = |c: char| {
        if found.is_ascii_alphanumeric() {
            c.is_ascii_alphanumeric()
        } else {
            is_numeral(c)
        }
    };
    if !found.is_ascii_alphanumeric() && !is_numeral(found) {
        return None;
    }
    let end = (at..claims.len())
        .find(|place| !claims.free(*place).is_some_and(is_kind))
        .unwrap_or(claims.len());
    (end - at <= 5).then_some(at..end)
}

fn is_numeral(found: char) -> bool {
    "一二三四五六七八九十百零〇".contains(found)
}
