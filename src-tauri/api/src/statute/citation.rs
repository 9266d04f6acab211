//! Citing articles on a consultation or a dispute. What was cited is kept; what the library holds
//! now is only told beside it.

use super::reading::look_up;
use super::with_library;
use crate::attachment::{Wish, admitted, may_change};
use crate::desk::Desk;
use crate::shape::{Done, Moment, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::attachment::Subject;
use lxq_core::domain::citation::{self, CitationRefusal, CitedArticle};
use lxq_core::domain::id::{CitationId, PersonId};
use lxq_core::domain::record::{Agreement, Citation, Consultation, Instant, SubjectKind};
use lxq_core::statute::{ArticleRef, Library, Standing, StatuteError};
use lxq_core::store::table::citation::of_subject;
use lxq_core::store::{Act, Reader, china_day};
use uuid::Uuid;

request! {
    /// Cites an article.
    pub struct CiteArticle {
        /// On which kind of record: a consultation or a dispute.
        pub subject_kind: SubjectKind,
        /// The record.
        pub subject_id: Uuid,
        /// The article's name in the library, such as 民法典@2020-05-28#577.
        pub reference: String,
        /// The day on which it was in force; that of the matter where empty.
        pub on: Option<NaiveDate>,
    }

    /// A citation.
    pub struct CitationAsk {
        /// Its id.
        pub id: CitationId,
    }

    /// Whose citations to list.
    pub struct CitationListAsk {
        /// The kind of record.
        pub subject_kind: SubjectKind,
        /// The record.
        pub subject_id: Uuid,
    }
}

response! {
    /// The citations of a record.
    pub struct CitationList {
        /// Those on it, in order.
        pub rows: Vec<CitationRow>,
        /// Whether articles may be cited and taken off.
        pub can_change: bool,
        /// The day of the matter, by which versions are looked up.
        pub matter_on: NaiveDate,
    }

    /// An article that was cited.
    pub struct CitationRow {
        /// Its id.
        pub id: CitationId,
        /// The law's whole title.
        pub title: String,
        /// The law's short title.
        pub law: String,
        /// The day of the version cited.
        pub version_on: Option<NaiveDate>,
        /// 第五百七十七条.
        pub label: String,
        /// The text as cited.
        pub text: String,
        /// The article's name in the library.
        pub reference: String,
        /// The day on which that version was in force.
        pub in_force_on: Option<NaiveDate>,
        /// When it was cited.
        pub cited_at: Option<Moment>,
        /// Who cited it.
        pub cited_by: Option<PersonId>,
        /// Whether the library has that version now.
        pub is_in_library: bool,
        /// The newest later version in the library that is in force today.
        pub later: Option<LaterVersion>,
    }

    /// A later version of an article that was cited.
    pub struct LaterVersion {
        /// Its name in the library; none where the later version has no such article.
        pub reference: Option<String>,
        /// The version's day.
        pub version_on: Option<NaiveDate>,
        /// From when it is in force.
        pub in_force_on: Option<NaiveDate>,
        /// Whether its text is the cited one.
        pub is_same: bool,
    }
}

impl From<CitationRefusal> for Failure {
    fn from(refusal: CitationRefusal) -> Self {
        match refusal {
            CitationRefusal::SubjectUnfit => Self::field("subject_kind", FieldCode::Unknown),
            CitationRefusal::Twice => Self::field("reference", FieldCode::Twice),
            CitationRefusal::TooMany => Self::field("reference", FieldCode::TooLarge),
            CitationRefusal::Removed => Self::refused(FailureCode::NotFound),
        }
    }
}

pub(crate) fn cite(desk: &Desk, form: CiteArticle) -> Result<CitationRow, Failure> {
    let citation = desk.act(|act, _| {
        let subject = admitted(
            desk,
            act.reader(),
            form.subject_kind,
            form.subject_id,
            Wish::Change,
        )?;
        let on = match form.on {
            Some(day) => day,
            None => matter_on(desk, act.reader(), form.subject_kind, form.subject_id)?,
        };
        put(desk, act, subject, &form.reference, on, "reference")
    })?;
    let rows = with_library(desk, |library| told(library, vec![citation], desk))?;
    rows.into_iter()
        .next()
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

/// Cites several articles on a consultation that is being recorded.
pub(crate) fn cite_all(
    desk: &Desk,
    act: &mut Act<'_>,
    consultation: &Consultation,
    references: &[String],
) -> Result<(), Failure> {
    let subject = Subject {
        kind: SubjectKind::Consultation,
        id: consultation.id.into(),
        scope: consultation.scope,
    };
    let on = consultation
        .starts_at
        .map_or(act.today(), |start| china_day(start.utc()));
    for reference in references {
        put(desk, act, subject, reference, on, "citations")?;
    }
    Ok(())
}

fn put(
    desk: &Desk,
    act: &mut Act<'_>,
    subject: Subject,
    reference: &str,
    on: NaiveDate,
    field: &str,
) -> Result<Citation, Failure> {
    let found = with_library(desk, |library| look_up(library, reference))?;
    let (law, article) = found.ok_or_else(|| Failure::field(field, FieldCode::Unknown))?;
    let cited = CitedArticle {
        statute_title: law.title,
        version_on: law.version_on,
        article_no: article.reference.article.to_string(),
        article_ref: article.reference.to_string(),
        article_text: article.text,
        in_force_on: on,
    };
    let known = of_subject(act.reader(), subject.kind, subject.id)?;
    let now = Instant(act.now().timestamp_millis());
    let id = act.new_id()?;
    let citation = citation::cite(id, subject, cited, &known, now, act.actor())?;
    act.record(citation::added(&citation))?;
    Ok(citation)
}

pub(crate) fn remove(desk: &Desk, ask: CitationAsk) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let gone = || Failure::refused(FailureCode::NotFound);
        let before = act.reader().get::<Citation>(ask.id)?.ok_or_else(gone)?;
        let (Some(kind), Some(id)) = (before.subject_kind, before.subject_id) else {
            return Err(gone());
        };
        admitted(desk, act.reader(), kind, id, Wish::Change)?;
        act.record(citation::remove(&before)?)?;
        Ok(Done {})
    })
}

pub(crate) fn citations_of(desk: &Desk, ask: CitationListAsk) -> Result<CitationList, Failure> {
    let (kind, id) = (ask.subject_kind, ask.subject_id);
    let (mut kept, matter_on) = desk.casebook.read(|reader| {
        admitted(desk, reader, kind, id, Wish::See)?;
        Ok::<_, Failure>((
            of_subject(reader, kind, id)?,
            matter_on(desk, reader, kind, id)?,
        ))
    })?;
    kept.retain(|citation| citation.is_removed != Some(true));
    Ok(CitationList {
        rows: with_library(desk, |library| told(library, kept, desk))?,
        can_change: may_change(desk, kind),
        matter_on,
    })
}

/// The day of the matter: of a consultation its start, of a dispute its agreement; else today.
fn matter_on(
    desk: &Desk,
    reader: Reader<'_>,
    kind: SubjectKind,
    id: Uuid,
) -> Result<NaiveDate, Failure> {
    let day = match kind {
        SubjectKind::Consultation => reader
            .get::<Consultation>(id)?
            .and_then(|consultation| consultation.starts_at)
            .map(|start| china_day(start.utc())),
        SubjectKind::Dispute => reader
            .list_by::<Agreement>("dispute_id", id.as_bytes().as_slice())?
            .into_iter()
            .filter_map(|agreement| agreement.agreed_on)
            .max(),
        SubjectKind::Request
        | SubjectKind::Hazard
        | SubjectKind::Inspection
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer
        | SubjectKind::Rating
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform => None,
    };
    Ok(day.unwrap_or_else(|| desk.casebook.today()))
}

/// Citations with what the library has to say of them now.
fn told(
    library: &mut Library,
    citations: Vec<Citation>,
    desk: &Desk,
) -> Result<Vec<CitationRow>, StatuteError> {
    let today = desk.casebook.today();
    let mut rows = Vec::with_capacity(citations.len());
    for citation in citations {
        let reference = citation.article_ref.unwrap_or_default();
        let text = citation.article_text.unwrap_or_default();
        let title = citation.statute_title.unwrap_or_default();
        let is_in_library = look_up(library, &reference)?.is_some();
        rows.push(CitationRow {
            id: citation.id,
            law: lxq_core::statute::short_title(&title),
            title,
            version_on: citation.version_on,
            label: citation.article_no.unwrap_or_default(),
            in_force_on: citation.in_force_on,
            cited_at: citation.cited_at.map(Moment::from),
            cited_by: citation.cited_by,
            is_in_library,
            later: later(library, &reference, &text, today)?,
            text,
            reference,
        });
    }
    Ok(rows)
}

/// The version in force today, where it is later than the one cited.
fn later(
    library: &mut Library,
    reference: &str,
    text: &str,
    today: NaiveDate,
) -> Result<Option<LaterVersion>, StatuteError> {
    let Some(name) = ArticleRef::parse(reference) else {
        return Ok(None);
    };
    let all = library.laws()?;
    let current = all.iter().find(|law| {
        law.law == name.law
            && law.standing(today) == Standing::InForce
            && law.version_on > name.version_on
    });
    let Some(law) = current else { return Ok(None) };
    let found = library
        .numbered(law, name.article)?
        .into_iter()
        .find(|one| one.reference.repeat == name.repeat);
    Ok(Some(LaterVersion {
        version_on: law.version_on,
        in_force_on: law.in_force_on,
        is_same: found.as_ref().is_some_and(|one| one.text == text),
        reference: found.map(|one| one.reference.to_string()),
    }))
}
