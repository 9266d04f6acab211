//! Organisations: 大连金盛装饰工程有限公司 becomes 某装饰公司. Public bodies keep their names.

use super::claims::Claims;
use super::known::Known;
use super::span::SpanKind;
use super::words::is_filler;
use crate::domain::identifiers::{name, text};
use std::ops::Range;

/// What an organisation does, and what it is called then.
const TRADES: &[(&str, &str)] = &[
    ("律师事务所", "律师事务所"),
    ("物业", "物业公司"),
    ("装饰", "装饰公司"),
    ("装修", "装饰公司"),
    ("家装", "装饰公司"),
    ("建筑", "建筑公司"),
    ("建设", "建筑公司"),
    ("工程", "建筑公司"),
    ("劳务", "劳务公司"),
    ("餐饮", "餐饮公司"),
    ("保险", "保险公司"),
    ("银行", "银行"),
    ("房地产", "房地产公司"),
    ("置业", "房地产公司"),
    ("汽车", "汽车公司"),
    ("运输", "运输公司"),
    ("物流", "运输公司"),
    ("教育", "教育公司"),
    ("培训", "培训学校"),
    ("医院", "医院"),
    ("门诊", "医院"),
    ("幼儿园", "幼儿园"),
    ("超市", "超市"),
    ("酒店", "酒店"),
    ("饭店", "饭店"),
    ("家政", "家政公司"),
    ("中介", "中介公司"),
    ("科技", "科技公司"),
    ("商贸", "商贸公司"),
    ("贸易", "商贸公司"),
    ("合作社", "合作社"),
    ("养老", "养老院"),
    ("学校", "学校"),
    ("小学", "学校"),
    ("中学", "学校"),
];
/// What the name of a firm ends with, the longest first.
const ENDINGS: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "律师事务所",
    "有限公司",
    "分公司",
    "公司",
    "合作社",
    "经营部",
    "服务部",
    "商行",
    "理发店",
    "美容院",
    "洗衣店",
    "幼儿园",
    "养老院",
    "饭店",
    "酒店",
    "超市",
    "药店",
    "餐馆",
];
/// Bodies that everybody knows and whose name tells of nobody.
const PUBLIC: &[&str] = &[
    "居民委员会",
    "村民委员会",
    "居委会",
    "村委会",
    "街道",
    "派出所",
    "人民法院",
    "检察院",
    "公安局",
    "司法所",
    "司法局",
    "调解委员会",
    "社区",
    "政府",
    "管委会",
    "仲裁委员会",
    "仲裁院",
];
/// Before these the name of a firm begins.
const BEFORE: &[&str] = &[
    "与",
    "和",
    "在",
    "由",
    "向",
    "被",
    "对",
    "系",
    "为",
    "将",
    "从",
    "到",
    "给",
    "找",
    "经",
    "于",
    "是",
    "称",
    "去",
    "把",
    "跟",
    "同",
    "及",
    "因",
    "至",
    "让",
    "帮",
    "替",
    "以",
    "的",
    "了",
    "叫",
    "说",
    "但",
    "而",
    "请",
    "告",
    "即",
    "影响",
    "经营",
    "开办",
    "要求",
    "请求",
    "入职",
    "就职",
    "任职",
    "应聘",
    "申请人",
    "被申请人",
    "单位",
    "委托",
    "通过",
    "签订",
    "联系",
    "起诉",
    "投诉",
    "购买",
    "所在",
    "开发商",
    "房东",
    "老板",
    "员工",
    "业主",
];
/// With one of these before it a firm has no name: 该公司, 物业公司.
const NAMELESS: &[&str] = &[
    "",
    "该",
    "本",
    "贵",
    "我",
    "我们",
    "你们",
    "他们",
    "其",
    "此",
    "这家",
    "那家",
    "一家",
    "两家",
    "某",
    "各",
    "多家",
    "原",
    "新",
    "老",
    "大",
    "小",
    "附近",
    "楼下",
    "小区",
    "前期",
    "后期",
    "第三方",
    "保险",
    "双方",
    "总",
    "母",
    "子",
    "自来水",
    "燃气",
    "热力",
    "供热",
    "电力",
    "供电",
    "供水",
    "公交",
    "快递",
    "电信",
    "通信",
    "移动",
    "网络",
    "保洁",
    "经营",
    "配套",
    "国有",
    "民营",
    "个体",
    "连锁",
    "长期",
    "社区",
    "街道",
    "镇",
    "施工",
    "开发",
    "用人",
    "用工",
    "劳务派遣",
];
/// Provinces, cities and districts in the names of firms.
const REGIONS: &[&str] = &[
    "辽宁省",
    "辽宁",
    "大连市",
    "大连",
    "金普新区",
    "金州区",
    "金州",
    "开发区",
    "马桥子",
    "沈阳市",
    "沈阳",
    "北京市",
    "北京",
    "上海市",
    "上海",
    "中国",
    "沙河口区",
    "甘井子区",
    "中山区",
    "西岗区",
];
/// What follows a firm's name where people shorten it.
const SHORT_NAMES: [&str; 10] = [
    "有限公司",
    "公司",
    "物业",
    "装饰",
    "装修",
    "集团",
    "物流",
    "运输",
    "餐饮",
    "科技",
];
/// No firm's name is longer before its ending.
const LONGEST: usize = 18;

/// Claims the organisations of the case by whole name and by the word in it that nobody else bears.
pub(super) fn claim_known(claims: &mut Claims, known: &Known) {
    let mut wanted: Vec<(Vec<char>, String)> = Vec::new();
    for typed in &known.organisations {
        let full = name::normalise_name(typed);
        let is_public = PUBLIC.iter().any(|ending| full.ends_with(ending));
        if is_public || full.chars().count() < 3 {
            continue;
        }
        let alias = alias(&full);
        let core = core_of(&full);
        if core.chars().count() >= 2 {
            let short = |tail: &str| format!("{core}{tail}").chars().collect();
            for tail in SHORT_NAMES {
                wanted.push((short(tail), alias.clone()));
            }
            wanted.push((core.chars().collect(), alias.clone()));
        }
        wanted.push((full.chars().collect(), alias));
    }
    wanted.sort_by_key(|(letters, _)| std::cmp::Reverse(letters.len()));
    for (letters, alias) in &wanted {
        for at in 0..claims.len() {
            if claims.chars[at..].starts_with(letters) {
                claims.claim(
                    SpanKind::Organisation,
                    at..at + letters.len(),
                    alias.as_str(),
                );
            }
        }
    }
}

/// Claims what ends like a firm and has a name.
pub(super) fn claim_unknown(claims: &mut Claims) {
    let mut at = 0;
    while at < claims.len() {
        let ending = ENDINGS.iter().find(|ending| claims.stands(at, ending));
        let Some(ending) = ending else {
            at += 1;
            continue;
        };
        let end = at + ending.chars().count();
        if let Some(begin) = beginning(claims, at) {
            let full = claims.text(begin..end);
            claims.claim(SpanKind::Organisation, begin..end, alias(&full));
        }
        at = end;
    }
}

/// Where the name of a firm begins that ends with what stands at a place; none where it has none.
fn beginning(claims: &Claims, ending: usize) -> Option<usize> {
    let is_part = |at: &usize| {
        claims
            .free(*at)
            .is_some_and(|c| text::is_han(c) || c.is_ascii_alphanumeric() || "()".contains(c))
    };
    let floor = ending.saturating_sub(LONGEST);
    let begin = (floor..ending).rev().take_while(is_part).last()?;
    // The last word before the name cuts; where only a trade is left, the one before it does.
    let words: Vec<Range<usize>> = (begin..ending)
        .flat_map(|at| {
            BEFORE
                .iter()
                .filter(move |word| claims.stands(at, word))
                .map(move |word| at..at + word.chars().count())
        })
        .filter(|word| word.end <= ending)
        .collect();
    // 经 in front of a name is not that of 经营.
    let is_whole = |cut: usize| !words.iter().any(|word| word.start < cut && cut < word.end);
    let mut cuts: Vec<usize> = words.iter().map(|word| word.end).collect();
    cuts.retain(|cut| is_whole(*cut));
    cuts.push(begin);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.into_iter()
        .rev()
        .find(|cut| is_firm(&claims.text(*cut..ending)))
        .filter(|cut| is_believable(claims, *cut..ending))
}

fn is_firm(name: &str) -> bool {
    let name = without_regions(name);
    let bare = TRADES
        .iter()
        .fold(name.to_owned(), |name, (trade, _)| name.replace(trade, ""));
    let is_generic = without_any(&bare, NAMELESS).is_empty();
    bare.chars().count() >= 2
        && !is_generic
        && !bare.contains('某')
        && !bare.chars().any(|c| is_filler(c) || c.is_ascii_digit())
}

/// A text without those words at its beginning, however many there are: nothing of 经营小.
fn without_any<'a>(text: &'a str, words: &[&str]) -> &'a str {
    words
        .iter()
        .filter(|word| !word.is_empty())
        .find_map(|word| text.strip_prefix(word))
        .map_or(text, |rest| without_any(rest, words))
}

fn is_believable(claims: &Claims, at: Range<usize>) -> bool {
    let name = claims.text(at);
    !PUBLIC.iter().any(|body| name.contains(body))
}

fn without_regions(name: &str) -> &str {
    REGIONS
        .iter()
        .find_map(|region| name.strip_prefix(region))
        .map_or(name, without_regions)
}

/// 金盛 of 大连金盛装饰工程有限公司.
fn core_of(full: &str) -> String {
    let name = full.replace(['(', ')', '（', '）'], "");
    let name = without_regions(&name);
    let name = ENDINGS
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(name);
    let cut = TRADES
        .iter()
        .map(|(trade, _)| *trade)
        .chain(["服务", "管理", "有限", "集团", "商店", "便利店"])
        .filter_map(|trade| name.find(trade))
        .min()
        .unwrap_or(name.len());
    name[..cut].to_owned()
}

fn alias(full: &str) -> String {
    let trade = TRADES.iter().find(|(trade, _)| full.contains(trade));
    let noun = match trade {
        Some((_, noun)) => noun,
        None if full.ends_with("公司") || full.ends_with("集团") => "公司",
        None if full.ends_with("理发店") => "理发店",
        None if full.ends_with('店') || full.ends_with('行') || full.ends_with('馆') => "商店",
        None => "单位",
    };
    format!("某{noun}")
}
