//! Why a hub did not serve.

use crate::domain::choice::choice;
use postgres::error::SqlState;

choice! {
    /// Why a hub did not serve. Holds nothing that the server said, as that may quote somebody.
    HubFault {
        /// What was typed is no address of a database.
        Address = "address",
        /// The root certificate that was handed in does not read.
        RootCertificate = "root_certificate",
        /// No answer: no network, or the server is off.
        Unreachable = "unreachable",
        /// The connection cannot be encrypted, or the server's certificate does not hold.
        Certificate = "certificate",
        /// The server does not let this role in.
        Login = "login",
        /// The role may not do what was asked.
        Denied = "denied",
        /// The database is not set up, or this desk is not.
        NotReady = "not_ready",
        /// A newer program set it up.
        Newer = "newer",
        /// The server failed, for example as its disk is full.
        Broken = "broken",
    }
}

impl std::fmt::Display for HubFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the hub did not serve: {}", self.as_str())
    }
}

impl std::error::Error for HubFault {}

impl HubFault {
    pub(super) fn of(error: &postgres::Error) -> Self {
        if let Some(state) = error.code() {
            return match *state {
                SqlState::INVALID_PASSWORD
                | SqlState::INVALID_AUTHORIZATION_SPECIFICATION
                | SqlState::INVALID_CATALOG_NAME => Self::Login,
                SqlState::INSUFFICIENT_PRIVILEGE => Self::Denied,
                SqlState::UNDEFINED_TABLE
                | SqlState::UNDEFINED_COLUMN
                | SqlState::INVALID_SCHEMA_NAME
                // A scope whose role was not made yet.
                | SqlState::UNDEFINED_OBJECT => Self::NotReady,
                SqlState::CANNOT_CONNECT_NOW
                | SqlState::ADMIN_SHUTDOWN
                | SqlState::CRASH_SHUTDOWN
                | SqlState::TOO_MANY_CONNECTIONS => Self::Unreachable,
                _ => Self::Broken,
            };
        }
        // The library keeps the kind of its errors to itself; only its own sentence tells them apart.
        if error
            .to_string()
            .starts_with("error performing TLS handshake")
        {
            Self::Certificate
        } else {
            Self::Unreachable
        }
    }

    /// Whether it may be over in a moment.
    pub(super) fn is_passing(self) -> bool {
        self == Self::Unreachable
    }
}
