//! The statute library at its full size: 3,500 made-up laws of about 60 articles each.

use crate::street::Street;
use crate::{millis, percentile, timed};
use serde_json::json;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

const LAWS: u32 = 3_500;
const ARTICLES: u32 = 60;
const QUERIES: u32 = 1_000;
const IMPORT_GOAL: Duration = Duration::from_secs(60);
const SEARCH_GOAL: Duration = Duration::from_millis(20);

/// Words of laws, the frequent ones first: the nth comes about 1/n as often as the first.
const WORDS: [&str; 163] = [
    "应当",
    "规定",
    "机关",
    "部门",
    "人民政府",
    "依法",
    "合同",
    "当事人",
    "单位",
    "责任",
    "管理",
    "国家",
    "处罚",
    "罚款",
    "申请",
    "人民法院",
    "行政",
    "工作",
    "可以",
    "劳动者",
    "用人单位",
    "组织",
    "义务",
    "权利",
    "登记",
    "赔偿",
    "损失",
    "机构",
    "监督",
    "检查",
    "安全",
    "保护",
    "服务",
    "企业",
    "标准",
    "情形",
    "条件",
    "违反",
    "不得",
    "经营者",
    "消费者",
    "主管",
    "县级以上",
    "批准",
    "许可",
    "证明",
    "材料",
    "期限",
    "书面",
    "通知",
    "决定",
    "执行",
    "财产",
    "费用",
    "协议",
    "调解",
    "仲裁",
    "诉讼",
    "委托",
    "代理",
    "监护人",
    "未成年人",
    "老年人",
    "妇女",
    "残疾人",
    "家庭",
    "婚姻",
    "继承",
    "遗产",
    "遗嘱",
    "抚养",
    "赡养",
    "房屋",
    "土地",
    "建筑物",
    "业主",
    "物业",
    "业主大会",
    "维修资金",
    "相邻",
    "通行",
    "采光",
    "排水",
    "噪声",
    "污染",
    "环境",
    "工伤",
    "保险",
    "工资",
    "加班",
    "试用期",
    "解除",
    "终止",
    "补偿",
    "违约",
    "违约责任",
    "定金",
    "保证",
    "抵押",
    "质押",
    "留置",
    "借款",
    "利息",
    "租赁",
    "承租人",
    "出租人",
    "买卖",
    "交付",
    "质量",
    "瑕疵",
    "侵权",
    "过错",
    "医疗",
    "交通事故",
    "机动车",
    "动物",
    "高空抛物",
    "网络",
    "个人信息",
    "隐私",
    "名誉",
    "肖像",
    "姓名",
    "信访",
    "事项",
    "答复",
    "复查",
    "复核",
    "听证",
    "公示",
    "公告",
    "送达",
    "管辖",
    "证据",
    "鉴定",
    "证人",
    "开庭",
    "裁定",
    "判决",
    "上诉",
    "再审",
    "强制",
    "查封",
    "扣押",
    "冻结",
    "拍卖",
    "法律援助",
    "律师",
    "公证",
    "档案",
    "保密",
    "培训",
    "考核",
    "奖励",
    "表彰",
    "经费",
    "预算",
    "社区",
    "村民委员会",
    "居民",
    "公益",
    "慈善",
    "志愿",
];

const KINDS: [&str; 5] = ["法", "条例", "规定", "办法", "实施细则"];

/// A small generator, the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or(0)
    }

    /// Frequent words are frequent.
    fn word(&mut self) -> &'static str {
        let place = self.below(WORDS.len() + 1) * self.below(WORDS.len() + 1) / (WORDS.len() + 1);
        WORDS[place.min(WORDS.len() - 1)]
    }
}

/// Runs; answers whether every goal was reached.
pub fn run() -> bool {
    let street = Street::new();
    let laws = street.folder.path().join("laws");
    let (titles, bytes) = write_laws(&laws);
    let (report, time) = timed(|| street.call("import_statutes", json!({ "folder": laws })));
    assert_eq!(report["added"], LAWS, "{}", report["bad"]);
    let (again, second) = timed(|| street.call("import_statutes", json!({ "folder": laws })));
    assert_eq!(again["unchanged"], LAWS);
    println!(
        "statutes: import of {LAWS} files, {} articles, {} MB: {:.1} s (goal < 60 s); again: {:.1} s",
        report["articles"],
        bytes / 1_000_000,
        time.as_secs_f64(),
        second.as_secs_f64()
    );
    let mut chance = Chance(7);
    let mut found = 0;
    let mut times = Vec::new();
    let mut slowest = (Duration::ZERO, String::new());
    for n in 0..QUERIES {
        let text = query(n, &titles, &mut chance);
        let (answer, time) =
            timed(|| street.call("statute_search", json!({ "text": text, "limit": 20 })));
        found += usize::from(answer["count"] != 0);
        if time > slowest.0 {
            slowest = (time, text);
        }
        times.push(time);
    }
    let (p50, p99) = (percentile(&mut times, 50), percentile(&mut times, 99));
    println!(
        "statutes: search over {QUERIES} mixed queries, {found} with hits: p50 {} p99 {} (goal < 20 ms), slowest {} for {}",
        millis(p50),
        millis(p99),
        millis(slowest.0),
        slowest.1
    );
    time < IMPORT_GOAL && p99 < SEARCH_GOAL
}

#[expect(clippy::disallowed_methods, reason = "the bench lays its files out")]
fn write_laws(folder: &Path) -> (Vec<String>, usize) {
    let mut chance = Chance(42);
    let mut titles = Vec::new();
    let mut bytes = 0;
    for n in 0..LAWS {
        let (first, second) = (chance.word(), chance.word());
        let kind = KINDS[chance.below(KINDS.len())];
        let title = format!(
            "{first}{second}{}号{kind}",
            lxq_core::statute::in_words(n + 1)
        );
        let text = law(&title, n, &mut chance);
        bytes += text.len();
        let place = folder.join(format!("第{}类", n % 40));
        std::fs::create_dir_all(&place).expect("a folder");
        std::fs::write(place.join(format!("{title}.md")), text).expect("a file");
        titles.push(title);
    }
    (titles, bytes)
}

fn law(title: &str, n: u32, chance: &mut Chance) -> String {
    let year = 1990 + n % 36;
    let mut text = format!("# {title}\n\n{year}年3月1日 通过\n\n<!-- INFO END -->\n");
    let articles = ARTICLES - 20 + u32::try_from(chance.below(41)).unwrap_or(20);
    for number in 1..=articles {
        if number % 15 == 1 {
            let chapter = lxq_core::statute::in_words(number / 15 + 1);
            let _ = write!(text, "\n## 第{chapter}章 {}\n", chance.word());
        }
        let _ = write!(text, "\n第{}条 ", lxq_core::statute::in_words(number));
        for sentence in 0..2 + chance.below(3) {
            for part in 0..6 + chance.below(10) {
                text.push_str(chance.word());
                if part % 5 == 4 {
                    text.push('，');
                }
            }
            text.push_str(if sentence == 1 { "；\n\n" } else { "。" });
        }
        text.push('\n');
    }
    text
}

/// Queries of every kind that people type.
fn query(n: u32, titles: &[String], chance: &mut Chance) -> String {
    let title = &titles[chance.below(titles.len())];
    let number = 1 + chance.below(60);
    match n % 10 {
        0 => chance.word().chars().take(2).collect(),
        1 => WORDS[chance.below(WORDS.len())].to_owned(),
        2 => format!("{}{}", chance.word(), chance.word()),
        3 => format!("{} {}", chance.word(), WORDS[chance.below(WORDS.len())]),
        4 => format!("{title} {number}"),
        5 => format!("{}{number}", lxq_core::statute::initials(title)),
        6 => format!(
            "第{}条",
            lxq_core::statute::in_words(u32::try_from(number).unwrap_or(1))
        ),
        7 => format!("{title} {}", chance.word()),
        8 => format!("{}{}{}", chance.word(), chance.word(), chance.word()),
        _ => title.chars().take(4).collect(),
    }
}
