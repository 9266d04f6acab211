//! 亲属申报: everybody declares their own kin, and sees nobody else's.

use crate::desk::Desk;
use crate::shape::{Done, Nothing, filled, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::conflict::{TieForm, declare, withdraw};
use lxq_core::domain::id::FamilyTieId;
use lxq_core::domain::identifiers::mask::{mask_id_number, mask_phone};
use lxq_core::domain::record::{FamilyRelation, FamilyTie};
use lxq_core::store::Act;
use lxq_core::store::table::conflict;

request! {
    /// Kin that one declares, or puts right.
    pub struct SaveFamilyTie {
        /// A declaration made before; none for a new one.
        pub id: Option<FamilyTieId>,
        /// The kin's name.
        pub name: String,
        /// How they are kin.
        pub relation: FamilyRelation,
        /// Number of the kin's ID card.
        pub document_no: Option<String>,
        /// The kin's telephone.
        pub phone: Option<String>,
    }

    /// A declaration that is taken back.
    pub struct RemoveFamilyTie {
        /// Which.
        pub id: FamilyTieId,
    }
}

response! {
    /// A declaration was kept.
    pub struct TieSaved {
        /// Its id.
        pub id: FamilyTieId,
    }

    /// One declaration; numbers are masked.
    pub struct FamilyTieRow {
        /// Its id.
        pub id: FamilyTieId,
        /// The kin's name.
        pub name: String,
        /// How they are kin.
        pub relation: FamilyRelation,
        /// Number of the kin's ID card.
        pub document_no: Option<String>,
        /// The kin's telephone.
        pub phone: Option<String>,
    }

    /// The own declarations.
    pub struct FamilyTies {
        /// In the order in which they were made.
        pub ties: Vec<FamilyTieRow>,
    }
}

/// An own declaration; those of others are not there.
fn own(desk: &Desk, act: &Act<'_>, id: FamilyTieId) -> Result<FamilyTie, Failure> {
    act.reader()
        .get::<FamilyTie>(id)?
        .filter(|tie| tie.person_id == Some(desk.actor.id))
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

pub(crate) fn ties(desk: &Desk, _: Nothing) -> Result<FamilyTies, Failure> {
    desk.casebook.read(|reader| {
        let ties = conflict::ties(reader, desk.actor.id)?.into_iter();
        Ok(FamilyTies {
            ties: ties
                .map(|tie| FamilyTieRow {
                    id: tie.id,
                    name: tie.name.unwrap_or_default(),
                    relation: tie.relation.unwrap_or(FamilyRelation::Other),
                    document_no: tie.document_no.as_deref().map(mask_id_number),
                    phone: tie.phone.as_deref().map(mask_phone),
                })
                .collect(),
        })
    })
}

pub(crate) fn save_tie(desk: &Desk, form: SaveFamilyTie) -> Result<TieSaved, Failure> {
    desk.act(|act, surroundings| {
        let before = match form.id {
            Some(id) => Some(own(desk, act, id)?),
            None => None,
        };
        // A masked number that comes back as it was shown was not changed.
        let kept = |typed: Option<String>, had: Option<&String>, mask: fn(&str) -> String| {
            let typed = filled(typed);
            match had {
                Some(had) if typed.as_deref() == Some(&*mask(had)) => Some(had.clone()),
                Some(_) | None => typed,
            }
        };
        let had = before.as_ref();
        let given = TieForm {
            name: filled(Some(form.name)),
            relation: form.relation,
            document_no: kept(
                form.document_no,
                had.and_then(|tie| tie.document_no.as_ref()),
                mask_id_number,
            ),
            phone: kept(
                form.phone,
                had.and_then(|tie| tie.phone.as_ref()),
                mask_phone,
            ),
        };
        let (id, fact) = surroundings.decide(act, |at| {
            let new_id = (at.new_id)();
            declare(before.as_ref(), new_id, at.actor, given, at.today)
        })?;
        if let Some(fact) = fact {
            act.record(fact)?;
        }
        Ok(TieSaved { id })
    })
}

pub(crate) fn remove_tie(desk: &Desk, form: RemoveFamilyTie) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = own(desk, act, form.id)?;
        if let Some(fact) = withdraw(&before) {
            act.record(fact)?;
        }
        Ok(Done {})
    })
}
