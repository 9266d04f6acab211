//! 信箱: what a desk may put into the scope of a platform that is not its own. Nothing else of a
//! foreign scope is ever written by it, and it reads nothing there.

use crate::domain::id::PlatformId;
use crate::domain::record::{
    Attachment, ContactAnswer, ContactRequest, Fields, Record as _, Slip, SlipAnswer, SubjectKind,
};

/// The kinds of records that others may begin in a scope.
pub const LETTER_BOX: &[&str] = &["slip", "slip_answer", "contact_request", "contact_answer"];

/// What the sender of a slip says; the rest of its fields is the receiver's.
const SENT: &[&str] = &[
    "referral_id",
    "referred_kind",
    "from_platform_id",
    "to_platform_id",
    "letter_no",
    "reason",
    "content",
    "parties",
    "has_consent",
    "sent_at",
    "sent_by",
    "due_on",
    "is_joint",
    "lead_body",
    "taking_part",
];

/// What the copy of a request for contact says.
const ASKED: &[&str] = &[
    "from_platform_id",
    "to_platform_id",
    "origin_id",
    "number",
    "mark",
    "message",
    "asked_by",
    "asked_at",
];

/// Whether what belongs to records of a kind lies in the letter box.
#[must_use]
pub fn lies_in_letter_box(subject: SubjectKind) -> bool {
    LETTER_BOX.contains(&subject.as_str())
}

/// Whether an entry is one that a desk may put into a scope that its certificate does not cover.
/// `covers` says for which platforms the desk speaks. `set` is none where its text was erased.
#[must_use]
pub fn is_letter(
    (kind, fact): (&str, &str),
    set: Option<&Fields>,
    covers: impl Fn(PlatformId) -> bool,
) -> bool {
    let only = |names: &[&str]| {
        set.is_none_or(|set| set.keys().all(|field| names.contains(&field.as_str())))
    };
    let speaks = || {
        set.is_none_or(|set| {
            set.get("from_platform_id")
                .and_then(|value| serde_json::from_value::<PlatformId>(value.clone()).ok())
                .is_some_and(&covers)
        })
    };
    match (kind, fact) {
        (name, "slip.sent") if name == Slip::KIND.name => only(SENT) && speaks(),
        (name, "slip.urged") if name == Slip::KIND.name => only(&["urged_count"]),
        (name, "slip.withdrawn") if name == Slip::KIND.name => only(&["withdrawn_at"]),
        (name, "slip_answer.given") if name == SlipAnswer::KIND.name => speaks(),
        (name, "contact_request.sent") if name == ContactRequest::KIND.name => {
            only(ASKED) && speaks()
        }
        (name, "contact_answer.given") if name == ContactAnswer::KIND.name => speaks(),
        (name, "attachment.added") if name == Attachment::KIND.name => set.is_none_or(|set| {
            set.get("subject_kind")
                .and_then(|value| value.as_str())
                .is_some_and(|kind| LETTER_BOX.contains(&kind))
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_letter;
    use crate::domain::id::PlatformId;
    use crate::domain::record::Fields;
    use rstest::rstest;
    use serde_json::{Value, json};
    use uuid::Uuid;

    const OURS: PlatformId = PlatformId(Uuid::from_u128(7));

    #[rstest]
    #[case::a_slip("slip", "slip.sent", json!({ "from_platform_id": OURS, "reason": "辖区" }), true)]
    #[case::a_reminder("slip", "slip.urged", json!({ "urged_count": 1 }), true)]
    #[case::a_withdrawal("slip", "slip.withdrawn", json!({ "withdrawn_at": 1 }), true)]
    #[case::an_answer("slip_answer", "slip_answer.given", json!({ "from_platform_id": OURS }), true)]
    #[case::a_wish_for_contact("contact_request", "contact_request.sent", json!({ "from_platform_id": OURS, "mark": "00" }), true)]
    #[case::its_answer("contact_answer", "contact_answer.given", json!({ "from_platform_id": OURS }), true)]
    #[case::a_wish_that_names_a_dispute("contact_request", "contact_request.sent", json!({ "from_platform_id": OURS, "dispute_id": OURS }), false)]
    #[case::a_wish_in_anothers_name("contact_request", "contact_request.sent", json!({ "from_platform_id": Uuid::from_u128(8) }), false)]
    #[case::its_paper("attachment", "attachment.added", json!({ "subject_kind": "slip" }), true)]
    #[case::in_anothers_name("slip", "slip.sent", json!({ "from_platform_id": Uuid::from_u128(8) }), false)]
    #[case::in_nobodys_name("slip_answer", "slip_answer.given", json!({}), false)]
    #[case::the_receivers_part("slip", "slip.urged", json!({ "status": "accepted" }), false)]
    #[case::a_step_of_the_receiver("slip", "slip.accepted", json!({ "status": "accepted" }), false)]
    #[case::a_paper_of_a_case("attachment", "attachment.added", json!({ "subject_kind": "dispute" }), false)]
    #[case::a_paper_taken_off("attachment", "attachment.removed", json!({ "is_removed": true }), false)]
    #[case::a_case("dispute", "dispute.registered", json!({ "title": "漏水" }), false)]
    #[case::an_end("slip", "record.destroyed", json!({}), false)]
    #[case::a_case_under_a_slips_fact("dispute", "slip.sent", json!({ "from_platform_id": OURS }), false)]
    fn only_letters_go_into_a_foreign_scope(
        #[case] kind: &str,
        #[case] fact: &str,
        #[case] set: Value,
        #[case] expected: bool,
    ) {
        let set: Fields = serde_json::from_value(set).unwrap();
        let found = is_letter((kind, fact), Some(&set), |platform| platform == OURS);
        assert_eq!(found, expected);
    }
}
