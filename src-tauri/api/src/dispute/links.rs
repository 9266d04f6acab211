//! Disputes that belong together.

use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request};
use crate::{Failure, FailureCode};
use lxq_core::domain::dispute as life;
use lxq_core::domain::id::{DisputeId, DisputeLinkId};
use lxq_core::domain::record::{Dispute, DisputeLink, LinkKind};
use lxq_core::store::table::case;

request! {
    /// Two disputes that belong together.
    pub struct LinkDisputes {
        /// The dispute from which the link is made.
        pub dispute_id: DisputeId,
        /// The other one.
        pub linked_id: DisputeId,
        /// How they belong together.
        pub kind: LinkKind,
        /// In words.
        pub remark: Option<String>,
    }

    /// A link to take back.
    pub struct UnlinkDisputes {
        /// The link.
        pub link_id: DisputeLinkId,
    }
}

pub(crate) fn link(desk: &Desk, form: LinkDisputes) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let find = |id: DisputeId| {
            act.reader()
                .get::<Dispute>(id)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))
        };
        let (from, to) = (find(form.dispute_id)?, find(form.linked_id)?);
        desk.require(act.reader(), &from)?;
        let known = case::links(act.reader(), from.id)?;
        let facts = surroundings.decide(act, |at| {
            life::link(&from, &to, form.kind, filled(form.remark), &known, at)
        })?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn unlink(desk: &Desk, form: UnlinkDisputes) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let link = act
            .reader()
            .get::<DisputeLink>(form.link_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        if let Some(id) = link.dispute_id
            && let Some(from) = act.reader().get::<Dispute>(id)?
        {
            desk.require(act.reader(), &from)?;
        }
        record_all(act, life::unlink(&link))?;
        Ok(Done {})
    })
}
