//! 以案定补: the table of grades, a case's grade, and the monthly list for the allowance.

mod grade;
mod grade_table;
mod month;

pub(crate) use grade::{
    DecideDifficultyGrade, DisputeGrade, DisputeGradeAsk, decide, dispute_grade,
};
pub(crate) use grade_table::{
    DifficultyGrades, SaveDifficultyGrades, difficulty_grades, save_difficulty_grades,
};
pub(crate) use month::{AllowanceAsk, AllowanceList, allowance_month};
