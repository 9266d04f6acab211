//! The table of grades: thresholds and amounts, versioned.

use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Nothing, request, response};
use chrono::NaiveDate;
use lxq_core::domain::allowance::{Grade, GradeTable, TOPIC, check_table, in_force};
use lxq_core::domain::dispute::Refusal;
use lxq_core::domain::record::{Definition, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::allowance::tables;
use std::collections::BTreeSet;

request! {
    /// A new version of the table of grades.
    pub struct SaveDifficultyGrades {
        /// Whether only 调解成功 cases count.
        pub is_settled_only: bool,
        /// The grades, the lowest first; a new one has an empty code.
        pub grades: Vec<Grade>,
        /// Cases closed from this day on are graded by it; today where empty.
        pub valid_from: Option<NaiveDate>,
    }
}

response! {
    /// The table of grades.
    pub struct DifficultyGrades {
        /// The version; 0 for the one that came with the program.
        pub version: u32,
        /// Whether it is the one that came with the program, whose amounts are examples.
        pub is_built_in: bool,
        /// The first day on which it holds.
        pub valid_from: Option<NaiveDate>,
        /// Whether only 调解成功 cases count.
        pub is_settled_only: bool,
        /// The grades, the lowest first.
        pub grades: Vec<Grade>,
    }
}

fn shape(table: GradeTable, version: u32, valid_from: Option<NaiveDate>) -> DifficultyGrades {
    DifficultyGrades {
        version,
        is_built_in: version == 0,
        valid_from,
        is_settled_only: table.is_settled_only,
        grades: table.grades,
    }
}

pub(crate) fn difficulty_grades(desk: &Desk, _: Nothing) -> Result<DifficultyGrades, Failure> {
    let versions = desk.casebook.read(tables)?;
    let (table, version) = in_force(&versions);
    let valid_from = versions
        .iter()
        .find(|one| one.version == Some(version))
        .and_then(|one| one.valid_from);
    Ok(shape(table, version, valid_from))
}

pub(crate) fn save_difficulty_grades(
    desk: &Desk,
    form: SaveDifficultyGrades,
) -> Result<DifficultyGrades, Failure> {
    let mut table = GradeTable {
        is_settled_only: form.is_settled_only,
        grades: form.grades,
    };
    name_new(&mut table.grades);
    check_table(&table).map_err(|problems| Failure::from(Refusal::Fields(problems)))?;
    desk.act(|act, _| {
        let (before, version) = in_force(&tables(act.reader())?);
        let valid_from = form.valid_from.unwrap_or(act.today());
        if before == table && version > 0 && form.valid_from.is_none() {
            return Ok(shape(before, version, None));
        }
        let mut definition = Definition::blank(act.new_id()?, Scope::Street);
        definition.topic = Some(TOPIC.to_owned());
        definition.version = Some(version + 1);
        definition.valid_from = Some(valid_from);
        definition.body = Some(serde_json::to_value(&table)?);
        act.begin("definition.grades_set", &definition)?;
        Ok(shape(table, version + 1, Some(valid_from)))
    })
}

/// Tidies the names and gives every new grade a code of its own.
fn name_new(grades: &mut [Grade]) {
    let mut codes: BTreeSet<String> = grades.iter().map(|grade| grade.code.clone()).collect();
    for grade in grades {
        grade.name = grade.name.trim().to_owned();
        if !grade.code.trim().is_empty() {
            continue;
        }
        let free = (1_u32..)
            .map(|number| format!("grade_{number}"))
            .find(|code| !codes.contains(code));
        if let Some(code) = free {
            codes.insert(code.clone());
            grade.code = code;
        }
    }
}
