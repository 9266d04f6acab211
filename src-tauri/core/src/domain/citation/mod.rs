//! Citing an article on a consultation or a dispute, and taking it off again.

use super::attachment::Subject;
use super::id::{CitationId, PersonId};
use super::record::{Citation, Fact, Instant, Record as _, SubjectKind};
use chrono::NaiveDate;

/// More articles than anybody cites on one matter.
pub const MOST_CITATIONS: usize = 100;

/// An article as the library has it, and the day for which it was looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedArticle {
    /// The law's whole title.
    pub statute_title: String,
    /// The day of its version.
    pub version_on: Option<NaiveDate>,
    /// The article as printed.
    pub article_no: String,
    /// Its text.
    pub article_text: String,
    /// Its name in the library.
    pub article_ref: String,
    /// The day on which it was in force.
    pub in_force_on: NaiveDate,
}

/// Why an article is not cited or a citation not taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitationRefusal {
    /// Articles are cited on consultations and disputes only.
    SubjectUnfit,
    /// This version of the article is cited there already.
    Twice,
    /// There are as many as anybody reads.
    TooMany,
    /// It was taken off already.
    Removed,
}

/// Cites an article on a record that has those citations, removed ones among them.
///
/// # Errors
/// Why it is not cited.
pub fn cite(
    id: CitationId,
    subject: Subject,
    article: CitedArticle,
    known: &[Citation],
    cited_at: Instant,
    cited_by: PersonId,
) -> Result<Citation, CitationRefusal> {
    if !matches!(
        subject.kind,
        SubjectKind::Consultation | SubjectKind::Dispute
    ) {
        return Err(CitationRefusal::SubjectUnfit);
    }
    let mut shown = known.iter().filter(|one| one.is_removed != Some(true));
    if shown.any(|one| one.article_ref.as_deref() == Some(&article.article_ref)) {
        return Err(CitationRefusal::Twice);
    }
    if known.len() >= MOST_CITATIONS {
        return Err(CitationRefusal::TooMany);
    }
    let last = known.iter().filter_map(|one| one.position).max();
    let mut citation = Citation::blank(id.into(), subject.scope);
    citation.subject_kind = Some(subject.kind);
    citation.subject_id = Some(subject.id);
    citation.statute_title = Some(article.statute_title);
    citation.version_on = article.version_on;
    citation.article_no = Some(article.article_no);
    citation.article_text = Some(article.article_text);
    citation.article_ref = Some(article.article_ref);
    citation.in_force_on = Some(article.in_force_on);
    citation.position = Some(last.map_or(1, |last| last.saturating_add(1)));
    citation.cited_at = Some(cited_at);
    citation.cited_by = Some(cited_by);
    Ok(citation)
}

/// The fact of a new citation.
#[must_use]
pub fn added(citation: &Citation) -> Fact {
    Fact::new("citation.added", citation)
}

/// Takes a citation off its record; it stays in the history.
///
/// # Errors
/// [`CitationRefusal::Removed`].
pub fn remove(before: &Citation) -> Result<Fact, CitationRefusal> {
    if before.is_removed == Some(true) {
        return Err(CitationRefusal::Removed);
    }
    let mut after = before.clone();
    after.is_removed = Some(true);
    Ok(Fact::change("citation.removed", before, &after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scope::Scope;
    use serde_json::json;
    use uuid::Uuid;

    fn subject(kind: SubjectKind) -> Subject {
        Subject {
            kind,
            id: Uuid::from_u128(7),
            scope: Scope::Street,
        }
    }

    fn article(number: u32) -> CitedArticle {
        CitedArticle {
            statute_title: "街道法典".to_owned(),
            version_on: "2020-05-28".parse().ok(),
            article_no: format!("第{number}条"),
            article_text: "当事人应当守约。".to_owned(),
            article_ref: format!("街道法典@2020-05-28#{number}"),
            in_force_on: "2026-03-02".parse().unwrap(),
        }
    }

    fn cited(number: u32, known: &[Citation]) -> Result<Citation, CitationRefusal> {
        cite(
            Uuid::from_u128(u128::from(number)).into(),
            subject(SubjectKind::Consultation),
            article(number),
            known,
            Instant(1),
            Uuid::from_u128(9).into(),
        )
    }

    #[test]
    fn a_citation_keeps_the_text_and_the_version_and_stands_behind_the_others() {
        let first = cited(3, &[]).unwrap();
        let second = cited(4, std::slice::from_ref(&first)).unwrap();
        assert_eq!(first.article_text.as_deref(), Some("当事人应当守约。"));
        assert_eq!(first.version_on, "2020-05-28".parse().ok());
        assert_eq!((first.position, second.position), (Some(1), Some(2)));
        assert_eq!(added(&second).name, "citation.added");
    }

    #[test]
    fn the_same_article_is_cited_once_until_it_is_taken_off() {
        let mut first = cited(3, &[]).unwrap();
        assert_eq!(
            cited(3, std::slice::from_ref(&first)),
            Err(CitationRefusal::Twice)
        );
        let fact = remove(&first).unwrap();
        assert_eq!(fact.name, "citation.removed");
        assert_eq!(
            serde_json::Value::Object(fact.set),
            json!({ "is_removed": true })
        );
        first.is_removed = Some(true);
        assert_eq!(remove(&first), Err(CitationRefusal::Removed));
        assert!(cited(3, &[first]).is_ok());
    }

    #[test]
    fn nothing_is_cited_on_a_hazard_and_nothing_without_end() {
        let outcome = cite(
            Uuid::from_u128(1).into(),
            subject(SubjectKind::Hazard),
            article(1),
            &[],
            Instant(1),
            Uuid::from_u128(9).into(),
        );
        assert_eq!(outcome, Err(CitationRefusal::SubjectUnfit));
        let mut known = Vec::new();
        for number in 1..=100 {
            known.push(cited(number, &known).unwrap());
        }
        assert_eq!(cited(101, &known), Err(CitationRefusal::TooMany));
    }
}
