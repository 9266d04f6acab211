//! What a figure is: its name, version, numerator, denominator, basis and source, as they are printed
//! under every table. A later change of meaning is a new version, never a silent one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The meaning of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Definition {
    /// The figure, as tables and programs name it.
    pub name: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// What is counted.
    pub numerator: String,
    /// Out of what; none for a plain count.
    pub denominator: Option<String>,
    /// Which day puts something into a period.
    pub basis: String,
    /// Where the meaning comes from.
    pub source: String,
}

/// A definition of the program's own.
struct Known {
    name: &'static str,
    version: u32,
    title: &'static str,
    numerator: &'static str,
    denominator: &'static str,
    basis: &'static str,
    source: &'static str,
}

/// The basis that is chosen with the table.
const CHOSEN: &str = "";
const SHEET: &str = "人民调解案件情况统计表";

/// Every definition, in the order in which tables print them.
const KNOWN: &[Known] = &[
    Known {
        name: "total",
        version: 1,
        title: "调解案件总数",
        numerator: "已受理的纠纷；按结案统计时为已结案的，不含不予受理",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "people",
        version: 1,
        title: "涉及当事人数",
        numerator: "上述纠纷的申请人和被申请人，已移出的不计；同一人在几件里各计一次",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "settled",
        version: 1,
        title: "调解成功",
        numerator: "结果为调解成功的；自行和解、撤回另计",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "difficult",
        version: 1,
        title: "疑难复杂案件",
        numerator: "登记为疑难复杂的",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "amount",
        version: 1,
        title: "协议涉及金额",
        numerator: "调解成功的，取协议金额，协议没有写的取登记金额；以万元计，保留两位",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "body",
        version: 1,
        title: "不同主体",
        numerator: "按办理纠纷的平台所用调委会的类别",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "source",
        version: 1,
        title: "案件来源",
        numerator: "登记的案件来源；接受委托移送为其中五项之和",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "type",
        version: 1,
        title: "案件分类",
        numerator: "登记的纠纷类型（18类）；归并为15类时拖欠农民工工资并入劳动争议，旅游、电子商务并入消费",
        denominator: "",
        basis: CHOSEN,
        source: "纠纷类型表",
    },
    Known {
        name: "form",
        version: 1,
        title: "协议形式",
        numerator: "调解成功的，按现行协议是书面还是口头",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "performed",
        version: 1,
        title: "履行",
        numerator: "调解成功且约定事项全部履行完毕的；没有约定事项的，按协议生效",
        denominator: "",
        basis: CHOSEN,
        source: SHEET,
    },
    Known {
        name: "confirmation",
        version: 1,
        title: "司法确认",
        numerator: "申请过司法确认的；其中法院裁定确认有效的",
        denominator: "",
        basis: CHOSEN,
        source: "人民调解法第三十三条",
    },
    Known {
        name: "success_rate",
        version: 1,
        title: "调解成功率",
        numerator: "调解成功",
        denominator: "调解案件总数",
        basis: CHOSEN,
        source: "各地通报口径",
    },
    Known {
        name: "street_success_rate",
        version: 1,
        title: "调解成功率（四种调解合计）",
        numerator: "人民、行政、司法、律师调解中结果为调解成功的",
        denominator: "期间内结案的四种调解纠纷",
        basis: "结案日期",
        source: "各地通报口径",
    },
    Known {
        name: "performance_rate",
        version: 1,
        title: "履行率",
        numerator: "履行",
        denominator: "调解成功",
        basis: CHOSEN,
        source: "各地通报口径",
    },
    Known {
        name: "received",
        version: 1,
        title: "诉求件",
        numerator: "期间内收到的全部诉求",
        denominator: "",
        basis: "诉求日期",
        source: "街道年度报告",
    },
    Known {
        name: "counted",
        version: 1,
        title: "应办件",
        numerator: "收到的诉求，重复件、退件、无效件除外",
        denominator: "",
        basis: "诉求日期",
        source: "街道年度报告",
    },
    Known {
        name: "repeated",
        version: 1,
        title: "重复件",
        numerator: "登记为重复反映的诉求",
        denominator: "",
        basis: "诉求日期",
        source: "街道年度报告",
    },
    Known {
        name: "returned",
        version: 1,
        title: "退件",
        numerator: "已退回的诉求",
        denominator: "",
        basis: "诉求日期",
        source: "街道年度报告",
    },
    Known {
        name: "invalid",
        version: 1,
        title: "无效件",
        numerator: "登记为无效的诉求",
        denominator: "",
        basis: "诉求日期",
        source: "街道年度报告",
    },
    Known {
        name: "closed",
        version: 1,
        title: "已办结",
        numerator: "应办件中已办结的",
        denominator: "",
        basis: "诉求日期",
        source: "热线通报口径",
    },
    Known {
        name: "closing_rate",
        version: 1,
        title: "办结率",
        numerator: "应办件中已办结的",
        denominator: "应办件",
        basis: "诉求日期",
        source: "热线通报口径",
    },
    Known {
        name: "on_time_rate",
        version: 1,
        title: "按时办结率",
        numerator: "应办件中，办结时间不晚于办理时限（含批准的延期）的",
        denominator: "有办理时限，期末以前到期或者已办结（记有办结时间）的应办件",
        basis: "诉求日期",
        source: "热线通报口径",
    },
    Known {
        name: "rated",
        version: 1,
        title: "有评价",
        numerator: "应办件中登记了满意度的",
        denominator: "",
        basis: "诉求日期",
        source: "热线通报口径",
    },
    Known {
        name: "satisfaction_rate",
        version: 1,
        title: "满意率",
        numerator: "评为非常满意、满意、基本满意的应办件",
        denominator: "有评价的应办件",
        basis: "诉求日期",
        source: "热线通报口径",
    },
    Known {
        name: "high_star",
        version: 1,
        title: "高星件",
        numerator: "评星、加星减去减星达到街道所设星数的",
        denominator: "",
        basis: "诉求日期",
        source: "街道年度报告",
    },
    Known {
        name: "repeat_rate",
        version: 1,
        title: "重复率",
        numerator: "重复反映的诉求",
        denominator: "诉求件",
        basis: "诉求日期",
        source: "热线通报口径",
    },
    Known {
        name: "legal_matter",
        version: 1,
        title: "涉法事项",
        numerator: "登记为涉法事项、由律师协助的诉求",
        denominator: "",
        basis: "诉求日期",
        source: "街道年度报告",
    },
    Known {
        name: "old_petition",
        version: 1,
        title: "信访积案",
        numerator: "登记为信访积案的诉求",
        denominator: "",
        basis: "诉求日期",
        source: "街道年度报告",
    },
    Known {
        name: "platform",
        version: 1,
        title: "平台",
        numerator: "制表时在用的平台，按类别",
        denominator: "",
        basis: "制表时",
        source: "街道年度报告",
    },
    Known {
        name: "staff",
        version: 1,
        title: "人员",
        numerator: "制表时在岗的人员，按类别",
        denominator: "",
        basis: "制表时",
        source: "街道年度报告",
    },
    Known {
        name: "womens_council",
        version: 1,
        title: "妇女议事会",
        numerator: "制表时在用的妇女议事会；成员数为各会登记的人数之和",
        denominator: "",
        basis: "制表时",
        source: "街道年度报告",
    },
    Known {
        name: "disputes",
        version: 1,
        title: "登记纠纷",
        numerator: "期间内登记的纠纷",
        denominator: "",
        basis: "登记日期",
        source: "街道年度报告",
    },
    Known {
        name: "consultation",
        version: 1,
        title: "法律咨询",
        numerator: "期间内的咨询",
        denominator: "",
        basis: "咨询日期",
        source: "街道年度报告",
    },
    Known {
        name: "inspection",
        version: 1,
        title: "排查与隐患",
        numerator: "已完成的排查；排查和各渠道发现、未被核查否定的隐患",
        denominator: "",
        basis: "排查日期、发现日期",
        source: "街道年度报告",
    },
    Known {
        name: "outreach",
        version: 1,
        title: "普法活动",
        numerator: "期间内举办的活动，及受众人数之和",
        denominator: "",
        basis: "活动日期",
        source: "街道年度报告",
    },
];

/// The definitions of those names, in the order of the list, with the basis in words where it was
/// chosen with the table.
#[must_use]
pub fn definitions(names: &[&str], chosen: &str) -> Vec<Definition> {
    KNOWN
        .iter()
        .filter(|known| names.contains(&known.name))
        .map(|known| Definition {
            name: known.name.to_owned(),
            version: known.version,
            title: known.title.to_owned(),
            numerator: known.numerator.to_owned(),
            denominator: Some(known.denominator.to_owned()).filter(|text| !text.is_empty()),
            basis: if known.basis == CHOSEN {
                chosen
            } else {
                known.basis
            }
            .to_owned(),
            source: known.source.to_owned(),
        })
        .collect()
}

/// The names of all definitions.
pub fn names() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|known| known.name)
}
