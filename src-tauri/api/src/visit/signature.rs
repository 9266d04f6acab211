//! 签名 of the lawyer and of who asked.

use super::consultation;
use crate::desk::{Desk, record_all};
use crate::shape::{Done, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::id::{AttachmentId, ConsultationId, SignatureId};
use lxq_core::domain::record::{Attachment, Signature, SignatureManner, Signer};
use lxq_core::domain::visit::{self as rules, Signing};
use lxq_core::store::china_day;
use lxq_core::store::table::visit::signatures_of;

request! {
    /// Somebody signs a consultation.
    pub struct SignConsultation {
        /// The consultation.
        pub consultation_id: ConsultationId,
        /// Who.
        pub signer: Signer,
        /// How.
        pub manner: SignatureManner,
        /// On which day; today where empty.
        pub signed_on: Option<NaiveDate>,
        /// The picture of a signature on the screen, an attachment of the consultation.
        pub attachment_id: Option<AttachmentId>,
    }

    /// A signature to take back.
    pub struct WithdrawSignature {
        /// The signature.
        pub id: SignatureId,
    }
}

response! {
    /// Somebody has signed.
    pub struct SignatureGiven {
        /// Its id.
        pub id: SignatureId,
    }
}

pub(crate) fn sign(desk: &Desk, form: SignConsultation) -> Result<SignatureGiven, Failure> {
    desk.act(|act, _| {
        let subject = consultation(desk, act.reader(), form.consultation_id)?;
        let picture = match form.attachment_id {
            Some(id) => Some(
                act.reader()
                    .get::<Attachment>(id)?
                    .ok_or_else(|| Failure::field("attachment_id", FieldCode::Unknown))?,
            ),
            None => None,
        };
        let signing = Signing {
            signer: form.signer,
            manner: form.manner,
            signed_on: form.signed_on.unwrap_or_else(|| act.today()),
            picture: picture.as_ref(),
        };
        let known = signatures_of(act.reader(), subject.id)?;
        let held_on = subject.starts_at.map(|start| china_day(start.utc()));
        let id = act.new_id()?;
        let days = (held_on, act.today());
        record_all(act, rules::sign(&subject, &signing, &known, id, days)?)?;
        Ok(SignatureGiven { id })
    })
}

pub(crate) fn withdraw(desk: &Desk, form: WithdrawSignature) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let gone = || Failure::refused(FailureCode::NotFound);
        let found = act.reader().get::<Signature>(form.id)?.ok_or_else(gone)?;
        consultation(desk, act.reader(), found.consultation_id.ok_or_else(gone)?)?;
        record_all(act, rules::withdraw(&found)?)?;
        Ok(Done {})
    })
}
