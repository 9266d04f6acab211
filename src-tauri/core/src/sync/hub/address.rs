//! Where a hub is and how it is spoken to: encrypted and verified unless it is on this computer.

use super::fault::HubFault;
use openssl::ssl::{SslConnector, SslMethod};
use openssl::x509::X509;
use postgres::config::{Host, SslMode};
use postgres::{Client, Config, NoTls};
use postgres_openssl::MakeTlsConnector;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::time::Duration;
use zeroize::Zeroizing;

/// How long a hub may take to answer before it counts as out of reach.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long sent bytes may stay unanswered.
const SILENCE: Duration = Duration::from_secs(10);
/// What the server itself allows a statement, in milliseconds.
const STATEMENT_MS: u32 = 60_000;

/// A database on a server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HubAddress {
    /// The server's name or address, or the folder of its socket on this computer.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The database.
    pub database: String,
    /// The certificates by which the server is known, in PEM; without them, the system's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_certificate: Option<String>,
}

impl fmt::Display for HubAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "postgres://{}:{}/{}",
            self.host, self.port, self.database
        )
    }
}

/// As whom a hub is entered.
#[derive(Clone)]
pub struct Login {
    /// The role.
    pub role: String,
    /// Its password; none where the server asks for none.
    pub password: Option<Zeroizing<String>>,
}

/// Reads `postgres://role:password@host:port/database` as somebody types it.
///
/// # Errors
/// [`HubFault::Address`] for anything that names not one server, one database and one role.
pub fn read_address(
    text: &str,
    root_certificate: Option<String>,
) -> Result<(HubAddress, Login), HubFault> {
    let config: Config = text.trim().parse().map_err(|_| HubFault::Address)?;
    let [host] = config.get_hosts() else {
        return Err(HubFault::Address);
    };
    let host = match host {
        Host::Tcp(name) => name.clone(),
        #[cfg(unix)]
        Host::Unix(folder) => folder.to_str().ok_or(HubFault::Address)?.to_owned(),
    };
    let (Some(role), Some(database)) = (config.get_user(), config.get_dbname()) else {
        return Err(HubFault::Address);
    };
    let password = match config.get_password() {
        None => None,
        Some(bytes) => {
            let text = std::str::from_utf8(bytes).map_err(|_| HubFault::Address)?;
            Some(Zeroizing::new(text.to_owned()))
        }
    };
    if let Some(pem) = &root_certificate {
        certificates(pem)?;
    }
    let address = HubAddress {
        host,
        port: config.get_ports().first().copied().unwrap_or(5432),
        database: database.to_owned(),
        root_certificate,
    };
    let role = role.to_owned();
    Ok((address, Login { role, password }))
}

impl HubAddress {
    /// Whether it is on this computer, where nobody listens in between.
    fn is_local(&self) -> bool {
        self.host.starts_with('/') || matches!(&*self.host, "localhost" | "127.0.0.1" | "::1")
    }

    /// Connects. A server elsewhere must show a certificate that holds and bears its name.
    pub(super) fn connect(&self, login: &Login) -> Result<Client, HubFault> {
        let mut config = Config::new();
        config
            .host(&self.host)
            .port(self.port)
            .dbname(&self.database)
            .user(&login.role)
            .application_name("lianxinqiao")
            .connect_timeout(PATIENCE)
            .tcp_user_timeout(SILENCE)
            .keepalives_idle(SILENCE)
            .options(&format!("-c statement_timeout={STATEMENT_MS}"));
        if let Some(password) = &login.password {
            config.password(password.as_bytes());
        }
        let client = if self.is_local() && self.root_certificate.is_none() {
            config.ssl_mode(SslMode::Disable).connect(NoTls)
        } else {
            config.ssl_mode(SslMode::Require).connect(self.verifier()?)
        };
        client.map_err(|error| HubFault::of(&error))
    }

    fn verifier(&self) -> Result<MakeTlsConnector, HubFault> {
        let broken = |_| HubFault::Certificate;
        let mut builder = SslConnector::builder(SslMethod::tls_client()).map_err(broken)?;
        if let Some(pem) = &self.root_certificate {
            for certificate in certificates(pem)? {
                builder
                    .cert_store_mut()
                    .add_cert(certificate)
                    .map_err(broken)?;
            }
        }
        Ok(MakeTlsConnector::new(builder.build()))
    }
}

fn certificates(pem: &str) -> Result<Vec<X509>, HubFault> {
    let all = X509::stack_from_pem(pem.as_bytes()).map_err(|_| HubFault::RootCertificate)?;
    if all.is_empty() {
        return Err(HubFault::RootCertificate);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_with_its_role_and_shown_without_its_password() {
        let (address, login) = read_address(
            " postgres://guanli:mi%20ma@hub.example.cn:6432/jiaohuan ",
            None,
        )
        .unwrap();
        assert_eq!(
            address.to_string(),
            "postgres://hub.example.cn:6432/jiaohuan"
        );
        assert_eq!(login.role, "guanli");
        assert_eq!(login.password.as_deref().map(String::as_str), Some("mi ma"));
        assert!(!address.is_local());
    }

    #[test]
    fn what_names_no_server_role_or_database_is_refused() {
        for text in [
            "",
            "hub.example.cn",
            "postgres://hub.example.cn/jiaohuan",
            "postgres://guanli@hub.example.cn",
            "postgres://guanli@one,two/jiaohuan",
            "https://hub.example.cn",
        ] {
            assert_eq!(
                read_address(text, None).err(),
                Some(HubFault::Address),
                "{text}"
            );
        }
    }

    #[test]
    fn a_root_certificate_that_is_none_is_refused() {
        let read = read_address("postgres://a@b/c", Some("-----BEGIN".to_owned()));
        assert_eq!(read.err(), Some(HubFault::RootCertificate));
    }
}
