//! Learning from the closed disputes of the casebook, behind the work.
//!
//! What was learned stays in memory, for as long as the casebook is open, and never reaches the disk.
//! It is learned again once enough was closed since; where a record from which it was learned is closed
//! no more, was made confidential or destroyed, all of it is forgotten at once.

use crate::Failure;
use crate::host::lock;
use lxq_core::domain::id::DisputeId;
use lxq_core::domain::suggestion::{Model, Sample};
use lxq_core::store::table::suggestion::{ClosedText, closed_texts, closed_types, last_arrival};
use lxq_core::store::{Casebook, StoreError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, Weak};

/// So many newly closed disputes are enough to learn again, where that is more than [`PART`].
const FEW: usize = 3;
/// One in so many of those that were learned from.
const PART: usize = 20;

/// What was learned, and from what.
struct Learned {
    basis: BTreeMap<DisputeId, String>,
    model: Option<Arc<Model>>,
}

#[derive(Default)]
struct State {
    learned: Option<Learned>,
    /// The end of the journal when `learned` was last held against the casebook.
    looked_at: i64,
    is_learning: bool,
    /// Goes up when everything is forgotten: what is being learned then is not kept.
    forgotten: u64,
}

/// What there is to suggest with.
pub(crate) enum Standing {
    /// A model.
    Ready(Arc<Model>),
    /// It is being learned.
    Learning,
    /// Too few disputes are closed.
    TooFew,
}

/// Keeps what was learned.
pub(crate) struct Learner {
    shared: Arc<Mutex<State>>,
    has_background: bool,
}

impl Learner {
    /// A learner that has learned nothing; without a background it learns while it is asked.
    pub(crate) fn new(has_background: bool) -> Self {
        Self {
            shared: Arc::default(),
            has_background,
        }
    }

    /// What there is to suggest with now; begins to learn where that is needed.
    pub(crate) fn standing(&self, casebook: &Arc<Casebook>) -> Result<Standing, Failure> {
        if self.is_due(casebook)? {
            if self.has_background {
                self.learn_behind(casebook)?;
            } else {
                let learned = learn(casebook)?;
                lock(&self.shared).learned = Some(learned);
            }
        }
        let state = lock(&self.shared);
        Ok(match &state.learned {
            Some(Learned {
                model: Some(model), ..
            }) => Standing::Ready(Arc::clone(model)),
            Some(Learned { model: None, .. }) if !state.is_learning => Standing::TooFew,
            _ => Standing::Learning,
        })
    }

    /// Forgets everything, also what is being learned.
    pub(crate) fn forget(&self) {
        let mut state = lock(&self.shared);
        state.learned = None;
        state.forgotten += 1;
        state.is_learning = false;
    }

    /// Whether there is something to learn; looks only where the journal has grown.
    fn is_due(&self, casebook: &Casebook) -> Result<bool, Failure> {
        let looked_at = {
            let state = lock(&self.shared);
            if state.learned.is_none() {
                return Ok(!state.is_learning);
            }
            state.looked_at
        };
        let (arrival, types) = casebook.read(|reader| {
            let arrival = last_arrival(reader)?;
            let types = if arrival == looked_at {
                None
            } else {
                Some(closed_types(reader)?)
            };
            Ok::<_, StoreError>((arrival, types))
        })?;
        let Some(types) = types else { return Ok(false) };
        let mut state = lock(&self.shared);
        state.looked_at = arrival;
        let Some(learned) = &state.learned else {
            return Ok(!state.is_learning);
        };
        if learned.basis.keys().any(|id| !types.contains_key(id)) {
            drop(state);
            self.forget();
            return Ok(true);
        }
        let changed = types
            .iter()
            .filter(|(id, code)| learned.basis.get(id) != Some(*code))
            .count();
        let enough = FEW.max(learned.basis.len() / PART);
        Ok(changed >= enough && !state.is_learning)
    }

    fn learn_behind(&self, casebook: &Arc<Casebook>) -> Result<(), Failure> {
        let forgotten = {
            let mut state = lock(&self.shared);
            state.is_learning = true;
            state.forgotten
        };
        let (shared, book) = (Arc::downgrade(&self.shared), Arc::downgrade(casebook));
        let started = std::thread::Builder::new()
            .name("suggestion".to_owned())
            .spawn(move || learn_for(&shared, &book, forgotten));
        if let Err(error) = started {
            lock(&self.shared).is_learning = false;
            return Err(StoreError::from(error).into());
        }
        Ok(())
    }
}

/// Learns for a desk that may be gone by the end of it: then nothing is kept.
fn learn_for(shared: &Weak<Mutex<State>>, casebook: &Weak<Casebook>, forgotten: u64) {
    let read = {
        let Some(casebook) = casebook.upgrade() else {
            return;
        };
        casebook.read(closed_texts)
    };
    let learned = read.map(of_texts);
    let Some(shared) = shared.upgrade() else {
        return;
    };
    let mut state = lock(&shared);
    if state.forgotten != forgotten {
        return;
    }
    state.is_learning = false;
    // What could not be read is read again when somebody asks.
    state.learned = learned.ok().or(state.learned.take());
}

fn learn(casebook: &Casebook) -> Result<Learned, Failure> {
    Ok(of_texts(casebook.read(closed_texts)?))
}

fn of_texts(texts: Vec<ClosedText>) -> Learned {
    Learned {
        model: Model::learn(&samples(&texts)).map(Arc::new),
        basis: texts
            .into_iter()
            .map(|one| (one.id, one.dispute_type))
            .collect(),
    }
}

/// What is learned of closed disputes, without whoever is in them.
pub(super) fn samples(texts: &[ClosedText]) -> Vec<Sample> {
    texts
        .iter()
        .map(|one| Sample::new(&one.text, &one.dispute_type, &one.known))
        .collect()
}
