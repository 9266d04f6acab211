//! What each form knows. Required is what forms.md §3 names as a field of the official form.

use crate::template::{Placeholder, boxes, must, rows, text};

/// A party: of a person the first part has values, of an organisation the second.
const PARTY: &[Placeholder] = &[
    text("组织"),
    must("姓名"),
    must("性别"),
    must("民族"),
    must("年龄"),
    text("出生日期"),
    must("职业"),
    must("联系方式"),
    must("住址"),
    text("证件号码"),
    must("名称"),
    must("地址"),
    must("法定代表人"),
    must("职务"),
    text("信用代码"),
    text("代理人"),
    text("代理关系"),
    text("代理联系方式"),
    text("代理类型"),
];

/// A party that signs, and who stands for it.
const PRESENT: &[Placeholder] = &[must("当事人"), text("身份"), text("代理人")];

/// A party of a notice: it is named by its signature.
const SIGNING: &[Placeholder] = &[text("姓名"), text("名称")];

pub(super) const DOSSIER_COVER: &[Placeholder] = &[
    must("调委会"),
    must("卷名"),
    must("卷号"),
    must("调解员"),
    must("调解起日"),
    must("调解止日"),
    must("立卷人"),
    must("立卷日期"),
    must("保管期限"),
    must("备注"),
];

pub(super) const DOSSIER_CONTENTS: &[Placeholder] = &[
    text("卷号"),
    rows(
        "目录",
        &[must("序号"), must("文书名称"), must("页号"), must("备注")],
    ),
];

pub(super) const APPLICATION: &[Placeholder] = &[
    must("调委会"),
    text("卷号"),
    rows("申请人", PARTY),
    rows("被申请人", PARTY),
    must("纠纷事实"),
    must("申请事项"),
    text("涉及金额"),
];

pub(super) const INTAKE_REGISTER: &[Placeholder] = &[
    must("调委会"),
    text("卷号"),
    must("登记日期"),
    must("申请人名单"),
    must("被申请人名单"),
    must("纠纷类型"),
    must("案件来源"),
    text("来源说明"),
    text("涉及金额"),
    must("纠纷事实"),
    text("申请事项"),
    text("受理意见"),
    text("登记人"),
];

pub(super) const RIGHTS_NOTICE: &[Placeholder] = &[must("当事人"), must("调委会"), text("卷号")];

pub(super) const POWER_OF_ATTORNEY: &[Placeholder] = &[
    text("组织"),
    must("姓名"),
    must("性别"),
    must("年龄"),
    must("民族"),
    must("证件号码"),
    must("联系方式"),
    must("住址"),
    must("名称"),
    must("地址"),
    must("法定代表人"),
    must("职务"),
    must("代理人"),
    text("代理性别"),
    text("代理年龄"),
    text("代理民族"),
    must("代理证件号码"),
    must("代理联系方式"),
    text("代理单位"),
    text("代理关系"),
    must("卷名"),
    text("代理类型"),
    boxes("权限"),
    text("委托起日"),
];

pub(super) const INQUIRY_RECORD: &[Placeholder] = &[
    text("卷号"),
    must("时间"),
    must("地点"),
    must("参加人"),
    must("被调查人"),
    text("性别"),
    text("年龄"),
    text("民族"),
    text("单位或住址"),
    text("联系方式"),
    must("记录"),
];

pub(super) const EVIDENCE_LIST: &[Placeholder] = &[
    text("卷号"),
    rows(
        "证据",
        &[
            text("序号"),
            must("证据名称"),
            must("种类"),
            must("提供人"),
            must("证明内容"),
            must("页数"),
            text("提供日期"),
        ],
    ),
];

pub(super) const SESSION_RECORD: &[Placeholder] = &[
    text("卷号"),
    text("次数"),
    must("时间"),
    must("地点"),
    text("卷名"),
    rows("到场当事人", PRESENT),
    must("参加人"),
    must("调解员"),
    must("记录人"),
    text("公开"),
    must("调解记录"),
    must("调解结果"),
];

pub(super) const WRITTEN_AGREEMENT: &[Placeholder] = &[
    must("调委会"),
    must("协议编号"),
    rows("申请人", PARTY),
    rows("被申请人", PARTY),
    rows("当事人", SIGNING),
    must("主要事实"),
    must("协议内容"),
    rows(
        "履行事项",
        &[
            text("序号"),
            must("履行内容"),
            must("履行人"),
            must("金额"),
            must("期限"),
        ],
    ),
    must("履行方式"),
    text("协议金额"),
    text("法律依据"),
    must("份数"),
    text("盖章日期"),
    text("调解员"),
    text("记录人"),
];

pub(super) const ORAL_AGREEMENT: &[Placeholder] = &[
    must("调委会"),
    must("协议编号"),
    rows("当事人", PARTY),
    must("主要事实"),
    must("协议内容"),
    must("履行方式"),
    text("协议金额"),
    must("达成日期"),
    text("调解员"),
    text("记录人"),
];

pub(super) const RECEIPT: &[Placeholder] = &[
    must("付款人"),
    must("协议编号"),
    must("事由"),
    must("金额大写"),
    must("金额小写"),
    must("支付方式"),
    text("收款日期"),
    text("收款人"),
    must("收款人证件"),
];

pub(super) const FOLLOW_UP_RECORD: &[Placeholder] = &[
    must("当事人名单"),
    must("协议编号"),
    must("卷名"),
    must("回访日期"),
    text("履行情况"),
    text("满意程度"),
    must("回访情况"),
    text("回访人"),
];

pub(super) const CONFIRMATION_APPLICATION: &[Placeholder] = &[
    must("调委会"),
    must("协议编号"),
    rows("当事人", PARTY),
    must("主要事实"),
    must("协议内容"),
    must("法院"),
    text("生效日期"),
    text("确认期限"),
];

pub(super) const REFUSAL_NOTICE: &[Placeholder] = &[
    must("调委会"),
    text("卷号"),
    must("申请人名单"),
    must("被申请人名单"),
    text("纠纷类型"),
    text("登记日期"),
    boxes("原因"),
    must("说明"),
    boxes("途径"),
    must("决定日期"),
];

pub(super) const TERMINATION_NOTICE: &[Placeholder] = &[
    must("调委会"),
    text("卷号"),
    must("当事人名单"),
    must("卷名"),
    text("受理日期"),
    boxes("原因"),
    must("说明"),
    boxes("途径"),
    must("决定日期"),
    rows("当事人", SIGNING),
];

pub(super) const DOSSIER_STATEMENT: &[Placeholder] = &[text("卷号"), must("说明")];

pub(super) const BACK_COVER: &[Placeholder] = &[
    text("卷号"),
    must("页数"),
    must("立卷人"),
    must("检查人"),
    text("立卷日期"),
];

pub(super) const CLOSING_REPORT: &[Placeholder] = &[
    must("卷号"),
    must("填表日期"),
    must("调委会"),
    must("调解员"),
    must("受理日期"),
    must("结案日期"),
    must("当事人概况"),
    text("纠纷类型"),
    must("案件来源"),
    must("纠纷事实"),
    text("调解经过"),
    text("调解结果"),
    text("涉及金额"),
    text("协议内容"),
    text("履行情况"),
    text("结案说明"),
];

pub(super) const REFERRAL_SLIP: &[Placeholder] = &[
    text("编号"),
    must("移出单位"),
    must("接收单位"),
    text("移送途径"),
    must("办理时限"),
    text("对方编号"),
    text("函件编号"),
    must("移送事由"),
    must("移送内容"),
    text("当事人意见"),
    text("联动单位"),
    text("办理结果"),
    must("移送日期"),
];

pub(super) const DUTY_ROSTER: &[Placeholder] = &[
    must("平台"),
    must("起日"),
    must("止日"),
    rows(
        "值班",
        &[
            must("日期"),
            text("星期"),
            must("班次"),
            must("值班人员"),
            text("联系电话"),
            text("备注"),
        ],
    ),
];

pub(super) const CONSULTATION_FORM: &[Placeholder] = &[
    text("咨询编号"),
    must("咨询时间"),
    text("咨询点"),
    must("咨询人"),
    text("性别"),
    text("年龄段"),
    text("联系电话"),
    text("身份类别"),
    text("咨询方式"),
    must("事项类别"),
    text("涉及人数"),
    text("涉及金额"),
    must("咨询内容"),
    must("解答意见"),
    text("法律依据"),
    text("建议途径"),
    text("满意度"),
    must("律师"),
    text("执业证号"),
    text("律师事务所"),
    text("备注"),
];

pub(super) const DESTRUCTION_LIST: &[Placeholder] = &[
    must("编号"),
    text("单位"),
    must("种类"),
    must("件数"),
    must("鉴定意见"),
    must("列册人"),
    text("列册日期"),
    must("第一审批人"),
    text("第一审批日期"),
    must("第二审批人"),
    text("第二审批日期"),
    must("执行人"),
    must("销毁日期"),
    text("记录数"),
    text("附件数"),
    text("日志数"),
    rows(
        "清单",
        &[
            text("序号"),
            must("编号"),
            text("类型"),
            text("起算日期"),
            text("保管期限"),
            must("到期日期"),
            text("页数"),
            text("附件"),
        ],
    ),
];
