//! Who reads and who writes the records of a kind, where something concerns all kinds alike.

use super::Permission;

/// What somebody needs for the records of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeping {
    /// The permission to see them.
    pub read: Permission,
    /// The permission to write them.
    pub write: Permission,
    /// Whose of them.
    pub whose: Whose,
}

/// Whose records somebody with the permission may have to do with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Anybody's.
    Anybody,
    /// Those of which they are the person.
    Own,
    /// Those of which they are the person, and all with a further permission.
    OwnUnless(Permission),
}

/// What somebody needs for the records of a kind; none for what belongs to any kind of record and
/// needs what that record needs, and for kinds of a newer version.
#[must_use]
pub fn keeping(kind: &str) -> Option<Keeping> {
    use Permission as P;
    let (read, write) = match kind {
        "party"
        | "dispute"
        | "dispute_party"
        | "mediation_session"
        | "agreement"
        | "performance_item"
        | "performance"
        | "follow_up"
        | "dispute_link"
        | "judicial_confirmation"
        | "dispute_access"
        | "inquiry"
        | "blind_mark"
        | "contact_request"
        | "contact_answer" => (P::ReadAssignedDisputes, P::WriteDisputes),
        "recusal" => (P::ReadAssignedDisputes, P::DecideRecusals),
        "printed_document" => (P::ReadAssignedDisputes, P::IssueDocuments),
        "caucus_note" => (P::WriteDisputes, P::WriteDisputes),
        // Whose kin is whose is for those who decide about it.
        "conflict_check" => (P::WriteDisputes, P::DecideRecusals),
        "typical_case" => (P::WriteTypicalCases, P::WriteTypicalCases),
        "consultation" | "appointment" | "text_block" => {
            (P::ReadConsultations, P::WriteConsultations)
        }
        "request" => (P::ReadRequests, P::WriteRequests),
        "column_profile" => (P::WriteRequests, P::WriteRequests),
        "request_export" | "list_export" => (P::ExportIdentity, P::ExportIdentity),
        "rating" => (P::ReadRatings, P::HandleRatings),
        "hazard" | "hazard_review" | "inspection" => (P::ReadHazards, P::WriteHazards),
        "referral" | "slip" | "slip_answer" => (P::ReadReferrals, P::WriteReferrals),
        "outreach_activity" | "outreach_plan" => (P::ReadOffice, P::WriteOutreach),
        "presence" => (P::ReadStatements, P::KeepPresence),
        "statement_export" => (P::ReadStatements, P::ReadStatements),
        "platform" | "committee" | "person" | "womens_council" | "definition" | "holiday_year"
        | "template" => (P::ReadOffice, P::ManageOffice),
        "room" | "duty" => (P::ReadOffice, P::ManageDuty),
        "family_tie" => (P::ReadOffice, P::ReadOffice),
        "destruction" => (P::ManageArchive, P::ManageArchive),
        "report_snapshot" => (P::ReadOffice, P::FreezeReports),
        _ => return None,
    };
    let whose = match kind {
        "family_tie" => Whose::Own,
        "presence" => Whose::OwnUnless(P::ManageDuty),
        _ => Whose::Anybody,
    };
    Some(Keeping { read, write, whose })
}

#[cfg(test)]
mod tests {
    use super::keeping;
    use crate::access::allows;
    use crate::domain::disagreement::{Home, home};
    use crate::domain::record::{KINDS, Role};

    #[test]
    fn every_kind_is_kept_by_somebody_or_belongs_to_another() {
        for kind in KINDS {
            let belongs = matches!(home(kind.name), Some(Home::Subject | Home::Signed));
            assert!(keeping(kind.name).is_some() || belongs, "{}", kind.name);
        }
    }

    #[test]
    fn whoever_may_write_a_kind_may_read_it() {
        for keeping in KINDS.iter().filter_map(|kind| keeping(kind.name)) {
            for role in Role::ALL {
                let may = |permission| allows(*role, permission);
                assert!(!may(keeping.write) || may(keeping.read), "{role:?}");
            }
        }
    }
}
