//! The street's own records: platforms, committees and the people who work there.

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{CommitteeId, PersonId, PlatformId, RoomId, WomensCouncilId};
use crate::domain::identifiers::Sex;
use chrono::NaiveDate;

choice! {
    /// The kinds of place to which people bring a matter.
    PlatformKind {
        /// 一站式矛盾解决平台.
        OneStopPlatform = "one_stop_platform",
        /// 村民评理说事点.
        VillageTalkPoint = "village_talk_point",
        /// 关爱之家.
        CareHome = "care_home",
        /// 矛盾调解室.
        MediationRoom = "mediation_room",
        /// 街道 / 司法所 itself.
        StreetOffice = "street_office",
    }
}

choice! {
    /// Who set a committee up (人民调解法 art. 8 and 34).
    CommitteeKind {
        /// 村民委员会.
        Village = "village",
        /// 居民委员会.
        Residents = "residents",
        /// 乡镇.
        Township = "township",
        /// 街道.
        Street = "street",
        /// 企业事业单位.
        Enterprise = "enterprise",
        /// 社会团体或者其他组织.
        SocialOrganisation = "social_organisation",
    }
}

choice! {
    /// What a person does at the desk; it decides what the policy lets them do.
    Role {
        /// 人民调解员.
        Mediator = "mediator",
        /// 调委会主任.
        CommitteeHead = "committee_head",
        /// 值班律师.
        DutyLawyer = "duty_lawyer",
        /// 社区办事员.
        Clerk = "clerk",
        /// 街道统计员.
        Statistician = "statistician",
        /// 档案员.
        Archivist = "archivist",
        /// 系统管理员.
        Administrator = "administrator",
    }
}

choice! {
    /// What a person works as; what the account may do is the [`Role`].
    Job {
        /// 人民调解员.
        Mediator = "mediator",
        /// 律师.
        Lawyer = "lawyer",
        /// 法官.
        Judge = "judge",
        /// 志愿者.
        Volunteer = "volunteer",
        /// 法治建设联络员 of a community.
        Liaison = "liaison",
        /// 工作人员 of the street or a community.
        Official = "official",
    }
}

choice! {
    /// A person's place in a committee.
    CommitteePosition {
        /// 主任.
        Head = "head",
        /// 副主任.
        DeputyHead = "deputy_head",
        /// 委员.
        Member = "member",
    }
}

record! {
    /// 平台: where people come with a matter; the scope of the matters brought there.
    Platform(PlatformId) as "platform" {
        /// Full name.
        name: String,
        /// Which of the street's kinds of place.
        kind: PlatformKind,
        /// 社区 / 村.
        community: String,
        /// Street address.
        address: String,
        /// Telephone.
        phone: String,
        /// The committee whose number series its disputes carry.
        committee_id: CommitteeId,
        /// Whether it takes matters today.
        is_active: bool,
    }
}

record! {
    /// 人民调解委员会.
    Committee(CommitteeId) as "committee" {
        /// 全称, as seals and covers print it.
        name: String,
        /// The short name in front of 人调字, such as 马山景.
        short_name: String,
        /// Who set it up.
        kind: CommitteeKind,
        /// First day of the term of office (three years, 人民调解法 art. 9).
        term_starts_on: NaiveDate,
        /// Last day of the term of office.
        term_ends_on: NaiveDate,
        /// Whether it works today.
        is_active: bool,
    }
}

record! {
    /// A member of staff. Not a list of citizens.
    Person(PersonId) as "person" {
        /// Name.
        name: String,
        /// What the person may do at the desk.
        role: Role,
        /// What the person works as.
        job: Job,
        /// Sex; a committee must have women members (人民调解法 art. 8).
        sex: Sex,
        /// The committee of which the person is a member.
        committee_id: CommitteeId,
        /// The place in it.
        committee_position: CommitteePosition,
        /// 专职 rather than 兼职.
        is_full_time: bool,
        /// The community whose liaison the person is, or where they serve.
        community: String,
        /// The platform to which the person belongs; none for the whole street.
        platform_id: PlatformId,
        /// Telephone at work.
        phone: String,
        /// 执业证号 of a lawyer.
        licence_no: String,
        /// 律师事务所 or other employer.
        organisation: String,
        /// First day of the term of office.
        appointed_on: NaiveDate,
        /// Last day of the term of office.
        term_ends_on: NaiveDate,
        /// Whether the person works here today.
        is_active: bool,
        /// Whether the person is a demo person.
        is_demo: bool,
    }
}

record! {
    /// 调解室: a room of a platform that is booked by the hour.
    Room(RoomId) as "room" {
        /// The platform to which it belongs.
        platform_id: PlatformId,
        /// Name.
        name: String,
        /// How many people it seats.
        seat_count: u32,
        /// Whether it is used today.
        is_active: bool,
    }
}

record! {
    /// 妇女议事会（3+1）: its members are a number, its contact a name.
    WomensCouncil(WomensCouncilId) as "womens_council" {
        /// Name.
        name: String,
        /// The platform that looks after it.
        platform_id: PlatformId,
        /// 社区 / 村.
        community: String,
        /// How many members it has.
        member_count: u32,
        /// 联系人.
        contact_name: String,
        /// Telephone of the contact.
        contact_phone: String,
        /// Set up on this day.
        founded_on: NaiveDate,
        /// Whether it meets today.
        is_active: bool,
    }
}
