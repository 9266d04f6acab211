//! What a record kind is: its typed fields, the set of a fact, and the list of all kinds.
//!
//! A kind is declared once with [`record!`](crate::domain::record::record); from that come its row type, its columns, and the
//! difference between two states, which is what the journal keeps. A new kind is one file here.

mod access;
mod archive;
mod attachment;
mod blind_mark;
mod citation;
mod confirmation;
mod conflict;
mod consultation;
mod contact;
mod dispute;
mod document;
mod duty;
mod hazard;
mod inquiry;
mod list_export;
mod mediation;
mod office;
mod outreach;
mod party;
mod performance;
mod presence;
mod rating;
mod recusal;
mod referral;
mod report;
mod request;
mod request_export;
mod settings;
mod slip;
mod statement_export;
mod subject;
mod text_block;
mod typical_case;
mod visit;

pub use access::DisputeAccess;
pub use archive::{Destruction, DestructionItem, DestructionStatus, RetentionClass};
pub use attachment::Attachment;
pub use blind_mark::{BlindMark, PartyNumber};
pub use citation::Citation;
pub use confirmation::{ConfirmationResult, JudicialConfirmation};
pub use conflict::{
    ConflictCapacity, ConflictCheck, ConflictFinding, ConflictReason, ConflictResult,
    ConflictWeight, FamilyRelation, FamilyTie,
};
pub use consultation::{AgeBand, Consultation, ConsultationManner, InquirerGroup, SuggestedWay};
pub use contact::{ContactAnswer, ContactRequest};
pub use dispute::{
    CaseSource, CourtProcedure, Dispute, DisputeLink, DisputeParty, DisputeStatus, LinkKind,
    MediationKind, NoticeManner, Origin, Outcome, PartyRole, PreventedHarm, RefusalReason, Remedy,
    SuspensionReason, TerminationReason,
};
pub use document::{DocumentForm, DocumentFormat, DossierItem, PrintedDocument, Template};
pub use duty::{Duty, DutyShift};
pub use hazard::{
    Hazard, HazardReview, HazardSource, HazardStatus, Inspection, InspectionItem, InspectionStatus,
    ReviewResult, RiskLevel,
};
pub use inquiry::{CaucusNote, Inquiry};
pub use list_export::ListExport;
pub use mediation::{Agreement, AgreementForm, MediationSession, SessionResult};
pub use office::{
    Committee, CommitteeKind, CommitteePosition, Job, Person, Platform, PlatformKind, Role, Room,
    WomensCouncil,
};
pub use outreach::{OutreachActivity, OutreachForm, OutreachPlan};
pub use party::{AgentScope, DocumentKind, Party, PartyKind, RepresentativeKind};
pub use performance::{
    FollowUp, FollowUpFinding, PaymentManner, Performance, PerformanceItem, PerformanceState,
    Satisfaction,
};
pub use presence::{Presence, PresenceManner};
pub use rating::{Rating, RatingChannel, RatingFinding, RatingReason, RatingStatus};
pub use recusal::{Recusal, RecusalAsker, RecusalReason, RecusalStatus};
pub use referral::{Referral, ReferralChannel, ReferralDirection, ReferralStatus};
pub use report::ReportSnapshot;
pub use request::{Request, RequestChannel, RequestNature, RequestStatus};
pub use request_export::RequestExport;
pub use settings::{ColumnProfile, Definition, HolidayYear};
pub use slip::{Slip, SlipAnswer, SlipParty, SlipReply};
pub use statement_export::StatementExport;
pub use subject::SubjectKind;
pub use text_block::{TextBlock, TextBlockPurpose};
pub use typical_case::{TypicalCase, TypicalCaseStatus};
pub use visit::{Appointment, AppointmentStatus, Signature, SignatureManner, Signer};

use super::id;
use super::scope::Scope;
use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The values of a record by field name: the state of a fold, or the `set` of an entry.
pub type Fields = Map<String, Value>;

/// How a field is kept in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// A text or a word of a closed vocabulary.
    Text,
    /// A whole number.
    Integer,
    /// A number of fen; text in the journal, a whole number in SQL.
    Fen,
    /// Yes or no; 0 or 1 in SQL.
    Flag,
    /// A calendar day, `YYYY-MM-DD`.
    Day,
    /// An instant: milliseconds since 1970, UTC.
    Instant,
    /// The id of a record; text in the journal, sixteen bytes in SQL.
    Id,
    /// A list or a map, as canonical JSON.
    Json,
}

/// A type that a field may have.
pub trait FieldType: Serialize + DeserializeOwned {
    /// Its column.
    const COLUMN: Column;
}

macro_rules! field_types {
    ($($type:ty => $column:ident),* $(,)?) => {
        $(impl FieldType for $type { const COLUMN: Column = Column::$column; })*
    };
}

field_types! {
    String => Text,
    i64 => Integer,
    u32 => Integer,
    bool => Flag,
    NaiveDate => Day,
    Instant => Instant,
    super::identifiers::Fen => Fen,
    super::identifiers::Sex => Text,
    id::PlatformId => Id,
    id::CommitteeId => Id,
    id::PersonId => Id,
    id::PartyId => Id,
    id::DisputeId => Id,
    id::DisputePartyId => Id,
    id::MediationSessionId => Id,
    id::AgreementId => Id,
    id::PerformanceItemId => Id,
    id::ConsultationId => Id,
    id::RequestId => Id,
    id::RoomId => Id,
    id::HazardId => Id,
    id::InspectionId => Id,
    id::OutreachPlanId => Id,
    id::DutyId => Id,
    id::AttachmentId => Id,
    id::TemplateId => Id,
    id::ReportSnapshotId => Id,
    id::ReferralId => Id,
    id::SlipId => Id,
    id::ContactRequestId => Id,
    Uuid => Id,
    InspectionItem => Json,
    ConflictFinding => Json,
    DestructionItem => Json,
    SlipParty => Json,
    super::statistics::FrozenFigures => Json,
    super::statistics::ReportHead => Json,
    super::calendar::Length => Json,
    super::calendar::Pause => Json,
    BTreeMap<String, String> => Json,
    BTreeMap<id::DisputePartyId, NaiveDate> => Json,
    Value => Json,
}

impl<T: FieldType> FieldType for Vec<T> {
    const COLUMN: Column = Column::Json;
}

/// An instant in milliseconds since 1970, UTC.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// The calendar instant, for printing; the epoch where the number is out of range.
    #[must_use]
    pub fn utc(self) -> chrono::DateTime<chrono::Utc> {
        chrono::DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

/// One field of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in SQL, journal and requests.
    pub name: &'static str,
    /// How it is kept.
    pub column: Column,
}

/// A record kind as the store sees it.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name, which is also its table.
    pub name: &'static str,
    /// Its fields in table order.
    pub fields: &'static [Field],
}

impl Kind {
    /// The field of that name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// A row type made by [`record!`](crate::domain::record::record).
pub trait Record: Clone + PartialEq {
    /// The kind's description.
    const KIND: &'static Kind;

    /// The record's id.
    fn record_id(&self) -> Uuid;
    /// The scope in which it lives for ever.
    fn scope(&self) -> Scope;
    /// A record of which nothing is known yet.
    fn blank(id: Uuid, scope: Scope) -> Self;
    /// The fields that have a value.
    fn fields(&self) -> Fields;
    /// The row with those field values; values of another type than the field's are left out, as
    /// an entry of a newer version may hold them.
    fn from_fields(id: Uuid, scope: Scope, fields: &Fields) -> Self;
}

/// What an act changed in one record: a past event in the field's words and the fields it set.
#[derive(Clone, PartialEq)]
pub struct Fact {
    /// The event, such as `dispute.accepted`.
    pub name: &'static str,
    /// The record's kind.
    pub kind: &'static Kind,
    /// The record.
    pub record: Uuid,
    /// Its scope.
    pub scope: Scope,
    /// The changed fields only; `null` clears one.
    pub set: Fields,
}

/// 销毁: the fact after which nothing else of a record counts, and whose set is all that is left of
/// it. The text of every other entry of the record is erased (privacy.md P11).
pub const DESTROYED: &str = "record.destroyed";

impl Fact {
    /// A new record comes into being.
    #[must_use]
    pub fn new<R: Record>(name: &'static str, record: &R) -> Self {
        Self {
            name,
            kind: R::KIND,
            record: record.record_id(),
            scope: record.scope(),
            set: record.fields(),
        }
    }

    /// A record changes from one state to the next; the set holds the difference.
    #[must_use]
    pub fn change<R: Record>(name: &'static str, before: &R, after: &R) -> Self {
        let (old, mut set) = (before.fields(), after.fields());
        for field in old.keys() {
            if !set.contains_key(field) {
                set.insert(field.clone(), Value::Null);
            }
        }
        set.retain(|field, value| old.get(field) != Some(value));
        Self {
            name,
            kind: R::KIND,
            record: after.record_id(),
            scope: after.scope(),
            set,
        }
    }

    /// A record is destroyed but for those fields.
    #[must_use]
    pub fn destruction(kind: &'static Kind, record: Uuid, scope: Scope, kept: Fields) -> Self {
        Self {
            name: DESTROYED,
            kind,
            record,
            scope,
            set: kept,
        }
    }

    /// Something happened to a record that changes no field: it was looked at, printed, told.
    #[must_use]
    pub fn event<R: Record>(name: &'static str, record: &R) -> Self {
        Self {
            name,
            kind: R::KIND,
            record: record.record_id(),
            scope: record.scope(),
            set: Fields::new(),
        }
    }
}

impl std::fmt::Debug for Fact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fact({} {})", self.name, self.record)
    }
}

/// Declares a kind: its row type, where every field may be unknown because a merge can deliver an
/// entry before the one that began the record.
macro_rules! record {
    ($(#[$doc:meta])* $Row:ident($Id:ty) as $table:literal {
        $($(#[$fdoc:meta])* $field:ident: $type:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $Row {
            /// The record's id.
            pub id: $Id,
            /// The scope in which it lives for ever.
            pub scope: $crate::domain::scope::Scope,
            $($(#[$fdoc])* pub $field: Option<$type>,)*
        }

        impl $crate::domain::record::Record for $Row {
            const KIND: &'static $crate::domain::record::Kind = &$crate::domain::record::Kind {
                name: $table,
                fields: &[$($crate::domain::record::Field {
                    name: stringify!($field),
                    column: <$type as $crate::domain::record::FieldType>::COLUMN,
                },)*],
            };

            fn record_id(&self) -> uuid::Uuid {
                self.id.into()
            }

            fn scope(&self) -> $crate::domain::scope::Scope {
                self.scope
            }

            fn blank(id: uuid::Uuid, scope: $crate::domain::scope::Scope) -> Self {
                Self { id: id.into(), scope, $($field: None,)* }
            }

            fn fields(&self) -> $crate::domain::record::Fields {
                let mut fields = $crate::domain::record::Fields::new();
                $(if let Some(value) = &self.$field {
                    let value = serde_json::to_value(value)
                        .expect("field types have string keys and plain values");
                    fields.insert(stringify!($field).to_owned(), value);
                })*
                fields
            }

            fn from_fields(
                id: uuid::Uuid,
                scope: $crate::domain::scope::Scope,
                fields: &$crate::domain::record::Fields,
            ) -> Self {
                Self {
                    id: id.into(),
                    scope,
                    $($field: fields
                        .get(stringify!($field))
                        .filter(|value| !value.is_null())
                        .and_then(|value| serde_json::from_value(value.clone()).ok()),)*
                }
            }
        }

        impl std::fmt::Debug for $Row {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($Row), "({})"), self.id)
            }
        }
    };
}

pub(crate) use record;

/// Every kind that the journal knows, in the order in which tables are rebuilt.
pub const KINDS: &[&Kind] = &[
    Platform::KIND,
    Committee::KIND,
    Person::KIND,
    Room::KIND,
    WomensCouncil::KIND,
    Duty::KIND,
    Definition::KIND,
    HolidayYear::KIND,
    ColumnProfile::KIND,
    Party::KIND,
    Dispute::KIND,
    DisputeParty::KIND,
    MediationSession::KIND,
    Agreement::KIND,
    PerformanceItem::KIND,
    Performance::KIND,
    FollowUp::KIND,
    DisputeLink::KIND,
    JudicialConfirmation::KIND,
    Consultation::KIND,
    Request::KIND,
    RequestExport::KIND,
    ListExport::KIND,
    Rating::KIND,
    Hazard::KIND,
    HazardReview::KIND,
    Inspection::KIND,
    Referral::KIND,
    Slip::KIND,
    SlipAnswer::KIND,
    BlindMark::KIND,
    ContactRequest::KIND,
    ContactAnswer::KIND,
    OutreachActivity::KIND,
    OutreachPlan::KIND,
    Attachment::KIND,
    Presence::KIND,
    Appointment::KIND,
    Signature::KIND,
    TextBlock::KIND,
    StatementExport::KIND,
    TypicalCase::KIND,
    FamilyTie::KIND,
    ConflictCheck::KIND,
    Recusal::KIND,
    DisputeAccess::KIND,
    Citation::KIND,
    Template::KIND,
    PrintedDocument::KIND,
    Inquiry::KIND,
    CaucusNote::KIND,
    Destruction::KIND,
    ReportSnapshot::KIND,
];

/// The kind of that name; none for a kind of a newer version.
#[must_use]
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.name == name)
}

#[cfg(test)]
mod tests;
