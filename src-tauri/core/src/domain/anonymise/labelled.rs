//! What is known by what stands in it or before it: e-mail, 微信 and QQ, numbers of papers and accounts,
//! the numbers of cases.

use super::claims::Claims;
use super::digits::is_measured;
use super::span::SpanKind;

/// Words after which an account of a messenger or a shop comes.
const MESSENGERS: &[&str] = &[
    "微信",
    "weixin",
    "wechat",
    "vx",
    "v信",
    "wx",
    "qq",
    "扣扣",
    "抖音",
    "快手",
    "支付宝",
    "钉钉",
    "飞信",
    "旺旺",
];
/// Words after which the number of a paper comes.
const PAPERS: &[&str] = &[
    "身份证",
    "护照",
    "通行证",
    "军官证",
    "士兵证",
    "台胞证",
    "居住证",
    "居留证",
    "户口簿",
    "驾驶证",
    "执业证",
    "证件",
    "证号",
    "房产证",
    "产权证",
    "不动产权证",
    "社保卡",
    "医保卡",
    "残疾证",
    "营业执照",
];
/// Words after which the number of an account comes.
const ACCOUNTS: &[&str] = &["银行卡", "卡号", "账号", "帐号", "账户", "帐户", "存折"];
/// Words after which some other number comes.
const OTHERS: &[&str] = &[
    "编号",
    "单号",
    "合同号",
    "病历号",
    "住院号",
    "门诊号",
    "保单",
    "学号",
    "工号",
    "警号",
    "警情",
    "工单",
    "户号",
    "订单",
    "快递",
    "运单",
    "案号",
    "发票",
];
/// What may stand between such a word and its number.
const BETWEEN: &[&str] = &[
    "号码", "帐号", "账号", "尾号", "昵称", "号", "名", "id", "为", "是", "系", "叫", "写着", ":",
    "：", "“", "\"", "(", "（", " ", "\u{3000}", "-", "加", "同",
];

/// Claims every e-mail address.
pub(super) fn claim_emails(claims: &mut Claims) {
    let is_local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    for sign in 0..claims.len() {
        if claims.free(sign) != Some('@') {
            continue;
        }
        let blank = |at: usize| claims.free(at) == Some(' ');
        let before = if sign > 0 && blank(sign - 1) {
            sign - 1
        } else {
            sign
        };
        let begin = (0..before)
            .rev()
            .take_while(|at| claims.free(*at).is_some_and(is_local))
            .last();
        let after = if blank(sign + 1) { sign + 2 } else { sign + 1 };
        let end = (after..claims.len())
            .take_while(|at| claims.free(*at).is_some_and(is_local))
            .last();
        if let (Some(begin), Some(end)) = (begin, end) {
            claims.claim_number(SpanKind::Email, begin..end + 1);
        }
    }
}

/// Claims the numbers of cases and agreements: （2026）马山景人调字第12号.
pub(super) fn claim_docket_numbers(claims: &mut Claims) {
    let mut at = 0;
    while at < claims.len() {
        match docket_number(claims, at) {
            Some(end) => {
                claims.claim_number(SpanKind::OtherNumber, at..end);
                at = end;
            }
            None => at += 1,
        }
    }
}

fn docket_number(claims: &Claims, at: usize) -> Option<usize> {
    if !"(（〔[【".contains(claims.free(at)?) {
        return None;
    }
    let is_digit = |place: usize| claims.chars.get(place).is_some_and(char::is_ascii_digit);
    if !(1..=4).all(|step| is_digit(at + step)) || !")）〕]】".contains(*claims.chars.get(at + 5)?)
    {
        return None;
    }
    let end = (at + 6..claims.len())
        .take(20)
        .find(|place| claims.chars[*place] == '号')?;
    let between = at + 6..end;
    // 国办发〔2019〕51号 and the like lead to nobody.
    let is_case = between
        .clone()
        .any(|place| "调民初终执仲裁刑诉字".contains(claims.chars[place]));
    let has_digit = between.clone().any(is_digit);
    (is_case && has_digit && claims.is_free(at..end + 1)).then_some(end + 1)
}

/// Claims what stands behind a word that says what it is.
pub(super) fn claim_codes(claims: &mut Claims) {
    for at in 0..claims.len() {
        for (labels, kind) in [
            (MESSENGERS, SpanKind::Messenger),
            (PAPERS, SpanKind::OtherDocument),
            (ACCOUNTS, SpanKind::BankCard),
            (OTHERS, SpanKind::OtherNumber),
        ] {
            let label = labels.iter().find(|label| stands(claims, at, label));
            if let Some(label) = label {
                claim_code(claims, at + label.chars().count(), kind);
            }
        }
    }
}

fn stands(claims: &Claims, at: usize, words: &str) -> bool {
    let mut place = at;
    for word in words.chars() {
        match claims.chars.get(place) {
            Some(found) if found.to_ascii_lowercase() == word => place += 1,
            Some(_) | None => return false,
        }
    }
    true
}

fn claim_code(claims: &mut Claims, start: usize, kind: SpanKind) {
    let mut at = start;
    // At most four such words; longer is another sentence.
    for _ in 0..4 {
        match BETWEEN.iter().find(|word| stands(claims, at, word)) {
            Some(word) => at += word.chars().count(),
            None => break,
        }
    }
    let is_code = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
    let end = (at..claims.len())
        .find(|place| !claims.free(*place).is_some_and(is_code))
        .unwrap_or(claims.len());
    let count = |is: fn(&char) -> bool| claims.chars[at..end].iter().filter(|c| is(c)).count();
    let (digits, letters) = (
        count(char::is_ascii_digit),
        count(char::is_ascii_alphabetic),
    );
    let is_long_enough = match kind {
        SpanKind::Messenger => digits >= 5 || (letters >= 1 && digits + letters >= 5),
        SpanKind::Name
        | SpanKind::Organisation
        | SpanKind::Place
        | SpanKind::IdCard
        | SpanKind::OtherDocument
        | SpanKind::CreditCode
        | SpanKind::Phone
        | SpanKind::BankCard
        | SpanKind::Plate
        | SpanKind::Email
        | SpanKind::OtherNumber => digits >= 5,
    };
    if is_long_enough && !(letters == 0 && is_measured(claims, end)) {
        claims.claim_number(kind, at..end);
    }
}
