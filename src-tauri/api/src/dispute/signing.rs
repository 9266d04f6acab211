//! 屏幕签名 of a written agreement: the steps, and how the signatures stand on the case page.

use super::steps::step;
use crate::desk::{Desk, record_all};
use crate::shape::{Done, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use image::{ImageFormat, ImageReader, Limits};
use lxq_core::domain::dispute::{self as life, Case, Refusal, ScreenSigning};
use lxq_core::domain::id::{AttachmentId, DisputeId, DisputePartyId, PersonId, SignatureId};
use lxq_core::domain::record::{Attachment, Signature, Signer};
use lxq_core::store::table::case;
use std::io::Cursor;

/// More points than any pad draws; a picture that claims more is not read.
const MOST_POINTS: u32 = 8_000;
/// The largest picture of a signature that is read, in bytes.
const MOST_BYTES: i64 = 4 << 20;

request! {
    /// Somebody signs the written agreement in force on the screen, today.
    pub struct SignAgreementOnScreen {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// Who: a party, who represents it, the mediator or the recorder.
        pub signer: Signer,
        /// The party that signs, itself or represented.
        pub party_id: Option<DisputePartyId>,
        /// The mediator or recorder who signs.
        pub person_id: Option<PersonId>,
        /// The hash of the text that was read, as the case page has it.
        pub text_hash: String,
        /// The drawing, a PNG attached to the dispute.
        pub attachment_id: AttachmentId,
    }

    /// A signature on the screen to take back.
    pub struct WithdrawAgreementSignature {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The signature.
        pub id: SignatureId,
    }
}

response! {
    /// Somebody has signed the agreement.
    pub struct AgreementSigned {
        /// The signature.
        pub id: SignatureId,
        /// 生效日期; none while a mark is missing.
        pub effective_on: Option<NaiveDate>,
    }

    /// A signature of the agreement in force that was drawn on the screen.
    pub struct AgreementSignature {
        /// Its id.
        pub id: SignatureId,
        /// Who signed.
        pub signer: Signer,
        /// The party that signed, itself or represented.
        pub party_id: Option<DisputePartyId>,
        /// The mediator or recorder who signed.
        pub person_id: Option<PersonId>,
        /// On which day.
        pub signed_on: Option<NaiveDate>,
        /// The drawing.
        pub attachment_id: Option<AttachmentId>,
        /// Whether the text that was signed is the one that the agreement has now.
        pub is_of_this_text: bool,
    }
}

/// The signatures of the agreement in force.
pub(super) fn signatures(case: &Case) -> Vec<AgreementSignature> {
    let agreement = case.agreement().map(|agreement| agreement.id);
    case.signatures
        .iter()
        .filter(|one| one.agreement_id.is_some() && one.agreement_id == agreement)
        .filter_map(|one| {
            Some(AgreementSignature {
                id: one.id,
                signer: one.signer?,
                party_id: one.party_id,
                person_id: one.person_id,
                signed_on: one.signed_on,
                attachment_id: one.attachment_id,
                is_of_this_text: life::is_of_text(case, one),
            })
        })
        .collect()
}

pub(crate) fn sign_on_screen(
    desk: &Desk,
    form: SignAgreementOnScreen,
) -> Result<AgreementSigned, Failure> {
    let unknown = || Failure::field("attachment_id", FieldCode::Unknown);
    // Pictures are read before the act: nobody else's save waits for it.
    let picture = desk.casebook.read(|reader| {
        let found = case::case(reader, form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(reader, &found.dispute)?;
        let picture = reader
            .get::<Attachment>(form.attachment_id)?
            .ok_or_else(unknown)?;
        if picture.subject_id != Some(form.dispute_id.into()) {
            return Err(unknown());
        }
        Ok::<_, Failure>(picture)
    })?;
    if !is_drawn(desk, &picture)? {
        return Err(Failure::field("attachment_id", FieldCode::EmptyPicture));
    }
    desk.act(|act, surroundings| {
        let found = case::case(act.reader(), form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &found.dispute)?;
        let picture = act
            .reader()
            .get::<Attachment>(form.attachment_id)?
            .ok_or_else(unknown)?;
        // Nobody can have read a text on which its authors disagree.
        let undecided = case::undecided(act.reader(), &found)?;
        if !undecided.is_empty() {
            return Err(Refusal::Undecided(undecided).into());
        }
        let signing = ScreenSigning {
            signer: form.signer,
            party_id: form.party_id,
            person_id: form.person_id,
            text_hash: &form.text_hash,
            picture: &picture,
        };
        let facts = surroundings.decide(act, |at| life::sign_on_screen(&found, &signing, at))?;
        // The signature comes first, then what follows from it.
        let id = facts.first().map(|given| given.record).unwrap_or_default();
        record_all(act, facts)?;
        let after = case::case(act.reader(), form.dispute_id)?;
        Ok(AgreementSigned {
            id: id.into(),
            effective_on: after.and_then(|case| case.agreement()?.effective_on),
        })
    })
}

/// Whether there is anything on the picture: two points of different colour.
fn is_drawn(desk: &Desk, picture: &Attachment) -> Result<bool, Failure> {
    if picture.byte_count.is_none_or(|count| count > MOST_BYTES) {
        return Ok(false);
    }
    let chunks = desk.casebook.chunks()?;
    let mut bytes = Vec::new();
    for hash in picture.chunks.iter().flatten() {
        bytes.extend(chunks.get(hash)?.unwrap_or_default());
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Png);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_POINTS);
    limits.max_image_height = Some(MOST_POINTS);
    reader.limits(limits);
    let Ok(drawing) = reader.decode() else {
        return Ok(false);
    };
    let drawing = drawing.to_rgba8();
    let mut points = drawing.pixels();
    let first = points.next();
    Ok(points.any(|point| Some(point) != first))
}

pub(crate) fn withdraw_agreement_signature(
    desk: &Desk,
    form: WithdrawAgreementSignature,
) -> Result<Done, Failure> {
    let (signature, picture) = desk.casebook.read(|reader| {
        let found = reader
            .get::<Signature>(form.id)?
            .filter(|one| one.dispute_id == Some(form.dispute_id))
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let picture = match found.attachment_id {
            Some(id) => reader.get::<Attachment>(id)?,
            None => None,
        };
        Ok::<_, Failure>((found, picture))
    })?;
    step(desk, form.dispute_id, |case, at| {
        life::withdraw_signature(case, &signature, picture.as_ref(), at)
    })
}
