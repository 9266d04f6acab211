//! 引用的法条: an article of a law as it was when somebody cited it. The statute library may
//! change or go; what was cited stays.

use super::Instant;
use super::record;
use super::subject::SubjectKind;
use crate::domain::id::{CitationId, PersonId};
use chrono::NaiveDate;
use uuid::Uuid;

record! {
    /// 引用.
    Citation(CitationId) as "citation" {
        /// What it belongs to: a consultation or a dispute with its agreement.
        subject_kind: SubjectKind,
        /// Its id.
        subject_id: Uuid,
        /// The law's whole title.
        statute_title: String,
        /// The day of the law's version; none where none is known.
        version_on: NaiveDate,
        /// The article as printed: 第五百七十七条.
        article_no: String,
        /// The article's text as cited.
        article_text: String,
        /// The article's name in the statute library.
        article_ref: String,
        /// The day on which that version was in force: usually that of the matter.
        in_force_on: NaiveDate,
        /// Its place among the citations of its subject.
        position: u32,
        /// When it was cited.
        cited_at: Instant,
        /// Who cited it.
        cited_by: PersonId,
        /// Whether it was taken off.
        is_removed: bool,
    }
}
