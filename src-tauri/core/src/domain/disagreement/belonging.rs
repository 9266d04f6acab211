//! To which matter a record belongs, by its kind.

/// How the matter of a record is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// It is a matter of its own, or belongs to the office.
    Itself,
    /// A column of it names the matter, which is of that kind.
    Named {
        /// The column.
        column: &'static str,
        /// The matter's kind, which is also its table.
        kind: &'static str,
    },
    /// A party belongs to the disputes in which it has a part.
    Parties,
    /// It names its subject's kind and id.
    Subject,
    /// A signature belongs to a dispute or to a consultation.
    Signed,
}

const DISPUTE: Home = Home::Named {
    column: "dispute_id",
    kind: "dispute",
};

/// How the matter of a record of that kind is found; none for a kind of a newer version.
#[must_use]
pub fn home(kind: &str) -> Option<Home> {
    Some(match kind {
        "dispute_party"
        | "mediation_session"
        | "agreement"
        | "performance_item"
        | "performance"
        | "follow_up"
        | "dispute_link"
        | "judicial_confirmation"
        | "recusal"
        | "dispute_access"
        | "printed_document"
        | "inquiry"
        | "caucus_note"
        | "typical_case"
        | "contact_request" => DISPUTE,
        "party" => Home::Parties,
        "appointment" => Home::Named {
            column: "consultation_id",
            kind: "consultation",
        },
        "hazard_review" => Home::Named {
            column: "hazard_id",
            kind: "hazard",
        },
        "rating" | "referral" | "slip" | "attachment" | "conflict_check" | "citation" => {
            Home::Subject
        }
        "signature" => Home::Signed,
        "platform" | "committee" | "person" | "room" | "womens_council" | "duty" | "definition"
        | "holiday_year" | "column_profile" | "dispute" | "consultation" | "request"
        | "request_export" | "list_export" | "hazard" | "inspection" | "outreach_activity"
        | "outreach_plan" | "presence" | "text_block" | "statement_export" | "family_tie"
        | "template" | "destruction" | "report_snapshot" | "slip_answer" | "blind_mark"
        | "contact_answer" => Home::Itself,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Home, home};
    use crate::domain::record::{KINDS, kind};

    #[test]
    fn every_kind_has_a_home_and_every_home_a_column() {
        for one in KINDS {
            let columns: &[&str] = match home(one.name) {
                None => panic!("{} has no home", one.name),
                Some(Home::Itself | Home::Parties) => &[],
                Some(Home::Named { column, kind: of }) => {
                    assert_eq!(home(of), Some(Home::Itself), "{of}");
                    assert!(kind(of).is_some());
                    &[column]
                }
                Some(Home::Subject) => &["subject_kind", "subject_id"],
                Some(Home::Signed) => &["dispute_id", "consultation_id"],
            };
            for column in columns {
                assert!(one.field(column).is_some(), "{} {column}", one.name);
            }
        }
    }
}
