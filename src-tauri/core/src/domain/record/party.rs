//! 当事人: a person or an organisation in a matter of one platform.

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::PartyId;
use crate::domain::identifiers::Sex;
use chrono::NaiveDate;

choice! {
    /// Whether a party is a human being.
    PartyKind {
        /// 自然人.
        Person = "person",
        /// 法人或者其他组织.
        Organisation = "organisation",
    }
}

choice! {
    /// The paper by which a person showed who they are.
    DocumentKind {
        /// 居民身份证.
        IdCard = "id_card",
        /// 护照.
        Passport = "passport",
        /// 港澳居民来往内地通行证 or 居住证.
        HongKongMacauPermit = "hong_kong_macau_permit",
        /// 台湾居民来往大陆通行证 or 居住证.
        TaiwanPermit = "taiwan_permit",
        /// 军官证 / 士兵证.
        MilitaryCard = "military_card",
        /// 户口簿.
        HouseholdRegister = "household_register",
        /// Anything else.
        OtherDocument = "other_document",
    }
}

choice! {
    /// Who speaks for a party.
    RepresentativeKind {
        /// 法定代理人 / 监护人.
        Guardian = "guardian",
        /// 委托代理人.
        Agent = "agent",
    }
}

choice! {
    /// How far an agent may go (委托权限).
    AgentScope {
        /// 一般授权.
        General = "general",
        /// 特别授权: admit, waive, settle.
        Special = "special",
    }
}

record! {
    /// 当事人. Only the name is required; what a form does not ask stays empty.
    Party(PartyId) as "party" {
        /// Human being or organisation.
        kind: PartyKind,
        /// Name, as in the papers.
        name: String,
        /// 性别.
        sex: Sex,
        /// Birthday; computed from an ID number where there is one.
        born_on: NaiveDate,
        /// 年龄 in years as told, where no birthday is known.
        age: u32,
        /// 民族.
        ethnic_group: String,
        /// Which paper was shown.
        document_kind: DocumentKind,
        /// Its number.
        document_no: String,
        /// 统一社会信用代码.
        credit_code: String,
        /// Telephone.
        phone: String,
        /// 住址 / 地址.
        address: String,
        /// 工作单位.
        workplace: String,
        /// 职业或职务.
        occupation: String,
        /// 法定代表人 of an organisation.
        legal_representative: String,
        /// Their post.
        legal_representative_title: String,
        /// Whether somebody speaks for the party, and as what.
        representative_kind: RepresentativeKind,
        /// Their name.
        representative_name: String,
        /// Their telephone.
        representative_phone: String,
        /// 与当事人关系, such as 母亲.
        representative_relation: String,
        /// An agent's authority.
        representative_scope: AgentScope,
        /// Why a number that fails its check was kept, by field name.
        overruled: std::collections::BTreeMap<String, String>,
    }
}
