//! Texts as they are written in offices, made from a seed: whom and what they name is known.

use crate::domain::anonymise::Known;
use std::ops::Range;

/// How many texts are made.
pub(super) const TEXTS: u64 = 640;

/// A text with the truth about it.
pub(super) struct Sample {
    pub(super) text: String,
    pub(super) known: Known,
    /// Numbers in it, digits and letters only.
    pub(super) secrets: Vec<String>,
    /// Where somebody is named whom the case knows, and where somebody else.
    pub(super) known_names: Vec<Range<usize>>,
    pub(super) other_names: Vec<Range<usize>>,
}

/// A generator of numbers (splitmix64).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D_4C95_7F2D)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % count as u64).unwrap()
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count)
            .map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap()))
            .collect()
    }
}

/// Frequent surnames more than once; among them rare ones and some that are other words as well.
const SURNAMES: &[&str] = &[
    "王", "王", "王", "李", "李", "李", "张", "张", "张", "刘", "刘", "陈", "陈", "杨", "赵", "黄",
    "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑", "梁", "谢", "宋",
    "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "于", "蒋", "蔡",
    "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔", "钟", "谭",
    "陆", "汪", "范", "金", "石", "廖", "贾", "夏", "韦", "付", "方", "白", "邹", "孟", "熊", "秦",
    "邱", "江", "尹", "薛", "闫", "段", "雷", "侯", "龙", "史", "陶", "黎", "贺", "顾", "毛", "郝",
    "龚", "邵", "万", "钱", "严", "覃", "武", "戴", "莫", "孔", "向", "汤", "常", "温", "康", "施",
    "文", "牛", "樊", "葛", "邢", "安", "齐", "易", "乔", "伍", "庞", "颜", "倪", "庄", "聂", "章",
    "鲁", "岳", "翟", "殷", "詹", "申", "欧", "耿", "关", "兰", "焦", "俞", "左", "柳", "甘", "祝",
    "包", "宁", "曲", "丛", "迟", "初", "隋", "鞠", "逄", "欧阳", "司马", "上官", "诸葛", "皇甫",
    "慕容",
];

/// Given names, many of characters that no list of ours has.
const GIVEN: &[&str] = &[
    "伟强", "桂英", "建军", "小龙", "海波", "子涵", "玉兰", "凤霞", "景瑞", "福来", "德才", "秋菊",
    "倩", "峥", "骞", "婵", "珑", "麒", "昱", "翎", "茗", "笙", "樾", "骐", "祯", "湉", "岚", "恪",
    "铭泽", "一诺", "可欣", "语嫣", "泽宇", "二妮", "满仓", "留根", "招娣", "改花", "大壮", "来顺",
    "金锁", "长贵", "引弟", "国栋", "丽华", "秀珍", "志远", "文博", "雨晴", "思远", "佩佩", "建平",
    "永刚", "淑芬", "翠花", "广发", "得胜", "宝库", "喜凤", "春生", "冬生", "俊杰", "浩", "磊",
    "敏", "静", "涛", "芳", "勇", "艳", "鹏", "娟", "超", "辉", "洁", "梓萱", "沐阳", "锦程",
    "若溪", "嘉懿", "书瑶", "柏霖", "修齐", "望舒", "朝阳", "卫东", "援朝", "跃进", "红卫", "爱民",
    "拥军", "向阳", "有福", "能武", "正义", "开元", "再兴", "先锋", "美丽", "水生", "火根", "木森",
    "土旺", "甲子", "丙南", "连喜", "四海", "五洲", "六顺", "七斤", "百川", "千里", "兆麟", "亿达",
    "守成", "克勤", "克俭", "乃文", "其昌", "之恒", "以沫",
];

const DOTTED: &[&str] = &[
    "阿依古丽·买买提",
    "艾力·吐尔逊",
    "巴特尔·额尔德尼",
    "其其格·乌日娜",
    "玉素甫·卡德尔",
];

/// {A} {B} parties by whole name, {a} {b} by surname and title, {o} 老 and surname, {U} {V} strangers.
const SENTENCES: &[&str] = &[
    "{date}，申请人{A}来到社区反映，楼上住户{B}家卫生间漏水，泡坏其天花板和衣柜，损失约{money}元。",
    "{a}称多次找{b}协商，{b}均以工作忙为由推脱，双方发生争吵。",
    "{A}联系电话{phone}，身份证号{id}，现住{address}。",
    "被申请人{B}（身份证{id}，电话{phone}）对漏水事实无异议，但认为赔偿数额过高。",
    "据邻居{U}介绍，{A}与{B}两家素有矛盾，曾因楼道堆放杂物报警。",
    "调解员{U}到现场查看后，组织双方坐下来谈，{o}的情绪逐渐平稳。",
    "{A}驾驶{plate}号小型轿车行驶至山景社区门口时，与{B}驾驶的{plate}相撞，造成{B}受伤。",
    "{B}于{date}向{A}借款{money}元，约定月息一分，款项汇入{card}账户，至今未还。",
    "{A}提供了转账记录，收款卡号{card}，户名{B}。",
    "经查，{A}系某工地工人，包工头{U}拖欠其工资{money}元，电话{phone}一直无人接听。",
    "{a}的妻子{U}也到场，表示愿意各让一步。",
    "双方在民警{U}的见证下签字，{B}当场支付{money}元，余款于{date}前付清。",
    "来电人{U}反映：小区{plate}长期占用消防通道，要求物业处理，联系方式{phone}。",
    "{A}加了对方微信{wechat}，又发邮件到{mail}，都没有回复。",
    "居民{U}、{V}作为证人到场，证明{B}先动手推了{A}。",
    "{o}今年72岁，独自居住，儿子{U}在外地工作，很少回家。",
    "{B}认为房租应当退还，{A}则认为其提前退租构成违约，押金{money}元不予退还。",
    "{U}与{V}系夫妻关系，{date}登记结婚，因性格不合分居。",
    "{U}说，{V}养的狗经常在夜里叫，影响老人休息。",
    "经电话{phone}回访，{A}对调解结果表示满意，{b}也按时履行了协议。",
    "高空抛物砸坏车辆，周边居民意见很大，物业公司安排安全员巡查。",
    "根据《民法典》第一千一百六十五条，行为人因过错侵害他人民事权益造成损害的，应当承担侵权责任。",
    "双方自愿达成如下协议：一、{B}一次性赔偿{A}{money}元；二、{A}不再追究{B}其他责任。",
    "另查明，业主{U}（证件号码{id}）将房屋出租给{V}，租期一年，月租金2000元。",
    "{A}：我只要求把水管修好。{B}：修可以，钱要平摊。",
    "村民{U}承包地与{V}家相邻，因地界不清，两家争执多年，村书记{U}多次上门劝解。",
    "消费者{U}在店里购买手机一部，因质量问题要求退货，店主{V}不同意。",
    "事后{U}把材料交到窗口，{V}负责登记，材料齐全。",
    "施工队长{U}承诺三天内修复，{A}同意先行搬回居住。",
    "{B}的母亲{U}住院期间由护工{V}照料，费用共计{money}元。",
    "任何一方不履行协议，另一方可以向人民法院起诉；小时工资按合同计算，水电费另付。",
    "少数民族群众{D}经营的小店与隔壁因招牌发生纠纷，{D}要求对方道歉。",
    "信用代码{credit}的公司未按约施工，{A}要求解除合同并退还定金。",
];

/// Sentences that nobody looked at while the word lists were made: what is found in them is what is
/// to be expected of texts not seen before.
const UNSEEN: &[&str] = &[
    "{date}晚，{U}酒后到{A}家敲门，被{V}劝离，未造成损失。",
    "关于{U}请求确认地界一事，社区工作者{V}先后走访了七户村民。",
    "{A}与{U}合伙开办早餐店，各出资{money}元，后因分红不均产生矛盾。",
    "租赁期满后{U}拒绝搬离，{B}只得更换门锁，{U}遂报警。",
    "电梯停运十余天，{U}作为业主代表，向街道递交了联名信。",
    "经{U}介绍，{A}到某饭店打工，店方以试用为名不付工钱。",
    "{U}的孙子在校期间与同学打闹，致同学{V}门牙折断。",
    "赡养一事，长女{U}主张轮流照顾，次子{V}同意每月出{money}元。",
    "快递被冒领后，{U}查看监控，发现系同单元{V}所为。",
    "{U}、{A}、{B}三人共同签字确认，{V}在场见证。",
    "会上{U}发言称，树木遮光多年，希望{V}修剪枝条。",
    "{A}的前夫{U}未按判决探望孩子，{A}要求调整时间。",
    "值班律师{U}告知双方诉讼时效，并由{V}记录在案。",
    "因停水通知不到位，{U}家饭店损失一天营业额，遂找到{V}理论。",
];

const PHONE_SEPARATORS: &[&str] = &["", "", "", "-", " ", "\u{3000}", "—", "."];

struct Writer {
    dice: Dice,
    sample: Sample,
}

/// The text of a seed.
pub(super) fn sample(seed: u64) -> Sample {
    made_of(SENTENCES, seed)
}

/// A text of the sentences that were not seen.
pub(super) fn unseen(seed: u64) -> Sample {
    made_of(UNSEEN, seed ^ 0x0055_AA55)
}

fn made_of(sentences: &[&str], seed: u64) -> Sample {
    let mut writer = Writer {
        dice: Dice::new(seed),
        sample: Sample {
            text: String::new(),
            known: Known::default(),
            secrets: Vec::new(),
            known_names: Vec::new(),
            other_names: Vec::new(),
        },
    };
    let (applicant, respondent) = (writer.person(), writer.person());
    writer.sample.known.names = vec![applicant.clone(), respondent.clone()];
    let count = 4 + writer.dice.below(4);
    for _ in 0..count {
        let sentence = writer.dice.pick(sentences);
        writer.write(sentence, &applicant, &respondent);
    }
    writer.sample
}

impl Writer {
    fn person(&mut self) -> String {
        format!("{}{}", self.dice.pick(SURNAMES), self.dice.pick(GIVEN))
    }

    fn write(&mut self, sentence: &str, applicant: &str, respondent: &str) {
        let (first, second) = (self.person(), self.person());
        let dotted = self.dice.pick(DOTTED);
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            self.sample.text.push_str(before);
            let (slot, after) = after.split_once('}').unwrap();
            match slot {
                "A" => self.name(applicant, true),
                "B" => self.name(respondent, true),
                "a" => self.titled(applicant),
                "b" => self.titled(respondent),
                "o" => {
                    let surname = surname(applicant);
                    self.name(format!("老{surname}"), true);
                }
                "U" => self.name(first.clone(), false),
                "V" => self.name(second.clone(), false),
                "D" => self.name(dotted, false),
                number => self.number(number),
            }
            rest = after;
        }
        self.sample.text.push_str(rest);
    }

    fn titled(&mut self, name: &str) {
        let title = self.dice.pick(&["先生", "女士", "师傅", "某", "大妈"]);
        let name = format!("{}{title}", surname(name));
        self.name(name, true);
    }

    fn name(&mut self, name: impl AsRef<str>, is_known: bool) {
        let name = name.as_ref();
        let begin = self.sample.text.len();
        self.sample.text.push_str(name);
        let at = begin..self.sample.text.len();
        // 张某 names nobody any more.
        if name.ends_with('某') {
            return;
        }
        if is_known {
            self.sample.known_names.push(at);
        } else {
            self.sample.other_names.push(at);
        }
    }

    fn number(&mut self, slot: &str) {
        let written = match slot {
            "date" => {
                let (month, day) = (1 + self.dice.below(12), 1 + self.dice.below(28));
                let written = match self.dice.below(3) {
                    0 => format!("2026年{month}月{day}日"),
                    1 => format!("2026-{month:02}-{day:02}"),
                    _ => format!("2026.{month}.{day}"),
                };
                self.sample.text.push_str(&written);
                return;
            }
            "money" => {
                let money = format!("{}", (1 + self.dice.below(900)) * 100);
                self.sample.text.push_str(&money);
                return;
            }
            "address" => {
                let (house, unit, door) = (
                    1 + self.dice.below(40),
                    1 + self.dice.below(4),
                    101 + self.dice.below(800),
                );
                let address = match self.dice.below(3) {
                    0 => format!("山景社区{house}号楼{unit}单元{door}"),
                    1 => format!("山景社区{house}栋{unit}-{door}室"),
                    _ => format!("山景社区阳光花园{house}号楼{door}室"),
                };
                self.sample.text.push_str(&address);
                return;
            }
            "phone" => self.phone(),
            "id" => self.identity(),
            "card" => self.card(),
            "plate" => self.plate(),
            "mail" => format!(
                "{}@example.com",
                self.dice.pick(&["zhangw", "li.na85", "wangxiao"])
            ),
            "wechat" => {
                let digits = self.dice.digits(5);
                format!("{}{digits}", self.dice.pick(&["wxid_", "lihua", "zw"]))
            }
            "credit" => self
                .dice
                .pick(&[
                    "91210213MA000004XB",
                    "92210213MA00000663",
                    "91350100M000100Y44",
                ])
                .to_owned(),
            other => panic!("no slot {other}"),
        };
        self.sample.secrets.push(bare(&written));
        let written = match self.dice.below(6) {
            0 => written.chars().map(full_width).collect(),
            _ => written,
        };
        self.sample.text.push_str(&written);
    }

    fn phone(&mut self) -> String {
        if self.dice.below(5) == 0 {
            let rest = self.dice.digits(7);
            return match self.dice.below(3) {
                0 => format!("0411-8{rest}"),
                1 => format!("（0411）8{rest}"),
                _ => format!("04118{rest}"),
            };
        }
        let (head, middle, tail) = (
            self.dice.pick(&["139", "150", "186", "199", "177"]),
            self.dice.digits(4),
            self.dice.digits(4),
        );
        let separator = self.dice.pick(PHONE_SEPARATORS);
        let country = self.dice.pick(&["", "", "", "+86 ", "86-"]);
        format!("{country}{head}{separator}{middle}{separator}{tail}")
    }

    /// Numbers of people who never were: a sequence of 996 to 999.
    fn identity(&mut self) -> String {
        let region = self.dice.pick(&["210213", "210281", "210202", "110105"]);
        let year = 1945 + self.dice.below(65);
        let (month, day) = (1 + self.dice.below(12), 1 + self.dice.below(28));
        let born = format!("{year}{month:02}{day:02}");
        let sequence = self.dice.pick(&["996", "997", "998", "999"]);
        if self.dice.below(12) == 0 {
            return format!("{region}{}{sequence}", &born[2..]);
        }
        let body = format!("{region}{born}{sequence}");
        let last = if self.dice.below(4) == 0 {
            // A wrong check character as often as a clerk mistypes one, and more.
            self.dice.pick(&["0", "1", "5", "X", "x"]).to_owned()
        } else {
            check_character(&body)
        };
        let separator = self.dice.pick(&["", "", "", " ", "-", "\u{3000}"]);
        format!("{region}{separator}{born}{separator}{sequence}{last}")
    }

    fn card(&mut self) -> String {
        let mut body = format!(
            "{}{}",
            self.dice.pick(&["622848", "621700", "436742"]),
            self.dice.digits(12)
        );
        let length = [15, 18][self.dice.below(2)];
        body.truncate(length);
        let last = (0..10)
            .map(|digit| format!("{body}{digit}"))
            .find(|number| luhn(number))
            .unwrap();
        match self.dice.below(3) {
            0 => last
                .as_bytes()
                .chunks(4)
                .map(|four| String::from_utf8(four.to_vec()).unwrap())
                .collect::<Vec<_>>()
                .join(" "),
            _ => last,
        }
    }

    fn plate(&mut self) -> String {
        let province = self.dice.pick(&["辽", "吉", "京", "鲁"]);
        let letter = self.dice.pick(&["A", "B", "C"]);
        let separator = self.dice.pick(&["", "", "·", " ", "-"]);
        let digits = self.dice.digits(5);
        match self.dice.below(3) {
            0 => format!("{province}{letter}{separator}D{digits}"),
            1 => format!(
                "{province}{letter}{separator}{}K{}",
                &digits[..2],
                &digits[2..4]
            ),
            _ => format!("{province}{letter}{separator}{digits}"),
        }
    }
}

fn surname(name: &str) -> String {
    let compounds = ["欧阳", "司马", "上官", "诸葛", "皇甫", "慕容"];
    let found = compounds
        .iter()
        .find(|compound| name.starts_with(**compound));
    found.map_or_else(|| name.chars().take(1).collect(), |one| (*one).to_owned())
}

fn full_width(found: char) -> char {
    match found {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => char::from_u32(u32::from(found) + 0xFEE0).unwrap(),
        other => other,
    }
}

fn check_character(body: &str) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = body
        .bytes()
        .zip(weights)
        .map(|(b, w)| u32::from(b - b'0') * w)
        .sum();
    "10X98765432"
        .chars()
        .nth((sum % 11) as usize)
        .unwrap()
        .to_string()
}

fn luhn(number: &str) -> bool {
    let mut sum = 0;
    for (at, digit) in number.bytes().rev().enumerate() {
        let mut value = u32::from(digit - b'0');
        if at % 2 == 1 {
            value *= 2;
            if value > 9 {
                value -= 9;
            }
        }
        sum += value;
    }
    sum % 10 == 0
}

/// Letters and digits only, half width, capitals: what an independent reader compares.
pub(super) fn bare(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap(),
            other => other,
        })
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}
