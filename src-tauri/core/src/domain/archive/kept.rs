//! What is left of a record that is destroyed: numbers, days, words of closed lists. Names, numbers
//! of people, addresses, texts and files go, so that old figures stay and nobody is in them.

use crate::domain::record::{Fields, Instant, Kind};
use serde_json::Value;

/// What stands where a title stood.
pub const DESTROYED_TITLE: &str = "（已依法销毁）";

/// The fields that stay, by kind; of a kind that is not here nothing stays.
const KEPT: &[(&str, &[&str])] = &[
    (
        "dispute",
        &[
            "docket_no",
            "docket_year",
            "docket_number",
            "status",
            "dispute_type",
            "dispute_type_version",
            "source",
            "origin",
            "request_id",
            "consultation_id",
            "hazard_id",
            "mediation_kind",
            "amount_fen",
            "is_difficult",
            "difficulty_grade",
            "rights_notice",
            "rights_told_on",
            "registered_on",
            "registered_by",
            "mediator_ids",
            "accepted_on",
            "due_on",
            "extension_count",
            "refusal_reason",
            "termination_reason",
            "remedies_told",
            "decided_on",
            "agreement_id",
            "outcome",
            "closed_on",
            "prevented",
            "prevented_people",
            "is_confidential",
            "court_procedure",
            "time_limit",
            "extension_days",
            "pauses",
            "suspension_reason",
            "retention_class",
            "archived_at",
            "archived_by",
        ],
    ),
    (
        "dispute_party",
        &[
            "dispute_id",
            "role",
            "position",
            "is_told_of_rights",
            "is_removed",
        ],
    ),
    (
        "dispute_link",
        &["dispute_id", "linked_id", "kind", "is_removed"],
    ),
    (
        "mediation_session",
        &[
            "dispute_id",
            "starts_at",
            "ends_at",
            "room_id",
            "mediator_ids",
            "recorder_id",
            "is_open",
            "result",
            "number",
        ],
    ),
    (
        "agreement",
        &[
            "dispute_id",
            "form",
            "agreement_no",
            "amount_fen",
            "agreed_on",
            "mediator_signed_on",
            "sealed_on",
            "effective_on",
            "confirmation_due_on",
            "copy_count",
            "recorder_id",
            "is_superseded",
        ],
    ),
    (
        "performance_item",
        &[
            "dispute_id",
            "agreement_id",
            "position",
            "amount_fen",
            "due_on",
            "is_removed",
        ],
    ),
    (
        "performance",
        &[
            "dispute_id",
            "item_id",
            "performed_on",
            "amount_fen",
            "manner",
            "is_complete",
            "recorded_by",
        ],
    ),
    (
        "follow_up",
        &[
            "dispute_id",
            "visited_on",
            "visitor_id",
            "finding",
            "satisfaction",
        ],
    ),
    (
        "judicial_confirmation",
        &[
            "dispute_id",
            "agreement_id",
            "applied_on",
            "is_joint",
            "result",
            "decided_on",
            "performance_ends_on",
            "enforcement_due_on",
            "enforcement_applied_on",
        ],
    ),
    (
        "recusal",
        &[
            "dispute_id",
            "mediator_id",
            "asked_by",
            "asked_on",
            "reason",
            "status",
            "decided_by",
            "decided_on",
            "new_mediator_ids",
        ],
    ),
    (
        "rating",
        &[
            "subject_kind",
            "subject_id",
            "level",
            "reasons",
            "channel",
            "is_named",
            "rated_at",
            "status",
            "finding",
            "verified_on",
            "responsible_id",
            "due_on",
            "rectified_on",
            "answered_on",
        ],
    ),
    (
        "referral",
        &[
            "subject_kind",
            "subject_id",
            "direction",
            "channel",
            "from_platform_id",
            "from_body",
            "to_platform_id",
            "to_body",
            "has_consent",
            "sent_at",
            "sent_by",
            "due_on",
            "status",
            "accepted_at",
            "responsible_id",
            "returned_at",
            "finished_at",
            "urged_count",
            "is_joint",
            "lead_body",
            "taking_part",
            "slip_id",
        ],
    ),
    (
        "slip",
        &[
            "referral_id",
            "referred_kind",
            "from_platform_id",
            "to_platform_id",
            "has_consent",
            "sent_at",
            "sent_by",
            "due_on",
            "is_joint",
            "lead_body",
            "taking_part",
            "urged_count",
            "withdrawn_at",
            "status",
            "accepted_at",
            "responsible_id",
            "returned_at",
            "finished_at",
            "subject_kind",
            "subject_id",
        ],
    ),
    (
        "slip_answer",
        &[
            "referral_id",
            "from_platform_id",
            "reply",
            "answered_at",
            "answered_by",
            "responsible_id",
            "docket_no",
        ],
    ),
    (
        "printed_document",
        &[
            "dispute_id",
            "form",
            "format",
            "content_hash",
            "page_count",
            "chain_head",
            "heads",
            "printed_at",
            "printed_by",
        ],
    ),
    (
        "consultation",
        &[
            "docket_no",
            "docket_year",
            "docket_number",
            "request_id",
            "starts_at",
            "ends_at",
            "consultation_point",
            "lawyer_id",
            "manner",
            "is_anonymous",
            "inquirer_sex",
            "inquirer_age_band",
            "inquirer_group",
            "topic",
            "people_count",
            "amount_fen",
            "suggested_ways",
            "satisfaction",
            "visit_id",
        ],
    ),
    (
        "request",
        &[
            "order_no",
            "status",
            "source_platform",
            "channel",
            "submitted_at",
            "nature",
            "category_1",
            "category_2",
            "category_3",
            "handling_unit",
            "handling_platform_id",
            "handler_id",
            "assigned_at",
            "signed_in_at",
            "contacted_at",
            "due_at",
            "extension_count",
            "answered_at",
            "returned_at",
            "closed_at",
            "reopen_count",
            "reopened_at",
            "satisfaction",
            "is_confidential",
            "is_repeat",
            "repeat_of",
            "is_invalid",
            "is_old_petition",
            "is_legal_matter",
            "helper_ids",
            "stars",
            "stars_added",
            "stars_removed",
        ],
    ),
    (
        "hazard",
        &[
            "docket_no",
            "docket_year",
            "docket_number",
            "dispute_type",
            "source",
            "request_id",
            "inspection_id",
            "found_on",
            "people_count",
            "risk_level",
            "status",
            "checked_on",
            "responsible_id",
            "due_on",
            "settled_on",
            "closed_on",
        ],
    ),
    (
        "hazard_review",
        &[
            "hazard_id",
            "reviewed_on",
            "reviewer_id",
            "result",
            "inspection_id",
        ],
    ),
];

/// What stays of a record's fields; empty where nothing does. `at` is when it is destroyed.
#[must_use]
pub fn kept_fields(kind: &Kind, fields: &Fields, at: Instant) -> Fields {
    let Some((_, names)) = KEPT.iter().find(|(name, _)| *name == kind.name) else {
        return Fields::new();
    };
    let mut kept: Fields = fields
        .iter()
        .filter(|(name, value)| names.contains(&name.as_str()) && !value.is_null())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    if kind.field("destroyed_at").is_some() {
        kept.insert("destroyed_at".to_owned(), Value::from(at.0));
        if kind.field("title").is_some() {
            kept.insert("title".to_owned(), Value::from(DESTROYED_TITLE));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::KEPT;
    use crate::domain::record::kind;

    #[test]
    fn what_stays_are_fields_of_their_kinds() {
        for (name, fields) in KEPT {
            let kind = kind(name).unwrap_or_else(|| panic!("{name} is no kind"));
            for field in *fields {
                assert!(kind.field(field).is_some(), "{name}.{field}");
            }
        }
    }

    #[test]
    fn nothing_that_names_or_describes_anybody_stays() {
        let personal = [
            "name",
            "title",
            "facts",
            "claims",
            "content",
            "phone",
            "address",
            "document_no",
            "place",
            "note",
            "remark",
            "minutes",
            "terms",
            "advice",
            "statement",
            "comment",
            "words",
            "born_on",
            "age",
            "raw",
            "party_id",
        ];
        for (name, fields) in KEPT {
            for field in *fields {
                let is_personal = personal
                    .iter()
                    .any(|word| field == word || field.ends_with(&format!("_{word}")));
                assert!(!is_personal, "{name}.{field}");
            }
        }
    }
}
