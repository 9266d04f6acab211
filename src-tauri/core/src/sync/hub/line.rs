//! A connection that outlives short troubles: what fails with the network is tried again, a few times.

use super::address::{HubAddress, Login};
use super::fault::HubFault;
use crate::sync::SyncError;
use crate::sync::exchange::ExchangeProgress;
use postgres::Client;
use std::cell::RefCell;
use std::time::Duration;

/// Waits before each further try.
const WAITS: [Duration; 3] = [
    Duration::from_millis(200),
    Duration::from_secs(1),
    Duration::from_secs(3),
];

/// A connection to a hub under one role.
pub struct Line<'p> {
    address: HubAddress,
    login: Login,
    client: RefCell<Option<Client>>,
    progress: &'p ExchangeProgress,
}

impl<'p> Line<'p> {
    /// Connects, without trying twice: whoever asks is told at once that there is no network.
    pub fn open(
        address: HubAddress,
        login: Login,
        progress: &'p ExchangeProgress,
    ) -> Result<Self, HubFault> {
        let client = address.connect(&login)?;
        Ok(Self {
            address,
            login,
            client: RefCell::new(Some(client)),
            progress,
        })
    }

    pub fn address(&self) -> &HubAddress {
        &self.address
    }

    /// Asks the hub. What is asked may be asked twice: a lost answer does not say whether it was done.
    pub fn ask<T>(
        &self,
        mut question: impl FnMut(&mut Client) -> Result<T, postgres::Error>,
    ) -> Result<T, SyncError> {
        let mut waits = WAITS.iter();
        loop {
            let fault = match self.once(&mut question) {
                Ok(answer) => return Ok(answer),
                Err(fault) => fault,
            };
            match waits.next().filter(|_| fault.is_passing()) {
                // Whoever stopped it, or locked the casebook, waits for no network.
                Some(_) if self.progress.is_cancelled() => return Err(SyncError::Cancelled),
                Some(wait) => std::thread::sleep(*wait),
                None => return Err(fault.into()),
            }
        }
    }

    fn once<T>(
        &self,
        question: &mut impl FnMut(&mut Client) -> Result<T, postgres::Error>,
    ) -> Result<T, HubFault> {
        let mut slot = self.client.borrow_mut();
        let mut client = match slot.take().filter(|client| !client.is_closed()) {
            Some(client) => client,
            None => self.address.connect(&self.login)?,
        };
        let answer = question(&mut client).map_err(|error| HubFault::of(&error));
        // A line on which something went wrong with the network is not used again.
        if !answer
            .as_ref()
            .err()
            .is_some_and(|fault| fault.is_passing())
        {
            *slot = Some(client);
        }
        answer
    }
}
