//! 核验: whether a file is a dossier that was bound here, whether its history still holds, and the
//! bundle that proves both to somebody without the casebook.

use super::issue::{DocumentIssued, File, hold};
use crate::desk::Desk;
use crate::shape::{Moment, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::id::{DisputeId, PersonId};
use lxq_core::domain::record::{Dispute, PrintedDocument};
use lxq_core::proof::{Bundle, BundleError, BundleFault, bundle_of, unsealed};
use lxq_core::store::table::chain::{bound_as, holds};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

request! {
    /// A file that may be a dossier.
    pub struct CheckDossier {
        /// BLAKE3 of the file, in hex; none where the file itself was handed in.
        pub content_hash: Option<String>,
        /// The file, handed in.
        pub upload_id: Option<Uuid>,
        /// The bundle (`.lxqproof`) that is asked instead of this casebook, handed in.
        pub proof_upload_id: Option<Uuid>,
    }

    /// The dossier that was bound last.
    pub struct ExportDossierProof {
        /// The dispute.
        pub dispute_id: DisputeId,
    }
}

response! {
    /// What is known of a file.
    pub struct DossierChecked {
        /// Whether a dossier with these very bytes was bound here, or is the one of the bundle.
        pub is_bound: bool,
        /// Its docket number.
        pub docket_no: Option<String>,
        /// When it was bound.
        pub bound_at: Option<Moment>,
        /// By whom.
        pub bound_by: Option<PersonId>,
        /// What the QR code on its cover says after the docket number.
        pub chain_head: Option<String>,
        /// What does not hold in its history; nothing where it is whole.
        pub faults: Vec<DossierFault>,
        /// How many entries the case has got since.
        pub later_count: u32,
    }
}

/// What does not hold in the history of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DossierFault {
    /// The seal of a bundle does not fit.
    Seal,
    /// An entry was changed.
    Entry,
    /// Entries do not follow each other.
    Order,
    /// A head is not signed, or the journal no longer holds it.
    Head,
    /// The entry of the binding is not as it was.
    Binding,
}

impl From<BundleFault> for DossierFault {
    fn from(fault: BundleFault) -> Self {
        match fault {
            BundleFault::Seal => Self::Seal,
            BundleFault::Entry => Self::Entry,
            BundleFault::Order => Self::Order,
            BundleFault::Head => Self::Head,
            BundleFault::Binding => Self::Binding,
        }
    }
}

impl From<BundleError> for Failure {
    fn from(error: BundleError) -> Self {
        match error {
            BundleError::NotBound => Self::refused(FailureCode::NotFound),
            BundleError::Store(error) => error.into(),
        }
    }
}

/// The hash that was told, or that of the file that was handed in.
fn hash_of(desk: &Desk, ask: &CheckDossier) -> Result<String, Failure> {
    if let Some(id) = ask.upload_id {
        let held = desk.uploads.get(id);
        let file = held.ok_or_else(|| Failure::refused(FailureCode::UploadGone))?;
        return Ok(super::content_hash(&file.bytes));
    }
    let Some(told) = ask.content_hash.as_deref() else {
        return Err(Failure::field("upload_id", FieldCode::Required));
    };
    if told.len() != 64 || !told.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Failure::field("content_hash", FieldCode::Unknown));
    }
    Ok(told.to_ascii_lowercase())
}

/// Asks the bundle that was handed in, and nothing of this casebook.
fn by_bundle(desk: &Desk, content_hash: &str, bundle: Uuid) -> Result<DossierChecked, Failure> {
    let held = desk.uploads.get(bundle);
    let file = held.ok_or_else(|| Failure::refused(FailureCode::UploadGone))?;
    let bundle = Bundle::read(&file.bytes)
        .ok_or_else(|| Failure::field("proof_upload_id", FieldCode::NotAProof))?;
    let report = bundle.check(content_hash, true);
    Ok(DossierChecked {
        is_bound: report.is_file_unchanged,
        docket_no: None,
        bound_at: None,
        bound_by: None,
        chain_head: None,
        faults: report.faults.into_iter().map(Into::into).collect(),
        later_count: u32::try_from(report.later_count).unwrap_or(u32::MAX),
    })
}

pub(crate) fn check(desk: &Desk, ask: CheckDossier) -> Result<DossierChecked, Failure> {
    let content_hash = hash_of(desk, &ask)?;
    if let Some(bundle) = ask.proof_upload_id {
        return by_bundle(desk, &content_hash, bundle);
    }
    let found = desk.casebook.read(|reader| {
        let Some(printed) = bound_as(reader, &content_hash)? else {
            return Ok(None);
        };
        let Some(dispute) = printed
            .dispute_id
            .map(|id| reader.get::<Dispute>(id))
            .transpose()?
        else {
            return Ok(None);
        };
        let Some(dispute) = dispute else {
            return Ok(None);
        };
        desk.require(reader, &dispute)?;
        let mut is_held = true;
        for head in printed.heads.iter().flatten() {
            is_held &= holds(reader, printed.scope, head)?;
        }
        Ok::<_, Failure>(Some((printed, dispute, is_held)))
    })?;
    let Some((printed, dispute, is_held)) = found else {
        return Ok(DossierChecked {
            is_bound: false,
            docket_no: None,
            bound_at: None,
            bound_by: None,
            chain_head: None,
            faults: Vec::new(),
            later_count: 0,
        });
    };
    let report =
        unsealed(&desk.casebook, dispute.id, printed.id.into())?.check(&content_hash, false);
    let mut faults: Vec<DossierFault> = report.faults.into_iter().map(Into::into).collect();
    if !is_held && !faults.contains(&DossierFault::Head) {
        faults.push(DossierFault::Head);
    }
    Ok(DossierChecked {
        is_bound: true,
        docket_no: dispute.docket_no,
        bound_at: printed.printed_at.map(Moment::from),
        bound_by: printed.printed_by,
        chain_head: printed.chain_head,
        faults,
        later_count: u32::try_from(report.later_count).unwrap_or(u32::MAX),
    })
}

pub(crate) fn export_proof(
    desk: &Desk,
    form: ExportDossierProof,
) -> Result<DocumentIssued, Failure> {
    let not_found = || Failure::refused(FailureCode::NotFound);
    let (dispute, binding) = desk.act(|act, _| {
        let dispute = act
            .reader()
            .get::<Dispute>(form.dispute_id)?
            .ok_or_else(not_found)?;
        desk.require(act.reader(), &dispute)?;
        let id: uuid::Uuid = dispute.id.into();
        let mut bound = act
            .reader()
            .list_by::<PrintedDocument>("dispute_id", id.as_bytes().as_slice())?;
        bound.retain(|one| one.chain_head.is_some());
        bound.sort_by_key(|one| (one.printed_at, one.id));
        let last = bound.pop().ok_or_else(not_found)?;
        act.record(lxq_core::domain::record::Fact::event(
            "dossier.proof_exported",
            &last,
        ))?;
        Ok((dispute, last))
    })?;
    let bundle = bundle_of(&desk.casebook, dispute.id, binding.id.into())?;
    let docket = dispute.docket_no.unwrap_or_default();
    let file = File {
        bytes: bundle.write(),
        page_count: None,
        unprintable: Vec::new(),
    };
    hold(desk, file, format!("{docket}卷宗核验.lxqproof"), 1)
}
