//! Names of people who do not exist.

use super::random::Rng;
use crate::domain::identifiers::Sex;

const SURNAMES: &[(u32, &str)] = &[
    (90, "王"),
    (80, "李"),
    (75, "张"),
    (70, "刘"),
    (45, "陈"),
    (40, "杨"),
    (38, "孙"),
    (36, "赵"),
    (30, "于"),
    (28, "姜"),
    (26, "周"),
    (26, "徐"),
    (25, "吴"),
    (24, "曲"),
    (24, "宋"),
    (22, "马"),
    (22, "丛"),
    (20, "高"),
    (20, "林"),
    (20, "郭"),
    (18, "朱"),
    (18, "胡"),
    (18, "何"),
    (16, "罗"),
    (16, "邹"),
    (15, "韩"),
    (15, "冯"),
    (14, "邓"),
    (14, "曹"),
    (14, "彭"),
    (13, "迟"),
    (13, "初"),
    (12, "隋"),
    (12, "鞠"),
    (12, "唐"),
    (12, "潘"),
    (10, "崔"),
    (10, "董"),
    (10, "程"),
    (9, "盖"),
    (8, "单"),
    (8, "仇"),
    (8, "解"),
    (7, "曾"),
    (7, "覃"),
    (6, "查"),
    (6, "尉"),
    (6, "乐"),
    (5, "欧阳"),
    (4, "司马"),
    (4, "上官"),
    (4, "诸葛"),
    (3, "尉迟"),
    (3, "皇甫"),
    (3, "慕容"),
    (3, "那"),
    (3, "关"),
    (3, "佟"),
    (3, "富察"),
    (2, "缪"),
    (2, "朴"),
    (2, "逄"),
    (2, "亓"),
    (1, "𡈼"),
];

const MEN: &[&str] = &[
    "建国", "国辉", "志强", "伟", "军", "明远", "浩然", "德胜", "永生", "长海", "洪涛", "晓东",
    "文斌", "立新", "广田", "宝山", "成林", "家兴", "守义", "振华", "玉成", "子轩", "宇航", "嘉铭",
    "忠信", "世杰", "春雷", "海滨", "凤山", "学文", "庆丰", "兆瑞", "维刚", "连城", "大勇", "佳霖",
    "俊熙", "思源", "奕辰", "铁柱", "福生", "喜贵", "占元", "沛霖", "昊", "鹏", "磊", "波", "刚",
    "一鸣", "承志", "光宇", "新民", "宏图", "淼", "喆", "堃", "垚", "祎", "旻", "琨", "翀",
];

const WOMEN: &[&str] = &[
    "秀英", "桂兰", "淑珍", "玉华", "丽娟", "芳", "敏", "静", "雪梅", "晓燕", "美玲", "春花",
    "红霞", "月娥", "慧敏", "文静", "雅琴", "凤英", "素梅", "金凤", "秀云", "艳秋", "海燕", "丹",
    "欣怡", "梓涵", "雨桐", "诗涵", "佳慧", "婷婷", "玉洁", "宝珍", "兰香", "翠萍", "冬梅", "晓雯",
    "思琪", "若曦", "明霞", "亚楠", "莉", "娜", "倩", "颖", "璐", "瑶", "书岚", "静澜", "婧", "嫣",
    "玥", "昕", "琬", "懿", "翊", "馨予", "沁", "筱", "媛", "姝", "𣇈",
];

const WITH_DOT: &[(&str, Sex)] = &[
    ("阿依古丽·买买提", Sex::Female),
    ("艾力·吐尔逊", Sex::Male),
    ("古丽娜尔·阿不都", Sex::Female),
    ("巴特尔·额尔德尼", Sex::Male),
    ("其其格·乌日娜", Sex::Female),
    ("玉素甫·卡德尔", Sex::Male),
];

/// A surname by how common it is here.
pub(super) fn surname(rng: &mut Rng) -> &'static str {
    rng.weighed(SURNAMES)
}

/// A given name.
pub(super) fn given(rng: &mut Rng, sex: Sex) -> &'static str {
    rng.pick(match sex {
        Sex::Female => WOMEN,
        Sex::Male => MEN,
    })
}

/// A full name with a dot, as some nationalities write it.
pub(super) fn with_dot(rng: &mut Rng, sex: Sex) -> &'static str {
    let fitting: Vec<_> = WITH_DOT.iter().filter(|(_, of)| *of == sex).collect();
    rng.pick(&fitting).0
}

/// The surname with which a name begins, where it is one of ours.
pub(super) fn surname_of(name: &str) -> Option<&'static str> {
    SURNAMES
        .iter()
        .map(|(_, surname)| *surname)
        .filter(|surname| name.starts_with(surname))
        .max_by_key(|surname| surname.len())
}
