//! 亲属申报: people declare their own kin, and take a declaration back.

use crate::domain::dispute::{FieldProblem, Problems, Reason};
use crate::domain::id::{FamilyTieId, PersonId};
use crate::domain::identifiers::{CheckLevel, IdentifierKind, check};
use crate::domain::record::{Fact, FamilyRelation, FamilyTie, Record as _};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use uuid::Uuid;

/// Longest name.
const LONGEST: usize = 50;

/// What is declared.
#[derive(Clone, Debug)]
pub struct TieForm {
    /// The kin's name.
    pub name: Option<String>,
    /// How they are kin.
    pub relation: FamilyRelation,
    /// Number of the kin's ID card.
    pub document_no: Option<String>,
    /// The kin's telephone.
    pub phone: Option<String>,
}

/// Declares kin, or puts a declaration right; kin are declared by people for themselves.
///
/// # Errors
/// No name; numbers that are none.
pub fn declare(
    before: Option<&FamilyTie>,
    new_id: Uuid,
    person: PersonId,
    form: TieForm,
    today: NaiveDate,
) -> Result<(FamilyTieId, Option<Fact>), Vec<FieldProblem>> {
    let mut problems = Problems::default();
    problems.require_text("name", form.name.as_deref());
    problems.limit_text("name", form.name.as_deref(), LONGEST);
    for (field, kind, text) in [
        ("document_no", IdentifierKind::IdCard, &form.document_no),
        ("phone", IdentifierKind::Phone, &form.phone),
    ] {
        let Some(text) = text else { continue };
        let found = check(kind, text, today);
        if let (CheckLevel::Error, Some(code)) = (found.level, found.code) {
            problems.add(field, Reason::Identifier { code });
        }
    }
    problems.found()?;
    let mut tie = match before {
        Some(before) => before.clone(),
        None => FamilyTie::blank(new_id, Scope::Street),
    };
    tie.person_id = Some(person);
    tie.name = form.name;
    tie.relation = Some(form.relation);
    tie.document_no = form.document_no;
    tie.phone = form.phone;
    let fact = match before {
        None => Fact::new("family_tie.declared", &tie),
        Some(before) => Fact::change("family_tie.corrected", before, &tie),
    };
    Ok((tie.id, Some(fact).filter(|fact| !fact.set.is_empty())))
}

/// Takes a declaration back; it is kept and marked.
#[must_use]
pub fn withdraw(before: &FamilyTie) -> Option<Fact> {
    let mut tie = before.clone();
    tie.is_removed = Some(true);
    let fact = Fact::change("family_tie.withdrawn", before, &tie);
    (!fact.set.is_empty()).then_some(fact)
}
