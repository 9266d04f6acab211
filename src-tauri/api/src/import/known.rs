//! Which request a row speaks of.

use crate::Failure;
use lxq_core::domain::id::RequestId;
use lxq_core::domain::record::Request;
use lxq_core::domain::scope::Scope;
use lxq_core::import::{DerivedKey, Mapping, RequestRow, same_text};
use lxq_core::store::Act;
use lxq_core::store::table::request::by_order_no;
use std::collections::HashMap;

/// Finds the request that a row speaks of.
pub(super) struct Known {
    pub(super) scope: Scope,
    /// For a table without order numbers: every request by the number it would get from it. Two that
    /// came with numbers of their own may say the very same.
    by_content: HashMap<String, Vec<RequestId>>,
}

impl Known {
    pub(super) fn load(act: &Act<'_>, scope: Scope, mapping: &Mapping) -> Result<Self, Failure> {
        let mut by_content = HashMap::new();
        if let Some(key) = DerivedKey::of(mapping) {
            let mut requests = act.reader().all::<Request>()?;
            // The own platform's come first, then the oldest.
            requests.sort_by_key(|request| request.scope != scope);
            for request in requests {
                let same: &mut Vec<_> = by_content.entry(key.number_of(&request)).or_default();
                same.push(request.id);
            }
        }
        Ok(Self { scope, by_content })
    }

    /// The requests of which a row may speak, the likeliest first; more than one only where they
    /// say the same and the table has no numbers.
    pub(super) fn find(&self, act: &Act<'_>, row: &RequestRow) -> Result<Vec<Request>, Failure> {
        if let Some(own) = by_order_no(act.reader(), self.scope, &row.order_no)? {
            return Ok(vec![own]);
        }
        if row.is_derived {
            let mut same = Vec::new();
            for id in self.by_content.get(&row.order_no).into_iter().flatten() {
                same.extend(act.reader().get::<Request>(*id)?);
            }
            return Ok(same);
        }
        // The same number with the same content is the same request, wherever it came in first.
        let namesakes = act.reader().list_by::<Request>("order_no", &row.order_no)?;
        let same = namesakes.into_iter().find(|request| {
            let content = request.content.as_deref().unwrap_or_default();
            same_text(content, &row.content)
        });
        Ok(same.into_iter().collect())
    }
}
