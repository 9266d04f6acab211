//! 导出诉求件: requests as a table in a shape that other systems know, masked unless there is a
//! reason. What was taken out is not kept; that it was, by whom and how much, is.

use super::making::{ExportFormat, every, foot, narrowed_to, permit, who};
use crate::Failure;
use crate::desk::Desk;
use crate::import::shape_name;
use crate::request::{Around, RequestListAsk, filter_of};
use crate::shape::{request, response};
use lxq_core::domain::record::{Record as _, Request, RequestExport};
use lxq_core::domain::scope::Scope;
use lxq_core::export::{Disclosure, ExportTable, Imprint, to_csv, to_xlsx};
use lxq_core::import::RequestShape;
use lxq_core::store::Act;
use lxq_core::store::table::request::page;
use uuid::Uuid;

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
    let (disclosure, reason) = permit(desk, form.full, form.reason)?;
    let ask = form.filter.unwrap_or_default();
    let (table, foot, at) = desk.act(|act, _| {
        let table = collect(act, &ask, form.shape, disclosure)?;
        let mut export = RequestExport::blank(act.new_id()?, Scope::Street);
        export.shape = Some(form.shape.as_str().to_owned());
        export.format = Some(form.format.word().to_owned());
        export.narrowed_to = Some(narrowed_to(&ask)?);
        export.exported_count = Some(count_of(&table));
        export.is_full = Some(form.full);
        export.reason = reason;
        act.begin("request.exported", &export)?;
        Ok((table, foot(&who(act)?, act, disclosure), act.now()))
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
    let file_name = format!("诉求件-{title}-{day}.{}", form.format.word());
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
    every(
        |part| Ok(page(act.reader(), &filter, sort, is_descending, part)?),
        |id| {
            if let Some(request) = act.reader().get::<Request>(id)? {
                table.push(&request);
            }
            Ok(())
        },
    )?;
    Ok(table)
}

fn count_of(table: &ExportTable) -> u32 {
    u32::try_from(table.rows().len()).unwrap_or(u32::MAX)
}
