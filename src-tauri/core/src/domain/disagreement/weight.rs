//! How much hangs on a field about which people disagree.

use crate::domain::choice::choice;
use crate::domain::record::{Column, kind};

choice! {
    /// How much hangs on a field.
    DisagreementWeight {
        /// 要紧: where a matter stands, what was agreed, money, performance. Decided one by one; in
        /// a dispute it holds up closing, printing the agreement and the dossier.
        Legal = "legal",
        /// 一般: all others. Decided one by one.
        Ordinary = "ordinary",
        /// 次要: remarks and the like. Many may be decided at once.
        Harmless = "harmless",
    }
}

/// Kinds that are what was agreed and how it is performed, with each of their fields.
const LEGAL_KINDS: &[&str] = &["agreement", "performance_item", "performance"];
/// Fields of any kind that say where a matter stands.
const STANDING: &[&str] = &["status", "outcome"];
/// Further fields of a dispute that do.
const STANDING_OF_DISPUTE: &[&str] = &["agreement_id", "closed_on"];

/// What stands on no paper that goes out, in no limit, no figure and no permission, and can be put
/// right at any time: remarks, places on a shelf, the order of a list, whom to ring up.
const HARMLESS: &[(&str, &str)] = &[
    ("appointment", "remark"),
    ("citation", "position"),
    ("column_profile", "name"),
    ("consultation", "remark"),
    ("dispute", "archive_note"),
    ("dispute", "origin_note"),
    ("dispute", "shelf"),
    ("dispute_link", "remark"),
    ("dispute_party", "position"),
    ("duty", "remark"),
    ("judicial_confirmation", "remark"),
    ("outreach_activity", "summary"),
    ("outreach_plan", "remark"),
    ("person", "organisation"),
    ("presence", "remark"),
    ("request", "contact_note"),
    ("request", "remark"),
    ("room", "seat_count"),
    ("template", "remark"),
    ("text_block", "title"),
    ("womens_council", "contact_name"),
    ("womens_council", "contact_phone"),
];

/// Free text of some length, of which both versions may be true: a decision may be written anew
/// out of them.
const TEXTS: &[(&str, &str)] = &[
    ("agreement", "facts"),
    ("agreement", "performance_manner"),
    ("agreement", "terms"),
    ("caucus_note", "content"),
    ("consultation", "advice"),
    ("consultation", "content"),
    ("consultation", "legal_basis"),
    ("consultation", "remark"),
    ("dispute", "archive_note"),
    ("dispute", "claims"),
    ("dispute", "closing_note"),
    ("dispute", "decision_note"),
    ("dispute", "facts"),
    ("follow_up", "content"),
    ("hazard", "check_finding"),
    ("hazard", "closing_note"),
    ("hazard", "content"),
    ("hazard", "measures"),
    ("hazard", "result"),
    ("hazard_review", "finding"),
    ("inquiry", "statement"),
    ("inspection", "summary"),
    ("judicial_confirmation", "remark"),
    ("mediation_session", "minutes"),
    ("outreach_activity", "summary"),
    ("performance", "proof"),
    ("performance_item", "description"),
    ("rating", "action_taken"),
    ("rating", "answer"),
    ("rating", "finding_note"),
    ("referral", "content"),
    ("referral", "reason"),
    ("referral", "result"),
    ("request", "contact_note"),
    ("request", "remark"),
    ("request", "result"),
    ("slip", "result"),
    ("text_block", "advice"),
    ("text_block", "content"),
    ("typical_case", "course"),
    ("typical_case", "facts"),
    ("typical_case", "result"),
    ("typical_case", "significance"),
];

/// How much hangs on a field of a kind; nothing unknown is harmless.
#[must_use]
pub fn weight(kind_name: &str, field: &str) -> DisagreementWeight {
    let is_money = kind(kind_name)
        .and_then(|kind| kind.field(field))
        .is_some_and(|field| field.column == Column::Fen);
    if LEGAL_KINDS.contains(&kind_name)
        || STANDING.contains(&field)
        || is_money
        || (kind_name == "dispute" && STANDING_OF_DISPUTE.contains(&field))
    {
        DisagreementWeight::Legal
    } else if HARMLESS.contains(&(kind_name, field)) {
        DisagreementWeight::Harmless
    } else {
        DisagreementWeight::Ordinary
    }
}

/// Whether a dispute is neither closed nor its agreement printed while people disagree about this.
#[must_use]
pub fn blocks(kind_name: &str, field: &str) -> bool {
    (kind_name == "dispute" || LEGAL_KINDS.contains(&kind_name))
        && weight(kind_name, field) == DisagreementWeight::Legal
}

/// Whether a decision may be written anew out of the versions of a text.
#[must_use]
pub fn is_text(kind_name: &str, field: &str) -> bool {
    TEXTS.contains(&(kind_name, field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn the_tables_name_fields_of_kinds() {
        for (of, field) in HARMLESS.iter().chain(TEXTS) {
            let known = kind(of).and_then(|kind| kind.field(field));
            assert!(known.is_some(), "{of}.{field}");
        }
        for (of, field) in TEXTS {
            let column = kind(of).and_then(|kind| kind.field(field)).unwrap().column;
            assert_eq!(column, Column::Text, "{of}.{field}");
        }
    }

    #[test]
    fn nothing_harmless_says_where_a_matter_stands() {
        for (of, field) in HARMLESS {
            assert_eq!(weight(of, field), DisagreementWeight::Harmless);
            assert!(!blocks(of, field));
        }
    }

    #[rstest]
    #[case("dispute", "status", true)]
    #[case("dispute", "amount_fen", true)]
    #[case("dispute", "agreement_id", true)]
    #[case("dispute", "outcome", true)]
    #[case("dispute", "closed_on", true)]
    #[case("agreement", "terms", true)]
    #[case("performance_item", "due_on", true)]
    #[case("performance", "proof", true)]
    #[case("dispute", "facts", false)]
    #[case("party", "phone", false)]
    #[case("request", "status", false)]
    fn standing_agreement_amounts_and_performance_hold_a_dispute_up(
        #[case] of: &str,
        #[case] field: &str,
        #[case] holds_up: bool,
    ) {
        assert_eq!(blocks(of, field), holds_up);
    }

    #[test]
    fn a_field_of_a_newer_version_is_not_harmless() {
        assert_eq!(weight("satellite", "orbit"), DisagreementWeight::Ordinary);
    }
}
