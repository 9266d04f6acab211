//! A figure and the table in which it stands.

use super::definition::Definition;
use crate::domain::choice::choice;
use crate::domain::identifiers::Fen;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

choice! {
    /// A table of figures.
    FigureTableName {
        /// 人民调解案件情况统计表.
        CaseTable = "case_table",
        /// 诉求件情况统计表.
        RequestTable = "request_table",
        /// 街道年度报告.
        StreetYear = "street_year",
        /// 隐患排查情况统计表.
        HazardTable = "hazard_table",
        /// 法律咨询情况统计表.
        ConsultationTable = "consultation_table",
        /// 普法活动情况统计表.
        OutreachTable = "outreach_table",
        /// 好差评情况统计表.
        RatingTable = "rating_table",
        /// 人民调解组织和队伍情况统计表.
        OrganisationTable = "organisation_table",
        /// 自定义指标.
        OwnTable = "own_table",
    }
}

choice! {
    /// Which day puts a case into a period.
    FigureBasis {
        /// 按结案.
        Closed = "closed",
        /// 按登记.
        Registered = "registered",
    }
}

choice! {
    /// What stands in a row of a table.
    FigureUnit {
        /// 调委会.
        Committee = "committee",
        /// 平台.
        Platform = "platform",
        /// 合计.
        Whole = "whole",
        /// 类型: of requests alone.
        Type = "type",
    }
}

/// A value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Figure {
    /// How many.
    Count {
        /// The number.
        count: u64,
    },
    /// Money.
    Money {
        /// In fen.
        fen: Fen,
    },
    /// A rate with what it is made of; nothing can be said where the whole is 0.
    Rate {
        /// How many of them …
        part: u64,
        /// … out of these.
        whole: u64,
    },
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FigureColumn {
    /// Its name.
    pub key: String,
    /// Its head.
    pub title: String,
    /// The head over several columns; none for one that stands alone.
    pub group: Option<String>,
    /// Whether its figures open the cases behind them.
    pub opens: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FigureRow {
    /// The committee or platform; none for the whole, or for a line of a report.
    pub id: Option<Uuid>,
    /// Its name.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Its figures, one a column.
    pub figures: Vec<Figure>,
}

/// A check of a table in itself (statistics.md §1.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FigureCheck {
    /// Its name.
    pub key: String,
    /// What must hold, in words.
    pub title: String,
    /// Whether it does.
    pub holds: bool,
    /// One side.
    pub left: u64,
    /// The other.
    pub right: u64,
    /// The disputes because of which it does not.
    pub cases: Vec<Uuid>,
}

/// A table of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FigureTable {
    /// Which.
    pub name: FigureTableName,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The columns.
    pub columns: Vec<FigureColumn>,
    /// The rows.
    pub rows: Vec<FigureRow>,
    /// All of them together; none for a report of lines.
    pub total: Option<FigureRow>,
    /// What must hold of it.
    pub checks: Vec<FigureCheck>,
    /// What its figures mean.
    pub definitions: Vec<Definition>,
}
