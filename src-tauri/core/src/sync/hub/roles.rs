//! Names of the hub's roles: hexadecimal all, so that nothing in them needs quoting, and shorter than the 63
//! characters that a name may have.

use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::Hash;

/// A device's own role.
pub fn role_of(device: DeviceId) -> String {
    format!("lxq_{}", device.0.simple())
}

/// Of all desks of a street. Half of its key is more than enough to tell streets apart.
pub fn street_role(street: &Hash) -> String {
    let text = street.to_string();
    format!("lxq_street_{}", text.get(..32).unwrap_or(&text))
}

/// Of a street's office.
pub fn office_role(street: &Hash) -> String {
    street_role(street).replace("lxq_street_", "lxq_office_")
}

/// Of all who read a scope.
pub fn reader_role(scope: Scope, street: &Hash) -> String {
    match scope {
        Scope::Street => street_role(street),
        Scope::Platform(platform) => format!("lxq_scope_{}", platform.0.simple()),
    }
}
