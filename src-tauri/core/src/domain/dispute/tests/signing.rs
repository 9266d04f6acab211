//! 屏幕签名: what the text is that is signed, and what a signature brings about.

use super::*;
use crate::domain::id::AttachmentId;
use crate::domain::record::{Attachment, DossierItem, Record, Signature, Signer, SubjectKind};
use rstest::rstest;
use uuid::Uuid;

fn agreed() -> Matter {
    Matter::registered().accepted().agreed_in_writing()
}

fn hash(case: &Case) -> String {
    text_hash(case, case.agreement().unwrap())
}

fn picture(case: &Case, id: u128) -> Attachment {
    let mut picture = Attachment::blank(Uuid::from_u128(id), case.dispute.scope);
    picture.subject_kind = Some(SubjectKind::Dispute);
    picture.subject_id = Some(case.dispute.id.0);
    picture.media_type = Some("image/png".to_owned());
    picture
}

/// The party at a place signs what the case says now.
fn signs(matter: &mut Matter, place: usize) -> Result<Vec<Fact>, Refusal> {
    let case = matter.case();
    let picture = picture(&case, 0x900 + place as u128);
    let text = hash(&case);
    matter.tries(|case, at| {
        let form = ScreenSigning {
            signer: Signer::Party,
            party_id: Some(case.parties[place].part.id),
            person_id: None,
            text_hash: &text,
            picture: &picture,
        };
        sign_on_screen(case, &form, at)
    })
}

#[rstest]
#[case::seal(|case: &mut Case| case.agreements[0].sealed_on = case.agreements[0].agreed_on, true)]
#[case::age(|case: &mut Case| case.parties[0].party.age = Some(61), true)]
#[case::phone(|case: &mut Case| case.parties[0].party.phone = Some("13900000000".to_owned()), true)]
#[case::name(|case: &mut Case| case.parties[0].party.name = Some("张炜".to_owned()), false)]
#[case::terms(|case: &mut Case| case.agreements[0].terms = Some("不赔".to_owned()), false)]
#[case::facts(|case: &mut Case| case.agreements[0].facts = Some("没漏".to_owned()), false)]
#[case::item(|case: &mut Case| { case.items.pop(); }, false)]
#[case::day(|case: &mut Case| case.items[0].due_on = case.agreements[0].agreed_on, false)]
fn the_text_is_what_is_agreed_and_not_its_marks(
    #[case] change: fn(&mut Case),
    #[case] is_same: bool,
) {
    let before = agreed().case();
    let mut after = before.clone();
    change(&mut after);
    assert_ne!(before, after);
    assert_eq!(hash(&before) == hash(&after), is_same);
}

#[test]
fn a_signature_makes_the_mark_of_today_and_goes_behind_the_agreement() {
    let mut matter = agreed();
    let facts = signs(&mut matter, 0).unwrap();
    assert_eq!(
        names(&facts),
        ["signature.given", "attachment.filed", "agreement.signed"]
    );
    let given = Signature::from_fields(facts[0].record, facts[0].scope, &facts[0].set);
    let today = matter.today;
    assert_eq!(given.signed_on, Some(today));
    assert_eq!(
        given.attachment_id,
        Some(AttachmentId(Uuid::from_u128(0x900)))
    );
    let filed = Attachment::from_fields(facts[1].record, facts[1].scope, &facts[1].set);
    assert_eq!(filed.dossier_item, Some(DossierItem::Agreement));
    matter.happened(facts);
    let case = matter.case();
    let party = case.parties[0].part.id;
    assert_eq!(case.agreement().unwrap().signed_on(party), Some(today));
    assert!(is_of_text(&case, &case.signatures[0]));
}

#[test]
fn a_side_signs_once() {
    let mut matter = agreed();
    let facts = signs(&mut matter, 0).unwrap();
    matter.happened(facts);
    let again = problems(signs(&mut matter, 0));
    assert!(again.contains(&("party_id".to_owned(), Reason::AlreadySigned)));
}

#[test]
fn a_lawyer_signs_no_agreement() {
    let mut matter = agreed();
    let case = matter.case();
    let (picture, text) = (picture(&case, 0x900), hash(&case));
    let tried = matter.tries(|case, at| {
        let form = ScreenSigning {
            signer: Signer::Lawyer,
            party_id: None,
            person_id: None,
            text_hash: &text,
            picture: &picture,
        };
        sign_on_screen(case, &form, at)
    });
    assert_eq!(problems(tried), only("signer", Reason::Unknown));
}
