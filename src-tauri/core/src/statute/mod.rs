//! The statute library: public texts that a folder of Markdown files brings, to be read, searched
//! and cited. Nothing here is journalled; the file can be made again from the folder at any time.
//!
//! - `number`: 第五百七十七条 ⇄ 577
//! - `info`: the days in the lines about a law and in its file's name
//! - `parse`: a file as title, headings and articles
//! - `numbering`: gaps, articles put in later, doubles
//! - `finding`: what a person should know of a file, and why one was not taken
//! - `name`: what people call a law
//! - `reference`: how an article is named for good
//! - `folder`: the files of a folder
//! - `library`: `statutes.db` and what is read out of it
//! - `law`: a version of a law and where it stands on a day
//! - `import`, `report`: taking a folder in, and what that tells
//! - `wish`: what was typed into the search box
//! - `find`: articles by law and number, or by words

mod error;
mod find;
mod finding;
mod folder;
mod import;
mod info;
mod law;
mod library;
mod name;
mod number;
mod numbering;
mod parse;
mod reference;
mod report;
mod wish;

#[cfg(test)]
mod tests;

pub use error::StatuteError;
pub use find::{ARTICLE_COUNT_CAP, FoundArticle, FoundArticles, Sought};
pub use finding::{BadFileReason, Finding, FindingCode};
pub use folder::{StatuteFile, StatuteFolder, look};
pub use law::{EffectBasis, Law, Standing};
pub use library::{Article, Library, Part};
pub use name::{NameMatch, initials, names, short_title};
pub use number::{ArticleNo, in_words};
pub use parse::{Heading, ParsedArticle, ParsedStatute, parse};
pub use reference::ArticleRef;
pub use report::{BadFile, ImportProgress, ImportReport, NotedFile};
