//! A case: a dispute with all that belongs to it, as deciding functions see it.

use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::id::PersonId;
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    Agreement, Dispute, DisputeParty, DisputeStatus, FollowUp, Inquiry, JudicialConfirmation,
    MediationSession, Party, PartyRole, Performance, PerformanceItem, PerformanceState, Signature,
};
use chrono::NaiveDate;
use uuid::Uuid;

/// Everything around a decision that is not the case: when, who, new ids, the calendar.
pub struct At<'a> {
    /// The calendar day in China.
    pub today: NaiveDate,
    /// Who acts.
    pub actor: PersonId,
    /// Gives a new id at each call.
    pub new_id: &'a mut dyn FnMut() -> Uuid,
    /// Which days are working days.
    pub calendar: &'a WorkCalendar,
    /// How long each limit is.
    pub limits: &'a Limits,
}

/// Who besides the head of the committee sees the content of a confidential dispute: its mediators,
/// and whoever registered it until there are any (privacy.md P7).
#[must_use]
pub fn trusted_with<'a>(
    mediators: &'a [PersonId],
    registered_by: &'a Option<PersonId>,
) -> &'a [PersonId] {
    if mediators.is_empty() {
        registered_by.as_slice()
    } else {
        mediators
    }
}

/// A party with its part in the dispute.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseParty {
    /// The part.
    pub part: DisputeParty,
    /// The party.
    pub party: Party,
}

/// A dispute with all that belongs to it; what corrections took out is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The dispute.
    pub dispute: Dispute,
    /// Its parties, applicants first.
    pub parties: Vec<CaseParty>,
    /// Its mediation sessions in order.
    pub sessions: Vec<MediationSession>,
    /// Its agreements, the one in force last.
    pub agreements: Vec<Agreement>,
    /// What the agreement in force promises, in order.
    pub items: Vec<PerformanceItem>,
    /// What was done of it.
    pub performances: Vec<Performance>,
    /// The visits.
    pub follow_ups: Vec<FollowUp>,
    /// What the parties asked a court to confirm, oldest first.
    pub confirmations: Vec<JudicialConfirmation>,
    /// What people were asked outside of sessions, oldest first.
    pub inquiries: Vec<Inquiry>,
    /// The signatures of its agreements on the screen, oldest first; those taken back are left out.
    pub signatures: Vec<Signature>,
}

/// How one promised thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemStanding {
    /// What was paid of it.
    pub paid: Fen,
    /// What is still open, in money.
    pub open: Fen,
    /// Its state on the day asked for.
    pub state: PerformanceState,
}

impl Case {
    /// Where the dispute stands; a record that came without its beginning counts as registered.
    #[must_use]
    pub fn status(&self) -> DisputeStatus {
        self.dispute.status.unwrap_or(DisputeStatus::Registered)
    }

    /// The parties of a role, in order.
    pub fn in_role(&self, role: PartyRole) -> impl Iterator<Item = &CaseParty> {
        self.parties
            .iter()
            .filter(move |party| party.part.role == Some(role))
    }

    /// The agreement in force.
    #[must_use]
    pub fn agreement(&self) -> Option<&Agreement> {
        let id = self.dispute.agreement_id?;
        self.agreements.iter().find(|agreement| agreement.id == id)
    }

    /// How a promised thing stands on a day.
    #[must_use]
    pub fn standing(&self, item: &PerformanceItem, today: NaiveDate) -> ItemStanding {
        let done = self
            .performances
            .iter()
            .filter(|done| done.item_id == Some(item.id));
        let promised = item.amount_fen.unwrap_or_default();
        let (mut paid, mut is_complete) = (0_i64, false);
        for done in done {
            paid = paid.saturating_add(done.amount_fen.unwrap_or_default().0);
            is_complete |= done.is_complete == Some(true);
        }
        let is_money = promised.0 > 0;
        let state = if is_complete || (is_money && paid >= promised.0) {
            PerformanceState::Full
        } else if item.due_on.is_some_and(|due| due < today) {
            PerformanceState::Overdue
        } else if paid > 0 {
            PerformanceState::Partial
        } else {
            PerformanceState::NotDue
        };
        let open = if state == PerformanceState::Full {
            0
        } else {
            (promised.0 - paid).max(0)
        };
        ItemStanding {
            paid: Fen(paid),
            open: Fen(open),
            state,
        }
    }

    /// How many promised things are not fulfilled.
    #[must_use]
    pub fn open_items(&self, today: NaiveDate) -> u32 {
        let open = self
            .items
            .iter()
            .filter(|item| self.standing(item, today).state != PerformanceState::Full);
        u32::try_from(open.count()).unwrap_or(u32::MAX)
    }
}
