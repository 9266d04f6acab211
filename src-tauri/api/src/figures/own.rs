//! 自定义指标: what a committee defines for itself, read from lines of words, versioned in the casebook,
//! and counted over the same facts as the official tables.

use super::shape::Wanted;
use crate::desk::Desk;
use crate::sentence::of_choice;
use crate::shape::{Nothing, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::dispute::DisputeType;
use lxq_core::domain::record::{
    AgreementForm, CaseSource, CommitteeKind, Definition as Setting, MediationKind, Outcome,
    PreventedHarm, Record as _, RequestChannel, RequestNature, RequestStatus, Satisfaction,
};
use lxq_core::domain::scope::Scope;
use lxq_core::domain::statistics::{
    CaseFact, Definition, Figure, FigureBasis, FigureCheck, FigureColumn, FigureRow, FigureTable,
    OwnAnswers, OwnBasis, OwnFigure, OwnItem, OwnProblem, OwnSubject, OwnValues, OwnVocabulary,
    read_own,
};
use lxq_core::store::table::office::definition;
use lxq_core::store::table::statistics::{CaseFilter, RequestLine, cases, request_lines};
use lxq_core::store::{Reader, china_midnight};
use std::collections::BTreeMap;

/// The topic under which the lines are kept.
const TOPIC: &str = "own_figures";
/// The longest text.
const TEXT_CHARS: usize = 20_000;

request! {
    /// Lines that define figures.
    pub struct OwnFiguresText {
        /// The lines.
        pub text: String,
    }
}

response! {
    /// The lines in force.
    pub struct OwnFigures {
        /// The lines; empty where there are none yet.
        pub text: String,
        /// The version; 0 where there are none yet.
        pub version: u32,
        /// What can be asked, for who writes them.
        pub items: Vec<OwnItemShape>,
        /// Whether who asks may change them.
        pub may_change: bool,
    }

    /// An item that can be asked.
    pub struct OwnItemShape {
        /// Of what.
        pub subject: OwnSubject,
        /// Its name in the lines.
        pub name: String,
        /// The values it may have; empty for a text or a number.
        pub values: Vec<String>,
        /// Whether it is a number, which is asked with ≥.
        pub is_number: bool,
    }

    /// What the lines say.
    pub struct OwnFiguresChecked {
        /// What is wrong, by line; empty where all reads.
        pub problems: Vec<OwnProblem>,
        /// The figures of the last twelve months by these lines; empty where something is wrong.
        pub rows: Vec<FigureRow>,
    }
}

/// The words of a catalogue with what people write for them.
fn words(catalogue: &str, all: impl IntoIterator<Item = &'static str>) -> OwnValues {
    let of = |word: &'static str| (of_choice(catalogue, word), word.to_owned());
    OwnValues::Words(all.into_iter().map(of).collect())
}

fn flag() -> OwnValues {
    OwnValues::Words(vec![
        ("是".to_owned(), "yes".to_owned()),
        ("否".to_owned(), "no".to_owned()),
    ])
}

fn item(name: &str, key: &'static str, values: OwnValues) -> OwnItem {
    OwnItem {
        name: name.to_owned(),
        key,
        values,
    }
}

/// What can be asked, with the types of the street's own table.
fn vocabulary(types: &[DisputeType]) -> OwnVocabulary {
    let types = types.iter().map(|one| (one.name.clone(), one.code.clone()));
    let all = |list: &'static [CaseSource]| list.iter().map(|one| one.as_str());
    OwnVocabulary {
        dispute: vec![
            item("类型", "type", OwnValues::Words(types.collect())),
            item("来源", "source", words("case_source", all(CaseSource::ALL))),
            item(
                "调解种类",
                "kind",
                words(
                    "mediation_kind",
                    MediationKind::ALL.iter().map(|one| one.as_str()),
                ),
            ),
            item(
                "主体",
                "body",
                words(
                    "committee_kind",
                    CommitteeKind::ALL.iter().map(|one| one.as_str()),
                ),
            ),
            item(
                "结果",
                "outcome",
                words("outcome", Outcome::ALL.iter().map(|one| one.as_str())),
            ),
            item(
                "协议形式",
                "form",
                words(
                    "agreement_form",
                    AgreementForm::ALL.iter().map(|one| one.as_str()),
                ),
            ),
            item(
                "防止了",
                "prevented",
                words(
                    "prevented_harm",
                    PreventedHarm::ALL.iter().map(|one| one.as_str()),
                ),
            ),
            item("疑难复杂", "difficult", flag()),
            item("履行", "performed", flag()),
            item("申请司法确认", "applied", flag()),
            item("司法确认有效", "confirmed", flag()),
            item("当事人数", "people", OwnValues::Number),
            item("金额", "yuan", OwnValues::Number),
        ],
        request: vec![
            item("来源", "source", OwnValues::Text),
            item("类型", "category", OwnValues::Text),
            item(
                "性质",
                "nature",
                words(
                    "request_nature",
                    RequestNature::ALL.iter().map(|one| one.as_str()),
                ),
            ),
            item(
                "渠道",
                "channel",
                words(
                    "request_channel",
                    RequestChannel::ALL.iter().map(|one| one.as_str()),
                ),
            ),
            item(
                "状态",
                "status",
                words(
                    "request_status",
                    RequestStatus::ALL.iter().map(|one| one.as_str()),
                ),
            ),
            item(
                "满意度",
                "satisfaction",
                words(
                    "satisfaction",
                    Satisfaction::ALL.iter().map(|one| one.as_str()),
                ),
            ),
            item("应办", "counted", flag()),
            item("重复", "repeat", flag()),
            item("无效", "invalid", flag()),
            item("涉法", "legal", flag()),
            item("积案", "old_petition", flag()),
            item("按时办结", "on_time", flag()),
            item("星数", "stars", OwnValues::Number),
        ],
    }
}

fn yes(holds: bool) -> Option<String> {
    Some(if holds { "yes" } else { "no" }.to_owned())
}

struct Case<'a>(&'a CaseFact);

impl OwnAnswers for Case<'_> {
    fn words(&self, key: &str) -> Option<String> {
        let case = self.0;
        match key {
            "type" => Some(case.dispute_type.clone()),
            "source" => case.source.map(|one| one.as_str().to_owned()),
            "kind" => Some(case.mediation_kind.as_str().to_owned()),
            "body" => case.committee_kind.map(|one| one.as_str().to_owned()),
            "outcome" => case.outcome.map(|one| one.as_str().to_owned()),
            "form" => case.form.map(|one| one.as_str().to_owned()),
            "prevented" => case.prevented.map(|one| one.as_str().to_owned()),
            "difficult" => yes(case.is_difficult),
            "performed" => yes(case.is_performed()),
            "applied" => yes(case.is_confirmation_applied),
            "confirmed" => yes(case.is_confirmed),
            _ => None,
        }
    }

    fn number(&self, key: &str) -> i64 {
        match key {
            "people" => self.0.people.into(),
            "yuan" => self.0.amount.0 / 100,
            _ => 0,
        }
    }
}

struct Line<'a>(&'a RequestLine);

impl OwnAnswers for Line<'_> {
    fn words(&self, key: &str) -> Option<String> {
        let line = self.0;
        match key {
            "source" => line.source.clone(),
            "category" => line.category.clone(),
            "nature" => line.nature.clone(),
            "channel" => line.channel.clone(),
            "status" => line.status.clone(),
            "satisfaction" => line.satisfaction.clone(),
            "counted" => yes(line.is_counted),
            "repeat" => yes(line.is_repeat),
            "invalid" => yes(line.is_invalid),
            "legal" => yes(line.is_legal),
            "old_petition" => yes(line.is_old_petition),
            "on_time" => yes(line.is_on_time),
            _ => None,
        }
    }

    fn number(&self, key: &str) -> i64 {
        if key == "stars" { self.0.stars } else { 0 }
    }
}

/// The lines in force, with the version under which each figure has its meaning.
fn in_force(reader: Reader<'_>) -> Result<(String, u32, BTreeMap<String, u32>), Failure> {
    let known = definition(reader, TOPIC)?;
    let version = known.as_ref().and_then(|one| one.version).unwrap_or(0);
    let body = known.and_then(|one| one.body).unwrap_or_default();
    let text = body["text"].as_str().unwrap_or_default().to_owned();
    let versions = serde_json::from_value(body["versions"].clone()).unwrap_or_default();
    Ok((text, version, versions))
}

/// The figures of a period by those lines.
fn rows(
    reader: Reader<'_>,
    wanted: Wanted,
    figures: &[OwnFigure],
) -> Result<Vec<FigureRow>, Failure> {
    let of_basis = |basis: FigureBasis| {
        let filter = CaseFilter {
            from: wanted.from,
            to: wanted.to,
            basis,
            mediation_kind: None,
        };
        cases(reader, &filter)
    };
    let (closed, registered) = (
        of_basis(FigureBasis::Closed)?,
        of_basis(FigureBasis::Registered)?,
    );
    let after = wanted.to.succ_opt().unwrap_or(wanted.to);
    let requests = request_lines(reader, china_midnight(wanted.from), china_midnight(after))?;
    Ok(figures
        .iter()
        .map(|one| {
            let all: Vec<Box<dyn OwnAnswers + '_>> = match one.basis {
                OwnBasis::Closed => closed
                    .iter()
                    .map(|case| Box::new(Case(case)) as _)
                    .collect(),
                OwnBasis::Registered => registered
                    .iter()
                    .map(|case| Box::new(Case(case)) as _)
                    .collect(),
                OwnBasis::Submitted => requests
                    .iter()
                    .map(|line| Box::new(Line(line)) as _)
                    .collect(),
            };
            let count = |holds: &dyn Fn(&dyn OwnAnswers) -> bool| {
                all.iter().filter(|record| holds(record.as_ref())).count() as u64
            };
            let figure = match &one.denominator {
                None => Figure::Count {
                    count: count(&|record| one.numerator.holds(record)),
                },
                // What is divided is among what it is divided by, or a rate would pass the whole.
                Some(out_of) => Figure::Rate {
                    part: count(&|record| one.numerator.holds(record) && out_of.holds(record)),
                    whole: count(&|record| out_of.holds(record)),
                },
            };
            FigureRow {
                id: None,
                key: one.title.clone(),
                title: one.title.clone(),
                figures: vec![figure],
            }
        })
        .collect())
}

fn basis_words(basis: OwnBasis) -> &'static str {
    match basis {
        OwnBasis::Closed => "结案日期",
        OwnBasis::Registered => "登记日期",
        OwnBasis::Submitted => "诉求日期",
    }
}

/// What the figures mean, each in its version.
fn meanings(figures: &[OwnFigure], versions: &BTreeMap<String, u32>) -> Vec<Definition> {
    figures
        .iter()
        .map(|one| Definition {
            name: one.title.clone(),
            version: versions.get(&one.title).copied().unwrap_or(1),
            title: one.title.clone(),
            numerator: one.numerator.words.clone(),
            denominator: one.denominator.as_ref().map(|count| count.words.clone()),
            basis: basis_words(one.basis).to_owned(),
            source: Some(one.source.clone())
                .filter(|source| !source.is_empty())
                .unwrap_or_else(|| "本单位自定".to_owned()),
        })
        .collect()
}

/// The figures of one's own as they are read now; lines that do not read any more, as a type was
/// renamed, give none.
fn read(
    reader: Reader<'_>,
    text: &str,
) -> Result<Result<Vec<OwnFigure>, Vec<OwnProblem>>, Failure> {
    let (types, _) = crate::settings::types_in(reader)?;
    Ok(read_own(text, &vocabulary(&types)))
}

/// What the figures of one's own mean now.
pub(crate) fn own_definitions(reader: Reader<'_>) -> Result<Vec<Definition>, Failure> {
    let (text, _, versions) = in_force(reader)?;
    let figures = read(reader, &text)?.unwrap_or_default();
    Ok(meanings(&figures, &versions))
}

pub(super) fn table(reader: Reader<'_>, wanted: Wanted) -> Result<FigureTable, Failure> {
    let (text, _, versions) = in_force(reader)?;
    let (figures, unread) = match read(reader, &text)? {
        Ok(figures) => (figures, Vec::new()),
        Err(problems) => (Vec::new(), problems),
    };
    Ok(FigureTable {
        name: wanted.table,
        from: wanted.from,
        to: wanted.to,
        columns: vec![FigureColumn {
            key: "figure".to_owned(),
            title: "数字".to_owned(),
            group: None,
            opens: false,
        }],
        rows: rows(reader, wanted, &figures)?,
        total: None,
        checks: unread.iter().map(unread_line).collect(),
        definitions: meanings(&figures, &versions),
    })
}

/// A line that was saved and reads no longer, as a type was renamed since.
fn unread_line(problem: &OwnProblem) -> FigureCheck {
    let words = of_choice("own_problem_code", problem.code.as_str());
    FigureCheck {
        key: format!("line_{}", problem.line),
        title: format!(
            "设置→自定义指标第{}行：{}",
            problem.line,
            words.replace("{name}", &problem.name)
        ),
        holds: false,
        left: 0,
        right: 1,
        cases: Vec::new(),
    }
}

pub(crate) fn own_figures(desk: &Desk, _: Nothing) -> Result<OwnFigures, Failure> {
    desk.casebook.read(|reader| {
        let (text, version, _) = in_force(reader)?;
        shape(desk, reader, text, version)
    })
}

fn shape(
    desk: &Desk,
    reader: Reader<'_>,
    text: String,
    version: u32,
) -> Result<OwnFigures, Failure> {
    let (types, _) = crate::settings::types_in(reader)?;
    let known = vocabulary(&types);
    let of = |subject: OwnSubject, items: Vec<OwnItem>| {
        items.into_iter().map(move |item| OwnItemShape {
            subject,
            is_number: item.values == OwnValues::Number,
            name: item.name,
            values: match item.values {
                OwnValues::Words(words) => words.into_iter().map(|(said, _)| said).collect(),
                OwnValues::Text | OwnValues::Number => Vec::new(),
            },
        })
    };
    Ok(OwnFigures {
        text,
        version,
        items: of(OwnSubject::Dispute, known.dispute)
            .chain(of(OwnSubject::Request, known.request))
            .collect(),
        may_change: allows(desk.actor.role, Permission::ManageOffice),
    })
}

fn limited(text: &str) -> Result<(), Failure> {
    if text.chars().count() > TEXT_CHARS {
        return Err(Failure::field("text", FieldCode::TooLong));
    }
    Ok(())
}

pub(crate) fn check_own(desk: &Desk, form: OwnFiguresText) -> Result<OwnFiguresChecked, Failure> {
    limited(&form.text)?;
    let ask = super::FigureAsk::of_table(lxq_core::domain::statistics::FigureTableName::OwnTable);
    let wanted = Wanted::of(&ask, desk.casebook.today())?;
    desk.casebook.read(|reader| {
        Ok(match read(reader, &form.text)? {
            Ok(figures) => OwnFiguresChecked {
                problems: Vec::new(),
                rows: rows(reader, wanted, &figures)?,
            },
            Err(problems) => OwnFiguresChecked {
                problems,
                rows: Vec::new(),
            },
        })
    })
}

pub(crate) fn save_own(desk: &Desk, form: OwnFiguresText) -> Result<OwnFigures, Failure> {
    limited(&form.text)?;
    desk.act(|act, _| {
        let (types, _) = crate::settings::types_in(act.reader())?;
        let figures = match read_own(&form.text, &vocabulary(&types)) {
            Ok(figures) => figures,
            Err(problems) => {
                return Err(Failure::refused(FailureCode::OwnFiguresUnreadable)
                    .with("count", problems.len()));
            }
        };
        let (before, version, versions) = in_force(act.reader())?;
        if before == form.text {
            return shape(desk, act.reader(), before, version);
        }
        // A figure whose meaning changed gets a new version; a name that comes back goes on from its last.
        let known = read_own(&before, &vocabulary(&types)).unwrap_or_default();
        let mut next = versions;
        for one in &figures {
            let was = known.iter().find(|other| other.title == one.title);
            let version = next.entry(one.title.clone()).or_insert(0);
            if was.is_none_or(|was| was.meaning() != one.meaning()) {
                *version += 1;
            }
        }
        let mut setting = Setting::blank(act.new_id()?, Scope::Street);
        setting.topic = Some(TOPIC.to_owned());
        setting.version = Some(version + 1);
        setting.valid_from = Some(act.today());
        setting.body = Some(serde_json::json!({ "text": form.text, "versions": next }));
        act.begin("definition.set", &setting)?;
        shape(desk, act.reader(), form.text, version + 1)
    })
}
