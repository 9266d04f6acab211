//! The unified social credit code of organisations (GB 32100—2015), with the organisation code
//! inside it (GB 11714).

use thiserror::Error;

use super::text;

/// Characters in the order of their values: no I, O, Z, S, V.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// Powers of three modulo 31, for positions 1–17.
const WEIGHTS: [usize; 17] = [
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
];
/// Weights of positions 9–16 for the check of the organisation code.
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// A well-formed credit code.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreditCode {
    /// Eighteen characters, half width, capitals.
    pub normalised: String,
    /// What the first two characters hint at.
    pub body: BodyKind,
}

/// Why a text is not a credit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CreditCodeError {
    /// Not eighteen characters.
    #[error("{found} characters instead of 18")]
    Length {
        /// Characters found after normalising.
        found: usize,
    },
    /// A character outside the alphabet, or a letter among the six digits of the region.
    #[error("unexpected {found} at {position}")]
    Characters {
        /// Position of the first wrong character, from one.
        position: usize,
        /// The character.
        found: char,
    },
    /// Position 17, the check of the organisation code, does not fit.
    #[error("organisation check {found}, computed {expected}")]
    OrganisationCheck {
        /// What positions 9–16 ask for.
        expected: char,
        /// What was typed.
        found: char,
    },
    /// Position 18 does not fit.
    #[error("check character {found}, computed {expected}")]
    Check {
        /// What the other seventeen characters ask for.
        expected: char,
        /// What was typed.
        found: char,
    },
}

/// The kind of body by the first two characters; a hint only, as the public lists are partial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BodyKind {
    /// 11 机关.
    StateOrgan,
    /// 12 事业单位.
    PublicInstitution,
    /// 13 群团.
    MassOrganisation,
    /// 31 律师事务所.
    LawFirm,
    /// 32–35 公证、基层法律服务、司法鉴定、仲裁.
    LegalService,
    /// 51 社会团体.
    Association,
    /// 52 民办非企业单位.
    SocialService,
    /// 53 基金会.
    Foundation,
    /// 54 村（居）委会.
    ResidentsCommittee,
    /// 91 企业.
    Company,
    /// 92 个体工商户.
    SoleTrader,
    /// 93 农民专业合作社.
    Cooperative,
    /// N1–N3 农村集体.
    RuralCollective,
    /// Anything else.
    Other,
}

impl CreditCode {
    /// Reads a credit code as typed.
    ///
    /// # Errors
    /// The first fault found: length, characters, organisation check, check.
    pub fn parse(typed: &str) -> Result<Self, CreditCodeError> {
        let code = text::compact(typed).to_ascii_uppercase();
        let found = code.chars().count();
        if found != 18 {
            return Err(CreditCodeError::Length { found });
        }
        let mut values = [0usize; 18];
        for (at, found) in code.chars().enumerate() {
            let wrong = CreditCodeError::Characters {
                position: at + 1,
                found,
            };
            if (2..8).contains(&at) && !found.is_ascii_digit() {
                return Err(wrong);
            }
            values[at] = ALPHABET
                .iter()
                .position(|c| char::from(*c) == found)
                .ok_or(wrong)?;
        }
        let characters: Vec<char> = code.chars().collect();
        let (expected, found) = (organisation_check(&characters[8..16]), characters[16]);
        if expected != found {
            return Err(CreditCodeError::OrganisationCheck { expected, found });
        }
        let (expected, found) = (check_character(&values), characters[17]);
        if expected != found {
            return Err(CreditCodeError::Check { expected, found });
        }
        let body = BodyKind::of(&code[..2]);
        Ok(Self {
            normalised: code,
            body,
        })
    }
}

impl BodyKind {
    fn of(prefix: &str) -> Self {
        match prefix {
            "11" => Self::StateOrgan,
            "12" => Self::PublicInstitution,
            "13" => Self::MassOrganisation,
            "31" => Self::LawFirm,
            "32" | "33" | "34" | "35" => Self::LegalService,
            "51" => Self::Association,
            "52" => Self::SocialService,
            "53" => Self::Foundation,
            "54" => Self::ResidentsCommittee,
            "91" => Self::Company,
            "92" => Self::SoleTrader,
            "93" => Self::Cooperative,
            "N1" | "N2" | "N3" => Self::RuralCollective,
            _ => Self::Other,
        }
    }
}

fn organisation_check(eight: &[char]) -> char {
    let value = |c: &char| c.to_digit(36).unwrap_or(0);
    let sum: u32 = eight
        .iter()
        .map(value)
        .zip(ORGANISATION_WEIGHTS)
        .map(|(v, w)| v * w)
        .sum();
    match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    }
}

fn check_character(values: &[usize; 18]) -> char {
    let sum: usize = values.iter().zip(WEIGHTS).map(|(v, w)| v * w).sum();
    char::from(ALPHABET[(31 - sum % 31) % 31])
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("91350100M000100Y43", BodyKind::Company)]
    #[case("12100000400009880K", BodyKind::PublicInstitution)]
    #[case("11341702730007167P", BodyKind::StateOrgan)]
    #[case("914403001922038216", BodyKind::Company)]
    #[case("9144030071526726XG", BodyKind::Company)]
    #[case("91330100799655058B", BodyKind::Company)]
    #[case("31210000MD00000168", BodyKind::LawFirm)]
    #[case("54210213MF0000021P", BodyKind::ResidentsCommittee)]
    #[case("112102130000000355", BodyKind::StateOrgan)]
    #[case("91210213MA000004XB", BodyKind::Company)]
    #[case("52210213MJ00000504", BodyKind::SocialService)]
    #[case("92210213MA00000663", BodyKind::SoleTrader)]
    #[case("N2210213MF0000072L", BodyKind::RuralCollective)]
    #[case("91 350100 m000100y43", BodyKind::Company)]
    fn a_sound_code_hints_at_the_kind_of_body(#[case] typed: &str, #[case] body: BodyKind) {
        assert_eq!(CreditCode::parse(typed).unwrap().body, body);
    }

    #[rstest]
    #[case("91350100M000100Y44", CreditCodeError::Check { expected: '3', found: '4' })]
    #[case("91350100M000100Y33", CreditCodeError::OrganisationCheck { expected: '4', found: '3' })]
    #[case("91350100M0O0100Y43", CreditCodeError::Characters { position: 11, found: 'O' })]
    #[case("9135010OM000100Y43", CreditCodeError::Characters { position: 8, found: 'O' })]
    #[case("9135A100M000100Y43", CreditCodeError::Characters { position: 5, found: 'A' })]
    #[case("91350100M000100Y4", CreditCodeError::Length { found: 17 })]
    fn a_fault_is_told_with_its_place(#[case] typed: &str, #[case] fault: CreditCodeError) {
        assert_eq!(CreditCode::parse(typed), Err(fault));
    }
}
