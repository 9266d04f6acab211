//! Who sees a disagreement and who decides it: who may see and who may write the record.

use crate::Failure;
use crate::desk::Desk;
use lxq_core::access::{Keeping, Whose, allows, keeping};
use lxq_core::domain::disagreement::{Home, home};
use lxq_core::domain::record::{Consultation, Dispute};
use lxq_core::store::Reader;
use lxq_core::store::table::disagreement::{Disagreement, Matter, owners, person_of};

/// How whoever asks stands to a disagreement that they see.
pub(super) struct Standing {
    /// To what the record belongs.
    pub(super) matter: Matter,
    /// Whether they may decide.
    pub(super) may_decide: bool,
}

/// How deep a record can hang below its matter: an attachment of a rating of a dispute.
const DEPTH: usize = 4;

/// How this person stands to a disagreement; none where it is not for them, or where the matter to
/// which it belongs has not come here.
pub(super) fn standing(
    desk: &Desk,
    reader: Reader<'_>,
    of: &Disagreement,
) -> Result<Option<Standing>, Failure> {
    let record = Matter {
        kind: of.kind.name,
        id: of.record,
    };
    let Some((matter, keeping)) = place(desk, reader, record, DEPTH)? else {
        return Ok(None);
    };
    let role = desk.actor.role;
    if !allows(role, keeping.read) {
        return Ok(None);
    }
    let is_own = || -> Result<bool, Failure> {
        Ok(person_of(reader, of.kind.name, of.record)? == Some(desk.actor.id))
    };
    let is_theirs = match keeping.whose {
        Whose::Anybody => true,
        Whose::Own if !is_own()? => return Ok(None),
        Whose::Own => true,
        Whose::OwnUnless(permission) => allows(role, permission) || is_own()?,
    };
    let may_decide = is_theirs && allows(role, keeping.write) && desk.casebook.may_write();
    Ok(Some(Standing { matter, may_decide }))
}

/// The matter to which a record belongs, of several the first that this person may look into, and
/// what the record's kind needs.
fn place(
    desk: &Desk,
    reader: Reader<'_>,
    record: Matter,
    depth: usize,
) -> Result<Option<(Matter, Keeping)>, Failure> {
    let own = keeping(record.kind);
    if home(record.kind) == Some(Home::Itself) {
        let is_open = is_open(desk, reader, record)?;
        return Ok(own.filter(|_| is_open).map(|keeping| (record, keeping)));
    }
    if depth == 0 {
        return Ok(None);
    }
    for owner in owners(reader, record.kind, record.id)? {
        if let Some((matter, keeping)) = place(desk, reader, owner, depth - 1)? {
            return Ok(Some((matter, own.unwrap_or(keeping))));
        }
    }
    Ok(None)
}

/// Whether the content of a matter is for this person, whatever its kind needs besides.
fn is_open(desk: &Desk, reader: Reader<'_>, matter: Matter) -> Result<bool, Failure> {
    match matter.kind {
        "dispute" => match reader.get::<Dispute>(matter.id)? {
            Some(dispute) => Ok(desk.sees(reader, &dispute)?),
            None => Ok(false),
        },
        "consultation" => match reader.get::<Consultation>(matter.id)? {
            Some(found) => Ok(desk.sees_consultation(reader, &found)?),
            None => Ok(false),
        },
        _ => Ok(true),
    }
}
