//! By which numbers people are known again, and of which matters nothing is told.

use crate::domain::choice::choice;
use crate::domain::dispute::is_child;
use crate::domain::id::PlatformId;
use crate::domain::identifiers::{Phone, PhoneKind, document_key, split_phones};
use crate::domain::record::{
    BlindMark, DisputeStatus, DocumentKind, Fact, Party, PartyKind, PartyNumber, Record as _,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A number in the form in which it is compared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KnownNumber {
    /// Which of a party's numbers.
    pub kind: PartyNumber,
    /// Its one form.
    pub text: String,
}

impl std::fmt::Debug for KnownNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KnownNumber({:?})", self.kind)
    }
}

/// A party's numbers by which the same person is known again: an identity card, mobiles, landlines with
/// their area code. Organisations have none: the estate's company stands in half of all matters.
#[must_use]
pub fn numbers_of(party: &Party) -> BTreeSet<KnownNumber> {
    if party.kind == Some(PartyKind::Organisation) {
        return BTreeSet::new();
    }
    let is_card = matches!(party.document_kind, None | Some(DocumentKind::IdCard));
    let card = party
        .document_no
        .as_deref()
        .filter(|_| is_card)
        .and_then(document_key)
        .filter(|key| key.len() == 18)
        .map(|text| KnownNumber {
            kind: PartyNumber::Document,
            text,
        });
    let phones = split_phones(party.phone.as_deref().unwrap_or_default());
    let phones = phones.iter().filter_map(|phone| Phone::parse(phone).ok());
    let own = phones.filter(|phone| matches!(phone.kind, PhoneKind::Mobile | PhoneKind::Landline));
    let phones = own.map(|phone| KnownNumber {
        kind: PartyNumber::Phone,
        text: phone.normalised,
    });
    card.into_iter().chain(phones).collect()
}

choice! {
    /// Why nothing of a matter is told to other platforms.
    Silence {
        /// 已办结: no matter is open.
        Over = "over",
        /// 保密纠纷.
        Confidential = "confidential",
        /// 涉及未成年人.
        Child = "child",
    }
}

/// Why nothing of a matter is told to other platforms; none where it is.
#[must_use]
pub fn silence_of<'a>(
    (status, is_confidential): (Option<DisputeStatus>, bool),
    parties: impl IntoIterator<Item = &'a Party>,
    today: NaiveDate,
) -> Option<Silence> {
    let is_open = matches!(
        status,
        Some(DisputeStatus::Registered | DisputeStatus::Accepted | DisputeStatus::Agreed)
    );
    if !is_open {
        Some(Silence::Over)
    } else if is_confidential {
        Some(Silence::Confidential)
    } else if parties.into_iter().any(|party| is_child(party, today)) {
        Some(Silence::Child)
    } else {
        None
    }
}

/// Marks that a platform has an open matter with somebody.
#[must_use]
pub fn marked(id: Uuid, platform: PlatformId, mark: String) -> Fact {
    let mut record = BlindMark::blank(id, Scope::Street);
    record.platform_id = Some(platform);
    record.mark = Some(mark);
    Fact::new("blind_mark.set", &record)
}
