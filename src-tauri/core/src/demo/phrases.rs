//! What mediators write in passing: reasons, notes, proofs, visits.

use crate::domain::record::{RefusalReason, Remedy, TerminationReason};

pub(super) const EXTENSION: &[&str] = &[
    "双方正在等待维修报价，均同意延长调解期限",
    "被申请人在外地务工，约定返连后继续调解，双方同意延期",
    "赔偿数额需参考专业机构意见，双方书面同意延期",
    "双方基本接近一致，尚需核对账目，均同意延长期限",
    "适逢节假日，双方要求节后继续协商，同意延期",
];

pub(super) const SUSPENSION: &[&str] = &[
    "双方同意共同委托房屋安全鉴定，结论出来后继续调解",
    "双方同意委托造价机构评估维修费用，等待评估报告",
];

pub(super) const MEDIATOR_CHANGE: &[&str] = &[
    "被申请人提出原调解员与申请人系同楼邻居，申请更换",
    "原调解员外出培训，由本平台其他调解员接替",
    "申请人希望由熟悉劳动法律的调解员主持",
    "原调解员与一方当事人有亲属关系，主动提出回避",
];

pub(super) const INVITEES: &[&str] = &[
    "社区网格员一名",
    "物业项目经理一名",
    "楼长一名",
    "社区民警一名",
    "双方共同的亲友一名",
    "值班律师一名",
    "驻街道工作站法官（线上指导）",
    "妇女议事会成员一名",
    "村民代表两名",
];

pub(super) const PROOF_OF_MONEY: &[&str] = &[
    "微信转账截图",
    "银行转账回单",
    "收条一张",
    "手机银行电子回单",
    "当面交付，收条双方签字",
];

pub(super) const PROOF_OF_DEED: &[&str] = &[
    "现场查看照片两张",
    "申请人签字确认",
    "社区工作人员现场确认",
    "验收单一份",
    "双方签字的确认单",
];

/// What visitors found of performed agreements.
pub(super) const VISIT_PERFORMED: &[&str] = &[
    "电话回访{a}，表示协议内容已全部履行，双方关系缓和，对调解结果满意。",
    "入户回访双方，{b}已按约定履行完毕，双方见面能正常打招呼，未出现反复。",
    "到{estate}实地查看，约定事项均已完成，{a}表示感谢。",
    "分别电话回访{a}、{b}，均表示已履行，无新的争议。",
    "微信视频回访{a}，出示了现场情况，问题已解决。",
    "上门回访，{a}家中情况稳定，称社区调解“跑一趟就解决了”，愿意向邻居推荐。",
];

pub(super) const VISIT_PARTLY: &[&str] = &[
    "电话回访，{b}已履行一部分，剩余部分因资金周转承诺本月底前付清，{a}同意再等一等。",
    "入户回访{a}，反映{b}只履行了第一期，调解员随即电话督促{b}，对方答应尽快支付。",
];

pub(super) const VISIT_NOT: &[&str] = &[
    "电话回访{a}，称到期后未收到款项；联系{b}，对方称近期困难。已书面督促履行，并告知可向人民法院起诉。",
    "上门回访，{b}未按约定履行，调解员当面督促，{b}表示最近一定办。已告知{a}救济途径。",
];

/// As before, where no money was promised.
pub(super) const VISIT_NOT_DONE: &[&str] = &[
    "到{estate}实地查看，{b}承诺的事项尚未完成，调解员当面督促，约定一周内办结。",
    "电话回访，{a}反映{b}未按约定整改；联系{b}，称近期外出，回来就办。已告知{a}救济途径。",
];

pub(super) const VISIT_RELAPSED: &[&str] =
    &["回访中{a}反映{b}近日又有类似行为，双方再次发生口角，已现场劝解并约定重新调解。"];

pub(super) const CLOSING_OPEN: &[&str] = &[
    "履行期限届满，被申请人仍未全部履行，经督促无效，已告知申请人可向人民法院起诉，按规定结案归档。",
    "剩余款项双方同意自行结清，申请人书面同意结案。",
    "部分未履行，申请人选择向人民法院申请司法确认后执行，调解程序终结。",
];

pub(super) const CLOSING_DONE: &[&str] = &[
    "协议履行完毕，回访无异议，结案归档。",
    "双方均无异议，卷宗材料齐全，结案。",
    "履行完毕并已回访，矛盾化解，结案。",
];

pub(super) const CLOSING_ENDED: &[&str] = &[
    "调解终止，已告知双方救济途径，结案归档。",
    "已引导当事人通过其他途径解决，结案。",
];

/// Refusals: why, in words, and what people are told of.
pub(super) const REFUSALS: &[(RefusalReason, &str, &[Remedy])] = &[
    (
        RefusalReason::OtherSideDeclines,
        "经电话及上门征求意见，{b}明确表示不同意由人民调解委员会调解。",
        &[Remedy::Lawsuit, Remedy::LegalAid],
    ),
    (
        RefusalReason::AlreadyHandled,
        "经核实，{a}已就同一事由向人民法院起诉并立案，告知其按诉讼程序办理。",
        &[Remedy::Lawsuit],
    ),
    (
        RefusalReason::OutsideScope,
        "申请事项涉及行政处罚决定，不属于民间纠纷，已告知申请行政复议或提起行政诉讼。",
        &[Remedy::Administrative, Remedy::Lawsuit],
    ),
    (
        RefusalReason::PapersMissing,
        "两次告知补充合同和付款凭证，{a}逾期未提交，待材料齐备后可再次申请。",
        &[Remedy::Lawsuit, Remedy::LegalAid],
    ),
    (
        RefusalReason::NoClearRequest,
        "{a}无法提供被申请人的姓名和联系方式，请求也不明确，建议先向公安派出所求助核实。",
        &[Remedy::Police, Remedy::Lawsuit],
    ),
    (
        RefusalReason::Other,
        "双方于登记次日自行协商一致，{a}表示不再需要调解。",
        &[Remedy::Lawsuit],
    ),
];

/// What is told and written when mediation ends without an agreement.
pub(super) fn termination(
    reason: TerminationReason,
) -> (&'static [&'static str], &'static [Remedy]) {
    match reason {
        TerminationReason::PartyWithdraws => (
            &[
                "{a}书面撤回调解申请，表示不愿继续调解。",
                "{b}第二次调解后明确表示不再参加调解，尊重当事人意愿，终止调解。",
            ],
            &[Remedy::Lawsuit],
        ),
        TerminationReason::NoAgreementInTime => (
            &["调解期限届满，双方未达成协议，且有一方不同意延长期限。"],
            &[Remedy::Lawsuit, Remedy::LegalAid],
        ),
        TerminationReason::NoAgreement => (
            &[
                "双方对赔偿数额差距过大，经多次调解仍不能达成一致。",
                "双方对责任承担各执一词，均要求由法院判决，调解不成。",
                "{b}坚持原有主张，{a}不再让步，无法达成协议。",
            ],
            &[Remedy::Lawsuit, Remedy::LegalAid],
        ),
        TerminationReason::OutsideScope => (
            &["调解中发现双方已就该事项申请劳动仲裁并被受理，终止调解。"],
            &[Remedy::Arbitration],
        ),
        TerminationReason::SuspectedCrime => (
            &["调解中发现一方涉嫌伪造票据，已将线索移交公安派出所处理。"],
            &[Remedy::Police, Remedy::Lawsuit],
        ),
        TerminationReason::FalseMediation => (
            &["发现双方陈述与证据明显不符，涉嫌恶意串通损害他人利益，终止调解。"],
            &[Remedy::Police],
        ),
        TerminationReason::PartyGone => (
            &["{b}已注销营业执照且无权利义务承受人，终止调解，告知{a}可向清算义务人主张。"],
            &[Remedy::Lawsuit],
        ),
        TerminationReason::SelfSettled => (
            &[
                "双方私下协商一致并已履行，{a}告知无需继续调解。",
                "{b}主动上门赔礼道歉，双方自行和解。",
            ],
            &[],
        ),
    }
}
