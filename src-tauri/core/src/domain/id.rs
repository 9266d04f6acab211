//! Ids: newtypes over UUIDv7, so that two ids are never interchangeable.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;
use uuid::Uuid;

/// Makes a UUIDv7 (RFC 9562 §5.7) from an instant and ten random bytes; both are arguments so that
/// deciding functions stay pure and demo data is reproducible.
#[must_use]
pub fn uuid_v7(at: DateTime<Utc>, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

impl DeviceId {
    /// When a copy of the casebook began to write under this id, in milliseconds since 1970.
    #[must_use]
    pub fn began_at(self) -> i64 {
        // The first 48 bits of a UUIDv7 (RFC 9562 §5.7).
        i64::try_from(self.0.as_u128() >> 80).unwrap_or(0)
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
        )]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(#[schemars(with = "String")] pub Uuid);

        impl $name {
            /// The sixteen bytes under which the store keeps it.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

ids! {
    /// A copy of the casebook on one disk.
    DeviceId;
    /// One act of a user; its entries hold together everywhere.
    ActionId;
    /// 平台: where people come with a matter.
    PlatformId;
    /// 人民调解委员会.
    CommitteeId;
    /// A member of staff: mediator, lawyer, judge, volunteer, liaison.
    PersonId;
    /// A versioned definition (dispute types, settings, figures).
    DefinitionId;
    /// The holidays and make-up working days of one year.
    HolidayYearId;
    /// 当事人: a person or an organisation in a matter.
    PartyId;
    /// 纠纷.
    DisputeId;
    /// A party's part in a dispute.
    DisputePartyId;
    /// 调解（一次）.
    MediationSessionId;
    /// 调解协议.
    AgreementId;
    /// What somebody promised in an agreement.
    PerformanceItemId;
    /// A performance, whole or in part.
    PerformanceId;
    /// 回访.
    FollowUpId;
    /// A link between two disputes.
    DisputeLinkId;
    /// 法律咨询.
    ConsultationId;
    /// 诉求件.
    RequestId;
    /// One export of requests as a table.
    RequestExportId;
    /// One export of another list as a table.
    ListExportId;
    /// A saved mapping of spreadsheet columns.
    ColumnProfileId;
    /// 调解室: a room of a platform.
    RoomId;
    /// 妇女议事会.
    WomensCouncilId;
    /// 值班.
    DutyId;
    /// 好差评.
    RatingId;
    /// 隐患.
    HazardId;
    /// 回头看.
    HazardReviewId;
    /// 排查.
    InspectionId;
    /// 转办单.
    ReferralId;
    /// 转来的转办单.
    SlipId;
    /// 转办回复.
    SlipAnswerId;
    /// 同一当事人标记.
    BlindMarkId;
    /// 联系请求.
    ContactRequestId;
    /// 联系答复.
    ContactAnswerId;
    /// 司法确认.
    JudicialConfirmationId;
    /// 普法活动.
    OutreachActivityId;
    /// A line of the year's plan of 普法.
    OutreachPlanId;
    /// 附件.
    AttachmentId;
    /// 值班签到.
    PresenceId;
    /// 预约.
    AppointmentId;
    /// 签名.
    SignatureId;
    /// 常用文本.
    TextBlockId;
    /// One export of a service statement.
    StatementExportId;
    /// 定稿报表.
    ReportSnapshotId;
    /// 典型案例.
    TypicalCaseId;
    /// 亲属申报.
    FamilyTieId;
    /// 利益冲突检查.
    ConflictCheckId;
    /// 回避.
    RecusalId;
    /// 阅卷授权.
    DisputeAccessId;
    /// A citation of an article.
    CitationId;
    /// 调查记录.
    InquiryId;
    /// 背靠背谈话.
    CaucusNoteId;
    /// 文书模板.
    TemplateId;
    /// A document that was printed.
    PrintedDocumentId;
    /// 销毁清册.
    DestructionId;
}
