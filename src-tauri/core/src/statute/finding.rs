//! What an import found in a file that a person should know of; none of it keeps the file out.

use crate::domain::choice::choice;
use serde::{Deserialize, Serialize};

choice! {
    /// What was found.
    FindingCode {
        /// Numbers are missing between two articles.
        Gap = "gap",
        /// The first article is not 第一条.
        StartsLate = "starts_late",
        /// An article 之一 that was put in by an amendment.
        Inserted = "inserted",
        /// The number stands there twice; both are kept.
        Twice = "twice",
        /// The number is smaller than the one before.
        OutOfOrder = "out_of_order",
        /// A line begins like an article and was left in the one before.
        Unclear = "unclear",
        /// Neither the file nor its name tells a day.
        NoDay = "no_day",
        /// The line `INFO END` is missing.
        NoInfoEnd = "no_info_end",
    }
}

choice! {
    /// Why a file was not taken.
    BadFileReason {
        /// It cannot be opened or read.
        Unreadable = "unreadable",
        /// Its bytes are no text in an encoding that is known.
        Encoding = "encoding",
        /// It is larger than any law.
        TooLarge = "too_large",
        /// No line `# …` names the law.
        NoTitle = "no_title",
        /// No line begins with 第…条.
        NoArticle = "no_article",
        /// More articles than any law has.
        TooManyArticles = "too_many_articles",
        /// Another file of the folder is the same law of the same day.
        SameVersion = "same_version",
        /// Another file of the folder has the same bytes.
        SameFile = "same_file",
    }
}

/// Something found in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What.
    pub code: FindingCode,
    /// The article at which it was found; for a gap the last before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// For a gap, the first article behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl Finding {
    pub(super) fn bare(code: FindingCode) -> Self {
        Self {
            code,
            article: None,
            next: None,
        }
    }

    pub(super) fn at(code: FindingCode, article: &(impl ToString + ?Sized)) -> Self {
        Self {
            article: Some(article.to_string()),
            ..Self::bare(code)
        }
    }

    pub(super) fn gap(before: &(impl ToString + ?Sized), after: &(impl ToString + ?Sized)) -> Self {
        Self {
            next: Some(after.to_string()),
            ..Self::at(FindingCode::Gap, before)
        }
    }
}
