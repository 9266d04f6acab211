//! 纠纷 and what joins it to people and to other disputes.

use super::archive::RetentionClass;
use super::{Instant, record};
use crate::domain::calendar::{Length, Pause};
use crate::domain::choice::choice;
use crate::domain::id::{
    AgreementId, ConsultationId, DisputeId, DisputeLinkId, DisputePartyId, HazardId, PartyId,
    PersonId, RequestId,
};
use crate::domain::identifiers::Fen;
use chrono::NaiveDate;

choice! {
    /// Where a dispute stands.
    DisputeStatus {
        /// 已登记, not yet decided whether it is taken.
        Registered = "registered",
        /// 不予受理.
        Refused = "refused",
        /// 已受理, being mediated.
        Accepted = "accepted",
        /// 已达成协议, being performed.
        Agreed = "agreed",
        /// 已履行完毕.
        Performed = "performed",
        /// 已终止.
        Terminated = "terminated",
        /// 已结案.
        Closed = "closed",
    }
}

choice! {
    /// How a dispute ended.
    Outcome {
        /// 调解成功.
        Settled = "settled",
        /// 调解不成.
        NotSettled = "not_settled",
        /// 不予受理.
        Refused = "refused",
        /// 当事人自行和解, counted apart.
        SelfSettled = "self_settled",
        /// 撤回.
        Withdrawn = "withdrawn",
    }
}

choice! {
    /// The four kinds of mediation, counted apart since 2018.
    MediationKind {
        /// 人民调解.
        Peoples = "peoples",
        /// 行政调解.
        Administrative = "administrative",
        /// 司法调解.
        Judicial = "judicial",
        /// 律师调解.
        Lawyer = "lawyer",
    }
}

choice! {
    /// 案件来源, the values of the statistics.
    CaseSource {
        /// 依申请调解.
        Applied = "applied",
        /// 主动调解.
        Proactive = "proactive",
        /// 法院委托移送.
        EntrustedCourt = "entrusted_court",
        /// 检察院委托移送.
        EntrustedProcuratorate = "entrusted_procuratorate",
        /// 公安机关委托移送.
        EntrustedPolice = "entrusted_police",
        /// 信访部门委托移送.
        EntrustedPetition = "entrusted_petition",
        /// 其他部门委托移送.
        EntrustedOther = "entrusted_other",
    }
}

choice! {
    /// Where the matter really came from, which the statistics' values do not tell.
    Origin {
        /// 当事人来访.
        WalkIn = "walk_in",
        /// 电话.
        Telephone = "telephone",
        /// 12345 / 8890 / 马上办 诉求件.
        Request = "request",
        /// 法律咨询转入.
        Consultation = "consultation",
        /// 排查发现.
        Inspection = "inspection",
        /// 网格员上报.
        Grid = "grid",
        /// 110 警情.
        Police110 = "police_110",
        /// 法院诉前委派 / 委托.
        Court = "court",
        /// 信访部门.
        PetitionOffice = "petition_office",
        /// 村民评理说事点.
        TalkPoint = "talk_point",
        /// 妇女议事会.
        WomensCouncil = "womens_council",
        /// 关爱之家.
        CareHome = "care_home",
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// How the rights and duties were told (人民调解法 art. 23–24).
    NoticeManner {
        /// 书面, signed.
        Written = "written",
        /// 口头, recorded.
        Oral = "oral",
    }
}

choice! {
    /// Why a matter is not taken (第75号令 art. 22; forms.md §3.15).
    RefusalReason {
        /// 另一方不同意调解.
        OtherSideDeclines = "other_side_declines",
        /// 不属于民间纠纷.
        OutsideScope = "outside_scope",
        /// 无明确被申请人或请求.
        NoClearRequest = "no_clear_request",
        /// 未按要求提交材料.
        PapersMissing = "papers_missing",
        /// 只能由专门机关管辖或禁止民间调解.
        ReservedByLaw = "reserved_by_law",
        /// 法院、公安或其他机关已受理或已处理.
        AlreadyHandled = "already_handled",
        /// 其他.
        Other = "other",
    }
}

choice! {
    /// Why mediation ended without being finished (process.md §3).
    TerminationReason {
        /// 当事人撤回或不愿继续.
        PartyWithdraws = "party_withdraws",
        /// 期限内未达成协议且未同意延期.
        NoAgreementInTime = "no_agreement_in_time",
        /// 双方分歧过大，调解不成.
        NoAgreement = "no_agreement",
        /// 发现不属于调解范围或已被其他机关受理.
        OutsideScope = "outside_scope",
        /// 涉嫌犯罪或治安案件，已移交.
        SuspectedCrime = "suspected_crime",
        /// 虚假或恶意调解.
        FalseMediation = "false_mediation",
        /// 当事人死亡或终止且无承受人.
        PartyGone = "party_gone",
        /// 当事人自行和解.
        SelfSettled = "self_settled",
    }
}

choice! {
    /// How the court hears a matter that it entrusts after filing (法释〔2016〕14号).
    CourtProcedure {
        /// 普通程序.
        Ordinary = "ordinary",
        /// 简易程序.
        Summary = "summary",
    }
}

choice! {
    /// Why mediation rests for a while, and its limit with it (process.md §3, §4).
    SuspensionReason {
        /// 等待鉴定、评估结论.
        ExpertOpinion = "expert_opinion",
        /// 当事人患病.
        PartyIll = "party_ill",
        /// 须等待另案或有关机关的处理结果.
        AwaitingResult = "awaiting_result",
        /// 当事人因不可抗力不能参加.
        ForceMajeure = "force_majeure",
        /// 其他.
        Other = "other",
    }
}

choice! {
    /// The other ways that people are told of (人民调解法 art. 26).
    Remedy {
        /// 仲裁.
        Arbitration = "arbitration",
        /// 行政途径.
        Administrative = "administrative",
        /// 向人民法院起诉.
        Lawsuit = "lawsuit",
        /// 法律援助.
        LegalAid = "legal_aid",
        /// 公安机关.
        Police = "police",
    }
}

choice! {
    /// 申请人 or 被申请人.
    PartyRole {
        /// 申请人.
        Applicant = "applicant",
        /// 被申请人.
        Respondent = "respondent",
    }
}

choice! {
    /// How two disputes belong together.
    LinkKind {
        /// 同一事由.
        SameMatter = "same_matter",
        /// 相同当事人.
        SameParties = "same_parties",
        /// 后续纠纷: the earlier agreement was broken, the quarrel came back.
        Continuation = "continuation",
        /// 重复登记.
        Duplicate = "duplicate",
    }
}

choice! {
    /// What mediation kept from happening (预防, statistics.md §1).
    PreventedHarm {
        /// 防止民间纠纷引起自杀.
        Suicide = "suicide",
        /// 防止民间纠纷转化为刑事案件.
        Crime = "crime",
        /// 防止群体性上访.
        MassPetition = "mass_petition",
        /// 防止群体性械斗.
        MassFight = "mass_fight",
    }
}

record! {
    /// 纠纷: the matter itself, from 登记 to 结案.
    Dispute(DisputeId) as "dispute" {
        /// `（2026）马山景人调字第12号`; given offline, never reused.
        docket_no: String,
        /// The year of the number series.
        docket_year: u32,
        /// The running number in its series.
        docket_number: u32,
        /// 卷名: 张某与李某邻里纠纷.
        title: String,
        /// Where it stands.
        status: DisputeStatus,
        /// Code in the table of dispute types.
        dispute_type: String,
        /// Version of that table.
        dispute_type_version: u32,
        /// Source as the statistics count it.
        source: CaseSource,
        /// Where it really came from.
        origin: Origin,
        /// Number or name of the origin (警情编号, 工单编号 …).
        origin_note: String,
        /// The request from which it was opened.
        request_id: RequestId,
        /// The consultation from which it was opened.
        consultation_id: ConsultationId,
        /// The hazard from which it was opened.
        hazard_id: HazardId,
        /// Which of the four kinds of mediation.
        mediation_kind: MediationKind,
        /// 纠纷简要情况.
        facts: String,
        /// 申请事项.
        claims: String,
        /// 涉及金额.
        amount_fen: Fen,
        /// When it happened.
        occurred_on: NaiveDate,
        /// Where it happened.
        place: String,
        /// 疑难复杂.
        is_difficult: bool,
        /// 难易等级 (以案定补), as a head decided it; until then the thresholds propose one.
        difficulty_grade: String,
        /// Why another grade than the proposed one.
        grade_reason: String,
        /// How rights and duties were told.
        rights_notice: NoticeManner,
        /// On which day.
        rights_told_on: NaiveDate,
        /// 登记日期.
        registered_on: NaiveDate,
        /// 登记人.
        registered_by: PersonId,
        /// The mediators, the responsible one first.
        mediator_ids: Vec<PersonId>,
        /// 受理日期: the limit runs from here.
        accepted_on: NaiveDate,
        /// The last day of the limit, extensions counted.
        due_on: NaiveDate,
        /// How often the limit was extended.
        extension_count: u32,
        /// Why it was last extended.
        extension_reason: String,
        /// Why it was refused.
        refusal_reason: RefusalReason,
        /// Why it was terminated.
        termination_reason: TerminationReason,
        /// In words, for a refusal or a termination.
        decision_note: String,
        /// Which other ways the parties were told of.
        remedies_told: Vec<Remedy>,
        /// The day of refusal or termination.
        decided_on: NaiveDate,
        /// The agreement in force.
        agreement_id: AgreementId,
        /// How it ended.
        outcome: Outcome,
        /// 结案日期: the day that statistics count.
        closed_on: NaiveDate,
        /// 结案说明.
        closing_note: String,
        /// What mediation kept from happening.
        prevented: PreventedHarm,
        /// How many people that would have touched.
        prevented_people: u32,
        /// Content is hidden from all but mediator and head.
        is_confidential: bool,
        /// Why the mediators were last changed.
        mediator_change_reason: String,
        /// How the court hears the matter, where it entrusted it after filing.
        court_procedure: CourtProcedure,
        /// The length of the limit, as the street had set it when the matter was taken.
        time_limit: Length,
        /// Days by which the limit was extended, in all, counted as the limit itself is.
        extension_days: u32,
        /// The times in which mediation rested; the last one is open while it still does.
        pauses: Vec<Pause>,
        /// Why it last rested.
        suspension_reason: SuspensionReason,
        /// In words.
        suspension_note: String,
        /// 保管期限 of its dossier, from 归档 on.
        retention_class: RetentionClass,
        /// When its dossier went to the archive.
        archived_at: Instant,
        /// Who put it there.
        archived_by: PersonId,
        /// 存放位置: where the paper lies.
        shelf: String,
        /// Why it was last taken out of the archive, or is kept otherwise.
        archive_note: String,
        /// When it was destroyed, its time being over.
        destroyed_at: Instant,
    }
}

record! {
    /// A party's part in a dispute.
    DisputeParty(DisputePartyId) as "dispute_party" {
        /// The dispute.
        dispute_id: DisputeId,
        /// The party.
        party_id: PartyId,
        /// Applicant or respondent.
        role: PartyRole,
        /// Place in the order of its role, from 1.
        position: u32,
        /// Whether rights and duties were told to this party.
        is_told_of_rights: bool,
        /// Whether the party left the dispute by a correction.
        is_removed: bool,
    }
}

record! {
    /// A link between two disputes.
    DisputeLink(DisputeLinkId) as "dispute_link" {
        /// The dispute from which the link was made.
        dispute_id: DisputeId,
        /// The other one.
        linked_id: DisputeId,
        /// How they belong together.
        kind: LinkKind,
        /// In words.
        remark: String,
        /// Whether the link was taken back.
        is_removed: bool,
    }
}
