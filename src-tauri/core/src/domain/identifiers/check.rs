//! One question for every field that holds a number: is it sound, doubtful or wrong, and what does
//! it tell? A warning, and even an error, may be overruled by a user with a reason.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::credit_code::{CreditCode, CreditCodeError};
use super::id_card::{self, BirthDateFault, IdCard, IdCardError};
use super::licence::{LawyerLicence, LicenceError, LicenceNote};
use super::phone::{Phone, PhoneError, PhoneKind, split_phones};
use super::region::{self, RegionKnowledge};
use super::{sex::Sex, text};

/// Which number a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// 居民身份证号.
    IdCard,
    /// 统一社会信用代码.
    CreditCode,
    /// One or several telephone numbers.
    Phone,
    /// 律师执业证号.
    LawyerLicence,
}

/// How a number stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CheckLevel {
    /// Nothing to say.
    Ok,
    /// Possible, but worth a second look.
    Warning,
    /// Cannot be right as typed.
    Error,
}

/// What a check found; stable names, worded by the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum IdentifierCode {
    /// Neither fifteen nor eighteen characters.
    IdCardLength,
    /// A character that does not belong there.
    IdCardCharacters,
    /// The first two digits name no province.
    IdCardRegion,
    /// The birth date is not in the calendar, or before 1850.
    IdCardDate,
    /// The birth date lies in the future.
    IdCardDateInFuture,
    /// The last character does not fit.
    IdCardChecksum,
    /// A code of Dalian that no district had, or of the whole city: warning.
    IdCardRegionUnknown,
    /// Fifteen digits, no longer a document: warning.
    IdCardOldNumber,
    /// Not eighteen characters.
    CreditCodeLength,
    /// A character that does not belong there (I, O, Z, S, V among them).
    CreditCodeCharacters,
    /// The organisation code inside does not fit its check.
    CreditCodeOrganisationChecksum,
    /// The last character does not fit.
    CreditCodeChecksum,
    /// No telephone number has so many digits.
    PhoneLength,
    /// A character that does not belong there.
    PhoneCharacters,
    /// No mobile number begins so.
    PhonePrefix,
    /// A landline without its area code: warning.
    PhoneLocal,
    /// A number abroad: warning.
    PhoneForeign,
    /// A character that is no digit.
    LawyerLicenceCharacters,
    /// A number of another kind of document.
    LawyerLicenceDocumentKind,
    /// Eleven to fourteen digits, an old number: warning.
    LawyerLicenceOldNumber,
    /// Not seventeen digits: warning.
    LawyerLicenceLength,
    /// No such province: warning.
    LawyerLicenceProvince,
    /// First licence before 1980 or after this year: warning.
    LawyerLicenceYear,
    /// Category or sex digit unknown: warning.
    LawyerLicenceGroup,
}

/// What a number tells, and whether to trust it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct IdentifierCheck {
    /// The form in which the number is kept; the folded text when it could not be read.
    pub normalised: String,
    /// How the number stands.
    pub level: CheckLevel,
    /// What was found; empty when there is nothing to say.
    pub code: Option<IdentifierCode>,
    /// The sex that the number states.
    pub sex: Option<Sex>,
    /// The birth date that the number states.
    #[ts(type = "string | null")]
    #[schemars(with = "Option<String>")]
    pub born_on: Option<NaiveDate>,
    /// The finest name known for the region in the number.
    pub region: Option<String>,
}

/// Checks the text of one field. An empty text is told as of wrong length or characters: whether
/// a field must be filled is the form's question.
#[must_use]
pub fn check(kind: IdentifierKind, text: &str, today: NaiveDate) -> IdentifierCheck {
    match kind {
        IdentifierKind::IdCard => check_id_card(text, today),
        IdentifierKind::CreditCode => match CreditCode::parse(text) {
            Ok(code) => IdentifierCheck::ok(code.normalised),
            Err(fault) => {
                let folded = text::compact(text).to_ascii_uppercase();
                IdentifierCheck::error(folded, fault.into())
            }
        },
        IdentifierKind::Phone => check_phones(text),
        IdentifierKind::LawyerLicence => match LawyerLicence::parse(text, today) {
            Ok(licence) => IdentifierCheck {
                sex: licence.sex,
                ..IdentifierCheck::noted(licence.normalised, licence.note.map(Into::into))
            },
            Err(fault) => IdentifierCheck::error(text::compact(text), fault.into()),
        },
    }
}

fn check_id_card(text: &str, today: NaiveDate) -> IdentifierCheck {
    match IdCard::parse(text, today) {
        Ok(card) => {
            let is_known = region::knowledge_of(&card.region_code) == RegionKnowledge::Plausible;
            let note = if !is_known {
                Some(IdentifierCode::IdCardRegionUnknown)
            } else if card.is_old_number {
                Some(IdentifierCode::IdCardOldNumber)
            } else {
                None
            };
            IdentifierCheck {
                sex: Some(card.sex),
                born_on: Some(card.born_on),
                region: card.region_name.map(str::to_owned),
                ..IdentifierCheck::noted(card.normalised, note)
            }
        }
        Err(fault) => IdentifierCheck::error(id_card::normalise(text), fault.into()),
    }
}

/// The worst finding of all numbers in the field; the numbers are kept joined by `、`.
fn check_phones(text: &str) -> IdentifierCheck {
    let one = |number: &String| match Phone::parse(number) {
        Ok(phone) => IdentifierCheck::noted(phone.normalised, phone_note(phone.kind)),
        Err(fault) => IdentifierCheck::error(text::compact(number), fault.into()),
    };
    let all: Vec<IdentifierCheck> = split_phones(text).iter().map(one).collect();
    let kept: Vec<&str> = all.iter().map(|found| found.normalised.as_str()).collect();
    let normalised = kept.join("、");
    // The first of the worst, so that the hint names what a reader meets first.
    let worst = all.into_iter().reduce(|worst, next| {
        if next.level > worst.level {
            next
        } else {
            worst
        }
    });
    let empty = || IdentifierCheck::error(String::new(), IdentifierCode::PhoneLength);
    IdentifierCheck {
        normalised,
        ..worst.unwrap_or_else(empty)
    }
}

fn phone_note(kind: PhoneKind) -> Option<IdentifierCode> {
    match kind {
        PhoneKind::Local => Some(IdentifierCode::PhoneLocal),
        PhoneKind::Foreign => Some(IdentifierCode::PhoneForeign),
        PhoneKind::Mobile | PhoneKind::Landline | PhoneKind::Service => None,
    }
}

impl IdentifierCheck {
    fn ok(normalised: String) -> Self {
        Self::noted(normalised, None)
    }

    fn noted(normalised: String, code: Option<IdentifierCode>) -> Self {
        let level = if code.is_some() {
            CheckLevel::Warning
        } else {
            CheckLevel::Ok
        };
        Self {
            normalised,
            level,
            code,
            sex: None,
            born_on: None,
            region: None,
        }
    }

    fn error(normalised: String, code: IdentifierCode) -> Self {
        Self {
            level: CheckLevel::Error,
            ..Self::noted(normalised, Some(code))
        }
    }
}

/// A number must not reach a log by way of `{:?}`.
impl std::fmt::Debug for IdentifierCheck {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("IdentifierCheck");
        shown
            .field("level", &self.level)
            .field("code", &self.code)
            .finish_non_exhaustive()
    }
}

impl From<IdCardError> for IdentifierCode {
    fn from(fault: IdCardError) -> Self {
        match fault {
            IdCardError::Length { .. } => Self::IdCardLength,
            IdCardError::Characters { .. } => Self::IdCardCharacters,
            IdCardError::Region { .. } => Self::IdCardRegion,
            IdCardError::Date {
                fault: BirthDateFault::InFuture,
            } => Self::IdCardDateInFuture,
            IdCardError::Date {
                fault: BirthDateFault::NoSuchDay | BirthDateFault::TooEarly,
            } => Self::IdCardDate,
            IdCardError::Check { .. } => Self::IdCardChecksum,
        }
    }
}

impl From<CreditCodeError> for IdentifierCode {
    fn from(fault: CreditCodeError) -> Self {
        match fault {
            CreditCodeError::Length { .. } => Self::CreditCodeLength,
            CreditCodeError::Characters { .. } => Self::CreditCodeCharacters,
            CreditCodeError::OrganisationCheck { .. } => Self::CreditCodeOrganisationChecksum,
            CreditCodeError::Check { .. } => Self::CreditCodeChecksum,
        }
    }
}

impl From<PhoneError> for IdentifierCode {
    fn from(fault: PhoneError) -> Self {
        match fault {
            PhoneError::Characters { .. } => Self::PhoneCharacters,
            PhoneError::Length { .. } => Self::PhoneLength,
            PhoneError::Prefix => Self::PhonePrefix,
        }
    }
}

impl From<LicenceError> for IdentifierCode {
    fn from(fault: LicenceError) -> Self {
        match fault {
            LicenceError::Characters { .. } => Self::LawyerLicenceCharacters,
            LicenceError::DocumentKind { .. } => Self::LawyerLicenceDocumentKind,
        }
    }
}

impl From<LicenceNote> for IdentifierCode {
    fn from(note: LicenceNote) -> Self {
        match note {
            LicenceNote::OldForm => Self::LawyerLicenceOldNumber,
            LicenceNote::UnusualLength => Self::LawyerLicenceLength,
            LicenceNote::UnknownProvince => Self::LawyerLicenceProvince,
            LicenceNote::UnlikelyYear => Self::LawyerLicenceYear,
            LicenceNote::UnknownGroup => Self::LawyerLicenceGroup,
        }
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
