//! The columns of all cases, in memory while the casebook is open; made again once the journal has grown.

use crate::Failure;
use crate::host::lock;
use lxq_core::domain::statistics::CaseColumns;
use lxq_core::store::Reader;
use lxq_core::store::table::statistics::case_columns;
use lxq_core::store::table::suggestion::last_arrival;
use std::sync::{Arc, Mutex};

/// Keeps the columns with the end of the journal from which they were made.
#[derive(Default)]
pub(crate) struct SliceColumns(Mutex<Option<(i64, Arc<CaseColumns>)>>);

impl SliceColumns {
    /// The columns of the state that is read.
    pub(crate) fn of(&self, reader: Reader<'_>) -> Result<Arc<CaseColumns>, Failure> {
        let arrival = last_arrival(reader)?;
        let mut kept = lock(&self.0);
        if let Some((known, columns)) = kept.as_ref()
            && *known == arrival
        {
            return Ok(Arc::clone(columns));
        }
        let columns = Arc::new(case_columns(reader)?);
        *kept = Some((arrival, Arc::clone(&columns)));
        Ok(columns)
    }
}
