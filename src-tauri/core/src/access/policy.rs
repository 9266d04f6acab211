//! The policy: roles and permissions (privacy.md P5–P7).

use crate::domain::choice::choice;
use crate::domain::record::Role;

choice! {
    /// What a command needs its user to be allowed.
    Permission {
        /// See disputes with their content.
        ReadDisputes = "read_disputes",
        /// See the disputes to which one is assigned; who sees disputes needs no assignment.
        ReadAssignedDisputes = "read_assigned_disputes",
        /// Print and save the papers of disputes in full.
        IssueDocuments = "issue_documents",
        /// Register, mediate, close disputes.
        WriteDisputes = "write_disputes",
        /// See the own consultations with their content.
        ReadConsultations = "read_consultations",
        /// Record consultations.
        WriteConsultations = "write_consultations",
        /// See citizens' requests.
        ReadRequests = "read_requests",
        /// See a request as somebody who helps in it (涉法事项); of others' only with `ReadRequests`.
        ReadHelpedRequests = "read_helped_requests",
        /// Import and handle citizens' requests.
        WriteRequests = "write_requests",
        /// See referrals and their slips.
        ReadReferrals = "read_referrals",
        /// Send, receive and handle referrals; the matter itself may demand more.
        WriteReferrals = "write_referrals",
        /// Take requests and other lists out of the casebook with names, numbers and addresses in full.
        ExportIdentity = "export_identity",
        /// Record outreach activities and plan the year's.
        WriteOutreach = "write_outreach",
        /// See ratings (好差评) with what was said.
        ReadRatings = "read_ratings",
        /// Record ratings, check and answer bad ones.
        HandleRatings = "handle_ratings",
        /// See the monthly list of the allowance (以案定补); a mediator sees the own part.
        ReadAllowance = "read_allowance",
        /// Decide on a mediator's recusal (回避).
        DecideRecusals = "decide_recusals",
        /// Decide the difficulty grade of a case.
        DecideGrades = "decide_grades",
        /// See hazards and inspections.
        ReadHazards = "read_hazards",
        /// Report and handle hazards, hold inspections.
        WriteHazards = "write_hazards",
        /// Make typical cases (典型案例) of closed disputes and see those in the making.
        WriteTypicalCases = "write_typical_cases",
        /// Approve, send back and take down typical cases that others wrote.
        ApproveTypicalCases = "approve_typical_cases",
        /// Bring statutes into the library.
        ImportStatutes = "import_statutes",
        /// See platforms, people, holidays, definitions and the statute library.
        ReadOffice = "read_office",
        /// Change platforms, people, holidays and definitions.
        ManageOffice = "manage_office",
        /// Fill in the roster and keep the rooms.
        ManageDuty = "manage_duty",
        /// Check in and out on duty; others than oneself need the roster's permission as well.
        KeepPresence = "keep_presence",
        /// See presences and service statements, which are numbers; a lawyer sees the own ones.
        ReadStatements = "read_statements",
        /// Keep a table of figures as it is sent (定稿).
        FreezeReports = "freeze_reports",
        /// Put dossiers into the archive and take them out, list what is due for destruction and
        /// carry out what was approved.
        ManageArchive = "manage_archive",
        /// Approve the destruction of what is due, and send such lists back.
        ApproveDestruction = "approve_destruction",
        /// Verify and rebuild the casebook.
        Maintain = "maintain",
    }
}

/// Whether a role is allowed something.
#[must_use]
pub fn allows(role: Role, permission: Permission) -> bool {
    use Permission as P;
    let allowed: &[P] = match role {
        Role::CommitteeHead => P::ALL,
        Role::Mediator => &[
            P::ReadDisputes,
            P::ReadAssignedDisputes,
            P::IssueDocuments,
            P::WriteDisputes,
            P::ReadConsultations,
            P::WriteConsultations,
            P::ReadRequests,
            P::ReadHelpedRequests,
            P::WriteRequests,
            P::ReadReferrals,
            P::WriteReferrals,
            P::WriteOutreach,
            P::ReadRatings,
            P::HandleRatings,
            P::ReadAllowance,
            P::ReadHazards,
            P::WriteHazards,
            P::WriteTypicalCases,
            P::ApproveTypicalCases,
            P::ReadOffice,
            P::ManageArchive,
            P::ApproveDestruction,
        ],
        Role::DutyLawyer => &[
            P::ReadAssignedDisputes,
            P::ReadConsultations,
            P::WriteConsultations,
            P::ReadHelpedRequests,
            P::WriteOutreach,
            P::KeepPresence,
            P::ReadStatements,
            P::ImportStatutes,
            P::ReadOffice,
        ],
        Role::Clerk => &[
            P::ReadDisputes,
            P::ReadAssignedDisputes,
            P::IssueDocuments,
            P::ReadRequests,
            P::ReadHelpedRequests,
            P::WriteRequests,
            P::ReadReferrals,
            P::WriteReferrals,
            P::WriteOutreach,
            P::ReadRatings,
            P::HandleRatings,
            P::ReadHazards,
            P::WriteHazards,
            P::ReadOffice,
            P::ManageDuty,
            P::KeepPresence,
            P::ReadStatements,
            P::FreezeReports,
            P::ManageArchive,
        ],
        Role::Statistician => &[
            P::ReadAllowance,
            P::ReadStatements,
            P::FreezeReports,
            P::ReadOffice,
        ],
        Role::Archivist => &[
            P::ReadDisputes,
            P::ReadAssignedDisputes,
            P::IssueDocuments,
            P::ReadOffice,
            P::ManageArchive,
            P::ApproveDestruction,
        ],
        Role::Administrator => &[
            P::ImportStatutes,
            P::ReadOffice,
            P::ManageOffice,
            P::ManageDuty,
            P::Maintain,
        ],
    };
    allowed.contains(&permission)
}

/// Whether somebody may give a passphrase to an account of that role: only where the account may
/// do nothing that they may not do themselves, as whoever sets a passphrase can sit down with it.
#[must_use]
pub fn may_give_passphrase(own: Role, of: Role) -> bool {
    Permission::ALL
        .iter()
        .all(|permission| !allows(of, *permission) || allows(own, *permission))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_sees_no_content_and_a_head_sees_all() {
        assert!(!allows(Role::Administrator, Permission::ReadDisputes));
        assert!(
            Permission::ALL
                .iter()
                .all(|permission| allows(Role::CommitteeHead, *permission))
        );
    }

    #[test]
    fn only_the_head_takes_identities_out_of_the_casebook() {
        let may = |role: &&Role| allows(**role, Permission::ExportIdentity);
        let roles: Vec<_> = Role::ALL.iter().filter(may).collect();
        assert_eq!(roles, [&Role::CommitteeHead]);
    }

    #[test]
    fn the_ledger_is_for_those_who_work_in_it() {
        for role in Role::ALL {
            let works = [Role::CommitteeHead, Role::Mediator, Role::Clerk].contains(role);
            assert_eq!(allows(*role, Permission::ReadHazards), works, "{role:?}");
            assert_eq!(allows(*role, Permission::WriteHazards), works, "{role:?}");
        }
    }

    #[test]
    fn whoever_may_write_may_read() {
        for role in Role::ALL {
            for (write, read) in [
                (Permission::WriteDisputes, Permission::ReadDisputes),
                (Permission::ReadDisputes, Permission::ReadAssignedDisputes),
                (Permission::IssueDocuments, Permission::ReadDisputes),
                (Permission::DecideRecusals, Permission::WriteDisputes),
                (Permission::ManageArchive, Permission::IssueDocuments),
                (Permission::ApproveDestruction, Permission::ManageArchive),
                (
                    Permission::WriteConsultations,
                    Permission::ReadConsultations,
                ),
                (Permission::WriteRequests, Permission::ReadRequests),
                (Permission::WriteReferrals, Permission::ReadReferrals),
                (Permission::ReadRequests, Permission::ReadHelpedRequests),
                (Permission::WriteOutreach, Permission::ReadOffice),
                (Permission::HandleRatings, Permission::ReadRatings),
                (Permission::DecideGrades, Permission::ReadAllowance),
                (Permission::WriteHazards, Permission::ReadHazards),
                (Permission::WriteTypicalCases, Permission::ReadDisputes),
                (
                    Permission::ApproveTypicalCases,
                    Permission::WriteTypicalCases,
                ),
                (Permission::ManageOffice, Permission::ReadOffice),
                (Permission::ManageDuty, Permission::ReadOffice),
                (Permission::KeepPresence, Permission::ReadStatements),
            ] {
                assert!(!allows(*role, write) || allows(*role, read), "{role:?}");
            }
        }
    }

    #[test]
    fn an_administrator_sets_no_passphrase_of_an_account_that_may_do_more() {
        for role in Role::ALL {
            assert!(
                may_give_passphrase(*role, *role),
                "{role:?} of their own kind"
            );
            assert!(
                may_give_passphrase(Role::CommitteeHead, *role),
                "{role:?} by the head"
            );
        }
        let by_administrator = |of| may_give_passphrase(Role::Administrator, of);
        assert!(!by_administrator(Role::CommitteeHead));
        assert!(!by_administrator(Role::Mediator));
        assert!(!by_administrator(Role::Statistician));
        assert!(by_administrator(Role::Administrator));
    }

    #[test]
    fn only_a_head_decides_grades_and_no_lawyer_sees_all_ratings() {
        for role in Role::ALL {
            let is_head = *role == Role::CommitteeHead;
            assert_eq!(allows(*role, Permission::DecideGrades), is_head, "{role:?}");
        }
        assert!(!allows(Role::DutyLawyer, Permission::ReadRatings));
    }

    #[test]
    fn numbers_of_consultations_are_for_lawyers_head_clerks_and_statistician() {
        let readers: Vec<_> = Role::ALL
            .iter()
            .filter(|role| allows(**role, Permission::ReadStatements))
            .collect();
        assert_eq!(
            readers,
            [
                &Role::CommitteeHead,
                &Role::DutyLawyer,
                &Role::Clerk,
                &Role::Statistician
            ]
        );
    }

    #[test]
    fn who_manages_the_office_or_carries_a_bag_brings_statutes_in() {
        for role in Role::ALL {
            let brings = allows(*role, Permission::ManageOffice) || *role == Role::DutyLawyer;
            assert_eq!(
                allows(*role, Permission::ImportStatutes),
                brings,
                "{role:?}"
            );
        }
    }

    #[test]
    fn head_clerk_and_administrator_keep_the_roster() {
        let keepers: Vec<_> = Role::ALL
            .iter()
            .filter(|role| allows(**role, Permission::ManageDuty))
            .collect();
        assert_eq!(
            keepers,
            [&Role::CommitteeHead, &Role::Clerk, &Role::Administrator]
        );
    }
}
