//! 签名: on the screen with its picture, or on paper with its day.

use crate::domain::dispute::{Problems, Reason, Refusal};
use crate::domain::id::SignatureId;
use crate::domain::record::{
    Attachment, Consultation, Fact, Record, Signature, SignatureManner, Signer, SubjectKind,
};
use chrono::NaiveDate;

/// Somebody signs.
#[derive(Clone, Debug)]
pub struct Signing<'a> {
    /// Who.
    pub signer: Signer,
    /// How.
    pub manner: SignatureManner,
    /// On which day.
    pub signed_on: NaiveDate,
    /// The picture, on the screen.
    pub picture: Option<&'a Attachment>,
}

/// Signs a consultation on `day`; `known` are its signatures, `held_on` the day it was held.
///
/// # Errors
/// Somebody who has signed; a day before the talk or ahead; a picture that is missing or is not
/// this consultation's.
pub fn sign(
    consultation: &Consultation,
    form: &Signing<'_>,
    known: &[Signature],
    id: SignatureId,
    (held_on, today): (Option<NaiveDate>, NaiveDate),
) -> Result<Vec<Fact>, Refusal> {
    let mut problems = Problems::default();
    let has_signed = known
        .iter()
        .any(|one| one.is_withdrawn != Some(true) && one.signer == Some(form.signer));
    if has_signed {
        problems.add("signer", Reason::Twice);
    }
    if !matches!(form.signer, Signer::Lawyer | Signer::Inquirer) {
        problems.add("signer", Reason::Unknown);
    }
    problems.check_day("signed_on", form.signed_on, held_on, today);
    let picture = match (form.manner, form.picture) {
        (SignatureManner::Paper, _) => None,
        (SignatureManner::Screen, None) => {
            problems.add("attachment_id", Reason::Required);
            None
        }
        (SignatureManner::Screen, Some(picture)) => {
            let is_of_it = picture.subject_kind == Some(SubjectKind::Consultation)
                && picture.subject_id == Some(consultation.id.0)
                && picture.is_removed != Some(true)
                && picture.media_type.as_deref() == Some("image/png");
            if !is_of_it {
                problems.add("attachment_id", Reason::Unknown);
            }
            Some(picture.id)
        }
    };
    problems.finish()?;
    let mut signature = Signature::blank(id.0, consultation.scope);
    signature.consultation_id = Some(consultation.id);
    signature.signer = Some(form.signer);
    signature.manner = Some(form.manner);
    signature.signed_on = Some(form.signed_on);
    signature.attachment_id = picture;
    Ok(vec![Fact::new("signature.given", &signature)])
}

/// Takes a signature back that was put in the wrong place; its picture stays an attachment.
///
/// # Errors
/// One that was taken back already.
pub fn withdraw(before: &Signature) -> Result<Vec<Fact>, Refusal> {
    if before.is_withdrawn == Some(true) {
        return Err(Refusal::field("id", Reason::Unknown));
    }
    let mut next = before.clone();
    next.is_withdrawn = Some(true);
    Ok(vec![Fact::change("signature.withdrawn", before, &next)])
}
