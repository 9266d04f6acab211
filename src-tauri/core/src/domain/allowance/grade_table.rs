//! 难易等级: the versioned table of grades with what lifts a case to each, and what it earns.

use super::TOPIC;
use crate::domain::identifiers::Fen;
use crate::domain::record::Definition;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What lifts a case to a grade: any one of them is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
pub struct GradeThresholds {
    /// At least so many parties.
    pub people: Option<u32>,
    /// At least this amount is quarrelled about, in fen.
    pub amount_fen: Option<Fen>,
    /// At least so many mediation sessions were held.
    pub sessions: Option<u32>,
    /// At least so many days went by from acceptance to the end.
    pub days: Option<u32>,
    /// Codes of dispute types that are of this grade, unless the agreement is oral.
    pub dispute_types: Vec<String>,
    /// Marked as 疑难复杂 at the intake.
    pub is_difficult: bool,
    /// Ended by an oral agreement: then the type alone lifts it no further.
    pub is_oral: bool,
}

impl GradeThresholds {
    /// Whether nothing lifts a case to the grade.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Grade {
    /// Its code, which records hold.
    pub code: String,
    /// Its name, such as 简易.
    pub name: String,
    /// What a case of this grade earns, in fen.
    pub amount_fen: Fen,
    /// What lifts a case to it.
    pub thresholds: GradeThresholds,
}

/// The table: the grades from the lowest to the highest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GradeTable {
    /// Whether only 调解成功 cases count.
    pub is_settled_only: bool,
    /// The grades, the lowest first.
    pub grades: Vec<Grade>,
}

impl GradeTable {
    /// The grade of that code.
    #[must_use]
    pub fn grade(&self, code: &str) -> Option<&Grade> {
        self.grades.iter().find(|grade| grade.code == code)
    }

    /// The table that a new casebook begins with: the five names of 新宾, the measures that two
    /// published rules name. The amounts are examples; every street has its own.
    #[must_use]
    pub fn built_in() -> Self {
        let grade = |code: &str, name: &str, yuan: i64, thresholds: GradeThresholds| Grade {
            code: code.to_owned(),
            name: name.to_owned(),
            amount_fen: Fen(yuan * 100),
            thresholds,
        };
        let types = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        let none = GradeThresholds::default;
        Self {
            is_settled_only: true,
            grades: vec![
                grade(
                    "oral",
                    "口头",
                    30,
                    GradeThresholds {
                        is_oral: true,
                        ..none()
                    },
                ),
                grade(
                    "simple",
                    "简易",
                    100,
                    GradeThresholds {
                        dispute_types: types(&["marriage_family", "neighbour"]),
                        ..none()
                    },
                ),
                grade(
                    "general",
                    "一般",
                    200,
                    GradeThresholds {
                        sessions: Some(2),
                        dispute_types: types(&["housing", "damage", "migrant_pay", "labour"]),
                        ..none()
                    },
                ),
                grade(
                    "complex",
                    "复杂",
                    400,
                    GradeThresholds {
                        people: Some(5),
                        amount_fen: Some(Fen(5_000_000)),
                        sessions: Some(4),
                        days: Some(30),
                        is_difficult: true,
                        ..none()
                    },
                ),
                grade(
                    "major",
                    "重大疑难",
                    800,
                    GradeThresholds {
                        people: Some(10),
                        amount_fen: Some(Fen(10_000_000)),
                        ..none()
                    },
                ),
            ],
        }
    }
}

/// The newest version of the table with its number; 0 while nobody has set one.
#[must_use]
pub fn in_force(definitions: &[Definition]) -> (GradeTable, u32) {
    newest(definitions, |_| true)
}

/// The table by which a case is graded that was closed on a day: the newest of those that held
/// then, so that a list of a month that is over stays as it was.
#[must_use]
pub fn in_force_on(definitions: &[Definition], day: NaiveDate) -> (GradeTable, u32) {
    newest(definitions, |one| {
        one.valid_from.is_none_or(|from| from <= day)
    })
}

fn newest(definitions: &[Definition], holds: impl Fn(&Definition) -> bool) -> (GradeTable, u32) {
    definitions
        .iter()
        .filter(|one| one.topic.as_deref() == Some(TOPIC) && holds(one))
        .filter_map(|one| {
            let table = serde_json::from_value(one.body.clone()?).ok()?;
            Some((table, one.version?))
        })
        .max_by_key(|(_, version)| *version)
        .unwrap_or_else(|| (GradeTable::built_in(), 0))
}
