//! What attachments need: the permission for the record to which they belong.

use super::Permission;
use crate::domain::record::SubjectKind;

/// The permission to see what belongs to a record of that kind.
#[must_use]
pub fn reading(kind: SubjectKind) -> Permission {
    match kind {
        SubjectKind::Dispute => Permission::ReadAssignedDisputes,
        SubjectKind::Consultation => Permission::ReadConsultations,
        SubjectKind::Request => Permission::ReadRequests,
        SubjectKind::Hazard | SubjectKind::Inspection => Permission::ReadHazards,
        SubjectKind::Referral | SubjectKind::Slip | SubjectKind::SlipAnswer => {
            Permission::ReadReferrals
        }
        SubjectKind::Rating => Permission::ReadRatings,
        SubjectKind::OutreachActivity | SubjectKind::Person | SubjectKind::Platform => {
            Permission::ReadOffice
        }
    }
}

/// The permission to put something on a record of that kind.
#[must_use]
pub fn writing(kind: SubjectKind) -> Permission {
    match kind {
        SubjectKind::Dispute => Permission::WriteDisputes,
        SubjectKind::Consultation => Permission::WriteConsultations,
        SubjectKind::OutreachActivity => Permission::WriteOutreach,
        SubjectKind::Request => Permission::WriteRequests,
        SubjectKind::Hazard | SubjectKind::Inspection => Permission::WriteHazards,
        SubjectKind::Referral | SubjectKind::Slip | SubjectKind::SlipAnswer => {
            Permission::WriteReferrals
        }
        SubjectKind::Rating => Permission::HandleRatings,
        SubjectKind::Person | SubjectKind::Platform => Permission::ManageOffice,
    }
}

#[cfg(test)]
mod tests {
    use super::{reading, writing};
    use crate::access::allows;
    use crate::domain::record::{Role, SubjectKind};

    #[test]
    fn whoever_may_attach_may_look() {
        for role in Role::ALL {
            for kind in SubjectKind::ALL {
                assert!(
                    !allows(*role, writing(*kind)) || allows(*role, reading(*kind)),
                    "{role:?} {kind:?}"
                );
            }
        }
    }
}
