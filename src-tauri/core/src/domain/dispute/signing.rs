//! 屏幕签名 of a written agreement: who may put it, of which text it is, and the mark that it makes.

use super::agreement::{Signatures, is_begun, mark, signable};
use super::case::{At, Case, CaseParty};
use super::refusal::{Problems, Reason, Refusal};
use crate::domain::id::{DisputePartyId, PersonId};
use crate::domain::record::{
    AgentScope, Agreement, Attachment, DossierItem, Fact, Record, RepresentativeKind, Signature,
    SignatureManner, Signer, SubjectKind,
};

/// Somebody signs the agreement in force on the screen.
#[derive(Clone, Debug)]
pub struct ScreenSigning<'a> {
    /// Who: a party, who represents it, the mediator or the recorder.
    pub signer: Signer,
    /// The party that signs, itself or represented.
    pub party_id: Option<DisputePartyId>,
    /// The mediator or recorder.
    pub person_id: Option<PersonId>,
    /// The hash of the text that was read.
    pub text_hash: &'a str,
    /// The drawing.
    pub picture: &'a Attachment,
}

/// BLAKE3, in hex, over what the parties agree to by signing: who they are, the facts, the terms
/// and everything promised. Marks, and what changes with time alone, such as ages, are not in it.
#[must_use]
pub fn text_hash(case: &Case, agreement: &Agreement) -> String {
    let fen = |amount: Option<crate::domain::identifiers::Fen>| amount.map(|amount| amount.0);
    let parties: Vec<_> = case
        .parties
        .iter()
        .map(|one| (one.part.id, &one.part.role, &one.party.name))
        .collect();
    let items: Vec<_> = case
        .items
        .iter()
        .map(|item| {
            let amount = fen(item.amount_fen);
            (&item.description, item.debtor_id, amount, item.due_on)
        })
        .collect();
    let text = serde_json::json!([
        agreement.id,
        agreement.agreement_no,
        parties,
        agreement.facts,
        agreement.terms,
        items,
        agreement.performance_manner,
        fen(agreement.amount_fen),
        agreement.agreed_on,
    ]);
    blake3::hash(text.to_string().as_bytes())
        .to_hex()
        .to_string()
}

/// Whether a signature is of the text that the case has now.
#[must_use]
pub fn is_of_text(case: &Case, signature: &Signature) -> bool {
    case.agreement().is_some_and(|agreement| {
        signature.agreement_id == Some(agreement.id)
            && signature.text_hash.as_deref() == Some(text_hash(case, agreement).as_str())
    })
}

/// Signs the agreement in force today; with the last mark it takes effect.
///
/// # Errors
/// A status that does not allow it; no written agreement; a text other than the one read; somebody
/// who has signed or may not; a picture that is not this case's.
pub fn sign_on_screen(
    case: &Case,
    form: &ScreenSigning<'_>,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let agreement = signable(case)?;
    let mut problems = Problems::default();
    if text_hash(case, agreement) != form.text_hash {
        problems.add("text_hash", Reason::TextChanged);
    }
    let mut marks = Signatures::of(agreement);
    match form.signer {
        Signer::Party | Signer::Representative => {
            let known = case
                .parties
                .iter()
                .find(|one| Some(one.part.id) == form.party_id);
            match known {
                Some(party) => {
                    check_party(&mut problems, party, form.signer);
                    let old = marks.party_signed_on.insert(party.part.id, at.today);
                    if old.is_some() {
                        problems.add("party_id", Reason::AlreadySigned);
                    }
                }
                None => problems.add("party_id", Reason::Unknown),
            }
        }
        Signer::Mediator => {
            let mediators = case.dispute.mediator_ids.as_deref().unwrap_or_default();
            if !form.person_id.is_some_and(|id| mediators.contains(&id)) {
                problems.add("person_id", Reason::Unknown);
            }
            if marks.mediator_signed_on.replace(at.today).is_some() {
                problems.add("person_id", Reason::AlreadySigned);
            }
        }
        Signer::Recorder => {
            let has_signed = case.signatures.iter().any(|one| {
                one.agreement_id == Some(agreement.id) && one.signer == Some(Signer::Recorder)
            });
            if form.person_id.is_none() || form.person_id != agreement.recorder_id {
                problems.add("person_id", Reason::Unknown);
            } else if has_signed {
                problems.add("person_id", Reason::AlreadySigned);
            }
        }
        Signer::Lawyer | Signer::Inquirer => problems.add("signer", Reason::Unknown),
    }
    let is_taken = case
        .signatures
        .iter()
        .any(|one| one.attachment_id == Some(form.picture.id));
    if is_taken || !is_picture_of(case, form.picture) {
        problems.add("attachment_id", Reason::Unknown);
    }
    problems.finish()?;

    let mut signature = Signature::blank((at.new_id)(), case.dispute.scope);
    signature.signer = Some(form.signer);
    signature.manner = Some(SignatureManner::Screen);
    signature.signed_on = Some(at.today);
    signature.attachment_id = Some(form.picture.id);
    signature.dispute_id = Some(case.dispute.id);
    signature.agreement_id = Some(agreement.id);
    if matches!(form.signer, Signer::Party | Signer::Representative) {
        signature.party_id = form.party_id;
    } else {
        signature.person_id = form.person_id;
    }
    signature.text_hash = Some(form.text_hash.to_owned());
    // The drawing is bound behind the agreement, not with the evidence.
    let mut filed = form.picture.clone();
    filed.dossier_item = Some(DossierItem::Agreement);
    filed.provided_by = signature.party_id;
    let mut facts = vec![
        Fact::new("signature.given", &signature),
        Fact::change("attachment.filed", form.picture, &filed),
    ];
    facts.extend(mark(case, &marks, at)?);
    Ok(facts)
}

/// Who speaks for a party signs for it, an agent with 特别授权 only (forms.md §3.6).
fn check_party(problems: &mut Problems, party: &CaseParty, signer: Signer) {
    if signer != Signer::Representative {
        return;
    }
    let scope = party.party.representative_scope;
    match party.party.representative_kind {
        None => problems.add("signer", Reason::Unknown),
        Some(RepresentativeKind::Agent) if scope != Some(AgentScope::Special) => {
            problems.add("signer", Reason::SpecialPowerNeeded);
        }
        Some(RepresentativeKind::Agent | RepresentativeKind::Guardian) => {}
    }
}

fn is_picture_of(case: &Case, picture: &Attachment) -> bool {
    picture.subject_kind == Some(SubjectKind::Dispute)
        && picture.subject_id == Some(case.dispute.id.0)
        && picture.is_removed != Some(true)
        && picture.media_type.as_deref() == Some("image/png")
}

/// Takes a signature on the screen back with the mark that it made; its picture stays an
/// attachment, out of the dossier.
///
/// # Errors
/// A status that does not allow it; a signature of another agreement; an agreement that is being
/// performed.
pub fn withdraw_signature(
    case: &Case,
    before: &Signature,
    picture: Option<&Attachment>,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let agreement = signable(case)?;
    if before.agreement_id != Some(agreement.id) || before.is_withdrawn == Some(true) {
        return Err(Refusal::field("id", Reason::Unknown));
    }
    if before.signer != Some(Signer::Recorder) && is_begun(case) {
        return Err(Refusal::field("id", Reason::BeingPerformed));
    }
    let mut next = before.clone();
    next.is_withdrawn = Some(true);
    let mut facts = vec![Fact::change("signature.withdrawn", before, &next)];
    if let Some(picture) = picture {
        let mut kept_out = picture.clone();
        kept_out.is_kept_out = Some(true);
        facts.push(Fact::change("attachment.filed", picture, &kept_out));
    }
    let mut marks = Signatures::of(agreement);
    match (before.signer, before.party_id) {
        (Some(Signer::Mediator), _) => marks.mediator_signed_on = None,
        (_, Some(party)) => {
            marks.party_signed_on.remove(&party);
        }
        _ => {}
    }
    facts.extend(mark(case, &marks, at)?);
    Ok(facts)
}
