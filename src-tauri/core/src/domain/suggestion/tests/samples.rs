//! Records written for these tests: seven kinds of matters whose words overlap, with noise.
//!
//! A record is two sentences of its own kind, often one of another kind in passing, and what any
//! record says; who is in it, where and how much is different each time.

use super::super::{Order, Sample};
use crate::domain::anonymise::Known;

/// A kind with what its records say.
pub(super) const KINDS: &[(&str, &[&str])] = &[
    (
        "物业",
        &[
            "业主以楼道卫生差为由拒交物业费，物业公司多次催收",
            "小区电梯频繁停运，物业称维修资金签字人数不足",
            "地面车位改成收费停车位，晚归的车没有地方停",
            "门禁卡被停用，物业说欠费不能进单元门",
            "公共收益账目三年没有公示，业主要求查账",
            "屋面渗水报修几次，物业只做局部修补",
            "保安与业主因道闸不放行争吵",
            "楼内私拉电线充电，物业劝阻无效",
            "绿化带被改成停车场，业主委员会没有表决",
            "物业服务合同到期，新旧公司交接不清",
        ],
    ),
    (
        "邻里",
        &[
            "楼上卫生间漏水泡坏楼下天花板和墙纸",
            "邻居半夜弹琴，噪音影响老人休息",
            "院墙外的树枝越过来遮挡采光",
            "两家因门前过道堆放杂物争吵",
            "楼下油烟顺着窗户飘进楼上卧室",
            "邻居养狗不拴绳，吓到放学的孩子",
            "空调外机对着窗户，热风和噪声难忍",
            "装修砸墙震裂了隔壁的瓷砖",
            "两家院墙的滴水流进对方菜园",
            "阳台浇花滴水打湿楼下晾晒的被子",
        ],
    ),
    (
        "婚姻家庭",
        &[
            "夫妻感情破裂分居两年，对孩子抚养权各不相让",
            "离婚后男方不付抚养费，女方不让探望",
            "订婚后退婚，男方要求返还彩礼",
            "兄弟姐妹对老人赡养费分担意见不一",
            "父亲去世后子女争执房屋继承份额",
            "再婚老人的存款由谁保管引起家庭争吵",
            "婆媳因照看孙子发生口角，儿媳回娘家",
            "丈夫酒后动手，妻子要求分割共同财产",
            "养子不回家看望，老人要求解除收养",
            "遗嘱里没有写明门面归谁，几个子女闹翻",
        ],
    ),
    (
        "劳动",
        &[
            "工地完工后包工头拖欠农民工工资不露面",
            "公司没有签劳动合同，辞退时不给经济补偿",
            "员工下班途中受伤，单位不报工伤",
            "饭店关门，服务员两个月工资没有结清",
            "加班费按基本工资算，职工不认可",
            "试用期内被通知不用再来，社保也没有交",
            "承包队之间互相推脱，木工班的劳务费没人付",
            "工人高处坠落，医疗费垫付后老板失联",
            "工厂搬迁，职工不愿到新厂上班要求补偿",
            "保洁员退休返聘，工资被扣没有说法",
        ],
    ),
    (
        "消费",
        &[
            "健身房关门，预付卡里的余额退不出来",
            "网购的家电开箱有划痕，商家不给退货",
            "理发店办卡时承诺的折扣不兑现",
            "培训机构停课，家长要求退还学费",
            "饭店的菜里吃出异物，老板只肯免单",
            "二手车隐瞒事故，车行不肯退款",
            "装修公司收了定金迟迟不开工",
            "美容院夸大效果，顾客皮肤过敏",
            "手机维修后故障依旧，店家又要收费",
            "旅行社临时改线路，游客要求退团费",
        ],
    ),
    (
        "土地",
        &[
            "承包地的地界被邻户犁过去两垄",
            "林地里的树被砍，林权证上的四至不清",
            "流转的土地租金拖欠两季",
            "宅基地的面积和证上不一样，两户都说是自己的",
            "征收补偿款分配，外嫁女要求有一份",
            "果园被修路占用，青苗补偿没有谈拢",
            "荒山承包合同到期，地上的果树归谁",
            "排水沟改道，雨水冲毁了下游的玉米地",
            "田间的机耕路被堵，收割机进不去",
            "祖坟迁移的费用村里和施工方推来推去",
        ],
    ),
    (
        "交通",
        &[
            "电动车与轿车在路口剐蹭，双方对责任认定不服",
            "货车追尾，车辆维修期间的停运损失谁出",
            "行人横穿马路被撞伤，医疗费和误工费谈不拢",
            "停在路边的车被刮，肇事车主不认账",
            "公交车急刹，老人摔倒骨折",
            "三轮车逆行撞上自行车，伤者要求护理费",
            "保险公司只赔一部分，伤者要求车主补足",
            "外卖骑手闯红灯撞伤学生",
            "倒车撞坏摊位，摊主要求赔偿货物",
            "醉酒驾车撞坏护栏，车主与修理厂争执",
        ],
    ),
];

/// What any record says.
const ANY: &[&str] = &[
    "双方争执不下，到社区请求调解",
    "经多次协商未能达成一致",
    "民警到场后建议走人民调解",
    "希望对方给个说法",
    "当事人情绪激动，网格员先行安抚",
    "双方都是多年的老街坊，愿意坐下来谈",
    "要求对方赔偿损失并道歉",
    "对方一直不接电话",
    "事情拖了大半年没有结果",
    "家里有老人和孩子，生活受到影响",
];
const WHO: &[&str] = &[
    "张某与李某",
    "王建国和邻居",
    "该户",
    "刘女士",
    "几位居民",
    "陈师傅等人",
];
const WHEN: &[&str] = &[
    "上个月",
    "去年冬天",
    "3月5日",
    "国庆节前后",
    "近半年来",
    "前天晚上",
];

/// So many records, evenly over the kinds; one in `doubtful` is filed under the next kind.
pub(super) fn records(count: usize, seed: u64, doubtful: usize) -> Vec<Sample> {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let record = |at: usize| {
        let (kind, own) = KINDS[at % KINDS.len()];
        let mut parts = vec![own[chance.below(own.len())], own[chance.below(own.len())]];
        if chance.below(5) < 2 {
            let (_, other) = KINDS[chance.below(KINDS.len())];
            parts.push(other[chance.below(other.len())]);
        }
        parts.push(ANY[chance.below(ANY.len())]);
        parts.push(ANY[chance.below(ANY.len())]);
        // Somebody says half of it, or in another order.
        Order(seed + at as u64 + 1).shuffle(&mut parts);
        let said: Vec<String> = parts
            .into_iter()
            .map(|part| {
                let length = part.chars().count();
                let cut = length - chance.below(1 + length / 3);
                part.chars().take(cut).collect()
            })
            .collect();
        let (who, when) = (WHO[chance.below(WHO.len())], WHEN[chance.below(WHEN.len())]);
        let yuan = 100 * (1 + chance.below(90));
        let text = format!("{when}，{who}，{}，涉及{yuan}元。", said.join("，"));
        let is_doubtful = doubtful > 0 && chance.below(doubtful) == 0;
        let label = if is_doubtful {
            KINDS[(at + 1) % KINDS.len()].0
        } else {
            kind
        };
        Sample::new(&text, label, &Known::default())
    };
    (0..count).map(record).collect()
}

/// Numbers that look random.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }
}
