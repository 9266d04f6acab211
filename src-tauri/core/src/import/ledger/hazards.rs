//! 隐患台账: 矛盾纠纷排查台账. Matters and places, never a list of persons.

use super::field::{FieldSpec, Takes};

const STATUSES: Takes = Takes::Word(&[
    ("lead", &["待核查", "未核查"]),
    ("unfounded", &["不属实", "不存在"]),
    ("open", &["待处置", "未处置"]),
    (
        "handling",
        &["处置中", "化解中", "整改中", "未化解", "正在化解"],
    ),
    (
        "resolved",
        &["已化解", "化解", "已处置", "已整改", "整改完成"],
    ),
    ("contained", &["稳控", "稳控中", "已稳控"]),
    ("turned_into_dispute", &["已转纠纷", "转纠纷"]),
    ("closed", &["已销号", "销号", "已销账", "销账"]),
]);

const RISKS: Takes = Takes::Word(&[
    (
        "red",
        &["红", "红色", "高", "高风险", "重大", "重大风险", "一级"],
    ),
    (
        "orange",
        &["橙", "橙色", "较高", "较大", "较大风险", "二级"],
    ),
    (
        "yellow",
        &["黄", "黄色", "中", "中风险", "一般", "一般风险", "三级"],
    ),
    ("blue", &["蓝", "蓝色", "低", "低风险", "四级"]),
]);

const SOURCES: Takes = Takes::Word(&[
    ("inspection", &["排查", "排查发现", "日常排查", "集中排查"]),
    ("request", &["诉求件", "12345", "热线"]),
    ("grid", &["网格", "网格员", "网格员上报", "网格上报"]),
    ("village_talk_point", &["村民评理说事点", "说事点"]),
    ("care_home", &["关爱之家"]),
    ("womens_council", &["妇女议事会"]),
    ("residents", &["群众反映", "群众举报", "居民反映"]),
    ("police", &["公安", "派出所", "110"]),
    ("petition", &["信访部门", "信访"]),
    ("other", &["其他", "其它"]),
]);

const REVIEWS: Takes = Takes::Word(&[
    (
        "consolidated",
        &["巩固", "已巩固", "稳定", "未反弹", "无反弹"],
    ),
    ("still_open", &["仍需关注", "需关注", "继续关注"]),
    ("rebounded", &["反弹", "已反弹"]),
]);

/// The fields of a hazard.
pub(super) const FIELDS: &[FieldSpec] = &[
    FieldSpec::new(
        "docket_no",
        "编号",
        Takes::Number,
        "隐患编号；再次导入时按平台和编号认出同一件，没有编号的按排查日期、地点和内容",
        &["隐患编号", "台账编号", "排查编号", "线索编号"],
    ),
    FieldSpec::new(
        "platform",
        "平台",
        Takes::Text(200),
        "登记隐患的平台",
        &["排查单位", "上报单位", "所属平台", "调委会"],
    ),
    FieldSpec::new(
        "title",
        "隐患名称",
        Takes::Text(100),
        "一句话说明是什么事；没有时取基本情况的开头",
        &["名称", "标题", "隐患事项", "矛盾纠纷名称", "事项"],
    ),
    FieldSpec::new(
        "status",
        "状态",
        STATUSES,
        "待核查、不属实、待处置、处置中、已化解、稳控、已转纠纷或已销号",
        &["化解状态", "处置状态", "办理状态", "当前状态", "是否化解"],
    ),
    FieldSpec::new(
        "risk_level",
        "风险等级",
        RISKS,
        "红、橙、黄、蓝",
        &["风险级别", "等级", "预警等级", "风险程度"],
    ),
    FieldSpec::new(
        "source",
        "来源",
        SOURCES,
        "线索从哪里来；不填为排查",
        &["线索来源", "信息来源", "隐患来源"],
    ),
    FieldSpec::new(
        "dispute_type",
        "可能引发的纠纷",
        Takes::Text(200),
        "按纠纷类型表的名称",
        &["纠纷类型", "矛盾类型", "类型", "类别", "隐患类型"],
    ),
    FieldSpec::new(
        "place",
        "排查地点",
        Takes::Text(200),
        "在哪里发现",
        &["地点", "隐患地点", "发生地点", "所在社区", "位置"],
    )
    .required(),
    FieldSpec::new(
        "found_on",
        "排查时间",
        Takes::Day,
        "哪一天发现",
        &[
            "排查日期",
            "发现时间",
            "发现日期",
            "上报日期",
            "上报时间",
            "日期",
            "时间",
        ],
    )
    .required(),
    FieldSpec::new(
        "content",
        "基本情况",
        Takes::Text(32_767),
        "事情的经过；不写身份证号码",
        &[
            "隐患情况",
            "简要情况",
            "矛盾纠纷情况",
            "隐患描述",
            "主要内容",
            "内容",
            "情况说明",
        ],
    )
    .required(),
    FieldSpec::new(
        "people_count",
        "涉及人数",
        Takes::Count,
        "涉及多少人",
        &["人数", "涉事人数"],
    ),
    FieldSpec::new(
        "checked_on",
        "核查日期",
        Takes::Day,
        "哪一天核查",
        &["核查时间"],
    ),
    FieldSpec::new(
        "check_finding",
        "核查情况",
        Takes::Text(32_767),
        "核查到什么",
        &["核实情况"],
    ),
    FieldSpec::new(
        "measures",
        "处置措施",
        Takes::Text(32_767),
        "怎样处置",
        &["化解措施", "工作措施", "整改措施", "稳控措施", "处理措施"],
    ),
    FieldSpec::new(
        "responsible_unit",
        "责任单位",
        Takes::Text(200),
        "谁负责处置",
        &["包保单位", "牵头单位"],
    ),
    FieldSpec::new(
        "responsible",
        "责任人",
        Takes::Text(200),
        "负责的工作人员，按人员名册对应；名册上没有的请写在责任单位",
        &["包保责任人", "承办人"],
    ),
    FieldSpec::new(
        "sponsor",
        "包保领导",
        Takes::Text(100),
        "包保的领导",
        &["包案领导", "责任领导"],
    ),
    FieldSpec::new(
        "due_on",
        "处置时限",
        Takes::AnyDay,
        "处置到哪一天为止",
        &["化解时限", "整改时限", "办理时限", "时限"],
    ),
    FieldSpec::new(
        "settled_on",
        "化解日期",
        Takes::Day,
        "化解或稳控的日子",
        &["化解时间", "办结日期", "办结时间", "整改完成时间"],
    ),
    FieldSpec::new(
        "result",
        "化解情况",
        Takes::Text(32_767),
        "怎样化解的",
        &["化解结果", "处理结果", "处置结果", "整改情况", "办理结果"],
    ),
    FieldSpec::new(
        "reviewed_on",
        "回头看日期",
        Takes::Day,
        "最近一次回头看的日子",
        &["回头看时间", "回访日期", "回访时间"],
    ),
    FieldSpec::new(
        "review_finding",
        "回头看情况",
        Takes::Text(32_767),
        "最近一次回头看看到什么",
        &["回访情况"],
    ),
    FieldSpec::new(
        "review_result",
        "回头看结果",
        REVIEWS,
        "巩固、仍需关注或反弹",
        &["回访结果"],
    ),
    FieldSpec::new(
        "next_review_on",
        "下次回头看",
        Takes::AnyDay,
        "下一次回头看的日子",
        &["下次回访"],
    ),
    FieldSpec::new(
        "closed_on",
        "销号日期",
        Takes::Day,
        "销号的日子",
        &["销号时间", "销账日期", "销账时间"],
    ),
    FieldSpec::new(
        "closing_note",
        "销号意见",
        Takes::Text(32_767),
        "销号时写的意见",
        &["销号说明", "备注"],
    ),
];
