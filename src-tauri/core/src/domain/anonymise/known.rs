//! Whom a text may be about, as far as the case knows.

use crate::domain::record::{Party, PartyKind};

/// Names, organisations, addresses and numbers of a case.
///
/// `Debug` prints how many there are; all of it is about people.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// People: parties, representatives, legal representatives, relatives.
    pub names: Vec<String>,
    /// Organisations.
    pub organisations: Vec<String>,
    /// Where they live or sit.
    pub addresses: Vec<String>,
    /// Numbers of theirs in any form: telephones, papers, credit codes.
    pub numbers: Vec<String>,
}

impl Known {
    /// Adds what is known of a party.
    pub fn add_party(&mut self, party: &Party) {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        if party.kind == Some(PartyKind::Organisation) {
            self.organisations.extend(filled(&party.name));
        } else {
            self.names.extend(filled(&party.name));
        }
        self.names.extend(filled(&party.legal_representative));
        self.names.extend(filled(&party.representative_name));
        self.organisations.extend(filled(&party.workplace));
        self.addresses.extend(filled(&party.address));
        for number in [
            &party.document_no,
            &party.credit_code,
            &party.phone,
            &party.representative_phone,
        ] {
            self.numbers.extend(filled(number));
        }
    }
}

impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Known({} names, {} organisations)",
            self.names.len(),
            self.organisations.len()
        )
    }
}
