//! The index as a whole, over real SQL in memory.

mod finding;
mod following;
mod paging;
mod properties;

use rusqlite::Connection;
use uuid::Uuid;

use super::{Document, Facet, Filter, Found, Page, SearchIndex, SearchKind, Tail};

/// A minute, in the milliseconds of `Document::at`.
const MINUTE: i64 = 60_000;

fn index() -> SearchIndex {
    SearchIndex::open(Connection::open_in_memory().unwrap()).unwrap()
}

fn index_of(documents: &[Document]) -> SearchIndex {
    let mut index = index();
    index.apply(documents, &[], 1).unwrap();
    index
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A dispute registered in minute `number`, with this narrative.
fn dispute(number: u8, text: &str) -> Document {
    let at = i64::from(number) * MINUTE;
    let mut document = Document::new(SearchKind::Dispute, id(number.into()), id(1), at);
    document.title = format!("案件{number}");
    document.texts = vec![text.to_owned()];
    document
}

fn with_facets(mut document: Document, facets: &[(&str, &str)]) -> Document {
    document.facets = facets
        .iter()
        .map(|&(name, value)| Facet::new(name, value))
        .collect();
    document
}

fn search(index: &SearchIndex, query: &str) -> Found {
    index
        .find(query, &Filter::default(), Page::first(100), Tail::default())
        .unwrap()
}

/// The records found, as the numbers they were made from.
fn records(found: &Found) -> Vec<u128> {
    found.hits.iter().map(|hit| hit.record.as_u128()).collect()
}
