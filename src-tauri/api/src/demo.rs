//! Making a demo street.

use crate::{Failure, Host};
use lxq_core::demo::{DemoError, DemoOptions, build};
use serde_json::{Value, json};
use std::sync::Arc;

/// Makes a demo street in the host's folder and leaves it locked; answers the recovery code, the
/// accounts and how much there is of everything.
///
/// # Errors
/// A short passphrase, a casebook in the folder already, file errors.
pub fn init_demo(
    host: &Host,
    seed: Option<u64>,
    cases: Option<u32>,
    passphrase: &str,
) -> Result<Value, Failure> {
    let mut options = DemoOptions::new(crate::casebook::new_passphrase(passphrase)?);
    options.seed = seed.unwrap_or(options.seed);
    if let Some(cases) = cases {
        options.shrink_to(cases);
    }
    options.work = host.options.work;
    let built = build(&host.folder(), &options, Arc::clone(&host.options.time))?;
    let accounts: Vec<_> = built.accounts.iter().map(|label| &label.name).collect();
    Ok(json!({
        "recovery_code": built.recovery_code,
        "accounts": accounts,
        "platforms": built.counts.platforms,
        "disputes": built.counts.disputes,
        "consultations": built.counts.consultations,
        "requests": built.counts.requests,
    }))
}

impl From<DemoError> for Failure {
    fn from(error: DemoError) -> Self {
        match error {
            DemoError::Store(error) => error.into(),
            DemoError::Refused(_)
            | DemoError::Contact(_)
            | DemoError::Request
            | DemoError::Docket(_)
            | DemoError::Lost => Self::defect(&error),
        }
    }
}
