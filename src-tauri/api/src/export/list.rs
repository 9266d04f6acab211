//! A list as a table: every row that the list would show to who asks, with a sheet of definitions.

use super::cells::{Row, Telling};
use super::making::{ExportFormat, foot, narrowed_to, note, permit, who};
use super::names::{Names, types};
use super::office::{PersonListAsk, PlatformListAsk};
use super::{consultations, disputes, hazards, office, outreach, ratings, referrals};
use crate::Failure;
use crate::consultation::ConsultationListAsk;
use crate::desk::{Desk, admit};
use crate::dispute::DisputeListAsk;
use crate::hazard::HazardListAsk;
use crate::outreach::OutreachListAsk;
use crate::rating::RatingListAsk;
use crate::referral::ReferralListAsk;
use crate::sentence::{of_choice, of_field};
use crate::shape::{request, response};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::record::{ListExport, Record as _};
use lxq_core::domain::scope::Scope;
use lxq_core::export::{Imprint, ListColumn, ListTable, to_list_csv, to_list_xlsx};
use lxq_core::import::ledger::LedgerKind;
use lxq_core::store::Act;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use uuid::Uuid;

/// Which list, narrowed as the list itself is; paging is not asked for.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "name", content = "filter", rename_all = "snake_case")]
pub enum ListAsk {
    /// 纠纷.
    Disputes(DisputeListAsk),
    /// 隐患.
    Hazards(HazardListAsk),
    /// 法律咨询.
    Consultations(ConsultationListAsk),
    /// 人员.
    People(PersonListAsk),
    /// 平台.
    Platforms(PlatformListAsk),
    /// 普法活动.
    Outreach(OutreachListAsk),
    /// 转办.
    Referrals(ReferralListAsk),
    /// 好差评.
    Ratings(RatingListAsk),
}

impl ListAsk {
    fn name(&self) -> &'static str {
        match self {
            Self::Disputes(_) => "disputes",
            Self::Hazards(_) => "hazards",
            Self::Consultations(_) => "consultations",
            Self::People(_) => "people",
            Self::Platforms(_) => "platforms",
            Self::Outreach(_) => "outreach",
            Self::Referrals(_) => "referrals",
            Self::Ratings(_) => "ratings",
        }
    }

    /// What the list itself needs.
    fn permission(&self) -> Permission {
        match self {
            Self::Disputes(_) => Permission::ReadAssignedDisputes,
            Self::Hazards(_) => Permission::ReadHazards,
            Self::Consultations(_) => Permission::ReadConsultations,
            Self::People(_) | Self::Platforms(_) | Self::Outreach(_) => Permission::ReadOffice,
            Self::Referrals(_) => Permission::ReadReferrals,
            Self::Ratings(_) => Permission::ReadRatings,
        }
    }

    /// The columns by their names.
    fn columns(&self) -> Vec<(&'static str, ListColumn)> {
        let kind = match self {
            Self::Disputes(_) => LedgerKind::Disputes,
            Self::Hazards(_) => LedgerKind::Hazards,
            Self::Consultations(_) => LedgerKind::Consultations,
            Self::People(_) => LedgerKind::People,
            Self::Platforms(_) => LedgerKind::Platforms,
            Self::Outreach(_) => return outreach::COLUMNS.to_vec(),
            Self::Referrals(_) => return referrals::COLUMNS.to_vec(),
            Self::Ratings(_) => return ratings::COLUMNS.to_vec(),
        };
        let fields = kind.fields().iter();
        fields
            .map(|field| {
                let column = ListColumn {
                    title: field.title,
                    meaning: field.meaning,
                };
                (field.name, column)
            })
            .collect()
    }

    fn narrowed_to(&self) -> Result<BTreeMap<String, String>, Failure> {
        match self {
            Self::Disputes(ask) => narrowed_to(ask),
            Self::Hazards(ask) => narrowed_to(ask),
            Self::Consultations(ask) => narrowed_to(ask),
            Self::People(ask) => narrowed_to(ask),
            Self::Platforms(ask) => narrowed_to(ask),
            Self::Outreach(ask) => narrowed_to(ask),
            Self::Referrals(ask) => narrowed_to(ask),
            Self::Ratings(ask) => narrowed_to(ask),
        }
    }

    fn rows(
        &self,
        desk: &Desk,
        act: &Act<'_>,
        names: &Names,
        telling: Telling,
    ) -> Result<Vec<Row>, Failure> {
        match self {
            Self::Disputes(ask) => disputes::rows(desk, act, ask, names, telling),
            Self::Hazards(ask) => hazards::rows(act, ask, names, telling),
            Self::Consultations(ask) => consultations::rows(desk, act, ask, names, telling),
            Self::People(ask) => office::people(act, ask, names, telling),
            Self::Platforms(ask) => office::platforms(act, ask, names),
            Self::Outreach(ask) => outreach::rows(act, ask, names),
            Self::Referrals(ask) => referrals::rows(desk, act, ask, names, telling),
            Self::Ratings(ask) => ratings::rows(desk, act, ask, names, telling),
        }
    }
}

request! {
    /// An export of the rows that a list would show.
    pub struct ExportList {
        /// Which list, and what it is narrowed to.
        pub list: ListAsk,
        /// The kind of file.
        pub format: ExportFormat,
        /// Whether names, numbers and addresses go out in full; needs a permission and a reason.
        #[serde(default)]
        pub full: bool,
        /// Why they have to.
        pub reason: Option<String>,
    }
}

response! {
    /// A list that waits to be fetched.
    pub struct ListExported {
        /// The id under which the host hands it out.
        pub download_id: Uuid,
        /// The name it should get.
        pub file_name: String,
        /// How many rows are in it.
        pub count: u32,
    }
}

pub(crate) fn export_list(desk: &Desk, form: ExportList) -> Result<ListExported, Failure> {
    admit(allows(desk.actor.role, form.list.permission()))?;
    let (disclosure, reason) = permit(desk, form.full, form.reason)?;
    let name = of_choice("exported_list", form.list.name());
    let columns = form.list.columns();
    let types = types(desk)?;
    let (table, imprint, count) = desk.act(|act, _| {
        let names = Names::load(act.reader(), types)?;
        let rows = form.list.rows(desk, act, &names, Telling(disclosure))?;
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let narrowed = form.list.narrowed_to()?;
        let who = who(act)?;
        let notes = vec![
            ("列表".to_owned(), name.clone()),
            ("筛选条件".to_owned(), in_words(&narrowed, &names)),
            ("件数".to_owned(), count.to_string()),
            ("个人信息".to_owned(), note(disclosure).to_owned()),
            ("导出人".to_owned(), who.clone()),
            ("导出日期".to_owned(), act.today().to_string()),
        ];
        let mut export = ListExport::blank(act.new_id()?, Scope::Street);
        export.list = Some(form.list.name().to_owned());
        export.format = Some(form.format.word().to_owned());
        export.narrowed_to = Some(narrowed);
        export.exported_count = Some(count);
        export.is_full = Some(form.full);
        export.reason = reason;
        act.begin("list.exported", &export)?;
        let table = ListTable {
            name: name.clone(),
            rows: rows
                .into_iter()
                .map(|row| row.cells(columns.iter().map(|(name, _)| *name)))
                .collect(),
            columns: columns.iter().map(|(_, column)| *column).collect(),
            notes,
        };
        let imprint = Imprint {
            title: name.clone(),
            foot: foot(&who, act, disclosure),
            at: act.now(),
        };
        Ok((table, imprint, count))
    })?;
    let bytes = match form.format {
        ExportFormat::Csv => to_list_csv(&table),
        ExportFormat::Xlsx => {
            to_list_xlsx(&table, &imprint).map_err(|error| Failure::defect(&error))?
        }
    };
    let day = desk.casebook.today().format("%Y%m%d");
    let file_name = format!("{name}-{day}.{}", form.format.word());
    Ok(ListExported {
        download_id: desk.downloads.hold(&file_name, bytes)?,
        file_name,
        count,
    })
}

/// What a list was narrowed to, for who reads the table.
fn in_words(narrowed: &BTreeMap<String, String>, names: &Names) -> String {
    let asked = narrowed
        .iter()
        .filter(|(field, _)| !matches!(field.as_str(), "sort" | "ascending"));
    let parts = asked.map(|(field, value)| {
        let value = match field.as_str() {
            "ids" => format!("选出的 {value} 个"),
            _ => names.of_id(value).unwrap_or_else(|| said(field, value)),
        };
        format!("{}：{value}", of_field(field))
    });
    let words = parts.collect::<Vec<_>>().join("；");
    if words.is_empty() {
        "全部".to_owned()
    } else {
        words
    }
}

/// A filter's value in words, where it is one of a vocabulary.
fn said(field: &str, value: &str) -> String {
    const VOCABULARIES: &[(&str, &[&str])] = &[
        (
            "status",
            &[
                "dispute_status",
                "hazard_status",
                "referral_status",
                "rating_status",
            ],
        ),
        ("mediation_kind", &["mediation_kind"]),
        ("risk_level", &["risk_level"]),
        ("source", &["hazard_source"]),
        ("manner", &["consultation_manner"]),
        ("form", &["outreach_form"]),
        ("direction", &["referral_direction"]),
        ("channel", &["referral_channel"]),
        ("level", &["satisfaction"]),
    ];
    let vocabularies = VOCABULARIES.iter().find(|(name, _)| *name == field);
    let words = value
        .trim_matches(['[', ']'])
        .split(',')
        .map(|word| word.trim_matches('"'));
    let said = words.map(|word| match word {
        "true" => "是".to_owned(),
        "false" => "否".to_owned(),
        word => vocabularies
            .into_iter()
            .flat_map(|(_, names)| names.iter())
            .map(|name| of_choice(name, word))
            .find(|said| said != word)
            .unwrap_or_else(|| word.to_owned()),
    });
    said.collect::<Vec<_>>().join("、")
}
