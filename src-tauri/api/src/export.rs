//! 导出诉求件: requests as a table in a shape that other systems know, masked unless there is a
//! reason. What was taken out is not kept; that it was, by whom and how much, is.

use crate::desk::Desk;
use crate::import::shape_name;
use crate::request::{Around, RequestListAsk, filter_of};
use crate::shape::{file_kind, filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::record::{Record as _, Request, RequestExport};
use lxq_core::domain::scope::Scope;
use lxq_core::export::{Disclosure, ExportTable, Imprint, to_csv, to_xlsx};
use lxq_core::import::RequestShape;
use lxq_core::store::Act;
use lxq_core::store::table::page::PageAsk;
use lxq_core::store::table::request::page;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A sheet has no more rows than this below its header.
const MOST_ROWS: usize = 1_048_575;
/// Requests read at once.
const STEP: u32 = 500;
/// A reason is a sentence, not a report.
const REASON_CHARS: usize = 500;

file_kind! {
    /// The kind of file.
    pub enum ExportFormat {
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// Text with commas.
        Csv = "csv",
    }
}

request! {
    /// An export of the requests that a list would show.
    pub struct ExportRequests {
        /// The shape of the table.
        pub shape: RequestShape,
        /// The kind of file.
        pub format: ExportFormat,
        /// Which requests, and in which order; paging is not asked for.
        pub filter: Option<RequestListAsk>,
        /// Whether names, phones and addresses go out in full; needs a permission and a reason.
        #[serde(default)]
        pub full: bool,
        /// Why they have to.
        pub reason: Option<String>,
    }
}

response! {
    /// A table that waits to be fetched.
    pub struct RequestsExported {
        /// The id under which the host hands it out.
        pub download_id: Uuid,
        /// The name it should get.
        pub file_name: String,
        /// How many requests are in it.
        pub count: u32,
    }
}

pub(crate) fn export(desk: &Desk, form: ExportRequests) -> Result<RequestsExported, Failure> {
    let reason = filled(form.reason);
    if form.full {
        if !allows(desk.actor.role, Permission::ExportIdentity) {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        if reason.is_none() {
            return Err(Failure::field("reason", FieldCode::Required));
        }
    }
    if reason
        .as_ref()
        .is_some_and(|text| text.chars().count() > REASON_CHARS)
    {
        return Err(Failure::field("reason", FieldCode::TooLong));
    }
    let ask = form.filter.unwrap_or_default();
    let disclosure = if form.full {
        Disclosure::Full
    } else {
        Disclosure::Masked
    };
    let (table, foot, at) = desk.act(|act, _| {
        let table = collect(act, &ask, form.shape, disclosure)?;
        let mut export = RequestExport::blank(act.new_id()?, Scope::Street);
        export.shape = Some(form.shape.as_str().to_owned());
        export.format = Some(form.format.ending().to_owned());
        export.narrowed_to = Some(narrowed_to(&ask)?);
        export.exported_count = Some(count_of(&table));
        export.is_full = Some(form.full);
        export.reason = reason;
        act.begin("request.exported", &export)?;
        let who = act
            .reader()
            .get::<lxq_core::domain::record::Person>(act.actor())?
            .and_then(|person| person.name);
        Ok((table, foot(who.as_deref(), act, disclosure), act.now()))
    })?;
    let title = shape_name(form.shape);
    let day = desk.casebook.today().format("%Y%m%d");
    let bytes = match form.format {
        ExportFormat::Csv => to_csv(&table),
        ExportFormat::Xlsx => {
            let imprint = Imprint {
                title: title.clone(),
                foot,
                at,
            };
            to_xlsx(&table, &imprint).map_err(|error| Failure::defect(&error))?
        }
    };
    let file_name = format!("诉求件-{title}-{day}.{}", form.format.ending());
    let count = count_of(&table);
    let download_id = desk.downloads.hold(&file_name, bytes)?;
    Ok(RequestsExported {
        download_id,
        file_name,
        count,
    })
}

/// Every request of the list, in its order.
fn collect(
    act: &Act<'_>,
    ask: &RequestListAsk,
    shape: RequestShape,
    disclosure: Disclosure,
) -> Result<ExportTable, Failure> {
    let mut table = ExportTable::new(shape, disclosure);
    let around = Around::load(act.reader())?;
    let at = around.at(act.now(), act.actor());
    let (filter, sort, is_descending) = filter_of(ask, &at);
    let mut part = PageAsk {
        after: None,
        limit: STEP,
    };
    loop {
        let found = page(act.reader(), &filter, sort, is_descending, &part)?;
        for id in &found.rows {
            if let Some(request) = act.reader().get::<Request>(*id)? {
                table.push(&request);
            }
        }
        if table.rows().len() > MOST_ROWS {
            return Err(Failure::refused(FailureCode::SheetTooLarge));
        }
        part.after = found.next;
        if part.after.is_none() {
            return Ok(table);
        }
    }
}

fn count_of(table: &ExportTable) -> u32 {
    u32::try_from(table.rows().len()).unwrap_or(u32::MAX)
}

/// The filters that were set, by their names; words, days and ids, none of a person's data.
fn narrowed_to(ask: &RequestListAsk) -> Result<BTreeMap<String, String>, Failure> {
    const PAGING: [&str; 2] = ["cursor", "limit"];
    let value = serde_json::to_value(ask)?;
    let fields = value.as_object().cloned().unwrap_or_default();
    let set = fields
        .into_iter()
        .filter(|(name, value)| !value.is_null() && !PAGING.contains(&name.as_str()));
    Ok(set
        .map(|(name, value)| match value {
            value if value.is_string() => (name, value.as_str().unwrap_or_default().to_owned()),
            other => (name, other.to_string()),
        })
        .collect())
}

/// Who made it and when, for the foot of every printed page.
fn foot(who: Option<&str>, act: &Act<'_>, disclosure: Disclosure) -> String {
    let note = match disclosure {
        Disclosure::Masked => "个人信息已遮盖",
        Disclosure::Full => "含个人信息，请妥善保管",
    };
    format!(
        "{} 于 {} 导出 · {note}",
        who.unwrap_or("工作人员"),
        act.today()
    )
}
