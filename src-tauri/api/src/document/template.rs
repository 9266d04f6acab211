//! 文书模板: wordings of a committee's own, each a version; what an official form requires stays.

use super::making::official;
use crate::desk::{Desk, record_all};
use crate::shape::{Done, Moment, Nothing, filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::document::{self as rules, Wording, WordingRefusal, newest};
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{DocumentForm, Instant, Template};
use lxq_documents::forms::OfficialForm;
use lxq_documents::template::{Placeholder, Problem, Shape, TemplateError};

request! {
    /// A form.
    pub struct TemplateAsk {
        /// Which.
        pub form: DocumentForm,
    }

    /// A wording to try.
    pub struct CheckTemplate {
        /// The form.
        pub form: DocumentForm,
        /// The wording.
        pub wording: String,
    }

    /// A wording to use from now on.
    pub struct SaveTemplate {
        /// The form.
        pub form: DocumentForm,
        /// The wording.
        pub wording: String,
        /// 修改说明.
        pub remark: Option<String>,
    }
}

response! {
    /// Every form with its wording.
    pub struct DocumentTemplates {
        /// In the order of the forms.
        pub rows: Vec<TemplateRow>,
        /// Whether who asks may change them.
        pub may_change: bool,
    }

    /// A form with its wording.
    pub struct TemplateRow {
        /// The form.
        pub form: DocumentForm,
        /// The wording in use.
        pub wording: String,
        /// The version of a committee's own wording; none for that of the program.
        pub version: Option<u32>,
        /// 修改说明.
        pub remark: Option<String>,
        /// When it was saved.
        pub saved_at: Option<Moment>,
        /// Who saved it.
        pub saved_by: Option<PersonId>,
        /// What the form knows.
        pub placeholders: Vec<PlaceholderRow>,
    }

    /// Something that a wording may name in braces.
    pub struct PlaceholderRow {
        /// Its name; of a list's rows with the list's name before it: `申请人.姓名`.
        pub name: String,
        /// What it stands for.
        pub shape: PlaceholderShape,
        /// Whether the official form has it, so that no wording may leave it out.
        pub is_required: bool,
    }

    /// Whether a wording reads.
    pub struct TemplateChecked {
        /// What is wrong, by line.
        pub problems: Vec<TemplateProblem>,
    }

    /// What is wrong with a wording.
    pub struct TemplateProblem {
        /// The line, from 1; 0 where it is of the whole.
        pub line: u32,
        /// What.
        pub code: TemplateProblemCode,
        /// The word or name that is meant.
        pub name: Option<String>,
    }
}

/// What a placeholder stands for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PlaceholderShape {
    /// A text.
    Text,
    /// A list.
    List,
    /// Boxes to tick.
    Choices,
}

/// What can be wrong with a wording.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TemplateProblemCode {
    /// No line gives the title.
    NoTitle,
    /// A line begins with a word that is none of the parts.
    UnknownWord,
    /// The form knows no such placeholder.
    UnknownPlaceholder,
    /// A list stands where a text is needed, or the other way round.
    OtherShape,
    /// A brace is opened and not closed.
    OpenBrace,
    /// A width or a share is no number from 1 to 40.
    NoNumber,
    /// A block is not ended.
    NotEnded,
    /// An end without a beginning.
    NothingToEnd,
    /// What the official form requires is left out.
    Lost,
}

fn problem_of(error: TemplateError) -> TemplateProblem {
    use TemplateProblemCode as Code;
    let (code, name) = match error.problem {
        Problem::NoTitle => (Code::NoTitle, None),
        Problem::UnknownWord(word) => (Code::UnknownWord, Some(word)),
        Problem::UnknownPlaceholder(name) => (Code::UnknownPlaceholder, Some(name)),
        Problem::OtherShape(name) => (Code::OtherShape, Some(name.to_owned())),
        Problem::OpenBrace => (Code::OpenBrace, None),
        Problem::NoNumber => (Code::NoNumber, None),
        Problem::NotEnded => (Code::NotEnded, None),
        Problem::NothingToEnd => (Code::NothingToEnd, None),
        Problem::Lost(name) => (Code::Lost, Some(name)),
    };
    TemplateProblem {
        line: error.line,
        code,
        name,
    }
}

impl From<WordingRefusal> for Failure {
    fn from(refusal: WordingRefusal) -> Self {
        match refusal {
            WordingRefusal::Same => Self::field("wording", FieldCode::Twice),
            WordingRefusal::TooLong => Self::field("wording", FieldCode::TooLong),
            WordingRefusal::NothingToWithdraw => Self::refused(FailureCode::NotFound),
        }
    }
}

fn may_change(desk: &Desk) -> bool {
    lxq_core::access::allows(desk.actor.role, lxq_core::access::Permission::ManageOffice)
}

pub(crate) fn templates(desk: &Desk, _: Nothing) -> Result<DocumentTemplates, Failure> {
    let known = desk
        .casebook
        .read(|reader| Ok::<_, Failure>(reader.all::<Template>()?))?;
    let rows = DocumentForm::ALL.iter().map(|form| row(&known, *form));
    Ok(DocumentTemplates {
        rows: rows.collect::<Result<_, _>>()?,
        may_change: may_change(desk),
    })
}

fn row(known: &[Template], form: DocumentForm) -> Result<TemplateRow, Failure> {
    let official = official(form)?;
    let saved = newest(known, form);
    let wording = saved
        .and_then(|one| one.wording.clone())
        .unwrap_or_else(|| official.wording.to_owned());
    let mut placeholders = Vec::new();
    list_placeholders(official.schema, "", &mut placeholders);
    Ok(TemplateRow {
        form,
        wording,
        version: saved.and_then(|one| one.version),
        remark: saved.and_then(|one| one.remark.clone()),
        saved_at: saved.and_then(|one| one.saved_at).map(Moment::from),
        saved_by: saved.and_then(|one| one.saved_by),
        placeholders,
    })
}

fn list_placeholders(schema: &[Placeholder], path: &str, rows: &mut Vec<PlaceholderRow>) {
    for one in schema {
        let name = format!("{path}{}", one.name);
        let shape = match one.shape {
            Shape::Text => PlaceholderShape::Text,
            Shape::List(_) => PlaceholderShape::List,
            Shape::Choices => PlaceholderShape::Choices,
        };
        rows.push(PlaceholderRow {
            name: name.clone(),
            shape,
            is_required: one.is_required,
        });
        if let Shape::List(of) = one.shape {
            list_placeholders(of, &format!("{name}."), rows);
        }
    }
}

fn problems_of(official: &OfficialForm, wording: &str) -> Vec<TemplateProblem> {
    let errors = official.read(wording).err().unwrap_or_default();
    errors.into_iter().map(problem_of).collect()
}

pub(crate) fn check(_: &Desk, form: CheckTemplate) -> Result<TemplateChecked, Failure> {
    Ok(TemplateChecked {
        problems: problems_of(official(form.form)?, &form.wording),
    })
}

pub(crate) fn save(desk: &Desk, form: SaveTemplate) -> Result<TemplateRow, Failure> {
    let problems = problems_of(official(form.form)?, &form.wording);
    if let Some(first) = problems.first() {
        return Err(Failure::refused(FailureCode::TemplateUnreadable)
            .with("line", first.line)
            .with("name", first.name.clone().unwrap_or_default())
            .with("count", problems.len()));
    }
    desk.act(|act, _| {
        let known = act.reader().all::<Template>()?;
        let wording = Wording {
            form: form.form,
            wording: form.wording,
            remark: filled(form.remark),
        };
        let id = act.new_id()?;
        let at = Instant(act.now().timestamp_millis());
        let template = rules::save(id, &known, wording, at, act.actor())?;
        act.begin("template.saved", &template)?;
        row(&act.reader().all::<Template>()?, form.form)
    })
}

pub(crate) fn withdraw(desk: &Desk, ask: TemplateAsk) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let known = act.reader().all::<Template>()?;
        record_all(act, rules::withdraw(&known, ask.form)?)?;
        Ok(Done {})
    })
}
