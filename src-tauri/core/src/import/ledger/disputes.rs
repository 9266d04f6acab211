//! 纠纷台账: 人民调解登记簿 and what offices keep in its place.

use super::field::{FieldSpec, Takes};

/// Words for the four kinds of mediation.
const KINDS: Takes = Takes::Word(&[
    ("peoples", &["人民调解", "民调"]),
    ("administrative", &["行政调解"]),
    ("judicial", &["司法调解", "诉前调解"]),
    ("lawyer", &["律师调解"]),
]);

/// Words for where a case came from, as statistics count it.
const SOURCES: Takes = Takes::Word(&[
    (
        "applied",
        &["依申请调解", "依申请", "申请调解", "当事人申请", "申请"],
    ),
    ("proactive", &["主动调解", "主动介入", "主动", "排查发现"]),
    (
        "entrusted_court",
        &["法院委托移送", "法院委托", "法院委派", "法院移送"],
    ),
    (
        "entrusted_procuratorate",
        &["检察院委托移送", "检察院委托", "检察院移送"],
    ),
    (
        "entrusted_police",
        &[
            "公安机关委托移送",
            "公安委托",
            "公安移送",
            "派出所委托",
            "派出所移送",
        ],
    ),
    (
        "entrusted_petition",
        &["信访部门委托移送", "信访委托", "信访移送", "信访转办"],
    ),
    (
        "entrusted_other",
        &["其他部门委托移送", "其他部门委托", "其他委托", "其他移送"],
    ),
]);

const STATUSES: Takes = Takes::Word(&[
    ("registered", &["已登记", "登记", "待受理"]),
    ("refused", &["不予受理", "不受理"]),
    (
        "accepted",
        &["已受理", "受理", "调解中", "正在调解", "办理中"],
    ),
    ("agreed", &["已达成协议", "达成协议"]),
    ("performed", &["已履行完毕", "履行完毕"]),
    ("terminated", &["已终止", "终止", "终止调解"]),
    (
        "closed",
        &["已结案", "结案", "办结", "已办结", "归档", "已归档"],
    ),
]);

const OUTCOMES: Takes = Takes::Word(&[
    (
        "settled",
        &[
            "调解成功",
            "成功",
            "调成",
            "达成协议",
            "调解达成协议",
            "已化解",
            "化解",
        ],
    ),
    (
        "not_settled",
        &[
            "调解不成",
            "不成功",
            "调解不成功",
            "未成功",
            "失败",
            "调解失败",
            "未达成协议",
        ],
    ),
    ("refused", &["不予受理", "不受理"]),
    (
        "self_settled",
        &["当事人自行和解", "自行和解", "和解", "自行化解"],
    ),
    ("withdrawn", &["撤回", "撤回申请", "撤销申请", "申请人撤回"]),
]);

const FORMS: Takes = Takes::Word(&[
    ("written", &["书面协议", "书面", "调解协议书", "协议书"]),
    ("oral", &["口头协议", "口头"]),
]);

/// The fields of a dispute.
pub(super) const FIELDS: &[FieldSpec] = &[
    FieldSpec::new(
        "docket_no",
        "编号",
        Takes::Number,
        "卷宗编号，每件一个；再次导入时按平台和编号认出同一件",
        &[
            "案号",
            "案件编号",
            "纠纷编号",
            "登记编号",
            "受理编号",
            "调解编号",
            "卷宗编号",
            "卷宗号",
            "卷号",
            "协议编号",
            "登记号",
        ],
    ),
    FieldSpec::new(
        "platform",
        "平台",
        Takes::Text(200),
        "受理纠纷的平台，按平台名称或调委会名称对应",
        &[
            "受理平台",
            "调解平台",
            "调解组织",
            "调委会",
            "受理单位",
            "调解单位",
        ],
    ),
    FieldSpec::new(
        "title",
        "卷名",
        Takes::Text(200),
        "卷宗名称，如“张某与李某邻里纠纷”",
        &["案件名称", "纠纷名称", "标题", "名称"],
    ),
    FieldSpec::new(
        "status",
        "状态",
        STATUSES,
        "办到哪一步：已登记、已受理、已达成协议、已履行完毕、已终止、已结案、不予受理",
        &["案件状态", "办理状态", "办理进度"],
    ),
    FieldSpec::new(
        "dispute_type",
        "纠纷类型",
        Takes::Text(200),
        "按纠纷类型表的名称",
        &[
            "纠纷类别",
            "案件类型",
            "案件类别",
            "矛盾类型",
            "纠纷种类",
            "类型",
            "类别",
            "案由",
        ],
    )
    .required(),
    FieldSpec::new(
        "mediation_kind",
        "调解类别",
        KINDS,
        "人民调解、行政调解、司法调解或律师调解；不填为人民调解",
        &["调解种类", "调解方式"],
    ),
    FieldSpec::new(
        "source",
        "案件来源",
        SOURCES,
        "统计口径的来源；不填为依申请调解",
        &["纠纷来源", "受理方式", "来源"],
    ),
    FieldSpec::new(
        "registered_on",
        "登记日期",
        Takes::Day,
        "登记纠纷的日子；没有这一列时取受理日期，再没有取结案日期",
        &["登记时间", "申请日期", "申请时间", "日期", "时间"],
    ),
    FieldSpec::new(
        "accepted_on",
        "受理日期",
        Takes::Day,
        "受理调解的日子",
        &["受理时间"],
    ),
    FieldSpec::new(
        "due_on",
        "调解期限",
        Takes::Computed,
        "调解期限的最后一天，由受理日期和期限算出，只导出不导入",
        &[],
    ),
    FieldSpec::new(
        "closed_on",
        "结案日期",
        Takes::Day,
        "统计按这一天归期",
        &[
            "结案时间",
            "办结日期",
            "办结时间",
            "调结日期",
            "调结时间",
            "调解日期",
            "调解时间",
            "化解日期",
        ],
    ),
    FieldSpec::new(
        "outcome",
        "调解结果",
        OUTCOMES,
        "调解成功、调解不成、当事人自行和解、撤回或不予受理",
        &["处理结果", "调处结果", "化解结果", "是否调解成功", "结果"],
    ),
    FieldSpec::new(
        "amount",
        "涉及金额（元）",
        Takes::Yuan,
        "纠纷涉及的金额，单位元",
        &["涉案金额", "标的额", "争议金额", "金额", "标的"],
    ),
    FieldSpec::new(
        "mediators",
        "调解员",
        Takes::List,
        "姓名，主办的在前，几位之间用“、”隔开；按人员名册对应",
        &[
            "承办调解员",
            "调解人员",
            "主持调解员",
            "调解人",
            "承办人",
            "主持人",
        ],
    ),
    FieldSpec::new(
        "applicants",
        "申请人",
        Takes::List,
        "申请人姓名或名称，几位之间用“、”隔开",
        &[
            "申请人姓名",
            "申请方",
            "甲方",
            "甲方当事人",
            "当事人甲",
            "当事人",
            "当事人姓名",
            "双方当事人",
        ],
    )
    .required(),
    FieldSpec::new(
        "applicant_phones",
        "申请人电话",
        Takes::List,
        "与申请人一一对应，没有的写“无”",
        &["申请人联系电话", "申请人联系方式", "甲方电话"],
    ),
    FieldSpec::new(
        "applicant_ids",
        "申请人证件号",
        Takes::List,
        "居民身份证号码或统一社会信用代码，与申请人一一对应，没有的写“无”",
        &["申请人身份证号", "申请人身份证号码", "甲方身份证号"],
    ),
    FieldSpec::new(
        "applicant_addresses",
        "申请人住址",
        Takes::Text(2000),
        "与申请人一一对应，几位之间用“；”隔开",
        &["申请人地址", "甲方住址", "甲方地址"],
    ),
    FieldSpec::new(
        "respondents",
        "被申请人",
        Takes::List,
        "被申请人姓名或名称，几位之间用“、”隔开",
        &[
            "被申请人姓名",
            "被申请方",
            "对方当事人",
            "乙方",
            "乙方当事人",
            "当事人乙",
        ],
    ),
    FieldSpec::new(
        "respondent_phones",
        "被申请人电话",
        Takes::List,
        "与被申请人一一对应，没有的写“无”",
        &["被申请人联系电话", "被申请人联系方式", "乙方电话"],
    ),
    FieldSpec::new(
        "respondent_ids",
        "被申请人证件号",
        Takes::List,
        "居民身份证号码或统一社会信用代码，与被申请人一一对应，没有的写“无”",
        &["被申请人身份证号", "被申请人身份证号码", "乙方身份证号"],
    ),
    FieldSpec::new(
        "respondent_addresses",
        "被申请人住址",
        Takes::Text(2000),
        "与被申请人一一对应，几位之间用“；”隔开",
        &["被申请人地址", "乙方住址", "乙方地址"],
    ),
    FieldSpec::new(
        "facts",
        "纠纷简要情况",
        Takes::Text(32_767),
        "纠纷的经过和争议",
        &[
            "简要情况",
            "纠纷概况",
            "纠纷事实",
            "纠纷内容",
            "主要事实",
            "案情简介",
            "案情",
            "基本情况",
            "争议事项",
            "内容",
            "事由",
        ],
    )
    .required(),
    FieldSpec::new(
        "claims",
        "申请事项",
        Takes::Text(32_767),
        "申请人的请求",
        &["请求事项", "调解请求", "调解诉求", "诉求"],
    ),
    FieldSpec::new(
        "occurred_on",
        "发生日期",
        Takes::Day,
        "纠纷发生的日子",
        &["发生时间", "纠纷发生时间"],
    ),
    FieldSpec::new(
        "place",
        "发生地点",
        Takes::Text(200),
        "纠纷发生的地方",
        &["纠纷发生地", "地点", "纠纷地点"],
    ),
    FieldSpec::new(
        "is_difficult",
        "疑难复杂",
        Takes::YesNo,
        "是否疑难复杂纠纷",
        &["是否疑难复杂", "是否疑难", "是否重大疑难"],
    ),
    FieldSpec::new(
        "is_confidential",
        "保密",
        Takes::YesNo,
        "内容是否只给调解员和主任看；不给看的导出时内容为空",
        &["是否保密"],
    ),
    FieldSpec::new(
        "agreement_form",
        "协议形式",
        FORMS,
        "书面协议或口头协议；调解成功的必填",
        &["协议类型", "协议方式", "协议种类"],
    ),
    FieldSpec::new(
        "agreed_on",
        "协议日期",
        Takes::Day,
        "达成协议的日子；没有时取结案日期",
        &["协议时间", "达成协议日期", "达成协议时间", "签订日期"],
    ),
    FieldSpec::new(
        "terms",
        "协议内容",
        Takes::Text(32_767),
        "达成的协议",
        &["协议主要内容", "调解协议内容", "调解协议"],
    ),
    FieldSpec::new(
        "agreement_amount",
        "协议金额（元）",
        Takes::Yuan,
        "协议涉及的金额，单位元",
        &["协议涉及金额"],
    ),
    FieldSpec::new(
        "decision_note",
        "终止或不予受理说明",
        Takes::Text(32_767),
        "为什么没有受理，或没有调成",
        &["未成功原因", "不成功原因", "终止原因", "不予受理原因"],
    ),
    FieldSpec::new(
        "closing_note",
        "结案说明",
        Takes::Text(32_767),
        "结案时写的说明，旧台账的履行情况和备注可对应到这里",
        &["履行情况", "协议履行情况", "备注"],
    ),
];
