//! 法律咨询台账: 法律咨询登记簿; the person asking may stay unnamed.

use super::field::{FieldSpec, Takes};

const MANNERS: Takes = Takes::Word(&[
    ("visit", &["来访", "现场", "当面", "面谈", "上门咨询"]),
    ("telephone", &["电话", "来电", "热线"]),
    ("online", &["微信、网络", "微信", "网络", "线上", "微信群"]),
    ("appointment", &["预约"]),
    ("home_visit", &["上门、下乡", "上门", "下乡", "入户"]),
]);

const SEXES: Takes = Takes::Word(&[("male", &["男"]), ("female", &["女"])]);

const AGES: Takes = Takes::Word(&[
    ("under_18", &["未满18岁", "未成年", "18岁以下"]),
    ("from_18", &["18–35岁", "18-35岁", "18至35岁", "青年"]),
    ("from_36", &["36–59岁", "36-59岁", "36至59岁", "中年"]),
    ("from_60", &["60岁以上", "老年"]),
]);

const GROUPS: Takes = Takes::Word(&[
    ("migrant_worker", &["农民工"]),
    ("elderly", &["老年人"]),
    ("woman", &["妇女"]),
    ("disabled", &["残疾人"]),
    ("minor", &["未成年人"]),
    ("military_family", &["军人军属"]),
    ("enterprise", &["企业"]),
    ("other", &["其他", "其它", "一般群众", "居民", "村民"]),
]);

const SATISFACTIONS: Takes = Takes::Word(&[
    ("very_satisfied", &["非常满意", "很满意"]),
    ("satisfied", &["满意", "比较满意"]),
    ("fairly_satisfied", &["基本满意", "一般"]),
    ("dissatisfied", &["不满意"]),
    ("very_dissatisfied", &["非常不满意", "很不满意"]),
]);

/// The fields of a consultation.
pub(super) const FIELDS: &[FieldSpec] = &[
    FieldSpec::new(
        "docket_no",
        "编号",
        Takes::Number,
        "咨询编号；再次导入时按平台和编号认出同一件，没有编号的按时间、律师和内容",
        &["咨询编号", "登记编号", "登记号"],
    ),
    FieldSpec::new(
        "platform",
        "平台",
        Takes::Text(200),
        "在哪个平台咨询",
        &["咨询平台", "所属平台"],
    ),
    FieldSpec::new(
        "starts_at",
        "咨询时间",
        Takes::Moment,
        "开始的时间；只有日期的从零点算",
        &[
            "咨询日期",
            "接待时间",
            "接待日期",
            "登记日期",
            "日期",
            "时间",
            "开始时间",
        ],
    )
    .required(),
    FieldSpec::new("ends_at", "结束时间", Takes::Moment, "结束的时间", &[]),
    FieldSpec::new(
        "consultation_point",
        "咨询点",
        Takes::Text(200),
        "在哪里咨询",
        &["咨询地点", "社区", "地点", "所在社区"],
    ),
    FieldSpec::new(
        "lawyer",
        "值班律师",
        Takes::Text(200),
        "解答的律师，按人员名册对应",
        &["律师", "律师姓名", "解答律师", "接待律师", "接待人"],
    ),
    FieldSpec::new(
        "manner",
        "咨询方式",
        MANNERS,
        "来访、电话、微信或网络、预约、上门；不填为来访",
        &["方式", "来访方式", "接待方式"],
    ),
    FieldSpec::new(
        "inquirer_name",
        "咨询人",
        Takes::Text(200),
        "咨询人姓名；写“拒绝提供”或“匿名”的不记姓名和电话",
        &["咨询人姓名", "来访人", "姓名", "群众姓名"],
    ),
    FieldSpec::new(
        "inquirer_sex",
        "性别",
        SEXES,
        "咨询人的性别",
        &["咨询人性别"],
    ),
    FieldSpec::new(
        "inquirer_age_band",
        "年龄段",
        AGES,
        "咨询人的年龄段",
        &["年龄"],
    ),
    FieldSpec::new(
        "inquirer_phone",
        "联系电话",
        Takes::Number,
        "咨询人的电话",
        &["电话", "联系方式", "咨询人电话", "手机号"],
    ),
    FieldSpec::new(
        "inquirer_group",
        "身份类别",
        GROUPS,
        "农民工、老年人、妇女、残疾人、未成年人、军人军属、企业或其他",
        &["人员类别", "咨询人身份", "身份"],
    ),
    FieldSpec::new(
        "topic",
        "咨询事项",
        Takes::Text(200),
        "按纠纷类型表的名称",
        &["咨询类别", "咨询类型", "事项类别", "类型", "类别"],
    ),
    FieldSpec::new(
        "people_count",
        "涉及人数",
        Takes::Count,
        "涉及多少人",
        &["人数"],
    ),
    FieldSpec::new(
        "amount",
        "涉及金额（元）",
        Takes::Yuan,
        "涉及的金额，单位元",
        &["金额", "标的额"],
    ),
    FieldSpec::new(
        "content",
        "咨询内容",
        Takes::Text(32_767),
        "问了什么",
        &["咨询问题", "咨询的问题", "问题", "内容", "主要内容"],
    )
    .required(),
    FieldSpec::new(
        "advice",
        "解答意见",
        Takes::Text(32_767),
        "怎样解答",
        &[
            "解答内容",
            "答复意见",
            "答复内容",
            "律师意见",
            "解答",
            "处理情况",
        ],
    ),
    FieldSpec::new(
        "legal_basis",
        "法律依据",
        Takes::Text(32_767),
        "依据的法律",
        &["依据"],
    ),
    FieldSpec::new(
        "suggested_ways",
        "建议途径",
        Takes::List,
        "协商、人民调解、仲裁、行政途径、诉讼、法律援助，几种之间用“、”隔开",
        &["建议", "建议方式"],
    ),
    FieldSpec::new(
        "satisfaction",
        "满意度",
        SATISFACTIONS,
        "咨询人是否满意，五级",
        &["评价", "满意情况"],
    ),
    FieldSpec::new("remark", "备注", Takes::Text(32_767), "其他要记的", &[]),
];
