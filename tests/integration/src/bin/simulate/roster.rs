//! Who is in the street: an office, 44 desks, the platforms they work for, the rounds of the sticks.

use lxq_core::domain::id::PlatformId;
use lxq_core::domain::scope::Scope;
use lxq_core::sync::DeviceRole;
use uuid::Uuid;

/// Desks beside the office.
pub const DESKS: usize = 44;
/// Platforms: 26 one-stop platforms and a room, talk points and care homes that have a desk.
pub const PLATFORMS: usize = 30;
/// Sticks that go round.
pub const STICKS: usize = 6;

/// A platform's scope by its number.
pub fn platform(number: usize) -> Scope {
    Scope::Platform(PlatformId(Uuid::from_u128(
        0x7000 + u128::try_from(number).unwrap_or(0),
    )))
}

/// What the desk of that number works for: 30 have a platform each, 10 are a platform's second
/// computer, four are lawyers' laptops with seven platforms each. The office is number nought.
pub fn scopes(desk: usize) -> Vec<Scope> {
    match desk {
        0 => Vec::new(),
        1..=PLATFORMS => vec![platform(desk - 1)],
        31..=40 => vec![platform(desk - 31)],
        _ => (0..7).map(|at| platform((desk - 41) * 7 + at)).collect(),
    }
}

/// Its role.
pub fn role(desk: usize) -> DeviceRole {
    match desk {
        0 => DeviceRole::Office,
        1..=40 => DeviceRole::Platform,
        _ => DeviceRole::Lawyer,
    }
}

/// The stick that it meets as a rule; a platform's second computer meets another one.
pub fn stick(desk: usize) -> usize {
    desk % STICKS
}
