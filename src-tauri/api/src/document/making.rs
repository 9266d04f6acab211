//! Making a paper: the wording in force, filled in with a case's values.

use super::around::CaseAround;
use super::signed;
use super::values::values;
use crate::{Failure, FailureCode};
use lxq_core::domain::dispute::Case;
use lxq_core::domain::document::{CalledFor, newest};
use lxq_core::domain::id::TemplateId;
use lxq_core::domain::record::{DocumentForm, Template};
use lxq_documents::Document;
use lxq_documents::forms::OfficialForm;
use lxq_documents::template::Values;

/// A wording that comes with the program does not read.
#[derive(Debug, thiserror::Error)]
#[error("the wording of {0} that comes with the program does not read")]
struct UnreadableForm(&'static str);

/// A paper with the wording by which it was made.
pub(super) struct Made {
    /// The paper.
    pub(super) document: Document,
    /// The wording; none for that of the program.
    pub(super) template_id: Option<TemplateId>,
}

/// The form of the documents' crate.
pub(super) fn official(form: DocumentForm) -> Result<&'static OfficialForm, Failure> {
    OfficialForm::of(form.as_str()).ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

/// Makes a paper of a case. A saved wording that no longer reads, as one of another version may,
/// gives way to the program's own.
pub(super) fn make(case: &Case, around: &CaseAround, called: CalledFor) -> Result<Made, Failure> {
    fill(case, around, called, |_| {})
}

/// The same with values that are not the case's, such as who files the dossier.
pub(super) fn fill(
    case: &Case,
    around: &CaseAround,
    called: CalledFor,
    more: impl FnOnce(&mut Values),
) -> Result<Made, Failure> {
    let mut values = values(case, around, called)?;
    more(&mut values);
    let mut made = compose(&around.templates, called.form, &values)?;
    if called.form == DocumentForm::WrittenAgreement {
        signed::tell(&mut made.document, case, around);
    }
    Ok(made)
}

/// A form in the wording in force, filled in.
pub(super) fn compose(
    templates: &[Template],
    form: DocumentForm,
    values: &Values,
) -> Result<Made, Failure> {
    let official = official(form)?;
    let own = newest(templates, form).and_then(|template| {
        let wording = official.read(template.wording.as_deref()?).ok()?;
        Some((wording, Some(template.id)))
    });
    let (wording, template_id) = match own {
        Some(own) => own,
        None => {
            let wording = official
                .read(official.wording)
                .map_err(|_| Failure::defect(&UnreadableForm(official.name)))?;
            (wording, None)
        }
    };
    Ok(Made {
        document: official.document(&wording, values),
        template_id,
    })
}

/// What a document is called in lists and file names: its title, and the place where there are
/// several. It names nobody.
pub(super) fn title(case: &Case, called: CalledFor) -> Result<String, Failure> {
    let title = official(called.form)?.title;
    let Some(subject) = called.subject_id else {
        return Ok(title.to_owned());
    };
    let place = |ids: Vec<uuid::Uuid>| ids.iter().position(|id| *id == subject).map(|at| at + 1);
    // The subject is of the kind that the form is about, so it stands in one of these alone.
    let lists: [Vec<uuid::Uuid>; 5] = [
        case.parties.iter().map(|one| one.part.id.into()).collect(),
        case.inquiries.iter().map(|one| one.id.into()).collect(),
        case.sessions.iter().map(|one| one.id.into()).collect(),
        case.performances.iter().map(|one| one.id.into()).collect(),
        case.follow_ups.iter().map(|one| one.id.into()).collect(),
    ];
    let number = lists.into_iter().find_map(place);
    Ok(number.map_or_else(|| title.to_owned(), |number| format!("{title}（{number}）")))
}
