//! What the series of the charts mean, as it is printed under each chart.

use super::definition::Definition;

/// Name, title, what is counted, by which day, and where that meaning comes from.
type Known = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const KNOWN: &[Known] = &[
    (
        "trend",
        "登记",
        "每月登记的纠纷，受理与否都计",
        "登记日期",
        "街道年度报告“登记纠纷”",
    ),
    (
        "trend",
        "结案、调解成功",
        "每月结案的已受理纠纷，四种调解合计，不含不予受理；其中结果为调解成功的",
        "结案日期",
        "人民调解案件情况统计表“调解案件总数”“调解成功”",
    ),
    (
        "request_trend",
        "诉求件",
        "每月收到的全部诉求；选定平台时为由该平台办理的",
        "诉求日期",
        "诉求件情况统计表“诉求件”",
    ),
    (
        "request_trend",
        "已办结",
        "每月收到的应办件（重复件、退件、无效件除外）中，到现在已办结的",
        "诉求日期",
        "诉求件情况统计表“已办结”",
    ),
    (
        "types",
        "类型与平台",
        "期间内登记的纠纷，按登记的类型（18类）和办理的平台",
        "登记日期",
        "街道年度报告“登记纠纷”",
    ),
    (
        "funnel",
        "从登记到结案",
        "期间内登记的纠纷走到了哪一步，每一步只数走过前面各步的：受理；调解过至少一次（直接达成协议的也算）；\
         达成协议；约定事项全部履行（没有约定事项的，协议已生效）；以调解成功结案",
        "登记日期",
        "受理与“调解案件总数”、结案与“履行”（按登记归期）相同",
    ),
    (
        "ageing",
        "在办纠纷的时长",
        "今天在办的纠纷（已登记、已受理、已达成协议），从登记到今天的天数；期限只对已受理的计算，\
         7日内到期与列表的提醒相同，中止期间不算超期",
        "今天",
        "纠纷列表“在办”",
    ),
    (
        "satisfaction",
        "诉求人满意度",
        "应办件按登记的满意度；前三级为满意",
        "诉求日期",
        "诉求件情况统计表“有评价”“满意率”",
    ),
    (
        "ratings",
        "好差评",
        "收到的评价按五级；核实为误评、恶意差评的不计入，另列",
        "评价日期",
        "好差评“评价”各级件数",
    ),
    (
        "days",
        "每天来件",
        "当天收到的诉求与当天登记的纠纷之和",
        "诉求日期、登记日期",
        "诉求件情况统计表“诉求件”、街道年度报告“登记纠纷”",
    ),
    (
        "places",
        "各社区",
        "各平台登记的纠纷、办理的诉求件、发现的隐患（核查否定的不计），按平台所在社区",
        "登记日期、诉求日期、发现日期",
        "街道年度报告各项",
    ),
];

/// Every series with its meaning, in the order of the charts; a chart of several series has several.
#[must_use]
pub fn dashboard_definitions() -> Vec<Definition> {
    let defined = KNOWN
        .iter()
        .map(|(name, title, numerator, basis, source)| Definition {
            name: (*name).to_owned(),
            version: 1,
            title: (*title).to_owned(),
            numerator: (*numerator).to_owned(),
            denominator: None,
            basis: (*basis).to_owned(),
            source: (*source).to_owned(),
        });
    defined.collect()
}
