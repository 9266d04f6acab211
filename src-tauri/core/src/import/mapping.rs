//! Which column fills which field: proposed here, corrected by the clerk, kept as a profile.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::RequestField;
use super::header::HeaderGuess;
use super::sheet::Sheet;
use super::synonyms;

/// The columns of one sheet by the fields they fill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Mapping {
    /// The sheet's name.
    pub sheet: String,
    /// The row that names the columns, as the spreadsheet numbers it.
    pub header_row: u32,
    /// The name of the column for each field that has one.
    pub columns: BTreeMap<RequestField, String>,
}

/// Why a mapping cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingProblem<F: fmt::Debug = RequestField> {
    /// A field no record can be without has no column.
    #[error("no column for {field:?}")]
    MissingRequired {
        /// The field.
        field: F,
    },
    /// The header has no such column.
    #[error("no column named {column} for {field:?}")]
    UnknownColumn {
        /// The field that asks for it.
        field: F,
        /// The name it asks for.
        column: String,
    },
    /// One column fills several fields, and they are not just title and content.
    #[error("column {column} fills {fields:?}")]
    ColumnUsedTwice {
        /// The column.
        column: String,
        /// The fields, in their order.
        fields: Vec<F>,
    },
}

impl Mapping {
    /// A proposal for a sheet; it may lack required fields.
    pub fn suggest(sheet: &Sheet, header: &HeaderGuess) -> Self {
        Self {
            sheet: sheet.name().to_owned(),
            header_row: header.row,
            columns: synonyms::suggest(&header.columns),
        }
    }

    /// Checks the mapping against the columns there are.
    ///
    /// # Errors
    /// Every problem there is, in the order of the fields.
    pub fn check(&self, header: &HeaderGuess) -> Result<(), Vec<MappingProblem>> {
        check_columns(
            &self.columns,
            header,
            &RequestField::ALL,
            RequestField::is_required,
            |fields| fields == [RequestField::Title, RequestField::Content],
        )
    }
}

/// Checks columns by field against those that there are: required ones are mapped, all are there, and
/// none fills several fields unless these may share it.
pub(super) fn check_columns<F: Copy + Ord + fmt::Debug>(
    columns: &BTreeMap<F, String>,
    header: &HeaderGuess,
    all: &[F],
    is_required: impl Fn(F) -> bool,
    may_share: impl Fn(&[F]) -> bool,
) -> Result<(), Vec<MappingProblem<F>>> {
    let mut problems = Vec::new();
    let mut fields_of: BTreeMap<&str, Vec<F>> = BTreeMap::new();
    for &field in all {
        match columns.get(&field) {
            None if is_required(field) => {
                problems.push(MappingProblem::MissingRequired { field });
            }
            None => {}
            Some(column) if header.column(column).is_none() => {
                problems.push(MappingProblem::UnknownColumn {
                    field,
                    column: column.clone(),
                });
            }
            Some(column) => fields_of.entry(column).or_default().push(field),
        }
    }
    for (column, fields) in fields_of {
        if fields.len() > 1 && !may_share(&fields) {
            problems.push(MappingProblem::ColumnUsedTwice {
                column: column.into(),
                fields,
            });
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::super::header::Column;
    use super::*;

    fn header(names: &[&str]) -> HeaderGuess {
        let columns = (0..)
            .zip(names)
            .map(|(index, name)| Column {
                index,
                name: (*name).into(),
            })
            .collect();
        HeaderGuess { row: 1, columns }
    }

    fn mapping(columns: &[(RequestField, &str)]) -> Mapping {
        let columns = columns
            .iter()
            .map(|(field, name)| (*field, (*name).into()))
            .collect();
        Mapping {
            sheet: "表".into(),
            header_row: 1,
            columns,
        }
    }

    #[test]
    fn a_mapping_needs_the_content_alone() {
        let problems = mapping(&[])
            .check(&header(&["编号"]))
            .expect_err("nothing mapped");
        assert_eq!(
            problems,
            [MappingProblem::MissingRequired {
                field: RequestField::Content
            }]
        );
    }

    #[test]
    fn a_column_that_is_not_there_is_named() {
        let mapping = mapping(&[
            (RequestField::OrderNo, "编号"),
            (RequestField::Content, "内容"),
            (RequestField::Remark, "备注"),
        ]);
        let problems = mapping
            .check(&header(&["编号", "内容"]))
            .expect_err("no such column");
        assert_eq!(
            problems,
            [MappingProblem::UnknownColumn {
                field: RequestField::Remark,
                column: "备注".into()
            }]
        );
    }

    #[test]
    fn only_title_and_content_may_share_a_column() {
        let header = header(&["编号", "内容"]);
        let shared = mapping(&[
            (RequestField::OrderNo, "编号"),
            (RequestField::Title, "内容"),
            (RequestField::Content, "内容"),
        ]);
        assert_eq!(shared.check(&header), Ok(()));
        let twice = mapping(&[
            (RequestField::OrderNo, "编号"),
            (RequestField::Content, "内容"),
            (RequestField::Remark, "内容"),
        ]);
        assert!(matches!(
            twice.check(&header).expect_err("used twice")[..],
            [MappingProblem::ColumnUsedTwice { .. }]
        ));
    }

    #[test]
    fn a_mapping_is_kept_as_plain_json() {
        let kept =
            serde_json::to_value(mapping(&[(RequestField::Category1, "分类")])).expect("json");
        let expected = serde_json::json!({
            "sheet": "表", "header_row": 1, "columns": { "category_1": "分类" }
        });
        assert_eq!(kept, expected);
        assert!(serde_json::from_value::<Mapping>(kept).is_ok());
    }
}
