//! 交换: how desks of a street come to know each other and carry their entries from one to another.

mod background;
mod board;
mod enrolment;
mod hub;
mod running;
mod street;

pub(crate) use background::HubRunner;
pub(crate) use board::{SiteBoard, site_board};
pub(crate) use enrolment::{
    EnrolmentOpened, EnrolmentRequestAsk, EnrolmentRequestRead, EnrolmentSigned, OpenEnrolment,
    RequestWritten, SignEnrolment, WriteRequest, open_enrolment, read_enrolment_request,
    sign_enrolment, write_enrolment_request,
};
pub(crate) use hub::{
    HubAutomatic, HubSetUp, SetUpHub, exchange_with_hub, set_hub_automatic, set_up_hub,
};
pub(crate) use running::{
    ExchangeState, ExchangeWithFolder, Exchanged, Exchanges, RenewDevice, TakenUp, cancel_exchange,
    exchange_progress, exchange_with_folder, renew_device, take_up_given_up,
};
pub(crate) use street::{
    CreateStreetKey, RestoreStreetKey, RevokeDevice, StreetKeyMade, create_key, key_halves,
    restore_key, revoke_device,
};

use crate::{Failure, FailureCode, FailureKind, FieldCode};
use enrolment::uploaded;
use lxq_core::sync::{HalfFault, HubFault, SyncError};

impl From<SyncError> for Failure {
    fn from(error: SyncError) -> Self {
        use FailureCode as C;
        match error {
            SyncError::Store(error) => error.into(),
            SyncError::File(_) => Self::of(C::ExchangeFolderAway, FailureKind::Unavailable),
            SyncError::NoFolder => Self::field("folder", FieldCode::NoFolder),
            SyncError::Unreadable => Self::refused(C::ExchangeUnreadable),
            SyncError::Newer => Self::of(C::ExchangeNewer, FailureKind::Unavailable),
            SyncError::Forged => Self::refused(C::ExchangeForged),
            SyncError::OtherDesk => Self::refused(C::ExchangeOtherDesk),
            SyncError::OtherStreet => Self::refused(C::ExchangeOtherStreet),
            SyncError::Older => Self::refused(C::ExchangeOlder),
            SyncError::NotEnrolled => Self::refused(C::ExchangeNotEnrolled),
            SyncError::Revoked => Self::refused(C::ExchangeRevoked),
            SyncError::NoStreetKey => Self::refused(C::ExchangeNoStreetKey),
            SyncError::StreetPresent => Self::refused(C::ExchangeStreetPresent),
            SyncError::NoDesk => Self::refused(C::NotFound),
            SyncError::OwnDesk => Self::refused(C::ExchangeOwnDesk),
            SyncError::Half(HalfFault::First) => Self::field("first_half", FieldCode::HalfMistyped),
            SyncError::Half(HalfFault::Second) => {
                Self::field("second_half", FieldCode::HalfMistyped)
            }
            SyncError::Half(HalfFault::Same) => Self::field("second_half", FieldCode::HalfTwice),
            SyncError::Half(HalfFault::Unpaired) => {
                Self::field("second_half", FieldCode::HalvesUnpaired)
            }
            SyncError::Demo => Self::refused(C::DemoCasebook),
            SyncError::NoHub => Self::refused(C::NoHub),
            SyncError::Hub(fault) => match fault {
                HubFault::Address => Self::field("address", FieldCode::HubAddress),
                HubFault::RootCertificate => {
                    Self::field("root_certificate", FieldCode::RootCertificate)
                }
                HubFault::Unreachable => Self::of(C::HubUnreachable, FailureKind::Unavailable),
                HubFault::Certificate => Self::of(C::HubCertificate, FailureKind::Unavailable),
                HubFault::Login => Self::of(C::HubLogin, FailureKind::Unavailable),
                HubFault::Denied => Self::of(C::HubDenied, FailureKind::Unavailable),
                HubFault::NotReady => Self::of(C::HubNotReady, FailureKind::Unavailable),
                HubFault::Newer => Self::of(C::HubNewer, FailureKind::Unavailable),
                HubFault::Broken => Self::of(C::HubBroken, FailureKind::Unavailable),
            },
            SyncError::Cancelled => Self::refused(C::ExchangeStopped),
        }
    }
}

/// A text that must not be empty.
fn required(field: &str, text: &str) -> Result<String, Failure> {
    let text = text.trim();
    if text.is_empty() {
        Err(Failure::field(field, FieldCode::Required))
    } else {
        Ok(text.to_owned())
    }
}
