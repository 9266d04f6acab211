//! Appointments and signatures: what is taken and what is refused.

use super::*;
use crate::domain::dispute::{Reason, Refusal};
use crate::domain::id::{AppointmentId, PersonId, PlatformId, SignatureId};
use crate::domain::record::{
    Appointment, AppointmentStatus, Attachment, Consultation, Fact, Instant, Record as _,
    Signature, SignatureManner, Signer, SubjectKind,
};
use crate::domain::scope::Scope;
use rstest::rstest;
use uuid::Uuid;

const LIN: PersonId = PersonId(Uuid::from_u128(0xa));
const HOUR: i64 = 3_600_000;
/// Ten in the morning of 2 March 2026 in China.
const NOW: Instant = Instant(1_772_416_800_000);

fn consultation() -> Consultation {
    let scope = Scope::Platform(PlatformId(Uuid::from_u128(1)));
    Consultation::blank(Uuid::from_u128(2), scope)
}

fn later(hours: i64) -> AppointmentPlan {
    AppointmentPlan {
        starts_at: Instant(NOW.0 + hours * HOUR),
        place: "山景社区法律咨询点".to_owned(),
        lawyer_id: LIN,
        remark: None,
    }
}

fn planned(number: u128, hours: i64) -> Appointment {
    let id = AppointmentId(Uuid::from_u128(number));
    let facts = plan(&consultation(), &later(hours), &[], id, NOW).unwrap();
    Appointment::from_fields(facts[0].record, facts[0].scope, &facts[0].set)
}

fn problem(refused: Result<Vec<Fact>, Refusal>) -> (String, Reason) {
    match refused {
        Err(Refusal::Fields(mut problems)) => {
            let problem = problems.remove(0);
            (problem.field, problem.reason)
        }
        other => panic!("not refused for a field: {other:?}"),
    }
}

#[test]
fn an_appointment_lies_ahead_at_a_place_with_a_lawyer_who_is_free() {
    let id = AppointmentId(Uuid::from_u128(9));
    let ask = |form: &AppointmentPlan, others: &[Appointment]| {
        plan(&consultation(), form, others, id, NOW)
    };
    assert!(ask(&later(24), &[planned(1, 25)]).is_ok());
    assert_eq!(problem(ask(&later(0), &[])).0, "starts_at");
    assert_eq!(
        problem(ask(&later(24), &[planned(1, 24)])),
        ("starts_at".to_owned(), Reason::Overlaps)
    );
    let nowhere = AppointmentPlan {
        place: " ".to_owned(),
        ..later(24)
    };
    assert_eq!(
        problem(ask(&nowhere, &[])),
        ("place".to_owned(), Reason::Required)
    );
    let far = later(24 * 400);
    assert!(matches!(problem(ask(&far, &[])).1, Reason::After { .. }));
}

#[rstest]
#[case(AppointmentStatus::Kept, None, 48, Some(("status", Reason::InFuture)))]
#[case(AppointmentStatus::Missed, None, 48, Some(("status", Reason::InFuture)))]
#[case(AppointmentStatus::Kept, None, 2, None)]
#[case(AppointmentStatus::Cancelled, None, 48, Some(("note", Reason::Required)))]
#[case(AppointmentStatus::Cancelled, Some("咨询人已和解"), 48, None)]
#[case(AppointmentStatus::Planned, None, 2, Some(("status", Reason::Unknown)))]
fn an_appointment_ends_kept_missed_or_cancelled_with_a_reason(
    #[case] status: AppointmentStatus,
    #[case] note: Option<&str>,
    #[case] hours: i64,
    #[case] refused: Option<(&str, Reason)>,
) {
    let form = Settlement {
        status,
        note: note.map(str::to_owned),
    };
    let answer = settle(&planned(1, hours), &form, NOW);
    match refused {
        None => assert!(answer.is_ok(), "{answer:?}"),
        Some((field, reason)) => assert_eq!(problem(answer), (field.to_owned(), reason)),
    }
}

#[test]
fn what_is_over_is_neither_moved_nor_settled_again() {
    let mut kept = planned(1, 2);
    kept.status = Some(AppointmentStatus::Kept);
    let form = Settlement {
        status: AppointmentStatus::Missed,
        note: None,
    };
    let over = ("id".to_owned(), Reason::AlreadyEnded);
    assert_eq!(problem(settle(&kept, &form, NOW)), over);
    assert_eq!(problem(move_to(&kept, &later(30), "有事", &[], NOW)), over);
    let open = planned(1, 2);
    assert_eq!(
        problem(move_to(&open, &later(30), "", &[], NOW)),
        ("reason".to_owned(), Reason::Required)
    );
    assert!(
        move_to(
            &open,
            &later(30),
            "律师开庭",
            std::slice::from_ref(&open),
            NOW
        )
        .is_ok()
    );
}

fn picture(kind: SubjectKind, media_type: &str) -> Attachment {
    let mut picture = Attachment::blank(Uuid::from_u128(5), consultation().scope);
    picture.subject_kind = Some(kind);
    picture.subject_id = Some(consultation().id.0);
    picture.media_type = Some(media_type.to_owned());
    picture
}

fn signs(
    picture: Option<&Attachment>,
    manner: SignatureManner,
    on: &str,
    known: &[Signature],
) -> Result<Vec<Fact>, Refusal> {
    let form = Signing {
        signer: Signer::Inquirer,
        manner,
        signed_on: on.parse().unwrap(),
        picture,
    };
    let id = SignatureId(Uuid::from_u128(7));
    let days = ("2026-03-01".parse().ok(), "2026-03-02".parse().unwrap());
    sign(&consultation(), &form, known, id, days)
}

#[test]
fn a_signature_on_the_screen_has_a_picture_of_this_consultation() {
    let screen = SignatureManner::Screen;
    let own = picture(SubjectKind::Consultation, "image/png");
    assert!(signs(Some(&own), screen, "2026-03-02", &[]).is_ok());
    let unknown = ("attachment_id".to_owned(), Reason::Unknown);
    let of_other = picture(SubjectKind::Dispute, "image/png");
    assert_eq!(
        problem(signs(Some(&of_other), screen, "2026-03-02", &[])),
        unknown
    );
    let photo = picture(SubjectKind::Consultation, "image/jpeg");
    assert_eq!(
        problem(signs(Some(&photo), screen, "2026-03-02", &[])),
        unknown
    );
    assert_eq!(
        problem(signs(None, screen, "2026-03-02", &[])),
        ("attachment_id".to_owned(), Reason::Required)
    );
}

#[test]
fn a_signature_on_paper_has_a_day_from_the_talk_until_today_and_is_given_once() {
    let paper = SignatureManner::Paper;
    let facts = signs(None, paper, "2026-03-01", &[]).unwrap();
    let given = Signature::from_fields(facts[0].record, facts[0].scope, &facts[0].set);
    assert_eq!(
        problem(signs(None, paper, "2026-03-03", &[])).1,
        Reason::InFuture
    );
    assert_eq!(
        problem(signs(None, paper, "2026-02-28", &[])).0,
        "signed_on"
    );
    assert_eq!(
        problem(signs(
            None,
            paper,
            "2026-03-02",
            std::slice::from_ref(&given)
        )),
        ("signer".to_owned(), Reason::Twice)
    );
    let back = withdraw(&given).unwrap();
    assert_eq!(back[0].name, "signature.withdrawn");
    let mut out = given;
    out.is_withdrawn = Some(true);
    assert!(signs(None, paper, "2026-03-02", &[out]).is_ok());
}

#[test]
fn every_hand_over_goes_by_a_linkage_that_leads_out() {
    use crate::domain::record::ReferralDirection;
    for target in HandOverTarget::ALL {
        assert!(crate::domain::referral::may_go_by(
            ReferralDirection::Out,
            target.channel()
        ));
        assert_eq!(
            target.body().is_none(),
            *target == HandOverTarget::Mediation
        );
    }
}
