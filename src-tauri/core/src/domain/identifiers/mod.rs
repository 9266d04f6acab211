//! Checks of the numbers and words that people and organisations carry: each a pure function with
//! its source. What is wrong is told as data; what to say about it belongs to the screen.
//!
//! No type here prints a person's number when debugged, and no error holds one.

pub mod capitals;
pub mod check;
pub mod comparison;
pub mod credit_code;
pub mod dates;
pub mod docket;
pub mod id_card;
pub mod licence;
pub mod mask;
pub mod money;
pub mod name;
pub mod phone;
pub mod region;
pub mod sex;
pub(in crate::domain) mod text;

pub use check::{CheckLevel, IdentifierCheck, IdentifierCode, IdentifierKind, check};
pub use comparison::{credit_code_key, document_key, number_key, phone_keys, share_phone};
pub use credit_code::{BodyKind, CreditCode, CreditCodeError};
pub use docket::{DocketNo, DocketNoError};
pub use id_card::{BirthDateFault, IdCard, IdCardError};
pub use licence::{LawyerCategory, LawyerLicence, LicenceError, LicenceNote};
pub use money::{Fen, MoneyError};
pub use phone::{Phone, PhoneError, PhoneKind, split_phones};
pub use sex::Sex;
