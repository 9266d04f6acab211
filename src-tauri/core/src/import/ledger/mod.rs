//! Kinds of ledgers (台账) besides requests: which fields each has, what people call them, what a cell may
//! hold. An export writes the same titles that an import knows again.
//!
//! One static table a kind; what a kind's rows turn into is decided where the casebook is at hand.

mod consultations;
mod disputes;
mod field;
mod hazards;
mod mapping;
mod people;
mod platforms;
mod rows;
mod value;

pub use field::{FieldSpec, LedgerField, Takes};
pub use mapping::{LedgerMapping, LedgerProblem, detect_ledger_header, suggest_ledger};
pub use rows::{LedgerRow, LedgerRowProblem, LedgerRows, extract_ledger};
pub use value::{Value, names_in};

use crate::domain::choice::choice;

choice! {
    /// A kind of ledger that can be imported and exported.
    LedgerKind {
        /// 纠纷.
        Disputes = "disputes",
        /// 隐患.
        Hazards = "hazards",
        /// 法律咨询.
        Consultations = "consultations",
        /// 人员.
        People = "people",
        /// 平台.
        Platforms = "platforms",
    }
}

impl LedgerKind {
    /// Its fields, in the order of an export.
    #[must_use]
    pub fn fields(self) -> &'static [FieldSpec] {
        match self {
            Self::Disputes => disputes::FIELDS,
            Self::Hazards => hazards::FIELDS,
            Self::Consultations => consultations::FIELDS,
            Self::People => people::FIELDS,
            Self::Platforms => platforms::FIELDS,
        }
    }

    /// The field of that name.
    #[must_use]
    pub fn field(self, name: &str) -> Option<LedgerField> {
        let place = self.fields().iter().position(|field| field.name == name)?;
        Some(LedgerField::new(self, place))
    }
}

#[cfg(test)]
mod tests;
