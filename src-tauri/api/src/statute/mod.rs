//! 法律法规: the statute library, and the articles cited out of it.

mod citation;
mod importing;
mod reading;
mod rows;
mod searching;

pub use citation::{CitationAsk, CitationList, CitationListAsk, CitationRow, CiteArticle};
pub use importing::{ImportStatutes, StatuteImportReport, StatuteProgress};
pub use reading::{
    ArticleAsk, ArticleDetail, StatuteAsk, StatuteDetail, StatuteListAsk, StatuteShelf,
};
pub use rows::StatuteRow;
pub use searching::{StatuteSearchAnswer, StatuteSearchAsk};

pub(crate) use citation::{citations_of, cite, cite_all, remove};
pub(crate) use importing::{cancel, import, progress};
pub(crate) use reading::{article, detail, list, shelf};
pub(crate) use searching::search;

use crate::Failure;
use crate::desk::Desk;
use crate::host::lock;
use lxq_core::statute::{ImportProgress, Library, StatuteError};
use std::sync::{Arc, Mutex};

/// The library of a desk, opened when it is first needed, and the import that may be running.
#[derive(Default)]
pub(crate) struct Statutes {
    library: Mutex<Option<Library>>,
    job: Mutex<Option<Arc<ImportProgress>>>,
}

/// Does something with the library.
fn with_library<T>(
    desk: &Desk,
    work: impl FnOnce(&mut Library) -> Result<T, StatuteError>,
) -> Result<T, Failure> {
    let mut held = lock(&desk.statutes.library);
    if held.is_none() {
        *held = Some(Library::beside(&desk.casebook)?);
    }
    match held.as_mut() {
        Some(library) => Ok(work(library)?),
        None => Err(Failure::refused(crate::FailureCode::NotFound)),
    }
}
