//! Whose content is for whom: the one function under lists, pages, history, search and attachments
//! (privacy.md P6 and P7).

use super::{Permission, allows};
use crate::domain::dispute::trusted_with;
use crate::domain::id::{DisputeId, PersonId};
use crate::domain::record::{Consultation, Dispute, Role};
use std::collections::BTreeSet;

/// What somebody may look into on a day.
#[derive(Clone, Debug)]
pub struct Sight {
    /// The member of staff.
    pub person: PersonId,
    /// What the policy asks.
    pub role: Role,
    /// The disputes to which a lawyer is assigned today; it ends by itself.
    assigned: BTreeSet<DisputeId>,
}

/// Which lines of a list of disputes somebody may see at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisputesInSight {
    /// All; what is confidential without its content.
    All,
    /// Those to which one is assigned.
    Assigned,
    /// None.
    Nothing,
}

impl Sight {
    /// What a person of that role may look into, with the disputes to which they are assigned.
    #[must_use]
    pub fn new(
        person: PersonId,
        role: Role,
        assigned: impl IntoIterator<Item = DisputeId>,
    ) -> Self {
        Self {
            person,
            role,
            assigned: assigned.into_iter().collect(),
        }
    }

    /// Which disputes are in sight.
    #[must_use]
    pub fn disputes(&self) -> DisputesInSight {
        if allows(self.role, Permission::ReadDisputes) {
            DisputesInSight::All
        } else if allows(self.role, Permission::ReadAssignedDisputes) {
            DisputesInSight::Assigned
        } else {
            DisputesInSight::Nothing
        }
    }

    /// The disputes to which one is assigned today.
    pub fn assigned(&self) -> impl Iterator<Item = DisputeId> + '_ {
        self.assigned.iter().copied()
    }

    /// Whether the content of a dispute is for this person.
    #[must_use]
    pub fn sees(&self, dispute: &Dispute) -> bool {
        self.sees_dispute(
            dispute.id,
            dispute.is_confidential == Some(true),
            dispute.mediator_ids.as_deref().unwrap_or_default(),
            dispute.registered_by,
        )
    }

    /// The same, of what a line of a list has.
    #[must_use]
    pub fn sees_dispute(
        &self,
        id: DisputeId,
        is_confidential: bool,
        mediators: &[PersonId],
        registered_by: Option<PersonId>,
    ) -> bool {
        match self.disputes() {
            DisputesInSight::Nothing => false,
            DisputesInSight::Assigned => self.assigned.contains(&id),
            DisputesInSight::All => !is_confidential || self.is_trusted(mediators, registered_by),
        }
    }

    /// Whether the content of a confidential dispute of those mediators is for this person.
    #[must_use]
    pub fn is_trusted(&self, mediators: &[PersonId], registered_by: Option<PersonId>) -> bool {
        self.role == Role::CommitteeHead
            || trusted_with(mediators, &registered_by).contains(&self.person)
    }

    /// Whether the content of a consultation is for this person: its lawyer's, and of whoever wrote
    /// it down. The head of the committee is no party to what a lawyer was told.
    #[must_use]
    pub fn sees_consultation(
        &self,
        consultation: &Consultation,
        recorded_by: Option<PersonId>,
    ) -> bool {
        allows(self.role, Permission::ReadConsultations)
            && (consultation.lawyer_id == Some(self.person) || recorded_by == Some(self.person))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Record as _;
    use crate::domain::scope::Scope;
    use rstest::rstest;
    use uuid::Uuid;

    const ME: PersonId = PersonId(Uuid::from_u128(1));
    const OTHER: PersonId = PersonId(Uuid::from_u128(2));

    fn dispute(is_confidential: bool, mediator: PersonId) -> Dispute {
        let mut dispute = Dispute::blank(Uuid::from_u128(7), Scope::Street);
        dispute.is_confidential = Some(is_confidential);
        dispute.mediator_ids = Some(vec![mediator]);
        dispute
    }

    #[rstest]
    #[case(Role::CommitteeHead, true, true, false)]
    #[case(Role::Mediator, true, false, false)]
    #[case(Role::Clerk, true, false, false)]
    #[case(Role::Archivist, true, false, false)]
    #[case(Role::DutyLawyer, false, false, true)]
    #[case(Role::Statistician, false, false, false)]
    #[case(Role::Administrator, false, false, false)]
    fn each_role_sees_what_its_work_needs(
        #[case] role: Role,
        #[case] open: bool,
        #[case] confidential: bool,
        #[case] assigned: bool,
    ) {
        let outside = Sight::new(ME, role, []);
        assert_eq!(outside.sees(&dispute(false, OTHER)), open);
        assert_eq!(outside.sees(&dispute(true, OTHER)), confidential);
        let inside = Sight::new(ME, role, [DisputeId(Uuid::from_u128(7))]);
        assert_eq!(inside.sees(&dispute(false, OTHER)), open || assigned);
    }

    #[test]
    fn a_mediator_sees_the_own_confidential_dispute() {
        assert!(Sight::new(ME, Role::Mediator, []).sees(&dispute(true, ME)));
    }

    #[test]
    fn a_consultation_is_for_its_lawyer_and_for_who_wrote_it_down() {
        let mut talk = Consultation::blank(Uuid::from_u128(9), Scope::Street);
        talk.lawyer_id = Some(OTHER);
        for role in Role::ALL {
            let sight = Sight::new(ME, *role, []);
            let may = allows(*role, Permission::ReadConsultations);
            assert!(!sight.sees_consultation(&talk, Some(OTHER)), "{role:?}");
            assert_eq!(sight.sees_consultation(&talk, Some(ME)), may, "{role:?}");
        }
        talk.lawyer_id = Some(ME);
        assert!(Sight::new(ME, Role::DutyLawyer, []).sees_consultation(&talk, Some(OTHER)));
    }
}
