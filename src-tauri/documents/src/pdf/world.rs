//! What typst sees: one sheet of calls, the two templates, the pictures and our fonts.
//!
//! No file system, no clock, no network: a paper depends on nothing but its model and its fonts.

use super::fonts::Fonts;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime};
use typst::syntax::{FileId, Source, VirtualPath};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));
static TEMPLATES: LazyLock<[Source; 2]> = LazyLock::new(|| {
    [
        Source::new(file("paper.typ"), include_str!("paper.typ").to_owned()),
        Source::new(file("dossier.typ"), include_str!("dossier.typ").to_owned()),
    ]
});

/// One run of typst.
pub(super) struct Sheet<'a> {
    main: Source,
    fonts: &'a Fonts,
    pictures: Vec<Bytes>,
}

impl<'a> Sheet<'a> {
    /// A sheet of calls, with the pictures it names `picture-0`, `picture-1` and so on.
    pub(super) fn new(calls: String, fonts: &'a Fonts, pictures: Vec<Bytes>) -> Self {
        Self {
            main: Source::new(file("main.typ"), calls),
            fonts,
            pictures,
        }
    }
}

/// The name under which a sheet finds its picture.
pub(super) fn picture(index: usize) -> String {
    format!("picture-{index}")
}

fn file(name: &str) -> FileId {
    FileId::new(None, VirtualPath::new(name))
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut all = TEMPLATES.iter().chain([&self.main]);
        let source = all.find(|one| one.id() == id).cloned();
        source.ok_or_else(|| FileError::NotFound(id.vpath().as_rootless_path().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().as_rootless_path();
        let index = path.to_str().and_then(|name| name.strip_prefix("picture-"));
        let picture = index.and_then(|index| self.pictures.get(index.parse::<usize>().ok()?));
        picture
            .cloned()
            .ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<i64>) -> Option<Datetime> {
        None
    }
}

/// The line of a template in which something failed.
pub(super) fn line(error: &SourceDiagnostic) -> Option<usize> {
    let trace = error.trace.iter().map(|one| one.span);
    std::iter::once(error.span).chain(trace).find_map(|span| {
        let template = TEMPLATES.iter().find(|one| Some(one.id()) == span.id())?;
        let place = template.range(span)?;
        template
            .lines()
            .byte_to_line(place.start)
            .map(|line| line + 1)
    })
}
