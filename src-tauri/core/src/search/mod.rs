//! Finding a record by any words in it: the tokenizer, the index and the query.
//!
//! The index lives in a file of its own, `search.db`. It is a cache: whatever it holds was read
//! from the journal, so it may be deleted at any time and no save ever waits for it. Which records
//! have changed is the caller's knowledge; what a person may see is the caller's as well, handed in
//! as a [`Filter`]. Texts come back unmasked.
//!
//! Measured over 100,000 narratives of 230 characters, encrypted: 3,200 a second are indexed in
//! batches of 2,000, into 270 MB; a first page of 50 with its count takes 2 ms (p99 7 ms) for two
//! characters, at most 180 ms for the most frequent single ones; a tail of 500 takes 6 ms.
//!
//! - `characters`: which characters form words, which break them, which stand for the index itself
//! - `tokens`: a text as the sequence of tokens that the index keeps
//! - `tokenizer`: the same, as SQLite calls it (the only unsafe code)
//! - [`document`](Document): what the caller hands over of a record
//! - `stored_copy`: what is kept of it, and the columns made from it
//! - [`filter`](Filter): kinds, scopes and facets a search is narrowed to
//! - `query`: what a person typed, as phrases that must all be found
//! - `recency`: the row number that puts the newest record first
//! - `schema`: the tables of `search.db`
//! - [`index`](SearchIndex): opening, writing and reading it
//! - [`tail`](Tail): records not indexed yet, searched in memory by the same rules
//! - [`following`](Follower): which records stand in which documents, and keeping up
//! - [`plain`](TextQuery): the same words and marks for the statute library's own file
//! - [`hit`](Hit), [`snippet`](Snippet): what was found, and the passage that shows why

mod characters;
mod document;
mod error;
mod filter;
mod find;
mod following;
mod hit;
mod index;
mod plain;
mod query;
mod recency;
mod schema;
mod snippet;
mod stored_copy;
mod tail;
mod tokenizer;
mod tokens;

#[cfg(test)]
mod tests;

pub use document::{Document, Facet, SearchKind};
pub use error::SearchError;
pub use filter::{Among, Filter};
pub use following::{FollowError, Follower, in_sight};
pub use hit::{COUNT_CAP, Cursor, Found, Hit, Page};
pub use index::SearchIndex;
pub(crate) use plain::register_tokenizer;
pub use plain::{TextPassage, TextQuery};
pub use snippet::{Field, Snippet};
pub use tail::{Tail, find_tail, unite};
