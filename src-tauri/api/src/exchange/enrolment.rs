//! 入网: a desk's request, the office's answer, and the desk that opens it.

use super::required;
use crate::desk::Desk;
use crate::shape::{request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::id::{DeviceId, PlatformId};
use lxq_core::domain::record::Platform;
use lxq_core::domain::scope::Scope;
use lxq_core::sync::{self, DeviceRole, Enrolment, EnrolmentRequest, SyncError};
use std::collections::BTreeMap;
use uuid::Uuid;

request! {
    /// Asks the office to let this desk in.
    pub struct WriteRequest {
        /// What this desk is called.
        pub name: String,
    }

    /// A request that a desk handed in.
    pub struct EnrolmentRequestAsk {
        /// The file.
        pub upload_id: Uuid,
    }

    /// What the office decides on a request.
    pub struct SignEnrolment {
        /// The file.
        pub upload_id: Uuid,
        /// What the desk is called.
        pub name: String,
        /// What it is to the street.
        pub role: DeviceRole,
        /// The platforms whose matters it reads and writes.
        pub platform_ids: Vec<PlatformId>,
        /// The last day.
        pub valid_until: NaiveDate,
    }

    /// The office's answer.
    pub struct OpenEnrolment {
        /// The file.
        pub upload_id: Uuid,
        /// The digits that the office said; nothing is taken while they are left out.
        pub fingerprint: Option<String>,
    }
}

response! {
    /// A request was written, to be handed to the office.
    pub struct RequestWritten {
        /// Under which it is fetched.
        pub download_id: Uuid,
        /// Its file's name.
        pub file_name: String,
        /// The digits by which the office makes sure whose it is.
        pub fingerprint: String,
    }

    /// What a request says.
    pub struct EnrolmentRequestRead {
        /// What the desk is to be called.
        pub name: String,
        /// 街道, as the desk was set up.
        pub street: String,
        /// Its device.
        pub device_id: DeviceId,
        /// The digits that the desk shows as well.
        pub fingerprint: String,
        /// The platforms that it has.
        pub platform_ids: Vec<PlatformId>,
        /// Those, and the ones known here, from which the office chooses.
        pub platforms: Vec<PlatformChoice>,
        /// The last day of its certificate, where it has one already.
        pub valid_until: Option<NaiveDate>,
    }

    /// A platform to choose.
    pub struct PlatformChoice {
        /// The platform.
        pub id: PlatformId,
        /// What it is called.
        pub name: String,
    }

    /// The answer to a desk.
    pub struct EnrolmentSigned {
        /// Under which it is fetched.
        pub download_id: Uuid,
        /// Its file's name.
        pub file_name: String,
        /// The digits by which the desk makes sure that it is this office's.
        pub fingerprint: String,
    }

    /// What an answer says.
    pub struct EnrolmentOpened {
        /// 街道.
        pub street: String,
        /// The digits that the office shows as well.
        pub fingerprint: String,
        /// What this desk is called.
        pub name: String,
        /// The last day of its certificate.
        pub valid_until: NaiveDate,
        /// Whether it was taken.
        pub is_accepted: bool,
    }
}

pub(crate) fn write_enrolment_request(
    desk: &Desk,
    form: WriteRequest,
) -> Result<RequestWritten, Failure> {
    let name = required("name", &form.name)?;
    let (request, bytes) = sync::write_request(&desk.casebook, &name)?;
    let file_name = format!("入网申请-{}.json", short(request.device));
    Ok(RequestWritten {
        download_id: desk.downloads.hold(&file_name, bytes)?,
        file_name,
        fingerprint: request.fingerprint(),
    })
}

/// The part of a device's id that changes from one to the next.
fn short(device: DeviceId) -> String {
    let text = device.to_string();
    text.rsplit('-').next().unwrap_or_default().to_owned()
}

pub(super) fn uploaded(desk: &Desk, id: Uuid) -> Result<std::sync::Arc<crate::HeldFile>, Failure> {
    let upload = desk.uploads.get(id);
    upload.ok_or_else(|| Failure::refused(FailureCode::UploadGone))
}

fn request_of(desk: &Desk, upload: Uuid) -> Result<EnrolmentRequest, Failure> {
    Ok(sync::read_request(&uploaded(desk, upload)?.bytes)?)
}

pub(crate) fn read_enrolment_request(
    desk: &Desk,
    form: EnrolmentRequestAsk,
) -> Result<EnrolmentRequestRead, Failure> {
    let request = request_of(desk, form.upload_id)?;
    let member = sync::membership(&desk.casebook)?.ok_or(SyncError::NoStreetKey)?;
    let known = member.register.content.certificate(request.device);
    let own = desk.casebook.read(|reader| reader.all::<Platform>())?;
    let wanted = request
        .platforms
        .iter()
        .map(|one| (one.id, one.name.clone()));
    let mut names: BTreeMap<PlatformId, String> = wanted.collect();
    // What the office calls a platform goes before what the desk calls it.
    names.extend(
        own.into_iter()
            .map(|one| (one.id, one.name.unwrap_or_default())),
    );
    let mut platforms: Vec<PlatformChoice> = names
        .into_iter()
        .map(|(id, name)| PlatformChoice { id, name })
        .collect();
    platforms.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(EnrolmentRequestRead {
        fingerprint: request.fingerprint(),
        platform_ids: match known {
            Some(known) => {
                let scopes = known.content.scopes.iter();
                scopes.filter_map(|scope| scope.platform()).collect()
            }
            None => request.platforms.iter().map(|one| one.id).collect(),
        },
        name: request.name,
        street: request.street,
        device_id: request.device,
        platforms,
        valid_until: known.map(|known| known.content.valid_until),
    })
}

pub(crate) fn sign_enrolment(desk: &Desk, form: SignEnrolment) -> Result<EnrolmentSigned, Failure> {
    let request = request_of(desk, form.upload_id)?;
    let name = required("name", &form.name)?;
    let today = desk.casebook.today();
    if form.valid_until < today {
        return Err(Failure::before("valid_until", today));
    }
    if form.platform_ids.is_empty() && form.role != DeviceRole::Office {
        return Err(Failure::field("platform_ids", FieldCode::Required));
    }
    let file_name = format!("入网答复-{}.age", short(request.device));
    let decided = Enrolment {
        name,
        role: form.role,
        scopes: form.platform_ids.into_iter().map(Scope::Platform).collect(),
        valid_until: form.valid_until,
    };
    let letter = sync::enrol(&desk.casebook, &request, decided)?;
    let member = sync::membership(&desk.casebook)?.ok_or(SyncError::NoStreetKey)?;
    Ok(EnrolmentSigned {
        download_id: desk.downloads.hold(&file_name, letter)?,
        file_name,
        fingerprint: sync::fingerprint(&member.register.content.street_key),
    })
}

pub(crate) fn open_enrolment(desk: &Desk, form: OpenEnrolment) -> Result<EnrolmentOpened, Failure> {
    let upload = uploaded(desk, form.upload_id)?;
    let letter = sync::open_letter(&desk.casebook, &upload.bytes)?;
    let register = &letter.register.content;
    let own = register.certificate(desk.casebook.device()?);
    let own = &own.ok_or(SyncError::OtherDesk)?.content;
    let fingerprint = sync::fingerprint(&register.street_key);
    let is_accepted = match &form.fingerprint {
        None => false,
        Some(said) if digits(said) == digits(&fingerprint) => {
            sync::accept_letter(&desk.casebook, &letter)?;
            desk.hub_runner.nudge();
            true
        }
        Some(_) => return Err(Failure::field("fingerprint", FieldCode::FingerprintDiffers)),
    };
    Ok(EnrolmentOpened {
        street: register.street.clone(),
        fingerprint,
        name: own.name.clone(),
        valid_until: own.valid_until,
        is_accepted,
    })
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
