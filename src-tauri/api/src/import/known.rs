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
    /// For a table without order numbers: every request by the number it would get from it.
    by_content: HashMap<String, RequestId>,
}

impl Known {
    pub(super) fn load(act: &Act<'_>, scope: Scope, mapping: &Mapping) -> Result<Self, Failure> {
        let mut by_content = HashMap::new();
        if let Some(key) = DerivedKey::of(mapping) {
            let mut requests = act.reader().all::<Request>()?;
            // The own platform's come first, then the oldest.
            requests.sort_by_key(|request| request.scope != scope);
            for request in requests {
                by_content
                    .entry(key.number_of(&request))
                    .or_insert(request.id);
            }
        }
        Ok(Self { scope, by_content })
    }

    pub(super) fn find(&self, act: &Act<'_>, row: &RequestRow) -> Result<Option<Request>, Failure> {
        if let Some(own) = by_order_no(act.reader(), self.scope, &row.order_no)? {
            return Ok(Some(own));
        }
        if row.is_derived {
            return match self.by_content.get(&row.order_no) {
                Some(id) => Ok(act.reader().get(*id)?),
                None => Ok(None),
            };
        }
        // The same number with the same content is the same request, wherever it came in first.
        let namesakes = act.reader().list_by::<Request>("order_no", &row.order_no)?;
        Ok(namesakes.into_iter().find(|request| {
            let content = request.content.as_deref().unwrap_or_default();
            same_text(content, &row.content)
        }))
    }
}
